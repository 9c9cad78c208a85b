//! A flaw of a YAML file, in words.

use crate::cli::snippet::{Level, Snippet};
use crate::lang::flaws::{Flaws, Told};
use crate::lang::{Lang, fill};
use crate::yaml::flaw::{Expected, Flaw, Found, Problem, Weight};

/// A flaw with its line; `file` is the path as people know it, `text` the whole file.
#[must_use]
pub fn flaw<'t>(flaw: &Flaw, file: &str, text: &'t str, lang: Lang) -> Snippet<'t> {
    let words = Words {
        flaws: &lang.words().flaws,
        lang,
        text,
    };
    let (headline, remedy) = if is_apostrophe(flaw, text) {
        say(&words.flaws.unclosed_apostrophe, &[])
    } else {
        words.problem(&flaw.problem)
    };
    Snippet {
        level: match flaw.weight {
            Weight::Flaw => Level::Error,
            Weight::Warning => Level::Warning,
        },
        headline,
        file: file.to_owned(),
        text,
        range: flaw.place.start..flaw.place.end,
        label: None,
        remedy: Some(remedy),
    }
}

/// Whether what looks like an open quotation mark begins a word such as `'s` or `'t`.
fn is_apostrophe(flaw: &Flaw, text: &str) -> bool {
    let told = &text[flaw.place.start..flaw.place.end];
    matches!(flaw.problem, Problem::UnclosedQuote)
        && APOSTROPHES.iter().any(|word| told.starts_with(word))
}

/// Dutch words that begin with an apostrophe.
const APOSTROPHES: &[&str] = &["'s ", "'t ", "'n ", "'k ", "'m ", "'r "];

/// Characters of a text that are said again in the headline; a longer one is only pointed at.
const LONGEST_QUOTE: usize = 30;

/// What is wrong and what to do.
pub(super) type Said = (String, String);

pub(super) struct Words<'w> {
    pub(super) flaws: &'static Flaws,
    pub(super) lang: Lang,
    pub(super) text: &'w str,
}

pub(super) fn say(told: &Told, values: &[(&str, &str)]) -> Said {
    (fill(told.what, values), fill(told.remedy, values))
}

/// Says a thing with the nearest known word where there is one.
pub(super) fn say_near(
    near: &Told,
    far: &Told,
    nearest: Option<&String>,
    values: &[(&str, &str)],
) -> Said {
    let Some(nearest) = nearest else {
        return say(far, values);
    };
    let mut values = values.to_vec();
    values.push(("nearest", nearest));
    say(near, &values)
}

