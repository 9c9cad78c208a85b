//! A question template: the phases and questions of a table.

use std::collections::{HashMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::question::Condition;
use super::terms::{DataClass, TemplateScope};
use super::unsound::{Firsts, Path, Problem, Unsound, nearest};
use super::{Codebook, Id, Question};
use crate::path;

/// The phases and questions of a table (`templates/dialoog/*.yaml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Template {
    #[serde(rename = "sjabloon")]
    pub name: Id,
    #[serde(rename = "versie")]
    pub version: u32,
    #[serde(rename = "titel")]
    pub title: String,
    /// The language of the questions: `nl` or another code.
    #[serde(rename = "taal")]
    #[schemars(default)]
    pub language: String,
    #[serde(rename = "voor")]
    #[schemars(default)]
    pub scope: TemplateScope,
    /// What its records may be used for.
    #[serde(rename = "gegevens")]
    #[schemars(default)]
    pub data_class: DataClass,
    #[serde(rename = "codeboek")]
    pub codebook: Id,
    /// Where it comes from, honestly.
    #[serde(rename = "bron", skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(rename = "spelregels", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub ground_rules: Vec<String>,
    /// Layouts that this template's tables also get.
    #[serde(rename = "documenten", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub documents: Vec<Id>,
    #[serde(rename = "fasen")]
    pub phases: Vec<Phase>,
}

/// A part of a table, with its questions; a break has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Phase {
    pub id: Id,
    #[serde(rename = "titel")]
    pub title: String,
    /// Minutes meant for it, 0 to 240.
    #[serde(rename = "minuten", skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    #[serde(rename = "toelichting", skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    #[serde(rename = "vragen")]
    #[schemars(default)]
    pub questions: Vec<Question>,
}

/// The longest phase, in minutes.
pub const LONGEST_PHASE: u32 = 240;

impl Template {
    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.phases.iter().flat_map(|phase| &phase.questions)
    }

    /// The minutes of all phases together.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.phases.iter().filter_map(|phase| phase.minutes).sum()
    }

    /// Everything unsound about the template by itself.
    #[must_use]
    pub fn check(&self) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        if self.phases.is_empty() {
            unsound.push(Unsound::at(path!["fasen"], Problem::NoPhases));
        }
        self.check_ids(&mut unsound);
        let mut firsts = HashMap::new();
        for (place, question) in self.questions().enumerate() {
            firsts.entry(&question.id).or_insert((place, question));
        }
        let mut places = 0..;
        for (phase_index, phase) in self.phases.iter().enumerate() {
            if phase.minutes.is_some_and(|minutes| minutes > LONGEST_PHASE) {
                let found = i64::from(phase.minutes.unwrap_or_default());
                let problem = Problem::MinutesOutOfRange { found };
                unsound.push(Unsound::at(path!["fasen", phase_index, "minuten"], problem));
            }
            for (index, question) in phase.questions.iter().enumerate() {
                for (tail, problem) in question.check() {
                    let mut path = path!["fasen", phase_index, "vragen", index];
                    path.extend(tail);
                    unsound.push(Unsound { path, problem });
                }
                let earlier = places.next().unwrap_or_default();
                let condition = question.condition.as_ref();
                let wrong = condition.and_then(|it| self.check_condition(it, earlier, &firsts));
                if let Some((key, problem)) = wrong {
                    let path = path!["fasen", phase_index, "vragen", index, "alleen_als", key];
                    unsound.push(Unsound { path, problem });
                }
            }
        }
        unsound
    }

    /// What is unsound about this template together with the codebook it asks for.
    #[must_use]
    pub fn check_against(&self, codebook: &Codebook) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        let known = || codebook.themes.iter().map(|theme| theme.id.as_str());
        let ids: HashSet<&str> = known().collect();
        for (phase_index, phase) in self.phases.iter().enumerate() {
            for (question_index, question) in phase.questions.iter().enumerate() {
                for (index, theme) in question.themes.iter().enumerate() {
                    if !ids.contains(theme.as_str()) {
                        let nearest = nearest(theme.as_str(), known()).map(str::to_owned);
                        let path = path![
                            "fasen",
                            phase_index,
                            "vragen",
                            question_index,
                            "themas",
                            index
                        ];
                        unsound.push(Unsound::at(
                            path,
                            Problem::ThemeUnknown {
                                theme: theme.clone(),
                                nearest,
                            },
                        ));
                    }
                }
            }
        }
        unsound
    }

    /// An id occurs once, phases and questions together.
    fn check_ids<'t>(&'t self, unsound: &mut Vec<Unsound>) {
        let mut firsts = Firsts::new();
        let mut see = |id: &'t Id, path: Path| {
            if let Some(first) = firsts.before(id, path.clone()) {
                let problem = Problem::IdTwice {
                    id: id.clone(),
                    first: first.clone(),
                };
                unsound.push(Unsound { path, problem });
            }
        };
        for (phase_index, phase) in self.phases.iter().enumerate() {
            see(&phase.id, path!["fasen", phase_index, "id"]);
            for (index, question) in phase.questions.iter().enumerate() {
                see(
                    &question.id,
                    path!["fasen", phase_index, "vragen", index, "id"],
                );
            }
        }
    }

    /// A condition points back, to one of so many `earlier` questions that can be answered so; else
    /// the key of it that is wrong. `firsts` has the first question with an id, and its place.
    fn check_condition(
        &self,
        condition: &Condition,
        earlier: usize,
        firsts: &HashMap<&Id, (usize, &Question)>,
    ) -> Option<(&'static str, Problem)> {
        let target = condition.question.clone();
        let problem = match firsts.get(&target) {
            Some((place, asked)) if *place < earlier => {
                let options = asked.possible_answers();
                let answer = condition.answer.to_lowercase();
                let mut possible = options.iter().map(|option| option.to_lowercase());
                if options.is_empty() || possible.any(|option| option == answer) {
                    return None;
                }
                let answer = condition.answer.clone();
                return Some(("is", Problem::ConditionNeverTrue { answer, options }));
            }
            Some(_) => Problem::ConditionNotBack { question: target },
            None => {
                let ids = self.questions().map(|other| other.id.as_str());
                let nearest = nearest(target.as_str(), ids).map(str::to_owned);
                Problem::ConditionUnknown {
                    question: target,
                    nearest,
                }
            }
        };
        Some(("vraag", problem))
    }
}
