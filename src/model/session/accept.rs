//! What a session accepts: notes and answers are checked here, and nowhere else.

use chrono::{DateTime, FixedOffset};

use super::{Place, Session};
use crate::model::answer::{Answer, NoAnswer, read_answer};
use crate::model::case::EVERYBODY;
use crate::model::figure::read_figure;
use crate::model::terms::{
    ActionStatus, Axis, DayMeaning, Form, Kind, Level, Moment, Perspective, Spot,
};
use crate::model::unsound::Problem;
use crate::model::{Id, Note, Participant, Question, Record, Speakers};

/// A note that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The session with the note in it.
    pub session: Session,
    /// The numbers of the new records: one, but for a multiple choice.
    pub numbers: Vec<u32>,
    /// What should be looked at, although it was accepted.
    pub heed: Vec<Heed>,
}

/// Why a reply is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    TooManyWords {
        most: u32,
        found: usize,
    },
    NoAnswer {
        text: String,
        reason: NoAnswer,
    },
    AnsweredAlready {
        number: u32,
    },
    AnswerNeeded,
    NoConsentForNotes {
        code: Id,
    },
    RecordUnknown {
        number: u32,
    },
    SourceUnknown {
        number: u32,
    },
    CellNeeded {
        rows: Vec<String>,
        columns: Vec<String>,
    },
    ParticipantUnsound {
        problems: Vec<Problem>,
    },
    QuestionUnknown {
        id: Id,
    },
    NotAtTable {
        code: Id,
    },
    NotInTurn {
        code: Id,
    },
    NoTurns,
    NoQuestion,
    NothingBefore,
}

/// What is accepted, but should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heed {
    /// The question was not meant for this speaker.
    NotAsked { code: Id },
    /// The question was not to be asked, given what was answered before.
    QuestionNotAsked,
    /// Who leads was answered with a word that the sums do not know.
    LeaderUnknown,
    /// A figure without a number.
    NoNumber,
}

impl Session {
    /// Takes a note in at a place.
    ///
    /// # Errors
    ///
    /// Why it is not accepted; the session is as it was.
    pub fn accept(
        &self,
        place: &Place,
        note: &Note,
        at: Option<DateTime<FixedOffset>>,
    ) -> Result<Accepted, Refusal> {
        let mut session = self.clone();
        let (numbers, heed) = session.take(place, note, at, self.next_number())?;
        Ok(Accepted {
            session,
            numbers,
            heed,
        })
    }

    /// As [`Session::accept`], in this session itself and with the next number given: of many
    /// notes, each costs the same.
    ///
    /// # Errors
    ///
    /// Why it is not accepted; the session is as it was.
    pub fn take(
        &mut self,
        place: &Place,
        note: &Note,
        at: Option<DateTime<FixedOffset>>,
        next: u32,
    ) -> Result<(Vec<u32>, Vec<Heed>), Refusal> {
        let question = self.question_at(place)?.clone();
        let records = self.records_of(&question, place, note)?;
        let heed = self.heed(&question, note);
        let mut numbers = Vec::new();
        for mut record in records {
            record.number = numbers
                .last()
                .map_or(next, |last: &u32| last.saturating_add(1));
            record.at = at;
            numbers.push(record.number);
            self.put(&question.id, &record);
        }
        Ok((numbers, heed))
    }

    /// Takes in a note that belongs to no question, at the first that has room for any note.
    ///
    /// # Errors
    ///
    /// [`Refusal::NoQuestion`] when there is none, else as for any note.
    pub fn remark(
        &self,
        note: &Note,
        at: Option<DateTime<FixedOffset>>,
    ) -> Result<Accepted, Refusal> {
        let takes_any = |question: &Question| {
            matches!(question.form, Form::Open | Form::Round | Form::Together)
                && question.most_words.is_none()
                && !question.anonymous
        };
        let place = self.phases.iter().find_map(|phase| {
            let mut logs = phase.questions.iter();
            let log = logs.find(|log| takes_any(&log.question))?;
            Some(Place::at_question(
                phase.id.clone(),
                log.question.id.clone(),
            ))
        });
        self.accept(&place.ok_or(Refusal::NoQuestion)?, note, at)
    }

    /// Whether a required question still waits for its answer.
    #[must_use]
    pub fn waits_for_answer(&self, question: &Question) -> bool {
        question.required
            && self.is_asked(question)
            && self
                .question(&question.id)
                .is_some_and(|log| log.records.is_empty())
    }

    fn question_at(&self, place: &Place) -> Result<&Question, Refusal> {
        let id = place
            .question
            .as_ref()
            .ok_or_else(|| Refusal::QuestionUnknown {
                id: place.phase.clone(),
            })?;
        let log = self
            .question(id)
            .ok_or_else(|| Refusal::QuestionUnknown { id: id.clone() })?;
        Ok(&log.question)
    }

