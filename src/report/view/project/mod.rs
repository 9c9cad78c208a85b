//! What a layout gets to print about several tables, filtered for its audience.
//!
//! As with one table the filter stands here: what may not be seen is not in the [`ProjectView`],
//! and the names of all tables are replaced in every text. What stays at a table is in no document
//! about several, also not in one for those who sat there: they sat at one of them.

mod actions;
mod closing;
mod counts;
mod ending;
mod findings;
mod head;
mod parts;
mod talk;
mod themes;
mod whole;

use std::borrow::Cow;

pub use ending::*;
pub use parts::*;

use super::Audience;
use super::glossary::terms_in;
use super::parts::TermView;
use crate::insights::{Options, Selection, Sums};
use crate::lang::Lang;
use crate::model::terms::Kind;
use crate::model::{Glossary, Project, Session};
use crate::privacy::Roster;
use whole::Whole;

/// From how many tables on a count stands in a public document, when nobody tells.
pub const LEAST_TABLES: u32 = 3;

/// What a view of several tables is made from.
#[derive(Clone, Copy, Debug)]
pub struct Request<'p> {
    /// What project.yaml holds, when there is one.
    pub project: Option<&'p Project>,
    /// What stands as title without project.yaml: the name of a folder.
    pub name: &'p str,
    /// In the order of their files; of two with one id the first counts.
    pub sessions: &'p [Session],
    /// The names of all tables of the project.
    pub names: &'p Roster,
    /// The sums of these sessions: they tell which tables count.
    pub sums: &'p Sums,
    /// The part of it that somebody wants to look at, as the sums were made with.
    pub selection: &'p Selection,
    pub options: Options,
    pub audience: Audience,
    pub lang: Lang,
}

/// Makes the view of several tables for an audience.
#[must_use]
pub fn view(request: &Request<'_>) -> ProjectView {
    let whole = Whole::new(request);
    let themes = themes::themes(&whole);
    let recurring = themes::recurring(&whole);
    ProjectView {
        language: whole.lang.code(),
        title: head::title(&whole),
        date: whole.day(whole.date()),
        audience: whole.label_of_audience(),
        frame: head::frame(&whole),
        short: head::short(&whole, &themes, &recurring),
        tables: head::tables(&whole),
        people: head::people(&whole),
        characteristics: head::characteristics(&whole),
        method: head::method(&whole),
        asked_before: talk::asked_before(&whole),
        family: talk::family(&whole),
        helped: findings::findings(&whole, Kind::Success),
        hindered: findings::findings(&whole, Kind::Bottleneck),
        dilemmas: whole.notes(&[Kind::Dilemma]),
        insights: whole.notes(&[Kind::Insight]),
        differences: findings::differences(&whole),
        leads: findings::leads(&whole),
        expectations: whole.notes(&[Kind::Expectation]),
        needs: findings::needs(&whole),
        themes_under_least: themes::under_least(&whole),
        matrix: themes::matrix(&whole),
        recurring,
        actions: actions::actions(&whole),
        lessons: whole.notes(&[Kind::Lesson]),
        recommendations: closing::recommendations(&whole),
        voices: closing::voices(&whole),
        evaluation: closing::evaluation(&whole),
        follow_up: closing::follow_up(&whole),
        glossary: Vec::new(),
        sources: themes::sources(&whole),
        account: closing::account(&whole),
        themes,
    }
}

impl ProjectView {
    /// Takes in the terms of a glossary that occur in the document as it was made without them.
    ///
    /// Only a layout tells what is printed, so a document is made twice. Ids of records are no
    /// words: the `po` of `po-overstap#3` is no term.
    pub fn explain(&mut self, document: &str, glossary: &Glossary) {
        let words = document
            .split_whitespace()
            .filter(|word| !word.contains('#') || word.starts_with('#'))
            .map(|word| Cow::from(word.trim_matches('\\')));
        let text = words.collect::<Vec<_>>().join(" ");
        let view = |term: &crate::model::codebook::Term| TermView {
            term: term.term.clone(),
            in_full: term.in_full.clone(),
            meaning: term.meaning.clone(),
        };
        self.glossary = terms_in(&text, glossary).map(view).collect();
    }
}
