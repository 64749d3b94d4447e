//! What stands in a copy says what it is: no count without its words, no column without its name.

use alongside::session::{Command, Copy, NewPerson, Outcome, Owner, Role, SpeaksFrom};

use super::record;
use crate::support::{FOR, Room, TO, WITH, p, question, words};

fn present(room: &Room) -> String {
    record(&room.state, Copy::Present, "md")
}

#[test]
fn why_it_goes_no_further_stands_there_or_why_it_does_not() {
    let no_further = |room: Room, answers: &str| present(&room.all("line.choice", answers).reveals("line.choice"));
    let big = no_further(Room::with("sssppp"), "wwwfff");
    let said = "**No further than FOR.** Staff say WITH, people with lived experience say FOR.";
    assert!(big.contains(said) && !big.contains("is not told here"), "{big}");
    let small = no_further(Room::with("sp"), "wf");
    assert!(small.contains("**No further than FOR.**\n"), "{small}");
    assert!(small.contains("What each side said is not told here. It could show who said what."), "{small}");
    assert!(!small.contains("say WITH"), "{small}");
}

#[test]
fn the_middle_is_explained_once_where_there_is_one() {
    let room = Room::with("sp").all("line.choice", "wf").all("line.part", "ww");
    assert_eq!(present(&room).matches("take the one in the middle").count(), 1);
    assert!(!present(&Room::with("sp")).contains("middle"));
}

#[test]
fn a_method_with_words_of_its_own_counts_in_them() {
    let text = present(&Room::with("sssppp").all("meeting.heard", "ttwwww").reveals("meeting.heard"));
    assert!(text.contains("2 said: I was not.") && text.contains("2: I was not"), "{text}");
    assert!(!text.contains("2 said I was not") && !text.contains("2 TO"), "{text}");
}

#[test]
fn a_reason_of_an_earlier_round_says_so() {
    let room = Room::with("sssppp").all("line.choice", "wwwww-").says(6, "line.choice", TO, Some("Never."));
    assert!(present(&room).contains("Why TO:\n"));
    let again = room.reveals("line.choice").does(Command::MarkAgain(question("line.choice")));
    let text = present(&again.says(6, "line.choice", FOR, Some("Now and then.")));
    assert!(text.contains("Why TO, in an earlier round:\n") && text.contains("Why FOR:\n"), "{text}");
}

#[test]
fn what_small_sides_moved_is_explained() {
    let room = Room::with("ssppp").all("line.choice", "ttttt").reveals("line.choice");
    let again = room.does(Command::MarkAgain(question("line.choice")));
    let again = again.says(1, "line.choice", FOR, None).says(3, "line.choice", WITH, None);
    let text = record(&again.state, Copy::Room, "md");
    assert!(text.contains("Moved 2: 2 towards WITH, 0 back."), "{text}");
    assert!(text.contains("What a side of fewer than 3 did is not told."), "{text}");
}

#[test]
fn who_was_here_and_what_was_kept_are_said_in_sentences() {
    let joins = |room: Room, name: &str, role: Role| {
        let speaks_from = SpeaksFrom::Other;
        let person = NewPerson { name: words(name), speaks_from, role, also_leads: false, quote_ok: false };
        room.does(Command::Join(person))
    };
    let room = joins(joins(Room::with("sp"), "Sam", Role::Facilitator), "Nia", Role::Interpreter);
    let room = room.does(Command::Park(words("The bus")));
    let parked = room.state.parked[0].seq;
    let outcome = Outcome::Owner(Owner::Participant(p(1)));
    let text = present(&room.does(Command::SettleParked { parked, outcome }));
    for said in ["1 led and did not answer", "1 interpreted", "The bus (someone from staff takes it on)"] {
        assert!(text.contains(said), "{said} in {text}");
    }
}
