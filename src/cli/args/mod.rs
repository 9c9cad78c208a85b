//! What can be typed after `dialoogtafel`: names and shapes; every text comes from `lang`.
//!
//! A value's name here (`path`, `table`) is a key, looked up in [`crate::lang::help::Values`].

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand, ValueHint};
use std::path::PathBuf;

use super::encrypt::Wish;
use crate::lang::Lang;
use chrono::NaiveDate;

pub mod consent;
pub mod project;
mod values;

pub use values::{Audience, ColorChoice, Mistake, SchemaKind, Stream};
use values::{read_date, read_stream};

/// A whole command line.
#[derive(Debug, Clone, Parser)]
#[command(
    name = "dialoogtafel",
    version,
    propagate_version = true,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
    /// What to do; without one, a menu.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that stand anywhere on the line.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// Looked up before parsing already: see `cli::invocation`.
    #[arg(long = "taal", value_name = "language", global = true,
          value_parser = PossibleValuesParser::new(["nl", "en"]).map(|code| Lang::from_code(&code).unwrap_or_default()))]
    pub language: Option<Lang>,
    /// Looked up before parsing as well, for the colour of what is wrong with the rest.
    #[arg(
        long = "kleur",
        value_name = "when",
        default_value = "auto",
        hide_possible_values = true,
        global = true
    )]
    pub color: ColorChoice,
    /// Only what is wrong is told.
    #[arg(short = 'q', long = "stil", global = true)]
    pub quiet: bool,
    /// A folder that overrides the built-in templates by name.
    #[arg(long = "sjablonen", value_name = "folder", global = true)]
    pub library: Option<PathBuf>,
    /// Opens tables, and encrypts them.
    #[arg(long = "sleutel", value_name = "file", value_hint = ValueHint::FilePath, global = true)]
    pub key: Option<PathBuf>,
    /// Its first line is what would be typed.
    #[arg(long = "wachtwoord-bestand", value_name = "file", value_hint = ValueHint::FilePath, conflicts_with = "key", global = true)]
    pub passphrase: Option<PathBuf>,
    #[arg(short = 'h', long = "hulp", visible_alias = "help", action = ArgAction::Help, global = true)]
    help: Option<bool>,
    #[arg(short = 'V', long = "versie", visible_alias = "version", action = ArgAction::Version, global = true)]
    version: Option<bool>,
}

/// The commands.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Prepares a project or a table.
    #[command(name = "nieuw", visible_alias = "new")]
    New(New),
    /// Runs or resumes a table.
    #[command(name = "start", visible_alias = "run")]
    Start(Start),
    /// Prints a sheet to fill in.
    #[command(name = "werkblad", visible_alias = "worksheet")]
    Worksheet(Worksheet),
    /// Writes reports.
    #[command(name = "verslag", visible_alias = "report")]
    Report(Report),
    /// Commands over many tables.
    #[command(flatten)]
    Project(project::ProjectCommand),
    /// Documents in which people go on writing.
    #[command(flatten)]
    Living(project::LivingCommand),
    /// Commands about consent.
    #[command(flatten)]
    Consent(consent::ConsentCommand),
    /// Lists tables.
    #[command(name = "lijst", visible_alias = "list")]
    List(List),
    /// Tells every flaw.
    #[command(name = "controleer", visible_alias = "check")]
    Check(Check),
    /// Finds what identifies people in a text.
    #[command(name = "privacy")]
    Privacy(Privacy),
    /// Encrypts sessions.
    #[command(name = "versleutel", visible_alias = "encrypt")]
    Encrypt(Encrypt),
    /// Decrypts sessions.
    #[command(name = "ontsleutel", visible_alias = "decrypt")]
    Decrypt(Decrypt),
    /// Makes keys.
    #[command(name = "sleutel", visible_alias = "key")]
    Key(Key),
    /// Shows what is built in.
    #[command(name = "sjablonen", visible_alias = "templates")]
    Templates(Templates),
    /// Prints a JSON Schema.
    #[command(name = "schema")]
    Schema(Schema),
    /// Prints a completion script.
    #[command(name = "completions")]
    Completions(Completions),
    /// Prints the man page.
    #[command(name = "man")]
    Manual,
}

