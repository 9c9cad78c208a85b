//! The summary across tables: what `inzichten --json` prints.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::counting::Skipped;
use super::source::Source;
use super::sums::{LeadSums, Leading, Sums, Table, TableSums, Voice, VoiceSums};
use super::theme::{Mention, ThemeSummary, add_one};
use super::word::{self, Format};
use crate::model::Id;
use crate::model::answer::Leader;
use crate::model::terms::{ActionStatus, Perspective, Scope, Sector};

/// What a summary is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// From how many tables on a bottleneck recurs, when somebody says so; see
    /// [`Sums::threshold`].
    pub threshold: Option<u32>,
    /// The day on which an action that was due before it is late; without one
    /// [`Sums::last_day`].
    pub reference_day: Option<NaiveDate>,
}

/// What can be learnt across tables, in the order of the JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    #[serde(rename = "formaat")]
    format: Format,
    /// Tables that count.
    #[serde(rename = "tafels")]
    pub tables: u32,
    #[serde(rename = "per_soort", serialize_with = "word::by_count")]
    pub by_scope: BTreeMap<Scope, u32>,
    /// Tables by sector; `geen` without one.
    #[serde(rename = "per_sector", serialize_with = "word::by_count")]
    pub by_sector: BTreeMap<Option<Sector>, u32>,
    #[serde(rename = "inbreng")]
    pub records: u32,
    #[serde(rename = "drempel")]
    pub threshold: u32,
    #[serde(rename = "overgeslagen")]
    pub skipped: Vec<SkippedTable>,
    /// Records left out because their speakers withdrew or lack consent; not in the JSON when
    /// there is none.
    #[serde(rename = "weggelaten", skip_serializing_if = "is_zero")]
    pub left_out: u32,
    /// In ranking order.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeSummary>,
    /// Every two themes that occur at the same table, by id.
    #[serde(rename = "samen_genoemd")]
    pub together: Vec<Pair>,
    /// By question and table.
    #[serde(rename = "leiding")]
    pub leading: Vec<Lead>,
    /// By table and number.
    #[serde(rename = "behoeften_zonder_aanbod")]
    pub unmet_needs: Vec<UnmetNeed>,
    #[serde(rename = "stemmen")]
    pub voices: Voices,
    #[serde(rename = "acties")]
    pub actions: Actions,
}

/// A session that does not count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SkippedTable {
    pub id: String,
    #[serde(rename = "reden")]
    pub reason: Skipped,
}

/// Two themes that occur at the same table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    pub a: Id,
    pub b: Id,
    /// Records that have both; 0 when they occur in different records only.
    #[serde(rename = "inbreng")]
    pub records: u32,
    /// Tables that have both, in the same record or not.
    #[serde(rename = "tafels")]
    pub tables: u32,
}

/// Who leads according to whom, one per question and table, since a gap is something of one table:
/// `{"vraag", "tafel", "antwoorden": {"ouder": {"zorg": 1}}, "gat", "dubbel", "bronnen"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lead {
    #[serde(rename = "vraag")]
    pub question: Id,
    #[serde(rename = "tafel")]
    pub table: String,
    /// Who says so (a perspective, `allen`, or `geen` for nobody in particular), who leads (a
    /// perspective, `onduidelijk`, or `anders` for what names no perspective), and how often.
    #[serde(rename = "antwoorden", serialize_with = "word::nested")]
    pub answers: BTreeMap<Voice, BTreeMap<Leading, u32>>,
    /// Perspectives answered, and none of them names itself. What all said is nobody's own name
    /// for itself; where only that was said, it is no gap either.
    #[serde(rename = "gat")]
    pub gap: bool,
    /// Two perspectives or more name themselves.
    #[serde(rename = "dubbel")]
    pub double: bool,
    #[serde(rename = "bronnen")]
    pub sources: Vec<Source>,
}

/// A need that no offer at its table meets: `{"bron", "perspectieven", "aan", "themas"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnmetNeed {
    #[serde(rename = "bron")]
    pub source: Source,
    /// Those of its speakers.
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<Perspective>,
    /// Those of the participants to whom it is directed.
    #[serde(rename = "aan")]
    pub toward: Vec<Perspective>,
    #[serde(rename = "themas")]
    pub themes: Vec<Id>,
}

/// How much was heard from whom: `{"per_perspectief": {"ouder": {"inbreng", "woorden",
/// "aandeel_inbreng", "aandeel_woorden"}}, "begeleiding", "allen", "geen": {"inbreng", "woorden"},
/// "niet_gehoord": [{"vraag", "perspectief", "tafels": [id]}]}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Voices {
    /// All perspectives but `begeleiding`; a record of two perspectives is a record of each.
    #[serde(rename = "per_perspectief", serialize_with = "word::map::serialize")]
    pub by_perspective: BTreeMap<Perspective, VoiceShare>,
    /// Those who guide, outside the shares.
    #[serde(rename = "begeleiding")]
    pub guidance: VoiceSums,
    /// What all said, outside the shares.
    #[serde(rename = "allen")]
    pub everybody: VoiceSums,
    /// What nobody in particular said, outside the shares.
    #[serde(rename = "geen")]
    pub nobody: VoiceSums,
    /// By question and perspective.
    #[serde(rename = "niet_gehoord")]
    pub unheard: Vec<Unheard>,
}

