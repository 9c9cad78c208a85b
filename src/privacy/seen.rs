//! Remembers what was found out about words, as the same words come back in each line.

use std::cell::RefCell;
use std::collections::HashMap;

use super::lexicon::{self, Traits};
use super::{find, houses, nameness, streets};

/// Places for two short words that are remembered at a time; a power of two.
const PLACES: usize = 1 << 13;

/// Bytes of the longest short word: with their number, they are one number.
const SHORT: usize = 15;

/// Longer words that are remembered at a time, and bytes of the longest of them.
const LONG_ROOM: usize = 1 << 12;
const LONG: usize = 48;

/// What follows from the letters of a word, and is no class of it: a set of the marks below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks(u8);

impl Marks {
    /// "De", "it".
    pub(super) const ARTICLE: Marks = Marks(1);
    /// A number behind it is likely that of a telephone or a postcode.
    pub(super) const TELLS_NUMBER: Marks = Marks(1 << 1);
    /// Its end is that of a street.
    pub(super) const STREET: Marks = Marks(1 << 2);
    /// Its end is that of a street and of other words.
    pub(super) const OTHER_STREET: Marks = Marks(1 << 3);

    /// The second word of a phrase.
    pub(super) const CONTINUES: Marks = Marks(1 << 4);

    pub(super) const fn and(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }

    /// Whether it has any of these marks.
    pub(super) const fn any(self, marks: Marks) -> bool {
        self.0 & marks.0 != 0
    }

    fn of(key: &str) -> Marks {
        let mut marks = match streets::suffix(key) {
            Some(streets::Suffix::Street) => Marks::STREET,
            Some(streets::Suffix::Other) => Marks::OTHER_STREET,
            None => Marks::default(),
        };
        if houses::is_article(key) {
            marks = marks.and(Marks::ARTICLE);
        }
        if lexicon::continues_phrase(key) {
            marks = marks.and(Marks::CONTINUES);
        }
        if find::tells_number(key) {
            marks = marks.and(Marks::TELLS_NUMBER);
        }
        marks
    }
}

/// What is known of a word.
#[derive(Clone, Copy, Default)]
struct Seen {
    traits: Traits,
    marks: Marks,
    mistyped_name: Option<bool>,
    mistyped_word: Option<bool>,
    compound: Option<bool>,
}

impl Seen {
    fn of(key: &str) -> Seen {
        Seen {
            traits: lexicon::shaped(key),
            marks: Marks::of(key),
            ..Seen::default()
        }
    }
}

/// Words and what is known of them.
#[derive(Default)]
pub(super) struct Memory {
    /// Each at the place that its letters tell, where there is room for two; a third one takes the
    /// room of the one that came first.
    short: Vec<[(u128, Seen); 2]>,
    long: HashMap<Box<str>, Seen>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::new(Memory::default());
}

/// Lends the memory for a while, in which nothing else is looked up.
pub(super) fn with_memory<T>(work: impl FnOnce(&mut Memory) -> T) -> T {
    MEMORY.with(|memory| match memory.try_borrow_mut() {
        Ok(mut memory) => work(&mut memory),
        Err(_) => work(&mut Memory::default()),
    })
}

/// As [`lexicon::is_mistyped_name`], which looks at hundreds of words.
pub(super) fn is_mistyped_name(key: &str) -> bool {
    recall(
        key,
        |seen| &mut seen.mistyped_name,
        lexicon::is_mistyped_name,
    )
}

/// As [`lexicon::is_mistyped_word`], which looks at hundreds of words.
pub(super) fn is_mistyped_word(key: &str) -> bool {
    recall(
        key,
        |seen| &mut seen.mistyped_word,
        lexicon::is_mistyped_word,
    )
}

/// As [`nameness::is_compound`], which looks at a word for each letter.
pub(super) fn is_compound(key: &str) -> bool {
    recall(key, |seen| &mut seen.compound, nameness::is_compound)
}

