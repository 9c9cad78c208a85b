//! What a document across tables may quote of one table.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::insights::{Counting, Lead, Options, Summary, tally};
use crate::lang::Lang;
use crate::model::consent::Purpose;
use crate::model::terms::{ActionStatus, Kind, Perspective};
use crate::model::{Id, Record, Session};
use crate::privacy::Roster;
use crate::report::view::Audience;
use crate::report::view::closing::at_table;
use crate::report::view::parts::Note;
use crate::report::view::seen::Seen;

/// A table as it may be quoted; the session itself can be forgotten.
#[derive(Clone, Debug)]
pub struct QuotableTable {
    pub(super) id: String,
    /// Project and table as they are printed.
    pub(super) printed: String,
    /// The questions in short, by their id.
    pub(super) questions: BTreeMap<Id, String>,
    /// The themes that were noted, as they are printed.
    pub(super) labels: BTreeMap<Id, String>,
    /// The themes of its codebook as they are printed, noted or not.
    pub(super) known: BTreeMap<Id, String>,
    pub(super) records: Vec<Quotable>,
    /// Whether it would count, and is not among those that somebody wants to look at.
    pub(super) left_by_selection: bool,
    /// Whether the table counts.
    pub(super) counts: bool,
    /// The perspectives that sat there and are not left out.
    pub(super) present: Vec<Perspective>,
    /// Who leads by the answers that may be seen; none when those are all that count.
    pub(super) leads_seen: Option<Vec<Lead>>,
}

/// A record that may be quoted.
#[derive(Clone, Debug)]
pub(super) struct Quotable {
    pub(super) kind: Kind,
    pub(super) themes: Vec<Id>,
    pub(super) note: Note,
    /// The perspectives that speak in it; none when no speaker is kept.
    pub(super) speakers: Vec<Perspective>,
    pub(super) who: Vec<String>,
    pub(super) due: Option<NaiveDate>,
    pub(super) status: ActionStatus,
    pub(super) source_themes: Vec<Id>,
}

/// Kinds that a document across tables quotes.
const QUOTED: &[Kind] = &[
    Kind::Success,
    Kind::Bottleneck,
    Kind::Dilemma,
    Kind::Insight,
    Kind::Lesson,
    Kind::Action,
    Kind::Need,
    Kind::Offer,
];

impl QuotableTable {
    /// Whether it would count, and is not among those that somebody wants to look at.
    #[must_use]
    pub fn is_left_by_selection(&self) -> bool {
        self.left_by_selection
    }

    /// What may be quoted of a session: nothing when it does not count. `others` are the names of
    /// other tables.
    #[must_use]
    pub fn of(
        session: &Session,
        others: Option<&Roster>,
        counting: &Counting,
        audience: Audience,
        lang: Lang,
    ) -> Self {
        let seen = Seen::new(session, audience, lang).beside(others);
        let questions = session.questions().map(|log| {
            let id = log.question.id.clone();
            (id, seen.short_question(&log.question))
        });
        let themes = session.records().flat_map(|(_, record)| &record.themes);
        let labels = themes.map(|theme| (theme.clone(), seen.theme(theme)));
        let known = session.labels.0.iter();
        let known = known.map(|(theme, _)| (theme.clone(), seen.theme(theme)));
        let could_count = counting.skips(session).is_none();
        let chosen = counting.selection.takes_table(session);
        let counts = could_count && chosen;
        let records = seen.records().filter(|(_, record)| {
            let said_by = session.perspectives_for(record, Purpose::Report);
            let chosen = counting.selection.takes(record, &said_by);
            counts && chosen && QUOTED.contains(&record.kind)
        });
        let records = records.map(|(question, record)| Quotable {
            kind: record.kind,
            themes: record.themes.clone(),
            note: seen.note(question, record),
            speakers: if question.anonymous {
                Vec::new()
            } else {
                seen.perspectives(record)
            },
            who: seen.people(&record.who),
            due: record.due,
            status: record.status.unwrap_or(ActionStatus::Open),
            source_themes: record
                .sources
                .iter()
                .filter_map(|number| session.record(*number))
                .flat_map(|(_, source)| source.themes.clone())
                .collect(),
        });
        Self {
            id: session.id.clone(),
            printed: seen.table_id(&session.id),
            questions: questions.collect(),
            labels: labels.collect(),
            known: known.collect(),
            records: records.collect(),
            left_by_selection: could_count && !chosen,
            counts,
            present: at_table(&seen),
            leads_seen: leads_seen(&seen, counting).filter(|_| counts),
        }
    }
}

/// Who leads by the answers that may be seen, when others are counted as well: an answer is all
/// that was said.
fn leads_seen(seen: &Seen, counting: &Counting) -> Option<Vec<Lead>> {
    let session = seen.session;
    let is_lead = |record: &Record| record.kind == Kind::Lead;
    let shown = seen.records().filter(|(_, record)| is_lead(record));
    let shown: BTreeSet<u32> = shown.map(|(_, record)| record.number).collect();
    let may_stay = |record: &Record| !is_lead(record) || shown.contains(&record.number);
    if session.records().all(|(_, record)| may_stay(record)) {
        return None;
    }
    let mut visible = session.clone();
    let phases = visible.phases.iter_mut();
    for log in phases.flat_map(|phase| &mut phase.questions) {
        log.records.retain(may_stay);
    }
    let sums = tally(&visible, None, counting);
    Some(Summary::of(&sums, &Options::default()).leading)
}
