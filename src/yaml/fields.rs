//! Reading values and structs from nodes, so that all flaws of a file come at once.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::flaw::{Expected, Flaw, Found, Problem, Weight};
use super::tree::{Node, Place, Scalar, Value, entry, key_text};
use crate::model::unsound::nearest;

/// The format that this program reads and writes.
pub const FORMAT: u64 = 1;

/// The flaws found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flaws(Vec<Flaw>);

impl Flaws {
    /// None yet.
    pub fn new() -> Self {
        Flaws::default()
    }

    /// Adds a flaw: the file is refused.
    pub fn push(&mut self, place: Place, problem: Problem) {
        self.0.push(Flaw::new(place, problem));
    }

    /// Adds a warning: the file is used all the same.
    pub fn warn(&mut self, place: Place, problem: Problem) {
        self.0.push(Flaw::warning(place, problem));
    }

    /// Whether the file is refused; warnings alone do not.
    pub fn refuse(&self) -> bool {
        self.0.iter().any(|flaw| flaw.weight == Weight::Flaw)
    }

    /// Whether the value at this place was refused for its form or its type, so that what else
    /// is said of it would be said of a stand-in.
    pub fn were_told_at(&self, place: Place) -> bool {
        self.0.iter().any(|flaw| {
            let is_about_value = !matches!(
                flaw.problem,
                Problem::Unsound(_)
                    | Problem::UnknownKey { .. }
                    | Problem::MissingKey { .. }
                    | Problem::DoubleKey { .. }
                    | Problem::NoFormat
            );
            is_about_value
                && flaw.weight == Weight::Flaw
                && flaw.place.start <= place.start
                && place.end <= flaw.place.end
        })
    }

    /// Adds what was found in a text of which these say where its form is broken, but for what
    /// is only found because of that.
    pub fn extend_with_news(&mut self, found: Flaws, text: &str) {
        let broken: Vec<Place> = self
            .0
            .iter()
            .filter(|flaw| flaw.weight == Weight::Flaw)
            .filter(|flaw| !matches!(flaw.problem, Problem::DoubleKey { .. }))
            .map(|flaw| line_around(text, flaw.place.start))
            .collect();
        let is_news = |flaw: &Flaw| {
            let is_meant = |line: &Place, key: &str| {
                let written = text[line.start..line.end].trim_start_matches([' ', '-']);
                written.starts_with(key)
            };
            if flaw.problem == Problem::NoFormat {
                return !broken.iter().any(|line| is_meant(line, "formaat"));
            }
            if let Problem::MissingKey { key } = flaw.problem {
                return !broken.iter().any(|line| is_meant(line, key));
            }
            let is_inside =
                |line: &Place| line.start <= flaw.place.start && flaw.place.end <= line.end;
            matches!(flaw.problem, Problem::UnknownKey { .. }) || !broken.iter().any(is_inside)
        };
        self.0.extend(found.0.into_iter().filter(is_news));
    }

    /// Keeps only that the file is of a newer format, where it is: what else is new in it would be
    /// told as wrong.
    pub fn or_only_newer_format(self) -> Self {
        let is_newer = |flaw: &&Flaw| matches!(flaw.problem, Problem::NewerFormat { .. });
        match self.0.iter().find(is_newer) {
            Some(newer) => Flaws(vec![newer.clone()]),
            None => self,
        }
    }

    /// All of them, in the order of the text.
    pub fn into_sorted(mut self) -> Vec<Flaw> {
        self.0.sort_by_key(|flaw| flaw.place);
        self.0
    }
}

/// The line that a byte is in, without its line break.
fn line_around(text: &str, at: usize) -> Place {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let length = text[start..].find('\n').unwrap_or(text.len() - start);
    Place {
        start,
        end: start + length,
    }
}

impl From<Vec<Flaw>> for Flaws {
    fn from(flaws: Vec<Flaw>) -> Self {
        Flaws(flaws)
    }
}

