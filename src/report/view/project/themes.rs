//! Themes: their ranking, what they are set out against, and the bottlenecks that recur.

use std::collections::BTreeMap;

use super::ending::{SourcesAt, SourcesView};
use super::findings::is_about;
use super::head::tables_where;
use super::parts::{MatrixRow, MatrixView, RecurringView, ThemeRow};
use super::whole::Whole;
use crate::insights::{Axis, Column, Matrix, ThemeSummary};
use crate::model::terms::{Kind, Perspective};

/// The ranking; for the public without what came up at few tables.
pub(super) fn themes(whole: &Whole) -> Vec<ThemeRow> {
    let told = whole.summary.themes.iter();
    let told = told.filter(|theme| whole.may_tell(theme.tables));
    told.map(|theme| ThemeRow {
        label: whole.theme(&theme.id),
        tables: whole.count(theme.tables),
        records: whole.told(theme.records),
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
        shared: theme.shared && is_told_as_shared(whole, theme),
        without_action: theme.without_action,
        came_back: theme.came_back,
    };
    themes.into_iter().map(view).collect()
}

/// Whether two perspectives named a theme, each at enough tables to tell.
fn is_told_as_shared(whole: &Whole, theme: &ThemeSummary) -> bool {
    let named_at = |who: &Perspective| {
        tables_where(whole, |table| {
            let own = table.themes.get(&theme.id);
            own.is_some_and(|own| own.named_by.contains(who))
        })
    };
    let told = theme.named_by.iter();
    told.filter(|who| whole.may_tell(named_at(who))).count() > 1
}

/// Themes against perspectives.
pub(super) fn matrix(whole: &Whole) -> MatrixView {
    if whole.is_public() {
        return MatrixView::default();
    }
    let matrix = Matrix::of(whole.sums, &whole.summary.themes, Axis::Perspective);
    let row = |row: &crate::insights::Row| MatrixRow {
        theme: whole.theme(&row.theme),
        cells: row.cells.iter().map(|cell| cell.records).collect(),
    };
    let label = |column: &Column| match column {
        Column::Perspective(perspective) => whole.label(*perspective).to_owned(),
        Column::Kind(_)
        | Column::Sector(_)
        | Column::NoSector
        | Column::Transition(_)
        | Column::NoTransition
        | Column::Table(_) => column.term(),
    };
    MatrixView {
        columns: matrix.columns.iter().map(label).collect(),
        rows: matrix.rows.iter().map(row).collect(),
    }
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
