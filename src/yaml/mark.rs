//! Writing a withdrawal into `casus.yaml` without touching what people wrote there.

use std::cmp::Reverse;
use std::ops::Range;

use chrono::NaiveDate;

use super::case::read_case;
use super::tree::{Node, Value, entry, read_tree};
use crate::model::terms::Kept;
use crate::model::{Case, Id};

/// The text of a case in which a participant withdrew on a day; every other byte is as it was.
///
/// What an earlier withdrawal wrote there is replaced. `None` when it cannot be written in safely:
/// nobody has the code, a remark stands beside what is to go, or the file is in a form in which the
/// outcome would not be read as meant.
#[must_use]
pub fn mark_withdrawn(text: &str, code: &Id, on: NaiveDate, kept: Option<Kept>) -> Option<String> {
    let meant = meant(read_case(text).draft()?, code, on, kept)?;
    if read_case(text).draft() == Some(&meant) {
        return Some(text.to_owned());
    }
    let (tree, _) = read_tree(text);
    let bare = without_mark(text, &code_of(&tree?, code)?.marks)?;
    let (tree, _) = read_tree(&bare);
    let marked = insert(&bare, &code_of(&tree?, code)?, on, kept);
    let read = read_case(&marked);
    let is_as_meant = read.draft() == Some(&meant);
    let is_sound = read.into_flaws().len() <= read_case(text).into_flaws().len();
    (is_as_meant && is_sound).then_some(marked)
}

fn meant(case: &Case, code: &Id, on: NaiveDate, kept: Option<Kept>) -> Option<Case> {
    let mut meant = case.clone();
    let mut people = meant.participants.iter_mut();
    let person = people.find(|p| p.code == *code)?;
    (person.withdrew_on, person.kept) = (Some(on), kept);
    Some(meant)
}

/// Where the code of a participant stands: its key, and the end of its value.
struct CodeAt {
    key: usize,
    end: usize,
    /// Where an earlier withdrawal stands.
    marks: Vec<Range<usize>>,
}

/// The text without these pairs of a map; `None` when more than a pair would go.
fn without_mark(text: &str, marks: &[Range<usize>]) -> Option<String> {
    let mut bare = text.to_owned();
    let mut marks = marks.to_vec();
    marks.sort_by_key(|mark| Reverse(mark.start));
    for mark in marks {
        let before = bare[..mark.start].trim_end();
        let cut = if before.ends_with(',') {
            before.len() - 1..mark.end
        } else {
            let line = bare[..mark.start]
                .rfind('\n')
                .map_or(0, |newline| newline + 1);
            let end = bare[mark.end..]
                .find('\n')
                .map(|newline| mark.end + newline + 1);
            let end = end.unwrap_or(bare.len());
            let is_alone = |around: &str| around.trim().is_empty();
            if !is_alone(&bare[line..mark.start]) || !is_alone(&bare[mark.end..end]) {
                return None;
            }
            line..end
        };
        bare.replace_range(cut, "");
    }
    Some(bare)
}

fn code_of(tree: &Node, code: &Id) -> Option<CodeAt> {
    let Value::Map(keys) = &tree.value else {
        return None;
    };
    let (_, participants) = entry(keys, "deelnemers")?;
    let Value::List(participants) = &participants.value else {
        return None;
    };
    participants.iter().find_map(|participant| {
        let Value::Map(keys) = &participant.value else {
            return None;
        };
        let (key, value) = entry(keys, "code")?;
        let is_theirs =
            matches!(&value.value, Value::Scalar(scalar) if scalar.text == code.as_str());
        let marks = ["ingetrokken", "bewaard"].into_iter();
        let marks = marks.filter_map(|mark| entry(keys, mark));
        let marks = marks.map(|(key, value)| key.place.start..value.place.end);
        is_theirs.then(|| CodeAt {
            key: key.place.start,
            end: value.place.end,
            marks: marks.collect(),
        })
    })
}

fn insert(text: &str, at: &CodeAt, on: NaiveDate, kept: Option<Kept>) -> String {
    let mut pairs = vec![format!("ingetrokken: {on}")];
    pairs.extend(kept.map(|kept| format!("bewaard: {}", kept.term())));
    let before = text[..at.key].trim_end();
    if before.ends_with(['{', ',']) {
        let (head, tail) = text.split_at(at.end);
        return format!("{head}, {}{tail}", pairs.join(", "));
    }
    let line = text[..at.key].rfind('\n').map_or(0, |newline| newline + 1);
    let margin = text[line..at.key].chars().count();
    let rest = &text[at.end..];
    let length = rest.find('\n').unwrap_or(rest.len());
    let head = text[..at.end + length].trim_end_matches('\r');
    let newline = if text[..at.end + length].ends_with('\r') {
        "\r\n"
    } else {
        "\n"
    };
    let lines: String = pairs
        .iter()
        .map(|pair| format!("{newline}{:margin$}{pair}", ""))
        .collect();
    format!("{head}{lines}{}", &text[head.len()..])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const BLOCK: &str = "formaat: 1\ntitel: T\nsoort: casus-overstijgend\nsjabloon: x\ndatum: 2022-03-15\n\
        deelnemers:\n  - rol: moeder # een ouder\n    code: mo   # kort\n    perspectief: ouder\n    toestemming: {deelname: ja}\n  \
        - {code: lk, rol: leerkracht, perspectief: onderwijs}\n";

    fn marked(text: &str, code: &str, kept: Option<Kept>) -> Option<String> {
        let day = NaiveDate::from_ymd_opt(2022, 6, 1).unwrap();
        mark_withdrawn(text, &Id::new(code).unwrap(), day, kept)
    }

    #[test]
    fn a_withdrawal_is_written_in_and_every_other_byte_stays() {
        let block = marked(BLOCK, "mo", Some(Kept::Table)).unwrap();
        assert_eq!(
            block,
            BLOCK.replace(
                "mo   # kort\n",
                "mo   # kort\n    ingetrokken: 2022-06-01\n    bewaard: tafel\n"
            )
        );
        let flow = marked(BLOCK, "lk", None).unwrap();
        assert_eq!(
            flow,
            BLOCK.replace("code: lk,", "code: lk, ingetrokken: 2022-06-01,")
        );
        let windows = BLOCK.replace('\n', "\r\n");
        let both = marked(&windows, "mo", Some(Kept::Table)).unwrap();
        assert_eq!(both, block.replace('\n', "\r\n"));
    }

    #[test]
    fn what_is_there_already_stays_and_an_earlier_mark_is_replaced() {
        let once = marked(BLOCK, "mo", None).unwrap();
        assert_eq!(marked(&once, "mo", None), Some(once.clone()));
        for text in [BLOCK.to_owned(), BLOCK.replace('\n', "\r\n")] {
            for code in ["mo", "lk"] {
                let erased = marked(&text, code, None).unwrap();
                let kept = marked(&text, code, Some(Kept::Report)).unwrap();
                assert_eq!(
                    marked(&erased, code, Some(Kept::Report)),
                    Some(kept.clone())
                );
                assert_eq!(marked(&kept, code, None), Some(erased));
            }
        }
        // A remark is somebody's own.
        let remark = once.replace("2022-06-01\n", "2022-06-01 # per brief\n");
        assert_eq!(marked(&remark, "mo", Some(Kept::Report)), None);
        assert_eq!(marked(BLOCK, "vz", None), None);
        assert_eq!(marked("- geen casus", "mo", None), None);
    }
}
