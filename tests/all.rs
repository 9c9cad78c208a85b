//! All integration tests, in one binary.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests make files, measure time, and start programs"
)]

mod architecture;
mod command_line;
mod commands;
mod example;
mod final_report;
mod flaws;
#[cfg(unix)]
mod hostile;
mod interview;
mod numbers;
mod project;
mod readme;
mod report;
mod schema;
mod store;
#[cfg(unix)]
mod support;
#[cfg(unix)]
mod table;
