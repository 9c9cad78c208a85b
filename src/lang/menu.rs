//! x
#[derive(Debug)]
pub struct Menu { pub a: &'static str }
pub const DUTCH: Menu = Menu { a: "x" };
pub const ENGLISH: Menu = Menu { a: "x" };
