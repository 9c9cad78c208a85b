//! The names that are listed at the tables of a project: who is listed at one of them is not named
//! in what another tells.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::context::Context;
use crate::model::Case;
use crate::privacy::Roster;
use crate::report::view::roster;
use crate::store;
use crate::yaml;

/// The names of all tables, by the folder of their project.
#[derive(Debug, Default)]
pub(super) struct Rosters(BTreeMap<PathBuf, Arc<Roster>>);

impl Rosters {
    /// Reads who is listed at the tables that stand beside these folders of tables, and at these.
    ///
    /// A table that cannot be read, or not without its key, lists whom its casus.yaml lists.
    #[must_use]
    pub(super) fn beside<'f>(
        folders: impl IntoIterator<Item = &'f PathBuf>,
        context: &Context,
    ) -> Self {
        let mut projects: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
        for folder in folders {
            let whole = store::whole_path(folder);
            let tables = projects.entry(project_of(&whole)).or_default();
            if tables.is_empty() {
                tables.extend(store::tables_in(&project_of(&whole)));
            }
            tables.insert(whole);
        }
        let read = |(project, tables): (PathBuf, BTreeSet<PathBuf>)| {
            let cases: Vec<Case> = tables.par_iter().filter_map(|table| case(table)).collect();
            (project, Arc::new(roster(&cases, context.lang)))
        };
        Self(projects.into_iter().map(read).collect())
    }

    /// The names of all tables of the project that a table is in.
    #[must_use]
    pub(super) fn of_table(&self, folder: &Path) -> Option<&Arc<Roster>> {
        self.0.get(&project_of(&store::whole_path(folder)))
    }
}

/// The names of all tables of a project.
#[must_use]
pub(super) fn of_project(folder: &Path, context: &Context) -> Arc<Roster> {
    let tables = store::find_tables(folder);
    let tables = tables.map(|found| found.paths).unwrap_or_default();
    let cases: Vec<Case> = tables.par_iter().filter_map(|table| case(table)).collect();
    Arc::new(roster(&cases, context.lang))
}

fn project_of(table: &Path) -> PathBuf {
    table.parent().unwrap_or(table).to_path_buf()
}

/// The case of a session, of which only the head is read; else that of casus.yaml.
fn case(table: &Path) -> Option<Case> {
    let head = store::read_text(&table.join(store::SESSION)).ok();
    let session = head.and_then(|text| {
        let head = text.split(yaml::AFTER_HEAD).next()?;
        yaml::read_session_head(head).finish().ok()
    });
    match session {
        Some((session, _)) => Some(session.case),
        None => {
            let text = store::read_text(&table.join(store::CASE)).ok()?;
            let (case, _) = yaml::read_case(&text).finish().ok()?;
            Some(case)
        }
    }
}
