//! The printable parts of a view: the names that layouts may use.
//!
//! Every key is always there; what is empty is `null` or an empty list, so that a layout never
//! meets an unknown name.

use serde::Serialize;

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

/// A question that was asked before the meeting, with what was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Asked {
    #[serde(rename = "van")]
    pub from: String,
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}

/// A phase with its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseView {
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionView>,
}

/// A question with what was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    pub id: String,
    #[serde(rename = "tekst")]
    pub text: String,
    /// The text up to its first question mark.
    #[serde(rename = "kort")]
    pub short: String,
    /// Whether it repeats one that was asked beforehand, and so stands there too.
    #[serde(rename = "vooraf")]
    pub asked_before: bool,
    /// Everything that was said and may be shown.
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
    /// What no other section prints in full.
    #[serde(rename = "alleen_hier")]
    pub only_here: Vec<Note>,
    /// In which sections the others stand.
    #[serde(rename = "elders")]
    pub elsewhere: Vec<Elsewhere>,
    /// Answers to a question of choice, counted.
    #[serde(rename = "telling")]
    pub tally: Vec<Tally>,
    /// Answers that are too few to be counted without telling who gave them.
    #[serde(rename = "te_weinig_antwoorden")]
    pub too_few: usize,
}

/// How many notes stand in another section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// The name of that part of the view.
    #[serde(rename = "deel")]
    pub part: &'static str,
    #[serde(rename = "aantal")]
    pub number: usize,
}

/// How often an answer was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    #[serde(rename = "antwoord")]
    pub answer: String,
    #[serde(rename = "aantal")]
    pub number: usize,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    #[serde(rename = "nr")]
    pub number: u32,
    /// `po-overstap#12`.
    pub id: String,
    /// Roles; empty when nobody is kept.
    #[serde(rename = "van")]
    pub speakers: Vec<String>,
    /// Codes of their perspectives.
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
    #[serde(rename = "soort")]
    pub kind: Choice,
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "toelichting")]
    pub reason: Option<String>,
    /// Labels.
    #[serde(rename = "themas")]
    pub themes: Vec<String>,
    /// Roles, or organisations as they were typed.
    #[serde(rename = "aan")]
    pub toward: Vec<String>,
    #[serde(rename = "over")]
    pub about: Vec<String>,
    #[serde(rename = "wanneer")]
    pub due: Option<Day>,
    #[serde(rename = "rij")]
    pub row: Option<String>,
    #[serde(rename = "kolom")]
    pub column: Option<String>,
    /// Value, unit and period of a figure, on one line.
    #[serde(rename = "waarde")]
    pub value: Option<String>,
    /// Ids of the notes it comes from, as far as these are shown.
    #[serde(rename = "uit")]
    pub sources: Vec<String>,
    /// Whether it may be seen at the table only.
    #[serde(rename = "blijft_aan_tafel")]
    pub stays_at_table: bool,
}

/// Notes about one theme; without a theme for what stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    #[serde(rename = "thema")]
    pub theme: Option<String>,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}

/// A theme that helped according to one perspective and hindered according to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    #[serde(rename = "thema")]
    pub theme: String,
    #[serde(rename = "hielp_volgens")]
    pub helped: Vec<&'static str>,
    #[serde(rename = "hield_tegen_volgens")]
    pub hindered: Vec<&'static str>,
    /// Ids of the notes behind it.
    #[serde(rename = "bronnen")]
    pub sources: Vec<String>,
}

/// Who leads according to whom, at one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leads {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "antwoorden")]
    pub answers: Vec<LeadAnswer>,
    /// Whether all answers are shown; else nothing is concluded.
    #[serde(rename = "volledig")]
    pub complete: bool,
    /// Nobody names the own perspective.
    #[serde(rename = "gat")]
    pub gap: bool,
    /// Named by others, not by themselves.
    #[serde(rename = "noemt_zichzelf_niet")]
    pub not_by_itself: Vec<&'static str>,
    /// The perspectives that name themselves, when there are two or more.
    #[serde(rename = "dubbel")]
    pub doubles: Vec<&'static str>,
}

/// Who leads according to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadAnswer {
    #[serde(rename = "inbreng")]
    pub note: Note,
    /// The label of the perspective named, or of unclear; none when it was not understood.
    #[serde(rename = "noemt")]
    pub names: Option<&'static str>,
    /// What was said beside the name.
    #[serde(rename = "uitleg")]
    pub rest: Option<String>,
}

/// What somebody needs, and who offers something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    #[serde(rename = "inbreng")]
    pub note: Note,
    #[serde(rename = "vervuld")]
    pub met: bool,
    #[serde(rename = "aanbod")]
    pub offers: Vec<Note>,
}

/// A theme, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeView {
    pub id: String,
    pub label: String,
    #[serde(rename = "keer")]
    pub times: usize,
    #[serde(rename = "hielp")]
    pub helped: usize,
    #[serde(rename = "hield_tegen")]
    pub hindered: usize,
    /// Labels.
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
}

/// What will be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Actions {
    /// The day from which is told what is late.
    #[serde(rename = "peildatum")]
    pub reference_day: Day,
    #[serde(rename = "te_laat")]
    pub late: usize,
    #[serde(rename = "lijst")]
    pub list: Vec<ActionView>,
}

