//! Sessions for the tests of documents: arbitrary ones, and a small one that is written out.

use chrono::{DateTime, NaiveDate};
use dialoogtafel::model::case::{AskedBefore, Event, Pairs, Preparation, Selection};
use dialoogtafel::model::consent::Consent;
use dialoogtafel::model::session::{Labels, PhaseLog, QuestionLog, TemplateHead};
use dialoogtafel::model::terms::{
    ActionStatus, DataClass, Form, Kind, Level, Meaning, Perspective, Scope, SessionStatus,
    Visibility,
};
use dialoogtafel::model::{Case, Id, Participant, Person, Question, Record, Session, Speakers};
use proptest::prelude::*;
use proptest::sample::select;

/// Names of participants: none of them is a word of a document.
pub(crate) const NAMES: [&str; 4] = ["Zwaantje", "Quirijn", "Xandra", "Wobbeke"];

pub(crate) const CODES: [&str; 4] = ["jg", "mo", "lk", "gem"];
const ROLES: [&str; 4] = ["leerling", "moeder", "leerkracht", "leerplichtambtenaar"];
const PERSPECTIVES: [Perspective; 4] = [
    Perspective::Youth,
    Perspective::Parent,
    Perspective::Education,
    Perspective::Municipality,
];

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Texts that would be something else than text in Markdown, YAML or a layout.
pub(crate) fn nasty_text() -> impl Strategy<Value = String> {
    let fragments = select(vec![
        "# kop",
        "## ",
        "- ",
        "* ",
        "1. ",
        "> ",
        "---",
        "===",
        "| a | b |",
        "|",
        "`",
        "```",
        "~~~",
        "<b>",
        "</p>",
        "<script>",
        "<!-- dialoogtafel:begin kort -->",
        "-->",
        "[a](b)",
        "![a](b)",
        "https://x.nl",
        "x@y.nl",
        "&amp;",
        "{{ titel }}",
        "{% if %}",
        "{#",
        "**",
        "_",
        "\\",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "\u{200E}",
        "\"",
        "'",
        ": ",
        "#dialoogtafel:eind gegevens",
        "$x$",
        "[^1]",
        "woord",
        "zin.",
        "?",
        "@mo",
        "@allen",
        "é",
        "😀",
    ]);
    let text = prop::collection::vec(fragments, 1..6).prop_map(|parts| parts.concat());
    (text, prop::bool::weighted(0.2)).prop_map(|(text, bare)| {
        if bare && !text.trim().is_empty() {
            text
        } else {
            format!("w{text}")
        }
    })
}

/// A sentence with a listed name in some spelling.
pub(crate) fn sentence_with_name() -> impl Strategy<Value = String> {
    let name = select(NAMES.to_vec());
    let form = select(vec![
        "%",
        "Met % erbij.",
        "%s jas",
        "%'s jas",
        "(%)",
        "“%”",
        "a/%",
        "%!",
        "@%",
    ]);
    (name, form, any::<bool>()).prop_map(|(name, form, upper)| {
        let name = if upper {
            name.to_uppercase()
        } else {
            name.to_owned()
        };
        form.replace('%', &name)
    })
}

fn consent() -> impl Strategy<Value = Option<Consent>> {
    prop::option::of((any::<bool>(), any::<bool>())).prop_map(|consent| {
        consent.map(|(report, quote)| Consent {
            take_part: true,
            notes: true,
            report,
            quote,
            by: Vec::new(),
            given_on: None,
        })
    })
}

