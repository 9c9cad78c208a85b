//! Names and numbers in a typed line: what is written instead is shown before the line is kept.

use super::doubts::{Choosing, Enter, Way};
use super::text::clean;
use crate::lang::fill;
use crate::lang::table::Table;
use crate::model::Session;
use crate::model::terms::Visibility;
use crate::privacy::{self, Allowed, Certainty, Finding, Kind, Roster};

/// What a table knows of names: those of its participants, what is no name, and what people said
/// before that it should be replaced without asking again.
pub(super) struct Names {
    roster: Roster,
    allowed: Allowed,
}

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

impl Names {
    /// What is known at the table of a session.
    pub(super) fn of(session: &Session) -> Self {
        let participants = &session.case.participants;
        let roster = Roster::new(participants.iter().map(|p| (&*p.names, p.role.clone())));
        let organisations = participants
            .iter()
            .filter_map(|p| p.organisation.as_deref());
        let own = session.case.municipality.as_deref().into_iter();
        let no_names = session.not_names.iter().map(String::as_str);
        let allowed = Allowed::new(organisations.chain(own).chain(no_names));
        Self { roster, allowed }
    }

    /// Looks at a line. `taken` are names that were replaced at this table before.
    pub(super) fn look(&self, line: &str, taken: &[String], words: &Table) -> Seen {
        let mut found = self.of_roster(line);
        let with_roles = self.roster.mask(line);
        let others = self.others(&with_roles);
        found.extend(others.iter().map(|finding| Found {
            text: with_roles[finding.range.clone()].to_owned(),
            kind: finding.kind,
        }));
        if found.is_empty() {
            return Seen::Harmless;
        }
        let line_instead = rewritten(&with_roles, &others, words);
        if found.iter().all(|found| taken.contains(&found.key())) {
            return Seen::Replaced {
                line: line_instead,
                names: found.into_iter().map(|found| found.text).collect(),
            };
        }
        Seen::Asked(ask(&found, line, line_instead, words))
    }

    /// Names of participants, also those with one typing mistake, which are shown but stay as they
    /// are until somebody says so.
    fn of_roster(&self, line: &str) -> Vec<Found> {
        let findings = self.roster.findings(line);
        let sure = findings.iter().filter(|f| f.certainty == Certainty::Sure);
        sure.map(|finding| Found {
            text: line[finding.range.clone()].to_owned(),
            kind: finding.kind,
        })
        .collect()
    }

    /// What else is surely a name or number, and names of participants with a typing mistake.
    fn others(&self, line: &str) -> Vec<Finding> {
        let slips = self.roster.findings(line).into_iter().map(|slip| Finding {
            certainty: Certainty::Sure,
            ..slip
        });
        let mut found: Vec<Finding> = slips.collect();
        for finding in privacy::find_with(line, &self.allowed) {
            let is_free = found.iter().all(|known| {
                known.range.end <= finding.range.start || finding.range.end <= known.range.start
            });
            let is_mark = line[..finding.range.start].ends_with(['#', '@']);
            if finding.certainty == Certainty::Sure && is_free && !is_mark && is_asked(finding.kind)
            {
                found.push(finding);
            }
        }
        found.sort_by_key(|finding| finding.range.start);
        found
    }
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
}

impl Found {
    fn key(&self) -> String {
        key(&self.text)
    }
}

/// A name as it is remembered at the table: case does not matter.
pub(super) fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Towns and villages point to nobody by themselves.
fn is_asked(kind: Kind) -> bool {
    kind != Kind::Place
}

/// What stands in the place of a finding.
fn instead(kind: Kind, words: &Table) -> &'static str {
    match kind {
        Kind::Person => words.instead_person,
        Kind::Bsn => words.instead_bsn,
        Kind::Phone => words.instead_phone,
        Kind::Email => words.instead_mail,
        Kind::Address => words.instead_address,
        Kind::Postcode => words.instead_postcode,
        Kind::BirthDate => words.instead_birth,
        Kind::Iban => words.instead_account,
        Kind::Url => words.instead_site,
        Kind::IdNumber => words.instead_number,
        Kind::School => words.instead_school,
        Kind::Organisation => words.instead_organisation,
        Kind::Place => words.instead_place,
    }
}

/// What is asked: Enter takes the line as it is shown.
fn ask(found: &[Found], line: &str, line_instead: String, words: &Table) -> Choosing {
    let keys = found.iter().map(Found::key).collect();
    let at_table = format!("{line} [{}]", Visibility::Table.term());
    let mut ways = vec![
        (
            fill(words.write_instead, &[("line", &clean(&line_instead))]),
            Way::Instead {
                line: line_instead,
                names: keys,
            },
        ),
        (words.keep_at_table.to_owned(), Way::Submit(at_table)),
    ];
    let mut told: Vec<&str> = Vec::new();
    for found in found.iter().filter(|found| found.kind != Kind::Bsn) {
        if ways.len() < MOST_WAYS && !told.contains(&found.text.as_str()) {
            told.push(&found.text);
            let label = fill(words.is_no_name, &[("text", &clean(&found.text))]);
            ways.push((label, Way::NoName(found.text.clone())));
        }
    }
    ways.push((words.change_line.to_owned(), Way::Edit));
    let mut names: Vec<String> = found.iter().map(|found| clean(&found.text)).collect();
    names.dedup();
    Choosing {
        question: fill(words.identifying, &[("text", &names.join(", "))]),
        ways,
        line: line.to_owned(),
        enter: Enter::TakesTheFirst,
    }
}

/// More ways than this are no help.
const MOST_WAYS: usize = 6;
