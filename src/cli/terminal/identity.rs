//! Names and numbers in a typed line: what is written instead is shown before the line is kept.

use super::doubts::{Choosing, Enter, Way};
use super::text::clean;
use crate::cli::known::instead;
use crate::interview::Reply;
use crate::lang::table::Table;
use crate::lang::{Lang, fill};
use crate::model::terms::Visibility;
use crate::model::{Id, Session};
use crate::privacy::{Certainty, Finding, Kind};

/// A line as it may be kept.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// Nothing in it tells who somebody is.
    Harmless,
    /// It is written like this from now on, as was agreed before.
    Replaced {
        /// The line with other words in the place of names.
        line: String,
        /// What stood there.
        names: Vec<String>,
    },
    /// People must say what becomes of it.
    Asked(Choosing),
}

/// Whether a text that tells who somebody is can stay at the table as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stay {
    /// Marked `[tafel]`.
    Possible,
    /// It is no note: a ground rule, a role.
    Never,
}

/// Looks at a line. `taken` are names that were replaced at this table before.
pub(super) fn look(
    session: &Session,
    line: &str,
    taken: &[String],
    stay: Stay,
    lang: Lang,
) -> Seen {
    let (found, line_instead) = found(session, line, stay, lang);
    if found.is_empty() {
        return Seen::Harmless;
    }
    if found.iter().all(|found| taken.contains(&found.key())) {
        return Seen::Replaced {
            line: line_instead,
            names: found.into_iter().map(|found| found.text).collect(),
        };
    }
    Seen::Asked(ask(&found, line, line_instead, stay, lang))
}

/// Looks at a theme that nobody made before, in the line that it was typed in: the words in it may
/// be a name. What stands in the place of a name is text.
pub(super) fn look_at_theme(
    session: &Session,
    line: &str,
    theme: &Id,
    taken: &[String],
    lang: Lang,
) -> Seen {
    let spaced = theme.as_str().replace(['_', '-'], " ");
    let (found, instead) = found(session, &spaced, Stay::Possible, lang);
    if found.is_empty() {
        return Seen::Harmless;
    }
    let lower = line.to_lowercase();
    let mark = format!("#{theme}");
    // A line of which lower case moves the letters is left for people to change.
    let at = lower.find(&mark).filter(|_| lower.len() == line.len());
    let line_instead = at.and_then(|at| {
        let (before, after) = (line.get(..at)?, line.get(at + mark.len()..)?);
        Some(format!("{before}{instead}{after}"))
    });
    let line_instead = line_instead.unwrap_or_else(|| line.replace('#', ""));
    if found.iter().all(|found| taken.contains(&found.key())) {
        return Seen::Replaced {
            line: line_instead,
            names: found.into_iter().map(|found| found.text).collect(),
        };
    }
    Seen::Asked(ask(&found, line, line_instead, Stay::Possible, lang))
}

/// A text that tells who somebody is.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::cli) struct Telling {
    /// What in it does.
    pub(in crate::cli) found: Vec<String>,
    /// As the table would take it.
    pub(in crate::cli) instead: String,
}

/// Looks at a text where nobody can be asked; `None` when nothing in it tells who somebody is.
pub(in crate::cli) fn telling(session: &Session, text: &str, lang: Lang) -> Option<Telling> {
    let (found, instead) = found(session, text, Stay::Possible, lang);
    let mut found: Vec<String> = found.into_iter().map(|found| found.text).collect();
    found.dedup();
    (!found.is_empty()).then_some(Telling { found, instead })
}

/// The line with the code of a participant where a name that the case lists stands behind an `@`:
/// there a role would be somebody who is not at the table.
pub(super) fn with_codes(session: &Session, line: &str) -> String {
    session.watch("").roster().replace(line, |range, entry| {
        let code = session.case.participants.get(entry)?.code.as_str();
        let before = &line[..range.start];
        let quoted = before.strip_suffix(['"', '“', '„']);
        let ends = line[range.end..].starts_with(['"', '”', '“']);
        let before = match quoted {
            Some(before) if ends => before,
            Some(_) => return None,
            None => before,
        };
        let before = before.strip_suffix('@')?;
        let is_mark = !before.ends_with(|c: char| c.is_alphanumeric() || c == '\\');
        is_mark.then(|| code.to_owned())
    })
}

