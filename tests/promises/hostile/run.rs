//! One run of the program with a hostile file: 5 seconds of work and 400 MiB at most, an exit code that tells, and nothing on
//! either stream that a terminal would obey.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::{escapes, of_the_language};

/// Seconds of work, and KiB of memory.
const LIMITS: &str = "ulimit -t 5; ulimit -v 409600; exec \"$0\" \"$@\"";

/// What is typed, and the exit codes that are right.
pub struct Run {
    pub about: String,
    args: Vec<PathBuf>,
    codes: &'static [i32],
    /// Lines on its input.
    lines: &'static str,
    /// The data folder, where it has one of its own.
    data: Option<String>,
}

impl Run {
    pub fn new(about: &str, args: &[&str], codes: &'static [i32]) -> Self {
        Self {
            about: format!("{about}: {args:?}"),
            args: args.iter().map(PathBuf::from).collect(),
            codes,
            lines: "",
            data: None,
        }
    }

    /// The same with lines typed in plain mode.
    pub fn typing(self, lines: &'static str) -> Self {
        Self { lines, ..self }
    }

    /// The same with a data folder of its own.
    pub fn at(self, data: &str) -> Self {
        Self { data: Some(data.to_owned()), ..self }
    }

    /// Everything that is wrong with what comes of it.
    pub fn wrong(&self, home: &Path) -> Vec<String> {
        let output = self.output(home);
        let [out, err] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let start: String = err.chars().take(300).collect();
        let code = output.status.code();
        // The last words are a sentence, or what can be typed.
        let next = err.lines().last().is_some_and(|line| line.ends_with(['.', '?']) || line.contains("alongside "));
        let wrong = [
            (!code.is_some_and(|it| self.codes.contains(&it)))
                .then(|| format!("ends with {code:?}, not {:?}: {start}", self.codes)),
            escapes(&out).or_else(|| escapes(&err)).map(|c| format!("{c:?} is printed")),
            of_the_language(&err).map(|word| format!("{word} in {start}")),
            (code == Some(2) && !next).then(|| format!("does not say what to do: {start}")),
        ];
        wrong.into_iter().flatten().collect()
    }

    fn output(&self, home: &Path) -> Output {
        // The sessions of the list are in a folder of their own, so that each of the others opens one file only.
        let usual = if self.args[0].as_os_str() == "list" { "sessions" } else { "others" };
        let data = self.data.as_deref().unwrap_or(usual);
        let mut child = Command::new("sh")
            .args(["-c", LIMITS, env!("CARGO_BIN_EXE_alongside")])
            .args(&self.args)
            .env("ALONGSIDE_HOME", home.join(data))
            .env("RUST_BACKTRACE", "1")
            .current_dir(home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Less than a pipe holds; a program that does not read it has said already what is wrong.
        let _ = child.stdin.take().unwrap().write_all(self.lines.as_bytes());
        child.wait_with_output().unwrap()
    }
}
