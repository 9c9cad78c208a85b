//! What can be learnt across tables: sessions become sums, sums merge, and a summary ranks them.
//!
//! ```text
//! Session ─ tally ─► Sums ─ merge ─► Sums ─ Summary::of ─► what `inzichten --json` prints
//!    └──── excerpts ─► what a document may quote     └─ Matrix::of ─► theme × something
//! ```
//!
//! [`Sums`] hold no words of people, so that a region can send them; the rules are those of
//! `documents.md` 5, and where that text leaves something open the reading is written beside the
//! item that takes it.

mod counting;
mod excerpt;
mod matrix;
mod part;
mod source;
mod summary;
mod sums;
mod tally;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod theme;
mod word;

pub use counting::{Counting, Include, Selection, Skipped};
pub use excerpt::{Excerpt, Reach, excerpts};
pub use matrix::{Axis, Cell, Column, Matrix, Row};
pub use part::{BadPart, read_part, write_part};
pub use source::{Naming, Source};
pub use summary::{
    Actions, Lead, Options, Pair, SkippedTable, Summary, Unheard, UnmetNeed, VoiceShare, Voices,
};
pub use sums::{LeadSums, Leading, NeedSums, Sums, Table, TableSums, ThemeSums, Voice, VoiceSums};
pub use tally::tally;
pub use theme::{Difference, DifferenceBetween, ThemeSummary};
