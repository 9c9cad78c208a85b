//! Days as people write them: `2022-05-01`, `1-5`, `1-5-2022`, `1 mei`, `1 mei 2022`.

use chrono::{Datelike, NaiveDate};

use super::marks::ends_well;

/// A day at the beginning of a text.
pub(super) struct Day {
    /// How many bytes it takes.
    pub(super) length: usize,
    /// The day, or nothing when no calendar has it.
    pub(super) date: Option<NaiveDate>,
}

/// The day with which a text begins, when a complete day and month stand there.
///
/// Without a year it is the next such day after the day given.
pub(super) fn day_at(text: &str, after: NaiveDate) -> Option<Day> {
    let (first, rest) = number(text)?;
    if first.len() == 4 {
        return year_first(text, first, rest);
    }
    if let Some(rest) = rest.strip_prefix('-') {
        return day_and_number(text, first, rest, after);
    }
    day_and_name(text, first, rest, after)
}

/// `2022-05-01`.
fn year_first(text: &str, year: &str, rest: &str) -> Option<Day> {
    let (month, rest) = number(rest.strip_prefix('-')?)?;
    let (day, rest) = number(rest.strip_prefix('-')?)?;
    if month.len() > 2 || day.len() > 2 || !ends_well(rest) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let length = text.len() - rest.len();
    Some(Day { length, date })
}

/// `1-5` and `1-5-2022`.
fn day_and_number(text: &str, day: &str, rest: &str, after: NaiveDate) -> Option<Day> {
    let (month, mut rest) = number(rest)?;
    let mut year = None;
    if let Some((digits, behind)) = rest.strip_prefix('-').and_then(number)
        && digits.len() == 4
    {
        (year, rest) = (digits.parse().ok(), behind);
    }
    if day.len() > 2 || month.len() > 2 || !ends_well(rest) {
        return None;
    }
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    // Anything else is no day and month, but perhaps a range of numbers.
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
    let length = text.len() - rest.len();
    let date = find(day, month, year, after);
    (is_day || year.is_some()).then_some(Day { length, date })
}

/// `1 mei` and `1 mei 2022`.
fn day_and_name(text: &str, day: &str, rest: &str, after: NaiveDate) -> Option<Day> {
    let name = rest.trim_start();
    if day.len() > 2 || name.len() == rest.len() {
        return None;
    }
    let end = name
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(name.len());
    let (name, mut rest) = name.split_at(end);
    let month = month(name)?;
    let mut year = None;
    if let Some((digits, behind)) = number(rest.trim_start())
        && rest.starts_with(char::is_whitespace)
        && is_year(digits)
        && ends_well(behind)
    {
        (year, rest) = (digits.parse().ok(), behind);
    }
    if !ends_well(rest) {
        return None;
    }
    let length = text.len() - rest.len();
    let date = find(day.parse().ok()?, month, year, after);
    Some(Day { length, date })
}

/// The digits with which a text begins, and the rest.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    (1..=4).contains(&end).then(|| text.split_at(end))
}

/// Whether digits after a month are a year, and not for instance an amount.
fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// The day in that year, else the next one after the day given.
fn find(day: u32, month: u32, year: Option<i32>, after: NaiveDate) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    // Nine years, because 1900 and 2100 have no 29 February.
    let mut years = after.year()..=after.year().saturating_add(8);
    years.find_map(|year| NaiveDate::from_ymd_opt(year, month, day).filter(|date| *date > after))
}

/// The number of a month by its Dutch or English name, or a usual short form.
fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let index = MONTHS
        .iter()
        .position(|names| names.contains(&name.as_str()))?;
    u32::try_from(index + 1).ok()
}

const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "febr", "february"],
    &["maart", "mrt", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["augustus", "aug", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "october"],
    &["november", "nov"],
    &["december", "dec"],
];
