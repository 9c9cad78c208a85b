//! What erases or writes stays inside the folder it was given, and can be broken off at any moment.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

const LONG_PAST: [&str; 2] = ["opruimen", "."];

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("DIALOOGTAFEL_TAAL")
        .env_remove("NO_COLOR")
        .stdin(Stdio::null());
    command
}

fn told(output: &Output) -> (String, String, Option<i32>) {
    (
        String::from_utf8(output.stdout.clone()).unwrap(),
        String::from_utf8(output.stderr.clone()).unwrap(),
        output.status.code(),
    )
}

fn run(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    told(&command(folder, arguments).output().unwrap())
}

fn today() -> String {
    chrono::Local::now().date_naive().to_string()
}

fn purge(folder: &Path) -> (String, String, Option<i32>) {
    run(folder, &[&LONG_PAST[..], &["--ja"]].concat())
}

/// A copy of the example project with a term, in the folder `p`; beside it an empty `out`.
fn project(term: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("p");
    copy(Path::new("sessions/heerenveen"), &project);
    let path = project.join("project.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{text}bewaartermijn: {term}\n")).unwrap();
    fs::create_dir(folder.path().join("out")).unwrap();
    (folder, project)
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

/// Every file below a folder, with what it holds; hidden ones and links are left out.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_hidden = path.file_name().unwrap().as_encoded_bytes()[0] == b'.';
            if path.is_symlink() || is_hidden {
            } else if path.is_dir() {
                open.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                found.insert(path, bytes);
            }
        }
    }
    found
}

fn leads_out(path: &str) -> String {
    format!(
        "fout: {path} is een verwijzing naar een plek buiten de map; daar is niets geschreven of gewist\n\
         tip: noem die plek zelf, of zet hier een echt bestand of een echte map neer\n"
    )
}

#[test]
fn nothing_is_erased_behind_a_link_that_leads_out() {
    for term in ["{sessies: 30}", "{sleutel: 30}"] {
        let (folder, project) = project(term);
        let out = folder.path().join("out");
        copy(&project.join("mbo-uitval"), &out.join("tafel"));
        symlink("../out/tafel", project.join("gelinkt")).unwrap();
        let notes = project.join("po-overstap/notulen.md");
        fs::rename(&notes, out.join("notulen.md")).unwrap();
        symlink("../../out/notulen.md", &notes).unwrap();
        let before = files(&out);
        let (_, errors, status) = purge(&project);
        assert_eq!(status, Some(1), "{errors}");
        for link in ["gelinkt", "po-overstap/notulen.md"] {
            assert!(errors.contains(&leads_out(link)), "{errors}");
        }
        assert_eq!(files(&out), before, "{term}");
        assert!(notes.is_symlink());
        // The rest is erased, and the proof names nothing else.
        let session = fs::read_to_string(project.join("po-overstap/sessie.yaml"));
        assert!(
            session.is_ok_and(|text| text.contains("sleutel_gewist")) || term.contains("sessies")
        );
        let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap();
        let part = proof
            .split("tafel: heerenveen/po-overstap\n")
            .nth(1)
            .unwrap();
        let part = part.split("  - op:").next().unwrap();
        assert!(!part.contains("notulen.md"), "{part}");
        assert!(part.contains("sessie.yaml"), "{part}");
    }
}

