//! Holds living documents to keeping every byte that people wrote.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

const NAMES: [&str; 5] = ["kop", "kort", "themas", "acties", "lessen"];

/// A document as a layout renders it: front matter with a part, prose and parts by turns.
fn rendered(bodies: &BTreeMap<&'static str, String>) -> String {
    let mut text = String::from("---\n");
    if let Some(title) = bodies.get("kop") {
        text.push_str(&format!(
            "#dialoogtafel:begin kop\ntitle: \"{title}\"\n#dialoogtafel:eind kop\n"
        ));
    }
    text.push_str("lang: nl\n---\n\n# Eindverslag\n");
    for name in &NAMES[1..] {
        text.push_str(&format!("\nProza voor {name}.\n"));
        if let Some(body) = bodies.get(name) {
            text.push_str(&format!(
                "\n<!-- dialoogtafel:begin {name} -->\n{body}\n<!-- dialoogtafel:eind {name} -->\n"
            ));
        }
    }
    text
}

fn bodies() -> impl Strategy<Value = BTreeMap<&'static str, String>> {
    let body = prop::sample::select(vec![
        "een",
        "twee  ",
        "- drie\n- vier",
        "| a |\n| --- |\n| b |",
        "```\n<!-- dialoogtafel:begin x -->\n```",
        "",
        "\n\nvijf\n\n",
    ]);
    prop::collection::vec(prop::option::weighted(0.85, body), NAMES.len()).prop_map(|chosen| {
        let title = |name: &str, body: &str| {
            if name == "kop" {
                body.replace(['\n', '"'], "")
            } else {
                body.to_owned()
            }
        };
        NAMES
            .iter()
            .zip(chosen)
            .filter_map(|(name, body)| Some((*name, title(name, body?))))
            .collect()
    })
}

#[derive(Debug, Clone)]
enum Edit {
    Insert(usize, String),
    Delete(usize),
    Move(usize, usize, usize),
    ChangePart(usize),
    RemovePart(usize),
    MovePart(usize, usize),
    RemoveMemory,
}

fn edit() -> impl Strategy<Value = Edit> {
    let line = prop::sample::select(vec![
        "Eigen zin.",
        "",
        "## Duiding",
        "  ",
        "```",
        "author: ik",
        "`<!-- dialoogtafel:begin x -->`",
        "---",
        "é \u{FEFF}",
    ]);
    let position = 0..60_usize;
    prop_oneof![
        4 => (position.clone(), line).prop_map(|(at, line)| Edit::Insert(at, line.to_owned())),
        1 => position.clone().prop_map(Edit::Delete),
        1 => (position.clone(), 1..4_usize, position.clone()).prop_map(|(from, length, to)| Edit::Move(from, length, to)),
        3 => (0..NAMES.len()).prop_map(Edit::ChangePart),
        2 => (0..NAMES.len()).prop_map(Edit::RemovePart),
        2 => (0..NAMES.len(), position).prop_map(|(part, to)| Edit::MovePart(part, to)),
        1 => Just(Edit::RemoveMemory),
    ]
}

fn is_mark(line: &str, kind: &str, name: &str) -> bool {
    let line = line.trim_start_matches('\u{FEFF}');
    line.starts_with(&format!("<!-- dialoogtafel:{kind} {name}"))
        || line.starts_with(&format!("#dialoogtafel:{kind} {name}"))
}

fn part_lines(lines: &[String], name: &str) -> Option<Range<usize>> {
    let start = lines.iter().position(|line| is_mark(line, "begin", name))?;
    let end = lines.iter().position(|line| is_mark(line, "eind", name))?;
    (start < end).then_some(start..end + 1)
}

fn apply(lines: &mut Vec<String>, edit: &Edit) {
    let within = |at: usize, lines: &[String]| at % (lines.len() + 1);
    match edit {
        Edit::Insert(at, line) => lines.insert(within(*at, lines), line.clone()),
        Edit::Delete(at) => {
            let at = within(*at, lines);
            lines.splice(at..(at + 1).min(lines.len()), []);
        }
        Edit::Move(from, length, to) => {
            let from = within(*from, lines);
            let taken: Vec<String> = lines
                .drain(from..(from + length).min(lines.len()))
                .collect();
            let to = within(*to, lines);
            lines.splice(to..to, taken);
        }
        Edit::ChangePart(part) => {
            if let Some(range) = part_lines(lines, NAMES[*part]) {
                lines.insert(range.start + 1, "eigen: woord".to_owned());
            }
        }
        Edit::RemovePart(part) => {
            if let Some(range) = part_lines(lines, NAMES[*part]) {
                lines.drain(range);
            }
        }
        Edit::MovePart(part, to) => {
            if let Some(range) = part_lines(lines, NAMES[*part]) {
                let taken: Vec<String> = lines.drain(range).collect();
                let to = within(*to, lines);
                lines.splice(to..to, taken);
            }
        }
        Edit::RemoveMemory => lines.retain(|line| !is_mark(line, "delen", "")),
    }
}

