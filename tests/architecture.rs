//! Holds the source to its architecture: who may know whom, and where each crate is named.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with its layer; the table of `lib.rs` says the same.
const LAYERS: &[(&str, u8)] = &[
    ("cli", 4),
    ("store", 3),
    ("report", 3),
    ("yaml", 2),
    ("notation", 2),
    ("minutes", 2),
    ("interview", 2),
    ("insights", 2),
    ("model", 1),
    ("lang", 0),
    ("markdown", 0),
    ("privacy", 0),
];

/// Rooms of one layer that may know each other all the same.
const NEIGHBOURS: &[(&str, &str)] = &[("minutes", "notation"), ("interview", "notation")];

/// Macros at the root of the crate, and the room that each belongs to.
const MACROS: &[(&str, &str)] = &[("path", "model")];

/// Each crate that does something, and the only rooms that may name it.
const CRATES: &[(&str, &[&str])] = &[
    ("serde_yaml", &["yaml"]),
    ("rustyline", &["cli"]),
    ("dialoguer", &["cli"]),
    ("comfy_table", &["cli"]),
    ("icalendar", &["cli"]),
    ("indicatif", &["cli"]),
    ("signal_hook", &["cli"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("minijinja", &["report"]),
    ("pulldown_cmark", &["minutes", "report", "markdown"]),
    ("fst", &["privacy"]),
    ("tempfile", &["store"]),
    ("include_dir", &["store"]),
    ("age", &["store"]),
    ("schemars", &["model", "cli"]),
];

/// Lines of code that a file may have; it is split by noun when it grows longer.
const LONGEST: usize = 450;
/// Words are a list to look things up in, twice: in Dutch and in English.
const LONGEST_WORDS: usize = 600;
const LONGEST_MAIN: usize = 30;

// The source as it stands.

#[test]
fn rooms_know_only_the_rooms_below_them() {
    assert_none(files().iter().flat_map(|file| {
        let known = rooms_known(&file.code, file.depth());
        let wrong = known.into_iter().filter_map(|room| {
            let own = file.room();
            let why = refuse(own, &room)?;
            Some(format!("{}: {own} {why} {room}", file.path))
        });
        wrong.collect::<Vec<_>>()
    }));
}

#[test]
fn each_crate_that_does_something_is_named_in_its_own_room() {
    assert_none(files().iter().flat_map(|file| {
        let strangers = CRATES
            .iter()
            .filter(|(name, rooms)| !rooms.contains(&file.room()) && names_crate(&file.code, name));
        strangers
            .map(|(name, rooms)| format!("{}: {name} belongs to {}", file.path, rooms.join(", ")))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn there_is_one_keyboard_room() {
    assert_none(files().iter().flat_map(|file| {
        let strangers = ["rustyline", "dialoguer"]
            .into_iter()
            .filter(|name| names_crate(&file.code, name));
        strangers
            .filter(|_| !file.path.starts_with("src/cli/terminal/"))
            .map(|name| format!("{}: {name} belongs to cli/terminal", file.path))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn every_crate_that_is_held_to_a_room_is_one_of_ours() {
    let manifest = read("Cargo.toml").replace('-', "_");
    assert_none(CRATES.iter().filter_map(|(name, _)| {
        let ours = manifest
            .lines()
            .any(|line| line.starts_with(&format!("{name} =")));
        (!ours).then(|| format!("{name}: not in Cargo.toml"))
    }));
}

#[test]
fn the_table_in_the_crate_documentation_is_the_table_that_is_held() {
    let documentation = read("src/lib.rs");
    let rows = documentation
        .lines()
        .filter_map(|line| line.strip_prefix("//! | "))
        .filter_map(|row| row.split_once(" | "))
        .filter_map(|(layer, rest)| {
            let room = rest.split('`').nth(1)?;
            Some((room.to_owned(), layer.parse::<u8>().ok()?))
        });
    let held = LAYERS
        .iter()
        .map(|(room, layer)| ((*room).to_owned(), *layer));
    assert_eq!(rows.collect::<BTreeSet<_>>(), held.collect());
    let declared = documentation
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let rooms = LAYERS.iter().map(|(room, _)| *room);
    assert_eq!(declared.collect::<BTreeSet<_>>(), rooms.collect());
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    assert_none(files().iter().filter_map(|file| {
        let begins = file.text.starts_with("//! ");
        (!begins).then(|| format!("{}: no `//!` sentence on the first line", file.path))
    }));
}

#[test]
fn no_file_is_too_long_to_live_in() {
    assert_none(files().iter().filter_map(|file| {
        let (lines, most) = match file.path.as_str() {
            "src/main.rs" => (file.text.lines().count(), LONGEST_MAIN),
            _ if file.room() == "lang" => (lines_of_code(&file.code), LONGEST_WORDS),
            _ => (lines_of_code(&file.code), LONGEST),
        };
        (lines > most).then(|| format!("{}: {lines} lines, of {most} at most", file.path))
    }));
}

#[test]
fn every_list_that_stands_beside_the_source_is_read_by_it() {
    let source: String = files().into_iter().map(|file| file.text).collect();
    let lists = every_file("src")
        .into_iter()
        .filter(|path| path.extension().is_none_or(|extension| extension != "rs"))
        .filter(|path| !name_of(path).starts_with("LICENSE"));
    assert_none(lists.filter_map(|path| {
        let name = name_of(&path);
        (!source.contains(&name)).then(|| format!("{}: nothing reads it", path.display()))
    }));
}

#[test]
fn every_shipped_file_is_one_that_the_program_asks_for() {
    let source: String = files().into_iter().map(|file| file.code).collect();
    let shipped = every_file("templates");
    let text_of = |folder: &str| -> String {
        let there = shipped.iter().filter(|path| path.starts_with(folder));
        there.map(read).collect()
    };
    let templates = text_of("templates/dialoog");
    let layouts = text_of("templates/opmaak");
    assert_none(shipped.iter().filter_map(|path| {
        let name = name_of(path);
        let stem = name.split('.').next().unwrap_or_default();
        let used = match path.iter().nth(1).and_then(|folder| folder.to_str()) {
            // It is for who writes such files.
            Some("README.md") => true,
            // Templates are chosen by people; those that no codebook or layout can follow are not.
            Some("dialoog") => read(path).contains(&format!("\nsjabloon: {stem}\n")),
            Some("codeboek") => templates.contains(&format!("\ncodeboek: {stem}\n")),
            Some("begrippen.yaml") => names_word(&source, "begrippen"),
            Some("opmaak") => {
                names_word(&source, stem)
                    || names_word(&layouts, &name)
                    || names_word(&templates, stem)
            }
            _ => false,
        };
        (!used).then(|| format!("{}: nothing asks for it", path.display()))
    }));
}

#[test]
fn every_layout_stands_there_in_both_languages() {
    let in_language = |language: &str| -> BTreeSet<PathBuf> {
        let folder = Path::new("templates/opmaak").join(language);
        let layouts = every_file("templates/opmaak").into_iter();
        layouts
            .filter_map(|path| Some(path.strip_prefix(&folder).ok()?.to_owned()))
            .collect()
    };
    assert_eq!(in_language("nl"), in_language("en"));
}

/// Fails with every offence on a line of its own.
fn assert_none(offences: impl IntoIterator<Item = String>) {
    let offences: Vec<String> = offences.into_iter().collect();
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

// The rules.

/// Why a room may not know another; `None` when it may.
fn refuse(own: &str, other: &str) -> Option<&'static str> {
    // The root of the crate and the program call rooms, and hold nothing else.
    let (Some(layer), Some(theirs)) = (layer(own), layer(other)) else {
        let is_root = matches!(own, "lib" | "main") && other == "cli";
        return (!is_root).then_some("knows no room");
    };
    let is_allowed = own == other || NEIGHBOURS.contains(&(own, other));
    if is_allowed || theirs < layer {
        None
    } else if theirs == layer {
        Some("does not know its neighbour")
    } else {
        Some("does not look up to")
    }
}

fn layer(room: &str) -> Option<u8> {
    let found = LAYERS.iter().find(|(name, _)| *name == room);
    found.map(|(_, layer)| *layer)
}

/// The rooms that a code reaches: `crate::room`, `crate::{room, room}`, `dialoogtafel::room`, and
/// as many `super::` as lead out of its own room, which is `depth` modules deep.
fn rooms_known(code: &str, depth: usize) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for root in ["crate::", "dialoogtafel::"] {
        for after in after_each_word(code, root) {
            rooms.extend(first_names(after));
        }
    }
    for after in after_each_word(code, "super::") {
        let mut rest = after;
        let mut climbed = 1;
        while let Some(next) = rest.strip_prefix("super::") {
            (rest, climbed) = (next, climbed + 1);
        }
        if climbed >= depth {
            rooms.extend(first_names(rest));
        }
    }
    rooms
}

/// The first names of a path: one, or those of a group in braces.
fn first_names(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else {
        let name: String = path.chars().take_while(|c| is_in_name(*c)).collect();
        let owner = MACROS.iter().find(|(known, _)| *known == name);
        return vec![owner.map_or(name, |(_, room)| (*room).to_owned())];
    };
    let mut nested = 0;
    let mut parts = vec![String::new()];
    for character in group.chars() {
        match character {
            '}' if nested == 0 => break,
            '{' => nested += 1,
            '}' => nested -= 1,
            ',' if nested == 0 => parts.push(String::new()),
            _ if nested == 0 => parts
                .last_mut()
                .into_iter()
                .for_each(|part| part.push(character)),
            _ => {}
        }
    }
    let names = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty());
    names.flat_map(first_names).collect()
}

/// What follows each place where a path begins with these words.
fn after_each_word<'c>(code: &'c str, word: &'c str) -> impl Iterator<Item = &'c str> {
    code.match_indices(word).filter_map(move |(at, _)| {
        let before = code[..at].chars().next_back();
        let begins = before.is_none_or(|c| !is_in_name(c) && c != ':' && c != '$');
        begins.then(|| &code[at + word.len()..])
    })
}

/// Whether a code names a crate: in a path, a macro or an attribute.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let is_root = code[..at]
            .strip_suffix("::")
            .is_some_and(|rest| !rest.ends_with(is_in_name));
        let begins = is_root || before.is_none_or(|c| !is_in_name(c) && c != ':' && c != '.');
        let is_import = code[..at].ends_with("use ") && after.starts_with([' ', ';']);
        begins && (after.starts_with("::") || after.starts_with("!(") || is_import)
    })
}

/// Whether a word stands in a text by itself.
fn names_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let ends = |c: Option<char>| c.is_none_or(|c| !is_in_name(c) && c != '-');
        ends(before) && ends(after)
    })
}

fn is_in_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Lines that are no comment and not blank.
fn lines_of_code(code: &str) -> usize {
    let lines = code.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .count()
}

// Files.

/// A file of the source, its code apart from its tests.
struct File {
    path: String,
    text: String,
    /// Without whole lines of comment.
    code: String,
    tests: String,
}

impl File {
    fn new(path: String, text: String) -> Self {
        let plain: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .map(|line| format!("{line}\n"))
            .collect();
        let is_all_tests = path.ends_with("/tests.rs") || path.contains("/tests/");
        let tests_at = if is_all_tests {
            Some(0)
        } else {
            plain.find("\n#[cfg(test)]\n")
        };
        let (code, tests) = plain.split_at(tests_at.unwrap_or(plain.len()));
        let (code, tests) = (code.to_owned(), tests.to_owned());
        Self {
            path,
            text,
            code,
            tests,
        }
    }

    /// The room that it stands in.
    fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let room = inside.split('/').next().unwrap_or(inside);
        room.strip_suffix(".rs").unwrap_or(room)
    }

    /// How many modules deep it stands; a room itself is one deep.
    fn depth(&self) -> usize {
        let steps = self.path.split('/').count() - 1;
        if self.path.ends_with("/mod.rs") {
            steps - 1
        } else {
            steps
        }
    }
}

fn files() -> Vec<File> {
    let paths = every_file("src").into_iter();
    let source = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let files: Vec<File> = source
        .map(|path| File::new(path.display().to_string(), read(&path)))
        .collect();
    assert!(
        files.len() > 50,
        "the source was not found: {}",
        files.len()
    );
    files
}

/// Every file under a folder of the repository, sorted.
fn every_file(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is in the repository") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(root).expect("it stands in it").to_owned());
            }
        }
    }
    found.sort();
    found
}

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| unreachable!("{}: {error}", path.display()))
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

