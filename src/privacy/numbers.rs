//! Reads numbers that identify people, at a given place in a text.

use std::ops::Range;

use super::words::is_hyphen;
use super::{Certainty, Finding, Kind};

/// Returns the citizen service number that begins here: nine digits that pass the eleven-test,
/// plain or parted by one kind of sign, and not part of a longer number.
pub(super) fn citizen_number(text: &str, at: usize) -> Option<Range<usize>> {
    let number = Digits::read(text, at, 9)?;
    let groups = number.groups.as_slice();
    let plain = groups.len() == 1;
    let parted = groups.iter().all(|length| (2..=5).contains(length)) && number.separators_from(0);
    let values = number.values.as_slice();
    let fits = values.len() == 9 && (plain || parted) && passes_eleven_test(values);
    (fits && number.stands_alone(text, at)).then_some(at..number.end)
}

/// Whether this is nothing but the nine digits of a citizen service number, in groups or not.
pub(super) fn is_citizen_number(written: &str) -> bool {
    let plain = written
        .bytes()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, b' ' | b'.' | b'-'));
    let digits: Vec<u32> = written
        .chars()
        .filter_map(|sign| sign.to_digit(10))
        .collect();
    plain && digits.len() == 9 && passes_eleven_test(&digits)
}

/// Nine times the first digit, eight times the second and so on, less the last: a multiple of
/// eleven.
fn passes_eleven_test(digits: &[u32]) -> bool {
    let Some((last, others)) = digits.split_last() else {
        return false;
    };
    let sum: u32 = others
        .iter()
        .zip((2..=9).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    digits.iter().any(|&digit| digit > 0) && sum % 11 == last % 11 && sum >= *last
}

/// Reads a number that a word before it tells of, so that letters may follow it at once: a citizen
/// service number, a mobile number without its zero.
pub(super) fn plain(rest: &str) -> Option<(usize, Kind)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let values: Vec<u32> = rest[..digits.min(9)]
        .chars()
        .filter_map(|sign| sign.to_digit(10))
        .collect();
    if digits == 9 && passes_eleven_test(&values) {
        return Some((9, Kind::Bsn));
    }
    let mobile = rest.strip_prefix("6 ").or_else(|| rest.strip_prefix("6-"));
    let bare = digits == 9 && rest.starts_with('6') && !is_amount(&rest[9..]);
    (bare || mobile.is_some_and(is_bare_mobile)).then_some((if bare { 9 } else { 10 }, Kind::Phone))
}

/// "600000000 euro"
fn is_amount(after: &str) -> bool {
    let after = after.trim_start();
    ["euro", "eur", "€", "%", "keer"].iter().any(|unit| {
        after
            .get(..unit.len())
            .is_some_and(|next| next.eq_ignore_ascii_case(unit))
    })
}

/// Returns the postcode that begins here behind its label, so that it may look like a year, a
/// measure or a word.
pub(super) fn labelled_postcode(text: &str, at: usize) -> Option<Range<usize>> {
    let (code, _) = code_at(text, at)?;
    (!text[at..].starts_with('0') && !begins_in_number(text, at)).then_some(code)
}

/// Four digits and two letters of one case, with what parts them.
fn code_at(text: &str, at: usize) -> Option<(Range<usize>, &str)> {
    let rest = &text[at..];
    rest.get(..4)
        .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))?;
    let mut between = rest[4..].chars();
    let space = between
        .next()
        .filter(|sign| matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '-'));
    let mut from = 4 + space.map_or(0, char::len_utf8);
    // "8441  AB"
    from += usize::from(space == Some(' ') && between.next() == Some(' '));
    let letters = rest.get(from..from + 2)?;
    let upper = letters.bytes().all(|letter| letter.is_ascii_uppercase());
    let lower = letters.bytes().all(|letter| letter.is_ascii_lowercase()) && from < 6;
    let ends = !rest[from + 2..]
        .starts_with(|sign: char| sign.is_alphanumeric() || sign == '\'' || sign == '’');
    ((upper || lower) && ends).then_some((at..at + from + 2, letters))
}

