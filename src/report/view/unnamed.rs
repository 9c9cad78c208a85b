//! Writes roles into a session in the place of names, so that the names themselves can be erased
//! and every document still comes out as it did.

use std::collections::BTreeMap;

use chrono::DateTime;

use super::Audience;
use super::others::roster;
use super::seen::{Seen, id_without_names};
use crate::lang::Lang;
use crate::model::case::Pairs;
use crate::model::consent::Consent;
use crate::model::session::{Labels, PhaseLog, QuestionLog, TemplateHead};
use crate::model::terms::{DataClass, SessionStatus};
use crate::model::{Case, Id, Participant, Person, Record, Session, Speakers};
use crate::privacy::Roster;

/// The names of all tables of a project, on their way out.
pub struct Unnaming {
    names: Roster,
    lang: Lang,
}

impl Unnaming {
    /// Takes the names of all tables: one table may name somebody of another.
    #[must_use]
    pub fn of<'c>(cases: impl Iterator<Item = &'c Case>, lang: Lang) -> Self {
        Self {
            names: roster(cases, lang),
            lang,
        }
    }

    /// Whether there is no name to take out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Where the first name stands in a text, in bytes.
    #[must_use]
    pub fn first_in(&self, text: &str) -> Option<usize> {
        self.names.find(text).first().map(|(range, _)| range.start)
    }

    /// A text of people with roles for names.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        until_none(&self.names, text)
    }

    /// The id of a table that was prepared only, as it is printed.
    #[must_use]
    pub fn id(&self, id: &str) -> String {
        id_without_names(&self.names, id)
    }

    /// The id of a table that was held, as it is printed.
    #[must_use]
    pub fn table_id(&self, session: &Session) -> String {
        let one = One::of(session, &self.names, self.lang);
        one.seen.table_id(&session.id)
    }

    /// The case without names, as [`Self::session`] leaves it.
    #[must_use]
    pub fn case(&self, case: &Case) -> Case {
        self.session(&around(case)).case
    }

    /// The session without names, without who gave consent when, and with roles in its texts.
    #[must_use]
    pub fn session(&self, session: &Session) -> Session {
        let one = One::of(session, &self.names, self.lang);
        one.session()
    }
}

/// A table that was prepared only, as a session in which nothing was said.
pub(super) fn around(case: &Case) -> Session {
    let moment = DateTime::UNIX_EPOCH.fixed_offset();
    Session {
        id: String::new(),
        status: SessionStatus::Running,
        template: TemplateHead {
            name: case.template.clone(),
            version: 0,
            title: String::new(),
            codebook: case.template.clone(),
            data_class: DataClass::Learning,
        },
        begun: moment,
        finished: None,
        read_back_on: None,
        key_erased_on: None,
        case: case.clone(),
        place: None,
        codebook_version: 0,
        ground_rules: Vec::new(),
        documents: Vec::new(),
        not_names: Vec::new(),
        labels: Labels::default(),
        last_number: None,
        phases: Vec::new(),
    }
}

/// Masks until nothing is found: roles beside each other could look like a name again.
fn until_none(names: &Roster, text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        if names.find(&text).is_empty() {
            break;
        }
        text = names.mask(&text);
    }
    text
}

/// One session.
struct One<'o> {
    session: &'o Session,
    names: &'o Roster,
    /// Those of this table, with their roles.
    own: Roster,
    /// How it is printed now.
    seen: Seen<'o>,
    /// New codes for those that are a name themselves.
    codes: BTreeMap<Id, Id>,
    lang: Lang,
}

impl<'o> One<'o> {
    fn of(session: &'o Session, names: &'o Roster, lang: Lang) -> Self {
        let table = session.id.rsplit('/').next().unwrap_or_default();
        let seen = Seen::new(session, Audience::Table, lang).among(names, table);
        let codes = new_codes(session, names);
        let people = session.case.participants.iter();
        let own = people.map(|p| (&*p.names, seen.role(p)));
        Self {
            session,
            names,
            own: Roster::new(own, lang.words().table.instead_person),
            seen,
            codes,
            lang,
        }
    }

