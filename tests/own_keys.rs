//! A group's own keys: what a screen says and what a key does follow the file in the data folder.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::drive::Program;
use crate::drive::lines::Lines;
use alongside::app::{KEYS_FILE, Key, Msg, Trouble, own_keys};
use alongside::phrases::Phrases;
use alongside::runtime::read_keys;
use alongside::session::Reveal;

const OURS: &str = "# Ours\nstop = \"Z\"\nundo = \"Space\"\ngo = \"*\"\nadd = \"= A\"\n";
const PEOPLE: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S')];

fn with_keys(mut program: Program) -> Program {
    let (keymap, faults) = own_keys(OURS);
    assert!(faults.is_empty(), "{faults:?}");
    program.model.set_keys(keymap);
    program
}

/// The word of the bar beside `cap`.
fn word(program: &Program, cap: &str) -> Option<String> {
    program.screen().keys.into_iter().find(|key| key.cap == cap).map(|key| key.word)
}

#[test]
fn bar_help_and_dispatch_follow_the_file() {
    let mut program = with_keys(Program::asking(&["line.choice"], Reveal::Live, PEOPLE));
    assert_eq!(word(&program, "Z").as_deref(), Some("stop"));
    assert_eq!(word(&program, "X"), None);
    let before = program.screen();
    program.press("X");
    assert_eq!(program.screen(), before, "the usual key does nothing any more");
    program.press("?");
    assert!(program.text().contains("\"Z\"") && !program.text().contains("\"X\""), "{}", program.text());
    program.press("Esc z");
    assert!(program.text().contains("Someone asked us to stop"), "{}", program.text());
    program.press("Enter 2 Enter").tell(Msg::Key(Key::Char(' ')));
    assert!(program.screen().said.unwrap().starts_with("Taken back"), "{}", program.text());
}

#[test]
fn sentences_that_name_a_key_name_the_own_one() {
    let mut program = with_keys(Program::new());
    program.press("1 'Riverside' Enter Enter Enter Enter Enter Enter");
    assert_eq!(program.screen().said.as_deref(), Some("Chosen. Press * to start."));
    program.press("*");
    for _ in 0..20 {
        if program.text().contains("Nobody yet.") {
            break;
        }
        program.press("Enter");
    }
    assert!(program.text().contains("Nobody yet. Press =, A to add the first person."), "{}", program.text());
}

#[test]
fn plain_mode_is_the_same_workshop_with_them() {
    let mut lines = Lines::over(with_keys(Program::asking(&["line.choice"], Reveal::Live, PEOPLE)));
    lines.script("2\n\nundo");
    assert!(lines.transcript.contains("Taken back"), "{}", lines.transcript);
    lines.script("stop");
    assert_eq!(lines.here().name, "stop");
}

#[test]
fn trouble_with_saving_names_the_own_key_for_another_place() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, PEOPLE);
    let (keymap, faults) = own_keys("place = \"Z\"\n");
    assert!(faults.is_empty(), "{faults:?}");
    program.model.set_keys(keymap);
    program.disk = false;
    program.press("2 Enter").tell(Msg::SaveFailed(Trouble::Full));
    assert_eq!(program.screen().alert.unwrap().key.unwrap().cap, "Z");
    program.press("z");
    assert_eq!(program.shape(), "list", "{}", program.text());
}

fn run(home: &std::path::Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_alongside")).args(args).env("ALONGSIDE_HOME", home).output().unwrap()
}

#[test]
fn mistakes_are_told_with_file_and_line_by_check_and_at_the_start_and_nothing_is_changed() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join(KEYS_FILE);
    fs::write(&file, "stop = \"Z\"\nfly = \"A\"\nslow = \"Ctrl+S\"\n").unwrap();
    let path = file.to_str().unwrap();
    let out = run(home.path(), &["check", path]);
    let said = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(1), "{said}");
    assert!(said.contains("keys.toml:2: There is no action \"fly\"."), "{said}");
    assert!(said.contains("keys.toml:3: \"Ctrl+S\" is more than one key at once."), "{said}");
    let (keymap, told) = read_keys(home.path(), &Phrases::english());
    assert_eq!(keymap.of("question"), alongside::app::Keymap::built_in().of("question"));
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("keys.toml, line 2: ") && told[2].contains("usual ones"), "{told:?}");
    fs::write(&file, OURS).unwrap();
    assert_eq!(run(home.path(), &["check", path]).status.code(), Some(0));
    let sheet = String::from_utf8(run(home.path(), &["print", "taster"]).stdout).unwrap();
    assert!(sheet.contains("[Z] stop") && !sheet.contains("[X]"), "{sheet}");
}

#[test]
fn the_program_opens_with_a_broken_file_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join(KEYS_FILE), "stop = \"1\"\n").unwrap();
    let out = run(home.path(), &["practise", "--plain"]);
    let said = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(0), "{said}");
    assert!(said.contains("keys.toml, line 1: \"1\" stays a number."), "{said}");
    assert!(said.contains("All keys are the usual ones until each line is right."), "{said}");
}

#[test]
fn the_readme_names_every_action_that_can_be_changed_and_its_sample_is_right() {
    let readme = include_str!("../README.md").split("## Keys").nth(1).unwrap().split("\n## ").next().unwrap();
    let sample = readme.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(own_keys(sample).1, []);
    let named = readme.rsplit("```").next().unwrap();
    let table: toml::Table = include_str!("../assets/keys.toml").parse().unwrap();
    let rows = ["groups", "screens"].map(|part| table[part].as_table().unwrap().values().cloned().collect::<Vec<_>>());
    let rows = rows.into_iter().flatten().flat_map(|screen| screen["keys"].as_array().unwrap().clone());
    let actions: BTreeSet<String> = rows.map(|row| row["does"].as_str().unwrap().to_owned()).collect();
    for does in actions {
        let faults = own_keys(&format!("{does} = \"~\"")).1;
        let can_be = !faults.iter().any(|fault| fault.kind.name() == "key-fault-stays");
        assert_eq!(named.contains(&format!("`{does}`")), can_be, "{does}: {faults:?}");
    }
}

#[test]
fn each_key_that_a_phrase_names_is_one() {
    let table = include_str!("../assets/keys.toml");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/lang/en");
    let mut named = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for rest in text.split("$key-").skip(1) {
            let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(rest.len());
            assert!(table.contains(&format!("does = \"{}\"", &rest[..end])), "nothing does {}", &rest[..end]);
            named += 1;
        }
    }
    assert!(named > 40, "{named}");
}
