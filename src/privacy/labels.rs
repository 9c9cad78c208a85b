//! Finds numbers that identify by the word before them.

use super::codes;
use super::days;
use super::lexicon::Traits;
use super::line::{Line, Shape};
use super::numbers;
use super::words::Case;
use super::{Certainty, Kind};

/// Looks behind each label, and at each group of signs that is a licence plate.
pub(super) fn find(line: &mut Line) {
    for index in 0..line.tokens.len() {
        let label = label(line, index);
        if label.is_some()
            && let Some((first, last)) = value_after(line, index, label == Some(Label::Weak))
        {
            let kind = if numbers::is_citizen_number(line.written(first, last)) {
                Kind::Bsn
            } else {
                Kind::IdNumber
            };
            line.find(first, last, kind, Certainty::Sure);
        } else if let Some(last) = codes::plate(line, index, Case::Shouted) {
            line.find(index, last, Kind::IdNumber, Certainty::Sure);
        } else if let Some(last) = codes::document(line, index)
            .or_else(|| codes::of_a_case(line, index))
            .or_else(|| codes::card(line, index))
            .or_else(|| listed_under(line, index))
        {
            line.find(index, last, Kind::IdNumber, Certainty::Doubtful);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Strong,
    /// A word with other uses: only a code right after it counts.
    Weak,
}

fn label(line: &Line, index: usize) -> Option<Label> {
    if !line.is_word(index) || !line.has(index, Traits::LABEL_SHAPE) {
        return None;
    }
    let key = line.key(index);
    if line.has(index, Traits::WEAK_LABEL) || key.len() > 9 && key.ends_with("dossier") {
        return Some(Label::Weak);
    }
    if line.has(index, Traits::ORDINARY)
        && !line.has(index, Traits::ID_LABEL)
        && key.len() > 7
        && !key.ends_with('r')
    {
        return None;
    }
    if is_parted_label(line, index) {
        return Some(Label::Strong);
    }
    let mistyped = key.len() > 8
        && ["numer", "nummr", "numemr", "nummmer", "nmmer", "nummre"]
            .iter()
            .any(|end| key.ends_with(end));
    let is_number = mistyped || key.ends_with("nummer") || key.len() > 3 && key.ends_with("nr");
    let named = line.has(index, Traits::ID_LABEL) || (is_number && !codes::is_of_a_thing(key));
    named.then_some(Label::Strong)
}

/// "leerling nr.", "v-nummer", "id-kaart", "nr. van de beschikking".
fn is_parted_label(line: &Line, index: usize) -> bool {
    let key = line.key(index);
    if !matches!(
        key,
        "nr" | "nummer" | "no" | "kaart" | "id" | "code" | "bewijs"
    ) || index == 0
    {
        return false;
    }
    let tight = index > 1 && !line.tokens[index].spaced;
    let hyphen = line.sign(index - 1) == Some('-') && tight;
    // "Besch.nr."
    let stop = line.sign(index - 1) == Some('.') && tight;
    let before = if hyphen || stop { index - 2 } else { index - 1 };
    let named = line.has(before, Traits::ID_LABEL)
        || stop && is_short_label(line.key(before))
        || hyphen && line.tokens[before].case == Case::Shouted
        || matches!(
            line.key(before),
            "leerling"
                | "client"
                | "clienten"
                | "dossier"
                | "zaak"
                | "polis"
                | "paspoort"
                | "patient"
                | "klant"
                | "kind"
                | "id"
                | "v"
                | "vreemdelingen"
                | "aanvraag"
                | "beschikking"
                | "casus"
                | "pas"
                | "debiteur"
                | "pgb"
                | "verzekering"
                | "onderwijs"
                | "persoons"
                | "burger"
                | "service"
        );
    let number = key != "kaart" && key != "bewijs" || line.key(before) == "id";
    let named = named
        || index > 2
            && line.has(index - 2, Traits::ID_LABEL)
            && line.has(index - 1, Traits::ROLE.and(Traits::KIN));
    let told_after = matches!(key, "nr" | "nummer")
        && (index + 2..index + 6).any(|at| {
            matches!(
                line.key_at(at),
                "beschikking"
                    | "zaak"
                    | "dossier"
                    | "polis"
                    | "paspoort"
                    | "rekest"
                    | "aanvraag"
                    | "indicatie"
                    | "client"
                    | "toewijzing"
            )
        });
    let digits = |at: usize| {
        let last = line.is_number(at).then(|| end_of_code(line, at)).flatten();
        last.is_some_and(|last| {
            (at..=last).map(|part| line.key(part).len()).sum::<usize>() >= LONG_NUMBER
        })
    };
    let long = matches!(key, "nr" | "nummer") && (digits(index + 1) || digits(index + 2));
    (named && number) || told_after || long
}

/// What is numbered, cut short.
fn is_short_label(key: &str) -> bool {
    matches!(
        key,
        "aanm"
            | "aanvr"
            | "besch"
            | "beschik"
            | "bezw"
            | "cl"
            | "clnt"
            | "doc"
            | "doss"
            | "ind"
            | "leerl"
            | "lln"
            | "meld"
            | "pat"
            | "pol"
            | "reg"
            | "regis"
            | "toew"
            | "verz"
            | "zk"
    )
}

/// "Staat in het systeem onder 118046"
fn listed_under(line: &Line, first: usize) -> Option<usize> {
    let last = line
        .is_number(first)
        .then(|| end_of_code(line, first))
        .flatten()?;
    let stands = first > 0
        && line.key(first - 1) == "onder"
        && line.key(first).len() >= 5
        && !line.is_word(last + 1);
    // "111222333a"
    let lettered = line.key(first).len() >= LONG_NUMBER
        && last == first + 1
        && line.tokens[first].spaced
        && line.tokens[last].range.len() <= 2
        && !line.has(last, Traits::UNIT);
    (stands || lettered).then_some(last)
}

/// More digits than a room, a version or a ticket has.
pub(super) const LONG_NUMBER: usize = 7;

/// Words between a label and its number.
const BETWEEN: [&str; 42] = [
    "politie",
    "school",
    "gemeente",
    "oom",
    "opa",
    "oma",
    "beschikking",
    "aanvraag",
    "indicatie",
    "toewijzing",
    "nr",
    "nummer",
    "no",
    "is",
    "was",
    "wordt",
    "van",
    "het",
    "de",
    "deze",
    "onze",
    "haar",
    "zijn",
    "zn",
    "dit",
    "kind",
    "leerling",
    "jongen",
    "meisje",
    "vader",
    "moeder",
    "client",
    "taxi",
    "auto",
    "bus",
    "busje",
    "hem",
    "op",
    "code",
    "luidt",
    "id",
    "bij",
];

fn value_after(line: &Line, label: usize, weak: bool) -> Option<(usize, usize)> {
    let mut first = label + 1;
    let is_bsn = line.key(label).starts_with("bsn") || line.key(label).starts_with("burgerservice");
    let most = if weak { 3 } else { 7 };
    while first <= label + most {
        let token = line.token(first)?;
        let key = line.key(first);
        let passes = match token.shape {
            Shape::Sign(',') if is_bsn => true,
            Shape::Sign(sign) => matches!(
                sign,
                '.' | ':' | '=' | '#' | '-' | '(' | '\'' | '’' | '"' | '“' | '–'
            ),
            Shape::Word if weak => matches!(key, "nr" | "nummer" | "no" | "is" | "code" | "id"),
            Shape::Word => {
                // "Zaaknummer leerplicht LP-2025-00418"
                let whose = first == label + 1
                    && line.token(first + 1).is_some_and(|next| next.spaced)
                    && (token.case == Case::Shouted
                        || line.is_number(first + 1)
                        || line.tokens[first + 1].case == Case::Shouted
                            && end_of_code(line, first + 1)
                                .is_some_and(|last| is_code(line, first + 1, last, weak)));
                // "Leerlingnr in Parnassys 40123"
                let within = (first == label + 1
                    && matches!(key, "in" | "bij" | "van" | "uit" | "volgens")
                    && line.is_number(first + 2))
                    || first == label + 2
                        && matches!(
                            line.key(label + 1),
                            "in" | "bij" | "van" | "uit" | "volgens"
                        )
                        && line.is_number(first + 1);
                (BETWEEN.contains(&key)
                    || is_bsn
                    || whose
                    || within
                    || matches!(key, "mijn" | "mn")
                    || line.has(first, Traits::ID_LABEL.and(Traits::ROLE).and(Traits::KIN)))
                    && !is_code_ahead(line, first)
            }
            Shape::Number => false,
        };
        if !passes {
            break;
        }
        first += 1;
    }
    if matches!(line.key(label), "kenteken" | "nummerbord" | "nummerplaat")
        && let Some(last) = codes::spaced_plate(line, first)
    {
        return Some((first, last));
    }
    if is_bsn && let Some(last) = nine_digits(line, first) {
        return Some((first, last));
    }
    let last = end_of_code(line, first)?;
    is_code(line, first, last, weak).then_some((first, last))
}

/// "Bsn 1 1 1 2 2 2 3 3 3", "bsn 11122233 3": nine digits in any groups.
fn nine_digits(line: &Line, first: usize) -> Option<usize> {
    let mut digits = 0;
    for at in first..first + 9 {
        if !line.is_number(at) || line.tokens[at].taken {
            return None;
        }
        digits += line.key_length(at);
        if digits >= 9 {
            return (digits == 9 && !line.is_number(at + 1)).then_some(at);
        }
    }
    None
}

/// A word that a digit follows without a space is part of a code.
fn is_code_ahead(line: &Line, word: usize) -> bool {
    line.token(word + 1)
        .is_some_and(|next| !next.spaced && next.shape == Shape::Number)
}

/// Tokens of the longest code.
const LONGEST: usize = 24;

/// The last word or number of the run without spaces, or of groups of digits.
pub(super) fn end_of_code(line: &Line, first: usize) -> Option<usize> {
    let token = line.token(first)?;
    if matches!(token.shape, Shape::Sign(_)) || token.taken {
        return None;
    }
    let mut last = first;
    let mut next = first + 1;
    while let Some(token) = line.token(next).filter(|_| next - first < LONGEST) {
        let grouped = token.spaced
            && token.shape == Shape::Number
            && line.is_number(last)
            && line.key(next).len() >= 2
            && line.key(last).len() <= 4
            && line.key(first).len() <= 4
            && next - first <= 8;
        let joins = (!token.spaced || grouped) && !token.taken;
        match token.shape {
            Shape::Word | Shape::Number if joins => last = next,
            Shape::Sign('-' | '/' | '.' | '_' | ':') if !token.spaced => {}
            Shape::Word | Shape::Number | Shape::Sign(_) => break,
        }
        next += 1;
    }
    Some(last)
}

fn is_code(line: &Line, first: usize, last: usize, weak: bool) -> bool {
    let signs = line.written(first, last);
    let digits = signs.bytes().filter(u8::is_ascii_digit).count();
    let length = signs.chars().filter(|sign| sign.is_alphanumeric()).count();
    let is_year =
        first == last && digits == 4 && (signs.starts_with("19") || signs.starts_with("20"));
    // Eight digits behind a label are a number, also when they could be a day.
    let is_date =
        (weak || first < last) && days::read(line, first).is_some_and(|date| date.last == last);
    let enough = if weak {
        digits >= 3 && length >= 4
    } else {
        digits >= 3 || (digits >= 2 && length >= 4)
    };
    enough && !(weak && is_year) && !is_date && length <= 32
}
