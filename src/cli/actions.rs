//! Lists and closes actions.
use super::args::project::Actions;
use super::context::Context;
use super::outcome::{Failure, Outcome};
pub fn run(_: &Actions, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("acties", context))
}
