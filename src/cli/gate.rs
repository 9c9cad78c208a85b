//! What lets a document out: for others than the table it may not hold what surely identifies
//! somebody. What may do so is told, and stops nothing.

use super::context::Context;
pub use super::known::Known;
use super::outcome::Failure;
use super::snippet::{Level, Notice, harmless};
use crate::lang::kinds::Named;
use crate::lang::{Lang, fill};
use crate::privacy::{Certainty, Finding, Kind};
use crate::report::plain::said;
use crate::report::view::Audience;

/// Lets a document out, or not; tells beside it what is worth a look.
///
/// # Errors
///
/// [`Failure::PrivacyBlock`] with what stands where and how to mend it, when the document is for
/// others than the table and surely identifies somebody.
pub fn pass(
    path: &str,
    document: &str,
    audience: Audience,
    known: &Known,
    context: &Context,
) -> Result<(), Failure> {
    let texts = said(document);
    let texts = texts.iter().map(|said| Told {
        line: Some(said.line),
        ..Told::of(&said.text)
    });
    decide(path, &find(texts, known), audience, context)
}

/// The same for data in JSON or YAML: every text in it is looked at.
///
/// # Errors
///
/// As [`pass`].
pub fn pass_data(
    path: &str,
    data: &serde_json::Value,
    audience: Audience,
    known: &Known,
    context: &Context,
) -> Result<(), Failure> {
    let mut texts = Vec::new();
    gather(data, &Told::of(""), &mut texts);
    pass_texts(path, texts, audience, known, context)
}

/// A text that is looked at, and what is known of where it stands.
#[derive(Clone)]
pub struct Told<'t> {
    text: &'t str,
    /// The line of a document.
    line: Option<usize>,
    /// The key in data, with those above it.
    key: String,
    /// The id of the table that it is from.
    table: Option<&'t str>,
    /// The numbers of the notes that it is from.
    notes: Vec<u32>,
}

impl<'t> Told<'t> {
    /// A text of which nothing else is known.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        Self {
            text,
            line: None,
            key: String::new(),
            table: None,
            notes: Vec::new(),
        }
    }

    /// The same, from notes of a table.
    #[must_use]
    pub fn from_table(self, table: &'t str, notes: impl IntoIterator<Item = u32>) -> Self {
        Self {
            table: Some(table),
            notes: notes.into_iter().collect(),
            ..self
        }
    }
}

/// The same for texts one by one.
///
/// # Errors
///
/// As [`pass`].
pub fn pass_texts<'t>(
    path: &str,
    texts: impl IntoIterator<Item = Told<'t>>,
    audience: Audience,
    known: &Known,
    context: &Context,
) -> Result<(), Failure> {
    decide(path, &find(texts.into_iter(), known), audience, context)
}

