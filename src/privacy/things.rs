//! Knows where a name is that of a thing, of a part in a play or of somebody in a story.

use super::Certainty;
use super::around::{is_among_fiction, is_joined, is_of_something_else};
use super::lexicon::Traits;
use super::line::Line;
use super::nameness::{FUNCTION, NOT_A_NAME, Nameness, nameness};
use super::span::Span;
use super::words::Case;

/// How certain a name is that may be one of a story, a stage or a group; none for those. "De band
/// van Emma Bakker": a first name and a surname are those of somebody, as who is famous stands in a
/// list.
pub(super) fn beside_things(line: &Line, span: Span, certainty: Certainty) -> Option<Certainty> {
    if is_among_fiction(line, span) {
        return None;
    }
    if !is_of_something_else(line, span) || is_whole_name(line, span) {
        let certainty = if is_part_in_a_play(line, span) {
            Certainty::Doubtful
        } else {
            certainty
        };
        return Some(certainty);
    }
    let owned = span.first > 1
        && line.key(span.first - 1) == "van"
        && BELONGINGS.contains(&line.key(span.first - 2));
    (owned && nameness(line, span.first) == Nameness::Given).then_some(Certainty::Doubtful)
}

/// "Maria spelen in het kerstspel": who plays is somebody else.
fn is_part_in_a_play(line: &Line, span: Span) -> bool {
    span.first == span.last
        && line.key_at(span.last + 1) == "spelen"
        && !is_joined(line, span.first)
        && (span.last + 2..span.last + 6).any(|at| {
            matches!(
                line.key_at(at),
                "kerstspel"
                    | "musical"
                    | "eindmusical"
                    | "toneelstuk"
                    | "toneel"
                    | "paasspel"
                    | "voorstelling"
                    | "rol"
                    | "kerstmusical"
                    | "klucht"
            )
        })
}

/// Of what is made by the famous, what a child has too.
const BELONGINGS: [&str; 14] = [
    "boek",
    "boeken",
    "boekje",
    "boekjes",
    "spel",
    "spelletje",
    "shirt",
    "shirtje",
    "kaarten",
    "rugtas",
    "beker",
    "lied",
    "liedje",
    "poster",
];

fn is_whole_name(line: &Line, span: Span) -> bool {
    let surname = Traits::SURNAME.and(Traits::FAMILY);
    span.first < span.last
        && line.has(span.first, Traits::GIVEN)
        && (line.has(span.last, surname) || line.has(span.last - 1, Traits::PREFIX))
}

/// "Roos, tulp, narcis": things in a row.
pub(super) fn is_enumerated(line: &Line, last: usize) -> bool {
    let other = FUNCTION
        .and(NOT_A_NAME)
        .and(Traits::VERB)
        .and(Traits::GIVEN)
        .and(Traits::AMBIGUOUS);
    // "Bloem, gist en zout"
    let thing = |at: usize| {
        line.case(at) == Case::Lower && line.has(at, Traits::ORDINARY) && !line.has(at, other)
    };
    line.sign(last + 1) == Some(',')
        && line.has(last + 2, Traits::ORDINARY)
        && !line.has(last + 2, other)
        && (line.sign(last + 3) == Some(',')
            || line.key_at(last + 3) == "en" && thing(last + 2) && thing(last + 4))
}

/// "Bloem en suiker", "Zon en wind": two things.
pub(super) fn is_of_a_pair(line: &Line, last: usize) -> bool {
    let other = FUNCTION
        .and(NOT_A_NAME)
        .and(Traits::VERB)
        .and(Traits::GIVEN)
        .and(Traits::AMBIGUOUS)
        .and(Traits::LIKELY)
        .and(Traits::NEVER)
        .and(Traits::SURNAME);
    let thing = last + 2;
    let is_season = |at: usize| {
        matches!(
            line.key_at(at),
            "lente" | "zomer" | "herfst" | "winter" | "voorjaar" | "najaar"
        )
    };
    if is_season(last) && is_season(thing) {
        return true;
    }
    line.key_at(last + 1) == "en"
        && line.has(last, Traits::ORDINARY)
        && line.case(thing) == Case::Lower
        && line.has(thing, Traits::ORDINARY)
        && !line.has(thing, other)
        && !line.key(thing).ends_with("ouders")
        && !line.has(thing + 1, Traits::VERB)
}
