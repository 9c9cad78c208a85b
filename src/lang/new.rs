//! x
#[derive(Debug)]
pub struct New { pub a: &'static str }
pub const DUTCH: New = New { a: "x" };
pub const ENGLISH: New = New { a: "x" };
