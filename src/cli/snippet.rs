//! Shows one flaw in the house form: what is wrong, where, the line itself, and what to do.
//!
//! ```text
//! fout: vraag `regie` staat er twee keer in
//!   templates/eigen.yaml:14:9
//! 14 |       - id: regie
//!    |             ^^^^^ hier, en eerder op regel 8
//! tip: geef elke vraag een eigen id
//! ```

use std::ops::Range;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::context::{Color, Tone};
use crate::lang::Lang;
use crate::markdown::is_invisible;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Must be mended.
    Error,
    /// Changes no exit status.
    Warning,
}

/// A flaw at a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet<'a> {
    /// How bad it is.
    pub level: Level,
    /// What is wrong, without a capital or a full stop.
    pub headline: String,
    /// The path, as people know it.
    pub file: String,
    /// The whole text of the file.
    pub text: &'a str,
    /// The bytes of the text that are meant; only their first line is shown.
    pub range: Range<usize>,
    /// What to say at the carets.
    pub label: Option<String>,
    /// What to do.
    pub remedy: Option<String>,
}

/// Something wrong without a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How bad it is.
    pub level: Level,
    /// What is wrong, without a capital or a full stop.
    pub headline: String,
    /// What to do.
    pub remedy: Option<String>,
}

/// Columns of a source line that are shown at most.
const WIDEST: usize = 100;
/// Columns that are shown before the place in a line that is cut.
const BEFORE: usize = 40;
/// Bytes of a source line that are looked at, before the place and after it.
const LONGEST: usize = 4_000;
/// Characters of a headline or remedy that are shown at most; it may quote what a file holds.
const MOST_SAID: usize = 1_000;

/// How many lines of one text were counted so far: of many flaws in their order, no line is
/// counted twice.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    bytes: usize,
    lines: usize,
    /// Characters since the beginning of the line.
    characters: usize,
}

impl Counted {
    /// The lines that end before a byte, which is on a boundary of characters, and the characters
    /// before it in its own line.
    fn before(&mut self, text: &str, byte: usize) -> (usize, usize) {
        let is_ahead = text.get(self.bytes..byte).is_some();
        if !is_ahead {
            *self = Self::default();
        }
        let passed = &text[self.bytes..byte];
        self.lines += passed.matches('\n').count();
        self.characters = match passed.rsplit_once('\n') {
            Some((_, line)) => line.chars().count(),
            None => self.characters + passed.chars().count(),
        };
        self.bytes = byte;
        (self.lines, self.characters)
    }
}

impl Snippet<'_> {
    /// The flaw as lines, each ended by a newline.
    pub fn render(&self, lang: Lang, color: Color) -> String {
        self.render_after(&mut Counted::default(), lang, color)
    }

    /// The flaw as lines, where flaws of the same text were rendered before it.
    pub fn render_after(&self, counted: &mut Counted, lang: Lang, color: Color) -> String {
        let place = Place::find(self.text, &self.range, counted);
        let number = place.line.to_string();
        let margin = color.paint(Tone::Faint, &format!("{} |", " ".repeat(number.len())));
        let numbered = color.paint(Tone::Faint, &format!("{number} |"));
        let shown = Shown::cut(place.source, place.start, place.end);
        let carets = color.paint(tone(self.level), &"^".repeat(shown.carets));
        let label = self
            .label
            .as_deref()
            .map(|label| format!(" {}", color.paint(tone(self.level), &harmless(label))))
            .unwrap_or_default();
        let file = harmless(&self.file);
        let mut text = headline(self.level, &self.headline, lang, color);
        text.push_str(&format!("  {file}:{}:{}\n", place.line, place.column));
        text.push_str(format!("{numbered} {}", shown.line).trim_end());
        let gap = " ".repeat(shown.before);
        text.push_str(&format!("\n{margin} {gap}{carets}{label}\n"));
        text.push_str(&remedy(self.remedy.as_deref(), lang, color));
        text
    }
}

impl Notice {
    /// An error with what to do about it.
    pub fn error(headline: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            headline: headline.into(),
            remedy: Some(remedy.into()),
        }
    }

    /// What is wrong as lines, each ended by a newline.
    pub fn render(&self, lang: Lang, color: Color) -> String {
        let mut text = headline(self.level, &self.headline, lang, color);
        text.push_str(&remedy(self.remedy.as_deref(), lang, color));
        text
    }
}

fn headline(level: Level, headline: &str, lang: Lang, color: Color) -> String {
    let words = &lang.words().usage;
    let label = match level {
        Level::Error => words.error,
        Level::Warning => words.warning,
    };
    let label = color.paint(tone(level), &format!("{label}:"));
    format!("{label} {}\n", said(headline))
}

