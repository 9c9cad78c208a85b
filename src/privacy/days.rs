//! Reads dates, in digits and in words.

use super::dates::is_dotted_birth;
use super::feasts;
use super::lexicon::Traits;
use super::line::Line;

/// A date in the text.
pub(super) struct Date {
    pub last: usize,
    pub has_year: bool,
    /// Day and month in two digits without more, which may be a score or a version.
    pub is_bare: bool,
}

/// Reads the date that begins with this token: 3-11-2015, 2015-11-03, 3 nov. '15, 20151103.
pub(super) fn read(line: &Line, first: usize) -> Option<Date> {
    if line.tokens[first].taken || !line.is_number(first) && !line.has(first, Traits::DAY) {
        return None;
    }
    if let Some(date) = feast(line, first) {
        return Some(date);
    }
    if line.is_word(first) {
        let day = line
            .token(first + 1)
            .is_some_and(|month| month.traits.any(Traits::MONTH))
            && feasts::is_day(line.key(first));
        return day.then(|| with_month(line, first)).flatten();
    }
    if !line.is_number(first) {
        return None;
    }
    let tight_after_word = first > 0 && !line.tokens[first].spaced && line.is_word(first - 1);
    if tight_after_word {
        return None;
    }
    with_month(line, first)
        .or_else(|| in_digits(line, first))
        .or_else(|| compact(line, first))
}

/// "Eerste kerstdag 2013": without a year a feast is of every year.
fn feast(line: &Line, first: usize) -> Option<Date> {
    let last = feasts::feast(line, first)?;
    let digits = year(line, last + 1).map(|_| last + 1);
    let last = digits.or_else(|| feasts::year_in_words(line, last + 1))?;
    Some(Date {
        last,
        has_year: true,
        is_bare: false,
    })
}

fn with_month(line: &Line, first: usize) -> Option<Date> {
    if line.is_number(first) {
        number(line, first, 1, 31)?;
    }
    let mut month = first + 1;
    if matches!(line.key_at(month), "e" | "de" | "ste")
        && line.token(month).is_some_and(|token| !token.spaced)
    {
        month += 1;
    }
    // "de 27e van november"
    if line.sign(month) == Some('.')
        || line.sign(month) == Some('-')
        || month > first + 1 && line.key_at(month) == "van"
    {
        month += 1;
    }
    if !line.has(month, Traits::MONTH) {
        return None;
    }
    let mut last = month;
    let mut next = month + 1;
    let mut apostrophe = false;
    if matches!(line.sign(next), Some('.' | '-'))
        && line.token(next).is_some_and(|token| !token.spaced)
    {
        next += 1;
    }
    if matches!(line.sign(next), Some('\'' | '’')) {
        apostrophe = true;
        next += 1;
    }
    let digits = line.is_number(next).then(|| line.key(next).len());
    let has_year = digits == Some(4) && year(line, next).is_some()
        || digits == Some(2) && (apostrophe || !line.has(next + 1, Traits::UNIT));
    let in_words = feasts::year_in_words(line, next);
    if has_year {
        last = next;
    } else if let Some(end) = in_words {
        last = end;
    }
    Some(Date {
        last,
        has_year: has_year || in_words.is_some(),
        is_bare: false,
    })
}

fn in_digits(line: &Line, first: usize) -> Option<Date> {
    let separator = line.sign(first + 1)?;
    let tight = |index: usize| line.token(index).is_some_and(|token| !token.spaced);
    if !matches!(separator, '-' | '/' | '.' | '–') || !tight(first + 1) || !tight(first + 2) {
        return None;
    }
    // "11-02-'14"
    let apostrophe = matches!(line.sign(first + 4), Some('\'' | '’')) && tight(first + 4);
    let last = first + 4 + usize::from(apostrophe);
    let whole = line.sign(first + 3) == Some(separator)
        && tight(first + 3)
        && tight(last)
        && line.is_number(last);
    if whole {
        let day_first = number(line, first, 1, 31).is_some()
            && number(line, first + 2, 1, 12).is_some()
            && (line.key(last).len() == 2 || year(line, last).is_some());
        let year_first = year(line, first).is_some()
            && number(line, first + 2, 1, 12).is_some()
            && number(line, last, 1, 31).is_some();
        return (day_first || year_first).then_some(Date {
            last,
            has_year: true,
            is_bare: false,
        });
    }
    let day = number(line, first, 1, 31).is_some() && number(line, first + 2, 1, 12).is_some();
    (day && separator != '.').then_some(Date {
        last: first + 2,
        has_year: false,
        is_bare: true,
    })
}

fn compact(line: &Line, first: usize) -> Option<Date> {
    let digits = line.key(first);
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse().ok());
    let in_order = |year: Option<u32>, month: Option<u32>, day: Option<u32>| {
        year.is_some_and(|year| (1900..2100).contains(&year))
            && month.is_some_and(|month| (1..=12).contains(&month))
            && day.is_some_and(|day| (1..=31).contains(&day))
    };
    let whole = in_order(part(0..4), part(4..6), part(6..8))
        || in_order(part(4..8), part(2..4), part(0..2));
    let born = digits.len() == 6
        && (first.saturating_sub(4)..first)
            .any(|index| line.has(index, Traits::BIRTH) || is_dotted_birth(line, index, first))
        && digits
            .get(..2)
            .is_some_and(|day| (1..=31).contains(&day.parse().unwrap_or(0)))
        && digits
            .get(2..4)
            .is_some_and(|month| (1..=12).contains(&month.parse().unwrap_or(0)));
    (born || digits.len() == 8 && whole).then_some(Date {
        last: first,
        has_year: true,
        is_bare: true,
    })
}

pub(super) fn number(line: &Line, index: usize, least: u32, most: u32) -> Option<u32> {
    let digits = line.is_number(index).then(|| line.key(index))?;
    let value: u32 = digits.parse().ok()?;
    (digits.len() <= 2 && (least..=most).contains(&value)).then_some(value)
}

pub(super) fn year(line: &Line, index: usize) -> Option<u32> {
    let digits = line.is_number(index).then(|| line.key(index))?;
    let value: u32 = digits.parse().ok()?;
    (digits.len() == 4 && (1900..=2100).contains(&value)).then_some(value)
}
