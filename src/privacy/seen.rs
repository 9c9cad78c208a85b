//! Remembers what was found out about words, as the same words come back in each line.

use std::cell::RefCell;

use super::lexicon::{self, Traits};

/// Words that are remembered at a time; a power of two.
const ROOM: usize = 1 << 14;

/// A word and what is known of it.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// The letters, with their number as the last byte.
    packed: [u64; 2],
    traits: Traits,
    mistyped_name: Option<bool>,
    mistyped_word: Option<bool>,
}

thread_local! {
    static SEEN: RefCell<Vec<Seen>> = const { RefCell::new(Vec::new()) };
}

/// Returns what is known of a folded word, with what its shape tells.
pub(super) fn traits(key: &str) -> Traits {
    with(key, |seen| seen.traits).unwrap_or_else(|| lexicon::shaped(key))
}

/// As [`lexicon::is_mistyped_name`], which looks at hundreds of words.
pub(super) fn is_mistyped_name(key: &str) -> bool {
    let told = with(key, |seen| {
        *seen
            .mistyped_name
            .get_or_insert_with(|| lexicon::is_mistyped_name(key))
    });
    told.unwrap_or_else(|| lexicon::is_mistyped_name(key))
}

/// As [`lexicon::is_mistyped_word`], which looks at hundreds of words.
pub(super) fn is_mistyped_word(key: &str) -> bool {
    let told = with(key, |seen| {
        *seen
            .mistyped_word
            .get_or_insert_with(|| lexicon::is_mistyped_word(key))
    });
    told.unwrap_or_else(|| lexicon::is_mistyped_word(key))
}

/// A word of which the place is taken by another one takes that place; long words are not kept.
fn with<T>(key: &str, look: impl FnOnce(&mut Seen) -> T) -> Option<T> {
    let packed = pack(key)?;
    SEEN.with(|seen| {
        let mut seen = seen.try_borrow_mut().ok()?;
        if seen.is_empty() {
            seen.resize(ROOM, Seen::default());
        }
        let place = place(packed);
        let slot = seen.get_mut(place)?;
        if slot.packed != packed {
            *slot = Seen {
                packed,
                traits: lexicon::shaped(key),
                mistyped_name: None,
                mistyped_word: None,
            };
        }
        Some(look(slot))
    })
}

fn pack(key: &str) -> Option<[u64; 2]> {
    let mut packed = [0; 16];
    packed.get_mut(..key.len())?.copy_from_slice(key.as_bytes());
    if packed[15] != 0 || key.is_empty() {
        return None;
    }
    packed[15] = u8::try_from(key.len()).ok()?;
    let (first, second) = packed.split_at(8);
    Some([
        u64::from_le_bytes(first.try_into().ok()?),
        u64::from_le_bytes(second.try_into().ok()?),
    ])
}

fn place(packed: [u64; 2]) -> usize {
    let mixed = packed[0] ^ packed[1].rotate_left(29);
    let mixed = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    usize::try_from(mixed).unwrap_or_default() & (ROOM - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_remembered_is_what_is_looked_up(keys in prop::collection::vec("[a-zé]{0,18}", 1..40)) {
            for key in keys.iter().chain(&keys) {
                prop_assert_eq!(traits(key), lexicon::shaped(key));
                prop_assert_eq!(is_mistyped_name(key), lexicon::is_mistyped_name(key));
                prop_assert_eq!(is_mistyped_word(key), lexicon::is_mistyped_word(key));
            }
        }
    }
}
