//! What some methods need beside what every table has: figures before and after, and the marked
//! moments of a timeline.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Audience;
use super::actions::action;
use super::head::event;
use super::parts::{FigureView, MomentView};
use super::seen::Seen;
use crate::lang::fill;
use crate::model::figure::{difference, read_figure};
use crate::model::terms::{Kind, Moment};
use crate::model::{Question, Record, Session};

/// The figures, each once: what tells of before and after in one row, where the table counted the
/// same thing in the same unit and period.
pub(super) fn figures(seen: &Seen) -> Vec<FigureView> {
    let mut figures: Vec<FigureView> = Vec::new();
    for (_, record) in seen.records() {
        if record.kind != Kind::Figure {
            continue;
        }
        let new = figure(seen, record);
        let fits = |known: &&mut FigureView| is_other_side(known, &new);
        match figures.iter_mut().find(fits) {
            Some(known) => {
                known.before = known.before.take().or(new.before);
                known.after = known.after.take().or(new.after);
                known.sources.extend(new.sources);
            }
            None => figures.push(new),
        }
    }
    for figure in &mut figures {
        figure.change = change(seen, figure);
    }
    figures
}

fn figure(seen: &Seen, record: &Record) -> FigureView {
    let name = read_figure(&record.text).name;
    let name = match (record.row.as_ref(), name) {
        (Some(row), Some(name)) => format!("{row}: {name}"),
        (Some(row), None) => row.clone(),
        (None, Some(name)) => name,
        (None, None) => record.text.clone(),
    };
    let value = seen.optional(record.value.as_ref().or(Some(&record.text)));
    let mut figure = FigureView {
        name: seen.text(&name),
        unit: seen.optional(record.unit.as_ref()),
        period: seen.optional(record.period.as_ref()),
        sources: vec![seen.id(record.number)],
        ..FigureView::default()
    };
    match record.moment {
        Some(Moment::Before) => figure.before = value,
        Some(Moment::After) => figure.after = value,
        None => figure.value = value,
    }
    figure
}

/// Whether two figures are before and after of one thing.
fn is_other_side(known: &FigureView, new: &FigureView) -> bool {
    let same = known.name.to_lowercase() == new.name.to_lowercase()
        && known.unit == new.unit
        && known.period == new.period;
    let is_free = match (&new.before, &new.after) {
        (Some(_), _) => known.before.is_none() && known.after.is_some(),
        (None, Some(_)) => known.after.is_none() && known.before.is_some(),
        (None, None) => false,
    };
    same && is_free
}

fn change(seen: &Seen, figure: &FigureView) -> Option<String> {
    let (order, size) = difference(figure.before.as_ref()?, figure.after.as_ref()?)?;
    let words = &seen.terms.changes;
    let words = match order {
        Ordering::Greater => words.more,
        Ordering::Less => words.less,
        Ordering::Equal => words.same,
    };
    Some(fill(words, &[("size", &size)]))
}

/// The moments that questions were asked of, each with what was said and what comes from that; not
/// for the public, which gets no timeline.
pub(super) fn moments(seen: &Seen, reference_day: NaiveDate) -> Vec<MomentView> {
    let is_asked = |index| {
        let mut questions = seen.session.questions();
        questions.any(|log| moment(seen.session, &log.question) == Some(index))
    };
    if seen.head_only() || seen.audience == Audience::Public {
        return Vec::new();
    }
    let moments = seen.session.case.moments().into_iter().enumerate();
    let asked = moments.filter(|(index, _)| is_asked(*index));
    let view = asked.map(|(index, told)| {
        let about: Vec<(&Question, &Record)> = seen
            .records()
            .filter(|(question, _)| moment(seen.session, question) == Some(index))
            .collect();
        let comes_from = |record: &&Record| {
            let mut behind = record.sources.iter();
            let is_here = behind.any(|number| about.iter().any(|(_, r)| r.number == *number));
            record.kind == Kind::Action
                && (is_here || about.iter().any(|(_, r)| r.number == record.number))
        };
        let actions = seen.records().map(|(_, record)| record).filter(comes_from);
        MomentView {
            event: event(seen, told),
            actions: actions
                .map(|record| action(seen, record, reference_day))
                .collect(),
            notes: about
                .iter()
                .filter(|(_, record)| record.kind != Kind::Action)
                .map(|(question, record)| seen.note(question, record))
                .collect(),
        }
    });
    view.collect()
}

/// Which of the case's moments a question was repeated for, from 0.
fn moment(session: &Session, question: &Question) -> Option<usize> {
    let (_, number) = question.id.as_str().rsplit_once('-')?;
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    let event = *session.case.moments().get(index)?;
    question.text.contains(&event.in_words()).then_some(index)
}
