//! Open actions of earlier tables, asked after before the first question.

use super::doubts::{Choosing, Enter, Way};
use super::screen::Line;
use super::text::clean;
use super::{Pending, Terminal};
use crate::cli::context::Tone;
use crate::cli::earlier::OpenAction;
use crate::interview::Reply;
use crate::lang::{Lang, fill};
use crate::model::Note;
use crate::model::terms::{ActionStatus, Kind};
use crate::report::view::Printed;

impl Terminal {
    /// The actions with their number, and how to tell how they stand.
    pub(super) fn earlier(&self) -> (Vec<Line>, Vec<String>) {
        let (words, lang) = (self.words, self.setting.lang);
        let mut lines = vec![
            Line::toned(Tone::Strong, words.earlier_title),
            Line::blank(),
        ];
        let told: Vec<String> = self.setting.earlier.iter().map(|a| told(a, lang)).collect();
        lines.extend(super::question::numbered(&told));
        let done = label(ActionStatus::Done, lang);
        let how = fill(words.earlier_how, &[("status", done)]);
        (lines, vec![how, words.start_go.to_owned()])
    }

    /// Takes what was typed about an action: its number, and how it stands.
    pub(super) fn take_earlier(&mut self, line: &str) -> Option<Reply> {
        let (number, rest) = line.split_once(' ').unwrap_or((line, ""));
        let index = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let action = index.and_then(|index| Some((index, self.setting.earlier.get(index)?)));
        let Some((index, action)) = action else {
            self.say(Tone::Error, self.words.choose_number);
            line.clone_into(&mut self.draft);
            return None;
        };
        if let Some(status) = status(rest, self.setting.lang) {
            return self.settle_earlier(index, status);
        }
        let question = fill(self.words.earlier_asked, &[("what", &clean(&action.what))]);
        let way = |(_, status): &(&str, ActionStatus)| {
            let shown = label(*status, self.setting.lang).to_owned();
            (shown, Way::Settle(index, *status))
        };
        self.pending = Some(Pending::Choosing(Choosing {
            question,
            ways: ActionStatus::ALL.iter().map(way).collect(),
            line: String::new(),
            enter: Enter::GoesBack,
            beneath: None,
        }));
        None
    }

    /// Gives an action its status where it stands; where that cannot be, it becomes a note here.
    pub(super) fn settle_earlier(&mut self, index: usize, status: ActionStatus) -> Option<Reply> {
        let (words, lang) = (self.words, self.setting.lang);
        let action = self.setting.earlier.get_mut(index)?;
        let values = [
            ("id", action.id.as_str()),
            ("what", &*clean(&action.what)),
            ("status", label(status, lang)),
        ];
        let is_settled = (self.setting.settle)(action, status).is_ok();
        let (told, note) = if is_settled {
            (fill(words.earlier_settled, &values), None)
        } else {
            let note = Note {
                kind: Some(Kind::Parked),
                text: fill(words.earlier_note, &values),
                ..Note::default()
            };
            (fill(words.earlier_noted, &values), Some(note))
        };
        action.status = status;
        self.say(Tone::Warning, told);
        note.map(Reply::Remark)
    }
}

fn told(action: &OpenAction, lang: Lang) -> String {
    let words = &lang.words().table;
    let who = if action.who.is_empty() {
        words.nobody.to_owned()
    } else {
        lang.list(&action.who)
    };
    let when = action
        .due
        .map_or_else(|| words.no_date.to_owned(), |day| lang.date(day));
    let values = [
        ("what", &*action.what),
        ("who", &*who),
        ("when", &*when),
        ("status", label(action.status, lang)),
    ];
    fill(words.earlier_action, &values)
}

fn label(status: ActionStatus, lang: Lang) -> &'static str {
    status.label(&lang.words().terms)
}

/// The status that a text names, in the language or as it stands in the file.
fn status(typed: &str, lang: Lang) -> Option<ActionStatus> {
    let typed = typed.trim().to_lowercase();
    let names = |term: &str, status| term == typed || label(status, lang).to_lowercase() == typed;
    let mut found = ActionStatus::ALL.iter();
    let found = found.find(|(term, status)| names(term, *status));
    found.map(|(_, status)| *status)
}