/// What to do, as a line.
pub fn remedy(remedy: Option<&str>, lang: Lang, color: Color) -> String {
    remedy
        .map(|remedy| {
            let label = color.paint(Tone::Tip, &format!("{}:", lang.words().usage.tip));
            format!("{label} {}\n", said(remedy))
        })
        .unwrap_or_default()
}

/// A text that can be shown, without the end of what is too long to read.
fn said(text: &str) -> String {
    let mut letters = text.chars();
    let begin: String = letters.by_ref().take(MOST_SAID).collect();
    let end = if letters.next().is_some() { "…" } else { "" };
    harmless(&begin) + end
}

fn tone(level: Level) -> Tone {
    match level {
        Level::Error => Tone::Error,
        Level::Warning => Tone::Warning,
    }
}

/// Where a range begins, and the line that it begins in.
struct Place<'a> {
    line: usize,
    column: usize,
    source: &'a str,
    /// Bytes within the line.
    start: usize,
    /// Bytes within the line; never before the start.
    end: usize,
}

impl<'a> Place<'a> {
    /// Any range is taken: one outside the text is brought inside, one inside a character begins
    /// with it.
    fn find(text: &'a str, range: &Range<usize>, counted: &mut Counted) -> Self {
        let start = boundary(text, range.start);
        let end = boundary(text, range.end).max(start);
        let (before, after) = text.split_at(start);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = after.find('\n').unwrap_or(after.len());
        let line_end = start + rest;
        let source = &text[line_start..line_end];
        let trimmed = source.trim_end_matches('\r');
        // A byte order mark takes no column, and no place on the screen.
        let mark = if line_start == 0 && trimmed.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        let source = &trimmed[mark..];
        let within = |place: usize| place.saturating_sub(line_start + mark).min(source.len());
        let (lines, characters) = counted.before(text, start);
        let beyond = start.saturating_sub(line_start + mark + source.len());
        let (start, end) = (within(start), within(end));
        Self {
            line: lines + 1,
            column: characters.saturating_sub(usize::from(mark > 0) + beyond) + 1,
            source,
            start,
            end,
        }
    }
}

/// The start of the character that the byte is in, or the end of the text.
fn boundary(text: &str, byte: usize) -> usize {
    text.floor_char_boundary(byte.min(text.len()))
}

/// A source line as it goes to the screen.
struct Shown {
    line: String,
    /// Columns before the carets.
    before: usize,
    carets: usize,
}

impl Shown {
    fn cut(source: &str, start: usize, end: usize) -> Self {
        // Of a line of megabytes only what may be seen is looked at, once for each of its flaws.
        let from = source.floor_char_boundary(start.saturating_sub(LONGEST));
        let to = source.floor_char_boundary((start + LONGEST).min(source.len()));
        let mut before = expand(&source[from..start]);
        let meant = expand(&source[start..end.min(to).max(start)]).width();
        let mut rest = expand(&source[start..to]);
        if before.width() + rest.width() > WIDEST {
            before = last_columns(&before, BEFORE);
            rest = first_columns(&rest, WIDEST - 1 - before.width());
        }
        Self {
            before: before.width(),
            carets: meant.min(rest.width()).max(1),
            line: format!("{before}{rest}"),
        }
    }
}

fn first_columns(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut kept = take_columns(text.chars(), columns);
    kept.push('…');
    kept
}

fn last_columns(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let kept: String = take_columns(text.chars().rev(), columns);
    std::iter::once('…').chain(kept.chars().rev()).collect()
}

fn take_columns(characters: impl Iterator<Item = char>, columns: usize) -> String {
    let mut taken = 0;
    characters
        .take_while(|character| {
            taken += character.width().unwrap_or(0);
            taken <= columns
        })
        .collect()
}

/// A text for one line of the screen: nothing in it steers a terminal or turns the direction of
/// writing.
pub fn harmless(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\n' | '\t' | '\r' => ' ',
            other => visible(other),
        })
        .collect()
}

/// As [`harmless`], with a tab as four columns, since it stands in front of carets.
fn expand(text: &str) -> String {
    harmless(&text.replace('\t', "    "))
}

/// Whether a character is shown as itself.
pub(super) fn is_visible(character: char) -> bool {
    visible(character) == character
}

