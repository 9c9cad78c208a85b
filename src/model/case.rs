//! A case: what a table looks back on, and who sits there.

use std::collections::HashSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::terms::{AgeGroup, DataClass, Meaning, Perspective, Scope, Sector};
use super::unsound::{Firsts, Problem, Unsound, nearest};
use super::{Id, Participant, Template, earlier};
use crate::path;

/// What a table looks back on, and who sits there (`casus.yaml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Case {
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "soort")]
    pub scope: Scope,
    /// The name of the question template.
    #[serde(rename = "sjabloon")]
    pub template: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// A transition between two sectors, such as `po-vo`.
    #[serde(rename = "overgang", skip_serializing_if = "Option::is_none")]
    pub transition: Option<Transition>,
    #[serde(rename = "gemeente", skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    #[serde(rename = "datum")]
    pub date: NaiveDate,
    #[serde(rename = "centrale_vraag", skip_serializing_if = "Option::is_none")]
    pub central_question: Option<String>,
    #[serde(rename = "samenvatting", skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Free characteristics, in the order in which they were written.
    #[serde(rename = "kenmerken", skip_serializing_if = "Pairs::is_empty")]
    #[schemars(default)]
    pub characteristics: Pairs,
    #[serde(rename = "tijdlijn", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub timeline: Vec<Event>,
    /// The four checks before a case is chosen; only for one case.
    #[serde(rename = "selectie", skip_serializing_if = "Option::is_none")]
    pub selection: Option<Selection>,
    /// Questions that were asked before the meeting.
    #[serde(rename = "vooraf", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub asked_before: Vec<AskedBefore>,
    #[serde(
        rename = "voorbereiding",
        skip_serializing_if = "Preparation::is_empty"
    )]
    #[schemars(default)]
    pub preparation: Preparation,
    /// Folders of tables whose insights and open actions open this table.
    #[serde(rename = "eerdere_tafels", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub earlier_tables: Vec<String>,
    #[serde(rename = "deelnemers")]
    pub participants: Vec<Participant>,
}

/// A transition between two sectors, written `po-vo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Transition {
    pub from: Sector,
    pub to: Sector,
}

/// Pairs of key and text that keep their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs(pub Vec<(String, String)>);

/// Something that happened, with a period and never more precise than people wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Event {
    #[serde(rename = "wanneer")]
    pub when: String,
    #[serde(rename = "wat")]
    pub what: String,
    /// Codes or perspectives of who were there.
    #[serde(rename = "wie", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub who: Vec<String>,
    #[serde(rename = "duiding", skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Meaning>,
}

/// The four checks before a case is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Selection {
    #[serde(rename = "gezin_doet_mee")]
    pub family_joins: bool,
    #[serde(rename = "terugkijken_kan")]
    pub can_look_back: bool,
    #[serde(rename = "conflict_voorbij")]
    pub conflict_over: bool,
    #[serde(rename = "herkenbaar")]
    pub recognisable: bool,
}

/// A question that somebody asked before the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AskedBefore {
    /// A code or perspective.
    #[serde(rename = "van")]
    pub from: String,
    #[serde(rename = "vraag")]
    pub question: String,
}

/// On which days the talks before the meeting took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Preparation {
    #[serde(rename = "gesprek_jeugdige", skip_serializing_if = "Option::is_none")]
    pub talk_with_youth: Option<NaiveDate>,
    #[serde(rename = "gesprek_ouders", skip_serializing_if = "Option::is_none")]
    pub talk_with_parents: Option<NaiveDate>,
    #[serde(rename = "gesprek_voorzitter", skip_serializing_if = "Option::is_none")]
    pub talk_with_chair: Option<NaiveDate>,
}

/// The characteristic that tells the age of the young person.
const AGE: &str = "leeftijdsgroep";

/// The code that stands for everybody, and so for nobody's own code.
pub const EVERYBODY: &str = "allen";

impl Event {
    /// The event as a question names it.
    #[must_use]
    pub fn in_words(&self) -> String {
        format!("{} – {}", self.when.trim(), self.what.trim())
    }
}

impl Case {
    /// The participant with a code, whatever its case.
    #[must_use]
    pub fn participant(&self, code: &str) -> Option<&Participant> {
        self.participants
            .iter()
            .find(|participant| participant.code.as_str().eq_ignore_ascii_case(code))
    }

    /// Takes over the names that `later`, the same case as it is written now, lists for the same
    /// people; not of who withdrew.
    pub fn take_names(&mut self, later: &Self) {
        for person in self
            .participants
            .iter_mut()
            .filter(|p| p.withdrew_on.is_none())
        {
            let listed = later.participant(person.code.as_str());
            for name in listed.into_iter().flat_map(|listed| &listed.names) {
                if !person.names.contains(name) {
                    person.names.push(name.clone());
                }
            }
        }
    }

