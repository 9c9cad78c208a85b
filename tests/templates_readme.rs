//! `templates/README.md` says what is so: its files are written, its commands run, and what they
//! print is what stands there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use tempfile::TempDir;

const PATH: &str = "templates/README.md";

static README: LazyLock<String> = LazyLock::new(|| fs::read_to_string(PATH).unwrap());

/// A fenced block, and the comment that stands right before it.
struct Block {
    language: String,
    text: String,
    comment: Option<String>,
    /// The lines of its text in the page.
    lines: std::ops::Range<usize>,
}

fn blocks(page: &str) -> Vec<Block> {
    let lines: Vec<&str> = page.lines().collect();
    let mut blocks = Vec::new();
    let mut comment = None;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if let Some(language) = line.strip_prefix("```") {
            let length = lines[at + 1..].iter().position(|line| *line == "```");
            let end = at + 1 + length.expect("a block is closed");
            blocks.push(Block {
                language: language.to_owned(),
                text: lines[at + 1..end].iter().flat_map(|l| [l, "\n"]).collect(),
                comment: comment.take(),
                lines: at + 1..end,
            });
            at = end;
        } else if let Some(inner) = line.strip_prefix("<!-- ") {
            comment = inner.strip_suffix(" -->").map(str::to_owned);
        } else if !line.is_empty() {
            comment = None;
        }
        at += 1;
    }
    blocks
}

/// What a block does to the folder of who follows the page.
#[derive(Debug, PartialEq, Eq)]
enum Deed {
    Write(PathBuf),
    Append(PathBuf),
    /// Lines of the head of a template: a known key is replaced, a new one added.
    PutBeforePhases(PathBuf),
    Run,
    /// What the block before it prints.
    Expect,
}

fn deed(block: &Block) -> Deed {
    let first = block.text.lines().next().unwrap_or_default();
    match block.language.as_str() {
        "text" => Deed::Expect,
        "yaml" => {
            let named = first
                .strip_prefix("# ")
                .expect("its first line names a file");
            if let Some(path) = named.strip_prefix("onder aan ") {
                Deed::Append(path.into())
            } else if let Some(path) = named.strip_prefix("boven fasen in ") {
                Deed::PutBeforePhases(path.into())
            } else {
                Deed::Write(named.into())
            }
        }
        "jinja" => {
            let named = first
                .strip_prefix("{# ")
                .and_then(|n| n.strip_suffix(" #}"));
            Deed::Write(named.expect("its first line names a file").into())
        }
        "markdown" => {
            let named = block.comment.as_deref();
            Deed::Write(named.expect("a comment before it names a file").into())
        }
        other => {
            assert_eq!(other, "sh", "nothing is done with such a block");
            Deed::Run
        }
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn put_before_phases(old: &str, block: &str) -> String {
    let (head, phases) = old.split_once("fasen:\n").unwrap();
    let mut head: Vec<&str> = head.lines().collect();
    for line in block.lines().skip(1) {
        let key = line.split_inclusive(':').next().unwrap();
        match head.iter().position(|old| old.starts_with(key)) {
            Some(at) => head[at] = line,
            None => head.push(line),
        }
    }
    format!("{}\nfasen:\n{phases}", head.join("\n"))
}

/// What the lines of a block print, errors among it, and whether all went well.
fn run(block: &str, folder: &Path) -> (String, bool) {
    let mut printed = String::new();
    let mut well = true;
    for line in block.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["cat", path] => printed += &fs::read_to_string(folder.join(path)).unwrap(),
            ["dialoogtafel", arguments @ ..] => {
                let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
                    .args(arguments)
                    .current_dir(folder)
                    .env_remove("DIALOOGTAFEL_TAAL")
                    .stdin(Stdio::null())
                    .output()
                    .unwrap();
                well &= output.status.success();
                printed += &String::from_utf8(output.stdout).unwrap();
                printed += &String::from_utf8(output.stderr).unwrap();
            }
            _ => assert_eq!(line, "", "this is no command of the page"),
        }
    }
    (printed, well)
}

/// Whether a block is the text but for what its lines `…` stand for.
fn leaves_out(block: &str, text: &str) -> bool {
    let mut parts = block.split("…\n");
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else {
        return false;
    };
    let mut last = first;
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            return false;
        };
        (rest, last) = (after, part);
    }
    rest.is_empty() || (last.is_empty() && block != last)
}

