//! Closes actions: done or dropped, on a day, in the session where they stand.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Arguments;
use crate::cli::context::Context;
use crate::cli::listing::Listing;
use crate::cli::load;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::rosters::Rosters;
use crate::cli::tables::{Table, Tables};
use crate::lang::fill;
use crate::model::terms::{ActionStatus, Kind};
use crate::model::unsound::nearest;
use crate::model::{Record, Session};
use crate::report::view::{Audience, Printed, Records};
use crate::store::{self, Lock, Mode, StoreError};
use crate::yaml;

/// Closes what the command line names; nothing is written unless all of it is known.
///
/// # Errors
///
/// When an id is unknown or ambiguous, or a session cannot be written.
pub(super) fn run(
    tables: &Tables,
    arguments: &Arguments,
    context: &Context,
) -> Result<Outcome, Failure> {
    let places = tables.each(context, |table| Place {
        folder: table.folder.to_path_buf(),
        id: table.session.id.clone(),
        printed: Records::new(table.session, Audience::Involved, context.lang)
            .beside(table.others())
            .table_id(),
        records: table
            .session
            .records()
            .map(|(_, record)| (record.number, record.kind))
            .collect(),
    });
    let words = &context.lang.words().actions;
    if let Some(twice) = arguments
        .done
        .iter()
        .find(|id| arguments.dropped.contains(id))
    {
        return Err(Failure::wrong_use(
            &words.twice,
            &[("given", twice)],
            context,
        ));
    }
    let day = arguments.reference_date.unwrap_or_else(|| context.today());
    let done = arguments.done.iter().map(|id| (id, ActionStatus::Done));
    let dropped = arguments
        .dropped
        .iter()
        .map(|id| (id, ActionStatus::Dropped));
    let mut changes = Vec::new();
    for (given, status) in done.chain(dropped) {
        let (place, number) = resolve(given, &places.found, context)?;
        changes.push((place, number, status));
    }
    for (place, _, _) in &changes {
        let mut paths = arguments.paths.iter();
        if !paths.any(|path| store::is_within(&place.folder, path)) {
            let path = place.folder.clone();
            return Err(load::stored(&StoreError::LeadsOut { path }, context));
        }
    }
    for (place, number, status) in changes {
        close(&place.folder, number, status, day, context)?;
    }
    Ok(places.outcome)
}

/// A table with the numbers of its records.
struct Place {
    folder: PathBuf,
    id: String,
    /// As it is told: without names.
    printed: String,
    records: Vec<(u32, Kind)>,
}

impl Place {
    fn actions(&self) -> Vec<String> {
        let actions = self
            .records
            .iter()
            .filter(|(_, kind)| *kind == Kind::Action);
        actions
            .map(|(number, _)| format!("`{}#{number}`", short(&self.printed)))
            .collect()
    }
}

/// The table and number that an id names: `heerenveen/po-overstap#7`, or without the project.
fn resolve<'p>(
    given: &str,
    places: &'p [Place],
    context: &Context,
) -> Result<(&'p Place, u32), Failure> {
    let words = &context.lang.words().actions;
    let parts = given.trim().rsplit_once('#');
    let parts = parts.and_then(|(table, number)| Some((table, number.parse::<u32>().ok()?)));
    let Some((table, number)) = parts.filter(|(table, _)| !table.is_empty()) else {
        return Err(Failure::wrong_use(
            &words.not_an_id,
            &[("given", given)],
            context,
        ));
    };
    let is_exact = |place: &&Place| place.id == table || place.printed == table;
    let exact: Vec<&Place> = places.iter().filter(is_exact).collect();
    let is_named = |place: &&Place| short(&place.id) == table || short(&place.printed) == table;
    let by_name = || places.iter().filter(is_named);
    let found = if exact.is_empty() {
        by_name().collect()
    } else {
        exact
    };
    let place = match found.as_slice() {
        [only] => *only,
        [] => return Err(unknown_table(table, number, places, context)),
        several => {
            let choices: Vec<String> = several
                .iter()
                .map(|place| format!("`{}#{number}`", place.printed))
                .collect();
            let values = [
                ("given", given),
                ("choices", &context.lang.choice(&choices)),
            ];
            return Err(Failure::wrong_use(&words.table_ambiguous, &values, context));
        }
    };
    let kind = place.records.iter().find(|(known, _)| *known == number);
    let told = match kind {
        Some((_, Kind::Action)) => return Ok((place, number)),
        Some(_) => &words.not_an_action,
        None => &words.number_unknown,
    };
    let values = [
        ("given", given),
        ("table", table),
        ("number", &number.to_string()),
        ("choices", &context.lang.list(&place.actions())),
    ];
    Err(Failure::wrong_use(told, &values, context))
}

