//! Looks for everything that identifies people, line by line.

use super::lexicon::Traits;
use super::line::{Line, Shape};
use super::{
    Certainty, Finding, Kind, dates, institutions, labels, numbers, patterns, people, places,
    streets,
};

/// Phrases that are not reported, but for citizen service numbers: what people said is no name, and the case's own municipality and
/// organisation.
#[derive(Debug, Clone, Default)]
pub struct Allowed {
    /// Folded words, parted by one space.
    phrases: Vec<String>,
}

impl Allowed {
    /// Takes phrases as people write them; case, diacritics and signs do not matter.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Allowed {
        let mut phrases: Vec<String> = phrases.into_iter().map(folded).collect();
        phrases.retain(|phrase| !phrase.is_empty());
        Allowed { phrases }
    }

    /// Whether a phrase is allowed.
    pub fn has(&self, found: &str) -> bool {
        !self.phrases.is_empty() && self.phrases.contains(&folded(found))
    }
}

fn folded(phrase: &str) -> String {
    let words = phrase.split(|sign: char| !sign.is_alphanumeric() && !super::words::is_mark(sign));
    let words = words.map(|word| {
        let letters = super::words::fold(word);
        if letters.is_empty() {
            word.to_owned()
        } else {
            letters
        }
    });
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns what identifies people in a text, in order and without overlap.
///
/// Each line is read by itself, in time that grows with its length only. Everything in it is a
/// guess from the language: what is not found is not proven to be harmless.
pub fn find(text: &str) -> Vec<Finding> {
    find_with(text, &Allowed::default())
}

/// Returns what [`find()`] does, without what is allowed.
pub fn find_with(text: &str, allowed: &Allowed) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut line = Line::default();
    let mut start = 0;
    for part in text.split_inclusive('\n') {
        line.read(part);
        look(&mut line);
        join_overlaps(&mut line.findings);
        let found = line.findings.drain(..).filter(|finding| {
            finding.kind == Kind::Bsn || !allowed.has(&part[finding.range.clone()])
        });
        findings.extend(found.map(|finding| Finding {
            range: finding.range.start + start..finding.range.end + start,
            ..finding
        }));
        start += part.len();
    }
    findings
}

/// Sorts findings, and makes one of those that overlap: a web address that runs into a mail address.
///
/// The one keeps what weighs most, so that joining never lets anything through.
fn join_overlaps(findings: &mut Vec<Finding>) {
    findings.sort_by_key(|finding| finding.range.start);
    findings.dedup_by(|later, earlier| {
        let overlaps = later.range.start < earlier.range.end;
        if overlaps {
            earlier.range.end = earlier.range.end.max(later.range.end);
            if earlier.kind == Kind::Url || later.kind == Kind::Bsn {
                earlier.kind = later.kind;
            }
            if later.certainty == Certainty::Sure {
                earlier.certainty = Certainty::Sure;
            }
        }
        overlaps
    });
}

/// The surest first: what is found is taken for those that come later.
fn look(line: &mut Line) {
    by_form(line);
    dates::find(line);
    labels::find(line);
    streets::find(line);
    institutions::find(line);
    people::find(line);
    dates::find_beside_names(line);
    places::find(line);
}

/// Numbers, mail and web addresses; each can only begin with a token that may begin one.
fn by_form(line: &mut Line) {
    let text = line.text;
    for range in patterns::mail_addresses(text) {
        line.find_bytes(patterns::sure(range, Kind::Email));
    }
    for index in 0..line.tokens.len() {
        let token = &line.tokens[index];
        let begins = match token.shape {
            Shape::Number | Shape::Sign('+' | '(') => true,
            Shape::Word => line.tokens.get(index + 1).is_some_and(|next| {
                !next.spaced
                    && matches!(
                        next.shape,
                        Shape::Number | Shape::Sign('.' | ':' | '/' | '-')
                    )
            }),
            Shape::Sign(_) => false,
        };
        if !begins || token.taken {
            continue;
        }
        let start = token.range.start;
        let marked = told(line, index);
        if let Some(length) = marked.then(|| numbers::plain(&text[start..])).flatten() {
            line.find_bytes(patterns::sure(start..start + length.0, length.1));
            continue;
        }
        let found = if is_cut_off(line, index) {
            // What stands before is a label or another number: "bsn999990019", "06…/06…".
            patterns::find_at(&text[start..], 0).map(|finding| Finding {
                range: finding.range.start + start..finding.range.end + start,
                ..finding
            })
        } else {
            patterns::find_at(text, start)
        };
        if let Some(finding) = found {
            line.find_bytes(finding);
        }
    }
}

/// Whether a word close before a number tells what it is, so that its signs may be odd.
fn told(line: &Line, index: usize) -> bool {
    if line.sign(index.wrapping_sub(1)) == Some(',') && line.is_number(index.wrapping_sub(2)) {
        return true;
    }
    (index.saturating_sub(4)..index).any(|at| {
        let key = line.key(at);
        line.has(at, Traits::ID_LABEL)
            || matches!(
                key,
                "tel"
                    | "telefoon"
                    | "telefoonnummer"
                    | "telnr"
                    | "mobiel"
                    | "mob"
                    | "gsm"
                    | "bel"
                    | "bellen"
                    | "bereikbaar"
                    | "app"
                    | "appen"
                    | "whatsapp"
                    | "nummer"
                    | "nr"
                    | "postcode"
                    | "pc"
            )
    })
}

