//! The program: everything it does is in the library.

#![allow(clippy::disallowed_methods, reason = "the command line enters here")]

use std::process::ExitCode;

fn main() -> ExitCode {
    dialoogtafel::cli::main_with(std::env::args_os())
}
