//! Questions that take one thing after another: what there is already can be added to or taken
//! away from.

use super::walk::Turn;
use crate::cli::terminal::ask::{Asking, Reply};
use crate::lang::fill;

/// What to do with a list.
pub(super) enum Wish {
    /// Ask for one more.
    More,
    /// Nothing, or the end of the question.
    Go(Turn),
    /// Take one away.
    TakeAway(usize),
}

/// Asks what to do with the items that are there.
pub(super) fn wish(asking: &mut Asking<'_>, items: &[String]) -> Wish {
    let words = &asking.context.lang.words().new;
    if items.is_empty() {
        return Wish::More;
    }
    let mut options = vec![words.say_one_more.to_owned(), words.say_done.to_owned()];
    let away = |item: &String| fill(words.say_take_away, &[("item", item)]);
    options.extend(items.iter().map(away));
    match asking.choice(&options, 0) {
        Reply::Given(0) => Wish::More,
        Reply::Given(1) => Wish::Go(Turn::Next),
        Reply::Given(place) => Wish::TakeAway(place - 2),
        Reply::Back => Wish::Go(Turn::Back),
        Reply::Stopped => Wish::Go(Turn::Stopped),
    }
}

/// Gives the answer, or ends the question of a list here.
macro_rules! or_turn {
    ($reply:expr) => {
        match $reply {
            $crate::cli::terminal::ask::Reply::Given(answer) => answer,
            $crate::cli::terminal::ask::Reply::Back => {
                return Ok($crate::cli::new::walk::Turn::Again)
            }
            $crate::cli::terminal::ask::Reply::Stopped => {
                return Ok($crate::cli::new::walk::Turn::Stopped)
            }
        }
    };
}
pub(super) use or_turn;