/// The page with the outputs as they are.
fn followed(page: &str) -> String {
    let folder = TempDir::new().unwrap();
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    let mut printed: Option<String> = None;
    let mut outputs = Vec::new();
    for block in blocks(page) {
        let deed = deed(&block);
        if deed != Deed::Expect {
            assert_eq!(printed.take().unwrap_or_default(), "", "nothing shows this");
        }
        match deed {
            Deed::Write(path) => write(&folder.path().join(path), &block.text),
            Deed::Append(path) => {
                let path = folder.path().join(path);
                let text: String = block.text.split_inclusive('\n').skip(1).collect();
                let old = fs::read_to_string(&path).unwrap();
                write(&path, &(old + &text));
                let (told, well) = run("dialoogtafel controleer templates", folder.path());
                assert!(well && told.is_empty(), "{told}");
            }
            Deed::PutBeforePhases(path) => {
                let path = folder.path().join(path);
                let old = fs::read_to_string(&path).unwrap();
                write(&path, &put_before_phases(&old, &block.text));
            }
            Deed::Run => {
                let (text, well) = run(&block.text, folder.path());
                let is_flawed = block.comment.as_deref() == Some("niet goed");
                assert_eq!(well, !is_flawed, "{}\n{text}", block.text);
                printed = Some(text);
            }
            Deed::Expect => {
                let text = printed.take().expect("a command stands before it");
                if !leaves_out(&block.text, &text) {
                    outputs.push((block.lines, text));
                }
            }
        }
    }
    assert_eq!(printed.unwrap_or_default(), "", "nothing shows this");
    for (range, text) in outputs.into_iter().rev() {
        lines.splice(range, text.lines().map(str::to_owned));
    }
    lines.join("\n") + "\n"
}

#[test]
fn who_follows_the_page_gets_what_it_shows() {
    let followed = followed(&README);
    if std::env::var_os("DIALOOGTAFEL_TEST_ACCEPT").is_some() {
        fs::write(PATH, &followed).unwrap();
        return;
    }
    assert_eq!(followed, *README);
    for language in ["yaml", "jinja", "markdown", "sh", "text"] {
        let of_it = blocks(&README)
            .into_iter()
            .filter(|b| b.language == language);
        assert!(of_it.count() > 0, "{language}");
    }
}

/// The first cell of each row of the table after a line that begins so.
fn first_cells(after: &str) -> BTreeSet<String> {
    let rows = README
        .lines()
        .skip_while(|line| !line.starts_with(after))
        .skip_while(|line| !line.starts_with('|'))
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('`').nth(1).unwrap().to_owned())
        .collect()
}

#[test]
fn its_tables_have_every_key_and_form_of_a_template() {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(["schema", "sjabloon"])
        .output()
        .unwrap();
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let keys = |of: &serde_json::Value| -> BTreeSet<String> {
        of["properties"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    };
    let phase = &schema["properties"]["fasen"]["items"];
    let question = &phase["properties"]["vragen"]["items"];
    assert_eq!(first_cells("Boven aan een sjabloon:"), keys(&schema));
    assert_eq!(first_cells("Bij een fase:"), keys(phase));
    assert_eq!(first_cells("Bij een vraag ("), keys(question));
    let forms = question["properties"]["vorm"]["enum"].as_array().unwrap();
    let forms = forms.iter().map(|form| form.as_str().unwrap().to_owned());
    assert_eq!(first_cells("De vormen:"), forms.collect());
}

#[test]
fn its_example_uses_every_key_of_a_question() {
    let own: String = blocks(&README)
        .into_iter()
        .filter(|block| block.language == "yaml")
        .map(|block| block.text)
        .collect();
    let used = |key: &str| {
        own.lines().any(|line| {
            let line = line.trim_start().trim_start_matches("- ");
            line.starts_with(&format!("{key}:"))
        })
    };
    // Told in words: they say the same as a key that is used, or turn around what is usual.
    let told = ["ook_begeleiding", "rijen_zijn", "voor", "themas"];
    let keys = first_cells("Bij een vraag (");
    let missing: Vec<_> = keys
        .iter()
        .filter(|key| !used(key) && !told.contains(&key.as_str()))
        .collect();
    assert_eq!(missing, [""; 0]);
}
