//! Keeps texts whole on disk: a reader sees the old text or the new one, whatever happens.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::StoreError;
use super::encrypted::{self, ENCRYPTED_SESSION, Form, SEALED_KEY};
use super::folders::{SESSION, below, folder_of, is_file, need_folder};
use super::lock::{MOST_TRIES, is_still_at};

/// Who may read a kept file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Only the user (0600): what was said at a table.
    Private,
    /// As the user shares files (0644, less the umask); one that exists keeps its own mode.
    Document,
}

/// Puts `text` in the place of what the file held, or makes it; its folder must exist.
///
/// A session that stands encrypted, or was begun so, is kept so: then `path` names it all the same,
/// and only ciphertext reaches the disk.
///
/// A link stays, and what it leads to is replaced, unless that stands outside the folder of the
/// link: then it is refused. On an error the old text is whole and no
/// temporary file stays. Only an error of the very last step, syncing the folder, comes after the
/// new text took its place: then either may be there after a power cut.
pub fn replace(path: &Path, text: &str, mode: Mode) -> Result<(), StoreError> {
    match encrypted::form(path)? {
        Form::Clear => replace_bytes(path, text.as_bytes(), mode),
        Form::Encrypted(path, key) => {
            replace_bytes(&path, &key.encrypt(text.as_bytes()), Mode::Private)
        }
    }
}

/// Makes a new file with `text`, and its folders; never overwrites, not even a broken link.
///
/// A session that was begun encrypted is made so.
pub fn create_new(path: &Path, text: &str, mode: Mode) -> Result<(), StoreError> {
    if is_file(path) {
        let path = encrypted::standing_path(path);
        return Err(StoreError::Exists { path });
    }
    match encrypted::form(path)? {
        Form::Clear => create_bytes(path, text.as_bytes(), mode),
        Form::Encrypted(path, key) => {
            create_bytes(&path, &key.encrypt(text.as_bytes()), Mode::Private)
        }
    }
}

/// Removes a file that did its work, also for after a power cut; one that is gone already is fine.
///
/// Not for a session: of that, [`erase`] knows what stands.
pub fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(StoreError::of(path, error));
        }
        Ok(()) | Err(_) => {}
    }
    sync_folder(folder_of(path)).map_err(StoreError::at(path))
}

pub(super) fn replace_bytes(path: &Path, bytes: &[u8], mode: Mode) -> Result<(), StoreError> {
    let target = own_place(path)?;
    let old = match fs::metadata(&target) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(StoreError::of(path, error)),
    };
    if let Some(old) = &old {
        refuse_irreplaceable(path, old, mode)?;
    }
    let folder = folder_of(&target);
    let temporary = write_temporary(path, folder, bytes, mode, old.as_ref())?;
    temporary
        .persist(&target)
        .map_err(|error| StoreError::of(path, error.error))?;
    sync_folder(folder).map_err(StoreError::at(path))
}

pub(super) fn create_bytes(path: &Path, bytes: &[u8], mode: Mode) -> Result<(), StoreError> {
    let folder = folder_of(path);
    // Looking first spares making folders; `persist_noclobber` is what holds in a race.
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists {
            path: path.to_path_buf(),
        });
    }
    make_folders(folder)?;
    let temporary = write_temporary(path, folder, bytes, mode, None)?;
    temporary
        .persist_noclobber(path)
        .map_err(|error| StoreError::of(path, error.error))?;
    sync_folder(folder).map_err(StoreError::at(path))
}

/// Erases a file: its bytes are overwritten where they stand, then it is removed with a link that
/// led to it; one that is gone already is fine. A link that leads out of its folder is refused.
///
/// Of a session all that stands of it is erased, in clear and encrypted, and then its key; nothing
/// when one of these leads out.
///
/// This does not promise that nothing of it is left on a disk that writes elsewhere each time, or
/// in a copy that somebody made.
pub fn erase(path: &Path) -> Result<(), StoreError> {
    if let Some(path) = link_out(path) {
        return Err(StoreError::LeadsOut { path });
    }
    files_of(path).iter().try_for_each(|file| erase_file(file))
}

