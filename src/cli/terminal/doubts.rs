//! Doubts about a typed line, as questions with a few ways out; none of them loses a word.

use std::ops::Range;

use super::Pending;
use super::text::clean;
use crate::interview::Reply;
use crate::lang::fill;
use crate::lang::table::Table;
use crate::model::terms::ActionStatus;
use crate::model::{Id, Session};
use crate::notation::Doubt;

/// A question of the program itself, answered with a number at the same prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choosing {
    /// What is asked.
    pub(super) question: String,
    /// The ways out.
    pub(super) ways: Vec<(String, Way)>,
    /// The line that it is about.
    pub(super) line: String,
    /// What Enter on an empty line does.
    pub(super) enter: Enter,
    /// What was asked when this came between, and is asked again after it.
    pub(super) beneath: Option<Box<Pending>>,
}

/// What Enter on an empty line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Enter {
    /// It takes the first way.
    TakesTheFirst,
    /// It goes back to the line, or leaves the question where there is no line.
    GoesBack,
}

/// A way out of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Take the line like this.
    Submit(String),
    /// Take this word as it was typed, and the line as it stands.
    Allow(String),
    /// Take this line, in which other words stand for these names, now and from now on.
    Instead { line: String, names: Vec<String> },
    /// Ask which of these it is about.
    Which(Vec<(String, Way)>),
    /// It stands in its place, and cannot be done with this line.
    Unable,
    /// Back to the line.
    Edit,
    /// Do this.
    Reply(Reply),
    /// Give this action of an earlier table its status.
    Settle(usize, ActionStatus),
    /// The table begins all the same.
    Begin,
    /// The table is not to begin.
    Stop,
    /// Leave it.
    Nothing,
}

impl Choosing {
    /// The way that a reply takes: its number, or the beginning of only one of them.
    pub(super) fn way(&self, reply: &str) -> Option<&Way> {
        let reply = reply.trim().to_lowercase();
        if let Ok(number) = reply.parse::<usize>() {
            return self.ways.get(number.checked_sub(1)?).map(|(_, way)| way);
        }
        let mut found = self
            .ways
            .iter()
            .filter(|(label, _)| label.to_lowercase().starts_with(&reply));
        let only = found.next().filter(|_| !reply.is_empty())?;
        found.next().is_none().then_some(&only.1)
    }
}

/// What is asked about a doubt, and what can be done.
pub(super) fn ask(doubt: &Doubt, line: &str, session: &Session, words: &Table) -> Choosing {
    let mut ways = Vec::new();
    let with = |range: &Range<usize>, new: &str| Way::Submit(replace(line, range, new));
    let role = |code: &Id| {
        session
            .case
            .participant(code.as_str())
            .map_or_else(String::new, |p| clean(&p.role))
    };
    let question = match doubt {
        Doubt::SpeakerSlip {
            word,
            nearest,
            range,
        } => {
            ways.push((
                words.slip_text.to_owned(),
                Way::Submit(colon_as_text(line, range)),
            ));
            if let Some(code) = nearest {
                let label = fill(
                    words.slip_speaker,
                    &[("code", code.as_str()), ("role", &role(code))],
                );
                ways.push((label, with(range, code.as_str())));
            }
            fill(words.slip, &[("word", &clean(word))])
        }
        Doubt::ThemeUnknown {
            typed,
            nearest,
            range,
        } => {
            ways.extend(nearest.iter().map(|theme| {
                (
                    theme_label(theme, session, words),
                    with(range, &format!("#{theme}")),
                )
            }));
            ways.push((words.as_typed.to_owned(), Way::Allow(typed.clone())));
            fill(words.theme_unknown, &[("typed", &clean(typed))])
        }
        Doubt::ThemeAmbiguous {
            typed,
            candidates,
            range,
        } => {
            let way = |theme: &Id| {
                (
                    theme_label(theme, session, words),
                    with(range, &format!("#{theme}")),
                )
            };
            ways.extend(candidates.iter().take(MOST_WAYS).map(way));
            fill(words.theme_ambiguous, &[("typed", &clean(typed))])
        }
        Doubt::PersonUnknown {
            typed,
            nearest,
            range,
        } => {
            ways.extend(nearest.iter().map(|code| {
                let label = fill(
                    words.person_take,
                    &[("code", code.as_str()), ("role", &role(code))],
                );
                (label, with(range, &format!("@{code}")))
            }));
            ways.push((words.as_typed.to_owned(), Way::Allow(typed.clone())));
            fill(words.person_unknown, &[("typed", &clean(typed))])
        }
        Doubt::DateImpossible { typed, .. } => {
            ways.push((words.as_typed.to_owned(), Way::Allow(typed.clone())));
            fill(words.date_impossible, &[("typed", &clean(typed))])
        }
    };
    ways.push((words.edit.to_owned(), Way::Edit));
    Choosing {
        question,
        ways,
        line: line.to_owned(),
        enter: Enter::GoesBack,
        beneath: None,
    }
}

/// More ways than this are no help.
pub(super) const MOST_WAYS: usize = 8;

/// A theme as a way out.
pub(super) fn theme_label(theme: &Id, session: &Session, words: &Table) -> String {
    fill(
        words.theme_take,
        &[
            ("theme", theme.as_str()),
            ("label", &clean(session.label(theme))),
        ],
    )
}

/// The line with another word in a range; a sign that stood there stays once.
fn replace(line: &str, range: &Range<usize>, new: &str) -> String {
    let (Some(before), Some(old), Some(after)) = (
        line.get(..range.start),
        line.get(range.clone()),
        line.get(range.end..),
    ) else {
        return line.to_owned();
    };
    let has_sign = old.starts_with(['#', '@']);
    let before = if has_sign {
        before
    } else {
        before
            .strip_suffix(['#', '@'])
            .filter(|_| new.starts_with(['#', '@']))
            .unwrap_or(before)
    };
    format!("{before}{new}{after}")
}

/// The line with its first colon as text.
fn colon_as_text(line: &str, range: &Range<usize>) -> String {
    let from = range.start.min(line.len());
    match line.get(from..).and_then(|rest| rest.find(':')) {
        Some(at) => format!("{}\\{}", &line[..from + at], &line[from + at..]),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_mended_in_its_place() {
        assert_eq!(replace("we #reggie nu", &(3..10), "#regie"), "we #regie nu");
        assert_eq!(replace("we #reggie nu", &(4..10), "#regie"), "we #regie nu");
        assert_eq!(replace("jk: tekst", &(0..2), "jg"), "jg: tekst");
        assert_eq!(replace("é", &(1..9), "jg"), "é");
        assert_eq!(colon_as_text("let: op: dit", &(0..3)), "let\\: op: dit");
    }

    #[test]
    fn a_way_is_chosen_by_number_or_beginning() {
        let choosing = Choosing {
            question: String::new(),
            ways: vec![
                ("ja".to_owned(), Way::Reply(Reply::Remove(1))),
                ("nee".to_owned(), Way::Nothing),
            ],
            line: String::new(),
            enter: Enter::GoesBack,
            beneath: None,
        };
        for (reply, way) in [
            ("1", Some(&Way::Reply(Reply::Remove(1)))),
            ("J", Some(&Way::Reply(Reply::Remove(1)))),
            ("nee", Some(&Way::Nothing)),
            ("", None),
            ("3", None),
            ("0", None),
            ("x", None),
        ] {
            assert_eq!(choosing.way(reply), way, "{reply}");
        }
    }
}