fn recall(key: &str, told: fn(&mut Seen) -> &mut Option<bool>, look: fn(&str) -> bool) -> bool {
    with_memory(|memory| match memory.seen(key) {
        Some(seen) => *told(seen).get_or_insert_with(|| look(key)),
        None => look(key),
    })
}

impl Memory {
    /// Returns what is known of a folded word, with what its shape tells.
    pub(super) fn word(&mut self, key: &str) -> (Traits, Marks) {
        match self.seen(key) {
            Some(seen) => (seen.traits, seen.marks),
            None => (lexicon::shaped(key), Marks::of(key)),
        }
    }

    /// As [`Memory::word`], for at most fifteen letters, of which the first is the lowest byte.
    pub(super) fn plain_word<'k>(
        &mut self,
        letters: u128,
        count: usize,
        key: impl FnOnce() -> &'k str,
    ) -> (Traits, Marks) {
        match numbered(letters, count).and_then(|packed| self.short_word(packed, key)) {
            Some(seen) => (seen.traits, seen.marks),
            None => (Traits::default(), Marks::default()),
        }
    }

    fn seen(&mut self, key: &str) -> Option<&mut Seen> {
        if key.len() <= SHORT {
            return self.short_word(pack(key)?, || key);
        }
        if key.len() > LONG {
            return None;
        }
        if !self.long.contains_key(key) {
            if self.long.len() >= LONG_ROOM {
                self.long.clear();
            }
            self.long.insert(key.into(), Seen::of(key));
        }
        self.long.get_mut(key)
    }

    fn short_word<'k>(&mut self, packed: u128, key: impl FnOnce() -> &'k str) -> Option<&mut Seen> {
        if self.short.is_empty() {
            self.short.resize(PLACES, Default::default());
        }
        let [first, second] = self.short.get_mut(place(packed))?;
        if first.0 == packed {
            return Some(&mut first.1);
        }
        if second.0 != packed {
            *second = *first;
            *first = (packed, Seen::of(key()));
            return Some(&mut first.1);
        }
        Some(&mut second.1)
    }
}

fn pack(key: &str) -> Option<u128> {
    let mut packed = [0; SHORT + 1];
    packed.get_mut(..key.len())?.copy_from_slice(key.as_bytes());
    numbered(u128::from_le_bytes(packed), key.len())
}

/// With the number of letters as the highest byte.
fn numbered(letters: u128, count: usize) -> Option<u128> {
    let count = u128::try_from(count).ok()?;
    (1..=15).contains(&count).then_some(letters | count << 120)
}

fn place(packed: u128) -> usize {
    let low = u64::try_from(packed & u128::from(u64::MAX)).unwrap_or_default();
    let high = u64::try_from(packed >> 64).unwrap_or_default();
    let mixed = (low ^ high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    usize::try_from(mixed).unwrap_or_default() & (PLACES - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_remembered_is_what_is_looked_up(keys in prop::collection::vec(prop_oneof![
            "[a-zé]{0,60}".boxed(),
            prop::sample::select(vec![
                "sanne", "sannes", "snane", "roos", "de", "it", "school", "basisschool", "verjaardag", "geboortedatum",
                "mevrouw", "kerkstraat", "vlashof", "zorgboerderij", "dossiernummer", "heerenveen", "potter", "telefoon",
                "jeugdhulpverlening", "overdrachtsgesprek", "gesprke", "achttien", "koningsdag", "belde", "afgesproken",
            ]).prop_map(str::to_owned),
        ], 1..40)) {
            for key in keys.iter().chain(&keys) {
                let known = with_memory(|memory| memory.word(key));
                prop_assert_eq!(known, (lexicon::shaped(key), Marks::of(key)));
                prop_assert_eq!(is_mistyped_name(key), lexicon::is_mistyped_name(key));
                prop_assert_eq!(is_mistyped_word(key), lexicon::is_mistyped_word(key));
                prop_assert_eq!(is_compound(key), nameness::is_compound(key));
            }
        }
    }
}
