//! YAML text as a tree of nodes that know their place.

use std::collections::HashMap;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle, Span};

use super::flaw::{Flaw, Problem, Weight};
use super::slip;
use crate::model::Step;

/// How many lists and maps may stand inside each other.
pub const DEEPEST: usize = 64;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands; for a value that is left out, the key or dash that it is missing from.
    pub place: Place,
    /// What stands there.
    pub value: Value,
}

/// What can stand in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Text; what type it has is decided by who asks for it.
    Scalar(Scalar),
    /// Items.
    List(Vec<Node>),
    /// Keys, each a scalar and each different, with their values, as written.
    Map(Vec<(Node, Node)>),
}

/// A text as its writer meant it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text; of a plain scalar the spelling is kept, so `012` and `no` stay what they are.
    pub text: String,
    /// Whether it was marked as text.
    pub style: Style,
}

/// Whether a scalar was marked as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In quotes, or as a block after `|` or `>`.
    Quoted,
}

/// A range of bytes in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Node {
    /// The place of the value at the end of `path`, or of the deepest parent that exists.
    pub fn at(&self, path: &[Step]) -> Place {
        let mut node = self;
        for step in path {
            let child = match (step, &node.value) {
                (Step::Key(key), Value::Map(entries)) => {
                    entry(entries, key).map(|(_, value)| value)
                }
                (Step::Index(index), Value::List(items)) => items.get(*index),
                (_, Value::Null | Value::Scalar(_) | Value::List(_) | Value::Map(_)) => None,
            };
            match child {
                Some(child) => node = child,
                None => break,
            }
        }
        node.place
    }
}

/// The entry with this key.
pub(super) fn entry<'n>(entries: &'n [(Node, Node)], key: &str) -> Option<&'n (Node, Node)> {
    entries.iter().find(|(node, _)| key_text(node) == key)
}

/// The text of a key, which is always a scalar.
pub(super) fn key_text(key: &Node) -> &str {
    match &key.value {
        Value::Scalar(scalar) => &scalar.text,
        Value::Null | Value::List(_) | Value::Map(_) => "",
    }
}

