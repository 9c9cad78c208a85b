//! Sessions that stand on disk encrypted: `sessie.yaml.age` in the place of `sessie.yaml`.
//!
//! Nothing of such a session is ever written in clear. Whoever reads or saves `sessie.yaml` gets
//! or gives the text, whichever of the two files stands.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cipher::TableKey;
use super::folders::{below, folder_of, stands};
use super::keep::{Mode, create_bytes, erase_twin, remove, replace_bytes, sweep};
use super::text::{LARGEST_TEXT, read_bytes, text_of};
use super::{Passphrase, SESSION, StoreError, keyring};

/// The file of an encrypted session, in its table's folder, in the place of the other.
pub const ENCRYPTED_SESSION: &str = "sessie.yaml.age";
/// The key of a table, itself encrypted with a passphrase, beside the session.
pub const SEALED_KEY: &str = "sleutel.age";

/// How a table's session stands on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    None,
    /// As text.
    Clear,
    /// Encrypted.
    Encrypted,
    /// Both ways at once: nobody can say which is right.
    Both,
}

/// How the session of a table's folder stands on disk.
#[must_use]
pub fn standing(folder: &Path) -> Standing {
    match [SESSION, ENCRYPTED_SESSION].map(|name| stands(&folder.join(name))) {
        [false, false] => Standing::None,
        [true, false] => Standing::Clear,
        [false, true] => Standing::Encrypted,
        [true, true] => Standing::Both,
    }
}

/// The path of a session as it stands on disk, for showing; of anything else the path itself.
#[must_use]
pub fn standing_path(path: &Path) -> PathBuf {
    match session_folder(path).map(|folder| (folder, standing(folder))) {
        Some((folder, Standing::Encrypted)) => below(folder, ENCRYPTED_SESSION.as_ref()),
        Some((_, Standing::None | Standing::Clear | Standing::Both)) | None => path.to_path_buf(),
    }
}

/// What came of encrypting or decrypting a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It stands as was asked.
    Made,
    /// It stood so already.
    Already,
    /// There is no session yet.
    NotBegun,
}

/// Encrypts the session of a folder, and erases the clear file once the other can be read back.
///
/// Call it under the lock of the folder. After a crash in between, both files stand; then it ends
/// the work, provided that they hold the same. This promises no more than [`super::erase`].
pub fn encrypt_session(folder: &Path, key: &Arc<TableKey>) -> Result<Change, StoreError> {
    sweep(folder)?;
    match standing(folder) {
        Standing::None => return Ok(Change::NotBegun),
        Standing::Encrypted => return Ok(Change::Already),
        Standing::Clear => {
            let plain = read_clear(folder)?;
            let key = fitting(folder, key)?;
            put_sealed_key(folder, &key)?;
            let sealed = folder.join(ENCRYPTED_SESSION);
            create_bytes(&sealed, &key.encrypt(&plain), Mode::Private)?;
            keyring::remember(folder, &key);
        }
        Standing::Both => {}
    }
    let (clear, sealed) = (read_clear(folder)?, keyring::open(folder)?);
    if clear != sealed {
        return Err(two_sessions(folder));
    }
    erase_twin(&folder.join(SESSION))?;
    Ok(Change::Made)
}

/// Decrypts the session of a folder, and removes the encrypted file and its key once the clear one
/// can be read back.
///
/// Call it under the lock of the folder; a crash in between is mended as by [`encrypt_session`]. A
/// key that is still there beside a clear session opens nothing any more, and is removed as well.
pub fn decrypt_session(folder: &Path) -> Result<Change, StoreError> {
    sweep(folder)?;
    match standing(folder) {
        Standing::None => return Ok(Change::NotBegun),
        Standing::Clear => {
            remove(&folder.join(SEALED_KEY))?;
            return Ok(Change::Already);
        }
        Standing::Encrypted => {
            let plain = keyring::open(folder)?;
            create_bytes(&folder.join(SESSION), &plain, Mode::Private)?;
        }
        Standing::Both => {}
    }
    let (clear, sealed) = (read_clear(folder)?, keyring::open(folder)?);
    if clear != sealed {
        return Err(two_sessions(folder));
    }
    let (key, sealed_key) = (keyring::key_for(folder)?, read_sealed_key(folder)?);
    // Each outlives a power cut before the next: a session is never there without its key.
    remove(&folder.join(ENCRYPTED_SESSION))?;
    if sealed_key.is_some() && key.is_some_and(|key| key.sealed() == sealed_key.as_deref()) {
        remove(&folder.join(SEALED_KEY))?;
    }
    keyring::forget(folder);
    Ok(Change::Made)
}

