//! Tells how far a name reaches: initials, first names, prefixes and surnames.

use super::lexicon::Traits;
use super::line::Line;
use super::nameness::{Nameness, nameness};
use super::words::Case;

/// The tokens of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub first: usize,
    pub last: usize,
}

/// The name that begins with this word.
pub(super) fn from(line: &Line, first: usize) -> Span {
    extend(line, Span { first, last: first })
}

/// Takes in what follows a name: more names, initials, prefixes with a surname.
pub(super) fn extend(line: &Line, span: Span) -> Span {
    let mut last = span.last;
    while let Some(next) = further(line, last) {
        last = next;
        if last - span.first > 9 {
            break;
        }
    }
    Span {
        first: span.first,
        last,
    }
}

fn further(line: &Line, last: usize) -> Option<usize> {
    let next = last + 1;
    let token = line.token(next)?;
    // "Jan-Willem", "Visser-de Boer"
    if line.sign(next) == Some('-')
        && !token.spaced
        && line
            .token(next + 1)
            .is_some_and(|after| !after.spaced && !after.taken)
        && line.is_word(next + 1)
    {
        if line.has(next + 1, Traits::PREFIX)
            && let Some(surname) = surname_after_prefixes(line, next + 1)
        {
            return Some(surname);
        }
        let name = !matches!(nameness(line, next + 1), Nameness::None | Nameness::Unknown);
        return (line.is_capital(next + 1) && line.is_capital(last)
            || name && line.case(last) == Case::Lower)
            .then_some(next + 1);
    }
    // "van 't Hof" after a first name
    if matches!(line.sign(next), Some('\'' | '’' | '‘'))
        && token.spaced
        && line.key_at(next + 1) == "t"
    {
        return surname_after_prefixes(line, next + 1);
    }
    if !line.is_next_word(next) || token.opens {
        return None;
    }
    if token.range.len() == 1 && line.is_capital(next) && line.is_capital(last) {
        let stop = line.sign(next + 1) == Some('.')
            && line.token(next + 1).is_some_and(|stop| !stop.spaced);
        return Some(if stop && line.token(next + 2).is_some() {
            next + 1
        } else {
            next
        });
    }
    if token.traits.any(Traits::PREFIX)
        && let Some(surname) = surname_after_prefixes(line, next)
    {
        return prefixed(line, last, next, surname);
    }
    let name = nameness(line, next);
    if line.is_capital(next) && line.is_capital(last) {
        // "Anna Klein", "Anna de Jong": a word of every day that is a surname too.
        let family = token.traits.any(Traits::FAMILY.and(Traits::SURNAME));
        let plain = !family
            && (name == Nameness::None
                || token.traits.any(
                    Traits::COMMON
                        .and(Traits::KNOWN)
                        .and(Traits::PRONOUN)
                        .and(Traits::ROLE),
                ));
        return (!plain).then_some(next);
    }
    let small = line.case(last) == Case::Lower && line.case(next) == Case::Lower;
    // "tygo b."
    if small
        && token.range.len() == 1
        && nameness(line, last) == Nameness::Given
        && line.sign(next + 1) == Some('.')
        && line.token(next + 1).is_some_and(|stop| !stop.spaced)
    {
        return Some(next);
    }
    let shouted = line.shouts
        && token.case == Case::Shouted
        && line.tokens[last].case == Case::Shouted
        && !token.traits.any(
            Traits::ORDINARY
                .and(Traits::KNOWN)
                .and(Traits::LARGE)
                .and(Traits::PLACE),
        );
    let surname = shouted
        || matches!(name, Nameness::Given | Nameness::Surname)
        || name == Nameness::Capital && !token.traits.any(Traits::PLACE)
        || name == Nameness::Word
            && token.traits.any(Traits::FAMILY.and(Traits::SURNAME))
            && !token.traits.any(Traits::COMMON.and(Traits::VERB))
            && nameness(line, last) == Nameness::Given
            && (closes(line, next) || !token.traits.any(Traits::ADJECTIVE));
    (small && surname).then_some(next)
}

