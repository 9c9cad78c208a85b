//! The only YAML room: text in, checked values out, all flaws at once with their place.

pub mod fields;
pub mod flaw;
mod slip;
pub mod tree;
pub mod write;
