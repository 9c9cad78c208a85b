//! The conversation: what was asked beforehand, what youth and parents said, and each question.

use std::collections::BTreeMap;

use super::Audience;
use super::parts::{Asked, CellView, Elsewhere, Note, PhaseView, QuestionView, RowView, Tally};
use super::place::{self, Place};
use super::seen::Seen;
use crate::model::session::QuestionLog;
use crate::model::terms::Kind;
use crate::model::{Question, Record};

/// Fewer anonymous answers than this are not shown: they would tell who gave them.
pub(super) const LEAST_ANSWERS: usize = 3;

/// The questions asked beforehand, each with what was said to it.
pub(super) fn asked_before(seen: &Seen) -> Vec<Asked> {
    if seen.head_only() || seen.audience == Audience::Public {
        return Vec::new();
    }
    let asked = seen.session.case.asked_before.iter().enumerate();
    let view = asked.map(|(index, asked)| {
        let about_it = |question: &Question| seen.session.asked_before(question) == Some(index);
        let records = seen.records().filter(|(question, _)| about_it(question));
        let (from, question) = if seen.stands_for_left_out(&asked.from) {
            (seen.terms.somebody.to_owned(), "…".to_owned())
        } else {
            (seen.who(&asked.from), seen.text(&asked.question))
        };
        Asked {
            from,
            question,
            notes: records.map(|(q, record)| seen.note(q, record)).collect(),
        }
    });
    view.collect()
}

/// What youth and parents said, beside what stands in the findings.
pub(super) fn family(seen: &Seen) -> Vec<Note> {
    let theirs = seen
        .records()
        .filter(|(question, record)| place::place(seen, question, record) == Place::Family);
    theirs.map(|(q, record)| seen.note(q, record)).collect()
}

/// The phases with the questions to which something was said that may be shown.
pub(super) fn phases(seen: &Seen) -> Vec<PhaseView> {
    if seen.head_only() {
        return Vec::new();
    }
    let phases = seen.session.phases.iter().map(|phase| PhaseView {
        title: seen.heading(&phase.title, phase.id.as_str()),
        questions: phase
            .questions
            .iter()
            .filter(|log| is_told(seen, log))
            .map(|log| question(seen, log))
            .collect(),
    });
    phases.filter(|phase| !phase.questions.is_empty()).collect()
}

/// Every question by its id, for layouts that print some of them in a place of their own.
pub(super) fn questions(seen: &Seen) -> BTreeMap<String, QuestionView> {
    let views = seen.session.questions().map(|log| question(seen, log));
    views.map(|view| (view.id.clone(), view)).collect()
}

/// Whether something was said that may be shown. The evaluation has a part of its own, that tells
/// nothing per person.
fn is_told(seen: &Seen, log: &QuestionLog) -> bool {
    shown(seen, log)
        .iter()
        .any(|record| record.kind != Kind::Evaluation)
}

fn shown<'s>(seen: &Seen, log: &'s QuestionLog) -> Vec<&'s Record> {
    if seen.head_only() {
        return Vec::new();
    }
    let records = log.records.iter();
    records
        .filter(|record| seen.hidden(&log.question, record).is_none())
        .collect()
}

fn question(seen: &Seen, log: &QuestionLog) -> QuestionView {
    let question = &log.question;
    let shown = shown(seen, log);
    let too_few = too_few(question, &shown);
    let printed = |record: &&&Record| {
        too_few == 0 && place::place(seen, question, record) != Place::Evaluation
    };
    let here = |record: &&&Record| place::place(seen, question, record) == Place::Talk;
    let note = |record: &&Record| seen.note(question, record);
    let notes: Vec<Note> = shown.iter().filter(printed).map(note).collect();
    let tally = if too_few == 0 {
        tally(seen, question, &shown, Kind::Answer)
    } else {
        Vec::new()
    };
    QuestionView {
        id: seen.id_text(question.id.as_str()),
        text: seen.question(question),
        short: seen.short_question(question),
        asked_before: seen.session.asked_before(question).is_some()
            && seen.audience != Audience::Public,
        rows: rows(seen, question, &notes),
        answer: only_answer(&tally),
        notes,
        only_here: shown
            .iter()
            .filter(printed)
            .filter(here)
            .map(note)
            .collect(),
        elsewhere: if too_few == 0 {
            elsewhere(seen, question, &shown)
        } else {
            Vec::new()
        },
        tally,
        too_few,
    }
}

fn only_answer(tally: &[Tally]) -> Option<String> {
    match tally {
        [only] if only.number == 1 => Some(only.answer.clone()),
        _ => None,
    }
}

/// The notes of a matrix in their cells, every row and column of the template.
fn rows(seen: &Seen, question: &Question, notes: &[Note]) -> Vec<RowView> {
    let name = |text: &String| seen.text(text);
    let row = |row: &String| {
        let row = name(row);
        let cell = |column: &String| {
            let column = name(column);
            let here = |note: &&Note| {
                note.row.as_ref() == Some(&row) && note.column.as_ref() == Some(&column)
            };
            CellView {
                notes: notes.iter().filter(here).cloned().collect(),
                column,
            }
        };
        RowView {
            columns: question.columns.iter().map(cell).collect(),
            row: row.clone(),
        }
    };
    question.rows.iter().map(row).collect()
}

/// How many anonymous answers there are, when these are too few to be shown.
pub(super) fn too_few(question: &Question, shown: &[&Record]) -> usize {
    let answers = if question.anonymous && question.form.is_answer() {
        shown.len()
    } else {
        0
    };
    if answers < LEAST_ANSWERS { answers } else { 0 }
}

fn elsewhere(seen: &Seen, question: &Question, shown: &[&Record]) -> Vec<Elsewhere> {
    let mut numbers: BTreeMap<Place, usize> = BTreeMap::new();
    for record in shown {
        *numbers
            .entry(place::place(seen, question, record))
            .or_default() += 1;
    }
    numbers.remove(&Place::Talk);
    numbers.remove(&Place::Evaluation);
    let part = |(place, number): (Place, usize)| Elsewhere {
        part: place.name(),
        number,
    };
    numbers.into_iter().map(part).collect()
}

/// How often each answer of a kind was given, in the order of the options, else of their first time.
pub(super) fn tally(
    seen: &Seen,
    question: &Question,
    records: &[&Record],
    kind: Kind,
) -> Vec<Tally> {
    let mut tally: Vec<Tally> = Vec::new();
    for record in records.iter().filter(|record| record.kind == kind) {
        let note = seen.note(question, record);
        match tally.iter_mut().find(|known| known.answer == note.text) {
            Some(known) => {
                known.number += 1;
                known.speakers.extend(note.speakers);
            }
            None => tally.push(Tally {
                answer: note.text,
                number: 1,
                speakers: note.speakers,
            }),
        }
    }
    let options = question.possible_answers();
    let place = |tally: &Tally| options.iter().position(|option| *option == tally.answer);
    tally.sort_by_key(|tally| place(tally).unwrap_or(options.len()));
    tally
}
