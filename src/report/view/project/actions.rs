//! What will be done, over all tables.

use super::super::actions;
use super::super::parts::ActionView;
use super::parts::{ActionsView, StateView};
use super::whole::Whole;
use crate::model::terms::ActionStatus;

pub(super) fn actions(whole: &Whole) -> ActionsView {
    let reference_day = whole.reference_day.unwrap_or_else(|| whole.date());
    let sums = &whole.summary.actions;
    let states = [
        (ActionStatus::Open, sums.open),
        (ActionStatus::Busy, sums.busy),
        (ActionStatus::Done, sums.done),
        (ActionStatus::Dropped, sums.dropped),
    ];
    let states = states.into_iter().map(|(status, number)| StateView {
        status: whole.choice(status),
        number,
    });
    ActionsView {
        reference_day: whole.day(reference_day),
        number: whole.told(sums.open + sums.busy + sums.done),
        states: states
            .filter(|state| !whole.is_public() && state.number > 0)
            .collect(),
        late: (!whole.is_public()).then_some(sums.late),
        list: list(whole, reference_day),
    }
}

/// Unfinished ones first, then by their day; without a day last.
fn list(whole: &Whole, reference_day: chrono::NaiveDate) -> Vec<ActionView> {
    let mut list = Vec::new();
    for (_, seen) in whole.seens() {
        let chosen: Vec<u32> = seen
            .records()
            .filter(|(_, record)| whole.takes(seen, record))
            .map(|(_, record)| record.number)
            .collect();
        let of_table = actions::actions(seen, reference_day).list.into_iter();
        list.extend(of_table.filter(|action| chosen.contains(&action.number)));
    }
    let is_over = |action: &ActionView| {
        [ActionStatus::Done.term(), ActionStatus::Dropped.term()].contains(&action.status.code)
    };
    list.sort_by_key(|action| {
        let day = action.due.as_ref().map(|day| day.iso.clone());
        (is_over(action), day.is_none(), day)
    });
    if whole.is_public() {
        for action in &mut list {
            action.id = String::new();
            action.number = 0;
            action.sources.clear();
            action.who.clear();
        }
    }
    list
}
