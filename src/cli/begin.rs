//! How a table is opened: the session that is there, or a new one from the case.

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};

use super::context::Context;
use super::earlier;
use super::load::{self, Prepared};
use super::outcome::Failure;
use crate::model::session::Begin;
use crate::model::{Id, Session};
use crate::store;

/// The session of a table's folder, when it has one.
///
/// # Errors
///
/// All its flaws.
pub fn existing(folder: &Path, context: &Context) -> Result<Option<Session>, Failure> {
    if !store::is_file(&folder.join(store::SESSION)) {
        return Ok(None);
    }
    load::session(folder, context).map(Some)
}

/// A new session for the case in a folder, not yet kept.
///
/// `asked` is the template that the command line asks for instead of the case's own.
///
/// # Errors
///
/// All flaws of the case, template or codebook.
pub fn fresh(
    folder: &Path,
    asked: Option<&str>,
    at: Option<DateTime<FixedOffset>>,
    context: &Context,
) -> Result<(Session, Prepared), Failure> {
    let prepared = load::prepared(folder, asked, context)?;
    let at = at.unwrap_or_else(|| midnight(prepared.case.date));
    let earlier_themes = earlier::themes(&prepared.case, folder, context)?;
    let session = Session::begin(&Begin {
        id: &session_id(folder),
        case: &prepared.case,
        template: &prepared.template,
        codebook: &prepared.codebook,
        earlier_themes: &earlier_themes,
        at,
    });
    Ok((session, prepared))
}

/// The id of a table: the names of its project's folder and its own, as ids.
#[must_use]
pub fn session_id(folder: &Path) -> String {
    let folder = store::whole_path(folder);
    let names = folder
        .iter()
        .rev()
        .filter_map(|name| Id::from_text(&name.to_string_lossy()));
    let mut names: Vec<Id> = names.take(2).collect();
    names.reverse();
    let names: Vec<&str> = names.iter().map(Id::as_str).collect();
    if names.is_empty() {
        "tafel".to_owned()
    } else {
        names.join("/")
    }
}

/// The beginning of a day in universal time: what minutes count as, so that the same minutes give
/// the same bytes.
fn midnight(day: NaiveDate) -> DateTime<FixedOffset> {
    day.and_time(NaiveTime::MIN)
        .and_local_timezone(Utc)
        .single()
        .unwrap_or(DateTime::UNIX_EPOCH)
        .fixed_offset()
}
