//! Eindverslag and factsheet with the real program on the tables of Heerenveen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The project of the repository with the tables that were held so far.
struct Project {
    root: TempDir,
}

impl Project {
    fn with(tables: &[&str]) -> Self {
        let project = Self {
            root: TempDir::new().unwrap(),
        };
        fs::create_dir_all(project.folder()).unwrap();
        let own = Path::new("sessions/heerenveen/project.yaml");
        fs::copy(own, project.folder().join("project.yaml")).unwrap();
        tables.iter().for_each(|table| project.hold(table));
        project
    }

    fn folder(&self) -> PathBuf {
        self.root.path().join("heerenveen")
    }

    /// Holds a table, from the minutes that stand in the repository.
    fn hold(&self, table: &str) {
        let from = Path::new("sessions/heerenveen").join(table);
        let to = self.folder().join(table);
        fs::create_dir_all(&to).unwrap();
        for file in ["casus.yaml", "notulen.md"] {
            fs::copy(from.join(file), to.join(file)).unwrap();
        }
        let minutes = format!("heerenveen/{table}/notulen.md");
        let taken = self.run(&[
            "start",
            &format!("heerenveen/{table}"),
            "--notulen",
            &minutes,
        ]);
        assert_eq!(taken.status.code(), Some(0), "{}", errors(&taken));
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
            .args(arguments)
            .current_dir(self.root.path())
            .env_remove("DIALOOGTAFEL_TAAL")
            .output()
            .unwrap()
    }

    fn make(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut all = vec!["eindverslag", "heerenveen"];
        all.extend(arguments);
        let output = self.run(&all);
        assert!(output.stdout.is_empty());
        (output.status.code(), errors(&output))
    }

    fn report(&self) -> String {
        fs::read_to_string(self.folder().join("eindverslag.md")).unwrap()
    }

