//! Asks one thing at a time at the keyboard: a line of text, a day, one or several of a list, yes
//! or no. Every answer can be a step back, or the end.

use std::fmt;

use chrono::NaiveDate;
use dialoguer::console::Term;
use dialoguer::theme::Theme;
use dialoguer::{MultiSelect, Select};
use unicode_width::UnicodeWidthChar;

use super::complete::Vocabulary;
use super::line::{Behavior, LineEditor, Typed};
use super::signals::Event;
use crate::cli::context::{Context, Tone, is_dumb, tamed};
use crate::cli::dates::read_day;
use crate::cli::help::wrap;
use crate::cli::snippet::harmless;
use crate::interview::Stop;
use crate::lang::ask::Ask;
use crate::store::Passphrase;

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply<T> {
    /// An answer.
    Given(T),
    /// Back to the question before.
    Back,
    /// No more questions: Ctrl-C, Ctrl-D, or a terminal that went away.
    Stopped,
}

impl<T> Reply<T> {
    /// The same reply with another answer.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        match self {
            Self::Given(answer) => Reply::Given(change(answer)),
            Self::Back => Reply::Back,
            Self::Stopped => Reply::Stopped,
        }
    }
}

/// Whether an empty answer is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// There must be an answer.
    Needed,
    /// Enter passes over it.
    Optional,
}

/// The keyboard, for as long as questions are asked.
pub struct Asking<'c> {
    /// Language, colour and width.
    pub context: &'c Context,
    editor: LineEditor,
    screen: Term,
}

impl<'c> Asking<'c> {
    /// Takes the keyboard; `None` when nobody is there to answer.
    #[must_use]
    pub fn new(context: &'c Context) -> Option<Self> {
        if !context.is_interactive() {
            return None;
        }
        Some(Self {
            context,
            editor: LineEditor::new(Behavior::PreferTerm)?,
            screen: Term::stderr(),
        })
    }

    /// Shows a text, broken between words.
    pub fn say(&self, text: &str) {
        for line in text.lines() {
            self.show(&wrap(line, self.width(), ""));
        }
    }

    /// Shows a question: what is asked in bold, and below it what helps to answer.
    pub fn question(&self, question: &str, help: Option<&str>) {
        let color = self.context.error_color;
        let lines = wrap(question, self.width(), "");
        let strong = |line: &str| format!("{}\n", color.paint(Tone::Strong, line));
        let lines: String = lines.lines().map(strong).collect();
        self.show(&format!("\n{lines}"));
        if let Some(help) = help {
            self.say(help);
        }
    }

    /// A line of text, that begins as `initial`; single-spaced.
    pub fn text(&mut self, initial: &str, need: Need) -> Reply<String> {
        let mut initial = initial.to_owned();
        loop {
            let vocabulary = Vocabulary::default();
            let line = match self.editor.read("> ", &initial, vocabulary) {
                Typed::Line(line) => line,
                Typed::Stirred(line) => {
                    initial = line;
                    continue;
                }
                Typed::Interrupted(_) | Typed::Ended | Typed::Gone => return Reply::Stopped,
            };
            initial.clear();
            let words: Vec<&str> = line.split_whitespace().collect();
            let line = words.join(" ");
            // Typed behind what stood there already, it means the same.
            if ["/terug", "/back"].iter().any(|word| line.ends_with(word)) {
                return Reply::Back;
            }
            if ["/stop", "/pauze", "/pause"].contains(&line.as_str()) {
                return Reply::Stopped;
            }
            if line.is_empty() && need == Need::Needed {
                self.say(self.words().needed);
            } else {
                return Reply::Given(line);
            }
        }
    }

    /// A passphrase, which nobody may read along; an empty one when Enter passes over it.
    ///
    /// # Errors
    ///
    /// [`Stop`] when nobody answers.
    pub fn secret(&mut self) -> Result<Passphrase, Stop> {
        if is_dumb() {
            // There are no stars on such a terminal, but it can be silent.
            let typed = self.screen.read_secure_line();
            return typed.map(Passphrase::new).map_err(|_| Stop::Interrupted);
        }
        let mut initial = String::new();
        loop {
            match self.editor.read_unseen("> ", &initial) {
                Typed::Line(line) => return Ok(Passphrase::new(line)),
                Typed::Stirred(line) => initial = line,
                Typed::Interrupted(_) => return Err(Stop::Interrupted),
                Typed::Ended => return Err(Stop::Paused),
                Typed::Gone => return Err(Stop::Gone),
            }
        }
    }

    /// A day, that begins as `current`; `None` when it is passed over.
    pub fn day(&mut self, current: Option<NaiveDate>, need: Need) -> Reply<Option<NaiveDate>> {
        let lang = self.context.lang;
        let mut initial = current.map(|day| lang.date(day)).unwrap_or_default();
        loop {
            let line = match self.text(&initial, need) {
                Reply::Given(line) => line,
                Reply::Back => return Reply::Back,
                Reply::Stopped => return Reply::Stopped,
            };
            if line.is_empty() {
                return Reply::Given(None);
            }
            if let Some(day) = read_day(&line, self.context.today()) {
                if lang.date(day) != line {
                    self.answer(&lang.date(day));
                }
                return Reply::Given(Some(day));
            }
            self.say(self.words().no_day);
            initial = line;
        }
    }

