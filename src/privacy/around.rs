//! Tells what stands around a name, and whether that makes it the name of something else.

use super::Kind;
use super::feasts;
use super::lexicon::Traits;
use super::line::{LONGEST_SHORT_FORM, Line, Shape};
use super::nameness::{FUNCTION, Nameness, nameness};
use super::span::Span;
use super::words::Case;

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// Mevrouw, dhr.
    Address,
    /// Juf, meester, opa, tante.
    Title,
    /// Familie.
    Household,
    /// Moeder, voogd.
    Role,
    /// Heet, genaamd.
    Named,
    Preposition,
    Article,
    Number,
    Other,
}

pub(super) fn before(line: &Line, index: usize) -> Before {
    let Some(mut at) = index.checked_sub(1) else {
        return Before::Other;
    };
    // "Fam. De Vries" is short for something; "zo genoemd. Let op" ends a sentence.
    if line.sign(at) == Some('.')
        && at > 0
        && line.key(at - 1).len() <= LONGEST_SHORT_FORM
        && (line.has(
            at - 1,
            Traits::ADDRESS.and(Traits::HOUSEHOLD).and(Traits::TITLE),
        ) || matches!(line.key(at - 1), "tav" | "ivm" | "betr"))
    {
        at -= 1;
    }
    if line.sign(at) == Some(':') && at > 0 {
        at -= 1;
        let told = line.has(
            at,
            Traits::ROLE
                .and(Traits::NAMED)
                .and(Traits::KIN)
                .and(Traits::TITLE)
                .and(Traits::ADDRESS),
        );
        return if told { Before::Role } else { Before::Other };
    }
    // "een oom, Jawid, en"
    if line.sign(at) == Some(',')
        && at > 0
        && line.has(at - 1, Traits::ROLE.and(Traits::KIN))
        && line.sign(index + 1) == Some(',')
    {
        return Before::Role;
    }
    if !line.tokens[index].spaced && !matches!(line.sign(at), Some('.')) && line.is_word(at) {
        return Before::Other;
    }
    // "ib'er", "smw-er"
    if matches!(line.key(at), "er" | "ers" | "ster")
        && at >= 2
        && matches!(line.sign(at - 1), Some('\'' | '’' | '-'))
    {
        return Before::Role;
    }
    if line.is_number(at) {
        return Before::Number;
    }
    // "De MR": a council of a school
    if line.key(at) == "mr" && line.key_at(at.wrapping_sub(1)) == "de" {
        return Before::Other;
    }
    let traits = line.tokens[at].traits;
    let name_is = line.key(at) == "is"
        && (at.saturating_sub(2)..at).any(|word| line.has(word, Traits::NAMED));
    if traits.any(Traits::ADDRESS) {
        Before::Address
    } else if traits.any(Traits::TITLE.and(Traits::KIN)) {
        Before::Title
    } else if traits.any(Traits::HOUSEHOLD) {
        Before::Household
    } else if traits.any(Traits::NAMED) || name_is {
        Before::Named
    } else if traits.any(Traits::ROLE) || is_kin_by_its_end(line.key(at)) {
        Before::Role
    } else if matches!(
        line.key(at),
        "de" | "het"
            | "een"
            | "geen"
            | "deze"
            | "zijn"
            | "haar"
            | "mijn"
            | "n"
            | "elke"
            | "iedere"
            | "die"
            | "hele"
    ) {
        Before::Article
    } else if traits.any(Traits::PREPOSITION) {
        Before::Preposition
    } else {
        Before::Other
    }
}

/// "Overgrootoma", "pleegzus", "stiefbroer".
fn is_kin_by_its_end(key: &str) -> bool {
    key.len() > 5
        && [
            "oma",
            "opa",
            "zus",
            "zusje",
            "broer",
            "broertje",
            "moeder",
            "vader",
            "tante",
            "oom",
            "neef",
            "nicht",
            "zoon",
            "dochter",
            "begeleider",
            "begeleidster",
            "werker",
            "consulent",
            "coach",
        ]
        .iter()
        .any(|end| key.ends_with(end))
}

