//! The feedback round of a table: sheets to read back, the answers, and the end of the round.

use std::path::Path;

use chrono::NaiveDate;

use super::stale::Cause;
use super::withdraw::{Request, withdraw};
use super::{extracts, keep, not_ahead, participant, role, say, session, stale};
use crate::cli::args::consent::{Fate, Feedback as Arguments};
use crate::cli::context::Context;
use crate::cli::load;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::{self, Column};
use crate::cli::snippet::harmless;
use crate::cli::terminal::identity::telling;
use crate::cli::terminal::{refusals, reread};
use crate::lang::fill;
use crate::model::case::EVERYBODY;
use crate::model::terms::{FeedbackStatus, Visibility};
use crate::model::{Id, Note, Participant, Question, Record, Session, Speakers};
use crate::notation::{self, Grammar};
use crate::report::view::Printed;
use crate::store::{self, Lock};

/// Writes the sheets, notes answers, or closes the round.
///
/// # Errors
///
/// A code that nobody has, a correction that is not accepted, or what the disk says.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Outcome, Failure> {
    let folder = load::table(&arguments.table, context)?;
    if let Some(code) = &arguments.withdraw {
        let request = Request {
            code,
            chosen: arguments.fate().chosen(),
            on: arguments.on,
        };
        return withdraw(&folder, &request, context);
    }
    if arguments.changes() {
        return answer(&folder, arguments, context);
    }
    let session = session(&folder, context)?;
    if arguments.list {
        context.product(&list(&session, context))?;
        tell_round(&session, &session, context);
        return Ok(Outcome::Done);
    }
    let output = arguments.output.as_ref();
    let outcome = extracts::write(&folder, &session, output, arguments.overwrite, context)?;
    tell_round(&session, &session, context);
    Ok(outcome)
}

impl Arguments {
    fn fate(&self) -> Fate {
        Fate {
            erase: self.erase,
            keep: self.keep,
        }
    }

    fn changes(&self) -> bool {
        !self.agreed.is_empty() || self.correction.is_some() || self.close
    }
}

/// Notes what people answered; nothing is kept unless all of it is accepted.
fn answer(folder: &Path, arguments: &Arguments, context: &Context) -> Result<Outcome, Failure> {
    let stored = |error| load::stored(&error, context);
    let words = &context.lang.words().consent;
    let _lock = Lock::take(folder).map_err(stored)?;
    store::sweep(folder).map_err(stored)?;
    let before = session(folder, context)?;
    not_ahead(arguments.on, &before, context)?;
    let on = arguments.on.unwrap_or_else(|| context.today());
    let mut answers = Answers {
        folder,
        session: before.clone(),
        on,
        told: Vec::new(),
        context,
    };
    for code in &arguments.agreed {
        answers.note(code, FeedbackStatus::Agreed, words.agreed)?;
    }
    for text in &arguments.not_names {
        answers.session = answers.session.no_name(text);
    }
    if let Some(code) = &arguments.correction {
        answers.correct(code, &arguments.note)?;
        answers.note(code, FeedbackStatus::Correction, words.wants_change)?;
        // Somebody waits for something, so the report is final no longer.
        answers.session = answers.session.reopen_round();
    }
    if arguments.close {
        answers.close()?;
    }
    let Answers { session, told, .. } = answers;
    if session != before {
        keep(folder, &session, context)?;
    }
    for line in &told {
        context.tell(&harmless(line));
    }
    tell_round(&before, &session, context);
    stale::tell(folder, Cause::Feedback, &before, &session, context)?;
    Ok(Outcome::Done)
}

/// Answers on their way into a session.
struct Answers<'a> {
    folder: &'a Path,
    session: Session,
    on: NaiveDate,
    /// What to tell once all of it is kept.
    told: Vec<String>,
    context: &'a Context,
}

