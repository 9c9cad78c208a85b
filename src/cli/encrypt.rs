//! Encrypts and decrypts the sessions of tables, and makes key files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args;
use super::context::Context;
use super::keys;
use super::load;
use super::outcome::{Failure, Outcome};
use super::tables;
use super::terminal::ask::{Asking, Reply};
use crate::interview::Stop;
use crate::lang::fill;
use crate::lang::flaws::Told;
use crate::store::{self, Change, Lock, Standing, StoreError, TableKey};
use crate::yaml;

/// Encrypts the sessions of tables.
pub fn encrypt(arguments: &args::Encrypt, context: &Context) -> Result<Outcome, Failure> {
    let (folders, mut outcome) = find(&arguments.paths, context)?;
    let has_work = |folder: &PathBuf| match store::standing(folder) {
        Standing::Clear | Standing::Both => true,
        Standing::None | Standing::Encrypted => false,
    };
    let work: Vec<PathBuf> = folders.iter().filter(|it| has_work(it)).cloned().collect();
    let key = if work.is_empty() {
        None
    } else {
        Some(key_for(&folders, context)?)
    };
    let words = &context.lang.words().secrecy;
    let mut changed = Vec::new();
    for folder in &folders {
        let change = match &key {
            Some(key) => change(folder, |folder| store::encrypt_session(folder, key)),
            None if store::standing(folder) == Standing::None => Ok(Change::NotBegun),
            None => Ok(Change::Already),
        };
        match tell(
            change,
            folder,
            (words.encrypted, words.encrypted_already),
            context,
        ) {
            Some(Change::Made) => {
                tell_what_stays(folder, context);
                changed.push(folder.clone());
            }
            Some(Change::Already | Change::NotBegun) => {}
            None => outcome = Outcome::ToMend,
        }
    }
    if !changed.is_empty() {
        tell_names(&changed, context);
        context.tell(words.old_copies);
        tell_what_is_all(context);
    }
    Ok(outcome)
}

/// Decrypts the sessions of tables.
pub fn decrypt(arguments: &args::Decrypt, context: &Context) -> Result<Outcome, Failure> {
    let (folders, mut outcome) = find(&arguments.paths, context)?;
    keys::open(&folders, context)?;
    let words = &context.lang.words().secrecy;
    for folder in &folders {
        let change = change(folder, store::decrypt_session);
        if tell(
            change,
            folder,
            (words.decrypted, words.clear_already),
            context,
        )
        .is_none()
        {
            outcome = Outcome::ToMend;
        }
    }
    Ok(outcome)
}

/// Makes a key file.
pub fn make_key(path: &Path, context: &Context) -> Result<Outcome, Failure> {
    store::make_key_file(path).map_err(|error| load::stored(&error, context))?;
    let words = &context.lang.words().secrecy;
    context.tell(&fill(words.key_made, &[("path", &load::shown(path))]));
    context.tell(words.key_is_all);
    Ok(Outcome::Done)
}

/// Gives tables another passphrase.
pub fn change_passphrase(
    paths: &[PathBuf],
    file: Option<&Path>,
    context: &Context,
) -> Result<Outcome, Failure> {
    let (folders, mut outcome) = find(paths, context)?;
    keys::open(&folders, context)?;
    let words = &context.lang.words().secrecy;
    let passphrase = keys::new_passphrase(file, context)?;
    // Tables that have one key keep having one.
    let mut resealed: Vec<(Arc<TableKey>, Arc<TableKey>)> = Vec::new();
    let mut reseal = |folder: &Path| {
        let _lock = Lock::take(folder)?;
        let Some(key) = store::key_for(folder)?.filter(|key| key.has_passphrase()) else {
            return Ok(Change::Already);
        };
        let known = resealed.iter().find(|(old, _)| Arc::ptr_eq(old, &key));
        let new = known.map(|(_, new)| Arc::clone(new));
        let new = new.unwrap_or_else(|| Arc::new(key.resealed(&passphrase)));
        store::reseal(folder, &new)?;
        resealed.push((key, new));
        Ok(Change::Made)
    };
    let mut is_changed = false;
    for folder in &folders {
        let change = reseal(folder);
        is_changed |= matches!(change, Ok(Change::Made));
        if tell(
            change,
            folder,
            (words.resealed, words.no_passphrase),
            context,
        )
        .is_none()
        {
            outcome = Outcome::ToMend;
        }
    }
    if is_changed {
        context.tell(words.old_key_copies);
    }
    Ok(outcome)
}

/// What people want with a table that is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// It is to be encrypted.
    Encrypted,
    /// Nothing was said about it.
    Unsaid,
}

/// Encrypts a session that is there, when that was asked.
///
/// The lock of the folder is the caller's.
///
/// # Errors
///
/// When there is no key to do it with, or it cannot be done.
pub fn heed(wish: Wish, folder: &Path, context: &Context) -> Result<(), Failure> {
    match (wish, store::standing(folder)) {
        (Wish::Encrypted, Standing::Clear | Standing::Both) => {}
        (Wish::Unsaid, _) | (Wish::Encrypted, Standing::None | Standing::Encrypted) => {
            return Ok(());
        }
    }
    let key = key_for(&[folder.to_path_buf()], context)?;
    let encrypted = store::encrypt_session(folder, &key);
    encrypted.map_err(|error| failed(&error, folder, context))?;
    tell_what_stays(folder, context);
    tell_names(&[folder.to_path_buf()], context);
    Ok(())
}

