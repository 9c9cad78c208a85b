//! Values that options take, and how they are read.

use chrono::NaiveDate;
use clap::ValueEnum;
use std::path::PathBuf;
use thiserror::Error;

/// Who will read a document (`--voor`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Audience {
    /// Those who sat there.
    #[value(name = "tafel")]
    Table,
    /// Those involved and the working group.
    #[value(name = "betrokkenen")]
    Involved,
    /// Everybody.
    #[value(name = "openbaar")]
    Public,
}

/// When to use colour (`--kleur`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` says otherwise.
    #[default]
    #[value(name = "auto")]
    Auto,
    /// Also in a pipe.
    #[value(name = "altijd", alias = "always")]
    Always,
    /// Never.
    #[value(name = "nooit", alias = "never")]
    Never,
}

/// A kind of file with a JSON Schema (`schema`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// casus.yaml
    #[value(name = "casus")]
    Case,
    /// project.yaml
    #[value(name = "project")]
    Project,
    /// A question template.
    #[value(name = "sjabloon")]
    Template,
    /// A codebook.
    #[value(name = "codeboek")]
    Codebook,
    /// sessie.yaml
    #[value(name = "sessie")]
    Session,
    /// begrippen.yaml
    #[value(name = "begrippen")]
    Glossary,
}

/// Where text comes from or goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stream {
    /// `-`: standard input or standard output.
    Standard,
    /// A file by its path.
    File(PathBuf),
}

/// Why a value cannot be read; said in words by `cli::usage`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Mistake {
    /// Not `jjjj-mm-dd`, or no such day.
    #[error("not a day")]
    Date,
    /// Not a whole number from one on.
    #[error("not a number")]
    Number,
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "the shape that a value parser has"
)]
pub(super) fn read_stream(given: &str) -> Result<Stream, Mistake> {
    Ok(match given {
        "-" => Stream::Standard,
        path => Stream::File(PathBuf::from(path)),
    })
}

/// Reads exactly `jjjj-mm-dd`, so that no other order of day and month slips through.
pub(super) fn read_date(given: &str) -> Result<NaiveDate, Mistake> {
    let shape = given.bytes().map(|byte| byte.is_ascii_digit());
    let wanted = "jjjj-mm-dd".bytes().map(|byte| byte != b'-');
    if !shape.eq(wanted) {
        return Err(Mistake::Date);
    }
    given.parse().map_err(|_| Mistake::Date)
}

pub(super) fn read_number(given: &str) -> Result<u32, Mistake> {
    match given.parse() {
        Ok(0) | Err(_) => Err(Mistake::Number),
        Ok(number) => Ok(number),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_date_is_read_as_it_is_written(days in 0_i32..3_000_000) {
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            prop_assert_eq!(read_date(&date.format("%Y-%m-%d").to_string()), Ok(date));
        }

        #[test]
        fn what_is_read_as_a_date_was_written_that_way(text in "[0-9 +-]{8,12}") {
            if let Ok(date) = read_date(&text) {
                prop_assert_eq!(date.format("%Y-%m-%d").to_string(), text);
            }
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for given in [
            "2022-02-30",
            "2022-13-01",
            "2022-1-1",
            "01-02-2022",
            "morgen",
            "",
        ] {
            assert_eq!(read_date(given), Err(Mistake::Date), "{given}");
        }
    }

    #[test]
    fn a_number_is_at_least_one() {
        assert_eq!(read_number("3"), Ok(3));
        for given in ["0", "-1", "2,5", "", "99999999999"] {
            assert_eq!(read_number(given), Err(Mistake::Number), "{given}");
        }
    }

    #[test]
    fn a_dash_is_the_standard_stream() {
        assert_eq!(read_stream("-"), Ok(Stream::Standard));
        assert_eq!(
            read_stream("-a.md"),
            Ok(Stream::File(PathBuf::from("-a.md")))
        );
    }
}
