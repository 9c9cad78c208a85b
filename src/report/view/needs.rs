//! Who leads according to whom, and what is needed beside what is offered.

use super::closing::at_table;
use super::parts::{LeadAnswer, Leads, Need, Note};
use super::seen::Seen;
use super::talk::too_few;
use crate::model::answer::Leader;
use crate::model::session::QuestionLog;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Person, Question, Record};

/// Per question who leads according to whom, with the gaps and doubles.
pub(super) fn leads(seen: &Seen) -> Vec<Leads> {
    if seen.head_only() {
        return Vec::new();
    }
    seen.session
        .questions()
        .filter_map(|log| leads_at(seen, log))
        .collect()
}

fn leads_at(seen: &Seen, log: &QuestionLog) -> Option<Leads> {
    let question = &log.question;
    let is_lead = |record: &&Record| record.kind == Kind::Lead && seen.counts(record);
    let counted: Vec<&Record> = log.records.iter().filter(is_lead).collect();
    if too_few(question, &counted) > 0 {
        return None;
    }
    let shown = |record: &&&Record| seen.hidden(question, record).is_none();
    let answers: Vec<LeadAnswer> = counted
        .iter()
        .filter(shown)
        .map(|record| answer(seen, question, record))
        .collect();
    if answers.is_empty() {
        return None;
    }
    // What all say together is nobody's own name for itself, and so no gap either.
    let by_perspectives = counted
        .iter()
        .any(|record| !seen.perspectives(record).is_empty());
    let complete = answers.len() == counted.len() && by_perspectives;
    let named = |record: &&Record| match seen.session.leader(&record.text) {
        Some(Leader::Perspective(perspective)) => Some(perspective),
        Some(Leader::Unclear) | None => None,
    };
    let by_itself = |record: &&&Record| {
        named(record).is_some_and(|named| seen.perspectives(record).contains(&named))
    };
    let themselves = sorted(counted.iter().filter(by_itself).filter_map(named));
    // Of who is not there, or left out, it cannot be told what they would say.
    let present = at_table(seen);
    let not_by_itself = sorted(counted.iter().filter_map(named))
        .into_iter()
        .filter(|perspective| !themselves.contains(perspective) && present.contains(perspective));
    Some(Leads {
        question: seen.question(question),
        complete,
        gap: complete && themselves.is_empty(),
        not_by_itself: if complete {
            seen.labels(not_by_itself)
        } else {
            Vec::new()
        },
        doubles: if complete && themselves.len() > 1 {
            seen.labels(themselves.iter().copied())
        } else {
            Vec::new()
        },
        answers,
    })
}

fn sorted(perspectives: impl Iterator<Item = Perspective>) -> Vec<Perspective> {
    let mut sorted: Vec<_> = perspectives.collect();
    sorted.sort_unstable();
    sorted.dedup();
    sorted
}

fn answer(seen: &Seen, question: &Question, record: &Record) -> LeadAnswer {
    let names = match seen.session.leader(&record.text) {
        Some(Leader::Perspective(perspective)) => Some(seen.label(perspective)),
        Some(Leader::Unclear) => Some(seen.terms.unclear),
        None => None,
    };
    let mut note = seen.note(question, record);
    // A bare code is who leads as well, and codes are never printed.
    let (word, rest) = match note.text.split_once(|c: char| !c.is_alphanumeric()) {
        Some((word, _)) => (word, &note.text[word.len()..]),
        None => (note.text.as_str(), ""),
    };
    let beside = rest.trim_matches(|c: char| c.is_whitespace() || ",;:.-–—".contains(c));
    let rest = (!beside.is_empty() && names.is_some()).then(|| beside.to_owned());
    if let Some(participant) = seen.session.case.participant(word) {
        note.text = match &rest {
            Some(rest) => format!("{} {rest}", seen.role(participant)),
            None => seen.role(participant),
        };
    }
    let rest = rest.or_else(|| note.reason.clone());
    LeadAnswer { note, names, rest }
}

/// Each need with the offers that meet it, and the offers that meet none of them.
///
/// A need is met by an offer to one of its speakers, or by one with the same theme of somebody to
/// whom the need is directed.
pub(super) fn needs(seen: &Seen) -> (Vec<Need>, Vec<Note>) {
    let counted: Vec<(&Question, &Record)> = seen
        .session
        .records()
        .filter(|(_, record)| record.kind == Kind::Offer && seen.counts(record))
        .collect();
    let shown = |question: &Question, record: &Record| seen.hidden(question, record).is_none();
    let mut used: Vec<u32> = Vec::new();
    let mut needs = Vec::new();
    for (question, need) in seen.records().filter(|(_, r)| r.kind == Kind::Need) {
        let meeting = || counted.iter().filter(|(_, offer)| meets(seen, offer, need));
        let offers: Vec<&(&Question, &Record)> = meeting().filter(|(q, r)| shown(q, r)).collect();
        used.extend(offers.iter().map(|(_, offer)| offer.number));
        needs.push(Need {
            note: seen.note(question, need),
            met: meeting().next().is_some(),
            offers: offers.iter().map(|(q, r)| seen.note(q, r)).collect(),
        });
    }
    let others = seen
        .records()
        .filter(|(_, r)| r.kind == Kind::Offer && !used.contains(&r.number));
    let others = others.map(|(q, r)| seen.note(q, r)).collect();
    (needs, others)
}

fn meets(seen: &Seen, offer: &Record, need: &Record) -> bool {
    let to_speaker = need
        .speakers
        .codes()
        .iter()
        .any(|code| names(seen, &offer.toward, code.as_str()));
    let asked = offer
        .speakers
        .codes()
        .iter()
        .any(|code| names(seen, &need.toward, code.as_str()));
    let same_theme = offer.themes.iter().any(|theme| need.themes.contains(theme));
    to_speaker || (asked && same_theme)
}

/// Whether a participant is among the persons named, by code or by role.
fn names(seen: &Seen, persons: &[Person], code: &str) -> bool {
    let Some(participant) = seen.session.case.participant(code) else {
        return false;
    };
    persons.iter().any(|person| {
        let named = person.as_str().trim();
        named.eq_ignore_ascii_case(code) || named.to_lowercase() == participant.role.to_lowercase()
    })
}
