//! Puts other words in the place of findings.

use std::ops::Range;

use super::{Certainty, Finding, Kind};

/// Returns the text with each sure finding replaced, and every other byte as it was.
///
/// Findings that overlap are replaced as one, with the words of the first. Doubtful findings, and
/// ranges that do not lie on boundaries of characters, are left alone.
pub fn mask<'a>(text: &str, findings: &[Finding], replacement: impl Fn(Kind) -> &'a str) -> String {
    let mut sure: Vec<(Range<usize>, Kind)> = findings
        .iter()
        .filter(|finding| finding.certainty == Certainty::Sure)
        .filter(|finding| {
            text.get(finding.range.clone())
                .is_some_and(|found| !found.is_empty())
        })
        .map(|finding| (finding.range.clone(), finding.kind))
        .collect();
    sure.sort_by_key(|(range, kind)| (range.start, range.end, *kind));
    sure.dedup_by(|later, earlier| {
        let overlaps = later.0.start < earlier.0.end;
        if overlaps {
            earlier.0.end = earlier.0.end.max(later.0.end);
        }
        overlaps
    });

    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for (range, kind) in sure {
        masked.push_str(&text[done..range.start]);
        masked.push_str(replacement(kind));
        done = range.end;
    }
    masked.push_str(&text[done..]);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(range: Range<usize>, certainty: Certainty) -> Finding {
        Finding {
            range,
            kind: Kind::Phone,
            certainty,
        }
    }

    #[test]
    fn only_sure_findings_are_replaced_and_overlapping_ones_once() {
        let text = "één twee drie vier";
        let findings = [
            finding(11..15, Certainty::Sure),
            finding(6..10, Certainty::Sure),
            finding(8..12, Certainty::Sure),
            finding(16..20, Certainty::Doubtful),
        ];
        assert_eq!(mask(text, &findings, |_| "[weg]"), "één [weg] vier");
    }

    #[test]
    fn ranges_that_cut_a_character_or_leave_the_text_are_left_alone() {
        let findings = [
            finding(1..3, Certainty::Sure),
            finding(4..90, Certainty::Sure),
        ];
        assert_eq!(mask("éé en", &findings, |_| "x"), "éé en");
    }
}
