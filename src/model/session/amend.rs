//! What changes in a session beside what it accepts: records are replaced, erased or kept from
//! the report, people come and go, turns change, and the table ends.

use chrono::{DateTime, FixedOffset};

use super::{Place, QuestionLog, Refusal, Session};
use crate::model::terms::{Kind, SessionStatus, Visibility};
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
        session.forget_not_names(old);
        Ok(session)
    }

    /// Erases a record, and what refers to it; its number is not used again. What was said to be no
    /// name goes with the last note that says it.
    ///
    /// # Errors
    ///
    /// [`Refusal::RecordUnknown`].
    pub fn remove(&self, number: u32) -> Result<Self, Refusal> {
        self.record(number)
            .ok_or(Refusal::RecordUnknown { number })?;
        let mut session = self.without(number);
        for record in session.records_mut() {
            record.sources.retain(|source| *source != number);
        }
        session.keep_numbers_of(self);
        if let Some((_, old)) = self.record(number) {
            session.forget_not_names(old);
        }
        Ok(session)
    }

    /// Drops what a note that is gone was said to name nobody by, unless it still stands somewhere.
    fn forget_not_names(&mut self, old: &Record) {
        let lower = |text: &str| text.to_lowercase();
        let gone = lower(&format!(
            "{} {}",
            old.text,
            old.reason.as_deref().unwrap_or_default()
        ));
        let roles = self.case.participants.iter().map(|person| &person.role);
        let notes = self
            .records()
            .flat_map(|(_, record)| std::iter::once(&record.text).chain(&record.reason));
        let said: Vec<String> = notes
            .chain(&self.ground_rules)
            .chain(roles)
            .map(|text| lower(text))
            .collect();
        self.not_names.retain(|phrase| {
            let phrase = lower(phrase);
            !gone.contains(&phrase) || said.iter().any(|text| text.contains(&phrase))
        });
    }

    /// Adds somebody who comes late.
    ///
    /// # Errors
    ///
    /// [`Refusal::ParticipantUnsound`] with everything that is unsound about them.
    pub fn join(&self, participant: Participant) -> Result<Self, Refusal> {
        let mut session = self.clone();
        session.case.participants.push(participant);
        session.sound_since(self)
    }

    /// Lets somebody go before the end; what they said stays.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotAtTable`] when they are not there.
    pub fn leave(&self, code: &Id, at: DateTime<FixedOffset>) -> Result<Self, Refusal> {
        let mut session = self.clone();
        let mut people = session.case.participants.iter_mut();
        let person = people.find(|p| p.code == *code && p.comes && p.left_at.is_none());
        let person = person.ok_or_else(|| Refusal::NotAtTable { code: code.clone() })?;
        person.left_at = Some(at);
        Ok(session)
    }

    /// Lets somebody who left, or did not come, sit down at the table.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotAtTable`] for a code that nobody has, [`Refusal::ParticipantUnsound`] as for
    /// who comes late.
    pub fn come_back(&self, code: &Id) -> Result<Self, Refusal> {
        let mut session = self.clone();
        let mut people = session.case.participants.iter_mut();
        let person = people.find(|p| p.code == *code);
        let person = person.ok_or_else(|| Refusal::NotAtTable { code: code.clone() })?;
        (person.comes, person.left_at) = (true, None);
        session.sound_since(self)
    }

    /// This session, unless its case has flaws that the one before had not.
    fn sound_since(self, before: &Self) -> Result<Self, Refusal> {
        let known = before.case.check();
        let new = self
            .case
            .check()
            .into_iter()
            .filter(|unsound| !known.contains(unsound));
        let problems: Vec<_> = new
            .map(|unsound| unsound.problem)
            .filter(|problem| problem.weight() == Weight::Flaw)
            .collect();
        if problems.is_empty() {
            Ok(self)
        } else {
            Err(Refusal::ParticipantUnsound { problems })
        }
    }

    /// Gives somebody the turn now, before whose turn it is; the order is kept with the question.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoTurns`] at a question that does not go round, [`Refusal::NotInTurn`] for
    /// somebody whom it is not put to.
    pub fn give_turn(&self, code: &Id) -> Result<Self, Refusal> {
        let mut session = self.clone();
        let place = session.place.as_mut().ok_or(Refusal::NoTurns)?;
        let question = place.question.as_ref().ok_or(Refusal::NoTurns)?;
        let log = self.question(question).ok_or(Refusal::NoTurns)?;
        let turn = place.turn.replace(code.clone()).ok_or(Refusal::NoTurns)?;
        let turns = self.turns(&log.question).into_iter();
        let mut order: Vec<Id> = turns.map(|p| p.code.clone()).collect();
        if !order.contains(code) {
            return Err(Refusal::NotInTurn { code: code.clone() });
        }
        if turn != *code {
            order.retain(|other| other != code);
            let at = order.iter().position(|other| *other == turn);
            order.insert(at.unwrap_or(0), code.clone());
            let id = log.question.id.clone();
            for log in session.logs_mut().filter(|log| log.question.id == id) {
                log.order.clone_from(&order);
            }
        }
        Ok(session)
    }

    /// Lets a record be seen at the table only, in the report, or by everybody.
    ///
    /// # Errors
    ///
    /// [`Refusal::RecordUnknown`].
    pub fn show(&self, number: u32, visibility: Visibility) -> Result<Self, Refusal> {
        let (question, _) = self
            .record(number)
            .ok_or(Refusal::RecordUnknown { number })?;
        let is_default = question.default_visibility() == visibility;
        let mut session = self.clone();
        for record in session
            .records_mut()
            .filter(|record| record.number == number)
        {
            record.visibility = (!is_default).then_some(visibility);
        }
        Ok(session)
    }

    /// Remembers that a word or phrase is not the name of anybody here.
    #[must_use]
    pub fn no_name(&self, text: &str) -> Self {
        let mut session = self.clone();
        let text = text.trim();
        if !text.is_empty() && !session.not_names.iter().any(|known| known == text) {
            session.not_names.push(text.to_owned());
        }
        session
    }

    /// Agrees on ground rules; empty ones are left out.
    #[must_use]
    pub fn agree(&self, rules: &[String]) -> Self {
        let mut session = self.clone();
        let rules = rules.iter().map(|rule| rule.trim());
        let rules = rules.filter(|rule| !rule.is_empty());
        session.ground_rules = rules.map(str::to_owned).collect();
        session
    }

    /// Remembers that somebody passed at a question, unless something of them stands there.
    #[must_use]
    pub fn pass(&self, question: &Id, code: &Id) -> Self {
        let mut session = self.clone();
        for log in session.logs_mut() {
            let spoke = log.is_heard(code);
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

    /// Keeps numbers that were given before from being used again, whatever was erased since.
    pub(super) fn keep_numbers_of(&mut self, before: &Self) {
        let highest = before.next_number().saturating_sub(1);
        let is_erased = self.next_number() <= highest;
        self.last_number = is_erased.then_some(highest).or(before.last_number);
    }

    fn without(&self, number: u32) -> Self {
        let mut session = self.clone();
        for log in session.logs_mut() {
            log.records.retain(|record| record.number != number);
        }
        session
    }

    pub(super) fn records_mut(&mut self) -> impl Iterator<Item = &mut Record> {
        self.logs_mut().flat_map(|log| &mut log.records)
    }

    pub(super) fn logs_mut(&mut self) -> impl Iterator<Item = &mut QuestionLog> {
        self.phases
            .iter_mut()
            .flat_map(|phase| &mut phase.questions)
    }
}