/// From its first save on, the session of this folder stands encrypted.
pub fn begin_encrypted(folder: &Path, key: &Arc<TableKey>) -> Result<(), StoreError> {
    keyring::remember(folder, &fitting(folder, key)?);
    Ok(())
}

/// The key that stands there sealed already, else the one that is given: a sealed key is never
/// thrown away, since a copy of a session elsewhere may need it.
fn fitting(folder: &Path, key: &Arc<TableKey>) -> Result<Arc<TableKey>, StoreError> {
    match read_sealed_key(folder)? {
        Some(sealed) if key.sealed() != Some(&sealed) => keyring::unseal(sealed, folder),
        Some(_) | None => Ok(Arc::clone(key)),
    }
}

/// Puts the key of a table behind another passphrase, at once: the session stays as it is.
///
/// Copies of the old file still open with the old passphrase. Call it under the lock of the folder.
pub fn reseal(folder: &Path, key: &Arc<TableKey>) -> Result<(), StoreError> {
    if let Some(sealed) = key.sealed() {
        replace_bytes(&folder.join(SEALED_KEY), sealed, Mode::Private)?;
        keyring::remember(folder, key);
    }
    Ok(())
}

/// Whether the session of a folder stands encrypted, or was to stand so when it was lost.
#[must_use]
pub fn is_encrypted(folder: &Path) -> bool {
    match standing(folder) {
        Standing::Encrypted | Standing::Both => true,
        Standing::None => stands(&folder.join(SEALED_KEY)),
        Standing::Clear => false,
    }
}

/// Writes a new key file, and never over another.
pub fn make_key_file(path: &Path) -> Result<(), StoreError> {
    let text = TableKey::generate().to_text();
    create_bytes(path, super::cipher::exposed(&text), Mode::Private)
}

/// Reads a passphrase: the first line of a file.
pub fn read_passphrase(path: &Path) -> Result<Passphrase, StoreError> {
    let text = super::read_text(path)?;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() {
        let path = path.to_path_buf();
        return Err(StoreError::NoPassphrase { path });
    }
    Ok(Passphrase::new(line.to_owned()))
}

/// Folders of encrypted tables beside these, with the same folder above them.
#[must_use]
pub fn encrypted_neighbours(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut above: Vec<PathBuf> = folders
        .iter()
        .filter_map(|folder| super::whole_path(folder).parent().map(Path::to_path_buf))
        .collect();
    above.sort();
    above.dedup();
    let entries = above.iter().filter_map(|folder| fs::read_dir(folder).ok());
    let beside = entries.flatten().filter_map(Result::ok);
    let mut found: Vec<PathBuf> = beside
        .map(|entry| entry.path())
        .filter(|folder| stands(&folder.join(ENCRYPTED_SESSION)))
        .collect();
    found.sort();
    found
}

