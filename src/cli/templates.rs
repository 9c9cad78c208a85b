//! Shows what the library holds (question templates, codebooks, glossary, layouts), and writes it
//! out to be changed.

use std::path::{Path, PathBuf};

use comfy_table::{CellAlignment, Table};

use super::args::{self, TemplatesAction};
use super::context::{Context, Tone};
use super::help::wrap;
use super::list::laid_out;
use super::load;
use super::outcome::{Failure, Outcome};
use super::snippet::{Notice, harmless};
use crate::lang::fill;
use crate::model::unsound::nearest;
use crate::store::{self, GLOSSARY, Library, LibraryKind, LibraryText, Mode, Origin};
use crate::yaml;

/// Lists, shows or writes out.
pub fn run(arguments: &args::Templates, context: &Context) -> Result<Outcome, Failure> {
    let library = load::library(context)?;
    match &arguments.action {
        None | Some(TemplatesAction::List) => {
            let rows = rows(&library, context)?;
            context.product(&shown(&rows, context))?;
        }
        Some(TemplatesAction::Show { name }) => {
            let (_, _, text) = find(name, &library, context)?;
            context.product(&text.text)?;
        }
        Some(TemplatesAction::Write { name, folder }) => write(name, folder, &library, context)?,
    }
    Ok(Outcome::Done)
}

struct Row {
    name: String,
    kind: &'static str,
    origin: &'static str,
    content: String,
    minutes: Option<u32>,
    questions: Option<usize>,
}

/// What the library holds, in the order in which it is listed and searched.
fn kinds(context: &Context) -> [LibraryKind; 4] {
    [
        LibraryKind::Template,
        LibraryKind::Codebook,
        LibraryKind::Glossary,
        LibraryKind::Layout(context.lang.code()),
    ]
}

fn rows(library: &Library, context: &Context) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for kind in kinds(context) {
        for (name, origin) in names(library, kind, context)? {
            rows.push(row(library, kind, name, &origin, context)?);
        }
    }
    Ok(rows)
}

fn row(
    library: &Library,
    kind: LibraryKind,
    name: String,
    origin: &Origin,
    context: &Context,
) -> Result<Row, Failure> {
    let words = &context.lang.words().templates;
    let found = library
        .text(kind, &name)
        .map_err(|error| load::stored(&error, context))?;
    let text = found.map(|found| found.text).unwrap_or_default();
    let lang = context.lang;
    let mut row = Row {
        kind: match kind {
            LibraryKind::Template => words.template,
            LibraryKind::Codebook => words.codebook,
            LibraryKind::Glossary => words.glossary,
            LibraryKind::Layout(_) => words.layout,
        },
        origin: match origin {
            Origin::BuiltIn => words.built_in,
            Origin::File(_) => words.own,
        },
        name,
        content: String::new(),
        minutes: None,
        questions: None,
    };
    let content = match kind {
        LibraryKind::Template => yaml::read_template(&text).finish().ok().map(|(read, _)| {
            row.minutes = Some(read.minutes());
            row.questions = Some(read.questions().count());
            read.title
        }),
        LibraryKind::Codebook => yaml::read_codebook(&text)
            .finish()
            .ok()
            .map(|(read, _)| lang.count(read.themes.len(), words.one_theme, words.many_themes)),
        LibraryKind::Glossary => yaml::read_glossary(&text)
            .finish()
            .ok()
            .map(|(read, _)| lang.count(read.terms.len(), words.one_term, words.many_terms)),
        LibraryKind::Layout(_) => Some(String::new()),
    };
    row.content = content.unwrap_or_else(|| match origin {
        Origin::File(path) => fill(words.broken, &[("path", &load::shown(path))]),
        Origin::BuiltIn => String::new(),
    });
    Ok(row)
}

/// Columns of the terminal from which a table fits.
const WIDE: usize = 76;

