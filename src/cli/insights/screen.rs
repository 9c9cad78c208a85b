//! The matrices of themes on the screen: counts, and under them the rule by which they were made.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthStr;

use crate::cli::context::{Context, Tone};
use crate::cli::screen::{self, Column as Layout};
use crate::insights::{
    Axis, Column, Include, Matrix, Naming, Skipped, Summary, Sums, ThemeSummary,
};
use crate::lang::insights::Insights;
use crate::lang::{Lang, fill};
use crate::model::terms::Kind;
use crate::report::view::Printed;

/// Themes by kind and by perspective, what recurs, and how it was counted.
pub(super) fn matrices(
    sums: &Sums,
    summary: &Summary,
    include: Include,
    context: &Context,
) -> String {
    let screen = Screen {
        sums,
        summary,
        words: &context.lang.words().insights,
        lang: context.lang,
        width: context.width(),
    };
    let strong = |text: &str| context.color.paint(Tone::Strong, text);
    let title = screen::paragraph(&screen.title(), screen.width, "");
    let mut parts = vec![strong(title.trim_end())];
    if summary.themes.is_empty() {
        parts.push(screen.words.no_themes.to_owned());
    } else if screen.width < screen::NARROW {
        parts.push(screen.list());
    } else {
        parts.push(screen.matrix(Axis::Kind));
        parts.push(strong(screen.words.by_perspective));
        parts.push(screen.matrix(Axis::Perspective));
    }
    parts.extend(screen.findings());
    parts.push(strong(&format!("{}:", screen.words.rule)));
    parts.push(screen.rules(include));
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_end()).collect();
    parts.join("\n\n") + "\n"
}

struct Screen<'s> {
    sums: &'s Sums,
    summary: &'s Summary,
    words: &'static Insights,
    lang: Lang,
    width: usize,
}

/// The least that a theme's name gets beside the counts.
const NAME: usize = 20;

/// Kinds that get a column of their own as long as there is room.
const FIRST_KINDS: &[Kind] = &[
    Kind::Success,
    Kind::Bottleneck,
    Kind::Dilemma,
    Kind::Action,
    Kind::Lesson,
    Kind::Insight,
];

