//! Sheets as people fill them in, and that every worksheet reads back.

#![allow(clippy::unwrap_used, reason = "tests")]

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;
use crate::model::case::Pairs;
use crate::model::question::Condition;
use crate::model::session::{Begin, Heed, Refusal};
use crate::model::terms::*;
use crate::model::*;
use crate::notation::{Doubt, Grammar, print};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn participant(code: &str, perspective: Perspective) -> Participant {
    Participant {
        code: id(code),
        role: format!("rol {code}"),
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

fn session(title: &str, phases: Vec<Phase>) -> Session {
    let case = Case {
        title: title.to_owned(),
        scope: Scope::AcrossCases,
        template: id("proef"),
        sector: None,
        transition: None,
        municipality: None,
        date: NaiveDate::from_ymd_opt(2022, 3, 15).unwrap(),
        central_question: None,
        summary: None,
        characteristics: Pairs::default(),
        timeline: Vec::new(),
        selection: None,
        asked_before: Vec::new(),
        preparation: case::Preparation::default(),
        earlier_tables: Vec::new(),
        participants: vec![
            participant("vz", Perspective::Guidance),
            participant("ib", Perspective::Education),
            participant("jg", Perspective::Youth),
        ],
    };
    let template = Template {
        name: id("proef"),
        version: 1,
        title: "Proef".to_owned(),
        language: "nl".to_owned(),
        scope: TemplateScope::Both,
        data_class: DataClass::Learning,
        codebook: id("codeboek"),
        source: None,
        ground_rules: Vec::new(),
        documents: Vec::new(),
        phases,
    };
    let theme = |name: &str| Theme {
        id: id(name),
        label: name.to_owned(),
        lens: None,
        description: None,
        words: Vec::new(),
        basis: None,
    };
    let codebook = Codebook {
        name: id("codeboek"),
        version: 1,
        lenses: std::collections::BTreeMap::new(),
        themes: vec![theme("regie"), theme("overleg"), theme("overdracht")],
    };
    Session::begin(&Begin {
        id: "proef/tafel",
        case: &case,
        template: &template,
        codebook: &codebook,
        earlier_themes: &[],
        at: DateTime::parse_from_rfc3339("2022-03-15T00:00:00Z").unwrap(),
    })
}

fn phase(name: &str, questions: Vec<Question>) -> Phase {
    Phase {
        id: id(name),
        title: format!("Fase {name}"),
        minutes: None,
        explanation: None,
        questions,
    }
}

fn question(name: &str, form: Form) -> Question {
    let mut question = Question::new(id(name), format!("Hoe zit het met {name}?"), form);
    match form {
        Form::Choice | Form::MultipleChoice => {
            question.options = vec!["School".into(), "Thuis, samen".into()];
        }
        Form::Scale => (question.from, question.to) = (Some(1), Some(5)),
        Form::Matrix => {
            question.rows = vec!["Zorg: nu".into(), "School".into()];
            question.columns = vec!["Kan".into(), "Kan | wil".into()];
        }
        Form::Open | Form::Round | Form::Together | Form::Actions | Form::YesNo => {}
    }
    question
}

/// A table with one question of each form, each named after it.
fn table() -> Session {
    let forms = Form::ALL
        .iter()
        .map(|(name, form)| question(name, *form))
        .collect();
    session("De overstap", vec![phase("begin", forms)])
}

/// The records in a few words: `nr vraag van soort tekst themas uit`.
fn records(session: &Session) -> Vec<String> {
    let one = |(question, record): (&Question, &Record)| {
        let van = match &record.speakers {
            Speakers::Nobody => "-".to_owned(),
            Speakers::Everybody => "allen".to_owned(),
            Speakers::Codes(codes) => codes.iter().map(Id::as_str).collect::<Vec<_>>().join(","),
        };
        let mut told = format!(
            "{} {} {van} {} {}",
            record.number,
            question.id,
            record.kind.term(),
            record.text
        );
        for part in record
            .row
            .iter()
            .chain(&record.column)
            .chain(&record.reason)
        {
            told.push_str(&format!(" / {part}"));
        }
        for theme in &record.themes {
            told.push_str(&format!(" #{theme}"));
        }
        for source in &record.sources {
            told.push_str(&format!(" ^{source}"));
        }
        told
    };
    session.records().map(one).collect()
}

/// The findings in a few words, with the place and what stands there.
fn findings(text: &str, taken: &Taken) -> Vec<String> {
    let one = |finding: &Finding| {
        let Place {
            line,
            column,
            range,
        } = finding.place.clone();
        let what = match &finding.what {
            What::NotesBeforeHeading => "voor de eerste kop".to_owned(),
            What::NotesUnderUnknownHeading { heading, nearest } => {
                format!(
                    "onbekende kop {heading} {}",
                    nearest.as_ref().map_or("-", Id::as_str)
                )
            }
            What::SpeakerSlip { word, nearest } => {
                format!(
                    "spreker {word} {}",
                    nearest.as_ref().map_or("-", Id::as_str)
                )
            }
            What::AnswerMissing { question } => format!("geen antwoord {question}"),
            What::Refused { refusal } => format!("geweigerd {refusal:?}"),
            What::SourceMissing { number, notes } => format!("geen inbreng {number} van {notes}"),
            What::Doubt(Doubt::ThemeUnknown { typed, .. }) => format!("thema {typed}"),
            What::Doubt(doubt) => format!("{doubt:?}"),
            What::Heed(Heed::QuestionNotAsked) => "vraag niet gesteld".to_owned(),
            What::Heed(heed) => format!("{heed:?}"),
            What::Identifying { text } => format!("herkenbaar {text}"),
            What::HeadingUnknown { heading } => format!("kop {heading}"),
            What::TextIgnored => "tekst".to_owned(),
        };
        format!("{line}:{column} {what} [{}]", &text[range])
    };
    taken.findings.iter().map(one).collect()
}

/// The texts of the bullets of a list under one question.
fn notes(list: &str) -> Vec<String> {
    let sheet = Sheet::read(&format!("## Vraag\n{list}"));
    sheet
        .sections
        .iter()
        .flat_map(|section| &section.bullets)
        .map(|bullet| bullet.text.clone())
        .collect()
}

#[test]
fn a_note_is_the_raw_source_whatever_commonmark_makes_of_it() {
    for text in [
        "- tekst",
        "+ tekst",
        "* tekst",
        "1. tekst",
        "> tekst",
        "# kop",
        "## kop {#id}",
        "[ ] taak",
        "[x] taak",
        "| x",
        "[jg]: https://x.nl",
        "[jg]: <x> 'y'",
        "`code",
        "```",
        "~~~",
        "<b>vet</b>",
        "<!-- x",
        "<!-- x -->",
        r"\#regie \@jg",
        "**vet** _schuin_",
        "![a](b)",
        "&amp;",
        "jg: - tekst",
        "(+) tekst",
        "=",
        "    code",
        "===",
        "a  b",
        "jg:\ttab",
        "\\",
        "<div>",
        "$x$",
        "https://x.nl",
        "é",
        "👩‍👧",
    ] {
        for bullet in ["- ", "* ", "+ ", "1. ", "2) ", "-\t", "  - "] {
            let list = format!("{bullet}{text}\n{bullet}jg: later\n\n- nog\n");
            assert_eq!(notes(&list), [text.trim(), "jg: later", "nog"], "{list}");
        }
    }
}

#[test]
fn lines_of_one_bullet_become_one_and_nested_bullets_notes_of_their_own() {
    for (list, expected) in [
        ("- een\n  twee\n- drie", &["een twee", "drie"][..]),
        ("- een\ntwee", &["een twee"]),
        ("- een\r\n  twee\r\n- drie\r\n", &["een twee", "drie"]),
        ("- een\n\n  twee\n\n- drie", &["een twee", "drie"]),
        (
            "- een\n  - twee\n    - drie\n- vier",
            &["een", "twee", "drie", "vier"],
        ),
        ("- een\n  ---\n- twee", &["een ---", "twee"]),
        ("- een\n  -\n- twee", &["een", "twee"]),
        ("- een\n  # kop\n  > citaat", &["een # kop > citaat"]),
        (
            "- ```\n  - code\n  ```\n- twee",
            &["``` - code ```", "twee"],
        ),
        ("- een\n* twee\n1. drie", &["een", "twee", "drie"]),
        ("-\n- \n-  een", &["", "", "een"]),
        ("2019. Toen\n12) daarna", &["2019. Toen", "daarna"]),
        ("- - een\n  - twee", &["- een", "twee"]),
        ("- een <!-- niet\n- twee", &["een <!-- niet", "twee"]),
    ] {
        assert_eq!(notes(list), expected, "{list}");
    }
}

#[test]
fn a_filled_in_sheet_becomes_a_finished_session() {
    let text = r"# De overstap
## Fase begin {#begin}
### Hoe zit het met samen {#samen}
- Wij moeten eerder bellen ^2
### Iets anders {#ronde}
- jg: Ik wist niet wie mijn mentor was #regie
- Ib, jg: (+) We zijn zelf gaan bellen
  en dat hielp meteen \#echt.
- zonder spreker
- vz: -
- jg:
  - later gezegd
  - ib: door mij
### HOE ZIT HET  met keuze
- jg: 1 want daar ben ik
### Hoe zit het met meerkeuze?
- school, thuis, samen: allebei ^1
### acties {#acties}
- School belt voor de zomer @ib >1 mei ^9 ^1 ^7
### ja-nee {#ja-nee}
- nee
### matrix {#matrix}
- zorg:  NU | kan | wil: jg: (-) te weinig
- School | Kan:
  - ib: genoeg
### schaal {#schaal}
- ib: 4 omdat het rustig was
### open {#open}
-
";
    let taken = take_in(&table(), text);
    assert_eq!(findings(text, &taken), [""; 0]);
    let session = taken.session.unwrap();
    assert_eq!(
        records(&session),
        [
            "1 ronde jg ervaring Ik wist niet wie mijn mentor was #regie",
            "2 ronde ib,jg succesfactor We zijn zelf gaan bellen en dat hielp meteen #echt.",
            "3 ronde - ervaring zonder spreker",
            "4 ronde vz ervaring -",
            "5 ronde jg ervaring later gezegd",
            "6 ronde ib ervaring door mij",
            "7 samen allen inzicht Wij moeten eerder bellen ^1",
            "8 acties - actie School belt voor de zomer ^10 ^7 ^6",
            "9 keuze jg antwoord School / want daar ben ik",
            "10 meerkeuze - antwoord School / allebei ^7",
            "11 meerkeuze - antwoord Thuis, samen ^7",
            "12 schaal ib antwoord 4 / omdat het rustig was",
            "13 ja-nee - antwoord nee",
            "14 matrix jg knelpunt te weinig / Zorg: nu / Kan | wil",
            "15 matrix ib ervaring genoeg / School / Kan",
        ]
    );
    assert!(session.is_finished());
    assert_eq!(session.finished, Some(session.begun));
    assert!(session.records().all(|(_, record)| record.at.is_none()));
}

#[test]
fn all_flaws_are_told_at_once_and_nothing_is_accepted() {
    let mut forms: Vec<_> = Form::ALL
        .iter()
        .map(|(name, form)| question(name, *form))
        .collect();
    forms[0].required = true;
    forms[4].required = true;
    let session = session("De overstap", vec![phase("begin", forms)]);
    let text = "\u{feff}- te vroeg\n
Een inleiding
op twee regels.

## Fase begin
- onder een fase
### Nergens
### Hoe zit het met open?
### Hoe zit het met rond? {#rond}
- jg: verdwaald
### Ronde {#ronde}
<!-- een hint -->
- é jg2: tekst
- oh: tekst #nieuw
  en nog #nieuw en
  ook #ander
- #regie
- ib: twee ^12 ^99
### schaal {#schaal}
- jg: 9
### matrix {#matrix}
- School: los
```
- in een blok
```
";
    let taken = take_in(&session, text);
    assert_eq!(taken.session, None);
    assert_eq!(
        findings(text, &taken),
        [
            "1:1 voor de eerste kop [- te vroeg]",
            "3:1 tekst [Een inleiding\nop twee regels.]",
            "6:1 onbekende kop Fase begin - [## Fase begin]",
            "8:1 kop Nergens [### Nergens]",
            "9:1 geen antwoord open [### Hoe zit het met open?]",
            "10:1 onbekende kop Hoe zit het met rond? ronde [### Hoe zit het met rond? {#rond}]",
            "15:3 spreker oh - [oh]",
            "15:13 thema nieuw [#nieuw]",
            "17:7 thema ander [#ander]",
            "18:1 geweigerd Empty [- #regie]",
            "19:1 geen inbreng 12 van 9 [- ib: twee ^12 ^99]",
            "19:1 geen inbreng 99 van 9 [- ib: twee ^12 ^99]",
            "21:1 geweigerd NoAnswer { text: \"9\", reason: NotOnScale { from: 1, to: 5 } } [- jg: 9]",
            "23:1 geweigerd CellNeeded { rows: [\"Zorg: nu\", \"School\"], columns: [\"Kan\", \"Kan | wil\"] } [- School: los]",
            "25:1 tekst [- in een blok]",
            "27:1 geen antwoord keuze []",
        ]
    );
}

#[test]
fn what_was_not_asked_is_kept_with_a_warning() {
    let mut second = question("tweede", Form::Open);
    second.condition = Some(Condition {
        question: id("eerste"),
        answer: "ja".to_owned(),
    });
    let mut third = question("derde", Form::Round);
    third.only_for = vec![Perspective::Youth];
    let session = session(
        "T",
        vec![phase(
            "begin",
            vec![question("eerste", Form::YesNo), second, third],
        )],
    );
    let text = "## {#tweede}\n- toch\n## {#derde}\n- ib: ook\n";
    let taken = take_in(&session, text);
    assert_eq!(
        findings(text, &taken),
        [
            "2:1 vraag niet gesteld [- toch]",
            "4:1 NotAsked { code: Id(\"ib\") } [- ib: ook]",
        ]
    );
    let session = taken.session.unwrap();
    assert_eq!(
        records(&session),
        ["1 tweede - ervaring toch", "2 derde ib ervaring ook"]
    );
    assert_eq!(session.question(&id("derde")).unwrap().passed, [id("jg")]);
}

#[test]
fn a_comment_that_never_ends_hides_nothing() {
    let text = "## {#open}\n<!-- begin\n- jg: weg\n";
    assert_eq!(
        findings(text, &take_in(&table(), text)),
        ["2:1 tekst [<!-- begin\n- jg: weg]"]
    );
}

/// A text as a template or case may have it.
fn words() -> impl Strategy<Value = String> {
    let pieces = vec![
        "Hoe",
        "was",
        "dat?",
        "#",
        "{#ronde}",
        "{",
        "}",
        "\\",
        "<!--",
        "-->",
        "--",
        "`",
        "*",
        "_",
        "|",
        ":",
        "- ",
        "1. ",
        "[x]: y",
        "\n",
        "  ",
        "===",
        "\t",
        "é",
        ">",
        "<b>",
        "&amp;",
        "~~~",
        "jg: ",
        "![",
        "](",
        "\u{a0}",
        "$",
        "<img src=x onerror=a()>",
        "[klik](http://x.nl)",
        "![x](y)",
        "www.x.nl",
        "a@x.nl",
        "\u{1b}]0;x\u{7}",
        "\u{9b}2J",
        "\0",
        "\u{8}",
        "\u{7f}",
        "\u{202e}",
        "\u{e0041}",
        "\u{3164}",
        "--!>",
    ];
    let piece =
        prop_oneof![3 => proptest::sample::select(pieces).prop_map(str::to_owned), 1 => ".{0,3}"];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn any_session() -> impl Strategy<Value = Session> {
    let forms: Vec<Form> = Form::ALL.iter().map(|(_, form)| *form).collect();
    let lists = proptest::collection::btree_map("[a-z]{1,3}", words(), 2..4);
    let one = (
        proptest::sample::select(forms),
        words(),
        lists,
        any::<[bool; 2]>(),
        words(),
    );
    let one = one.prop_map(|(form, text, list, [per, round_all], prompt)| {
        let mut asked = question("q", form);
        asked.text = text;
        // Options differ in more than case and space, as a sound template's do.
        let list: Vec<String> = list
            .into_iter()
            .map(|(key, words)| format!("{words}{key}").trim().to_owned())
            .collect();
        match form {
            Form::Choice | Form::MultipleChoice => asked.options = list,
            Form::Matrix => (asked.rows, asked.columns) = (list.clone(), list),
            Form::Open
            | Form::Round
            | Form::Together
            | Form::Actions
            | Form::Scale
            | Form::YesNo => {}
        }
        asked.per = (per && form.is_answer()).then_some(Per::Participant);
        asked.guidance_too = round_all;
        asked.prompts = vec![prompt];
        asked
    });
    let questions = proptest::collection::vec(one, 1..5);
    (words(), questions, words()).prop_map(|(title, mut questions, explanation)| {
        for (index, question) in questions.iter_mut().enumerate() {
            question.id = id(&format!("v{index}"));
        }
        let mut phase = phase("begin", questions);
        (phase.title, phase.explanation) = (title.clone(), Some(explanation));
        session(&title, vec![phase])
    })
}

fn any_note() -> impl Strategy<Value = Note> {
    let speakers = proptest::sample::select(vec![
        Speakers::Nobody,
        Speakers::Everybody,
        Speakers::Codes(vec![id("jg")]),
        Speakers::Codes(vec![id("ib"), id("vz")]),
    ]);
    let kind = proptest::option::of(proptest::sample::select(Kind::SIGNS.to_vec()));
    let text = (words(), "[a-z]{1,5}").prop_map(|(text, end)| {
        format!("{text}{end}")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    });
    let themes = proptest::sample::subsequence(vec![id("regie"), id("overdracht")], 0..3);
    (speakers, kind, text, themes).prop_map(|(speakers, kind, text, themes)| Note {
        speakers,
        kind: kind.map(|(_, kind)| kind),
        text,
        themes,
        ..Note::default()
    })
}

proptest! {
    #[test]
    fn an_empty_worksheet_says_nothing(session in any_session()) {
        let sheet = worksheet(&session);
        let taken = take_in(&session, &sheet);
        prop_assert_eq!(findings(&sheet, &taken), Vec::<String>::new(), "{}", sheet);
        prop_assert_eq!(taken.session.unwrap().records().count(), 0);
    }

    #[test]
    fn nothing_in_a_worksheet_steers_a_screen_or_becomes_more_than_text(session in any_session()) {
        let sheet = worksheet(&session);
        let steers = |c: char| (c.is_control() && c != '\n') || crate::markdown::is_invisible(c);
        prop_assert!(!sheet.contains(steers), "{:?}", sheet);
        let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
        let mut headings = 0;
        for event in Parser::new_ext(&sheet, options) {
            let is_plain = match &event {
                Event::Start(Tag::Heading { .. }) => {
                    headings += 1;
                    true
                }
                Event::Start(tag) => matches!(tag, Tag::List(None) | Tag::Item | Tag::HtmlBlock),
                Event::Html(html) => html.starts_with("<!-- ") && html.trim_end().ends_with("-->") && html.matches("--").count() == 2,
                Event::End(_) | Event::Text(_) => true,
                Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::SoftBreak | Event::HardBreak | Event::Rule | Event::TaskListMarker(_) => false,
            };
            prop_assert!(is_plain, "{:?} in {}", event, sheet);
        }
        prop_assert_eq!(headings, 1 + session.phases.len() + session.questions().count());
    }

    #[test]
    fn an_empty_worksheet_misses_only_the_required_answers(mut session in any_session()) {
        let questions = session.phases.iter_mut().flat_map(|phase| &mut phase.questions);
        questions.for_each(|log| log.question.required = true);
        let taken = take_in(&session, &worksheet(&session));
        let missing: Vec<What> = session.questions().map(|log| What::AnswerMissing { question: log.question.id.clone() }).collect();
        prop_assert_eq!(taken.findings.into_iter().map(|finding| finding.what).collect::<Vec<_>>(), missing, "{}", worksheet(&session));
    }

    #[test]
    fn a_filled_in_worksheet_gives_those_notes(session in any_session(), note in any_note()) {
        let mut expected = 0;
        let mut sheet = String::new();
        let mut asked = None;
        for line in worksheet(&session).lines() {
            sheet.push_str(line);
            asked = session.questions().find(|log| line.starts_with("### ") && line.ends_with(&format!("{{#{}}}", log.question.id))).map(|log| &log.question).or(asked);
            let free = asked.filter(|question| !question.form.is_answer());
            if let Some(question) = free.filter(|_| line.starts_with("- ")) {
                let grammar = Grammar {
                    participants: &session.case.participants,
                    themes: &[id("regie"), id("overleg"), id("overdracht")],
                    default_kind: question.default_kind(),
                    day: session.case.date,
                };
                let mut note = note.clone();
                if question.is_in_turn() {
                    note.speakers = Speakers::Nobody;
                    note.text = format!("zei {}", note.text);
                }
                sheet.push_str(&print(&note, &grammar));
                expected += 1;
            }
            sheet.push('\n');
        }
        let mut taken = take_in(&session, &sheet);
        // Letters by chance may be a name.
        taken.findings.retain(|finding| !matches!(finding.what, What::Identifying { .. }));
        prop_assert_eq!(findings(&sheet, &taken), Vec::<String>::new(), "{}", sheet);
        let taken = taken.session.unwrap();
        prop_assert_eq!(taken.records().count(), expected);
        for (question, record) in taken.records() {
            let text = if question.is_in_turn() { format!("zei {}", note.text) } else { note.text.clone() };
            prop_assert_eq!(&record.text, &text);
            prop_assert_eq!(&record.themes, &note.themes);
        }
    }

    #[test]
    fn no_line_of_a_list_is_lost(lines in proptest::collection::vec((0..5usize, "(- |\\* |1\\. |\\+ )?(> |# |- |\\| |jg: |~~~)?[a-z]{6,8}"), 1..8)) {
        let list: String = lines.iter().map(|(indent, line)| format!("{}{line}\n", " ".repeat(*indent))).collect();
        let text = format!("## {{#open}}\n- {list}");
        let sheet = Sheet::read(&text);
        let notes: Vec<&str> = sheet.sections.iter().flat_map(|section| &section.bullets).map(|bullet| bullet.text.as_str()).collect();
        let headings = sheet.sections.iter().filter_map(|section| section.heading.as_ref()).map(|heading| heading.text.as_str());
        let ignored = sheet.ignored.iter().map(|place| &text[place.range.clone()]);
        let told = notes.into_iter().chain(headings).chain(ignored).collect::<Vec<_>>().join(" ");
        for (_, line) in &lines {
            let word = line.rsplit(' ').next().unwrap();
            prop_assert!(told.contains(word.trim_start_matches('~')), "{} not in {}", word, told);
        }
    }

    #[test]
    fn any_text_is_a_sheet(text in prop_oneof![any::<String>(), proptest::collection::vec(words(), 0..20).prop_map(|lines| lines.join("\n"))]) {
        let taken = take_in(&table(), &text);
        for finding in &taken.findings {
            prop_assert!(text.get(finding.place.range.clone()).is_some());
        }
    }

    #[test]
    fn a_source_is_a_place_in_the_sheet(text in "- [a-z]{1,9}( [a-z]{1,9}|\n  [a-z]{1,9}|\r\n\t[a-z]{1,9}){0,5}") {
        let sheet = Sheet::read(&text);
        let bullet = &sheet.sections[0].bullets[0];
        for word in bullet.text.split(' ') {
            let at = bullet.text.find(word).unwrap();
            prop_assert_eq!(&text[bullet.source_of(&(at..at + word.len()))], word);
        }
    }
}

#[test]
fn a_refusal_of_the_session_is_told_at_its_bullet() {
    let text = "## {#keuze}\n- ib: school\n- ib: school\n";
    let taken = take_in(&table(), text);
    let refused = What::Refused {
        refusal: Refusal::AnsweredAlready { number: 1 },
    };
    assert_eq!(taken.findings.len(), 1);
    assert_eq!(taken.findings[0].what, refused);
    assert_eq!(taken.findings[0].place.line, 3);
}

#[test]
fn several_choices_may_be_said_one_by_one_and_each_once() {
    let text = "## {#meerkeuze}\n- ib: school\n- ib: thuis, samen\n- jg: school\n- ib: school\n";
    let taken = take_in(&table(), text);
    assert_eq!(
        findings(text, &taken),
        ["5:1 geweigerd AnsweredAlready { number: 1 } [- ib: school]"]
    );
    let text = text.replace("- jg: school\n- ib: school\n", "- jg: school\n");
    let taken = take_in(&table(), &text);
    assert_eq!(
        records(&taken.session.unwrap()),
        [
            "1 meerkeuze ib antwoord School",
            "2 meerkeuze ib antwoord Thuis, samen",
            "3 meerkeuze jg antwoord School",
        ]
    );
}

#[test]
fn an_anonymous_question_tells_of_nobody_that_they_passed() {
    let mut scale = question("cijfer", Form::Scale);
    scale.per = Some(Per::Participant);
    for (anonymous, passed) in [(true, &[][..]), (false, &["jg"][..])] {
        scale.anonymous = anonymous;
        let table = session("De overstap", vec![phase("begin", vec![scale.clone()])]);
        let taken = take_in(&table, "## {#cijfer}\n- ib: 4\n");
        let session = taken.session.unwrap();
        let log = session.question(&id("cijfer")).unwrap();
        let codes: Vec<&str> = log.passed.iter().map(Id::as_str).collect();
        assert_eq!(codes, passed);
    }
}

#[test]
fn bullets_in_bullets_are_read_once_and_a_place_on_a_long_line_is_counted_once() {
    let deep = format!("### x {{#open}}\n{}x\n", "- ".repeat(20_000));
    let sheet = Sheet::read(&deep);
    assert_eq!(sheet.sections[0].bullets.len(), 1);
    let long = format!("### x {{#open}}\n- {}\n", "é @wie".repeat(2));
    let taken = take_in(&table(), &long);
    let columns: Vec<usize> = taken
        .findings
        .iter()
        .map(|finding| finding.place.column)
        .collect();
    assert_eq!(columns, [5, 11], "{:?}", taken.findings);
}
