//! One bullet as it was typed under its question: the cell of a matrix, and the note.

use std::ops::Range;

use crate::markdown::escape;
use crate::model::terms::Form;
use crate::model::{Note, Question};
use crate::notation::{Doubt, Grammar, parse};

/// A bullet under its question, before the session has seen it.
pub(super) struct Typed {
    pub(super) note: Note,
    pub(super) doubts: Vec<Doubt>,
    pub(super) row: Option<String>,
    pub(super) column: Option<String>,
    /// How many bytes name the cell.
    cell: usize,
    /// How many bytes of the bullet above were put before it.
    lead: usize,
}

impl Typed {
    pub(super) fn read(question: Option<&Question>, text: &str, grammar: &Grammar<'_>) -> Self {
        let matrix = question.filter(|question| question.form == Form::Matrix);
        let (row, column, length) = match matrix.and_then(|matrix| cell(matrix, text)) {
            Some((row, column, length)) => (Some(row), Some(column), length),
            None => (None, None, 0),
        };
        let parsed = parse(&text[length..], grammar);
        Self {
            note: parsed.note,
            doubts: parsed.doubts,
            row,
            column,
            cell: length,
            lead: 0,
        }
    }

    /// The same, knowing that its first bytes come from the bullet above.
    pub(super) fn led_by(self, lead: usize) -> Self {
        Self { lead, ..self }
    }

    /// Whether it says nothing yet: no words and no marks.
    pub(super) fn is_nothing(&self) -> bool {
        let nothing = Note {
            speakers: self.note.speakers.clone(),
            ..Note::default()
        };
        self.note == nothing
    }

    /// Whether it leaves out what the bullet above it may say: whom, or which cell.
    pub(super) fn needs_lead(&self, question: Option<&Question>) -> bool {
        if question.is_some_and(|question| question.form == Form::Matrix) {
            self.row.is_none()
        } else {
            self.note.speakers.is_nobody()
        }
    }

    /// Where in the bullet a doubt is about.
    pub(super) fn range(&self, doubt: &Doubt) -> Range<usize> {
        let range = match doubt {
            Doubt::SpeakerSlip { range, .. }
            | Doubt::ThemeUnknown { range, .. }
            | Doubt::ThemeAmbiguous { range, .. }
            | Doubt::PersonUnknown { range, .. }
            | Doubt::DateImpossible { range, .. } => range,
        };
        let in_bullet = |at: usize| (at + self.cell).saturating_sub(self.lead);
        in_bullet(range.start)..in_bullet(range.end)
    }
}

/// The cell that `rij | kolom:` names at the beginning of a text, and the bytes it takes; where
/// several fit, the longest.
fn cell(question: &Question, text: &str) -> Option<(String, String, usize)> {
    let cells = question
        .rows
        .iter()
        .flat_map(|row| question.columns.iter().map(move |column| (row, column)));
    let named = cells.filter_map(|(row, column)| {
        let rest = after_name(text, row)?.trim_start().strip_prefix('|')?;
        let rest = after_name(rest, column)?.trim_start().strip_prefix(':')?;
        Some((row.clone(), column.clone(), text.len() - rest.len()))
    });
    named.max_by_key(|(_, _, length)| *length)
}

/// What follows the name of a row or column, as it is or as a worksheet prints it.
fn after_name<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    after_words(text, &escape(name)).or_else(|| after_words(text, name))
}

/// What follows words at the beginning of a text, whatever their case and space.
fn after_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text;
    for word in words.split_whitespace() {
        let mut characters = rest.trim_start().chars();
        for expected in word.chars() {
            let found = characters.next()?;
            if !found.to_lowercase().eq(expected.to_lowercase()) {
                return None;
            }
        }
        rest = characters.as_str();
    }
    Some(rest)
}
