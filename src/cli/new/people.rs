//! Asks who sit at the table, one by one.

use super::case::CaseDraft;
use super::items::{Wish, wish};
use super::lines::{needed, optional, optional_day, take, term};
use super::suggest;
use super::walk::{Draft, Step, Turn, walk};
use crate::cli::context::Context;
use crate::cli::outcome::Failure;
use crate::cli::terminal::ask::{Asking, Need, Reply};
use crate::lang::fill;
use crate::model::case::EVERYBODY;
use crate::model::consent::Consent;
use crate::model::terms::{AgeGroup, ConsentBy, Perspective};
use crate::model::{Case, Id, Participant};

/// Asks participants until an empty line.
pub(super) fn ask(asking: &mut Asking<'_>, draft: &mut CaseDraft) -> Result<Turn, Failure> {
    match wish(asking, &shown(&draft.case)) {
        Wish::More => {}
        Wish::Go(Turn::Next) => return Ok(enough(asking, draft)),
        Wish::Go(turn) => return Ok(turn),
        Wish::TakeAway(place) => {
            draft.case.participants.remove(place);
            return Ok(Turn::Again);
        }
    }
    loop {
        draft.person = draft.case.participants.len();
        let stranger = stranger(draft);
        draft.case.participants.push(stranger);
        let turn = walk(&steps(), 0, asking, &mut Person(draft))?;
        let is_empty = |person: &mut Participant| person.role.is_empty();
        let was_empty = draft.case.participants.pop_if(is_empty).is_some();
        match turn {
            Turn::Next | Turn::Again if was_empty => return Ok(enough(asking, draft)),
            Turn::Next | Turn::Again => {}
            Turn::Back if was_empty && draft.case.participants.is_empty() => return Ok(Turn::Back),
            Turn::Back => return Ok(Turn::Again),
            Turn::Stopped => return Ok(Turn::Stopped),
        }
    }
}

/// Asks who brings the case in.
pub(super) fn ask_presenter(
    asking: &mut Asking<'_>,
    draft: &mut CaseDraft,
) -> Result<Turn, Failure> {
    let people = &mut draft.case.participants;
    let current = people.iter().position(|person| person.brings_in);
    let options: Vec<String> = people.iter().map(|person| person.role.clone()).collect();
    let reply = asking.choice(&options, current.unwrap_or(0));
    Ok(take(reply, |place| {
        for (index, person) in people.iter_mut().enumerate() {
            person.brings_in = index == place;
        }
    }))
}

/// The role of who brings the case in.
pub(super) fn presenter(case: &Case) -> String {
    let presenter = case.participants.iter().find(|person| person.brings_in);
    presenter
        .map(|person| person.role.clone())
        .unwrap_or_default()
}

/// The participants, each in a few words.
pub(super) fn shown(case: &Case) -> Vec<String> {
    let said = |person: &Participant| {
        format!(
            "{} ({}, {})",
            person.role,
            person.code,
            person.perspective.term()
        )
    };
    case.participants.iter().map(said).collect()
}

fn enough(asking: &Asking<'_>, draft: &CaseDraft) -> Turn {
    if draft.case.participants.len() >= 2 {
        return Turn::Next;
    }
    asking.say(asking.context.lang.words().new.say_two_needed);
    Turn::Again
}

fn stranger(draft: &CaseDraft) -> Participant {
    Participant {
        code: suggest::code("", &codes(&draft.case, draft.person)),
        role: String::new(),
        perspective: Perspective::Other,
        organisation: None,
        names: Vec::new(),
        age_group: None,
        consent: None,
        comes: true,
        brings_in: false,
        withdrew_on: None,
        kept: None,
        left_at: None,
        feedback: None,
    }
}

/// The codes of everybody else.
fn codes(case: &Case, person: usize) -> Vec<&str> {
    let others = case.participants.iter().enumerate();
    let others = others.filter(|(place, _)| *place != person);
    others.map(|(_, other)| other.code.as_str()).collect()
}

/// One participant of a draft.
struct Person<'d>(&'d mut CaseDraft);

impl Draft for Person<'_> {
    fn keep(&self, _: &'static str, context: &Context) -> Result<(), Failure> {
        self.0.keep("deelnemers", context)
    }
}

impl Person<'_> {
    fn get(&self) -> &Participant {
        &self.0.case.participants[self.0.person]
    }

    fn change(&mut self) -> &mut Participant {
        &mut self.0.case.participants[self.0.person]
    }

    fn consent(&mut self) -> &mut Consent {
        self.change().consent.get_or_insert_default()
    }
}

macro_rules! step {
    ($words:ident, $applies:expr, $ask:expr) => {
        Step {
            key: "deelnemers",
            words: |words| &words.$words,
            applies: $applies,
            ask: $ask,
            shown: |_, _| String::new(),
        }
    };
}