/// Erases a file of which another one holds the same by now. Its name goes before its bytes do, so
/// that nobody ever finds half of it there; what a crash in between leaves is swept.
pub(super) fn erase_twin(path: &Path) -> Result<(), StoreError> {
    let folder = folder_of(path);
    let aside = new_temporary(folder, Mode::Private).map_err(StoreError::at(path))?;
    let aside = aside.into_temp_path();
    fs::rename(path, &aside).map_err(StoreError::at(path))?;
    sync_folder(folder).map_err(StoreError::at(path))?;
    erase_file(&aside)
}

/// The file itself; of a session all that may stand of it.
fn files_of(path: &Path) -> Vec<PathBuf> {
    match encrypted::session_folder(path) {
        Some(folder) => [SESSION, ENCRYPTED_SESSION, SEALED_KEY]
            .map(|name| below(folder, name.as_ref()))
            .to_vec(),
        None => vec![path.to_path_buf()],
    }
}

fn erase_file(path: &Path) -> Result<(), StoreError> {
    let target = own_place(path)?;
    let overwrite = || -> io::Result<()> {
        let mut file = File::options().write(true).open(&target)?;
        let length = file.metadata()?.len();
        io::copy(&mut io::repeat(0).take(length), &mut file)?;
        file.sync_all()
    };
    match fs::metadata(&target) {
        Ok(old) if old.is_file() => overwrite().map_err(StoreError::at(path))?,
        Ok(old) => return refuse_irreplaceable(path, &old, Mode::Private),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(StoreError::of(path, error)),
    }
    if target != path {
        remove(&target)?;
    }
    remove(path)
}

/// Removes the temporary files that killed runs left in a folder, and returns how many.
///
/// Call it under the lock of the folder. A file that a living process is still writing is left
/// alone, as is everything that does not bear our own mark.
pub fn sweep(folder: &Path) -> Result<usize, StoreError> {
    let mut swept = 0;
    for entry in fs::read_dir(folder).map_err(StoreError::at(folder))? {
        let entry = entry.map_err(StoreError::at(folder))?;
        if !is_temporary_name(&entry.file_name()) {
            continue;
        }
        let path = entry.path();
        if remove_abandoned(&path).map_err(StoreError::at(&path))? {
            swept += 1;
        }
    }
    Ok(swept)
}

const TEMPORARY_PREFIX: &str = ".dialoogtafel-";
const TEMPORARY_SUFFIX: &str = ".tijdelijk";
const TEMPORARY_LETTERS: usize = 10;

