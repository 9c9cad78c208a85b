//! Judges a word that is a name as well where a sentence begins, as a capital proves nothing there.

use super::lexicon::{self, Traits};
use super::line::Line;
use super::nameness::{FUNCTION, NOT_A_NAME};

/// What may be a first name, a month or a virtue among it.
const NAME: Traits = Traits::GIVEN
    .and(Traits::AMBIGUOUS)
    .and(Traits::ORDINARY_NAME)
    .and(Traits::MONTH);

/// "Jans moeder belde", "roos en haar zusje": in small letters, with who belongs to somebody.
pub(super) fn is_small_name(line: &Line, index: usize) -> bool {
    let pair = || {
        line.tokens[index].opens
            && line.has(index, Traits::LIKELY)
            && line.key_at(index + 1) == "en"
            && has_kin(line, index)
    };
    let next = index + 1;
    let genitive = || {
        let stem = line
            .key(index)
            .strip_suffix('s')
            .filter(|stem| stem.len() > 2);
        line.has(next, Traits::ROLE.and(Traits::KIN))
            && line.is_next_word(next)
            && !line.has(index, FUNCTION.and(Traits::KNOWN))
            && (!line.has(index, Traits::ORDINARY)
                || line.has(index, Traits::FAMILY) && line.has(next + 1, Traits::VERB))
            && stem.is_some_and(|stem| {
                let stem = lexicon::traits(stem);
                stem.any(Traits::GIVEN) && !stem.any(Traits::COMMON.and(Traits::PREPOSITION))
            })
    };
    pair() || genitive()
}

/// Whether what follows a word with which a sentence begins makes a name of it.
pub(super) fn is_name(line: &Line, index: usize) -> bool {
    let token = &line.tokens[index];
    if !token.opens || !line.is_capital(index) || line.has(index, NOT_A_NAME) {
        return false;
    }
    if is_genitive(line, index) {
        return true;
    }
    token.traits.any(NAME)
        && !token.traits.any(Traits::PREPOSITION)
        && (has_kin(line, index) || is_called_after(line, index))
}

/// Whether a word is said to somebody whose name may follow.
pub(super) fn greets(key: &str) -> bool {
    matches!(
        key,
        "ha" | "beste"
            | "lieve"
            | "hoi"
            | "hallo"
            | "dag"
            | "hey"
            | "hee"
            | "hi"
            | "geachte"
            | "dear"
            | "waarde"
            | "goedemorgen"
            | "goedemiddag"
            | "goedenavond"
            | "moi"
            | "hoihoi"
            | "heej"
    )
}

/// "Bakker heeft gebeld": without an article it is somebody's name.
pub(super) fn is_calling(line: &Line, index: usize) -> bool {
    /// Tokens from the verb to what was done.
    const REACH: usize = 5;
    let next = index + 1;
    line.tokens[index].opens
        && line.has(index, Traits::FAMILY)
        && !line.has(
            index,
            NOT_A_NAME
                .and(FUNCTION)
                .and(Traits::ADJECTIVE)
                .and(Traits::MONTH),
        )
        && matches!(line.key_at(next), "heeft" | "had")
        && (next + 1..next + REACH)
            .find(|at| !line.is_word(*at) || line.has(*at, Traits::SPOKEN))
            .is_some_and(|at| line.is_word(at) && !line.is_word(at + 1))
}

/// "Beste Henk", "Lieve Pien": what is said to somebody whose name follows.
pub(super) fn is_greeting(line: &Line, index: usize) -> bool {
    if !line.tokens[index].opens || !line.is_capital(index + 1) {
        return false;
    }
    let name = Traits::GIVEN.and(Traits::AMBIGUOUS).and(Traits::ADDRESS);
    line.has(index + 1, name) && line.is_next_word(index + 1) && greets(line.key(index))
}

/// "Mei en haar moeder", "Juni en z'n broertje".
fn has_kin(line: &Line, index: usize) -> bool {
    if line.key_at(index + 1) != "en" {
        return false;
    }
    let kin = match line.key_at(index + 2) {
        "haar" | "zijn" | "zn" | "dr" => index + 3,
        "z" | "d" if line.sign(index + 3).is_some() => index + 5,
        _ => return false,
    };
    let is_kin = |at: usize| line.has(at, Traits::ROLE.and(Traits::KIN));
    is_kin(kin) || line.key_at(kin).ends_with('e') && is_kin(kin + 1)
}

/// "Hope is naar haar oma vernoemd", "Faith heet naar haar oma".
fn is_called_after(line: &Line, index: usize) -> bool {
    /// Tokens from "is" to what was done.
    const REACH: usize = 9;
    match line.key_at(index + 1) {
        "heet" | "heette" => line.key_at(index + 2) == "naar",
        "is" if is_first_name(line, index + 2) => true,
        "is" | "werd" => {
            (index + 2..index + REACH).any(|at| line.key_at(at) == "vernoemd")
                || line.key_at(index + 2) == "genoemd" && line.key_at(index + 3) == "naar"
        }
        _ => false,
    }
}

/// "Haar roepnaam", "zijn voornaam"
fn is_first_name(line: &Line, whose: usize) -> bool {
    matches!(line.key_at(whose), "haar" | "zijn" | "mijn" | "de")
        && matches!(
            line.key_at(whose + 1),
            "roepnaam" | "voornaam" | "doopnaam" | "bijnaam" | "naam"
        )
}

/// "Pleuns plan", "Wils schema"; "Roos moeder" without its apostrophe.
fn is_genitive(line: &Line, index: usize) -> bool {
    let key = line.key(index);
    let next = index + 1;
    let kin = Traits::ROLE.and(Traits::KIN);
    let other = Traits::VERB
        .and(Traits::PREPOSITION)
        .and(Traits::PRONOUN)
        .and(Traits::ADJECTIVE)
        .and(Traits::PARTICIPLE)
        .and(Traits::VERB_SHAPE);
    let everyday = matches!(
        line.key_at(next),
        "plan"
            | "school"
            | "klas"
            | "groep"
            | "hulp"
            | "zorg"
            | "gesprek"
            | "plek"
            | "tijd"
            | "kind"
            | "kinderen"
    );
    let noun = line.is_next_word(next)
        && !line.is_capital(next)
        && (everyday
            || line.has(next, kin)
            || line.has(next, Traits::ORDINARY) && !line.has(next, FUNCTION))
        && !line.has(next, other)
        && !line.key(next).ends_with("en");
    let Some(stem) = key.strip_suffix('s').filter(|stem| stem.len() > 2) else {
        return false;
    };
    let stem = lexicon::traits(stem);
    let listed = stem.any(Traits::GIVEN) && !stem.any(Traits::COMMON);
    let name = (stem.any(Traits::LIKELY) || listed) && !stem.any(Traits::PREPOSITION);
    let other = line.has(index, Traits::ORDINARY)
        && !line.has(index, Traits::FAMILY.and(Traits::SURNAME))
        || line.has(index, FUNCTION.and(Traits::KNOWN));
    let made = noun && name && !other;
    let itself = line.has(index, Traits::LIKELY)
        && line.has(next, kin)
        && line.is_next_word(next)
        && line.has(next + 1, Traits::VERB);
    made || itself
}
