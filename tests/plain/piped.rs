//! The real program with lines on its input.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use alongside::record::{self, Opened};
use alongside::session::{Body, State};
use tempfile::TempDir;

use super::room;
use crate::drive::Program;
use crate::drive::player::by_lines_with;

const PEOPLE: &str = "name,side\nAmina,people\nBen,staff\nCarys,both\n";

struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("people.csv"), PEOPLE).unwrap();
        Self(folder)
    }

    fn run(&self, args: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_alongside"))
            .args(args)
            .env("ALONGSIDE_HOME", self.0.path().join("data"))
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut to = child.stdin.take().unwrap();
        let input = input.to_owned();
        let writer = std::thread::spawn(move || drop(to.write_all(input.as_bytes())));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        output
    }

    fn file(&self) -> Option<Opened> {
        let files = fs::read_dir(self.0.path().join("data")).ok()?;
        let file =
            files.map(|entry| entry.unwrap().path()).find(|path| path.extension().is_some_and(|it| it == "json"))?;
        Some(record::open(&fs::read(file).unwrap()).unwrap())
    }

    fn session(&self) -> Option<State> {
        self.file().map(|opened| opened.state)
    }

    fn opened(&self) -> Opened {
        self.file().unwrap()
    }
}

const START: [&str; 8] = ["start", "standard", "--title", "Riverside", "--reveal", "mixed", "--people", "people.csv"];

/// The lines of a whole standard workshop, from the form to the copy that is made, and how many answers are given.
fn whole() -> (Vec<String>, usize) {
    let mut lines = room("standard", "mixed");
    by_lines_with(&mut lines, &mut |_| {});
    lines.script("1\n1\n1\nyes");
    let given = answers(lines.program.state());
    // The form, then every next until everybody is in.
    let mut typed: Vec<String> = ["", "", "", "", "", "3", "start"].map(str::to_owned).to_vec();
    typed.extend(std::iter::repeat_n("next".to_owned(), screens_before_people()));
    typed.extend(lines.typed.clone());
    typed.extend(["close", "yes", "quit", "yes"].map(str::to_owned));
    (typed, given)
}

fn answers(state: &State) -> usize {
    state.log.iter().filter(|event| matches!(event.body, Body::Answered { .. })).count()
}

fn screens_before_people() -> usize {
    let mut program = Program::begin("standard", "mixed");
    let mut screens = 0;
    while program.model.keys_name() != "people" {
        program.press("Enter");
        screens += 1;
    }
    screens
}

#[test]
fn a_script_runs_a_whole_standard_workshop_and_makes_the_record() {
    let (typed, given) = whole();
    let home = Home::new();
    let output = home.run(&START, &(typed.join("\n") + "\n"));
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!said.contains(['\u{1b}', '\r']));
    let state = home.session().unwrap();
    assert!(state.ended.is_some(), "{said}");
    assert_eq!(answers(&state), given, "{said}");
    assert!(said.contains("Copy made: "), "{said}");
    let records = fs::read_dir(home.0.path().join("data/records")).unwrap().count();
    assert_eq!(records, 1, "{said}");
}

#[test]
fn the_end_of_input_at_any_prompt_saves_and_leaves() {
    let (typed, _) = whole();
    let mut before = 0;
    for n in (0..typed.len()).step_by(9) {
        let home = Home::new();
        let lines: String = typed[..n].iter().flat_map(|line| [line.as_str(), "\n"]).collect();
        let output = home.run(&START, &lines);
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{n}: {said}");
        assert!(output.stderr.is_empty(), "{n}: {}", String::from_utf8_lossy(&output.stderr));
        let events = home.session().map_or(0, |state| state.log.len());
        assert!(events >= before, "{n}: {events} after {before}");
        before = events;
    }
    assert!(before > 30, "{before}");
}

#[test]
fn the_end_of_input_says_where_it_is_saved() {
    let (typed, _) = whole();
    let home = Home::new();
    let output = home.run(&START, &(typed[..20].join("\n") + "\n"));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(home.session().is_some(), "{said}");
    let last = said.lines().last().unwrap();
    assert!(last.starts_with("Your answers are safe in ") && last.ends_with(".json."), "{said}");
}

