//! Looks in a case and a session for what surely tells who somebody is, and would keep documents
//! from others than the table.

use crate::cli::gate::is_barred;
use crate::model::session::Session;
use crate::model::terms::Visibility;
use crate::model::unsound::Path;
use crate::model::{Case, Problem, Unsound};
use crate::path;
use crate::privacy::{Allowed, Roster, Watch};

/// What a case tells beside the names that it lists.
pub(super) fn of_case(case: &Case) -> Vec<Unsound> {
    let people = case.participants.iter();
    let roster = Roster::new(people.map(|p| (&*p.names, p.role.clone())), "");
    let watch = Watch::new(
        roster.passing_over(case.own_places()),
        Allowed::new(case.own_places()),
    );
    let whole = [
        (path!["titel"], Some(&case.title)),
        (path!["centrale_vraag"], case.central_question.as_ref()),
        (path!["samenvatting"], case.summary.as_ref()),
    ];
    let timeline = case.timeline.iter().enumerate();
    let timeline = timeline.map(|(index, event)| (path!["tijdlijn", index, "wat"], &event.what));
    let whole = whole.into_iter();
    let texts = whole.filter_map(|(path, text)| Some((path, text?)));
    texts
        .chain(timeline)
        .filter_map(|(path, text)| telling(&watch, path, text))
        .collect()
}

/// What the notes of a session tell that do not stay at the table.
pub(super) fn of_session(session: &Session) -> Vec<Unsound> {
    let watch = session.watch("");
    let mut unsound = Vec::new();
    for (phase, at) in session.phases.iter().enumerate() {
        for (question, log) in at.questions.iter().enumerate() {
            for (index, record) in log.records.iter().enumerate() {
                if session.visibility(&log.question, record) == Visibility::Table {
                    continue;
                }
                let texts = [
                    ("tekst", Some(&record.text)),
                    ("toelichting", record.reason.as_ref()),
                ];
                for (key, text) in texts {
                    let path = path!["fasen", phase, "vragen", question, "inbreng", index, key];
                    unsound.extend(text.and_then(|text| telling(&watch, path, text)));
                }
            }
        }
    }
    unsound
}

fn telling(watch: &Watch, path: Path, text: &str) -> Option<Unsound> {
    let found = watch.beside_roster(text).into_iter();
    let mut found: Vec<&str> = found
        .filter(|finding| is_barred(finding.kind))
        .map(|finding| &text[finding.range])
        .collect();
    found.dedup();
    let text = found.join(", ");
    (!text.is_empty()).then(|| Unsound::at(path, Problem::TellsWhoSomebodyIs { text }))
}
