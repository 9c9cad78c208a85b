//! Tells in which forms a listed name may stand in a text.

use unicode_normalization::UnicodeNormalization;

use super::lexicon::{self, Traits};
use super::ordinary::{is_of_every_day, is_ordinary};
use super::words::{Join, Words, split};

/// Words before a surname, folded.
pub(super) const PREFIXES: [&str; 42] = [
    "van", "de", "den", "der", "het", "t", "ter", "ten", "te", "von", "vom", "zu", "zur", "op",
    "in", "aan", "bij", "onder", "over", "uit", "voor", "tot", "da", "das", "do", "dos", "del",
    "della", "di", "du", "des", "le", "la", "les", "el", "al", "bin", "ben", "ibn", "ould", "s",
    "d",
];

/// Those that begin a listed name without being a first name.
const OPENING_PREFIXES: [&str; 14] = [
    "van", "de", "den", "der", "het", "t", "ter", "ten", "te", "von", "op", "in", "aan", "uit",
];

/// Whether a folded word goes before a name: "mevrouw", "fam", "tante".
pub(super) fn is_title(folded: &str) -> bool {
    lexicon::traits(folded).any(
        Traits::ADDRESS
            .and(Traits::TITLE)
            .and(Traits::HOUSEHOLD)
            .and(Traits::KIN),
    )
}

/// Whether a title is nobody's first name, so that it is no part of a listed one.
fn is_only_a_title(folded: &str) -> bool {
    let name = Traits::GIVEN.and(Traits::AMBIGUOUS).and(Traits::SURNAME);
    is_title(folded) && folded != "ing" && !lexicon::traits(folded).any(name)
}

/// One way to write a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    /// Folded words, with `,` between words that are parted by a comma.
    pub words: Vec<String>,
    pub shape: Shape,
    pub portion: Portion,
}

/// What of a name a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Portion {
    /// All that is listed, or so much of it that it is nobody else's.
    Whole,
    /// First names of somebody whose surname is listed as well.
    Given,
    /// The surname of somebody whose first name is listed as well.
    Family,
}

/// What a form needs before it counts as the name; the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Nothing more.
    Plain,
    /// A capital, or a place where only a name stands: it is an ordinary word as well.
    Ordinary,
    /// A title before it.
    Titled,
    /// A capital at its beginning, as in "Vries, de".
    Reversed,
    /// A capital as its last letter, as in "Sanne V."
    Tail,
    /// Capitals with full stops, as in "S.d.V."
    Initials,
}

/// Returns all forms of a listed name; the first one is the name as it is listed.
pub(super) fn forms(name: &str) -> Vec<Form> {
    let composed: String = name.nfc().collect();
    let mut forms = forms_of_one_spelling(&composed);
    let spelt_out = spell_out(&composed);
    if spelt_out != composed {
        forms.extend(forms_of_one_spelling(&spelt_out));
    }
    forms
}

/// Writes Müller as Mueller.
fn spell_out(name: &str) -> String {
    let mut spelt_out = String::new();
    for letter in name.chars() {
        match letter {
            'ä' | 'Ä' => spelt_out.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => spelt_out.push_str("oe"),
            'ü' | 'Ü' => spelt_out.push_str("ue"),
            'å' | 'Å' => spelt_out.push_str("aa"),
            other => spelt_out.push(other),
        }
    }
    spelt_out
}

/// A longer name is found whole and by its parts, not in each combination of these.
const MOST_PARTS: usize = 8;

fn forms_of_one_spelling(name: &str) -> Vec<Form> {
    let parts = parts(name);
    let Some(family_at) = family_at(&parts) else {
        return Vec::new();
    };
    let given = Given {
        parts: &parts[..family_at],
    };
    let family = Family {
        parts: &parts[family_at..],
    };
    let mut forms = Vec::new();
    if given.parts.is_empty() {
        family.push_forms(&mut forms);
    } else if family.parts.is_empty() {
        given.push_forms(&mut forms);
    } else if parts.len() > MOST_PARTS {
        let whole = parts.iter().flat_map(|part| part.words.clone()).collect();
        push(&mut forms, [whole], Shape::Plain);
        push_portions(&given, &family, &mut forms);
    } else {
        push_whole(&given, &family, &mut forms);
        push_portions(&given, &family, &mut forms);
        push_shortened(&given, &family, &mut forms);
        push_reversed(&given, &family, &mut forms);
    }
    if let Some((prefixes, bare)) = family.without_prefixes() {
        push(
            &mut forms,
            [bare, vec![",".to_owned()], prefixes],
            Shape::Reversed,
        );
    }
    forms
}

