//! Runs `intrekken`, `terugkoppeling` and `opruimen` as people do, on a copy of the example.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::commands::pty::Screen;

const TABLE: &str = "sessions/heerenveen/po-overstap";

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

/// What a command that must go well writes to standard output.
fn product(folder: &Path, arguments: &[&str]) -> String {
    let (product, errors, status) = told(&run(folder, arguments));
    assert_eq!(status, Some(0), "{arguments:?}: {errors}");
    product
}

/// A copy of the example project.
fn example() -> TempDir {
    let folder = TempDir::new().unwrap();
    let project = "sessions/heerenveen";
    copy(Path::new(project), &folder.path().join(project));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap_or_default()
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn who_withdraws_is_erased_and_every_stale_document_is_named() {
    let folder = example();
    let case = read(&folder, &format!("{TABLE}/casus.yaml"));
    assert!(read(&folder, &format!("{TABLE}/verslag.md")).contains("**Moeder**: "));
    let withdraw = ["intrekken", TABLE, "mo", "--wissen", "--op", "2022-06-01"];
    let (product, errors, status) = told(&run(folder.path(), &withdraw));
    assert_eq!(
        (product.as_str(), errors.as_str(), status),
        (STALE, WITHDRAWN, Some(0))
    );
    let marked = "  - code: mo\n    ingetrokken: 2022-06-01\n";
    assert_eq!(
        read(&folder, &format!("{TABLE}/casus.yaml")),
        case.replace("  - code: mo\n", marked)
    );
    let session = read(&folder, &format!("{TABLE}/sessie.yaml"));
    assert!(!session.contains("negen mensen"), "their words are gone");
    assert!(session.contains("namen: [Marijke]"), "their name is masked");
    let (_, errors, status) = told(&run(folder.path(), &["controleer", "sessions"]));
    assert_eq!((errors.as_str(), status), ("", Some(0)));
    // The commands that were named make all documents right again.
    for line in product.lines() {
        let (_, command) = line.split_once(": dialoogtafel ").unwrap();
        let arguments: Vec<&str> = command.split(' ').collect();
        assert_eq!(run(folder.path(), &arguments).status.code(), Some(0));
    }
    let (product, _, _) = told(&run(folder.path(), &withdraw));
    assert_eq!(product, "", "nothing is stale any more");
    for document in ["verslag.md", "casusprofiel.md"] {
        let text = read(&folder, &format!("{TABLE}/{document}"));
        assert!(!text.contains("**Moeder**: "), "{document}: {text}");
        assert!(!text.contains("negen mensen"), "{text}");
    }
}

const STALE: &str = "\
sessions/heerenveen/po-overstap/verslag.md: dialoogtafel verslag sessions/heerenveen/po-overstap
sessions/heerenveen/po-overstap/casusprofiel.md: dialoogtafel verslag sessions/heerenveen/po-overstap --profiel
sessions/heerenveen/inzichten.md: dialoogtafel inzichten sessions/heerenveen -o sessions/heerenveen/inzichten.md
sessions/heerenveen/eindverslag.md: dialoogtafel eindverslag sessions/heerenveen
sessions/heerenveen/factsheet.md: dialoogtafel factsheet sessions/heerenveen
";

const WITHDRAWN: &str = "\
moeder heeft de toestemming ingetrokken op 1 juni 2022
gewist: 11 notities
samen met anderen gezegd: 1 notitie; die staan er nu alleen nog van die anderen
de vraag die vooraf is gesteld, is gewist
wat anoniem is gegeven, hoort bij niemand en is niet veranderd
de namen van deze persoon blijven in sessie.yaml, om ze overal te blijven vervangen
in sessions/heerenveen/po-overstap/casus.yaml staat nu ook dat moeder de toestemming introk
hier kan nog in staan wat deze persoon zei; kijk het zelf na: sessions/heerenveen/po-overstap/casus.yaml en sessions/heerenveen/po-overstap/notulen.md
in mappen binnen deze map, en in kopieën op een andere plek, is niet gekeken
deze documenten kloppen niet meer; zo maak je ze opnieuw:
";

#[test]
fn taking_minutes_in_again_brings_nothing_back_of_who_withdrew() {
    let folder = example();
    run(
        folder.path(),
        &["intrekken", TABLE, "mo", "--wissen", "--op", "2022-06-01"],
    );
    // Also where nobody wrote it into the case.
    let case = folder.path().join(TABLE).join("casus.yaml");
    let text = fs::read_to_string(&case).unwrap();
    fs::write(&case, text.replace("    ingetrokken: 2022-06-01\n", "")).unwrap();
    let minutes = format!("{TABLE}/notulen.md");
    let again = ["start", TABLE, "--notulen", &minutes, "--overschrijf"];
    let (_, errors, status) = told(&run(folder.path(), &again));
    assert_eq!(status, Some(0), "{errors}");
    let session = read(&folder, &format!("{TABLE}/sessie.yaml"));
    assert!(session.contains("ingetrokken: 2022-06-01"), "{session}");
    assert!(!session.contains("negen mensen"), "{session}");
}

#[test]
fn without_a_terminal_somebody_must_say_what_becomes_of_the_words() {
    let folder = example();
    let before = read(&folder, &format!("{TABLE}/sessie.yaml"));
    let (product, errors, status) = told(&run(folder.path(), &["intrekken", TABLE, "mo"]));
    assert_eq!(
        (product.as_str(), errors.as_str(), status),
        ("", NO_CHOICE, Some(2))
    );
    let (product, errors, status) = told(&run(
        folder.path(),
        &["intrekken", TABLE, "moe", "--wissen"],
    ));
    assert_eq!(
        (product.as_str(), errors.as_str(), status),
        ("", NO_CODE, Some(2))
    );
    let (_, _, status) = told(&run(
        folder.path(),
        &["intrekken", TABLE, "mo", "--wissen", "--bewaar", "tafel"],
    ));
    assert_eq!(status, Some(2));
    assert_eq!(read(&folder, &format!("{TABLE}/sessie.yaml")), before);
}

const NO_CHOICE: &str = "\
fout: wat er met de woorden van `mo` moet gebeuren, is nog niet gekozen
tip: kies `--wissen` (alles weg), `--bewaar tafel` (alleen voor wie aan tafel zat) of `--bewaar verslag` (in het verslag, nooit letterlijk en nooit openbaar)
";

const NO_CODE: &str = "\
fout: aan deze tafel is niemand met de code `moe`
tip: bedoel je `mo`? Of kies `vz`, `jg`, `mo`, `lk`, `ib`, `mt`, `smw`, `jh` of `gem`
";

#[test]
fn in_a_terminal_is_asked_what_becomes_of_the_words() {
    let folder = example();
    let arguments = [
        "intrekken",
        TABLE,
        "mo",
        "--op",
        "2022-06-01",
        "--kleur",
        "nooit",
    ];
    let mut screen = Screen::run(folder.path(), &arguments, 100);
    // What can be undone comes first.
    screen.answer("bewaren voor wie aan tafel zat", "\r");
    assert_eq!(screen.ends(), 0, "{}", screen.text());
    let session = read(&folder, &format!("{TABLE}/sessie.yaml"));
    assert!(session.contains("bewaard: tafel"), "{session}");
    assert!(session.contains("negen mensen"), "their words stay");
    let involved = product(folder.path(), &["verslag", TABLE, "-o", "-"]);
    assert!(!involved.contains("negen mensen"), "{involved}");
    let table = product(
        folder.path(),
        &["verslag", TABLE, "--voor", "tafel", "-o", "-"],
    );
    assert!(table.contains("negen mensen"), "{table}");
    let before = read(&folder, &format!("{TABLE}/sessie.yaml"));
    let mut screen = Screen::run(folder.path(), &["intrekken", TABLE, "jg"], 100);
    screen.answer("alles wissen", "\u{3}");
    assert_eq!(screen.ends(), 130);
    assert_eq!(read(&folder, &format!("{TABLE}/sessie.yaml")), before);
}

#[test]
fn the_report_is_a_draft_until_everybody_agrees_or_the_round_is_closed() {
    let folder = example();
    let path = format!("{TABLE}/sessie.yaml");
    let open = read(&folder, &path).replace("teruggekoppeld: 2022-04-05\n", "");
    fs::write(folder.path().join(&path), &open).unwrap();
    let status = |audience: &str| {
        let report = product(
            folder.path(),
            &["verslag", TABLE, "--voor", audience, "-o", "-"],
        );
        let line = report.lines().find(|line| line.starts_with("status: "));
        let says = report.contains("**Concept: wie iets zei, kan nog reageren.**");
        (line.map(str::to_owned), says)
    };
    let draft = (Some("status: concept".to_owned()), true);
    let last = (Some("status: definitief".to_owned()), false);
    assert_eq!(
        (status("betrokkenen"), status("openbaar")),
        (draft.clone(), draft.clone())
    );
    assert_eq!(status("tafel"), (None, false));
    let agree = [
        "terugkoppeling",
        TABLE,
        "--akkoord",
        "jg",
        "mo",
        "lk",
        "ib",
        "mt",
        "smw",
        "jh",
    ];
    run(folder.path(), &agree);
    run(
        folder.path(),
        &[
            "terugkoppeling",
            TABLE,
            "--correctie",
            "gem",
            "--op",
            "2022-04-01",
        ],
    );
    assert_eq!(status("betrokkenen"), draft);
    run(
        folder.path(),
        &["terugkoppeling", TABLE, "--akkoord", "gem"],
    );
    assert_eq!(status("betrokkenen"), last, "all who spoke agree");
    fs::write(folder.path().join(&path), &open).unwrap();
    let closing = run(
        folder.path(),
        &["terugkoppeling", TABLE, "--sluit", "--op", "2022-04-05"],
    );
    let (_, told, _) = told(&closing);
    assert!(told.contains("zonder akkoord van: leerling, "), "{told}");
    assert_eq!(
        (status("betrokkenen"), status("openbaar")),
        (last.clone(), last)
    );
    let closed = open.replace("casus:\n", "teruggekoppeld: 2022-04-05\ncasus:\n");
    assert_eq!(read(&folder, &path), closed, "only one line more");
}

#[test]
fn everybody_gets_what_was_noted_from_them_and_nothing_of_others() {
    let folder = example();
    let (product, errors, status) = told(&run(folder.path(), &["terugkoppeling", TABLE]));
    assert_eq!((product.as_str(), status), ("", Some(0)), "{errors}");
    let names = files(&folder.path().join(TABLE));
    let sheets: Vec<&String> = names
        .iter()
        .filter(|name| name.starts_with("terugk"))
        .collect();
    assert_eq!(sheets.len(), 8, "{names:?}");
    assert_eq!(
        read(&folder, &format!("{TABLE}/terugkoppeling-gem.md")),
        SHEET
    );
    let all: String = sheets
        .iter()
        .map(|name| read(&folder, &format!("{TABLE}/{name}")))
        .collect();
    assert!(
        !all.contains("Jelte") && !all.contains("Marijke"),
        "no names"
    );
    let session = read(&folder, &format!("{TABLE}/sessie.yaml"));
    run(folder.path(), &["terugkoppeling", TABLE, "-o", "-"]);
    assert_eq!(
        read(&folder, &format!("{TABLE}/sessie.yaml")),
        session,
        "only read"
    );
    // What people changed on a sheet is theirs.
    fs::write(
        folder.path().join(format!("{TABLE}/terugkoppeling-gem.md")),
        "eigen\n",
    )
    .unwrap();
    assert_eq!(
        run(folder.path(), &["terugkoppeling", TABLE]).status.code(),
        Some(1)
    );
    assert_eq!(
        read(&folder, &format!("{TABLE}/terugkoppeling-gem.md")),
        "eigen\n"
    );
}

const SHEET: &str = include_str!("consent/terugkoppeling-gem.md");

#[test]
fn a_correction_goes_through_the_checks_of_the_table() {
    let folder = example();
    let path = format!("{TABLE}/sessie.yaml");
    let correct = |number: &str, text: &str| {
        let arguments = [
            "terugkoppeling",
            TABLE,
            "--correctie",
            "mo",
            "--notitie",
            number,
            text,
        ];
        told(&run(folder.path(), &arguments))
    };
    let before = read(&folder, &path);
    let (_, errors, status) = correct("1", "iets");
    assert_eq!(status, Some(2));
    assert!(
        errors.starts_with("fout: notitie 1 is niet van moeder\n"),
        "{errors}"
    );
    let (_, errors, status) = correct("6", "  ");
    assert_eq!(status, Some(1), "{errors}");
    assert!(
        errors.starts_with("fout: notitie 6 is niet veranderd: "),
        "{errors}"
    );
    let (_, errors, status) = correct("6", "iets #ovrdracht_scholen");
    assert_eq!(status, Some(1), "{errors}");
    assert!(errors.contains("niet duidelijk"), "{errors}");
    assert_eq!(read(&folder, &path), before, "nothing was kept");
    let (_, errors, status) = correct("6", "Ik heb het aan tien mensen verteld.");
    assert_eq!(status, Some(0), "{errors}");
    assert!(
        errors.starts_with("notitie 6 is veranderd\nmoeder wil iets anders zien ("),
        "{errors}"
    );
    let after = read(&folder, &path);
    assert!(
        after.contains("tekst: Ik heb het aan tien mensen verteld.\n"),
        "{after}"
    );
    let marks = |text: &str| -> Vec<String> {
        let record = text.split("- nr: 6\n").nth(1).unwrap();
        let record = record.split("- nr: ").next().unwrap();
        record
            .lines()
            .filter(|line| !line.contains("tekst:"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(marks(&after), marks(&before), "its other marks stay");
}

#[test]
fn a_table_that_somebody_has_open_is_left_alone() {
    let folder = example();
    let table = folder.path().join(TABLE);
    let _lock = dialoogtafel::store::Lock::take(&table).unwrap();
    let before = read(&folder, &format!("{TABLE}/sessie.yaml"));
    for arguments in [
        &["intrekken", TABLE, "mo", "--wissen"][..],
        &["terugkoppeling", TABLE, "--sluit"],
        &["opruimen", TABLE, "--ja"],
    ] {
        if arguments[0] == "opruimen" {
            with_term(&folder, "{sessies: 365}");
        }
        assert_eq!(
            run(folder.path(), arguments).status.code(),
            Some(1),
            "{arguments:?}"
        );
        assert_eq!(read(&folder, &format!("{TABLE}/sessie.yaml")), before);
    }
}

/// Gives the example project a term.
fn with_term(folder: &TempDir, term: &str) {
    let path = folder.path().join("sessions/heerenveen/project.yaml");
    let project = fs::read_to_string(&path).unwrap();
    let project: String = project
        .lines()
        .filter(|line| !line.starts_with("bewaartermijn"))
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(path, format!("{project}bewaartermijn: {term}\n")).unwrap();
}

fn documents(folder: &TempDir) -> Vec<String> {
    let mut documents = Vec::new();
    for audience in ["tafel", "betrokkenen", "openbaar"] {
        for command in ["verslag", "inzichten", "eindverslag", "factsheet"] {
            let place = "sessions/heerenveen";
            let arguments = [command, place, "--voor", audience, "-o", "-"];
            documents.push(product(folder.path(), &arguments));
        }
    }
    documents.push(product(
        folder.path(),
        &["verslag", "sessions", "--profiel", "-o", "-"],
    ));
    documents.push(product(
        folder.path(),
        &["acties", "sessions", "--json", "--peildatum", "2023-01-01"],
    ));
    documents.push(product(folder.path(), &["zoek", "sessions", "--json"]));
    documents.push(product(folder.path(), &["inzichten", "sessions", "--deel"]));
    documents
}

#[test]
fn a_correction_that_tells_who_somebody_is_is_refused_with_what_to_write() {
    let folder = example();
    let path = format!("{TABLE}/sessie.yaml");
    let before = read(&folder, &path);
    let number = {
        let list = before.split("van: [mo]").next().unwrap();
        let at = list.rfind("nr: ").unwrap();
        list[at + 4..].lines().next().unwrap().to_owned()
    };
    let correct = |text: &str, more: &[&str]| {
        let line = [
            "terugkoppeling",
            TABLE,
            "--correctie",
            "mo",
            "--notitie",
            &number,
            text,
        ];
        told(&run(folder.path(), &[&line[..], more].concat()))
    };
    let (product, errors, status) = correct("Kees de Boer en Jelte, 06-12345678", &[]);
    assert_eq!(
        (product.as_str(), errors, status),
        (
            "",
            format!(
                "fout: notitie {number} is niet veranderd: dit wijst iemand aan: Jelte, Kees de Boer en 06-12345678\n\
                 tip: schrijf bijvoorbeeld: [naam] en leerling, [telefoonnummer]; met [tafel] erachter blijft het aan tafel; \
                 is het geen naam, geef dan `--geen-naam WOORD`\n"
            ),
            Some(1)
        )
    );
    assert_eq!(read(&folder, &path), before);
    // Neither the roster nor a BSN can be called no name.
    for text in ["gebeld met Jelte", "BSN 111222333"] {
        let word = text.rsplit(' ').next().unwrap();
        assert_eq!(correct(text, &["--geen-naam", word]).2, Some(1), "{text}");
        assert_eq!(read(&folder, &path), before);
    }
    for (text, more) in [
        ("[naam] en leerling", &[][..]),
        ("gebeld met Kees de Boer [tafel]", &[]),
        ("gebeld met Kees de Boer", &["--geen-naam", "Kees de Boer"]),
    ] {
        let (_, errors, status) = correct(text, more);
        assert_eq!(status, Some(0), "{errors}");
        let kept = text.trim_end_matches(" [tafel]");
        assert!(read(&folder, &path).contains(kept), "{text}");
    }
}

#[test]
fn without_a_term_nothing_is_past() {
    let folder = example();
    let path = folder.path().join("sessions/heerenveen/project.yaml");
    let project = fs::read_to_string(&path).unwrap();
    assert!(!project.contains("bewaartermijn"));
    let (product, errors, status) = told(&run(folder.path(), &["opruimen", "sessions", "--ja"]));
    let expected = "project sessions/heerenveen heeft geen `bewaartermijn` in project.yaml: er is niets op te ruimen\n";
    assert_eq!(
        (product.as_str(), errors.as_str(), status),
        ("", expected, Some(0))
    );
}

#[test]
fn the_key_goes_and_every_document_is_as_it_was() {
    let folder = example();
    with_term(&folder, "{sleutel: 90}");
    for file in ["sessie.yaml", "casus.yaml"] {
        let path = folder.path().join(TABLE).join(file);
        let text = fs::read_to_string(&path).unwrap();
        let text = text.replace(
            "titel: De overstap naar de brugklas",
            "titel: De overstap van Jelte en moeder Marijke",
        );
        fs::write(path, text).unwrap();
    }
    let before = documents(&folder);
    // The last table was held on 16 May 2023.
    let day = |day| ["opruimen", "sessions", "--ja", "--peildatum", day];
    let (product, errors, status) = told(&run(folder.path(), &day("2023-08-14")));
    let expected = "project sessions/heerenveen: op 14 augustus 2023 is nog geen termijn voorbij\n";
    assert_eq!(
        (product.as_str(), errors.as_str(), status),
        ("", expected, Some(0))
    );
    let (product, errors, status) = told(&run(folder.path(), &day("2023-08-15")));
    assert_eq!(status, Some(0), "{errors}");
    assert_eq!((product.as_str(), errors.as_str()), (KEY_PAST, KEY_ERASED));
    assert_eq!(documents(&folder), before);
    for table in fs::read_dir(folder.path().join("sessions/heerenveen")).unwrap() {
        let table = table.unwrap().path();
        for file in ["sessie.yaml", "casus.yaml", "notulen.md"] {
            let text = fs::read_to_string(table.join(file)).unwrap_or_default();
            for secret in ["Jelte", "Marijke", "namen:", "door:"] {
                assert!(!text.contains(secret), "{secret} in {}", table.display());
            }
        }
    }
    let (_, errors, status) = told(&run(folder.path(), &["controleer", "sessions"]));
    assert_eq!((errors.as_str(), status), ("", Some(0)));
    let proof = read(&folder, "sessions/heerenveen/opgeruimd.yaml");
    let (product, _, status) = told(&run(folder.path(), &day("2023-08-15")));
    assert_eq!(
        (product.as_str(), status),
        ("", Some(0)),
        "once more changes nothing"
    );
    assert_eq!(read(&folder, "sessions/heerenveen/opgeruimd.yaml"), proof);
}

const KEY_PAST: &str = include_str!("consent/sleutel-voorbij.txt");
const KEY_ERASED: &str = include_str!("consent/sleutel-gewist.txt");

#[test]
fn a_name_in_the_project_keeps_the_key() {
    let folder = example();
    with_term(&folder, "{sleutel: 1}");
    let path = folder.path().join("sessions/heerenveen/project.yaml");
    let project = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        format!("{project}stuurgroep: De buurt van Jelte\n").replace("stuurgroep: ", "vervolg: "),
    )
    .unwrap();
    let before = read(&folder, &format!("{TABLE}/sessie.yaml"));
    let (_, errors, status) = told(&run(folder.path(), &["opruimen", "sessions", "--ja"]));
    assert_eq!(status, Some(1), "{errors}");
    assert_eq!(read(&folder, &format!("{TABLE}/sessie.yaml")), before);
}

#[test]
fn what_was_said_goes_and_reports_for_others_stay() {
    let folder = example();
    with_term(&folder, "{sessies: 365, sleutel: 90}");
    product(folder.path(), &["terugkoppeling", TABLE]);
    product(
        folder.path(),
        &[
            "verslag",
            "sessions/heerenveen/vo-verzuim",
            "--voor",
            "tafel",
        ],
    );
    let kept: Vec<PathBuf> = ["verslag.md", "casusprofiel.md"]
        .map(|name| Path::new(TABLE).join(name))
        .to_vec();
    let before: Vec<String> = kept
        .iter()
        .map(|path| read(&folder, path.to_str().unwrap()))
        .collect();
    let purge = ["opruimen", "sessions", "--peildatum", "2024-06-01"];
    let (list, errors, status) = told(&run(folder.path(), &purge));
    assert_eq!(status, Some(1), "nobody could say yes: {errors}");
    assert_eq!(list.lines().count(), 5, "{list}");
    assert!(folder.path().join(TABLE).join("sessie.yaml").exists());
    let (same, errors, status) = told(&run(folder.path(), &[&purge[..], &["--ja"]].concat()));
    assert_eq!((same, status), (list, Some(0)), "{errors}");
    assert_eq!(
        files(&folder.path().join(TABLE)),
        ["casusprofiel.md", "verslag.md"]
    );
    assert_eq!(
        files(&folder.path().join("sessions/heerenveen/vo-verzuim")),
        ["casusprofiel.md"]
    );
    let after: Vec<String> = kept
        .iter()
        .map(|path| read(&folder, path.to_str().unwrap()))
        .collect();
    assert_eq!(after, before);
    let today = chrono::Local::now().date_naive().to_string();
    assert_eq!(
        read(&folder, "sessions/heerenveen/opgeruimd.yaml"),
        include_str!("consent/opgeruimd.yaml").replace("DAG", &today)
    );
    for document in ["eindverslag.md", "factsheet.md", "inzichten.md"] {
        assert!(
            folder
                .path()
                .join("sessions/heerenveen")
                .join(document)
                .exists()
        );
    }
    let (_, _, status) = told(&run(folder.path(), &["controleer", "sessions"]));
    assert_eq!(status, Some(0));
    let (product, _, status) = told(&run(
        folder.path(),
        &["opruimen", "sessions/heerenveen", "--ja"],
    ));
    assert_eq!((product.as_str(), status), ("", Some(0)));
}

#[test]
fn a_broken_table_keeps_its_project_from_being_erased() {
    let folder = example();
    with_term(&folder, "{sessies: 1}");
    let path = folder.path().join(TABLE).join("sessie.yaml");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let (product, errors, status) = told(&run(folder.path(), &["opruimen", "sessions", "--ja"]));
    assert_eq!((product.as_str(), status), ("", Some(1)));
    assert!(
        errors.contains("project sessions/heerenveen is niet opgeruimd"),
        "{errors}"
    );
    assert!(
        folder
            .path()
            .join("sessions/heerenveen/vo-verzuim/sessie.yaml")
            .exists()
    );
}

#[test]
fn of_whom_consent_is_missing_for_their_age_nothing_is_made() {
    let folder = example();
    let path = folder.path().join(TABLE).join("sessie.yaml");
    let sound = fs::read_to_string(&path).unwrap();
    let own = "      leeftijdsgroep: 12-15\n";
    let both = "        door: [jeugdige, ouder]\n";
    let youth = "        door: [jeugdige]\n";
    assert!(sound.contains(own) && sound.contains(both));
    for (broken, said) in [
        (sound.replace(both, youth), "(12 tot en met 15 jaar)"),
        (
            sound.replace("        op: 2022-03-01\n", "        op: 2999-03-01\n"),
            "moet nog komen",
        ),
    ] {
        assert_ne!(broken, sound);
        fs::write(&path, broken).unwrap();
        for arguments in [
            &["verslag", TABLE, "--voor", "openbaar", "-o", "-"][..],
            &["controleer", TABLE],
            &["eindverslag", "sessions/heerenveen", "-o", "-"],
        ] {
            let (product, errors, status) = told(&run(folder.path(), arguments));
            assert_eq!((product.as_str(), status), ("", Some(1)), "{errors}");
            assert!(errors.contains(said), "{errors}");
        }
    }
}

/// The paths of a list of documents that are not right any more.
fn paths(product: &str) -> Vec<&str> {
    let lines = product.lines();
    lines
        .filter_map(|line| Some(line.split_once(": ")?.0))
        .collect()
}

#[test]
fn a_document_under_another_name_is_named_as_well_when_it_became_wrong() {
    let folder = example();
    let project = "sessions/heerenveen";
    let made = [
        format!("verslag {TABLE} --voor openbaar -o {TABLE}/verslag-openbaar.md"),
        format!("verslag {TABLE} --profiel --voor tafel -o {TABLE}/een-blad.md"),
        format!("verslag {TABLE} --taal en -o {project}/report-table.md"),
        format!("verslag {TABLE} --json -o {TABLE}/verslag.json"),
        format!("eindverslag {project} --voor openbaar -o {project}/eindverslag-openbaar.md"),
        format!("factsheet {project} --voor openbaar -o {TABLE}/voor-de-site.md"),
        format!("inzichten {project} -o {project}/inzichten-nieuw.md"),
        format!("inzichten {project} --json -o {project}/alles.json"),
        format!("inzichten {project} --deel -o {project}/deel.json"),
    ];
    let others = [
        format!("verslag {project}/vo-verzuim -o {project}/andere-tafel.md"),
        format!("verslag {project}/vo-verzuim --json -o {project}/andere-tafel.json"),
    ];
    for line in made.iter().chain(&others) {
        let arguments: Vec<&str> = line.split(' ').collect();
        product(folder.path(), &arguments);
    }
    // What we did not make, and that has words of theirs, is for people to look at.
    let session = read(&folder, &format!("{TABLE}/sessie.yaml"));
    let said: Vec<&str> = session
        .lines()
        .filter_map(|line| line.trim().strip_prefix("tekst: "))
        .filter(|text| text.contains("negen mensen"))
        .collect();
    fs::write(folder.path().join(TABLE).join("los.txt"), said[0]).unwrap();
    fs::write(folder.path().join(TABLE).join("leeg.txt"), "niets\n").unwrap();
    let withdraw = ["intrekken", TABLE, "mo", "--wissen", "--op", "2022-06-01"];
    let (product, errors, status) = told(&run(folder.path(), &withdraw));
    assert_eq!(status, Some(0), "{errors}");
    let listed = paths(&product);
    for line in &made {
        let (_, path) = line.rsplit_once(" -o ").unwrap();
        assert!(listed.contains(&path), "{path} in {product}");
    }
    for line in &others {
        let (_, path) = line.rsplit_once(" -o ").unwrap();
        assert!(!listed.contains(&path), "{path} in {product}");
    }
    let by_hand = format!("maak ze zelf opnieuw of haal ze weg: {TABLE}/los.txt\n");
    assert!(errors.contains(&by_hand), "{errors}");
    // The commands make them right again.
    for line in product.lines() {
        let (_, command) = line.split_once(": dialoogtafel ").unwrap();
        let arguments: Vec<&str> = command.split(' ').collect();
        let (_, errors, status) = told(&run(folder.path(), &arguments));
        assert_eq!(status, Some(0), "{line}: {errors}");
    }
    let place = folder.path().join(TABLE);
    for entry in fs::read_dir(&place)
        .unwrap()
        .chain(fs::read_dir(place.parent().unwrap()).unwrap())
    {
        let path = entry.unwrap().path();
        let is_document = path.extension().is_some_and(|e| e == "md" || e == "json");
        if is_document && !path.ends_with("notulen.md") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains("negen mensen"), "{}", path.display());
        }
    }
}

#[test]
fn whoever_keeps_their_words_for_the_report_leaves_no_public_document_or_sheet_behind() {
    let folder = example();
    product(folder.path(), &["terugkoppeling", TABLE]);
    let public = format!("{TABLE}/voor-iedereen.md");
    product(
        folder.path(),
        &["verslag", TABLE, "--voor", "openbaar", "-o", &public],
    );
    let (product, errors, status) = told(&run(
        folder.path(),
        &["intrekken", TABLE, "jg", "--bewaar", "verslag"],
    ));
    assert_eq!(status, Some(0), "{errors}");
    assert!(paths(&product).contains(&public.as_str()), "{product}");
    let sheet = format!("{TABLE}/terugkoppeling-jg.md");
    assert!(errors.contains(&format!("gewist: {sheet}\n")), "{errors}");
    assert!(!folder.path().join(sheet).exists());
    assert!(
        folder
            .path()
            .join(TABLE)
            .join("terugkoppeling-mo.md")
            .exists()
    );
}

#[test]
fn nobody_withdraws_or_agrees_on_a_day_that_is_still_to_come() {
    let folder = example();
    let before = read(&folder, &format!("{TABLE}/sessie.yaml"));
    for line in [
        format!("intrekken {TABLE} jg --wissen --op 2999-01-01"),
        format!("terugkoppeling {TABLE} --intrekken jg --wissen --op 2999-01-01"),
        format!("terugkoppeling {TABLE} --akkoord jg --op 2999-01-01"),
        format!("terugkoppeling {TABLE} --sluit --op 2999-01-01"),
    ] {
        let arguments: Vec<&str> = line.split(' ').collect();
        let expected =
            "fout: 1 januari 2999 moet nog komen\ntip: geef bij `--op` een dag die geweest is\n";
        assert_eq!(
            told(&run(folder.path(), &arguments)),
            (String::new(), expected.to_owned(), Some(2)),
            "{line}"
        );
    }
    assert_eq!(read(&folder, &format!("{TABLE}/sessie.yaml")), before);
}

/// The names of documents in the list of a withdrawal.
fn withdraw(folder: &TempDir, code: &str, more: &[&str]) -> (Vec<String>, String, Option<i32>) {
    let arguments = [&["intrekken", TABLE, code, "--wissen"], more].concat();
    let (product, errors, status) = told(&run(folder.path(), &arguments));
    let listed = paths(&product).into_iter().map(str::to_owned).collect();
    (listed, errors, status)
}

#[test]
fn withdrawing_once_more_lists_the_same_documents_and_what_can_not_be_compared() {
    let folder = example();
    let project = "sessions/heerenveen";
    for line in [
        format!("verslag {TABLE} --voor openbaar -o {TABLE}/verslag-openbaar.md"),
        format!("verslag {TABLE} --json -o {TABLE}/verslag.json"),
        format!("terugkoppeling {TABLE} -o {TABLE}"),
        format!("inzichten {project} --json -o {project}/alles.json"),
        format!("inzichten {project} --deel -o {project}/deel.json"),
    ] {
        let arguments: Vec<&str> = line.split(' ').collect();
        product(folder.path(), &arguments);
    }
    let table = folder.path().join(TABLE);
    fs::rename(
        table.join("terugkoppeling-mo.md"),
        table.join("blad-van-mo.md"),
    )
    .unwrap();
    fs::write(table.join("los.txt"), "Ik heb aan negen mensen verteld.\n").unwrap();
    let (first, _, status) = withdraw(&folder, "mo", &[]);
    assert_eq!(status, Some(0));
    for document in ["verslag.md", "casusprofiel.md", "verslag.json"] {
        assert!(first.contains(&format!("{TABLE}/{document}")), "{first:?}");
    }
    // As after a kill between the erasing and the list.
    let (again, errors, status) = withdraw(&folder, "mo", &[]);
    assert_eq!((&again, status), (&first, Some(0)), "{errors}");
    assert!(
        errors.contains(&format!("{TABLE}/blad-van-mo.md\n")),
        "{errors}"
    );
    let look =
        format!("hier kan nog in staan wat deze persoon zei; kijk het zelf na: {TABLE}/los.txt\n");
    assert!(errors.contains(&look), "{errors}");
    // Also on another day, and with another choice.
    let (again, ..) = withdraw(&folder, "mo", &["--op", "2023-01-01"]);
    assert_eq!(again, first);
}

#[test]
fn an_answer_that_changes_no_document_lists_none_whatever_people_changed() {
    let folder = example();
    let agree = |day| {
        let arguments = ["terugkoppeling", TABLE, "--akkoord", "jg", "--op", day];
        product(folder.path(), &arguments)
    };
    for line in agree("2022-04-01").lines() {
        let (_, command) = line.split_once(": dialoogtafel ").unwrap();
        product(folder.path(), &command.split(' ').collect::<Vec<_>>());
    }
    let path = folder.path().join(TABLE).join("verslag.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replacen("Verslag van een", "Het verslag van een", 1),
    )
    .unwrap();
    let day = format!("verslag {TABLE} --profiel --peildatum 2030-01-01");
    product(folder.path(), &day.split(' ').collect::<Vec<_>>());
    assert_eq!(agree("2022-04-02"), "");
}

#[test]
fn a_document_is_made_again_with_the_roles_and_in_the_language_that_it_has() {
    let folder = example();
    let project = "sessions/heerenveen";
    for line in [
        format!("verslag {TABLE} --voor openbaar --grover -o {TABLE}/grof.md"),
        format!("verslag {TABLE} --voor openbaar -o {TABLE}/fijn.md"),
        format!("verslag {TABLE} --voor openbaar --grover --json -o {TABLE}/grof.json"),
        format!("factsheet {project} --voor openbaar --grover -o {project}/grof.md"),
        format!("terugkoppeling {TABLE} --taal en"),
    ] {
        let arguments: Vec<&str> = line.split(' ').collect();
        product(folder.path(), &arguments);
    }
    let agree = ["terugkoppeling", TABLE, "--akkoord", "jg"];
    let list = product(folder.path(), &agree);
    let usual = ["verslag.md", "eindverslag.md"].map(|name| name.to_owned());
    let names: Vec<&str> = paths(&list)
        .iter()
        .filter_map(|path| path.rsplit('/').next())
        .collect();
    assert_eq!(names, usual, "all others are right");
    let sheet = folder.path().join(TABLE).join("terugkoppeling-jg.md");
    for erased in ["mo", "gem"] {
        let arguments = ["intrekken", TABLE, erased, "--wissen"];
        let list = product(folder.path(), &arguments);
        for (path, is_coarse) in [
            (format!("{TABLE}/grof.md"), true),
            (format!("{TABLE}/fijn.md"), false),
            (format!("{TABLE}/grof.json"), true),
        ] {
            let line = list.lines().find(|line| line.starts_with(&path)).unwrap();
            assert_eq!(line.contains(" --grover"), is_coarse, "{line}");
        }
        for line in list.lines() {
            let (_, command) = line.split_once(": dialoogtafel ").unwrap();
            product(folder.path(), &command.split(' ').collect::<Vec<_>>());
        }
    }
    // A correction changes a sheet, which stays in its language.
    let words = "Ik wil het anders zeggen.";
    let number = {
        let text = fs::read_to_string(&sheet).unwrap();
        let at = text.find("- Number ").unwrap() + "- Number ".len();
        text[at..].split(' ').next().unwrap().to_owned()
    };
    let correct = [
        "terugkoppeling",
        TABLE,
        "--correctie",
        "jg",
        "--notitie",
        &number,
        words,
    ];
    let list = product(folder.path(), &correct);
    let expected = format!("terugkoppeling-jg.md: dialoogtafel terugkoppeling {TABLE} --taal en\n");
    assert!(list.contains(&expected), "{list}");
}

#[test]
fn words_are_found_however_a_file_writes_them() {
    let folder = example();
    let table = folder.path().join(TABLE);
    let path = table.join("sessie.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let words = "Ik heb het *toen* aan [negen] mensen verteld.";
    let number = text.find("negen mensen").unwrap();
    let line = text[..number].rfind("tekst: ").unwrap();
    let end = line + text[line..].find('\n').unwrap();
    let text = format!("{}tekst: \"{words}\"{}", &text[..line], &text[end..]);
    fs::write(&path, text).unwrap();
    let wrapped = words.replace("aan ", "aan\n");
    let written = [
        ("kopie.md", words.replace('[', "\\[").replace('*', "\\*")),
        ("gewikkeld.txt", wrapped),
        (
            "los.json",
            "[\"Ik heb het *toen* aan\\n[negen] mensen verteld.\"]".to_owned(),
        ),
        (
            "vet.html",
            "<p>Ik heb het <b>toen</b> aan [negen] mensen verteld.</p>".to_owned(),
        ),
    ];
    for (name, text) in &written {
        fs::write(table.join(name), text).unwrap();
    }
    let (_, errors, status) = withdraw(&folder, "mo", &[]);
    assert_eq!(status, Some(0), "{errors}");
    let told = errors
        .lines()
        .find(|line| line.starts_with("in deze bestanden staat iets"));
    for (name, _) in &written {
        assert!(
            told.is_some_and(|told| told.contains(name)),
            "{name}: {errors}"
        );
    }
}

#[test]
fn a_flawed_case_keeps_nothing_of_a_withdrawal_from_being_done() {
    let folder = example();
    product(folder.path(), &["terugkoppeling", TABLE]);
    let case = folder.path().join(TABLE).join("casus.yaml");
    let mut bytes = fs::read(&case).unwrap();
    bytes.extend(b"# \xff\n");
    fs::write(&case, bytes).unwrap();
    for _ in 0..2 {
        let (listed, errors, status) = withdraw(&folder, "jg", &[]);
        assert_eq!(status, Some(1), "{errors}");
        assert!(errors.contains("casus.yaml"), "{errors}");
        let sheet = folder.path().join(TABLE).join("terugkoppeling-jg.md");
        assert!(!sheet.exists(), "{errors}");
        assert!(
            listed.contains(&format!("{TABLE}/verslag.md")),
            "{listed:?}"
        );
    }
}

#[test]
fn a_second_withdrawal_keeps_the_first_day_and_makes_the_case_say_what_the_session_says() {
    let folder = example();
    let case = || read(&folder, &format!("{TABLE}/casus.yaml"));
    let session = || read(&folder, &format!("{TABLE}/sessie.yaml"));
    let whole = case();
    let line = |more: &str| format!("intrekken {TABLE} mo {more}");
    let withdraw = |more: &str| {
        let line = line(more);
        told(&run(folder.path(), &line.split(' ').collect::<Vec<_>>()))
    };
    let (_, errors, status) = withdraw("--bewaar verslag --op 2022-06-01");
    assert_eq!(status, Some(0), "{errors}");
    let (_, errors, status) = withdraw("--wissen");
    assert_eq!(status, Some(0), "{errors}");
    assert!(
        errors.starts_with("moeder heeft de toestemming ingetrokken op 1 juni 2022\n"),
        "{errors}"
    );
    let told = format!("in {TABLE}/casus.yaml staat nu ook dat moeder de toestemming introk\n");
    assert!(errors.contains(&told), "{errors}");
    let marked = "  - code: mo\n    ingetrokken: 2022-06-01\n";
    assert_eq!(case(), whole.replace("  - code: mo\n", marked));
    assert!(session().contains("ingetrokken: 2022-06-01") && !session().contains("bewaard:"));
    let once = session();
    let (_, errors, status) = withdraw("--wissen");
    assert_eq!((session(), status), (once, Some(0)), "{errors}");
    // A day that is given is taken, in both.
    let (_, errors, status) = withdraw("--bewaar tafel --op 2022-07-01");
    assert_eq!(status, Some(0), "{errors}");
    let marked = "  - code: mo\n    ingetrokken: 2022-07-01\n    bewaard: tafel\n";
    assert_eq!(case(), whole.replace("  - code: mo\n", marked));
    assert!(session().contains("ingetrokken: 2022-07-01"));
}

/// A correction of a note of the example table.
fn correct(folder: &TempDir, code: &str, number: u32, text: &str) -> (String, Option<i32>) {
    let number = number.to_string();
    let line = [
        "terugkoppeling",
        TABLE,
        "--correctie",
        code,
        "--notitie",
        &number,
        text,
    ];
    let (_, errors, status) = told(&run(folder.path(), &line));
    (errors, status)
}

/// The lines of a note in the session of the example table.
fn note(folder: &TempDir, number: u32) -> String {
    let session = read(folder, &format!("{TABLE}/sessie.yaml"));
    let from = session.split(&format!("- nr: {number}\n")).nth(1).unwrap();
    from.split("- nr: ").next().unwrap().to_owned()
}

/// Numbers of notes of the example table that some people said together, or one alone.
fn numbers(folder: &TempDir, speakers: &str) -> Vec<u32> {
    let session = read(folder, &format!("{TABLE}/sessie.yaml"));
    let notes = session.split("- nr: ").skip(1);
    let theirs = notes.filter(|note| note.contains(&format!("van: [{speakers}]\n")));
    theirs
        .map(|note| note.lines().next().unwrap().parse().unwrap())
        .collect()
}

#[test]
fn a_correction_puts_no_words_in_the_mouth_of_somebody_else() {
    let folder = example();
    let path = format!("{TABLE}/sessie.yaml");
    let before = read(&folder, &path);
    let shared = before
        .lines()
        .find(|line| line.contains("van: [") && line.contains(", "))
        .unwrap();
    let shared = shared.split(['[', ']']).nth(1).unwrap().to_owned();
    let (one, other) = shared.split_once(", ").unwrap();
    let number = numbers(&folder, &shared)[0];
    let alone = numbers(&folder, one)[0];
    for (number, text, told) in [
        (
            alone,
            "vz: Ik heb gelogen",
            "die is niet van onafhankelijk voorzitter",
        ),
        (alone, "allen: Wij hebben gelogen", "die is niet van allen"),
        (
            number,
            "vz: Ik heb gelogen [openbaar]",
            "die is niet van onafhankelijk voorzitter",
        ),
        (
            number,
            "Wij hebben gelogen [openbaar]",
            "die is ook van anderen, en meer mensen zouden die gaan lezen",
        ),
    ] {
        let (errors, status) = correct(&folder, one, number, text);
        let start =
            format!("fout: notitie {number} is niet veranderd: {told}\ntip: laat weg wie het ");
        assert!(errors.starts_with(&start) && status == Some(1), "{errors}");
        assert_eq!(read(&folder, &path), before);
    }
    // Of one's own words one may say that everybody can read them.
    let (errors, status) = correct(&folder, one, alone, "Ik zeg het anders [openbaar]");
    assert_eq!(status, Some(0), "{errors}");
    assert!(
        note(&folder, alone).contains("zichtbaar: openbaar\n"),
        "{}",
        note(&folder, alone)
    );
    // Who agreed to a note of both has to look again; who did not say it has not.
    let agree = ["terugkoppeling", TABLE, "--akkoord", one, other, "vz"];
    product(folder.path(), &agree);
    let (errors, status) = correct(&folder, one, number, "Wij zeggen het anders [tafel]");
    assert_eq!(status, Some(0), "{errors}");
    assert!(
        errors.contains(&format!("notitie {number} is ook van ")),
        "{errors}"
    );
    assert!(note(&folder, number).contains(&format!("van: [{shared}]\n")));
    let list = product(folder.path(), &["terugkoppeling", TABLE, "--lijst"]);
    let state = |code: &str| {
        let line = list
            .lines()
            .find(|line| line.starts_with(&format!("{code}\t")))
            .unwrap();
        line.split('\t').nth(3).unwrap().to_owned()
    };
    assert_eq!(
        (state(other), state("vz")),
        ("moet nog reageren".to_owned(), "akkoord".to_owned())
    );
}

#[test]
fn a_correction_opens_a_closed_round_until_it_is_closed_again() {
    let folder = example();
    let line = format!("terugkoppeling {TABLE} --correctie jg --op 2022-05-01");
    let told_by = |line: &str| told(&run(folder.path(), &line.split(' ').collect::<Vec<_>>())).1;
    let errors = told_by(&line);
    let expected = "leerling wil iets anders zien (1 mei 2022)\n\
        de terugkoppeling is weer open: het verslag is een concept tot je opnieuw sluit met `--sluit`\n";
    assert!(errors.starts_with(expected), "{errors}");
    let status = || {
        let report = product(folder.path(), &["verslag", TABLE, "-o", "-"]);
        report
            .lines()
            .find(|line| line.starts_with("status: "))
            .map(str::to_owned)
    };
    assert_eq!(status().as_deref(), Some("status: concept"));
    let errors = told_by(&format!("{line} --sluit"));
    let expected = "leerling wil iets anders zien (1 mei 2022)\n\
        de terugkoppeling is gesloten op 1 mei 2022: het verslag is definitief\n";
    assert!(errors.starts_with(expected), "{errors}");
    assert_eq!(status().as_deref(), Some("status: definitief"));
}

#[test]
fn options_of_the_feedback_round_that_would_do_nothing_are_refused() {
    let folder = example();
    let before = files(&folder.path().join(TABLE));
    let session = read(&folder, &format!("{TABLE}/sessie.yaml"));
    for (options, what, tip) in [
        (
            "--wissen",
            "hier ontbreekt --intrekken CODE",
            "--intrekken CODE",
        ),
        (
            "--bewaar tafel",
            "hier ontbreekt --intrekken CODE",
            "--intrekken CODE",
        ),
        (
            "--notitie 3 iets",
            "hier ontbreekt --correctie CODE",
            "--correctie CODE",
        ),
    ] {
        let line = format!("terugkoppeling {TABLE} {options}");
        let (product, errors, status) =
            told(&run(folder.path(), &line.split(' ').collect::<Vec<_>>()));
        let expected =
            format!("fout: {what}\ntip: typ `dialoogtafel terugkoppeling TAFEL {tip}`\n");
        assert_eq!((product.as_str(), status), ("", Some(2)), "{line}");
        assert_eq!(errors, expected, "{line}");
    }
    for options in [
        "--akkoord jg --wissen",
        "--sluit --bewaar tafel",
        "--akkoord jg -o map",
        "--sluit -o map",
        "--correctie jg -o map",
        "--sluit --overschrijf",
    ] {
        let line = format!("terugkoppeling {TABLE} {options}");
        let (_, errors, status) = told(&run(folder.path(), &line.split(' ').collect::<Vec<_>>()));
        assert_eq!(status, Some(2), "{line}: {errors}");
    }
    assert_eq!(files(&folder.path().join(TABLE)), before);
    assert_eq!(read(&folder, &format!("{TABLE}/sessie.yaml")), session);
}

/// Takes the minutes of the example table in again.
fn take_in_again(folder: &TempDir) -> (String, Option<i32>) {
    let minutes = format!("{TABLE}/notulen.md");
    let again = ["start", TABLE, "--notulen", &minutes, "--overschrijf"];
    let (_, errors, status) = told(&run(folder.path(), &again));
    (errors, status)
}

#[test]
fn minutes_that_are_taken_in_again_undo_nothing_without_a_word() {
    let folder = example();
    let path = format!("{TABLE}/sessie.yaml");
    // The same minutes change nothing at all.
    product(
        folder.path(),
        &["terugkoppeling", TABLE, "--akkoord", "gem", "jg", "lk"],
    );
    let agreed = read(&folder, &path);
    let (errors, status) = take_in_again(&folder);
    assert_eq!((errors.lines().count(), status), (1, Some(0)), "{errors}");
    assert_eq!(read(&folder, &path), agreed);
    let (errors, status) = correct(&folder, "mo", 6, "Ik heb het te vaak verteld. [tafel]");
    assert_eq!(status, Some(0), "{errors}");
    let minutes = folder.path().join(TABLE).join("notulen.md");
    let text = fs::read_to_string(&minutes).unwrap();
    // One other word of somebody else.
    let words = "Na de brief over verzuim";
    assert!(text.contains(words));
    fs::write(
        &minutes,
        text.replacen(words, "Na een brief over verzuim", 1),
    )
    .unwrap();
    let action = agreed.split("soort: actie").next().unwrap();
    let action = action[action.rfind("nr: ").unwrap() + 4..]
        .lines()
        .next()
        .unwrap();
    let done = format!("po-overstap#{action}");
    product(folder.path(), &["acties", "sessions", "--klaar", &done]);
    let (errors, status) = take_in_again(&folder);
    assert_eq!(status, Some(0), "{errors}");
    let expected = "let op: deze notities stonden anders in de sessie, en zijn nu zoals in de notulen of weg: 6 en 32\n";
    assert!(errors.contains(expected), "{errors}");
    let expected = "let op: wat er van moeder en leerplichtambtenaar staat, is veranderd: hun reactie telt niet meer\n";
    assert!(errors.contains(expected), "{errors}");
    let list = product(folder.path(), &["terugkoppeling", TABLE, "--lijst"]);
    let agreed = list.lines().filter(|line| line.contains("\takkoord\t"));
    let agreed: Vec<&str> = agreed.filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(agreed, ["jg", "lk"], "{list}");
    assert!(note(&folder, action.parse().unwrap()).contains("status: klaar\n"));
}

#[test]
fn minutes_take_no_place_of_a_session_that_cannot_be_read() {
    let folder = example();
    withdraw(&folder, "mo", &[]);
    let case = folder.path().join(TABLE).join("casus.yaml");
    let text = fs::read_to_string(&case).unwrap();
    let marked = text.lines().filter(|line| !line.contains("ingetrokken:"));
    fs::write(
        &case,
        marked.map(|line| format!("{line}\n")).collect::<String>(),
    )
    .unwrap();
    let path = folder.path().join(TABLE).join("sessie.yaml");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let (errors, status) = take_in_again(&folder);
    let told = format!(
        "fout: {TABLE}/sessie.yaml is niet te lezen, dus is niet te zien wie de toestemming introk; er is niets opgenomen\n\
         tip: herstel het bestand, of zet het eerst op een andere plek\n"
    );
    assert!(errors.ends_with(&told) && status == Some(1), "{errors}");
    assert_eq!(fs::read_to_string(&path).unwrap(), whole[..whole.len() / 2]);
    fs::remove_file(&path).unwrap();
    let (errors, status) = take_in_again(&folder);
    assert_eq!(status, Some(0), "{errors}");
}
