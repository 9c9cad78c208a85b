//! Reading `sessie.yaml`, whole or only its head.

use chrono::DateTime;

use super::case::case;
use super::fields::{Fields, Flaws, FromNode};
use super::flaw::Expected;
use super::read::{Read, map, maps, not_an_id, stand_in};
use super::template::{minutes, question};
use super::tree::{Node, Value};
use crate::model::case::Pairs;
use crate::model::session::{Labels, PhaseLog, Place, QuestionLog, Session, TemplateHead};
use crate::model::terms::{DataClass, Form, Kind, SessionStatus};
use crate::model::{Id, Path, Person, Problem, Question, Record, Speakers, Unsound};
use crate::path;

/// The first key after the head; reading can stop before it when only the head is wanted.
pub const AFTER_HEAD: &str = "\nfasen:";

/// Reads a session.
///
/// A file that was cut short is seen by its last key, `einde`.
#[must_use]
pub fn read_session(text: &str) -> Read<Session> {
    let mut read = Read::new(
        text,
        |fields| {
            fields.required_node("fasen", Expected::List);
            (session(fields), end(fields))
        },
        check_with_end,
    );
    if read.draft().is_none() && !text.contains("\neinde:") {
        read.refuse_at_the_top(Problem::EndMissing);
    }
    read.map(|(session, _)| session)
}

/// Reads the head of a session: all but what was said. The phases are empty.
#[must_use]
pub fn read_session_head(text: &str) -> Read<Session> {
    Read::new(text, session, |session| session.case.check())
}

/// The number of records that the last key of a session's text tells; nothing else is read.
///
/// `None` when the text does not end so, as when it was cut short.
#[must_use]
pub fn read_session_end(text: &str) -> Option<usize> {
    let start = text.rfind(END)?;
    let (tree, broken) = super::tree::read_tree(&text[start..]);
    let mut flaws = Flaws::from(broken);
    match end(&mut Fields::of(tree.as_ref()?, &mut flaws)?) {
        End::Records(records) => Some(records).filter(|_| !flaws.refuse()),
        End::Missing | End::Broken => None,
    }
}

const END: &str = "\neinde:";

/// How many records the file says it holds.
enum End {
    Missing,
    Records(usize),
    Broken,
}

fn end(fields: &mut Fields<'_, '_>) -> End {
    // A file that was cut short right behind the key has nothing there.
    let node = fields.node("einde");
    if node.is_none_or(|node| node.value == Value::Null) {
        return End::Missing;
    }
    let records = map(fields, "einde", |fields| fields.required("inbreng")).flatten();
    records.map_or(End::Broken, End::Records)
}

fn check_with_end((session, end): &(Session, End)) -> Vec<Unsound> {
    let mut unsound = session.check();
    let found = session.records().count();
    let (path, problem): (Path, _) = match end {
        End::Missing => (path!["einde"], Problem::EndMissing),
        End::Records(told) if *told != found => (
            path!["einde", "inbreng"],
            Problem::RecordCountDiffers { told: *told, found },
        ),
        End::Records(_) | End::Broken => return unsound,
    };
    unsound.push(Unsound { path, problem });
    unsound
}

/// The id of a session: ids with `/` between them, as `heerenveen/po-overstap`. It goes into
/// calendars and the evidence of findings.
struct SessionId(String);

impl FromNode for SessionId {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let text = String::from_node(node, flaws)?;
        if text.split('/').all(|part| Id::new(part).is_some()) {
            return Some(Self(text));
        }
        flaws.push(node.place, not_an_id(text));
        None
    }
}

fn session(fields: &mut Fields<'_, '_>) -> Session {
    let begun = fields
        .required("begonnen")
        .unwrap_or_else(|| DateTime::UNIX_EPOCH.fixed_offset());
    let labels: Pairs;
    Session {
        id: fields
            .required("id")
            .map(|SessionId(id)| id)
            .unwrap_or_default(),
        status: fields.required("status").unwrap_or(SessionStatus::Running),
        template: head(fields),
        begun,
        finished: fields.optional("afgerond"),
        read_back_on: fields.optional("teruggekoppeld"),
        key_erased_on: fields.optional("sleutel_gewist"),
        case: {
            fields.required_node("casus", Expected::Map);
            let case = map(fields, "casus", |fields| {
                fields.node("formaat");
                case(fields)
            });
            case.unwrap_or_else(nothing_known)
        },
        place: map(fields, "plaats", place).flatten(),
        codebook_version: fields.or("codeboek_versie", 0),
        ground_rules: fields.list("spelregels"),
        documents: fields.list("documenten"),
        not_names: fields.list("geen_namen"),
        labels: {
            labels = fields.or("themas", Pairs::default());
            let label = |(id, label): (String, String)| Some((Id::new(&id)?, label));
            Labels(labels.0.into_iter().filter_map(label).collect())
        },
        last_number: fields.optional("laatste_nr"),
        phases: maps(fields, "fasen", phase, |index| PhaseLog {
            id: stand_in(index),
            title: String::new(),
            minutes: None,
            explanation: None,
            begun: None,
            questions: Vec::new(),
        }),
    }
}

