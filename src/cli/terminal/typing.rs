//! What becomes of a typed line: a note, an answer, a command, or a question back.

use super::commands::{self, ALL, Reading};
use super::complete::Vocabulary;
use super::doubts::{self, Way};
use super::identity::{self, Seen, Stay};
use super::latecomer::{FreeText, Latecomer, Progress};
use super::question::leaders;
use super::text::clean;
use super::{Pending, Terminal, afterwards};
use crate::cli::context::Tone;
use crate::interview::{Reply, Step, Stop, next};
use crate::lang::fill;
use crate::model::terms::{Form, Kind, Visibility};
use crate::model::{Id, Question, Session};
use crate::notation::{self, Doubt, Grammar};

/// What became of a line that was looked at for names.
pub(super) enum Heeded {
    /// Nothing in it tells who somebody is.
    Harmless,
    /// It is written like this, as was agreed before.
    Written(String),
    /// People are asked first.
    Asked,
}

impl Terminal {
    /// What can be typed here.
    pub(super) fn vocabulary(&self, step: &Step<'_>, session: &Session) -> Vocabulary {
        let pair = |a: &str, b: &str| (a.to_owned(), clean(b));
        let options = match (&self.pending, step) {
            (Some(Pending::Choosing(choosing)), _) => choosing
                .ways
                .iter()
                .map(|(label, _)| label.clone())
                .collect(),
            (Some(Pending::Latecomer(latecomer)), _) => latecomer.options(self.words),
            (None, Step::Question { log, .. })
                if !log.question.form.is_answer() && log.question.default_kind() == Kind::Lead =>
            {
                leaders(self.words)
            }
            (None, Step::Question { log, .. }) if log.question.form != Form::Scale => {
                log.question.possible_answers()
            }
            (None, Step::Question { .. } | Step::Break { .. } | Step::Opening | Step::Closing) => {
                Vec::new()
            }
        };
        let (width, rows) = self.list_room();
        Vocabulary {
            persons: session
                .case
                .participants
                .iter()
                .map(|p| pair(p.code.as_str(), &p.role))
                .collect(),
            themes: session
                .labels
                .0
                .iter()
                .map(|(id, label)| pair(id.as_str(), label))
                .collect(),
            commands: ALL
                .iter()
                .map(|command| commands::words(*command, self.setting.lang))
                .map(|words| pair(words.name, words.does))
                .collect(),
            options,
            room: (width, rows),
        }
    }

    /// The next pasted line, when nothing waits before it.
    pub(super) fn next_pasted(&mut self) -> Option<String> {
        if !self.draft.is_empty() || self.pending.is_some() || self.changing.is_some() {
            return None;
        }
        let line = self.pasted.pop_front();
        self.from_paste = line.is_some();
        line
    }

    /// Takes a line from the prompt.
    pub(super) fn hear(
        &mut self,
        typed: &str,
        step: &Step<'_>,
        session: &Session,
    ) -> Result<Option<Reply>, Stop> {
        self.notices.clear();
        self.is_warned = false;
        let held = self.held.take();
        if typed.contains('\n') {
            self.take_paste(typed);
            return Ok(None);
        }
        let line = typed.trim();
        let is_opening = matches!(step, Step::Opening);
        match commands::read(line, self.setting.lang) {
            Reading::Command(command, rest) => return self.obey(command, &rest, step, session),
            Reading::Unknown(nearest) => {
                self.ask_about_command(line, nearest);
                return Ok(None);
            }
            Reading::Text(_) | Reading::Other => {}
        }
        if let Some(pending) = self.pending.take() {
            return self.settle(pending, line, step, session);
        }
        if line.is_empty() {
            if let Some(number) = self.changing.take().filter(|_| !is_opening) {
                let text = fill(self.words.unchanged, &[("number", &number.to_string())]);
                self.say(Tone::Faint, text);
                return Ok(None);
            }
            if !self.pasted.is_empty() {
                return Ok(None);
            }
            if matches!(step, Step::Closing) && self.has_more_pages {
                self.page_at += 1;
                return Ok(None);
            }
            if is_opening {
                return Ok(self.open_onward(session));
            }
            return Ok(held.or_else(|| self.onward(step, session)));
        }
        Ok(self.submit(line, step, session))
    }

    fn take_paste(&mut self, typed: &str) {
        let lines = notation::split_paste(typed);
        if lines.len() > 1 {
            let count = lines.len().to_string();
            self.say(Tone::Faint, fill(self.words.pasted, &[("count", &count)]));
        }
        for line in lines.into_iter().rev() {
            self.pasted.push_front(line);
        }
    }

