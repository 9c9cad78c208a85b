//! Questions that are repeated: each has an id of its own, and knows what it was repeated for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use chrono::DateTime;
use dialoogtafel::lang::Lang;
use dialoogtafel::model::session::{Begin, EarlierTheme, Place, Withdrawal};
use dialoogtafel::model::{Glossary, Id, Note, Session};
use dialoogtafel::report::view::{Audience, view};
use dialoogtafel::yaml;
use proptest::prelude::*;
use tempfile::TempDir;

const CODEBOOK: &str = include_str!("../templates/codeboek/onderwijs-zorg.yaml");

const CASE: &str = "\
formaat: 1
titel: De overstap
soort: casus-overstijgend
sjabloon: eigen
datum: 2024-03-12
tijdlijn:
  - {wanneer: zomer, wat: Het gezin verhuisde.}
  - {wanneer: september, wat: De bus reed anders.}
deelnemers:
  - {code: vz, rol: voorzitter, perspectief: begeleiding}
  - {code: ib, rol: intern begeleider, perspectief: onderwijs}
  - {code: lk, rol: leerkracht, perspectief: onderwijs}
";

/// A template of one phase, with its questions as they are written.
fn template(questions: &[String]) -> String {
    let questions: String = questions
        .iter()
        .map(|question| format!("      - {{{question}}}\n"))
        .collect();
    format!(
        "formaat: 1\nsjabloon: eigen\nversie: 1\ntitel: Eigen\nvoor: casus-overstijgend\n\
         codeboek: onderwijs-zorg\nfasen:\n  - id: fase\n    titel: Fase\n    vragen:\n{questions}"
    )
}

fn plain(id: &str) -> String {
    format!("id: {id}, tekst: Wat viel op bij {id}?, vorm: open")
}

fn repeated(id: &str, over: &str, placeholder: &str) -> String {
    format!("id: {id}, tekst: 'Over {placeholder}', vorm: open, herhaal: {over}")
}

fn begun(case: &str, template: &str, themes: &[&str]) -> Session {
    let themes: Vec<EarlierTheme> = themes
        .iter()
        .map(|theme| EarlierTheme {
            id: Id::new(theme).unwrap(),
            label: (*theme).to_owned(),
        })
        .collect();
    Session::begin(&Begin {
        id: "proef/tafel",
        case: &yaml::read_case(case).finish().unwrap().0,
        template: &yaml::read_template(template).finish().unwrap().0,
        codebook: &yaml::read_codebook(CODEBOOK).finish().unwrap().0,
        earlier_themes: &themes,
        at: DateTime::UNIX_EPOCH.fixed_offset(),
    })
}

fn ids(session: &Session) -> Vec<&str> {
    session
        .questions()
        .map(|log| log.question.id.as_str())
        .collect()
}

/// A short id of few letters, so that repeats run into others, or one of almost the longest.
fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[ab](-[12]){0,2}",
        1 => (58_usize..=64, "[ab]").prop_map(|(length, letter)| letter.repeat(length)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_id_is_given_twice_and_the_plain_one_is_kept_where_it_is_free(
        questions in proptest::collection::btree_map(id(), 0..3, 1..7),
        themes in proptest::collection::btree_set(id(), 0..3),
    ) {
        let lines: Vec<String> = questions
            .iter()
            .map(|(id, over)| match over {
                0 => plain(id),
                1 => repeated(id, "tijdlijn", "{moment}"),
                _ => repeated(id, "top_themas", "{thema}"),
            })
            .collect();
        let themes: Vec<&str> = themes.iter().map(String::as_str).collect();
        let session = begun(CASE, &template(&lines), &themes);
        let given = ids(&session);
        let different: BTreeSet<&str> = given.iter().copied().collect();
        prop_assert_eq!(different.len(), given.len(), "{:?}", &given);
        // The ids as they would be if none stood in the way of another.
        let mut wanted: Vec<String> = Vec::new();
        for (id, over) in &questions {
            match over {
                0 => wanted.push(id.clone()),
                1 => wanted.extend((1..=2).map(|number| format!("{id}-{number}"))),
                _ => wanted.extend(themes.iter().map(|theme| format!("{id}-{theme}"))),
            }
        }
        prop_assert_eq!(given.len(), wanted.len());
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for id in &wanted {
            *times.entry(id).or_default() += 1;
        }
        let are_free = times.values().all(|times| *times == 1) && wanted.iter().all(|id| id.len() <= 64);
        if are_free {
            prop_assert_eq!(&given, &wanted);
        }
        // What was repeated for the n-th thing ends in n, whatever stood in the way.
        for (given, wanted) in given.iter().zip(&wanted) {
            let end = wanted.rsplit('-').next().unwrap();
            let is_number = matches!(end, "1" | "2") && wanted.contains('-');
            prop_assert!(!is_number || given.ends_with(&format!("-{end}")), "{} for {}", given, wanted);
        }
    }
}

