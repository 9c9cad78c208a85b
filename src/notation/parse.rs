//! A typed line → a note, and what is doubtful about it.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::NaiveDate;

use super::dates::day_at;
use super::marks::{
    BeforeColon, Names, before_colon, ends_well, is_address, is_escapable, is_loose,
    is_wholly_quoted, name_at, nearest_code, nearest_id, opens_mark, sign_at,
};
use super::{Doubt, Grammar, Parsed};
use crate::model::codebook::{ThemeMatch, match_theme};
use crate::model::terms::{Kind, Visibility};
use crate::model::{Id, Note, Person, Speakers};

/// Reads one typed line; always gives a note, in which nothing typed is missing.
#[must_use]
pub fn parse(line: &str, grammar: &Grammar<'_>) -> Parsed {
    let mut doubts = Vec::new();
    let (speakers, start) = speakers(line, grammar, &mut doubts);
    let start = skip_space(line, start);
    let sign = sign_at(&line[start..]);
    let behind = start + sign.map_or(0, |(_, length)| length);
    if speakers.is_nobody() && sign.is_some() {
        late_speakers(line, behind, grammar, &mut doubts);
    }
    let kind = sign.map(|(kind, _)| kind);
    let mut scan = Scan {
        line,
        names: Names::new(line, grammar.participants),
        grammar,
        is_dated: kind.unwrap_or(grammar.default_kind).has_date(),
        date: None,
        doubts,
    };
    let words = scan.words(behind);
    let mut note = assemble(&words);
    (note.speakers, note.kind, note.date) = (speakers, kind, scan.date);
    let last = words
        .iter()
        .rev()
        .find(|word| !word.is_mark())
        .map_or(start, |word| word.end);
    if note.date.is_none() && is_wholly_quoted(line.get(start..last).unwrap_or_default()) {
        take_quotes(&mut note, sign.is_some());
    }
    note.persons = in_order_of_text(&note.text, note.persons, grammar);
    Parsed {
        note,
        doubts: scan.doubts,
    }
}

/// Who speaks, and where what they say begins.
fn speakers(line: &str, grammar: &Grammar<'_>, doubts: &mut Vec<Doubt>) -> (Speakers, usize) {
    match before_colon(line, grammar) {
        BeforeColon::Speakers(mut codes, end) => {
            let mut seen = BTreeSet::new();
            codes.retain(|code| seen.insert(code.clone()));
            return (Speakers::from_codes(codes), end);
        }
        BeforeColon::Slips(slips) => {
            doubts.extend(slips.into_iter().map(|slip| Doubt::SpeakerSlip {
                word: slip.word,
                nearest: slip.nearest,
                range: slip.range,
            }));
        }
        BeforeColon::Text => {}
    }
    (Speakers::Nobody, 0)
}

/// Doubts speakers that stand after the sign instead of before it.
fn late_speakers(line: &str, from: usize, grammar: &Grammar<'_>, doubts: &mut Vec<Doubt>) {
    let from = skip_space(line, from);
    let BeforeColon::Speakers(codes, end) = before_colon(&line[from..], grammar) else {
        return;
    };
    let word = line[from..from + end - 1].trim_end();
    doubts.push(Doubt::SpeakerSlip {
        word: word.to_owned(),
        nearest: codes.into_iter().next(),
        range: from..from + word.len(),
    });
}

fn skip_space(line: &str, from: usize) -> usize {
    line.len() - line[from..].trim_start().len()
}

/// Puts words and marks together: marks at the end leave no text, those before it their word.
fn assemble(words: &[Word]) -> Note {
    let mut note = Note::default();
    let inside = words
        .iter()
        .rposition(|word| !word.is_mark())
        .map_or(0, |last| last + 1);
    for word in &words[..inside] {
        // What a number leaves behind belongs to the word before it: `(zie ^12)`.
        let closes = !word.marks.is_empty() && word.text.chars().all(closes_word);
        if !(closes || note.text.is_empty()) {
            note.text.push(' ');
        }
        note.text.push_str(&word.text);
    }
    let (mut themes, mut persons, mut sources) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for mark in words.iter().flat_map(|word| &word.marks) {
        match mark {
            Mark::Theme(theme) if themes.insert(theme) => note.themes.push(theme.clone()),
            Mark::Person(person) if persons.insert(person) => note.persons.push(person.clone()),
            Mark::Source(number) if sources.insert(number) => note.sources.push(*number),
            // What should stay at the table stays there, whatever else the line says.
            Mark::Visible(visibility) if note.visibility != Some(Visibility::Table) => {
                note.visibility = Some(*visibility);
            }
            Mark::Theme(_) | Mark::Person(_) | Mark::Source(_) | Mark::Visible(_) | Mark::Date => {}
        }
    }
    note
}

