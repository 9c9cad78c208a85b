//! Prints a sheet with all questions of a table, to fill in elsewhere.

use std::path::{Path, PathBuf};

use super::args::{self, Stream};
use super::begin;
use super::context::Context;
use super::documents;
use super::keys;
use super::load;
use super::outcome::{Failure, Outcome};
use super::rosters::Rosters;
use crate::minutes;
use crate::model::Session;
use crate::report::view::unnamed_questions;
use crate::store::Mode;

/// Prints a sheet with all questions of a table.
pub fn run(arguments: &args::Worksheet, context: &Context) -> Result<Outcome, Failure> {
    let folder = load::table(&arguments.table, context)?;
    let (session, _) = begin::fresh(&folder, arguments.template.as_deref(), None, context)?;
    keys::open(std::slice::from_ref(&folder), context)?;
    let session = printed(&session, &folder, context);
    let output = arguments.output.as_ref().unwrap_or(&Stream::Standard);
    documents::deliver(
        &minutes::worksheet(&session),
        output,
        Mode::Document,
        context,
    )
    .map(|()| Outcome::Done)
}

/// A session that was just begun, as its sheet prints it: it lies on the table, and names do not.
pub(super) fn printed(session: &Session, folder: &Path, context: &Context) -> Session {
    let rosters = Rosters::beside([&PathBuf::from(folder)], context);
    let others = rosters.of_table(folder).map(|names| &**names);
    unnamed_questions(session, others, context.lang)
}
