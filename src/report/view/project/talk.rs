//! What was asked beforehand, and what youth and parents said.

use super::super::parts::Note;
use super::super::place::{self, Place};
use super::super::{seen::Seen, talk};
use super::parts::{AskedAt, NotesAt};
use super::whole::Whole;
use crate::model::terms::Kind;

/// Per table the questions asked beforehand, each with what was said to it.
pub(super) fn asked_before(whole: &Whole) -> Vec<AskedAt> {
    let asked = whole.seens().map(|(id, seen)| AskedAt {
        table: seen.heading(&seen.session.case.title, id),
        questions: talk::asked_before(seen),
    });
    asked.filter(|at| !at.questions.is_empty()).collect()
}

/// How many notes of youth and parents stand in a document per table.
const MOST: usize = 3;

/// Per table what youth and parents said, literal words first.
pub(super) fn family(whole: &Whole) -> Vec<NotesAt> {
    let mut family: Vec<NotesAt> = Vec::new();
    for (id, seen) in whole.seens() {
        let mut notes = of_table(whole, seen);
        notes.sort_by_key(|note| note.kind.code != Kind::Quote.term());
        let more = notes.len().saturating_sub(MOST);
        notes.truncate(MOST);
        if notes.is_empty() {
            continue;
        }
        let table = (!whole.is_public()).then(|| seen.heading(&seen.session.case.title, id));
        family.push(NotesAt { table, notes, more });
    }
    family
}

fn of_table(whole: &Whole, seen: &Seen<'_>) -> Vec<Note> {
    seen.records()
        .filter(|(question, record)| {
            whole.takes(seen, record)
                && ![Kind::Expectation, Kind::Goal].contains(&record.kind)
                && place::place(seen, question, record) == Place::Family
        })
        .map(|(question, record)| whole.note(seen, question, record))
        .collect()
}
