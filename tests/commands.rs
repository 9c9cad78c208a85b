//! Runs `lijst`, `sjablonen`, `nieuw` and the menu as people do.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

#[path = "support/pty.rs"]
pub(crate) mod pty;

use pty::Screen;

const EXAMPLE: &str = include_str!("../sessions/heerenveen/po-overstap/casus.yaml");

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("DIALOOGTAFEL_TAAL")
        .env_remove("NO_COLOR")
        .output()
        .unwrap()
}

fn told(output: &Output) -> (String, String, Option<i32>) {
    (
        String::from_utf8(output.stdout.clone()).unwrap(),
        String::from_utf8(output.stderr.clone()).unwrap(),
        output.status.code(),
    )
}

fn put(folder: &Path, place: &str, text: &str) {
    let path = folder.join(place);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A session of a table with so many records.
fn session(id: &str, status: &str, records: usize) -> String {
    let case: String = EXAMPLE
        .lines()
        .filter(|line| !line.starts_with("formaat"))
        .map(|line| format!("  {line}\n"))
        .collect();
    let inbreng: String = (1..=records)
        .map(|number| {
            format!("          - {{nr: {number}, van: [jg], soort: ervaring, tekst: Zo was het}}\n")
        })
        .collect();
    let inbreng = if records == 0 {
        String::new()
    } else {
        format!("        inbreng:\n{inbreng}")
    };
    let finished = if status == "afgerond" {
        "afgerond: 2022-03-15T15:24:10+01:00\n"
    } else {
        ""
    };
    format!(
        "formaat: 1\nid: {id}\nstatus: {status}\n\
         sjabloon: {{naam: casus-specifiek, versie: 1, titel: Tafel, codeboek: onderwijs-zorg}}\n\
         begonnen: 2022-03-15T13:30:00+01:00\n{finished}casus:\n{case}\
         fasen:\n  - id: verhaal\n    titel: Het verhaal\n    vragen:\n      - id: ervaring\n        \
         tekst: Hoe was dit?\n        vorm: ronde\n{inbreng}einde: {{inbreng: {records}}}\n"
    )
}

fn three_tables() -> TempDir {
    let folder = TempDir::new().unwrap();
    put(
        folder.path(),
        "sessions/a/klaar/sessie.yaml",
        &session("a/klaar", "afgerond", 3),
    );
    put(
        folder.path(),
        "sessions/a/nu/sessie.yaml",
        &session("a/nu", "bezig", 0),
    );
    put(folder.path(), "sessions/b/straks/casus.yaml", EXAMPLE);
    folder
}

#[test]
fn a_list_in_a_pipe_is_plain() {
    let folder = three_tables();
    let (list, silence, status) = told(&run(folder.path(), &["lijst"]));
    assert_eq!(
        list,
        " Tafel              Staat       Datum       Soort            Inbreng  Titel
 sessions/a/klaar   afgerond    2022-03-15  casus-specifiek        3  De overstap naar de brugklas
 sessions/a/nu      bezig       2022-03-15  casus-specifiek        0  De overstap naar de brugklas
 sessions/b/straks  voorbereid  2022-03-15  casus-specifiek        0  De overstap naar de brugklas
"
    );
    assert_eq!((silence.as_str(), status), ("", Some(0)));
}

#[test]
fn a_list_for_programs_has_the_same_keys_for_every_table() {
    let folder = three_tables();
    put(
        folder.path(),
        "sessions/b/stuk/casus.yaml",
        "formaat: 1\ntietel: x\n",
    );
    let (list, _, status) = told(&run(folder.path(), &["lijst", "sessions/b", "--json"]));
    assert_eq!(
        list,
        r#"{
  "formaat": 1,
  "tafels": [
    {
      "id": "b/straks",
      "pad": "sessions/b/straks",
      "status": "voorbereid",
      "datum": "2022-03-15",
      "soort": "casus-specifiek",
      "titel": "De overstap naar de brugklas",
      "inbreng": 0
    },
    {
      "id": "b/stuk",
      "pad": "sessions/b/stuk",
      "status": "stuk",
      "datum": null,
      "soort": null,
      "titel": null,
      "inbreng": null
    }
  ]
}
"#
    );
    assert_eq!(status, Some(1));
}

