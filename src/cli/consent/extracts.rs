//! The sheets on which participants read back what was noted from them, one each.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{role, say};
use crate::cli::args::Stream;
use crate::cli::context::Context;
use crate::cli::documents::{layouts, render, warn_clear};
use crate::cli::known::Known;
use crate::cli::listing::{Listing, tell_replaced};
use crate::cli::load;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::report;
use crate::cli::rosters::Rosters;
use crate::model::{Id, Participant, Session};
use crate::privacy::Roster;
use crate::report::view::extract;
use crate::store::{self, Mode};

/// The name of the layout, and how the names of the files begin.
pub(in crate::cli) const LAYOUT: &str = "terugkoppeling";

/// Where the sheet of a participant stands.
pub(super) fn path(folder: &Path, code: &Id) -> PathBuf {
    folder.join(format!("{LAYOUT}-{code}.md"))
}

/// Whether a sheet stands as it was made.
pub(super) fn is_ours(path: &Path, context: &Context) -> Result<bool, Failure> {
    Ok(report::is_ours(&load::source(path, context)?.text))
}

/// The sheet of a participant; none when nothing was noted from them.
pub(super) fn text(
    session: &Session,
    participant: &Participant,
    others: Option<&Arc<Roster>>,
    context: &Context,
) -> Result<Option<String>, Failure> {
    sheet(session, participant, others, context).map(|sheet| sheet.map(|(text, _)| text))
}

/// The sheet, and how often something else stands in it for what surely identifies somebody: it
/// goes home with people.
fn sheet(
    session: &Session,
    participant: &Participant,
    others: Option<&Arc<Roster>>,
    context: &Context,
) -> Result<Option<(String, usize)>, Failure> {
    let names = others.map(|names| &**names);
    let Some(extract) = extract(session, participant, names, context.lang) else {
        return Ok(None);
    };
    let known = Known::of_table(session, &[]).with_names(others.cloned());
    let listing = Listing::knowing(known, context);
    let extract = extract.with_texts(|text| listing.text(text));
    let text = render(&layouts(context)?, LAYOUT, &extract, context)?;
    Ok(Some((text, listing.replaced())))
}

/// Those who get a sheet: something was noted from them, and they did not withdraw.
pub(super) fn readers(session: &Session) -> impl Iterator<Item = &Participant> {
    session.noted().filter(|p| p.withdrew_on.is_none())
}

/// Writes the sheets of all, or prints them.
pub(super) fn write(
    folder: &Path,
    session: &Session,
    output: Option<&Stream>,
    overwrite: bool,
    context: &Context,
) -> Result<Outcome, Failure> {
    let words = &context.lang.words().consent;
    let mut outcome = Outcome::Done;
    let mut sheets = Vec::new();
    let rosters = Rosters::beside([&folder.to_path_buf()], context);
    let others = rosters.of_table(folder);
    let mut replaced = 0;
    for reader in readers(session) {
        if let Some((text, instead)) = sheet(session, reader, others, context)? {
            sheets.push((&reader.code, text));
            replaced += instead;
        }
    }
    if sheets.is_empty() {
        return Err(Failure::to_mend(&words.no_extracts, &[], context));
    }
    tell_replaced(replaced, context);
    let place = match output {
        Some(Stream::Standard) => {
            let texts: Vec<&str> = sheets.iter().map(|(_, text)| text.as_str()).collect();
            context.product(&texts.join("\n"))?;
            return Ok(outcome);
        }
        Some(Stream::File(folder)) => folder.as_path(),
        None => folder,
    };
    for (code, text) in &sheets {
        let role = role(session, code, context);
        outcome = outcome.and(put(&path(place, code), text, &role, overwrite, context)?);
    }
    let paths: Vec<PathBuf> = sheets.iter().map(|(code, _)| path(place, code)).collect();
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    warn_clear(folder, &paths, context);
    let present = session.case.present();
    let silent =
        present.filter(|p| p.withdrew_on.is_none() && session.said_by(&p.code).next().is_none());
    let silent: Vec<String> = silent.map(|p| role(session, &p.code, context)).collect();
    if !silent.is_empty() {
        let roles = context.lang.list(&silent);
        say(words.nothing_noted_of, &[("roles", &roles)], context);
    }
    Ok(outcome)
}

fn put(
    path: &Path,
    text: &str,
    role: &str,
    overwrite: bool,
    context: &Context,
) -> Result<Outcome, Failure> {
    let words = context.lang.words();
    let shown = load::shown(path);
    let values = [("path", shown.as_str()), ("role", role)];
    if store::is_file(path) {
        let old = load::source(path, context)?.text;
        if old == text {
            say(words.documents.unchanged, &values, context);
            return Ok(Outcome::Done);
        }
        if !overwrite && !report::is_ours(&old) {
            let told = &words.documents.changed_by_people;
            context.complain(Failure::to_mend(told, &values, context).text());
            return Ok(Outcome::ToMend);
        }
    }
    store::replace(path, text, Mode::Private).map_err(|error| load::stored(&error, context))?;
    say(words.consent.written, &values, context);
    Ok(Outcome::Done)
}
