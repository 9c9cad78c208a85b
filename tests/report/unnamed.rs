//! Erasing the key leaves no name behind, and every document as it was.

use chrono::NaiveDate;
use dialoogtafel::lang::Lang;
use dialoogtafel::report::view::{Audience, Unnaming};
use dialoogtafel::yaml;
use proptest::prelude::*;

use super::sessions::{NAMES, arbitrary_session, records_mut, sentence_with_name, with_texts};
use super::{AUDIENCES, documents};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn without_the_key_no_name_is_left_and_every_document_is_the_same(
        session in arbitrary_session(),
        texts in prop::collection::vec(sentence_with_name(), 1..8),
        named in any::<bool>(),
    ) {
        let mut session = with_texts(&session, &texts);
        // Other texts that only differ in the spelling of a name become the same as this one.
        let asked = session.case.asked_before[0].question.clone();
        session.case.asked_before[0].question = format!("{asked} vooraf");
        for log in session.phases.iter_mut().flat_map(|phase| &mut phase.questions) {
            if log.question.id == *"vooraf-1" {
                log.question.text = format!("Gevraagd: {asked} vooraf Wat nu?");
            }
        }
        if named {
            session.id = "zwaantje/quirijn-en-tafel".to_owned();
            for record in records_mut(&mut session) {
                record.text.insert_str(0, "@jg en Xandra: ");
            }
        }
        let unnaming = Unnaming::of([&session.case].into_iter(), Lang::Dutch);
        let mut bare = unnaming.session(&session);
        bare.key_erased_on = NaiveDate::from_ymd_opt(2023, 1, 1);
        let written = yaml::write_session(&bare).to_lowercase();
        for name in NAMES {
            prop_assert!(!written.contains(&name.to_lowercase()), "{name}: {written}");
        }
        for (before, after) in documents(&session, &AUDIENCES).iter().zip(documents(&bare, &AUDIENCES)) {
            prop_assert_eq!(before, &after);
        }
        let mut again = unnaming.session(&bare);
        again.key_erased_on = bare.key_erased_on;
        prop_assert_eq!(again, bare);
    }
}

#[test]
fn a_code_that_is_a_name_gets_another_one_everywhere() {
    let mut session = super::sessions::small();
    let code = dialoogtafel::model::Id::new("zwaantje").unwrap();
    let old = session.case.participants[0].code.clone();
    session.case.participants[0].code = code.clone();
    for record in records_mut(&mut session) {
        if let dialoogtafel::model::Speakers::Codes(codes) = &mut record.speakers {
            codes
                .iter_mut()
                .filter(|c| **c == old)
                .for_each(|c| c.clone_from(&code));
        }
        record.text.push_str(" met @zwaantje");
    }
    let unnaming = Unnaming::of([&session.case].into_iter(), Lang::Dutch);
    let mut bare = unnaming.session(&session);
    bare.key_erased_on = NaiveDate::from_ymd_opt(2023, 1, 1);
    let written = yaml::write_session(&bare);
    assert!(!written.to_lowercase().contains("zwaantje"), "{written}");
    assert!(written.contains("code: d1"), "{written}");
    assert_eq!(
        documents(&bare, &[Audience::Involved]),
        documents(&session, &[Audience::Involved])
    );
}
