//! Runs or resumes a table.

use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::args;
use super::begin;
use super::context::Context;
use super::earlier::{self, OpenAction};
use super::encrypt;
use super::load;
use super::menu;
use super::minutes;
use super::outcome::{Failure, Outcome};
use super::report;
use super::snippet::Notice;
use super::terminal::{Plain, Setting, Terminal};
use crate::interview::{self, Ending, Stop};
use crate::lang::fill;
use crate::model::Session;
use crate::model::codebook::Theme;
use crate::store::{self, Lock, Mode, StoreError};
use crate::yaml;

/// Runs or resumes a table.
///
/// # Errors
///
/// What keeps the table from beginning, or its first save from succeeding.
pub fn run(arguments: &args::Start, context: &Context) -> Result<Outcome, Failure> {
    if let (Some(table), Some(stream)) = (&arguments.table, &arguments.minutes) {
        return minutes::run(table, stream, arguments, context);
    }
    let chosen = match &arguments.table {
        Some(table) => Some(table.clone()),
        None if context.is_interactive() => menu::choose_table(context)?,
        None => {
            return Err(nobody(
                Path::new(context.lang.words().table.some_table),
                context,
            ));
        }
    };
    match chosen {
        Some(table) => meet(&table, arguments, context),
        None => Ok(Outcome::Done),
    }
}

/// Holds a table in the terminal.
fn meet(table: &Path, arguments: &args::Start, context: &Context) -> Result<Outcome, Failure> {
    let folder = load::table(table, context)?;
    let lock = Lock::take(&folder).map_err(|error| load::stored(&error, context))?;
    store::sweep(&folder).map_err(|error| load::stored(&error, context))?;
    let is_held = context.is_interactive();
    if is_held {
        encrypt::heed(arguments.wish(), &folder, context)?;
    }
    let (session, opening) = open(&folder, arguments.template.as_deref(), context)?;
    if is_held {
        encrypt::begin(arguments.wish(), &folder, context)?;
    }
    if session.is_finished() {
        context.tell(context.lang.words().table.over_already);
        return Ok(Outcome::Done);
    }
    let plain = if arguments.plain {
        Plain::Simple
    } else {
        Plain::Boxes
    };
    let open_actions = match opening {
        Opening::First => earlier::actions(&session, &folder, context),
        Opening::Again => Vec::new(),
    };
    let mut terminal = terminal(themes(&session, context), open_actions, plain, context)
        .ok_or_else(|| nobody(table, context))?;
    let keep = |session: &Session| {
        let text = yaml::write_session(session);
        store::replace(&folder.join(store::SESSION), &text, Mode::Private)
    };
    let held = hold(session, opening, &mut terminal, keep, || context.now());
    let held = held.map_err(|error| load::stored(&error, context))?;
    let words = &context.lang.words().table;
    Ok(match held {
        Held::Finished(_, ReportNow::Later) => {
            terminal.leave(&[words.saved_end.to_owned()]);
            Outcome::Done
        }
        Held::Finished(_, ReportNow::Wanted) => {
            terminal.leave(&[words.saved_end.to_owned()]);
            drop(terminal);
            drop(lock);
            return report::write_both(&folder, context);
        }
        Held::NotBegun(stop) => {
            terminal.leave(&[]);
            Outcome::of_stop(stop)
        }
        Held::Stopped(stop) => {
            let again = format!("  dialoogtafel start {}", load::shown(table));
            terminal.leave(&[words.saved_stop.to_owned(), again]);
            Outcome::of_stop(stop)
        }
    })
}

/// Whether a table begins or goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is new: the checklist comes first.
    First,
    /// It goes on where it was.
    Again,
}

/// Whether people want the report at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportNow {
    /// They do.
    Wanted,
    /// They do not.
    Later,
}

/// How holding a table ended.
#[derive(Debug)]
pub enum Held {
    /// The table is over.
    Finished(Box<Session>, ReportNow),
    /// It stopped and can go on.
    Stopped(Stop),
    /// It stopped at the checklist; nothing was kept.
    NotBegun(Stop),
}

/// Holds a table: the checklist when it is new, the questions, and at the end the offer to make
/// the report. The lock is the caller's.
///
/// # Errors
///
/// What `keep` failed with when not even the beginning could be kept.
pub fn hold(
    session: Session,
    opening: Opening,
    terminal: &mut Terminal,
    mut keep: impl FnMut(&Session) -> Result<(), StoreError>,
    clock: impl Fn() -> DateTime<FixedOffset>,
) -> Result<Held, StoreError> {
    let mut time = || Some(clock());
    let session = match opening {
        Opening::First => match interview::open(session, terminal, &mut keep, &mut time) {
            Ok(session) => session,
            Err(stop) => return Ok(Held::NotBegun(stop)),
        },
        Opening::Again => {
            terminal.resume();
            session
        }
    };
    let ending = interview::run(session, terminal, &mut keep, &mut time)?;
    Ok(match ending {
        Ending::Stopped(_, stop) => Held::Stopped(stop),
        Ending::Finished(session) => {
            // The table is over and kept; who does not answer gets the report later.
            let report = match terminal.ask_for_report() {
                Ok(true) => ReportNow::Wanted,
                Ok(false) | Err(_) => ReportNow::Later,
            };
            Held::Finished(session, report)
        }
    })
}

/// The terminal for a table, when there is one.
fn terminal(
    themes: Vec<Theme>,
    earlier: Vec<OpenAction>,
    plain: Plain,
    context: &Context,
) -> Option<Terminal> {
    if !context.is_interactive() {
        return None;
    }
    let (clock, settling) = (context.clone(), context.clone());
    Terminal::new(Setting {
        lang: context.lang,
        color: context.color,
        plain,
        themes,
        earlier,
        settle: Box::new(move |action, status| earlier::settle(action, status, &settling)),
        clock: Box::new(move || clock.now()),
    })
}

fn open(
    folder: &Path,
    asked: Option<&str>,
    context: &Context,
) -> Result<(Session, Opening), Failure> {
    if let Some(mut session) = begin::existing(folder, context)? {
        // A name that was listed since is a name at this table too.
        let case = store::read_text(&folder.join(store::CASE)).ok();
        let case = case.and_then(|text| yaml::read_case(&text).finish().ok());
        if let Some((case, _)) = case {
            session.case.take_names(&case);
        }
        let is_begun = session.place.is_some() || session.is_finished();
        let opening = if is_begun {
            Opening::Again
        } else {
            Opening::First
        };
        return Ok((session, opening));
    }
    let (session, _) = begin::fresh(folder, asked, Some(context.now()), context)?;
    Ok((session, Opening::First))
}

/// The themes of the codebook, by whose words themes are suggested; none when the codebook is not
/// there any more.
fn themes(session: &Session, context: &Context) -> Vec<Theme> {
    let codebook = load::library(context)
        .and_then(|library| load::find_codebook(&session.template.codebook, &library, context));
    codebook
        .ok()
        .flatten()
        .map(|codebook| codebook.themes)
        .unwrap_or_default()
}

fn nobody(table: &Path, context: &Context) -> Failure {
    let words = &context.lang.words().table;
    let tip = fill(words.no_terminal_tip, &[("path", &load::shown(table))]);
    Failure::WrongUse(context.notice(&Notice::error(words.no_terminal, tip)))
}
