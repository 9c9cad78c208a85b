//! How a session begins: the template's questions, expanded for this table.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::{Labels, PhaseLog, QuestionLog, Session, TemplateHead};
use crate::model::case::AskedBefore;
use crate::model::terms::{Repeat, SessionStatus};
use crate::model::{Case, Codebook, Id, Question, Template};

/// What a session begins with.
#[derive(Clone, Copy, Debug)]
pub struct Begin<'b> {
    /// The session's id.
    pub id: &'b str,
    /// The case.
    pub case: &'b Case,
    /// The template, which stays the session's own from here on.
    pub template: &'b Template,
    /// The codebook of the template.
    pub codebook: &'b Codebook,
    /// Recurring themes of the earlier tables, first ranked first.
    pub earlier_themes: &'b [EarlierTheme],
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// A recurring theme of earlier tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierTheme {
    /// Its id.
    pub id: Id,
    /// Its label.
    pub label: String,
}

impl Session {
    /// A new session, with all questions of the template and nothing said yet.
    ///
    /// A phase whose questions are all repeated over nothing is left out, so that it does not
    /// look like a break.
    #[must_use]
    pub fn begin(begin: &Begin<'_>) -> Self {
        let template = begin.template;
        let mut ids = Ids::of(template);
        let phases = template.phases.iter().filter_map(|phase| {
            let questions: Vec<_> = phase
                .questions
                .iter()
                .flat_map(|question| expand(question, begin, &mut ids))
                .collect();
            let vanished = questions.is_empty() && !phase.questions.is_empty();
            (!vanished).then(|| PhaseLog {
                id: phase.id.clone(),
                title: phase.title.clone(),
                minutes: phase.minutes,
                explanation: phase.explanation.clone(),
                begun: None,
                questions,
            })
        });
        Self {
            id: begin.id.to_owned(),
            status: SessionStatus::Running,
            template: TemplateHead {
                name: template.name.clone(),
                version: template.version,
                title: template.title.clone(),
                codebook: template.codebook.clone(),
                data_class: template.data_class,
            },
            begun: begin.at,
            finished: None,
            read_back_on: None,
            key_erased_on: None,
            case: begin.case.clone(),
            place: None,
            codebook_version: begin.codebook.version,
            ground_rules: template.ground_rules.clone(),
            documents: template.documents.clone(),
            not_names: Vec::new(),
            labels: Labels(
                begin
                    .codebook
                    .themes
                    .iter()
                    .map(|theme| (theme.id.clone(), theme.label.clone()))
                    .collect(),
            ),
            last_number: None,
            phases: phases.collect(),
        }
    }
}

impl Session {
    /// Which of the questions asked beforehand a question was repeated for, from 0.
    ///
    /// Its id ends in the number of that one, and its text has the words. In a session that was
    /// begun before its questions kept more of it, that must do.
    #[must_use]
    pub fn asked_before(&self, question: &Question) -> Option<usize> {
        let (_, number) = question.id.as_str().rsplit_once('-')?;
        let number = number.parse::<u32>().ok()?;
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        let asked = self.case.asked_before.get(index)?;
        question.repeated(&asked.question)?;
        let kept = self.question(&question.id).and_then(|log| log.asked_before);
        let is_old = || self.questions().all(|log| log.asked_before.is_none());
        (kept == Some(number) || is_old()).then_some(index)
    }
}

/// The question itself, or one for each thing over which it is repeated.
fn expand(question: &Question, begin: &Begin<'_>, ids: &mut Ids) -> Vec<QuestionLog> {
    let log = |question| QuestionLog {
        question,
        asked_before: None,
        passed: Vec::new(),
        order: Vec::new(),
        records: Vec::new(),
    };
    let most = question
        .at_most
        .and_then(|most| usize::try_from(most).ok())
        .unwrap_or(usize::MAX);
    let Some(repeat) = question.repeat else {
        return vec![log(question.clone())];
    };
    let mut repeated = |suffix: &str, words: &str| {
        let mut one = question.clone();
        one.id = ids.give(&question.id, suffix);
        one.text = question.text.replace(repeat.placeholder(), words);
        (one.repeat, one.at_most) = (None, None);
        one
    };
    match repeat {
        Repeat::TopThemes => {
            let themes = begin.earlier_themes.iter().take(most);
            let about = |theme: &EarlierTheme| {
                let mut one = repeated(theme.id.as_str(), &theme.label);
                if !one.themes.contains(&theme.id) {
                    one.themes.push(theme.id.clone());
                }
                log(one)
            };
            themes.map(about).collect()
        }
        Repeat::Timeline => {
            let moments = begin.case.moments().into_iter().take(most).enumerate();
            moments
                .map(|(index, event)| log(repeated(&(index + 1).to_string(), &event.in_words())))
                .collect()
        }
        Repeat::AskedBefore => {
            let asked = (1..).zip(&begin.case.asked_before).take(most);
            let about = |(number, asked): (u32, &AskedBefore)| QuestionLog {
                asked_before: Some(number),
                ..log(repeated(&number.to_string(), &asked.question))
            };
            asked.map(about).collect()
        }
    }
}

/// The ids of a session that are taken: those that the template writes, and those given to repeats.
struct Ids(HashSet<Id>);

impl Ids {
    fn of(template: &Template) -> Self {
        let once = template.questions().filter(|q| q.repeat.is_none());
        let phases = template.phases.iter().map(|phase| &phase.id);
        Self(once.map(|q| &q.id).chain(phases).cloned().collect())
    }

    /// Gives `<stem>-<suffix>`; where that is taken already, a number comes between the two.
    fn give(&mut self, stem: &Id, suffix: &str) -> Id {
        let numbered = (2_u32..).map(|number| format!("-{number}"));
        let mut between = std::iter::once(String::new()).chain(numbered);
        between
            .find_map(|between| {
                let id = joined(stem.as_str(), &between, suffix)?;
                self.0.insert(id.clone()).then_some(id)
            })
            .expect("there are more numbers than questions")
    }
}

/// As much of the stem as there is room for, with what comes after it; the end of the suffix goes
/// only when no more than one letter of the stem is left.
fn joined(stem: &str, between: &str, suffix: &str) -> Option<Id> {
    let room = Id::LONGEST.checked_sub(between.len() + "-".len())?;
    let suffix = &suffix[..suffix.len().min(room.checked_sub(1)?)];
    let stem = &stem[..stem.len().min(room - suffix.len())];
    Id::new(&format!("{stem}{between}-{suffix}"))
}
