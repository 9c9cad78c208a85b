//! Makes the documents: views, layouts, Markdown, and documents that people go on editing.

pub mod layout;
pub mod living;
pub mod plain;
pub mod view;

pub use crate::markdown;
