//! Decides whether words in a text are a name, from what stands around them.

use std::ops::Range;

use super::find::find;
use super::lexicon::{self, Traits};
use super::names::{PREFIXES, Portion, Shape, is_title};
use super::words::{Case, Join, Line, Sentence, Words, is_apostrophe};
use super::{Certainty, Kind};

/// A form of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leaf {
    pub entries: Vec<usize>,
    pub shape: Shape,
    pub source: Source,
    pub portion: Portion,
}

/// Whether a form stands in the list, or is derived from a longer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    Derived,
    Listed,
}

/// A name in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub range: Range<usize>,
    pub entries: Vec<usize>,
    /// What of a name it is.
    pub portion: Portion,
    pub certainty: Certainty,
    /// Whether it is somebody else who has a part of a listed name.
    pub is_stranger: bool,
    pub ending: Ending,
    /// Its first and last word.
    pub first: usize,
    pub last: usize,
}

/// How a genitive is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ending {
    None,
    /// An s that is part of the word: Sannes.
    Letter,
    /// An apostrophe, with or without an s: Sanne's, Max'.
    Apostrophe(Range<usize>),
}

impl Ending {
    /// The ending after a role; the apostrophe stays as it was typed.
    pub(super) fn after(&self, role: &str, text: &str) -> String {
        let apostrophe = match self {
            Ending::None => return String::new(),
            Ending::Letter => '\'',
            Ending::Apostrophe(range) => text[range.clone()].chars().next().unwrap_or('\''),
        };
        let hisses = role.to_lowercase().ends_with(['s', 'x', 'z']);
        if hisses {
            apostrophe.to_string()
        } else {
            format!("{apostrophe}s")
        }
    }
}

impl Match {
    pub(super) fn entry(&self) -> usize {
        self.entries[0]
    }

    /// "Sanne M. de Vries" and "Anna Maria" are one name.
    pub(super) fn is_continued_by(&self, next: &Match, words: &Words) -> bool {
        self.ending == Ending::None
            && self.certainty == next.certainty
            && next.first - self.last <= 4
            && next
                .entries
                .iter()
                .any(|entry| self.entries.contains(entry))
            && (self.last + 1..=next.first).all(|index| {
                let gap = words.list[index].gap;
                let joins = match gap.join {
                    Join::Tight | Join::Space => true,
                    Join::Stop => words.is_single(index - 1),
                    Join::Apostrophe | Join::Comma | Join::Apart => false,
                };
                let is_initial = words.is_single(index) && words.list[index].case != Case::Lower;
                joins && gap.line == Line::Same && (index == next.first || is_initial)
            })
    }

    pub(super) fn take_in(&mut self, next: Match) {
        self.entries.retain(|entry| next.entries.contains(entry));
        self.portion = Portion::Whole;
        self.range.end = next.range.end;
        self.ending = next.ending;
        self.last = next.last;
    }
}

/// Words that may be a name, with what stands around them.
pub(super) struct Place<'a> {
    pub text: &'a str,
    pub words: &'a Words,
    pub first: usize,
    pub last: usize,
}

/// Whether after this word, or before it, a word that opens a sentence is a verb.
fn is_pronoun(folded: &str) -> bool {
    lexicon::traits(folded).any(Traits::PRONOUN)
}