fn shown(rows: &[Row], context: &Context) -> String {
    if context.is_on_screen() && context.width() < WIDE {
        return narrow(rows, context);
    }
    let words = &context.lang.words().templates;
    let number = |number: Option<String>| number.unwrap_or_default();
    let mut table = Table::new();
    table.set_header([
        words.name,
        words.kind,
        words.origin,
        words.minutes,
        words.questions,
        words.content,
    ]);
    for row in rows {
        table.add_row([
            row.name.clone(),
            row.kind.to_owned(),
            row.origin.to_owned(),
            number(row.minutes.map(|minutes| minutes.to_string())),
            number(row.questions.map(|questions| questions.to_string())),
            harmless(&row.content),
        ]);
    }
    for index in [3, 4] {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    laid_out(&mut table, context)
}

fn narrow(rows: &[Row], context: &Context) -> String {
    let words = &context.lang.words().templates;
    let block = |row: &Row| {
        let mut facts = vec![row.kind.to_owned(), row.origin.to_owned()];
        facts.extend(
            row.minutes
                .map(|count| fill(words.minutes_short, &[("count", &count.to_string())])),
        );
        facts.extend(
            row.questions
                .map(|count| fill(words.questions_short, &[("count", &count.to_string())])),
        );
        facts.extend(Some(row.content.clone()).filter(|content| !content.is_empty()));
        let name = context.color.paint(Tone::Strong, &row.name);
        format!(
            "{name}\n{}",
            wrap(&format!("  {}", facts.join(", ")), context.width(), "  ")
        )
    };
    let blocks: Vec<String> = rows.iter().map(block).collect();
    blocks.join("\n")
}

fn write(name: &str, folder: &Path, library: &Library, context: &Context) -> Result<(), Failure> {
    let (kind, name, text) = find(name, library, context)?;
    let path = folder.join(place(kind, &name));
    store::create_new(&path, &text.text, Mode::Document)
        .map_err(|error| load::stored(&error, context))?;
    let words = &context.lang.words().templates;
    let path = load::shown(&path);
    let mut told = vec![
        fill(words.written, &[("path", &path)]),
        fill(words.now_change_it, &[("name", &name), ("path", &path)]),
    ];
    if kind != LibraryKind::Glossary {
        told.push(words.rename_it.to_owned());
    }
    if load::shown(folder) != "templates" {
        let folder = load::shown(folder);
        told.push(fill(words.name_the_folder, &[("folder", &folder)]));
    }
    let told: Vec<String> = told
        .iter()
        .map(|line| wrap(line, context.width(), ""))
        .collect();
    context.tell(&told.concat());
    Ok(())
}

/// Where a file of the library stands in its folder.
fn place(kind: LibraryKind, name: &str) -> PathBuf {
    match kind {
        LibraryKind::Template => PathBuf::from("dialoog").join(format!("{name}.yaml")),
        LibraryKind::Codebook => PathBuf::from("codeboek").join(format!("{name}.yaml")),
        LibraryKind::Glossary => PathBuf::from(format!("{name}.yaml")),
        LibraryKind::Layout(language) => PathBuf::from("opmaak")
            .join(language)
            .join(format!("{name}.md.j2")),
    }
}

/// The text with a name, as `verslag` or, to tell kinds apart, as `opmaak/nl/verslag`.
fn find(
    asked: &str,
    library: &Library,
    context: &Context,
) -> Result<(LibraryKind, String, LibraryText), Failure> {
    let mut known = Vec::new();
    for kind in kinds(context) {
        for (name, _) in names(library, kind, context)? {
            let place = place(kind, &name);
            let long = place.with_extension("").with_extension("");
            if name == asked || long == Path::new(asked) || place == Path::new(asked) {
                let text = library
                    .text(kind, &name)
                    .map_err(|error| load::stored(&error, context))?;
                if let Some(text) = text {
                    return Ok((kind, name, text));
                }
            }
            known.push(name);
        }
    }
    Err(unknown(asked, &known, context))
}

fn unknown(asked: &str, known: &[String], context: &Context) -> Failure {
    let usage = &context.lang.words().usage;
    let remedy = match nearest(asked, known.iter().map(String::as_str)) {
        Some(nearest) => fill(usage.did_you_mean, &[("nearest", nearest)]),
        None => fill(usage.choose, &[("choices", &context.lang.choice(known))]),
    };
    let headline = fill(context.lang.words().templates.unknown, &[("name", asked)]);
    Failure::WrongUse(context.notice(&Notice::error(headline, remedy)))
}

fn names(
    library: &Library,
    kind: LibraryKind,
    context: &Context,
) -> Result<Vec<(String, Origin)>, Failure> {
    let names = library
        .names(kind)
        .map_err(|error| load::stored(&error, context))?;
    Ok(names
        .into_iter()
        .filter(|(name, _)| kind != LibraryKind::Glossary || name == GLOSSARY)
        .collect())
}
