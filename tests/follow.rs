//! "You said, we did": a workshop that follows another one begins with its promises and asks in its words.

use crate::drive::Program;
use alongside::app::{Earlier, Given, Opening, open};
use alongside::content::{Activity, PickBy, Stop};
use alongside::phrases::Phrases;
use alongside::record;
use alongside::session::{Owner, PromiseState, State};

fn before() -> State {
    record::open(include_bytes!("../sessions/standard-12-people.json")).unwrap().state
}

/// A workshop that follows the sample session, just begun. With no agenda, the usual one.
fn following(agenda: Option<&str>) -> Program {
    let mut program = Program::new();
    let after = Some(Earlier::new(before(), &Phrases::english()));
    let given = Given { agenda: agenda.map(str::to_owned), after, ..Given::default() };
    open(&mut program.model, Opening::Start(given));
    program.press("Enter Enter Enter Enter Enter Enter G");
    program
}

#[test]
fn the_form_begins_with_what_was_before_and_the_agenda_looks_back() {
    let program = following(None);
    let header = &program.state().header;
    let earlier = before().header;
    assert_eq!(header.follows.as_ref(), Some(&earlier.id));
    assert_eq!((&header.title, &header.about, &header.sides), (&earlier.title, &earlier.about, &earlier.sides));
    assert_eq!(header.agenda.id, "follow-up");
    let activities: Vec<&Activity> = header.agenda.steps.iter().flat_map(|step| &step.activities).collect();
    assert!(activities.contains(&&Activity::YouSaid { first_time: None }));
    let pick = activities.iter().find_map(|it| if let Activity::Pick(pick) = it { Some(pick) } else { None }).unwrap();
    assert_eq!(pick.by, PickBy::Questions(3));
    let methods: Vec<&str> = pick.candidates.iter().map(|asking| asking.method.0.as_str()).collect();
    assert_eq!(methods, ["checklist", "principles"], "what was asked before, and not how the meeting was");
}

#[test]
fn without_a_session_before_nothing_looks_back() {
    let program = Program::begin("follow-up", "live");
    let agenda = &program.state().header.agenda;
    let looks_back = |it: &Activity| {
        matches!(it, Activity::YouSaid { .. } | Activity::Compare | Activity::Again { .. } | Activity::Pick(_))
    };
    assert!(agenda.steps.iter().all(|step| !step.activities.iter().any(looks_back)));
    assert!(agenda.steps.iter().all(|step| !step.stops().is_empty()));
    assert!(agenda.questions().any(|id| id.0 == "checklist.say"));
    let full = Program::begin("full", "live");
    let story = full.state().header.agenda.steps.iter().find(|step| step.title == "A story to start").unwrap();
    assert!(story.stops().contains(&Stop::Question(alongside::content::QuestionId("stories.cars".into()))));
}

#[test]
fn open_promises_travel_with_names_in_place_of_people() {
    let program = following(None);
    let earlier = before();
    let open: Vec<&str> =
        earlier.promises.iter().filter(|it| it.state.stands()).map(|it| it.text.what.as_str()).collect();
    let carried: Vec<&str> = program.state().promises.iter().map(|it| it.text.what.as_str()).collect();
    assert!(!open.is_empty());
    assert_eq!(carried, open);
    assert!(program.state().promises.iter().all(|it| it.carried && it.state == PromiseState::New));
    let owners: Vec<&Owner> = program.state().promises.iter().flat_map(|it| &it.text.who).collect();
    assert!(owners.iter().all(|owner| !matches!(owner, Owner::Participant(_))), "no number of another session");
    let named = owners.iter().any(|owner| matches!(owner, Owner::Named(name) if name.as_str() == "Huw"));
    assert!(named, "who said it is still named");
}

#[test]
fn what_became_of_each_promise_is_written_down_and_can_be_taken_back() {
    let mut program = following(None);
    program.until("What became of our promises?");
    program.press("1");
    assert_eq!(program.state().promises[0].state, PromiseState::Done);
    program.press("Down 3 'There was no money.' Enter");
    let second = &program.state().promises[1].state;
    assert!(matches!(second, PromiseState::NotDone(why) if why.as_str() == "There was no money."), "{second:?}");
    assert!(program.text().contains("Not done: There was no money."), "{}", program.text());
    program.press("4 'All of us' Enter");
    assert!(program.text().contains("Dropped. Who decided: All of us"), "{}", program.text());
    program.press("U");
    assert!(program.text().contains("Not done: There was no money."), "{}", program.text());
}

#[test]
fn a_promise_that_was_done_does_not_travel_on() {
    let mut program = following(None);
    program.until("What became of our promises?");
    program.press("1 Down 2");
    let next = Earlier::new(program.state().clone(), &Phrases::english());
    let mut after = Program::new();
    open(&mut after.model, Opening::Start(Given { after: Some(next), ..Given::default() }));
    after.press("Enter Enter Enter Enter Enter Enter G");
    let first = program.state().promises[0].text.what.clone();
    assert!(after.state().promises.iter().all(|it| it.text.what != first));
    assert_eq!(after.state().promises.len(), program.state().promises.len() - 1);
}

#[test]
fn who_takes_their_answers_leaves_the_promises_that_travelled_too() {
    let program = following(None);
    let earlier = before();
    let huw = earlier.people.iter().find(|person| person.is.name.as_str() == "Huw").unwrap().id;
    let names = record::Names::of(&earlier, huw);
    let after = crate::support::without_names(program.state(), &names);
    let owners = |state: &State| state.promises.iter().flat_map(|it| it.text.who.clone()).collect::<Vec<_>>();
    let (with, without) = (owners(program.state()), owners(&after));
    assert_eq!(with.len(), without.len());
    assert!(with.contains(&Owner::Named(alongside::text::Words::line("Huw"))));
    assert!(!without.contains(&Owner::Named(alongside::text::Words::line("Huw"))));
    assert!(without.contains(&Owner::SomeoneWhoLeft));
    let bytes = record::write(&after, &serde_json::json!({}), None, &record::Extras::default());
    assert!(!String::from_utf8(bytes).unwrap().contains("Huw"));
}
