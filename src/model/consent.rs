//! Consent of the young person and the parents: for what, by whom, since when.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::terms::{ConsentBy, FeedbackStatus};

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
    /// Reports and sums, under the role.
    Report,
    /// Literal words in print.
    Quote,
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
