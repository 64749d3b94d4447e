//! Who takes something on: a name that is typed is somebody of the room where it can only be them, on the screens and in
//! every record; where it is a guess, it is asked; and nobody's name stands in a shared copy against their no.

use crate::drive::Program;
use crate::drive::english;
use crate::drive::lines::Lines;
use crate::support::{Room, words};
use alongside::export::{Record, format_for, truth_check};
use alongside::session::{Command, Copy, Owner, PromiseText, SpeaksFrom, State};
use alongside::weigh::{Counted, weigh};

const HERE: &[(&str, char)] =
    &[("Zoë Ångström", 'P'), ("José Núñez-Østergård", 'S'), ("Nadia Öz", 'P'), ("Sam Hill", 'S'), ("Sam Jones", 'P')];

/// At the form of a new promise, with its text typed.
fn promising(people: &[(&str, char)]) -> Program {
    let mut program = Program::begin("short", "live");
    program.until("What shall we call you?");
    program.people(people);
    program.until("What will we do next?");
    program.press("A 'Open on Mondays' Enter");
    program
}

/// Who owns the first promise, as the screens call them.
fn owner_names(state: &State) -> Vec<String> {
    let name = |owner: &Owner| match owner {
        Owner::Participant(id) => format!("here: {}", state.called(*id)),
        Owner::Named(name) => name.to_string(),
        Owner::SomeoneWhoLeft => "left".to_owned(),
    };
    state.promises[0].text.who.iter().map(name).collect()
}

fn owned_by(people: &[(&str, char)], typed: &str) -> Vec<String> {
    let mut program = promising(people);
    program.press(&format!("'{typed}' Enter Enter Enter"));
    owner_names(program.state())
}

#[test]
fn one_name_that_fits_one_person_is_that_person_accents_and_case_aside() {
    let known = [
        ("Zoë", "Zoë Ångström"),
        ("zoe", "Zoë Ångström"),
        ("angstrom", "Zoë Ångström"),
        ("José", "José Núñez-Østergård"),
        ("nunez", "José Núñez-Østergård"),
        ("nadia", "Nadia Öz"),
        ("hill", "Sam Hill"),
        ("NADIA OZ", "Nadia Öz"),
    ];
    for (typed, meant) in known {
        assert_eq!(owned_by(HERE, typed), [format!("here: {meant}")], "{typed}");
    }
    assert_eq!(owned_by(HERE, "Zoë and hill, the council"), ["here: Zoë Ångström", "here: Sam Hill", "the council"]);
}

#[test]
fn a_name_that_fits_several_is_asked_again() {
    let mut program = promising(HERE);
    program.press("'Sam' Enter");
    let asked = "can be more than one person here: Sam Hill and Sam Jones. Type the whole name.";
    assert!(program.text().contains(asked), "{}", program.text());
    assert!(program.state().promises.is_empty());
    program.press("' Jones' Enter Enter Enter");
    assert_eq!(owner_names(program.state()), ["here: Sam Jones"]);
    // Also where the field was left without Enter.
    let mut program = promising(HERE);
    program.press("'Sam' Tab Tab Enter");
    assert!(program.text().contains(asked), "{}", program.text());
    assert!(program.state().promises.is_empty());
}

#[test]
fn a_name_that_nobody_here_has_is_kept_as_typed_and_it_says_so() {
    let mut program = promising(HERE);
    let here = "Here: Zoë Ångström, José Núñez-Østergård, Nadia Öz, Sam Hill and Sam Jones.";
    assert!(program.text().contains(here), "{}", program.text());
    program.press("'Bob, Zoë' Enter");
    let said = "Nobody here has this name: Bob. It is kept as typed.";
    assert_eq!(program.screen().said.as_deref(), Some(said));
    program.press("Enter Enter");
    assert_eq!(owner_names(program.state()), ["Bob", "here: Zoë Ångström"]);
}

#[test]
fn line_by_line_it_is_asked_and_said_too() {
    let mut lines = Lines::over(promising(HERE));
    let told = lines.hear("Sam").join("\n");
    assert!(told.contains("can be more than one person here: Sam Hill and Sam Jones."), "{told}");
    let told = lines.hear("Bob").join("\n");
    assert!(told.contains("Nobody here has this name: Bob. It is kept as typed."), "{told}");
}

