//! A figure in plain words: the number, what is counted, and over what time.

use super::terms::Moment;

/// What a text such as `Inzet op school: 0,89 fte per week (na)` says as a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What is counted: the words before the colon that the number follows.
    pub name: Option<String>,
    /// The number as it was written.
    pub value: Option<String>,
    /// The word or words after the number; `euro` and `%` for their signs.
    pub unit: Option<String>,
    /// `per week`, `per leerling per jaar`.
    pub period: Option<String>,
    /// Whether it tells of before or after, by `(voor)` or `(na)` at the end.
    pub moment: Option<Moment>,
}

/// Reads the figure in a text. Without a number only the moment is known.
///
/// The number is the first one behind the last colon that has one behind it, else the first of the
/// text; so a year before the colon is no value.
#[must_use]
pub fn read_figure(text: &str) -> Figure {
    let (text, moment) = split_moment(text);
    let colons = text.match_indices(": ").map(|(at, _)| at);
    let split = colons
        .filter(|at| number_in(&text[at + 2..]).is_some())
        .last();
    let (name, told) = match split {
        Some(at) => (Some(text[..at].trim()), &text[at + 2..]),
        None => (None, text),
    };
    let Some((before, value, after)) = number_in(told) else {
        return Figure {
            moment,
            ..Figure::default()
        };
    };
    let (unit, period) = unit_and_period(before, after);
    Figure {
        name: name.filter(|name| !name.is_empty()).map(str::to_owned),
        value: Some(value.to_owned()),
        unit,
        period,
        moment,
    }
}

/// The size of a written number in units of 10⁻ⁿ, and that n: `1.250,5` is 12505 and 1.
///
/// A point before exactly three digits parts thousands, as Dutch writes them.
#[must_use]
pub fn size_of(value: &str) -> Option<(i64, u32)> {
    let is_grouped = |text: &str| {
        let mut groups = text.split('.');
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
    };
    let (whole, part) = match value.split_once(',') {
        Some((whole, part)) => (whole, part),
        None if value.contains('.') && !is_grouped(value) => value.split_once('.')?,
        None => (value, ""),
    };
    let digits: String = whole
        .chars()
        .filter(|c| *c != '.')
        .chain(part.chars())
        .collect();
    if !part.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    Some((digits.parse().ok()?, u32::try_from(part.len()).ok()?))
}

/// The difference between two written numbers, as people write it, and which way it went.
///
/// `None` when one of them cannot be read, or is too large to be exact.
#[must_use]
pub fn difference(before: &str, after: &str) -> Option<(std::cmp::Ordering, String)> {
    let ((before, less), (after, more)) = (size_of(before)?, size_of(after)?);
    let places = less.max(more);
    let scaled = |size: i64, own: u32| size.checked_mul(10_i64.checked_pow(places - own)?);
    let change = scaled(after, more)?.checked_sub(scaled(before, less)?)?;
    Some((change.cmp(&0), written(change.unsigned_abs(), places)))
}

/// A size in units of 10⁻ⁿ as Dutch writes it.
fn written(size: u64, places: u32) -> String {
    let digits = format!("{size:0>width$}", width = places as usize + 1);
    let (whole, part) = digits.split_at(digits.len() - places as usize);
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        // Thousands are parted from five digits on.
        if index > 0 && whole.len() > 4 && (whole.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let part = part.trim_end_matches('0');
    if part.is_empty() {
        grouped
    } else {
        format!("{grouped},{part}")
    }
}

/// A text without `(voor)` or `(na)` at its end, and that moment.
fn split_moment(text: &str) -> (&str, Option<Moment>) {
    let text = text.trim();
    let bare = text.trim_end_matches('.').trim_end();
    let inside = bare
        .strip_suffix(')')
        .and_then(|inside| inside.rsplit_once('('));
    if let Some((before, word)) = inside
        && let Some(moment) = Moment::from_term(&word.trim().to_lowercase())
    {
        return (before.trim_end(), Some(moment));
    }
    (text, None)
}

/// What stands before the first number of a text, the number, and what stands behind it.
fn number_in(text: &str) -> Option<(&str, &str, &str)> {
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let word = &rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())];
        let begin = word.trim_start_matches(['€', '(', '~', '±', '"', '“']);
        let start = at + word.len() - begin.len();
        let end = begin.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
        let value = begin[..end.unwrap_or(begin.len())].trim_end_matches(['.', ',']);
        let after = &text[start + value.len()..];
        let goes_on = |c: char| c.is_alphanumeric() || "-/:".contains(c);
        let is_whole =
            begin.starts_with(|c: char| c.is_ascii_digit()) && !after.starts_with(goes_on);
        if is_whole && size_of(value).is_some() {
            return Some((&text[..start], value, after));
        }
        let space = rest[word.len()..].len() - rest[word.len()..].trim_start().len();
        at += (word.len() + space).max(1);
    }
    None
}