/// What stands after the last word of a name.
pub(super) struct After {
    /// A form of a verb, that does not ask something.
    pub verb: bool,
    /// What only people do.
    pub saying: bool,
    /// The end, a comma, a sign, "en".
    pub closes: bool,
    pub genitive: bool,
    pub pronoun: bool,
    /// "Roos haar moeder"
    pub possessive: bool,
    /// A small word follows, so that the name is a part of the sentence by itself.
    pub goes_on: bool,
}

pub(super) fn after(line: &Line, last: usize) -> After {
    let next = last + 1;
    let genitive = matches!(line.sign(next), Some('\'' | '’'))
        && line.token(next).is_some_and(|token| !token.spaced)
        && (line.key_at(next + 1) == "s"
            || line.token(next + 1).is_none_or(|token| token.spaced)
                && line.key(last).ends_with(['s', 'x', 'z']));
    let next = if matches!(line.sign(next), Some('(')) {
        close_bracket(line, next)
    } else {
        next
    };
    let pronoun = line.has(next + 1, Traits::PRONOUN)
        && line.has(next, Traits::VERB)
        && !line.has(next, Traits::SAYING)
        && !matches!(
            line.key_at(next + 1),
            "het"
                | "er"
                | "hem"
                | "haar"
                | "me"
                | "mij"
                | "ons"
                | "t"
                | "dat"
                | "daar"
                | "ze"
                | "hier"
                | "dit"
                | "iets"
                | "niets"
        );
    let other = FUNCTION.and(Traits::SPOKEN).and(Traits::ADJECTIVE);
    let verb = line.is_word(next)
        && (line.has(next, Traits::VERB)
            || !line.has(next, other)
                && line.case(next) == Case::Lower
                && line.has(next, Traits::VERB_SHAPE));
    After {
        verb,
        saying: verb && line.has(next, Traits::SAYING),
        closes: match line.token(next) {
            None => true,
            Some(token) => match token.shape {
                Shape::Sign(sign) => !matches!(sign, '-' | '/' | '_' | '\'' | '’' | '@'),
                Shape::Word => matches!(line.key(next), "en" | "of"),
                Shape::Number => false,
            },
        },
        genitive,
        possessive: possessed(line, next).is_some_and(|what| {
            line.has(what, Traits::ROLE)
                || line.has(what, Traits::ORDINARY) && !line.has(what, FUNCTION)
        }),
        goes_on: line.has(next, FUNCTION.and(Traits::VERB)) && line.is_word(next),
        pronoun: pronoun
            || line.has(next, Traits::PRONOUN)
                && !matches!(line.key_at(next), "het" | "dit" | "dat" | "hem" | "haar"),
    }
}

/// What stands behind "haar", "zijn", "d'r" or "z'n".
fn possessed(line: &Line, next: usize) -> Option<usize> {
    if matches!(line.key_at(next), "haar" | "zijn" | "zn") {
        return Some(next + 1);
    }
    let short = matches!(line.key_at(next), "z" | "d")
        && matches!(line.sign(next + 1), Some('\'' | '’'))
        && matches!(line.key_at(next + 2), "n" | "r");
    short.then_some(next + 3)
}

/// The token after a short remark in brackets.
fn close_bracket(line: &Line, open: usize) -> usize {
    (open..line.tokens.len().min(open + 8))
        .find(|index| line.sign(*index) == Some(')'))
        .map_or(open, |close| close + 1)
}

/// Whether a name that was found stands at the other side of "en", "+", "&" or a comma.
pub(super) fn is_joined(line: &Line, index: usize) -> bool {
    let joint = |at: usize| matches!(line.key_at(at), "en" | "of" | "+" | "&" | "," | "/");
    let name = |at: usize| {
        line.is_word(at)
            && (line.tokens[at].taken && is_person(line, at)
                || nameness(line, at) == Nameness::Given && line.case(at) == line.case(index))
    };
    index >= 2 && joint(index - 1) && name(index - 2) || joint(index + 1) && name(index + 2)
}

fn is_person(line: &Line, index: usize) -> bool {
    line.tokens[index].kind == Some(Kind::Person)
}

