//! What earlier tables bring to a table across cases: their recurring themes and open actions.

use std::path::{Path, PathBuf};

use super::actions::{close, is_closed};
use super::context::Context;
use super::listing::Listing;
use super::load;
use super::outcome::Failure;
use super::rosters::Rosters;
use super::tables::{Table, Tables};
use crate::insights::{Counting, Options, Summary, Sums, tally};
use crate::model::Case;
use crate::model::Session;
use crate::model::session::EarlierTheme;
use crate::model::terms::{ActionStatus, Kind};
use crate::report::view::{Audience, Records, unnamed_themes};
use crate::store;

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
        let session = unnamed_themes(table.session, table.others(), context.lang);
        tally(&session, table.project, &Counting::default())
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

/// An action that an earlier table left open, as it may be shown to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAction {
    folder: PathBuf,
    number: u32,
    /// Its id across tables, such as `po-overstap#7`.
    pub id: String,
    /// What is to be done.
    pub what: String,
    /// Who does it, by role.
    pub who: Vec<String>,
    /// Until when.
    pub due: Option<chrono::NaiveDate>,
    /// How far it is.
    pub status: ActionStatus,
}

/// The actions that are open at the tables a session looks back on, in the order of their tables.
///
/// A table that cannot be read brings none; [`themes`] told what is wrong with it.
#[must_use]
pub fn actions(session: &Session, folder: &Path, context: &Context) -> Vec<OpenAction> {
    let mut actions = Vec::new();
    for path in &session.case.earlier_tables {
        let found = store::find_tables(&folder.join(path));
        let mut tables = found.map(|found| found.paths).unwrap_or_default();
        tables.retain(|table| store::is_file(&table.join(store::SESSION)));
        for table in tables {
            let earlier = load::session(&table, context).ok();
            if let Some(earlier) = earlier.filter(|earlier| earlier.id != session.id) {
                actions.extend(open_actions(&earlier, &table, context));
            }
        }
    }
    actions
}

fn open_actions(session: &Session, folder: &Path, context: &Context) -> Vec<OpenAction> {
    let rosters = Rosters::beside([&folder.to_path_buf()], context);
    let table = Table {
        folder,
        session,
        project: None,
        names: rosters.of_table(folder),
    };
    let listing = Listing::of(&table, context);
    let records = Records::new(session, Audience::Involved, context.lang).beside(table.others());
    let open = |status: ActionStatus| (!is_closed(status)).then_some(status);
    let action = |record: &crate::model::Record| {
        let status = open(record.status.unwrap_or(ActionStatus::Open))?;
        let view = records.action(record, context.today());
        Some(OpenAction {
            folder: folder.to_path_buf(),
            number: record.number,
            id: view.id,
            what: listing.text(&view.what),
            who: listing.texts(&view.who),
            due: record.due,
            status,
        })
    };
    let shown = records.shown().map(|(_, record)| record);
    let shown = shown.filter(|record| record.kind == Kind::Action);
    shown.filter_map(action).collect()
}

/// Gives an action of an earlier table its status, in the session where it stands.
///
/// # Errors
///
/// When somebody else has that table, or it cannot be read or written.
pub fn settle(action: &OpenAction, status: ActionStatus, context: &Context) -> Result<(), Failure> {
    let day = context.today();
    close::settle(&action.folder, action.number, status, day, context).map(|_| ())
}
