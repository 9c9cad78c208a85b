//! A question template: the phases and questions of a table.

use schemars::JsonSchema;
use serde::Serialize;

use super::terms::{DataClass, Form, Kind, Per, Perspective, Repeat, TemplateScope, Visibility};
use super::unsound::{Path, Problem, Unsound, nearest};
use super::{Codebook, Id};
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

/// One question and how it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Question {
    pub id: Id,
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "vorm")]
    pub form: Form,
    /// The kind of a note without a sign.
    #[serde(rename = "legt_vast", skip_serializing_if = "Option::is_none")]
    pub records: Option<Kind>,
    /// Perspectives that a round begins with.
    #[serde(rename = "begin_bij", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub begin_with: Vec<Perspective>,
    /// Whether a round also asks those who guide the conversation.
    #[serde(rename = "ook_begeleiding", skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub guidance_too: bool,
    #[serde(rename = "opties", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub options: Vec<String>,
    #[serde(rename = "per", skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
    /// The lowest step of a scale.
    #[serde(rename = "van", skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The highest step of a scale.
    #[serde(rename = "tot", skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    /// The rows of a matrix.
    #[serde(rename = "rijen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub rows: Vec<String>,
    /// The columns of a matrix.
    #[serde(rename = "kolommen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub columns: Vec<String>,
    #[serde(rename = "verplicht", skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub required: bool,
    #[serde(rename = "max_woorden", skip_serializing_if = "Option::is_none")]
    pub most_words: Option<u32>,
    #[serde(rename = "zichtbaar", skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// Only these perspectives are asked.
    #[serde(rename = "voor", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub only_for: Vec<Perspective>,
    #[serde(rename = "alleen_als", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    #[serde(rename = "herhaal", skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// How often a repeated question is repeated at most.
    #[serde(rename = "hoogstens", skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    #[serde(rename = "hulpvragen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub prompts: Vec<String>,
    /// Whether no speaker is kept, only the perspective.
    #[serde(rename = "anoniem", skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub anonymous: bool,
    /// Themes that each note gets.
    #[serde(rename = "themas", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub themes: Vec<Id>,
}

