//! Sums up many tables: a document, JSON, sums that merge, matrices on the screen.

mod document;
mod merge;
mod screen;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::project::Insights;
use super::args::{Audience, Stream};
use super::context::Context;
use super::documents::{deliver, mode_for};
use super::gate::{self, Known};
use super::json;
use super::known::no_names;
use super::outcome::{Failure, Outcome};
use super::report::audience;
use super::snippet::Notice;
use super::tables::{Table, Tables};
use crate::insights::{
    Counting, Include, Options, Selection, Summary, Sums, ThemeSums, tally, write_part,
};
use crate::lang::fill;
use crate::privacy::Roster;
use crate::report::view::unnamed_themes;
use crate::store;

/// Sums up many tables.
///
/// # Errors
///
/// Wrong use, or what keeps the outcome from being written.
pub fn run(arguments: &Insights, context: &Context) -> Result<Outcome, Failure> {
    let counts_only = arguments.sums || arguments.json || arguments.table_view;
    if counts_only && arguments.audience == Audience::Public {
        let told = &context.lang.words().groups.counts_not_public;
        let notice = Notice::error(told.what, told.remedy);
        return Err(Failure::WrongUse(context.notice(&notice)));
    }
    let (product, outcome) = if counts_only {
        let (counted, told) = gather(arguments, context, |table, _| Told::of(table))?;
        let known = Told::known(told, arguments);
        pass_themes(&counted.sums, &known, arguments, context)?;
        (counts(arguments, &counted.sums, context), counted.outcome)
    } else {
        let made = document::markdown(arguments, context)?;
        let reader = audience(arguments.audience);
        gate::pass("inzichten", &made.text, reader, &made.known, context)?;
        (made.text, made.outcome)
    };
    let output = arguments.output.as_ref().unwrap_or(&Stream::Standard);
    deliver(&product, output, mode_for(arguments.audience), context)?;
    Ok(outcome)
}

/// The document about the tables of a folder as it is made without further options.
///
/// # Errors
///
/// As [`run`].
pub fn usual_document(
    folder: &Path,
    audience: Audience,
    context: &Context,
) -> Result<String, Failure> {
    let arguments = usual(folder, audience);
    document::markdown(&arguments, context).map(|made| made.text)
}

/// A form of the counts that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Sums that merge.
    Sums,
    /// The public JSON.
    Summary,
}

/// The counts of the tables of a folder as they are made without further options.
///
/// # Errors
///
/// As [`run`].
pub fn usual_counts(folder: &Path, form: Counts, context: &Context) -> Result<String, Failure> {
    let arguments = Insights {
        json: form == Counts::Summary,
        sums: form == Counts::Sums,
        ..usual(folder, Audience::Involved)
    };
    let (counted, _) = gather(&arguments, context, |_, _| ())?;
    Ok(counts(&arguments, &counted.sums, context))
}

fn usual(folder: &Path, audience: Audience) -> Insights {
    Insights {
        paths: vec![folder.to_path_buf()],
        json: false,
        table_view: false,
        sums: false,
        merge: false,
        threshold: None,
        also_running: false,
        theme: None,
        perspective: None,
        sector: None,
        audience,
        reference_date: None,
        output: None,
        not_names: Vec::new(),
    }
}

/// What holds counts and no texts: sums, JSON, or matrices for the screen.
fn counts(arguments: &Insights, sums: &Sums, context: &Context) -> String {
    if arguments.sums {
        write_part(sums) + "\n"
    } else if arguments.json {
        json::printed(&summary(arguments, sums))
    } else {
        let include = include(arguments);
        screen::matrices(sums, &summary(arguments, sums), include, context)
    }
}

/// What a table tells of itself beside its sums, for the gate.
pub(super) struct Told {
    folder: PathBuf,
    places: Vec<String>,
    not_names: Vec<String>,
    id: String,
    names: Option<Arc<Roster>>,
}

impl Told {
    fn of(table: &Table<'_>) -> Self {
        let places = table.session.case.own_places();
        Self {
            folder: table.folder.to_path_buf(),
            places: places.map(str::to_owned).collect(),
            not_names: table.session.not_names.clone(),
            id: table.session.id.clone(),
            names: table.names.cloned(),
        }
    }

