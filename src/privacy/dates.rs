//! Finds days that are tied to a birth.

use super::ages;
use super::days::{Date, read, year};
use super::lexicon::Traits;
use super::line::{Line, Shape};
use super::{Certainty, Kind};

/// Looks at each date; one that no word of birth belongs to is the day of something else.
pub(super) fn find(line: &mut Line) {
    let mut index = 0;
    let mut born = None;
    while index < line.tokens.len() {
        match read(line, index) {
            Some(date) => {
                let year = year_of(line, index, &date);
                // "30-06-2011, in het nieuwe dossier 03-06-2011"
                let again = year.is_some() && year == born || is_beside_a_birth(line, index);
                let certainty = if again {
                    Some(Certainty::Sure)
                } else {
                    birth(line, index, &date)
                };
                if let Some(certainty) = certainty {
                    line.find(index, date.last, Kind::BirthDate, certainty);
                    born = year;
                }
                index = date.last + 1;
            }
            None => index += 1,
        }
    }
}

/// How far a word of birth may stand before its date.
const REACH: usize = 12;

/// How certain a date is the day of somebody's birth.
fn birth(line: &Line, first: usize, date: &Date) -> Option<Certainty> {
    let told = told_before(line, first, date);
    let sure = told == Some(Certainty::Sure)
        || told_after(line, date.last)
        || ages::turns_an_age(line, first, date)
        || date.has_year
            && (is_in_a_list_of_births(line, date.last) || is_with_a_child(line, first, date.last))
        || (!date.is_bare
            && (is_of_a_child(line, first, date) || ages::is_birthday(line, first, date.last)));
    if sure {
        return Some(Certainty::Sure);
    }
    let of_somebody = !date.is_bare && is_of_somebody(line, first, date);
    told.or(of_somebody.then_some(Certainty::Doubtful))
}

/// Tokens from a word of birth to a date that is surely its own, without a year and with one.
const NEAR: usize = 4;
const NEAR_WITH_YEAR: usize = 7;

fn told_before(line: &Line, first: usize, date: &Date) -> Option<Certainty> {
    if first > 0 && matches!(line.sign(first - 1), Some('°' | '*' | '⁎' | '★' | '☆')) {
        return Some(Certainty::Sure);
    }
    for index in (first.saturating_sub(REACH)..first).rev() {
        let token = &line.tokens[index];
        if is_of_birth(line, index)
            || is_mistyped_birth(line, index)
            || (line.key(index) == "gb" && index + 3 > first)
            || is_dotted_birth(line, index, first)
        {
            let near = if date.has_year { NEAR_WITH_YEAR } else { NEAR };
            let sure = first - index < near || line.sign(first - 1) == Some(':');
            return Some(if sure {
                Certainty::Sure
            } else {
                Certainty::Doubtful
            });
        }
        let ends = token.shape == Shape::Number && line.key(index).len() > 1;
        if ends
            || token.opens && index + 2 < first
            || matches!(token.shape, Shape::Sign('!' | '?' | ';'))
            || index + 1 == first && matches!(line.key(index), "sinds" | "vanaf" | "tot")
            || parts_a_date(line, index)
        {
            return None;
        }
    }
    None
}

/// A word of birth; of "wereld" only "ter wereld" and "op de wereld gekomen".
fn is_of_birth(line: &Line, index: usize) -> bool {
    let born = |at: usize| matches!(line.key_at(at), "gekomen" | "kwam" | "komt" | "gezet");
    line.has(index, Traits::BIRTH)
        && (line.key(index) != "wereld"
            || line.key_at(index.wrapping_sub(1)) == "ter"
            || born(index + 1))
}

/// "Geboortedatum onbekend, intake 12 mei", "sinds haar verjaardag ging het mis en op 3 juni": what
/// stands before it tells of something else.
fn parts_a_date(line: &Line, index: usize) -> bool {
    let key = line.key(index);
    let of_birth = matches!(
        key,
        "is" | "was"
            | "zijn"
            | "waren"
            | "valt"
            | "viel"
            | "wordt"
            | "werd"
            | "vieren"
            | "viert"
            | "vierde"
            | "vierden"
            | "staat"
            | "stond"
            | "moet"
            | "klopt"
    );
    let acts = line.has(index, Traits::VERB) && !of_birth && !line.has(index, Traits::MONTH);
    acts || line.is_word(index)
        && (key == "en" && line.key_at(index + 1) == "op"
            || matches!(
                key,
                "onbekend" | "ontbreekt" | "volgt" | "intake" | "zitting"
            )
            || key != "datum" && MEETINGS.contains(&key))
}