// The rules can fail.

#[test]
fn a_room_that_looks_up_or_beside_is_found() {
    let known = |code: &str, depth| rooms_known(code, depth).into_iter().collect::<Vec<_>>();
    assert_eq!(known("use crate::store::Lock;", 1), ["store"]);
    assert_eq!(
        known(
            "use crate::{lang::{self, Lang}, yaml, model::{case::Case}};",
            2
        ),
        ["lang", "model", "yaml"]
    );
    assert_eq!(known("    pub(in crate::report) fn x()", 2), ["report"]);
    assert_eq!(known("let x: Vec<crate::yaml::Read<T>>;", 2), ["yaml"]);
    assert_eq!(known("path: crate::path![\"a\"]", 2), ["model"]);
    assert_eq!(known("$crate::model::Step", 2), [""; 0]);
    assert_eq!(known("mycrate::store::x", 2), [""; 0]);
    assert_eq!(known("use super::lang::Lang;", 1), ["lang"]);
    assert_eq!(known("use super::lang::Lang;", 2), [""; 0]);
    assert_eq!(known("use super::super::cli::x;", 2), ["cli"]);

    assert_eq!(refuse("model", "yaml"), Some("does not look up to"));
    assert_eq!(
        refuse("lang", "privacy"),
        Some("does not know its neighbour")
    );
    assert_eq!(
        refuse("notation", "minutes"),
        Some("does not know its neighbour")
    );
    assert_eq!(refuse("model", "helpers"), Some("knows no room"));
    assert_eq!(refuse("main", "store"), Some("knows no room"));
    for (own, other) in [
        ("minutes", "notation"),
        ("cli", "lang"),
        ("yaml", "yaml"),
        ("main", "cli"),
    ] {
        assert_eq!(refuse(own, other), None, "{own} {other}");
    }
}

