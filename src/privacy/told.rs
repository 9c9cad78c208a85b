//! Tells where a sentence says that a word in small letters is somebody: "heet hij", "vader (ton)", "gr".

use super::lexicon::Traits;
use super::line::Line;
use super::nameness::{FUNCTION, NOT_A_NAME, Nameness, nameness};
use super::opening;
use super::unknown::has_shape_of_name;
use super::words::Case;

/// "Vader (ton) en ik": a name that is a word, in brackets behind who it is.
pub(super) fn is_named_in_brackets(line: &Line, index: usize) -> bool {
    let other = FUNCTION
        .and(NOT_A_NAME)
        .and(Traits::ADJECTIVE)
        .and(Traits::MONTH)
        .and(Traits::UNIT);
    let name = Traits::GIVEN
        .and(Traits::AMBIGUOUS)
        .and(Traits::LIKELY)
        .and(Traits::ORDINARY_NAME);
    let likely = line.has(index, Traits::LIKELY);
    line.sign(index.wrapping_sub(1)) == Some('(')
        && line.sign(index + 1) == Some(')')
        && line.has(index.wrapping_sub(2), Traits::ROLE.and(Traits::KIN))
        && line.has(index, name)
        && (likely || !line.has(index, other.and(Traits::VERB)) && !line.key(index).ends_with("en"))
}

/// "Volgens mij heet hij frnak", "dat ze nikeita heet": a word in no list where a name is told.
pub(super) fn is_called(line: &Line, index: usize) -> bool {
    if line.has(index, Traits::ORDINARY) {
        return false;
    }
    let pronoun = |at: usize| {
        matches!(
            line.key_at(at),
            "hij" | "zij" | "ze" | "ie" | "je" | "ik" | "u"
        )
    };
    let called = |at: usize| matches!(line.key_at(at), "heet" | "heette");
    let asked = pronoun(index.wrapping_sub(1)) && called(index.wrapping_sub(2));
    let told = pronoun(index.wrapping_sub(1)) && called(index + 1);
    (asked || told)
        && line.is_next_word(index)
        && line.key_length(index) > 2
        && nameness(line, index) == Nameness::Unknown
}

/// "Gr wil", "groetjes, roos": who signs at the end.
pub(super) fn is_signed(line: &Line, index: usize) -> bool {
    if line.token(index + 1).is_some() {
        return false;
    }
    let name = Traits::GIVEN
        .and(Traits::AMBIGUOUS)
        .and(Traits::LIKELY)
        .and(Traits::FAMILY);
    let sign = usize::from(matches!(line.sign(index.wrapping_sub(1)), Some(',' | '.')));
    let greeting = matches!(
        line.key_at(index.wrapping_sub(1 + sign)),
        "gr" | "grt" | "grtjs" | "groet" | "groeten" | "groetjes" | "mvg" | "liefs" | "vrgr"
    );
    greeting && line.has(index, name) && !line.has(index, NOT_A_NAME.and(Traits::PREPOSITION))
}

/// "Fleur wil niet, storm wel": behind a comma a name that is a word, and that somebody does not.
pub(super) fn is_set_against(line: &Line, index: usize) -> bool {
    line.has(index, Traits::LIKELY)
        && matches!(line.sign(index.wrapping_sub(1)), Some(','))
        && matches!(line.key_at(index + 1), "wel" | "niet" | "ook" | "nooit")
        && !line.is_word(index + 2)
}

/// "Oppas is wil, die kent hem": who somebody is that does something.
pub(super) fn is_who(line: &Line, index: usize) -> bool {
    let is = index.wrapping_sub(1);
    line.has(index, Traits::AMBIGUOUS.and(Traits::LIKELY))
        && matches!(line.key_at(is), "is" | "was" | "wordt")
        && !line.has(
            index,
            Traits::ADJECTIVE
                .and(Traits::PREPOSITION)
                .and(Traits::PRONOUN),
        )
        && line.has(is.wrapping_sub(1), Traits::ROLE)
        && line.sign(index + 1) == Some(',')
        && matches!(line.key_at(index + 2), "die" | "hij" | "zij" | "ze")
}

/// "Faas en lieve": two names that are words, of which one is not of Dutch.
pub(super) fn is_pair_of_names(line: &Line, index: usize) -> bool {
    let name = |at: usize| {
        line.has(at, Traits::AMBIGUOUS) && !line.has(at, FUNCTION) && line.case(at) == Case::Lower
    };
    let first = if line.tokens[index].opens {
        index
    } else {
        index.wrapping_sub(2)
    };
    line.token(first).is_some_and(|token| token.opens)
        && line.key_at(first + 1) == "en"
        && name(first)
        && name(first + 2)
        && (!line.has(first, Traits::ORDINARY) || !line.has(first + 2, Traits::ORDINARY))
}

