//! Themes that may fit a note, from the words of the codebook; suggested, never assigned.

use crate::model::Id;
use crate::model::codebook::Theme;

/// The theme of whose words most are in the text; the first when several have as many.
pub(super) fn theme<'t>(text: &str, themes: &'t [Theme]) -> Option<&'t Id> {
    let text = text.to_lowercase();
    let typed: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let score = |theme: &Theme| {
        theme
            .words
            .iter()
            .filter(|word| is_in(word, &text, &typed))
            .count()
    };
    let mut best: Option<(usize, &Id)> = None;
    for theme in themes {
        let score = score(theme);
        if score > best.map_or(0, |(most, _)| most) {
            best = Some((score, &theme.id));
        }
    }
    best.map(|(_, id)| id)
}

/// Whether a word of the codebook is in a text: a phrase as it stands, a short word whole, a long
/// one by its stem.
fn is_in(word: &str, text: &str, typed: &[&str]) -> bool {
    let word = word.to_lowercase();
    if word.contains(' ') {
        return text.contains(&word);
    }
    if word.chars().count() < LONG {
        return typed.contains(&word.as_str());
    }
    let stem = stem(&word);
    typed.iter().any(|typed| {
        typed.chars().count() >= LONG && (typed.starts_with(stem) || typed.contains(&word))
    })
}

/// From so many letters on, a word is known by its stem.
const LONG: usize = 5;

/// The word without the endings of plurals and verbs.
fn stem(word: &str) -> &str {
    let ends = ["ingen", "en", "e", "s", "t"];
    let cut = ends
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .filter(|stem| stem.chars().count() + 1 >= LONG);
    cut.unwrap_or(word)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_suggested_by_its_words() {
        let make = |id: &str, words: &[&str]| Theme {
            id: Id::new(id).unwrap(),
            label: id.to_owned(),
            lens: None,
            description: None,
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            basis: None,
        };
        let themes = [
            make(
                "overdracht",
                &["overdracht", "overstap", "po", "warme overdracht"],
            ),
            make("contact", &["bellen", "mailen"]),
        ];
        for (text, expected) in [
            ("De overdrachten gingen mis", Some("overdracht")),
            ("een WARME overdracht", Some("overdracht")),
            ("wie gaat er bellen", Some("contact")),
            ("de politie kwam", None),
            ("van po naar vo", Some("overdracht")),
            ("", None),
        ] {
            assert_eq!(theme(text, &themes).map(Id::as_str), expected, "{text}");
        }
    }
}
