//! What people wrote on a sheet → a finished session, or everything that keeps it from being one.

use super::finding::{Finding, What};
use super::sheet::{Bullet, Heading, Lines, Place, Section, Sheet};
use super::typed::Typed;
use crate::model::session::Place as TablePlace;
use crate::model::terms::{Kind, Visibility};
use crate::model::unsound::nearest;
use crate::model::{Id, Note, Participant, Question, Record, Session, Weight};
use crate::notation::{Doubt, Grammar};
use crate::privacy::Watch;

/// What taking minutes in comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The finished session; none when there is a flaw.
    pub session: Option<Session>,
    /// All flaws and warnings, in the order of the sheet.
    pub findings: Vec<Finding>,
}

/// Takes a sheet in, as the replies to a session that was just begun.
///
/// Records are numbered in the order of the questions, and within a question in that of the
/// sheet. Whoever was to be asked in turn and has no bullet has passed.
#[must_use]
pub fn take_in(session: &Session, text: &str) -> Taken {
    let sheet = Sheet::read(text);
    let mut reading = Reading::new(session, text);
    for section in &sheet.sections {
        reading.section(section);
    }
    let ignored = sheet.ignored.iter().cloned();
    let ignored = ignored.map(|place| Finding {
        place,
        what: What::TextIgnored,
    });
    reading.findings.extend(ignored);
    let mut session = reading.accept();
    session = all_passed(session);
    reading.answers_missing(&session, &sheet.end);
    let mut findings = reading.findings;
    findings.sort_by_key(|finding| (finding.place.range.start, finding.place.range.end));
    let is_flawed = findings
        .iter()
        .any(|finding| finding.what.weight() == Weight::Flaw);
    let at = session.begun;
    Taken {
        session: (!is_flawed).then(|| session.finish(at)),
        findings,
    }
}

/// Remembers of every question that goes round who said nothing. Of an anonymous one that is not
/// known: no record tells whose it is.
fn all_passed(session: Session) -> Session {
    let silent: Vec<(Id, Id)> = session
        .questions()
        .map(|log| &log.question)
        .filter(|question| !question.anonymous)
        .filter(|question| question.is_in_turn() && session.is_asked(question))
        .flat_map(|question| {
            let turns = session.turns(question).into_iter();
            turns.map(|participant| (question.id.clone(), participant.code.clone()))
        })
        .collect();
    silent.iter().fold(session, |session, (question, code)| {
        session.pass(question, code)
    })
}

/// A note under its question, before the session has seen it.
struct Pending {
    question: usize,
    row: Option<String>,
    column: Option<String>,
    note: Note,
    place: Place,
    /// The record it became.
    number: Option<u32>,
}

struct Reading<'s> {
    session: &'s Session,
    lines: Lines<'s>,
    participants: &'s [Participant],
    /// The themes known so far; a new one is warned of once.
    themes: Vec<Id>,
    watch: Watch,
    questions: Vec<(&'s Id, &'s Question)>,
    /// The place of the first heading of each question.
    headings: Vec<Option<Place>>,
    /// All bullets with a note; where one is under no question, nothing.
    notes: Vec<Option<Pending>>,
    findings: Vec<Finding>,
}

