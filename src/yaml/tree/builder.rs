//! From the events of the YAML library to a tree.

use std::collections::HashMap;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle, Span};

use super::{DEEPEST, Node, Place, Scalar, Style, Value, key_text};
use crate::yaml::flaw::{Flaw, Problem};
use crate::yaml::slip;

/// Where reading stopped, and the innermost bracket that was open there.
pub(super) struct Stop {
    pub(super) flaw: Box<Flaw>,
    pub(super) bracket: Option<usize>,
}

/// Reads as far as the form allows.
pub(super) fn build(text: &str) -> (Option<Node>, Vec<Flaw>, Option<Stop>) {
    let mut builder = Builder::new(text);
    match builder.run() {
        Ok(root) => (root, builder.flaws, None),
        Err(flaw) => {
            let stop = Stop {
                flaw,
                bracket: builder.bracket(),
            };
            (None, builder.flaws, Some(stop))
        }
    }
}

/// Lists and maps that are open, and what is found on the way.
struct Builder<'t> {
    text: &'t str,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    flaws: Vec<Flaw>,
    /// The last byte whose line was asked for, and its line from 1.
    counted: (usize, usize),
}

enum Open {
    List {
        start: usize,
        items: Vec<Node>,
    },
    Map {
        start: usize,
        entries: Vec<(Node, Node)>,
        key: Option<Node>,
    },
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        Builder {
            text,
            open: Vec::new(),
            root: None,
            documents: 0,
            flaws: Vec::new(),
            counted: (0, 1),
        }
    }

    fn run(&mut self) -> Result<Option<Node>, Box<Flaw>> {
        let mut options = Options::default();
        options.set_emit_comments(false);
        options.emit_unresolved_aliases = true;
        options.disallow_directives = true;
        options.flow_nesting_limit = DEEPEST;
        options.block_nesting_limit = DEEPEST;
        let mut parser = Parser::new_from_str_with_options(self.text, options);
        while let Some(event) = parser.next_event() {
            match event {
                Ok((event, span)) => self.take(event, &span)?,
                Err(error) => {
                    return Err(Box::new(slip::explain(self.text, &error, self.bracket())));
                }
            }
        }
        Ok(self.root.take())
    }

    /// The innermost `[` or `{` that is open.
    fn bracket(&self) -> Option<usize> {
        self.open.iter().rev().find_map(|open| {
            let (Open::List { start, .. } | Open::Map { start, .. }) = open;
            self.text[*start..]
                .starts_with(['[', '{'])
                .then_some(*start)
        })
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library may add events that carry no content"
    )]
    fn take(&mut self, event: Event<'_>, span: &Span) -> Result<(), Box<Flaw>> {
        self.refuse_references(&event, span)?;
        let place = place_of(span);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(flaw(place, Problem::SeveralDocuments));
                }
            }
            Event::Scalar(text, style, ..) => self.scalar(text.into_owned(), style, place)?,
            Event::SequenceStart(..) => {
                self.descend(
                    place,
                    Open::List {
                        start: place.start,
                        items: Vec::new(),
                    },
                )?;
            }
            Event::MappingStart(..) => {
                self.descend(
                    place,
                    Open::Map {
                        start: place.start,
                        entries: Vec::new(),
                        key: None,
                    },
                )?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.ascend(place)?,
            _ => {}
        }
        Ok(())
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library may add events that carry no content"
    )]
    fn refuse_references(&self, event: &Event<'_>, span: &Span) -> Result<(), Box<Flaw>> {
        let place = place_of(span);
        let (anchor, tag) = match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => (true, false),
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => (*anchor != 0, tag.is_some()),
            _ => (false, false),
        };
        if tag {
            let tag_place = span
                .tag_span()
                .map_or(place, |tag_span| place_of(&tag_span));
            return Err(Box::new(slip::tag(self.text, tag_place)));
        }
        if anchor && matches!(event, Event::SequenceStart(..) | Event::MappingStart(..)) {
            return Err(Box::new(slip::named_structure(self.text, place)));
        }
        if anchor {
            return Err(Box::new(slip::reference(self.text, place)));
        }
        Ok(())
    }

    fn scalar(
        &mut self,
        text: String,
        style: ScalarStyle,
        mut place: Place,
    ) -> Result<(), Box<Flaw>> {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted
            | ScalarStyle::DoubleQuoted
            | ScalarStyle::Literal
            | ScalarStyle::Folded => Style::Quoted,
        };
        if style == Style::Quoted {
            place.end = place.start + self.text[place.start..place.end].trim_end().len();
        } else {
            if place.start == place.end {
                place = self.place_of_nothing(place);
                self.warn_of_hash(place.end, &[' ', ':']);
            } else {
                self.warn_of_hash(place.end, &[' ']);
            }
        }
        let is_null = style == Style::Plain && matches!(text.as_str(), "" | "~" | "null");
        let value = if is_null {
            Value::Null
        } else {
            Value::Scalar(Scalar { text, style })
        };
        self.put(Node { place, value })
    }

    /// A value that is left out stands where its key stands.
    fn place_of_nothing(&self, place: Place) -> Place {
        match self.open.last() {
            Some(Open::Map { key: Some(key), .. }) => key.place,
            Some(Open::List { items, .. }) => {
                let from = items.last().map_or(0, |item| item.place.end);
                let between = self.text.get(from..place.start).unwrap_or_default();
                between.rfind('-').map_or(place, |dash| Place {
                    start: from + dash,
                    end: from + dash + 1,
                })
            }
            Some(Open::Map { key: None, .. }) | None => place,
        }
    }

    /// `thema: #regie` and `De school #1 van Friesland` lose words without anybody noticing.
    fn warn_of_hash(&mut self, end: usize, between: &[char]) {
        let after = &self.text[end..];
        let rest = after.trim_start_matches(between);
        if rest.len() == after.len() || !rest.starts_with('#') {
            return;
        }
        let comment = rest.lines().next().unwrap_or_default().trim_end();
        let is_word = comment.chars().nth(1).is_some_and(char::is_alphanumeric);
        if is_word {
            let start = self.text.len() - rest.len();
            let place = Place {
                start,
                end: start + comment.len(),
            };
            let problem = Problem::HashHidesText {
                text: comment.to_owned(),
            };
            self.flaws.push(Flaw::warning(place, problem));
        }
    }

    fn descend(&mut self, place: Place, open: Open) -> Result<(), Box<Flaw>> {
        if self.open.len() == DEEPEST {
            return Err(flaw(place, Problem::TooDeep));
        }
        if matches!(self.open.last(), Some(Open::Map { key: None, .. })) {
            return Err(Box::new(slip::structure_as_key(place)));
        }
        self.open.push(open);
        Ok(())
    }

    fn ascend(&mut self, end: Place) -> Result<(), Box<Flaw>> {
        let node = match self.open.pop() {
            Some(Open::List { start, items }) => {
                let last = items.last().map(|item| item.place.end);
                Node {
                    place: closed(start, last, end),
                    value: Value::List(items),
                }
            }
            Some(Open::Map { start, entries, .. }) => {
                let last = entries
                    .last()
                    .map(|(key, value)| value.place.end.max(key.place.end));
                let place = closed(start, last, end);
                Node {
                    place,
                    value: Value::Map(self.without_doubles(entries)),
                }
            }
            None => return Ok(()),
        };
        self.put(node)
    }

    fn put(&mut self, node: Node) -> Result<(), Box<Flaw>> {
        match self.open.last_mut() {
            None => self.root = Some(node).filter(|node| node.value != Value::Null),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => *key = Some(sound_key(self.text, node)?),
            },
        }
        Ok(())
    }

    /// The line of a byte, counted on from the last one, so that many double keys stay cheap.
    fn line_of(&mut self, byte: usize) -> usize {
        let (from, line) = self.counted;
        let newlines = |range: &str| range.bytes().filter(|byte| *byte == b'\n').count();
        let line = if byte >= from {
            line + newlines(&self.text[from..byte])
        } else {
            line - newlines(&self.text[byte..from])
        };
        self.counted = (byte, line);
        line
    }

    /// Keeps the first of each key.
    fn without_doubles(&mut self, entries: Vec<(Node, Node)>) -> Vec<(Node, Node)> {
        let mut texts: Vec<&str> = entries.iter().map(|(key, _)| key_text(key)).collect();
        texts.sort_unstable();
        if texts.windows(2).all(|pair| pair[0] != pair[1]) {
            return entries;
        }
        let mut first = HashMap::with_capacity(entries.len());
        entries
            .into_iter()
            .filter(|(key, _)| {
                let start = *first
                    .entry(key_text(key).to_owned())
                    .or_insert(key.place.start);
                if start != key.place.start {
                    let first_line = self.line_of(start);
                    let problem = Problem::DoubleKey {
                        key: key_text(key).to_owned(),
                        first_line,
                    };
                    self.flaws.push(Flaw::new(key.place, problem));
                }
                start == key.place.start
            })
            .collect()
    }
}