/// The character itself, or what is shown for one that would steer a terminal.
pub(super) fn visible(character: char) -> char {
    match character {
        '\u{0}'..='\u{1f}' => {
            char::from_u32(u32::from(character) + 0x2400).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        '\u{7f}' => '\u{2421}',
        other if steers(other) => char::REPLACEMENT_CHARACTER,
        other => other,
    }
}

/// Whether a terminal obeys a character instead of showing it, or a reader cannot see that it is
/// there: control characters, separators of lines, and what has no form of its own.
pub(super) fn steers(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}')
        || is_invisible(character)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn snippet(text: &str, range: Range<usize>) -> Snippet<'_> {
        Snippet {
            level: Level::Error,
            headline: "vraag `regie` staat er twee keer in".to_owned(),
            file: "templates/eigen.yaml".to_owned(),
            text,
            range,
            label: Some("hier, en eerder op regel 1".to_owned()),
            remedy: Some("geef elke vraag een eigen id".to_owned()),
        }
    }

    #[test]
    fn a_flaw_has_the_house_form() {
        let text = "- id: regie\n      - id: regie\n";
        assert_eq!(
            snippet(text, 24..29).render(Lang::Dutch, Color::Off),
            "fout: vraag `regie` staat er twee keer in\n  \
             templates/eigen.yaml:2:13\n\
             2 |       - id: regie\n  \
             |             ^^^^^ hier, en eerder op regel 1\n\
             tip: geef elke vraag een eigen id\n"
        );
    }

    #[test]
    fn carets_stand_under_wide_characters_and_tabs() {
        let text = "\ta: 漢字é x";
        let start = text.find('é').unwrap();
        let shown = snippet(text, start..start + 'é'.len_utf8()).render(Lang::Dutch, Color::Off);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines[1], "  templates/eigen.yaml:1:7");
        assert_eq!(lines[2], "1 |     a: 漢字é x");
        assert_eq!(lines[3], "  |            ^ hier, en eerder op regel 1");
    }

    #[test]
    fn a_range_over_lines_shows_the_first() {
        let shown = snippet("abc\r\ndef\n", 1..8).render(Lang::Dutch, Color::Off);
        assert!(shown.contains("1 | abc\n  |  ^^ hier"), "{shown}");
        assert!(!shown.contains("def"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}HIER{}", "a".repeat(5000), "b".repeat(5000));
        let shown = snippet(&text, 5000..5004).render(Lang::Dutch, Color::Off);
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[2].starts_with("1 | …aaa"), "{shown}");
        assert!(lines[2].ends_with("bbb…"), "{shown}");
        assert_eq!(
            lines[2].find("HIER").unwrap() - '…'.len_utf8() + 1,
            lines[3].find('^').unwrap()
        );
        assert_eq!(lines[1], "  templates/eigen.yaml:1:5001");
    }

    #[test]
    fn an_end_of_file_has_one_caret() {
        let shown = snippet("abc\n", 4..4).render(Lang::Dutch, Color::Off);
        assert!(shown.contains(":2:1\n2 |\n  | ^ hier"), "{shown}");
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let shown = snippet("\u{feff}abc\n", 3..6).render(Lang::Dutch, Color::Off);
        assert!(shown.contains(":1:1\n1 | abc\n  | ^^^ hier"), "{shown}");
    }

    proptest! {
        #[test]
        fn nothing_in_a_file_steers_the_terminal(text in any::<String>(), file in any::<String>(), start in 0_usize..60, length in 0_usize..60) {
            let mut flaw = snippet(&text, start..start + length);
            flaw.headline = file.clone();
            flaw.label = Some(file.clone());
            flaw.file = file;
            let shown = flaw.render(Lang::English, Color::Off);
            prop_assert_eq!(shown.lines().count(), 5);
            prop_assert!(shown.chars().all(|character| character == '\n' || !character.is_control()));
        }

        #[test]
        fn no_line_is_wider_than_it_may_be(text in "[a-zé漢\t\u{1b}]{0,400}", start in 0_usize..500, length in 0_usize..500) {
            let shown = snippet(&text, start..start + length).render(Lang::Dutch, Color::Off);
            let line = shown.lines().nth(2).unwrap();
            prop_assert!(line.width() <= WIDEST + 4, "{} {}", line.width(), line);
        }

        #[test]
        fn flaws_one_after_the_other_are_shown_as_each_by_itself(text in "[a-zé\n\r\u{feff}]{0,80}", places in prop::collection::vec((0_usize..100, 0_usize..9), 1..6)) {
            let mut counted = Counted::default();
            for (start, length) in places {
                let snippet = snippet(&text, start..start + length);
                let after = snippet.render_after(&mut counted, Lang::Dutch, Color::Off);
                prop_assert_eq!(after, snippet.render(Lang::Dutch, Color::Off));
            }
        }

        #[test]
        fn colour_changes_no_word(start in 0_usize..30, length in 0_usize..30) {
            let flaw = snippet("een: twee\ndrie: vier\n", start..start + length);
            let plain = flaw.render(Lang::Dutch, Color::Off);
            let mut colored = flaw.render(Lang::Dutch, Color::On);
            for code in ["1;31", "1;33", "36", "2", "1", "0"] {
                colored = colored.replace(&format!("\u{1b}[{code}m"), "");
            }
            prop_assert_eq!(colored, plain);
        }
    }
}
