//! Values as YAML that people can read, and that every YAML library reads as the same values.

mod item;
mod words;

use std::fmt::Write as _;

use serde::Serialize;

use item::Item;

/// Writes a value: the same value gives the same bytes. Strings that a library might read as
/// something else are quoted, booleans are `ja` and `nee`, and what displays itself as a date or
/// time (the types of chrono) is written without quotes.
pub fn to_yaml<T: Serialize>(value: &T) -> String {
    let item = value
        .serialize(item::Maker)
        .expect("our types have text as keys, and no other way to fail");
    let mut out = String::new();
    match &item {
        Item::List(items) if !items.is_empty() => write_list(&mut out, items, 0),
        Item::Map(entries) if !entries.is_empty() => write_map(&mut out, entries, 0),
        Item::Null | Item::Bare(_) | Item::Text(_) | Item::List(_) | Item::Map(_) => {
            write_value(&mut out, &item, 0);
        }
    }
    out
}

/// The longest list or map on one line, in characters.
const WIDEST: usize = 72;

fn write_map(out: &mut String, entries: &[(String, Item)], indentation: usize) {
    for (index, (key, value)) in entries.iter().enumerate() {
        if index > 0 {
            margin(out, indentation);
        }
        let key = words::one_line(key);
        if key.len() > words::LONGEST_KEY {
            out.push_str("? ");
            out.push_str(&key);
            out.push('\n');
            margin(out, indentation);
        } else {
            out.push_str(&key);
        }
        out.push(':');
        write_under(out, value, indentation);
    }
}

fn write_list(out: &mut String, items: &[Item], indentation: usize) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            margin(out, indentation);
        }
        out.push('-');
        match item {
            Item::Map(entries) if !entries.is_empty() => {
                out.push(' ');
                write_map(out, entries, indentation + 2);
            }
            Item::List(inner) if !inner.is_empty() => match on_one_line(item) {
                Some(line) => line_after_space(out, &line),
                None => {
                    out.push(' ');
                    write_list(out, inner, indentation + 2);
                }
            },
            Item::Null | Item::Bare(_) | Item::Text(_) | Item::List(_) | Item::Map(_) => {
                out.push(' ');
                write_value(out, item, indentation + 2);
            }
        }
    }
}

/// The value of a key: short ones on its line, others under it.
fn write_under(out: &mut String, value: &Item, indentation: usize) {
    let inner = indentation + 2;
    match value {
        Item::List(items) if !items.is_empty() => match on_one_line(value) {
            Some(line) => line_after_space(out, &line),
            None => {
                out.push('\n');
                margin(out, inner);
                write_list(out, items, inner);
            }
        },
        Item::Map(entries) if !entries.is_empty() => match on_one_line(value) {
            Some(line) => line_after_space(out, &line),
            None => {
                out.push('\n');
                margin(out, inner);
                write_map(out, entries, inner);
            }
        },
        Item::Null | Item::Bare(_) | Item::Text(_) | Item::List(_) | Item::Map(_) => {
            out.push(' ');
            write_value(out, value, inner);
        }
    }
}

fn line_after_space(out: &mut String, line: &str) {
    out.push(' ');
    out.push_str(line);
    out.push('\n');
}

/// A text, number or something empty, and the end of its line; `indentation` is that of a block.
fn write_value(out: &mut String, item: &Item, indentation: usize) {
    match item {
        Item::Null => out.push_str("null"),
        Item::Bare(word) => out.push_str(word),
        Item::List(_) => out.push_str("[]"),
        Item::Map(_) => out.push_str("{}"),
        Item::Text(text) if words::fits_a_block(text) => {
            write_block(out, text, indentation.max(2));
            return;
        }
        Item::Text(text) => out.push_str(&words::one_line(text)),
    }
    out.push('\n');
}

/// Lines after `|`, which keep every character as it is.
fn write_block(out: &mut String, text: &str, indentation: usize) {
    out.push_str(if text.ends_with('\n') { "|\n" } else { "|-\n" });
    for line in text.lines() {
        if !line.is_empty() {
            margin(out, indentation);
            out.push_str(line);
        }
        out.push('\n');
    }
}

fn margin(out: &mut String, indentation: usize) {
    let _ = write!(out, "{:indentation$}", "");
}

/// `[jg, ib]` or `{fase: verhaal}`: when it is short, and of single words and numbers only.
fn on_one_line(item: &Item) -> Option<String> {
    let line = match item {
        Item::List(items) => bracketed_list(items)?,
        Item::Map(entries) => {
            let pairs: Option<Vec<String>> = entries
                .iter()
                .map(|(key, value)| {
                    let value = match value {
                        Item::List(items) => bracketed_list(items)?,
                        Item::Null | Item::Bare(_) | Item::Text(_) | Item::Map(_) => word(value)?,
                    };
                    words::is_single(key).then(|| format!("{key}: {value}"))
                })
                .collect();
            format!("{{{}}}", pairs?.join(", "))
        }
        Item::Null | Item::Bare(_) | Item::Text(_) => return None,
    };
    (line.chars().count() <= WIDEST).then_some(line)
}

