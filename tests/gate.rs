//! What surely tells who somebody is keeps a document from everybody but the table.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

const CASE: &str = "\
formaat: 1
titel: Proef
soort: casus-overstijgend
sjabloon: casus-overstijgend
gemeente: Heerenveen
datum: 2022-03-15
deelnemers:
  - {code: ib, rol: intern begeleider, perspectief: onderwijs, organisatie: De Lindesteen}
  - {code: jh, rol: jeugdhulpverlener, perspectief: zorg, namen: [Ytsje Bouma]}
";

/// Minutes of a table with these notes.
fn minutes(notes: &[&str]) -> String {
    let notes: String = notes.iter().map(|note| format!("- {note}\n")).collect();
    format!("# Proef\n## Herkennen {{#herkennen}}\n### Wat herken je? {{#herkenning}}\n{notes}")
}

/// A project with one table at which these notes were taken in.
/// A folder whose own name, which documents tell, is always the same word.
struct Project {
    root: TempDir,
}

impl Project {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        fs::create_dir(root.path().join("proef")).unwrap();
        Self { root }
    }

    fn path(&self) -> PathBuf {
        self.root.path().join("proef")
    }
}

fn table(notes: &[&str]) -> Project {
    let folder = Project::new();
    fs::create_dir(folder.path().join("tafel")).unwrap();
    fs::write(
        folder.path().join("project.yaml"),
        "formaat: 1\ntitel: Proef\n",
    )
    .unwrap();
    fs::write(folder.path().join("tafel/casus.yaml"), CASE).unwrap();
    fs::write(folder.path().join("notulen.md"), minutes(notes)).unwrap();
    let (status, _, told) = run(&folder, &["start", "tafel", "--notulen", "notulen.md"]);
    assert_eq!(status, Some(0), "{told}");
    folder
}

