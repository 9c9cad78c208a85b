//! Theme against kind, perspective, sector, transition or table.

use std::collections::{BTreeMap, BTreeSet};

use super::sums::{Sums, TableSums, ThemeSums};
use super::theme::ThemeSummary;
use super::word;
use crate::model::Id;
use crate::model::case::Transition;
use crate::model::terms::{Kind, Perspective, Sector};

/// Against what themes are set out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    Kind,
    /// As `per_perspectief`: what all said counts for all present except those who guide.
    Perspective,
    Sector,
    Transition,
    Table,
}

/// Themes against something: a cell for every row and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What occurs, in the order of the contract; tables by id.
    pub columns: Vec<Column>,
    /// In ranking order.
    pub rows: Vec<Row>,
}

/// What stands above a column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Kind(Kind),
    Perspective(Perspective),
    Sector(Sector),
    NoSector,
    Transition(Transition),
    NoTransition,
    /// A table by its id.
    Table(String),
}

/// One theme and its cells, one for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub theme: Id,
    pub label: String,
    pub cells: Vec<Cell>,
}

/// How often, and at how many tables: a public document hides a cell with few of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub records: u32,
    pub tables: u32,
}

impl Matrix {
    /// Sets out themes, ranked as they are given, against an axis.
    #[must_use]
    pub fn of(sums: &Sums, themes: &[ThemeSummary], axis: Axis) -> Self {
        let mut cells: BTreeMap<&Id, BTreeMap<Column, Cell>> = BTreeMap::new();
        for (id, table) in sums.counted() {
            for (theme_id, theme) in &table.themes {
                let row = cells.entry(theme_id).or_default();
                for (column, records) in columns(axis, id, table, theme) {
                    let cell = row.entry(column).or_default();
                    cell.records = cell.records.saturating_add(records);
                    cell.tables = cell.tables.saturating_add(1);
                }
            }
        }
        let given: BTreeSet<&Id> = themes.iter().map(|theme| &theme.id).collect();
        cells.retain(|id, _| given.contains(id));
        let columns: BTreeSet<&Column> = cells.values().flat_map(BTreeMap::keys).collect();
        let row = |theme: &ThemeSummary| {
            let row = cells.get(&theme.id);
            let cell = |column: &&Column| {
                row.and_then(|row| row.get(*column))
                    .copied()
                    .unwrap_or_default()
            };
            Row {
                theme: theme.id.clone(),
                label: theme.label.clone(),
                cells: columns.iter().map(cell).collect(),
            }
        };
        Self {
            rows: themes.iter().map(row).collect(),
            columns: columns.into_iter().cloned().collect(),
        }
    }
}

/// The columns in which a theme at a table counts, and how often.
fn columns(axis: Axis, id: &str, table: &TableSums, theme: &ThemeSums) -> Vec<(Column, u32)> {
    match axis {
        Axis::Kind => {
            let kinds = theme.by_kind.iter();
            kinds
                .map(|(kind, count)| (Column::Kind(*kind), *count))
                .collect()
        }
        Axis::Perspective => {
            let perspectives = theme.by_perspective.iter();
            perspectives
                .map(|(perspective, count)| (Column::Perspective(*perspective), *count))
                .collect()
        }
        Axis::Sector => vec![(
            table.sector.map_or(Column::NoSector, Column::Sector),
            theme.records,
        )],
        Axis::Transition => {
            let column = table
                .transition
                .map_or(Column::NoTransition, Column::Transition);
            vec![(column, theme.records)]
        }
        Axis::Table => vec![(Column::Table(id.to_owned()), theme.records)],
    }
}

impl Column {
    /// The term of the contract, `geen`, or the id of a table.
    #[must_use]
    pub fn term(&self) -> String {
        match self {
            Self::Kind(kind) => kind.term().to_owned(),
            Self::Perspective(perspective) => perspective.term().to_owned(),
            Self::Sector(sector) => sector.term().to_owned(),
            Self::Transition(transition) => transition.text(),
            Self::NoSector | Self::NoTransition => word::NONE.to_owned(),
            Self::Table(id) => id.clone(),
        }
    }
}