impl Extend<Flaw> for Flaws {
    fn extend<I: IntoIterator<Item = Flaw>>(&mut self, flaws: I) {
        self.0.extend(flaws);
    }
}

/// What can be read from a node. Without a value, at least one flaw was added.
pub trait FromNode: Sized {
    /// Reads the value, and adds what is wrong with it.
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self>;
}

/// The keys of a map, asked for one by one; `finish` refuses the keys that nobody asked for.
#[must_use = "unknown keys are found by `finish`"]
pub struct Fields<'n, 'f> {
    place: Place,
    entries: &'n [(Node, Node)],
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
    flaws: &'f mut Flaws,
}

impl<'n, 'f> Fields<'n, 'f> {
    /// The keys of this node, which must be a map.
    pub fn of(node: &'n Node, flaws: &'f mut Flaws) -> Option<Self> {
        if let Value::Map(entries) = &node.value {
            return Some(Fields {
                place: node.place,
                entries,
                known: Vec::new(),
                missing: Vec::new(),
                flaws,
            });
        }
        flaws.push(node.place, not_a(Expected::Map, node));
        None
    }

    /// The value of a key that must be there.
    pub fn required<T: FromNode>(&mut self, key: &'static str) -> Option<T> {
        if let Some(node) = self.node(key) {
            return T::from_node(node, self.flaws);
        }
        self.missing.push(key);
        None
    }

    /// A text that must be there and say something.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        let text: String = self.required(key)?;
        if let (true, Some(node)) = (text.trim().is_empty(), self.node(key)) {
            let problem = Problem::NotA {
                expected: Expected::Text,
                found: Found::Nothing,
                text: String::new(),
            };
            self.flaws.push(node.place, problem);
            return None;
        }
        Some(text)
    }

    /// The value of a key that may be left out or left empty.
    pub fn optional<T: FromNode>(&mut self, key: &'static str) -> Option<T> {
        let node = self.node(key).filter(|node| node.value != Value::Null)?;
        T::from_node(node, self.flaws)
    }

    /// The items of a key that may be left out or left empty.
    pub fn list<T: FromNode>(&mut self, key: &'static str) -> Vec<T> {
        self.optional(key).unwrap_or_default()
    }

    /// The value of a key, or the default when it is left out, left empty or broken.
    pub fn or<T: FromNode>(&mut self, key: &'static str, default: T) -> T {
        self.optional(key).unwrap_or(default)
    }

    /// The node of a key, for who reads it in an own way. The key counts as asked for.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        entry(self.entries, key).map(|(_, value)| value)
    }

    /// The node of a key that must be there, with what is expected in it.
    pub fn required_node(&mut self, key: &'static str, expected: Expected) -> Option<&'n Node> {
        let Some(node) = self.node(key) else {
            self.missing.push(key);
            return None;
        };
        if node.value == Value::Null {
            self.flaws.push(node.place, not_a(expected, node));
            return None;
        }
        Some(node)
    }

    /// Where a missing key is told: the first key, or else the map itself.
    pub fn place(&self) -> Place {
        self.entries
            .first()
            .map_or(self.place, |(key, _)| key.place)
    }

    /// The collector, for flaws that concern several keys.
    pub fn flaws(&mut self) -> &mut Flaws {
        self.flaws
    }

    /// Refuses every key that was not asked for, and tells the keys that are missing. A key that
    /// is written wrongly is not told as missing too.
    pub fn finish(mut self) {
        let place = self.place();
        for (node, _) in self.entries {
            let key = key_text(node);
            if self.known.contains(&key) {
                continue;
            }
            let nearest = nearest(key, self.known.iter().copied());
            self.missing.retain(|missing| Some(*missing) != nearest);
            let problem = Problem::UnknownKey {
                key: key.to_owned(),
                nearest: nearest.map(str::to_owned),
                known: self.known.clone(),
            };
            self.flaws.push(node.place, problem);
        }
        for key in self.missing {
            self.flaws.push(place, Problem::MissingKey { key });
        }
    }
}

