//! Documents of one table: what may be seen stays what may be seen, and typed text stays text.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "tests; other crates' enums"
)]

#[path = "report/groups.rs"]
mod groups;
#[path = "report/quotes.rs"]
mod quotes;
#[path = "report/sessions.rs"]
mod sessions;
#[path = "report/several.rs"]
mod several;
#[path = "report/unnamed.rs"]
mod unnamed;
#[path = "report/withdrawn.rs"]
mod withdrawn;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use dialoogtafel::lang::Lang;
use dialoogtafel::model::terms::{DataClass, Form, Kind, Visibility};
use dialoogtafel::model::{Glossary, Id, Session};
use dialoogtafel::report::layout::Layouts;
use dialoogtafel::report::living::seal;
use dialoogtafel::report::view::{Audience, view};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use sessions::{NAMES, arbitrary_session, with_texts};

const AUDIENCES: [Audience; 3] = [Audience::Table, Audience::Involved, Audience::Public];
const REPORT: &str = "verslag.md.j2";
const PROFILE: &str = "casusprofiel.md.j2";

const LANGUAGES: [Lang; 2] = [Lang::Dutch, Lang::English];

static LAYOUTS: LazyLock<[Layouts; 2]> = LazyLock::new(|| LANGUAGES.map(layouts));

fn layouts(lang: Lang) -> Layouts {
    Layouts::new(move |name| {
        let path = format!("templates/opmaak/{}/{name}", lang.code());
        std::fs::read_to_string(path).ok()
    })
}

fn make(session: &Session, layout: &str, audience: Audience, lang: Lang) -> String {
    let view = view(session, &Glossary::default(), audience, None, lang);
    let [dutch, english] = &*LAYOUTS;
    let layouts = match lang {
        Lang::Dutch => dutch,
        Lang::English => english,
    };
    seal(&layouts.render(layout, &view).unwrap()).unwrap()
}

/// Both documents of a session in both languages for some audiences.
fn documents(session: &Session, audiences: &[Audience]) -> Vec<String> {
    let mut documents = Vec::new();
    for lang in LANGUAGES {
        for audience in audiences {
            for layout in [REPORT, PROFILE] {
                documents.push(make(session, layout, *audience, lang));
            }
        }
    }
    documents
}

/// Both documents, and the views that any other layout would get.
fn documents_and_views(session: &Session, audiences: &[Audience]) -> Vec<String> {
    let views = audiences.iter().map(|audience| {
        let view = view(session, &Glossary::default(), *audience, None, Lang::Dutch);
        format!("{view:#?}")
    });
    views.chain(documents(session, audiences)).collect()
}

fn parse(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(markdown, options)
}

/// What typed text must never add to: headings, rows, cells, links, pictures, HTML and the like.
fn structure(markdown: &str) -> Vec<String> {
    let is_mark = |html: &str| html.trim().starts_with("<!-- dialoogtafel:");
    let mut structure = Vec::new();
    for event in parse(markdown) {
        match event {
            Event::Start(
                Tag::Paragraph
                | Tag::Emphasis
                | Tag::Strong
                | Tag::HtmlBlock
                | Tag::MetadataBlock(_),
            )
            | Event::Text(_)
            | Event::SoftBreak
            | Event::End(_) => {}
            Event::Html(html) if is_mark(&html) => {}
            Event::Start(tag) => structure.push(format!("{tag:?}")),
            other => structure.push(format!("{other:?}")),
        }
    }
    structure
}

fn heading_levels(markdown: &str) -> Vec<HeadingLevel> {
    let levels = parse(markdown).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level),
        _ => None,
    });
    levels.collect()
}

