//! The printable parts at the end: voices, evaluation, follow-up, account, and the one page.

use serde::Serialize;

use super::{ActionView, Choice, Note, Tally, ThemeView};

/// How much each perspective was heard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Voices {
    #[serde(rename = "per_perspectief")]
    pub perspectives: Vec<Voice>,
    /// Those who guide, apart.
    #[serde(rename = "begeleiding")]
    pub guidance: Option<Voice>,
    /// Notes of the whole table.
    #[serde(rename = "samen")]
    pub together: usize,
    /// Questions put to all, with the perspectives of which nothing is noted.
    #[serde(rename = "niet_gehoord")]
    pub unheard: Vec<Unheard>,
}

/// How much one perspective was heard; shares are whole percentages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Voice {
    #[serde(rename = "perspectief")]
    pub perspective: Choice,
    #[serde(rename = "notities")]
    pub records: usize,
    #[serde(rename = "deel_notities")]
    pub record_share: usize,
    #[serde(rename = "woorden")]
    pub words: usize,
    #[serde(rename = "deel_woorden")]
    pub word_share: usize,
}

/// A question, cut short, with the perspectives of which nothing is noted there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unheard {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
}

/// A statement of the participants' evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    #[serde(rename = "stelling")]
    pub text: String,
    #[serde(rename = "antwoorden")]
    pub answers: usize,
    /// Whether the answers are too few to say more without telling who gave them.
    #[serde(rename = "te_weinig")]
    pub too_few: bool,
    #[serde(rename = "van")]
    pub from: Option<i64>,
    #[serde(rename = "tot")]
    pub to: Option<i64>,
    /// The lowest step of the upper half of the scale.
    #[serde(rename = "hoog_vanaf")]
    pub high_from: Option<i64>,
    #[serde(rename = "hoog")]
    pub high: usize,
    #[serde(rename = "per_antwoord")]
    pub tally: Vec<Tally>,
    /// Reasons, without who gave them.
    #[serde(rename = "toelichtingen")]
    pub reasons: Vec<String>,
}

/// What happens after the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FollowUp {
    #[serde(rename = "afspraken")]
    pub agreements: Vec<Note>,
    #[serde(rename = "voor_later")]
    pub parked: Vec<Note>,
    /// How many participants are how far with reading back; empty when nothing was noted.
    #[serde(rename = "terugkoppeling")]
    pub feedback: Vec<FeedbackView>,
}

/// How many participants are how far with reading back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedbackView {
    #[serde(rename = "stand")]
    pub status: Choice,
    #[serde(rename = "aantal")]
    pub number: usize,
}

/// A term in plain language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermView {
    pub term: String,
    #[serde(rename = "voluit")]
    pub in_full: Option<String>,
    #[serde(rename = "uitleg")]
    pub meaning: String,
}

/// What was left out, and what the document rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Participants who were asked for consent to be in the report, and gave it.
    #[serde(rename = "gaf_toestemming")]
    pub consenting: usize,
    /// Participants whose contribution is left out.
    #[serde(rename = "deelnemers_weggelaten")]
    pub people_left_out: usize,
    /// Notes left out because no speaker gave consent, or all withdrew it.
    #[serde(rename = "zonder_toestemming")]
    pub without_consent: usize,
    /// Literal quotes left out because nobody gave consent to print them.
    #[serde(rename = "citaten_weggelaten")]
    pub quotes_left_out: usize,
    /// Notes left out because they stay at the table.
    #[serde(rename = "blijft_aan_tafel")]
    pub kept_at_table: usize,
    /// Notes left out because they are not marked as public.
    #[serde(rename = "niet_openbaar")]
    pub not_public: usize,
    /// Whether the case lists names, which are replaced by roles.
    #[serde(rename = "namen_vervangen")]
    pub names_replaced: bool,
    #[serde(rename = "gegevens")]
    pub data_class: &'static str,
    #[serde(rename = "sjabloon")]
    pub template: Version,
    #[serde(rename = "codeboek")]
    pub codebook: Version,
}

/// A name with its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Version {
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "versie")]
    pub number: u32,
}

/// What fits on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// Of the young person, else of a parent.
    #[serde(rename = "citaat")]
    pub quote: Option<Note>,
    /// At most three.
    #[serde(rename = "rijen")]
    pub rows: Vec<Contrast>,
    /// At most three.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeView>,
    /// At most three, first due first.
    #[serde(rename = "acties")]
    pub actions: Vec<ActionView>,
    #[serde(rename = "les")]
    pub lesson: Option<Note>,
}

/// What helped beside what hindered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contrast {
    #[serde(rename = "hielp")]
    pub helped: Option<Note>,
    #[serde(rename = "hield_tegen")]
    pub hindered: Option<Note>,
}
