//! Encrypted tables as people use them: what stands on disk, what is said, and what opens them.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use tempfile::TempDir;

use crate::commands::pty::Screen;

const PASSPHRASE: &str = "vier losse gele fietsen";

/// A folder with the tables of the example project, a key and a passphrase.
fn project() -> TempDir {
    let folder = TempDir::new().unwrap();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/heerenveen");
    for table in ["po-overstap", "vo-verzuim"] {
        let place = folder.path().join("sessions/p").join(table);
        fs::create_dir_all(&place).unwrap();
        for file in ["casus.yaml", "sessie.yaml"] {
            fs::copy(source.join(table).join(file), place.join(file)).unwrap();
        }
    }
    fs::copy(
        source.join("project.yaml"),
        folder.path().join("sessions/p/project.yaml"),
    )
    .unwrap();
    fs::write(folder.path().join("wachtwoord"), format!("{PASSPHRASE}\n")).unwrap();
    let made = run(folder.path(), "sleutel maak sleutel");
    assert_eq!(
        told(&made),
        (
            Some(0),
            String::new(),
            "sleutel gemaakt: sleutel\nBewaar een kopie van de sleutel op een andere plek: zonder de sleutel kan niemand de notities nog lezen.\n".to_owned()
        )
    );
    folder
}

fn run(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(line.split(' '))
        .current_dir(folder)
        .env_remove("DIALOOGTAFEL_TAAL")
        .env_remove("DIALOOGTAFEL_SLEUTEL")
        .env_remove("NO_COLOR")
        .output()
        .unwrap()
}

fn told(output: &Output) -> (Option<i32>, String, String) {
    (
        output.status.code(),
        String::from_utf8(output.stdout.clone()).unwrap(),
        String::from_utf8(output.stderr.clone()).unwrap(),
    )
}

fn said(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    told(&run(folder, line))
}

/// Names and bytes of all files of the two tables, sorted.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for table in fs::read_dir(folder.join("sessions/p")).unwrap() {
        let table = table.unwrap().path();
        let Ok(entries) = fs::read_dir(&table) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            files.push((name, fs::read(&path).unwrap()));
        }
    }
    files.sort();
    files
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_iter().map(|(name, _)| name).collect()
}

/// What was noted at the tables, and stands in no casus.yaml.
const NOTED: &[&str] = &["kaartje voor de stille kamer", "nr: 1", "inbreng"];

fn assert_no_word_in_clear(folder: &Path) {
    for (name, bytes) in files(folder) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(NOTED.iter().all(|word| !text.contains(word)), "{name}");
    }
}

const ENCRYPTED: &str = "\
versleuteld: sessions/p/po-overstap
  leesbaar blijft: casus.yaml
versleuteld: sessions/p/vo-verzuim
  leesbaar blijft: casus.yaml
let op: namen van deelnemers blijven leesbaar in sessions/p/po-overstap/casus.yaml en sessions/p/vo-verzuim/casus.yaml
tip: laat ze staan: daarmee worden ze ook zonder wachtwoord gezocht in wat andere tafels schrijven; bewaar casus.yaml waar alleen jullie erbij kunnen
Het oude bestand is weg, maar op de schijf, in een back-up of in een gedeelde map kan nog een kopie staan.
";

#[test]
fn every_command_says_the_same_of_encrypted_tables_as_of_clear_ones() {
    let folder = project();
    let folder = folder.path();
    let reading = [
        "lijst",
        "lijst --json",
        "controleer sessions",
        "verslag sessions/p/po-overstap -o -",
        "verslag sessions/p/po-overstap --profiel -o -",
        "verslag sessions/p/vo-verzuim --json -o -",
        "inzichten sessions",
        "inzichten sessions --tabel",
        "acties sessions --peildatum 2022-05-02",
        "zoek sessions --thema regie",
        "eindverslag sessions/p -o -",
        "factsheet sessions/p -o -",
        "werkblad sessions/p/po-overstap",
    ];
    let clear: Vec<_> = reading.iter().map(|line| said(folder, line)).collect();
    assert!(
        clear.iter().all(|(status, _, _)| *status == Some(0)),
        "{clear:?}"
    );
    let before = files(folder);

    let (status, _, words) = said(folder, "versleutel sessions --sleutel sleutel");
    let key_is_all = "Bewaar een kopie van de sleutel op een andere plek: zonder de sleutel kan niemand de notities nog lezen.\n";
    assert_eq!(
        (status, words),
        (Some(0), format!("{ENCRYPTED}{key_is_all}"))
    );
    assert_no_word_in_clear(folder);
    assert_eq!(
        names(folder),
        [
            "sessions/p/po-overstap/casus.yaml",
            "sessions/p/po-overstap/sessie.yaml.age",
            "sessions/p/vo-verzuim/casus.yaml",
            "sessions/p/vo-verzuim/sessie.yaml.age",
        ]
    );
    let encrypted = folder.join("sessions/p/po-overstap/sessie.yaml.age");
    let mode = fs::metadata(&encrypted).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    for (line, clear) in reading.iter().zip(&clear) {
        let keyed = format!("{line} --sleutel sleutel");
        assert_eq!(&said(folder, &keyed), clear, "{keyed}");
    }
    // The file itself names the table too, and the variable the key.
    let by_variable = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args([
            "verslag",
            "sessions/p/po-overstap/sessie.yaml.age",
            "-o",
            "-",
        ])
        .current_dir(folder)
        .env("DIALOOGTAFEL_SLEUTEL", "sleutel")
        .env_remove("DIALOOGTAFEL_TAAL")
        .output()
        .unwrap();
    assert_eq!(told(&by_variable), clear[3]);

    assert_eq!(
        said(folder, "ontsleutel sessions --sleutel sleutel"),
        (
            Some(0),
            String::new(),
            "ontsleuteld: sessions/p/po-overstap\nontsleuteld: sessions/p/vo-verzuim\n".to_owned()
        )
    );
    assert_eq!(files(folder), before);
}

