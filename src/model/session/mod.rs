//! A session: everything that was asked and said at one table, readable without any other file.

mod accept;
mod amend;
mod begin;
mod check;
mod feedback;
mod withdraw;

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

pub use accept::{Accepted, Heed, Refusal};
pub use begin::{Begin, EarlierTheme};
pub use withdraw::{Withdrawal, Words};

use super::consent::Purpose;
use super::terms::{DataClass, Perspective, Presenter, SessionStatus, Visibility};
use super::{Case, Id, Participant, Question, Record, Speakers};
use crate::privacy::{Allowed, Roster, Watch};

/// Everything that was asked and said at one table (`sessie.yaml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Session {
    /// Project and table, such as `heerenveen/po-overstap`.
    pub id: String,
    pub status: SessionStatus,
    #[serde(rename = "sjabloon")]
    pub template: TemplateHead,
    #[serde(rename = "begonnen")]
    pub begun: DateTime<FixedOffset>,
    #[serde(rename = "afgerond", skip_serializing_if = "Option::is_none")]
    pub finished: Option<DateTime<FixedOffset>>,
    /// The day on which the feedback round was closed.
    #[serde(rename = "teruggekoppeld", skip_serializing_if = "Option::is_none")]
    pub read_back_on: Option<NaiveDate>,
    /// The day on which the names were erased; since then the texts have roles.
    #[serde(rename = "sleutel_gewist", skip_serializing_if = "Option::is_none")]
    pub key_erased_on: Option<NaiveDate>,
    /// The case as it was at the start, plus who came late.
    #[serde(rename = "casus")]
    pub case: Case,
    /// Where the table is, while it runs.
    #[serde(rename = "plaats", skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    #[serde(rename = "codeboek_versie")]
    #[schemars(default)]
    pub codebook_version: u32,
    #[serde(rename = "spelregels", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub ground_rules: Vec<String>,
    /// Layouts that this table also gets.
    #[serde(rename = "documenten", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub documents: Vec<Id>,
    /// Words that look like names and are none, as was said at the table.
    #[serde(rename = "geen_namen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub not_names: Vec<String>,
    /// The labels of the codebook's themes.
    #[serde(rename = "themas", skip_serializing_if = "Labels::is_empty")]
    #[schemars(default)]
    pub labels: Labels,
    /// The highest number ever given, when that record was erased since.
    #[serde(rename = "laatste_nr", skip_serializing_if = "Option::is_none")]
    pub last_number: Option<u32>,
    #[serde(rename = "fasen")]
    pub phases: Vec<PhaseLog>,
}

/// What a session keeps of the template it began with, beside its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TemplateHead {
    #[serde(rename = "naam")]
    pub name: Id,
    #[serde(rename = "versie")]
    pub version: u32,
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "codeboek")]
    pub codebook: Id,
    #[serde(rename = "gegevens")]
    #[schemars(default)]
    pub data_class: DataClass,
}

/// Where a table is: a phase (a break), a question, or a turn or cell within a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Place {
    #[serde(rename = "fase")]
    pub phase: Id,
    #[serde(rename = "vraag", skip_serializing_if = "Option::is_none")]
    pub question: Option<Id>,
    /// Whose turn it is.
    #[serde(rename = "beurt", skip_serializing_if = "Option::is_none")]
    pub turn: Option<Id>,
    /// The cell of a matrix: its row.
    #[serde(rename = "rij", skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// The cell of a matrix: its column.
    #[serde(rename = "kolom", skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// A phase with what was said in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PhaseLog {
    pub id: Id,
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "minuten", skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    #[serde(rename = "toelichting", skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    #[serde(rename = "begonnen", skip_serializing_if = "Option::is_none")]
    pub begun: Option<DateTime<FixedOffset>>,
    #[serde(rename = "vragen")]
    #[schemars(default)]
    pub questions: Vec<QuestionLog>,
}

/// A question with what was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionLog {
    #[serde(flatten)]
    pub question: Question,
    /// Which of the questions asked beforehand it was repeated for, from 1.
    #[serde(rename = "vooraf", skip_serializing_if = "Option::is_none")]
    pub asked_before: Option<u32>,
    /// Who passed.
    #[serde(rename = "overgeslagen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub passed: Vec<Id>,
    /// The order of the turns, when it was changed at the table.
    #[serde(rename = "volgorde", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub order: Vec<Id>,
    #[serde(rename = "inbreng", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub records: Vec<Record>,
}

/// The labels of themes by their id, in the order of the codebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(pub Vec<(Id, String)>);

impl Session {
    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionLog> {
        self.phases.iter().flat_map(|phase| &phase.questions)
    }