/// Returns the telephone number that begins here: ten digits after a zero, or an international
/// number.
pub(super) fn telephone(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    if !rest.starts_with(['+', '(', '0', '3']) {
        return None;
    }
    if let Some(national) = rest
        .strip_prefix("+31")
        .or_else(|| rest.strip_prefix("(+31)"))
        .or_else(|| rest.strip_prefix("0031"))
        .or_else(|| rest.strip_prefix("00 31"))
        .or_else(|| {
            rest.strip_prefix("316")
                .filter(|rest| is_bare_mobile(rest))
                .map(|_| &rest[2..])
        })
        .or_else(|| rest.strip_prefix("31 6").map(|_| &rest[2..]))
    {
        return dutch_abroad(text, at, text.len() - national.len());
    }
    if rest.starts_with('+') {
        return foreign(text, at);
    }
    if let Some(area) = rest.strip_prefix("(0") {
        return bracketed(text, at, area);
    }
    let number = Digits::read(text, at, 10)?;
    is_national(text, at, &number).then_some(at..number.end)
}

/// The eight digits of a mobile number without its plus.
fn is_bare_mobile(rest: &str) -> bool {
    rest.bytes().take_while(u8::is_ascii_digit).count() == 8
}

fn is_national(text: &str, at: usize, number: &Digits) -> bool {
    let opens = matches!(number.values.as_slice(), [0, 1..=9, ..]);
    let mobile = number.values.as_slice().get(1) == Some(&6);
    let area = match number.groups.as_slice() {
        [_] => true,
        [first, others @ ..] => {
            (*first >= 3 || (mobile && *first == 2)) && others.iter().all(|length| *length >= 2)
        }
        [] => false,
    };
    number.values.as_slice().len() == 10
        && opens
        && area
        && number.separators_from(1)
        && !number.begins_with_a_date()
        && number.stands_alone(text, at)
}

/// After +31 or 0031: nine digits, with a zero in brackets or not.
fn dutch_abroad(text: &str, start: usize, national: usize) -> Option<Range<usize>> {
    let rest = text[national..].trim_start_matches([' ', '\u{a0}', '-', '.']);
    let rest = rest.strip_prefix("(0)").unwrap_or(rest);
    let rest = rest.trim_start_matches([' ', '\u{a0}', '-', '.']);
    let first = text.len() - rest.len();
    let count = if rest.starts_with('0') { 10 } else { 9 };
    let number = Digits::read(text, first, count)?;
    let near = first - national <= 8;
    let fits = number.values.as_slice().len() == count && near && !ends_in_number(text, number.end);
    fits.then_some(start..number.end)
}

/// After a plus: eight to fourteen digits.
fn foreign(text: &str, start: usize) -> Option<Range<usize>> {
    let number = Digits::read(text, start + 1, 14)?;
    let country = match number.groups.as_slice() {
        [_] => true,
        [first, ..] => *first <= 3,
        [] => false,
    };
    let values = number.values.as_slice();
    let fits = values.len() >= 8 && country && values[0] > 0;
    (fits && !ends_in_number(text, number.end)).then_some(start..number.end)
}

/// "(0513) 123456".
fn bracketed(text: &str, start: usize, area: &str) -> Option<Range<usize>> {
    let length = area
        .chars()
        .take(4)
        .take_while(char::is_ascii_digit)
        .count();
    let rest = area[length..].strip_prefix(')')?;
    let rest = rest.strip_prefix([' ', '\u{a0}', '-']).unwrap_or(rest);
    let wanted = 9usize.checked_sub(length)?;
    let number = Digits::read(text, text.len() - rest.len(), wanted)?;
    let fits = length >= 1 && number.values.as_slice().len() == wanted;
    (fits && !ends_in_number(text, number.end)).then_some(start..number.end)
}

/// Lengths of bank accounts by country, the two letters and two digits included.
const ACCOUNT_LENGTHS: [(&str, usize); 40] = [
    ("NL", 18),
    ("BE", 16),
    ("DE", 22),
    ("FR", 27),
    ("ES", 24),
    ("IT", 27),
    ("PL", 28),
    ("TR", 26),
    ("GB", 22),
    ("PT", 25),
    ("AT", 20),
    ("CH", 21),
    ("LU", 20),
    ("RO", 24),
    ("BG", 22),
    ("GR", 27),
    ("HU", 28),
    ("CZ", 24),
    ("SE", 24),
    ("DK", 18),
    ("NO", 15),
    ("FI", 18),
    ("IE", 22),
    ("HR", 21),
    ("LT", 20),
    ("LV", 21),
    ("EE", 20),
    ("SI", 19),
    ("SK", 24),
    ("CY", 28),
    ("MT", 31),
    ("UA", 29),
    ("MA", 28),
    ("TN", 24),
    ("IL", 23),
    ("IS", 26),
    ("AL", 28),
    ("BA", 20),
    ("RS", 22),
    ("MK", 19),
];

