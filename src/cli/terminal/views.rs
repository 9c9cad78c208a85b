//! What can be looked at beside the question: the case, the voices, the time, the themes, the
//! notes, and the closing overview.

use chrono::{DateTime, FixedOffset};

use super::afterwards::{needs, never_heard, terms};
use super::commands::{self, ALL, Command};
use super::question::{in_full, minutes, spent};
use super::screen::{Line, Plain};
use super::tables::table;
use super::text::clean;
use crate::cli::context::Tone;
use crate::lang::table::Table as Words;
use crate::lang::{Lang, fill};
use crate::model::session::QuestionLog;
use crate::model::terms::{Kind, Perspective, Visibility};
use crate::model::{Id, Record, Session};

/// How a view is laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) lang: Lang,
    pub(super) plain: Plain,
    pub(super) width: usize,
}

impl Layout {
    fn words(self) -> &'static Words {
        &self.lang.words().table
    }
}

fn title(text: &str) -> [Line; 2] {
    [Line::toned(Tone::Strong, text), Line::blank()]
}

/// The commands, and how a note is typed.
pub(super) fn help(layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let mut lines = title(words.help_title).to_vec();
    lines.extend(
        [
            words.help_notation,
            words.help_signs,
            words.help_marks,
            words.help_keys,
        ]
        .map(Line::new),
    );
    lines.push(Line::blank());
    let widest = ALL
        .iter()
        .map(|command| commands::name(*command, layout.lang).len())
        .max()
        .unwrap_or(0);
    lines.extend(ALL.iter().map(|command| {
        let words = commands::words(*command, layout.lang);
        Line::item(format!("/{:widest$}  ", words.name), words.does)
    }));
    lines
}

/// The case and who sits at the table.
pub(super) fn case(session: &Session, layout: Layout) -> Vec<Line> {
    let (case, words) = (&session.case, layout.words());
    let mut lines = title(&clean(&case.title)).to_vec();
    lines.extend(
        case.central_question
            .iter()
            .map(|question| Line::toned(Tone::Term, clean(question))),
    );
    lines.extend(
        case.summary
            .iter()
            .flat_map(|summary| summary.lines().map(|line| Line::new(clean(line)))),
    );
    lines.push(Line::blank());
    lines.push(Line::toned(Tone::Strong, words.participants));
    lines.extend(case.at_table().map(|p| {
        Line::item(
            format!("  {:<4} ", p.code.as_str()),
            format!("{} ({})", clean(&p.role), p.perspective.term()),
        )
    }));
    lines
}

/// What happened, in order.
pub(super) fn timeline(session: &Session, layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let mut lines = title(words.timeline_title).to_vec();
    for event in &session.case.timeline {
        let meaning = event
            .meaning
            .map_or_else(String::new, |meaning| format!(" ({})", meaning.term()));
        lines.push(Line::toned(Tone::Term, clean(&event.when)));
        lines.push(Line::item("  ", format!("{}{meaning}", clean(&event.what))));
    }
    if session.case.timeline.is_empty() {
        lines.push(Line::new(words.timeline_none));
    }
    lines
}

/// The helping questions.
pub(super) fn prompts(log: &QuestionLog, layout: Layout) -> Vec<Line> {
    let prompts = log
        .question
        .prompts
        .iter()
        .map(|prompt| Line::item("  • ", clean(prompt)));
    title(layout.words().prompts_title)
        .into_iter()
        .chain(prompts)
        .collect()
}

/// All notes at a question, or at the whole table.
pub(super) fn notes(log: Option<&QuestionLog>, session: &Session, layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let mut lines = Vec::new();
    let mut add = |log: &QuestionLog| {
        if log.records.is_empty() {
            return;
        }
        lines.push(Line::toned(Tone::Strong, clean(&log.question.text)));
        if log.question.anonymous {
            lines.push(Line::new(fill(
                words.noted_secret,
                &[("count", &log.records.len().to_string())],
            )));
        } else {
            lines.extend(log.records.iter().map(in_full));
        }
        lines.push(Line::blank());
    };
    match log {
        Some(log) => add(log),
        None => session.questions().for_each(add),
    }
    if lines.is_empty() {
        lines.push(Line::new(words.nothing_yet));
    }
    if log.is_some() {
        let how = [
            ("command", commands::name(Command::Notes, layout.lang)),
            ("all", words.all_word),
        ];
        lines.push(Line::toned(Tone::Faint, fill(words.notes_all, &how)));
    }
    lines
}

