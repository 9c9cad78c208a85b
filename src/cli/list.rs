//! Lists tables with their state; of a session only the head and the last key are read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use rayon::prelude::*;
use serde::{Serialize, Serializer};

use super::args;
use super::begin;
use super::context::{Context, Tone};
use super::explain;
use super::json;
use super::keys;
use super::known::Known;
use super::listing::Listing;
use super::load::{self, Source};
use super::outcome::{Failure, Outcome};
use super::rosters::Rosters;
use super::snippet::{Level, Notice, harmless};
use crate::lang::fill;
use crate::model::Case;
use crate::model::terms::{Scope, SessionStatus};
use crate::privacy::Roster;
use crate::report::view;
use crate::store::{self, StoreError};
use crate::yaml::flaw::{Flaw, Weight};
use crate::yaml::{self, Read};

/// Lists tables with their state.
pub fn run(arguments: &args::List, context: &Context) -> Result<Outcome, Failure> {
    let (rows, errors) = look(&arguments.folder, context)?;
    if arguments.json {
        context.product(&json(&rows))?;
    } else if rows.is_empty() {
        tell_nothing_found(context);
    } else {
        context.product(&shown(&rows, context))?;
    }
    for error in &errors {
        context.complain(load::stored(error, context).text());
    }
    let count = |state: State| rows.iter().filter(|row| row.state == state).count();
    let (broken, closed) = (count(State::Broken), count(State::Encrypted));
    if broken > 0 {
        tell_broken(broken, &arguments.folder, context);
    }
    if closed > 0 {
        tell_closed(closed, context);
    }
    Ok(if broken + closed > 0 || !errors.is_empty() {
        Outcome::ToMend
    } else {
        Outcome::Done
    })
}

/// One table, as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Project and table, such as `heerenveen/po-overstap`.
    pub id: String,
    /// The folder, as people know it.
    #[serde(rename = "pad", serialize_with = "path_as_text")]
    pub folder: PathBuf,
    /// How far it is.
    #[serde(rename = "status")]
    pub state: State,
    /// The day of the table.
    #[serde(rename = "datum")]
    pub date: Option<NaiveDate>,
    /// About one case, or across cases.
    #[serde(rename = "soort")]
    pub scope: Option<Scope>,
    /// What it is called.
    #[serde(rename = "titel")]
    pub title: Option<String>,
    /// How many records it holds.
    #[serde(rename = "inbreng")]
    pub records: Option<usize>,
    /// Why it cannot be read.
    #[serde(skip)]
    pub reason: Option<String>,
}

/// How far a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum State {
    /// There is only a case.
    #[serde(rename = "voorbereid")]
    Prepared,
    /// It was begun.
    #[serde(rename = "bezig")]
    Running,
    /// It is over.
    #[serde(rename = "afgerond")]
    Finished,
    /// Its file is encrypted, and no key that was given opens it.
    #[serde(rename = "versleuteld")]
    Encrypted,
    /// Its file cannot be read.
    #[serde(rename = "stuk")]
    Broken,
}

/// Looks at every table in a folder, and tells where it could not look.
///
/// # Errors
///
/// When the folder itself is not there.
pub fn look(folder: &Path, context: &Context) -> Result<(Vec<Row>, Vec<StoreError>), Failure> {
    let stored = |error| load::stored(&error, context);
    let found = store::find_tables(folder).map_err(stored)?;
    keys::open(&found.paths, context)?;
    let rosters = Rosters::beside(&found.paths, context);
    let rows = found
        .paths
        .par_iter()
        .map(|folder| row(folder, rosters.of_table(folder), context))
        .collect();
    Ok((rows, found.errors))
}

impl State {
    /// The state in words.
    #[must_use]
    pub fn word(self, context: &Context) -> &'static str {
        let words = &context.lang.words().list;
        match self {
            Self::Prepared => words.prepared,
            Self::Running => words.running,
            Self::Finished => words.finished,
            Self::Encrypted => words.encrypted,
            Self::Broken => words.broken,
        }
    }
}

