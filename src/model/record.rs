//! A record: one accepted note or answer, with the number by which it is traced.

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::Id;
use super::case::EVERYBODY;
use super::terms::{ActionStatus, Kind, Level, Moment, Perspective, Spot, Visibility};

/// One accepted note or answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Record {
    /// Unique in the session and never used again.
    #[serde(rename = "nr")]
    pub number: u32,
    #[serde(rename = "van", skip_serializing_if = "Speakers::is_nobody")]
    #[schemars(default)]
    pub speakers: Speakers,
    /// The perspective of a record whose speaker is not kept.
    #[serde(rename = "perspectief", skip_serializing_if = "Option::is_none")]
    pub perspective: Option<Perspective>,
    #[serde(rename = "soort")]
    pub kind: Kind,
    /// The row of a matrix.
    #[serde(rename = "rij", skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// The column of a matrix.
    #[serde(rename = "kolom", skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    #[serde(rename = "tekst")]
    pub text: String,
    /// The reason of an answer.
    #[serde(rename = "toelichting", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(rename = "themas", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub themes: Vec<Id>,
    /// Who does it, of an action.
    #[serde(rename = "wie", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub who: Vec<Person>,
    /// To or from whom, of an offer or need.
    #[serde(rename = "aan", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub toward: Vec<Person>,
    /// About whom.
    #[serde(rename = "over", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub about: Vec<Person>,
    #[serde(rename = "wanneer", skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<ActionStatus>,
    /// The day on which an action was closed.
    #[serde(rename = "klaar_op", skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<NaiveDate>,
    /// The numbers of the records it comes from.
    #[serde(rename = "uit", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub sources: Vec<u32>,
    /// Who may see it, when that differs from its question.
    #[serde(rename = "zichtbaar", skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    #[serde(rename = "niveau", skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The value of a figure, as it was written.
    #[serde(rename = "waarde", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    #[serde(rename = "eenheid", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(rename = "periode", skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    #[serde(rename = "moment", skip_serializing_if = "Option::is_none")]
    pub moment: Option<Moment>,
    #[serde(rename = "plek", skip_serializing_if = "Option::is_none")]
    pub spot: Option<Spot>,
    /// The day to look again.
    #[serde(rename = "evaluatie", skip_serializing_if = "Option::is_none")]
    pub review_on: Option<NaiveDate>,
    /// When it was accepted; records from minutes have none.
    #[serde(rename = "op", skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime<FixedOffset>>,
}

/// Who said something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Speakers {
    /// Not told, or not kept.
    #[default]
    Nobody,
    /// The whole table.
    Everybody,
    /// These participants, at least one.
    Codes(Vec<Id>),
}

/// Somebody named with `@`: the code of a participant, or a free name of a role or organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Person(pub String);

impl Record {
    /// A record with nothing but its number, kind and text.
    #[must_use]
    pub fn new(number: u32, kind: Kind, text: String) -> Self {
        Self {
            number,
            speakers: Speakers::Nobody,
            perspective: None,
            kind,
            row: None,
            column: None,
            text,
            reason: None,
            themes: Vec::new(),
            who: Vec::new(),
            toward: Vec::new(),
            about: Vec::new(),
            due: None,
            status: None,
            closed_on: None,
            sources: Vec::new(),
            visibility: None,
            level: None,
            value: None,
            unit: None,
            period: None,
            moment: None,
            spot: None,
            review_on: None,
            at: None,
        }
    }

    /// All persons named with `@`, whatever they are to the record.
    pub fn persons(&self) -> impl Iterator<Item = &Person> {
        self.who.iter().chain(&self.toward).chain(&self.about)
    }
}

impl Speakers {
    /// Whether no speaker is kept.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        *self == Self::Nobody
    }

    /// The participants named, none when it was everybody or nobody.
    #[must_use]
    pub fn codes(&self) -> &[Id] {
        match self {
            Self::Codes(codes) => codes,
            Self::Nobody | Self::Everybody => &[],
        }
    }

    /// Speakers from codes as they stand in a file; `allen` means everybody.
    #[must_use]
    pub fn from_codes(codes: Vec<Id>) -> Self {
        if codes.is_empty() {
            Self::Nobody
        } else if codes.iter().any(|code| code.as_str() == EVERYBODY) {
            Self::Everybody
        } else {
            Self::Codes(codes)
        }
    }

    fn as_codes(&self) -> Vec<&str> {
        match self {
            Self::Nobody => Vec::new(),
            Self::Everybody => vec![EVERYBODY],
            Self::Codes(codes) => codes.iter().map(Id::as_str).collect(),
        }
    }
}

impl Serialize for Speakers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_codes().serialize(serializer)
    }
}

impl JsonSchema for Speakers {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Speakers".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<Id>::json_schema(generator)
    }
}

impl Person {
    /// The name or code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
