//! What was found across tables: themes, bottlenecks, differences, who leads, needs, voices, actions.

use std::collections::BTreeSet;

use super::quotable::Quotable;
use super::{
    ActionLine, ActionsView, Differing, Finding, LeadAnswer, LeadView, Listed, Making, Quote,
    SilentView, Theme, UnheardView, VoiceView,
};
use crate::insights::{Lead, Leading, Source, ThemeSummary, Voice};
use crate::model::Id;
use crate::model::answer::Leader;
use crate::model::terms::{ActionStatus, Kind, Perspective};
use crate::report::view::{Choice, Printed};

/// Quotes in a list at most.
const LONGEST: usize = 6;

/// Quotes under a finding at most.
const FEW: usize = 2;

impl<'m> Making<'m> {
    /// In ranking order; for the public without what came up at few tables.
    pub(super) fn themes(&self) -> Vec<Theme> {
        let themes = self.material.summary.themes.iter();
        let told = themes.filter(|theme| !self.is_few(theme.tables));
        told.map(|theme| self.theme(theme)).collect()
    }

    /// Of the themes that enough tables have in their codebook, those that too few named; also
    /// those that none did, so that a table more or less changes nothing here.
    pub(super) fn themes_under_least(&self) -> Vec<String> {
        let tables = self.material.tables.iter().filter(|table| table.counts);
        let told = self.material.summary.themes.iter();
        let told = told.filter(|theme| !self.is_few(theme.tables));
        self.grain.named_by_few(
            tables.map(|table| &table.known),
            &told.map(|theme| &theme.id).collect(),
        )
    }

    fn theme(&self, theme: &ThemeSummary) -> Theme {
        let named_by = theme.named_by.iter().copied();
        let named_by = named_by.filter(|who| !self.is_few(self.tables_naming(&theme.id, *who)));
        let perspectives = self.labels(named_by);
        Theme {
            label: self.label(&theme.id, &theme.label),
            records: if self.grain.is_coarse() {
                0
            } else {
                theme.records
            },
            recurring: theme.recurring && !self.is_few(theme.bottleneck_tables),
            shared: theme.shared && perspectives.len() > 1,
            perspectives,
            evidence: self.evidence(theme.tables, &theme.sources),
        }
    }

    /// At how many tables somebody of a perspective named a theme.
    fn tables_naming(&self, theme: &Id, perspective: Perspective) -> u32 {
        let tables = self.material.sums.counted().filter(|(_, table)| {
            let theme = table.themes.get(theme);
            theme.is_some_and(|theme| theme.named_by.contains(&perspective))
        });
        u32::try_from(tables.count()).unwrap_or(u32::MAX)
    }

