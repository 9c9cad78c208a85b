//! Finds names of people by what is known of each word and by what stands around it.

use super::lexicon::Traits;
use super::line::{Line, Shape, Token};
use super::span::{self, Span};
use super::words::Case;
use super::{Certainty, Kind};

/// Reads from the left; a second look takes what is joined to a name ("Roos en Sanne").
pub(super) fn find(line: &mut Line) {
    let mut index = 0;
    while index < line.tokens.len() {
        let found = if line.is_word(index) && !line.tokens[index].taken { name_at(line, index) } else { None };
        match found {
            Some((span, certainty)) if !is_among_fiction(line, span) && !is_of_something_else(line, span) => {
                index = span.last + 1;
                line.find(span.first, span.last, Kind::Person, certainty);
            }
            Some((span, _)) => index = span.last + 1,
            None => index += 1,
        }
    }
    for index in 0..line.tokens.len() {
        if line.is_word(index) && !line.tokens[index].taken && is_beside_a_name(line, index) {
            line.find(index, index, Kind::Person, Certainty::Doubtful);
        }
    }
}

/// How much of a name a word is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nameness {
    /// A first name and nothing else.
    Given,
    /// A surname, or a name of which it is unknown which, and no word.
    Surname,
    /// A name that is a word as well.
    Word,
    /// OpenTaal writes it with a capital: a name, a brand, a place.
    Capital,
    /// In no list.
    Unknown,
    None,
}

/// What is no name whatever stands beside it.
const NOT_A_NAME: Traits = Traits::ROLE
    .and(Traits::ADDRESS)
    .and(Traits::TITLE)
    .and(Traits::KIN)
    .and(Traits::HOUSEHOLD)
    .and(Traits::PRONOUN);

/// Words that hold a sentence together.
const FUNCTION: Traits = Traits::COMMON.and(Traits::PREPOSITION).and(Traits::PRONOUN);

pub(super) fn nameness(line: &Line, index: usize) -> Nameness {
    let token = &line.tokens[index];
    let (traits, key) = (token.traits, line.key(index));
    let word = traits.any(Traits::AMBIGUOUS) && !traits.any(Traits::CERTAIN);
    if traits.any(Traits::KNOWN.and(Traits::FICTION)) && !(word && traits.any(Traits::MONTH)) || (traits.any(NOT_A_NAME) && !word) || key.len() < 2 {
        return Nameness::None;
    }
    let ordinary = traits.any(Traits::ORDINARY) && !traits.any(Traits::CERTAIN);
    let certain = traits.any(Traits::GIVEN) && !word && !(ordinary && traits.any(Traits::ORDINARY_NAME)) && !traits.any(Traits::COMMON.and(Traits::VERB));
    if certain {
        Nameness::Given
    } else if traits.any(Traits::SURNAME) && !ordinary && !word || (is_surname_by_its_end(key) && !ordinary && !traits.any(Traits::PLACE.and(Traits::KNOWN))) {
        Nameness::Surname
    } else if traits.any(Traits::LISTED_NAME) && !ordinary && !word && key.len() >= 4 && !traits.any(Traits::PLACE.and(Traits::VERB).and(FUNCTION).and(Traits::MONTH)) {
        Nameness::Surname
    } else if traits.any(Traits::GIVEN.and(Traits::SURNAME).and(Traits::FAMILY).and(Traits::AMBIGUOUS).and(Traits::ORDINARY_NAME)) {
        Nameness::Word
    } else if ordinary || traits.any(FUNCTION.and(Traits::VERB).and(Traits::MONTH).and(Traits::LARGE)) {
        Nameness::None
    } else if traits.any(Traits::CAPITALISED.and(Traits::LISTED_NAME)) {
        if is_made_of_a_name(key) { Nameness::None } else { Nameness::Capital }
    } else if traits.any(Traits::PLACE) || is_made_of_a_name(key) || key.len() < 3 {
        Nameness::None
    } else {
        Nameness::Unknown
    }
}

const SURNAME_ENDS: [&str; 18] = [
    "stra", "sma", "inga", "enga", "ema", "oglu", "wicz", "owski", "ewski", "owska", "ewska", "enko", "ovic", "evic",
    "inski", "inska", "huizen", "dijkstra",
];

fn is_surname_by_its_end(key: &str) -> bool {
    key.len() >= 6 && SURNAME_ENDS.iter().any(|end| key.ends_with(end))
}

