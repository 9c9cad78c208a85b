//! Prints a sheet with all questions of a table, to fill in elsewhere.

use super::args::{self, Stream};
use super::begin;
use super::context::Context;
use super::documents;
use super::load;
use super::outcome::{Failure, Outcome};
use crate::minutes::worksheet;

/// Prints a sheet with all questions of a table.
pub fn run(arguments: &args::Worksheet, context: &Context) -> Result<Outcome, Failure> {
    let folder = load::table(&arguments.table, context)?;
    let (session, _) = begin::fresh(&folder, arguments.template.as_deref(), None, context)?;
    let output = arguments.output.as_ref().unwrap_or(&Stream::Standard);
    documents::deliver(&worksheet(&session), output, context).map(|()| Outcome::Done)
}
