//! The only disk room: reads texts, keeps them whole, locks, and finds folders, without knowing
//! what it stores. The only room of cryptography as well: which session stands encrypted is seen
//! and kept here, so that no command needs to know.

#![allow(
    clippy::disallowed_methods,
    reason = "the only room that may touch the disk"
)]

mod cipher;
mod encrypted;
mod error;
mod folders;
mod keep;
mod keyring;
mod library;
mod lines;
mod lock;
mod text;

pub use cipher::{Passphrase, TableKey};
pub use encrypted::{
    Change, ENCRYPTED_SESSION, SEALED_KEY, Standing, begin_encrypted, clear_files, decrypt_session,
    encrypt_session, encrypted_neighbours, is_encrypted, make_key_file, read_passphrase, reseal,
    standing, standing_path,
};
pub use error::{KeyKind, StoreError};
pub use folders::{
    CASE, ERASING, ERASURES, Found, MINUTES, PROJECT, SESSION, files_in, find_half_erased,
    find_layouts, find_own_tables, find_projects, find_tables, find_yaml, is_file, is_folder,
    is_layout, is_within, table_folder, tables_in, whole_path,
};
pub use keep::{Mode, create_new, erase, link_out, remove, replace, sweep};
pub use keyring::{key_for, missing_key, opened_by, take_key_file, take_passphrase};
pub use library::{GLOSSARY, Library, LibraryKind, LibraryText, Origin};
pub use lines::Lines;
pub use lock::Lock;
pub use text::{LARGEST_TEXT, read_head, read_standard_input, read_text};
