//! Documents: a view through a layout, and where the outcome goes.

use std::path::Path;

use serde::Serialize;

use super::args::{Audience, Stream};
use super::context::Context;
use super::load;
use super::outcome::Failure;
use crate::lang::flaws::Told;
use crate::lang::{Lang, fill};
use crate::report::layout::{LayoutError, LayoutProblem, Layouts};
use crate::report::living::{LivingError, seal, seal_whole};
use crate::store::{self, LibraryKind, Mode};

/// Fills in a layout, with its parts sealed so that changes by people are seen later.
///
/// # Errors
///
/// What is wrong with the layout, which may be one that people made.
pub fn render(
    layouts: &Layouts,
    name: &str,
    view: &impl Serialize,
    context: &Context,
) -> Result<String, Failure> {
    let rendered = layouts
        .render(&format!("{name}{ENDING}"), view)
        .map_err(|error| flawed(&error, context))?;
    seal(&rendered).map_err(|error| marks_broken(name, &error, context))
}

/// As [`render`], for a document that is kept in a file: without parts of its own it is one part,
/// so that changes by people are seen in it as well.
///
/// # Errors
///
/// What is wrong with the layout.
pub fn render_whole(
    layouts: &Layouts,
    name: &str,
    view: &impl Serialize,
    context: &Context,
) -> Result<String, Failure> {
    let text = render(layouts, name, view, context)?;
    seal_whole(&text).map_err(|error| marks_broken(name, &error, context))
}

/// The layouts in the language of the command, with those that a folder overrides; one that is not
/// there in that language is taken in Dutch.
///
/// # Errors
///
/// When the folder of `--sjablonen` is not there.
pub fn layouts(context: &Context) -> Result<Layouts, Failure> {
    let library = load::library(context)?;
    let languages = [context.lang, Lang::Dutch];
    Ok(Layouts::new(move |name| {
        let name = name.strip_suffix(ENDING)?;
        let mut kinds = languages
            .iter()
            .map(|lang| LibraryKind::Layout(lang.code()));
        let found = kinds.find_map(|kind| library.text(kind, name).ok()?)?;
        Some(found.text)
    }))
}

/// The texts of a layout and of those that ours include.
///
/// # Errors
///
/// When the folder of `--sjablonen` is not there.
pub fn layout_texts(name: &str, context: &Context) -> Result<Vec<String>, Failure> {
    let library = load::library(context)?;
    let kind = LibraryKind::Layout(context.lang.code());
    let names = [name, "delen", "delen_project"];
    let found = names
        .iter()
        .filter_map(|name| library.text(kind, name).ok()?);
    Ok(found.map(|found| found.text).collect())
}

/// How the files of layouts end.
pub const ENDING: &str = ".md.j2";

/// Writes a product: to standard output, or to the file that was asked for.
///
/// # Errors
///
/// What the disk says.
pub fn deliver(text: &str, output: &Stream, mode: Mode, context: &Context) -> Result<(), Failure> {
    match output {
        Stream::Standard => context.product(text),
        Stream::File(path) => write(path, text, mode, context),
    }
}

/// Writes a document to its file, and tells it.
///
/// # Errors
///
/// What the disk says.
pub fn write(path: &Path, text: &str, mode: Mode, context: &Context) -> Result<(), Failure> {
    store::replace(path, text, mode).map_err(|error| load::stored(&error, context))?;
    context.tell(&fill(
        context.lang.words().documents.written,
        &[("path", &load::shown(path))],
    ));
    Ok(())
}

/// Who else on this computer may read a document for these readers: none when it is for the table.
#[must_use]
pub fn mode_for(audience: Audience) -> Mode {
    match audience {
        Audience::Table => Mode::Private,
        Audience::Involved | Audience::Public => Mode::Document,
    }
}

/// Warns that what was said at a table now stands in clear beside its encrypted session.
pub fn warn_clear(folder: &Path, paths: &[&Path], context: &Context) {
    if !store::is_encrypted(folder) || paths.is_empty() {
        return;
    }
    let paths: Vec<String> = paths.iter().map(|path| load::shown(path)).collect();
    let told = &context.lang.words().documents.clear_beside;
    let values = [("paths", &*context.lang.list(&paths))];
    context.complain(&context.warning(told, &values));
}

/// What is wrong in a layout, in words, and the name that it is about.
pub fn told_of(problem: &LayoutProblem, lang: Lang) -> (&'static Told, &str) {
    let words = &lang.words().documents;
    match problem {
        LayoutProblem::UnknownName { name } => (&words.unknown_name, name),
        LayoutProblem::UnknownFilter { name } => (&words.unknown_filter, name),
        LayoutProblem::Syntax => (&words.syntax, ""),
        LayoutProblem::NotClosed { tag } => (&words.not_closed, tag),
        LayoutProblem::TooLong => (&words.too_long, ""),
        LayoutProblem::TooLarge => (&words.layout_too_large, ""),
        LayoutProblem::TooDeep => (&words.too_deep, ""),
        LayoutProblem::MissingLayout { name } => (&words.missing_layout, name),
        LayoutProblem::Other => (&words.other, ""),
    }
}

fn flawed(error: &LayoutError, context: &Context) -> Failure {
    let words = &context.lang.words().documents;
    let (told, name) = told_of(&error.problem, context.lang);
    let line = error
        .line
        .map(|line| fill(words.at_line, &[("line", &line.to_string())]))
        .unwrap_or_default();
    let values = [
        ("layout", error.layout.as_str()),
        ("line", &line),
        ("name", name),
    ];
    Failure::to_mend(told, &values, context)
}

/// What is wrong with the marks of a document or layout.
pub fn marks_broken(file: &str, error: &LivingError, context: &Context) -> Failure {
    let (told, line, name) = told_of_marks(error, context.lang);
    let line = line.to_string();
    let values = [("file", file), ("line", line.as_str()), ("name", name)];
    Failure::to_mend(told, &values, context)
}

/// What is wrong with marks, in words, with its line and the part that it is about.
pub fn told_of_marks(error: &LivingError, lang: Lang) -> (&'static Told, usize, &str) {
    let words = &lang.words().documents;
    let (told, line): (&Told, usize) = match error {
        LivingError::NoMarks => (&words.no_marks, 0),
        LivingError::BrokenMark { line } | LivingError::UnknownChecksum { line } => {
            (&words.broken_mark, *line)
        }
        LivingError::NestedMark { line, .. } => (&words.nested_mark, *line),
        LivingError::DoubledPart { line, .. } => (&words.doubled_part, *line),
        LivingError::EndWithoutBegin { line, .. } => (&words.end_without_begin, *line),
        LivingError::BeginWithoutEnd { line, .. } => (&words.begin_without_end, *line),
        LivingError::OpenFence { line } => (&words.open_fence, *line),
        LivingError::OpenHeader => (&words.open_header, 1),
        LivingError::MovedPart { line, .. } => (&words.moved_part, *line),
    };
    let name = match error {
        LivingError::NestedMark { name, .. }
        | LivingError::DoubledPart { name, .. }
        | LivingError::EndWithoutBegin { name, .. }
        | LivingError::BeginWithoutEnd { name, .. }
        | LivingError::MovedPart { name, .. } => name.as_str(),
        LivingError::NoMarks
        | LivingError::BrokenMark { .. }
        | LivingError::UnknownChecksum { .. }
        | LivingError::OpenFence { .. }
        | LivingError::OpenHeader => "",
    };
    (told, line, name)
}