/// "Rodenbachstraat", "Amsterdamse": made of a name, and not the name of somebody.
fn is_made_of_a_name(key: &str) -> bool {
    let ends = [
        "straat", "laan", "weg", "plein", "gracht", "kade", "school", "college", "dorp", "dag", "dagen", "se", "sche", "isch", "ische",
        "isme", "isten", "team", "groep", "toets", "model", "methode", "training", "therapie", "aanpak", "er's", "land", "zee", "meer", "wet", "fonds", "test",
        "app", "lijst", "plan", "pagina", "feest", "week", "klas", "huis", "gebied", "ing", "heid", "atie", "teit", "loos", "lijk",
    ];
    key.len() > 4 && ends.iter().any(|end| key.len() > end.len() + 1 && key.ends_with(end))
}

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
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

fn before(line: &Line, index: usize) -> Before {
    let Some(mut at) = index.checked_sub(1) else {
        return Before::Other;
    };
    if line.sign(at) == Some('.') && at > 0 && line.has(at - 1, Traits::ADDRESS.and(Traits::HOUSEHOLD).and(Traits::TITLE).and(Traits::NAMED)) {
        at -= 1;
    }
    if line.sign(at) == Some(':') && at > 0 {
        at -= 1;
        let told = line.has(at, Traits::ROLE.and(Traits::NAMED).and(Traits::KIN).and(Traits::TITLE).and(Traits::ADDRESS));
        return if told { Before::Role } else { Before::Other };
    }
    if !line.tokens[index].spaced && !matches!(line.sign(at), Some('.')) && line.is_word(at) {
        return Before::Other;
    }
    // "ib'er", "smw-er"
    if matches!(line.key(at), "er" | "ers" | "ster") && at >= 2 && matches!(line.sign(at - 1), Some('\'' | '’' | '-')) {
        return Before::Role;
    }
    if line.is_number(at) {
        return Before::Number;
    }
    let traits = line.tokens[at].traits;
    let name_is = line.key(at) == "is" && (at.saturating_sub(2)..at).any(|word| line.has(word, Traits::NAMED));
    if traits.any(Traits::ADDRESS) {
        Before::Address
    } else if traits.any(Traits::TITLE.and(Traits::KIN)) {
        Before::Title
    } else if traits.any(Traits::HOUSEHOLD) {
        Before::Household
    } else if traits.any(Traits::NAMED) || name_is {
        Before::Named
    } else if traits.any(Traits::ROLE) {
        Before::Role
    } else if matches!(line.key(at), "de" | "het" | "een" | "geen" | "die" | "deze" | "dit" | "dat" | "zijn" | "haar" | "mijn" | "n" | "elke" | "iedere" | "hele") {
        Before::Article
    } else if traits.any(Traits::PREPOSITION) {
        Before::Preposition
    } else {
        Before::Other
    }
}

/// What stands after the last word of a name.
struct After {
    /// A form of a verb, that does not ask something.
    verb: bool,
    /// What only people do.
    saying: bool,
    /// The end, a comma, a sign, "en".
    closes: bool,
    genitive: bool,
    pronoun: bool,
    /// "Roos haar moeder"
    possessive: bool,
    /// A small word follows, so that the name is a part of the sentence by itself.
    goes_on: bool,
}

fn after(line: &Line, last: usize) -> After {
    let next = last + 1;
    let genitive = matches!(line.sign(next), Some('\'' | '’'))
        && line.token(next).is_some_and(|token| !token.spaced)
        && (line.key_at(next + 1) == "s" || line.token(next + 1).is_none_or(|token| token.spaced) && line.key(last).ends_with(['s', 'x', 'z']));
    let next = if matches!(line.sign(next), Some('(')) { close_bracket(line, next) } else { next };
    let pronoun = line.has(next + 1, Traits::PRONOUN) && line.has(next, Traits::VERB) && !line.has(next, Traits::SAYING) && !matches!(line.key_at(next + 1), "het" | "er" | "hem" | "haar" | "me" | "mij" | "ons" | "t" | "dat" | "daar" | "ze" | "hier" | "dit" | "iets" | "niets");
    let verb = line.has(next, Traits::VERB) && line.is_word(next);
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
        possessive: matches!(line.key_at(next), "haar" | "zijn" | "zn" | "z" | "d") && (line.has(next + 1, Traits::ROLE) || line.has(next + 1, Traits::ORDINARY) && !line.has(next + 1, FUNCTION)),
        goes_on: line.has(next, FUNCTION.and(Traits::VERB)) && line.is_word(next),
        pronoun: pronoun || line.has(next, Traits::PRONOUN) && !matches!(line.key_at(next), "het" | "dit" | "dat" | "hem" | "haar"),
    }
}

