//! Loading what commands work with: texts from the store, values from yaml, flaws in words.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::explain;
use super::keys;
use super::outcome::Failure;
use super::snippet::Counted;
use crate::lang::Lang;
use crate::model::unsound::nearest;
use crate::model::{
    Case, Codebook, Glossary, Id, Problem, Project, Session, Step, Template, Unsound,
};
use crate::path;
use crate::store::{self, Library, LibraryKind, LibraryText, Origin, StoreError};
use crate::yaml::flaw::Flaw;
use crate::yaml::{self, Read};

/// A text and the path by which people know it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path, or the name of what is built in.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// What a new session begins with.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The case.
    pub case: Case,
    /// Its template.
    pub template: Template,
    /// The codebook of that template.
    pub codebook: Codebook,
}

/// The built-in library, with what a folder overrides.
///
/// # Errors
///
/// When the folder of `--sjablonen` is not there.
pub fn library(context: &Context) -> Result<Library, Failure> {
    let own = context.folder.join(TEMPLATES);
    let folder = context
        .library
        .clone()
        .or_else(|| store::is_folder(&own).then_some(own));
    Library::new(folder).map_err(|error| stored(&error, context))
}

/// The folder whose files override what is built in, when it stands in the working folder.
const TEMPLATES: &str = "templates";

/// The text of a file. Of an encrypted session the key is got first.
///
/// # Errors
///
/// What the disk says, in words, or that who is asked for the key stops.
pub fn source(path: &Path, context: &Context) -> Result<Source, Failure> {
    let read = match read(path) {
        Err(StoreError::Locked { .. } | StoreError::WrongKey { .. }) => {
            let folder = path.parent().map(Path::to_path_buf);
            keys::open(&folder.into_iter().collect::<Vec<_>>(), context)?;
            read(path)
        }
        read => read,
    };
    read.map_err(|error| stored(&error, context))
}

/// The same, with what the disk says as it is, and with the keys that were got already.
///
/// # Errors
///
/// What the disk says.
pub fn read(path: &Path) -> Result<Source, StoreError> {
    let text = store::read_text(path)?;
    Ok(Source {
        name: shown(&store::standing_path(path)),
        text,
    })
}

/// A checked value; its warnings are told.
///
/// # Errors
///
/// All flaws, in words.
pub fn checked<T>(read: Read<T>, source: &Source, context: &Context) -> Result<T, Failure> {
    let mut counted = Counted::default();
    let mut tell = |flaw: &Flaw| {
        let snippet = explain::flaw(flaw, &source.name, &source.text, context.lang);
        context.snippet_after(&mut counted, &snippet)
    };
    match read.finish() {
        Ok((value, warnings)) => {
            for warning in &warnings {
                context.complain(&tell(warning));
            }
            Ok(value)
        }
        Err(flaws) => {
            let told: Vec<String> = flaws.iter().map(tell).collect();
            Err(Failure::ToMend(told.join("\n")))
        }
    }
}

/// A case with the template that it, or the command line, asks for, and the codebook of that.
///
/// # Errors
///
/// All flaws of the case, or those of the template or codebook.
pub fn prepared(
    folder: &Path,
    asked: Option<&str>,
    context: &Context,
) -> Result<Prepared, Failure> {
    let library = library(context)?;
    let source = source(&folder.join(store::CASE), context)?;
    let mut read = yaml::read_case(&source.text);
    if let (Some(asked), true) = (asked, read.draft().is_some()) {
        let asked = known_template(asked, &library, context)?;
        read.change(|case| case.template = asked);
    }
    let template = match read.draft().map(|case| case.template.clone()) {
        Some(name) => find_template(&name, &library, context)?,
        None => None,
    };
    if let Some(case) = read.draft() {
        let unsound = match &template {
            Some((template, _)) => case.check_against(template),
            None => vec![template_unknown(&case.template, &library, context)?],
        };
        let consent = consent_of_case(case, context);
        read.add(unsound);
        read.add(consent);
    }
    let case = checked(read, &source, context)?;
    let (template, codebook) = template.ok_or_else(|| Failure::ToMend(String::new()))?;
    Ok(Prepared {
        case,
        template,
        codebook,
    })
}

