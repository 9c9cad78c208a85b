//! Prints a sheet with every question.

use super::args;
use super::context::Context;
use super::outcome::{Failure, Outcome};

/// Prints a sheet with every question.
pub fn run(_arguments: &args::Worksheet, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("werkblad", context))
}
