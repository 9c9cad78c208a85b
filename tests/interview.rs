//! The run of a table: what is kept, when, and that stopping changes nothing.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};
use dialoogtafel::interview::{Asker, Ending, Reply, Step, Stop, run};
use dialoogtafel::model::session::{Begin, Heed, Refusal};
use dialoogtafel::model::terms::{Form, Kind, Per, SessionStatus, Visibility};
use dialoogtafel::model::{Id, Note, Person, Phase, Question, Session, Speakers, Template};
use dialoogtafel::yaml;
use proptest::prelude::*;

const CASE: &str = include_str!("../sessions/heerenveen/po-overstap/casus.yaml");
const TEMPLATE: &str = include_str!("../templates/dialoog/casus-specifiek.yaml");
const CODEBOOK: &str = include_str!("../templates/codeboek/onderwijs-zorg.yaml");

/// An asker that replies from a list, and stops where the list says so or is at its end.
struct Scripted {
    replies: std::collections::VecDeque<Option<Reply>>,
    kept: Rc<RefCell<Session>>,
    refused: usize,
}

impl Asker<&'static str> for Scripted {
    fn ask(&mut self, _: &Step<'_>, session: &Session) -> Result<Reply, Stop> {
        assert_eq!(
            *self.kept.borrow(),
            *session,
            "everything is kept before the next question"
        );
        self.replies.pop_front().flatten().ok_or(Stop::Paused)
    }

    fn accepted(&mut self, _: &Reply, _: &[u32], _: &[Heed], _: &Session) {}

    fn refused(&mut self, _: &Reply, _: &Refusal) {
        self.refused += 1;
    }

    fn not_kept(&mut self, _: &Reply, _: &&'static str) {}
}

fn begun() -> Session {
    begun_with(&yaml::read_template(TEMPLATE).finish().unwrap().0)
}

fn begun_with(template: &Template) -> Session {
    Session::begin(&Begin {
        id: "proef/tafel",
        case: &yaml::read_case(CASE).finish().unwrap().0,
        template,
        codebook: &yaml::read_codebook(CODEBOOK).finish().unwrap().0,
        earlier_themes: &[],
        at: time(),
    })
}

fn time() -> DateTime<FixedOffset> {
    "2022-03-15T13:30:00+01:00".parse().unwrap()
}

/// Runs a script; each `None` in it stops the table, which is then read from its file again.
fn run_script(mut session: Session, script: &[Option<Reply>]) -> Session {
    for part in script.split(Option::is_none) {
        let kept = Rc::new(RefCell::new(session.clone()));
        let replies = part.iter().cloned().collect();
        let mut asker = Scripted {
            replies,
            kept: Rc::clone(&kept),
            refused: 0,
        };
        let mut keep = |session: &Session| {
            kept.replace(session.clone());
            Ok(())
        };
        let ending = run(session, &mut asker, &mut keep, &mut || Some(time())).unwrap();
        let (Ending::Finished(ended) | Ending::Stopped(ended, _)) = ending;
        let (read, warnings) = yaml::read_session(&yaml::write_session(&ended))
            .finish()
            .unwrap();
        assert_eq!(warnings, []);
        assert_eq!(read, *ended);
        session = read;
        if session.is_finished() {
            break;
        }
    }
    session
}

fn note(text: &str) -> Note {
    Note {
        text: text.to_owned(),
        ..Note::default()
    }
}

fn replies() -> impl Strategy<Value = Reply> {
    let speakers = prop_oneof![
        3 => Just(Speakers::Nobody),
        1 => Just(Speakers::Everybody),
        2 => prop::sample::subsequence(vec!["jg", "mo", "ib", "vz"], 1..3)
            .prop_map(|codes| Speakers::Codes(codes.into_iter().filter_map(Id::new).collect())),
    ];
    let texts = prop_oneof![
        Just("4 omdat het rustig was".to_owned()),
        Just("nee, dat ging niet".to_owned()),
        Just("ja".to_owned()),
        "\\PC{1,40}",
        Just("regel: - # 'aanhaling' \u{1F642} \\ \t".to_owned()),
    ];
    let kinds = prop::option::of(prop::sample::select(vec![
        Kind::Success,
        Kind::Bottleneck,
        Kind::Action,
    ]));
    let marks = (
        prop::sample::subsequence(vec!["regie", "taal"], 0..3),
        prop::option::of(Just(Visibility::Table)),
        prop::collection::vec(1_u32..6, 0..2),
    );
    let notes = (speakers, texts, kinds, marks).prop_map(
        |(speakers, text, kind, (themes, visibility, sources))| Note {
            speakers,
            kind,
            text,
            themes: themes.into_iter().filter_map(Id::new).collect(),
            persons: vec![Person("ib".to_owned())],
            date: time().date_naive().succ_opt(),
            sources,
            visibility,
        },
    );
    prop_oneof![
        6 => notes.clone().prop_map(Reply::Note),
        8 => Just(Reply::Onward),
        1 => Just(Reply::Back),
        1 => Just(Reply::NextQuestion),
        1 => Just(Reply::Skip),
        1 => (1_u32..9, notes).prop_map(|(number, note)| Reply::Change(number, note)),
        1 => (1_u32..9).prop_map(Reply::Remove),
        1 => codes().prop_map(Reply::Leave),
        1 => codes().prop_map(Reply::Return),
        1 => codes().prop_map(Reply::Turn),
        1 => (1_u32..9, visibilities()).prop_map(|(number, seen)| Reply::Show(number, seen)),
    ]
}

