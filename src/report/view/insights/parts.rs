//! The names that the layout of insights may use.

use serde::Serialize;

use crate::report::view::{Choice, Day};

/// What a layout gets about many tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InsightsView {
    #[serde(rename = "taal")]
    pub language: &'static str,
    /// The last day on which a table was over.
    #[serde(rename = "datum")]
    pub date: Option<Day>,
    #[serde(rename = "publiek")]
    pub audience: Choice,
    #[serde(rename = "tafels")]
    pub tables: u32,
    /// Whether the public may not know how few tables there are.
    #[serde(rename = "weinig")]
    pub few: bool,
    /// 0 for the public.
    #[serde(rename = "inbreng")]
    pub records: u32,
    /// Whether each number of tables but that of all may be more than it says.
    #[serde(rename = "grof")]
    pub coarse: bool,
    #[serde(rename = "drempel")]
    pub threshold: u32,
    /// The public sees no count of fewer tables.
    #[serde(rename = "min_tafels")]
    pub least_tables: u32,
    #[serde(rename = "ook_bezig")]
    pub also_running: bool,
    #[serde(rename = "per_soort")]
    pub by_scope: Vec<Count>,
    #[serde(rename = "per_sector")]
    pub by_sector: Vec<Count>,
    #[serde(rename = "themas")]
    pub themes: Vec<Theme>,
    /// Labels of themes that too few tables named, or none did; only for the public.
    #[serde(rename = "themas_onder_minimum")]
    pub themes_under_least: Vec<String>,
    pub matrices: Vec<MatrixView>,
    #[serde(rename = "hielp")]
    pub helped: Listed,
    #[serde(rename = "hield_tegen")]
    pub hindered: Listed,
    #[serde(rename = "terugkerend_met_actie")]
    pub with_action: Vec<Finding>,
    #[serde(rename = "terugkerend_zonder_actie")]
    pub without_action: Vec<Finding>,
    #[serde(rename = "teruggekomen")]
    pub came_back: Vec<Finding>,
    #[serde(rename = "verschillen")]
    pub differences: Vec<Differing>,
    #[serde(rename = "verschillen_tussen_tafels")]
    pub differences_between: Vec<Differing>,
    #[serde(rename = "leiding")]
    pub leads: Vec<LeadView>,
    #[serde(rename = "aanbod")]
    pub offers: Listed,
    #[serde(rename = "behoeften_zonder_aanbod")]
    pub unmet_needs: Listed,
    /// Unmet needs that may not be quoted.
    #[serde(rename = "behoeften_verborgen")]
    pub hidden_needs: usize,
    #[serde(rename = "stemmen")]
    pub voices: Vec<VoiceView>,
    #[serde(rename = "niet_gehoord")]
    pub unheard: Vec<UnheardView>,
    pub dilemmas: Listed,
    #[serde(rename = "samen_gezien")]
    pub insights: Listed,
    #[serde(rename = "lessen")]
    pub lessons: Listed,
    #[serde(rename = "acties")]
    pub actions: ActionsView,
    #[serde(rename = "overgeslagen")]
    pub skipped: Vec<SkippedView>,
    #[serde(rename = "weggelaten")]
    pub left_out: u32,
}

/// How many of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    pub label: String,
    #[serde(rename = "aantal")]
    pub count: u32,
    /// Whether the public may not know how few.
    #[serde(rename = "weinig")]
    pub few: bool,
}

/// Where a finding comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    #[serde(rename = "tafels")]
    pub tables: u32,
    #[serde(rename = "weinig")]
    pub few: bool,
    /// The first ids; none for the public.
    pub ids: Vec<String>,
    /// How many ids are not among them.
    #[serde(rename = "meer")]
    pub more: usize,
}

/// A theme in the ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Theme {
    pub label: String,
    /// How often; 0 for the public, to whom it is not told.
    #[serde(rename = "keer")]
    pub records: u32,
    /// Labels of those who named it themselves; to the public those who did at enough tables.
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
    #[serde(rename = "terugkerend")]
    pub recurring: bool,
    #[serde(rename = "gedeeld")]
    pub shared: bool,
    #[serde(rename = "bewijs")]
    pub evidence: Evidence,
}

