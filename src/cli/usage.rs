//! Says what is wrong with a command line, in our words for every kind of error that the parser
//! knows.

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::error::Error as _;

use super::args::Mistake;
use super::help;
use super::snippet::Notice;
use crate::lang::usage::Usage;
use crate::lang::{Lang, fill};

/// Where on the command line something went wrong.
pub(super) struct Location<'a> {
    /// The last command that the line names.
    pub(super) command: &'a Command,
    /// `dialoogtafel verslag`
    pub(super) path: String,
}

/// The message for an error of a command line whose words were localized.
pub(super) fn explain(error: &Error, location: &Location<'_>, lang: Lang) -> Notice {
    let words = &lang.words().usage;
    let case = Case {
        error,
        location,
        lang,
        words,
    };
    match error.kind() {
        ErrorKind::UnknownArgument => case.unknown_argument(),
        ErrorKind::InvalidSubcommand => case.unknown_command(),
        ErrorKind::InvalidValue => case.invalid_value(),
        ErrorKind::ValueValidation => case.unreadable_value(),
        ErrorKind::MissingRequiredArgument => case.missing_argument(),
        ErrorKind::ArgumentConflict => case.conflict(),
        ErrorKind::TooManyValues => case.notice(words.surplus_value, case.see_help()),
        ErrorKind::NoEquals => case.notice(words.missing_equals, case.write()),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            case.notice(words.wrong_count, case.write())
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            case.notice(words.missing_command, case.see_help())
        }
        ErrorKind::InvalidUtf8 => case.notice(words.not_text, words.retype.to_owned()),
        ErrorKind::Io | ErrorKind::Format => {
            case.notice(words.not_written, words.check_disk.to_owned())
        }
        // Help and version are answered before; a kind that a later parser adds is told in general.
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | _ => {
            case.notice(words.wrong_count, case.see_help())
        }
    }
}

/// The message for a language in the environment that we do not speak.
pub(super) fn explain_language(given: &str, lang: Lang) -> Notice {
    let words = &lang.words().usage;
    Notice::error(
        fill(words.wrong_language, &[("given", given)]),
        words.set_language,
    )
}

struct Case<'a> {
    error: &'a Error,
    location: &'a Location<'a>,
    lang: Lang,
    words: &'static Usage,
}

