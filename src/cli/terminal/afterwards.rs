//! What is said once when a question is left, while it can still be repaired: who was not heard,
//! who leads according to whom, and which needs nobody meets.

use super::question::in_full;
use super::screen::Line;
use crate::cli::context::Tone;
use crate::lang::{Lang, fill};
use crate::model::answer::Leader;
use crate::model::session::{PhaseLog, QuestionLog};
use crate::model::terms::{Form, Kind, Perspective};
use crate::model::{Id, Question, Record, Session};

/// Everything that should be seen before a question is left; nothing when all is well. Whose turn
/// it is has been asked, and need not be named.
pub(super) fn of_question(
    log: &QuestionLog,
    turn: Option<&Id>,
    session: &Session,
    lang: Lang,
) -> Vec<Line> {
    let words = &lang.words().table;
    let mut lines = Vec::new();
    if log.question.records == Some(Kind::Lead) {
        lines.extend(leads(log, session, lang));
    }
    if log.question.default_kind() == Kind::Offer {
        lines.extend(needs(session, lang));
    }
    let unheard = unheard(log, turn, session);
    if !unheard.is_empty() {
        let text = fill(words.not_heard, &[("who", &terms(&unheard, lang))]);
        lines.push(Line::toned(Tone::Warning, text));
    } else if !lines.is_empty() {
        lines.push(Line::toned(Tone::Faint, words.look_back));
    }
    lines
}

/// What should be seen when a phase was left.
pub(super) fn of_phase(
    phase: &PhaseLog,
    session: &Session,
    command: &str,
    lang: Lang,
) -> Option<String> {
    let mut records = phase
        .questions
        .iter()
        .flat_map(|log| &log.records)
        .peekable();
    records.peek()?;
    let asked = |p: &Perspective| {
        phase
            .questions
            .iter()
            .any(|log| session.is_meant_for(&log.question, *p))
    };
    let spoke: Vec<Perspective> = records
        .flat_map(|record| session.perspectives(record))
        .collect();
    let silent: Vec<Perspective> = at_table(session)
        .into_iter()
        .filter(|p| *p != Perspective::Guidance && asked(p) && !spoke.contains(p))
        .collect();
    let is_told_here = phase
        .questions
        .iter()
        .all(|log| !is_for_notes(&log.question));
    (!silent.is_empty() && !is_told_here && !spoke.is_empty()).then(|| {
        fill(
            lang.words().table.not_heard_phase,
            &[("who", &terms(&silent, lang)), ("command", command)],
        )
    })
}

/// Perspectives that are there, were not asked in turn, and have no record at the question.
fn unheard(log: &QuestionLog, turn: Option<&Id>, session: &Session) -> Vec<Perspective> {
    let question = &log.question;
    let spoke: Vec<Perspective> = log
        .records
        .iter()
        .flat_map(|record| session.perspectives(record))
        .collect();
    if !is_for_notes(question) || question.anonymous || spoke.is_empty() {
        return Vec::new();
    }
    let passed = log
        .passed
        .iter()
        .chain(turn)
        .filter_map(|code| session.case.participant(code.as_str()));
    let passed: Vec<Perspective> = passed.map(|p| p.perspective).collect();
    let silent = |p: &Perspective| {
        *p != Perspective::Guidance
            && session.is_meant_for(question, *p)
            && !spoke.contains(p)
            && !passed.contains(p)
    };
    at_table(session).into_iter().filter(silent).collect()
}

/// The perspectives of those who can still be asked.
fn at_table(session: &Session) -> Vec<Perspective> {
    let mut perspectives: Vec<_> = session.case.at_table().map(|p| p.perspective).collect();
    perspectives.sort_unstable();
    perspectives.dedup();
    perspectives
}

/// Whether people say things to it with their own voice, one after the other.
fn is_for_notes(question: &Question) -> bool {
    match question.form {
        Form::Open | Form::Round | Form::Matrix => true,
        Form::Together
        | Form::Actions
        | Form::Choice
        | Form::MultipleChoice
        | Form::Scale
        | Form::YesNo => false,
    }
}

