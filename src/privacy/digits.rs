//! Writes digits of other scripts and widths as the plain ones, so that a number is seen in any of them.

use unicode_normalization::char::decompose_compatible;

use super::Finding;

/// A text with plain digits, and the way back to the text as it was typed.
pub(super) struct Plain {
    pub text: String,
    /// After which byte of the plain text how many bytes more lie before, in order.
    further: Vec<(usize, usize)>,
}

/// Returns the text with plain digits; `None` when it has no other.
pub(super) fn plain(text: &str) -> Option<Plain> {
    if text.is_ascii() || !text.chars().any(|sign| digit(sign).is_some()) {
        return None;
    }
    let mut plain = Plain {
        text: String::with_capacity(text.len()),
        further: Vec::new(),
    };
    let mut more = 0;
    for sign in text.chars() {
        match digit(sign) {
            Some(digit) => {
                plain.text.push(digit);
                more += sign.len_utf8() - digit.len_utf8();
                plain.further.push((plain.text.len(), more));
            }
            None => plain.text.push(sign),
        }
    }
    Some(plain)
}

impl Plain {
    /// A finding of the plain text, where it stands in the text as it was typed.
    pub(super) fn typed(&self, finding: &Finding) -> Finding {
        let typed = |at: usize| {
            let before = self.further.partition_point(|(plain, _)| *plain <= at);
            at + before.checked_sub(1).map_or(0, |last| self.further[last].1)
        };
        Finding {
            range: typed(finding.range.start)..typed(finding.range.end),
            ..finding.clone()
        }
    }
}

/// "１", "١" and "𝟏" are 1; a raised 2 is no digit of a number.
fn digit(sign: char) -> Option<char> {
    let value = match sign {
        '\u{660}'..='\u{669}' => u32::from(sign) - 0x660,
        '\u{6F0}'..='\u{6F9}' => u32::from(sign) - 0x6F0,
        '\u{966}'..='\u{96F}' => u32::from(sign) - 0x966,
        '\u{FF10}'..='\u{FF19}' | '\u{1D7CE}'..='\u{1D7FF}' => {
            let mut value = None;
            decompose_compatible(sign, |part| value = part.to_digit(10));
            value?
        }
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::super::{Certainty, Kind, find};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_found_in_every_script() {
        for written in ["９９９９９００１９", "٩٩٩٩٩٠٠١٩", "۹۹۹۹۹۰۰۱۹", "𝟗𝟗𝟗𝟗𝟗𝟎𝟎𝟏𝟗"]
        {
            let text = format!("één bsn {written}, en ２ meer");
            let found: Vec<(Kind, &str)> = find(&text)
                .into_iter()
                .map(|finding| (finding.kind, &text[finding.range]))
                .collect();
            assert_eq!(found, [(Kind::Bsn, written)]);
        }
        assert!(plain("² en ½ en 3").is_none());
    }

    proptest! {
        #[test]
        fn every_place_of_the_plain_text_is_a_place_of_the_typed_one(text in "[a1é１٩𝟗 ]{0,20}") {
            let Some(plain) = plain(&text) else { return Ok(()) };
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let mapped: Vec<usize> = plain
                .text
                .char_indices()
                .map(|(at, _)| at)
                .chain([plain.text.len()])
                .map(|at| {
                    let finding = Finding { range: at..at, kind: Kind::Bsn, certainty: Certainty::Sure };
                    plain.typed(&finding).range.start
                })
                .collect();
            prop_assert_eq!(mapped, starts);
        }
    }
}
