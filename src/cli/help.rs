//! Turns the shape of the command line into pages of help, in the words of one language.
//!
//! The pages are ours and not the parser's, since the parser's have English in them.

use clap::{Arg, Command};
use unicode_width::UnicodeWidthStr;

use super::context::{Color, Tone};
use crate::lang::{Lang, fill};

/// The help of one command, not yet laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The command as it is typed: `dialoogtafel verslag`.
    pub path: String,
    /// What it does, in a sentence.
    pub about: String,
    /// How it is called, without a label.
    pub usage: String,
    /// Commands, arguments and options.
    pub sections: Vec<Section>,
    /// Whole command lines.
    pub examples: Vec<String>,
}

/// Entries under one heading; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Without a colon.
    pub heading: &'static str,
    /// In the order in which they are declared.
    pub entries: Vec<Entry>,
}

/// One thing that can be typed, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `--voor LEZERS`
    pub term: String,
    /// Sentences.
    pub text: String,
}

/// The page of a command from [`super::localized::localized`]; the path is how people type it.
pub fn page(command: &Command, path: &str, lang: Lang) -> Page {
    let words = &lang.words().help;
    let (common, own): (Vec<&Arg>, Vec<&Arg>) = command
        .get_arguments()
        .partition(|argument| argument.is_global_set());
    let (positional, options): (Vec<&Arg>, Vec<&Arg>) = own
        .into_iter()
        .partition(|argument| argument.is_positional());
    let entries = |arguments: Vec<&Arg>| -> Vec<Entry> {
        arguments
            .into_iter()
            .map(|argument| argument_entry(argument, lang))
            .collect()
    };
    let sections = [
        (words.commands_heading, command_entries(command, lang)),
        (words.arguments_heading, entries(positional)),
        (words.options_heading, entries(options)),
        (words.common_options, entries(common)),
    ];
    Page {
        usage: usage(command, path, lang),
        about: styled(command.get_about()),
        sections: sections
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty())
            .map(|(heading, entries)| Section { heading, entries })
            .collect(),
        examples: styled(command.get_after_help())
            .lines()
            .map(str::to_owned)
            .collect(),
        path: path.to_owned(),
    }
}

/// How a command is called, with its arguments: `dialoogtafel verslag PAD… [opties]`.
pub fn usage(command: &Command, path: &str, lang: Lang) -> String {
    let words = &lang.words().help;
    let mut usage = path.to_owned();
    for argument in command.get_positionals() {
        usage.push(' ');
        usage.push_str(&bracketed(argument));
    }
    if command.has_subcommands() {
        usage.push_str(&format!(" [{}]", words.command_place));
    }
    usage.push(' ');
    usage.push_str(words.options_place);
    usage
}

/// A path with a command added to it.
pub fn join(path: &str, command: &Command, lang: Lang) -> String {
    format!("{path} {}", typed_name(command, lang))
}

/// The name by which people of that language call a command.
pub fn typed_name(command: &Command, lang: Lang) -> &str {
    let alias = command.get_visible_aliases().next();
    match lang {
        Lang::Dutch => command.get_name(),
        Lang::English => alias.unwrap_or_else(|| command.get_name()),
    }
}

fn command_entries(command: &Command, lang: Lang) -> Vec<Entry> {
    command
        .get_subcommands()
        .map(|child| {
            let typed = typed_name(child, lang);
            let other = std::iter::once(child.get_name())
                .chain(child.get_visible_aliases())
                .find(|name| *name != typed);
            Entry {
                term: match other {
                    Some(other) => format!("{typed} ({other})"),
                    None => typed.to_owned(),
                },
                text: styled(child.get_about()),
            }
        })
        .collect()
}

fn argument_entry(argument: &Arg, lang: Lang) -> Entry {
    let words = &lang.words().help;
    let mut text = styled(argument.get_help());
    if takes_value(argument) && !argument.is_hide_possible_values_set() {
        let choices: Vec<String> = argument
            .get_possible_values()
            .iter()
            .map(|choice| format!("`{}`", choice.get_name()))
            .collect();
        if !choices.is_empty() {
            let choices = lang.choice(&choices);
            text.push(' ');
            text.push_str(&fill(words.choices, &[("choices", &choices)]));
        }
    }
    if takes_value(argument)
        && !argument.is_hide_default_value_set()
        && let [standard] = argument.get_default_values()
    {
        let standard = format!("`{}`", standard.to_string_lossy());
        text.push(' ');
        text.push_str(&fill(words.standard, &[("value", &standard)]));
    }
    Entry {
        term: term(argument, lang),
        text,
    }
}