/// A project whose one table is kept encrypted with a passphrase, and what opens it.
fn encrypted() -> (TempDir, PathBuf, [&'static str; 2]) {
    let (folder, project) = project("{sessies: 30}");
    for table in [
        "in-the-lead",
        "mbo-uitval",
        "van-elkaar-leren",
        "vo-verzuim",
    ] {
        fs::remove_dir_all(project.join(table)).unwrap();
    }
    fs::write(
        folder.path().join("wachtwoord"),
        "vier losse gele fietsen\n",
    )
    .unwrap();
    let opens = ["--wachtwoord-bestand", "../wachtwoord"];
    let (_, errors, status) = run(&project, &[&["versleutel", "."][..], &opens].concat());
    assert_eq!(status, Some(0), "{errors}");
    (folder, project, opens)
}

#[test]
fn an_encrypted_session_and_its_key_are_overwritten_like_a_clear_one() {
    let (folder, project, opens) = encrypted();
    let out = folder.path().join("out");
    // A second name shows what became of the bytes themselves.
    let names = ["casus.yaml", "notulen.md", "sessie.yaml.age", "sleutel.age"];
    for name in names {
        fs::hard_link(project.join("po-overstap").join(name), out.join(name)).unwrap();
    }
    let arguments = [&LONG_PAST[..], &["--ja"], &opens].concat();
    let (_, errors, status) = run(&project, &arguments);
    assert_eq!(status, Some(0), "{errors}");
    for name in names {
        assert!(!project.join("po-overstap").join(name).exists(), "{name}");
        let bytes = fs::read(out.join(name)).unwrap();
        assert!(
            bytes.iter().all(|byte| *byte == 0) && !bytes.is_empty(),
            "{name}"
        );
    }
    let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap();
    assert!(proof.contains("sessie.yaml"), "{proof}");
}

#[test]
fn an_encrypted_session_behind_a_link_that_leads_out_stays_and_is_not_proven_gone() {
    let (folder, whole, opens) = encrypted();
    let out = folder.path().join("out");
    let arguments = [&LONG_PAST[..], &["--ja"], &opens].concat();
    for name in ["sessie.yaml.age", "sleutel.age"] {
        let project = folder.path().join(format!("q-{name}"));
        copy(&whole, &project);
        let link = project.join("po-overstap").join(name);
        fs::rename(&link, out.join(name)).unwrap();
        symlink(format!("../../out/{name}"), &link).unwrap();
        let before = files(&out);
        let (_, errors, status) = run(&project, &arguments);
        let told = leads_out(&format!("po-overstap/{name}"));
        assert_eq!(
            (status, errors.contains(&told)),
            (Some(1), true),
            "{errors}"
        );
        assert_eq!(files(&out), before);
        let table = project.join("po-overstap");
        for name in ["sessie.yaml.age", "sleutel.age"] {
            assert!(table.join(name).exists(), "{name}");
        }
        assert!(!table.join("notulen.md").exists());
        let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap();
        assert!(!proof.contains("sessie.yaml"), "{proof}");
    }
    // A link within the folder goes with what it leads to.
    let table = whole.join("po-overstap");
    fs::create_dir(table.join("stukken")).unwrap();
    let (link, target) = (
        table.join("sessie.yaml.age"),
        table.join("stukken/notities.age"),
    );
    fs::rename(&link, &target).unwrap();
    symlink("stukken/notities.age", &link).unwrap();
    fs::hard_link(&target, out.join("bytes")).unwrap();
    let (_, errors, status) = run(&whole, &arguments);
    assert_eq!(status, Some(0), "{errors}");
    assert!(!link.is_symlink() && !target.exists());
    let bytes = fs::read(out.join("bytes")).unwrap();
    assert!(bytes.iter().all(|byte| *byte == 0));
}

#[test]
fn what_is_left_of_an_encrypted_session_is_overwritten_when_erasing_goes_on() {
    let (folder, project, opens) = encrypted();
    let (table, out) = (project.join("po-overstap"), folder.path().join("out"));
    fs::write(
        table.join("opruimen-bezig.yaml"),
        "formaat: 1\nopgeruimd:\n  - op: 2030-01-01\n    tafel: p/po-overstap\n    wat: sessies\n    \
         bestanden: [sessie.yaml]\n    aantal: 1\n",
    )
    .unwrap();
    fs::remove_file(table.join("sessie.yaml.age")).unwrap();
    fs::hard_link(table.join("sleutel.age"), out.join("sleutel")).unwrap();
    let arguments = [&LONG_PAST[..], &["--ja"], &opens].concat();
    let (_, errors, status) = run(&project, &arguments);
    assert_eq!(status, Some(0), "{errors}");
    assert!(!table.join("sleutel.age").exists());
    let bytes = fs::read(out.join("sleutel")).unwrap();
    assert!(bytes.iter().all(|byte| *byte == 0));
}

#[test]
fn a_project_behind_a_link_is_not_erased_with_another() {
    let (folder, project) = project("{sessies: 30}");
    let elsewhere = folder.path().join("out/ander");
    copy(&project, &elsewhere);
    symlink("../out/ander", project.join("ander")).unwrap();
    let before = files(&elsewhere);
    let (_, errors, status) = purge(&project);
    assert_eq!(status, Some(1), "{errors}");
    assert!(errors.contains(&leads_out("ander/po-overstap")), "{errors}");
    assert_eq!(files(&elsewhere), before);
    // Named itself it is the folder that was asked for.
    let (_, errors, status) = run(folder.path(), &["opruimen", "p/ander", "--ja"]);
    assert_eq!(status, Some(0), "{errors}");
    assert!(!elsewhere.join("po-overstap/sessie.yaml").exists());
}

#[test]
fn no_document_is_written_through_a_link_that_leads_out() {
    let (folder, project) = project("{sessies: 30}");
    let out = folder.path().join("out");
    fs::write(out.join("mijn.md"), "van mij\n").unwrap();
    let before = files(&out);
    for (name, target) in [
        ("po-overstap/casusprofiel.md", "../../out/nieuw.md"),
        ("po-overstap/verslag.md", "../../out/mijn.md"),
        ("po-overstap/terugkoppeling-jg.md", "../../out/blad.md"),
        ("po-overstap/.dialoogtafel.slot", "../../out/mijn.md"),
        ("eindverslag.md", "../out/eind.md"),
        ("factsheet.md", "../out/feiten.md"),
        ("blad.md", "../out/blad.md"),
        ("gelinkt.md", "../out/nog_een.md"),
    ] {
        let link = project.join(name);
        if link.exists() {
            fs::remove_file(&link).unwrap();
        }
        symlink(target, &link).unwrap();
    }
    for arguments in [
        &["verslag", "po-overstap", "--profiel"][..],
        &["verslag", "po-overstap", "--overschrijf"],
        &["verslag", "po-overstap", "-o", "gelinkt.md"],
        &["terugkoppeling", "po-overstap"],
        &["terugkoppeling", "po-overstap", "--akkoord", "jg"],
        &["acties", ".", "--klaar", "po-overstap#55"],
        &["eindverslag", "."],
        &["factsheet", "."],
        &["werkblad", "po-overstap", "-o", "blad.md"],
        &["inzichten", ".", "-o", "gelinkt.md"],
    ] {
        let (_, errors, status) = run(&project, arguments);
        assert_eq!(status, Some(1), "{arguments:?}: {errors}");
        let last = errors.find("fout: ").map(|at| &errors[at..]);
        assert!(
            last.is_some_and(|told| told.contains(" is een verwijzing naar een plek buiten de map")),
            "{arguments:?}: {errors}"
        );
        assert_eq!(files(&out), before, "{arguments:?}");
    }
    // A link within the folder is the user's own.
    let profile = project.join("po-overstap/casusprofiel.md");
    fs::remove_file(&profile).unwrap();
    fs::create_dir(project.join("po-overstap/stukken")).unwrap();
    symlink("stukken/profiel.md", &profile).unwrap();
    let (_, errors, status) = run(&project, &["verslag", "po-overstap", "--profiel"]);
    assert_eq!(status, Some(0), "{errors}");
    assert!(project.join("po-overstap/stukken/profiel.md").exists());
}

#[test]
fn a_linked_table_is_passed_over_by_who_writes_in_every_table_of_a_folder() {
    let (folder, project) = project("{sessies: 30}");
    let out = folder.path().join("out");
    copy(&project.join("mbo-uitval"), &out.join("tafel"));
    fs::remove_file(out.join("tafel/verslag.md")).unwrap();
    symlink("../out/tafel", project.join("gelinkt")).unwrap();
    let key = folder.path().join("sleutel");
    let key = key.to_str().unwrap();
    run(folder.path(), &["sleutel", "maak", key]);
    let before = files(&out);
    for arguments in [
        &["verslag", "."][..],
        &["versleutel", ".", "--sleutel", key],
    ] {
        let (_, errors, status) = run(&project, arguments);
        assert_eq!(status, Some(1), "{arguments:?}: {errors}");
        assert!(errors.contains(&leads_out("gelinkt")), "{errors}");
        assert_eq!(files(&out), before);
    }
    fs::remove_dir_all(project.join("mbo-uitval")).unwrap();
    let session = fs::read_to_string(out.join("tafel/sessie.yaml")).unwrap();
    let until = session.split("soort: actie").next().unwrap();
    let number = &until[until.rfind("nr: ").unwrap() + 4..];
    let id = format!("mbo-uitval#{}", number.lines().next().unwrap());
    assert_eq!(
        run(&project, &["acties", ".", "--klaar", &id, "--sleutel", key]),
        (String::new(), leads_out("gelinkt"), Some(1))
    );
    assert_eq!(files(&out), before);
    let (_, errors, status) = run(&project, &["verslag", "gelinkt"]);
    assert_eq!(status, Some(0), "{errors}");
    assert!(out.join("tafel/verslag.md").exists());
}

#[test]
fn a_point_for_the_folder_where_one_is_means_the_same_as_its_name() {
    let (folder, project) = project("{sessies: 30}");
    let list = |from: &Path, path: &str| run(from, &["opruimen", path]);
    let (named, errors, status) = list(folder.path(), "p");
    assert_eq!((named.lines().count(), status), (5, Some(1)), "{errors}");
    for here in [".", "./", "./."] {
        let (product, again, status) = list(&project, here);
        assert_eq!(product, named.replace("p/", ""), "{here}");
        assert_eq!((again, status), (errors.clone(), Some(1)));
    }
    let (product, _, _) = list(&project.join("po-overstap"), ".");
    assert_eq!(product, named.replace("p/", "../"));
    for arguments in [
        &["werkblad", "."][..],
        &["terugkoppeling", "."],
        &["intrekken", ".", "jg"],
        &["start", "."],
    ] {
        assert_eq!(
            run(&project, arguments),
            (
                String::new(),
                "fout: in . staat geen casus.yaml of sessie.yaml\n\
                 tip: noem de map van een tafel; `dialoogtafel lijst` laat ze zien, `dialoogtafel nieuw` maakt er een\n"
                    .to_owned(),
                Some(2)
            ),
            "{arguments:?}"
        );
    }
}

/// What stands in the tables of a project besides documents for others, and the proof.
fn left(project: &Path) -> (Vec<PathBuf>, String) {
    let is_past = |path: &&PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        [
            "casus.yaml",
            "sessie.yaml",
            "notulen.md",
            "opruimen-bezig.yaml",
        ]
        .contains(&name)
            || name.starts_with("terugkoppeling-")
    };
    let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap_or_default();
    let files = files(project);
    (files.keys().filter(is_past).cloned().collect(), proof)
}

