//! Where a new project or table will stand.

use std::path::{Path, PathBuf};

use crate::cli::context::Context;
use crate::cli::load;
use crate::cli::outcome::Failure;
use crate::cli::snippet::Notice;
use crate::cli::terminal::ask::{Asking, Need, Reply};
use crate::lang::fill;
use crate::model::Id;
use crate::store;

/// Where a new project or table will stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// `sessions/<project>`.
    Project(Id),
    /// `sessions/<project>/<table>`.
    Table(Id, Id),
}

const SESSIONS: &str = "sessions";

impl Place {
    /// Reads `project` or `project/table`.
    pub(super) fn read(text: &str, context: &Context) -> Result<Self, Failure> {
        let names: Vec<&str> = text.trim_end_matches('/').split('/').collect();
        let ids: Option<Vec<Id>> = names.iter().map(|name| Id::new(name)).collect();
        match ids.as_deref() {
            Some([project]) => Ok(Self::Project(project.clone())),
            Some([project, table]) => Ok(Self::Table(project.clone(), table.clone())),
            Some(_) | None => Err(refused(text, &names, context)),
        }
    }

    /// The name as people type it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Project(project) => project.to_string(),
            Self::Table(project, table) => format!("{project}/{table}"),
        }
    }

    /// Its folder.
    pub(super) fn folder(&self) -> PathBuf {
        match self {
            Self::Project(project) => Path::new(SESSIONS).join(project.as_str()),
            Self::Table(project, table) => Path::new(SESSIONS)
                .join(project.as_str())
                .join(table.as_str()),
        }
    }

    /// The file that is written.
    pub(super) fn file(&self) -> PathBuf {
        match self {
            Self::Project(_) => self.folder().join(store::PROJECT),
            Self::Table(..) => self.folder().join(store::CASE),
        }
    }

    /// The files of which none may be there yet.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        match self {
            Self::Project(_) => vec![self.file()],
            Self::Table(..) => vec![self.file(), self.folder().join(store::SESSION)],
        }
    }
}

/// Asks where; `None` when the person stopped.
pub(super) fn ask(asking: &mut Asking<'_>) -> Result<Option<Place>, Failure> {
    let words = &asking.context.lang.words().new;
    loop {
        asking.question(words.say_what_to_make, None);
        let options = [words.say_a_table, words.say_a_project].map(str::to_owned);
        let place = match asking.choice(&options, 0) {
            Reply::Given(0) => ask_table(asking)?,
            Reply::Given(_) => ask_name(asking, words.say_name_project, |project| {
                Place::Project(project)
            }),
            Reply::Back | Reply::Stopped => return Ok(None),
        };
        match place {
            Reply::Given(place) => return Ok(Some(place)),
            Reply::Back => {}
            Reply::Stopped => return Ok(None),
        }
    }
}

fn ask_table(asking: &mut Asking<'_>) -> Result<Reply<Place>, Failure> {
    let words = &asking.context.lang.words().new;
    loop {
        let project = match ask_project(asking)? {
            Reply::Given(project) => project,
            Reply::Back => return Ok(Reply::Back),
            Reply::Stopped => return Ok(Reply::Stopped),
        };
        let place = ask_name(asking, words.say_name_table, |table| {
            Place::Table(project.clone(), table)
        });
        match place {
            Reply::Back => {}
            Reply::Given(_) | Reply::Stopped => return Ok(place),
        }
    }
}

/// One of the projects that are there, or another.
fn ask_project(asking: &mut Asking<'_>) -> Result<Reply<Id>, Failure> {
    let words = &asking.context.lang.words().new;
    let projects = projects(asking.context)?;
    if !projects.is_empty() {
        asking.question(words.say_which_project, None);
        let mut options: Vec<String> = projects.iter().map(Id::to_string).collect();
        options.push(words.say_another_project.to_owned());
        match asking.choice(&options, 0) {
            Reply::Given(place) => {
                if let Some(project) = projects.get(place) {
                    return Ok(Reply::Given(project.clone()));
                }
            }
            Reply::Back => return Ok(Reply::Back),
            Reply::Stopped => return Ok(Reply::Stopped),
        }
    }
    Ok(ask_id(asking, words.say_name_project))
}

fn projects(context: &Context) -> Result<Vec<Id>, Failure> {
    let folder = Path::new(SESSIONS);
    if !store::is_folder(folder) {
        return Ok(Vec::new());
    }
    let stored = |error| load::stored(&error, context);
    let tables = store::find_tables(folder).map_err(stored)?;
    let projects = store::find_projects(folder).map_err(stored)?;
    let tables = tables.paths.iter().filter_map(|table| table.parent());
    let mut names: Vec<Id> = projects
        .paths
        .iter()
        .map(PathBuf::as_path)
        .chain(tables)
        .filter(|path| path.parent() == Some(folder))
        .filter_map(|path| Id::new(path.file_name()?.to_str()?))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

fn ask_name(asking: &mut Asking<'_>, question: &str, place: impl Fn(Id) -> Place) -> Reply<Place> {
    loop {
        let place = match ask_id(asking, question) {
            Reply::Given(id) => place(id),
            Reply::Back => return Reply::Back,
            Reply::Stopped => return Reply::Stopped,
        };
        let Some(path) = place.files().into_iter().find(|path| store::is_file(path)) else {
            return Reply::Given(place);
        };
        let taken = asking.context.lang.words().new.say_name_taken;
        asking.say(&fill(
            taken,
            &[("path", &load::shown(&store::standing_path(&path)))],
        ));
    }
}

fn ask_id(asking: &mut Asking<'_>, question: &str) -> Reply<Id> {
    let words = &asking.context.lang.words().new;
    let mut initial = String::new();
    asking.question(question, Some(words.say_name_help));
    loop {
        let line = match asking.text(&initial, Need::Needed) {
            Reply::Given(line) => line,
            Reply::Back => return Reply::Back,
            Reply::Stopped => return Reply::Stopped,
        };
        if let Some(id) = Id::new(&line) {
            return Reply::Given(id);
        }
        asking.say(words.say_name_help);
        initial = Id::from_text(&line).map_or(line, |id| id.to_string());
    }
}

fn refused(text: &str, names: &[&str], context: &Context) -> Failure {
    let words = &context.lang.words().new;
    let near: Vec<String> = names
        .iter()
        .filter_map(|name| Id::from_text(name))
        .map(|id| id.to_string())
        .collect();
    let near = near.join("/");
    let is_place = near != text && (1..=2).contains(&names.len());
    let remedy = if is_place && Place::is_possible(&near) {
        fill(words.say_place_near, &[("nearest", &near)])
    } else {
        words.say_place_form.to_owned()
    };
    let headline = fill(words.say_wrong_place, &[("place", text)]);
    Failure::WrongUse(context.notice(&Notice::error(headline, remedy)))
}

impl Place {
    fn is_possible(name: &str) -> bool {
        name.split('/').all(|part| Id::new(part).is_some())
    }
}
