//! Walks through questions one by one, back and forth, and keeps every answer before the next.

use crate::cli::context::Context;
use crate::cli::outcome::Failure;
use crate::cli::terminal::ask::Asking;
use crate::lang::new::{Asked, New};

/// Where to go after a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// To the next question.
    Next,
    /// The same question again, for one more.
    Again,
    /// To the question before.
    Back,
    /// Nowhere: the person stopped.
    Stopped,
}

/// One question about a draft.
pub(super) struct Step<D> {
    /// Its name in a concept.
    pub(super) key: &'static str,
    /// Its words.
    pub(super) words: fn(&New) -> &Asked,
    /// Whether it is asked at all.
    pub(super) applies: fn(&D) -> bool,
    /// Asks it, and puts the answer in the draft.
    pub(super) ask: fn(&mut Asking<'_>, &mut D) -> Result<Turn, Failure>,
    /// The answer as it is shown in the overview; empty when there is none.
    pub(super) shown: fn(&D, &Context) -> String,
}

/// What is being made, kept between two answers.
pub(super) trait Draft {
    /// Keeps it, so that it can go on at a question.
    fn keep(&self, at: &'static str, context: &Context) -> Result<(), Failure>;
}

/// Asks the questions from a place on.
pub(super) fn walk<D: Draft>(
    steps: &[Step<D>],
    start: usize,
    asking: &mut Asking<'_>,
    draft: &mut D,
) -> Result<Turn, Failure> {
    let mut at = start;
    while let Some(step) = steps.get(at) {
        if !(step.applies)(draft) {
            at += 1;
            continue;
        }
        match one(step, asking, draft)? {
            Turn::Next => {
                at += 1;
                let next = steps.get(at).map_or(OVERVIEW, |step| step.key);
                draft.keep(next, asking.context)?;
            }
            Turn::Again => draft.keep(step.key, asking.context)?,
            Turn::Back => match (0..at).rev().find(|before| (steps[*before].applies)(draft)) {
                Some(before) => at = before,
                None => return Ok(Turn::Back),
            },
            Turn::Stopped => {
                draft.keep(step.key, asking.context)?;
                return Ok(Turn::Stopped);
            }
        }
    }
    Ok(Turn::Next)
}

/// The place after the last question.
pub(super) const OVERVIEW: &str = "overzicht";

/// Asks one question.
pub(super) fn one<D>(
    step: &Step<D>,
    asking: &mut Asking<'_>,
    draft: &mut D,
) -> Result<Turn, Failure> {
    let words = (step.words)(&asking.context.lang.words().new);
    asking.question(words.question, words.help);
    (step.ask)(asking, draft)
}