#[test]
fn closing_an_action_writes_ciphertext_only() {
    let folder = project();
    let folder = folder.path();
    let close = "acties sessions --klaar po-overstap#55 --peildatum 2022-05-02";
    let other = project();
    assert_eq!(said(other.path(), close).0, Some(0));
    let clear = fs::read(other.path().join("sessions/p/po-overstap/sessie.yaml")).unwrap();

    said(
        folder,
        "versleutel sessions --wachtwoord-bestand wachtwoord",
    );
    let before = files(folder);
    let (status, _, _) = said(folder, &format!("{close} --wachtwoord-bestand wachtwoord"));
    assert_eq!(status, Some(0));
    assert_no_word_in_clear(folder);
    let after = files(folder);
    let changed = before.iter().zip(&after).filter(|(old, new)| old != new);
    let changed: Vec<_> = changed.map(|(_, (name, _))| name.as_str()).collect();
    assert_eq!(changed, ["sessions/p/po-overstap/sessie.yaml.age"]);
    said(
        folder,
        "ontsleutel sessions --wachtwoord-bestand wachtwoord",
    );
    let opened = fs::read(folder.join("sessions/p/po-overstap/sessie.yaml")).unwrap();
    assert_eq!(opened, clear);
    assert!(!names(folder).iter().any(|name| name.ends_with(".age")));
}

#[test]
fn one_passphrase_makes_one_key_for_all_tables_and_the_next() {
    let folder = project();
    let folder = folder.path();
    let first = "versleutel sessions/p/po-overstap --wachtwoord-bestand wachtwoord";
    assert_eq!(said(folder, first).0, Some(0));
    let (status, _, words) = said(
        folder,
        "versleutel sessions --wachtwoord-bestand wachtwoord",
    );
    let expected = "was al versleuteld: sessions/p/po-overstap\n\
versleuteld: sessions/p/vo-verzuim\n  leesbaar blijft: casus.yaml\n\
let op: namen van deelnemers blijven leesbaar in sessions/p/vo-verzuim/casus.yaml\n\
tip: laat ze staan: daarmee worden ze ook zonder wachtwoord gezocht in wat andere tafels schrijven; bewaar casus.yaml waar alleen jullie erbij kunnen\n\
Het oude bestand is weg, maar op de schijf, in een back-up of in een gedeelde map kan nog een kopie staan.\n\
Zonder het wachtwoord en `sleutel.age` kan niemand de notities nog lezen. Bewaar `sleutel.age` bij de sessie.\n";
    assert_eq!((status, words.as_str()), (Some(0), expected));
    let locks: Vec<_> = files(folder)
        .into_iter()
        .filter(|(name, _)| name.ends_with("sleutel.age"))
        .map(|(_, bytes)| bytes)
        .collect();
    assert_eq!(locks.len(), 2);
    assert_eq!(locks[0], locks[1]);
}