/// A template with its codebook, by name; `None` when there is none of that name.
///
/// # Errors
///
/// All flaws of the template or codebook.
pub fn find_template(
    name: &Id,
    library: &Library,
    context: &Context,
) -> Result<Option<(Template, Codebook)>, Failure> {
    let Some(source) = library_source(library, LibraryKind::Template, name.as_str(), context)?
    else {
        return Ok(None);
    };
    let mut read = yaml::read_template(&source.text);
    let codebook = match read.draft().map(|template| template.codebook.clone()) {
        Some(name) => find_codebook(&name, library, context)?,
        None => None,
    };
    if let Some(template) = read.draft() {
        let unsound = match &codebook {
            Some(codebook) => template.check_against(codebook),
            None => vec![codebook_unknown(&template.codebook, library, context)?],
        };
        read.add(unsound);
    }
    let template = checked(read, &source, context)?;
    Ok(codebook.map(|codebook| (template, codebook)))
}

/// A codebook by name; `None` when there is none of that name.
///
/// # Errors
///
/// All its flaws.
pub fn find_codebook(
    name: &Id,
    library: &Library,
    context: &Context,
) -> Result<Option<Codebook>, Failure> {
    let source = library_source(library, LibraryKind::Codebook, name.as_str(), context)?;
    source
        .map(|source| checked(yaml::read_codebook(&source.text), &source, context))
        .transpose()
}

/// The glossary.
///
/// # Errors
///
/// All its flaws.
pub fn glossary(library: &Library, context: &Context) -> Result<Glossary, Failure> {
    let source = library_source(library, LibraryKind::Glossary, store::GLOSSARY, context)?;
    let glossary =
        source.map(|source| checked(yaml::read_glossary(&source.text), &source, context));
    Ok(glossary.transpose()?.unwrap_or_default())
}

/// A session of a table's folder.
///
/// # Errors
///
/// All its flaws.
pub fn session(folder: &Path, context: &Context) -> Result<Session, Failure> {
    let source = source(&folder.join(store::SESSION), context)?;
    checked(read_session(&source.text, context), &source, context)
}

/// Reads a session's text, with what only today can tell of it.
#[must_use]
pub fn read_session(text: &str, context: &Context) -> Read<Session> {
    let mut read = yaml::read_session(text);
    let days = read.draft().map(|session| {
        let days = session.case.check_days(context.today());
        days.into_iter().map(|mut unsound| {
            unsound.path.insert(0, Step::Key("casus"));
            unsound
        })
    });
    let days: Vec<Unsound> = days.into_iter().flatten().collect();
    read.add(days);
    read
}

/// What is unsound about the consent in a case of which nothing was erased.
#[must_use]
pub fn consent_of_case(case: &Case, context: &Context) -> Vec<Unsound> {
    let mut unsound = case.check_who_gave_consent();
    unsound.extend(case.check_days(context.today()));
    unsound
}

/// The project of a folder, when it has one.
///
/// # Errors
///
/// All its flaws.
pub fn project(folder: &Path, context: &Context) -> Result<Option<Project>, Failure> {
    let path = folder.join(store::PROJECT);
    if !store::is_file(&path) {
        return Ok(None);
    }
    let source = source(&path, context)?;
    checked(yaml::read_project(&source.text), &source, context).map(Some)
}

/// The folder of a table, as it was named on the command line.
///
/// # Errors
///
/// When there is no table.
pub fn table(argument: &Path, context: &Context) -> Result<PathBuf, Failure> {
    store::table_folder(argument).map_err(|error| stored(&error, context))
}

