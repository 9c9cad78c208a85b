//! The names that are listed at the tables of a project: who is listed at one of them is not named
//! in what another tells.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::context::Context;
use super::{keys, load};
use crate::model::{Case, Session};
use crate::privacy::Roster;
use crate::report::view::{roster, roster_at};
use crate::store::{self, StoreError};
use crate::yaml;

/// The names of all tables.
#[derive(Debug, Default)]
pub(super) struct Rosters {
    /// By the folder of their project.
    projects: BTreeMap<PathBuf, Arc<Roster>>,
    /// Of tables at which names were listed after they began: there, those have a role.
    tables: BTreeMap<PathBuf, Arc<Roster>>,
}

impl Rosters {
    /// Reads who is listed at the tables that stand beside these folders of tables, and at these.
    ///
    /// Of a table beside them that no key of this run opens, it is told that only whom its
    /// casus.yaml lists is known; so it is when a file that lists names cannot be read.
    #[must_use]
    pub(super) fn beside<'f>(
        folders: impl IntoIterator<Item = &'f PathBuf>,
        context: &Context,
    ) -> Self {
        Self::read(folders, &[store::CASE, store::SESSION], context)
    }

    /// The same, for whoever tells itself what is wrong with files.
    #[must_use]
    pub(super) fn beside_the_checked<'f>(
        folders: impl IntoIterator<Item = &'f PathBuf>,
        context: &Context,
    ) -> Self {
        Self::read(folders, &[], context)
    }

    /// `told` are the files of which it is told that they cannot be read.
    fn read<'f>(
        folders: impl IntoIterator<Item = &'f PathBuf>,
        told: &[&str],
        context: &Context,
    ) -> Self {
        let mut projects: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
        let mut asked = BTreeSet::new();
        for folder in folders {
            let whole = store::whole_path(folder);
            let tables = projects.entry(project_of(&whole)).or_default();
            if tables.is_empty() {
                tables.extend(store::tables_in(&project_of(&whole)));
            }
            tables.insert(whole.clone());
            asked.insert(whole);
        }
        let all: Vec<PathBuf> = projects.values().flatten().cloned().collect();
        let own: Vec<PathBuf> = asked.iter().cloned().collect();
        let stored = |error| load::stored(&error, context);
        let opened =
            keys::open(&own, context).and_then(|()| keys::take(&all, context).map_err(stored));
        // What is wrong with the key of a table that is asked for is told where that is read.
        if let Err(failure) = opened
            && !own.iter().any(|table| store::is_encrypted(table))
        {
            context.complain(failure.text());
        }
        let read = |(project, tables): (PathBuf, BTreeSet<PathBuf>)| {
            let tables: Vec<PathBuf> = tables.into_iter().collect();
            let listed = Listed::of(&project, &tables);
            (project, listed)
        };
        let read: Vec<(PathBuf, Listed)> = projects.into_par_iter().map(read).collect();
        let mut rosters = Self::default();
        for (project, listed) in read {
            listed.tell_closed(|table| !asked.contains(table), context);
            listed.tell_broken(told, |table| !asked.contains(table), context);
            for folder in &listed.tables {
                if asked.contains(&folder.path)
                    && let Some(roster) = listed.at(folder, context)
                {
                    let path = folder.path.clone();
                    rosters.tables.insert(path, Arc::new(roster));
                }
            }
            let roster = Arc::new(listed.roster(context));
            rosters.projects.insert(project, roster);
        }
        rosters
    }

    /// The names of all tables of the project that a table is in, as that table says them.
    #[must_use]
    pub(super) fn of_table(&self, folder: &Path) -> Option<&Arc<Roster>> {
        let whole = store::whole_path(folder);
        let own = self.tables.get(&whole);
        own.or_else(|| self.projects.get(&project_of(&whole)))
    }
}

/// The names of all tables of a project.
pub(super) fn of_project(folder: &Path, context: &Context) -> Arc<Roster> {
    let tables = store::find_tables(folder);
    let tables = tables.map(|found| found.paths).unwrap_or_default();
    if let Err(error) = keys::take(&tables, context) {
        context.complain(load::stored(&error, context).text());
    }
    let listed = Listed::of(folder, &tables);
    listed.tell_closed(|_| true, context);
    listed.tell_broken(&[store::CASE, store::SESSION], |_| true, context);
    Arc::new(listed.roster(context))
}

fn project_of(table: &Path) -> PathBuf {
    table.parent().unwrap_or(table).to_path_buf()
}

/// Who is listed at the tables of a project, and what was said to name nobody.
struct Listed {
    tables: Vec<Folder>,
    no_names: Vec<String>,
}

