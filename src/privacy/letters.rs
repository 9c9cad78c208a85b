//! Reads the plain letters that a word begins with, sixteen signs at a time.

/// Signs that are looked at in one go.
pub(super) const MOST: usize = 16;

/// The letters from A to Z that a word begins with.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Letters {
    pub count: usize,
    pub capitals: u32,
    /// In small letters, the first in the lowest byte.
    pub packed: u128,
}

/// The same byte in each place.
const fn each(byte: u8) -> u128 {
    u128::from_le_bytes([byte; MOST])
}

const HIGHEST_BITS: u128 = each(0x80);

/// Looks at all signs at once: the highest bit of each byte tells whether it is a letter.
pub(super) fn letters(signs: [u8; MOST]) -> Letters {
    let signs = u128::from_le_bytes(signs);
    let small = signs | each(b'a' - b'A');
    // No sum below passes into the next byte.
    let low = small & !HIGHEST_BITS;
    let from_a = low + each(0x80 - b'a');
    let past_z = low + each(0x7f - b'z');
    let is_letter = from_a & !past_z & !signs & HIGHEST_BITS;
    let bits = (!is_letter & HIGHEST_BITS).trailing_zeros() & !7;
    let begin = 1u128.checked_shl(bits).map_or(u128::MAX, |end| end - 1);
    // The bit that makes a letter small, moved to the highest place.
    let capitals = is_letter & !(signs << 2) & begin;
    Letters {
        count: usize::try_from(bits / 8).unwrap_or_default(),
        capitals: capitals.count_ones(),
        packed: small & begin,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_what_looking_one_by_one_gives(
            plain in "[a-zA-Z@\\[`{]{0,16}", rest in any::<[u8; MOST]>()
        ) {
            let mut signs = rest;
            signs[..plain.len()].copy_from_slice(plain.as_bytes());
            let count = signs.iter().take_while(|sign| sign.is_ascii_alphabetic()).count();
            let capitals = signs[..count].iter().filter(|sign| sign.is_ascii_uppercase()).count();
            let mut small = [0; MOST];
            small[..count].copy_from_slice(&signs[..count].to_ascii_lowercase());
            let expected = Letters {
                count,
                capitals: u32::try_from(capitals).unwrap(),
                packed: u128::from_le_bytes(small),
            };
            prop_assert_eq!(letters(signs), expected);
        }
    }
}
