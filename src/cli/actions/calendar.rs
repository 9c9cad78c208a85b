//! Actions as days in a calendar (iCalendar, RFC 5545).

use chrono::Utc;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::{Action, tell_count};
use crate::cli::context::Context;
use crate::cli::snippet::harmless;
use crate::model::terms::ActionStatus;

/// A day for each action that has one; the same actions give the same bytes.
///
/// An action keeps its UID, so that a calendar that is taken in again changes what it has. What
/// was dropped is cancelled.
pub(super) fn calendar(actions: &[Action], context: &Context) -> String {
    let words = &context.lang.words().actions;
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//dialoogtafel//acties//NL"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    let mut undated = 0;
    for action in actions {
        match event(action, context) {
            Some(event) => {
                calendar.push(event);
            }
            None => undated += 1,
        }
    }
    tell_count(undated, words.undated_one, words.undated_many, context);
    calendar.to_string()
}

fn event(action: &Action, context: &Context) -> Option<Event> {
    let due = action.due?;
    let what = harmless(&action.what);
    let summary = match action.state {
        ActionStatus::Done => format!("{what} ({})", context.lang.words().actions.done_mark),
        ActionStatus::Open | ActionStatus::Busy | ActionStatus::Dropped => what,
    };
    let status = match action.state {
        ActionStatus::Open | ActionStatus::Busy | ActionStatus::Done => EventStatus::Confirmed,
        ActionStatus::Dropped => EventStatus::Cancelled,
    };
    let mut facts = vec![action.id.clone()];
    facts.extend((!action.who.is_empty()).then(|| harmless(&action.who.join(", "))));
    let event = Event::new()
        .uid(&format!("{}@dialoogtafel", action.id))
        .timestamp(action.noted_at.with_timezone(&Utc))
        .starts(due)
        .summary(&summary)
        .description(&facts.join(" · "))
        .status(status)
        .done();
    Some(event)
}