/// Of `nieuw`.
#[derive(Debug, Clone, Args)]
pub struct New {
    /// `project` or `project/table`, not a path.
    #[arg(value_name = "place")]
    pub place: Option<String>,
}

/// Of `start`.
#[derive(Debug, Clone, Args)]
pub struct Start {
    /// A folder with casus.yaml or sessie.yaml, or one of those.
    #[arg(value_name = "table")]
    pub table: Option<PathBuf>,
    /// Minutes instead of a terminal.
    #[arg(long = "notulen", value_name = "file", value_hint = ValueHint::FilePath, value_parser = read_stream, requires = "table")]
    pub minutes: Option<Stream>,
    /// Overrules the one that casus.yaml names.
    #[arg(long = "sjabloon", value_name = "name")]
    pub template: Option<String>,
    /// Minutes may be taken in twice.
    #[arg(long = "overschrijf", requires = "minutes")]
    pub overwrite: bool,
    /// No boxes, no cursor tricks.
    #[arg(long = "eenvoudig")]
    pub plain: bool,
    /// Nothing of it is ever written in clear.
    #[arg(long = "versleutel")]
    pub encrypt: bool,
}

impl Start {
    /// Whether the session is to be encrypted.
    #[must_use]
    pub fn wish(&self) -> Wish {
        if self.encrypt {
            Wish::Encrypted
        } else {
            Wish::Unsaid
        }
    }
}

/// Of `werkblad`.
#[derive(Debug, Clone, Args)]
pub struct Worksheet {
    /// A folder with casus.yaml or sessie.yaml, or one of those.
    #[arg(value_name = "table")]
    pub table: PathBuf,
    /// Overrules the one that casus.yaml names.
    #[arg(long = "sjabloon", value_name = "name")]
    pub template: Option<String>,
    /// Standard output when left out.
    #[arg(short = 'o', value_name = "file", value_hint = ValueHint::FilePath, value_parser = read_stream)]
    pub output: Option<Stream>,
}

/// Of `verslag`.
#[derive(Debug, Clone, Args)]
pub struct Report {
    /// At least one.
    #[arg(value_name = "path", required = true)]
    pub paths: Vec<PathBuf>,
    /// The casusprofiel instead of the verslag.
    #[arg(long = "profiel", conflicts_with = "json")]
    pub profile: bool,
    /// One document of the template instead of the verslag and all of these.
    #[arg(
        long = "document",
        value_name = "name",
        conflicts_with_all = ["json", "view", "profile"]
    )]
    pub document: Option<String>,
    /// Who will read it.
    #[arg(
        long = "voor",
        value_name = "audience",
        default_value = "betrokkenen",
        hide_possible_values = true
    )]
    pub audience: Audience,
    /// Coarser words for roles that few people have.
    #[arg(long = "grover")]
    pub coarser: bool,
    /// The view as JSON.
    #[arg(long = "json", conflicts_with = "view")]
    pub json: bool,
    /// The view as YAML.
    #[arg(long = "toon-gegevens")]
    pub view: bool,
    /// A changed report may be replaced.
    #[arg(long = "overschrijf")]
    pub overwrite: bool,
    /// The table's folder when left out.
    #[arg(short = 'o', value_name = "file", value_hint = ValueHint::FilePath, value_parser = read_stream)]
    pub output: Option<Stream>,
    /// The document's own date when left out.
    #[arg(long = "peildatum", value_name = "date", value_parser = read_date)]
    pub reference_date: Option<NaiveDate>,
    /// Words that are no names.
    #[arg(long = "geen-naam", value_name = "text")]
    pub not_names: Vec<String>,
}

/// Of `lijst`.
#[derive(Debug, Clone, Args)]
pub struct List {
    /// Searched at any depth.
    #[arg(value_name = "path", default_value = ".", hide_default_value = true)]
    pub folder: PathBuf,
    /// For other programs.
    #[arg(long = "json")]
    pub json: bool,
}

/// Of `controleer`.
#[derive(Debug, Clone, Args)]
pub struct Check {
    /// Files and folders, never none.
    #[arg(value_name = "path", default_value = ".", hide_default_value = true)]
    pub paths: Vec<PathBuf>,
}

