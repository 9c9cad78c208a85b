//! All tables together as one audience may see them: the one place that decides it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::Audience;
use super::super::grain::Grain;
use super::super::head::date;
use super::super::labels::Printed;
use super::super::parts::{Choice, Day, Note};
use super::super::seen::{Seen, id_without_names};
use super::parts::Evidence;
use super::{LEAST_TABLES, Request};
use crate::insights::{Naming, Options, Selection, Summary, Sums};
use crate::lang::Lang;
use crate::lang::terms::Terms;
use crate::model::consent::Purpose;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Id, Project, Question, Record, Session};
use crate::privacy::Roster;
use crate::report::markdown::plain_line;

/// The tables that count, as one audience may see them.
pub(super) struct Whole<'p> {
    pub(super) project: Option<&'p Project>,
    pub(super) name: &'p str,
    pub(super) audience: Audience,
    pub(super) lang: Lang,
    pub(super) terms: &'static Terms,
    /// From how many tables on a count stands in a public document.
    pub(super) least: u32,
    pub(super) grain: Grain,
    pub(super) sums: &'p Sums,
    pub(super) summary: Summary,
    /// Those that count, by id.
    pub(super) tables: BTreeMap<&'p str, &'p Session>,
    pub(super) reference_day: Option<NaiveDate>,
    /// The records that this audience may see, by table and as they stand there.
    pub(super) records: Vec<Said<'p>>,
    seens: BTreeMap<&'p str, Seen<'p>>,
    /// The tables as they followed each other.
    order: Vec<&'p str>,
    selection: &'p Selection,
    sessions: &'p [Session],
    naming: Naming,
    names: &'p Roster,
}

/// A record that this audience may see, with its table.
pub(super) struct Said<'w> {
    pub(super) table: &'w str,
    pub(super) record: &'w Record,
}

impl<'p> Whole<'p> {
    pub(super) fn new(request: &Request<'p>) -> Self {
        let names = request.names;
        let terms = &request.lang.words().terms;
        let counted: BTreeSet<&str> = request.sums.counted().map(|(id, _)| id).collect();
        let mut tables = BTreeMap::new();
        for session in request.sessions {
            if let Some(id) = counted.get(session.id.as_str()) {
                tables.entry(*id).or_insert(session);
            }
        }
        let least = request.project.and_then(|project| project.least_tables);
        let least = least.unwrap_or(LEAST_TABLES);
        let grain = Grain::of(request.audience, least);
        let naming = Naming::for_tables(request.sums.tables.keys().map(String::as_str));
        // Those who sat at one table read what those of another said, so for them too what stays
        // at the table is not there.
        let audience = match request.audience {
            Audience::Table | Audience::Involved => Audience::Involved,
            Audience::Public => Audience::Public,
        };
        let seen = |(id, session): (&&'p str, &&'p Session)| {
            let seen = Seen::new(session, audience, request.lang);
            (*id, seen.among(names, naming.table(id)))
        };
        let seens: BTreeMap<&str, Seen<'p>> = tables.iter().map(seen).collect();
        let mut whole = Self {
            project: request.project,
            name: request.name,
            audience: request.audience,
            lang: request.lang,
            terms,
            least: least.max(grain.least()),
            grain,
            sums: request.sums,
            summary: summary(request, grain),
            reference_day: request.options.reference_day,
            records: Vec::new(),
            order: in_time(&tables),
            seens,
            selection: request.selection,
            sessions: request.sessions,
            naming,
            names,
            tables,
        };
        whole.records = whole.chosen();
        whole
    }

