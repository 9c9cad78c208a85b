//! Which documents are not right any more after a session changed, and how to make them again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::others::Others;
use super::{extracts, say};
use crate::cli::args::Audience;
use crate::cli::context::{Context, Volume};
use crate::cli::documents::{layouts, render_whole};
use crate::cli::outcome::Failure;
use crate::cli::report::{audience, audience_of};
use crate::cli::rosters::Rosters;
use crate::cli::{final_report, groups, insights, load};
use crate::lang::{Lang, fill};
use crate::model::Session;
use crate::privacy::Roster;
use crate::report::living::{Overwrite, renew};
use crate::report::view::{View, view_beside};
use crate::store;

/// A document that is not right any more.
pub(super) struct Stale {
    pub(super) path: PathBuf,
    /// What makes it again.
    pub(super) command: String,
}

/// What changed a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// An answer of the feedback round.
    Feedback,
    /// Somebody withdrew.
    Withdrawal,
    /// Somebody withdrew who had done so before: what they said may be known no more.
    WithdrawalAgain,
}

/// A session that changed, at its table.
pub(super) struct Changed<'c> {
    pub(super) folder: &'c Path,
    pub(super) cause: Cause,
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
    cause: Cause,
    before: &Session,
    after: &Session,
    context: &Context,
) -> Result<(), Failure> {
    let rosters = Rosters::beside([&folder.to_path_buf()], context);
    let changed = Changed {
        folder,
        cause,
        before,
        after,
        names: rosters.of_table(folder),
        context,
    };
    let mut stale = of_table(&changed);
    stale.extend(of_project(folder, context));
    let Others { by_hand, unknown } = changed.others(&mut stale);
    let words = &context.lang.words().consent;
    if !by_hand.is_empty() {
        let paths = context.lang.list(&by_hand);
        say(words.stale_by_hand, &[("paths", &paths)], context);
    }
    if !unknown.is_empty() {
        let paths = context.lang.list(&unknown);
        say(words.other_texts, &[("paths", &paths)], context);
    }
    match cause {
        Cause::Feedback => {}
        Cause::Withdrawal | Cause::WithdrawalAgain => context.tell(words.not_looked),
    }
    if stale.is_empty() {
        if by_hand.is_empty() && unknown.is_empty() {
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

    /// Which roles to make it with again, when it does not stand as it would be made now; `None`
    /// when it does. What people wrote around its parts does not matter.
    ///
    /// A layout that cannot be used tells nothing, so then it may be wrong.
    pub(super) fn is_stale(
        &self,
        fresh: impl Fn(Roles) -> Result<String, Failure>,
    ) -> Option<Roles> {
        let all = match self.audience {
            Audience::Table | Audience::Involved => &[Roles::Own][..],
            Audience::Public => &[Roles::Own, Roles::Coarser],
        };
        let made = all
            .iter()
            .filter_map(|roles| Some((*roles, fresh(*roles).ok()?)));
        let made: Vec<(Roles, String)> = made.collect();
        if made.iter().any(|(_, text)| self.stands_as(text)) {
            return None;
        }
        // Of two that are as near, the first.
        let nearest = made
            .iter()
            .rev()
            .max_by_key(|(_, text)| self.lines_in(text));
        Some(nearest.map_or(Roles::Own, |(roles, _)| *roles))
    }

    fn stands_as(&self, fresh: &str) -> bool {
        let renewed = || renew(&self.text, fresh, &Overwrite::Nothing);
        self.text == fresh || renewed().is_ok_and(|renewal| final_report::is_as_made(&renewal))
    }

    /// How many lines of another text stand in it.
    fn lines_in(&self, other: &str) -> usize {
        let own: BTreeSet<&str> = self.text.lines().collect();
        other.lines().filter(|line| own.contains(line)).count()
    }

    /// The command that makes it, with the options by which it was made.
    pub(super) fn command(&self, command: &str, path: &Path, roles: Roles) -> String {
        let mut line = format!("dialoogtafel {command} {}", typed(path));
        match self.audience {
            Audience::Table => line.push_str(" --voor tafel"),
            Audience::Involved => {}
            Audience::Public => line.push_str(" --voor openbaar"),
        }
        match roles {
            Roles::Own => {}
            Roles::Coarser => line.push_str(" --grover"),
        }
        line.push_str(self.language());
        line
    }

    fn language(&self) -> &'static str {
        match self.lang {
            Lang::Dutch => "",
            Lang::English => " --taal en",
        }
    }
}

/// Whether the roles in a document are those of the table, or coarser ones where few have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Roles {
    Own,
    Coarser,
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
        after,
        names,
        context,
        ..
    } = *changed;
    let mut stale = Vec::new();
    let own = after.documents.iter().map(|id| id.as_str());
    for name in ["verslag", "casusprofiel"].into_iter().chain(own) {
        let path = folder.join(format!("{name}.md"));
        let Some(made) = Made::at(&path) else {
            continue;
        };
        let text = |session: &Session, roles| changed.of_one_table(name, session, &made, roles);
        if let Some(roles) = changed.is_stale(&made, text) {
            let profile = if name == "casusprofiel" {
                " --profiel"
            } else {
                ""
            };
            let command = made.command("verslag", folder, roles) + profile;
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
            let language = made.language();
            let command = format!("dialoogtafel terugkoppeling {}{language}", typed(folder));
            stale.push(Stale { path, command });
        }
    }
    stale
}