    /// One of a list, by its place.
    pub fn choice(&mut self, options: &[String], current: usize) -> Reply<usize> {
        if self.was_stopped() {
            return Reply::Stopped;
        }
        let theme = Plain;
        let shown = self.fitting(options, 2);
        let reply = self.listened(|screen| {
            let select = Select::with_theme(&theme).items(&shown).default(current);
            select.interact_on_opt(screen)
        });
        if let Reply::Given(place) = &reply {
            self.answer(&options[*place]);
        }
        reply
    }

    /// Any number of a list, by their places.
    pub fn choices(&mut self, options: &[String], current: &[bool]) -> Reply<Vec<usize>> {
        if self.was_stopped() {
            return Reply::Stopped;
        }
        self.say(self.words().space_marks);
        let theme = Plain;
        let shown = self.fitting(options, 6);
        let reply = self.listened(|screen| {
            let select = MultiSelect::with_theme(&theme).items(&shown);
            let select = select.defaults(current).report(false);
            select.interact_on_opt(screen)
        });
        if let Reply::Given(places) = &reply {
            let answers: Vec<&str> = places.iter().map(|at| options[*at].as_str()).collect();
            let answers = if answers.is_empty() {
                self.words().none.to_owned()
            } else {
                self.context.lang.list(&answers)
            };
            self.answer(&answers);
        }
        reply
    }

    /// Yes or no.
    pub fn yes_no(&mut self, current: bool) -> Reply<bool> {
        let options = [self.words().yes, self.words().no].map(str::to_owned);
        self.choice(&options, usize::from(!current))
            .map(|place| place == 0)
    }

    fn was_stopped(&self) -> bool {
        is_stop(self.editor.event())
    }

    /// Lets choose from a list, again when the terminal was only away for a while.
    fn listened<T>(&self, choose: impl Fn(&Term) -> dialoguer::Result<Option<T>>) -> Reply<T> {
        loop {
            match choose(&self.screen) {
                Ok(Some(chosen)) => return Reply::Given(chosen),
                Ok(None) => return Reply::Back,
                Err(_) => {
                    // Ctrl-C, a signal, or the terminal went away.
                    let _ = self.screen.show_cursor();
                    if self.editor.event() != Some(Event::Stirred) {
                        return Reply::Stopped;
                    }
                }
            }
        }
    }

    fn answer(&self, answer: &str) {
        let color = self.context.error_color;
        let lines = wrap(&format!("  {answer}"), self.width(), "  ");
        let painted: Vec<String> = lines
            .lines()
            .map(|line| format!("{}\n", color.paint(Tone::Term, line)))
            .collect();
        self.show(&painted.concat());
    }

    /// Options cut to the width: a list that wraps cannot be drawn again.
    fn fitting(&self, options: &[String], margin: usize) -> Vec<String> {
        let room = self.width().saturating_sub(margin + 1).max(8);
        options
            .iter()
            .map(|option| cut(&harmless(option), room))
            .collect()
    }

    fn show(&self, text: &str) {
        // A screen that is gone shows itself at the next answer.
        let _ = self.screen.write_str(&tamed(text));
    }

    fn width(&self) -> usize {
        usize::from(self.screen.size().1)
    }

    fn words(&self) -> &'static Ask {
        &self.context.lang.words().ask
    }
}

fn is_stop(event: Option<Event>) -> bool {
    match event {
        Some(Event::Interrupted | Event::Ended) => true,
        Some(Event::Stirred) | None => false,
    }
}

fn cut(text: &str, room: usize) -> String {
    let mut width = 0;
    let mut shown = String::new();
    for sign in text.chars() {
        let next = width + sign.width().unwrap_or(0);
        if next > room {
            shown.pop();
            shown.push('…');
            break;
        }
        width = next;
        shown.push(sign);
    }
    shown
}

/// Lists without symbols that a screen reader or a terminal without colour would lose.
struct Plain;

impl Theme for Plain {
    fn format_select_prompt_item(
        &self,
        to: &mut dyn fmt::Write,
        text: &str,
        active: bool,
    ) -> fmt::Result {
        write!(to, "{} {text}", if active { '>' } else { ' ' })
    }

    fn format_multi_select_prompt_item(
        &self,
        to: &mut dyn fmt::Write,
        text: &str,
        checked: bool,
        active: bool,
    ) -> fmt::Result {
        let mark = if checked { 'x' } else { ' ' };
        write!(to, "{} [{mark}] {text}", if active { '>' } else { ' ' })
    }

    fn format_error(&self, to: &mut dyn fmt::Write, error: &str) -> fmt::Result {
        write!(to, "{error}")
    }
}
