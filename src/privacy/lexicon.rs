//! Knows words: which are ordinary, which are names, which tell what stands beside them.
//!
//! `lists/words.fst` holds the open word lists as one finite-state map from a folded word to what
//! is known of it, so that it needs no reading at the start. It is made by
//! `cargo run --example word_list`; where the lists come from is told there. The lists in text
//! beside it are our own, and small enough to be read at the first look.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use fst::raw::Fst;

use super::feasts;
use super::words::fold;

/// What is known of a word: a set of the classes below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Traits(u64);

macro_rules! classes {
    ($($name:ident = $bit:literal),* $(,)?) => {
        impl Traits {
            $(pub(super) const $name: Traits = Traits(1 << $bit);)*
        }
    };
}

classes! {
    // From the open lists; `benches/word_list.rs` uses the same bits.
    ORDINARY = 0, CAPITALISED = 1, LISTED_NAME = 2, PLACE = 3, PLACE_BEGINS = 4,
    // Names.
    GIVEN = 8, SURNAME = 9, ORDINARY_NAME = 10, AMBIGUOUS = 11, CERTAIN = 12, FAMILY = 13,
    // What is no person.
    KNOWN = 16, FICTION = 17, LARGE = 18, PHRASE = 19,
    // Words beside names.
    ADDRESS = 20, TITLE = 21, KIN = 22, HOUSEHOLD = 23, ROLE = 24, NAMED = 25, VERB = 26,
    SAYING = 27, PREPOSITION = 28, PRONOUN = 29, PREFIX = 30, COMMON = 31, NEVER = 32,
    // Words beside the rest.
    NO_STREET = 36, ADDRESS_CUE = 37, LIVING_CUE = 38, STREET_PART = 39, SCHOOL_WORD = 40,
    SCHOOL_END = 41, SCHOOL_STRICT = 42, NO_SCHOOL = 43, ORG_WORD = 44, ORG_STRICT = 45,
    LIKELY = 14, PLACE_PREPOSITION = 46, BIRTH = 47, MONTH = 48, UNIT = 49, ID_LABEL = 50, WEAK_LABEL = 51,
    ORG_END = 52, FAME = 53, ANIMAL = 54, GROUP = 55, ADJECTIVE = 56, SPOKEN = 57,
    HOME = 58, SCHOOL_NAME = 59,
    // From the shape of a word.
    VERB_SHAPE = 33, PARTICIPLE = 34, ORG_SHAPE = 60, DAY = 61, LABEL_SHAPE = 62, SCHOOL_SHAPE = 63,
}

/// The headings of `lists/classes.txt`.
const HEADINGS: [(&str, Traits); 45] = [
    ("address", Traits::ADDRESS),
    ("title", Traits::TITLE),
    ("kin", Traits::KIN),
    ("household", Traits::HOUSEHOLD),
    ("role", Traits::ROLE),
    ("named", Traits::NAMED),
    ("verb", Traits::VERB),
    ("saying", Traits::SAYING),
    ("preposition", Traits::PREPOSITION),
    ("pronoun", Traits::PRONOUN),
    ("prefix", Traits::PREFIX),
    ("common", Traits::COMMON),
    ("never", Traits::NEVER),
    ("ambiguous", Traits::AMBIGUOUS),
    ("likely", Traits::LIKELY),
    ("unambiguous", Traits::CERTAIN),
    ("family", Traits::FAMILY),
    ("nostreet", Traits::NO_STREET),
    ("addresscue", Traits::ADDRESS_CUE),
    ("livingcue", Traits::LIVING_CUE),
    ("streetpart", Traits::STREET_PART),
    ("schoolword", Traits::SCHOOL_WORD),
    ("schoolend", Traits::SCHOOL_END),
    ("schoolstrict", Traits::SCHOOL_STRICT),
    ("noschool", Traits::NO_SCHOOL),
    ("orgword", Traits::ORG_WORD),
    ("orgstrict", Traits::ORG_STRICT),
    ("placeprep", Traits::PLACE_PREPOSITION),
    ("birth", Traits::BIRTH),
    ("month", Traits::MONTH),
    ("unit", Traits::UNIT),
    ("idlabel", Traits::ID_LABEL),
    ("orgend", Traits::ORG_END),
    ("fame", Traits::FAME),
    ("animal", Traits::ANIMAL),
    ("group", Traits::GROUP),
    ("adjective", Traits::ADJECTIVE),
    ("spoken", Traits::SPOKEN),
    ("home", Traits::HOME),
    ("plain", Traits::ORDINARY),
    ("schoolname", Traits::SCHOOL_NAME),
    ("weaklabel", Traits::WEAK_LABEL),
    ("known", Traits::KNOWN),
    ("fiction", Traits(Traits::KNOWN.0 | Traits::FICTION.0)),
    ("large", Traits::LARGE),
];

