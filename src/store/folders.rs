//! Finds tables, projects and YAML files in folders at any depth.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use super::StoreError;
use super::encrypted::{ENCRYPTED_SESSION, standing_path};

/// The file of a case, in its table's folder.
pub const CASE: &str = "casus.yaml";
/// The file of a session, in its table's folder.
pub const SESSION: &str = "sessie.yaml";
/// Minutes that people took, in the folder of their table.
pub const MINUTES: &str = "notulen.md";
/// The file of a project, in its folder.
pub const PROJECT: &str = "project.yaml";

/// The proof of what was erased, in the folder of its project.
pub const ERASURES: &str = "opgeruimd.yaml";

/// What is being erased of a table, in its folder for as long as that lasts.
pub const ERASING: &str = "opruimen-bezig.yaml";

/// What a search found, and where it could not look.
#[derive(Debug, Default)]
pub struct Found {
    /// Sorted, each once.
    pub paths: Vec<PathBuf>,
    /// Folders that could not be read, sorted by path.
    pub errors: Vec<StoreError>,
}

/// Finds the folders of tables: those that hold a casus.yaml, or a sessie.yaml in clear or encrypted.
///
/// Hidden folders and `target` are passed over, except where the search begins. A link to a
/// folder is followed, unless that folder was reached already or holds the beginning itself.
/// The path may also be one of those files.
pub fn find_tables(path: &Path) -> Result<Found, StoreError> {
    find_folders(path, is_table_file)
}

/// As [`find_tables`], for who writes or erases in what is found: a link that leads out of the
/// folder is no way in, and is among the errors as [`StoreError::LeadsOut`] when tables stand there.
pub fn find_own_tables(path: &Path) -> Result<Found, StoreError> {
    let mut found = find_tables(path)?;
    let is_out = |folder: &mut PathBuf| !is_within(folder, path);
    let out: Vec<PathBuf> = found.paths.extract_if(.., is_out).collect();
    let out = out.into_iter().map(|path| StoreError::LeadsOut { path });
    found.errors.extend(out);
    found.errors.sort_by(|a, b| a.path().cmp(b.path()));
    Ok(found)
}

/// Whether a folder that was found under a path really stands there, and not behind a link that
/// leads out of it. A path that is no folder itself names the one that was found.
#[must_use]
pub fn is_within(folder: &Path, path: &Path) -> bool {
    !path.is_dir() || whole_path(folder).starts_with(whole_path(path))
}

/// Finds the folders of tables of which erasing was broken off; under the rules of
/// [`find_own_tables`], and silent about links, of which that one tells.
pub fn find_half_erased(path: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if !read_is_folder(path)? {
        let folder = folder_of(path).to_path_buf();
        let stands = folder.join(ERASING).is_file();
        return Ok(stands.then_some(folder).into_iter().collect());
    }
    let mut found = find_folders(path, |name| name == ERASING)?;
    found.paths.retain(|folder| is_within(folder, path));
    Ok(found.paths)
}

/// Finds the folders of projects: those that hold a project.yaml; under the rules of
/// [`find_tables`].
pub fn find_projects(path: &Path) -> Result<Found, StoreError> {
    find_folders(path, is_project_file)
}

/// Finds all layouts; under the rules of [`find_tables`]. A file that is none is passed over.
pub fn find_layouts(path: &Path) -> Result<Found, StoreError> {
    if read_is_folder(path)? {
        return search(path, |name| is_layout(Path::new(name)));
    }
    let one = is_layout(path).then(|| path.to_path_buf());
    Ok(Found {
        paths: one.into_iter().collect(),
        errors: Vec::new(),
    })
}

/// Finds all `.yaml` and `.yml` files, and encrypted sessions; under the rules of
/// [`find_tables`]. A file is found
/// whatever its name.
pub fn find_yaml(path: &Path) -> Result<Found, StoreError> {
    if read_is_folder(path)? {
        search(path, is_yaml_file)
    } else {
        Ok(Found {
            paths: vec![path.to_path_buf()],
            errors: Vec::new(),
        })
    }
}

/// The folders of tables that stand directly in a folder, sorted; none when it cannot be read.
#[must_use]
pub fn tables_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let holds = |folder: &PathBuf| TABLE_FILES.iter().any(|name| folder.join(name).is_file());
    let mut tables: Vec<PathBuf> = entries
        .filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .map(|entry| entry.path())
        .filter(holds)
        .collect();
    tables.sort();
    tables
}

/// A path from the root of the disk, without links; as it is when it cannot be followed.
#[must_use]
pub fn whole_path(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

/// The files of a folder itself, without those whose name begins with a dot, sorted.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(StoreError::at(folder))? {
        let path = entry.map_err(StoreError::at(folder))?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_file() && !name.as_encoded_bytes().starts_with(b".") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file stands there; a session also when it stands encrypted.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    path.is_file() || standing_path(path).is_file()
}

