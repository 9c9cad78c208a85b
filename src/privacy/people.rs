//! Finds names of people by what is known of each word and by what stands around it.

use super::around::{After, Before, after, before, is_joined};
use super::lexicon::Traits;
use super::line::{Line, Token};
use super::nameness::{
    FUNCTION, NOT_A_NAME, Nameness, is_surname_by_its_end, is_title_case, nameness,
};
use super::nature::{is_of_nature, is_something_else};
use super::office;
use super::opening;
use super::reversed;
use super::seen;
use super::small::{
    is_before_a_finite_verb, is_conjunction, is_in_a_row, is_out_of_question, is_told_of, lower,
};
use super::span::{self, Span};
use super::surnames;
use super::things::{beside_things, is_enumerated, is_of_a_pair};
use super::told;
use super::unknown;
use super::words::Case;
use super::{Certainty, Kind};

/// Reads from the left; a second look takes what is joined to a name ("Roos en Sanne").
pub(super) fn find(line: &mut Line) {
    let mut index = 0;
    while index < line.tokens.len() {
        let found =
            if line.is_word(index) && !line.tokens[index].taken && !is_out_of_question(line, index)
            {
                name_at(line, index)
            } else {
                None
            };
        let found = found.map(|(span, certainty)| (span, beside_things(line, span, certainty)));
        match found {
            Some((span, Some(certainty))) => {
                index = span.last + 1;
                line.find(span.first, span.last, Kind::Person, certainty);
            }
            Some((span, None)) => index = span.last + 1,
            None => index += 1,
        }
    }
    if !line
        .findings
        .iter()
        .any(|finding| finding.kind == Kind::Person)
    {
        return;
    }
    // From the right, as a row of names often ends in one that is known: "Meems, Huizing en Sanne".
    for index in (0..line.tokens.len()).rev() {
        if line.is_word(index) && !line.tokens[index].taken && is_beside_a_name(line, index) {
            line.find(index, index, Kind::Person, Certainty::Doubtful);
        }
    }
}

fn name_at(line: &Line, index: usize) -> Option<(Span, Certainty)> {
    let token = &line.tokens[index];
    if is_of_nature(line, index) && !is_titled(line, index)
        || opening::is_greeting(line, index)
        || is_something_else(line, index)
    {
        return None;
    }
    if token.traits.any(Traits::PREFIX)
        && let Some(found) = surnames::surname_with_prefix(line, index)
    {
        return Some(found);
    }
    if token.range.len() == 1 || span::is_initials(line, index) {
        let span = span::with_initials(line, index)?;
        return Some((span, Certainty::Sure));
    }
    if let Some(span) = office::full_name(line, index).or_else(|| reversed::name(line, index)) {
        return Some((span, Certainty::Doubtful));
    }
    if line.is_capital(index)
        && line.tokens[index].opens
        && (told::is_signed(line, index) || opening::is_calling(line, index))
    {
        return Some((span::from(line, index), Certainty::Doubtful));
    }
    let of_office = line.is_capital(index) && office::is_bare_name(line, index);
    if of_office || opening::is_name(line, index) {
        return Some((span::from(line, index), Certainty::Doubtful));
    }
    let certainty = match line.case(index) {
        Case::Capital => capital(line, index, token)
            .or_else(|| is_called_later(line, index).then_some(Certainty::Doubtful)),
        Case::Shouted => (nameness(line, index) == Nameness::Given && token.range.len() > 3)
            .then_some(Certainty::Sure),
        Case::Lower => lower(line, index),
    }?;
    Some((span::from(line, index), certainty))
}

fn is_titled(line: &Line, index: usize) -> bool {
    matches!(
        before(line, index),
        Before::Address | Before::Title | Before::Household | Before::Named | Before::Role
    )
}

/// Whether words with capitals that are ordinary words too stand as first name and surname; "Samen
/// aan de Slag" does not.
fn is_first_and_surname(line: &Line, index: usize, last: usize) -> bool {
    let can_be_given = Traits::GIVEN
        .and(Traits::ORDINARY_NAME)
        .and(Traits::AMBIGUOUS);
    let given = line.has(index, can_be_given) && !line.has(index, FUNCTION);
    span::is_full_name(line, index, last) && (given || nameness(line, last) == Nameness::Surname)
}

/// "Delft, Wassenaar, Zoetermeer": one of a list of towns.
fn is_among_places(line: &Line, index: usize) -> bool {
    let is_place = |at: usize| line.is_capital(at) && line.has(at, Traits::PLACE);
    let parts = |at: usize| line.sign(at) == Some(',') || line.key_at(at) == "en";
    let before = index >= 2 && parts(index - 1) && is_place(index - 2);
    before || (parts(index + 1) && is_place(index + 2))
}

