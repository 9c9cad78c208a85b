//! Who may see a note: what is kept from the report, and what identifies somebody.

use super::{texts, wide};
use crate::support::{CASE, Folder, Terminal};

#[test]
fn a_note_is_kept_from_the_report_and_put_back_at_any_prompt() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["een", "/tafel 1"]);
    table.wait_for("Notitie 1 blijft aan tafel");
    assert!(folder.session().contains("zichtbaar: tafel"));
    table.enter("/tafel 1");
    table.wait_for("Notitie 1 komt in het verslag.");
    assert!(!folder.session().contains("zichtbaar"));
    table.enter("/openbaar");
    table.wait_for("Notitie 1 mag openbaar worden.");
    assert!(folder.session().contains("zichtbaar: openbaar"));
    table.enter("/tafel 7");
    table.wait_for("Er is geen notitie met nummer 7.");
}

#[test]
fn at_the_closing_notes_stay_at_the_table() {
    for (columns, name) in [(80, "slot-tafel-80"), (40, "slot-tafel-40")] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter("een geheim");
        table.wait_for("notitie 1");
        while !table.screen().contains("De tafel is rond") {
            table.enter("/sla-over");
        }
        table.enter("/tafel 1");
        table.shows(name);
        assert!(folder.session().contains("zichtbaar: tafel"));
        table.enter("/notities");
        table.wait_for("een geheim [tafel]");
    }
}

#[test]
fn what_tells_who_somebody_is_is_shown_as_it_would_be_written() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("bel moeder op 06-12345678");
    table.shows("nummer");
    table.enter("2");
    assert!(folder.session().contains("zichtbaar: tafel"));
    table.enter("mail naar anouk@voorbeeld.nl of bel 0612345678");
    table.wait_for("Schrijf: mail naar [e-mailadres] of bel [telefoonnummer]");
    table.enter("");
    table.enter("bsn 111222333");
    table.wait_for("Schrijf: bsn [bsn]");
    assert!(!table.screen().contains("geen naam"), "{}", table.screen());
    table.enter("1");
    table.enter("op NL91 ABNA 0417 1643 00 [tafel]");
    assert_eq!(
        texts(&folder),
        [
            "bel moeder op 06-12345678",
            "mail naar [e-mailadres] of bel [telefoonnummer]",
            "bsn [bsn]",
            "op NL91 ABNA 0417 1643 00",
        ]
    );
}

#[test]
fn a_name_is_replaced_once_asked_and_from_then_on_by_itself() {
    for columns in [80, 40] {
        let case = CASE.replace("rol: leerling", "rol: leerling\n    namen: [Sanne]");
        let folder = Folder::with_case(&case);
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter("juf Anouk belde met Sanne");
        table.shows(if columns == 80 { "naam-80" } else { "naam-40" });
        table.enter("");
        table.enter("Sanne wilde niet, juf Anouk wel");
        table.wait_for("Vervangen, net als eerder");
        table.enter("juf Anouk en meester Rik");
        table.wait_for("Rik");
        table.enter("5");
        assert_eq!(
            texts(&folder),
            [
                "juf [naam] belde met leerling",
                "leerling wilde niet, juf [naam] wel",
                "juf [naam] en meester Rik",
            ]
        );
    }
}

#[test]
fn what_is_no_name_is_kept_as_such_for_this_table() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("vraag het Anouk maar");
    table.wait_for("4  “Anouk” is geen naam");
    table.enter("4");
    table.wait_for("“Anouk” is hier geen naam. Dat is onthouden.");
    assert_eq!(texts(&folder), ["vraag het Anouk maar"]);
    assert!(
        folder.session().contains("geen_namen: [Anouk]"),
        "{}",
        folder.session()
    );
    table.enter("nog eens Anouk");
    assert_eq!(texts(&folder).len(), 2);
    // Once nobody says it any more, it is gone from the file as well.
    table.enter("/wijzig 1");
    table.enter("\u{15}vraag het haar maar");
    assert!(folder.session().contains("geen_namen: [Anouk]"));
    table.enter("/verwijder 2");
    table.enter("ja");
    assert_eq!(texts(&folder), ["vraag het haar maar"]);
    assert!(!folder.session().contains("Anouk"), "{}", folder.session());
}

#[test]
fn what_is_remembered_is_said_in_words_that_fit() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("bel op 06-12345678");
    table.wait_for("4  “06-12345678” wijst niemand aan");
    table.enter("4");
    table.wait_for("“06-12345678” wijst hier niemand aan. Dat is onthouden.");
    assert_eq!(texts(&folder), ["bel op 06-12345678"]);
}

