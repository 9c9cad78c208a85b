//! What the commands at the prompt do.

use super::commands::{self, Command};
use super::doubts::{self, Choosing, Enter, Way};
use super::latecomer::Latecomer;
use super::screen::Line;
use super::text::clean;
use super::{Pending, Terminal, identity, question, reread, views};
use crate::cli::context::Tone;
use crate::interview::{Reply, Step, Stop};
use crate::lang::fill;
use crate::model::codebook::{ThemeMatch, match_theme};
use crate::model::session::QuestionLog;
use crate::model::terms::Visibility;
use crate::model::unsound::nearest;
use crate::model::{Id, Participant, Session};
use crate::notation;

impl Terminal {
    /// Does a command; a reply when the table moves or changes by it.
    pub(super) fn obey(
        &mut self,
        command: Command,
        rest: &str,
        step: &Step<'_>,
        session: &Session,
    ) -> Result<Option<Reply>, Stop> {
        let log = match *step {
            Step::Question { log, .. } => Some(log),
            Step::Break { .. } | Step::Opening | Step::Closing => None,
        };
        let layout = self.layout();
        if self.waits_for_choice(command) {
            return Ok(None);
        }
        if matches!(step, Step::Opening)
            && let Some(done) = self.obey_in_opening(command, rest, session)
        {
            return Ok(done);
        }
        match command {
            Command::Back => return Ok(Some(self.move_to(Reply::Back))),
            Command::Next => return Ok(self.leave_question(Reply::NextQuestion, log, session)),
            Command::Skip => return Ok(self.leave_question(Reply::Skip, log, session)),
            Command::Pause => return self.pause(step, session),
            Command::Change => self.begin_change(rest, session),
            Command::Remove => self.begin_removal(rest, session),
            Command::Theme => return Ok(self.add_theme(rest, session)),
            Command::Join => return Ok(self.begin_joining(rest, session)),
            Command::Leave => return Ok(self.with_person(rest, command, session)),
            Command::Turn => return Ok(self.with_person(rest, command, session)),
            Command::Table => {
                return Ok(self.show(rest, command, Visibility::Table, step, session));
            }
            Command::Public => {
                return Ok(self.show(rest, command, Visibility::Public, step, session));
            }
            Command::Case => return self.read(&views::case(session, layout), step, session),
            Command::Timeline => {
                return self.read(&views::timeline(session, layout), step, session);
            }
            Command::Voices => return self.read(&views::voices(session, layout), step, session),
            Command::Time => {
                return self.read(
                    &views::time(session, (self.setting.clock)(), layout),
                    step,
                    session,
                );
            }
            Command::Themes => return self.read(&views::themes(session, layout), step, session),
            Command::Help => return self.read(&views::help(layout), step, session),
            Command::Notes => {
                let is_all = rest.eq_ignore_ascii_case(self.words.all_word)
                    || rest.eq_ignore_ascii_case("alles");
                return self.read(
                    &views::notes(log.filter(|_| !is_all), session, layout),
                    step,
                    session,
                );
            }
            Command::Prompts => match log.filter(|log| !log.question.prompts.is_empty()) {
                Some(log) => self.notices.extend(views::prompts(log, layout)),
                None => self.say(Tone::Faint, self.words.no_prompts),
            },
            Command::Hide => return self.hide(step, session),
        }
        Ok(None)
    }

    /// What moves, and what changes a rule, before the first question; `None` for the rest.
    fn obey_in_opening(
        &mut self,
        command: Command,
        rest: &str,
        session: &Session,
    ) -> Option<Option<Reply>> {
        match command {
            Command::Next | Command::Skip => Some(self.open_onward(session)),
            Command::Back => {
                self.open_again();
                Some(None)
            }
            Command::Change => {
                self.begin_rule_change(rest, session);
                Some(None)
            }
            Command::Remove => Some(self.remove_rule(rest, session)),
            Command::Theme
            | Command::Join
            | Command::Leave
            | Command::Turn
            | Command::Table
            | Command::Public
            | Command::Case
            | Command::Timeline
            | Command::Voices
            | Command::Time
            | Command::Themes
            | Command::Notes
            | Command::Prompts
            | Command::Hide
            | Command::Pause
            | Command::Help => None,
        }
    }