fn kill_after(mut child: Child, patience: Duration) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < patience {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        thread::sleep(Duration::from_micros(100));
    }
    let is_killed = child.kill().is_ok();
    child.wait().unwrap();
    is_killed
}

const KILLS: u32 = 24;

#[test]
fn no_kill_leaves_a_proof_of_what_stands_or_an_erasing_that_cannot_be_finished() {
    for term in ["{sessies: 30}", "{sleutel: 30}"] {
        let (_folder, whole) = project(term);
        run(&whole, &["terugkoppeling", "po-overstap"]);
        // The same folder each time, so that what is told of it is the same.
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("p");
        copy(&whole, &place);
        let begun = Instant::now();
        let (_, errors, status) = purge(&place);
        assert_eq!(status, Some(0), "{errors}");
        let (took, wanted) = (begun.elapsed(), files(&place));
        let proven = |proof: &str, table: &str| proof.contains(&format!("heerenveen/{table}\n"));
        for kill in 0..KILLS {
            fs::remove_dir_all(&place).unwrap();
            copy(&whole, &place);
            let arguments = [&LONG_PAST[..], &["--ja"]].concat();
            let child = command(&place, &arguments)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            // Whether it comes in between is up to the machine; the next test makes each moment by hand.
            kill_after(child, took * kill / KILLS);
            let (standing, proof) = left(&place);
            for path in &standing {
                let table = path
                    .parent()
                    .unwrap()
                    .file_name()
                    .unwrap()
                    .to_str()
                    .unwrap();
                let text = fs::read_to_string(path).unwrap();
                let is_whole = term.contains("sessies") || text.contains("namen:");
                let is_journal = path.ends_with("opruimen-bezig.yaml");
                assert!(
                    is_journal || !is_whole || !proven(&proof, table),
                    "{} stands and is proven to be gone: {proof}",
                    path.display()
                );
            }
            let (_, errors, status) = purge(&place);
            assert_eq!(status, Some(0), "{errors}");
            assert_eq!(files(&place), wanted, "{term}, kill {kill}");
        }
    }
}

