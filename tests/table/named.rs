//! Every text that is typed at a table is looked at for names before it is kept, and what is typed
//! while that is asked about loses nothing.

use super::{CTRL_C, texts};
use crate::support::{CASE, Folder, Terminal};

const NAMES: [&str; 4] = ["Jelte", "Truus", "Jansen", "06-12345678"];

fn with_roster() -> Folder {
    let named = "rol: leerling\n    namen: [Jelte]\n";
    Folder::with_case(&CASE.replace("rol: leerling\n", named))
}

fn assert_nobody(folder: &Folder) {
    let session = folder.session();
    let said = session
        .replace("namen:\n", "")
        .replace("- Jelte\n", "")
        .replace("namen: [Jelte]", "");
    for name in NAMES {
        assert!(!said.contains(name), "{name} in {said}");
    }
}

/// The terminal at the ground rules, and at the first question.
fn at_rules(folder: &Folder, columns: u16) -> Terminal {
    let mut table = Terminal::start(folder, columns, 30, &[]);
    table.wait_for_prompt(1);
    table.enter("");
    table.wait_for("afspraken");
    table
}

#[test]
fn a_ground_rule_names_nobody() {
    for columns in [80, 40] {
        let folder = with_roster();
        let mut table = at_rules(&folder, columns);
        table.enter("Bel Truus Jansen op 06-12345678");
        table.wait_for("Enter doet 1.");
        table.enter("");
        table.wait_for("Bel [naam] op [telefoonnummer]");
        table.enter("Jelte mag stoppen");
        table.wait_for("leerling mag stoppen");
        table.enter("1");
        table.wait_for("De afspraken zijn bewaard.");
        // Changing one is typing too; what was agreed on before is not asked again.
        table.enter("/wijzig 3");
        table.enter("\u{15}ook bel Truus Jansen");
        table.wait_for("Vervangen, net als eerder: Truus Jansen");
        table.enter("");
        table.keys("/pauze\r");
        assert_eq!(table.end(), 0);
        let session = folder.session();
        assert!(session.contains("- ook bel [naam]\n"), "{session}");
        assert!(
            session.contains("Bel [naam] op [telefoonnummer]"),
            "{session}"
        );
        assert_nobody(&folder);
    }
}

#[test]
fn what_is_no_name_makes_a_ground_rule_as_it_was_typed() {
    let folder = with_roster();
    let mut table = at_rules(&folder, 80);
    table.enter("Bel Truus Jansen");
    table.wait_for("2  Aan tafel houden kan hier niet");
    table.wait_for("4  “Truus Jansen” is geen naam");
    table.enter("2");
    table.wait_for("Kies een ander nummer.");
    table.wait_for("4  “Truus Jansen” is geen naam");
    table.enter("4");
    table.wait_for("De afspraken zijn bewaard.");
    table.enter("");
    table.keys("/pauze\r");
    table.end();
    assert!(folder.session().contains("- Bel Truus Jansen\n"));
}

#[test]
fn the_role_and_code_of_who_comes_late_are_no_name() {
    for columns in [80, 40] {
        let folder = with_roster();
        let mut table = Terminal::begin(&folder, columns, 30, &[]);
        table.enter("/deelnemer jelte");
        table.wait_for("Een code is geen naam");
        table.enter("jelte");
        table.wait_for("Een code is geen naam");
        table.enter("\u{15}om");
        table.wait_for("Geen");
        table.enter("oma Truus Jansen van Jelte");
        table.wait_for("oma [naam] van leerling");
        // Back to the line, where the role is still asked for.
        table.enter("3");
        table.wait_for("erbij> oma Truus Jansen van Jelte");
        table.enter("");
        table.wait_for("keuze>");
        table.enter("");
        table.wait_for("overig");
        table.enter("overig");
        table.wait_for("doet mee met");
        table.keys("/pauze\r");
        table.end();
        assert!(folder.session().contains("rol: oma [naam] van leerling"));
        assert_nobody(&folder);
    }
}

#[test]
fn a_new_theme_is_no_name() {
    let folder = with_roster();
    let mut table = Terminal::begin(&folder, 80, 30, &[]);
    for (line, kept) in [
        ("goed #truus_jansen", "goed [naam]"),
        ("goed #jelte", "goed leerling"),
        ("met #Truus-Jansen gebeld", "met [naam] gebeld"),
    ] {
        table.enter(line);
        table.wait_for("bestaat niet");
        table.enter("1");
        if kept != "met [naam] gebeld" {
            table.wait_for("keuze>");
            table.enter("");
        }
        assert_eq!(
            texts(&folder).last().map(String::as_str),
            Some(kept),
            "{line}"
        );
    }
    table.keys("/pauze\r");
    table.end();
    assert!(!folder.session().contains("themas: [truus"));
    assert!(!folder.session().contains("themas: [jelte"));
    assert_nobody(&folder);
}

