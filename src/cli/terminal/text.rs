//! Texts as they fit on a screen: cleaned, folded on words and measured in columns.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::cli::snippet::steers;

/// The text on one line, without anything that a terminal would obey instead of show.
pub(super) fn clean(text: &str) -> String {
    let shown: String = text
        .chars()
        .map(|c| if steers(c) { ' ' } else { c })
        .collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without control characters, which come along with what is pasted or was read from a
/// file; its line breaks and tabs stay.
pub(super) fn obeyed_by_none(line: &str) -> String {
    line.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'))
        .collect()
}

/// Columns that a text takes.
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// The text in lines of at most so many columns, broken between words where that can be.
pub(super) fn fold(text: &str, most: usize) -> Vec<String> {
    let most = most.max(2);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let space = usize::from(!line.is_empty());
        if columns(&line) + space + columns(word) <= most {
            line.push_str(&" "[..space]);
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            if columns(&line) + c.width().unwrap_or(0) > most {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    lines.push(line);
    lines
}

/// The beginning of a text in so many columns, with `…` where something is left out.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if columns(text) <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if columns(&short) + c.width().unwrap_or(0) + 1 > most {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}

/// The beginning and the end of a text in so many columns, with `…` where something is left out.
pub(super) fn shorten_in_the_middle(text: &str, most: usize) -> String {
    const GAP: &str = " … ";
    if columns(text) <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(columns(GAP));
    let end = begin(text.chars().rev(), room / 3);
    let end: String = end.chars().rev().collect();
    let begin = begin(text.chars(), room - room / 3);
    // Whole words, where there are.
    let begin = begin.rsplit_once(' ').map_or(&*begin, |(words, _)| words);
    let end = end.split_once(' ').map_or(&*end, |(_, words)| words);
    format!("{}{GAP}{}", begin.trim_end(), end.trim_start())
}

fn begin(signs: impl Iterator<Item = char>, most: usize) -> String {
    let mut used = 0;
    signs
        .take_while(|sign| {
            used += sign.width().unwrap_or(0);
            used <= most
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn folding_keeps_every_word_and_no_line_is_too_wide(text in "\\PC{0,80}", most in 4usize..50) {
            let text = clean(&text);
            let lines = fold(&text, most);
            let joined: String = lines.concat().split(' ').collect();
            prop_assert_eq!(joined, text.split(' ').collect::<String>());
            for line in lines {
                prop_assert!(columns(&line) <= most + 1, "{:?}", line);
            }
        }

        #[test]
        fn a_cleaned_text_holds_nothing_that_a_terminal_obeys(text in any::<String>()) {
            let text = clean(&text);
            prop_assert!(!text.chars().any(steers));
        }

        #[test]
        fn a_text_that_is_shortened_in_the_middle_keeps_its_ends_and_fits(
            words in proptest::collection::vec("[a-z漢é]{1,6}", 8..60), most in 30usize..80,
        ) {
            let text = words.join(" ");
            let short = shorten_in_the_middle(&text, most);
            prop_assert!(columns(&short) <= most, "{:?}", short);
            match short.split_once(" … ") {
                Some((begin, end)) => {
                    prop_assert!(text.starts_with(begin) && text.ends_with(end), "{:?}", short);
                    prop_assert!(words.contains(&end.split(' ').next().unwrap_or_default().to_owned()));
                }
                None => prop_assert_eq!(short, text),
            }
        }

        #[test]
        fn a_shortened_text_fits(text in "\\PC{0,60}", most in 2usize..40) {
            prop_assert!(columns(&shorten(&text, most)) <= most + 1);
        }
    }
}
