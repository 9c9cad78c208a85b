//! Small groups in public documents: an attacker who subtracts, and words that few people bear.

use std::collections::{BTreeMap, BTreeSet};

use dialoogtafel::insights::{Counting, Options, Selection, Summary, Sums, tally};
use dialoogtafel::lang::Lang;
use dialoogtafel::model::{Glossary, Project, Session};
use dialoogtafel::report::view::groups::Bearers;
use dialoogtafel::report::view::insights::{Material, QuotableTable, insights};
use dialoogtafel::report::view::project::{Request, view as project_view};
use dialoogtafel::report::view::{Audience, roster, view};
use proptest::prelude::*;
use serde_json::Value;

use super::sessions::{arbitrary_session, records_mut};
use super::several::tables;
use super::{LANGUAGES, LAYOUTS, PROFILE, REPORT};

/// Tables of one project, some of them the same again, so that themes spread over many.
fn many_tables() -> impl Strategy<Value = Vec<Session>> {
    let some = prop::collection::vec(arbitrary_session(), 1..4);
    let picks = prop::collection::vec(0_usize..100, 3..12);
    (some, picks).prop_map(|(some, picks)| {
        let picked = picks.iter().map(|pick| some[pick % some.len()].clone());
        tables(picked.collect())
    })
}

fn project(least: u32) -> Project {
    Project {
        title: "Samen leren".to_owned(),
        least_tables: Some(least),
        ..Project::default()
    }
}

fn sums_of(sessions: &[Session], project: &Project) -> Sums {
    let sums = sessions.iter();
    Sums::in_order(sums.map(|session| tally(session, Some(project), &Counting::default())))
}

fn rendered(view: &impl serde::Serialize, layout: &str, lang: Lang) -> String {
    let [dutch, english] = &*LAYOUTS;
    let layouts = match lang {
        Lang::Dutch => dutch,
        Lang::English => english,
    };
    layouts.render(layout, view).unwrap()
}

/// The public documents about several tables, and the views that they are made from.
fn public(sessions: &[Session], least: u32, lang: Lang) -> (Vec<Value>, Vec<String>) {
    let project = project(least);
    let sums = sums_of(sessions, &project);
    let whole = project_view(&Request {
        project: Some(&project),
        name: "samen-leren",
        sessions,
        names: &roster(sessions.iter().map(|session| &session.case), lang),
        sums: &sums,
        selection: &Selection::default(),
        options: Options::default(),
        audience: Audience::Public,
        lang,
    });
    let quotable = sessions.iter().map(|session| {
        QuotableTable::of(session, None, &Counting::default(), Audience::Public, lang)
    });
    let quotable: Vec<QuotableTable> = quotable.collect();
    let summary = Summary::of(&sums, &Options::default());
    let learnt = insights(
        &Material {
            sums: &sums,
            summary: &summary,
            tables: &quotable,
            audience: Audience::Public,
            least_tables: least,
            also_running: false,
            reference_day: None,
        },
        lang,
    );
    let texts = vec![
        rendered(&whole, "eindverslag.md.j2", lang),
        rendered(&whole, "factsheet.md.j2", lang),
        rendered(&learnt, "inzichten.md.j2", lang),
    ];
    let values = vec![
        serde_json::to_value(&whole).unwrap(),
        serde_json::to_value(&learnt).unwrap(),
    ];
    (values, texts)
}

/// Keys under which something else than tables, seats, notes or actions is counted: themes, what
/// may be published and is not shown, rules, steps of scales, versions, numbers that are not kept.
const OTHER_NUMBERS: &[&str] = &[
    "minder_dan",
    "min_tafels",
    "drempel",
    "terugkerend",
    "zonder_actie",
    "meer",
    "versie",
    "nr",
    "van",
    "tot",
    "hoog_vanaf",
];

/// All numbers of a view with the way to them.
fn numbers(value: &Value, way: &str, found: &mut Vec<(String, u64)>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                if !OTHER_NUMBERS.contains(&name.as_str()) || !field.is_number() {
                    numbers(field, &format!("{way}/{name}"), found);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                numbers(item, &format!("{way}/{index}"), found);
            }
        }
        Value::Number(number) => found.push((way.to_owned(), number.as_u64().unwrap())),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// Where all tables together are counted.
fn is_of_all(way: &str) -> bool {
    way == "/kort/tafels/aantal" || way == "/tafels"
}

