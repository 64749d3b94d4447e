//! The same text wherever a person, a side or the group can say something.

use alongside::content::Place;
use alongside::session::{
    Answer, Command, Mark, Owner, PartChoice, PlanCommand, PromiseState, PromiseText, Side, SpeaksFrom, Vote, Way,
    WhyNot,
};

use crate::support::everything::{asks, step};
use crate::support::{Room, TO, question, words};

/// Somebody of the room is called `name`.
pub fn everywhere_by(name: &str, text: &str) -> Room {
    everywhere(name, text, text)
}

/// The same where `owner` takes on what there is to do.
pub fn everywhere(name: &str, owner: &str, text: &str) -> Room {
    let who = vec![Owner::Named(words(owner))];
    let promise = PromiseText { what: words(text), who, by: words(text), hear: words(text) };
    let room = Room::with_everything("sp").joins(name, SpeaksFrom::People);
    let room =
        room.does(Command::Title { title: words(text), about: words(text) }).does(Command::CarryPromise(promise));
    let promise = room.state.promises[0].seq;
    let room = room
        .does(Command::SettlePromise { promise, state: PromiseState::NotDone(words(text)) })
        .does(Command::AddNote { question: None, text: words(text) })
        .does(Command::Park(words(text)));
    as_one(by_each(room, text), text)
}

fn by_each(room: Room, text: &str) -> Room {
    let step = step("decide-1", asks("decide", &["decide.1"]));
    room.does(Command::Write { question: question("own.1"), text: words(text) })
        .at("own.1")
        .says(1, "own.1", TO, Some(text))
        .says(2, "own.1", TO, None)
        .says(3, "own.1", TO, None)
        .reveals("own.1")
        .does(Command::Say { question: question("own.1"), mark: Some(Mark::For), words: words(text) })
        .does(Command::Plan(PlanCommand::Add { step, after: None }))
        .does(Command::Write { question: question("decide.1"), text: words(text) })
        .does(Command::Go(Place { step: 6, stop: 0 }))
        .says(1, "decide.1", Answer::Voted(Vote::No), Some(text))
}

fn as_one(room: Room, text: &str) -> Room {
    let why = Some(WhyNot::Other(words(text)));
    let choice = PartChoice { why, promise: Some(words(text)), will: Some(Way::Asking), now: None };
    room.does(Command::DecidePart { stage: question("parts.why"), choice }).does(Command::SideSays {
        question: question("challenges.how"),
        side: Side::Staff,
        words: words(text),
    })
}