/// A question is only asked when an earlier one was answered so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Condition {
    #[serde(rename = "vraag")]
    pub question: Id,
    #[serde(rename = "is")]
    pub answer: String,
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
                if let Some((key, problem)) = self.check_condition(question) {
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
        for (phase_index, phase) in self.phases.iter().enumerate() {
            for (question_index, question) in phase.questions.iter().enumerate() {
                for (index, theme) in question.themes.iter().enumerate() {
                    if codebook.theme(theme).is_none() {
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
        let mut seen: Vec<(&'t Id, Path)> = Vec::new();
        let mut see = |id: &'t Id, path: Path| {
            if let Some((_, first)) = seen.iter().find(|(known, _)| *known == id) {
                let problem = Problem::IdTwice {
                    id: id.clone(),
                    first: first.clone(),
                };
                unsound.push(Unsound { path, problem });
            } else {
                seen.push((id, path));
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

    /// A condition points back, to a question that can be answered so; else the key of it that is
    /// wrong.
    fn check_condition(&self, question: &Question) -> Option<(&'static str, Problem)> {
        let condition = question.condition.as_ref()?;
        let earlier = self
            .questions()
            .take_while(|other| !std::ptr::eq(*other, question));
        if let Some(asked) = earlier
            .into_iter()
            .find(|other| other.id == condition.question)
        {
            let options = asked.possible_answers();
            let possible = options.is_empty()
                || options
                    .iter()
                    .any(|option| option.to_lowercase() == condition.answer.to_lowercase());
            let answer = condition.answer.clone();
            return (!possible).then_some(("is", Problem::ConditionNeverTrue { answer, options }));
        }
        let target = condition.question.clone();
        if self.questions().any(|other| other.id == target) {
            return Some(("vraag", Problem::ConditionNotBack { question: target }));
        }
        let ids = self.questions().map(|other| other.id.as_str());
        let nearest = nearest(target.as_str(), ids).map(str::to_owned);
        let problem = Problem::ConditionUnknown {
            question: target,
            nearest,
        };
        Some(("vraag", problem))
    }
}

impl Question {
    /// A question with nothing but its id, text and form.
    #[must_use]
    pub fn new(id: Id, text: String, form: Form) -> Self {
        Self {
            id,
            text,
            form,
            records: None,
            begin_with: Vec::new(),
            guidance_too: false,
            options: Vec::new(),
            per: None,
            from: None,
            to: None,
            rows: Vec::new(),
            columns: Vec::new(),
            required: false,
            most_words: None,
            visibility: None,
            only_for: Vec::new(),
            condition: None,
            repeat: None,
            at_most: None,
            prompts: Vec::new(),
            anonymous: false,
            themes: Vec::new(),
        }
    }

    /// The kind of a note to this question that has no sign.
    #[must_use]
    pub fn default_kind(&self) -> Kind {
        self.records.unwrap_or(match self.form {
            Form::Open | Form::Round | Form::Matrix => Kind::Experience,
            Form::Together => Kind::Insight,
            Form::Actions => Kind::Action,
            Form::Choice | Form::MultipleChoice | Form::Scale | Form::YesNo => Kind::Answer,
        })
    }

    /// Whether each participant is asked in turn.
    #[must_use]
    pub fn is_in_turn(&self) -> bool {
        self.form == Form::Round || self.per == Some(Per::Participant)
    }

    /// Who may see a note that says nothing of it.
    #[must_use]
    pub fn default_visibility(&self) -> Visibility {
        self.visibility.unwrap_or(Visibility::Report)
    }

    /// The answers that a question of choice offers, as they are kept.
    #[must_use]
    pub fn possible_answers(&self) -> Vec<String> {
        match self.form {
            Form::Choice | Form::MultipleChoice if self.offers_leaders() => {
                let perspectives = Perspective::ALL.iter().map(|(term, _)| (*term).to_owned());
                perspectives.chain([UNCLEAR.to_owned()]).collect()
            }
            Form::Choice | Form::MultipleChoice => self.options.clone(),
            Form::YesNo => vec!["ja".to_owned(), "nee".to_owned()],
            Form::Scale => {
                let steps = self.from.unwrap_or(0)..=self.to.unwrap_or(-1);
                steps
                    .take(MOST_STEPS)
                    .map(|step| step.to_string())
                    .collect()
            }
            Form::Open | Form::Round | Form::Together | Form::Actions | Form::Matrix => Vec::new(),
        }
    }

    /// Whether the options are the perspectives, because it asks who leads and names none itself.
    fn offers_leaders(&self) -> bool {
        self.records == Some(Kind::Lead) && self.options.is_empty()
    }

    fn check(&self) -> Vec<(Path, Problem)> {
        let mut problems = self.check_options();
        for (key, number) in [
            ("max_woorden", self.most_words),
            ("hoogstens", self.at_most),
        ] {
            if number == Some(0) {
                problems.push((path![key], Problem::ThresholdTooLow));
            }
        }
        match (self.form, self.from, self.to) {
            (Form::Scale, Some(from), Some(to)) if from >= to => {
                problems.push((path!["tot"], Problem::ScaleUpsideDown { from, to }));
            }
            (Form::Scale, Some(_), Some(_)) => {}
            (Form::Scale, _, _) => problems.push((path![], Problem::ScaleBoundsMissing)),
            _ => {}
        }
        if self.form == Form::Matrix && (self.rows.is_empty() || self.columns.is_empty()) {
            problems.push((path![], Problem::MatrixEmpty));
        }
        if let Some(repeat) = self.repeat {
            let placeholder = repeat.placeholder();
            if !self.text.contains(placeholder) {
                problems.push((path!["tekst"], Problem::RepeatNotMentioned { placeholder }));
            }
        } else if self.at_most.is_some() {
            problems.push((path!["hoogstens"], Problem::AtMostWithoutRepeat));
        }
        for (key, used, fits) in [
            (
                "opties",
                !self.options.is_empty(),
                matches!(self.form, Form::Choice | Form::MultipleChoice),
            ),
            ("van", self.from.is_some(), self.form == Form::Scale),
            ("rijen", !self.rows.is_empty(), self.form == Form::Matrix),
            (
                "kolommen",
                !self.columns.is_empty(),
                self.form == Form::Matrix,
            ),
            ("begin_bij", !self.begin_with.is_empty(), self.is_in_turn()),
        ] {
            if used && !fits {
                problems.push((
                    path![key],
                    Problem::KeyNotForForm {
                        key,
                        form: self.form.term(),
                    },
                ));
            }
        }
        problems
    }

    fn check_options(&self) -> Vec<(Path, Problem)> {
        let mut problems = Vec::new();
        let is_choice = matches!(self.form, Form::Choice | Form::MultipleChoice);
        if is_choice && self.options.is_empty() && !self.offers_leaders() {
            problems.push((path!["opties"], Problem::OptionsMissing));
        }
        for (key, list) in [
            ("opties", &self.options),
            ("rijen", &self.rows),
            ("kolommen", &self.columns),
        ] {
            for (index, option) in list.iter().enumerate() {
                if option.trim().is_empty() {
                    problems.push((path![key, index], Problem::OptionEmpty));
                } else if list
                    .iter()
                    .take(index)
                    .any(|other| other.to_lowercase() == option.to_lowercase())
                {
                    let problem = Problem::OptionTwice {
                        option: option.clone(),
                    };
                    problems.push((path![key, index], problem));
                }
            }
        }
        problems
    }
}

/// The answer to who leads when nobody knows.
const UNCLEAR: &str = "onduidelijk";

/// More steps than this are no scale that people can answer.
const MOST_STEPS: usize = 101;

impl Repeat {
    /// What stands in a repeated question's text for that over which it is repeated.
    #[must_use]
    pub fn placeholder(self) -> &'static str {
        match self {
            Self::TopThemes => "{thema}",
            Self::AskedBefore => "{vraag}",
        }
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_false(value: &bool) -> bool {
    !*value
}