    /// The participant of whom a word is a name by itself, also in the genitive.
    #[must_use]
    pub fn named(&self, word: &str) -> Option<&Participant> {
        let word = word.to_lowercase();
        let is_name = |name: &String| {
            let name = name.to_lowercase();
            word == name || word.strip_suffix('s') == Some(&*name)
        };
        let mut people = self.participants.iter();
        people.find(|participant| participant.names.iter().any(is_name))
    }

    /// Those who are, or were, at the table.
    pub fn present(&self) -> impl Iterator<Item = &Participant> {
        self.participants
            .iter()
            .filter(|participant| participant.comes)
    }

    /// Those who are at the table now: present, and not gone.
    pub fn at_table(&self) -> impl Iterator<Item = &Participant> {
        self.present()
            .filter(|participant| participant.left_at.is_none())
    }

    /// Everything unsound about the case by itself.
    #[must_use]
    pub fn check(&self) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        self.check_participants(&mut unsound);
        if self.scope == Scope::OneCase && !self.earlier_tables.is_empty() {
            let problem = Problem::EarlierTablesOnlyAcrossCases;
            unsound.push(Unsound::at(path!["eerdere_tafels"], problem));
        }
        unsound.extend(earlier::check(&self.earlier_tables));
        self.check_chair(&mut unsound);
        self.check_people_named(&mut unsound);
        unsound
    }

    /// What is unsound about this case together with the template it asks for.
    #[must_use]
    pub fn check_against(&self, template: &Template) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        if !template.scope.covers(self.scope) {
            let problem = Problem::TemplateForOtherTables {
                template: template.name.clone(),
                scope: template.scope.term(),
            };
            unsound.push(Unsound::at(path!["sjabloon"], problem));
        }
        if template.data_class != DataClass::Consultation {
            unsound.extend(self.check_selection());
        }
        let presents = template.questions().any(|q| q.presenter.is_some());
        if presents && !self.present().any(|participant| participant.brings_in) {
            let template = template.name.clone();
            let problem = Problem::NobodyBringsIn { template };
            unsound.push(Unsound::at(path!["deelnemers"], problem));
        }
        unsound
    }

    /// The ages that its characteristics may mean; none when they tell no age.
    #[must_use]
    pub fn ages(&self) -> Vec<AgeGroup> {
        let pairs = self.characteristics.0.iter();
        let told = pairs.filter(|(name, _)| name == AGE);
        told.flat_map(|(_, value)| AgeGroup::meant_by(value))
            .collect()
    }

    /// Whose consent does not tell who gave it, where the age of the case asks for somebody.
    ///
    /// Not for a case of which that was erased.
    #[must_use]
    pub fn check_who_gave_consent(&self) -> Vec<Unsound> {
        let ages = self.ages();
        let people = self.participants.iter().enumerate();
        let found = people.filter_map(|(index, participant)| {
            let problem = participant.check_who_gave(&ages)?;
            let path = path!["deelnemers", index, "toestemming"];
            Some(Unsound::at(path, problem))
        });
        found.collect()
    }

    /// Consent that is not given yet: on a day that lies ahead, and after that of the table, so
    /// that a clock that is slow stops nobody.
    #[must_use]
    pub fn check_days(&self, today: NaiveDate) -> Vec<Unsound> {
        let last = today.max(self.date);
        let people = self.participants.iter().enumerate();
        let ahead = people.filter_map(|(index, participant)| {
            let day = participant.consent.as_ref()?.given_on?;
            let path = path!["deelnemers", index, "toestemming", "op"];
            (day > last).then(|| Unsound::at(path, Problem::ConsentAhead { day }))
        });
        ahead.collect()
    }

    /// The municipality and organisations that the case itself names.
    pub fn own_places(&self) -> impl Iterator<Item = &str> {
        let organisations = self.participants.iter();
        let organisations = organisations.filter_map(|p| p.organisation.as_deref());
        organisations.chain(self.municipality.as_deref())
    }

    /// What is unsound about the four checks before a case is chosen; a consultation about a case
    /// that still runs needs none.
    fn check_selection(&self) -> Vec<Unsound> {
        if self.scope == Scope::OneCase && self.selection.is_none() {
            return vec![Unsound::at(path!["selectie"], Problem::SelectionMissing)];
        }
        Vec::new()
    }

    /// The events that a question repeated over the timeline is asked of: those that are marked as
    /// helping, hindering or a choice, or all when none is.
    #[must_use]
    pub fn moments(&self) -> Vec<&Event> {
        let marked = || self.timeline.iter().filter(|event| event.meaning.is_some());
        if marked().next().is_some() {
            marked().collect()
        } else {
            self.timeline.iter().collect()
        }
    }

    fn check_participants(&self, unsound: &mut Vec<Unsound>) {
        if self.participants.len() < 2 {
            let found = self.participants.len();
            unsound.push(Unsound::at(
                path!["deelnemers"],
                Problem::TooFewParticipants { found },
            ));
        }
        let ages = self.ages();
        let mut firsts = Firsts::new();
        for (index, participant) in self.participants.iter().enumerate() {
            let code = participant.code.clone();
            if let Some(first) = firsts.before(&participant.code, index).copied() {
                let problem = Problem::CodeTwice {
                    code: code.clone(),
                    first,
                };
                unsound.push(Unsound::at(path!["deelnemers", index, "code"], problem));
            }
            if code.as_str() == EVERYBODY {
                let problem = Problem::CodeIsReserved { code };
                unsound.push(Unsound::at(path!["deelnemers", index, "code"], problem));
            }
            for (step, problem) in participant.check(&ages) {
                unsound.push(Unsound::at(path!["deelnemers", index, step], problem));
            }
        }
    }

    fn check_chair(&self, unsound: &mut Vec<Unsound>) {
        let same = |name: &str| name.trim().to_lowercase();
        let others = self
            .participants
            .iter()
            .filter(|p| p.perspective != Perspective::Guidance);
        let organisations: HashSet<String> = others
            .filter_map(|participant| participant.organisation.as_deref().map(same))
            .collect();
        for (index, participant) in self.participants.iter().enumerate() {
            let Some(own) = participant
                .organisation
                .as_deref()
                .filter(|_| participant.is_chair())
            else {
                continue;
            };
            if organisations.contains(&same(own)) {
                let problem = Problem::ChairNotIndependent {
                    organisation: own.to_owned(),
                };
                unsound.push(Unsound::at(
                    path!["deelnemers", index, "organisatie"],
                    problem,
                ));
            }
        }
    }

    /// Warns of a code in the timeline that looks like a slip; an organisation may stand there too.
    fn check_people_named(&self, unsound: &mut Vec<Unsound>) {
        let roles = self.participants.iter().map(|p| p.role.to_lowercase());
        let mut known: HashSet<String> = roles.collect();
        known.extend(self.words_for_people().map(str::to_owned));
        let slip = |text: &str| {
            let is_slip = Id::new(text).is_some() && !known.contains(text);
            is_slip.then(|| Problem::PersonUnknown {
                text: text.to_owned(),
                nearest: nearest(text, self.words_for_people()).map(str::to_owned),
            })
        };
        for (event_index, event) in self.timeline.iter().enumerate() {
            for (index, who) in event.who.iter().enumerate() {
                if let Some(problem) = slip(who) {
                    unsound.push(Unsound::at(
                        path!["tijdlijn", event_index, "wie", index],
                        problem,
                    ));
                }
            }
        }
        for (index, asked) in self.asked_before.iter().enumerate() {
            if let Some(problem) = slip(&asked.from) {
                unsound.push(Unsound::at(path!["vooraf", index, "van"], problem));
            }
        }
    }

    /// The codes and perspectives by which people are named.
    fn words_for_people(&self) -> impl Iterator<Item = &str> {
        let codes = self.participants.iter().map(|p| p.code.as_str());
        codes
            .chain(Perspective::ALL.iter().map(|(term, _)| *term))
            .chain([EVERYBODY])
    }
}

