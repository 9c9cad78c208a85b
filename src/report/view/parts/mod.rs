//! The printable parts of a view: the names that layouts may use.
//!
//! Every key is always there; what is empty is `null` or an empty list, so that a layout never
//! meets an unknown name.

mod closing;
mod findings;
mod method;
mod talk;

use std::collections::BTreeMap;

use serde::Serialize;

pub use closing::*;
pub use findings::*;
pub use method::*;
pub use talk::*;

/// Everything that a layout of one table may print, already filtered for its audience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct View {
    /// `nl` or `en`.
    #[serde(rename = "taal")]
    pub language: &'static str,
    #[serde(rename = "titel")]
    pub title: String,
    /// The day on which the table was finished, else the day of the case.
    #[serde(rename = "datum")]
    pub date: Day,
    #[serde(rename = "publiek")]
    pub audience: Choice,
    /// Whether the table is over; else this is an interim document.
    #[serde(rename = "afgerond")]
    pub finished: bool,
    /// The kinds that the questions of this table ask for, so that a layout need not tell that
    /// nothing was noted where nothing was asked.
    #[serde(rename = "legt_vast")]
    pub asked_kinds: Vec<&'static str>,
    /// Whether those of whom something was noted may still answer.
    #[serde(rename = "concept")]
    pub is_concept: bool,
    /// Whether nothing but the head may be shown to this audience.
    #[serde(rename = "alleen_kop")]
    pub head_only: bool,
    #[serde(rename = "tafel")]
    pub table: Table,
    #[serde(rename = "kort")]
    pub short: Short,
    #[serde(rename = "casus")]
    pub case: CaseView,
    #[serde(rename = "deelnemers")]
    pub people: People,
    #[serde(rename = "werkwijze")]
    pub method: Method,
    #[serde(rename = "vooraf")]
    pub asked_before: Vec<Asked>,
    #[serde(rename = "jeugdige_en_ouders")]
    pub family: Vec<Note>,
    #[serde(rename = "gesprek")]
    pub talk: Vec<PhaseView>,
    /// Every question of the table by its id, also those to which nothing was said.
    #[serde(rename = "vragen")]
    pub questions: BTreeMap<String, QuestionView>,
    #[serde(rename = "hielp")]
    pub helped: Vec<Group>,
    #[serde(rename = "hield_tegen")]
    pub hindered: Vec<Group>,
    #[serde(rename = "dilemmas")]
    pub dilemmas: Vec<Note>,
    #[serde(rename = "inzichten")]
    pub insights: Vec<Note>,
    #[serde(rename = "verschil_in_beleving")]
    pub differences: Vec<Difference>,
    #[serde(rename = "leiding")]
    pub leads: Vec<Leads>,
    #[serde(rename = "behoeften")]
    pub needs: Vec<Need>,
    /// Offers that meet none of the needs shown.
    #[serde(rename = "overig_aanbod")]
    pub other_offers: Vec<Note>,
    /// Ranked: by perspectives, then by times named, then by id.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeView>,
    #[serde(rename = "acties")]
    pub actions: Actions,
    /// What was hoped for, or is to be reached.
    #[serde(rename = "doelen")]
    pub goals: Vec<Note>,
    #[serde(rename = "kengetallen")]
    pub figures: Vec<FigureView>,
    #[serde(rename = "momenten")]
    pub moments: Vec<MomentView>,
    #[serde(rename = "lessen")]
    pub lessons: Vec<Note>,
    #[serde(rename = "aanbevelingen")]
    pub recommendations: Vec<Advice>,
    #[serde(rename = "stemmen")]
    pub voices: Voices,
    #[serde(rename = "terugblik")]
    pub evaluation: Vec<Statement>,
    #[serde(rename = "vervolg")]
    pub follow_up: FollowUp,
    /// Words that were explained at the table.
    #[serde(rename = "uitgelegd")]
    pub explained: Vec<Note>,
    /// Terms of the glossary that occur in what is printed.
    #[serde(rename = "begrippen")]
    pub glossary: Vec<TermView>,
    #[serde(rename = "verantwoording")]
    pub account: Account,
    #[serde(rename = "profiel")]
    pub profile: Profile,
}