#[test]
fn a_session_that_was_cut_short_is_one_row_and_the_rest_is_listed() {
    let folder = three_tables();
    let whole = session("a/nu", "bezig", 2);
    let cut = whole.split("einde:").next().unwrap();
    put(folder.path(), "sessions/a/nu/sessie.yaml", cut);
    let (list, said, status) = told(&run(folder.path(), &["lijst"]));
    let rows: Vec<&str> = list.lines().collect();
    assert_eq!(rows.len(), 4);
    assert!(rows[2].starts_with(" sessions/a/nu      stuk "), "{list}");
    assert!(rows[2].contains("regel "), "{list}");
    assert_eq!(
        said,
        "fout: van 1 tafel klopt het bestand niet
tip: `dialoogtafel controleer .` laat zien wat er mis is
"
    );
    assert_eq!(status, Some(1));
}

#[test]
fn a_folder_without_tables_is_said_so_and_is_no_error() {
    let folder = TempDir::new().unwrap();
    let (list, said, status) = told(&run(folder.path(), &["lijst"]));
    assert_eq!(list, "");
    assert_eq!(
        said,
        "hier staan nog geen tafels\n`dialoogtafel nieuw` maakt er een\n"
    );
    assert_eq!(status, Some(0));
    let (list, _, _) = told(&run(folder.path(), &["lijst", "--json"]));
    assert_eq!(list, "{\n  \"formaat\": 1,\n  \"tafels\": []\n}\n");
}

#[test]
fn on_a_narrow_terminal_a_list_keeps_its_words_whole() {
    let folder = three_tables();
    let mut screen = Screen::run(folder.path(), &["lijst", "--kleur", "nooit"], 40);
    assert_eq!(screen.ends(), 0);
    assert_eq!(
        screen.text(),
        "sessions/a/klaar
  De overstap naar de brugklas
  afgerond, 15 maart 2022, 3 keer
  inbreng

sessions/a/nu
  De overstap naar de brugklas
  bezig, 15 maart 2022, 0 keer inbreng

sessions/b/straks
  De overstap naar de brugklas
  voorbereid, 15 maart 2022, 0 keer
  inbreng"
    );
}

/// Where a template comes from, by the list of `sjablonen`.
fn origin<'l>(list: &'l str, name: &str) -> &'l str {
    let mut rows = list.lines().map(|line| line.split_whitespace());
    let mut row = rows.find(|row| row.clone().next() == Some(name)).unwrap();
    row.nth(2).unwrap()
}

#[test]
fn a_template_is_written_out_once_and_then_goes_before_the_built_in_one() {
    let folder = TempDir::new().unwrap();
    let (shown, _, _) = told(&run(
        folder.path(),
        &["sjablonen", "toon", "casus-specifiek"],
    ));
    let (list, _, _) = told(&run(folder.path(), &["sjablonen"]));
    assert_eq!(origin(&list, "casus-specifiek"), "ingebouwd", "{list}");
    let (silence, said, status) = told(&run(
        folder.path(),
        &["sjablonen", "schrijf", "casus-specifiek"],
    ));
    assert_eq!((silence.as_str(), status), ("", Some(0)));
    assert!(
        said.starts_with("geschreven: templates/dialoog/casus-specifiek.yaml\n"),
        "{said}"
    );
    let written = folder.path().join("templates/dialoog/casus-specifiek.yaml");
    assert_eq!(fs::read_to_string(&written).unwrap(), shown);
    let (list, _, _) = told(&run(folder.path(), &["sjablonen", "lijst"]));
    assert_eq!(origin(&list, "casus-specifiek"), "eigen", "{list}");
    fs::write(&written, "mijn eigen werk").unwrap();
    let (_, said, status) = told(&run(
        folder.path(),
        &["sjablonen", "schrijf", "casus-specifiek"],
    ));
    assert_eq!(
        said,
        "fout: templates/dialoog/casus-specifiek.yaml bestaat al
tip: kies een andere naam; er is niets veranderd
"
    );
    assert_eq!(status, Some(1));
    assert_eq!(fs::read_to_string(&written).unwrap(), "mijn eigen werk");
}

#[test]
fn a_slip_in_the_name_of_a_template_is_told_with_the_nearest() {
    let folder = TempDir::new().unwrap();
    let (silence, said, status) =
        told(&run(folder.path(), &["sjablonen", "toon", "onderwijszorg"]));
    assert_eq!(silence, "");
    assert_eq!(
        said,
        "fout: `onderwijszorg` is er niet\ntip: bedoel je `onderwijs-zorg`?\n"
    );
    assert_eq!(status, Some(2));
}

#[test]
fn what_is_there_already_is_said_before_anything_is_asked() {
    let folder = three_tables();
    let (silence, said, status) = told(&run(folder.path(), &["nieuw", "b/straks"]));
    assert_eq!(silence, "");
    assert_eq!(
        said,
        "fout: sessions/b/straks/casus.yaml bestaat al
tip: kies een andere naam; er is niets veranderd
"
    );
    assert_eq!(status, Some(1));
}

