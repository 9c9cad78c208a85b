//! Tells every flaw of every file: YAML, the checks of each kind of file, consent, roster, layouts.

mod identity;
mod layout;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::args;
use super::begin;
use super::context::Context;
use super::explain;
use super::keys;
use super::load::{self, Source};
use super::outcome::{Failure, Outcome};
use super::rosters::Rosters;
use super::snippet::{Counted, Notice};
use crate::model::unsound::nearest;
use crate::model::{Codebook, Id, Problem, Template, Unsound};
use crate::path;
use crate::privacy::Roster;
use crate::report::view::named_part;
use crate::store::{self, Library, LibraryKind};
use crate::yaml::flaw::{Flaw, Weight};
use crate::yaml::{self, Read};

/// Tells every flaw of every file.
pub fn run(arguments: &args::Check, context: &Context) -> Result<Outcome, Failure> {
    let mut check = Checking::new(context)?;
    let files = check.files(&arguments.paths)?;
    if files.is_empty() && !check.flawed {
        let words = &context.lang.words().check;
        return Err(Failure::WrongUse(
            context.notice(&Notice::error(words.nothing_found, words.name_a_file)),
        ));
    }
    for file in &files {
        check.file(file);
    }
    check.tell_sums();
    Ok(if check.flawed {
        Outcome::ToMend
    } else {
        Outcome::Done
    })
}

/// The codebook that themes of other codebooks may belong to.
const DEFAULT_CODEBOOK: &str = "onderwijs-zorg";

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Case,
    Session,
    Project,
    Glossary,
    Template,
    Codebook,
    Erasures,
}

struct Checking<'c> {
    context: &'c Context,
    library: Library,
    /// The names that are listed at the tables.
    rosters: Rosters,
    /// Where each session id was seen first.
    sessions: BTreeMap<String, String>,
    flawed: bool,
    sums: Sums,
}

/// What was told so far.
#[derive(Default)]
struct Sums {
    flaws: usize,
    warnings: usize,
    /// Files with a flaw or a warning.
    files: usize,
}

impl<'c> Checking<'c> {
    fn new(context: &'c Context) -> Result<Self, Failure> {
        let library = load::library(context)?;
        Ok(Self {
            context,
            library,
            rosters: Rosters::default(),
            sessions: BTreeMap::new(),
            flawed: false,
            sums: Sums::default(),
        })
    }

    /// Every YAML file and layout under the paths, once, in order. What cannot be read is told.
    fn files(&mut self, paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for path in paths {
            let found =
                store::find_yaml(path).map_err(|error| load::stored(&error, self.context))?;
            let layouts =
                store::find_layouts(path).map_err(|error| load::stored(&error, self.context))?;
            for error in &found.errors {
                self.tell(load::stored(error, self.context).text());
            }
            files.extend(found.paths);
            files.extend(layouts.paths);
        }
        files.sort();
        files.dedup();
        let folder = |file: &PathBuf| file.parent().map(Path::to_path_buf);
        let folders: Vec<PathBuf> = files.iter().filter_map(folder).collect();
        keys::open(&folders, self.context)?;
        let is_table = |folder: &&PathBuf| {
            let has = |file: &str| store::is_file(&folder.join(file));
            has(store::CASE) || has(store::SESSION)
        };
        let tables: BTreeSet<&PathBuf> = folders.iter().filter(is_table).collect();
        self.rosters = Rosters::beside_the_checked(tables, self.context);
        // Of two files of one session, one tells that there are two.
        files.retain(|file| !is_second(file));
        Ok(files)
    }

