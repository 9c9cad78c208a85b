//! What a document across tables may quote.

use super::counting::Counting;
use super::source::Source;
use crate::model::consent::Purpose;
use crate::model::terms::{Kind, Perspective, Visibility};
use crate::model::{Id, Participant, Question, Record, Session, Speakers};

/// For whom a document is, as far as quoting goes; what stays at the table is in neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Those involved and the working group.
    Involved,
    /// Everybody: only what may be published, by its own mark or by its question.
    Public,
}

/// A record that a document may quote.
///
/// Names in its texts are still as they were typed; the view replaces them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt<'s> {
    pub source: Source,
    pub session: &'s Session,
    pub question: &'s Question,
    pub record: &'s Record,
    /// Those of the speakers who allow it, each once, in the order of the contract.
    pub perspectives: Vec<Perspective>,
    /// Whether the whole table said it.
    pub by_everybody: bool,
}

impl Excerpt<'_> {
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.record.kind
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.record.text
    }

    #[must_use]
    pub fn themes(&self) -> &[Id] {
        &self.record.themes
    }
}

/// The records of these sessions that a document may quote, by table and number.
///
/// Left out are, beside what the [`Counting`] does not count: what is marked `[tafel]` or whose
/// question is; for [`Reach::Public`] what is not marked as public, or whose question is not; and
/// literal words (`citaat`) without consent to print them, whomever the document is for. Of two
/// sessions with one id only the first is quoted.
#[must_use]
pub fn excerpts<'s>(
    sessions: impl IntoIterator<Item = &'s Session>,
    counting: &Counting,
    reach: Reach,
) -> Vec<Excerpt<'s>> {
    let mut seen = std::collections::BTreeSet::new();
    let mut all = Vec::new();
    for session in sessions {
        let looked_at = counting.selection.takes_table(session);
        if looked_at && seen.insert(&session.id) && counting.skips(session).is_none() {
            let records = session.records();
            all.extend(records.filter_map(|(question, record)| {
                excerpt(session, question, record, counting, reach)
            }));
        }
    }
    all.sort_by(|one, other| one.source.cmp(&other.source));
    all
}

fn excerpt<'s>(
    session: &'s Session,
    question: &'s Question,
    record: &'s Record,
    counting: &Counting,
    reach: Reach,
) -> Option<Excerpt<'s>> {
    let visible = match (session.visibility(question, record), reach) {
        (Visibility::Table, _) | (Visibility::Report, Reach::Public) => false,
        (Visibility::Report, Reach::Involved) | (Visibility::Public, _) => true,
    };
    let purpose = match reach {
        _ if record.kind == Kind::Quote => Purpose::Quote,
        Reach::Involved => Purpose::Report,
        Reach::Public => Purpose::Publication,
    };
    let said_by = session.perspectives_for(record, Purpose::Report);
    let chosen = counting.selection.takes(record, &said_by);
    (visible && chosen && session.allows(record, purpose)).then(|| Excerpt {
        source: Source {
            table: session.id.clone(),
            number: record.number,
        },
        session,
        question,
        record,
        perspectives: perspectives(session, record, purpose),
        by_everybody: record.speakers == Speakers::Everybody,
    })
}

/// The perspectives of those speakers who allow this use, and that of an anonymous record.
fn perspectives(session: &Session, record: &Record, purpose: Purpose) -> Vec<Perspective> {
    let allows = |participant: &&Participant| participant.allows(purpose);
    let speakers = record.speakers.codes().iter();
    let speakers = speakers
        .filter_map(|code| session.case.participant(code.as_str()))
        .filter(allows);
    let mut perspectives: Vec<_> = speakers
        .map(|participant| participant.perspective)
        .collect();
    perspectives.extend(record.perspective);
    perspectives.sort_unstable();
    perspectives.dedup();
    perspectives
}
