//! What a command knows of its surroundings: language, colour, folders, clock, and the way to
//! standard output and standard error.

#![allow(
    clippy::disallowed_methods,
    reason = "the room of the clock, the environment and standard output"
)]

use chrono::{DateTime, FixedOffset, Local, NaiveDate};
use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;
use unicode_width::UnicodeWidthStr;

use super::args::{ColorChoice, Common};
use super::keys::Keys;
use super::outcome::Failure;
use super::snippet::{Counted, Level, Notice, Snippet, visible};
use crate::lang::flaws::Told;
use crate::lang::{Lang, fill};

/// Whether escape codes for colour may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// Text only.
    Off,
    /// Text with colour, that says the same without.
    On,
}

/// What a coloured piece of text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A heading.
    Strong,
    /// Something that can be typed.
    Term,
    /// What is wrong.
    Error,
    /// What may be wrong.
    Warning,
    /// What to do.
    Tip,
    /// Less important.
    Faint,
}

impl Color {
    /// Puts colour around a text when that may be.
    pub fn paint(self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Strong => STRONG,
            Tone::Term | Tone::Tip => TERM,
            Tone::Error => ERROR,
            Tone::Warning => WARNING,
            Tone::Faint => FAINT,
        };
        match self {
            Self::Off => text.to_owned(),
            Self::On => format!("{code}{text}{PLAIN}"),
        }
    }
}

const STRONG: &str = "\u{1b}[1m";
const TERM: &str = "\u{1b}[36m";
const ERROR: &str = "\u{1b}[1;31m";
const WARNING: &str = "\u{1b}[1;33m";
const FAINT: &str = "\u{1b}[2m";
const PLAIN: &str = "\u{1b}[0m";

/// The text as a terminal may have it: with line breaks, tabs and our own colours, and without
/// anything else that it would obey instead of show.
///
/// The last net, whatever the text is made of: what is shown in a line of its own, or measured,
/// goes through `snippet::harmless` before.
pub(super) fn tamed(text: &str) -> String {
    let own = [STRONG, TERM, ERROR, WARNING, FAINT, PLAIN];
    let mut tamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let kept = own.iter().chain(&["\r\n", "\n", "\t"]);
        let kept = kept.copied().find(|kept| rest.starts_with(kept));
        match kept {
            Some(kept) => tamed.push_str(kept),
            None => tamed.push(visible(sign)),
        }
        rest = &rest[kept.map_or(sign.len_utf8(), str::len)..];
    }
    tamed
}

/// How much is told on standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Volume {
    /// Only what is wrong (`-q`).
    Quiet,
    /// Also how it goes.
    Normal,
}

/// The surroundings of a command.
#[derive(Debug, Clone)]
pub struct Context {
    /// The language of everything that is shown.
    pub lang: Lang,
    /// Colour on standard output.
    pub color: Color,
    /// Colour on standard error.
    pub error_color: Color,
    /// How much is told.
    pub volume: Volume,
    /// The folder of `--sjablonen`; without it `templates` in the working folder counts, if there.
    pub library: Option<PathBuf>,
    /// The folder in which the program was started: `.`, so that paths are shown as people
    /// typed them.
    pub folder: PathBuf,
    /// Where the keys of encrypted tables come from.
    pub keys: Arc<Keys>,
}

impl Context {
    /// Takes the options of the command line and looks at the terminal.
    pub fn new(lang: Lang, common: &Common) -> Self {
        Self {
            lang,
            color: color_of(common.color, io::stdout().is_terminal()),
            error_color: color_of(common.color, io::stderr().is_terminal()),
            volume: if common.quiet {
                Volume::Quiet
            } else {
                Volume::Normal
            },
            library: common.library.clone(),
            folder: PathBuf::from("."),
            keys: Arc::new(Keys::new(
                common
                    .key
                    .clone()
                    .or_else(|| variable("DIALOOGTAFEL_SLEUTEL").map(PathBuf::from)),
                common.passphrase.clone(),
            )),
        }
    }

    /// Writes what was asked for to standard output; a reader that has gone is no error.
    ///
    /// A file or another program gets every byte; a screen gets nothing that it would obey.
    pub fn product(&self, text: &str) -> Result<(), Failure> {
        if self.is_on_screen() {
            return self.product_bytes(tamed(text).as_bytes());
        }
        self.product_bytes(text.as_bytes())
    }

