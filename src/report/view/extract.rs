//! What one participant gets to read back: what was noted from them, and how it will be used.

use serde::Serialize;

use super::Audience;
use super::head;
use super::labels::Printed;
use super::parts::{Choice, Day};
use super::seen::Seen;
use crate::lang::Lang;
use crate::model::consent::Purpose;
use crate::model::terms::{Kind, Visibility};
use crate::model::{Participant, Question, Record, Session};
use crate::privacy::Roster;

/// What was noted from one participant; roles and no names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Extract {
    /// `nl` or `en`.
    #[serde(rename = "taal")]
    pub language: &'static str,
    /// Of the table.
    #[serde(rename = "titel")]
    pub title: String,
    /// Of the table.
    #[serde(rename = "datum")]
    pub date: Day,
    #[serde(rename = "rol")]
    pub role: String,
    /// By question, in the order of the table; never empty.
    #[serde(rename = "vragen")]
    pub questions: Vec<ReadBack>,
    /// Whether the table had questions that nobody's answer can be told from.
    #[serde(rename = "ook_anoniem")]
    pub anonymous: bool,
}

impl Extract {
    /// The same with every text of people as `printed` gives it.
    #[must_use]
    pub fn with_texts(mut self, mut printed: impl FnMut(&str) -> String) -> Self {
        let mut put = |text: &mut String| *text = printed(text);
        put(&mut self.title);
        put(&mut self.role);
        for question in &mut self.questions {
            put(&mut question.question);
            for note in &mut question.notes {
                put(&mut note.text);
                note.reason.iter_mut().for_each(&mut put);
                note.others.iter_mut().for_each(&mut put);
            }
        }
        self
    }
}

/// A question with what this participant said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadBack {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "notities")]
    pub notes: Vec<OwnNote>,
}

/// A note as it is read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnNote {
    #[serde(rename = "nr")]
    pub number: u32,
    #[serde(rename = "soort")]
    pub kind: Choice,
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "toelichting")]
    pub reason: Option<String>,
    /// The roles of the others who said it too.
    #[serde(rename = "samen_met")]
    pub others: Vec<String>,
    /// `niet`, `tafel`, `verslag` or `openbaar`.
    #[serde(rename = "gebruik")]
    pub usage: &'static str,
}

/// What a participant gets to read back; none when nothing was noted from them.
#[must_use]
pub fn extract(
    session: &Session,
    participant: &Participant,
    others: Option<&Roster>,
    lang: Lang,
) -> Option<Extract> {
    let seen = Seen::new(session, Audience::Table, lang).beside(others);
    let questions: Vec<ReadBack> = session
        .questions()
        .filter_map(|log| {
            let theirs = |record: &&Record| record.speakers.codes().contains(&participant.code);
            let notes = log.records.iter().filter(theirs);
            let notes: Vec<OwnNote> = notes
                .map(|record| own_note(&seen, &log.question, record, participant))
                .collect();
            (!notes.is_empty()).then(|| ReadBack {
                question: seen.question(&log.question),
                notes,
            })
        })
        .collect();
    let mut logs = session.questions();
    (!questions.is_empty()).then(|| Extract {
        language: lang.code(),
        title: seen.heading(&session.case.title, &session.id),
        date: seen.day(head::date(session)),
        role: seen.role(participant),
        questions,
        anonymous: logs.any(|log| log.question.anonymous && !log.records.is_empty()),
    })
}

fn own_note(
    seen: &Seen,
    question: &Question,
    record: &Record,
    participant: &Participant,
) -> OwnNote {
    let note = seen.note(question, record);
    let case = &seen.session.case;
    let others = record.speakers.codes().iter();
    let others = others
        .filter(|code| **code != participant.code)
        .filter_map(|code| case.participant(code.as_str()))
        .filter(|other| !seen.leaves_out(other));
    OwnNote {
        number: record.number,
        kind: record.kind.choice(seen.terms),
        text: note.text,
        reason: note.reason,
        others: others.map(|other| seen.role(other)).collect(),
        usage: usage(seen, question, record),
    }
}

fn usage(seen: &Seen, question: &Question, record: &Record) -> &'static str {
    let session = seen.session;
    let purpose = |wanted| {
        if record.kind == Kind::Quote {
            Purpose::Quote
        } else {
            wanted
        }
    };
    let visibility = session.visibility(question, record);
    if !session.allows(record, Purpose::Table) {
        return "niet";
    }
    let report = session.allows(record, purpose(Purpose::Report));
    let public = session.allows(record, purpose(Purpose::Publication));
    match visibility {
        Visibility::Public if public => "openbaar",
        Visibility::Public | Visibility::Report if report => "verslag",
        Visibility::Public | Visibility::Report | Visibility::Table => "tafel",
    }
}
