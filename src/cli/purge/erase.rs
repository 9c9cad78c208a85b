//! Erases what is past of a project: notes as a whole, or the key between names and roles.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::files::{BESIDE, is_sheet, is_text, kind_of, names_of};
use super::look::{Past, Table, unnaming};
use super::say;
use crate::cli::context::Context;
use crate::cli::load;
use crate::cli::new::case::CONCEPT;
use crate::cli::outcome::{Failure, Outcome};
use crate::lang::flaws::Told;
use crate::model::erasure::{Erasure, Erasures};
use crate::model::terms::ErasedPart;
use crate::model::{Case, Session};
use crate::report::view::Unnaming;
use crate::store::{self, Lock, Mode, StoreError};
use crate::yaml;

/// The erasing of what is past of one project.
pub(super) struct Erasing<'e> {
    past: &'e Past,
    today: NaiveDate,
    unnaming: Unnaming,
    proof: Erasures,
    context: &'e Context,
}

impl<'e> Erasing<'e> {
    /// Reads the proof of what was erased before: one that is flawed keeps anything from being
    /// erased.
    pub(super) fn new(past: &'e Past, context: &'e Context) -> Result<Self, Failure> {
        let path = past.folder.join(store::ERASURES);
        if let Some(path) = store::link_out(&path) {
            return Err(load::stored(&StoreError::LeadsOut { path }, context));
        }
        let proof = if store::is_file(&path) {
            let source = load::source(&path, context)?;
            load::checked(yaml::read_erasures(&source.text), &source, context)?
        } else {
            Erasures::default()
        };
        Ok(Self {
            unnaming: unnaming(&past.tables, context),
            past,
            today: context.today(),
            proof,
            context,
        })
    }

    pub(super) fn run(mut self) -> Result<Outcome, Failure> {
        // What a run that was broken off was writing there.
        let swept = store::sweep(&self.past.folder);
        swept.map_err(|error| load::stored(&error, self.context))?;
        let outcome = match self.past.part {
            ErasedPart::Sessions => self.erase_sessions(),
            ErasedPart::Key => {
                if !self.may_erase_key()? {
                    return Ok(Outcome::ToMend);
                }
                self.erase_key()?
            }
        };
        let path = self.past.folder.join(store::ERASURES);
        if store::is_file(&path) {
            let told = self.context.lang.words().purge.proof;
            say(told, &[("path", &load::shown(&path))], self.context);
        }
        Ok(outcome)
    }

    /// Tells what kept a table from being erased; the others are.
    fn tell_left(&self, table: &Table, failure: &Failure) -> Outcome {
        self.context.complain(failure.text());
        self.tell(self.context.lang.words().purge.left, table, &[]);
        Outcome::ToMend
    }

    fn erase_sessions(&mut self) -> Outcome {
        let mut outcome = Outcome::Done;
        let mut beside = self.past.beside.as_slice();
        for table in self.past.touched() {
            match self.erase_session(table, beside) {
                Ok(()) => beside = &[],
                Err(failure) => outcome = outcome.and(self.tell_left(table, &failure)),
            }
        }
        outcome
    }

    /// Erases the notes of a table, and with those of the first what stands in the project's folder.
    fn erase_session(&mut self, table: &Table, beside: &[PathBuf]) -> Result<(), Failure> {
        let words = &self.context.lang.words().purge;
        let _lock = self.enter(&table.folder)?;
        let plan = self.begin(table, beside)?;
        for file in beside.iter().chain(&table.files) {
            store::erase(file).map_err(|error| load::stored(&error, self.context))?;
        }
        if table.is_half(ErasedPart::Sessions) {
            self.erase_rest(&table.folder)?;
        }
        self.end(table, plan)?;
        self.tell(words.erased_sessions, table, &[]);
        let left = store::files_in(&table.folder).unwrap_or_default();
        if !left.is_empty() {
            let files = self.context.lang.list(&names_of(&left));
            self.tell(words.stays, table, &[("files", &files)]);
        }
        Ok(())
    }

