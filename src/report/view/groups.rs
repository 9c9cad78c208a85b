//! Words by which a few people can be known in a public document, and the coarser words for them.
//!
//! A role is known together with what else the document tells of its table: that of a *leerplicht-
//! ambtenaar* in primary education of one project is often one person. So it is counted at how many
//! tables of the project, alike in what the document tells, somebody has that role.

use std::collections::{BTreeMap, BTreeSet};

use super::Printed;
use super::project::LEAST_TABLES;
use crate::lang::Lang;
use crate::model::terms::{AgeGroup, Perspective};
use crate::model::{Participant, Session};

/// A word in a public document that fewer people or tables than three bear.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pointing {
    pub label: String,
    /// Seats: who sat at two tables counts twice. None for what is no role.
    pub people: Option<usize>,
    pub tables: usize,
    /// A word that more people bear; none where the word can only be left out.
    pub coarser: Option<&'static str>,
}

/// Who bears which word, over tables that a document does not tell apart.
#[derive(Clone, Debug, Default)]
pub struct Bearers {
    /// By the role in small letters.
    roles: BTreeMap<String, Bearing>,
    places: BTreeMap<String, BTreeSet<String>>,
    ages: BTreeMap<&'static str, BTreeSet<String>>,
    /// Whether the document is about one table.
    is_of_one: bool,
    /// Whether it prints roles beside what people typed.
    prints_roles: bool,
}

#[derive(Clone, Debug)]
struct Bearing {
    role: String,
    perspective: Perspective,
    people: usize,
    tables: BTreeSet<String>,
}

impl Bearers {
    /// For a document about one table: the tables with the same transition, or else sector, since
    /// that is what it tells of its table.
    #[must_use]
    pub fn beside<'s>(session: &'s Session, others: impl IntoIterator<Item = &'s Session>) -> Self {
        let trait_of = |session: &Session| (session.case.transition, session.case.sector);
        let known = trait_of(session);
        let mut bearers = Self {
            is_of_one: true,
            prints_roles: true,
            ..Self::default()
        };
        bearers.add(session);
        let others = others.into_iter().filter(|other| other.id != session.id);
        others
            .filter(|other| trait_of(other) == known)
            .for_each(|other| bearers.add(other));
        bearers
    }

    /// For a document about several tables, which prints no roles: they stand in what people typed,
    /// or in the place of a name there.
    #[must_use]
    pub fn of<'s>(sessions: impl IntoIterator<Item = &'s Session>) -> Self {
        let mut bearers = Self::default();
        sessions
            .into_iter()
            .for_each(|session| bearers.add(session));
        bearers
    }

    fn add(&mut self, session: &Session) {
        let id = || session.id.clone();
        let mut present: Vec<&Participant> = session.case.participants.iter().collect();
        present.retain(|participant| !participant.role.trim().is_empty());
        for participant in present {
            let key = participant.role.trim().to_lowercase();
            let bearing = self.roles.entry(key).or_insert_with(|| Bearing {
                role: participant.role.trim().to_owned(),
                perspective: participant.perspective,
                people: 0,
                tables: BTreeSet::new(),
            });
            bearing.people += 1;
            bearing.tables.insert(id());
            if let Some(age) = participant.age_group {
                self.ages.entry(age.term()).or_default().insert(id());
            }
        }
        for (_, value) in &session.case.characteristics.0 {
            if let Some(age) = AgeGroup::from_term(value.trim()) {
                self.ages.entry(age.term()).or_default().insert(id());
            }
        }
        if let Some(place) = &session.case.municipality {
            let place = place.trim().to_owned();
            self.places.entry(place).or_default().insert(id());
        }
    }

    /// What stands in a printed document and points to few, in the order of the alphabet.
    ///
    /// Where roles stand in sentences only, the ordinary words for youth and parents point to nobody.
    #[must_use]
    pub fn pointing(&self, printed: &str, lang: Lang) -> Vec<Pointing> {
        // The backslashes are the escaping of Markdown.
        let printed = printed.replace('\\', "").to_lowercase();
        let stands = |word: &str| stands_in(&printed, &word.to_lowercase());
        let roles = self.roles.values().filter(|bearing| {
            let ordinary = matches!(
                bearing.perspective,
                Perspective::Youth | Perspective::Parent
            );
            (self.prints_roles || !ordinary) && bearing.is_few() && stands(&bearing.role)
        });
        let roles = roles.filter_map(|bearing| {
            let coarser = somebody(bearing.perspective, lang);
            let is_coarse = bearing.role.to_lowercase() == coarser.to_lowercase();
            (!is_coarse).then(|| Pointing {
                label: bearing.role.clone(),
                people: Some(bearing.people),
                tables: bearing.tables.len(),
                coarser: Some(coarser),
            })
        });
        let mut pointing: Vec<Pointing> = roles.collect();
        if self.is_of_one {
            let places = self.places.iter().map(|(place, at)| (place.as_str(), at));
            let ages = self.ages.iter().map(|(age, at)| (*age, at));
            let others = places.chain(ages);
            let others = others.filter(|(word, at)| is_few(at) && stands(word));
            pointing.extend(others.map(|(word, at)| Pointing {
                label: word.to_owned(),
                people: None,
                tables: at.len(),
                coarser: None,
            }));
        }
        pointing.sort();
        pointing
    }

    /// For a document that was made from [`Bearers::coarsened`] sessions: few are pointed to only
    /// where somebody typed it.
    #[must_use]
    pub fn in_sentences(&self) -> Self {
        Self {
            prints_roles: false,
            ..self.clone()
        }
    }

    /// The session with a coarser word for each role that few bear.
    #[must_use]
    pub fn coarsened(&self, session: &Session, lang: Lang) -> Session {
        let mut session = session.clone();
        for participant in &mut session.case.participants {
            let known = self.roles.get(&participant.role.trim().to_lowercase());
            if known.is_some_and(Bearing::is_few) {
                somebody(participant.perspective, lang).clone_into(&mut participant.role);
            }
        }
        session
    }
}

impl Bearing {
    fn is_few(&self) -> bool {
        is_few(&self.tables)
    }
}

fn is_few(tables: &BTreeSet<String>) -> bool {
    u32::try_from(tables.len()).is_ok_and(|tables| tables < LEAST_TABLES)
}

/// What stands for one person of a perspective.
fn somebody(perspective: Perspective, lang: Lang) -> &'static str {
    let words = &lang.words().groups;
    match perspective {
        Perspective::Youth | Perspective::Parent => perspective.label(&lang.words().terms),
        Perspective::Education => words.from_education,
        Perspective::Care => words.from_care,
        Perspective::Municipality => words.from_municipality,
        Perspective::Guidance => words.from_guidance,
        Perspective::Other => words.somebody_else,
    }
}

/// Whether a word, or words, stand in a text as a whole.
fn stands_in(text: &str, word: &str) -> bool {
    let at_edge = |beside: Option<char>| !beside.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, found)| {
        at_edge(text[..at].chars().next_back()) && at_edge(text[at + found.len()..].chars().next())
    })
}