#[test]
fn a_pause_at_the_question_about_a_name_keeps_the_line_as_enter_would() {
    for columns in [80, 40] {
        let folder = with_roster();
        let mut table = Terminal::begin(&folder, columns, 30, &[]);
        table.enter("gebeld met Truus Jansen");
        table.wait_for("keuze>");
        table.keys("/pauze\r");
        assert_eq!(table.end(), 0);
        let left = table.screen();
        assert!(left.contains("Zo is je laatste regel bewaard:"), "{left}");
        assert_eq!(texts(&folder), ["gebeld met [naam]"]);
        assert_nobody(&folder);
        let mut again = Terminal::start(&folder, columns, 30, &[]);
        again.wait_for("gebeld met [naam]");
    }
}

#[test]
fn a_pause_at_another_question_puts_the_line_back() {
    let folder = with_roster();
    let mut table = Terminal::begin(&folder, 80, 30, &[]);
    table.enter("goed #onbekend_ding");
    table.wait_for("bestaat niet");
    table.enter("/pauze");
    table.wait_for("Kies eerst wat er met je regel gebeurt. Daarna kan /pauze.");
    table.wait_for("jg> goed #onbekend_ding");
}

#[test]
fn no_command_loses_a_line_that_waits_for_a_choice() {
    let folder = with_roster();
    let mut table = Terminal::begin(&folder, 80, 30, &[]);
    table.enter("een");
    table.enter("gebeld met Truus Jansen");
    table.wait_for("keuze>");
    for command in [
        "terug",
        "verder",
        "sla-over",
        "wijzig 1",
        "verwijder 1",
        "thema",
        "deelnemer",
        "weg ib",
        "beurt ib",
        "tafel 1",
        "openbaar 1",
    ] {
        table.enter(&format!("/{command}"));
        let name = command.split(' ').next().unwrap();
        table.wait_for(&format!("Daarna kan /{name}."));
        table.wait_for("gebeld met [naam]");
    }
    for (command, shown) in [
        ("notities", "een"),
        ("tijd", "Samen:"),
        ("wie", "Aandeel"),
        ("hulp", "/terug"),
        ("casus", "De overstap"),
    ] {
        table.enter(&format!("/{command}"));
        table.wait_for(shown);
        table.press(CTRL_C);
        table.wait_for("gebeld met [naam]");
        table.wait_for("keuze>");
    }
    table.enter("");
    assert_eq!(texts(&folder), ["een", "gebeld met [naam]"]);
}

#[test]
fn a_listed_name_behind_an_at_is_the_code_of_who_it_is() {
    let case = CASE.replace(
        "rol: leerling\n",
        "rol: leerling\n    namen: [Jelte, Jelte de Groot]\n",
    );
    for (line, shown, text) in [
        ("! Bellen @jelte", "! Bellen @jg", "Bellen"),
        ("! Bellen @Jelte.", "! Bellen @jg.", "Bellen"),
        ("! Bellen @\"Jelte de Groot\"", "! Bellen @\"jg\"", "Bellen"),
        (
            "! Bel @Jelte's vader (@ib)",
            "! Bel @jg's vader (@ib)",
            "Bel @jg's vader (@ib)",
        ),
        (
            "! Jelte belt @jelte",
            "! leerling belt @jg",
            "leerling belt",
        ),
    ] {
        for columns in [80, 40] {
            let folder = Folder::with_case(&case);
            let mut table = Terminal::begin(&folder, columns, 24, &[]);
            table.enter(line);
            table.wait_for(&format!("1  Schrijf: {shown}"));
            table.enter("");
            assert_eq!(texts(&folder), [text], "{line}");
            let session = folder.session();
            assert!(session.contains("wie: [jg"), "{session}");
            table.enter(line);
            table.wait_for("Vervangen, net als eerder: ");
            table.wait_for("Bewaard: notitie 2.");
            assert_eq!(texts(&folder), [text, text], "{line}");
            let session = folder.session();
            let said = session.split("fasen:").last().unwrap();
            assert!(!said.contains("elte"), "{said}");
        }
    }
}

#[test]
fn a_listed_name_behind_an_at_is_a_code_at_the_table_too() {
    let folder = with_roster();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter("! Bellen @jelte [tafel]");
    assert_eq!(texts(&folder), ["Bellen"]);
    assert!(folder.session().contains("wie: [jg]"));
    // Where no codes are read it is the role.
    let folder = with_roster();
    let mut table = at_rules(&folder, 80);
    table.enter("Bel @jelte");
    table.wait_for("Schrijf: Bel @leerling");
}

#[test]
fn a_name_that_was_listed_since_is_replaced_when_the_table_goes_on() {
    let folder = Folder::new();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter("vlorpa kwam niet");
    table.keys(CTRL_C);
    table.end();
    let case = CASE.replace("rol: leerling", "rol: leerling\n    namen: [Vlorpa]");
    std::fs::write(folder.table().join("casus.yaml"), case).unwrap();
    let mut again = Terminal::start(&folder, 80, 24, &[]);
    again.wait_for_prompt(1);
    again.enter("en vlorpa bleef weg");
    again.wait_for("1  Schrijf: en leerling bleef weg");
    again.enter("1");
    assert_eq!(
        texts(&folder),
        ["vlorpa kwam niet", "en leerling bleef weg"]
    );
}