impl Changed<'_> {
    /// Which roles to make something of the table with again, when it is not right any more.
    ///
    /// An answer that changes nothing in a document makes it no worse than it was, whatever people
    /// changed in it. After a withdrawal only what stands there counts: the list has to come again
    /// when a run was broken off.
    pub(super) fn is_stale(
        &self,
        made: &Made,
        text: impl Fn(&Session, Roles) -> Result<String, Failure>,
    ) -> Option<Roles> {
        let roles = made.is_stale(|roles| text(self.after, roles))?;
        let texts = || (text(self.before, roles), text(self.after, roles));
        let is_as_before = || matches!(texts(), (Ok(old), Ok(new)) if old == new);
        let is_right = match self.cause {
            Cause::Feedback => self.before != self.after && is_as_before(),
            Cause::Withdrawal | Cause::WithdrawalAgain => false,
        };
        (!is_right).then_some(roles)
    }

    /// A document of the table for the readers of another.
    pub(super) fn of_one_table(
        &self,
        name: &str,
        session: &Session,
        made: &Made,
        roles: Roles,
    ) -> Result<String, Failure> {
        let there = made.context(self.context);
        let view = self.view(session, made, roles)?;
        render_whole(&layouts(&there)?, name, &view, &there)
    }

    /// What the readers of a document get to see of the table.
    pub(super) fn view(
        &self,
        session: &Session,
        made: &Made,
        roles: Roles,
    ) -> Result<View, Failure> {
        let there = made.context(self.context);
        let glossary = load::glossary(&load::library(&there)?, &there)?;
        let audience = audience(made.audience);
        let names = self.names.map(|names| &**names);
        let of = |session| view_beside(session, names, &glossary, audience, None, there.lang);
        Ok(match roles {
            Roles::Own => of(session),
            Roles::Coarser => {
                let mut projects = groups::Projects::default();
                let bearers = projects.bearers(self.folder, session, &there);
                of(&bearers.coarsened(session, there.lang))
            }
        })
    }
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
        if name == "inzichten" {
            let fresh = insights::usual_document(&project, made.audience, &there);
            if !matches!(fresh, Ok(fresh) if fresh == made.text) {
                let command = made.command(command, &project, Roles::Own);
                let command = format!("{command} -o {}", typed(&path));
                stale.push(Stale { path, command });
            }
        } else if let Some(roles) =
            made.is_stale(|roles| of_whole(name, &project, &made, roles, &there))
        {
            let command = made.command(command, &project, roles);
            stale.push(Stale { path, command });
        }
    }
    stale
}

/// A document of a project for the readers of another.
pub(super) fn of_whole(
    name: &str,
    project: &Path,
    made: &Made,
    roles: Roles,
    context: &Context,
) -> Result<String, Failure> {
    final_report::fresh(
        name,
        project,
        made.audience,
        roles == Roles::Coarser,
        context,
    )
}
