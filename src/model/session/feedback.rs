//! The feedback round: who has read back what was noted from them, and whether the round is over.

use chrono::NaiveDate;

use super::{Refusal, Session};
use crate::model::consent::Feedback;
use crate::model::terms::FeedbackStatus;
use crate::model::{Id, Participant, Record};

impl Session {
    /// The records that a participant said, alone or with others; what was said anonymously or by
    /// the whole table is not among them.
    pub fn said_by<'s>(&'s self, code: &'s Id) -> impl Iterator<Item = &'s Record> {
        let records = self.records().map(|(_, record)| record);
        records.filter(|record| record.speakers.codes().contains(code))
    }

    /// Those of whom something was noted, so that they can read it back; who withdrew is among
    /// them as long as something of theirs is kept.
    pub fn noted(&self) -> impl Iterator<Item = &Participant> {
        let people = self.case.participants.iter();
        people.filter(|p| self.said_by(&p.code).next().is_some())
    }

    /// Whether the round is over: it was closed, or everybody of whom something was noted agrees
    /// or withdrew.
    #[must_use]
    pub fn is_read_back(&self) -> bool {
        let all_agree = || {
            let mut noted = self.noted().peekable();
            noted.peek().is_some() && noted.all(|p| p.has_settled())
        };
        self.read_back_on.is_some() || (self.is_finished() && all_agree())
    }

    /// Notes what somebody answered to what they read back.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotAtTable`] for a code that nobody has.
    pub fn hear_back(
        &self,
        code: &Id,
        status: FeedbackStatus,
        on: NaiveDate,
    ) -> Result<Self, Refusal> {
        let mut session = self.clone();
        let mut people = session.case.participants.iter_mut();
        let person = people.find(|p| p.code == *code);
        let person = person.ok_or_else(|| Refusal::NotAtTable { code: code.clone() })?;
        person.feedback = Some(Feedback {
            status,
            since: Some(on),
        });
        Ok(session)
    }

    /// Waits again for the answer of somebody who agreed: what they read has changed since.
    #[must_use]
    pub fn ask_again(&self, code: &Id) -> Self {
        let mut session = self.clone();
        let people = session.case.participants.iter_mut();
        for person in people.filter(|p| p.code == *code) {
            if person.feedback_status() == FeedbackStatus::Agreed {
                person.feedback = None;
            }
        }
        session
    }

    /// Opens a round that was closed.
    #[must_use]
    pub fn reopen_round(&self) -> Self {
        Self {
            read_back_on: None,
            ..self.clone()
        }
    }

    /// Closes the round, whoever has not answered.
    #[must_use]
    pub fn close_round(&self, on: NaiveDate) -> Self {
        Self {
            read_back_on: Some(on),
            ..self.clone()
        }
    }
}

impl Participant {
    /// How far they are with reading back.
    #[must_use]
    pub fn feedback_status(&self) -> FeedbackStatus {
        if self.withdrew_on.is_some() {
            return FeedbackStatus::Withdrawn;
        }
        let told = self.feedback.as_ref().map(|feedback| feedback.status);
        told.unwrap_or(FeedbackStatus::Open)
    }

    /// Whether nothing more is waited for from them.
    #[must_use]
    pub fn has_settled(&self) -> bool {
        match self.feedback_status() {
            FeedbackStatus::Agreed | FeedbackStatus::Withdrawn => true,
            FeedbackStatus::Open | FeedbackStatus::Correction => false,
        }
    }
}