/// "ouder en zorg".
pub(super) fn terms(perspectives: &[Perspective], lang: Lang) -> String {
    let terms: Vec<&str> = perspectives
        .iter()
        .map(|perspective| perspective.term())
        .collect();
    lang.list(&terms)
}

/// Who leads according to each perspective, with the gap or the doubles.
fn leads(log: &QuestionLog, session: &Session, lang: Lang) -> Vec<Line> {
    let words = &lang.words().table;
    let mut answers: Vec<(Perspective, Vec<&str>)> = Vec::new();
    let mut own: Vec<Perspective> = Vec::new();
    for record in &log.records {
        let leader = match session.leader(&record.text) {
            Some(Leader::Perspective(perspective)) => perspective.term(),
            Some(Leader::Unclear) => words.leader_unclear,
            None => continue,
        };
        for perspective in session.perspectives(record) {
            if leader == perspective.term() && !own.contains(&perspective) {
                own.push(perspective);
            }
            match answers.iter_mut().find(|(known, _)| *known == perspective) {
                Some((_, leaders)) if leaders.contains(&leader) => {}
                Some((_, leaders)) => leaders.push(leader),
                None => answers.push((perspective, vec![leader])),
            }
        }
    }
    if answers.is_empty() {
        return Vec::new();
    }
    answers.sort_unstable_by_key(|(perspective, _)| *perspective);
    own.sort_unstable();
    let mut lines = vec![Line::toned(Tone::Strong, words.leads_title)];
    lines.extend(answers.iter().map(|(perspective, leaders)| {
        Line::item(
            "  ",
            fill(
                words.leads,
                &[("who", perspective.term()), ("leader", &leaders.join(", "))],
            ),
        )
    }));
    match own.as_slice() {
        [] => lines.push(Line::toned(Tone::Warning, words.lead_gap)),
        [_] => {}
        several => lines.push(Line::toned(
            Tone::Warning,
            fill(words.lead_double, &[("who", &terms(several, lang))]),
        )),
    }
    lines
}

/// The needs that no offer meets.
pub(super) fn needs(session: &Session, lang: Lang) -> Vec<Line> {
    let words = &lang.words().table;
    let of_kind = |kind: Kind| {
        session
            .records()
            .map(|(_, record)| record)
            .filter(move |record| record.kind == kind)
    };
    let is_met = |need: &&Record| of_kind(Kind::Offer).any(|offer| meets(offer, need));
    let open: Vec<&Record> = of_kind(Kind::Need).filter(|need| !is_met(need)).collect();
    if of_kind(Kind::Need).next().is_none() {
        return Vec::new();
    }
    if open.is_empty() {
        return vec![Line::new(words.needs_met)];
    }
    let title = Line::toned(Tone::Warning, words.needs_open);
    std::iter::once(title)
        .chain(open.into_iter().map(in_full))
        .collect()
}

/// An offer meets a need when it goes to one of its speakers, or shares a theme with it and comes
/// from whom it is directed to (`documents.md` 5).
fn meets(offer: &Record, need: &Record) -> bool {
    let goes_to = need.speakers.codes().iter().any(|code| {
        offer
            .toward
            .iter()
            .any(|person| person.as_str() == code.as_str())
    });
    let comes_from = offer.speakers.codes().iter().any(|code| {
        need.toward
            .iter()
            .any(|person| person.as_str() == code.as_str())
    });
    let shares = offer.themes.iter().any(|theme| need.themes.contains(theme));
    goes_to || (comes_from && shares)
}

/// Perspectives that said nothing at the whole table.
pub(super) fn never_heard(session: &Session) -> Vec<Perspective> {
    let spoke: Vec<Perspective> = session
        .records()
        .flat_map(|(_, record)| session.perspectives(record))
        .collect();
    let silent = |p: &Perspective| *p != Perspective::Guidance && !spoke.contains(p);
    session
        .perspectives_present()
        .into_iter()
        .filter(silent)
        .collect()
}
