//! Sessions for tests: any that can be counted, small enough that rules meet each other often.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::model::case::Pairs;
use crate::model::consent::Consent;
use crate::model::session::{Labels, PhaseLog, QuestionLog, TemplateHead};
use crate::model::terms::{
    ActionStatus, DataClass, Form, Kind, Per, Perspective, Scope, Sector, SessionStatus, Visibility,
};
use crate::model::{Case, Id, Participant, Person, Question, Record, Session, Speakers};

/// Stands in every text that people could have typed, and so may stand in no sums.
pub(crate) const TYPED: &str = "Geheim";

/// An id.
pub(crate) fn id(text: &str) -> Id {
    Id::new(text).expect("tests name sound ids")
}

/// A day of 2022, counted from 0.
pub(crate) fn day(number: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2022, 1, 1).expect("a day of the calendar");
    first
        .checked_add_days(Days::new(number))
        .expect("a day of the calendar")
}

/// Two o'clock on such a day, in winter time.
pub(crate) fn moment(number: u64) -> DateTime<FixedOffset> {
    let zone = FixedOffset::east_opt(3600).expect("an hour is an offset");
    let local = day(number)
        .and_hms_opt(14, 0, 0)
        .expect("an hour of the day");
    local
        .and_local_timezone(zone)
        .single()
        .expect("a fixed offset has no gaps")
}

/// A table that is over, with one participant per perspective and two teachers, and nothing said.
pub(crate) fn quiet_table(name: &str, number: u64) -> Session {
    let participants = PEOPLE
        .iter()
        .map(|(code, perspective)| participant(code, *perspective));
    Session {
        id: name.to_owned(),
        status: SessionStatus::Finished,
        template: TemplateHead {
            name: id("sjabloon"),
            version: 1,
            title: TYPED.to_owned(),
            codebook: id("boek"),
            data_class: DataClass::Learning,
        },
        begun: moment(number),
        finished: Some(moment(number)),
        read_back_on: None,
        key_erased_on: None,
        case: Case {
            title: TYPED.to_owned(),
            scope: Scope::AcrossCases,
            template: id("sjabloon"),
            sector: Some(Sector::Primary),
            transition: None,
            municipality: None,
            date: day(number),
            central_question: None,
            summary: None,
            characteristics: Pairs::default(),
            timeline: Vec::new(),
            selection: None,
            asked_before: Vec::new(),
            preparation: crate::model::case::Preparation::default(),
            earlier_tables: Vec::new(),
            participants: participants.collect(),
        },
        place: None,
        codebook_version: 1,
        ground_rules: Vec::new(),
        documents: Vec::new(),
        not_names: Vec::new(),
        labels: Labels(vec![(id("regie"), "Wie heeft de leiding".to_owned())]),
        last_number: None,
        phases: vec![PhaseLog {
            id: id("fase"),
            title: TYPED.to_owned(),
            minutes: None,
            explanation: None,
            begun: None,
            questions: questions().map(quiet).to_vec(),
        }],
    }
}

const PEOPLE: &[(&str, Perspective)] = &[
    ("vz", Perspective::Guidance),
    ("jg", Perspective::Youth),
    ("mo", Perspective::Parent),
    ("lk", Perspective::Education),
    ("ib", Perspective::Education),
    ("zg", Perspective::Care),
];