/// The first names by themselves, and the surname.
fn push_portions(given: &Given, family: &Family, forms: &mut Vec<Form>) {
    let before = forms.len();
    given.push_forms(forms);
    let between = forms.len();
    family.push_forms(forms);
    for (place, form) in forms.iter_mut().enumerate().skip(before) {
        form.portion = if place < between {
            Portion::Given
        } else {
            Portion::Family
        };
    }
}

/// Words of a name that no white space parts: "Sanne-Marie", "D'Arcy", "Berg-de".
struct Part {
    words: Vec<String>,
}

/// Splits a listed name in the order in which it is spoken, without titles.
fn parts(name: &str) -> Vec<Part> {
    let words = split(name);
    let comma = words
        .list
        .iter()
        .position(|word| word.gap.join == Join::Comma);
    let count = words.list.len();
    let titles = (0..count)
        .take_while(|&index| is_only_a_title(words.folded(index)))
        .count();
    let first = if titles == count { 0 } else { titles };
    let order: Vec<usize> = match comma {
        Some(comma) if comma > first => (comma..count).chain(first..comma).collect(),
        _ => (first..count).collect(),
    };
    group(&words, &order, comma)
}

fn group(words: &Words, order: &[usize], comma: Option<usize>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (place, &index) in order.iter().enumerate() {
        let word = words.folded(index).to_owned();
        let tight = matches!(words.list[index].gap.join, Join::Tight | Join::Apostrophe);
        let continues = place > 0 && tight && Some(index) != comma;
        match parts.last_mut() {
            Some(part) if continues => part.words.push(word),
            _ => parts.push(Part { words: vec![word] }),
        }
    }
    parts
}

/// Returns the part with which the surname begins; `None` when the name has no letters.
fn family_at(parts: &[Part]) -> Option<usize> {
    let mut at = parts.len().checked_sub(1)?;
    if at == 0 {
        return Some(1);
    }
    while at > 0 {
        let before = &parts[at - 1].words;
        let is_prefix = before.last().is_some_and(|word| {
            if at == 1 {
                before.len() == 1 && OPENING_PREFIXES.contains(&word.as_str())
            } else {
                PREFIXES.contains(&word.as_str())
            }
        });
        if !is_prefix {
            break;
        }
        at -= 1;
    }
    Some(at)
}

/// The first names.
struct Given<'a> {
    parts: &'a [Part],
}

impl Given<'_> {
    fn push_forms(&self, forms: &mut Vec<Form>) {
        for words in self.ways() {
            let shape = match words.as_slice() {
                [word] if is_ordinary(word) => Shape::Ordinary,
                _ => Shape::Plain,
            };
            push(forms, [words], shape);
        }
    }

    /// All first names, each of them, and what a hyphen joins as one word or apart; no initials.
    fn ways(&self) -> Vec<Vec<String>> {
        let mut ways = vec![
            self.parts
                .iter()
                .flat_map(|part| part.words.clone())
                .collect(),
        ];
        for part in self.parts {
            ways.push(part.words.clone());
            ways.push(vec![part.words.concat()]);
            ways.extend(part.words.iter().map(|word| vec![word.clone()]));
        }
        ways.retain(|words: &Vec<String>| {
            words.iter().map(|word| word.chars().count()).sum::<usize>() > 1
                && !(self.parts.len() > 1 && words.iter().all(|word| is_prefix(word)))
        });
        ways.dedup();
        ways
    }

    /// The first letter, and the first two where they are written as one sound.
    fn initials(&self) -> Vec<String> {
        let Some(first) = self.parts.first().and_then(|part| part.words.first()) else {
            return Vec::new();
        };
        let mut initials: Vec<String> = first.chars().take(1).map(String::from).collect();
        let sounds = ["ij", "th", "ch", "ph", "tj", "sj"];
        initials.extend(
            sounds
                .iter()
                .filter(|sound| first.starts_with(**sound))
                .map(ToString::to_string),
        );
        initials
    }

    fn all_initials(&self) -> Vec<String> {
        let words = self.parts.iter().flat_map(|part| &part.words);
        words
            .filter_map(|word| word.chars().next().map(String::from))
            .collect()
    }
}

