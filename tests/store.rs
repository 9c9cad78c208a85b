//! What the disk room promises, tried with kills, full disks and other processes.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use dialoogtafel::store::{
    Library, LibraryKind, Lock, Mode, Origin, StoreError, create_new, erase, find_projects,
    find_tables, find_yaml, read_text, replace, sweep, table_folder,
};

const SLOT: &str = ".dialoogtafel.slot";

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn mode_of(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

// Other processes: this binary runs one of the jobs below in itself.

const JOB: &str = "DIALOOGTAFEL_TEST_JOB";
const PLACE: &str = "DIALOOGTAFEL_TEST_PLACE";

/// Gives the command that does a job in a process of its own, begun by `before` when that is not
/// empty.
fn other_process(before: &[&str], job: &str, place: &Path) -> Command {
    let this = std::env::current_exe().unwrap();
    let words: Vec<&OsStr> = before
        .iter()
        .map(OsStr::new)
        .chain([this.as_os_str()])
        .chain(["--ignored", "--nocapture", "--exact"].map(OsStr::new))
        .chain([OsStr::new("store::job_of_another_process")])
        .collect();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).env(JOB, job).env(PLACE, place);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command
}

fn wait_until_it_says(child: &mut Child, word: &str) {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // libtest begins the line with the name of the test.
    let heard = lines.map_while(Result::ok).any(|line| line.ends_with(word));
    assert!(heard, "the other process never said {word}");
}

#[test]
#[ignore = "run by other tests in a process of its own"]
fn job_of_another_process() {
    let Ok(job) = std::env::var(JOB) else { return };
    let place = PathBuf::from(std::env::var_os(PLACE).unwrap());
    match job.as_str() {
        "write for ever" => write_for_ever(&place),
        "hold the lock" => hold_the_lock(&place),
        "fill the disk" => fill_the_disk(&place),
        "work without permission" => work_without_permission(&place),
        "write under a umask" => write_under_a_umask(&place),
        other => unreachable!("{other}"),
    }
}

// A killed writer.

fn version(number: usize) -> String {
    let filling = "woord ".repeat(number * 997 % 20_000);
    format!("{number}\n{filling}\n{number}")
}

fn is_whole(text: &str) -> bool {
    let number = text.split('\n').next().and_then(|line| line.parse().ok());
    number.is_some_and(|number| text == version(number))
}

fn write_for_ever(path: &Path) {
    for number in 1.. {
        replace(path, &version(number), Mode::Private).unwrap();
        if number == 1 {
            println!("begun");
        }
    }
}

#[test]
fn a_killed_writer_leaves_a_whole_version_and_nothing_after_sweeping() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sessie.yaml");
    let mut swept = 0;
    for round in 0..50 {
        let mut writer = other_process(&[], "write for ever", &path).spawn().unwrap();
        wait_until_it_says(&mut writer, "begun");
        std::thread::sleep(Duration::from_micros(round * 613 % 9_000));
        writer.kill().unwrap();
        writer.wait().unwrap();
        assert!(is_whole(&read_text(&path).unwrap()), "round {round}");
        swept += sweep(folder.path()).unwrap();
        assert_eq!(names_in(folder.path()), ["sessie.yaml"]);
    }
    assert!(swept > 0, "no kill fell within a write");
}

#[test]
fn sweeping_spares_a_living_writer_and_whatever_is_not_ours() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("verslag.md");
    let others = [
        ".sessie.yaml.AbC123",
        ".sessie.yaml.backup",
        ".sessie.yaml.swp",
        ".~lock.verslag.md#",
        "sessie.yaml~",
    ];
    for name in others {
        fs::write(folder.path().join(name), "van een ander").unwrap();
    }
    let ours_by_name = folder.path().join(".dialoogtafel-aaaaaaaaaa.tijdelijk");
    fs::create_dir(&ours_by_name).unwrap();
    let mut writer = other_process(&[], "write for ever", &path).spawn().unwrap();
    wait_until_it_says(&mut writer, "begun");
    for _ in 0..3_000 {
        sweep(folder.path()).unwrap();
        assert!(is_whole(&read_text(&path).unwrap()));
    }
    std::thread::sleep(Duration::from_millis(100));
    assert!(writer.try_wait().unwrap().is_none(), "the writer failed");
    writer.kill().unwrap();
    writer.wait().unwrap();
    sweep(folder.path()).unwrap();
    fs::remove_dir(ours_by_name).unwrap();
    let mut expected = [others.as_slice(), &["verslag.md"]].concat();
    expected.sort_unstable();
    assert_eq!(names_in(folder.path()), expected);
}

// Disks that refuse.

