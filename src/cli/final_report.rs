//! Makes the documents of a project in which people go on writing: eindverslag and factsheet.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::project::Living;
use super::args::{Audience, Stream};
use super::context::Context;
use super::documents::{self, layout_texts, layouts, marks_broken, render};
use super::gate::{self, Known};
use super::groups;
use super::load;
use super::outcome::{Failure, Outcome};
use super::report::{audience, audience_of, is_ours};
use super::rosters;
use super::tables::Tables;
use crate::insights::{Counting, Options, Selection, Sums, tally};
use crate::lang::fill;
use crate::lang::flaws::Told;
use crate::model::{Project, Session};
use crate::privacy::Roster;
use crate::report::living::{LivingError, Overwrite, Renewal, parts, renew};
use crate::report::view;
use crate::report::view::groups::Bearers;
use crate::report::view::project::{ProjectView, Request, view};
use crate::store;

/// Makes a document of a project, again where it is there already.
///
/// # Errors
///
/// A flawed project.yaml or layout, no table that was held or one that cannot be read, marks that
/// are broken, or wrong use.
pub fn run(name: &str, arguments: &Living, context: &Context) -> Result<Outcome, Failure> {
    groups::check_flag(arguments.coarser, arguments.audience, context)?;
    let folder = folder(&arguments.project);
    let material = Material::read(&folder, arguments, context)?;
    let bearers = Bearers::of(&material.sessions);
    let material = if arguments.coarser {
        material.coarsened(&bearers, context)
    } else {
        material
    };
    let fresh = material.document(name, arguments, context)?;
    let project = material.project.as_ref();
    let known = Known::of(project, &material.sessions, &arguments.not_names)
        .with_names([Arc::clone(&material.names)])
        .with_layouts(&layout_texts(name, context)?, context.lang);
    let tell_few = |path: &str| {
        if arguments.audience == Audience::Public {
            groups::tell(path, &fresh, &bearers, arguments.coarser, context);
        }
    };
    let path = match &arguments.output {
        Some(Stream::Standard) => {
            gate::pass(name, &fresh, audience(arguments.audience), &known, context)?;
            tell_few(name);
            return context.product(&fresh).map(|()| material.outcome);
        }
        Some(Stream::File(path)) => path.clone(),
        None => folder.join(format!("{name}.md")),
    };
    if !arguments.verify {
        tell_few(&load::shown(&path));
    }
    let document = Document {
        name,
        project: load::shown(&folder),
        path,
        fresh,
        audience: audience(arguments.audience),
        known,
    };
    let outcome = if arguments.verify {
        document.verify(context)?
    } else {
        document.write(arguments, context)?
    };
    Ok(outcome.and(material.outcome))
}

/// Whether renewing a document changes nothing in it.
pub(super) fn is_as_made(renewal: &Renewal) -> bool {
    renewal.stale.is_empty() && renewal.added.is_empty() && renewal.kept.is_empty()
}

/// A document of a project as it would be made now.
///
/// # Errors
///
/// What keeps it from being made.
pub(super) fn fresh(
    name: &str,
    folder: &Path,
    audience: Audience,
    coarser: bool,
    context: &Context,
) -> Result<String, Failure> {
    let arguments = Living {
        project: folder.to_path_buf(),
        verify: true,
        overwrite: None,
        audience,
        output: None,
        reference_date: None,
        not_names: Vec::new(),
        coarser,
    };
    let material = Material::read(folder, &arguments, context)?;
    let material = if coarser {
        let bearers = Bearers::of(&material.sessions);
        material.coarsened(&bearers, context)
    } else {
        material
    };
    material.document(name, &arguments, context)
}

fn old(path: &Path, context: &Context) -> Result<Option<String>, Failure> {
    if !store::is_file(path) {
        return Ok(None);
    }
    load::source(path, context).map(|source| Some(source.text))
}

/// The folder of a project, which may also be named by its project.yaml.
fn folder(named: &Path) -> PathBuf {
    if named.file_name().is_some_and(|name| name == store::PROJECT) {
        let parent = named
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        return parent.unwrap_or(Path::new(".")).to_path_buf();
    }
    named.to_path_buf()
}

/// What a document is made from.
struct Material {
    project: Option<Project>,
    /// The name of the folder.
    name: String,
    sessions: Vec<Session>,
    /// The names of all its tables.
    names: Arc<Roster>,
    sums: Sums,
    /// To mend when a session could not be read.
    outcome: Outcome,
}