/// What stands in the file of the last record's visibility, and its text.
fn last_seen(folder: &Folder) -> (String, Option<String>) {
    let session = folder.session();
    let read = dialoogtafel::yaml::read_session(&session);
    let session = read.draft().unwrap();
    let (_, record) = session.records().last().unwrap();
    let seen = record.visibility.map(|seen| seen.term().to_owned());
    (record.text.clone(), seen)
}

#[test]
fn a_note_that_was_kept_at_the_table_is_asked_about_when_others_may_see_it() {
    let kept = (
        "Gisteren belde Anouk mij".to_owned(),
        Some("tafel".to_owned()),
    );
    let taken = |seen: Option<&str>| {
        let text = "Gisteren belde [naam] mij".to_owned();
        (text, seen.map(str::to_owned))
    };
    let as_typed = ("Gisteren belde Anouk mij".to_owned(), None);
    for columns in [80, 40] {
        for (command, choice, told, expected) in [
            ("/tafel", "", "Notitie 1 komt in het verslag.", taken(None)),
            (
                "/tafel 1",
                "1",
                "Notitie 1 komt in het verslag.",
                taken(None),
            ),
            (
                "/openbaar",
                "1",
                "mag openbaar worden.",
                taken(Some("openbaar")),
            ),
            ("/tafel", "2", "Notitie 1 blijft aan tafel", kept.clone()),
            ("/openbaar", "2", "Notitie 1 blijft aan tafel", kept.clone()),
            (
                "/tafel",
                "4",
                "Notitie 1 komt in het verslag.",
                as_typed.clone(),
            ),
        ] {
            let folder = Folder::new();
            let mut table = Terminal::begin(&folder, columns, 24, &[]);
            table.enter("Gisteren belde Anouk mij");
            table.wait_for("keuze>");
            table.enter("2");
            assert_eq!(last_seen(&folder), kept);
            table.enter(command);
            table.wait_for("herkennen: Anouk.");
            table.wait_for("1  Schrijf: jg: Gisteren belde");
            assert_eq!(last_seen(&folder), kept, "nothing changes unasked");
            table.enter(choice);
            table.wait_for(told);
            table.wait_for("jg> ");
            assert_eq!(last_seen(&folder), expected, "{command} {choice}");
        }
    }
}

#[test]
fn a_note_that_is_edited_on_its_way_into_the_report_gets_there() {
    let folder = Folder::new();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter("+ Gisteren belde Anouk mij #regie");
    table.enter("2");
    table.enter("twee");
    table.enter("/tafel 1");
    table.wait_for("herkennen: Anouk.");
    table.enter("3");
    table.wait_for("notitie 1> jg: + Gisteren belde Anouk mij #regie");
    table.enter("\u{15}jg: + Gisteren werd ik gebeld #regie");
    table.wait_for("Notitie 1 komt in het verslag.");
    assert_eq!(texts(&folder), ["Gisteren werd ik gebeld", "twee"]);
    assert!(!folder.session().contains("zichtbaar"));
    // Left as it is, it stays where it is; and a later change lets nothing out.
    table.enter("Morgen belt Truus Jansen");
    table.enter("2");
    table.enter("/tafel");
    table.enter("3");
    table.enter("\u{15}");
    table.wait_for("Notitie 3 blijft zoals die was.");
    table.enter("/wijzig 3");
    table.enter(" weer");
    table.wait_for("Notitie 3 is gewijzigd.");
    assert!(folder.session().contains("zichtbaar: tafel"));
}

#[test]
fn a_theme_that_is_a_name_does_not_leave_the_table_either() {
    let folder = with_roster();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter("goed #truus_jansen [tafel]");
    table.wait_for("bestaat niet");
    table.enter("1");
    table.enter("/tafel");
    table.wait_for("1  Schrijf: jg: goed [naam]");
    table.enter("1");
    table.wait_for("Notitie 1 komt in het verslag.");
    assert!(!folder.session().contains("themas: [truus"));
}

#[test]
fn where_all_stays_at_the_table_what_is_marked_for_others_is_asked_about() {
    let folder = Folder::new();
    let path = folder.path().join("templates/dialoog/klein.yaml");
    let template = std::fs::read_to_string(&path).unwrap();
    let template = template.replace(
        "legt_vast: ervaring,",
        "legt_vast: ervaring, zichtbaar: tafel,",
    );
    std::fs::write(path, template).unwrap();
    let mut table = Terminal::begin(&folder, 80, 24, &[]);
    table.enter("Gisteren belde Anouk mij [openbaar]");
    table.wait_for("1  Schrijf: Gisteren belde [naam] mij [openbaar]");
    table.enter("2");
    table.wait_for("Bewaard: notitie 1.");
    table.enter("/tafel");
    table.wait_for("1  Schrijf: jg: Gisteren belde");
    table.enter("1");
    table.wait_for("Notitie 1 komt in het verslag.");
    let expected = (
        "Gisteren belde [naam] mij".to_owned(),
        Some("verslag".to_owned()),
    );
    assert_eq!(last_seen(&folder), expected);
}