impl Traits {
    pub(super) const fn and(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }

    /// Whether it is in any of these classes.
    pub(super) const fn any(self, classes: Traits) -> bool {
        self.0 & classes.0 != 0
    }
}

static WORDS: LazyLock<Option<Fst<&'static [u8]>>> =
    LazyLock::new(|| Fst::new(include_bytes!("lists/words.fst").as_slice()).ok());

static OWN: LazyLock<Own> = LazyLock::new(Own::read);

/// Our own lists.
#[derive(Default)]
struct Own {
    words: ByWord<Traits>,
    /// Further words of a phrase, by its first word and its second; the longest first.
    phrases: ByWord<ByWord<Vec<Phrase>>>,
    /// The second words of all phrases.
    second_words: HashSet<String, BuildHasherDefault<Fnv>>,
}

/// Room for all words of our own lists.
const OWN_WORDS: usize = 1 << 14;

type ByWord<T> = HashMap<String, T, BuildHasherDefault<Fnv>>;

/// The words after the second, and the class of the whole.
type Phrase = (Vec<String>, Traits);

impl Own {
    fn read() -> Own {
        let mut own = Own::default();
        own.words.reserve(OWN_WORDS);
        own.add_words(include_str!("lists/given.txt"), Traits::GIVEN);
        own.add_words(include_str!("lists/family.txt"), Traits::SURNAME);
        own.add_words(include_str!("ordinary_names.txt"), Traits::ORDINARY_NAME);
        own.add_classes(include_str!("lists/classes.txt"));
        own.add_phrases(include_str!("lists/not_persons.txt"));
        own.add_phrases(include_str!("lists/large_organisations.txt"));
        for further in own.phrases.values_mut().flat_map(ByWord::values_mut) {
            further.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        own
    }

    fn add(&mut self, word: &str, traits: Traits) {
        let key = fold(word);
        if !key.is_empty() {
            let known = self.words.entry(key).or_default();
            *known = known.and(traits);
        }
    }

    fn add_words(&mut self, list: &str, traits: Traits) {
        for word in lines(list).flat_map(str::split_whitespace) {
            self.add(word, traits);
        }
    }

    fn add_classes(&mut self, list: &str) {
        let mut class = Traits::default();
        for line in lines(list) {
            match line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                Some(heading) => class = class_of(heading),
                None => line
                    .split_whitespace()
                    .for_each(|word| self.add(word, class)),
            }
        }
    }

    /// Entries with commas or lines between, under headings.
    fn add_phrases(&mut self, list: &str) {
        let mut class = Traits::default();
        for line in lines(list) {
            match line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                Some(heading) => class = class_of(heading),
                None => line
                    .split(',')
                    .for_each(|phrase| self.add_phrase(phrase, class)),
            }
        }
    }

    fn add_phrase(&mut self, phrase: &str, class: Traits) {
        let mut words = phrase
            .split([' ', '\'', '-', '&'])
            .map(|word| {
                if word.starts_with(|sign: char| sign.is_ascii_digit()) {
                    word.to_owned()
                } else {
                    fold(word)
                }
            })
            .filter(|word| !word.is_empty());
        let Some(first) = words.next() else {
            return;
        };
        let Some(second) = words.next() else {
            self.add(&first, class);
            return;
        };
        let further: Vec<String> = words.collect();
        // "Brainblocks" for "brain blocks"
        let joined = format!("{first}{second}{}", further.concat());
        if joined.len() >= 8 {
            self.add(&joined, class);
        }
        self.add(&first, Traits::PHRASE);
        self.second_words.insert(second.clone());
        let phrases = self.phrases.entry(first).or_default();
        phrases.entry(second).or_default().push((further, class));
    }
}

fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

fn class_of(heading: &str) -> Traits {
    let found = HEADINGS.iter().find(|(name, _)| *name == heading);
    found.map(|(_, class)| *class).unwrap_or_default()
}

/// Returns what is known of a folded word.
pub(super) fn traits(key: &str) -> Traits {
    match OWN.words.get(key) {
        Some(own) if own.any(Traits::COMMON) => own.and(Traits::ORDINARY),
        Some(own) => own.and(listed(key)),
        None => listed(key),
    }
}

/// Bytes that no word of any list has more of.
pub(super) const LONGEST_WORD: usize = 64;

/// Returns what is known of a folded word, with what follows from its endings.
pub(super) fn shaped(key: &str) -> Traits {
    let mut known = traits(key);
    if is_genitive(key, known) {
        known = known.and(Traits::GIVEN);
    }
    if is_org_by_its_end(key, known) {
        known = known.and(Traits::ORG_SHAPE);
    }
    if is_verb_form(key) {
        known = known.and(Traits::VERB_SHAPE);
    }
    if is_participle(key) {
        known = known.and(Traits::PARTICIPLE);
    }
    let label = Traits::ID_LABEL.and(Traits::WEAK_LABEL);
    if known.any(label) || LABEL_ENDS.iter().any(|end| key.ends_with(end)) {
        known = known.and(Traits::LABEL_SHAPE);
    }
    if SCHOOL_ENDS.iter().any(|end| key.ends_with(end)) {
        known = known.and(Traits::SCHOOL_SHAPE);
    }
    if feasts::is_day(key) || feasts::is_feast(key) {
        known = known.and(Traits::DAY);
    }
    known
}

/// Ends of words before a number of somebody, right and mistyped.
const LABEL_ENDS: [&str; 13] = [
    "nummer", "nr", "numer", "nummr", "numemr", "nummmer", "nmmer", "nummre", "no", "kaart", "id",
    "code", "bewijs",
];

/// Ends of words that may be the name of a school.
const SCHOOL_ENDS: [&str; 7] = [
    "mavo",
    "school",
    "scholle",
    "skoalle",
    "college",
    "lyceum",
    "gymnasium",
];

/// "sannes" is known as "sanne" is, unless it is a word itself.
fn is_genitive(key: &str, known: Traits) -> bool {
    let itself = Traits::ORDINARY
        .and(Traits::GIVEN)
        .and(Traits::SURNAME)
        .and(Traits::KNOWN)
        .and(Traits::PLACE)
        .and(Traits::LISTED_NAME);
    let stem = key.strip_suffix('s').filter(|stem| stem.len() > 2);
    stem.filter(|_| !known.any(itself)).is_some_and(|stem| {
        let name = traits(stem);
        name.any(Traits::GIVEN) && !name.any(Traits::AMBIGUOUS.and(Traits::ORDINARY))
    })
}

/// "Kinderpraktijk", "ruitervereniging": organisations that have names.
fn is_org_by_its_end(key: &str, known: Traits) -> bool {
    let ends = [
        "boerderij",
        "praktijk",
        "opvang",
        "dagverblijf",
        "speelzaal",
        "vereniging",
        "club",
        "bureau",
        "kliniek",
        "instituut",
        "hoeve",
        "stichting",
        "werkplaats",
        "atelier",
        "coach",
        "coaching",
        "zorg",
        "hulp",
        "kwekerij",
        "winkel",
        "bakkerij",
        "smederij",
        "stal",
        "salon",
        "studio",
        "honk",
        "kantoor",
        "apotheek",
        "therapie",
        "groepspraktijk",
        "huis",
        "loods",
        "restaurant",
        "centrum",
        "garage",
        "makelaardij",
        "advies",
        "vervoer",
        "crèche",
        "creche",
        "theater",
        "manege",
        "bedrijf",
    ];
    key.len() > 6
        && ends
            .iter()
            .any(|end| key.len() > end.len() + 2 && key.ends_with(end))
        && !known.any(Traits::ROLE.and(Traits::KNOWN))
}

