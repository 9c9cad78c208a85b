//! What was found: what helped and hindered, who sees it differently, who leads, what is needed.

use std::collections::{BTreeMap, BTreeSet};

use super::super::needs;
use super::super::parts::Note;
use super::head::tables_where;
use super::parts::{
    DifferenceAt, DifferenceView, Evidence, Finding, LeadAt, LeadingAnswer, LeadsView, NeedView,
    NeedsView,
};
use super::whole::{Said, Whole, first_of_each};
use crate::insights::{Lead, ThemeSummary};
use crate::model::answer::Leader;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Id, Speakers};

/// How many notes stand under one theme.
const MOST: usize = 3;

/// What was said of a kind, by theme in ranking order; each note stands with the first of its
/// themes in that order, so that none stands twice. For the public a theme at few tables is none.
pub(super) fn findings(whole: &Whole, kind: Kind) -> Vec<Finding> {
    let mut left: Vec<&Said> = whole
        .records
        .iter()
        .filter(|said| said.record.kind == kind)
        .collect();
    let mut findings = Vec::new();
    for theme in &whole.summary.themes {
        let tables = tables_where(whole, |table| {
            let own = table.themes.get(&theme.id);
            own.is_some_and(|own| own.by_kind.contains_key(&kind))
        });
        if tables == 0 || !whole.may_tell(tables) {
            continue;
        }
        let (about_it, others): (Vec<_>, Vec<_>) = left
            .into_iter()
            .partition(|said| said.record.themes.contains(&theme.id));
        left = others;
        let is_behind =
            |said: &Said<'_>| said.record.kind == kind && said.record.themes.contains(&theme.id);
        let (notes, more) = some_of(whole, &about_it);
        findings.push(Finding {
            theme: Some(whole.theme(&theme.id)),
            evidence: whole.evidence(tables, is_behind),
            notes,
            more,
        });
    }
    if !left.is_empty() {
        let (notes, more) = some_of(whole, &left);
        findings.push(Finding {
            theme: None,
            evidence: Evidence::default(),
            notes,
            more,
        });
    }
    findings
}

/// Notes of some records, taken in turn from each table, and how many are left.
fn some_of(whole: &Whole, records: &[&Said<'_>]) -> (Vec<Note>, usize) {
    let mut by_table: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for said in records {
        by_table
            .entry(said.table)
            .or_default()
            .push(said.record.number);
    }
    let shown: BTreeSet<(String, u32)> = first_of_each(&by_table, MOST).into_iter().collect();
    let notes = whole
        .notes_where(|seen, _, record| shown.contains(&(seen.session.id.clone(), record.number)));
    (notes, records.len() - shown.len())
}

/// Themes that helped according to one perspective and hindered according to another.
pub(super) fn differences(whole: &Whole) -> Vec<DifferenceView> {
    let themes = whole.summary.themes.iter();
    themes
        .filter_map(|theme| difference(whole, theme))
        .collect()
}

fn difference(whole: &Whole, theme: &ThemeSummary) -> Option<DifferenceView> {
    if theme.differences.is_empty() && theme.difference_between.is_none() {
        return None;
    }
    let tables = u32::try_from(theme.differences.len()).unwrap_or(u32::MAX);
    if whole.is_public() && !whole.may_tell(tables) {
        return None;
    }
    let at =
        |table: Option<String>, helped: &[Perspective], hindered: &[Perspective]| DifferenceAt {
            table,
            helped: whole.labels(helped),
            hindered: whole.labels(hindered),
        };
    let at_tables = theme.differences.iter().map(|difference| {
        let table = Some(whole.table_name(&difference.table));
        at(table, &difference.success_by, &difference.bottleneck_by)
    });
    let between = theme.difference_between.as_ref();
    let between = between.map(|between| at(None, &between.success_by, &between.bottleneck_by));
    let differing: BTreeSet<&str> = theme
        .differences
        .iter()
        .map(|difference| difference.table.as_str())
        .collect();
    let is_behind = |said: &Said<'_>| {
        let kinds = [Kind::Success, Kind::Bottleneck];
        let here = differing.is_empty() || differing.contains(said.table);
        here && kinds.contains(&said.record.kind) && said.record.themes.contains(&theme.id)
    };
    let shown = !whole.is_public();
    Some(DifferenceView {
        theme: whole.theme(&theme.id),
        evidence: whole.evidence(tables, is_behind),
        at_tables: at_tables.filter(|_| shown).collect(),
        between: between.filter(|_| shown),
    })
}

