//! Which documents are not right any more after a session changed, and how to make them again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{extracts, say};
use crate::cli::args::Audience;
use crate::cli::context::{Context, Volume};
use crate::cli::documents::{layouts, render};
use crate::cli::outcome::Failure;
use crate::cli::report::{audience, audience_of};
use crate::cli::rosters::Rosters;
use crate::cli::{final_report, insights, load};
use crate::lang::{Lang, fill};
use crate::model::Session;
use crate::privacy::Roster;
use crate::report::view::view_beside;
use crate::store;

/// A document that is not right any more.
pub(super) struct Stale {
    pub(super) path: PathBuf,
    /// What makes it again.
    pub(super) command: String,
}

/// A session that changed, at its table.
pub(super) struct Changed<'c> {
    pub(super) folder: &'c Path,
    pub(super) before: &'c Session,
    pub(super) after: &'c Session,
    /// The names of all tables of the project.
    pub(super) names: Option<&'c Arc<Roster>>,
    pub(super) context: &'c Context,
}

/// Lists the documents of a table and its project that do not fit the session any more.
///
/// # Errors
///
/// What keeps the list from being written.
pub(super) fn tell(
    folder: &Path,
    before: &Session,
    after: &Session,
    context: &Context,
) -> Result<(), Failure> {
    let rosters = Rosters::beside([&folder.to_path_buf()], context);
    let changed = Changed {
        folder,
        before,
        after,
        names: rosters.of_table(folder),
        context,
    };
    let mut stale = of_table(&changed);
    stale.extend(of_project(folder, context));
    let by_hand = changed.others(&mut stale);
    let words = &context.lang.words().consent;
    if !by_hand.is_empty() {
        let paths = context.lang.list(&by_hand);
        say(words.stale_by_hand, &[("paths", &paths)], context);
    }
    if stale.is_empty() {
        if by_hand.is_empty() {
            context.tell(words.no_stale);
        }
        return Ok(());
    }
    context.tell(words.stale);
    let lines = stale.iter().map(|document| {
        let values = [
            ("path", &*load::shown(&document.path)),
            ("command", &document.command),
        ];
        fill(words.stale_line, &values) + "\n"
    });
    context.product(&lines.collect::<String>())
}

/// A document as it stands on disk: for whom and in which language it was made.
pub(super) struct Made {
    pub(super) text: String,
    pub(super) audience: Audience,
    pub(super) lang: Lang,
}

impl Made {
    /// None when there is no such file, or it cannot be read.
    fn at(path: &Path) -> Option<Self> {
        store::read_text(path).ok().map(Self::of)
    }

    /// What the front matter of a document tells.
    pub(super) fn of(text: String) -> Self {
        let audience = match audience_of(&text) {
            Some("tafel") => Audience::Table,
            Some("openbaar") => Audience::Public,
            Some(_) | None => Audience::Involved,
        };
        let mut lines = text.lines().take(12);
        let lang = lines.find_map(|line| Lang::from_code(line.strip_prefix("lang: ")?));
        Self {
            audience,
            lang: lang.unwrap_or_default(),
            text,
        }
    }

    /// The surroundings in which it was made.
    pub(super) fn context(&self, context: &Context) -> Context {
        Context {
            lang: self.lang,
            volume: Volume::Quiet,
            ..context.clone()
        }
    }

    /// The command that makes it, with the options by which it was made.
    pub(super) fn command(&self, command: &str, path: &Path) -> String {
        let mut line = format!("dialoogtafel {command} {}", typed(path));
        match self.audience {
            Audience::Table => line.push_str(" --voor tafel"),
            Audience::Involved => {}
            Audience::Public => line.push_str(" --voor openbaar"),
        }
        if self.lang == Lang::English {
            line.push_str(" --taal en");
        }
        line
    }
}

/// A path as a shell takes it.
pub(super) fn typed(path: &Path) -> String {
    let shown = load::shown(path);
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+~:@".contains(c);
    if shown.chars().all(is_plain) {
        shown
    } else {
        format!("'{}'", shown.replace('\'', "'\\''"))
    }
}

fn of_table(changed: &Changed<'_>) -> Vec<Stale> {
    let Changed {
        folder,
        before,
        after,
        names,
        context,
    } = *changed;
    let mut stale = Vec::new();
    let own = after.documents.iter().map(|id| id.as_str());
    for name in ["verslag", "casusprofiel"].into_iter().chain(own) {
        let path = folder.join(format!("{name}.md"));
        let Some(made) = Made::at(&path) else {
            continue;
        };
        let text = |session: &Session| of_one_table(name, session, &made, names, context);
        // A layout that cannot be used tells nothing, so the document may be wrong.
        let is_same = matches!((text(before), text(after)), (Ok(old), Ok(new)) if old == new);
        if !is_same {
            let profile = if name == "casusprofiel" {
                " --profiel"
            } else {
                ""
            };
            let command = made.command("verslag", folder) + profile;
            stale.push(Stale { path, command });
        }
    }
    for reader in extracts::readers(after) {
        let path = extracts::path(folder, &reader.code);
        let Some(made) = Made::at(&path) else {
            continue;
        };
        let fresh = extracts::text(after, reader, names, &made.context(context));
        if !matches!(fresh, Ok(Some(fresh)) if fresh == made.text) {
            let command = format!("dialoogtafel terugkoppeling {}", typed(folder));
            stale.push(Stale { path, command });
        }
    }
    stale
}

/// A document of a table for the readers of another.
pub(super) fn of_one_table(
    name: &str,
    session: &Session,
    made: &Made,
    names: Option<&Arc<Roster>>,
    context: &Context,
) -> Result<String, Failure> {
    let there = made.context(context);
    let glossary = load::glossary(&load::library(&there)?, &there)?;
    let audience = audience(made.audience);
    let names = names.map(|names| &**names);
    let view = view_beside(session, names, &glossary, audience, None, there.lang);
    render(&layouts(&there)?, name, &view, &there)
}

/// Those of the project, made from what stands on disk now.
fn of_project(folder: &Path, context: &Context) -> Vec<Stale> {
    let project = crate::cli::tables::project_folder(folder);
    let mut stale = Vec::new();
    for (name, command) in [
        ("inzichten", "inzichten"),
        ("eindverslag", "eindverslag"),
        ("factsheet", "factsheet"),
    ] {
        let path = project.join(format!("{name}.md"));
        let Some(made) = Made::at(&path) else {
            continue;
        };
        let there = made.context(context);
        let is_same = if name == "inzichten" {
            let fresh = insights::usual_document(&project, made.audience, &there);
            matches!(fresh, Ok(fresh) if fresh == made.text)
        } else {
            final_report::is_fresh(name, &project, made.audience, &there).unwrap_or(false)
        };
        if !is_same {
            let mut command = made.command(command, &project);
            if name == "inzichten" {
                command.push_str(&format!(" -o {}", typed(&path)));
            }
            stale.push(Stale { path, command });
        }
    }
    stale
}
