//! Erases what is past the term that its project chose, after a yes, and leaves a line of proof.

mod erase;
mod files;
mod look;
mod told;

use std::collections::BTreeSet;
use std::path::PathBuf;

use self::erase::Erasing;
use self::look::{Past, look};
use super::args::consent::Purge as Arguments;
use super::consent::say;
use super::context::Context;
use super::keys;
use super::load;
use super::outcome::{Failure, Outcome};
use super::tables::project_folder;
use super::terminal::ask::{Asking, Reply};
use crate::store::{self, StoreError};

/// Lists what is past its term, asks, and erases.
///
/// # Errors
///
/// When a path is not there, holds no table, or the disk says no.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Outcome, Failure> {
    let words = &context.lang.words().purge;
    let today = arguments.reference_date.unwrap_or_else(|| context.today());
    let is_ahead = today > context.today();
    if is_ahead && arguments.yes {
        let values = [("day", &*context.lang.date(today))];
        return Err(Failure::wrong_use(&words.day_ahead, &values, context));
    }
    let mut outcome = Outcome::Done;
    let mut past = Vec::new();
    let projects = projects(arguments, context)?;
    let tables = projects.iter().flat_map(|project| {
        let found = store::find_own_tables(project);
        found.map(|found| found.paths).unwrap_or_default()
    });
    keys::open(&tables.collect::<Vec<_>>(), context)?;
    for project in projects {
        match look(&project, today, context) {
            Ok(looked) => {
                outcome = outcome.and(looked.outcome);
                past.extend(looked.past);
            }
            Err(failure) => {
                context.complain(failure.text());
                outcome = Outcome::ToMend;
            }
        }
    }
    if past.is_empty() {
        return Ok(outcome);
    }
    let list: String = past.iter().map(|past| past.lines(context)).collect();
    context.product(&list)?;
    context.tell(words.no_law);
    if is_ahead {
        context.tell(words.only_looked);
        return Ok(outcome);
    }
    past.iter().for_each(|past| past.tell_comments(context));
    match consented(arguments, context) {
        Answer::Yes => Ok(outcome.and(erase_all(&past, context))),
        Answer::No => {
            context.tell(words.nothing_erased);
            Ok(outcome)
        }
        Answer::NobodyThere => {
            context.complain(&context.flaw(&words.yes_needed, &[]));
            Ok(Outcome::ToMend)
        }
        Answer::Stopped => {
            context.tell(words.nothing_erased);
            Ok(Outcome::Stopped)
        }
    }
}

/// The folders of the projects that the paths touch, each once.
fn projects(arguments: &Arguments, context: &Context) -> Result<BTreeSet<PathBuf>, Failure> {
    let mut projects = BTreeSet::new();
    let mut real = BTreeSet::new();
    for path in &arguments.paths {
        let stored = |error| load::stored(&error, context);
        let found = store::find_own_tables(path).map_err(stored)?;
        let mut folders = found.paths;
        folders.extend(store::find_half_erased(path).map_err(stored)?);
        for error in &found.errors {
            // A link in a project itself is told of when the project is looked at.
            let is_looked_at = matches!(error, StoreError::LeadsOut { .. })
                && store::whole_path(&project_folder(error.path()))
                    .starts_with(store::whole_path(path));
            match is_looked_at {
                true => folders.push(error.path().to_path_buf()),
                false => context.complain(load::stored(error, context).text()),
            }
        }
        for table in &folders {
            let project = project_folder(table);
            if real.insert(store::whole_path(&project)) {
                projects.insert(project);
            }
        }
    }
    if projects.is_empty() && !arguments.paths.iter().any(|path| was_purged(path)) {
        let told = &context.lang.words().insights.no_tables;
        return Err(Failure::wrong_use(told, &[], context));
    }
    Ok(projects)
}

/// Whether all of a project was erased before.
fn was_purged(path: &std::path::Path) -> bool {
    store::is_file(&path.join(store::ERASURES))
}

enum Answer {
    Yes,
    No,
    NobodyThere,
    Stopped,
}

fn consented(arguments: &Arguments, context: &Context) -> Answer {
    if arguments.yes {
        return Answer::Yes;
    }
    let Some(mut asking) = Asking::new(context) else {
        return Answer::NobodyThere;
    };
    let words = &context.lang.words().purge;
    asking.question(words.question, Some(words.question_help));
    match asking.yes_no(false) {
        Reply::Given(true) => Answer::Yes,
        Reply::Given(false) | Reply::Back => Answer::No,
        Reply::Stopped => Answer::Stopped,
    }
}

/// Erases what is past of each project; what goes wrong with one keeps no other from it.
fn erase_all(past: &[Past], context: &Context) -> Outcome {
    let mut outcome = Outcome::Done;
    for past in past {
        let erased = Erasing::new(past, context).and_then(Erasing::run);
        outcome = outcome.and(erased.unwrap_or_else(|failure| {
            context.complain(failure.text());
            Outcome::ToMend
        }));
    }
    outcome
}
