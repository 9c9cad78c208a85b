//! A codebook: the themes that records can have; and the glossary.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::Id;
use super::unsound::{Firsts, Problem, Unsound};
use crate::path;

/// The themes that records can have (`templates/codeboek/*.yaml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Codebook {
    #[serde(rename = "codeboek")]
    pub name: Id,
    #[serde(rename = "versie")]
    pub version: u32,
    /// What each letter of a theme's lens stands for.
    #[serde(rename = "lenzen", skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(default)]
    pub lenses: BTreeMap<String, String>,
    #[serde(rename = "themas")]
    pub themes: Vec<Theme>,
}

/// One theme of a codebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Theme {
    pub id: Id,
    pub label: String,
    #[serde(rename = "lens", skip_serializing_if = "Option::is_none")]
    pub lens: Option<String>,
    #[serde(rename = "omschrijving", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Words by which a theme is suggested, never assigned.
    #[serde(rename = "woorden", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub words: Vec<String>,
    /// The theme of the default codebook that a local theme belongs to.
    #[serde(rename = "basis", skip_serializing_if = "Option::is_none")]
    pub basis: Option<Id>,
}

/// Words and abbreviations in plain language (`templates/begrippen.yaml`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Glossary {
    #[serde(rename = "begrippen")]
    pub terms: Vec<Term>,
}

/// One word or abbreviation in plain language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Term {
    pub term: String,
    #[serde(rename = "voluit", skip_serializing_if = "Option::is_none")]
    pub in_full: Option<String>,
    #[serde(rename = "uitleg")]
    pub meaning: String,
}

/// What a typed theme turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeMatch {
    /// A theme of the codebook, by its id or a unique beginning of it.
    Known(Id),
    /// Several themes begin so.
    Ambiguous(Vec<Id>),
    /// No theme begins so.
    Unknown,
}

impl Codebook {
    /// The theme with an id.
    #[must_use]
    pub fn theme(&self, id: &Id) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// Everything unsound about the codebook.
    #[must_use]
    pub fn check(&self) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        if self.themes.is_empty() {
            unsound.push(Unsound::at(path!["themas"], Problem::NoThemes));
        }
        let mut firsts = Firsts::new();
        for (index, theme) in self.themes.iter().enumerate() {
            if let Some(first) = firsts.before(&theme.id, index).copied() {
                let problem = Problem::ThemeTwice {
                    theme: theme.id.clone(),
                    first,
                };
                unsound.push(Unsound::at(path!["themas", index, "id"], problem));
            }
            if let Some(lens) = theme
                .lens
                .as_ref()
                .filter(|lens| !self.lenses.contains_key(*lens))
            {
                let lenses = self.lenses.keys().cloned().collect();
                let problem = Problem::LensUnknown {
                    lens: lens.clone(),
                    lenses,
                };
                unsound.push(Unsound::at(path!["themas", index, "lens"], problem));
            }
            if theme.basis.as_ref() == Some(&theme.id) {
                let problem = Problem::BasisIsItself {
                    theme: theme.id.clone(),
                };
                unsound.push(Unsound::at(path!["themas", index, "basis"], problem));
            }
        }
        unsound
    }
}

/// What a typed theme is among known ids: the id itself, else a unique beginning of one.
#[must_use]
pub fn match_theme<'i>(typed: &str, known: impl Iterator<Item = &'i Id> + Clone) -> ThemeMatch {
    let typed = typed.to_lowercase();
    if let Some(id) = known.clone().find(|id| id.as_str() == typed) {
        return ThemeMatch::Known(id.clone());
    }
    let beginning: Vec<Id> = known
        .filter(|id| id.as_str().starts_with(&typed))
        .cloned()
        .collect();
    match beginning.as_slice() {
        [] => ThemeMatch::Unknown,
        [only] => ThemeMatch::Known(only.clone()),
        _ => ThemeMatch::Ambiguous(beginning),
    }
}

impl Glossary {
    /// Everything unsound about the glossary.
    #[must_use]
    pub fn check(&self) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        let mut firsts = Firsts::new();
        for (index, term) in self.terms.iter().enumerate() {
            if let Some(first) = firsts.before(term.term.to_lowercase(), index).copied() {
                let problem = Problem::TermTwice {
                    term: term.term.clone(),
                    first,
                };
                unsound.push(Unsound::at(path!["begrippen", index, "term"], problem));
            }
        }
        unsound
    }
}
