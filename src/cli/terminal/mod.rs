//! The table in a terminal: the only keyboard room. It puts the questions, brings back what is
//! typed, and keeps the screen calm.

pub mod ask;

mod afterwards;
mod choices;
mod commands;
mod complete;
mod doubts;
mod drawing;
mod earlier;
pub(in crate::cli) mod identity;
mod latecomer;
mod line;
mod obey;
mod opening;
mod question;
mod reading;
pub(in crate::cli) mod refusals;
pub(in crate::cli) mod reread;
mod screen;
mod showing;
mod signals;
mod suggest;
mod tables;
mod text;
mod typing;
mod views;

use std::collections::VecDeque;

use chrono::{DateTime, FixedOffset};

pub use screen::Plain;
pub use signals::heed_size_limit;

use self::doubts::Choosing;
use self::latecomer::Latecomer;
use self::line::{Behavior, LineEditor, Typed};
use self::opening::Part;
use self::screen::{Line, Screen};
use crate::cli::context::{Color, Tone};
use crate::cli::earlier::OpenAction;
use crate::cli::outcome::Failure;
use crate::interview::{Asker, Reply, Step, Stop};
use crate::lang::table::Table;
use crate::lang::{Lang, fill};
use crate::model::codebook::Theme;
use crate::model::session::{Heed, Refusal};
use crate::model::terms::{ActionStatus, Visibility};
use crate::model::{Id, Session};
use crate::store::StoreError;

/// Gives an action of an earlier table its status, where it stands.
pub type Settle = Box<dyn Fn(&OpenAction, ActionStatus) -> Result<(), Failure>>;

/// What a terminal at the table needs to know of its surroundings.
pub struct Setting {
    /// The language of everything that the program itself says.
    pub lang: Lang,
    /// Whether escape codes for colour may be written.
    pub color: Color,
    /// Whether the screen may be drawn.
    pub plain: Plain,
    /// The themes of the codebook, by whose words themes are suggested.
    pub themes: Vec<Theme>,
    /// Actions that earlier tables left open.
    pub earlier: Vec<OpenAction>,
    /// Gives one of these another status, at its own table.
    pub settle: Settle,
    /// Tells the time.
    pub clock: Box<dyn Fn() -> DateTime<FixedOffset>>,
}

/// Asks at a terminal.
///
/// Dropping it gives the terminal back as it was.
pub struct Terminal {
    setting: Setting,
    words: &'static Table,
    screen: Screen,
    editor: LineEditor,
    /// What is said once, above the next prompt.
    notices: Vec<Line>,
    /// What the next line begins with: what was refused, or waits to be changed.
    draft: String,
    /// Pasted lines that were not looked at yet.
    pasted: VecDeque<String>,
    /// Whether the line on the prompt came out of a paste.
    from_paste: bool,
    /// What has to be known before anything else.
    pending: Option<Pending>,
    /// The record that the line on the prompt will change.
    changing: Option<u32>,
    /// Who a record is shown to once the line on the prompt changes it.
    shown_to: Option<(u32, Visibility)>,
    /// Words that were taken as they were typed.
    allowed: Vec<String>,
    /// Names, in lower case, that are replaced from now on without asking again.
    replaced: Vec<String>,
    /// Who comes late, while something in their role is asked about first.
    aside: Option<Latecomer>,
    /// Whether the table stops once the line of the last reply is kept.
    is_pausing: bool,
    /// What is said when the terminal is given back.
    parting: Option<String>,
    /// A line that is looked at again before anything is asked.
    again: Option<String>,
    /// The line of the last reply, to give back when it is refused.
    last: String,
    /// The record that a theme can be added to, and the theme that was suggested.
    suggested: Option<(u32, Option<Id>)>,
    /// Questions whose afterwards was seen.
    seen: Vec<Id>,
    /// Whether the turn has its one answer, so that the next can be asked.
    is_answered: bool,
    /// What Enter does, after something had to be seen first.
    held: Option<Reply>,
    /// What stands on the screen before the first question.
    part: Part,
    /// Whether losing the line was warned of.
    is_warned: bool,
    /// The phase of the last step.
    phase: Option<Id>,
    /// Which page of the closing overview is shown, and whether there is another.
    page_at: usize,
    has_more_pages: bool,
    /// What was shown last in simple mode, so that it is not said twice.
    said: String,
}