/// What one perspective said, and its share in whole percents of what the perspectives said
/// together, halves rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct VoiceShare {
    #[serde(rename = "inbreng")]
    pub records: u32,
    /// Words of text and reason.
    #[serde(rename = "woorden")]
    pub words: u32,
    #[serde(rename = "aandeel_inbreng")]
    pub share_of_records: u32,
    #[serde(rename = "aandeel_woorden")]
    pub share_of_words: u32,
}

/// The tables at which a perspective was asked a question and nothing of it was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unheard {
    #[serde(rename = "vraag")]
    pub question: Id,
    #[serde(rename = "perspectief")]
    pub perspective: Perspective,
    #[serde(rename = "tafels")]
    pub tables: Vec<String>,
}

/// Actions by how far they are; one without a status is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Actions {
    pub open: u32,
    #[serde(rename = "bezig")]
    pub busy: u32,
    #[serde(rename = "klaar")]
    pub done: u32,
    #[serde(rename = "vervallen")]
    pub dropped: u32,
    /// Open or busy, and due before the reference day.
    #[serde(rename = "te_laat")]
    pub late: u32,
}

impl Summary {
    /// Computes everything that follows from sums.
    #[must_use]
    pub fn of(sums: &Sums, options: &Options) -> Self {
        let threshold = sums.threshold(options.threshold);
        let mut summary = Self {
            format: Format,
            tables: 0,
            by_scope: BTreeMap::new(),
            by_sector: BTreeMap::new(),
            records: 0,
            threshold,
            skipped: skipped(sums),
            left_out: 0,
            themes: themes(sums, threshold),
            together: together(sums),
            leading: leading(sums),
            unmet_needs: unmet_needs(sums),
            voices: voices(sums),
            actions: actions(sums, options.reference_day.or_else(|| sums.last_day())),
        };
        for (_, table) in sums.counted() {
            summary.add(table);
        }
        summary
    }

    fn add(&mut self, table: &TableSums) {
        self.tables = self.tables.saturating_add(1);
        add_one(&mut self.by_scope, table.scope, 1);
        add_one(&mut self.by_sector, table.sector, 1);
        self.records = self.records.saturating_add(table.records);
        self.left_out = self.left_out.saturating_add(table.left_out);
    }
}

/// Sorted by id.
fn skipped(sums: &Sums) -> Vec<SkippedTable> {
    let skipped = |id: &String, reason| SkippedTable {
        id: id.clone(),
        reason,
    };
    let tables = sums.tables.iter().filter_map(|(id, table)| match table {
        Table::Skipped(reason) => Some(skipped(id, *reason)),
        Table::Counted(_) => None,
    });
    let doubles = sums.doubles.iter().map(|id| skipped(id, Skipped::Double));
    let mut all: Vec<_> = tables.chain(doubles).collect();
    all.sort();
    all
}

/// What is known of the actions on a theme, at all tables together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ActionOn {
    /// Whether there is one that was not dropped.
    pub(super) exists: bool,
    /// The first day on which one was done.
    pub(super) closed_on: Option<NaiveDate>,
}

fn themes(sums: &Sums, threshold: u32) -> Vec<ThemeSummary> {
    let mut mentions: BTreeMap<&Id, Vec<Mention<'_>>> = BTreeMap::new();
    let mut actions: BTreeMap<&Id, ActionOn> = BTreeMap::new();
    for (id, table) in sums.counted() {
        for (theme_id, theme) in &table.themes {
            mentions
                .entry(theme_id)
                .or_default()
                .push(Mention { id, table, theme });
        }
        for theme in &table.with_action {
            actions.entry(theme).or_default().exists = true;
        }
        for (theme, day) in &table.closed_on {
            let closed_on = &mut actions.entry(theme).or_default().closed_on;
            *closed_on = Some(closed_on.map_or(*day, |first| first.min(*day)));
        }
    }
    let of = |(id, mentions): (&&Id, &Vec<Mention<'_>>)| {
        let action = actions.get(id).copied().unwrap_or_default();
        ThemeSummary::of(id, mentions, action, threshold)
    };
    let mut themes: Vec<ThemeSummary> = mentions.iter().map(of).collect();
    themes.sort_by(|one, other| one.rank().cmp(&other.rank()));
    themes
}

fn together(sums: &Sums) -> Vec<Pair> {
    let mut pairs: BTreeMap<(&Id, &Id), (u32, u32)> = BTreeMap::new();
    for (_, table) in sums.counted() {
        let themes: Vec<&Id> = table.themes.keys().collect();
        for (index, a) in themes.iter().enumerate() {
            for b in themes.iter().skip(index + 1) {
                pairs.entry((a, b)).or_default().1 += 1;
            }
        }
        for ((a, b), records) in &table.together {
            let pair = pairs.entry((a, b)).or_default();
            pair.0 = pair.0.saturating_add(*records);
        }
    }
    let pair = |((a, b), (records, tables)): ((&Id, &Id), (u32, u32))| Pair {
        a: a.clone(),
        b: b.clone(),
        records,
        tables,
    };
    pairs.into_iter().map(pair).collect()
}

