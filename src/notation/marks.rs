//! What a mark looks like: where it may begin and end, signs, speakers, quotes and persons.
//!
//! Parsing and printing look here both, so that what one takes the other escapes.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::Grammar;
use crate::model::case::EVERYBODY;
use crate::model::terms::Kind;
use crate::model::unsound::nearest;
use crate::model::{Id, Participant, Person};

/// Whether a backslash before this character is taken off, and its meaning with it.
pub(super) fn is_escapable(c: char) -> bool {
    "#@>^[:“„‘".contains(c) || Kind::SIGNS.iter().any(|(sign, _)| *sign == c)
}

/// Whether a mark that begins with `first` can stand after this character; inside a word nothing
/// is one.
///
/// What should stay at the table is heard after any punctuation: `zei hij.[tafel]`.
pub(super) fn opens_mark(before: Option<char>, first: char) -> bool {
    before.is_none_or(|c| {
        let is_punctuation = !c.is_alphanumeric() && c != '\\' && !is_combining_mark(c);
        c.is_whitespace() || "(\"'“‘„,;".contains(c) || (first == '[' && is_punctuation)
    })
}

/// Whether a mark can end before this text; otherwise it was the beginning of a longer word,
/// such as an address.
pub(super) fn ends_well(rest: &str) -> bool {
    let mut rest = rest.chars();
    match rest.next() {
        None => true,
        Some(c) if c.is_whitespace() || ",;'’".contains(c) => true,
        Some(c) => !c.is_alphanumeric() && !rest.next().is_some_and(char::is_alphanumeric),
    }
}

/// Whether a word of punctuation may stand beside a mark without being text.
pub(super) fn is_loose(c: char) -> bool {
    matches!(c, '.' | ',' | ';')
}

/// The longest beginning of a text that can be a name.
pub(super) fn name_at(text: &str) -> &str {
    let in_name = |c: char| c.is_alphanumeric() || "_-".contains(c) || is_combining_mark(c);
    &text[..text.find(|c| !in_name(c)).unwrap_or(text.len())]
}

/// Whether the word with which a text begins is an address of the web.
pub(super) fn is_address(text: &str) -> bool {
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    word.starts_with("www.") || (word.starts_with(char::is_alphabetic) && word.contains("://"))
}

/// The sign with which a text begins, and the bytes it takes.
///
/// `-` and `~` before a number are a minus and an "about", unless they stand in brackets.
pub(super) fn sign_at(text: &str) -> Option<(Kind, usize)> {
    let sign = |c: char| {
        Kind::SIGNS
            .iter()
            .find(|(sign, _)| *sign == c)
            .map(|(_, kind)| *kind)
    };
    let mut characters = text.chars();
    let first = characters.next()?;
    if first == '(' {
        let kind = sign(characters.next()?)?;
        let rest = characters.as_str().strip_prefix(')')?;
        let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
        return ends.then(|| (kind, text.len() - rest.len()));
    }
    let kind = sign(first)?;
    let rest = characters.as_str();
    let is_number = "-~".contains(first) && rest.trim_start().starts_with(char::is_numeric);
    (rest.starts_with(char::is_whitespace) && !is_number).then_some((kind, first.len_utf8()))
}

/// Whether a text stands in quotes from its first character to its last, as one quotation.
pub(super) fn is_wholly_quoted(text: &str) -> bool {
    let mut characters = text.chars();
    let (Some(first), Some(last)) = (characters.next(), characters.next_back()) else {
        return false;
    };
    let inside = characters.as_str();
    if inside.trim().is_empty() || inside.ends_with('\\') {
        return false;
    }
    match (first, last) {
        ('"', '"') => !inside.contains('"'),
        ('“' | '„', '”' | '“') => !inside.contains(['“', '”', '„']),
        ('‘', '’') => !begins_with_apostrophe(inside) && !ends_single_quote(inside),
        _ => false,
    }
}

/// Whether a text begins like *’s avonds* or *’t kind*, whose apostrophe is often set as a quote.
fn begins_with_apostrophe(after: &str) -> bool {
    let word = after.split(char::is_whitespace).next().unwrap_or_default();
    ["s", "t", "n", "k", "m", "r"].contains(&word)
}