impl<'s> Reading<'s> {
    fn new(session: &'s Session, text: &'s str) -> Self {
        let phases = session.phases.iter();
        let questions: Vec<_> = phases
            .flat_map(|phase| phase.questions.iter().map(|log| (&phase.id, &log.question)))
            .collect();
        Self {
            session,
            lines: Lines::of(text),
            participants: &session.case.participants,
            themes: session.labels.0.iter().map(|(id, _)| id.clone()).collect(),
            watch: session.watch(""),
            headings: vec![None; questions.len()],
            questions,
            notes: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn section(&mut self, section: &Section) {
        let question = section
            .heading
            .as_ref()
            .and_then(|heading| self.question(heading));
        if let (Some(index), Some(heading)) = (question, &section.heading) {
            self.headings[index].get_or_insert_with(|| heading.place.clone());
        }
        let before = self.notes.len();
        for bullet in &section.bullets {
            self.bullet(section, bullet, question);
        }
        let has_notes = self.notes.len() > before;
        if question.is_none() {
            self.stray_section(section, has_notes);
        }
    }

    /// Tells of a section that is no question.
    fn stray_section(&mut self, section: &Section, has_notes: bool) {
        let Some(heading) = &section.heading else {
            if let Some(bullet) = section
                .bullets
                .iter()
                .find(|bullet| !bullet.text.is_empty())
            {
                let place = bullet.place.clone();
                self.findings.push(Finding {
                    place,
                    what: What::NotesBeforeHeading,
                });
            }
            return;
        };
        let text = heading.text.clone();
        let what = if has_notes {
            let nearest = self.nearest_question(heading);
            What::NotesUnderUnknownHeading {
                heading: text,
                nearest,
            }
        } else if heading.is_title || self.is_phase(heading) {
            return;
        } else {
            What::HeadingUnknown { heading: text }
        };
        self.findings.push(Finding {
            place: heading.place.clone(),
            what,
        });
    }

    /// The question of a heading: by its id, else by its text; where several have that text, the
    /// first that had no heading yet.
    fn question(&self, heading: &Heading) -> Option<usize> {
        let id = heading.id.as_ref().map(|id| id.to_lowercase());
        let mut phases = self.session.phases.iter();
        if heading.is_title || phases.any(|phase| id.as_deref() == Some(phase.id.as_str())) {
            return None;
        }
        let by_id = id.and_then(|id| {
            let mut questions = self.questions.iter();
            questions.position(|(_, question)| question.id.as_str() == id)
        });
        let text = bare(&heading.text);
        let same = |index: &usize| !text.is_empty() && bare(&self.questions[*index].1.text) == text;
        by_id.or_else(|| {
            let mut candidates = (0..self.questions.len()).filter(same).peekable();
            let first = candidates.peek().copied();
            candidates
                .find(|index| self.headings[*index].is_none())
                .or(first)
        })
    }

    fn is_phase(&self, heading: &Heading) -> bool {
        self.session.phases.iter().any(|phase| {
            heading
                .id
                .as_ref()
                .is_some_and(|id| phase.id.as_str() == id.to_lowercase())
                || bare(&phase.title) == bare(&heading.text)
        })
    }

    fn nearest_question(&self, heading: &Heading) -> Option<Id> {
        let by_id = heading.id.as_ref().and_then(|id| {
            nearest(
                id,
                self.questions
                    .iter()
                    .map(|(_, question)| question.id.as_str()),
            )
        });
        by_id.and_then(Id::new).or_else(|| {
            let texts = self
                .questions
                .iter()
                .map(|(_, question)| question.text.as_str());
            let text = nearest(&heading.text, texts)?;
            let found = self
                .questions
                .iter()
                .find(|(_, question)| question.text == text);
            found.map(|(_, question)| question.id.clone())
        })
    }

    fn bullet(&mut self, section: &Section, bullet: &Bullet, question: Option<usize>) {
        let asked = question.map(|index| self.questions[index].1);
        let mut typed = self.typed(asked, &bullet.text);
        if typed.is_nothing() {
            return;
        }
        let lead = self.lead(section, bullet, asked);
        if let Some(lead) = lead.filter(|_| typed.needs_lead(asked)) {
            let text = format!("{lead} {}", bullet.text);
            typed = self.typed(asked, &text).led_by(lead.len() + 1);
        }
        self.tell_doubts(bullet, &typed);
        self.tell_names(bullet, asked, &typed.note);
        let note = question.map(|question| Pending {
            question,
            row: typed.row,
            column: typed.column,
            note: typed.note,
            place: bullet.place.clone(),
            number: None,
        });
        self.notes.push(note);
    }

    /// The text of the bullet above a nested one, when it says nothing but whom or which cell:
    /// then it says that for all bullets below it.
    fn lead<'b>(
        &self,
        section: &'b Section,
        bullet: &Bullet,
        asked: Option<&Question>,
    ) -> Option<&'b str> {
        let above = section.bullets.get(bullet.under?)?.text.as_str();
        let is_lead = !above.is_empty() && self.typed(asked, above).is_nothing();
        is_lead.then_some(above)
    }

    /// Reads a bullet under a question.
    fn typed(&self, question: Option<&Question>, text: &str) -> Typed {
        let grammar = Grammar {
            participants: self.participants,
            themes: &self.themes,
            default_kind: question.map_or(Kind::Experience, Question::default_kind),
            day: self.session.case.date,
        };
        Typed::read(question, text, &grammar)
    }

    /// Tells of what surely tells who somebody is, unless it stays at the table or the case lists it
    /// as a name.
    fn tell_names(&mut self, bullet: &Bullet, question: Option<&Question>, note: &Note) {
        let seen = note
            .visibility
            .or(question.map(Question::default_visibility));
        if seen == Some(Visibility::Table) {
            return;
        }
        for found in self.watch.beside_roster(&note.text) {
            let text = note.text[found.range].to_owned();
            let at = bullet.text.find(&text);
            let place = at.map(|at| bullet.source_of(&(at..at + text.len())));
            self.findings.push(Finding {
                place: place.map_or_else(|| bullet.place.clone(), |range| self.lines.place(range)),
                what: What::Identifying { text },
            });
        }
    }

