//! Themes: their ranking, what they are set out against, and the bottlenecks that recur.

use std::collections::BTreeMap;

use super::findings::is_about;
use super::head::{tables_where, transition};
use super::parts::{
    Matrices, MatrixRow, MatrixView, PairView, RecurringView, SourcesAt, SourcesView, ThemeRow,
};
use super::whole::Whole;
use crate::insights::{Axis, Column, Matrix, ThemeSummary};
use crate::model::terms::Kind;

/// The ranking.
pub(super) fn themes(whole: &Whole) -> Vec<ThemeRow> {
    let told = whole.summary.themes.iter();
    let told = told.filter(|theme| whole.may_tell(theme.tables));
    told.map(|theme| ThemeRow {
        label: whole.theme(&theme.id),
        tables: whole.count(theme.tables),
        records: whole.told(theme.tables, theme.records),
        helped: whole.count(tables_with(whole, theme, Kind::Success)),
        hindered: whole.count(theme.bottleneck_tables),
        perspectives: if whole.is_public() {
            Vec::new()
        } else {
            whole.labels(&theme.named_by)
        },
        evidence: whole.evidence(theme.tables, |said| is_about(said, &theme.id)),
    })
    .collect()
}

fn tables_with(whole: &Whole, theme: &ThemeSummary, kind: Kind) -> u32 {
    tables_where(whole, |table| {
        let own = table.themes.get(&theme.id);
        own.is_some_and(|own| own.by_kind.contains_key(&kind))
    })
}

/// By label, since their order in the ranking would tell at how many tables they were.
pub(super) fn under_least(whole: &Whole) -> Vec<String> {
    let themes = whole.summary.themes.iter();
    let mut labels: Vec<String> = themes
        .filter(|theme| !whole.may_tell(theme.tables))
        .map(|theme| whole.theme(&theme.id))
        .collect();
    labels.sort();
    labels
}

/// Bottlenecks that recur, the most spread first; for the public also at enough tables to tell.
pub(super) fn recurring(whole: &Whole) -> Vec<RecurringView> {
    let is_shown =
        |theme: &&ThemeSummary| theme.recurring && whole.may_tell(theme.bottleneck_tables);
    let mut themes: Vec<&ThemeSummary> = whole.summary.themes.iter().filter(is_shown).collect();
    themes.sort_by_key(|theme| std::cmp::Reverse(theme.bottleneck_tables));
    let view = |theme: &ThemeSummary| RecurringView {
        theme: whole.theme(&theme.id),
        evidence: whole.evidence(theme.bottleneck_tables, |said| {
            said.record.kind == Kind::Bottleneck && is_about(said, &theme.id)
        }),
        shared: theme.shared,
        without_action: theme.without_action,
        came_back: theme.came_back,
    };
    themes.into_iter().map(view).collect()
}

/// Themes against everything; none for the public, whose cells would be of few tables.
pub(super) fn matrices(whole: &Whole) -> Matrices {
    if whole.is_public() {
        return Matrices::default();
    }
    Matrices {
        kinds: matrix(whole, Axis::Kind),
        perspectives: matrix(whole, Axis::Perspective),
        sectors: matrix(whole, Axis::Sector),
        transitions: matrix(whole, Axis::Transition),
        tables: matrix(whole, Axis::Table),
    }
}

fn matrix(whole: &Whole, axis: Axis) -> MatrixView {
    let matrix = Matrix::of(whole.sums, &whole.summary.themes, axis);
    let row = |row: &crate::insights::Row| MatrixRow {
        theme: whole.theme(&row.theme),
        cells: row.cells.iter().map(|cell| cell.records).collect(),
    };
    MatrixView {
        columns: matrix.columns.iter().map(|c| column(whole, c)).collect(),
        rows: matrix.rows.iter().map(row).collect(),
    }
}

fn column(whole: &Whole, column: &Column) -> String {
    let none = whole.lang.words().documents.characteristics.none;
    match column {
        Column::Kind(kind) => whole.label(*kind).to_owned(),
        Column::Perspective(perspective) => whole.label(*perspective).to_owned(),
        Column::Sector(sector) => whole.label(*sector).to_owned(),
        Column::NoSector | Column::NoTransition => none.to_owned(),
        Column::Transition(of) => transition(whole, *of),
        Column::Table(id) => whole.table_name(id),
    }
}

/// How many pairs stand in a document.
const PAIRS: usize = 5;

/// The pairs that most notes name together, each at two notes or more; none for the public.
pub(super) fn together(whole: &Whole) -> Vec<PairView> {
    if whole.is_public() {
        return Vec::new();
    }
    let pairs = whole.summary.together.iter();
    let mut pairs: Vec<_> = pairs.filter(|pair| pair.records > 1).collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse((pair.records, pair.tables)));
    let view = |pair: &&crate::insights::Pair| PairView {
        a: whole.theme(&pair.a),
        b: whole.theme(&pair.b),
        records: pair.records,
        tables: pair.tables,
    };
    pairs.iter().take(PAIRS).map(view).collect()
}

/// The ids behind each theme, of what this audience may see.
pub(super) fn sources(whole: &Whole) -> Vec<SourcesView> {
    if whole.is_public() {
        return Vec::new();
    }
    let view = |theme: &ThemeSummary| {
        let mut numbers: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for said in whole
            .records
            .iter()
            .filter(|said| is_about(said, &theme.id))
        {
            numbers
                .entry(said.table)
                .or_default()
                .push(said.record.number);
        }
        let at = |(table, mut numbers): (&str, Vec<u32>)| {
            numbers.sort_unstable();
            SourcesAt {
                table: whole.table_name(table),
                numbers,
            }
        };
        SourcesView {
            theme: whole.theme(&theme.id),
            tables: numbers.into_iter().map(at).collect(),
        }
    };
    let views = whole.summary.themes.iter().map(view);
    views.filter(|view| !view.tables.is_empty()).collect()
}