/// A case to stand in for one that is missing, so that the rest can be checked.
fn nothing_known() -> crate::model::Case {
    let text = "titel: ''\nsoort: casus-overstijgend\nsjabloon: x\ndatum: 2000-01-01\ndeelnemers:\n\
        \u{20}- {code: a, rol: a, perspectief: overig}\n\
        \u{20}- {code: b, rol: b, perspectief: overig}\n";
    let (tree, _) = super::tree::read_tree(text);
    let tree = tree.expect("the text is YAML");
    let mut flaws = Flaws::new();
    let mut fields = Fields::of(&tree, &mut flaws).expect("the text is a map");
    let case = case(&mut fields);
    fields.finish();
    case
}

fn head(fields: &mut Fields<'_, '_>) -> TemplateHead {
    fields.required_node("sjabloon", Expected::Map);
    let head = map(fields, "sjabloon", |fields| TemplateHead {
        name: fields.required("naam").unwrap_or_else(|| stand_in(0)),
        version: fields.or("versie", 0),
        title: fields.or("titel", String::new()),
        codebook: fields.required("codeboek").unwrap_or_else(|| stand_in(1)),
        data_class: fields.or("gegevens", DataClass::Learning),
    });
    head.unwrap_or_else(|| TemplateHead {
        name: stand_in(0),
        version: 0,
        title: String::new(),
        codebook: stand_in(1),
        data_class: DataClass::Learning,
    })
}

fn place(fields: &mut Fields<'_, '_>) -> Option<Place> {
    let phase = fields.required("fase");
    let (question, turn) = (fields.optional("vraag"), fields.optional("beurt"));
    let (row, column) = (fields.optional("rij"), fields.optional("kolom"));
    Some(Place {
        phase: phase?,
        question,
        turn,
        row,
        column,
    })
}

fn phase(fields: &mut Fields<'_, '_>, index: usize) -> PhaseLog {
    PhaseLog {
        id: fields.required("id").unwrap_or_else(|| stand_in(index)),
        title: fields.required("titel").unwrap_or_default(),
        minutes: minutes(fields),
        explanation: fields.optional("toelichting"),
        begun: fields.optional("begonnen"),
        questions: maps(fields, "vragen", question_log, |index| QuestionLog {
            question: Question::new(stand_in(index), String::new(), Form::Open),
            asked_before: None,
            passed: Vec::new(),
            order: Vec::new(),
            records: Vec::new(),
        }),
    }
}

fn question_log(fields: &mut Fields<'_, '_>, index: usize) -> QuestionLog {
    QuestionLog {
        question: question(fields, stand_in(index)),
        asked_before: fields.optional("vooraf"),
        passed: fields.list("overgeslagen"),
        order: fields.list("volgorde"),
        records: maps(fields, "inbreng", record, |_| {
            Record::new(0, Kind::Answer, String::new())
        }),
    }
}

fn record(fields: &mut Fields<'_, '_>, _: usize) -> Record {
    Record {
        number: fields.required("nr").unwrap_or_default(),
        speakers: Speakers::from_codes(fields.list("van")),
        perspective: fields.optional("perspectief"),
        kind: fields.required("soort").unwrap_or(Kind::Answer),
        row: fields.optional("rij"),
        column: fields.optional("kolom"),
        text: fields.required("tekst").unwrap_or_default(),
        reason: fields.optional("toelichting"),
        themes: fields.list("themas"),
        who: fields.list("wie"),
        toward: fields.list("aan"),
        about: fields.list("over"),
        due: fields.optional("wanneer"),
        status: fields.optional("status"),
        closed_on: fields.optional("klaar_op"),
        sources: fields.list("uit"),
        visibility: fields.optional("zichtbaar"),
        level: fields.optional("niveau"),
        value: fields.optional("waarde"),
        unit: fields.optional("eenheid"),
        period: fields.optional("periode"),
        moment: fields.optional("moment"),
        spot: fields.optional("plek"),
        review_on: fields.optional("evaluatie"),
        at: fields.optional("op"),
    }
}

impl FromNode for Person {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        String::from_node(node, flaws).map(Self)
    }
}
