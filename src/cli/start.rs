//! Runs or resumes a table.

use super::args;
use super::context::Context;
use super::minutes;
use super::outcome::{Failure, Outcome};

/// Runs or resumes a table.
pub fn run(arguments: &args::Start, context: &Context) -> Result<Outcome, Failure> {
    if let (Some(table), Some(stream)) = (&arguments.table, &arguments.minutes) {
        return minutes::run(table, stream, arguments, context);
    }
    Err(super::unfinished("start", context))
}
