//! Judges words in small letters: people type fast at a table.

use super::around::{Before, after, before, is_joined, is_part_of_a_code};
use super::lexicon::Traits;
use super::line::Line;
use super::nameness::{FUNCTION, NOT_A_NAME, Nameness, is_surname_by_its_end, nameness};
use super::office;
use super::opening;
use super::seen;
use super::span;
use super::told;
use super::unknown;
use super::words::Case;
use super::{Certainty, Kind};

/// "Omdat ik pas aan zet ben", "zodat ik elke naam ken": the verb at the end of its clause.
fn is_verb_of_ik(line: &Line, index: usize) -> bool {
    line.key_length(index) == 3
        && matches!(line.key(index), "ben" | "ken")
        && (index.saturating_sub(LONGEST_CLAUSE).max(1)..index).any(|word| {
            line.key(word) == "ik"
                && (is_conjunction(line.key(word - 1))
                    || matches!(line.key(word - 1), "of" | "waar"))
        })
}

/// Words between "ik" and a verb at the end of its clause.
const LONGEST_CLAUSE: usize = 12;

/// "Roos weer ziek", "storm niet op school": an adverb or an adjective follows without a verb.
pub(super) fn is_told_of(line: &Line, last: usize) -> bool {
    const ADVERBS: [&str; 17] = [
        "weer",
        "niet",
        "ook",
        "nog",
        "nooit",
        "altijd",
        "soms",
        "vaak",
        "wel",
        "nu",
        "vandaag",
        "gisteren",
        "morgen",
        "vanmorgen",
        "vanochtend",
        "vanmiddag",
        "vanavond",
    ];
    let next = last + 1;
    // "Ben moe": the verb of "ik", that is left out.
    let of_me = line.key(last) == "ben" && line.tokens[last].opens;
    !of_me
        && line.is_next_word(next)
        && (line.has(next, Traits::ADJECTIVE) || ADVERBS.contains(&line.key(next)))
}

/// "We missen", "ze zoeken": behind a pronoun an infinitive is a verb of many.
fn is_verb_of_many(line: &Line, index: usize) -> bool {
    index > 0
        && line.key(index).ends_with("en")
        && line.has(index, Traits::ORDINARY)
        && matches!(line.key(index - 1), "we" | "wij" | "ze" | "zij" | "jullie")
}

/// "Roos, tulp, iris": a name that is a word, among words that are none.
pub(super) fn is_in_a_row(line: &Line, index: usize) -> bool {
    let other = FUNCTION
        .and(NOT_A_NAME)
        .and(Traits::VERB)
        .and(Traits::GIVEN)
        .and(Traits::AMBIGUOUS)
        .and(Traits::ADJECTIVE);
    let joint = |at: usize| matches!(line.key_at(at), "," | "en" | "of");
    let thing = |at: usize| {
        line.case(at) == Case::Lower && line.has(at, Traits::ORDINARY) && !line.has(at, other)
    };
    let before = index > 1 && line.sign(index - 1) == Some(',') && thing(index - 2);
    let after = line.sign(index + 1) == Some(',') && thing(index + 2);
    before && (joint(index + 1) || line.token(index + 1).is_none())
        || after && (joint(index + 3) || before)
}

/// What a clause begins with that tells who does what.
pub(super) fn is_conjunction(key: &str) -> bool {
    matches!(
        key,
        "als"
            | "dat"
            | "omdat"
            | "toen"
            | "zodra"
            | "wanneer"
            | "terwijl"
            | "zodat"
            | "totdat"
            | "voordat"
            | "nadat"
            | "sinds"
            | "wat"
            | "hoe"
    )
}

