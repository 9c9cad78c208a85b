//! The table in a real pseudo-terminal, as people see it: whole screens as text, in `table/`.

#![allow(clippy::panic, reason = "tests")]

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{Folder, Terminal};

mod between;
mod clock;
mod earlier;
mod english;
mod kills;
mod named;
mod opening;
mod people;
mod secret;
mod seen;

const UP: &str = "\x1b[A";
const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";

fn wide(folder: &Folder) -> Terminal {
    Terminal::begin(folder, 80, 24, &[])
}

#[test]
fn a_new_table_begins_with_the_checklist_and_the_ground_rules() {
    let folder = Folder::new();
    let mut table = Terminal::start(&folder, 80, 24, &[]);
    table.wait_for_prompt(1);
    table.shows("begin-checklist");
    table.enter("");
    table.shows("begin-afspraken");
    assert_eq!(folder.files(), [".dialoogtafel.slot", "casus.yaml"]);
    table.enter("");
    table.shows("begin-vraag");
}

#[test]
fn a_check_that_was_answered_with_no_is_asked_about() {
    let case = crate::support::CASE.replace("conflict_voorbij: ja", "conflict_voorbij: nee");
    let folder = Folder::with_case(&case);
    let mut table = Terminal::start(&folder, 80, 24, &[]);
    table.wait_for_prompt(1);
    table.enter("");
    table.shows("begin-nee");
    table.keys("2\r");
    assert_eq!(table.end(), 0);
    assert!(table.is_sane());
    assert_eq!(folder.files(), ["casus.yaml"]);
}

#[test]
fn a_question_stays_on_the_screen_with_its_notes() {
    for (columns, name) in [(80, "vraag-80"), (40, "vraag-40")] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter_all(&[
            "Ik wist niet wie mijn mentor was en dat bleef de hele herfst zo #overdracht_scholen",
            "+ Maar de conciërge 👍 was er altijd #rollen",
            "ib: 漢字 en é blijven heel",
            "vier",
            "vijf",
            "zes \\#7 [tafel]",
        ]);
        table.shows(name);
    }
}

#[test]
fn tab_completes_persons_themes_speakers_and_commands() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    let keys = "smw\t- geen tijd #reg\tvoor @i\t";
    table.keys(keys);
    table.wait_for("voor @ib");
    // With Enter, the keys are at most two more than the note has characters.
    assert!(keys.len() < "smw: - geen tijd #regie voor @ib".len() + 2);
    table.enter("");
    table.keys("#overdr\t");
    table.wait_for("Overdracht van hulp\njg> #overdracht_");
    table.shows("tab");
    assert!(folder.session().contains("themas:"));
    table.press(CTRL_C);
    table.wait_for("nog niet bewaard");
    assert_eq!(first_text(&folder), "geen tijd regie voor");
}

/// The text of the first record.
fn first_text(folder: &Folder) -> String {
    texts(folder).first().cloned().unwrap_or_default()
}

fn texts(folder: &Folder) -> Vec<String> {
    let session = dialoogtafel::yaml::read_session(&folder.session());
    let session = session.draft().unwrap();
    session
        .records()
        .map(|(_, record)| record.text.clone())
        .collect()
}

#[test]
fn a_slip_is_asked_about_and_every_way_out_keeps_the_words() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("jk: de overstap was zwaar");
    table.shows("twijfel-spreker");
    table.enter("2");
    table.enter("nja: het ging wel");
    table.enter("1");
    table.enter("hij belde #regi en #rolen @smv");
    table.shows("twijfel-thema");
    table.enter("1");
    table.enter("2");
    assert_eq!(
        texts(&folder),
        [
            "de overstap was zwaar",
            "nja: het ging wel",
            "hij belde regi en"
        ]
    );
}

#[test]
fn a_command_is_never_lost_as_a_note_nor_a_note_as_a_command() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("/teurg nu");
    table.shows("twijfel-opdracht");
    table.enter("2");
    table.enter("//verder");
    assert_eq!(texts(&folder), ["/teurg nu", "/verder"]);
}

#[test]
fn a_refused_line_comes_back_with_the_reason_above_it() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("dit komt uit ^9");
    table.shows("geweigerd");
    table.enter("\u{15}mooi");
    assert_eq!(texts(&folder), ["mooi"]);
}

#[test]
fn pasted_lines_become_notes_and_a_refused_one_lets_the_others_wait() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.keys("\x1b[200~- een\r\n- twee ^9\n\n- drie\x1b[201~");
    table.enter("");
    table.shows("plakken");
    assert_eq!(texts(&folder), ["een"]);
    table.enter("\x7f\x7f\x7f");
    assert_eq!(texts(&folder), ["een", "twee", "drie"]);
}

