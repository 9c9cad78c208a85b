//! Prints the JSON Schema of a kind of file.

use super::args;
use super::context::Context;
use super::outcome::{Failure, Outcome};

/// Prints the JSON Schema of a kind of file.
pub fn run(_arguments: &args::Schema, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("schema", context))
}
