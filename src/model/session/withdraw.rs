//! What becomes of a session when somebody withdraws their consent.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Refusal, Session};
use crate::model::consent::Feedback;
use crate::model::terms::{FeedbackStatus, Kept, Kind, Perspective};
use crate::model::{Id, Speakers};

/// What becomes of the words of somebody who withdraws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// They are erased.
    Erase,
    /// They stay, for this use only.
    Keep(Kept),
}

/// Where the words of one participant stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The records that only they said.
    pub own: Vec<u32>,
    /// The records that they said with others.
    pub shared: Vec<u32>,
    /// Actions of which they are the only one who does it, beside their own.
    pub actions: Vec<u32>,
    /// Whether a question that they asked beforehand stands in the case.
    pub asked_before: bool,
}

/// What stands for a question that was erased.
const ERASED: &str = "…";

impl Session {
    /// Where the words of a participant stand. What was said anonymously is nobody's here.
    #[must_use]
    pub fn words_of(&self, code: &Id) -> Words {
        let mut words = Words::default();
        for (_, record) in self.records() {
            let is_theirs = record.speakers.codes().contains(code);
            let alone = record.speakers.codes().iter().all(|other| other == code);
            let mut doers = record.who.iter().map(|person| person.as_str());
            let only_they_do = !record.who.is_empty() && doers.all(|doer| is_code(doer, code));
            match (is_theirs, alone) {
                (true, true) => words.own.push(record.number),
                (true, false) => words.shared.push(record.number),
                (false, _) => {}
            }
            if record.kind == Kind::Action && only_they_do && !(is_theirs && alone) {
                words.actions.push(record.number);
            }
        }
        let mut asked = self.case.asked_before.iter();
        words.asked_before =
            asked.any(|asked| asked.question != ERASED && self.asks_for(&asked.from, code));
        words
    }

    /// Withdraws a participant from a day on.
    ///
    /// Their name stays in the case, so that it is still masked in what others said. Of a table
    /// that still runs they are gone from the moment `at`.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotAtTable`] for a code that nobody has.
    pub fn withdraw(
        &self,
        code: &Id,
        on: NaiveDate,
        at: DateTime<FixedOffset>,
        withdrawal: Withdrawal,
    ) -> Result<Self, Refusal> {
        let mut session = match withdrawal {
            Withdrawal::Erase => self.without_words_of(code),
            Withdrawal::Keep(_) => self.clone(),
        };
        let runs = !session.is_finished();
        let mut people = session.case.participants.iter_mut();
        let person = people.find(|p| p.code == *code);
        let person = person.ok_or_else(|| Refusal::NotAtTable { code: code.clone() })?;
        person.withdrew_on = Some(on);
        person.kept = match withdrawal {
            Withdrawal::Erase => None,
            Withdrawal::Keep(kept) => Some(kept),
        };
        person.feedback = Some(Feedback {
            status: FeedbackStatus::Withdrawn,
            since: Some(on),
        });
        if runs && person.comes && person.left_at.is_none() {
            person.left_at = Some(at);
            session.pass_turn_of(self, code);
        }
        Ok(session)
    }

    /// Without what somebody said, asked, or was to do; numbers are not used again.
    fn without_words_of(&self, code: &Id) -> Self {
        let erased: HashSet<u32> = self.words_of(code).own.into_iter().collect();
        let mut session = self.clone();
        for log in session.logs_mut() {
            log.passed.retain(|other| other != code);
            log.order.retain(|other| other != code);
            log.records
                .retain(|record| !erased.contains(&record.number));
        }
        for record in session.records_mut() {
            if let Speakers::Codes(codes) = &mut record.speakers {
                codes.retain(|other| other != code);
            }
            for people in [&mut record.who, &mut record.toward, &mut record.about] {
                people.retain(|person| !is_code(person.as_str(), code));
            }
            record.sources.retain(|number| !erased.contains(number));
        }
        session.keep_numbers_of(self);
        session.erase_asked_before(code);
        session
    }

    /// Erases what they asked beforehand, also from the questions that were repeated for it.
    fn erase_asked_before(&mut self, code: &Id) {
        let of: Vec<Option<usize>> = self
            .questions()
            .map(|log| self.asked_before(&log.question))
            .collect();
        let asked = self.case.asked_before.iter().enumerate();
        let theirs: Vec<usize> = asked
            .filter(|(_, asked)| self.asks_for(&asked.from, code))
            .map(|(index, _)| index)
            .collect();
        for index in theirs {
            let asked = &mut self.case.asked_before[index].question;
            let words = std::mem::replace(asked, ERASED.to_owned());
            let logs = self.logs_mut().zip(&of);
            for (log, _) in logs.filter(|(_, of)| **of == Some(index)) {
                log.question.replace_repeated(&words, ERASED);
            }
        }
        for event in &mut self.case.timeline {
            event.who.retain(|who| !is_code(who, code));
        }
    }

    /// Whether what was asked beforehand by `from` was asked by this participant: by code, or as
    /// the only one of a perspective.
    fn asks_for(&self, from: &str, code: &Id) -> bool {
        if self.case.participant(from).is_some() {
            return is_code(from, code);
        }
        let perspective = Perspective::from_term(&from.to_lowercase());
        let mut those = self
            .case
            .participants
            .iter()
            .filter(|p| Some(p.perspective) == perspective);
        let first = those.next().map(|p| &p.code);
        first == Some(code) && those.next().is_none()
    }

    /// Gives the turn of somebody who is gone to who is next, else to who was before.
    fn pass_turn_of(&mut self, before: &Self, code: &Id) {
        let Some(place) = self
            .place
            .as_ref()
            .filter(|p| p.turn.as_ref() == Some(code))
        else {
            return;
        };
        let turns = |session: &Self| -> Vec<Id> {
            let log = place.question.as_ref().and_then(|id| session.question(id));
            let turns = log.map(|log| session.turns(&log.question));
            turns
                .into_iter()
                .flatten()
                .map(|p| p.code.clone())
                .collect()
        };
        let (all, mut left) = (turns(before), turns(self));
        left.retain(|other| other != code);
        let at = all.iter().position(|other| other == code).unwrap_or(0);
        let next = all[at.min(all.len())..]
            .iter()
            .find(|other| left.contains(other));
        let turn = next.or(left.last()).cloned();
        if let Some(place) = &mut self.place {
            place.turn = turn;
        }
    }
}

fn is_code(named: &str, code: &Id) -> bool {
    named.trim().eq_ignore_ascii_case(code.as_str())
}
