//! Checks a layout: its form, and, for a document of one table, whether it can be filled in with a
//! made-up table at which something was said to every question, and with one at which nothing was.

use std::path::Path;

use crate::cli::args::Audience;
use crate::cli::context::Context;
use crate::cli::documents::{ENDING, told_of, told_of_marks};
use crate::cli::load::Source;
use crate::cli::report::audience;
use crate::cli::snippet::{Level, Snippet};
use crate::interview;
use crate::lang::{Lang, fill};
use crate::model::session::{Begin, Place};
use crate::model::terms::{Form, Kind};
use crate::model::{Case, Codebook, Glossary, Id, Note, Person, Question, Session, Template};
use crate::report::layout::{LayoutError, Layouts};
use crate::report::living::{LivingError, seal, seal_whole};
use crate::report::view::view;
use crate::store::{self, Library, LibraryKind};
use crate::yaml;

/// The first flaw of a layout, in words; none when it is sound.
pub(super) fn flaw(
    path: &Path,
    source: &Source,
    library: &Library,
    context: &Context,
) -> Option<String> {
    let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
    let layouts = beside(path, &source.text, library);
    let flaw = match layouts.compile(&format!("{name}{ENDING}")) {
        Err(error) => Some(Flawed::Layout(error)),
        Ok(()) if OTHER_VIEWS.contains(&name) => None,
        Ok(()) => tried(name, &layouts, library, context.lang),
    };
    match flaw? {
        // What is wrong in a layout that it includes is told where that one is checked.
        Flawed::Layout(error) if error.layout != format!("{name}{ENDING}") => None,
        Flawed::Layout(error) => Some(shown(&error, source, context)),
        Flawed::Marks(error) => Some(shown_marks(&error, source, context)),
    }
}

/// What is wrong with a layout: itself, or the marks in what it makes.
enum Flawed {
    Layout(LayoutError),
    Marks(LivingError),
}

/// Layouts that are filled in with something else than one table, or only included by others.
pub(super) const OTHER_VIEWS: &[&str] = &[
    "delen",
    "delen_project",
    "eindverslag",
    "factsheet",
    "inzichten",
    "terugkoppeling",
];

/// A layout with those that stand beside it, and then those of the library.
fn beside(path: &Path, text: &str, library: &Library) -> Layouts {
    let (own, library) = (path.to_path_buf(), library.clone());
    let text = text.to_owned();
    Layouts::new(move |name| {
        if own.file_name().is_some_and(|file| file == name) {
            return Some(text.clone());
        }
        let id = name
            .strip_suffix(ENDING)
            .filter(|id| Id::new(id).is_some())?;
        let neighbour = own.with_file_name(name);
        if store::is_file(&neighbour) {
            return store::read_text(&neighbour).ok();
        }
        let language = own.parent().and_then(Path::file_name);
        let is_english = language.is_some_and(|name| name == Lang::English.code());
        let language = if is_english {
            Lang::English
        } else {
            Lang::Dutch
        };
        let found = library
            .text(LibraryKind::Layout(language.code()), id)
            .ok()??;
        Some(found.text)
    })
}

/// What goes wrong when the layout is filled in for the tables that it is made for: those whose
/// templates name it, else the plain one.
fn tried(name: &str, layouts: &Layouts, library: &Library, lang: Lang) -> Option<Flawed> {
    let mut templates = templates(library);
    let names_it = |(template, _): &(Template, Codebook)| {
        template
            .documents
            .iter()
            .any(|layout| layout.as_str() == name)
    };
    if templates.iter().any(names_it) {
        templates.retain(names_it);
    } else {
        templates.retain(|(template, _)| template.name.as_str() == PLAIN);
    }
    let case = made_up_case()?;
    let sessions = templates.iter().flat_map(|(template, codebook)| {
        let empty = begun(&case, template, codebook);
        [filled(&empty), empty]
    });
    let audiences = [Audience::Table, Audience::Involved, Audience::Public];
    let glossary = Glossary::default();
    sessions
        .flat_map(|session| {
            audiences.map(|asked| view(&session, &glossary, audience(asked), None, lang))
        })
        .find_map(
            |view| match layouts.render(&format!("{name}{ENDING}"), &view) {
                Err(error) => Some(Flawed::Layout(error)),
                Ok(text) => {
                    let sealed = seal(&text).and_then(|text| seal_whole(&text));
                    sealed.err().map(Flawed::Marks)
                }
            },
        )
}

/// The template of a table that nothing else is known of.
const PLAIN: &str = "casus-specifiek";

/// Every sound template of the library with its codebook.
fn templates(library: &Library) -> Vec<(Template, Codebook)> {
    let names = library.names(LibraryKind::Template).unwrap_or_default();
    let read = |name: &str| {
        let text = library.text(LibraryKind::Template, name).ok()??.text;
        let (template, _) = yaml::read_template(&text).finish().ok()?;
        let book = template.codebook.as_str();
        let text = library.text(LibraryKind::Codebook, book).ok()??.text;
        let (codebook, _) = yaml::read_codebook(&text).finish().ok()?;
        Some((template, codebook))
    };
    names.iter().filter_map(|(name, _)| read(name)).collect()
}

/// A case with something in every key that a view prints.
fn made_up_case() -> Option<Case> {
    yaml::read_case(MADE_UP).finish().ok().map(|(case, _)| case)
}

const MADE_UP: &str = "\
formaat: 1
titel: Een voorbeeld
soort: casus-specifiek
sjabloon: casus-specifiek
sector: po
overgang: po-vo
gemeente: Voorbeeld
datum: 2022-03-15
centrale_vraag: Wat is er nodig?
samenvatting: Er gebeurde iets.
kenmerken: {leeftijdsgroep: 8-11}
tijdlijn:
  - {wanneer: groep 7, wat: Iets hielp., wie: [jg], duiding: helpt}