/// Whether a word differs from a first name in one typing mistake.
pub(super) fn is_mistyped_name(key: &str) -> bool {
    let letters: Vec<char> = key.chars().collect();
    if letters.len() < 5 || letters.len() > 14 {
        return false;
    }
    let mut typed = String::new();
    let mut is_name = |letters: &mut dyn Iterator<Item = char>| {
        typed.clear();
        typed.extend(letters);
        let known = OWN.words.get(typed.as_str());
        known.is_some_and(|traits| {
            traits.any(Traits::GIVEN)
                && !traits.any(
                    Traits::AMBIGUOUS
                        .and(Traits::COMMON)
                        .and(Traits::ORDINARY_NAME),
                )
        })
    };
    let count = letters.len();
    // The first letter is hardly ever mistyped.
    (1..count).any(|at| {
        let before = || letters[..at].iter().copied();
        let after = |from: usize| letters[from.min(count)..].iter().copied();
        let swapped = at + 1 < count
            && is_name(
                &mut before()
                    .chain([letters[at + 1], letters[at]])
                    .chain(after(at + 2)),
            );
        let surplus = count > 5 && is_name(&mut before().chain(after(at + 1)));
        swapped
            || surplus
            || ('a'..='z').any(|letter| {
                is_name(&mut before().chain([letter]).chain(after(at)))
                    || count > 5 && is_name(&mut before().chain([letter]).chain(after(at + 1)))
            })
    }) || ('a'..='z').any(|letter| is_name(&mut letters.iter().copied().chain([letter])))
}

/// Whether a word differs from one of every day in one typing mistake.
pub(super) fn is_mistyped_word(key: &str) -> bool {
    let letters: Vec<char> = key.chars().collect();
    let count = letters.len();
    if count > LONGEST_MISTYPED {
        return false;
    }
    let mut word = String::with_capacity(key.len() + 4);
    let mut is_word = |letters: &mut dyn Iterator<Item = char>| {
        word.clear();
        word.extend(letters);
        listed(&word).any(Traits::ORDINARY)
    };
    (0..=count).any(|at| {
        let before = || letters[..at].iter().copied();
        let after = |from: usize| letters[from.min(count)..].iter().copied();
        let swapped = at + 1 < count
            && is_word(
                &mut before()
                    .chain([letters[at + 1], letters[at]])
                    .chain(after(at + 2)),
            );
        let surplus = at < count && is_word(&mut before().chain(after(at + 1)));
        swapped
            || surplus
            || ('a'..='z').any(|letter| {
                is_word(&mut before().chain([letter]).chain(after(at)))
                    || at < count && is_word(&mut before().chain([letter]).chain(after(at + 1)))
            })
    })
}

/// A longer word is too rare for looking at all its neighbours.
const LONGEST_MISTYPED: usize = 16;

/// "danst", "danste", "loopt": a form of a verb by its ending, and by the other forms beside it.
fn is_verb_form(key: &str) -> bool {
    let ordinary = |word: &str| listed(word).any(Traits::ORDINARY);
    if !key.is_ascii() || key.len() < 4 || !ordinary(key) {
        return false;
    }
    if let Some(stem) = key.strip_suffix("te").or_else(|| key.strip_suffix("de")) {
        let (third, past) = (format!("{stem}t"), format!("{key}n"));
        return ordinary(&past) && (ordinary(&third) || stem.ends_with('t')) && ordinary(stem);
    }
    let Some(stem) = key.strip_suffix('t') else {
        return false;
    };
    let letters = stem.as_bytes();
    let (last, middle) = (letters[letters.len() - 1], letters[letters.len() - 2]);
    let before = letters[..letters.len() - 2].last().copied();
    let is_vowel = |letter: u8| b"aeiou".contains(&letter);
    let infinitive = if !is_vowel(last) && is_vowel(middle) && before == Some(middle) {
        let softened = match last {
            b'f' => 'v',
            b's' => 'z',
            other => char::from(other),
        };
        format!("{}{softened}en", &stem[..stem.len() - 2])
    } else if !is_vowel(last) && is_vowel(middle) && !before.is_some_and(is_vowel) {
        format!("{stem}{}en", char::from(last))
    } else {
        format!("{stem}en")
    };
    ordinary(stem) && ordinary(&infinitive)
}