impl Listed {
    fn of(project: &Path, tables: &[PathBuf]) -> Self {
        let tables: Vec<Folder> = tables.par_iter().map(|it| Folder::read(it)).collect();
        let project = store::read_text(&project.join(store::PROJECT)).ok();
        let project = project.and_then(|text| yaml::read_project(&text).finish().ok());
        let mut no_names: Vec<String> = tables.iter().flat_map(Folder::no_names).collect();
        no_names.extend(
            project
                .into_iter()
                .flat_map(|(project, _)| project.not_names),
        );
        Self { tables, no_names }
    }

    fn cases(&self) -> impl Iterator<Item = &Case> {
        self.tables.iter().flat_map(Folder::cases)
    }

    fn roster(&self, context: &Context) -> Roster {
        let no_names = self.no_names.iter().map(String::as_str);
        roster(self.cases(), context.lang).passing_over(no_names)
    }

    /// The names as one table says them: whom only its casus.yaml lists has a role there. None
    /// when its session has them all.
    fn at(&self, folder: &Folder, context: &Context) -> Option<Roster> {
        let (case, session) = (folder.case.as_ref()?, folder.session.as_ref()?);
        let later = roster_at(&session.case, case, self.cases(), context.lang)?;
        let no_names = self.no_names.iter().map(String::as_str);
        Some(later.passing_over(no_names))
    }

    fn tell_closed(&self, is_told: impl Fn(&Path) -> bool, context: &Context) {
        let words = &context.lang.words().secrecy;
        let closed = self.tables.iter().filter(|table| table.is_closed);
        let closed = closed.map(|table| &*table.path).filter(|it| is_told(it));
        keys::tell_unread_names(closed, words.names_unread, context);
    }

    /// Tells which of these files cannot be read; a session only of whom `is_told` says, as reading
    /// the others tells it.
    fn tell_broken(&self, files: &[&str], is_told: impl Fn(&Path) -> bool, context: &Context) {
        let words = &context.lang.words().secrecy;
        for (file, words) in [
            (store::CASE, words.names_in_broken_case),
            (store::SESSION, words.names_in_broken_session),
        ] {
            let broken = self.tables.iter().filter(|table| {
                let is_told = file == store::CASE || is_told(&table.path);
                is_told && files.contains(&file) && table.broken.contains(file)
            });
            keys::tell_unread_names(broken.map(|table| &*table.path), words, context);
        }
    }
}

/// The head of a session, also where something in it is flawed: a name counts all the same.
fn listed_in(text: &str) -> Option<Session> {
    let head = text.split(yaml::AFTER_HEAD).next()?;
    // Its keys may be in another order.
    let has_case = head.contains("\ncasus:");
    let read = if has_case {
        yaml::read_session_head(head)
    } else {
        yaml::read_session(text)
    };
    read.draft().cloned()
}

/// Who is listed at one table.
struct Folder {
    path: PathBuf,
    /// Of casus.yaml, in which names may have been written after the table began.
    case: Option<Case>,
    /// Of which only the head is read.
    session: Option<Session>,
    /// Whether no key opens its session.
    is_closed: bool,
    /// Its files that may list names, and cannot be read.
    broken: BTreeSet<&'static str>,
}

impl Folder {
    fn read(path: &Path) -> Self {
        let session = store::read_text(&path.join(store::SESSION));
        let is_closed = matches!(
            session,
            Err(StoreError::Locked { .. } | StoreError::WrongKey { .. })
        );
        let has_session = !matches!(session, Err(StoreError::NotFound { .. }));
        let session = session.ok().and_then(|text| listed_in(&text));
        let case = store::read_text(&path.join(store::CASE));
        let is_unread = !matches!(case, Ok(_) | Err(StoreError::NotFound { .. }));
        let case = case.ok();
        let case = case.filter(|text| session.is_none() || text.contains("namen"));
        let is_looked_at = case.is_some();
        // A name counts also where something else in the file is flawed.
        let case = case.and_then(|text| yaml::read_case(&text).draft().cloned());
        let mut broken = BTreeSet::new();
        if is_unread || (is_looked_at && case.is_none()) {
            broken.insert(store::CASE);
        }
        if has_session && !is_closed && session.is_none() {
            broken.insert(store::SESSION);
        }
        Self {
            path: path.to_path_buf(),
            broken,
            case,
            session,
            is_closed,
        }
    }

    fn cases(&self) -> impl Iterator<Item = &Case> {
        let session = self.session.iter().map(|session| &session.case);
        self.case.iter().chain(session)
    }

    fn no_names(&self) -> Vec<String> {
        match (&self.session, &self.case) {
            (Some(session), _) => session.harmless_phrases().map(str::to_owned).collect(),
            (None, Some(case)) => case.own_places().map(str::to_owned).collect(),
            (None, None) => Vec::new(),
        }
    }
}
