//! What can be wrong with a file that reads well: a path to the value, and the problem.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use super::{Id, terms::ConsentBy};

/// One step from a file's top to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Under this key.
    Key(&'static str),
    /// The item at this place, from 0.
    Index(usize),
}

/// The way from a file's top to a value.
pub type Path = Vec<Step>;

/// Makes a [`Path`]: `path!["deelnemers", 3, "code"]`.
#[macro_export]
macro_rules! path {
    ($($step:expr),* $(,)?) => { vec![$($crate::model::Step::from($step)),*] };
}

impl From<&'static str> for Step {
    fn from(key: &'static str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// Whether something must be mended or should be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Must be mended: the file is refused.
    Flaw,
    /// Should be looked at: nothing stops.
    Warning,
}

/// Something unsound, at a place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// Where.
    pub path: Path,
    /// What.
    pub problem: Problem,
}

impl Unsound {
    /// A problem at a path.
    #[must_use]
    pub fn at(path: Path, problem: Problem) -> Self {
        Self { path, problem }
    }
}

/// What is unsound, named for what went wrong for the person who wrote the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // A case.
    TooFewParticipants {
        found: usize,
    },
    CodeTwice {
        code: Id,
        first: usize,
    },
    CodeIsReserved {
        code: Id,
    },
    SelectionMissing,
    ConsentMissing {
        code: Id,
    },
    ConsentOfBothNeeded {
        code: Id,
        missing: Vec<ConsentBy>,
        /// The case tells the age, not the participant: that may be the age of somebody else.
        by_case: bool,
    },
    ConsentOfParentNeeded {
        code: Id,
    },
    ConsentAhead {
        day: chrono::NaiveDate,
    },
    NoConsentToTakePart {
        code: Id,
    },
    ChairNotIndependent {
        organisation: String,
    },
    PersonUnknown {
        text: String,
        nearest: Option<String>,
    },
    NameIsOrdinaryWord {
        name: String,
    },
    /// A text that documents show surely identifies somebody.
    TellsWhoSomebodyIs {
        text: String,
    },
    /// A folder, after which a table is named, has the name of somebody who is listed.
    FolderHoldsName {
        folder: String,
    },
    /// The id of a table has the name of somebody who is listed.
    IdHoldsName {
        part: String,
    },
    RoleHoldsName {
        role: String,
        name: String,
    },
    TemplateForOtherTables {
        template: Id,
        scope: &'static str,
    },
    TemplateUnknown {
        template: Id,
        nearest: Option<String>,
    },
    EarlierTablesOnlyAcrossCases,
    EarlierTablesTooFarAway {
        folder: String,
    },
    NobodyBringsIn {
        template: Id,
    },
    // A template.
    NoPhases,
    IdTwice {
        id: Id,
        first: Path,
    },
    ConditionUnknown {
        question: Id,
        nearest: Option<String>,
    },
    ConditionNotBack {
        question: Id,
    },
    ConditionNeverTrue {
        answer: String,
        options: Vec<String>,
    },
    OptionsMissing,
    OptionTwice {
        option: String,
    },
    OptionEmpty,
    KeyNotForForm {
        key: &'static str,
        form: &'static str,
    },
    ScaleBoundsMissing,
    ScaleUpsideDown {
        from: i64,
        to: i64,
    },
    MatrixEmpty,
    NotATermOfAxis {
        name: String,
        terms: Vec<String>,
    },
    DayWithoutAction,
    MinutesOutOfRange {
        found: i64,
    },
    RepeatNotMentioned {
        placeholder: &'static str,
    },
    AtMostWithoutRepeat,
    CodebookUnknown {
        codebook: Id,
        nearest: Option<String>,
    },
    LayoutUnknown {
        layout: Id,
        nearest: Option<String>,
    },
    /// A layout that is filled in with something else than one table.
    LayoutNotOfTable {
        layout: Id,
    },
    /// A template or codebook whose file has another name.
    FileNameDiffers {
        name: Id,
        file: String,
    },
    /// A theme that belongs to one that the default codebook does not have.
    BasisUnknown {
        theme: Id,
        nearest: Option<String>,
    },
    ThemeUnknown {
        theme: Id,
        nearest: Option<String>,
    },
    // A codebook or glossary.
    ThemeTwice {
        theme: Id,
        first: usize,
    },
    LensUnknown {
        lens: String,
        lenses: Vec<String>,
    },
    BasisIsItself {
        theme: Id,
    },
    TermTwice {
        term: String,
        first: usize,
    },
    NoThemes,
    // A session.
    SessionTwice {
        id: String,
        first: String,
    },
    RecordCountDiffers {
        told: usize,
        found: usize,
    },
    EndMissing,
    NumberTwice {
        number: u32,
    },
    NumberTooHigh {
        number: u32,
    },
    SourceUnknown {
        number: u32,
    },
    SpeakerUnknown {
        code: Id,
        nearest: Option<String>,
    },
    PlaceUnknown {
        question: Id,
    },
    FinishMissing,
    // A project.
    PeriodUpsideDown,
    ThresholdTooLow,
}

