//! The run of a table: ask, check, apply, keep, and only then the next question.

use chrono::{DateTime, FixedOffset};

use super::asker::{Asker, Reply, Step, Stop};
use super::places::{next, next_question, places, previous};
use crate::model::session::{Heed, Place, Refusal};
use crate::model::{Id, Session};

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The table is over.
    Finished(Box<Session>),
    /// It stopped before its end, and can go on from where it was.
    Stopped(Box<Session>, Stop),
}

/// Opens a new table: everything before the first question, such as people who come or stay away
/// and ground rules; kept as they are changed.
///
/// # Errors
///
/// [`Stop`] when the table is not to begin now.
pub fn open<KeepError>(
    mut session: Session,
    asker: &mut impl Asker<KeepError>,
    keep: &mut impl FnMut(&Session) -> Result<(), KeepError>,
    clock: &mut impl FnMut() -> Option<DateTime<FixedOffset>>,
) -> Result<Session, Stop> {
    loop {
        let reply = asker.ask(&Step::Opening, &session)?;
        let outcome = match &reply {
            Reply::Onward | Reply::NextQuestion | Reply::Skip => return Ok(session),
            Reply::Back => Err(Refusal::NothingBefore),
            Reply::Note(_)
            | Reply::Change(..)
            | Reply::Remove(_)
            | Reply::Join(_)
            | Reply::Leave(_)
            | Reply::Return(_)
            | Reply::Turn(_)
            | Reply::Show(..)
            | Reply::Remark(_)
            | Reply::NoName(_)
            | Reply::Nobody(_)
            | Reply::Agree(_) => apply(&session, false, &reply, clock()),
        };
        match outcome.map(|outcome| (keep(&outcome.session), outcome)) {
            Ok((Ok(()), outcome)) => {
                session = outcome.session;
                asker.accepted(&reply, &outcome.numbers, &outcome.heed, &session);
            }
            Ok((Err(error), _)) => asker.not_kept(&reply, &error),
            Err(refusal) => asker.refused(&reply, &refusal),
        }
    }
}

/// Runs a table from where it is to its end, or until somebody stops it.
///
/// `keep` is called with every accepted reply, before the next question; when it fails, the
/// session stays as it was kept before and the asker gets the reply back. `clock` tells the time
/// to write down, or `None` when times are not kept, as with minutes.
///
/// # Errors
///
/// What `keep` failed with when not even the beginning could be kept.
pub fn run<KeepError>(
    session: Session,
    asker: &mut impl Asker<KeepError>,
    keep: &mut impl FnMut(&Session) -> Result<(), KeepError>,
    clock: &mut impl FnMut() -> Option<DateTime<FixedOffset>>,
) -> Result<Ending, KeepError> {
    let mut session = entered(session, clock());
    keep(&session)?;
    let mut closing = session.place.is_none();
    loop {
        let reply = match asker.ask(&step(&session, closing), &session) {
            Ok(reply) => reply,
            Err(stop) => return Ok(Ending::Stopped(Box::new(session), stop)),
        };
        let outcome = match apply(&session, closing, &reply, clock()) {
            Ok(outcome) => outcome,
            Err(refusal) => {
                asker.refused(&reply, &refusal);
                continue;
            }
        };
        if let Err(error) = keep(&outcome.session) {
            asker.not_kept(&reply, &error);
            continue;
        }
        session = outcome.session;
        closing = outcome.closing;
        asker.accepted(&reply, &outcome.numbers, &outcome.heed, &session);
        if session.is_finished() {
            return Ok(Ending::Finished(Box::new(session)));
        }
    }
}

/// What a reply leads to.
struct Outcome {
    session: Session,
    closing: bool,
    numbers: Vec<u32>,
    heed: Vec<Heed>,
}

impl Outcome {
    fn of(session: Session, closing: bool) -> Self {
        Self {
            session,
            closing,
            numbers: Vec::new(),
            heed: Vec::new(),
        }
    }
}

