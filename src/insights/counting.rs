//! Which tables and which records count.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::consent::Purpose;
use crate::model::terms::{DataClass, Perspective, Sector};
use crate::model::{Id, Record, Session};

/// What is counted.
#[derive(Clone, Debug, Default)]
pub struct Counting {
    /// Which tables, by how far they are.
    pub include: Include,
    /// Which part of them.
    pub selection: Selection,
}

/// Whether tables that are not over count too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Include {
    /// Only tables that are over.
    #[default]
    Finished,
    /// Tables that run as well (`--ook-bezig`).
    Running,
}

/// The part that somebody wants to look at; an empty list leaves that characteristic free.
///
/// How it meets the rules:
/// - `sectors` chooses tables; the others are as if they were not there, and are not told as
///   skipped. `None` in it is a table without a sector.
/// - `themes` and `perspectives` choose records, after the rules have said which records count:
///   a record with at least one of the themes, and said by at least one of the perspectives by
///   name (what `allen` said is said by no perspective in particular). A table without such a
///   record still counts as a table.
/// - What is known *about* the chosen records is not narrowed: an action outside the selection
///   still keeps a theme from being *zonder actie* or makes it *teruggekomen*, and an offer
///   outside it still meets a need. Who leads, who was not heard, and how many records were left
///   out concern a table as a whole and are narrowed by sector only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub themes: BTreeSet<Id>,
    pub perspectives: BTreeSet<Perspective>,
    pub sectors: BTreeSet<Option<Sector>>,
}

/// Why a table does not count; the word stands in JSON as `reden`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Skipped {
    /// Its records serve the safety of a child; whether it is over does not matter.
    #[serde(rename = "veiligheid")]
    Safety,
    /// It is not over.
    #[serde(rename = "bezig")]
    Running,
    /// Another session with the same id came before it.
    #[serde(rename = "dubbel")]
    Double,
}

impl Counting {
    /// Why a table by itself does not count, when it does not.
    #[must_use]
    pub fn skips(&self, session: &Session) -> Option<Skipped> {
        match (session.template.data_class, self.include) {
            (DataClass::Safety, _) => Some(Skipped::Safety),
            (DataClass::Learning | DataClass::Consultation, Include::Running) => None,
            (DataClass::Learning | DataClass::Consultation, Include::Finished) => {
                (!session.is_finished()).then_some(Skipped::Running)
            }
        }
    }

    /// Whether a record counts: a speaker who did not withdraw allows its use in reports, or
    /// nobody in particular said it.
    #[must_use]
    pub fn counts(session: &Session, record: &Record) -> bool {
        session.allows(record, Purpose::Report)
    }
}

impl Selection {
    /// Whether a table is looked at.
    #[must_use]
    pub fn takes_table(&self, session: &Session) -> bool {
        self.sectors.is_empty() || self.sectors.contains(&session.case.sector)
    }

    /// Whether a record, said by these perspectives, is looked at.
    #[must_use]
    pub fn takes(&self, record: &Record, perspectives: &[Perspective]) -> bool {
        let themes = self.themes.is_empty()
            || record
                .themes
                .iter()
                .any(|theme| self.themes.contains(theme));
        let said_by = self.perspectives.is_empty()
            || perspectives
                .iter()
                .any(|perspective| self.perspectives.contains(perspective));
        themes && said_by
    }
}