fn row(folder: &Path, names: Option<&Arc<Roster>>, context: &Context) -> Row {
    let session = folder.join(store::SESSION);
    let case = folder.join(store::CASE);
    let read = if is_closed(&session) {
        Ok(closed(&case, names, context))
    } else if store::is_file(&session) {
        read_session(&session, names, context)
    } else {
        read_case(&case, names, context)
    };
    let row = read.unwrap_or_else(|reason| Row {
        id: String::new(),
        folder: PathBuf::new(),
        state: State::Broken,
        date: None,
        scope: None,
        title: None,
        records: None,
        reason: Some(reason),
    });
    let id = if row.id.is_empty() {
        begin::session_id(folder)
    } else {
        row.id
    };
    let folder = folder.to_path_buf();
    Row { id, folder, ..row }
}

fn read_case(path: &Path, names: Option<&Arc<Roster>>, context: &Context) -> Result<Row, String> {
    let source = source(path, context)?;
    let case = sound(yaml::read_case(&source.text), &source, context)?;
    Ok(Row {
        id: String::new(),
        folder: PathBuf::new(),
        state: State::Prepared,
        date: Some(case.date),
        scope: Some(case.scope),
        title: Some(title(&case, names, context)),
        records: Some(0),
        reason: None,
    })
}

/// The title without names and numbers of people.
fn title(case: &Case, names: Option<&Arc<Roster>>, context: &Context) -> String {
    let own: Vec<String> = case.own_places().map(str::to_owned).collect();
    let known = Known::new(&own).with_names(names.cloned());
    let title = view::title(case, names.map(|names| &**names), context.lang);
    Listing::knowing(known, context).text(&title)
}

/// Whether a session is encrypted and stays so.
fn is_closed(session: &Path) -> bool {
    store::standing_path(session) != session
        && matches!(
            load::read(session),
            Err(StoreError::Locked { .. } | StoreError::WrongKey { .. })
        )
}

/// Of a table that stays encrypted, what its case tells; its title only where that file lists who
/// is named, since otherwise a name in it would not be known.
fn closed(path: &Path, names: Option<&Arc<Roster>>, context: &Context) -> Row {
    let case = read_case(path, names, context).ok();
    let has_names = super::encrypt::has_names(path);
    Row {
        id: String::new(),
        folder: PathBuf::new(),
        state: State::Encrypted,
        date: case.as_ref().and_then(|case| case.date),
        scope: case.as_ref().and_then(|case| case.scope),
        title: case.and_then(|case| case.title).filter(|_| has_names),
        records: None,
        reason: None,
    }
}

/// Reads the head, and of the rest only how many records it tells; a file of which that cannot be
/// said is read whole, to tell why.
fn read_session(
    path: &Path,
    names: Option<&Arc<Roster>>,
    context: &Context,
) -> Result<Row, String> {
    let source = source(path, context)?;
    let head = source.text.split(yaml::AFTER_HEAD).next();
    let read = yaml::read_session_head(head.unwrap_or_default());
    let (records, read) = match yaml::read_session_end(&source.text) {
        Some(records) => (records, read),
        None => (0, yaml::read_session(&source.text)),
    };
    let session = sound(read, &source, context)?;
    Ok(Row {
        id: session.id,
        folder: PathBuf::new(),
        state: match session.status {
            SessionStatus::Running => State::Running,
            SessionStatus::Finished => State::Finished,
        },
        date: Some(session.case.date),
        scope: Some(session.case.scope),
        title: Some(title(&session.case, names, context)),
        records: Some(records),
        reason: None,
    })
}

fn source(path: &Path, context: &Context) -> Result<Source, String> {
    load::read(path).map_err(|error| explain::store_error(&error, context.lang).headline)
}

/// The value, or its first flaw in one line. Warnings are for `controleer`.
fn sound<T>(read: Read<T>, source: &Source, context: &Context) -> Result<T, String> {
    read.finish()
        .map(|(value, _)| value)
        .map_err(|flaws| first_flaw(&flaws, source, context))
}