/// The time of each phase.
pub(super) fn time(session: &Session, now: DateTime<FixedOffset>, layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let mut lines = title(words.time_title).to_vec();
    let ends = session
        .phases
        .iter()
        .skip(1)
        .map(|phase| phase.begun)
        .chain([None]);
    let mut total = 0;
    for (phase, end) in session.phases.iter().zip(ends) {
        let told = if phase.begun.is_some() {
            let spent = spent(phase, end.unwrap_or(now));
            total += spent;
            minutes(phase, spent, words)
        } else {
            fill(
                words.time_not_begun,
                &[("planned", &phase.minutes.unwrap_or(0).to_string())],
            )
        };
        lines.push(Line::item(
            "  ",
            fill(
                words.time_line,
                &[("title", &clean(&phase.title)), ("minutes", &told)],
            ),
        ));
    }
    let planned: u32 = session
        .phases
        .iter()
        .filter_map(|phase| phase.minutes)
        .sum();
    lines.push(Line::blank());
    lines.push(Line::new(fill(
        words.time_total,
        &[
            ("spent", &total.to_string()),
            ("planned", &planned.to_string()),
        ],
    )));
    lines
}

/// The themes, with how many records have each.
pub(super) fn themes(session: &Session, layout: Layout) -> Vec<Line> {
    let mut lines = title(layout.words().themes_title).to_vec();
    let count = |theme: &Id| {
        session
            .records()
            .filter(|(_, record)| record.themes.contains(theme))
            .count()
    };
    let known: Vec<&Id> = session.labels.0.iter().map(|(id, _)| id).collect();
    let mut new: Vec<&Id> = session
        .records()
        .flat_map(|(_, record)| &record.themes)
        .filter(|id| !known.contains(id))
        .collect();
    new.sort_unstable();
    new.dedup();
    lines.extend(known.into_iter().chain(new).map(|theme| {
        let times = match count(theme) {
            0 => "   ".to_owned(),
            times => format!("{times:>3}"),
        };
        let label = clean(session.label(theme));
        let label = if label == theme.as_str() {
            String::new()
        } else {
            format!(": {label}")
        };
        Line::item(format!("{times}  "), format!("#{theme}{label}"))
    }));
    lines
}

/// The voice of one perspective, in numbers.
struct Voice {
    perspective: Perspective,
    people: usize,
    records: usize,
    words: usize,
}

/// Columns from which the table of voices shows people and words as well.
const ROOM_FOR_FIVE: usize = 60;

/// Shares of records and words per perspective; who guides stands last and counts apart.
pub(super) fn voices(session: &Session, layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let mut voices: Vec<Voice> = session
        .perspectives_present()
        .into_iter()
        .map(|perspective| voice(perspective, session))
        .collect();
    voices.sort_by_key(|voice| voice.perspective == Perspective::Guidance);
    let counted = || {
        voices
            .iter()
            .filter(|voice| voice.perspective != Perspective::Guidance)
    };
    let (all_records, all_words): (usize, usize) = (
        counted().map(|v| v.records).sum(),
        counted().map(|v| v.words).sum(),
    );
    let share = |part: usize, whole: usize, voice: &Voice| match (whole, voice.perspective) {
        (0, _) | (_, Perspective::Guidance) => "–".to_owned(),
        (_, _) => format!("{} %", (part * 100 + whole / 2) / whole),
    };
    let row = |voice: &Voice| {
        vec![
            voice.perspective.term().to_owned(),
            voice.people.to_string(),
            voice.records.to_string(),
            share(voice.records, all_records, voice),
            share(voice.words, all_words, voice),
        ]
    };
    let rows: Vec<Vec<String>> = voices.iter().map(row).collect();
    let mut lines = title(words.voices_title).to_vec();
    lines.extend(match layout.plain {
        Plain::Boxes if layout.width < ROOM_FOR_FIVE => {
            let few = |row: &Vec<String>| [0, 2, 3].map(|index| row[index].clone()).to_vec();
            let few: Vec<Vec<String>> = rows.iter().map(few).collect();
            let header = [words.perspective, words.records, words.share];
            table(&header, &few, 2, layout.width)
        }
        Plain::Boxes => table(
            &[
                words.perspective,
                words.people,
                words.records,
                words.share,
                words.share_words,
            ],
            &rows,
            4,
            layout.width,
        ),
        Plain::Simple => rows
            .iter()
            .map(|row| {
                let names = ["who", "people", "records", "share", "words"];
                let values: Vec<(&str, &str)> = names
                    .into_iter()
                    .zip(row.iter().map(String::as_str))
                    .collect();
                Line::new(fill(words.voices_line, &values))
            })
            .collect(),
    });
    lines.push(Line::blank());
    lines.push(Line::toned(Tone::Faint, words.voices_rule));
    lines
}