/// Every moment between two steps on the disk, made by hand: after it a second run ends as the
/// first would have.
#[test]
fn from_every_step_of_an_erasing_a_second_run_finishes() {
    let (_folder, whole) = project("{sessies: 30}");
    run(&whole, &["terugkoppeling", "po-overstap"]);
    let named = "in-the-lead/gesprek-jelte.json";
    run(
        &whole,
        &[
            "verslag",
            "in-the-lead",
            "--voor",
            "tafel",
            "--json",
            "-o",
            named,
        ],
    );
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("p");
    copy(&whole, &place);
    let table = place.join("in-the-lead");
    fs::write(table.join("leeg.json"), "").unwrap();
    purge(&place);
    let wanted = files(&place);
    let journal = format!(
        "formaat: 1\nopgeruimd:\n  - op: {}\n    tafel: heerenveen/in-the-lead\n    \
        wat: sessies\n    bestanden:\n      - casus.yaml\n      - document.json\n      - notulen.md\n      - sessie.yaml\n    \
        aantal: 77\n",
        today()
    );
    let names = [
        "casus.yaml",
        "gesprek-jelte.json",
        "notulen.md",
        "sessie.yaml",
    ];
    for step in 0..=9 {
        fs::remove_dir_all(&place).unwrap();
        copy(&whole, &place);
        fs::write(table.join("opruimen-bezig.yaml"), &journal).unwrap();
        // Nothing was overwritten in it: it is somebody's own.
        fs::write(table.join("leeg.json"), "").unwrap();
        for name in names.iter().take(step / 2) {
            fs::remove_file(table.join(name)).unwrap();
        }
        if let Some(name) = names.get(step / 2).filter(|_| step % 2 == 1) {
            let length = fs::metadata(table.join(name)).unwrap().len();
            fs::write(table.join(name), vec![0; usize::try_from(length).unwrap()]).unwrap();
        }
        if step == 9 {
            fs::write(place.join("opgeruimd.yaml"), &journal).unwrap();
        }
        let (list, errors, status) = purge(&place);
        assert_eq!(status, Some(0), "{errors}");
        assert!(
            list.starts_with("in-the-lead: hier is het wissen eerder afgebroken; dit is er nog: "),
            "{list}"
        );
        assert_eq!(files(&place), wanted, "step {step}");
    }
    // A table that is half erased is finished also when its project now keeps everything longer.
    fs::remove_dir_all(&place).unwrap();
    copy(&whole, &place);
    fs::write(table.join("opruimen-bezig.yaml"), &journal).unwrap();
    let (list, errors, status) = run(
        &place,
        &["opruimen", ".", "--peildatum", "2023-05-17", "--ja"],
    );
    assert_eq!(
        (list.as_str(), status),
        (
            "in-the-lead: hier is het wissen eerder afgebroken; dit is er nog: casus.yaml, gesprek-jelte.json, notulen.md en sessie.yaml\n",
            Some(0)
        ),
        "{errors}"
    );
    assert!(!table.join("sessie.yaml").exists() && place.join("po-overstap/sessie.yaml").exists());
}

