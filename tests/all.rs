//! All integration tests, in one binary.

#![allow(clippy::unwrap_used, reason = "tests")]

mod command_line;
mod interview;
mod project;
mod report;
mod store;
