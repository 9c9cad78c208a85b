//! What lists say of notes: they are for those who work with the tables, who need the rest of a
//! note as well, so what may not be in a document is replaced there and nothing is refused.

use std::cell::Cell;

use super::actions::tell_count;
use super::context::Context;
use super::known::Known;
use super::tables::Table;
use crate::lang::table::Table as Words;

/// What is listed of one table.
pub(super) struct Listing {
    known: Known,
    words: &'static Words,
    replaced: Cell<usize>,
}

impl Listing {
    pub(super) fn of(table: &Table<'_>, context: &Context) -> Self {
        Self::knowing(table.known(), context)
    }

    pub(super) fn knowing(known: Known, context: &Context) -> Self {
        Self {
            known,
            words: &context.lang.words().table,
            replaced: Cell::new(0),
        }
    }

    /// A text as it would be listed.
    pub(super) fn peek(&self, text: &str) -> String {
        self.known.hide(text, self.words).0
    }

    /// A text as it is listed.
    pub(super) fn text(&self, text: &str) -> String {
        let (text, is_replaced) = self.known.hide(text, self.words);
        self.replaced
            .set(self.replaced.get() + usize::from(is_replaced));
        text
    }

    pub(super) fn texts(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// The id of a theme as it is listed: somebody may have made it of a name.
    pub(super) fn theme(&self, id: &str) -> String {
        let words = id.replace(['_', '-'], " ");
        let listed = self.text(&words);
        if listed == words {
            id.to_owned()
        } else {
            listed.replace(['[', ']'], "").replace(' ', "_")
        }
    }

    /// How often something was replaced.
    pub(super) fn replaced(&self) -> usize {
        self.replaced.get()
    }
}

/// Tells how often something stands in the place of a name or number.
pub(super) fn tell_replaced(count: usize, context: &Context) {
    let words = &context.lang.words().find;
    tell_count(count, words.replaced_one, words.replaced_many, context);
}