/// Of `privacy`.
#[derive(Debug, Clone, Args)]
pub struct Privacy {
    /// Standard input when left out.
    #[arg(value_name = "file", value_hint = ValueHint::FilePath, value_parser = read_stream)]
    pub file: Option<Stream>,
    /// A JSON object on each line, in and out.
    #[arg(long = "jsonl")]
    pub jsonl: bool,
}

/// Of `versleutel`.
#[derive(Debug, Clone, Args)]
pub struct Encrypt {
    /// At least one.
    #[arg(value_name = "path", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Of `ontsleutel`.
#[derive(Debug, Clone, Args)]
pub struct Decrypt {
    /// At least one.
    #[arg(value_name = "path", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Of `sleutel`.
#[derive(Debug, Clone, Args)]
pub struct Key {
    /// Always one.
    #[command(subcommand)]
    pub action: KeyAction,
}

/// What `sleutel` can do.
#[derive(Debug, Clone, Subcommand)]
pub enum KeyAction {
    /// Makes a key file.
    #[command(name = "maak", visible_alias = "make")]
    Make {
        /// Must not be there yet.
        #[arg(value_name = "file", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    /// Changes the passphrase of tables.
    #[command(name = "wijzig", visible_alias = "change")]
    Change {
        /// At least one.
        #[arg(value_name = "path", required = true)]
        paths: Vec<PathBuf>,
        /// Its first line is the new one.
        #[arg(long = "nieuw", value_name = "file", value_hint = ValueHint::FilePath)]
        new: Option<PathBuf>,
    },
}

/// Of `sjablonen`.
#[derive(Debug, Clone, Args)]
pub struct Templates {
    /// A list when left out.
    #[command(subcommand)]
    pub action: Option<TemplatesAction>,
}

/// What `sjablonen` can do.
#[derive(Debug, Clone, Subcommand)]
pub enum TemplatesAction {
    /// Names all.
    #[command(name = "lijst", visible_alias = "list")]
    List,
    /// Prints one.
    #[command(name = "toon", visible_alias = "show")]
    Show {
        /// As the list names it.
        #[arg(value_name = "name")]
        name: String,
    },
    /// Writes one to disk.
    #[command(name = "schrijf", visible_alias = "write")]
    Write {
        /// As the list names it.
        #[arg(value_name = "name")]
        name: String,
        /// Takes the place of `templates/`.
        #[arg(
            value_name = "folder",
            default_value = "templates",
            hide_default_value = true
        )]
        folder: PathBuf,
    },
}

/// Of `schema`.
#[derive(Debug, Clone, Args)]
pub struct Schema {
    /// Which file.
    #[arg(value_name = "kind")]
    pub kind: SchemaKind,
}

/// Of `completions`.
#[derive(Debug, Clone, Args)]
pub struct Completions {
    /// Which shell.
    #[arg(value_name = "shell")]
    pub shell: clap_complete::Shell,
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_english_alias_means_the_same() {
        for (dutch, english) in [
            ("nieuw", "new"),
            ("start", "run"),
            ("werkblad", "worksheet"),
            ("verslag", "report"),
            ("inzichten", "insights"),
            ("acties", "actions"),
            ("zoek", "find"),
            ("eindverslag", "final-report"),
            ("lijst", "list"),
            ("controleer", "check"),
            ("versleutel", "encrypt"),
            ("ontsleutel", "decrypt"),
            ("sleutel", "key"),
            ("sjablonen", "templates"),
            ("intrekken", "withdraw"),
            ("terugkoppeling", "feedback"),
            ("opruimen", "purge"),
        ] {
            let command = Arguments::command();
            assert_eq!(
                command.find_subcommand(english).unwrap().get_name(),
                dutch,
                "{english}"
            );
        }
    }

    #[test]
    fn a_report_is_for_those_involved_unless_told_otherwise() {
        let arguments = Arguments::parse_from(["dialoogtafel", "verslag", "sessions"]);
        let Some(Command::Report(report)) = arguments.command else {
            unreachable!("verslag was asked for");
        };
        assert_eq!(report.audience, Audience::Involved);
        assert_eq!(report.paths, [PathBuf::from("sessions")]);
        assert_eq!(report.output, None);
    }
}
