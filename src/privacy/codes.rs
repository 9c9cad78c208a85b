//! Knows codes by their form alone: papers, files, licence plates; and what is numbered without being
//! anybody's.

use super::labels::{LONG_NUMBER, end_of_code};
use super::lexicon::Traits;
use super::line::{Line, Shape};
use super::words::Case;

/// What has a number that is nobody's: rooms, pages, orders.
const THINGS: [&str; 78] = [
    "",
    "order",
    "bestel",
    "factuur",
    "kopieer",
    "telefoon",
    "tel",
    "huis",
    "mobiel",
    "rekening",
    "kamer",
    "lokaal",
    "volg",
    "groeps",
    "pagina",
    "nood",
    "alarm",
    "artikel",
    "type",
    "product",
    "rug",
    "versie",
    "toestel",
    "doorkies",
    "week",
    "regel",
    "vraag",
    "fax",
    "postbus",
    "bon",
    "kaartjes",
    "plaats",
    "hoogte",
    "serie",
    "zaal",
    "stoel",
    "rij",
    "agenda",
    "agendapunt",
    "punt",
    "balie",
    "formulier",
    "kluis",
    "kluisjes",
    "perron",
    "spoor",
    "meeting",
    "vergader",
    "vergaderkamer",
    "ruimte",
    "tafel",
    "blad",
    "bladzijde",
    "hoofdstuk",
    "oefening",
    "opgave",
    "som",
    "lied",
    "tabel",
    "figuur",
    "bijlage",
    "parkeer",
    "route",
    "lijn",
    "trein",
    "zitplaats",
    "bed",
    "etage",
    "uitgave",
    "editie",
    "jaargang",
    "onderdeel",
    "kassa",
    "batch",
    "winkel",
    "start",
    "loop",
    "deur",
];

/// "Zaalnr", "paginanummer": the number of a thing.
pub(super) fn is_of_a_thing(key: &str) -> bool {
    let stem = key
        .strip_suffix("nummer")
        .or_else(|| key.strip_suffix("nr"));
    stem.is_some_and(|stem| THINGS.contains(&stem))
}

/// The number of a passport or an identity card: nine capitals and digits, as NXH4K21L8.
pub(super) fn document(line: &Line, first: usize) -> Option<usize> {
    let token = line.token(first)?;
    let capitals =
        token.case == Case::Shouted || token.case == Case::Capital && token.range.len() == 1;
    if token.shape != Shape::Word || !token.spaced || !capitals || !line.is_number(first + 1) {
        return None;
    }
    let last = end_of_code(line, first)?;
    let signs = line.written(first, last);
    let digits = signs.bytes().filter(u8::is_ascii_digit).count();
    let capitals = signs.bytes().filter(u8::is_ascii_uppercase).count();
    let of_a_paper = digits + capitals == 9 && signs.len() == 9 && digits >= 2;
    // "PL1700-2025118734"
    let of_a_case = digits >= LONG_NUMBER && signs.contains(['-', '/', '.']);
    ((of_a_paper || of_a_case) && signs.ends_with(|sign: char| sign.is_ascii_digit()))
        .then_some(last)
}

/// "CR-88-10457", "INT-26/08817": capitals of a register with groups of digits, of which the last
/// is no year.
pub(super) fn of_a_case(line: &Line, first: usize) -> Option<usize> {
    let token = line.token(first)?;
    let letters = line.key_length(first);
    let joint = matches!(line.sign(first + 1), Some('-' | '/' | '.'));
    if token.shape != Shape::Word
        || token.case != Case::Shouted
        || !(2..=4).contains(&letters)
        || !(token.spaced || first == 0 || matches!(line.sign(first - 1), Some('(' | ':')))
        || !joint
        || !line.is_number(first + 2)
        || is_norm(line.key(first))
    {
        return None;
    }
    let last = end_of_code(line, first)?;
    let (mut digits, mut groups, mut is_date) = (0, 0, true);
    for at in first + 1..=last {
        // "CAO-PO 2024-2025" goes on behind a space.
        if line.tokens[at].spaced || line.is_word(at) {
            return None;
        }
        if line.is_number(at) {
            let group = line.key(at);
            digits += group.len();
            groups += 1;
            let is_year = group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
            is_date &= is_year || group.len() <= 2;
        }
    }
    let ends = line.key(last).len() >= 3;
    (groups >= 2 && digits >= 6 && ends && !is_date).then_some(last)
}

