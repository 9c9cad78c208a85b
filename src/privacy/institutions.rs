//! Finds schools, organisations and places by their names.

use super::lexicon::{self, Traits};
use super::line::Line;
use super::words::Case;
use super::{Certainty, Kind};

/// Looks for schools first, as their words are the most telling.
pub(super) fn find(line: &mut Line) {
    for index in 0..line.tokens.len() {
        if !line.is_word(index) || line.tokens[index].taken {
            continue;
        }
        if line.has(index, Traits::SCHOOL_WORD) {
            after_label(line, index, Kind::School, Traits::SCHOOL_STRICT);
        }
        if line.has(index, Traits::ORG_WORD) || is_org_by_its_end(line, index) {
            after_label(line, index, Kind::Organisation, Traits::ORG_STRICT);
        }
        if !line.tokens[index].taken {
            org_behind_a_name(line, index);
        }
        if !line.tokens[index].taken {
            school_by_its_end(line, index);
        }
    }
    for index in 0..line.tokens.len() {
        if line.is_word(index) && !line.tokens[index].taken {
            house_with_an_article(line, index);
            large(line, index);
        }
    }
}

const ARTICLES: [&str; 9] = ["de", "het", "it", "t", "st", "sint", "den", "in", "op"];

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
    if !has_article && (known || line.has(next, beside)) {
        return;
    }
    let is_strict = line.has(label, strict);
    if line.is_capital(next) {
        let bare = !has_article
            && line.has(
                next,
                if is_strict {
                    Traits::COMMON
                } else {
                    Traits::COMMON.and(Traits::VERB)
                },
            );
        if !bare
            && !(line.has(label, Traits::ORG_WORD)
                && line.tokens[label].case == Case::Lower
                && !is_strict
                && is_plain_name(line, next))
        {
            let last = last_capital(line, next);
            let certainty = if is_strict || has_article {
                Certainty::Sure
            } else {
                Certainty::Doubtful
            };
            line.find(label, last, kind, certainty);
        }
    } else if is_strict
        && line.case(next) == Case::Lower
        && (!line.has(next, no_name()) || has_article && line.has(next, Traits::KNOWN))
    {
        let is_word = line.has(next, Traits::ORDINARY);
        let only = line.has(next, Traits::NEVER) || lexicon_plural(line, next);
        let goes_on = line.has(next + 1, Traits::VERB) && line.is_word(next + 1);
        if !only && (has_article || !is_word || goes_on) {
            line.find(label, next, kind, Certainty::Doubtful);
        }
    }
}

