//! Commands about consent: withdrawing it, reading back, and erasing what is past its term.

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueHint};
use std::path::PathBuf;

use super::values::{Stream, read_date, read_stream};
use crate::model::session::Withdrawal;
use crate::model::terms::Kept;

/// Commands about consent.
#[derive(Debug, Clone, Subcommand)]
pub enum ConsentCommand {
    /// Withdraws somebody's consent.
    #[command(name = "intrekken", visible_alias = "withdraw")]
    Withdraw(Withdraw),
    /// Lets people read back what was noted from them.
    #[command(name = "terugkoppeling", visible_alias = "feedback")]
    Feedback(Feedback),
    /// Erases what is past its term.
    #[command(name = "opruimen", visible_alias = "purge")]
    Purge(Purge),
}

fn uses() -> impl TypedValueParser<Value = Kept> {
    let terms = Kept::ALL.iter().map(|(term, _)| *term);
    PossibleValuesParser::new(terms).try_map(|term| Kept::from_term(&term).ok_or(std::fmt::Error))
}

/// What becomes of somebody's words.
#[derive(Debug, Clone, Copy, Args)]
pub struct Fate {
    /// All of it goes.
    #[arg(long = "wissen", conflicts_with = "keep")]
    pub erase: bool,
    /// It stays for one use.
    #[arg(long = "bewaar", value_name = "use", value_parser = uses())]
    pub keep: Option<Kept>,
}

impl Fate {
    /// What was chosen, when something was.
    #[must_use]
    pub fn chosen(self) -> Option<Withdrawal> {
        let erase = self.erase.then_some(Withdrawal::Erase);
        erase.or(self.keep.map(Withdrawal::Keep))
    }
}

/// Of `intrekken`.
#[derive(Debug, Clone, Args)]
pub struct Withdraw {
    /// A folder with sessie.yaml, or that file.
    #[arg(value_name = "table")]
    pub table: PathBuf,
    /// Whose consent.
    #[arg(value_name = "code")]
    pub code: String,
    /// What becomes of their words.
    #[command(flatten)]
    pub fate: Fate,
    /// Today when left out.
    #[arg(long = "op", value_name = "date", value_parser = read_date)]
    pub on: Option<NaiveDate>,
}

/// Of `terugkoppeling`.
#[derive(Debug, Clone, Args)]
pub struct Feedback {
    /// A folder with sessie.yaml, or that file.
    #[arg(value_name = "table")]
    pub table: PathBuf,
    /// Those who agree.
    #[arg(long = "akkoord", value_name = "code", num_args = 1..)]
    pub agreed: Vec<String>,
    /// Those who want something changed.
    #[arg(long = "correctie", value_name = "code")]
    pub correction: Option<String>,
    /// The number of a record and its new text.
    #[arg(long = "notitie", value_names = ["id", "text"], num_args = 2, requires = "correction")]
    pub note: Vec<String>,
    /// Words that are no names.
    #[arg(long = "geen-naam", value_name = "text", requires = "correction")]
    pub not_names: Vec<String>,
    /// Somebody who withdraws.
    #[arg(long = "intrekken", value_name = "code", conflicts_with_all = ["agreed", "correction", "close", "list", "output"])]
    pub withdraw: Option<String>,
    /// All words of who withdraws go.
    #[arg(long = "wissen", conflicts_with_all = ["keep", "agreed", "correction", "close", "list", "output"], requires = "withdraw")]
    pub erase: bool,
    /// The words of who withdraws stay for one use.
    #[arg(long = "bewaar", value_name = "use", value_parser = uses(), conflicts_with_all = ["agreed", "correction", "close", "list", "output"], requires = "withdraw")]
    pub keep: Option<Kept>,
    /// Closes the round.
    #[arg(long = "sluit")]
    pub close: bool,
    /// Only shows who is how far.
    #[arg(long = "lijst", conflicts_with_all = ["agreed", "correction", "close", "output"])]
    pub list: bool,
    /// Today when left out.
    #[arg(long = "op", value_name = "date", value_parser = read_date)]
    pub on: Option<NaiveDate>,
    /// Where the extracts go; the table's folder when left out.
    #[arg(short = 'o', value_name = "folder", value_hint = ValueHint::DirPath, value_parser = read_stream, conflicts_with_all = ["agreed", "correction", "close"])]
    pub output: Option<Stream>,
    /// A changed extract may be replaced.
    #[arg(long = "overschrijf", conflicts_with_all = ["agreed", "correction", "close", "list", "withdraw"])]
    pub overwrite: bool,
}

/// Of `opruimen`.
#[derive(Debug, Clone, Args)]
pub struct Purge {
    /// At least one.
    #[arg(value_name = "path", required = true)]
    pub paths: Vec<PathBuf>,
    /// Yes to all, where nobody can be asked.
    #[arg(long = "ja")]
    pub yes: bool,
    /// Today when left out.
    #[arg(long = "peildatum", value_name = "date", value_parser = read_date)]
    pub reference_date: Option<NaiveDate>,
}
