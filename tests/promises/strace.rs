//! Errors and delays put into a running program, by `strace`.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::window::PROGRAM;

/// A tracer that is attached to a program. Ended when dropped: the program goes on without it.
pub struct Strace(Child);

impl Strace {
    /// Attaches to `process` and does `what` (`fsync:error=EIO`) to the calls that have to do with `path`.
    pub fn attach(process: u32, path: &Path, what: &str) -> Result<Self, String> {
        let calls = what.split(':').next().unwrap_or_default();
        let mut tracer = Command::new("strace")
            .args(["-f", "-o", "/dev/null", "-p", &process.to_string(), "-P"])
            .arg(path)
            .args(["-e", &format!("trace={calls}"), "-e", &format!("inject={what}")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("strace: {error}"))?;
        let mut said = BufReader::new(tracer.stderr.take().unwrap());
        let mut first = String::new();
        said.read_line(&mut first).unwrap();
        // What it says later is let through, so that it never waits for us.
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        let tracer = Self(tracer);
        if first.contains(" attached") { Ok(tracer) } else { Err(first.trim().to_owned()) }
    }

    /// Why none can be attached here, in the tracer's words. It is tried with the program itself, which says to the system
    /// that it is not to be looked into: others of the same person may be, and it not.
    pub fn missing() -> Option<String> {
        let home = tempfile::tempdir().unwrap();
        let mut program = Command::new(PROGRAM)
            .arg("--plain")
            .env("ALONGSIDE_HOME", home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // It has begun once it says something. It is heard until the end: where nobody hears it, it ends by itself, and
        // nothing can be attached to what has ended.
        let mut heard = BufReader::new(program.stdout.take().unwrap());
        let begun = heard.read_line(&mut String::new());
        let why = Self::attach(program.id(), Path::new("/"), "fsync:error=EIO").err();
        let _ = program.kill();
        let _ = program.wait();
        drop(heard);
        begun.unwrap();
        why
    }

    /// Whether it is still attached.
    pub fn is_on(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }
}

impl Drop for Strace {
    fn drop(&mut self) {
        // Asked to end, it lets go of the program first; the program must not be left stopped.
        let _ = Command::new("kill").args(["-s", "TERM", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}