    fn file(&mut self, path: &Path) {
        let source = match load::source(path, self.context) {
            Ok(source) => source,
            Err(failure) => return self.tell(failure.text()),
        };
        if store::is_layout(path) {
            if let Some(told) = layout::flaw(path, &source, &self.library, self.context) {
                self.tell(&told);
            }
            return;
        }
        let flaws = match kind(path, &source.text) {
            Some(FileKind::Case) => self.case(path, &source),
            Some(FileKind::Session) => self.session(path, &source),
            Some(FileKind::Project) => yaml::read_project(&source.text).into_flaws(),
            Some(FileKind::Glossary) => yaml::read_glossary(&source.text).into_flaws(),
            Some(FileKind::Template) => self.template(path, &source),
            Some(FileKind::Codebook) => self.codebook(path, &source),
            Some(FileKind::Erasures) => yaml::read_erasures(&source.text).into_flaws(),
            None => self.unknown_kind(&source),
        };
        let mut counted = Counted::default();
        for flaw in &flaws {
            let snippet = explain::flaw(flaw, &source.name, &source.text, self.context.lang);
            self.say(
                flaw.weight,
                &self.context.snippet_after(&mut counted, &snippet),
            );
        }
        self.sums.files += usize::from(!flaws.is_empty());
    }

    /// Tells what is wrong with a whole file.
    fn tell(&mut self, text: &str) {
        self.say(Weight::Flaw, text);
        self.sums.files += 1;
    }

    /// Says one thing, with a blank line between it and what was said before.
    fn say(&mut self, weight: Weight, text: &str) {
        let is_first = self.sums.flaws + self.sums.warnings == 0;
        let space = if is_first { "" } else { "\n" };
        self.context.complain(&format!("{space}{text}"));
        match weight {
            Weight::Flaw => self.sums.flaws += 1,
            Weight::Warning => self.sums.warnings += 1,
        }
        self.flawed |= weight == Weight::Flaw;
    }

    /// How much there is to mend, where that is more than can be seen at a glance.
    fn tell_sums(&self) {
        let Sums {
            flaws,
            warnings,
            files,
        } = self.sums;
        if flaws == 0 || flaws + warnings < 2 {
            return;
        }
        let (lang, words) = (self.context.lang, &self.context.lang.words().check);
        let mut told = vec![lang.count(flaws, words.flaw, words.flaws)];
        if warnings > 0 {
            told.push(lang.count(warnings, words.warning, words.warnings));
        }
        let files = lang.count(files, words.file, words.files);
        let values = [("told", lang.list(&told)), ("files", files)];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let text = crate::lang::fill(words.sums, &values);
        self.context.tell(&format!("\n{text}"));
    }

    fn case(&self, path: &Path, source: &Source) -> Vec<Flaw> {
        let mut read = yaml::read_case(&source.text);
        let unsound = read.draft().map(|case| {
            let mut unsound = match self.find_template(&case.template) {
                Some(template) => case.check_against(&template),
                // Without it nobody knows whether it needs the four checks of `selectie`.
                None => vec![self.unknown(LibraryKind::Template, &case.template)],
            };
            for (index, participant) in case.participants.iter().enumerate() {
                for (place, name) in participant.names.iter().enumerate() {
                    if crate::privacy::is_ordinary_word(name) {
                        let problem = Problem::NameIsOrdinaryWord { name: name.clone() };
                        unsound.push(Unsound::at(
                            path!["deelnemers", index, "namen", place],
                            problem,
                        ));
                    }
                }
            }
            unsound.extend(identity::of_case(case));
            let id = begin::session_id(path.parent().unwrap_or(Path::new(".")));
            if let Some(folder) = self.named_part(path, &id).map(str::to_owned) {
                let problem = Problem::FolderHoldsName { folder };
                let whose = case.participants.iter().position(|person| {
                    let own = Roster::new([(&*person.names, String::new())], "");
                    named_part(&own, &id).is_some()
                });
                let place = whose.map_or_else(
                    || path!["deelnemers"],
                    |index| path!["deelnemers", index, "namen"],
                );
                unsound.push(Unsound::at(place, problem));
            }
            let consent = load::consent_of_case(case, self.context);
            if !consent.is_empty() && !self.was_key_erased(path) {
                unsound.extend(consent);
            }
            unsound
        });
        read.add(unsound.unwrap_or_default());
        read.into_flaws()
    }