/// The token after a short remark in brackets.
fn close_bracket(line: &Line, open: usize) -> usize {
    (open..line.tokens.len().min(open + 8))
        .find(|index| line.sign(*index) == Some(')'))
        .map_or(open, |close| close + 1)
}

fn name_at(line: &Line, index: usize) -> Option<(Span, Certainty)> {
    let token = &line.tokens[index];
    if token.traits.any(Traits::PREFIX) && let Some(found) = surname_with_prefix(line, index) {
        return Some(found);
    }
    if token.range.len() == 1 || is_initials(line, index) {
        let span = span::with_initials(line, index)?;
        return Some((span, Certainty::Sure));
    }
    let certainty = match line.case(index) {
        Case::Capital => capital(line, index, token),
        Case::Shouted => (nameness(line, index) == Nameness::Given && token.range.len() > 3).then_some(Certainty::Sure),
        Case::Lower => lower(line, index),
    }?;
    Some((span::from(line, index), certainty))
}

fn is_initials(line: &Line, index: usize) -> bool {
    matches!(line.key(index), "th" | "ij" | "ch" | "tj" | "sj" | "ph" | "yt") && line.sign(index + 1) == Some('.')
}

/// "De Vries belt", "mevrouw de groot", "Fam. De Wit".
fn surname_with_prefix(line: &Line, index: usize) -> Option<(Span, Certainty)> {
    let last = span::surname_after_prefixes(line, index)?;
    let before = before(line, index);
    let titled = matches!(before, Before::Address | Before::Title | Before::Household);
    let name = nameness(line, last);
    let family = line.has(last, Traits::FAMILY.and(Traits::SURNAME)) || name == Nameness::Surname;
    let after = after(line, last);
    let span = Span { first: index, last };
    let bound = line.sign(last + 1) == Some('-') && line.token(last + 2).is_some_and(|next| !next.spaced && next.case == Case::Lower);
    if bound {
        return None;
    }
    if line.is_capital(last) {
        let never = line.has(last, Traits::KNOWN.and(Traits::ROLE)) || (line.has(last, Traits::NEVER.and(Traits::PLACE)) && !titled && !family);
        let stands = titled && !never || (line.is_capital(index) && family && !never);
        return stands.then(|| (span::extend(line, span), Certainty::Sure));
    }
    if line.case(last) != Case::Lower || !titled || line.has(last, Traits::NEVER.and(Traits::ROLE).and(Traits::COMMON)) && !family {
        return None;
    }
    let goes_on = after.verb || after.closes || after.genitive;
    let article = !matches!(line.key(index), "in" | "op" | "aan" | "bij" | "uit" | "voor" | "over" | "onder" | "tot" | "het" | "al" | "te");
    let noble = article && (line.key(last - 1) != "van" || goes_on) && before == Before::Address;
    match name {
        Nameness::Given | Nameness::Surname => Some((span, Certainty::Sure)),
        Nameness::Word if family || goes_on || noble => Some((span, Certainty::Sure)),
        Nameness::Capital | Nameness::Unknown if goes_on => Some((span, Certainty::Doubtful)),
        Nameness::None if before == Before::Address && after.verb && last == index + 1 && line.key(index) == "de" => Some((span, Certainty::Doubtful)),
        Nameness::Word | Nameness::Capital | Nameness::Unknown | Nameness::None => None,
    }
}

