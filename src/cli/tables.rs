//! Reads the sessions of many tables on all cores, and tells which of them are broken.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::context::{Context, Volume};
use super::gate::Known;
use super::outcome::{Failure, Outcome};
use super::rosters::Rosters;
use super::snippet::Notice;
use super::{explain, keys, load};
use crate::lang::insights::Insights;
use crate::model::codebook::{ThemeMatch, match_theme};
use crate::model::unsound::nearest;
use crate::model::{Id, Problem, Project, Session, Unsound};
use crate::path;
use crate::privacy::Roster;
use crate::store::{self, LibraryKind};
use crate::yaml;
use crate::yaml::flaw::Problem as FlawProblem;

/// Tables that were found and not yet read, in the order of their paths.
#[derive(Debug)]
pub struct Tables {
    folders: Vec<PathBuf>,
    /// The projects by the folder in which their tables stand.
    projects: BTreeMap<PathBuf, Project>,
    /// Tables without a session: prepared, not begun.
    pub not_begun: usize,
    missing: Missing,
    outcome: Outcome,
}

/// A table that was read.
#[derive(Debug)]
pub struct Table<'t> {
    /// Where it stands.
    pub folder: &'t Path,
    /// What was said.
    pub session: &'t Session,
    /// What it belongs to, when a project.yaml stands beside it.
    pub project: Option<&'t Project>,
    /// The names of all tables of its project.
    pub names: Option<&'t Arc<Roster>>,
}

impl Table<'_> {
    /// The names of all tables of its project, to be masked in what this one tells.
    #[must_use]
    pub fn others(&self) -> Option<&Roster> {
        self.names.map(|names| &**names)
    }

    /// What is no finding in what it tells, and what is one whatever is said.
    #[must_use]
    pub fn known(&self) -> Known {
        let session = std::iter::once(self.session);
        Known::of(self.project, session, &[]).with_names(self.names.cloned())
    }
}

/// What was taken from each table, in the order of their paths.
#[derive(Debug)]
pub struct Gathered<T> {
    /// Of the tables that count.
    pub found: Vec<T>,
    /// Of sessions with an id that was found before; these were told as a flaw.
    pub doubles: Vec<(String, T)>,
    /// What could not be taken along; each was told.
    pub missing: Missing,
    /// Whether something was told that must be mended.
    pub outcome: Outcome,
}

/// How many sessions, and folders of tables, stand there and could not be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// What could not be opened or read at all: nothing is known of it.
    closed: usize,
    /// What is flawed.
    flawed: usize,
}

impl Missing {
    /// Refuses sums without a table that only waits for its key: they would seem whole.
    ///
    /// # Errors
    ///
    /// Something to mend when a session could not be opened.
    pub fn none_closed(self, context: &Context) -> Result<(), Failure> {
        if self.closed == 0 {
            return Ok(());
        }
        Err(not_all_read(context))
    }

    /// Refuses as well when a session is flawed, for what takes the place of an older document.
    ///
    /// # Errors
    ///
    /// Something to mend when a session could not be read.
    pub fn none(self, context: &Context) -> Result<(), Failure> {
        if self.closed + self.flawed == 0 {
            return Ok(());
        }
        Err(not_all_read(context))
    }
}

fn not_all_read(context: &Context) -> Failure {
    let told = &context.lang.words().insights.not_all_read;
    Failure::ToMend(context.notice(&Notice::error(told.what, told.remedy)))
}

impl Tables {
    /// Finds the tables in folders at any depth, each once.
    ///
    /// Folders that cannot be read, and flawed projects, are told, and the rest goes on.
    ///
    /// # Errors
    ///
    /// When a path is not there, or no table stands in any of them.
    pub fn find(paths: &[PathBuf], context: &Context) -> Result<Self, Failure> {
        let mut tables = Self {
            folders: Vec::new(),
            projects: BTreeMap::new(),
            not_begun: 0,
            missing: Missing::default(),
            outcome: Outcome::Done,
        };
        let mut folders = Vec::new();
        for path in paths {
            let found = store::find_tables(path).map_err(|error| load::stored(&error, context))?;
            for error in &found.errors {
                tables.tell(&load::stored(error, context), context);
                tables.missing.closed += 1;
            }
            folders.extend(found.paths);
        }
        folders.sort();
        let mut reached = BTreeSet::new();
        folders.retain(|folder| reached.insert(store::whole_path(folder)));
        if folders.is_empty() && tables.outcome == Outcome::Done {
            return Err(nothing_found(context));
        }
        let found = folders.len();
        folders.retain(|folder| has_begun(folder));
        keys::open(&folders, context)?;
        tables.not_begun = found - folders.len();
        tables.folders = folders;
        tables.read_projects(context);
        Ok(tables)
    }

