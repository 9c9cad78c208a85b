//! From a session to its sums.

use std::collections::{BTreeMap, BTreeSet};

use super::counting::{Counting, Selection};
use super::sums::{
    DEFAULT_THRESHOLD, LeadSums, Leading, NeedSums, Sums, Table, TableSums, ThemeSums, Voice,
    VoiceSums,
};
use crate::model::case::EVERYBODY;
use crate::model::session::QuestionLog;
use crate::model::terms::{ActionStatus, Form, Kind, Per, Perspective};
use crate::model::{Id, Person, Project, Question, Record, Session, Speakers};

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
struct Sitting<'s> {
    session: &'s Session,
    /// The records that count.
    records: Vec<Said<'s>>,
    /// The perspectives for which something counts that all said.
    everybody: Vec<Perspective>,
}

/// A record that counts.
struct Said<'s> {
    question: &'s Question,
    record: &'s Record,
    /// Each theme once.
    themes: BTreeSet<&'s Id>,
    /// Those of its speakers, each once.
    perspectives: Vec<Perspective>,
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
                perspectives: session.perspectives(record),
            })
            .collect();
        let mut everybody = session.perspectives_present();
        everybody.retain(|perspective| *perspective != Perspective::Guidance);
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
            actions: actions(&chosen),
            deadlines: deadlines(&chosen),
            leading: self.leading(),
            unmet_needs: self.unmet_needs(&chosen),
            voices: voices(&chosen),
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

    /// The themes that an action is on, and the first day on which one was done: by its own themes
    /// and by those of the records it comes `uit`.
    ///
    /// An action without a status is open. One that is done without a day tells nothing of when.
    fn acted_on(&self) -> (BTreeSet<Id>, BTreeMap<Id, chrono::NaiveDate>) {
        let numbered: BTreeMap<u32, &Said<'_>> = self
            .records
            .iter()
            .map(|said| (said.record.number, said))
            .collect();
        let mut with_action = BTreeSet::new();
        let mut closed_on = BTreeMap::new();
        let actions = self
            .records
            .iter()
            .filter(|said| said.record.kind == Kind::Action);
        for action in actions.filter(|action| status(action.record) != ActionStatus::Dropped) {
            let sources = action
                .record
                .sources
                .iter()
                .filter_map(|number| numbered.get(number));
            let themes = sources
                .flat_map(|source| &source.themes)
                .chain(&action.themes);
            let done = status(action.record) == ActionStatus::Done;
            for theme in themes {
                with_action.insert((*theme).clone());
                if let Some(day) = action.record.closed_on.filter(|_| done) {
                    let first = closed_on.entry((*theme).clone()).or_insert(day);
                    *first = day.min(*first);
                }
            }
        }
        (with_action, closed_on)
    }

    /// Answers are the records of kind `leiding` at a question that asks for them; a remark of
    /// another kind there is none.
    fn leading(&self) -> BTreeMap<Id, LeadSums> {
        let mut leading: BTreeMap<Id, LeadSums> = BTreeMap::new();
        let asked = |said: &&Said<'_>| {
            said.question.records == Some(Kind::Lead) && said.record.kind == Kind::Lead
        };
        for said in self.records.iter().filter(asked) {
            let leader = self.session.leader(&said.record.text);
            let leader = leader.map_or(Leading::Other, Leading::Known);
            let sums = leading.entry(said.question.id.clone()).or_default();
            for voice in said.voices() {
                *sums.answers.entry((voice, leader)).or_default() += 1;
            }
            sums.numbers.insert(said.record.number);
        }
        leading
    }

    /// Needs that are not met: no offer at this table goes to one of its speakers, and none that
    /// shares a theme comes from whom it is directed to.
    ///
    /// `allen` stands for all who are present, as a speaker and behind `@`; a name behind `@`
    /// stands for those with that code, role or organisation.
    fn unmet_needs(&self, chosen: &[&Said<'_>]) -> BTreeMap<u32, NeedSums> {
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

    /// Perspectives that were asked a question and of which nothing was noted there.
    ///
    /// Looked at are questions to which individuals reply (open, in turn, a matrix, a choice per
    /// participant) and to which something was noted or somebody passed; so a question that was
    /// never reached silences nobody. Who was asked follows from `voor` and `ook_begeleiding`.
    /// Something that all said is heard from everybody, and a record that is left out of the sums
    /// was heard all the same.
    fn unheard(&self) -> BTreeSet<(Id, Perspective)> {
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
                .turns(&log.question)
                .into_iter()
                .map(|p| p.perspective);
            let silent = asked.filter(|perspective| !heard.contains(perspective));
            unheard.extend(silent.map(|perspective| (log.question.id.clone(), perspective)));
        }
        unheard
    }
}

impl Said<'_> {
    /// Whose voice it is: each of its perspectives, all, or nobody in particular.
    fn voices(&self) -> Vec<Voice> {
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

fn is_reply_of_individuals(log: &QuestionLog) -> bool {
    match log.question.form {
        Form::Open | Form::Round | Form::Matrix => true,
        Form::Choice | Form::MultipleChoice | Form::Scale | Form::YesNo => {
            log.question.per == Some(Per::Participant)
        }
        Form::Together | Form::Actions => false,
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

fn actions(chosen: &[&Said<'_>]) -> BTreeMap<ActionStatus, u32> {
    let mut actions = BTreeMap::new();
    for action in chosen
        .iter()
        .filter(|said| said.record.kind == Kind::Action)
    {
        *actions.entry(status(action.record)).or_default() += 1;
    }
    actions
}

fn deadlines(chosen: &[&Said<'_>]) -> BTreeMap<chrono::NaiveDate, u32> {
    let mut deadlines = BTreeMap::new();
    for action in chosen
        .iter()
        .filter(|said| said.record.kind == Kind::Action)
    {
        let unfinished = matches!(
            status(action.record),
            ActionStatus::Open | ActionStatus::Busy
        );
        if let Some(day) = action.record.due.filter(|_| unfinished) {
            *deadlines.entry(day).or_default() += 1;
        }
    }
    deadlines
}

fn voices(chosen: &[&Said<'_>]) -> BTreeMap<Voice, VoiceSums> {
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

fn status(action: &Record) -> ActionStatus {
    action.status.unwrap_or(ActionStatus::Open)
}

/// A session file holds at most 16 MB, so every count in it fits.
fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
