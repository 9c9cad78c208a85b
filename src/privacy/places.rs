//! Finds places, and organisations that many people know.

use super::lexicon::{self, Traits};
use super::line::Line;
use super::words::Case;
use super::{Certainty, Kind};

/// Places come last: what is part of a name, a school or an address is taken.
pub(super) fn find(line: &mut Line) {
    for index in 0..line.tokens.len() {
        if !line.is_word(index) || line.tokens[index].taken || line.has(index, Traits::KNOWN) {
            continue;
        }
        let last = long_place(line, index);
        if last.is_none() && !line.has(index, Traits::PLACE) {
            continue;
        }
        let to = index > 0 && line.has(index - 1, Traits::PLACE_PREPOSITION);
        let capital = line.is_capital(index);
        let person = line.has(
            index,
            Traits::GIVEN
                .and(Traits::SURNAME)
                .and(Traits::LISTED_NAME)
                .and(Traits::AMBIGUOUS),
        );
        let word = line.has(
            index,
            Traits::ORDINARY
                .and(Traits::ORDINARY_NAME)
                .and(Traits::COMMON),
        );
        let stands = last.is_some() || (capital && to) || (!word && !person) || (!word && to);
        if stands && !(word && line.tokens[index].opens) {
            line.find(
                index,
                last.unwrap_or(index),
                Kind::Place,
                Certainty::Doubtful,
            );
        }
    }
}

/// The last word of "Egmond aan Zee".
fn long_place(line: &Line, first: usize) -> Option<usize> {
    if !line.has(first, Traits::PLACE_BEGINS) {
        return None;
    }
    let mut name = line.key(first).to_owned();
    let mut found = None;
    let mut at = first;
    for _ in 0..3 {
        at += 1;
        if matches!(line.sign(at), Some('-' | '\'' | '’')) {
            at += 1;
        }
        if !line.is_word(at) || line.tokens[at].taken {
            break;
        }
        name.push(' ');
        name.push_str(line.key(at));
        if lexicon::listed(&name).any(Traits::PLACE) {
            found = Some(at);
        }
    }
    found
}

/// Organisations that many people know: worth a look, never sure.
pub(super) fn large(line: &mut Line, index: usize) {
    if !line.has(index, Traits::LARGE)
        || line.tokens[index].case == Case::Lower
            && line.has(
                index,
                Traits::ORDINARY.and(Traits::GIVEN).and(Traits::PLACE),
            )
    {
        return;
    }
    let written = line.tokens[index].case != Case::Lower
        && (!line.tokens[index].opens || !line.has(index, Traits::ORDINARY));
    let mut last = index;
    while line.has(last + 1, Traits::LARGE) && line.is_next_word(last + 1) {
        last += 1;
    }
    if written || last > index || !line.has(index, Traits::ORDINARY.and(Traits::GIVEN)) {
        line.find(index, last, Kind::Organisation, Certainty::Doubtful);
    }
}
