//! One typed line and the note it says, there and back.
//!
//! The rule behind all rules: a person who types ordinary Dutch must never lose a word or gain a
//! meaning. So whatever is not clearly a mark is text, and what is doubtful is told beside the
//! note, never instead of it.

mod dates;
mod marks;
mod parse;
mod print;
#[cfg(test)]
mod table;
#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::terms::Kind;
use crate::model::{Id, Note, Participant};

pub use parse::parse;
pub use print::print;

/// What the notation needs to know of the table and the question.
#[derive(Clone, Copy, Debug)]
pub struct Grammar<'g> {
    /// Who can speak and be named.
    pub participants: &'g [Participant],
    /// The themes known: those of the codebook, and the new ones of this table.
    pub themes: &'g [Id],
    /// The kind of a note without a sign, at this question.
    pub default_kind: Kind,
    /// The day of the table, after which a date without a year is looked for.
    pub day: NaiveDate,
}

/// A note, and what is doubtful about the line it was typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// What the line says. Nothing typed is missing from it, whatever the doubts.
    pub note: Note,
    /// The doubts, in the order of the line.
    pub doubts: Vec<Doubt>,
}

/// Something in a line that probably means something else than it says.
///
/// Each `range` counts bytes in the line as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A word before a colon that is probably meant as a speaker; the note has it as text.
    SpeakerSlip {
        /// The word as typed.
        word: String,
        /// The code that was perhaps meant.
        nearest: Option<Id>,
        /// Where it stands.
        range: Range<usize>,
    },
    /// A theme that nobody knows yet; the note has it when it has the form of an id, else the
    /// text has it.
    ThemeUnknown {
        /// The theme as typed, without its sign.
        typed: String,
        /// The theme that was perhaps meant.
        nearest: Option<Id>,
        /// Where it stands, sign included.
        range: Range<usize>,
    },
    /// A beginning of several themes; the note has it as it was typed.
    ThemeAmbiguous {
        /// The theme as typed, without its sign.
        typed: String,
        /// The themes that begin so.
        candidates: Vec<Id>,
        /// Where it stands, sign included.
        range: Range<usize>,
    },
    /// A person who is not at the table, named without quotes; the note has it as it was typed.
    PersonUnknown {
        /// The person as typed, without its sign.
        typed: String,
        /// The code that was perhaps meant.
        nearest: Option<Id>,
        /// Where it stands, sign included.
        range: Range<usize>,
    },
    /// A date that no calendar has; the note has it as text.
    DateImpossible {
        /// The date as typed, without its sign.
        typed: String,
        /// Where it stands, sign included.
        range: Range<usize>,
    },
}

impl Doubt {
    /// What was typed that it is about.
    #[must_use]
    pub fn typed(&self) -> &str {
        match self {
            Self::SpeakerSlip { word: typed, .. }
            | Self::ThemeUnknown { typed, .. }
            | Self::ThemeAmbiguous { typed, .. }
            | Self::PersonUnknown { typed, .. }
            | Self::DateImpossible { typed, .. } => typed,
        }
    }
}

/// The notes in a paste: one a line, blank lines left out.
///
/// When all of several lines begin with a bullet, the bullets are taken off. A single line keeps
/// its `-` or `*`, which is a sign there.
#[must_use]
pub fn split_paste(text: &str) -> Vec<String> {
    let ends_line = |c: char| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let lines = text.split(ends_line).map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let without = || lines.iter().map(|line| without_bullet(line, lines.len()));
    let notes: Vec<&str> = if without().all(|line| line.is_some()) {
        without()
            .flatten()
            .filter(|line| !line.is_empty())
            .collect()
    } else {
        lines
    };
    notes.into_iter().map(str::to_owned).collect()
}

/// A line after its bullet, when it has one.
fn without_bullet(line: &str, lines: usize) -> Option<&str> {
    if let Some(rest) = line.strip_prefix('•') {
        return Some(rest.trim_start());
    }
    let rest = line.strip_prefix(['-', '*']).filter(|_| lines > 1)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}
