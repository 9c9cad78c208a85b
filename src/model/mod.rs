//! What a Dialoogtafel is: cases, templates, codebooks, records, sessions and projects, and what
//! makes each of them sound.
//!
//! Nothing here reads, writes, tells the time or speaks to people. What is unsound is told as
//! [`Unsound`]: a path into the file and a [`Problem`].

pub mod answer;
pub mod case;
pub mod codebook;
pub mod consent;
mod earlier;
pub mod erasure;
pub mod figure;
pub mod id;
pub mod note;
pub mod participant;
pub mod project;
pub mod question;
pub mod record;
pub mod session;
pub mod template;
pub mod terms;
pub mod unsound;

pub use case::Case;
pub use codebook::{Codebook, Glossary, Theme};
pub use id::{Id, is_reserved};
pub use note::Note;
pub use participant::Participant;
pub use project::Project;
pub use question::Question;
pub use record::{Person, Record, Speakers};
pub use session::Session;
pub use template::{Phase, Template};
pub use unsound::{Path, Problem, Step, Unsound, Weight};

/// Whether a key that is `nee` unless told otherwise can be left out.
#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_false(value: &bool) -> bool {
    !*value
}
