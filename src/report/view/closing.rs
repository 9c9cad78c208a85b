//! What a document ends with: voices, evaluation, follow-up, and the account.

use super::Audience;
use super::parts::{Account, FeedbackView, FollowUp, Statement, Unheard, Version, Voice, Voices};
use super::seen::{Hidden, Seen};
use super::talk::{LEAST_ANSWERS, tally};
use crate::model::session::QuestionLog;
use crate::model::terms::{FeedbackStatus, Form, Kind, Perspective, Visibility};
use crate::model::{Question, Record, Speakers};

/// How much each perspective was heard; the public does not get this, since a perspective is
/// often one person.
pub(super) fn voices(seen: &Seen) -> Voices {
    if seen.head_only() || seen.audience == Audience::Public {
        return Voices::default();
    }
    let records: Vec<&Record> = seen
        .session
        .records()
        .map(|(_, record)| record)
        .filter(|record| seen.counts(record))
        .collect();
    let heard = |perspective| count(seen, &records, perspective);
    let speaking = at_table(seen)
        .into_iter()
        .filter(|p| *p != Perspective::Guidance);
    let counts: Vec<(Perspective, usize, usize)> = speaking.map(heard).collect();
    let all_records: usize = counts.iter().map(|(_, records, _)| records).sum();
    let all_words: usize = counts.iter().map(|(_, _, words)| words).sum();
    let voice = |(perspective, records, words)| Voice {
        perspective: seen.choice(perspective),
        records,
        record_share: share(records, all_records),
        words,
        word_share: share(words, all_words),
    };
    let guidance = Some(heard(Perspective::Guidance)).filter(|(_, records, _)| *records > 0);
    let together = |record: &&&Record| record.speakers == Speakers::Everybody;
    Voices {
        perspectives: counts.iter().copied().map(voice).collect(),
        guidance: guidance.map(|(perspective, records, words)| Voice {
            perspective: seen.choice(perspective),
            records,
            record_share: 0,
            words,
            word_share: 0,
        }),
        together: records.iter().filter(together).count(),
        unheard: unheard(seen),
    }
}

/// The perspectives of those present whose contribution is not left out.
pub(super) fn at_table(seen: &Seen) -> Vec<Perspective> {
    let present = seen.session.case.present().filter(|p| !seen.leaves_out(p));
    let mut perspectives: Vec<_> = present.map(|p| p.perspective).collect();
    perspectives.sort_unstable();
    perspectives.dedup();
    perspectives
}

fn count(
    seen: &Seen,
    records: &[&Record],
    perspective: Perspective,
) -> (Perspective, usize, usize) {
    let theirs = records.iter().filter(|r| {
        r.perspective == Some(perspective) || seen.perspectives(r).contains(&perspective)
    });
    let words = theirs.clone().map(|r| r.text.split_whitespace().count());
    (perspective, theirs.count(), words.sum())
}

/// A part of a whole in whole percentages, rounded.
fn share(part: usize, whole: usize) -> usize {
    (part * 100 + whole / 2).checked_div(whole).unwrap_or(0)
}

/// Questions put to all at which nothing of some perspective is noted; a question at which
/// nothing is noted of anybody is left out.
fn unheard(seen: &Seen) -> Vec<Unheard> {
    let questions = seen.session.questions().filter(|log| {
        let visible = log.question.default_visibility() != Visibility::Table
            || seen.audience == Audience::Table;
        visible && is_put_to_all(&log.question)
    });
    let unheard = questions.filter_map(|log| {
        let missing = missing(seen, log)?;
        Some(Unheard {
            question: seen.short_question(&log.question),
            perspectives: seen.labels(missing),
        })
    });
    unheard
        .filter(|unheard| !unheard.perspectives.is_empty())
        .collect()
}

/// Rounds, and the open questions that everybody should have a say in.
pub(super) fn is_put_to_all(question: &Question) -> bool {
    let of_all = matches!(
        question.default_kind(),
        Kind::Success | Kind::Bottleneck | Kind::Need
    );
    !question.anonymous && (question.form == Form::Round || (question.form == Form::Open && of_all))
}

fn missing(seen: &Seen, log: &QuestionLog) -> Option<Vec<Perspective>> {
    let counted = || log.records.iter().filter(|record| seen.counts(record));
    let by_all = counted().any(|record| record.speakers == Speakers::Everybody);
    if by_all || counted().next().is_none() {
        return None;
    }
    let heard: Vec<Perspective> = counted().flat_map(|r| seen.perspectives(r)).collect();
    let asked = |perspective: &Perspective| {
        *perspective != Perspective::Guidance
            && seen.session.is_meant_for(&log.question, *perspective)
    };
    let silent = at_table(seen).into_iter().filter(asked);
    Some(silent.filter(|p| !heard.contains(p)).collect())
}

