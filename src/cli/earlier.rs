//! What earlier tables bring to a table across cases: their recurring themes.

use std::path::Path;

use super::context::Context;
use super::load;
use super::outcome::Failure;
use crate::insights::{Counting, Options, Summary, Sums, tally};
use crate::model::Case;
use crate::model::session::EarlierTheme;
use crate::store;

/// The themes that recur at the tables a case looks back on, first ranked first.
///
/// Paths in `eerdere_tafels` are seen from the case's own folder; a table that was not held yet
/// brings nothing.
///
/// # Errors
///
/// When a folder is not there, or a session in it is flawed.
pub fn themes(case: &Case, folder: &Path, context: &Context) -> Result<Vec<EarlierTheme>, Failure> {
    let mut parts = Vec::new();
    for path in &case.earlier_tables {
        let found = store::find_tables(&folder.join(path))
            .map_err(|error| load::stored(&error, context))?;
        for table in found
            .paths
            .iter()
            .filter(|table| store::is_file(&table.join(store::SESSION)))
        {
            let session = load::session(table, context)?;
            let project = load::project(&table.join(".."), context)?;
            parts.push(tally(&session, project.as_ref(), &Counting::default()));
        }
    }
    let summary = Summary::of(&Sums::in_order(parts), &Options::default());
    let recurring = summary.themes.into_iter().filter(|theme| theme.recurring);
    Ok(recurring
        .map(|theme| EarlierTheme {
            id: theme.id,
            label: theme.label,
        })
        .collect())
}
