//! Consent of the young person and the parents: for what, by whom, since when.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::terms::{AgeGroup, ConsentBy, FeedbackStatus, Kept};

/// What a participant consents to. What is left out is not consented to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Consent {
    /// To sit at the table.
    #[serde(rename = "deelname")]
    pub take_part: bool,
    /// To notes being taken of what they say.
    #[serde(rename = "notities")]
    pub notes: bool,
    /// To their contribution being used in reports and sums, under their role.
    #[serde(rename = "verslag")]
    pub report: bool,
    /// To their literal words being printed.
    #[serde(rename = "citaat")]
    pub quote: bool,
    /// Who gave it; both for ages 12 to 15.
    #[serde(rename = "door", skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<ConsentBy>,
    /// The day on which it was given.
    #[serde(rename = "op", skip_serializing_if = "Option::is_none")]
    pub given_on: Option<NaiveDate>,
}

/// For what something a participant said is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The report that only those who sat there read.
    Table,
    /// Reports and sums, under the role.
    Report,
    /// Documents that everybody may read, under the role.
    Publication,
    /// Literal words in print.
    Quote,
}

impl Consent {
    /// Whether it allows a use; nothing may be used of who did not consent to sit there or to be
    /// noted.
    #[must_use]
    pub fn covers(&self, purpose: Purpose) -> bool {
        let report = self.take_part && self.notes && self.report;
        match purpose {
            Purpose::Table | Purpose::Report | Purpose::Publication => report,
            Purpose::Quote => report && self.quote,
        }
    }

    /// Who must have given it too for somebody who may be of these ages, and did not: from 12 to 15
    /// both.
    #[must_use]
    pub fn missing_for(&self, ages: &[AgeGroup]) -> Vec<ConsentBy> {
        let both = [ConsentBy::Youth, ConsentBy::Parent];
        let needed = both
            .into_iter()
            .filter(|_| ages.contains(&AgeGroup::From12));
        needed.filter(|by| !self.by.contains(by)).collect()
    }

    /// Whether somebody may be younger than 12 and no parent consented. `formats.md` asks nothing
    /// there, so this is told and stops nothing.
    #[must_use]
    pub fn lacks_a_parent_for(&self, ages: &[AgeGroup]) -> bool {
        let is_child = |age: &AgeGroup| match age {
            AgeGroup::UpTo3 | AgeGroup::From4 | AgeGroup::From8 => true,
            AgeGroup::From12 | AgeGroup::From16 | AgeGroup::From19 => false,
        };
        ages.iter().any(is_child) && !self.by.contains(&ConsentBy::Parent)
    }
}

impl Kept {
    /// Whether it allows a use; literal words and what everybody may read never come back.
    #[must_use]
    pub fn covers(self, purpose: Purpose) -> bool {
        match (self, purpose) {
            (Self::Table | Self::Report, Purpose::Table) | (Self::Report, Purpose::Report) => true,
            (Self::Table, Purpose::Report)
            | (Self::Table | Self::Report, Purpose::Publication | Purpose::Quote) => false,
        }
    }
}

/// How far a participant is with reading back what was noted from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Feedback {
    /// How far.
    pub status: FeedbackStatus,
    /// Since when.
    #[serde(rename = "op", skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
}
