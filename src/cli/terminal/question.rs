//! What the screen shows for a step: where we are, the question, whose turn it is, and what is
//! there already.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::screen::Line;
use super::text::{clean, shorten};
use crate::cli::context::Tone;
use crate::interview::Step;
use crate::lang::fill;
use crate::lang::table::Table;
use crate::model::session::{PhaseLog, Place, QuestionLog};
use crate::model::terms::{Form, Kind, Perspective, Presenter, Visibility};
use crate::model::{Participant, Record, Session, Speakers};

/// The most notes that are shown with a question.
const MOST_NOTES: usize = 5;

/// The head of the screen: the phase, and its minutes against the clock.
pub(super) fn phase_line(
    phase: &PhaseLog,
    number: usize,
    session: &Session,
    now: DateTime<FixedOffset>,
    words: &Table,
) -> Vec<Line> {
    let title = fill(
        words.phase,
        &[
            ("number", &number.to_string()),
            ("total", &session.phases.len().to_string()),
            ("title", &clean(&phase.title)),
        ],
    );
    let spent = spent(phase, now);
    let mut lines = vec![Line::toned(
        Tone::Faint,
        format!("{title} · {}", minutes(phase, spent, words)),
    )];
    if let Some(hint) = time_hint(phase, spent, words) {
        lines.push(Line::toned(Tone::Warning, hint));
    }
    lines
}

/// Whole minutes that the phase took until now; none when the clock says that it is yet to begin.
///
/// Where nothing was noted for longer than [`LONGEST_SILENCE`], the table was stopped: that time
/// does not count.
pub(super) fn spent(phase: &PhaseLog, now: DateTime<FixedOffset>) -> u32 {
    let Some(begun) = phase.begun else { return 0 };
    let noted = phase.questions.iter().flat_map(|log| &log.records);
    let mut moments: Vec<_> = noted.filter_map(|record| record.at).collect();
    moments.push(now);
    moments.retain(|moment| (begun..=now).contains(moment));
    moments.sort_unstable();
    let before = [begun].into_iter().chain(moments.iter().copied());
    let gaps = before.zip(&moments).map(|(from, to)| *to - from);
    let counted: TimeDelta = gaps.filter(|gap| *gap <= LONGEST_SILENCE).sum();
    u32::try_from(counted.num_minutes()).unwrap_or(0)
}

/// The longest time without a note in a table that goes on.
const LONGEST_SILENCE: TimeDelta = TimeDelta::minutes(45);

/// The minutes of a phase against its plan.
pub(super) fn minutes(phase: &PhaseLog, spent: u32, words: &Table) -> String {
    let spent = spent.to_string();
    match phase.minutes {
        Some(planned) => fill(
            words.minutes,
            &[("spent", &spent), ("planned", &planned.to_string())],
        ),
        None => fill(words.minutes_free, &[("spent", &spent)]),
    }
}

/// The hint from 80 % and at 100 % of the planned minutes.
fn time_hint(phase: &PhaseLog, spent: u32, words: &Table) -> Option<String> {
    let planned = phase.minutes.filter(|planned| *planned > 0)?;
    if spent >= planned {
        Some(words.time_up.to_owned())
    } else if spent * 5 >= planned * 4 {
        Some(fill(
            words.nearly,
            &[("left", &(planned - spent).to_string())],
        ))
    } else {
        None
    }
}

/// A question, as it is put to the table.
pub(super) struct Asked<'a> {
    phase: &'a PhaseLog,
    pub(super) log: &'a QuestionLog,
    pub(super) place: &'a Place,
    pub(super) turn: Option<&'a Participant>,
    pub(super) session: &'a Session,
    pub(super) words: &'static Table,
}

impl<'a> Asked<'a> {
    /// The question of a step, when it has one.
    pub(super) fn of(step: &Step<'a>, session: &'a Session, words: &'static Table) -> Option<Self> {
        match *step {
            Step::Question {
                phase,
                log,
                place,
                turn,
                ..
            } => Some(Self {
                phase,
                log,
                place,
                turn,
                session,
                words,
            }),
            Step::Break { .. } | Step::Opening | Step::Closing => None,
        }
    }

    /// The question itself, how it is answered, and whose turn it is.
    pub(super) fn lines(&self) -> Vec<Line> {
        let question = &self.log.question;
        let mut lines = Vec::new();
        if self
            .phase
            .questions
            .first()
            .is_some_and(|first| first.question.id == question.id)
        {
            let explanation = self.phase.explanation.iter();
            let explanation = explanation.map(|text| Line::toned(Tone::Faint, clean(text)));
            lines.extend(explanation.flat_map(|line| [line, Line::blank()]));
        }
        lines.push(self.title());
        lines.push(Line::blank());
        let body = [self.options(), self.how(), self.cell(), self.turn_line()].concat();
        if body.is_empty() {
            lines.pop();
        }
        lines.extend(body);
        lines
    }