    fn session(&self) -> Session {
        let mut session = self.session.clone();
        // How the texts are printed when the names are gone.
        let bare = {
            let mut bare = self.session.clone();
            for participant in &mut bare.case.participants {
                *participant = self.participant(participant);
            }
            bare
        };
        let bare = Seen::new(&bare, Audience::Table, self.lang);
        let text = |text: &mut String| *text = self.text(text, &bare);
        session.id = self.seen.table_id(&session.id);
        session.case = self.case(&session.case, &text);
        text(&mut session.template.title);
        session.ground_rules.iter_mut().for_each(text);
        session.labels = self.labels();
        for id in &mut session.documents {
            *id = self.id(id);
        }
        if let Some(place) = &mut session.place {
            place.turn = place.turn.as_ref().map(|code| self.code(code));
            place.question = place.question.as_ref().map(|id| self.id(id));
            place.phase = self.id(&place.phase);
            place.row.iter_mut().for_each(text);
            place.column.iter_mut().for_each(text);
        }
        for phase in &mut session.phases {
            self.phase(phase, &text);
        }
        session
    }

    fn case(&self, case: &Case, text: &impl Fn(&mut String)) -> Case {
        let mut case = case.clone();
        text(&mut case.title);
        case.municipality.iter_mut().for_each(text);
        case.central_question.iter_mut().for_each(text);
        case.summary.iter_mut().for_each(text);
        case.characteristics = Pairs(
            case.characteristics
                .0
                .into_iter()
                .map(|(name, mut value)| {
                    text(&mut value);
                    let spaced = name.replace('_', " ");
                    let mut masked = spaced.clone();
                    text(&mut masked);
                    (if masked == spaced { name } else { masked }, value)
                })
                .collect(),
        );
        for event in &mut case.timeline {
            text(&mut event.when);
            text(&mut event.what);
            event.who.iter_mut().for_each(|who| self.who(who, text));
        }
        for asked in &mut case.asked_before {
            self.who(&mut asked.from, text);
            text(&mut asked.question);
        }
        case.earlier_tables.iter_mut().for_each(text);
        for participant in &mut case.participants {
            *participant = self.participant(participant);
            participant.organisation.iter_mut().for_each(text);
        }
        case
    }

    /// Without names and the rest of the key: age, and who gave consent when. What was consented
    /// to stays, as far as it held.
    fn participant(&self, participant: &Participant) -> Participant {
        let mut bare = participant.clone();
        bare.code = self.code(&participant.code);
        bare.role = self.seen.role(participant);
        bare.names.clear();
        bare.age_group = None;
        bare.consent = participant.consent.as_ref().map(|consent| {
            let held = participant.missing_consent(&[]).is_empty();
            Consent {
                report: consent.report && held,
                quote: consent.quote && held,
                by: Vec::new(),
                given_on: None,
                ..consent.clone()
            }
        });
        bare
    }

    fn phase(&self, phase: &mut PhaseLog, text: &impl Fn(&mut String)) {
        phase.id = self.id(&phase.id);
        text(&mut phase.title);
        phase.explanation.iter_mut().for_each(text);
        for log in &mut phase.questions {
            self.question(log, text);
        }
    }

    fn question(&self, log: &mut QuestionLog, text: &impl Fn(&mut String)) {
        let question = &mut log.question;
        question.id = self.id(&question.id);
        text(&mut question.text);
        let lists = [
            &mut question.options,
            &mut question.rows,
            &mut question.columns,
            &mut question.prompts,
        ];
        lists.into_iter().flatten().for_each(text);
        if let Some(condition) = &mut question.condition {
            condition.question = self.id(&condition.question);
            text(&mut condition.answer);
        }
        for theme in &mut question.themes {
            *theme = self.id(theme);
        }
        for code in log.passed.iter_mut().chain(&mut log.order) {
            *code = self.code(code);
        }
        for record in &mut log.records {
            self.record(record, text);
        }
    }

