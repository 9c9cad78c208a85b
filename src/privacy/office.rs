//! Judges a word before "van de gemeente" or "van leerplicht": who somebody works for.

use super::lexicon::Traits;
use super::line::Line;
use super::nameness::{NOT_A_NAME, Nameness, nameness};
use super::seen;
use super::small::is_conjunction;
use super::span::Span;
use super::unknown;
use super::words::Case;

/// Bytes of "van".
const LONGEST_VAN: usize = 3;

/// Whether "van" with a service follows: "van het wijkteam", "van leerplicht".
fn is_of_a_service(line: &Line, last: usize) -> bool {
    let van = last + 1;
    // Asked of every word, so the length comes first.
    if !line.is_next_word(van)
        || line.key_length(van) > LONGEST_VAN
        || !matches!(line.key(van), "van" | "vd" | "vh" | "v")
    {
        return false;
    }
    let article = usize::from(matches!(
        line.key_at(van + 1),
        "de" | "het" | "t" | "onze" | "ons"
    ));
    is_service(line.key_at(van + 1 + article))
}

fn is_service(key: &str) -> bool {
    matches!(
        key,
        "gemeente"
            | "leerplicht"
            | "jeugdzorg"
            | "jeugdhulp"
            | "ggd"
            | "ggz"
            | "mee"
            | "politie"
            | "pleegzorg"
            | "thuiszorg"
            | "reclassering"
            | "jeugdbescherming"
            | "jeugdreclassering"
            | "raad"
            | "rvdk"
            | "wmo"
            | "consultatiebureau"
            | "kinderopvang"
            | "voogdij"
            | "crisisdienst"
            | "veiligthuis"
            | "cjg"
            | "jeugdteam"
            | "samenwerkingsverband"
            | "swv"
            | "school"
            | "gezinsteam"
            | "zorgteam"
            | "buurtteam"
            | "sociaalteam"
            | "expertteam"
            | "jgz"
    ) || key.len() > 6 && (key.ends_with("wijkteam") || key.ends_with("gebiedsteam"))
}

/// "Wendelien Poppe van de gemeente": two words with capitals, of which the first is no word.
pub(super) fn full_name(line: &Line, index: usize) -> Option<Span> {
    let last = index + 1;
    let other = NOT_A_NAME
        .and(Traits::KNOWN)
        .and(Traits::LARGE)
        .and(Traits::COMMON)
        .and(Traits::PLACE)
        .and(Traits::ORG_WORD)
        .and(Traits::SCHOOL_WORD);
    let stands = line.is_capital(index)
        && line.is_next_word(last)
        && line.is_capital(last)
        && !line.tokens[last].opens
        && !line.has(index, other)
        && !line.has(last, other)
        && matches!(
            nameness(line, index),
            Nameness::Unknown | Nameness::Capital | Nameness::Word | Nameness::Surname
        )
        && unknown::has_shape_of_name(line.key(index))
        && !unknown::is_long_compound(line.key(index))
        && is_of_a_service(line, last);
    stands.then_some(Span { first: index, last })
}

/// "Die stern van jeugdzorg", "als vos van leerplicht mee komt": a name that is a word, without an
/// article of its own.
pub(super) fn is_bare_name(line: &Line, index: usize) -> bool {
    if !is_of_a_service(line, index) || line.case(index) == Case::Shouted {
        return false;
    }
    let name = Traits::LIKELY
        .and(Traits::FAMILY)
        .and(Traits::SURNAME)
        .and(Traits::ORDINARY_NAME)
        .and(Traits::AMBIGUOUS);
    let other = NOT_A_NAME
        .and(Traits::COMMON)
        .and(Traits::PREPOSITION)
        .and(Traits::VERB)
        .and(Traits::NO_STREET)
        .and(Traits::ADJECTIVE)
        .and(Traits::MONTH)
        .and(Traits::UNIT)
        .and(Traits::NEVER);
    let before = line.key_at(index.wrapping_sub(1));
    // "Die kok van school"
    let of_school = line.key_at(index + 2) == "school" || line.key_at(index + 3) == "school";
    if of_school {
        return false;
    }
    let bare = line.tokens[index].opens
        || is_conjunction(before)
        || matches!(
            before,
            "die" | "met" | "door" | "en" | "want" | "maar" | "volgens" | "aan" | "bij"
        );
    bare && (line.has(index, name) || seen_as_name(line, index))
        && !line.has(index, other)
        && !is_of_paper(line.key(index))
        && !line.key(index).ends_with("en")
}

/// In no list, and no slip of the pen.
fn seen_as_name(line: &Line, index: usize) -> bool {
    let key = line.key(index);
    nameness(line, index) == Nameness::Unknown
        && unknown::has_shape_of_name(key)
        && !seen::is_compound(key)
        && !seen::is_mistyped_word(key)
}

/// What comes from a service more often than somebody with such a name does.
fn is_of_paper(key: &str) -> bool {
    matches!(
        key,
        "post"
            | "brief"
            | "steun"
            | "plan"
            | "pot"
            | "geld"
            | "hulp"
            | "vraag"
            | "baas"
            | "klop"
            | "druk"
            | "hoop"
            | "wil"
            | "mail"
            | "lijst"
            | "bus"
            | "heer"
            | "dame"
            | "man"
            | "mens"
            | "vrouw"
            | "pet"
            | "bril"
            | "kaart"
            | "zorg"
            | "les"
            | "berg"
            | "lot"
            | "hart"
            | "last"
            | "rust"
            | "lief"
            | "fee"
            | "punt"
            | "boek"
            | "hand"
            | "stem"
            | "stap"
            | "norm"
            | "drempel"
            | "tafel"
            | "bond"
            | "bode"
            | "kant"
            | "macht"
            | "deel"
            | "dienst"
            | "arm"
            | "rol"
            | "slag"
            | "staf"
            | "tak"
            | "top"
            | "stok"
            | "balk"
            | "bank"
            | "dag"
            | "ham"
            | "kist"
            | "rapport"
            | "rooster"
            | "vis"
            | "streep"
    )
}