/// A word with a capital.
fn capital(line: &Line, index: usize, token: &Token) -> Option<Certainty> {
    let name = nameness(line, index);
    let before = before(line, index);
    let last = span::from(line, index).last;
    let after = after(line, last);
    let long = last > index;
    let titled = matches!(before, Before::Address | Before::Title | Before::Household | Before::Named);
    let joined = is_joined(line, index);
    if before == Before::Article && name != Nameness::Given {
        return None;
    }
    if titled && !token.traits.any(Traits::KNOWN.and(NOT_A_NAME)) && !(token.traits.any(FUNCTION) && !token.traits.any(Traits::GIVEN.and(Traits::ORDINARY_NAME).and(Traits::AMBIGUOUS))) {
        let plain = name == Nameness::None && !(before == Before::Address || before == Before::Title && after.verb);
        return (!plain).then_some(Certainty::Sure);
    }
    let person = after.verb || after.genitive;
    match name {
        Nameness::Given => Some(Certainty::Sure),
        Nameness::Surname => {
            let surname = token.traits.any(Traits::SURNAME) || is_surname_by_its_end(line.key(index));
            Some(if surname || long || person || before != Before::Other { Certainty::Sure } else { Certainty::Doubtful })
        }
        Nameness::Word if is_title_case(line, index) => None,
        Nameness::Word if token.opens => {
            let given = token.traits.any(Traits::GIVEN.and(Traits::SURNAME).and(Traits::AMBIGUOUS));
            let listed = given || token.traits.any(Traits::FAMILY) && after.saying;
            let full = long && span::is_full_name(line, index, last);
            let verb = after.verb && !after.pronoun;
            let likely = token.traits.any(Traits::LIKELY) && (after.closes && line.token(last + 1).is_some() || after.possessive);
            (full || after.genitive || listed && verb || likely).then_some(if full || after.saying { Certainty::Sure } else { Certainty::Doubtful })
        }
        Nameness::Word => {
            let listed = token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS)) || token.traits.any(Traits::SURNAME.and(Traits::FAMILY)) && !token.traits.any(FUNCTION.and(Traits::MONTH));
            if listed || long && span::is_full_name(line, index, last) {
                Some(Certainty::Sure)
            } else {
                let stands = matches!(before, Before::Role | Before::Preposition) || person || joined;
                (stands && !token.traits.any(FUNCTION.and(Traits::VERB))).then_some(Certainty::Doubtful)
            }
        }
        Nameness::Capital | Nameness::Unknown => {
            let unknown = name == Nameness::Unknown;
            if token.traits.any(Traits::PLACE) && !long || unknown && is_compound(line.key(index)) {
                return None;
            }
            let told = matches!(before, Before::Role) || person && !after.pronoun || joined || (long && span::is_full_name(line, index, last));
            let mistyped = unknown && super::lexicon::is_mistyped_name(line.key(index));
            let placed = before == Before::Preposition || !unknown && after.closes || mistyped;
            (told || (placed && !token.opens) || (token.opens && !unknown && after.closes && line.tokens.len() < 4)).then_some(if long && !unknown { Certainty::Sure } else { Certainty::Doubtful })
        }
        Nameness::None => None,
    }
}

