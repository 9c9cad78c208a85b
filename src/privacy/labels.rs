//! Finds numbers that identify by the word before them, and licence plates.

use super::dates;
use super::lexicon::Traits;
use super::line::{Line, Shape};
use super::words::Case;
use super::{Certainty, Kind};

/// Looks behind each label, and at each group of signs that is a licence plate.
pub(super) fn find(line: &mut Line) {
    for index in 0..line.tokens.len() {
        let label = label(line, index);
        if label.is_some()
            && let Some((first, last)) = value_after(line, index, label == Some(Label::Weak))
        {
            line.find(first, last, Kind::IdNumber, Certainty::Sure);
        } else if let Some(last) = plate(line, index, Case::Shouted) {
            line.find(index, last, Kind::IdNumber, Certainty::Sure);
        } else if let Some(last) = document(line, index).or_else(|| listed_under(line, index)) {
            line.find(index, last, Kind::IdNumber, Certainty::Doubtful);
        }
    }
}

/// The number of a passport or an identity card: nine capitals and digits, as NXH4K21L8.
fn document(line: &Line, first: usize) -> Option<usize> {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Strong,
    /// A word with other uses: only a code right after it counts.
    Weak,
}

/// Numbers of things.
const GENERIC: [&str; 42] = [
    "ordernummer",
    "bestelnummer",
    "factuurnummer",
    "kopieernummer",
    "nummer",
    "telefoonnummer",
    "telnummer",
    "telnr",
    "telefoonnr",
    "huisnummer",
    "huisnr",
    "mobielnummer",
    "rekeningnummer",
    "rekeningnr",
    "kamernummer",
    "lokaalnummer",
    "volgnummer",
    "volgnr",
    "groepsnummer",
    "paginanummer",
    "noodnummer",
    "alarmnummer",
    "artikelnummer",
    "artikelnr",
    "typenummer",
    "productnummer",
    "productnr",
    "rugnummer",
    "versienummer",
    "toestelnummer",
    "doorkiesnummer",
    "weeknummer",
    "weeknr",
    "regelnummer",
    "vraagnummer",
    "faxnummer",
    "postbusnummer",
    "bonnummer",
    "kaartjesnummer",
    "plaatsnummer",
    "hoogtenummer",
    "serienummer",
];

fn label(line: &Line, index: usize) -> Option<Label> {
    if !line.is_word(index) || !line.has(index, Traits::LABEL_SHAPE) {
        return None;
    }
    let key = line.key(index);
    if line.has(index, Traits::WEAK_LABEL) {
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
    let named = line.has(index, Traits::ID_LABEL) || (is_number && !GENERIC.contains(&key));
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
    let hyphen = line.sign(index - 1) == Some('-') && index > 1 && !line.tokens[index].spaced;
    let before = if hyphen { index - 2 } else { index - 1 };
    let named = line.has(before, Traits::ID_LABEL)
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
const LONG_NUMBER: usize = 7;

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
                    || line.has(first, Traits::ID_LABEL))
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
        && let Some(last) = spaced_plate(line, first)
    {
        return Some((first, last));
    }
    // "bsn 1 1 1 2 2 2 3 3 3"
    let digits = (first..line.tokens.len())
        .take_while(|at| line.is_number(*at) && line.key(*at).len() == 1)
        .count();
    if is_bsn && digits == 9 {
        return Some((first, first + 8));
    }
    let last = end_of_code(line, first)?;
    is_code(line, first, last, weak).then_some((first, last))
}

/// A word that a digit follows without a space is part of a code.
fn is_code_ahead(line: &Line, word: usize) -> bool {
    line.token(word + 1)
        .is_some_and(|next| !next.spaced && next.shape == Shape::Number)
}

/// Tokens of the longest code.
const LONGEST: usize = 24;

/// The last word or number of the run without spaces, or of groups of digits.
fn end_of_code(line: &Line, first: usize) -> Option<usize> {
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
        (weak || first < last) && dates::read(line, first).is_some_and(|date| date.last == last);
    let enough = if weak {
        digits >= 3 && length >= 4
    } else {
        digits >= 3 || (digits >= 2 && length >= 4)
    };
    enough && !(weak && is_year) && !is_date && length <= 32
}

/// "12 AB 34" behind its label.
fn spaced_plate(line: &Line, first: usize) -> Option<usize> {
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
fn plate(line: &Line, first: usize, case: Case) -> Option<usize> {
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
