//! What is known of one theme across tables, and the order of themes.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::action::ActionOn;
use super::source::Source;
use super::sums::{TableSums, ThemeSums};
use super::word;
use crate::model::Id;
use crate::model::terms::{Kind, Perspective, Sector};

/// One theme across tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeSummary {
    #[serde(rename = "thema")]
    pub id: Id,
    /// As the codebook of the latest table has it that knows the theme.
    pub label: String,
    /// Tables with at least one record.
    #[serde(rename = "tafels")]
    pub tables: u32,
    #[serde(rename = "keer")]
    pub records: u32,
    #[serde(rename = "per_soort", serialize_with = "word::by_count")]
    pub by_kind: BTreeMap<Kind, u32>,
    #[serde(rename = "per_perspectief", serialize_with = "word::by_count")]
    pub by_perspective: BTreeMap<Perspective, u32>,
    /// Records by the sector of their table; `geen` without one.
    #[serde(rename = "per_sector", serialize_with = "word::by_count")]
    pub by_sector: BTreeMap<Option<Sector>, u32>,
    /// Tables with at least one record that calls it a bottleneck, whoever said so.
    #[serde(rename = "knelpunt_tafels")]
    pub bottleneck_tables: u32,
    /// A bottleneck at as many tables as the threshold, or more.
    #[serde(rename = "terugkerend")]
    pub recurring: bool,
    /// Named by two perspectives or more, in records of any kind, at one table or at several.
    ///
    /// The contract's sentence has no other subject than the theme, and the number of perspectives
    /// that ranks it is over all kinds as well. `begeleiding` is a perspective like the others
    /// when somebody of it speaks by name.
    #[serde(rename = "gedeeld")]
    pub shared: bool,
    /// Recurring, and no action that was not dropped is on it, at any table.
    #[serde(rename = "zonder_actie")]
    pub without_action: bool,
    /// A bottleneck at a table that began on a later day than that on which an action on it was
    /// done, at whichever table.
    #[serde(rename = "teruggekomen")]
    pub came_back: bool,
    /// Per table, by its id.
    #[serde(rename = "verschil_in_beleving")]
    pub differences: Vec<Difference>,
    /// Left out of the JSON when there is none.
    #[serde(
        rename = "verschil_tussen_tafels",
        skip_serializing_if = "Option::is_none"
    )]
    pub difference_between: Option<DifferenceBetween>,
    #[serde(rename = "bronnen")]
    pub sources: Vec<Source>,
    /// The perspectives that named it, in the order of the contract; ranks it.
    #[serde(skip)]
    pub named_by: BTreeSet<Perspective>,
}

/// At one table, what some call a success is a bottleneck to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    #[serde(rename = "tafel")]
    pub table: String,
    /// All that called it a success there.
    #[serde(rename = "succesfactor")]
    pub success_by: Vec<Perspective>,
    /// Those that called it a bottleneck there, and not also a success.
    #[serde(rename = "knelpunt")]
    pub bottleneck_by: Vec<Perspective>,
}

/// "Tussen tafels": perspectives that differ when all tables are taken as one, and that differ at
/// no table where they sat together, since that is told there already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DifferenceBetween {
    #[serde(rename = "succesfactor")]
    pub success_by: Vec<Perspective>,
    /// Those that nowhere called it a success.
    #[serde(rename = "knelpunt")]
    pub bottleneck_by: Vec<Perspective>,
}

/// A theme as one table has it.
pub(super) struct Mention<'s> {
    pub(super) id: &'s str,
    pub(super) table: &'s TableSums,
    pub(super) theme: &'s ThemeSums,
}