#[derive(Debug, Clone, Copy)]
struct Style {
    line_end: &'static str,
    start: &'static str,
    last_line: bool,
}

fn style() -> impl Strategy<Value = Style> {
    (
        prop::sample::select(vec!["\n", "\r\n"]),
        prop::sample::select(vec!["", "\u{FEFF}"]),
        any::<bool>(),
    )
        .prop_map(|(line_end, start, last_line)| Style {
            line_end,
            start,
            last_line,
        })
}

fn edited(document: &str, edits: &[Edit], style: Style) -> String {
    let mut lines: Vec<String> = document.lines().map(str::to_owned).collect();
    for edit in edits {
        apply(&mut lines, edit);
    }
    let end = if style.last_line { style.line_end } else { "" };
    format!("{}{}{end}", style.start, lines.join(style.line_end))
}

/// Reads a document line by line, apart from the code under test: what is outside the marks, and
/// what is inside each part.
fn by_hand(text: &str) -> (String, BTreeMap<String, String>) {
    let (mut outside, mut inside) = (String::new(), BTreeMap::new());
    let mut open: Option<String> = None;
    let mut fence = false;
    let header = header_length(text);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let fenced = fence;
        let bare = line.trim_start_matches('\u{FEFF}');
        fence ^= number >= header && bare.starts_with("```");
        let words: Vec<&str> = bare
            .split_whitespace()
            .filter(|word| *word != "<!--")
            .collect();
        let kind = if fenced {
            None
        } else {
            words
                .first()
                .and_then(|word| word.trim_start_matches('#').strip_prefix("dialoogtafel:"))
        };
        match (kind, &open) {
            (Some("begin"), _) => open = Some(words[1].to_owned()),
            (Some("nieuw"), _) => open = Some(format!("nieuw {}", words[1])),
            (Some("eind" | "eind-nieuw"), _) => open = None,
            (Some("delen"), _) => {}
            (_, Some(name)) => inside
                .entry(name.clone())
                .or_insert_with(String::new)
                .push_str(line),
            (_, None) => outside.push_str(line),
        }
        if kind.is_some() && bare != line {
            outside.push('\u{FEFF}');
        }
        if let Some(name) = &open {
            inside.entry(name.clone()).or_default();
        }
    }
    (outside, inside)
}

/// How many lines the front matter has.
fn header_length(text: &str) -> usize {
    let mut lines = text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .map(str::trim_end);
    if lines.next() == Some("---") {
        lines
            .position(|line| line == "---")
            .map_or(0, |position| position + 2)
    } else {
        0
    }
}

