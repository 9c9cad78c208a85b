//! Properties of the notation: there and back, and nothing lost.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::model::terms::{Perspective, Visibility};
use crate::model::{Person, Speakers};

/// A table with participants `vz`, `jg`, `ib`, `mt2` and `ouder`, and a handful of themes.
pub(super) struct Table {
    participants: Vec<Participant>,
    themes: Vec<Id>,
}

impl Table {
    pub(super) fn new() -> Self {
        let participant = |code| Participant {
            code: Id::new(code).unwrap(),
            role: format!("rol {code}"),
            perspective: Perspective::Education,
            organisation: None,
            names: Vec::new(),
            age_group: None,
            consent: None,
            comes: true,
            brings_in: false,
            withdrew_on: None,
            kept: None,
            left_at: None,
            feedback: None,
        };
        let themes = ["regie", "overdracht_scholen", "overleg", "5a", "c", "po-vo"];
        Self {
            participants: ["vz", "jg", "ib", "mt2", "ouder"]
                .into_iter()
                .map(participant)
                .collect(),
            themes: themes.into_iter().map(|id| Id::new(id).unwrap()).collect(),
        }
    }

    pub(super) fn grammar(&self, default_kind: Kind) -> Grammar<'_> {
        Grammar {
            participants: &self.participants,
            themes: &self.themes,
            default_kind,
            day: NaiveDate::from_ymd_opt(2022, 3, 15).unwrap(),
        }
    }
}

/// Pieces of which lines are made that are likely to go wrong.
const PIECES: &[&str] = &[
    "jg",
    "JG",
    "ib",
    "mt2",
    "allen",
    "tip",
    "Let op",
    ":",
    ": ",
    ",",
    ", ",
    "\\",
    "\\\\",
    "+",
    "-",
    "?",
    "=",
    "*",
    "!",
    "\"",
    "~",
    "(+)",
    "(-) ",
    "(\")",
    "+ ",
    "- ",
    "! ",
    "\" ",
    "#",
    "#regie",
    "#over",
    "#nieuw",
    "#5a",
    "#C",
    "@",
    "@jg",
    "@JG",
    "@ib",
    "@wijkteam",
    "@\"",
    "@“",
    "@„",
    "”",
    "@\"gemeente X\"",
    "@“een \"b\"”",
    ">",
    ">1-5",
    ">1 mei",
    " 2023",
    ">2022-05-01",
    ">31 februari",
    ">1-5-2023",
    ">29-2",
    "^",
    "^1",
    "^12",
    "^0",
    "[",
    "]",
    "[tafel]",
    "[Openbaar]",
    "[verslag]",
    "(",
    ")",
    "()",
    "(^3)",
    ".",
    ";",
    "/",
    "://",
    "https://x.nl/#a",
    "www.",
    "’",
    "'",
    "‘",
    "s ",
    " ",
    "  ",
    "\t",
    "\u{a0}",
    "\u{1b}[0m",
    "é",
    "e\u{301}",
    "👩‍👧",
    "1",
    "3 kinderen",
    "woord",
    "en",
    "a@b.nl",
];

fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,3}",
        1 => any::<char>().prop_map(String::from),
    ];
    let glued = proptest::collection::vec((piece, any::<bool>()), 0..12).prop_map(|pieces| {
        let spaced = |(piece, space)| if space { piece + " " } else { piece };
        pieces.into_iter().map(spaced).collect::<String>()
    });
    prop_oneof![4 => glued, 1 => any::<String>(), 1 => "[ -~]{0,40}"]
}