/// One improvement action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionView {
    #[serde(rename = "nr")]
    pub number: u32,
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
    #[serde(rename = "klaar_op")]
    pub closed_on: Option<Day>,
    #[serde(rename = "evaluatie")]
    pub review_on: Option<Day>,
    #[serde(rename = "themas")]
    pub themes: Vec<String>,
    /// Ids of the notes it comes from, as far as these are shown.
    #[serde(rename = "uit")]
    pub sources: Vec<String>,
}

/// Recommendations on one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// The level, else the row of the matrix where it was said.
    #[serde(rename = "niveau")]
    pub level: Option<String>,
    #[serde(rename = "inbreng")]
    pub notes: Vec<Note>,
}

/// How much each perspective was heard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Voices {
    #[serde(rename = "per_perspectief")]
    pub perspectives: Vec<Voice>,
    /// Those who guide, apart.
    #[serde(rename = "begeleiding")]
    pub guidance: Option<Voice>,
    /// Notes of the whole table.
    #[serde(rename = "samen")]
    pub together: usize,
    /// Questions put to all, with the perspectives of which nothing is noted.
    #[serde(rename = "niet_gehoord")]
    pub unheard: Vec<Unheard>,
}

/// How much one perspective was heard; shares are whole percentages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Voice {
    #[serde(rename = "perspectief")]
    pub perspective: Choice,
    #[serde(rename = "notities")]
    pub records: usize,
    #[serde(rename = "deel_notities")]
    pub record_share: usize,
    #[serde(rename = "woorden")]
    pub words: usize,
    #[serde(rename = "deel_woorden")]
    pub word_share: usize,
}

/// A question, cut short, with the perspectives of which nothing is noted there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unheard {
    #[serde(rename = "vraag")]
    pub question: String,
    #[serde(rename = "perspectieven")]
    pub perspectives: Vec<&'static str>,
}

/// A statement of the participants' evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    #[serde(rename = "stelling")]
    pub text: String,
    #[serde(rename = "antwoorden")]
    pub answers: usize,
    /// Whether the answers are too few to say more without telling who gave them.
    #[serde(rename = "te_weinig")]
    pub too_few: bool,
    #[serde(rename = "van")]
    pub from: Option<i64>,
    #[serde(rename = "tot")]
    pub to: Option<i64>,
    /// The lowest step of the upper half of the scale.
    #[serde(rename = "hoog_vanaf")]
    pub high_from: Option<i64>,
    #[serde(rename = "hoog")]
    pub high: usize,
    #[serde(rename = "per_antwoord")]
    pub tally: Vec<Tally>,
    /// Reasons, without who gave them.
    #[serde(rename = "toelichtingen")]
    pub reasons: Vec<String>,
}

/// What happens after the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FollowUp {
    #[serde(rename = "afspraken")]
    pub agreements: Vec<Note>,
    #[serde(rename = "voor_later")]
    pub parked: Vec<Note>,
    /// How many participants are how far with reading back; empty when nothing was noted.
    #[serde(rename = "terugkoppeling")]
    pub feedback: Vec<FeedbackView>,
}

/// How many participants are how far with reading back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedbackView {
    #[serde(rename = "stand")]
    pub status: Choice,
    #[serde(rename = "aantal")]
    pub number: usize,
}

/// A term in plain language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermView {
    pub term: String,
    #[serde(rename = "voluit")]
    pub in_full: Option<String>,
    #[serde(rename = "uitleg")]
    pub meaning: String,
}

/// What was left out, and what the document rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Participants who were asked for consent to be in the report, and gave it.
    #[serde(rename = "gaf_toestemming")]
    pub consenting: usize,
    /// Participants whose contribution is left out.
    #[serde(rename = "deelnemers_weggelaten")]
    pub people_left_out: usize,
    /// Notes left out because no speaker gave consent, or all withdrew it.
    #[serde(rename = "zonder_toestemming")]
    pub without_consent: usize,
    /// Literal quotes left out because nobody gave consent to print them.
    #[serde(rename = "citaten_weggelaten")]
    pub quotes_left_out: usize,
    /// Notes left out because they stay at the table.
    #[serde(rename = "blijft_aan_tafel")]
    pub kept_at_table: usize,
    /// Notes left out because they are not marked as public.
    #[serde(rename = "niet_openbaar")]
    pub not_public: usize,
    /// Whether the case lists names, which are replaced by roles.
    #[serde(rename = "namen_vervangen")]
    pub names_replaced: bool,
    #[serde(rename = "gegevens")]
    pub data_class: &'static str,
    #[serde(rename = "sjabloon")]
    pub template: Version,
    #[serde(rename = "codeboek")]
    pub codebook: Version,
}

/// A name with its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Version {
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "versie")]
    pub number: u32,
}

/// What fits on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// Of the young person, else of a parent.
    #[serde(rename = "citaat")]
    pub quote: Option<Note>,
    /// At most three.
    #[serde(rename = "rijen")]
    pub rows: Vec<Contrast>,
    /// At most three.
    #[serde(rename = "themas")]
    pub themes: Vec<ThemeView>,
    /// At most three, first due first.
    #[serde(rename = "acties")]
    pub actions: Vec<ActionView>,
    #[serde(rename = "les")]
    pub lesson: Option<Note>,
}

/// What helped beside what hindered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contrast {
    #[serde(rename = "hielp")]
    pub helped: Option<Note>,
    #[serde(rename = "hield_tegen")]
    pub hindered: Option<Note>,
}
