//! What of a project is past its term, and in which files it stands.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use super::files::{
    BESIDE, OWN, is_blank, is_for_table, is_of_session, is_sheet, kind_of, name_of,
};
use super::say;
use crate::cli::context::Context;
use crate::cli::new::case::CONCEPT;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::tables::project_folder;
use crate::cli::{begin, load};
use crate::model::erasure::Erasure;
use crate::model::project::Retention;
use crate::model::terms::ErasedPart;
use crate::model::{Case, Participant, Session};
use crate::report::view::Unnaming;
use crate::store::{self, StoreError};
use crate::yaml;

/// What of a project is past its term.
pub(super) struct Past {
    /// The folder of the project.
    pub(super) folder: PathBuf,
    /// All tables of the project, also those of which nothing is past.
    pub(super) tables: Vec<Table>,
    /// What is past.
    pub(super) part: ErasedPart,
    /// Documents in the folder of the project that go with it.
    pub(super) beside: Vec<PathBuf>,
    /// Until when it was kept; of a table that was half erased nothing else need be past.
    pub(super) until: Option<NaiveDate>,
}

/// What came of looking at a project.
pub(super) struct Looked {
    /// `None` when nothing is past, which was told.
    pub(super) past: Option<Past>,
    /// To mend when a link was told of, behind which nothing is erased.
    pub(super) outcome: Outcome,
}

/// A table of a project.
pub(super) struct Table {
    pub(super) folder: PathBuf,
    pub(super) session: Option<Session>,
    pub(super) case: Option<Case>,
    /// What of it is past stands in these; none when nothing is.
    pub(super) files: Vec<PathBuf>,
    /// Links in it that lead out of its folder, in the place of such files.
    away: Vec<PathBuf>,
    /// Its id with roles for names.
    pub(super) id: String,
    /// What was being erased of it when a run was broken off.
    pub(super) begun: Option<Erasure>,
}

/// Looks at a project.
pub(super) fn look(folder: &Path, today: NaiveDate, context: &Context) -> Result<Looked, Failure> {
    let words = &context.lang.words().purge;
    let shown = load::shown(folder);
    let term = load::project(folder, context)?.and_then(|project| project.retention);
    let (mut tables, mut outcome) = tables(folder, context)?;
    let last = tables.iter().filter_map(Table::day).max();
    let past = term
        .zip(last)
        .and_then(|(term, last)| past(term, last, today));
    let half = tables.iter().filter_map(|table| table.begun.as_ref());
    let half = half.map(|begun| begun.part).min();
    let part = match (half, past) {
        (Some(ErasedPart::Sessions), _) | (_, Some((ErasedPart::Sessions, _))) => {
            Some(ErasedPart::Sessions)
        }
        (Some(ErasedPart::Key), _) | (_, Some((ErasedPart::Key, _))) => Some(ErasedPart::Key),
        (None, None) => None,
    };
    if let Some(part) = part {
        let until = past.filter(|(past, _)| *past == part);
        let until = until.map(|(_, until)| until);
        for table in &mut tables {
            if until.is_some() || table.is_half(part) {
                table.find_files(part, context)?;
            }
            outcome = outcome.and(tell_away(&table.away, context));
        }
        let goes = until.is_some() || tables.iter().any(|table| table.is_half(part));
        let beside = if goes {
            beside(folder, part, &tables, context)?
        } else {
            Vec::new()
        };
        let (away, beside): (Vec<_>, Vec<_>) = beside
            .into_iter()
            .partition(|path| store::link_out(path).is_some());
        outcome = outcome.and(tell_away(&away, context));
        let past = Past {
            folder: folder.to_path_buf(),
            tables,
            part,
            beside,
            until,
        };
        if past.touched().next().is_some() {
            let past = Some(past);
            return Ok(Looked { past, outcome });
        }
    }
    let day = context.lang.date(today);
    let told = if term.is_some() {
        words.nothing_past
    } else {
        words.no_term
    };
    say(told, &[("project", &shown), ("day", &day)], context);
    let past = None;
    Ok(Looked { past, outcome })
}

/// Tells of links that lead out: nothing is erased behind them.
fn tell_away(away: &[PathBuf], context: &Context) -> Outcome {
    for path in away {
        let path = path.clone();
        let error = StoreError::LeadsOut { path };
        context.complain(load::stored(&error, context).text());
    }
    if away.is_empty() {
        Outcome::Done
    } else {
        Outcome::ToMend
    }
}

