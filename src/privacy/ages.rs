//! Tells whether somebody becomes so many years old on a day.

use super::days::{Date, number};
use super::feasts;
use super::lexicon::Traits;
use super::line::Line;

/// "Hij wordt 12 op 9 juni", "op 2 februari wordt ze zestien".
pub(super) fn is_birthday(line: &Line, first: usize, last: usize) -> bool {
    let on = |back: usize| first.checked_sub(back);
    let op = on(1).is_some_and(|at| line.key(at) == "op");
    let years = [2, 3].into_iter().filter_map(on).any(|at| {
        (line.is_number(at) || feasts::is_number(line.key(at)))
            && at > 0
            && matches!(line.key(at - 1), "wordt" | "werd" | "word")
    });
    let told = on(1)
        .into_iter()
        .chain(on(2))
        .any(|at| matches!(line.key(at), "wordt" | "werd" | "word"));
    let twelve = is_age_next(line, last)
        && (last + 2..last + 4).any(|at| matches!(line.key_at(at), "wordt" | "werd"));
    // "Tirza viert 5 juni haar zestiende"
    let celebrates = matches!(line.key_at(last + 1), "haar" | "zijn" | "zn" | "hun")
        && feasts::is_ordinal(line.key_at(last + 2))
        // "3 mei zijn eerste gesprek"
        && !line.is_word(last + 3);
    let of_age = matches!(line.key_at(last + 1), "is" | "wordt" | "werd")
        && (last + 2..last + 6).any(|at| line.key_at(at) == "meerderjarig");
    // "Wordt 7 maart 12": what could be a year is how old somebody becomes.
    let becomes = is_age_next(line, last) || number(line, last, 1, OLDEST_CHILD).is_some();
    celebrates || of_age || op && (twelve || years) || told && becomes
}

/// A greater number behind a month is a year: "wordt op 7 mei 24 besproken".
const OLDEST_CHILD: u32 = 18;

/// "Op 2 februari wordt ze zestien", "op 1-9 wordt Sem 4", "3 mei wordt mijn zoon twaalf"
pub(super) fn turns_an_age(line: &Line, first: usize, date: &Date) -> bool {
    let last = date.last;
    let somebody = Traits::GIVEN
        .and(Traits::ROLE)
        .and(Traits::KIN)
        .and(Traits::PRONOUN);
    let possessed = matches!(
        line.key_at(last + 2),
        "mijn" | "onze" | "ons" | "zijn" | "haar" | "hun" | "zn" | "de"
    ) && line.has(last + 3, Traits::ROLE.and(Traits::KIN));
    let who = last + 2 + usize::from(possessed);
    let is_thing = matches!(
        line.key_at(who),
        "het" | "dit" | "dat" | "er" | "t" | "iets"
    );
    let on = line.key_at(first.wrapping_sub(1)) == "op";
    // Without "op" only a month in letters at the beginning tells of a day by itself.
    let begins = !date.is_bare && (first == 0 || line.sign(first - 1).is_some());
    (on || begins)
        && matches!(line.key_at(last + 1), "wordt" | "werd")
        && (line.is_capital(who) || line.has(who, somebody) && !is_thing)
        && (who..who + 3).any(|at| is_age_next(line, at) && (on || is_told_at(line, at + 1)))
}

/// Whether nothing that could be counted stands behind a number: "achttien en dan", "12 jaar".
fn is_told_at(line: &Line, number: usize) -> bool {
    let next = number + 1;
    !line.is_word(next)
        || matches!(line.key_at(next), "jaar" | "jarig" | "en")
        || line.has(
            next,
            Traits::COMMON.and(Traits::PREPOSITION).and(Traits::PRONOUN),
        )
}

/// Whether a number before this word tells of something else than years.
fn is_counted(line: &Line, index: usize) -> bool {
    line.has(index, Traits::UNIT) && !matches!(line.key_at(index), "jaar" | "jaren")
}

/// "12", "zes jaar": how old somebody becomes.
fn is_age_next(line: &Line, last: usize) -> bool {
    let next = line.key_at(last + 1);
    (line.is_number(last + 1) && next.len() <= 2 && !line.has(last + 2, Traits::MONTH)
        || feasts::is_number(next))
        && !is_counted(line, last + 2)
}
