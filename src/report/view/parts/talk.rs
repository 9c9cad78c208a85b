//! The printable parts of the conversation.

use serde::Serialize;

use super::{Choice, Day};

/// A question that was asked before the meeting, with what was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Asked {
    #[serde(rename = "van")]
    pub from: String,
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}

/// A phase with its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseView {
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionView>,
}

/// A question with what was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    pub id: String,
    #[serde(rename = "tekst")]
    pub text: String,
    /// The text up to its first question mark.
    #[serde(rename = "kort")]
    pub short: String,
    /// Whether it repeats one that was asked beforehand, and so stands there too.
    #[serde(rename = "vooraf")]
    pub asked_before: bool,
    /// Everything that was said and may be shown.
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
    /// What no other section prints in full.
    #[serde(rename = "alleen_hier")]
    pub only_here: Vec<Note>,
    /// In which sections the others stand.
    #[serde(rename = "elders")]
    pub elsewhere: Vec<Elsewhere>,
    /// Answers to a question of choice, counted.
    #[serde(rename = "telling")]
    pub tally: Vec<Tally>,
    /// Answers that are too few to be counted without telling who gave them.
    #[serde(rename = "te_weinig_antwoorden")]
    pub too_few: usize,
    /// The answer, where the table gave one only.
    #[serde(rename = "antwoord")]
    pub answer: Option<String>,
    /// The cells of a matrix.
    #[serde(rename = "rijen")]
    pub rows: Vec<RowView>,
}

/// A row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowView {
    #[serde(rename = "rij")]
    pub row: String,
    #[serde(rename = "kolommen")]
    pub columns: Vec<CellView>,
}

/// A cell of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellView {
    #[serde(rename = "kolom")]
    pub column: String,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}

/// How many notes stand in another section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// The name of that part of the view.
    #[serde(rename = "deel")]
    pub part: &'static str,
    #[serde(rename = "aantal")]
    pub number: usize,
}

/// How often an answer was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    #[serde(rename = "antwoord")]
    pub answer: String,
    #[serde(rename = "aantal")]
    pub number: usize,
    /// Roles of who gave it; empty where these are not kept.
    #[serde(rename = "van")]
    pub speakers: Vec<String>,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    #[serde(rename = "nr")]
    pub number: u32,
    /// `po-overstap#12`.
    pub id: String,
    /// Roles; empty when nobody is kept.
    #[serde(rename = "van")]
    pub speakers: Vec<String>,
    /// Codes of their perspectives.
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
    #[serde(rename = "soort")]
    pub kind: Choice,
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "toelichting")]
    pub reason: Option<String>,
    /// Labels.
    #[serde(rename = "themas")]
    pub themes: Vec<String>,
    /// Roles, or organisations as they were typed.
    #[serde(rename = "aan")]
    pub toward: Vec<String>,
    #[serde(rename = "over")]
    pub about: Vec<String>,
    #[serde(rename = "wanneer")]
    pub due: Option<Day>,
    #[serde(rename = "rij")]
    pub row: Option<String>,
    #[serde(rename = "kolom")]
    pub column: Option<String>,
    /// Value, unit and period of a figure, on one line, when its text does not tell them.
    #[serde(rename = "waarde")]
    pub value: Option<String>,
    /// Whether a figure tells of before or after.
    #[serde(rename = "moment")]
    pub moment: Option<Choice>,
    /// Where it takes place for the young person.
    #[serde(rename = "plek")]
    pub spot: Option<Choice>,
    #[serde(rename = "niveau")]
    pub level: Option<Choice>,
    /// Roles or organisations that do it, of an action.
    #[serde(rename = "wie")]
    pub who: Vec<String>,
    /// How far an action is.
    #[serde(rename = "stand")]
    pub status: Option<Choice>,
    /// The day to look again.
    #[serde(rename = "evaluatie")]
    pub review_on: Option<Day>,
    /// Ids of the notes it comes from, as far as these are shown.
    #[serde(rename = "uit")]
    pub sources: Vec<String>,
    /// Whether it may be seen at the table only.
    #[serde(rename = "blijft_aan_tafel")]
    pub stays_at_table: bool,
}
