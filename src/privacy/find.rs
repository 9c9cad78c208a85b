//! Looks for everything that identifies people, line by line.

use super::lexicon::Traits;
use super::line::{LONGEST_LINE, Line, Shape};
use super::seen::Marks;
use super::words::Case;
use super::{
    Certainty, Finding, Kind, dates, digits, institutions, labels, numbers, patterns, people,
    places, streets,
};

/// Phrases that are not reported: what people said is no name, and the case's own municipality and
/// organisation. A citizen service number is reported all the same.
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
    let mut finder = Finder::default();
    finder.look_through(text, allowed);
    finder.findings
}

/// Looks through many texts, each in the room of those before.
#[derive(Default)]
pub struct Finder {
    lines: Vec<Line>,
    findings: Vec<Finding>,
}

/// Lines that are looked at together: a rule then goes over all of them while its code is at hand.
const TOGETHER: usize = 32;

impl Finder {
    /// Returns what [`find()`] does.
    pub fn find(&mut self, text: &str) -> &[Finding] {
        self.look_through(text, &Allowed::default());
        &self.findings
    }

    /// Hands out what [`find()`] returns for each of these texts, in their order; for many short
    /// ones that is quicker than one by one.
    pub fn find_each(&mut self, texts: &[&str], mut found: impl FnMut(usize, &[Finding])) {
        // What has more lines than one, or numbers of other scripts, is looked through by itself.
        let is_line = |text: &&str| {
            text.len() <= LONGEST_LINE
                && !text.as_bytes().contains(&b'\n')
                && digits::plain(text).is_none()
        };
        for (chunk, together) in texts.chunks(TOGETHER).enumerate() {
            let first = chunk * TOGETHER;
            if together.iter().all(is_line) {
                self.read(together);
                for (place, line) in self.lines[..together.len()].iter().enumerate() {
                    found(first + place, &line.findings);
                }
            } else {
                for (place, text) in together.iter().enumerate() {
                    found(first + place, self.find(text));
                }
            }
        }
    }

    fn look_through(&mut self, text: &str, allowed: &Allowed) {
        if let Some(plain) = digits::plain(text) {
            self.look_through(&plain.text, allowed);
            for finding in &mut self.findings {
                *finding = plain.typed(finding);
            }
            return;
        }
        self.findings.clear();
        let mut start = 0;
        let mut rest = text
            .split_inclusive('\n')
            .flat_map(|line| parts(line, LONGEST_LINE));
        let mut together = Vec::new();
        loop {
            together.clear();
            together.extend(rest.by_ref().take(TOGETHER));
            if together.is_empty() {
                return;
            }
            self.read(&together);
            for (part, line) in together.iter().zip(&mut self.lines) {
                let found = line.findings.drain(..).filter(|finding| {
                    finding.kind == Kind::Bsn || !allowed.has(&part[finding.range.clone()])
                });
                self.findings.extend(found.map(|finding| Finding {
                    range: finding.range.start + start..finding.range.end + start,
                    ..finding
                }));
                start += part.len();
            }
        }
    }

    /// Reads texts of one line each, and looks at them.
    fn read(&mut self, texts: &[&str]) {
        if self.lines.len() < texts.len() {
            self.lines.resize_with(texts.len(), Line::default);
        }
        let lines = &mut self.lines[..texts.len()];
        for (line, text) in lines.iter_mut().zip(texts) {
            line.read(text);
        }
        look(lines);
        for line in lines {
            join_overlaps(&mut line.findings);
        }
    }
}

/// Cuts what is longer than so many bytes, of which it takes four or more.
fn parts(line: &str, most: usize) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let (part, further) = rest.split_at(rest.floor_char_boundary(most));
        rest = further;
        (!part.is_empty()).then_some(part)
    })
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
const STEPS: [fn(&mut Line); 7] = [
    by_form,
    |line| {
        if line.has_number() || line.has_any(Traits::DAY) {
            dates::find(line);
        }
        if line.has_number() {
            labels::find(line);
        }
    },
    streets::find,
    institutions::find,
    people::find,
    |line| {
        if line.has_number() || line.has_any(Traits::DAY) {
            dates::find_beside_names(line);
        }
    },
    |line| {
        if line.has_any(Traits::PLACE.and(Traits::PLACE_BEGINS)) {
            places::find(line);
        }
    },
];

fn look(lines: &mut [Line]) {
    for step in STEPS {
        lines.iter_mut().for_each(step);
    }
}

fn by_form(line: &mut Line) {
    let marked = line.has_sign('@') || line.has_sign('(') || line.has_sign('[');
    if marked
        || line.has_sign('.') && (line.text().contains(" at ") || line.text().contains(" AT "))
    {
        for range in patterns::mail_addresses(line.text()) {
            line.find_bytes(patterns::sure(range, Kind::Email));
        }
    }
    for index in 0..line.tokens.len() {
        if begins(line, index)
            && let Some(finding) = begun(line, index)
        {
            line.find_bytes(finding);
        }
    }
}

