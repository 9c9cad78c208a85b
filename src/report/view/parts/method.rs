//! The printable parts that some methods need: figures before and after, and marked moments.

use serde::Serialize;

use super::{ActionView, EventView, Note};

/// What was counted, once or before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FigureView {
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "eenheid")]
    pub unit: Option<String>,
    /// Such as `per week`.
    #[serde(rename = "periode")]
    pub period: Option<String>,
    #[serde(rename = "voor")]
    pub before: Option<String>,
    #[serde(rename = "na")]
    pub after: Option<String>,
    /// The number, where it tells of neither before nor after.
    #[serde(rename = "waarde")]
    pub value: Option<String>,
    /// Such as "3 minder"; only between two numbers of one unit and period.
    #[serde(rename = "verschil")]
    pub change: Option<String>,
    /// Ids of the notes behind it.
    #[serde(rename = "bronnen")]
    pub sources: Vec<String>,
}

/// A moment of the timeline, what was said of it, and what will be done because of that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MomentView {
    #[serde(rename = "gebeurtenis")]
    pub event: EventView,
    /// The notes to the questions that were asked of it.
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
    /// The actions that come from those notes.
    #[serde(rename = "acties")]
    pub actions: Vec<ActionView>,
}
