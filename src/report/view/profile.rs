//! What fits on one page: the head of each finding.

use super::parts::{ActionView, Contrast, Group, Note, Profile, View};

/// How many rows the table of what helped and hindered has at most.
const ROWS: usize = 3;

/// Picks from a view what its casusprofiel shows.
pub(super) fn profile(view: &View) -> Profile {
    let helped = spread(&view.helped);
    let hindered = spread(&view.hindered);
    let rows = helped.len().max(hindered.len()).min(ROWS);
    let row = |index: usize| Contrast {
        helped: helped.get(index).map(|note| (*note).clone()),
        hindered: hindered.get(index).map(|note| (*note).clone()),
    };
    Profile {
        quote: quote(view).cloned(),
        rows: (0..rows).map(row).collect(),
        themes: view.themes.iter().take(3).cloned().collect(),
        actions: first_due(&view.actions.list),
        lesson: view.lessons.first().cloned(),
    }
}

/// The first note of each group, then the second of each, and so on: so that themes come first.
fn spread(groups: &[Group]) -> Vec<&Note> {
    let longest = groups.iter().map(|group| group.notes.len()).max();
    let rounds = 0..longest.unwrap_or(0);
    rounds
        .flat_map(|round| {
            groups
                .iter()
                .filter_map(move |group| group.notes.get(round))
        })
        .filter(|note| !note.stays_at_table)
        .collect()
}

/// A quote of the young person, else of a parent.
fn quote(view: &View) -> Option<&Note> {
    let notes = || {
        let questions = view.talk.iter().flat_map(|phase| &phase.questions);
        questions.flat_map(|question| &question.notes)
    };
    let by = |perspective| {
        notes().find(|note| {
            note.kind.code == "citaat"
                && !note.stays_at_table
                && note.perspectives.contains(&perspective)
        })
    };
    by("jeugdige").or_else(|| by("ouder"))
}

fn first_due(actions: &[ActionView]) -> Vec<ActionView> {
    let mut alive: Vec<&ActionView> = actions
        .iter()
        .filter(|action| action.status.code != "vervallen")
        .collect();
    alive.sort_by_key(|action| {
        let due = action.due.as_ref().map(|day| day.iso.clone());
        (due.is_none(), due)
    });
    alive.into_iter().take(3).cloned().collect()
}