#[test]
fn what_is_typed_ahead_is_not_lost() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    let many: String = (1..=20).map(|number| format!("regel {number}\r")).collect();
    table.keys(&many);
    table.keys("klaar");
    table.wait_for("> klaar");
    let expected: Vec<String> = (1..=20).map(|number| format!("regel {number}")).collect();
    assert_eq!(texts(&folder), expected);
}

#[test]
fn a_record_is_changed_and_erased_everywhere() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["ib: + stiekem kwam #rollen", "/wijzig 1"]);
    table.shows("wijzig");
    table.enter(&format!("{}ib: + de leerling kwam #rollen", "\x15"));
    assert_eq!(
        texts(&folder),
        ["de leerling kwam #rollen".trim_end_matches(" #rollen")]
    );
    assert!(!folder.session().contains("stiekem"));
    table.enter("/verwijder 1");
    table.shows("verwijder");
    table.enter("ja");
    assert_eq!(texts(&folder), [""; 0]);
    table.keys(UP);
    table.enter("nieuw");
    assert!(folder.session().contains("nr: 2"));
    assert_eq!(texts(&folder), ["nieuw"]);
}

#[test]
fn whoever_was_not_heard_is_named_while_it_can_be_repaired() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["a", "", "b", "", "c", ""]);
    table.enter_all(&["jg: de gym", ""]);
    table.shows("niet-gehoord");
    table.enter("smw: het bellen");
    table.enter("");
    table.wait_for("Fase 2 van 4");
}

#[test]
fn who_leads_is_told_after_the_round_with_the_gap() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&[
        "/verder",
        "/verder",
        "school",
        "",
        "zorg",
        "",
        "de moeder",
        "",
    ]);
    table.shows("leiding");
}

#[test]
fn the_whole_table_is_held() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["een", "", "twee", "", "drie", ""]);
    table.enter_all(&["jg: de overdracht", "/thema"]);
    table.enter_all(&["/verder", "/verder"]);
    table.enter_all(&["/sla-over"]);
    table.shows("pauze");
    table.enter("");
    table.enter_all(&["jg: rust", "smw: tijd", "/verder", "/verder"]);
    table.enter_all(&["ik bel @jg", "", "", ""]);
    table.shows("behoefte");
    table.enter("");
    table.shows("ja-nee");
    table.enter_all(&["1 omdat het kan", ""]);
    table.shows("keuze");
    table.enter_all(&["misschien"]);
    table.shows("keuze-geweigerd");
    table.enter_all(&["\u{15}3", ""]);
    table.enter_all(&["1, 2", ""]);
    table.shows("matrix");
    table.enter_all(&["jg: lezen", "", "", "", ""]);
    table.enter("");
    table.shows("acties");
    table.enter_all(&["School belt @ib >2030-05-01", "Huis op orde", ""]);
    table.enter_all(&["4 fijn", "5"]);
    table.shows("schaal");
    table.enter("3");
    table.shows("slot");
    table.enter("");
    table.shows("verslag-aanbod");
    table.keys("2\r");
    assert_eq!(table.end(), 0);
    assert!(table.is_sane());
    assert!(folder.session().contains("status: afgerond"));
    assert_eq!(folder.files(), ["casus.yaml", "sessie.yaml"]);
}

#[test]
fn everything_that_can_be_looked_at_fits() {
    for (columns, size) in [(80, "80"), (40, "40")] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter_all(&["een twee drie #rollen", "ib: vier #rollen #regie"]);
        for name in [
            "hulp", "casus", "tijdlijn", "wie", "tijd", "themas", "notities", "verberg",
        ] {
            table.enter(&format!("/{name}"));
            table.shows(&format!("{name}-{size}"));
            table.press(if name == "verberg" { "\r" } else { CTRL_D });
            table.wait_for("jg>");
        }
        table.enter("/hulpvragen");
        table.shows(&format!("hulpvragen-{size}"));
    }
}

#[test]
fn who_comes_late_joins_with_consent() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["/deelnemer", "va", "vader"]);
    table.shows("deelnemer");
    table.enter_all(&["2", "ja", "ja", "ja", "nee"]);
    table.shows("deelnemer-erbij");
    assert!(folder.session().contains("rol: vader"));
    table.enter("va: daar ben ik");
    assert_eq!(first_text(&folder), "daar ben ik");
}

