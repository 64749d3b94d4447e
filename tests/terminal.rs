//! The real program in a terminal: it works, it gives the screen back, and nothing that was said is lost.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::window::Terminal;
use alongside::record::{self, Opened};
use alongside::session::State;

fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";

/// A taster with three people, live, at its first question.
fn at_the_first_question(home: &Path, size: (u16, u16)) -> Terminal {
    taster(home, size, "")
}

/// The same; `reveal` are the keys that choose how marks show.
fn taster(home: &Path, size: (u16, u16), reveal: &str) -> Terminal {
    let mut terminal = Terminal::open(home, &[], size);
    terminal.wait_for("Start a workshop");
    terminal.press("1", "What is it called?");
    // A title, nothing about it, both sides as they are called, the shortest agenda.
    let shortest = UP.repeat(9);
    terminal.press(&format!("Riverside\r\r\r\r{shortest}\r{reveal}g"), "Step 1 of 3");
    terminal.press("a", "Who has come?");
    for (name, side) in [("Amina", "1"), ("Ben", "2"), ("Carys", "1")] {
        terminal.press(&format!("{name}\r{side}\r\r\r"), &format!("{name} is in."));
    }
    terminal.press(ESC, "quote: no");
    terminal.press(ENTER, "Not asked yet");
    terminal.press(ENTER, "5 questions.");
    terminal.press(ENTER, "It is AMINA's turn.");
    terminal.wait_until("the question's opening on disk", |it| opened(it).asked.len() == 1);
    terminal
}

fn on_disk(terminal: &Terminal) -> Opened {
    record::open(&fs::read(terminal.session_file()).unwrap()).unwrap()
}

fn opened(terminal: &Terminal) -> State {
    on_disk(terminal).state
}

fn draft(terminal: &Terminal) -> String {
    on_disk(terminal).draft.map_or_else(String::new, |draft| draft.text.as_str().to_owned())
}

/// Waits until the head says that `seq` is saved, and gives the file's state then.
fn saved(terminal: &Terminal, seq: u64) -> State {
    terminal.wait_for(&format!("saved {seq}"));
    opened(terminal)
}

#[test]
fn a_turn_is_on_disk_when_the_screen_says_so() {
    let home = home();
    let mut terminal = at_the_first_question(home.path(), (96, 27));
    let before = opened(&terminal).last_seq();
    terminal.press("1\r", "It is BEN's turn.");
    let state = saved(&terminal, before + 1);
    assert_eq!(state.asked[0].1[0].given.len(), 1);
    // The cursor is put in its place after the words are drawn.
    terminal.wait_until("the cursor in its place", |it| it.cursor_row().contains("Pick "));
}

#[test]
fn killed_in_the_middle_it_comes_back_at_the_same_turn() {
    let home = home();
    let mut terminal = at_the_first_question(home.path(), (80, 22));
    let before = opened(&terminal).last_seq();
    terminal.press("2\r", "It is BEN's turn.");
    saved(&terminal, before + 1);
    terminal.press("3rhalf a reas", "half a reas");
    terminal.wait_until("the draft on disk", |it| draft(it) == "half a reas");
    terminal.signal("KILL");
    terminal.end();
    let mut again = Terminal::open(home.path(), &[], (80, 22));
    again.wait_for("Go on with a workshop        Riverside");
    again.press("2", "It is BEN's turn.");
    again.wait_for("half a reas");
    again.press("on\r", "It is CARYS's turn.");
    let state = saved(&again, before + 2);
    let given = &state.asked[0].1[0].given[1];
    assert_eq!(given.reason.as_ref().unwrap().as_str(), "half a reason");
}