    fn write(&self, text: &str) {
        fs::write(self.folder().join("eindverslag.md"), text).unwrap();
    }
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const FIRST: [&str; 2] = ["po-overstap", "vo-verzuim"];

#[test]
fn making_it_twice_changes_nothing_and_verifying_is_silent() {
    let project = Project::with(&FIRST);
    assert_eq!(
        project.make(&["--controleer"]),
        (
            Some(1),
            "fout: heerenveen/eindverslag.md is er nog niet\n\
             tip: maak het met `dialoogtafel eindverslag heerenveen`\n"
                .to_owned()
        )
    );
    assert_eq!(
        project.make(&[]),
        (
            Some(0),
            "geschreven: heerenveen/eindverslag.md\n".to_owned()
        )
    );
    let first = project.report();
    assert_eq!(project.make(&["--controleer"]), (Some(0), String::new()));
    assert_eq!(
        project.make(&[]),
        (Some(0), "heerenveen/eindverslag.md is al bij\n".to_owned())
    );
    assert_eq!(project.report(), first);
}

#[test]
fn words_of_people_stay_when_a_table_is_added() {
    let project = Project::with(&FIRST);
    project.make(&[]);
    let old = project.report();
    let own: Vec<String> = (0..10)
        .map(|index| format!("Eigen alinea {index}."))
        .collect();
    let mut parts = old.split("\n<!-- dialoogtafel:begin ");
    let mut edited = parts.next().unwrap().to_owned();
    for (index, part) in parts.enumerate() {
        if let Some(sentence) = own.get(index) {
            edited += &format!("\n{sentence}\n");
        }
        edited += "\n<!-- dialoogtafel:begin ";
        edited += part;
    }
    let edited = edited.replace(
        "Niemand noemt zichzelf.",
        "Niemand durfde zichzelf te noemen.",
    );
    project.write(&edited);

    project.hold("mbo-uitval");
    let (status, told) = project.make(&["--controleer"]);
    assert_eq!(status, Some(1));
    assert!(
        told.contains("heerenveen/eindverslag.md loopt achter: "),
        "{told}"
    );
    assert_eq!(project.report(), edited);

    let (status, told) = project.make(&[]);
    assert_eq!(status, Some(1));
    assert!(
        told.contains("deel `leiding` is met de hand veranderd"),
        "{told}"
    );
    let new = project.report();
    for sentence in &own {
        assert_eq!(new.matches(sentence.as_str()).count(), 1, "{sentence}");
    }
    assert!(new.contains("Niemand durfde zichzelf te noemen."));
    assert!(new.contains("<!-- dialoogtafel:nieuw leiding"));
    assert!(new.contains("Dit verslag gaat over 3 tafels"));
    assert_eq!(new.matches("## Wat hielp").count(), 1);
    assert_eq!(project.make(&["--controleer"]).0, Some(1));

    let (status, _) = project.make(&["--overschrijf", "leiding"]);
    assert_eq!(status, Some(0));
    let taken = project.report();
    assert!(!taken.contains("durfde zichzelf") && !taken.contains("dialoogtafel:nieuw"));
    assert!(own.iter().all(|sentence| taken.contains(sentence.as_str())));
    assert_eq!(project.make(&["--controleer"]), (Some(0), String::new()));
}

#[test]
fn a_part_that_does_not_exist_is_wrong_use() {
    let project = Project::with(&FIRST[..1]);
    project.make(&[]);
    let (status, told) = project.make(&["--overschrijf", "thema"]);
    assert_eq!(status, Some(2));
    assert!(
        told.starts_with("fout: heerenveen/eindverslag.md heeft geen deel `thema`\n"),
        "{told}"
    );
}

#[test]
fn a_broken_mark_is_told_with_its_line_and_nothing_is_written() {
    let project = Project::with(&FIRST[..1]);
    project.make(&[]);
    let broken = project
        .report()
        .replace("<!-- dialoogtafel:eind kort -->\n", "");
    project.write(&broken);
    for arguments in [&[][..], &["--controleer"], &["--overschrijf"]] {
        let (status, told) = project.make(arguments);
        assert_eq!(status, Some(1));
        assert!(told.contains("eindverslag.md, regel "), "{told}");
        assert_eq!(project.report(), broken);
    }
}

#[test]
fn what_people_wrote_for_one_audience_is_not_handed_to_another() {
    let project = Project::with(&FIRST[..1]);
    project.make(&[]);
    assert_eq!(project.make(&["--voor", "openbaar"]).0, Some(0));
    assert!(project.report().contains("audience: openbaar"));
    project.make(&[]);
    let edited = project.report() + "\nAlleen voor ons.\n";
    project.write(&edited);
    let (status, told) = project.make(&["--voor", "openbaar"]);
    assert_eq!(status, Some(1));
    assert!(told.contains("er is met de hand in geschreven"), "{told}");
    assert_eq!(project.report(), edited);
}

#[test]
fn without_a_table_that_cannot_be_read_the_report_stays_as_it_is() {
    let project = Project::with(&FIRST);
    project.make(&[]);
    let before = project.report();
    let session = project.folder().join("vo-verzuim/sessie.yaml");
    let text = fs::read_to_string(&session).unwrap();
    for part in [&text[..text.len() / 2], ""] {
        fs::write(&session, part).unwrap();
        for arguments in [&[][..], &["--controleer"], &["--overschrijf"]] {
            let (status, told) = project.make(arguments);
            assert_eq!(status, Some(1));
            assert!(told.contains("heerenveen/vo-verzuim/sessie.yaml"), "{told}");
            assert!(
                told.ends_with(
                    "fout: niet alle tafels zijn gelezen, dus is er niets gemaakt en niets veranderd\n\
                    tip: los op wat hierboven staat en doe het dan opnieuw\n"
                ),
                "{told}"
            );
            assert_eq!(project.report(), before);
        }
    }
}

#[test]
fn the_factsheet_fits_on_two_pages_and_nobody_is_named() {
    let project = Project::with(&["po-overstap", "vo-verzuim", "mbo-uitval"]);
    for audience in ["betrokkenen", "openbaar"] {
        let arguments = ["factsheet", "heerenveen", "-o", "-", "--voor", audience];
        let output = project.run(&arguments);
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        let lines = text.lines().filter(|line| !line.starts_with("<!--"));
        let words = lines.flat_map(str::split_whitespace);
        let words = words
            .filter(|word| word.contains(char::is_alphabetic))
            .count();
        assert!((300..1000).contains(&words), "{words}");
        assert_eq!(text.contains("po-overstap#"), audience == "betrokkenen");
    }
}

#[test]
fn a_project_without_a_table_is_told() {
    let project = Project::with(&[]);
    assert_eq!(project.make(&[]).0, Some(2));
    fs::create_dir_all(project.folder().join("po-overstap")).unwrap();
    let case = "sessions/heerenveen/po-overstap/casus.yaml";
    fs::copy(case, project.folder().join("po-overstap/casus.yaml")).unwrap();
    let (status, told) = project.make(&[]);
    assert_eq!(status, Some(1));
    assert!(
        told.starts_with("fout: in heerenveen is nog geen tafel gehouden\n"),
        "{told}"
    );
    assert!(!project.folder().join("eindverslag.md").exists());
}
