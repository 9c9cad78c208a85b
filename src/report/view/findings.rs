//! What was found: what helped and hindered by theme, what differs, and what is recommended.

use super::parts::{Advice, Difference, Group, Note, ThemeView};
use super::seen::Seen;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Id, Record};

/// The themes of what is shown, ranked: by perspectives, then by times named, then by id.
pub(super) fn themes(seen: &Seen) -> Vec<ThemeView> {
    let mut ids: Vec<&Id> = seen.records().flat_map(|(_, r)| &r.themes).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut themes: Vec<ThemeView> = ids.into_iter().map(|id| theme(seen, id)).collect();
    themes.sort_by_key(|theme| {
        let spread = std::cmp::Reverse((theme.perspectives.len(), theme.times));
        (spread, theme.id.clone())
    });
    themes
}

fn theme(seen: &Seen, id: &Id) -> ThemeView {
    let records: Vec<&Record> = with_theme(seen, id).collect();
    let count = |kind| records.iter().filter(|r| r.kind == kind).count();
    let perspectives = perspectives(seen, records.iter().copied());
    ThemeView {
        id: seen.text(id.as_str()),
        label: seen.theme(id),
        times: records.len(),
        helped: count(Kind::Success),
        hindered: count(Kind::Bottleneck),
        perspectives: seen.labels(perspectives),
    }
}

fn with_theme<'s>(seen: &Seen<'s>, id: &Id) -> impl Iterator<Item = &'s Record> {
    let records = seen.records().map(|(_, record)| record);
    records.filter(|record| record.themes.contains(id))
}

/// The perspectives that speak in records, each once.
fn perspectives<'r>(seen: &Seen, records: impl Iterator<Item = &'r Record>) -> Vec<Perspective>
where
{
    let mut found: Vec<Perspective> = records.flat_map(|r| seen.perspectives(r)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The notes of a kind: under a theme what shares one, then by itself what does not.
///
/// A note with several themes stands with the one that most notes of this kind share.
pub(super) fn groups(seen: &Seen, kind: Kind, themes: &[ThemeView]) -> Vec<Group> {
    let mut left = seen.notes(&[kind]);
    let mut ranked: Vec<(usize, &str)> = themes
        .iter()
        .map(|theme| (count(&left, &theme.label), theme.label.as_str()))
        .collect();
    ranked.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    let mut groups = Vec::new();
    for (_, label) in ranked {
        if count(&left, label) < 2 {
            continue;
        }
        let (about_it, others) = left
            .into_iter()
            .partition(|note| note.themes.iter().any(|theme| theme == label));
        left = others;
        groups.push(Group {
            theme: Some(label.to_owned()),
            notes: about_it,
        });
    }
    if !left.is_empty() {
        groups.push(Group {
            theme: None,
            notes: left,
        });
    }
    groups
}

fn count(notes: &[Note], theme: &str) -> usize {
    let about_it = |note: &&Note| note.themes.iter().any(|label| label == theme);
    notes.iter().filter(about_it).count()
}

/// Themes that helped according to one perspective, and hindered according to another that did
/// not also say that they helped.
pub(super) fn differences(seen: &Seen, themes: &[ThemeView]) -> Vec<Difference> {
    let mut ids: Vec<&Id> = seen.records().flat_map(|(_, r)| &r.themes).collect();
    ids.sort_unstable();
    ids.dedup();
    let rank = |id: &Id| {
        let label = seen.theme(id);
        themes.iter().position(|theme| theme.label == label)
    };
    ids.sort_by_key(|id| rank(id));
    ids.into_iter()
        .filter_map(|id| difference(seen, id))
        .collect()
}

fn difference(seen: &Seen, id: &Id) -> Option<Difference> {
    let of_kind = |kind| with_theme(seen, id).filter(move |record| record.kind == kind);
    let helped = perspectives(seen, of_kind(Kind::Success));
    let hindered: Vec<Perspective> = perspectives(seen, of_kind(Kind::Bottleneck))
        .into_iter()
        .filter(|perspective| !helped.contains(perspective))
        .collect();
    if helped.is_empty() || hindered.is_empty() {
        return None;
    }
    let behind = |record: &&Record| {
        let theirs = seen.perspectives(record);
        match record.kind == Kind::Success {
            true => !theirs.is_empty(),
            false => theirs.iter().any(|p| hindered.contains(p)),
        }
    };
    let both = of_kind(Kind::Success).chain(of_kind(Kind::Bottleneck));
    Some(Difference {
        theme: seen.theme(id),
        sources: both.filter(behind).map(|r| seen.id(r.number)).collect(),
        helped: seen.labels(helped),
        hindered: seen.labels(hindered),
    })
}

/// Recommendations by level, else by the row of the matrix where they were said.
pub(super) fn recommendations(seen: &Seen) -> Vec<Advice> {
    let mut advice: Vec<Advice> = Vec::new();
    for (question, record) in seen.records() {
        if record.kind != Kind::Recommendation {
            continue;
        }
        let level = record.level.map(|level| seen.label(level).to_owned());
        let level = level.or_else(|| seen.optional(record.row.as_ref()));
        let note = seen.note(question, record);
        match advice.iter_mut().find(|known| known.level == level) {
            Some(known) => known.notes.push(note),
            None => advice.push(Advice {
                level,
                notes: vec![note],
            }),
        }
    }
    advice
}