#[test]
fn what_does_not_open_is_told_and_the_rest_goes_on() {
    let folder = project();
    let folder = folder.path();
    let no_source = "fout: er is geen wachtwoord en geen sleutel gegeven\n\
tip: start in een terminal, of geef `--wachtwoord-bestand BESTAND` of `--sleutel BESTAND`\n";
    assert_eq!(
        said(folder, "versleutel sessions"),
        (Some(2), String::new(), no_source.to_owned())
    );
    fs::write(folder.join("kort"), "kort\n").unwrap();
    fs::write(folder.join("leeg"), "\nwoord\n").unwrap();
    for (line, status, words) in [
        (
            "versleutel sessions --wachtwoord-bestand kort",
            2,
            "fout: het wachtwoord is te kort\ntip: neem minstens 8 tekens, bijvoorbeeld vier losse woorden\n",
        ),
        (
            "versleutel sessions --wachtwoord-bestand leeg",
            2,
            "fout: de eerste regel van leeg is leeg\ntip: zet het wachtwoord op de eerste regel\n",
        ),
        (
            "versleutel sessions --sleutel wachtwoord",
            2,
            "fout: wachtwoord is geen sleutelbestand\ntip: `dialoogtafel sleutel maak BESTAND` maakt er een\n",
        ),
        (
            "versleutel sessions --sleutel niks",
            2,
            "fout: niks is er niet\ntip: kijk of de naam klopt\n",
        ),
        (
            "sleutel maak sleutel",
            1,
            "fout: sleutel bestaat al\ntip: kies een andere naam; er is niets veranderd\n",
        ),
    ] {
        let expected = (Some(status), String::new(), words.to_owned());
        assert_eq!(said(folder, line), expected, "{line}");
    }

    said(folder, "sleutel maak andere");
    said(
        folder,
        "versleutel sessions/p/po-overstap --sleutel sleutel",
    );
    said(
        folder,
        "versleutel sessions/p/vo-verzuim --wachtwoord-bestand wachtwoord",
    );
    fs::write(folder.join("fout"), "een heel ander wachtwoord\n").unwrap();
    let file = "sessions/p/po-overstap/sessie.yaml.age";
    let other = "sessions/p/vo-verzuim/sessie.yaml.age";
    let no_key = format!(
        "fout: {file} is versleuteld, er staat geen `sleutel.age` naast en er is geen sleutel gegeven\n\
tip: heeft de tafel een wachtwoord? Dan is `sleutel.age` weg: zet dat bestand terug uit een kopie. Anders: geef `--sleutel BESTAND`, of noem dat bestand in de variabele DIALOOGTAFEL_SLEUTEL\n"
    );
    let no_passphrase = format!(
        "fout: {other} is versleuteld, en er is geen wachtwoord gegeven\n\
tip: in een terminal vraag ik erom; anders geef je `--wachtwoord-bestand BESTAND`\n"
    );
    let wrong_key = format!(
        "fout: de sleutel past niet op {file}\n\
tip: zoek het sleutelbestand waarmee deze tafel is versleuteld; heeft de tafel een wachtwoord, dan is `sleutel.age` weg: zet dat bestand terug uit een kopie\n"
    );
    let wrong_passphrase = format!(
        "fout: het wachtwoord past niet op {other}\n\
tip: probeer het opnieuw; let op hoofdletters en op Caps Lock\n"
    );
    let search = "zoek sessions --tekst zzz";
    let nothing = "niets gevonden\n";
    for (line, words) in [
        (
            search.to_owned(),
            format!("{no_key}{no_passphrase}{nothing}"),
        ),
        (
            format!("{search} --sleutel andere"),
            format!("{wrong_key}{no_passphrase}{nothing}"),
        ),
        (
            format!("{search} --wachtwoord-bestand fout"),
            format!("{no_key}{wrong_passphrase}{nothing}"),
        ),
        (
            format!("{search} --sleutel sleutel"),
            format!(
                "{no_passphrase}in 2 keer inbreng is niet gezocht: die blijft aan tafel, of er is geen toestemming\n{nothing}"
            ),
        ),
    ] {
        let (status, _, told) = said(folder, &line);
        assert_eq!((status, told), (Some(1), words), "{line}");
    }
    let (status, list, told) = said(folder, "lijst --sleutel sleutel");
    assert_eq!(
        (status, list.as_str(), told.as_str()),
        (
            Some(1),
            " Tafel                   Staat        Datum       Soort            Inbreng  Titel
 sessions/p/po-overstap  afgerond     2022-03-15  casus-specifiek       73  De overstap naar de brugklas
 sessions/p/vo-verzuim   versleuteld  2022-06-21  casus-specifiek           Steeds het eerste uur
",
            "fout: 1 tafel is versleuteld en niet geopend
tip: in een terminal vraag ik om het wachtwoord; anders geef je `--wachtwoord-bestand BESTAND` of `--sleutel BESTAND`
"
        )
    );
}

#[test]
fn of_a_lost_lock_it_is_told_that_it_must_come_back() {
    let folder = project();
    let folder = folder.path();
    let table = "sessions/p/po-overstap";
    let passphrase = "--wachtwoord-bestand wachtwoord";
    said(folder, &format!("versleutel {table} {passphrase}"));
    let lock = folder.join(table).join("sleutel.age");
    let kept = fs::read(&lock).unwrap();
    fs::remove_file(&lock).unwrap();
    let line = format!("verslag {table} -o - {passphrase}");
    for (line, tip) in [
        (
            line.clone(),
            "tip: heeft de tafel een wachtwoord? Dan is `sleutel.age` weg: zet dat bestand terug uit een kopie. Anders: ",
        ),
        (
            format!("verslag {table} -o - --sleutel sleutel"),
            "heeft de tafel een wachtwoord, dan is `sleutel.age` weg: zet dat bestand terug uit een kopie\n",
        ),
    ] {
        let (status, product, told) = said(folder, &line);
        assert_eq!((status, product.as_str()), (Some(1), ""), "{told}");
        assert!(told.contains(tip), "{told}");
    }
    fs::write(&lock, kept).unwrap();
    assert_eq!(said(folder, &line).0, Some(0));
}