impl Answers<'_> {
    fn note(&mut self, typed: &str, status: FeedbackStatus, told: &str) -> Result<(), Failure> {
        let (code, role) = self.reader(typed)?;
        if let Ok(session) = self.session.hear_back(&code, status, self.on) {
            self.session = session;
        }
        let day = self.context.lang.date(self.on);
        self.told
            .push(fill(told, &[("role", &role), ("day", &day)]));
        Ok(())
    }

    /// The code and role of somebody who can answer.
    fn reader(&self, typed: &str) -> Result<(Id, String), Failure> {
        let participant = participant(&self.session, typed, self.context)?;
        let role = role(&self.session, &participant.code, self.context);
        if participant.withdrew_on.is_some() {
            let path = load::shown(self.folder);
            let told = &self.context.lang.words().consent.withdrew_already;
            let values = [("role", &*role), ("path", &path)];
            return Err(Failure::wrong_use(told, &values, self.context));
        }
        Ok((participant.code.clone(), role))
    }

    /// Gives records of somebody their new texts; `pairs` are numbers, each with its text.
    fn correct(&mut self, typed: &str, pairs: &[String]) -> Result<(), Failure> {
        let (code, role) = self.reader(typed)?;
        let words = &self.context.lang.words().consent;
        for pair in pairs.chunks_exact(2) {
            let [given, text] = pair else { continue };
            let number = given.trim_start_matches('#').parse::<u32>();
            let number = number.map_err(|_| {
                Failure::wrong_use(&words.not_a_number, &[("given", given)], self.context)
            })?;
            let theirs: Vec<String> = self
                .session
                .said_by(&code)
                .map(|record| record.number.to_string())
                .collect();
            let shown = number.to_string();
            let Some((question, record)) = self
                .session
                .record(number)
                .filter(|_| theirs.contains(&shown))
            else {
                let choices = self.context.lang.list(&theirs);
                let values = [("number", &*shown), ("role", &role), ("choices", &choices)];
                return Err(Failure::wrong_use(&words.not_theirs, &values, self.context));
            };
            let note = self.new_note(question, record, text)?;
            self.check_others(question, record, &note)?;
            self.check_names(number, question, &note, text)?;
            let changed = self.session.change(number, &note).map_err(|refusal| {
                let why = refusals::refusal(&refusal, self.context.lang);
                let values = [("number", &*shown), ("why", &why)];
                Failure::to_mend(&words.not_accepted, &values, self.context)
            })?;
            let others: Vec<Id> = record.speakers.codes().to_vec();
            let is_changed = changed != self.session;
            self.session = changed;
            self.told.push(fill(words.corrected, &[("number", &shown)]));
            if is_changed {
                self.ask_others(&code, &others, &shown);
            }
        }
        Ok(())
    }

    /// Waits again for those who said a note as well and agreed to it as it was.
    fn ask_others(&mut self, code: &Id, speakers: &[Id], number: &str) {
        let agreed = |other: &&Id| {
            let person = self.session.case.participant(other.as_str());
            **other != *code
                && person.is_some_and(|p| p.feedback_status() == FeedbackStatus::Agreed)
        };
        let others: Vec<&Id> = speakers.iter().filter(agreed).collect();
        if others.is_empty() {
            return;
        }
        let roles = others
            .iter()
            .map(|other| role(&self.session, other, self.context));
        let roles = self.context.lang.list(&roles.collect::<Vec<_>>());
        let told = self.context.lang.words().consent.asked_again;
        self.told
            .push(fill(told, &[("number", number), ("roles", &roles)]));
        for other in others {
            self.session = self.session.ask_again(other);
        }
    }

    /// Refuses what only others can say: that they said it too, or that more people may read a note
    /// that is theirs as well.
    fn check_others(
        &self,
        question: &Question,
        record: &Record,
        note: &Note,
    ) -> Result<(), Failure> {
        let lang = self.context.lang;
        let words = &lang.words().consent;
        let number = record.number.to_string();
        let own = record.speakers.codes();
        let added: Vec<String> = match &note.speakers {
            Speakers::Nobody => Vec::new(),
            Speakers::Everybody => vec![EVERYBODY.to_owned()],
            Speakers::Codes(codes) => {
                let new = codes.iter().filter(|code| !own.contains(code));
                new.map(|code| role(&self.session, code, self.context))
                    .collect()
            }
        };
        if !added.is_empty() {
            let values = [("number", &*number), ("roles", &lang.list(&added))];
            return Err(Failure::to_mend(&words.not_said_by, &values, self.context));
        }
        let before = self.session.visibility(question, record);
        let after = note.visibility.unwrap_or(question.default_visibility());
        if own.len() > 1 && after > before {
            return Err(Failure::to_mend(
                &words.not_wider,
                &[("number", &number)],
                self.context,
            ));
        }
        Ok(())
    }

    /// The note with its new text; marks that the text does not give anew stay as they were.
    fn new_note(&self, question: &Question, record: &Record, text: &str) -> Result<Note, Failure> {
        let session = &self.session;
        let themes: Vec<Id> = session.labels.0.iter().map(|(id, _)| id.clone()).collect();
        let grammar = Grammar {
            participants: &session.case.participants,
            themes: &themes,
            default_kind: question.default_kind(),
            day: session.case.date,
        };
        let parsed = notation::parse(text, &grammar);
        if let Some(doubt) = parsed.doubts.first() {
            let told = &self.context.lang.words().consent.doubtful;
            return Err(Failure::to_mend(
                told,
                &[("typed", doubt.typed())],
                self.context,
            ));
        }
        let (old, new) = (reread::note(record, question), parsed.note);
        Ok(Note {
            speakers: if new.speakers == Speakers::Nobody {
                old.speakers
            } else {
                new.speakers
            },
            kind: new.kind.or(old.kind),
            text: new.text,
            themes: or(new.themes, old.themes),
            persons: or(new.persons, old.persons),
            date: new.date.or(old.date),
            sources: or(new.sources, old.sources),
            visibility: new.visibility.or(old.visibility),
        })
    }

    /// Refuses a text that the table would ask about: here nobody can be asked.
    fn check_names(
        &self,
        number: u32,
        question: &Question,
        note: &Note,
        text: &str,
    ) -> Result<(), Failure> {
        let visibility = note.visibility.unwrap_or(question.default_visibility());
        if visibility == Visibility::Table {
            return Ok(());
        }
        let lang = self.context.lang;
        let known = |theme: &&Id| !self.session.labels.0.iter().any(|(id, _)| id == *theme);
        let made = note.themes.iter().filter(known);
        let made = made.map(|theme| theme.as_str().replace(['_', '-'], " "));
        let mut texts = std::iter::once(text.to_owned()).chain(made);
        let Some(telling) = texts.find_map(|text| telling(&self.session, &text, lang)) else {
            return Ok(());
        };
        let values = [
            ("number", &*number.to_string()),
            ("found", &lang.list(&telling.found)),
            ("instead", &telling.instead),
        ];
        let told = &lang.words().consent.identifying;
        Err(Failure::to_mend(told, &values, self.context))
    }

    fn close(&mut self) -> Result<(), Failure> {
        let words = &self.context.lang.words().consent;
        if !self.session.is_finished() {
            let path = load::shown(self.folder);
            return Err(Failure::to_mend(
                &words.still_running,
                &[("path", &path)],
                self.context,
            ));
        }
        self.session = self.session.close_round(self.on);
        Ok(())
    }
}

