//! The truth check before a copy is written.

use alongside::export::{Suspicion, truth_check};
use alongside::phrases::Phrases;
use alongside::session::{Command, Copy, State};
use alongside::weigh::weigh;

use crate::support::{Room, TO, words};

fn found(state: &State, copy: Copy) -> Vec<Suspicion> {
    let phrases = Phrases::english();
    truth_check(state, &weigh(state, &phrases), copy, &phrases).into_iter().map(|it| it.what).collect()
}

#[test]
fn everyone_alike_is_told() {
    let room = Room::with("sssppp").all("line.choice", "wwwwww");
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::EveryoneAlike]);
}

#[test]
fn a_side_alike_is_told_only_where_sides_show() {
    let room = Room::with("sssppp").all("line.choice", "wwwwft");
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::SideAlike]);
    let room = Room::with("sspp").all("line.choice", "wwft");
    assert_eq!(found(&room.state, Copy::Present), []);
    assert_eq!(found(&room.state, Copy::Room), [Suspicion::SideAlike]);
}

#[test]
fn a_rare_reason_and_one_voice_are_told() {
    let room = Room::with("sssppp").all("line.choice", "wwffw-").says(6, "line.choice", TO, Some("Never."));
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::RareReason]);
    let room = Room::with("ssp").all("line.choice", "wft");
    assert_eq!(found(&room.state, Copy::Room), [Suspicion::OneVoice]);
}

#[test]
fn a_name_inside_a_text_is_told_in_words() {
    let room = Room::with("ssp").does(Command::Park(words("Ask ines.")));
    let phrases = Phrases::english();
    let warnings = truth_check(&room.state, &weigh(&room.state, &phrases), Copy::Present, &phrases);
    let said: Vec<String> = warnings.iter().map(|it| it.say(&phrases)).collect();
    assert_eq!(said, ["Somebody's name stands in this text: Ask ines."]);
}
