//! What there is to tell about minutes, each with its place.

use super::Place;
use crate::model::session::{Heed, Refusal};
use crate::model::{Id, Weight};
use crate::notation::Doubt;

/// Something in minutes that must be mended or should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub what: What,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Notes stand before the first heading.
    NotesBeforeHeading,
    /// Notes stand under a heading that is no question of this table.
    NotesUnderUnknownHeading {
        /// The heading's text.
        heading: String,
        /// The question that was perhaps meant.
        nearest: Option<Id>,
    },
    /// A word is probably meant as a speaker.
    SpeakerSlip {
        /// The word.
        word: String,
        /// The code that was perhaps meant.
        nearest: Option<Id>,
    },
    /// A required question has no answer.
    AnswerMissing {
        /// The question.
        question: Id,
    },
    /// The session does not accept the note.
    Refused {
        /// Why not.
        refusal: Refusal,
    },
    /// `^n` counts to a bullet that is not there, or to the note itself.
    SourceMissing {
        /// The number typed.
        number: u32,
        /// How many bullets with a note there are.
        notes: usize,
    },
    /// The note was accepted, but something about a mark should be looked at.
    Doubt(Doubt),
    /// The note was accepted, but something about its question should be looked at.
    Heed(Heed),
    /// The note was accepted, but it tells who somebody is.
    Identifying {
        /// What does.
        text: String,
    },
    /// A heading without notes that is no question or phase of this table.
    HeadingUnknown {
        /// The heading's text.
        heading: String,
    },
    /// Text that is no heading and stands in no list.
    TextIgnored,
}

impl What {
    /// How heavily it weighs: with one flaw nothing is accepted.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match self {
            Self::NotesBeforeHeading
            | Self::NotesUnderUnknownHeading { .. }
            | Self::SpeakerSlip { .. }
            | Self::AnswerMissing { .. }
            | Self::Refused { .. }
            | Self::SourceMissing { .. } => Weight::Flaw,
            Self::Doubt(_)
            | Self::Heed(_)
            | Self::Identifying { .. }
            | Self::HeadingUnknown { .. }
            | Self::TextIgnored => Weight::Warning,
        }
    }
}
