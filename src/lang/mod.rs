//! Holds every word that people see, in Dutch and in English, and how to say dates, numbers and
//! lists.
//!
//! One file a subject, one struct a file, two constants a struct: a missing translation does not
//! compile.

use chrono::{Datelike, NaiveDate};

pub mod actions;
pub mod ask;
pub mod check;
pub mod consent;
pub mod documents;
pub mod files;
pub mod find;
pub mod flaws;
pub mod groups;
pub mod help;
pub mod insights;
pub mod kinds;
pub mod list;
pub mod living;
pub mod menu;
pub mod minutes;
pub mod new;
pub mod privacy;
pub mod purge;
pub mod schema;
pub mod secrecy;
pub mod table;
pub mod templates;
pub mod terms;
pub mod usage;

/// The language in which the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// What people get who ask for nothing.
    #[default]
    Dutch,
    /// With `--taal en` or `DIALOOGTAFEL_TAAL=en`.
    English,
}

/// All words of one language, by subject.
#[derive(Debug)]
pub struct Words {
    /// What `acties` says.
    pub actions: actions::Actions,
    /// What is said around every question at the keyboard.
    pub ask: ask::Ask,
    /// What `controleer` says beside the flaws.
    pub check: check::Check,
    /// What `intrekken` and `terugkoppeling` say.
    pub consent: consent::Consent,
    /// About words that point to few people.
    pub groups: groups::Groups,
    /// What is said about making and writing documents.
    pub documents: documents::Documents,
    /// What can be wrong with reading and writing files.
    pub files: files::Files,
    /// What `zoek` says.
    pub find: find::Find,
    /// What can be wrong with what stands in a file.
    pub flaws: flaws::Flaws,
    /// The help of the command line.
    pub help: help::Help,
    /// What `inzichten` says, and every command over many tables.
    pub insights: insights::Insights,
    /// What the findings of the privacy room are called.
    pub kinds: kinds::Kinds,
    /// What `lijst` says.
    pub list: list::List,
    /// About documents in which people go on writing.
    pub living: living::Living,
    /// What is offered when no command was given.
    pub menu: menu::Menu,
    /// What is said about minutes.
    pub minutes: minutes::Minutes,
    /// What `nieuw` asks.
    pub new: new::New,
    /// What `privacy` says.
    pub privacy: privacy::Privacy,
    /// What `opruimen` says.
    pub purge: purge::Purge,
    /// What the keys of the files mean.
    pub schema: schema::Schema,
    /// What is said about encrypting tables.
    pub secrecy: secrecy::Secrecy,
    /// What is said at the table.
    pub table: table::Table,
    /// What `sjablonen` says.
    pub templates: templates::Templates,
    /// The method's terms as documents print them.
    pub terms: terms::Terms,
    /// What is said when the command line is used wrongly, and the labels of every message.
    pub usage: usage::Usage,
}

static DUTCH: Words = Words {
    actions: actions::DUTCH,
    ask: ask::DUTCH,
    check: check::DUTCH,
    consent: consent::DUTCH,
    groups: groups::DUTCH,
    documents: documents::DUTCH,
    files: files::DUTCH,
    find: find::DUTCH,
    flaws: flaws::DUTCH,
    help: help::DUTCH,
    insights: insights::DUTCH,
    kinds: kinds::DUTCH,
    list: list::DUTCH,
    living: living::DUTCH,
    menu: menu::DUTCH,
    minutes: minutes::DUTCH,
    new: new::DUTCH,
    privacy: privacy::DUTCH,
    purge: purge::DUTCH,
    schema: schema::DUTCH,
    secrecy: secrecy::DUTCH,
    table: table::DUTCH,
    templates: templates::DUTCH,
    terms: terms::DUTCH,
    usage: usage::DUTCH,
};

static ENGLISH: Words = Words {
    actions: actions::ENGLISH,
    ask: ask::ENGLISH,
    check: check::ENGLISH,
    consent: consent::ENGLISH,
    groups: groups::ENGLISH,
    documents: documents::ENGLISH,
    files: files::ENGLISH,
    find: find::ENGLISH,
    flaws: flaws::ENGLISH,
    help: help::ENGLISH,
    insights: insights::ENGLISH,
    kinds: kinds::ENGLISH,
    list: list::ENGLISH,
    living: living::ENGLISH,
    menu: menu::ENGLISH,
    minutes: minutes::ENGLISH,
    new: new::ENGLISH,
    privacy: privacy::ENGLISH,
    purge: purge::ENGLISH,
    schema: schema::ENGLISH,
    secrecy: secrecy::ENGLISH,
    table: table::ENGLISH,
    templates: templates::ENGLISH,
    terms: terms::ENGLISH,
    usage: usage::ENGLISH,
};

static DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

static ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Lang {
    /// Reads `nl` or `en`, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Dutch),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// `nl` or `en`, as in `--taal` and in front matter.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The words of this language.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Dutch => &DUTCH,
            Self::English => &ENGLISH,
        }
    }

    /// The months as dates are written with them, January first.
    #[must_use]
    pub fn months(self) -> &'static [&'static str] {
        match self {
            Self::Dutch => &DUTCH_MONTHS,
            Self::English => &ENGLISH_MONTHS,
        }
    }

    /// A day in full: "15 maart 2022", "15 March 2022".
    pub fn date(self, date: NaiveDate) -> String {
        let months = self.months();
        let month = usize::try_from(date.month0())
            .ok()
            .and_then(|index| months.get(index))
            .copied()
            .unwrap_or_default();
        format!("{} {month} {}", date.day(), date.year())
    }

    /// A number with the noun that fits it: "1 tafel", "0 tafels".
    pub fn count(self, number: usize, one: &str, many: &str) -> String {
        format!("{number} {}", if number == 1 { one } else { many })
    }

    /// "a, b en c".
    pub fn list(self, items: &[impl AsRef<str>]) -> String {
        join(items, self.words().usage.and)
    }

    /// "a, b of c".
    pub fn choice(self, items: &[impl AsRef<str>]) -> String {
        join(items, self.words().usage.or)
    }
}

fn join(items: &[impl AsRef<str>], last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [head @ .., tail] => {
            let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", head.join(", "), tail.as_ref())
        }
    }
}

/// Puts values in the `{name}` places of a text.
///
/// What a value holds is never filled in again, and a place without a value stays as it stands.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        let (before, place) = rest.split_at(start);
        filled.push_str(before);
        let found = values.iter().find_map(|(name, value)| {
            let after = place
                .strip_prefix('{')?
                .strip_prefix(name)?
                .strip_prefix('}')?;
            Some((value, after))
        });
        if let Some((value, after)) = found {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = &place[1..];
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Each text of a language with the path of its field's name, from the `Debug` form: so a
    /// subject that is added needs nothing here.
    fn texts(words: &Words) -> Vec<(String, String)> {
        format!("{words:#?}")
            .lines()
            .filter_map(|line| {
                let line = line.trim().trim_end_matches(',');
                let quote = line.find('"')?;
                Some((
                    line[..quote].trim_end_matches(": ").to_owned(),
                    line[quote..].trim_matches('"').to_owned(),
                ))
            })
            .collect()
    }

    fn places(text: &str) -> BTreeSet<String> {
        text.split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name.to_owned())
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_places_to_fill() {
        let (dutch, english) = (texts(&DUTCH), texts(&ENGLISH));
        assert_eq!(dutch.len(), english.len());
        assert!(dutch.len() > 50, "texts are found: {}", dutch.len());
        for ((field, ours), (other, theirs)) in dutch.iter().zip(&english) {
            assert_eq!(field, other);
            assert_eq!(places(ours), places(theirs), "{field}: {ours} / {theirs}");
            assert!(
                !ours.is_empty() && !theirs.is_empty(),
                "{field} says nothing"
            );
        }
    }

    #[test]
    fn dates_are_said_in_words() {
        let day = NaiveDate::from_ymd_opt(2022, 3, 15).unwrap();
        assert_eq!(Lang::Dutch.date(day), "15 maart 2022");
        assert_eq!(Lang::English.date(day), "15 March 2022");
    }

    #[test]
    fn lists_end_with_a_word() {
        assert_eq!(Lang::Dutch.list(&[""; 0]), "");
        assert_eq!(Lang::Dutch.list(&["a"]), "a");
        assert_eq!(Lang::Dutch.list(&["a", "b", "c"]), "a, b en c");
        assert_eq!(Lang::English.choice(&["a", "b", "c"]), "a, b or c");
    }

    #[test]
    fn one_is_the_only_singular() {
        assert_eq!(Lang::Dutch.count(0, "tafel", "tafels"), "0 tafels");
        assert_eq!(Lang::Dutch.count(1, "tafel", "tafels"), "1 tafel");
        assert_eq!(Lang::Dutch.count(21, "tafel", "tafels"), "21 tafels");
    }

    #[test]
    fn a_place_without_a_value_stays() {
        assert_eq!(
            fill("{a} {b} {", &[("a", "{b}"), ("b", "2")]),
            "{b} 2 {".to_owned()
        );
        assert_eq!(fill("{c}", &[("a", "1")]), "{c}");
    }

    proptest! {
        #[test]
        fn filling_in_keeps_the_value_whole(value in any::<String>(), before in "[^{]*", after in "[^{]*") {
            let template = format!("{before}{{name}}{after}");
            prop_assert_eq!(fill(&template, &[("name", &value)]), format!("{before}{value}{after}"));
        }

        #[test]
        fn a_text_without_places_is_left_alone(text in any::<String>()) {
            prop_assert_eq!(fill(&text, &[]), text);
        }
    }
}