    /// As [`Self::product`], for what is no text.
    pub fn product_bytes(&self, bytes: &[u8]) -> Result<(), Failure> {
        write_out(bytes).map_err(|_| Failure::ToMend(self.not_written()))
    }

    fn not_written(&self) -> String {
        let words = &self.lang.words().usage;
        self.notice(&Notice::error(words.not_written, words.check_disk))
    }

    /// Tells on standard error how it goes; silent with `-q`.
    pub fn tell(&self, text: &str) {
        match self.volume {
            Volume::Quiet => {}
            Volume::Normal => complain(text),
        }
    }

    /// Tells on standard error what is or may be wrong, also with `-q`.
    pub fn complain(&self, text: &str) {
        if !text.is_empty() {
            complain(text);
        }
    }

    /// A flaw in the house form, for standard error.
    pub fn snippet(&self, snippet: &Snippet<'_>) -> String {
        snippet.render(self.lang, self.error_color)
    }

    /// The same, where flaws of the same text were told before it.
    pub fn snippet_after(&self, counted: &mut Counted, snippet: &Snippet<'_>) -> String {
        snippet.render_after(counted, self.lang, self.error_color)
    }

    /// What is wrong without a place, in the house form, for standard error.
    pub fn notice(&self, notice: &Notice) -> String {
        notice.render(self.lang, self.error_color)
    }

    /// What is wrong and what to do, in these words with values in them.
    pub fn flaw(&self, told: &Told, values: &[(&str, &str)]) -> String {
        let (what, remedy) = (fill(told.what, values), fill(told.remedy, values));
        self.notice(&Notice::error(what, remedy))
    }

    /// The same, of what may be wrong.
    pub fn warning(&self, told: &Told, values: &[(&str, &str)]) -> String {
        let (what, remedy) = (fill(told.what, values), fill(told.remedy, values));
        self.notice(&Notice {
            level: Level::Warning,
            ..Notice::error(what, remedy)
        })
    }

    /// What to do, in the house form, for standard error.
    pub fn remedy(&self, remedy: &str) -> String {
        super::snippet::remedy(Some(remedy), self.lang, self.error_color)
    }

    /// Whether a person is there to answer: standard input and standard error are a terminal.
    pub fn is_interactive(&self) -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Whether the product goes to a screen rather than to a file or another program.
    pub fn is_on_screen(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// The day on the clock, where this computer is.
    pub fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    /// The time on the clock, with the offset of where this computer is.
    pub fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    /// Columns of the terminal, or 80 where there is none.
    pub fn width(&self) -> usize {
        width()
    }
}

/// Writes to standard output; a reader that has gone is no error.
pub(super) fn write_out(bytes: &[u8]) -> io::Result<()> {
    let mut output = io::stdout().lock();
    match output.write_all(bytes).and_then(|()| output.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// The text with lines that are too wide for a screen broken between words. Lines of a file that
/// are quoted stay whole, or the carets would stand under nothing.
fn between_words(text: &str, width: usize) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            if columns(line) <= width || is_quoted(line) {
                return line.to_owned();
            }
            let indent = &line[..line.len() - line.trim_start_matches(' ').len()];
            let (mut broken, mut used) = (indent.to_owned(), indent.len());
            for (number, word) in line[indent.len()..].split(' ').enumerate() {
                let wide = columns(word);
                if number > 0 && used + 1 + wide > width {
                    broken.push('\n');
                    broken.push_str(indent);
                    used = indent.len();
                } else if number > 0 {
                    broken.push(' ');
                    used += 1;
                }
                broken.push_str(word);
                used += wide;
            }
            broken
        })
        .collect();
    lines.join("\n")
}

/// Columns that a line takes, without the codes of its colours.
fn columns(line: &str) -> usize {
    bare(line).width()
}

fn bare(line: &str) -> String {
    let own = [STRONG, TERM, ERROR, WARNING, FAINT, PLAIN];
    own.iter()
        .fold(line.to_owned(), |line, code| line.replace(code, ""))
}

/// Whether it is a line of a file as [`Snippet`] shows it, or that of its carets.
fn is_quoted(line: &str) -> bool {
    let line = bare(line);
    let number = line.trim_start_matches(|sign: char| sign == ' ' || sign.is_ascii_digit());
    number.starts_with('|') && number.len() < line.len()
}