fn bracketed_list(items: &[Item]) -> Option<String> {
    let words: Option<Vec<String>> = items.iter().map(word).collect();
    Some(format!("[{}]", words?.join(", ")))
}

fn word(item: &Item) -> Option<String> {
    match item {
        Item::Bare(word) => Some(word.clone()),
        Item::Text(text) if words::is_single(text) => Some(text.clone()),
        Item::Null | Item::Text(_) | Item::List(_) | Item::Map(_) => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;
    use serde::Serialize;

    use super::super::tree::{Node, Scalar, Style, Value, read_tree};
    use super::to_yaml;

    /// Texts, lists and maps inside each other.
    #[derive(Clone, Debug, PartialEq)]
    enum Tree {
        Text(String),
        List(Vec<Tree>),
        Map(Vec<(String, Tree)>),
    }

    impl Serialize for Tree {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Tree::Text(text) => serializer.serialize_str(text),
                Tree::List(items) => serializer.collect_seq(items),
                Tree::Map(entries) => serializer.collect_map(entries.iter().map(|(k, v)| (k, v))),
            }
        }
    }

    fn read(text: &str) -> Tree {
        let (root, flaws) = read_tree(text);
        assert_eq!(flaws, [], "{text}");
        tree(&root.unwrap())
    }

    fn tree(node: &Node) -> Tree {
        match &node.value {
            Value::Null => unreachable!("a text became nothing"),
            Value::Scalar(scalar) => Tree::Text(scalar.text.clone()),
            Value::List(items) => Tree::List(items.iter().map(tree).collect()),
            Value::Map(entries) => Tree::Map(
                entries
                    .iter()
                    .map(|(key, value)| match tree(key) {
                        Tree::Text(key) => (key, tree(value)),
                        Tree::List(_) | Tree::Map(_) => unreachable!("a key became a structure"),
                    })
                    .collect(),
            ),
        }
    }

    /// Texts that YAML might take for something else.
    fn hostile_text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
            any::<char>().prop_map(String::from),
            "[ -~]{1,3}",
            "[a-z]{1,8}",
            "[0-9]{1,4}",
            "\\PC{1,3}",
        ];
        prop_oneof![
            8 => prop::collection::vec(piece.clone(), 0..6).prop_map(|pieces| pieces.concat()),
            1 => prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.join(" ")),
            1 => any::<String>(),
            1 => "[a-z :#\n]{0,60}",
            1 => (0usize..3000).prop_map(|length| "lang woord ".repeat(length / 10)),
        ]
    }

    const PIECES: [&str; 71] = [
        "no",
        "Yes",
        "ON",
        "off",
        "y",
        "N",
        "true",
        "False",
        "null",
        "~",
        "ja",
        "NEE",
        "=",
        "<<",
        "-",
        "- ",
        "--- ",
        "---",
        "...",
        "?",
        "? ",
        ":",
        ": ",
        " :",
        ",",
        "[",
        "]",
        "{",
        "}",
        "#",
        " #",
        "# ",
        "&a",
        "*a",
        "!",
        "!!str",
        "|",
        ">",
        "|-",
        "'",
        "''",
        "\"",
        "%",
        "@",
        "`",
        "\\",
        "\n",
        "\n\n",
        "\n ",
        " \n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "\u{feff}",
        "\u{a0}",
        "\u{0}",
        "\u{7f}",
        "\u{200b}",
        "\u{202e}",
        "\u{e0041}",
        "é",
        "🙂",
        "0x1F",
        "1_000",
        "1:30",
        "1e3",
    ];

    fn hostile_tree() -> impl Strategy<Value = Tree> {
        hostile_text()
            .prop_map(Tree::Text)
            .prop_recursive(4, 40, 6, |inner| {
                prop_oneof![
                    prop::collection::vec(inner.clone(), 0..6).prop_map(Tree::List),
                    prop::collection::btree_map(hostile_text(), inner, 0..6)
                        .prop_map(|map| Tree::Map(map.into_iter().collect())),
                ]
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_text_is_read_as_it_was_written(text in hostile_text()) {
            let yaml = to_yaml(&text);
            prop_assert_eq!(read(&yaml), Tree::Text(text), "{}", yaml);
        }

        #[test]
        fn lists_and_maps_of_any_texts_are_read_as_they_were_written(tree in hostile_tree()) {
            let yaml = to_yaml(&tree);
            prop_assert_eq!(read(&yaml), tree, "{}", yaml);
        }

        #[test]
        fn windows_line_endings_change_nothing(tree in hostile_tree()) {
            let yaml = to_yaml(&tree).replace('\n', "\r\n");
            prop_assert_eq!(read(&yaml), tree, "{}", yaml);
        }

        #[test]
        fn reading_any_text_ends_with_a_tree_or_a_flaw_inside_the_text(text in hostile_text()) {
            let (root, flaws) = read_tree(&text);
            prop_assert!(root.is_some() || !flaws.is_empty());
            for flaw in flaws {
                prop_assert!(text.get(flaw.place.start..flaw.place.end).is_some(), "{:?}", flaw);
            }
        }
    }

    #[test]
    fn what_looks_like_something_else_is_quoted_and_what_does_not_is_plain() {
        let quoted = [
            "",
            "no",
            "Yes",
            "ON",
            "off",
            "y",
            "N",
            "ja",
            "Nee",
            "TRUE",
            "null",
            "~",
            "12",
            "0x1",
            "1_000",
            "1:30",
            "1e3",
            ".5",
            "-1",
            "+1",
            "2022-03-15",
            "2022-03-15T13:30:00+01:00",
            "=",
            "<<",
            " a",
            "a ",
            "a: b",
            "a:",
            "a #b",
            "- a",
            "#a",
            "@a",
            "[a]",
            "*a",
            "%a",
            "`a",
            "!a",
            "...",
            "\u{a0}a",
            "NaN",
        ];
        for text in quoted {
            let (root, _) = read_tree(&to_yaml(&text));
            let expected = Scalar {
                text: text.to_owned(),
                style: Style::Quoted,
            };
            assert_eq!(root.unwrap().value, Value::Scalar(expected));
        }
        for text in [
            "De school belt",
            "12 kinderen",
            "12-15",
            "a:b",
            "a#b",
            "é 🙂",
            "(+) goed",
            "ok, dan",
        ] {
            assert_eq!(to_yaml(&text), format!("{text}\n"));
        }
    }

    #[derive(Serialize)]
    struct Session {
        formaat: u32,
        id: &'static str,
        begonnen: chrono::DateTime<chrono::FixedOffset>,
        plaats: Spot,
        samenvatting: &'static str,
        leeg: Vec<u32>,
        inbreng: Vec<Record>,
    }

    #[derive(Serialize)]
    struct Spot {
        fase: &'static str,
        beurt: &'static str,
    }

    #[derive(Serialize)]
    struct Record {
        nr: u32,
        van: Vec<&'static str>,
        tekst: &'static str,
        hulpvragen: Vec<&'static str>,
        anoniem: bool,
        wanneer: Option<chrono::NaiveDate>,
        op: &'static str,
    }

    #[test]
    fn a_session_reads_like_minutes() {
        let session = Session {
            formaat: 1,
            id: "heerenveen/po-overstap",
            begonnen: "2022-03-15T13:30:00+01:00".parse().unwrap(),
            plaats: Spot {
                fase: "verhaal",
                beurt: "ouder",
            },
            samenvatting: "Een leerling.\n\n  Uit groep 8.\n",
            leeg: Vec::new(),
            inbreng: vec![
                Record {
                    nr: 1,
                    van: vec!["jg", "vz"],
                    tekst: "ja",
                    hulpvragen: vec!["Wat weet je nog?", "'s Avonds: wat dan?", "Een\nTwee"],
                    anoniem: true,
                    wanneer: chrono::NaiveDate::from_ymd_opt(2022, 5, 1),
                    op: "2022-05-01",
                },
                Record {
                    nr: 2,
                    van: vec![],
                    tekst: "2022-05-01",
                    hulpvragen: vec![],
                    anoniem: false,
                    wanneer: None,
                    op: "1",
                },
            ],
        };
        let expected = "\
formaat: 1
id: heerenveen/po-overstap
begonnen: 2022-03-15T13:30:00+01:00
plaats: {fase: verhaal, beurt: ouder}
samenvatting: |
  Een leerling.

    Uit groep 8.
leeg: []
inbreng:
  - nr: 1
    van: [jg, vz]
    tekst: 'ja'
    hulpvragen:
      - Wat weet je nog?
      - \"'s Avonds: wat dan?\"
      - |-
        Een
        Twee
    anoniem: ja
    wanneer: 2022-05-01
    op: '2022-05-01'
  - nr: 2
    van: []
    tekst: '2022-05-01'
    hulpvragen: []
    anoniem: nee
    wanneer: null
    op: '1'
";
        assert_eq!(to_yaml(&session), expected);
    }
}
