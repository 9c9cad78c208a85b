//! The program: everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    dialoogtafel::cli::main_with(std::env::args_os())
}
