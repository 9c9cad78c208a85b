//! Reads a line of text into words, numbers and signs, each with what is known of it.

use std::ops::Range;

use super::letters::{self, letters};
use super::lexicon::{self, Traits};
use super::seen::{self, Marks, Memory};
use super::words::{self, Case};
use super::{Certainty, Finding, Kind};

/// A word, a number or a sign. A line of many megabytes has many, so it is kept small.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Bytes of the line.
    pub range: Range<u32>,
    /// Bytes of the line's keys.
    key: Range<u32>,
    pub traits: Traits,
    pub shape: Shape,
    pub marks: Marks,
    pub case: Case,
    /// White space stands before it, or the line begins with it.
    pub spaced: bool,
    /// A sentence may begin here.
    pub opens: bool,
    /// It belongs to a finding.
    pub taken: bool,
    /// Of what kind that is.
    pub kind: Option<Kind>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Word,
    Number,
    Sign(char),
}

/// A line with its tokens, and what was found in it so far.
#[derive(Default)]
pub(super) struct Line {
    /// With zeros behind it, so that a word may be read with what follows.
    written: String,
    length: usize,
    pub tokens: Vec<Token>,
    /// The line in small letters; words of other letters than these are folded behind it.
    keys: String,
    /// What its words are, taken together.
    traits: Traits,
    marks: Marks,
    has_number: bool,
    /// Signs of ASCII, each by its bit.
    signs: u128,
    /// Whether it tells of a school; looked up when it matters.
    pub of_school: Option<bool>,
    /// How many plain nouns in it have a capital; counted when it matters.
    pub capital_nouns: Option<usize>,
    /// Most words are in capitals, so that a capital proves nothing.
    pub shouts: bool,
    pub findings: Vec<Finding>,
}

/// Bytes of the longest line; a longer one is read in parts. Folding makes no letter more than
/// eleven times as long, so that 32 bits are enough for places in the keys.
pub(super) const LONGEST_LINE: usize = 1 << 28;

const ZEROS: &str = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// What the words of a line were counted to be.
#[derive(Default)]
struct Counts {
    words: usize,
    shouted: usize,
}

impl Line {
    /// Takes another line, of at most [`LONGEST_LINE`] bytes, in the room of the one before.
    pub(super) fn read(&mut self, text: &str) {
        self.written.clear();
        self.written.push_str(text);
        self.written.push_str(ZEROS);
        self.length = text.len();
        self.keys.clear();
        self.keys.push_str(text);
        self.keys.make_ascii_lowercase();
        self.tokens.clear();
        self.findings.clear();
        (self.traits, self.marks) = (Traits::default(), Marks::default());
        (self.has_number, self.signs) = (false, 0);
        (self.of_school, self.capital_nouns) = (None, None);
        seen::with_memory(|memory| self.read_tokens(text, memory));
        self.mark_phrases();
    }

    fn read_tokens(&mut self, text: &str, memory: &mut Memory) {
        let (mut at, mut spaced, mut opens) = (0, true, true);
        let mut counts = Counts::default();
        while let Some(sign) = sign_at(text, at) {
            let start = at;
            if is_letter(sign) {
                at = self.push_word(text, memory, start, Sided { spaced, opens });
                counts.words += 1;
                counts.shouted +=
                    usize::from(self.tokens.last().map(|word| word.case) == Some(Case::Shouted));
                opens = false;
            } else if sign.is_ascii_digit() {
                let digits = text.as_bytes()[start..].iter();
                at += digits.take_while(|digit| digit.is_ascii_digit()).count();
                self.push(start..at, Shape::Number, spaced);
                self.has_number = true;
                opens = false;
            } else {
                at += sign.len_utf8();
                if is_space(sign) {
                    spaced = true;
                    continue;
                }
                if sign == '.' {
                    opens = spaced || !self.ends_in_abbreviation();
                } else {
                    opens = opens || is_opening(sign);
                }
                self.push(start..at, Shape::Sign(sign), spaced);
                self.signs |= bit_of(sign);
            }
            spaced = false;
        }
        self.shouts = counts.words >= 2 && counts.shouted >= 2 && counts.shouted * 2 > counts.words;
    }

    fn push(&mut self, range: Range<usize>, shape: Shape, spaced: bool) {
        let range = narrow(range);
        self.tokens.push(Token {
            key: range.clone(),
            range,
            traits: Traits::default(),
            shape,
            marks: Marks::default(),
            case: Case::Lower,
            spaced,
            opens: false,
            taken: false,
            kind: None,
        });
    }

    /// Returns where the word ends.
    fn push_word(&mut self, text: &str, memory: &mut Memory, start: usize, sided: Sided) -> usize {
        // Most words are a few plain letters.
        let head = self.written.as_bytes()[start..].first_chunk();
        let head = head
            .map(|signs| letters(*signs))
            .filter(|head| head.count < letters::MOST && !goes_on(text, start + head.count));
        let Some(head) = head else {
            return self.push_unusual_word(text, memory, start, sided);
        };
        let end = start + head.count;
        let key = narrow(start..end);
        let keys = &self.keys;
        let known = memory.plain_word(head.packed, head.count, || &keys[start..end]);
        let case = case_of(
            usize::try_from(head.capitals).unwrap_or(usize::MAX),
            head.count,
        );
        self.add_word(key.clone(), key, case, known, sided);
        end
    }