/// The exit status, the product, and what was told.
fn run(folder: &Project, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(arguments)
        .current_dir(folder.path())
        .env_remove("DIALOOGTAFEL_TAAL")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

const SECRETS: [&str; 6] = [
    "Anouk",
    "12345678",
    "jan.smit",
    "111222333",
    "0417",
    "Dorpsstraat 12",
];

const NOTES: [&str; 3] = [
    "ib: Juf Anouk belt 06-12345678 of mailt jan.smit@school.nl",
    "jh: Het BSN was 111222333, de rekening NL91 ABNA 0417 1643 00",
    "ib: Hij woont op Dorpsstraat 12 en is geboren op 3 mei 2012",
];

#[test]
fn no_form_of_a_document_for_others_comes_out() {
    let folder = table(&NOTES);
    for audience in ["betrokkenen", "openbaar"] {
        for arguments in [
            &["verslag", "tafel"][..],
            &["verslag", "tafel", "-o", "-"],
            &["verslag", "tafel", "--profiel"],
            &["verslag", "tafel", "--json"],
            &["verslag", "tafel", "--toon-gegevens"],
            &["inzichten", "."],
            &["eindverslag", "."],
            &["eindverslag", ".", "-o", "-"],
            &["factsheet", "."],
        ] {
            let arguments = [arguments, &["--voor", audience]].concat();
            let (status, product, told) = run(&folder, &arguments);
            for secret in SECRETS {
                assert!(!product.contains(secret), "{arguments:?}: {product}");
            }
            let holds_nothing = status == Some(0);
            assert!(
                holds_nothing || (status == Some(3) && product.is_empty()),
                "{arguments:?}: {status:?} {told}"
            );
        }
    }
    for (file, _) in [
        ("tafel/verslag.md", 0),
        ("eindverslag.md", 0),
        ("factsheet.md", 0),
    ] {
        if let Ok(text) = fs::read_to_string(folder.path().join(file)) {
            assert!(
                SECRETS.iter().all(|secret| !text.contains(secret)),
                "{text}"
            );
        }
    }
}

#[test]
fn what_is_in_the_way_is_told_with_its_place_and_the_numbers_stay_unsaid() {
    let folder = table(&NOTES);
    let (status, product, told) = run(&folder, &["verslag", "tafel", "-q"]);
    assert_eq!((status, product.as_str()), (Some(3), ""));
    let document = run(
        &folder,
        &["verslag", "tafel", "--voor", "tafel", "-o", "-", "-q"],
    )
    .1;
    let line = |text: &str| {
        let found = document.lines().position(|line| line.contains(text));
        // Front matter for others has one line more, with its status.
        found.unwrap() + 2
    };
    let expected = format!(
        "fout: tafel/verslag.md is niet gemaakt: iemand zou te herkennen zijn
  een naam: Anouk (regel {0}), notitie 1
  een telefoonnummer (regel {0}), notitie 1
  een e-mailadres (regel {0}), notitie 1
  een BSN (regel {1}), notitie 2
  een rekeningnummer (regel {1}), notitie 2
  een adres (regel {2}), notitie 3
  een geboortedag (regel {2}), notitie 3
",
        line("Anouk"),
        line("111222333"),
        line("Dorpsstraat")
    );
    assert!(told.starts_with(&expected), "{told}\n{expected}");
    assert!(
        told.contains("\ntip: haal het weg met `/wijzig NUMMER`"),
        "{told}"
    );
    assert!(!folder.path().join("tafel/verslag.md").exists());
}

#[test]
fn the_table_itself_gets_its_report_and_is_warned_of_numbers() {
    let folder = table(&NOTES);
    let (status, product, told) = run(&folder, &["verslag", "tafel", "--voor", "tafel", "-o", "-"]);
    assert_eq!(status, Some(0));
    assert!(product.contains("Anouk"));
    assert!(told.contains("een BSN (regel"), "{told}");
    assert!(!told.contains("111222333"), "{told}");
}

#[test]
fn what_the_case_names_itself_and_what_is_no_name_is_no_finding() {
    let notes = [
        "ib: De Lindesteen in Heerenveen heeft plek, zegt Ytsje Bouma",
        "jh: Vraag het Anouk maar",
    ];
    let folder = table(&notes);
    let (status, _, told) = run(&folder, &["verslag", "tafel", "-o", "-"]);
    assert_eq!(status, Some(3), "{told}");
    assert!(
        told.contains("een naam: Anouk") && !told.contains("Ytsje"),
        "{told}"
    );
    let given = &["verslag", "tafel", "-o", "-", "--geen-naam", "anouk"];
    let (status, product, told) = run(&folder, given);
    assert_eq!((status, told.as_str()), (Some(0), ""));
    assert!(product.contains("zegt jeugdhulpverlener"), "{product}");
    let path = folder.path().join("tafel/sessie.yaml");
    let session = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        session.replace("\nfasen:", "\ngeen_namen: [Anouk]\nfasen:"),
    )
    .unwrap();
    assert_eq!(run(&folder, &["verslag", "tafel", "-o", "-"]).0, Some(0));
    assert_eq!(run(&folder, &["factsheet", "."]).0, Some(0));
}

#[test]
fn no_word_lets_a_citizen_service_number_through() {
    let folder = table(&["jh: Het nummer is 111222333"]);
    let given = ["verslag", "tafel", "-o", "-", "--geen-naam", "111222333"];
    let (status, product, _) = run(&folder, &given);
    assert_eq!((status, product.as_str()), (Some(3), ""));
}

#[test]
fn a_name_in_one_table_keeps_no_report_from_another() {
    let folder = table(&["jh: Vraag het Anouk maar"]);
    fs::create_dir(folder.path().join("zonder")).unwrap();
    fs::write(folder.path().join("zonder/casus.yaml"), CASE).unwrap();
    fs::write(
        folder.path().join("notulen.md"),
        minutes(&["jh: Vraag het maar"]),
    )
    .unwrap();
    run(&folder, &["start", "zonder", "--notulen", "notulen.md"]);
    let (status, _, _) = run(&folder, &["verslag", "."]);
    assert_eq!(status, Some(3));
    assert!(folder.path().join("zonder/verslag.md").exists());
    assert!(!folder.path().join("tafel/verslag.md").exists());
}

