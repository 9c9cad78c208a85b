//! In which part of a document a record is printed in full.

use super::seen::Seen;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Question, Record, Session};

/// The part of a view that prints a record in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Helped,
    Hindered,
    Dilemmas,
    Insights,
    Leads,
    Needs,
    Actions,
    Lessons,
    Recommendations,
    AskedBefore,
    Family,
    Evaluation,
    FollowUp,
    Explained,
    /// With its own question only.
    Talk,
}

impl Place {
    /// The name of that part in a view.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Helped => "hielp",
            Self::Hindered => "hield_tegen",
            Self::Dilemmas => "dilemmas",
            Self::Insights => "inzichten",
            Self::Leads => "leiding",
            Self::Needs => "behoeften",
            Self::Actions => "acties",
            Self::Lessons => "lessen",
            Self::Recommendations => "aanbevelingen",
            Self::AskedBefore => "vooraf",
            Self::Family => "jeugdige_en_ouders",
            Self::Evaluation => "terugblik",
            Self::FollowUp => "vervolg",
            Self::Explained => "uitgelegd",
            Self::Talk => "gesprek",
        }
    }
}

/// Where a record is printed in full.
pub(super) fn place(seen: &Seen, question: &Question, record: &Record) -> Place {
    match record.kind {
        Kind::Success => Place::Helped,
        Kind::Bottleneck => Place::Hindered,
        Kind::Dilemma => Place::Dilemmas,
        Kind::Insight => Place::Insights,
        Kind::Lead => Place::Leads,
        Kind::Offer | Kind::Need => Place::Needs,
        Kind::Action => Place::Actions,
        Kind::Lesson => Place::Lessons,
        Kind::Recommendation => Place::Recommendations,
        Kind::Agreement | Kind::Parked => Place::FollowUp,
        Kind::Concept => Place::Explained,
        Kind::Evaluation => Place::Evaluation,
        Kind::Answer if repeats_asked_before(seen, question) => Place::AskedBefore,
        Kind::Answer | Kind::Figure => Place::Talk,
        Kind::Quote
        | Kind::Experience
        | Kind::View
        | Kind::Event
        | Kind::Expectation
        | Kind::Goal => place_of_story(seen, question, record),
    }
}

/// Whether the answers to a question are told with what was asked beforehand; a choice is counted
/// with its own question.
fn repeats_asked_before(seen: &Seen, question: &Question) -> bool {
    !question.form.is_answer() && asked_before(seen.session, question).is_some()
}

fn place_of_story(seen: &Seen, question: &Question, record: &Record) -> Place {
    let family = |p: &Perspective| matches!(p, Perspective::Youth | Perspective::Parent);
    if asked_before(seen.session, question).is_some() {
        Place::AskedBefore
    } else if !question.anonymous && seen.perspectives(record).iter().any(family) {
        Place::Family
    } else {
        Place::Talk
    }
}

/// Which of the questions asked beforehand a question repeats, from 0.
pub(super) fn asked_before(session: &Session, question: &Question) -> Option<usize> {
    let (_, number) = question.id.as_str().rsplit_once('-')?;
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    let asked = session.case.asked_before.get(index)?;
    repeats(question, &asked.question).then_some(index)
}

/// Whether a question holds the words of one that was asked beforehand.
pub(super) fn repeats(question: &Question, asked: &str) -> bool {
    repeated(question, asked).is_some()
}

/// Those words as the question has them; a role in the place of a name at their beginning has a
/// capital only where they stand alone.
pub(super) fn repeated(question: &Question, asked: &str) -> Option<String> {
    let mut letters = asked.chars();
    let first = letters.next()?;
    let lower = first.to_lowercase().chain(letters).collect();
    let forms = [asked.to_owned(), lower];
    let is_there = |words: &String| !words.trim().is_empty() && question.text.contains(words);
    forms.into_iter().find(is_there)
}