/// Writes a message to standard error, ended by one newline, and on a screen broken between words;
/// where that fails nobody is left to tell it to.
pub(super) fn complain(text: &str) {
    let text = tamed(text.trim_end_matches('\n'));
    let text = match super::terminal::error_width() {
        Some(width) => between_words(&text, width),
        None => text,
    };
    let text = format!("{text}\n");
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Columns of the terminal on standard output, or 80.
pub(super) fn width() -> usize {
    super::terminal::width()
}

/// Colour on standard output, as far as known before the command line is parsed.
pub(super) fn early_color(choice: Option<&str>) -> Color {
    color_of(early_choice(choice), io::stdout().is_terminal())
}

/// As [`early_color`], on standard error.
pub(super) fn early_error_color(choice: Option<&str>) -> Color {
    color_of(early_choice(choice), io::stderr().is_terminal())
}

fn early_choice(choice: Option<&str>) -> ColorChoice {
    choice
        .and_then(|choice| clap::ValueEnum::from_str(choice, false).ok())
        .unwrap_or_default()
}

/// `DIALOOGTAFEL_TAAL`, when it is there and not empty.
pub(super) fn language_variable() -> Option<OsString> {
    variable("DIALOOGTAFEL_TAAL")
}

/// Whether the terminal can do nothing but write one line after another.
pub(super) fn is_dumb() -> bool {
    variable("TERM").is_none_or(|terminal| terminal == "dumb")
}

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn color_of(choice: ColorChoice, is_terminal: bool) -> Color {
    let is_wanted = match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            is_terminal
                && variable("NO_COLOR").is_none()
                && variable("TERM").is_none_or(|terminal| terminal != "dumb")
        }
    };
    if is_wanted { Color::On } else { Color::Off }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::snippet::steers;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_tamed_text_keeps_our_colours_and_its_lines_and_steers_no_terminal(
            parts in proptest::collection::vec(("[a-zé\n\t]{0,6}", any::<char>(), 0_u8..2), 0..12),
        ) {
            let mut text = String::new();
            for (words, sign, colour) in parts {
                let painted = match colour {
                    0 => Color::On.paint(Tone::Error, &words),
                    _ => words,
                };
                text.push_str(&painted);
                text.push(sign);
            }
            // A break of two signs, taken apart by a colour, is none.
            prop_assume!(!text.contains('\r'));
            let without = |text: &str| [ERROR, PLAIN].iter().fold(text.to_owned(), |rest, code| rest.replace(code, ""));
            let shown = without(&tamed(&text));
            let wanted: String = without(&text).chars()
                .map(|sign| if matches!(sign, '\n' | '\t') { sign } else { visible(sign) }).collect();
            prop_assert!(shown.chars().all(|sign| matches!(sign, '\n' | '\t') || !steers(sign)));
            prop_assert_eq!(shown, wanted);
        }
    }

    proptest! {
        #[test]
        fn a_line_on_a_screen_breaks_between_words_and_loses_none(
            words in proptest::collection::vec("[a-zé漢]{1,12}", 1..30),
            indent in 0_usize..4, width in 30_usize..90,
        ) {
            let told = Color::On.paint(Tone::Error, "fout:");
            let text = format!("{}{told} {}", " ".repeat(indent), words.join(" "));
            let broken = between_words(&text, width);
            for line in broken.split('\n') {
                prop_assert!(columns(line) <= width, "{:?}", line);
                prop_assert_eq!(line.len() - line.trim_start().len(), indent);
            }
            let read = bare(&broken);
            let read: Vec<&str> = read.split_whitespace().collect();
            prop_assert_eq!(&read[1..], &words);
            let quoted = format!("{}{}", Color::On.paint(Tone::Faint, "14 |"), text.repeat(3));
            prop_assert_eq!(between_words(&quoted, width), quoted);
        }
    }

    #[test]
    fn only_whole_codes_of_our_own_pass() {
        assert_eq!(
            tamed("\u{1b}[1;31mfout:\u{1b}[0m \u{1b}[8m\u{1b}]0;x\u{7}a\rb\r\n\u{9b}2J\u{202e}"),
            "\u{1b}[1;31mfout:\u{1b}[0m ␛[8m␛]0;x␇a␍b\r\n\u{fffd}2J\u{fffd}"
        );
    }
}