/// "Fan van Anna", "hond Max", "groep Merel": no person at this table.
pub(super) fn is_of_something_else(line: &Line, span: Span) -> bool {
    let from = span.first.saturating_sub(3);
    let mut linked = true;
    for at in (from..span.first).rev() {
        let distance = span.first - at;
        let titled = line.has(
            at,
            Traits::ROLE
                .and(Traits::ADDRESS)
                .and(Traits::TITLE)
                .and(Traits::KIN),
        ) && !line.has(at, Traits::FAME);
        if !line.is_word(at) || titled {
            break;
        }
        // "De mem fan Sytse" is Frisian.
        let frisian = line.key(at) == "fan" && distance == 1;
        if line.has(at, Traits::FAME)
            && !frisian
            && (distance > 1 || line.is_capital(span.first))
            && linked
        {
            return true;
        }
        if line.has(at, Traits::GROUP) && distance == 1
            // "De hond van Tibbe" has somebody.
            || line.has(at, Traits::ANIMAL)
                && (distance == 1 || distance == 2 && line.key(at + 1) != "van")
        {
            return true;
        }
        linked = linked
            && matches!(
                line.key(at),
                "van"
                    | "over"
                    | "naar"
                    | "is"
                    | "als"
                    | "met"
                    | "de"
                    | "heet"
                    | "door"
                    | "een"
                    | "in"
            );
    }
    // "De Ridder is de naam van de gymzaal"
    let name_of = ["is", "de", "naam", "van"]
        .iter()
        .zip(span.last + 1..)
        .all(|(word, at)| line.key_at(at) == *word)
        && matches!(line.key_at(span.last + 5), "de" | "het" | "een" | "onze")
        && !line.has(span.last + 6, Traits::ROLE.and(Traits::KIN));
    if name_of {
        return true;
    }
    let article = matches!(
        line.key_at(span.last + 1),
        "de" | "het" | "zijn" | "haar" | "onze" | "mijn" | "is" | ","
    );
    let next = if article {
        span.last + 2
    } else {
        span.last + 1
    };
    let next = if matches!(line.key_at(next), "zijn" | "haar" | "een" | "de" | "het") {
        next + 1
    } else {
        next
    };
    line.has(next, Traits::ANIMAL)
        && line.key_at(span.last + 1) != "is"
        && article
        && line.key_at(span.last + 1) != "zijn"
        && line.key_at(span.last + 1) != "haar"
        || matches!(
            line.key_at(next),
            "syndroom"
                | "held"
                | "idool"
                | "heldin"
                | "lievelingsboek"
                | "lievelingsspel"
                | "lievelingsserie"
        )
}

/// "Frozen en Elsa": a single name joined to one from a story.
pub(super) fn is_among_fiction(line: &Line, span: Span) -> bool {
    let joint = |at: usize| matches!(line.key_at(at), "en" | "of" | "&" | "," | "met");
    let before =
        span.first >= 2 && joint(span.first - 1) && line.has(span.first - 2, Traits::FICTION);
    let after = joint(span.last + 1) && line.has(span.last + 2, Traits::FICTION);
    span.first == span.last && (before || after)
}

/// "jan-2024", "max 20", "@emma": part of something else.
pub(super) fn is_part_of_a_code(line: &Line, index: usize) -> bool {
    let joined = index > 0
        && !line.tokens[index].spaced
        && matches!(line.sign(index - 1), Some('@' | '/' | '_' | '.'));
    let month = line.has(index, Traits::MONTH)
        && (line.sign(index + 1) == Some('.')
            && line.is_word(index + 2)
            && !line.is_capital(index + 2)
            // "jan t/m mrt"
            || (index + 2..index + 5).any(|at| line.has(at, Traits::MONTH))
                && matches!(line.key_at(index + 1), "t" | "tm" | "tot" | "-" | "/" | ","));
    let measured = matches!(line.key(index), "max")
        && (line.is_number(index + 1)
            || line.sign(index + 1) == Some('.')
            || feasts::is_number(line.key_at(index + 1))
            || matches!(line.key_at(index + 1), "half" | "anderhalf"));
    let tail = line.token(index + 1).is_some_and(|next| {
        !next.spaced && matches!(next.shape, Shape::Number | Shape::Sign('@' | '_'))
    });
    joined && line.is_word(index.saturating_sub(2)) && line.sign(index - 1) != Some('/')
        || measured
        || month
        || tail
}
