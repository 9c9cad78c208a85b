//! Literal words: printed only when everybody whose words they are, or may be, said yes.

use dialoogtafel::model::terms::{Kind, Visibility};
use dialoogtafel::model::{Participant, Session, Speakers};
use dialoogtafel::report::view::Audience;
use proptest::prelude::*;

use super::sessions::{self, arbitrary_session};
use super::{documents_and_views, several};

/// Those to whom words may belong, told here in another way than the program tells it.
fn of_whom<'s>(session: &'s Session, speakers: &Speakers) -> Vec<&'s Participant> {
    let people = session.case.participants.iter();
    match speakers {
        Speakers::Codes(codes) => people.filter(|p| codes.contains(&p.code)).collect(),
        Speakers::Nobody | Speakers::Everybody => people.filter(|p| p.comes).collect(),
    }
}

fn refuses(participant: &Participant) -> bool {
    let consent = participant.consent.as_ref();
    participant.withdrew_on.is_some() || consent.is_some_and(|consent| !consent.quote)
}

/// Makes every record a public quote, and marks those that somebody refuses.
fn with_marked_quotes(session: &Session) -> Session {
    let mut quoted = session.clone();
    for record in sessions::records_mut(&mut quoted) {
        record.kind = Kind::Quote;
        record.visibility = Some(Visibility::Public);
        let is_refused = of_whom(session, &record.speakers).into_iter().any(refuses);
        let mark = if is_refused { "Verzwegen" } else { "Gezegd" };
        record.text = format!("{mark} woord {}", record.number);
    }
    quoted
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_quote_that_one_of_them_refuses_is_printed_for_nobody_else(session in arbitrary_session()) {
        let session = with_marked_quotes(&session);
        let tables = several::tables(vec![session.clone()]);
        let audiences = [Audience::Involved, Audience::Public];
        let all = documents_and_views(&session, &audiences);
        for text in all.into_iter().chain(several::documents_and_views(&tables, &audiences)) {
            prop_assert!(!text.contains("Verzwegen"), "{text}");
        }
    }
}

#[test]
fn of_a_quote_by_all_or_by_nobody_in_particular_one_no_is_enough() {
    let quote = |speakers: Speakers, agrees: bool| {
        let mut session = sessions::small();
        for participant in &mut session.case.participants {
            if let Some(consent) = &mut participant.consent {
                consent.quote = true;
            }
        }
        if let Some(consent) = &mut session.case.participants[1].consent {
            consent.quote = agrees;
        }
        for record in sessions::records_mut(&mut session) {
            record.kind = Kind::Quote;
            record.visibility = Some(Visibility::Public);
            record.speakers = speakers.clone();
            record.text = "Gezegd".to_owned();
        }
        documents_and_views(&session, &[Audience::Public])
            .iter()
            .any(|text| text.contains("Gezegd"))
    };
    let codes = |codes: &[&str]| {
        let codes = codes.iter().map(|code| sessions::id(code)).collect();
        Speakers::Codes(codes)
    };
    let first = sessions::CODES[0];
    let second = sessions::CODES[1];
    for speakers in [
        Speakers::Nobody,
        Speakers::Everybody,
        codes(&[second]),
        codes(&[first, second]),
    ] {
        assert!(quote(speakers.clone(), true), "{speakers:?}");
        assert!(!quote(speakers.clone(), false), "{speakers:?}");
    }
    assert!(quote(codes(&[first]), false));
}
