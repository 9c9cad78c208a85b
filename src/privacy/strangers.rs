//! Tells namesakes apart: half of a listed name with another half beside it is somebody else. A
//! first name that is listed alone takes the surname beside it along.

use super::Certainty;
use super::lexicon::{Traits, traits};
use super::names::Portion;
use super::place::Match;
use super::words::{Case, Join, Line, Sentence, Words};

/// Words before a surname that nobody is told to be at, in or on by.
const BEFORE_A_SURNAME: [&str; 11] = [
    "van", "de", "den", "der", "het", "t", "ter", "ten", "te", "von", "d",
];

const FAMILY_NAME: Traits = Traits::SURNAME
    .and(Traits::LISTED_NAME)
    .and(Traits::ORDINARY_NAME);

const PLAIN_WORD: Traits = Traits::ORDINARY
    .and(Traits::COMMON)
    .and(Traits::PREFIX)
    .and(Traits::VERB)
    .and(Traits::PRONOUN)
    .and(Traits::PREPOSITION);

/// Words that have a capital at the start of a sentence more often than as a name.
const OPENS_A_SENTENCE: Traits = Traits::COMMON
    .and(Traits::VERB)
    .and(Traits::PRONOUN)
    .and(Traits::PREPOSITION)
    .and(Traits::AMBIGUOUS);

const NO_FAMILY_NAME: Traits = PLAIN_WORD
    .and(Traits::GIVEN)
    .and(Traits::PLACE)
    .and(Traits::CAPITALISED)
    .and(Traits::KNOWN)
    .and(Traits::LARGE)
    .and(Traits::ROLE)
    .and(Traits::KIN);

/// First names or initials before a surname.
const MOST_BEFORE: usize = 3;

/// Makes strangers of matches that have only half of the name of those who are listed, and the
/// other half of somebody else; that half goes with them.
///
/// The other half may be a match as well, of somebody else who is listed.
pub(super) fn tell_apart(matches: Vec<Match>, words: &Words) -> Vec<Match> {
    let mut apart: Vec<Match> = Vec::with_capacity(matches.len());
    let mut matches = matches.into_iter().peekable();
    while let Some(mut found) = matches.next() {
        let free_from = apart.last().map_or(0, |before| before.last + 1);
        let first = match found.portion {
            Portion::Family => before_surname(&found, words, free_from),
            Portion::Given | Portion::Whole => None,
        };
        if let Some(first) = first {
            found.range.start = words.list[first].range.start;
            found.first = first;
            found.is_stranger = true;
        }
        if let Some(next) = matches.peek()
            && found.portion == Portion::Given
            && next.portion == Portion::Family
            && goes_on(words, next.first)
            && next.first == found.last + 1
            && !next
                .entries
                .iter()
                .any(|entry| found.entries.contains(entry))
        {
            found.range.end = next.range.end;
            found.last = next.last;
            found.ending = next.ending.clone();
            found.is_stranger = true;
            matches.next();
        } else if found.portion == Portion::Given
            && found.certainty == Certainty::Sure
            && let Some(last) = surname_after(&found, words)
            && matches.peek().is_none_or(|next| next.first > last)
        {
            found.range.end = words.list[last].range.end;
            found.last = last;
            found.is_stranger = true;
        } else if found.portion == Portion::Whole
            && found.first == found.last
            && found.certainty == Certainty::Sure
            && let Some(last) = surname_after(&found, words)
            && matches.peek().is_none_or(|next| next.first > last)
        {
            found.range.end = words.list[last].range.end;
            found.last = last;
        }
        apart.push(found);
    }
    apart
}

fn goes_on(words: &Words, index: usize) -> bool {
    let gap = words.list[index].gap;
    gap.join == Join::Space && gap.line == Line::Same && gap.sentence == Sentence::GoesOn
}

/// The last word of a surname that stands after a first name and is not that of who is listed.
fn surname_after(found: &Match, words: &Words) -> Option<usize> {
    if found.ending != super::place::Ending::None {
        return None;
    }
    let mut index = found.last + 1;
    let has_prefix =
        |index: usize| index < words.list.len() && BEFORE_A_SURNAME.contains(&words.folded(index));
    while index <= found.last + MOST_BEFORE && has_prefix(index) && goes_on(words, index) {
        index += 1;
    }
    let word = words.list.get(index).filter(|_| goes_on(words, index))?;
    let known = traits(words.folded(index));
    let first = &words.list[found.first];
    let is_name = known.any(FAMILY_NAME);
    let stands_as_name = match (first.case, word.case) {
        (Case::Shouted, Case::Shouted) | (Case::Lower, Case::Lower) => {
            known.any(Traits::SURNAME) && !known.any(PLAIN_WORD.and(Traits::PLACE))
                || is_family_name(words, found.last + 1, index)
        }
        (Case::Lower | Case::Capital, Case::Capital) => is_name || !known.any(NO_FAMILY_NAME),
        (Case::Lower | Case::Capital, Case::Shouted)
        | (Case::Capital | Case::Shouted, Case::Lower)
        | (Case::Shouted, Case::Capital) => false,
    };
    let is_first_name_only = known.any(Traits::GIVEN) && !known.any(Traits::SURNAME);
    let long_enough = words.folded(index).chars().count() > 2;
    (stands_as_name && long_enough && !is_first_name_only).then_some(index)
}

