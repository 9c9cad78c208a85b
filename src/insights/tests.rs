//! The rules of `documents.md` 5, held as properties and on tables that can be counted by hand.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::testing::{TYPED, day, different_sessions, id, quiet_table, record, say, sessions};
use super::*;
use crate::model::session::QuestionLog;
use crate::model::terms::{
    ActionStatus, DataClass, Kind, Perspective, Sector, SessionStatus, Visibility,
};
use crate::model::{Person, Project, Session};

fn sums(sessions: &[Session]) -> Sums {
    sums_counting(sessions, &Counting::default())
}

fn sums_counting(sessions: &[Session], counting: &Counting) -> Sums {
    Sums::in_order(
        sessions
            .iter()
            .map(|session| tally(session, None, counting)),
    )
}

fn summary(sessions: &[Session]) -> Value {
    summary_of(&sums(sessions))
}

fn summary_of(sums: &Sums) -> Value {
    serde_json::to_value(Summary::of(sums, &Options::default())).unwrap()
}

fn logs(session: &mut Session) -> impl Iterator<Item = &mut QuestionLog> {
    let phases = session.phases.iter_mut();
    phases.flat_map(|phase| &mut phase.questions)
}

fn theme(summary: &Value, name: &str) -> Value {
    let themes = summary["themas"].as_array().unwrap();
    themes
        .iter()
        .find(|theme| theme["thema"] == name)
        .unwrap()
        .clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn sums_merge_in_any_order_and_grouping(a in sessions(), b in sessions(), c in sessions()) {
        let [a, b, c] = [sums(&a), sums(&b), sums(&c)];
        prop_assert_eq!(a.clone().merge(b.clone()), b.clone().merge(a.clone()));
        let left = a.clone().merge(b.clone()).merge(c.clone());
        prop_assert_eq!(left, a.merge(b.merge(c)));
    }

    #[test]
    fn counting_together_is_counting_apart_and_merging(all in different_sessions(), at in 0_usize..6) {
        let (a, b) = all.split_at(at.min(all.len()));
        prop_assert_eq!(sums(a).merge(sums(b)), sums(&all));
    }

    #[test]
    fn the_order_of_files_and_of_records_does_not_matter(
        all in different_sessions(),
        shuffled in different_sessions().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let (ordered, files) = shuffled;
        prop_assert_eq!(sums(&ordered), sums(&files));
        let mut turned = all.clone();
        for log in turned.iter_mut().flat_map(logs) {
            log.records.reverse();
            log.records.iter_mut().for_each(|record| record.themes.reverse());
        }
        prop_assert_eq!(sums(&all), sums(&turned));
    }

    #[test]
    fn sums_are_read_back_as_they_were_written(all in sessions()) {
        let sums = sums(&all);
        prop_assert_eq!(read_part(&write_part(&sums)), Ok(sums));
    }

    #[test]
    fn no_sums_hold_a_typed_word(all in sessions()) {
        let counting = Counting { include: Include::Running, ..Counting::default() };
        let sums = sums_counting(&all, &counting);
        for json in [write_part(&sums), summary_of(&sums).to_string()] {
            for typed in [TYPED, "school", "ouders"] {
                prop_assert!(!json.to_lowercase().contains(&typed.to_lowercase()));
            }
        }
    }

    #[test]
    fn a_second_session_with_an_id_changes_no_count(all in different_sessions(), second in sessions()) {
        let known = |session: &Session| all.iter().any(|other| other.id == session.id);
        let second: Vec<_> = second.into_iter().filter(known).collect();
        let both: Vec<_> = all.iter().chain(&second).cloned().collect();
        let (mut one, mut two) = (summary(&all), summary(&both));
        let skipped = two["overgeslagen"].as_array().unwrap();
        let told = skipped.iter().filter(|skipped| skipped["reden"] == "dubbel");
        prop_assert_eq!(told.count(), second.len());
        (one["overgeslagen"], two["overgeslagen"]) = (Value::Null, Value::Null);
        prop_assert_eq!(one, two);
    }

    #[test]
    fn what_all_said_never_ranks_shares_or_differs(all in different_sessions()) {
        let mut silent = all.clone();
        let all_say = |record: &mut crate::model::Record| {
            if record.speakers == crate::model::Speakers::Everybody {
                record.speakers = crate::model::Speakers::Nobody;
                record.perspective = None;
            }
        };
        for log in silent.iter_mut().flat_map(logs) {
            log.records.iter_mut().for_each(all_say);
        }
        let known = |sessions: &[Session]| {
            let themes = Summary::of(&sums(sessions), &Options::default()).themes.into_iter();
            let known = themes.map(|theme| (theme.id, theme.shared, theme.differences, theme.difference_between));
            known.collect::<Vec<_>>()
        };
        prop_assert_eq!(known(&all), known(&silent));
    }

    #[test]
    fn themes_are_ranked_by_spread_before_talk(all in different_sessions()) {
        let themes = Summary::of(&sums(&all), &Options::default()).themes;
        let key = |theme: &ThemeSummary| {
            let first = (theme.tables, theme.named_by.len(), theme.records);
            (std::cmp::Reverse(first), theme.id.clone())
        };
        prop_assert!(themes.is_sorted_by_key(key));
    }

    #[test]
    fn a_matrix_over_all_sectors_transitions_and_tables_adds_up(all in different_sessions()) {
        let sums = sums(&all);
        let themes = Summary::of(&sums, &Options::default()).themes;
        for axis in [Axis::Kind, Axis::Sector, Axis::Transition, Axis::Table] {
            let matrix = Matrix::of(&sums, &themes, axis);
            for (row, theme) in matrix.rows.iter().zip(&themes) {
                prop_assert_eq!(row.cells.len(), matrix.columns.len());
                prop_assert_eq!(row.cells.iter().map(|cell| cell.records).sum::<u32>(), theme.records);
            }
        }
    }

    #[test]
    fn nothing_is_quoted_that_stays_at_the_table_or_lacks_consent(all in sessions()) {
        let counting = Counting::default();
        for reach in [Reach::Involved, Reach::Public] {
            for excerpt in excerpts(&all, &counting, reach) {
                let visibility = excerpt.session.visibility(excerpt.question, excerpt.record);
                prop_assert!(visibility != Visibility::Table);
                prop_assert!(reach == Reach::Involved || visibility == Visibility::Public);
                prop_assert!(excerpt.session.is_finished());
                prop_assert!(excerpt.session.template.data_class != DataClass::Safety);
                let withdrew = |code: &crate::model::Id| {
                    excerpt.session.case.participant(code.as_str()).unwrap().withdrew_on.is_some()
                };
                let codes = excerpt.record.speakers.codes();
                prop_assert!(codes.is_empty() || !codes.iter().all(withdrew));
            }
        }
    }

    #[test]
    fn a_selection_of_everything_selects_everything(all in different_sessions()) {
        let perspectives = Perspective::ALL.iter().map(|(_, perspective)| *perspective);
        let sectors = [None, Some(Sector::Primary), Some(Sector::Secondary)];
        let selection = Selection { sectors: sectors.into(), ..Selection::default() };
        let counting = Counting { selection, ..Counting::default() };
        prop_assert_eq!(sums(&all), sums_counting(&all, &counting));
        let selection = Selection { perspectives: perspectives.collect(), ..Selection::default() };
        let counting = Counting { selection, ..Counting::default() };
        let shared = |sums: &Sums| {
            let themes = Summary::of(sums, &Options::default()).themes.into_iter();
            themes.filter(|theme| theme.shared).map(|theme| theme.id).collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(shared(&sums(&all)), shared(&sums_counting(&all, &counting)));
    }
}

/// Two tables of a project: overlap in every rule, small enough to count by hand.
fn two_tables() -> Vec<Session> {
    let mut a = quiet_table("noord/a", 0);
    a.case.participants[5].comes = false;
    let first = say(
        &mut a,
        "ronde",
        record(Kind::Bottleneck, "jg mo", "regie taal regie"),
    );
    say(&mut a, "ronde", record(Kind::Success, "lk ib", "regie"));
    say(&mut a, "samen", record(Kind::Insight, "allen", "regie"));
    let mut action = record(Kind::Action, "", "");
    action.sources = vec![first];
    (action.status, action.due) = (Some(ActionStatus::Done), Some(day(1)));
    action.closed_on = Some(day(5));
    say(&mut a, "acties", action);
    let mut late = record(Kind::Action, "ib", "rollen");
    late.due = Some(day(8));
    say(&mut a, "acties", late);
    let mut lead = record(Kind::Lead, "jg", "");
    lead.text = "onduidelijk".to_owned();
    say(&mut a, "leiding", lead);
    let mut need = record(Kind::Need, "mo", "rollen");
    need.toward = vec![Person("lk".to_owned()), Person(TYPED.to_owned())];
    say(&mut a, "open", need);
    let mut b = quiet_table("noord/b", 9);
    b.case.sector = None;
    b.case.participants[1].withdrew_on = Some(day(10));
    say(&mut b, "ronde", record(Kind::Bottleneck, "zg", "regie"));
    say(&mut b, "ronde", record(Kind::Bottleneck, "jg", "taal"));
    say(&mut b, "ronde", record(Kind::Bottleneck, "jg lk", "rollen"));
    vec![a, b]
}

#[test]
fn two_tables_are_counted_as_by_hand() {
    let expected = json!({
        "formaat": 1, "tafels": 2, "per_soort": {"casus-overstijgend": 2}, "per_sector": {"geen": 1, "po": 1},
        "inbreng": 9, "drempel": 2, "overgeslagen": [], "weggelaten": 1,
        "themas": [
            {"thema": "regie", "label": "Wie heeft de leiding", "tafels": 2, "keer": 4,
             "per_soort": {"knelpunt": 2, "succesfactor": 1, "inzicht": 1},
             "per_perspectief": {"jeugdige": 2, "ouder": 2, "onderwijs": 2, "zorg": 1},
             "per_sector": {"po": 3, "geen": 1}, "knelpunt_tafels": 2, "terugkerend": true, "gedeeld": true,
             "zonder_actie": false, "teruggekomen": true,
             "verschil_in_beleving": [{"tafel": "noord/a", "succesfactor": ["onderwijs"], "knelpunt": ["jeugdige", "ouder"]}],
             "verschil_tussen_tafels": {"succesfactor": ["onderwijs"], "knelpunt": ["zorg"]},
             "bronnen": ["noord/a#1", "noord/a#2", "noord/a#3", "noord/b#1"]},
            {"thema": "rollen", "label": "rollen", "tafels": 2, "keer": 3,
             "per_soort": {"knelpunt": 1, "actie": 1, "behoefte": 1},
             "per_perspectief": {"onderwijs": 2, "ouder": 1},
             "per_sector": {"po": 2, "geen": 1}, "knelpunt_tafels": 1, "terugkerend": false, "gedeeld": true,
             "zonder_actie": false, "teruggekomen": false, "verschil_in_beleving": [],
             "bronnen": ["noord/a#5", "noord/a#7", "noord/b#3"]},
            {"thema": "taal", "label": "taal", "tafels": 1, "keer": 1,
             "per_soort": {"knelpunt": 1}, "per_perspectief": {"jeugdige": 1, "ouder": 1},
             "per_sector": {"po": 1}, "knelpunt_tafels": 1, "terugkerend": false, "gedeeld": true,
             "zonder_actie": false, "teruggekomen": false, "verschil_in_beleving": [],
             "bronnen": ["noord/a#1"]}],
        "samen_genoemd": [
            {"a": "regie", "b": "rollen", "inbreng": 0, "tafels": 2},
            {"a": "regie", "b": "taal", "inbreng": 1, "tafels": 1},
            {"a": "rollen", "b": "taal", "inbreng": 0, "tafels": 1}],
        "leiding": [{"vraag": "leiding", "tafel": "noord/a", "antwoorden": {"jeugdige": {"onduidelijk": 1}},
            "gat": true, "dubbel": false, "bronnen": ["noord/a#6"]}],
        "behoeften_zonder_aanbod": [
            {"bron": "noord/a#7", "perspectieven": ["ouder"], "aan": ["onderwijs"], "themas": ["rollen"]}],
        "stemmen": {
            "per_perspectief": {
                "jeugdige": {"inbreng": 2, "woorden": 3, "aandeel_inbreng": 25, "aandeel_woorden": 20},
                "ouder": {"inbreng": 2, "woorden": 4, "aandeel_inbreng": 25, "aandeel_woorden": 27},
                "onderwijs": {"inbreng": 3, "woorden": 6, "aandeel_inbreng": 38, "aandeel_woorden": 40},
                "zorg": {"inbreng": 1, "woorden": 2, "aandeel_inbreng": 13, "aandeel_woorden": 13}},
            "begeleiding": {"inbreng": 0, "woorden": 0}, "allen": {"inbreng": 1, "woorden": 2},
            "geen": {"inbreng": 1, "woorden": 2},
            "niet_gehoord": [
                {"vraag": "leiding", "perspectief": "ouder", "tafels": ["noord/a"]},
                {"vraag": "leiding", "perspectief": "onderwijs", "tafels": ["noord/a"]},
                {"vraag": "open", "perspectief": "jeugdige", "tafels": ["noord/a"]},
                {"vraag": "open", "perspectief": "onderwijs", "tafels": ["noord/a"]},
                {"vraag": "ronde", "perspectief": "ouder", "tafels": ["noord/b"]}]},
        "acties": {"open": 1, "bezig": 0, "klaar": 1, "vervallen": 0, "te_laat": 1}
    });
    let summary = summary(&two_tables());
    assert_eq!(
        serde_json::to_string_pretty(&summary).unwrap(),
        serde_json::to_string_pretty(&expected).unwrap()
    );
}

#[test]
fn tables_that_do_not_count_are_told_with_their_reason() {
    let mut running = quiet_table("noord/bezig", 0);
    (running.status, running.finished) = (SessionStatus::Running, None);
    let mut safety = running.clone();
    safety.id = "noord/veilig".to_owned();
    safety.template.data_class = DataClass::Safety;
    let all = [
        quiet_table("noord/a", 0),
        running,
        quiet_table("noord/a", 3),
        safety,
    ];
    assert_eq!(
        summary(&all)["overgeslagen"],
        json!([
            {"id": "noord/a", "reden": "dubbel"},
            {"id": "noord/bezig", "reden": "bezig"},
            {"id": "noord/veilig", "reden": "veiligheid"},
        ])
    );
    let counting = Counting {
        include: Include::Running,
        ..Counting::default()
    };
    let with_running = summary_of(&sums_counting(&all, &counting));
    assert_eq!(with_running["tafels"], 2);
    assert_eq!(with_running["overgeslagen"].as_array().unwrap().len(), 2);
}

#[test]
fn a_bottleneck_recurs_by_the_threshold_that_projects_agree_on() {
    let project = |threshold| Project {
        threshold: Some(threshold),
        ..Project::default()
    };
    let told = |of_a: u32, of_b: u32, given| {
        let one = tally(
            &quiet_table("noord/a", 0),
            Some(&project(of_a)),
            &Counting::default(),
        );
        let other = tally(
            &quiet_table("zuid/b", 0),
            Some(&project(of_b)),
            &Counting::default(),
        );
        one.merge(other).threshold(given)
    };
    assert_eq!(told(3, 3, None), 3);
    assert_eq!(told(3, 4, None), 2);
    assert_eq!(told(3, 4, Some(5)), 5);
    assert_eq!(Sums::default().threshold(None), 2);
}

#[test]
fn a_recurring_bottleneck_lacks_an_action_until_one_is_not_dropped() {
    for (status, without) in [
        (None, false),
        (Some(ActionStatus::Open), false),
        (Some(ActionStatus::Busy), false),
        (Some(ActionStatus::Done), false),
        (Some(ActionStatus::Dropped), true),
    ] {
        let (mut a, mut b) = (quiet_table("noord/a", 0), quiet_table("zuid/b", 0));
        say(&mut a, "open", record(Kind::Bottleneck, "mo", "regie"));
        say(&mut b, "open", record(Kind::Bottleneck, "mo", "regie"));
        let mut action = record(Kind::Action, "", "regie");
        action.status = status;
        say(&mut b, "acties", action);
        let theme = theme(&summary(&[a, b]), "regie");
        assert_eq!(
            (&theme["terugkerend"], &theme["gedeeld"]),
            (&json!(true), &json!(false))
        );
        assert_eq!(theme["zonder_actie"], without, "{status:?}");
    }
}

#[test]
fn a_theme_came_back_only_at_a_table_of_a_later_day_than_its_action_was_done() {
    for (began, status, came_back) in [
        (6, ActionStatus::Done, true),
        (5, ActionStatus::Done, false),
        (6, ActionStatus::Busy, false),
    ] {
        let (mut a, mut b) = (quiet_table("noord/a", 0), quiet_table("noord/b", began));
        let source = say(&mut a, "open", record(Kind::Success, "mo", "regie"));
        let mut action = record(Kind::Action, "", "");
        (action.sources, action.status, action.closed_on) =
            (vec![source], Some(status), Some(day(5)));
        say(&mut a, "acties", action);
        say(&mut b, "open", record(Kind::Bottleneck, "allen", "regie"));
        assert_eq!(theme(&summary(&[a, b]), "regie")["teruggekomen"], came_back);
    }
}

#[test]
fn who_also_calls_it_a_success_does_not_differ() {
    let mut table = quiet_table("noord/a", 0);
    say(&mut table, "open", record(Kind::Success, "mo zg", "regie"));
    say(&mut table, "open", record(Kind::Bottleneck, "zg", "regie"));
    say(
        &mut table,
        "open",
        record(Kind::Bottleneck, "allen", "regie"),
    );
    let theme = theme(&summary(&[table]), "regie");
    assert_eq!(theme["verschil_in_beleving"], json!([]));
    assert_eq!(theme["verschil_tussen_tafels"], Value::Null);
}

#[test]
fn who_leads_has_a_gap_or_a_double_by_who_names_themselves() {
    for (answers, gap, double) in [
        (&[("jg", "de school"), ("zg", "ouders")][..], true, false),
        (&[("lk", "school"), ("zg", "school")], false, false),
        (
            &[("lk", "school"), ("ib", "school"), ("zg", "zorg, denk ik")],
            false,
            true,
        ),
        (&[("mo", "@mo"), ("zg", "dat verschilt")], false, false),
        (&[("allen", "school")], false, false),
    ] {
        let mut table = quiet_table("noord/a", 0);
        for (speaker, text) in answers {
            let mut answer = record(Kind::Lead, speaker, "");
            (*text).clone_into(&mut answer.text);
            say(&mut table, "leiding", answer);
        }
        let leading = summary(&[table])["leiding"][0].clone();
        assert_eq!(
            (&leading["gat"], &leading["dubbel"]),
            (&json!(gap), &json!(double)),
            "{answers:?}"
        );
    }
}

#[test]
fn a_need_is_met_by_an_offer_to_who_said_it_or_on_its_theme_from_whom_it_asks() {
    let to = |kind, speaker, themes, person: &str| {
        let mut record = record(kind, speaker, themes);
        record
            .toward
            .extend((!person.is_empty()).then(|| Person(person.to_owned())));
        record
    };
    for (need, offer, met) in [
        (("mo", "", ""), ("zg", "", "MO"), true),
        (("mo", "", ""), ("zg", "", "allen"), true),
        (("mo", "regie", ""), ("zg", "regie", ""), false),
        (("mo", "regie", "zg"), ("zg", "regie", ""), true),
        (("mo", "regie", "zg"), ("zg", "taal", ""), false),
        (("mo", "regie", "zg"), ("lk", "regie", ""), false),
        (("mo", "regie", "Geheim zg"), ("zg", "regie", ""), true),
        (("", "", ""), ("zg", "", "mo"), false),
    ] {
        let mut table = quiet_table("noord/a", 0);
        say(&mut table, "open", to(Kind::Need, need.0, need.1, need.2));
        say(
            &mut table,
            "open",
            to(Kind::Offer, offer.0, offer.1, offer.2),
        );
        let unmet = summary(&[table])["behoeften_zonder_aanbod"]
            .as_array()
            .unwrap()
            .len();
        assert_eq!(unmet == 0, met, "{need:?} {offer:?}");
    }
}

#[test]
fn an_action_is_late_from_the_day_after_it_is_due_until_it_is_done() {
    let mut table = quiet_table("noord/a", 10);
    for (status, due) in [
        (None, Some(9)),
        (Some(ActionStatus::Busy), Some(9)),
        (Some(ActionStatus::Open), Some(10)),
        (Some(ActionStatus::Done), Some(9)),
        (Some(ActionStatus::Open), None),
    ] {
        let mut action = record(Kind::Action, "", "");
        (action.status, action.due) = (status, due.map(day));
        say(&mut table, "acties", action);
    }
    let sums = sums(&[table]);
    let late = |reference_day| {
        let options = Options {
            reference_day,
            ..Options::default()
        };
        Summary::of(&sums, &options).actions.late
    };
    assert_eq!(late(None), 2);
    assert_eq!(late(Some(day(9))), 0);
    assert_eq!(late(Some(day(11))), 3);
}

#[test]
fn the_label_of_the_latest_table_that_knows_the_theme_is_used() {
    let mut tables = [
        quiet_table("noord/a", 0),
        quiet_table("noord/b", 1),
        quiet_table("noord/c", 2),
    ];
    tables[1].labels.0[0].1 = "De regie".to_owned();
    tables[2].labels.0.clear();
    for table in &mut tables {
        say(table, "open", record(Kind::Insight, "mo", "regie"));
    }
    assert_eq!(theme(&summary(&tables), "regie")["label"], "De regie");
}

#[test]
fn a_selection_narrows_what_is_counted_and_not_what_is_known_about_it() {
    let mut tables = two_tables();
    say(
        &mut tables[1],
        "open",
        record(Kind::Bottleneck, "mo", "rollen"),
    );
    let select = |selection| {
        let counting = Counting {
            selection,
            ..Counting::default()
        };
        summary_of(&sums_counting(&tables, &counting))
    };
    let parents = select(Selection {
        perspectives: [Perspective::Parent].into(),
        ..Selection::default()
    });
    assert_eq!(
        (&parents["tafels"], &parents["inbreng"]),
        (&json!(2), &json!(3))
    );
    let regie = theme(&parents, "regie");
    assert_eq!((&regie["keer"], &regie["tafels"]), (&json!(1), &json!(1)));
    let themes = select(Selection {
        themes: [id("regie")].into(),
        ..Selection::default()
    });
    let regie = theme(&themes, "regie");
    assert_eq!(
        (&regie["zonder_actie"], &regie["teruggekomen"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(themes["acties"]["klaar"], 0);
    assert_eq!(themes["leiding"], summary(&tables)["leiding"]);
    let no_sector = select(Selection {
        sectors: [None].into(),
        ..Selection::default()
    });
    assert_eq!(
        (&no_sector["tafels"], &no_sector["overgeslagen"]),
        (&json!(1), &json!([]))
    );
}

#[test]
fn literal_words_are_quoted_only_with_consent_and_public_ones_only_when_marked() {
    let mut table = quiet_table("noord/a", 0);
    table.case.participants[1].consent = Some(crate::model::consent::Consent {
        take_part: true,
        notes: true,
        report: true,
        ..crate::model::consent::Consent::default()
    });
    say(&mut table, "ronde", record(Kind::Quote, "jg", ""));
    say(&mut table, "ronde", record(Kind::Experience, "jg", ""));
    say(&mut table, "open", record(Kind::Experience, "mo", ""));
    let mut public = record(Kind::Quote, "mo", "");
    public.visibility = Some(Visibility::Public);
    say(&mut table, "open", public);
    let numbers = |reach| {
        let all = excerpts([&table, &table], &Counting::default(), reach);
        all.iter()
            .map(|excerpt| excerpt.source.number)
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers(Reach::Involved), [2, 4]);
    assert_eq!(numbers(Reach::Public), [4]);
}

#[test]
fn a_part_of_a_newer_version_or_of_something_else_is_refused_with_its_place() {
    assert_eq!(
        read_part(r#"{"formaat": 2, "nieuw": {}}"#),
        Err(BadPart::Newer { found: 2 })
    );
    for damaged in [
        "",
        "[]",
        r#"{"formaat": 1, "tafels": {}}"#,
        r#"{"formaat": 1, "tafels": {}, "dubbel": [], "x": 1}"#,
    ] {
        let refused = read_part(damaged);
        assert!(
            matches!(refused, Err(BadPart::NotSums { .. })),
            "{damaged}: {refused:?}"
        );
    }
    let whole = write_part(&sums(&two_tables()));
    for end in (0..whole.len()).step_by(7) {
        assert!(read_part(&whole[..end]).is_err(), "cut off at {end}");
    }
}