fn fill_the_disk(folder: &Path) {
    let path = folder.join("sessie.yaml");
    replace(&path, "kort", Mode::Private).unwrap();
    let long = "woord ".repeat(30_000);
    for _ in 0..3 {
        let refused = replace(&path, &long, Mode::Private);
        assert!(
            matches!(refused, Err(StoreError::NoRoom { .. })),
            "{refused:?}"
        );
        let refused = create_new(&folder.join("nieuw.md"), &long, Mode::Document);
        assert!(
            matches!(refused, Err(StoreError::NoRoom { .. })),
            "{refused:?}"
        );
        assert_eq!(names_in(folder), ["sessie.yaml"]);
        assert_eq!(read_text(&path).unwrap(), "kort");
    }
    replace(&path, "weer kort", Mode::Private).unwrap();
}

#[test]
fn a_full_disk_keeps_the_old_text_and_saving_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"trap '' XFSZ; ulimit -f 8; exec "$0" "$@""#;
    let status = other_process(&["sh", "-c", script], "fill the disk", folder.path())
        .status()
        .unwrap();
    assert!(status.success());
    assert_eq!(
        read_text(&folder.path().join("sessie.yaml")).unwrap(),
        "weer kort"
    );
    assert_eq!(names_in(folder.path()), ["sessie.yaml"]);
}

fn work_without_permission(folder: &Path) {
    let path = folder.join("sessie.yaml");
    let refusals = [
        replace(&path, "nieuw", Mode::Private),
        replace(&folder.join("verslag.md"), "nieuw", Mode::Document),
        create_new(&folder.join("casus.yaml"), "nieuw", Mode::Private),
        create_new(&folder.join("a/b/casus.yaml"), "nieuw", Mode::Private),
        Lock::take(folder).map(drop),
        read_text(&folder.join("dicht/casus.yaml")).map(drop),
    ];
    for refused in refusals {
        assert!(
            matches!(refused, Err(StoreError::NoPermission { .. })),
            "{refused:?}"
        );
    }
    assert_eq!(read_text(&path).unwrap(), "oud");
    assert_eq!(sweep(folder).unwrap(), 0);
    let found = find_tables(folder).unwrap();
    assert_eq!(found.paths, [folder]);
    let errors: Vec<&Path> = found.errors.iter().map(StoreError::path).collect();
    assert_eq!(errors, [folder.join("dicht")]);
}

#[test]
fn a_read_only_folder_is_told_and_still_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sessie.yaml");
    fs::write(&path, "oud").unwrap();
    let closed = folder.path().join("dicht");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, PermissionsExt::from_mode(0o000)).unwrap();
    fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o555)).unwrap();
    let nobody = [
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    let before = if fs::metadata(&path).unwrap().uid() == 0 {
        nobody.as_slice()
    } else {
        &[]
    };
    let outcome = other_process(before, "work without permission", folder.path()).status();
    fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o755)).unwrap();
    fs::set_permissions(&closed, PermissionsExt::from_mode(0o755)).unwrap();
    match outcome {
        Ok(status) => assert!(status.success()),
        // The superuser may write everywhere; without setpriv there is nothing to try.
        Err(error) => assert!(!before.is_empty(), "{error}"),
    }
    assert_eq!(names_in(folder.path()), ["dicht", "sessie.yaml"]);
}

#[test]
fn folders_pipes_devices_giants_and_other_bytes_are_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    assert!(
        Command::new("mkfifo")
            .arg(place("pijp"))
            .status()
            .unwrap()
            .success()
    );
    fs::File::create(place("reus"))
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    fs::write(place("latijn"), b"een\nr\xE9gie").unwrap();
    symlink(place("pijp"), place("link")).unwrap();
    symlink(place("rond"), place("rond")).unwrap();
    let begun = Instant::now();
    let read = |path: &Path| read_text(path).unwrap_err();
    assert!(matches!(read(folder.path()), StoreError::IsFolder { .. }));
    assert!(matches!(read(&place("pijp")), StoreError::NotAFile { .. }));
    assert!(matches!(read(&place("link")), StoreError::NotAFile { .. }));
    assert!(matches!(
        read(Path::new("/dev/zero")),
        StoreError::NotAFile { .. }
    ));
    assert!(matches!(read(&place("weg")), StoreError::NotFound { .. }));
    assert!(matches!(
        read(&place("latijn/x")),
        StoreError::NotAFolder { .. }
    ));
    assert!(matches!(read(&place("rond")), StoreError::Other { .. }));
    assert!(matches!(
        read(&place("reus")),
        StoreError::TooLarge {
            bytes: 1_073_741_824,
            limit: 16_777_216,
            ..
        }
    ));
    assert!(matches!(
        read(&place("latijn")),
        StoreError::NotUtf8 {
            line: 2,
            column: 2,
            valid_up_to: 5,
            ..
        }
    ));
    assert!(begun.elapsed() < Duration::from_secs(1));
}