/// A surname with prefixes behind a first name: "Sanne de Vries", "moniek van dijk".
fn prefixed(line: &Line, last: usize, prefix: usize, surname: usize) -> Option<usize> {
    let weak = matches!(
        line.key(prefix),
        "in" | "op"
            | "aan"
            | "bij"
            | "onder"
            | "over"
            | "uit"
            | "voor"
            | "tot"
            | "te"
            | "al"
            | "o"
            | "s"
            | "d"
            | "la"
            | "da"
            | "do"
            | "das"
            | "dos"
            | "des"
            | "le"
            | "it"
            | "el"
            | "st"
    );
    let two = surname > prefix + 1;
    if line.is_capital(surname) {
        let place = line.has(surname, Traits::PLACE)
            && !line.has(surname, Traits::SURNAME.and(Traits::FAMILY))
            && weak;
        let known = line.has(surname, Traits::KNOWN.and(Traits::ROLE).and(Traits::COMMON))
            && !line.has(surname, Traits::FAMILY.and(Traits::SURNAME));
        let joins = line.is_capital(last)
            && (!weak
                || two
                || line.is_capital(prefix)
                || matches!(
                    line.key(prefix),
                    "la" | "da" | "dos" | "des" | "el" | "al" | "le" | "te"
                ));
        return (joins && !place && !known).then_some(surname);
    }
    if line.case(last) != Case::Lower && !line.shouts || line.case(surname) != Case::Lower {
        return None;
    }
    let name = nameness(line, surname);
    let family =
        line.has(surname, Traits::FAMILY.and(Traits::SURNAME)) || name == Nameness::Surname;
    let never = line.has(surname, Traits::NEVER.and(Traits::ROLE).and(Traits::COMMON))
        && !line.has(surname, Traits::FAMILY);
    let strong = matches!(
        line.key(prefix),
        "el" | "ben" | "ten" | "ter" | "al" | "bin" | "ait"
    ) || line.key(prefix) == "te" && family;
    let free = (family || strong && name != Nameness::None) && !never;
    let proven = !line.has(surname, Traits::ORDINARY)
        || line.key(prefix) == "van"
        || strong
        || two
        || closes(line, surname)
        || line.has(surname + 1, Traits::VERB);
    (free && proven && (!weak || strong)).then_some(surname)
}

/// The end, a sign, or a verb follows.
fn closes(line: &Line, last: usize) -> bool {
    !line.is_word(last + 1) || line.has(last + 1, Traits::VERB) || line.key_at(last + 1) == "en"
}

/// The word after up to three prefixes that begin here: "van der Meulen", "v.d. Berg", "van 't Hof".
pub(super) fn surname_after_prefixes(line: &Line, first: usize) -> Option<usize> {
    let mut at = first;
    let mut count = 0;
    while count < 4 {
        if !(line.is_word(at) && line.has(at, Traits::PREFIX)) || line.tokens[at].taken {
            break;
        }
        count += 1;
        at += 1;
        while let Some(sign) = line.sign(at) {
            let abbreviates = matches!(sign, '.' | '/')
                && !line.tokens[at].spaced
                && line.tokens[at - 1].range.len() <= 2;
            let article = matches!(sign, '\'' | '’' | '‘' | '`')
                && matches!(line.key_at(at + 1), "t" | "s" | "d");
            let bound = matches!(sign, '-' | '\'' | '’')
                && !line.tokens[at].spaced
                && matches!(line.key_at(at - 1), "el" | "al" | "o" | "d" | "abd" | "l");
            if !(abbreviates || article || bound) {
                return None;
            }
            at += 1;
        }
    }
    // The last prefix may be the surname itself: "van Ben", "de Haan" never.
    let word = line.is_word(at) && !line.tokens[at].taken && line.tokens[at].range.len() > 1;
    (count > 0 && word && at > first && !line.tokens[at].opens).then_some(at)
}

/// Initials with a surname behind them: "A.M. Hoekstra", "S.T. de Jong".
pub(super) fn with_initials(line: &Line, first: usize) -> Option<Span> {
    let mut at = first;
    let mut initials = 0;
    while line.is_word(at)
        && line.tokens[at].range.len() <= 2
        && !line.tokens[at].taken
        && (line.tokens[at].case != Case::Lower || line.tokens[at].range.len() == 1)
        && initials < 6
    {
        let stop =
            line.sign(at + 1) == Some('.') && line.token(at + 1).is_some_and(|stop| !stop.spaced);
        if !stop {
            break;
        }
        initials += 1;
        at += 2;
    }
    let stop = usize::from(line.sign(first.wrapping_sub(1)) == Some('.'));
    let titled = line.has(
        first.wrapping_sub(1 + stop),
        Traits::ADDRESS.and(Traits::TITLE),
    );
    // "Mw a bakker"
    if initials == 0 && titled && line.tokens[first].range.len() == 1 {
        let family = line.is_next_word(first + 1)
            && line.has(first + 1, Traits::SURNAME.and(Traits::FAMILY));
        return family.then(|| {
            extend(
                line,
                Span {
                    first,
                    last: first + 1,
                },
            )
        });
    }
    if initials == 0 || !line.is_word(at) || line.tokens[at].taken {
        return None;
    }
    let start = Span { first, last: at };
    if line.has(at, Traits::PREFIX)
        && let Some(surname) = surname_after_prefixes(line, at)
    {
        let fits = line.is_capital(surname)
            || matches!(nameness(line, surname), Nameness::Surname | Nameness::Word);
        return fits.then(|| {
            extend(
                line,
                Span {
                    first,
                    last: surname,
                },
            )
        });
    }
    let name = nameness(line, at);
    if is_abbreviation(line, first, at) && !matches!(name, Nameness::Given | Nameness::Surname) {
        return None;
    }
    // "Wijkagent R. Blok": within a sentence an initial makes a name of a noun.
    let within = line.tokens[first].spaced
        && !line.tokens[first].opens
        && !line.has(at, Traits::COMMON.and(Traits::PLACE));
    let word = (line.has(at, Traits::ORDINARY) || !line.has(at, Traits::CAPITALISED)) && !within;
    let plain = name == Nameness::None && word
        || line.has(at, Traits::COMMON.and(Traits::ROLE).and(Traits::KNOWN));
    let family = line.has(at, Traits::SURNAME.and(Traits::FAMILY));
    let behind = titled || first > 0 && line.has(first - 1, Traits::PREPOSITION.and(Traits::ROLE));
    let small = initials > 1 && (family || !line.has(at, Traits::ORDINARY)) || behind && family;
    let shouted = line.shouts && !line.has(at, Traits::ORDINARY);
    ((line.is_capital(at) || small || shouted) && !plain).then(|| extend(line, start))
}

