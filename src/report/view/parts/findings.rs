//! The printable parts of what was found and agreed.

use serde::Serialize;

use super::{Choice, Day, Note};

/// Notes about one theme; without a theme for what stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    #[serde(rename = "thema")]
    pub theme: Option<String>,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}

/// A theme that helped according to one perspective and hindered according to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    #[serde(rename = "thema")]
    pub theme: String,
    #[serde(rename = "hielp_volgens")]
    pub helped: Vec<&'static str>,
    #[serde(rename = "hield_tegen_volgens")]
    pub hindered: Vec<&'static str>,
    /// Ids of the notes behind it.
    #[serde(rename = "bronnen")]
    pub sources: Vec<String>,
}

/// Who leads according to whom, at one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leads {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "antwoorden")]
    pub answers: Vec<LeadAnswer>,
    /// Whether all answers are shown; else nothing is concluded.
    #[serde(rename = "volledig")]
    pub complete: bool,
    /// Nobody names the own perspective.
    #[serde(rename = "gat")]
    pub gap: bool,
    /// Named by others, not by themselves.
    #[serde(rename = "noemt_zichzelf_niet")]
    pub not_by_itself: Vec<&'static str>,
    /// The perspectives that name themselves, when there are two or more.
    #[serde(rename = "dubbel")]
    pub doubles: Vec<&'static str>,
}

/// Who leads according to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadAnswer {
    #[serde(rename = "inbreng")]
    pub note: Note,
    /// The label of the perspective named, or of unclear; none when it was not understood.
    #[serde(rename = "noemt")]
    pub names: Option<&'static str>,
    /// What was said beside the name.
    #[serde(rename = "uitleg")]
    pub rest: Option<String>,
}

/// What somebody needs, and who offers something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    #[serde(rename = "inbreng")]
    pub note: Note,
    #[serde(rename = "vervuld")]
    pub met: bool,
    #[serde(rename = "aanbod")]
    pub offers: Vec<Note>,
}

/// A theme, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeView {
    pub id: String,
    pub label: String,
    #[serde(rename = "keer")]
    pub times: usize,
    #[serde(rename = "hielp")]
    pub helped: usize,
    #[serde(rename = "hield_tegen")]
    pub hindered: usize,
    /// Labels.
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
}

/// What will be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Actions {
    /// The day from which is told what is late.
    #[serde(rename = "peildatum")]
    pub reference_day: Day,
    #[serde(rename = "te_laat")]
    pub late: usize,
    #[serde(rename = "lijst")]
    pub list: Vec<ActionView>,
}

/// One improvement action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionView {
    #[serde(rename = "nr")]
    pub number: u32,
    pub id: String,
    #[serde(rename = "wat")]
    pub what: String,
    #[serde(rename = "wie")]
    pub who: Vec<String>,
    #[serde(rename = "wanneer")]
    pub due: Option<Day>,
    #[serde(rename = "stand")]
    pub status: Choice,
    #[serde(rename = "te_laat")]
    pub late: bool,
    #[serde(rename = "klaar_op")]
    pub closed_on: Option<Day>,
    #[serde(rename = "evaluatie")]
    pub review_on: Option<Day>,
    /// Where it takes place for the young person.
    #[serde(rename = "plek")]
    pub spot: Option<Choice>,
    #[serde(rename = "themas")]
    pub themes: Vec<String>,
    /// Ids of the notes it comes from, as far as these are shown.
    #[serde(rename = "uit")]
    pub sources: Vec<String>,
}

/// Recommendations on one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// The level, else the row of the matrix where it was said.
    #[serde(rename = "niveau")]
    pub level: Option<String>,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}