/// What the program itself asks at the prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pending {
    Choosing(Choosing),
    Latecomer(Latecomer),
}

/// Columns of the terminal, or 80 where there is none.
#[must_use]
pub fn width() -> usize {
    screen::size().0
}

/// Columns of the terminal that messages go to; `None` when they go to something else.
#[must_use]
pub fn error_width() -> Option<usize> {
    screen::error_width()
}

impl Terminal {
    /// Opens the terminal for a table; `None` when there is no terminal.
    #[must_use]
    pub fn new(setting: Setting) -> Option<Self> {
        let words = &setting.lang.words().table;
        let screen = Screen::new(setting.color, setting.plain);
        Some(Self {
            words,
            screen,
            editor: LineEditor::new(Behavior::Stdio)?,
            setting,
            notices: Vec::new(),
            draft: String::new(),
            pasted: VecDeque::new(),
            from_paste: false,
            pending: None,
            changing: None,
            shown_to: None,
            allowed: Vec::new(),
            replaced: Vec::new(),
            aside: None,
            is_pausing: false,
            parting: None,
            again: None,
            last: String::new(),
            suggested: None,
            seen: Vec::new(),
            is_answered: false,
            held: None,
            part: Part::Checklist,
            is_warned: false,
            phase: None,
            page_at: 0,
            has_more_pages: false,
            said: String::new(),
        })
    }

    /// Says lines above the next prompt.
    fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.notices.push(Line::toned(tone, text));
    }

    /// Shows lines and asks for a number among options, or for Enter when there is none.
    ///
    /// # Errors
    ///
    /// [`Stop`] when nobody answers.
    fn choose(&mut self, lines: &[Line], options: &[String], prompt: &str) -> Result<usize, Stop> {
        let mut shown = lines.to_vec();
        shown.extend(question::numbered(options));
        loop {
            let mut drawn = shown.clone();
            if self.screen.plain() == Plain::Boxes {
                drawn.push(Line::blank());
            }
            self.screen.show(&drawn);
            let vocabulary = complete::Vocabulary {
                options: options.to_vec(),
                room: self.list_room(),
                ..complete::Vocabulary::default()
            };
            let reply = match self.editor.read(&format!("{prompt} > "), "", vocabulary) {
                Typed::Line(reply) => reply,
                Typed::Interrupted(_) => return Err(Stop::Interrupted),
                Typed::Ended => return Err(Stop::Paused),
                Typed::Gone => return Err(Stop::Gone),
                Typed::Stirred(_) => continue,
            };
            if options.is_empty() {
                return Ok(0);
            }
            if let Some(index) = latecomer::choice(options, reply.trim()) {
                return Ok(index);
            }
        }
    }

    /// Gives the terminal back, and says something that stays there.
    pub fn leave(&mut self, lines: &[String]) {
        self.screen.close();
        let width = self.screen.size().0;
        for line in self
            .parting
            .take()
            .iter()
            .flat_map(|line| text::fold(line, width))
        {
            screen::write(&format!("{line}\r\n"));
        }
        for line in lines {
            screen::write(&format!("{}\r\n", text::clean(line)));
        }
    }

    /// Columns and rows that a list of completions may take.
    fn list_room(&self) -> (usize, usize) {
        let (width, rows) = self.screen.size();
        (width, rows.saturating_sub(4).max(2))
    }
}

impl Asker<StoreError> for Terminal {
    fn ask(&mut self, step: &Step<'_>, session: &Session) -> Result<Reply, Stop> {
        self.arrive(step, session);
        if std::mem::take(&mut self.is_pausing) {
            return Err(Stop::Paused);
        }
        let goes_on = std::mem::take(&mut self.is_answered) && self.pasted.is_empty();
        if let Some(reply) = goes_on.then(|| self.onward(step, session)).flatten() {
            return Ok(reply);
        }
        if let Some(line) = self.again.take()
            && let Some(reply) = self.submit(&line, step, session)
        {
            return Ok(reply);
        }
        loop {
            if let Some(line) = self.next_pasted() {
                if let Some(reply) = self.submit(&line, step, session) {
                    return Ok(reply);
                }
                continue;
            }
            self.draw(step, session);
            let prompt = self.prompt(step, session);
            let vocabulary = self.vocabulary(step, session);
            let draft = std::mem::take(&mut self.draft);
            let reply = match self.editor.read(&prompt, &draft, vocabulary) {
                Typed::Line(line) => self.hear(&line, step, session)?,
                Typed::Stirred(line) => {
                    self.said.clear();
                    self.draft = line;
                    None
                }
                Typed::Interrupted(line) => self.interrupted(line, Stop::Interrupted)?,
                Typed::Ended => self.interrupted(String::new(), Stop::Paused)?,
                Typed::Gone => return Err(Stop::Gone),
            };
            if let Some(reply) = reply {
                return Ok(reply);
            }
        }
    }

