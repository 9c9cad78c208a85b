//! What stands on the screen and before the cursor, for each step of a table.

use super::question::{Asked, numbered, phase_line};
use super::screen::{Line, height, within};
use super::text::columns;
use super::{Pending, Plain, Terminal, afterwards, commands, reading, views};
use crate::cli::context::Tone;
use crate::interview::Step;
use crate::lang::fill;
use crate::model::session::PhaseLog;
use crate::model::{Id, Session};

/// Rows that a long screen leaves for the prompt and the blank lines around it.
const MARGIN: usize = 4;
/// Rows of a long screen that stand above what is asked, however long that is.
const LEAST_ABOVE: usize = 3;

impl Terminal {
    /// Draws the whole screen for a step.
    pub(super) fn draw(&mut self, step: &Step<'_>, session: &Session) {
        let (width, rows) = self.screen.size();
        let mut top = self.head(step, session);
        let asked = Asked::of(step, session, self.words);
        // A line that is put back goes on below the row of its prompt.
        let typed = columns(&self.prompt(step, session)) + columns(&self.draft);
        let more = typed / width.max(1);
        let least = asked
            .as_ref()
            .map_or(LEAST_ABOVE, |asked| height(&[asked.title()], width));
        let room = match self.screen.plain() {
            Plain::Boxes => rows.saturating_sub(least + more + MARGIN - 1),
            Plain::Simple => usize::MAX,
        };
        let below = within(self.below(asked.as_ref()), width, room);
        let margin = height(&below, width) + more + MARGIN;
        match (&asked, step) {
            (Some(asked), _) => top.extend(asked.lines()),
            (None, Step::Break { .. }) => {
                top.push(Line::toned(Tone::Strong, self.words.pause));
                top.push(Line::toned(Tone::Faint, self.words.break_over));
            }
            (None, Step::Opening) => {
                let (lines, hints) = self.opening(session);
                top.extend(self.page(&lines, &hints, margin));
            }
            (None, Step::Question { .. } | Step::Closing) => {
                let lines = views::closing(session, self.layout());
                let hints = [self.show_hint(), self.words.closing_end.to_owned()];
                top.extend(self.page(&lines, &hints, margin));
            }
        }
        if self.screen.plain() == Plain::Simple {
            self.draw_simply(&top, &below);
            return;
        }
        if (self.pending.is_some() || !self.draft.is_empty())
            && let Some(asked) = &asked
        {
            top = self.fitting(top, asked, step, session, rows.saturating_sub(margin - 1));
        }
        let used = height(&top, width) + height(&below, width) + more + 3;
        let notes = asked.map_or_else(Vec::new, |asked| {
            asked.notes(width, rows.saturating_sub(used))
        });
        let mut lines = top;
        if !notes.is_empty() {
            lines.push(Line::blank());
            lines.extend(notes);
        }
        if !below.is_empty() {
            lines.push(Line::blank());
            lines.extend(below);
        }
        lines.push(Line::blank());
        self.screen.show(&lines);
    }

    /// What is above a choice in so many rows: the whole, or the question under the phase, or the
    /// question alone, so that it does not leave the screen.
    fn fitting(
        &self,
        whole: Vec<Line>,
        asked: &Asked<'_>,
        step: &Step<'_>,
        session: &Session,
        room: usize,
    ) -> Vec<Line> {
        let fits = |lines: &[Line]| height(lines, self.screen.size().0) <= room;
        if fits(&whole) {
            return whole;
        }
        let mut brief = self.head(step, session);
        brief.push(asked.title());
        if fits(&brief) {
            return brief;
        }
        vec![asked.title()]
    }

    /// The page of a long screen that is shown now, with what can be done at its end.
    fn page(&mut self, lines: &[Line], hints: &[String], margin: usize) -> Vec<Line> {
        let (width, rows) = self.screen.size();
        let hint = |hint: &String| Line::toned(Tone::Faint, hint.as_str());
        let hints: Vec<Line> = hints.iter().map(hint).collect();
        let room = match self.screen.plain() {
            Plain::Boxes => rows.saturating_sub(margin + height(&hints, width)).max(3),
            Plain::Simple => usize::MAX,
        };
        let mut from = 0;
        let mut shown = reading::page(lines, from, width, room);
        for _ in 0..self.page_at {
            if from + shown.len() < lines.len() {
                from += shown.len();
                shown = reading::page(lines, from, width, room);
            }
        }
        self.has_more_pages = from + shown.len() < lines.len();
        if self.pending.is_some() {
            return shown;
        }
        shown.push(Line::blank());
        if self.has_more_pages {
            shown.push(Line::toned(Tone::Faint, self.words.prompt_more));
        } else {
            shown.extend(hints);
        }
        shown
    }

    /// How notes stay out of the report.
    fn show_hint(&self) -> String {
        let name = |command| commands::name(command, self.setting.lang);
        let values = [
            ("notes", name(commands::Command::Notes)),
            ("all", self.words.all_word),
            ("table", name(commands::Command::Table)),
        ];
        fill(self.words.closing_show, &values)
    }

