//! Improvement actions: how far they are, and which themes they are on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::sums::Sums;
use super::tally::{Said, Sitting};
use crate::model::terms::{ActionStatus, Kind};
use crate::model::{Id, Record};

/// Actions by how far they are; one without a status is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Actions {
    pub open: u32,
    #[serde(rename = "bezig")]
    pub busy: u32,
    #[serde(rename = "klaar")]
    pub done: u32,
    #[serde(rename = "vervallen")]
    pub dropped: u32,
    /// Open or busy, and due before the reference day.
    #[serde(rename = "te_laat")]
    pub late: u32,
}

/// What is known of the actions on a theme, at all tables together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ActionOn {
    /// Whether there is one that was not dropped.
    pub(super) exists: bool,
    /// The first day on which one was done.
    pub(super) closed_on: Option<NaiveDate>,
}

impl Sitting<'_> {
    /// The themes that an action is on, and the first day on which one was done: by its own themes
    /// and by those of the records it comes `uit`.
    ///
    /// An action without a status is open. One that is done without a day tells nothing of when.
    pub(super) fn acted_on(&self) -> (BTreeSet<Id>, BTreeMap<Id, NaiveDate>) {
        let numbered: BTreeMap<u32, &Said<'_>> = self
            .records
            .iter()
            .map(|said| (said.record.number, said))
            .collect();
        let mut with_action = BTreeSet::new();
        let mut closed_on = BTreeMap::new();
        let actions = self
            .records
            .iter()
            .filter(|said| said.record.kind == Kind::Action);
        for action in actions.filter(|action| status(action.record) != ActionStatus::Dropped) {
            let sources = action
                .record
                .sources
                .iter()
                .filter_map(|number| numbered.get(number));
            let themes = sources
                .flat_map(|source| &source.themes)
                .chain(&action.themes);
            let done = status(action.record) == ActionStatus::Done;
            for theme in themes {
                with_action.insert((*theme).clone());
                if let Some(day) = action.record.closed_on.filter(|_| done) {
                    let first = closed_on.entry((*theme).clone()).or_insert(day);
                    *first = day.min(*first);
                }
            }
        }
        (with_action, closed_on)
    }
}

/// The actions among these records, by how far they are.
pub(super) fn actions_in(chosen: &[&Said<'_>]) -> BTreeMap<ActionStatus, u32> {
    let mut actions = BTreeMap::new();
    for action in chosen
        .iter()
        .filter(|said| said.record.kind == Kind::Action)
    {
        *actions.entry(status(action.record)).or_default() += 1;
    }
    actions
}

/// Unfinished actions by the day on which they are due.
pub(super) fn deadlines(chosen: &[&Said<'_>]) -> BTreeMap<NaiveDate, u32> {
    let mut deadlines = BTreeMap::new();
    for action in chosen
        .iter()
        .filter(|said| said.record.kind == Kind::Action)
    {
        let unfinished = matches!(
            status(action.record),
            ActionStatus::Open | ActionStatus::Busy
        );
        if let Some(day) = action.record.due.filter(|_| unfinished) {
            *deadlines.entry(day).or_default() += 1;
        }
    }
    deadlines
}

fn status(action: &Record) -> ActionStatus {
    action.status.unwrap_or(ActionStatus::Open)
}

/// The actions of all tables together.
pub(super) fn actions(sums: &Sums, reference_day: Option<NaiveDate>) -> Actions {
    let mut actions = Actions::default();
    for (_, table) in sums.counted() {
        for (status, count) in &table.actions {
            let field = match status {
                ActionStatus::Open => &mut actions.open,
                ActionStatus::Busy => &mut actions.busy,
                ActionStatus::Done => &mut actions.done,
                ActionStatus::Dropped => &mut actions.dropped,
            };
            *field = field.saturating_add(*count);
        }
        let due = table
            .deadlines
            .iter()
            .filter(|(day, _)| reference_day.is_some_and(|today| **day < today));
        for (_, count) in due {
            actions.late = actions.late.saturating_add(*count);
        }
    }
    actions
}
