//! Finds schools and organisations by their names.

use super::around::{Before, before};
use super::firms;
use super::houses;
use super::levels;
use super::lexicon::{self, Traits};
use super::line::Line;
use super::places;
use super::seen::{self, Marks};
use super::unknown;
use super::words::Case;
use super::{Certainty, Kind};

/// Looks for schools first, as their words are the most telling.
pub(super) fn find(line: &mut Line) {
    levels::find(line);
    if line.has_any(TELLING) {
        find_told(line);
    }
    firms::find(line);
    for index in 0..line.tokens.len() {
        let plain = line.has(index, Traits::ORDINARY)
            && !line.has(index, Traits::LARGE)
            && !line.is_marked(index, Marks::ARTICLE);
        if !plain && line.is_word(index) && !line.tokens[index].taken {
            houses::school_without_a_label(line, index);
            houses::house_with_an_article(line, index);
            behind_a_service(line, index);
            places::large(line, index);
        }
    }
}

/// Words that tell of a school or an organisation.
const TELLING: Traits = Traits::SCHOOL_WORD
    .and(Traits::ORG_WORD)
    .and(Traits::ORG_SHAPE)
    .and(Traits::ORG_END)
    .and(Traits::SCHOOL_SHAPE);

fn find_told(line: &mut Line) {
    for index in 0..line.tokens.len() {
        if !line.has(index, TELLING) || line.tokens[index].taken {
            continue;
        }
        if line.has(index, Traits::SCHOOL_WORD) {
            after_label(line, index, Kind::School, Traits::SCHOOL_STRICT);
        }
        if line.has(index, Traits::ORG_WORD.and(Traits::ORG_SHAPE)) {
            after_label(line, index, Kind::Organisation, Traits::ORG_STRICT);
            at_a_place(line, index);
            after_foundation(line, index);
        }
        if !line.tokens[index].taken {
            org_behind_a_name(line, index);
        }
        if !line.tokens[index].taken && line.has(index, Traits::SCHOOL_SHAPE) {
            school_by_its_end(line, index);
        }
    }
}

/// Tokens of the longest name.
const LONGEST: usize = 10;

const ARTICLES: [&str; 9] = ["de", "het", "it", "t", "st", "sint", "den", "in", "op"];

/// "Fysio aan de Vaart": called after where it stands.
fn at_a_place(line: &mut Line, label: usize) {
    let article = label + 2;
    let name = label + 3;
    let stands = line.is_capital(label)
        && matches!(
            line.key_at(label + 1),
            "aan" | "op" | "bij" | "in" | "onder"
        )
        && line.case(label + 1) == Case::Lower
        && matches!(line.key_at(article), "de" | "het" | "t")
        && line.is_capital(name)
        && !line.has(name, Traits::PLACE.and(Traits::KNOWN).and(Traits::LARGE));
    if stands {
        let last = last_capital(line, name);
        line.find(label, last, Kind::Organisation, Certainty::Doubtful);
    }
}

/// "stichting samen sterk veenwouden": in small letters, any words but a verb.
fn after_foundation(line: &mut Line, label: usize) {
    let next = label + 1;
    let article = before(line, label) == Before::Article;
    let acts = Traits::VERB
        .and(Traits::VERB_SHAPE)
        .and(Traits::PRONOUN)
        .and(Traits::ADJECTIVE)
        .and(Traits::SPOKEN);
    let small = line.has(next, Traits::COMMON) && !line.has(next, Traits::PREPOSITION);
    let named = line.key(label) == "stichting"
        && !article
        && line.is_next_word(next)
        && line.case(next) == Case::Lower
        && !small
        && !line.has(next, acts)
        && line.is_next_word(next + 1);
    if named && !line.tokens[label].taken {
        line.find(label, next + 1, Kind::Organisation, Certainty::Doubtful);
    }
}