fn voice(perspective: Perspective, session: &Session) -> Voice {
    let people = session
        .case
        .present()
        .filter(|p| p.perspective == perspective)
        .count();
    let records: Vec<&Record> = session
        .records()
        .map(|(_, record)| record)
        .filter(|record| session.perspectives(record).contains(&perspective))
        .collect();
    let length = |record: &&Record| {
        record.text.split_whitespace().count()
            + record
                .reason
                .iter()
                .flat_map(|reason| reason.split_whitespace())
                .count()
    };
    Voice {
        perspective,
        people,
        records: records.len(),
        words: records.iter().map(length).sum(),
    }
}

/// The overview at the end of a table.
pub(super) fn closing(session: &Session, layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let mut lines = title(words.closing_title).to_vec();
    for log in session
        .questions()
        .filter(|log| session.waits_for_answer(&log.question))
    {
        lines.push(Line::toned(
            Tone::Warning,
            fill(
                words.closing_required,
                &[("question", &clean(&log.question.text))],
            ),
        ));
    }
    lines.extend(counts(session, layout));
    lines.extend(actions(session, layout));
    let open = needs(session, layout.lang);
    if !open.is_empty() {
        lines.push(Line::blank());
        lines.extend(open);
    }
    let at_table = session
        .records()
        .filter(|(question, record)| session.visibility(question, record) == Visibility::Table)
        .count();
    if at_table > 0 {
        lines.push(Line::blank());
        let count = at_table.to_string();
        lines.push(Line::new(fill(words.closing_table, &[("count", &count)])));
    }
    let unheard = never_heard(session);
    if !unheard.is_empty() {
        lines.push(Line::blank());
        lines.push(Line::toned(
            Tone::Warning,
            fill(
                words.closing_unheard,
                &[("who", &terms(&unheard, layout.lang))],
            ),
        ));
    }
    lines
}

/// Columns that a kind and its count take.
const COUNT_COLUMNS: usize = 26;

fn counts(session: &Session, layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let count = |kind: Kind| {
        session
            .records()
            .filter(|(_, record)| record.kind == kind)
            .count()
    };
    let rows: Vec<Vec<String>> = Kind::ALL
        .iter()
        .map(|(term, kind)| vec![(*term).to_owned(), count(*kind).to_string()])
        .filter(|row| row.last().is_some_and(|count| count != "0"))
        .collect();
    if rows.is_empty() {
        return vec![Line::new(words.closing_nothing)];
    }
    match layout.plain {
        Plain::Boxes => {
            let across = (layout.width / COUNT_COLUMNS).clamp(1, 3).min(rows.len());
            let header = [words.closing_counts, words.count].repeat(across);
            let down = rows.len().div_ceil(across);
            let empty = vec![String::new(), String::new()];
            let row = |index: usize| {
                let cells = (0..across).map(|column| rows.get(column * down + index));
                cells
                    .flat_map(|cell| cell.unwrap_or(&empty).clone())
                    .collect()
            };
            let rows: Vec<Vec<String>> = (0..down).map(row).collect();
            table(&header, &rows, 0, layout.width)
        }
        Plain::Simple => rows.iter().map(|row| Line::new(row.join(": "))).collect(),
    }
}

fn actions(session: &Session, layout: Layout) -> Vec<Line> {
    let words = layout.words();
    let actions: Vec<&Record> = session
        .records()
        .map(|(_, record)| record)
        .filter(|record| record.kind == Kind::Action)
        .collect();
    if actions.is_empty() {
        return Vec::new();
    }
    let row = |record: &&Record| {
        let who: Vec<String> = record
            .who
            .iter()
            .map(|person| clean(person.as_str()))
            .collect();
        let who = if who.is_empty() {
            words.nobody.to_owned()
        } else {
            who.join(", ")
        };
        let when = record
            .due
            .map_or_else(|| words.no_date.to_owned(), |day| layout.lang.date(day));
        vec![clean(&record.text), who, when]
    };
    let rows: Vec<Vec<String>> = actions.iter().map(row).collect();
    let mut lines = vec![Line::blank()];
    lines.extend(match layout.plain {
        Plain::Boxes if layout.width >= ROOM_FOR_FIVE => table(
            &[words.action, words.who, words.when],
            &rows,
            0,
            layout.width,
        ),
        Plain::Boxes | Plain::Simple => rows
            .iter()
            .map(|row| {
                let values: Vec<(&str, &str)> = ["what", "who", "when"]
                    .into_iter()
                    .zip(row.iter().map(String::as_str))
                    .collect();
                Line::item("- ", fill(words.action_line, &values))
            })
            .collect(),
    });
    lines
}
