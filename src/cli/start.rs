//! Runs or resumes a table.

use super::args;
use super::context::Context;
use super::outcome::{Failure, Outcome};

/// Runs or resumes a table.
pub fn run(_arguments: &args::Start, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("start", context))
}