    /// In simple mode a question is said once, and after that only what is new.
    fn draw_simply(&mut self, top: &[Line], below: &[Line]) {
        let said = format!("{top:?}");
        if said != self.said {
            self.screen.show(&[Line::blank()]);
            self.screen.show(top);
            self.said = said;
        }
        self.screen.show(below);
    }

    fn head(&self, step: &Step<'_>, session: &Session) -> Vec<Line> {
        let head = |phase: &PhaseLog, number: usize| {
            let mut lines = phase_line(phase, number, session, (self.setting.clock)(), self.words);
            lines.push(Line::blank());
            lines
        };
        match step {
            Step::Break { phase, number } | Step::Question { phase, number, .. } => {
                head(phase, *number)
            }
            Step::Opening | Step::Closing => Vec::new(),
        }
    }

    /// What stands between the notes and the prompt: what the program says or asks.
    fn below(&self, asked: Option<&Asked<'_>>) -> Vec<Line> {
        let mut lines = self.notices.clone();
        match &self.pending {
            Some(Pending::Choosing(choosing)) => {
                lines.push(Line::toned(Tone::Warning, choosing.question.clone()));
                let labels: Vec<String> = choosing
                    .ways
                    .iter()
                    .map(|(label, _)| label.clone())
                    .collect();
                lines.extend(numbered(&labels));
            }
            Some(Pending::Latecomer(latecomer)) => lines.extend(latecomer.lines(self.words)),
            None => {}
        }
        let is_quiet =
            lines.is_empty() && self.draft.is_empty() && self.screen.plain() == Plain::Boxes;
        if let Some(asked) = asked.filter(|_| is_quiet) {
            let hint = if asked.turn.is_some() {
                self.words.onward_turn
            } else {
                self.words.onward_question
            };
            lines.push(Line::toned(Tone::Faint, hint));
        }
        lines
    }

    /// What stands before the cursor.
    pub(super) fn prompt(&self, step: &Step<'_>, session: &Session) -> String {
        let turn = match step {
            Step::Question { turn, .. } => turn.map(|turn| turn.code.as_str().to_owned()),
            Step::Break { .. } | Step::Opening | Step::Closing => None,
        };
        let change = match step {
            Step::Opening => self.words.prompt_rule,
            Step::Break { .. } | Step::Question { .. } | Step::Closing => self.words.prompt_change,
        };
        let own = match (&self.pending, self.changing) {
            (Some(Pending::Choosing(_)), _) => Some(self.words.prompt_choose.to_owned()),
            (Some(Pending::Latecomer(_)), _) => Some(self.words.prompt_join.to_owned()),
            (None, Some(number)) => Some(fill(change, &[("number", &number.to_string())])),
            (None, None) => turn,
        };
        let simple = |own: Option<String>, place: &str| {
            own.map_or_else(|| format!("{place} > "), |own| format!("{place}, {own} > "))
        };
        if self.screen.plain() == Plain::Boxes {
            return own.map_or_else(|| "> ".to_owned(), |own| format!("{own}> "));
        }
        let (number, what) = match step {
            Step::Break { number, .. } => (*number, self.words.pause.to_owned()),
            Step::Question { number, log, .. } => (*number, log.question.id.as_str().to_owned()),
            Step::Opening => return simple(own, self.words.prompt_open),
            Step::Closing => return simple(own, self.words.prompt_closing),
        };
        let what = own.map_or_else(|| what.clone(), |own| format!("{what}, {own}"));
        let values = [
            ("number", &*number.to_string()),
            ("total", &session.phases.len().to_string()),
            ("what", &what),
        ];
        format!("{} > ", fill(self.words.prompt_place, &values))
    }

    pub(super) fn layout(&self) -> views::Layout {
        views::Layout {
            lang: self.setting.lang,
            plain: self.screen.plain(),
            width: self.screen.size().0,
        }
    }

    /// Notices that another phase began, and says who was not heard in the one before.
    pub(super) fn arrive(&mut self, step: &Step<'_>, session: &Session) {
        let phase = match step {
            Step::Break { phase, .. } | Step::Question { phase, .. } => Some(phase.id.clone()),
            Step::Opening | Step::Closing => None,
        };
        let before = std::mem::replace(&mut self.phase, phase.clone());
        if phase.is_some() {
            self.page_at = 0;
        }
        let Some(before) = before.filter(|before| Some(before) != phase.as_ref()) else {
            return;
        };
        let index = |id: &Id| session.phases.iter().position(|phase| phase.id == *id);
        let is_onward = phase
            .as_ref()
            .is_none_or(|phase| index(phase) > index(&before));
        let log = session.phases.iter().find(|phase| phase.id == before);
        let command = commands::name(commands::Command::Back, self.setting.lang);
        let told = log
            .filter(|_| is_onward)
            .and_then(|log| afterwards::of_phase(log, session, command, self.setting.lang));
        if let Some(told) = told {
            self.say(Tone::Warning, told);
        }
    }
}