/// A whole workshop, together: every key of it, killed after the second answer of the third question.
#[test]
fn a_whole_taster_killed_in_the_middle_loses_no_answer() {
    let home = home();
    let mut terminal = taster(home.path(), (80, 22), &format!("{DOWN}\r"));
    terminal.wait_for("1 of 3.");
    for question in 1..=5 {
        for person in 1..=3 {
            if (question, person) == (3, 3) {
                terminal.wait_until("two answers on disk", |it| opened(it).asked[2].1[0].given.len() == 2);
                terminal.signal("KILL");
                terminal.end();
                terminal = Terminal::open(home.path(), &["resume"], (80, 22));
                // The keyboard is handed over anew; the third question starts with the third seat, so that Ben is last.
                terminal.wait_for("Pass the keyboard to BEN.");
                terminal.press(ENTER, "3 of 3.");
            }
            if person < 3 {
                terminal.press("3\r", "It is in, and hidden.");
                terminal.press(ENTER, &format!("{} of 3.", person + 1));
            } else {
                terminal.press("3\r", "All have answered.");
                terminal.press(ENTER, "Talk about it");
            }
        }
        terminal.press(ENTER, if question < 5 { "1 of 3." } else { "Thank you. This is what we made together." });
    }
    terminal.press("q", "Close the workshop?");
    terminal.press("y", "Start a workshop");
    // Home does not wait for the disk.
    terminal.wait_until("the end on disk", |it| opened(it).ended.is_some());
    let state = opened(&terminal);
    let given: usize = state.asked.iter().map(|(_, rounds)| rounds[0].given.len()).sum();
    assert_eq!(given, 15);
}

#[test]
fn a_new_size_is_drawn_at_once_and_a_tiny_window_loses_nothing() {
    let home = home();
    let mut terminal = at_the_first_question(home.path(), (96, 27));
    terminal.resize(40, 10);
    terminal.wait_for("Please make the window bigger.");
    terminal.resize(160, 45);
    terminal.wait_for("It is AMINA's turn.");
    terminal.press("1\r", "It is BEN's turn.");
}

#[test]
fn a_flood_of_keys_is_taken_in_whole() {
    let home = home();
    let mut terminal = at_the_first_question(home.path(), (96, 27));
    let before = opened(&terminal).last_seq();
    terminal.press("1r", "Why? If you want to say.");
    let flood: String = ('a'..='z').cycle().take(5_000).collect();
    terminal.send(flood.as_bytes());
    // Nothing else is pressed until all of it has been taken in.
    terminal.wait_until("all 5,000 letters in the draft on disk", |it| draft(it) == flood);
    terminal.send(ENTER.as_bytes());
    let state = saved(&terminal, before + 1);
    assert_eq!(state.asked[0].1[0].given[0].reason.as_ref().unwrap().as_str(), flood);
}

#[test]
fn leaving_gives_the_screen_back() {
    let home = home();
    let mut terminal = at_the_first_question(home.path(), (96, 27));
    terminal.press("\x03", "Leave? Your work is saved.");
    terminal.send(b"y");
    let (code, _) = terminal.end();
    assert_eq!(code, 0);
    terminal.wait_until("the screen given back", Terminal::is_given_back);
}

fn a_signal_saves_gives_the_screen_back_and_ends(name: &str, number: u32) {
    let home = home();
    let mut terminal = at_the_first_question(home.path(), (96, 27));
    let before = opened(&terminal).last_seq();
    terminal.press("1\r", "It is BEN's turn.");
    terminal.signal(name);
    let (code, _) = terminal.end();
    assert_eq!(code, 128 + number);
    terminal.wait_until("the screen given back", Terminal::is_given_back);
    assert_eq!(opened(&terminal).last_seq(), before + 1);
}

#[test]
fn the_signal_to_end_saves_gives_the_screen_back_and_ends() {
    a_signal_saves_gives_the_screen_back_and_ends("TERM", 15);
}

#[test]
fn the_signal_to_stop_saves_gives_the_screen_back_and_ends() {
    a_signal_saves_gives_the_screen_back_and_ends("INT", 2);
}

#[test]
fn the_signal_of_a_lost_line_saves_gives_the_screen_back_and_ends() {
    a_signal_saves_gives_the_screen_back_and_ends("HUP", 1);
}

#[test]
fn a_closed_window_ends_the_program_with_everything_saved() {
    let home = home();
    let mut terminal = at_the_first_question(home.path(), (96, 27));
    let before = opened(&terminal).last_seq();
    terminal.press("1\r", "It is BEN's turn.");
    terminal.close_window();
    let (_, took) = terminal.end();
    assert!(took < Duration::from_secs(5), "{took:?}");
    assert_eq!(opened(&terminal).last_seq(), before + 1);
}

#[test]
fn a_second_opener_is_refused_in_words() {
    let home = home();
    let first = at_the_first_question(home.path(), (96, 27));
    let mut second = Terminal::open(home.path(), &[], (96, 27));
    second.wait_for("Riverside");
    second.press("2", "This session is open on");
    drop(first);
}
