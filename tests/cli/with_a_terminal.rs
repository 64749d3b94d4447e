//! On a terminal: the commands that open the full screen, and the questions that `withdraw` and `export` ask.

use std::fs;
use std::io::{Read as _, Write as _};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::home::Home;
use crate::window::Terminal;

/// How long anything may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs the program, answers each question as it comes, and gives its exit code and all it said.
fn talk(home: &Home, args: &[&str], answers: &[(&str, &str)]) -> (u32, String) {
    let pair = native_pty_system().openpty(PtySize { rows: 60, cols: 120, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_alongside"));
    command.args(args);
    command.env("ALONGSIDE_HOME", home.folder.path());
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut keys = pair.master.take_writer().unwrap();
    let said = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&said);
    let listener = std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(n @ 1..) = reader.read(&mut bytes) {
            heard.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..n]));
        }
    });
    let mut from = 0;
    for (question, answer) in answers {
        from = wait_for(&said, question, from);
        keys.write_all(answer.as_bytes()).unwrap();
    }
    let code = child.wait().unwrap().exit_code();
    drop((keys, pair.master));
    listener.join().unwrap();
    let said = said.lock().unwrap().clone();
    (code, said)
}

/// Waits until `words` stand after the first `from` bytes, and says where they end.
fn wait_for(said: &Mutex<String>, words: &str, from: usize) -> usize {
    let start = Instant::now();
    loop {
        let text = said.lock().unwrap().clone();
        if let Some(at) = text[from..].find(words) {
            return from + at + words.len();
        }
        assert!(start.elapsed() < PATIENCE, "no {words:?} in\n{text}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn each_text_is_decided_and_it_is_asked_twice() {
    let home = Home::with_riverside();
    let note = home.opened("riverside.json").state.notes[0].seq;
    let (code, said) = talk(
        &home,
        &["withdraw", "riverside", "Ines"],
        &[
            ("Press Enter for none.", "1\r"),
            ("no words with the number 1", &format!("{note}\r")),
            ("Type keep, blank or change.", "maybe\r"),
            ("Type keep, blank or change.", "k\r"),
            ("Type yes or no.", "yes\r"),
            ("It cannot be taken back. Type yes or no.", "y\r"),
        ],
    );
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Taken out of Riverside drop-in."), "{said}");
    let text = home.read("riverside.json");
    assert!(text.contains("As Ines said") && !text.contains("canary") && !text.contains("another way"));
}

#[test]
fn a_text_is_said_in_other_words_without_the_name() {
    let home = Home::with_riverside();
    let (code, said) = talk(
        &home,
        &["withdraw", "riverside", "Ines"],
        &[
            ("Press Enter for none.", "\r"),
            ("keep, blank or change.", "c\r"),
            ("Type the words that are to stand there.", "So said Ines\r"),
            ("The name still stands in these words.", ""),
            ("Type the words that are to stand there.", "So said one of us\r"),
            ("Type yes or no.", "yes\r"),
            ("It cannot be taken back. Type yes or no.", "y\r"),
        ],
    );
    assert_eq!(code, 0, "{said}");
    let text = home.read("riverside.json");
    assert!(text.contains("So said one of us") && !text.contains("Ines"), "{text}");
}

#[test]
fn anything_but_two_yeses_changes_nothing() {
    let home = Home::with_riverside();
    let before = home.read("riverside.json");
    let args = ["withdraw", "riverside", "Ines", "--mentions", "blank"];
    let to_the_end = [("for none.", "\r"), ("Type yes or no.", "yes\r"), ("back. Type yes or no.", "no\r")];
    let at_the_first = [("for none.", "\r"), ("Type yes or no.", "n\r")];
    let end_of_input = [("for none.", "\x04")];
    for answers in [&to_the_end[..], &at_the_first, &end_of_input] {
        let (code, said) = talk(&home, &args, answers);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("Nothing was changed."), "{said}");
        assert_eq!(home.read("riverside.json"), before);
        assert_eq!(home.files(), ["riverside.json"], "no lock is left");
    }
}

#[test]
fn a_copy_that_could_show_who_said_what_is_written_with_a_yes_alone() {
    let home = Home::with_riverside();
    let path = home.text_path("a.md");
    let export = ["export", "riverside", "--to", &path];
    let ask = "Write it? Type yes or no.";
    for answers in [[("As Ines said", ""), (ask, "no\r")], [(ask, "maybe\r"), (ask, "\x04")]] {
        let (code, said) = talk(&home, &export, &answers);
        assert!(code == 2 && said.contains("Nothing was changed."), "{said}");
        assert_eq!(home.files(), ["riverside.json"]);
    }
    let (code, said) = talk(&home, &export, &[("As Ines said", ""), (ask, "yes\r")]);
    assert!(code == 0 && said.contains("Made: "), "{said}");
    let (code, said) = talk(&home, &export, &[]);
    assert!(code == 2 && said.contains("is there already") && !said.contains(ask), "{said}");
    let (code, said) = talk(&home, &[&export[..], &["--yes"]].concat(), &[]);
    assert!(code == 0 && !said.contains(ask), "{said}");
}

#[test]
fn start_opens_its_form_with_what_was_typed() {
    let home = Home::new();
    let people = home.write("people.csv", "name,side\nInes,staff\nJo,people\n");
    let args = ["start", "taster", "--title", "Kitchen talk", "--about", "Lunch", "--people", &people];
    let mut terminal = Terminal::open(home.folder.path(), &args, (96, 27));
    terminal.wait_for("Kitchen talk");
    terminal.wait_for("Lunch");
    terminal.send(b"\t\t\t\t\t");
    terminal.press("g", "Step 1 of 3");
    terminal.wait_for("Ines");
    terminal.wait_for("Jo");
}

#[test]
fn resume_opens_the_newest_that_waits_or_the_one_that_was_named() {
    let home = Home::with_riverside();
    for args in [&["resume"][..], &["resume", "river"]] {
        let mut terminal = Terminal::open(home.folder.path(), args, (96, 27));
        terminal.wait_for("Step 4 of 5");
        terminal.child.kill().unwrap();
        // Its lock goes with it.
        terminal.child.wait().unwrap();
    }
    let terminal = Terminal::open(home.folder.path(), &["practise"], (96, 27));
    terminal.wait_for("Practice");
}

/// A group's own agenda with a question of its own, on the real screen; then its files go, and the workshop goes on.
#[test]
fn a_workshop_goes_on_without_the_files_it_came_from() {
    let home = Home::new();
    home.run(&["methods", "new", "ours"]).done(&["Made: "]);
    home.run(&["agendas", "new", "ours"]).done(&["Made: "]);
    let agenda = home.read("agendas/ours.toml").replace("method = \"line\"", "method = \"ours\"");
    home.write("agendas/ours.toml", agenda);
    home.write("agendas/broken.toml", "nonsense");
    let people = home.write("people.csv", "name,side\nInes,staff\nJo,people\n");
    let args = ["start", "ours", "--title", "Kitchen talk", "--people", &people];
    let mut terminal = Terminal::open(home.folder.path(), &args, (96, 30));
    terminal.wait_for("your own");
    terminal.wait_for("A file of your own cannot be used: broken.toml");
    terminal.send(b"\t\t\t\t\t");
    terminal.press("g", "Step 1 of 4");
    // "saved 0" stands there before anything is on disk.
    terminal.session_file();
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();
    fs::remove_dir_all(home.path("methods")).unwrap();
    fs::remove_dir_all(home.path("agendas")).unwrap();
    let mut terminal = Terminal::open(home.folder.path(), &["resume"], (96, 30));
    terminal.wait_for("Step 1 of 4");
    for _ in 0..30 {
        if terminal.text().contains("We choose together what we talk about.") {
            break;
        }
        terminal.send(b"\r");
        std::thread::sleep(Duration::from_millis(200));
    }
    terminal.wait_for("We choose together what we talk about.");
    terminal.press("3", "Why? If you want to say.");
    terminal.send(b"\r");
    terminal.wait_until("an answer on disk", |_| home.run(&["show", "kitchen"]).out.contains("WITH: 1"));
}