    fn labels(&self, perspectives: impl IntoIterator<Item = Perspective>) -> Vec<&'static str> {
        let labels = perspectives.into_iter();
        labels
            .map(|perspective| perspective.label(self.terms))
            .collect()
    }

    /// Everything that may be quoted, by table and number.
    fn quotable(&self) -> impl Iterator<Item = (&'m str, &'m Quotable)> {
        let tables = self.material.tables.iter();
        tables.flat_map(|table| {
            table
                .records
                .iter()
                .map(|record| (table.id.as_str(), record))
        })
    }

    fn quote(&self, table: &str, quotable: &Quotable) -> Quote {
        let note = &quotable.note;
        let reason = note.reason.iter().map(String::as_str);
        let text: Vec<&str> = std::iter::once(note.text.as_str()).chain(reason).collect();
        Quote {
            id: self.id(table, note.number),
            text: text.join(", "),
            speakers: self.speakers(quotable),
            toward: if self.is_public() {
                Vec::new()
            } else {
                note.toward.clone()
            },
        }
    }

    /// Who said it: to the public the perspectives that sat at enough tables, and no roles.
    fn speakers(&self, quotable: &Quotable) -> Vec<String> {
        if !self.is_public() {
            return quotable.note.speakers.clone();
        }
        let told = quotable.speakers.iter().filter(|perspective| {
            let sat = self.material.tables.iter().filter(|table| table.counts);
            let sat = sat.filter(|table| table.present.contains(perspective));
            !self.is_few(u32::try_from(sat.count()).unwrap_or(u32::MAX))
        });
        self.labels(told.copied())
            .into_iter()
            .map(str::to_owned)
            .collect()
    }

    /// The id of a record; the public gets none.
    fn id(&self, table: &str, number: u32) -> String {
        if self.is_public() {
            return String::new();
        }
        let table = table.to_owned();
        self.source(&Source { table, number })
    }

    fn list(&self, quotable: &[(&'m str, &'m Quotable)], most: usize) -> Listed {
        let first = quotable.iter().take(most);
        Listed {
            quotes: first
                .map(|(table, quotable)| self.quote(table, quotable))
                .collect(),
            more: self.told_more(quotable.len(), most),
            is_more: quotable.len() > most,
        }
    }

    /// How many there are more than are shown; no number of notes is public.
    fn told_more(&self, all: usize, shown: usize) -> usize {
        if self.is_public() {
            0
        } else {
            all.saturating_sub(shown)
        }
    }

    pub(super) fn listed(&self, kind: Kind) -> Listed {
        let of_kind = self
            .quotable()
            .filter(|(_, quotable)| quotable.kind == kind);
        self.list(&of_kind.collect::<Vec<_>>(), LONGEST)
    }

    /// Recurring bottlenecks of which something holds, in ranking order.
    pub(super) fn findings(&self, holds: impl Fn(&ThemeSummary) -> bool) -> Vec<Finding> {
        let themes = self.material.summary.themes.iter();
        let themes = themes.filter(|theme| holds(theme) && !self.is_few(theme.bottleneck_tables));
        themes.map(|theme| self.finding(theme)).collect()
    }

    fn finding(&self, theme: &ThemeSummary) -> Finding {
        let said: Vec<_> = self
            .quotable()
            .filter(|(_, q)| q.kind == Kind::Bottleneck && q.themes.contains(&theme.id))
            .collect();
        let actions = self.quotable().filter(|(_, q)| {
            let on = q.themes.contains(&theme.id) || q.source_themes.contains(&theme.id);
            q.kind == Kind::Action && on && q.status != ActionStatus::Dropped
        });
        Finding {
            label: self.label(&theme.id, &theme.label),
            evidence: self.evidence(theme.bottleneck_tables, &self.bottlenecks(&theme.id)),
            quotes: self.list(&said, FEW),
            actions: actions
                .map(|(table, q)| self.action(table, q))
                .take(FEW)
                .collect(),
        }
    }

    /// The records that call a theme a bottleneck, as far as they may be quoted.
    fn bottlenecks(&self, theme: &Id) -> Vec<Source> {
        let about = self.quotable();
        let about = about.filter(|(_, q)| q.kind == Kind::Bottleneck && q.themes.contains(theme));
        let source = |(table, quotable): (&str, &Quotable)| Source {
            table: table.to_owned(),
            number: quotable.note.number,
        };
        about.map(source).collect()
    }

    fn action(&self, table: &str, quotable: &Quotable) -> ActionLine {
        let unfinished = matches!(quotable.status, ActionStatus::Open | ActionStatus::Busy);
        let day = self.reference_day;
        let late = quotable
            .due
            .is_some_and(|due| day.is_some_and(|day| due < day));
        ActionLine {
            id: self.id(table, quotable.note.number),
            what: quotable.note.text.clone(),
            who: if self.is_public() {
                Vec::new()
            } else {
                quotable.who.clone()
            },
            due: quotable.due.map(|due| self.day(due)),
            status: quotable.status.choice(self.terms),
            late: unfinished && late,
        }
    }

    /// At the same table. What is seen differently at one table is not for the public.
    pub(super) fn differences(&self) -> Vec<Differing> {
        if self.is_public() {
            return Vec::new();
        }
        let mut differences = Vec::new();
        for theme in &self.material.summary.themes {
            for difference in &theme.differences {
                let sources = self.quotable().filter(|(table, q)| {
                    let kind = matches!(q.kind, Kind::Success | Kind::Bottleneck);
                    kind && *table == difference.table && q.themes.contains(&theme.id)
                });
                differences.push(Differing {
                    label: self.label(&theme.id, &theme.label),
                    table: Some(self.table(&difference.table)),
                    helped: self.labels(difference.success_by.iter().copied()),
                    hindered: self.labels(difference.bottleneck_by.iter().copied()),
                    sources: sources
                        .map(|(table, q)| self.id(table, q.note.number))
                        .collect(),
                });
            }
        }
        differences
    }

    /// Between tables; not for the public either: one person may be behind it.
    pub(super) fn differences_between(&self) -> Vec<Differing> {
        if self.is_public() {
            return Vec::new();
        }
        let themes = self.material.summary.themes.iter();
        let differing = themes.filter_map(|theme| {
            let difference = theme.difference_between.as_ref()?;
            Some(Differing {
                label: self.label(&theme.id, &theme.label),
                table: None,
                helped: self.labels(difference.success_by.iter().copied()),
                hindered: self.labels(difference.bottleneck_by.iter().copied()),
                sources: Vec::new(),
            })
        });
        differing.collect()
    }

    pub(super) fn leads(&self) -> Vec<LeadView> {
        let leads = self.material.summary.leading.iter();
        leads.filter_map(|lead| self.lead(lead)).collect()
    }

    /// The answers at one question that may be seen; whether there is a gap only when that is all.
    fn lead(&self, counted: &Lead) -> Option<LeadView> {
        let mut tables = self.material.tables.iter();
        let table = tables.find(|table| table.id == counted.table);
        let lead = match table.and_then(|table| table.leads_seen.as_ref()) {
            Some(seen) => seen.iter().find(|lead| lead.question == counted.question)?,
            None => counted,
        };
        let is_whole = lead.sources.len() == counted.sources.len();
        let answers = lead.answers.iter().map(|(voice, leading)| LeadAnswer {
            voice: self.voice(*voice),
            leading: leading
                .keys()
                .map(|leading| self.leading(*leading))
                .collect(),
        });
        Some(LeadView {
            question: self.question(&lead.question),
            table: self.table(&lead.table),
            answers: answers.collect(),
            gap: lead.gap && is_whole,
            double: lead.double && is_whole,
            sources: lead
                .sources
                .iter()
                .map(|source| self.source(source))
                .collect(),
        })
    }

    fn question(&self, id: &Id) -> String {
        let text = self.questions.get(id).copied();
        text.unwrap_or(id.as_str()).to_owned()
    }

    fn voice(&self, voice: Voice) -> Choice {
        let label = match voice {
            Voice::Perspective(perspective) => Some(perspective.label(self.terms)),
            Voice::Everybody => Some(self.terms.everybody),
            Voice::Nobody => None,
        };
        self.choice_of(voice.term(), label)
    }

    fn leading(&self, leading: Leading) -> Choice {
        let label = match leading {
            Leading::Known(Leader::Perspective(perspective)) => Some(perspective.label(self.terms)),
            Leading::Known(Leader::Unclear) => Some(self.terms.unclear),
            Leading::Other => None,
        };
        self.choice_of(leading.term(), label)
    }

    pub(super) fn unmet_needs(&self) -> Listed {
        let unmet = self.material.summary.unmet_needs.iter();
        let unmet = unmet.map(|need| (need.source.table.as_str(), need.source.number));
        let unmet: BTreeSet<(&str, u32)> = unmet.collect();
        let needs = self
            .quotable()
            .filter(|(table, q)| q.kind == Kind::Need && unmet.contains(&(*table, q.note.number)));
        self.list(&needs.collect::<Vec<_>>(), LONGEST)
    }

    pub(super) fn voices(&self) -> Vec<VoiceView> {
        let voices = self.material.summary.voices.by_perspective.iter();
        let voices = voices.map(|(perspective, share)| VoiceView {
            perspective: perspective.label(self.terms),
            records: share.records,
            share_of_records: share.share_of_records,
            share_of_words: share.share_of_words,
        });
        voices.collect()
    }

    /// By question, in the order of their ids.
    pub(super) fn unheard(&self) -> Vec<UnheardView> {
        let mut questions: Vec<(&Id, UnheardView)> = Vec::new();
        for unheard in &self.material.summary.voices.unheard {
            let silent = SilentView {
                perspective: unheard.perspective.label(self.terms),
                tables: unheard.tables.iter().map(|id| self.table(id)).collect(),
            };
            match questions.last_mut() {
                Some((id, view)) if **id == unheard.question => view.who.push(silent),
                Some(_) | None => questions.push((
                    &unheard.question,
                    UnheardView {
                        question: self.question(&unheard.question),
                        who: vec![silent],
                    },
                )),
            }
        }
        questions.into_iter().map(|(_, view)| view).collect()
    }

    pub(super) fn actions(&self) -> ActionsView {
        let summary = self.material.summary;
        let counts = if self.is_public() {
            crate::insights::Actions::default()
        } else {
            summary.actions
        };
        let mut actions: Vec<(&str, &Quotable)> = self
            .quotable()
            .filter(|(_, q)| q.kind == Kind::Action)
            .collect();
        actions.sort_by_key(|(_, q)| {
            let closed = matches!(q.status, ActionStatus::Done | ActionStatus::Dropped);
            (closed, q.due.is_none(), q.due)
        });
        let first = actions.iter().take(LONGEST);
        ActionsView {
            open: counts.open,
            busy: counts.busy,
            done: counts.done,
            dropped: counts.dropped,
            late: counts.late,
            reference_day: self.reference_day.map(|day| self.day(day)),
            list: first.map(|(table, q)| self.action(table, q)).collect(),
            more: self.told_more(actions.len(), LONGEST),
            is_more: actions.len() > LONGEST,
        }
    }
}