    fn read_projects(&mut self, context: &Context) {
        let parents: BTreeSet<PathBuf> = self.folders.iter().map(|f| project_folder(f)).collect();
        for parent in parents {
            match load::project(&parent, context) {
                Ok(Some(project)) => {
                    self.projects.insert(parent, project);
                }
                Ok(None) => {}
                Err(failure) => self.tell(&failure, context),
            }
        }
    }

    fn tell(&mut self, failure: &Failure, context: &Context) {
        context.complain(failure.text());
        self.outcome = Outcome::ToMend;
    }

    /// Reads every session, takes from it what is wanted, and forgets it.
    ///
    /// Broken sessions are told in the order of their paths, after the last one was read; their
    /// warnings are left to `controleer`.
    pub fn each<T: Send>(
        &self,
        context: &Context,
        take: impl Fn(&Table<'_>) -> T + Sync,
    ) -> Gathered<T> {
        let rosters = Rosters::beside(&self.folders, context);
        let read = self.read(&rosters, context, take);
        let mut gathered = Gathered {
            found: Vec::with_capacity(read.len()),
            doubles: Vec::new(),
            missing: self.missing,
            outcome: self.outcome,
        };
        let mut first: BTreeMap<String, &Path> = BTreeMap::new();
        for (folder, read) in self.folders.iter().zip(read) {
            match read {
                Ok((id, taken)) => match first.get(&id) {
                    None => {
                        first.insert(id, folder);
                        gathered.found.push(taken);
                    }
                    Some(other) => {
                        tell_double(folder, &id, other, context);
                        gathered.outcome = Outcome::ToMend;
                        gathered.doubles.push((id, taken));
                    }
                },
                Err(unread) => {
                    let (failure, missing) = match &unread {
                        Unread::Closed(failure) => (failure, &mut gathered.missing.closed),
                        Unread::Flawed(failure) => (failure, &mut gathered.missing.flawed),
                    };
                    *missing += 1;
                    context.complain(failure.text());
                    gathered.outcome = Outcome::ToMend;
                }
            }
        }
        gathered
    }

    fn read<T: Send>(
        &self,
        rosters: &Rosters,
        context: &Context,
        take: impl Fn(&Table<'_>) -> T + Sync,
    ) -> Vec<Result<(String, T), Unread>> {
        let progress = Progress::new(self.folders.len(), context);
        let one = |folder: &PathBuf| {
            let session = session(folder, context);
            let taken = session.map(|session| {
                let table = Table {
                    folder,
                    session: &session,
                    project: self.projects.get(&project_folder(folder)),
                    names: rosters.of_table(folder),
                };
                let taken = take(&table);
                (session.id, taken)
            });
            progress.step();
            taken
        };
        let read = self.folders.par_iter().map(one).collect();
        progress.end();
        read
    }

    /// The fewest tables that a public document tells of: the most careful of the projects.
    #[must_use]
    pub fn least_tables(&self) -> u32 {
        let told = self
            .projects
            .values()
            .filter_map(|project| project.least_tables);
        told.max().unwrap_or(LEAST_TABLES)
    }

    /// The theme that somebody typed: the id, or a unique beginning of one, of a codebook or of a
    /// theme that was noted at one of these tables.
    ///
    /// # Errors
    ///
    /// When there is no such theme, or several begin so.
    pub fn theme(&self, typed: &str, context: &Context) -> Result<Id, Failure> {
        let mut known = codebook_themes(context)?;
        if let Some(id) = known.iter().find(|id| id.as_str() == typed.to_lowercase()) {
            return Ok(id.clone());
        }
        let quiet = Context {
            volume: Volume::Quiet,
            ..context.clone()
        };
        let noted = self.read(&Rosters::default(), &quiet, |table| {
            themes_of(table.session)
        });
        known.extend(noted.into_iter().flatten().flat_map(|(_, themes)| themes));
        let words = &context.lang.words().insights;
        match match_theme(typed, known.iter()) {
            ThemeMatch::Known(id) => Ok(id),
            ThemeMatch::Ambiguous(ids) => {
                let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
                let values = [("theme", typed), ("themes", &context.lang.choice(&ids))];
                Err(Failure::wrong_use(&words.theme_ambiguous, &values, context))
            }
            ThemeMatch::Unknown => {
                let near = nearest(typed, known.iter().map(Id::as_str));
                Err(unknown_theme(typed, near, words, context))
            }
        }
    }
}

/// The fewest tables that a public document tells of, when no project says so.
pub(super) const LEAST_TABLES: u32 = 3;

fn unknown_theme(typed: &str, near: Option<&str>, words: &Insights, context: &Context) -> Failure {
    let told = match near {
        Some(_) => &words.theme_unknown_near,
        None => &words.theme_unknown,
    };
    let values = [("theme", typed), ("nearest", near.unwrap_or_default())];
    Failure::wrong_use(told, &values, context)
}

fn codebook_themes(context: &Context) -> Result<BTreeSet<Id>, Failure> {
    let library = load::library(context)?;
    let names = library
        .names(LibraryKind::Codebook)
        .map_err(|error| load::stored(&error, context))?;
    let mut themes = BTreeSet::new();
    for name in names.iter().filter_map(|(name, _)| Id::new(name)) {
        let codebook = load::find_codebook(&name, &library, context)?;
        themes.extend(
            codebook
                .into_iter()
                .flat_map(|book| book.themes)
                .map(|t| t.id),
        );
    }
    Ok(themes)
}

fn themes_of(session: &Session) -> BTreeSet<Id> {
    let labelled = session.labels.0.iter().map(|(id, _)| id);
    let noted = session.records().flat_map(|(_, record)| &record.themes);
    labelled.chain(noted).cloned().collect()
}

/// A table that was prepared only has a case and no session.
fn has_begun(folder: &Path) -> bool {
    store::is_file(&folder.join(store::SESSION)) || !store::is_file(&folder.join(store::CASE))
}

/// The folder above that of a table, which may be the folder we work in.
pub(super) fn project_folder(folder: &Path) -> PathBuf {
    match (folder.file_name(), folder.parent()) {
        (Some(_), Some(parent)) if parent.as_os_str().is_empty() => PathBuf::from("."),
        (Some(_), Some(parent)) => parent.to_path_buf(),
        (None, _) | (_, None) => folder.join(".."),
    }
}

/// Why a session was not read.
enum Unread {
    /// It could not be opened.
    Closed(Failure),
    /// Its text is no sound session.
    Flawed(Failure),
}

fn session(folder: &Path, context: &Context) -> Result<Session, Unread> {
    let source = load::source(&folder.join(store::SESSION), context).map_err(Unread::Closed)?;
    match load::read_session(&source.text, context).finish() {
        Ok((session, _)) => Ok(session),
        Err(_) => load::checked(load::read_session(&source.text, context), &source, context)
            .map_err(Unread::Flawed),
    }
}

/// Tells that a session has the id of an earlier one, with the line on which it stands.
fn tell_double(folder: &Path, id: &str, first: &Path, context: &Context) {
    let Ok(source) = load::source(&folder.join(store::SESSION), context) else {
        return;
    };
    let mut read = yaml::read_session_head(&source.text);
    let problem = Problem::SessionTwice {
        id: id.to_owned(),
        first: load::shown(&store::standing_path(&first.join(store::SESSION))),
    };
    read.add([Unsound::at(path!["id"], problem)]);
    for flaw in read.into_flaws() {
        if matches!(
            flaw.problem,
            FlawProblem::Unsound(Problem::SessionTwice { .. })
        ) {
            let snippet = explain::flaw(&flaw, &source.name, &source.text, context.lang);
            context.complain(&context.snippet(&snippet));
        }
    }
}

pub(super) fn nothing_found(context: &Context) -> Failure {
    Failure::wrong_use(&context.lang.words().insights.no_tables, &[], context)
}

/// How far reading is, on standard error when that is a terminal and it takes long.
struct Progress {
    bar: ProgressBar,
    shown: std::sync::Once,
    volume: Volume,
}

/// Milliseconds that pass before there is a bar.
const PATIENCE: u128 = 500;

impl Progress {
    fn new(tables: usize, context: &Context) -> Self {
        let length = u64::try_from(tables).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
        bar.set_style(style.expect("the template is sound"));
        bar.set_message(context.lang.words().insights.reading);
        Self {
            bar,
            shown: std::sync::Once::new(),
            volume: context.volume,
        }
    }

    fn step(&self) {
        self.bar.inc(1);
        if self.volume == Volume::Normal && self.bar.elapsed().as_millis() > PATIENCE {
            let show = || self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown.call_once(show);
        }
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}
