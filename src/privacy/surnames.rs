//! Judges a surname that begins with its prefix: de Vries, van den Berg, El Idrissi.

use super::around::{Before, after, before};
use super::lexicon::Traits;
use super::line::Line;
use super::nameness::{Nameness, nameness};
use super::span::{self, Span};
use super::words::Case;
use super::{Certainty, Kind};

/// "De Vries belt", "mevrouw de groot", "Fam. De Wit".
pub(super) fn surname_with_prefix(line: &Line, index: usize) -> Option<(Span, Certainty)> {
    let last = span::surname_after_prefixes(line, index)?;
    let before = before(line, index);
    let titled = matches!(before, Before::Address | Before::Title | Before::Household);
    // "met el idrissi gebeld"
    let foreign = matches!(line.key(index), "el" | "ait" | "ould" | "bin" | "abdel")
        && !line.has(last, Traits::ORDINARY.and(Traits::PLACE));
    if is_small_surname(line, index, last, before) {
        return Some((Span { first: index, last }, Certainty::Doubtful));
    }
    if !titled && !line.is_capital(last) && line.key(index) != "van" && !foreign {
        return None;
    }
    let name = nameness(line, last);
    let family = line.has(last, Traits::FAMILY.and(Traits::SURNAME)) || name == Nameness::Surname;
    let after = after(line, last);
    let span = Span { first: index, last };
    let bound = line.sign(last + 1) == Some('-')
        && line
            .token(last + 2)
            .is_some_and(|next| !next.spaced && next.case == Case::Lower);
    if bound {
        return None;
    }
    if line.is_capital(last) {
        // "Mevrouw Van Dale" is not the dictionary.
        let known = line.has(last, Traits::KNOWN)
            && (before != Before::Address || line.has(last, Traits::FICTION));
        let never = known
            || line.has(last, Traits::ROLE)
            || (line.has(last, Traits::NEVER.and(Traits::PLACE)) && !titled && !family);
        let elided = matches!(line.key(index), "d" | "o")
            && matches!(line.sign(index + 1), Some('\'' | '’'));
        // "Huisarts de Boer"; "moeder van Tim" has a child.
        let of_role = before == Before::Role
            && line.has(last, Traits::FAMILY.and(Traits::SURNAME))
            && !line.has(last, Traits::NO_STREET)
            && (line.key(index) != "van" || last > index + 1 || !line.has(last, Traits::GIVEN));
        let stands = elided
            || of_role && !never
            || titled && !never
            || (line.is_capital(index) && family && !never);
        return stands.then(|| (span::extend(line, span), Certainty::Sure));
    }
    let run =
        (index..last).any(|at| matches!(line.key(at), "den" | "der")) && line.key(index) == "van";
    let begins = line.key(index) == "van"
        && line.tokens[index].opens
        && after.verb
        // "Van het bos werd hij rustig"
        && !line.has(last + 2, Traits::PRONOUN)
        && line.has(last, Traits::FAMILY.and(Traits::SURNAME));
    if (run || begins || foreign)
        && line.case(last) == Case::Lower
        && !line.has(last, Traits::NEVER.and(Traits::ROLE).and(Traits::COMMON))
    {
        let certainty = if titled {
            Certainty::Sure
        } else {
            Certainty::Doubtful
        };
        return Some((span, certainty));
    }
    if line.case(last) != Case::Lower
        || !titled
        || line.has(last, Traits::NEVER.and(Traits::ROLE).and(Traits::COMMON)) && !family
    {
        return None;
    }
    let of_what = matches!(line.key_at(last + 1), "van" | "v" | "vd" | "uit" | "met");
    let goes_on = after.verb || after.closes || after.genitive || of_what;
    let article = !matches!(
        line.key(index),
        "in" | "op"
            | "aan"
            | "bij"
            | "uit"
            | "voor"
            | "over"
            | "onder"
            | "tot"
            | "het"
            | "al"
            | "te"
    );
    // "Een tante in het dorp hielp."
    if !article && before != Before::Address && line.has(last, Traits::ORDINARY) {
        return None;
    }
    let noble = article && (line.key(last - 1) != "van" || goes_on) && before == Before::Address;
    match name {
        Nameness::Given | Nameness::Surname => Some((span, Certainty::Sure)),
        Nameness::Word if family || goes_on || noble => Some((span, Certainty::Sure)),
        Nameness::Capital | Nameness::Unknown if goes_on => Some((span, Certainty::Doubtful)),
        Nameness::None
            if before == Before::Address
                && goes_on
                && (last == index + 1 && line.key(index) == "de" || line.key(index) == "van") =>
        {
            Some((span, Certainty::Doubtful))
        }
        Nameness::Word | Nameness::Capital | Nameness::Unknown | Nameness::None => None,
    }
}

/// "MOEDER DE RIDDER TERUGBELLEN", "jeugdarts de boer schrijft", "wijnja of de haan": no capital tells
/// the surname, but who somebody is, or the name beside it.
fn is_small_surname(line: &Line, index: usize, last: usize, before: Before) -> bool {
    let family = line.has(last, Traits::FAMILY.and(Traits::SURNAME))
        && !line.has(last, Traits::NO_STREET.and(Traits::NEVER).and(Traits::ROLE));
    if !family || line.case(last) != Case::Lower {
        return false;
    }
    let role = index.wrapping_sub(1);
    if is_bare_adjective(line, index, last) {
        return true;
    }
    if before == Before::Role && line.is_word(role) && line.tokens[index].spaced {
        // "Als de moeder de slager belt"
        let bare = line.tokens[role].opens
            || role > 0
                && line.has(role - 1, Traits::PREPOSITION)
                && !line.has(role - 1, Traits::PREFIX);
        let works = !is_of_a_family(line.key(role));
        let ends = line.token(last + 1).is_none()
            || line.sign(last + 1).is_some()
            || line.has(last + 1, Traits::VERB.and(Traits::SPOKEN));
        return line.shouts || bare && works && ends && !line.has(last, Traits::GIVEN);
    }
    matches!(line.key_at(role), "of" | "en")
        && index > 1
        && line.tokens[index - 2].kind == Some(Kind::Person)
        && nameness(line, index - 2) == Nameness::Surname
        && line.sign(last + 1) == Some(',')
}

/// "De jong belde", "met de groot gesproken": an adjective without its ending goes with no noun.
fn is_bare_adjective(line: &Line, index: usize, last: usize) -> bool {
    let bare = last == index + 1
        && line.key(index) == "de"
        && line.has(last, Traits::ADJECTIVE)
        && !line.key(last).ends_with('e');
    let before = index.wrapping_sub(1);
    let with = matches!(line.key_at(before), "met" | "door" | "aan" | "van");
    bare && (line.tokens[index].opens && line.has(last + 1, Traits::SAYING)
        || with && line.has(last + 1, Traits::SPOKEN)
        || line.key_at(before) == "volgens" && line.has(last + 1, Traits::VERB))
}

/// Of whom "de" may tell what they do: "vader de slager".
fn is_of_a_family(key: &str) -> bool {
    [
        "moeder",
        "vader",
        "mama",
        "papa",
        "mem",
        "heit",
        "ouder",
        "zoon",
        "dochter",
        "kind",
        "leerling",
        "jongen",
        "meisje",
        "client",
        "broer",
        "zus",
        "vriend",
        "vriendin",
        "buurman",
        "buurvrouw",
        "baby",
        "peuter",
        "kleuter",
    ]
    .iter()
    .any(|end| key.ends_with(end))
}