/// "marieke bakker", "marieke de boer", "marieke van den berg": a word of every day that is a
/// surname behind a first name, as it would have an article otherwise.
fn is_family_name(words: &Words, from: usize, index: usize) -> bool {
    let known = traits(words.folded(index));
    let prefixes: Vec<&str> = (from..index).map(|at| words.folded(at)).collect();
    let no_noun = Traits::VERB
        .and(Traits::COMMON)
        .and(Traits::PREPOSITION)
        .and(Traits::PRONOUN);
    known.any(Traits::FAMILY)
        && match prefixes.as_slice() {
            [] => !known.any(no_noun.and(Traits::ADJECTIVE).and(Traits::PLACE)),
            ["de"] => known.any(Traits::ADJECTIVE) || AS_PEOPLE.contains(&words.folded(index)),
            _ => prefixes
                .iter()
                .any(|prefix| matches!(*prefix, "der" | "den")),
        }
}

/// Surnames that say who somebody is, which have an article of their own.
const AS_PEOPLE: [&str; 14] = [
    "boer", "haan", "graaf", "koning", "ruiter", "leeuw", "visser", "bakker", "vos", "kok", "wolf",
    "jager", "ridder", "vries",
];

/// The first word of the first names or initials before a surname, of somebody who is not listed.
fn before_surname(found: &Match, words: &Words, free_from: usize) -> Option<usize> {
    let mut first = None;
    let mut index = found.first;
    while index > free_from && found.first - index < MOST_BEFORE {
        let before = index - 1;
        let gap = words.list[index].gap;
        let joins = gap.line == Line::Same
            && match gap.join {
                Join::Space => true,
                Join::Stop | Join::Tight => words.is_single(before),
                Join::Apostrophe | Join::Comma | Join::Apart => false,
            };
        if !joins || !is_first_name(words, before, gap.join) {
            break;
        }
        first = Some(before);
        index = before;
    }
    first
}

/// Whether a word before a surname is a first name or an initial with its full stop.
fn is_first_name(words: &Words, index: usize, join: Join) -> bool {
    let word = &words.list[index];
    if words.is_single(index) {
        return word.case == Case::Capital && matches!(join, Join::Stop | Join::Tight);
    }
    let known = traits(words.folded(index));
    let is_capital = word.case == Case::Capital;
    let opens = word.gap.sentence == Sentence::Begins;
    let may_open = known.any(OPENS_A_SENTENCE);
    let is_word = known.any(PLAIN_WORD) || may_open;
    known.any(Traits::GIVEN) && (!is_word || is_capital && !(opens && may_open))
}

#[cfg(test)]
mod tests {
    use super::super::roster::tests::{masks, roster};

    #[test]
    fn half_of_a_name_with_another_half_is_somebody_else() {
        masks(
            &roster(&[
                (&["Jan-Pieter Hoekstra"], "moeder"),
                (&["Sanne", "Sanne de Vries"], "leerling"),
            ]),
            &[
                ("ik sprak met Pieter Jansen", "ik sprak met [naam]"),
                ("Jan van der Laan en Sanne Bakker", "[naam] en [naam]"),
                ("pieter jansen belde", "[naam] belde"),
                ("PIETER JANSEN BELDE", "[naam] BELDE"),
                (
                    "Klaas Hoekstra, K. Hoekstra en K.L. de Vries",
                    "[naam], [naam] en [naam]",
                ),
                ("Sanne Hoekstra", "[naam]"),
                // Who is listed is still known by any part.
                ("Pieter belde Sanne", "moeder belde leerling"),
                ("Jan-Pieter Hoekstra en Pieter Hoekstra", "moeder en moeder"),
                ("J. Hoekstra en J.P. Hoekstra", "moeder en moeder"),
                (
                    "Sanne de Vries, mevrouw Hoekstra",
                    "leerling, mevrouw moeder",
                ),
                ("Sanne Van school gehoord", "leerling Van school gehoord"),
                ("Pieter Zegt dat", "moeder Zegt dat"),
                ("Sanne van Piet", "leerling van Piet"),
                ("met Pieter. Jansen kwam", "met moeder. Jansen kwam"),
                ("Sanne uit Heerenveen", "leerling uit Heerenveen"),
            ],
        );
    }

    #[test]
    fn a_first_name_that_is_listed_alone_takes_its_surname_along() {
        masks(
            &roster(&[(&["Sanne"], "leerling")]),
            &[
                ("Sanne Bakker", "leerling"),
                ("sanne de boer belde", "leerling belde"),
                ("sanne bakker belde", "leerling belde"),
                (
                    "sanne van den berg en Sanne Hoekstra",
                    "leerling en leerling",
                ),
                ("SANNE DE GROOT KWAM", "leerling KWAM"),
                // What stands beside a name by chance.
                ("sanne de tuin in gestuurd", "leerling de tuin in gestuurd"),
                (
                    "sanne van de berg gevallen",
                    "leerling van de berg gevallen",
                ),
                ("sanne klein en bang", "leerling klein en bang"),
                ("Sanne de klas uit", "leerling de klas uit"),
                ("Sanne Van school gehoord", "leerling Van school gehoord"),
            ],
        );
    }
}
