//! Documents about several tables: what may be seen, what may be counted, and what people wrote.

use std::collections::{BTreeMap, BTreeSet};

use dialoogtafel::insights::{Counting, Options, Selection, Sums, tally};
use dialoogtafel::lang::Lang;
use dialoogtafel::model::project::Conclusion;
use dialoogtafel::model::terms::{DataClass, SessionStatus, Visibility};
use dialoogtafel::model::{Glossary, Project, Session};
use dialoogtafel::report::living::{Overwrite, parts, renew, seal};
use dialoogtafel::report::view::project::{ProjectView, Request, view};
use dialoogtafel::report::view::{Audience, roster};
use proptest::prelude::*;
use pulldown_cmark::HeadingLevel;
use serde_json::Value;

use super::sessions::{self, NAMES, arbitrary_session, with_texts};
use super::{AUDIENCES, LANGUAGES, LAYOUTS, heading_levels, structure, titles};

const NAMES_OF_LAYOUTS: [&str; 2] = ["eindverslag.md.j2", "factsheet.md.j2"];

fn made(sessions: &[Session], audience: Audience, lang: Lang) -> ProjectView {
    let project = Project {
        title: "Samen leren".to_owned(),
        conclusions: vec![Conclusion {
            text: "Bel eerder.".to_owned(),
            themes: Vec::new(),
        }],
        ..Project::default()
    };
    let sums = sessions
        .iter()
        .map(|session| tally(session, Some(&project), &Counting::default()));
    view(&Request {
        project: Some(&project),
        name: "samen-leren",
        sessions,
        names: &roster(sessions.iter().map(|session| &session.case), lang),
        sums: &Sums::in_order(sums),
        selection: &Selection::default(),
        options: Options::default(),
        audience,
        lang,
    })
}

fn render(view: &ProjectView, layout: &str, lang: Lang) -> String {
    let [dutch, english] = &*LAYOUTS;
    let layouts = match lang {
        Lang::Dutch => dutch,
        Lang::English => english,
    };
    seal(&layouts.render(layout, view).unwrap()).unwrap()
}

fn documents(sessions: &[Session], audiences: &[Audience]) -> Vec<String> {
    let mut documents = Vec::new();
    for audience in audiences {
        for lang in LANGUAGES {
            let view = made(sessions, *audience, lang);
            for layout in NAMES_OF_LAYOUTS {
                documents.push(render(&view, layout, lang));
            }
        }
    }
    documents
}

pub(super) fn documents_and_views(sessions: &[Session], audiences: &[Audience]) -> Vec<String> {
    let views = audiences
        .iter()
        .map(|audience| format!("{:#?}", made(sessions, *audience, Lang::Dutch)));
    views.chain(documents(sessions, audiences)).collect()
}

/// Finished tables of one project.
pub(crate) fn tables(sessions: Vec<Session>) -> Vec<Session> {
    let numbered = sessions
        .into_iter()
        .enumerate()
        .map(|(index, mut session)| {
            session.id = format!("samen-leren/eigentafel{index}");
            session.status = SessionStatus::Finished;
            session.finished = Some(session.begun);
            session.template.data_class = DataClass::Learning;
            session
        });
    numbered.collect()
}

fn arbitrary_tables() -> impl Strategy<Value = Vec<Session>> {
    prop::collection::vec(arbitrary_session(), 1..5).prop_map(tables)
}

