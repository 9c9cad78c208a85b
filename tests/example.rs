//! The example project, made again from its minutes: every file that is committed must come out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const PROJECT: &str = "sessions/heerenveen";

/// The tables in the order in which they were held; later ones look back on earlier ones.
const TABLES: [&str; 5] = [
    "po-overstap",
    "vo-verzuim",
    "in-the-lead",
    "mbo-uitval",
    "van-elkaar-leren",
];

/// The days on which the feedback rounds of these tables were closed.
const CLOSED: [&str; 5] = [
    "2022-04-05",
    "2022-07-12",
    "2022-11-29",
    "2023-02-28",
    "2023-06-06",
];

/// What people wrote; everything else is made.
const WRITTEN: [&str; 3] = ["casus.yaml", "notulen.md", "project.yaml"];

#[test]
fn the_example_comes_out_of_its_minutes_byte_for_byte() {
    let made = TempDir::new().unwrap();
    copy_written(Path::new(PROJECT), made.path());
    for (table, day) in TABLES.into_iter().zip(CLOSED) {
        let minutes = format!("{PROJECT}/{table}/notulen.md");
        run(
            made.path(),
            &[
                "start",
                &format!("{PROJECT}/{table}"),
                "--notulen",
                &minutes,
            ],
        );
        let folder = format!("{PROJECT}/{table}");
        run(
            made.path(),
            &["terugkoppeling", &folder, "--sluit", "--op", day],
        );
    }
    run(made.path(), &["verslag", "sessions"]);
    run(made.path(), &["verslag", "sessions", "--profiel"]);
    let insights = format!("{PROJECT}/inzichten.md");
    run(made.path(), &["inzichten", PROJECT, "-o", &insights]);
    run(made.path(), &["eindverslag", PROJECT]);
    run(made.path(), &["factsheet", PROJECT]);
    let committed = files(Path::new(PROJECT));
    assert_eq!(
        files(&made.path().join(PROJECT)),
        committed,
        "the same files"
    );
    for file in committed {
        let expected = fs::read_to_string(Path::new(PROJECT).join(&file)).unwrap();
        let found = fs::read_to_string(made.path().join(PROJECT).join(&file)).unwrap();
        assert!(
            found == expected,
            "{} differs from what is committed",
            file.display()
        );
    }
}

#[test]
fn every_table_of_the_example_is_in_the_list_above() {
    let mut found: Vec<String> = fs::read_dir(PROJECT)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    found.sort();
    let mut tables = TABLES.to_vec();
    tables.sort_unstable();
    assert_eq!(found, tables);
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
