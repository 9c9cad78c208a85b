//! Finds addresses: a street with a number, and a street where somebody lives.

use super::houses::is_article;
use super::lexicon::Traits;
use super::line::{Line, Shape};
use super::seen::Marks;
use super::words::Case;
use super::{Certainty, Kind};

/// Looks at each number that a street may stand before, and at each street where somebody lives.
pub(super) fn find(line: &mut Line) {
    if line.has_number() {
        for index in 1..line.tokens.len() {
            if line.is_number(index) {
                with_number(line, index);
            }
        }
    }
    if !line.has_any(Traits::LIVING_CUE.and(Traits::HOME))
        || !line.has_any_mark(Marks::STREET.and(Marks::OTHER_STREET))
    {
        return;
    }
    for index in 1..line.tokens.len() {
        let is_street = line.is_word(index)
            && match suffix_of(line, index) {
                Some(Suffix::Street) => true,
                Some(Suffix::Other) => {
                    let plain = line.has(index, Traits::ORDINARY) && !is_lived_at(line, index);
                    !plain
                        && !line.has(index, Traits::KNOWN.and(Traits::PLACE))
                        && (line.key(index).len() > 8 || is_lived_at(line, index))
                }
                None => false,
            };
        if is_street && !line.has(index, Traits::NO_STREET) && somebody_lives(line, index) {
            let first = begin(line, index);
            line.find(first, index, Kind::Address, Certainty::Doubtful);
        }
    }
}