impl Case<'_> {
    /// Fills in what was given and at which option.
    fn notice(&self, headline: &str, remedy: String) -> Notice {
        let given = self.texts(ContextKind::InvalidValue).join(", ");
        let values = [("given", given.as_str()), ("option", &self.option())];
        Notice::error(fill(headline, &values), remedy)
    }

    fn unknown_argument(&self) -> Notice {
        let given = self.texts(ContextKind::InvalidArg).join(", ");
        let nearest = self.texts(ContextKind::SuggestedArg);
        let (headline, remedy) = if given.starts_with('-') {
            let remedy = match nearest.first() {
                Some(nearest) => self.did_you_mean(nearest),
                None => self.see_help(),
            };
            (self.words.unknown_option, remedy)
        } else {
            (self.words.surplus, self.write())
        };
        Notice::error(fill(headline, &[("given", &given)]), remedy)
    }

    fn unknown_command(&self) -> Notice {
        let given = self.texts(ContextKind::InvalidSubcommand).join(", ");
        let remedy = match self.texts(ContextKind::SuggestedSubcommand).as_slice() {
            [] => self.see_help(),
            [.., nearest] => self.did_you_mean(&format!("{} {nearest}", self.location.path)),
        };
        let headline = fill(self.words.unknown_command, &[("given", &given)]);
        Notice::error(headline, remedy)
    }

    fn invalid_value(&self) -> Notice {
        let given = self.texts(ContextKind::InvalidValue).join(", ");
        let choices: Vec<String> = self
            .texts(ContextKind::ValidValue)
            .iter()
            .map(|choice| format!("`{choice}`"))
            .collect();
        let remedy = match self.texts(ContextKind::SuggestedValue).first() {
            Some(nearest) => self.did_you_mean(nearest),
            None if choices.is_empty() => self.see_help(),
            None => {
                let choices = self.lang.choice(&choices);
                fill(self.words.choose, &[("choices", &choices)])
            }
        };
        if given.is_empty() {
            self.notice(self.words.missing_value, remedy)
        } else {
            self.notice(self.words.wrong_value, remedy)
        }
    }

    fn unreadable_value(&self) -> Notice {
        let mistake = self
            .error
            .source()
            .and_then(|source| source.downcast_ref::<Mistake>());
        let words = self.words;
        match mistake {
            Some(Mistake::Date) => self.notice(words.wrong_date, words.write_date.to_owned()),
            Some(Mistake::Number) => self.notice(words.wrong_number, words.write_number.to_owned()),
            None => self.notice(words.wrong_value, self.see_help()),
        }
    }

    fn missing_argument(&self) -> Notice {
        let mut missing: Vec<String> = self
            .texts(ContextKind::InvalidArg)
            .iter()
            .map(|argument| shown(argument))
            .collect();
        // First what has a place of its own, as in the usage line.
        missing.sort_by_key(|argument| argument.starts_with('-'));
        let usage: Vec<String> = std::iter::once(self.location.path.clone())
            .chain(self.places_beside(&missing))
            .chain(missing.iter().cloned())
            .collect();
        let usage = usage.join(" ");
        let mut remedy = fill(self.words.write, &[("usage", &usage)]);
        if let [only] = missing.as_slice()
            && let Some(choices) = self.choices_of(only)
        {
            remedy.push_str(", ");
            remedy.push_str(&fill(self.words.choose, &[("choices", &choices)]));
        }
        let missing = self.lang.list(&missing);
        let headline = fill(self.words.missing_argument, &[("missing", &missing)]);
        Notice::error(headline, remedy)
    }

    /// What has a place of its own in the command and is not among these.
    fn places_beside(&self, missing: &[String]) -> Vec<String> {
        let places = self.location.command.get_positionals();
        let places = places.filter(|place| place.is_required_set());
        let names = places.flat_map(|place| place.get_value_names().unwrap_or_default());
        let names = names.map(|name| name.to_string());
        let is_new = |name: &String| {
            missing
                .iter()
                .all(|other| other.trim_end_matches('…') != name)
        };
        names.filter(is_new).collect()
    }

    /// What can stand at a place of the command, by the name of its value.
    fn choices_of(&self, value: &str) -> Option<String> {
        let argument = self.location.command.get_positionals().find(|argument| {
            argument
                .get_value_names()
                .is_some_and(|names| names.iter().any(|name| name.as_str() == value))
        })?;
        let choices: Vec<String> = argument
            .get_possible_values()
            .iter()
            .map(|choice| format!("`{}`", choice.get_name()))
            .collect();
        (!choices.is_empty()).then(|| self.lang.choice(&choices))
    }

    fn conflict(&self) -> Notice {
        let one = self.option();
        let others = self.texts(ContextKind::PriorArg);
        let mut options: Vec<String> = std::iter::once(one.clone())
            .chain(others.iter().map(|argument| name(argument)))
            .map(|option| format!("`{option}`"))
            .collect();
        options.dedup();
        if options.len() == 1 {
            let headline = fill(self.words.twice, &[("one", &one)]);
            return Notice::error(headline, self.words.leave_out);
        }
        let options = self.lang.list(&options);
        let headline = fill(self.words.conflict, &[("options", &options)]);
        Notice::error(headline, self.words.use_one)
    }

    fn option(&self) -> String {
        self.texts(ContextKind::InvalidArg)
            .first()
            .map(|argument| name(argument))
            .unwrap_or_default()
    }

    fn texts(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    fn did_you_mean(&self, nearest: &str) -> String {
        fill(self.words.did_you_mean, &[("nearest", nearest)])
    }

    fn write(&self) -> String {
        let usage = help::usage(self.location.command, &self.location.path, self.lang);
        fill(self.words.write, &[("usage", &usage)])
    }

    fn see_help(&self) -> String {
        fill(self.words.see_help, &[("path", &self.location.path)])
    }
}

/// `--voor <LEZERS>` as `--voor`; `<PAD>...` as `PAD…`.
fn name(argument: &str) -> String {
    match argument.split_once(' ') {
        Some((name, _)) if argument.starts_with('-') => name.to_owned(),
        _ => shown(argument),
    }
}

/// `<PAD>...` as `PAD…`, and `--notulen <BESTAND>` as `--notulen BESTAND`.
fn shown(argument: &str) -> String {
    argument.replace("...", "…").replace(['<', '>'], "")
}