/// Who leads according to whom, with the gaps and doubles.
pub(super) fn leads(whole: &Whole) -> LeadsView {
    let leading = &whole.summary.leading;
    let tables = |wanted: fn(&Lead) -> bool| {
        let tables: BTreeSet<&str> = leading
            .iter()
            .filter(|lead| wanted(lead))
            .map(|lead| lead.table.as_str())
            .collect();
        whole.count(u32::try_from(tables.len()).unwrap_or(u32::MAX))
    };
    let shown = leading.iter().filter(|_| !whole.is_public());
    LeadsView {
        tables: tables(|_| true),
        gaps: tables(|lead| lead.gap),
        doubles: tables(|lead| lead.double),
        at_tables: shown.filter_map(|lead| lead_at(whole, lead)).collect(),
    }
}

/// The answers at one question that may be seen; whether there is a gap only when that is all.
fn lead_at(whole: &Whole, lead: &Lead) -> Option<LeadAt> {
    let seen = whole.seen(&lead.table)?;
    let session = seen.session;
    let mut answers: BTreeMap<Option<Perspective>, Vec<String>> = BTreeMap::new();
    let mut sources = Vec::new();
    let records = seen
        .records()
        .filter(|(question, r)| question.id == lead.question && r.kind == Kind::Lead);
    for (question, record) in records {
        let name = match session.leader(&record.text) {
            Some(Leader::Perspective(perspective)) => whole.label(perspective).to_owned(),
            Some(Leader::Unclear) => whole.terms.unclear.to_owned(),
            None => seen.text(&record.text),
        };
        let mut speakers: Vec<Option<Perspective>> = if question.anonymous {
            Vec::new()
        } else {
            seen.perspectives(record).into_iter().map(Some).collect()
        };
        if speakers.is_empty() {
            speakers.push(None);
        }
        for speaker in speakers {
            let names = answers.entry(speaker).or_default();
            if !names.contains(&name) {
                names.push(name.clone());
            }
        }
        sources.push(whole.source(&lead.table, record.number));
    }
    let complete = sources.len() == lead.sources.len();
    let of_all = session.questions().any(|log| {
        log.question.id == lead.question
            && log
                .records
                .iter()
                .any(|r| r.speakers == Speakers::Everybody)
    });
    let nobody = if of_all { whole.terms.everybody } else { "" };
    let answer = |(speaker, names): (Option<Perspective>, Vec<String>)| LeadingAnswer {
        according_to: speaker
            .map_or(nobody, |speaker| whole.label(speaker))
            .to_owned(),
        names,
    };
    (!sources.is_empty()).then(|| LeadAt {
        table: whole.table_name(&lead.table),
        answers: answers.into_iter().map(answer).collect(),
        gap: complete && lead.gap,
        double: complete && lead.double,
        sources,
    })
}

/// What is needed with what is offered; whether it is met follows the counting rules.
pub(super) fn needs(whole: &Whole) -> NeedsView {
    let unmet: BTreeSet<(&str, u32)> = whole
        .summary
        .unmet_needs
        .iter()
        .map(|need| (need.source.table.as_str(), need.source.number))
        .collect();
    let mut view = NeedsView::default();
    for (table, seen) in whole.seens() {
        let chosen: BTreeSet<u32> = seen
            .records()
            .filter(|(_, record)| whole.takes(seen, record))
            .map(|(_, record)| record.number)
            .collect();
        let (needs, others) = needs::needs(seen);
        for need in needs
            .into_iter()
            .filter(|need| chosen.contains(&need.note.number))
        {
            let number = need.note.number;
            let note = public_note(whole, need.note);
            if unmet.contains(&(table, number)) {
                view.unmet.push(note);
            } else {
                let offers = need.offers.into_iter();
                let offers = offers.map(|offer| public_note(whole, offer)).collect();
                view.met.push(NeedView { note, offers });
            }
        }
        let others = others
            .into_iter()
            .filter(|offer| chosen.contains(&offer.number));
        view.other_offers
            .extend(others.map(|offer| public_note(whole, offer)));
    }
    view
}

/// As [`Whole::note`], of what was a note already.
fn public_note(whole: &Whole, mut note: Note) -> Note {
    if whole.is_public() {
        let speakers = note.perspectives.iter();
        let speakers = speakers.filter_map(|term| Perspective::from_term(term));
        let speakers = speakers.collect();
        whole.make_public(&mut note, speakers);
    }
    note
}

/// Whether a record has a theme.
pub(super) fn is_about(said: &Said<'_>, theme: &Id) -> bool {
    said.record.themes.contains(theme)
}
