//! Withdrawing consent and reading back: what changes a session after its table, at the wish of
//! those who sat there.

pub(super) mod extracts;
pub mod feedback;
pub(super) mod others;
pub mod stale;
pub mod withdraw;

use std::path::Path;

use chrono::NaiveDate;

use super::context::Context;
use super::known::Known;
use super::listing::Listing;
use super::load;
use super::outcome::Failure;
use super::report::session;
use super::snippet::harmless;
use crate::lang::fill;
use crate::model::unsound::nearest;
use crate::model::{Id, Participant, Session};
use crate::report::view::{Audience, Records};
use crate::store::{self, Mode};
use crate::yaml;

/// Keeps a session; to be called under the lock of its folder.
fn keep(folder: &Path, session: &Session, context: &Context) -> Result<(), Failure> {
    let text = yaml::write_session(session);
    store::replace(&folder.join(store::SESSION), &text, Mode::Private)
        .map_err(|error| load::stored(&error, context))
}

/// Refuses a day that is still to come; after that of the table, so that a clock that is slow stops
/// nobody.
fn not_ahead(on: Option<NaiveDate>, session: &Session, context: &Context) -> Result<(), Failure> {
    let last = context.today().max(session.case.date);
    let Some(day) = on.filter(|day| *day > last) else {
        return Ok(());
    };
    let told = &context.lang.words().consent.day_ahead;
    Err(Failure::wrong_use(
        told,
        &[("day", &context.lang.date(day))],
        context,
    ))
}

/// The participant with a code that was typed, whatever its case.
fn participant<'s>(
    session: &'s Session,
    typed: &str,
    context: &Context,
) -> Result<&'s Participant, Failure> {
    if let Some(participant) = session.case.participant(typed.trim()) {
        return Ok(participant);
    }
    let words = &context.lang.words().consent;
    let codes: Vec<&str> = session
        .case
        .participants
        .iter()
        .map(|p| p.code.as_str())
        .collect();
    let near = nearest(typed, codes.iter().copied());
    let told = match near {
        Some(_) => &words.code_unknown_near,
        None => &words.code_unknown,
    };
    let quoted: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
    let values = [
        ("code", typed),
        ("nearest", near.unwrap_or_default()),
        ("choices", &context.lang.choice(&quoted)),
    ];
    Err(Failure::wrong_use(told, &values, context))
}

/// A participant as people are told of them: by role.
fn role(session: &Session, code: &Id, context: &Context) -> String {
    let records = Records::new(session, Audience::Table, context.lang);
    let known = Known::of_table(session, &[]);
    Listing::knowing(known, context).text(&records.role(code))
}

/// Tells how it went.
pub(super) fn say(told: &str, values: &[(&str, &str)], context: &Context) {
    context.tell(&harmless(&fill(told, values)));
}
