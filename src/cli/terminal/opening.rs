//! What is looked at before a table begins: the checks, consent, the talks and the ground rules.

use super::Terminal;
use super::screen::Line;
use super::text::clean;
use crate::cli::context::Tone;
use crate::interview::Stop;
use crate::lang::table::Table;
use crate::lang::{Lang, fill};
use crate::model::Session;

impl Terminal {
    /// Shows the checklist of a new table and waits for Enter; a check that was answered with no
    /// is asked about.
    ///
    /// # Errors
    ///
    /// [`Stop`] when the table is not to begin; nothing was kept then.
    pub fn open(&mut self, session: &Session) -> Result<(), Stop> {
        let (words, lang) = (self.words, self.setting.lang);
        let mut lines = checklist(session, words, lang);
        let refused = session
            .case
            .selection
            .is_some_and(|selection| selection.refused().next().is_some());
        if refused {
            lines.push(Line::blank());
            lines.push(Line::toned(Tone::Warning, words.start_refused));
            let options = [words.yes.to_owned(), words.no.to_owned()];
            if self.choose(&lines, &options, words.prompt_choose)? == 1 {
                return Err(Stop::Paused);
            }
        } else {
            self.choose(&lines, &[], words.start_go)?;
        }
        if !session.ground_rules.is_empty() {
            let mut lines = vec![Line::toned(Tone::Strong, words.start_rules), Line::blank()];
            lines.extend(
                session
                    .ground_rules
                    .iter()
                    .map(|rule| Line::item("  • ", clean(rule))),
            );
            self.choose(&lines, &[], words.start_go)?;
        }
        Ok(())
    }

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
}

fn checklist(session: &Session, words: &Table, lang: Lang) -> Vec<Line> {
    let case = &session.case;
    let yes_no = |answer: bool| if answer { words.yes } else { words.no };
    let mut lines = vec![
        Line::toned(Tone::Strong, clean(&case.title)),
        Line::new(words.start_title),
        Line::blank(),
    ];
    let here: Vec<String> = case
        .present()
        .map(|p| format!("{} ({})", clean(&p.role), p.code))
        .collect();
    lines.push(Line::new(fill(
        words.start_here,
        &[("who", &lang.list(&here))],
    )));
    if let Some(selection) = &case.selection {
        lines.push(Line::blank());
        lines.push(Line::toned(Tone::Strong, words.start_selection));
        for (check, answer) in [
            (words.check_family, selection.family_joins),
            (words.check_look_back, selection.can_look_back),
            (words.check_conflict, selection.conflict_over),
            (words.check_recognisable, selection.recognisable),
        ] {
            let line = Line::item("  ", format!("{check}: {}", yes_no(answer)));
            lines.push(if answer {
                line
            } else {
                line.with_tone(Tone::Warning)
            });
        }
    }
    let consents: Vec<Line> = case
        .present()
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
    lines.push(Line::blank());
    lines.push(Line::toned(Tone::Strong, words.start_talks));
    let talks = &case.preparation;
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