fn kind() -> impl Strategy<Value = Kind> {
    let kinds: Vec<Kind> = Kind::ALL.iter().map(|(_, kind)| *kind).collect();
    proptest::sample::select(kinds)
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Notes of any content, put in the normal form that [`Note`] describes.
fn note(default_kind: Kind) -> impl Strategy<Value = Note> {
    let codes = proptest::sample::subsequence(vec!["vz", "jg", "ib", "mt2"], 1..4);
    let codes = codes.prop_map(|codes| codes.into_iter().map(|c| Id::new(c).unwrap()).collect());
    let speakers = prop_oneof![
        Just(Speakers::Nobody),
        Just(Speakers::Everybody),
        codes.prop_map(Speakers::Codes),
    ];
    let signed: Vec<Kind> = Kind::SIGNS.iter().map(|(_, kind)| *kind).collect();
    let themes = proptest::sample::subsequence(
        vec![
            "regie",
            "overdracht_scholen",
            "5a",
            "over",
            "nieuw-2",
            "po-vo",
        ],
        0..4,
    );
    let names = vec![
        "jg",
        "mt2",
        "allen",
        "wijkteam",
        "gemeente X",
        "een \"b\"",
        "https://x",
        "5",
        "\\",
    ];
    let persons = proptest::sample::subsequence(names, 0..4).prop_shuffle();
    let visibility = proptest::sample::select(vec![
        None,
        Some(Visibility::Table),
        Some(Visibility::Public),
    ]);
    let date = proptest::option::of((0..9999, 1..366u32));
    let sources = proptest::collection::btree_set(1..99u32, 0..3);
    let kinds = proptest::option::of(proptest::sample::select(signed));
    (
        speakers,
        kinds,
        line(),
        themes,
        persons,
        date,
        sources,
        visibility,
    )
        .prop_map(
            move |(speakers, kind, text, themes, persons, date, sources, visibility)| {
                let text = single_spaced(&text);
                let persons: Vec<_> = persons
                    .into_iter()
                    .map(|name| Person(name.to_owned()))
                    .collect();
                let date = date.and_then(|(year, day)| NaiveDate::from_yo_opt(year, day));
                let table = Table::new();
                let grammar = table.grammar(default_kind);
                Note {
                    persons: parse::in_order_of_text(&text, persons, &grammar),
                    date: date.filter(|_| kind.unwrap_or(default_kind).has_date()),
                    themes: themes
                        .into_iter()
                        .map(|theme| Id::new(theme).unwrap())
                        .collect(),
                    sources: sources.into_iter().collect(),
                    speakers,
                    kind,
                    text,
                    visibility,
                }
            },
        )
}

fn note_and_kind() -> impl Strategy<Value = (Note, Kind)> {
    kind().prop_flat_map(|kind| (note(kind), Just(kind)))
}

proptest! {
    #[test]
    fn what_was_parsed_prints_to_the_same_note(line in line(), kind in kind()) {
        let table = Table::new();
        let grammar = table.grammar(kind);
        let note = parse(&line, &grammar).note;
        let printed = print(&note, &grammar);
        prop_assert_eq!(&parse(&printed, &grammar).note, &note, "printed as {}", printed);
        prop_assert_eq!(single_spaced(&note.text), note.text);
    }

    #[test]
    fn a_note_of_any_content_prints_and_parses_to_itself((note, kind) in note_and_kind()) {
        let table = Table::new();
        let grammar = table.grammar(kind);
        let printed = print(&note, &grammar);
        prop_assert_eq!(&parse(&printed, &grammar).note, &note, "printed as {}", printed);
    }

    #[test]
    fn a_printed_line_raises_no_doubt_about_its_text((note, kind) in note_and_kind()) {
        let table = Table::new();
        let grammar = table.grammar(kind);
        let doubts = parse(&print(&note, &grammar), &grammar).doubts;
        let about_marks = |doubt: &Doubt| match doubt {
            Doubt::ThemeUnknown { .. } | Doubt::ThemeAmbiguous { .. } | Doubt::PersonUnknown { .. } => true,
            Doubt::SpeakerSlip { .. } | Doubt::DateImpossible { .. } => false,
        };
        prop_assert!(doubts.iter().all(about_marks), "{:?}", doubts);
    }

    #[test]
    fn a_line_without_marks_is_its_own_text(line in "[^#@>^\\[\\]\\\\:+?=*!\"~“„‘(-]*", kind in kind()) {
        let table = Table::new();
        let parsed = parse(&line, &table.grammar(kind));
        let text = single_spaced(&line);
        prop_assert_eq!(parsed.note, Note { text, ..Note::default() });
        prop_assert_eq!(parsed.doubts, Vec::new());
    }

    #[test]
    fn no_letter_or_digit_is_lost(line in line(), kind in kind()) {
        let table = Table::new();
        let grammar = table.grammar(kind);
        let Parsed { note, .. } = parse(&line, &grammar);
        let all = [print(&note, &grammar), note.text].join(" ").to_lowercase();
        // A theme may be typed by its beginning, a date in other words, a visibility overruled.
        let given_back = |word: &str| all.contains(word) || note.date.is_some() || note.visibility.is_some();
        let line = line.to_lowercase();
        for word in line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            prop_assert!(given_back(word), "{} is not in {}", word, all);
        }
    }

    #[test]
    fn words_between_marks_stay_words(
        words in proptest::collection::vec("[a-zé]{6,9}", 1..6),
        marks in proptest::collection::vec(proptest::sample::select(vec!["#regie", "^3", "[tafel]", "@jg", "#nieuw."]), 6),
    ) {
        let table = Table::new();
        let line: Vec<_> = words.iter().zip(&marks).map(|(word, mark)| format!("{mark} {word}")).collect();
        let note = parse(&line.join(" "), &table.grammar(Kind::Experience)).note;
        let kept: Vec<_> = note.text.split(' ').filter(|word| words.iter().any(|w| w == word)).collect();
        prop_assert_eq!(kept, words.iter().collect::<Vec<_>>());
    }

    #[test]
    fn doubts_point_at_what_was_typed(line in line(), kind in kind()) {
        let table = Table::new();
        for doubt in parse(&line, &table.grammar(kind)).doubts {
            let (typed, range) = match doubt {
                Doubt::SpeakerSlip { word, range, .. } => (word, range),
                Doubt::ThemeUnknown { typed, range, .. }
                | Doubt::ThemeAmbiguous { typed, range, .. }
                | Doubt::PersonUnknown { typed, range, .. }
                | Doubt::DateImpossible { typed, range } => (typed, range.start + 1..range.end),
            };
            prop_assert_eq!(&line[range], typed);
        }
    }

    #[test]
    fn a_paste_keeps_every_line(lines in proptest::collection::vec("[a-z]{1,5}", 0..5), bullet in proptest::sample::select(vec!["", "- ", "* ", "•", "•\t"]), end in proptest::sample::select(vec!["\n", "\r\n", "\r", "\n\n"])) {
        let paste: String = lines.iter().map(|line| format!("{bullet}{line}{end}")).collect();
        let is_sign = lines.len() == 1 && !bullet.starts_with('•');
        let expected: Vec<_> = if is_sign {
            lines.iter().map(|line| format!("{bullet}{line}").trim().to_owned()).collect()
        } else {
            lines
        };
        prop_assert_eq!(split_paste(&paste), expected);
    }
}