#[test]
fn what_was_to_be_erased_names_only_files_of_its_own_folder() {
    let (_folder, project) = project("{sessies: 30}");
    let table = project.join("in-the-lead");
    fs::write(
        table.join("opruimen-bezig.yaml"),
        "formaat: 1\nopgeruimd:\n  - op: 2030-01-01\n    tafel: x/in-the-lead\n    wat: sessies\n    \
         bestanden: [../project.yaml, ../po-overstap/verslag.md, /etc/passwd, .., '']\n    aantal: 1\n",
    )
    .unwrap();
    let (_, errors, status) = run(
        &project,
        &["opruimen", ".", "--peildatum", "2023-05-17", "--ja"],
    );
    assert_eq!(status, Some(0), "{errors}");
    assert!(project.join("project.yaml").exists());
    assert!(project.join("po-overstap/verslag.md").exists());
    assert!(!table.join("sessie.yaml").exists());
    assert!(table.join("verslag.md").exists());
}

/// Runs commands that must go well; each in words with spaces between.
fn make(folder: &Path, lines: &[&str]) {
    for line in lines {
        let arguments: Vec<&str> = line.split(' ').collect();
        let (_, errors, status) = run(folder, &arguments);
        assert_eq!(status, Some(0), "{line}: {errors}");
    }
}