fn term(argument: &Arg, lang: Lang) -> String {
    if argument.is_positional() {
        return bracketed(argument);
    }
    let long = match lang {
        Lang::Dutch => None,
        Lang::English => argument
            .get_visible_aliases()
            .and_then(|aliases| aliases.first().copied()),
    }
    .or_else(|| argument.get_long())
    .map(|long| format!("--{long}"));
    let short = argument.get_short().map(|short| format!("-{short}"));
    let names: Vec<String> = long.into_iter().chain(short).collect();
    let names = names.join(", ");
    if !takes_value(argument) {
        return names;
    }
    if argument
        .get_num_args()
        .is_some_and(|count| count.min_values() == 0)
    {
        format!("{names} [{}]", shown_value(argument))
    } else {
        format!("{names} {}", shown_value(argument))
    }
}

pub(super) fn takes_value(argument: &Arg) -> bool {
    argument.get_action().takes_values()
}

fn bracketed(argument: &Arg) -> String {
    let many = argument
        .get_num_args()
        .is_some_and(|count| count.max_values() > 1);
    let name = format!("{}{}", shown_value(argument), if many { "…" } else { "" });
    if argument.is_required_set() {
        name
    } else {
        format!("[{name}]")
    }
}

pub(super) fn shown_value(argument: &Arg) -> String {
    argument
        .get_value_names()
        .and_then(<[_]>::first)
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn styled(text: Option<&clap::builder::StyledStr>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

impl Page {
    /// Lays the page out for a screen of that many columns.
    ///
    /// Examples are never broken, so that they can be copied.
    pub fn render(&self, lang: Lang, width: usize, color: Color) -> String {
        let words = &lang.words().help;
        let width = width.clamp(30, 80);
        let heading = |text: &str| color.paint(Tone::Strong, &format!("{text}:"));
        let mut text = wrap(&self.about, width, "");
        let label = format!("{}: ", words.usage);
        let usage = wrap(&format!("{label}{}", self.usage), width, "  ");
        text.push('\n');
        text.push_str(&usage.replacen(label.trim_end(), &heading(words.usage), 1));
        let column = self.term_column();
        for section in &self.sections {
            text.push_str(&format!("\n{}\n", heading(section.heading)));
            for entry in &section.entries {
                text.push_str(&entry.render(width, column, color));
            }
        }
        if !self.examples.is_empty() {
            text.push_str(&format!("\n{}\n", heading(words.examples)));
            for example in &self.examples {
                text.push_str(&format!("  {example}\n"));
            }
        }
        text
    }

    /// The column at which texts begin, the same for the whole page.
    fn term_column(&self) -> usize {
        let widest = self
            .sections
            .iter()
            .flat_map(|section| &section.entries)
            .map(|entry| entry.term.width())
            .max()
            .unwrap_or_default();
        widest.min(26) + 4
    }
}

impl Entry {
    fn render(&self, width: usize, column: usize, color: Color) -> String {
        let term = color.paint(Tone::Term, &self.term);
        let stacked = width < 60;
        let indent = " ".repeat(if stacked { 6 } else { column });
        let text = wrap(&format!("{indent}{}", self.text), width, &indent);
        if stacked || self.term.width() + 4 > column {
            return format!("  {term}\n{text}");
        }
        let gap = " ".repeat(column - 2 - self.term.width());
        format!("  {term}{gap}{}", text.trim_start())
    }
}

/// Breaks a text between words; every line but the first begins with the indent, every line ends
/// with a newline.
pub(super) fn wrap(text: &str, width: usize, indent: &str) -> String {
    let start = text.len() - text.trim_start().len();
    let (mut line, mut wrapped) = (text[..start].to_owned(), String::new());
    let mut is_empty = true;
    for word in text.split_whitespace() {
        if !is_empty && line.width() + 1 + word.width() > width {
            wrapped.push_str(&line);
            wrapped.push('\n');
            line = indent.to_owned();
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    wrapped.push_str(&line);
    wrapped.push('\n');
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn wrapping_loses_no_word_and_keeps_to_the_width(words in proptest::collection::vec("[a-zé]{1,12}", 1..40), width in 20_usize..80) {
            let text = words.join(" ");
            let wrapped = wrap(&text, width, "    ");
            prop_assert_eq!(wrapped.split_whitespace().collect::<Vec<_>>(), words);
            prop_assert!(wrapped.lines().all(|line| line.width() <= width), "{}", wrapped);
        }
    }
}
