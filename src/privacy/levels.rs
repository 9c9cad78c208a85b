//! Finds schools behind a level that is written with brackets: S(B)O De Opstap, (V)SO It Anker.

use super::institutions::last_capital;
use super::lexicon::Traits;
use super::line::Line;
use super::words::Case;
use super::{Certainty, Kind};

/// Looks at each bracket; most lines have none.
pub(super) fn find(line: &mut Line) {
    if !line.has_sign('(') {
        return;
    }
    for open in 0..line.tokens.len() {
        if line.sign(open) == Some('(')
            && let Some((first, label)) = level(line, open)
        {
            named(line, first, label);
        }
    }
}

/// The first token of a level with this bracket in it, and the last.
fn level(line: &Line, open: usize) -> Option<(usize, usize)> {
    let (inner, close, last) = (open + 1, open + 2, open + 3);
    let tight = |at: usize| line.token(at).is_some_and(|token| !token.spaced);
    let stands = line.is_word(inner)
        && line.sign(close) == Some(')')
        && line.is_word(last)
        && tight(inner)
        && tight(close)
        && tight(last);
    if !stands {
        return None;
    }
    let before = open
        .checked_sub(1)
        .filter(|before| line.is_word(*before) && tight(open));
    let letters = [before, Some(inner), Some(last)];
    let level: String = letters
        .into_iter()
        .flatten()
        .map(|at| line.key(at))
        .collect();
    matches!(
        level.as_str(),
        "sbo" | "vso" | "sbao" | "vsbo" | "vspo" | "spo" | "vmbo"
    )
    .then_some((before.unwrap_or(open), last))
}

fn named(line: &mut Line, first: usize, label: usize) {
    let mut next = label + 1;
    // "(V)SO-school De Kring"
    if line.sign(next) == Some('-') && line.has(next + 1, Traits::SCHOOL_WORD) {
        next += 2;
    }
    let apostrophe = matches!(line.sign(next), Some('\'' | '’' | '‘'));
    let article = next + usize::from(apostrophe);
    let has_article = matches!(line.key_at(article), "de" | "het" | "it" | "t" | "den");
    let name = if has_article { article + 1 } else { next };
    let no_name = Traits::COMMON
        .and(Traits::ROLE)
        .and(Traits::VERB)
        .and(Traits::PREPOSITION)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::NEVER);
    if !line.is_next_word(name) || line.has(name, no_name) {
        return;
    }
    let small = line.case(name) == Case::Lower
        && has_article
        && (line.has(name, Traits::SCHOOL_NAME) || !line.has(name, Traits::ORDINARY));
    if line.is_capital(name) {
        let last = last_capital(line, name);
        line.find(first, last, Kind::School, Certainty::Sure);
    } else if small {
        line.find(first, name, Kind::School, Certainty::Doubtful);
    }
}
