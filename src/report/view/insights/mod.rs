//! What a layout gets to print about many tables, filtered for its audience.

mod findings;
mod parts;
mod quotable;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use parts::*;
pub use quotable::QuotableTable;

use super::grain::Grain;
use super::{Audience, Choice, Day, Printed};
use crate::insights::{Axis, Column, Matrix, Naming, Row, Skipped, Source, Summary, Sums};
use crate::lang::Lang;
use crate::lang::terms::Terms;
use crate::model::Id;
use crate::model::terms::Kind;

/// What the view of insights is made from.
#[derive(Clone, Copy, Debug)]
pub struct Material<'m> {
    pub sums: &'m Sums,
    pub summary: &'m Summary,
    /// What may be quoted, for the same audience.
    pub tables: &'m [QuotableTable],
    pub audience: Audience,
    /// The public sees no count of fewer tables.
    pub least_tables: u32,
    pub also_running: bool,
    /// The day on which what is late is late.
    pub reference_day: Option<NaiveDate>,
}

/// From how many tables on a bottleneck recurs for an audience, where somebody asked for another
/// number.
#[must_use]
pub fn threshold(audience: Audience, least_tables: u32, asked: u32) -> u32 {
    Grain::of(audience, least_tables).threshold(asked)
}

/// From how many tables on something of tables is told to an audience.
#[must_use]
pub fn least_told(audience: Audience, least_tables: u32) -> u32 {
    Grain::of(audience, least_tables).least()
}

/// Makes the view of many tables.
///
/// The public gets numbers of tables only, as coarse as `Grain` makes them, and what may be
/// published: no id of a record, nothing of one table, no number of notes or actions of which a few
/// tables could be found by subtraction.
#[must_use]
pub fn insights(material: &Material<'_>, lang: Lang) -> InsightsView {
    Making::new(material, lang).view()
}

struct Making<'m> {
    material: &'m Material<'m>,
    grain: Grain,
    lang: Lang,
    terms: &'static Terms,
    naming: Naming,
    /// Tables as they are printed, by their id.
    printed: BTreeMap<&'m str, &'m str>,
    questions: BTreeMap<&'m Id, &'m str>,
    /// Themes as they are printed: one that somebody made up at a table may hold a name.
    labels: BTreeMap<&'m Id, &'m str>,
    reference_day: Option<NaiveDate>,
}

impl<'m> Making<'m> {
    fn new(material: &'m Material<'m>, lang: Lang) -> Self {
        let tables = material.tables;
        Self {
            material,
            grain: Grain::of(material.audience, material.least_tables),
            lang,
            terms: &lang.words().terms,
            naming: Naming::for_tables(material.sums.tables.keys().map(String::as_str)),
            printed: tables
                .iter()
                .map(|t| (t.id.as_str(), t.printed.as_str()))
                .collect(),
            questions: tables
                .iter()
                .flat_map(|t| t.questions.iter().map(|(id, text)| (id, text.as_str())))
                .collect(),
            labels: tables
                .iter()
                .flat_map(|t| t.labels.iter().map(|(id, label)| (id, label.as_str())))
                .collect(),
            reference_day: material.reference_day.or_else(|| material.sums.last_day()),
        }
    }

    fn view(&self) -> InsightsView {
        let summary = self.material.summary;
        let public = self.is_public();
        let few = self.is_few(summary.tables);
        let unmet = self.unmet_needs();
        let scopes = summary.by_scope.iter();
        let sectors = summary.by_sector.iter();
        InsightsView {
            language: self.lang.code(),
            date: self.material.sums.last_day().map(|day| self.day(day)),
            audience: self.material.audience.choice(self.terms),
            tables: if few { 0 } else { summary.tables },
            few,
            records: if public { 0 } else { summary.records },
            coarse: self.grain.is_coarse(),
            threshold: summary.threshold,
            least_tables: self.material.least_tables.max(self.grain.least()),
            also_running: self.material.also_running,
            by_scope: self
                .division(scopes.map(|(scope, n)| self.count(scope.label(self.terms), *n))),
            by_sector: self.division(sectors.map(|(sector, n)| {
                let label = sector.map_or(NONE, |sector| sector.label(self.terms));
                self.count(label, *n)
            })),
            themes: self.themes(),
            themes_under_least: self.themes_under_least(),
            matrices: self.matrices(),
            helped: self.listed(Kind::Success),
            hindered: self.listed(Kind::Bottleneck),
            with_action: self.findings(|theme| theme.recurring && !theme.without_action),
            without_action: self.findings(|theme| theme.without_action),
            came_back: self.findings(|theme| theme.came_back),
            differences: self.differences(),
            differences_between: self.differences_between(),
            leads: if public { Vec::new() } else { self.leads() },
            offers: self.listed(Kind::Offer),
            hidden_needs: if public {
                0
            } else {
                let told = unmet.quotes.len() + unmet.more;
                summary.unmet_needs.len().saturating_sub(told)
            },
            unmet_needs: unmet,
            voices: if public { Vec::new() } else { self.voices() },
            unheard: if public { Vec::new() } else { self.unheard() },
            dilemmas: self.listed(Kind::Dilemma),
            insights: self.listed(Kind::Insight),
            lessons: self.listed(Kind::Lesson),
            actions: self.actions(),
            skipped: self.skipped(),
            left_out: if public { 0 } else { summary.left_out },
        }
    }

    fn is_public(&self) -> bool {
        self.material.audience == Audience::Public
    }

    /// Whether the public may not know of so few tables.
    fn is_few(&self, tables: u32) -> bool {
        !self.grain.tells(tables)
    }

