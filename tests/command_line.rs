//! Holds the command line to its language, its form and its exit statuses.

use dialoogtafel::cli::context::Color;
use dialoogtafel::cli::help::Page;
use dialoogtafel::cli::invocation::{self, Stop};
use dialoogtafel::cli::localized::localized;
use dialoogtafel::cli::snippet::Notice;
use dialoogtafel::lang::Lang;
use std::ffi::OsString;
use std::process::{Command, Output, Stdio};

/// Words that only an untranslated text has, in lower case.
const ENGLISH: &[&str] = &[
    "usage",
    "options",
    "arguments",
    "argument",
    "commands",
    "command",
    "error",
    "possible",
    "values",
    "value",
    "default",
    "aliases",
    "alias",
    "required",
    "print",
    "help",
    "version",
    "subcommand",
    "unexpected",
    "unrecognized",
    "found",
    "similar",
    "exists",
    "the",
    "cannot",
    "used",
    "with",
    "provided",
    "invalid",
    "for",
    "more",
    "information",
    "try",
    "were",
    "not",
    "file",
    "folder",
    "path",
    "table",
    "name",
    "date",
    "language",
    "when",
    "missing",
    "and",
    "must",
];

const DUTCH: &[&str] = &[
    "gebruik",
    "opties",
    "optie",
    "argumenten",
    "opdrachten",
    "opdracht",
    "fout",
    "kies",
    "keuze",
    "zonder",
    "standaard",
    "ontbreekt",
    "bedoel",
    "bestaat",
    "niet",
    "geen",
    "het",
    "een",
    "van",
    "voor",
    "schrijf",
    "laat",
    "zien",
    "typ",
    "bestand",
    "map",
    "pad",
    "naam",
    "datum",
    "taal",
    "wanneer",
    "lezers",
    "let",
    "op",
    "te",
    "veel",
    "en",
    "waarde",
    "staat",
];

