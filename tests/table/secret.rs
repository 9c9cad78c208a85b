//! A table that is encrypted from its beginning, with a passphrase typed at the table.

use std::fs;

use super::kills::clear_words;
use super::{CTRL_C, CTRL_D, texts};
use crate::support::{Folder, Terminal};

const PASSPHRASE: &str = "vier losse gele fietsen";

/// Types a passphrase at its prompt; opening the key takes its time.
fn answer(table: &mut Terminal, question: &str, passphrase: &str) {
    table.wait_for_prompt_after(question);
    table.keys(&format!("{passphrase}\r"));
}

fn until_first_question(table: &mut Terminal) {
    table.wait_for_prompt_after("Toestemming");
    while !table.screen().contains("Fase 1 ") {
        table.enter("");
    }
}

#[test]
fn a_table_is_held_stopped_and_resumed_without_a_word_in_clear() {
    let folder = Folder::new();
    let mut table = Terminal::start(&folder, 80, 24, &["--versleutel"]);
    answer(&mut table, "Met welk wachtwoord", PASSPHRASE);
    answer(&mut table, "nog een keer", PASSPHRASE);
    until_first_question(&mut table);
    table.enter("jg: een notitie over de brug");
    assert_eq!(
        folder.files(),
        [
            ".dialoogtafel.slot",
            "casus.yaml",
            "sessie.yaml.age",
            "sleutel.age"
        ]
    );
    assert_eq!(clear_words(&folder.table()), [""; 0]);
    table.keys(CTRL_D);
    assert_eq!(table.end(), 0);
    assert!(table.is_sane());

    let mut table = Terminal::start(&folder, 80, 24, &[]);
    answer(&mut table, "Wat is het wachtwoord van tafel?", "vier gele");
    answer(&mut table, "Dit wachtwoord past niet.", PASSPHRASE);
    table.wait_for_prompt_after("een notitie over de brug");
    table.enter("jg: nog een notitie erbij");
    table.keys(CTRL_D);
    assert_eq!(table.end(), 0);
    let shown = String::from_utf8_lossy(&table.raw).into_owned();
    assert!(
        !shown.contains("fietsen") && !shown.contains("vier"),
        "{shown}"
    );
    assert_eq!(clear_words(&folder.table()), [""; 0]);
    dialoogtafel::store::take_passphrase(dialoogtafel::store::Passphrase::new(
        PASSPHRASE.to_owned(),
    ));
    assert_eq!(
        texts(&folder),
        ["een notitie over de brug", "nog een notitie erbij"]
    );
}

#[test]
fn beside_encrypted_tables_a_new_one_is_offered_the_same() {
    let folder = Folder::new();
    let beside = folder.path().join("buur");
    fs::create_dir(&beside).unwrap();
    fs::write(beside.join("sessie.yaml.age"), "onleesbaar").unwrap();
    let mut table = Terminal::start(&folder, 80, 24, &[]);
    table.wait_for("Andere tafels van dit project zijn versleuteld. Wil je deze ook");
    table.wait_for("> ja");
    table.keys("\x1b[B\r");
    until_first_question(&mut table);
    table.kill();
    assert_eq!(
        folder.files(),
        [".dialoogtafel.slot", "casus.yaml", "sessie.yaml"]
    );
}

#[test]
fn a_clear_table_goes_on_encrypted_when_asked() {
    let folder = Folder::new();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter("jg: een notitie erbij");
    table.kill();
    let key = folder.path().join("tafel.sleutel");
    dialoogtafel::store::make_key_file(&key).unwrap();
    dialoogtafel::store::take_key_file(&key).unwrap();
    let options = ["--versleutel", "--sleutel", "tafel.sleutel"];
    let mut table = Terminal::start(&folder, 80, 24, &options);
    table.wait_for("een notitie erbij");
    assert_eq!(
        folder.files(),
        [".dialoogtafel.slot", "casus.yaml", "sessie.yaml.age"]
    );
    table.kill();
    assert_eq!(clear_words(&folder.table()), [""; 0]);
    assert_eq!(texts(&folder), ["een notitie erbij"]);
}

#[test]
fn a_stop_at_the_question_whether_to_encrypt_begins_nothing() {
    for (keys, status) in [(CTRL_C, 130), ("\x1b", 0)] {
        let folder = Folder::new();
        let beside = folder.path().join("buur");
        fs::create_dir(&beside).unwrap();
        fs::write(beside.join("sessie.yaml.age"), "onleesbaar").unwrap();
        let mut table = Terminal::start(&folder, 80, 24, &[]);
        table.wait_for("> ja");
        table.keys(keys);
        assert_eq!(table.end(), status, "{keys:?}: {}", table.screen());
        assert!(
            table.screen().ends_with("Er is niets veranderd."),
            "{}",
            table.screen()
        );
        assert!(table.is_sane());
        assert_eq!(folder.files(), ["casus.yaml"]);
    }
}

#[test]
fn nothing_begins_without_the_passphrase_that_was_asked_for() {
    let stopped = "Er is niets veranderd.";
    let none = "fout: er is geen wachtwoord gegeven\n\
        tip: doe het opnieuw en typ een wachtwoord; er is niets veranderd";
    for is_once_more in [false, true] {
        for (keys, status, said) in [
            (CTRL_C, 130, stopped),
            (CTRL_D, 0, stopped),
            ("\r", 2, none),
        ] {
            let folder = Folder::new();
            let mut table = Terminal::start(&folder, 80, 24, &["--versleutel"]);
            if is_once_more {
                answer(&mut table, "Met welk wachtwoord", PASSPHRASE);
                table.wait_for_prompt_after("nog een keer");
            } else {
                table.wait_for_prompt_after("Met welk wachtwoord");
            }
            table.keys(keys);
            if is_once_more && keys == "\r" {
                table.wait_for_prompt_after("Dat was niet twee keer hetzelfde.");
                table.keys(CTRL_C);
                assert_eq!(table.end(), 130);
            } else {
                assert_eq!(table.end(), status, "{keys:?}: {}", table.screen());
                let screen = table.screen();
                assert!(screen.ends_with(said), "{keys:?}: {screen}");
            }
            assert!(table.is_sane());
            assert_eq!(folder.files(), ["casus.yaml"]);
        }
    }
}
