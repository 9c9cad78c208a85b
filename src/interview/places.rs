//! All places of a table in order, and from one to the next; pure, so that resuming is nothing
//! special.

use crate::model::session::Place;
use crate::model::terms::Form;
use crate::model::{Id, Question, Session};

/// Every place that is asked, in order: breaks, questions, turns and cells.
///
/// Which those are follows from who is there and what was answered before.
#[must_use]
pub fn places(session: &Session) -> Vec<Place> {
    let mut places = Vec::new();
    for phase in &session.phases {
        if phase.questions.is_empty() {
            places.push(Place::at_phase(phase.id.clone()));
        }
        for log in phase
            .questions
            .iter()
            .filter(|log| session.is_asked(&log.question))
        {
            places.extend(places_of(session, &phase.id, &log.question));
        }
    }
    places
}

/// The place after the one where the session is; the first when it has not begun.
#[must_use]
pub fn next(session: &Session) -> Option<Place> {
    let places = places(session);
    let Some(current) = &session.place else {
        return places.into_iter().next();
    };
    match places.iter().position(|place| place == current) {
        Some(index) => places.into_iter().nth(index + 1),
        None => {
            let order = order(session, current);
            places
                .into_iter()
                .find(|place| self::order(session, place) > order)
        }
    }
}

/// The place before the one where the session is.
#[must_use]
pub fn previous(session: &Session) -> Option<Place> {
    let current = session.place.as_ref()?;
    let places = places(session);
    let index = match places.iter().position(|place| place == current) {
        Some(index) => index,
        None => {
            let order = order(session, current);
            places
                .iter()
                .position(|place| self::order(session, place) >= order)?
        }
    };
    places.into_iter().nth(index.checked_sub(1)?)
}

/// The first place after the question where the session is.
#[must_use]
pub fn next_question(session: &Session) -> Option<Place> {
    let current = session.place.as_ref()?;
    let order = order(session, current);
    places(session)
        .into_iter()
        .find(|place| self::order(session, place) > order)
}

fn places_of(session: &Session, phase: &Id, question: &Question) -> Vec<Place> {
    let place = Place::at_question(phase.clone(), question.id.clone());
    if question.form == Form::Matrix {
        let cells = question
            .rows
            .iter()
            .flat_map(|row| question.columns.iter().map(move |column| (row, column)));
        let cell = |(row, column): (&String, &String)| Place {
            row: Some(row.clone()),
            column: Some(column.clone()),
            ..place.clone()
        };
        return cells.map(cell).collect();
    }
    if !question.is_in_turn() {
        return vec![place];
    }
    let turns = session.turns(question).into_iter();
    turns
        .map(|participant| Place {
            turn: Some(participant.code.clone()),
            ..place.clone()
        })
        .collect()
}

/// Where a place's question stands: phase and question, counted from 0.
fn order(session: &Session, place: &Place) -> (usize, usize) {
    let phase = session
        .phases
        .iter()
        .position(|phase| phase.id == place.phase)
        .unwrap_or(usize::MAX);
    let questions = session
        .phases
        .get(phase)
        .map_or(&[][..], |phase| &phase.questions);
    let question = place.question.as_ref();
    let question = question.and_then(|id| questions.iter().position(|log| log.question.id == *id));
    (phase, question.unwrap_or(0))
}
