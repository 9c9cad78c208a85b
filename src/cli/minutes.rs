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
use crate::model::session::Withdrawal;
use crate::model::terms::Kind;
use crate::model::{Id, Record, Session};
use crate::report::view::{Audience, Records};
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
    let old = begin::existing(&folder, context).map_err(|failure| {
        context.complain(failure.text());
        // Who withdrew may be known from it alone.
        let path = load::shown(&store::standing_path(&folder.join(store::SESSION)));
        let told = &context.lang.words().minutes.old_unreadable;
        Failure::to_mend(told, &[("path", &path)], context)
    })?;
    let (session, lost) = match old {
        Some(old) => after(&old, session),
        None => (session, Lost::default()),
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
    lost.tell(&session, context);
    Ok(Outcome::Done)
}

/// What stood in a session and does not in the one that took its place.
#[derive(Debug, Default, PartialEq, Eq)]
struct Lost {
    /// The numbers that notes had there.
    notes: Vec<u32>,
    /// Whose answers of the feedback round do not count any more.
    answers: Vec<Id>,
    /// Whether the round was closed.
    is_round: bool,
}

impl Lost {
    /// Tells what was changed after the minutes and has to be done again.
    fn tell(&self, session: &Session, context: &Context) {
        let (lang, words) = (context.lang, &context.lang.words().minutes);
        let warn = |told: &Told, values: &[(&str, &str)]| {
            context.complain(&context.warning(told, values));
        };
        if !self.notes.is_empty() {
            let numbers: Vec<String> = self.notes.iter().map(u32::to_string).collect();
            warn(&words.lost_notes, &[("numbers", &lang.list(&numbers))]);
        }
        if !self.answers.is_empty() {
            let records = Records::new(session, Audience::Table, lang);
            let roles: Vec<String> = self.answers.iter().map(|code| records.role(code)).collect();
            warn(&words.lost_answers, &[("roles", &lang.list(&roles))]);
        }
        if self.is_round {
            context.tell(words.lost_round);
        }
    }
}

/// The session from minutes in the place of one that was there, and what is lost of that one. Who
/// withdrew stays withdrawn, what was done stays done, and who reads the same words as before keeps
/// their answer.
fn after(old: &Session, new: Session) -> (Session, Lost) {
    let withdrew = old.case.participants.iter();
    let mut new = withdrew.fold(new, |new, person| {
        let Some(on) = person.withdrew_on else {
            return new;
        };
        let fate = person.kept.map_or(Withdrawal::Erase, Withdrawal::Keep);
        new.withdraw(&person.code, on, new.begun, fate)
            .unwrap_or(new)
    });
    keep_done(old, &mut new);
    new = old
        .not_names
        .iter()
        .fold(new, |new, text| new.no_name(text));
    let silent = |session: &Session| {
        let mut session = session.reopen_round();
        for person in &mut session.case.participants {
            person.feedback = None;
        }
        session
    };
    if silent(old) == silent(&new) {
        return (old.clone(), Lost::default());
    }
    let mut lost = Lost::default();
    for (question, record) in old.records() {
        let now = new.question(&question.id).map(|log| &log.records[..]);
        if !now
            .unwrap_or_default()
            .iter()
            .any(|other| is_same(record, other))
        {
            lost.notes.push(record.number);
        }
    }
    let mut is_read_anew = false;
    for person in &old.case.participants {
        let words =
            |session: &Session| -> Vec<Record> { session.said_by(&person.code).cloned().collect() };
        let (before, now) = (words(old), words(&new));
        let is_as_before = before.len() == now.len()
            && before.iter().zip(&now).all(|(old, new)| is_same(old, new));
        is_read_anew |= !is_as_before;
        let mut people = new.case.participants.iter_mut();
        let Some(same) = people.find(|other| other.code == person.code) else {
            continue;
        };
        if same.withdrew_on.is_some() || person.feedback.is_none() {
            continue;
        }
        if is_as_before {
            same.feedback.clone_from(&person.feedback);
        } else {
            lost.answers.push(person.code.clone());
        }
    }
    if is_read_anew {
        lost.is_round = old.read_back_on.is_some();
    } else {
        new.read_back_on = old.read_back_on;
    }
    (new, lost)
}

/// Whether two records say the same, whatever their numbers.
fn is_same(one: &Record, other: &Record) -> bool {
    let bare = |record: &Record| Record {
        number: 0,
        at: None,
        sources: Vec::new(),
        ..record.clone()
    };
    bare(one) == bare(other)
}

/// Keeps how far the actions are that stand in the minutes as before.
fn keep_done(old: &Session, new: &mut Session) {
    let open = |record: &Record| Record {
        status: None,
        closed_on: None,
        ..record.clone()
    };
    for log in new.phases.iter_mut().flat_map(|phase| &mut phase.questions) {
        let Some(before) = old.question(&log.question.id) else {
            continue;
        };
        for record in &mut log.records {
            let mut those = before.records.iter();
            let same = those
                .find(|other| other.kind == Kind::Action && is_same(&open(other), &open(record)));
            if let Some(same) = same {
                (record.status, record.closed_on) = (same.status, same.closed_on);
            }
        }
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
                return Err(Failure::to_mend(
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
    Err(Failure::to_mend(
        told,
        &[("count", &count(&old, context))],
        context,
    ))
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