impl Material {
    fn read(folder: &Path, arguments: &Living, context: &Context) -> Result<Self, Failure> {
        let project = load::project(folder, context)?;
        let tables = Tables::find(&[folder.to_path_buf()], context)?;
        let counting = Counting::default();
        let gathered = tables.each(context, |table| {
            let sums = tally(table.session, table.project, &counting);
            (sums, table.session.clone())
        });
        gathered.missing.none(context)?;
        let (sums, sessions): (Vec<Sums>, Vec<Session>) = gathered.found.into_iter().unzip();
        let mut sums = Sums::in_order(sums);
        sums.doubles
            .extend(gathered.doubles.into_iter().map(|(id, _)| id));
        sums.doubles.sort();
        if sessions.is_empty() && gathered.outcome == Outcome::Done {
            let told = &context.lang.words().living.nothing_held;
            let path = load::shown(folder);
            return Err(Failure::to_mend(told, &[("path", &path)], context));
        }
        if !arguments.verify {
            super::insights::tell_not_begun(tables.not_begun, context);
        }
        let whole = store::whole_path(folder);
        let name = whole.file_name().unwrap_or_default();
        Ok(Self {
            project,
            name: name.to_string_lossy().into_owned(),
            sessions,
            names: rosters::of_project(folder, context),
            sums,
            outcome: gathered.outcome,
        })
    }

    /// The same with coarser words for the roles that few people have.
    fn coarsened(self, bearers: &Bearers, context: &Context) -> Self {
        let sessions = self.sessions.iter();
        let sessions = sessions.map(|session| bearers.coarsened(session, context.lang));
        Self {
            sessions: sessions.collect(),
            ..self
        }
    }

    fn view(&self, arguments: &Living, context: &Context) -> ProjectView {
        view(&Request {
            project: self.project.as_ref(),
            name: &self.name,
            sessions: &self.sessions,
            names: &self.names,
            sums: &self.sums,
            selection: &Selection::default(),
            options: Options {
                threshold: self.project.as_ref().and_then(|project| project.threshold),
                reference_day: arguments.reference_date,
            },
            audience: audience(arguments.audience),
            lang: context.lang,
        })
    }

    /// The document, made twice: the first time tells which terms need to be explained.
    fn document(
        &self,
        name: &str,
        arguments: &Living,
        context: &Context,
    ) -> Result<String, Failure> {
        let layouts = layouts(context)?;
        let glossary = load::glossary(&load::library(context)?, context)?;
        let mut view = self.view(arguments, context);
        let bare = render(&layouts, name, &view, context)?;
        view.explain(&bare, &glossary);
        render(&layouts, name, &view, context)
    }
}

/// A document and where it stands.
struct Document<'d> {
    /// The command that makes it.
    name: &'d str,
    project: String,
    path: PathBuf,
    fresh: String,
    audience: view::Audience,
    /// What is no finding in it.
    known: Known,
}

