//! Finds firms and providers by the form of their names: a legal form behind it, sons beside it, a
//! word that was made up, a provider that acts.

use super::houses::has_capital_nouns;
use super::institutions::last_capital;
use super::lexicon::Traits;
use super::line::Line;
use super::nameness::FUNCTION;
use super::seen;
use super::words::Case;
use super::{Certainty, Kind};

/// Looks at each word that may be a part of such a name.
pub(super) fn find(line: &mut Line) {
    for index in 1..line.tokens.len() {
        if !line.is_word(index) || line.tokens[index].taken {
            continue;
        }
        let token = &line.tokens[index];
        let opens = token.opens || line.tokens[index - 1].opens;
        let joined = matches!(line.key(index - 1), "en" | "&");
        // Most words are small, and neither the end nor the beginning of such a name.
        if token.case == Case::Lower && !opens && !joined {
            continue;
        }
        if let Some(last) = legal_form(line, index) {
            before_a_legal_form(line, index, last);
        } else if joined && is_of_sons(line.key(index)) {
            with_sons(line, index);
        } else if opens {
            acting_provider(line, index);
        }
    }
}

/// The last token of "VOF", "B.V.", "V.O.F.".
fn legal_form(line: &Line, index: usize) -> Option<usize> {
    if line.shouts {
        return None;
    }
    if line.tokens[index].case == Case::Shouted && is_legal_form(line.key(index)) {
        return Some(index);
    }
    // "B.V." has letters that stand alone.
    if line.key_length(index) > 1 || line.sign(index + 1) != Some('.') {
        return None;
    }
    let letters = |count: usize| {
        let at = (0..count).map(|place| index + 2 * place);
        let dotted = at.clone().all(|at| {
            line.is_word(at)
                && line.key_length(at) == 1
                && line.tokens[at].case == Case::Capital
                && (at == index || !line.tokens[at].spaced)
                && (line.sign(at + 1) == Some('.') || at + 2 > index + 2 * (count - 1))
        });
        let letters: String = at
            .filter(|at| line.is_word(*at))
            .map(|at| line.key(at))
            .collect();
        dotted && is_legal_form(&letters)
    };
    let count = [3, 2].into_iter().find(|count| letters(*count))?;
    Some(index + 2 * (count - 1))
}

fn is_legal_form(letters: &str) -> bool {
    matches!(letters, "bv" | "vof" | "cv" | "nv")
}

/// Tokens of the longest name before a legal form.
const LONGEST: usize = 8;

/// "Zorg op Zolder VOF": capitals with small words between them.
fn before_a_legal_form(line: &mut Line, form: usize, last: usize) {
    let capital = |at: usize| {
        line.is_capital(at) || line.is_word(at) && line.tokens[at].case == Case::Shouted
    };
    if !line.tokens[form].spaced || !capital(form - 1) {
        return;
    }
    let mut first = form - 1;
    let mut at = form - 1;
    while at > 0
        && form - at < LONGEST
        && line.tokens[at].spaced
        && line.is_word(at - 1)
        && !line.tokens[at - 1].taken
    {
        at -= 1;
        if capital(at) {
            first = at;
        } else if !is_small(line.key(at)) {
            break;
        }
    }
    let alone = first == form - 1;
    let named = !alone || !line.has(first, Traits::COMMON.and(Traits::ROLE).and(Traits::PREFIX));
    if named && !line.tokens[first].taken {
        line.find(first, last, Kind::Organisation, Certainty::Doubtful);
    }
}

/// Words within a name that have no capital.
fn is_small(key: &str) -> bool {
    matches!(
        key,
        "van"
            | "de"
            | "der"
            | "den"
            | "het"
            | "t"
            | "in"
            | "op"
            | "en"
            | "met"
            | "voor"
            | "te"
            | "bij"
            | "aan"
            | "uit"
            | "om"
            | "tot"
            | "naar"
            | "over"
            | "zonder"
            | "s"
    )
}

fn is_of_sons(key: &str) -> bool {
    matches!(
        key,
        "zn" | "zoon" | "zonen" | "zoons" | "dochter" | "dochters" | "co"
    )
}

/// "Klusbedrijf haring en zn", "Postma & Zonen": behind what the firm does, or with capitals.
fn with_sons(line: &mut Line, sons: usize) {
    let name = sons.wrapping_sub(2);
    if !line.is_word(name) || line.tokens[name].taken {
        return;
    }
    let label = name.wrapping_sub(1);
    let firm = line.has(label, Traits::ORG_WORD.and(Traits::ORG_SHAPE)) && line.tokens[name].spaced;
    let signed = line.is_capital(name) && line.is_capital(sons) && !line.has(name, Traits::ROLE);
    if firm
        && !line.has(
            name,
            Traits::COMMON.and(Traits::PREPOSITION).and(Traits::ROLE),
        )
    {
        line.find(label, sons, Kind::Organisation, Certainty::Doubtful);
    } else if signed {
        line.find(name, sons, Kind::Organisation, Certainty::Doubtful);
    }
}