#[test]
fn all_that_was_made_for_a_table_goes_whatever_its_name_and_the_proof_names_nobody() {
    let (_folder, project) = project("{sessies: 30}");
    make(
        &project,
        &[
            "verslag po-overstap --voor tafel -o po-overstap/gesprek-jelte.md",
            "verslag po-overstap --voor tafel --json -o po-overstap/jelte.json",
            "verslag po-overstap --voor tafel -o jelte-tafel.txt",
            "inzichten . --voor tafel -o inzichten.md",
            "terugkoppeling po-overstap",
            "verslag po-overstap --voor openbaar --json -o po-overstap/openbaar.json",
        ],
    );
    let table = project.join("po-overstap");
    fs::rename(table.join("terugkoppeling-jg.md"), table.join("blad.md")).unwrap();
    fs::copy(table.join("blad.md"), project.join("blad-jelte.md")).unwrap();
    let (list, errors, status) = purge(&project);
    assert_eq!(status, Some(0), "{errors}");
    let beside = ".: ook deze bestanden, met wat aan tafel is gezegd: blad-jelte.md, inzichten.md en jelte-tafel.txt\n";
    assert!(list.ends_with(beside), "{list}");
    let left = files(&project);
    for path in left.keys() {
        let text = fs::read_to_string(path).unwrap();
        let is_private = ["audience: tafel", "audience: deelnemer", "\"tafel\","];
        assert!(
            !is_private.iter().any(|mark| text.contains(mark)),
            "{}",
            path.display()
        );
    }
    assert!(table.join("openbaar.json").exists() && table.join("verslag.md").exists());
    let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap();
    assert!(!proof.to_lowercase().contains("jelte"), "{proof}");
    for kind in [
        "document.md",
        "document.json",
        "terugkoppeling.md",
        "../document.txt",
        "../inzichten.md",
    ] {
        assert!(
            proof.replace('\'', "").contains(&format!("- {kind}\n")),
            "{kind}: {proof}"
        );
    }
}

#[test]
fn a_proof_has_the_day_of_the_erasing_and_no_day_to_come_erases() {
    let (_folder, project) = project("{sessies: 30000}");
    let before = files(&project);
    let (list, errors, status) = run(&project, &["opruimen", ".", "--peildatum", "2299-01-01"]);
    assert_eq!((list.lines().count(), status), (5, Some(0)), "{errors}");
    assert!(
        errors.ends_with("die dag moet nog komen: er is alleen gekeken, niets gewist\n"),
        "{errors}"
    );
    assert_eq!(
        run(
            &project,
            &["opruimen", ".", "--peildatum", "2299-01-01", "--ja"]
        ),
        (
            String::new(),
            "fout: 1 januari 2299 moet nog komen, dus er is niets gewist\n\
             tip: laat `--ja` weg om te zien wat er dan voorbij is\n"
                .to_owned(),
            Some(2)
        )
    );
    assert_eq!(files(&project), before);
    for (term, part) in [("{sessies: 3}", "sessies"), ("{sleutel: 3}", "sleutel")] {
        let (_folder, project) = self::project(term);
        let (_, errors, status) = run(
            &project,
            &["opruimen", ".", "--peildatum", "2024-06-01", "--ja"],
        );
        assert_eq!(status, Some(0), "{errors}");
        let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap();
        let days = proof.lines().filter(|line| line.contains("op: "));
        let day = format!("  - op: {}", today());
        assert!(
            days.clone().count() == 5 && days.into_iter().all(|line| *line == day),
            "{part}: {proof}"
        );
        let session =
            fs::read_to_string(project.join("po-overstap/sessie.yaml")).unwrap_or_default();
        let told = session
            .lines()
            .find(|line| line.starts_with("sleutel_gewist: "));
        assert!(told.is_none_or(|told| told.ends_with(&today())), "{told:?}");
    }
}

