//! YAML text as a tree of nodes that know their place.

mod builder;

use super::flaw::{Flaw, Problem, Weight};
use super::slip;
use crate::model::Step;
use builder::{Stop, build};

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
    let byte = text.floor_char_boundary(byte);
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// Reads one document. With flaws of weight there may still be a node, so that the rest can be
/// looked at: of double keys the first is kept, and a value whose form is broken is filled up.
///
/// A BOM must be taken off before; CRLF is accepted.
pub fn read_tree(text: &str) -> (Option<Node>, Vec<Flaw>) {
    let (mut root, mut flaws, mut stopped) = build(text);
    let mut patched = text.to_owned();
    let mut rounds = 0;
    while let Some(Stop { flaw, bracket }) = stopped.take() {
        let cut = slip::cut_out(&patched, &flaw, bracket);
        flaws.push(*flaw);
        rounds += 1;
        if let Some(cut) = cut.filter(|_| rounds < MOST_STOPS) {
            patched = cut;
            (root, _, stopped) = build(&patched);
        }
    }
    if root.is_none() && flaws.iter().all(|flaw| flaw.weight == Weight::Warning) {
        flaws.push(Flaw::new(Place::default(), Problem::EmptyFile));
    }
    for flaw in &mut flaws {
        // What was cut out stood on other bytes than what was put there.
        flaw.place.start = text.floor_char_boundary(flaw.place.start);
        flaw.place.end = text.ceil_char_boundary(flaw.place.end);
    }
    flaws.sort_by_key(|flaw| flaw.place);
    (root, flaws)
}

/// How many places where the form is broken are looked for in one file.
const MOST_STOPS: usize = 20;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

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
    fn a_control_character_is_told_where_it_stands_also_behind_another_slip() {
        let text = "titel: “De overstap”: een\n  a\u{1f}b: ja\n";
        let (_, flaws) = read_tree(text);
        let places: Vec<_> = flaws.iter().map(|flaw| shown(text, flaw.place)).collect();
        assert_eq!(places, ["“De overstap”: een", "\u{1f}"]);
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
                start.elapsed() < Duration::from_secs(20),
                "{:?}",
                start.elapsed()
            );
        }
        let (_, flaws) = read_tree(&nested);
        assert!(!flaws.is_empty());
    }

    #[test]
    fn a_tab_after_a_lone_carriage_return_is_pointed_at() {
        let text = "ܐ:\r\tଵ";
        let (_, flaws) = read_tree(text);
        assert_eq!(flaws, [Flaw::new(Place { start: 4, end: 5 }, Problem::Tab)]);
    }

    #[test]
    fn the_deepest_file_that_is_allowed_is_read() {
        let text = "[".repeat(DEEPEST) + &"]".repeat(DEEPEST);
        assert!(read_tree(&text).0.is_some());
    }

    const SOUND: &str = "formaat: 1\ntitel: 'De \"overstap\"'\nsamenvatting: |\n  Een.\n\n  Twée.\n\
        vooraf:\n  - {van: ouder, vraag: \"Waarom 🙂?\"}\ndeelnemers:\n  - code: vz\n    rol: voorzitter # c\n\
        \x20   namen: [Sanne, 'Jan']\n    toestemming: {deelname: ja, door: [jeugdige, ouder]}\n  - code: jg\n";

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_file_with_slips_of_the_pen_gives_a_tree_or_flaws_whose_places_are_in_the_text(
            slips in prop::collection::vec((any::<prop::sample::Index>(), 0usize..4, "[\\[\\]{}:#&*!|>'\"%@` \n\t\r,?é-]{0,3}"), 1..5)
        ) {
            let mut text: Vec<char> = SOUND.chars().collect();
            for (index, taken, typed) in slips {
                let at = index.index(text.len());
                let end = (at + taken).min(text.len() - 1).max(at);
                text.splice(at..end, typed.chars());
            }
            let text: String = text.into_iter().collect();
            let (root, flaws) = read_tree(&text);
            prop_assert!(root.is_some() || !flaws.is_empty());
            for flaw in flaws {
                prop_assert!(text.get(flaw.place.start..flaw.place.end).is_some(), "{:?}", flaw);
            }
        }

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
