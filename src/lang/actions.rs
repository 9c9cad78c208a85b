//! Words.
#[derive(Debug)]
pub struct Actions { pub a: &'static str }
pub const DUTCH: Actions = Actions { a: "x" };
pub const ENGLISH: Actions = Actions { a: "x" };
