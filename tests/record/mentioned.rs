//! Wherever words are kept, a name in them is found, and goes with the person (P10).

use alongside::content::{Activity, Answers, FirstTime, Library, Method, MethodId, QuestionId, Sides, Source, Step};
use alongside::record::{Decided, Draft, Extras, Mentions, Opened, Part, check, mentions, open, withdraw, write};
use alongside::session::{
    Agreed, Body, Event, Outcome, Owner, PartChoice, Planning, PromiseState, PromiseText, Side, SpeaksFrom, State,
    WhyNot,
};
use serde_json::json;

use crate::support::everything::{asks, header};
use crate::support::{Room, TO, p, question, words};

/// Ines is p1 and Ben is p2, in a workshop that asks in every way there is.
fn room() -> State {
    Room::with_everything("sp").state
}

fn with(mut state: State, body: Body) -> State {
    let (seq, at) = (state.last_seq() + 1, state.log[0].at);
    state.apply(&Event { seq, at, body });
    state
}

fn text(state: &State) -> String {
    String::from_utf8(write(state, &json!({}), None, &Extras::default())).unwrap()
}

/// The event and the place in it of each text with the name, and the text.
fn found(state: &State) -> Vec<(u64, usize, String)> {
    mentions(state, p(1)).into_iter().map(|it| (it.seq, it.nth, it.text.as_str().to_owned())).collect()
}

/// Each kind of event that keeps words, with as many texts as it has: `Ask Ines 0`, `Ask Ines 1`.
fn kinds() -> Vec<(Body, usize)> {
    let it = |nth: usize| words(&format!("Ask Ines {nth}"));
    let line = |nth: usize| it(nth).as_str().to_owned();
    let (on, say) = (|| question("own.1"), || question("levels.now"));
    let promise = || PromiseText { what: it(0), who: vec![Owner::Named(it(3))], by: it(1), hear: it(2) };
    let part = PartChoice { why: Some(WhyNot::Other(it(0))), promise: Some(it(1)), ..PartChoice::default() };
    let changed = Agreed::Change(it(0));
    let asking = alongside::content::Asking { method: MethodId("line".into()), questions: vec![question("line.part")] };
    let first_time = Activity::YouSaid { first_time: Some(FirstTime { title: line(1), asking }) };
    let step = || Step { id: "more".into(), title: line(0), minutes: 5, activities: vec![first_time.clone()] };
    vec![
        (Body::Titled { title: it(0), about: it(1) }, 2),
        (Body::SidesNamed(Sides { people: line(0), staff: line(1) }), 2),
        (Body::HelplineSet(Some(it(0))), 1),
        (Body::Left { participant: p(2), note: Some(it(0)) }, 1),
        (Body::Answered { participant: p(2), question: say(), round: 1, answer: TO, reason: Some(it(0)) }, 1),
        (Body::Said { question: say(), round: 1, mark: None, words: it(0) }, 1),
        (Body::SideSaid { question: question("challenges.how"), side: Side::Staff, words: it(0) }, 1),
        (Body::StatementWritten { question: on(), text: it(0) }, 1),
        (Body::AgreementSet { item: "phones".into(), agreed: changed }, 1),
        (Body::AgreementAdded { text: it(0) }, 1),
        (Body::MissingNamed { text: it(0) }, 1),
        (Body::NoteAdded { question: None, text: it(0) }, 1),
        (Body::Parked { text: it(0) }, 1),
        (Body::ParkSettled { parked: 1, outcome: Outcome::Owner(Owner::Named(it(0))) }, 1),
        (Body::PartDecided { stage: question("parts.why"), choice: part }, 2),
        (Body::Promised(promise()), 4),
        (Body::PromiseCarried(promise()), 4),
        (Body::PromiseChanged { promise: 1, to: promise() }, 4),
        (Body::PromiseSettled { promise: 1, state: PromiseState::NotDone(it(0)) }, 1),
        (Body::PromiseSettled { promise: 1, state: PromiseState::Dropped(it(0)) }, 1),
        (Body::Plan(Planning::StepAdded { step: step(), after: None }), 2),
        (Body::Plan(Planning::StepSwapped { step: 0, with: step() }), 2),
        (Body::Exported { file: line(0), copy: alongside::session::Copy::Room }, 1),
    ]
}

#[test]
fn a_name_is_found_in_each_text_of_each_event_and_goes() {
    for (body, texts) in kinds() {
        let kind = body.kind();
        let state = with(room(), body);
        let seq = state.last_seq();
        let expected: Vec<_> = (0..texts).map(|nth| (seq, nth, format!("Ask Ines {nth}"))).collect();
        assert_eq!(found(&state), expected, "{kind}");
        let after = text(&withdraw(&state, p(1), Mentions::Blank, &[]));
        assert_eq!((after.contains("Ines"), after.matches("Ask …").count() >= texts), (false, true), "{kind}");
    }
}