#[test]
fn the_first_three_ways_are_the_same_whatever_was_found() {
    for columns in [80, 40] {
        for found in [
            "bsn 111222333",
            "bel Truus Jansen",
            "bel Truus Jansen op 06-12345678",
            FIVE,
        ] {
            let folder = Folder::new();
            let mut table = Terminal::begin(&folder, columns, 24, &[]);
            table.enter(found);
            for way in [
                "  1  Schrijf: ",
                "  2  Laat het aan tafel: ",
                "  3  Verander de regel",
            ] {
                table.wait_for(way);
            }
            table.enter("3");
            table.wait_for("jg> ");
            table.enter("");
            table.wait_for("keuze>");
            table.enter("2");
            assert_eq!(texts(&folder), [found]);
            assert!(!folder.session().contains("geen_namen"));
        }
    }
}

/// A line in which much tells who somebody is.
const FIVE: &str =
    "Anouk (06-12345678, a@b.nl) belde met Truus Jansen en met Rik Postma over de overstap";

#[test]
fn with_much_found_the_question_stays_on_the_screen() {
    for (columns, size) in [(80, "80"), (40, "40")] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter(FIVE);
        table.shows(&format!("veel-gevonden-{size}"));
        table.enter("4");
        table.shows(&format!("veel-welke-{size}"));
        // Back again, by its number, by Enter and by Ctrl-C; nothing stands on the prompt.
        for keys in ["1\r", "\r", "\u{3}"] {
            table.press(keys);
            table.wait_for("3  Verander de regel");
            table.enter("4");
            table.wait_for("Wat wijst niemand aan?");
        }
        table.enter("4");
        table.wait_for("“a@b.nl” wijst hier niemand aan.");
        table.wait_for("3  Verander de regel");
        table.enter("");
        assert_eq!(
            texts(&folder),
            ["[naam] ([telefoonnummer], a@b.nl) belde met [naam] en met [naam] over de overstap"]
        );
    }
}

#[test]
fn no_line_is_so_long_that_its_choice_hides_the_question() {
    for (columns, rows) in [(40, 24), (80, 24), (40, 16)] {
        for times in [1, 2, 4, 7, 16] {
            let folder = Folder::new();
            let mut table = Terminal::begin(&folder, columns, rows, &[]);
            let line = [FIVE; 16][..times].join(" ");
            table.enter(&line);
            for shown in [
                "Vertel. Hoe was dit voor jou?",
                "Hieraan kun je iemand herkennen: Anouk",
                "  1  Schrijf: [naam] ([telefoonnummer]",
                "  2  Laat het aan tafel: ",
                "  3  Verander de regel",
                "  4  Iets daarvan wijst niemand aan",
                "\nkeuze>",
            ] {
                table.wait_for(shown);
            }
            let is_long = times > 7;
            let is_cut = table.screen().contains('…');
            assert!(is_cut || !is_long, "{}", table.screen());
            if rows == 24 && !is_long {
                table.enter("3");
                table.wait_for("\njg> Anouk");
                let screen = table.screen();
                assert!(screen.contains("Vertel. Hoe was dit voor jou?"), "{screen}");
                table.enter("");
            }
            // What is kept is whole.
            table.enter("2");
            assert_eq!(texts(&folder), [line]);
        }
    }
}

#[test]
fn no_note_is_so_long_that_what_is_asked_about_it_hides_the_question() {
    for columns in [80, 40] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        let line = ["het duurde heel erg lang"; 60].join(" ");
        table.enter(&line);
        assert_eq!(texts(&folder).concat(), line);
        table.enter("/verwijder");
        for shown in [
            "Vertel. Hoe was dit voor jou?",
            "  jg: het duurde",
            " … ",
            "Wil je notitie 1 wissen?",
            "  1  ja\n  2  nee\n\nkeuze>",
        ] {
            table.wait_for(shown);
        }
    }
}

#[test]
fn a_ground_rule_can_be_so_long_that_the_choice_fills_the_screen() {
    let folder = Folder::new();
    let mut table = Terminal::start(&folder, 40, 24, &[]);
    table.wait_for_prompt(1);
    while !table.screen().contains("afspraken") {
        table.enter("");
    }
    table.enter(&[FIVE; 8].join(" "));
    for shown in [
        "Hieraan kun je iemand herkennen: Anouk",
        "  1  Schrijf: [naam] ([telefoonnummer]",
        "  4  Iets daarvan wijst niemand aan",
        "\nkeuze>",
    ] {
        table.wait_for(shown);
    }
}