/// "Wil is de contactpersoon": what somebody is.
fn is_told_by_a_role(line: &Line, last: usize) -> bool {
    line.key_at(last + 1) == "is"
        && (last + 2..last + 4).any(|at| line.has(at, Traits::ROLE) || line.is_number(at))
}

fn is_day_of_the_week(key: &str) -> bool {
    matches!(
        key,
        "maandag"
            | "dinsdag"
            | "woensdag"
            | "donderdag"
            | "vrijdag"
            | "zaterdag"
            | "zondag"
            | "mei"
            | "pasen"
            | "april"
    )
}

/// Who does it stands behind the verb, so that what stands before it is no name.
fn is_turned(line: &Line, last: usize) -> bool {
    matches!(
        line.key_at(last + 2),
        "hij" | "zij" | "ze" | "ik" | "je" | "we" | "wij" | "ie" | "u"
    )
}

/// A word with a capital.
fn capital(line: &Line, index: usize, token: &Token) -> Option<Certainty> {
    let name = nameness(line, index);
    if name == Nameness::Given {
        return (!is_word_at_the_start(line, index)).then_some(Certainty::Sure);
    }
    let before = before(line, index);
    let titled = matches!(
        before,
        Before::Address | Before::Title | Before::Household | Before::Named
    );
    if name == Nameness::None && token.opens && !titled {
        return None;
    }
    let last = span::from(line, index).last;
    let after = after(line, last);
    let long = last > index;
    let joined = || is_joined(line, index);
    if before == Before::Article {
        return None;
    }
    let name_too = Traits::GIVEN
        .and(Traits::ORDINARY_NAME)
        .and(Traits::AMBIGUOUS);
    let small = token.traits.any(FUNCTION) && !token.traits.any(name_too);
    // "Mevrouw Vrijdag"
    let of_a_day = matches!(before, Before::Address)
        && !token.opens
        && token.traits.any(Traits::DAY.and(Traits::KNOWN))
        && is_day_of_the_week(line.key(index));
    if of_a_day {
        return Some(Certainty::Sure);
    }
    if titled && !small && !token.traits.any(Traits::KNOWN.and(NOT_A_NAME)) {
        let called = !token.opens
            && matches!(
                line.key_at(index.wrapping_sub(1)),
                "roepnaam" | "voornaam" | "achternaam" | "meisjesnaam" | "bijnaam" | "koosnaam"
            );
        let plain = name == Nameness::None
            && !(before == Before::Address || before == Before::Title && after.verb || called);
        return (!plain).then_some(Certainty::Sure);
    }
    // "Oma Zus"
    if index > 0
        && line.has(index - 1, Traits::KIN)
        && token.traits.any(Traits::ROLE)
        && !token.opens
    {
        return Some(Certainty::Doubtful);
    }
    let person = after.verb || after.genitive;
    match name {
        Nameness::Given => Some(Certainty::Sure),
        Nameness::Surname => {
            let surname =
                token.traits.any(Traits::SURNAME) || is_surname_by_its_end(line.key(index));
            // "Wassenaar" is a town as well.
            let place =
                (token.traits.any(Traits::PLACE) && !person) || is_among_places(line, index);
            Some(
                if (surname || long || person || before != Before::Other) && !place {
                    Certainty::Sure
                } else {
                    Certainty::Doubtful
                },
            )
        }
        Nameness::Word
            if is_title_case(line, index)
                && !(index > 0 && opening::is_greeting(line, index - 1)) =>
        {
            let alone = line.tokens[index - usize::from(index > 0)].opens
                && !line.is_capital(last + 1)
                && token.traits.any(Traits::LIKELY);
            let stands = after.closes || after.verb || line.key_at(last + 1) == "als";
            (alone && stands).then_some(Certainty::Doubtful)
        }
        Nameness::Word if token.opens => {
            let given = token
                .traits
                .any(Traits::GIVEN.and(Traits::SURNAME).and(Traits::AMBIGUOUS));
            let wishful = token.traits.any(Traits::AMBIGUOUS) && !token.traits.any(Traits::LIKELY);
            let listed = given
                && (!wishful
                    || after.saying
                    || is_before_a_finite_verb(line, index)
                    || is_told_by_a_role(line, last))
                // "Bakker wil hij worden"
                || token.traits.any(Traits::FAMILY) && after.saying && !is_turned(line, last);
            let full = long && is_first_and_surname(line, index, last);
            let of_age = token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS))
                && line.sign(last + 1) == Some(',')
                && line.is_number(last + 2)
                && matches!(line.key_at(last + 3), "jaar" | "jr");
            // "Wil zeggen": a verb with an infinitive behind it.
            let infinitive = token.traits.any(Traits::VERB)
                && line.key_at(last + 1).ends_with("en")
                && line.key_at(last + 1).len() > 3;
            if infinitive && !full {
                return None;
            }
            let verb = after.verb && !after.pronoun;
            let likely = token.traits.any(Traits::LIKELY)
                && (after.closes
                    && line.token(last + 1).is_some()
                    && line.key_at(last + 1) != "of"
                    && !is_of_a_pair(line, last)
                    && !is_enumerated(line, last)
                    || after.possessive
                    || is_told_of(line, last));
            (full || after.genitive || listed && verb || likely || of_age).then_some(
                if full || after.saying {
                    Certainty::Sure
                } else {
                    Certainty::Doubtful
                },
            )
        }
        Nameness::Word => {
            let listed = token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS))
                || token.traits.any(Traits::SURNAME.and(Traits::FAMILY))
                    && !token.traits.any(FUNCTION.and(Traits::MONTH))
                    && (person || !token.traits.any(Traits::PLACE));
            if listed || long && is_first_and_surname(line, index, last) {
                Some(Certainty::Sure)
            } else {
                let stands = matches!(before, Before::Role | Before::Preposition)
                    || person
                    || joined()
                    || unknown::is_age(line, last);
                let called = before == Before::Role && person && !token.opens;
                (called || stands && !token.traits.any(FUNCTION.and(Traits::VERB)))
                    .then_some(Certainty::Doubtful)
            }
        }
        Nameness::Capital | Nameness::Unknown => {
            let unknown = name == Nameness::Unknown;
            if token.traits.any(Traits::PLACE) && !long
                || unknown && unknown::is_long_compound(line.key(index))
            {
                return None;
            }
            let behind = index > 0
                && !token.opens
                && (is_conjunction(line.key(index - 1))
                    || matches!(line.key(index - 1), "want" | "of")
                    || line.is_word(index - 1) && line.has(index - 1, Traits::VERB));
            // "Xinyi, geboortedatum 19 juni", "Xinyi, 7 jaar"
            let of_age = line.sign(last + 1) == Some(',')
                && (line.has(last + 2, Traits::BIRTH)
                    || line.is_number(last + 2) && line.key_at(last + 3) == "jaar");
            // "Nikolia uit Syrië wil", "Stijjn geoorloofd afwezig"
            let opening = unknown
                && token.opens
                && unknown::has_shape_of_name(line.key(index))
                && (line.key_at(last + 1) == "uit" && line.is_capital(last + 2)
                    || line.has(last + 1, Traits::ADJECTIVE.and(Traits::PARTICIPLE))
                        && seen::is_mistyped_name(line.key(index))
                        && !seen::is_mistyped_word(line.key(index)));
            let told = behind
                || of_age
                || opening
                || unknown::is_age(line, last)
                || matches!(before, Before::Role)
                || person && !after.pronoun
                || joined()
                || (long && span::is_full_name(line, index, last));
            let mistyped = || unknown && seen::is_mistyped_name(line.key(index));
            let placed = || before == Before::Preposition || !unknown && after.closes || mistyped();
            (told
                || (!token.opens && placed())
                // What OpenTaal writes with a capital only, with no other capital beside it.
                || (!unknown && !token.opens && !stands_beside_a_capital(line, index, last))
                || (token.opens && !unknown && after.closes && line.tokens.len() < 4))
                .then_some(if long && !unknown && !token.traits.any(Traits::PLACE) {
                    Certainty::Sure
                } else {
                    Certainty::Doubtful
                })
        }
        Nameness::None => {
            // "Evi (8), Faas (6)"
            let of_age = !token.opens
                && unknown::is_age(line, last)
                && token
                    .traits
                    .any(Traits::LISTED_NAME.and(Traits::CAPITALISED));
            (of_age || before == Before::Role && is_noun_as_a_name(line, index, &after))
                .then_some(Certainty::Doubtful)
        }
    }
}

