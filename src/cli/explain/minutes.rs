//! What was found in minutes, in words.

use super::flaws::{Said, say, say_near};
use crate::cli::snippet::{Level, Snippet};
use crate::lang::Lang;
use crate::minutes::{Finding, What};
use crate::model::answer::NoAnswer;
use crate::model::session::{Heed, Refusal};
use crate::model::{Id, Session, Weight};
use crate::notation::Doubt;

/// A finding with its line; `file` is the path as people know it, `text` the whole minutes.
#[must_use]
pub fn finding<'t>(
    finding: &Finding,
    session: &Session,
    file: &str,
    text: &'t str,
    lang: Lang,
) -> Snippet<'t> {
    let (headline, remedy) = found(&finding.what, session, lang);
    Snippet {
        level: match finding.what.weight() {
            Weight::Flaw => Level::Error,
            Weight::Warning => Level::Warning,
        },
        headline,
        file: file.to_owned(),
        text,
        range: finding.place.range.clone(),
        label: None,
        remedy: Some(remedy),
    }
}

fn found(what: &What, session: &Session, lang: Lang) -> Said {
    let words = &lang.words().minutes;
    match what {
        What::NotesBeforeHeading => say(&words.notes_before_heading, &[]),
        What::NotesUnderUnknownHeading { heading, nearest } => say_near(
            &words.unknown_heading_near,
            &words.unknown_heading,
            nearest.as_ref().map(Id::to_string).as_ref(),
            &[("heading", heading)],
        ),
        What::SpeakerSlip { word, nearest } => slip(word, nearest.as_ref(), session, lang),
        What::AnswerMissing { question } => {
            say(&words.answer_missing, &[("question", question.as_str())])
        }
        What::SourceMissing { number, notes } => say(
            &words.source_missing,
            &[
                ("number", &number.to_string()),
                ("notes", &notes.to_string()),
            ],
        ),
        What::HeadingUnknown { heading } => say(&words.heading_ignored, &[("heading", heading)]),
        What::TextIgnored => say(&words.text_ignored, &[]),
        What::Refused { refusal } => refused(refusal, lang),
        What::Doubt(doubt) => doubted(doubt, session, lang),
        What::Heed(heed) => heeded(heed, lang),
        What::Identifying { text } => say(&words.identifying, &[("text", text)]),
    }
}

fn slip(word: &str, nearest: Option<&Id>, session: &Session, lang: Lang) -> Said {
    let words = &lang.words().minutes;
    let codes: Vec<&str> = session
        .case
        .participants
        .iter()
        .map(|participant| participant.code.as_str())
        .collect();
    let values = [("word", word), ("codes", &lang.list(&codes))];
    say_near(
        &words.speaker_slip_near,
        &words.speaker_slip,
        nearest.map(Id::to_string).as_ref(),
        &values,
    )
}

fn refused(refusal: &Refusal, lang: Lang) -> Said {
    let words = &lang.words().minutes;
    match refusal {
        Refusal::Empty => say(&words.empty, &[]),
        Refusal::TooManyWords { most, found } => say(
            &words.too_many_words,
            &[("most", &most.to_string()), ("found", &found.to_string())],
        ),
        Refusal::NoAnswer { text, reason } => match reason {
            NoAnswer::NotAnOption { options, nearest } => {
                let values = [("text", text.as_str()), ("options", &lang.choice(options))];
                say_near(
                    &words.not_an_option_near,
                    &words.not_an_option,
                    nearest.as_ref(),
                    &values,
                )
            }
            NoAnswer::NotOnScale { from, to } => {
                let (from, to) = (from.to_string(), to.to_string());
                say(
                    &words.not_on_scale,
                    &[("text", text), ("from", &from), ("to", &to)],
                )
            }
            NoAnswer::NotYesOrNo => say(&words.not_yes_or_no, &[("text", text)]),
        },
        Refusal::AnsweredAlready { number } => {
            say(&words.answered_already, &[("number", &number.to_string())])
        }
        Refusal::NoConsentForNotes { code } => {
            say(&words.no_consent_for_notes, &[("code", code.as_str())])
        }
        Refusal::RecordUnknown { number } | Refusal::SourceUnknown { number } => {
            say(&words.record_unknown, &[("number", &number.to_string())])
        }
        Refusal::CellNeeded { rows, columns } => say(
            &words.cell_needed,
            &[("rows", &lang.list(rows)), ("columns", &lang.list(columns))],
        ),
        Refusal::AnswerNeeded
        | Refusal::ParticipantUnsound { .. }
        | Refusal::QuestionUnknown { .. }
        | Refusal::NotAtTable { .. }
        | Refusal::NotInTurn { .. }
        | Refusal::NoTurns
        | Refusal::NoQuestion
        | Refusal::NothingBefore => say(&words.not_possible, &[]),
    }
}

fn doubted(doubt: &Doubt, session: &Session, lang: Lang) -> Said {
    let words = &lang.words().minutes;
    match doubt {
        Doubt::SpeakerSlip { word, nearest, .. } => slip(word, nearest.as_ref(), session, lang),
        Doubt::ThemeUnknown { typed, .. } if Id::new(&typed.to_lowercase()).is_none() => {
            say(&words.theme_impossible, &[("theme", typed)])
        }
        Doubt::ThemeUnknown { typed, nearest, .. } => say_near(
            &words.theme_new_near,
            &words.theme_new,
            nearest.as_ref().map(Id::to_string).as_ref(),
            &[("theme", typed)],
        ),
        Doubt::ThemeAmbiguous {
            typed, candidates, ..
        } => {
            let candidates: Vec<String> = candidates.iter().map(|id| format!("#{id}")).collect();
            say(
                &words.theme_ambiguous,
                &[("theme", typed), ("candidates", &lang.choice(&candidates))],
            )
        }
        Doubt::PersonUnknown { typed, nearest, .. } => say_near(
            &words.person_new_near,
            &words.person_new,
            nearest.as_ref().map(Id::to_string).as_ref(),
            &[("person", typed)],
        ),
        Doubt::DateImpossible { typed, .. } => say(&words.date_impossible, &[("date", typed)]),
    }
}

fn heeded(heed: &Heed, lang: Lang) -> Said {
    let words = &lang.words().minutes;
    match heed {
        Heed::NotAsked { code } => say(&words.not_asked, &[("code", code.as_str())]),
        Heed::QuestionNotAsked => say(&words.question_not_asked, &[]),
        Heed::LeaderUnknown => say(&words.leader_unknown, &[]),
        Heed::NoNumber => say(&words.no_number, &[]),
    }
}
