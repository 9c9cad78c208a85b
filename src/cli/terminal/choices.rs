//! What becomes of a reply to what the program itself asked, and what comes between.

use super::commands::{self, Command};
use super::doubts::{Choosing, Enter, Way};
use super::text::clean;
use super::{Pending, Terminal};
use crate::cli::context::Tone;
use crate::interview::{Reply, Step, Stop};
use crate::lang::fill;
use crate::model::Session;

impl Terminal {
    /// Takes a reply to a question of the program itself.
    pub(super) fn settle_choice(
        &mut self,
        choosing: Choosing,
        line: &str,
        step: &Step<'_>,
        session: &Session,
    ) -> Result<Option<Reply>, Stop> {
        let edits = choosing.ways.iter().any(|(_, way)| *way == Way::Edit);
        let by_enter = match (choosing.enter, choosing.ways.first()) {
            (Enter::TakesTheFirst, Some((_, first))) => first.clone(),
            (Enter::TakesTheFirst | Enter::GoesBack, _) if edits => Way::Edit,
            (Enter::TakesTheFirst | Enter::GoesBack, _) => Way::Nothing,
        };
        let way = choosing.way(line).cloned();
        let way = way.or_else(|| line.is_empty().then_some(by_enter));
        Ok(match way {
            Some(Way::Submit(new)) if new.starts_with('/') && !new.starts_with("//") => {
                self.pending = choosing.beneath.map(|beneath| *beneath);
                return self.hear(&new, step, session);
            }
            Some(Way::Submit(new)) => self.submit(&new, step, session),
            Some(Way::Allow(word)) => {
                self.allowed.push(word);
                self.submit(&choosing.line, step, session)
            }
            Some(Way::Instead { line, names }) => {
                self.replaced.extend(names);
                self.submit(&line, step, session)
            }
            Some(Way::Reply(reply @ (Reply::NoName(_) | Reply::Nobody(_)))) => {
                self.again = Some(choosing.line);
                Some(reply)
            }
            Some(Way::Which(ways)) => {
                self.ask_which(choosing, ways);
                None
            }
            Some(Way::Edit) => {
                self.back_to_line(choosing);
                None
            }
            Some(Way::Reply(reply)) => Some(reply),
            Some(Way::Settle(index, status)) => self.settle_earlier(index, status),
            Some(Way::Begin) => self.next_part(session),
            Some(Way::Stop) => return Err(Stop::Paused),
            Some(Way::Nothing) => None,
            Some(Way::Unable) => {
                self.say(Tone::Error, self.words.never_at_table_why);
                self.pending = Some(Pending::Choosing(choosing));
                None
            }
            None => {
                self.say(Tone::Error, self.words.choose_number);
                line.clone_into(&mut self.draft);
                self.pending = Some(Pending::Choosing(choosing));
                None
            }
        })
    }

    /// Puts a line back on the prompt where it was typed, or asks again what it came between.
    pub(super) fn back_to_line(&mut self, choosing: Choosing) {
        if let Some(beneath) = choosing.beneath {
            let is_its_line =
                matches!(&*beneath, Pending::Choosing(first) if first.line == choosing.line);
            // A command alone is no words of anybody.
            if !is_its_line && choosing.line.contains(char::is_whitespace) {
                self.draft = choosing.line;
            }
            self.pending = Some(*beneath);
            return;
        }
        self.draft = choosing.line;
        self.pending = self.aside.take().map(Pending::Latecomer);
    }

    /// Asks which of what was found is nobody. The way back stands first, where a number that was
    /// typed too fast does no harm.
    fn ask_which(&mut self, choosing: Choosing, found: Vec<(String, Way)>) {
        let back = (self.words.back_to_asked.to_owned(), Way::Edit);
        self.pending = Some(Pending::Choosing(Choosing {
            question: self.words.which_is_nobody.to_owned(),
            ways: std::iter::once(back).chain(found).collect(),
            line: choosing.line.clone(),
            enter: Enter::GoesBack,
            beneath: Some(Box::new(Pending::Choosing(choosing))),
        }));
    }

    /// Asks what a command is that does not exist; what was asked already waits beneath it.
    pub(super) fn ask_about_command(&mut self, line: &str, nearest: Option<Command>) {
        let words = self.words;
        let typed = line.split_whitespace().next().unwrap_or(line);
        let rest = line.get(typed.len()..).unwrap_or_default();
        let mut ways = Vec::new();
        if let Some(command) = nearest {
            let command = format!("/{}{rest}", commands::name(command, self.setting.lang));
            ways.push((
                fill(words.command_take, &[("command", &clean(&command))]),
                Way::Submit(command),
            ));
        }
        let beneath = self.pending.take().map(Box::new);
        let back = if beneath.is_some() {
            words.back_to_asked
        } else {
            ways.push((
                words.command_text.to_owned(),
                Way::Submit(format!("/{line}")),
            ));
            words.edit
        };
        ways.push((back.to_owned(), Way::Edit));
        self.pending = Some(Pending::Choosing(Choosing {
            question: fill(words.command_unknown, &[("typed", &clean(typed))]),
            ways,
            line: line.to_owned(),
            enter: Enter::GoesBack,
            beneath,
        }));
    }
}