fn is_temporary_name(name: &OsStr) -> bool {
    name.to_str()
        .and_then(|name| name.strip_prefix(TEMPORARY_PREFIX))
        .and_then(|name| name.strip_suffix(TEMPORARY_SUFFIX))
        .is_some_and(|middle| {
            middle.len() == TEMPORARY_LETTERS
                && middle.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// A living writer holds a lock on its temporary file; the system lets it go when it dies.
fn remove_abandoned(path: &Path) -> io::Result<bool> {
    let remove = || {
        if !fs::symlink_metadata(path)?.is_file() {
            return Ok(false);
        }
        // Network folders lock only what is open for writing.
        let file = File::options().read(true).write(true).open(path)?;
        match file.try_lock() {
            // Still locked while it is removed: see `new_locked_temporary`.
            Ok(()) => fs::remove_file(path).map(|()| true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        }
    };
    match remove() {
        // Its writer finished in the meantime.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        outcome => outcome,
    }
}

fn write_temporary(
    path: &Path,
    folder: &Path,
    bytes: &[u8],
    mode: Mode,
    old: Option<&Metadata>,
) -> Result<NamedTempFile, StoreError> {
    need_folder(folder)?;
    let fill = || -> io::Result<NamedTempFile> {
        let mut temporary = new_locked_temporary(folder, mode)?;
        if let (Mode::Document, Some(old)) = (mode, old) {
            temporary.as_file().set_permissions(old.permissions())?;
        }
        temporary.write_all(bytes)?;
        temporary.as_file().sync_all()?;
        Ok(temporary)
    };
    fill().map_err(StoreError::at(path))
}

/// Makes a temporary file that no sweep takes for abandoned, as long as it is open.
fn new_locked_temporary(folder: &Path, mode: Mode) -> io::Result<NamedTempFile> {
    for _ in 0..MOST_TRIES {
        let temporary = new_temporary(folder, mode)?;
        // Waits at most for a sweep that came in between. Disks without locks refuse, and then
        // refuse the sweep as well.
        let _ = temporary.as_file().lock();
        if is_still_at(temporary.as_file(), temporary.path()) {
            return Ok(temporary);
        }
    }
    new_temporary(folder, mode)
}

fn new_temporary(folder: &Path, mode: Mode) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder
        .prefix(TEMPORARY_PREFIX)
        .suffix(TEMPORARY_SUFFIX)
        .rand_bytes(TEMPORARY_LETTERS);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(match mode {
        Mode::Private => 0o600,
        Mode::Document => 0o644,
    }));
    #[cfg(not(unix))]
    let _ = mode;
    builder.tempfile_in(folder)
}

/// Renaming over a device or folder would replace or refuse it with a riddle; a document that was
/// made read-only was made so to keep it.
fn refuse_irreplaceable(path: &Path, old: &Metadata, mode: Mode) -> Result<(), StoreError> {
    if old.is_dir() {
        return Err(StoreError::IsFolder {
            path: path.to_path_buf(),
        });
    }
    if !old.is_file() {
        return Err(StoreError::NotAFile {
            path: path.to_path_buf(),
        });
    }
    if mode == Mode::Document && old.permissions().readonly() {
        let source = io::Error::from(io::ErrorKind::PermissionDenied);
        return Err(StoreError::of(path, source));
    }
    Ok(())
}

/// The link to somewhere outside the folder it stands in that a path is, so that nothing is ever
/// written or erased there; of a session, that of any file of it.
#[must_use]
pub fn link_out(path: &Path) -> Option<PathBuf> {
    files_of(path).into_iter().find(|file| leads_out(file))
}

/// Whether a path is such a link. One that leads nowhere, since the folder is missing, is none.
fn leads_out(path: &Path) -> bool {
    let is_out = |target: PathBuf| {
        let folders = [&target, path].map(|path| fs::canonicalize(folder_of(path)));
        let [Ok(target), Ok(own)] = folders else {
            return false;
        };
        !target.starts_with(own)
    };
    follow_links(path).is_ok_and(|target| target != path && is_out(target))
}

/// As [`follow_links`], and never outside the folder that the path stands in.
fn own_place(path: &Path) -> Result<PathBuf, StoreError> {
    if leads_out(path) {
        let path = path.to_path_buf();
        return Err(StoreError::LeadsOut { path });
    }
    follow_links(path).map_err(StoreError::at(path))
}

/// The place that a path leads to in the end, which need not exist yet.
fn follow_links(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut place = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&place) {
            Ok(next) => place = folder_of(&place).join(next),
            // Not a link, or nothing there.
            Err(_) => return Ok(place),
        }
    }
    // Beyond what the system itself follows: it says so in its own words.
    fs::canonicalize(path)
}

fn make_folders(folder: &Path) -> Result<(), StoreError> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|ancestor| !ancestor.as_os_str().is_empty() && !ancestor.exists())
        .collect();
    fs::create_dir_all(folder).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            let path = folder.to_path_buf();
            StoreError::NotAFolder { path }
        } else {
            StoreError::of(folder, error)
        }
    })?;
    for made in missing {
        sync_folder(folder_of(made)).map_err(StoreError::at(made))?;
    }
    Ok(())
}

/// Makes a rename in the folder outlive a power cut, where the system can do that.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = match File::open(folder) {
        Ok(folder) => folder,
        // One may write in a folder that one may not read; then there is no way to sync it.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Ok(()),
        Err(error) => return Err(error),
    };
    match folder.sync_all() {
        // Disks that know no such thing (some network folders) say so.
        Err(error) if is_not_offered(&error) => Ok(()),
        outcome => outcome,
    }
}

fn is_not_offered(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_temporary() {
        assert!(is_temporary_name(OsStr::new(
            ".dialoogtafel-0aZ9bY8cX7.tijdelijk"
        )));
        for other in [
            "sessie.yaml",
            ".sessie.yaml.AbC123",
            ".sessie.yaml.swp",
            ".dialoogtafel-.tijdelijk",
            ".dialoogtafel-0aZ9bY8cX7.tijdelijk.bak",
            ".dialoogtafel-mijn-eigen.tijdelijk",
            ".dialoogtafel-0aZ9bY8c.7.tijdelijk",
        ] {
            assert!(!is_temporary_name(OsStr::new(other)), "{other}");
        }
    }
}