/// What stands in both languages: names that are typed.
fn without_names(text: &str) -> String {
    let program = localized(Lang::Dutch);
    let mut commands: Vec<&clap::Command> = vec![&program];
    let mut names = vec!["betrokkenen".to_owned(), "openbaar".to_owned()];
    while let Some(command) = commands.pop() {
        commands.extend(command.get_subcommands());
        names.push(command.get_name().to_owned());
        names.extend(command.get_all_aliases().map(str::to_owned));
    }
    text.split_whitespace()
        .filter(|word| {
            let bare = word.trim_matches(|character: char| "`()?,.:".contains(character));
            !bare.starts_with('-')
                && bare != "DIALOOGTAFEL_TAAL"
                && !names.iter().any(|name| name == bare)
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn assert_language(text: &str, lang: Lang) {
    let foreign = match lang {
        Lang::Dutch => ENGLISH,
        Lang::English => DUTCH,
    };
    // Between backticks stands what people typed or can type.
    let prose: String = without_names(text).split('`').step_by(2).collect();
    for word in prose.split(|character: char| !character.is_alphanumeric()) {
        let word = word.to_lowercase();
        assert!(!foreign.contains(&word.as_str()), "{lang:?} {word}: {text}");
    }
}

/// The arguments as a shell gives them, with the language in front.
fn line(text: &str, lang: Lang) -> Vec<OsString> {
    ["dialoogtafel", "--taal", lang.code()]
        .into_iter()
        .chain(text.split_whitespace())
        .map(OsString::from)
        .collect()
}

fn stop(text: &str, lang: Lang) -> Stop {
    match invocation::read(&line(text, lang), None) {
        (_, Err(stop)) => stop,
        (_, Ok(_)) => unreachable!("{text} should not lead to a command"),
    }
}

fn refusal(text: &str, lang: Lang) -> String {
    match stop(text, lang) {
        Stop::Refused(notice) => notice.render(lang, Color::Off),
        Stop::Help(_) | Stop::Version => unreachable!("{text} should be refused"),
    }
}

fn pages(lang: Lang) -> Vec<Page> {
    let mut paths = vec![String::new()];
    let program = localized(lang);
    for command in program.get_subcommands() {
        paths.push(command.get_name().to_owned());
        for child in command.get_subcommands() {
            paths.push(format!("{} {}", command.get_name(), child.get_name()));
        }
    }
    paths
        .iter()
        .map(|path| match stop(&format!("{path} --help"), lang) {
            Stop::Help(page) => *page,
            Stop::Version | Stop::Refused(_) => unreachable!("{path} has help"),
        })
        .collect()
}

#[test]
fn every_page_of_help_speaks_one_language() {
    for lang in [Lang::Dutch, Lang::English] {
        let pages = pages(lang);
        assert!(pages.len() > 10, "{}", pages.len());
        for page in pages {
            let text = page.render(lang, 80, Color::Off);
            let (prose, examples) = text
                .split_once(lang.words().help.examples)
                .unwrap_or_default();
            assert_language(prose, lang);
            assert!(examples.contains("  dialoogtafel "), "{text}");
        }
    }
}

#[test]
fn every_page_of_help_fits_the_screen() {
    for lang in [Lang::Dutch, Lang::English] {
        for page in pages(lang) {
            for width in [40, 80, 200] {
                let text = page.render(lang, width, Color::Off);
                for line in text.lines() {
                    let limit = if line.starts_with("  dialoogtafel ") {
                        80
                    } else {
                        width.min(80)
                    };
                    assert!(line.chars().count() <= limit, "{width}: {line}");
                    assert_eq!(line.trim_end(), line);
                }
            }
        }
    }
}

#[test]
fn every_example_in_the_help_can_be_typed() {
    for lang in [Lang::Dutch, Lang::English] {
        for example in pages(lang).iter().flat_map(|page| &page.examples) {
            let typed = example.split(" >").next().unwrap_or_default();
            let typed = typed.strip_prefix("dialoogtafel").unwrap_or_default();
            let (_, read) = invocation::read(&line(typed, lang), None);
            assert!(read.is_ok(), "{example}: {read:?}");
        }
    }
}

#[test]
fn wrong_use_is_told_in_the_language_asked_for() {
    let lines = [
        (
            "verslg",
            "de opdracht `verslg` bestaat niet",
            "bedoel je `dialoogtafel verslag`?",
        ),
        (
            "help",
            "de opdracht `help` bestaat niet",
            "`dialoogtafel --hulp` laat zien wat kan",
        ),
        (
            "sjablonen ton",
            "de opdracht `ton` bestaat niet",
            "bedoel je `dialoogtafel sjablonen toon`?",
        ),
        (
            "verslag --vor",
            "de optie `--vor` bestaat niet",
            "bedoel je `--voor`?",
        ),
        (
            "lijst --alles",
            "de optie `--alles` bestaat niet",
            "`dialoogtafel lijst --hulp` laat zien wat kan",
        ),
        (
            "-x",
            "de optie `-x` bestaat niet",
            "`dialoogtafel --hulp` laat zien wat kan",
        ),
        (
            "start a b",
            "`b` is hier te veel",
            "typ `dialoogtafel start [TAFEL] [opties]`",
        ),
        (
            "verslag",
            "hier ontbreekt PAD…",
            "typ `dialoogtafel verslag PAD…`",
        ),
        (
            "sjablonen toon",
            "hier ontbreekt NAAM",
            "typ `dialoogtafel sjablonen toon NAAM`",
        ),
        (
            "start --notulen -",
            "hier ontbreekt TAFEL",
            "typ `dialoogtafel start TAFEL`",
        ),
        (
            "start a --overschrijf",
            "hier ontbreekt --notulen BESTAND",
            "typ `dialoogtafel start --notulen BESTAND`",
        ),
        (
            "schema",
            "hier ontbreekt SOORT",
            "typ `dialoogtafel schema SOORT`, kies uit `casus`, `project`, `sjabloon`, `codeboek`, `sessie` of `begrippen`",
        ),
        (
            "schema projct",
            "`projct` kan niet bij `SOORT`",
            "bedoel je `project`?",
        ),
        (
            "verslag a --voor 7",
            "`7` kan niet bij `--voor`",
            "kies uit `tafel`, `betrokkenen` of `openbaar`",
        ),
        (
            "verslag a --voor",
            "bij `--voor` ontbreekt een waarde",
            "kies uit `tafel`, `betrokkenen` of `openbaar`",
        ),
        (
            "werkblad a -o",
            "bij `-o` ontbreekt een waarde",
            "`dialoogtafel werkblad --hulp` laat zien wat kan",
        ),
        (
            "verslag a --peildatum 1-2-2022",
            "`1-2-2022` bij `--peildatum` is geen dag",
            "schrijf een datum als jjjj-mm-dd, bijvoorbeeld 2022-03-15",
        ),
        (
            "lijst --json=3",
            "`3` is te veel bij `--json`",
            "`dialoogtafel lijst --hulp` laat zien wat kan",
        ),
        (
            "verslag a --json --profiel",
            "`--json` en `--profiel` gaan niet samen",
            "gebruik er een",
        ),
        (
            "verslag a --json --json",
            "`--json` staat er twee keer",
            "laat er een weg",
        ),
        (
            "lijst --kleur rood",
            "`rood` kan niet bij `--kleur`",
            "kies uit `auto`, `altijd` of `nooit`",
        ),
        (
            "completions 7",
            "`7` kan niet bij `SHELL`",
            "kies uit `bash`, `elvish`, `fish`, `powershell` of `zsh`",
        ),
    ];
    for (typed, headline, remedy) in lines {
        assert_eq!(
            refusal(typed, Lang::Dutch),
            format!("fout: {headline}\ntip: {remedy}\n")
        );
        let english = refusal(typed, Lang::English);
        assert!(
            english.starts_with("error: ") && english.contains("\ntip: "),
            "{english}"
        );
        assert_language(&english, Lang::English);
        assert_language(&refusal(typed, Lang::Dutch), Lang::Dutch);
    }
}

#[test]
fn a_slip_in_english_is_mended_in_english() {
    assert_eq!(
        refusal("raport", Lang::English),
        "error: there is no command `raport`\ntip: do you mean `dialoogtafel report`?\n"
    );
}

#[test]
fn the_language_is_found_anywhere_before_two_dashes() {
    let lang_of = |typed: &str, variable: Option<&str>| {
        let arguments: Vec<OsString> = typed.split(' ').map(OsString::from).collect();
        let variable = variable.map(OsString::from);
        invocation::read(&arguments, variable.as_deref()).0
    };
    assert_eq!(
        lang_of("dialoogtafel verslag a --taal en", None),
        Lang::English
    );
    assert_eq!(
        lang_of("dialoogtafel --taal=en verslag a", None),
        Lang::English
    );
    assert_eq!(
        lang_of("dialoogtafel verslag -- --taal en", None),
        Lang::Dutch
    );
    assert_eq!(lang_of("dialoogtafel lijst", Some("en")), Lang::English);
    assert_eq!(
        lang_of("dialoogtafel --taal nl lijst", Some("en")),
        Lang::Dutch
    );
    assert_eq!(
        lang_of("dialoogtafel --taal en lijst", Some("fr")),
        Lang::English
    );
    assert_eq!(lang_of("dialoogtafel lijst", None), Lang::Dutch);
}

#[test]
fn an_unknown_language_in_the_environment_is_refused() {
    let arguments = ["dialoogtafel", "lijst"].map(OsString::from);
    let (lang, read) = invocation::read(&arguments, Some("fr".as_ref()));
    let expected = Notice::error(
        "DIALOOGTAFEL_TAAL is `fr`, en die taal is er niet",
        "kies nl of en, of haal de variabele weg",
    );
    assert_eq!(read.err(), Some(Stop::Refused(expected)));
    assert_eq!(lang, Lang::Dutch);
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"));
    command
        .env_remove("DIALOOGTAFEL_TAAL")
        .env_remove("NO_COLOR");
    command
}

fn run(arguments: &[&str]) -> Output {
    program()
        .args(arguments)
        .output()
        .expect("the program was built with the tests")
}

#[test]
fn help_and_version_go_to_standard_output_and_all_is_well() {
    for arguments in [["--hulp"], ["-h"], ["--help"]] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&output.stdout).contains("\nGebruik: dialoogtafel "));
        assert!(output.stderr.is_empty());
    }
    for arguments in [
        &["--version"][..],
        &["-V"],
        &["--versie"],
        &["verslag", "-V"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0));
        let version = concat!("dialoogtafel ", env!("CARGO_PKG_VERSION"), "\n");
        assert_eq!(String::from_utf8_lossy(&output.stdout), version);
        assert!(output.stderr.is_empty());
    }
}