/// The surname.
struct Family<'a> {
    parts: &'a [Part],
}

impl Family<'_> {
    fn words(&self) -> Vec<String> {
        self.parts
            .iter()
            .flat_map(|part| part.words.clone())
            .collect()
    }

    fn push_forms(&self, forms: &mut Vec<Form>) {
        for words in self.ways() {
            push_surname(forms, words);
        }
    }

    /// The whole, as one word, with short prefixes, and each half of a double surname.
    fn ways(&self) -> Vec<Vec<String>> {
        let whole = self.words();
        let mut ways = vec![whole.clone()];
        if whole.len() > 1 {
            ways.push(vec![whole.concat()]);
        }
        ways.extend(with_short_prefixes(&whole));
        let halves = self.halves();
        if halves.len() > 1 {
            ways.extend(halves);
        }
        ways
    }

    /// Cuts "van den Berg-de Vries" at the hyphen, unless a half would be a prefix or a letter.
    fn halves(&self) -> Vec<Vec<String>> {
        let mut halves: Vec<Vec<String>> = vec![Vec::new()];
        for part in self.parts {
            for (place, word) in part.words.iter().enumerate() {
                let is_cut = place > 0 && halves.last().is_some_and(|half| !is_all_prefix(half));
                match halves.last_mut() {
                    Some(half) if !is_cut => half.push(word.clone()),
                    _ => halves.push(vec![word.clone()]),
                }
            }
        }
        halves.retain(|half| !is_all_prefix(half));
        halves
    }

    /// The prefixes, and what follows them; `None` without prefixes.
    fn without_prefixes(&self) -> Option<(Vec<String>, Vec<String>)> {
        cut_prefixes(&self.words())
    }
}

fn cut_prefixes(words: &[String]) -> Option<(Vec<String>, Vec<String>)> {
    let count = words.iter().take_while(|word| is_prefix(word)).count();
    let (prefixes, bare) = words.split_at(count);
    (count > 0 && !bare.is_empty()).then(|| (prefixes.to_vec(), bare.to_vec()))
}

/// "v.d. Berg", "vd Berg" and "v. den Berg" for "van den Berg".
fn with_short_prefixes(words: &[String]) -> Vec<Vec<String>> {
    let Some((prefixes, bare)) = cut_prefixes(words) else {
        return Vec::new();
    };
    if !matches!(prefixes[0].as_str(), "van" | "von") {
        return Vec::new();
    }
    let letters: Vec<String> = prefixes
        .iter()
        .filter_map(|prefix| prefix.chars().next().map(String::from))
        .collect();
    let glued = vec![letters.concat()];
    let first_only = [&letters[..1], &prefixes[1..]].concat();
    let mut ways = vec![letters, glued, first_only];
    ways.dedup();
    ways.into_iter()
        .map(|prefixes| [prefixes, bare.clone()].concat())
        .collect()
}

fn is_prefix(word: &str) -> bool {
    PREFIXES.contains(&word)
}

fn is_all_prefix(words: &[String]) -> bool {
    words
        .iter()
        .all(|word| is_prefix(word) || word.chars().count() < 2)
}

/// With its prefixes, and without when that is a name by itself.
fn push_surname(forms: &mut Vec<Form>, words: Vec<String>) {
    let ordinary = words
        .iter()
        .all(|word| is_ordinary(word) || is_of_every_day(word));
    let bare = cut_prefixes(&words).map(|(_, bare)| bare);
    push(
        forms,
        [words],
        if ordinary {
            Shape::Ordinary
        } else {
            Shape::Plain
        },
    );
    if let Some(bare) = bare {
        let letters: usize = bare.iter().map(|word| word.chars().count()).sum();
        let shape = if ordinary || letters < 4 {
            Shape::Titled
        } else {
            Shape::Plain
        };
        push(forms, [bare], shape);
    }
}

/// First names and surname, in full, with an initial, and as one word.
fn push_whole(given: &Given, family: &Family, forms: &mut Vec<Form>) {
    let mut surnames = family.ways();
    surnames.extend(family.without_prefixes().map(|(_, bare)| bare));
    let initials = given.initials().into_iter().map(|initial| vec![initial]);
    for first in given.ways().into_iter().chain(initials) {
        for surname in &surnames {
            push(forms, [first.clone(), surname.clone()], Shape::Plain);
            let glued = [first.concat(), surname.concat()].concat();
            if glued.chars().count() >= 7 && first.concat().chars().count() > 1 {
                push(forms, [vec![glued]], Shape::Plain);
            }
        }
    }
}

