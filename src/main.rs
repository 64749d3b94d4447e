//! The program: parse, run, print one error, exit code.

use std::io::{Write as _, stderr};
use std::process::ExitCode;

use alongside::cli::{self, Stop};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Ok(exit) => ExitCode::from(exit.code()),
        Err(Stop::OutputClosed) => ExitCode::SUCCESS,
        Err(Stop::Refused(words)) => {
            // Where even this cannot be written, the code still tells.
            let _ = writeln!(stderr(), "{words}");
            ExitCode::from(2)
        }
    }
}