fn unknown_table(table: &str, number: u32, places: &[Place], context: &Context) -> Failure {
    let words = &context.lang.words().actions;
    let whole = table.contains('/');
    let known = places.iter().map(|place| match whole {
        true => &*place.printed,
        false => short(&place.printed),
    });
    let near = nearest(table, known).map(|near| format!("{near}#{number}"));
    let told = match near {
        Some(_) => &words.table_unknown_near,
        None => &words.table_unknown,
    };
    let values = [
        ("table", table),
        ("nearest", near.as_deref().unwrap_or_default()),
    ];
    Failure::wrong_use(told, &values, context)
}

/// The name of a table without its project.
fn short(id: &str) -> &str {
    id.rsplit_once('/').map_or(id, |(_, table)| table)
}

fn close(
    folder: &Path,
    number: u32,
    status: ActionStatus,
    day: NaiveDate,
    context: &Context,
) -> Result<(), Failure> {
    let words = &context.lang.words().actions;
    match settle(folder, number, status, day, context)? {
        Settled::Gone => {}
        Settled::Already(session) => say(
            words.already,
            (&session, folder),
            number,
            (status, day),
            context,
        ),
        Settled::Changed(session) => say(
            words.changed,
            (&session, folder),
            number,
            (status, day),
            context,
        ),
    }
    Ok(())
}

/// What came of giving an action a status; with the session as it is now.
pub(in crate::cli) enum Settled {
    /// The action is not there any more.
    Gone,
    /// It had that status.
    Already(Box<Session>),
    /// It has it now.
    Changed(Box<Session>),
}

/// Reads a session again under its lock, gives one action a status, and keeps it.
///
/// # Errors
///
/// When somebody else has the table, or it cannot be read or written.
pub(in crate::cli) fn settle(
    folder: &Path,
    number: u32,
    status: ActionStatus,
    day: NaiveDate,
    context: &Context,
) -> Result<Settled, Failure> {
    let stored = |error| load::stored(&error, context);
    let _lock = Lock::take(folder).map_err(stored)?;
    store::sweep(folder).map_err(stored)?;
    let mut session = Box::new(load::session(folder, context)?);
    let Some(action) = record(&mut session, number) else {
        return Ok(Settled::Gone);
    };
    if action.status == Some(status) {
        return Ok(Settled::Already(session));
    }
    let closed_on = super::is_closed(status).then_some(day);
    (action.status, action.closed_on) = (Some(status), closed_on);
    let text = yaml::write_session(&session);
    store::replace(&folder.join(store::SESSION), &text, Mode::Private).map_err(stored)?;
    Ok(Settled::Changed(session))
}

fn record(session: &mut Session, number: u32) -> Option<&mut Record> {
    let questions = session
        .phases
        .iter_mut()
        .flat_map(|phase| &mut phase.questions);
    let mut records = questions.flat_map(|log| &mut log.records);
    records.find(|record| record.number == number)
}

fn say(
    told: &str,
    (session, folder): (&Session, &Path),
    number: u32,
    (status, day): (ActionStatus, NaiveDate),
    context: &Context,
) {
    let rosters = Rosters::beside([&folder.to_path_buf()], context);
    let names = rosters.of_table(folder);
    let table = Table {
        folder,
        session,
        project: None,
        names,
    };
    let listing = Listing::of(&table, context);
    let records = Records::new(session, Audience::Involved, context.lang).beside(table.others());
    let shown = records.shown().find(|(_, record)| record.number == number);
    let what = shown.map(|(_, record)| listing.text(&records.action(record, day).what));
    let unseen = context.lang.words().actions.unseen;
    let values = [
        ("id", &*records.whole_id(number)),
        ("status", status.label(&context.lang.words().terms)),
        ("day", &context.lang.date(day)),
        ("what", what.as_deref().unwrap_or(unseen)),
    ];
    context.tell(&crate::cli::snippet::harmless(&fill(told, &values)));
}