#[test]
fn no_sums_are_made_without_a_table_that_does_not_open() {
    let folder = project();
    let folder = folder.path();
    said(folder, "eindverslag sessions/p");
    said(folder, "factsheet sessions/p");
    said(
        folder,
        "versleutel sessions/p/po-overstap --sleutel sleutel",
    );
    said(folder, "sleutel maak andere");
    let before = files(folder);
    let report = folder.join("sessions/p/eindverslag.md");
    let (report_before, sheet) = (
        fs::read(&report).unwrap(),
        report.with_file_name("factsheet.md"),
    );
    let sheet_before = fs::read(&sheet).unwrap();
    let file = "sessions/p/po-overstap/sessie.yaml.age";
    let not_all = "fout: niet alle tafels zijn gelezen, dus is er niets gemaakt en niets veranderd\n\
tip: los op wat hierboven staat en doe het dan opnieuw\n";
    for line in [
        "eindverslag sessions/p",
        "eindverslag sessions/p --overschrijf",
        "eindverslag sessions/p --controleer",
        "eindverslag sessions/p -o -",
        "factsheet sessions/p",
        "inzichten sessions/p",
        "inzichten sessions/p --voor openbaar",
        "inzichten sessions/p --json",
        "inzichten sessions/p --tabel",
        "inzichten sessions/p --deel",
        "inzichten sessions/p -o sessions/p/vo-verzuim/inzichten.md",
    ] {
        let (status, product, told) = said(folder, &format!("{line} --sleutel andere"));
        let expected = format!(
            "fout: de sleutel past niet op {file}\n\
tip: zoek het sleutelbestand waarmee deze tafel is versleuteld; heeft de tafel een wachtwoord, dan is `sleutel.age` weg: zet dat bestand terug uit een kopie\n{not_all}"
        );
        assert_eq!(
            (status, product.as_str(), told),
            (Some(1), "", expected),
            "{line}"
        );
    }
    assert_eq!(files(folder), before);
    assert_eq!(fs::read(&report).unwrap(), report_before);
    assert_eq!(fs::read(&sheet).unwrap(), sheet_before);
}

