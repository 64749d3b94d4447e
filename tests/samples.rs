//! The sample sessions are what the program makes of the keys below. `UPDATE_SAMPLES=1` writes them anew.

use std::path::PathBuf;

use crate::drive::{Program, english};
use alongside::record::{self, Extras};
use alongside::session::{Answer, Body, Event, Owner, Round, Side, State};
use alongside::weigh::{HeadlineKind, Results, weigh};

/// Four people, the line, everything live.
fn small() -> State {
    let mut program = Program::begin_with("taster", "live", ("The garden club", "Who looks after the garden"));
    program.people(&[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S')]);
    // Amina's words may be quoted, and the counts may be shared.
    program.press("Y Down Down Down Down E 2 Enter Enter").wait(2).press("Enter");
    program
        .answers("line.choice", &[("Amina", "2"), ("Ben", "3"), ("Carys", "2"), ("Dev", "2")])
        .press("Enter")
        .answers("line.part", &[("Amina", "3"), ("Ben", "3"), ("Carys", "3"), ("Dev", "3")])
        .wait(3)
        .press("Enter")
        .answers(
            "line.feeling",
            &[("Amina", "1 R 'I was told the plan. I was not asked.'"), ("Ben", "3"), ("Carys", "2"), ("Dev", "4")],
        )
        .press("N 'For me the tea break is the best part.' Enter Enter")
        .answers("line.skills", &[("Amina", "3"), ("Ben", "2"), ("Carys", "0"), ("Dev", "3")])
        .wait(3)
        .press("Enter")
        .answers("line.community", &[("Amina", "3"), ("Ben", "3"), ("Carys", "3"), ("Dev", "2")])
        .press("Enter Q Y");
    program.saved().unwrap().0
}

/// Twelve people, the checklist together, the principles live, and most of what can happen on a day.
fn standard() -> State {
    let about = ("Opening times of the drop-in", "When we open, and who decides it");
    let mut program = Program::begin_with("standard", "mixed", about);
    set_the_room(&mut program);
    ask_the_checklist(&mut program);
    ask_the_principles(&mut program);
    mark_again(&mut program);
    close(&mut program);
    program.saved().unwrap().0
}

fn set_the_room(program: &mut Program) {
    let lines = alongside::content::Library::built_in().room.welcome.lines().count();
    program.press(&"Down ".repeat(lines));
    program
        .press("E 2 Enter Down E 'The desk, 01632 960 000' Enter Down E '14 May 2027' Enter")
        .wait(6)
        .press("Enter Enter");
    program.press("E Down Down Down Down Down Down Down Down E").wait(4).press("Enter");
    program.press("A 'Phones stay in the bag.' Enter Down Down Down E ' Each time.' Enter");
    // When a decision is agreed comes into view once.
    program.wait(5).press("Enter Enter");
    program.people(&[
        ("Amina", 'P'),
        ("Ben", 'S'),
        ("Carys", 'P'),
        ("Dev", 'S'),
        ("Elin", 'P'),
        ("Femi", 'B'),
        ("Grace", 'P'),
        ("Huw", 'S'),
        ("Jo", 'P'),
        ("Ines", 'S'),
        ("Noor", 'O'),
    ]);
    // The words of Amina and of Carys may be quoted.
    program.press("Y Down Down Y").wait(4).press("Enter");
    program.press("A 'People who work in the evening' Enter").wait(1).press("Enter");
    program.press(&"Enter ".repeat(11)).wait(6);
}

/// Together: nothing shows until all are in. In the second question somebody comes late.
fn ask_the_checklist(program: &mut Program) {
    let all = |people: &'static str, staff: &'static str| {
        let people = ["Amina", "Carys", "Elin", "Grace", "Jo", "Tomas"].map(|name| (name, people));
        let staff = ["Ben", "Dev", "Huw", "Ines", "Femi"].map(|name| (name, staff));
        people.into_iter().chain(staff).chain([("Noor", "4")]).collect::<Vec<_>>()
    };
    program.press("Enter").answers("checklist.stages", &all("2", "3")).press("Enter").wait(4);
    program.press("R 'We come in when the plan is done.' Enter 2 Enter").press("Enter");
    let first: Vec<_> = all("1", "3").into_iter().filter(|(name, _)| *name != "Jo" && *name != "Tomas").collect();
    program.answers("checklist.say", &first);
    // Jo thinks for a while. Tomas comes in late, hears the short welcome, and answers last. The room says once more
    // that counts may be shared.
    program.press("Esc 3").people(&[("Tomas", 'P')]).press("2 Enter Esc");
    let then: Vec<_> =
        all("1", "3").into_iter().map(|(name, keys)| (name, if name == "Jo" { "0" } else { keys })).collect();
    program.answers("checklist.say", &then).press("Enter").wait(5);
    program.press("R 'The hours were on the door before we met.' Enter 1 Enter");
    program.press("R 'We asked, and we did use what we heard.' Enter 3 Enter");
    program.press("N 'I could not say no to the new hours. I would like to.' Enter").press("Enter");
    program.answers("checklist.share", &all("3", "3")).press("Enter").wait(4).press("Enter Enter");
    // The break. Grace has to leave early.
    program.wait(10).press("Esc 3 Down Down Down Down Down Down O 'At the next one' Enter Esc Enter");
}

/// Live: each mark shows as it is given.
fn ask_the_principles(program: &mut Program) {
    let mark = |keys: [&'static str; 11]| {
        let names = ["Amina", "Ben", "Carys", "Dev", "Elin", "Femi", "Huw", "Jo", "Ines", "Noor", "Tomas"];
        names.into_iter().zip(keys).collect::<Vec<_>>()
    };
    let why = "2 R 'My name is on the list, my pay is not.'";
    let status = mark([why, "3", "2", "3", "2", "2", "3", "3", "3", "0", "2"]);
    program.press("Enter").answers("principles.equality.status", &status).wait(5).press("Enter");
    // Jo has begun to work here, and now speaks from both.
    program.press("K 'Who pays for the bus?' Enter");
    program.press("Esc 3 Down Down Down Down Down Down Down Down E Enter 3 Enter Enter Esc");
    let mix = mark(["2", "2", "2", "2", "4", "2", "2", "2", "2", "2", "0"]);
    program.answers("principles.diversity.mix", &mix).wait(5).press("Enter");
    let part = mark(["3", "3", "3", "3", "3", "3", "3", "3", "3", "3", "2 R 'The door is heavy.'"]);
    program.answers("principles.accessibility.part", &part).press("S Enter").wait(4).press("Enter");
    let back = mark(["3"; 11]);
    program.answers("principles.reciprocity.back", &back).wait(5).press("K 'A stair lift' Enter Enter Enter");
}

/// Where we differ: the split is talked about and marked again.
fn mark_again(program: &mut Program) {
    program.wait(3).press("1 M Y");
    let marks = [
        ("Amina", "2"),
        ("Ben", "2"),
        ("Carys", "2"),
        ("Dev", "2"),
        ("Elin", "1"),
        ("Femi", "3"),
        ("Huw", "3"),
        ("Jo", "2"),
        ("Ines", "2"),
        ("Noor", "4"),
        ("Tomas", "1"),
    ];
    program.answers("checklist.say", &marks).press("Enter").wait(4);
    program.press("R 'A seat for us at the planning table would help.' Enter 4 Enter").press("Enter");
    assert!(program.text().contains("differ"), "{}", program.text());
    program.press("Down Down Down Down Down Down Down Down Down Enter");
}

fn close(program: &mut Program) {
    program.press("A 'Set the hours for winter in one meeting, both sides' Enter 'Ines and Amina' Enter");
    program.press("'The end of June' Enter 'A poster at the door' Enter");
    program.press("'Ask for a lighter door' Enter 'Huw' Enter 'July' Enter 'Huw tells us here' Enter Esc");
    program.wait(5).press("Enter");
    program.press("E 2 Enter 'Dev' Enter Down E 1 Enter Enter").wait(2);
    program.press("A 'The days went well. The evenings did not come up.' Enter Enter Enter");
    let heard = ["Amina", "Ben", "Carys", "Dev", "Elin", "Femi", "Huw", "Jo", "Ines", "Tomas"].map(|name| (name, "3"));
    let heard: Vec<_> = heard.into_iter().chain([("Noor", "2")]).collect();
    program.answers("meeting.heard", &heard).press("Enter").press(&"Enter ".repeat(11)).wait(5).press("Q Y");
}

fn counted(state: &State) -> Results {
    weigh(state, english())
}

fn bytes(state: &State) -> Vec<u8> {
    record::write(state, &counted(state), None, &Extras::default())
}

fn is_kept_as(name: &str, state: &State) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name);
    let made = bytes(state);
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read(&path).unwrap();
    assert!(kept == made, "{name} is not what the keys give: run with UPDATE_SAMPLES=1 and read what changed");
    let faults = record::check(&kept, |state| serde_json::to_value(counted(state)).unwrap());
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(record::open(&kept).unwrap().state, *state);
}

