//! Writes the report, the one-page profile, or the other documents of each table.

use std::path::{Path, PathBuf};

use super::args::{self, Audience, Stream};
use super::begin;
use super::context::Context;
use super::documents::{self, deliver, layout_texts, layouts, mode_for, render_whole};
use super::gate::{self, Known};
use super::groups;
use super::json;
use super::keys;
use super::load;
use super::outcome::{Failure, Outcome};
use super::rosters::Rosters;
use crate::lang::{Lang, fill};
use crate::model::unsound::nearest;
use crate::model::{Glossary, Id, Session};
use crate::privacy::Roster;
use crate::report::layout::Layouts;
use crate::report::living::{changed_by_people, is_untouched, parts};
use crate::report::view::groups::Bearers;
use crate::report::view::{self, View};
use crate::store;
use crate::yaml;

/// Writes the report of each table.
pub fn run(arguments: &args::Report, context: &Context) -> Result<Outcome, Failure> {
    let (folders, mut outcome) = folders(&arguments.paths, context)?;
    if let (Some(Stream::File(_)), 2..) = (&arguments.output, folders.len()) {
        let count = folders.len().to_string();
        let told = &context.lang.words().documents.one_file_for_many;
        return Err(Failure::wrong_use(told, &[("count", &count)], context));
    }
    groups::check_flag(arguments.coarser, arguments.audience, context)?;
    let glossary = load::glossary(&load::library(context)?, context)?;
    let mut views = Vec::new();
    let mut projects = groups::Projects::default();
    keys::open(&folders, context)?;
    let rosters = Rosters::beside(&folders, context);
    for folder in folders {
        match session(&folder, context) {
            Ok(session) => {
                let bearers = (arguments.audience == Audience::Public)
                    .then(|| projects.bearers(&folder, &session, context));
                let session = match &bearers {
                    Some(bearers) if arguments.coarser => bearers.coarsened(&session, context.lang),
                    Some(_) | None => session,
                };
                let names = rosters.of_table(&folder);
                let others = names.map(|names| &**names);
                let known = Known::of_table(&session, &arguments.not_names);
                views.push(Reported {
                    view: view_of(&session, others, &glossary, arguments, context.lang),
                    known: known.with_names(names.cloned()),
                    folder,
                    documents: session.documents,
                    bearers,
                });
            }
            Err(failure) => {
                context.complain(failure.text());
                outcome = Outcome::ToMend;
            }
        }
    }
    let data: fn(&[Reported]) -> String = match (arguments.json, arguments.view) {
        (true, _) => json,
        (false, true) => shown,
        (false, false) => return Ok(outcome.and(write_all(&views, arguments, context)?)),
    };
    let output = arguments.output.as_ref().unwrap_or(&Stream::Standard);
    for reported in &views {
        let seen = serde_json::to_value(&reported.view).unwrap_or_default();
        let audience = audience(arguments.audience);
        let name = match output {
            Stream::Standard => format!("verslag {}", load::shown(&reported.folder)),
            Stream::File(path) => load::shown(path),
        };
        let layouts = layout_texts("verslag", context)?;
        let known = reported.known.clone().with_layouts(&layouts, context.lang);
        gate::pass_data(&name, &seen, audience, &known, context)?;
        let own = data(std::slice::from_ref(reported));
        reported.tell_few("verslag", &own, arguments, context);
    }
    deliver(&data(&views), output, mode_for(arguments.audience), context)?;
    if let Stream::File(path) = output {
        for reported in &views {
            reported.warn_clear(path, arguments, context);
        }
    }
    Ok(outcome)
}

/// What is known of a table to report on.
struct Reported {
    folder: PathBuf,
    view: View,
    /// What is no finding in its documents.
    known: Known,
    /// The layouts that its template names.
    documents: Vec<Id>,
    /// Who bears which role, for a public document.
    bearers: Option<Bearers>,
}

impl Reported {
    /// Warns that what is only for the table stands in clear now, where its session does not.
    fn warn_clear(&self, path: &Path, arguments: &args::Report, context: &Context) {
        if arguments.audience == Audience::Table {
            documents::warn_clear(&self.folder, &[path], context);
        }
    }

    /// Tells that a public document is about one table, and which words in it point to few people.
    fn tell_few(&self, path: &str, printed: &str, arguments: &args::Report, context: &Context) {
        if let Some(bearers) = &self.bearers {
            groups::tell_one_table(path, context);
            groups::tell(path, printed, bearers, arguments.coarser, context);
        }
    }
}