#[test]
fn mistakes_in_files_take_no_line_of_a_script() {
    let home = Home::new();
    fs::create_dir(home.0.path().join("data")).unwrap();
    fs::write(home.0.path().join("data/keys.toml"), "add = \"1\"\n").unwrap();
    let output = home.run(&["--plain"], "4\n\nquit\nyes\n");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Some settings cannot be used as they are."), "{said}");
    assert!(said.contains("\"1\" stays a number."), "{said}");
    let (before, after) = said.split_once("Your choice, 1 to 6: ").unwrap();
    assert!(!before.contains("Enter to go"), "{said}");
    assert!(after.contains("What is co-production?"), "the first line opens what it names: {said}");
}

#[test]
fn empty_input_leaves_home() {
    let home = Home::new();
    for args in [&[][..], &["--plain"], &["practise"]] {
        let output = home.run(args, "");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
    }
    assert!(home.session().is_none());
}

/// The lines of a short workshop up to its first question, and then `more`.
fn at_the_first_question(more: &str) -> String {
    let mut lines = crate::drive::lines::Lines::new();
    lines.hear("1");
    let from = lines.typed.len();
    lines.script("Riverside\n\n\n\n2\n1\nstart");
    while lines.here().name != "people" {
        lines.hear("next");
    }
    lines.script("add\nAmina\n1\n1\n2\nback");
    while !matches!(lines.here().screen.body, alongside::app::screen::Body::Question(_)) {
        lines.hear("");
    }
    lines.typed[from..].join("\n") + "\n" + more
}

fn last_lines(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let all: Vec<&str> = said.lines().collect();
    all[all.len().saturating_sub(4)..].join("\n")
}

#[test]
fn the_end_of_input_says_what_was_picked_and_not_given() {
    let home = Home::new();
    let said = last_lines(&home.run(&["start"], &at_the_first_question("2\n")));
    assert!(said.contains("Amina picked for, but did not give it.\nIt is kept for next time.\nYour answers"), "{said}");
    assert_eq!(home.opened().state.log.iter().filter(|it| it.body.kind() == "answered").count(), 0);
    let given = Home::new();
    let said = last_lines(&given.run(&["start"], &at_the_first_question("2\n\n")));
    assert!(!said.contains("picked"), "{said}");
}

#[test]
fn a_last_line_without_its_end_is_begun_and_not_given() {
    let home = Home::new();
    let said = last_lines(&home.run(&["start"], &at_the_first_question("2\nthe post")));
    assert!(said.contains("did not give it.\nIt is kept"), "{said}");
    let opened = home.opened();
    assert_eq!(answers(&opened.state), 0);
    assert_eq!(opened.draft.unwrap().text.to_string(), "the post");
    let answer = Home::new();
    let said = last_lines(&answer.run(&["start"], &at_the_first_question("2")));
    assert!(said.contains("The last line had no Enter behind it. Nothing was done with it."), "{said}");
    assert!(answer.opened().draft.is_none());
    let command = Home::new();
    let said = last_lines(&command.run(&["start"], &at_the_first_question("2\nquit")));
    assert!(said.contains("Nothing was done with it.\nAmina picked for"), "{said}");
    assert_eq!(command.opened().draft.unwrap().text.to_string(), "");
}

#[test]
fn the_end_of_input_in_a_form_says_what_is_kept() {
    let home = Home::new();
    let said = last_lines(&home.run(&["start"], "Riverside\n"));
    assert!(said.ends_with("This workshop did not start. The form is not kept."), "{said}");
    assert!(home.session().is_none());
    for note in ["note\nMore chairs", "park\nMore chairs"] {
        let home = Home::new();
        let said = last_lines(&home.run(&["start"], &at_the_first_question(note)));
        assert!(said.contains("not written down yet.\nIt is kept for next time.\nYour answers"), "{said}");
        assert_eq!(home.opened().draft.unwrap().text.to_string(), "More chairs");
    }
    let opened = Home::new();
    let said = last_lines(&opened.run(&["start"], &at_the_first_question("park\n")));
    assert!(!said.contains("written down"), "nothing was typed in it: {said}");
}
