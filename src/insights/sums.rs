//! Sums: what is counted per table, without a word of what people said, and how sums merge.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::counting::Skipped;
use super::lead::LeadSums;
use super::need::NeedSums;
use super::voice::{Voice, VoiceSums};
use super::word::{self, Format};
use crate::model::Id;
use crate::model::case::Transition;
use crate::model::terms::{ActionStatus, Kind, Perspective, Scope, Sector};

/// What was counted, table by table: enough for every summary, and it merges.
///
/// It holds ids, terms of the contract, labels of the codebook, days, numbers and counts; no text
/// that somebody typed at a table. A region can send it (`--deel`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sums {
    #[serde(rename = "formaat")]
    pub(super) format: Format,
    /// The tables by their id.
    #[serde(rename = "tafels")]
    pub tables: BTreeMap<String, Table>,
    /// The id of each further session that had the id of a table, and was not counted; sorted.
    #[serde(rename = "dubbel")]
    pub doubles: Vec<String>,
}

/// One table: its sums, or why it does not count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Table {
    #[serde(rename = "geteld")]
    Counted(Box<TableSums>),
    #[serde(rename = "overgeslagen")]
    Skipped(Skipped),
}

/// The sums of one table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableSums {
    #[serde(rename = "soort", with = "word::one")]
    pub scope: Scope,
    #[serde(rename = "sector", with = "word::one")]
    pub sector: Option<Sector>,
    #[serde(rename = "overgang", with = "word::one")]
    pub transition: Option<Transition>,
    /// The day on which it began, where it was.
    #[serde(rename = "begonnen")]
    pub begun: NaiveDate,
    /// The day on which it was over, where it was.
    #[serde(rename = "afgerond")]
    pub finished: Option<NaiveDate>,
    /// From how many tables on a bottleneck recurs, by its project.
    #[serde(rename = "drempel")]
    pub threshold: u32,
    /// Records that count.
    #[serde(rename = "inbreng")]
    pub records: u32,
    /// Records left out, of the whole table: all their speakers withdrew, or lack consent for reports.
    #[serde(rename = "weggelaten")]
    pub left_out: u32,
    #[serde(rename = "themas", with = "word::map")]
    pub themes: BTreeMap<Id, ThemeSums>,
    /// Records that have both of two themes, the first before the second.
    #[serde(rename = "samen_genoemd", with = "word::map")]
    pub together: BTreeMap<(Id, Id), u32>,
    /// Themes with an action that was not dropped, by the action's own themes or those of the
    /// records it comes from.
    #[serde(rename = "met_actie", with = "word::set")]
    pub with_action: BTreeSet<Id>,
    /// The first day on which an action on a theme was done.
    #[serde(rename = "klaar_op", with = "word::map")]
    pub closed_on: BTreeMap<Id, NaiveDate>,
    #[serde(rename = "acties", with = "word::map")]
    pub actions: BTreeMap<ActionStatus, u32>,
    /// Unfinished actions by the day on which they are due.
    #[serde(rename = "termijnen")]
    pub deadlines: BTreeMap<NaiveDate, u32>,
    /// Per question that records who leads.
    #[serde(rename = "leiding", with = "word::map")]
    pub leading: BTreeMap<Id, LeadSums>,
    /// Needs that no offer at this table meets, by their number.
    #[serde(rename = "behoeften_zonder_aanbod")]
    pub unmet_needs: BTreeMap<u32, NeedSums>,
    #[serde(rename = "stemmen", with = "word::map")]
    pub voices: BTreeMap<Voice, VoiceSums>,
    /// Perspectives that were asked and of which nothing was noted, with the question.
    #[serde(rename = "niet_gehoord", with = "word::set")]
    pub unheard: BTreeSet<(Id, Perspective)>,
}

/// The sums of one theme at one table.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeSums {
    /// As the table's codebook has it; the id when it has none.
    pub label: String,
    #[serde(rename = "keer")]
    pub records: u32,
    #[serde(rename = "per_soort", with = "word::map")]
    pub by_kind: BTreeMap<Kind, u32>,
    /// Records by perspective; what all said counts for all present except those who guide.
    #[serde(rename = "per_perspectief", with = "word::map")]
    pub by_perspective: BTreeMap<Perspective, u32>,
    /// Perspectives that named it themselves, whatever the kind.
    #[serde(rename = "genoemd_door", with = "word::set")]
    pub named_by: BTreeSet<Perspective>,
    /// Perspectives that called it something that helped.
    #[serde(rename = "succesfactor", with = "word::set")]
    pub success_by: BTreeSet<Perspective>,
    /// Perspectives that called it something that hindered.
    #[serde(rename = "knelpunt", with = "word::set")]
    pub bottleneck_by: BTreeSet<Perspective>,
    /// The numbers of its records.
    #[serde(rename = "bronnen")]
    pub numbers: BTreeSet<u32>,
}

impl Sums {
    /// The sums of one table.
    #[must_use]
    pub fn of_table(id: String, table: Table) -> Self {
        Self {
            tables: BTreeMap::from([(id, table)]),
            ..Self::default()
        }
    }

    /// Puts sums together in the order of their files: of two sessions with one id the first is
    /// kept and the second is told as double.
    #[must_use]
    pub fn in_order(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::default(), |first, next| {
            first.join(next, |kept, _| kept)
        })
    }

    /// Puts two sums together; the outcome does not depend on order or grouping.
    ///
    /// Where both have a table with the same id, one of the two is kept, always the same one
    /// whichever comes first, and the other is told as double.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        self.join(other, Ord::min)
    }

    fn join(mut self, other: Self, keep: fn(Table, Table) -> Table) -> Self {
        self.doubles.extend(other.doubles);
        for (id, table) in other.tables {
            let kept = match self.tables.remove(&id) {
                None => table,
                Some(own) => {
                    self.doubles.push(id.clone());
                    keep(own, table)
                }
            };
            self.tables.insert(id, kept);
        }
        self.doubles.sort();
        self
    }

    /// The tables that count, by id.
    pub fn counted(&self) -> impl Iterator<Item = (&str, &TableSums)> {
        self.tables.iter().filter_map(|(id, table)| match table {
            Table::Counted(sums) => Some((id.as_str(), &**sums)),
            Table::Skipped(_) => None,
        })
    }

    /// The last day on which a counted table was over; without one, the last day one began.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        let finished = self.counted().filter_map(|(_, table)| table.finished).max();
        finished.or_else(|| self.counted().map(|(_, table)| table.begun).max())
    }

    /// From how many tables on a bottleneck recurs: as given, else as the projects have it when
    /// they agree, else 2.
    #[must_use]
    pub fn threshold(&self, given: Option<u32>) -> u32 {
        let told: BTreeSet<u32> = self.counted().map(|(_, table)| table.threshold).collect();
        let agreed = told.first().filter(|_| told.len() == 1).copied();
        given.or(agreed).unwrap_or(DEFAULT_THRESHOLD)
    }
}

/// From how many tables on a bottleneck recurs, when nobody tells.
pub(super) const DEFAULT_THRESHOLD: u32 = 2;
