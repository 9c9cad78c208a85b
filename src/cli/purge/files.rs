//! What the files of a project are, by their names and by what they tell of themselves.

use std::path::{Path, PathBuf};

use crate::cli::consent::extracts;
use crate::cli::consent::others::ENDINGS;
use crate::cli::new::case::CONCEPT;
use crate::cli::report::{MadeFor, made_for};
use crate::store;

/// Whether a file of a table holds what was said there: not a report that others may read.
pub(super) fn is_of_session(path: &Path) -> bool {
    let name = name_of(path);
    let kept = [store::SESSION, store::CASE, store::MINUTES, CONCEPT];
    kept.contains(&&*name) || is_sheet(path) || is_for_table(path)
}

/// Whether somebody reads back on it what was noted from them.
pub(super) fn is_sheet(path: &Path) -> bool {
    let name = name_of(path);
    let is_named_so = name.starts_with(extracts::LAYOUT) && name.ends_with(".md");
    is_named_so || reader_of(path) == Some(MadeFor::Participant)
}

pub(super) fn is_for_table(path: &Path) -> bool {
    reader_of(path) == Some(MadeFor::Table)
}

/// For whom a file was made that can hold a document.
fn reader_of(path: &Path) -> Option<MadeFor> {
    is_text(path)
        .then(|| store::read_text(path).ok())?
        .as_deref()
        .and_then(made_for)
}

/// Whether a file can hold a document, by its name.
pub(super) fn is_text(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.to_lowercase().as_str()))
}

/// Whether a file was overwritten, and not yet removed.
pub(super) fn is_blank(path: &Path) -> bool {
    let is_blank = |text: String| !text.is_empty() && text.bytes().all(|byte| byte == 0);
    store::read_text(path).is_ok_and(is_blank)
}

/// The names of files that we give them; all other names are people's, and may name somebody.
pub(super) const OWN: [&str; 9] = [
    store::SESSION,
    store::CASE,
    store::MINUTES,
    CONCEPT,
    "verslag.md",
    "casusprofiel.md",
    "eindverslag.md",
    "factsheet.md",
    "inzichten.md",
];

/// Stands before what is not in the folder of the table, but in that of its project.
pub(super) const BESIDE: &str = "../";

/// The name of a file, of which nothing is left that people typed.
pub(super) fn kind_of(name: &str) -> String {
    if let Some(name) = name.strip_prefix(BESIDE) {
        return format!("{BESIDE}{}", kind_of(name));
    }
    if OWN.contains(&name) {
        return name.to_owned();
    }
    if name.starts_with(extracts::LAYOUT) && name.ends_with(".md") {
        return format!("{}.md", extracts::LAYOUT);
    }
    let ending = ENDINGS.into_iter().find(|ending| {
        let (_, own) = name.rsplit_once('.').unwrap_or_default();
        own.to_lowercase() == **ending
    });
    format!("document.{}", ending.unwrap_or("md"))
}

/// Whether a line of YAML has a remark: a `#` at its begin or after a space, outside quotes.
pub(super) fn is_commented(line: &str) -> bool {
    let mut quote = None;
    let mut before = ' ';
    for sign in line.chars() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(sign),
            (None, '#') if before.is_whitespace() => return true,
            (Some(_) | None, _) => {}
        }
        before = sign;
    }
    false
}

/// The name of a file without its folder.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The names of files without their folders.
pub(super) fn names_of(files: &[PathBuf]) -> Vec<String> {
    files.iter().map(|path| name_of(path)).collect()
}