/// "g.d. 12-04-2017", "geb. d. 12-4", "g.d.: 120417".
pub(super) fn is_dotted_birth(line: &Line, index: usize, first: usize) -> bool {
    matches!(line.key(index), "d" | "b")
        && line.key_at(index.wrapping_sub(2)) == "g"
        && line.sign(index.wrapping_sub(1)) == Some('.')
        && index + 4 > first
}

/// "Gebroen", "geboortedaum", "verjardag".
fn is_mistyped_birth(line: &Line, index: usize) -> bool {
    let token = &line.tokens[index];
    let key = line.key(index);
    token.shape == Shape::Word
        && (5..18).contains(&key.len())
        && key.starts_with(['g', 'v'])
        && !token.traits.any(Traits::ORDINARY.and(Traits::GIVEN))
        && [
            "geboren",
            "geboortedatum",
            "verjaardag",
            "geboorte",
            "gebdatum",
        ]
        .iter()
        .any(|word| strsim::osa_distance(word, key) <= if word.len() > 8 { 2 } else { 1 })
}

fn told_after(line: &Line, last: usize) -> bool {
    for index in last + 1..line.tokens.len().min(last + 9) {
        let token = &line.tokens[index];
        if is_of_birth(line, index) {
            return true;
        }
        let measure = token.shape == Shape::Number && line.has(index + 1, Traits::UNIT);
        if token.shape == Shape::Number && !measure
            || matches!(token.shape, Shape::Sign(sign) if sign != '(' && sign != '=')
        {
            return false;
        }
    }
    false
}

/// "Kind 1: 3-2-2014; kind 2: 9-10-2016 (geb.data)": a remark in brackets tells what they all are.
fn is_in_a_list_of_births(line: &Line, last: usize) -> bool {
    let open = (last + 1..line.tokens.len().min(last + REACH_OF_A_LIST))
        .find(|at| line.sign(*at) == Some('('));
    open.is_some_and(|open| {
        let many = |at: usize| {
            matches!(
                line.key_at(at),
                "geboortedata" | "gebdata" | "geboortedatums" | "verjaardagen"
            ) || line.key_at(at) == "geb" && line.key_at(at + 2) == "data"
        };
        many(open + 1) || many(open + 2)
    })
}

/// "12-05-2015, jongen": nothing but a day and who it is of.
fn is_with_a_child(line: &Line, first: usize, last: usize) -> bool {
    first == 0
        && line.sign(last + 1) == Some(',')
        && matches!(
            line.key_at(last + 2),
            "jongen" | "meisje" | "zoon" | "dochter"
        )
}

/// Tokens from the first of some days to the remark behind the last of them.
const REACH_OF_A_LIST: usize = 30;

/// "18 september en de zijne 17 september"
fn is_beside_a_birth(line: &Line, first: usize) -> bool {
    let between = (first.saturating_sub(REACH_BESIDE)..first)
        .rev()
        .take_while(|at| line.tokens[*at].kind != Some(Kind::BirthDate));
    let (mut joined, mut nearest) = (false, first);
    for at in between {
        let joins = matches!(
            line.key(at),
            "en" | "of" | "&" | "/" | "moet" | "niet" | "maar"
        );
        let free = Traits::GIVEN.and(Traits::ROLE).and(Traits::KIN);
        let passes = matches!(
            line.key(at),
            "de" | "die"
                | "het"
                | "dat"
                | "van"
                | "is"
                | "zijne"
                | "hare"
                | "haar"
                | "zijn"
                | "was"
                | ","
        );
        if !(joins || passes || line.has(at, free)) {
            return false;
        }
        joined |= joins;
        nearest = at;
    }
    joined && nearest > 0 && line.tokens[nearest - 1].kind == Some(Kind::BirthDate)
}

/// Tokens between two birthdays that are told together.
const REACH_BESIDE: usize = 6;

/// "Hij is van 19 maart", and not "ze is van 3 mei tot 8 mei op kamp", "zij is van 3 mei ziek".
fn is_of_somebody(line: &Line, first: usize, date: &Date) -> bool {
    let next = date.last + 1;
    line.key_at(first.wrapping_sub(1)) == "van"
        && line.key_at(first.wrapping_sub(2)) == "is"
        && matches!(line.key_at(first.wrapping_sub(3)), "hij" | "zij" | "ze")
        && !matches!(line.key_at(next), "tot" | "t" | "tm" | "af")
        && !line.has(next, Traits::ADJECTIVE)
}

