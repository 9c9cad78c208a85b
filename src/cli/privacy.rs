//! Shows what identifies people in a text, for people or for other programs.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::args::{self, Stream};
use super::context::Context;
use super::gate;
use super::load;
use super::outcome::{Failure, Outcome};
use super::screen::{self, Column};
use super::snippet::Notice;
use crate::lang::fill;
use crate::lang::privacy::Privacy;
use crate::privacy::{self, Certainty, Finder, Finding, Kind};
use crate::store::Lines;

/// Looks at each line of a file or of standard input.
///
/// # Errors
///
/// What keeps a line from being read, or the outcome from being written.
pub fn run(arguments: &args::Privacy, context: &Context) -> Result<Outcome, Failure> {
    let disk = |error| load::stored(&error, context);
    let (mut lines, name) = match &arguments.file {
        Some(Stream::File(path)) => (Lines::of_file(path).map_err(disk)?, load::shown(path)),
        Some(Stream::Standard) | None => {
            let name = context.lang.words().files.standard_input;
            (Lines::of_standard_input(), name.to_owned())
        }
    };
    let mut told = Told {
        context,
        name,
        line: 0,
        outcome: Outcome::Done,
        finder: Finder::default(),
        product: Vec::new(),
    };
    let mut rows = Vec::new();
    // Lines are looked at together, as far as they are there; nobody waits for the next one.
    let mut together: Vec<Vec<u8>> = vec![Vec::new(); TOGETHER];
    let mut is_more = true;
    while is_more {
        let mut count = 0;
        while count < TOGETHER {
            is_more = lines.next_into(&mut together[count]).map_err(disk)?;
            count += usize::from(is_more);
            if !is_more || lines.is_waiting() {
                break;
            }
        }
        told.take(&together[..count], arguments.jsonl, &mut rows);
        if lines.is_waiting() || told.product.len() >= ENOUGH {
            told.deliver()?;
        }
    }
    told.deliver()?;
    if !arguments.jsonl {
        show(&rows, context)?;
    }
    Ok(told.outcome)
}

/// Lines that are looked at together at most.
const TOGETHER: usize = 32;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Bytes that are worth a write.
const ENOUGH: usize = 64 * 1024;

/// What goes out, and what was wrong.
struct Told<'c> {
    context: &'c Context,
    /// Of the text, as people know it.
    name: String,
    line: usize,
    outcome: Outcome,
    finder: Finder,
    /// Lines of JSON.
    product: Vec<u8>,
}

#[derive(Deserialize)]
struct Given<'a, Id> {
    id: Id,
    /// Borrowed from the line, unless it has escapes.
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[derive(Serialize)]
struct Answer<'a, Id> {
    id: Id,
    spans: Spans<'a>,
}

/// Findings in a text, written one by one.
struct Spans<'a> {
    text: &'a str,
    findings: &'a [Finding],
}

impl Serialize for Spans<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(in_code_points(self.text, self.findings))
    }
}

/// Offsets count code points.
#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    certainty: &'static str,
}

/// The id of a note as it goes out.
#[derive(Serialize)]
#[serde(untagged)]
enum NoteId<'a> {
    AsItStands(&'a RawValue),
    Read(serde_json::Value),
}

