//! A record as the note that it came from, ready to be edited.

use crate::model::terms::Form;
use crate::model::{Note, Question, Record, Session, Speakers};

/// The note that makes this record again.
pub(in crate::cli) fn note(record: &Record, question: &Question) -> Note {
    let text = match &record.reason {
        Some(reason) => format!("{} {reason}", record.text),
        None => record.text.clone(),
    };
    let is_implied = question.form == Form::Together && record.speakers == Speakers::Everybody;
    Note {
        speakers: if is_implied {
            Speakers::Nobody
        } else {
            record.speakers.clone()
        },
        kind: (record.kind != question.default_kind()).then_some(record.kind),
        text,
        themes: record.themes.clone(),
        persons: record.persons().cloned().collect(),
        date: record.due.or(record.review_on),
        sources: record.sources.clone(),
        visibility: record.visibility,
    }
}

/// The highest number that a record has.
pub(super) fn last_number(session: &Session) -> Option<u32> {
    session.records().map(|(_, record)| record.number).max()
}
