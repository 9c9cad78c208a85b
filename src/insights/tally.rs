//! From a session to its sums.

use std::collections::{BTreeMap, BTreeSet};

use super::action::{actions_in, deadlines};
use super::counting::{Counting, Selection};
use super::sums::{DEFAULT_THRESHOLD, Sums, Table, TableSums, ThemeSums};
use super::voice::voices_in;
use crate::model::consent::Purpose;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Id, Project, Question, Record, Session, Speakers};

/// Counts one session; the sums of several are put together with [`Sums::in_order`].
///
/// The project is the one that the session belongs to, when it has a `project.yaml`.
#[must_use]
pub fn tally(session: &Session, project: Option<&Project>, counting: &Counting) -> Sums {
    if !counting.selection.takes_table(session) {
        return Sums::default();
    }
    let table = match counting.skips(session) {
        Some(reason) => Table::Skipped(reason),
        None => {
            let threshold = project.and_then(|project| project.threshold);
            let threshold = threshold.unwrap_or(DEFAULT_THRESHOLD);
            Table::Counted(Box::new(
                Sitting::of(session).sums(&counting.selection, threshold),
            ))
        }
    };
    Sums::of_table(session.id.clone(), table)
}

/// A session with what is looked up often.
pub(super) struct Sitting<'s> {
    pub(super) session: &'s Session,
    /// The records that count.
    pub(super) records: Vec<Said<'s>>,
    /// The perspectives for which something counts that all said.
    everybody: Vec<Perspective>,
}

/// A record that counts.
pub(super) struct Said<'s> {
    pub(super) question: &'s Question,
    pub(super) record: &'s Record,
    /// Each theme once.
    pub(super) themes: BTreeSet<&'s Id>,
    /// Those of its speakers who let it be used, each once.
    pub(super) perspectives: Vec<Perspective>,
}

impl<'s> Sitting<'s> {
    fn of(session: &'s Session) -> Self {
        let counted = session
            .records()
            .filter(|(_, record)| Counting::counts(session, record));
        let records = counted
            .map(|(question, record)| Said {
                question,
                record,
                themes: record.themes.iter().collect(),
                perspectives: session.perspectives_for(record, Purpose::Report),
            })
            .collect();
        let present = session.case.present().filter(|p| p.allows(Purpose::Report));
        let mut everybody: Vec<_> = present.map(|p| p.perspective).collect();
        everybody.retain(|perspective| *perspective != Perspective::Guidance);
        everybody.sort_unstable();
        everybody.dedup();
        Self {
            session,
            records,
            everybody,
        }
    }

    fn sums(&self, selection: &Selection, threshold: u32) -> TableSums {
        let chosen: Vec<&Said<'_>> = self
            .records
            .iter()
            .filter(|said| selection.takes(said.record, &said.perspectives))
            .collect();
        let (with_action, closed_on) = self.acted_on();
        let case = &self.session.case;
        TableSums {
            scope: case.scope,
            sector: case.sector,
            transition: case.transition,
            begun: self.session.begun.date_naive(),
            finished: self.session.finished.map(|at| at.date_naive()),
            threshold,
            records: count(chosen.len()),
            left_out: count(self.session.records().count() - self.records.len()),
            themes: self.themes(&chosen),
            together: together(&chosen),
            with_action,
            closed_on,
            actions: actions_in(&chosen),
            deadlines: deadlines(&chosen),
            leading: self.leading(),
            unmet_needs: self.unmet_needs(&chosen),
            voices: voices_in(&chosen),
            unheard: self.unheard(),
        }
    }

    fn themes(&self, chosen: &[&Said<'_>]) -> BTreeMap<Id, ThemeSums> {
        let mut sums: BTreeMap<&Id, ThemeSums> = BTreeMap::new();
        for said in chosen {
            for theme in &said.themes {
                let theme = sums.entry(theme).or_insert_with(|| ThemeSums {
                    label: self.session.label(theme).to_owned(),
                    ..ThemeSums::default()
                });
                self.add(theme, said);
            }
        }
        sums.into_iter()
            .map(|(theme, sums)| (theme.clone(), sums))
            .collect()
    }

    fn add(&self, theme: &mut ThemeSums, said: &Said<'_>) {
        theme.records += 1;
        *theme.by_kind.entry(said.record.kind).or_default() += 1;
        for perspective in self.counted_for(said) {
            *theme.by_perspective.entry(perspective).or_default() += 1;
        }
        theme.named_by.extend(&said.perspectives);
        if said.record.kind == Kind::Success {
            theme.success_by.extend(&said.perspectives);
        }
        if said.record.kind == Kind::Bottleneck {
            theme.bottleneck_by.extend(&said.perspectives);
        }
        theme.numbers.insert(said.record.number);
    }

    /// The perspectives that a record counts for in `per_perspectief`.
    fn counted_for(&self, said: &Said<'_>) -> BTreeSet<Perspective> {
        let mut perspectives: BTreeSet<_> = said.perspectives.iter().copied().collect();
        if said.record.speakers == Speakers::Everybody {
            perspectives.extend(&self.everybody);
        }
        perspectives
    }
}

fn together(chosen: &[&Said<'_>]) -> BTreeMap<(Id, Id), u32> {
    let mut pairs: BTreeMap<(&Id, &Id), u32> = BTreeMap::new();
    for said in chosen {
        let themes: Vec<&Id> = said.themes.iter().copied().collect();
        for (index, first) in themes.iter().enumerate() {
            for second in themes.iter().skip(index + 1) {
                *pairs.entry((first, second)).or_default() += 1;
            }
        }
    }
    pairs
        .into_iter()
        .map(|((a, b), records)| ((a.clone(), b.clone()), records))
        .collect()
}

/// A session file holds at most 16 MB, so every count in it fits.
pub(super) fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
