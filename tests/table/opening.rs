//! Before the first question: the checklist, the ground rules, and commands in between.

use super::CTRL_C;
use crate::support::{CASE, Folder, Terminal};

#[test]
fn ground_rules_are_changed_and_kept_before_the_first_question() {
    let folder = Folder::new();
    let mut table = Terminal::start(&folder, 80, 24, &[]);
    table.wait_for_prompt(1);
    table.enter_all(&["", "Telefoons gaan uit."]);
    table.shows("afspraken-erbij");
    table.enter_all(&["/wijzig 1", "\u{15}Wat hier gezegd wordt, blijft binnen."]);
    table.enter("/verwijder");
    table.wait_for("Typ het nummer van een afspraak");
    table.enter_all(&["Iedereen telt.", "/verwijder 2"]);
    table.keys(CTRL_C);
    assert_eq!(table.end(), 130);
    let mut again = Terminal::start(&folder, 80, 24, &[]);
    again.wait_for_prompt(1);
    again.enter("");
    again.wait_for("2  Iedereen telt.");
    again.enter("");
    again.wait_for("Fase 1 van 4");
    let session = folder.session();
    assert!(session.contains("Wat hier gezegd wordt, blijft binnen."));
    assert!(!session.contains("Telefoons"));
}

#[test]
fn commands_work_before_the_first_question() {
    let folder = Folder::new();
    let mut table = Terminal::start(&folder, 80, 24, &[]);
    table.wait_for_prompt(1);
    table.enter("/casus");
    table.wait_for("Aan tafel");
    table.enter_all(&["", "/weg smw"]);
    table.wait_for("maatschappelijk werker (smw) is weg.");
    table.enter("zomaar iets");
    table.wait_for("Er is nog geen vraag.");
    table.wait_for("> zomaar iets");
    table.enter("\u{15}/verder");
    table.wait_for("Onze afspraken");
    table.enter("/terug");
    table.wait_for("Voordat we beginnen");
    table.enter_all(&["", ""]);
    table.wait_for("Aan de beurt: leerling (jg), daarna intern begeleider");
    table.enter_all(&["", ""]);
    table.wait_for("Wat heeft geholpen?");
}

#[test]
fn a_long_checklist_is_read_page_by_page() {
    let folder = Folder::with_case(&CASE.replace("conflict_voorbij: ja", "conflict_voorbij: nee"));
    let mut table = Terminal::start(&folder, 40, 14, &[]);
    table.wait_for_prompt(1);
    table.shows("begin-smal");
    table.enter_all(&["", ""]);
    table.enter("");
    table.shows("begin-nee-smal");
    table.wait_for("Bij de selectie staat een nee.");
    table.enter("");
    table.enter("");
    table.enter("ja");
    table.wait_for("Onze afspraken");
}