/// "kindercoach bij Zonnekracht", "logopedie bij klankrijk": two words made into a name.
fn behind_a_service(line: &mut Line, index: usize) {
    let Some(by) = index.checked_sub(1).filter(|by| *by > 0) else {
        return;
    };
    let service = Traits::ROLE.and(Traits::ORG_WORD).and(Traits::ORG_END);
    let named = matches!(line.key(by), "bij" | "van")
        && line.has(by - 1, service)
        && !line.has(by - 1, Traits::KIN.and(Traits::TITLE))
        && line.is_next_word(index)
        && line.tokens[index].traits == Traits::default()
        && !line.tokens[index].opens
        && line.key(index).len() > 6
        && seen::is_compound(line.key(index));
    if named && (line.is_capital(index) || line.key(by) == "bij") {
        line.find(index, index, Kind::Organisation, Certainty::Doubtful);
    }
}

/// A name behind "basisschool" or "stichting": capitals, or after a strict label any word.
fn after_label(line: &mut Line, label: usize, kind: Kind, strict: Traits) {
    let mut next = label + 1;
    let mut has_article = false;
    for _ in 0..2 {
        if matches!(line.sign(next), Some('\'' | '’' | '"' | '“' | '‘' | '„'))
            || (has_article && line.sign(next) == Some('.'))
        {
            next += 1;
        }
        if !(line.is_word(next) && ARTICLES.contains(&line.key(next))) || line.tokens[next].taken {
            break;
        }
        // "de bso in de wijk": a small preposition is no article.
        if matches!(line.key(next), "in" | "op")
            && (!has_article && line.tokens[next].case == Case::Lower)
        {
            return;
        }
        has_article = true;
        next += 1;
    }
    let spaced = line
        .token(next)
        .is_some_and(|token| token.spaced || has_article || next > label + 1);
    if !line.is_word(next) || !spaced || line.tokens[next].taken || line.tokens[next].opens {
        return;
    }
    let known =
        line.has(next, Traits::KNOWN) && !line.has(next, Traits::FICTION.and(Traits::GIVEN));
    let beside = Traits::ROLE
        .and(Traits::MONTH)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::PRONOUN);
    let known = known && !(line.has(label, strict) && is_new(line, next + 1));
    let pair =
        line.sign(next + 1) == Some('&') && line.is_capital(next) && line.is_capital(next + 2);
    if !has_article && !pair && (known || line.has(next, beside)) {
        return;
    }
    let is_strict = line.has(label, strict);
    if line.is_capital(next) {
        let surname = line.has(next, Traits::PREFIX) && line.is_capital(next + 1);
        let bare = !surname
            && !has_article
            && line.has(
                next,
                if is_strict {
                    Traits::COMMON
                } else {
                    Traits::COMMON.and(Traits::VERB)
                },
            );
        let person = line.has(label, Traits::ORG_WORD)
            && line.tokens[label].case == Case::Lower
            && !is_strict
            && is_plain_name(line, next);
        let more = pair || line.is_capital(next + 1) && !line.tokens[next + 1].opens;
        let bare = bare && !more;
        if !bare && !person {
            let last = last_capital(line, next);
            let certainty = if is_strict || has_article {
                Certainty::Sure
            } else {
                Certainty::Doubtful
            };
            line.find(label, last, kind, certainty);
        }
    } else if !is_strict && !has_article && line.case(next) == Case::Lower {
        let level = line.key(label).len() <= 4
            && line.has(label, Traits::SCHOOL_WORD)
            && line.key(next).len() > 5
            && !line.has(next, no_name().and(Traits::ORDINARY).and(Traits::GIVEN))
            && !seen::is_mistyped_word(line.key(next));
        let strange = |at: usize| {
            line.is_next_word(at)
                && line.case(at) == Case::Lower
                && !line.has(at, no_name().and(Traits::ORDINARY).and(Traits::GIVEN))
        };
        let two = strange(next) && strange(next + 1);
        // "naaiatelier draad & daad"
        if line.sign(next + 1) == Some('&') && line.is_next_word(next + 2) {
            line.find(label, next + 2, kind, Certainty::Doubtful);
            return;
        }
        let made_up = firms::is_made_up(line, label, next);
        if (level || two || made_up || is_new(line, next)) && !line.has(label, Traits::ROLE) {
            line.find(label, next, kind, Certainty::Doubtful);
        }
    } else if !is_strict && has_article {
        let ends = line.token(next + 1).is_none()
            || line.sign(next + 1) == Some(',')
            || line.has(next + 1, Traits::VERB.and(Traits::PARTICIPLE))
            // "thuiszorg de madelief over de roosters"
            || line.has(next, Traits::SCHOOL_NAME)
                && line.has(next + 1, Traits::PREPOSITION.and(Traits::VERB_SHAPE));
        if ends
            && line.case(next) == Case::Lower
            && !line.has(next, no_name().and(Traits::NEVER))
            && !is_label(line, next)
        {
            line.find(label, next, kind, Certainty::Doubtful);
        }
    } else if is_strict
        && line.case(next) == Case::Lower
        && (!line.has(next, no_name())
            || line.has(next, Traits::KNOWN) && (has_article || is_new(line, next + 1)))
    {
        let is_word = line.has(next, Traits::ORDINARY);
        let only = line.has(next, Traits::NEVER) || !has_article && is_label(line, next);
        let goes_on = line.has(next + 1, Traits::VERB) && line.is_word(next + 1)
            || line.sign(next + 1) == Some(',');
        if !only
            && (is_new(line, next + 1)
                || has_article
                || (!is_word && line.key(next).len() > 3)
                || goes_on)
        {
            line.find(label, next, kind, Certainty::Doubtful);
        }
    }
}

