//! The structure of a sheet: headings, and under each its bullets, as raw source.
//!
//! CommonMark tells where headings and bullets begin and nothing else: a note is what was typed
//! after its bullet, also where CommonMark would make a heading, quotation or link of it.

use std::cell::Cell;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A sheet as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What stands before the first heading, when something does, and under each heading.
    pub sections: Vec<Section>,
    /// Text that is no heading and stands in no list.
    pub ignored: Vec<Place>,
    /// Where the sheet ends.
    pub end: Place,
}

/// A heading and the bullets under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading; none before the first.
    pub heading: Option<Heading>,
    /// The bullets, nested ones as bullets of their own.
    pub bullets: Vec<Bullet>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Whether it is of the first level: the title of the sheet, and no question.
    pub is_title: bool,
    /// What stands in `{#…}`.
    pub id: Option<String>,
    /// Its raw source, without `#` and `{#…}`.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// A bullet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bullet {
    /// The raw source after the bullet, its lines joined by a space.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// The bullet in the same section under which it is nested, counted from 0.
    pub under: Option<usize>,
    /// Where each line of the text begins: in the text and in the sheet.
    lines: Vec<(usize, usize)>,
}

/// A place in a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The bytes of the sheet.
    pub range: Range<usize>,
}

impl Sheet {
    /// Reads the structure of a sheet; every text is one.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let lines = Lines::of(text);
        let blocks = blocks(text);
        let covered: Vec<Range<usize>> = blocks.iter().map(|block| block.range.clone()).collect();
        let mut sections = vec![Section {
            heading: None,
            bullets: Vec::new(),
        }];
        let mut parents: Vec<(usize, usize)> = Vec::new();
        for block in blocks {
            let place = lines.place(block.range.clone());
            match block.kind {
                BlockKind::Heading { is_title, id } => {
                    let text = heading_text(&text[block.range], id.is_some());
                    let heading = Heading {
                        is_title,
                        id,
                        text,
                        place,
                    };
                    sections.push(Section {
                        heading: Some(heading),
                        bullets: Vec::new(),
                    });
                }
                BlockKind::Item { depth } => {
                    let Some(section) = sections.last_mut() else {
                        continue;
                    };
                    let index = section.bullets.len();
                    parents.retain(|(at, parent)| *at < depth && *parent < index);
                    let under = parents
                        .last()
                        .filter(|_| depth > 1)
                        .map(|(_, parent)| *parent);
                    parents.push((depth, index));
                    section.bullets.push(bullet(text, place, under));
                }
                BlockKind::Comment => {}
            }
        }
        sections.retain(|section| section.heading.is_some() || !section.bullets.is_empty());
        let ignored = uncovered(text, &covered)
            .into_iter()
            .map(|range| lines.place(range))
            .collect();
        Self {
            sections,
            ignored,
            end: lines.place(text.len()..text.len()),
        }
    }
}

/// A part of the source that means something to us.
struct Block {
    kind: BlockKind,
    range: Range<usize>,
}

enum BlockKind {
    Heading {
        is_title: bool,
        id: Option<String>,
    },
    /// A bullet that is the first thing on its line, and how many lists it stands in.
    Item {
        depth: usize,
    },
    /// Says nothing to us, on purpose.
    Comment,
}

