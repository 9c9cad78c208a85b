//! One line of a file as its writer sees it: margin, dashes, key and value.

use crate::yaml::tree::Place;

/// One line of the text, without its line break.
pub(super) struct Line<'t> {
    pub(super) start: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    pub(super) fn around(text: &'t str, at: usize) -> Self {
        let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[start..]
            .find('\n')
            .map_or(text.len(), |newline| start + newline);
        Line {
            start,
            text: &text[start..end],
        }
    }

    pub(super) fn previous_with_content(&self, text: &'t str) -> Option<Self> {
        let mut start = self.start;
        while start > 0 {
            let line = Line::around(text, start - 1);
            if !line.content().is_empty() && !line.content().starts_with('#') {
                return Some(line);
            }
            start = line.start;
        }
        None
    }

    pub(super) fn next_with_content(&self, text: &'t str) -> Option<Self> {
        let mut end = self.start + self.text.len();
        while end < text.len() {
            let line = Line::around(text, end + 1);
            if !line.content().is_empty() && !line.content().starts_with('#') {
                return Some(line);
            }
            end = line.start + line.text.len();
        }
        None
    }

    pub(super) fn indentation(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    pub(super) fn content(&self) -> &'t str {
        self.text.trim()
    }

    pub(super) fn content_start(&self) -> usize {
        self.start + self.indentation()
    }

    pub(super) fn end_of_content(&self) -> usize {
        self.start + self.text.trim_end().len()
    }

    pub(super) fn place(&self) -> Place {
        Place {
            start: self.content_start(),
            end: self.end_of_content().max(self.content_start()),
        }
    }

    pub(super) fn is_item(&self) -> bool {
        self.content().starts_with("- ") || self.content() == "-"
    }

    /// The bytes of the dashes before the first key or text.
    pub(super) fn dashes(&self) -> usize {
        let content = self.content();
        content.len() - content.trim_start_matches("- ").trim_start().len()
    }

    /// The length of the key with its colon, when the line has one.
    pub(super) fn key(&self) -> Option<usize> {
        let content = &self.content()[self.dashes()..];
        let colon = content
            .match_indices(':')
            .map(|(colon, _)| colon)
            .find(|colon| {
                content[colon + 1..]
                    .chars()
                    .next()
                    .is_none_or(char::is_whitespace)
            })?;
        (!content.starts_with(['"', '\'', '[', '{', '#'])).then_some(colon + 1)
    }

    pub(super) fn has_key(&self) -> bool {
        self.key().is_some()
    }

    /// Where the value starts: after the dashes and the key.
    pub(super) fn value_start(&self) -> usize {
        let content = self.content();
        let from = self.dashes() + self.key().unwrap_or(0);
        let blank = content[from..].len() - content[from..].trim_start().len();
        self.content_start() + from + blank
    }

    /// The sign that the value starts with, when it is one with a meaning.
    pub(super) fn sign(&self) -> Option<char> {
        let value = &self.text[self.value_start() - self.start..];
        value
            .chars()
            .next()
            .filter(|sign| "@%*&!|>`,]}?#".contains(*sign))
    }
}
