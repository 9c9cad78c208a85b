//! What can be learnt across tables: sessions become sums, sums merge, and a summary ranks them.
//!
//! ```text
//! Session ─ tally ─► Sums ─ merge ─► Sums ─ Summary::of ─► what `inzichten --json` prints
//!    └── excerpts ─► what may be quoted     └─ Matrix::of ─► theme × something
//! ```
//!
//! [`Sums`] hold no words of people, so that a region can send them; the rules are those of
//! `documents.md` 5, and where that text leaves something open the reading is written beside the
//! item that takes it.

mod action;
mod counting;
mod excerpt;
mod lead;
mod matrix;
mod need;
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
mod voice;
mod word;

pub use action::Actions;
pub use counting::{Counting, Include, Selection, Skipped};
pub use excerpt::{Excerpt, Reach, excerpts};
pub use lead::{Lead, LeadSums, Leading};
pub use matrix::{Axis, Cell, Column, Matrix, Row};
pub use need::{NeedSums, UnmetNeed};
pub use part::{BadPart, read_part, write_part};
pub use source::{Naming, Source};
pub use summary::{Options, Pair, SkippedTable, Summary};
pub use sums::{Sums, Table, TableSums, ThemeSums};
pub use tally::tally;
pub use theme::{Difference, DifferenceBetween, ThemeSummary};
pub use voice::{Unheard, Voice, VoiceShare, VoiceSums, Voices};
