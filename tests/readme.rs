//! README says what is so: its shell blocks run, what it names exists, and its pictures are there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::LazyLock;

use dialoogtafel::lang::Lang;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use tempfile::TempDir;

static README: LazyLock<String> = LazyLock::new(|| fs::read_to_string("README.md").unwrap());

/// The one block that cannot run here: it would start this test again.
const TESTS: &str = "cargo test\n";

#[cfg(unix)]
#[test]
fn every_shell_block_runs_without_a_keyboard_and_leaves_the_example_as_it_was() {
    let clone = TempDir::new().unwrap();
    for folder in ["sessions", "templates"] {
        copy(Path::new(folder), &clone.path().join(folder));
    }
    let blocks = shell_blocks();
    assert!(
        blocks.iter().any(|block| block == TESTS),
        "the tests are named"
    );
    let runnable: Vec<_> = blocks.iter().filter(|block| *block != TESTS).collect();
    assert!(runnable.len() >= 2, "there is something to run");
    for block in runnable {
        let output = shell(block, clone.path());
        assert!(
            output.status.success(),
            "{block}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    for folder in ["sessions", "templates"] {
        assert_same(Path::new(folder), &clone.path().join(folder));
    }
}

/// Runs a block with the program that was built in the place of `cargo run --`.
fn shell(block: &str, folder: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_dialoogtafel"));
    let path = format!(
        "{}:{}",
        program.parent().unwrap().display(),
        std::env::var("PATH").unwrap()
    );
    Command::new("sh")
        .args(["-euc", &block.replace("cargo run --", "dialoogtafel")])
        .current_dir(folder)
        .env("PATH", path)
        .env_remove("DIALOOGTAFEL_TAAL")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
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

fn assert_same(here: &Path, there: &Path) {
    let names = |folder: &Path| -> BTreeSet<_> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name()).collect()
    };
    assert_eq!(names(there), names(here), "{}", here.display());
    for name in names(here) {
        let (here, there) = (here.join(&name), there.join(&name));
        if here.is_dir() {
            assert_same(&here, &there);
        } else {
            let same = fs::read(&here).unwrap() == fs::read(&there).unwrap();
            assert!(same, "{} was changed", here.display());
        }
    }
}

#[test]
fn every_command_and_option_it_names_is_in_the_help() {
    let commands = commands_of(&help(&[]));
    for span in code_spans() {
        let words: Vec<&str> = span.split_whitespace().collect();
        let asked: Vec<&str> = match words.as_slice() {
            ["dialoogtafel", command, ..] if !command.starts_with('-') => {
                assert!(commands.contains(*command), "`{span}` is no command");
                vec![command]
            }
            [first, ..] if commands.contains(*first) => vec![first],
            ["cargo" | "bash", ..] => continue,
            _ => vec![],
        };
        let pages = match asked.as_slice() {
            [] => std::iter::once(help(&[]))
                .chain(commands.iter().map(|command| help(&[command])))
                .collect(),
            asked => help(asked),
        };
        for option in words.iter().filter(|word| word.starts_with('-')) {
            let is_named = pages
                .split(|sign: char| sign.is_whitespace() || sign == ',')
                .any(|word| word == *option);
            // A lone `-` is the sign of a note, or standard output.
            assert!(is_named || *option == "-", "`{span}`: no option {option}");
        }
    }
}

#[test]
fn every_command_of_the_help_is_named() {
    let words: BTreeSet<String> = code_spans()
        .iter()
        .chain(&shell_blocks())
        .flat_map(|code| code.split_whitespace().map(str::to_owned))
        .collect();
    for command in commands_of(&help(&[])) {
        assert!(words.contains(&command), "README does not name `{command}`");
    }
}

