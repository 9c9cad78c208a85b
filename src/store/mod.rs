//! The only disk room: reads texts, keeps them whole, locks, and finds folders, without knowing
//! what it stores.

#![allow(
    clippy::disallowed_methods,
    reason = "the only room that may touch the disk"
)]

mod error;
mod folders;
mod keep;
mod library;
mod lines;
mod lock;
mod name;
mod text;

pub use error::StoreError;
pub use folders::{
    CASE, ERASURES, Found, MINUTES, PROJECT, SESSION, files_in, find_layouts, find_projects,
    find_tables, find_yaml, is_file, is_folder, is_layout, table_folder, whole_path,
};
pub use keep::{Mode, create_new, erase, remove, replace, sweep};
pub use library::{GLOSSARY, Library, LibraryKind, LibraryText, Origin};
pub use lines::Lines;
pub use lock::Lock;
pub use name::safe_name;
pub use text::{LARGEST_TEXT, read_head, read_standard_input, read_text};
