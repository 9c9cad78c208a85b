//! Makes `src/privacy/lists/words.fst` from open word lists.
//!
//! `cargo run --example word_list -- LISTS src/privacy/lists/words.fst`, where the folder LISTS has:
//!
//! - `opentaal-lowercase.txt` and `opentaal-capitalised.txt`: the words of the OpenTaal word list
//!   2.20.19 (Debian package wdutch) without and with a capital, put in lower case;
//! - `faker-names.txt`: first names and surnames of Faker (PyPI) and @faker-js/faker (npm), Dutch
//!   and of the languages that are common at Dutch schools, in lower case;
//! - `faker-places-nl.txt`: Dutch places of Faker's nl_NL, in lower case.
//!
//! One word or place a line, and from `src/privacy/lists` our own `more_given.txt` and
//! `more_family.txt`, many words a line. Their licences are in `src/privacy/LICENSE-*.txt`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a tool that reads and writes files"
)]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use dialoogtafel::privacy::key;

/// The bits of `Traits` in `src/privacy/lexicon.rs`.
const LISTS: [(&str, u64); 4] = [
    ("opentaal-lowercase.txt", 1),
    ("opentaal-capitalised.txt", 1 << 1),
    ("faker-names.txt", 1 << 2),
    ("faker-places-nl.txt", PLACE),
];
/// Our own names that are no ordinary word.
const OWN: [(&str, u64); 2] = [("more_given.txt", 1 << 8), ("more_family.txt", 1 << 9)];
const PLACE: u64 = 1 << 3;
const PLACE_BEGINS: u64 = 1 << 4;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, lists, output] = arguments.as_slice() else {
        return Err("usage: word_list LISTS OUTPUT".into());
    };
    let mut words: BTreeMap<String, u64> = BTreeMap::new();
    for (name, bit) in LISTS {
        for line in fs::read_to_string(Path::new(lists).join(name))?.lines() {
            add(&mut words, line, bit);
        }
    }
    for (name, bit) in OWN {
        let list = fs::read_to_string(Path::new("src/privacy/lists").join(name))?;
        for word in list
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
        {
            add(&mut words, word, bit);
        }
    }
    let mut map = fst::MapBuilder::memory();
    for (word, bits) in &words {
        map.insert(word, *bits)?;
    }
    let bytes = map.into_inner()?;
    eprintln!("{} words, {} bytes", words.len(), bytes.len());
    fs::write(output, bytes)?;
    Ok(())
}

/// Words of several parts count only as places: the program looks parts up by themselves.
fn add(words: &mut BTreeMap<String, u64>, line: &str, bit: u64) {
    let parts: Vec<String> = line
        .split([' ', '-', '\'', '’'])
        .map(key)
        .filter(|part| !part.is_empty())
        .collect();
    let is_word = line.chars().all(char::is_alphabetic);
    match parts.as_slice() {
        [word] if is_word => *words.entry(word.clone()).or_default() |= bit,
        [first, _, ..] if bit == PLACE => {
            *words.entry(first.clone()).or_default() |= PLACE_BEGINS;
            *words.entry(parts.join(" ")).or_default() |= PLACE;
        }
        _ => {}
    }
}
