//! Tells how much of a name a word is by itself.

use super::lexicon::{self, Traits};
use super::line::Line;

/// How much of a name a word is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nameness {
    /// A first name and nothing else.
    Given,
    /// A surname, or a name of which it is unknown which, and no word.
    Surname,
    /// A name that is a word as well.
    Word,
    /// OpenTaal writes it with a capital: a name, a brand, a place.
    Capital,
    /// In no list.
    Unknown,
    None,
}

/// What is no name whatever stands beside it.
pub(super) const NOT_A_NAME: Traits = Traits::ROLE
    .and(Traits::ADDRESS)
    .and(Traits::TITLE)
    .and(Traits::KIN)
    .and(Traits::HOUSEHOLD)
    .and(Traits::PRONOUN);

/// Words that hold a sentence together.
pub(super) const FUNCTION: Traits = Traits::COMMON.and(Traits::PREPOSITION).and(Traits::PRONOUN);

pub(super) fn nameness(line: &Line, index: usize) -> Nameness {
    let token = &line.tokens[index];
    let (traits, key) = (token.traits, line.key(index));
    let names = Traits::GIVEN
        .and(Traits::SURNAME)
        .and(Traits::FAMILY)
        .and(Traits::AMBIGUOUS)
        .and(Traits::ORDINARY_NAME)
        .and(Traits::CERTAIN);
    if traits.any(Traits::ORDINARY) && !traits.any(names) {
        return Nameness::None;
    }
    // "Sky" with a capital is a name; in small letters it may be English.
    let elsewhere = Traits::ORDINARY
        .and(FUNCTION)
        .and(Traits::VERB)
        .and(Traits::MONTH)
        .and(Traits::KNOWN)
        .and(Traits::FICTION);
    let foreign = !traits.any(elsewhere) && line.is_capital(index);
    let word = traits.any(Traits::AMBIGUOUS) && !traits.any(Traits::CERTAIN) && !foreign;
    // "Berber wil niet": a people that is a name as well, where somebody does something.
    let acts =
        traits.any(Traits::GIVEN) && line.is_capital(index) && line.has(index + 1, Traits::SAYING);
    let both = word && (traits.any(Traits::MONTH) || acts);
    if traits.any(Traits::KNOWN.and(Traits::FICTION)) && !both
        || (traits.any(NOT_A_NAME) && !word)
        || key.len() < 2
    {
        return Nameness::None;
    }
    let ordinary = traits.any(Traits::ORDINARY) && !traits.any(Traits::CERTAIN);
    let everyday = ordinary && traits.any(Traits::ORDINARY_NAME)
        || traits.any(Traits::COMMON.and(Traits::VERB));
    let certain = traits.any(Traits::GIVEN) && !word && !everyday;
    if certain {
        Nameness::Given
    } else if !ordinary && is_surname(traits, key, word) {
        Nameness::Surname
    } else if traits.any(
        Traits::GIVEN
            .and(Traits::SURNAME)
            .and(Traits::FAMILY)
            .and(Traits::AMBIGUOUS)
            .and(Traits::ORDINARY_NAME),
    ) {
        Nameness::Word
    } else if ordinary
        || traits.any(
            FUNCTION
                .and(Traits::VERB)
                .and(Traits::MONTH)
                .and(Traits::LARGE),
        )
    {
        Nameness::None
    } else if traits.any(Traits::CAPITALISED.and(Traits::LISTED_NAME)) {
        if is_made_of_a_name(key) {
            Nameness::None
        } else {
            Nameness::Capital
        }
    } else if traits.any(Traits::PLACE) || is_made_of_a_name(key) || key.len() < 3 {
        Nameness::None
    } else {
        Nameness::Unknown
    }
}

fn is_surname(traits: Traits, key: &str, word: bool) -> bool {
    let elsewhere = Traits::PLACE
        .and(Traits::VERB)
        .and(FUNCTION)
        .and(Traits::MONTH);
    let listed =
        traits.any(Traits::LISTED_NAME) && !word && key.len() >= 4 && !traits.any(elsewhere);
    let capital = traits.any(Traits::CAPITALISED) && is_regional_surname(key);
    let ends =
        (capital || is_surname_by_its_end(key)) && !traits.any(Traits::PLACE.and(Traits::KNOWN));
    traits.any(Traits::SURNAME) && !word || ends || listed
}

