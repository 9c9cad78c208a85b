//! What a role suggests: a perspective, and a short code that nobody has yet.

use crate::model::Id;
use crate::model::case::EVERYBODY;
use crate::model::terms::Perspective;

/// The perspective that most people with this role have.
pub(super) fn perspective(role: &str) -> Perspective {
    let role = role.to_lowercase();
    PERSPECTIVES
        .iter()
        .find(|(_, parts)| parts.iter().any(|part| role.contains(part)))
        .map_or(Perspective::Other, |(perspective, _)| *perspective)
}

/// A code for a role that is not among those taken.
pub(super) fn code(role: &str, taken: &[&str]) -> Id {
    let lower = role.to_lowercase();
    let known = CODES
        .iter()
        .find(|(part, _)| lower.contains(part))
        .map(|(_, code)| (*code).to_owned());
    let first = known.or_else(|| from_letters(&lower));
    let first = first.unwrap_or_else(|| "dn".to_owned());
    let numbered = (2..).map(|number| format!("{first}{number}"));
    std::iter::once(first.clone())
        .chain(numbered)
        .filter(|code| code != EVERYBODY && !taken.contains(&code.as_str()))
        .find_map(|code| Id::new(&code))
        .expect("numbers never end, and letters with a number are an id")
}

/// The first letters of the words; of one word its first two consonants.
fn from_letters(role: &str) -> Option<String> {
    let words: Vec<&str> = role
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let letters: String = match words.as_slice() {
        [] => return None,
        [word] => {
            let first = word.chars().take(1);
            let rest = word
                .chars()
                .skip(1)
                .filter(|sign| !"aeiouy".contains(*sign));
            first.chain(rest).take(2).collect()
        }
        words => words
            .iter()
            .filter_map(|word| word.chars().next())
            .take(4)
            .collect(),
    };
    Some(letters)
}

/// Parts of roles by their perspective; the first that fits counts.
const PERSPECTIVES: &[(Perspective, &[&str])] = &[
    (
        Perspective::Guidance,
        &[
            "voorzitter",
            "notulist",
            "kenniswerkplaats",
            "onderzoeker",
            "gespreksleider",
            "dagvoorzitter",
            "chair",
        ],
    ),
    (
        Perspective::Municipality,
        &[
            "gemeente",
            "leerplicht",
            "beleid",
            "wethouder",
            "rmc",
            "consulent jeugd",
        ],
    ),
    (
        Perspective::Care,
        &[
            "zorg",
            "hulp",
            "maatschappelijk",
            "wijkteam",
            "gebiedsteam",
            "jeugdteam",
            "ggz",
            "psych",
            "arts",
            "verpleeg",
            "therap",
            "gezinscoach",
            "jongerenwerk",
            "pedagoog",
            "cjg",
            "voogd",
        ],
    ),
    (
        Perspective::Education,
        &[
            "leerkracht",
            "leraar",
            "docent",
            "mentor",
            "intern begeleider",
            "ib'er",
            "directeur",
            "school",
            "teamleider",
            "begeleider passend",
            "ambulant begeleider",
            "onderwijs",
            "samenwerkingsverband",
            "decaan",
            "teacher",
            "klas",
            "groep",
        ],
    ),
    (
        Perspective::Parent,
        &[
            "ouder",
            "moeder",
            "vader",
            "opvoeder",
            "verzorger",
            "oma",
            "opa",
            "mother",
            "father",
            "parent",
        ],
    ),
    (
        Perspective::Youth,
        &[
            "leerling", "jongere", "jeugdige", "kind", "student", "pupil", "youth",
        ],
    ),
];

/// Codes that people use already; the first that fits counts.
const CODES: &[(&str, &str)] = &[
    ("voorzitter", "vz"),
    ("notulist", "nt"),
    ("leerplicht", "lpa"),
    ("schoolmaatschappelijk", "smw"),
    ("maatschappelijk", "mw"),
    ("intern begeleider", "ib"),
    ("ambulant begeleider", "ab"),
    ("zorgcoördinator", "zc"),
    ("leerkracht", "lk"),
    ("leraar", "lk"),
    ("mentor", "mt"),
    ("docent", "dc"),
    ("directeur", "dir"),
    ("teamleider", "tl"),
    ("orthopedagoog", "op"),
    ("psycholoog", "ps"),
    ("jeugdarts", "jar"),
    ("wijkteam", "wt"),
    ("gebiedsteam", "gt"),
    ("jeugdhulp", "jh"),
    ("gemeente", "gem"),
    ("pleegouder", "po"),
    ("moeder", "mo"),
    ("vader", "va"),
    ("ouder", "ou"),
    ("leerling", "jg"),
    ("jongere", "jg"),
    ("jeugdige", "jg"),
];

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn roles_suggest_what_people_would_choose() {
        for (role, expected, short) in [
            ("leerkracht groep 8", Perspective::Education, "lk"),
            ("Moeder", Perspective::Parent, "mo"),
            ("leerling", Perspective::Youth, "jg"),
            ("onafhankelijk voorzitter", Perspective::Guidance, "vz"),
            ("schoolmaatschappelijk werker", Perspective::Care, "smw"),
            ("leerplichtambtenaar", Perspective::Municipality, "lpa"),
            ("intern begeleider", Perspective::Education, "ib"),
            ("buurman", Perspective::Other, "br"),
            ("trainer van de club", Perspective::Other, "tvdc"),
        ] {
            assert_eq!(perspective(role), expected, "{role}");
            assert_eq!(code(role, &[]).as_str(), short, "{role}");
        }
        assert_eq!(code("leraar", &["lk", "lk2"]).as_str(), "lk3");
    }

    proptest! {
        #[test]
        fn a_suggested_code_is_never_taken(role in ".{0,40}", taken in proptest::collection::vec("[a-z]{1,2}[0-9]?", 0..20)) {
            let taken: Vec<&str> = taken.iter().map(String::as_str).collect();
            let code = code(&role, &taken);
            prop_assert!(!taken.contains(&code.as_str()));
            prop_assert_ne!(code.as_str(), EVERYBODY);
        }
    }
}
