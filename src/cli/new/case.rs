//! Asks what a case needs; every answer is kept in a concept beside it.

use std::path::PathBuf;

use super::choosable::{Choosable, templates};
use super::lines::{needed, optional, optional_day, optional_term, take};
use super::overview::{Decision, settle};
use super::people;
use super::place::Place;
use super::story::{
    ask_asked_before, ask_check, ask_earlier_tables, ask_scope, ask_template, ask_timeline,
    ask_transition, check,
};
use super::walk::{Draft, OVERVIEW, Step, Turn, walk};
use crate::cli::context::Context;
use crate::cli::explain;
use crate::cli::load;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::rosters::Rosters;
use crate::cli::snippet::{Level, Notice};
use crate::cli::terminal::ask::{Asking, Need, Reply};
use crate::lang::fill;
use crate::model::case::{AskedBefore, Event, Transition};
use crate::model::terms::{Scope, Sector};
use crate::model::{Case, Id};
use crate::report::view::named_part;
use crate::store::{self, Mode};
use crate::yaml::{self, flaw::Weight};

/// Asks, and writes `casus.yaml`.
pub(super) fn make(place: &Place, asking: &mut Asking<'_>) -> Result<Outcome, Failure> {
    let context = asking.context;
    let words = &context.lang.words().new;
    let path = load::shown(&place.file());
    asking.say(&fill(words.say_intro, &[("path", &path)]));
    let Some((mut draft, start)) = begin(place, asking)? else {
        return Ok(super::stopped(asking));
    };
    let decision = match walk_all(start, asking, &mut draft)? {
        Turn::Stopped | Turn::Back => Decision::Stop,
        Turn::Next | Turn::Again => settle(STEPS, asking, &mut draft, words.say_later, flaws)?,
    };
    match decision {
        Decision::Write => write(place, &draft, asking),
        Decision::Stop => {
            let told = fill(words.say_kept, &[("place", &place.name())]);
            asking.say(&format!("\n{told}"));
            Ok(Outcome::Stopped)
        }
    }
}

/// A case in the making.
pub(super) struct CaseDraft {
    pub(super) case: Case,
    /// Which participant is being asked about.
    pub(super) person: usize,
    templates: Vec<Choosable>,
    /// Tables that this one can build on.
    pub(super) tables: Vec<String>,
    concept: PathBuf,
}

pub(in crate::cli) const CONCEPT: &str = "casus.concept";
const CONCEPT_LINE: &str = "# concept: ";

impl Draft for CaseDraft {
    fn keep(&self, at: &'static str, context: &Context) -> Result<(), Failure> {
        let text = format!("{CONCEPT_LINE}{at}\n{}", yaml::write_case(&self.case));
        let kept = if store::is_file(&self.concept) {
            store::replace(&self.concept, &text, Mode::Private)
        } else {
            store::create_new(&self.concept, &text, Mode::Private)
        };
        kept.map_err(|error| load::stored(&error, context))
    }
}

/// A new draft, or the one that was left, and the question to begin with.
fn begin(place: &Place, asking: &mut Asking<'_>) -> Result<Option<(CaseDraft, usize)>, Failure> {
    let context = asking.context;
    let templates = templates(context)?;
    let mut draft = CaseDraft {
        case: empty(&templates, context),
        person: 0,
        templates,
        tables: tables(place, context),
        concept: place.folder().join(CONCEPT),
    };
    let Some((case, at)) = left(&draft.concept, context)? else {
        return Ok(Some((draft, 0)));
    };
    let words = &context.lang.words().new;
    asking.question(&fill(words.say_resume, &[("place", &place.name())]), None);
    let options = [words.say_resume_yes, words.say_resume_no].map(str::to_owned);
    match asking.choice(&options, 0) {
        Reply::Given(0) => {
            draft.case = case;
            Ok(Some((draft, at)))
        }
        Reply::Given(_) => Ok(Some((draft, 0))),
        Reply::Back | Reply::Stopped => Ok(None),
    }
}

/// The case that was left unfinished, and the place of the question where it stopped.
fn left(concept: &std::path::Path, context: &Context) -> Result<Option<(Case, usize)>, Failure> {
    if !store::is_file(concept) {
        return Ok(None);
    }
    let text = store::read_text(concept).map_err(|error| load::stored(&error, context))?;
    let at = text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix(CONCEPT_LINE));
    let at = match at {
        Some(OVERVIEW) => STEPS.len(),
        at => STEPS
            .iter()
            .position(|step| Some(step.key) == at)
            .unwrap_or(0),
    };
    Ok(yaml::read_case(&text)
        .draft()
        .map(|case| (case.clone(), at)))
}