/// "Mark de twijfels in het verslag", "Bas, drums of gitaar", "Jip-en-janneketaal"
fn is_word_at_the_start(line: &Line, index: usize) -> bool {
    let next = index + 1;
    let bound = line.sign(next) == Some('-')
        && line.is_word(next + 1)
        && line
            .token(next + 1)
            .is_some_and(|token| !token.spaced && token.case == Case::Lower)
        && !line.has(
            next + 1,
            Traits::GIVEN.and(Traits::SURNAME).and(Traits::FAMILY),
        );
    let noun = |at: usize| {
        line.case(at) == Case::Lower
            && line.has(at, Traits::ORDINARY)
            && !line.has(
                at,
                NOT_A_NAME
                    .and(FUNCTION)
                    .and(Traits::NEVER)
                    .and(Traits::ADJECTIVE),
            )
    };
    let object = line.tokens[index].opens
        && matches!(line.key_at(next), "de" | "het")
        && line.case(next) == Case::Lower
        && noun(next + 1);
    (bound || line.has(index, Traits::ORDINARY) && (object || is_in_a_row(line, index)))
        && span::from(line, index).last == index
}

/// "Heet sinds groep 3 Broos": a noun with a capital, a few words behind the word that tells a name.
fn is_called_later(line: &Line, index: usize) -> bool {
    /// Tokens from "heet" to the name.
    const REACH: usize = 5;
    let plain = line.has(index, Traits::ORDINARY)
        && !line.has(
            index,
            NOT_A_NAME
                .and(FUNCTION)
                .and(Traits::VERB)
                .and(Traits::KNOWN)
                .and(Traits::LARGE)
                .and(Traits::PLACE),
        );
    let person = |at: usize| {
        !matches!(line.key_at(at), "het" | "dat" | "dit" | "er")
            && line.has(at, Traits::PRONOUN.and(Traits::GIVEN).and(Traits::ROLE))
            || line.is_capital(at) && !line.has(at, Traits::ORDINARY)
    };
    plain
        && !line.tokens[index].opens
        && line.tokens[index].spaced
        && !is_title_case(line, index)
        && (index.saturating_sub(REACH)..index)
            .rev()
            .take_while(|at| line.sign(*at).is_none())
            .any(|at| matches!(line.key(at), "heet" | "heette") && person(at.wrapping_sub(1)))
}

