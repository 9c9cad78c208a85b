//! What the keys of the files mean, for editors that explain while one types.

mod dutch;
mod english;

pub use dutch::DUTCH;
pub use english::ENGLISH;

/// A key by its path, and what it means.
pub type Key = (&'static str, &'static str);

/// Words of `schema`.
#[derive(Debug)]
pub struct Schema {
    pub case_title: &'static str,
    pub project_title: &'static str,
    pub template_title: &'static str,
    pub codebook_title: &'static str,
    pub session_title: &'static str,
    pub glossary_title: &'static str,
    pub format: &'static str,
    pub case_keys: &'static [Key],
    pub project_keys: &'static [Key],
    pub template_keys: &'static [Key],
    pub codebook_keys: &'static [Key],
    pub session_keys: &'static [Key],
    pub glossary_keys: &'static [Key],
}