    /// What is known of all tables together.
    fn known(all: Vec<Self>, arguments: &Insights) -> Known {
        let mut phrases = arguments.not_names.clone();
        let tables = all.iter().map(|told| (&*told.id, &*told.not_names));
        let tables: Vec<(&str, &[String])> = tables.collect();
        phrases.extend(no_names(&tables, |place| {
            store::read_text(&all[place].folder.join(store::SESSION)).ok()
        }));
        let mut names: Vec<Arc<Roster>> = Vec::new();
        let mut ids = Vec::new();
        for told in all {
            phrases.extend(told.places);
            ids.push(told.id);
            let is_new = |new: &Arc<Roster>| names.iter().all(|known| !Arc::ptr_eq(known, new));
            let new = told.names.filter(is_new);
            names.extend(new);
        }
        Known::new(&phrases).with_names(names).with_ids(ids)
    }
}

/// Of counts only the themes and the ids of tables are words: one that somebody made up at a table,
/// or gave a label, may not tell who somebody is either.
fn pass_themes(
    sums: &Sums,
    known: &Known,
    arguments: &Insights,
    context: &Context,
) -> Result<(), Failure> {
    let tables = sums.counted();
    let themes = tables.flat_map(|(table, sums)| sums.themes.iter().map(move |one| (table, one)));
    let words: Vec<(&str, String, &ThemeSums)> = themes
        .map(|(table, (id, theme))| {
            let words = match theme.label == id.as_str() {
                true => id.as_str().replace(['_', '-'], " "),
                false => theme.label.clone(),
            };
            (table, words, theme)
        })
        .collect();
    let texts = words.iter().map(|(table, words, theme)| {
        let notes = theme.numbers.iter().copied();
        gate::Told::of(words).from_table(table, notes)
    });
    let ids = sums.tables.keys().map(|id| gate::Told::of(id));
    gate::pass_texts(
        "inzichten",
        texts.chain(ids),
        audience(arguments.audience),
        known,
        context,
    )
}

/// What was counted, and whether something must be mended.
#[derive(Debug)]
pub struct Counted {
    /// The sums of all tables that could be read.
    pub sums: Sums,
    /// The fewest tables that a public document tells of.
    pub least_tables: u32,
    /// To mend when some could not.
    pub outcome: Outcome,
}

/// The sums, and beside them what else is taken from each table that is counted.
///
/// # Errors
///
/// When a path is not there, holds no table, or a theme is not known.
pub fn gather<T: Send>(
    arguments: &Insights,
    context: &Context,
    take: impl Fn(&Table<'_>, &Counting) -> T + Sync,
) -> Result<(Counted, Vec<T>), Failure> {
    if arguments.merge {
        return Ok((merge::merged(&arguments.paths, context)?, Vec::new()));
    }
    let tables = Tables::find(&arguments.paths, context)?;
    let counting = counting(arguments, &tables, context)?;
    let gathered = tables.each(context, |table| {
        let session = unnamed_themes(table.session, table.others(), context.lang);
        let table = Table {
            session: &session,
            ..*table
        };
        let sums = tally(&session, table.project, &counting);
        (sums, take(&table, &counting))
    });
    gathered.missing.none_closed(context)?;
    tell_not_begun(tables.not_begun, context);
    let doubles = gathered.doubles.into_iter().filter_map(|(id, (sums, _))| {
        let mut double = Sums::default();
        double.doubles.push(id);
        (!sums.tables.is_empty()).then_some(double)
    });
    let (sums, taken): (Vec<Sums>, Vec<T>) = gathered.found.into_iter().unzip();
    let counted = Counted {
        sums: Sums::in_order(sums.into_iter().chain(doubles)),
        least_tables: tables.least_tables(),
        outcome: gathered.outcome,
    };
    Ok((counted, taken))
}

/// The summary of sums, under the options of a command line.
#[must_use]
pub fn summary(arguments: &Insights, sums: &Sums) -> Summary {
    let options = Options {
        threshold: arguments.threshold,
        reference_day: arguments.reference_date,
    };
    Summary::of(sums, &options)
}

fn counting(arguments: &Insights, tables: &Tables, context: &Context) -> Result<Counting, Failure> {
    let theme = arguments.theme.as_deref();
    let theme = theme
        .map(|typed| tables.theme(typed, context))
        .transpose()?;
    Ok(Counting {
        include: include(arguments),
        selection: Selection {
            themes: theme.into_iter().collect(),
            perspectives: arguments.perspective.into_iter().collect(),
            sectors: arguments.sector.iter().map(|sector| sector.0).collect(),
        },
    })
}

fn include(arguments: &Insights) -> Include {
    if arguments.also_running {
        Include::Running
    } else {
        Include::Finished
    }
}

/// Tells how many tables are prepared only.
pub(super) fn tell_not_begun(count: usize, context: &Context) {
    let words = &context.lang.words().insights;
    let told = match count {
        0 => return,
        1 => words.not_begun_one,
        _ => words.not_begun_many,
    };
    context.tell(&fill(told, &[("count", &count.to_string())]));
}