/// What the disk says, in words: wrong use when something was named that is not there.
pub fn stored(error: &StoreError, context: &Context) -> Failure {
    let text = context.notice(&explain::store_error(error, context.lang));
    match error {
        StoreError::NotFound { .. }
        | StoreError::NotATable { .. }
        | StoreError::LeadsAway { .. }
        | StoreError::IsFolder { .. }
        | StoreError::NotAFolder { .. }
        | StoreError::NoKey { .. }
        | StoreError::NoPassphrase { .. } => Failure::WrongUse(text),
        StoreError::NotAFile { .. }
        | StoreError::TooLarge { .. }
        | StoreError::LeadsOut { .. }
        | StoreError::NotUtf8 { .. }
        | StoreError::NoRoom { .. }
        | StoreError::ReadOnly { .. }
        | StoreError::NoPermission { .. }
        | StoreError::Exists { .. }
        | StoreError::Taken { .. }
        | StoreError::Locked { .. }
        | StoreError::WrongKey { .. }
        | StoreError::Damaged { .. }
        | StoreError::TwoSessions { .. }
        | StoreError::Other { .. } => Failure::ToMend(text),
    }
}

/// A path as people know it.
#[must_use]
pub fn shown(path: &Path) -> String {
    let short = path.strip_prefix("./").unwrap_or(path);
    let is_empty = short.as_os_str().is_empty();
    let shown = if is_empty { path } else { short };
    shown.display().to_string()
}

fn library_source(
    library: &Library,
    kind: LibraryKind,
    name: &str,
    context: &Context,
) -> Result<Option<Source>, Failure> {
    let found = library
        .text(kind, name)
        .map_err(|error| stored(&error, context))?;
    Ok(found.map(|LibraryText { text, origin }| {
        let name = match origin {
            Origin::File(path) => shown(&path),
            Origin::BuiltIn => format!("{name}.yaml"),
        };
        Source { name, text }
    }))
}

/// The names of all layouts, in whatever language.
///
/// # Errors
///
/// What the disk says.
pub fn layout_names(library: &Library) -> Result<Vec<String>, StoreError> {
    let mut all = Vec::new();
    for lang in [Lang::Dutch, Lang::English] {
        let names = library.names(LibraryKind::Layout(lang.code()))?;
        all.extend(names.into_iter().map(|(name, _)| name));
    }
    all.sort();
    all.dedup();
    Ok(all)
}

/// The template that the command line asks for, which must be one that exists.
fn known_template(asked: &str, library: &Library, context: &Context) -> Result<Id, Failure> {
    let names = names(library, LibraryKind::Template, context)?;
    if let Some(id) = Id::new(asked).filter(|_| names.iter().any(|name| name == asked)) {
        return Ok(id);
    }
    let nearest = nearest(asked, names.iter().map(String::as_str));
    let words = &context.lang.words().flaws;
    let told = if nearest.is_some() {
        &words.template_unknown_near
    } else {
        &words.template_unknown
    };
    let values = [
        ("template", asked),
        ("nearest", nearest.unwrap_or_default()),
    ];
    let notice = super::snippet::Notice::error(
        crate::lang::fill(told.what, &values),
        crate::lang::fill(told.remedy, &values),
    );
    Err(Failure::WrongUse(context.notice(&notice)))
}

fn template_unknown(name: &Id, library: &Library, context: &Context) -> Result<Unsound, Failure> {
    let names = names(library, LibraryKind::Template, context)?;
    let nearest = nearest(name.as_str(), names.iter().map(String::as_str)).map(str::to_owned);
    Ok(Unsound::at(
        path!["sjabloon"],
        Problem::TemplateUnknown {
            template: name.clone(),
            nearest,
        },
    ))
}

fn codebook_unknown(name: &Id, library: &Library, context: &Context) -> Result<Unsound, Failure> {
    let names = names(library, LibraryKind::Codebook, context)?;
    let nearest = nearest(name.as_str(), names.iter().map(String::as_str)).map(str::to_owned);
    Ok(Unsound::at(
        path!["codeboek"],
        Problem::CodebookUnknown {
            codebook: name.clone(),
            nearest,
        },
    ))
}

fn names(library: &Library, kind: LibraryKind, context: &Context) -> Result<Vec<String>, Failure> {
    let names = library
        .names(kind)
        .map_err(|error| stored(&error, context))?;
    Ok(names.into_iter().map(|(name, _)| name).collect())
}
