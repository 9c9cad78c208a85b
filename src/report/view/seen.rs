//! What an audience may see of a session: the one place that decides it.

use std::collections::BTreeMap;

use super::Audience;
use super::labels::Printed;
use super::parts::{Choice, Day, Note};
use crate::lang::Lang;
use crate::lang::terms::Terms;
use crate::model::case::EVERYBODY;
use crate::model::consent::Purpose;
use crate::model::terms::{DataClass, Kind, Perspective, Visibility};
use crate::model::{Id, Participant, Person, Question, Record, Session, Speakers};
use crate::privacy::Roster;
use crate::report::markdown::plain_line;

/// A session as one audience may see it.
pub(super) struct Seen<'s> {
    pub(super) session: &'s Session,
    pub(super) audience: Audience,
    pub(super) lang: Lang,
    pub(super) terms: &'static Terms,
    names: Roster,
    /// The names of other tables, for a document about several.
    others: Option<&'s Roster>,
    /// What stands for a participant in print, by code.
    roles: BTreeMap<&'s str, String>,
    /// The table's name in the ids of records.
    name: String,
}

/// Why a record is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hidden {
    NoConsent,
    StaysAtTable,
    NotPublic,
    QuoteWithoutConsent,
}

impl<'s> Seen<'s> {
    pub(super) fn new(session: &'s Session, audience: Audience, lang: Lang) -> Self {
        let terms = &lang.words().terms;
        let participants = &session.case.participants;
        let somebody = lang.words().table.instead_person;
        let typed = participants.iter().map(|p| (&*p.names, p.role.clone()));
        let typed = Roster::new(typed, somebody);
        let role = |p: &Participant| role_without_names(&typed, p, terms);
        let names = Roster::new(participants.iter().map(|p| (&*p.names, role(p))), somebody)
            .passing_over(session.harmless_phrases());
        let roles = participants.iter().map(|p| (p.code.as_str(), role(p)));
        let name = session.id.rsplit('/').next().unwrap_or(&session.id);
        let seen = Self {
            name: String::new(),
            roles: roles.collect(),
            session,
            audience,
            lang,
            terms,
            names,
            others: None,
        };
        Self {
            name: seen.table_id(name),
            ..seen
        }
    }

