//! The program: parse, run, print one error, exit code.

fn main() {}