/// "Vader kok, moeder naaister": what parents do, and not what they are called.
pub(super) fn is_what_they_do(line: &Line, index: usize) -> bool {
    matches!(
        line.key(index),
        "kok"
            | "bakker"
            | "slager"
            | "visser"
            | "timmerman"
            | "schipper"
            | "boer"
            | "molenaar"
            | "schilder"
            | "brouwer"
            | "schoenmaker"
            | "kuiper"
            | "smid"
            | "voogd"
            | "koetsier"
    )
}

/// "Bij haar opa wel rust": an adverb that is a rare name, where no sentence begins with who does it.
pub(super) fn is_adverb_behind_kin(line: &Line, index: usize) -> bool {
    let name = Traits::AMBIGUOUS.and(Traits::LIKELY).and(Traits::CERTAIN);
    let acts = line.tokens[index - 1].opens
        && line.has(index + 1, Traits::VERB)
        && !line.key_at(index + 1).ends_with("en");
    line.has(index, Traits::COMMON) && !line.has(index, name) && !acts
}

/// "Meneer appel van de school": without an article a noun behind "meneer" is a surname.
pub(super) fn a_noun_after_a_title(line: &Line, index: usize) -> bool {
    let stop = usize::from(line.sign(index.wrapping_sub(1)) == Some('.'));
    if !line.has(index.wrapping_sub(1 + stop), Traits::ADDRESS) {
        return false;
    }
    let other = FUNCTION
        .and(NOT_A_NAME)
        .and(Traits::VERB)
        .and(Traits::NEVER)
        .and(Traits::ADJECTIVE)
        .and(Traits::KNOWN)
        .and(Traits::SPOKEN)
        .and(Traits::PREFIX);
    let next = line.has(index + 1, Traits::VERB) && !line.has(index + 2, Traits::PRONOUN)
        || line.key_at(index + 1) == "van"
        // "mevr pijpers, zij heeft"
        || line.sign(index + 1) == Some(',')
            && matches!(line.key_at(index + 2), "zij" | "ze" | "hij" | "die");
    !line.has(index, other)
        && line.key(index).len() > 2
        && !line.key(index).starts_with("ge")
        && next
}

/// "Bij bakkes thuis", "bij ismay zien we": without an article somebody.
pub(super) fn is_at_home(line: &Line, index: usize) -> bool {
    if line.key_at(index.wrapping_sub(1)) != "bij" || !line.is_next_word(index + 1) {
        return false;
    }
    let key = line.key(index);
    let other = FUNCTION
        .and(NOT_A_NAME)
        .and(Traits::VERB)
        .and(Traits::NEVER)
        .and(Traits::KNOWN)
        .and(Traits::LARGE)
        .and(Traits::ORG_WORD)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::ADJECTIVE);
    let plural = ["en", "jes", "ers", "tjes"]
        .iter()
        .any(|end| key.ends_with(end));
    let at_home = line.key(index + 1) == "thuis" && !plural;
    let asked = nameness(line, index) == Nameness::Unknown
        && has_shape_of_name(key)
        && (line.has(index + 1, Traits::VERB) || line.key(index + 1).ends_with("en"))
        && matches!(line.key_at(index + 2), "we" | "wij" | "ik" | "ze" | "je");
    (at_home || asked) && key.len() > 2 && !line.has(index, other)
}

/// "Lieve roos", "dag storm,": a name that is a word, behind a greeting.
pub(super) fn is_greeted(line: &Line, index: usize) -> bool {
    let greeting = index.wrapping_sub(1);
    line.has(index, Traits::AMBIGUOUS.and(Traits::LIKELY))
        && line.token(greeting).is_some_and(|token| token.opens)
        && opening::greets(line.key(greeting))
        && !line.has(
            index,
            NOT_A_NAME.and(Traits::PREPOSITION).and(Traits::MONTH),
        )
        && (line.token(index + 1).is_none() || matches!(line.sign(index + 1), Some(',' | '!')))
}

/// "Kan bo ook komen", "mocht zomer zelf kiezen": behind a question what may be a name is who it asks
/// about.
pub(super) fn is_asked_about(line: &Line, index: usize) -> bool {
    let verb = index.wrapping_sub(1);
    if !line.token(verb).is_some_and(|token| token.opens) || !line.is_next_word(index + 1) {
        return false;
    }
    let asks = matches!(
        line.key_at(verb),
        "kan" | "mag" | "moet" | "zou" | "moest" | "mocht" | "kon" | "zal" | "wil"
    );
    if !asks {
        return false;
    }
    let next = index + 1;
    let itself = line.key(next) == "zelf"
        && line.has(
            index,
            Traits::AMBIGUOUS.and(Traits::GIVEN).and(Traits::FAMILY),
        );
    let joins = matches!(
        line.key(next),
        "ook" | "niet" | "wel" | "mee" | "nog" | "al" | "daar" | "er" | "dan"
    ) || line.key(next).ends_with("en")
        && line.has(next, Traits::ORDINARY)
        && !line.is_word(next + 1);
    // "Mag beer mee" is asked of a bear as well.
    let thing = matches!(line.key(index), "beer" | "job" | "lente" | "zon");
    itself || line.has(index, Traits::LIKELY) && joins && !thing
}
