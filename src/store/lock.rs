//! Keeps a second program out of a folder, and tells it who is inside.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};

use super::StoreError;
use super::folders::need_folder;

/// A held lock; dropping it, or the death of the process, lets it go.
///
/// The lock is one of the system on a side file, so a killed run never leaves it locked. The side
/// file itself is removed on dropping, while it is still locked; whoever opened it just before
/// sees, once he has the lock, that the name leads elsewhere, and starts again. Where this cannot
/// be seen (not on Unix) the side file stays: it does no harm.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

/// The file beside the session that is locked; never the session itself, which is replaced.
const SIDE_FILE: &str = ".dialoogtafel.slot";

impl Lock {
    /// Takes the lock of a folder, or says who has it; never waits.
    pub fn take(folder: &Path) -> Result<Self, StoreError> {
        need_folder(folder)?;
        let path = folder.join(SIDE_FILE);
        let mut tries = 1;
        let file = loop {
            let file = open_side_file(&path)?;
            match file.try_lock() {
                Ok(()) if is_still_at(&file, &path) || tries == MOST_TRIES => break file,
                Ok(()) => tries += 1,
                Err(TryLockError::WouldBlock) => return Err(taken(path, file)),
                Err(TryLockError::Error(error)) => return Err(StoreError::of(&path, error)),
            }
        };
        let lock = Self { path, file };
        lock.sign().map_err(StoreError::at(&lock.path))?;
        Ok(lock)
    }

    /// Writes who holds it. The moment is the disk's own: only `cli` has a clock.
    fn sign(&self) -> io::Result<()> {
        let mut file = &self.file;
        file.set_len(0)?;
        writeln!(file, "{PROCESS}{}", std::process::id())?;
        let moment = DateTime::<Utc>::from(file.metadata()?.modified()?);
        let moment = moment.to_rfc3339_opts(SecondsFormat::Secs, true);
        writeln!(file, "{SINCE}{moment}")
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) && is_still_at(&self.file, &self.path) {
            // Staying behind does no harm.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// After so many files in a row that seem to be elsewhere, it is the disk that cannot tell (some
/// network folders number a file anew each time); nothing is removed there either.
pub(super) const MOST_TRIES: usize = 100;

const PROCESS: &str = "proces: ";
const SINCE: &str = "sinds: ";

fn open_side_file(path: &Path) -> Result<File, StoreError> {
    // Signing would empty what a link leads to; we never make one.
    if path.is_symlink() {
        let path = path.to_path_buf();
        return Err(StoreError::LeadsOut { path });
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    match options.open(path) {
        // Another user's lock can still be asked who has it.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            let file = File::open(path).map_err(|_| StoreError::of(path, error))?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => Err(taken(path.to_path_buf(), file)),
                Ok(()) | Err(TryLockError::Error(_)) => Err(StoreError::of(
                    path,
                    io::Error::from(io::ErrorKind::PermissionDenied),
                )),
            }
        }
        outcome => outcome.map_err(StoreError::at(path)),
    }
}

fn taken(path: PathBuf, mut file: File) -> StoreError {
    // Unreadable, or not yet written: then we know only that it is taken.
    let mut text = String::new();
    let _ = file.seek(SeekFrom::Start(0));
    let _ = file.take(LONGEST_SIGNATURE).read_to_string(&mut text);
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
    StoreError::Taken {
        path,
        process: value(PROCESS).and_then(|number| number.parse().ok()),
        since: value(SINCE)
            .and_then(|moment| DateTime::<FixedOffset>::parse_from_rfc3339(moment).ok()),
    }
}

const LONGEST_SIGNATURE: u64 = 200;

/// Whether the name still leads to the file that we hold.
#[cfg(unix)]
pub(super) fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
    }
}

#[cfg(not(unix))]
pub(super) fn is_still_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn of_many_takers_one_has_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let (inside, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| {
                    for _ in 0..2_000 {
                        if let Ok(_lock) = Lock::take(folder.path()) {
                            assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                            taken.fetch_add(1, Ordering::SeqCst);
                            std::thread::yield_now();
                            inside.fetch_sub(1, Ordering::SeqCst);
                        }
                    }
                });
            }
        });
        assert!(taken.into_inner() > 0);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
