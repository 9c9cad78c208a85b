//! Judges words that stand in no list: a name that nobody listed, or a slip of the pen.

use super::around::{After, Before, is_part_of_a_code};
use super::lexicon::Traits;
use super::line::Line;
use super::nameness::FUNCTION;
use super::seen;
use super::small::is_conjunction;

/// Whether a word in small letters that is in no list stands where a name stands.
pub(super) fn stands_as_name(line: &Line, index: usize, before: Before, after: &After) -> bool {
    if !has_shape_of_name(line.key(index)) || is_part_of_a_code(line, index) {
        return false;
    }
    let spoken = line.has(index + 1, Traits::SPOKEN.and(Traits::PARTICIPLE));
    let with = before == Before::Preposition && !is_at_a_place(line, index);
    let says = line.tokens[index].opens && after.verb && !after.pronoun;
    let told = matches!(
        before,
        Before::Role | Before::Title | Before::Address | Before::Named
    );
    let asked = index > 0
        && line.tokens[index].spaced
        && line.has(index - 1, Traits::VERB)
        && !line.has(index - 1, Traits::GIVEN);
    // "Als solomiya boos is"
    let in_clause = !line.tokens[index].opens
        && line.tokens[index].spaced
        && is_conjunction(line.key_at(index.wrapping_sub(1)))
        && line.is_next_word(index + 1)
        && (after.goes_on || after.verb || line.has(index + 1, Traits::ADJECTIVE));
    let strong = after.genitive
        || is_age(line, index)
        || with && spoken
        || told && after.verb && !after.pronoun;
    // "margeit en ik"
    let with_me = line.tokens[index].opens
        && line.key_at(index + 1) == "en"
        && matches!(line.key_at(index + 2), "ik" | "wij" | "we" | "hij" | "zij");
    let weak = says
        || with_me
        || in_clause
        || with && (after.closes || after.goes_on || after.verb)
        || told && (after.closes || after.goes_on)
        || asked && (spoken || after.goes_on)
        || asked && after.closes && line.has(index - 1, Traits::SAYING)
        || after.possessive;
    (strong || weak)
        && !is_long_compound(line.key(index))
        && !is_frisian(line)
        && (strong && line.key(index).len() > 4
            || seen::is_mistyped_name(line.key(index))
            || !seen::is_mistyped_word(line.key(index)))
}

/// Two short words may make a name by chance: "achraf".
pub(super) fn is_long_compound(key: &str) -> bool {
    key.len() >= 8 && seen::is_compound(key)
}

/// "In", "naar" and "op" stand before places more than before people.
fn is_at_a_place(line: &Line, index: usize) -> bool {
    !matches!(
        line.key_at(index.wrapping_sub(1)),
        "met"
            | "van"
            | "bij"
            | "voor"
            | "door"
            | "tegen"
            | "volgens"
            | "aan"
            | "namens"
            | "mt"
            | "vh"
    )
}

/// "olijf (6)": how old somebody is, in brackets or between commas.
pub(super) fn is_age(line: &Line, last: usize) -> bool {
    let (open, close) = (line.sign(last + 1), line.sign(last + 3));
    let around = open == Some('(') && close == Some(')') || open == Some(',') && close == Some(',');
    around
        && line.is_number(last + 2)
        && line
            .key(last + 2)
            .parse()
            .is_ok_and(|age: u32| (1..100).contains(&age))
}

/// Long enough, with vowels, and without an ending that Dutch puts behind its own words.
pub(super) fn has_shape_of_name(key: &str) -> bool {
    const ENDS: [&str; 34] = [
        "ing", "ingen", "heid", "heden", "lijk", "lijke", "tie", "ties", "isch", "ische", "eren",
        "eert", "eerd", "eerde", "end", "ende", "baar", "bare", "loos", "loze", "ief", "ieve",
        "eel", "ele", "teit", "isme", "ist", "nr", "atisch", "achtig", "matig", "schap", "gen",
        "ment",
    ];
    let vowels = key
        .chars()
        .filter(|letter| "aeiouy".contains(*letter))
        .count();
    let letters = key.chars().count();
    (4..=16).contains(&letters)
        && vowels > 0
        && vowels < letters
        && !key.starts_with("ge")
        && !ENDS.iter().any(|end| key.ends_with(end))
}

/// Frisian has words of its own that no Dutch list has.
pub(super) fn is_frisian(line: &Line) -> bool {
    const WORDS: [&str; 34] = [
        "fan", "foar", "nei", "yn", "dêr", "der", "hat", "wie", "wurdt", "moat", "giet", "kin",
        "sein", "sei", "gjin", "mei", "net", "oan", "bern", "heit", "mem", "skoalle", "us", "har",
        "him", "dy", "hy", "sy", "ek", "wy", "oars", "wol", "it", "mar",
    ];
    let from_both = |key: &str| {
        matches!(
            key,
            "der" | "wie" | "mei" | "net" | "us" | "wol" | "it" | "mem" | "heit" | "har"
        )
    };
    let mut clear = 0;
    for index in 0..line.tokens.len().min(MOST_TOKENS) {
        let key = line.key(index);
        if WORDS.contains(&key) {
            clear += if from_both(key) { 1 } else { 2 };
        }
    }
    clear >= 3
}

/// Enough to know the language of a line.
const MOST_TOKENS: usize = 60;

/// A noun at the beginning with an age behind it: "olijf (6) zit liever bij de kleuters".
pub(super) fn is_noun_with_an_age(line: &Line, index: usize) -> bool {
    let token = &line.tokens[index];
    let other = FUNCTION
        .and(Traits::VERB)
        .and(Traits::NEVER)
        .and(Traits::ROLE)
        .and(Traits::UNIT)
        .and(Traits::GROUP)
        .and(Traits::KNOWN)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::ORG_WORD);
    token.opens
        && is_age(line, index)
        && !token.traits.any(other)
        && !line.key(index).ends_with("en")
        && line.has(index + 4, Traits::VERB)
}
