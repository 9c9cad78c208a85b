//! Prepares a project or a table.

use super::args;
use super::context::Context;
use super::outcome::{Failure, Outcome};

/// Prepares a project or a table.
pub fn run(_arguments: &args::New, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("nieuw", context))
}
