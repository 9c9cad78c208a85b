//! The clock at the table: a phase that began a while ago, as its file tells.

use std::fs;

use chrono::{Duration, Utc};

use super::{CTRL_C, wide};
use crate::support::{Folder, Terminal};

/// A table that is opened again so many minutes after its first phase began.
fn after(minutes: i64) -> (Folder, Terminal) {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.keys(CTRL_C);
    table.end();
    // Half a minute on each side, however slow the machine is.
    let begun = Utc::now() - Duration::seconds(minutes * 60 + 20);
    let lines = folder.session();
    let mut is_head = true;
    let moved = lines.lines().map(|line| {
        is_head &= line != "fasen:";
        match line.split_once("begonnen: ") {
            Some((before, _)) if !is_head => format!("{before}begonnen: {}\n", begun.to_rfc3339()),
            Some(_) | None => format!("{line}\n"),
        }
    });
    let moved: String = moved.collect();
    fs::write(folder.table().join("sessie.yaml"), moved).unwrap();
    let mut again = Terminal::start(&folder, 80, 24, &[]);
    again.wait_for_prompt(1);
    (folder, again)
}

#[test]
fn the_time_of_a_phase_is_hinted_at_from_four_fifths_on() {
    let (_folder, table) = after(3);
    assert!(table.screen().contains("3 van 20 min"));
    assert!(!table.screen().contains("nog "));
    let (_folder, table) = after(16);
    assert!(table.screen().contains("16 van 20 min"));
    assert!(table.screen().contains("nog 4 min voor deze fase"));
    let (_folder, table) = after(20);
    assert!(table.screen().contains("de tijd voor deze fase is om"));
}

#[test]
fn a_clock_that_jumps_back_does_no_harm() {
    let (_folder, mut table) = after(-90);
    assert!(table.screen().contains("0 van 20 min"));
    table.enter("/tijd");
    table.wait_for("Samen: 0 van 55 min");
}

#[test]
fn two_who_both_lead_are_told() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["/verder", "/verder"]);
    table.wait_for("Kies: jeugdige, ouder, onderwijs, zorg, gemeente, onduidelijk.");
    table.enter_all(&["jg", "", "ib", "", "zorg", ""]);
    table.shows("leiding-dubbel");
}

#[test]
fn who_was_not_heard_in_a_phase_is_told_at_its_end() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["een", "/verder", "", "/verder"]);
    table.shows("fase-niet-gehoord");
}