impl Selection {
    /// The checks that were answered with no, by their key.
    pub fn refused(&self) -> impl Iterator<Item = &'static str> {
        let checks = [
            ("gezin_doet_mee", self.family_joins),
            ("terugkijken_kan", self.can_look_back),
            ("conflict_voorbij", self.conflict_over),
            ("herkenbaar", self.recognisable),
        ];
        checks
            .into_iter()
            .filter(|(_, answer)| !answer)
            .map(|(key, _)| key)
    }
}

impl Preparation {
    /// Whether no talk was noted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Transition {
    /// The transition that a text such as `po-vo` tells.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        Some(Self {
            from: Sector::from_term(from)?,
            to: Sector::from_term(to)?,
        })
    }

    /// The transition as it is written.
    #[must_use]
    pub fn text(self) -> String {
        format!("{}-{}", self.from.term(), self.to.term())
    }
}

impl Serialize for Transition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl JsonSchema for Transition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Transition".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let sectors: Vec<_> = Sector::ALL.iter().map(|(term, _)| *term).collect();
        let sectors = sectors.join("|");
        schemars::json_schema!({ "type": "string", "pattern": format!("^({sectors})-({sectors})$") })
    }
}

impl Pairs {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Pairs {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl JsonSchema for Pairs {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Pairs".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "additionalProperties": { "type": ["string", "number"] },
        })
    }
}
