//! Lays out tables and paragraphs on a screen of any width.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle,
};
use unicode_width::UnicodeWidthStr;

use super::snippet::harmless;

/// The narrowest screen on which a table still reads; below it, lists do.
pub(super) const NARROW: usize = 60;

/// How a column is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// As wide as its content, to the right.
    Number,
    /// As wide as its content.
    Word,
    /// Takes what is left, and breaks between words.
    Text,
}

/// A table without frames: a head, a line, and rows. It ends with a newline.
pub(super) fn table(columns: &[(&str, Column)], rows: &[Vec<String>], width: usize) -> String {
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(columns.iter().map(|(head, _)| *head));
    for row in rows {
        table.add_row(row.iter().map(|cell| harmless(cell)));
    }
    for (index, (_, kind)) in columns.iter().enumerate() {
        if let Some(column) = table.column_mut(index) {
            column.set_padding((0, 1));
            match kind {
                Column::Number => {
                    column.set_cell_alignment(CellAlignment::Right);
                    column.set_constraint(ColumnConstraint::ContentWidth);
                }
                Column::Word => {
                    column.set_constraint(ColumnConstraint::ContentWidth);
                }
                Column::Text => {}
            }
        }
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n") + "\n"
}

/// A line under the head, and no others.
const STYLE: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('-').junction('-'));

/// Columns that a table takes beside the content of its cells.
pub(super) fn frame(columns: usize) -> usize {
    2 * columns
}

/// One line with tabs between its cells, for other programs. A spreadsheet would compute a cell that
/// begins as a formula does; an apostrophe before it keeps it a text.
pub(super) fn tabbed<T: AsRef<str>>(cells: impl IntoIterator<Item = T>) -> String {
    let plain = |cell: T| {
        let cell = harmless(cell.as_ref());
        if cell.trim_start().starts_with(['=', '+', '-', '@']) {
            format!("'{cell}")
        } else {
            cell
        }
    };
    let cells: Vec<String> = cells.into_iter().map(plain).collect();
    cells.join("\t") + "\n"
}

/// Breaks a text between words, each line after the indent. It ends with a newline.
pub(super) fn paragraph(text: &str, width: usize, indent: &str) -> String {
    let mut wrapped = String::new();
    let mut line = String::new();
    for word in harmless(text).split_whitespace() {
        if !line.is_empty() && indent.width() + line.width() + 1 + word.width() > width {
            wrapped.push_str(&format!("{indent}{line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    format!("{wrapped}{indent}{line}\n")
}
