//! The printable parts of the view of several tables: the names that layouts may use.
//!
//! As with one table every key is always there; what is empty is `null` or an empty list.

use serde::Serialize;

use super::ending::{AccountView, AdviceView, FollowUpView, SourcesView, VoicesView};
use crate::report::view::parts::{
    ActionView, Asked, Choice, Day, Note, Statement, TermView, Version,
};

/// Everything that a layout about several tables may print, already filtered for its audience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectView {
    /// `nl` or `en`.
    #[serde(rename = "taal")]
    pub language: &'static str,
    #[serde(rename = "titel")]
    pub title: String,
    /// The last day on which a counted table was finished.
    #[serde(rename = "datum")]
    pub date: Day,
    #[serde(rename = "publiek")]
    pub audience: Choice,
    #[serde(rename = "project")]
    pub frame: Frame,
    #[serde(rename = "kort")]
    pub short: ShortView,
    /// The tables that count; none for the public.
    #[serde(rename = "tafels")]
    pub tables: Vec<TableView>,
    #[serde(rename = "deelnemers")]
    pub people: PeopleView,
    /// The tables by what they have in common; for the public only where no count is small.
    #[serde(rename = "kenmerken")]
    pub characteristics: Vec<Breakdown>,
    #[serde(rename = "werkwijze")]
    pub method: MethodView,
    /// Per table what was asked beforehand; none for the public.
    #[serde(rename = "vooraf")]
    pub asked_before: Vec<AskedAt>,
    #[serde(rename = "jeugdige_en_ouders")]
    pub family: Vec<NotesAt>,
    #[serde(rename = "hielp")]
    pub helped: Vec<Finding>,
    #[serde(rename = "hield_tegen")]
    pub hindered: Vec<Finding>,
    #[serde(rename = "dilemmas")]
    pub dilemmas: Vec<Note>,
    /// What is seen together, or seen differently.
    #[serde(rename = "inzichten")]
    pub insights: Vec<Note>,
    #[serde(rename = "verschil_in_beleving")]
    pub differences: Vec<DifferenceView>,
    #[serde(rename = "leiding")]
    pub leads: LeadsView,
    #[serde(rename = "verwachtingen")]
    pub expectations: Vec<Note>,
    #[serde(rename = "behoeften")]
    pub needs: NeedsView,
    /// In ranking order; for the public only those at enough tables.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeRow>,
    /// Themes against perspectives; empty for the public, whose cells would be of few tables.
    #[serde(rename = "matrix")]
    pub matrix: MatrixView,
    #[serde(rename = "terugkerend")]
    pub recurring: Vec<RecurringView>,
    #[serde(rename = "acties")]
    pub actions: ActionsView,
    #[serde(rename = "lessen")]
    pub lessons: Vec<Note>,
    #[serde(rename = "aanbevelingen")]
    pub recommendations: Vec<AdviceView>,
    #[serde(rename = "stemmen")]
    pub voices: Option<VoicesView>,
    /// The participants' evaluation, over all tables together.
    #[serde(rename = "terugblik")]
    pub evaluation: Vec<Statement>,
    #[serde(rename = "vervolg")]
    pub follow_up: FollowUpView,
    /// Terms of the glossary that occur in the document; empty until [`ProjectView::explain`].
    #[serde(rename = "begrippen")]
    pub glossary: Vec<TermView>,
    /// All ids behind each theme; none for the public.
    #[serde(rename = "bronnen")]
    pub sources: Vec<SourcesView>,
    #[serde(rename = "verantwoording")]
    pub account: AccountView,
}

/// What project.yaml tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Frame {
    #[serde(rename = "ondertitel")]
    pub subtitle: Option<String>,
    #[serde(rename = "gemeente")]
    pub municipality: Option<String>,
    #[serde(rename = "periode")]
    pub period: Option<PeriodView>,
    #[serde(rename = "aanleiding")]
    pub occasion: Option<String>,
    #[serde(rename = "doel")]
    pub goal: Option<String>,
    #[serde(rename = "uitgangspunt")]
    pub principle: Option<String>,
    #[serde(rename = "opdrachtgever")]
    pub client: Option<String>,
    #[serde(rename = "financiering")]
    pub funding: Option<String>,
    #[serde(rename = "partners")]
    pub partners: Vec<String>,
    #[serde(rename = "begeleiding")]
    pub guidance: Option<String>,
    #[serde(rename = "werkgroep")]
    pub working_group: Option<String>,
    #[serde(rename = "stuurgroep")]
    pub steering_group: Option<String>,
    #[serde(rename = "conclusies")]
    pub conclusions: Vec<ConclusionView>,
}

/// From when to when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeriodView {
    #[serde(rename = "van")]
    pub from: Day,
    #[serde(rename = "tot")]
    pub to: Option<Day>,
}