/// Whether something may begin with a token.
fn begins(line: &Line, index: usize) -> bool {
    let token = &line.tokens[index];
    let begins = match token.shape {
        Shape::Number | Shape::Sign('+' | '(') => true,
        Shape::Word => line.token(index + 1).is_some_and(|next| {
            !next.spaced
                && match next.shape {
                    Shape::Number | Shape::Sign(':' | '/' | '-') => true,
                    // Not where the word ends a sentence.
                    Shape::Sign('.') => !is_end_of_run(line, index + 2),
                    Shape::Word | Shape::Sign(_) => false,
                }
                // "NL 91 ABNA"
                || line.key_length(index) == 2
                    && next.shape == Shape::Number
                    && line.key_length(index + 1) == 2
        }),
        Shape::Sign(_) => false,
    };
    begins && !token.taken
}

/// Whether white space of ASCII stands before a token, or it is not there.
fn is_end_of_run(line: &Line, index: usize) -> bool {
    match line.token(index) {
        Some(token) if token.spaced => {
            let before = line.text().as_bytes()[..line.start(index)].last();
            before.is_some_and(u8::is_ascii_whitespace)
        }
        Some(_) => false,
        None => true,
    }
}

fn begun(line: &Line, index: usize) -> Option<Finding> {
    let (text, start) = (line.text(), line.start(index));
    if line.tokens[index].shape != Shape::Word
        && told(line, index)
        && let Some((length, kind)) = numbers::plain(&text[start..])
    {
        return Some(patterns::sure(start..start + length, kind));
    }
    if is_labelled_postcode(line, index)
        && let Some(range) = numbers::labelled_postcode(text, start)
    {
        return Some(patterns::sure(range, Kind::Postcode));
    }
    if !is_cut_off(line, index) {
        let mut found = patterns::find_at(text, start)?;
        let small = found.kind == Kind::Postcode
            && found.range.len() > 6
            && text[found.range.clone()].ends_with(|letter: char| letter.is_ascii_lowercase());
        if small && !is_near_an_address(line, index) {
            found.certainty = Certainty::Doubtful;
        }
        return Some(found);
    }
    // What stands before is a label or another number: "bsn999990019", "06…/06…".
    let found = patterns::find_at(&text[start..], 0)?;
    Some(Finding {
        range: found.range.start + start..found.range.end + start,
        ..found
    })
}

/// "Postcode: 2022 VO", "It Skil 8, 8495 KW"
fn is_labelled_postcode(line: &Line, index: usize) -> bool {
    let after_a_house = is_after_a_number(line, index)
        && line.case(index + 1) == Case::Shouted
        && line.tokens[index].spaced;
    line.is_number(index)
        && line.key_length(index) == 4
        && (after_a_house
            || (index.saturating_sub(3)..index).any(|at| matches!(line.key(at), "postcode" | "pc")))
}

/// Whether an address or a place stands beside four digits and two letters.
fn is_near_an_address(line: &Line, index: usize) -> bool {
    /// Tokens from a word of living, or a street, to its postcode.
    const REACH: usize = 7;
    let place = |at: usize| line.has(at, Traits::PLACE) && !line.has(at, Traits::ORDINARY);
    place(index + 2)
        || line.sign(index + 2) == Some(',') && place(index + 3)
        || (index.saturating_sub(REACH)..index).any(|at| {
            line.has(at, Traits::ADDRESS_CUE.and(Traits::LIVING_CUE))
                || line.is_marked(at, Marks::STREET)
                || line.is_marked(at, Marks::OTHER_STREET) && !line.has(at, Traits::ORDINARY)
                || place(at)
        })
}

/// Whether a word close before a number tells what it is, so that its signs may be odd.
fn told(line: &Line, index: usize) -> bool {
    is_after_a_number(line, index)
        || (index.saturating_sub(4)..index)
            .any(|at| line.has(at, Traits::ID_LABEL) || line.is_marked(at, Marks::TELLS_NUMBER))
}

fn is_after_a_number(line: &Line, index: usize) -> bool {
    line.sign(index.wrapping_sub(1)) == Some(',') && line.is_number(index.wrapping_sub(2))
}

/// Whether a word tells that a number of a telephone or a postcode is near.
pub(super) fn tells_number(key: &str) -> bool {
    matches!(
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
    fn a_line_that_is_too_long_is_cut_between_characters() {
        let cut: Vec<&str> = parts("éénéén", 4).collect();
        assert_eq!(cut, ["éé", "né", "én"]);
        assert_eq!(parts("", 4).next(), None);
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
            "S(B)O ",
            "Zorg op BV ",
            "haring en zn ",
            "als vos van ",
            "i.v.m. ",
            "merel, ",
            "Dijk, S. ",
            "CR-88-",
            "3-2-2014 (geb.data ",
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
        fn many_texts_are_read_as_each_by_itself(
            texts in prop::collection::vec(
                prop::collection::vec(
                    (piece(), prop::sample::select(vec!["", " ", " ", " ", "\n"])),
                    0..8,
                ),
                0..70,
            )
        ) {
            let concat = |pieces: &Vec<_>| pieces.iter().map(|(piece, space)| format!("{piece}{space}")).collect();
            let texts: Vec<String> = texts.iter().map(concat).collect();
            let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
            let mut finder = Finder::default();
            let mut found = Vec::new();
            finder.find_each(&borrowed, |place, findings| {
                assert_eq!(place, found.len());
                found.push(findings.to_vec());
            });
            let alone: Vec<Vec<Finding>> = borrowed.iter().map(|text| find(text)).collect();
            prop_assert_eq!(found, alone);
        }

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