/// The documents in the folder of a project that hold what is past of its tables: with the notes
/// go those for a table and for one participant, with the names these last ones.
fn beside(
    project: &Path,
    part: ErasedPart,
    tables: &[Table],
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut files = store::files_in(project).map_err(|error| load::stored(&error, context))?;
    let begun: Vec<&Erasure> = tables
        .iter()
        .filter_map(|table| table.begun.as_ref())
        .collect();
    let has_key = tables.iter().flat_map(Table::cases).any(has_key);
    files.retain(|path| {
        let kind = format!("{BESIDE}{}", kind_of(&name_of(path)));
        let was_begun = begun.iter().any(|begun| begun.files.contains(&kind));
        let goes = match part {
            ErasedPart::Sessions => is_for_table(path) || is_sheet(path),
            ErasedPart::Key => has_key && is_sheet(path),
        };
        goes || (was_begun && is_blank(path))
    });
    Ok(files)
}

/// What is past, and until when it was kept; with the notes goes all that stands in them.
fn past(term: Retention, last: NaiveDate, today: NaiveDate) -> Option<(ErasedPart, NaiveDate)> {
    let parts = [
        (ErasedPart::Sessions, term.sessions),
        (ErasedPart::Key, term.key),
    ];
    parts.into_iter().find_map(|(part, days)| {
        let until = last.checked_add_days(Days::new(days?.into()))?;
        (today > until).then_some((part, until))
    })
}

/// The tables that stand in the folder of a project itself; links to tables elsewhere are told of.
fn tables(project: &Path, context: &Context) -> Result<(Vec<Table>, Outcome), Failure> {
    let stored = |error| load::stored(&error, context);
    let found = store::find_own_tables(project).map_err(stored)?;
    let half = store::find_half_erased(project).map_err(stored)?;
    let whole = store::whole_path(project);
    let own: BTreeSet<&PathBuf> = found
        .paths
        .iter()
        .chain(&half)
        .filter(|folder| store::whole_path(&project_folder(folder)) == whole)
        .collect();
    let (mut tables, mut outcome) = (Vec::new(), Outcome::Done);
    let mut is_broken = false;
    for error in &found.errors {
        if matches!(error, StoreError::LeadsOut { .. }) {
            outcome = Outcome::ToMend;
        } else {
            is_broken = true;
        }
        context.complain(load::stored(error, context).text());
    }
    for folder in own {
        match Table::read(folder, context) {
            Ok(table) => tables.push(table),
            Err(failure) => {
                context.complain(failure.text());
                is_broken = true;
            }
        }
    }
    if is_broken {
        let told = &context.lang.words().purge.table_broken;
        let shown = load::shown(project);
        return Err(Failure::to_mend(told, &[("project", &shown)], context));
    }
    let unnaming = unnaming(&tables, context);
    for table in &mut tables {
        table.id = match &table.session {
            Some(session) => unnaming.table_id(session),
            None => unnaming.id(&table.id),
        };
    }
    Ok((tables, outcome))
}

/// The names of all tables.
pub(super) fn unnaming(tables: &[Table], context: &Context) -> Unnaming {
    Unnaming::of(tables.iter().flat_map(Table::cases), context.lang)
}

impl Table {
    pub(super) fn read(folder: &Path, context: &Context) -> Result<Self, Failure> {
        let begun = begun(folder, context)?;
        if let Some(begun) = &begun
            && begun.part == ErasedPart::Sessions
        {
            // What is left of it need not be whole.
            return Ok(Self {
                folder: folder.to_path_buf(),
                session: None,
                case: None,
                files: Vec::new(),
                away: Vec::new(),
                id: begun.table.clone(),
                begun: Some(begun.clone()),
            });
        }
        let session = begin::existing(folder, context)?;
        let path = folder.join(store::CASE);
        let case = if store::is_file(&path) {
            let source = load::source(&path, context)?;
            Some(load::checked(
                yaml::read_case(&source.text),
                &source,
                context,
            )?)
        } else {
            None
        };
        let id = session.as_ref().map(|session| session.id.clone());
        Ok(Self {
            id: id.unwrap_or_else(|| begin::session_id(folder)),
            folder: folder.to_path_buf(),
            session,
            case,
            files: Vec::new(),
            away: Vec::new(),
            begun,
        })
    }

    pub(super) fn cases(&self) -> impl Iterator<Item = &Case> {
        let of_session = self.session.iter().map(|session| &session.case);
        of_session.chain(&self.case)
    }

    /// The day on which it was, or will be, held.
    fn day(&self) -> Option<NaiveDate> {
        let finished = self.session.as_ref().and_then(|session| session.finished);
        let finished = finished.map(|moment| moment.date_naive());
        finished.or_else(|| self.cases().map(|case| case.date).max())
    }

