//! What a layout gets to print about one table, filtered for its audience.
//!
//! The filter stands here and not in a layout, so that no layout can leak: what may not be seen is
//! not in the [`View`] at all, names are replaced by roles, and codes never stand in it.

mod actions;
mod closing;
mod extract;
mod findings;
mod glossary;
mod grain;
pub mod groups;
mod head;
pub mod insights;
mod labels;
mod method;
mod needs;
mod others;
mod parts;
mod place;
mod profile;
pub mod project;
mod records;
mod seen;
mod talk;
mod unnamed;

use chrono::NaiveDate;

pub use extract::{Extract, OwnNote, ReadBack, extract};
pub use labels::Printed;
pub use others::{named_part, roster, roster_at, title, unnamed_questions, unnamed_themes};
pub use parts::*;
pub use records::Records;
pub use unnamed::Unnaming;

use crate::lang::Lang;
use crate::model::terms::Kind;
use crate::model::{Glossary, Session};
use crate::privacy::Roster;
use seen::Seen;

/// For whom a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Those who sat there.
    Table,
    /// Those involved and the working group.
    #[default]
    Involved,
    /// Everybody.
    Public,
}

impl Audience {
    /// The term as it stands on the command line and in documents.
    #[must_use]
    pub fn term(self) -> &'static str {
        match self {
            Self::Table => "tafel",
            Self::Involved => "betrokkenen",
            Self::Public => "openbaar",
        }
    }
}

/// Makes the view of a session for an audience.
///
/// What is late is told from `reference_day`; without one from the day on which the table was
/// finished, so that the same session gives the same bytes.
#[must_use]
pub fn view(
    session: &Session,
    glossary: &Glossary,
    audience: Audience,
    reference_day: Option<NaiveDate>,
    lang: Lang,
) -> View {
    view_beside(session, None, glossary, audience, reference_day, lang)
}

/// The same, without the names of other tables of the project.
#[must_use]
pub fn view_beside(
    session: &Session,
    others: Option<&Roster>,
    glossary: &Glossary,
    audience: Audience,
    reference_day: Option<NaiveDate>,
    lang: Lang,
) -> View {
    let seen = Seen::new(session, audience, lang).beside(others);
    let date = head::date(session);
    let themes = findings::themes(&seen);
    let (needs, other_offers) = needs::needs(&seen);
    let mut view = View {
        language: lang.code(),
        title: seen.heading(&session.case.title, &session.id),
        date: seen.day(date),
        audience: head::audience(&seen),
        finished: session.is_finished(),
        asked_kinds: head::asked_kinds(&seen),
        is_concept: !(session.is_finished() && session.is_read_back()),
        head_only: seen.head_only(),
        table: head::table(&seen),
        short: head::short(&seen, &themes),
        case: head::case(&seen),
        people: head::people(&seen),
        method: head::method(&seen),
        asked_before: talk::asked_before(&seen),
        family: talk::family(&seen),
        talk: talk::phases(&seen),
        questions: talk::questions(&seen),
        helped: findings::groups(&seen, Kind::Success, &themes),
        hindered: findings::groups(&seen, Kind::Bottleneck, &themes),
        dilemmas: seen.notes(&[Kind::Dilemma]),
        insights: seen.notes(&[Kind::Insight]),
        differences: findings::differences(&seen, &themes),
        leads: needs::leads(&seen),
        needs,
        other_offers,
        actions: actions::actions(&seen, reference_day.unwrap_or(date)),
        goals: seen.notes(&[Kind::Goal]),
        figures: method::figures(&seen),
        moments: method::moments(&seen, reference_day.unwrap_or(date)),
        lessons: seen.notes(&[Kind::Lesson]),
        recommendations: findings::recommendations(&seen),
        voices: closing::voices(&seen),
        evaluation: closing::evaluation(&seen),
        follow_up: closing::follow_up(&seen),
        explained: seen.notes(&[Kind::Concept]),
        glossary: Vec::new(),
        account: closing::account(&seen),
        profile: Profile::default(),
        themes,
    };
    view.profile = profile::profile(&view);
    view.glossary = glossary::occurring(&view, glossary, &seen);
    view
}
