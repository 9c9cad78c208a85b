//! A project: the tables that belong together, who asked for them, and what was concluded.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::Id;
use super::terms::Level;
use super::unsound::{Problem, Unsound};
use crate::path;

/// The tables that belong together (`project.yaml`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Project {
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "ondertitel", skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    #[serde(rename = "gemeente", skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    #[serde(rename = "periode", skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    #[serde(rename = "aanleiding", skip_serializing_if = "Option::is_none")]
    pub occasion: Option<String>,
    #[serde(rename = "doel", skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    #[serde(rename = "uitgangspunt", skip_serializing_if = "Option::is_none")]
    pub principle: Option<String>,
    #[serde(rename = "opdrachtgever", skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    #[serde(rename = "financiering", skip_serializing_if = "Option::is_none")]
    pub funding: Option<String>,
    #[serde(rename = "partners", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub partners: Vec<Partner>,
    #[serde(rename = "begeleiding", skip_serializing_if = "Option::is_none")]
    pub guidance: Option<String>,
    #[serde(rename = "werkgroep", skip_serializing_if = "Option::is_none")]
    pub working_group: Option<String>,
    #[serde(rename = "stuurgroep", skip_serializing_if = "Option::is_none")]
    pub steering_group: Option<String>,
    /// How the cases were chosen.
    #[serde(rename = "selectie", skip_serializing_if = "Option::is_none")]
    pub selection: Option<String>,
    #[serde(rename = "verspreiding", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub distribution: Vec<Recipient>,
    #[serde(rename = "vervolg", skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<String>,
    #[serde(rename = "conclusies", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub conclusions: Vec<Conclusion>,
    #[serde(rename = "aanbevelingen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub recommendations: Vec<Recommendation>,
    #[serde(rename = "bewaartermijn", skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// Words that look like names in the project's documents and are none.
    #[serde(rename = "geen_namen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub not_names: Vec<String>,
    /// A bottleneck recurs from this many tables on.
    #[serde(rename = "drempel", skip_serializing_if = "Option::is_none")]
    pub threshold: Option<u32>,
    /// Public documents show no cell with fewer tables.
    #[serde(rename = "min_tafels", skip_serializing_if = "Option::is_none")]
    pub least_tables: Option<u32>,
}

/// From when to when; the end may still be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Period {
    #[serde(rename = "van")]
    pub from: NaiveDate,
    #[serde(rename = "tot", skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// An organisation that takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Partner {
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "soort", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// Who gets the outcomes, and on what level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Recipient {
    #[serde(rename = "wie")]
    pub who: String,
    #[serde(rename = "niveau", skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

/// What the project concludes, and on which themes that rests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Conclusion {
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "themas", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub themes: Vec<Id>,
}

/// What the project recommends, to whom, and on what level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Recommendation {
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "niveau", skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    #[serde(rename = "aan", skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    #[serde(rename = "themas", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub themes: Vec<Id>,
}

/// How long things are kept, in days after the last table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Retention {
    #[serde(rename = "sessies", skip_serializing_if = "Option::is_none")]
    pub sessions: Option<u32>,
    /// The key between names and roles.
    #[serde(rename = "sleutel", skip_serializing_if = "Option::is_none")]
    pub key: Option<u32>,
}

impl Project {
    /// Everything unsound about the project.
    #[must_use]
    pub fn check(&self) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        if let Some(Period { from, to: Some(to) }) = self.period
            && from > to
        {
            unsound.push(Unsound::at(
                path!["periode", "tot"],
                Problem::PeriodUpsideDown,
            ));
        }
        for (key, value) in [
            ("drempel", self.threshold),
            ("min_tafels", self.least_tables),
        ] {
            if value == Some(0) {
                unsound.push(Unsound::at(path![key], Problem::ThresholdTooLow));
            }
        }
        unsound
    }
}