// Saving.

#[test]
fn a_link_stays_and_what_it_leads_to_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    fs::create_dir(place("elders")).unwrap();
    fs::write(place("elders/echt"), "oud").unwrap();
    symlink("elders/tussen", place("link")).unwrap();
    symlink("echt", place("elders/tussen")).unwrap();
    symlink("elders/nog_niet", place("los")).unwrap();
    replace(&place("link"), "nieuw", Mode::Private).unwrap();
    replace(&place("los"), "eerste", Mode::Private).unwrap();
    assert_eq!(
        fs::read_link(place("link")).unwrap(),
        Path::new("elders/tussen")
    );
    assert_eq!(
        fs::read_link(place("los")).unwrap(),
        Path::new("elders/nog_niet")
    );
    assert_eq!(fs::read_to_string(place("elders/echt")).unwrap(), "nieuw");
    assert_eq!(
        fs::read_to_string(place("elders/nog_niet")).unwrap(),
        "eerste"
    );
    assert_eq!(names_in(&place("elders")), ["echt", "nog_niet", "tussen"]);
}

#[test]
fn what_is_no_ordinary_file_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    assert!(
        Command::new("mkfifo")
            .arg(place("pijp"))
            .status()
            .unwrap()
            .success()
    );
    fs::create_dir(place("map")).unwrap();
    fs::write(place("vast"), "oud").unwrap();
    fs::set_permissions(place("vast"), PermissionsExt::from_mode(0o444)).unwrap();
    let replaced = |name: &str| replace(&place(name), "nieuw", Mode::Document).unwrap_err();
    assert!(matches!(replaced("pijp"), StoreError::NotAFile { .. }));
    assert!(matches!(replaced("map"), StoreError::IsFolder { .. }));
    assert!(matches!(replaced("vast"), StoreError::NoPermission { .. }));
    let missing = replaced("weg/verslag.md");
    assert!(matches!(missing, StoreError::NotFound { .. }));
    assert_eq!(missing.path(), place("weg"));
    assert_eq!(names_in(folder.path()), ["map", "pijp", "vast"]);
}

fn write_under_a_umask(folder: &Path) {
    replace(&folder.join("sessie.yaml"), "x", Mode::Private).unwrap();
    replace(&folder.join("verslag.md"), "x", Mode::Document).unwrap();
    create_new(&folder.join("casus.yaml"), "x", Mode::Private).unwrap();
    create_new(&folder.join("project.yaml"), "x", Mode::Document).unwrap();
}

#[test]
fn sessions_are_private_and_documents_follow_the_umask() {
    for (umask, document) in [("022", 0o644), ("027", 0o640), ("000", 0o644)] {
        let folder = tempfile::tempdir().unwrap();
        let script = format!(r#"umask {umask}; exec "$0" "$@""#);
        let before = ["sh", "-c", &script];
        let status = other_process(&before, "write under a umask", folder.path()).status();
        assert!(status.unwrap().success());
        let modes = ["sessie.yaml", "casus.yaml", "verslag.md", "project.yaml"]
            .map(|name| mode_of(&folder.path().join(name)));
        assert_eq!(modes, [0o600, 0o600, document, document], "umask {umask}");
    }
}

#[test]
fn a_document_keeps_its_own_mode_and_a_session_becomes_private() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stuk");
    fs::write(&path, "oud").unwrap();
    fs::set_permissions(&path, PermissionsExt::from_mode(0o660)).unwrap();
    replace(&path, "nieuw", Mode::Document).unwrap();
    assert_eq!(mode_of(&path), 0o660);
    replace(&path, "nieuw", Mode::Private).unwrap();
    assert_eq!(mode_of(&path), 0o600);
}

#[test]
fn a_new_file_makes_its_folders_and_never_overwrites() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heerenveen/po/casus.yaml");
    create_new(&path, "eerste", Mode::Private).unwrap();
    let again = create_new(&path, "tweede", Mode::Private);
    assert!(matches!(again, Err(StoreError::Exists { .. })));
    assert_eq!(read_text(&path).unwrap(), "eerste");
    let link = folder.path().join("link");
    symlink("nergens", &link).unwrap();
    let over_link = create_new(&link, "x", Mode::Private);
    assert!(matches!(over_link, Err(StoreError::Exists { .. })));
    let through_file = create_new(&path.join("dieper/x"), "x", Mode::Private);
    assert!(matches!(through_file, Err(StoreError::NotAFolder { .. })));
    assert_eq!(names_in(path.parent().unwrap()), ["casus.yaml"]);
}