    /// Takes a long word, or one with other letters than those of ASCII.
    fn push_unusual_word(
        &mut self,
        text: &str,
        memory: &mut Memory,
        start: usize,
        sided: Sided,
    ) -> usize {
        let from = self.keys.len();
        let (mut end, mut letters, mut capitals) = (start, 0, 0);
        while let Some(letter) = sign_at(text, end) {
            if !belongs_to_word(letter) {
                break;
            }
            end += letter.len_utf8();
            letters += 1;
            capitals += usize::from(letter.is_uppercase());
            words::push_folded(letter, &mut self.keys);
        }
        let known = memory.word(&self.keys[from..]);
        let key = narrow(from..self.keys.len());
        let case = case_of(capitals, letters);
        self.add_word(narrow(start..end), key, case, known, sided);
        end
    }

    fn add_word(
        &mut self,
        range: Range<u32>,
        key: Range<u32>,
        case: Case,
        known: (Traits, Marks),
        sided: Sided,
    ) {
        let (traits, marks) = known;
        self.traits = self.traits.and(traits);
        self.marks = self.marks.and(marks);
        self.tokens.push(Token {
            range,
            key,
            traits,
            shape: Shape::Word,
            marks,
            case,
            spaced: sided.spaced,
            opens: sided.opens,
            taken: false,
            kind: None,
        });
    }

    /// A full stop right behind "dhr", "A" or "geb" does not end a sentence.
    fn ends_in_abbreviation(&self) -> bool {
        self.tokens.last().is_some_and(|token| {
            token.shape == Shape::Word
                && (token.key.len() == 1
                    || self.key_length(self.tokens.len() - 1) <= LONGEST_SHORT_FORM
                        && token
                            .traits
                            .any(Traits::ADDRESS.and(Traits::BIRTH).and(Traits::ID_LABEL))
                        && !is_whole_word(self.key(self.tokens.len() - 1))
                    || matches!(
                        self.key(self.tokens.len() - 1),
                        "fam" | "st" | "tel" | "nr" | "bijv" | "bv" | "t"
                    ))
        })
    }

    /// Words of a known phrase ("Harry Potter") are known together.
    fn mark_phrases(&mut self) {
        if !self.has_any(Traits::PHRASE) {
            return;
        }
        for index in 0..self.tokens.len() {
            if !self.begins_phrase(index) {
                continue;
            }
            let found = lexicon::phrase(self.key(index), |place| {
                self.words_after(index, place).map(|at| self.key(at))
            });
            if let Some((length, class)) = found {
                let last = self.words_after(index, length).unwrap_or(index);
                self.traits = self.traits.and(class);
                for token in &mut self.tokens[index..=last] {
                    token.traits = token.traits.and(class);
                }
            }
        }
    }

    fn begins_phrase(&self, index: usize) -> bool {
        let next = || self.token(self.words_after(index, 1)?);
        self.tokens[index].traits.any(Traits::PHRASE)
            && next()
                .is_some_and(|next| next.marks.any(Marks::CONTINUES) || next.shape != Shape::Word)
    }

    /// The word so many further, with nothing but spaces, hyphens, apostrophes and "&" between.
    fn words_after(&self, index: usize, count: usize) -> Option<usize> {
        let mut at = index;
        for _ in 0..count {
            at += 1;
            for _ in 0..2 {
                at += usize::from(matches!(
                    self.tokens.get(at)?.shape,
                    Shape::Sign('-' | '\'' | '’' | '&' | '.')
                ));
            }
        }
        (at < self.tokens.len()).then_some(at)
    }

    /// Folded letters, or the digits of a number.
    pub(super) fn key(&self, index: usize) -> &str {
        &self.keys[wide(&self.tokens[index].key)]
    }