#[test]
fn every_command_that_is_named_in_the_journey_is_in_the_help() {
    let commands = commands_of(&help(&[]));
    let rows: Vec<&str> = README
        .lines()
        .skip_while(|line| !line.starts_with("| step |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .collect();
    assert!(!rows.is_empty());
    for row in rows {
        let cell = row.split('|').nth(2).unwrap();
        let spans = cell.split('`').skip(1).step_by(2);
        let named = spans.filter(|span| !span.contains('.'));
        for span in named {
            let command = span.split_whitespace().next().unwrap();
            assert!(commands.contains(command), "`{command}` is no command");
        }
    }
}

#[test]
fn every_command_of_the_prompt_that_it_names_exists() {
    // The words have no list of themselves; what they are printed as has all of them.
    let known = format!("{:?}", Lang::Dutch.words().table.commands);
    let mut found = 0;
    for span in code_spans() {
        let Some(name) = span
            .strip_prefix('/')
            .and_then(|rest| rest.split(' ').next())
        else {
            continue;
        };
        found += 1;
        assert!(known.contains(&format!("name: {name:?}")), "/{name}");
    }
    assert!(found > 0);
}

#[test]
fn every_file_it_names_is_there() {
    let mut found = 0;
    for span in code_spans() {
        let is_path = [
            "src/",
            "tests/",
            "templates/",
            ".ci/",
            "sessions/heerenveen",
        ]
        .iter()
        .any(|top| span.starts_with(top))
            && !span.contains(' ');
        if is_path {
            found += 1;
            assert!(Path::new(&span).exists(), "{span}");
        }
    }
    assert!(found > 0);
}

#[test]
fn its_pictures_are_there_and_say_in_words_what_they_show() {
    let pictures = pictures();
    assert_eq!(
        pictures
            .iter()
            .map(|(path, _)| path.as_str())
            .collect::<Vec<_>>(),
        [
            ".github/tafel.svg",
            ".github/tafel-40.svg",
            ".github/afsluiting.svg",
            ".github/afsluiting-40.svg"
        ]
    );
    for (path, alternative) in pictures {
        assert!(
            alternative.split_whitespace().count() >= 10,
            "{path}: {alternative}"
        );
        let picture = fs::read_to_string(&path).unwrap();
        let described = between(&picture, "<desc id=\"desc\">", "</desc>");
        let drawn: String = picture
            .split("<text ")
            .skip(1)
            .map(|text| {
                format!(
                    "{}\n",
                    without_tags(between(text, ">", "</text>"))
                        .trim_end_matches('█')
                        .trim_end()
                )
            })
            .collect();
        let described: String = described
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!(drawn, described, "{path}");
        assert!(
            picture.contains("<title id=\"title\">"),
            "{path} has a title"
        );
    }
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let (_, rest) = text.split_once(before).unwrap();
    rest.split_once(after).unwrap().0
}

fn without_tags(text: &str) -> String {
    text.split('<')
        .enumerate()
        .map(|(index, piece)| match index {
            0 => piece,
            _ => piece.split_once('>').unwrap().1,
        })
        .collect()
}

/// What `--hulp` prints, of the program or of a command.
fn help(command: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(command)
        .arg("--hulp")
        .env_remove("DIALOOGTAFEL_TAAL")
        .output()
        .unwrap();
    assert!(output.status.success(), "{command:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The first word of each line under "Opdrachten:".
fn commands_of(help: &str) -> BTreeSet<String> {
    let found: BTreeSet<String> = help
        .lines()
        .skip_while(|line| *line != "Opdrachten:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    assert!(found.contains("start"), "{found:?}");
    found
}

fn events() -> impl Iterator<Item = Event<'static>> {
    Parser::new_ext(&README, Options::ENABLE_TABLES)
}

fn code_spans() -> Vec<String> {
    let code = |event| {
        if let Event::Code(code) = event {
            Some(code.into_string())
        } else {
            None
        }
    };
    events().filter_map(code).collect()
}

fn shell_blocks() -> Vec<String> {
    let mut blocks = Vec::new();
    let mut inside = false;
    for event in events() {
        if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) = &event {
            inside = &**kind == "sh";
            blocks.extend(inside.then(String::new));
        } else if let Event::End(TagEnd::CodeBlock) = event {
            inside = false;
        } else if let (Event::Text(text), true) = (event, inside) {
            blocks.last_mut().unwrap().push_str(&text);
        }
    }
    blocks
}

/// Path and alternative text of each picture.
fn pictures() -> Vec<(String, String)> {
    let mut pictures: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for event in events() {
        if let Event::Start(Tag::Image { dest_url, .. }) = event {
            inside = true;
            pictures.push((dest_url.into_string(), String::new()));
        } else if let Event::End(TagEnd::Image) = event {
            inside = false;
        } else if let (Event::Text(text), true) = (event, inside) {
            pictures.last_mut().unwrap().1.push_str(&text);
        }
    }
    pictures
}
