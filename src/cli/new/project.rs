//! Asks what a project needs.

use super::items::{Wish, or_turn, wish};
use super::lines::{needed, optional, optional_day};
use super::overview::{Decision, settle};
use super::place::Place;
use super::walk::{Draft, Step, Turn, walk};
use crate::cli::context::Context;
use crate::cli::explain;
use crate::cli::load;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::terminal::ask::{Asking, Need, Reply};
use crate::lang::fill;
use crate::model::Project;
use crate::model::project::{Partner, Period};
use crate::store::{self, Mode};
use crate::yaml::{self, flaw::Weight};

/// Asks, and writes `project.yaml`.
pub(super) fn make(place: &Place, asking: &mut Asking<'_>) -> Result<Outcome, Failure> {
    let context = asking.context;
    let words = &context.lang.words().new;
    let path = load::shown(&place.file());
    asking.say(&fill(words.say_intro_project, &[("path", &path)]));
    let mut project = ProjectDraft::default();
    loop {
        match walk(STEPS, 0, asking, &mut project)? {
            Turn::Next | Turn::Again => break,
            Turn::Back => asking.say(words.say_first),
            Turn::Stopped => return Ok(super::stopped(asking)),
        }
    }
    if settle(STEPS, asking, &mut project, words.say_stop, flaws)? == Decision::Stop {
        return Ok(super::stopped(asking));
    }
    let text = yaml::write_project(&project.whole());
    store::create_new(&place.file(), &text, Mode::Document)
        .map_err(|error| load::stored(&error, context))?;
    asking.say(&format!(
        "\n{}",
        fill(words.say_written, &[("path", &path)])
    ));
    asking.say(&fill(words.say_next_project, &[("place", &place.name())]));
    Ok(Outcome::Done)
}

/// A project in the making; its days stand apart, because one alone is no period.
#[derive(Default)]
struct ProjectDraft {
    project: Project,
    from: Option<chrono::NaiveDate>,
    to: Option<chrono::NaiveDate>,
}

impl Draft for ProjectDraft {
    /// A project is ten short answers: a concept would be one file more to clean up.
    fn keep(&self, _: &'static str, _: &Context) -> Result<(), Failure> {
        Ok(())
    }
}

impl ProjectDraft {
    fn whole(&self) -> Project {
        let period = self.from.map(|from| Period { from, to: self.to });
        Project {
            period,
            ..self.project.clone()
        }
    }

    fn partners(&self) -> Vec<String> {
        let partners = self.project.partners.iter();
        partners.map(|partner| partner.name.clone()).collect()
    }
}

fn flaws(draft: &ProjectDraft, asking: &Asking<'_>) -> Vec<String> {
    let text = yaml::write_project(&draft.whole());
    let flaws = yaml::read_project(&text).into_flaws();
    let flaws = flaws.iter().filter(|flaw| flaw.weight == Weight::Flaw);
    flaws
        .map(|flaw| {
            let told = explain::flaw(flaw, "", &text, asking.context.lang);
            format!("- {}: {}", told.headline, told.remedy.unwrap_or_default())
        })
        .collect()
}

macro_rules! line {
    ($key:literal, $words:ident, $field:ident) => {
        Step {
            key: $key,
            words: |words| &words.$words,
            applies: |_| true,
            ask: |asking, draft| Ok(optional(asking, &mut draft.project.$field)),
            shown: |draft, _| draft.project.$field.clone().unwrap_or_default(),
        }
    };
}

const STEPS: &[Step<ProjectDraft>] = &[
    Step {
        key: "titel",
        words: |words| &words.project_title,
        applies: |_| true,
        ask: |asking, draft| Ok(needed(asking, &mut draft.project.title)),
        shown: |draft, _| draft.project.title.clone(),
    },
    line!("gemeente", project_municipality, municipality),
    Step {
        key: "van",
        words: |words| &words.period_from,
        applies: |_| true,
        ask: |asking, draft| Ok(optional_day(asking, &mut draft.from)),
        shown: |draft, context| {
            draft
                .from
                .map(|day| context.lang.date(day))
                .unwrap_or_default()
        },
    },
    Step {
        key: "tot",
        words: |words| &words.period_to,
        applies: |draft| draft.from.is_some(),
        ask: |asking, draft| Ok(optional_day(asking, &mut draft.to)),
        shown: |draft, context| {
            draft
                .to
                .map(|day| context.lang.date(day))
                .unwrap_or_default()
        },
    },
    line!("aanleiding", occasion, occasion),
    line!("doel", goal, goal),
    line!("uitgangspunt", principle, principle),
    line!("opdrachtgever", client, client),
    line!("financiering", funding, funding),
    Step {
        key: "partners",
        words: |words| &words.partners,
        applies: |_| true,
        ask: ask_partners,
        shown: |draft, _| draft.partners().join(", "),
    },
    line!("begeleiding", guidance, guidance),
    line!("selectie", selection, selection),
];

fn ask_partners(asking: &mut Asking<'_>, draft: &mut ProjectDraft) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    match wish(asking, &draft.partners()) {
        Wish::More => {}
        Wish::Go(turn) => return Ok(turn),
        Wish::TakeAway(place) => {
            draft.project.partners.remove(place);
            return Ok(Turn::Again);
        }
    }
    loop {
        let name = match asking.text("", Need::Optional) {
            Reply::Given(name) if name.is_empty() => return Ok(Turn::Next),
            Reply::Given(name) => name,
            Reply::Back => return Ok(Turn::Back),
            Reply::Stopped => return Ok(Turn::Stopped),
        };
        asking.say(words.say_partner_kind);
        let kind = or_turn!(asking.text("", Need::Optional));
        let kind = Some(kind).filter(|kind| !kind.is_empty());
        draft.project.partners.push(Partner { name, kind });
    }
}