/// A key must be text, also `~` and `null`, and start with a letter that can be seen.
fn sound_key(text: &str, node: Node) -> Result<Node, Box<Flaw>> {
    let Node { place, value } = node;
    match value {
        Value::Null if place.start == place.end => Err(flaw(place, Problem::KeyNotText)),
        Value::Null => {
            let text = text[place.start..place.end].to_owned();
            Ok(Node {
                place,
                value: Value::Scalar(Scalar {
                    text,
                    style: Style::Plain,
                }),
            })
        }
        Value::Scalar(_) if is_after_tab(text, place.start) => Err(flaw(place, Problem::Tab)),
        Value::Scalar(scalar)
            if scalar.style == Style::Plain && scalar.text.starts_with(char::is_whitespace) =>
        {
            Err(flaw(place, Problem::OddSpace))
        }
        value @ (Value::Scalar(_) | Value::List(_) | Value::Map(_)) => Ok(Node { place, value }),
    }
}

/// A tab between the margin and the key.
fn is_after_tab(text: &str, start: usize) -> bool {
    let before = &text[..start];
    before.ends_with('\t')
        && before
            .trim_end_matches([' ', '\t'])
            .ends_with(['\n', '\u{feff}'])
        || before.ends_with('\t') && before.trim_start().is_empty()
}

/// From the start to the closing bracket, or else to the end of the last child.
fn closed(start: usize, last: Option<usize>, end: Place) -> Place {
    let bracket = if end.end > end.start {
        Some(end.end)
    } else {
        last
    };
    Place {
        start,
        end: bracket.unwrap_or(end.end).max(start),
    }
}

fn flaw(place: Place, problem: Problem) -> Box<Flaw> {
    Box::new(Flaw::new(place, problem))
}

fn place_of(span: &Span) -> Place {
    let range = span.byte_range().unwrap_or_default();
    Place {
        start: range.start,
        end: range.end.max(range.start),
    }
}
