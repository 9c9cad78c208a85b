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
    let mut line = Vec::new();
    while lines.next_into(&mut line).map_err(disk)? {
        told.line += 1;
        let is_first = told.line == 1;
        let bytes = line.strip_prefix(BYTE_ORDER_MARK).filter(|_| is_first);
        match std::str::from_utf8(bytes.unwrap_or(&line)) {
            Ok(text) if arguments.jsonl => told.add_json(text),
            Ok(text) => rows.extend(found(told.line, text)),
            Err(_) => told.refuse(|words| (words.not_text, words.not_text_remedy)),
        }
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

impl Told<'_> {
    fn add_json(&mut self, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        match serde_json::from_str::<Given<'_, &RawValue>>(line) {
            Ok(given) if is_written_alike(given.id.get()) => self.answer(given.id, &given.text),
            Ok(_) | Err(_) => match serde_json::from_str::<Given<'_, serde_json::Value>>(line) {
                Ok(given) => self.answer(&given.id, &given.text),
                Err(_) => self.refuse(|words| (words.malformed, words.malformed_remedy)),
            },
        }
    }

    fn answer(&mut self, id: impl Serialize, text: &str) {
        let findings = self.finder.find(text);
        let spans = Spans { text, findings };
        let before = self.product.len();
        match serde_json::to_writer(&mut self.product, &Answer { id, spans }) {
            Ok(()) => self.product.push(b'\n'),
            Err(_) => self.product.truncate(before),
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
