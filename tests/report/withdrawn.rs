//! Who withdraws is gone from every document; what others said stays as it was.

use chrono::{DateTime, NaiveDate};
use dialoogtafel::insights::{Counting, tally, write_part};
use dialoogtafel::model::consent::Consent;
use dialoogtafel::model::session::Withdrawal;
use dialoogtafel::model::terms::{AgeGroup, ConsentBy, FeedbackStatus, Kept};
use dialoogtafel::model::{Id, Record, Session, Speakers};
use dialoogtafel::report::view::Audience;
use proptest::prelude::*;
use proptest::sample::select;

use super::sessions::{arbitrary_session, records_mut};
use super::{AUDIENCES, documents_and_views};

const CODES: [&str; 4] = ["jg", "mo", "lk", "gem"];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 6, 1).unwrap()
}

/// A session in which each record says something that nothing else says.
fn with_own_words() -> impl Strategy<Value = Session> {
    arbitrary_session().prop_map(|mut session| {
        for record in records_mut(&mut session) {
            record.text = words(record.number);
        }
        session
    })
}

fn words(number: u32) -> String {
    format!("klank{number}einde")
}

fn withdrawals() -> impl Strategy<Value = Withdrawal> {
    select(vec![
        Withdrawal::Erase,
        Withdrawal::Keep(Kept::Table),
        Withdrawal::Keep(Kept::Report),
    ])
}

fn withdraw(session: &Session, code: &str, withdrawal: Withdrawal) -> Session {
    let at = DateTime::parse_from_rfc3339("2022-06-01T12:00:00+02:00").unwrap();
    let code = Id::new(code).unwrap();
    session.withdraw(&code, day(), at, withdrawal).unwrap()
}

/// The numbers of the records that only this participant said.
fn own(session: &Session, code: &str) -> Vec<u32> {
    let records = session.records().map(|(_, record)| record);
    let alone = records.filter(|record| {
        let codes = record.speakers.codes();
        !codes.is_empty() && codes.iter().all(|other| other.as_str() == code)
    });
    alone.map(|record| record.number).collect()
}

/// A record without what may change when somebody withdraws.
fn said_by_others(record: &Record, code: &str) -> Record {
    let mut record = record.clone();
    if let Speakers::Codes(codes) = &mut record.speakers {
        codes.retain(|other| other.as_str() != code);
    }
    for people in [&mut record.who, &mut record.toward, &mut record.about] {
        people.retain(|person| person.as_str() != code);
    }
    record.sources.clear();
    record
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn consent_of_one_where_both_are_needed_is_none(
        session in with_own_words(), by in select(ConsentBy::ALL.to_vec()),
    ) {
        let (_, by) = by;
        let mut session = session;
        let person = &mut session.case.participants[0];
        person.age_group = Some(AgeGroup::From12);
        person.consent = Some(Consent {
            take_part: true, notes: true, report: true, quote: true, by: vec![by], given_on: None,
        });
        (person.withdrew_on, person.kept) = (None, None);
        for document in documents_and_views(&session, &AUDIENCES) {
            for number in own(&session, "jg") {
                prop_assert!(!document.contains(&words(number)), "{number} in {document}");
            }
        }
    }

    #[test]
    fn words_of_who_withdrew_stand_in_no_document_that_they_were_not_kept_for(
        session in with_own_words(), code in select(CODES.to_vec()), withdrawal in withdrawals(),
    ) {
        let after = withdraw(&session, code, withdrawal);
        let audiences: &[Audience] = match withdrawal {
            Withdrawal::Erase => &[Audience::Table, Audience::Involved, Audience::Public],
            Withdrawal::Keep(Kept::Table) => &[Audience::Involved, Audience::Public],
            Withdrawal::Keep(Kept::Report) => &[Audience::Public],
        };
        for document in documents_and_views(&after, audiences) {
            for number in own(&session, code) {
                prop_assert!(!document.contains(&words(number)), "{number} in {document}");
            }
        }
    }

    #[test]
    fn what_others_said_stays_as_it_was_and_numbers_are_not_used_again(
        session in with_own_words(), code in select(CODES.to_vec()), withdrawal in withdrawals(),
    ) {
        let after = withdraw(&session, code, withdrawal);
        let gone = if withdrawal == Withdrawal::Erase { own(&session, code) } else { Vec::new() };
        let stays = |session: &Session| -> Vec<Record> {
            let records = session.records().map(|(_, record)| record);
            let records = records.filter(|record| !gone.contains(&record.number));
            records.map(|record| said_by_others(record, code)).collect()
        };
        prop_assert_eq!(stays(&session), stays(&after));
        prop_assert_eq!(session.next_number(), after.next_number());
        let numbers: Vec<u32> = after.records().map(|(_, record)| record.number).collect();
        for (_, record) in after.records() {
            prop_assert!(record.sources.iter().all(|number| numbers.contains(number)));
        }
        let names = |session: &Session| -> Vec<Vec<String>> {
            session.case.participants.iter().map(|p| p.names.clone()).collect()
        };
        prop_assert_eq!(names(&session), names(&after), "they are still masked");
        prop_assert_eq!(withdraw(&after, code, withdrawal), after, "once more changes nothing");
    }

    #[test]
    fn sums_are_the_same_whether_words_were_erased_or_only_left_out(
        session in with_own_words(), code in select(CODES.to_vec()),
    ) {
        let sums = |withdrawal| {
            let mut session = withdraw(&session, code, withdrawal);
            // What erases them for good also takes their name off what others said of them.
            for record in records_mut(&mut session) {
                record.who.clear();
                record.toward.clear();
                record.sources.clear();
            }
            let part = write_part(&tally(&session, None, &Counting::default()));
            let mut part: serde_json::Value = serde_json::from_str(&part).unwrap();
            for table in part["tafels"].as_object_mut().unwrap().values_mut() {
                // How many were left out is told, and what was noted at all is heard.
                for key in ["weggelaten", "niet_gehoord"] {
                    table["geteld"].as_object_mut().unwrap().remove(key);
                }
            }
            part.to_string()
        };
        prop_assert_eq!(sums(Withdrawal::Erase), sums(Withdrawal::Keep(Kept::Table)));
    }

    #[test]
    fn a_round_is_over_when_all_who_were_noted_agree_or_it_was_closed(session in with_own_words()) {
        let noted: Vec<Id> = session.noted().map(|p| p.code.clone()).collect();
        let mut agreeing = session.clone();
        for code in &noted {
            prop_assert_eq!(
                agreeing.is_read_back(),
                agreeing.noted().all(dialoogtafel::model::Participant::has_settled)
            );
            agreeing = agreeing.hear_back(code, FeedbackStatus::Agreed, day()).unwrap();
        }
        prop_assert_eq!(agreeing.is_read_back(), !noted.is_empty());
        prop_assert!(session.close_round(day()).is_read_back());
        let said = |session: &Session| -> Vec<Record> {
            session.records().map(|(_, record)| record.clone()).collect()
        };
        prop_assert_eq!(said(&agreeing), said(&session));
    }
}