/// What in a line tells who somebody is, and the line with other words in its place.
fn found(session: &Session, line: &str, stay: Stay, lang: Lang) -> (Vec<Found>, String) {
    let words = &lang.words().table;
    let watch = session.watch(words.instead_person);
    let listed = watch.roster().findings(line).into_iter();
    let listed = listed.filter(|finding| finding.certainty == Certainty::Sure);
    let with_roles = match stay {
        Stay::Possible => watch.roster().mask(&with_codes(session, line)),
        Stay::Never => watch.roster().mask(line),
    };
    let others = watch.beside_roster(&with_roles);
    let found: Vec<Found> = listed
        .map(|finding| Found {
            is_listed: !watch.roster().is_slip(&line[finding.range.clone()]),
            ..Found::of(&finding, line)
        })
        .chain(others.iter().map(|finding| Found::of(finding, &with_roles)))
        .collect();
    let line_instead = rewritten(&with_roles, &others, words);
    (found, line_instead)
}

/// The line with other words in the place of each finding.
fn rewritten(line: &str, findings: &[Finding], words: &Table) -> String {
    let (mut rewritten, mut done) = (String::with_capacity(line.len()), 0);
    for finding in findings {
        rewritten.push_str(&line[done..finding.range.start]);
        let found = &line[finding.range.clone()];
        let year = Some(found)
            .filter(|_| finding.kind == Kind::BirthDate)
            .and_then(year);
        match year {
            Some(year) => rewritten.push_str(&fill(words.instead_birth_year, &[("year", year)])),
            None => rewritten.push_str(instead(finding.kind, words)),
        }
        done = finding.range.end;
    }
    rewritten.push_str(&line[done..]);
    rewritten
}

/// The year in a day of birth, which is as precise as a report may be.
fn year(day: &str) -> Option<&str> {
    let mut numbers = day.split(|c: char| !c.is_ascii_digit());
    numbers.find(|number| number.len() == 4)
}

struct Found {
    text: String,
    kind: Kind,
    /// Whether the case lists it as a name of somebody.
    is_listed: bool,
}

impl Found {
    fn of(finding: &Finding, text: &str) -> Self {
        Self {
            text: text[finding.range.clone()].to_owned(),
            kind: finding.kind,
            is_listed: false,
        }
    }

    fn key(&self) -> String {
        key(&self.text)
    }
}

/// A name as it is remembered at the table: case does not matter.
pub(super) fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// What is asked: Enter takes the line as it is shown.
fn ask(found: &[Found], line: &str, line_instead: String, stay: Stay, lang: Lang) -> Choosing {
    let words = &lang.words().table;
    let keys = found.iter().map(Found::key).collect();
    let at_table = format!("{line} [{}]", Visibility::Table.term());
    let mut ways = vec![(
        fill(words.write_instead, &[("line", &clean(&line_instead))]),
        Way::Instead {
            line: line_instead,
            names: keys,
        },
    )];
    match stay {
        Stay::Possible => ways.push((words.keep_at_table.to_owned(), Way::Submit(at_table))),
        // The ways behind it have the same numbers wherever something is typed.
        Stay::Never => ways.push((words.never_at_table.to_owned(), Way::Unable)),
    }
    ways.push((words.change_line.to_owned(), Way::Edit));
    ways.extend(no_names(found, words));
    let mut names: Vec<String> = Vec::new();
    for name in found.iter().map(|found| clean(&found.text)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Choosing {
        question: fill(words.identifying, &[("text", &lang.list(&names))]),
        ways,
        line: line.to_owned(),
        enter: Enter::TakesTheFirst,
        beneath: None,
    }
}

/// What may be said to be no name, behind the ways that always stand in the same place; asked
/// apart when there is much of it.
fn no_names(found: &[Found], words: &Table) -> Vec<(String, Way)> {
    let mut told: Vec<&Found> = Vec::new();
    for found in found {
        let may_be_none = found.kind != Kind::Bsn && !found.is_listed;
        if may_be_none && !told.iter().any(|known| known.text == found.text) {
            told.push(found);
        }
    }
    let way = |found: &&Found| {
        let text = found.text.clone();
        let (label, reply) = match found.kind {
            Kind::Person => (words.is_no_name, Reply::NoName(text)),
            Kind::Bsn
            | Kind::Phone
            | Kind::Email
            | Kind::Address
            | Kind::Postcode
            | Kind::BirthDate
            | Kind::Iban
            | Kind::Url
            | Kind::IdNumber
            | Kind::School
            | Kind::Organisation
            | Kind::Place => (words.is_nobody, Reply::Nobody(text)),
        };
        let label = fill(label, &[("text", &clean(&found.text))]);
        (label, Way::Reply(reply))
    };
    if told.len() <= MOST_AT_ONCE {
        return told.iter().map(way).collect();
    }
    let named = |found: &&Found| (clean(&found.text), way(found).1);
    let which = told.iter().take(MOST_WAYS).map(named).collect();
    vec![(words.one_is_nobody.to_owned(), Way::Which(which))]
}

/// More findings than this are asked about apart.
const MOST_AT_ONCE: usize = 2;

/// More ways than this are no help.
const MOST_WAYS: usize = 8;
