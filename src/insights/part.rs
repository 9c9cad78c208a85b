//! Sums as a file that a region sends (`--deel`), and back (`--voeg-samen`).

use serde::Deserialize;

use super::sums::Sums;
use super::word::Format;

/// Why a file holds no sums that can be merged.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPart {
    /// It was made with a newer version of the program.
    #[error("format {found} is newer than this program")]
    Newer { found: u64 },
    /// It is something else, or damaged, from this place on (counted from 1).
    #[error("no sums from line {line}, column {column}: {detail}")]
    NotSums {
        line: usize,
        column: usize,
        detail: String,
    },
}

/// The sums as JSON.
#[must_use]
pub fn write_part(sums: &Sums) -> String {
    serde_json::to_string(sums).expect("all keys of sums are strings and nothing in them can fail")
}

/// The sums in a JSON text.
///
/// # Errors
///
/// [`BadPart`] when it was made by a newer version or is not what [`write_part`] writes.
pub fn read_part(json: &str) -> Result<Sums, BadPart> {
    if let Ok(Head { formaat }) = serde_json::from_str(json)
        && formaat > Format::VERSION
    {
        return Err(BadPart::Newer { found: formaat });
    }
    serde_json::from_str(json).map_err(|error| BadPart::NotSums {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })
}

/// The version alone, whatever else a newer one may hold.
#[derive(Deserialize)]
struct Head {
    formaat: u64,
}
