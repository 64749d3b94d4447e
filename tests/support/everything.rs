//! A workshop that asks in every way there is, in the words of the built-in methods.

use alongside::content::{Activity, Asking, Library, MethodId, Pick, PickBy, Place, QuestionId, Step};
use alongside::session::{
    Answer, Command, Header, Owner, PartChoice, PlanCommand, PromiseState, PromiseText, Side, Vote, Way, WhyNot,
};

use super::{Room, p, question, words};

pub fn asks(method: &str, questions: &[&str]) -> Activity {
    let questions = questions.iter().map(|id| QuestionId((*id).to_owned())).collect();
    Activity::Method { method: MethodId(method.to_owned()), questions, card: false }
}

pub fn step(id: &str, activity: Activity) -> Step {
    Step { id: id.to_owned(), title: id.to_owned(), minutes: 5, activities: vec![activity] }
}

/// Elements or values, whatever the group picks.
fn pick() -> Activity {
    let asking = |method: &str, id: &str| Asking { method: MethodId(method.to_owned()), questions: vec![question(id)] };
    let candidates = vec![asking("elements", "elements.assets"), asking("values", "values.worth")];
    Activity::Pick(Pick { candidates, by: PickBy::Method, chosen: Vec::new() })
}

pub fn header() -> Header {
    let mut header = super::header();
    header.methods = Library::built_in().methods;
    let of = [
        ("levels", vec!["levels.now", "levels.wanted"]),
        ("grid", vec!["grid.now", "grid.wanted"]),
        ("parts", vec!["parts.why", "parts.design"]),
        ("challenges", vec!["challenges.how"]),
        ("own", vec!["own.1"]),
    ];
    header.agenda.steps = of.into_iter().map(|(method, questions)| step(method, asks(method, &questions))).collect();
    header.agenda.steps.push(step("pick", pick()));
    header.agenda.order = (0..header.agenda.steps.len()).collect();
    header
}

fn promise(what: &str, who: &[&str]) -> Command {
    let who = who.iter().map(|name| Owner::Named(words(name))).collect();
    Command::CarryPromise(PromiseText { what: words(what), who, by: words("May"), hear: words("By post") })
}

fn carried(room: Room) -> Room {
    let names = ["Ines", "Zed", "the council"];
    let room = room.does(promise("Open later", &names)).does(promise("Mend the lift", &["Huw"]));
    let room = room.does(promise("Print it", &[])).does(promise("Ask around", &[]));
    let seqs: Vec<u64> = room.state.promises.iter().map(|promise| promise.seq).collect();
    let became = [
        PromiseState::Done,
        PromiseState::NotDone(words("There was no money")),
        PromiseState::Dropped(words("the board")),
    ];
    let settle = |room: Room, (promise, state)| room.does(Command::SettlePromise { promise: seqs[promise], state });
    became.into_iter().enumerate().fold(room, settle)
}

pub fn decides(room: Room, stage: &str, choice: PartChoice) -> Room {
    room.does(Command::DecidePart { stage: question(stage), choice })
}

pub fn says(room: Room, side: Side, text: &str) -> Room {
    room.does(Command::SideSays { question: question("challenges.how"), side, words: words(text) })
}

/// Something that is voted on, aside from the plan.
pub fn votes(room: Room, text: &str, votes: &str) -> Room {
    let step = step("decide-1", asks("decide", &["decide.1"]));
    let at = Place { step: room.state.agenda.steps.len(), stop: 0 };
    room.does(Command::Plan(PlanCommand::Add { step, after: None }))
        .does(Command::Write { question: question("decide.1"), text: words(text) })
        .does(Command::Go(at))
        .give("decide.1", votes)
}

/// Three of each side, everything asked.
pub fn workshop() -> Room {
    let room = carried(Room::with_everything("sssppp").does(Command::SetQuote { participant: p(4), ok: true }));
    let design = PartChoice {
        now: Some(Way::Telling),
        will: Some(Way::Together),
        promise: Some(words("You see each draft")),
        ..PartChoice::default()
    };
    let why = PartChoice { will: Some(Way::Asking), why: Some(WhyNot::NoTime), ..PartChoice::default() };
    let room = decides(decides(room, "parts.design", design), "parts.why", why);
    let room = says(says(room, Side::Staff, "Ask before we plan"), Side::People, "Meet near the bus");
    let room = room
        .does(Command::Plan(PlanCommand::Agree))
        .at("levels.now")
        .give("levels.now", "middle middle basic basic basic basic")
        .reveals("levels.now")
        .does(Command::MarkAgain(question("levels.now")))
        .give("levels.now", "middle middle middle basic pass")
        .at("grid.now")
        .give("grid.now", "staff-staff staff-staff both-staff staff-staff staff-both not_sure")
        .give("grid.wanted", "both-both both-both both-both both-both people-both pass")
        .does(Command::Write { question: question("own.1"), text: words("Who holds the keys?") })
        .at("own.1")
        .give("own.1", "with with for to to for");
    let room = votes(room, "We open on Mondays", "full full worry full live");
    let no = Answer::Voted(Vote::No);
    room.says(6, "decide.1", no, Some("I work on Mondays"))
        .reveals("decide.1")
        .does(Command::AddNote { question: Some(question("decide.1")), text: words("Evenings are better") })
}
