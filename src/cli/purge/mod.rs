//! Erases what is past the term of its project.
use super::args::consent::Purge as Arguments;
use super::context::Context;
use super::outcome::{Failure, Outcome};
pub fn run(_: &Arguments, _: &Context) -> Result<Outcome, Failure> { Ok(Outcome::Done) }
