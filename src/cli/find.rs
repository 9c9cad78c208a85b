//! Lists and closes find.
use super::args::project::Find;
use super::context::Context;
use super::outcome::{Failure, Outcome};
pub fn run(_: &Find, context: &Context) -> Result<Outcome, Failure> {
    Err(super::unfinished("zoek", context))
}
