//! Tells which words in a public document point to few people.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::Audience;
use super::context::Context;
use super::load;
use super::outcome::Failure;
use super::snippet::Notice;
use crate::lang::fill;
use crate::model::Session;
use crate::report::view::groups::{Bearers, Pointing};
use crate::store;

/// The tables beside those that are reported on, by the folder of their project.
#[derive(Debug, Default)]
pub struct Projects(BTreeMap<PathBuf, Vec<Session>>);

impl Projects {
    /// Who bears which role at the tables of the project that a table is in.
    ///
    /// A table that cannot be read counts for nothing here: then more is told, not less.
    pub fn bearers(&mut self, folder: &Path, session: &Session, context: &Context) -> Bearers {
        let whole = store::whole_path(folder);
        let parent = whole.parent().unwrap_or(&whole).to_path_buf();
        let others = self.0.entry(parent).or_insert_with_key(|parent| {
            let found = store::find_tables(parent);
            let folders = found.map(|found| found.paths).unwrap_or_default();
            let held = |folder: &PathBuf| store::is_file(&folder.join(store::SESSION));
            let held = folders.into_iter().filter(held);
            held.filter_map(|folder| load::session(&folder, context).ok())
                .collect()
        });
        Bearers::beside(session, others.iter())
    }
}

/// Refuses `--grover` for other readers.
///
/// # Errors
///
/// Wrong use.
pub fn check_flag(coarser: bool, audience: Audience, context: &Context) -> Result<(), Failure> {
    let told = &context.lang.words().groups.coarser_only_public;
    match audience {
        Audience::Table | Audience::Involved if coarser => {
            let notice = Notice::error(told.what, told.remedy);
            Err(Failure::WrongUse(context.notice(&notice)))
        }
        Audience::Table | Audience::Involved | Audience::Public => Ok(()),
    }
}

/// Tells that a public document is about one table.
pub fn tell_one_table(path: &str, context: &Context) {
    let words = &context.lang.words().groups;
    context.complain(&context.warning(&words.one_table, &[("path", path)]));
}

/// Tells which words in a document point to few people; what `--grover` replaced is there no more.
pub fn tell(path: &str, printed: &str, bearers: &Bearers, coarser: bool, context: &Context) {
    let pointing = if coarser {
        bearers.in_sentences().pointing(printed, context.lang)
    } else {
        bearers.pointing(printed, context.lang)
    };
    if pointing.is_empty() {
        return;
    }
    let words = &context.lang.words().groups;
    let told = if coarser {
        &words.few_typed
    } else {
        &words.few
    };
    let labels: Vec<String> = pointing.iter().map(|one| said(one, context)).collect();
    let values = [("path", path), ("labels", &labels.join("; "))];
    context.complain(&context.warning(told, &values));
}

fn said(pointing: &Pointing, context: &Context) -> String {
    let words = &context.lang.words().groups;
    let lang = context.lang;
    let tables = lang.count(pointing.tables, words.table, words.tables);
    let people = pointing.people.unwrap_or_default();
    let people = lang.count(people, words.person, words.people);
    let values = [
        ("label", pointing.label.as_str()),
        ("people", &people),
        ("tables", &tables),
        ("coarser", pointing.coarser.unwrap_or_default()),
    ];
    let sentence = match pointing.coarser {
        Some(_) => words.pointing_role,
        None => words.pointing_other,
    };
    fill(sentence, &values)
}
