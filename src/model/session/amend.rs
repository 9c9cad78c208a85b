//! What changes in a session beside what it accepts: records are replaced or erased, people come
//! late or pass, and the table ends.

use chrono::{DateTime, FixedOffset};

use super::{Place, Refusal, Session};
use crate::model::terms::{Kind, SessionStatus};
use crate::model::{Id, Note, Participant, Question, Record, Weight};

impl Session {
    /// Replaces what a record says; its number and the moment it was accepted stay.
    ///
    /// A record keeps its speakers, persons and other marks only as far as the new note has them.
    ///
    /// # Errors
    ///
    /// Why the new note is not accepted; the session is as it was.
    pub fn change(&self, number: u32, note: &Note) -> Result<Self, Refusal> {
        let (question, old) = self
            .record(number)
            .ok_or(Refusal::RecordUnknown { number })?;
        let place = self.place_of(question, old);
        let without = self.without(number);
        let mut records = without.records_of(question, &place, note)?.into_iter();
        let mut changed = records.next().ok_or(Refusal::Empty)?;
        (changed.number, changed.at) = (number, old.at);
        if question.anonymous {
            changed.perspective = old.perspective;
        }
        if changed.kind == Kind::Action && old.kind == Kind::Action {
            (changed.status, changed.closed_on) = (old.status, old.closed_on);
        }
        let question = question.id.clone();
        let mut session = self.clone();
        for record in session
            .records_mut()
            .filter(|record| record.number == number)
        {
            *record = changed.clone();
        }
        for mut record in records {
            (record.number, record.at) = (session.next_number(), old.at);
            session.put(&question, &record);
        }
        Ok(session)
    }

    /// Erases a record, and what refers to it; its number is not used again.
    ///
    /// # Errors
    ///
    /// [`Refusal::RecordUnknown`].
    pub fn remove(&self, number: u32) -> Result<Self, Refusal> {
        self.record(number)
            .ok_or(Refusal::RecordUnknown { number })?;
        let highest = self.next_number().saturating_sub(1);
        let mut session = self.without(number);
        for record in session.records_mut() {
            record.sources.retain(|source| *source != number);
        }
        session.last_number = (session.next_number() <= highest)
            .then_some(highest)
            .or(self.last_number);
        Ok(session)
    }

    /// Adds somebody who comes late.
    ///
    /// # Errors
    ///
    /// [`Refusal::ParticipantUnsound`] with everything that is unsound about them.
    pub fn join(&self, participant: Participant) -> Result<Self, Refusal> {
        let mut session = self.clone();
        session.case.participants.push(participant);
        let known = self.case.check();
        let new = session
            .case
            .check()
            .into_iter()
            .filter(|unsound| !known.contains(unsound));
        let problems: Vec<_> = new
            .map(|unsound| unsound.problem)
            .filter(|problem| problem.weight() == Weight::Flaw)
            .collect();
        if problems.is_empty() {
            Ok(session)
        } else {
            Err(Refusal::ParticipantUnsound { problems })
        }
    }

    /// Remembers that somebody passed at a question, unless something of them stands there.
    #[must_use]
    pub fn pass(&self, question: &Id, code: &Id) -> Self {
        let mut session = self.clone();
        for log in session
            .phases
            .iter_mut()
            .flat_map(|phase| &mut phase.questions)
        {
            let spoke = log
                .records
                .iter()
                .any(|record| record.speakers.codes().contains(code));
            if log.question.id == *question && !spoke && !log.passed.contains(code) {
                log.passed.push(code.clone());
            }
        }
        session
    }

    /// Ends the table.
    #[must_use]
    pub fn finish(&self, at: DateTime<FixedOffset>) -> Self {
        let mut session = self.clone();
        session.status = SessionStatus::Finished;
        session.finished = Some(at);
        session.place = None;
        session
    }

    /// The place at which a record was accepted.
    fn place_of(&self, question: &Question, record: &Record) -> Place {
        let phase = self.phases.iter().find(|phase| {
            phase
                .questions
                .iter()
                .any(|log| log.question.id == question.id)
        });
        let phase = phase.map_or_else(|| question.id.clone(), |phase| phase.id.clone());
        let mut place = Place::at_question(phase, question.id.clone());
        place.turn = record.speakers.codes().first().cloned();
        (place.row, place.column) = (record.row.clone(), record.column.clone());
        place
    }

    fn without(&self, number: u32) -> Self {
        let mut session = self.clone();
        for log in session
            .phases
            .iter_mut()
            .flat_map(|phase| &mut phase.questions)
        {
            log.records.retain(|record| record.number != number);
        }
        session
    }

    fn records_mut(&mut self) -> impl Iterator<Item = &mut Record> {
        self.phases
            .iter_mut()
            .flat_map(|phase| &mut phase.questions)
            .flat_map(|log| &mut log.records)
    }
}
