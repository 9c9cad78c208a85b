//! What will be done: by whom, when, how far it is, and where it comes from.

use chrono::NaiveDate;

use super::parts::{ActionView, Actions};
use super::seen::Seen;
use crate::model::Record;
use crate::model::terms::{ActionStatus, Kind};

pub(super) fn actions(seen: &Seen, reference_day: NaiveDate) -> Actions {
    let records = seen.records().map(|(_, record)| record);
    let list: Vec<ActionView> = records
        .filter(|record| record.kind == Kind::Action)
        .map(|record| action(seen, record, reference_day))
        .collect();
    Actions {
        reference_day: seen.day(reference_day),
        late: list.iter().filter(|action| action.late).count(),
        list,
    }
}

pub(super) fn action(seen: &Seen, record: &Record, reference_day: NaiveDate) -> ActionView {
    let status = record.status.unwrap_or(ActionStatus::Open);
    let to_do = matches!(status, ActionStatus::Open | ActionStatus::Busy);
    ActionView {
        number: record.number,
        id: seen.id(record.number),
        what: seen.text(&record.text),
        who: seen.people(&record.who),
        due: record.due.map(|day| seen.day(day)),
        status: seen.choice(status),
        late: to_do && record.due.is_some_and(|day| day < reference_day),
        closed_on: record.closed_on.map(|day| seen.day(day)),
        review_on: record.review_on.map(|day| seen.day(day)),
        spot: record.spot.map(|spot| seen.choice(spot)),
        themes: record.themes.iter().map(|t| seen.theme(t)).collect(),
        sources: seen.sources(record),
    }
}
