//! Ids and codes: the only strings that become file names or keys.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// An id or code: `[a-z0-9][a-z0-9_-]*`, at most 64 characters, and none of the names that Windows
/// keeps for devices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Id(#[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]{0,63}$"))] String);

impl Id {
    /// The longest id, in characters.
    pub const LONGEST: usize = 64;

    /// The id, or `None` when the text does not have the form of one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let mut characters = text.chars();
        let first = characters.next()?;
        let sound = (first.is_ascii_lowercase() || first.is_ascii_digit())
            && characters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
            && text.len() <= Self::LONGEST
            && !is_reserved(text);
        sound.then(|| Self(text.to_owned()))
    }

    /// The id nearest to a free text: lower case, everything else a hyphen.
    ///
    /// `None` when nothing of the text is left.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut id = String::new();
        for character in text.chars().flat_map(char::to_lowercase) {
            if character.is_ascii_alphanumeric() || (character == '_' && !id.is_empty()) {
                id.push(character);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        id.truncate(Self::LONGEST);
        Self::new(id.trim_end_matches('-'))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a name has the form of an id and is no file name on every system.
///
/// Source: "Naming Files, Paths, and Namespaces" in the documentation of Windows.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    let numbered = name
        .strip_prefix("com")
        .or_else(|| name.strip_prefix("lpt"))
        .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    numbered || matches!(name, "con" | "prn" | "aux" | "nul")
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ids_are_lower_case_short_and_without_paths() {
        for good in [
            "a",
            "po-overstap",
            "overdracht_scholen",
            "5a",
            "conrector",
            "console",
            "com",
            "com10",
            &"x".repeat(64),
        ] {
            assert!(Id::new(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "-a",
            "_a",
            "A",
            "é",
            "a b",
            "a/b",
            "a\\b",
            ".",
            "..",
            "../a",
            "a.b",
            "a:b",
            "a\n",
            "a\0",
            "con",
            "prn",
            "aux",
            "nul",
            "com1",
            "lpt1",
            &"x".repeat(65),
        ] {
            assert!(Id::new(bad).is_none(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn an_id_is_one_ordinary_part_of_a_path(text in "[a-z0-9._/\\\\-]{0,8}") {
            let parts: Vec<_> = std::path::Path::new(&text).components().collect();
            let is_one_part = parts == [std::path::Component::Normal(text.as_ref())];
            prop_assert!(is_one_part || Id::new(&text).is_none());
        }

        #[test]
        fn a_made_id_is_an_id_and_stays_itself(text in ".{0,100}") {
            if let Some(id) = Id::from_text(&text) {
                prop_assert_eq!(Id::new(id.as_str()), Some(id.clone()));
                prop_assert_eq!(Id::from_text(id.as_str()), Some(id));
            }
        }
    }
}