#[test]
fn of_many_that_make_the_same_new_file_one_succeeds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("casus.yaml");
    let made: Vec<String> = std::thread::scope(|scope| {
        let makers: Vec<_> = (0..8)
            .map(|number| {
                let (path, text) = (&path, number.to_string());
                scope.spawn(move || create_new(path, &text, Mode::Private).map(|()| text))
            })
            .collect();
        makers
            .into_iter()
            .filter_map(|maker| maker.join().unwrap().ok())
            .collect()
    });
    assert_eq!(made, [read_text(&path).unwrap()]);
    assert_eq!(names_in(folder.path()), ["casus.yaml"]);
}

// The lock.

fn hold_the_lock(folder: &Path) {
    let _lock = Lock::take(folder).unwrap();
    println!("taken");
    std::io::stdin().lines().for_each(drop);
}

#[test]
fn who_is_refused_hears_which_process_has_the_lock_until_that_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut holder = other_process(&[], "hold the lock", folder.path())
        .spawn()
        .unwrap();
    wait_until_it_says(&mut holder, "taken");
    match Lock::take(folder.path()) {
        Err(StoreError::Taken {
            path,
            process,
            since,
        }) => {
            assert_eq!(path, folder.path().join(SLOT));
            assert_eq!(process, Some(holder.id()));
            assert!(since.is_some());
        }
        other => unreachable!("{other:?}"),
    }
    holder.kill().unwrap();
    holder.wait().unwrap();
    let lock = Lock::take(folder.path()).unwrap();
    assert!(matches!(
        Lock::take(folder.path()),
        Err(StoreError::Taken { .. })
    ));
    drop(lock);
    assert!(names_in(folder.path()).is_empty());
}

// Folders.

fn tree(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
    folder
}

fn below(folder: &Path, paths: &[PathBuf]) -> Vec<String> {
    let inside = |path: &PathBuf| path.strip_prefix(folder).unwrap().display().to_string();
    paths.iter().map(inside).collect()
}

#[test]
fn tables_projects_and_yaml_files_are_found_at_any_depth_each_once() {
    let folder = tree(&[
        "h/project.yaml",
        "h/b/casus.yaml",
        "h/b/sessie.yaml",
        "h/a/x/y/sessie.yaml",
        "h/a/leeg/verslag.md",
        "h/.geheim/casus.yaml",
        "h/._casus.yaml",
        "target/casus.yaml",
        "z/casus.YML",
    ]);
    let top = folder.path();
    symlink("..", top.join("h/omhoog")).unwrap();
    symlink("/", top.join("h/alles")).unwrap();
    symlink("../h/b", top.join("h/0_ook_b")).unwrap();
    symlink("nergens", top.join("h/los")).unwrap();
    let tables = find_tables(top).unwrap();
    assert_eq!(below(top, &tables.paths), ["h/a/x/y", "h/b"]);
    assert!(tables.errors.is_empty());
    assert_eq!(below(top, &find_projects(top).unwrap().paths), ["h"]);
    let yaml = find_yaml(top).unwrap();
    assert_eq!(
        below(top, &yaml.paths),
        [
            "h/a/x/y/sessie.yaml",
            "h/b/casus.yaml",
            "h/b/sessie.yaml",
            "h/project.yaml",
            "z/casus.YML",
        ]
    );
    let hidden = find_tables(&top.join("h/.geheim")).unwrap();
    assert_eq!(hidden.paths, [top.join("h/.geheim")]);
}

#[test]
fn a_linked_folder_from_elsewhere_is_searched_too() {
    let elsewhere = tree(&["t/casus.yaml"]);
    let folder = tree(&["p/project.yaml"]);
    symlink(elsewhere.path(), folder.path().join("p/gedeeld")).unwrap();
    symlink(elsewhere.path(), folder.path().join("p/nogmaals")).unwrap();
    let found = find_tables(folder.path()).unwrap();
    assert_eq!(below(folder.path(), &found.paths), ["p/gedeeld/t"]);
}

