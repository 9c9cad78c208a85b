//! A table that is killed at any moment keeps every reply after which a prompt appeared.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::texts;
use crate::support::{Folder, Terminal};

const TABLES: u64 = 4;
const KILLS: u64 = 50;

#[test]
fn no_kill_loses_an_accepted_word() {
    let tables: Vec<_> = (1..=TABLES)
        .map(|seed| thread::spawn(move || kill_again_and_again(&Folder::new(), seed, KILLS, &[])))
        .collect();
    for table in tables {
        table.join().unwrap();
    }
}

const ENCRYPTED_KILLS: u64 = 20;

#[test]
fn no_kill_loses_a_word_of_an_encrypted_table_or_leaves_one_in_clear() {
    let folder = Folder::new();
    let key = folder.path().join("tafel.sleutel");
    let made = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(["sleutel", "maak"])
        .arg(&key)
        .output()
        .unwrap();
    assert!(made.status.success());
    dialoogtafel::store::take_key_file(&key).unwrap();
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let looking = scope.spawn(|| {
            let mut looks = 0;
            while !is_over.load(Ordering::SeqCst) {
                assert_eq!(clear_words(&folder.table()), [""; 0]);
                looks += 1;
            }
            looks
        });
        let options = ["--versleutel", "--sleutel", "tafel.sleutel"];
        kill_again_and_again(&folder, 7, ENCRYPTED_KILLS, &options);
        is_over.store(true, Ordering::SeqCst);
        assert!(looking.join().unwrap() > ENCRYPTED_KILLS);
    });
    assert_eq!(clear_words(&folder.table()), [""; 0]);
}

/// The files in a folder that hold a typed word, in clear; those that vanish meanwhile hold none.
pub(crate) fn clear_words(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap();
    let holds = |bytes: &[u8]| {
        ["notitie ", "laatste "].iter().any(|word| {
            bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        })
    };
    files
        .filter_map(Result::ok)
        .filter(|file| std::fs::read(file.path()).is_ok_and(|bytes| holds(&bytes)))
        .map(|file| file.file_name().into_string().unwrap())
        .collect()
}

fn kill_again_and_again(folder: &Folder, seed: u64, kills: u64, options: &[&str]) {
    let session = if options.is_empty() {
        "sessie.yaml"
    } else {
        "sessie.yaml.age"
    };
    let mut chance = seed;
    let mut accepted: Vec<String> = Vec::new();
    Terminal::begin(folder, 80, 24, options).kill();
    for kill in 0..kills {
        let mut table = Terminal::start(folder, 80, 24, options);
        table.wait_for_prompt(1);
        assert_eq!(
            folder.files(),
            [".dialoogtafel.slot", "casus.yaml", session],
            "stray files were swept"
        );
        for note in 0..=next(&mut chance) % 3 {
            let text = format!("notitie {kill} {note}");
            table.enter(&text);
            accepted.push(text);
        }
        let last = format!("laatste {kill}");
        table.keys(&format!("{last}\r"));
        thread::sleep(Duration::from_micros(next(&mut chance) % 6_000));
        table.kill();
        let kept = texts(folder);
        // What was on its way may have arrived, whole.
        if kept.last() == Some(&last) {
            accepted.push(last);
        }
        assert_eq!(kept, accepted);
    }
}

/// The next of a row of numbers that look like chance, the same in every run.
fn next(state: &mut u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}
