//! One typed line: parsing and printing are inverses, doubts point at what was typed, and no
//! letter or digit is lost.

#![no_main]

use std::sync::LazyLock;

use dialoogtafel::model::{Case, Codebook, Id};
use dialoogtafel::model::terms::Kind;
use dialoogtafel::notation::{Doubt, Grammar, parse, print, split_paste};
use libfuzzer_sys::fuzz_target;

static TABLE: LazyLock<(Case, Vec<Id>)> = LazyLock::new(|| {
    let Codebook { themes, .. } = dialoogtafel_fuzz::codebook();
    (dialoogtafel_fuzz::case(), themes.into_iter().map(|theme| theme.id).collect())
});

fuzz_target!(|typed: (u8, &str)| {
    let (kind, text) = typed;
    let (case, themes) = &*TABLE;
    let grammar = Grammar {
        participants: &case.participants,
        themes,
        default_kind: Kind::ALL[usize::from(kind) % Kind::ALL.len()].1,
        day: case.date,
    };
    let notes = split_paste(text);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    assert_eq!(notes.iter().map(|note| letters(note)).sum::<usize>(), letters(text));
    for line in notes.iter().map(String::as_str).chain([text]) {
        one(line, &grammar);
    }
});

fn one(line: &str, grammar: &Grammar<'_>) {
    let parsed = parse(line, grammar);
    let note = parsed.note;
    let printed = print(&note, grammar);
    let again = parse(&printed, grammar);
    assert_eq!(again.note, note, "printed as {printed:?}");
    let spaced = note.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(spaced, note.text, "single-spaced");
    for doubt in parsed.doubts {
        let (typed, range) = match doubt {
            Doubt::SpeakerSlip { word, range, .. } => (word, range),
            Doubt::ThemeUnknown { typed, range, .. }
            | Doubt::ThemeAmbiguous { typed, range, .. }
            | Doubt::PersonUnknown { typed, range, .. }
            | Doubt::DateImpossible { typed, range } => (typed, range.start + 1..range.end),
        };
        assert_eq!(line.get(range), Some(typed.as_str()));
    }
    // A theme may be typed by its beginning, a date in other words, a visibility overruled.
    if note.date.is_none() && note.visibility.is_none() {
        let kept = [printed, note.text].join(" ").to_lowercase();
        for word in line.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            assert!(kept.contains(word), "{word:?} is not in {kept:?}");
        }
    }
}
