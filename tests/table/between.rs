//! What comes between a typed line and what becomes of it: a command that does not exist, or one
//! where something is shown. The line waits beneath it.

use super::{CTRL_C, texts};
use crate::support::{Folder, Terminal};

/// A line that is asked about, what is asked, and as what Enter or the first way keeps it.
const ASKED: [(&str, &str, &str); 2] = [
    (
        "mw. Hoekstra belde op 06 12 34 56 78",
        "Hieraan kun je iemand herkennen",
        "mw. [naam] belde op [telefoonnummer]",
    ),
    ("goed geregeld #regi_e", "bestaat niet", "goed geregeld"),
];

#[test]
fn a_command_that_does_not_exist_leaves_the_line_beneath_it() {
    for columns in [80, 40] {
        for (line, asked, kept) in ASKED {
            let folder = Folder::new();
            let mut table = Terminal::begin(&folder, columns, 24, &[]);
            table.enter(line);
            table.wait_for(asked);
            // Done after all.
            table.enter("/notitis");
            table.wait_for("/notitis is geen opdracht");
            assert!(!table.screen().contains("gewone tekst"));
            table.enter("1");
            table.wait_for("Enter: terug naar de vraag");
            table.enter("");
            table.wait_for(asked);
            // Taken back, by its number, by Enter and by Ctrl-C.
            for keys in ["2\r", "\r", CTRL_C] {
                table.enter("/notitis");
                table.wait_for("is geen opdracht");
                table.press(keys);
                table.wait_for(asked);
                table.wait_for("keuze>");
            }
            // Another one on top of it.
            table.enter("/notitis");
            table.wait_for("is geen opdracht");
            table.enter("/tijt");
            table.wait_for("/tijt is geen opdracht");
            table.enter("");
            table.wait_for("/notitis is geen opdracht");
            table.enter("");
            table.wait_for(asked);
            // A command that has to wait.
            table.enter("/verdr");
            table.wait_for("/verdr is geen opdracht");
            table.enter("1");
            table.wait_for("Daarna kan /verder.");
            table.wait_for(asked);
            assert_eq!(texts(&folder), [""; 0]);
            table.enter("1");
            assert_eq!(texts(&folder), [kept]);
        }
    }
}

#[test]
fn words_behind_a_command_that_does_not_exist_are_put_back() {
    let folder = Folder::new();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter("gebeld met Truus Jansen");
    table.enter("/ouder wil dat ook");
    table.wait_for("/ouder is geen opdracht");
    table.enter("");
    table.wait_for("keuze> /ouder wil dat ook");
}

#[test]
fn who_comes_late_is_still_asked_about_after_a_slip() {
    let folder = Folder::new();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter_all(&["/deelnemer", "va", "/hlup"]);
    table.wait_for("/hlup is geen opdracht");
    table.enter("1");
    table.wait_for("Zo werkt het");
    table.press(CTRL_C);
    table.wait_for("Rol, zoals");
    table.enter_all(&["vader", "2", "ja", "ja", "ja", "nee"]);
    table.wait_for("vader doet mee met code va");
}

#[test]
fn a_command_where_something_is_shown_is_done() {
    for columns in [80, 40] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter("gebeld met Truus Jansen");
        table.wait_for("keuze>");
        table.enter("/wie");
        table.wait_for("Wie was aan het woord?");
        table.enter("/tijd");
        table.wait_for("De tijd");
        table.enter("/verberg");
        table.wait_for("Het scherm is leeg");
        table.enter("/tijd");
        table.wait_for("De tijd");
        table.enter("/verder");
        table.wait_for("Daarna kan /verder.");
        table.enter("1");
        assert_eq!(texts(&folder), ["gebeld met [naam]"]);
        // What is no command waits on the line.
        table.enter("/tijd");
        table.enter("nog een notitie");
        table.wait_for("jg> nog een notitie");
    }
}

#[test]
fn a_theme_that_does_not_exist_is_told_behind_its_command() {
    for columns in [80, 40] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter("/thema piet_jansen");
        table.wait_for("Typ /thema met een thema");
        table.enter("een");
        table.enter("/thema piet_jansen");
        table.wait_for("Thema #piet_jansen bestaat niet.");
        table.wait_for("/themas zie je");
        table.wait_for("jg> /thema piet_jansen");
        table.enter("\u{15}/thema rolen");
        table.wait_for("Thema #rolen bestaat niet. Wat bedoel");
        table.enter("");
        table.wait_for("jg> /thema rolen");
        table.enter("");
        table.wait_for("keuze>");
        table.enter("1");
        table.wait_for("Notitie 1 is gewijzigd.");
        table.enter("/thema overdracht");
        table.wait_for("Met #overdracht beginnen meer");
        table.enter("2");
        table.wait_for("Notitie 1 is gewijzigd.");
        assert!(
            folder
                .session()
                .contains("themas: [rollen, overdracht_hulp]")
        );
        assert_eq!(texts(&folder), ["een"]);
    }
}
