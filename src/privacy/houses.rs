//! Finds schools and organisations by the article of their name: De Ambelt, it Holt.

use super::institutions::{is_new, last_capital};
use super::lexicon::Traits;
use super::line::{Line, Token};
use super::seen::Marks;
use super::unknown::is_frisian;
use super::words::Case;
use super::{Certainty, Kind};

/// "Hij gaat naar De Ambelt", "zij zit op it fundamint".
pub(super) fn house_with_an_article(line: &mut Line, index: usize) {
    if !line.is_marked(index, Marks::ARTICLE)
        || !line.is_next_word(index + 1)
        || small_house(line, index)
    {
        return;
    }
    // "De Waanzinnige Boomhut"
    let of_a_story = line.has(index, Traits::FICTION)
        && line.has(index + 1, Traits::FICTION)
        && !line.has(index + 1, Traits::SCHOOL_NAME);
    if of_a_story {
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
    let told =
        line.is_capital(index) && line.has(next, Traits::SCHOOL_NAME) && tells_of_school(line);
    let key = line.key(index);
    let before = Traits::ADDRESS
        .and(Traits::TITLE)
        .and(Traits::HOUSEHOLD)
        .and(Traits::GIVEN)
        .and(Traits::SURNAME)
        .and(Traits::PREFIX);
    let small = Traits::PREPOSITION
        .and(Traits::PLACE_PREPOSITION)
        .and(Traits::COMMON);
    // "Fenna op den Brouw"
    let of_a_name = index > 1
        && !line.is_capital(index)
        && line.has(index - 1, Traits::PREFIX)
        && line.is_capital(index - 2)
        && line.has(index - 2, Traits::GIVEN);
    let by_title = of_a_name
        || line.sign(index - 1) == Some('.')
        || (line.has(index - 1, before) && !line.has(index - 1, small));
    let is_family = line.has(
        next,
        Traits::FAMILY
            .and(Traits::SURNAME)
            .and(Traits::GIVEN)
            .and(Traits::ROLE),
    ) || line.has(next, Traits::KNOWN) && !told && !line.is_capital(next + 1)
        || key != "it" && line.has(next, Traits::PLACE);
    let frisian = key == "it"
        && (line.has(next, Traits::SCHOOL_NAME) || line.is_capital(next) || !is_frisian(line))
        && line.has(
            index - 1,
            Traits::PLACE_PREPOSITION
                .and(Traits::PREPOSITION)
                .and(Traits::COMMON),
        );
    let capital = line.is_capital(index) && line.is_capital(next);
    if !capital && !frisian && !by_title && !of_a_name && line.is_capital(next) {
        named_house(line, index);
        return;
    }
    if by_title || is_family || !(capital || frisian && !line.has(next, Traits::COMMON)) {
        return;
    }
    let kind = if tells_of_school(line) || frisian {
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

pub(super) fn is_article(key: &str) -> bool {
    matches!(key, "de" | "het" | "it" | "t" | "den")
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
    // "Op de Theo Thijssen": a first name with an article is a school's.
    let named_after = matches!(line.key(index - 1), "op" | "naar")
        && line.is_capital(next)
        && line.has(next, Traits::GIVEN)
        && line.is_capital(next + 1)
        && line.is_next_word(next + 1)
        && (!line.has(next + 1, Traits::ORDINARY)
            || line.has(next + 1, Traits::SURNAME.and(Traits::FAMILY)));
    if named_after {
        let last = last_capital(line, next + 1);
        line.find(next, last, Kind::School, Certainty::Doubtful);
        return;
    }
    let key = line.key(next);
    if matches!(
        key,
        "turk" | "chinees" | "griek" | "italiaan" | "belg" | "pool" | "marokkaan"
    ) {
        return;
    }
    let before = line.key(index - 1);
    let to = matches!(before, "op" | "naar")
        || matches!(before, "van" | "bij") && !line.has(next, Traits::FAMILY);
    let stands = to
        && !line.has(next, beside)
        && key.len() > 3
        && !is_generic(key, &GENERIC_BEHIND)
        && !line.is_number(next + 1);
    if stands && !has_capital_nouns(line, next) {
        let last = last_capital(line, next);
        line.find(index, last, Kind::Organisation, Certainty::Doubtful);
    }
}

/// "Hij zit op de klimop", "juf van de skulp": in small letters the line has to tell of school.
fn small_house(line: &mut Line, index: usize) -> bool {
    let next = index + 1;
    if line.case(next) != Case::Lower || line.case(index) != Case::Lower {
        return false;
    }
    let named = line.has(next, Traits::SCHOOL_NAME);
    let before = line.key_at(index.wrapping_sub(1));
    let to = matches!(
        before,
        "op" | "naar"
            | "van"
            | "bij"
            | "fan"
            | "met"
            | "tussen"
            | "vanuit"
            | "binnen"
            | "nei"
            | "vmbo"
            | "vso"
            | "sbo"
            | "so"
            | "mavo"
            | "havo"
            | "isk"
            | "pro"
    );
    let asked = index > 0 && line.has(index - 1, Traits::VERB);
    // "Op de brug boven het water" goes on.
    let place = line.has(next + 1, Traits::PREPOSITION)
        && !matches!(
            line.key_at(next + 1),
            "met" | "van" | "ook" | "voor" | "samen"
        )
        // "op de regenboog in vlissingen"
        && !(line.key_at(next + 1) == "in" && line.has(next + 2, Traits::PLACE));
    let unusual = !line.has(next, Traits::ORDINARY);
    let says = named
        && line.tokens[index].opens
        && line.has(
            next + 1,
            if unusual {
                Traits::VERB
            } else {
                Traits::SAYING
            },
        );
    // "School is de optimist", "die van de paadwizer"
    let told = named
        && (matches!(before, "is" | "was" | "wordt" | "werd")
            && line.key_at(index.wrapping_sub(2)) == "school"
            || unusual && to);
    if !told && (!(to || says || asked && unusual) || place) || line.sign(next + 1) == Some('-') {
        return false;
    }
    if !(told
        || named && (says || asked && unusual || tells_of_schooling(line))
        || !named
            && !line.has(
                next,
                Traits::SURNAME.and(Traits::FAMILY).and(Traits::LISTED_NAME),
            )
            && is_new(line, next))
    {
        return false;
    }
    line.find(index, next, Kind::School, Certainty::Doubtful)
}

/// "Meeloopdag bogerman", "zit op bogerman": a name that is no word, where a school is expected.
pub(super) fn school_without_a_label(line: &mut Line, index: usize) {
    let other = Traits::ORDINARY
        .and(Traits::GIVEN)
        .and(Traits::PLACE)
        .and(Traits::KNOWN)
        .and(Traits::ROLE)
        .and(Traits::COMMON)
        .and(Traits::PREFIX)
        .and(Traits::LARGE)
        .and(Traits::SCHOOL_WORD)
        .and(Traits::ORG_WORD);
    if line.has(index, other) || line.case(index) != Case::Lower || index == 0 {
        return;
    }
    let day = matches!(
        line.key(index - 1),
        "meeloopdag" | "opendag" | "proefles" | "brugklas" | "wendag" | "lesplek" | "proefdag"
    );
    let at = matches!(line.key(index - 1), "op" | "naar")
        && (index.saturating_sub(4)..index - 1).any(|word| {
            matches!(
                line.key(word),
                "zit"
                    | "zat"
                    | "zitten"
                    | "overstap"
                    | "start"
                    | "startte"
                    | "begint"
                    | "begon"
                    | "plek"
                    | "plaats"
                    | "plaatsing"
                    | "aangemeld"
                    | "aanmelding"
                    | "ingeschreven"
                    | "brugklas"
                    | "school"
                    | "geplaatst"
                    | "klas"
                    | "groep"
                    | "leerling"
            )
        });
    if (day || at) && line.key(index).len() > 4 && is_new(line, index) {
        line.find(index, index, Kind::School, Certainty::Doubtful);
    }
}

/// Whether the line has a word that goes with a place at a school.
fn tells_of_schooling(line: &Line) -> bool {
    const WORDS: [&str; 61] = [
        "kijken",
        "meekijken",
        "schorsen",
        "zit",
        "zat",
        "zitten",
        "gaat",
        "gaan",
        "ging",
        "start",
        "startte",
        "begint",
        "begon",
        "blijft",
        "bleef",
        "overstap",
        "plek",
        "plaats",
        "plaatsing",
        "geplaatst",
        "aangemeld",
        "aanmelding",
        "juf",
        "meester",
        "leerkracht",
        "ib",
        "groep",
        "klas",
        "kinderen",
        "leerlingen",
        "leerling",
        "team",
        "school",
        "scholen",
        "directeur",
        "meeloopdag",
        "meelopen",
        "wendag",
        "wennen",
        "les",
        "brugklas",
        "toets",
        "intake",
        "advies",
        "ouders",
        "kennen",
        "zus",
        "broer",
        "zusje",
        "broertje",
        "vmbo",
        "vso",
        "sbo",
        "tlv",
        "ingeschreven",
        "opvang",
        "bso",
        "dagbesteding",
        "mar",
        "verhuist",
        "terug",
    ];
    (0..line.tokens.len().min(MOST_TOKENS)).any(|at| WORDS.contains(&line.key(at)))
}

/// What is further away does not tell of this house.
const MOST_TOKENS: usize = 60;

/// Nouns with capitals all over the line say nothing.
pub(super) fn has_capital_nouns(line: &mut Line, index: usize) -> bool {
    capital_nouns(line) > 1 + usize::from(is_noun(&line.tokens[index]))
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
    let verb = line.has(next + 1, Traits::VERB) && line.is_word(next + 1);
    let stands =
        line.is_capital(next) && !line.has(next, beside) && !is_generic(key, &GENERIC_AT_THE_START);
    // "school: De Fûgelflecht"
    let label = index.wrapping_sub(2);
    let labelled = line.sign(index.wrapping_sub(1)) == Some(':')
        && line.has(label, Traits::SCHOOL_WORD.and(Traits::ORG_WORD));
    if stands && labelled {
        let kind = if line.has(label, Traits::SCHOOL_WORD) {
            Kind::School
        } else {
            Kind::Organisation
        };
        line.find(index, last_capital(line, next), kind, Certainty::Sure);
    } else if stands && verb {
        line.find(index, next, Kind::Organisation, Certainty::Doubtful);
    }
}

/// Ends of words for a method, a law or a people, that nothing is called by.
const GENERIC: [&str; 16] = [
    "se", "sche", "wet", "methode", "training", "aanpak", "model", "protocol", "toets", "app",
    "lijst", "raad", "fonds", "telefoon", "dienst", "team",
];
/// Further ones behind a preposition, and where a sentence begins.
const GENERIC_BEHIND: [&str; 13] = [
    "straat", "laan", "weg", "plein", "school", "therapie", "plan", "overleg", "gesprek", "groep",
    "klas", "kaart", "kaarten",
];
const GENERIC_AT_THE_START: [&str; 4] = ["systematiek", "methodiek", "en", "s"];

fn is_generic(key: &str, further: &[&str]) -> bool {
    GENERIC.iter().chain(further).any(|end| key.ends_with(end))
}

/// Looks once at all words of the line.
fn tells_of_school(line: &mut Line) -> bool {
    let told = line.of_school.unwrap_or_else(|| {
        (0..line.tokens.len()).any(|word| line.is_word(word) && is_of_school(line.key(word)))
    });
    line.of_school = Some(told);
    told
}

/// Counts once over all words of the line.
fn capital_nouns(line: &mut Line) -> usize {
    let counted = line
        .capital_nouns
        .unwrap_or_else(|| line.tokens.iter().filter(|token| is_noun(token)).count());
    line.capital_nouns = Some(counted);
    counted
}

fn is_of_school(key: &str) -> bool {
    let words = [
        "juf",
        "meester",
        "groep",
        "leerling",
        "leerlingen",
        "les",
        "onderwijs",
        "zit",
        "toelaatbaarheid",
        "tlv",
        "leerkracht",
    ];
    key.contains("school") || key.contains("klas") || words.contains(&key)
}

fn is_noun(token: &Token) -> bool {
    let name = Traits::GIVEN
        .and(Traits::SURNAME)
        .and(Traits::FAMILY)
        .and(Traits::ORDINARY_NAME);
    token.case == Case::Capital
        && !token.opens
        && token.traits.any(Traits::ORDINARY)
        && !token.traits.any(name)
}
