//! Reads a command line: first its language, then the rest, so that whatever is wrong with the
//! rest is said in that language.

use clap::error::ErrorKind;
use clap::{Arg, Command, Parser};
use std::ffi::{OsStr, OsString};

use super::args::Arguments;
use super::help::{self, Page};
use super::localized::localized;
use super::snippet::Notice;
use super::usage::{self, Location};
use crate::lang::Lang;

/// Why a command line does not lead to a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// Help was asked for.
    Help(Box<Page>),
    /// The version was asked for.
    Version,
    /// It is wrong.
    Refused(Notice),
}

/// Reads the arguments, the name of the program first, and what `DIALOOGTAFEL_TAAL` holds.
pub fn read(arguments: &[OsString], variable: Option<&OsStr>) -> (Lang, Result<Arguments, Stop>) {
    let asked = early_value(arguments, "--taal").and_then(Lang::from_code);
    let of_variable = variable.map(|code| code.to_str().and_then(Lang::from_code).ok_or(code));
    let lang = match (asked, of_variable) {
        (Some(lang), _) | (None, Some(Ok(lang))) => lang,
        (None, None) => Lang::default(),
        (None, Some(Err(unknown))) => {
            let lang = Lang::default();
            let notice = usage::explain_language(&unknown.to_string_lossy(), lang);
            return (lang, Err(Stop::Refused(notice)));
        }
    };
    (lang, parse(arguments, lang))
}

/// The value of an option, looked up before parsing: the last one on the line, and nothing after
/// `--`.
pub fn early_value<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let before: Vec<&str> = arguments
        .iter()
        .skip(1)
        .take_while(|argument| *argument != "--")
        .map(|argument| argument.to_str().unwrap_or_default())
        .collect();
    before
        .iter()
        .enumerate()
        .filter_map(|(index, argument)| match argument.strip_prefix(option)? {
            "" => before.get(index + 1).copied(),
            rest => rest.strip_prefix('='),
        })
        .next_back()
}

fn parse(arguments: &[OsString], lang: Lang) -> Result<Arguments, Stop> {
    Arguments::try_parse_from(arguments).map_err(|error| refuse(&error, arguments, lang))
}

/// Parses once more with words, which is slow, but only when there is something to say.
fn refuse(error: &clap::Error, arguments: &[OsString], lang: Lang) -> Stop {
    if error.kind() == ErrorKind::DisplayVersion {
        return Stop::Version;
    }
    let program = localized(lang);
    let (command, path) = route(&program, arguments, lang);
    if error.kind() == ErrorKind::DisplayHelp {
        return Stop::Help(Box::new(help::page(command, &path, lang)));
    }
    let location = Location { command, path };
    let notice = match program.clone().try_get_matches_from(arguments) {
        Err(error) => usage::explain(&error, &location, lang),
        Ok(_) => usage::explain(error, &location, lang),
    };
    Stop::Refused(notice)
}

/// The last command that a line names, and the path to it as people type it.
fn route<'a>(program: &'a Command, arguments: &[OsString], lang: Lang) -> (&'a Command, String) {
    let mut command = program;
    let mut path = help::typed_name(program, lang).to_owned();
    let mut words = arguments.iter().skip(1).take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        let typed = word.to_str().unwrap_or_default();
        if typed.starts_with('-') {
            if command
                .get_arguments()
                .any(|argument| takes_next(argument, typed))
            {
                words.next();
            }
        } else if let Some(child) = command.find_subcommand(word) {
            path = help::join(&path, child, lang);
            command = child;
        }
    }
    (command, path)
}

/// Whether the option was typed so that its value is the next word.
fn takes_next(argument: &Arg, typed: &str) -> bool {
    let is_it = argument
        .get_long()
        .is_some_and(|long| typed.strip_prefix("--") == Some(long))
        || argument.get_short().is_some_and(|short| {
            let mut letters = typed.chars();
            letters.next() == Some('-') && letters.next_back() == Some(short)
        });
    is_it && argument.get_action().takes_values()
}

/// The page of the program itself.
pub fn front_page(lang: Lang) -> Page {
    let program = localized(lang);
    help::page(&program, help::typed_name(&program, lang), lang)
}