    /// Takes the names out of all texts first, and only then the names themselves: when it is
    /// stopped in between, or a table is left, the names are still there to do it again with.
    fn erase_key(&mut self) -> Result<Outcome, Failure> {
        let words = &self.context.lang.words().purge;
        let mut outcome = Outcome::Done;
        for table in &self.past.tables {
            if let Err(failure) = self.unname(table) {
                outcome = outcome.and(self.tell_left(table, &failure));
            }
        }
        if outcome != Outcome::Done {
            let project = load::shown(&self.past.folder);
            let values = [("project", &*project)];
            return Err(Failure::to_mend(&words.names_stay, &values, self.context));
        }
        let mut beside = self.past.beside.as_slice();
        for table in &self.past.tables {
            match self.erase_key_of(table, beside) {
                Ok(true) => {
                    beside = &[];
                    self.tell(words.erased_key, table, &[]);
                }
                Ok(false) => {}
                Err(failure) => outcome = outcome.and(self.tell_left(table, &failure)),
            }
        }
        Ok(outcome)
    }

    fn unname(&self, table: &Table) -> Result<(), Failure> {
        let _lock = self.enter(&table.folder)?;
        self.unname_minutes(table)?;
        self.rewrite(table, Names::Stay)
    }

    /// Whether there was anything to erase at this table.
    fn erase_key_of(&mut self, table: &Table, beside: &[PathBuf]) -> Result<bool, Failure> {
        let _lock = self.enter(&table.folder)?;
        let is_touched = !table.files.is_empty() || table.is_half(ErasedPart::Key);
        let plan = is_touched.then(|| self.begin(table, beside)).transpose()?;
        // Sheets are named after codes, and what `nieuw` left of a case holds names.
        let whole = |path: &&PathBuf| {
            path.ends_with(CONCEPT) || is_sheet(path) || table.was_erasing(path, ErasedPart::Key)
        };
        let beside = beside.iter().filter(|_| is_touched);
        for path in table.files.iter().filter(whole).chain(beside) {
            store::erase(path).map_err(|error| load::stored(&error, self.context))?;
        }
        self.rewrite(table, Names::Go)?;
        if let Some(plan) = plan {
            self.end(table, plan)?;
        }
        Ok(is_touched)
    }

    fn unname_minutes(&self, table: &Table) -> Result<(), Failure> {
        let path = table.folder.join(store::MINUTES);
        if !store::is_file(&path) {
            return Ok(());
        }
        let source = load::source(&path, self.context)?;
        let text = self.unnaming.text(&source.text);
        if text == source.text {
            return Ok(());
        }
        self.replace_own(&path, &text, Mode::Document)
    }

    /// Writes a table anew as it stands now, which may be later than when it was listed.
    fn rewrite(&self, table: &Table, names: Names) -> Result<(), Failure> {
        let now = Table::read(&table.folder, self.context)?;
        if let Some(session) = &now.session {
            let mut bare = self.unnaming.session(session);
            bare.key_erased_on = session.key_erased_on;
            match names {
                Names::Stay => keep_names(&mut bare.case, &session.case),
                Names::Go if has_names(&session.case) => bare.key_erased_on = Some(self.today),
                Names::Go => {}
            }
            self.replace_session(&table.folder, session, &bare)?;
        }
        if let Some(case) = &now.case {
            let mut bare = self.unnaming.case(case);
            if names == Names::Stay {
                keep_names(&mut bare, case);
            }
            if bare != *case {
                let text = yaml::write_case(&bare);
                self.replace_own(&table.folder.join(store::CASE), &text, Mode::Document)?;
            }
        }
        Ok(())
    }

    fn replace_session(&self, folder: &Path, old: &Session, new: &Session) -> Result<(), Failure> {
        if old == new {
            return Ok(());
        }
        let text = yaml::write_session(new);
        self.replace_own(&folder.join(store::SESSION), &text, Mode::Private)
    }

    /// Writes a file of a table anew; a link that leads out was told of, and what is behind it
    /// stays as it is.
    fn replace_own(&self, path: &Path, text: &str, mode: Mode) -> Result<(), Failure> {
        if store::link_out(path).is_some() {
            return Ok(());
        }
        self.replace(path, text, mode)
    }

    fn replace(&self, path: &Path, text: &str, mode: Mode) -> Result<(), Failure> {
        store::replace(path, text, mode).map_err(|error| load::stored(&error, self.context))
    }

    /// Takes the lock of a table, and sweeps what killed runs left there.
    fn enter(&self, folder: &Path) -> Result<Lock, Failure> {
        let stored = |error| load::stored(&error, self.context);
        let lock = Lock::take(folder).map_err(stored)?;
        store::sweep(folder).map_err(stored)?;
        Ok(lock)
    }

