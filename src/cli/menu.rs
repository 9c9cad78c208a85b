//! Offers what can be done here, when no command or no table was named.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::list::{self, Row, State};
use super::outcome::{Failure, Outcome};
use super::terminal::ask::{Asking, Reply};
use super::{args, invocation, load, new, report, start};
use crate::interview::Stop;
use crate::lang::fill;
use crate::lang::menu::Menu;
use crate::store::{self, Mode};

/// Offers what can be done here, and does what is chosen.
pub fn run(context: &Context) -> Result<Outcome, Failure> {
    let rows = tables(context)?;
    let Some(mut asking) = Asking::new(context) else {
        return help(context);
    };
    let words = &context.lang.words().menu;
    let doings = doings(&rows);
    let options: Vec<String> = doings
        .iter()
        .map(|doing| doing.words(words, context))
        .collect();
    tell_broken(&rows, &asking);
    asking.question(words.what, None);
    let chosen = match asking.choice(&options, 0) {
        Reply::Given(place) => &doings[place],
        Reply::Back => return Ok(Outcome::Done),
        Reply::Stopped => return Ok(Outcome::Stopped),
    };
    match chosen {
        Doing::Start(row) => start_table(row.folder.clone(), context, asking),
        Doing::Report(row) => report::run(&report_of(&row.folder), context),
        Doing::New => {
            // Whoever asks next has the keyboard alone.
            drop(asking);
            new::run(&args::New { place: None }, context)
        }
        Doing::Example => match offer_example(&mut asking)? {
            Some(folder) => start_table(folder, context, asking),
            None => Ok(Outcome::Done),
        },
        Doing::Help => help(context),
        Doing::Stop => Ok(Outcome::Done),
    }
}

/// Lets choose a table that can be started; `None` when none was chosen, or nobody is there to
/// choose.
///
/// In a folder without tables the built-in example is offered, and written after a yes.
pub fn choose_table(context: &Context) -> Result<Option<PathBuf>, Failure> {
    let rows = tables(context)?;
    let Some(mut asking) = Asking::new(context) else {
        return Ok(None);
    };
    let startable = startable(&rows);
    if startable.is_empty() {
        return if rows.is_empty() {
            offer_example(&mut asking)
        } else {
            tell_broken(&rows, &asking);
            Ok(None)
        };
    }
    let words = &context.lang.words().menu;
    let options: Vec<String> = startable
        .iter()
        .map(|row| Doing::Start(row).words(words, context))
        .collect();
    tell_broken(&rows, &asking);
    asking.question(words.which, None);
    Ok(match asking.choice(&options, 0) {
        Reply::Given(place) => Some(startable[place].folder.clone()),
        Reply::Back => None,
        Reply::Stopped => return Err(Failure::Stopped(Stop::Interrupted)),
    })
}

/// Something that can be done.
enum Doing<'r> {
    Start(&'r Row),
    Report(&'r Row),
    New,
    Example,
    Help,
    Stop,
}

impl Doing<'_> {
    fn words(&self, words: &Menu, context: &Context) -> String {
        match self {
            Self::Start(row) if row.state == State::Running => about(words.go_on, row, context),
            Self::Start(row) => about(words.begin, row, context),
            Self::Report(row) => about(words.report, row, context),
            Self::New => words.new.to_owned(),
            Self::Example => words.example.to_owned(),
            Self::Help => words.help.to_owned(),
            Self::Stop => words.stop.to_owned(),
        }
    }
}

fn about(told: &str, row: &Row, context: &Context) -> String {
    let date = row.date.map(|date| context.lang.date(date));
    let values = [
        ("title", row.title.as_deref().unwrap_or_default()),
        ("date", date.as_deref().unwrap_or_default()),
    ];
    fill(told, &values)
}

fn doings(rows: &[Row]) -> Vec<Doing<'_>> {
    let mut doings: Vec<Doing<'_>> = startable(rows).into_iter().map(Doing::Start).collect();
    doings.push(Doing::New);
    let finished = rows.iter().filter(|row| row.state == State::Finished);
    doings.extend(finished.map(Doing::Report));
    if rows.is_empty() {
        doings.push(Doing::Example);
    }
    doings.extend([Doing::Help, Doing::Stop]);
    doings
}

/// Unfinished tables, then those that are prepared.
fn startable(rows: &[Row]) -> Vec<&Row> {
    let of = |state: State| rows.iter().filter(move |row| row.state == state);
    of(State::Running).chain(of(State::Prepared)).collect()
}

fn tables(context: &Context) -> Result<Vec<Row>, Failure> {
    list::look(&context.folder, context).map(|(rows, _)| rows)
}

fn tell_broken(rows: &[Row], asking: &Asking<'_>) {
    let is_left_out = |row: &Row| matches!(row.state, State::Broken | State::Encrypted);
    if rows.iter().any(is_left_out) {
        asking.say(asking.context.lang.words().menu.broken);
    }
}

fn start_table(folder: PathBuf, context: &Context, asking: Asking<'_>) -> Result<Outcome, Failure> {
    // The table has the keyboard to itself.
    drop(asking);
    let arguments = args::Start {
        table: Some(folder),
        minutes: None,
        template: None,
        overwrite: false,
        plain: false,
        encrypt: false,
    };
    start::run(&arguments, context)
}

pub(super) fn report_of(folder: &Path) -> args::Report {
    args::Report {
        paths: vec![folder.to_path_buf()],
        profile: false,
        document: None,
        not_names: Vec::new(),
        audience: args::Audience::Involved,
        coarser: false,
        json: false,
        view: false,
        overwrite: false,
        output: None,
        reference_date: None,
    }
}

fn help(context: &Context) -> Result<Outcome, Failure> {
    let page = invocation::front_page(context.lang);
    context.product(&page.render(context.lang, context.width(), context.color))?;
    Ok(Outcome::Done)
}

const EXAMPLE: &str = include_str!("../../sessions/heerenveen/po-overstap/casus.yaml");
const EXAMPLE_FOLDER: &str = "sessions/heerenveen/po-overstap";

/// Writes the built-in example after a yes, and gives its folder.
fn offer_example(asking: &mut Asking<'_>) -> Result<Option<PathBuf>, Failure> {
    let context = asking.context;
    let words = &context.lang.words().menu;
    let folder = PathBuf::from(EXAMPLE_FOLDER);
    let path = folder.join(store::CASE);
    let shown = load::shown(&path);
    asking.question(&fill(words.example_offer, &[("path", &shown)]), None);
    match asking.yes_no(true) {
        Reply::Given(true) => {}
        Reply::Given(false) | Reply::Back => return Ok(None),
        Reply::Stopped => return Err(Failure::Stopped(Stop::Interrupted)),
    }
    store::create_new(&path, EXAMPLE, Mode::Private)
        .map_err(|error| load::stored(&error, context))?;
    asking.say(&fill(words.example_written, &[("path", &shown)]));
    Ok(Some(folder))
}
