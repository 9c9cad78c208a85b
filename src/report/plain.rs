//! What a Markdown document says, without its marks: block by block, each with its line; and what
//! it says where nobody sees it.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of one paragraph, heading, item or cell, or of what is not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its words on one line, without marks and backslashes.
    pub text: String,
}

/// Returns what a document says, in the order of its lines: what is printed, front matter too, and
/// then what is not: comments other than our marks, HTML, addresses and titles of links and
/// pictures, definitions of them, and whatever else stands between the words.
#[must_use]
pub fn said(markdown: &str) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let mut unseen = Unseen::of(markdown);
    let mut open = false;
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let events = Parser::new_ext(markdown, options).into_offset_iter();
    for (_, definition) in events.reference_definitions().iter() {
        let title = definition.title.as_deref().unwrap_or_default();
        // On one line it is said with that line.
        if title.contains('\n') {
            unseen.add(definition.span.start, title);
        }
    }
    for (event, range) in events {
        unseen.hear(&event, &range);
        let words: &str = match &event {
            Event::Start(tag) => {
                open &= is_inline(tag);
                continue;
            }
            Event::End(end) => {
                open &= ends_inline(end);
                continue;
            }
            Event::Text(words) | Event::Code(words) => words,
            Event::SoftBreak | Event::HardBreak => " ",
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => continue,
        };
        let words = without_marks(words);
        match said.last_mut().filter(|_| open) {
            Some(last) => last.text.push_str(&words),
            None => said.push(Said {
                line: unseen.lines.number(range.start),
                text: words.into_owned(),
            }),
        }
        open = true;
    }
    said.extend(unseen.said());
    said.retain(|said| said.text.contains(char::is_alphanumeric));
    said.sort_by_key(|said| said.line);
    said
}

/// What is not printed.
struct Unseen<'m> {
    markdown: &'m str,
    lines: Lines,
    said: Vec<Said>,
    /// Up to here all is seen, or looked at.
    done: usize,
    /// Of HTML that goes on: where it begins, and its text.
    html: Option<(usize, String)>,
}

impl<'m> Unseen<'m> {
    fn of(markdown: &'m str) -> Self {
        Self {
            markdown,
            lines: Lines::of(markdown),
            said: Vec::new(),
            done: 0,
            html: None,
        }
    }

    fn hear(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(
                Tag::Link {
                    dest_url, title, ..
                }
                | Tag::Image {
                    dest_url, title, ..
                },
            ) => {
                // As they are meant, whatever escapes they are written with.
                self.address(range.start, dest_url);
                self.add(range.start, title);
            }
            Event::Start(_) | Event::End(_) | Event::Rule | Event::SoftBreak => {}
            Event::Html(html) => {
                self.between(range);
                let start = range.start;
                let (_, text) = self.html.get_or_insert_with(|| (start, String::new()));
                text.push_str(html);
                return;
            }
            Event::InlineHtml(html) => {
                self.between(range);
                self.html(range.start, html);
            }
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::HardBreak
            | Event::TaskListMarker(_) => self.between(range),
        }
        self.end_html();
    }

    /// What stands between the last words and these is seen by nobody.
    fn between(&mut self, words: &Range<usize>) {
        self.gap(words.start);
        self.done = self.done.max(words.end);
    }

    fn gap(&mut self, end: usize) {
        let Some(gap) = self.markdown.get(self.done..end) else {
            return;
        };
        let mut place = self.done;
        for line in gap.split_inclusive('\n') {
            if line.contains(char::is_alphanumeric) {
                self.address(place, line);
            }
            place += line.len();
        }
        self.done = end;
    }

    fn end_html(&mut self) {
        if let Some((start, html)) = self.html.take() {
            self.html(start, &html);
        }
    }

    /// Comments and tags one by one, and the text between them as one.
    fn html(&mut self, start: usize, html: &str) {
        let mut text = String::new();
        let mut first = None;
        let mut put = |text: &mut String, place: usize, piece: &str| {
            let word = piece.find(char::is_alphanumeric);
            first = first.or(word.map(|word| place + word));
            text.push_str(piece);
        };
        let mut done = 0;
        while let Some(open) = html[done..].find('<').map(|found| done + found) {
            put(&mut text, start + done, &html[done..open]);
            text.push(' ');
            let comment = html[open..].strip_prefix("<!--");
            let end = if comment.is_some() { "-->" } else { ">" };
            let rest = &html[open..];
            let end = rest.find(end).map_or(rest.len(), |found| found + end.len());
            match comment {
                Some(_) if is_mark(comment_in(&rest[..end])) => {}
                Some(_) => self.add(start + open, comment_in(&rest[..end])),
                None => self.address(start + open, &rest[..end]),
            }
            done = open + end;
        }
        put(&mut text, start + done, &html[done..]);
        self.add(first.unwrap_or(start), &text);
    }

    /// Words that stand between signs, as in `jelte.png`; what may be an address of mail as it is,
    /// too.
    fn address(&mut self, place: usize, address: &str) {
        let address = decoded(address);
        let is_sign = |c: char| c.is_ascii_punctuation() && c != '\'' && c != '@';
        self.add(place, &address.replace(is_sign, " "));
        if address.contains('@') {
            self.add(place, &address);
        }
    }

    fn add(&mut self, place: usize, text: &str) {
        let line = self.lines.number(place);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.said.push(Said { line, text });
    }

    fn said(mut self) -> Vec<Said> {
        self.end_html();
        self.gap(self.markdown.len());
        self.said
    }
}

