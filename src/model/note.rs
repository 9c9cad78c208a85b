//! A note: what one typed line says, before it is known to which question it is a reply.

use chrono::NaiveDate;

use super::terms::{Kind, Visibility};
use super::{Id, Person, Speakers};

/// What one typed line says.
///
/// The text is what was typed without its marks, single-spaced. A `@person` inside the text stays
/// there as well as in `persons`; those stand first in `persons`, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// Who said it, as far as the line tells.
    pub speakers: Speakers,
    /// The kind, when the line has a sign.
    pub kind: Option<Kind>,
    /// The words.
    pub text: String,
    /// Themes, each once, in the order in which they were named.
    pub themes: Vec<Id>,
    /// Persons named with `@`.
    pub persons: Vec<Person>,
    /// A day, only on an action or agreement.
    pub date: Option<NaiveDate>,
    /// The records it comes from.
    pub sources: Vec<u32>,
    /// Who may see it, when the line tells: [`Visibility::Table`] or [`Visibility::Public`].
    pub visibility: Option<Visibility>,
}
