//! Reading `casus.yaml`.

use super::fields::{Fields, Flaws, FromNode};
use super::flaw::{Expected, Problem};
use super::read::{Read, map, maps, stand_in};
use super::tree::{Node, Value, key_text};
use crate::model::case::{AskedBefore, Event, Pairs, Preparation, Selection, Transition};
use crate::model::consent::{Consent, Feedback};
use crate::model::terms::{ConsentBy, FeedbackStatus, Perspective, Scope};
use crate::model::{Case, Id, Participant};

/// Reads a case.
#[must_use]
pub fn read_case(text: &str) -> Read<Case> {
    Read::new(text, case, Case::check)
}

/// Reads the keys of a case, also where it stands inside a session.
pub(super) fn case(fields: &mut Fields<'_, '_>) -> Case {
    let preparation = |fields: &mut Fields<'_, '_>| Preparation {
        talk_with_youth: fields.optional("gesprek_jeugdige"),
        talk_with_parents: fields.optional("gesprek_ouders"),
        talk_with_chair: fields.optional("gesprek_voorzitter"),
    };
    Case {
        title: fields.text("titel").unwrap_or_default(),
        // Without a known kind nothing is asked that belongs to one kind only.
        scope: fields.required("soort").unwrap_or(Scope::AcrossCases),
        template: fields.required("sjabloon").unwrap_or_else(|| stand_in(0)),
        sector: fields.optional("sector"),
        transition: fields.optional("overgang"),
        municipality: fields.optional("gemeente"),
        date: fields.required("datum").unwrap_or_default(),
        central_question: fields.optional("centrale_vraag"),
        summary: fields.optional("samenvatting"),
        characteristics: fields.or("kenmerken", Pairs::default()),
        timeline: maps(fields, "tijdlijn", event, |_| Event::default()),
        selection: map(fields, "selectie", selection),
        asked_before: maps(fields, "vooraf", asked_before, |_| AskedBefore::default()),
        preparation: map(fields, "voorbereiding", preparation).unwrap_or_default(),
        earlier_tables: fields.list("eerdere_tafels"),
        participants: {
            let missing = fields.required_node("deelnemers", Expected::List).is_none();
            let participants = maps(fields, "deelnemers", participant, broken_participant);
            // A missing list was told; two strangers keep it from being told again as too short.
            if missing {
                (0..2).map(broken_participant).collect()
            } else {
                participants
            }
        },
    }
}

fn event(fields: &mut Fields<'_, '_>, _: usize) -> Event {
    Event {
        when: fields.text("wanneer").unwrap_or_default(),
        what: fields.text("wat").unwrap_or_default(),
        who: fields.list("wie"),
        meaning: fields.optional("duiding"),
    }
}

fn selection(fields: &mut Fields<'_, '_>) -> Selection {
    Selection {
        family_joins: fields.required("gezin_doet_mee").unwrap_or(true),
        can_look_back: fields.required("terugkijken_kan").unwrap_or(true),
        conflict_over: fields.required("conflict_voorbij").unwrap_or(true),
        recognisable: fields.required("herkenbaar").unwrap_or(true),
    }
}

fn asked_before(fields: &mut Fields<'_, '_>, _: usize) -> AskedBefore {
    AskedBefore {
        from: fields.required("van").unwrap_or_default(),
        question: fields.text("vraag").unwrap_or_default(),
    }
}

fn participant(fields: &mut Fields<'_, '_>, index: usize) -> Participant {
    Participant {
        code: fields.required("code").unwrap_or_else(|| code_of(index)),
        role: fields.text("rol").unwrap_or_default(),
        perspective: fields.required("perspectief").unwrap_or(Perspective::Other),
        organisation: fields.optional("organisatie"),
        names: fields.list("namen"),
        age_group: fields.optional("leeftijdsgroep"),
        consent: map(fields, "toestemming", consent),
        comes: fields.or("komt", true),
        brings_in: fields.or("brengt_in", false),
        withdrew_on: fields.optional("ingetrokken"),
        kept: fields.optional("bewaard"),
        left_at: fields.optional("vertrokken"),
        feedback: map(fields, "terugkoppeling", |fields| Feedback {
            status: fields.required("status").unwrap_or(FeedbackStatus::Open),
            since: fields.optional("op"),
        }),
    }
}

/// A code to speak of a participant without one.
fn code_of(index: usize) -> Id {
    Id::new(&format!("deelnemer-{}", index + 1)).expect("it has the form of an id")
}

fn broken_participant(index: usize) -> Participant {
    Participant {
        code: code_of(index),
        role: String::new(),
        perspective: Perspective::Other,
        organisation: None,
        names: Vec::new(),
        age_group: None,
        consent: None,
        comes: true,
        brings_in: false,
        withdrew_on: None,
        kept: None,
        left_at: None,
        feedback: None,
    }
}

fn consent(fields: &mut Fields<'_, '_>) -> Consent {
    Consent {
        take_part: fields.required("deelname").unwrap_or(true),
        notes: fields.or("notities", false),
        report: fields.or("verslag", false),
        quote: fields.or("citaat", false),
        by: by(fields),
        given_on: fields.optional("op"),
    }
}

/// Who gave consent. A broken list was told, and is not told again as incomplete.
fn by(fields: &mut Fields<'_, '_>) -> Vec<ConsentBy> {
    let Some(node) = fields.node("door").filter(|node| node.value != Value::Null) else {
        return Vec::new();
    };
    let mut flaws = Flaws::new();
    let by = Vec::from_node(node, &mut flaws);
    let broken = flaws.refuse();
    fields.flaws().extend(flaws.into_sorted());
    if broken {
        vec![ConsentBy::Youth, ConsentBy::Parent]
    } else {
        by.unwrap_or_default()
    }
}

impl FromNode for Transition {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let text = String::from_node(node, flaws)?;
        let transition = Self::from_text(&text);
        if transition.is_none() {
            flaws.push(node.place, Problem::NotATransition { text });
        }
        transition
    }
}

impl FromNode for Pairs {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            flaws.push(node.place, super::fields::not_a(Expected::Map, node));
            return None;
        };
        let pair = |(key, value): &(Node, Node)| {
            Some((key_text(key).to_owned(), String::from_node(value, flaws)?))
        };
        Some(Self(entries.iter().filter_map(pair).collect()))
    }
}