    /// The records that a note makes, still without number and time.
    pub(super) fn records_of(
        &self,
        question: &Question,
        place: &Place,
        note: &Note,
    ) -> Result<Vec<Record>, Refusal> {
        self.check_words(question, note)?;
        if let Some(number) = note
            .sources
            .iter()
            .find(|number| self.record(**number).is_none())
        {
            return Err(Refusal::SourceUnknown { number: *number });
        }
        let speakers = speakers(question, place, note);
        self.check_speakers(&speakers)?;
        let mut record = Record::new(
            0,
            note.kind.unwrap_or_else(|| question.default_kind()),
            note.text.clone(),
        );
        if question.form == Form::Matrix {
            (record.row, record.column) = cell(question, place)?;
        }
        set_axes(&mut record, question);
        if record.kind == Kind::Figure {
            set_figure(&mut record);
        }
        self.set_marks(&mut record, question, note);
        if !question.form.is_answer() {
            self.set_speakers(&mut record, question, speakers);
            return Ok(vec![record]);
        }
        let answer = read_answer(question, &note.text).map_err(|reason| Refusal::NoAnswer {
            text: note.text.clone(),
            reason,
        })?;
        self.check_first_answer(question, &speakers, &answer)?;
        self.set_speakers(&mut record, question, speakers);
        record.kind = question.default_kind();
        Ok(answer_records(&record, answer))
    }

    fn check_words(&self, question: &Question, note: &Note) -> Result<(), Refusal> {
        if note.text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        let found = note.text.split_whitespace().count();
        match question.most_words {
            Some(most) if usize::try_from(most).is_ok_and(|most| found > most) => {
                Err(Refusal::TooManyWords { most, found })
            }
            _ => Ok(()),
        }
    }

    fn check_speakers(&self, speakers: &Speakers) -> Result<(), Refusal> {
        let silent = speakers.codes().iter().find(|code| {
            let consent = self
                .case
                .participant(code.as_str())
                .and_then(|p| p.consent.as_ref());
            consent.is_some_and(|consent| !consent.notes)
        });
        silent.map_or(Ok(()), |code| {
            Err(Refusal::NoConsentForNotes { code: code.clone() })
        })
    }

    /// Each speaker answers a question of choice once; so does the table as a whole. Of several
    /// choices each one counts once, whether they were said together or one by one.
    fn check_first_answer(
        &self,
        question: &Question,
        speakers: &Speakers,
        answer: &Answer,
    ) -> Result<(), Refusal> {
        let Some(log) = self.question(&question.id).filter(|_| !question.anonymous) else {
            return Ok(());
        };
        let same = |record: &&Record| match speakers {
            Speakers::Codes(codes) => record
                .speakers
                .codes()
                .iter()
                .any(|code| codes.contains(code)),
            Speakers::Nobody | Speakers::Everybody => record.speakers == *speakers,
        };
        let again = |record: &&Record| {
            question.form != Form::MultipleChoice || answer.choices.contains(&record.text)
        };
        match log.records.iter().filter(again).find(same) {
            Some(record) => Err(Refusal::AnsweredAlready {
                number: record.number,
            }),
            None => Ok(()),
        }
    }

    fn set_marks(&self, record: &mut Record, question: &Question, note: &Note) {
        record.themes.clone_from(&note.themes);
        for theme in &question.themes {
            if !record.themes.contains(theme) {
                record.themes.push(theme.clone());
            }
        }
        match record.kind {
            Kind::Action => {
                record.who.clone_from(&note.persons);
                record.status = Some(ActionStatus::Open);
            }
            Kind::Offer | Kind::Need => record.toward.clone_from(&note.persons),
            Kind::Success
            | Kind::Bottleneck
            | Kind::Dilemma
            | Kind::Insight
            | Kind::Lesson
            | Kind::Quote
            | Kind::Parked
            | Kind::Experience
            | Kind::View
            | Kind::Event
            | Kind::Expectation
            | Kind::Lead
            | Kind::Agreement
            | Kind::Recommendation
            | Kind::Concept
            | Kind::Answer
            | Kind::Figure
            | Kind::Goal
            | Kind::Evaluation => {
                record.about.clone_from(&note.persons);
            }
        }
        let day = note.date.filter(|_| record.kind.has_date());
        match question.day_is {
            Some(DayMeaning::Review) => record.review_on = day,
            Some(DayMeaning::Due) | None => record.due = day,
        }
        record.sources.clone_from(&note.sources);
        record.visibility = note.visibility;
    }

    /// Keeps who spoke; of an anonymous question only the perspective, when there is one.
    fn set_speakers(&self, record: &mut Record, question: &Question, speakers: Speakers) {
        if !question.anonymous {
            record.speakers = speakers;
            return;
        }
        let participants = speakers
            .codes()
            .iter()
            .filter_map(|code| self.case.participant(code.as_str()));
        let mut perspectives: Vec<Perspective> = participants.map(|p| p.perspective).collect();
        perspectives.dedup();
        record.perspective = match perspectives.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
    }

