//! What is unsound about a session that was read from a file.

use std::collections::HashSet;

use super::Session;
use crate::model::Id;
use crate::model::case::EVERYBODY;
use crate::model::terms::SessionStatus;
use crate::model::unsound::{Problem, Unsound, nearest};
use crate::path;

/// The highest number that a record may have: there must be a next one.
const HIGHEST: u32 = 999_999_999;

impl Session {
    /// Everything unsound about the session.
    #[must_use]
    pub fn check(&self) -> Vec<Unsound> {
        let mut unsound = Vec::new();
        self.check_head(&mut unsound);
        self.check_records(&mut unsound);
        unsound
    }

    fn check_head(&self, unsound: &mut Vec<Unsound>) {
        if self.status == SessionStatus::Finished && self.finished.is_none() {
            unsound.push(Unsound::at(path!["afgerond"], Problem::FinishMissing));
        }
        if let Some(number) = self.last_number.filter(|number| *number > HIGHEST) {
            let problem = Problem::NumberTooHigh { number };
            unsound.push(Unsound::at(path!["laatste_nr"], problem));
        }
        let question = self
            .place
            .as_ref()
            .and_then(|place| place.question.as_ref());
        if let Some(question) = question.filter(|id| self.question(id).is_none()) {
            let problem = Problem::PlaceUnknown {
                question: question.clone(),
            };
            unsound.push(Unsound::at(path!["plaats", "vraag"], problem));
        }
        let who_gave = match self.key_erased_on {
            Some(_) => Vec::new(),
            None => self.case.check_who_gave_consent(),
        };
        unsound.extend(self.case.check().into_iter().chain(who_gave).map(|found| {
            let mut path = path!["casus"];
            path.extend(found.path);
            Unsound {
                path,
                problem: found.problem,
            }
        }));
    }

    fn check_records(&self, unsound: &mut Vec<Unsound>) {
        let mut numbers: Vec<u32> = self.records().map(|(_, record)| record.number).collect();
        numbers.sort_unstable();
        let mut seen = HashSet::new();
        let people: HashSet<&Id> = self.case.participants.iter().map(|p| &p.code).collect();
        let codes = || {
            self.case
                .participants
                .iter()
                .map(|participant| participant.code.as_str())
                .chain([EVERYBODY])
        };
        for (phase_index, phase) in self.phases.iter().enumerate() {
            for (question_index, log) in phase.questions.iter().enumerate() {
                for (index, record) in log.records.iter().enumerate() {
                    let mut push = |tail, problem| {
                        let mut path = path![
                            "fasen",
                            phase_index,
                            "vragen",
                            question_index,
                            "inbreng",
                            index
                        ];
                        path.push(tail);
                        unsound.push(Unsound { path, problem });
                    };
                    if !seen.insert(record.number) {
                        push(
                            "nr".into(),
                            Problem::NumberTwice {
                                number: record.number,
                            },
                        );
                    }
                    if record.number > HIGHEST {
                        let number = record.number;
                        push("nr".into(), Problem::NumberTooHigh { number });
                    }
                    for number in &record.sources {
                        if numbers.binary_search(number).is_err() {
                            push("uit".into(), Problem::SourceUnknown { number: *number });
                        }
                    }
                    for code in record.speakers.codes() {
                        if !people.contains(code) {
                            let nearest = nearest(code.as_str(), codes()).map(str::to_owned);
                            push(
                                "van".into(),
                                Problem::SpeakerUnknown {
                                    code: code.clone(),
                                    nearest,
                                },
                            );
                        }
                    }
                }
            }
        }
    }
}