impl Screen<'_> {
    fn title(&self) -> String {
        let words = self.words;
        let tables = usize::try_from(self.summary.tables).unwrap_or(usize::MAX);
        let tables = self.lang.count(tables, words.table, words.tables);
        let records = self.summary.records.to_string();
        fill(words.by_kind, &[("tables", &tables), ("records", &records)])
    }

    /// One matrix: the columns for which there is room, and the others together in one.
    fn matrix(&self, axis: Axis) -> String {
        let matrix = Matrix::of(self.sums, &self.summary.themes, axis);
        let own = self.columns_with_room(&matrix.columns);
        let others = own.len() < matrix.columns.len();
        let heads: Vec<String> = matrix.columns.iter().map(|c| self.head(c)).collect();
        let shown = |index: &usize| (heads[*index].as_str(), Layout::Number);
        let mut columns = vec![
            (self.words.theme, Layout::Text),
            (self.words.tables, Layout::Number),
        ];
        columns.extend(own.iter().map(shown));
        if others {
            columns.push((self.words.others, Layout::Number));
        }
        let rows = matrix.rows.iter().zip(&self.summary.themes);
        let rows: Vec<Vec<String>> = rows
            .map(|(row, theme)| {
                let mut cells = vec![row.label.clone(), theme.tables.to_string()];
                cells.extend(
                    own.iter()
                        .map(|index| row.cells[*index].records.to_string()),
                );
                if others {
                    let rest = row.cells.iter().enumerate();
                    let rest = rest.filter(|(index, _)| !own.contains(index));
                    let rest: u32 = rest.map(|(_, cell)| cell.records).sum();
                    cells.push(rest.to_string());
                }
                cells
            })
            .collect();
        screen::table(&columns, &rows, self.width)
    }

    fn head(&self, column: &Column) -> String {
        let terms = &self.lang.words().terms;
        match column {
            Column::Kind(kind) => kind.label(terms).to_owned(),
            Column::Perspective(perspective) => perspective.label(terms).to_owned(),
            Column::Sector(_)
            | Column::NoSector
            | Column::Transition(_)
            | Column::NoTransition
            | Column::Table(_) => column.term(),
        }
    }

    /// The places of the columns that are shown by themselves, in the order of the contract.
    fn columns_with_room(&self, columns: &[Column]) -> BTreeSet<usize> {
        let heads: Vec<usize> = columns.iter().map(|c| self.head(c).width()).collect();
        let fits = |chosen: &BTreeSet<usize>| {
            let others = chosen.len() < columns.len();
            let extra = if others { self.words.others.width() } else { 0 };
            let count = 2 + chosen.len() + usize::from(others);
            let content: usize = chosen.iter().map(|index| heads[*index]).sum();
            let fixed = self.words.tables.width() + extra + screen::frame(count);
            NAME + fixed + content <= self.width
        };
        let mut chosen: BTreeSet<usize> = (0..columns.len()).collect();
        let mut order: Vec<usize> = (0..columns.len()).collect();
        order.sort_by_key(|index| rank(&columns[*index]));
        while !fits(&chosen) {
            let Some(last) = order.pop() else { break };
            chosen.remove(&last);
        }
        chosen
    }

    /// For a narrow screen: each theme with its counts under it.
    fn list(&self) -> String {
        let themes = self.summary.themes.iter().enumerate();
        themes
            .map(|(index, theme)| self.item(index + 1, theme))
            .collect()
    }

    fn item(&self, place: usize, theme: &ThemeSummary) -> String {
        let words = self.words;
        let tables = usize::try_from(theme.tables).unwrap_or(usize::MAX);
        let tables = self.lang.count(tables, words.table, words.tables);
        let terms = &self.lang.words().terms;
        let head = format!("{place}. {}", theme.label);
        let mut kinds: Vec<_> = theme.by_kind.iter().collect();
        kinds.sort_by_key(|(kind, _)| rank(&Column::Kind(**kind)));
        let kinds = kinds
            .iter()
            .map(|(kind, n)| format!("{} {n}", kind.label(terms)));
        let perspectives = theme.by_perspective.iter();
        let perspectives = perspectives.map(|(who, n)| format!("{} {n}", who.label(terms)));
        let lines = [
            format!("{tables}, {} {}", theme.records, words.times),
            kinds.collect::<Vec<_>>().join(", "),
            perspectives.collect::<Vec<_>>().join(", "),
        ];
        let mut item = screen::paragraph(&head, self.width, "");
        for line in lines.iter().filter(|line| !line.is_empty()) {
            item.push_str(&screen::paragraph(line, self.width, "   "));
        }
        item
    }

    /// What the counts say of bottlenecks.
    fn findings(&self) -> Vec<String> {
        let words = self.words;
        let threshold = self.summary.threshold.to_string();
        let findings: [(&str, Holds); 3] = [
            (words.recurring, |theme| theme.recurring),
            (words.without_action, |theme| theme.without_action),
            (words.came_back, |theme| theme.came_back),
        ];
        let told = findings.into_iter().filter_map(|(sentence, holds)| {
            let themes = self.summary.themes.iter().filter(|theme| holds(theme));
            let labels: Vec<&str> = themes.map(|theme| theme.label.as_str()).collect();
            let values = [("themes", &*labels.join("; ")), ("threshold", &threshold)];
            let sentence = fill(sentence, &values);
            (!labels.is_empty()).then(|| screen::paragraph(&sentence, self.width, ""))
        });
        told.collect()
    }

    fn rules(&self, include: Include) -> String {
        let words = self.words;
        let tables = match include {
            Include::Finished => words.rule_finished,
            Include::Running => words.rule_running,
        };
        let mut rules = vec![
            tables.to_owned(),
            words.rule_order.to_owned(),
            words.rule_everybody.to_owned(),
        ];
        if self.summary.left_out > 0 {
            let count = self.summary.left_out.to_string();
            rules.push(fill(words.left_out, &[("count", &count)]));
        }
        if !self.summary.skipped.is_empty() {
            let skipped = self.skipped().join("; ");
            rules.push(fill(words.skipped, &[("tables", &skipped)]));
        }
        let rules = rules
            .iter()
            .map(|rule| screen::paragraph(rule, self.width, ""));
        rules.collect()
    }

    fn skipped(&self) -> Vec<String> {
        let ids = self.sums.tables.keys().map(String::as_str);
        let naming = Naming::for_tables(ids);
        let skipped = self.summary.skipped.iter().map(|table| {
            let reason = match table.reason {
                Skipped::Safety => self.words.skipped_safety,
                Skipped::Running => self.words.skipped_running,
                Skipped::Double => self.words.skipped_double,
            };
            format!("{} ({reason})", naming.table(&table.id))
        });
        skipped.collect()
    }
}

/// Whether something is so of a theme.
type Holds = fn(&ThemeSummary) -> bool;

/// What is left out last when there is little room comes first.
fn rank(column: &Column) -> (usize, Column) {
    let place = match column {
        Column::Kind(kind) => {
            let first = FIRST_KINDS.iter().position(|first| first == kind);
            first.unwrap_or(FIRST_KINDS.len())
        }
        Column::Perspective(_)
        | Column::Sector(_)
        | Column::NoSector
        | Column::Transition(_)
        | Column::NoTransition
        | Column::Table(_) => 0,
    };
    (place, column.clone())
}
