//! Reading and writing `opgeruimd.yaml`.

use super::fields::Fields;
use super::read::{Read, maps};
use super::write::to_yaml;
use crate::model::erasure::{Erasure, Erasures};
use crate::model::terms::ErasedPart;

/// Reads what was erased of a project.
#[must_use]
pub fn read_erasures(text: &str) -> Read<Erasures> {
    let read = |fields: &mut Fields<'_, '_>| Erasures {
        list: maps(fields, "opgeruimd", erasure, |_| nothing()),
    };
    Read::new(text, read, |_| Vec::new())
}

/// What was erased of a project as it is written to `opgeruimd.yaml`.
#[must_use]
pub fn write_erasures(erasures: &Erasures) -> String {
    to_yaml(&super::files::File::new(erasures))
}

fn erasure(fields: &mut Fields<'_, '_>, _: usize) -> Erasure {
    let nothing = nothing();
    Erasure {
        on: fields.required("op").unwrap_or(nothing.on),
        table: fields.required("tafel").unwrap_or(nothing.table),
        part: fields.required("wat").unwrap_or(nothing.part),
        files: fields.list("bestanden"),
        number: fields.required("aantal").unwrap_or(nothing.number),
    }
}

/// Stands in for an entry that is broken, so that the rest can be checked.
fn nothing() -> Erasure {
    Erasure {
        on: chrono::NaiveDate::default(),
        table: String::new(),
        part: ErasedPart::Sessions,
        files: Vec::new(),
        number: 0,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_read_as_it_was_written() {
        let written = "formaat: 1\nopgeruimd:\n  - op: 2023-09-28\n    tafel: heerenveen/po-overstap\n    \
            wat: sleutel\n    bestanden:\n      - sessie.yaml\n      - casus.yaml\n    aantal: 2\n";
        let (erasures, warnings) = read_erasures(written).finish().unwrap();
        assert_eq!(
            (write_erasures(&erasures).as_str(), warnings),
            (written, vec![])
        );
        assert!(
            read_erasures("formaat: 1\nopgeruimd:\n  - {op: gisteren}\n")
                .finish()
                .is_err()
        );
    }
}
