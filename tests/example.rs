//! The example projects and the neighbouring methods, made again from their minutes: every file
//! that is committed must come out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// A project, and its tables in the order in which they were held: later ones look back on
/// earlier ones. With each the day on which its feedback round was closed.
const PROJECTS: [(&str, &[(&str, &str)]); 5] = [
    (
        "heerenveen",
        &[
            ("po-overstap", "2022-04-05"),
            ("vo-verzuim", "2022-07-12"),
            ("in-the-lead", "2022-11-29"),
            ("mbo-uitval", "2023-02-28"),
            ("van-elkaar-leren", "2023-06-06"),
        ],
    ),
    ("dronten", &[("samen-op-school", "2018-02-27")]),
    (
        "zoetermeer",
        &[
            ("halverwege", "2021-02-09"),
            ("pilot-terugblik", "2021-06-29"),
        ],
    ),
    ("zuid-kennemerland", &[("lege-stoel", "2020-03-03")]),
    ("rijswijk", &[("rennen-en-lezen", "2019-12-03")]),
];

/// What people wrote; everything else is made.
const WRITTEN: [&str; 3] = ["casus.yaml", "notulen.md", "project.yaml"];

#[test]
fn the_example_projects_come_out_of_their_minutes_byte_for_byte() {
    let made = TempDir::new().unwrap();
    copy_written(Path::new("sessions"), made.path());
    for (project, tables) in PROJECTS {
        for (table, closed) in tables {
            let table = format!("sessions/{project}/{table}");
            take_in(made.path(), &table);
            run(
                made.path(),
                &["terugkoppeling", &table, "--sluit", "--op", closed],
            );
            report(made.path(), &table);
        }
        run(made.path(), &["factsheet", &format!("sessions/{project}")]);
    }
    let insights = "sessions/heerenveen/inzichten.md";
    run(
        made.path(),
        &["inzichten", "sessions/heerenveen", "-o", insights],
    );
    run(made.path(), &["eindverslag", "sessions/heerenveen"]);
    compare(Path::new("sessions"), made.path());
}

#[test]
fn the_neighbouring_methods_come_out_of_their_minutes_byte_for_byte() {
    let methods = Path::new("tests/neighbours");
    let made = TempDir::new().unwrap();
    copy_written(methods, made.path());
    let mut held = 0;
    for method in fs::read_dir(methods).unwrap() {
        let method = method.unwrap().file_name().into_string().unwrap();
        let table = format!("tests/neighbours/{method}");
        take_in(made.path(), &table);
        report(made.path(), &table);
        held += 1;
    }
    assert_eq!(held, 7);
    compare(methods, made.path());
}

#[test]
fn every_project_and_table_is_in_the_list_above() {
    let mut listed: Vec<PathBuf> = PROJECTS
        .iter()
        .flat_map(|(project, tables)| {
            tables
                .iter()
                .map(move |(table, _)| Path::new(project).join(table))
        })
        .collect();
    listed.sort();
    let mut found: Vec<PathBuf> = files(Path::new("sessions"))
        .into_iter()
        .filter(|file| file.ends_with("casus.yaml"))
        .map(|file| file.parent().unwrap().to_path_buf())
        .collect();
    found.sort();
    assert_eq!(found, listed);
}

/// Which themes each practice puts on the table, after the texts about them: in each line one theme
/// of the codebook, or several that stand for one subject, and the practices that have it. The
/// others do not; of Heerenveen, whose tables are about much more, only what it must have.
const PATTERN: [(&[&str], &str); 13] = [
    (&["taal"], "heerenveen dronten zuid-kennemerland"),
    (&["begrip"], "heerenveen dronten zoetermeer"),
    (&["rollen"], "dronten zoetermeer"),
    (&["regie", "verwachtingen"], "heerenveen dronten"),
    (
        &["elkaar_vinden", "hulp_op_school"],
        "heerenveen dronten zoetermeer zuid-kennemerland rijswijk",
    ),
    (
        &["op_tijd"],
        "heerenveen dronten zuid-kennemerland rijswijk",
    ),
    (&["geld"], "dronten zoetermeer rijswijk"),
    (
        &["ouders"],
        "heerenveen dronten zoetermeer zuid-kennemerland rijswijk",
    ),
    (
        &["vaardigheid_leraar"],
        "heerenveen dronten zoetermeer rijswijk",
    ),
    (&["overdracht_scholen"], "heerenveen dronten"),
    (&["visie_structuur"], "zuid-kennemerland"),
    (&["maatwerk", "een_plan"], "heerenveen rijswijk"),
    (&["thuiszitten"], "heerenveen zuid-kennemerland"),
];

#[test]
fn the_insights_over_all_practices_show_what_they_share() {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(["inzichten", "sessions", "--json"])
        .output()
        .unwrap();
    let insights: Value = serde_json::from_slice(&output.stdout).unwrap();
    let themes = insights["themas"].as_array().unwrap();
    let mut practices: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for theme in themes {
        let sources = theme["bronnen"].as_array().unwrap();
        let projects = sources
            .iter()
            .map(|source| source.as_str().unwrap().split('/').next().unwrap());
        practices
            .entry(theme["thema"].as_str().unwrap())
            .or_default()
            .extend(projects);
    }
    for (subject, expected) in PATTERN {
        for (project, _) in PROJECTS {
            let has = subject.iter().any(|theme| {
                practices
                    .get(theme)
                    .is_some_and(|have| have.contains(&project))
            });
            let must = expected.split(' ').any(|name| name == project);
            let may = must || project == "heerenveen";
            assert!(!must || has, "{project} has nothing about {subject:?}");
            assert!(!has || may, "{project} has something about {subject:?}");
        }
    }
    let rank = |id: &str| {
        themes
            .iter()
            .position(|theme| theme["thema"] == id)
            .unwrap()
    };
    for shared in ["ouders", "elkaar_vinden", "op_tijd"] {
        assert!(
            rank(shared) < themes.len() / 3,
            "{shared}: {}",
            rank(shared)
        );
    }
    assert_eq!(rank("visie_structuur"), themes.len() - 1);
}

fn take_in(folder: &Path, table: &str) {
    let minutes = format!("{table}/notulen.md");
    run(folder, &["start", table, "--notulen", &minutes]);
}

fn report(folder: &Path, table: &str) {
    run(folder, &["verslag", table]);
    run(folder, &["verslag", table, "--profiel"]);
}

/// Holds what was made in a folder to what is committed.
fn compare(committed: &Path, made: &Path) {
    let expected = files(committed);
    assert_eq!(files(&made.join(committed)), expected, "the same files");
    for file in expected {
        let wanted = fs::read_to_string(committed.join(&file)).unwrap();
        let found = fs::read_to_string(made.join(committed).join(&file)).unwrap();
        assert!(
            found == wanted,
            "{} differs from what is committed",
            file.display()
        );
    }
}

fn run(folder: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(arguments)
        .arg("-q")
        .current_dir(folder)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && told.is_empty(),
        "{arguments:?}: {told}"
    );
}

fn copy_written(from: &Path, to: &Path) {
    for file in files(from) {
        if WRITTEN.iter().any(|name| file.ends_with(name)) {
            let target = to.join(from).join(&file);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(from.join(&file), target).unwrap();
        }
    }
}

/// All files under a folder, by their path from there, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_path_buf());
            }
        }
    }
    found.sort();
    found
}
