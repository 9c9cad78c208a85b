//! Terms, ids and pairs of them as JSON strings and keys, both ways.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::Error as _;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::Id;
use crate::model::case::Transition;
use crate::model::terms::{ActionStatus, Kind, Perspective, Scope, Sector};

/// Something that stands in JSON as one word.
pub(super) trait Word: Ord + Sized {
    /// The word as it is written.
    fn write(&self) -> String;
    /// What the word stands for.
    fn read(word: &str) -> Option<Self>;
}

macro_rules! closed_list {
    ($($name:ty),+) => {
        $(impl Word for $name {
            fn write(&self) -> String {
                self.term().to_owned()
            }

            fn read(word: &str) -> Option<Self> {
                Self::from_term(word)
            }
        })+
    };
}

closed_list!(ActionStatus, Kind, Perspective, Scope, Sector);

/// What stands for no sector, no transition and no speaker.
pub(super) const NONE: &str = "geen";

impl Word for Id {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(word: &str) -> Option<Self> {
        Self::new(word)
    }
}

impl Word for Transition {
    fn write(&self) -> String {
        self.text()
    }

    fn read(word: &str) -> Option<Self> {
        Self::from_text(word)
    }
}

impl<T: Word> Word for Option<T> {
    fn write(&self) -> String {
        self.as_ref().map_or_else(|| NONE.to_owned(), Word::write)
    }

    fn read(word: &str) -> Option<Self> {
        if word == NONE {
            Some(None)
        } else {
            T::read(word).map(Some)
        }
    }
}

/// A pair is two words with a plus between them, which stands in no word.
impl<A: Word, B: Word> Word for (A, B) {
    fn write(&self) -> String {
        format!("{}+{}", self.0.write(), self.1.write())
    }

    fn read(word: &str) -> Option<Self> {
        let (a, b) = word.split_once('+')?;
        Some((A::read(a)?, B::read(b)?))
    }
}

fn known<T: Word, E: serde::de::Error>(word: &str) -> Result<T, E> {
    T::read(word).ok_or_else(|| E::custom(word.escape_debug()))
}

/// One word.
pub(super) mod one {
    use super::{Deserialize, Deserializer, Serializer, Word, known};

    pub(in crate::insights) fn serialize<T: Word, S: Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&value.write())
    }

    pub(in crate::insights) fn deserialize<'de, T: Word, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        known(&String::deserialize(deserializer)?)
    }
}

/// A set of words, as a list.
pub(super) mod set {
    use super::{BTreeSet, Deserialize, Deserializer, Serializer, Word, known};

    pub(in crate::insights) fn serialize<T: Word, S: Serializer>(
        set: &BTreeSet<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(set.iter().map(Word::write))
    }

    pub(in crate::insights) fn deserialize<'de, T: Word, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeSet<T>, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        words.iter().map(|word| known(word)).collect()
    }
}

/// A map with words as its keys.
pub(super) mod map {
    use super::{BTreeMap, Deserialize, Deserializer, Serialize, Serializer, Word, known};

    pub(in crate::insights) fn serialize<K: Word, V: Serialize, S: Serializer>(
        map: &BTreeMap<K, V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(map.iter().map(|(key, value)| (key.write(), value)))
    }

    pub(in crate::insights) fn deserialize<
        'de,
        K: Word,
        V: Deserialize<'de>,
        D: Deserializer<'de>,
    >(
        deserializer: D,
    ) -> Result<BTreeMap<K, V>, D::Error> {
        let plain = BTreeMap::<String, V>::deserialize(deserializer)?;
        plain
            .into_iter()
            .map(|(key, value)| Ok((known(&key)?, value)))
            .collect()
    }
}

/// Counts in a summary: the highest first, then in the order of the contract.
pub(super) fn by_count<K: Word, S: Serializer>(
    counts: &BTreeMap<K, u32>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    let mut map = serializer.serialize_map(Some(sorted.len()))?;
    for (key, count) in sorted {
        map.serialize_entry(&key.write(), count)?;
    }
    map.end()
}

/// Counts by one word and then by another.
pub(super) fn nested<A: Word, B: Word, S: Serializer>(
    counts: &BTreeMap<A, BTreeMap<B, u32>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let inner = |counts: &BTreeMap<B, u32>| -> BTreeMap<String, u32> {
        counts
            .iter()
            .map(|(key, count)| (key.write(), *count))
            .collect()
    };
    serializer.collect_map(
        counts
            .iter()
            .map(|(key, counts)| (key.write(), inner(counts))),
    )
}

/// The version of a format: written as 1, read only when it is 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Format;

impl Format {
    /// The version of this program.
    pub(super) const VERSION: u64 = 1;
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(Self::VERSION)
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u64::deserialize(deserializer)? {
            Self::VERSION => Ok(Self),
            other => Err(D::Error::custom(other)),
        }
    }
}