    /// Somebody who left sits down again, or somebody new is asked about.
    fn begin_joining(&mut self, rest: &str, session: &Session) -> Option<Reply> {
        let known = session.case.participant(rest);
        match known {
            Some(person) if person.comes && person.left_at.is_none() => {
                let text = fill(self.words.here_already, &[("code", person.code.as_str())]);
                self.say(Tone::Faint, text);
                None
            }
            Some(person) => Some(Reply::Return(person.code.clone())),
            None => {
                let is_name = identity::telling(session, rest, self.setting.lang).is_some();
                if is_name {
                    self.say(Tone::Error, self.words.join_code_name);
                }
                let code = if is_name { "" } else { rest };
                self.pending = Some(Pending::Latecomer(Latecomer::with_code(code)));
                None
            }
        }
    }

    /// Lets somebody leave, or gives them the turn; who it is, is asked when it was not typed.
    fn with_person(&mut self, rest: &str, command: Command, session: &Session) -> Option<Reply> {
        let is_turn = command == Command::Turn;
        let reply = |code: Id| {
            if is_turn {
                Reply::Turn(code)
            } else {
                Reply::Leave(code)
            }
        };
        if let Some(person) = session.case.participant(rest) {
            return Some(reply(person.code.clone()));
        }
        if !rest.is_empty() {
            let text = fill(self.words.refused_not_here, &[("code", &clean(rest))]);
            self.say(Tone::Error, text);
        }
        let place = session.place.as_ref();
        let log = place.and_then(|place| session.question(place.question.as_ref()?));
        let in_turn = log.filter(|log| log.question.is_in_turn());
        let people: Vec<&Participant> = match in_turn.filter(|_| is_turn) {
            Some(log) => session.turns(&log.question),
            None => session.case.at_table().collect(),
        };
        let way = |person: &Participant| {
            let values = [
                ("code", person.code.as_str()),
                ("role", &*clean(&person.role)),
            ];
            (
                fill(self.words.person_option, &values),
                Way::Reply(reply(person.code.clone())),
            )
        };
        let mut ways: Vec<_> = people.into_iter().map(way).collect();
        ways.push((self.words.nobody.to_owned(), Way::Nothing));
        let question = if is_turn {
            self.words.whose_turn
        } else {
            self.words.who_leaves
        };
        self.pending = Some(Pending::Choosing(Choosing {
            question: question.to_owned(),
            ways,
            line: String::new(),
            enter: Enter::GoesBack,
            beneath: None,
        }));
        None
    }

    fn move_to(&mut self, reply: Reply) -> Reply {
        self.pending = None;
        self.changing = None;
        reply
    }

    fn leave_question(
        &mut self,
        reply: Reply,
        log: Option<&QuestionLog>,
        session: &Session,
    ) -> Option<Reply> {
        let reply = self.move_to(reply);
        if log.is_some_and(|log| self.must_see(log, session)) {
            self.held = Some(reply);
            return None;
        }
        Some(reply)
    }

    /// Whether something that was typed still waits for a reply, which is said; what only shows
    /// something can be asked for all the same.
    fn waits_for_choice(&mut self, command: Command) -> bool {
        let changes = match command {
            Command::Back
            | Command::Next
            | Command::Skip
            | Command::Change
            | Command::Remove
            | Command::Theme
            | Command::Join
            | Command::Leave
            | Command::Turn
            | Command::Table
            | Command::Public => true,
            Command::Case
            | Command::Timeline
            | Command::Voices
            | Command::Time
            | Command::Themes
            | Command::Notes
            | Command::Prompts
            | Command::Hide
            | Command::Pause
            | Command::Help => false,
        };
        let waits = self.waiting().filter(|_| changes);
        if let Some(told) = waits {
            self.say_first(told, command);
        }
        waits.is_some()
    }