    /// The question itself.
    pub(super) fn title(&self) -> Line {
        Line::toned(Tone::Strong, clean(&self.log.question.text))
    }

    fn cell(&self) -> Vec<Line> {
        let (Some(row), Some(column)) = (&self.place.row, &self.place.column) else {
            return Vec::new();
        };
        let values = [("row", &*clean(row)), ("column", &*clean(column))];
        vec![Line::toned(Tone::Term, fill(self.words.cell, &values))]
    }

    fn turn_line(&self) -> Vec<Line> {
        let Some(turn) = self.turn else {
            return Vec::new();
        };
        let turns = self.session.turns(&self.log.question);
        let after = turns
            .iter()
            .skip_while(|other| other.code != turn.code)
            .nth(1);
        let line = fill(
            self.words.turn,
            &[("role", &clean(&turn.role)), ("code", turn.code.as_str())],
        );
        if turns.len() == 1 {
            return vec![Line::toned(Tone::Term, line)];
        }
        let after = after.map_or_else(
            || self.words.turn_last.to_owned(),
            |after| fill(self.words.turn_after, &[("role", &clean(&after.role))]),
        );
        vec![Line::toned(Tone::Term, format!("{line}, {after}"))]
    }

    fn options(&self) -> Vec<Line> {
        let question = &self.log.question;
        let options = match question.form {
            Form::Choice | Form::MultipleChoice => question.possible_answers(),
            Form::YesNo => vec![self.words.yes.to_owned(), self.words.no.to_owned()],
            Form::Open
            | Form::Round
            | Form::Together
            | Form::Actions
            | Form::Scale
            | Form::Matrix => Vec::new(),
        };
        numbered(&options)
    }

    /// How the question is answered, as far as that needs saying.
    fn how(&self) -> Vec<Line> {
        let (question, words) = (&self.log.question, self.words);
        let code = self.somebody();
        let by_form = match question.form {
            Form::Open | Form::Round | Form::Matrix
                if matches!(question.default_kind(), Kind::Offer | Kind::Need) =>
            {
                Some(fill(words.offers, &[("code", &code)]))
            }
            Form::Open | Form::Round | Form::Matrix if question.default_kind() == Kind::Lead => {
                let options = leaders(words).join(", ");
                Some(fill(words.leader_how, &[("options", &options)]))
            }
            Form::Open | Form::Round | Form::Matrix => None,
            Form::Together => Some(words.together.to_owned()),
            Form::Actions => Some(fill(words.actions, &[("code", &code)])),
            Form::Choice | Form::YesNo => Some(words.choose_one.to_owned()),
            Form::MultipleChoice => Some(words.choose_more.to_owned()),
            Form::Scale => {
                let step = |step: Option<i64>| step.unwrap_or(0).to_string();
                Some(fill(
                    words.scale,
                    &[("from", &step(question.from)), ("to", &step(question.to))],
                ))
            }
        };
        let by_length = question
            .most_words
            .map(|most| fill(words.most_words, &[("most", &most.to_string())]));
        let by_method = [
            self.presenter_line(),
            question.write_first.then(|| words.write_first.to_owned()),
        ];
        let by_audience = match question.default_visibility() {
            Visibility::Table => Some(words.at_table_only.to_owned()),
            Visibility::Public => Some(words.may_be_public.to_owned()),
            Visibility::Report => None,
        };
        let waits = self
            .session
            .waits_for_answer(question)
            .then(|| words.required.to_owned());
        by_method
            .into_iter()
            .chain([by_form, by_length, by_audience, waits])
            .flatten()
            .map(|how| Line::toned(Tone::Faint, how))
            .collect()
    }

    /// What the one who brings the case in does now.
    fn presenter_line(&self) -> Option<String> {
        let words = match self.log.question.presenter? {
            Presenter::Listens => self.words.presenter_listens,
            Presenter::Alone => self.words.presenter_alone,
        };
        let presenter = self.session.case.present().find(|p| p.brings_in)?;
        Some(fill(words, &[("role", &clean(&presenter.role))]))
    }

    /// A code for an example: of a professional, when there is one.
    fn somebody(&self) -> String {
        let works =
            |p: &&Participant| matches!(p.perspective, Perspective::Education | Perspective::Care);
        let case = &self.session.case;
        let found = case.at_table().find(works);
        let found = found.or_else(|| case.at_table().next());
        found.map_or_else(String::new, |p| p.code.as_str().to_owned())
    }

