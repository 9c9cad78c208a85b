//! Needs that no offer meets.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::source::Source;
use super::sums::Sums;
use super::tally::{Said, Sitting};
use super::word;
use crate::model::case::EVERYBODY;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Id, Person, Record, Speakers};

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

/// A need that no offer meets.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedSums {
    #[serde(rename = "perspectieven", with = "word::set")]
    pub perspectives: BTreeSet<Perspective>,
    /// The perspectives of those to whom it is directed; a free name has none.
    #[serde(rename = "aan", with = "word::set")]
    pub toward: BTreeSet<Perspective>,
    #[serde(rename = "themas", with = "word::set")]
    pub themes: BTreeSet<Id>,
}

impl<'s> Sitting<'s> {
    /// Needs that are not met: no offer at this table goes to one of its speakers, and none that
    /// shares a theme comes from whom it is directed to.
    ///
    /// `allen` stands for all who are present, as a speaker and behind `@`; a name behind `@`
    /// stands for those with that code, role or organisation.
    pub(super) fn unmet_needs(&self, chosen: &[&Said<'_>]) -> BTreeMap<u32, NeedSums> {
        let mut reached: BTreeSet<&Id> = BTreeSet::new();
        let mut offering: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
        for offer in self
            .records
            .iter()
            .filter(|said| said.record.kind == Kind::Offer)
        {
            reached.extend(self.persons(&offer.record.toward));
            for theme in &offer.themes {
                offering
                    .entry(theme)
                    .or_default()
                    .extend(self.speakers(offer.record));
            }
        }
        let mut unmet = BTreeMap::new();
        for need in chosen.iter().filter(|said| said.record.kind == Kind::Need) {
            let toward = self.persons(&need.record.toward);
            let goes_to_speaker = || {
                self.speakers(need.record)
                    .iter()
                    .any(|code| reached.contains(code))
            };
            let shared = need.themes.iter().filter_map(|theme| offering.get(theme));
            let mut offerers = shared.flatten();
            if !goes_to_speaker() && !offerers.any(|code| toward.contains(code)) {
                let sums = NeedSums {
                    perspectives: need.perspectives.iter().copied().collect(),
                    toward: self.perspectives_of(&toward),
                    themes: need.themes.iter().copied().cloned().collect(),
                };
                unmet.insert(need.record.number, sums);
            }
        }
        unmet
    }

    fn speakers(&self, record: &'s Record) -> BTreeSet<&'s Id> {
        match &record.speakers {
            Speakers::Codes(codes) => codes.iter().collect(),
            Speakers::Everybody => self.present(),
            Speakers::Nobody => BTreeSet::new(),
        }
    }

    fn present(&self) -> BTreeSet<&'s Id> {
        self.session
            .case
            .present()
            .map(|participant| &participant.code)
            .collect()
    }

    /// The codes of those who are named with `@`.
    fn persons(&self, persons: &[Person]) -> BTreeSet<&'s Id> {
        let mut codes = BTreeSet::new();
        for name in persons.iter().map(|person| person.as_str().trim()) {
            if name.eq_ignore_ascii_case(EVERYBODY) {
                codes.extend(self.present());
                continue;
            }
            if let Some(participant) = self.session.case.participant(name) {
                codes.insert(&participant.code);
                continue;
            }
            let name = name.to_lowercase();
            let named = self.session.case.participants.iter().filter(|participant| {
                let organisation = participant.organisation.as_deref().unwrap_or_default();
                participant.role.to_lowercase() == name || organisation.to_lowercase() == name
            });
            codes.extend(named.map(|participant| &participant.code));
        }
        codes
    }

    fn perspectives_of(&self, codes: &BTreeSet<&Id>) -> BTreeSet<Perspective> {
        let participants = codes
            .iter()
            .filter_map(|code| self.session.case.participant(code.as_str()));
        participants
            .map(|participant| participant.perspective)
            .collect()
    }
}

/// The unmet needs of all tables, by table and number.
pub(super) fn unmet_needs(sums: &Sums) -> Vec<UnmetNeed> {
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