/// Reads `formaat`, with which every file begins.
pub fn header(fields: &mut Fields<'_, '_>) {
    let place = fields.place();
    let Some(node) = fields.node("formaat") else {
        fields.flaws.push(place, Problem::NoFormat);
        return;
    };
    match u64::from_node(node, &mut Flaws::new()) {
        None => fields.flaws.push(node.place, Problem::NoFormat),
        Some(FORMAT) => {}
        Some(found) if found > FORMAT => {
            fields
                .flaws
                .push(node.place, Problem::NewerFormat { found });
        }
        Some(found) => fields.flaws.push(
            node.place,
            Problem::NoSuchChoice {
                text: found.to_string(),
                nearest: None,
                choices: vec![FORMAT.to_string()],
            },
        ),
    }
}

/// The choice with this word.
pub fn choice<T: Copy>(node: &Node, choices: &[(&'static str, T)], flaws: &mut Flaws) -> Option<T> {
    let words = || choices.iter().map(|(word, _)| *word);
    let Value::Scalar(Scalar { text, .. }) = &node.value else {
        flaws.push(node.place, not_a(Expected::OneOf(words().collect()), node));
        return None;
    };
    let chosen = choices
        .iter()
        .find(|(word, _)| word == text)
        .map(|(_, value)| *value);
    if chosen.is_none() {
        let problem = Problem::NoSuchChoice {
            text: text.clone(),
            nearest: nearest(text, words()).map(str::to_owned),
            choices: words().map(str::to_owned).collect(),
        };
        flaws.push(node.place, problem);
    }
    chosen
}

/// Any scalar, as it is spelled. `- Let op: dit` is a map for YAML and a text for its writer.
impl FromNode for String {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let problem = match &node.value {
            Value::Scalar(scalar) => return Some(scalar.text.clone()),
            Value::Map(entries) => match entries.as_slice() {
                [
                    (
                        key,
                        Node {
                            value: Value::Scalar(value),
                            ..
                        },
                    ),
                ] => {
                    let text = format!("{}: {}", key_text(key), value.text);
                    Problem::ColonInText { text }
                }
                _ => not_a(Expected::Text, node),
            },
            Value::Null | Value::List(_) => not_a(Expected::Text, node),
        };
        flaws.push(node.place, problem);
        None
    }
}

/// `ja`, `nee`, `true` or `false`, in any case.
impl FromNode for bool {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let text = scalar(node, Expected::YesNo, flaws)?;
        match text.to_lowercase().as_str() {
            "ja" | "true" => Some(true),
            "nee" | "false" => Some(false),
            _ => refuse(node, Expected::YesNo, flaws),
        }
    }
}

/// Whole numbers, without a plus sign, zeros in front or underscores.
macro_rules! whole_number {
    ($($number:ty),*) => {$(
        impl FromNode for $number {
            fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
                let text = scalar(node, Expected::Number, flaws)?;
                match text.parse::<$number>() {
                    Ok(number) if number.to_string() == text => Some(number),
                    Ok(_) | Err(_) => refuse(node, Expected::Number, flaws),
                }
            }
        }
    )*};
}

whole_number!(u8, u16, u32, u64, usize, i64);

/// `jjjj-mm-dd`, a day that exists.
impl FromNode for NaiveDate {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let text = scalar(node, Expected::Date, flaws)?;
        if !has_form_of_a_date(text) {
            return refuse(node, Expected::Date, flaws);
        }
        let date = text.parse().ok();
        if date.is_none() {
            flaws.push(
                node.place,
                Problem::NotADate {
                    text: text.to_owned(),
                },
            );
        }
        date
    }
}

/// Four, two and two digits, with dashes between them.
pub(super) fn has_form_of_a_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// RFC 3339 with an offset.
impl FromNode for DateTime<FixedOffset> {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let text = scalar(node, Expected::Time, flaws)?;
        let time = DateTime::parse_from_rfc3339(text).ok();
        time.or_else(|| refuse(node, Expected::Time, flaws))
    }
}