fn or<T>(new: Vec<T>, old: Vec<T>) -> Vec<T> {
    if new.is_empty() { old } else { new }
}

/// Who is how far: on a screen as a table, else with tabs between.
fn list(session: &Session, context: &Context) -> String {
    let words = &context.lang.words().consent;
    let shown = |p: &&Participant| {
        let is_noted = session.said_by(&p.code).next().is_some();
        is_noted || p.feedback.is_some() || p.withdrew_on.is_some()
    };
    let people = session.case.participants.iter().filter(shown);
    let rows: Vec<Vec<String>> = people
        .map(|person| {
            let notes = session.said_by(&person.code).count();
            let status = person.feedback_status();
            let since = person.feedback.as_ref().and_then(|feedback| feedback.since);
            vec![
                person.code.to_string(),
                role(session, &person.code, context),
                notes.to_string(),
                status.label(&context.lang.words().terms).to_owned(),
                since
                    .or(person.withdrew_on)
                    .map(|day| day.to_string())
                    .unwrap_or_default(),
            ]
        })
        .collect();
    if context.is_on_screen() {
        let columns = [
            (words.code, Column::Word),
            (words.role, Column::Text),
            (words.notes, Column::Number),
            (words.state, Column::Word),
            (words.since, Column::Word),
        ];
        return screen::table(&columns, &rows, context.width());
    }
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| harmless(cell)).collect();
        cells.join("\t") + "\n"
    };
    rows.iter().map(line).collect()
}

/// Tells whether the report is a draft.
fn tell_round(before: &Session, session: &Session, context: &Context) {
    let words = &context.lang.words().consent;
    match session.read_back_on {
        Some(day) => {
            let day = context.lang.date(day);
            say(words.round_closed, &[("day", &day)], context);
            let waited_for = session.noted().filter(|person| !person.has_settled());
            let roles: Vec<String> = waited_for
                .map(|person| role(session, &person.code, context))
                .collect();
            if before.read_back_on.is_none() && !roles.is_empty() {
                let roles = context.lang.list(&roles);
                say(words.closed_without, &[("roles", &roles)], context);
            }
        }
        None if session.is_read_back() => context.tell(words.round_agreed),
        None if before.read_back_on.is_some() => context.tell(words.round_reopened),
        None => context.tell(words.round_open),
    }
}