fn without_blank_lines(text: &str) -> Vec<&str> {
    text.lines()
        .map(|line| line.trim_start_matches('\u{FEFF}'))
        .filter(|line| !line.is_empty())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_people_wrote_stays_and_the_rest_is_made_again(
        first in bodies(), second in bodies(), edits in prop::collection::vec(edit(), 0..7), style in style(),
    ) {
        let old = edited(&seal(&rendered(&first)).unwrap(), &edits, style);
        let fresh = seal(&rendered(&second)).unwrap();
        let Ok(theirs) = changed_by_people(&old) else {
            prop_assert!(renew(&old, &fresh, &Overwrite::Nothing).is_err());
            return Ok(());
        };
        let Ok(renewal) = renew(&old, &fresh, &Overwrite::Nothing) else { return Ok(()) };
        let (outside_before, parts_before) = by_hand(&old);
        let (outside_after, parts_after) = by_hand(&renewal.text);
        if renewal.added.is_empty() {
            prop_assert_eq!(&outside_after, &outside_before);
        } else {
            prop_assert_eq!(without_blank_lines(&outside_after), without_blank_lines(&outside_before));
        }
        let (_, wanted) = by_hand(&fresh);
        for (name, body) in &parts_before {
            let now = &parts_after[name];
            let new = wanted.get(name).map_or("", String::as_str);
            if theirs.contains(name) && plain(body) != plain(new) {
                prop_assert_eq!(now, body);
                prop_assert!(renewal.kept.contains(name));
                let beside = format!("nieuw {name}");
                prop_assert!(parts_after.contains_key(&beside));
            } else {
                prop_assert_eq!(plain(now), plain(new));
                prop_assert_eq!(renewal.stale.contains(name), plain(body) != plain(new));
            }
        }
        for name in wanted.keys().filter(|name| !parts_before.contains_key(*name)) {
            prop_assert_eq!(renewal.removed.contains(name), !parts_after.contains_key(name));
            prop_assert_eq!(renewal.added.contains(name), parts_after.contains_key(name));
        }
        prop_assert_eq!(renewal.changed, renewal.text != old);
        let again = renew(&renewal.text, &fresh, &Overwrite::Nothing).unwrap();
        prop_assert_eq!(&again.text, &renewal.text);
        prop_assert_eq!(again.kept, renewal.kept);
        prop_assert!(again.stale.is_empty() && again.added.is_empty());
    }

    #[test]
    fn a_third_version_replaces_the_one_put_beside(
        versions in prop::collection::vec(bodies(), 3), edits in prop::collection::vec(edit(), 0..5), style in style(),
    ) {
        let sealed: Vec<String> = versions.iter().map(|bodies| seal(&rendered(bodies)).unwrap()).collect();
        let old = edited(&sealed[0], &edits, style);
        let Ok(between) = renew(&old, &sealed[1], &Overwrite::Nothing) else { return Ok(()) };
        let last = renew(&between.text, &sealed[2], &Overwrite::Nothing).unwrap();
        let (_, wanted) = by_hand(&sealed[2]);
        let (_, found) = by_hand(&last.text);
        for name in &last.kept {
            let beside = plain(&found[&format!("nieuw {name}")]);
            let beside = if name == "kop" { beside.replace("#title", "title") } else { beside };
            prop_assert_eq!(beside, plain(wanted.get(name).map_or("", String::as_str)));
        }
        prop_assert_eq!(found.keys().filter(|name| name.starts_with("nieuw ")).count(), last.kept.len());
        let all = renew(&last.text, &sealed[2], &Overwrite::All).unwrap();
        prop_assert_eq!(all.kept, Vec::<String>::new());
        prop_assert_eq!(changed_by_people(&all.text).unwrap(), Vec::<String>::new());
        prop_assert!(!all.text.contains("dialoogtafel:nieuw"));
    }

    #[test]
    fn a_document_nobody_touched_is_told_from_any_other(first in bodies(), edits in prop::collection::vec(edit(), 0..3), style in style()) {
        let document = seal(&rendered(&first)).unwrap();
        prop_assume!(!first.is_empty());
        let unchanged = edited(&document, &[], style);
        prop_assert!(is_untouched(&unchanged));
        let renewal = renew(&unchanged, &document, &Overwrite::Nothing).unwrap();
        prop_assert_eq!(renewal, Renewal { text: unchanged, stale: vec![], kept: vec![], removed: vec![], added: vec![], changed: false });
        let changed = edited(&document, &edits, style);
        // The other way round is no promise: a blank line moved over a mark may count as a change.
        prop_assert!(!is_untouched(&changed) || what_counts(&changed) == what_counts(&document));
    }

    #[test]
    fn any_text_is_read_or_refused_and_never_cut(text in "(?s).{0,80}", lines in prop::collection::vec(prop::sample::select(vec![
        "<!-- dialoogtafel:begin a 00000000 -->", "<!-- dialoogtafel:eind a -->", "<!-- dialoogtafel:nieuw a 00000000 -->",
        "<!-- dialoogtafel:eind-nieuw a -->", "<!-- dialoogtafel:delen a 00000000 -->", "---", "#dialoogtafel:begin a 00000000",
        "#dialoogtafel:eind a", "```", "x", " <!-- dialoogtafel:begin a -->"]), 0..8)) {
        let document = format!("{}\n{text}", lines.join("\n"));
        if let Ok(pieces) = read(&document, Sealing::Sealed) {
            let whole: String = pieces.iter().map(|piece| match piece {
                Piece::Text(text) => *text,
                Piece::Part(block) | Piece::Beside(block) => block.source,
                Piece::HeaderEnd => "",
                Piece::Memory(memory) => memory.source,
            }).collect();
            prop_assert_eq!(whole, document);
        }
    }
}

