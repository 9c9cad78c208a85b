//! Holds `controleer` to what it says of broken files, word for word.
//!
//! Each folder in `tests/flaws/` holds the files of a table, and in `verwacht.txt` what is said of
//! them; a folder that also has `expected.txt` is checked in English too. What git cannot keep is
//! made here.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use dialoogtafel::model::Weight;
use dialoogtafel::model::terms::AgeGroup;
use dialoogtafel::yaml;

/// What a run came to.
struct Told {
    status: Option<i32>,
    product: String,
    told: String,
}

/// Runs `controleer` in a folder, and takes care that it ends.
fn check_in(folder: &Path, language: &str, path: impl AsRef<OsStr>) -> Told {
    let begun = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(["--taal", language, "controleer"])
        .arg(path)
        .current_dir(folder)
        .env_remove("DIALOOGTAFEL_TAAL")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(
        begun.elapsed() < Duration::from_secs(10),
        "{}",
        folder.display()
    );
    Told {
        status: output.status.code(),
        product: String::from_utf8(output.stdout).unwrap(),
        told: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Words of the YAML library, of Rust and of English that no Dutch message has.
const FOREIGN: &[&str] = &[
    "panicked",
    "mapping",
    "scalar",
    "sequence",
    "anchor",
    "parse",
    "parser",
    "expected",
    "found",
    "invalid",
    "error",
    "unexpected",
    "unknown",
    "missing",
    "field",
    "variant",
    "line",
    "column",
    "yaml",
    "the",
    "with",
    "cannot",
    "must",
    "utf",
    "token",
    "indent",
    "alias",
    "serde",
];

/// The words that the program itself chose: no lines of the file, nothing between backticks.
fn own_words(told: &str) -> String {
    let said = told.lines().filter(|line| {
        ["fout: ", "let op: ", "tip: "]
            .iter()
            .any(|label| line.starts_with(label))
    });
    said.map(|line| line.split('`').step_by(2).collect::<String>() + "\n")
        .collect::<String>()
        .to_lowercase()
}

fn assert_dutch(told: &str) {
    let words = own_words(told).replace("utf-8", "").replace(".yaml", "");
    let words = words.replace("yaml-bestand", "");
    for word in words.split(|character: char| !character.is_alphanumeric()) {
        assert!(!FOREIGN.contains(&word), "{word}:\n{told}");
    }
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flaws");
    let entries = fs::read_dir(root).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

#[test]
fn every_broken_file_is_told_word_for_word() {
    let folders = folders();
    assert!(folders.len() >= 40, "{}", folders.len());
    let mut different = String::new();
    for folder in &folders {
        for (language, file) in [("nl", "verwacht.txt"), ("en", "expected.txt")] {
            let path = folder.join(file);
            if language == "en" && !path.exists() {
                continue;
            }
            let told = check_in(folder, language, ".");
            if std::env::var_os("DIALOOGTAFEL_TEST_ACCEPT").is_some() {
                fs::write(&path, &told.told).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            // Warnings alone change no exit status.
            let label = if language == "nl" {
                "fout: "
            } else {
                "error: "
            };
            let is_flawed = expected.lines().any(|line| line.starts_with(label));
            assert_eq!(
                told.status,
                Some(i32::from(is_flawed)),
                "{}",
                folder.display()
            );
            assert_eq!(told.product, "", "{}", folder.display());
            if language == "nl" {
                assert_dutch(&told.told);
            }
            if told.told != expected || expected.is_empty() {
                let name = path.display();
                different += &format!("{name}\n{}\n--- expected\n{expected}\n", told.told);
            }
        }
    }
    assert!(different.is_empty(), "\n{different}");
}

#[test]
fn every_expected_text_belongs_to_a_broken_file() {
    for folder in folders() {
        let name = folder.display();
        assert!(folder.is_dir(), "{name} is no folder");
        assert!(
            folder.join("verwacht.txt").is_file(),
            "{name} expects nothing"
        );
        let entries = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let others: Vec<PathBuf> = entries
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension != "yaml")
            })
            .filter(|path| {
                let name = path.file_name().unwrap();
                name != "verwacht.txt" && name != "expected.txt"
            })
            .collect();
        assert_eq!(others, [""; 0].map(PathBuf::from), "nothing reads these");
    }
}

/// What is told of one file with this name and these bytes, in Dutch.
fn told_of(name: &str, bytes: impl AsRef<[u8]>) -> Told {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let told = check_in(folder.path(), "nl", name);
    assert_eq!(told.product, "");
    assert_dutch(&told.told);
    told
}

/// What the rules of age ask for, told here in another way than the program tells it: a flaw, a
/// warning or nothing. What only the case tells of an age is a warning at most.
fn lacks(age: &str, given: &str, own: bool) -> Option<Weight> {
    match age {
        "0-3" | "4-7" | "8-11" if !given.contains("ouder") => Some(Weight::Warning),
        "12-15" if given != "jeugdige, ouder" && own => Some(Weight::Flaw),
        "12-15" if given != "jeugdige, ouder" => Some(Weight::Warning),
        _ => None,
    }
}

#[test]
fn who_must_consent_follows_from_the_age_wherever_it_stands() {
    let case = |own: &str, of_case: &str, perspective: &str, given: &str| {
        format!(
            "formaat: 1\ntitel: t\nsoort: casus-overstijgend\nsjabloon: s\ndatum: 2022-03-15\n{of_case}\
             deelnemers:\n  - {{code: lk, rol: leerkracht, perspectief: onderwijs}}\n  \
             - {{code: jg, rol: leerling, perspectief: {perspective}{own}, \
             toestemming: {{deelname: ja, notities: ja, verslag: ja, door: [{given}]}}}}\n"
        )
    };
    let weight = |text: &str| {
        let read = yaml::read_case(text);
        let also = read.draft().map(|case| case.check_who_gave_consent());
        let also = also.into_iter().flatten();
        let also: Vec<Weight> = also.map(|unsound| unsound.problem.weight()).collect();
        match read.finish() {
            Ok((_, warnings)) => {
                let told = warnings.iter().map(|_| Weight::Warning).chain(also);
                told.max_by_key(|weight| *weight == Weight::Flaw)
            }
            Err(_) => Some(Weight::Flaw),
        }
    };
    for (age, _) in AgeGroup::ALL {
        for given in ["", "jeugdige", "ouder", "jeugdige, ouder"] {
            let own = format!(", leeftijdsgroep: {age}");
            let of_case = format!("kenmerken: {{leeftijdsgroep: {age}}}\n");
            let other = if *age == "12-15" { "16-18" } else { "12-15" };
            let other = format!("kenmerken: {{leeftijdsgroep: {other}}}\n");
            for perspective in ["jeugdige", "overig"] {
                for of_case in ["", &other] {
                    let text = case(&own, of_case, perspective, given);
                    assert_eq!(weight(&text), lacks(age, given, true), "{text}");
                }
            }
            let text = case("", &of_case, "jeugdige", given);
            assert_eq!(weight(&text), lacks(age, given, false), "{text}");
            let text = case("", &of_case, "ouder", given);
            assert_eq!(weight(&text), None, "{text}");
        }
    }
}

const SOUND: &str = include_str!("../sessions/heerenveen/po-overstap/casus.yaml");

#[test]
fn a_mark_of_byte_order_and_line_ends_of_windows_are_no_flaw() {
    let text = format!("\u{feff}{}", SOUND.replace('\n', "\r\n"));
    let told = told_of("casus.yaml", text);
    assert_eq!((told.status, told.told.as_str()), (Some(0), ""));
}

#[test]
fn a_flaw_has_its_place_in_a_file_of_windows_too() {
    let text = format!("\u{feff}{}", SOUND.replace('\n', "\r\n"));
    let broken = told_of("casus.yaml", text.replace("sector: po", "sectr: po"));
    let plain = told_of("casus.yaml", SOUND.replace("sector: po", "sectr: po"));
    assert_eq!(broken.told, plain.told);
    assert_eq!(
        plain.told,
        "fout: sleutel `sectr` bestaat hier niet\n  \
         casus.yaml:6:1\n\
         6 | sectr: po\n  \
         | ^^^^^\n\
         tip: bedoel je `sector`?\n"
    );
}

#[test]
fn bombs_are_refused_in_a_line_and_at_once() {
    let aliases: String = ('b'..='z')
        .map(|name| {
            let before = char::from_u32(u32::from(name) - 1).unwrap();
            format!(
                "{name}: &{name} [{}]\n",
                vec![format!("*{before}"); 9].join(", ")
            )
        })
        .collect();
    let deep = format!("formaat: 1\nkenmerken: {}", "[".repeat(100_000));
    let wide = format!("formaat: 1\ntitel: {}", "x".repeat(1_000_000));
    for (text, headline) in [
        (format!("a: &a [x, x]\n{aliases}"), "fout: "),
        (deep, "fout: hier zit te veel in elkaar"),
        (wide, "fout: sleutel `soort` ontbreekt"),
    ] {
        let told = told_of("casus.yaml", text);
        assert_eq!(told.status, Some(1));
        assert!(told.told.starts_with(headline), "{}", told.told);
        assert!(told.told.len() < 10_000, "{}", told.told.len());
    }
}

#[test]
fn characters_that_are_no_text_are_told_with_their_place() {
    let told = told_of("casus.yaml", b"formaat: 1\ntitel: De r\xE9gie\n");
    assert_eq!(told.status, Some(1));
    assert_eq!(
        told.told,
        "fout: in casus.yaml staan tekens die geen tekst zijn (regel 2, kolom 12)\n\
         tip: open het bestand in een editor en bewaar het als UTF-8\n"
    );
}

#[test]
fn a_file_of_gigabytes_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let file = fs::File::create(folder.path().join("sessie.yaml")).unwrap();
    file.set_len(8 * 1024 * 1024 * 1024).unwrap();
    let told = check_in(folder.path(), "nl", ".");
    assert_eq!(told.status, Some(1));
    assert_eq!(
        told.told,
        "fout: sessie.yaml is te groot (8192 MB)\ntip: een bestand mag hoogstens 16 MB zijn\n"
    );
}