impl Place<'_> {
    pub(super) fn proves(&self, shape: Shape) -> bool {
        match shape {
            Shape::Plain => true,
            Shape::Titled => self.has_title(),
            Shape::Ordinary => {
                self.has_title()
                    || self.genitive().is_some()
                    || self.is_capital_of_a_name()
                    || self.stands_as_a_name()
            }
            Shape::Reversed => {
                self.words.list[self.first].case != Case::Lower && !self.goes_on_with_a_noun()
            }
            Shape::Tail => self.words.list[self.last].case != Case::Lower,
            Shape::Initials => self.is_initials(),
        }
    }

    /// "De moeder van els": also in small letters, where whoever does not know the list would look
    /// for a name.
    fn stands_as_a_name(&self) -> bool {
        let list = &self.words.list;
        let (start, end) = (list[self.first].range.start, list[self.last].range.end);
        let people = self.words.people.get_or_init(|| {
            let found = find(self.text).into_iter();
            let people = found.filter(|finding| finding.kind == Kind::Person);
            people.map(|finding| finding.range).collect()
        });
        people
            .iter()
            .any(|person| person.start <= start && end <= person.end)
    }

    fn has_title(&self) -> bool {
        self.first > 0
            && matches!(
                self.words.list[self.first].gap.join,
                Join::Space | Join::Stop
            )
            && is_title(self.words.folded(self.first - 1))
    }

    /// A capital proves nothing where every word has one: at the start of a sentence, in a shout.
    fn is_capital_of_a_name(&self) -> bool {
        let opens =
            self.first == self.last && self.words.list[self.first].gap.sentence == Sentence::Begins;
        match self.words.list[self.last].case {
            Case::Lower => false,
            Case::Shouted => !self.is_pronoun(self.last + 1) && !self.is_pronoun_before(),
            Case::Capital => !(opens && self.is_pronoun(self.last + 1)),
        }
    }

    fn is_pronoun(&self, index: usize) -> bool {
        self.words
            .list
            .get(index)
            .is_some_and(|word| word.gap.join == Join::Space)
            && is_pronoun(self.words.folded(index))
    }

    fn is_pronoun_before(&self) -> bool {
        self.first > 0
            && self.words.list[self.first].gap.join == Join::Space
            && is_pronoun(self.words.folded(self.first - 1))
    }

    /// "Vries, de moeder": the article belongs to what follows.
    fn goes_on_with_a_noun(&self) -> bool {
        PREFIXES.contains(&self.words.folded(self.last))
            && self
                .words
                .list
                .get(self.last + 1)
                .is_some_and(|next| next.gap.join == Join::Space && next.case == Case::Lower)
    }

    fn is_initials(&self) -> bool {
        let list = &self.words.list;
        let dotted = (self.first..=self.last).all(|index| {
            let is_small =
                list[index].case == Case::Lower && PREFIXES.contains(&self.words.folded(index));
            let is_middle = index != self.first && index != self.last;
            let has_stop = self.text[list[index].range.end..].starts_with('.');
            (list[index].case == Case::Capital && has_stop)
                || (is_middle && (has_stop || !self.words.is_single(index)))
                || (is_middle && is_small)
        });
        let runs_on = |index: usize, neighbour: usize| {
            list.get(index)
                .is_some_and(|word| word.gap.join == Join::Tight)
                && neighbour < list.len()
                && self.words.is_single(neighbour)
        };
        let before = self.first > 0 && runs_on(self.first, self.first - 1);
        dotted && !before && !runs_on(self.last + 1, self.last + 1)
    }

    /// The words as a name of these entries, whatever form they have.
    pub(super) fn plain(&self, entries: &[usize]) -> Match {
        self.found(&Leaf {
            entries: entries.to_vec(),
            shape: Shape::Plain,
            source: Source::Derived,
            portion: Portion::Whole,
        })
    }

    pub(super) fn found(&self, leaf: &Leaf) -> Match {
        let start = self.words.list[self.first].range.start;
        let end = self.words.list[self.last].range.end;
        let (range, ending, last) = match (leaf.shape, self.genitive()) {
            (Shape::Tail | Shape::Initials, _) => {
                (start..self.end_with_stop(end), Ending::None, self.last)
            }
            (_, Some((genitive, last))) => {
                (start..genitive.end, Ending::Apostrophe(genitive), last)
            }
            (_, None) => (start..end, Ending::None, self.last),
        };
        Match {
            range,
            entries: leaf.entries.clone(),
            portion: leaf.portion,
            certainty: Certainty::Sure,
            is_stranger: false,
            ending,
            first: self.first,
            last,
        }
    }

    /// The full stop of an initial, unless it ends the sentence.
    fn end_with_stop(&self, end: usize) -> usize {
        let Some(rest) = self.text[end..].strip_prefix('.') else {
            return end;
        };
        let next = rest.chars().find(|sign| !sign.is_whitespace());
        let goes_on = next.is_some_and(|sign| sign.is_lowercase() || ",;:)".contains(sign));
        if goes_on { end + 1 } else { end }
    }

    /// The apostrophe of a genitive and its s, and the last word it takes.
    fn genitive(&self) -> Option<(Range<usize>, usize)> {
        let end = self.words.list[self.last].range.end;
        if let Some(next) = self.words.list.get(self.last + 1)
            && next.gap.join == Join::Apostrophe
            && self.words.folded(self.last + 1) == "s"
        {
            return Some((end..next.range.end, self.last + 1));
        }
        let rest = &self.text[end..];
        let apostrophe = rest.chars().next().filter(|&sign| is_apostrophe(sign))?;
        let hisses = self.words.folded(self.last).ends_with(['s', 'x', 'z']);
        let start = self.words.list[self.first].range.start;
        let quoted = self.text[..start]
            .chars()
            .next_back()
            .is_some_and(is_apostrophe);
        let mut after = rest[apostrophe.len_utf8()..].chars();
        let owns = after.next() == Some(' ') && after.next().is_some_and(char::is_lowercase);
        (hisses && !quoted && owns).then(|| (end..end + apostrophe.len_utf8(), self.last))
    }
}
