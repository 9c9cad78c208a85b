//! Knows birds, trees and flowers that are first names as well, where the line tells of nature.

use super::around::after;
use super::feasts;
use super::lexicon::Traits;
use super::line::Line;
use super::words::Case;

/// Tokens at each side in which another word may tell of nature.
const REACH: usize = 10;

/// "Merel op het nest", "Linde, beuk en eik": a word that is a first name, and none here.
///
/// What only people do keeps it a name: "Merel vond een nest".
pub(super) fn is_of_nature(line: &Line, index: usize) -> bool {
    let name = Traits::GIVEN
        .and(Traits::AMBIGUOUS)
        .and(Traits::FAMILY)
        .and(Traits::ORDINARY_NAME);
    if !line.has(index, name) || !is_living(line.key(index)) {
        return false;
    }
    let after = after(line, index);
    let acts = after.genitive
        || after.possessive
        || line.is_word(index + 1)
            && line.has(index + 1, Traits::VERB)
            && !is_done_by_birds(line.key(index + 1));
    let from = index.saturating_sub(REACH);
    let until = line.tokens.len().min(index + REACH);
    !acts && (from..until).any(|at| at != index && line.is_word(at) && tells(line.key(at)))
}

/// Bytes of the longest name that [`is_something_else`] knows.
const LONGEST_OTHER: usize = 4;

/// "Max twee weken", "mees of juf", "bas spelen": a word that is a first name, and here a measure, a
/// teacher or an instrument.
pub(super) fn is_something_else(line: &Line, index: usize) -> bool {
    let next = index + 1;
    if line.key_length(index) > LONGEST_OTHER
        || !line.has(index, Traits::GIVEN.and(Traits::AMBIGUOUS))
    {
        return false;
    }
    match line.key(index) {
        "max" => {
            let stop = usize::from(line.sign(next) == Some('.'));
            let number = next + stop;
            let counted = line.is_number(number)
                || feasts::is_number(line.key_at(number))
                || feasts::is_day(line.key_at(number)) && !feasts::is_ordinal(line.key_at(number))
                || matches!(
                    line.key_at(number),
                    "half" | "halve" | "anderhalf" | "anderhalve"
                );
            let aged = matches!(line.key_at(number + 1), "jaar" | "jr") && stop == 0;
            counted && line.has(number + 1, Traits::UNIT) && !aged
        }
        "mees" => {
            let beside = |joint: usize, other: usize| {
                matches!(line.key_at(joint), "of" | "en" | "/")
                    && matches!(line.key_at(other), "juf" | "juffen" | "jufs")
            };
            beside(next, index + 2) || beside(index.wrapping_sub(1), index.wrapping_sub(2))
        }
        "bas" => {
            line.case(index) == Case::Lower
                && (line.key_at(next) == "spelen"
                    || matches!(
                        line.key_at(index.wrapping_sub(1)),
                        "speelt" | "speelde" | "spelen"
                    ))
        }
        _ => false,
    }
}

fn is_living(key: &str) -> bool {
    matches!(
        key,
        "merel"
            | "mees"
            | "vink"
            | "sijs"
            | "raaf"
            | "raven"
            | "reiger"
            | "duif"
            | "zwaan"
            | "havik"
            | "sperwer"
            | "valk"
            | "specht"
            | "linde"
            | "roos"
            | "rosa"
            | "iris"
            | "viola"
            | "viool"
            | "lelie"
            | "jasmijn"
            | "heide"
            | "erica"
            | "hazel"
            | "olijf"
            | "berk"
            | "spar"
            | "den"
            | "els"
            | "es"
            | "fleur"
            | "bloem"
            | "anjer"
            | "dahlia"
            | "camelia"
            | "magnolia"
            | "hortensia"
            | "veronica"
            | "madelief"
            | "madeliefje"
            | "vlinder"
            | "mus"
            | "vos"
            | "haas"
            | "bever"
            | "egel"
    )
}

fn is_done_by_birds(key: &str) -> bool {
    matches!(
        key,
        "zit"
            | "zat"
            | "zitten"
            | "zaten"
            | "vliegt"
            | "vloog"
            | "vlogen"
            | "zingt"
            | "zong"
            | "zongen"
            | "fluit"
            | "floot"
            | "bloeit"
            | "bloeide"
            | "bloeien"
            | "groeit"
            | "groeide"
            | "groeien"
            | "broedt"
            | "broeden"
            | "staat"
            | "stond"
            | "staan"
            | "stonden"
            | "ruikt"
            | "rook"
            | "nestelt"
            | "is"
            | "was"
            | "zijn"
            | "waren"
            | "en"
    )
}

/// Words that go with plants and animals, and hardly with children.
fn tells(key: &str) -> bool {
    const WORDS: [&str; 68] = [
        "lievelingskleur",
        "lievelingsbloem",
        "lievelingsvogel",
        "bloemsoort",
        "boomsoort",
        "vogelsoort",
        "nest",
        "nestje",
        "nesten",
        "nestkast",
        "nestkastje",
        "snavel",
        "veren",
        "voederplank",
        "voederplankje",
        "voedertafel",
        "voederhuisje",
        "vogelhuisje",
        "vogelhuis",
        "vogelvoer",
        "vogels",
        "vetbollen",
        "vetbol",
        "beuk",
        "beuken",
        "eik",
        "eiken",
        "tulp",
        "tulpen",
        "narcis",
        "narcissen",
        "koolmees",
        "pimpelmees",
        "spreeuw",
        "spreeuwen",
        "ekster",
        "eksters",
        "kraai",
        "kraaien",
        "wilg",
        "wilgen",
        "populier",
        "esdoorn",
        "paardenbloem",
        "paardenbloemen",
        "zonnebloem",
        "zonnebloemen",
        "madeliefjes",
        "klaproos",
        "klaprozen",
        "krokus",
        "krokussen",
        "hyacint",
        "hyacinten",
        "roodborst",
        "roodborstje",
        "winterkoning",
        "winterkoninkje",
        "geplant",
        "gesnoeid",
        "uitgebloeid",
        "omgezaagd",
        "gekapt",
        "bloesem",
        "bloem",
        "bloemen",
        "boomsoorten",
        "bloemsoorten",
    ];
    WORDS.contains(&key)
}
