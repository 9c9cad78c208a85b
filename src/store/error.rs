//! What can go wrong with a disk, named for what it means to a person.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use thiserror::Error;

/// A refusal of the store, with the path as it was given.
///
/// The messages here are for developers; people get the words of `cli::explain`.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Nothing has this name.
    #[error("not found: {path}")]
    NotFound {
        /// The missing file or folder; of a file to be written, its missing folder.
        path: PathBuf,
    },
    /// A folder stands where a file was expected.
    #[error("a folder: {path}")]
    IsFolder {
        /// The folder.
        path: PathBuf,
    },
    /// A file stands where a folder was expected.
    #[error("not a folder: {path}")]
    NotAFolder {
        /// The file.
        path: PathBuf,
    },
    /// A pipe, socket or device: reading could wait for ever, writing would replace it.
    #[error("not an ordinary file: {path}")]
    NotAFile {
        /// The pipe, socket or device.
        path: PathBuf,
    },
    /// A file of the library that is a link to somewhere outside it: whoever made the library
    /// would have this user's files read.
    #[error("leads out of its folder: {path}")]
    LeadsAway {
        /// The link.
        path: PathBuf,
    },
    /// A link to somewhere outside the folder it stands in, where something would be written or
    /// erased: whoever made the folder would have this user's other files changed.
    #[error("leads out of the folder it stands in: {path}")]
    LeadsOut {
        /// The link.
        path: PathBuf,
    },
    /// A folder or file that belongs to no table.
    #[error("not a table: {path}")]
    NotATable {
        /// The argument.
        path: PathBuf,
    },
    /// More than is ever read.
    #[error("{bytes} bytes, the limit is {limit}: {path}")]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size; of a stream, what was read before giving up.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// Bytes that are no UTF-8 text.
    #[error("no UTF-8 at {line}:{column}: {path}")]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// Line of the first wrong byte, from 1.
        line: usize,
        /// Column of the first wrong byte in characters, from 1.
        column: usize,
        /// Number of bytes before the first wrong one, a byte order mark included.
        valid_up_to: usize,
    },
    /// The disk or the quota is full, or the file would pass the largest size allowed.
    #[error("no room: {path}")]
    NoRoom {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The whole disk can only be read.
    #[error("read-only disk: {path}")]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// This user may not do this here.
    #[error("no permission: {path}")]
    NoPermission {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file that must not be overwritten.
    #[error("exists already: {path}")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// Another program holds the lock.
    #[error("taken by process {process:?}: {path}")]
    Taken {
        /// The side file of the lock.
        path: PathBuf,
        /// The process that holds it, when that could be read.
        process: Option<u32>,
        /// The moment at which it was taken, when that could be read.
        since: Option<DateTime<FixedOffset>>,
    },
    /// An encrypted session, and no key was given that could open it.
    #[error("locked, {kind:?}: {path}")]
    Locked {
        /// The encrypted session.
        path: PathBuf,
        /// What would open it.
        kind: KeyKind,
    },
    /// An encrypted session that the given keys do not open.
    #[error("wrong key, {kind:?}: {path}")]
    WrongKey {
        /// The encrypted session.
        path: PathBuf,
        /// What would open it.
        kind: KeyKind,
    },
    /// An encrypted file that was changed or cut short.
    #[error("damaged: {path}")]
    Damaged {
        /// The session, or the key beside it.
        path: PathBuf,
    },
    /// A session in clear and encrypted at once, that are not the same.
    #[error("twice: {path}")]
    TwoSessions {
        /// The clear one.
        path: PathBuf,
    },
    /// A file that should hold a key.
    #[error("no key: {path}")]
    NoKey {
        /// The file.
        path: PathBuf,
    },
    /// A file that should hold a passphrase, and begins with an empty line.
    #[error("no passphrase: {path}")]
    NoPassphrase {
        /// The file.
        path: PathBuf,
    },
    /// Anything else.
    #[error("{kind:?}: {path}")]
    Other {
        /// The file or folder.
        path: PathBuf,
        /// The kind that the system named.
        kind: io::ErrorKind,
        /// What the system said.
        source: io::Error,
    },
}

/// What opens an encrypted session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// The passphrase of the key beside it.
    Passphrase,
    /// A key file that stands elsewhere.
    File,
}

impl StoreError {
    /// The file or folder it is about; `-` is standard input.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::IsFolder { path }
            | Self::NotAFolder { path }
            | Self::NotAFile { path }
            | Self::LeadsAway { path }
            | Self::LeadsOut { path }
            | Self::NotATable { path }
            | Self::TooLarge { path, .. }
            | Self::NotUtf8 { path, .. }
            | Self::NoRoom { path, .. }
            | Self::ReadOnly { path, .. }
            | Self::NoPermission { path, .. }
            | Self::Exists { path }
            | Self::Taken { path, .. }
            | Self::Locked { path, .. }
            | Self::WrongKey { path, .. }
            | Self::Damaged { path }
            | Self::TwoSessions { path }
            | Self::NoKey { path }
            | Self::NoPassphrase { path }
            | Self::Other { path, .. } => path,
        }
    }

    /// Names what the system said for what it means to the user.
    pub(super) fn of(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind as Kind;
        let path = path.to_path_buf();
        let kind = source.kind();
        if kind == Kind::NotFound {
            Self::NotFound { path }
        } else if kind == Kind::IsADirectory {
            Self::IsFolder { path }
        } else if kind == Kind::NotADirectory {
            Self::NotAFolder { path }
        } else if kind == Kind::AlreadyExists {
            Self::Exists { path }
        } else if kind == Kind::PermissionDenied {
            Self::NoPermission { path, source }
        } else if kind == Kind::ReadOnlyFilesystem {
            Self::ReadOnly { path, source }
        } else if matches!(
            kind,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge
        ) {
            Self::NoRoom { path, source }
        } else {
            Self::Other { path, kind, source }
        }
    }

    /// Gives a mapper for `map_err` that knows the path.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |source| Self::of(path, source)
    }
}