#[test]
fn wrong_use_has_status_two_and_no_product() {
    let output = run(&["verslg"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let told = "fout: de opdracht `verslg` bestaat niet\ntip: bedoel je `dialoogtafel verslag`?\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), told);
    let output = program()
        .env("DIALOOGTAFEL_TAAL", "klingon")
        .arg("lijst")
        .output()
        .expect("the program was built with the tests");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn colour_is_written_only_when_asked_for() {
    let has_escape =
        |output: &Output| output.stdout.contains(&0x1b) || output.stderr.contains(&0x1b);
    assert!(!has_escape(&run(&["--hulp"])));
    assert!(!has_escape(&run(&["--kleur", "nooit", "verslg"])));
    assert!(has_escape(&run(&["--kleur", "altijd", "--hulp"])));
    assert!(has_escape(&run(&["--kleur=altijd", "verslg"])));
}

#[test]
fn what_was_typed_cannot_steer_the_terminal() {
    let output = run(&["\u{1b}[2Jverslag"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.contains(&0x1b));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    for arguments in [&["--hulp"][..], &["completions", "bash"], &["man"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe can be made");
        drop(reader);
        let output = program()
            .args(arguments)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .expect("the program was built with the tests");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    for arguments in [&["--hulp"][..], &["man"]] {
        let full = std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .expect("Linux has a device that is always full");
        let output = program()
            .args(arguments)
            .stdout(full)
            .output()
            .expect("the program was built with the tests");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let told = "fout: de uitvoer kon niet worden geschreven\n\
                    tip: kijk of de schijf vol is en of je er mag schrijven\n";
        assert_eq!(String::from_utf8_lossy(&output.stderr), told);
    }
}

#[test]
fn every_shell_gets_a_completion_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0));
        let script = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            script.contains("verslag") && script.contains("peildatum"),
            "{shell}"
        );
    }
}

#[test]
fn the_manual_has_headings_in_the_language_asked_for() {
    let headings = |arguments: &[&str]| -> Vec<String> {
        String::from_utf8_lossy(&run(arguments).stdout)
            .lines()
            .filter_map(|line| line.strip_prefix(".SH "))
            .map(|heading| heading.trim_matches('"').to_owned())
            .collect()
    };
    assert_eq!(
        headings(&["man"]),
        [
            "NAAM",
            "GEBRUIK",
            "ALGEMENE OPTIES",
            "VOORBEELDEN",
            "OPDRACHTEN",
            "AFSLUITCODE"
        ]
    );
    assert_eq!(
        headings(&["man", "--taal", "en"]),
        [
            "NAME",
            "SYNOPSIS",
            "COMMON OPTIONS",
            "EXAMPLES",
            "COMMANDS",
            "EXIT STATUS"
        ]
    );
}
