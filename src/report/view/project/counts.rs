//! Which numbers may be told: in public documents no count of few tables, and none that leads to one.

use super::super::Audience;
use super::parts::{Breakdown, BreakdownValue, Count};
use super::whole::Whole;

impl Whole<'_> {
    /// A number of tables, as far as it may be told.
    pub(super) fn count(&self, tables: u32) -> Count {
        Count {
            number: self.grain.told(tables),
            or_more: self.grain.is_coarse(),
            less_than: self.least,
        }
    }

    /// The number of all tables, when it may be told.
    pub(super) fn count_of_all(&self, tables: u32) -> Count {
        Count {
            number: self.may_tell(tables).then_some(tables),
            or_more: false,
            less_than: self.least,
        }
    }

    /// Whether something of this many tables may be told.
    pub(super) fn may_tell(&self, tables: u32) -> bool {
        self.grain.tells(tables)
    }

    /// A number of something else than tables, as far as it may be told.
    pub(super) fn told(&self, number: u32) -> Option<u32> {
        (!self.grain.is_coarse()).then_some(number)
    }

    pub(super) fn is_public(&self) -> bool {
        self.audience == Audience::Public
    }

    /// Tables divided over something; none when a part of it is too small to tell.
    ///
    /// Such a part could be found by taking the others from the number of all tables, so not one
    /// of the parts is told then.
    pub(super) fn breakdown(&self, name: &str, values: Vec<(String, u32)>) -> Option<Breakdown> {
        let all_told = values.iter().all(|(_, tables)| self.may_tell(*tables));
        let value = |(value, tables)| BreakdownValue {
            value,
            tables: self.count(tables),
        };
        (all_told && !values.is_empty()).then(|| Breakdown {
            name: name.to_owned(),
            values: values.into_iter().map(value).collect(),
        })
    }
}