#[test]
fn a_folder_with_the_name_of_a_file_is_looked_into() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("casus.yaml")).unwrap();
    let told = check_in(folder.path(), "nl", ".");
    assert_eq!((told.status, told.product.as_str()), (Some(2), ""));
    assert_eq!(
        told.told,
        "fout: hier staan geen YAML-bestanden\ntip: noem een bestand, of een map waar ze in staan\n"
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_with_the_name_of_a_file_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("casus.yaml");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let told = check_in(folder.path(), "nl", "casus.yaml");
    assert_eq!(told.status, Some(1));
    assert_eq!(
        told.told,
        "fout: casus.yaml is geen gewoon bestand\ntip: noem een gewoon bestand\n"
    );
}

#[test]
fn what_is_not_there_is_told_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let told = check_in(folder.path(), "nl", "nergens");
    assert_eq!(
        (told.status, told.told.as_str()),
        (
            Some(2),
            "fout: nergens is er niet\ntip: kijk of de naam klopt\n"
        )
    );
}

#[test]
fn flaws_of_all_files_are_told_in_one_run() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["b", "a"] {
        fs::create_dir(folder.path().join(name)).unwrap();
        fs::write(
            folder.path().join(name).join("project.yaml"),
            "formaat: 1\n",
        )
        .unwrap();
    }
    fs::write(folder.path().join("casus.yaml"), SOUND).unwrap();
    let told = check_in(folder.path(), "nl", ".");
    let flaw = |name: &str| {
        format!(
            "fout: sleutel `titel` ontbreekt\n  {name}/project.yaml:1:1\n\
             1 | formaat: 1\n  | ^^^^^^^\ntip: zet er `titel:` bij\n"
        )
    };
    let expected = format!("{}\n{}\n2 fouten in 2 bestanden\n", flaw("a"), flaw("b"));
    assert_eq!(told.told, expected);
}