/// Every number of tables in a view that is less than a public document tells.
fn small_counts(value: &Value, least: u64, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let is_of_tables = name == "tafels" || fields.contains_key("minder_dan");
                let number = field
                    .as_u64()
                    .filter(|_| is_of_tables && name != "minder_dan");
                if number.is_some_and(|number| number < least) {
                    found.push(format!("{name}: {field}"));
                }
                small_counts(field, least, found);
            }
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| small_counts(item, least, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Puts lines of people into a document: each at a place, inside a part or outside.
fn edited(document: &str, places: &[usize]) -> (String, Vec<String>) {
    let mut lines: Vec<String> = document.lines().map(str::to_owned).collect();
    let written: Vec<String> = (0..places.len())
        .map(|index| format!("Eigen zin nummer {index}x."))
        .collect();
    let front = 1 + lines.iter().skip(1).position(|line| line == "---").unwrap();
    for (place, sentence) in places.iter().zip(&written) {
        let at = front + 1 + place % (lines.len() - front - 1);
        lines.insert(at, sentence.clone());
    }
    (lines.join("\n") + "\n", written)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_stays_at_a_table_is_in_no_document_about_several(sessions in arbitrary_tables()) {
        let mut sessions = sessions;
        for session in &mut sessions {
            let seen: Vec<(u32, Visibility)> = session
                .records()
                .map(|(question, record)| (record.number, session.visibility(question, record)))
                .collect();
            for record in sessions::records_mut(session) {
                let (_, visibility) = seen.iter().find(|(number, _)| *number == record.number).unwrap();
                record.text = format!("zichtbaar{} {}", visibility.term(), record.text);
                record.reason = record.reason.as_ref().map(|_| format!("reden{}", visibility.term()));
            }
        }
        for text in documents_and_views(&sessions, &AUDIENCES) {
            let text = text.to_lowercase();
            prop_assert!(!text.contains("zichtbaartafel") && !text.contains("redentafel"), "{text}");
        }
        for text in documents_and_views(&sessions, &[Audience::Public]) {
            let text = text.to_lowercase();
            prop_assert!(!text.contains("zichtbaarverslag") && !text.contains("redenverslag"), "{text}");
        }
    }

    #[test]
    fn names_of_every_table_are_masked_at_every_table(
        sessions in arbitrary_tables(),
        spellings in prop::collection::vec(sessions::sentence_with_name(), 20),
    ) {
        let mut sessions: Vec<Session> = sessions.iter().map(|s| with_texts(s, &spellings)).collect();
        // Only the first table lists its names; the others speak of them all the same.
        for session in sessions.iter_mut().skip(1) {
            for participant in &mut session.case.participants {
                participant.names.clear();
            }
        }
        for text in documents_and_views(&sessions, &AUDIENCES) {
            let text = text.to_lowercase();
            for name in NAMES {
                prop_assert!(!text.contains(&name.to_lowercase()), "{name} in {text}");
            }
        }
    }

    #[test]
    fn the_public_reads_no_small_count_and_no_table(sessions in arbitrary_tables()) {
        let view = made(&sessions, Audience::Public, Lang::Dutch);
        let mut found = Vec::new();
        small_counts(&serde_json::to_value(&view).unwrap(), 3, &mut found);
        prop_assert!(found.is_empty(), "{found:?}");
        for text in documents_and_views(&sessions, &[Audience::Public]) {
            prop_assert!(!text.contains("eigentafel"), "{text}");
        }
    }

    #[test]
    fn the_public_reads_no_theme_of_a_few_tables_and_no_number_of_notes(
        sessions in prop::collection::vec(arbitrary_session(), 2..7).prop_map(tables),
    ) {
        let sums = Sums::in_order(sessions.iter().map(|s| tally(s, None, &Counting::default())));
        let mut at: BTreeMap<String, u32> = BTreeMap::new();
        for (_, table) in sums.counted() {
            for (id, theme) in &table.themes {
                let label = if theme.label == id.as_str() { id.as_str().replace('_', " ") } else { theme.label.clone() };
                *at.entry(label.to_lowercase()).or_default() += 1;
            }
        }
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        for session in &sessions {
            for (_, label) in &session.labels.0 {
                *known.entry(label.to_lowercase()).or_default() += 1;
            }
        }
        for text in documents(&sessions, &[Audience::Public]) {
            // Of the themes that enough tables know, few are told with those that none named.
            let few = ["Aan minder dan 3 tafels, of aan geen: ", "At fewer than 3 tables, or at none: "];
            let lines = text.lines().filter(|line| !few.iter().any(|few| line.starts_with(few)));
            let counted = lines.collect::<Vec<_>>().join("\n").to_lowercase();
            let text = text.to_lowercase();
            for (label, tables) in &at {
                prop_assert!(*tables >= 3 || !counted.contains(label.as_str()), "{label} in {text}");
                let known = known.get(label).copied().unwrap_or_default();
                prop_assert!(*tables >= 3 || known >= 3 || !text.contains(label.as_str()), "{label} in {text}");
            }
        }
        let view = made(&sessions, Audience::Public, Lang::Dutch);
        prop_assert!(view.themes.iter().all(|theme| theme.records.is_none()));
        prop_assert!(view.people.perspectives.iter().all(|of| of.number.is_none()));
        prop_assert_eq!((view.actions.number, view.short.records), (None, None));
    }

    #[test]
    fn typed_text_adds_nothing_to_documents_about_several(
        sessions in arbitrary_tables(),
        nasty in prop::collection::vec(sessions::nasty_text(), 20),
    ) {
        prop_assume!(nasty.iter().collect::<BTreeSet<_>>().len() == nasty.len());
        let harmless: Vec<String> = (0..nasty.len()).map(|index| format!("woord{index}")).collect();
        // Whether an offer meets a need follows from the names in it: without names both have the same.
        let with = |texts: &[String]| -> Vec<Session> {
            let mut sessions: Vec<Session> = sessions.iter().map(|session| with_texts(session, texts)).collect();
            sessions.iter_mut().flat_map(sessions::records_mut).for_each(|record| record.toward.clear());
            sessions
        };
        let plain = documents(&with(&harmless), &AUDIENCES);
        let typed = documents(&with(&nasty), &AUDIENCES);
        for (plain, typed) in plain.iter().zip(&typed) {
            prop_assert_eq!(structure(plain), structure(typed), "{}", typed);
        }
    }

    #[test]
    fn a_document_about_several_has_one_title_and_no_empty_heading(sessions in arbitrary_tables()) {
        for text in documents(&sessions, &AUDIENCES) {
            let levels = heading_levels(&text);
            prop_assert_eq!(levels.first(), Some(&HeadingLevel::H1));
            prop_assert!(levels.iter().skip(1).all(|level| *level == HeadingLevel::H2), "{levels:?}");
            prop_assert!(titles(&text).iter().all(|title| !title.trim().is_empty()), "{text}");
        }
    }

    #[test]
    fn what_people_wrote_stays_when_a_table_is_added(
        sessions in prop::collection::vec(arbitrary_session(), 2..4).prop_map(tables),
        places in prop::collection::vec(0_usize..10_000, 1..10),
    ) {
        for layout in NAMES_OF_LAYOUTS {
            let (all, fewer) = (&sessions, &sessions[1..]);
            let of = |sessions: &[Session]| {
                render(&made(sessions, Audience::Involved, Lang::Dutch), layout, Lang::Dutch)
            };
            let (old, written) = edited(&of(fewer), &places);
            let fresh = of(all);
            // A sentence on the line of a mark's neighbour never breaks one.
            let renewed = renew(&old, &fresh, &Overwrite::Nothing).unwrap();
            for sentence in &written {
                prop_assert_eq!(renewed.text.matches(sentence.as_str()).count(), 1, "{}", renewed.text);
            }
            let theirs: BTreeSet<String> = parts(&old).unwrap().into_iter()
                .filter(|part| written.iter().any(|sentence| part.body.contains(sentence.as_str())))
                .map(|part| part.name)
                .collect();
            for part in parts(&fresh).unwrap() {
                let shown = renewed.text.contains(part.body.trim());
                prop_assert!(shown, "{} of {layout} is not there: {theirs:?}", part.name);
            }
            let again = renew(&renewed.text, &fresh, &Overwrite::Nothing).unwrap();
            prop_assert!(!again.changed);
        }
    }
}

#[test]
fn terms_are_explained_where_they_occur_and_ids_are_no_terms() {
    let term = |term: &str| dialoogtafel::model::codebook::Term {
        term: term.to_owned(),
        in_full: None,
        meaning: "uitleg".to_owned(),
    };
    let glossary = Glossary {
        terms: vec![term("po"), term("regie")],
    };
    let mut view = made(&[], Audience::Involved, Lang::Dutch);
    view.explain("Wie heeft regie? (po-overstap#3, po-overstap#4)", &glossary);
    let terms: Vec<&str> = view
        .glossary
        .iter()
        .map(|term| term.term.as_str())
        .collect();
    assert_eq!(terms, ["regie"]);
}