fn comment_in(html: &str) -> &str {
    let inside = html.strip_prefix("<!--").unwrap_or(html);
    inside.strip_suffix("-->").unwrap_or(inside).trim()
}

/// Whether a comment is a mark of a living document: what it does, names of parts, a number.
fn is_mark(comment: &str) -> bool {
    let Some(mark) = comment.strip_prefix("dialoogtafel:") else {
        return false;
    };
    let is_of_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    let mut words = mark.split_whitespace();
    let does = words.next().unwrap_or_default();
    ["begin", "eind", "nieuw", "eind-nieuw", "delen"].contains(&does)
        && !mark.starts_with(char::is_whitespace)
        && words.all(|word| word.chars().all(is_of_name))
}

/// An address with signs for their numbers: `%4A` is "J".
fn decoded(address: &str) -> Cow<'_, str> {
    if !address.contains('%') {
        return Cow::Borrowed(address);
    }
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let number = |digits| u8::from_str_radix(digits, 16).ok();
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let is_number = digits.filter(|two| two.bytes().all(|it| it.is_ascii_hexdigit()));
        match is_number.and_then(number).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// In front matter the marks of a living document are comments of YAML; the number in them is no
/// word of anybody: "bea07f31".
fn without_marks(words: &str) -> Cow<'_, str> {
    if !words.contains("#dialoogtafel:") {
        return Cow::Borrowed(words);
    }
    let lines = words.split_inclusive('\n');
    let kept = lines.map(|line| {
        if line.trim().strip_prefix('#').is_some_and(is_mark) {
            "\n"
        } else {
            line
        }
    });
    Cow::Owned(kept.collect())
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. }
    )
}

fn ends_inline(end: &TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link
    )
}

/// Where the lines of a document end.
struct Lines(Vec<usize>);

impl Lines {
    fn of(markdown: &str) -> Self {
        let ends = markdown.match_indices('\n').map(|(place, _)| place);
        Self(ends.collect())
    }

    fn number(&self, place: usize) -> usize {
        1 + self.0.partition_point(|end| *end < place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_document_says_comes_without_its_marks() {
        let document = "---\n#dialoogtafel:begin gegevens bea07f31\ntitle: \"Een titel\"\n#dialoogtafel:eind gegevens\n---\n\n<!-- dialoogtafel:begin x 00000000 -->\n\n# Een *kop*\n\n- **Moeder**: mail naar a\\@b.nl\n  of bel (#3)\n\n| Wat | Wie |\n| --- | --- |\n| Bellen | Ik |\n";
        let found: Vec<(usize, String)> = said(document)
            .into_iter()
            .map(|said| (said.line, said.text.trim().to_owned()))
            .collect();
        let expected = [
            (2, "title: \"Een titel\""),
            (9, "Een kop"),
            (11, "Moeder: mail naar a@b.nl of bel (#3)"),
            (14, "Wat"),
            (14, "Wie"),
            (16, "Bellen"),
            (16, "Ik"),
        ];
        let expected = expected.map(|(line, text)| (line, text.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn what_nobody_sees_is_said_as_well_with_its_line() {
        let document = "Zie [klik](https://x.nl/anna-b 'Bij Cor') en ![](dirk.png).\n\n\
                        [^1]: Els\n[^1]: Floor\n[a]: gijs \"Hanna\"\n\n\
                        <!-- dialoogtafel:eind x -->\n<!-- dialoogtafel: Ivo -->\n\n\
                        <!-- Jan\nde Boer --> <b title=\"Kees\">Lies</b>\n\n\
                        Een <span class=mia>woord</span> <!-- 06-1 --> <mailto:n%40o.nl>\n\n\
                        ```pim\ncode\n```\n";
        let found: Vec<(usize, String)> = said(document)
            .into_iter()
            .map(|said| (said.line, said.text.trim().to_owned()))
            .collect();
        let says = |line: usize, words: &str| {
            let is_said = |(at, text): &(usize, String)| *at == line && text.contains(words);
            assert!(found.iter().any(is_said), "{line} {words}: {found:?}");
        };
        let expected = [
            (1, "anna b"),
            (1, "Bij Cor"),
            (1, "dirk png"),
            (3, "Els"),
            (4, "Floor"),
            (5, "gijs"),
            (5, "Hanna"),
            (8, "Ivo"),
            (10, "Jan de Boer"),
            (11, "Kees"),
            (11, "Lies"),
            (13, "mia"),
            (13, "06-1"),
            (13, "n@o.nl"),
            (13, "Een woord"),
            (15, "pim"),
        ];
        for (line, words) in expected {
            says(line, words);
        }
        let is_ours = |(_, text): &(usize, String)| text.contains("eind x");
        assert!(!found.iter().any(is_ours), "{found:?}");
    }
}