fn empty(templates: &[Choosable], context: &Context) -> Case {
    let usual = Id::new(Scope::OneCase.term()).expect("the term has the form of an id");
    Case {
        title: String::new(),
        scope: Scope::OneCase,
        template: templates
            .iter()
            .find(|template| template.covers(Scope::OneCase))
            .map_or(usual, |template| template.name.clone()),
        sector: None,
        transition: None,
        municipality: None,
        date: context.today(),
        central_question: None,
        summary: None,
        characteristics: crate::model::case::Pairs::default(),
        timeline: Vec::new(),
        selection: None,
        asked_before: Vec::new(),
        preparation: crate::model::case::Preparation::default(),
        earlier_tables: Vec::new(),
        participants: Vec::new(),
    }
}

fn tables(place: &Place, context: &Context) -> Vec<String> {
    let folder = place.folder();
    let around = folder.parent().unwrap_or(&folder);
    let rows = super::super::list::look(around, context);
    let rows = rows.map(|(rows, _)| rows).unwrap_or_default();
    rows.iter()
        .filter(|row| row.folder != folder)
        .map(|row| load::shown(&row.folder))
        .collect()
}

fn walk_all(start: usize, asking: &mut Asking<'_>, draft: &mut CaseDraft) -> Result<Turn, Failure> {
    let mut start = start;
    loop {
        let turn = walk(STEPS, start, asking, draft)?;
        if turn != Turn::Back {
            return Ok(turn);
        }
        asking.say(asking.context.lang.words().new.say_first);
        start = 0;
    }
}

/// What keeps the case from being written, in words.
fn flaws(draft: &CaseDraft, asking: &Asking<'_>) -> Vec<String> {
    let lang = asking.context.lang;
    let text = yaml::write_case(&draft.case);
    let flaws = yaml::read_case(&text).into_flaws();
    let flaws = flaws.iter().filter(|flaw| flaw.weight == Weight::Flaw);
    flaws
        .map(|flaw| {
            let told = explain::flaw(flaw, "", &text, lang);
            format!("- {}: {}", told.headline, told.remedy.unwrap_or_default())
        })
        .collect()
}

fn write(place: &Place, draft: &CaseDraft, asking: &Asking<'_>) -> Result<Outcome, Failure> {
    let context = asking.context;
    let words = &context.lang.words().new;
    let stored = |error| load::stored(&error, context);
    let text = yaml::write_case(&draft.case);
    store::create_new(&place.file(), &text, Mode::Private).map_err(stored)?;
    store::remove(&draft.concept).map_err(stored)?;
    let (path, folder) = (load::shown(&place.file()), load::shown(&place.folder()));
    asking.say(&format!(
        "\n{}",
        fill(words.say_written, &[("path", &path)])
    ));
    let rosters = Rosters::beside([&place.folder()], context);
    let name = place.name();
    let named = rosters.of_table(&place.folder());
    if let Some(part) = named.and_then(|names| named_part(names, &name)) {
        let told = &context.lang.words().flaws.folder_holds_name;
        let headline = fill(told.what, &[("folder", part)]);
        let notice = Notice {
            level: Level::Warning,
            headline,
            remedy: Some(told.remedy.to_owned()),
        };
        asking.say(&context.notice(&notice));
    }
    asking.say(&fill(words.say_next, &[("folder", &folder)]));
    if let Place::Table(project, _) = place {
        let project = Place::Project(project.clone());
        if !store::is_file(&project.file()) {
            asking.say(&fill(words.say_no_project, &[("place", &project.name())]));
        }
    }
    Ok(Outcome::Done)
}

macro_rules! step {
    ($key:literal, $words:ident, $applies:expr, $ask:expr, $shown:expr) => {
        Step {
            key: $key,
            words: |words| &words.$words,
            applies: $applies,
            ask: $ask,
            shown: $shown,
        }
    };
}