/// Files that are long in one way, by what is long in them; so long that a look at all that came
/// before for each one would take more than the patience of a person.
fn long_files() -> Vec<(&'static str, String)> {
    let list =
        |items: usize, item: &dyn Fn(usize) -> String| -> String { (0..items).map(item).collect() };
    let template = |rest: String| {
        format!(
            "formaat: 1\nsjabloon: lang\nversie: 1\ntitel: Lang\ncodeboek: onderwijs-zorg\nfasen:\n{rest}"
        )
    };
    let questions = |rest: String| {
        template(format!(
            "  - id: fase\n    titel: Fase\n    vragen:\n      \
             - {{id: v, tekst: Welke?, vorm: keuze, opties: [Ja]}}\n{rest}"
        ))
    };
    let case = |rest: String| {
        format!(
            "formaat: 1\ntitel: Lang\nsoort: casus-overstijgend\nsjabloon: casus-overstijgend\n\
             datum: 2022-03-15\n{rest}"
        )
    };
    let asked = |n: usize, on: usize| {
        format!(
            "      - {{id: v{n}, tekst: Ja?, vorm: ja-nee, alleen_als: {{vraag: v{on}, is: ja}}}}\n"
        )
    };
    let options = list(20_000, &|n| format!("          - Keuze {n}\n"));
    let options = format!(
        "      - id: lang\n        tekst: Welke?\n        vorm: keuze\n        opties:\n{options}"
    );
    let phases = list(60_000, &|n| format!("  - {{id: fase{n}, titel: Fase}}\n"));
    let themes = list(60_000, &|n| format!("  - {{id: thema{n}, label: Thema}}\n"));
    let terms = list(20_000, &|n| {
        format!("  - {{term: Woord {n}, uitleg: Een woord.}}\n")
    });
    let chairs = list(14_000, &|n| {
        let (role, perspective) = match n % 2 {
            0 => ("voorzitter", "begeleiding"),
            _ => ("leerkracht", "onderwijs"),
        };
        format!(
            "  - {{code: d{n}, rol: {role}, perspectief: {perspective}, organisatie: Plek {n}}}\n"
        )
    });
    let before = list(12_000, &|n| {
        format!("  - {{van: iemand{n}, vraag: Waarom?}}\n")
    });
    let people = list(12_000, &|n| {
        format!("  - {{code: d{n}, rol: Rol {n}, perspectief: zorg}}\n")
    });
    vec![
        ("opties", questions(options)),
        ("fasen", template(phases)),
        ("terug", questions(list(24_000, &|n| asked(n + 1, n)))),
        ("vooruit", questions(list(16_000, &|n| asked(n, n + 1)))),
        (
            "themas",
            format!("formaat: 1\ncodeboek: lang\nversie: 1\nthemas:\n{themes}"),
        ),
        ("begrippen", format!("formaat: 1\nbegrippen:\n{terms}")),
        ("deelnemers", case(format!("deelnemers:\n{chairs}"))),
        (
            "vooraf",
            case(format!("vooraf:\n{before}deelnemers:\n{people}")),
        ),
    ]
}

#[test]
fn each_item_of_a_long_list_is_checked_without_a_look_at_all_others() {
    for (what, text) in long_files() {
        let begun = Instant::now();
        match what {
            "opties" | "fasen" | "terug" | "vooruit" => drop(yaml::read_template(&text)),
            "themas" => drop(yaml::read_codebook(&text)),
            "begrippen" => drop(yaml::read_glossary(&text)),
            _ => drop(yaml::read_case(&text)),
        }
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(10), "{what}: {took:?}");
    }
}