/// Whether a closing single quote stands in a text that is no apostrophe inside a word.
fn ends_single_quote(text: &str) -> bool {
    text.match_indices('’').any(|(at, quote)| {
        let before = text[..at].chars().next_back();
        let after = text[at + quote.len()..].chars().next();
        !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric))
    })
}

/// What stands before the first colon of a line.
pub(super) enum BeforeColon {
    /// Codes of participants, `allen` among them, and where what they say begins.
    Speakers(Vec<Id>, usize),
    /// What is probably meant as speakers.
    Slips(Vec<Slip>),
    /// Words.
    Text,
}

/// A word that is probably meant as a speaker.
pub(super) struct Slip {
    pub(super) word: String,
    pub(super) nearest: Option<Id>,
    pub(super) range: Range<usize>,
}

/// Reads what stands before the first colon of a line.
pub(super) fn before_colon(line: &str, grammar: &Grammar<'_>) -> BeforeColon {
    let Some(colon) = line
        .find(':')
        .filter(|colon| !line[..*colon].ends_with('\\'))
    else {
        return BeforeColon::Text;
    };
    let (before, after) = (&line[..colon], &line[colon + 1..]);
    let codes: Vec<_> = before.split(',').map(|part| code(part, grammar)).collect();
    let known: Vec<Id> = codes.iter().flatten().cloned().collect();
    if known.len() == codes.len() {
        return if says_something(before, after) {
            BeforeColon::Speakers(known, colon + 1)
        } else {
            BeforeColon::Text
        };
    }
    if !(after.is_empty() || after.starts_with(char::is_whitespace)) {
        return BeforeColon::Text;
    }
    let slips = slips(before, codes.len() - known.len() == codes.len(), grammar);
    if slips.is_empty() {
        BeforeColon::Text
    } else {
        BeforeColon::Slips(slips)
    }
}

/// Whether what follows codes and a colon can be what they say: no time, address or smiley.
fn says_something(before: &str, after: &str) -> bool {
    let in_number = before.ends_with(|c: char| c.is_ascii_digit())
        && after.starts_with(|c: char| c.is_ascii_digit());
    !in_number && !after.starts_with(['/', '\\', ')', ':'])
}

/// The code of a participant that a part of a list of speakers is.
fn code(part: &str, grammar: &Grammar<'_>) -> Option<Id> {
    let part = part.trim();
    if part.eq_ignore_ascii_case(EVERYBODY) {
        return Id::new(EVERYBODY);
    }
    participant(part, grammar.participants).cloned()
}

/// The code of a participant, whatever its case.
fn participant<'p>(text: &str, participants: &'p [Participant]) -> Option<&'p Id> {
    let codes = participants.iter().map(|participant| &participant.code);
    codes
        .into_iter()
        .find(|code| code.as_str().eq_ignore_ascii_case(text))
}

/// The slips in what stands before a colon: one short word, such words between codes, or codes
/// that are not parted by commas.
fn slips(before: &str, all_unknown: bool, grammar: &Grammar<'_>) -> Vec<Slip> {
    let slip = |part: &str, offset: usize| {
        let word = part.trim();
        let start = offset + (part.len() - part.trim_start().len());
        Slip {
            word: word.to_owned(),
            nearest: nearest_code(word, grammar),
            range: start..start + word.len(),
        }
    };
    if is_other_list(before, grammar) {
        return vec![slip(before, 0)];
    }
    let parts: Vec<&str> = before.split(',').collect();
    if all_unknown && parts.len() > 1 {
        return Vec::new();
    }
    let mut slips = Vec::new();
    let mut offset = 0;
    for part in parts {
        if code(part, grammar).is_none() {
            if !is_short_word(part.trim()) {
                return Vec::new();
            }
            slips.push(slip(part, offset));
        }
        offset += part.len() + 1;
    }
    slips
}

/// Whether codes stand there, parted by something else than commas.
fn is_other_list(before: &str, grammar: &Grammar<'_>) -> bool {
    let spelled = before.replace(" en ", ",").replace(" and ", ",");
    let parts = spelled.split([',', '/', '&', '+', ';']);
    parts.into_iter().all(|part| code(part, grammar).is_some())
}

fn is_short_word(word: &str) -> bool {
    (1..=5).contains(&word.chars().count()) && word.chars().all(char::is_lowercase)
}

