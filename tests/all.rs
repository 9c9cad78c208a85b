//! All integration tests, in one binary.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests make files, measure time, and start programs"
)]

mod architecture;
mod command_line;
mod commands;
mod consent;
#[cfg(unix)]
mod erasing;
mod example;
mod final_report;
mod flaws;
mod gate;
#[cfg(unix)]
mod hostile;
mod interview;
mod methods;
mod names;
mod privacy;
mod project;
mod readme;
mod repeats;
mod report;
mod schema;
#[cfg(unix)]
mod secrecy;
mod store;
#[cfg(unix)]
mod support;
#[cfg(unix)]
mod table;
mod templates_readme;
