//! The line editor: the only place that knows it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use rustyline::completion::{Candidate, Completer};
pub(super) use rustyline::config::Behavior;
use rustyline::config::{BellStyle, ColorMode, Configurer};
use rustyline::error::ReadlineError;
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{CompletionType, Config, Context, Editor, ExternalPrinter, Helper};

use unicode_width::UnicodeWidthStr;

use super::complete::{Completion, Vocabulary};
use super::signals::{Event, Signals};
use super::text::obeyed_by_none;
use crate::cli::snippet::harmless;

/// What came out of the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Enter was pressed; lines that were pasted stand in it as lines.
    Line(String),
    /// Ctrl-C, with what stood on the line.
    Interrupted(String),
    /// Ctrl-D on an empty line.
    Ended,
    /// The screen must be drawn again, with what stood on the line before and after the cursor.
    Stirred(String),
    /// There is nobody at the keyboard any more.
    Gone,
}

/// The line editor, with the lines of this table in memory and nowhere else.
pub(super) struct LineEditor {
    editor: Editor<Watcher, MemHistory>,
    signals: Signals,
    /// As long as it is there, the editor also wakes for signals.
    _wakes: Option<Box<dyn ExternalPrinter>>,
}

impl LineEditor {
    /// Makes the editor; `None` when there is no terminal to make it for.
    pub(super) fn new(behavior: Behavior) -> Option<Self> {
        let mut config = Config::builder().behavior(behavior).build();
        config.set_completion_type(CompletionType::List);
        config.set_completion_show_all_if_ambiguous(true);
        config.set_completion_prompt_limit(usize::MAX);
        config.set_bell_style(BellStyle::None);
        config.set_color_mode(ColorMode::Disabled);
        config.set_auto_add_history(false);
        Configurer::enable_bracketed_paste(&mut config, true);
        let history = MemHistory::with_config(&config);
        let mut editor = Editor::with_history(config, history).ok()?;
        editor.set_helper(Some(Watcher::default()));
        let wakes = editor
            .create_external_printer()
            .ok()
            .map(|printer| Box::new(printer) as Box<dyn ExternalPrinter>);
        Some(Self {
            editor,
            signals: Signals::watch(),
            _wakes: wakes,
        })
    }

    /// What happened while no line was read, such as in a list.
    pub(super) fn event(&self) -> Option<Event> {
        self.signals.take()
    }

    /// Reads a line that begins with `initial`.
    pub(super) fn read(&mut self, prompt: &str, initial: &str, vocabulary: Vocabulary) -> Typed {
        match self.signals.take() {
            Some(Event::Ended) => return Typed::Gone,
            Some(Event::Interrupted) => return Typed::Interrupted(initial.to_owned()),
            Some(Event::Stirred) | None => {}
        }
        if let Some(watcher) = self.editor.helper() {
            watcher.vocabulary.replace(vocabulary);
            watcher.line.replace(initial.to_owned());
        }
        self.signals.reading(true);
        // The editor writes what it is given as it is.
        let (prompt, initial) = (harmless(prompt), obeyed_by_none(initial));
        let read = self.editor.readline_with_initial(&prompt, (&initial, ""));
        self.signals.reading(false);
        match read {
            Ok(line) => Typed::Line(obeyed_by_none(&line)),
            Err(ReadlineError::Interrupted) => self.interrupted(),
            Err(ReadlineError::Eof) => match self.signals.take() {
                Some(Event::Ended) => Typed::Gone,
                Some(Event::Interrupted | Event::Stirred) | None => Typed::Ended,
            },
            Err(_) => Typed::Gone,
        }
    }

    /// Reads a line of which only stars are shown.
    pub(super) fn read_unseen(&mut self, prompt: &str, initial: &str) -> Typed {
        self.show_stars(true);
        let typed = self.read(prompt, initial, Vocabulary::default());
        self.show_stars(false);
        if let Some(watcher) = self.editor.helper() {
            watcher.line.borrow_mut().clear();
        }
        typed
    }

    /// The editor shows other signs than were typed only where it may use colour.
    fn show_stars(&mut self, is_on: bool) {
        let mode = if is_on {
            ColorMode::Forced
        } else {
            ColorMode::Disabled
        };
        self.editor.set_color_mode(mode);
        if let Some(watcher) = self.editor.helper() {
            watcher.has_stars.set(is_on);
        }
    }

    fn interrupted(&mut self) -> Typed {
        let line = self
            .editor
            .helper()
            .map(|watcher| watcher.line.borrow().clone());
        let line = line.unwrap_or_default();
        match self.signals.take() {
            Some(Event::Ended) => Typed::Gone,
            Some(Event::Stirred) => Typed::Stirred(line),
            Some(Event::Interrupted) | None => Typed::Interrupted(line),
        }
    }

    /// Remembers an accepted line, to find it back with the arrow up.
    pub(super) fn remember(&mut self, line: &str) {
        // Without history the line can still be typed again.
        let _ = self.editor.add_history_entry(line);
    }

    /// Forgets all lines: something was erased or changed, and must not come back.
    pub(super) fn forget(&mut self) {
        let _ = self.editor.clear_history();
    }
}

/// Sees what stands on the line, and knows how to complete it.
#[derive(Default)]
struct Watcher {
    line: RefCell<String>,
    vocabulary: RefCell<Vocabulary>,
    /// Whether stars are shown in the place of what is typed.
    has_stars: Cell<bool>,
}

impl Helper for Watcher {}
impl Highlighter for Watcher {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> Cow<'l, str> {
        if self.has_stars.get() {
            // As wide as the line, or the cursor would stand elsewhere.
            Cow::Owned("*".repeat(line.width()))
        } else {
            Cow::Borrowed(line)
        }
    }

    fn highlight_char(&self, _: &str, _: usize, kind: CmdKind) -> bool {
        match kind {
            CmdKind::MoveCursor => false,
            CmdKind::Other | CmdKind::ForcedRefresh => self.has_stars.get(),
        }
    }
}
impl Validator for Watcher {}

impl Hinter for Watcher {
    type Hint = String;

    fn hint(&self, line: &str, _: usize, _: &Context<'_>) -> Option<String> {
        line.clone_into(&mut self.line.borrow_mut());
        None
    }
}

impl Completer for Watcher {
    type Candidate = Completion;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Completion>)> {
        Ok(self.vocabulary.borrow().complete(line, position))
    }
}

impl Candidate for Completion {
    fn display(&self) -> &str {
        &self.shown
    }

    fn replacement(&self) -> &str {
        &self.text
    }
}
