//! A table that is killed at any moment keeps every reply after which a prompt appeared.

use std::thread;
use std::time::Duration;

use super::texts;
use crate::support::{Folder, Terminal};

const TABLES: u64 = 4;
const KILLS: u64 = 50;

#[test]
fn no_kill_loses_an_accepted_word() {
    let tables: Vec<_> = (1..=TABLES)
        .map(|seed| thread::spawn(move || kill_again_and_again(seed)))
        .collect();
    for table in tables {
        table.join().unwrap();
    }
}

fn kill_again_and_again(seed: u64) {
    let folder = Folder::new();
    let mut chance = seed;
    let mut accepted: Vec<String> = Vec::new();
    Terminal::begin(&folder, 80, 24, &[]).kill();
    for kill in 0..KILLS {
        let mut table = Terminal::start(&folder, 80, 24, &[]);
        table.wait_for_prompt(1);
        assert_eq!(
            folder.files(),
            [".dialoogtafel.slot", "casus.yaml", "sessie.yaml"],
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
        let kept = texts(&folder);
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
