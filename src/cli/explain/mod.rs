//! Any error in words: what is wrong, where, and what to do.

mod files;
mod flaws;
mod minutes;
mod unsound;

pub use files::store_error;
pub use flaws::flaw;
pub use minutes::finding;
