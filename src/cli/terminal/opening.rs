//! What is looked at and agreed before the first question: the checks, consent, the talks and the
//! ground rules.

use super::commands::Command;
use super::doubts::{Choosing, Enter, Way};
use super::screen::Line;
use super::text::clean;
use super::typing::Heeded;
use super::{Pending, Terminal, commands};
use crate::cli::context::Tone;
use crate::interview::{Reply, Stop};
use crate::lang::table::Table;
use crate::lang::{Lang, fill};
use crate::model::Session;
use crate::model::terms::Scope;

/// What stands on the screen before the first question, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Checklist,
    /// Only when a check was answered with no.
    Selection,
    /// Open actions of earlier tables, when there are any.
    Earlier,
    Rules,
}

impl Terminal {
    /// Says that a table goes on where it was.
    pub fn resume(&mut self) {
        self.say(Tone::Faint, self.words.resume);
    }

    /// Asks whether the report is wanted now.
    ///
    /// # Errors
    ///
    /// [`Stop`] when nobody answers.
    pub fn ask_for_report(&mut self) -> Result<bool, Stop> {
        let words = self.words;
        let mut lines = vec![Line::new(words.saved_end)];
        lines.push(Line::toned(Tone::Strong, words.report_wanted));
        let options = [words.yes.to_owned(), words.no.to_owned()];
        Ok(self.choose(&lines, &options, words.prompt_choose)? == 0)
    }

    /// The part that is shown now, and what can be done there.
    pub(super) fn opening(&self, session: &Session) -> (Vec<Line>, Vec<String>) {
        let words = self.words;
        match self.part {
            Part::Checklist => {
                let lines = checklist(session, words, self.setting.lang);
                (lines, vec![words.start_go.to_owned()])
            }
            Part::Selection => {
                let title = Line::toned(Tone::Strong, clean(&session.case.title));
                let lines = std::iter::once(title).chain(selection(session, words));
                (lines.collect(), vec![words.start_go.to_owned()])
            }
            Part::Earlier => self.earlier(),
            Part::Rules => (
                rules(session, words),
                vec![words.rules_how.to_owned(), words.rules_agree.to_owned()],
            ),
        }
    }

    /// Enter: to the next page or part, and after the last to the first question. A check that was
    /// answered with no is asked about first.
    pub(super) fn open_onward(&mut self, session: &Session) -> Option<Reply> {
        if self.has_more_pages {
            self.page_at += 1;
            return None;
        }
        let selection = session
            .case
            .selection
            .filter(|_| matches!(self.part, Part::Checklist | Part::Selection));
        if selection.is_some_and(|selection| selection.refused().next().is_some()) {
            (self.part, self.page_at) = (Part::Selection, 0);
            self.pending = Some(Pending::Choosing(Choosing {
                question: self.words.start_refused.to_owned(),
                ways: vec![
                    (self.words.start_anyway.to_owned(), Way::Begin),
                    (self.words.start_not.to_owned(), Way::Stop),
                ],
                line: String::new(),
                enter: Enter::GoesBack,
                beneath: None,
            }));
            return None;
        }
        self.next_part(session)
    }

    /// The next part, or the first question when there is none.
    pub(super) fn next_part(&mut self, session: &Session) -> Option<Reply> {
        self.page_at = 0;
        match self.part {
            Part::Checklist | Part::Selection if !self.setting.earlier.is_empty() => {
                self.part = Part::Earlier;
            }
            Part::Checklist | Part::Selection | Part::Earlier
                if !session.ground_rules.is_empty() =>
            {
                self.part = Part::Rules;
            }
            Part::Checklist | Part::Selection | Part::Earlier | Part::Rules => {
                return Some(Reply::Onward);
            }
        }
        None
    }

    /// Back to the first part.
    pub(super) fn open_again(&mut self) {
        (self.part, self.page_at) = (Part::Checklist, 0);
    }

    /// Takes a typed line: a ground rule, where they stand.
    pub(super) fn take_in_opening(&mut self, line: &str, session: &Session) -> Option<Reply> {
        match self.part {
            Part::Checklist | Part::Selection => {
                self.say(Tone::Faint, self.words.open_text);
                line.clone_into(&mut self.draft);
                None
            }
            Part::Earlier => self.take_earlier(line),
            Part::Rules => {
                let line = match self.look_at(line, session) {
                    Heeded::Harmless => line.to_owned(),
                    Heeded::Written(written) => written,
                    Heeded::Asked => return None,
                };
                let mut rules = session.ground_rules.clone();
                match self.changing.and_then(|number| self.rule(number, session)) {
                    Some(index) => rules[index] = line,
                    None => rules.push(line),
                }
                Some(Reply::Agree(rules))
            }
        }
    }