const STEPS: &[Step<CaseDraft>] = &[
    step!(
        "titel",
        title,
        always,
        |asking, draft| Ok(needed(asking, &mut draft.case.title)),
        |draft, _| draft.case.title.clone()
    ),
    step!("soort", scope, always, ask_scope, |draft, _| draft
        .case
        .scope
        .term()
        .to_owned()),
    step!(
        "sjabloon",
        template,
        |draft| draft.fitting().count() > 1,
        ask_template,
        |draft, _| draft.case.template.to_string()
    ),
    step!(
        "sector",
        sector,
        always,
        |asking, draft| {
            let words = asking.context.lang.words().new.sectors;
            Ok(optional_term(
                asking,
                Sector::ALL,
                &words,
                &mut draft.case.sector,
            ))
        },
        |draft, _| draft
            .case
            .sector
            .map(Sector::term)
            .unwrap_or_default()
            .to_owned()
    ),
    step!(
        "overgang",
        transition,
        always,
        ask_transition,
        |draft, _| draft
            .case
            .transition
            .map(Transition::text)
            .unwrap_or_default()
    ),
    step!(
        "gemeente",
        municipality,
        always,
        |asking, draft| Ok(optional(asking, &mut draft.case.municipality)),
        |draft, _| draft.case.municipality.clone().unwrap_or_default()
    ),
    step!(
        "datum",
        date,
        always,
        |asking, draft| {
            Ok(take(
                asking.day(Some(draft.case.date), Need::Needed),
                |day| draft.case.date = day.unwrap_or(draft.case.date),
            ))
        },
        |draft, context| context.lang.date(draft.case.date)
    ),
    step!(
        "centrale_vraag",
        central_question,
        always,
        |asking, draft| Ok(optional(asking, &mut draft.case.central_question)),
        |draft, _| draft.case.central_question.clone().unwrap_or_default()
    ),
    step!(
        "gezin_doet_mee",
        family_joins,
        looks_back,
        |asking, draft| ask_check(asking, draft, |s| &mut s.family_joins),
        |draft, context| check(draft, context, |s| s.family_joins)
    ),
    step!(
        "terugkijken_kan",
        can_look_back,
        looks_back,
        |asking, draft| ask_check(asking, draft, |s| &mut s.can_look_back),
        |draft, context| check(draft, context, |s| s.can_look_back)
    ),
    step!(
        "conflict_voorbij",
        conflict_over,
        looks_back,
        |asking, draft| ask_check(asking, draft, |s| &mut s.conflict_over),
        |draft, context| check(draft, context, |s| s.conflict_over)
    ),
    step!(
        "herkenbaar",
        recognisable,
        looks_back,
        |asking, draft| ask_check(asking, draft, |s| &mut s.recognisable),
        |draft, context| check(draft, context, |s| s.recognisable)
    ),
    step!(
        "samenvatting",
        summary,
        always,
        |asking, draft| Ok(optional(asking, &mut draft.case.summary)),
        |draft, _| draft.case.summary.clone().unwrap_or_default()
    ),
    step!("tijdlijn", timeline, one_case, ask_timeline, |draft, _| {
        draft.events().join("; ")
    }),
    step!(
        "vooraf",
        asked_before,
        always,
        ask_asked_before,
        |draft, _| draft.asked().join("; ")
    ),
    step!(
        "gesprek_jeugdige",
        talk_with_youth,
        one_case,
        |asking, draft| Ok(optional_day(
            asking,
            &mut draft.case.preparation.talk_with_youth
        )),
        |draft, context| day(draft.case.preparation.talk_with_youth, context)
    ),
    step!(
        "gesprek_ouders",
        talk_with_parents,
        one_case,
        |asking, draft| Ok(optional_day(
            asking,
            &mut draft.case.preparation.talk_with_parents
        )),
        |draft, context| day(draft.case.preparation.talk_with_parents, context)
    ),
    step!(
        "gesprek_voorzitter",
        talk_with_chair,
        always,
        |asking, draft| Ok(optional_day(
            asking,
            &mut draft.case.preparation.talk_with_chair
        )),
        |draft, context| day(draft.case.preparation.talk_with_chair, context)
    ),
    step!(
        "eerdere_tafels",
        earlier_tables,
        |draft| !one_case(draft) && !draft.tables.is_empty(),
        ask_earlier_tables,
        |draft, _| draft.case.earlier_tables.join(", ")
    ),
    step!(
        "deelnemers",
        participants,
        always,
        people::ask,
        |draft, _| people::shown(&draft.case).join("; ")
    ),
    step!(
        "brengt_in",
        brings_in,
        |draft| draft
            .chosen()
            .is_some_and(|template| template.has_presenter),
        people::ask_presenter,
        |draft, _| people::presenter(&draft.case)
    ),
];

fn always(_: &CaseDraft) -> bool {
    true
}

fn one_case(draft: &CaseDraft) -> bool {
    draft.case.scope == Scope::OneCase
}

/// A consultation about a case that still runs needs no checks for looking back.
fn looks_back(draft: &CaseDraft) -> bool {
    one_case(draft) && draft.chosen().is_none_or(|template| template.looks_back)
}

fn day(day: Option<chrono::NaiveDate>, context: &Context) -> String {
    day.map(|day| context.lang.date(day)).unwrap_or_default()
}

impl CaseDraft {
    pub(super) fn fitting(&self) -> impl Iterator<Item = &Choosable> {
        self.templates
            .iter()
            .filter(|template| template.covers(self.case.scope))
    }

    /// The template that is chosen now.
    pub(super) fn chosen(&self) -> Option<&Choosable> {
        let mut templates = self.templates.iter();
        templates.find(|template| template.name == self.case.template)
    }

    pub(super) fn events(&self) -> Vec<String> {
        let said = |event: &Event| format!("{}: {}", event.when, event.what);
        self.case.timeline.iter().map(said).collect()
    }

    pub(super) fn asked(&self) -> Vec<String> {
        let said = |asked: &AskedBefore| format!("{}: {}", asked.from, asked.question);
        self.case.asked_before.iter().map(said).collect()
    }
}