fn codes() -> impl Strategy<Value = Id> {
    prop::sample::select(vec!["jg", "mo", "ib", "vz", "wie"])
        .prop_map(|code| Id::new(code).unwrap())
}

fn visibilities() -> impl Strategy<Value = Visibility> {
    prop::sample::select(vec![
        Visibility::Table,
        Visibility::Report,
        Visibility::Public,
    ])
}

proptest! {
    // A case is a whole table, read and written at each stop.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn stopping_and_resuming_changes_nothing(
        replies in prop::collection::vec(replies(), 0..60),
        stops in prop::collection::vec(any::<bool>(), 60),
    ) {
        let straight: Vec<_> = replies.iter().cloned().map(Some).collect();
        // At the closing, stopping leads back to the last question, so it is not stopped there.
        let reaches_closing = run_script(begun(), &straight).is_finished();
        prop_assume!(!reaches_closing);
        let stopped: Vec<_> = replies
            .into_iter()
            .zip(&stops)
            .flat_map(|(reply, stop)| if *stop { vec![Some(reply), None] } else { vec![Some(reply)] })
            .collect();
        prop_assert_eq!(run_script(begun(), &straight), run_script(begun(), &stopped));
    }

    #[test]
    fn a_number_is_never_given_twice(replies in prop::collection::vec(replies(), 0..60)) {
        let mut session = begun();
        let mut given = std::collections::BTreeSet::new();
        for reply in replies {
            let before: Vec<u32> = session.records().map(|(_, record)| record.number).collect();
            session = run_script(session, &[Some(reply)]);
            for (_, record) in session.records().filter(|(_, record)| !before.contains(&record.number)) {
                prop_assert!(given.insert(record.number), "{} was given before", record.number);
            }
            if session.is_finished() {
                break;
            }
        }
    }

    #[test]
    fn every_table_ends_when_people_only_go_on(answers in prop::collection::vec(any::<bool>(), 200)) {
        let script: Vec<_> = answers
            .iter()
            .map(|answer| Some(if *answer { Reply::Note(note("3 daarom")) } else { Reply::Onward }))
            .chain(std::iter::repeat_n(Some(Reply::Onward), 400))
            .collect();
        let session = run_script(begun(), &script);
        prop_assert_eq!(session.status, SessionStatus::Finished);
    }
}

#[test]
fn what_cannot_be_kept_is_not_accepted_and_can_be_tried_again() {
    struct Stubborn {
        told: usize,
    }
    impl Asker<&'static str> for Stubborn {
        fn ask(&mut self, _: &Step<'_>, session: &Session) -> Result<Reply, Stop> {
            assert_eq!(
                session.records().count(),
                0,
                "nothing is accepted that is not kept"
            );
            if self.told < 3 {
                Ok(Reply::Note(note("Dit mag niet weg")))
            } else {
                Err(Stop::Paused)
            }
        }
        fn accepted(&mut self, _: &Reply, _: &[u32], _: &[Heed], _: &Session) {}
        fn refused(&mut self, _: &Reply, refusal: &Refusal) {
            unreachable!("{refusal:?}");
        }
        fn not_kept(&mut self, reply: &Reply, error: &&'static str) {
            assert_eq!(
                (reply, *error),
                (&Reply::Note(note("Dit mag niet weg")), "vol")
            );
            self.told += 1;
        }
    }
    let mut first = true;
    let mut keep = |_: &Session| {
        if std::mem::take(&mut first) {
            Ok(())
        } else {
            Err("vol")
        }
    };
    let ending = run(begun(), &mut Stubborn { told: 0 }, &mut keep, &mut || {
        Some(time())
    })
    .unwrap();
    assert!(matches!(ending, Ending::Stopped(_, Stop::Paused)));
}

fn one_question(question: Question) -> Template {
    let mut template = yaml::read_template(TEMPLATE).finish().unwrap().0;
    let phase = Phase {
        id: Id::new("fase").unwrap(),
        title: "Fase".to_owned(),
        minutes: None,
        explanation: None,
        questions: vec![question],
    };
    template.phases = vec![phase];
    template
}