/// Broken items are told one by one and left out; nothing is an empty list.
impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        match &node.value {
            Value::Null => Some(Vec::new()),
            Value::List(items) => Some(
                items
                    .iter()
                    .filter_map(|item| T::from_node(item, flaws))
                    .collect(),
            ),
            Value::Scalar(scalar) if is_dash_before_word(&scalar.text) => {
                flaws.push(node.place, Problem::NoSpaceAfterDash);
                None
            }
            Value::Scalar(_) | Value::Map(_) => refuse(node, Expected::List, flaws),
        }
    }
}

/// `-een -twee`: what is left of a list whose dashes have no space after them.
fn is_dash_before_word(text: &str) -> bool {
    text.strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// The problem that something else is expected than what stands in this node.
pub fn not_a(expected: Expected, node: &Node) -> Problem {
    let (found, text) = match &node.value {
        Value::Null => (Found::Nothing, String::new()),
        Value::Scalar(scalar) => (Found::Text, scalar.text.clone()),
        Value::List(_) => (Found::List, String::new()),
        Value::Map(_) => (Found::Map, String::new()),
    };
    Problem::NotA {
        expected,
        found,
        text,
    }
}

fn scalar<'n>(node: &'n Node, expected: Expected, flaws: &mut Flaws) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        Value::Null | Value::List(_) | Value::Map(_) => refuse(node, expected, flaws),
    }
}