/// Whether anything stands there, also a link that leads nowhere.
pub(super) fn stands(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether a folder stands there.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Gives the folder of the one table that an argument names: a folder that holds a casus.yaml or
/// a sessie.yaml, in clear or encrypted, or one of those files.
pub fn table_folder(argument: &Path) -> Result<PathBuf, StoreError> {
    let folder = if read_is_folder(argument)? {
        let holds = TABLE_FILES
            .iter()
            // A broken link is there too: reading it then tells what is wrong.
            .filter_map(|name| fs::symlink_metadata(argument.join(name)).ok())
            .any(|metadata| !metadata.is_dir());
        holds.then_some(argument)
    } else {
        is_named(argument, is_table_file).then(|| folder_of(argument))
    };
    folder
        .map(Path::to_path_buf)
        .ok_or_else(|| StoreError::NotATable {
            path: argument.to_path_buf(),
        })
}

/// The folder that a file stands in; that of a bare name is the working folder.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// Refuses what is not there or no folder.
pub(super) fn need_folder(path: &Path) -> Result<(), StoreError> {
    if read_is_folder(path)? {
        Ok(())
    } else {
        Err(StoreError::NotAFolder {
            path: path.to_path_buf(),
        })
    }
}

const TABLE_FILES: [&str; 3] = [CASE, SESSION, ENCRYPTED_SESSION];

fn is_table_file(name: &OsStr) -> bool {
    TABLE_FILES.iter().any(|file| name == *file)
}

fn is_project_file(name: &OsStr) -> bool {
    name == PROJECT
}

fn is_yaml_file(name: &OsStr) -> bool {
    name == ENCRYPTED_SESSION
        || Path::new(name).extension().is_some_and(|extension| {
            extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
        })
}

/// Whether a path is that of a layout.
#[must_use]
pub fn is_layout(path: &Path) -> bool {
    path.to_str().is_some_and(|path| path.ends_with(".md.j2"))
}

fn is_named(path: &Path, accept: fn(&OsStr) -> bool) -> bool {
    path.file_name().is_some_and(accept)
}

fn read_is_folder(path: &Path) -> Result<bool, StoreError> {
    fs::metadata(path)
        .map(|metadata| metadata.is_dir())
        .map_err(StoreError::at(path))
}

fn find_folders(path: &Path, accept: fn(&OsStr) -> bool) -> Result<Found, StoreError> {
    if !read_is_folder(path)? {
        if !is_named(path, accept) {
            return Err(StoreError::NotAFolder {
                path: path.to_path_buf(),
            });
        }
        return Ok(Found {
            paths: vec![folder_of(path).to_path_buf()],
            errors: Vec::new(),
        });
    }
    let mut found = search(path, accept)?;
    for file in &mut found.paths {
        *file = folder_of(file).to_path_buf();
    }
    // Two files of one folder need not stand side by side in the list.
    found.paths.sort();
    found.paths.dedup();
    Ok(found)
}

fn search(path: &Path, accept: fn(&OsStr) -> bool) -> Result<Found, StoreError> {
    let start = fs::canonicalize(path).map_err(StoreError::at(path))?;
    let mut search = Search {
        accept,
        reached: HashSet::new(),
        open: vec![Folder {
            path: path.to_path_buf(),
            real: start.clone(),
        }],
        linked: BTreeSet::new(),
        start,
        found: Found::default(),
    };
    search.run();
    let mut found = search.found;
    found.paths.sort();
    found.errors.sort_by(|a, b| a.path().cmp(b.path()));
    Ok(found)
}

/// A search under way. Links wait until all real folders are done, so that what is reachable both
/// ways is found under its real name, in whatever order the disk lists it.
struct Search {
    accept: fn(&OsStr) -> bool,
    start: PathBuf,
    reached: HashSet<PathBuf>,
    open: Vec<Folder>,
    linked: BTreeSet<Folder>,
    found: Found,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Folder {
    path: PathBuf,
    real: PathBuf,
}

impl Search {
    fn run(&mut self) {
        while let Some(folder) = self.open.pop().or_else(|| self.linked.pop_first()) {
            if !self.reached.insert(folder.real.clone()) {
                continue;
            }
            match fs::read_dir(&folder.path) {
                Ok(entries) => {
                    for entry in entries {
                        match entry {
                            Ok(entry) => self.take(&folder, &entry),
                            Err(error) => self.fail(StoreError::of(&folder.path, error)),
                        }
                    }
                }
                Err(error) => self.fail(StoreError::of(&folder.path, error)),
            }
        }
    }

    fn take(&mut self, folder: &Folder, entry: &DirEntry) {
        let name = entry.file_name();
        if name.as_encoded_bytes().starts_with(b".") {
            return;
        }
        let path = below(&folder.path, &name);
        let kind = match entry.file_type() {
            Ok(kind) => kind,
            Err(error) => return self.fail(StoreError::of(&path, error)),
        };
        if kind.is_dir() {
            if name != "target" {
                let real = folder.real.join(name);
                self.open.push(Folder { path, real });
            }
        } else if kind.is_symlink() && path.is_dir() {
            self.follow(path);
        } else if (self.accept)(&name) {
            self.found.paths.push(path);
        }
    }

    fn follow(&mut self, path: PathBuf) {
        match fs::canonicalize(&path) {
            // A link upwards would bring in everything around the place where we began.
            Ok(real) if self.start.starts_with(&real) => {}
            Ok(real) => {
                self.linked.insert(Folder { path, real });
            }
            Err(error) => self.fail(StoreError::of(&path, error)),
        }
    }

    fn fail(&mut self, error: StoreError) {
        self.found.errors.push(error);
    }
}

/// Leaves out the `./` that people did not type.
pub(super) fn below(folder: &Path, name: &OsStr) -> PathBuf {
    if folder == Path::new(".") {
        PathBuf::from(name)
    } else {
        folder.join(name)
    }
}