#[test]
fn stopping_keeps_everything_and_start_goes_on() {
    for (key, status) in [(CTRL_C, 130), (CTRL_D, 0), ("/pauze\r", 0)] {
        let folder = Folder::new();
        let mut table = wide(&folder);
        table.enter_all(&["een", "", "twee"]);
        table.keys(key);
        assert_eq!(table.end(), status, "{key:?}");
        assert!(table.is_sane());
        assert_eq!(
            table.screen(),
            "Alles is bewaard. Ga later verder met:\ndialoogtafel start tafel"
        );
        let mut again = Terminal::start(&folder, 80, 24, &[]);
        again.wait_for_prompt(1);
        again.shows("verder");
        again.kill();
    }
}

#[test]
fn a_half_typed_line_is_not_thrown_away_silently() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.keys("half");
    table.wait_for("> half");
    table.press(CTRL_C);
    table.wait_for("nog niet bewaard");
    table.wait_for("> half");
    table.shows("ctrl-c");
    table.enter("");
    assert_eq!(texts(&folder), ["half"]);
    table.press(&format!("weg{CTRL_C}"));
    table.wait_for("nog niet bewaard");
    table.keys(CTRL_C);
    assert_eq!(table.end(), 130);
}

#[test]
fn a_closed_window_or_an_ended_system_leaves_a_sane_terminal() {
    for signal in ["TERM", "HUP"] {
        let folder = Folder::new();
        let mut table = wide(&folder);
        table.enter("een");
        let status = Command::new("kill")
            .args([format!("-{signal}"), table.process().to_string()])
            .status();
        assert!(status.unwrap().success());
        assert_eq!(table.end(), 130);
        assert!(table.is_sane(), "{signal}");
        assert_eq!(texts(&folder), ["een"]);
        assert_eq!(folder.files(), ["casus.yaml", "sessie.yaml"]);
    }
}

#[test]
fn another_size_is_drawn_again_with_the_line_as_it_was() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("een twee drie vier vijf zes zeven acht negen tien elf twaalf");
    table.keys("half af");
    table.wait_for("> half af");
    table.resize(40, 24);
    table.wait_for("> half af");
    table.shows("kleiner");
}

#[test]
fn what_cannot_be_kept_is_said_and_enter_tries_again() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("een");
    let away = folder.path().join("weg");
    fs::rename(folder.table(), &away).unwrap();
    table.enter("twee");
    table.shows("niet-bewaard");
    fs::rename(&away, folder.table()).unwrap();
    table.enter("");
    assert_eq!(texts(&folder), ["een", "twee"]);
}

#[test]
fn the_simple_mode_follows_line_after_line() {
    let folder = Folder::new();
    let mut table = Terminal::begin(&folder, 80, 24, &["--eenvoudig"]);
    table.enter_all(&["een", "jk: twee", "2", ""]);
    table.shows("eenvoudig");
    let raw = String::from_utf8_lossy(&table.raw).into_owned();
    for code in ["\x1b[2J", "\x1b[H", "\x1b[?1049h", "\x1b[1m"] {
        assert!(!raw.contains(code), "{code:?}");
    }
}

#[test]
fn codes_in_a_text_never_reach_the_terminal() {
    let case = crate::support::CASE.replace("rol: leerling", "rol: \"leer\\e[31mling\\u0007\"");
    let folder = Folder::with_case(&case);
    let mut table = wide(&folder);
    table.wait_for("leer [31mling");
    table.enter("\x16\x1b[31mrood");
    assert!(!String::from_utf8_lossy(&table.raw).contains("\x1b[31m"));
}

#[test]
fn without_colour_nothing_is_lost() {
    let folder = Folder::new();
    let mut table = Terminal::begin(&folder, 80, 24, &["--kleur", "nooit"]);
    table.enter("een");
    table.wait_for("Bewaard: notitie 1.");
    assert!(!String::from_utf8_lossy(&table.raw).contains("\x1b[1m"));
}

#[test]
fn every_screen_is_looked_at() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut source = fs::read_to_string(root.join("table.rs")).unwrap();
    let mut screens = Vec::new();
    for entry in fs::read_dir(root.join("table")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        match name.strip_suffix(".txt") {
            Some(screen) => screens.push(screen.to_owned()),
            None => source.push_str(&fs::read_to_string(&path).unwrap()),
        }
    }
    for name in screens {
        let stem = name.trim_end_matches("-80").trim_end_matches("-40");
        assert!(
            source.contains(&format!("\"{stem}")),
            "nothing looks at {name}"
        );
    }
}