    /// Reads a line as a note, and asks back when it may mean something else.
    pub(super) fn submit(
        &mut self,
        line: &str,
        step: &Step<'_>,
        session: &Session,
    ) -> Option<Reply> {
        if let Some(latecomer) = self.aside.take() {
            return self.tell_latecomer(latecomer, line, session);
        }
        line.clone_into(&mut self.last);
        if matches!(step, Step::Opening) {
            return self.take_in_opening(line, session);
        }
        let question = self.question(step, session);
        let text = match commands::read(line, self.setting.lang) {
            Reading::Text(text) => text,
            Reading::Command(..) | Reading::Unknown(_) | Reading::Other => line.to_owned(),
        };
        let text = question.map_or_else(
            || text.clone(),
            |question| self.numbered_yes_no(question, &text),
        );
        let themes: Vec<Id> = session.labels.0.iter().map(|(id, _)| id.clone()).collect();
        let grammar = self.grammar(question, &themes, session);
        let parsed = notation::parse(&text, &grammar);
        let coded = notation::parse(&identity::with_codes(session, &text), &grammar);
        let is_open = |doubt: &&Doubt| {
            let typed = doubt.typed();
            coded.doubts.iter().any(|left| left.typed() == typed)
                && !self.allowed.iter().any(|word| word == typed)
        };
        let doubt = parsed.doubts.iter().find(is_open);
        if let Some(doubt) = doubt {
            self.pending = Some(Pending::Choosing(doubts::ask(
                doubt, &text, session, self.words,
            )));
            return None;
        }
        let default = question.map_or(Visibility::Report, Question::default_visibility);
        let marked = parsed.note.visibility.or(self.shown_to());
        if marked.unwrap_or(default) != Visibility::Table {
            // What was made at the table alone is new to whoever reads the report.
            let made = parsed
                .note
                .themes
                .iter()
                .filter(|theme| !themes.contains(theme) || self.shown_to().is_some());
            let made: Vec<Id> = made.cloned().collect();
            let seen = self.names_in(&text, &made, Stay::Possible, session);
            match self.heed(seen) {
                Heeded::Harmless => {}
                Heeded::Written(line) => return self.submit(&line, step, session),
                Heeded::Asked => return None,
            }
        }
        self.allowed.clear();
        Some(match self.changing {
            Some(number) => self.changed(number, coded.note, default, session),
            None => Reply::Note(coded.note),
        })
    }

    /// Looks at a text that is no note before it is kept.
    pub(super) fn look_at(&mut self, text: &str, session: &Session) -> Heeded {
        let lang = self.setting.lang;
        let seen = identity::look(session, text, &self.replaced, Stay::Never, lang);
        self.heed(seen)
    }

    /// Says what is written instead as was agreed before, or asks what becomes of the line.
    pub(super) fn heed(&mut self, seen: Seen) -> Heeded {
        match seen {
            Seen::Harmless => Heeded::Harmless,
            Seen::Replaced { line, names } => {
                let names = names.iter().map(|name| clean(name)).collect::<Vec<_>>();
                let told = fill(self.words.replaced, &[("text", &names.join(", "))]);
                self.say(Tone::Faint, told);
                Heeded::Written(line)
            }
            Seen::Asked(choosing) => {
                self.pending = Some(Pending::Choosing(choosing));
                Heeded::Asked
            }
        }
    }

    /// The question that the line is about: that of the record being changed, or the one asked.
    fn question<'s>(&self, step: &Step<'s>, session: &'s Session) -> Option<&'s Question> {
        if let Some(number) = self.changing {
            return session.record(number).map(|(question, _)| question);
        }
        match *step {
            Step::Question { log, .. } => Some(&log.question),
            Step::Break { .. } | Step::Opening | Step::Closing => None,
        }
    }