/// A word in small letters.
fn lower(line: &Line, index: usize) -> Option<Certainty> {
    let token = &line.tokens[index];
    let name = nameness(line, index);
    if name == Nameness::None && !token.traits.any(Traits::FAMILY) {
        return None;
    }
    let before = before(line, index);
    let last = span::from(line, index).last;
    let after = after(line, last);
    let titled = matches!(before, Before::Address | Before::Title | Before::Household);
    let goes_on = after.verb && !after.pronoun || after.closes || after.genitive;
    match name {
        Nameness::Given => {
            let word = token.traits.any(Traits::ORDINARY);
            let thing = word && matches!(before, Before::Article | Before::Number) || token.traits.any(Traits::MONTH) && before == Before::Number;
            (!thing && !is_part_of_a_code(line, index)).then_some(Certainty::Sure)
        }
        Nameness::Surname => {
            let surname = token.traits.any(Traits::SURNAME) || is_surname_by_its_end(line.key(index));
            if titled || before == Before::Named {
                Some(Certainty::Sure)
            } else if before == Before::Article || is_part_of_a_code(line, index) {
                None
            } else if surname || token.range.len() >= 5 || goes_on {
                Some(if last > index { Certainty::Sure } else { Certainty::Doubtful })
            } else {
                None
            }
        }
        Nameness::Word => {
            let verb = token.traits.any(Traits::VERB.and(Traits::COMMON));
            let plain = verb || token.traits.any(FUNCTION.and(Traits::NEVER).and(Traits::ADJECTIVE));
            let known = token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS).and(Traits::FAMILY).and(Traits::SURNAME));
            let certain = !plain && (before == Before::Address || before == Before::Title && known && token.traits.any(Traits::LIKELY.and(Traits::SURNAME).and(Traits::FAMILY)));
            let proven = titled && (certain || if verb { after.verb && !after.pronoun } else { goes_on });
            let given = token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS));
            let family = token.traits.any(Traits::FAMILY.and(Traits::SURNAME));
            let phrase = token.traits.any(Traits::KNOWN) && !token.traits.any(Traits::MONTH) || verb && before == Before::Household;
            if proven && !phrase && (given || family || certain || before != Before::Title || after.verb) {
                Some(Certainty::Sure)
            } else if before == Before::Named && !token.traits.any(FUNCTION.and(Traits::VERB)) && given {
                Some(Certainty::Doubtful)
            } else {
                let likely = token.traits.any(Traits::LIKELY);
                let verb_after = after.verb && !after.pronoun;
                let opens = token.opens || matches!(line.key_at(index.wrapping_sub(1)), "dat" | "als" | "toen" | "omdat" | "want" | "en" | "of" | "maar" | "dan");
                let says = opens && (likely && (verb_after || after.possessive) || (given || family) && after.saying);
                let adjective = token.traits.any(Traits::ADJECTIVE);
                let of_role = before == Before::Role && (given || family) && !adjective && (verb_after || after.closes && (likely || family) || after.goes_on && (likely || family) && line.key_at(index.wrapping_sub(1)).len() > 5);
                let with = before == Before::Preposition && likely && (verb_after || after.closes || after.goes_on)
                    || matches!(before, Before::Preposition) && (likely || family) && line.has(last + 1, Traits::SPOKEN)
                    || after.closes && line.sign(last + 1).is_none() && before == Before::Preposition && family && !adjective && line.token(last + 1).is_none() && matches!(line.key_at(index.wrapping_sub(1)), "volgens" | "namens" | "via" | "tav" | "aldus");
                (!verb && !token.traits.any(FUNCTION) && (says || of_role || with)).then_some(Certainty::Doubtful)
            }
        }
        Nameness::Capital => {
            let stands = token.opens && after.verb || matches!(before, Before::Preposition | Before::Role) && goes_on || is_joined(line, index);
            if titled || before == Before::Named {
                Some(Certainty::Sure)
            } else {
                let code = is_part_of_a_code(line, index) || token.traits.any(Traits::PLACE) || token.range.len() < 4;
                (stands && !code && before != Before::Article).then_some(Certainty::Doubtful)
            }
        }
        Nameness::Unknown => {
            let told = (titled || before == Before::Named) && goes_on;
            let says = token.opens && after.saying && token.range.len() >= 4;
            let beside = token.opens && after.verb || matches!(before, Before::Preposition | Before::Role) || titled || is_joined(line, index);
            let key = line.key(index);
            let stands = (told || says) && !is_compound(key) || beside && super::lexicon::is_mistyped_name(key) && !is_compound(key);
            stands.then_some(Certainty::Doubtful)
        }
        Nameness::None => {
            let family = matches!(before, Before::Address | Before::Household) && goes_on && !token.traits.any(FUNCTION.and(Traits::VERB));
            family.then_some(Certainty::Sure)
        }
    }
}

/// "jan-2024", "max 20", "@emma": part of something else.
fn is_part_of_a_code(line: &Line, index: usize) -> bool {
    let joined = index > 0 && !line.tokens[index].spaced && matches!(line.sign(index - 1), Some('@' | '/' | '_' | '.')) ;
    let month = line.has(index, Traits::MONTH) && line.sign(index + 1) == Some('.') && line.is_word(index + 2) && !line.is_capital(index + 2);
    let measured = matches!(line.key(index), "max") && (line.is_number(index + 1) || line.sign(index + 1) == Some('.'));
    let tail = line.token(index + 1).is_some_and(|next| !next.spaced && matches!(next.shape, Shape::Number | Shape::Sign('@' | '_')));
    joined && line.is_word(index.saturating_sub(2)) && !line.sign(index - 1).is_some_and(|sign| sign == '/') || measured || month || tail
}

/// "Warme Overdracht", "Plan Van Aanpak": words with capitals beside it.
fn is_title_case(line: &Line, index: usize) -> bool {
    let plain = |at: usize| {
        line.is_capital(at)
            && line.has(at, Traits::ORDINARY)
            && !line.has(at, Traits::GIVEN.and(Traits::SURNAME).and(Traits::FAMILY).and(NOT_A_NAME).and(Traits::VERB))
            && !line.tokens[at].opens
    };
    let before = index > 0 && line.tokens[index].spaced && (plain(index - 1) || line.is_capital(index - 1) && line.tokens[index - 1].opens && line.has(index - 1, Traits::ORDINARY) && !line.has(index - 1, NOT_A_NAME.and(Traits::PREPOSITION).and(Traits::VERB).and(Traits::GIVEN).and(Traits::PRONOUN).and(Traits::COMMON)));
    before || line.is_next_word(index + 1) && plain(index + 1)
}