selectie: {gezin_doet_mee: ja, terugkijken_kan: ja, conflict_voorbij: ja, herkenbaar: nee}
vooraf:
  - {van: ouder, vraag: Waarom?}
voorbereiding: {gesprek_ouders: 2022-03-01}
deelnemers:
  - {code: vz, rol: voorzitter, perspectief: begeleiding}
  - code: jg
    rol: leerling
    perspectief: jeugdige
    toestemming: {deelname: ja, notities: ja, verslag: ja, citaat: ja, door: [jeugdige, ouder]}
  - code: mo
    rol: moeder
    perspectief: ouder
    toestemming: {deelname: ja, notities: ja, verslag: ja, citaat: nee, door: [ouder]}
    terugkoppeling: {status: akkoord}
  - {code: ib, rol: intern begeleider, perspectief: onderwijs, organisatie: school, brengt_in: ja}
  - {code: jh, rol: jeugdhulpverlener, perspectief: zorg, komt: nee}
";

fn begun(case: &Case, template: &Template, codebook: &Codebook) -> Session {
    let at = chrono::DateTime::UNIX_EPOCH.fixed_offset();
    Session::begin(&Begin {
        id: "voorbeeld/tafel",
        case,
        template,
        codebook,
        earlier_themes: &[],
        at,
    })
}

/// The session with a note at every place, and everything in it that a note can have.
fn filled(session: &Session) -> Session {
    let mut filled = session.clone();
    for place in interview::places(session) {
        let question = place.question.as_ref().and_then(|id| session.question(id));
        let Some(question) = question.map(|log| &log.question) else {
            continue;
        };
        for note in notes(question, &filled) {
            filled = said(filled, &place, &note);
        }
    }
    let end = filled.begun;
    filled.finish(end)
}

fn said(session: Session, place: &Place, note: &Note) -> Session {
    match session.accept(place, note, None) {
        Ok(accepted) => accepted.session,
        Err(_) => session,
    }
}

fn notes(question: &Question, session: &Session) -> Vec<Note> {
    let text = match question.form {
        Form::Choice | Form::MultipleChoice | Form::YesNo | Form::Scale => {
            let answers = question.possible_answers();
            answers.last().cloned().unwrap_or_default()
        }
        Form::Open | Form::Round | Form::Together | Form::Actions | Form::Matrix => {
            "Iets: 3 keer".to_owned()
        }
    };
    let kinds: &[Option<Kind>] = if question.form.is_answer() {
        &[None]
    } else {
        &[
            None,
            Some(Kind::Success),
            Some(Kind::Bottleneck),
            Some(Kind::Quote),
            Some(Kind::Parked),
        ]
    };
    let last = session.next_number() - 1;
    let note = |kind: &Option<Kind>| Note {
        text: text.clone(),
        kind: *kind,
        themes: session
            .labels
            .0
            .first()
            .map(|(id, _)| id.clone())
            .into_iter()
            .collect(),
        persons: vec![Person("ib".to_owned())],
        date: Some(session.case.date),
        sources: Some(last).filter(|last| *last > 0).into_iter().collect(),
        ..Note::default()
    };
    kinds.iter().map(note).collect()
}

/// The flaw at its line, with the name that is unknown marked when it stands there.
fn shown(error: &LayoutError, source: &Source, context: &Context) -> String {
    let (told, name) = told_of(&error.problem, context.lang);
    let layout = error.layout.strip_suffix(ENDING).unwrap_or(&error.layout);
    let values = [("layout", layout), ("line", ""), ("name", name)];
    let (start, line) = line_at(error.line.unwrap_or(1), &source.text);
    let at = line.find(name).filter(|_| !name.is_empty());
    let range = match at {
        Some(at) => start + at..start + at + name.len(),
        None => start..start + line.len(),
    };
    context.snippet(&Snippet {
        level: Level::Error,
        headline: fill(told.what, &values),
        file: source.name.clone(),
        text: &source.text,
        range,
        label: None,
        remedy: Some(fill(told.remedy, &values)),
    })
}

/// The flaw in the marks, at the mark in the layout that it is about.
fn shown_marks(error: &LivingError, source: &Source, context: &Context) -> String {
    let (told, _, name) = told_of_marks(error, context.lang);
    let ends = matches!(error, LivingError::EndWithoutBegin { .. });
    let mark = format!(
        "dialoogtafel:{} {name}",
        if ends { "eind" } else { "begin" }
    );
    let lines = || source.text.lines();
    let exact = lines().position(|line| line.contains(mark.trim_end()));
    let any = || lines().position(|line| line.contains("dialoogtafel:"));
    let line = exact.or_else(any).unwrap_or(0) + 1;
    let number = line.to_string();
    let values = [
        ("file", source.name.as_str()),
        ("line", &number),
        ("name", name),
    ];
    let (start, shown) = line_at(line, &source.text);
    context.snippet(&Snippet {
        level: Level::Error,
        headline: fill(told.what, &values),
        file: source.name.clone(),
        text: &source.text,
        range: start..start + shown.len(),
        label: None,
        remedy: Some(fill(told.remedy, &values)),
    })
}

/// Where a line begins, and what stands on it.
fn line_at(number: usize, text: &str) -> (usize, &str) {
    let before = text.split_inclusive('\n').take(number.saturating_sub(1));
    let start = before.map(str::len).sum();
    (start, text[start..].lines().next().unwrap_or_default())
}