impl Document<'_> {
    /// Tells whether the document is stale, or waits for somebody to choose; writes nothing.
    fn verify(&self, context: &Context) -> Result<Outcome, Failure> {
        let words = &context.lang.words().living;
        let Some(old) = self.old(context)? else {
            self.complain(&words.not_there, &[], context);
            return Ok(Outcome::ToMend);
        };
        let renewal = self.renewal(&old, &Overwrite::Nothing, context)?;
        let mut behind = renewal.stale.clone();
        behind.extend(renewal.added.iter().cloned());
        if !behind.is_empty() {
            let parts = context.lang.list(&behind);
            self.complain(&words.stale, &[("parts", &parts)], context);
        }
        self.tell_kept(&renewal, context);
        let is_fresh = behind.is_empty() && renewal.kept.is_empty();
        Ok(if is_fresh {
            Outcome::Done
        } else {
            Outcome::ToMend
        })
    }

    fn write(&self, arguments: &Living, context: &Context) -> Result<Outcome, Failure> {
        let Some(old) = self.old(context)? else {
            return self.write_whole(context);
        };
        if self.is_for_others(&old, context)? {
            return self.write_whole(context);
        }
        let overwrite = match &arguments.overwrite {
            None => Overwrite::Nothing,
            Some(None) => Overwrite::All,
            Some(Some(part)) => self.one_part(part, &old, context)?,
        };
        let renewal = match renew(&old, &self.fresh, &overwrite) {
            Err(LivingError::NoMarks) if overwrite == Overwrite::All => {
                return self.write_whole(context);
            }
            renewed => renewed.map_err(|error| self.broken(&error, context))?,
        };
        self.pass(&renewal.text, context)?;
        self.keep(&renewal, context)?;
        self.tell_kept(&renewal, context);
        Ok(if renewal.kept.is_empty() {
            Outcome::Done
        } else {
            Outcome::ToMend
        })
    }

    fn write_whole(&self, context: &Context) -> Result<Outcome, Failure> {
        self.pass(&self.fresh, context)?;
        documents::write(&self.path, &self.fresh, self.mode(), context).map(|()| Outcome::Done)
    }

    fn mode(&self) -> store::Mode {
        match self.audience {
            view::Audience::Table => store::Mode::Private,
            view::Audience::Involved | view::Audience::Public => store::Mode::Document,
        }
    }

    /// Also what people wrote in it may not tell who somebody is.
    fn pass(&self, text: &str, context: &Context) -> Result<(), Failure> {
        let path = load::shown(&self.path);
        gate::pass(&path, text, self.audience, &self.known, context)
    }

    fn keep(&self, renewal: &Renewal, context: &Context) -> Result<(), Failure> {
        let path = load::shown(&self.path);
        if !renewal.changed {
            let unchanged = context.lang.words().documents.unchanged;
            context.tell(&fill(unchanged, &[("path", &path)]));
            return Ok(());
        }
        store::replace(&self.path, &renewal.text, self.mode())
            .map_err(|error| load::stored(&error, context))?;
        let mut parts = renewal.stale.clone();
        parts.extend(renewal.added.iter().cloned());
        parts.extend(renewal.kept.iter().cloned());
        let parts = context.lang.list(&parts);
        let renewed = context.lang.words().living.renewed;
        context.tell(&fill(renewed, &[("path", &path), ("parts", &parts)]));
        Ok(())
    }

    fn old(&self, context: &Context) -> Result<Option<String>, Failure> {
        old(&self.path, context)
    }

    fn renewal(
        &self,
        old: &str,
        overwrite: &Overwrite,
        context: &Context,
    ) -> Result<Renewal, Failure> {
        renew(old, &self.fresh, overwrite).map_err(|error| self.broken(&error, context))
    }

    fn broken(&self, error: &LivingError, context: &Context) -> Failure {
        marks_broken(&load::shown(&self.path), error, context)
    }

    /// Whether what stands there is for other readers and may be replaced whole.
    ///
    /// What people wrote for one audience may not be read by another, so then it is refused.
    fn is_for_others(&self, old: &str, context: &Context) -> Result<bool, Failure> {
        let new = audience_of(&self.fresh);
        let Some(was) = audience_of(old).filter(|was| Some(*was) != new) else {
            return Ok(false);
        };
        let path = load::shown(&self.path);
        let values = [
            ("path", path.as_str()),
            ("old", was),
            ("new", new.unwrap_or_default()),
        ];
        let words = context.lang.words();
        if is_ours(old) {
            context.tell(&fill(words.documents.other_audience, &values));
            return Ok(true);
        }
        let told = &words.living.other_audience;
        Err(Failure::to_mend(told, &values, context))
    }

    fn one_part(&self, part: &str, old: &str, context: &Context) -> Result<Overwrite, Failure> {
        let broken = |error| self.broken(&error, context);
        let fresh = parts(&self.fresh).map_err(broken)?;
        let old = parts(old).map_err(broken)?;
        let names: Vec<String> = fresh.iter().map(|part| part.name.clone()).collect();
        let is_known = names.iter().any(|name| name == part) || old.iter().any(|p| p.name == part);
        if is_known {
            return Ok(Overwrite::Parts(BTreeSet::from([part.to_owned()])));
        }
        let values = [
            ("path", load::shown(&self.path)),
            ("part", part.to_owned()),
            ("parts", context.lang.list(&names)),
        ];
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        Err(Failure::wrong_use(
            &context.lang.words().living.unknown_part,
            &values,
            context,
        ))
    }

    fn tell_kept(&self, renewal: &Renewal, context: &Context) {
        let words = &context.lang.words().living;
        for part in &renewal.kept {
            self.complain(&words.kept, &[("part", part)], context);
        }
    }

    fn complain(&self, told: &Told, values: &[(&str, &str)], context: &Context) {
        let path = load::shown(&self.path);
        let mut all = vec![
            ("path", path.as_str()),
            ("command", self.name),
            ("project", &self.project),
        ];
        all.extend(values);
        context.complain(&context.flaw(told, &all));
    }
}