#[test]
fn a_note_is_kept_once_also_where_two_questions_have_one_id() {
    let session = begun(CASE, &template(&[plain("een"), plain("twee")]), &[]);
    let text = yaml::write_session(&session).replace("id: twee", "id: een");
    let session = yaml::read_session(&text).finish().unwrap().0;
    let place = Place::at_question(Id::new("fase").unwrap(), Id::new("een").unwrap());
    let note = Note {
        text: "Niemand wist het".to_owned(),
        ..Note::default()
    };
    let said = session.accept(&place, &note, None).unwrap().session;
    let again = said.accept(&place, &note, None).unwrap().session;
    assert_eq!(again.records().count(), 2);
    assert_eq!(again.check(), []);
}

fn run(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("DIALOOGTAFEL_TAAL")
        .env_remove("NO_COLOR")
        .output()
        .unwrap();
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
        output.status.code(),
    )
}

/// A folder with one table and its own template.
fn table(case: &str, template: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("tafel/casus.yaml", case),
        ("templates/dialoog/eigen.yaml", template),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn minutes_on_a_sheet_with_repeats_make_a_session_that_can_be_read() {
    let questions = [
        repeated("moment", "tijdlijn", "{moment}"),
        plain("moment-1"),
    ];
    let folder = table(CASE, &template(&questions));
    let (sheet, errors, _) = run(folder.path(), &["werkblad", "tafel"]);
    assert_eq!(errors, "");
    let found: Vec<&str> = sheet
        .lines()
        .filter(|line| line.starts_with("### "))
        .filter_map(|line| line.split_once("{#"))
        .map(|(_, id)| id.trim_end_matches('}'))
        .collect();
    assert_eq!(found, ["moment-2-1", "moment-2", "moment-1"], "{sheet}");
    let minutes: String = sheet
        .lines()
        .map(|line| match line.split_once("{#") {
            Some((_, id)) if line.starts_with("### ") => {
                format!("{line}\n- ib: Gezegd bij {}\n", id.trim_end_matches('}'))
            }
            _ => format!("{line}\n"),
        })
        .collect();
    fs::write(folder.path().join("tafel/notulen.md"), minutes).unwrap();
    let (_, errors, status) = run(
        folder.path(),
        &["start", "tafel", "--notulen", "tafel/notulen.md"],
    );
    assert_eq!(status, Some(0), "{errors}");
    let session = fs::read_to_string(folder.path().join("tafel/sessie.yaml")).unwrap();
    let session = yaml::read_session(&session).finish().unwrap().0;
    let said: Vec<String> = session
        .records()
        .map(|(question, record)| format!("{}: {}", question.id, record.text))
        .collect();
    let wanted = ["moment-2-1", "moment-2", "moment-1"].map(|id| format!("{id}: Gezegd bij {id}"));
    assert_eq!(said, wanted);
    let (_, errors, status) = run(folder.path(), &["controleer", "."]);
    assert_eq!((errors.as_str(), status), ("", Some(0)));
}

fn asking(asked: &[&str]) -> String {
    let asked = asked.iter().zip(["lk", "ib", "lk"]);
    let asked: String = asked
        .map(|(words, from)| format!("  - {{van: {from}, vraag: '{words}'}}\n"))
        .collect();
    CASE.replace("deelnemers:", &format!("vooraf:\n{asked}deelnemers:"))
}

fn texts(session: &Session) -> Vec<(String, String)> {
    let logs = session.questions().map(|log| &log.question);
    logs.map(|question| (question.id.to_string(), question.text.clone()))
        .collect()
}

fn without_words_of(session: &Session, code: &str) -> Session {
    let at = DateTime::UNIX_EPOCH.fixed_offset();
    session
        .withdraw(
            &Id::new(code).unwrap(),
            at.date_naive(),
            at,
            Withdrawal::Erase,
        )
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Also when the words stand in questions of the template itself, that are numbered as well.
    #[test]
    fn what_somebody_asked_beforehand_is_erased_and_no_other_question_changes(
        asked in proptest::collection::vec("(Wat|wat|Wat viel op|Waarom|viel)", 1..4),
        at in 0..3_usize,
    ) {
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        let mut questions = vec![plain("open"), plain("vraag-1"), plain("vraag-2"), plain("vraag-3")];
        questions.insert(at, repeated("vraag", "vooraf", "{vraag}!"));
        let session = begun(&asking(&asked), &template(&questions), &[]);
        let after = without_words_of(&session, "lk");
        let theirs = |index: usize| index != 1;
        let mut nth = 0;
        for ((id, before), (same, after)) in texts(&session).iter().zip(texts(&after)) {
            prop_assert_eq!(id, &same);
            if before.starts_with("Over ") {
                let wanted = if theirs(nth) { "Over …!" } else { before };
                prop_assert_eq!(after, wanted);
                nth += 1;
            } else {
                prop_assert_eq!(&after, before);
            }
        }
        prop_assert_eq!(nth, asked.len());
        // A session that was begun before it was kept which question is which.
        let text = yaml::write_session(&session);
        let old: Vec<&str> = text.lines().filter(|line| !line.starts_with("        vooraf: ")).collect();
        prop_assert_eq!(old.len() + asked.len(), text.lines().count());
        let old = yaml::read_session(&(old.join("\n") + "\n")).finish().unwrap().0;
        let after = without_words_of(&old, "lk");
        for ((id, before), (_, after)) in texts(&old).iter().zip(texts(&after)) {
            prop_assert!(!before.starts_with("Over ") || after.contains('…') != id.ends_with("-2"));
            let is_numbered = id.ends_with(|c: char| c.is_ascii_digit());
            prop_assert!(is_numbered || &after == before);
        }
    }
}

#[test]
fn the_public_reads_questions_of_the_template_whole_and_none_that_was_asked_beforehand() {
    let questions = [repeated("vraag", "vooraf", "{vraag}!"), plain("open")];
    let mut session = begun(&asking(&["Wat", "viel"]), &template(&questions), &[]);
    for id in ["vraag-1", "vraag-2", "open"] {
        let place = Place::at_question(Id::new("fase").unwrap(), Id::new(id).unwrap());
        let note = Note {
            text: "Niemand wist het".to_owned(),
            visibility: Some(dialoogtafel::model::terms::Visibility::Public),
            ..Note::default()
        };
        session = session.accept(&place, &note, None).unwrap().session;
    }
    let glossary = Glossary::default();
    let seen = view(&session, &glossary, Audience::Public, None, Lang::Dutch);
    let seen = serde_json::to_value(seen).unwrap();
    let told: Vec<&str> = seen["gesprek"][0]["vragen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["tekst"].as_str().unwrap())
        .collect();
    assert_eq!(
        told,
        ["Over …!", "Over …!", "Wat viel op bij open?"],
        "{seen}"
    );
}
