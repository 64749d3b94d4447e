//! A data folder with sessions in it, and the program run over it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use alongside::record::{self, Extras, Opened};
use alongside::session::{Answer, Command as Act, Owner, PromiseText, Reveal, State};
use alongside::weigh::weigh;

use crate::drive::english;
use crate::support::{FOR, Room, TO, WITH, p, question, words};

/// What the program said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    pub(crate) fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let said = Self { code: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) };
        for gone_wrong in ["panicked", "RUST_BACKTRACE", "went wrong in itself"] {
            assert!(!said.err.contains(gone_wrong), "{said:?}");
        }
        said
    }

    /// It was done: code 0, and these words.
    pub(crate) fn done(self, words: &[&str]) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        for word in words {
            assert!(self.out.contains(word), "no {word:?} in\n{}", self.out);
        }
        self
    }

    /// It was refused: code 2, and these words on the error stream.
    pub(crate) fn refused(self, words: &[&str]) -> Self {
        assert_eq!(self.code, 2, "{self:?}");
        for word in words {
            assert!(self.err.contains(word), "no {word:?} in\n{}", self.err);
        }
        self
    }
}

/// A data folder of its own.
pub(crate) struct Home {
    pub(crate) folder: tempfile::TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The same with one session, "Riverside drop-in".
    pub(crate) fn with_riverside() -> Self {
        let home = Self::new();
        home.keep("riverside.json", &riverside().state);
        home
    }

    /// The same with one of which there is nothing to warn.
    pub(crate) fn with_calm() -> Self {
        let home = Self::new();
        home.keep("riverside.json", &calm().state);
        home
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn text_path(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// The path of what is there as a session notes it.
    pub(crate) fn real(&self, name: &str) -> String {
        fs::canonicalize(self.path(name)).unwrap().to_str().unwrap().to_owned()
    }

    pub(crate) fn keep(&self, name: &str, state: &State) {
        fs::write(self.path(name), bytes(state)).unwrap();
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.text_path(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn opened(&self, name: &str) -> Opened {
        record::open(&fs::read(self.path(name)).unwrap()).unwrap()
    }

    /// Names of all files in it, also hidden ones.
    pub(crate) fn files(&self) -> Vec<String> {
        let found = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            found.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        command(self.folder.path(), args)
    }

    /// Runs the program without a terminal.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        Said::of(&self.command(args).output().unwrap())
    }

    /// The same with something to read on its input.
    pub(crate) fn run_with(&self, args: &[&str], input: &str) -> Said {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Said::of(&child.wait_with_output().unwrap())
    }
}

/// The program with its sessions in `home`.
fn command(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alongside"));
    command.args(args).env("ALONGSIDE_HOME", home).current_dir(home).env("RUST_BACKTRACE", "1");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A session as its file holds it.
pub(crate) fn bytes(state: &State) -> Vec<u8> {
    record::write(state, &weigh(state, english()), None, &Extras::default())
}

/// Ines and Ben of staff, Jo and Huw of the people; two questions asked, a note, a thought, a promise of Ines.
pub(crate) fn riverside() -> Room {
    let promise = PromiseText {
        what: words("Print the menu"),
        who: vec![Owner::Participant(p(1)), Owner::Participant(p(3))],
        by: words("May"),
        hear: words("A poster"),
    };
    Room::with("sspp")
        .at("checklist.say")
        .says(1, "checklist.say", TO, Some("canary of Ines"))
        .says(2, "checklist.say", WITH, None)
        .says(3, "checklist.say", TO, Some("As Ines said, nobody asks us."))
        .says(4, "checklist.say", Answer::NotSure, None)
        .reveals("checklist.say")
        .at("meeting.heard")
        .says(1, "meeting.heard", WITH, None)
        .says(2, "meeting.heard", WITH, None)
        .says(3, "meeting.heard", WITH, None)
        .says(4, "meeting.heard", FOR, None)
        .reveals("meeting.heard")
        .does(Act::AddNote { question: None, text: words("I see it another way.") })
        .does(Act::Park(words("The car park is full")))
        .does(Act::Promise(promise))
}

/// Of which nothing could show who said what in a copy for those who were there.
pub(crate) fn calm() -> Room {
    Room::with("sspp").all("line.choice", "wfwt")
}

/// A session with one together question whose answers were not shown.
pub(crate) fn hidden() -> Room {
    Room::with("sp")
        .does(Act::ChooseReveal { question: Some(question("line.part")), reveal: Reveal::Together })
        .at("line.part")
        .says(1, "line.part", TO, Some("canary that hides"))
}