/// The line and the column of a byte, both from 1, the column in characters.
pub fn line_column(text: &str, byte: usize) -> (usize, usize) {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// Reads one document. Without a node the form of the file is broken; with a node there may
/// still be flaws, such as double keys, of which the first is kept.
///
/// A BOM must be taken off before; CRLF is accepted.
pub fn read_tree(text: &str) -> (Option<Node>, Vec<Flaw>) {
    let (root, mut flaws, mut stopped) = build(text);
    let mut patched = text.to_owned();
    let mut rounds = 0;
    while let Some(Stop { flaw, bracket }) = stopped.take() {
        let cut = slip::cut_out(&patched, &flaw, bracket);
        flaws.push(*flaw);
        rounds += 1;
        if let Some(cut) = cut.filter(|_| rounds < MOST_STOPS) {
            patched = cut;
            stopped = build(&patched).2;
        }
    }
    if root.is_none() && flaws.iter().all(|flaw| flaw.weight == Weight::Warning) {
        flaws.push(Flaw {
            place: Place::default(),
            weight: Weight::Flaw,
            problem: Problem::EmptyFile,
        });
    }
    flaws.sort_by_key(|flaw| flaw.place);
    (root, flaws)
}

/// How many places where the form is broken are looked for in one file.
const MOST_STOPS: usize = 20;

/// Where reading stopped, and the innermost bracket that was open there.
struct Stop {
    flaw: Box<Flaw>,
    bracket: Option<usize>,
}

fn build(text: &str) -> (Option<Node>, Vec<Flaw>, Option<Stop>) {
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
        let is_word = comment
            .chars()
            .nth(1)
            .is_some_and(|c| !c.is_whitespace() && c != '#');
        if is_word {
            let start = self.text.len() - rest.len();
            self.flaws.push(Flaw {
                place: Place {
                    start,
                    end: start + comment.len(),
                },
                weight: Weight::Warning,
                problem: Problem::HashHidesText {
                    text: comment.to_owned(),
                },
            });
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
                    let (first_line, _) = line_column(self.text, start);
                    let problem = Problem::DoubleKey {
                        key: key_text(key).to_owned(),
                        first_line,
                    };
                    self.flaws.push(Flaw {
                        place: key.place,
                        weight: Weight::Flaw,
                        problem,
                    });
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
    Box::new(Flaw {
        place,
        weight: Weight::Flaw,
        problem,
    })
}

fn place_of(span: &Span) -> Place {
    let range = span.byte_range().unwrap_or_default();
    Place {
        start: range.start,
        end: range.end.max(range.start),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::*;

    fn whole(text: &str) -> Node {
        let (root, flaws) = read_tree(text);
        assert_eq!(flaws, [], "{text}");
        root.unwrap()
    }

    /// All scalars in the order of the text: their text, style, and what stands at their place.
    fn scalars(text: &str) -> Vec<(String, Style, &str)> {
        let mut found = Vec::new();
        collect(&whole(text), text, &mut found);
        found
    }

    fn collect<'t>(node: &Node, text: &'t str, found: &mut Vec<(String, Style, &'t str)>) {
        match &node.value {
            Value::Null => found.push((String::new(), Style::Plain, shown(text, node.place))),
            Value::Scalar(Scalar { text: value, style }) => {
                found.push((value.clone(), *style, shown(text, node.place)));
            }
            Value::List(items) => items.iter().for_each(|item| collect(item, text, found)),
            Value::Map(entries) => entries.iter().for_each(|(key, value)| {
                collect(key, text, found);
                collect(value, text, found);
            }),
        }
    }

    fn shown(text: &str, place: Place) -> &str {
        &text[place.start..place.end]
    }

    #[test]
    fn every_scalar_knows_its_place_its_spelling_and_its_quotes() {
        let text = "# é 🙂\nnaam: Zoë 🙂 é # c\r\nnr: 012\nkort: {é: 'no', b: [\"1:30\", ~]}\n\
            meer: een\n  twee\nleeg:\nlijst:\n  -\n  - null\nblok: |\n  é 🙂\n  twee\n\nvouw: >-\n  een\n  twee\nna: Null\n";
        use Style::{Plain, Quoted};
        let expected = [
            ("naam", Plain, "naam"),
            ("Zoë 🙂 é", Plain, "Zoë 🙂 é"),
            ("nr", Plain, "nr"),
            ("012", Plain, "012"),
            ("kort", Plain, "kort"),
            ("é", Plain, "é"),
            ("no", Quoted, "'no'"),
            ("b", Plain, "b"),
            ("1:30", Quoted, "\"1:30\""),
            ("", Plain, "~"),
            ("meer", Plain, "meer"),
            ("een twee", Plain, "een\n  twee"),
            ("leeg", Plain, "leeg"),
            ("", Plain, "leeg"),
            ("lijst", Plain, "lijst"),
            ("", Plain, "-"),
            ("", Plain, "null"),
            ("blok", Plain, "blok"),
            ("é 🙂\ntwee\n", Quoted, "é 🙂\n  twee"),
            ("vouw", Plain, "vouw"),
            ("een twee", Quoted, "een\n  twee"),
            ("na", Plain, "na"),
            ("Null", Plain, "Null"),
        ];
        let expected = expected.map(|(text, style, place)| (text.to_owned(), style, place));
        assert_eq!(scalars(text), expected);
    }

    #[test]
    fn lists_and_maps_reach_from_their_first_to_their_last_character() {
        let text = "a:\n  b: [1, {c: d}]\n  e:\n  - f: g\n    h: i\n  # na\n\nj: k\n";
        let root = whole(text);
        use Step::{Index, Key};
        let at = |path: &[Step]| shown(text, root.at(path));
        assert_eq!(at(&[Key("a")]), "b: [1, {c: d}]\n  e:\n  - f: g\n    h: i");
        assert_eq!(at(&[Key("a"), Key("b")]), "[1, {c: d}]");
        assert_eq!(at(&[Key("a"), Key("b"), Index(1)]), "{c: d}");
        assert_eq!(at(&[Key("a"), Key("e"), Index(0), Key("h")]), "i");
        assert_eq!(
            at(&[Key("a"), Key("e"), Index(0), Key("x"), Index(3)]),
            "f: g\n    h: i"
        );
        assert_eq!(at(&[Key("a"), Key("b"), Index(9)]), "[1, {c: d}]");
        assert_eq!(at(&[Index(0)]), text.trim_end());
    }

    #[test]
    fn columns_are_counted_in_characters_and_lines_from_one() {
        let text = "é: 1\r\n🙂é: 2\n";
        assert_eq!(line_column(text, 0), (1, 1));
        assert_eq!(line_column(text, text.find('2').unwrap()), (2, 5));
        assert_eq!(line_column(text, text.len()), (3, 1));
        assert_eq!(line_column(text, 1), (1, 1));
        assert_eq!(line_column(text, 999), (3, 1));
    }

    #[test]
    fn double_keys_are_all_told_with_their_first_line_and_the_first_is_kept() {
        let text = "a: 1\nb: 2\na: 3\n'a': 4\nc: {d: 1, d: 2}\n";
        let (root, flaws) = read_tree(text);
        let told: Vec<_> = flaws
            .iter()
            .map(|flaw| (line_column(text, flaw.place.start), flaw.problem.clone()))
            .collect();
        let double = |key: &str, first_line| Problem::DoubleKey {
            key: key.to_owned(),
            first_line,
        };
        let expected = [
            ((3, 1), double("a", 1)),
            ((4, 1), double("a", 1)),
            ((5, 11), double("d", 5)),
        ];
        assert_eq!(told, expected);
        assert_eq!(shown(text, root.unwrap().at(&[Step::Key("a")])), "1");
    }

    #[test]
    fn a_file_with_nothing_in_it_is_told_as_empty() {
        for text in ["", "\n\n", "# niets\n", "~", "---\n"] {
            let (root, flaws) = read_tree(text);
            let problems: Vec<_> = flaws.into_iter().map(|flaw| flaw.problem).collect();
            assert_eq!(
                (root, problems),
                (None, vec![Problem::EmptyFile]),
                "{text:?}"
            );
        }
    }

    #[test]
    fn bombs_are_refused_at_once_and_without_a_deep_stack() {
        let aliases = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n".to_owned();
        let nested: String = (0..10_000)
            .map(|depth| " ".repeat(depth % 500) + "- \n")
            .collect();
        let deep_map: String = (0..2_000).map(|depth| " ".repeat(depth) + "a:\n").collect();
        let bombs = [
            ("[".repeat(10_000), Problem::TooDeep),
            ("[".repeat(80_000), Problem::TooDeep),
            ("{a: ".repeat(20_000), Problem::TooDeep),
            ("- ".repeat(40_000), Problem::TooDeep),
            (deep_map, Problem::TooDeep),
            ("[".repeat(65) + &"]".repeat(65), Problem::TooDeep),
            (aliases, Problem::AliasesRefused),
        ];
        for (bomb, problem) in bombs {
            let start = Instant::now();
            let answer = std::thread::spawn(move || read_tree(&bomb)).join().unwrap();
            let problems: Vec<_> = answer.1.into_iter().map(|flaw| flaw.problem).collect();
            assert_eq!(problems, [problem]);
            assert!(
                start.elapsed() < Duration::from_millis(500),
                "{:?}",
                start.elapsed()
            );
        }
        let (_, flaws) = read_tree(&nested);
        assert!(!flaws.is_empty());
    }

    #[test]
    fn the_deepest_file_that_is_allowed_is_read() {
        let text = "[".repeat(DEEPEST) + &"]".repeat(DEEPEST);
        assert!(read_tree(&text).0.is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_gives_a_tree_or_flaws_whose_places_are_in_the_text(text in "(\\PC|[\\[\\]{}:#&*!|>'\"%@` \n\t\r-]){0,60}") {
            let (root, flaws) = read_tree(&text);
            prop_assert!(root.is_some() || !flaws.is_empty());
            for flaw in flaws {
                prop_assert!(text.get(flaw.place.start..flaw.place.end).is_some(), "{:?}", flaw);
            }
        }
    }
}
