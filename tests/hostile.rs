//! What others typed, named or sent never steers a terminal, leaves its folder, or reads what it
//! was not given.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::commands::pty::Screen;

/// As YAML writes it: a title for the window, a cleared screen, codes of one byte, marks that turn
/// the direction, a space without width, and keys that go back.
const CODES: &str = r"\e]0;x\a\e[2J\x9b31m\u202E\u2066\u200B\U000E0041\u3164\r\b\x7f";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("DIALOOGTAFEL_TAAL")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// A folder with one table of which every text holds codes.
fn hostile_table() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text.replace('¤', CODES)).unwrap();
    };
    write(
        "sessions/p/t/casus.yaml",
        "formaat: 1\ntitel: \"Titel¤\"\nsoort: casus-overstijgend\nsjabloon: kwaad\ngemeente: \"G¤\"\ndatum: 2022-03-15\n\
         samenvatting: \"S¤\"\nkenmerken: {\"k¤\": \"w¤\"}\nvooraf: [{van: jg, vraag: \"v¤\"}]\ndeelnemers:\n  \
         - {code: vz, rol: \"voorzitter¤\", perspectief: begeleiding, organisatie: \"o¤\"}\n  \
         - {code: jg, rol: \"leerling¤\", perspectief: onderwijs}\n",
    );
    write(
        "templates/dialoog/kwaad.yaml",
        "formaat: 1\nsjabloon: kwaad\nversie: 1\ntitel: \"Sjabloon¤\"\ntaal: nl\nvoor: beide\ngegevens: leren\ncodeboek: kwaad\n\
         spelregels: [\"R¤\"]\nfasen:\n  - id: begin\n    titel: \"F¤\"\n    toelichting: \"T¤\"\n    vragen:\n      \
         - {id: open, tekst: \"Vraag¤\", vorm: open, hulpvragen: [\"h¤\"]}\n      \
         - {id: acties, tekst: \"Acties¤\", vorm: acties}\n",
    );
    write(
        "templates/codeboek/kwaad.yaml",
        "formaat: 1\ncodeboek: kwaad\nversie: 1\nlenzen: {P: \"l¤\"}\nthemas: [{id: regie, label: \"L¤\", lens: P}]\n",
    );
    folder
}

/// Minutes with the codes themselves.
const MINUTES: &str = "# T\n### a\u{1b}]0;x\u{7} {#open}\n- jg: hallo \u{1b}[2J\u{9b}31m\u{202e}\u{e0041}\u{8} #regie #nieuw\n\
    ### onbekend\u{1b}[2J\n### b {#acties}\n- (!) bel \u{1b}[2J @\"wijk\u{1b}]0;x\u{7}\" >2022-05-01\n";

