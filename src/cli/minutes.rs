//! Takes in minutes instead of holding a table in the terminal.

use std::path::Path;

use super::args::{self, Stream};
use super::begin;
use super::context::Context;
use super::encrypt;
use super::explain;
use super::keys;
use super::load::{self, Source};
use super::outcome::{Failure, Outcome};
use super::snippet::{Counted, Level, Notice};
use super::worksheet::printed;
use crate::lang::fill;
use crate::lang::flaws::Told;
use crate::minutes::take_in;
use crate::model::Session;
use crate::model::session::Withdrawal;
use crate::store::{self, Lock, Mode};
use crate::yaml;

/// Takes in the minutes of a table.
pub fn run(
    table: &Path,
    minutes: &Stream,
    arguments: &args::Start,
    context: &Context,
) -> Result<Outcome, Failure> {
    let folder = load::table(table, context)?;
    let (session, _) = begin::fresh(&folder, arguments.template.as_deref(), None, context)?;
    let source = read(minutes, context)?;
    let session = taken(
        &as_printed(session, &folder, &source, context),
        &source,
        context,
    )?;
    let disk = |error| load::stored(&error, context);
    let _lock = Lock::take(&folder).map_err(disk)?;
    keys::open(std::slice::from_ref(&folder), context)?;
    if !arguments.overwrite {
        refuse_twice(&folder, context)?;
    }
    let session = match begin::existing(&folder, context) {
        Ok(Some(old)) => after(&old, session),
        Ok(None) | Err(_) => session,
    };
    store::sweep(&folder).map_err(disk)?;
    encrypt::heed(arguments.wish(), &folder, context)?;
    encrypt::begin(arguments.wish(), &folder, context)?;
    let path = folder.join(store::SESSION);
    store::replace(&path, &yaml::write_session(&session), Mode::Private).map_err(disk)?;
    let path = store::standing_path(&path);
    tell_refused_selection(&session, context);
    let values = [
        ("count", count(&session, context)),
        ("path", load::shown(&path)),
    ];
    let values: Vec<_> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    context.tell(&fill(context.lang.words().minutes.taken, &values));
    Ok(Outcome::Done)
}

/// The session from minutes in the place of one that was there. Who withdrew stays withdrawn, and
/// the same minutes keep the answers of those who read them back.
fn after(old: &Session, new: Session) -> Session {
    let silent = |session: &Session| {
        let mut session = session.clone();
        session.read_back_on = None;
        for person in &mut session.case.participants {
            person.feedback = None;
        }
        session
    };
    let withdrew = old.case.participants.iter();
    let new = withdrew.fold(new, |new, person| {
        let Some(on) = person.withdrew_on else {
            return new;
        };
        let fate = person.kept.map_or(Withdrawal::Erase, Withdrawal::Keep);
        new.withdraw(&person.code, on, new.begun, fate)
            .unwrap_or(new)
    });
    if silent(old) == silent(&new) {
        old.clone()
    } else {
        new
    }
}

fn read(minutes: &Stream, context: &Context) -> Result<Source, Failure> {
    match minutes {
        Stream::File(path) => load::source(path, context),
        Stream::Standard => {
            let text =
                store::read_standard_input().map_err(|error| load::stored(&error, context))?;
            Ok(Source {
                name: context.lang.words().files.standard_input.to_owned(),
                text,
            })
        }
    }
}

/// The session as its minutes answer it: rows, columns and options that name somebody have a role
/// on the sheet.
fn as_printed(session: Session, folder: &Path, source: &Source, context: &Context) -> Session {
    if take_in(&session, &source.text).session.is_some() {
        return session;
    }
    let printed = printed(&session, folder, context);
    if take_in(&printed, &source.text).session.is_none() {
        return session;
    }
    let mut answered = session;
    for (phase, printed) in answered.phases.iter_mut().zip(printed.phases) {
        for (log, printed) in phase.questions.iter_mut().zip(printed.questions) {
            log.question.rows = printed.question.rows;
            log.question.columns = printed.question.columns;
            log.question.options = printed.question.options;
        }
    }
    answered
}

/// The session with everything that the minutes hold; with one flaw nothing is taken in. What was
/// found is told in the order of the minutes.
fn taken(session: &Session, source: &Source, context: &Context) -> Result<Session, Failure> {
    let taken = take_in(session, &source.text);
    let words = &context.lang.words().minutes;
    let mut findings: Vec<_> = taken.findings.iter().collect();
    findings.sort_by_key(|finding| finding.place.range.start);
    let mut counted = Counted::default();
    let told = findings.into_iter().map(|finding| {
        let snippet = explain::finding(finding, session, &source.name, &source.text, context.lang);
        context.snippet_after(&mut counted, &snippet)
    });
    let mut told: Vec<String> = told.collect();
    match taken.session {
        Some(session) => {
            if !told.is_empty() {
                context.complain(&told.join("\n"));
            }
            if session.records().count() == 0 {
                return Err(notice(
                    &words.nothing_noted,
                    &[("path", &source.name)],
                    context,
                ));
            }
            Ok(session)
        }
        None => {
            told.push(words.nothing_taken.to_owned());
            Err(Failure::ToMend(told.join("\n")))
        }
    }
}

/// Refuses when the table has a session already.
fn refuse_twice(folder: &Path, context: &Context) -> Result<(), Failure> {
    let Some(old) = begin::existing(folder, context)? else {
        return Ok(());
    };
    let words = &context.lang.words().minutes;
    let told = if old.is_finished() {
        &words.taken_in_already
    } else {
        &words.being_held
    };
    Err(notice(told, &[("count", &count(&old, context))], context))
}

/// Says which of the four checks were answered with no; from minutes the table goes on.
fn tell_refused_selection(session: &Session, context: &Context) {
    let words = &context.lang.words().minutes;
    let refused = session
        .case
        .selection
        .iter()
        .flat_map(|selection| selection.refused());
    let checks: Vec<&str> = refused
        .map(|key| match key {
            "gezin_doet_mee" => words.selection_family_joins,
            "terugkijken_kan" => words.selection_can_look_back,
            "conflict_voorbij" => words.selection_conflict_over,
            _ => words.selection_recognisable,
        })
        .collect();
    if !checks.is_empty() {
        let told = &words.refused_selection;
        let checks = context.lang.list(&checks);
        let mut notice = Notice::error(fill(told.what, &[("checks", &checks)]), told.remedy);
        notice.level = Level::Warning;
        context.complain(&context.notice(&notice));
    }
}

fn count(session: &Session, context: &Context) -> String {
    let words = &context.lang.words().minutes;
    context.lang.count(
        session.records().count(),
        words.one_record,
        words.many_records,
    )
}

pub(super) fn notice(told: &Told, values: &[(&str, &str)], context: &Context) -> Failure {
    Failure::ToMend(context.notice(&Notice::error(
        fill(told.what, values),
        fill(told.remedy, values),
    )))
}
