//! Refusals in words: what is wrong, and what to do.

use super::commands::{self, Command};
use super::text::clean;
use crate::interview::Reply;
use crate::lang::{Lang, fill};
use crate::model::answer::NoAnswer;
use crate::model::session::{Heed, Refusal};
use crate::model::terms::Visibility;
use crate::model::{Id, Problem, Session};
use crate::store::StoreError;

/// Why a reply was refused.
pub(in crate::cli) fn refusal(refusal: &Refusal, lang: Lang) -> String {
    let words = &lang.words().table;
    let number = |text: &str, number: u32| {
        fill(
            text,
            &[
                ("number", &number.to_string()),
                ("command", commands::name(Command::Change, lang)),
            ],
        )
    };
    let code_in = |text: &str, code: &Id| fill(text, &[("code", code.as_str())]);
    match refusal {
        Refusal::Empty => words.refused_empty.to_owned(),
        Refusal::TooManyWords { most, found } => fill(
            words.refused_long,
            &[("most", &most.to_string()), ("found", &found.to_string())],
        ),
        Refusal::NoAnswer { text, reason } => no_answer(text, reason, lang),
        Refusal::AnsweredAlready { number: answer } => number(words.refused_twice, *answer),
        Refusal::AnswerNeeded => fill(
            words.refused_leave,
            &[("command", commands::name(Command::Skip, lang))],
        ),
        Refusal::NoConsentForNotes { code } => code_in(words.refused_consent, code),
        Refusal::RecordUnknown { number: record } => number(words.refused_number, *record),
        Refusal::SourceUnknown { number: record } => number(words.refused_source, *record),
        Refusal::CellNeeded { .. } => words.refused_cell.to_owned(),
        Refusal::ParticipantUnsound { problems } => {
            let why = problems
                .first()
                .map_or(words.why_other, |problem| participant(problem, lang));
            fill(words.refused_participant, &[("why", why)])
        }
        Refusal::NotAtTable { code } => code_in(words.refused_not_here, code),
        Refusal::NotInTurn { code } => code_in(words.refused_not_in_turn, code),
        Refusal::NoTurns => words.refused_no_turns.to_owned(),
        Refusal::QuestionUnknown { .. } | Refusal::NoQuestion => fill(
            words.refused_place,
            &[("command", commands::name(Command::Back, lang))],
        ),
        Refusal::NothingBefore => words.refused_first.to_owned(),
    }
}

fn no_answer(text: &str, reason: &NoAnswer, lang: Lang) -> String {
    let words = &lang.words().table;
    match reason {
        NoAnswer::NotAnOption {
            nearest: Some(nearest),
            ..
        } => fill(
            words.refused_option_near,
            &[("text", &clean(text)), ("nearest", &clean(nearest))],
        ),
        NoAnswer::NotAnOption { nearest: None, .. } => {
            fill(words.refused_option, &[("text", &clean(text))])
        }
        NoAnswer::NotOnScale { from, to } => fill(
            words.refused_scale,
            &[("from", &from.to_string()), ("to", &to.to_string())],
        ),
        NoAnswer::NotYesOrNo => words.refused_yes_no.to_owned(),
    }
}

#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "only these can be wrong with one who joins"
)]
fn participant(problem: &Problem, lang: Lang) -> &'static str {
    let words = &lang.words().table;
    match problem {
        Problem::CodeTwice { .. } => words.why_code_twice,
        Problem::CodeIsReserved { .. } => words.why_code_reserved,
        Problem::ConsentMissing { .. } | Problem::NoConsentToTakePart { .. } => words.why_consent,
        Problem::ConsentOfBothNeeded { .. } => words.why_both,
        Problem::ConsentOfParentNeeded { .. } => words.why_parent,
        _ => words.why_other,
    }
}

