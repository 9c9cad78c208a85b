//! The screen of the table: drawn whole, so that nothing scrolls the question away.

#![allow(
    clippy::disallowed_methods,
    reason = "the screen of the table is drawn here, and here only"
)]

use std::io::{self, Write};

use super::text::{columns, fold, shorten_in_the_middle};
use crate::cli::context::{Color, Tone};
use crate::cli::snippet::harmless;

/// Whether the screen may be drawn, or only lines may follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    /// A screen that is cleared and drawn, with tables.
    Boxes,
    /// `--eenvoudig`: one line after the other, for screen readers.
    Simple,
}

/// One paragraph on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    text: String,
    tone: Option<Tone>,
    /// What stands before its first row; the others are moved in as far.
    lead: String,
    /// Whether it was laid out already, as a table is.
    is_laid_out: bool,
}

impl Line {
    /// Whether it is the line under the head of a table.
    pub(super) fn is_rule(&self) -> bool {
        self.is_laid_out && self.text.starts_with("|-")
    }

    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone: None,
            lead: String::new(),
            is_laid_out: false,
        }
    }

    pub(super) fn toned(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            tone: Some(tone),
            ..Self::new(text)
        }
    }

    pub(super) fn blank() -> Self {
        Self::new("")
    }

    /// A line of a list: what stands before it, and the text, folded beside it.
    pub(super) fn item(lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            lead: lead.into(),
            ..Self::new(text)
        }
    }

    /// The lines of something that has its own layout.
    pub(super) fn laid_out(text: &str) -> Vec<Self> {
        let line = |row: &str| Self {
            is_laid_out: true,
            ..Self::new(row)
        };
        text.lines().map(line).collect()
    }

    pub(super) fn with_tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    /// Leaves out of its middle what does not fit in so many rows.
    fn cut(&mut self, width: usize, rows: usize) {
        let text = harmless(&self.text);
        let mut most = rows * width.saturating_sub(columns(&self.lead));
        while self.rows(width).len() > rows && most > 0 {
            self.text = shorten_in_the_middle(&text, most);
            most -= 1;
        }
    }

    /// Its rows on a screen of so many columns; nothing in them steers the terminal.
    pub(super) fn rows(&self, width: usize) -> Vec<String> {
        let text = harmless(&self.text);
        if self.is_laid_out {
            return vec![text.trim_end().to_owned()];
        }
        let indent = columns(&self.lead);
        let rows = fold(&text, width.saturating_sub(indent)).into_iter();
        let lead = |index: usize| {
            if index == 0 {
                self.lead.clone()
            } else {
                " ".repeat(indent)
            }
        };
        rows.enumerate()
            .map(|(index, row)| format!("{}{row}", lead(index)).trim_end().to_owned())
            .collect()
    }
}

/// Lines in so many rows, as far as that can be: the longest are cut in their middle.
pub(super) fn within(mut lines: Vec<Line>, width: usize, room: usize) -> Vec<Line> {
    loop {
        let over = height(&lines, width).saturating_sub(room);
        let longest = lines.iter_mut().max_by_key(|line| line.rows(width).len());
        let Some(longest) = longest.filter(|_| over > 0) else {
            return lines;
        };
        let rows = longest.rows(width).len();
        if rows <= LEAST_ROWS {
            return lines;
        }
        longest.cut(width, rows.saturating_sub(over).max(LEAST_ROWS));
    }
}

/// What is left of a line that is cut.
const LEAST_ROWS: usize = 2;

/// How many rows lines take.
pub(super) fn height(lines: &[Line], width: usize) -> usize {
    lines.iter().map(|line| line.rows(width).len()).sum()
}

/// The terminal as something to draw on.
#[derive(Debug)]
pub(super) struct Screen {
    color: Color,
    plain: Plain,
    is_open: bool,
}

impl Screen {
    pub(super) fn new(color: Color, plain: Plain) -> Self {
        let is_dumb = std::env::var_os("TERM").is_none_or(|terminal| terminal == "dumb");
        Self {
            color,
            plain: if is_dumb { Plain::Simple } else { plain },
            is_open: false,
        }
    }

    pub(super) fn plain(&self) -> Plain {
        self.plain
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> (usize, usize) {
        size()
    }

    /// Takes the whole screen; what was said at the table stays out of what can be scrolled back.
    pub(super) fn open(&mut self) {
        if self.plain == Plain::Boxes && !self.is_open {
            write("\u{1b}[?1049h");
            self.is_open = true;
        }
    }

    /// Gives the screen back as it was.
    pub(super) fn close(&mut self) {
        if self.is_open {
            write(SANE);
            self.is_open = false;
        }
    }

    /// Clears the screen and shows these lines; in simple mode they follow what stood there.
    pub(super) fn show(&mut self, lines: &[Line]) {
        self.open();
        let (width, _) = self.size();
        let mut text = match self.plain {
            Plain::Boxes => "\u{1b}[H\u{1b}[2J\u{1b}[3J".to_owned(),
            Plain::Simple => String::new(),
        };
        for line in lines {
            for row in line.rows(width) {
                match line.tone {
                    Some(tone) if self.plain == Plain::Boxes && !row.is_empty() => {
                        text.push_str(&self.color.paint(tone, &row));
                    }
                    Some(_) | None => text.push_str(&row),
                }
                text.push_str("\r\n");
            }
        }
        write(&text);
    }

    /// Puts everything out of sight.
    pub(super) fn blank(&mut self) {
        match self.plain {
            Plain::Boxes => self.show(&[]),
            Plain::Simple => write(&"\r\n".repeat(self.size().1)),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.close();
    }
}

/// Out of the second screen, cursor shown, bracketed paste off.
pub(super) const SANE: &str = "\u{1b}[?2004l\u{1b}[?1049l\u{1b}[?25h";

/// Columns and rows of the terminal, or 80 and 24 where it does not tell.
pub(super) fn size() -> (usize, usize) {
    let told = dialoguer::console::Term::stdout().size_checked();
    let (rows, columns) = told
        .filter(|(rows, columns)| *rows > 0 && *columns > 0)
        .unwrap_or((24, 80));
    (usize::from(columns), usize::from(rows))
}

/// Columns of the terminal on standard error, when there is one that tells.
pub(super) fn error_width() -> Option<usize> {
    let told = dialoguer::console::Term::stderr().size_checked();
    told.map(|(_, columns)| usize::from(columns))
        .filter(|columns| *columns > 0)
}

/// Writes to the terminal; when it is gone, the next question finds out.
pub(super) fn write(text: &str) {
    let mut output = io::stdout().lock();
    let _ = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
}
