//! Questions about a case that are more than one line: kind, template, checks, timeline, and what
//! was asked beforehand.

use super::case::CaseDraft;
use super::choosable::Choosable;
use super::items::{Wish, or_turn, wish};
use super::lines::{optional_term, take, term};
use super::walk::{Draft, Turn};
use crate::cli::context::Context;
use crate::cli::outcome::Failure;
use crate::cli::terminal::ask::{Asking, Need, Reply};
use crate::lang::fill;
use crate::model::Id;
use crate::model::case::{AskedBefore, Event, Selection, Transition};
use crate::model::terms::{Meaning, Perspective, Scope, Sector};

/// Asks the kind, and forgets what belongs to the other kind only.
pub(super) fn ask_scope(asking: &mut Asking<'_>, draft: &mut CaseDraft) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    let said = [words.say_one_case, words.say_across_cases];
    let turn = term(asking, Scope::ALL, &said, &mut draft.case.scope);
    match draft.case.scope {
        Scope::OneCase => draft.case.earlier_tables.clear(),
        Scope::AcrossCases => draft.case.selection = None,
    }
    let fits = draft
        .fitting()
        .any(|template| template.name == draft.case.template);
    let first = draft.fitting().next().map(|template| template.name.clone());
    if let (false, Some(first)) = (fits, first) {
        draft.case.template = first;
    }
    Ok(turn)
}

pub(super) fn ask_template(
    asking: &mut Asking<'_>,
    draft: &mut CaseDraft,
) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    let said = |template: &Choosable| {
        let minutes = template.minutes.to_string();
        let values = [("title", template.title.as_str()), ("minutes", &minutes)];
        fill(words.say_minutes, &values)
    };
    let options: Vec<String> = draft.fitting().map(said).collect();
    let current = draft
        .fitting()
        .position(|template| template.name == draft.case.template);
    let reply = asking.choice(&options, current.unwrap_or(0));
    let names: Vec<Id> = draft
        .fitting()
        .map(|template| template.name.clone())
        .collect();
    let turn = take(reply, |place| draft.case.template = names[place].clone());
    // What a consultation does not ask is not kept either.
    if draft.chosen().is_some_and(|template| !template.looks_back) {
        draft.case.selection = None;
    }
    Ok(turn)
}

pub(super) fn ask_transition(
    asking: &mut Asking<'_>,
    draft: &mut CaseDraft,
) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    let mut initial = draft
        .case
        .transition
        .map(Transition::text)
        .unwrap_or_default();
    loop {
        let line = match asking.text(&initial, Need::Optional) {
            Reply::Given(line) => line.to_lowercase().replace(' ', ""),
            Reply::Back => return Ok(Turn::Back),
            Reply::Stopped => return Ok(Turn::Stopped),
        };
        let transition = Transition::from_text(&line);
        if line.is_empty() || transition.is_some() {
            draft.case.transition = transition;
            return Ok(Turn::Next);
        }
        let sectors: Vec<&str> = Sector::ALL.iter().map(|(term, _)| *term).collect();
        let sectors = asking.context.lang.list(&sectors);
        asking.say(&fill(words.say_no_transition, &[("sectors", &sectors)]));
        initial = line;
    }
}

/// Asks one of the four checks. A no is told honestly, and blocks nothing.
pub(super) fn ask_check(
    asking: &mut Asking<'_>,
    draft: &mut CaseDraft,
    field: fn(&mut Selection) -> &mut bool,
) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    let mut selection = draft.case.selection.unwrap_or(Selection {
        family_joins: true,
        can_look_back: true,
        conflict_over: true,
        recognisable: true,
    });
    let current = *field(&mut selection);
    let answer = match asking.yes_no(current) {
        Reply::Given(answer) => answer,
        Reply::Back => return Ok(Turn::Back),
        Reply::Stopped => return Ok(Turn::Stopped),
    };
    *field(&mut selection) = answer;
    draft.case.selection = Some(selection);
    if answer {
        return Ok(Turn::Next);
    }
    asking.question(words.say_selection_no, None);
    let options = [words.say_go_on_anyway, words.say_change_answer].map(str::to_owned);
    Ok(match asking.choice(&options, 0) {
        Reply::Given(0) => Turn::Next,
        Reply::Given(_) | Reply::Back => Turn::Again,
        Reply::Stopped => Turn::Stopped,
    })
}

