//! The only YAML room: text in, checked values out, all flaws at once with their place.

mod case;
mod erasure;
pub mod fields;
mod files;
pub mod flaw;
mod mark;
mod project;
mod read;
mod session;
mod slip;
mod template;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests;
pub mod tree;
pub mod write;

pub use case::read_case;
pub use erasure::{read_erasures, write_erasures};
pub use files::{write_case, write_codebook, write_project, write_session, write_template};
pub use mark::mark_withdrawn;
pub use project::read_project;
pub use read::Read;
pub use session::{AFTER_HEAD, read_session, read_session_end, read_session_head};
pub use template::{read_codebook, read_glossary, read_template};
