//! The library of templates, codebooks, glossary and layouts: built in, overridden by files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::folders::need_folder;
use super::{StoreError, read_text};
use crate::model::Id;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The name of the glossary, of which there is one.
pub const GLOSSARY: &str = "begrippen";

/// The built-in texts, and the folder that overrides them by name.
#[derive(Clone, Debug)]
pub struct Library {
    folder: Option<PathBuf>,
}

/// A shelf of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LibraryKind {
    /// Questions of a table: `dialoog/<name>.yaml`.
    Template,
    /// Themes: `codeboek/<name>.yaml`.
    Codebook,
    /// Terms: `begrippen.yaml`, the only one, named `begrippen`.
    Glossary,
    /// Forms of documents in a language: `opmaak/<language>/<name>.md.j2`.
    Layout(&'static str),
}

/// A text of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryText {
    /// The text itself.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a text of the library comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    BuiltIn,
    /// It was read from this file.
    File(PathBuf),
}

impl Library {
    /// Opens the library with the folder given, which must exist, or else with `templates/` in
    /// the working folder, which need not.
    pub fn new(folder: Option<PathBuf>) -> Result<Self, StoreError> {
        let folder = match folder {
            Some(folder) => {
                need_folder(&folder)?;
                Some(folder)
            }
            None => Some(PathBuf::from("templates")).filter(|folder| folder.is_dir()),
        };
        Ok(Self { folder })
    }

    /// Gives the text with this name; `None` when there is none, as for a name that is no id.
    ///
    /// A file that is there but cannot be read is an error; the built-in text never stands in for
    /// it.
    pub fn text(&self, kind: LibraryKind, name: &str) -> Result<Option<LibraryText>, StoreError> {
        let Some(shelf) = shelf(kind).filter(|shelf| shelf.takes(name)) else {
            return Ok(None);
        };
        let place = shelf.place(name);
        if let Some(folder) = &self.folder {
            let path = folder.join(&place);
            refuse_to_leave(folder, &path)?;
            match read_text(&path) {
                Ok(text) => {
                    let origin = Origin::File(path);
                    return Ok(Some(LibraryText { text, origin }));
                }
                Err(StoreError::NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        let text = BUILT_IN
            .get_file(&place)
            .and_then(|file| file.contents_utf8());
        Ok(text.map(|text| LibraryText {
            text: text.to_owned(),
            origin: Origin::BuiltIn,
        }))
    }

    /// Lists the names of a kind, sorted, each with the place that [`Library::text`] takes it
    /// from.
    pub fn names(&self, kind: LibraryKind) -> Result<Vec<(String, Origin)>, StoreError> {
        let Some(shelf) = shelf(kind) else {
            return Ok(Vec::new());
        };
        let mut names = BTreeMap::new();
        for name in shelf.built_in_names() {
            names.insert(name, Origin::BuiltIn);
        }
        if let Some(folder) = &self.folder {
            for name in shelf.names_in(folder)? {
                let origin = Origin::File(folder.join(shelf.place(&name)));
                names.insert(name, origin);
            }
        }
        Ok(names.into_iter().collect())
    }
}

/// Refuses a file that a link takes out of the library's folder. The folder itself may be a link:
/// that one the user chose.
fn refuse_to_leave(folder: &Path, path: &Path) -> Result<(), StoreError> {
    match (folder.canonicalize(), path.canonicalize()) {
        (Ok(real_folder), Ok(real)) if !real.starts_with(&real_folder) => {
            Err(StoreError::LeadsAway {
                path: path.to_path_buf(),
            })
        }
        // What cannot be followed tells itself when it is read.
        (Ok(_) | Err(_), Ok(_) | Err(_)) => Ok(()),
    }
}

/// Where the files of a kind stand and what follows their names.
struct Shelf {
    folder: PathBuf,
    ending: &'static str,
    only: Option<&'static str>,
}

/// `None` for a language that could not be the name of a folder.
fn shelf(kind: LibraryKind) -> Option<Shelf> {
    let (folder, ending, only) = match kind {
        LibraryKind::Template => (PathBuf::from("dialoog"), ".yaml", None),
        LibraryKind::Codebook => (PathBuf::from("codeboek"), ".yaml", None),
        LibraryKind::Glossary => (PathBuf::new(), ".yaml", Some(GLOSSARY)),
        LibraryKind::Layout(language) if Id::new(language).is_some() => {
            (Path::new("opmaak").join(language), ".md.j2", None)
        }
        LibraryKind::Layout(_) => return None,
    };
    Some(Shelf {
        folder,
        ending,
        only,
    })
}

impl Shelf {
    fn takes(&self, name: &str) -> bool {
        Id::new(name).is_some() && self.only.is_none_or(|only| only == name)
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}{}", self.ending))
    }

    fn name_of(&self, file: &Path) -> Option<String> {
        let name = file.file_name()?.to_str()?.strip_suffix(self.ending)?;
        self.takes(name).then(|| name.to_owned())
    }

    fn built_in_names(&self) -> Vec<String> {
        let folder = if self.folder.as_os_str().is_empty() {
            Some(&BUILT_IN)
        } else {
            BUILT_IN.get_dir(&self.folder)
        };
        folder
            .into_iter()
            .flat_map(Dir::files)
            .filter_map(|file| self.name_of(file.path()))
            .collect()
    }

    fn names_in(&self, library: &Path) -> Result<Vec<String>, StoreError> {
        let folder = library.join(&self.folder);
        let entries = match fs::read_dir(&folder).map_err(StoreError::at(&folder)) {
            Ok(entries) => entries,
            Err(StoreError::NotFound { .. }) => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(StoreError::at(&folder))?;
            names.extend(self.name_of(&entry.path()));
        }
        Ok(names)
    }
}
