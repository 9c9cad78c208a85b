//! Gives the command line its words in one language.

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, CommandFactory};

use super::args::Arguments;
use super::help::takes_value;
use crate::lang::Lang;
use crate::lang::help::{Explained, Help};

/// The command line with all its words in one language, as completions and pages need it.
///
/// Takes longer than parsing: only for when words are shown.
pub fn localized(lang: Lang) -> Command {
    let mut command = translate(Arguments::command(), "", &lang.words().help);
    command.build();
    command
}

fn translate(command: Command, parent: &str, words: &Help) -> Command {
    let name = command.get_name().to_owned();
    let children: Vec<String> = command
        .get_subcommands()
        .map(|child| child.get_name().to_owned())
        .collect();
    let mut command = command.mut_args(|argument| {
        let id = argument.get_id().to_string();
        let value = argument
            .get_value_names()
            .and_then(<[_]>::first)
            .and_then(|value| value_name(words, value));
        let argument = match value {
            Some(value) => argument.value_name(value),
            None => argument,
        };
        let argument = without_notes(argument);
        match argument_text(words, &name, &id) {
            Some(text) => argument.help(text),
            None => argument,
        }
    });
    if let Some(explained) = explained(words, parent, &name) {
        command = command
            .about(explained.about)
            .after_help(explained.examples.join("\n"));
    }
    children.iter().fold(command, |command, child| {
        command.mut_subcommand(child, |child| translate(child, &name, words))
    })
}

/// Takes the comments of our code off the choices: completions would show them.
fn without_notes(argument: Arg) -> Arg {
    let choices = argument.get_possible_values();
    if choices.is_empty() || !takes_value(&argument) {
        return argument;
    }
    let bare = choices
        .into_iter()
        .map(|choice| choice.help(None::<&'static str>));
    argument.value_parser(PossibleValuesParser::new(bare))
}

fn explained<'a>(words: &'a Help, parent: &str, name: &str) -> Option<&'a Explained> {
    let commands = &words.commands;
    Some(match (parent, name) {
        ("", _) => &commands.program,
        ("sjablonen", "lijst") => &commands.templates_list,
        ("sjablonen", "toon") => &commands.templates_show,
        ("sjablonen", "schrijf") => &commands.templates_write,
        (_, "nieuw") => &commands.new,
        (_, "start") => &commands.start,
        (_, "werkblad") => &commands.worksheet,
        (_, "verslag") => &commands.report,
        (_, "inzichten") => &commands.insights,
        (_, "eindverslag") => &commands.final_report,
        (_, "factsheet") => &commands.factsheet,
        (_, "acties") => &commands.actions,
        (_, "zoek") => &commands.find,
        (_, "intrekken") => &words.consent.withdraws,
        (_, "terugkoppeling") => &words.consent.feedback,
        (_, "opruimen") => &words.consent.purge,
        (_, "lijst") => &commands.list,
        (_, "controleer") => &commands.check,
        (_, "privacy") => &commands.privacy,
        (_, "versleutel") => &words.secrecy.encrypt,
        (_, "ontsleutel") => &words.secrecy.decrypt,
        ("sleutel", "maak") => &words.secrecy.key_make,
        ("sleutel", "wijzig") => &words.secrecy.key_change,
        (_, "sleutel") => &words.secrecy.key,
        (_, "sjablonen") => &commands.templates,
        (_, "schema") => &commands.schema,
        (_, "completions") => &commands.completions,
        (_, "man") => &commands.manual_page,
        _ => return None,
    })
}