impl ThemeSummary {
    /// The theme over the tables that mention it, by their id.
    pub(super) fn of(id: &Id, mentions: &[Mention<'_>], action: ActionOn, threshold: u32) -> Self {
        let mut summary = Self::empty(id, mentions);
        for mention in mentions {
            summary.add(mention);
        }
        let is_bottleneck =
            |mention: &&Mention<'_>| mention.theme.by_kind.contains_key(&Kind::Bottleneck);
        let bottlenecks = || mentions.iter().filter(is_bottleneck);
        summary.bottleneck_tables = u32::try_from(bottlenecks().count()).unwrap_or(u32::MAX);
        summary.recurring = summary.bottleneck_tables > 0 && summary.bottleneck_tables >= threshold;
        summary.shared = summary.named_by.len() >= 2;
        summary.without_action = summary.recurring && !action.exists;
        summary.came_back = action
            .closed_on
            .is_some_and(|closed| bottlenecks().any(|mention| mention.table.begun > closed));
        summary.difference_between = difference_between(mentions);
        summary
    }

    fn empty(id: &Id, mentions: &[Mention<'_>]) -> Self {
        Self {
            id: id.clone(),
            label: label(id, mentions).to_owned(),
            tables: u32::try_from(mentions.len()).unwrap_or(u32::MAX),
            records: 0,
            by_kind: BTreeMap::new(),
            by_perspective: BTreeMap::new(),
            by_sector: BTreeMap::new(),
            bottleneck_tables: 0,
            recurring: false,
            shared: false,
            without_action: false,
            came_back: false,
            differences: Vec::new(),
            difference_between: None,
            sources: Vec::new(),
            named_by: BTreeSet::new(),
        }
    }

    fn add(&mut self, mention: &Mention<'_>) {
        let theme = mention.theme;
        self.records = self.records.saturating_add(theme.records);
        add_all(&mut self.by_kind, &theme.by_kind);
        add_all(&mut self.by_perspective, &theme.by_perspective);
        add_one(&mut self.by_sector, mention.table.sector, theme.records);
        self.named_by.extend(&theme.named_by);
        let not_success: Vec<_> = theme
            .bottleneck_by
            .difference(&theme.success_by)
            .copied()
            .collect();
        if !theme.success_by.is_empty() && !not_success.is_empty() {
            self.differences.push(Difference {
                table: mention.id.to_owned(),
                success_by: theme.success_by.iter().copied().collect(),
                bottleneck_by: not_success,
            });
        }
        let source = |number: &u32| Source {
            table: mention.id.to_owned(),
            number: *number,
        };
        self.sources.extend(theme.numbers.iter().map(source));
    }

    /// What the ranking sorts by: tables, then perspectives, then records, each the most first,
    /// then the id.
    pub(super) fn rank(&self) -> impl Ord + use<'_> {
        (
            Reverse(self.tables),
            Reverse(self.named_by.len()),
            Reverse(self.records),
            &self.id,
        )
    }
}

/// The label of the latest table that has one beside the id.
fn label<'m>(id: &'m Id, mentions: &[Mention<'m>]) -> &'m str {
    let known = mentions
        .iter()
        .filter(|mention| mention.theme.label != id.as_str());
    let latest = known.max_by_key(|mention| (mention.table.begun, mention.id));
    latest.map_or(id.as_str(), |mention| mention.theme.label.as_str())
}

fn difference_between(mentions: &[Mention<'_>]) -> Option<DifferenceBetween> {
    let themes = || mentions.iter().map(|mention| mention.theme);
    let success: BTreeSet<Perspective> = themes()
        .flat_map(|theme| &theme.success_by)
        .copied()
        .collect();
    let bottleneck: BTreeSet<Perspective> = themes()
        .flat_map(|theme| &theme.bottleneck_by)
        .copied()
        .collect();
    let mut told_at_a_table = BTreeSet::new();
    for theme in themes() {
        for success_by in &theme.success_by {
            told_at_a_table.extend(
                theme
                    .bottleneck_by
                    .iter()
                    .map(|other| (*success_by, *other)),
            );
        }
    }
    let pairs: Vec<(Perspective, Perspective)> = success
        .iter()
        .flat_map(|success_by| {
            bottleneck
                .difference(&success)
                .map(|other| (*success_by, *other))
        })
        .filter(|pair| !told_at_a_table.contains(pair))
        .collect();
    let first: BTreeSet<_> = pairs.iter().map(|(success_by, _)| *success_by).collect();
    let second: BTreeSet<_> = pairs
        .iter()
        .map(|(_, bottleneck_by)| *bottleneck_by)
        .collect();
    (!pairs.is_empty()).then(|| DifferenceBetween {
        success_by: first.into_iter().collect(),
        bottleneck_by: second.into_iter().collect(),
    })
}

/// Adds counts to counts.
pub(super) fn add_all<K: Ord + Copy>(counts: &mut BTreeMap<K, u32>, more: &BTreeMap<K, u32>) {
    for (key, count) in more {
        add_one(counts, *key, *count);
    }
}

/// Adds to one count.
pub(super) fn add_one<K: Ord>(counts: &mut BTreeMap<K, u32>, key: K, more: u32) {
    let count = counts.entry(key).or_default();
    *count = count.saturating_add(more);
}