fn leading(sums: &Sums) -> Vec<Lead> {
    let tables = sums.counted();
    let mut leading: Vec<Lead> = tables
        .flat_map(|(id, table)| {
            table
                .leading
                .iter()
                .map(move |(question, sums)| Lead::of(id, question, sums))
        })
        .collect();
    leading.sort_by(|one, other| (&one.question, &one.table).cmp(&(&other.question, &other.table)));
    leading
}

impl Lead {
    fn of(table: &str, question: &Id, sums: &LeadSums) -> Self {
        let mut answers: BTreeMap<Voice, BTreeMap<Leading, u32>> = BTreeMap::new();
        let mut perspectives = BTreeSet::new();
        let mut themselves = BTreeSet::new();
        for ((by, leads), times) in &sums.answers {
            answers.entry(*by).or_default().insert(*leads, *times);
            if let Voice::Perspective(perspective) = by {
                perspectives.insert(*perspective);
                if *leads == Leading::Known(Leader::Perspective(*perspective)) {
                    themselves.insert(*perspective);
                }
            }
        }
        let source = |number: &u32| Source {
            table: table.to_owned(),
            number: *number,
        };
        Self {
            question: question.clone(),
            table: table.to_owned(),
            answers,
            gap: !perspectives.is_empty() && themselves.is_empty(),
            double: themselves.len() >= 2,
            sources: sums.numbers.iter().map(source).collect(),
        }
    }
}

fn unmet_needs(sums: &Sums) -> Vec<UnmetNeed> {
    let mut unmet = Vec::new();
    for (id, table) in sums.counted() {
        for (number, need) in &table.unmet_needs {
            unmet.push(UnmetNeed {
                source: Source {
                    table: id.to_owned(),
                    number: *number,
                },
                perspectives: need.perspectives.iter().copied().collect(),
                toward: need.toward.iter().copied().collect(),
                themes: need.themes.iter().cloned().collect(),
            });
        }
    }
    unmet
}

fn voices(sums: &Sums) -> Voices {
    let mut heard: BTreeMap<Voice, VoiceSums> = BTreeMap::new();
    let mut unheard: BTreeMap<(&Id, Perspective), Vec<String>> = BTreeMap::new();
    for (id, table) in sums.counted() {
        for (voice, said) in &table.voices {
            heard.entry(*voice).or_default().add(*said);
        }
        for (question, perspective) in &table.unheard {
            unheard
                .entry((question, *perspective))
                .or_default()
                .push(id.to_owned());
        }
    }
    let mut apart = |voice| heard.remove(&voice).unwrap_or_default();
    let guidance = apart(Voice::Perspective(Perspective::Guidance));
    let (everybody, nobody) = (apart(Voice::Everybody), apart(Voice::Nobody));
    let unheard = unheard
        .into_iter()
        .map(|((question, perspective), tables)| Unheard {
            question: question.clone(),
            perspective,
            tables,
        });
    Voices {
        by_perspective: shares(&heard),
        guidance,
        everybody,
        nobody,
        unheard: unheard.collect(),
    }
}

fn shares(heard: &BTreeMap<Voice, VoiceSums>) -> BTreeMap<Perspective, VoiceShare> {
    let all_records: u64 = heard.values().map(|said| u64::from(said.records)).sum();
    let all_words: u64 = heard.values().map(|said| u64::from(said.words)).sum();
    let share = |(voice, said): (&Voice, &VoiceSums)| match voice {
        Voice::Everybody | Voice::Nobody => None,
        Voice::Perspective(perspective) => Some((
            *perspective,
            VoiceShare {
                records: said.records,
                words: said.words,
                share_of_records: percent(said.records, all_records),
                share_of_words: percent(said.words, all_words),
            },
        )),
    };
    heard.iter().filter_map(share).collect()
}

/// Whole percents, halves rounded up; 0 of nothing.
fn percent(part: u32, whole: u64) -> u32 {
    let percent = (u64::from(part) * 200 + whole).checked_div(whole * 2);
    percent
        .and_then(|percent| u32::try_from(percent).ok())
        .unwrap_or(0)
}

fn actions(sums: &Sums, reference_day: Option<NaiveDate>) -> Actions {
    let mut actions = Actions::default();
    for (_, table) in sums.counted() {
        for (status, count) in &table.actions {
            let field = match status {
                ActionStatus::Open => &mut actions.open,
                ActionStatus::Busy => &mut actions.busy,
                ActionStatus::Done => &mut actions.done,
                ActionStatus::Dropped => &mut actions.dropped,
            };
            *field = field.saturating_add(*count);
        }
        let due = table
            .deadlines
            .iter()
            .filter(|(day, _)| reference_day.is_some_and(|today| **day < today));
        for (_, count) in due {
            actions.late = actions.late.saturating_add(*count);
        }
    }
    actions
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_zero(count: &u32) -> bool {
    *count == 0
}