    /// How many records, or names, it has.
    pub(super) fn number(&self, part: ErasedPart) -> usize {
        if let Some(begun) = self.begun.as_ref().filter(|begun| begun.part == part) {
            return begun.number;
        }
        match part {
            ErasedPart::Sessions => {
                let session = self.session.as_ref();
                session.map_or(0, |session| session.records().count())
            }
            ErasedPart::Key => {
                let names = self.cases().map(|case| {
                    let people = case.participants.iter();
                    people.map(|person| person.names.len()).sum::<usize>()
                });
                names.max().unwrap_or(0)
            }
        }
    }

    /// Whether erasing this part of it was broken off.
    pub(super) fn is_half(&self, part: ErasedPart) -> bool {
        self.begun.as_ref().is_some_and(|begun| begun.part == part)
    }

    /// Finds the files in which what is past stands; links that lead out are kept apart.
    fn find_files(&mut self, part: ErasedPart, context: &Context) -> Result<(), Failure> {
        for path in self.files_of(part, context)? {
            match store::link_out(&path) {
                Some(link) => self.away.push(link),
                None => self.files.push(path),
            }
        }
        Ok(())
    }

    fn files_of(&self, part: ErasedPart, context: &Context) -> Result<Vec<PathBuf>, Failure> {
        let all = store::files_in(&self.folder).map_err(|error| load::stored(&error, context))?;
        let is_past = |path: &PathBuf| match part {
            ErasedPart::Sessions => is_of_session(path) || self.was_erasing(path, part),
            ErasedPart::Key => self.holds_key(path) || self.was_erasing(path, part),
        };
        // An encrypted session is read, written and erased under the name of a clear one.
        let all = all
            .into_iter()
            .filter(|path| !path.ends_with(store::SEALED_KEY));
        let all = all.map(|path| match path.ends_with(store::ENCRYPTED_SESSION) {
            true => path.with_file_name(store::SESSION),
            false => path,
        });
        let mut files: Vec<PathBuf> = all.filter(is_past).collect();
        // By its session a table is found, so that goes last.
        files.sort_by_key(|path| path.ends_with(store::SESSION));
        Ok(files)
    }

    /// Whether this file was being erased: it may be so far gone that nothing tells what it was.
    pub(super) fn was_erasing(&self, path: &Path, part: ErasedPart) -> bool {
        let name = name_of(path);
        let kind = kind_of(&name);
        let begun = self.begun.iter().filter(|begun| begun.part == part);
        let is_listed = begun
            .flat_map(|begun| &begun.files)
            .any(|listed| *listed == kind);
        let is_own = part == ErasedPart::Sessions && OWN.contains(&&*name);
        is_listed && (is_own || is_blank(path))
    }

    /// Whether what is past of it stands in this file.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.files.iter().any(|path| path.ends_with(name))
    }

    fn holds_key(&self, path: &Path) -> bool {
        let has_names = self
            .cases()
            .any(|case| case.participants.iter().any(|p| !p.names.is_empty()));
        if path.ends_with(store::SESSION) {
            self.session.as_ref().is_some_and(|s| has_key(&s.case))
        } else if path.ends_with(store::CASE) {
            self.case.as_ref().is_some_and(has_key)
        } else {
            path.ends_with(CONCEPT)
                || (path.ends_with(store::MINUTES) && has_names)
                || (self.cases().any(has_key) && is_sheet(path))
        }
    }
}

/// What was being erased of a table when a run was broken off.
fn begun(folder: &Path, context: &Context) -> Result<Option<Erasure>, Failure> {
    let path = folder.join(store::ERASING);
    if !store::is_file(&path) {
        return Ok(None);
    }
    let source = load::source(&path, context)?;
    let begun = load::checked(yaml::read_erasures(&source.text), &source, context)?;
    Ok(begun.list.into_iter().next())
}

fn has_key(case: &Case) -> bool {
    let is_known = |person: &Participant| {
        let given = person
            .consent
            .as_ref()
            .is_some_and(|consent| !consent.by.is_empty() || consent.given_on.is_some());
        !person.names.is_empty() || person.age_group.is_some() || given
    };
    case.participants.iter().any(is_known)
}

impl Past {
    /// Those of which something is past.
    pub(super) fn touched(&self) -> impl Iterator<Item = &Table> {
        let is_touched = |table: &&Table| !table.files.is_empty() || table.is_half(self.part);
        self.tables.iter().filter(is_touched)
    }
}