/// Settles whether a session that is not there yet will stand encrypted: as was asked, or, beside
/// tables that are, as whoever is at the keyboard answers.
///
/// # Errors
///
/// When there is no key to do it with, or who is asked stops.
pub fn begin(wish: Wish, folder: &Path, context: &Context) -> Result<(), Failure> {
    if store::standing(folder) != Standing::None {
        return Ok(());
    }
    let own = [folder.to_path_buf()];
    if store::is_encrypted(folder) {
        // Its key stands there: it was begun so, and the session was lost.
        return keys::open(&own, context);
    }
    let is_wanted = match wish {
        Wish::Encrypted => true,
        Wish::Unsaid => !store::encrypted_neighbours(&own).is_empty() && asked(folder, context)?,
    };
    if !is_wanted {
        return Ok(());
    }
    let key = key_for(&own, context)?;
    let begun = store::begin_encrypted(folder, &key);
    begun.map_err(|error| load::stored(&error, context))?;
    tell_names(&own, context);
    Ok(())
}

fn asked(folder: &Path, context: &Context) -> Result<bool, Failure> {
    let words = &context.lang.words().secrecy;
    let Some(mut asking) = Asking::new(context) else {
        warn(&words.neighbours_told, &load::shown(folder), context);
        return Ok(false);
    };
    asking.question(words.neighbours, None);
    match asking.yes_no(true) {
        Reply::Given(answer) => Ok(answer),
        Reply::Back => Err(keys::stopped(Stop::Paused, context)),
        Reply::Stopped => Err(keys::stopped(Stop::Interrupted, context)),
    }
}

fn key_for(folders: &[PathBuf], context: &Context) -> Result<Arc<TableKey>, Failure> {
    let mut related = folders.to_vec();
    related.extend(store::encrypted_neighbours(folders));
    keys::for_encrypting(&related, context)
}

/// Every table under the paths once, and whether something could not be looked at, which was told.
fn find(paths: &[PathBuf], context: &Context) -> Result<(Vec<PathBuf>, Outcome), Failure> {
    let mut outcome = Outcome::Done;
    let mut folders = Vec::new();
    for path in paths {
        let found = store::find_own_tables(path).map_err(|error| load::stored(&error, context))?;
        for error in &found.errors {
            context.complain(load::stored(error, context).text());
            outcome = Outcome::ToMend;
        }
        folders.extend(found.paths);
    }
    folders.sort();
    let mut reached = BTreeSet::new();
    folders.retain(|folder| reached.insert(store::whole_path(folder)));
    if folders.is_empty() && outcome == Outcome::Done {
        return Err(tables::nothing_found(context));
    }
    Ok((folders, outcome))
}

fn change(
    folder: &Path,
    work: impl FnOnce(&Path) -> Result<Change, StoreError>,
) -> Result<Change, StoreError> {
    let _lock = Lock::take(folder)?;
    work(folder)
}

/// Tells what came of a table; `None` when it failed.
fn tell(
    change: Result<Change, StoreError>,
    folder: &Path,
    (made, already): (&str, &str),
    context: &Context,
) -> Option<Change> {
    let told = match &change {
        Ok(Change::Made) => made,
        Ok(Change::Already) => already,
        Ok(Change::NotBegun) => context.lang.words().secrecy.not_begun,
        Err(error) => {
            context.complain(failed(error, folder, context).text());
            return None;
        }
    };
    context.tell(&fill(told, &[("path", &load::shown(folder))]));
    change.ok()
}

/// What kept a table as it is, in words; a key that was left beside a clear session is named.
fn failed(error: &StoreError, folder: &Path, context: &Context) -> Failure {
    let is_closed = matches!(
        error,
        StoreError::Locked { .. } | StoreError::WrongKey { .. }
    );
    if !is_closed || store::standing(folder) != Standing::Clear {
        return load::stored(error, context);
    }
    let (path, key) = (
        load::shown(folder),
        load::shown(&folder.join(store::SEALED_KEY)),
    );
    let told = &context.lang.words().secrecy.left_key;
    let values = [("path", path.as_str()), ("key", key.as_str())];
    Failure::to_mend(told, &values, context)
}

fn tell_what_stays(folder: &Path, context: &Context) {
    let files = store::clear_files(folder).unwrap_or_default();
    if !files.is_empty() {
        let words = &context.lang.words().secrecy;
        let files = context.lang.list(&files);
        let told = fill(words.stays_clear, &[("files", &files)]);
        context.tell(&super::snippet::harmless(&told));
    }
}

/// Warns of names in casus.yaml, which stays as it is. What is wrong with that file is not told
/// here.
fn tell_names(folders: &[PathBuf], context: &Context) {
    let cases = folders.iter().map(|folder| folder.join(store::CASE));
    let named: Vec<String> = cases
        .filter(|case| has_names(case))
        .map(|it| load::shown(&it))
        .collect();
    if !named.is_empty() {
        let told = &context.lang.words().secrecy.names_in_case;
        warn(told, &context.lang.list(&named), context);
    }
}

/// Whether a casus.yaml lists names of participants.
pub(super) fn has_names(case: &Path) -> bool {
    let Ok(text) = store::read_text(case) else {
        return false;
    };
    let read = yaml::read_case(&text);
    let people = read.draft().map(|case| case.participants.as_slice());
    people
        .unwrap_or_default()
        .iter()
        .any(|it| !it.names.is_empty())
}

fn warn(told: &Told, path: &str, context: &Context) {
    let values = [("path", path)];
    context.complain(&context.warning(told, &values));
}

fn tell_what_is_all(context: &Context) {
    let words = &context.lang.words().secrecy;
    let is_file = context.keys.file.is_some() && context.keys.passphrase.is_none();
    context.tell(if is_file {
        words.key_is_all
    } else {
        words.passphrase_is_all
    });
}