    fn heed(&self, question: &Question, note: &Note) -> Vec<Heed> {
        let mut heed = Vec::new();
        if !self.is_asked(question) {
            heed.push(Heed::QuestionNotAsked);
        }
        for code in note.speakers.codes() {
            let only_for = &question.only_for;
            let others = |p: &Participant| {
                !(only_for.is_empty() || only_for.contains(&p.perspective))
                    || !self.may_speak(question, p)
            };
            if self.case.participant(code.as_str()).is_some_and(others) {
                heed.push(Heed::NotAsked { code: code.clone() });
            }
        }
        let leads = question.records == Some(Kind::Lead) && note.kind.is_none();
        if leads && self.leader(&note.text).is_none() {
            heed.push(Heed::LeaderUnknown);
        }
        let counts = note.kind.is_none() && question.default_kind() == Kind::Figure;
        if counts && read_figure(&note.text).value.is_none() {
            heed.push(Heed::NoNumber);
        }
        heed
    }

    /// Who leads according to what was said: by a word, or by the code of somebody at the table.
    /// A name of somebody there says as much as their role, that documents print for it.
    #[must_use]
    pub fn leader(&self, text: &str) -> Option<crate::model::answer::Leader> {
        use crate::model::answer::{Leader, leading_word, read_leader};
        let word = text
            .trim_start_matches('@')
            .split(|c: char| !c.is_alphanumeric())
            .next();
        let participant = word.and_then(|word| self.case.participant(word));
        participant
            .map(|p| Leader::Perspective(p.perspective))
            .or_else(|| {
                let named = leading_word(text).and_then(|word| self.case.named(word));
                named.map_or_else(|| read_leader(text), |p| read_leader(&p.role))
            })
    }

    /// Puts a record with the first question that has this id.
    pub(super) fn put(&mut self, question: &Id, record: &Record) {
        let mut logs = self.logs_mut();
        if let Some(log) = logs.find(|log| log.question.id == *question) {
            log.passed
                .retain(|code| !record.speakers.codes().contains(code));
            log.records.push(record.clone());
        }
        drop(logs);
        if self.last_number.is_some_and(|last| last <= record.number) {
            self.last_number = None;
        }
    }
}

/// Who says a note: as typed, else whose turn it is, else what the form implies.
fn speakers(question: &Question, place: &Place, note: &Note) -> Speakers {
    match (&note.speakers, &place.turn) {
        (Speakers::Nobody, Some(turn)) if turn.as_str() == EVERYBODY => Speakers::Everybody,
        (Speakers::Nobody, Some(turn)) => Speakers::Codes(vec![turn.clone()]),
        (Speakers::Nobody, None) if question.form == Form::Together => Speakers::Everybody,
        (typed, _) => typed.clone(),
    }
}

/// The cell of a matrix, in the spelling of the template.
fn cell(question: &Question, place: &Place) -> Result<(Option<String>, Option<String>), Refusal> {
    let find = |list: &[String], name: &Option<String>| {
        let name = name.as_ref()?.trim().to_lowercase();
        list.iter()
            .find(|known| known.to_lowercase() == name)
            .cloned()
    };
    match (
        find(&question.rows, &place.row),
        find(&question.columns, &place.column),
    ) {
        (Some(row), Some(column)) => Ok((Some(row), Some(column))),
        _ => Err(Refusal::CellNeeded {
            rows: question.rows.clone(),
            columns: question.columns.clone(),
        }),
    }
}

/// Gives a record what its row and column stand for.
fn set_axes(record: &mut Record, question: &Question) {
    let of =
        |axis: Option<Axis>, name: &Option<String>| Some((axis?, axis?.term_of(name.as_ref()?)?));
    let axes = [
        of(question.rows_are, &record.row),
        of(question.columns_are, &record.column),
    ];
    for (axis, term) in axes.into_iter().flatten() {
        match axis {
            Axis::Moment => record.moment = Moment::from_term(&term),
            Axis::Spot => record.spot = Spot::from_term(&term),
            Axis::Level => record.level = Level::from_term(&term),
        }
    }
}

/// Gives a record the number that its text tells, beside the text.
fn set_figure(record: &mut Record) {
    let figure = read_figure(&record.text);
    record.value = figure.value;
    record.unit = figure.unit;
    record.period = figure.period;
    record.moment = record.moment.or(figure.moment);
}

/// One record per choice; the reason stands with the first.
fn answer_records(record: &Record, answer: Answer) -> Vec<Record> {
    let mut reason = answer.reason;
    let with = |choice| Record {
        text: choice,
        reason: reason.take(),
        ..record.clone()
    };
    answer.choices.into_iter().map(with).collect()
}