/// "Ze wonen aan de vlashof"
fn is_lived_at(line: &Line, street: usize) -> bool {
    is_article(line.key_at(street.wrapping_sub(1))) && line.key_at(street.wrapping_sub(2)) == "aan"
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Suffix {
    Street,
    /// An ending of other words as well: a capital or a word of living has to go with it.
    Other,
}

const STREETS: [&str; 24] = [
    "straat",
    "laan",
    "weg",
    "plein",
    "gracht",
    "kade",
    "dijk",
    "singel",
    "steeg",
    "dreef",
    "plantsoen",
    "strjitte",
    "leane",
    "dyk",
    "straatweg",
    "laantje",
    "weggetje",
    "straatje",
    "allee",
    "boulevard",
    "str",
    "buorren",
    "wei",
    "leantsje",
];

const OTHERS: [&str; 59] = [
    "baan", "terrein", "draai", "brink", "kolk", "vliet", "gaard", "gaarde", "boog", "tuin",
    "tuinen", "poort", "state", "rak", "wold", "brug", "hof", "pad", "park", "markt", "vaart",
    "haven", "veld", "kamp", "meer", "wijk", "ring", "akker", "erf", "horst", "land", "zijde",
    "wal", "kwartier", "daal", "stee", "hoek", "burg", "zicht", "bosch", "bos", "oord", "tun",
    "paed", "kant", "hiem", "terp", "heide", "werf", "sloot", "loot", "diep", "wyk", "hove",
    "raai", "krite", "kaai", "zoom", "streek",
];

fn suffix_of(line: &Line, index: usize) -> Option<Suffix> {
    if line.is_marked(index, Marks::STREET) {
        Some(Suffix::Street)
    } else if line.is_marked(index, Marks::OTHER_STREET) {
        Some(Suffix::Other)
    } else {
        None
    }
}

/// Looks at the end of a folded word.
pub(super) fn suffix(key: &str) -> Option<Suffix> {
    let ends = |suffix: &str| key.len() >= suffix.len() + 2 && key.ends_with(suffix);
    if STREETS.iter().any(|street| ends(street)) {
        Some(Suffix::Street)
    } else if OTHERS.iter().any(|other| ends(other)) {
        Some(Suffix::Other)
    } else {
        None
    }
}

fn with_number(line: &mut Line, number: usize) {
    let mut number = number;
    let Some(street) = street_before(line, number) else {
        return;
    };
    let digits = line.key(number).len();
    if digits > 4
        || !line.tokens[number].spaced
        || line.tokens[number].taken
        || goes_on_as_measure(line, number)
    {
        return;
    }
    // "Plein 1940 nr 6"
    let stop = usize::from(line.sign(number + 2) == Some('.'));
    if matches!(line.key_at(number + 1), "nr" | "no") && line.is_number(number + 2 + stop) {
        number += 2 + stop;
    }
    let capital = line.is_capital(street);
    let cue = has_cue(line, street);
    let known =
        !line.has(street, Traits::NO_STREET) && !line.has(street, Traits::UNIT.and(Traits::MONTH));
    let certainty = match suffix_of(line, street).filter(|_| known) {
        Some(Suffix::Street) => Some(Certainty::Sure),
        Some(Suffix::Other)
            if (capital && !line.tokens[street].opens)
                || cue
                || !line.has(street, Traits::ORDINARY) =>
        {
            Some(Certainty::Sure)
        }
        _ if is_postcode_next(line, number)
            && !line.has(street, Traits::UNIT.and(Traits::MONTH)) =>
        {
            Some(Certainty::Sure)
        }
        _ if cue && stands_as_street(line, street) => Some(Certainty::Sure),
        _ if stands_at_a_number(line, street) || closes_a_home(line, street, number) => {
            Some(Certainty::Doubtful)
        }
        _ if line.key(street) == "postbus" => Some(Certainty::Doubtful),
        _ => None,
    };
    if let Some(certainty) = certainty {
        let first = begin(line, street);
        let last = end(line, number);
        line.find(first, last, Kind::Address, certainty);
    }
}

fn street_before(line: &Line, number: usize) -> Option<usize> {
    let mut street = number.checked_sub(1)?;
    let stop = usize::from(line.sign(street) == Some('.'));
    if matches!(
        line.key_at(street.wrapping_sub(stop)),
        "nr" | "no" | "nummer"
    ) {
        street = street.checked_sub(1 + stop)?;
    }
    if line.sign(street) == Some('.') && street > 0 && line.key_at(street - 1).ends_with("str") {
        street -= 1;
    }
    // "Kanaalstreek NZ 133": the side of a water
    if matches!(line.key_at(street), "nz" | "zz" | "oz" | "wz") {
        street = street.checked_sub(1)?;
    }
    (line.is_word(street) && !line.tokens[street].taken).then_some(street)
}

/// Words that are numbered without being a street.
const NUMBERED: [&str; 36] = [
    "groep",
    "week",
    "klas",
    "lokaal",
    "niveau",
    "fase",
    "blok",
    "versie",
    "punt",
    "casus",
    "kamer",
    "bus",
    "lijn",
    "route",
    "periode",
    "leerjaar",
    "les",
    "sessie",
    "bijlage",
    "artikel",
    "dag",
    "tafel",
    "zaal",
    "jaar",
    "nummer",
    "deel",
    "hoofdstuk",
    "stap",
    "ronde",
    "cluster",
    "gate",
    "spoor",
    "om",
    "van",
    "tot",
    "rond",
];

/// A name that is no street by its ending: a capital, or an article before it.
fn stands_as_street(line: &Line, street: usize) -> bool {
    let key = line.key(street);
    let taken = Traits::UNIT
        .and(Traits::MONTH)
        .and(Traits::ROLE)
        .and(Traits::COMMON)
        .and(Traits::VERB)
        .and(Traits::PREPOSITION);
    let living =
        (street.saturating_sub(4)..street).any(|index| line.has(index, Traits::LIVING_CUE));
    let taken = if living {
        Traits::UNIT
            .and(Traits::MONTH)
            .and(Traits::ROLE)
            .and(Traits::COMMON)
    } else {
        taken
    };
    let key_is_free = !NUMBERED.contains(&key)
        && (!line.has(street, taken) || line.has(street, Traits::NO_STREET));
    let article = is_article(line.key_at(street.wrapping_sub(1)));
    let capital = line.is_capital(street) && !line.tokens[street].opens;
    key_is_free && (capital || article)
}

/// "Ze wonen om de hoek, achterom 5": in small letters, at the end of a part that tells of a home.
fn closes_a_home(line: &Line, street: usize, number: usize) -> bool {
    let other = Traits::UNIT
        .and(Traits::MONTH)
        .and(Traits::ROLE)
        .and(Traits::COMMON)
        .and(Traits::VERB)
        .and(Traits::PREPOSITION)
        .and(Traits::GIVEN)
        .and(Traits::ID_LABEL)
        .and(Traits::KNOWN);
    let article = usize::from(is_article(line.key_at(street.wrapping_sub(1))));
    let before = street.wrapping_sub(1 + article);
    let parted = line.sign(before) == Some(',') && article == 0
        || matches!(
            line.key_at(before),
            "op" | "aan" | "naar" | "adres" | "nei" | "oan"
        );
    let last = end(line, number);
    let closes = line.token(last + 1).is_none()
        || matches!(line.sign(last + 1), Some(',' | '.' | ')'))
        || matches!(line.key_at(last + 1), "in" | "te");
    parted
        && closes
        && line.key(street).len() > 2
        && !line.has(street, other)
        && !NUMBERED.contains(&line.key(street))
        && (street.saturating_sub(LONGEST_PART)..street).any(|at| {
            line.has(at, Traits::LIVING_CUE.and(Traits::ADDRESS_CUE)) || line.key(at) == "wonen"
        })
}

/// Tokens between a word of living and its street.
const LONGEST_PART: usize = 10;

/// "Op Fok 30", "aan de Dracht 88": a name behind a preposition, before a number.
fn stands_at_a_number(line: &Line, street: usize) -> bool {
    let first = begin(line, street);
    let article = |at: usize| is_article(line.key_at(at));
    let place = if first > 0 && article(first - 1) {
        first - 1
    } else {
        first
    };
    let comma = matches!(line.sign(street + 2), Some(',')) || line.token(street + 2).is_none();
    let opens = line.tokens[first].opens
        && first == street
        && comma
        && !line.has(street, Traits::ORDINARY)
        && line.key(street + 1).len() >= 2;
    let at = opens
        || place > 0 && matches!(line.key_at(place - 1), "op" | "aan" | "naar" | "bij" | "in");
    let capital = line.is_capital(street) && (!line.tokens[street].opens || opens);
    let no_street = Traits::KNOWN
        .and(Traits::GIVEN)
        .and(Traits::ROLE)
        .and(Traits::COMMON)
        .and(Traits::UNIT)
        .and(Traits::MONTH)
        .and(Traits::VERB)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::GROUP);
    at && capital && !line.has(street, no_street) && !NUMBERED.contains(&line.key(street))
}