#[test]
fn a_crate_is_found_in_paths_macros_and_imports() {
    for code in [
        "use clap::Parser;",
        "use clap as c;",
        "use clap;",
        "#[derive(clap::Parser)]",
        "clap!(x)",
        "::clap::Command",
    ] {
        assert!(names_crate(code, "clap"), "{code}");
    }
    for code in [
        "clap_complete::generate",
        "let clap = 1;",
        "a.clap::<T>()",
        "myclap::x",
    ] {
        assert!(!names_crate(code, "clap"), "{code}");
    }
}

#[test]
fn code_is_told_from_comments_and_tests() {
    let text = "//! For this.\n\n// clap::x\nfn a() {}\n\n#[cfg(test)]\nmod tests {\n    use clap::x;\n}\n";
    let file = File::new("src/yaml/slip/line.rs".to_owned(), text.to_owned());
    assert_eq!(lines_of_code(&file.code), 1);
    assert!(!names_crate(&file.code, "clap") && names_crate(&file.tests, "clap"));
    assert_eq!((file.room(), file.depth()), ("yaml", 3));
    for (path, room, depth) in [
        ("src/notation.rs", "notation", 1),
        ("src/cli/mod.rs", "cli", 1),
        ("src/cli/args/mod.rs", "cli", 2),
    ] {
        let file = File::new(path.to_owned(), String::new());
        assert_eq!((file.room(), file.depth()), (room, depth));
    }
    let tests = File::new("src/yaml/tests.rs".to_owned(), text.to_owned());
    assert_eq!(tests.code, "");
}

#[test]
fn a_word_is_not_found_in_a_longer_one() {
    assert!(names_word("verslag.md", "verslag"));
    assert!(!names_word("eindverslag.md", "verslag"));
    assert!(!names_word("afspraken-kaart", "kaart"));
}
