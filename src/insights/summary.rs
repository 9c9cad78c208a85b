//! The summary across tables: what `inzichten --json` prints.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::action::{ActionOn, Actions};
use super::counting::Skipped;
use super::lead::Lead;
use super::need::UnmetNeed;
use super::sums::{Sums, Table, TableSums};
use super::theme::{Mention, ThemeSummary, add_one};
use super::voice::Voices;
use super::word::{self, Format};
use super::{action, lead, need, voice};
use crate::model::Id;
use crate::model::terms::{Scope, Sector};

/// What a summary is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// From how many tables on a bottleneck recurs, when somebody says so; see
    /// [`Sums::threshold`].
    pub threshold: Option<u32>,
    /// The day on which an action that was due before it is late; without one
    /// [`Sums::last_day`].
    pub reference_day: Option<NaiveDate>,
}

/// What can be learnt across tables, in the order of the JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    #[serde(rename = "formaat")]
    format: Format,
    /// Tables that count.
    #[serde(rename = "tafels")]
    pub tables: u32,
    #[serde(rename = "per_soort", serialize_with = "word::by_count")]
    pub by_scope: BTreeMap<Scope, u32>,
    /// Tables by sector; `geen` without one.
    #[serde(rename = "per_sector", serialize_with = "word::by_count")]
    pub by_sector: BTreeMap<Option<Sector>, u32>,
    #[serde(rename = "inbreng")]
    pub records: u32,
    #[serde(rename = "drempel")]
    pub threshold: u32,
    #[serde(rename = "overgeslagen")]
    pub skipped: Vec<SkippedTable>,
    /// Records left out because their speakers withdrew or lack consent; not in the JSON when
    /// there is none.
    #[serde(rename = "weggelaten", skip_serializing_if = "is_zero")]
    pub left_out: u32,
    /// In ranking order.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeSummary>,
    /// Every two themes that occur at the same table, by id.
    #[serde(rename = "samen_genoemd")]
    pub together: Vec<Pair>,
    /// By question and table.
    #[serde(rename = "leiding")]
    pub leading: Vec<Lead>,
    /// By table and number.
    #[serde(rename = "behoeften_zonder_aanbod")]
    pub unmet_needs: Vec<UnmetNeed>,
    #[serde(rename = "stemmen")]
    pub voices: Voices,
    #[serde(rename = "acties")]
    pub actions: Actions,
}

/// A session that does not count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SkippedTable {
    pub id: String,
    #[serde(rename = "reden")]
    pub reason: Skipped,
}

/// Two themes that occur at the same table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    pub a: Id,
    pub b: Id,
    /// Records that have both; 0 when they occur in different records only.
    #[serde(rename = "inbreng")]
    pub records: u32,
    /// Tables that have both, in the same record or not.
    #[serde(rename = "tafels")]
    pub tables: u32,
}

impl Summary {
    /// Computes everything that follows from sums.
    #[must_use]
    pub fn of(sums: &Sums, options: &Options) -> Self {
        let threshold = sums.threshold(options.threshold);
        let mut summary = Self {
            format: Format,
            tables: 0,
            by_scope: BTreeMap::new(),
            by_sector: BTreeMap::new(),
            records: 0,
            threshold,
            skipped: skipped(sums),
            left_out: 0,
            themes: themes(sums, threshold),
            together: together(sums),
            leading: lead::leading(sums),
            unmet_needs: need::unmet_needs(sums),
            voices: voice::voices(sums),
            actions: action::actions(sums, options.reference_day.or_else(|| sums.last_day())),
        };
        for (_, table) in sums.counted() {
            summary.add(table);
        }
        summary
    }

    fn add(&mut self, table: &TableSums) {
        self.tables = self.tables.saturating_add(1);
        add_one(&mut self.by_scope, table.scope, 1);
        add_one(&mut self.by_sector, table.sector, 1);
        self.records = self.records.saturating_add(table.records);
        self.left_out = self.left_out.saturating_add(table.left_out);
    }
}

/// Sorted by id.
fn skipped(sums: &Sums) -> Vec<SkippedTable> {
    let skipped = |id: &String, reason| SkippedTable {
        id: id.clone(),
        reason,
    };
    let tables = sums.tables.iter().filter_map(|(id, table)| match table {
        Table::Skipped(reason) => Some(skipped(id, *reason)),
        Table::Counted(_) => None,
    });
    let doubles = sums.doubles.iter().map(|id| skipped(id, Skipped::Double));
    let mut all: Vec<_> = tables.chain(doubles).collect();
    all.sort();
    all
}

fn themes(sums: &Sums, threshold: u32) -> Vec<ThemeSummary> {
    let mut mentions: BTreeMap<&Id, Vec<Mention<'_>>> = BTreeMap::new();
    let mut actions: BTreeMap<&Id, ActionOn> = BTreeMap::new();
    for (id, table) in sums.counted() {
        for (theme_id, theme) in &table.themes {
            mentions
                .entry(theme_id)
                .or_default()
                .push(Mention { id, table, theme });
        }
        for theme in &table.with_action {
            actions.entry(theme).or_default().exists = true;
        }
        for (theme, day) in &table.closed_on {
            let closed_on = &mut actions.entry(theme).or_default().closed_on;
            *closed_on = Some(closed_on.map_or(*day, |first| first.min(*day)));
        }
    }
    let of = |(id, mentions): (&&Id, &Vec<Mention<'_>>)| {
        let action = actions.get(id).copied().unwrap_or_default();
        ThemeSummary::of(id, mentions, action, threshold)
    };
    let mut themes: Vec<ThemeSummary> = mentions.iter().map(of).collect();
    themes.sort_by(|one, other| one.rank().cmp(&other.rank()));
    themes
}

fn together(sums: &Sums) -> Vec<Pair> {
    let mut pairs: BTreeMap<(&Id, &Id), (u32, u32)> = BTreeMap::new();
    for (_, table) in sums.counted() {
        let themes: Vec<&Id> = table.themes.keys().collect();
        for (index, a) in themes.iter().enumerate() {
            for b in themes.iter().skip(index + 1) {
                pairs.entry((a, b)).or_default().1 += 1;
            }
        }
        for ((a, b), records) in &table.together {
            let pair = pairs.entry((a, b)).or_default();
            pair.0 = pair.0.saturating_add(*records);
        }
    }
    let pair = |((a, b), (records, tables)): ((&Id, &Id), (u32, u32))| Pair {
        a: a.clone(),
        b: b.clone(),
        records,
        tables,
    };
    pairs.into_iter().map(pair).collect()
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_zero(count: &u32) -> bool {
    *count == 0
}