    pub(super) fn grammar<'g>(
        &self,
        question: Option<&Question>,
        themes: &'g [Id],
        session: &'g Session,
    ) -> Grammar<'g> {
        Grammar {
            participants: &session.case.participants,
            themes,
            default_kind: question.map_or(Kind::Experience, Question::default_kind),
            day: session.case.date,
        }
    }

    /// The numbers of *ja* and *nee* on the screen, as words.
    fn numbered_yes_no(&self, question: &Question, text: &str) -> String {
        if question.form != Form::YesNo {
            return text.to_owned();
        }
        let (head, rest) = match text.split_once(':') {
            Some((head, rest)) => (format!("{head}:"), rest),
            None => (String::new(), text),
        };
        let rest = rest.trim_start();
        let word = match rest.split(|c: char| !c.is_alphanumeric()).next() {
            Some("1") => "ja",
            Some("2") => "nee",
            Some(_) | None => return text.to_owned(),
        };
        format!("{head}{word}{}", &rest[1..])
    }

    /// Onward, unless something should be seen before the question is left.
    pub(super) fn onward(&mut self, step: &Step<'_>, session: &Session) -> Option<Reply> {
        let Step::Question { log, .. } = step else {
            return Some(Reply::Onward);
        };
        let id = &log.question.id;
        let leaves = next(session).and_then(|place| place.question).as_ref() != Some(id);
        if leaves && self.must_see(log, session) {
            return None;
        }
        Some(Reply::Onward)
    }

    /// Shows what should be seen before a question is left; only once.
    pub(super) fn must_see(
        &mut self,
        log: &crate::model::session::QuestionLog,
        session: &Session,
    ) -> bool {
        let id = &log.question.id;
        if self.seen.contains(id) || session.waits_for_answer(&log.question) {
            return false;
        }
        let place = session.place.as_ref();
        let turn = place.and_then(|place| place.turn.as_ref());
        let lines = afterwards::of_question(log, turn, session, self.setting.lang);
        if lines.is_empty() {
            return false;
        }
        self.seen.push(id.clone());
        self.notices.extend(lines);
        true
    }

    /// Takes a reply to what the program itself asked.
    fn settle(
        &mut self,
        pending: Pending,
        line: &str,
        step: &Step<'_>,
        session: &Session,
    ) -> Result<Option<Reply>, Stop> {
        Ok(match pending {
            Pending::Choosing(choosing) => {
                return self.settle_choice(choosing, line, step, session);
            }
            Pending::Latecomer(_) if line.is_empty() => {
                self.say(Tone::Faint, self.words.join_stopped);
                None
            }
            Pending::Latecomer(latecomer) => self.tell_latecomer(latecomer, line, session),
        })
    }

    /// Takes what was typed about who comes late; in their code and role stands no name.
    fn tell_latecomer(
        &mut self,
        mut latecomer: Latecomer,
        line: &str,
        session: &Session,
    ) -> Option<Reply> {
        let mut line = line.to_owned();
        match latecomer.free_text() {
            Some(FreeText::Code)
                if identity::telling(session, &line, self.setting.lang).is_some() =>
            {
                self.say(Tone::Error, self.words.join_code_name);
                self.draft = line;
                self.pending = Some(Pending::Latecomer(latecomer));
                return None;
            }
            Some(FreeText::Role) => match self.look_at(&line, session) {
                Heeded::Harmless => {}
                Heeded::Written(written) => line = written,
                Heeded::Asked => {
                    self.aside = Some(latecomer);
                    return None;
                }
            },
            Some(FreeText::Code) | None => {}
        }
        let progress = latecomer.reply(&line, self.words);
        self.pending = Some(Pending::Latecomer(latecomer));
        match progress {
            Progress::More => None,
            Progress::Again(why) => {
                self.draft = line;
                self.say(Tone::Error, why);
                None
            }
            Progress::Refused => {
                self.pending = None;
                self.say(Tone::Warning, self.words.join_refused);
                None
            }
            Progress::Complete(participant) => {
                self.pending = None;
                Some(Reply::Join(participant))
            }
        }
    }

    /// Ctrl-C or Ctrl-D: stops, but warns first when something would be lost.
    pub(super) fn interrupted(&mut self, line: String, stop: Stop) -> Result<Option<Reply>, Stop> {
        self.notices.clear();
        match self.pending.take() {
            Some(Pending::Choosing(choosing)) => {
                if choosing.ways.iter().any(|(_, way)| *way == Way::Edit) {
                    self.back_to_line(choosing);
                }
                return Ok(None);
            }
            Some(Pending::Latecomer(_)) => {
                self.say(Tone::Faint, self.words.join_stopped);
                return Ok(None);
            }
            None => {}
        }
        let is_line = !line.trim().is_empty();
        if self.is_warned || (!is_line && self.pasted.is_empty()) {
            return Err(stop);
        }
        self.is_warned = true;
        if is_line {
            self.say(Tone::Warning, self.words.line_not_kept);
        } else {
            let count = self.pasted.len().to_string();
            self.say(
                Tone::Warning,
                fill(self.words.lines_waiting, &[("count", &count)]),
            );
        }
        self.draft = line;
        Ok(None)
    }
}