/// "Lego Technic": a row of capitals is the name of a thing more often than of a person.
fn stands_beside_a_capital(line: &Line, first: usize, last: usize) -> bool {
    first > 0 && line.is_capital(first - 1) || line.is_capital(last + 1)
}

/// "Rechter Brug wil een plan": a noun with a capital of its own, behind what somebody is.
fn is_noun_as_a_name(line: &Line, index: usize, after: &After) -> bool {
    let other = NOT_A_NAME
        .and(Traits::KNOWN)
        .and(Traits::FICTION)
        .and(Traits::LARGE)
        .and(Traits::PLACE)
        .and(Traits::MONTH)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::ORG_WORD)
        .and(Traits::NEVER);
    let token = &line.tokens[index];
    token.spaced
        && !token.opens
        && !line.has(index, other)
        && line.has(index, Traits::ORDINARY)
        && (after.verb || after.closes || after.genitive)
        && !is_title_case(line, index)
}

/// "Roos en Sanne", "wil + tim": a name that is a word as well, joined to a name.
fn is_beside_a_name(line: &Line, index: usize) -> bool {
    let token = &line.tokens[index];
    let name = nameness(line, index);
    // "Wil Kamphuis": before a surname that was found alone.
    let first = token.opens
        && line.is_capital(index)
        && token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS))
        && line.is_capital(index + 1)
        && line.tokens[index + 1].spaced
        && line.tokens[index + 1].kind == Some(Kind::Person)
        && nameness(line, index + 1) == Nameness::Surname;
    if first || !is_joined(line, index) || is_of_nature(line, index) {
        return first;
    }
    let fits = match name {
        Nameness::Word => {
            let surname = line.is_capital(index)
                && (token.traits.any(Traits::SURNAME.and(Traits::FAMILY))
                    || token.traits.any(Traits::ORDINARY_NAME) && !token.opens);
            (surname || token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS)))
                && !token.traits.any(Traits::COMMON.and(Traits::VERB))
        }
        Nameness::Capital => true,
        Nameness::Unknown => line.is_capital(index) && !unknown::is_long_compound(line.key(index)),
        Nameness::Given | Nameness::Surname | Nameness::None => false,
    };
    (fits && (!token.traits.any(Traits::PLACE) || token.traits.any(Traits::LIKELY)))
        && is_joined(line, index)
        && before(line, index) != Before::Article
}
