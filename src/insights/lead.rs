//! Who leads according to whom.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::source::Source;
use super::sums::Sums;
use super::tally::{Said, Sitting};
use super::voice::Voice;
use super::word::{self, Word};
use crate::model::Id;
use crate::model::answer::Leader;
use crate::model::terms::{Kind, Perspective};

/// Who leads according to whom, one per question and table, since a gap is something of one table:
/// `{"vraag", "tafel", "antwoorden": {"ouder": {"zorg": 1}}, "gat", "dubbel", "bronnen"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lead {
    #[serde(rename = "vraag")]
    pub question: Id,
    #[serde(rename = "tafel")]
    pub table: String,
    /// Who says so (a perspective, `allen`, or `geen` for nobody in particular), who leads (a
    /// perspective, `onduidelijk`, or `anders` for what names no perspective), and how often.
    #[serde(rename = "antwoorden", serialize_with = "word::nested")]
    pub answers: BTreeMap<Voice, BTreeMap<Leading, u32>>,
    /// Perspectives answered, and none of them names itself. What all said is nobody's own name
    /// for itself; where only that was said, it is no gap either.
    #[serde(rename = "gat")]
    pub gap: bool,
    /// Two perspectives or more name themselves.
    #[serde(rename = "dubbel")]
    pub double: bool,
    #[serde(rename = "bronnen")]
    pub sources: Vec<Source>,
}

/// The answers to one question about who leads, at one table.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadSums {
    #[serde(rename = "antwoorden", with = "word::map")]
    pub answers: BTreeMap<(Voice, Leading), u32>,
    #[serde(rename = "bronnen")]
    pub numbers: BTreeSet<u32>,
}

/// Who leads, by an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leading {
    /// A perspective, or `onduidelijk`.
    Known(Leader),
    /// Something that names no perspective: `anders`.
    Other,
}

impl Sitting<'_> {
    /// Answers are the records of kind `leiding` at a question that asks for them; a remark of
    /// another kind there is none.
    pub(super) fn leading(&self) -> BTreeMap<Id, LeadSums> {
        let mut leading: BTreeMap<Id, LeadSums> = BTreeMap::new();
        let asked = |said: &&Said<'_>| {
            said.question.records == Some(Kind::Lead) && said.record.kind == Kind::Lead
        };
        for said in self.records.iter().filter(asked) {
            let leader = self.session.leader(&said.record.text);
            let leader = leader.map_or(Leading::Other, Leading::Known);
            let sums = leading.entry(said.question.id.clone()).or_default();
            for voice in said.voices() {
                *sums.answers.entry((voice, leader)).or_default() += 1;
            }
            sums.numbers.insert(said.record.number);
        }
        leading
    }
}

/// Who leads at all tables, by question and table.
pub(super) fn leading(sums: &Sums) -> Vec<Lead> {
    let tables = sums.counted();
    let mut leading: Vec<Lead> = tables
        .flat_map(|(id, table)| {
            table
                .leading
                .iter()
                .map(move |(question, sums)| Lead::of(id, question, sums))
        })
        .collect();
    leading.sort_by(|one, other| (&one.question, &one.table).cmp(&(&other.question, &other.table)));
    leading
}

impl Lead {
    fn of(table: &str, question: &Id, sums: &LeadSums) -> Self {
        let mut answers: BTreeMap<Voice, BTreeMap<Leading, u32>> = BTreeMap::new();
        let mut perspectives = BTreeSet::new();
        let mut themselves = BTreeSet::new();
        for ((by, leads), times) in &sums.answers {
            answers.entry(*by).or_default().insert(*leads, *times);
            if let Voice::Perspective(perspective) = by {
                perspectives.insert(*perspective);
                if *leads == Leading::Known(Leader::Perspective(*perspective)) {
                    themselves.insert(*perspective);
                }
            }
        }
        let source = |number: &u32| Source {
            table: table.to_owned(),
            number: *number,
        };
        Self {
            question: question.clone(),
            table: table.to_owned(),
            answers,
            gap: !perspectives.is_empty() && themselves.is_empty(),
            double: themselves.len() >= 2,
            sources: sums.numbers.iter().map(source).collect(),
        }
    }
}

const UNCLEAR: &str = "onduidelijk";
const OTHER: &str = "anders";

impl Leading {
    /// The word for it in JSON.
    #[must_use]
    pub fn term(self) -> &'static str {
        match self {
            Self::Known(Leader::Perspective(perspective)) => perspective.term(),
            Self::Known(Leader::Unclear) => UNCLEAR,
            Self::Other => OTHER,
        }
    }
}

impl Word for Leading {
    fn write(&self) -> String {
        self.term().to_owned()
    }

    fn read(word: &str) -> Option<Self> {
        match word {
            UNCLEAR => Some(Self::Known(Leader::Unclear)),
            OTHER => Some(Self::Other),
            perspective => Perspective::from_term(perspective)
                .map(|perspective| Self::Known(Leader::Perspective(perspective))),
        }
    }
}