fn ask(question: Question, replies: &[Reply]) -> Session {
    let script: Vec<_> = replies.iter().cloned().map(Some).collect();
    run_script(begun_with(&one_question(question)), &script)
}

fn question(form: Form) -> Question {
    Question::new(Id::new("vraag").unwrap(), "Vraag?".to_owned(), form)
}

#[test]
fn who_says_nothing_in_a_round_has_passed() {
    let round = question(Form::Round);
    let session = ask(
        round,
        &[
            Reply::Onward,
            Reply::Note(note("Ik wel")),
            Reply::Onward,
            Reply::Onward,
        ],
    );
    let log = session.questions().next().unwrap();
    assert_eq!(
        log.passed.iter().map(Id::as_str).collect::<Vec<_>>(),
        ["jg", "lk"]
    );
    assert_eq!(
        log.records[0].speakers,
        Speakers::Codes(vec![Id::new("mo").unwrap()])
    );
}

#[test]
fn who_left_is_not_asked_again_and_whoever_has_the_turn_keeps_what_they_said() {
    let code = |code| Id::new(code).unwrap();
    let session = ask(
        question(Form::Round),
        &[
            Reply::Note(note("Ik eerst")),
            Reply::Leave(code("mo")),
            Reply::Leave(code("jg")),
            Reply::Note(note("En ik")),
        ],
    );
    let log = session.questions().next().unwrap();
    let said: Vec<_> = log
        .records
        .iter()
        .map(|record| (record.speakers.codes()[0].as_str(), record.text.as_str()))
        .collect();
    assert_eq!(said, [("jg", "Ik eerst"), ("lk", "En ik")]);
    assert_eq!(
        session.case.present().count(),
        session.case.participants.len()
    );
    let asked: Vec<_> = session.turns(&log.question);
    let asked: Vec<_> = asked.iter().map(|p| p.code.as_str()).collect();
    assert_eq!(asked[..2], ["jg", "lk"], "who spoke can be gone back to");
    assert!(!asked.contains(&"mo"));
}

#[test]
fn a_required_question_is_not_left_by_enter_but_can_be_skipped() {
    let mut required = question(Form::Open);
    required.required = true;
    assert!(!ask(required.clone(), &[Reply::Onward, Reply::Onward]).is_finished());
    assert!(ask(required.clone(), &[Reply::Skip, Reply::Onward]).is_finished());
    assert!(
        ask(
            required,
            &[Reply::Note(note("Zo")), Reply::Onward, Reply::Onward]
        )
        .is_finished()
    );
}

#[test]
fn a_multiple_choice_makes_a_record_for_each_option() {
    let mut choice = question(Form::MultipleChoice);
    choice.options = ["Taal", "Tijd", "Geld"].map(str::to_owned).to_vec();
    let session = ask(choice, &[Reply::Note(note("1, geld: want dat telt"))]);
    let records: Vec<_> = session
        .records()
        .map(|(_, r)| (r.number, r.text.as_str(), r.reason.as_deref()))
        .collect();
    assert_eq!(
        records,
        [(1, "Taal", Some("want dat telt")), (2, "Geld", None)]
    );
}

#[test]
fn an_anonymous_answer_keeps_the_perspective_and_no_speaker() {
    let mut scale = question(Form::Scale);
    (scale.from, scale.to, scale.per, scale.anonymous) =
        (Some(1), Some(5), Some(Per::Participant), true);
    scale.records = Some(Kind::Evaluation);
    let session = ask(scale, &[Reply::Note(note("4 omdat het goed was"))]);
    let (_, record) = session.records().next().unwrap();
    assert!(record.speakers.is_nobody());
    assert_eq!(record.perspective.map(|p| p.term()), Some("jeugdige"));
    assert_eq!((record.kind, record.text.as_str()), (Kind::Evaluation, "4"));
}

#[test]
fn an_erased_record_leaves_nothing_behind() {
    let mut words = note("Dit is per ongeluk gezegd");
    words.speakers = Speakers::Everybody;
    let mut second = note("Hierna");
    second.sources = vec![1];
    let replies = [
        Reply::Note(words),
        Reply::Note(second),
        Reply::Remove(1),
        Reply::Note(note("Later")),
    ];
    let session = ask(question(Form::Open), &replies);
    let file = yaml::write_session(&session);
    assert!(!file.contains("per ongeluk"));
    let records: Vec<_> = session
        .records()
        .map(|(_, r)| (r.number, r.text.as_str(), r.sources.len()))
        .collect();
    assert_eq!(records, [(2, "Hierna", 0), (3, "Later", 0)]);
}
