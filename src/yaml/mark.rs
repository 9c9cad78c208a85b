//! Writing a withdrawal into `casus.yaml` without touching what people wrote there.

use chrono::NaiveDate;

use super::case::read_case;
use super::tree::{Node, Value, entry, read_tree};
use crate::model::terms::Kept;
use crate::model::{Case, Id};

/// The text of a case in which a participant withdrew on a day; every other byte is as it was.
///
/// `None` when it cannot be written in safely: nobody has the code, something else stands there
/// already, or the file is in a form in which the outcome would not be read as meant.
#[must_use]
pub fn mark_withdrawn(text: &str, code: &Id, on: NaiveDate, kept: Option<Kept>) -> Option<String> {
    let meant = meant(read_case(text).draft()?, code, on, kept)?;
    if read_case(text).draft() == Some(&meant) {
        return Some(text.to_owned());
    }
    let (tree, _) = read_tree(text);
    let marked = insert(text, &code_of(&tree?, code)?, on, kept);
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
        is_theirs.then_some(CodeAt {
            key: key.place.start,
            end: value.place.end,
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
    fn what_is_there_already_stays_and_what_differs_is_left_to_people() {
        let once = marked(BLOCK, "mo", None).unwrap();
        assert_eq!(marked(&once, "mo", None), Some(once.clone()));
        assert_eq!(marked(&once, "mo", Some(Kept::Report)), None);
        assert_eq!(marked(BLOCK, "vz", None), None);
        assert_eq!(marked("- geen casus", "mo", None), None);
    }
}
