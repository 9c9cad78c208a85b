//! Tables on the screen; as plain lines in simple mode.

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use super::screen::Line;

/// A table that fits in so many columns; those named last are numbers.
pub(super) fn table(
    header: &[&str],
    rows: &[Vec<String>],
    numbers: usize,
    width: usize,
) -> Vec<Line> {
    let mut table = Table::new();
    table
        .load_style(presets::ASCII_MARKDOWN)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(header.iter().copied());
    for row in rows {
        table.add_row(row.clone());
    }
    let first = header.len().saturating_sub(numbers);
    for index in first..header.len() {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    Line::laid_out(&table.to_string())
}