/// What the project concludes, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConclusionView {
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "bewijs")]
    pub evidence: Option<Evidence>,
}

/// A number of tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// None when it is too small to tell.
    #[serde(rename = "aantal")]
    pub number: Option<u32>,
    /// Whether it may be more than that: the public gets no exact number, see `grain`.
    #[serde(rename = "of_meer")]
    pub or_more: bool,
    /// It is then less than this.
    #[serde(rename = "minder_dan")]
    pub less_than: u32,
}

/// What a finding rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    #[serde(rename = "tafels")]
    pub tables: Count,
    /// Ids of records that the audience may see, one of each table first; none for the public.
    #[serde(rename = "bronnen")]
    pub sources: Vec<String>,
    /// Whether there are more of them.
    #[serde(rename = "meer")]
    pub more: bool,
}

/// What the sentences at the top are made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ShortView {
    #[serde(rename = "tafels")]
    pub tables: Count,
    #[serde(rename = "per_soort")]
    pub by_scope: Option<Breakdown>,
    /// Notes that count, also those that are not shown; none for the public, who could take the
    /// number of an earlier version from it.
    #[serde(rename = "notities")]
    pub records: Option<u32>,
    /// Labels of at most three.
    #[serde(rename = "meest_genoemd")]
    pub top: Vec<String>,
    /// How many bottlenecks recur, as far as shown.
    #[serde(rename = "terugkerend")]
    pub recurring: usize,
    #[serde(rename = "zonder_actie")]
    pub without_action: usize,
}

/// Tables divided over something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Breakdown {
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "waarden")]
    pub values: Vec<BreakdownValue>,
}

/// One value, and how many tables have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BreakdownValue {
    #[serde(rename = "waarde")]
    pub value: String,
    #[serde(rename = "tafels")]
    pub tables: Count,
}

/// A table that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// As in the ids of its records.
    pub id: String,
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "soort")]
    pub scope: Choice,
    #[serde(rename = "sector")]
    pub sector: Option<Choice>,
    #[serde(rename = "overgang")]
    pub transition: Option<String>,
    #[serde(rename = "datum")]
    pub date: Day,
    #[serde(rename = "centrale_vraag")]
    pub central_question: Option<String>,
    /// Participants, those who guide included.
    #[serde(rename = "deelnemers")]
    pub people: usize,
    #[serde(rename = "notities")]
    pub records: u32,
    #[serde(rename = "afgerond")]
    pub finished: bool,
}

/// Who sat at the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PeopleView {
    /// Seats: who sat at two tables counts twice. None for the public: the seats that are not told
    /// could be found with it.
    #[serde(rename = "aantal")]
    pub number: Option<usize>,
    #[serde(rename = "per_perspectief")]
    pub perspectives: Vec<PeopleOf>,
}

/// Those who look from one perspective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeopleOf {
    #[serde(rename = "perspectief")]
    pub perspective: Choice,
    #[serde(rename = "tafels")]
    pub tables: Count,
    /// None when there are few tables; for the public it may be more than that.
    #[serde(rename = "aantal")]
    pub number: Option<u32>,
    /// Roles, each once; none for the public.
    #[serde(rename = "rollen")]
    pub roles: Vec<String>,
}

/// How it was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MethodView {
    /// How the cases were chosen.
    #[serde(rename = "selectie")]
    pub selection: Option<String>,
    /// Tables about one case where not each of the four checks was in order.
    #[serde(rename = "niet_elk_punt_in_orde")]
    pub checks_refused: Option<usize>,
    /// Each once.
    #[serde(rename = "spelregels")]
    pub ground_rules: Vec<String>,
    #[serde(rename = "sjablonen")]
    pub templates: Vec<TemplateView>,
}

/// The questions that tables worked with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TemplateView {
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "sjabloon")]
    pub template: Version,
    #[serde(rename = "codeboek")]
    pub codebook: Version,
    /// Titles of the phases that had questions.
    #[serde(rename = "fasen")]
    pub phases: Vec<String>,
    /// Texts up to their first question mark; those that only one table was asked are left out.
    #[serde(rename = "vragen")]
    pub questions: Vec<String>,
}

/// What was asked beforehand at one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskedAt {
    #[serde(rename = "tafel")]
    pub table: String,
    #[serde(rename = "vragen")]
    pub questions: Vec<Asked>,
}

/// Notes of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotesAt {
    /// Its title; none for the public.
    #[serde(rename = "tafel")]
    pub table: Option<String>,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
    /// How many more there are.
    #[serde(rename = "meer")]
    pub more: usize,
}

/// What helped or hindered about one theme; without a theme for what stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    #[serde(rename = "thema")]
    pub theme: Option<String>,
    /// Of all notes of this kind with the theme, also those that stand with another theme.
    #[serde(rename = "bewijs")]
    pub evidence: Evidence,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
    /// How many more there are.
    #[serde(rename = "meer")]
    pub more: usize,
}

