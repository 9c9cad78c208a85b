//! Minutes in Markdown: a sheet with all questions of a table, and what people wrote on it.
//!
//! Nothing is accepted when there is one flaw, and all flaws are told at once. Whether a note is
//! accepted is decided by the session itself, as it is at the table; only nobody is in turn here,
//! so a note without a speaker stays without one.

mod finding;
mod replies;
mod sheet;
mod typed;
mod worksheet;

pub use finding::{Finding, What};
pub use replies::{Taken, take_in};
pub use sheet::{Bullet, Heading, Place, Section, Sheet};
pub use worksheet::worksheet;

#[cfg(test)]
mod tests;
