//! A list of actions, on the screen or for other programs.

use chrono::NaiveDate;

use super::Action;
use crate::cli::context::{Context, Tone};
use crate::cli::screen::{self, Column};
use crate::lang::fill;

/// A table on a wide screen, on a narrow one a paragraph each.
pub(super) fn screen(actions: &[Action], today: NaiveDate, context: &Context) -> String {
    let words = &context.lang.words().actions;
    let width = context.width();
    let list = if width < WIDE {
        actions
            .iter()
            .map(|action| paragraph(action, width, context))
            .collect()
    } else {
        let columns = [
            (words.id, Column::Word),
            (words.status, Column::Word),
            (words.due, Column::Word),
            (words.who, Column::Text),
            (words.what, Column::Text),
        ];
        let rows: Vec<Vec<String>> = actions.iter().map(|a| cells(a, context)).collect();
        screen::table(&columns, &rows, width)
    };
    format!("{list}\n{}\n", sum(actions, today, context))
}

/// The narrowest screen on which two columns of text read beside three of facts.
const WIDE: usize = 100;

/// One line each, with tabs between: id, state, day, who, what.
pub(super) fn plain(actions: &[Action], context: &Context) -> String {
    let lines = actions.iter();
    lines
        .map(|action| screen::tabbed(cells(action, context)))
        .collect()
}

fn cells(action: &Action, context: &Context) -> Vec<String> {
    vec![
        action.short.clone(),
        state(action, context),
        action.due.map(|day| day.to_string()).unwrap_or_default(),
        action.who.join(", "),
        action.what.clone(),
    ]
}

fn state(action: &Action, context: &Context) -> String {
    if action.late {
        let words = &context.lang.words().actions;
        format!("{}, {}", action.label, words.late)
    } else {
        action.label.to_owned()
    }
}

fn paragraph(action: &Action, width: usize, context: &Context) -> String {
    let mut facts = vec![state(action, context)];
    facts.extend(action.due.map(|day| context.lang.date(day)));
    facts.extend((!action.who.is_empty()).then(|| action.who.join(", ")));
    let id = screen::paragraph(&action.short, width, "");
    context.color.paint(Tone::Strong, id.trim_end())
        + "\n"
        + &screen::paragraph(&action.what, width, "  ")
        + &screen::paragraph(&facts.join(" · "), width, "  ")
}

fn sum(actions: &[Action], today: NaiveDate, context: &Context) -> String {
    let words = &context.lang.words().actions;
    let late = actions.iter().filter(|action| action.late).count();
    let told = if late == 0 { words.sum } else { words.sum_late };
    let values = [
        (
            "actions",
            &*context.lang.count(actions.len(), words.one, words.many),
        ),
        ("late", &late.to_string()),
        ("day", &context.lang.date(today)),
    ];
    fill(told, &values)
}