    fn accepted(&mut self, reply: &Reply, numbers: &[u32], heed: &[Heed], session: &Session) {
        let record = numbers.first().and_then(|number| session.record(*number));
        if let Some(done) = refusals::done(reply, numbers, session, self.setting.lang) {
            self.say(Tone::Faint, done);
        }
        let number = numbers.first().copied().unwrap_or(0);
        for heed in heed {
            let text = refusals::heed(heed, number, self.setting.lang);
            self.say(Tone::Warning, text);
        }
        match reply {
            Reply::Note(_) => {
                let line = std::mem::take(&mut self.last);
                self.editor.remember(&line);
                self.suggest(number, session);
                self.is_answered = heed.is_empty()
                    && record.is_some_and(|(question, _)| {
                        question.form.is_answer() && question.is_in_turn()
                    });
            }
            Reply::Change(..) | Reply::Remove(_) => {
                if let Some(told) = self.told_who_sees(reply, session) {
                    self.say(Tone::Faint, told);
                }
                self.editor.forget();
                self.suggested = None;
                (self.changing, self.shown_to) = (None, None);
            }
            Reply::Onward | Reply::Back | Reply::NextQuestion | Reply::Skip => {
                self.suggested = None;
            }
            Reply::Agree(_) => self.changing = None,
            Reply::Show(number, _) if self.changing == Some(*number) => {
                (self.changing, self.shown_to) = (None, None);
            }
            Reply::Join(_)
            | Reply::Leave(_)
            | Reply::Return(_)
            | Reply::Turn(_)
            | Reply::Remark(_)
            | Reply::NoName(_)
            | Reply::Nobody(_)
            | Reply::Show(..) => {}
        }
        self.last.clear();
        self.is_warned = false;
    }

    fn refused(&mut self, reply: &Reply, refusal: &Refusal) {
        let text = refusals::refusal(refusal, self.setting.lang);
        self.give_back(reply, text);
    }

    fn not_kept(&mut self, reply: &Reply, error: &StoreError) {
        let text = refusals::not_kept(error, self.setting.lang);
        self.give_back(reply, text);
    }
}

impl Terminal {
    /// Puts the line of a reply back on the prompt, with the reason above it.
    fn give_back(&mut self, reply: &Reply, reason: String) {
        self.say(Tone::Error, reason);
        (self.is_pausing, self.parting) = (false, None);
        self.draft = std::mem::take(&mut self.last);
        if let Reply::Change(number, _) = reply {
            self.changing = Some(*number);
        }
        if self.from_paste && !self.pasted.is_empty() {
            let count = self.pasted.len().to_string();
            self.say(
                Tone::Faint,
                fill(self.words.pasted_wait, &[("count", &count)]),
            );
        }
    }

    /// Suggests a theme for a note that has none.
    fn suggest(&mut self, number: u32, session: &Session) {
        self.suggested = None;
        let Some((question, record)) = session
            .record(number)
            .filter(|(question, _)| !question.form.is_answer())
        else {
            return;
        };
        let has_own = record
            .themes
            .iter()
            .any(|theme| !question.themes.contains(theme));
        let theme = suggest::theme(&record.text, &self.setting.themes);
        let theme = theme
            .filter(|theme| !has_own && !record.themes.contains(theme))
            .cloned();
        if let Some(theme) = &theme {
            let command = commands::name(commands::Command::Theme, self.setting.lang);
            let text = fill(
                self.words.theme_fits,
                &[("theme", theme.as_str()), ("command", command)],
            );
            self.say(Tone::Faint, text);
        }
        self.suggested = Some((number, theme));
    }
}