    fn chosen(&self) -> Vec<Said<'p>> {
        let mut records = Vec::new();
        for (table, seen) in self.seens() {
            let chosen = seen
                .records()
                .filter(|(_, record)| self.takes(seen, record));
            records.extend(chosen.map(|(_, record)| Said { table, record }));
        }
        records
    }

    /// The day of the document: the last on which a table was finished.
    pub(super) fn date(&self) -> NaiveDate {
        let known = self.sums.last_day();
        let last = || self.sessions.iter().map(date).max();
        known.or_else(last).unwrap_or_default()
    }

    pub(super) fn label_of_audience(&self) -> Choice {
        self.choice(self.audience)
    }

    /// A table as this audience may see it.
    pub(super) fn seen(&self, id: &str) -> Option<&Seen<'p>> {
        self.seens.get(id)
    }

    /// The tables that count, as they followed each other.
    pub(super) fn seens(&self) -> impl Iterator<Item = (&'p str, &Seen<'p>)> {
        let order = self.order.iter();
        order.filter_map(|id| Some((*id, self.seens.get(id)?)))
    }

    pub(super) fn takes(&self, seen: &Seen<'_>, record: &Record) -> bool {
        self.selection.takes(
            record,
            &seen.session.perspectives_for(record, Purpose::Report),
        )
    }

    /// The records of some kinds that this audience may see, as notes.
    pub(super) fn notes(&self, kinds: &[Kind]) -> Vec<Note> {
        self.notes_where(|_, _, record| kinds.contains(&record.kind))
    }

    pub(super) fn notes_where(
        &self,
        wanted: impl Fn(&Seen<'_>, &Question, &Record) -> bool,
    ) -> Vec<Note> {
        let mut notes = Vec::new();
        for (_, seen) in self.seens() {
            let those = seen.records().filter(|(question, record)| {
                self.takes(seen, record) && wanted(seen, question, record)
            });
            notes.extend(those.map(|(question, record)| self.note(seen, question, record)));
        }
        notes
    }

    /// A record as it is printed; for the public without what leads to its table.
    pub(super) fn note(&self, seen: &Seen<'_>, question: &Question, record: &Record) -> Note {
        let mut note = seen.note(question, record);
        if self.is_public() {
            let speakers = if question.anonymous {
                Vec::new()
            } else {
                seen.perspectives(record)
            };
            self.make_public(&mut note, speakers);
        }
        note
    }

    /// Takes away what leads to a table; a perspective that sat at many is as much as the public
    /// gets of who said something.
    pub(super) fn make_public(&self, note: &mut Note, speakers: Vec<Perspective>) {
        note.id = String::new();
        note.number = 0;
        note.sources.clear();
        note.toward.clear();
        note.about.clear();
        let told = speakers
            .into_iter()
            .filter(|speaker| self.may_tell(self.tables_of(*speaker)));
        note.speakers = told.map(|speaker| self.label(speaker).to_owned()).collect();
        note.perspectives.clear();
    }

    /// At how many tables somebody of a perspective sat.
    pub(super) fn tables_of(&self, perspective: Perspective) -> u32 {
        let sat = |(_, seen): &(&str, &Seen<'_>)| {
            let mut present = seen.session.case.present();
            present.any(|p| p.perspective == perspective && !seen.leaves_out(p))
        };
        u32::try_from(self.seens().filter(sat).count()).unwrap_or(u32::MAX)
    }

    /// What a finding rests on: the number of tables, and ids of the records that are shown.
    pub(super) fn evidence(&self, tables: u32, is_behind: impl Fn(&Said<'_>) -> bool) -> Evidence {
        let mut by_table: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        if !self.is_public() {
            for said in self.records.iter().filter(|said| is_behind(said)) {
                by_table
                    .entry(said.table)
                    .or_default()
                    .push(said.record.number);
            }
        }
        let all: usize = by_table.values().map(Vec::len).sum();
        let shown = first_of_each(&by_table, SOURCES);
        Evidence {
            tables: self.count(tables),
            more: all > shown.len(),
            sources: shown
                .iter()
                .map(|(table, number)| self.source(table, *number))
                .collect(),
        }
    }

    /// The name of a record across tables.
    pub(super) fn source(&self, table: &str, number: u32) -> String {
        format!("{}#{number}", self.table_name(table))
    }

    /// The name of a table as its records have it.
    pub(super) fn table_name(&self, id: &str) -> String {
        let name = self.naming.table(id);
        if let Some(seen) = self.seen(id) {
            return seen.table_id(name);
        }
        let skipped = self.sessions.iter().find(|session| session.id == id);
        skipped.map_or_else(
            || id_without_names(self.names, name),
            |session| {
                let seen = Seen::new(session, self.audience, self.lang);
                seen.among(self.names, name).table_id(name)
            },
        )
    }

    /// A text that belongs to no table.
    pub(super) fn text(&self, text: &str) -> String {
        self.names.mask(text)
    }

    pub(super) fn optional(&self, text: Option<&String>) -> Option<String> {
        text.map(|text| self.text(text))
            .filter(|text| !plain_line(text).is_empty())
    }

    /// The label of a theme, in words.
    pub(super) fn theme(&self, id: &Id) -> String {
        let known = self.summary.themes.iter().find(|theme| theme.id == *id);
        let label = known.map_or(id.as_str(), |theme| theme.label.as_str());
        if label == id.as_str() {
            let words = label.replace('_', " ");
            let mut letters = words.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            return self.text(&first.chain(letters).collect::<String>());
        }
        self.text(label)
    }

    pub(super) fn day(&self, day: NaiveDate) -> Day {
        Day {
            iso: day.to_string(),
            in_words: self.lang.date(day),
        }
    }

    pub(super) fn has_names(&self) -> bool {
        let erased = |session: &Session| session.key_erased_on.is_some();
        !self.names.is_empty() || self.sessions.iter().any(erased)
    }

    pub(super) fn label(&self, term: impl Printed) -> &'static str {
        term.label(self.terms)
    }

    pub(super) fn labels<'t>(
        &self,
        perspectives: impl IntoIterator<Item = &'t Perspective>,
    ) -> Vec<&'static str> {
        perspectives
            .into_iter()
            .map(|perspective| self.label(*perspective))
            .collect()
    }

    pub(super) fn choice(&self, term: impl Printed) -> Choice {
        term.choice(self.terms)
    }
}

/// What follows from the sums, under the threshold that this audience gets.
fn summary(request: &Request<'_>, grain: Grain) -> Summary {
    let threshold = request.sums.threshold(request.options.threshold);
    let options = Options {
        threshold: Some(grain.threshold(threshold)),
        ..request.options
    };
    Summary::of(request.sums, &options)
}

/// By the day on which they began, then by id.
fn in_time<'p>(tables: &BTreeMap<&'p str, &'p Session>) -> Vec<&'p str> {
    let mut order: Vec<&str> = tables.keys().copied().collect();
    order.sort_by_key(|id| tables.get(id).map(|session| session.begun.date_naive()));
    order
}

/// How many ids stand behind a finding.
const SOURCES: usize = 3;

/// At most so many of all, taken in turn from each table, in the order of tables and numbers.
pub(super) fn first_of_each<T: Copy + Ord>(
    by_table: &BTreeMap<&str, Vec<T>>,
    most: usize,
) -> Vec<(String, T)> {
    let longest = by_table.values().map(Vec::len).max().unwrap_or(0);
    let in_turn = (0..longest).flat_map(|turn| {
        let of_turn = by_table.iter();
        of_turn.filter_map(move |(table, items)| Some(((*table).to_owned(), *items.get(turn)?)))
    });
    let mut shown: Vec<(String, T)> = in_turn.take(most).collect();
    shown.sort();
    shown
}