impl Problem {
    /// How heavily the problem weighs.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match self {
            Self::ChairNotIndependent { .. }
            | Self::ConsentOfBothNeeded { by_case: true, .. }
            | Self::ConsentOfParentNeeded { .. }
            | Self::PersonUnknown { .. }
            | Self::NameIsOrdinaryWord { .. }
            | Self::TellsWhoSomebodyIs { .. }
            | Self::FolderHoldsName { .. }
            | Self::IdHoldsName { .. }
            | Self::ConditionNeverTrue { .. }
            | Self::KeyNotForForm { .. }
            | Self::RepeatNotMentioned { .. }
            | Self::AtMostWithoutRepeat
            | Self::EarlierTablesOnlyAcrossCases
            | Self::NobodyBringsIn { .. }
            | Self::DayWithoutAction
            | Self::FileNameDiffers { .. }
            | Self::BasisIsItself { .. } => Weight::Warning,
            Self::TooFewParticipants { .. }
            | Self::CodeTwice { .. }
            | Self::CodeIsReserved { .. }
            | Self::SelectionMissing
            | Self::EarlierTablesTooFarAway { .. }
            | Self::ConsentMissing { .. }
            | Self::ConsentOfBothNeeded { by_case: false, .. }
            | Self::ConsentAhead { .. }
            | Self::NoConsentToTakePart { .. }
            | Self::RoleHoldsName { .. }
            | Self::TemplateForOtherTables { .. }
            | Self::TemplateUnknown { .. }
            | Self::NoPhases
            | Self::IdTwice { .. }
            | Self::ConditionUnknown { .. }
            | Self::ConditionNotBack { .. }
            | Self::OptionsMissing
            | Self::OptionTwice { .. }
            | Self::OptionEmpty
            | Self::ScaleBoundsMissing
            | Self::ScaleUpsideDown { .. }
            | Self::MatrixEmpty
            | Self::NotATermOfAxis { .. }
            | Self::LayoutUnknown { .. }
            | Self::LayoutNotOfTable { .. }
            | Self::MinutesOutOfRange { .. }
            | Self::CodebookUnknown { .. }
            | Self::BasisUnknown { .. }
            | Self::ThemeUnknown { .. }
            | Self::ThemeTwice { .. }
            | Self::LensUnknown { .. }
            | Self::TermTwice { .. }
            | Self::NoThemes
            | Self::SessionTwice { .. }
            | Self::RecordCountDiffers { .. }
            | Self::EndMissing
            | Self::NumberTwice { .. }
            | Self::NumberTooHigh { .. }
            | Self::SourceUnknown { .. }
            | Self::SpeakerUnknown { .. }
            | Self::PlaceUnknown { .. }
            | Self::FinishMissing
            | Self::PeriodUpsideDown
            | Self::ThresholdTooLow => Weight::Flaw,
        }
    }
}

/// Where each of the keys that may occur once was seen first.
pub(super) struct Firsts<K, P>(HashMap<K, P>);

impl<K: Eq + Hash, P> Firsts<K, P> {
    pub(super) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Where a key was seen before; `None` the first time, of which the place is remembered.
    pub(super) fn before(&mut self, key: K, place: P) -> Option<&P> {
        match self.0.entry(key) {
            Entry::Occupied(first) => Some(first.into_mut()),
            Entry::Vacant(none) => {
                none.insert(place);
                None
            }
        }
    }
}

/// How many candidates are looked at; more than that, nobody keeps apart.
const MOST_CANDIDATES: usize = 500;

/// The candidate nearest to a slip, when one is near enough to be meant.
///
/// Near enough is one edit per three characters, at least one, and fewer than the candidate has.
#[must_use]
pub fn nearest<'c>(slip: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let slip = slip.to_lowercase();
    let length = slip.chars().count();
    let furthest = (length / 3).max(1);
    let distance = |candidate: &str| strsim::osa_distance(&slip, &candidate.to_lowercase());
    // Measuring a whole page against every word takes its length times theirs.
    let may_be_near =
        |candidate: &&str| candidate.to_lowercase().chars().count().abs_diff(length) <= furthest;
    candidates
        .into_iter()
        .take(MOST_CANDIDATES)
        .filter(may_be_near)
        .map(|candidate| (distance(candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= furthest && *distance < candidate.chars().count()
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_another_word_finds_none() {
        let known = ["titel", "datum", "deelnemers"];
        assert_eq!(nearest("tietel", known), Some("titel"));
        assert_eq!(nearest("Deelnemer", known), Some("deelnemers"));
        assert_eq!(nearest("verslag", known), None);
        assert_eq!(nearest("", known), None);
    }
}