/// "Sanne de V.", "Sanne V." and "S.d.V."
fn push_shortened(given: &Given, family: &Family, forms: &mut Vec<Form>) {
    let (prefixes, bare) = family
        .without_prefixes()
        .unwrap_or_else(|| (Vec::new(), family.words()));
    let Some(last) = bare
        .first()
        .and_then(|word| word.chars().next())
        .map(String::from)
    else {
        return;
    };
    let short: Vec<String> = prefixes
        .iter()
        .filter_map(|word| word.chars().next().map(String::from))
        .collect();
    let middles = [prefixes, short, Vec::new()];
    for middle in &middles {
        for first in given.ways() {
            push(
                forms,
                [first, middle.clone(), vec![last.clone()]],
                Shape::Tail,
            );
        }
        for first in [
            given.all_initials(),
            given.all_initials().into_iter().take(1).collect(),
        ] {
            push(
                forms,
                [first, middle.clone(), vec![last.clone()]],
                Shape::Initials,
            );
        }
    }
}

/// "Vries, Sanne de", "Vries, S. de", "de Vries, Sanne".
fn push_reversed(given: &Given, family: &Family, forms: &mut Vec<Form>) {
    let comma = || vec![",".to_owned()];
    let initials = given.initials().into_iter().map(|initial| vec![initial]);
    for first in given.ways().into_iter().chain(initials) {
        push(
            forms,
            [family.words(), comma(), first.clone()],
            Shape::Reversed,
        );
        if let Some((prefixes, bare)) = family.without_prefixes() {
            push(
                forms,
                [bare.clone(), comma(), first.clone()],
                Shape::Reversed,
            );
            push(forms, [bare, comma(), first, prefixes], Shape::Reversed);
        }
    }
}

fn push<const N: usize>(forms: &mut Vec<Form>, words: [Vec<String>; N], shape: Shape) {
    let words = words.into_iter().flatten().collect();
    forms.push(Form {
        words,
        shape,
        portion: Portion::Whole,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, shape: Shape) -> Vec<String> {
        let mut written: Vec<String> = forms(name)
            .into_iter()
            .filter(|form| form.shape == shape)
            .map(|form| form.words.join(" "))
            .collect();
        written.sort();
        written.dedup();
        written
    }

    #[test]
    fn a_name_with_a_prefix_has_its_parts_and_its_initial() {
        assert_eq!(
            written("Sanne de Vries", Shape::Plain),
            [
                "de vries",
                "devries",
                "s de vries",
                "s devries",
                "s vries",
                "sanne",
                "sanne de vries",
                "sanne devries",
                "sanne vries",
                "sannedevries",
                "sannevries",
                "vries",
            ]
        );
        assert_eq!(
            written("Sanne de Vries", Shape::Tail),
            ["sanne d v", "sanne de v", "sanne v"]
        );
        assert_eq!(
            written("Sanne de Vries", Shape::Initials),
            ["s d v", "s de v", "s v"]
        );
    }

    #[test]
    fn an_ordinary_surname_without_its_prefix_needs_a_title() {
        assert_eq!(
            written("Jan van den Berg", Shape::Ordinary),
            ["van den berg"]
        );
        assert_eq!(written("Jan van den Berg", Shape::Titled), ["berg"]);
    }

    #[test]
    fn a_title_and_a_comma_in_the_list_do_not_matter() {
        assert_eq!(forms("mevrouw Vries, de"), forms("de Vries"));
        assert_eq!(forms("Vries, Sanne de"), forms("Sanne de Vries"));
    }

    #[test]
    fn both_halves_of_a_double_surname_are_names() {
        let plain = written("Sanne Terpstra-de Vries", Shape::Plain);
        for half in ["terpstra", "de vries", "terpstra de vries"] {
            assert!(plain.contains(&half.to_owned()), "{half} in {plain:?}");
        }
    }

    #[test]
    fn a_name_without_letters_has_no_forms() {
        assert_eq!(forms(" 12 "), []);
    }
}
