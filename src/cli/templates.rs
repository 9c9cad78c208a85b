//! Shows what is built in, or writes it out.

use super::args;
use super::context::Context;
use super::outcome::{Failure, Outcome};

/// Shows what is built in, or writes it out.
pub fn run(_arguments: &args::Templates, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("sjablonen", context))
}
