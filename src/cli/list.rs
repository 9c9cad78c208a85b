//! Lists tables with their state.

use super::args;
use super::context::Context;
use super::outcome::{Failure, Outcome};

/// Lists tables with their state.
pub fn run(_arguments: &args::List, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("lijst", context))
}