/// Themes against something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixView {
    /// `soort`, `perspectief`, `sector`, `overgang` or `tafel`.
    #[serde(rename = "tegen")]
    pub against: &'static str,
    #[serde(rename = "kolommen")]
    pub columns: Vec<String>,
    /// Whether a last cell holds what has no column of its own.
    #[serde(rename = "anders")]
    pub others: bool,
    #[serde(rename = "rijen")]
    pub rows: Vec<RowView>,
}

/// One theme of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowView {
    pub label: String,
    #[serde(rename = "cellen")]
    pub cells: Vec<u32>,
}

/// Quotes, the first ones, and whether there are more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Listed {
    #[serde(rename = "inbreng")]
    pub quotes: Vec<Quote>,
    /// How many there are more; 0 for the public.
    #[serde(rename = "meer")]
    pub more: usize,
    #[serde(rename = "is_meer")]
    pub is_more: bool,
}

/// Something that was said, with roles and no names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quote {
    pub id: String,
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "van")]
    pub speakers: Vec<String>,
    #[serde(rename = "aan")]
    pub toward: Vec<String>,
}

/// A bottleneck that recurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub label: String,
    #[serde(rename = "bewijs")]
    pub evidence: Evidence,
    #[serde(rename = "gezegd")]
    pub quotes: Listed,
    #[serde(rename = "acties")]
    pub actions: Vec<ActionLine>,
}

/// Something that helped according to some and hindered according to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Differing {
    pub label: String,
    /// Where; none between tables.
    #[serde(rename = "tafel")]
    pub table: Option<String>,
    #[serde(rename = "hielp")]
    pub helped: Vec<&'static str>,
    #[serde(rename = "hield_tegen")]
    pub hindered: Vec<&'static str>,
    #[serde(rename = "bronnen")]
    pub sources: Vec<String>,
}

/// Who leads according to whom, at one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadView {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "tafel")]
    pub table: String,
    #[serde(rename = "antwoorden")]
    pub answers: Vec<LeadAnswer>,
    #[serde(rename = "gat")]
    pub gap: bool,
    #[serde(rename = "dubbel")]
    pub double: bool,
    #[serde(rename = "bronnen")]
    pub sources: Vec<String>,
}

/// What one voice says about who leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadAnswer {
    #[serde(rename = "volgens")]
    pub voice: Choice,
    #[serde(rename = "leidt")]
    pub leading: Vec<Choice>,
}

/// How much was heard of one perspective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoiceView {
    #[serde(rename = "perspectief")]
    pub perspective: &'static str,
    #[serde(rename = "inbreng")]
    pub records: u32,
    #[serde(rename = "aandeel_inbreng")]
    pub share_of_records: u32,
    #[serde(rename = "aandeel_woorden")]
    pub share_of_words: u32,
}

/// Who was not heard on a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnheardView {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "wie")]
    pub who: Vec<SilentView>,
}

/// A perspective of which nothing was noted, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SilentView {
    #[serde(rename = "perspectief")]
    pub perspective: &'static str,
    #[serde(rename = "tafels")]
    pub tables: Vec<String>,
}

/// The actions of all tables; to the public no number of them is told, since those that are done
/// may be of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionsView {
    pub open: u32,
    #[serde(rename = "bezig")]
    pub busy: u32,
    #[serde(rename = "klaar")]
    pub done: u32,
    #[serde(rename = "vervallen")]
    pub dropped: u32,
    #[serde(rename = "te_laat")]
    pub late: u32,
    #[serde(rename = "peildatum")]
    pub reference_day: Option<Day>,
    #[serde(rename = "lijst")]
    pub list: Vec<ActionLine>,
    /// How many there are more; 0 for the public.
    #[serde(rename = "meer")]
    pub more: usize,
    #[serde(rename = "is_meer")]
    pub is_more: bool,
}

/// One action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionLine {
    pub id: String,
    #[serde(rename = "wat")]
    pub what: String,
    #[serde(rename = "wie")]
    pub who: Vec<String>,
    #[serde(rename = "wanneer")]
    pub due: Option<Day>,
    #[serde(rename = "stand")]
    pub status: Choice,
    #[serde(rename = "te_laat")]
    pub late: bool,
}

/// A table that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkippedView {
    #[serde(rename = "tafel")]
    pub table: String,
    /// `bezig`, `veiligheid` or `dubbel`.
    #[serde(rename = "reden")]
    pub reason: &'static str,
}