#[test]
fn what_was_set_before_the_first_event_is_looked_at_until_an_event_sets_it_anew() {
    let mut header = header();
    let it = |nth: usize| format!("Ask Ines {nth}");
    (header.title, header.about, header.helpline) = (words(&it(0)), words(&it(1)), Some(words(&it(2))));
    header.sides = Sides { people: it(3), staff: it(4) };
    header.set_by = it(5);
    let own = header.methods.iter_mut().find(|method| method.id.0 == "own").unwrap();
    own.questions.truncate(1);
    own.questions[0].text = it(6);
    header.methods.push(ours(&mut (7..).map(it)));
    (header.agenda.title, header.agenda.summary, header.agenda.steps[0].title) = (it(18), it(19), it(20));
    let state = Room { state: State::new(header) }.joins("Ines", SpeaksFrom::Staff).state;
    assert_eq!(found(&state), (0..21).map(|nth| (0, nth, it(nth))).collect::<Vec<_>>());
    assert!(!text(&withdraw(&state, p(1), Mentions::Blank, &[])).contains("Ines"));
    let state = with(state, Body::Titled { title: words("New"), about: words("New") });
    assert_eq!(found(&state)[0], (0, 0, it(2)), "title and subject");
    let state = with(state, Body::HelplineSet(None));
    assert_eq!(found(&state)[0], (0, 0, it(3)), "the helpline");
    let state = with(state, Body::SidesNamed(Sides { people: "tenants".into(), staff: "officers".into() }));
    assert_eq!(found(&state)[..2], [(0, 0, it(5)), (0, 1, it(6))], "what the sides call themselves");
}

/// A method of the group's own, with the next texts wherever it has one.
fn ours(texts: &mut impl Iterator<Item = String>) -> Method {
    let mut next = || texts.next().unwrap();
    let mut ours = crate::support::methods().remove(1);
    ours.id = MethodId("ours".into());
    (ours.title, ours.intro) = (next(), next());
    ours.source = Some(Source { full: next(), short: next(), help: next() });
    ours.questions.truncate(1);
    let asked = &mut ours.questions[0];
    asked.id = QuestionId("ours.one".into());
    (asked.group, asked.text, asked.talk) = (Some(next()), next(), Some(next()));
    asked.answers = Answers::from([next(), next(), next()]);
    ours
}

#[test]
fn words_of_the_program_are_nobodys() {
    let library = Library::built_in();
    let mut header = header();
    header.agenda = library.agenda("standard").unwrap().clone();
    let (title, step, method) = (&header.agenda.title, &header.agenda.steps[0].title, &header.methods[0].title);
    for name in [title, step, method] {
        let state = Room { state: State::new(header.clone()) }.joins(name, SpeaksFrom::Staff).state;
        assert_eq!(found(&state), [], "{name}");
        assert_eq!(withdraw(&state, p(1), Mentions::BlankAll, &[]).header, header, "{name}");
    }
}

/// A plan, a method, a question and a step that are called after p1, who is called Huw.
fn called_after_them() -> State {
    let mut header = header();
    header.agenda.id = "huws-will".into();
    let mut ours = ours(&mut std::iter::repeat_with(|| "Our own words".to_owned()));
    (ours.id, ours.questions[0].id) = (MethodId("huw".into()), question("huw.huws-will"));
    header.methods.push(ours);
    let asked = Step {
        id: "huw_2".into(),
        title: "Ours".into(),
        minutes: 5,
        activities: vec![asks("huw", &["huw.huws-will"])],
    };
    header.agenda.steps.push(asked.clone());
    header.agenda.order.push(header.agenda.steps.len() - 1);
    let room = Room { state: State::new(header) }.joins("Huw", SpeaksFrom::Staff).joins("Will", SpeaksFrom::People);
    let room = room.does(alongside::session::Command::Start).at("huw.huws-will").says(
        2,
        "huw.huws-will",
        TO,
        Some("It is slow"),
    );
    with(room.state, Body::Plan(Planning::StepAdded { step: asked, after: None }))
}

#[test]
fn a_name_goes_from_the_ids_of_the_groups_own_too_and_what_was_asked_stays() {
    let before = called_after_them();
    let draft = Draft {
        kind: "reason".into(),
        participant: Some(p(2)),
        question: Some(question("huw.huws-will")),
        text: words("It is"),
        ..Draft::default()
    };
    let opened = Opened {
        state: before.clone(),
        draft: Some(draft),
        extras: Extras::default(),
        newer: false,
        changed_outside: false,
    };
    let decided = Decided { mentions: Mentions::Blank, drop_words: Vec::new() };
    let after = Part::new(opened, Some(p(1))).without(&[], &decided);
    let bytes = write(&after.state, &json!({}), after.draft.as_ref(), &Extras::default());
    assert!(!String::from_utf8(bytes.clone()).unwrap().to_lowercase().contains("huw"));
    assert_eq!((check(&bytes, |_| json!({})), open(&bytes).unwrap().state == after.state), (vec![], true));
    let id = &after.state.asked.last().unwrap().0;
    assert_eq!(after.draft.unwrap().question.as_ref(), Some(id));
    let asked = |state: &State, id| {
        (state.question(id).is_some(), state.agenda.place_of(id), state.rounds(id)[0].given.clone())
    };
    assert_eq!(asked(&after.state, id), asked(&before, &before.asked.last().unwrap().0));
    // An everyday word in small letters is no name, and other sessions know the question by its id.
    assert_eq!(withdraw(&before, p(2), Mentions::BlankAll, &[]).agenda.id, "huws-will");
}

#[test]
fn what_they_took_on_is_of_someone_who_left() {
    let parked = with(room(), Body::Parked { text: words("The bus") });
    let owners = [Owner::Participant(p(1)), Owner::Named(words("INES")), Owner::Participant(p(2))];
    let then = [Owner::SomeoneWhoLeft, Owner::SomeoneWhoLeft, Owner::Participant(p(2))];
    for (owner, then) in owners.into_iter().zip(then) {
        let settled = Body::ParkSettled { parked: parked.last_seq(), outcome: Outcome::Owner(owner) };
        let after = withdraw(&with(parked.clone(), settled), p(1), Mentions::Keep, &[]);
        assert_eq!(after.parked[0].outcome, Some(Outcome::Owner(then)));
    }
}