    /// The part of an id that holds a name which is listed at a table of the project.
    fn named_part<'i>(&self, file: &Path, id: &'i str) -> Option<&'i str> {
        let names = self.rosters.of_table(file.parent()?)?;
        named_part(names, id)
    }

    /// Whether the names, ages and who gave consent were erased from a case and its session, or
    /// may be: of a session that does not open nobody knows.
    fn was_key_erased(&self, case: &Path) -> bool {
        let session = case.with_file_name(store::SESSION);
        if !store::is_file(&session) {
            return false;
        }
        let Ok(source) = load::read(&session) else {
            return true;
        };
        let read = yaml::read_session(&source.text);
        read.draft()
            .is_some_and(|session| session.key_erased_on.is_some())
    }

    fn session(&mut self, path: &Path, source: &Source) -> Vec<Flaw> {
        let mut read = load::read_session(&source.text, self.context);
        if let Some(id) = read.draft().map(|session| session.id.clone()) {
            let part = self.named_part(path, &id).map(str::to_owned);
            read.add(part.map(|part| Unsound::at(path!["id"], Problem::IdHoldsName { part })));
            let telling = read.draft().map(identity::of_session);
            read.add(telling.unwrap_or_default());
            match self.sessions.get(&id) {
                Some(first) => {
                    let problem = Problem::SessionTwice {
                        id,
                        first: first.clone(),
                    };
                    read.add([Unsound::at(path!["id"], problem)]);
                }
                None => {
                    self.sessions.insert(id, source.name.clone());
                }
            }
        }
        read.into_flaws()
    }

    fn template(&self, path: &Path, source: &Source) -> Vec<Flaw> {
        let mut read = yaml::read_template(&source.text);
        let unsound = read
            .draft()
            .map(|template| match self.find_codebook(&template.codebook) {
                Some(codebook) => template.check_against(&codebook),
                None => vec![self.unknown(LibraryKind::Codebook, &template.codebook)],
            });
        let layouts = read.draft().map(|template| self.layouts(template));
        let name = read.draft().map(|template| template.name.clone());
        read.add(name.and_then(|name| named_otherwise(path, "sjabloon", &name)));
        read.add(layouts.unwrap_or_default());
        read.add(unsound.unwrap_or_default());
        read.into_flaws()
    }

    fn codebook(&self, path: &Path, source: &Source) -> Vec<Flaw> {
        let mut read = yaml::read_codebook(&source.text);
        let name = read.draft().map(|codebook| codebook.name.clone());
        let strays = read.draft().map(|codebook| self.stray_bases(codebook));
        read.add(name.and_then(|name| named_otherwise(path, "codeboek", &name)));
        read.add(strays.unwrap_or_default());
        read.into_flaws()
    }

    /// The themes that say they belong to a theme that the default codebook does not have.
    fn stray_bases(&self, codebook: &Codebook) -> Vec<Unsound> {
        let Some(default) = Id::new(DEFAULT_CODEBOOK).and_then(|id| self.find_codebook(&id)) else {
            return Vec::new();
        };
        let known = || default.themes.iter().map(|theme| theme.id.as_str());
        let themes = codebook.themes.iter().enumerate();
        let strays = themes.filter_map(|(index, theme)| {
            let basis = theme.basis.as_ref().filter(|basis| **basis != theme.id)?;
            if known().any(|id| id == basis.as_str()) {
                return None;
            }
            let problem = Problem::BasisUnknown {
                theme: basis.clone(),
                nearest: nearest(basis.as_str(), known()).map(str::to_owned),
            };
            Some(Unsound::at(path!["themas", index, "basis"], problem))
        });
        strays.collect()
    }

    /// The layouts that a template names and nobody made, or that are not for one table.
    fn layouts(&self, template: &Template) -> Vec<Unsound> {
        let names = load::layout_names(&self.library).unwrap_or_default();
        let named = template.documents.iter().enumerate();
        named
            .filter_map(|(index, layout)| {
                if layout::OTHER_VIEWS.contains(&layout.as_str()) {
                    let problem = Problem::LayoutNotOfTable {
                        layout: layout.clone(),
                    };
                    return Some(Unsound::at(path!["documenten", index], problem));
                }
                if names.iter().any(|name| name == layout.as_str()) {
                    return None;
                }
                let near = nearest(layout.as_str(), names.iter().map(String::as_str));
                let problem = Problem::LayoutUnknown {
                    layout: layout.clone(),
                    nearest: near.map(str::to_owned),
                };
                Some(Unsound::at(path!["documenten", index], problem))
            })
            .collect()
    }

    /// A template by name. One that is flawed is told where it is checked itself.
    fn find_template(&self, name: &Id) -> Option<Template> {
        self.find(LibraryKind::Template, name, yaml::read_template)
    }

    fn find_codebook(&self, name: &Id) -> Option<Codebook> {
        self.find(LibraryKind::Codebook, name, yaml::read_codebook)
    }

    fn find<T: Clone>(
        &self,
        kind: LibraryKind,
        name: &Id,
        read: impl Fn(&str) -> Read<T>,
    ) -> Option<T> {
        let found = self.library.text(kind, name.as_str()).ok()??;
        read(&found.text).draft().cloned()
    }

    fn unknown(&self, kind: LibraryKind, name: &Id) -> Unsound {
        let names = self.library.names(kind).unwrap_or_default();
        let nearest =
            nearest(name.as_str(), names.iter().map(|(name, _)| name.as_str())).map(str::to_owned);
        match kind {
            LibraryKind::Codebook => Unsound::at(
                path!["codeboek"],
                Problem::CodebookUnknown {
                    codebook: name.clone(),
                    nearest,
                },
            ),
            LibraryKind::Template | LibraryKind::Glossary | LibraryKind::Layout(_) => Unsound::at(
                path!["sjabloon"],
                Problem::TemplateUnknown {
                    template: name.clone(),
                    nearest,
                },
            ),
        }
    }

    /// A YAML file that is none of ours: its form is told when broken, else that it is not known.
    fn unknown_kind(&mut self, source: &Source) -> Vec<Flaw> {
        let (_, flaws) = yaml::tree::read_tree(&source.text);
        if flaws.iter().any(|flaw| flaw.weight == Weight::Flaw) {
            return flaws;
        }
        let words = &self.context.lang.words().check;
        let headline = crate::lang::fill(words.unknown_kind, &[("path", &source.name)]);
        let notice = Notice::error(headline, words.unknown_kind_remedy);
        self.tell(&self.context.notice(&notice));
        Vec::new()
    }
}