/// What is asked about one participant.
fn steps<'d>() -> [Step<Person<'d>>; 12] {
    [
        step!(role, |_| true, ask_role),
        step!(code, has_role, ask_code),
        step!(perspective, has_role, ask_perspective),
        step!(organisation, is_professional, |asking, person| {
            Ok(optional(asking, &mut person.change().organisation))
        }),
        step!(names, is_family, ask_names),
        step!(age_group, is_youth, ask_age_group),
        step!(take_part, is_family, |asking, person| {
            let current = person
                .get()
                .consent
                .as_ref()
                .is_none_or(|consent| consent.take_part);
            Ok(take(asking.yes_no(current), |answer| {
                person.consent().take_part = answer;
            }))
        }),
        step!(notes, takes_part, |asking, person| {
            let current = &mut person.consent().notes;
            Ok(take(asking.yes_no(true), |answer| *current = answer))
        }),
        step!(report, takes_part, |asking, person| {
            let current = &mut person.consent().report;
            Ok(take(asking.yes_no(true), |answer| *current = answer))
        }),
        step!(
            quote,
            |person| takes_part(person) && reports(person),
            |asking, person| {
                let current = &mut person.consent().quote;
                Ok(take(asking.yes_no(*current), |answer| *current = answer))
            }
        ),
        step!(consent_by, is_family, ask_consent_by),
        step!(consent_on, is_family, |asking, person| {
            if person.consent().given_on.is_none() {
                let preparation = person.0.case.preparation;
                person.consent().given_on = preparation.talk_with_youth;
            }
            Ok(optional_day(asking, &mut person.consent().given_on))
        }),
    ]
}

fn has_role(person: &Person<'_>) -> bool {
    !person.get().role.is_empty()
}

fn is_family(person: &Person<'_>) -> bool {
    let perspective = person.get().perspective;
    has_role(person) && matches!(perspective, Perspective::Youth | Perspective::Parent)
}

fn is_youth(person: &Person<'_>) -> bool {
    has_role(person) && person.get().perspective == Perspective::Youth
}

fn is_professional(person: &Person<'_>) -> bool {
    has_role(person) && !is_family(person)
}

fn takes_part(person: &Person<'_>) -> bool {
    is_family(person)
        && person
            .get()
            .consent
            .as_ref()
            .is_some_and(|consent| consent.take_part)
}

fn reports(person: &Person<'_>) -> bool {
    person
        .get()
        .consent
        .as_ref()
        .is_some_and(|consent| consent.report)
}

/// Asks the role, and lets it suggest the code and the perspective.
fn ask_role(asking: &mut Asking<'_>, person: &mut Person<'_>) -> Result<Turn, Failure> {
    let initial = person.get().role.clone();
    let mut role = match asking.text(&initial, Need::Optional) {
        Reply::Given(role) => role,
        Reply::Back => return Ok(Turn::Back),
        Reply::Stopped => return Ok(Turn::Stopped),
    };
    if role != initial && !role.is_empty() {
        let code = suggest::code(&role, &codes(&person.0.case, person.0.person));
        person.change().code = code;
        person.change().perspective = suggest::perspective(&role);
    }
    std::mem::swap(&mut person.change().role, &mut role);
    Ok(Turn::Next)
}

fn ask_code(asking: &mut Asking<'_>, person: &mut Person<'_>) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    let mut line = person.get().code.to_string();
    loop {
        match needed(asking, &mut line) {
            Turn::Next | Turn::Again => {}
            turn @ (Turn::Back | Turn::Stopped) => return Ok(turn),
        }
        line = line.to_lowercase();
        let Some(code) = Id::new(&line).filter(|code| code.as_str() != EVERYBODY) else {
            asking.say(words.say_not_a_code);
            continue;
        };
        let people = person.0.case.participants.iter().enumerate();
        let other = people
            .filter(|(place, _)| *place != person.0.person)
            .find(|(_, other)| other.code == code);
        if let Some((_, other)) = other {
            asking.say(&fill(words.say_code_taken, &[("role", &other.role)]));
            continue;
        }
        person.change().code = code;
        return Ok(Turn::Next);
    }
}

fn ask_perspective(asking: &mut Asking<'_>, person: &mut Person<'_>) -> Result<Turn, Failure> {
    let words = asking.context.lang.words().new.perspectives;
    let turn = term(
        asking,
        Perspective::ALL,
        &words,
        &mut person.change().perspective,
    );
    if !is_family(person) {
        person.change().consent = None;
    }
    Ok(turn)
}

fn ask_names(asking: &mut Asking<'_>, person: &mut Person<'_>) -> Result<Turn, Failure> {
    let initial = person.get().names.join(", ");
    Ok(take(asking.text(&initial, Need::Optional), |line| {
        let names = line
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        person.change().names = names.map(str::to_owned).collect();
    }))
}

fn ask_age_group(asking: &mut Asking<'_>, person: &mut Person<'_>) -> Result<Turn, Failure> {
    let words: Vec<&str> = AgeGroup::ALL.iter().map(|(term, _)| *term).collect();
    let mut group = person.get().age_group.unwrap_or(AgeGroup::From12);
    let turn = term(asking, AgeGroup::ALL, &words, &mut group);
    if turn == Turn::Next {
        person.change().age_group = Some(group);
    }
    Ok(turn)
}

fn ask_consent_by(asking: &mut Asking<'_>, person: &mut Person<'_>) -> Result<Turn, Failure> {
    let words = asking.context.lang.words().new.perspectives;
    let options: Vec<String> = words[..2].iter().map(|word| (*word).to_owned()).collect();
    let is_youth = is_youth(person);
    let age = person.get().age_group;
    let consent = person.consent();
    let usual = match age {
        _ if !is_youth => [false, true],
        Some(AgeGroup::UpTo3 | AgeGroup::From4 | AgeGroup::From8) => [false, true],
        Some(AgeGroup::From12) | None => [true, true],
        Some(AgeGroup::From16 | AgeGroup::From19) => [true, false],
    };
    let given = [ConsentBy::Youth, ConsentBy::Parent].map(|by| consent.by.contains(&by));
    let marked = if consent.by.is_empty() { usual } else { given };
    Ok(take(asking.choices(&options, &marked), |places| {
        consent.by = places
            .into_iter()
            .map(|place| ConsentBy::ALL[place].1)
            .collect();
    }))
}
