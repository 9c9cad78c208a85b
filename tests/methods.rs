//! What methods need beside a plain table: rows that mean something, figures before and after, a
//! day to look again, who brings the case in, questions along the timeline, documents of their own.

use std::fs;
use std::path::Path;
use std::process::Command;

use chrono::{DateTime, NaiveDate};
use dialoogtafel::interview::places;
use dialoogtafel::lang::Lang;
use dialoogtafel::model::session::{Begin, Place};
use dialoogtafel::model::terms::{Axis, Kind, Level, Moment, Spot};
use dialoogtafel::model::{Glossary, Id, Note, Record, Session, Speakers};
use dialoogtafel::report::view::{Audience, View, view};
use dialoogtafel::yaml;
use proptest::prelude::*;
use tempfile::TempDir;

const CASE: &str = "\
formaat: 1
titel: Te laat op school
soort: casus-specifiek
sjabloon: kring
datum: 2024-03-12
tijdlijn:
  - {wanneer: zomer, wat: Het gezin verhuisde.}
  - {wanneer: september, wat: De bus reed anders., duiding: remt}
  - {wanneer: januari, wat: Iemand fietste mee., duiding: helpt}
deelnemers:
  - {code: gl, rol: gespreksleider, perspectief: begeleiding}
  - {code: ib, rol: intern begeleider, perspectief: onderwijs, brengt_in: ja}
  - {code: jw, rol: jongerenwerker, perspectief: zorg}
  - {code: lk, rol: leerkracht, perspectief: onderwijs}
";

const TEMPLATE: &str = "\
formaat: 1
sjabloon: kring
versie: 1
titel: Kring
gegevens: overleg
codeboek: onderwijs-zorg
documenten: [kaart]
fasen:
  - id: begin
    titel: Begin
    vragen:
      - {id: vertellen, tekst: Vertel., vorm: ronde, inbrenger: alleen}
      - {id: denken, tekst: Wat denk jij?, vorm: ronde, inbrenger: luistert, eerst_schrijven: ja}
      - {id: allen, tekst: En nu?, vorm: ronde}
      - id: moment
        tekst: \"{moment} Waardoor kwam dat?\"
        vorm: open
        zichtbaar: openbaar
        herhaal: tijdlijn
      - id: cijfers
        tekst: Hoe vaak?
        vorm: matrix
        legt_vast: kengetal
        rijen: [te laat, afwezig]
        kolommen: [voor, na]
        kolommen_zijn: moment
      - id: plekken
        tekst: Wie doet wat waar?
        vorm: matrix
        legt_vast: actie
        rijen: [School, vrije tijd]
        rijen_zijn: plek
        kolommen: [lokaal, landelijk]
        kolommen_zijn: niveau
      - {id: terug, tekst: Wanneer opnieuw?, vorm: samen, legt_vast: afspraak, datum: evaluatie}
      - {id: doen, tekst: Wie doet wat?, vorm: acties}
";

const CODEBOOK: &str = include_str!("../templates/codeboek/onderwijs-zorg.yaml");

fn begun_of(case: &str, template: &str) -> Session {
    Session::begin(&Begin {
        id: "proef/kring",
        case: &yaml::read_case(case).finish().unwrap().0,
        template: &yaml::read_template(template).finish().unwrap().0,
        codebook: &yaml::read_codebook(CODEBOOK).finish().unwrap().0,
        earlier_themes: &[],
        at: DateTime::UNIX_EPOCH.fixed_offset(),
    })
}