/// The lines that count: all within a part, outside the parts those that are not blank; the mark
/// that remembers may stand anywhere.
fn what_counts(text: &str) -> (Vec<String>, Vec<String>) {
    let mut within = false;
    let mut fence = false;
    let (mut lines, mut memory) = (Vec::new(), Vec::new());
    let header = header_length(text);
    for (number, line) in text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .map(str::trim_end)
        .enumerate()
    {
        let fenced = fence;
        fence ^= number >= header && line.starts_with("```");
        if !fenced && !within && is_mark(line, "delen", "") {
            memory.push(line.to_owned());
        } else if within || !line.is_empty() {
            lines.push(line.to_owned());
        }
        within = !fenced && is_mark(line, "begin", "")
            || within && (fenced || !is_mark(line, "eind", ""));
    }
    (lines, memory)
}

fn flaw(text: &str) -> LivingError {
    renew(
        text,
        &seal(&rendered(&BTreeMap::new())).unwrap(),
        &Overwrite::Nothing,
    )
    .unwrap_err()
}

#[test]
fn flawed_marks_are_told_with_their_line() {
    let begin = "<!-- dialoogtafel:begin a 00000000 -->\n";
    let end = "<!-- dialoogtafel:eind a -->\n";
    let name = || "a".to_owned();
    assert_eq!(flaw("tekst\n"), LivingError::NoMarks);
    assert_eq!(
        flaw("x\n<!-- dialoogtafel:begin -->\n"),
        LivingError::BrokenMark { line: 2 }
    );
    assert_eq!(
        flaw("x <!-- dialoogtafel:eind a -->\n"),
        LivingError::BrokenMark { line: 1 }
    );
    assert_eq!(
        flaw("<!-- dialoogtafel:begin a 00000000\n"),
        LivingError::BrokenMark { line: 1 }
    );
    assert_eq!(
        flaw(&format!("{begin}{begin}{end}")),
        LivingError::NestedMark {
            line: 2,
            name: name(),
            opened: 1
        }
    );
    assert_eq!(
        flaw(&format!("{begin}{end}{begin}{end}")),
        LivingError::DoubledPart {
            line: 3,
            name: name(),
            first: 1
        }
    );
    assert_eq!(
        flaw(&format!("x\n{end}")),
        LivingError::EndWithoutBegin {
            line: 2,
            name: name()
        }
    );
    assert_eq!(
        flaw(&format!("x\n{begin}y\n")),
        LivingError::BeginWithoutEnd {
            line: 2,
            name: name()
        }
    );
    assert_eq!(
        flaw("<!-- dialoogtafel:begin a zzzzzzzz -->\n"),
        LivingError::UnknownChecksum { line: 1 }
    );
    assert_eq!(
        flaw(&format!("<!-- dialoogtafel:begin a -->\n{end}")),
        LivingError::UnknownChecksum { line: 1 }
    );
    assert_eq!(
        flaw(&format!("x\n```\n{begin}{end}")),
        LivingError::OpenFence { line: 2 }
    );
    assert_eq!(
        flaw(&format!("---\nx\n\n{begin}{end}")),
        LivingError::OpenHeader
    );
    assert_eq!(
        flaw(
            "---\n#dialoogtafel:begin a 00000000\ndialoogtafel:begin b\n#dialoogtafel:eind a\n---\n"
        ),
        LivingError::BrokenMark { line: 3 }
    );
    assert_eq!(
        flaw("---\n#dialoogtafel:begin a 00000000\n---\n"),
        LivingError::BeginWithoutEnd {
            line: 2,
            name: name()
        }
    );
}

#[test]
fn a_part_that_went_to_the_other_side_of_the_front_matter_is_told_of() {
    let header = "---\n#dialoogtafel:begin a\nx\n#dialoogtafel:eind a\n---\n";
    let body = "<!-- dialoogtafel:begin a -->\nx\n---\ny\n<!-- dialoogtafel:eind a -->\n";
    let (header, body) = (seal(header).unwrap(), seal(body).unwrap());
    for (old, fresh, line) in [(&header, &body, 2), (&body, &header, 1)] {
        let name = "a".to_owned();
        assert_eq!(
            renew(old, fresh, &Overwrite::All),
            Err(LivingError::MovedPart { line, name })
        );
    }
}