    fn tell_doubts(&mut self, bullet: &Bullet, typed: &Typed) {
        for doubt in &typed.doubts {
            let range = typed.range(doubt);
            let place = self.lines.place(bullet.source_of(&range));
            let what = match doubt.clone() {
                Doubt::SpeakerSlip { word, nearest, .. } => What::SpeakerSlip { word, nearest },
                Doubt::ThemeUnknown {
                    typed: theme,
                    nearest,
                    range,
                } => {
                    let new = Id::new(&theme.to_lowercase());
                    if new.as_ref().is_some_and(|new| self.themes.contains(new)) {
                        continue;
                    }
                    self.themes.extend(new);
                    What::Doubt(Doubt::ThemeUnknown {
                        typed: theme,
                        nearest,
                        range,
                    })
                }
                doubt @ (Doubt::ThemeAmbiguous { .. }
                | Doubt::PersonUnknown { .. }
                | Doubt::DateImpossible { .. }) => What::Doubt(doubt),
            };
            self.findings.push(Finding { place, what });
        }
    }

    /// Puts all notes to the session, question by question, and says whence they come.
    fn accept(&mut self) -> Session {
        let mut session = self.session.clone();
        let mut next = session.next_number();
        let mut order: Vec<usize> = (0..self.notes.len()).collect();
        order.sort_by_key(|index| self.notes[*index].as_ref().map(|note| note.question));
        for index in order {
            if let Some(pending) = &self.notes[index] {
                let (numbers, findings) = self.accept_one(&mut session, pending, next);
                self.findings.extend(findings);
                next = numbers.last().map_or(next, |last| last.saturating_add(1));
                if let Some(pending) = &mut self.notes[index] {
                    pending.number = numbers.first().copied();
                }
            }
        }
        self.number_sources(&mut session);
        session
    }

    /// Puts one note to the session; gives the number of its record, and what there is to tell.
    fn accept_one(
        &self,
        session: &mut Session,
        pending: &Pending,
        next: u32,
    ) -> (Vec<u32>, Vec<Finding>) {
        let (phase, question) = self.questions[pending.question];
        let mut place = TablePlace::at_question(phase.clone(), question.id.clone());
        place.row.clone_from(&pending.row);
        place.column.clone_from(&pending.column);
        let note = Note {
            sources: Vec::new(),
            ..pending.note.clone()
        };
        let finding = |what| Finding {
            place: pending.place.clone(),
            what,
        };
        match session.take(&place, &note, None, next) {
            Ok((numbers, heed)) => {
                // For now these count bullets; not all have their number yet.
                if !pending.note.sources.is_empty() {
                    for record in records_mut(session).filter(|r| numbers.contains(&r.number)) {
                        record.sources.clone_from(&pending.note.sources);
                    }
                }
                let heed = heed.into_iter().map(What::Heed).map(finding);
                (numbers, heed.collect())
            }
            Err(refusal) => (Vec::new(), vec![finding(What::Refused { refusal })]),
        }
    }

    /// Turns bullets into the numbers of their records; a bullet of several records is its first.
    fn number_sources(&mut self, session: &mut Session) {
        let found = |number: u32| {
            let index = usize::try_from(number).ok()?.checked_sub(1)?;
            self.notes.get(index)
        };
        for (index, pending) in self.notes.iter().enumerate() {
            let Some(pending) = pending else { continue };
            let is_own = |number: &u32| usize::try_from(*number).ok() == Some(index + 1);
            for number in pending
                .note
                .sources
                .iter()
                .filter(|n| is_own(n) || found(**n).is_none())
            {
                let what = What::SourceMissing {
                    number: *number,
                    notes: self.notes.len(),
                };
                self.findings.push(Finding {
                    place: pending.place.clone(),
                    what,
                });
            }
        }
        for record in records_mut(session) {
            let numbers = record
                .sources
                .iter()
                .filter_map(|number| found(*number)?.as_ref()?.number);
            let mut kept: Vec<u32> = Vec::new();
            for number in numbers {
                if !kept.contains(&number) {
                    kept.push(number);
                }
            }
            record.sources = kept;
        }
    }

    /// Tells of required questions without an answer, unless an answer was refused.
    fn answers_missing(&mut self, session: &Session, end: &Place) {
        for (index, (_, question)) in self.questions.iter().enumerate() {
            let is_tried = self
                .notes
                .iter()
                .flatten()
                .any(|note| note.question == index);
            if session.waits_for_answer(question) && !is_tried {
                let place = self.headings[index].clone().unwrap_or_else(|| end.clone());
                let what = What::AnswerMissing {
                    question: question.id.clone(),
                };
                self.findings.push(Finding { place, what });
            }
        }
    }
}

fn records_mut(session: &mut Session) -> impl Iterator<Item = &mut Record> {
    let logs = session
        .phases
        .iter_mut()
        .flat_map(|phase| &mut phase.questions);
    logs.flat_map(|log| &mut log.records)
}

/// A heading or question without what may differ: case, space, punctuation, backslashes.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
