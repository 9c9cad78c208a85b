//! The conversation: what was asked beforehand, what youth and parents said, and each question.

use std::collections::BTreeMap;

use super::Audience;
use super::parts::{Asked, Elsewhere, Note, PhaseView, QuestionView, Tally};
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
        let about_it =
            |question: &Question| place::asked_before(seen.session, question) == Some(index);
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
            .filter_map(|log| question(seen, log))
            .collect(),
    });
    phases.filter(|phase| !phase.questions.is_empty()).collect()
}

fn question(seen: &Seen, log: &QuestionLog) -> Option<QuestionView> {
    let question = &log.question;
    let shown: Vec<&Record> = log
        .records
        .iter()
        .filter(|record| seen.hidden(question, record).is_none())
        .collect();
    // The evaluation has a part of its own, that tells nothing per person.
    let evaluates = |record: &&Record| record.kind == Kind::Evaluation;
    if shown.iter().all(evaluates) {
        return None;
    }
    let too_few = too_few(question, &shown);
    let printed = |record: &&&Record| {
        too_few == 0 && place::place(seen, question, record) != Place::Evaluation
    };
    let here = |record: &&&Record| place::place(seen, question, record) == Place::Talk;
    let note = |record: &&Record| seen.note(question, record);
    Some(QuestionView {
        id: seen.id_text(question.id.as_str()),
        text: seen.question(question),
        short: seen.short_question(question),
        asked_before: place::asked_before(seen.session, question).is_some()
            && seen.audience != Audience::Public,
        notes: shown.iter().filter(printed).map(note).collect(),
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
        tally: if too_few == 0 {
            tally(seen, question, &shown, Kind::Answer)
        } else {
            Vec::new()
        },
        too_few,
    })
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

/// How often each answer of a kind was given, in the order of their first time.
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
    tally
}