/// "3 keer", "8.30", "20%".
fn goes_on_as_measure(line: &Line, number: usize) -> bool {
    let Some(next) = line.token(number + 1) else {
        return false;
    };
    match next.shape {
        Shape::Word => {
            next.traits.any(Traits::UNIT.and(Traits::MONTH))
                && (next.spaced || next.range.len() > 1)
        }
        Shape::Sign('%' | '€' | '°') => true,
        // "Hoefweg 19/4"
        Shape::Sign('/')
            if street_before(line, number).and_then(|street| suffix_of(line, street))
                == Some(Suffix::Street) =>
        {
            false
        }
        Shape::Sign('.' | ':' | ',' | '/') => line
            .token(number + 2)
            .is_some_and(|after| !after.spaced && after.shape == Shape::Number),
        Shape::Sign(_) | Shape::Number => false,
    }
}

fn has_cue(line: &Line, street: usize) -> bool {
    (street.saturating_sub(7)..street)
        .any(|index| line.has(index, Traits::ADDRESS_CUE) || line.key_at(index).contains("adres"))
}

fn is_postcode_next(line: &Line, number: usize) -> bool {
    let last = end(line, number);
    (last + 1..last + 4).any(|index| {
        line.token(index)
            .is_some_and(|token| token.kind == Some(Kind::Postcode))
    })
}

