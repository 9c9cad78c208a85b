//! The printable parts with which a document about several tables ends.

use serde::Serialize;

use super::Evidence;
use crate::report::view::parts::{Choice, FeedbackView, Note};

/// What is recommended on one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdviceView {
    #[serde(rename = "niveau")]
    pub level: Option<String>,
    /// Of the project.
    #[serde(rename = "project")]
    pub of_project: Vec<RecommendationView>,
    /// Said at tables.
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}

/// What the project recommends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecommendationView {
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "aan")]
    pub to: Option<String>,
    #[serde(rename = "bewijs")]
    pub evidence: Option<Evidence>,
}

/// How much each perspective was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoicesView {
    #[serde(rename = "per_perspectief")]
    pub perspectives: Vec<VoiceOf>,
    #[serde(rename = "begeleiding")]
    pub guidance: u32,
    #[serde(rename = "samen")]
    pub together: u32,
    #[serde(rename = "niet_gehoord")]
    pub unheard: Vec<UnheardAt>,
}

/// How much one perspective was heard; shares are whole percentages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoiceOf {
    #[serde(rename = "perspectief")]
    pub perspective: Choice,
    #[serde(rename = "notities")]
    pub records: u32,
    #[serde(rename = "deel_notities")]
    pub record_share: u32,
    #[serde(rename = "woorden")]
    pub words: u32,
    #[serde(rename = "deel_woorden")]
    pub word_share: u32,
}

/// A question that was put to all, with those of whom nothing is noted there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnheardAt {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<UnheardOf>,
}

/// At how many tables nothing of a perspective is noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnheardOf {
    #[serde(rename = "perspectief")]
    pub perspective: &'static str,
    #[serde(rename = "tafels")]
    pub tables: usize,
}

/// What happens after the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FollowUpView {
    #[serde(rename = "tekst")]
    pub text: Option<String>,
    #[serde(rename = "verspreiding")]
    pub recipients: Vec<RecipientView>,
    #[serde(rename = "afspraken")]
    pub agreements: Vec<Note>,
    #[serde(rename = "voor_later")]
    pub parked: Vec<Note>,
    /// How many participants are how far with reading back; none for the public.
    #[serde(rename = "terugkoppeling")]
    pub feedback: Vec<FeedbackView>,
}

/// Who gets the outcomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecipientView {
    #[serde(rename = "wie")]
    pub who: String,
    #[serde(rename = "niveau")]
    pub level: Option<&'static str>,
}

/// The ids behind a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourcesView {
    #[serde(rename = "thema")]
    pub theme: String,
    #[serde(rename = "tafels")]
    pub tables: Vec<SourcesAt>,
}

/// The numbers of records of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourcesAt {
    #[serde(rename = "tafel")]
    pub table: String,
    #[serde(rename = "nrs")]
    pub numbers: Vec<u32>,
}

/// What was left out, and what the document rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountView {
    /// Participants who were asked for consent and gave it, and those left out; none for the
    /// public.
    #[serde(rename = "gaf_toestemming")]
    pub consenting: Option<usize>,
    #[serde(rename = "deelnemers_weggelaten")]
    pub people_left_out: Option<usize>,
    /// Notes left out for lack of consent, and those counted but not shown.
    #[serde(rename = "zonder_toestemming")]
    pub without_consent: Option<u32>,
    #[serde(rename = "wel_geteld_niet_getoond")]
    pub counted_only: Option<usize>,
    #[serde(rename = "namen_vervangen")]
    pub names_replaced: bool,
    #[serde(rename = "drempel")]
    pub threshold: u32,
    #[serde(rename = "min_tafels")]
    pub least_tables: u32,
    /// Tables that do not count; for the public their ids are empty.
    #[serde(rename = "overgeslagen")]
    pub skipped: Vec<SkippedView>,
}

/// A table that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkippedView {
    pub id: Option<String>,
    /// `bezig`, `veiligheid` or `dubbel`.
    #[serde(rename = "reden")]
    pub reason: &'static str,
}
