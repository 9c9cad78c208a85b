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
        let is_free = |finding: &Finding| {
            listed.iter().all(|known| {
                known.range.end <= finding.range.start || finding.range.end <= known.range.start
            })
        };
        let others = find_with(text, &self.allowed)
            .into_iter()
            .filter(|finding| {
                finding.certainty == Certainty::Sure
                    && finding.kind != Kind::Place
                    && !text[..finding.range.start].ends_with(['#', '@'])
            });
        found.extend(others.filter(is_free));
        found.sort_by_key(|finding| finding.range.start);
        found
    }
}
