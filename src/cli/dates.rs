//! Reads a day as people write it: `15 maart`, `15-3-2022`, `vandaag`, `2022-03-15`.

use chrono::{Datelike, Days, NaiveDate};

use crate::lang::Lang;

/// The day that a text tells; without a year that of `today`.
#[must_use]
pub fn read_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let nearby = match text.as_str() {
        "vandaag" | "nu" | "today" => Some(today),
        "gisteren" | "yesterday" => today.checked_sub_days(Days::new(1)),
        "morgen" | "tomorrow" => today.checked_add_days(Days::new(1)),
        _ => None,
    };
    if nearby.is_some() {
        return nearby;
    }
    let parts: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let (day, month, year) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 && year.parse::<i32>().is_ok() => {
            (*day, *month, Some(*year))
        }
        [day, month, year] => (*day, *month, Some(*year)),
        [day, month] => (*day, *month, None),
        _ => return None,
    };
    let year = match year {
        // Two digits could be a day just as well.
        Some(year) if year.len() == 4 => year.parse().ok()?,
        Some(_) => return None,
        None => today.year(),
    };
    NaiveDate::from_ymd_opt(year, month_of(month)?, day.parse().ok()?)
}

/// A month by its number, its name, or a beginning of that of at least three letters.
fn month_of(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    if text == "mrt" {
        return Some(3);
    }
    (1..=12).find(|month| {
        [Lang::Dutch, Lang::English].iter().any(|lang| {
            let day = NaiveDate::from_ymd_opt(2000, *month, 1);
            let said = day.map(|day| lang.date(day).to_lowercase());
            let name = said.as_deref().and_then(|said| said.split(' ').nth(1));
            text.len() >= 3 && name.is_some_and(|name| name.starts_with(text))
        })
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2022, 3, 15).unwrap();
        read_day(text, today).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, day) in [
            ("2022-03-15", "2022-03-15"),
            ("15-3-2022", "2022-03-15"),
            ("15/03/2022", "2022-03-15"),
            ("15 maart 2022", "2022-03-15"),
            ("1 mrt 2023", "2023-03-01"),
            ("1 mei", "2022-05-01"),
            ("1-5", "2022-05-01"),
            ("15 March 2022", "2022-03-15"),
            ("Vandaag", "2022-03-15"),
            ("morgen", "2022-03-16"),
        ] {
            assert_eq!(read(text).as_deref(), Some(day), "{text}");
        }
        for text in [
            "",
            "mei",
            "31 februari",
            "15-3-22",
            "32-1-2022",
            "1 m",
            "volgende week",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_day_said_in_words_is_read_back(days in 366_i32..3_000_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            prop_assume!((1000..10_000).contains(&day.year()));
            for said in [Lang::Dutch.date(day), Lang::English.date(day), day.to_string()] {
                prop_assert_eq!(read_day(&said, NaiveDate::default()), Some(day), "{}", said);
            }
        }
    }
}