#[test]
fn a_table_is_named_by_its_folder_or_one_of_its_files() {
    let folder = tree(&["t/casus.yaml", "leeg/verslag.md"]);
    let table = folder.path().join("t");
    assert_eq!(table_folder(&table).unwrap(), table);
    assert_eq!(table_folder(&table.join("casus.yaml")).unwrap(), table);
    assert_eq!(
        find_tables(&table.join("casus.yaml")).unwrap().paths,
        std::slice::from_ref(&table)
    );
    let refused = |path: &str| table_folder(&folder.path().join(path)).unwrap_err();
    assert!(matches!(refused("leeg"), StoreError::NotATable { .. }));
    assert!(matches!(
        refused("leeg/verslag.md"),
        StoreError::NotATable { .. }
    ));
    assert!(matches!(refused("weg"), StoreError::NotFound { .. }));
    assert!(matches!(
        refused("t/sessie.yaml"),
        StoreError::NotFound { .. }
    ));
}

// The library.

const SHELVES: [(LibraryKind, &str, &str); 5] = [
    (LibraryKind::Template, "dialoog", ".yaml"),
    (LibraryKind::Codebook, "codeboek", ".yaml"),
    (LibraryKind::Glossary, "", ".yaml"),
    (LibraryKind::Layout("nl"), "opmaak/nl", ".md.j2"),
    (LibraryKind::Layout("en"), "opmaak/en", ".md.j2"),
];

/// Also holds that every file of the folder can be reached by a name.
#[test]
fn what_is_built_in_is_what_stands_in_the_folder() {
    let empty = tempfile::tempdir().unwrap();
    let library = Library::new(Some(empty.path().to_path_buf())).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    for (kind, shelf, ending) in SHELVES {
        let folder = shipped.join(shelf);
        let files: Vec<PathBuf> = names_in(&folder)
            .iter()
            .filter(|name| !name.starts_with('.') && *name != "README.md")
            .map(|name| folder.join(name))
            .filter(|path| path.is_file())
            .collect();
        let names = library.names(kind).unwrap();
        let built_in: Vec<PathBuf> = names
            .iter()
            .map(|(name, _)| folder.join(format!("{name}{ending}")))
            .collect();
        assert_eq!(built_in, files, "build again: a file came or went");
        for ((name, origin), file) in names.iter().zip(files) {
            let text = library.text(kind, name).unwrap().unwrap();
            assert_eq!((origin, &text.origin), (&Origin::BuiltIn, &Origin::BuiltIn));
            assert_eq!(text.text, fs::read_to_string(file).unwrap(), "{name}");
        }
    }
}

#[test]
fn a_folder_overrides_and_adds_by_name() {
    for (kind, shelf, ending) in SHELVES {
        let folder = tempfile::tempdir().unwrap();
        let name = if kind == LibraryKind::Glossary {
            "begrippen"
        } else {
            "eigen"
        };
        let path = folder.path().join(shelf).join(format!("{name}{ending}"));
        create_new(&path, "van ons", Mode::Document).unwrap();
        create_new(&path.with_file_name("Geen Id.yaml"), "", Mode::Document).unwrap();
        let library = Library::new(Some(folder.path().to_path_buf())).unwrap();
        let text = library.text(kind, name).unwrap().unwrap();
        assert_eq!(text.text, "van ons");
        assert_eq!(text.origin, Origin::File(path.clone()));
        let names = library.names(kind).unwrap();
        assert!(names.contains(&(name.to_owned(), Origin::File(path.clone()))));
        assert!(names.iter().all(|(name, _)| name != "Geen Id"));
        for unsafe_name in ["../eigen", "/etc/passwd", "..", "", "Geen Id", "a/b", "nul"] {
            assert_eq!(library.text(kind, unsafe_name).unwrap(), None);
        }
        fs::write(&path, b"\xFF").unwrap();
        assert!(matches!(
            library.text(kind, name),
            Err(StoreError::NotUtf8 { .. })
        ));
    }
    let unknown = Library::new(None).unwrap();
    assert_eq!(unknown.names(LibraryKind::Layout("../nl")).unwrap(), []);
    let missing = Library::new(Some(PathBuf::from("bestaat/niet")));
    assert!(matches!(missing, Err(StoreError::NotFound { .. })));
}

#[test]
fn what_is_erased_was_overwritten_first_and_a_link_goes_with_what_it_leads_to() {
    let folder = tempfile::tempdir().unwrap();
    let (file, other, link) = ("sessie.yaml", "tweede.yaml", "link.yaml");
    let [file, other, link] = [file, other, link].map(|name| folder.path().join(name));
    fs::write(&file, "geheim").unwrap();
    // A second name shows what became of the bytes themselves.
    fs::hard_link(&file, &other).unwrap();
    symlink(&file, &link).unwrap();
    erase(&link).unwrap();
    assert_eq!(names_in(folder.path()), ["tweede.yaml"]);
    assert_eq!(fs::read(&other).unwrap(), [0; 6]);
    erase(&link).unwrap();
    assert!(erase(folder.path()).is_err(), "a folder stays");
}