    /// The last notes at this place, as many as there is room for; none of those kept in secret.
    pub(super) fn notes(&self, width: usize, rows: usize) -> Vec<Line> {
        let here: Vec<&Record> = self
            .log
            .records
            .iter()
            .filter(|record| self.is_here(record))
            .collect();
        let count = here.len().to_string();
        if here.is_empty() || rows < 2 {
            return Vec::new();
        }
        if self.log.question.anonymous {
            return vec![Line::toned(
                Tone::Faint,
                fill(self.words.noted_secret, &[("count", &count)]),
            )];
        }
        let most = MOST_NOTES.min(rows - 1);
        let title = Line::toned(
            Tone::Faint,
            fill(self.words.noted_already, &[("count", &count)]),
        );
        let shown = here.iter().skip(here.len().saturating_sub(most));
        let line = |record: &&Record| {
            let number = lead(record);
            let room = width.saturating_sub(number.len());
            Line::item(number, shorten(&compact(record), room))
        };
        std::iter::once(title).chain(shown.map(line)).collect()
    }

    fn is_here(&self, record: &Record) -> bool {
        let same = |of_place: &Option<String>, of_record: &Option<String>| {
            of_place.is_none() || of_place == of_record
        };
        same(&self.place.row, &record.row)
            && same(&self.place.column, &record.column)
            && self.is_shown_now(record)
    }

    /// While a round goes that began with writing, nobody sees what another wrote.
    fn is_shown_now(&self, record: &Record) -> bool {
        let is_own = |turn: &Participant| record.speakers.codes().contains(&turn.code);
        !self.log.question.write_first || self.turn.is_none_or(is_own)
    }
}

/// What can be answered to who leads.
pub(super) fn leaders(words: &Table) -> Vec<String> {
    let perspectives = Perspective::ALL.iter().map(|(term, value)| (*term, *value));
    let lead = |(_, value): &(&str, Perspective)| {
        !matches!(value, Perspective::Guidance | Perspective::Other)
    };
    let terms = perspectives.filter(lead).map(|(term, _)| term);
    terms
        .chain([words.leader_unclear])
        .map(str::to_owned)
        .collect()
}

/// Options as numbered lines.
pub(super) fn numbered(options: &[String]) -> Vec<Line> {
    let width = options.len().to_string().len();
    let item = |(number, option): (usize, &String)| {
        Line::item(format!("  {number:>width$}  "), clean(option))
    };
    (1..).zip(options).map(item).collect()
}

/// A record on one line: speakers, sign, text and marks.
pub(super) fn compact(record: &Record) -> String {
    let mut parts = Vec::new();
    match &record.speakers {
        Speakers::Codes(_) => {
            let codes: Vec<_> = record
                .speakers
                .codes()
                .iter()
                .map(|code| code.as_str())
                .collect();
            parts.push(format!("{}:", codes.join(", ")));
        }
        Speakers::Everybody | Speakers::Nobody => {}
    }
    if let Some(sign) = record.kind.sign().filter(|_| record.kind != Kind::Quote) {
        parts.push(format!("({sign})"));
    }
    parts.push(clean(&record.text));
    if let Some(reason) = &record.reason {
        parts.push(format!("– {}", clean(reason)));
    }
    let inside = |person: &str| record.text.contains(&format!("@{person}"));
    parts.extend(
        record
            .persons()
            .filter(|p| !inside(p.as_str()))
            .map(|person| format!("@{}", clean(person.as_str()))),
    );
    let day = record.due.or(record.review_on);
    parts.extend(day.map(|day| format!(">{day}")));
    let tagged = |theme: &&crate::model::Id| !record.text.contains(&format!("#{theme}"));
    parts.extend(
        record
            .themes
            .iter()
            .filter(tagged)
            .map(|theme| format!("#{theme}")),
    );
    parts.extend(
        record
            .visibility
            .map(|visibility| format!("[{}]", visibility.term())),
    );
    parts.join(" ")
}

/// The full record, folded beside its number.
pub(super) fn in_full(record: &Record) -> Line {
    Line::item(lead(record), compact(record))
}

fn lead(record: &Record) -> String {
    format!("{:>3}  ", record.number)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::model::session::QuestionLog;
    use crate::model::terms::{Form, Kind};
    use crate::model::{Id, Question};

    #[test]
    fn the_time_that_a_table_was_stopped_is_no_time_of_its_phase() {
        let moment =
            |time: &str| DateTime::parse_from_rfc3339(&format!("2022-03-{time}:00+01:00")).unwrap();
        let record = |time| Record {
            at: Some(moment(time)),
            ..Record::new(1, Kind::Experience, String::new())
        };
        let id = || Id::new("verhaal").unwrap();
        let phase = PhaseLog {
            id: id(),
            title: String::new(),
            minutes: Some(20),
            explanation: None,
            begun: Some(moment("15T13:30")),
            questions: vec![QuestionLog {
                question: Question::new(id(), String::new(), Form::Open),
                asked_before: None,
                passed: Vec::new(),
                order: Vec::new(),
                records: vec![record("15T13:40"), record("16T09:05")],
            }],
        };
        assert_eq!(spent(&phase, moment("15T13:45")), 15);
        assert_eq!(
            spent(&phase, moment("16T09:10")),
            15,
            "ten minutes before the night, five after it"
        );
        assert_eq!(
            spent(&phase, moment("15T13:00")),
            0,
            "a clock that jumped back"
        );
    }
}
