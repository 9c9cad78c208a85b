//! Questions that are one line, one day or one choice.

use chrono::NaiveDate;

use super::walk::Turn;
use crate::cli::terminal::ask::{Asking, Need, Reply};

/// Puts an answer in its place, and says where to go.
pub(super) fn take<T>(reply: Reply<T>, put: impl FnOnce(T)) -> Turn {
    match reply {
        Reply::Given(answer) => {
            put(answer);
            Turn::Next
        }
        Reply::Back => Turn::Back,
        Reply::Stopped => Turn::Stopped,
    }
}

/// A line that must be there.
pub(super) fn needed(asking: &mut Asking<'_>, value: &mut String) -> Turn {
    take(asking.text(value, Need::Needed), |line| *value = line)
}

/// A line that may be empty.
pub(super) fn optional(asking: &mut Asking<'_>, value: &mut Option<String>) -> Turn {
    let initial = value.clone().unwrap_or_default();
    take(asking.text(&initial, Need::Optional), |line| {
        *value = Some(line).filter(|line| !line.is_empty());
    })
}

/// A day that may be left out.
pub(super) fn optional_day(asking: &mut Asking<'_>, value: &mut Option<NaiveDate>) -> Turn {
    take(asking.day(*value, Need::Optional), |day| *value = day)
}

/// One of a closed list, said in words.
pub(super) fn term<T: Copy + PartialEq>(
    asking: &mut Asking<'_>,
    all: &[(&str, T)],
    words: &[&str],
    value: &mut T,
) -> Turn {
    let current = all.iter().position(|(_, term)| term == value);
    let options: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    take(asking.choice(&options, current.unwrap_or(0)), |place| {
        *value = all[place].1;
    })
}

/// One of a closed list, or none of it.
pub(super) fn optional_term<T: Copy + PartialEq>(
    asking: &mut Asking<'_>,
    all: &[(&str, T)],
    words: &[&str],
    value: &mut Option<T>,
) -> Turn {
    let none = asking.context.lang.words().new.say_no_answer;
    let mut options: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    options.push(none.to_owned());
    let current = match value {
        Some(value) => all.iter().position(|(_, term)| term == value),
        None => None,
    };
    take(asking.choice(&options, current.unwrap_or(0)), |place| {
        *value = all.get(place).map(|(_, term)| *term);
    })
}