fn participant(index: usize, consent: Option<Consent>, withdrew: bool, comes: bool) -> Participant {
    Participant {
        code: id(CODES[index]),
        role: ROLES[index].to_owned(),
        perspective: PERSPECTIVES[index],
        organisation: Some("organisatie".to_owned()),
        names: vec![NAMES[index].to_owned()],
        age_group: None,
        consent,
        comes,
        brings_in: false,
        withdrew_on: withdrew.then(|| day(2022, 6, 1)),
        kept: None,
        left_at: None,
        feedback: None,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn all<T: Copy + std::fmt::Debug + 'static>(
    terms: &[(&str, T)],
) -> impl Strategy<Value = T> + use<T> {
    select(terms.iter().map(|(_, term)| *term).collect::<Vec<_>>())
}

fn speakers() -> impl Strategy<Value = Speakers> {
    let codes = prop::sample::subsequence(CODES.to_vec(), 1..3);
    prop_oneof![
        1 => Just(Speakers::Nobody),
        1 => Just(Speakers::Everybody),
        4 => codes.prop_map(|codes| Speakers::Codes(codes.into_iter().map(id).collect())),
    ]
}

fn record() -> impl Strategy<Value = Record> {
    let marks = (
        speakers(),
        prop::option::of(all(Visibility::ALL)),
        prop::collection::vec(
            select(vec!["contact", "regie", "eigen_thema", "zwaantje"]),
            0..3,
        ),
        prop::option::of(all(Level::ALL)),
        any::<bool>(),
    );
    (all(Kind::ALL), marks).prop_map(|(kind, (speakers, visibility, themes, level, reason))| {
        let mut record = Record::new(0, kind, "tekst".to_owned());
        record.speakers = speakers;
        record.visibility = visibility;
        record.themes = themes.into_iter().map(id).collect();
        record.themes.dedup();
        record.level = level;
        record.reason = reason.then(|| "reden".to_owned());
        let persons = vec![Person("mo".to_owned()), Person("vrij".to_owned())];
        match kind {
            Kind::Action => {
                record.status = Some(ActionStatus::Open);
                record.due = Some(day(2022, 4, 1));
                record.who = persons;
            }
            Kind::Offer | Kind::Need => record.toward = persons,
            _ => record.about = persons,
        }
        record
    })
}

fn question() -> impl Strategy<Value = (Form, Option<Kind>, Option<Visibility>, bool, Vec<Record>)>
{
    (
        all(Form::ALL),
        prop::option::of(all(Kind::ALL)),
        prop::option::of(all(Visibility::ALL)),
        any::<bool>(),
        prop::collection::vec(record(), 0..5),
    )
}

/// A session with any kinds of record and question, some without consent, some anonymous.
pub(crate) fn arbitrary_session() -> impl Strategy<Value = Session> {
    let people = prop::collection::vec(
        (
            consent(),
            prop::bool::weighted(0.1),
            prop::bool::weighted(0.9),
        ),
        4,
    );
    let phases = prop::collection::vec(prop::collection::vec(question(), 0..4), 1..4);
    (people, phases, any::<bool>()).prop_map(|(people, phases, one_case)| {
        let mut session = empty();
        session.case.scope = if one_case {
            Scope::OneCase
        } else {
            Scope::AcrossCases
        };
        let people = people.into_iter().enumerate();
        session.case.participants = people
            .map(|(index, (consent, withdrew, comes))| participant(index, consent, withdrew, comes))
            .collect();
        let mut number = 0;
        for (index, questions) in phases.into_iter().enumerate() {
            let mut phase = phase(&format!("fase{index}"));
            for (place, (form, records, visibility, anonymous, notes)) in
                questions.into_iter().enumerate()
            {
                let mut question =
                    Question::new(id(&question_id(index, place)), "Vraag?".to_owned(), form);
                question.records = records;
                question.visibility = visibility;
                question.anonymous = anonymous;
                if form == Form::Scale {
                    (question.from, question.to) = (Some(1), Some(5));
                }
                let notes = notes.into_iter().map(|mut record| {
                    number += 1;
                    record.number = number;
                    if anonymous {
                        record.speakers = Speakers::Nobody;
                    }
                    if form == Form::Matrix {
                        record.row = Some("rij".to_owned());
                        record.column = Some("kolom".to_owned());
                    }
                    record.sources = (1..number).take(1).collect();
                    record
                });
                let records = notes.collect();
                phase.questions.push(QuestionLog {
                    question,
                    asked_before: None,
                    passed: Vec::new(),
                    order: Vec::new(),
                    records,
                });
            }
            session.phases.push(phase);
        }
        session
    })
}

/// The first question of all repeats the one that was asked beforehand.
fn question_id(phase: usize, place: usize) -> String {
    if (phase, place) == (0, 0) {
        "vooraf-1".to_owned()
    } else {
        format!("v{phase}_{place}")
    }
}

fn phase(name: &str) -> PhaseLog {
    PhaseLog {
        id: id(name),
        title: name.to_owned(),
        minutes: None,
        explanation: None,
        begun: None,
        questions: Vec::new(),
    }
}

fn empty() -> Session {
    let moment = DateTime::parse_from_rfc3339("2022-03-15T00:00:00Z").unwrap();
    Session {
        id: "project/tafel".to_owned(),
        status: SessionStatus::Finished,
        template: TemplateHead {
            name: id("casus-specifiek"),
            version: 1,
            title: "Tafel".to_owned(),
            codebook: id("onderwijs-zorg"),
            data_class: DataClass::Learning,
        },
        begun: moment,
        finished: Some(moment),
        read_back_on: None,
        key_erased_on: None,
        case: Case {
            title: "De overstap".to_owned(),
            scope: Scope::OneCase,
            template: id("casus-specifiek"),
            sector: None,
            transition: None,
            municipality: Some("plaats".to_owned()),
            date: day(2022, 3, 15),
            central_question: Some("Wat is nodig?".to_owned()),
            summary: Some("Zo ging het toen.".to_owned()),
            characteristics: Pairs(vec![("soort".to_owned(), "waarde".to_owned())]),
            timeline: vec![Event {
                when: "najaar".to_owned(),
                what: "iets".to_owned(),
                who: vec!["mo".to_owned(), "school".to_owned()],
                meaning: Some(Meaning::Helps),
            }],
            selection: Some(Selection {
                family_joins: true,
                can_look_back: true,
                conflict_over: false,
                recognisable: true,
            }),
            asked_before: vec![AskedBefore {
                from: "ouder".to_owned(),
                question: "Waarom?".to_owned(),
            }],
            preparation: Preparation::default(),
            earlier_tables: Vec::new(),
            participants: Vec::new(),
        },
        place: None,
        codebook_version: 1,
        ground_rules: vec!["regel".to_owned()],
        documents: Vec::new(),
        not_names: Vec::new(),
        labels: Labels(vec![
            (id("contact"), "Vast contact".to_owned()),
            (id("regie"), "Wie leidt".to_owned()),
        ]),
        last_number: None,
        phases: Vec::new(),
    }
}

pub(crate) fn records_mut(session: &mut Session) -> impl Iterator<Item = &mut Record> {
    let questions = session
        .phases
        .iter_mut()
        .flat_map(|phase| &mut phase.questions);
    questions.flat_map(|log| &mut log.records)
}

/// The session with these texts, in turn, wherever people type one.
pub(crate) fn with_texts(session: &Session, texts: &[String]) -> Session {
    let mut session = session.clone();
    let mut turn = texts.iter().cycle();
    let mut put = |text: &mut String| text.clone_from(turn.next().unwrap());
    let case = &mut session.case;
    put(&mut case.title);
    case.municipality.iter_mut().for_each(&mut put);
    case.central_question.iter_mut().for_each(&mut put);
    case.summary.iter_mut().for_each(&mut put);
    for (name, value) in &mut case.characteristics.0 {
        put(name);
        put(value);
    }
    for event in &mut case.timeline {
        put(&mut event.when);
        put(&mut event.what);
        put(&mut event.who[1]);
    }
    case.asked_before
        .iter_mut()
        .for_each(|asked| put(&mut asked.question));
    for participant in &mut case.participants {
        participant.organisation.iter_mut().for_each(&mut put);
    }
    let asked = case.asked_before[0].question.clone();
    session.ground_rules.iter_mut().for_each(&mut put);
    for (_, label) in &mut session.labels.0 {
        put(label);
    }
    for phase in &mut session.phases {
        put(&mut phase.title);
        for log in &mut phase.questions {
            put(&mut log.question.text);
            if log.question.id == *"vooraf-1" {
                log.question.text = format!("Gevraagd: {asked} Wat nu?");
            }
            for record in &mut log.records {
                put(&mut record.text);
                record.reason.iter_mut().for_each(&mut put);
                record.row.iter_mut().for_each(&mut put);
                record.column.iter_mut().for_each(&mut put);
                let persons = record
                    .who
                    .iter_mut()
                    .chain(&mut record.toward)
                    .chain(&mut record.about);
                persons.skip(1).for_each(|person| put(&mut person.0));
            }
        }
    }
    session
}

/// A small table, written out.
pub(crate) fn small() -> Session {
    let mut session = empty();
    let yes = |quote| {
        Some(Consent {
            take_part: true,
            notes: true,
            report: true,
            quote,
            by: Vec::new(),
            given_on: None,
        })
    };
    session.case.participants = vec![
        participant(0, yes(true), false, true),
        participant(1, yes(false), false, true),
        participant(2, None, false, true),
    ];
    let said = |number, code: &str, kind, text: &str, theme: Option<&str>| {
        let mut record = Record::new(number, kind, text.to_owned());
        record.speakers = Speakers::Codes(vec![id(code)]);
        record.themes = theme.into_iter().map(id).collect();
        record
    };
    let mut action = said(6, "lk", Kind::Action, "School belt", Some("contact"));
    action.due = Some(day(2022, 5, 1));
    action.status = Some(ActionStatus::Open);
    let story = vec![
        said(
            1,
            "lk",
            Kind::Success,
            "Ik belde elke week",
            Some("contact"),
        ),
        said(
            2,
            "mo",
            Kind::Bottleneck,
            "Niemand belde mij",
            Some("contact"),
        ),
        said(
            3,
            "lk",
            Kind::Bottleneck,
            "Bellen kostte tijd",
            Some("contact"),
        ),
        said(4, "mo", Kind::Quote, "Dat was fijn", None),
        said(5, "jg", Kind::Success, "De stille kamer", Some("regie")),
        action,
    ];
    let score = |number, step: &str| {
        let mut record = Record::new(number, Kind::Evaluation, step.to_owned());
        record.perspective = Some(Perspective::Parent);
        record
    };
    let scale = |name, records| {
        let mut question = Question::new(id(name), "Er is geluisterd.".to_owned(), Form::Scale);
        (question.from, question.to) = (Some(1), Some(5));
        question.records = Some(Kind::Evaluation);
        question.anonymous = true;
        QuestionLog {
            question,
            asked_before: None,
            passed: Vec::new(),
            order: Vec::new(),
            records,
        }
    };
    let mut first = phase("verhaal");
    first.questions.push(QuestionLog {
        question: Question::new(id("open"), "Vertel.".to_owned(), Form::Open),
        asked_before: None,
        passed: Vec::new(),
        order: Vec::new(),
        records: story,
    });
    let mut last = phase("terugblik");
    last.questions
        .push(scale("weinig", vec![score(7, "4"), score(8, "5")]));
    last.questions.push(scale(
        "genoeg",
        vec![score(9, "4"), score(10, "2"), score(11, "4")],
    ));
    session.phases = vec![first, last];
    session
}