#[test]
fn without_a_terminal_it_is_said_how_to_go_on_without_one() {
    let folder = TempDir::new().unwrap();
    let (silence, said, status) = told(&run(folder.path(), &["nieuw", "b/straks"]));
    assert_eq!(silence, "");
    assert_eq!(
        said,
        "fout: voor deze vragen is een terminal nodig
tip: schrijf sessions/b/straks/casus.yaml zelf; `dialoogtafel schema casus` vertelt een editor wat er in hoort
"
    );
    assert_eq!(status, Some(2));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

const DOWN: &str = "\u{1b}[B";
const ESCAPE: &str = "\u{1b}";
const CTRL_C: &str = "\u{3}";

#[test]
fn a_case_is_asked_broken_off_gone_on_with_and_written() {
    for columns in [80, 40] {
        let folder = TempDir::new().unwrap();
        let mut screen = Screen::run(folder.path(), &["nieuw", "b/straks"], columns);
        screen.answer("Waar gaat deze tafel over?", "De overstap\r");
        screen.answer("één verhaal (casus", "\r");
        screen.answer("vragen wil je stellen?", "\r");
        screen.answer("op school?", ESCAPE);
        screen.answer("vragen wil je stellen?", ESCAPE);
        screen.answer("meer verhalen tegelijk (", "\r");
        screen.answer("vragen wil je stellen?", "\r");
        screen.answer("op school?", &format!("{DOWN}\r"));
        screen.answer("Enter als er geen overstap", "po-vo\r");
        screen.answer("In welke gemeente", CTRL_C);
        assert_eq!(screen.ends(), 130, "{}", screen.text());
        assert!(screen.shows_cursor());
        assert!(!folder.path().join("sessions/b/straks/casus.yaml").exists());
        let concept = folder.path().join("sessions/b/straks/casus.concept");
        assert!(concept.exists(), "{}", screen.text());

        let mut screen = Screen::run(folder.path(), &["nieuw", "b/straks"], columns);
        screen.answer("verdergaan waar je was", "\r");
        screen.answer("In welke gemeente", "Heerenveen\r");
        screen.answer("Op welke dag is de tafel?", "\u{15}15-3-2022\r");
        screen.answer("Om welke vraag", "\r");
        screen.answer("zelf meedoen?", "\r");
        screen.answer("op terug te kijken?", &format!("{DOWN}\r"));
        screen.answer("toch doorgaan", "\r");
        screen.answer("conflicten voorbij?", "\r");
        screen.answer("de knelpunten?", "\r");
        screen.answer("Wat is er gebeurd", "\r");
        screen.answer("Wanneer?", "\r");
        screen.answer("Wie vroeg het?", "\r");
        screen.answer("met de jeugdige gepraat?", "\r");
        screen.answer("met de ouders gepraat?", "\r");
        screen.answer("met de voorzitter gepraat?", "\r");
        screen.answer("Welke rol", "moeder\r");
        screen.answer("Welke korte code", "\r");
        screen.answer("Van welke kant", "\r");
        screen.answer("Welke namen", "Fenna\r");
        screen.answer("op meedoen aan", "\r");
        screen.answer("mag je opschrijven", "\r");
        screen.answer("mag dat in het verslag", "\r");
        screen.answer("letterlijke woorden", "\r");
        screen.answer("Wie gaf deze", "\r");
        screen.answer("de toestemming gegeven?", "1-3-2022\r");
        screen.answer("Welke rol", "leerkracht groep 8\r");
        screen.answer("Welke korte code", "\r");
        screen.answer("Van welke kant", "\r");
        screen.answer("Van welke organisatie?", "basisschool\r");
        screen.answer("Welke rol", "\r");
        screen.answer("ja, schrijf het bestand", "\r");
        assert_eq!(screen.ends(), 0, "{}", screen.text());
        let written = fs::read_to_string(folder.path().join("sessions/b/straks/casus.yaml"));
        assert_eq!(written.unwrap(), WRITTEN);
        assert!(!concept.exists());
        let (silence, warnings, status) = told(&run(folder.path(), &["controleer"]));
        assert_eq!(
            (silence.as_str(), warnings.as_str(), status),
            ("", "", Some(0))
        );
    }
}

const WRITTEN: &str = "formaat: 1
titel: De overstap
soort: casus-specifiek
sjabloon: casus-specifiek
sector: po
overgang: po-vo
gemeente: Heerenveen
datum: 2022-03-15
selectie:
  gezin_doet_mee: ja
  terugkijken_kan: nee
  conflict_voorbij: ja
  herkenbaar: ja
deelnemers:
  - code: mo
    rol: moeder
    perspectief: ouder
    namen: [Fenna]
    toestemming:
      deelname: ja
      notities: ja
      verslag: ja
      citaat: nee
      door: [ouder]
      op: 2022-03-01
  - code: lk
    rol: leerkracht groep 8
    perspectief: onderwijs
    organisatie: basisschool
";

#[test]
fn in_an_empty_folder_the_menu_offers_the_example() {
    let folder = TempDir::new().unwrap();
    let mut screen = Screen::run(folder.path(), &["--kleur", "nooit"], 40);
    screen.wait_for("Stoppen");
    assert_eq!(
        screen.text(),
        "
Wat wil je doen?
> Een nieuwe tafel voorbereiden
  Een voorbeeld bekijken
  Hulp: alle opdrachten
  Stoppen"
    );
    screen.press(&format!("{DOWN}\r"));
    screen.answer("Het is verzonnen.", "\r");
    screen.answer("Enter: verder", "\u{4}");
    assert_eq!(screen.ends(), 0);
    let written = folder
        .path()
        .join("sessions/heerenveen/po-overstap/casus.yaml");
    assert_eq!(fs::read_to_string(written).unwrap(), EXAMPLE);
}

#[test]
fn the_menu_names_unfinished_tables_first() {
    let folder = three_tables();
    let mut screen = Screen::run(folder.path(), &["--kleur", "nooit"], 80);
    screen.wait_for("Stoppen");
    assert_eq!(
        screen.text(),
        "
Wat wil je doen?
> Verder met: De overstap naar de brugklas
  Beginnen: De overstap naar de brugklas (15 maart 2022)
  Een nieuwe tafel voorbereiden
  Verslag van: De overstap naar de brugklas (15 maart 2022)
  Hulp: alle opdrachten
  Stoppen"
    );
    screen.answer("Stoppen", CTRL_C);
    assert_eq!(screen.ends(), 130);
    assert!(screen.shows_cursor());
}

#[test]
fn start_without_a_table_and_without_a_terminal_is_wrong_use() {
    let folder = TempDir::new().unwrap();
    let output = run(folder.path(), &["start"]);
    let expected = "fout: Een tafel heeft een terminal nodig.\n\
        tip: neem notulen in met: dialoogtafel start TAFEL --notulen blad.md\n";
    assert_eq!(told(&output), (String::new(), expected.to_owned(), Some(2)));
}

#[cfg(unix)]
#[test]
fn a_link_to_itself_is_told_without_a_word_of_a_library() {
    let folder = TempDir::new().unwrap();
    let table = folder.path().join("rond");
    fs::create_dir_all(&table).unwrap();
    std::os::unix::fs::symlink("casus.yaml", table.join("casus.yaml")).unwrap();
    let (product, errors, status) = told(&run(folder.path(), &["controleer", "rond"]));
    assert_eq!((product.as_str(), status), ("", Some(1)));
    assert!(!errors.contains("Loop"), "{errors}");
    assert!(
        errors.starts_with("fout: rond/casus.yaml is niet gelukt (code "),
        "{errors}"
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_is_told_and_the_old_one_stays() {
    let folder = TempDir::new().unwrap();
    put(
        folder.path(),
        "tafel/sessie.yaml",
        &session("p/tafel", "afgerond", 2),
    );
    put(folder.path(), "tafel/verslag.md", "wat er stond\n");
    let output = Command::new("sh")
        .args(["-c", "ulimit -f 1; exec \"$0\" verslag tafel --overschrijf"])
        .arg(env!("CARGO_BIN_EXE_dialoogtafel"))
        .current_dir(folder.path())
        .output()
        .unwrap();
    let (_, errors, status) = told(&output);
    assert_eq!(status, Some(1), "{errors}");
    assert!(errors.contains("de schijf is vol"), "{errors}");
    let kept = fs::read_to_string(folder.path().join("tafel/verslag.md")).unwrap();
    assert_eq!(kept, "wat er stond\n");
    assert_eq!(
        fs::read_dir(folder.path().join("tafel")).unwrap().count(),
        2
    );
}

#[test]
fn the_remedy_for_a_slip_is_what_makes_it_text() {
    let folder = TempDir::new().unwrap();
    put(folder.path(), "tafel/casus.yaml", EXAMPLE);
    put(folder.path(), "n.md", "### x {#wat_hielp}\n- zzz: klopt\n");
    let start = ["start", "tafel", "--notulen", "n.md"];
    let (_, errors, status) = told(&run(folder.path(), &start));
    assert_eq!(status, Some(1), "{errors}");
    assert!(errors.contains("schrijf dan zzz\\:\n"), "{errors}");
    put(
        folder.path(),
        "n.md",
        "### x {#wat_hielp}\n- zzz\\: klopt\n",
    );
    assert_eq!(told(&run(folder.path(), &start)).2, Some(0));
    let session = fs::read_to_string(folder.path().join("tafel/sessie.yaml")).unwrap();
    assert!(session.contains("tekst: 'zzz: klopt'"), "{session}");
}

#[test]
fn a_signal_while_something_is_asked_leaves_a_sane_terminal() {
    let asked = [
        (&["nieuw", "b/straks"][..], "Waar gaat deze tafel over?"),
        (&["--kleur", "nooit"][..], "Wat wil je doen?"),
    ];
    for (arguments, question) in asked {
        for signal in ["TERM", "HUP", "INT"] {
            let folder = tempfile::tempdir().unwrap();
            let mut screen = Screen::run(folder.path(), arguments, 80);
            screen.answer(question, "");
            assert!(!screen.is_cooked(), "it waits for keys");
            let sent = Command::new("kill")
                .args([format!("-{signal}"), screen.process().to_string()])
                .status();
            assert!(sent.unwrap().success());
            assert_eq!(screen.ends(), 130, "{signal}: {}", screen.text());
            assert!(screen.is_cooked() && screen.shows_cursor(), "{signal}");
        }
    }
}

#[test]
fn a_new_table_named_after_somebody_is_told() {
    let folder = TempDir::new().unwrap();
    for (table, is_told) in [("fenna", true), ("straks", false)] {
        let place = format!("b/{table}");
        let concept = folder.path().join("sessions").join(&place);
        fs::create_dir_all(&concept).unwrap();
        let text = format!("# concept: overzicht\n{WRITTEN}");
        fs::write(concept.join("casus.concept"), text).unwrap();
        let mut screen = Screen::run(folder.path(), &["nieuw", &place], 80);
        screen.answer("verdergaan waar je was", "\r");
        screen.answer("ja, schrijf het bestand", "\r");
        assert_eq!(screen.ends(), 0, "{}", screen.text());
        let told = "in de naam van de map `fenna` staat een naam";
        let text = screen.text();
        assert_eq!(text.contains(told), is_told, "{text}");
        assert_eq!(
            text.contains("geef de map een andere naam"),
            is_told,
            "{text}"
        );
    }
}

#[test]
fn what_is_wrong_breaks_between_words_on_a_narrow_screen() {
    let folder = three_tables();
    let from = "titel: De overstap naar de brugklas";
    assert!(EXAMPLE.contains(from));
    let to =
        "tietel: Een titel die langer is dan een smal scherm breed is, en dan een breed scherm ook";
    put(
        folder.path(),
        "sessions/b/stuk/casus.yaml",
        &EXAMPLE.replace(from, to),
    );
    let is_source = |line: &str| {
        let line = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
        line.starts_with('|')
    };
    let words = |text: &str| -> Vec<String> {
        let words = text.split_whitespace();
        words.map(str::to_owned).collect()
    };
    for arguments in [
        &["controleer", "sessions/b/stuk"][..],
        &["verslag", "sessions/b/straks"],
        &["verslag", "sessions/a/er-is-hier-geen-tafel"],
        &["lijst", "--onbekend"],
    ] {
        let (_, whole, _) = told(&run(folder.path(), arguments));
        for columns in [40, 80] {
            let mut screen = Screen::run(folder.path(), arguments, columns);
            screen.ends();
            let shown = screen.text();
            assert_eq!(words(&shown), words(&whole), "{shown}");
            for line in shown.lines().filter(|line| !is_source(line)) {
                let fits = line.chars().count() <= usize::from(columns);
                assert!(fits || !line.trim().contains(' '), "{columns}: {line}");
            }
            for source in whole.lines().filter(|line| is_source(line)) {
                assert!(shown.lines().any(|line| line == source), "{shown}");
            }
        }
    }
}

#[test]
fn a_stop_where_a_table_is_chosen_is_one() {
    for is_empty in [false, true] {
        let folder = if is_empty {
            TempDir::new().unwrap()
        } else {
            three_tables()
        };
        let mut screen = Screen::run(folder.path(), &["start"], 80);
        screen.answer(
            if is_empty {
                "Het is verzonnen."
            } else {
                "Welke tafel?"
            },
            CTRL_C,
        );
        assert_eq!(screen.ends(), 130, "{}", screen.text());
        assert!(screen.shows_cursor());
    }
}
