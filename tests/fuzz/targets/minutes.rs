//! Minutes: findings stand on characters, a sheet is refused exactly when it has a flaw, every
//! filled bullet of a taken sheet is a record, and the session can be kept and read again.

#![no_main]

use std::sync::LazyLock;

use dialoogtafel::minutes::{Sheet, take_in, worksheet};
use dialoogtafel::model::{Session, Weight};
use dialoogtafel::yaml::{read_session, write_session};
use libfuzzer_sys::fuzz_target;

static TABLE: LazyLock<Session> = LazyLock::new(dialoogtafel_fuzz::session);

fuzz_target!(|text: &str| {
    let sheet = Sheet::read(text);
    let taken = take_in(&TABLE, text);
    for finding in &taken.findings {
        assert!(text.get(finding.place.range.clone()).is_some(), "{finding:?}");
    }
    let flawed = taken.findings.iter().any(|finding| finding.what.weight() == Weight::Flaw);
    assert_eq!(taken.session.is_none(), flawed, "{:?}", taken.findings);
    let Some(session) = taken.session else { return };
    let written = write_session(&session);
    match read_session(&written).finish() {
        Ok((again, _)) => assert_eq!(again, session, "written as {written}"),
        Err(flaws) => panic!("{flaws:?} in {written}"),
    }
    // Words under a question stay; what stands outside lists is told as ignored.
    // YAML writes what nobody sees as a code, so the texts are read beside it.
    let texts = session.records().map(|(_, record)| record.text.as_str());
    let kept = words(&(written.clone() + " " + &texts.collect::<Vec<_>>().join(" ")));
    for bullet in sheet.sections.iter().flat_map(|section| &section.bullets) {
        if bullet.text.contains(['>', '[', '#', '@', '^', '\\', '&', ':', '|']) {
            continue;
        }
        for word in words(&bullet.text) {
            // An option may be given by its first letters: "Ma" is kept as "Mailen".
            let found = kept.iter().any(|kept| kept.starts_with(&word));
            assert!(found, "{word:?} of {:?} is not in {written}", bullet.text);
        }
    }
    let empty = worksheet(&session);
    assert!(take_in(&TABLE, &empty).findings.iter().all(|f| f.what.weight() != Weight::Flaw));
});

fn words(text: &str) -> std::collections::BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