/// Whether a word is so plain that only "meneer" before it or an age behind it makes it a name, and
/// the line has neither.
pub(super) fn is_out_of_question(line: &Line, index: usize) -> bool {
    let name = Traits::GIVEN
        .and(Traits::SURNAME)
        .and(Traits::FAMILY)
        .and(Traits::AMBIGUOUS)
        .and(Traits::ORDINARY_NAME)
        .and(Traits::CERTAIN)
        .and(Traits::PREFIX);
    let token = &line.tokens[index];
    token.case == Case::Lower
        && token.traits.any(Traits::ORDINARY)
        && !token.traits.any(name)
        && line.key_length(index) > 2
        && !line.has_any(Traits::ADDRESS)
        && !(token.opens && line.has_number())
        && !office::is_bare_name(line, index)
}

/// Of a long line the first findings tell whether it is of people.
const MOST_FINDINGS: usize = 16;

/// A word in small letters.
pub(super) fn lower(line: &Line, index: usize) -> Option<Certainty> {
    let token = &line.tokens[index];
    if is_verb_of_ik(line, index) {
        return None;
    }
    let name = Traits::AMBIGUOUS.and(Traits::GIVEN).and(Traits::LIKELY);
    let small = token.traits.any(Traits::COMMON) && !token.traits.any(name);
    if !small
        && (office::is_bare_name(line, index)
            || told::is_named_in_brackets(line, index)
            || told::is_called(line, index)
            || told::is_signed(line, index)
            || told::is_set_against(line, index)
            || told::is_who(line, index)
            || told::is_at_home(line, index)
            || told::is_greeted(line, index)
            || opening::is_calling(line, index)
            || opening::is_small_name(line, index)
            || told::is_asked_about(line, index))
    {
        return Some(Certainty::Doubtful);
    }
    let name = nameness(line, index);
    if name == Nameness::None && !token.traits.any(Traits::FAMILY) {
        let person =
            told::a_noun_after_a_title(line, index) || unknown::is_noun_with_an_age(line, index);
        return person.then_some(Certainty::Doubtful);
    }
    let before = before(line, index);
    if before == Before::Title && told::is_adverb_behind_kin(line, index) {
        return None;
    }
    let last = span::from(line, index).last;
    let after = after(line, last);
    let titled = matches!(before, Before::Address | Before::Title | Before::Household);
    let goes_on = after.verb && !after.pronoun || after.closes || after.genitive;
    match name {
        Nameness::Given => {
            let word = token.traits.any(Traits::ORDINARY);
            // "Met een diepe bas": an adjective between the article and its noun.
            let described = word
                && index > 1
                && line.key(index - 1).ends_with('e')
                && line.has(index - 1, Traits::ORDINARY)
                && super::around::before(line, index - 1) == Before::Article;
            let thing = described
                || word && is_in_a_row(line, index)
                || word && matches!(before, Before::Article | Before::Number)
                || token.traits.any(Traits::MONTH) && before == Before::Number;
            (!thing && !is_part_of_a_code(line, index)).then_some(Certainty::Sure)
        }
        Nameness::Surname => {
            let surname =
                token.traits.any(Traits::SURNAME) || is_surname_by_its_end(line.key(index));
            if titled || before == Before::Named {
                Some(Certainty::Sure)
            } else if before == Before::Article || is_part_of_a_code(line, index) {
                None
            } else if surname || token.range.len() >= 5 || goes_on {
                Some(if last > index {
                    Certainty::Sure
                } else {
                    Certainty::Doubtful
                })
            } else {
                None
            }
        }
        Nameness::Word => {
            let verb = token.traits.any(Traits::VERB.and(Traits::COMMON));
            let plain = verb
                || token
                    .traits
                    .any(FUNCTION.and(Traits::NEVER).and(Traits::ADJECTIVE));
            let known = token.traits.any(
                Traits::GIVEN
                    .and(Traits::AMBIGUOUS)
                    .and(Traits::FAMILY)
                    .and(Traits::SURNAME),
            );
            let certain = !plain
                && (before == Before::Address
                    || before == Before::Title
                        && known
                        && token
                            .traits
                            .any(Traits::LIKELY.and(Traits::SURNAME).and(Traits::FAMILY)));
            let proven = titled
                && (certain
                    || before == Before::Address && line.key_at(last + 1) == "van"
                    || if verb {
                        after.verb && !after.pronoun
                    } else {
                        goes_on
                    });
            let given = token.traits.any(Traits::GIVEN.and(Traits::AMBIGUOUS));
            let family = token.traits.any(Traits::FAMILY.and(Traits::SURNAME));
            let phrase = token.traits.any(Traits::KNOWN) && !token.traits.any(Traits::MONTH)
                || verb && before == Before::Household;
            if proven
                && !phrase
                && (given || family || certain || before != Before::Title || after.verb)
            {
                Some(Certainty::Sure)
            } else if before == Before::Named
                && !token.traits.any(FUNCTION.and(Traits::VERB))
                && given
            {
                Some(Certainty::Doubtful)
            } else {
                let likely = token.traits.any(Traits::LIKELY);
                let verb_after = after.verb && !after.pronoun;
                // "Liv gaat over, sem blijft zitten"
                let goes_with_another = likely
                    && line.sign(index.wrapping_sub(1)) == Some(',')
                    && line
                        .findings
                        .iter()
                        .take(MOST_FINDINGS)
                        .any(|finding| finding.kind == Kind::Person);
                let opens = token.opens
                    || goes_with_another
                    || matches!(
                        line.key_at(index.wrapping_sub(1)),
                        "dat" | "als" | "toen" | "omdat" | "want" | "en" | "of" | "maar" | "dan"
                    );
                // A noun without an article stands behind no "als" or "dat".
                let in_clause = likely
                    && !line.tokens[index].opens
                    && is_conjunction(line.key_at(index.wrapping_sub(1)))
                    && line.is_next_word(last + 1)
                    && !line.has(last + 1, Traits::PRONOUN.and(Traits::PREPOSITION));
                let by = matches!(line.key_at(index.wrapping_sub(1)), "volgens" | "namens")
                    && verb_after
                    && token.spaced;
                let opening = likely && token.opens && is_told_of(line, last);
                // "hope heeft zin": no word of Dutch
                let foreign = token.opens
                    && token.traits.any(Traits::AMBIGUOUS)
                    && !token.traits.any(Traits::ORDINARY.and(Traits::MONTH))
                    && verb_after;
                let says = in_clause
                    || given && after.genitive
                    || foreign
                    || opening
                    || by
                    || token.opens && (given || family) && unknown::is_age(line, last)
                    // "roos 8 jaar"
                    || token.opens
                        && likely
                        && line.is_number(index + 1)
                        && matches!(line.key_at(index + 2), "jaar" | "jr")
                    || opens
                        && (likely && (verb_after || after.possessive)
                            || (given || family) && after.saying);
                let adjective = token.traits.any(Traits::ADJECTIVE);
                let initials = index > 0
                    && token.spaced
                    && family
                    && line.is_word(index - 1)
                    && line.key(index - 1).len() <= 3
                    && line.tokens[index - 1].traits == Traits::default();
                let asked = likely
                    && index > 0
                    // "het was storm"
                    && !(matches!(line.key(index - 1), "is" | "was" | "werd" | "wordt")
                        && line.key_at(index.wrapping_sub(2)) == "het")
                    && token.spaced
                    && line.is_word(index - 1)
                    && (line.has(index - 1, Traits::VERB) || is_verb_of_many(line, index - 1))
                    && (!line.has(index - 1, Traits::ORDINARY_NAME)
                        || after.goes_on && !line.tokens[index - 1].opens);
                let both = likely
                    && opens
                    && line.key_at(index + 1) == "en"
                    && line.has(index + 2, Traits::LIKELY)
                    || told::is_pair_of_names(line, index)
                    || likely
                        && index > 1
                        && line.key(index - 1) == "en"
                        && line.tokens[index - 2].kind == Some(Kind::Person);
                let of_role = before == Before::Role
                    && (given || family)
                    && !adjective
                    && (verb_after
                        || after.closes
                            && (likely || family)
                            && !told::is_what_they_do(line, index)
                        || after.goes_on
                            && (likely || family)
                            && line.key_at(index.wrapping_sub(1)).len() > 5);
                // "mail van hope": no word of Dutch
                let strange = token.traits.any(Traits::AMBIGUOUS)
                    && !token.traits.any(Traits::ORDINARY.and(Traits::MONTH));
                let with = before == Before::Preposition && strange && after.closes
                    || before == Before::Preposition
                        && likely
                        && (after.possessive || verb_after || after.closes || after.goes_on)
                    || matches!(before, Before::Preposition)
                        && (likely
                            || family
                            || given
                                && matches!(
                                    line.key_at(index.wrapping_sub(1)),
                                    "met" | "tegen" | "door"
                                ))
                        && line.has(last + 1, Traits::SPOKEN)
                    || after.closes
                        && line.sign(last + 1).is_none()
                        && before == Before::Preposition
                        && family
                        && !adjective
                        && line.token(last + 1).is_none()
                        && matches!(
                            line.key_at(index.wrapping_sub(1)),
                            "volgens" | "namens" | "via" | "tav" | "aldus"
                        );
                let finite = token.opens
                    && token.traits.any(Traits::AMBIGUOUS)
                    && is_before_a_finite_verb(line, index);
                (finite
                    || !verb
                        && !token.traits.any(FUNCTION)
                        && (says || of_role || with || asked || both || initials))
                    .then_some(Certainty::Doubtful)
            }
        }
        // What OpenTaal writes with a capital only, and is no place, is a name more often than not.
        Nameness::Capital => {
            if titled || before == Before::Named {
                Some(Certainty::Sure)
            } else {
                let code = is_part_of_a_code(line, index)
                    || token.traits.any(Traits::PLACE)
                    || token.range.len() < 4;
                (!code && before != Before::Article).then_some(Certainty::Doubtful)
            }
        }
        Nameness::Unknown => {
            let told = (titled || before == Before::Named) && (goes_on || after.goes_on);
            let says = token.opens
                && after.saying
                && token.range.len() >= 4
                && (seen::is_mistyped_name(line.key(index))
                    || !seen::is_mistyped_word(line.key(index)));
            let beside = token.opens && after.verb
                || matches!(before, Before::Preposition | Before::Role)
                || titled
                || is_joined(line, index);
            let key = line.key(index);
            let stands = (told || says) && !seen::is_compound(key)
                || beside && seen::is_mistyped_name(key) && !seen::is_compound(key);
            let addressed = before == Before::Address && goes_on && token.range.len() > 3;
            let stands =
                stands || addressed || unknown::stands_as_name(line, index, before, &after);
            stands.then_some(Certainty::Doubtful)
        }
        Nameness::None => {
            let family = matches!(before, Before::Address | Before::Household)
                && goes_on
                && !token
                    .traits
                    .any(FUNCTION.and(Traits::VERB).and(Traits::PREFIX));
            family.then_some(Certainty::Sure)
        }
    }
}

/// "Wil komt om drie uur": two forms of a verb in a row are none, so that the first is a name.
pub(super) fn is_before_a_finite_verb(line: &Line, index: usize) -> bool {
    let next = line.key_at(index + 1);
    let finite = matches!(
        next,
        "is" | "was" | "had" | "zei" | "kwam" | "ging" | "kan" | "mag" | "zou" | "deed" | "wou"
    ) || next.ends_with('t') && !next.starts_with("ge") && next.len() > 3;
    line.has(index, Traits::VERB)
        && line.key(index) != "is"
        && line.has(index + 1, Traits::VERB)
        && finite
        && !line.has(index + 2, Traits::PRONOUN.and(Traits::VERB))
}