/// "gedanst", "geoefend": what was done, so that a name may stand before it.
fn is_participle(key: &str) -> bool {
    let rest = key.strip_prefix("ge").filter(|rest| rest.len() > 2);
    rest.is_some_and(|rest| {
        key.is_ascii()
            && rest.ends_with(['t', 'd'])
            && listed(key).any(Traits::ORDINARY)
            && [&rest[..rest.len() - 1], rest]
                .iter()
                .any(|stem| listed(stem).any(Traits::ORDINARY))
    })
}

/// Returns what the open lists tell of a folded word, or of a place of several words.
pub(super) fn listed(key: &str) -> Traits {
    let found = WORDS.as_ref().and_then(|words| words.get(key));
    Traits(found.map_or(0, |found| found.value()))
}

/// Returns how many words the longest phrase that begins with this word goes on for, and its class.
pub(super) fn phrase<'w>(
    first: &str,
    mut word: impl FnMut(usize) -> Option<&'w str>,
) -> Option<(usize, Traits)> {
    let further = OWN.phrases.get(first)?.get(word(1)?)?;
    let found = further.iter().find(|(words, _)| {
        words
            .iter()
            .enumerate()
            .all(|(place, wanted)| word(place + 2) == Some(wanted))
    })?;
    Some((found.0.len() + 1, found.1))
}

/// Whether a word is the second one of any phrase.
pub(super) fn continues_phrase(key: &str) -> bool {
    OWN.second_words.contains(key)
}

/// A quick hash: the lists are our own, so nobody can choose words that collide.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fst::Streamer;

    #[test]
    fn the_open_lists_are_whole_and_the_classes_are_known() {
        let words = WORDS.as_ref().expect("the map is sound");
        assert!(words.len() > 350_000, "{}", words.len());
        for (word, class) in [
            ("sanne", Traits::LISTED_NAME),
            ("huis", Traits::ORDINARY),
            ("joure", Traits::PLACE),
            ("egmond aan zee", Traits::PLACE),
            ("egmond", Traits::PLACE_BEGINS),
            ("bauke", Traits::CAPITALISED),
        ] {
            assert!(listed(word).any(class), "{word}");
        }
        assert!(!listed("sanne").any(Traits::ORDINARY));
        let mut keys = words.stream();
        while let Some((word, _)) = keys.next() {
            assert!(
                word.len() <= LONGEST_WORD,
                "{}",
                String::from_utf8_lossy(word)
            );
        }
        assert!(OWN.words.keys().all(|word| word.len() <= LONGEST_WORD));
        let lists = [
            include_str!("lists/classes.txt"),
            include_str!("lists/not_persons.txt"),
            include_str!("lists/large_organisations.txt"),
        ];
        let headings = lists
            .iter()
            .flat_map(|list| list.lines())
            .filter(|line| line.starts_with('['));
        for heading in headings {
            let name = heading.trim_matches(['[', ']']);
            assert!(
                HEADINGS.iter().any(|(known, _)| *known == name),
                "{heading}"
            );
        }
    }

    #[test]
    fn a_phrase_is_known_by_all_its_words() {
        let words = ["harry", "potter", "en"];
        let found = phrase("harry", |place| words.get(place).copied());
        assert_eq!(found.map(|(length, _)| length), Some(1));
        assert_eq!(phrase("harry", |_| None), None);
    }
}
