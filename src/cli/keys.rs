//! Where keys of encrypted tables come from: a key file, a file with a passphrase, or whoever sits
//! at the keyboard, who is asked once.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::context::Context;
use super::load;
use super::outcome::Failure;
use super::snippet::{Level, Notice};
use super::terminal::ask::Asking;
use crate::interview::Stop;
use crate::lang::fill;
use crate::lang::flaws::Told;
use crate::store::{self, KeyKind, Passphrase, StoreError, TableKey};

/// What the command line and the environment tell of keys.
#[derive(Debug, Default)]
pub struct Keys {
    /// Of `--sleutel`, else of `DIALOOGTAFEL_SLEUTEL`.
    pub file: Option<PathBuf>,
    /// Of `--wachtwoord-bestand`.
    pub passphrase: Option<PathBuf>,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    is_taken: bool,
    is_asked: bool,
    /// How whoever was asked stopped, instead of answering.
    stop: Option<Stop>,
    /// Of these it was told that their names are not known, and in which words.
    unread: BTreeSet<(PathBuf, &'static str)>,
}

impl Keys {
    /// Nothing is read before a table needs it.
    #[must_use]
    pub fn new(file: Option<PathBuf>, passphrase: Option<PathBuf>) -> Self {
        Self {
            file,
            passphrase,
            known: Mutex::default(),
        }
    }
}

/// So often somebody may mistype.
const TRIES: usize = 3;
/// Below this a passphrase is guessed in no time.
const LEAST_LENGTH: usize = 8;

/// Gets what opens these tables, as far as they are encrypted; at the keyboard at most once a run.
///
/// A table that stays closed is no error here: reading it tells so.
///
/// # Errors
///
/// When a file that should hold a key or passphrase cannot be read, or who is asked stops.
pub fn open(folders: &[PathBuf], context: &Context) -> Result<(), Failure> {
    let encrypted = take(folders, context).map_err(|error| load::stored(&error, context))?;
    if encrypted.is_empty() {
        return Ok(());
    }
    let mut known = known(context);
    if let Some(stop) = known.stop {
        return Err(Failure::Stopped(stop));
    }
    if known.is_asked || !context.is_interactive() {
        return Ok(());
    }
    let needs = |folder: &PathBuf| store::missing_key(folder) == Some(KeyKind::Passphrase);
    let closed: Vec<PathBuf> = encrypted.into_iter().filter(needs).collect();
    if !closed.is_empty() {
        known.is_asked = true;
        if let Err(stop) = ask(&closed, context) {
            known.stop = Some(stop);
            return Err(stopped(stop, context));
        }
    }
    Ok(())
}

/// What a command comes to when who is asked something before it begins stops; told here.
pub fn stopped(stop: Stop, context: &Context) -> Failure {
    context.tell(context.lang.words().secrecy.nothing_changed);
    Failure::Stopped(stop)
}

/// Takes what the command line gives to open these tables, as far as they are encrypted, and asks
/// nothing; returns those that are.
///
/// # Errors
///
/// When a file that should hold a key or passphrase cannot be read.
pub fn take(folders: &[PathBuf], context: &Context) -> Result<Vec<PathBuf>, StoreError> {
    let encrypted = folders.iter().filter(|it| store::is_encrypted(it)).cloned();
    let encrypted: Vec<PathBuf> = encrypted.collect();
    let mut known = known(context);
    if !encrypted.is_empty() && !known.is_taken {
        take_files(context)?;
        known.is_taken = true;
    }
    Ok(encrypted)
}

fn known(context: &Context) -> MutexGuard<'_, Known> {
    let known = context.keys.known.lock();
    known.unwrap_or_else(PoisonError::into_inner)
}

/// Tells once a run of these tables that the names in one of their files, their sessions or what
/// else `words` speaks of, were not looked for.
pub fn tell_unread_names<'f>(
    folders: impl Iterator<Item = &'f Path>,
    words: &'static str,
    context: &Context,
) {
    let mut known = known(context);
    let new = folders.filter(|it| known.unread.insert((store::whole_path(it), words)));
    let names = new.filter_map(|folder| folder.file_name());
    let names: Vec<String> = names.map(|it| it.to_string_lossy().into_owned()).collect();
    if !names.is_empty() {
        let tables = context.lang.list(&names);
        let headline = fill(words, &[("tables", &tables)]);
        context.complain(&context.notice(&Notice {
            level: Level::Warning,
            headline,
            remedy: None,
        }));
    }
}

fn take_files(context: &Context) -> Result<(), StoreError> {
    if let Some(path) = &context.keys.file {
        store::take_key_file(path)?;
    }
    if let Some(path) = &context.keys.passphrase {
        store::take_passphrase(store::read_passphrase(path)?);
    }
    Ok(())
}