impl Words<'_> {
    fn problem(&self, problem: &Problem) -> Said {
        let words = self.flaws;
        match problem {
            Problem::UnknownKey {
                key,
                nearest,
                known,
            } => {
                let values = [("key", key.as_str()), ("known", &self.lang.list(known))];
                say_near(
                    &words.unknown_key_near,
                    &words.unknown_key,
                    nearest.as_ref(),
                    &values,
                )
            }
            Problem::MissingKey { key } => say(&words.missing_key, &[("key", key)]),
            Problem::DoubleKey { key, first_line } => say(
                &words.double_key,
                &[("key", key), ("line", &first_line.to_string())],
            ),
            Problem::NotA {
                expected,
                found,
                text,
            } => self.not_a(expected, *found, text),
            Problem::NoSuchChoice {
                text,
                nearest,
                choices,
            } => {
                let values = [
                    ("text", text.as_str()),
                    ("choices", &self.lang.choice(choices)),
                ];
                say_near(
                    &words.not_a_choice_near,
                    &words.not_a_choice,
                    nearest.as_ref(),
                    &values,
                )
            }
            Problem::NotADate { text } => say(&words.not_a_date, &[("text", text)]),
            Problem::NotAnId { text } => say(&words.not_an_id, &[("text", text)]),
            Problem::ReservedId { text } => say(&words.reserved_id, &[("text", text)]),
            Problem::NewerFormat { found } => {
                say(&words.newer_format, &[("found", &found.to_string())])
            }
            Problem::NoFormat => say(&words.no_format, &[]),
            Problem::NotATransition { text } => say(&words.not_a_transition, &[("text", text)]),
            Problem::Unsound(problem) => self.unsound(problem),
            Problem::EmptyFile => say(&words.empty_file, &[]),
            Problem::TooDeep => say(&words.too_deep, &[]),
            Problem::AliasesRefused => say(&words.aliases_refused, &[]),
            Problem::TagRefused => say(&words.tag_refused, &[]),
            Problem::SeveralDocuments => say(&words.several_documents, &[]),
            Problem::DirectiveRefused => say(&words.directive_refused, &[]),
            Problem::Tab => say(&words.tab, &[]),
            Problem::OddSpace => say(&words.odd_space, &[]),
            Problem::UnclosedQuote => say(&words.unclosed_quote, &[]),
            Problem::TextAfterQuote => say(&words.text_after_quote, &[]),
            Problem::BackslashInQuotes => say(&words.backslash_in_quotes, &[]),
            Problem::UnclosedBracket { open } => {
                say(&words.unclosed_bracket, &[("open", &open.to_string())])
            }
            Problem::StrayBracket => say(&words.stray_bracket, &[]),
            Problem::MissingComma => say(&words.missing_comma, &[]),
            Problem::TextAfterBracket => say(&words.text_after_bracket, &[]),
            Problem::Indentation => say(&words.indentation, &[]),
            Problem::ColonInText { text } => say(&words.colon_in_text, &[("text", text)]),
            Problem::SignAtStart { sign, text } => say(
                &words.sign_at_start,
                &[("sign", &sign.to_string()), ("text", text)],
            ),
            Problem::HashHidesText { text } => say(&words.hash_hides_text, &[("text", text)]),
            Problem::NoSpaceAfterColon { key } => say(&words.no_space_after_colon, &[("key", key)]),
            Problem::NoColon { .. } => say(&words.no_colon, &[]),
            Problem::NoSpaceAfterDash => say(&words.no_space_after_dash, &[]),
            Problem::ListOnKeyLine => say(&words.list_on_key_line, &[]),
            Problem::KeyNotText => say(&words.key_not_text, &[]),
            Problem::OddCharacter { character } => {
                let code = format!("U+{:04X}", u32::from(*character));
                say(&words.odd_character, &[("character", &code)])
            }
            Problem::NotYaml => say(&words.not_yaml, &[]),
        }
    }

    fn not_a(&self, expected: &Expected, found: Found, text: &str) -> Said {
        let words = self.flaws;
        let (expected, form) = match expected {
            Expected::Text => (words.a_text, words.form_text.to_owned()),
            Expected::Number => (words.a_number, words.form_number.to_owned()),
            Expected::YesNo => (words.yes_no, words.form_yes_no.to_owned()),
            Expected::Date => (words.a_date, words.form_date.to_owned()),
            Expected::Time => (words.a_time, words.form_time.to_owned()),
            Expected::List => (words.a_list, words.form_list.to_owned()),
            Expected::Map => (words.keys, words.form_keys.to_owned()),
            Expected::Id => (words.an_id, words.form_id.to_owned()),
            Expected::OneOf(choices) => {
                let choices = self.lang.choice(choices);
                (
                    words.a_choice,
                    fill(words.form_choice, &[("choices", &choices)]),
                )
            }
        };
        let found = match found {
            Found::Nothing => words.nothing.to_owned(),
            Found::Text if text.is_empty() || text.chars().count() > LONGEST_QUOTE => {
                words.a_text.to_owned()
            }
            Found::Text => format!("`{text}`"),
            Found::List => words.a_list.to_owned(),
            Found::Map => words.keys.to_owned(),
        };
        say(
            &words.not_expected,
            &[("found", &found), ("expected", expected), ("form", &form)],
        )
    }
}
