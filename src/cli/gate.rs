//! What lets a document out: for others than the table it may not hold what surely identifies
//! somebody. What may do so is told, and stops nothing.

use super::context::Context;
pub use super::known::Known;
use super::outcome::Failure;
use super::snippet::{Level, Notice, harmless};
use crate::lang::documents::Documents;
use crate::lang::fill;
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
    let texts = texts
        .iter()
        .map(|said| (Some(said.line), said.text.as_str()));
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
    gather(data, &mut texts);
    pass_texts(path, texts, audience, known, context)
}

/// The same for texts one by one.
///
/// # Errors
///
/// As [`pass`].
pub fn pass_texts<'t>(
    path: &str,
    texts: impl IntoIterator<Item = &'t str>,
    audience: Audience,
    known: &Known,
    context: &Context,
) -> Result<(), Failure> {
    let texts = texts.into_iter().map(|text| (None, text));
    decide(path, &find(texts, known), audience, context)
}

fn gather<'d>(data: &'d serde_json::Value, texts: &mut Vec<&'d str>) {
    use serde_json::Value;
    match data {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(map) => map.values().for_each(|value| gather(value, texts)),
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
}

fn find<'t>(texts: impl Iterator<Item = (Option<usize>, &'t str)>, known: &Known) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for (line, text) in texts {
        for Finding {
            range,
            kind,
            certainty,
        } in known.find(text)
        {
            let found = &text[range.clone()];
            let same = |known: &&mut Found| known.kind == kind && known.text == found;
            let place = match all.iter_mut().find(same) {
                Some(known) => known,
                None => {
                    all.push(Found {
                        text: found.to_owned(),
                        kind,
                        certainty,
                        lines: Vec::new(),
                        notes: Vec::new(),
                    });
                    let last = all.len() - 1;
                    &mut all[last]
                }
            };
            place.certainty = place.certainty.min(certainty);
            if let Some(line) = line.filter(|line| !place.lines.contains(line)) {
                place.lines.push(line);
            }
            if let Some(note) = note_after(&text[range.end..])
                && !place.notes.contains(&note)
            {
                place.notes.push(note);
            }
        }
    }
    all
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
            let mut text = told(
                Level::Error,
                headline,
                &barred,
                Some(words.barred.remedy),
                context,
            );
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

/// More findings than this are counted, not told.
const MOST_TOLD: usize = 30;

fn in_words(found: &Found, context: &Context) -> String {
    let (lang, words) = (context.lang, &context.lang.words().documents);
    let lines: Vec<String> = found.lines.iter().map(usize::to_string).collect();
    let kind = kind(found.kind, words);
    let mut told = kind.to_owned();
    // A number or address is found by its line; it need not stand in what a screen or log keeps.
    if is_word(found.kind) {
        told.push_str(&format!(": {}", harmless(&found.text)));
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

fn kind(kind: Kind, words: &Documents) -> &'static str {
    match kind {
        Kind::Person => words.person,
        Kind::Bsn => words.bsn,
        Kind::Phone => words.phone,
        Kind::Email => words.email,
        Kind::Address => words.address,
        Kind::Postcode => words.postcode,
        Kind::BirthDate => words.birth_date,
        Kind::Iban => words.iban,
        Kind::Url => words.site,
        Kind::IdNumber => words.id_number,
        Kind::School => words.school,
        Kind::Organisation => words.organisation,
        Kind::Place => words.place,
    }
}