/// Writes the report and the profile of one table, as people want them when they stand up.
pub fn write_both(folder: &Path, context: &Context) -> Result<Outcome, Failure> {
    let asked = |profile| args::Report {
        paths: vec![folder.to_path_buf()],
        profile,
        document: None,
        audience: Audience::Involved,
        coarser: false,
        json: false,
        view: false,
        overwrite: false,
        output: None,
        reference_date: None,
        not_names: Vec::new(),
    };
    Ok(run(&asked(false), context)?.and(run(&asked(true), context)?))
}

/// The folders of all tables under the paths, once, in order; and whether something was told that
/// keeps a table from being reported on.
fn folders(paths: &[PathBuf], context: &Context) -> Result<(Vec<PathBuf>, Outcome), Failure> {
    let mut folders = Vec::new();
    let mut outcome = Outcome::Done;
    for path in paths {
        let found = store::find_own_tables(path).map_err(|error| load::stored(&error, context))?;
        for error in &found.errors {
            context.complain(load::stored(error, context).text());
            outcome = Outcome::ToMend;
        }
        folders.extend(found.paths);
    }
    folders.sort();
    folders.dedup();
    if folders.is_empty() && outcome == Outcome::Done {
        let told = &context.lang.words().documents.no_tables;
        return Err(Failure::wrong_use(told, &[], context));
    }
    Ok((folders, outcome))
}

/// The session of a table that was held.
pub(super) fn session(folder: &Path, context: &Context) -> Result<Session, Failure> {
    begin::existing(folder, context)?.ok_or_else(|| {
        let told = &context.lang.words().documents.not_started;
        Failure::to_mend(told, &[("path", &load::shown(folder))], context)
    })
}

fn view_of(
    session: &Session,
    others: Option<&Roster>,
    glossary: &Glossary,
    arguments: &args::Report,
    lang: Lang,
) -> View {
    view::view_beside(
        session,
        others,
        glossary,
        audience(arguments.audience),
        arguments.reference_date,
        lang,
    )
}

/// The audience that was asked for on the command line.
pub fn audience(asked: Audience) -> view::Audience {
    match asked {
        Audience::Table => view::Audience::Table,
        Audience::Involved => view::Audience::Involved,
        Audience::Public => view::Audience::Public,
    }
}

/// The view as JSON: itself for one table, a list for more.
fn json(views: &[Reported]) -> String {
    let views: Vec<&View> = views.iter().map(|reported| &reported.view).collect();
    match views.as_slice() {
        [view] => json::printed(view),
        _ => json::printed(&views),
    }
}

/// The view as people who make a layout read it.
fn shown(views: &[Reported]) -> String {
    let views: Vec<String> = views
        .iter()
        .map(|reported| yaml::write::to_yaml(&reported.view))
        .collect();
    views.join("---\n")
}

fn write_all(
    views: &[Reported],
    arguments: &args::Report,
    context: &Context,
) -> Result<Outcome, Failure> {
    let layouts = layouts(context)?;
    if let Some(name) = &arguments.document {
        known_layout(name, context)?;
    }
    let mut outcome = Outcome::Done;
    for reported in views {
        for name in names(&reported.documents, arguments) {
            let document = Document {
                layouts: &layouts,
                name,
                reported,
            };
            outcome = outcome.and(match document.write(arguments, context) {
                // The documents of other tables are made all the same.
                Err(Failure::PrivacyBlock(told)) => {
                    context.complain(&told);
                    Outcome::Barred
                }
                written => written?,
            });
        }
    }
    Ok(outcome)
}

/// The layouts to fill in: what was asked for, else the report, and beside it what the template
/// names; one only where the product goes to one place.
fn names<'n>(documents: &'n [Id], arguments: &'n args::Report) -> Vec<&'n str> {
    if let Some(name) = &arguments.document {
        return vec![name];
    }
    if arguments.profile {
        return vec!["casusprofiel"];
    }
    let beside = documents.iter().map(Id::as_str);
    let beside = beside.filter(|_| arguments.output.is_none());
    std::iter::once("verslag").chain(beside).collect()
}

/// Refuses the name of a layout that nobody made.
fn known_layout(name: &str, context: &Context) -> Result<(), Failure> {
    let library = load::library(context)?;
    let known = load::layout_names(&library).map_err(|error| load::stored(&error, context))?;
    if known.iter().any(|known| known == name) {
        return Ok(());
    }
    let words = &context.lang.words().flaws;
    let near = nearest(name, known.iter().map(String::as_str));
    let told = if near.is_some() {
        &words.layout_unknown_near
    } else {
        &words.layout_unknown
    };
    let values = [("layout", name), ("nearest", near.unwrap_or_default())];
    Err(Failure::wrong_use(told, &values, context))
}

