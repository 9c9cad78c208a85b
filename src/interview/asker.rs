//! Who asks: the one trait between the questions and the people, and what passes through it.

use crate::model::session::{Heed, PhaseLog, Place, QuestionLog, Refusal};
use crate::model::terms::Visibility;
use crate::model::{Id, Note, Participant, Session};

/// Somebody who puts the questions and brings back the replies: a terminal, minutes, or a test.
///
/// `KeepError` is what the closure that keeps the session can fail with.
pub trait Asker<KeepError> {
    /// Asks one thing.
    ///
    /// # Errors
    ///
    /// [`Stop`] when the table stops here; everything accepted is kept already.
    fn ask(&mut self, step: &Step<'_>, session: &Session) -> Result<Reply, Stop>;

    /// Hears that a reply was accepted and kept: which records it made, and what to heed.
    fn accepted(&mut self, reply: &Reply, numbers: &[u32], heed: &[Heed], session: &Session);

    /// Hears that a reply was refused. The same step is asked again.
    fn refused(&mut self, reply: &Reply, refusal: &Refusal);

    /// Hears that a reply was sound but could not be kept. The same step is asked again.
    fn not_kept(&mut self, reply: &Reply, error: &KeepError);
}

/// One thing to ask.
#[derive(Clone, Copy, Debug)]
pub enum Step<'s> {
    /// A phase without questions: a break.
    Break {
        /// The phase, and its number from 1.
        phase: &'s PhaseLog,
        /// Its number, from 1.
        number: usize,
    },
    /// A question, or one turn or cell of it.
    Question {
        /// The phase it stands in.
        phase: &'s PhaseLog,
        /// The phase's number, from 1.
        number: usize,
        /// The question, with what was said to it so far.
        log: &'s QuestionLog,
        /// Where exactly: whose turn, which cell.
        place: &'s Place,
        /// Whose turn it is, in a question that goes round.
        turn: Option<&'s Participant>,
    },
    /// Nothing was asked yet: what there is to see and agree on before the first question.
    Opening,
    /// Everything was asked; the table can end.
    Closing,
}

/// What people reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A note, or an answer to a question of choice.
    Note(Note),
    /// Nothing more here: on to the next turn or question; at the closing, the end.
    Onward,
    /// To the question or turn before this one.
    Back,
    /// To the next question, whoever has not spoken yet.
    NextQuestion,
    /// Past this question; who has not spoken has passed.
    Skip,
    /// Another text for an earlier record.
    Change(u32, Note),
    /// An earlier record is erased.
    Remove(u32),
    /// Somebody comes late.
    Join(Box<Participant>),
    /// Somebody leaves before the end.
    Leave(Id),
    /// Somebody who left, or was not expected any more, sits down.
    Return(Id),
    /// Somebody gets the turn now.
    Turn(Id),
    /// A record is for other eyes than it was.
    Show(u32, Visibility),
    /// A note that belongs to no question: what could not be kept where it belongs.
    Remark(Note),
    /// This is not the name of anybody, at this table.
    NoName(String),
    /// This points to nobody at this table: a number, a school.
    Nobody(String),
    /// Other ground rules are agreed on.
    Agree(Vec<String>),
}

/// Why a table stops before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// People want to go on later.
    Paused,
    /// Ctrl-C.
    Interrupted,
    /// There is nobody to ask any more: the terminal is gone.
    Gone,
}
