//! Writes a text as its numbers and addresses are read: digits of other scripts and widths as the plain
//! ones, and without signs that nobody sees in the middle of them.

use unicode_normalization::char::decompose_compatible;

use super::Finding;
use super::words::is_invisible;

/// A text with plain digits, and the way back to the text as it was typed.
pub(super) struct Plain {
    pub text: String,
    /// After which byte of the plain text how many bytes more lie before, in order.
    further: Vec<(usize, usize)>,
}

/// Returns the text with plain digits and without what is unseen; `None` when that is the text itself.
pub(super) fn plain(text: &str) -> Option<Plain> {
    let is_odd = |sign: char| digit(sign).is_some() || is_invisible(sign);
    if text.is_ascii() || !text.chars().any(is_odd) {
        return None;
    }
    let mut plain = Plain {
        text: String::with_capacity(text.len()),
        further: Vec::new(),
    };
    let mut more = 0;
    let mut before = None;
    let mut run = Run::default();
    for (at, sign) in text.char_indices() {
        if is_invisible(sign) {
            if at >= run.end {
                run = Run::at(text, at);
            }
            if sign == '\u{AD}' || run.opens_a_number || before.is_some_and(is_of_a_number) {
                more += sign.len_utf8();
                plain.further.push((plain.text.len(), more));
                continue;
            }
        }
        before = Some(sign);
        match digit(sign) {
            Some(digit) => {
                plain.text.push(digit);
                more += sign.len_utf8() - digit.len_utf8();
                plain.further.push((plain.text.len(), more));
            }
            None => plain.text.push(sign),
        }
    }
    (more > 0).then_some(plain)
}

/// Unseen signs in a row. A soft hyphen, as it comes with a paste, parts nothing; others may stand for a
/// space, but not within a number or an address.
#[derive(Default)]
struct Run {
    end: usize,
    /// What stands behind it is of a number or an address.
    opens_a_number: bool,
}

impl Run {
    fn at(text: &str, start: usize) -> Run {
        let after = text[start..]
            .char_indices()
            .find(|(_, sign)| !is_invisible(*sign));
        Run {
            end: after.map_or(text.len(), |(at, _)| start + at),
            opens_a_number: after.is_some_and(|(_, sign)| is_of_a_number(sign)),
        }
    }
}

fn is_of_a_number(sign: char) -> bool {
    sign.is_numeric() || matches!(sign, '@' | '+')
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
        assert!(plain("Sanne\u{200b}Bakker").is_none());
    }

    #[test]
    fn what_nobody_sees_hides_no_number_and_no_address() {
        for (kind, written) in [
            (Kind::Phone, "06\u{ad}12345678"),
            (Kind::Phone, "06-1234\u{e0041}5678"),
            (Kind::Phone, "06\u{202e}12345678"),
            (Kind::Bsn, "9999\u{200b}90019"),
            (Kind::Bsn, "999\u{ad}990\u{ad}019"),
            (Kind::Email, "kees\u{ad}@voorbeeld.nl"),
            (Kind::Email, "kees\u{200b}@voorbeeld.nl"),
            (Kind::Iban, "NL91\u{ad}ABNA0246813579"),
        ] {
            let text = format!("é {written}, ja");
            let found: Vec<(Kind, &str)> = find(&text)
                .into_iter()
                .map(|finding| (finding.kind, &text[finding.range]))
                .collect();
            assert_eq!(found, [(kind, written)]);
        }
    }

    proptest! {
        #[test]
        fn every_place_of_the_plain_text_is_a_place_of_the_typed_one(text in "[a1é１٩𝟗 \u{ad}\u{200b}]{0,20}") {
            let Some(plain) = plain(&text) else { return Ok(()) };
            let places: Vec<usize> = plain.text.char_indices().map(|(at, _)| at).chain([plain.text.len()]).collect();
            let mut last = 0;
            for at in places {
                let finding = Finding { range: at..at, kind: Kind::Bsn, certainty: Certainty::Sure };
                let typed = plain.typed(&finding).range.start;
                prop_assert!(text.is_char_boundary(typed) && typed >= last, "{at} in {:?}", plain.text);
                last = typed;
            }
            prop_assert_eq!(last, text.len());
        }
    }
}
