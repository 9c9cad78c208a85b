//! The proof that something was erased, without a word of what it was (`opgeruimd.yaml`).

use chrono::NaiveDate;
use serde::Serialize;

use super::terms::ErasedPart;

/// Everything that was erased of a project, in the order in which it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Erasures {
    #[serde(rename = "opgeruimd")]
    pub list: Vec<Erasure>,
}

/// One table of which something was erased; no names, no texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Erasure {
    #[serde(rename = "op")]
    pub on: NaiveDate,
    /// Project and table, with roles for names.
    #[serde(rename = "tafel")]
    pub table: String,
    #[serde(rename = "wat")]
    pub part: ErasedPart,
    /// The files, each kind once: by the names that we give them, else only as `document.md`; with
    /// `../` before what stood in the folder of the project.
    #[serde(rename = "bestanden")]
    pub files: Vec<String>,
    /// How many records, or names of participants.
    #[serde(rename = "aantal")]
    pub number: usize,
}
