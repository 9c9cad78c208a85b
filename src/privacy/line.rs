//! Reads a line of text into words, numbers and signs, each with what is known of it.

use std::ops::Range;

use super::lexicon::{self, Traits};
use super::seen;
use super::words::{self, Case};
use super::{Certainty, Finding, Kind};

/// A word, a number or a sign.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Bytes of the line.
    pub range: Range<usize>,
    key: Range<usize>,
    pub shape: Shape,
    pub case: Case,
    pub traits: Traits,
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
pub(super) struct Line<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    keys: String,
    /// Whether it tells of a school; looked up when it matters.
    pub of_school: Option<bool>,
    /// How many plain nouns in it have a capital; counted when it matters.
    pub capital_nouns: Option<usize>,
    /// Most words are in capitals, so that a capital proves nothing.
    pub shouts: bool,
    pub findings: Vec<Finding>,
}

impl<'t> Line<'t> {
    /// Takes another line, in the room of the one before.
    pub(super) fn read(&mut self, text: &'t str) {
        self.text = text;
        self.tokens.clear();
        self.keys.clear();
        self.tokens.reserve(text.len() / 5 + 4);
        self.keys.reserve(text.len());
        self.findings.clear();
        (self.of_school, self.capital_nouns) = (None, None);
        let (mut at, mut spaced) = (0, true);
        while let Some(sign) = sign_at(text, at) {
            if is_letter(sign) {
                self.push_word(text, at, spaced);
            } else if sign.is_ascii_digit() {
                let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
                self.push(at..at + digits, Shape::Number, spaced);
            } else if is_space(sign) {
                spaced = true;
                at += sign.len_utf8();
                continue;
            } else {
                self.push(at..at + sign.len_utf8(), Shape::Sign(sign), spaced);
            }
            spaced = false;
            at = self
                .tokens
                .last()
                .map_or(text.len(), |token| token.range.end);
        }
        self.mark_openings();
        self.mark_phrases();
    }

    fn push(&mut self, range: Range<usize>, shape: Shape, spaced: bool) {
        let end = self.keys.len();
        self.tokens.push(Token {
            range,
            key: end..end,
            shape,
            case: Case::Lower,
            traits: Traits::default(),
            spaced,
            opens: false,
            taken: false,
            kind: None,
        });
    }

    fn push_word(&mut self, text: &str, at: usize, spaced: bool) {
        let start = self.keys.len();
        // Most words are plain letters as a whole.
        let plain = text[at..]
            .bytes()
            .take_while(u8::is_ascii_alphabetic)
            .count();
        let mut end = at + plain;
        self.keys.push_str(&text[at..end]);
        let mut upper = self.keys[start..]
            .bytes()
            .filter(u8::is_ascii_uppercase)
            .count();
        let mut lower = plain - upper;
        self.keys[start..].make_ascii_lowercase();
        while let Some(letter) = sign_at(text, end) {
            if !is_letter(letter) && !words::is_mark(letter) {
                break;
            }
            end += letter.len_utf8();
            if letter.is_uppercase() {
                upper += 1;
            } else {
                lower += 1;
            }
            words::push_folded(letter, &mut self.keys);
        }
        let traits = seen::traits(&self.keys[start..]);
        self.tokens.push(Token {
            range: at..end,
            key: start..self.keys.len(),
            shape: Shape::Word,
            case: match (upper, lower) {
                (0, _) => Case::Lower,
                (2.., 0) => Case::Shouted,
                _ => Case::Capital,
            },
            traits,
            spaced,
            opens: false,
            taken: false,
            kind: None,
        });
    }

    fn mark_openings(&mut self) {
        let (mut opens, mut shouted, mut words) = (true, 0, 0);
        for index in 0..self.tokens.len() {
            let token = &self.tokens[index];
            match token.shape {
                Shape::Word => {
                    words += 1;
                    shouted += usize::from(token.case == Case::Shouted);
                    self.tokens[index].opens = opens;
                    opens = false;
                }
                Shape::Number => opens = false,
                Shape::Sign('.') => opens = !self.ends_abbreviation(index),
                Shape::Sign(sign) => {
                    opens = opens
                        || matches!(
                            sign,
                            '!' | '?'
                                | ':'
                                | '"'
                                | '“'
                                | '”'
                                | '„'
                                | '«'
                                | '»'
                                | '•'
                                | '…'
                                | '|'
                                | '>'
                        );
                }
            }
        }
        self.shouts = words >= 2 && shouted >= 2 && shouted * 2 > words;
    }

    /// "dhr.", "A." and "geb." do not end a sentence.
    fn ends_abbreviation(&self, stop: usize) -> bool {
        let before = stop.checked_sub(1).map(|index| &self.tokens[index]);
        before.is_some_and(|token| {
            token.shape == Shape::Word
                && !self.tokens[stop].spaced
                && (token.key.len() == 1
                    || token
                        .traits
                        .any(Traits::ADDRESS.and(Traits::BIRTH).and(Traits::ID_LABEL))
                    || matches!(
                        &self.keys[token.key.clone()],
                        "fam" | "st" | "tel" | "nr" | "bijv" | "bv" | "t"
                    ))
        })
    }

    /// Words of a known phrase ("Harry Potter") are known together.
    fn mark_phrases(&mut self) {
        for index in 0..self.tokens.len() {
            if !self.tokens[index].traits.any(Traits::PHRASE) {
                continue;
            }
            let found = lexicon::phrase(self.key(index), |place| {
                self.words_after(index, place).map(|at| self.key(at))
            });
            if let Some((length, class)) = found {
                let last = self.words_after(index, length).unwrap_or(index);
                for token in &mut self.tokens[index..=last] {
                    token.traits = token.traits.and(class);
                }
            }
        }
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
        let token = &self.tokens[index];
        match token.shape {
            Shape::Word => &self.keys[token.key.clone()],
            Shape::Number | Shape::Sign(_) => &self.text[token.range.clone()],
        }
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
        let range = self.tokens[first].range.start..self.tokens[last].range.end;
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
            .partition_point(|token| token.range.end <= range.start);
        for token in &mut self.tokens[first..] {
            if token.range.start >= range.end {
                break;
            }
            token.taken = true;
            token.kind = Some(finding.kind);
        }
        self.findings.push(finding);
    }
}

/// The sign that begins at this byte.
fn sign_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || (!sign.is_ascii() && words::is_letter(sign))
}

fn is_space(sign: char) -> bool {
    sign.is_whitespace() || words::is_invisible(sign)
}