#[test]
fn the_samples_are_what_the_keys_give() {
    is_kept_as("small.json", &small());
    is_kept_as("standard-12-people.json", &standard());
}

#[test]
fn the_small_sample_is_a_whole_workshop_of_four() {
    let state = small();
    assert_eq!((state.people.len(), state.asked.len()), (4, 5));
    assert!(state.ended.is_some() && state.asked.iter().all(|(_, rounds)| rounds.len() == 1 && rounds[0].revealed));
    assert_eq!(kinds(&state), "Mostly Same Split NoFurther NoFurther");
    assert_eq!(state.header.share_counts, Some(true));
    assert_eq!(state.people.iter().filter(|person| person.is.quote_ok).count(), 1);
    assert_eq!(reasons(&state), 1);
    assert_eq!(state.notes.len(), 1);
}

fn kinds(state: &State) -> String {
    let kinds = counted(state).questions.iter().map(|it| format!("{:?}", it.headline.kind)).collect::<Vec<_>>();
    kinds.join(" ")
}

fn rounds(state: &State) -> impl Iterator<Item = &Round> {
    state.asked.iter().flat_map(|(_, rounds)| rounds)
}

fn reasons(state: &State) -> usize {
    rounds(state).flat_map(|round| &round.given).filter(|given| given.reason.is_some()).count()
}

