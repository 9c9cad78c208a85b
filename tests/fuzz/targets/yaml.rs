//! Every reader of YAML, on every text: flaws stand on characters, a refusal says why, and what
//! was read and written reads back as it was.

#![no_main]

use std::fmt::Debug;

use dialoogtafel::yaml::{self, Read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    there_and_back(text, yaml::read_case, Some(yaml::write_case));
    there_and_back(text, yaml::read_template, Some(yaml::write_template));
    there_and_back(text, yaml::read_codebook, Some(yaml::write_codebook));
    there_and_back(text, yaml::read_project, Some(yaml::write_project));
    there_and_back(text, yaml::read_session, Some(yaml::write_session));
    there_and_back(text, yaml::read_glossary, None);
    there_and_back(text, yaml::read_session_head, None);
    let _ = yaml::read_session_end(text);
});

fn there_and_back<T: Clone + Debug + PartialEq>(
    text: &str,
    read: fn(&str) -> Read<T>,
    write: Option<fn(&T) -> String>,
) {
    let outcome = read(text);
    for flaw in outcome.clone().into_flaws() {
        let place = flaw.place;
        assert!(text.get(place.start..place.end).is_some(), "{place:?}");
    }
    match (outcome.finish(), write) {
        (Err(flaws), _) => assert!(!flaws.is_empty(), "refused without a word"),
        (Ok((value, _)), Some(write)) => {
            let written = write(&value);
            match read(&written).finish() {
                Ok((again, _)) => assert_eq!(again, value, "written as {written}"),
                Err(flaws) => panic!("{flaws:?} in {written}"),
            }
        }
        (Ok(_), None) => {}
    }
}
