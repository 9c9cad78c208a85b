//! Makes the documents: views, layouts, Markdown, and documents that people go on editing.

pub mod layout;
pub mod living;
pub mod markdown;
pub mod view;

use serde::Serialize;

use layout::{LayoutError, Layouts};
use living::LivingError;

/// The layout of the report of one table.
pub const REPORT: &str = "verslag.md.j2";

/// The layout of the casusprofiel: one table on one page.
pub const PROFILE: &str = "casusprofiel.md.j2";

/// Why a document cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Its layout has a flaw.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// Its layout writes marks of generated parts that are not sound.
    #[error("the layout writes unsound marks: {0}")]
    Marks(#[from] LivingError),
}

/// Makes a document out of a view, with its generated parts sealed.
///
/// # Errors
///
/// What is wrong with the layout.
pub fn document(
    layouts: &Layouts,
    layout: &str,
    view: &impl Serialize,
) -> Result<String, DocumentError> {
    let text = layouts.render(layout, view)?;
    Ok(living::seal(&text)?)
}
