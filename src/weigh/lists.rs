//! What a record lists as it is: promises, notes, the car park.

use super::results::{PromiseLine, Text};
use crate::phrases::Phrases;
use crate::session::{Owner, Promise, State};

/// Promises, without those that the group dropped.
pub(super) fn promises(state: &State, phrases: &Phrases) -> Vec<PromiseLine> {
    let kept = state.promises.iter().filter(|promise| promise.state.stands());
    kept.map(|promise| line(state, promise, phrases)).collect()
}

fn line(state: &State, promise: &Promise, phrases: &Phrases) -> PromiseLine {
    let words = &promise.text;
    PromiseLine {
        text: words.what.as_str().to_owned(),
        who: words.who.iter().map(|owner| owner_name(state, owner, phrases)).collect(),
        by: words.by.as_str().to_owned(),
        hear: words.hear.as_str().to_owned(),
        state: promise.state.name().to_owned(),
    }
}

/// What an owner is called: "someone who left" for who took their answers (R19).
#[must_use]
pub fn owner_name(state: &State, owner: &Owner, phrases: &Phrases) -> String {
    let name = match owner {
        Owner::Participant(id) => state.called(*id),
        Owner::Named(name) => name.as_str().to_owned(),
        Owner::SomeoneWhoLeft => String::new(),
    };
    if name.is_empty() { phrases.say("someone-who-left") } else { name }
}

/// Minority notes, in the order given.
pub(super) fn minority_notes(state: &State) -> Vec<Text> {
    state.notes.iter().map(|note| Text { text: note.text.as_str().to_owned() }).collect()
}

/// Parked thoughts, in the order given.
pub(super) fn car_park(state: &State) -> Vec<Text> {
    state.parked.iter().map(|parked| Text { text: parked.text.as_str().to_owned() }).collect()
}