    fn record(&self, record: &mut Record, text: &impl Fn(&mut String)) {
        if let Speakers::Codes(codes) = &mut record.speakers {
            for code in codes {
                *code = self.code(code);
            }
        }
        text(&mut record.text);
        let texts = [
            &mut record.reason,
            &mut record.row,
            &mut record.column,
            &mut record.value,
            &mut record.unit,
            &mut record.period,
        ];
        texts.into_iter().flatten().for_each(text);
        for theme in &mut record.themes {
            *theme = self.id(theme);
        }
        for people in [&mut record.who, &mut record.toward, &mut record.about] {
            people
                .iter_mut()
                .for_each(|person| self.person(person, text));
        }
    }

    /// A code, a perspective, or a free name, which is printed without the marks around it.
    fn who(&self, who: &mut String, text: &impl Fn(&mut String)) {
        if let Some(participant) = self.session.case.participant(who.trim()) {
            *who = self.code(&participant.code).to_string();
            return;
        }
        let bare = who.trim().trim_start_matches('@').trim_matches('"');
        let mut masked = bare.to_owned();
        text(&mut masked);
        if masked != bare {
            *who = masked;
        }
    }

    /// As [`Self::who`]; a name that stood for nobody's role goes on standing for nobody's.
    fn person(&self, person: &mut Person, text: &impl Fn(&mut String)) {
        let before = person.0.clone();
        self.who(&mut person.0, text);
        let is_free = self.session.case.participant(before.trim()).is_none();
        if is_free && person.0 != before {
            person.0 = format!("\"{}\"", person.0.replace('"', ""));
        }
    }

    /// The labels of all themes, with one for each theme whose id had to change.
    fn labels(&self) -> Labels {
        let mut labels: Vec<(Id, String)> = Vec::new();
        let known = self.session.labels.0.iter();
        for (id, label) in known {
            let new = self.id(id);
            let is_bare = new == *id && self.names.find(label).is_empty();
            let label = if is_bare {
                label.clone()
            } else {
                self.seen.theme(id)
            };
            labels.push((new, label));
        }
        let noted = self
            .session
            .records()
            .flat_map(|(_, record)| &record.themes);
        for id in noted {
            let new = self.id(id);
            if new != *id && !labels.iter().any(|(other, _)| *other == new) {
                labels.push((new, self.seen.theme(id)));
            }
        }
        Labels(labels)
    }

    fn id(&self, id: &Id) -> Id {
        let masked = self.seen.id_text(id.as_str());
        if masked == id.as_str() {
            return id.clone();
        }
        Id::from_text(&masked.replace(' ', "_")).unwrap_or_else(|| id.clone())
    }

    fn code(&self, code: &Id) -> Id {
        self.codes.get(code).unwrap_or(code).clone()
    }

    /// A text in which no name stands and that is printed as it was: with only the names replaced
    /// where that comes to the same, else just as it is printed.
    fn text(&self, text: &str, bare: &Seen<'_>) -> String {
        let printed = self.seen.text(text);
        let masked = until_none(self.names, &until_none(&self.own, text));
        if masked == text && printed == bare.text(text) {
            return masked;
        }
        if bare.text(&masked) == printed {
            masked
        } else {
            until_none(self.names, &printed)
        }
    }
}

/// A new code for each participant whose code is a name.
fn new_codes(session: &Session, names: &Roster) -> BTreeMap<Id, Id> {
    let people = &session.case.participants;
    let is_name = |code: &Id| id_without_names(names, code.as_str()) != code.as_str();
    let mut codes = BTreeMap::new();
    let mut number = 0;
    for person in people.iter().filter(|person| is_name(&person.code)) {
        let new = loop {
            number += 1;
            let new = Id::new(&format!("d{number}"));
            let is_free = |new: &Id| people.iter().all(|other| other.code != *new);
            if let Some(new) = new.filter(is_free) {
                break new;
            }
        };
        codes.insert(person.code.clone(), new);
    }
    codes
}