fn participant(code: &str, perspective: Perspective) -> Participant {
    Participant {
        code: id(code),
        role: format!("{TYPED} {code}"),
        perspective,
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

fn questions() -> [Question; 6] {
    let question = |name: &str, form, records| {
        let mut question = Question::new(id(name), TYPED.to_owned(), form);
        question.records = records;
        question
    };
    let mut scale = question("schaal", Form::Scale, None);
    (scale.per, scale.from, scale.to) = (Some(Per::Participant), Some(1), Some(5));
    let mut hidden = question("open", Form::Open, None);
    hidden.visibility = Some(Visibility::Table);
    [
        question("ronde", Form::Round, Some(Kind::Experience)),
        question("leiding", Form::Round, Some(Kind::Lead)),
        hidden,
        question("samen", Form::Together, None),
        question("acties", Form::Actions, None),
        scale,
    ]
}

fn quiet(question: Question) -> QuestionLog {
    QuestionLog {
        question,
        asked_before: None,
        passed: Vec::new(),
        order: Vec::new(),
        records: Vec::new(),
    }
}

/// Puts a record at a question, under the next number.
pub(crate) fn say(session: &mut Session, question: &str, mut record: Record) -> u32 {
    record.number = session.next_number();
    let number = record.number;
    let logs = session
        .phases
        .iter_mut()
        .flat_map(|phase| &mut phase.questions);
    for log in logs.filter(|log| log.question.id.as_str() == question) {
        log.records.push(record.clone());
    }
    number
}

/// A record of a kind, by speakers, on themes, all separated by spaces; `allen` is everybody.
pub(crate) fn record(kind: Kind, speakers: &str, themes: &str) -> Record {
    let mut record = Record::new(0, kind, format!("{TYPED} {TYPED}"));
    record.speakers = Speakers::from_codes(speakers.split_whitespace().map(id).collect());
    record.themes = themes.split_whitespace().map(id).collect();
    record
}

/// Sessions of a few tables in two projects; two may have the same id.
pub(crate) fn sessions() -> impl Strategy<Value = Vec<Session>> {
    vec(session(), 0..6)
}

/// Sessions that all have different ids.
pub(crate) fn different_sessions() -> impl Strategy<Value = Vec<Session>> {
    sessions().prop_map(|mut sessions| {
        sessions.sort_by(|one, other| one.id.cmp(&other.id));
        sessions.dedup_by(|one, other| one.id == other.id);
        sessions
    })
}

/// One session.
pub(crate) fn session() -> impl Strategy<Value = Session> {
    let name = select(vec![
        "noord/a", "noord/b", "noord/c", "zuid/a", "zuid/d", "los",
    ]);
    let state = prop_oneof![
        6 => Just((SessionStatus::Finished, DataClass::Learning)),
        1 => Just((SessionStatus::Running, DataClass::Consultation)),
        1 => Just((SessionStatus::Finished, DataClass::Safety)),
    ];
    let sector = of(select(vec![Sector::Primary, Sector::Secondary]));
    let scope = select(vec![Scope::OneCase, Scope::AcrossCases]);
    let people = vec(
        (
            weighted(0.2, any::<bool>()),
            weighted(0.2, any::<bool>()),
            any::<bool>(),
        ),
        PEOPLE.len(),
    );
    (
        name,
        0_u64..40,
        state,
        sector,
        scope,
        people,
        vec(placed_record(), 0..25),
    )
        .prop_map(
            |(name, number, (status, data_class), sector, scope, people, records)| {
                let mut session = quiet_table(name, number);
                (session.status, session.template.data_class) = (status, data_class);
                session.finished = (status == SessionStatus::Finished).then(|| moment(number));
                (session.case.sector, session.case.scope) = (sector, scope);
                for (participant, (consents, withdrew, comes)) in
                    session.case.participants.iter_mut().zip(people)
                {
                    participant.consent = consents.map(|report| Consent {
                        report,
                        quote: comes,
                        ..Consent::default()
                    });
                    participant.withdrew_on = withdrew.map(|_| day(number));
                    participant.comes = comes;
                }
                let highest = u32::try_from(records.len()).unwrap_or(u32::MAX);
                for (question, mut record) in records {
                    record.sources.retain(|source| *source <= highest);
                    say(&mut session, question, record);
                }
                session
            },
        )
}

fn placed_record() -> impl Strategy<Value = (&'static str, Record)> {
    let question = select(vec![
        "ronde", "leiding", "open", "samen", "acties", "schaal",
    ]);
    (question, any_record()).prop_map(|(question, record)| {
        let (mut record, leads) = (record, question == "leiding");
        if leads && record.kind == Kind::Experience {
            record.kind = Kind::Lead;
        }
        (question, record)
    })
}

fn any_record() -> impl Strategy<Value = Record> {
    let common = vec![
        Kind::Success,
        Kind::Bottleneck,
        Kind::Bottleneck,
        Kind::Action,
        Kind::Action,
        Kind::Offer,
        Kind::Need,
        Kind::Experience,
        Kind::Quote,
    ];
    let speakers = prop_oneof![
        2 => Just(vec!["allen"]),
        2 => Just(vec![]),
        8 => subsequence(vec!["jg", "mo", "lk", "ib", "zg", "vz"], 1..3),
    ];
    let text = select(vec!["school", "zorg", "onduidelijk", "ouders", TYPED]);
    let themes = vec(
        select(vec!["regie", "taal", "rollen", "nabijheid", "x"]),
        0..4,
    );
    let persons = vec(
        select(vec!["JG", "mo", "lk", "allen", "Geheimbureau"]),
        0..2,
    );
    let visibility = of(select(vec![Visibility::Table, Visibility::Public]));
    let perspective = weighted(0.1, select(vec![Perspective::Youth, Perspective::Care]));
    let what = (
        select(common),
        speakers,
        text,
        themes,
        persons,
        visibility,
        perspective,
    );
    let statuses = ActionStatus::ALL
        .iter()
        .map(|(_, status)| *status)
        .collect::<Vec<_>>();
    let action = (
        of(select(statuses)),
        of(0_u64..50),
        of(0_u64..50),
        vec(1_u32..25, 0..2),
    );
    (what, action).prop_map(|(what, (status, due, closed, sources))| {
        let (kind, speakers, text, themes, persons, visibility, perspective) = what;
        let mut record = record(kind, &speakers.join(" "), &themes.join(" "));
        record.text = text.to_owned();
        let persons = persons
            .into_iter()
            .map(|person| Person(person.to_owned()))
            .collect();
        if record.speakers.is_nobody() {
            record.perspective = perspective;
        }
        (record.visibility, record.sources) = (visibility, sources);
        if kind == Kind::Action {
            (record.status, record.due, record.closed_on) = (status, due.map(day), closed.map(day));
            record.who = persons;
        } else {
            record.toward = persons;
        }
        record
    })
}