fn begun() -> Session {
    begun_of(CASE, TEMPLATE)
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn note(text: &str) -> Note {
    Note {
        text: text.to_owned(),
        ..Note::default()
    }
}

/// The session with a note at a question, in a cell where it has these; and the record.
fn said(session: &Session, question: &str, cell: &str, note: &Note) -> (Session, Record) {
    let mut place = Place::at_question(id("begin"), id(question));
    if let Some((row, column)) = cell.split_once(" | ") {
        place.row = Some(row.to_owned());
        place.column = Some(column.to_owned());
    }
    let accepted = session.accept(&place, note, None).unwrap();
    let (_, record) = accepted.session.record(accepted.numbers[0]).unwrap();
    let record = record.clone();
    (accepted.session, record)
}

fn seen(session: &Session, audience: Audience) -> View {
    view(session, &Glossary::default(), audience, None, Lang::Dutch)
}

fn json(view: &View) -> serde_json::Value {
    serde_json::to_value(view).unwrap()
}

/// Who has a turn at a question.
fn turns(session: &Session, question: &str) -> Vec<String> {
    let places = places(session).into_iter();
    let here = places.filter(|place| place.question == Some(id(question)));
    here.filter_map(|place| Some(place.turn?.to_string()))
        .collect()
}

#[test]
fn a_cell_tells_its_moment_spot_and_level() {
    let session = begun();
    let (session, before) = said(
        &session,
        "cijfers",
        "te laat | voor",
        &note("3 keer per week"),
    );
    let (session, after) = said(
        &session,
        "cijfers",
        "te laat | na",
        &note("1 keer per week"),
    );
    let (_, there) = said(
        &session,
        "plekken",
        "vrije tijd | landelijk",
        &note("Meedenken"),
    );
    let (_, school) = said(&session, "plekken", "School | lokaal", &note("Meedenken"));
    assert_eq!(
        (before.moment, after.moment),
        (Some(Moment::Before), Some(Moment::After))
    );
    assert_eq!(
        (there.spot, there.level),
        (Some(Spot::FreeTime), Some(Level::National))
    );
    assert_eq!(
        (school.spot, school.level),
        (Some(Spot::School), Some(Level::Local))
    );
    assert_eq!(
        (before.spot, before.level, there.moment),
        (None, None, None)
    );
}

proptest! {
    #[test]
    fn every_word_of_an_axis_is_one_however_it_is_written(
        axis in prop::sample::select(vec![Axis::Moment, Axis::Spot, Axis::Level]),
        upper in any::<bool>(), spaces in " {0,2}",
    ) {
        for term in axis.terms() {
            let written = if upper { term.to_uppercase() } else { term.clone() };
            prop_assert_eq!(axis.term_of(&format!("{spaces}{written}{spaces}")), Some(term.replace(' ', "_")));
            prop_assert_eq!(axis.term_of(&format!("{term}x")), None);
        }
    }

    #[test]
    fn a_figure_keeps_its_words_and_gives_its_number(
        whole in 0..1000_u32, part in 0..100_u32, unit in "[a-z]{2,8}", period in "(dag|week|jaar)",
    ) {
        prop_assume!(unit != "per");
        let text = format!("{whole},{part:02} {unit} per {period}");
        let (session, record) = said(&begun(), "cijfers", "te laat | voor", &note(&text));
        prop_assert_eq!(&record.text, &text);
        prop_assert_eq!(record.value, Some(format!("{whole},{part:02}")));
        prop_assert_eq!(record.unit, Some(unit));
        prop_assert_eq!(record.period, Some(format!("per {period}")));
        let (read, _) = yaml::read_session(&yaml::write_session(&session)).finish().unwrap();
        prop_assert_eq!(read, session);
    }

    #[test]
    fn before_and_after_of_one_thing_are_one_figure(before in 0..500_i64, after in 0..500_i64, turned in any::<bool>()) {
        let cells = [("te laat | voor", before), ("te laat | na", after)];
        let mut session = begun();
        for index in if turned { [1, 0] } else { [0, 1] } {
            let (cell, number) = cells[index];
            session = said(&session, "cijfers", cell, &note(&format!("{number} keer per week"))).0;
        }
        session = said(&session, "cijfers", "afwezig | na", &note("2 dagen per jaar")).0;
        let view = seen(&session, Audience::Involved);
        prop_assert_eq!(view.figures.len(), 2);
        let late = &view.figures[0];
        prop_assert_eq!(&late.name, "te laat");
        prop_assert_eq!(late.before.clone(), Some(before.to_string()));
        prop_assert_eq!(late.after.clone(), Some(after.to_string()));
        prop_assert_eq!(late.sources.len(), 2);
        let change = late.change.clone().unwrap();
        let size = (before - after).abs().to_string();
        prop_assert!(before == after || change.contains(&size), "{}", change);
        prop_assert_eq!(&view.figures[1].change, &None);
    }
}

#[test]
fn the_day_is_to_look_again_only_where_the_question_says_so() {
    let day = NaiveDate::from_ymd_opt(2024, 5, 1);
    let dated = Note {
        date: day,
        ..note("We bellen")
    };
    let (session, again) = said(&begun(), "terug", "", &dated);
    assert_eq!(
        (again.kind, again.review_on, again.due),
        (Kind::Agreement, day, None)
    );
    let (session, due) = said(&session, "doen", "", &dated);
    assert_eq!(
        (due.kind, due.review_on, due.due),
        (Kind::Action, None, day)
    );
    let view = json(&seen(&session, Audience::Involved));
    assert_eq!(
        view["vragen"]["terug"]["inbreng"][0]["evaluatie"]["iso"],
        "2024-05-01"
    );
    assert_eq!(
        view["vragen"]["doen"]["inbreng"][0]["evaluatie"],
        serde_json::Value::Null
    );
}

#[test]
fn who_brings_the_case_in_speaks_alone_or_listens() {
    let session = begun();
    assert_eq!(turns(&session, "vertellen"), ["ib"]);
    assert_eq!(turns(&session, "denken"), ["jw", "lk"]);
    assert_eq!(turns(&session, "allen"), ["ib", "jw", "lk"]);
    let nobody = begun_of(&CASE.replace(", brengt_in: ja", ""), TEMPLATE);
    for question in ["vertellen", "denken", "allen"] {
        assert_eq!(turns(&nobody, question), ["ib", "jw", "lk"], "{question}");
    }
}

#[test]
fn a_question_comes_once_per_marked_event_or_per_event_when_none_is_marked() {
    let texts = |session: &Session| -> Vec<String> {
        let questions = session
            .questions()
            .filter(|log| log.question.id.as_str().starts_with("moment"));
        questions
            .map(|log| format!("{}: {}", log.question.id, log.question.text))
            .collect()
    };
    let marked = [
        "moment-1: september – De bus reed anders. Waardoor kwam dat?",
        "moment-2: januari – Iemand fietste mee. Waardoor kwam dat?",
    ];
    assert_eq!(texts(&begun()), marked);
    let plain = CASE
        .replace(", duiding: remt", "")
        .replace(", duiding: helpt", "");
    assert_eq!(texts(&begun_of(&plain, TEMPLATE)).len(), 3);
    let most = TEMPLATE.replace(
        "herhaal: tijdlijn",
        "herhaal: tijdlijn\n        hoogstens: 1",
    );
    assert_eq!(texts(&begun_of(CASE, &most)), marked[..1]);
    let start = CASE.find("tijdlijn:").unwrap();
    let end = CASE.find("deelnemers:").unwrap();
    let without = format!("{}{}", &CASE[..start], &CASE[end..]);
    assert_eq!(texts(&begun_of(&without, TEMPLATE)), [""; 0]);
}

#[test]
fn a_moment_has_what_was_said_of_it_and_what_will_be_done_about_it() {
    let (session, cause) = said(&begun(), "moment-1", "", &note("Niemand wist het"));
    let (session, _) = said(&session, "moment-2", "", &note("Een buurman"));
    let action = Note {
        sources: vec![cause.number],
        ..note("School vraagt het na")
    };
    let (session, _) = said(&session, "doen", "", &action);
    let (session, _) = said(&session, "doen", "", &note("Iets anders"));
    let view = json(&seen(&session, Audience::Involved));
    let moments: Vec<_> = view["momenten"].as_array().unwrap().iter().collect();
    let told = |moment: &serde_json::Value, list: &str, key: &str| -> Vec<String> {
        let all = moment[list].as_array().unwrap().iter();
        all.map(|one| one[key].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(moments.len(), 2);
    assert_eq!(moments[0]["gebeurtenis"]["wat"], "De bus reed anders.");
    assert_eq!(told(moments[0], "inbreng", "tekst"), ["Niemand wist het"]);
    assert_eq!(told(moments[0], "acties", "wat"), ["School vraagt het na"]);
    assert_eq!(told(moments[1], "inbreng", "tekst"), ["Een buurman"]);
    assert_eq!(told(moments[1], "acties", "wat"), [""; 0]);
}

#[test]
fn the_public_reads_no_event_of_the_timeline_in_any_question() {
    let (session, _) = said(&begun(), "moment-1", "", &note("Niemand wist het"));
    let text = |audience| json(&seen(&session, audience)).to_string();
    for event in ["De bus reed anders", "september", "Iemand fietste mee"] {
        assert!(text(Audience::Involved).contains(event), "{event}");
        assert!(!text(Audience::Public).contains(event), "{event}");
    }
    assert!(text(Audience::Public).contains("Niemand wist het"));
    assert_eq!(
        json(&seen(&session, Audience::Public))["momenten"],
        serde_json::json!([])
    );
}

#[test]
fn every_question_is_there_by_its_id_also_when_nothing_was_said() {
    let (session, _) = said(&begun(), "cijfers", "afwezig | na", &note("2 dagen"));
    for audience in [Audience::Table, Audience::Involved, Audience::Public] {
        let view = json(&seen(&session, audience));
        let questions = view["vragen"].as_object().unwrap();
        for log in session.questions() {
            assert!(
                questions.contains_key(log.question.id.as_str()),
                "{}",
                log.question.id
            );
        }
    }
    let view = json(&seen(&session, Audience::Involved));
    let rows = view["vragen"]["cijfers"]["rijen"].as_array().unwrap();
    let cells: Vec<String> = rows
        .iter()
        .flat_map(|row| {
            let columns = row["kolommen"].as_array().unwrap().iter();
            columns.map(|column| {
                let notes = column["inbreng"].as_array().unwrap().len();
                let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
                format!("{} {} {notes}", text(&row["rij"]), text(&column["kolom"]))
            })
        })
        .collect();
    assert_eq!(
        cells,
        [
            "te laat voor 0",
            "te laat na 0",
            "afwezig voor 0",
            "afwezig na 1"
        ]
    );
    assert_eq!(view["vragen"]["allen"]["rijen"], serde_json::json!([]));
}

const LAYOUT: &str = "# Kaart: {{ titel }}\n\n{% for noot in vragen.allen.inbreng %}\n- {{ noot.tekst }}\n{% else %}\nNiets genoteerd.\n{% endfor %}\n";

/// A folder with a table that was taken in, and a template that names a layout there.
fn table() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (place, text) in [
        ("templates/dialoog/kring.yaml", TEMPLATE),
        ("templates/opmaak/nl/kaart.md.j2", LAYOUT),
        ("kring/casus.yaml", CASE),
        (
            "kring/blad.md",
            "### En nu? {#allen}\n- jw: Samen fietsen\n",
        ),
    ] {
        let path = folder.path().join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (told, status) = run(
        folder.path(),
        &["start", "kring", "--notulen", "kring/blad.md"],
    );
    assert_eq!(status, Some(0), "{told}");
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("DIALOOGTAFEL_TAAL")
        .output()
        .unwrap();
    (
        String::from_utf8(output.stderr).unwrap(),
        output.status.code(),
    )
}

#[test]
fn a_report_comes_with_the_documents_of_its_template() {
    let folder = table();
    let here = folder.path();
    assert_eq!(
        run(here, &["verslag", "kring"]),
        (
            "geschreven: kring/verslag.md\ngeschreven: kring/kaart.md\n".to_owned(),
            Some(0)
        )
    );
    let made = fs::read_to_string(here.join("kring/kaart.md")).unwrap();
    assert!(
        made.contains("# Kaart: Te laat op school\n\n- Samen fietsen\n"),
        "{made}"
    );
    assert_eq!(
        run(here, &["verslag", "kring", "--document", "kaart"]),
        ("kring/kaart.md is al bij\n".to_owned(), Some(0))
    );
    let (told, status) = run(here, &["verslag", "kring", "--document", "kart"]);
    assert_eq!(status, Some(2));
    assert_eq!(
        told,
        "fout: opmaak `kart` is er niet\ntip: bedoel je `kaart`?\n"
    );
}

#[test]
fn a_document_without_parts_that_people_changed_is_not_written_over() {
    let folder = table();
    let here = folder.path();
    let path = here.join("kring/kaart.md");
    let ask = ["verslag", "kring", "--document", "kaart"];
    assert_eq!(run(here, &ask).1, Some(0));
    let made = fs::read_to_string(&path).unwrap();
    for changed in [
        made.replace("Samen fietsen", "Samen lopen"),
        format!("Eerst dit.\n\n{made}"),
        format!("{made}\nEn dit nog.\n"),
        "Iets heel anders\n".to_owned(),
    ] {
        fs::write(&path, &changed).unwrap();
        let (told, status) = run(here, &ask);
        assert_eq!(status, Some(1), "{changed}");
        assert!(told.starts_with("fout: kring/kaart.md "), "{told}");
        assert_eq!(fs::read_to_string(&path).unwrap(), changed);
    }
    let (_, status) = run(
        here,
        &["verslag", "kring", "--document", "kaart", "--overschrijf"],
    );
    assert_eq!(status, Some(0));
    assert_eq!(fs::read_to_string(&path).unwrap(), made);
}

#[test]
fn a_layout_that_is_only_in_dutch_is_used_in_english_too() {
    let folder = table();
    let here = folder.path();
    let (told, status) = run(here, &["--taal", "en", "verslag", "kring"]);
    assert_eq!(status, Some(0), "{told}");
    let made = fs::read_to_string(here.join("kring/kaart.md")).unwrap();
    assert!(made.contains("# Kaart: Te laat op school\n"), "{made}");
    let report = fs::read_to_string(here.join("kring/verslag.md")).unwrap();
    assert!(report.contains("lang: en\n"), "{report}");
}

#[test]
fn a_page_of_words_among_the_templates_is_none_of_them() {
    let folder = table();
    let here = folder.path();
    for place in ["templates", "templates/dialoog", "templates/opmaak/nl"] {
        fs::write(here.join(place).join("README.md"), "# Lees mij {{\n").unwrap();
    }
    let listed = |folder: &Path| {
        let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
            .args(["sjablonen"])
            .current_dir(folder)
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let list = listed(here);
    assert!(list.contains("kring"), "{list}");
    assert!(!list.contains("README"), "{list}");
    assert_eq!(run(here, &["controleer"]), (String::new(), Some(0)));
    let elsewhere = TempDir::new().unwrap();
    assert!(!listed(elsewhere.path()).contains("README"));
}

#[test]
fn a_speaker_who_was_to_listen_is_kept_with_a_word_about_it() {
    let spoken = Note {
        speakers: Speakers::Codes(vec![id("ib")]),
        ..note("Toch iets")
    };
    let place = Place::at_question(id("begin"), id("denken"));
    let accepted = begun().accept(&place, &spoken, None).unwrap();
    assert_eq!(accepted.numbers, [1]);
    assert_ne!(accepted.heed, []);
}