fn unit_and_period(before: &str, after: &str) -> (Option<String>, Option<String>) {
    let end = after
        .find(|c: char| ",;().:".contains(c))
        .unwrap_or(after.len());
    let words: Vec<&str> = after[..end].split_whitespace().collect();
    let per = words
        .iter()
        .position(|word| word.eq_ignore_ascii_case("per"));
    let near = per.filter(|at| *at <= MOST_UNIT_WORDS);
    let by_sign = match (before.trim_end().ends_with('€'), words.first()) {
        (true, _) => Some("euro".to_owned()),
        (false, Some(first)) if first.starts_with('%') => Some("%".to_owned()),
        (false, _) => None,
    };
    let in_words = match near {
        Some(at) => words[..at].join(" "),
        None => words.first().copied().unwrap_or_default().to_owned(),
    };
    let unit = by_sign.or(Some(in_words)).filter(|unit| !unit.is_empty());
    let period = near.map(|at| {
        let pairs = words[at..].chunks(2);
        let pairs = pairs.take_while(|pair| pair.len() == 2 && pair[0].eq_ignore_ascii_case("per"));
        let pairs: Vec<String> = pairs.map(|pair| pair.join(" ")).collect();
        pairs.join(" ")
    });
    (unit, period.filter(|period| !period.is_empty()))
}

/// More words than this between a number and `per` are a sentence, not a unit.
const MOST_UNIT_WORDS: usize = 4;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::cmp::Ordering;

    use super::*;

    fn read(text: &str) -> [String; 5] {
        let figure = read_figure(text);
        let moment = figure.moment.map(|moment| moment.term().to_owned());
        [
            figure.name,
            figure.value,
            figure.unit,
            figure.period,
            moment,
        ]
        .map(Option::unwrap_or_default)
    }

    #[test]
    fn a_figure_is_read_as_people_write_it() {
        for (text, expected) in [
            (
                "Inzet op school: 0,89 fte per week (na)",
                ["Inzet op school", "0,89", "fte", "per week", "na"],
            ),
            (
                "6 losse begeleiders per jaar",
                ["", "6", "losse begeleiders", "per jaar", ""],
            ),
            (
                "Kosten in 2019: ongeveer € 42.000 per leerling per jaar",
                [
                    "Kosten in 2019",
                    "42.000",
                    "euro",
                    "per leerling per jaar",
                    "",
                ],
            ),
            ("Verzuim: 12% (Voor).", ["Verzuim", "12", "%", "", "voor"]),
            (
                "12 leerlingen, bijna allemaal jongens",
                ["", "12", "leerlingen", "", ""],
            ),
            ("nul", ["", "", "", "", ""]),
            ("In groep-6 of mp3: niet geteld", ["", "", "", "", ""]),
            ("1-5-2022", ["", "", "", "", ""]),
            ("om 13:30", ["", "", "", "", ""]),
            ("4.", ["", "4", "", "", ""]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn a_difference_is_exact_and_written_as_dutch_writes_numbers() {
        for (before, after, expected) in [
            ("6", "0", (Ordering::Less, "6")),
            ("0,89", "2", (Ordering::Greater, "1,11")),
            ("1.250,50", "12.000", (Ordering::Greater, "10.749,5")),
            ("1.5", "1,5", (Ordering::Equal, "0")),
            ("100", "1.100", (Ordering::Greater, "1000")),
        ] {
            let (order, size) = difference(before, after).unwrap();
            assert_eq!((order, size.as_str()), expected, "{before} {after}");
        }
        assert_eq!(difference("9".repeat(30).as_str(), "1"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_reading_fail_and_a_value_stands_in_the_text(text in ".{0,60}") {
            let figure = read_figure(&text);
            if let Some(value) = figure.value {
                proptest::prop_assert!(text.contains(&value));
                proptest::prop_assert!(size_of(&value).is_some());
            }
        }

        #[test]
        fn a_difference_added_again_gives_what_it_became(
            before in 0_i64..1_000_000, after in 0_i64..1_000_000, places in 0_u32..4,
        ) {
            let size = |size: i64| written(size.unsigned_abs(), places);
            let (order, change) = difference(&size(before), &size(after)).unwrap();
            let (change, own) = size_of(&change).unwrap();
            let change = change * 10_i64.pow(places - own);
            let signed = if order == Ordering::Less { -change } else { change };
            proptest::prop_assert_eq!(before + signed, after);
        }
    }
}