/// "3 tafels", "ten minste 3 tafels", "3 of meer": every number before or after such words.
fn printed_numbers(text: &str, lang: Lang) -> Vec<u64> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "()|:;,.".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let Ok(number) = word.parse::<u64>() else {
            continue;
        };
        let next = words.get(index + 1).copied().unwrap_or_default();
        let before = index.checked_sub(1).map(|index| words[index]);
        let is_limit = ["dan", "than"].contains(&before.unwrap_or_default());
        let counted: &[&str] = match lang {
            Lang::Dutch => &["tafels", "tafel", "of", "acties"],
            Lang::English => &["tables", "table", "or", "actions"],
        };
        if counted.contains(&next) && !is_limit {
            found.push(number);
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_small_number_can_be_read_or_subtracted_from_public_documents(
        sessions in many_tables(),
        given_least in 2_u32..6,
    ) {
        let least = u64::from(given_least.max(3));
        let is_small = |number: u64| (1..least).contains(&number);
        let all = u64::try_from(sessions.len()).unwrap();
        // A version of the document before and after a table was added are read side by side.
        let fewer = &sessions[..sessions.len() - 1];
        let mut known: Vec<(String, u64)> = Vec::new();
        for tables in [&sessions[..], fewer] {
            for value in public(tables, given_least, Lang::Dutch).0 {
                numbers(&value, "", &mut known);
            }
        }
        let known: Vec<_> = known.into_iter().filter(|(way, _)| !is_of_all(way)).collect();
        for (way, number) in &known {
            prop_assert!(!is_small(*number), "{way}: {number}");
            for (other_way, other) in &known {
                let difference = number.abs_diff(*other);
                prop_assert!(!is_small(difference), "{way} and {other_way}: {difference}");
            }
        }
        for lang in LANGUAGES {
            for text in public(&sessions, given_least, lang).1 {
                let mut printed = printed_numbers(&text, lang);
                printed.retain(|number| *number != all);
                // In the account: from how many tables a bottleneck recurs, and how is counted.
                printed.retain(|number| *number != 2);
                for number in &printed {
                    prop_assert!(!is_small(*number), "{number} in {text}");
                }
            }
        }
    }

    #[test]
    fn documents_that_mean_other_true_numbers_are_the_same_to_the_public(
        session in arbitrary_session(),
        extra in 1_usize..3,
    ) {
        // Of as many tables as the least, all or all but a few have the themes of one of them: who
        // reads that cannot tell one from the other.
        let mut silent = session.clone();
        for record in records_mut(&mut silent) {
            record.themes.clear();
        }
        let with = |silent_ones: usize| {
            let mut sessions = vec![session.clone(); 5 - silent_ones];
            sessions.extend(vec![silent.clone(); silent_ones]);
            tables(sessions)
        };
        let counts = |sessions: &[Session]| {
            let themes = public(sessions, 3, Lang::Dutch).0[0]["themas"].clone();
            let themes = themes.as_array().unwrap().iter();
            themes.map(|theme| theme["tafels"].clone()).collect::<Vec<Value>>()
        };
        prop_assert_eq!(counts(&with(0)), counts(&with(extra)));
    }

    #[test]
    fn words_that_few_bear_are_told_and_coarser_words_are_not(
        sessions in prop::collection::vec(arbitrary_session(), 1..6).prop_map(tables),
    ) {
        for session in &sessions {
            for lang in LANGUAGES {
                let bearers = Bearers::beside(session, &sessions);
                let made = |session: &Session| -> Vec<String> {
                    let view = view(session, &Glossary::default(), Audience::Public, None, lang);
                    [REPORT, PROFILE].map(|layout| rendered(&view, layout, lang)).to_vec()
                };
                let alike = sessions.iter().filter(|other| {
                    (other.case.sector, other.case.transition)
                        == (session.case.sector, session.case.transition)
                });
                let mut at: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
                for other in alike {
                    for participant in &other.case.participants {
                        at.entry(participant.role.to_lowercase()).or_default().insert(&other.id);
                    }
                }
                for text in made(session) {
                    let told: BTreeSet<String> = bearers.pointing(&text, lang).into_iter()
                        .map(|one| one.label.to_lowercase()).collect();
                    // Every role in the table of those present is a cell, or stands in a list there.
                    let cells = text.lines().filter(|line| line.starts_with('|'));
                    let labels = cells.flat_map(|line| line.split(['|', ','])).map(|cell| cell.trim().to_lowercase());
                    for label in labels.filter(|label| at.get(label).is_some_and(|at| at.len() < 3)) {
                        let coarse = bearers.coarsened(session, lang);
                        let is_coarse = coarse.case.participants.iter().any(|p| p.role.to_lowercase() == label);
                        prop_assert!(told.contains(&label) || is_coarse, "{label} in {text}");
                    }
                    for label in &told {
                        if let Some(at) = at.get(label) {
                            prop_assert!(at.len() < 3, "{label}");
                        }
                    }
                }
                let coarse = bearers.coarsened(session, lang);
                for participant in &coarse.case.participants {
                    let own = at.get(&participant.role.to_lowercase());
                    let old = session.case.participant(participant.code.as_str()).unwrap();
                    let few = at.get(&old.role.to_lowercase()).is_some_and(|at| at.len() < 3);
                    prop_assert!(!few || own.is_none() || old.role == participant.role, "{}", participant.role);
                }
            }
        }
    }

    #[test]
    fn a_public_report_of_one_table_says_so_and_tells_two_traits_of_it(session in arbitrary_session()) {
        let public = view(&session, &Glossary::default(), Audience::Public, None, Lang::Dutch);
        prop_assert!(public.audience.label.contains("herkenbaar voor betrokkenen"));
        let table = &public.table;
        let traits = [table.sector.is_some(), table.transition.is_some(), table.municipality.is_some()];
        prop_assert!(traits.iter().filter(|told| **told).count() <= 1);
        prop_assert!(public.case.characteristics.is_empty() && public.people.absent.is_empty());
        prop_assert_eq!(public.people.left_out, 0);
        let shown: usize = public.people.perspectives.iter().map(|of| of.number).sum();
        prop_assert!(public.people.number == shown);
        let account = &public.account;
        prop_assert_eq!(account.people_left_out, 0);
        for layout in [REPORT, PROFILE] {
            let text = rendered(&public, layout, Lang::Dutch);
            prop_assert!(text.contains("herkenbaar voor betrokkenen"), "{text}");
        }
    }
}