#[test]
fn with_the_names_go_sheets_and_of_other_texts_that_name_somebody_is_told() {
    let (_folder, project) = project("{sleutel: 30}");
    make(
        &project,
        &[
            "terugkoppeling po-overstap",
            "terugkoppeling po-overstap -o .",
        ],
    );
    let table = project.join("po-overstap");
    fs::rename(
        table.join("terugkoppeling-jg.md"),
        table.join("van-jelte.md"),
    )
    .unwrap();
    fs::write(table.join("aantekeningen.txt"), "eerst\ndan Jelte\n").unwrap();
    fs::write(table.join("bij-jelte.csv"), "a;b\n").unwrap();
    let case = table.join("casus.yaml");
    let text = fs::read_to_string(&case).unwrap();
    fs::write(&case, format!("# bel eerst de school\n{text}")).unwrap();
    let (list, errors, status) = purge(&project);
    assert_eq!(status, Some(0), "{errors}");
    for told in [
        "dit wordt opnieuw geschreven; wat je er achter een # bij zette, gaat weg: in-the-lead/casus.yaml, ",
        "let op: in po-overstap/aantekeningen.txt, regel 2, staat een naam van een deelnemer;",
        "let op: de naam van po-overstap/bij-jelte.csv noemt een deelnemer;",
    ] {
        assert!(errors.contains(told), "{told}: {errors}");
    }
    assert!(
        list.contains("po-overstap: de namen bij de rollen (2 namen)"),
        "{list}"
    );
    let names: Vec<PathBuf> = files(&project).into_keys().collect();
    let is_sheet = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.contains("audience: deelnemer")
    };
    assert!(!names.iter().any(is_sheet), "{names:?}");
    assert!(table.join("aantekeningen.txt").exists() && table.join("bij-jelte.csv").exists());
    let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap();
    assert!(!proof.to_lowercase().contains("jelte"), "{proof}");
    assert!(proof.contains("- terugkoppeling.md\n"), "{proof}");
    // Sheets that are made later have no names, and are no reason to erase once more.
    make(&project, &["terugkoppeling po-overstap"]);
    let (list, errors, status) = purge(&project);
    assert_eq!((list.as_str(), status), ("", Some(0)), "{errors}");
}

#[test]
fn a_table_that_is_open_is_named_and_keeps_no_other_from_being_erased() {
    for term in ["{sessies: 30}", "{sleutel: 30}"] {
        let (_folder, project) = project(term);
        let table = project.join("mbo-uitval");
        let lock = dialoogtafel::store::Lock::take(&table).unwrap();
        let (_, errors, status) = purge(&project);
        assert_eq!(status, Some(1), "{errors}");
        assert!(errors.contains("mbo-uitval: niet gewist\n"), "{errors}");
        assert!(table.join("sessie.yaml").exists());
        let other = fs::read_to_string(project.join("vo-verzuim/sessie.yaml"));
        let stays = other.is_ok_and(|text| text.contains("namen:"));
        assert_eq!(stays, term.contains("sleutel"), "{errors}");
        drop(lock);
        let (_, errors, status) = purge(&project);
        assert_eq!(status, Some(0), "{errors}");
        let proof = fs::read_to_string(project.join("opgeruimd.yaml")).unwrap();
        assert_eq!(proof.matches("  - op: ").count(), 5, "{proof}");
    }
}

#[test]
fn a_withdrawal_that_was_killed_is_finished_by_the_same_command_with_the_same_list() {
    let (_folder, whole) = project("{sessies: 30}");
    make(
        &whole,
        &[
            "terugkoppeling po-overstap",
            "verslag po-overstap --voor tafel -o po-overstap/tafel.md",
            "inzichten . --deel -o deel.json",
        ],
    );
    let session = fs::read_to_string(whole.join("po-overstap/sessie.yaml")).unwrap();
    let said = session
        .lines()
        .find(|line| line.contains("negen mensen"))
        .unwrap();
    fs::write(whole.join("po-overstap/los.txt"), said.trim()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("p");
    let withdraw = ["intrekken", "po-overstap", "mo", "--wissen"];
    copy(&whole, &place);
    let begun = Instant::now();
    let (list, errors, status) = run(&place, &withdraw);
    assert_eq!(status, Some(0), "{errors}");
    let (took, wanted) = (begun.elapsed(), files(&place));
    for document in [
        "verslag.md",
        "casusprofiel.md",
        "tafel.md",
        "terugkoppeling-lk.md",
    ] {
        assert!(
            list.contains(&format!("po-overstap/{document}: ")),
            "{document}: {list}"
        );
    }
    for kill in 0..KILLS / 4 {
        fs::remove_dir_all(&place).unwrap();
        copy(&whole, &place);
        let child = command(&place, &withdraw)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        kill_after(child, took * kill / (KILLS / 4));
        let (again, errors, status) = run(&place, &withdraw);
        assert_eq!((&again, status), (&list, Some(0)), "kill {kill}: {errors}");
        assert_eq!(files(&place), wanted, "kill {kill}");
        assert!(
            errors.contains("po-overstap/los.txt"),
            "kill {kill}: {errors}"
        );
    }
}
