//! The same program through plain mode: lines in, a transcript out.

use alongside::app::{FrontEnd, Here, Msg};
use alongside::plain::{Heard, Said, Talk};

use super::{LIBRARY, Program};

/// What stands before a typed line in a transcript.
const TYPED: &str = "> ";

/// A program that is talked to.
pub struct Lines {
    pub program: Program,
    pub talk: Talk,
    /// All that was said and typed; a hidden line is not in it.
    pub transcript: String,
    /// All lines that were typed.
    pub typed: Vec<String>,
    /// What was said last.
    pub said: Said,
}

impl Lines {
    pub fn over(mut program: Program) -> Self {
        program.model.set_front_end(FrontEnd::Lines);
        let talk = Talk::new(&program.model.phrases());
        let mut lines = Self { program, talk, transcript: String::new(), typed: Vec::new(), said: Said::default() };
        lines.tell();
        lines
    }

    pub fn new() -> Self {
        Self::over(Program::new())
    }

    pub fn here(&self) -> Here {
        Here::of(&self.program.model)
    }

    fn tell(&mut self) {
        let said = self.talk.tell(self.here());
        self.write(&said.lines);
        self.said = said;
    }

    fn write(&mut self, lines: &[String]) {
        for line in lines {
            self.transcript += line;
            self.transcript.push('\n');
        }
    }

    /// Types a line; gives what was said to it.
    pub fn hear(&mut self, line: &str) -> Vec<String> {
        self.typed.push(line.to_owned());
        let prompt = self.said.prompt.clone();
        self.transcript += &prompt;
        if self.said.hidden {
            self.transcript.push('\n');
        } else {
            self.transcript.extend([TYPED, line, "\n"]);
        }
        let from = self.transcript.len();
        match self.talk.hear(&self.here(), line) {
            Heard::Do { msgs, said } => {
                self.write(said.as_slice());
                for msg in msgs {
                    self.program.tell(msg);
                }
                self.tell();
            }
            Heard::Say(lines) => self.write(&lines),
            Heard::Wrong(line) => self.write(&[line]),
        }
        self.transcript[from..].lines().map(str::to_owned).collect()
    }

    /// The first word of what `type-<name>` lists, in the language that is spoken: the one that is told.
    pub fn word(&self, name: &str) -> String {
        let listed = self.program.model.phrases().say(&format!("type-{name}"));
        listed.split(',').next().unwrap_or_default().to_owned()
    }

    /// Something is told from outside.
    pub fn told(&mut self, msg: Msg) {
        self.program.tell(msg);
        self.tell();
    }

    /// From home to the first step of a new workshop.
    pub fn start(&mut self, agenda: &str, reveal: &str) {
        let agenda = LIBRARY.agendas.iter().position(|it| it.id == agenda).unwrap() + 1;
        let reveal = ["live", "together", "mixed"].iter().position(|it| *it == reveal).unwrap() + 1;
        let go = self.word("go");
        self.script(&format!("1\nRiverside\nOpening times\n\n\n{agenda}\n{reveal}\n{go}"));
    }

    /// Types all lines of `script`.
    pub fn script(&mut self, script: &str) -> &mut Self {
        for line in script.lines() {
            self.hear(line);
        }
        self
    }
}
