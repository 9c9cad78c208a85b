//! Names and numbers: findings stand on characters, in order and apart; masking takes out what
//! was found and keeps every other byte; a name of the roster is gone once it is masked.

#![no_main]

use std::sync::LazyLock;

use dialoogtafel::privacy::{Certainty, Finding, Roster, find, mask};
use libfuzzer_sys::fuzz_target;

static NAMES: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let people = [["Sanne", "Sanne de Vries"], ["Wil", "Jan-Pieter van 't Hof"], ["Zoë", "O'Brien"]];
    people.map(|names| names.map(str::to_owned).to_vec()).to_vec()
});
static ROSTER: LazyLock<Roster> = LazyLock::new(|| {
    let roles = ["leerling", "ouder", "mentor"].map(str::to_owned);
    Roster::new(NAMES.iter().map(Vec::as_slice).zip(roles), "[naam]")
});

fuzz_target!(|text: &str| {
    check(text, &find(text));
    let found = ROSTER.findings(text);
    check(text, &found);
    let masked = ROSTER.mask(text);
    if found.is_empty() {
        assert_eq!(masked, text, "nothing was found, so nothing is masked");
    }
    assert_eq!(ROSTER.find(&masked), [], "{text:?} became {masked:?}");
    assert_eq!(ROSTER.mask(&masked), masked, "twice is once");
});

fn check(text: &str, findings: &[Finding]) {
    let mut end = 0;
    let mut rest = String::new();
    let mut seen = 0;
    for Finding { range, certainty, .. } in findings {
        assert!(range.start >= seen && range.start < range.end, "{range:?} after {seen}");
        assert!(text.get(range.clone()).is_some(), "{range:?}");
        seen = range.end;
        match certainty {
            Certainty::Sure => {
                rest.push_str(text.get(end..range.start).expect("ranges stand on characters"));
                rest.push('\u{2}');
                end = range.end;
            }
            Certainty::Doubtful => {}
        }
    }
    rest.push_str(&text[end..]);
    assert_eq!(mask(text, findings, |_| "\u{2}"), rest);
}