fn apply(
    session: &Session,
    closing: bool,
    reply: &Reply,
    now: Option<DateTime<FixedOffset>>,
) -> Result<Outcome, Refusal> {
    match reply {
        Reply::Note(note) => {
            let place = session
                .place
                .as_ref()
                .filter(|_| !closing)
                .ok_or(Refusal::NoQuestion)?;
            let accepted = session.accept(place, note, now)?;
            let Outcome {
                session, closing, ..
            } = Outcome::of(accepted.session, closing);
            Ok(Outcome {
                session,
                closing,
                numbers: accepted.numbers,
                heed: accepted.heed,
            })
        }
        Reply::Change(number, note) => Ok(Outcome::of(session.change(*number, note)?, closing)),
        Reply::Remove(number) => Ok(Outcome::of(session.remove(*number)?, closing)),
        Reply::Join(participant) => {
            Ok(Outcome::of(session.join((**participant).clone())?, closing))
        }
        Reply::Leave(code) => leave(session, closing, code, now),
        Reply::Return(code) => Ok(Outcome::of(session.come_back(code)?, closing)),
        Reply::Turn(_) if closing => Err(Refusal::NoTurns),
        Reply::Turn(code) => Ok(Outcome::of(session.give_turn(code)?, closing)),
        Reply::Show(number, visibility) => {
            Ok(Outcome::of(session.show(*number, *visibility)?, closing))
        }
        Reply::Remark(note) => {
            let accepted = session.remark(note, now)?;
            Ok(Outcome {
                numbers: accepted.numbers,
                ..Outcome::of(accepted.session, closing)
            })
        }
        Reply::Agree(rules) => Ok(Outcome::of(session.agree(rules), closing)),
        Reply::NoName(text) | Reply::Nobody(text) => {
            Ok(Outcome::of(session.no_name(text), closing))
        }
        Reply::Onward | Reply::NextQuestion if closing => Ok(Outcome::of(
            session.finish(now.unwrap_or(session.begun)),
            true,
        )),
        Reply::Back if closing => Ok(Outcome::of(session.clone(), false)),
        Reply::Skip if closing => Err(Refusal::NoQuestion),
        Reply::Onward => onward(session, now),
        Reply::NextQuestion => Ok(moved(session.clone(), next_question(session), now)),
        Reply::Skip => Ok(moved(all_passed(session), next_question(session), now)),
        Reply::Back => {
            let place = previous(session).ok_or(Refusal::NothingBefore)?;
            Ok(moved(session.clone(), Some(place), now))
        }
    }
}

/// Without somebody who leaves; when it was their turn, at the next place that is still asked.
fn leave(
    session: &Session,
    closing: bool,
    code: &Id,
    now: Option<DateTime<FixedOffset>>,
) -> Result<Outcome, Refusal> {
    let without = session.leave(code, now.unwrap_or(session.begun))?;
    let left = places(&without);
    let is_theirs = |place: &Place| place.turn.as_ref() == Some(code);
    let is_gone = |place: &&Place| !closing && (is_theirs(place) || !left.contains(place));
    let Some(place) = session.place.as_ref().filter(is_gone) else {
        return Ok(Outcome::of(without, closing));
    };
    let before = places(session);
    let mut after = before.iter().skip_while(|other| *other != place).skip(1);
    let to = after.find(|place| !is_theirs(place) && left.contains(place));
    let to = to.cloned();
    Ok(moved(without, to, now))
}

/// To the next place. Who leaves a turn without a word has passed; a required question is not
/// left without an answer.
fn onward(session: &Session, now: Option<DateTime<FixedOffset>>) -> Result<Outcome, Refusal> {
    let place = session.place.as_ref();
    let question = place.and_then(|place| place.question.as_ref());
    let to = next(session);
    let leaves = to.as_ref().and_then(|to| to.question.as_ref()) != question;
    let waits = question
        .and_then(|id| session.question(id))
        .is_some_and(|log| session.waits_for_answer(&log.question));
    if leaves && waits {
        return Err(Refusal::AnswerNeeded);
    }
    let session =
        match place.and_then(|place| Some((place.question.as_ref()?, place.turn.as_ref()?))) {
            Some((question, turn)) => session.pass(question, turn),
            None => session.clone(),
        };
    Ok(moved(session, to, now))
}

/// Everybody whose turn it is or would still come has passed.
fn all_passed(session: &Session) -> Session {
    let Some((id, turn)) = session
        .place
        .as_ref()
        .and_then(|place| Some((place.question.clone()?, place.turn.clone()?)))
    else {
        return session.clone();
    };
    let Some(log) = session.question(&id) else {
        return session.clone();
    };
    let codes = session
        .turns(&log.question)
        .into_iter()
        .map(|participant| participant.code.clone());
    let waiting: Vec<Id> = codes.skip_while(|code| *code != turn).collect();
    waiting
        .iter()
        .fold(session.clone(), |session, code| session.pass(&id, code))
}

fn moved(mut session: Session, to: Option<Place>, now: Option<DateTime<FixedOffset>>) -> Outcome {
    let Some(to) = to else {
        return Outcome::of(session, true);
    };
    session.place = Some(to);
    Outcome::of(entered(session, now), false)
}

/// The session at its place, the first when it has none yet, with its phase begun.
fn entered(mut session: Session, now: Option<DateTime<FixedOffset>>) -> Session {
    if session.place.is_none() {
        session.place = next(&session);
    }
    let phase = session.place.as_ref().map(|place| place.phase.clone());
    for log in session
        .phases
        .iter_mut()
        .filter(|log| Some(&log.id) == phase.as_ref())
    {
        log.begun = log.begun.or(now);
    }
    session
}

fn step(session: &Session, closing: bool) -> Step<'_> {
    let Some(place) = session.place.as_ref().filter(|_| !closing) else {
        return Step::Closing;
    };
    let mut phases = session.phases.iter().zip(1..);
    let Some((phase, number)) = phases.find(|(phase, _)| phase.id == place.phase) else {
        return Step::Closing;
    };
    let log = phase
        .questions
        .iter()
        .find(|log| Some(&log.question.id) == place.question.as_ref());
    let turn = place
        .turn
        .as_ref()
        .and_then(|code| session.case.participant(code.as_str()));
    log.map_or(Step::Break { phase, number }, |log| Step::Question {
        phase,
        number,
        log,
        place,
        turn,
    })
}
