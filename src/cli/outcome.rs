//! What a command comes to, and the exit status that follows from it.

use super::context::Context;
use crate::interview::Stop;
use crate::lang::flaws::Told;

/// What a command that could do its work came to; what there is to say has been said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// All is well; also stopped with `/pauze` or Ctrl-D. Exit status 0.
    Done,
    /// Something must be mended: a flawed file, a missing consent, a stale document. Exit status 1.
    ToMend,
    /// A document was not made, because it would hold something identifying. Exit status 3.
    Barred,
    /// Stopped with Ctrl-C, saved. Exit status 130.
    Stopped,
}

/// Why a command could not do its work; holds what to say, in the house form
/// (see `Context::notice` and `Context::snippet`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Something must be mended first. Exit status 1.
    ToMend(String),
    /// The command was used wrongly. Exit status 2.
    WrongUse(String),
    /// A document for that audience would hold something identifying. Exit status 3.
    PrivacyBlock(String),
    /// Who was asked for something it needs stopped it, which was told. Exit status as of
    /// [`Outcome::of_stop`].
    Stopped(Stop),
}

impl Failure {
    /// Something to mend first, in these words with values in them.
    pub(super) fn to_mend(told: &Told, values: &[(&str, &str)], context: &Context) -> Self {
        Self::ToMend(context.flaw(told, values))
    }

    /// A wrong use, in these words with values in them.
    pub(super) fn wrong_use(told: &Told, values: &[(&str, &str)], context: &Context) -> Self {
        Self::WrongUse(context.flaw(told, values))
    }
}

impl Outcome {
    /// What stopping comes to.
    pub fn of_stop(stop: Stop) -> Self {
        match stop {
            Stop::Paused => Self::Done,
            Stop::Interrupted | Stop::Gone => Self::Stopped,
        }
    }

    /// The heavier of two outcomes.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Stopped, _) | (_, Self::Stopped) => Self::Stopped,
            (Self::Barred, _) | (_, Self::Barred) => Self::Barred,
            (Self::ToMend, _) | (_, Self::ToMend) => Self::ToMend,
            (Self::Done, Self::Done) => Self::Done,
        }
    }

    /// The exit status of the program.
    pub fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::ToMend => 1,
            Self::Barred => 3,
            Self::Stopped => 130,
        }
    }
}

impl Failure {
    /// The exit status of the program.
    pub fn status(&self) -> u8 {
        match self {
            Self::ToMend(_) => 1,
            Self::WrongUse(_) => 2,
            Self::PrivacyBlock(_) => 3,
            Self::Stopped(stop) => Outcome::of_stop(*stop).status(),
        }
    }

    /// What to say on standard error; nothing of a stop.
    pub fn text(&self) -> &str {
        match self {
            Self::ToMend(text) | Self::WrongUse(text) | Self::PrivacyBlock(text) => text,
            Self::Stopped(_) => "",
        }
    }
}