    /// The question with an id.
    #[must_use]
    pub fn question(&self, id: &Id) -> Option<&QuestionLog> {
        self.questions().find(|log| log.question.id == *id)
    }

    /// All records in order, each with its question.
    pub fn records(&self) -> impl Iterator<Item = (&Question, &Record)> {
        self.questions()
            .flat_map(|log| log.records.iter().map(|record| (&log.question, record)))
    }

    /// The record with a number, and its question.
    #[must_use]
    pub fn record(&self, number: u32) -> Option<(&Question, &Record)> {
        self.records().find(|(_, record)| record.number == number)
    }

    /// Whether the table is over.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.status == SessionStatus::Finished
    }

    /// The perspectives of those who are at the table, in the order of the contract.
    #[must_use]
    pub fn perspectives_present(&self) -> Vec<Perspective> {
        let mut perspectives: Vec<_> = self
            .case
            .present()
            .map(|participant| participant.perspective)
            .collect();
        perspectives.sort_unstable();
        perspectives.dedup();
        perspectives
    }

    /// The perspectives that speak in a record, each once; of what all said, none.
    #[must_use]
    pub fn perspectives(&self, record: &Record) -> Vec<Perspective> {
        self.perspectives_of(record, |_| true)
    }

    /// The same, of those speakers only who allow a use.
    #[must_use]
    pub fn perspectives_for(&self, record: &Record, purpose: Purpose) -> Vec<Perspective> {
        self.perspectives_of(record, |participant| participant.allows(purpose))
    }

    fn perspectives_of(
        &self,
        record: &Record,
        takes: impl Fn(&Participant) -> bool,
    ) -> Vec<Perspective> {
        let speakers = record
            .speakers
            .codes()
            .iter()
            .filter_map(|code| self.case.participant(code.as_str()))
            .filter(|participant| takes(participant));
        let mut perspectives: Vec<_> = speakers
            .map(|participant| participant.perspective)
            .collect();
        perspectives.extend(record.perspective);
        perspectives.sort_unstable();
        perspectives.dedup();
        perspectives
    }

    /// Who may see a record.
    #[must_use]
    pub fn visibility(&self, question: &Question, record: &Record) -> Visibility {
        record
            .visibility
            .unwrap_or_else(|| question.default_visibility())
    }

    /// Whether a record may be used for a purpose: at least one of its speakers allows it, or it
    /// has no speaker.
    ///
    /// Literal words are of all who said them, so each of those must allow it. Where it is not
    /// kept who that was, anybody at the table may have been.
    #[must_use]
    pub fn allows(&self, record: &Record, purpose: Purpose) -> bool {
        match purpose {
            Purpose::Quote => self.may_have_said(record).all(|p| p.allows(purpose)),
            Purpose::Table | Purpose::Report | Purpose::Publication => {
                self.somebody_allows(record, purpose)
            }
        }
    }

    /// Its speakers; of what all said, or of whom is not kept, everybody it can have been.
    fn may_have_said(&self, record: &Record) -> impl Iterator<Item = &Participant> {
        let codes = record.speakers.codes();
        let perspective = match record.speakers {
            Speakers::Nobody => record.perspective,
            Speakers::Everybody | Speakers::Codes(_) => None,
        };
        self.case.participants.iter().filter(move |participant| {
            let is_of = || perspective.is_none_or(|only| only == participant.perspective);
            codes.contains(&participant.code) || (codes.is_empty() && participant.comes && is_of())
        })
    }

    fn somebody_allows(&self, record: &Record, purpose: Purpose) -> bool {
        match &record.speakers {
            Speakers::Nobody | Speakers::Everybody => true,
            Speakers::Codes(codes) => codes.iter().any(|code| {
                self.case
                    .participant(code.as_str())
                    .is_none_or(|p| p.allows(purpose))
            }),
        }
    }

    /// Phrases that tell of nobody at this table: what the case itself names, and what was said to
    /// be no name.
    pub fn harmless_phrases(&self) -> impl Iterator<Item = &str> {
        let no_names = self.not_names.iter().map(String::as_str);
        self.case.own_places().chain(no_names)
    }

    /// What is watched for in what is said at this table; `somebody` stands for who has half of a
    /// listed name and is somebody else.
    #[must_use]
    pub fn watch(&self, somebody: &str) -> Watch {
        let people = self.case.participants.iter();
        let roster = Roster::new(people.map(|p| (&*p.names, p.role.clone())), somebody);
        let roster = roster.passing_over(self.harmless_phrases());
        Watch::new(roster, Allowed::new(self.harmless_phrases()))
    }

    /// The label of a theme; its id when it has none.
    #[must_use]
    pub fn label<'s>(&'s self, theme: &'s Id) -> &'s str {
        let label = self
            .labels
            .0
            .iter()
            .find(|(id, _)| id == theme)
            .map(|(_, label)| label.as_str());
        label.unwrap_or(theme.as_str())
    }

    /// Those asked to a question in turn, in the order in which they are asked: as the table
    /// chose, else as the template says. Who left is not asked any more, but can be gone back to
    /// where they spoke.
    #[must_use]
    pub fn turns(&self, question: &Question) -> Vec<&Participant> {
        let log = self.question(&question.id);
        let order = log.map_or(&[][..], |log| &log.order);
        let place = |code: &Id| order.iter().position(|other| other == code);
        let mut turns = self.asked(question);
        turns.retain(|p| p.left_at.is_none() || log.is_some_and(|log| log.is_heard(&p.code)));
        turns.sort_by_key(|p| place(&p.code).unwrap_or(order.len()));
        turns
    }

    /// Those to whom a question is put, in the order of the template; without those who had left
    /// before its phase began.
    #[must_use]
    pub fn asked(&self, question: &Question) -> Vec<&Participant> {
        let begun = self
            .phases
            .iter()
            .find(|phase| {
                phase
                    .questions
                    .iter()
                    .any(|log| log.question.id == question.id)
            })
            .and_then(|phase| phase.begun);
        let was_there = |participant: &&Participant| {
            let left = participant.left_at;
            left.is_none_or(|left| begun.is_none_or(|begun| begun <= left))
        };
        let asked = |participant: &&Participant| {
            let guides = participant.perspective == Perspective::Guidance;
            let named = question.only_for.contains(&participant.perspective);
            self.may_speak(question, participant)
                && (named || question.only_for.is_empty())
                && (!guides || named || question.guidance_too)
        };
        let order = |participant: &&Participant| {
            let first = question
                .begin_with
                .iter()
                .position(|p| *p == participant.perspective);
            first.unwrap_or(question.begin_with.len())
        };
        let present = self.case.present().filter(asked).filter(was_there);
        let mut those: Vec<_> = present.collect();
        those.sort_by_key(order);
        those
    }

    /// Whether somebody is put a question of a method in which the one who brings the case in
    /// listens, or speaks alone. Where nobody brings it in, everybody is.
    #[must_use]
    pub fn may_speak(&self, question: &Question, participant: &Participant) -> bool {
        if !self.case.present().any(|p| p.brings_in) {
            return true;
        }
        match question.presenter {
            None => true,
            Some(Presenter::Listens) => !participant.brings_in,
            Some(Presenter::Alone) => participant.brings_in,
        }
    }

    /// Whether a question is meant for a perspective, and somebody of it may speak there.
    #[must_use]
    pub fn is_meant_for(&self, question: &Question, perspective: Perspective) -> bool {
        let named = question.only_for.is_empty() || question.only_for.contains(&perspective);
        let mut theirs = self.case.present().filter(|p| p.perspective == perspective);
        named && theirs.any(|p| self.may_speak(question, p))
    }

    /// Whether a question is asked at all, given who is there and what was answered before.
    #[must_use]
    pub fn is_asked(&self, question: &Question) -> bool {
        let somebody = question.only_for.is_empty()
            || self
                .case
                .at_table()
                .any(|p| question.only_for.contains(&p.perspective))
            || self
                .question(&question.id)
                .is_some_and(|log| !log.records.is_empty());
        let condition = question.condition.as_ref().is_none_or(|condition| {
            let answer = condition.answer.to_lowercase();
            let answers = self
                .question(&condition.question)
                .into_iter()
                .flat_map(|log| &log.records);
            answers
                .into_iter()
                .any(|record| record.text.to_lowercase() == answer)
        });
        somebody && condition
    }

    /// The number that the next record gets.
    #[must_use]
    pub fn next_number(&self) -> u32 {
        let highest = self
            .records()
            .map(|(_, record)| record.number)
            .max()
            .unwrap_or(0);
        highest.max(self.last_number.unwrap_or(0)).saturating_add(1)
    }
}

impl QuestionLog {
    /// Whether somebody said something to the question.
    #[must_use]
    pub fn is_heard(&self, code: &Id) -> bool {
        self.records
            .iter()
            .any(|record| record.speakers.codes().contains(code))
    }
}

impl Place {
    /// A place at a whole question.
    #[must_use]
    pub fn at_question(phase: Id, question: Id) -> Self {
        Self {
            phase,
            question: Some(question),
            turn: None,
            row: None,
            column: None,
        }
    }

    /// The place of a phase without questions.
    #[must_use]
    pub fn at_phase(phase: Id) -> Self {
        Self {
            phase,
            question: None,
            turn: None,
            row: None,
            column: None,
        }
    }
}

impl Labels {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Labels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, label)| (id, label)))
    }
}

impl JsonSchema for Labels {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Labels".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": "string" } })
    }
}
