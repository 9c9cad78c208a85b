//! Names that are listed at a table of a project come out of no command, however they are typed.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// A project of two tables, each with its own people.
struct Project(TempDir);

fn case(name: &str, title: &str) -> String {
    format!(
        "formaat: 1\ntitel: {title}\nsoort: casus-overstijgend\nsjabloon: casus-overstijgend\n\
         gemeente: Heerenveen\ndatum: 2022-03-15\ndeelnemers:\n  \
         - {{code: ib, rol: intern begeleider, perspectief: onderwijs}}\n  \
         - {{code: jh, rol: jeugdhulpverlener, perspectief: zorg, namen: [{name}]}}\n"
    )
}

impl Project {
    fn new(notes: &[&str], title: &str) -> Self {
        let project = Self(TempDir::new().unwrap());
        fs::create_dir(project.path("proef")).unwrap();
        project.write(
            "project.yaml",
            "formaat: 1\ntitel: Proef\ngeen_namen: [Wytske]\n",
        );
        project.table("een", &case("Wytske", title), notes);
        project.table(
            "twee",
            &case("Quirzel Hoekstra", "Twee"),
            &["ib: Het ging goed"],
        );
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        let root = self.0.path();
        if name == "proef" {
            root.join(name)
        } else {
            root.join("proef").join(name)
        }
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn table(&self, name: &str, case: &str, notes: &[&str]) {
        fs::create_dir(self.path(name)).unwrap();
        self.write(&format!("{name}/casus.yaml"), case);
        let notes: String = notes.iter().map(|note| format!("- {note}\n")).collect();
        let text = format!(
            "# Proef\n## Herkennen {{#herkennen}}\n### Wat herken je? {{#herkenning}}\n{notes}"
        );
        self.write("notulen.md", &text);
        let (status, _, told) = self.run(&format!("start {name} --notulen notulen.md"));
        assert_eq!(status, Some(0), "{told}");
    }

    /// The exit status, the product, and what was told.
    fn run(&self, line: &str) -> (Option<i32>, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
            .args(line.split(' '))
            .current_dir(self.path("proef"))
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
}

/// Commands that print notes.
const PRINTING: [&str; 8] = [
    "verslag een -o -",
    "verslag een --voor tafel --json",
    "inzichten .",
    "eindverslag . -o -",
    "factsheet . -o -",
    "zoek .",
    "zoek een --json",
    "acties . --json",
];

#[test]
fn a_name_is_masked_however_it_is_typed_and_that_of_another_table_has_no_role() {
    let project = Project::new(
        &[
            "ib: (-) Wytsek zei het, W y t s k e ook, en quirzel niet #regie",
            "ib: (!) mevrouwWytske belt Quirzle @ib",
        ],
        "Over Wytske en Quirzel",
    );
    for line in PRINTING {
        let (status, product, told) = project.run(line);
        assert_eq!(status, Some(0), "{line}: {told}");
        let lower = product.to_lowercase();
        for name in ["wytsek", "w y t s", "wytske", "quirz"] {
            assert!(!lower.contains(name), "{name} in {line}: {product}");
        }
    }
    let found = project.run("zoek een").1;
    assert!(
        found.contains("Jeugdhulpverlener zei het, jeugdhulpverlener ook, en [naam] niet"),
        "{found}"
    );
    let listed = project.run("lijst een").1;
    assert!(
        listed.contains("Over jeugdhulpverlener en [naam]"),
        "{listed}"
    );
}

#[test]
fn what_may_be_a_mistyped_name_stops_a_document_until_it_is_said_to_be_none() {
    let project = Project::new(&["ib: Toen kwam Cytske binnen"], "Een");
    let (status, product, told) = project.run("verslag een -o -");
    assert_eq!((status, &*product), (Some(3), ""));
    assert!(told.contains("een naam: Cytske"), "{told}");
    let allowed = project.run("verslag een -o - --geen-naam Cytske");
    assert_eq!(allowed.0, Some(0), "{}", allowed.2);
}

#[test]
fn what_people_said_is_no_name_is_no_mistyped_name_either() {
    let project = Project::new(&["ib: Toen kwam Wytskes hond Wytskel, en Wytske"], "Een");
    let path = project.path("een/sessie.yaml");
    let session = fs::read_to_string(&path).unwrap();
    assert!(project.run("zoek een").1.contains("hond jeugdhulpverlener"));
    let allowed = session.replacen("fasen:", "geen_namen: [Wytskel]\nfasen:", 1);
    fs::write(&path, allowed).unwrap();
    fs::remove_dir_all(project.path("twee")).unwrap();
    let (_, found, told) = project.run("verslag een -o -");
    assert!(
        found.contains("hond Wytskel, en jeugdhulpverlener"),
        "{found}{told}"
    );
}

#[test]
fn a_listed_name_in_what_people_wrote_stops_a_living_document_whatever_is_said() {
    let project = Project::new(&["ib: Het ging goed"], "Een");
    assert_eq!(project.run("eindverslag .").0, Some(0));
    let made = fs::read_to_string(project.path("eindverslag.md")).unwrap();
    for name in ["quirzel", "Wytske", "Wytsek"] {
        let text = format!("{made}\nOok {name} deed mee.\n");
        project.write("eindverslag.md", &text);
        project.write(
            "project.yaml",
            "formaat: 1\ntitel: Ander\ngeen_namen: [Wytske]\n",
        );
        let (status, _, told) = project.run("eindverslag .");
        assert_eq!(status, Some(3), "{name}: {told}");
        assert!(told.contains(name), "{told}");
        assert_eq!(
            fs::read_to_string(project.path("eindverslag.md")).unwrap(),
            text
        );
    }
}

#[test]
fn lists_have_no_names_and_numbers_of_anybody() {
    let project = Project::new(
        &["ib: (!) Bel Klaas de Boer op 06-12345678 @\"Klaas de Boer\" >2022-05-01"],
        "Bel 06-12345678",
    );
    for line in [
        "acties .",
        "acties . --json",
        "acties . --ics -",
        "zoek .",
        "zoek . --json",
        "lijst .",
    ] {
        let (status, product, told) = project.run(line);
        assert_eq!(status, Some(0), "{line}: {told}");
        for secret in ["Klaas", "Boer", "12345678"] {
            assert!(!product.contains(secret), "{secret} in {line}: {product}");
        }
    }
    assert_eq!(
        project.run("acties een").1,
        "een#1\topen, te laat\t2022-05-01\t[naam]\tBel [naam] op [telefoonnummer]\n"
    );
    let told = project.run("acties een").2;
    assert!(
        told.starts_with("op 2 plekken stond een naam of nummer"),
        "{told}"
    );
}

#[test]
fn counts_have_no_theme_that_tells_who_somebody_is() {
    let project = Project::new(&["ib: (-) Te laat #kees_de_boer"], "Een");
    for form in ["--json", "--tabel", "--deel"] {
        let (status, product, told) = project.run(&format!("inzichten . {form}"));
        assert_eq!((status, &*product), (Some(3), ""), "{form}: {told}");
        assert!(told.contains("een naam: kees de boer"), "{told}");
    }
    let project = Project::new(&["ib: (-) Te laat #wytske #quirzel"], "Een");
    for form in ["--json", "--tabel", "--deel", ""] {
        let (status, product, told) = project.run(format!("inzichten . {form}").trim_end());
        assert_eq!(status, Some(0), "{form}: {told}");
        let lower = product.to_lowercase();
        assert!(
            !lower.contains("wytske") && !lower.contains("quirzel"),
            "{form}: {product}"
        );
    }
    let counted = project.run("inzichten . --json").1;
    assert!(
        counted.contains("\"thema\": \"jeugdhulpverlener\""),
        "{counted}"
    );
    assert!(counted.contains("\"thema\": \"naam\""), "{counted}");
}

#[test]
fn data_that_may_not_come_out_is_told_by_its_table() {
    let project = Project::new(&["ib: Bel 06-12345678"], "Een");
    for form in ["--json", "--toon-gegevens"] {
        let (status, _, told) = project.run(&format!("verslag een {form}"));
        assert_eq!(status, Some(3));
        assert!(
            told.starts_with("fout: verslag een is niet gemaakt"),
            "{told}"
        );
    }
}

/// Two tables with a folder, and so an id, after somebody who is listed there with the same role.
fn named_tables() -> Project {
    let project = Project::new(&["ib: Het duurde lang"], "Een");
    for (folder, name) in [("jelte", "Jelte"), ("femke", "Femke")] {
        let notes = [
            "ib: (-) Te laat #regie",
            "ib: (!) Eén nummer om te bellen #regie @jh >2022-05-01",
        ];
        project.table(folder, &case(name, "Verhaal"), &notes);
    }
    project
}

/// What stands in a text for the tables that are named after people, each once.
fn marked(text: &str) -> BTreeSet<String> {
    let role = "jeugdhulpverlener-";
    let starts = text.match_indices(role).map(|(start, _)| &text[start..]);
    let end = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    starts
        .map(|rest| rest[..rest.find(end).unwrap_or(rest.len())].to_owned())
        .collect()
}

#[test]
fn tables_named_after_people_are_all_counted_and_the_same_everywhere() {
    let project = named_tables();
    let tables = |line: &str| {
        let (status, product, told) = project.run(line);
        assert_eq!(status, Some(0), "{line}: {told}");
        let counted: serde_json::Value = serde_json::from_str(&product).unwrap();
        counted["tafels"].as_u64().unwrap()
    };
    assert_eq!(tables("inzichten . --json"), 4);
    assert_eq!(tables("inzichten jelte femke --json"), 2);
    for name in ["jelte", "femke"] {
        let part = project.run(&format!("inzichten {name} --deel")).1;
        fs::write(project.path("proef").join(format!("{name}.json")), part).unwrap();
    }
    assert_eq!(
        tables("inzichten --voeg-samen jelte.json femke.json --json"),
        2
    );

    let known = marked(&project.run("acties .").1);
    assert_eq!(known.len(), 2, "{known:?}");
    for line in [
        "inzichten .",
        "inzichten . --json",
        "inzichten . --deel",
        "eindverslag . -o -",
        "zoek .",
        "zoek . --json",
        "acties . --json",
        "acties . --ics -",
    ] {
        let (status, product, told) = project.run(line);
        assert_eq!(status, Some(0), "{line}: {told}");
        assert_eq!(marked(&product), known, "{line}");
        let lower = product.to_lowercase();
        assert!(
            !lower.contains("jelte") && !lower.contains("femke"),
            "{line}"
        );
    }
    let one = |line: &str| marked(&project.run(line).1);
    let both: BTreeSet<String> = ["verslag jelte -o -", "verslag femke --json"]
        .into_iter()
        .flat_map(one)
        .collect();
    assert_eq!(both, known);
    let calendar = project.run("acties . --ics -").1;
    let uids = calendar.lines().filter(|line| line.starts_with("UID:"));
    assert_eq!(uids.clone().count(), 2);
    assert_eq!(uids.collect::<BTreeSet<_>>().len(), 2);

    for table in &known {
        let (status, _, told) = project.run(&format!("acties . --klaar {table}#2"));
        assert_eq!(status, Some(0), "{told}");
        assert!(
            told.starts_with(&format!("proef/{table}#2 staat nu op klaar")),
            "{told}"
        );
    }
    let (status, _, told) = project.run("acties . --klaar jelte#2");
    assert_eq!(status, Some(0), "{told}");
    let (status, _, told) = project.run("acties . --klaar jelto#2");
    assert_eq!(status, Some(2));
    assert!(!told.contains("jelte") && !told.contains("femke"), "{told}");
}

#[test]
fn a_folder_or_id_with_a_listed_name_is_told() {
    let project = named_tables();
    let (status, _, told) = project.run("controleer jelte");
    assert_eq!(status, Some(0), "{told}");
    for headline in [
        "let op: in de naam van de map `jelte` staat een naam uit `namen`\n  jelte/casus.yaml:",
        "let op: in het id van de tafel staat een naam uit `namen`: jelte\n  jelte/sessie.yaml:2:5\n",
    ] {
        assert!(told.contains(headline), "{told}");
    }
    assert_eq!(told.matches("tip: geef de map een andere naam").count(), 2);
    let (_, _, told) = project.run("--taal en controleer jelte");
    assert!(
        told.contains("warning: the name of the folder `jelte` holds a name"),
        "{told}"
    );
    assert!(!project.run("controleer een").2.contains("map"));
}

#[test]
fn a_name_in_an_id_is_mended_by_its_folder() {
    let project = Project::new(&["ib: Het ging goed"], "Een");
    project.table(
        "sanne-bakker",
        &case("Oane", "Drie"),
        &["ib: (-) Te laat #regie"],
    );
    for line in [
        "verslag sanne-bakker -o -",
        "verslag sanne-bakker --json",
        "inzichten .",
        "inzichten . --json",
        "inzichten . --deel",
    ] {
        let (status, product, told) = project.run(line);
        assert_eq!((status, &*product), (Some(3), ""), "{line}: {told}");
        assert!(
            told.contains("een naam: sanne-bakker, in de naam van een tafel"),
            "{told}"
        );
        assert!(told.contains("tip: een tafel heet naar haar map"), "{told}");
        assert!(!told.contains("/wijzig"), "{line}: {told}");
    }
}

#[test]
fn what_is_refused_is_told_with_its_table_note_and_key() {
    let project = Project::new(
        &["ib: Goed", "ib: (-) Bel Klaas de Boer #kees_de_boer"],
        "Een",
    );
    let (status, _, told) = project.run("verslag . -o -");
    assert_eq!(status, Some(3));
    assert!(told.contains("fout: verslag een is niet gemaakt"), "{told}");
    for form in ["--json", "--toon-gegevens"] {
        let told = project.run(&format!("verslag een {form}")).2;
        assert!(
            told.contains("een naam: Klaas de Boer, notitie 2 (bij `"),
            "{told}"
        );
        assert!(told.contains("inbreng.tekst`"), "{told}");
    }
    for form in ["--json", "--tabel", "--deel"] {
        let told = project.run(&format!("inzichten . {form}")).2;
        let expected = "een naam: kees de boer, aan tafel proef/een, notitie 2\n";
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn a_sheet_to_read_back_says_nothing_that_surely_identifies_somebody() {
    let note = "jh: Kees de Boer belde op 06-12345678 en bsn 111222333";
    let project = Project::new(&[note], "De dag van 06-12345678");
    let case = fs::read_to_string(project.path("een/sessie.yaml")).unwrap();
    let case = case.replace("rol: jeugdhulpverlener", "rol: hulp 06-12345678");
    project.write("een/sessie.yaml", &case);
    let (status, sheet, told) = project.run("terugkoppeling een -o -");
    assert_eq!(status, Some(0), "{told}");
    for secret in ["Kees", "Boer", "12345678", "111222333"] {
        assert!(!sheet.contains(secret), "{secret}: {sheet}");
        assert!(!told.contains(secret), "{secret}: {told}");
    }
    let said = "\\[naam\\] belde op \\[telefoonnummer\\] en bsn \\[bsn\\]";
    assert!(sheet.contains(said), "{sheet}");
    assert!(sheet.contains("title: \"Terugkoppeling voor hulp [telefoonnummer]\""));
    assert!(
        told.starts_with("op 3 plekken stond een naam of nummer"),
        "{told}"
    );
}

#[test]
fn a_worksheet_says_roles_for_names_and_is_taken_in() {
    let project = Project::new(&["ib: Het ging goed"], "Een");
    let case = "formaat: 1\ntitel: De overstap van Quirzel\nsoort: casus-overstijgend\n\
                sjabloon: eigen\ngemeente: Heerenveen\ndatum: 2022-03-15\n\
                vooraf:\n  - {van: zorg, vraag: Waarom duurde het voor Wytske zo lang?}\n\
                deelnemers:\n  \
                - {code: ib, rol: intern begeleider, perspectief: onderwijs, namen: [Quirzel]}\n  \
                - {code: jh, rol: jeugdhulpverlener, perspectief: zorg}\n";
    let template = "formaat: 1\nsjabloon: eigen\nversie: 1\ntitel: Eigen\n\
                    voor: casus-overstijgend\ntaal: nl\ngegevens: leren\n\
                    codeboek: onderwijs-zorg\nfasen:\n  - id: nu\n    titel: Nu voor Quirzel\n    \
                    vragen:\n      - {id: eerder, tekst: '{vraag}', vorm: open, herhaal: vooraf}\n      \
                    - {id: wie, tekst: Wat doet Quirzel?, vorm: matrix, \
                    rijen: [Quirzel, school], kolommen: [nu, straks]}\n";
    fs::create_dir_all(project.path("templates/dialoog")).unwrap();
    project.write("templates/dialoog/eigen.yaml", template);
    fs::create_dir(project.path("drie")).unwrap();
    project.write("drie/casus.yaml", case);
    let (status, sheet, told) = project.run("werkblad drie");
    assert_eq!(status, Some(0), "{told}");
    let lower = sheet.to_lowercase();
    assert!(
        !lower.contains("quirzel") && !lower.contains("wytske"),
        "{sheet}"
    );
    assert!(
        sheet.contains("# De overstap van intern begeleider\n"),
        "{sheet}"
    );
    let cell = sheet
        .lines()
        .find(|line| line.starts_with("- ") && line.contains("begeleider |"));
    let cell = cell.unwrap_or_default();
    let filled = sheet.replacen(cell, &format!("{cell}Belt elke week"), 1);
    project.write("blad.md", &filled);
    let (status, _, told) = project.run("start drie --notulen blad.md");
    assert_eq!(status, Some(0), "{told}\n{filled}");
    let session = fs::read_to_string(project.path("drie/sessie.yaml")).unwrap();
    assert!(session.contains("Belt elke week"), "{session}");
}

#[test]
fn a_name_that_is_listed_after_the_table_began_is_a_name_everywhere() {
    let project = Project::new(&["ib: quirzel kwam en ook vlorpa"], "Een");
    let case = case("Wytske, Vlorpa", "Een");
    project.write("een/casus.yaml", &case);
    project.table(
        "drie",
        &self::case("Oebele", "Drie"),
        &["ib: vlorpa kwam ook"],
    );
    for (table, said) in [
        ("een", "naam\\] kwam en ook jeugdhulpverlener"),
        ("drie", "naam\\] kwam ook"),
    ] {
        for audience in ["tafel", "betrokkenen"] {
            let line = format!("verslag {table} -o - --voor {audience}");
            let (status, report, told) = project.run(&line);
            assert_eq!(status, Some(0), "{told}");
            assert!(!report.to_lowercase().contains("vlorpa"), "{report}");
            assert!(report.contains(said), "{report}");
        }
    }
    let (status, _, told) = project.run("eindverslag .");
    assert_eq!(status, Some(0), "{told}");
    let report = fs::read_to_string(project.path("eindverslag.md")).unwrap();
    assert!(!report.to_lowercase().contains("vlorpa"), "{report}");
    project.write("eindverslag.md", &format!("{report}\nBij vlorpa.\n"));
    assert_eq!(project.run("eindverslag .").0, Some(3));
}

#[test]
fn names_in_a_file_that_cannot_be_read_are_told_of_once() {
    let project = Project::new(&["ib: vlorpa kwam"], "Een");
    let broken = "let op: de namen in casus.yaml van een konden niet worden gezocht: dat bestand is niet te lezen; `dialoogtafel controleer` zegt waar\n";
    for (text, expected) in [
        ("formaat: 1\ndeelnemers: [{namen: [Vlorpa\n", broken),
        ("deelnemers: [\n", ""),
    ] {
        project.write("een/casus.yaml", text);
        for line in ["verslag twee -o -", "eindverslag . -o -", "inzichten ."] {
            let (status, _, told) = project.run(line);
            assert_eq!(status, Some(0), "{told}");
            assert_eq!(told, expected, "{line}");
        }
    }
}

#[test]
fn a_name_counts_also_in_a_session_with_flaws() {
    let project = Project::new(&["ib: quirzel kwam"], "Een");
    // Only the session lists him.
    project.write("twee/casus.yaml", &case("", "Twee"));
    let session = fs::read_to_string(project.path("twee/sessie.yaml")).unwrap();
    let (head, end) = session.split_once("\ncasus:\n").unwrap();
    let (own, rest) = end.split_once("\nfasen:").unwrap();
    let (rest, last) = rest.split_once("\neinde:").unwrap();
    let later = format!("{head}\nfasen:{rest}\ncasus:\n{own}\neinde:{last}");
    for flawed in [session.replace("status: ", "status: x"), later] {
        project.write("twee/sessie.yaml", &flawed);
        let (status, report, told) = project.run("verslag een -o -");
        assert_eq!(status, Some(0), "{told}");
        assert!(report.contains("naam\\] kwam"), "{report}");
        assert_eq!(told, "");
    }
    project.write("twee/sessie.yaml", "casus: {deelnemers: [\n");
    let (_, _, told) = project.run("verslag een -o -");
    let broken = "let op: de namen in sessie.yaml van twee konden niet worden gezocht";
    assert!(told.starts_with(broken), "{told}");
}

#[test]
fn what_is_no_name_at_one_table_may_be_one_at_another() {
    for (said, status) in [("Kevin de Boer kwam", 3), ("Iemand kwam", 0)] {
        let project = Project::new(&["ib: - Kevin de Boer kwam"], "Een");
        project.table("drie", &case("Oebele", "Drie"), &[&format!("ib: - {said}")]);
        let session = fs::read_to_string(project.path("een/sessie.yaml")).unwrap();
        let session = session.replace("fasen:", "geen_namen: [kevin de boer]\nfasen:");
        project.write("een/sessie.yaml", &session);
        assert_eq!(project.run("verslag een -o -").0, Some(0));
        for line in ["eindverslag . -o -", "inzichten ."] {
            let (exit, _, told) = project.run(line);
            assert_eq!(exit, Some(status), "{line}: {told}");
        }
    }
}

#[test]
fn a_partner_who_is_somebody_is_a_finding() {
    let project = Project::new(&["ib: het ging"], "Een");
    for (partner, status) in [("Fatima el Idrissi", 3), ("Praktijk De Vonk", 0)] {
        project.write(
            "project.yaml",
            &format!("formaat: 1\ntitel: Proef\npartners: [{{naam: {partner}, soort: zorg}}]\n"),
        );
        let (exit, _, told) = project.run("eindverslag . -o -");
        assert_eq!(exit, Some(status), "{told}");
    }
}

#[test]
fn a_theme_of_an_earlier_table_that_is_a_name_comes_along_without_it() {
    let notes = ["ib: - hij bleef weg #wytske_zelf"];
    let project = Project::new(&notes, "Een");
    project.table("drie", &case("Wytske", "Drie"), &notes);
    let later = case("Oebele", "Later").replace(
        "deelnemers:",
        "eerdere_tafels: [../../proef/een, ../../proef/drie]\ndeelnemers:",
    );
    fs::create_dir_all(project.path("../ander/nieuw")).unwrap();
    project.write("../ander/nieuw/casus.yaml", &later);
    let (status, sheet, told) = project.run("werkblad ../ander/nieuw -o -");
    assert_eq!(status, Some(0), "{told}");
    assert!(sheet.contains("_zelf"), "{sheet}");
    assert!(!sheet.to_lowercase().contains("wytske"), "{sheet}");
}

#[test]
fn searching_tells_nothing_about_what_stays_at_the_table() {
    let project = Project::new(&["ib: open deur", "ib: dichte deur [tafel]"], "Een");
    for word in ["dichte", "venster", "deur"] {
        let (_, found, told) = project.run(&format!("zoek een --tekst {word}"));
        assert_eq!(found.contains("open deur"), word == "deur", "{found}");
        assert!(told.contains("in 1 keer inbreng is niet gezocht"), "{told}");
    }
}

#[test]
fn what_nobody_sees_in_a_document_names_nobody_either() {
    let project = Project::new(&["ib: Het ging goed"], "Een");
    assert_eq!(project.run("eindverslag .").0, Some(0));
    let report = fs::read_to_string(project.path("eindverslag.md")).unwrap();
    let hidden = [
        "[^1]: Wytske",
        "[a]: wytske \"Wytske\"",
        "![x](wytske.png)",
        "[klik](https://x.nl/wytske)",
        "[klik](%77ytske.md)",
        "<span title=\"Wytske\">",
        "<a href=\"wytske.html\">",
        "<!-- wytske -->",
        "<!-- Kees de Boer -->",
        "<!-- 06-12345678 -->",
    ];
    for hidden in hidden {
        let text = format!("{report}\nTekst.\n\n{hidden}\n");
        let line = format!("(regel {})", text.lines().count());
        project.write("eindverslag.md", &text);
        let (status, _, told) = project.run("eindverslag .");
        assert_eq!(status, Some(3), "{hidden}: {told}");
        assert!(told.contains(&line), "{hidden}: {told}");
    }
    let harmless = "<!-- nog doen -->\n\n[meer](https://x.nl/voortgang) <br>\n";
    project.write("eindverslag.md", &format!("{report}\n{harmless}"));
    let (status, _, told) = project.run("eindverslag .");
    assert_eq!(
        (status, told.contains("let op")),
        (Some(0), false),
        "{told}"
    );
}

#[test]
fn what_we_write_ourselves_where_nobody_sees_it_is_no_finding() {
    let sessions = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sessions/heerenveen");
    for language in ["nl", "en"] {
        for audience in ["tafel", "betrokkenen", "openbaar"] {
            for document in ["eindverslag", "factsheet", "inzichten"] {
                let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
                    .arg(document)
                    .args([".", "-o", "-", "--voor", audience, "--taal", language])
                    .current_dir(&sessions)
                    .output()
                    .unwrap();
                let told = String::from_utf8(output.stderr).unwrap();
                assert_eq!(
                    output.status.code(),
                    Some(0),
                    "{document} {audience}: {told}"
                );
            }
        }
    }
}