pub(super) fn check(draft: &CaseDraft, context: &Context, field: fn(&Selection) -> bool) -> String {
    let words = &context.lang.words().ask;
    let said = |selection: &Selection| {
        if field(selection) {
            words.yes
        } else {
            words.no
        }
    };
    let answer = draft.case.selection.as_ref().map(said);
    answer.unwrap_or_default().to_owned()
}

/// Asks events until an empty line. What was answered of an event is kept at once, so that one
/// that was broken off goes on where it was.
pub(super) fn ask_timeline(
    asking: &mut Asking<'_>,
    draft: &mut CaseDraft,
) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    let unfinished = draft.case.timeline.pop_if(|event| event.what.is_empty());
    let mut initial = unfinished.map(|event| event.when).unwrap_or_default();
    if initial.is_empty() {
        match wish(asking, &draft.events()) {
            Wish::More => {}
            Wish::Go(turn) => return Ok(turn),
            Wish::TakeAway(place) => {
                draft.case.timeline.remove(place);
                return Ok(Turn::Again);
            }
        }
    }
    loop {
        asking.question(words.say_when, None);
        let when = match asking.text(&initial, Need::Optional) {
            Reply::Given(when) if when.is_empty() => return Ok(Turn::Next),
            Reply::Given(when) => when,
            Reply::Back => return Ok(Turn::Back),
            Reply::Stopped => return Ok(Turn::Stopped),
        };
        draft.case.timeline.push(Event {
            when,
            ..Event::default()
        });
        let last = draft.case.timeline.len() - 1;
        draft.keep("tijdlijn", asking.context)?;
        asking.question(words.say_what, None);
        draft.case.timeline[last].what = or_turn!(asking.text("", Need::Needed));
        draft.keep("tijdlijn", asking.context)?;
        asking.question(words.say_who, None);
        let sides = words.perspectives.map(str::to_owned);
        let who = or_turn!(asking.choices(&sides, &[]));
        let who = who
            .into_iter()
            .map(|place| Perspective::ALL[place].0.to_owned());
        draft.case.timeline[last].who = who.collect();
        asking.question(words.say_meaning, None);
        let said = [words.say_helps, words.say_hinders, words.say_a_choice];
        let meaning = &mut draft.case.timeline[last].meaning;
        match optional_term(asking, Meaning::ALL, &said, meaning) {
            Turn::Next | Turn::Again => {}
            Turn::Back => return Ok(Turn::Again),
            Turn::Stopped => return Ok(Turn::Stopped),
        }
        draft.keep("tijdlijn", asking.context)?;
        initial.clear();
    }
}

pub(super) fn ask_asked_before(
    asking: &mut Asking<'_>,
    draft: &mut CaseDraft,
) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    match wish(asking, &draft.asked()) {
        Wish::More => {}
        Wish::Go(turn) => return Ok(turn),
        Wish::TakeAway(place) => {
            draft.case.asked_before.remove(place);
            return Ok(Turn::Again);
        }
    }
    loop {
        asking.question(words.say_asker, None);
        let mut sides = vec![words.say_done.to_owned()];
        sides.extend(words.perspectives.map(str::to_owned));
        let from = match asking.choice(&sides, 0) {
            Reply::Given(0) => return Ok(Turn::Next),
            Reply::Given(place) => Perspective::ALL[place - 1].0.to_owned(),
            Reply::Back => return Ok(Turn::Back),
            Reply::Stopped => return Ok(Turn::Stopped),
        };
        asking.question(words.say_asked, None);
        let question = or_turn!(asking.text("", Need::Needed));
        draft.case.asked_before.push(AskedBefore { from, question });
        draft.keep("vooraf", asking.context)?;
    }
}

pub(super) fn ask_earlier_tables(
    asking: &mut Asking<'_>,
    draft: &mut CaseDraft,
) -> Result<Turn, Failure> {
    let chosen: Vec<bool> = draft
        .tables
        .iter()
        .map(|table| draft.case.earlier_tables.contains(table))
        .collect();
    let reply = asking.choices(&draft.tables, &chosen);
    Ok(take(reply, |places| {
        let tables = places.into_iter().map(|place| draft.tables[place].clone());
        draft.case.earlier_tables = tables.collect();
    }))
}