/// A theme that helped according to one perspective and hindered according to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DifferenceView {
    #[serde(rename = "thema")]
    pub theme: String,
    /// How many tables have such a difference.
    #[serde(rename = "bewijs")]
    pub evidence: Evidence,
    /// At one table; none for the public.
    #[serde(rename = "aan_tafel")]
    pub at_tables: Vec<DifferenceAt>,
    /// Between tables, not at one where they sat together; none for the public.
    #[serde(rename = "tussen_tafels")]
    pub between: Option<DifferenceAt>,
}

/// Who differs from whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DifferenceAt {
    #[serde(rename = "tafel")]
    pub table: Option<String>,
    #[serde(rename = "hielp_volgens")]
    pub helped: Vec<&'static str>,
    #[serde(rename = "hield_tegen_volgens")]
    pub hindered: Vec<&'static str>,
}

/// Who leads according to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeadsView {
    /// Tables where it was asked and answered.
    #[serde(rename = "tafels")]
    pub tables: Count,
    /// Tables where nobody names itself.
    #[serde(rename = "gat")]
    pub gaps: Count,
    /// Tables where two or more name themselves.
    #[serde(rename = "dubbel")]
    pub doubles: Count,
    /// Answers that the audience may see; none for the public.
    #[serde(rename = "per_tafel")]
    pub at_tables: Vec<LeadAt>,
}

/// Who leads according to whom, at one question of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadAt {
    #[serde(rename = "tafel")]
    pub table: String,
    #[serde(rename = "antwoorden")]
    pub answers: Vec<LeadingAnswer>,
    #[serde(rename = "gat")]
    pub gap: bool,
    #[serde(rename = "dubbel")]
    pub double: bool,
    #[serde(rename = "bewijs")]
    pub sources: Vec<String>,
}

/// Whom those of a perspective name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadingAnswer {
    #[serde(rename = "volgens")]
    pub according_to: String,
    /// Labels, each once.
    #[serde(rename = "noemt")]
    pub names: Vec<String>,
}

/// What is needed beside what is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NeedsView {
    #[serde(rename = "met_aanbod")]
    pub met: Vec<NeedView>,
    #[serde(rename = "zonder_aanbod")]
    pub unmet: Vec<Note>,
    /// Offers that meet none of the needs shown.
    #[serde(rename = "overig_aanbod")]
    pub other_offers: Vec<Note>,
}

/// A need with what is offered for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NeedView {
    #[serde(rename = "inbreng")]
    pub note: Note,
    #[serde(rename = "aanbod")]
    pub offers: Vec<Note>,
}

/// A theme in the ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeRow {
    pub label: String,
    #[serde(rename = "tafels")]
    pub tables: Count,
    /// None when there are few tables; for the public it may be more than that.
    #[serde(rename = "keer")]
    pub records: Option<u32>,
    /// Tables at which it helped, and at which it hindered.
    #[serde(rename = "hielp")]
    pub helped: Count,
    #[serde(rename = "hield_tegen")]
    pub hindered: Count,
    /// Labels; none for the public.
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
    #[serde(rename = "bewijs")]
    pub evidence: Evidence,
}

/// Themes against one thing; cells are numbers of notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MatrixView {
    #[serde(rename = "kolommen")]
    pub columns: Vec<String>,
    #[serde(rename = "rijen")]
    pub rows: Vec<MatrixRow>,
}

/// One theme with a cell for each column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixRow {
    #[serde(rename = "thema")]
    pub theme: String,
    #[serde(rename = "cellen")]
    pub cells: Vec<u32>,
}

/// A bottleneck that recurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecurringView {
    #[serde(rename = "thema")]
    pub theme: String,
    #[serde(rename = "bewijs")]
    pub evidence: Evidence,
    #[serde(rename = "gedeeld")]
    pub shared: bool,
    #[serde(rename = "zonder_actie")]
    pub without_action: bool,
    #[serde(rename = "teruggekomen")]
    pub came_back: bool,
}

/// What will be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionsView {
    /// The day from which is told what is late.
    #[serde(rename = "peildatum")]
    pub reference_day: Day,
    /// How many were agreed upon and not dropped; none for the public when at few tables, and else
    /// it may be more than that.
    #[serde(rename = "aantal")]
    pub number: Option<u32>,
    /// How many are how far, of all; none for the public.
    #[serde(rename = "standen")]
    pub states: Vec<StateView>,
    #[serde(rename = "te_laat")]
    pub late: Option<u32>,
    /// Those that the audience may see: unfinished ones first, by their day.
    #[serde(rename = "lijst")]
    pub list: Vec<ActionView>,
}

/// How many actions are that far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateView {
    #[serde(rename = "stand")]
    pub status: Choice,
    #[serde(rename = "aantal")]
    pub number: u32,
}
