//! What earlier tables bring to a table across cases: their recurring themes.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::outcome::Failure;
use super::tables::Tables;
use crate::insights::{Counting, Options, Summary, Sums, tally};
use crate::model::Case;
use crate::model::session::EarlierTheme;

/// The themes that recur at the tables a case looks back on, first ranked first.
///
/// Paths in `eerdere_tafels` are seen from the case's own folder. A table that was not held yet
/// brings nothing; of one that is flawed that is told, and the others still count.
///
/// # Errors
///
/// When no table stands in any of the folders.
pub fn themes(case: &Case, folder: &Path, context: &Context) -> Result<Vec<EarlierTheme>, Failure> {
    if case.earlier_tables.is_empty() {
        return Ok(Vec::new());
    }
    let paths: Vec<PathBuf> = case
        .earlier_tables
        .iter()
        .map(|path| folder.join(path))
        .collect();
    let gathered = Tables::find(&paths, context)?.each(context, |table| {
        tally(table.session, table.project, &Counting::default())
    });
    let summary = Summary::of(&Sums::in_order(gathered.found), &Options::default());
    let recurring = summary.themes.into_iter().filter(|theme| theme.recurring);
    Ok(recurring
        .map(|theme| EarlierTheme {
            id: theme.id,
            label: theme.label,
        })
        .collect())
}
