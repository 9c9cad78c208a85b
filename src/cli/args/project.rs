//! Commands over a whole project.

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueHint};
use std::path::PathBuf;

use super::values::{Audience, Stream, read_date, read_number, read_stream};
use crate::model::terms::{Kind, Perspective, Sector};

/// Commands that look at many tables.
#[derive(Debug, Clone, Subcommand)]
pub enum ProjectCommand {
    /// Sums up many tables.
    #[command(name = "inzichten", visible_alias = "insights")]
    Insights(Insights),
    /// Lists and closes actions.
    #[command(name = "acties", visible_alias = "actions")]
    Actions(Actions),
    /// Finds records.
    #[command(name = "zoek", visible_alias = "find")]
    Find(Find),
}

/// Commands that make documents in which people go on writing.
#[derive(Debug, Clone, Subcommand)]
pub enum LivingCommand {
    /// Makes the living final report.
    #[command(name = "eindverslag", visible_alias = "final-report")]
    FinalReport(Living),
    /// Makes the living factsheet.
    #[command(name = "factsheet")]
    Factsheet(Living),
}

/// A sector, or no sector at all (`geen`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectorChoice(pub Option<Sector>);

/// The word for tables without a sector.
const NO_SECTOR: &str = "geen";

fn perspectives() -> impl TypedValueParser<Value = Perspective> {
    let terms = Perspective::ALL.iter().map(|(term, _)| *term);
    PossibleValuesParser::new(terms).try_map(|term| known(Perspective::from_term(&term)))
}

fn sectors() -> impl TypedValueParser<Value = SectorChoice> {
    let terms = Sector::ALL.iter().map(|(term, _)| *term);
    PossibleValuesParser::new(terms.chain([NO_SECTOR]))
        .map(|term| SectorChoice(Sector::from_term(&term)))
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    let terms = Kind::ALL.iter().map(|(term, _)| *term);
    PossibleValuesParser::new(terms).try_map(|term| known(Kind::from_term(&term)))
}

/// The parser lets known terms through only, so this refuses nothing.
fn known<T>(value: Option<T>) -> Result<T, std::fmt::Error> {
    value.ok_or(std::fmt::Error)
}

/// Of `inzichten`.
#[derive(Debug, Clone, Args)]
pub struct Insights {
    /// At least one.
    #[arg(value_name = "path", required = true)]
    pub paths: Vec<PathBuf>,
    /// The public JSON.
    #[arg(long = "json", conflicts_with_all = ["table_view", "sums"])]
    pub json: bool,
    /// The theme matrix for the screen.
    #[arg(long = "tabel", conflicts_with = "sums")]
    pub table_view: bool,
    /// Sums that merge, without texts.
    #[arg(long = "deel")]
    pub sums: bool,
    /// The paths are sums.
    #[arg(long = "voeg-samen", conflicts_with_all = ["theme", "perspective", "sector"])]
    pub merge: bool,
    /// Tables from which a bottleneck recurs.
    #[arg(long = "drempel", value_name = "number", value_parser = read_number)]
    pub threshold: Option<u32>,
    /// Unfinished tables count too.
    #[arg(long = "ook-bezig", conflicts_with = "merge")]
    pub also_running: bool,
    /// Only this theme.
    #[arg(long = "thema", value_name = "theme")]
    pub theme: Option<String>,
    /// Only this perspective.
    #[arg(long = "perspectief", value_name = "perspective", value_parser = perspectives())]
    pub perspective: Option<Perspective>,
    /// Only this sector.
    #[arg(long = "sector", value_name = "sector", value_parser = sectors())]
    pub sector: Option<SectorChoice>,
    /// Who will read it.
    #[arg(
        long = "voor",
        value_name = "audience",
        default_value = "betrokkenen",
        hide_possible_values = true
    )]
    pub audience: Audience,
    /// The document's own date when left out.
    #[arg(long = "peildatum", value_name = "date", value_parser = read_date)]
    pub reference_date: Option<NaiveDate>,
    /// Words that are no names.
    #[arg(long = "geen-naam", value_name = "text")]
    pub not_names: Vec<String>,
    /// Standard output when left out.
    #[arg(short = 'o', value_name = "file", value_hint = ValueHint::FilePath, value_parser = read_stream)]
    pub output: Option<Stream>,
}

/// Of `eindverslag` and `factsheet`.
#[derive(Debug, Clone, Args)]
pub struct Living {
    /// A folder with project.yaml.
    #[arg(value_name = "project")]
    pub project: PathBuf,
    /// Only says whether the document is stale.
    #[arg(long = "controleer", conflicts_with_all = ["overwrite", "output"])]
    pub verify: bool,
    /// Parts that people changed and may be replaced: `Some(None)` is all of them.
    #[arg(long = "overschrijf", value_name = "part", num_args = 0..=1)]
    pub overwrite: Option<Option<String>>,
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
    /// The project's folder when left out.
    #[arg(short = 'o', value_name = "file", value_hint = ValueHint::FilePath, value_parser = read_stream)]
    pub output: Option<Stream>,
    /// The document's own date when left out.
    #[arg(long = "peildatum", value_name = "date", value_parser = read_date)]
    pub reference_date: Option<NaiveDate>,
    /// Words that are no names.
    #[arg(long = "geen-naam", value_name = "text")]
    pub not_names: Vec<String>,
}

/// Of `acties`.
#[derive(Debug, Clone, Args)]
pub struct Actions {
    /// At least one.
    #[arg(value_name = "path", required = true)]
    pub paths: Vec<PathBuf>,
    /// Records to close, as `po-overstap#7`.
    #[arg(long = "klaar", value_name = "id")]
    pub done: Vec<String>,
    /// Records to drop.
    #[arg(long = "vervallen", value_name = "id")]
    pub dropped: Vec<String>,
    /// Only those not done.
    #[arg(long = "open")]
    pub open: bool,
    /// Only those late.
    #[arg(long = "te-laat")]
    pub late: bool,
    /// Only those of one person.
    #[arg(long = "wie", value_name = "person")]
    pub who: Option<String>,
    /// Only those of one theme.
    #[arg(long = "thema", value_name = "theme")]
    pub theme: Option<String>,
    /// For other programs.
    #[arg(long = "json", conflicts_with = "calendar")]
    pub json: bool,
    /// An iCalendar file.
    #[arg(long = "ics", value_name = "file", value_hint = ValueHint::FilePath, value_parser = read_stream)]
    pub calendar: Option<Stream>,
    /// Today when left out.
    #[arg(long = "peildatum", value_name = "date", value_parser = read_date)]
    pub reference_date: Option<NaiveDate>,
}

/// Of `zoek`.
#[derive(Debug, Clone, Args)]
pub struct Find {
    /// At least one.
    #[arg(value_name = "path", required = true)]
    pub paths: Vec<PathBuf>,
    /// Only this theme.
    #[arg(long = "thema", value_name = "theme")]
    pub theme: Option<String>,
    /// Only this kind of record.
    #[arg(long = "soort", value_name = "kind", value_parser = kinds())]
    pub record_kind: Option<Kind>,
    /// Only this perspective.
    #[arg(long = "perspectief", value_name = "perspective", value_parser = perspectives())]
    pub perspective: Option<Perspective>,
    /// Only with this in it.
    #[arg(long = "tekst", value_name = "text")]
    pub text: Option<String>,
    /// For other programs.
    #[arg(long = "json")]
    pub json: bool,
}