fn document(title: &str, themes: &str) -> String {
    let rendered = format!(
        "---\n#dialoogtafel:begin kop\ntitle: {title}\n#dialoogtafel:eind kop\n---\n\n# Verslag\n\n<!-- dialoogtafel:begin themas -->\n{themes}\n<!-- dialoogtafel:eind themas -->\n"
    );
    seal(&rendered).unwrap()
}

#[test]
fn a_layout_that_leaves_a_fence_open_is_told_before_it_swallows_the_last_mark() {
    let begin = "<!-- dialoogtafel:begin a -->\nx\n<!-- dialoogtafel:eind a -->\n";
    assert_eq!(
        seal(&format!("{begin}~~~~\ny\n~~~\n")),
        Err(LivingError::OpenFence { line: 4 })
    );
}

#[test]
fn a_sealed_document_looks_like_this() {
    let expected = "---\n#dialoogtafel:begin kop 6751da5c\ntitle: A\n#dialoogtafel:eind kop\n---\n\n# Verslag\n\n\
        <!-- dialoogtafel:begin themas 77fbeecc -->\n\n- een\n\n<!-- dialoogtafel:eind themas -->\n\n\
        <!-- dialoogtafel:delen kop themas 37c5dbfa -->\n";
    assert_eq!(document("A", "- een"), expected);
}

#[test]
fn a_new_version_stands_beside_what_people_changed_and_can_be_taken() {
    let old = document("A", "- een")
        .replace("title: A", "title: Mijn A")
        .replace("- een", "- eigen");
    let renewal = renew(&old, &document("B", "- twee"), &Overwrite::Nothing).unwrap();
    assert_eq!(renewal.kept, ["kop", "themas"]);
    assert!(
        renewal
            .text
            .contains("title: Mijn A\n#dialoogtafel:eind kop\n#dialoogtafel:nieuw kop ")
    );
    assert!(
        renewal
            .text
            .contains("\n#title: B\n#dialoogtafel:eind-nieuw kop\n---\n")
    );
    assert!(
        renewal.text.contains(
            "- eigen\n\n<!-- dialoogtafel:eind themas -->\n<!-- dialoogtafel:nieuw themas "
        )
    );
    let take = Overwrite::Parts(BTreeSet::from(["themas".to_owned(), "kop".to_owned()]));
    let taken = renew(&renewal.text, &document("B", "- twee"), &take).unwrap();
    assert_eq!(taken.text, document("B", "- twee"));
}

#[test]
fn deleting_the_old_one_leaves_the_new_version_as_the_part() {
    let old = document("A", "- een").replace("- een", "- eigen");
    let beside = renew(&old, &document("A", "- twee"), &Overwrite::Nothing)
        .unwrap()
        .text;
    let start = beside.find("<!-- dialoogtafel:begin themas").unwrap();
    let end = beside.find("<!-- dialoogtafel:nieuw themas").unwrap();
    let chosen = format!("{}{}", &beside[..start], &beside[end..]);
    assert_eq!(
        renew(&chosen, &document("A", "- twee"), &Overwrite::Nothing)
            .unwrap()
            .text,
        document("A", "- twee")
    );
}

#[test]
fn a_removed_part_stays_away_until_it_is_asked_for() {
    let whole = document("A", "- een");
    let start = whole.find("<!-- dialoogtafel:begin").unwrap();
    let end = whole.find("\n<!-- dialoogtafel:delen").unwrap();
    let old = format!("{}{}", &whole[..start], &whole[end..]);
    let renewal = renew(&old, &document("A", "- twee"), &Overwrite::All).unwrap();
    assert_eq!(
        (renewal.text.as_str(), renewal.removed.as_slice()),
        (old.as_str(), ["themas".to_owned()].as_slice())
    );
    let asked = renew(
        &old,
        &document("A", "- twee"),
        &Overwrite::Parts(BTreeSet::from(["themas".to_owned()])),
    )
    .unwrap();
    assert_eq!(asked.added, ["themas"]);
    assert!(asked.text.contains("- twee"));
}