#[test]
fn a_name_that_people_wrote_in_a_living_document_stops_it_as_well() {
    let folder = table(&["jh: Vraag het maar"]);
    assert_eq!(run(&folder, &["eindverslag", "."]).0, Some(0));
    let path = folder.path().join("eindverslag.md");
    let with_name = fs::read_to_string(&path).unwrap() + "\nMet dank aan juf Anouk.\n";
    fs::write(&path, &with_name).unwrap();
    fs::write(
        folder.path().join("project.yaml"),
        "formaat: 1\ntitel: Ander\n",
    )
    .unwrap();
    let (status, _, told) = run(&folder, &["eindverslag", "."]);
    assert_eq!(status, Some(3), "{told}");
    assert_eq!(fs::read_to_string(&path).unwrap(), with_name);
}

#[test]
fn minutes_tell_of_names_that_the_case_does_not_list() {
    let folder = Project::new();
    fs::create_dir(folder.path().join("tafel")).unwrap();
    fs::write(folder.path().join("tafel/casus.yaml"), CASE).unwrap();
    let notes = [
        "jh: Vraag het Anouk maar",
        "jh: Vraag het Ytsje maar",
        "jh: Vraag het Anouk [tafel]",
    ];
    fs::write(folder.path().join("notulen.md"), minutes(&notes)).unwrap();
    let (status, _, told) = run(
        &folder,
        &["start", "tafel", "--notulen", "notulen.md", "-q"],
    );
    assert_eq!(status, Some(0));
    assert_eq!(
        told,
        "let op: hieraan kun je iemand herkennen: Anouk; dat houdt niets tegen
  notulen.md:4:17
4 | - jh: Vraag het Anouk maar
  |                 ^^^^^
tip: schrijf een rol in plaats van een naam, zet de naam bij `namen` in casus.yaml, of zet `[tafel]` achter de notitie
"
    );
}

/// The sentences of our own layouts and labels are nobody: all words of English are strange here.
#[test]
fn what_we_say_ourselves_in_english_stops_no_document() {
    let program = env!("CARGO_BIN_EXE_dialoogtafel");
    for arguments in [
        &["verslag", "--voor", "openbaar"][..],
        &["verslag", "--voor", "openbaar", "--json"],
        &["verslag", "--json"],
        &["verslag", "--toon-gegevens"],
        &["eindverslag", "--voor", "openbaar"],
        &["factsheet"],
    ] {
        let output = Command::new(program)
            .args(["--taal", "en"])
            .args(arguments)
            .args(["sessions/heerenveen", "-o", "-"])
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {told}");
        assert!(!told.contains("a name:"), "{arguments:?}: {told}");
    }
}

#[test]
fn an_answer_that_stays_at_the_table_is_counted_and_not_shown() {
    let folder = Project::new();
    let copied = Command::new("cp")
        .args(["-r", "sessions/heerenveen"])
        .arg(folder.path())
        .status();
    assert!(copied.unwrap().success());
    let path = folder.path().join("heerenveen/po-overstap/sessie.yaml");
    let session = fs::read_to_string(&path).unwrap();
    let (status, before, _) = run(&folder, &["inzichten", "heerenveen"]);
    assert_eq!(status, Some(0));
    let number = "          - nr: 22\n";
    let kept = session.replace(number, &format!("{number}            zichtbaar: tafel\n"));
    assert_ne!(kept, session);
    fs::write(&path, kept).unwrap();
    let (status, after, _) = run(&folder, &["inzichten", "heerenveen"]);
    assert_eq!(status, Some(0));
    let lead = |text: &str| {
        let mut lines = text.lines();
        let line = lines.find(|line| line.contains("po-overstap#23"));
        line.unwrap().to_owned()
    };
    let (before, after) = (lead(&before), lead(&after));
    assert!(
        before.contains("Volgens jeugdige: ") && before.contains("#22"),
        "{before}"
    );
    assert!(
        !after.contains("jeugdige") && !after.contains("#22"),
        "{after}"
    );
    // Without all answers nobody knows whether there is a gap.
    assert!(
        !after.contains("Gat:") && !after.contains("Dubbel:"),
        "{after}"
    );
    let (_, counted, _) = run(&folder, &["inzichten", "heerenveen", "--json"]);
    assert!(counted.contains("po-overstap#22"), "{counted}");
}