/// Every text in data, with its key, and the number of the note that it is a part of.
fn gather<'d>(data: &'d serde_json::Value, place: &Told<'d>, texts: &mut Vec<Told<'d>>) {
    use serde_json::Value;
    match data {
        Value::String(text) => texts.push(Told {
            text,
            ..place.clone()
        }),
        Value::Array(items) => items.iter().for_each(|item| gather(item, place, texts)),
        Value::Object(map) => {
            let id = map.get("id").and_then(Value::as_str);
            let number = id.and_then(|id| id.rsplit_once('#')?.1.parse().ok());
            for (key, value) in map {
                let mut inner = place.clone();
                if !inner.key.is_empty() {
                    inner.key.push('.');
                }
                inner.key.push_str(key);
                if let Some(number) = number {
                    inner.notes = vec![number];
                }
                gather(value, &inner, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// One thing found, wherever it stands.
struct Found {
    text: String,
    kind: Kind,
    certainty: Certainty,
    /// Lines of the document, each once.
    lines: Vec<usize>,
    /// Numbers of the notes that are named in the same sentence.
    notes: Vec<String>,
    /// Keys of data, each once.
    keys: Vec<String>,
    /// Tables, each once.
    tables: Vec<String>,
    /// Whether it is the id of a table, which no note can mend.
    is_id: bool,
}

fn find<'t>(texts: impl Iterator<Item = Told<'t>>, known: &Known) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for told in texts {
        let text = told.text;
        for Finding {
            range,
            kind,
            certainty,
        } in known.find(text)
        {
            let found = &text[range.clone()];
            let is_id = known.is_id_of_table(text, &range);
            let same = |known: &&mut Found| {
                known.kind == kind && known.text == found && known.is_id == is_id
            };
            let place = match all.iter_mut().find(same) {
                Some(known) => known,
                None => {
                    all.push(Found {
                        text: found.to_owned(),
                        kind,
                        certainty,
                        lines: Vec::new(),
                        notes: Vec::new(),
                        keys: Vec::new(),
                        tables: Vec::new(),
                        is_id,
                    });
                    let last = all.len() - 1;
                    &mut all[last]
                }
            };
            place.certainty = place.certainty.min(certainty);
            add(&mut place.lines, told.line);
            add(
                &mut place.keys,
                Some(&told.key).filter(|key| !key.is_empty()).cloned(),
            );
            add(&mut place.tables, told.table.map(str::to_owned));
            if is_id {
                continue;
            }
            add(&mut place.notes, note_after(&text[range.end..]));
            for note in &told.notes {
                add(&mut place.notes, Some(note.to_string()));
            }
        }
    }
    all
}

fn add<T: PartialEq>(list: &mut Vec<T>, new: Option<T>) {
    list.extend(new.filter(|new| !list.contains(new)));
}

/// The number of the note that a sentence is from: `#12` behind it.
fn note_after(rest: &str) -> Option<String> {
    let after = rest.split_once('#')?.1;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

/// Kinds that may not be in a document for others; the rest is only told.
pub(super) fn is_barred(kind: Kind) -> bool {
    match kind {
        Kind::Person
        | Kind::Bsn
        | Kind::Phone
        | Kind::Email
        | Kind::Address
        | Kind::Iban
        | Kind::BirthDate => true,
        Kind::Postcode
        | Kind::Url
        | Kind::IdNumber
        | Kind::School
        | Kind::Organisation
        | Kind::Place => false,
    }
}

fn decide(
    path: &str,
    found: &[Found],
    audience: Audience,
    context: &Context,
) -> Result<(), Failure> {
    let words = &context.lang.words().documents;
    let (barred, others): (Vec<&Found>, Vec<&Found>) = found
        .iter()
        .filter(|found| found.kind != Kind::Place)
        .partition(|found| found.certainty == Certainty::Sure && is_barred(found.kind));
    let values = [("path", path)];
    match audience {
        Audience::Table => {
            // Those who sat there know each other's names; numbers are told all the same.
            let numbers: Vec<&Found> = barred
                .into_iter()
                .filter(|found| found.kind != Kind::Person)
                .collect();
            warn(&numbers, &values, context);
            Ok(())
        }
        Audience::Involved | Audience::Public if barred.is_empty() => {
            if !others.is_empty() {
                let headline = fill(words.worth_a_look, &values);
                context.tell(&told(Level::Warning, headline, &others, None, context));
            }
            Ok(())
        }
        Audience::Involved | Audience::Public => {
            let headline = fill(words.barred.what, &values);
            let (ids, rest): (Vec<&Found>, Vec<&Found>) =
                barred.iter().partition(|found| found.is_id);
            let remedy = (!rest.is_empty()).then_some(words.barred.remedy);
            let mut text = told(Level::Error, headline, &barred, remedy, context);
            if !ids.is_empty() {
                text.push_str(&context.remedy(words.id_tells));
            }
            if !others.is_empty() {
                let headline = fill(words.worth_a_look, &values);
                text.push_str(&told(Level::Warning, headline, &others, None, context));
            }
            Err(Failure::PrivacyBlock(text))
        }
    }
}

fn warn(found: &[&Found], values: &[(&str, &str)], context: &Context) {
    if found.is_empty() {
        return;
    }
    let words = &context.lang.words().documents;
    let headline = fill(words.numbers_found.what, values);
    let remedy = Some(words.numbers_found.remedy);
    context.complain(&told(Level::Warning, headline, found, remedy, context));
}

/// A headline, a line for each finding, and what to do.
fn told(
    level: Level,
    headline: String,
    found: &[&Found],
    remedy: Option<&str>,
    context: &Context,
) -> String {
    let words = &context.lang.words().documents;
    let bare = |remedy: Option<&str>, headline: String| {
        context.notice(&Notice {
            level,
            headline,
            remedy: remedy.map(str::to_owned),
        })
    };
    let mut text = bare(None, headline);
    for one in found.iter().take(MOST_TOLD) {
        text.push_str(&format!("  {}\n", in_words(one, context)));
    }
    if let Some(more) = found.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        let more = fill(words.and_more, &[("count", &more.to_string())]);
        text.push_str(&format!("  {more}\n"));
    }
    if let Some(remedy) = remedy {
        text.push_str(&context.remedy(remedy));
    }
    text
}

/// Of more keys than this the first are told: they lead to the note.
const MOST_KEYS: usize = 5;

/// More findings than this are counted, not told.
const MOST_TOLD: usize = 30;

fn in_words(found: &Found, context: &Context) -> String {
    let (lang, words) = (context.lang, &context.lang.words().documents);
    let lines: Vec<String> = found.lines.iter().map(usize::to_string).collect();
    let mut told = called(found.kind, lang).with_article.to_owned();
    let shown = |list: &[String]| {
        let list: Vec<String> = list.iter().map(|one| harmless(one)).collect();
        lang.list(&list)
    };
    // A number or address is found by its line; it need not stand in what a screen or log keeps.
    if is_word(found.kind) {
        told.push_str(&format!(": {}", harmless(&found.text)));
    }
    if found.is_id {
        told.push_str(words.finding_in_id);
    }
    if !found.tables.is_empty() {
        let tables = shown(&found.tables);
        told.push_str(&fill(words.finding_tables, &[("tables", &tables)]));
    }
    if !lines.is_empty() {
        told.push_str(&fill(words.finding_lines, &[("lines", &lang.list(&lines))]));
    }
    if !found.notes.is_empty() {
        told.push_str(&fill(
            words.finding_notes,
            &[("notes", &lang.list(&found.notes))],
        ));
    }
    if !found.keys.is_empty() {
        let keys = found.keys.iter().take(MOST_KEYS);
        let keys: Vec<String> = keys.map(|key| format!("`{}`", harmless(key))).collect();
        told.push_str(&fill(words.finding_keys, &[("keys", &lang.list(&keys))]));
    }
    told
}

/// Whether it must be read to know whether it is what it seems.
fn is_word(kind: Kind) -> bool {
    match kind {
        Kind::Person | Kind::Url | Kind::School | Kind::Organisation | Kind::Place => true,
        Kind::Bsn
        | Kind::Phone
        | Kind::Email
        | Kind::Address
        | Kind::Postcode
        | Kind::BirthDate
        | Kind::Iban
        | Kind::IdNumber => false,
    }
}

/// What a kind of finding is called.
pub(super) fn called(kind: Kind, lang: Lang) -> &'static Named {
    let words = &lang.words().kinds;
    match kind {
        Kind::Person => &words.person,
        Kind::Bsn => &words.bsn,
        Kind::Phone => &words.phone,
        Kind::Email => &words.email,
        Kind::Address => &words.address,
        Kind::Postcode => &words.postcode,
        Kind::BirthDate => &words.birth_date,
        Kind::Iban => &words.iban,
        Kind::Url => &words.url,
        Kind::IdNumber => &words.id_number,
        Kind::School => &words.school,
        Kind::Organisation => &words.organisation,
        Kind::Place => &words.place,
    }
}