/// The code nearest to a slip; none for what is too long to be one.
pub(super) fn nearest_code(word: &str, grammar: &Grammar<'_>) -> Option<Id> {
    let codes = grammar
        .participants
        .iter()
        .map(|participant| participant.code.as_str());
    nearest_id(word, codes)
}

/// The id nearest to a slip; none for what is too long to be one.
pub(super) fn nearest_id<'i>(word: &str, ids: impl Iterator<Item = &'i str>) -> Option<Id> {
    if word.len() > Id::LONGEST {
        return None;
    }
    nearest(word, ids).and_then(Id::new)
}

/// A person named at a place in a text.
pub(super) struct Named {
    /// The code of a participant, else what was typed.
    pub(super) person: Person,
    /// How many bytes it takes, `@` included.
    pub(super) length: usize,
    /// Whether nobody at the table has this code, and no quotes say that it is meant so.
    pub(super) is_doubtful: bool,
}

/// Finds persons in a text, without looking twice for a quote that is not there.
pub(super) struct Names<'t> {
    text: &'t str,
    participants: &'t [Participant],
    last_straight: Option<usize>,
    last_curly: Option<usize>,
}

impl<'t> Names<'t> {
    pub(super) fn new(text: &'t str, participants: &'t [Participant]) -> Self {
        Self {
            text,
            participants,
            last_straight: text.rfind('"'),
            last_curly: text.rfind(CURLY_END),
        }
    }

    /// The person whose `@` stands at a place.
    pub(super) fn at(&self, at: usize) -> Option<Named> {
        let after = self.text[at..].strip_prefix('@')?;
        match after.chars().next()? {
            '"' if self.last_straight > Some(at + 1) => self.quoted(after, &['"']),
            '“' | '„' if self.last_curly > Some(at + 1) => self.quoted(after, CURLY_END),
            _ => self.bare(after),
        }
    }

    fn quoted(&self, after: &str, end: &[char]) -> Option<Named> {
        let opening = after.chars().next()?.len_utf8();
        let inside = &after[opening..];
        let (closing, mark) = inside.match_indices(end).next()?;
        let words: Vec<&str> = inside[..closing].split_whitespace().collect();
        let name = words.join(" ");
        let code = participant(&name, self.participants).map(|code| code.as_str().to_owned());
        (!name.is_empty()).then(|| Named {
            person: Person(code.unwrap_or(name)),
            length: 1 + opening + closing + mark.len(),
            is_doubtful: false,
        })
    }

    fn bare(&self, after: &str) -> Option<Named> {
        let whole = name_at(after);
        let known = |name: &str| match participant(name, self.participants) {
            Some(code) => Some(code.as_str().to_owned()),
            None => name
                .eq_ignore_ascii_case(EVERYBODY)
                .then(|| EVERYBODY.to_owned()),
        };
        let name = match known(whole) {
            Some(_) => whole,
            None => whole.trim_end_matches(['-', '_']),
        };
        let code = known(name);
        let is_name = code.is_some() || name.starts_with(char::is_alphabetic);
        (is_name && ends_well(&after[name.len()..])).then(|| Named {
            is_doubtful: code.is_none(),
            person: Person(code.unwrap_or_else(|| name.to_owned())),
            length: 1 + name.len(),
        })
    }

    /// Where persons out of a set are named in the text, in its order.
    pub(super) fn find(&self, persons: &BTreeSet<&Person>) -> Vec<(Range<usize>, Person)> {
        let mut found = Vec::new();
        let (mut at, mut before, mut is_plain) = (0, None::<char>, false);
        while let Some(c) = self.text[at..].chars().next() {
            if before.is_none_or(char::is_whitespace) {
                is_plain = is_address(&self.text[at..]);
            }
            let named = (c == '@' && !is_plain && opens_mark(before, c))
                .then(|| self.at(at))
                .flatten();
            match named.filter(|named| persons.contains(&named.person)) {
                Some(named) => {
                    found.push((at..at + named.length, named.person));
                    at += named.length;
                    before = self.text[..at].chars().next_back();
                }
                None => {
                    at += c.len_utf8();
                    before = Some(c);
                }
            }
        }
        found
    }
}

const CURLY_END: &[char] = &['”', '“'];
