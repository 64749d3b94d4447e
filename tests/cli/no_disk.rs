//! The data folder takes nothing: it is said, with exit code 2, and what was saved elsewhere is found again.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::home::{Home, Said};
use crate::window::Terminal;

const SIZE: (u16, u16) = (100, 40);
const PEOPLE: &str = "name,side\nAmina,people\nBen,staff\n";
/// To the first question of a taster, line by line, and one answer.
const ANSWERED: &str = "\n\n\n\n\n\nstart\nnext\nnext\n\nwith\n";

/// A data folder that cannot be made: what stands where a folder above it should leads nowhere.
fn blocked() -> Home {
    let home = Home::new();
    home.write("people.csv", PEOPLE);
    std::os::unix::fs::symlink("/none/such", home.path("blocked")).unwrap();
    home
}

fn data(home: &Home) -> String {
    home.text_path("blocked/data")
}

fn run(home: &Home, args: &[&str], input: &str) -> Said {
    use std::io::Write as _;
    let mut command = home.command(args);
    let mut child = command.env("ALONGSIDE_HOME", data(home)).stdin(std::process::Stdio::piped()).spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    Said::of(&child.wait_with_output().unwrap())
}

const START: [&str; 6] = ["start", "taster", "--title", "Riverside", "--people", "people.csv"];

#[test]
fn a_workshop_of_which_nothing_is_on_disk_ends_with_2_and_says_so() {
    let home = blocked();
    let said = run(&home, &START, ANSWERED).refused(&["Nothing of this workshop is on disk.", "blocked/data"]);
    assert!(said.out.contains("Not on disk yet"), "{}", said.out);
    assert!(!said.err.contains("Those before are in"), "{}", said.err);
    // Where a yes gave it up, as where the input ended.
    run(&home, &START, &format!("{ANSWERED}quit\nyes\n")).refused(&["Nothing of this workshop is on disk."]);
}

#[test]
fn on_the_full_screen_too() {
    let home = blocked();
    let mut terminal = asked(&home);
    terminal.press("\x03", "Leave? Some of it is not on disk yet.");
    std::thread::sleep(crate::window::NO_BOUNCE);
    terminal.send(b"y");
    assert_eq!(terminal.end().0, 2);
    terminal.wait_for("Nothing of this workshop is on disk.");
}

/// At the second turn of the first question, and told of the disk.
fn asked(home: &Home) -> Terminal {
    let people = home.text_path("people.csv");
    let args = [&START[..5], &[people.as_str()]].concat();
    let mut terminal = Terminal::open(Path::new(&data(home)), &args, SIZE);
    terminal.wait_for("How do marks show?");
    terminal.press("\r\r\r\r\rg", "Step 1 of 3");
    terminal.press("\r", "Not asked yet");
    terminal.press("\r", "5 questions.");
    terminal.press("\r", "1 of 2.");
    terminal.press("1\r", "2 of 2.");
    terminal.wait_for("Not on disk yet");
    terminal
}

/// Saved in another folder, once its own did not take it.
fn moved(home: &Home, elsewhere: &Path) -> Terminal {
    let mut terminal = asked(home);
    terminal.press("F", "Where shall we save it?");
    terminal.press("2", "The full name of a folder");
    terminal.send(format!("{}\r", elsewhere.display()).as_bytes());
    terminal.wait_until("all on disk", |it| !it.text().contains("Not on disk yet") && it.text().contains("2 of 2."));
    terminal
}

fn leaves(mut terminal: Terminal) -> String {
    terminal.press("\x03", "Leave?");
    std::thread::sleep(crate::window::NO_BOUNCE);
    terminal.send(b"y");
    assert_eq!(terminal.end().0, 0);
    terminal.wait_for("Go on with: alongside resume");
    terminal.text()
}

/// The data folder can be made from now on.
fn cured(home: &Home) {
    fs::remove_file(home.path("blocked")).unwrap();
}

#[test]
fn where_it_moved_to_is_noted_as_soon_as_that_can_be() {
    let (home, elsewhere) = (blocked(), tempfile::tempdir().unwrap());
    let mut terminal = moved(&home, elsewhere.path());
    cured(&home);
    terminal.press("2\r", "Talk about it");
    terminal.wait_until("the place noted", |_| home.path("blocked/data/places.txt").exists());
    leaves(terminal);
    run(&home, &["list"], "").done(&["Riverside", "2"]);
    run(&home, &["--plain"], "2\n").done(&["Riverside", "2 answers", elsewhere.path().to_str().unwrap()]);
    run(&home, &["withdraw", "Riverside", "Ben", "--yes", "--mentions", "blank"], "").done(&["Taken out of Riverside"]);
}

#[test]
fn where_it_cannot_be_noted_it_is_said_on_leaving_and_noted_when_it_is_opened_again() {
    let (home, elsewhere) = (blocked(), tempfile::tempdir().unwrap());
    let said = leaves(moved(&home, elsewhere.path()));
    let file = fs::read_dir(elsewhere.path()).unwrap().map(|entry| entry.unwrap().path()).next().unwrap();
    let in_one_line: String = said.lines().map(str::trim_end).collect();
    assert!(in_one_line.contains(&format!("alongside resume {}", file.display())), "{said}");
    cured(&home);
    // The older copy, as where the first answers were saved in the data folder.
    let data = home.path("blocked/data");
    fs::create_dir_all(&data).unwrap();
    fs::copy(&file, data.join("old.json")).unwrap();
    run(&home, &["resume", file.to_str().unwrap(), "--plain"], "for\n\n").done(&[]);
    let listed = run(&home, &["list", "--json"], "").done(&[elsewhere.path().to_str().unwrap()]);
    assert!(!listed.out.contains("old.json"), "the older copy is not offered: {}", listed.out);
}

/// Runs `args` where the data folder can only be read; nothing where this system makes no such folder.
fn read_only(home: &Home, args: &[&str]) -> Option<Said> {
    let mount = "mount --bind \"$ALONGSIDE_HOME\" \"$ALONGSIDE_HOME\" && \
                 mount -o remount,bind,ro \"$ALONGSIDE_HOME\" && cd / && exec \"$0\" \"$@\"";
    let run = |words: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(["-rm", "sh", "-c", mount]).args(words).env("ALONGSIDE_HOME", home.folder.path());
        command.stdin(std::process::Stdio::null()).output()
    };
    run(&["true"]).is_ok_and(|tried| tried.status.success()).then_some(())?;
    Some(Said::of(&run(&[&[env!("CARGO_BIN_EXE_alongside")], args].concat()).unwrap()))
}

#[test]
fn in_a_folder_that_can_only_be_read_it_is_said_what_to_do() {
    let home = Home::with_riverside();
    let to = tempfile::tempdir().unwrap().path().with_extension("md");
    let Some(said) = read_only(&home, &["export", "Riverside", "--yes", "--to", to.to_str().unwrap()]) else { return };
    let said = said.done(&["Made: "]);
    let why = ["could not be noted", "This place can only be read.", "Keep a note of this copy yourself."];
    assert!(why.iter().all(|words| said.err.contains(words)), "{}", said.err);
    fs::remove_file(&to).unwrap();
    for args in [&["resume", "Riverside"][..], &["withdraw", "Riverside", "Ines", "--yes", "--mentions", "blank"]] {
        let words = ["This place can only be read.", "copy it to another folder first", "You can still read it."];
        read_only(&home, args).unwrap().refused(&words);
    }
}
