//! A workshop with more words than its file can hold: what is written opens again, and what does not go in is not lost.

use crate::drive::asked::state;
use crate::drive::{Program, english};
use alongside::app::Msg;
use alongside::record::{self, Extras, Opened};
use alongside::session::{Command, Reveal, State, decide};
use alongside::text::Words;
use alongside::weigh::weigh;

const PEOPLE: [(&str, char); 2] = [("Amina", 'P'), ("Ben", 'S')];
/// As many letters as one box takes.
const LONG: usize = 10_000;
/// A little under what leaves no room for more words.
const NEARLY: usize = 11 * 1024 * 1024 - 50_000;

fn written(state: &State) -> Vec<u8> {
    record::write(state, &weigh(state, english()), None, &Extras::default())
}

fn noted(state: &mut State, notes: usize) {
    let now = Program::new().now;
    for _ in 0..notes {
        let note = Command::AddNote { question: None, text: Words::new(&"x".repeat(LONG)) };
        for event in decide(state, note, now).unwrap() {
            state.apply(&event);
        }
    }
}

/// A workshop with so many long notes that only some more words go into its file.
fn nearly_full() -> Program {
    let mut state = state(&["line.choice"], Reveal::Live, &PEOPLE);
    let before = written(&state).len();
    noted(&mut state, 1);
    let each = written(&state).len() - before;
    noted(&mut state, (NEARLY - before) / each - 1);
    let mut program = Program::new();
    program.tell(Msg::Opened(Box::new(record::open(&written(&state)).unwrap())));
    program
}

/// The session as it was last handed to the disk, read again.
fn on_disk(program: &Program) -> Opened {
    let (state, draft) = program.saved().unwrap();
    let bytes = record::write(&state, &weigh(&state, english()), draft.as_ref(), &Extras::default());
    record::open(&bytes).unwrap()
}

/// Whether a note as long as may be went in; the box is closed then.
fn takes(program: &mut Program) -> bool {
    program.press("N").tell(Msg::Paste("y".repeat(LONG)));
    program.press("Enter");
    program.shape() != "form"
}

#[test]
fn words_that_the_file_has_no_room_for_are_refused_and_stay_in_their_box() {
    let mut program = nearly_full();
    let taken = (0..12).take_while(|_| takes(&mut program)).count();
    assert!((1..12).contains(&taken), "{taken}");
    assert!(program.text().contains("no room for more words"), "{}", program.text());
    assert!(program.text().contains(&"y".repeat(LONG)), "what was typed is in the box");
    let before = program.state().last_seq();
    // Half typed, it is in the file too; and that opens.
    assert_eq!(on_disk(&program).state.last_seq(), before);
    program.press("Esc Y 1 Enter 3 Enter");
    assert!(program.state().last_seq() > before, "marks go in: {}", program.text().replace('y', ""));
    assert_eq!(&on_disk(&program).state, program.state());
}
