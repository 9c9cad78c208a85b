//! Reads numbers and days that are written in words: "zestien", "vierentwintig oktober 2010",
//! "eerste kerstdag 2013".

use super::lexicon::Traits;
use super::line::Line;

const UNITS: [&str; 9] = [
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen",
];
const TENS: [&str; 11] = [
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];
const ORDINALS: [&str; 12] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde",
];

/// "Een" to "twintig": how old a child is, in words.
pub(super) fn is_number(key: &str) -> bool {
    UNITS.contains(&key) || TENS.contains(&key)
}

/// "Achtste", "zestiende".
pub(super) fn is_ordinal(key: &str) -> bool {
    ORDINALS.contains(&key)
        || key
            .strip_suffix("de")
            .is_some_and(|stem| stem.ends_with("tien") && is_number(stem))
}

/// Whether a word is the number of a day: "dertien", "eenendertigste".
pub(super) fn is_day(key: &str) -> bool {
    if is_ordinal(key) {
        return true;
    }
    let key = key.strip_suffix("ste").unwrap_or(key);
    let tens = key
        .strip_suffix("entwintig")
        .or_else(|| key.strip_suffix("endertig").filter(|unit| *unit == "een"));
    is_number(key) || key == "dertig" || tens.is_some_and(|unit| UNITS.contains(&unit))
}

/// The last word of a year in words: "tweeduizend dertien", "tweeduizendveertien".
pub(super) fn year_in_words(line: &Line, first: usize) -> Option<usize> {
    let key = line.key_at(first);
    let rest = key
        .strip_prefix("tweeduizend")
        .or_else(|| key.strip_prefix("negentienhonderd"))?;
    if rest.is_empty() && is_day(line.key_at(first + 1)) {
        return Some(first + 1);
    }
    Some(first)
}

const FEASTS: [&str; 32] = [
    "kerstdag",
    "kerstavond",
    "kerst",
    "kerstnacht",
    "paasdag",
    "pasen",
    "pinksterdag",
    "pinksteren",
    "hemelvaart",
    "hemelvaartsdag",
    "koningsdag",
    "koninginnedag",
    "nieuwjaarsdag",
    "nieuwjaar",
    "oudjaarsdag",
    "oudjaarsavond",
    "oudjaar",
    "oudejaarsdag",
    "oudejaarsavond",
    "bevrijdingsdag",
    "dodenherdenking",
    "sinterklaas",
    "sinterklaasavond",
    "pakjesavond",
    "moederdag",
    "vaderdag",
    "dierendag",
    "valentijnsdag",
    "prinsjesdag",
    "schrikkeldag",
    "driekoningen",
    "halloween",
];

pub(super) fn is_feast(key: &str) -> bool {
    FEASTS.contains(&key)
}

/// The last word of a feast on a day of its own: "eerste kerstdag", "koningsdag".
pub(super) fn feast(line: &Line, first: usize) -> Option<usize> {
    let numbered = line.is_word(first) && is_day(line.key(first))
        || line.is_number(first) && matches!(line.key_at(first + 1), "e" | "de" | "ste");
    let mut at = first;
    if numbered {
        at += if line.is_number(first) { 2 } else { 1 };
    }
    (line.has(at, Traits::DAY) && is_feast(line.key(at)) && !line.has(at, Traits::GIVEN))
        .then_some(at)
}
