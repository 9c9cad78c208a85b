//! Who comes late: code, role, perspective and consent, asked one by one at the same prompt.

use super::question::numbered;
use super::screen::Line;
use super::text::clean;
use crate::lang::table::Table;
use crate::model::consent::Consent;
use crate::model::terms::{AgeGroup, ConsentBy, Perspective};
use crate::model::{Id, Participant};

/// What is known so far of who comes late.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Latecomer {
    code: Option<Id>,
    role: Option<String>,
    perspective: Option<Perspective>,
    age: Option<AgeGroup>,
    consents: Vec<bool>,
    by: Option<Vec<ConsentBy>>,
}

/// A reply that is no choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FreeText {
    Code,
    Role,
}

/// What a reply led to.
#[derive(Debug)]
pub(super) enum Progress {
    /// The next thing can be asked.
    More,
    /// It is no reply to what was asked.
    Again(String),
    /// They do not want to take part.
    Refused,
    /// Everything is known.
    Complete(Box<Participant>),
}

impl Latecomer {
    /// Somebody of whom the code is known, when it is one.
    pub(super) fn with_code(typed: &str) -> Self {
        Self {
            code: Id::new(&typed.to_lowercase()),
            ..Self::default()
        }
    }

    /// Whether something was typed about them that would be lost.
    pub(super) fn is_begun(&self) -> bool {
        self.code.is_some()
    }

    /// What is asked now, and the options.
    pub(super) fn lines(&self, words: &Table) -> Vec<Line> {
        let (question, options) = self.asked(words);
        let mut lines = vec![Line::new(words.join_title), Line::new(question)];
        lines.extend(numbered(&options));
        lines
    }

    /// The options of what is asked now, none when it is free text.
    pub(super) fn options(&self, words: &Table) -> Vec<String> {
        self.asked(words).1
    }

    /// What of the reply to what is asked now is text of people.
    pub(super) fn free_text(&self) -> Option<FreeText> {
        match (&self.code, &self.role) {
            (None, _) => Some(FreeText::Code),
            (Some(_), None) => Some(FreeText::Role),
            (Some(_), Some(_)) => None,
        }
    }

    fn asked(&self, words: &Table) -> (&'static str, Vec<String>) {
        let yes_no = || vec![words.yes.to_owned(), words.no.to_owned()];
        if self.code.is_none() {
            (words.join_code, Vec::new())
        } else if self.role.is_none() {
            (words.join_role, Vec::new())
        } else if self.perspective.is_none() {
            (
                words.join_perspective,
                Perspective::ALL
                    .iter()
                    .map(|(term, _)| (*term).to_owned())
                    .collect(),
            )
        } else if self.perspective == Some(Perspective::Youth) && self.age.is_none() {
            (
                words.join_age,
                AgeGroup::ALL
                    .iter()
                    .map(|(term, _)| (*term).to_owned())
                    .collect(),
            )
        } else {
            let consents = [
                words.join_take_part,
                words.join_notes,
                words.join_report,
                words.join_quote,
            ];
            match consents.get(self.consents.len()) {
                Some(question) => (question, yes_no()),
                None => {
                    let by = vec![
                        "jeugdige".to_owned(),
                        "ouder".to_owned(),
                        words.join_by_both.to_owned(),
                    ];
                    (words.join_by, by)
                }
            }
        }
    }

    /// Takes a reply to what was asked.
    pub(super) fn reply(&mut self, typed: &str, words: &Table) -> Progress {
        let options = self.options(words);
        let typed = typed.trim();
        let chosen = choice(&options, typed);
        if !options.is_empty() && chosen.is_none() {
            return Progress::Again(words.choose_number.to_owned());
        }
        if self.code.is_none() {
            let Some(code) = Id::new(&typed.to_lowercase()) else {
                return Progress::Again(words.join_code_bad.to_owned());
            };
            self.code = Some(code);
        } else if self.role.is_none() {
            self.role = Some(clean(typed));
        } else if self.perspective.is_none() {
            self.perspective = chosen
                .and_then(|index| Perspective::ALL.get(index))
                .map(|(_, value)| *value);
        } else if self.perspective == Some(Perspective::Youth) && self.age.is_none() {
            self.age = chosen
                .and_then(|index| AgeGroup::ALL.get(index))
                .map(|(_, value)| *value);
        } else if self.consents.len() < 4 {
            let agrees = chosen == Some(0);
            if self.consents.is_empty() && !agrees {
                return Progress::Refused;
            }
            self.consents.push(agrees);
            if self.consents.len() == 4 && self.perspective == Some(Perspective::Parent) {
                self.by = Some(vec![ConsentBy::Parent]);
            }
        } else {
            let (youth, parent) = (ConsentBy::Youth, ConsentBy::Parent);
            self.by = chosen.map(|index| match index {
                0 => vec![youth],
                1 => vec![parent],
                _ => vec![youth, parent],
            });
        }
        self.complete().map_or(Progress::More, |participant| {
            Progress::Complete(Box::new(participant))
        })
    }

    fn complete(&self) -> Option<Participant> {
        let perspective = self.perspective?;
        let is_family = matches!(perspective, Perspective::Youth | Perspective::Parent);
        let consent = match (is_family, self.consents.as_slice(), &self.by) {
            (false, _, _) => None,
            (true, [take_part, notes, report, quote], Some(by)) => Some(Consent {
                take_part: *take_part,
                notes: *notes,
                report: *report,
                quote: *quote,
                by: by.clone(),
                given_on: None,
            }),
            (true, _, _) => return None,
        };
        if perspective == Perspective::Youth && self.age.is_none() {
            return None;
        }
        Some(Participant {
            code: self.code.clone()?,
            role: self.role.clone()?,
            perspective,
            organisation: None,
            names: Vec::new(),
            age_group: self.age,
            consent,
            comes: true,
            brings_in: false,
            withdrew_on: None,
            kept: None,
            left_at: None,
            feedback: None,
        })
    }
}

pub(super) fn choice(options: &[String], typed: &str) -> Option<usize> {
    let typed = typed.to_lowercase();
    if let Ok(number) = typed.parse::<usize>() {
        return number.checked_sub(1).filter(|index| *index < options.len());
    }
    if let Some(index) = options
        .iter()
        .position(|option| option.to_lowercase() == typed)
    {
        return Some(index);
    }
    let mut found = options
        .iter()
        .enumerate()
        .filter(|(_, option)| option.to_lowercase().starts_with(&typed));
    let only = found.next().filter(|_| !typed.is_empty())?;
    found.next().is_none().then_some(only.0)
}