/// Whether a word falls apart in two words of every day: "Pauzemaat".
fn is_compound(key: &str) -> bool {
    let listed = |part: &str| part.len() >= 3 && super::lexicon::traits(part).any(Traits::ORDINARY);
    (3..key.len().saturating_sub(2)).filter(|at| key.is_char_boundary(*at)).any(|at| {
        let (first, second) = key.split_at(at);
        let bound = first.strip_suffix('s').is_some_and(listed);
        listed(second) && (listed(first) || bound)
    })
}

/// Whether a name that was found stands at the other side of "en", "+", "&" or a comma.
fn is_joined(line: &Line, index: usize) -> bool {
    let joint = |at: usize| matches!(line.key_at(at), "en" | "of" | "+" | "&" | "," | "/");
    let name = |at: usize| line.is_word(at) && (line.tokens[at].taken && is_person(line, at) || nameness(line, at) == Nameness::Given && line.case(at) == line.case(index));
    index >= 2 && joint(index - 1) && name(index - 2) || joint(index + 1) && name(index + 2)
}

fn is_person(line: &Line, index: usize) -> bool {
    let range = &line.tokens[index].range;
    line.findings
        .iter()
        .any(|finding| finding.kind == Kind::Person && finding.range.start <= range.start && range.end <= finding.range.end)
}

/// "Roos en Sanne", "wil + tim": a name that is a word as well, joined to a name.
fn is_beside_a_name(line: &Line, index: usize) -> bool {
    let token = &line.tokens[index];
    let name = nameness(line, index);
    let fits = match name {
        Nameness::Word => token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS)) && !token.traits.any(Traits::COMMON.and(Traits::VERB)),
        Nameness::Capital => true,
        Nameness::Unknown => line.is_capital(index) && !is_compound(line.key(index)),
        Nameness::Given | Nameness::Surname | Nameness::None => false,
    };
    fits && !token.traits.any(Traits::PLACE) && is_joined(line, index) && before(line, index) != Before::Article
}

/// "Fan van Anna", "hond Max", "groep Merel": no person at this table.
fn is_of_something_else(line: &Line, span: Span) -> bool {
    let from = span.first.saturating_sub(3);
    let mut linked = true;
    for at in (from..span.first).rev() {
        let distance = span.first - at;
        let titled = line.has(at, Traits::ROLE.and(Traits::ADDRESS).and(Traits::TITLE).and(Traits::KIN)) && !line.has(at, Traits::FAME);
        if !line.is_word(at) || titled {
            break;
        }
        if line.has(at, Traits::FAME) && (distance > 1 || line.is_capital(span.first)) && linked {
            return true;
        }
        if line.has(at, Traits::GROUP) && distance == 1 || line.has(at, Traits::ANIMAL) && distance <= 2 {
            return true;
        }
        linked = linked && matches!(line.key(at), "van" | "over" | "naar" | "is" | "als" | "met" | "de" | "heet" | "door" | "een" | "in");
    }
    let article = matches!(line.key_at(span.last + 1), "de" | "het" | "zijn" | "haar" | "onze" | "mijn" | "is" | ",");
    let next = if article { span.last + 2 } else { span.last + 1 };
    let next = if matches!(line.key_at(next), "zijn" | "haar" | "een" | "de" | "het") { next + 1 } else { next };
    line.has(next, Traits::ANIMAL) && line.key_at(span.last + 1) != "is" && article && line.key_at(span.last + 1) != "zijn" && line.key_at(span.last + 1) != "haar"
        || matches!(line.key_at(next), "held" | "idool" | "heldin" | "lievelingsboek" | "lievelingsspel" | "lievelingsserie")
}

/// "Frozen en Elsa": a single name joined to one from a story.
fn is_among_fiction(line: &Line, span: Span) -> bool {
    let joint = |at: usize| matches!(line.key_at(at), "en" | "of" | "&" | "," | "met");
    let before = span.first >= 2 && joint(span.first - 1) && line.has(span.first - 2, Traits::FICTION);
    let after = joint(span.last + 1) && line.has(span.last + 2, Traits::FICTION);
    span.first == span.last && (before || after)
}