#[test]
fn only_lines_that_all_have_a_bullet_lose_it() {
    assert_eq!(split_paste("- a\nb"), ["- a", "b"]);
    assert_eq!(split_paste("-a\n- b"), ["-a", "- b"]);
    assert_eq!(split_paste("- a\n\n  * b\n-\n"), ["a", "b"]);
    assert_eq!(split_paste(" \n\n"), [""; 0]);
}

#[test]
fn a_long_line_takes_no_longer_than_its_length() {
    let table = Table::new();
    let grammar = table.grammar(Kind::Action);
    for piece in [
        "@\"",
        "@“ ",
        "@“",
        "#nieuw ",
        "#a,",
        "@jg ",
        "@jg,",
        "\\",
        "\"",
        "‘",
        "^1 ",
        ">1 ",
        ">1 mei ",
        "a:",
        "jg,",
        "jg en ",
        "://",
        "w",
        "https:// ",
        "(",
        "e\u{301}",
        " ",
        "[tafel]",
        "[",
        "(^1) ",
    ] {
        let line = piece.repeat(100_000 / piece.len());
        let start = Instant::now();
        let note = parse(&line, &grammar).note;
        assert_eq!(
            parse(&print(&note, &grammar), &grammar).note,
            note,
            "{piece}"
        );
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{piece} took {:?}",
            start.elapsed()
        );
    }
}
