//! Whose voices were heard, and whose were not.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::sums::Sums;
use super::tally::{Said, Sitting, count};
use super::word::{self, Word};
use crate::model::case::EVERYBODY;
use crate::model::consent::Purpose;
use crate::model::session::QuestionLog;
use crate::model::terms::{Form, Per, Perspective};
use crate::model::{Id, Speakers};

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

/// How much was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceSums {
    #[serde(rename = "inbreng")]
    pub records: u32,
    /// Words of text and reason.
    #[serde(rename = "woorden")]
    pub words: u32,
}

/// Whose voice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// Somebody of this perspective.
    Perspective(Perspective),
    /// The whole table: `allen`.
    Everybody,
    /// Nobody in particular: `geen`.
    Nobody,
}

impl Said<'_> {
    /// Whose voice it is: each of its perspectives, all, or nobody in particular.
    pub(super) fn voices(&self) -> Vec<Voice> {
        if self.record.speakers == Speakers::Everybody {
            return vec![Voice::Everybody];
        }
        if self.perspectives.is_empty() {
            return vec![Voice::Nobody];
        }
        self.perspectives
            .iter()
            .copied()
            .map(Voice::Perspective)
            .collect()
    }
}

/// What was said, by whose voice it is.
pub(super) fn voices_in(chosen: &[&Said<'_>]) -> BTreeMap<Voice, VoiceSums> {
    let mut voices: BTreeMap<Voice, VoiceSums> = BTreeMap::new();
    for said in chosen {
        let reason = said.record.reason.as_deref().unwrap_or_default();
        let words = said
            .record
            .text
            .split_whitespace()
            .chain(reason.split_whitespace())
            .count();
        for voice in said.voices() {
            let sums = voices.entry(voice).or_default();
            sums.records += 1;
            sums.words = sums.words.saturating_add(count(words));
        }
    }
    voices
}

impl Sitting<'_> {
    /// Perspectives that were asked a question and of which nothing was noted there.
    ///
    /// Looked at are questions to which individuals reply (open, in turn, a matrix, a choice per
    /// participant) and to which something was noted or somebody passed; so a question that was
    /// never reached silences nobody. Who was asked follows from `voor` and `ook_begeleiding`; of
    /// whom nothing may be used it is not told whether they spoke.
    /// Something that all said is heard from everybody, and a record that is left out of the sums
    /// was heard all the same.
    pub(super) fn unheard(&self) -> BTreeSet<(Id, Perspective)> {
        let mut unheard = BTreeSet::new();
        for log in self
            .session
            .questions()
            .filter(|log| is_reply_of_individuals(log))
        {
            let reached = !log.records.is_empty() || !log.passed.is_empty();
            let everybody = log.records.iter().any(|record| {
                let unknown = log.question.anonymous && record.perspective.is_none();
                record.speakers == Speakers::Everybody || unknown
            });
            if !reached || everybody || !self.session.is_asked(&log.question) {
                continue;
            }
            let heard = log
                .records
                .iter()
                .flat_map(|record| self.session.perspectives(record));
            let heard: BTreeSet<Perspective> = heard.collect();
            let asked = self
                .session
                .asked(&log.question)
                .into_iter()
                .filter(|p| p.allows(Purpose::Report))
                .map(|p| p.perspective);
            let silent = asked.filter(|perspective| !heard.contains(perspective));
            unheard.extend(silent.map(|perspective| (log.question.id.clone(), perspective)));
        }
        unheard
    }
}

fn is_reply_of_individuals(log: &QuestionLog) -> bool {
    match log.question.form {
        Form::Open | Form::Round | Form::Matrix => true,
        Form::Choice | Form::MultipleChoice | Form::Scale | Form::YesNo => {
            log.question.per == Some(Per::Participant)
        }
        Form::Together | Form::Actions => false,
    }
}

/// The voices of all tables together.
pub(super) fn voices(sums: &Sums) -> Voices {
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

impl VoiceSums {
    fn add(&mut self, more: Self) {
        self.records = self.records.saturating_add(more.records);
        self.words = self.words.saturating_add(more.words);
    }
}

impl Voice {
    /// The word for it in JSON.
    #[must_use]
    pub fn term(self) -> &'static str {
        match self {
            Self::Perspective(perspective) => perspective.term(),
            Self::Everybody => EVERYBODY,
            Self::Nobody => word::NONE,
        }
    }
}

impl Word for Voice {
    fn write(&self) -> String {
        self.term().to_owned()
    }

    fn read(word: &str) -> Option<Self> {
        match word {
            EVERYBODY => Some(Self::Everybody),
            word::NONE => Some(Self::Nobody),
            perspective => Perspective::from_term(perspective).map(Self::Perspective),
        }
    }
}