    /// Puts a ground rule on the line, to change it.
    pub(super) fn begin_rule_change(&mut self, rest: &str, session: &Session) {
        if let Some(index) = self.asked_rule(rest, Command::Change, session) {
            session.ground_rules[index].clone_into(&mut self.draft);
            self.changing = u32::try_from(index + 1).ok();
        }
    }

    /// Takes a ground rule away.
    pub(super) fn remove_rule(&mut self, rest: &str, session: &Session) -> Option<Reply> {
        let index = self.asked_rule(rest, Command::Remove, session)?;
        let mut rules = session.ground_rules.clone();
        rules.remove(index);
        Some(Reply::Agree(rules))
    }

    fn asked_rule(&mut self, rest: &str, command: Command, session: &Session) -> Option<usize> {
        let number = rest.trim_start_matches('#').parse().ok();
        let index = number.and_then(|number| self.rule(number, session));
        if index.is_none() {
            let name = commands::name(command, self.setting.lang);
            self.say(
                Tone::Error,
                fill(self.words.rule_number, &[("command", name)]),
            );
        }
        index
    }

    /// Where a ground rule stands, when it has this number on the screen.
    fn rule(&self, number: u32, session: &Session) -> Option<usize> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        (self.part == Part::Rules && index < session.ground_rules.len()).then_some(index)
    }
}

fn rules(session: &Session, words: &Table) -> Vec<Line> {
    let mut lines = vec![Line::toned(Tone::Strong, words.start_rules), Line::blank()];
    let rules: Vec<String> = session
        .ground_rules
        .iter()
        .map(|rule| clean(rule))
        .collect();
    lines.extend(super::question::numbered(&rules));
    lines
}

fn checklist(session: &Session, words: &Table, lang: Lang) -> Vec<Line> {
    let case = &session.case;
    let yes_no = |answer: bool| yes_no(answer, words);
    let mut lines = vec![
        Line::toned(Tone::Strong, clean(&case.title)),
        Line::new(words.start_title),
        Line::blank(),
    ];
    let here: Vec<String> = case
        .at_table()
        .map(|p| format!("{} ({})", clean(&p.role), p.code))
        .collect();
    lines.push(Line::new(fill(
        words.start_here,
        &[("who", &lang.list(&here))],
    )));
    lines.extend(selection(session, words));
    let consents: Vec<Line> = case
        .at_table()
        .filter_map(|p| p.consent.as_ref().map(|consent| (p, consent)))
        .map(|(p, consent)| {
            let values = [
                ("role", &*clean(&p.role)),
                ("code", p.code.as_str()),
                ("notes", yes_no(consent.notes)),
                ("report", yes_no(consent.report)),
                ("quote", yes_no(consent.quote)),
            ];
            Line::item("  ", fill(words.consent_line, &values))
        })
        .collect();
    if !consents.is_empty() {
        lines.push(Line::blank());
        lines.push(Line::toned(Tone::Strong, words.start_consent));
        lines.extend(consents);
    }
    let talks = &case.preparation;
    // Talks beforehand belong to a case, and to who would be talked with.
    if case.scope == Scope::AcrossCases && talks.is_empty() {
        return lines;
    }
    lines.push(Line::blank());
    lines.push(Line::toned(Tone::Strong, words.start_talks));
    for (who, day) in [
        (words.talk_youth, talks.talk_with_youth),
        (words.talk_parents, talks.talk_with_parents),
        (words.talk_chair, talks.talk_with_chair),
    ] {
        let day = day.map_or_else(|| words.talk_none.to_owned(), |day| lang.date(day));
        lines.push(Line::item("  ", format!("{who}: {day}")));
    }
    lines
}

/// The four checks of a case.
fn selection(session: &Session, words: &Table) -> Vec<Line> {
    let Some(selection) = session.case.selection else {
        return Vec::new();
    };
    let mut lines = vec![
        Line::blank(),
        Line::toned(Tone::Strong, words.start_selection),
    ];
    for (check, answer) in [
        (words.check_family, selection.family_joins),
        (words.check_look_back, selection.can_look_back),
        (words.check_conflict, selection.conflict_over),
        (words.check_recognisable, selection.recognisable),
    ] {
        let line = Line::item("  ", format!("{check}: {}", yes_no(answer, words)));
        lines.push(if answer {
            line
        } else {
            line.with_tone(Tone::Warning)
        });
    }
    lines
}

fn yes_no(answer: bool, words: &Table) -> &'static str {
    if answer { words.yes } else { words.no }
}