/// The participants' evaluation, per statement and never per person.
pub(super) fn evaluation(seen: &Seen) -> Vec<Statement> {
    if seen.head_only() {
        return Vec::new();
    }
    let mut statements = every_statement(seen);
    if seen.audience == Audience::Public {
        statements.retain(has_no_small_part);
    }
    for statement in statements.iter_mut().filter(|statement| statement.too_few) {
        statement.high = 0;
        statement.tally.clear();
        statement.reasons.clear();
    }
    statements
}

/// Whether each answer was given by enough people: the public could find one of a few in the rest.
fn has_no_small_part(statement: &Statement) -> bool {
    let mut parts = statement.tally.iter();
    parts.all(|tally| tally.number >= LEAST_ANSWERS)
}

/// The evaluation with what may be too little to be shown by itself: only to be put together with
/// that of other tables.
pub(super) fn every_statement(seen: &Seen) -> Vec<Statement> {
    seen.session
        .questions()
        .filter_map(|log| statement(seen, log))
        .collect()
}

fn statement(seen: &Seen, log: &QuestionLog) -> Option<Statement> {
    let question = &log.question;
    let shown: Vec<&Record> = log
        .records
        .iter()
        .filter(|r| r.kind == Kind::Evaluation && seen.hidden(question, r).is_none())
        .collect();
    if shown.is_empty() {
        return None;
    }
    let too_few = question.anonymous && shown.len() < LEAST_ANSWERS;
    let high_from = (question.form == Form::Scale)
        .then(|| question.from.zip(question.to))
        .flatten()
        .map(|(from, to)| from.midpoint(to) + 1);
    let step = |record: &&Record| record.text.trim().parse::<i64>().ok();
    let high = |step: &i64| high_from.is_some_and(|from| *step >= from);
    let reasons = shown
        .iter()
        .filter_map(|r| seen.optional(r.reason.as_ref()));
    let mut per_answer = tally(seen, question, &shown, Kind::Evaluation);
    // The evaluation never tells who gave an answer, also when it is kept.
    per_answer
        .iter_mut()
        .for_each(|answer| answer.speakers.clear());
    per_answer.sort_by_key(|tally| tally.answer.parse::<i64>().unwrap_or(i64::MAX));
    Some(Statement {
        text: seen.question(question),
        answers: shown.len(),
        too_few,
        from: question.from,
        to: question.to,
        high_from,
        high: shown.iter().filter_map(step).filter(high).count(),
        reasons: reasons.collect(),
        tally: per_answer,
    })
}

/// What happens after the table.
pub(super) fn follow_up(seen: &Seen) -> FollowUp {
    let participants = || seen.session.case.present().filter(|p| !seen.leaves_out(p));
    let is_for_all = seen.audience == Audience::Public;
    let told = !is_for_all && !seen.head_only() && participants().any(|p| p.feedback.is_some());
    let states = FeedbackStatus::ALL.iter().filter_map(|(_, status)| {
        let is_so = |p: &&crate::model::Participant| p.feedback_status() == *status;
        let number = participants().filter(is_so).count();
        (number > 0).then(|| FeedbackView {
            status: seen.choice(*status),
            number,
        })
    });
    FollowUp {
        agreements: seen.notes(&[Kind::Agreement]),
        parked: seen.notes(&[Kind::Parked]),
        feedback: if told { states.collect() } else { Vec::new() },
    }
}

/// What was left out, and what the document rests on; to the public not what was left out for want
/// of consent, which leads to those who refused it.
pub(super) fn account(seen: &Seen) -> Account {
    let session = seen.session;
    let public = seen.audience == Audience::Public;
    let unless_public = |number| if public { 0 } else { number };
    let hidden = |reason| {
        let records = session.records();
        records
            .filter(|(question, record)| seen.hidden(question, record) == Some(reason))
            .count()
    };
    let present = || session.case.present();
    let consents = present().filter(|p| p.consent.is_some() && !seen.leaves_out(p));
    let template = &session.template;
    Account {
        consenting: consents.count(),
        people_left_out: unless_public(present().filter(|p| seen.leaves_out(p)).count()),
        without_consent: hidden(Hidden::NoConsent),
        quotes_left_out: hidden(Hidden::QuoteWithoutConsent),
        kept_at_table: hidden(Hidden::StaysAtTable),
        not_public: hidden(Hidden::NotPublic),
        names_replaced: seen.has_names(),
        data_class: template.data_class.term(),
        template: Version {
            name: seen.id_text(template.name.as_str()),
            number: template.version,
        },
        codebook: Version {
            name: seen.id_text(template.codebook.as_str()),
            number: session.codebook_version,
        },
    }
}