/// The texts of all headings and of all cells of table headers.
fn titles(markdown: &str) -> Vec<String> {
    let mut titles = Vec::new();
    let (mut open, mut in_head) = (None::<String>, false);
    for event in parse(markdown) {
        match event {
            Event::Start(Tag::TableHead) => in_head = true,
            Event::End(TagEnd::TableHead) => in_head = false,
            Event::Start(Tag::Heading { .. }) => open = Some(String::new()),
            Event::Start(Tag::TableCell) if in_head => open = Some(String::new()),
            Event::End(TagEnd::Heading(_) | TagEnd::TableCell) => titles.extend(open.take()),
            Event::Text(text) => {
                if let Some(title) = &mut open {
                    title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    titles
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_stays_at_the_table_is_in_no_wider_document(session in arbitrary_session()) {
        let mut session = session;
        let numbers: Vec<(u32, Visibility)> = session
            .records()
            .map(|(question, record)| (record.number, session.visibility(question, record)))
            .collect();
        for record in sessions::records_mut(&mut session) {
            let marker = numbers
                .iter()
                .find(|(number, _)| *number == record.number)
                .map(|(_, visibility)| visibility.term())
                .unwrap();
            record.text = format!("zichtbaar{marker} {}", record.text);
            record.reason = record.reason.as_ref().map(|_| format!("reden{marker}"));
        }
        for text in documents_and_views(&session, &[Audience::Involved, Audience::Public]) {
            for hidden in ["zichtbaartafel", "redentafel"] {
                prop_assert!(!text.to_lowercase().contains(hidden), "{text}");
            }
        }
        for text in documents_and_views(&session, &[Audience::Public]) {
            for hidden in ["zichtbaarverslag", "redenverslag"] {
                prop_assert!(!text.to_lowercase().contains(hidden), "{text}");
            }
        }
    }

    #[test]
    fn no_listed_name_is_in_any_document(
        session in arbitrary_session(),
        spellings in prop::collection::vec(sessions::sentence_with_name(), 20),
    ) {
        let session = with_texts(&session, &spellings);
        for text in documents_and_views(&session, &AUDIENCES) {
            let text = text.to_lowercase();
            for name in NAMES {
                prop_assert!(!text.contains(&name.to_lowercase()), "{name} in {text}");
            }
        }
    }

    #[test]
    fn typed_text_adds_nothing_to_the_structure(
        session in arbitrary_session(),
        nasty in prop::collection::vec(sessions::nasty_text(), 20),
    ) {
        // Equal answers are counted together, which is no matter of escaping.
        prop_assume!(nasty.iter().collect::<BTreeSet<_>>().len() == nasty.len());
        let harmless: Vec<String> = (0..nasty.len()).map(|index| format!("woord{index}")).collect();
        let plain = documents(&with_texts(&session, &harmless), &AUDIENCES);
        let typed = documents(&with_texts(&session, &nasty), &AUDIENCES);
        for (plain, typed) in plain.iter().zip(&typed) {
            prop_assert_eq!(structure(plain), structure(typed), "{}", typed);
        }
    }

    #[test]
    fn a_document_has_one_title_no_skipped_level_and_no_empty_heading(
        session in arbitrary_session(),
        texts in prop::collection::vec(sessions::nasty_text(), 20),
    ) {
        for text in documents(&with_texts(&session, &texts), &AUDIENCES) {
            let levels = heading_levels(&text);
            prop_assert_eq!(levels.first(), Some(&HeadingLevel::H1));
            prop_assert_eq!(levels.iter().filter(|level| **level == HeadingLevel::H1).count(), 1);
            for pair in levels.windows(2) {
                prop_assert!(pair[1] as u8 <= pair[0] as u8 + 1, "{levels:?}");
            }
            for title in titles(&text) {
                prop_assert!(!title.trim().is_empty(), "{text}");
            }
        }
    }

    #[test]
    fn the_same_session_gives_the_same_bytes(session in arbitrary_session()) {
        prop_assert_eq!(documents(&session, &AUDIENCES), documents(&session, &AUDIENCES));
    }

    #[test]
    fn who_gave_no_consent_or_withdrew_is_not_heard(session in arbitrary_session()) {
        let mut session = session;
        let silent: Vec<_> = session
            .case
            .participants
            .iter()
            .filter(|p| !p.allows(dialoogtafel::model::consent::Purpose::Report))
            .map(|p| p.code.clone())
            .collect();
        for record in sessions::records_mut(&mut session) {
            let codes = record.speakers.codes();
            if !codes.is_empty() && codes.iter().all(|code| silent.contains(code)) {
                record.text = "stilgehouden".to_owned();
            }
        }
        for text in documents_and_views(&session, &AUDIENCES) {
            prop_assert!(!text.to_lowercase().contains("stilgehouden"), "{text}");
        }
    }
}

#[test]
fn a_table_about_safety_gives_others_the_head_only() {
    let mut session = sessions::small();
    session.template.data_class = DataClass::Safety;
    for text in documents(&session, &[Audience::Involved, Audience::Public]) {
        assert_eq!(heading_levels(&text).len(), 1, "{text}");
        assert!(!text.contains("belde elke week"), "{text}");
    }
    assert!(make(&session, REPORT, Audience::Table, Lang::Dutch).contains("belde elke week"));
}

#[test]
fn a_quote_without_consent_is_printed_at_the_table_only() {
    let session = sessions::small();
    let shown = |audience| make(&session, REPORT, audience, Lang::Dutch).contains("Dat was fijn");
    assert_eq!(AUDIENCES.map(shown), [true, false, false]);
    let report = make(&session, REPORT, Audience::Involved, Lang::Dutch);
    assert!(report.contains("letterlijke woorden zonder toestemming: 1."));
}

#[test]
fn few_anonymous_answers_are_counted_and_not_shown() {
    let session = sessions::small();
    let view = view(
        &session,
        &Glossary::default(),
        Audience::Table,
        None,
        Lang::Dutch,
    );
    let told: Vec<_> = view
        .evaluation
        .iter()
        .map(|statement| {
            (
                statement.answers,
                statement.too_few,
                statement.high,
                statement.tally.len(),
            )
        })
        .collect();
    assert_eq!(told, [(2, true, 0, 0), (3, false, 2, 2)]);
}

#[test]
fn an_action_is_late_from_the_day_after_it_was_due() {
    let session = sessions::small();
    let late = |day| {
        let day = NaiveDate::from_ymd_opt(2022, 5, day);
        let view = view(
            &session,
            &Glossary::default(),
            Audience::Involved,
            day,
            Lang::Dutch,
        );
        view.actions.late
    };
    assert_eq!((late(1), late(2)), (0, 1));
}

#[test]
fn codes_in_a_text_become_roles_and_addresses_stay() {
    let mut session = sessions::small();
    sessions::records_mut(&mut session).next().unwrap().text =
        "Vraag het @mo, @LK of x@mo.nl; @mos niet".to_owned();
    let report = make(&session, REPORT, Audience::Involved, Lang::Dutch);
    assert!(
        report.contains("Vraag het moeder, leerkracht of x\\@mo.nl; @mos niet"),
        "{report}"
    );
}

#[test]
fn a_difference_in_experience_needs_one_who_did_not_also_call_it_a_success() {
    let session = sessions::small();
    let view = view(
        &session,
        &Glossary::default(),
        Audience::Involved,
        None,
        Lang::Dutch,
    );
    let found: Vec<_> = view
        .differences
        .iter()
        .map(|found| (found.theme.as_str(), &found.helped[..], &found.hindered[..]))
        .collect();
    assert_eq!(
        found,
        [("Vast contact", &["onderwijs"][..], &["ouder"][..])]
    );
}

#[test]
fn the_public_gets_no_story_timeline_or_question_asked_beforehand() {
    let mut session = sessions::small();
    let log = &mut session.phases[0].questions[0];
    log.question.id = Id::new("vooraf-1").unwrap();
    log.question.text = "Vooraf gevraagd: Waarom? Wat zeggen we daarop?".to_owned();
    for record in &mut log.records {
        record.visibility = Some(Visibility::Public);
    }
    let involved = make(&session, REPORT, Audience::Involved, Lang::Dutch);
    let public = make(&session, REPORT, Audience::Public, Lang::Dutch);
    for text in ["Waarom?", "Zo ging het toen", "Najaar", "plaats", "waarde"] {
        assert!(involved.contains(text), "{text} in {involved}");
        assert!(!public.contains(text), "{text} in {public}");
    }
    assert!(public.contains("Ik belde elke week"), "{public}");
}

#[test]
fn an_answer_to_a_question_asked_beforehand_is_printed_once() {
    let mut session = sessions::small();
    let log = &mut session.phases[0].questions[0];
    log.question.id = Id::new("vooraf-1").unwrap();
    log.question.text = "Vooraf gevraagd: Waarom?".to_owned();
    log.question.form = Form::Open;
    log.records.truncate(1);
    log.records[0].kind = Kind::Answer;
    log.records[0].text = "Het moest wachten".to_owned();
    let report = make(&session, REPORT, Audience::Involved, Lang::Dutch);
    assert_eq!(report.matches("Het moest wachten").count(), 1, "{report}");
}