    /// The session as a part of a document about several tables: the names of all of them are
    /// masked, and records are known by `name`.
    pub(super) fn among(self, others: &'s Roster, name: &str) -> Self {
        let masked = |(code, role): (&'s str, String)| (code, others.mask(&role));
        let seen = Self {
            roles: self.roles.into_iter().map(masked).collect(),
            others: Some(others),
            ..self
        };
        Self {
            name: seen.table_id(name),
            ..seen
        }
    }

    /// The session in a document about it alone; the names of other tables, if there are any, are
    /// masked there as well.
    pub(super) fn beside(self, others: Option<&'s Roster>) -> Self {
        match others {
            Some(others) => {
                let name = self.session.id.rsplit('/').next();
                self.among(others, name.unwrap_or_default())
            }
            None => self,
        }
    }

    /// Whether this audience gets nothing but the head.
    pub(super) fn head_only(&self) -> bool {
        self.session.template.data_class == DataClass::Safety && self.audience != Audience::Table
    }

    /// Why a record is not shown to this audience; none when it is.
    pub(super) fn hidden(&self, question: &Question, record: &Record) -> Option<Hidden> {
        if !self.counts(record) {
            return Some(Hidden::NoConsent);
        }
        let visibility = self.session.visibility(question, record);
        match (self.audience, visibility) {
            (Audience::Table, _) => return None,
            (Audience::Involved, Visibility::Table) => return Some(Hidden::StaysAtTable),
            (Audience::Public, Visibility::Table | Visibility::Report) => {
                return Some(Hidden::NotPublic);
            }
            (Audience::Involved, Visibility::Report | Visibility::Public)
            | (Audience::Public, Visibility::Public) => {}
        }
        let literal = record.kind == Kind::Quote;
        (literal && !self.session.allows(record, Purpose::Quote))
            .then_some(Hidden::QuoteWithoutConsent)
    }

    /// Whether a record is counted: it has no speaker, or one who allows it to be used.
    pub(super) fn counts(&self, record: &Record) -> bool {
        self.session.allows(record, self.purpose())
    }

    /// For what this audience gets what was said.
    fn purpose(&self) -> Purpose {
        match self.audience {
            Audience::Table => Purpose::Table,
            Audience::Involved => Purpose::Report,
            Audience::Public => Purpose::Publication,
        }
    }

    /// Whether somebody's contribution is left out of what this audience gets.
    pub(super) fn leaves_out(&self, participant: &Participant) -> bool {
        !participant.allows(self.purpose())
    }

    /// Whether a code, or a perspective, stands for nobody but those who are left out.
    pub(super) fn stands_for_left_out(&self, who: &str) -> bool {
        let case = &self.session.case;
        if let Some(participant) = case.participant(who) {
            return self.leaves_out(participant);
        }
        let perspective = Perspective::from_term(&who.to_lowercase());
        let mut those = case
            .participants
            .iter()
            .filter(|p| Some(p.perspective) == perspective)
            .peekable();
        those.peek().is_some() && those.all(|p| self.leaves_out(p))
    }

    /// The records that this audience may see, each with its question.
    pub(super) fn records(&self) -> impl Iterator<Item = (&'s Question, &'s Record)> {
        let session = self.session;
        let shown = !self.head_only();
        session
            .records()
            .filter(move |(question, record)| shown && self.hidden(question, record).is_none())
    }

    /// The records of some kinds that this audience may see, as notes.
    pub(super) fn notes(&self, kinds: &[Kind]) -> Vec<Note> {
        let records = self.records();
        let wanted = records.filter(|(_, record)| kinds.contains(&record.kind));
        wanted
            .map(|(question, record)| self.note(question, record))
            .collect()
    }

    /// A record as it is printed; only for one that is not hidden.
    pub(super) fn note(&self, question: &Question, record: &Record) -> Note {
        // A figure that was typed stands in the text already.
        let value = record.value.as_ref();
        let is_told = value.is_some_and(|value| record.text.contains(value.as_str()));
        let figure = [&record.value, &record.unit, &record.period];
        let figure = figure.into_iter().filter(|_| !is_told);
        let figure: Vec<String> = figure.flatten().map(|t| self.text(t)).collect();
        let perspectives = self.perspectives(record);
        Note {
            number: record.number,
            id: self.id(record.number),
            speakers: self.speakers(question, record),
            perspectives: perspectives.iter().map(|p| p.term()).collect(),
            kind: record.kind.choice(self.terms),
            text: self.words(record),
            reason: self.optional(record.reason.as_ref()),
            themes: record.themes.iter().map(|t| self.theme(t)).collect(),
            toward: self.people(&record.toward),
            about: self.people(&record.about),
            due: record.due.map(|day| self.day(day)),
            row: self.optional(record.row.as_ref()),
            column: self.optional(record.column.as_ref()),
            value: (!figure.is_empty()).then(|| figure.join(" ")),
            moment: record.moment.map(|moment| self.choice(moment)),
            spot: record.spot.map(|spot| self.choice(spot)),
            level: record.level.map(|level| self.choice(level)),
            who: self.people(&record.who),
            status: record.status.map(|status| self.choice(status)),
            review_on: record.review_on.map(|day| self.day(day)),
            sources: self.sources(record),
            stays_at_table: self.session.visibility(question, record) == Visibility::Table,
        }
    }

    /// What was said; of a quote without the marks around it.
    fn words(&self, record: &Record) -> String {
        let text = self.text(&record.text);
        if record.kind != Kind::Quote {
            return text;
        }
        let marks = ['"', '“', '”', '„', '‘', '’'];
        let bare = text.trim().trim_matches(marks).trim();
        if bare.is_empty() {
            text
        } else {
            bare.to_owned()
        }
    }

    /// A text as it is printed: roles for codes and names.
    pub(super) fn text(&self, text: &str) -> String {
        self.unnamed(text, &self.without_codes(text))
    }

    /// A text without names, in which codes may stay: what people read to answer with.
    pub(super) fn bare(&self, text: &str) -> String {
        self.unnamed(text, text)
    }

    fn unnamed(&self, text: &str, shown: &str) -> String {
        let own = self.names.mask(shown);
        let printed = self.others.map_or(own.clone(), |others| others.mask(&own));
        let capital = text.trim_start().starts_with(char::is_uppercase);
        if capital && printed.trim_start().starts_with(char::is_lowercase) {
            return with_capital(&printed);
        }
        printed
    }

    /// A text for a heading, which may not be empty.
    pub(super) fn heading(&self, text: &str, otherwise: &str) -> String {
        let printed = self.text(text);
        if plain_line(&printed).is_empty() {
            self.text(otherwise)
        } else {
            printed
        }
    }

    pub(super) fn optional(&self, text: Option<&String>) -> Option<String> {
        text.map(|text| self.text(text))
            .filter(|text| !plain_line(text).is_empty())
    }

    /// Puts the role in the place of each `@code`; an `@` within a word is left alone.
    fn without_codes(&self, text: &str) -> String {
        let mut printed = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('@') {
            let (before, after) = (&rest[..at], &rest[at + 1..]);
            printed.push_str(before);
            let in_word = printed
                .chars()
                .next_back()
                .is_some_and(char::is_alphanumeric);
            match self.leading_code(after).filter(|_| !in_word) {
                Some((role, length)) => {
                    printed.push_str(role);
                    rest = &after[length..];
                }
                None => {
                    printed.push('@');
                    rest = after;
                }
            }
        }
        printed.push_str(rest);
        printed
    }

    /// The role of the code with which a text begins, and the length of that code.
    fn leading_code(&self, text: &str) -> Option<(&str, usize)> {
        let is_of_code = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let end = text.find(|c| !is_of_code(c)).unwrap_or(text.len());
        let follows = text[end..].chars().next();
        if follows.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let word = text[..end].trim_end_matches(['-', '_']);
        [&text[..end], word]
            .into_iter()
            .find_map(|code| Some((self.role_of(code)?, code.len())))
    }

    fn role_of(&self, code: &str) -> Option<&str> {
        if code.eq_ignore_ascii_case(EVERYBODY) {
            return Some(self.terms.everybody);
        }
        self.roles
            .get(code.to_ascii_lowercase().as_str())
            .map(String::as_str)
    }

    /// What stands for a participant in print.
    pub(super) fn role(&self, participant: &Participant) -> String {
        let role = self.roles.get(participant.code.as_str());
        role.cloned().unwrap_or_default()
    }

    /// A code, perspective, or free name of a role or organisation as it is printed.
    pub(super) fn who(&self, typed: &str) -> String {
        let bare = typed.trim().trim_start_matches('@').trim_matches('"');
        if let Some(role) = self.role_of(bare) {
            return role.to_owned();
        }
        let perspective = Perspective::from_term(&bare.to_lowercase());
        perspective.map_or_else(
            || self.text(bare),
            |perspective| perspective.label(self.terms).to_owned(),
        )
    }

    /// Who are named with `@`; somebody who withdrew is not told of any more.
    pub(super) fn people(&self, people: &[Person]) -> Vec<String> {
        let case = &self.session.case;
        let is_gone = |person: &&Person| {
            let participant = case.participant(person.as_str());
            participant.is_some_and(|p| p.withdrew_on.is_some() && self.leaves_out(p))
        };
        let people = people.iter().filter(|person| !is_gone(person));
        once(people.map(|person| self.who(person.as_str())))
    }

    /// Roles of those who speak in a record and may be shown.
    fn speakers(&self, question: &Question, record: &Record) -> Vec<String> {
        if question.anonymous {
            return Vec::new();
        }
        if record.speakers == Speakers::Everybody {
            return vec![self.terms.everybody.to_owned()];
        }
        let purpose = match (self.audience, record.kind) {
            (Audience::Involved | Audience::Public, Kind::Quote) => Purpose::Quote,
            (Audience::Table | Audience::Involved | Audience::Public, _) => self.purpose(),
        };
        let speakers = self.participants(record);
        once(speakers.filter(|p| p.allows(purpose)).map(|p| self.role(p)))
    }

    /// The perspectives that speak in a record, of those who allow it to be used; of what all
    /// said, or somebody whose name is not kept, none.
    pub(super) fn perspectives(&self, record: &Record) -> Vec<Perspective> {
        let speakers = self.participants(record);
        let mut perspectives: Vec<_> = speakers
            .filter(|p| !self.leaves_out(p))
            .map(|p| p.perspective)
            .collect();
        perspectives.sort_unstable();
        perspectives.dedup();
        perspectives
    }

    fn participants(&self, record: &'s Record) -> impl Iterator<Item = &'s Participant> {
        let codes = record.speakers.codes().iter();
        codes.filter_map(|code| self.session.case.participant(code.as_str()))
    }

    /// Ids of the records that a record comes from, as far as these are shown.
    pub(super) fn sources(&self, record: &Record) -> Vec<String> {
        let shown = record.sources.iter().filter(|number| {
            let source = self.session.record(**number);
            source.is_some_and(|(question, record)| self.hidden(question, record).is_none())
        });
        shown.map(|number| self.id(*number)).collect()
    }

    pub(super) fn id(&self, number: u32) -> String {
        format!("{}#{number}", self.name)
    }

    /// An id as it is printed: its parts may hold a name, that has no capital here.
    pub(super) fn id_text(&self, id: &str) -> String {
        let own = id_without_names(&self.names, id);
        self.others
            .map_or(own.clone(), |others| id_without_names(others, &own))
    }

    /// The id of this table, or the end of it, as it is printed.
    ///
    /// Where a name stands in it, a mark takes part of its place: two tables may be named after
    /// people with one role, and are told apart in every document all the same.
    pub(super) fn table_id(&self, id: &str) -> String {
        let own = &self.session.id;
        if self.id_text(own) == *own {
            return id.to_owned();
        }
        let bare = self.id_text(id).replace(char::is_whitespace, "-");
        format!("{bare}-{}", distinction(self.session))
    }

    /// The label of a theme.
    pub(super) fn theme(&self, theme: &Id) -> String {
        let label = self.session.label(theme);
        if label == theme.as_str() {
            return self.text(&with_capital(&label.replace('_', " ")));
        }
        self.text(label)
    }

    /// The text of a question; what people asked beforehand and the timeline stay out of what is
    /// public, as do the questions of those who are left out.
    pub(super) fn question(&self, question: &Question) -> String {
        let mut text = question.text.clone();
        let asked = self.session.asked_before(question);
        if let Some(asked) = asked.map(|index| &self.session.case.asked_before[index]) {
            let is_told =
                self.audience != Audience::Public && !self.stands_for_left_out(&asked.from);
            let words = question.repeated(&asked.question).filter(|_| !is_told);
            if let Some(words) = words {
                text = text.replace(&words, "…");
            }
        }
        if self.audience == Audience::Public {
            for event in &self.session.case.timeline {
                text = text.replace(&event.in_words(), "…");
            }
        }
        self.heading(&text, question.id.as_str())
    }

    /// The text of a question up to its first question mark.
    pub(super) fn short_question(&self, question: &Question) -> String {
        let text = self.question(question);
        let end = text.find('?').map_or(text.len(), |mark| mark + 1);
        text[..end].to_owned()
    }

    pub(super) fn day(&self, day: chrono::NaiveDate) -> Day {
        Day {
            iso: day.to_string(),
            in_words: self.lang.date(day),
        }
    }

    /// The table's name without its project.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether names are listed, and so replaced.
    pub(super) fn has_names(&self) -> bool {
        !self.names.is_empty() || self.session.key_erased_on.is_some()
    }

    pub(super) fn label(&self, term: impl Printed) -> &'static str {
        term.label(self.terms)
    }

    pub(super) fn labels(
        &self,
        terms: impl IntoIterator<Item = impl Printed>,
    ) -> Vec<&'static str> {
        terms.into_iter().map(|term| self.label(term)).collect()
    }

