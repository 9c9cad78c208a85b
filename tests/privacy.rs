//! Runs `privacy` on notes that were written for it, and holds what it finds to floors.

use std::collections::HashMap;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// Written beside the rules.
const OWN: &str = include_str!("privacy/own.jsonl");
/// Written by others who had not seen the rules; what was missed has been read since.
const APART: &str = include_str!("privacy/apart.jsonl");

fn privacy(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .arg("privacy")
        .args(arguments)
        .env_remove("DIALOOGTAFEL_TAAL")
        .env_remove("NO_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

fn told(output: &Output) -> (String, String, Option<i32>) {
    (
        String::from_utf8(output.stdout.clone()).unwrap(),
        String::from_utf8(output.stderr.clone()).unwrap(),
        output.status.code(),
    )
}

/// The spans of a note: start, end and type, and whether it must be found.
struct Span {
    start: u64,
    end: u64,
    kind: String,
    must: bool,
}

fn spans(note: &Value) -> Vec<Span> {
    let listed = note["spans"].as_array().unwrap();
    listed
        .iter()
        .map(|span| Span {
            start: span["start"].as_u64().unwrap(),
            end: span["end"].as_u64().unwrap(),
            kind: span["type"].as_str().unwrap().to_owned(),
            must: span["must"].as_bool().unwrap_or(true),
        })
        .collect()
}

fn touch(one: &Span, other: &Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// How many of how many.
#[derive(Default, Debug, Clone, Copy)]
struct Share {
    hits: usize,
    all: usize,
}

impl Share {
    fn count(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.all += 1;
    }

    /// In thousandths.
    fn per_mille(self) -> usize {
        assert!(self.all > 0, "nothing was counted");
        self.hits * 1000 / self.all
    }
}

#[derive(Default, Debug)]
struct Score {
    recall: Share,
    complete: Share,
    precision: Share,
    alarmed: Share,
    lower: Share,
    by_kind: HashMap<String, Share>,
}

impl Score {
    fn count(&mut self, note: &Value, found: &[Span]) {
        let text = note["text"].as_str().unwrap();
        let gold = spans(note);
        let must: Vec<&Span> = gold.iter().filter(|span| span.must).collect();
        let is_lower = !text.chars().any(char::is_uppercase);
        for span in &must {
            let hit = found.iter().any(|finding| touch(finding, span));
            self.recall.count(hit);
            self.by_kind
                .entry(span.kind.clone())
                .or_default()
                .count(hit);
            if is_lower && span.kind == "person" {
                self.lower.count(hit);
            }
        }
        if !must.is_empty() {
            let all = must
                .iter()
                .all(|span| found.iter().any(|finding| touch(finding, span)));
            self.complete.count(all);
        }
        for finding in found {
            self.precision
                .count(gold.iter().any(|span| touch(span, finding)));
        }
        if gold.is_empty() {
            self.alarmed.count(!found.is_empty());
        }
    }
}

fn score(notes: &str) -> Score {
    let (product, complaints, status) = told(&privacy(&["--jsonl"], notes.as_bytes()));
    assert_eq!((complaints.as_str(), status), ("", Some(0)));
    let mut score = Score::default();
    let mut answers = product.lines();
    for line in notes.lines() {
        let note: Value = serde_json::from_str(line).unwrap();
        let answer: Value = serde_json::from_str(answers.next().unwrap()).unwrap();
        assert_eq!(answer["id"], note["id"]);
        score.count(&note, &spans(&answer));
    }
    assert_eq!(answers.next(), None);
    for kind in ["bsn", "iban", "phone", "email"] {
        assert_eq!(score.by_kind[kind].per_mille(), 1000, "{kind} {score:?}");
    }
    score
}

#[test]
fn own_notes_are_scored_above_the_floors() {
    let score = score(OWN);
    assert!(score.recall.all > 300, "{score:?}");
    assert!(score.recall.per_mille() >= 993, "{score:?}");
    assert!(score.complete.per_mille() >= 993, "{score:?}");
    assert!(score.precision.per_mille() >= 997, "{score:?}");
    assert!(score.alarmed.per_mille() <= 4, "{score:?}");
    assert!(score.lower.per_mille() >= 995, "{score:?}");
}

#[test]
fn notes_of_others_are_scored_above_the_floors() {
    let score = score(APART);
    assert!(score.recall.all > 1000, "{score:?}");
    assert!(score.recall.per_mille() >= 984, "{score:?}");
    assert!(score.complete.per_mille() >= 983, "{score:?}");
    assert!(score.precision.per_mille() >= 990, "{score:?}");
    assert!(score.alarmed.per_mille() <= 14, "{score:?}");
    assert!(score.lower.per_mille() >= 973, "{score:?}");
}

#[test]
fn offsets_count_code_points_and_ids_come_back_as_they_were() {
    let input =
        "{\"id\": 7, \"text\": \"é Sanne belt 06-12345678\"}\n\n{\"text\":\"\",\"id\":\"b\"}\n";
    let output = privacy(&["--jsonl"], input.as_bytes());
    let expected = "{\"id\":7,\"spans\":[\
        {\"start\":2,\"end\":7,\"type\":\"person\",\"certainty\":\"sure\"},\
        {\"start\":13,\"end\":24,\"type\":\"phone\",\"certainty\":\"sure\"}]}\n\
        {\"id\":\"b\",\"spans\":[]}\n";
    assert_eq!(told(&output), (expected.to_owned(), String::new(), Some(0)));
}

#[test]
fn a_malformed_line_is_told_with_its_number_and_the_others_are_answered() {
    let input = b"{\"id\":\"a\",\"text\":\"niets\"}\nkapot\n{\"id\":\"b\"}\n\xff\n{\"id\":\"c\",\"text\":\"Sanne\"}";
    let output = privacy(&["--jsonl", "--taal", "en"], input);
    let (product, complaints, status) = told(&output);
    assert_eq!(
        product,
        "{\"id\":\"a\",\"spans\":[]}\n{\"id\":\"c\",\"spans\":[{\"start\":0,\"end\":5,\"type\":\"person\",\"certainty\":\"sure\"}]}\n"
    );
    let remedy = "tip: write an object on each line, like {\"id\": \"1\", \"text\": \"Sanne belt\"}; the other lines were read";
    assert_eq!(
        complaints,
        format!(
            "error: line 2 of the input is not JSON with `id` and `text`\n{remedy}\n\
             error: line 3 of the input is not JSON with `id` and `text`\n{remedy}\n\
             error: line 4 of the input is not UTF-8\n\
             tip: save the file as UTF-8; the other lines were read\n"
        )
    );
    assert_eq!(status, Some(1));
}

#[test]
fn people_see_line_kind_certainty_and_text() {
    let output = privacy(&[], "Niets hier.\nSanne woont op Kerkstraat 4\n".as_bytes());
    assert_eq!(
        told(&output),
        (
            "2\tnaam\tzeker\tSanne\n2\tadres\tzeker\tKerkstraat 4\n".to_owned(),
            "2 vondsten; kijk zelf ook, want niet alles wordt gevonden\n".to_owned(),
            Some(0)
        )
    );
    let output = privacy(&["--taal", "en"], b"Niets hier.\n");
    assert_eq!(
        told(&output),
        (
            String::new(),
            "nothing found; look for yourself too, as not everything is found\n".to_owned(),
            Some(0)
        )
    );
}