/// The number of a card: four groups of four digits, not all of them years.
pub(super) fn card(line: &Line, first: usize) -> Option<usize> {
    let group = |at: usize| {
        line.is_number(at)
            && line.key_length(at) == 4
            && !line.tokens[at].taken
            && (at == first || line.tokens[at].spaced)
    };
    let stands = (first..first + 4).all(group) && !line.is_number(first + 4);
    let is_year = |at: usize| line.key(at).starts_with("19") || line.key(at).starts_with("20");
    (stands && !(first..first + 4).all(is_year)).then_some(first + 3)
}

/// Norms, laws and agreements have numbers that everybody knows.
fn is_norm(key: &str) -> bool {
    matches!(
        key,
        "iso"
            | "nen"
            | "en"
            | "din"
            | "cao"
            | "hr"
            | "wet"
            | "stb"
            | "stcr"
            | "isbn"
            | "issn"
            | "ean"
            | "rfc"
            | "usb"
            | "ipad"
            | "a"
            | "avg"
            | "sbi"
            | "crow"
            | "tel"
            | "fax"
    )
}

/// "12 AB 34" behind its label.
pub(super) fn spaced_plate(line: &Line, first: usize) -> Option<usize> {
    let groups = [first, first + 1, first + 2];
    let length: usize = groups
        .iter()
        .filter_map(|at| line.token(*at))
        .map(|token| token.range.len())
        .sum();
    let fits = groups
        .iter()
        .all(|at| line.is_word(*at) || line.is_number(*at))
        && length == 6;
    let mixed =
        groups.iter().any(|at| line.is_word(*at)) && groups.iter().any(|at| line.is_number(*at));
    (fits && mixed).then_some(first + 2)
}

/// Three groups of letters or digits that make six: 12-ABC-3. Without a label, in capitals only.
pub(super) fn plate(line: &Line, first: usize, case: Case) -> Option<usize> {
    if line.sign(first + 1) != Some('-') {
        return None;
    }
    let last = first + 4;
    let groups = [first, first + 2, last];
    let tight =
        (first + 1..=last).all(|index| line.token(index).is_some_and(|token| !token.spaced));
    if !tight || line.sign(first + 3) != Some('-') || line.token(first)?.taken {
        return None;
    }
    let ends = line.token(last + 1).is_none_or(|token| {
        token.spaced || !matches!(token.shape, Shape::Word | Shape::Number | Shape::Sign('-'))
    });
    let begins = line.tokens[first].spaced
        || first == 0
        || matches!(line.sign(first - 1), Some('(' | ':' | '"'));
    let lengths = groups.map(|index| line.tokens[index].range.len());
    let letters = groups.iter().filter(|&&index| line.is_word(index)).count();
    let is_date = groups.iter().any(|&index| line.has(index, Traits::MONTH));
    let in_case = !is_date
        && groups.iter().all(|&index| {
            !line.is_word(index)
                || line.tokens[index].case == case
                || (line.tokens[index].case == Case::Lower
                    && !line.has(index, Traits::ORDINARY.and(Traits::UNIT)))
                || (line.tokens[index].range.len() == 1 && line.tokens[index].case == Case::Capital)
        });
    let fits = lengths.iter().sum::<usize>() == 6
        && lengths.iter().all(|length| *length <= 3)
        && (1..=2).contains(&letters)
        && groups
            .iter()
            .all(|&index| line.is_word(index) || line.is_number(index));
    (fits && ends && begins && in_case).then_some(last)
}