/// Warns of a file on a shelf of the library that is not found by the name that it gives itself.
fn named_otherwise(path: &Path, key: &'static str, name: &Id) -> Option<Unsound> {
    let shelf = path.parent().and_then(Path::file_name)?;
    let file = path.file_name()?.to_str()?;
    let is_on_shelf = shelf == "dialoog" || shelf == "codeboek";
    let is_found = file.strip_suffix(".yaml") == Some(name.as_str());
    (is_on_shelf && !is_found).then(|| {
        let problem = Problem::FileNameDiffers {
            name: name.clone(),
            file: file.to_owned(),
        };
        Unsound::at(path![key], problem)
    })
}

/// Whether it is an encrypted session with a clear one beside it.
fn is_second(file: &Path) -> bool {
    let folder = file.parent().unwrap_or(Path::new("."));
    file.file_name()
        .is_some_and(|name| name == store::ENCRYPTED_SESSION)
        && store::standing(folder) == store::Standing::Both
}

/// The kind by the file's name, else by its keys.
fn kind(path: &Path, text: &str) -> Option<FileKind> {
    let stem = path.file_stem()?.to_str()?;
    match stem {
        "casus" => return Some(FileKind::Case),
        "sessie" | "sessie.yaml" => return Some(FileKind::Session),
        "project" => return Some(FileKind::Project),
        "begrippen" => return Some(FileKind::Glossary),
        "opgeruimd" | "opruimen-bezig" => return Some(FileKind::Erasures),
        _ => {}
    }
    let has = |key: &str| {
        text.lines().any(|line| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.starts_with(':'))
        })
    };
    if has("fasen") {
        Some(if has("einde") || has("casus") {
            FileKind::Session
        } else {
            FileKind::Template
        })
    } else if has("themas") {
        Some(FileKind::Codebook)
    } else if has("begrippen") {
        Some(FileKind::Glossary)
    } else if has("deelnemers") {
        Some(FileKind::Case)
    } else {
        None
    }
}