/// The year of a date, when it is written in four digits.
fn year_of(line: &Line, first: usize, date: &Date) -> Option<u32> {
    year(line, date.last).or_else(|| year(line, first))
}

/// "Het broertje is van 14 februari 2019."
fn is_of_a_child(line: &Line, first: usize, date: &Date) -> bool {
    let child = Traits::ROLE.and(Traits::GIVEN);
    // "dochter (2-4-2017)"
    if date.has_year
        && line.sign(first.wrapping_sub(1)) == Some('(')
        && line.sign(date.last + 1) == Some(')')
        && matches!(
            line.key_at(first.wrapping_sub(2)),
            "dochter"
                | "zoon"
                | "zoontje"
                | "dochtertje"
                | "broertje"
                | "zusje"
                | "baby"
                | "tweeling"
        )
    {
        return true;
    }
    // "Lowie, van 30 juni 2015, blijft"
    let between_commas = date.has_year
        && line.key_at(first.wrapping_sub(1)) == "van"
        && line.sign(first.wrapping_sub(2)) == Some(',')
        && line.sign(date.last + 1) == Some(',')
        && (line.has(first.wrapping_sub(3), Traits::GIVEN)
            || line.is_capital(first.wrapping_sub(3))
                && !line.has(first - 3, Traits::ORDINARY.and(Traits::KNOWN)));
    if between_commas {
        return true;
    }
    let zelf =
        usize::from(first >= 3 && line.key(first - 2) == "is" && line.key(first - 3) == "zelf");
    let at = first.wrapping_sub(2 + zelf + usize::from(line.key_at(first.wrapping_sub(2)) == "is"));
    let somebody = line.is_capital(at) && !line.has(at, Traits::ORDINARY);
    let free = (somebody || line.has(at, child))
        && !matches!(
            line.key_at(at.wrapping_sub(1)),
            "van" | "met" | "aan" | "door" | "bij"
        );
    let again = line
        .findings
        .iter()
        .take(3)
        .any(|finding| finding.kind == Kind::BirthDate)
        && line.has(first.wrapping_sub(1), child);
    if date.has_year && (again || matches!(line.key_at(first.wrapping_sub(1)), "van" | "v") && free)
    {
        return true;
    }
    date.has_year
        && first >= 3
        && line.key(first - 1) == "van"
        && matches!(line.key(first - 2), "is" | "zijn")
        && line.has(
            first - 3,
            Traits::ROLE.and(Traits::GIVEN).and(Traits::PRONOUN),
        )
        && !matches!(line.key(first - 3), "dit" | "dat" | "het" | "er" | "t")
}

/// Words of a meeting or a paper, whose date is nobody's.
const MEETINGS: [&str; 17] = [
    "gesprek",
    "overleg",
    "mdo",
    "afspraak",
    "verslag",
    "besluit",
    "mail",
    "brief",
    "tafel",
    "notulen",
    "datum",
    "gebeld",
    "gesproken",
    "rapport",
    "bijlage",
    "evaluatie",
    "start",
];

/// Whether a date is more likely that of a meeting or a paper.
fn tells_of_a_meeting(line: &Line) -> bool {
    (0..line.tokens.len()).any(|at| MEETINGS.contains(&line.key(at)))
}

/// "Sanne de Vries (12-03-2014)": a whole date in brackets or after a comma, right behind a name.
pub(super) fn find_beside_names(line: &mut Line) {
    if line
        .findings
        .iter()
        .all(|finding| finding.kind != Kind::Person)
    {
        return;
    }
    let mut of_meeting = None;
    for index in 2..line.tokens.len() {
        let bracket = matches!(line.sign(index - 1), Some('(' | ',' | '/' | '|'));
        let named = line.tokens[index - 2].kind == Some(Kind::Person);
        if bracket
            && named
            && let Some(date) = read(line, index)
            && date.has_year
            && !date.is_bare
            && !*of_meeting.get_or_insert_with(|| tells_of_a_meeting(line))
        {
            line.find(index, date.last, Kind::BirthDate, Certainty::Doubtful);
        }
    }
}