/// A word in small letters that is no word of Dutch, nor a slip of the pen: "isk middelland".
pub(super) fn is_new(line: &Line, index: usize) -> bool {
    line.is_next_word(index)
        && line.case(index) == Case::Lower
        && !line.has(
            index,
            no_name()
                .and(Traits::ORDINARY)
                .and(Traits::GIVEN)
                .and(Traits::PLACE),
        )
        && (line.has(
            index,
            Traits::LISTED_NAME
                .and(Traits::CAPITALISED)
                .and(Traits::SURNAME),
        ) || unknown::has_shape_of_name(line.key(index))
            && !unknown::is_frisian(line)
            && !seen::is_compound(line.key(index))
            && !seen::is_mistyped_word(line.key(index)))
}

/// "Jansma Coaching", "Talsma Zorg".
fn org_behind_a_name(line: &mut Line, index: usize) {
    if index == 0
        || !line.has(index, Traits::ORG_END)
        || !line.is_capital(index)
        || line.tokens[index].opens
        || !line.tokens[index].spaced
    {
        return;
    }
    let first = first_capital(line, index, Traits::default());
    let beside = Traits::COMMON
        .and(Traits::ROLE)
        .and(Traits::KNOWN)
        .and(Traits::VERB)
        .and(Traits::PREPOSITION);
    // "Begeleiding door Stap Vooruit Zorg"
    let behind = first < index
        && first > 0
        && line.is_word(first - 1)
        && !line.tokens[first].opens
        && matches!(
            line.key(first - 1),
            "bij" | "door" | "van" | "via" | "naar" | "met" | "namens"
        )
        && !(first..=index)
            .any(|at| line.has(at, Traits::KNOWN.and(Traits::LARGE).and(Traits::ROLE)));
    let named = behind
        || first < index
            && !line.has(index - 1, beside)
            && (!line.has(index - 1, Traits::ORDINARY)
                || line.has(
                    index - 1,
                    Traits::GIVEN.and(Traits::SURNAME).and(Traits::FAMILY),
                ));
    if named {
        line.find(first, index, Kind::Organisation, Certainty::Doubtful);
    }
}

/// "taxi Wietse" is a person in a taxi.
fn is_plain_name(line: &Line, index: usize) -> bool {
    line.has(index, Traits::GIVEN) && !line.is_capital(index + 1)
}

fn no_name() -> Traits {
    Traits::COMMON
        .and(Traits::VERB)
        .and(Traits::PREPOSITION)
        .and(Traits::PRONOUN)
        .and(Traits::ROLE)
        .and(Traits::KNOWN)
        .and(Traits::MONTH)
        .and(Traits::UNIT)
}

/// Of two labels in a row the first says nothing: "school bso".
fn is_label(line: &Line, index: usize) -> bool {
    line.has(index, Traits::SCHOOL_WORD.and(Traits::ORG_WORD))
}

/// The first of the capitals in a row that ends here, up to a word that is no part of a name.
fn first_capital(line: &Line, last: usize, beside: Traits) -> usize {
    let mut first = last;
    while first > 0
        && last - first < LONGEST
        && line.is_capital(first - 1)
        && line.tokens[first].spaced
        && !line.tokens[first - 1].taken
        && !line.has(first - 1, beside)
    {
        first -= 1;
    }
    first
}

