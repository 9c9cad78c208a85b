//! What of a project is past its term, in words.

use std::path::PathBuf;

use super::files::{is_commented, names_of};
use super::look::{Past, Table};
use crate::cli::consent::say;
use crate::cli::context::Context;
use crate::cli::load;
use crate::cli::snippet::harmless;
use crate::lang::fill;
use crate::model::terms::ErasedPart;
use crate::store;

impl Past {
    /// A line for each table.
    pub(super) fn lines(&self, context: &Context) -> String {
        let words = &context.lang.words().purge;
        let told = |table: &Table| match self.part {
            part if table.is_half(part) => words.half_erased,
            ErasedPart::Sessions => words.past_sessions,
            ErasedPart::Key => words.past_key,
        };
        let until = self.until.map(|day| context.lang.date(day));
        let until = until.unwrap_or_default();
        let line = |table: &Table| {
            let count = |one, many| context.lang.count(table.number(self.part), one, many);
            let files = match names_of(&table.files) {
                none if none.is_empty() => words.no_files.to_owned(),
                files => context.lang.list(&files),
            };
            let values = [
                ("table", &*load::shown(&table.folder)),
                ("notes", &count(words.one_note, words.many_notes)),
                ("names", &count(words.one_name, words.many_names)),
                ("day", &until),
                ("files", &files),
            ];
            harmless(&fill(told(table), &values)) + "\n"
        };
        let mut lines: String = self.touched().map(line).collect();
        if !self.beside.is_empty() {
            let values = [
                ("project", &*load::shown(&self.folder)),
                ("files", &context.lang.list(&names_of(&self.beside))),
            ];
            lines += &(harmless(&fill(words.past_beside, &values)) + "\n");
        }
        lines
    }

    /// Says that remarks in a case go, when it will be written anew without its names.
    pub(super) fn tell_comments(&self, context: &Context) {
        if self.part == ErasedPart::Sessions {
            return;
        }
        let cases = self.touched().filter(|table| table.holds(store::CASE));
        let cases = cases.map(|table| table.folder.join(store::CASE));
        let has_comment = |path: &PathBuf| {
            let text = store::read_text(path).unwrap_or_default();
            text.lines().any(is_commented)
        };
        let paths: Vec<String> = cases
            .filter(has_comment)
            .map(|path| load::shown(&path))
            .collect();
        if !paths.is_empty() {
            let paths = context.lang.list(&paths);
            say(
                context.lang.words().purge.comments_go,
                &[("paths", &paths)],
                context,
            );
        }
    }
}
