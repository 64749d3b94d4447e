//! A record of a workshop that has not come to its end says so: what stands in it may not be all.

use alongside::content::{Activity, Place, Stop};
use alongside::session::{Command, Copy};
use serde_json::Value;

use super::record;
use crate::support::Room;

const OPEN: &str = "This workshop is still open. More can be said, and answers can change.";

#[test]
fn every_copy_that_is_read_says_first_that_the_workshop_is_open() {
    let room = Room::with("sssppp").all("line.choice", "wwfftt").does(Command::SetShareCounts(Some(true)));
    let end = room.state.agenda.steps.len() - 1;
    let mut stops = room.state.agenda.steps[end].stops().into_iter();
    let stop = stops.position(|stop| stop == Stop::Activity(Activity::End)).unwrap();
    let told = |room: &Room, copy: Copy, ending: &str| record(&room.state, copy, ending).replace('\n', " ").find(OPEN);
    let copies = [Copy::Room, Copy::Present, Copy::Public];
    let read = || ["html", "docx", "md", "txt"].into_iter().flat_map(|ending| copies.map(|copy| (copy, ending)));
    for (copy, ending) in read() {
        assert!(told(&room, copy, ending).is_some(), "{copy:?} {ending}");
    }
    for copy in copies {
        assert_eq!(told(&room, copy, "csv"), None, "{copy:?}: rows hold answers");
    }
    let first = |text: &str| text.find("This copy is for").is_some_and(|copy| text.find(OPEN).unwrap() < copy);
    assert!(first(&record(&room.state, Copy::Present, "md")));
    let at_the_end = room.does(Command::Go(Place { step: end, stop }));
    let closed = Room { state: at_the_end.state.clone() }.does(Command::End);
    for (copy, ending) in read() {
        assert_eq!(told(&at_the_end, copy, ending), None, "people take a copy home from the last step: {ending}");
        assert_eq!(told(&closed, copy, ending), None, "{copy:?} {ending}");
    }
}

#[test]
fn programs_are_told_too() {
    let open = |room: &Room, copy: Copy| {
        let record: Value = serde_json::from_str(&record(&room.state, copy, "json")).unwrap();
        record["open"].clone()
    };
    let room = Room::with("sssppp").all("line.choice", "wwfftt").does(Command::SetShareCounts(Some(true)));
    assert_eq!([Copy::Present, Copy::Public].map(|copy| open(&room, copy)), [true, true]);
    let closed = room.does(Command::End);
    assert_eq!([Copy::Present, Copy::Public].map(|copy| open(&closed, copy)), [false, false]);
}
