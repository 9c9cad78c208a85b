//! How a text is written so that it stays that text: plain, in quotes or as a block.

use crate::markdown::is_invisible;

/// Longer keys are written after `?`: YAML allows 1,024 characters before a colon.
pub(super) const LONGEST_KEY: usize = 500;

/// A text on one line: plain where that is safe, else in quotes.
pub(super) fn one_line(text: &str) -> String {
    if is_safe_plain(text) {
        text.to_owned()
    } else if !text.chars().all(is_ordinary) || (text.contains('\'') && !text.contains(['"', '\\']))
    {
        in_double_quotes(text)
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// Whether the text has lines that a block after `|` gives back exactly.
pub(super) fn fits_a_block(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let keeps = |line: &str| line.chars().all(is_ordinary) && !line.ends_with(char::is_whitespace);
    text.contains('\n')
        && !body.is_empty()
        && !body.starts_with(char::is_whitespace)
        && !body.ends_with('\n')
        && body.split('\n').all(keeps)
}

/// A word that can stand between brackets as it is.
pub(super) fn is_single(text: &str) -> bool {
    is_safe_plain(text)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}

/// Whether no YAML library reads the text as anything but itself, at any place in a block.
fn is_safe_plain(text: &str) -> bool {
    let (Some(first), Some(last)) = (text.chars().next(), text.chars().next_back()) else {
        return false;
    };
    text.chars().all(is_ordinary)
        && !first.is_whitespace()
        && !last.is_whitespace()
        && !"-?:,[]{}#&*!|>'\"%@`.+=~<".contains(first)
        && last != ':'
        && !text.contains(": ")
        && !text.contains(" #")
        && !is_word_with_a_meaning(text)
        && !looks_like_a_number(text)
}

/// A character that every YAML library takes as it is, that no editor changes, and that a reader
/// sees.
fn is_ordinary(character: char) -> bool {
    !character.is_control()
        && !is_invisible(character)
        && !matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// Words that YAML 1.1, YAML 1.2 or this program read as true, false or nothing.
fn is_word_with_a_meaning(text: &str) -> bool {
    const WORDS: [&str; 13] = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "ja", "nee", "nan", "inf",
    ];
    text.len() <= 5 && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Numbers in any base, with exponents, in base sixty (`1:30`), dates and times.
fn looks_like_a_number(text: &str) -> bool {
    let starts_as_number = text.starts_with(|c: char| c.is_ascii_digit());
    let is_number = |c: char| c.is_ascii_hexdigit() || "xXoO_+-.:eETtZz ".contains(c);
    starts_as_number && text.chars().all(is_number) && !is_range(text)
}

/// `12-15` is no number, date or time for anyone.
fn is_range(text: &str) -> bool {
    let is_short = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split_once('-')
        .is_some_and(|(from, to)| is_short(from) && is_short(to))
}

fn in_double_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if is_ordinary(character) => out.push(character),
            _ => out.push_str(&escape(u32::from(character))),
        }
    }
    out.push('"');
    out
}

fn escape(code: u32) -> String {
    if code <= 0xff {
        format!("\\x{code:02x}")
    } else if code > 0xffff {
        format!("\\U{code:08x}")
    } else {
        format!("\\u{code:04x}")
    }
}
