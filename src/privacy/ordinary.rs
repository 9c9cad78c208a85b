//! Knows which names are also ordinary Dutch words.

use super::lexicon::{self, Traits};
use super::words::fold;

/// Tells whether a name is also an ordinary Dutch word (Wil, Roos, De Boer), so that it is masked
/// only where it has a capital or stands as a name.
///
/// Case and diacritics do not matter. A name of several words is ordinary when each of them is.
pub fn is_ordinary_word(name: &str) -> bool {
    let mut words = name.split_whitespace().peekable();
    words.peek().is_some() && words.all(|word| is_ordinary(&fold(word)))
}

/// Expects a word that is folded already.
pub(super) fn is_ordinary(folded: &str) -> bool {
    lexicon::traits(folded).any(Traits::ORDINARY_NAME) || super::names::PREFIXES.contains(&folded)
}

/// Whether a surname is a word that hardly a sentence goes without: "Lang", "Goed", "Week".
///
/// It then needs a capital or a title, as other words of every day; a rarer one does not, since a
/// name that stays is worse than a word that goes.
pub(super) fn is_of_every_day(folded: &str) -> bool {
    lexicon::traits(folded).any(
        Traits::COMMON
            .and(Traits::ADJECTIVE)
            .and(Traits::NEVER)
            .and(Traits::UNIT)
            .and(Traits::HOME)
            .and(Traits::VERB)
            .and(Traits::ROLE)
            .and(Traits::KIN)
            .and(Traits::PREPOSITION)
            .and(Traits::PRONOUN)
            .and(Traits::SPOKEN)
            .and(Traits::GROUP)
            .and(Traits::MONTH),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_day_are_ordinary_in_any_spelling() {
        for name in [
            "Wil",
            "ROOS",
            "storm",
            "Bloem",
            "Bakker",
            "De Jong",
            "van den Berg",
            "Boer",
        ] {
            assert!(is_ordinary_word(name), "{name}");
        }
    }

    #[test]
    fn names_whose_word_is_rare_are_not_ordinary() {
        for name in [
            "Sanne",
            "Jan",
            "Thomas",
            "Merel",
            "Sanne Bakker",
            "De Vries",
            "",
            " ",
        ] {
            assert!(!is_ordinary_word(name), "{name}");
        }
    }

    #[test]
    fn the_list_is_sorted_folded_and_without_doubles() {
        let lines: Vec<&str> = include_str!("ordinary_names.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
        assert!(lines.is_sorted_by(|a, b| a < b));
        assert_eq!(lines.iter().find(|line| fold(line) != **line), None);
    }
}
