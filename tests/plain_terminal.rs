//! Plain mode in a terminal: raw mode is never on, a hidden answer does not show, and both front ends take turns.

use std::fs;
use std::path::Path;

use crate::window::Terminal;
use alongside::record;
use alongside::session::Mark;

const SIZE: (u16, u16) = (100, 40);

fn at_a_hidden_question(home: &Path) -> Terminal {
    let people = home.join("people.csv");
    fs::write(&people, "name,side\nAmina,people\nBen,staff\n").unwrap();
    let args =
        ["start", "taster", "--plain", "--title", "R", "--reveal", "together", "--people", people.to_str().unwrap()];
    let mut terminal = Terminal::open(home, &args, SIZE);
    terminal.wait_for("What is it called? Now: R.");
    terminal.press("\n", "What is it about?");
    terminal.press("\n\n\n\n", "How do marks show?");
    terminal.press("start\n", "Step 1 of 3. Who is here.");
    terminal.press("next\n", "Not asked yet");
    terminal.press("next\n", "5 questions.");
    terminal.press("\n", "Your answer: ");
    terminal
}

fn has_no_escape(terminal: &Terminal) {
    let bytes = terminal.bytes();
    // The terminal itself puts a carriage return before each line feed.
    let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
    assert!(!text.contains(['\u{1b}', '\r']), "{text:?}");
}

#[test]
fn a_hidden_answer_does_not_show_and_the_echo_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = at_a_hidden_question(home.path());
    terminal.wait_for("Your typing will not show or be spoken.");
    terminal.wait_until("the echo off", |it| !it.shows_typing());
    terminal.press("with\n", "Enter when ready, back, or later: ");
    assert!(!String::from_utf8_lossy(&terminal.bytes()).contains("Your answer: with"), "{}", terminal.text());
    terminal.wait_until("the echo off until all is shown", |it| !it.shows_typing());
    terminal.press("where\n", "Saved ");
    assert!(!String::from_utf8_lossy(&terminal.bytes()).contains("ready: where"), "{}", terminal.text());
    terminal.wait_until("the answer on disk", |it| {
        let state = record::open(&fs::read(it.session_file()).unwrap()).unwrap().state;
        state.asked.first().is_some_and(|(_, rounds)| rounds[0].given.iter().any(|it| it.answer.mark().is_some()))
    });
    let state = record::open(&fs::read(terminal.session_file()).unwrap()).unwrap().state;
    assert_eq!(state.asked[0].1[0].given[0].answer.mark(), Some(Mark::With));
    has_no_escape(&terminal);
    terminal.press("quit\n", "Type yes or no: ");
    terminal.send(b"yes\n");
    assert_eq!(terminal.end().0, 0);
    assert!(terminal.shows_typing());
}

#[test]
fn what_was_typed_ahead_is_not_the_answer_of_the_next_person() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = at_a_hidden_question(home.path());
    terminal.press("with\n", "Enter when ready, back, or later: ");
    terminal.send(b"\n1\n");
    terminal.wait_for("It is Ben's turn");
    terminal.wait_until("what was typed ahead is gone", |it| it.text().matches("Your answer: ").count() == 2);
    terminal.press("for\n", "All have answered.");
    assert!(!String::from_utf8_lossy(&terminal.bytes()).contains("ready: 1"), "{}", terminal.text());
    terminal.press("\n", "What we said.");
    terminal.wait_until("the echo back", Terminal::shows_typing);
    terminal.wait_until("both answers on disk", |it| {
        let state = record::open(&fs::read(it.session_file()).unwrap()).unwrap().state;
        let given: Vec<_> = state.asked[0].1[0].given.iter().map(|it| it.answer.mark()).collect();
        given == [Some(Mark::With), Some(Mark::For)]
    });
}

#[test]
fn a_signal_at_a_hidden_prompt_saves_and_gives_the_echo_back() {
    for (signal, code) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = at_a_hidden_question(home.path());
        terminal.wait_until("the echo off", |it| !it.shows_typing());
        terminal.signal(signal);
        assert_eq!(terminal.end().0, code, "{signal}");
        assert!(terminal.shows_typing(), "{signal}");
        assert!(record::open(&fs::read(terminal.session_file()).unwrap()).is_ok());
    }
}

#[test]
fn a_terminal_that_can_do_little_is_spoken_to_line_by_line() {
    for (name, value) in [("TERM", "dumb"), ("ACCESSIBLE", "1")] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::open_with(home.path(), &[], SIZE, &[(name, value)]);
        terminal.wait_for("Your choice, 1 to 6: ");
        has_no_escape(&terminal);
        // The end of input: Ctrl and D at the start of a line.
        terminal.send(b"\x04");
        assert_eq!(terminal.end().0, 0, "{name}");
    }
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::open_with(home.path(), &[], SIZE, &[("ACCESSIBLE", "0")]);
    terminal.wait_for("1  Start a workshop");
}

#[test]
fn in_a_narrow_window_a_line_breaks_between_words() {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::open(home.path(), &["--plain"], (24, 40));
    terminal.wait_for("Your choice");
    let said = Terminal::open(home.path(), &["--plain"], (200, 40));
    said.wait_for("Your choice");
    let words = |terminal: &Terminal| terminal.text().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&terminal), words(&said), "a word was broken");
    assert!(said.text().lines().any(|line| line.trim_end().len() > 24), "nothing was longer than the window");
}

#[test]
fn both_front_ends_take_turns_in_one_session() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(home.path(), &["practise"], SIZE);
    terminal.wait_for("5 questions.");
    for _ in 0..3 {
        terminal.send(b"p");
        terminal.wait_until("raw mode off", Terminal::shows_typing);
        terminal.wait_for("Enter to go on: ");
        terminal.send(b"full screen\n");
        terminal.wait_until("the full screen", |it| !it.shows_typing());
        terminal.wait_until("the full screen drawn", |it| {
            it.text().contains("not saved") && !it.text().contains("go on: ")
        });
    }
    terminal.press("\r", "It is AMINA's turn.");
    terminal.press("2", "Why? If you want to say.");
    terminal.press("p", "Enter to leave it out: ");
    terminal.press("We tried.\n", "It is Ben's turn, 2 of 6.");
    terminal.press("full screen\n", "It is BEN's turn. 2 of 6.");
}