/// The other files in a folder that people can read, by name, sorted.
///
/// What is hidden counts only when it is a session by its name: editors leave such copies.
pub fn clear_files(folder: &Path) -> Result<Vec<String>, StoreError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(StoreError::at(folder))? {
        let entry = entry.map_err(StoreError::at(folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_hidden = name.starts_with('.') && !name.contains("sessie");
        let is_file = entry.file_type().is_ok_and(|kind| !kind.is_dir());
        if is_file && !is_hidden && !name.ends_with(".age") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// How the text of a path is to be read or kept: as it is, or with a key.
pub(super) enum Form {
    /// As text, at the path itself.
    Clear,
    /// Encrypted, at this path.
    Encrypted(PathBuf, Arc<TableKey>),
}

/// The text of the session that a path names, when it stands encrypted; `None` for all other.
pub(super) fn read_session(path: &Path) -> Result<Option<String>, StoreError> {
    let Some(folder) = session_folder(path) else {
        return Ok(None);
    };
    match standing(folder) {
        Standing::None | Standing::Clear => Ok(None),
        Standing::Both => Err(two_sessions(folder)),
        Standing::Encrypted => {
            let plain = keyring::open(folder)?;
            text_of(&standing_path(path), plain).map(Some)
        }
    }
}

/// How a path is to be saved. The first time, the key is put beside it.
pub(super) fn form(path: &Path) -> Result<Form, StoreError> {
    let Some(folder) = session_folder(path) else {
        return Ok(Form::Clear);
    };
    match standing(folder) {
        Standing::Clear => return Ok(Form::Clear),
        Standing::Both => return Err(two_sessions(folder)),
        Standing::None | Standing::Encrypted => {}
    }
    let Some(key) = keyring::key_for(folder)? else {
        return Ok(Form::Clear);
    };
    put_sealed_key(folder, &key)?;
    let sealed = below(folder, ENCRYPTED_SESSION.as_ref());
    Ok(Form::Encrypted(sealed, key))
}

/// The folder of the session that a path names.
pub(super) fn session_folder(path: &Path) -> Option<&Path> {
    let name = path.file_name()?;
    (name == SESSION || name == ENCRYPTED_SESSION).then(|| folder_of(path))
}

/// The key file beside a session; `None` when there is none.
pub(super) fn read_sealed_key(folder: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    let path = below(folder, SEALED_KEY.as_ref());
    if !stands(&path) {
        return Ok(None);
    }
    read_bytes(&path, LARGEST_SEALED_KEY).map(Some)
}

const LARGEST_SEALED_KEY: u64 = 64 * 1024;

pub(super) fn read_encrypted(path: &Path) -> Result<Vec<u8>, StoreError> {
    // Encrypting adds 16 bytes to every 64 KB, and a head.
    read_bytes(path, LARGEST_TEXT + LARGEST_TEXT / 1024)
}

fn read_clear(folder: &Path) -> Result<Vec<u8>, StoreError> {
    let path = below(folder, SESSION.as_ref());
    let metadata = fs::symlink_metadata(&path).map_err(StoreError::at(&path))?;
    // Of a link only the link would be removed, and the text would stay where it leads.
    if !metadata.is_file() {
        return Err(StoreError::NotAFile { path });
    }
    read_bytes(&path, LARGEST_TEXT)
}

fn put_sealed_key(folder: &Path, key: &TableKey) -> Result<(), StoreError> {
    let Some(sealed) = key.sealed() else {
        return Ok(());
    };
    if read_sealed_key(folder)?.as_deref() == Some(sealed) {
        return Ok(());
    }
    create_bytes(&folder.join(SEALED_KEY), sealed, Mode::Private)
}

fn two_sessions(folder: &Path) -> StoreError {
    StoreError::TwoSessions {
        path: below(folder, SESSION.as_ref()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::super::{create_new, erase, is_file, read_head, read_text, replace};
    use super::*;

    fn begun() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(SESSION);
        begin_encrypted(folder.path(), &Arc::new(TableKey::generate())).unwrap();
        (folder, path)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn who_reads_and_saves_a_session_need_not_know_that_it_is_encrypted(
            texts in proptest::collection::vec("(?s).{20,200}", 1..4),
        ) {
            let (folder, path) = begun();
            prop_assert!(!is_file(&path));
            for text in &texts {
                replace(&path, text, Mode::Private).unwrap();
                let expected = text.strip_prefix('\u{FEFF}').unwrap_or(text);
                prop_assert_eq!(read_text(&path).unwrap(), expected);
                let head = expected.split("\na").next().unwrap();
                prop_assert_eq!(read_head(&path, "\na").unwrap(), head);
                let bytes = fs::read(standing_path(&path)).unwrap();
                prop_assert!(!bytes.windows(text.len()).any(|part| part == text.as_bytes()));
            }
            let again = create_new(&path, "x", Mode::Private);
            let is_refused = matches!(again, Err(StoreError::Exists { .. }));
            prop_assert!(is_refused);
            prop_assert!(is_file(&path) && standing(folder.path()) == Standing::Encrypted);
            erase(&path).unwrap();
            prop_assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        }

        #[test]
        fn encrypting_and_decrypting_gives_the_same_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let folder = tempfile::tempdir().unwrap();
            let (folder, key) = (folder.path(), Arc::new(TableKey::generate()));
            fs::write(folder.join(SESSION), &bytes).unwrap();
            // A second name shows what becomes of the bytes themselves.
            fs::hard_link(folder.join(SESSION), folder.join("zelfde")).unwrap();
            prop_assert_eq!(encrypt_session(folder, &key).unwrap(), Change::Made);
            prop_assert_eq!(fs::read(folder.join("zelfde")).unwrap(), vec![0; bytes.len()]);
            prop_assert_eq!(encrypt_session(folder, &key).unwrap(), Change::Already);
            prop_assert_eq!(standing(folder), Standing::Encrypted);
            prop_assert_eq!(decrypt_session(folder).unwrap(), Change::Made);
            prop_assert_eq!(decrypt_session(folder).unwrap(), Change::Already);
            prop_assert_eq!(fs::read(folder.join(SESSION)).unwrap(), bytes);
            prop_assert_eq!(fs::read_dir(folder).unwrap().count(), 2);
        }
    }

    #[test]
    fn the_key_of_a_session_that_is_clear_already_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        for name in [SESSION, SEALED_KEY] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        assert_eq!(decrypt_session(folder.path()).unwrap(), Change::Already);
        assert_eq!(standing(folder.path()), Standing::Clear);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