/// Returns the bank account that begins here: its country's length, and a remainder of one when
/// divided by 97. A Dutch one with another remainder is doubtful.
pub(super) fn bank_account(text: &str, at: usize) -> Option<Finding> {
    let rest = &text[at..];
    let written = rest.get(..2).filter(|code| {
        code.bytes().all(|sign| sign.is_ascii_alphabetic())
            && !rest[2..].starts_with(char::is_alphabetic)
    })?;
    let (country, length) = ACCOUNT_LENGTHS
        .iter()
        .find(|(code, _)| code.eq_ignore_ascii_case(written))?;
    let mut signs = Vec::with_capacity(*length);
    let mut end = at;
    let mut parted = true;
    for (place, sign) in rest.char_indices() {
        if signs.len() == *length {
            break;
        }
        if sign.is_ascii_alphanumeric() {
            signs.push(sign.to_ascii_uppercase());
            end = at + place + 1;
            parted = false;
        } else if matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '.' | '-') && !parted {
            parted = true;
        } else {
            return None;
        }
    }
    let shape = signs.len() == *length
        && signs[2..4].iter().all(char::is_ascii_digit)
        && !text[end..].starts_with(char::is_alphanumeric);
    let dutch = *country == "NL"
        && signs
            .get(4..8)
            .is_some_and(|bank| bank.iter().all(char::is_ascii_uppercase))
        && signs
            .get(8..)
            .is_some_and(|account| account.iter().all(char::is_ascii_digit));
    let certainty = match (remainder_of_97(&signs), dutch) {
        (Some(1), _) => Certainty::Sure,
        (_, true) => Certainty::Doubtful,
        _ => return None,
    };
    shape.then_some(Finding {
        range: at..end,
        kind: Kind::Iban,
        certainty,
    })
}

/// With the first four signs moved to the end, and letters counted from A = 10.
fn remainder_of_97(signs: &[char]) -> Option<u32> {
    let (head, tail) = signs.split_at_checked(4)?;
    tail.iter().chain(head).try_fold(0, |sum: u32, sign| {
        let value = sign.to_digit(36)?;
        Some(if value < 10 {
            (sum * 10 + value) % 97
        } else {
            (sum * 100 + value) % 97
        })
    })
}

/// Letters after four digits that measure something, or are words of these tables.
const NO_POSTCODE: [&str; 11] = [
    "KM", "KG", "KB", "MB", "GB", "TB", "PX", "HZ", "KW", "EU", "IB",
];

/// Units that nobody writes in capitals: behind a number they are one in small letters only.
const SMALL_UNITS: [&str; 10] = ["CM", "MM", "ML", "CL", "DL", "MG", "LU", "XP", "PK", "KJ"];

/// Letters that are a postcode in capitals, unless the next word is in capitals too.
const SHOUTED_WORDS: [&str; 5] = ["GR", "MS", "ST", "ER", "DE"];

/// Words of two letters that follow a number.
const SHORT_WORDS: [&str; 67] = [
    "vo", "po", "so", "ll", "le", "en", "in", "is", "op", "of", "om", "te", "ik", "je", "we", "ze",
    "er", "de", "al", "an", "as", "na", "nu", "zo", "ja", "uw", "ma", "di", "wo", "do", "vr", "za",
    "nr", "no", "mm", "cm", "km", "ml", "kg", "gr", "px", "dl", "cl", "hr", "mw", "ie", "ex", "bv",
    "pp", "pm", "am", "bs", "st", "ha", "va", "af", "bo", "et", "el", "up", "vs", "oa", "ca", "mg",
    "gb", "mb", "kb",
];

