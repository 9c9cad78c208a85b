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
            let tables: Vec<PathBuf> = tables.into_iter().collect();
            let names = names(&project, &tables, context);
            (project, Arc::new(names))
        };
        Self(projects.into_par_iter().map(read).collect())
    }

    /// The names of all tables of the project that a table is in.
    #[must_use]
    pub(super) fn of_table(&self, folder: &Path) -> Option<&Arc<Roster>> {
        self.0.get(&project_of(&store::whole_path(folder)))
    }
}

/// The names of all tables of a project.
pub(super) fn of_project(folder: &Path, context: &Context) -> Arc<Roster> {
    let tables = store::find_tables(folder);
    let tables = tables.map(|found| found.paths).unwrap_or_default();
    Arc::new(names(folder, &tables, context))
}

/// Who is listed at these tables, without what was said to name nobody.
fn names(project: &Path, tables: &[PathBuf], context: &Context) -> Roster {
    let listed: Vec<(Case, Vec<String>)> = tables.par_iter().filter_map(|it| listed(it)).collect();
    let project = store::read_text(&project.join(store::PROJECT)).ok();
    let project = project.and_then(|text| yaml::read_project(&text).finish().ok());
    let project = project.map(|(project, _)| project);
    let of_project = project.iter().flat_map(|project| &project.not_names);
    let of_tables = listed.iter().flat_map(|(_, no_names)| no_names);
    let no_names = of_project.chain(of_tables).map(String::as_str);
    let cases = listed.iter().map(|(case, _)| case);
    roster(cases, context.lang).passing_over(no_names)
}

fn project_of(table: &Path) -> PathBuf {
    table.parent().unwrap_or(table).to_path_buf()
}

/// The case of a session, of which only the head is read, else that of casus.yaml; and what names
/// nobody there.
fn listed(table: &Path) -> Option<(Case, Vec<String>)> {
    let text = store::read_text(&table.join(store::SESSION)).ok();
    let session = text.and_then(|text| {
        let head = text.split(yaml::AFTER_HEAD).next()?;
        yaml::read_session_head(head).finish().ok()
    });
    if let Some((session, _)) = session {
        let no_names = session.harmless_phrases().map(str::to_owned).collect();
        return Some((session.case, no_names));
    }
    let text = store::read_text(&table.join(store::CASE)).ok()?;
    let (case, _) = yaml::read_case(&text).finish().ok()?;
    let no_names = case.own_places().map(str::to_owned).collect();
    Some((case, no_names))
}