    pub(super) fn choice(&self, term: impl Printed) -> Choice {
        term.choice(self.terms)
    }
}

/// The role with the names of others taken out; the perspective where one cannot be taken out.
pub(super) fn role_without_names(
    names: &Roster,
    participant: &Participant,
    terms: &Terms,
) -> String {
    let role = names.mask(&participant.role);
    if names.find(&role).is_empty() && !role.trim().is_empty() {
        role
    } else {
        participant.perspective.label(terms).to_owned()
    }
}

pub(super) fn id_without_names(names: &Roster, id: &str) -> String {
    let parts = id.split_inclusive(['/', '-', '_']).map(|part| {
        let capital = with_capital(part);
        let masked = names.mask(&capital);
        if masked == capital {
            part.to_owned()
        } else {
            masked.to_lowercase()
        }
    });
    // The brackets around "[naam]" are no part of an id.
    names
        .mask(&parts.collect::<String>())
        .replace(['[', ']'], "")
}

/// What tells a table apart from others that are printed alike: six signs that no name has.
///
/// The moment on which it began is in it as well: trying names alone does not find one back.
fn distinction(session: &Session) -> String {
    let known = format!("{}\n{}", session.id, session.begun.to_rfc3339());
    // FNV-1a: the same on every machine, in every version.
    let mut rest = known.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut signs = String::new();
    for _ in 0..3 {
        for alphabet in ["23456789", "bcdfghjklmnpqrstvwxz"] {
            let length = u64::try_from(alphabet.len()).unwrap_or(1);
            let place = usize::try_from(rest % length).unwrap_or_default();
            signs.extend(alphabet.chars().nth(place));
            rest /= length;
        }
    }
    signs
}

/// The text with a capital, for a role in the place of a name at the beginning of a sentence.
fn with_capital(text: &str) -> String {
    let start = text.len() - text.trim_start().len();
    let (space, rest) = text.split_at(start);
    let mut letters = rest.chars();
    let first = letters.next().map(|letter| letter.to_uppercase());
    let first = first.into_iter().flatten();
    space.chars().chain(first).chain(letters).collect()
}

/// Each text once, in the order of its first time.
fn once(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}