/// Whether the next word has no small letters.
fn is_shouted(rest: &str) -> bool {
    let word = rest
        .trim_start()
        .chars()
        .take_while(|sign| sign.is_alphanumeric());
    let mut letters = word.filter(|sign| sign.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Returns the postcode that begins here. Small letters, and numbers that may be a year, count
/// only when nothing parts digits and letters.
pub(super) fn postcode(text: &str, at: usize) -> Option<Range<usize>> {
    let (range, letters) = code_at(text, at)?;
    let digits = &text[at..at + 4];
    let lower = letters.starts_with(|letter: char| letter.is_ascii_lowercase());
    let upper = !lower;
    let is_year = digits.starts_with("19") || digits.starts_with("20");
    let attached = range.len() == 6;
    let is_word = SHORT_WORDS.contains(&letters);
    let written =
        (upper && (attached || !is_year)) || (lower && !is_year && (attached || !is_word));
    let code = letters.to_ascii_uppercase();
    let allowed = !digits.starts_with('0')
        && !["SA", "SD", "SS"].contains(&code.as_str())
        && !(NO_POSTCODE.contains(&code.as_str()) && !(upper && attached))
        && !(SMALL_UNITS.contains(&code.as_str()) && lower)
        && !(SHOUTED_WORDS.contains(&code.as_str())
            && !attached
            && (lower || is_shouted(&text[range.end..])));
    (written && allowed && !begins_in_number(text, at)).then_some(range)
}

/// Digits in groups.
#[derive(Default)]
struct Digits {
    values: Few<u32>,
    groups: Few<usize>,
    separators: Few<char>,
    end: usize,
}

/// The most digits that a number is read to have.
const MOST: usize = 14;

/// A short list that needs no memory of its own.
#[derive(Default)]
struct Few<T> {
    items: [T; MOST],
    count: usize,
}

impl<T> Few<T> {
    /// Adds to the list, unless it is full.
    fn push(&mut self, item: T) {
        if let Some(free) = self.items.get_mut(self.count) {
            *free = item;
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[T] {
        &self.items[..self.count]
    }
}

impl Digits {
    /// Reads at most so many digits, up to [`MOST`], with one sign between groups; `None` without a digit here.
    fn read(text: &str, at: usize, most: usize) -> Option<Digits> {
        let mut number = Digits::default();
        let mut separator = None;
        let mut group = 0;
        for (place, sign) in text[at..].char_indices() {
            if number.values.count == most {
                break;
            }
            if let Some(value) = sign.to_digit(10) {
                if let Some(separator) = separator.take() {
                    number.separators.push(separator);
                    number.groups.push(group);
                    group = 0;
                }
                group += 1;
                number.values.push(value);
                number.end = at + place + 1;
            } else if let Some(kind) = separator_kind(sign)
                && separator.is_none()
                && group > 0
            {
                separator = Some(kind);
            } else if separator == Some(' ') && sign == ' ' {
                // Two spaces are one.
            } else if separator == Some(' ') && is_hyphen(sign)
                || separator == Some('-') && sign == ' '
            {
                // "0513 - 62 12 34"
                separator = Some('-');
            } else {
                break;
            }
        }
        number.groups.push(group);
        (group > 0).then_some(number)
    }

    /// Whether all separators from this one on are of one kind.
    fn separators_from(&self, first: usize) -> bool {
        let separators = self.separators.as_slice().get(first..).unwrap_or_default();
        separators.windows(2).all(|pair| pair[0] == pair[1])
    }

    /// "06-05-2018 12".
    fn begins_with_a_date(&self) -> bool {
        let day_first = matches!(self.groups.as_slice(), [2, 2, 4, ..]);
        let year = self
            .values
            .as_slice()
            .get(4..6)
            .is_some_and(|century| century == [1, 9] || century == [2, 0]);
        day_first && year
    }

    /// Neither more digits of the same number around it, nor the sign of an amount before it.
    fn stands_alone(&self, text: &str, at: usize) -> bool {
        let spaced = self.separators.as_slice().contains(&' ');
        let next_in_row = spaced
            && text[self.end..]
                .strip_prefix([' ', '\u{a0}', '\u{202f}'])
                .is_some_and(|rest| {
                    let digits = rest.chars().take_while(char::is_ascii_digit).count();
                    digits >= 2 && Some(&digits) == self.groups.as_slice().last()
                });
        !begins_in_number(text, at) && !ends_in_number(text, self.end) && !next_in_row
    }
}

fn separator_kind(sign: char) -> Option<char> {
    match sign {
        ' ' | '\u{a0}' | '\u{202f}' => Some(' '),
        '.' => Some('.'),
        '/' => Some('/'),
        '_' => Some('_'),
        _ if is_hyphen(sign) => Some('-'),
        _ => None,
    }
}

/// Whether there are digits, fewer than a number of somebody has: those are cents, or a part of
/// the same number.
fn is_short(signs: impl Iterator<Item = char>) -> bool {
    (1..9).contains(&signs.take(9).take_while(char::is_ascii_digit).count())
}

/// Whether a digit and a sign of numbers, or the sign of an amount, stand before this.
fn begins_in_number(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some('.' | ',' | '-' | ':') => is_short(before),
        Some('€' | '$' | '£') => true,
        Some(' ' | '\u{a0}') => matches!(before.next(), Some('€' | '$' | '£')),
        Some(sign) => sign.is_alphanumeric(),
        None => false,
    }
}

/// Whether the number goes on, or letters follow at once.
fn ends_in_number(text: &str, end: usize) -> bool {
    let mut after = text[end..].chars();
    match after.next() {
        Some('.' | ',' | '-') => is_short(after),
        Some(sign) => sign.is_alphanumeric(),
        None => false,
    }
}