fn closes_word(c: char) -> bool {
    is_loose(c) || ":!?)…\"”’".contains(c)
}

/// Takes the quotes off a note that is wholly in quotes; a sign has taken the first already.
fn take_quotes(note: &mut Note, is_opened: bool) {
    let mut inside = note.text.chars();
    inside.next_back();
    if !is_opened {
        inside.next();
    }
    note.text = inside.as_str().trim().to_owned();
    note.kind = Some(Kind::Quote);
}

/// Puts persons who are named in the text first, in the order of the text.
pub(super) fn in_order_of_text(
    text: &str,
    persons: Vec<Person>,
    grammar: &Grammar<'_>,
) -> Vec<Person> {
    let named = Names::new(text, grammar.participants).find(&persons.iter().collect());
    let mut seen = BTreeSet::new();
    let inside = named.into_iter().map(|(_, person)| person);
    inside
        .chain(persons)
        .filter(|person| seen.insert(person.clone()))
        .collect()
}

/// One word of a line, or more when a mark takes several.
#[derive(Default)]
struct Word {
    /// What it is in the text.
    text: String,
    marks: Vec<Mark>,
    /// Whether there is more to it than marks and loose punctuation.
    has_words: bool,
    end: usize,
}

enum Mark {
    Theme(Id),
    Person(Person),
    Date,
    Source(u32),
    Visible(Visibility),
}

/// A mark at a place in the line.
struct Found {
    mark: Mark,
    /// How many bytes it takes.
    length: usize,
    /// What stays of it in the text when it stands inside a sentence.
    stays: Range<usize>,
}

struct Scan<'l> {
    line: &'l str,
    names: Names<'l>,
    grammar: &'l Grammar<'l>,
    is_dated: bool,
    date: Option<NaiveDate>,
    doubts: Vec<Doubt>,
}