    /// The key of a token, or nothing where there is none.
    pub(super) fn key_at(&self, index: usize) -> &str {
        match self.tokens.get(index) {
            Some(token) => &self.keys[wide(&token.key)],
            None => "",
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.written[..self.length]
    }

    /// How tokens are written, with what stands between.
    pub(super) fn written(&self, first: usize, last: usize) -> &str {
        &self.written[self.start(first)..wide(&self.tokens[last].range).end]
    }

    /// The first byte of a token.
    pub(super) fn start(&self, index: usize) -> usize {
        wide(&self.tokens[index].range).start
    }

    /// Whether any of its tokens is in any of these classes.
    pub(super) fn has_any(&self, classes: Traits) -> bool {
        self.traits.any(classes)
    }

    /// Whether any of its words has any of these marks.
    pub(super) fn has_any_mark(&self, marks: Marks) -> bool {
        self.marks.any(marks)
    }

    pub(super) fn has_number(&self) -> bool {
        self.has_number
    }

    /// Whether a sign of ASCII stands anywhere in it.
    pub(super) fn has_sign(&self, sign: char) -> bool {
        self.signs & bit_of(sign) != 0
    }

    pub(super) fn is_marked(&self, index: usize, marks: Marks) -> bool {
        self.tokens
            .get(index)
            .is_some_and(|token| token.marks.any(marks))
    }

    /// Bytes of the key of a token.
    pub(super) fn key_length(&self, index: usize) -> usize {
        self.tokens[index].key.len()
    }

    pub(super) fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    pub(super) fn is_word(&self, index: usize) -> bool {
        self.tokens
            .get(index)
            .is_some_and(|token| token.shape == Shape::Word)
    }

    pub(super) fn is_number(&self, index: usize) -> bool {
        self.tokens
            .get(index)
            .is_some_and(|token| token.shape == Shape::Number)
    }

    pub(super) fn sign(&self, index: usize) -> Option<char> {
        match self.tokens.get(index)?.shape {
            Shape::Sign(sign) => Some(sign),
            Shape::Word | Shape::Number => None,
        }
    }

    /// Whether a token is in any of these classes.
    pub(super) fn has(&self, index: usize, classes: Traits) -> bool {
        self.tokens
            .get(index)
            .is_some_and(|token| token.traits.any(classes))
    }

    /// How a word is written; in a shout a capital counts as none.
    pub(super) fn case(&self, index: usize) -> Case {
        match self.tokens.get(index).map(|token| token.case) {
            Some(case) if !self.shouts => case,
            _ => Case::Lower,
        }
    }

    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.is_word(index) && self.case(index) == Case::Capital
    }

    /// A word with white space before it and no sign between.
    pub(super) fn is_next_word(&self, index: usize) -> bool {
        self.tokens
            .get(index)
            .is_some_and(|token| token.shape == Shape::Word && token.spaced && !token.taken)
    }

    /// Keeps a finding, unless part of it was found before.
    pub(super) fn find(
        &mut self,
        first: usize,
        last: usize,
        kind: Kind,
        certainty: Certainty,
    ) -> bool {
        let Some(tokens) = self.tokens.get_mut(first..=last) else {
            return false;
        };
        if tokens.iter().any(|token| token.taken) {
            return false;
        }
        for token in tokens.iter_mut() {
            token.taken = true;
            token.kind = Some(kind);
        }
        let range = wide(&self.tokens[first].range).start..wide(&self.tokens[last].range).end;
        self.findings.push(Finding {
            range,
            kind,
            certainty,
        });
        true
    }

    /// Keeps a finding of bytes; it takes each token that it touches.
    pub(super) fn find_bytes(&mut self, finding: Finding) {
        let range = finding.range.clone();
        let first = self
            .tokens
            .partition_point(|token| wide(&token.range).end <= range.start);
        for token in &mut self.tokens[first..] {
            if wide(&token.range).start >= range.end {
                break;
            }
            token.taken = true;
            token.kind = Some(finding.kind);
        }
        self.findings.push(finding);
    }
}

/// More letters than this before a full stop are a whole word.
pub(super) const LONGEST_SHORT_FORM: usize = 5;

/// "Ze was jarig. Zomer": short, and written in full.
fn is_whole_word(key: &str) -> bool {
    matches!(
        key,
        "jarig" | "heer" | "heren" | "dames" | "hear" | "frou" | "zaak" | "polis"
    )
}

/// What stands before a word.
#[derive(Clone, Copy)]
struct Sided {
    spaced: bool,
    opens: bool,
}

/// How a word is written that has so many capitals among its letters.
fn case_of(capitals: usize, letters: usize) -> Case {
    match (capitals, letters - capitals) {
        (0, _) => Case::Lower,
        (2.., 0) => Case::Shouted,
        _ => Case::Capital,
    }
}

/// Whether a sentence may begin behind a sign.
fn is_opening(sign: char) -> bool {
    matches!(
        sign,
        '!' | '?' | ':' | '"' | '“' | '”' | '„' | '«' | '»' | '•' | '…' | '|' | '>'
    )
}

/// Nothing for a sign that ASCII does not have.
fn bit_of(sign: char) -> u128 {
    1u128.checked_shl(u32::from(sign)).unwrap_or_default()
}

/// Places in a line of at most [`LONGEST_LINE`] bytes.
fn narrow(range: Range<usize>) -> Range<u32> {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    place(range.start)..place(range.end)
}

fn wide(range: &Range<u32>) -> Range<usize> {
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    place(range.start)..place(range.end)
}

/// The sign that begins at this byte.
fn sign_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// Whether a word has more here than letters of ASCII.
fn goes_on(text: &str, at: usize) -> bool {
    let next = text.as_bytes().get(at).filter(|byte| !byte.is_ascii());
    next.is_some() && sign_at(text, at).is_some_and(belongs_to_word)
}

fn belongs_to_word(sign: char) -> bool {
    is_letter(sign) || words::is_mark(sign)
}

fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || (!sign.is_ascii() && words::is_letter(sign))
}

fn is_space(sign: char) -> bool {
    sign.is_whitespace() || words::is_invisible(sign)
}
