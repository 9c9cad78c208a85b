//! Merges the sums that regions sent.

use std::path::PathBuf;

use super::Counted;
use crate::cli::context::Context;
use crate::cli::load::{self, Source};
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::snippet::{Level, Notice, Snippet};
use crate::cli::tables::LEAST_TABLES;
use crate::insights::{BadPart, Sums, read_part};
use crate::lang::fill;

/// The sums in files, merged; which file comes first does not matter.
///
/// A file that holds no sums is told, and the rest is merged.
///
/// # Errors
///
/// When a file is not there.
pub(super) fn merged(paths: &[PathBuf], context: &Context) -> Result<Counted, Failure> {
    let mut merged = Sums::default();
    let mut outcome = Outcome::Done;
    let mut doubles = 0;
    for path in paths {
        let source = load::source(path, context)?;
        match read_part(&source.text) {
            Ok(sums) => {
                doubles += sums.doubles.len();
                merged = merged.merge(sums);
            }
            Err(bad) => {
                context.complain(&say(&bad, &source, context));
                outcome = Outcome::ToMend;
            }
        }
    }
    if merged.doubles.len() > doubles {
        outcome = Outcome::ToMend;
        tell_doubles(&merged, context);
    }
    Ok(Counted {
        sums: merged,
        least_tables: LEAST_TABLES,
        outcome,
    })
}

fn tell_doubles(sums: &Sums, context: &Context) {
    let words = &context.lang.words().insights.part_double;
    let mut ids = sums.doubles.clone();
    ids.dedup();
    for id in &ids {
        let headline = fill(words.what, &[("id", id)]);
        context.complain(&context.notice(&Notice::error(headline, words.remedy)));
    }
}

fn say(bad: &BadPart, source: &Source, context: &Context) -> String {
    let words = &context.lang.words().insights;
    match bad {
        BadPart::Newer { found } => {
            let values = [
                ("path", source.name.as_str()),
                ("found", &found.to_string()),
            ];
            let headline = fill(words.part_newer.what, &values);
            context.notice(&Notice::error(headline, words.part_newer.remedy))
        }
        BadPart::NotSums { line, column, .. } => {
            let start = offset(&source.text, *line, *column);
            context.snippet(&Snippet {
                level: Level::Error,
                headline: words.part_broken.what.to_owned(),
                file: source.name.clone(),
                text: &source.text,
                range: start..start,
                label: None,
                remedy: Some(words.part_broken.remedy.to_owned()),
            })
        }
    }
}

/// The byte at a line and column, both from 1, where the column counts bytes; on a boundary of
/// characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let mut offset = (before + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
