//! In which part of a document a record is printed in full.

use super::seen::Seen;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Question, Record};

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
    !question.form.is_answer() && seen.session.asked_before(question).is_some()
}

fn place_of_story(seen: &Seen, question: &Question, record: &Record) -> Place {
    let family = |p: &Perspective| matches!(p, Perspective::Youth | Perspective::Parent);
    if seen.session.asked_before(question).is_some() {
        Place::AskedBefore
    } else if !question.anonymous && seen.perspectives(record).iter().any(family) {
        Place::Family
    } else {
        Place::Talk
    }
}