impl Told<'_> {
    /// Takes lines as they stand in the file: notes in JSON, or the lines of a text.
    fn take(&mut self, lines: &[Vec<u8>], is_jsonl: bool, rows: &mut Vec<Row>) {
        let mut notes: Vec<Given<'_, NoteId<'_>>> = Vec::with_capacity(lines.len());
        for line in lines {
            self.line += 1;
            let is_first = self.line == 1;
            let bytes = line.strip_prefix(BYTE_ORDER_MARK).filter(|_| is_first);
            match std::str::from_utf8(bytes.unwrap_or(line)) {
                Ok(text) if is_jsonl => notes.extend(self.note(text)),
                Ok(text) => rows.extend(found(self.line, text)),
                Err(_) => self.refuse(|words| (words.not_text, words.not_text_remedy)),
            }
        }
        let texts: Vec<&str> = notes.iter().map(|note| &*note.text).collect();
        let Self {
            finder, product, ..
        } = self;
        finder.find_each(&texts, |place, findings| {
            let (id, text) = (&notes[place].id, texts[place]);
            let spans = Spans { text, findings };
            let before = product.len();
            match serde_json::to_writer(&mut *product, &Answer { id, spans }) {
                Ok(()) => product.push(b'\n'),
                Err(_) => product.truncate(before),
            }
        });
    }

    /// The note on a line; an empty line has none, and of a broken one it is told.
    fn note<'a>(&mut self, line: &'a str) -> Option<Given<'a, NoteId<'a>>> {
        if line.trim().is_empty() {
            return None;
        }
        if let Ok(Given { id, text }) = serde_json::from_str::<Given<'_, &RawValue>>(line)
            && is_written_alike(id.get())
        {
            let id = NoteId::AsItStands(id);
            return Some(Given { id, text });
        }
        match serde_json::from_str::<Given<'_, serde_json::Value>>(line) {
            Ok(Given { id, text }) => {
                let id = NoteId::Read(id);
                Some(Given { id, text })
            }
            Err(_) => {
                self.refuse(|words| (words.malformed, words.malformed_remedy));
                None
            }
        }
    }

    fn refuse(&mut self, words: impl Fn(&Privacy) -> (&'static str, &'static str)) {
        let (what, remedy) = words(&self.context.lang.words().privacy);
        let values = [("line", self.line.to_string()), ("file", self.name.clone())];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let notice = Notice::error(fill(what, &values), remedy);
        self.context.complain(&self.context.notice(&notice));
        self.outcome = Outcome::ToMend;
    }

    fn deliver(&mut self) -> Result<(), Failure> {
        if !self.product.is_empty() {
            self.context
                .product(&String::from_utf8_lossy(&self.product))?;
            self.product.clear();
        }
        Ok(())
    }
}

/// Whether JSON may go out as it came in: a text without escapes, or a number, of which the last
/// digits would be lost in reading it.
fn is_written_alike(json: &str) -> bool {
    let text = json.starts_with('"') && !json.contains('\\');
    text || json.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-')
}

fn in_code_points(text: &str, findings: &[Finding]) -> impl Iterator<Item = Span> {
    let (mut bytes, mut points) = (0, 0);
    let mut point_at = move |byte: usize| {
        points += text[bytes..byte].chars().count();
        bytes = byte;
        points
    };
    findings.iter().map(move |finding| Span {
        start: point_at(finding.range.start),
        end: point_at(finding.range.end),
        kind: finding.kind.term(),
        certainty: finding.certainty.term(),
    })
}

/// A finding as people see it.
struct Row {
    line: usize,
    kind: Kind,
    certainty: Certainty,
    text: String,
}

fn found(line: usize, text: &str) -> Vec<Row> {
    let findings = privacy::find(text).into_iter();
    findings
        .map(|finding| Row {
            line,
            kind: finding.kind,
            certainty: finding.certainty,
            text: text[finding.range].to_owned(),
        })
        .collect()
}

/// A table on a wide screen; lines with tabs for a narrow one and for other programs.
fn show(rows: &[Row], context: &Context) -> Result<(), Failure> {
    let words = &context.lang.words().privacy;
    if rows.is_empty() {
        context.tell(words.none);
        return Ok(());
    }
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let kind = gate::called(row.kind, context.lang).name;
            let certainty = certainty(row.certainty, words);
            let line = row.line.to_string();
            vec![
                line,
                kind.to_owned(),
                certainty.to_owned(),
                row.text.clone(),
            ]
        })
        .collect();
    let width = context.width();
    let text = if context.is_on_screen() && width >= screen::NARROW {
        let columns = [
            (words.line, Column::Number),
            (words.kind, Column::Word),
            (words.certainty, Column::Word),
            (words.text, Column::Text),
        ];
        screen::table(&columns, &cells, width)
    } else {
        cells.into_iter().map(screen::tabbed).collect()
    };
    context.product(&text)?;
    context.tell(&context.lang.count(rows.len(), words.one, words.many));
    Ok(())
}

fn certainty(certainty: Certainty, words: &Privacy) -> &'static str {
    match certainty {
        Certainty::Sure => words.sure,
        Certainty::Doubtful => words.doubtful,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_code_points() {
        let text = "één Sanne én Tim";
        let findings = privacy::find(text);
        let cut: Vec<String> = in_code_points(text, &findings)
            .map(|span| {
                let points = text.chars().skip(span.start);
                points.take(span.end - span.start).collect()
            })
            .collect();
        assert_eq!(cut, ["Sanne", "Tim"]);
    }
}
