//! The `/commands` at the prompt.

use crate::lang::Lang;
use crate::lang::table::commands::CommandWords;
use crate::model::unsound::nearest;

/// What can be asked for at every prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Back,
    Next,
    Skip,
    Change,
    Remove,
    Theme,
    Case,
    Timeline,
    Voices,
    Time,
    Join,
    Leave,
    Turn,
    Table,
    Public,
    Themes,
    Notes,
    Prompts,
    Hide,
    Pause,
    Help,
}

/// All commands, in the order in which help shows them.
pub(super) const ALL: &[Command] = &[
    Command::Back,
    Command::Next,
    Command::Skip,
    Command::Change,
    Command::Remove,
    Command::Theme,
    Command::Table,
    Command::Public,
    Command::Turn,
    Command::Notes,
    Command::Prompts,
    Command::Case,
    Command::Timeline,
    Command::Voices,
    Command::Time,
    Command::Join,
    Command::Leave,
    Command::Themes,
    Command::Hide,
    Command::Pause,
    Command::Help,
];

/// What a typed line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A command, and what was typed behind it.
    Command(Command, String),
    /// It begins as a command, but is none; with the nearest.
    Unknown(Option<Command>),
    /// A text that begins with a slash, as was meant.
    Text(String),
    /// Something else than a command.
    Other,
}

/// Reads a line as a command; `//` and `\/` make a slash at the beginning text.
pub(super) fn read(line: &str, lang: Lang) -> Reading {
    let line = line.trim();
    if let Some(text) = line.strip_prefix("//").or_else(|| line.strip_prefix("\\/")) {
        return Reading::Text(format!("/{text}"));
    }
    let Some(line) = line.strip_prefix('/') else {
        return Reading::Other;
    };
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let name = name.to_lowercase();
    match named(&name, lang) {
        Some(command) => Reading::Command(command, rest.trim().to_owned()),
        None => Reading::Unknown(guess(&name, lang)),
    }
}

/// The command with this name, or the only one that begins so.
fn named(name: &str, lang: Lang) -> Option<Command> {
    let known = ALL.iter().flat_map(|command| {
        names(*command, lang)
            .into_iter()
            .map(|known| (known, *command))
    });
    if let Some((_, command)) = known.clone().find(|(known, _)| *known == name) {
        return Some(command);
    }
    let mut beginning: Vec<Command> = known
        .filter(|(known, _)| name.len() >= 3 && known.starts_with(name))
        .map(|(_, command)| command)
        .collect();
    beginning.dedup();
    match beginning.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

fn guess(name: &str, lang: Lang) -> Option<Command> {
    let known = ALL.iter().flat_map(|command| names(*command, lang));
    nearest(name, known).and_then(|nearest| named(nearest, lang))
}

/// The names of a command: the one of the language first, the Dutch one always.
fn names(command: Command, lang: Lang) -> Vec<&'static str> {
    let mut names = vec![name(command, lang)];
    names.push(name(command, Lang::Dutch));
    names.dedup();
    names
}

/// The name of a command in a language.
pub(super) fn name(command: Command, lang: Lang) -> &'static str {
    words(command, lang).name
}

/// The name of a command and what it does.
pub(super) fn words(command: Command, lang: Lang) -> &'static CommandWords {
    let words = &lang.words().table.commands;
    match command {
        Command::Back => &words.back,
        Command::Next => &words.next,
        Command::Skip => &words.skip,
        Command::Change => &words.change,
        Command::Remove => &words.remove,
        Command::Theme => &words.theme,
        Command::Case => &words.case,
        Command::Timeline => &words.timeline,
        Command::Voices => &words.voices,
        Command::Time => &words.time,
        Command::Join => &words.join,
        Command::Leave => &words.leave,
        Command::Turn => &words.turn,
        Command::Table => &words.table,
        Command::Public => &words.public,
        Command::Themes => &words.themes,
        Command::Notes => &words.notes,
        Command::Prompts => &words.prompts,
        Command::Hide => &words.hide,
        Command::Pause => &words.pause,
        Command::Help => &words.help,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_command_a_slip_or_a_text() {
        let command = |command, rest: &str| Reading::Command(command, rest.to_owned());
        for (line, lang, expected) in [
            ("/terug", Lang::Dutch, command(Command::Back, "")),
            ("/Wijzig 12", Lang::Dutch, command(Command::Change, "12")),
            ("/back", Lang::English, command(Command::Back, "")),
            ("/terug", Lang::English, command(Command::Back, "")),
            ("/verw 3", Lang::Dutch, command(Command::Remove, "3")),
            ("/ver", Lang::Dutch, Reading::Unknown(None)),
            ("/teurg", Lang::Dutch, Reading::Unknown(Some(Command::Back))),
            ("/back", Lang::Dutch, Reading::Unknown(None)),
            ("/", Lang::Dutch, Reading::Unknown(None)),
            ("//terug", Lang::Dutch, Reading::Text("/terug".to_owned())),
            ("\\/terug", Lang::Dutch, Reading::Text("/terug".to_owned())),
            ("en/of", Lang::Dutch, Reading::Other),
        ] {
            assert_eq!(read(line, lang), expected, "{line}");
        }
    }

    #[test]
    fn no_two_commands_share_a_name() {
        for lang in [Lang::Dutch, Lang::English] {
            for command in ALL {
                assert_eq!(named(name(*command, lang), lang), Some(*command));
                assert_eq!(named(name(*command, Lang::Dutch), lang), Some(*command));
            }
        }
    }
}
