//! Splits a text into words that can be compared: without case, diacritics and invisible signs.

use std::cell::OnceCell;
use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A run of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Bytes of [`Words::folded`].
    folded: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
    pub case: Case,
}

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    pub join: Join,
    pub line: Line,
    pub sentence: Sentence,
    pub has_hyphen: bool,
}

/// Whether two words can be parts of one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// One apostrophe and nothing else.
    Apostrophe,
    /// A full stop, a hyphen, a slash or an underscore, without white space.
    Tight,
    /// White space, with or without emphasis marks or hyphens.
    Space,
    /// A full stop with white space, as after an initial.
    Stop,
    /// One comma with white space.
    Comma,
    /// Anything else.
    Apart,
}

/// Whether a line ends in the gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Same,
    Next,
}

/// Whether a sentence may begin after the gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sentence {
    Begins,
    GoesOn,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    /// With a capital somewhere.
    Capital,
    /// In capitals only, and more than one.
    Shouted,
}

/// The words of a text, with their folded letters in one string.
pub(super) struct Words {
    pub list: Vec<Word>,
    folded: String,
    /// Where people stand in the text by what is around them, once somebody asks.
    pub people: OnceCell<Vec<Range<usize>>>,
}

impl Words {
    pub(super) fn folded(&self, index: usize) -> &str {
        &self.folded[self.list[index].folded.clone()]
    }

    /// A word of one letter, that may be an initial.
    pub(super) fn is_single(&self, index: usize) -> bool {
        self.folded(index).chars().nth(1).is_none()
    }
}

/// Splits in one pass; digits and signs are no part of words, invisible signs are no boundary.
pub(super) fn split(text: &str) -> Words {
    let mut words = Words {
        people: OnceCell::new(),
        list: Vec::new(),
        folded: String::new(),
    };
    let mut open: Option<(Word, Capitals)> = None;
    let mut gap = GapReader::at_the_start();
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if is_invisible(letter) {
            continue;
        }
        if is_combining_mark(letter) {
            if let Some((word, _)) = &mut open {
                word.range.end = end;
            }
            continue;
        }
        if is_letter(letter) {
            let (word, capitals) = open.get_or_insert_with(|| {
                let start = words.folded.len();
                let word = Word {
                    range: at..end,
                    folded: start..start,
                    gap: gap.read(),
                    case: Case::Lower,
                };
                (word, Capitals::default())
            });
            word.range.end = end;
            capitals.see(letter);
            push_folded(letter, &mut words.folded);
            word.folded.end = words.folded.len();
        } else {
            if let Some((word, capitals)) = open.take() {
                words.list.push(Word {
                    case: capitals.case(),
                    ..word
                });
                gap = GapReader::after_a_word();
            }
            gap.see(letter);
        }
    }
    if let Some((word, capitals)) = open {
        words.list.push(Word {
            case: capitals.case(),
            ..word
        });
    }
    words
}

#[derive(Default)]
struct Capitals {
    upper: usize,
    lower: usize,
}

impl Capitals {
    fn see(&mut self, letter: char) {
        if letter.is_uppercase() {
            self.upper += 1;
        } else {
            self.lower += 1;
        }
    }

    fn case(&self) -> Case {
        match (self.upper, self.lower) {
            (0, _) => Case::Lower,
            (2.., 0) => Case::Shouted,
            _ => Case::Capital,
        }
    }
}

struct GapReader {
    sentence: Sentence,
    signs: usize,
    apostrophes: usize,
    tight: usize,
    hyphens: usize,
    stops: usize,
    commas: usize,
    spaces: usize,
    lines: usize,
    others: usize,
}

impl GapReader {
    fn at_the_start() -> GapReader {
        GapReader {
            sentence: Sentence::Begins,
            others: 1,
            ..GapReader::after_a_word()
        }
    }

    fn after_a_word() -> GapReader {
        GapReader {
            sentence: Sentence::GoesOn,
            signs: 0,
            apostrophes: 0,
            tight: 0,
            hyphens: 0,
            stops: 0,
            commas: 0,
            spaces: 0,
            lines: 0,
            others: 0,
        }
    }

