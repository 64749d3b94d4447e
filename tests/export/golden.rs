//! Whole records, read by eye before they were accepted.

use alongside::export::{FORMATS, Record, Refused};
use alongside::phrases::Phrases;
use alongside::session::{Agreed, Command, Copy, Mark, Outcome, Owner, PromiseText};
use alongside::weigh::{Counted, weigh};

use super::record;
use crate::support::{FOR, Room, TO, WITH, p, question, words};

/// Three of each side, a checklist in which one side splits off, a second round, words, promises, notes.
pub(crate) fn workshop() -> Room {
    let promise = PromiseText {
        what: words("Put the new times on the door"),
        who: vec![Owner::Participant(p(1)), Owner::Participant(p(4)), Owner::Named(words("the council"))],
        by: words("May"),
        hear: words("A letter"),
    };
    Room::with("sssppp")
        .does(Command::SetQuote { participant: p(4), ok: true })
        .does(Command::SetShareCounts(Some(true)))
        .does(Command::SetAccess { need: "slower".into(), on: true })
        .does(Command::SetAgreement { item: "plain".into(), agreed: Agreed::Change(words("Plain words, please")) })
        .does(Command::AddAgreement(words("Phones away")))
        .does(Command::NameMissing(words("Young people")))
        .all("checklist.stages", "wwwwww")
        .reveals("checklist.stages")
        .all("checklist.say", "www---")
        .says(4, "checklist.say", TO, Some("Staff decide before we come."))
        .says(5, "checklist.say", TO, None)
        .says(6, "checklist.say", FOR, Some("They ask, then choose."))
        .reveals("checklist.say")
        .does(Command::Say {
            question: question("checklist.say"),
            mark: Some(Mark::To),
            words: words("It was settled in May."),
        })
        .does(Command::MarkAgain(question("checklist.say")))
        .says(6, "checklist.say", TO, Some("On reflection, no."))
        .says(1, "checklist.say", FOR, None)
        .does(Command::Skip(question("line.part")))
        .all("line.choice", "wwnwfx")
        .says(6, "line.choice", WITH, None)
        .all("meeting.heard", "wwwwwf")
        .does(Command::AddNote { question: Some(question("checklist.say")), text: words("I would not count this.") })
        .does(Command::AddNote { question: None, text: words("We need more time.") })
        .does(Command::Promise(promise))
        .does(Command::Park(words("Parking")))
        .does(Command::Park(words("The bus")))
}

fn settled(room: Room) -> Room {
    let parked = room.state.parked[1].seq;
    room.does(Command::SettleParked { parked, outcome: Outcome::ChoseNot })
}

#[test]
fn the_copy_for_those_who_were_there() {
    insta::assert_snapshot!(record(&settled(workshop()).state, Copy::Present, "md"));
}

#[test]
fn the_full_record() {
    insta::assert_snapshot!(record(&settled(workshop()).state, Copy::Room, "md"));
}

#[test]
fn small_sides_are_not_told_apart_in_the_copy_for_those_who_were_there() {
    let room = Room::with("sspppo").all("checklist.say", "wwttfw").reveals("checklist.say");
    insta::assert_snapshot!(record(&room.state, Copy::Present, "md"));
}

#[test]
fn a_workshop_in_which_nothing_was_asked_has_a_record_too() {
    insta::assert_snapshot!(record(&Room::new().state, Copy::Room, "md"));
}

#[test]
fn there_is_no_copy_for_others_without_the_yes_of_the_room() {
    let phrases = Phrases::english();
    for (answer, expected) in [(Some(false), Refused::RoomSaidNo), (None, Refused::RoomNotAsked)] {
        let mut state = workshop().state;
        state.header.share_counts = answer;
        let now = Counted { state: &state, results: &weigh(&state, &phrases) };
        let refused = Record::of(now, None, Copy::Public, &phrases).unwrap_err();
        assert_eq!(refused, expected);
        assert!(refused.say(&phrases).contains("So there is no copy for others."));
    }
}

#[test]
fn the_copy_for_others() {
    insta::assert_snapshot!(record(&settled(workshop()).state, Copy::Public, "md"));
}

#[test]
fn where_headlines_are_held_back_the_copy_for_others_says_that_they_are_not_counted() {
    let said = "One with too few answers counts as cannot say.";
    // One TO more would make another headline.
    let room = Room::with("ssssspppppooo").does(Command::SetShareCounts(Some(true)));
    let few = room.all("line.choice", "ffwwwtwwwwfff");
    let told = record(&few.state, Copy::Public, "md");
    assert!(told.contains("Too few answers to tell here") && told.contains(said), "{told}");
    let told = record(&settled(workshop()).state, Copy::Public, "md");
    assert!(!told.contains("Too few answers to tell here") && !told.contains(said), "{told}");
}

#[test]
fn the_copy_for_others_for_programs() {
    insta::assert_snapshot!(record(&settled(workshop()).state, Copy::Public, "json"));
}

#[test]
fn no_copy_holds_a_name_without_a_yes() {
    let state = workshop().state;
    for format in FORMATS {
        let room = record(&state, Copy::Room, format.ending());
        let present = record(&state, Copy::Present, format.ending());
        for name in ["Ines", "Ben", "Jo", "Ada", "Max"] {
            assert!(!room.contains(name) && !present.contains(name), "{name} in {}", format.ending());
        }
        let public = record(&state, Copy::Public, format.ending());
        for name in ["Ines", "Ben", "Jo", "Huw", "Ada", "Max"] {
            assert!(!public.contains(name), "{name} in {}", format.ending());
        }
        assert!(!room.contains("Huw"));
        let promised = usize::from(!["csv", "jsonl"].contains(&format.ending()));
        assert_eq!(present.matches("Huw").count(), promised, "only in a promise, with a yes to being quoted");
    }
}