/// Asks for the passphrase, until it opens one of the tables or nothing is typed.
fn ask(closed: &[PathBuf], context: &Context) -> Result<(), Stop> {
    let Some(mut asking) = Asking::new(context) else {
        return Ok(());
    };
    let words = &context.lang.words().secrecy;
    let question = match closed {
        [one] => fill(words.which_one, &[("path", &load::shown(one))]),
        many => fill(words.which_many, &[("count", &many.len().to_string())]),
    };
    asking.question(&question, Some(words.unseen));
    for _ in 0..TRIES {
        let typed = asking.secret()?;
        if typed.length() == 0 {
            return Ok(());
        }
        if store::opened_by(&typed, closed).is_some() {
            store::take_passphrase(typed);
            return Ok(());
        }
        asking.say(words.does_not_fit);
    }
    Ok(())
}

/// The key to encrypt tables with: the one that the command line gives, or one behind a passphrase.
///
/// A passphrase that opens a table in `related` brings the key of that table, so that one
/// passphrase opens them all, at the cost of one.
///
/// # Errors
///
/// When there is nobody to ask, who is asked gives none, or what was given is no good.
pub fn for_encrypting(related: &[PathBuf], context: &Context) -> Result<Arc<TableKey>, Failure> {
    let stored = |error| load::stored(&error, context);
    if let Some(path) = &context.keys.passphrase {
        let passphrase = store::read_passphrase(path).map_err(stored)?;
        let words = &context.lang.words().secrecy;
        return match store::opened_by(&passphrase, related) {
            Some(key) => Ok(key),
            None if is_short(&passphrase) => Err(wrong(&words.too_short, context)),
            None => Ok(Arc::new(TableKey::behind(&passphrase))),
        };
    }
    if let Some(path) = &context.keys.file {
        return store::take_key_file(path).map_err(stored);
    }
    let Some(mut asking) = Asking::new(context) else {
        return Err(wrong(&context.lang.words().secrecy.no_source, context));
    };
    let words = &context.lang.words().secrecy;
    asking.question(words.new_passphrase, Some(words.cannot_be_recovered));
    asking.say(words.unseen_new);
    match ask_new(related, &mut asking).map_err(|stop| stopped(stop, context))? {
        Some(New::Known(key)) => Ok(key),
        Some(New::Passphrase(passphrase)) => Ok(Arc::new(TableKey::behind(&passphrase))),
        None => Err(wrong(&words.none_given, context)),
    }
}

/// A passphrase in the place of another: from a file, or asked for twice.
///
/// # Errors
///
/// When there is nobody to ask, who is asked gives none, or what was given is no good.
pub fn new_passphrase(file: Option<&Path>, context: &Context) -> Result<Passphrase, Failure> {
    let words = &context.lang.words().secrecy;
    if let Some(path) = file {
        let passphrase = store::read_passphrase(path);
        let passphrase = passphrase.map_err(|error| load::stored(&error, context))?;
        return if is_short(&passphrase) {
            Err(wrong(&words.too_short, context))
        } else {
            Ok(passphrase)
        };
    }
    let Some(mut asking) = Asking::new(context) else {
        return Err(wrong(&words.no_new, context));
    };
    asking.question(words.which_new, Some(words.cannot_be_recovered));
    asking.say(words.unseen_new);
    match ask_new(&[], &mut asking).map_err(|stop| stopped(stop, context))? {
        Some(New::Passphrase(passphrase)) => Ok(passphrase),
        Some(New::Known(_)) | None => Err(wrong(&words.none_new_given, context)),
    }
}

/// What came of asking for a new passphrase.
enum New {
    /// It is new.
    Passphrase(Passphrase),
    /// It opens this key of another table.
    Known(Arc<TableKey>),
}

/// Asks for a new passphrase, twice unless it is one that opens another table; `None` when none is
/// given.
fn ask_new(related: &[PathBuf], asking: &mut Asking<'_>) -> Result<Option<New>, Stop> {
    let words = &asking.context.lang.words().secrecy;
    loop {
        let typed = asking.secret()?;
        if typed.length() == 0 {
            return Ok(None);
        }
        if let Some(key) = store::opened_by(&typed, related) {
            asking.say(words.same_as_others);
            return Ok(Some(New::Known(key)));
        }
        if is_short(&typed) {
            asking.say(&fill(
                words.say_too_short,
                &[("least", &LEAST_LENGTH.to_string())],
            ));
            continue;
        }
        asking.say(words.once_more);
        if typed.is(&asking.secret()?) {
            return Ok(Some(New::Passphrase(typed)));
        }
        asking.say(words.not_the_same);
    }
}

fn is_short(passphrase: &Passphrase) -> bool {
    passphrase.length() < LEAST_LENGTH
}

fn wrong(told: &Told, context: &Context) -> Failure {
    let values = [("least", LEAST_LENGTH.to_string())];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Failure::wrong_use(told, &values, context)
}