#[test]
fn two_alike_are_called_in_promises_as_in_the_list() {
    let people = &[("Sam", 'P'), ("sam", 'S')];
    let mut program = promising(people);
    program.press("'sam 2' Enter Enter Enter Enter");
    assert_eq!(owner_names(program.state()), ["here: sam 2"]);
    assert!(program.text().contains("sam 2"), "{}", program.text());
}

#[test]
fn a_comma_in_a_name_makes_no_second_owner() {
    let people = &[("Dave, wary", 'P'), ("Ann and Co", 'S')];
    assert_eq!(owned_by(people, "Dave, wary"), ["here: Dave, wary"]);
    assert_eq!(owned_by(people, "dave, wary and Ann and Co"), ["here: Dave, wary", "here: Ann and Co"]);
}

#[test]
fn a_first_name_is_of_a_side_in_the_counts() {
    let mut program = promising(&[("Tom", 'S'), ("Amina", 'P'), ("Margaret Hill", 'P'), ("Sam", 'S')]);
    program.press("'Sam and Margaret' Enter Enter Enter Enter");
    assert!(program.text().contains("1 promise. 1 with an owner from each side."), "{}", program.text());
}

/// A session as it was kept before: the owner is a typed name.
fn kept(who: &[&str], people: &[(&str, SpeaksFrom)]) -> State {
    let room = people.iter().fold(Room::new(), |room, (name, from)| room.joins(name, *from)).does(Command::Start);
    let who = who.iter().map(|name| Owner::Named(words(name))).collect();
    room.does(Command::Promise(PromiseText { what: words("Open"), who, by: words(""), hear: words("") })).state
}

fn written(state: &State, copy: Copy, ending: &str) -> String {
    let results = weigh(state, english());
    let record = Record::of(Counted { state, results: &results }, None, copy, english()).unwrap();
    String::from_utf8(format_for(ending).unwrap().write(&record, english())).unwrap()
}

const KEPT: &[(&str, SpeaksFrom)] = &[
    ("Zoë Ångström", SpeaksFrom::People),
    ("Sam Hill", SpeaksFrom::Staff),
    ("Sam Jones", SpeaksFrom::People),
    ("Ida", SpeaksFrom::Staff),
];

#[test]
fn a_typed_name_of_a_kept_session_is_not_told_against_a_no() {
    for who in [&["Zoe"][..], &["Sam"], &["zoë", "sam", "Ida"]] {
        let state = kept(who, KEPT);
        for ending in ["html", "md", "txt", "json"] {
            for copy in [Copy::Room, Copy::Present] {
                let text = written(&state, copy, ending);
                for name in ["Zoe", "Zoë", "zoë", "Sam", "Ida"] {
                    let own = format!("\"{name}\"");
                    let stands = if ending == "json" { text.contains(&own) } else { text.contains(name) };
                    assert!(!stands, "{name} in {copy:?} {ending}: {text}");
                }
            }
        }
        let now = Counted { state: &state, results: &weigh(&state, english()) };
        let told = truth_check(now, None, Copy::Present, english());
        let told: Vec<String> = told.iter().map(|it| it.say(english())).collect();
        assert_eq!(told, ["The name of an owner is left out here. They gave no yes to it: Open"]);
    }
}

#[test]
fn several_without_a_name_stand_as_how_many_they_are() {
    let state = kept(&["Zoe", "Sam Hill", "Sam Jones", "Ida"], KEPT);
    let text = written(&state, Copy::Present, "md");
    assert!(text.contains("| Open | 2 from people with lived experience and 2 from staff |"), "{text}");
    let others = &[("Ann", SpeaksFrom::Other), ("Bea", SpeaksFrom::Other), ("Cy", SpeaksFrom::Other)];
    let text = written(&kept(&["Ann", "Bea", "Cy"], others), Copy::Present, "txt");
    assert!(text.contains("Who: 3 people."), "{text}");
}