/// The last of the capitals in a row, with small words between them.
pub(super) fn last_capital(line: &Line, first: usize) -> usize {
    let mut last = first;
    while last - first < LONGEST {
        let next = last + 1;
        let joins = |index: usize| {
            line.is_capital(index) && !line.tokens[index].opens && !line.tokens[index].taken
        };
        if line.is_next_word(next) && joins(next) {
            last = next;
        } else if (line.is_next_word(next)
            && matches!(
                line.key(next),
                "van" | "de" | "der" | "den" | "het" | "in" | "en"
            )
            && line.is_next_word(next + 1)
            && joins(next + 1)
            && !line.has(next + 1, Traits::PLACE.and(Traits::GIVEN)))
            || line.sign(next) == Some('&') && line.is_next_word(next + 1) && joins(next + 1)
            || (line.sign(next) == Some('-')
                && line.token(next + 1).is_some_and(|token| !token.spaced)
                && joins(next + 1))
        {
            last = next + 1;
        } else {
            break;
        }
    }
    last
}

const ENDS: [&str; 5] = [
    "college",
    "lyceum",
    "gymnasium",
    "mavo",
    "scholengemeenschap",
];

/// "Linde College", "Frisoschool".
fn school_by_its_end(line: &mut Line, index: usize) {
    let key = line.key(index);
    if ENDS.contains(&key) && index > 0 && line.tokens[index].spaced {
        let mut first = first_capital(line, index, Traits::ADDRESS.and(Traits::TITLE));
        if first < index && line.has(first, Traits::COMMON) && line.tokens[first].opens {
            first += 1;
        }
        // "Jan van Brabant College", "Willem de Zwijger College"
        let named_after = first > 1
            && matches!(line.key(first - 1), "van" | "de")
            && line.is_capital(first - 2)
            && line.tokens[first].spaced
            && !line.tokens[first - 2].taken
            && line.has(first - 2, Traits::GIVEN);
        if named_after && first < index {
            first -= 2;
        }
        let lower =
            first == index && line.is_word(index - 1) && line.case(index - 1) == Case::Lower;
        let named = lower
            && !line.has(index - 1, no_name().and(Traits::NEVER))
            && line.case(index) == Case::Lower;
        if first < index {
            line.find(first, index, Kind::School, Certainty::Sure);
        } else if named {
            line.find(index - 1, index, Kind::School, Certainty::Doubtful);
        }
        return;
    }
    if key.len() < 8 || !key.ends_with(['l', 'e', 'm']) {
        return;
    }
    let stem = ["school", "scholle", "skoalle", "college", "lyceum"]
        .iter()
        .find_map(|end| key.strip_suffix(end));
    let Some(stem) = stem.filter(|stem| stem.len() >= 3) else {
        return;
    };
    let plain = line.has(
        index,
        Traits::ORDINARY
            .and(Traits::NO_SCHOOL)
            .and(Traits::KNOWN)
            .and(Traits::SCHOOL_WORD),
    );
    if plain {
        // "Maria Montessorischool"
        let before = index.wrapping_sub(1);
        let named = line.is_capital(index)
            && line.is_next_word(index)
            && line.is_capital(before)
            && !line.tokens[before].taken
            && line.has(before, Traits::GIVEN);
        if named {
            line.find(before, index, Kind::School, Certainty::Doubtful);
        }
        return;
    }
    let stem = lexicon::traits(
        stem.strip_suffix('s')
            .filter(|stem| stem.len() > 3)
            .unwrap_or(stem),
    );
    let capital =
        line.is_capital(index) && (!line.tokens[index].opens || !stem.any(Traits::ORDINARY));
    let named = stem.any(Traits::GIVEN.and(Traits::SURNAME)) && !stem.any(Traits::ORDINARY)
        || stem.any(Traits::SCHOOL_NAME);
    let acts = Traits::VERB.and(Traits::SPOKEN).and(Traits::PARTICIPLE);
    let opening = line.is_capital(index) && line.has(index + 1, acts);
    if capital || named || opening {
        let first = first_capital(line, index, Traits::COMMON.and(Traits::ROLE));
        line.find(first, index, Kind::School, Certainty::Doubtful);
    }
}
