//! What is watched for at one table: the names it lists, and everything else that surely tells who
//! somebody is.

use super::{Allowed, Certainty, Finding, Kind, Roster, find_with};

/// The names that a table lists, and what is no finding there.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    roster: Roster,
    allowed: Allowed,
}

impl Watch {
    /// Takes the names of a table and the phrases that point to nobody there.
    pub fn new(roster: Roster, allowed: Allowed) -> Watch {
        Watch { roster, allowed }
    }

    /// The names that the table lists.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Returns what tells who somebody is beside the names that the table lists: words that may be
    /// one of these with a mistake in it, other names, numbers, addresses; in order and without
    /// overlap. Places tell of nobody by themselves.
    pub fn beside_roster(&self, text: &str) -> Vec<Finding> {
        let listed = self.roster.findings(text);
        let slips = listed.iter().filter(|slip| {
            slip.certainty == Certainty::Doubtful && !self.allowed.has(&text[slip.range.clone()])
        });
        let mut found: Vec<Finding> = slips
            .map(|slip| Finding {
                certainty: Certainty::Sure,
                ..slip.clone()
            })
            .collect();
        let others = find_with(text, &self.allowed)
            .into_iter()
            .filter(|finding| {
                finding.certainty == Certainty::Sure
                    && finding.kind != Kind::Place
                    // A theme or a person, by its id.
                    && !(finding.kind == Kind::Person
                        && text[..finding.range.start].ends_with(['#', '@']))
            });
        for other in others {
            found.extend(self.beside(&listed, other, text));
        }
        found.sort_by_key(|finding| finding.range.start);
        found
    }

    /// What of a finding is no listed name: of "Tim Marieke" still Tim, when Marieke is listed.
    fn beside(&self, listed: &[Finding], finding: Finding, text: &str) -> Vec<Finding> {
        let within = |known: &&Finding| {
            known.range.start < finding.range.end && finding.range.start < known.range.end
        };
        let known: Vec<&Finding> = listed.iter().filter(within).collect();
        if known.is_empty() {
            return vec![finding];
        }
        let mut from = finding.range.start;
        let mut left = Vec::new();
        for known in known {
            left.push(from..known.range.start.max(from));
            from = from.max(known.range.end);
        }
        left.push(from..finding.range.end.max(from));
        left.into_iter()
            .flat_map(|part| {
                let found = find_with(&text[part.clone()], &self.allowed);
                found.into_iter().map(move |found| Finding {
                    range: part.start + found.range.start..part.start + found.range.end,
                    ..found
                })
            })
            .filter(|found| found.kind == finding.kind && found.certainty == Certainty::Sure)
            .collect()
    }
}