    fn see(&mut self, sign: char) {
        self.signs += 1;
        if sign == '\n' || sign == '\r' || sign == '\u{2028}' || sign == '\u{2029}' {
            self.lines += 1;
        }
        if matches!(
            sign,
            '.' | '!'
                | '?'
                | ':'
                | '\n'
                | '"'
                | '“'
                | '”'
                | '„'
                | '«'
                | '»'
                | '('
                | '•'
                | '‘'
                | '…'
                | '|'
                | '>'
                | ']'
        ) {
            self.sentence = Sentence::Begins;
        }
        if sign.is_whitespace() {
            self.spaces += 1;
        } else if is_apostrophe(sign) {
            self.apostrophes += 1;
        } else if sign == '.' {
            self.stops += 1;
        } else if is_hyphen(sign) || matches!(sign, '_' | '*' | '~' | '/') {
            self.tight += 1;
            self.hyphens += usize::from(is_hyphen(sign));
        } else if sign == ',' {
            self.commas += 1;
        } else {
            self.others += 1;
        }
    }

    fn read(&self) -> Gap {
        let join = if self.others > 0 {
            Join::Apart
        } else if self.apostrophes == 1 && self.signs == 1 {
            Join::Apostrophe
        } else if self.commas == 1 && self.stops <= 1 && self.apostrophes == 0 && self.tight == 0 {
            Join::Comma
        } else if self.commas > 0 || self.stops > 1 {
            Join::Apart
        } else if self.stops == 1 && self.spaces > 0 {
            Join::Stop
        } else if self.spaces > 0 {
            Join::Space
        } else {
            Join::Tight
        };
        let line = if self.lines > 0 {
            Line::Next
        } else {
            Line::Same
        };
        Gap {
            join,
            line,
            sentence: self.sentence,
            has_hyphen: self.hyphens > 0,
        }
    }
}

/// Returns the letters of a word as they are compared; what is no letter is left out.
pub(super) fn fold(word: &str) -> String {
    // Most words of the lists are folded already.
    if word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().filter(|&letter| is_letter(letter)) {
        push_folded(letter, &mut folded);
    }
    folded
}

pub(super) fn push_folded(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    decompose_compatible(letter, |part| {
        for lower in part.to_lowercase() {
            match lower {
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'þ' => folded.push_str("th"),
                'ı' => folded.push('i'),
                'ø' => folded.push('o'),
                'ł' => folded.push('l'),
                'đ' | 'ð' => folded.push('d'),
                'ħ' => folded.push('h'),
                _ if is_letter(lower) && !is_combining_mark(lower) => folded.push(lower),
                _ => {}
            }
        }
    });
}

pub(super) fn is_letter(sign: char) -> bool {
    sign.is_alphabetic() && !is_apostrophe(sign) && !is_combining_mark(sign)
}

pub(super) fn is_mark(sign: char) -> bool {
    !sign.is_ascii() && (is_combining_mark(sign) || sign == '\u{AD}')
}

pub(super) fn is_apostrophe(sign: char) -> bool {
    matches!(
        sign,
        '\'' | '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | '`' | '´' | '′' | '＇'
    )
}

pub(super) fn is_hyphen(sign: char) -> bool {
    matches!(
        sign,
        '-' | '\u{2010}'..='\u{2015}' | '−' | '\u{FE58}' | '\u{FE63}' | '－'
    )
}

/// Signs that nobody sees: soft hyphen, joiners, fillers, tags, marks of direction and of notes,
/// variation selectors.
pub(super) fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        let words = split(text);
        (0..words.list.len())
            .map(|index| words.folded(index).to_owned())
            .collect()
    }

    #[test]
    fn case_diacritics_ligatures_and_invisible_signs_do_not_matter() {
        assert_eq!(
            folded("ZOË Zoe\u{308} Ĳsbrand Weiß İrem Işıl Sø\u{AD}ren Sa\u{200B}nne"),
            [
                "zoe", "zoe", "ijsbrand", "weiss", "irem", "isil", "soren", "sanne"
            ]
        );
    }

    #[test]
    fn digits_signs_and_apostrophes_part_words() {
        assert_eq!(folded("_Sanne_2’s-jas"), ["sanne", "s", "jas"]);
    }

    proptest! {
        #[test]
        fn ranges_lie_on_characters_in_order_and_folding_twice_is_folding_once(text in ".*") {
            let words = split(&text);
            let mut last = 0;
            for (index, word) in words.list.iter().enumerate() {
                prop_assert!(last <= word.range.start && word.range.start < word.range.end);
                prop_assert!(text.get(word.range.clone()).is_some());
                prop_assert_eq!(fold(words.folded(index)), words.folded(index));
                last = word.range.end;
            }
        }
    }
}