/// The headings and comments outside of everything else, and the bullets of lists.
fn blocks(text: &str) -> Vec<Block> {
    let bom = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut blocks: Vec<Block> = Vec::new();
    // How many lists we are in, how many other blocks, and where the outermost list ends.
    let (mut lists, mut others, mut list_end) = (0_usize, 0_usize, 0_usize);
    if bom > 0 {
        blocks.push(Block {
            kind: BlockKind::Comment,
            range: 0..bom,
        });
    }
    for (event, range) in
        Parser::new_ext(&text[bom..], Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter()
    {
        let range = range.start + bom..range.end + bom;
        match event {
            Event::Start(Tag::List(_)) => {
                if lists == 0 {
                    list_end = range.end;
                }
                lists += 1;
            }
            Event::End(TagEnd::List(_)) => lists = lists.saturating_sub(1),
            Event::Start(Tag::Item) if others == 0 && is_first_on_line(text, range.start) => {
                // An earlier bullet ends where the next begins, nested or not.
                if let Some(last) = blocks
                    .last_mut()
                    .filter(|last| last.range.end > range.start)
                {
                    last.range.end = range.start;
                }
                blocks.push(Block {
                    kind: BlockKind::Item { depth: lists },
                    range: range.start..list_end,
                });
            }
            Event::Start(Tag::Item) | Event::End(TagEnd::Item) => {}
            Event::Start(Tag::Heading { level, id, .. }) if lists == 0 && others == 0 => {
                let is_title = level == HeadingLevel::H1;
                let id = id.map(|id| id.to_string());
                blocks.push(Block {
                    kind: BlockKind::Heading { is_title, id },
                    range,
                });
                others += 1;
            }
            Event::Start(Tag::HtmlBlock) if lists == 0 && others == 0 => {
                if is_comment(&text[range.clone()]) {
                    blocks.push(Block {
                        kind: BlockKind::Comment,
                        range,
                    });
                }
                others += 1;
            }
            Event::Start(_) => others += 1,
            Event::End(_) => others = others.saturating_sub(1),
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
    for block in &mut blocks {
        // A block may claim the space before what follows it.
        block.range.end = block.range.start + text[block.range.clone()].trim_end().len();
    }
    blocks
}

/// Whether only space stands before a place on its line; otherwise a bullet there is a sign.
fn is_first_on_line(text: &str, at: usize) -> bool {
    // From the place back: a line of bullets in bullets is not walked through for each of them.
    let mut before = text[..at].chars().rev();
    let sign =
        before.find(|c| matches!(c, '\n' | '\r') || !(c.is_whitespace() || *c == '\u{feff}'));
    sign.is_none_or(|sign| matches!(sign, '\n' | '\r'))
}

/// Whether a block is nothing but comments; one that never ends hides what follows.
fn is_comment(source: &str) -> bool {
    let mut rest = source.trim();
    while let Some(inside) = rest.strip_prefix("<!--") {
        let Some(end) = inside.find("-->") else {
            return false;
        };
        rest = inside[end + 3..].trim_start();
    }
    rest.is_empty()
}

/// The raw text of a heading without what makes it one.
fn heading_text(source: &str, has_id: bool) -> String {
    let line = source.trim().trim_start_matches('#').trim();
    let line = match line.rfind('{').filter(|_| has_id) {
        Some(attributes) => &line[..attributes],
        None => line,
    };
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn bullet(text: &str, place: Place, under: Option<usize>) -> Bullet {
    let mut bullet = Bullet {
        text: String::new(),
        place,
        under,
        lines: Vec::new(),
    };
    let mut end = bullet.place.range.start;
    let source = &text[bullet.place.range.clone()];
    let mut offset = end;
    for (index, whole) in source.split_inclusive(['\n', '\r']).enumerate() {
        let content = if index == 0 {
            after_bullet(whole)
        } else {
            whole
        };
        let line = content.trim();
        // An empty bullet below a line reads as its underline; it is nothing.
        let is_nothing = line.is_empty() || (index > 0 && ["-", "*", "+"].contains(&line));
        if !is_nothing {
            if !bullet.text.is_empty() {
                bullet.text.push(' ');
            }
            let start = offset + whole.len() - content.trim_start().len();
            bullet.lines.push((bullet.text.len(), start));
            bullet.text.push_str(line);
            end = start + line.len();
        }
        offset += whole.len();
    }
    bullet.place.range.end = end.max(bullet.place.range.start);
    bullet
}

/// A line after the bullet with which it begins: `-`, `*`, `+`, `1.` or `1)`; a year is no bullet.
fn after_bullet(line: &str) -> &str {
    let line = line.trim_start();
    if let Some(rest) = line.strip_prefix(['-', '*', '+']) {
        return rest;
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_year = line.len() - rest.len() > 3;
    rest.strip_prefix(['.', ')'])
        .filter(|_| !is_year)
        .unwrap_or(line)
}

impl Bullet {
    /// Where a part of the bullet's text stands in the sheet.
    #[must_use]
    pub fn source_of(&self, part: &Range<usize>) -> Range<usize> {
        let in_sheet = |at: usize| {
            let line = self.lines.iter().rev().find(|(start, _)| *start <= at);
            line.map_or(self.place.range.start, |(start, source)| {
                source + (at - start)
            })
        };
        let start = in_sheet(part.start);
        start..in_sheet(part.end).max(start)
    }
}

/// What stands outside the ranges and has a letter or digit in it, paragraph by paragraph.
fn uncovered(text: &str, covered: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut offset = 0;
    let mut goes_on = false;
    let mut covered = covered.iter().peekable();
    for whole in text.split_inclusive(['\n', '\r']) {
        let line = offset..offset + whole.trim_end().len();
        offset += whole.len();
        while covered.next_if(|range| range.end <= line.start).is_some() {}
        let is_covered = covered
            .peek()
            .is_some_and(|range| range.start < line.end.max(line.start + 1));
        let has_words = !is_covered && text[line.clone()].contains(char::is_alphanumeric);
        match found.last_mut().filter(|_| has_words && goes_on) {
            Some(paragraph) => paragraph.end = line.end,
            None if has_words => found.push(line.start + leading_space(whole)..line.end),
            None => {}
        }
        goes_on = has_words;
    }
    found
}

fn leading_space(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Where the lines of a text begin.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// A place and its column: of many places on one line, no character is counted twice.
    counted: Cell<(usize, usize)>,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut starts = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let is_pair = *byte == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if (*byte == b'\n' || *byte == b'\r') && !is_pair {
                starts.push(at + 1);
            }
        }
        Self {
            text,
            starts,
            counted: Cell::new((0, 0)),
        }
    }

    pub(super) fn place(&self, range: Range<usize>) -> Place {
        let line = self.starts.partition_point(|start| *start <= range.start);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let (from, passed) = match self.counted.get() {
            (at, passed) if (start..=range.start).contains(&at) => (at, passed),
            _ => (start, 0),
        };
        let before = self.text.get(from..range.start).unwrap_or_default();
        let passed = passed + before.chars().filter(|c| *c != '\u{feff}').count();
        self.counted.set((range.start, passed));
        let column = passed + 1;
        Place {
            line,
            column,
            range,
        }
    }
}
