//! Words.
#[derive(Debug)]
pub struct Find { pub a: &'static str }
pub const DUTCH: Find = Find { a: "x" };
pub const ENGLISH: Find = Find { a: "x" };
