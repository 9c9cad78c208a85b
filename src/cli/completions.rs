//! Prints the script with which a shell completes commands, with descriptions in the language of
//! the call.

use super::args;
use super::context::Context;
use super::localized::localized;
use super::outcome::{Failure, Outcome};

/// Prints the script of one shell to standard output.
pub fn run(arguments: &args::Completions, context: &Context) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    let mut command = localized(context.lang);
    clap_complete::generate(arguments.shell, &mut command, "dialoogtafel", &mut script);
    context.product_bytes(&script)?;
    Ok(Outcome::Done)
}
