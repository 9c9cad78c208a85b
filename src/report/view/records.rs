//! The records of a table one by one, as one audience may see them.

use chrono::NaiveDate;

use super::Audience;
use super::actions::action;
use super::parts::{ActionView, Note};
use super::seen::Seen;
use crate::lang::Lang;
use crate::model::{Id, Person, Question, Record, Session};
use crate::privacy::Roster;

/// A session of which an audience looks at single records.
pub struct Records<'s> {
    seen: Seen<'s>,
}

impl<'s> Records<'s> {
    /// The records of a session for an audience.
    #[must_use]
    pub fn new(session: &'s Session, audience: Audience, lang: Lang) -> Self {
        Self {
            seen: Seen::new(session, audience, lang),
        }
    }

    /// The same, without the names of other tables.
    #[must_use]
    pub fn beside(self, others: Option<&'s Roster>) -> Self {
        Self {
            seen: self.seen.beside(others),
        }
    }

    /// Those that may be seen, each with its question.
    pub fn shown(&self) -> impl Iterator<Item = (&'s Question, &'s Record)> {
        self.seen.records()
    }

    /// Those that may not be seen; only to be counted.
    pub fn hidden(&self) -> impl Iterator<Item = &'s Record> {
        let session = self.seen.session;
        let all_hidden = self.seen.head_only();
        session
            .records()
            .filter(move |(question, record)| {
                all_hidden || self.seen.hidden(question, record).is_some()
            })
            .map(|(_, record)| record)
    }

    /// One of [`Self::shown`] as it is printed.
    #[must_use]
    pub fn note(&self, question: &Question, record: &Record) -> Note {
        self.seen.note(question, record)
    }

    /// An action of [`Self::shown`] as it is printed.
    #[must_use]
    pub fn action(&self, record: &Record, reference_day: NaiveDate) -> ActionView {
        action(&self.seen, record, reference_day)
    }

    /// The text of a question as it is printed.
    #[must_use]
    pub fn question(&self, question: &Question) -> String {
        self.seen.question(question)
    }

    /// Persons named with `@` as they are printed.
    #[must_use]
    pub fn people(&self, people: &[Person]) -> Vec<String> {
        self.seen.people(people)
    }

    /// What stands for a participant in print; empty for a code that nobody has.
    #[must_use]
    pub fn role(&self, code: &Id) -> String {
        let participant = self.seen.session.case.participant(code.as_str());
        participant.map(|p| self.seen.role(p)).unwrap_or_default()
    }

    /// The id of a theme as it is printed: somebody may have made it of a name.
    #[must_use]
    pub fn theme_id(&self, theme: &Id) -> String {
        self.seen.id_text(theme.as_str())
    }

    /// The id of a question as it is printed: one that is asked of each theme has a theme in it.
    #[must_use]
    pub fn question_id(&self, question: &Question) -> String {
        self.seen.id_text(question.id.as_str())
    }

    /// The id of the table with its project, as it is printed.
    #[must_use]
    pub fn table_id(&self) -> String {
        self.seen.table_id(&self.seen.session.id)
    }

    /// The name of a record with its project, as it is printed.
    #[must_use]
    pub fn whole_id(&self, number: u32) -> String {
        format!("{}#{number}", self.table_id())
    }
}
