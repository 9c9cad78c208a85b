//! Who may see a record: whoever lets more people see it is asked about the names in it first.

use super::commands::Command;
use super::doubts::Way;
use super::identity::{self, Seen, Stay};
use super::typing::Heeded;
use super::{Pending, Terminal, refusals, reread};
use crate::interview::{Reply, Step};
use crate::model::terms::Visibility;
use crate::model::{Id, Note, Question, Record, Session};
use crate::notation;

impl Terminal {
    /// Shows a record to others than before; asked again, to those of the report.
    pub(super) fn show(
        &mut self,
        rest: &str,
        command: Command,
        wanted: Visibility,
        step: &Step<'_>,
        session: &Session,
    ) -> Option<Reply> {
        let number = self.number(rest, command, session)?;
        let (question, record) = session.record(number)?;
        let before = session.visibility(question, record);
        let visibility = if before == wanted {
            Visibility::Report
        } else {
            wanted
        };
        if reach(visibility) <= reach(before) {
            return Some(Reply::Show(number, visibility));
        }
        let themes: Vec<Id> = session.labels.0.iter().map(|(id, _)| id.clone()).collect();
        let grammar = self.grammar(Some(question), &themes, session);
        let line = notation::print(&unmarked(record, question), &grammar);
        let seen = self.names_in(&line, &record.themes, Stay::Possible, session);
        let changing = self.changing.replace(number);
        self.shown_to = Some((number, visibility));
        match self.heed(seen) {
            Heeded::Harmless => {
                (self.changing, self.shown_to) = (changing, None);
                Some(Reply::Show(number, visibility))
            }
            Heeded::Written(line) => self.submit(&line, step, session),
            Heeded::Asked => {
                self.stay_at_table(number);
                None
            }
        }
    }

    /// What in a line, or in its themes that no codebook knows, tells who somebody is.
    pub(super) fn names_in(
        &self,
        line: &str,
        themes: &[Id],
        stay: Stay,
        session: &Session,
    ) -> Seen {
        let (taken, lang) = (&self.replaced, self.setting.lang);
        let of_codebook = |theme: &Id| self.setting.themes.iter().any(|known| known.id == *theme);
        themes
            .iter()
            .filter(|theme| !of_codebook(theme))
            .map(|theme| identity::look_at_theme(session, line, theme, taken, lang))
            .find(|seen| *seen != Seen::Harmless)
            .unwrap_or_else(|| identity::look(session, line, taken, stay, lang))
    }

    /// Who the record that is being changed will be shown to, when that was asked.
    pub(super) fn shown_to(&self) -> Option<Visibility> {
        let (number, visibility) = self.shown_to?;
        (self.changing == Some(number)).then_some(visibility)
    }

    /// The reply that a changed record makes: when only who sees it changed, that alone.
    pub(super) fn changed(
        &self,
        number: u32,
        mut note: Note,
        default: Visibility,
        session: &Session,
    ) -> Reply {
        let Some(visibility) = self.shown_to().filter(|_| note.visibility.is_none()) else {
            return Reply::Change(number, note);
        };
        let record = session.record(number);
        if record.is_some_and(|(question, record)| unmarked(record, question) == note) {
            return Reply::Show(number, visibility);
        }
        note.visibility = (visibility != default).then_some(visibility);
        Reply::Change(number, note)
    }

    /// Tells who sees a record that was changed on its way to others.
    pub(super) fn told_who_sees(&self, reply: &Reply, session: &Session) -> Option<String> {
        let (Reply::Change(number, _), Some(_)) = (reply, self.shown_to()) else {
            return None;
        };
        let (question, record) = session.record(*number)?;
        let shown = Reply::Show(*number, session.visibility(question, record));
        refusals::done(&shown, &[], session, self.setting.lang)
    }

    /// Makes the way that keeps a line at the table one that leaves the record as it is.
    fn stay_at_table(&mut self, number: u32) {
        let Some(Pending::Choosing(choosing)) = &mut self.pending else {
            return;
        };
        for (_, way) in &mut choosing.ways {
            if matches!(way, Way::Submit(_)) {
                *way = Way::Reply(Reply::Show(number, Visibility::Table));
            }
        }
    }
}

/// The note of a record, without who may see it.
fn unmarked(record: &Record, question: &Question) -> Note {
    Note {
        visibility: None,
        ..reread::note(record, question)
    }
}

/// How far a visibility reaches.
fn reach(visibility: Visibility) -> u8 {
    match visibility {
        Visibility::Table => 0,
        Visibility::Report => 1,
        Visibility::Public => 2,
    }
}