/// "Sportschool ringkracht" behind "bij": no word, but two that were put together.
pub(super) fn is_made_up(line: &Line, label: usize, name: usize) -> bool {
    let before = line.key_at(label.wrapping_sub(1));
    let at = matches!(
        before,
        "bij" | "naar" | "van" | "door" | "via" | "met" | "op" | "in"
    );
    let key = line.key_at(name);
    at && line.is_next_word(name)
        && line.case(name) == Case::Lower
        && line.tokens[name].traits == Traits::default()
        && key.len() >= 7
        && ![
            "en", "s", "tekort", "kosten", "plan", "tijd", "dag", "lijst", "heid", "ing",
        ]
        .iter()
        .any(|end| key.ends_with(end))
        && !is_of_many(line.key(label))
        && seen::is_compound(key)
}

/// What has no article although it is nothing by name: "via thuiszorg".
fn is_of_many(key: &str) -> bool {
    [
        "opvang",
        "zorg",
        "hulp",
        "besteding",
        "vervoer",
        "fysio",
        "logopedie",
        "therapie",
        "coaching",
        "begeleiding",
        "advies",
    ]
    .iter()
    .any(|end| key.ends_with(end))
}

/// "De Blauwe Schuur biedt plek": two capitals behind an article, that do what providers do.
fn acting_provider(line: &mut Line, first: usize) {
    let article = matches!(line.key(first - 1), "de" | "het" | "t" | "it");
    let name = first;
    if !article
        || !line.is_capital(first - 1)
        || !line.tokens[first - 1].opens
        || !line.is_capital(name)
    {
        return;
    }
    let last = last_capital(line, name);
    let other = Traits::KNOWN
        .and(Traits::LARGE)
        .and(Traits::ROLE)
        .and(Traits::HOUSEHOLD)
        .and(Traits::ADDRESS)
        .and(Traits::MONTH)
        .and(Traits::COMMON);
    let generic = (name..=last).any(|at| line.has(at, other) || is_of_a_method(line.key(at)));
    let acts = line.is_word(last + 1)
        && is_done_by_a_provider(line.key(last + 1))
        && line.key_at(last + 2) != "plaats";
    if last > name && acts && !generic && !has_capital_nouns_behind(line, last) {
        line.find(first - 1, last, Kind::Organisation, Certainty::Doubtful);
    }
}

/// Further nouns with capitals: a heading, or somebody who writes all nouns with one.
fn has_capital_nouns_behind(line: &mut Line, last: usize) -> bool {
    let behind = (last + 1..line.tokens.len().min(last + LONGEST)).any(|at| {
        line.is_capital(at)
            && !line.tokens[at].opens
            && line.has(at, Traits::ORDINARY)
            && !line.has(at, FUNCTION)
    });
    behind && has_capital_nouns(line, last)
}

fn is_of_a_method(key: &str) -> bool {
    [
        "wet",
        "methode",
        "methodiek",
        "training",
        "aanpak",
        "model",
        "protocol",
        "toets",
        "app",
        "lijst",
        "raad",
        "fonds",
        "telefoon",
        "dienst",
        "team",
        "systematiek",
        "kamer",
        "draad",
        "tafel",
        "plan",
        "overleg",
        "gesprek",
        "fase",
        "project",
        "pilot",
        "kaart",
        "groep",
        "klas",
        "commissie",
        "inspectie",
        "vraag",
        "stap",
        "regel",
        "werkwijze",
        "rooster",
        "formulier",
        "schema",
        "brief",
        "periode",
        "week",
        "dag",
        "lijn",
        "ing",
        "lijst",
    ]
    .iter()
    .any(|end| key.ends_with(end))
}

fn is_done_by_a_provider(key: &str) -> bool {
    matches!(
        key,
        "levert"
            | "leverde"
            | "biedt"
            | "bood"
            | "heeft"
            | "had"
            | "start"
            | "startte"
            | "stopt"
            | "stopte"
            | "belt"
            | "belde"
            | "mailt"
            | "mailde"
            | "neemt"
            | "nam"
            | "opent"
            | "opende"
            | "vraagt"
            | "vroeg"
            | "factureert"
            | "declareert"
            | "begeleidt"
            | "begeleidde"
            | "kan"
            | "zoekt"
            | "zocht"
            | "regelt"
            | "verzorgt"
            | "stuurt"
            | "stuurde"
            | "meldt"
            | "meldde"
            | "laat"
            | "liet"
            | "zegt"
            | "zei"
            | "wacht"
            | "weigert"
            | "weigerde"
            | "haalt"
            | "haalde"
            | "brengt"
            | "rijdt"
            | "sluit"
            | "sloot"
            | "houdt"
            | "hield"
            | "wil"
            | "wilde"
    )
}