    fn count(&self, label: &str, tables: u32) -> Count {
        Count {
            label: label.to_owned(),
            count: self.grain.told(tables).unwrap_or(0),
            few: self.is_few(tables),
        }
    }

    /// All tables divided over something: nothing of it when a part is too small to tell, since
    /// that is all tables without the other parts.
    fn division(&self, parts: impl Iterator<Item = Count>) -> Vec<Count> {
        let parts: Vec<Count> = parts.collect();
        if parts.iter().any(|part| part.few) {
            return Vec::new();
        }
        parts
    }

    fn day(&self, day: NaiveDate) -> Day {
        Day {
            iso: day.to_string(),
            in_words: self.lang.date(day),
        }
    }

    /// The label of a theme, in which a name is replaced.
    fn label(&self, theme: &Id, label: &str) -> String {
        let made_up = theme.as_str() == label;
        let printed = self.labels.get(theme).filter(|_| made_up);
        printed.copied().unwrap_or(label).to_owned()
    }

    /// A table as it is printed.
    fn table(&self, id: &str) -> String {
        let printed = self.printed.get(id).copied().unwrap_or(id);
        self.naming.table(printed).to_owned()
    }

    fn source(&self, source: &Source) -> String {
        format!("{}#{}", self.table(&source.table), source.number)
    }

    fn evidence(&self, tables: u32, sources: &[Source]) -> Evidence {
        let shown = if self.is_public() { 0 } else { SOURCES };
        Evidence {
            tables: self.grain.told(tables).unwrap_or(0),
            few: self.is_few(tables),
            ids: sources.iter().take(shown).map(|s| self.source(s)).collect(),
            more: if self.is_public() {
                0
            } else {
                sources.len().saturating_sub(shown)
            },
        }
    }

    /// Themes against something; not for the public: the cells of a row come to the whole of its
    /// theme, so what is hidden in one of them could be found with the others.
    fn matrices(&self) -> Vec<MatrixView> {
        if self.is_public() {
            return Vec::new();
        }
        let axes = [
            ("soort", Axis::Kind),
            ("perspectief", Axis::Perspective),
            ("sector", Axis::Sector),
            ("overgang", Axis::Transition),
            ("tafel", Axis::Table),
        ];
        let told = axes
            .into_iter()
            .filter_map(|(against, axis)| self.matrix(against, axis));
        told.collect()
    }

    fn matrix(&self, against: &'static str, axis: Axis) -> Option<MatrixView> {
        let themes = &self.material.summary.themes;
        let matrix = Matrix::of(self.material.sums, themes, axis);
        let columns = &matrix.columns;
        let told = match axis {
            Axis::Kind | Axis::Perspective => true,
            Axis::Sector | Axis::Transition => columns.len() > 1,
            Axis::Table => (2..=MOST_TABLES).contains(&columns.len()),
        };
        let own = |column: &Column| match column {
            Column::Kind(kind) => OWN_COLUMN.contains(kind),
            Column::Perspective(_)
            | Column::Sector(_)
            | Column::NoSector
            | Column::Transition(_)
            | Column::NoTransition
            | Column::Table(_) => true,
        };
        let (first, rest): (Vec<usize>, Vec<usize>) =
            (0..columns.len()).partition(|index| own(&columns[*index]));
        let row = |row: &Row| {
            let mut cells: Vec<u32> = first.iter().map(|i| row.cells[*i].records).collect();
            if !rest.is_empty() {
                let together = rest.iter().map(|i| row.cells[*i].records);
                cells.push(together.fold(0, u32::saturating_add));
            }
            RowView {
                label: self.label(&row.theme, &row.label),
                cells,
            }
        };
        (told && !matrix.rows.is_empty()).then(|| MatrixView {
            against,
            columns: first
                .iter()
                .map(|index| self.head(&columns[*index]))
                .collect(),
            others: !rest.is_empty(),
            rows: matrix.rows.iter().map(row).collect(),
        })
    }

    fn head(&self, column: &Column) -> String {
        match column {
            Column::Kind(kind) => kind.label(self.terms).to_owned(),
            Column::Perspective(perspective) => perspective.label(self.terms).to_owned(),
            Column::Sector(_) | Column::NoSector | Column::Transition(_) | Column::NoTransition => {
                column.term()
            }
            Column::Table(id) => self.table(id),
        }
    }

    /// Tables that do not count; to the public a reason tells enough.
    fn skipped(&self) -> Vec<SkippedView> {
        let skipped = self.material.summary.skipped.iter();
        let mut skipped: Vec<SkippedView> = skipped
            .map(|table| SkippedView {
                table: if self.is_public() {
                    String::new()
                } else {
                    self.table(&table.id)
                },
                reason: match table.reason {
                    Skipped::Safety => "veiligheid",
                    Skipped::Running => "bezig",
                    Skipped::Double => "dubbel",
                },
            })
            .collect();
        if self.is_public() {
            skipped.sort_by_key(|table| table.reason);
            skipped.dedup();
        }
        skipped
    }

    fn choice_of(&self, code: &'static str, label: Option<&'static str>) -> Choice {
        Choice {
            code,
            label: label.unwrap_or(code),
        }
    }
}

/// What stands for no sector.
const NONE: &str = "geen";

/// Ids that stand behind a finding at most.
const SOURCES: usize = 3;

/// Tables that a matrix sets out at most.
const MOST_TABLES: usize = 8;

/// Kinds that have a column of their own; the others stand together.
const OWN_COLUMN: &[Kind] = &[
    Kind::Success,
    Kind::Bottleneck,
    Kind::Dilemma,
    Kind::Insight,
    Kind::Lesson,
    Kind::Action,
    Kind::Offer,
    Kind::Need,
];
