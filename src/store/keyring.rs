//! The keys of this run, in memory only.
//!
//! They belong to the process and not to a caller: a command that saves a session cannot put it
//! on disk in clear by forgetting to hand over a key.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::cipher::{Passphrase, Refusal, TableKey};
use super::encrypted::{ENCRYPTED_SESSION, SEALED_KEY, read_encrypted, read_sealed_key};
use super::error::KeyKind;
use super::folders::whole_path;
use super::text::read_text;
use super::{StoreError, folders};

#[derive(Default)]
struct Ring {
    /// From key files.
    loose: Vec<Arc<TableKey>>,
    passphrases: Vec<Passphrase>,
    sealed_keys: HashMap<Vec<u8>, Tried>,
    /// What tables were opened or begun with.
    tables: HashMap<PathBuf, Arc<TableKey>>,
}

/// What came of trying to open a sealed key.
enum Tried {
    Open(Arc<TableKey>),
    /// So many of the passphrases do not fit.
    Shut(usize),
}

fn ring() -> MutexGuard<'static, Ring> {
    static RING: OnceLock<Mutex<Ring>> = OnceLock::new();
    let shared = RING.get_or_init(Mutex::default);
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the keys of a key file for this run.
pub fn take_key_file(path: &Path) -> Result<Arc<TableKey>, StoreError> {
    let text = read_text(path)?;
    let key = TableKey::read(&text).ok_or_else(|| StoreError::NoKey {
        path: path.to_path_buf(),
    })?;
    let key = Arc::new(key);
    ring().loose.push(Arc::clone(&key));
    Ok(key)
}

/// Takes a passphrase for this run; it is tried on whatever is read.
pub fn take_passphrase(passphrase: Passphrase) {
    ring().passphrases.push(passphrase);
}

/// The key of the first of these tables that a passphrase opens.
///
/// Takes about a second for each key that it is tried on. What is damaged is passed over: reading
/// it tells so.
#[must_use]
pub fn opened_by(passphrase: &Passphrase, folders: &[PathBuf]) -> Option<Arc<TableKey>> {
    let mut tried: Vec<Vec<u8>> = Vec::new();
    for folder in folders {
        let Ok(Some(sealed_key)) = read_sealed_key(folder) else {
            continue;
        };
        if tried.contains(&sealed_key) {
            continue;
        }
        if let Ok(Some(key)) = TableKey::unseal(&sealed_key, passphrase) {
            let key = Arc::new(key);
            let open = Tried::Open(Arc::clone(&key));
            ring().sealed_keys.insert(sealed_key, open);
            return Some(key);
        }
        tried.push(sealed_key);
    }
    None
}

/// What is missing to open a table: `None` when nothing is, or the table is not encrypted.
#[must_use]
pub fn missing_key(folder: &Path) -> Option<KeyKind> {
    match key_for(folder) {
        Err(StoreError::Locked { kind, .. } | StoreError::WrongKey { kind, .. }) => Some(kind),
        Ok(_) | Err(_) => None,
    }
}

/// Decrypts the session of a folder, and remembers with which key.
pub(super) fn open(folder: &Path) -> Result<Vec<u8>, StoreError> {
    let path = folders::below(folder, ENCRYPTED_SESSION.as_ref());
    let sealed = read_encrypted(&path)?;
    let known = ring().tables.get(&whole_path(folder)).cloned();
    let mut keys: Vec<Arc<TableKey>> = known.into_iter().collect();
    keys.extend(ring().loose.iter().cloned());
    for key in keys {
        if let Some(plain) = try_key(&key, &sealed, &path)? {
            remember(folder, &key);
            return Ok(plain);
        }
    }
    let Some(sealed_key) = read_sealed_key(folder)? else {
        let kind = KeyKind::File;
        return Err(if ring().loose.is_empty() {
            StoreError::Locked { path, kind }
        } else {
            StoreError::WrongKey { path, kind }
        });
    };
    let key = unseal(sealed_key, folder)?;
    let plain = try_key(&key, &sealed, &path)?;
    // The key beside it is that of another table.
    let plain = plain.ok_or(StoreError::Damaged { path })?;
    remember(folder, &key);
    Ok(plain)
}

/// The key to save a table with; `None` when the table is not to be encrypted.
pub fn key_for(folder: &Path) -> Result<Option<Arc<TableKey>>, StoreError> {
    let known = ring().tables.get(&whole_path(folder)).cloned();
    if known.is_some() {
        return Ok(known);
    }
    if folders::stands(&folder.join(ENCRYPTED_SESSION)) {
        open(folder)?;
        return Ok(ring().tables.get(&whole_path(folder)).cloned());
    }
    // A table that was to be encrypted, whose session is not there any more.
    let sealed_key = read_sealed_key(folder)?;
    sealed_key
        .map(|sealed_key| unseal(sealed_key, folder))
        .transpose()
}

/// From now on the session of a folder is kept with this key.
pub(super) fn remember(folder: &Path, key: &Arc<TableKey>) {
    ring().tables.insert(whole_path(folder), Arc::clone(key));
}

/// From now on the session of a folder has no key.
pub(super) fn forget(folder: &Path) {
    ring().tables.remove(&whole_path(folder));
}

fn try_key(key: &TableKey, sealed: &[u8], path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match key.decrypt(sealed) {
        Ok(plain) => Ok(Some(plain)),
        Err(Refusal::OtherKey) => Ok(None),
        Err(Refusal::Damaged) => Err(StoreError::Damaged {
            path: path.to_path_buf(),
        }),
    }
}

/// A sealed key, opened with one of the passphrases of this run. Each is tried once.
pub(super) fn unseal(sealed_key: Vec<u8>, folder: &Path) -> Result<Arc<TableKey>, StoreError> {
    // Held while it lasts, so that no other thread does the same work.
    let mut ring = ring();
    let tried = match ring.sealed_keys.get(&sealed_key) {
        Some(Tried::Open(key)) => return Ok(Arc::clone(key)),
        Some(Tried::Shut(tried)) => *tried,
        None => 0,
    };
    for passphrase in &ring.passphrases[tried..] {
        match TableKey::unseal(&sealed_key, passphrase) {
            Ok(Some(key)) => {
                let key = Arc::new(key);
                ring.sealed_keys
                    .insert(sealed_key, Tried::Open(Arc::clone(&key)));
                return Ok(key);
            }
            Ok(None) => {}
            Err(_) => {
                let path = folders::below(folder, SEALED_KEY.as_ref());
                return Err(StoreError::Damaged { path });
            }
        }
    }
    let tried = ring.passphrases.len();
    ring.sealed_keys.insert(sealed_key, Tried::Shut(tried));
    let path = folders::below(folder, ENCRYPTED_SESSION.as_ref());
    let kind = KeyKind::Passphrase;
    Err(if tried == 0 {
        StoreError::Locked { path, kind }
    } else {
        StoreError::WrongKey { path, kind }
    })
}