impl Scan<'_> {
    fn words(&mut self, from: usize) -> Vec<Word> {
        let mut words = Vec::new();
        let mut at = skip_space(self.line, from);
        while at < self.line.len() {
            let word = self.word(at);
            at = skip_space(self.line, word.end);
            words.push(word);
        }
        words
    }

    fn word(&mut self, start: usize) -> Word {
        let line = self.line;
        let is_plain = is_address(&line[start..]);
        let mut word = Word::default();
        let (mut at, mut before) = (start, None);
        while let Some(c) = line[at..].chars().next().filter(|c| !c.is_whitespace()) {
            let can_open = !is_plain && opens_mark(before, c);
            if let Some(found) = can_open.then(|| self.mark(at, c)).flatten() {
                let kept: Vec<&str> = line[found.stays].split_whitespace().collect();
                word.text.push_str(&kept.join(" "));
                word.marks.push(found.mark);
                at += found.length;
                before = line[..at].chars().next_back();
                continue;
            }
            let escaped = line[at + c.len_utf8()..].chars().next();
            let kept = match escaped.filter(|next| c == '\\' && is_escapable(*next)) {
                Some(next) => {
                    at += c.len_utf8();
                    next
                }
                None => c,
            };
            word.text.push(kept);
            word.has_words |= !is_loose(kept);
            (at, before) = (at + kept.len_utf8(), Some(kept));
        }
        word.end = at;
        word.drop_empty_brackets();
        word
    }

    /// The mark at a place, which begins with this character.
    fn mark(&mut self, at: usize, first: char) -> Option<Found> {
        match first {
            '#' => self.theme(at),
            '@' => self.person(at),
            '>' => self.day(at),
            '^' => self.source(at),
            '[' => self.visibility(at),
            _ => None,
        }
    }

    fn theme(&mut self, at: usize) -> Option<Found> {
        let line = self.line;
        let whole = name_at(&line[at + 1..]);
        let is_known = |name: &str| {
            let name = name.to_ascii_lowercase();
            self.grammar
                .themes
                .iter()
                .any(|theme| theme.as_str() == name)
        };
        let is_number = whole.chars().all(|c| c.is_ascii_digit());
        let name = if is_known(whole) {
            whole
        } else {
            whole.trim_end_matches(['-', '_'])
        };
        let begins = name.starts_with(char::is_alphabetic) || (!is_number && is_known(name));
        if !begins || !ends_well(&line[at + 1 + name.len()..]) {
            return None;
        }
        let length = 1 + name.len();
        let typed = Id::new(&name.to_lowercase());
        let theme = match match_theme(name, self.grammar.themes.iter()) {
            ThemeMatch::Known(theme) => Some(theme),
            ThemeMatch::Ambiguous(candidates) => {
                let range = at..at + length;
                self.doubts.push(Doubt::ThemeAmbiguous {
                    typed: name.to_owned(),
                    candidates,
                    range,
                });
                typed
            }
            ThemeMatch::Unknown => {
                let themes = self.grammar.themes.iter().map(Id::as_str);
                self.doubts.push(Doubt::ThemeUnknown {
                    typed: name.to_owned(),
                    nearest: nearest_id(name, themes),
                    range: at..at + length,
                });
                typed
            }
        };
        Some(Found {
            mark: Mark::Theme(theme?),
            length,
            stays: at + 1..at + length,
        })
    }

    fn person(&mut self, at: usize) -> Option<Found> {
        let named = self.names.at(at)?;
        let range = at..at + named.length;
        if named.is_doubtful {
            self.doubts.push(Doubt::PersonUnknown {
                typed: named.person.as_str().to_owned(),
                nearest: nearest_code(named.person.as_str(), self.grammar),
                range: range.clone(),
            });
        }
        Some(Found {
            mark: Mark::Person(named.person),
            length: named.length,
            stays: range,
        })
    }

    /// A day, the first one only: a note has no second.
    fn day(&mut self, at: usize) -> Option<Found> {
        if !self.is_dated || self.date.is_some() {
            return None;
        }
        let day = day_at(&self.line[at + 1..], self.grammar.day)?;
        let range = at..at + 1 + day.length;
        let Some(date) = day.date else {
            let typed = self.line[at + 1..range.end].to_owned();
            self.doubts.push(Doubt::DateImpossible { typed, range });
            return None;
        };
        self.date = Some(date);
        Some(Found {
            mark: Mark::Date,
            length: range.len(),
            stays: at + 1..range.end,
        })
    }

    fn source(&self, at: usize) -> Option<Found> {
        let after = &self.line[at + 1..];
        let end = after
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(after.len());
        let (digits, rest) = after.split_at(end);
        if digits.starts_with('0') || !ends_well(rest) {
            return None;
        }
        let mark = Mark::Source(digits.parse().ok()?);
        Some(Found {
            mark,
            length: 1 + end,
            stays: at..at,
        })
    }

    fn visibility(&self, at: usize) -> Option<Found> {
        let (visibility, length) = visibility_at(&self.line[at..])?;
        let mark = Mark::Visible(visibility);
        ends_well(&self.line[at + length..]).then_some(Found {
            mark,
            length,
            stays: at..at,
        })
    }
}

/// `[tafel]` or `[openbaar]` at the beginning of a text, and the bytes it takes.
pub(super) fn visibility_at(text: &str) -> Option<(Visibility, usize)> {
    [Visibility::Table, Visibility::Public]
        .into_iter()
        .find_map(|visibility| {
            let length = visibility.term().len() + 2;
            let inside = text.get(..length)?.strip_prefix('[')?.strip_suffix(']')?;
            inside
                .eq_ignore_ascii_case(visibility.term())
                .then_some((visibility, length))
        })
}

impl Word {
    fn is_mark(&self) -> bool {
        !self.marks.is_empty() && !self.has_words
    }

    /// Drops the brackets of `(^12)`, which hold no word.
    fn drop_empty_brackets(&mut self) {
        let rest = self
            .text
            .strip_prefix("()")
            .filter(|_| !self.marks.is_empty());
        if let Some(rest) = rest.filter(|rest| rest.chars().all(is_loose)) {
            self.text = rest.to_owned();
            self.has_words = false;
        }
    }
}