/// Whether a number follows a label without a space, or another number after a sign.
fn is_cut_off(line: &Line, index: usize) -> bool {
    let token = &line.tokens[index];
    if token.spaced || index == 0 || token.shape != Shape::Number {
        return false;
    }
    let before = &line.tokens[index - 1];
    match before.shape {
        Shape::Word => {
            let label = before.traits.any(Traits::ID_LABEL)
                || matches!(
                    line.key(index - 1),
                    "tel" | "telnr" | "nr" | "mob" | "mobiel" | "nummer" | "gsm" | "bel"
                );
            label && before.spaced
        }
        Shape::Sign('/' | ',' | ';' | '+') => index > 1 && line.tokens[index - 2].taken,
        Shape::Sign(_) | Shape::Number => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        find(text)
            .into_iter()
            .map(|finding| (finding.kind, &text[finding.range]))
            .collect()
    }

    #[test]
    fn what_is_allowed_is_not_reported_in_any_spelling() {
        let text = "Sanne en Tim wonen in Joure, bij stichting De Brug";
        let allowed = Allowed::new(["TIM", "JOURE", "Stichting de  Brug", " - "]);
        let left: Vec<&str> = find_with(text, &allowed)
            .into_iter()
            .map(|finding| &text[finding.range])
            .collect();
        assert_eq!(left, ["Sanne"]);
        assert_eq!(found(text).len(), 4);
    }

    #[test]
    fn a_web_address_that_runs_into_a_mail_address_is_one_finding_that_weighs_as_mail() {
        let text = "zie voorbeeld.nl:,jansma%@voorbeeld.nl,sanne%@voorbeeld.nl eens";
        assert_sound(text, &find(text));
        let one = "voorbeeld.nl:,jansma%@voorbeeld.nl,sanne%@voorbeeld.nl";
        assert_eq!(found(text), [(Kind::Email, one)]);
    }

    #[test]
    fn each_line_is_read_by_itself() {
        let line = "Sanne belt 06-12345678";
        let one = find(line);
        let many = find(&format!("{line}\n\n{line}\r\n{line}"));
        assert_eq!(many.len(), 3 * one.len());
        assert!(
            many.iter()
                .zip(one.iter().cycle())
                .all(|(a, b)| a.kind == b.kind)
        );
    }

    #[test]
    fn a_long_line_of_one_trigger_gives_sound_findings() {
        for trigger in [
            "a.",
            "06 ",
            "A. ",
            "de ",
            "van 't ",
            "NL91 ",
            "x@",
            "www.",
            "1-",
            "bsn ",
            "geb. ",
            "Op de ",
            "Jan ",
            "'",
            "O6",
            "(",
            "Sanne en ",
            "stichting De ",
            "Straat 1 ",
            "12-ab-3",
        ] {
            let findings = find(&trigger.repeat(20_000));
            assert_sound(&trigger.repeat(20_000), &findings);
        }
    }

    fn assert_sound(text: &str, findings: &[Finding]) {
        let mut last = 0;
        for finding in findings {
            assert!(
                last <= finding.range.start && finding.range.start < finding.range.end,
                "{text:?} {finding:?}"
            );
            assert!(
                text.get(finding.range.clone()).is_some(),
                "{text:?} {finding:?}"
            );
            last = finding.range.end;
        }
    }

    fn piece() -> impl Strategy<Value = String> {
        prop_oneof![
            prop::sample::select(vec![
                "Sanne",
                "sanne",
                "de",
                "De",
                "van",
                "der",
                "'t",
                "Vries",
                "mw.",
                "dhr",
                "juf",
                "oma",
                "wil",
                "roos",
                "en",
                "+",
                ",",
                ".",
                ":",
                "(",
                ")",
                "-",
                "'",
                "\u{2019}s",
                "\u{a0}",
                "\u{ad}",
                "\u{301}",
                "06",
                "12345678",
                "999990019",
                "NL91",
                "ABNA",
                "8441",
                "AB",
                "geb",
                "12-3-2014",
                "3",
                "mei",
                "bsn",
                "nr",
                "Kerkstraat",
                "4a",
                "woont",
                "aan",
                "op",
                "obs",
                "stichting",
                "College",
                "in",
                "Joure",
                "x@y.nl",
                "www.x.nl",
                "12-AB-3",
                "O6",
                "\n",
                "\r\n",
                "A.",
                "J",
                "İ",
                "ß",
                "ﬁ",
                "é",
                "Egmond",
                "aan",
                "Zee",
                "Harry",
                "Potter",
                "max",
                "jan.",
            ])
            .prop_map(str::to_owned),
            "\\PC{0,3}",
        ]
    }

    proptest! {
        #[test]
        fn findings_are_in_order_on_characters_and_apart(
            pieces in prop::collection::vec((piece(), prop::sample::select(vec!["", " ", "  "])), 0..24)
        ) {
            let text: String = pieces.iter().map(|(piece, space)| format!("{piece}{space}")).collect();
            assert_sound(&text, &find(&text));
        }

        #[test]
        fn any_text_is_taken(text in any::<String>()) {
            assert_sound(&text, &find(&text));
        }
    }
}
