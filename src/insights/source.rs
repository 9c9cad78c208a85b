//! Where a finding comes from: the name of a record across tables and projects.

use std::fmt;

use serde::{Serialize, Serializer};

/// One record of one table: `heerenveen/po-overstap#12`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// The id of the table, with its project.
    pub table: String,
    /// The number of the record.
    pub number: u32,
}

/// How much of a table's id is needed to know it in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// The table alone: all tables are of one project.
    Table,
    /// Project and table.
    ProjectAndTable,
}

impl Naming {
    /// The shortest naming that keeps these tables apart.
    #[must_use]
    pub fn for_tables<'t>(ids: impl IntoIterator<Item = &'t str>) -> Self {
        let mut projects = ids.into_iter().map(project);
        let first = projects.next();
        if projects.all(|project| Some(project) == first) {
            Self::Table
        } else {
            Self::ProjectAndTable
        }
    }

    /// The name of a table.
    #[must_use]
    pub fn table(self, id: &str) -> &str {
        match self {
            Self::Table => id.rsplit_once('/').map_or(id, |(_, table)| table),
            Self::ProjectAndTable => id,
        }
    }

    /// The name of a record: `po-overstap#12`.
    #[must_use]
    pub fn source(self, source: &Source) -> String {
        format!("{}#{}", self.table(&source.table), source.number)
    }
}

fn project(id: &str) -> Option<&str> {
    id.rsplit_once('/').map(|(project, _)| project)
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}#{}", self.table, self.number)
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_named_only_when_there_are_several() {
        let source = Source {
            table: "heerenveen/po-overstap".to_owned(),
            number: 12,
        };
        let one = Naming::for_tables(["heerenveen/po-overstap", "heerenveen/vo-verzuim"]);
        let two = Naming::for_tables(["heerenveen/po-overstap", "utrecht/po-overstap"]);
        assert_eq!(one.source(&source), "po-overstap#12");
        assert_eq!(two.source(&source), "heerenveen/po-overstap#12");
    }
}