/// Why a reply could not be kept.
pub(super) fn not_kept(error: &StoreError, lang: Lang) -> String {
    let words = &lang.words().table;
    let path = clean(&error.path().display().to_string());
    match error {
        StoreError::NoRoom { .. } => words.not_kept_room.to_owned(),
        StoreError::ReadOnly { .. } => words.not_kept_read_only.to_owned(),
        StoreError::NoPermission { .. } => words.not_kept_permission.to_owned(),
        StoreError::NotFound { .. } | StoreError::NotAFolder { .. } => {
            fill(words.not_kept_gone, &[("path", &path)])
        }
        StoreError::IsFolder { .. }
        | StoreError::NotAFile { .. }
        | StoreError::NotATable { .. }
        | StoreError::LeadsAway { .. }
        | StoreError::LeadsOut { .. }
        | StoreError::TooLarge { .. }
        | StoreError::NotUtf8 { .. }
        | StoreError::Exists { .. }
        | StoreError::Taken { .. }
        | StoreError::Locked { .. }
        | StoreError::WrongKey { .. }
        | StoreError::Damaged { .. }
        | StoreError::TwoSessions { .. }
        | StoreError::NoKey { .. }
        | StoreError::NoPassphrase { .. }
        | StoreError::Other { .. } => fill(words.not_kept_other, &[("path", &path)]),
    }
}

/// What should be looked at, although it was accepted.
pub(super) fn heed(heed: &Heed, number: u32, lang: Lang) -> String {
    let words = &lang.words().table;
    let number = number.to_string();
    let change = [
        ("number", number.as_str()),
        ("command", commands::name(Command::Change, lang)),
    ];
    match heed {
        Heed::NotAsked { code } => fill(words.not_asked, &[("code", code.as_str())]),
        Heed::QuestionNotAsked => words.question_not_asked.to_owned(),
        Heed::LeaderUnknown => fill(words.leader_unknown, &change),
        Heed::NoNumber => fill(words.no_number, &change),
    }
}

/// What was done, in a few words.
pub(super) fn done(
    reply: &Reply,
    numbers: &[u32],
    session: &Session,
    lang: Lang,
) -> Option<String> {
    let words = &lang.words().table;
    let is_anonymous = numbers
        .first()
        .and_then(|number| session.record(*number))
        .is_some_and(|(question, _)| question.anonymous);
    let person = |text: &str, code: &Id| {
        let role = session.case.participant(code.as_str());
        let role = role.map_or_else(String::new, |p| clean(&p.role));
        fill(text, &[("role", &role), ("code", code.as_str())])
    };
    let number = |text: &str, number: u32| fill(text, &[("number", &number.to_string())]);
    match reply {
        Reply::Note(_) if is_anonymous => Some(words.kept_silently.to_owned()),
        Reply::Note(_) => {
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            Some(fill(words.kept, &[("number", &lang.list(&numbers))]))
        }
        Reply::Change(record, _) => Some(number(words.changed, *record)),
        Reply::Remove(record) => Some(number(words.removed, *record)),
        Reply::Join(participant) => Some(person(words.joined, &participant.code)),
        Reply::Leave(code) => Some(person(words.left, code)),
        Reply::Return(code) => Some(person(words.back_again, code)),
        Reply::Show(record, Visibility::Table) => Some(number(words.shown_table, *record)),
        Reply::Show(record, Visibility::Report) => Some(number(words.shown_report, *record)),
        Reply::Show(record, Visibility::Public) => Some(number(words.shown_public, *record)),
        Reply::Agree(_) => Some(words.rules_kept.to_owned()),
        Reply::NoName(text) => Some(fill(words.no_name_kept, &[("text", &clean(text))])),
        Reply::Nobody(text) => Some(fill(words.nobody_kept, &[("text", &clean(text))])),
        Reply::Onward
        | Reply::Back
        | Reply::NextQuestion
        | Reply::Skip
        | Reply::Remark(_)
        | Reply::Turn(_) => None,
    }
}