/// "i.v.m. ontbr.", "t.n.v. mdr": small letters with full stops that stand for words, or the last of
/// them.
fn is_abbreviation(line: &Line, first: usize, end: usize) -> bool {
    const LONGEST: usize = 12;
    let mut begin = first;
    while begin >= 2
        && first - begin < LONGEST
        && line.sign(begin - 1) == Some('.')
        && !line.tokens[begin].spaced
        && line.key_length(begin - 2) <= 2
        && line.is_word(begin - 2)
    {
        begin -= 2;
    }
    // An initial behind the abbreviation: "t.a.v. j. kuiper".
    let known = (2..=4).rev().find(|count| {
        let letters = (begin..begin + 2 * count).step_by(2);
        let small = letters
            .clone()
            .all(|at| at < end && line.tokens[at].case == Case::Lower);
        let short: String = letters.map(|at| line.key_at(at)).collect();
        small && is_short_for_words(&short)
    });
    let all_small = (begin..end)
        .step_by(2)
        .all(|at| line.tokens[at].case == Case::Lower);
    let family = line.has(end, Traits::FAMILY);
    match known {
        Some(count) => {
            let further = begin + 2 * count < end;
            first < begin + 2 * count && !(further && family)
        }
        // "b.v.g. gespr."
        None => {
            let stop = line.sign(end + 1) == Some('.') && line.key_length(end) < LONGEST_CUT;
            all_small
                && line.case(end) == Case::Lower
                && !family
                && (stop || has_no_vowel(line.key(end)))
        }
    }
}

/// A longer word before a full stop is not cut short.
const LONGEST_CUT: usize = 7;

/// "Mdr", "vdr": no name is without.
fn has_no_vowel(key: &str) -> bool {
    !key.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Whether these first letters stand for words more often than for the names of somebody.
fn is_short_for_words(letters: &str) -> bool {
    matches!(
        letters,
        "ivm"
            | "tnv"
            | "mbt"
            | "tav"
            | "iom"
            | "tbv"
            | "ovv"
            | "ihkv"
            | "ikv"
            | "ipv"
            | "tgv"
            | "nav"
            | "tov"
            | "dmv"
            | "icm"
            | "muv"
            | "olv"
            | "bgg"
            | "adhv"
            | "ism"
            | "iig"
            | "obv"
            | "miv"
            | "nvt"
            | "oid"
            | "dwz"
            | "igv"
            | "tzt"
            | "vwb"
            | "mn"
            | "oa"
            | "ed"
            | "dd"
            | "pa"
            | "cq"
            | "tm"
            | "ov"
            | "od"
            | "ihb"
            | "avg"
            | "itt"
            | "zsm"
            | "eea"
            | "ogv"
            | "jl"
            | "tlv"
            | "uit"
    )
}

/// Whether the words after the first make it a full name, not a heading with capitals.
pub(super) fn is_full_name(line: &Line, first: usize, last: usize) -> bool {
    (first + 1..=last).any(|index| {
        line.is_word(index)
            && (line.has(
                index,
                Traits::SURNAME.and(Traits::FAMILY).and(Traits::PREFIX),
            ) || matches!(nameness(line, index), Nameness::Given | Nameness::Surname))
    })
}

/// "Th." and "IJ." are one initial.
pub(super) fn is_initials(line: &Line, index: usize) -> bool {
    line.key_length(index) == 2
        && matches!(
            line.key(index),
            "th" | "ij" | "ch" | "tj" | "sj" | "ph" | "yt"
        )
        && line.sign(index + 1) == Some('.')
}
