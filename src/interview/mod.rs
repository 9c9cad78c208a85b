//! The walk through a table's questions: who is asked what next, and what happens to the reply.
//!
//! The room knows no terminal, disk or clock: an [`Asker`] asks, a closure keeps, another tells
//! the time. Every accepted reply is kept before the next question is asked.

mod asker;
mod places;
mod run;

pub use asker::{Asker, Reply, Step, Stop};
pub use places::{next, next_question, places, previous};
pub use run::{Ending, open, run};