fn assert_harmless(text: &str, what: &str) {
    let steers = |sign: char| {
        !matches!(sign, '\n' | '\t') && sign.is_control()
            || matches!(sign, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(sign, '\u{3164}' | '\u{e0000}'..='\u{e0fff}')
    };
    assert!(!text.contains(steers), "{what}: {text:?}");
}

#[test]
fn nothing_in_a_file_a_name_or_an_option_steers_the_terminal() {
    let folder = hostile_table();
    let table = "sessions/p/t";
    fs::write(folder.path().join("notulen.md"), MINUTES).unwrap();
    // First what is told, then what is printed: these are for people, in a pipe too.
    for (arguments, is_for_people) in [
        (&["controleer", "sessions"][..], true),
        (&["lijst"], true),
        (&["sjablonen"], true),
        (&["start", table, "--notulen", "notulen.md"], true),
        (&["acties", "sessions"], true),
        (&["inzichten", "sessions", "--tabel"], true),
        (&["inzichten", "sessions"], true),
        (&["verslag", table, "-o", "-"], true),
        (&["verslag", table, "--toon-gegevens"], true),
        (&["zoek", "sessions", "--thema", "regie"], true),
        (&["werkblad", table], true),
        (&["terugkoppeling", table, "--lijst"], true),
        (&["terugkoppeling", table, "-o", "-"], true),
        (&["eindverslag", "sessions/p", "-o", "-"], true),
        (&["factsheet", "sessions/p", "-o", "-"], true),
        (&["verslag", table, "--document", "../\u{1b}[2J"], true),
        (&["sjablonen", "toon", "x\u{1b}[2J\u{202e}"], true),
        (&["lijst", "\u{1b}]0;x\u{7}"], true),
        (&["--\u{1b}[2J"], true),
        (&["acties", "sessions", "--peildatum", "\u{9b}2J"], true),
        (&["nieuw", "../\u{1b}[2J"], true),
        (&["sjablonen", "toon", "kwaad"], false),
    ] {
        let output = run(folder.path(), arguments);
        let what = arguments.join(" ");
        assert_harmless(&String::from_utf8(output.stderr).unwrap(), &what);
        if is_for_people {
            assert_harmless(&String::from_utf8(output.stdout).unwrap(), &what);
        }
    }
}

#[test]
fn a_table_with_codes_in_every_text_is_shown_as_text() {
    let folder = hostile_table();
    let table = "sessions/p/t";
    let begin = [("Titel", "\r"), ("afspraken", "\r"), ("Vraag", "/wie\r")];
    let rest = [("terug naar de vraag", "\r"), ("Vraag", "/pauze\r")];
    for (arguments, keys) in [
        (&["sjablonen", "toon", "kwaad"][..], vec![]),
        (&["start", table], [&begin[..], &rest].concat()),
        // Where it was left off.
        (
            &["start", table, "--eenvoudig"],
            vec![("Vraag", "/pauze\r")],
        ),
    ] {
        let mut screen = Screen::run(folder.path(), arguments, 100);
        for (shown, keys) in keys {
            screen.answer(shown, keys);
        }
        screen.ends();
        let seen = String::from_utf8_lossy(screen.seen()).into_owned();
        for code in [
            "\u{1b}]", "\u{9b}", "\u{7}", "\u{8}", "\u{7f}", "\u{202e}", "\u{2066}", "\u{200b}",
        ] {
            assert!(
                !seen.contains(code),
                "{arguments:?} lets {code:?} through: {seen:?}"
            );
        }
    }
}

#[test]
fn a_link_in_a_library_from_elsewhere_reads_no_file_outside_it() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("van_een_ander");
    fs::create_dir_all(library.join("dialoog")).unwrap();
    fs::write(folder.path().join("geheim.yaml"), "wachtwoord: x\n").unwrap();
    symlink("../../geheim.yaml", library.join("dialoog/kwaad.yaml")).unwrap();
    let shown = |library: &str| {
        run(
            folder.path(),
            &["--sjablonen", library, "sjablonen", "toon", "kwaad"],
        )
    };
    let output = shown("van_een_ander");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "fout: van_een_ander/dialoog/kwaad.yaml verwijst naar een bestand buiten de map met sjablonen\n\
         tip: zet het bestand zelf in die map; wat van een ander komt, mag niet in jouw mappen lezen\n"
    );
    // A link within the library, and one to the library as a whole, are the user's own.
    fs::write(library.join("echt.yaml"), "wachtwoord: y\n").unwrap();
    fs::remove_file(library.join("dialoog/kwaad.yaml")).unwrap();
    symlink("../echt.yaml", library.join("dialoog/kwaad.yaml")).unwrap();
    symlink("van_een_ander", folder.path().join("link")).unwrap();
    assert_eq!(shown("link").stdout, b"wachtwoord: y\n");
}

#[test]
fn no_name_of_a_template_codebook_or_layout_leaves_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("templates/dialoog")).unwrap();
    fs::write(folder.path().join("geheim.yaml"), "wachtwoord: x\n").unwrap();
    for name in [
        "../../geheim",
        "/etc/passwd",
        "..\\..\\geheim",
        "con",
        "NUL",
        "com1",
        "dialoog/../geheim",
        "geheim.",
        ".",
    ] {
        for action in ["toon", "schrijf"] {
            let output = run(folder.path(), &["sjablonen", action, name]);
            assert_eq!(output.status.code(), Some(2), "{action} {name}");
            assert_eq!(
                String::from_utf8(output.stdout).unwrap(),
                "",
                "{action} {name}"
            );
        }
        let made = run(folder.path(), &["nieuw", name]);
        assert_eq!(made.status.code(), Some(2), "nieuw {name}");
    }
    assert!(!folder.path().join("sessions").exists());
}