fn first_flaw(flaws: &[Flaw], source: &Source, context: &Context) -> String {
    let flaw = flaws.iter().find(|flaw| flaw.weight == Weight::Flaw);
    let Some(flaw) = flaw else {
        return String::new();
    };
    let what = explain::flaw(flaw, &source.name, &source.text, context.lang).headline;
    let (line, _) = yaml::tree::line_column(&source.text, flaw.place.start);
    fill(
        context.lang.words().list.line,
        &[("line", &line.to_string()), ("what", &what)],
    )
}

#[derive(Serialize)]
struct Tables<'r> {
    formaat: u32,
    tafels: &'r [Row],
}

fn json(rows: &[Row]) -> String {
    json::printed(&Tables {
        formaat: 1,
        tafels: rows,
    })
}

fn path_as_text<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&load::shown(path))
}

/// Columns of the terminal from which a table fits.
const WIDE: usize = 76;

fn shown(rows: &[Row], context: &Context) -> String {
    let is_terminal = context.is_on_screen();
    if is_terminal && context.width() < WIDE {
        return narrow(rows, context);
    }
    let words = &context.lang.words().list;
    let mut table = Table::new();
    table.set_header([
        words.table,
        words.state,
        words.date,
        words.kind,
        words.records,
        words.title,
    ]);
    for row in rows {
        table.add_row([
            harmless(&load::shown(&row.folder)),
            row.state.word(context).to_owned(),
            row.date.map(|date| date.to_string()).unwrap_or_default(),
            scope(row).to_owned(),
            row.records
                .map(|number| number.to_string())
                .unwrap_or_default(),
            said(row),
        ]);
    }
    if let Some(column) = table.column_mut(4) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    laid_out(&mut table, context)
}

/// A table as wide as the terminal; in a pipe as wide as it is, without lines.
pub(super) fn laid_out(table: &mut Table, context: &Context) -> String {
    if context.is_on_screen() {
        table.load_style(presets::UTF8_HORIZONTAL_ONLY);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(context.width()).unwrap_or(u16::MAX));
    } else {
        table.load_style(presets::NOTHING);
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect();
    lines.concat()
}

/// A few lines a table, for a terminal in which columns would break words.
fn narrow(rows: &[Row], context: &Context) -> String {
    let words = &context.lang.words().list;
    let block = |row: &Row| {
        let name = context
            .color
            .paint(Tone::Strong, &harmless(&load::shown(&row.folder)));
        let state = row.state.word(context);
        let facts = match (row.date, row.records) {
            (Some(date), Some(records)) => {
                let records = context
                    .lang
                    .count(records, words.one_record, words.many_records);
                format!("{state}, {}, {records}", context.lang.date(date))
            }
            _ => state.to_owned(),
        };
        let lines = [said(row), facts]
            .map(|line| super::help::wrap(&format!("  {line}"), context.width(), "  "));
        format!("{name}\n{}", lines.concat())
    };
    let blocks: Vec<String> = rows.iter().map(block).collect();
    blocks.join("\n")
}

fn scope(row: &Row) -> &'static str {
    row.scope.map(Scope::term).unwrap_or_default()
}

/// The title; of a broken table the reason.
fn said(row: &Row) -> String {
    let said = row.reason.as_deref().or(row.title.as_deref());
    harmless(said.unwrap_or_default())
}

fn tell_nothing_found(context: &Context) {
    let words = &context.lang.words().list;
    context.tell(&format!("{}\n{}", words.no_tables, words.make_one));
}

fn tell_closed(closed: usize, context: &Context) {
    let words = &context.lang.words().list;
    let told = if closed == 1 {
        words.one_encrypted
    } else {
        words.many_encrypted
    };
    context.complain(&context.notice(&Notice {
        level: Level::Error,
        headline: fill(told, &[("count", &closed.to_string())]),
        remedy: Some(words.give_key.to_owned()),
    }));
}

fn tell_broken(broken: usize, folder: &Path, context: &Context) {
    let words = &context.lang.words().list;
    let told = if broken == 1 {
        words.one_broken
    } else {
        words.many_broken
    };
    let path = load::shown(folder);
    context.complain(&context.notice(&Notice {
        level: Level::Error,
        headline: fill(told, &[("count", &broken.to_string())]),
        remedy: Some(fill(words.see_all, &[("path", &path)])),
    }));
}
