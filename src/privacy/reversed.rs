//! Finds a surname that stands before its initials, as in lists: "Dijk, S. van".

use super::lexicon::Traits;
use super::line::Line;
use super::span::Span;

/// Initials and prefixes of the longest name.
const MOST: usize = 5;

/// A word with a capital, a comma, initials with their full stops, perhaps prefixes, and no more.
pub(super) fn name(line: &Line, index: usize) -> Option<Span> {
    let other = Traits::COMMON
        .and(Traits::ROLE)
        .and(Traits::TITLE)
        .and(Traits::KIN)
        .and(Traits::ADDRESS)
        .and(Traits::KNOWN)
        .and(Traits::LARGE)
        .and(Traits::MONTH)
        .and(Traits::VERB);
    if !line.is_capital(index) || line.sign(index + 1) != Some(',') || line.has(index, other) {
        return None;
    }
    let mut at = index + 2;
    let is_initial = |at: usize| {
        line.is_capital(at)
            && line.key_length(at) == 1
            && line.sign(at + 1) == Some('.')
            && line.token(at + 1).is_some_and(|stop| !stop.spaced)
    };
    let mut initials = 0;
    while initials < MOST && is_initial(at) {
        initials += 1;
        at += 2;
    }
    let mut prefixes = 0;
    while prefixes < MOST
        && line.is_next_word(at)
        && line.has(at, Traits::PREFIX)
        && !line.is_capital(at)
    {
        prefixes += 1;
        at += 1;
    }
    let ends = !line.is_word(at);
    let free = (index..at).all(|at| line.token(at).is_some_and(|token| !token.taken));
    (initials > 0 && ends && free).then_some(Span {
        first: index,
        last: at - 1,
    })
}