    /// What must be done before something else, when what was typed would be lost otherwise.
    fn waiting(&self) -> Option<&'static str> {
        match &self.pending {
            Some(Pending::Choosing(choosing)) if !choosing.line.is_empty() => {
                Some(self.words.choose_first)
            }
            Some(Pending::Latecomer(latecomer)) if latecomer.is_begun() => {
                Some(self.words.join_first)
            }
            Some(Pending::Choosing(_) | Pending::Latecomer(_)) | None => None,
        }
    }

    fn say_first(&mut self, told: &str, command: Command) {
        let name = commands::name(command, self.setting.lang);
        self.say(Tone::Error, fill(told, &[("command", name)]));
    }

    /// Stops. A line that waits is kept first, as Enter would take it; one that Enter would not
    /// take is put back, and so are lines of a paste.
    fn pause(&mut self, step: &Step<'_>, session: &Session) -> Result<Option<Reply>, Stop> {
        if !self.pasted.is_empty() {
            return self.interrupted(String::new(), Stop::Paused);
        }
        let told = match &self.pending {
            Some(Pending::Choosing(_)) if self.aside.is_some() => Some(self.words.choose_first),
            Some(Pending::Latecomer(_)) => self.waiting(),
            Some(Pending::Choosing(_)) | None => None,
        };
        if let Some(told) = told {
            self.say_first(told, Command::Pause);
            return Ok(None);
        }
        match self.pending.take() {
            Some(Pending::Choosing(choosing)) if !choosing.line.is_empty() => {
                let kept = match (choosing.enter, choosing.ways.first()) {
                    (Enter::TakesTheFirst, Some((_, Way::Instead { line, names }))) => {
                        self.replaced.extend(names.iter().cloned());
                        self.submit(line, step, session)
                    }
                    (Enter::TakesTheFirst | Enter::GoesBack, _) => {
                        self.back_to_line(choosing);
                        None
                    }
                };
                self.is_pausing = kept.is_some();
                if kept.is_some() {
                    let line = clean(&self.last);
                    self.parting = Some(fill(self.words.paused_with, &[("line", &line)]));
                } else {
                    self.say_first(self.words.choose_first, Command::Pause);
                }
                Ok(kept)
            }
            Some(Pending::Choosing(_) | Pending::Latecomer(_)) | None => Err(Stop::Paused),
        }
    }

    /// The number that was typed behind a command, or that of the last record.
    pub(super) fn number(
        &mut self,
        rest: &str,
        command: Command,
        session: &Session,
    ) -> Option<u32> {
        let Some(last) = reread::last_number(session) else {
            self.say(Tone::Faint, self.words.nothing_yet);
            return None;
        };
        if rest.is_empty() {
            return Some(last);
        }
        let number = rest.trim_start_matches(['#', '^']).parse().ok();
        if number.is_none() {
            let name = commands::name(command, self.setting.lang);
            let text = fill(
                self.words.number_needed,
                &[("command", name), ("number", &last.to_string())],
            );
            self.say(Tone::Error, text);
            self.draft = format!("/{name} {rest}");
        }
        let known = number.filter(|number| session.record(*number).is_some());
        if let (Some(number), None) = (number, known) {
            let text = fill(
                self.words.refused_number,
                &[("number", &number.to_string())],
            );
            self.say(Tone::Error, text);
        }
        known
    }

    fn begin_change(&mut self, rest: &str, session: &Session) {
        let Some(number) = self.number(rest, Command::Change, session) else {
            return;
        };
        let Some((question, record)) = session.record(number) else {
            return;
        };
        let themes: Vec<Id> = session.labels.0.iter().map(|(id, _)| id.clone()).collect();
        let grammar = self.grammar(Some(question), &themes, session);
        self.pending = None;
        self.draft = notation::print(&reread::note(record, question), &grammar);
        (self.changing, self.shown_to) = (Some(number), None);
    }

    fn begin_removal(&mut self, rest: &str, session: &Session) {
        let Some(number) = self.number(rest, Command::Remove, session) else {
            return;
        };
        let Some((_, record)) = session.record(number) else {
            return;
        };
        self.notices
            .push(Line::item("  ", question::compact(record)));
        self.pending = Some(Pending::Choosing(Choosing {
            question: fill(self.words.remove_sure, &[("number", &number.to_string())]),
            ways: vec![
                (self.words.yes.to_owned(), Way::Reply(Reply::Remove(number))),
                (self.words.no.to_owned(), Way::Nothing),
            ],
            line: String::new(),
            enter: Enter::GoesBack,
            beneath: None,
        }));
    }

    /// Gives the last record the theme that was typed or suggested.
    fn add_theme(&mut self, rest: &str, session: &Session) -> Option<Reply> {
        let typed = rest.trim_start_matches('#');
        let (last, suggested) = self.suggested.clone().unzip();
        let found = last
            .or_else(|| reread::last_number(session))
            .and_then(|number| session.record(number));
        let known = session.labels.0.iter().map(|(id, _)| id);
        let theme = match match_theme(typed, known) {
            ThemeMatch::Known(_) | ThemeMatch::Ambiguous(_) | ThemeMatch::Unknown
                if typed.is_empty() =>
            {
                suggested.flatten()
            }
            ThemeMatch::Known(theme) => Some(theme),
            ThemeMatch::Ambiguous(_) | ThemeMatch::Unknown if found.is_none() => None,
            ThemeMatch::Ambiguous(themes) => {
                let question = fill(self.words.theme_ambiguous, &[("typed", &clean(typed))]);
                self.ask_theme(question, &themes, rest, session);
                return None;
            }
            ThemeMatch::Unknown => {
                let question = fill(self.words.theme_unknown, &[("typed", &clean(typed))]);
                let known = session.labels.0.iter().map(|(id, _)| id.as_str());
                match nearest(typed, known).and_then(Id::new) {
                    Some(theme) => self.ask_theme(question, &[theme], rest, session),
                    None => self.say_no_theme(typed, rest),
                }
                return None;
            }
        };
        let (Some(theme), Some((question, record))) = (theme, found) else {
            let name = commands::name(Command::Theme, self.setting.lang);
            let example = session
                .labels
                .0
                .first()
                .map_or("regie", |(id, _)| id.as_str());
            let text = fill(
                self.words.theme_none,
                &[("command", name), ("theme", example)],
            );
            self.say(Tone::Error, text);
            return None;
        };
        if record.themes.contains(&theme) {
            let text = fill(
                self.words.has_theme,
                &[("number", &record.number.to_string())],
            );
            self.say(Tone::Faint, text);
            return None;
        }
        let mut note = reread::note(record, question);
        note.themes.push(theme);
        Some(Reply::Change(record.number, note))
    }

    /// Asks which theme was meant behind the command.
    fn ask_theme(&mut self, question: String, themes: &[Id], rest: &str, session: &Session) {
        let name = commands::name(Command::Theme, self.setting.lang);
        let way = |theme: &Id| {
            (
                doubts::theme_label(theme, session, self.words),
                Way::Submit(format!("/{name} {theme}")),
            )
        };
        let mut ways: Vec<_> = themes.iter().take(doubts::MOST_WAYS).map(way).collect();
        ways.push((self.words.edit.to_owned(), Way::Edit));
        let beneath = self.pending.take().map(Box::new);
        self.pending = Some(Pending::Choosing(Choosing {
            question,
            ways,
            line: format!("/{name} {rest}"),
            enter: Enter::GoesBack,
            beneath,
        }));
    }

    /// Says that a theme does not exist, and puts the command back.
    fn say_no_theme(&mut self, typed: &str, rest: &str) {
        let name = |command| commands::name(command, self.setting.lang);
        let (theme, themes) = (name(Command::Theme), name(Command::Themes));
        let values = [("typed", &*clean(typed)), ("command", themes)];
        let text = fill(self.words.theme_not_there, &values);
        self.say(Tone::Error, text);
        self.draft = format!("/{theme} {rest}");
    }
}