#[test]
fn a_damaged_file_is_told_and_left_as_it_is() {
    let folder = project();
    let folder = folder.path();
    said(folder, "versleutel sessions --sleutel sleutel");
    let path = folder.join("sessions/p/po-overstap/sessie.yaml.age");
    let whole = fs::read(&path).unwrap();
    let damaged = "fout: sessions/p/po-overstap/sessie.yaml.age is beschadigd of afgebroken, of is geen age-bestand
tip: zet een kopie terug van voor de schade; er is niets veranderd
";
    let mut changed = whole.clone();
    changed[20_000] ^= 1;
    for bytes in [
        &whole[..whole.len() - 1],
        &whole[..30],
        &changed,
        b"",
        b"formaat: 1\n",
    ] {
        fs::write(&path, bytes).unwrap();
        for line in ["controleer sessions", "ontsleutel sessions/p/po-overstap"] {
            let (status, _, told) = said(folder, &format!("{line} --sleutel sleutel"));
            assert_eq!((status, told.as_str()), (Some(1), damaged), "{line}");
        }
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    // Cut short within, by somebody who had the key: as for a clear one.
    fs::write(&path, &whole).unwrap();
    said(folder, "ontsleutel sessions --sleutel sleutel");
    let clear = folder.join("sessions/p/po-overstap/sessie.yaml");
    let text = fs::read_to_string(&clear).unwrap();
    fs::write(&clear, text.split("\neinde:").next().unwrap()).unwrap();
    let (_, _, as_clear) = said(folder, "controleer sessions");
    said(folder, "versleutel sessions --sleutel sleutel");
    let (status, _, told) = said(folder, "controleer sessions --sleutel sleutel");
    assert_eq!(
        (status, told),
        (Some(1), as_clear.replace("sessie.yaml", "sessie.yaml.age"))
    );
}

#[test]
fn of_two_sessions_none_is_chosen_in_silence() {
    let folder = project();
    let folder = folder.path();
    let clear = folder.join("sessions/p/po-overstap/sessie.yaml");
    let text = fs::read(&clear).unwrap();
    said(folder, "versleutel sessions --sleutel sleutel");
    let twice = "fout: deze tafel staat er twee keer: sessions/p/po-overstap/sessie.yaml is leesbaar, en daarnaast staat een versleutelde sessie
tip: zijn ze gelijk, dan maakt `dialoogtafel versleutel` of `ontsleutel` het af; zijn ze anders, zet dan een van de twee ergens anders neer
";
    let mut other = text.clone();
    other.extend(b"# later\n");
    fs::write(&clear, &other).unwrap();
    let before = files(folder);
    for line in [
        "controleer sessions",
        "verslag sessions/p/po-overstap -o -",
        "acties sessions/p/po-overstap --klaar po-overstap#55",
        "versleutel sessions/p/po-overstap",
        "ontsleutel sessions/p/po-overstap",
    ] {
        let (status, _, told) = said(folder, &format!("{line} --sleutel sleutel"));
        assert!(
            status != Some(0) && told.starts_with(twice),
            "{line}: {told}"
        );
    }
    assert_eq!(files(folder), before);
    // As after a crash between the two steps: the same, so the work is ended.
    fs::write(&clear, &text).unwrap();
    said(
        folder,
        "versleutel sessions/p/po-overstap --sleutel sleutel",
    );
    assert!(!clear.exists());
    fs::write(&clear, &text).unwrap();
    said(
        folder,
        "ontsleutel sessions/p/po-overstap --sleutel sleutel",
    );
    assert_eq!(fs::read(&clear).unwrap(), text);
    assert!(
        !folder
            .join("sessions/p/po-overstap/sessie.yaml.age")
            .exists()
    );
}

#[test]
fn a_kill_while_encrypting_loses_nothing_and_the_next_run_ends_it() {
    let folder = project();
    let folder = folder.path();
    let clear = folder.join("sessions/p/po-overstap/sessie.yaml");
    let text = fs::read(&clear).unwrap();
    for round in 0..24_u64 {
        let line = if round % 2 == 0 {
            "versleutel"
        } else {
            "ontsleutel"
        };
        let mut child = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
            .args([line, "sessions", "--sleutel", "sleutel", "-q"])
            .current_dir(folder)
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(round * 1_709 % 30_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let (status, _, told) = said(folder, &format!("{line} sessions --sleutel sleutel -q"));
        assert_eq!(status, Some(0), "{told}");
        if line == "versleutel" {
            assert_no_word_in_clear(folder);
        } else {
            assert_eq!(fs::read(&clear).unwrap(), text);
        }
        assert!(names(folder).iter().all(|name| !name.contains("tijdelijk")));
    }
}

#[test]
fn a_link_is_not_encrypted_for_its_text_would_stay() {
    let folder = project();
    let folder = folder.path();
    let clear = folder.join("sessions/p/po-overstap/sessie.yaml");
    let elsewhere = folder.join("elders.yaml");
    fs::rename(&clear, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &clear).unwrap();
    let before = files(folder);
    assert_eq!(
        said(folder, "versleutel sessions/p/po-overstap --sleutel sleutel"),
        (
            Some(1),
            String::new(),
            "fout: sessions/p/po-overstap/sessie.yaml is geen gewoon bestand\ntip: noem een gewoon bestand\n".to_owned()
        )
    );
    assert_eq!(files(folder), before);
}

#[test]
fn minutes_are_taken_in_encrypted() {
    let folder = project();
    let folder = folder.path();
    let sheet =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/heerenveen/po-overstap/notulen.md");
    fs::remove_file(folder.join("sessions/p/po-overstap/sessie.yaml")).unwrap();
    let line = format!(
        "start sessions/p/po-overstap --notulen {} --versleutel --sleutel sleutel",
        sheet.display()
    );
    let (status, _, told) = said(folder, &line);
    assert_eq!(status, Some(0), "{told}");
    assert!(
        told.contains("sessions/p/po-overstap/sessie.yaml.age"),
        "{told}"
    );
    assert!(!folder.join("sessions/p/po-overstap/sessie.yaml").exists());
    // Taken in again, it stays encrypted without being asked.
    let again = line.replace(" --versleutel", " --overschrijf");
    assert_eq!(said(folder, &again).0, Some(0));
    assert!(!folder.join("sessions/p/po-overstap/sessie.yaml").exists());
    let without_key = again.replace(" --sleutel sleutel", "");
    assert_eq!(said(folder, &without_key).0, Some(1));
    assert!(!folder.join("sessions/p/po-overstap/sessie.yaml").exists());
}

#[test]
fn another_passphrase_leaves_the_sessions_as_they_are() {
    let folder = project();
    let folder = folder.path();
    fs::write(folder.join("nieuw"), "een ander lang wachtwoord\n").unwrap();
    said(
        folder,
        "versleutel sessions --wachtwoord-bestand wachtwoord",
    );
    let sessions = |folder| {
        let sessions = files(folder).into_iter();
        sessions
            .filter(|(name, _)| name.ends_with("sessie.yaml.age"))
            .collect::<Vec<_>>()
    };
    let before = sessions(folder);
    assert_eq!(
        said(
            folder,
            "sleutel wijzig sessions --wachtwoord-bestand nieuw --nieuw nieuw"
        )
        .0,
        Some(1)
    );
    assert_eq!(
        said(folder, "sleutel wijzig sessions --wachtwoord-bestand wachtwoord --nieuw nieuw"),
        (
            Some(0),
            String::new(),
            "ander wachtwoord: sessions/p/po-overstap\nander wachtwoord: sessions/p/vo-verzuim\n\
Een oude kopie van `sleutel.age`, bijvoorbeeld in een back-up, gaat nog open met het oude wachtwoord.\n"
                .to_owned()
        )
    );
    assert_eq!(sessions(folder), before);
    assert_eq!(
        said(folder, "lijst --wachtwoord-bestand wachtwoord").0,
        Some(1)
    );
    assert_eq!(said(folder, "lijst --wachtwoord-bestand nieuw").0, Some(0));
}

#[test]
fn a_table_whose_key_stands_there_never_begins_in_clear() {
    let folder = project();
    let folder = folder.path();
    said(
        folder,
        "versleutel sessions --wachtwoord-bestand wachtwoord",
    );
    fs::remove_file(folder.join("sessions/p/po-overstap/sessie.yaml.age")).unwrap();
    let sheet =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/heerenveen/po-overstap/notulen.md");
    let line = format!("start sessions/p/po-overstap --notulen {}", sheet.display());
    let before = files(folder);
    let (status, _, told) = said(folder, &line);
    let closed =
        "fout: sessions/p/po-overstap/sleutel.age is versleuteld, en er is geen wachtwoord gegeven
tip: in een terminal vraag ik erom; anders geef je `--wachtwoord-bestand BESTAND`
";
    assert_eq!(status, Some(1));
    assert!(told.ends_with(closed), "{told}");
    assert_eq!(files(folder), before);
    let (status, _, told) = said(folder, &format!("{line} --wachtwoord-bestand wachtwoord"));
    assert_eq!(status, Some(0), "{told}");
    assert_no_word_in_clear(folder);
}

#[test]
fn a_key_that_was_left_beside_a_clear_session_is_named_when_another_passphrase_comes() {
    let folder = project();
    let folder = folder.path();
    let table = "sessions/p/po-overstap";
    let lock = folder.join(table).join("sleutel.age");
    let old = "--wachtwoord-bestand wachtwoord";
    said(folder, &format!("versleutel {table} {old}"));
    let kept = fs::read(&lock).unwrap();
    said(folder, &format!("ontsleutel {table} {old}"));
    // As after a kill between removing the session and its key.
    fs::write(&lock, kept).unwrap();
    fs::write(folder.join("nieuw"), "een ander lang wachtwoord\n").unwrap();
    let before = files(folder);
    let left = format!(
        "fout: {table}/sleutel.age staat er nog en hoort bij een ander wachtwoord
tip: versleutel met het oude wachtwoord, of haal die sleutel weg met `dialoogtafel ontsleutel {table}`; er is niets veranderd
"
    );
    let other = format!("versleutel {table} --wachtwoord-bestand nieuw");
    assert_eq!(said(folder, &other), (Some(1), String::new(), left.clone()));
    let by_key = format!("versleutel {table} --sleutel sleutel");
    assert_eq!(
        said(folder, &by_key),
        (Some(1), String::new(), left.clone())
    );
    let mut screen = Screen::run(folder, &["start", table, "--versleutel"], 200);
    screen.answer("Met welk wachtwoord", "een ander lang wachtwoord\r");
    screen.answer(
        "Typ het wachtwoord nog een keer.",
        "een ander lang wachtwoord\r",
    );
    assert_eq!(screen.ends(), 1);
    assert!(
        screen.text().ends_with(left.trim_end()),
        "{}",
        screen.text()
    );
    assert_eq!(files(folder), before);
    assert_eq!(
        said(folder, &format!("versleutel {table} {old}")).0,
        Some(0)
    );
}

// At the keyboard.

const MAKING: &str = "
Met welk wachtwoord wil je versleutelen?
Let op: wie het wachtwoord kwijt is, kan de notities nooit meer lezen. Niemand
kan ze terughalen. Bewaar het wachtwoord op een veilige plek.
Neem bijvoorbeeld vier losse woorden. Je ziet alleen sterretjes. Enter zonder
wachtwoord stopt.
> ****
Dat is te kort: neem minstens 8 tekens.
> ***********************
Typ het wachtwoord nog een keer.
> ****************
Dat was niet twee keer hetzelfde. Begin opnieuw met het wachtwoord.
> ***********************
Typ het wachtwoord nog een keer.
> ***********************
";
const PASSPHRASE_IS_ALL: &str = "Zonder het wachtwoord en `sleutel.age` kan niemand de notities nog lezen. Bewaar `sleutel.age` bij de sessie.";

#[test]
fn a_passphrase_is_asked_once_for_all_tables_and_never_shown() {
    let folder = project();
    let folder = folder.path();
    let mut screen = Screen::run(folder, &["versleutel", "sessions"], 80);
    screen.answer("wachtwoord stopt.", "kort\r");
    screen.answer("minstens 8 tekens.", &format!("{PASSPHRASE}\r"));
    screen.answer("Typ het wachtwoord nog een keer.", "iets heel anders\r");
    screen.answer(
        "Begin opnieuw met het wachtwoord.",
        &format!("{PASSPHRASE}\r"),
    );
    screen.answer(
        "Typ het wachtwoord nog een keer.",
        &format!("{PASSPHRASE}\r"),
    );
    assert_eq!(screen.ends(), 0);
    let shown = screen.text();
    let told = shown.strip_prefix(MAKING).unwrap_or_default();
    // Whole, and broken between words.
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let all = format!("{ENCRYPTED}{PASSPHRASE_IS_ALL}");
    assert_eq!(words(told), words(&all), "{shown}");
    assert!(
        told.lines().all(|line| line.chars().count() <= 80),
        "{shown}"
    );
    assert_no_word_in_clear(folder);

    let mut screen = Screen::run(folder, &["zoek", "sessions", "--tekst", "zzz"], 80);
    screen.answer("deze 2 versleutelde tafels?", "gele fietsen\r");
    screen.answer("Dit wachtwoord past niet.", &format!("{PASSPHRASE}\r"));
    assert_eq!(screen.ends(), 0, "{}", screen.text());
    assert!(
        screen.text().ends_with("niets gevonden"),
        "{}",
        screen.text()
    );
    assert!(screen.is_cooked());

    // Whoever passes over it is told which tables stayed closed.
    let mut screen = Screen::run(folder, &["lijst"], 100);
    screen.answer("deze 2 versleutelde tafels?", "\r");
    assert_eq!(screen.ends(), 1);
    let shown = screen.text();
    assert!(
        shown.contains("2 tafels zijn versleuteld en niet geopend"),
        "{shown}"
    );
    assert!(screen.is_cooked() && screen.shows_cursor());
}

#[test]
fn a_stop_at_the_passphrase_stops_every_command() {
    let folder = project();
    let folder = folder.path();
    said(
        folder,
        "versleutel sessions --wachtwoord-bestand wachtwoord",
    );
    let before = files(folder);
    for line in [
        "lijst",
        "verslag sessions/p/po-overstap sessions/p/vo-verzuim",
        "verslag sessions/p/po-overstap -o -",
        "inzichten sessions",
        "zoek sessions --tekst zzz",
        "acties sessions",
        "acties sessions --klaar po-overstap#55",
        "controleer sessions",
        "eindverslag sessions/p",
        "factsheet sessions/p",
        "opruimen sessions",
        "intrekken sessions/p/po-overstap jg",
        "terugkoppeling sessions/p/po-overstap",
        "start sessions/p/po-overstap",
        "werkblad sessions/p/po-overstap",
        "ontsleutel sessions",
        "sleutel wijzig sessions",
    ] {
        for (key, status) in [("\x03", 130), ("\x04", 0)] {
            let words: Vec<&str> = line.split(' ').collect();
            let mut screen = Screen::run(folder, &words, 100);
            screen.answer("Je ziet alleen sterretjes.", key);
            assert_eq!(screen.ends(), status, "{line}: {}", screen.text());
            let shown = screen.text();
            let end = shown
                .split("Enter zonder wachtwoord slaat het over.\n")
                .last();
            assert_eq!(end, Some("> \nEr is niets veranderd."), "{line}: {shown}");
            assert!(screen.is_cooked() && screen.shows_cursor(), "{line}");
            assert_eq!(files(folder), before, "{line}");
        }
    }
}

#[test]
fn without_a_new_passphrase_nothing_changes() {
    let stopped = "Er is niets veranderd.";
    let none = |kind: &str| {
        format!(
            "fout: er is geen {kind} gegeven\ntip: doe het opnieuw en typ een wachtwoord; er is niets veranderd"
        )
    };
    for (key, status) in [("\x03", 130), ("\x04", 0), ("\r", 2)] {
        let folder = project();
        let folder = folder.path();
        let before = files(folder);
        let mut screen = Screen::run(folder, &["versleutel", "sessions"], 100);
        screen.answer("Met welk wachtwoord wil je versleutelen?", key);
        assert_eq!(screen.ends(), status, "{key:?}: {}", screen.text());
        let told = if status == 2 {
            none("wachtwoord")
        } else {
            stopped.to_owned()
        };
        assert!(screen.text().ends_with(&told), "{}", screen.text());
        assert_eq!(files(folder), before);

        let key_is = "--wachtwoord-bestand wachtwoord";
        said(folder, &format!("versleutel sessions {key_is}"));
        let before = files(folder);
        let line = format!("sleutel wijzig sessions {key_is}");
        let words: Vec<&str> = line.split(' ').collect();
        let mut screen = Screen::run(folder, &words, 100);
        screen.answer("Wat wordt het nieuwe wachtwoord?", key);
        assert_eq!(screen.ends(), status, "{key:?}: {}", screen.text());
        let told = if status == 2 {
            none("nieuw wachtwoord")
        } else {
            stopped.to_owned()
        };
        assert!(screen.text().ends_with(&told), "{}", screen.text());
        assert_eq!(files(folder), before);
    }
}

#[test]
fn a_calendar_of_only_the_tables_that_open_is_not_written() {
    let folder = project();
    let folder = folder.path();
    said(
        folder,
        "versleutel sessions/p/po-overstap --sleutel sleutel",
    );
    fs::write(folder.join("acties.ics"), "van eerder").unwrap();
    for output in ["acties.ics", "-"] {
        let (status, product, _) = said(folder, &format!("acties sessions --ics {output}"));
        assert_eq!((status, &*product), (Some(1), ""));
    }
    let calendar = fs::read_to_string(folder.join("acties.ics")).unwrap();
    assert_eq!(calendar, "van eerder");
    let (status, product, _) = said(folder, "acties sessions --ics - --sleutel sleutel");
    assert_eq!(status, Some(0));
    assert!(product.contains("UID:po-overstap#") || product.contains("/po-overstap#"));
}

#[test]
fn names_of_an_encrypted_table_are_looked_for_at_the_others() {
    let folder = project();
    let folder = folder.path();
    let path = |name: &str| folder.join("sessions/p").join(name);
    let change = |name: &str, from: &str, to: &str| {
        let text = fs::read_to_string(path(name)).unwrap();
        assert!(text.contains(from), "{name}: {from}");
        fs::write(path(name), text.replace(from, to)).unwrap();
    };
    let from = "Tijdens mijn opleiding leerde ik uitleggen.";
    change("vo-verzuim/sessie.yaml", from, "Vlorpa kwam ook.");
    change(
        "po-overstap/sessie.yaml",
        "namen: [Jelte]",
        "namen: [Jelte, Vlorpa]",
    );
    change("po-overstap/casus.yaml", "    namen: [Jelte]\n", "");
    change("po-overstap/casus.yaml", "    namen: [Marijke]\n", "");
    let title = "titel: De overstap naar de brugklas";
    change(
        "po-overstap/casus.yaml",
        title,
        "titel: De overstap van Vlorpa",
    );
    let key = "--wachtwoord-bestand wachtwoord";
    let locked = said(folder, &format!("versleutel sessions/p/po-overstap {key}"));
    assert_eq!(locked.0, Some(0), "{locked:?}");

    let report = "verslag sessions/p/vo-verzuim -o - --voor tafel";
    let (status, text, told) = said(folder, &format!("{report} {key}"));
    assert_eq!(status, Some(0), "{told}");
    assert!(
        text.contains("naam\\] kwam ook.") && !text.contains("Vlorpa"),
        "{text}"
    );
    assert_eq!(told, "");
    let (status, _, told) = said(folder, report);
    assert_eq!(status, Some(0), "{told}");
    let unread = "let op: de namen van po-overstap konden niet allemaal worden gezocht: de sessie is versleuteld en er is geen wachtwoord of sleutel die past\n";
    assert_eq!(told, unread);

    for line in ["lijst", "lijst --json"] {
        let (status, list, told) = said(folder, line);
        assert_eq!(status, Some(1), "{told}");
        assert!(list.contains("versleuteld"), "{list}");
        assert!(
            !list.contains("overstap van") && !list.contains("Vlorpa"),
            "{list}"
        );
    }
}

#[test]
fn what_is_for_the_table_is_for_nobody_else_on_the_computer_and_told_beside_an_encrypted_session() {
    let folder = project();
    let folder = folder.path();
    let table = "sessions/p/po-overstap";
    let lines = [
        (format!("verslag {table} --voor tafel"), vec!["verslag.md"]),
        (
            format!("verslag {table} --voor tafel --json -o {table}/tafel.json"),
            vec!["tafel.json"],
        ),
        (
            format!("inzichten sessions/p --voor tafel -o {table}/alles.md"),
            vec![],
        ),
        (
            format!("eindverslag sessions/p --voor tafel -o {table}/eind.md"),
            vec![],
        ),
        (format!("verslag {table} --profiel"), vec![]),
    ];
    let mode = |name: &str| {
        let data = fs::metadata(folder.join(table).join(name)).unwrap();
        data.permissions().mode() & 0o777
    };
    let warned = |errors: &str| {
        errors.contains("let op: de sessie is versleuteld, maar wat aan tafel is gezegd, staat nu ook leesbaar in ")
    };
    for (line, _) in &lines {
        let (status, _, errors) = said(folder, line);
        assert!(status == Some(0) && !warned(&errors), "{line}: {errors}");
    }
    for private in ["verslag.md", "tafel.json", "alles.md", "eind.md"] {
        assert_eq!(mode(private), 0o600, "{private}");
        fs::remove_file(folder.join(table).join(private)).unwrap();
    }
    assert_eq!(mode("casusprofiel.md"), 0o644);
    said(folder, "versleutel sessions --sleutel sleutel");
    for (line, clear) in &lines {
        let (status, _, errors) = said(folder, &format!("{line} --sleutel sleutel"));
        assert_eq!(status, Some(0), "{errors}");
        let told = clear
            .iter()
            .all(|name| errors.contains(&format!("leesbaar in {table}/{name}\n")));
        assert!(
            told && warned(&errors) != clear.is_empty(),
            "{line}: {errors}"
        );
    }
    let (status, _, errors) = said(folder, &format!("terugkoppeling {table} --sleutel sleutel"));
    assert_eq!(status, Some(0), "{errors}");
    assert!(
        warned(&errors) && errors.contains("terugkoppeling-jg.md, "),
        "{errors}"
    );
    let (_, _, errors) = said(
        folder,
        &format!("verslag {table} --voor tafel -o - --sleutel sleutel"),
    );
    assert!(!warned(&errors), "{errors}");
}
