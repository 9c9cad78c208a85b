//! A note → the line that says it, with backslashes only where a word would become a mark.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Grammar;
use super::marks::{
    BeforeColon, Names, before_colon, is_escapable, is_loose, is_wholly_quoted, opens_mark, sign_at,
};
use super::parse::visibility_at;
use crate::model::case::EVERYBODY;
use crate::model::terms::{Kind, Visibility};
use crate::model::{Id, Note, Person, Speakers};

/// Writes a note as the line that parses to it.
///
/// This holds for every note as [`Note`] describes it that can be typed under the grammar: its
/// speakers are at the table, its kind has a sign, each theme begins with a letter.
#[must_use]
pub fn print(note: &Note, grammar: &Grammar<'_>) -> String {
    let kind = note.kind.filter(|kind| kind.sign().is_some());
    let is_dated = kind.unwrap_or(grammar.default_kind).has_date();
    let persons: BTreeSet<&Person> = note.persons.iter().collect();
    let inside = inside_the_sentence(&note.text, &persons, grammar);
    let named: BTreeSet<&Person> = inside.iter().map(|(_, person)| person).collect();

    let mut parts = Vec::new();
    parts.extend(speakers(&note.speakers));
    parts.extend(kind.and_then(|kind| sign(kind, &note.text)));
    let marks = marks(note, &named, is_dated, grammar);
    let escape = Escape {
        note,
        grammar,
        is_dated,
        has_sign: kind.is_some(),
        has_marks: !marks.is_empty(),
    };
    parts.push(escape.text(&inside));
    parts.extend(marks);
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// Where persons are named in a text so that they count there; at its end they would be marks.
fn inside_the_sentence(
    text: &str,
    persons: &BTreeSet<&Person>,
    grammar: &Grammar<'_>,
) -> Vec<(Range<usize>, Person)> {
    let mut named = Names::new(text, grammar.participants).find(persons);
    let mut end = text.len();
    while let Some((range, _)) = named.last()
        && text[range.end..end]
            .chars()
            .all(|c| is_loose(c) || c.is_whitespace())
    {
        end = range.start;
        named.pop();
    }
    named
}

fn speakers(speakers: &Speakers) -> Option<String> {
    match speakers {
        Speakers::Nobody => None,
        Speakers::Everybody => Some(format!("{EVERYBODY}:")),
        Speakers::Codes(codes) => {
            let codes: Vec<&str> = codes.iter().map(Id::as_str).collect();
            Some(format!("{}:", codes.join(", ")))
        }
    }
}

/// The sign of a kind, in brackets where it would not be one otherwise.
fn sign(kind: Kind, text: &str) -> Option<String> {
    let sign = kind.sign()?;
    let is_number = "-~".contains(sign) && text.starts_with(char::is_numeric);
    let is_quote = sign == '"' && text.ends_with('"');
    let needs_brackets = is_number || is_quote || text.is_empty();
    Some(if needs_brackets {
        format!("({sign})")
    } else {
        sign.to_string()
    })
}

/// The marks at the end of the line.
fn marks(
    note: &Note,
    named: &BTreeSet<&Person>,
    is_dated: bool,
    grammar: &Grammar<'_>,
) -> Vec<String> {
    let themes = note.themes.iter().map(|theme| format!("#{theme}"));
    let persons = note.persons.iter().filter(|person| !named.contains(person));
    let persons = persons.map(|person| mention(person, grammar));
    let date = note
        .date
        .filter(|_| is_dated)
        .map(|date| format!(">{}", date.format("%Y-%m-%d")));
    let sources = note.sources.iter().map(|number| format!("^{number}"));
    let visibility = note
        .visibility
        .filter(|visibility| *visibility != Visibility::Report);
    let visibility = visibility.map(|visibility| format!("[{}]", visibility.term()));
    themes
        .chain(persons)
        .chain(date)
        .chain(sources)
        .chain(visibility)
        .collect()
}

/// A person as a mark: a code bare, a free name in quotes, so that it raises no doubt.
fn mention(person: &Person, grammar: &Grammar<'_>) -> String {
    let name = person.as_str();
    let is_code = name == EVERYBODY
        || grammar
            .participants
            .iter()
            .any(|participant| participant.code.as_str() == name);
    if is_code {
        format!("@{name}")
    } else if name.contains('"') {
        format!("@“{name}”")
    } else {
        format!("@\"{name}\"")
    }
}

/// What must be known to see where a text needs backslashes.
struct Escape<'n> {
    note: &'n Note,
    grammar: &'n Grammar<'n>,
    is_dated: bool,
    has_sign: bool,
    has_marks: bool,
}

impl Escape<'_> {
    /// The text with its backslashes; persons who count inside it stay as they are.
    fn text(&self, inside: &[(Range<usize>, Person)]) -> String {
        let text = &self.note.text;
        let outer = [self.beginning(), self.colon()];
        let mut inside = inside.iter().map(|(range, _)| range).peekable();
        let mut line = String::with_capacity(text.len());
        let (mut at, mut before) = (0, None);
        while let Some(c) = text[at..].chars().next() {
            if let Some(person) = inside.next_if(|range| range.start == at) {
                line.push_str(&text[person.clone()]);
                at = person.end;
                before = text[..at].chars().next_back();
                continue;
            }
            let after = &text[at + c.len_utf8()..];
            let is_mark =
                outer.contains(&Some(at)) || (opens_mark(before, c) && self.is_mark(c, after));
            if is_escapable(c) && (is_mark || before == Some('\\')) {
                line.push('\\');
            }
            line.push(c);
            (at, before) = (at + c.len_utf8(), Some(c));
        }
        line
    }

    /// Whether a character would begin a mark before this text.
    fn is_mark(&self, c: char, after: &str) -> bool {
        let next = after.chars().next();
        let is_digit = next.is_some_and(|next| next.is_ascii_digit());
        let is_letter = next.is_some_and(char::is_alphabetic);
        let begins = |id: &Id| next.is_some_and(|next| id.as_str().starts_with(next));
        match c {
            '#' => is_letter || (is_digit && self.grammar.themes.iter().any(begins)),
            '@' => {
                let mut codes = self
                    .grammar
                    .participants
                    .iter()
                    .map(|participant| &participant.code);
                is_letter || after.starts_with(['"', '“', '„']) || (is_digit && codes.any(begins))
            }
            '>' => is_digit && self.is_dated,
            '^' => is_digit,
            '[' => {
                visibility_at(&format!("[{}", after.chars().take(12).collect::<String>())).is_some()
            }
            _ => false,
        }
    }

    /// The place of a first character that would be a sign, or the quotes of a quotation.
    fn beginning(&self) -> Option<usize> {
        let text = self.note.text.as_str();
        if self.has_sign {
            return None;
        }
        let is_alone = text.chars().count() == 1 && self.has_marks;
        if sign_at(text).is_some() && text.starts_with('(') {
            Some(1)
        } else {
            (is_alone || sign_at(text).is_some() || is_wholly_quoted(text)).then_some(0)
        }
    }

    /// The place of a first colon that would make speakers of what stands before it.
    fn colon(&self) -> Option<usize> {
        if !self.note.speakers.is_nobody() {
            return None;
        }
        match before_colon(&self.note.text, self.grammar) {
            BeforeColon::Text => None,
            BeforeColon::Speakers(..) | BeforeColon::Slips(_) => self.note.text.find(':'),
        }
    }
}
