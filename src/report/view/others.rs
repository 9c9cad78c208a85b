//! The names of people at other tables: they have no role in what a table tells.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Audience;
use super::seen::{Seen, id_without_names};
use super::unnamed::around;
use crate::lang::Lang;
use crate::model::{Case, Id, Session};
use crate::privacy::Roster;

/// The names that are listed in cases, for what is said at another table: `[naam]` takes their
/// place, since only who sat there knows who has which role.
#[must_use]
pub fn roster<'c>(cases: impl IntoIterator<Item = &'c Case>, lang: Lang) -> Roster {
    let somebody = lang.words().table.instead_person;
    let people = cases.into_iter().flat_map(|case| &case.participants);
    let names = people.map(|person| &*person.names);
    let names: BTreeSet<&[String]> = names.filter(|names| !names.is_empty()).collect();
    let entries = names.into_iter().map(|names| (names, somebody.to_owned()));
    Roster::new(entries, somebody)
}

/// The part of a table's id, or the name of its folder or of its project's, that holds a listed
/// name.
#[must_use]
pub fn named_part<'i>(names: &Roster, id: &'i str) -> Option<&'i str> {
    let mut parts = id.split('/');
    parts.find(|part| id_without_names(names, part) != **part)
}

/// The same for what is said at one table itself: names that only its `case` lists, because they
/// were written there after its session began (`begun`), have a role. None when there are none.
#[must_use]
pub fn roster_at<'c>(
    begun: &Case,
    case: &Case,
    cases: impl IntoIterator<Item = &'c Case>,
    lang: Lang,
) -> Option<Roster> {
    let session = around(begun);
    let seen = Seen::new(&session, Audience::Table, lang);
    let words = lang.words();
    let somebody = words.table.instead_person;
    let known: BTreeSet<&String> = begun.participants.iter().flat_map(|p| &p.names).collect();
    let mut entries: Vec<(Vec<String>, String)> = Vec::new();
    for person in &case.participants {
        let names = person.names.iter().filter(|name| !known.contains(name));
        let names: Vec<String> = names.cloned().collect();
        let same = begun.participant(person.code.as_str());
        if let Some(same) = same.filter(|_| !names.is_empty()) {
            entries.push((names, seen.role(same)));
        }
    }
    if entries.is_empty() {
        return None;
    }
    let later: BTreeSet<String> = entries
        .iter()
        .flat_map(|(names, _)| names.clone())
        .collect();
    let people = cases.into_iter().flat_map(|case| &case.participants);
    for person in people {
        let names = person.names.iter().filter(|name| !later.contains(*name));
        let names: Vec<String> = names.cloned().collect();
        let entry = (names, somebody.to_owned());
        if !entry.0.is_empty() && !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    // A role may hold one of these names itself.
    let typed = entries.iter().map(|(names, role)| (&**names, role.clone()));
    let all = Roster::new(typed, somebody);
    let unnamed = |role: &str| {
        let masked = all.mask(role);
        let is_bare = all.find(&masked).is_empty();
        if is_bare { masked } else { somebody.to_owned() }
    };
    let entries = entries
        .iter()
        .map(|(names, role)| (&**names, unnamed(role)));
    Some(Roster::new(entries, somebody))
}

/// The title of a case with roles for names; `others` are the names of other tables.
#[must_use]
pub fn title(case: &Case, others: Option<&Roster>, lang: Lang) -> String {
    let session = around(case);
    let seen = Seen::new(&session, Audience::Involved, lang).beside(others);
    seen.text(&case.title)
}

/// A session that was just begun, as its questions may be printed to fill in: roles for names, and
/// `[naam]` for the names of other tables.
#[must_use]
pub fn unnamed_questions(session: &Session, others: Option<&Roster>, lang: Lang) -> Session {
    let seen = Seen::new(session, Audience::Table, lang).beside(others);
    let put = |text: &mut String| *text = seen.bare(text);
    let mut printed = session.clone();
    put(&mut printed.case.title);
    for phase in &mut printed.phases {
        put(&mut phase.title);
        phase.explanation.iter_mut().for_each(put);
        for log in &mut phase.questions {
            let question = &mut log.question;
            put(&mut question.text);
            question.prompts.iter_mut().for_each(put);
            question.options.iter_mut().for_each(put);
            question.rows.iter_mut().for_each(put);
            question.columns.iter_mut().for_each(put);
        }
    }
    printed
}

/// The session as it is counted: where somebody made a theme, a question or the table's own id of
/// a name, what is printed stands in its place.
#[must_use]
pub fn unnamed_themes<'s>(
    session: &'s Session,
    others: Option<&Roster>,
    lang: Lang,
) -> Cow<'s, Session> {
    let seen = Seen::new(session, Audience::Involved, lang).beside(others);
    let new_id = |id: &Id| {
        let printed = seen.id_text(id.as_str());
        let is_new = printed != id.as_str();
        is_new
            .then(|| Id::from_text(&printed.replace(' ', "_")))
            .flatten()
    };
    let noted = session.records().flat_map(|(_, record)| &record.themes);
    let labelled = session.labels.0.iter().map(|(id, _)| id);
    let questions = session.questions().map(|log| &log.question.id);
    let ids: BTreeSet<&Id> = noted.chain(labelled).chain(questions).collect();
    let new: BTreeMap<&Id, Id> = ids
        .into_iter()
        .filter_map(|id| Some((id, new_id(id)?)))
        .collect();
    let own_id = seen.table_id(&session.id);
    let labels: Vec<String> = session
        .labels
        .0
        .iter()
        .map(|(_, label)| seen.text(label))
        .collect();
    let same_labels = session
        .labels
        .0
        .iter()
        .zip(&labels)
        .all(|((_, old), new)| old == new);
    if new.is_empty() && own_id == session.id && same_labels {
        return Cow::Borrowed(session);
    }
    let mut session = session.clone();
    session.id = own_id;
    let rename = |id: &mut Id| {
        if let Some(new) = new.get(id) {
            *id = new.clone();
        }
    };
    for ((id, label), printed) in session.labels.0.iter_mut().zip(labels) {
        rename(id);
        *label = printed;
    }
    for log in session
        .phases
        .iter_mut()
        .flat_map(|phase| &mut phase.questions)
    {
        rename(&mut log.question.id);
        for record in &mut log.records {
            record.themes.iter_mut().for_each(rename);
        }
    }
    Cow::Owned(session)
}