fn happened(state: &State, is_it: impl Fn(&Event) -> bool) -> usize {
    state.log.iter().filter(|event| is_it(event)).count()
}

#[test]
fn the_standard_sample_shows_how_twelve_people_differ_and_move() {
    let state = standard();
    let results = counted(&state);
    assert_eq!((state.people.len(), state.asked.len()), (12, 8));
    assert!(state.ended.is_some() && rounds(&state).all(|round| round.revealed) && results.unrevealed.is_empty());
    assert_eq!(kinds(&state), "NoFurther NoFurther Same NoFurther Same Mostly Same Mostly");
    let sides: Vec<Side> = state.people.iter().map(alongside::session::Person::side).collect();
    assert_eq!(Side::ALL.map(|side| sides.iter().filter(|it| **it == side).count()), [5, 4, 3]);
    // Before it was marked again, the second question was split.
    let mut first = state.clone();
    let say = first.asked.iter_mut().find(|(id, _)| id.0 == "checklist.say").unwrap();
    assert_eq!(say.1.len(), 2);
    say.1.truncate(1);
    assert_eq!(counted(&first).questions[1].headline.kind, HeadlineKind::Split);
    let moved = &results.questions[1].moved;
    assert_eq!((moved.up, moved.down), (2, 3));
    assert!(rounds(&state).flat_map(|round| &round.given).any(|it| it.answer == Answer::Pass));
    assert!(rounds(&state).flat_map(|round| &round.given).any(|it| it.answer == Answer::NotSure));
    assert_eq!(reasons(&state), 2);
    assert_eq!(rounds(&state).map(|round| round.said.len()).sum::<usize>(), 4);
}

#[test]
fn in_the_standard_sample_people_come_late_leave_and_change_where_they_speak_from() {
    let state = standard();
    let of = |name: &str| state.people.iter().find(|person| person.is.name.as_str() == name).unwrap();
    let say = &state.rounds(&alongside::content::QuestionId("checklist.say".into()))[0];
    assert_eq!(say.order.last(), Some(&of("Tomas").id));
    assert_eq!(say.given.last().unwrap().participant, of("Tomas").id);
    let gone: Vec<&str> = state.people.iter().filter(|it| !it.here).map(|it| it.is.name.as_str()).collect();
    assert_eq!(gone, ["Grace"]);
    assert_eq!(happened(&state, |it| matches!(it.body, Body::SideChanged { .. })), 1);
    let gave: Vec<Side> =
        rounds(&state).flat_map(|it| &it.given).filter(|it| it.participant == of("Jo").id).map(|it| it.side).collect();
    assert!(gave.starts_with(&[Side::People]) && gave.ends_with(&[Side::Neither]), "{gave:?}");
    assert_eq!(happened(&state, |it| matches!(it.body, Body::CardShown(_))), 1);
}

#[test]
fn the_standard_sample_ends_with_promises_notes_and_a_settled_car_park() {
    let state = standard();
    let by = |owner: &Owner| match owner {
        Owner::Participant(id) => state.person(*id).unwrap().side(),
        other => panic!("{other:?}"),
    };
    let owners: Vec<Vec<Side>> = state.promises.iter().map(|it| it.text.who.iter().map(by).collect()).collect();
    assert_eq!(owners, [vec![Side::Staff, Side::People], vec![Side::Staff]]);
    assert_eq!((state.notes.len(), state.parked.len(), state.missing.len()), (2, 2, 1));
    assert!(state.parked.iter().all(|it| it.outcome.is_some()));
    assert_eq!((state.access.len(), state.agreement.len()), (2, 2));
    assert_eq!(state.header.share_counts, Some(true));
    assert!(state.header.helpline.is_some() && state.header.keep_until.is_some());
}
