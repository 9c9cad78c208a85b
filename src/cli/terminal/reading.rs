//! What is shown to read, page by page, and what is typed there.

use super::commands::{self, Reading};
use super::complete::Vocabulary;
use super::line::Typed;
use super::screen::Line;
use super::{Plain, Terminal};
use crate::interview::{Reply, Step, Stop};
use crate::model::Session;

impl Terminal {
    /// Shows something to read, page by page.
    pub(super) fn read(
        &mut self,
        lines: &[Line],
        step: &Step<'_>,
        session: &Session,
    ) -> Result<Option<Reply>, Stop> {
        let mut from = 0;
        let (prompt, read_on) = (self.words.prompt_read, self.words.prompt_more);
        self.said.clear();
        loop {
            let (width, rows) = self.screen.size();
            let room = if self.screen.plain() == Plain::Boxes {
                rows.saturating_sub(3).max(3)
            } else {
                usize::MAX
            };
            let page = page(lines, from, width, room);
            let is_last = from + page.len() >= lines.len();
            self.screen.show(&page);
            let prompt = format!("{} > ", if is_last { prompt } else { read_on });
            match self.editor.read(&prompt, "", Vocabulary::default()) {
                Typed::Line(line) if line.trim().is_empty() && !is_last => from += page.len(),
                Typed::Line(line) => return self.hear_aside(line.trim(), step, session),
                Typed::Stirred(_) => {}
                Typed::Interrupted(_) => return Ok(None),
                Typed::Ended => return Ok(None),
                Typed::Gone => return Err(Stop::Gone),
            }
        }
    }

    /// Takes what was typed where something was shown: a command is done, what was pasted becomes
    /// notes, anything else waits on the line.
    fn hear_aside(
        &mut self,
        line: &str,
        step: &Step<'_>,
        session: &Session,
    ) -> Result<Option<Reply>, Stop> {
        match commands::read(line, self.setting.lang) {
            Reading::Command(..) | Reading::Unknown(_) => self.hear(line, step, session),
            Reading::Text(_) | Reading::Other if line.contains('\n') => {
                self.hear(line, step, session)
            }
            Reading::Text(_) | Reading::Other => {
                line.clone_into(&mut self.draft);
                Ok(None)
            }
        }
    }

    /// Clears the screen until Enter.
    pub(super) fn hide(
        &mut self,
        step: &Step<'_>,
        session: &Session,
    ) -> Result<Option<Reply>, Stop> {
        self.said.clear();
        loop {
            self.screen.blank();
            match self.editor.read(
                &format!("{} > ", self.words.hidden),
                "",
                Vocabulary::default(),
            ) {
                Typed::Line(line) => return self.hear_aside(line.trim(), step, session),
                Typed::Stirred(_) | Typed::Interrupted(_) | Typed::Ended => {}
                Typed::Gone => return Err(Stop::Gone),
            }
        }
    }
}

/// As many lines as fit, at least one; the head of a table is not parted from its rows.
pub(super) fn page(lines: &[Line], from: usize, width: usize, room: usize) -> Vec<Line> {
    let mut used = 0;
    let fits = |line: &&Line| {
        let rows = line.rows(width).len();
        let fits = used == 0 || used + rows <= room;
        used += rows;
        fits
    };
    let mut page: Vec<Line> = lines.iter().skip(from).take_while(fits).cloned().collect();
    let next = lines.get(from + page.len());
    let head = match (page.last(), next) {
        (Some(last), Some(_)) if last.is_rule() => 2,
        (Some(_), Some(next)) if next.is_rule() => 1,
        _ => 0,
    };
    if head < page.len() {
        page.truncate(page.len() - head);
    }
    page
}