    /// Whether the key can go: texts of the project would show a name without it. Documents that
    /// people wrote in are told of.
    fn may_erase_key(&self) -> Result<bool, Failure> {
        let words = &self.context.lang.words().purge;
        let path = self.past.folder.join(store::PROJECT);
        let source = load::source(&path, self.context)?;
        if let Some(line) = self.line_with_name(&source.text) {
            let values = [("path", &*source.name), ("line", &line)];
            let told = &words.name_in_project;
            self.context.complain(&self.context.flaw(told, &values));
            return Ok(false);
        }
        let mut folders = vec![self.past.folder.clone()];
        folders.extend(self.past.tables.iter().map(|table| table.folder.clone()));
        for folder in folders {
            let files = store::files_in(&folder).unwrap_or_default();
            let written = files
                .iter()
                .filter(|path| is_text(path) && !path.ends_with(store::MINUTES) && !is_sheet(path));
            for path in written {
                let shown = load::shown(path);
                let name = names_of(std::slice::from_ref(path)).concat();
                if self
                    .unnaming
                    .first_in(&name.replace(['-', '_', '.'], " "))
                    .is_some()
                {
                    self.warn(&words.name_in_name, &[("path", &shown)]);
                }
                let Ok(text) = store::read_text(path) else {
                    continue;
                };
                if let Some(line) = self.line_with_name(&text) {
                    self.warn(
                        &words.name_in_document,
                        &[("path", &shown), ("line", &line)],
                    );
                }
            }
        }
        Ok(true)
    }

    fn warn(&self, told: &Told, values: &[(&str, &str)]) {
        self.context.complain(&self.context.warning(told, values));
    }

    fn line_with_name(&self, text: &str) -> Option<String> {
        let at = self.unnaming.first_in(text)?;
        Some((text[..at].matches('\n').count() + 1).to_string())
    }

    /// Writes down what is about to be erased of a table before anything of it goes, so that a run
    /// that is broken off can be finished, and proven, when the session itself tells nothing more.
    ///
    /// Not with the names of files that people gave them: those may name somebody.
    fn begin(&self, table: &Table, beside: &[PathBuf]) -> Result<Erasure, Failure> {
        let part = self.past.part;
        let begun = table.begun.clone().filter(|begun| begun.part == part);
        let mut plan = begun.unwrap_or_else(|| Erasure {
            on: self.today,
            table: table.id.clone(),
            part,
            files: kinds(names_of(&table.files)),
            number: table.number(part),
        });
        let beside = names_of(beside).into_iter();
        let beside = beside.map(|name| format!("{BESIDE}{name}"));
        plan.files = kinds(beside.chain(plan.files));
        let list = vec![plan.clone()];
        let text = yaml::write_erasures(&Erasures { list });
        self.replace(&table.folder.join(store::ERASING), &text, Mode::Document)?;
        Ok(plan)
    }

    /// Erases what may be left of an encrypted session.
    fn erase_rest(&self, folder: &Path) -> Result<(), Failure> {
        let session = folder.join(store::SESSION);
        if store::link_out(&session).is_some() {
            return Ok(());
        }
        store::erase(&session).map_err(|error| load::stored(&error, self.context))
    }

    /// Adds a line of proof once all of it is gone, and only then forgets what was to be erased.
    fn end(&mut self, table: &Table, plan: Erasure) -> Result<(), Failure> {
        let files = kinds(plan.files);
        let proof = Erasure { files, ..plan };
        // The run that was broken off may have come so far.
        let is_proven = table.begun.is_some() && self.proof.list.contains(&proof);
        if !is_proven {
            self.proof.list.push(proof);
            let text = yaml::write_erasures(&self.proof);
            let path = self.past.folder.join(store::ERASURES);
            self.replace(&path, &text, Mode::Document)?;
        }
        store::remove(&table.folder.join(store::ERASING))
            .map_err(|error| load::stored(&error, self.context))
    }

    fn tell(&self, told: &str, table: &Table, more: &[(&str, &str)]) {
        let shown = load::shown(&table.folder);
        let mut values = vec![("table", shown.as_str())];
        values.extend(more);
        say(told, &values, self.context);
    }
}

/// Whether names stay in the case while its texts lose them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Stay,
    Go,
}

fn has_names(case: &Case) -> bool {
    case.participants
        .iter()
        .any(|person| !person.names.is_empty())
}

fn keep_names(bare: &mut Case, old: &Case) {
    for (bare, old) in bare.participants.iter_mut().zip(&old.participants) {
        bare.names.clone_from(&old.names);
        bare.age_group = old.age_group;
        bare.consent.clone_from(&old.consent);
    }
}

/// What files these are, each kind once.
fn kinds(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    for name in names {
        let kind = kind_of(&name);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}
