//! Who leaves, comes back, comes late, and gets the turn.

use super::{CTRL_C, CTRL_D, texts, wide};
use crate::support::{Folder, Terminal};

#[test]
fn who_leaves_early_is_not_asked_any_more_and_their_words_stay() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["een", "", "twee", "/weg"]);
    table.shows("weg");
    table.enter("ib");
    table.shows("weg-gedaan");
    assert!(folder.session().contains("vertrokken: "));
    assert_eq!(texts(&folder), ["een", "twee"]);
    table.wait_for("Aan de beurt: maatschappelijk werker");
    table.enter_all(&["", "jg: fijn"]);
    table.enter("/verder");
    // Education left, so only care was not heard.
    table.wait_for("Nog niet gehoord: zorg.");
    table.keys(CTRL_C);
    assert_eq!(table.end(), 130);
    let mut again = Terminal::start(&folder, 80, 24, &[]);
    again.wait_for_prompt(1);
    again.enter_all(&["/verder", "/verder", ""]);
    again.wait_for("Wie had de leiding?");
    again.enter("/casus");
    assert!(!again.screen().contains("intern begeleider"));
    again.enter_all(&["", "/deelnemer ib"]);
    again.wait_for("intern begeleider (ib) zit weer aan tafel.");
    assert!(!folder.session().contains("vertrokken"));
}

#[test]
fn who_leaves_in_their_own_turn_before_a_word_gives_it_to_the_next() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["een", "", "/weg ib"]);
    table.wait_for("Aan de beurt: maatschappelijk werker (smw), als laatste");
    assert!(!folder.session().contains("overgeslagen"));
    table.enter("/weg ib");
    table.wait_for("ib zit niet aan tafel.");
}

#[test]
fn anybody_gets_the_turn_when_the_table_wants_it() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("/beurt");
    table.shows("beurt");
    table.enter("3");
    table.wait_for("Aan de beurt: maatschappelijk werker (smw), daarna leerling");
    table.enter("ik eerst");
    assert!(folder.session().contains("volgorde: [smw, jg, ib]"));
    table.keys(CTRL_C);
    table.end();
    let mut again = Terminal::start(&folder, 80, 24, &[]);
    again.wait_for_prompt(1);
    again.enter("");
    again.wait_for("Aan de beurt: leerling (jg), daarna intern begeleider");
    again.enter("/beurt vz");
    again.wait_for("Deze vraag is niet voor vz.");
    again.enter_all(&["/verder", "", "/beurt jg"]);
    again.wait_for("Deze vraag gaat niet de tafel rond.");
}

#[test]
fn nobody_joins_without_consent_and_a_parent_consents_for_themselves() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["/deelnemer va", "vader", "ouder", "nee"]);
    table.wait_for("Zonder toestemming kan iemand niet meedoen.");
    table.enter_all(&["/deelnemer va", "vader", "ouder", "ja", "ja", "ja", "nee"]);
    table.wait_for("vader doet mee met code va");
    assert!(folder.session().contains("door: [ouder]"));
    table.enter("/deelnemer va");
    table.wait_for("va zit al aan tafel.");
}

#[test]
fn no_command_loses_what_was_typed_about_who_comes_late() {
    for columns in [80, 40] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter_all(&["een", "/deelnemer om", "oma"]);
        for command in [
            "terug",
            "verder",
            "sla-over",
            "wijzig 1",
            "verwijder 1",
            "thema regie",
            "deelnemer lk",
            "weg ib",
            "beurt ib",
            "tafel 1",
            "openbaar 1",
            "pauze",
        ] {
            table.enter(&format!("/{command}"));
            let name = command.split(' ').next().unwrap();
            table.wait_for("met een lege regel.");
            table.wait_for(&format!("/{name}."));
            table.wait_for("Perspectief");
        }
        for (command, shown) in [("notities", "een"), ("tijd", "Samen:")] {
            table.enter(&format!("/{command}"));
            table.wait_for(shown);
            table.press(CTRL_C);
            table.wait_for("Perspectief");
        }
        table.enter("overig");
        table.wait_for("oma doet mee met code om.");
        // Where something in the role is asked about, too.
        table.enter_all(&["/deelnemer lk", "buurvrouw Truus Jansen", "/pauze"]);
        table.wait_for("Daarna kan /pauze.");
        table.enter("");
        table.wait_for("Perspectief");
        table.enter("");
        table.wait_for("Er is niemand bij gezet.");
    }
}

#[test]
fn a_stop_while_somebody_is_asked_about_says_that_nobody_came() {
    for keys in [CTRL_C, CTRL_D] {
        let folder = Folder::new();
        let mut table = wide(&folder);
        table.enter_all(&["/deelnemer om", "oma"]);
        table.press(keys);
        table.wait_for("Er is niemand bij gezet.");
        table.wait_for("jg> ");
        table.keys(keys);
        assert_eq!(table.end(), if keys == CTRL_C { 130 } else { 0 });
    }
}