const SURNAME_ENDS: [&str; 18] = [
    "stra", "sma", "inga", "enga", "ema", "oglu", "wicz", "owski", "ewski", "owska", "ewska",
    "enko", "ovic", "evic", "inski", "inska", "huizen", "dijkstra",
];

pub(super) fn is_surname_by_its_end(key: &str) -> bool {
    key.len() >= 6 && SURNAME_ENDS.iter().any(|end| key.ends_with(end))
}

/// "Meijering", "Nijhuis", "Haverkamp", "Lieftink": words with these ends that OpenTaal writes with a
/// capital are surnames, but for names of paintings and laws, which are longer.
fn is_regional_surname(key: &str) -> bool {
    (6..=11).contains(&key.len())
        && ["ing", "ink", "huis", "kamp"]
            .iter()
            .any(|end| key.ends_with(end))
}

/// "Rodenbachstraat", "Amsterdamse": made of a name, and not the name of somebody.
fn is_made_of_a_name(key: &str) -> bool {
    let ends = [
        "straat",
        "laan",
        "weg",
        "plein",
        "gracht",
        "kade",
        "school",
        "college",
        "dorp",
        "dag",
        "dagen",
        "se",
        "sche",
        "isch",
        "ische",
        "isme",
        "isten",
        "team",
        "groep",
        "toets",
        "model",
        "methode",
        "training",
        "therapie",
        "aanpak",
        "er's",
        "land",
        "zee",
        "meer",
        "wet",
        "fonds",
        "test",
        "app",
        "lijst",
        "plan",
        "pagina",
        "feest",
        "week",
        "klas",
        "huis",
        "gebied",
        "ing",
        "heid",
        "cursus",
        "lessen",
        "avond",
        "middag",
        "ochtend",
        "gesprek",
        "overleg",
        "beleid",
        "systeem",
        "kaart",
        "project",
        "bijeenkomst",
        "protocol",
        "kracht",
        "punt",
        "loket",
        "hub",
        "centrum",
        "zorg",
        "atie",
        "teit",
        "loos",
        "lijk",
    ];
    key.len() > 4
        && ends
            .iter()
            .any(|end| key.len() > end.len() + 1 && key.ends_with(end))
}

/// Whether a word falls apart in two words of every day: "Pauzemaat".
pub(super) fn is_compound(key: &str) -> bool {
    let listed = |part: &str| part.len() >= 3 && lexicon::traits(part).any(Traits::ORDINARY);
    // Two words and an s; a longer one would be cut at each letter for nothing.
    if key.len() > 2 * lexicon::LONGEST_WORD + 1 {
        return false;
    }
    (3..key.len().saturating_sub(2))
        .filter(|at| key.is_char_boundary(*at))
        .any(|at| {
            let (first, second) = key.split_at(at);
            let bound = first.strip_suffix('s').is_some_and(listed);
            listed(second) && (listed(first) || bound)
        })
}

/// "Warme Overdracht", "Plan Van Aanpak": words with capitals beside it.
pub(super) fn is_title_case(line: &Line, index: usize) -> bool {
    let plain = |at: usize| {
        line.is_capital(at)
            && line.has(at, Traits::ORDINARY)
            && !line.has(
                at,
                Traits::GIVEN
                    .and(Traits::SURNAME)
                    .and(Traits::FAMILY)
                    .and(NOT_A_NAME)
                    .and(Traits::VERB),
            )
            && !line.tokens[at].opens
    };
    let before = index > 0
        && line.tokens[index].spaced
        && (plain(index - 1)
            || line.is_capital(index - 1)
                && line.tokens[index - 1].opens
                && line.has(index - 1, Traits::ORDINARY)
                && !line.has(
                    index - 1,
                    NOT_A_NAME
                        .and(Traits::PREPOSITION)
                        .and(Traits::VERB)
                        .and(Traits::GIVEN)
                        .and(Traits::PRONOUN)
                        .and(Traits::COMMON),
                ));
    before || line.is_next_word(index + 1) && plain(index + 1)
}