fn refuse<T>(node: &Node, expected: Expected, flaws: &mut Flaws) -> Option<T> {
    flaws.push(node.place, not_a(expected, node));
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::super::tree::read_tree;
    use super::*;

    struct Person {
        code: String,
        comes: bool,
    }

    impl FromNode for Person {
        fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
            let mut fields = Fields::of(node, flaws)?;
            let code = fields.required("code");
            let comes = fields.or("komt", true);
            fields.finish();
            Some(Person { code: code?, comes })
        }
    }

    fn told(text: &str, flaws: Flaws) -> Vec<(&str, Problem)> {
        let flaws = flaws.into_sorted();
        flaws
            .into_iter()
            .map(|f| (&text[f.place.start..f.place.end], f.problem))
            .collect()
    }

    fn one<T: FromNode>(text: &str) -> (Option<T>, Vec<(&str, Problem)>) {
        let (node, broken) = read_tree(text);
        assert_eq!(broken, []);
        let mut flaws = Flaws::new();
        let value = T::from_node(&node.unwrap(), &mut flaws);
        (value, told(text, flaws))
    }

    #[test]
    fn all_flaws_of_a_file_come_at_once_each_at_its_place() {
        let text = "formaat: 2\ntietel: x\ndatum: 2022-02-30\nbegonnen: gisteren\nminuten: 1_000\n\
            namen: Sanne\ndeelnemers:\n  - code: jg\n    komt: misschien\n  - {komt: NEE}\n  - vz\n  - code: ib\n    komt: Nee\n";
        let (root, broken) = read_tree(text);
        assert_eq!(broken, []);
        let root = root.unwrap();
        let mut flaws = Flaws::new();
        let mut fields = Fields::of(&root, &mut flaws).unwrap();
        header(&mut fields);
        assert_eq!(fields.required::<String>("titel"), None);
        assert_eq!(fields.required::<String>("plaats"), None);
        assert_eq!(fields.optional::<NaiveDate>("datum"), None);
        assert_eq!(fields.optional::<DateTime<FixedOffset>>("begonnen"), None);
        assert_eq!(fields.or::<u32>("minuten", 7), 7);
        assert_eq!(fields.list::<String>("namen"), Vec::<String>::new());
        let people = fields.list::<Person>("deelnemers");
        fields.finish();
        let read: Vec<_> = people.iter().map(|p| (p.code.as_str(), p.comes)).collect();
        assert_eq!(read, [("jg", true), ("ib", false)]);

        let not_a = |expected, text: &str| Problem::NotA {
            expected,
            found: Found::Text,
            text: text.to_owned(),
        };
        let known = vec![
            "formaat",
            "titel",
            "plaats",
            "datum",
            "begonnen",
            "minuten",
            "namen",
            "deelnemers",
        ];
        let expected = vec![
            ("formaat", Problem::MissingKey { key: "plaats" }),
            ("2", Problem::NewerFormat { found: 2 }),
            (
                "tietel",
                Problem::UnknownKey {
                    key: "tietel".to_owned(),
                    nearest: Some("titel".to_owned()),
                    known,
                },
            ),
            (
                "2022-02-30",
                Problem::NotADate {
                    text: "2022-02-30".to_owned(),
                },
            ),
            ("gisteren", not_a(Expected::Time, "gisteren")),
            ("1_000", not_a(Expected::Number, "1_000")),
            ("Sanne", not_a(Expected::List, "Sanne")),
            ("misschien", not_a(Expected::YesNo, "misschien")),
            ("komt", Problem::MissingKey { key: "code" }),
            ("vz", not_a(Expected::Map, "vz")),
        ];
        assert_eq!(told(text, flaws), expected);
    }

    #[test]
    fn a_text_keeps_its_spelling_whatever_it_looks_like() {
        for word in [
            "012",
            "1:30",
            "no",
            "2022-03-15",
            "0x1F",
            "1_000",
            ".5",
            "Null",
            "TRUE",
            "=",
            "1e3",
        ] {
            assert_eq!(one::<String>(word), (Some(word.to_owned()), Vec::new()));
        }
    }

    #[test]
    fn a_list_that_is_empty_or_left_out_is_an_empty_list() {
        let text = "a:\nb: []\nc: ~\n";
        let (root, _) = read_tree(text);
        let (root, mut flaws) = (root.unwrap(), Flaws::new());
        let mut fields = Fields::of(&root, &mut flaws).unwrap();
        for key in ["a", "b", "c", "d"] {
            assert_eq!(fields.list::<String>(key), Vec::<String>::new());
        }
        assert_eq!(fields.required::<Vec<u32>>("a"), Some(Vec::new()));
        fields.finish();
        assert_eq!(told(text, flaws), []);
    }

    #[test]
    fn an_item_with_a_colon_is_told_as_a_text_that_needs_quotes() {
        let (texts, flaws) = one::<Vec<String>>("- een\n- Let op: dit\n- drie\n");
        assert_eq!(texts, Some(vec!["een".to_owned(), "drie".to_owned()]));
        let problem = Problem::ColonInText {
            text: "Let op: dit".to_owned(),
        };
        assert_eq!(flaws, [("Let op: dit", problem)]);
    }

    #[test]
    fn dashes_without_a_space_are_told_where_a_list_belongs() {
        let (_, flaws) = one::<Vec<String>>("-een\n-twee\n");
        assert_eq!(flaws, [("-een\n-twee", Problem::NoSpaceAfterDash)]);
    }

    #[test]
    fn a_choice_names_the_nearest_and_all_of_them() {
        let choices = [("po", 1), ("vo", 2), ("overig", 3)];
        let (node, _) = read_tree("overg");
        let mut flaws = Flaws::new();
        assert_eq!(choice(&node.unwrap(), &choices, &mut flaws), None);
        let problem = Problem::NoSuchChoice {
            text: "overg".to_owned(),
            nearest: Some("overig".to_owned()),
            choices: ["po", "vo", "overig"].map(str::to_owned).to_vec(),
        };
        assert_eq!(told("overg", flaws), [("overg", problem)]);
    }

    #[test]
    fn a_file_without_its_format_is_told_at_its_first_key() {
        let (root, _) = read_tree("titel: x\n");
        let (root, mut flaws) = (root.unwrap(), Flaws::new());
        let mut fields = Fields::of(&root, &mut flaws).unwrap();
        header(&mut fields);
        assert_eq!(fields.optional::<String>("titel").as_deref(), Some("x"));
        fields.finish();
        assert_eq!(told("titel: x\n", flaws), [("titel", Problem::NoFormat)]);
    }
}