/// "Kinderpraktijk", "ruitervereniging": organisations that have names.
fn is_org_by_its_end(line: &Line, index: usize) -> bool {
    let ends = [
        "boerderij",
        "praktijk",
        "opvang",
        "dagverblijf",
        "speelzaal",
        "vereniging",
        "club",
        "bureau",
        "kliniek",
        "instituut",
        "hoeve",
        "stichting",
    ];
    let key = line.key(index);
    ends.iter()
        .any(|end| key.len() > end.len() + 2 && key.ends_with(end))
        && !line.has(index, Traits::ROLE.and(Traits::KNOWN))
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
    let mut first = index;
    while first > 0
        && line.is_capital(first - 1)
        && line.tokens[first].spaced
        && !line.tokens[first - 1].taken
    {
        first -= 1;
    }
    let beside = Traits::COMMON
        .and(Traits::ROLE)
        .and(Traits::KNOWN)
        .and(Traits::VERB)
        .and(Traits::PREPOSITION);
    let named = first < index
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
fn lexicon_plural(line: &Line, index: usize) -> bool {
    line.has(index, Traits::SCHOOL_WORD.and(Traits::ORG_WORD))
}

/// The last of the capitals in a row, with small words between them.
fn last_capital(line: &Line, first: usize) -> usize {
    let mut last = first;
    loop {
        let next = last + 1;
        let joins = |index: usize| {
            line.is_capital(index) && !line.tokens[index].opens && !line.tokens[index].taken
        };
        if line.is_next_word(next) && joins(next) {
            last = next;
        } else if line.is_next_word(next)
            && matches!(
                line.key(next),
                "van" | "de" | "der" | "den" | "het" | "in" | "en"
            )
            && line.is_next_word(next + 1)
            && joins(next + 1)
            && !line.has(next + 1, Traits::PLACE.and(Traits::GIVEN))
        {
            last = next + 1;
        } else if line.sign(next) == Some('-')
            && line.token(next + 1).is_some_and(|token| !token.spaced)
            && joins(next + 1)
        {
            last = next + 1;
        } else {
            return last;
        }
    }
}

const ENDS: [&str; 3] = ["college", "lyceum", "gymnasium"];

/// "Linde College", "Frisoschool".
fn school_by_its_end(line: &mut Line, index: usize) {
    let key = line.key(index);
    if ENDS.contains(&key) && index > 0 && line.tokens[index].spaced {
        let mut first = index;
        while first > 0
            && line.is_capital(first - 1)
            && line.tokens[first].spaced
            && !line.tokens[first - 1].taken
            && !line.has(first - 1, Traits::ADDRESS.and(Traits::TITLE))
        {
            first -= 1;
        }
        if first < index && line.has(first, Traits::COMMON) && line.tokens[first].opens {
            first += 1;
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
        return;
    }
    let stem = lexicon::traits(
        stem.strip_suffix('s')
            .filter(|stem| stem.len() > 3)
            .unwrap_or(stem),
    );
    let capital =
        line.is_capital(index) && (!line.tokens[index].opens || !stem.any(Traits::ORDINARY));
    let named = stem.any(Traits::GIVEN.and(Traits::SURNAME)) && !stem.any(Traits::ORDINARY);
    if capital || named {
        let mut first = index;
        while first > 0
            && line.is_capital(first - 1)
            && line.tokens[first].spaced
            && !line.tokens[first - 1].taken
            && !line.has(first - 1, Traits::COMMON.and(Traits::ROLE))
        {
            first -= 1;
        }
        line.find(first, index, Kind::School, Certainty::Doubtful);
    }
}

/// "Hij gaat naar De Ambelt", "zij zit op it fundamint".
fn house_with_an_article(line: &mut Line, index: usize) {
    let key = line.key(index);
    if !matches!(key, "de" | "het" | "it" | "t" | "den") || !line.is_next_word(index + 1) {
        return;
    }
    if line.tokens[index].opens {
        opening_house(line, index);
        return;
    }
    if index == 0 {
        return;
    }
    let next = index + 1;
    let before = Traits::ADDRESS
        .and(Traits::TITLE)
        .and(Traits::HOUSEHOLD)
        .and(Traits::GIVEN)
        .and(Traits::SURNAME)
        .and(Traits::PREFIX);
    let by_title = line.sign(index - 1) == Some('.')
        || (line.has(index - 1, before)
            && !line.has(
                index - 1,
                Traits::PREPOSITION.and(Traits::PLACE_PREPOSITION),
            ));
    let is_family = line.has(
        next,
        Traits::FAMILY
            .and(Traits::SURNAME)
            .and(Traits::GIVEN)
            .and(Traits::KNOWN)
            .and(Traits::ROLE),
    ) || key != "it" && line.has(next, Traits::PLACE);
    let frisian = key == "it"
        && line.has(
            index - 1,
            Traits::PLACE_PREPOSITION
                .and(Traits::PREPOSITION)
                .and(Traits::COMMON),
        );
    let capital = line.is_capital(index) && line.is_capital(next);
    if !capital && !frisian && !by_title && line.is_capital(next) {
        named_house(line, index);
        return;
    }
    if by_title || is_family || !(capital || frisian && !line.has(next, Traits::COMMON)) {
        return;
    }
    let school = (0..line.tokens.len()).any(|word| {
        line.is_word(word) && {
            let key = line.key(word);
            key.contains("school")
                || key.contains("klas")
                || matches!(
                    key,
                    "juf"
                        | "meester"
                        | "groep"
                        | "leerling"
                        | "leerlingen"
                        | "les"
                        | "onderwijs"
                        | "zit"
                        | "toelaatbaarheid"
                        | "tlv"
                        | "leerkracht"
                )
        }
    });
    let kind = if school || frisian {
        Kind::School
    } else {
        Kind::Organisation
    };
    let last = if capital {
        last_capital(line, next)
    } else {
        next
    };
    line.find(index, last, kind, Certainty::Doubtful);
}

/// "Naar de Twirre", "op de Wissel": a capital behind a small article, after a preposition.
fn named_house(line: &mut Line, index: usize) {
    let next = index + 1;
    let beside = Traits::ROLE
        .and(Traits::COMMON)
        .and(Traits::NEVER)
        .and(Traits::KNOWN)
        .and(Traits::LARGE)
        .and(Traits::GIVEN)
        .and(Traits::PLACE)
        .and(Traits::MONTH)
        .and(Traits::UNIT)
        .and(Traits::VERB)
        .and(Traits::ORG_WORD)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::SURNAME)
        .and(Traits::FICTION);
    let key = line.key(next);
    let generic = [
        "se", "sche", "wet", "methode", "training", "aanpak", "model", "protocol", "toets", "app",
        "lijst", "raad", "fonds", "telefoon", "dienst", "team", "straat", "laan", "weg", "plein",
        "school", "therapie", "plan", "overleg", "gesprek", "groep", "klas", "kaart", "kaarten",
    ];
    let before = line.key(index - 1);
    let to = matches!(before, "op" | "naar")
        || matches!(before, "van" | "bij") && !line.has(next, Traits::FAMILY);
    let stands = to
        && !line.has(next, beside)
        && key.len() > 3
        && !generic.iter().any(|end| key.ends_with(end))
        && !line.is_number(next + 1);
    if stands && !is_title_case(line, next) {
        let last = last_capital(line, next);
        line.find(index, last, Kind::Organisation, Certainty::Doubtful);
    }
}

/// Nouns with capitals all over the line say nothing.
fn is_title_case(line: &Line, index: usize) -> bool {
    let nouns = line.tokens.iter().enumerate().filter(|(at, token)| {
        *at != index
            && token.case == Case::Capital
            && !token.opens
            && token.traits.any(Traits::ORDINARY)
            && !token.traits.any(
                Traits::GIVEN
                    .and(Traits::SURNAME)
                    .and(Traits::FAMILY)
                    .and(Traits::ORDINARY_NAME),
            )
    });
    nouns.count() > 1
}

/// "De Zonnehoek heeft plek": a capital in the second word makes it a name.
fn opening_house(line: &mut Line, index: usize) {
    let next = index + 1;
    let beside = Traits::FAMILY
        .and(Traits::SURNAME)
        .and(Traits::GIVEN)
        .and(Traits::KNOWN)
        .and(Traits::LARGE)
        .and(Traits::PLACE)
        .and(Traits::ROLE)
        .and(Traits::COMMON);
    let key = line.key(next);
    let generic = [
        "se", "sche", "wet", "methode", "training", "aanpak", "model", "protocol", "toets", "app",
        "lijst", "raad", "fonds", "telefoon", "dienst", "team", "en", "s",
    ];
    let verb = line.has(next + 1, Traits::VERB) && line.is_word(next + 1);
    let stands = line.is_capital(next)
        && !line.has(next, beside)
        && !generic.iter().any(|end| key.ends_with(end));
    if stands && verb {
        line.find(index, next, Kind::Organisation, Certainty::Doubtful);
    }
}

/// Organisations that many people know: worth a look, never sure.
fn large(line: &mut Line, index: usize) {
    if !line.has(index, Traits::LARGE)
        || line.tokens[index].case == Case::Lower
            && line.has(
                index,
                Traits::ORDINARY.and(Traits::GIVEN).and(Traits::PLACE),
            )
    {
        return;
    }
    let written = line.tokens[index].case != Case::Lower
        && (!line.tokens[index].opens || !line.has(index, Traits::ORDINARY));
    let mut last = index;
    while line.has(last + 1, Traits::LARGE) && line.is_next_word(last + 1) {
        last += 1;
    }
    if written || last > index || !line.has(index, Traits::ORDINARY.and(Traits::GIVEN)) {
        line.find(index, last, Kind::Organisation, Certainty::Doubtful);
    }
}

/// Places come last: what is part of a name, a school or an address is taken.
pub(super) fn find_places(line: &mut Line) {
    for index in 0..line.tokens.len() {
        if !line.is_word(index) || line.tokens[index].taken || line.has(index, Traits::KNOWN) {
            continue;
        }
        let last = long_place(line, index);
        if last.is_none() && !line.has(index, Traits::PLACE) {
            continue;
        }
        let to = index > 0 && line.has(index - 1, Traits::PLACE_PREPOSITION);
        let capital = line.is_capital(index);
        let person = line.has(
            index,
            Traits::GIVEN
                .and(Traits::SURNAME)
                .and(Traits::LISTED_NAME)
                .and(Traits::AMBIGUOUS),
        );
        let word = line.has(
            index,
            Traits::ORDINARY
                .and(Traits::ORDINARY_NAME)
                .and(Traits::COMMON),
        );
        let stands = last.is_some() || (capital && to) || (!word && !person) || (!word && to);
        if stands && !(word && line.tokens[index].opens) {
            line.find(
                index,
                last.unwrap_or(index),
                Kind::Place,
                Certainty::Doubtful,
            );
        }
    }
}

/// The last word of "Egmond aan Zee".
fn long_place(line: &Line, first: usize) -> Option<usize> {
    if !line.has(first, Traits::PLACE_BEGINS) {
        return None;
    }
    let mut name = line.key(first).to_owned();
    let mut found = None;
    let mut at = first;
    for _ in 0..3 {
        at += 1;
        if matches!(line.sign(at), Some('-' | '\'' | '’')) {
            at += 1;
        }
        if !line.is_word(at) || line.tokens[at].taken {
            break;
        }
        name.push(' ');
        name.push_str(line.key(at));
        if lexicon::listed(&name).any(Traits::PLACE) {
            found = Some(at);
        }
    }
    found
}
