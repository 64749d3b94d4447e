//! The queries that the README shows, run by `DuckDB` over a table of many sessions, give what counting gives. Where `DuckDB`
//! is not installed, that is skipped, and said.
#![allow(clippy::print_stdout, reason = "says what it skips")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use alongside::phrases::Phrases;
use alongside::session::{Mark, State};
use alongside::weigh::{HeadlineKind, QuestionResult, weigh};
use serde_json::{Value, json};

use super::home::Home;
use crate::support::many::{keep, workshop};

const QUERIES: [&str; 5] = ["latest", "middles", "position", "differ", "passed"];
const WORKSHOPS: usize = 12;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_readme_shows_the_queries_that_are_run() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    for name in QUERIES {
        let query = std::fs::read_to_string(root().join(format!("tests/judges/{name}.sql"))).unwrap();
        assert!(readme.contains(&query), "the README shows another {name}.sql");
    }
}

/// Python with what is in `target/judges/python`: `pip install --target target/judges/python duckdb`.
fn python(args: &[&Path]) -> Command {
    let mut command = Command::new("python3");
    command.args(args).env("PYTHONPATH", root().join("target/judges/python"));
    command
}

#[test]
fn the_queries_of_the_readme_give_what_counting_gives() {
    if !python(&[Path::new("-c"), Path::new("import duckdb")]).output().is_ok_and(|it| it.status.success()) {
        println!("skipped: DuckDB is not installed");
        return;
    }
    let home = Home::new();
    let days = home.path("days");
    std::fs::create_dir(&days).unwrap();
    let sessions: Vec<State> = (0..WORKSHOPS).map(workshop).collect();
    for state in &sessions {
        keep(&days, state, &Phrases::english());
    }
    for table in ["answers.csv", "answers.jsonl"] {
        home.run(&["export", "days", "--to", table, "--copy", "room"]).done(&["12 sessions are in it."]);
    }
    let done = python(&[&root().join("tests/judges/queries.py"), home.folder.path()]).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let given: Value = serde_json::from_slice(&done.stdout).unwrap();
    let counted = Counted::of(&sessions);
    assert!(["split", "cannot say", "to", "for", "with"].iter().all(|it| counted.stood_at(it)), "all kinds are there");
    assert_eq!(sorted(&given["position"]), counted.position);
    assert_eq!(sorted(&given["differ"]), counted.rows(|it| json!(it.apart)));
    assert_eq!(sorted(&given["passed"]), counted.rows(|it| json!(it.said)));
}

/// The rows of an outcome, each as text.
fn sorted(rows: &Value) -> Vec<String> {
    let mut rows: Vec<String> = rows.as_array().unwrap().iter().map(Value::to_string).collect();
    rows.sort();
    rows
}

/// What the program itself counts.
#[derive(Default)]
struct Counted {
    position: Vec<String>,
    questions: BTreeMap<(String, u32), Question>,
}

#[derive(Default)]
struct Question {
    /// In how many workshops the middles were two steps apart, one, none.
    apart: [usize; 3],
    /// How many passed, were not sure, answered.
    said: [u32; 3],
}

impl Counted {
    fn of(sessions: &[State]) -> Self {
        let mut counted = Self::default();
        for state in sessions {
            for question in weigh(state, &Phrases::english()).questions {
                counted.add(state, &question);
            }
        }
        counted.position.sort();
        counted
    }

    fn add(&mut self, state: &State, question: &QuestionResult) {
        let date = state.started.unwrap().format("%Y-%m-%d").to_string();
        let (id, version) = (question.id.to_string(), question.text_version);
        let row = json!([id, version, date, state.header.id, stood_at(question)]);
        self.position.push(row.to_string());
        let counted = self.questions.entry((id, version)).or_default();
        let middles = [&question.sides.people, &question.sides.staff].map(|side| side.middle.map(Mark::place));
        if let [Some(people), Some(staff)] = middles {
            counted.apart[2 - people.abs_diff(staff)] += 1;
        }
        let room = question.room;
        let more = [room.pass, room.not_sure, room.marks().iter().sum::<u32>() + room.pass + room.not_sure];
        counted.said.iter_mut().zip(more).for_each(|(said, more)| *said += more);
    }

    fn stood_at(&self, word: &str) -> bool {
        self.position.iter().any(|row| row.ends_with(&format!(",\"{word}\"]")))
    }

    fn rows(&self, numbers: impl Fn(&Question) -> Value) -> Vec<String> {
        let row = |((id, version), question): (&(String, u32), &Question)| {
            let mut row = vec![json!(id), json!(version)];
            row.extend(numbers(question).as_array().unwrap().iter().cloned());
            Value::from(row)
        };
        sorted(&Value::from(self.questions.iter().map(row).collect::<Vec<_>>()))
    }
}

fn stood_at(question: &QuestionResult) -> &'static str {
    match (question.headline.kind, question.headline.level) {
        (HeadlineKind::Split, _) => "split",
        (_, Some(mark)) => ["to", "for", "with"][mark.place()],
        _ => "cannot say",
    }
}