/// A document of one table.
struct Document<'d> {
    layouts: &'d Layouts,
    name: &'d str,
    reported: &'d Reported,
}

impl Document<'_> {
    fn write(&self, arguments: &args::Report, context: &Context) -> Result<Outcome, Failure> {
        let Reported {
            folder,
            view,
            known,
            ..
        } = self.reported;
        let text = render_whole(self.layouts, self.name, view, context)?;
        let path = match &arguments.output {
            Some(Stream::Standard) => None,
            Some(Stream::File(path)) => Some(path.clone()),
            None => Some(folder.join(format!("{}.md", self.name))),
        };
        // On standard output documents of many tables follow each other.
        let (shown, named) = match &path {
            Some(path) => (load::shown(path), load::shown(path)),
            None => {
                let table = load::shown(folder);
                (self.name.to_owned(), format!("{} {table}", self.name))
            }
        };
        let known = known
            .clone()
            .with_layouts(&layout_texts(self.name, context)?, context.lang);
        gate::pass(&named, &text, audience(arguments.audience), &known, context)?;
        self.reported.tell_few(&shown, &text, arguments, context);
        let Some(path) = path else {
            return context.product(&text).map(|()| Outcome::Done);
        };
        let old = if store::is_file(&path) {
            Some(load::source(&path, context)?.text)
        } else {
            None
        };
        let words = &context.lang.words().documents;
        let values = [("path", load::shown(&path))];
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        match old {
            Some(old) if old == text => {
                context.tell(&fill(words.unchanged, &values));
                return Ok(Outcome::Done);
            }
            Some(old) if !arguments.overwrite && !is_ours(&old) => {
                context.complain(&context.flaw(&words.changed_by_people, &values));
                return Ok(Outcome::ToMend);
            }
            Some(old) => self.tell_other_audience(&old, &values, context),
            None => {}
        }
        documents::write(&path, &text, mode_for(arguments.audience), context)?;
        self.reported.warn_clear(&path, arguments, context);
        Ok(Outcome::Done)
    }

    /// Tells that a document for other readers is replaced.
    fn tell_other_audience(&self, old: &str, values: &[(&str, &str)], context: &Context) {
        let new = self.reported.view.audience.code;
        if let Some(old) = audience_of(old).filter(|old| *old != new) {
            let mut values = values.to_vec();
            values.extend([("old", old), ("new", new)]);
            context.tell(&fill(
                context.lang.words().documents.other_audience,
                &values,
            ));
        }
    }
}

/// For whom a document was made, by its front matter.
pub(super) fn audience_of(document: &str) -> Option<&str> {
    let mut lines = document.lines().take(12);
    lines.find_map(|line| line.strip_prefix("audience: "))
}

/// Who was to read a text of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MadeFor {
    /// Those who sat at the table.
    Table,
    /// One participant, who reads back what was noted from them.
    Participant,
    /// Those involved, or everybody.
    Others,
}

/// For whom a text was made, by its front matter or by what JSON tells of itself; of several views
/// together, for whom the most private is. `None` for what does not tell.
pub(super) fn made_for(text: &str) -> Option<MadeFor> {
    let of = |code: &str| match code.trim_matches(['"', '\'']) {
        "tafel" => MadeFor::Table,
        "deelnemer" => MadeFor::Participant,
        _ => MadeFor::Others,
    };
    if let Some(code) = audience_of(text) {
        return Some(of(code.trim()));
    }
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let json: serde_json::Value = serde_json::from_str(text).ok()?;
    let views = json
        .as_array()
        .map_or(std::slice::from_ref(&json), Vec::as_slice);
    let codes = views
        .iter()
        .filter_map(|view| view.get("publiek")?.get("code")?.as_str());
    let all: Vec<MadeFor> = codes.map(of).collect();
    let is_private = |made: &&MadeFor| **made != MadeFor::Others;
    all.iter().find(is_private).or(all.first()).copied()
}

/// Whether a document stands as it was made: nothing in or around its parts was changed.
pub(super) fn is_ours(old: &str) -> bool {
    let whole = parts(old).is_ok_and(|parts| !parts.is_empty());
    whole && is_untouched(old) && changed_by_people(old).is_ok_and(|changed| changed.is_empty())
}
