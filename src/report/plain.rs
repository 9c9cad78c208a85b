//! What a Markdown document says, without its marks: block by block, each with its line.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of one paragraph, heading, item or cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its words on one line, without marks and backslashes.
    pub text: String,
}

/// Returns what a document says, in its order; comments and HTML are left out, front matter is
/// not.
#[must_use]
pub fn said(markdown: &str) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let mut open = false;
    let mut lines = Lines::of(markdown);
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
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
                line: lines.number(range.start),
                text: words.into_owned(),
            }),
        }
        open = true;
    }
    said.retain(|said| !said.text.trim().is_empty());
    said
}

/// In front matter the marks of a living document are comments of YAML; the number in them is no
/// word of anybody: "bea07f31".
fn without_marks(words: &str) -> Cow<'_, str> {
    const MARK: &str = "#dialoogtafel:";
    if !words.contains(MARK) {
        return Cow::Borrowed(words);
    }
    let lines = words.split_inclusive('\n');
    let kept = lines.map(|line| {
        if line.trim_start().starts_with(MARK) {
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

/// Counts lines up to places that come in order.
struct Lines<'m> {
    markdown: &'m str,
    place: usize,
    lines: usize,
}

impl<'m> Lines<'m> {
    fn of(markdown: &'m str) -> Self {
        Self {
            markdown,
            place: 0,
            lines: 1,
        }
    }

    fn number(&mut self, place: usize) -> usize {
        if let Some(passed) = self.markdown.get(self.place..place) {
            self.lines += passed.matches('\n').count();
            self.place = place;
        }
        self.lines
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
}