/// A day, for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// `2022-03-15`.
    #[serde(rename = "iso")]
    pub iso: String,
    /// "15 maart 2022".
    #[serde(rename = "voluit")]
    pub in_words: String,
}

/// A term of the method, as it stands in files and as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    #[serde(rename = "code")]
    pub code: &'static str,
    #[serde(rename = "label")]
    pub label: &'static str,
}

/// What kind of table it was, and where it plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    pub id: String,
    #[serde(rename = "soort")]
    pub scope: Choice,
    /// The title of the template, where that is another method than the kind of table.
    #[serde(rename = "methode")]
    pub method: Option<String>,
    #[serde(rename = "datum")]
    pub date: Day,
    #[serde(rename = "gemeente")]
    pub municipality: Option<String>,
    #[serde(rename = "sector")]
    pub sector: Option<Choice>,
    #[serde(rename = "overgang")]
    pub transition: Option<String>,
}

/// What the sentences at the top are made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Short {
    /// Notes that count, also those that are not shown.
    #[serde(rename = "notities")]
    pub records: usize,
    #[serde(rename = "hielp")]
    pub helped: usize,
    #[serde(rename = "hield_tegen")]
    pub hindered: usize,
    /// At most two, the most named first; none that was named once only.
    #[serde(rename = "helpende_themas")]
    pub helping_themes: Vec<String>,
    #[serde(rename = "remmende_themas")]
    pub hindering_themes: Vec<String>,
    #[serde(rename = "acties")]
    pub actions: usize,
    /// How many persons and organisations take up an action.
    #[serde(rename = "trekkers")]
    pub owners: usize,
    #[serde(rename = "zonder_trekker")]
    pub without_owner: usize,
    /// The first day on which an action is to be done.
    #[serde(rename = "eerste_datum")]
    pub first_due: Option<Day>,
}

/// The case; what the audience may not see is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CaseView {
    #[serde(rename = "centrale_vraag")]
    pub central_question: Option<String>,
    #[serde(rename = "samenvatting")]
    pub summary: Option<String>,
    #[serde(rename = "kenmerken")]
    pub characteristics: Vec<Characteristic>,
    #[serde(rename = "tijdlijn")]
    pub timeline: Vec<EventView>,
}

/// One characteristic of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Characteristic {
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "waarde")]
    pub value: String,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EventView {
    #[serde(rename = "wanneer")]
    pub when: String,
    #[serde(rename = "wat")]
    pub what: String,
    /// Roles.
    #[serde(rename = "wie")]
    pub who: Vec<String>,
    #[serde(rename = "duiding")]
    pub meaning: Option<Choice>,
}

/// Who sat at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct People {
    /// All present, those who guide included.
    #[serde(rename = "aantal")]
    pub number: usize,
    #[serde(rename = "per_perspectief")]
    pub perspectives: Vec<PerspectiveView>,
    /// How many of these are left out of everything else, because there is no consent.
    #[serde(rename = "niet_in_verslag")]
    pub left_out: usize,
    /// Roles of those who were invited and did not come.
    #[serde(rename = "afwezig")]
    pub absent: Vec<String>,
}

/// Those who look from one perspective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PerspectiveView {
    #[serde(rename = "perspectief")]
    pub perspective: Choice,
    #[serde(rename = "aantal")]
    pub number: usize,
    /// Roles, with the organisation where the audience may see it; a role that several have
    /// stands here once.
    #[serde(rename = "rollen")]
    pub roles: Vec<RoleView>,
}

/// A role at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoleView {
    #[serde(rename = "rol")]
    pub role: String,
    #[serde(rename = "organisatie")]
    pub organisation: Option<String>,
    #[serde(rename = "aantal")]
    pub number: usize,
}

/// How it was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Method {
    /// The four checks before a case is chosen.
    #[serde(rename = "selectie")]
    pub checks: Vec<Check>,
    #[serde(rename = "spelregels")]
    pub ground_rules: Vec<String>,
    /// Titles of the phases that had questions.
    #[serde(rename = "fasen")]
    pub phases: Vec<String>,
    #[serde(rename = "vragen")]
    pub questions: usize,
    #[serde(rename = "gesprekken_vooraf")]
    pub talks_before: usize,
}

/// A check before a case is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    #[serde(rename = "punt")]
    pub point: Choice,
    #[serde(rename = "ja")]
    pub passed: bool,
}