/// Takes in the words of the street that stand before its last.
fn begin(line: &Line, street: usize) -> usize {
    let mut first = street;
    while first > 0 {
        let before = first - 1;
        let (word, stop) = match line.sign(before) {
            Some('.' | '\'' | '’') if before > 0 && !line.tokens[before].spaced => {
                (before - 1, true)
            }
            Some('\'' | '’') => return before,
            _ => (before, false),
        };
        let token = &line.tokens[word];
        let part = token.traits.any(Traits::STREET_PART)
            && (stop
                || token.case == Case::Capital
                || !matches!(
                    line.key(word),
                    "de" | "het" | "in" | "it" | "t" | "achter" | "voor" | "mr"
                ));
        let begins = token.opens && !token.traits.any(Traits::STREET_PART.and(Traits::GIVEN));
        let named = line.is_capital(word) && !begins;
        let joins = line.is_word(word) && !token.taken && (line.tokens[first].spaced || stop);
        let is_cue = token.traits.any(Traits::ADDRESS_CUE.and(Traits::VERB)) || street - word > 5;
        if !joins || is_cue || !(part || named) {
            break;
        }
        first = word;
    }
    // "1e Weteringstraat"
    let numbered = matches!(line.key(first), "e" | "de" | "ste")
        && !line.tokens[first].spaced
        && line.is_number(first.wrapping_sub(1))
        && !line.tokens[first - 1].taken;
    if numbered {
        return first - 1;
    }
    if first > 0
        && matches!(line.key_at(first - 1), "de" | "het" | "it")
        && suffix_of(line, street) != Some(Suffix::Street)
        && line.is_word(first - 1)
    {
        first -= 1;
    }
    first
}

/// Takes in "a", "bis", "-2" behind the number.
fn end(line: &Line, number: usize) -> usize {
    let mut last = number;
    if let Some(next) = line.token(number + 1) {
        let addition = matches!(
            line.key(number + 1),
            "a" | "b"
                | "c"
                | "d"
                | "e"
                | "f"
                | "g"
                | "h"
                | "bis"
                | "hs"
                | "rd"
                | "zw"
                | "huis"
                | "boven"
                | "achter"
                | "beneden"
                | "rood"
                | "ii"
                | "iii"
                | "i"
        );
        let closes = line
            .token(number + 2)
            .is_none_or(|after| matches!(after.shape, Shape::Sign(_)));
        let marked = next.case != Case::Lower || next.range.len() > 1 || closes;
        if next.shape == Shape::Word && !next.taken && addition && (!next.spaced || marked) {
            last = number + 1;
        }
    }
    let hyphen = matches!(line.sign(last + 1), Some('-' | '/'))
        && line.token(last + 1).is_some_and(|token| !token.spaced);
    let tail = line.token(last + 2).is_some_and(|token| {
        !token.spaced
            && !token.taken
            && token.range.len() <= 4
            && !matches!(token.shape, Shape::Sign(_))
    });
    if hyphen && tail { last + 2 } else { last }
}

/// "Hij woont aan de Stationsweg."
fn somebody_lives(line: &Line, street: usize) -> bool {
    let first = begin(line, street);
    let article = is_article(line.key_at(first.wrapping_sub(1)));
    let place = first.wrapping_sub(if article { 2 } else { 1 });
    let at = matches!(
        line.key_at(place),
        "aan" | "op" | "in" | "adres" | "naar" | "uit"
    );
    let from = place.saturating_sub(8);
    let at = at || line.has(place, Traits::LIVING_CUE);
    let living = at
        && place < line.tokens.len()
        && (from..=place).any(|index| line.has(index, Traits::LIVING_CUE.and(Traits::HOME)));
    // The line is read from the left: a sentence that begins between is another one.
    living && !(from..place).any(|index| line.sign(index) == Some('.') && index > from + 3)
}