fn argument_text(words: &Help, command: &str, id: &str) -> Option<&'static str> {
    let texts = &words.arguments;
    Some(match (command, id) {
        (_, "language") => texts.language,
        (_, "color") => texts.color,
        (_, "quiet") => texts.quiet,
        (_, "library") => texts.library,
        (_, "key") => words.secrecy.use_key,
        (_, "passphrase") => words.secrecy.use_passphrase,
        (_, "encrypt") => words.secrecy.start_encrypted,
        ("maak", "file") => words.secrecy.key_file,
        ("wijzig", "new") => words.secrecy.key_new,
        (_, "help") => texts.help,
        (_, "version") => texts.version,
        (_, "place") => texts.new_place,
        ("start", "table") => texts.start_table,
        (_, "table") => texts.table,
        (_, "minutes") => texts.minutes,
        (_, "template") => texts.template,
        ("start", "overwrite") => texts.start_overwrite,
        ("verslag", "overwrite") => texts.report_overwrite,
        ("terugkoppeling", "overwrite") => words.consent.extract_overwrite,
        (_, "overwrite") => texts.document_overwrite,
        (_, "plain") => texts.plain,
        ("terugkoppeling", "output") => words.consent.extract_output,
        (_, "output") => texts.output,
        ("controleer", "paths") => texts.check_paths,
        ("opruimen", "paths") => words.consent.purge_paths,
        ("versleutel", "paths") => words.secrecy.encrypt_paths,
        (_, "paths") => texts.paths,
        (_, "profile") => texts.profile,
        (_, "document") => texts.document,
        (_, "not_names") => texts.not_names,
        (_, "audience") => texts.audience,
        (_, "coarser") => texts.coarser,
        (_, "json") => texts.json,
        (_, "view") => texts.view,
        ("opruimen", "reference_date") => words.consent.purge_date,
        (_, "reference_date") => texts.reference_date,
        ("lijst", "folder") => texts.list_folder,
        (_, "name") => texts.template_name,
        (_, "folder") => texts.template_folder,
        (_, "kind") => texts.schema_kind,
        (_, "shell") => texts.shell,
        (_, "table_view") => texts.table_view,
        (_, "sums") => texts.sums,
        (_, "merge") => texts.merge,
        (_, "threshold") => texts.threshold,
        (_, "also_running") => texts.also_running,
        (_, "theme") => texts.theme,
        (_, "perspective") => texts.perspective,
        (_, "sector") => texts.sector,
        (_, "project") => texts.project,
        (_, "verify") => texts.verify,
        (_, "done") => texts.done,
        (_, "dropped") => texts.dropped,
        (_, "open") => texts.open,
        (_, "late") => texts.late,
        (_, "who") => texts.who,
        (_, "calendar") => texts.calendar,
        (_, "code") => words.consent.code,
        (_, "erase") => words.consent.erase,
        (_, "keep") => words.consent.keep,
        (_, "on") => words.consent.on,
        (_, "agreed") => words.consent.agreed,
        (_, "correction") => words.consent.correction,
        (_, "note") => words.consent.note,
        (_, "withdraw") => words.consent.withdraw,
        (_, "close") => words.consent.close,
        (_, "list") => words.consent.round,
        (_, "yes") => words.consent.yes,
        (_, "record_kind") => texts.record_kind,
        (_, "text") => texts.text,
        (_, "file") => texts.privacy_file,
        (_, "jsonl") => texts.jsonl,
        _ => return None,
    })
}

fn value_name(words: &Help, key: &str) -> Option<&'static str> {
    let values = &words.values;
    Some(match key {
        "path" => values.path,
        "place" => values.place,
        "table" => values.table,
        "project" => values.project,
        "file" => values.file,
        "folder" => values.folder,
        "name" => values.name,
        "date" => values.date,
        "number" => values.number,
        "language" => values.language,
        "when" => values.when,
        "audience" => values.audience,
        "kind" => values.kind,
        "shell" => values.shell,
        "theme" => values.theme,
        "perspective" => values.perspective,
        "sector" => values.sector,
        "part" => values.part,
        "id" => values.id,
        "person" => values.person,
        "text" => values.text,
        "code" => values.code,
        "use" => values.usage,
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::super::help::shown_value;
    use super::*;

    fn assert_explained(command: &Command, words: &Help, parent: &str) {
        let name = command.get_name();
        let explained = explained(words, parent, name).unwrap_or_else(|| unreachable!("{name}"));
        assert!(!explained.examples.is_empty(), "{name} has no example");
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str();
            assert!(argument_text(words, name, id).is_some(), "{name} {id}");
            if takes_value(argument) {
                let key = shown_value(argument);
                assert!(
                    value_name(words, &key).is_some(),
                    "{name} {id} has value {key}"
                );
            }
        }
        for child in command.get_subcommands() {
            assert_explained(child, words, name);
        }
    }

    #[test]
    fn everything_that_can_be_typed_is_explained() {
        for lang in [Lang::Dutch, Lang::English] {
            let words = &lang.words().help;
            assert_explained(&Arguments::command(), words, "");
        }
    }

    #[test]
    fn no_comment_of_the_code_is_shown() {
        let mut commands = vec![localized(Lang::Dutch)];
        while let Some(command) = commands.pop() {
            for argument in command.get_arguments() {
                assert_eq!(argument.get_long_help(), None);
                let choices = argument.get_possible_values();
                assert!(choices.iter().all(|choice| choice.get_help().is_none()));
            }
            commands.extend(command.get_subcommands().cloned());
        }
    }
}
