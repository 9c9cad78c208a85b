//! A question of a template: its form, whom it is put to, and what its notes become.

use schemars::JsonSchema;
use serde::Serialize;

use super::Id;
use super::terms::{Axis, DayMeaning, Form, Kind, Per, Perspective, Presenter, Repeat, Visibility};
use super::unsound::{Firsts, Path, Problem};
use crate::path;

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
    #[serde(rename = "ook_begeleiding", skip_serializing_if = "super::is_false")]
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
    /// What the rows of a matrix are.
    #[serde(rename = "rijen_zijn", skip_serializing_if = "Option::is_none")]
    pub rows_are: Option<Axis>,
    /// What the columns of a matrix are.
    #[serde(rename = "kolommen_zijn", skip_serializing_if = "Option::is_none")]
    pub columns_are: Option<Axis>,
    /// What `>date` is in a note here: the day by which, unless told otherwise.
    #[serde(rename = "datum", skip_serializing_if = "Option::is_none")]
    pub day_is: Option<DayMeaning>,
    #[serde(rename = "verplicht", skip_serializing_if = "super::is_false")]
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
    /// Whether the one who brings the case in listens here, or is the only one asked.
    #[serde(rename = "inbrenger", skip_serializing_if = "Option::is_none")]
    pub presenter: Option<Presenter>,
    /// Whether everybody writes in silence before the round goes.
    #[serde(rename = "eerst_schrijven", skip_serializing_if = "super::is_false")]
    #[schemars(default)]
    pub write_first: bool,
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
    #[serde(rename = "anoniem", skip_serializing_if = "super::is_false")]
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
            rows_are: None,
            columns_are: None,
            day_is: None,
            required: false,
            most_words: None,
            visibility: None,
            only_for: Vec::new(),
            presenter: None,
            write_first: false,
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

    /// Words that it was repeated for, as its text has them.
    #[must_use]
    pub fn repeated(&self, words: &str) -> Option<String> {
        let mut forms = forms_of(words).into_iter();
        forms.find(|form| self.text.contains(form))
    }

    /// Puts something else in the place of words that it was repeated for.
    pub fn replace_repeated(&mut self, words: &str, by: &str) {
        for form in forms_of(words) {
            self.text = self.text.replace(&form, by);
        }
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

    /// What is unsound about the question by itself, each with its path from here.
    pub(super) fn check(&self) -> Vec<(Path, Problem)> {
        let mut problems = self.check_options();
        problems.extend(self.check_axes());
        if self.day_is.is_some() && !self.default_kind().has_date() {
            problems.push((path!["datum"], Problem::DayWithoutAction));
        }
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
            (
                "rijen_zijn",
                self.rows_are.is_some(),
                self.form == Form::Matrix,
            ),
            (
                "kolommen_zijn",
                self.columns_are.is_some(),
                self.form == Form::Matrix,
            ),
            ("begin_bij", !self.begin_with.is_empty(), self.is_in_turn()),
            ("eerst_schrijven", self.write_first, self.is_in_turn()),
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

    /// Rows and columns that say what they are, are terms of that.
    fn check_axes(&self) -> Vec<(Path, Problem)> {
        let mut problems = Vec::new();
        for (key, axis, names) in [
            ("rijen", self.rows_are, &self.rows),
            ("kolommen", self.columns_are, &self.columns),
        ] {
            let Some(axis) = axis else { continue };
            for (index, name) in names.iter().enumerate() {
                if axis.term_of(name).is_none() {
                    let problem = Problem::NotATermOfAxis {
                        name: name.clone(),
                        terms: axis.terms(),
                    };
                    problems.push((path![key, index], problem));
                }
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
            let mut firsts = Firsts::new();
            for (index, option) in list.iter().enumerate() {
                if option.trim().is_empty() {
                    problems.push((path![key, index], Problem::OptionEmpty));
                } else if firsts.before(option.to_lowercase(), index).is_some() {
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

/// The forms that words can have within a question: a role in the place of a name at their
/// beginning has a capital only where they stand alone. None of words that are blank.
fn forms_of(words: &str) -> Vec<String> {
    if words.trim().is_empty() {
        return Vec::new();
    }
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    vec![words.to_owned(), first.chain(letters).collect()]
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
            Self::Timeline => "{moment}",
        }
    }
}
