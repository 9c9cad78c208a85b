//! What went wrong with reading or writing a file, in words.

use std::path::{Path, PathBuf};

use crate::cli::load;
use crate::cli::snippet::Notice;
use crate::lang::flaws::Told;
use crate::lang::{Lang, fill};
use crate::store::{self, KeyKind, Standing, StoreError};

/// A store error in words.
#[must_use]
pub fn store_error(error: &StoreError, lang: Lang) -> Notice {
    let words = &lang.words().files;
    let path = shown(&closed(error), lang);
    let told = |told: &Told, values: &[(&str, &str)]| {
        let mut values = values.to_vec();
        values.push(("path", &path));
        Notice::error(fill(told.what, &values), fill(told.remedy, &values))
    };
    match error {
        StoreError::NotFound { .. } => told(&words.not_found, &[]),
        StoreError::IsFolder { .. } => told(&words.is_folder, &[]),
        StoreError::NotAFolder { .. } => told(&words.not_a_folder, &[]),
        StoreError::NotAFile { .. } => told(&words.not_a_file, &[]),
        StoreError::LeadsAway { .. } => told(&words.leads_away, &[]),
        StoreError::LeadsOut { .. } => told(&words.leads_out, &[]),
        StoreError::NotATable { .. } => told(&words.not_a_table, &[]),
        StoreError::TooLarge { bytes, limit, .. } => {
            let (found, most) = (megabytes(*bytes), megabytes(*limit));
            told(&words.too_large, &[("found", &found), ("most", &most)])
        }
        StoreError::NotUtf8 { line, column, .. } => told(
            &words.not_utf8,
            &[("line", &line.to_string()), ("column", &column.to_string())],
        ),
        StoreError::NoRoom { .. } => told(&words.no_room, &[]),
        StoreError::ReadOnly { .. } => told(&words.read_only, &[]),
        StoreError::NoPermission { .. } => told(&words.no_permission, &[]),
        StoreError::Exists { .. } => told(&words.exists, &[]),
        StoreError::Taken { process, since, .. } => {
            let process = process.map(|process| process.to_string());
            let since = since.map(|since| {
                since
                    .with_timezone(&chrono::Local)
                    .format("%H:%M")
                    .to_string()
            });
            let who = match (&process, &since) {
                (Some(process), Some(since)) => fill(
                    words.process_since,
                    &[("process", process), ("since", since)],
                ),
                (Some(process), None) => fill(words.process, &[("process", process)]),
                (None, _) => words.another_program.to_owned(),
            };
            told(&words.taken, &[("who", &who)])
        }
        StoreError::Locked { kind, .. } => match kind {
            KeyKind::Passphrase => told(&words.locked, &[]),
            KeyKind::File => told(&words.locked_file, &[]),
        },
        StoreError::WrongKey { kind, .. } => match kind {
            KeyKind::Passphrase => told(&words.wrong_passphrase, &[]),
            KeyKind::File => told(&words.wrong_key, &[]),
        },
        StoreError::Damaged { .. } => told(&words.damaged, &[]),
        StoreError::TwoSessions { .. } => told(&words.two_sessions, &[]),
        StoreError::NoKey { .. } => told(&words.no_key, &[]),
        StoreError::NoPassphrase { .. } => told(&words.no_passphrase, &[]),
        StoreError::Other { source, .. } => {
            // The name of its kind is a word of the library, and English.
            let code = source.raw_os_error().unwrap_or_default();
            told(&words.other, &[("code", &code.to_string())])
        }
    }
}

/// A path as people know it; `-` is the input.
fn shown(path: &Path, lang: Lang) -> String {
    if path == Path::new("-") {
        return lang.words().files.standard_input.to_owned();
    }
    load::shown(path)
}

/// Bytes in whole megabytes, rounded up.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}

/// The file that an error is about; where no encrypted session stands, what is closed is the key
/// that stands there alone.
fn closed(error: &StoreError) -> PathBuf {
    let path = error.path();
    let is_closed = matches!(
        error,
        StoreError::Locked { .. } | StoreError::WrongKey { .. }
    );
    let standing = path.parent().filter(|_| is_closed).map(store::standing);
    match standing {
        Some(Standing::None | Standing::Clear) => path.with_file_name(store::SEALED_KEY),
        Some(Standing::Encrypted | Standing::Both) | None => path.to_path_buf(),
    }
}
