//! A group's own agenda can hold any activities in any order: a workshop goes through all of it and can be closed.

use crate::drive::Program;
use alongside::content::{Activity, ContentKind, Kind, Library, OwnFile, Place, template};
use alongside::paper;
use alongside::session::State;

/// More screens than any of these workshops has.
const MANY: usize = 400;

fn with(files: &[(ContentKind, &str)]) -> Library {
    let files: Vec<OwnFile<'_>> = files.iter().map(|&(kind, text)| OwnFile { name: "ours.toml", text, kind }).collect();
    let library = Library::built_in().with(&files);
    assert_eq!(library.left_out, [], "{files:?}");
    library
}

/// A library with an own agenda of these steps, each with its activities as in a file. No end is written: it follows by
/// itself.
fn library(steps: &[String]) -> Library {
    let step = |(n, activities): (usize, &str)| {
        format!("[[steps]]\nid = \"s{n}\"\ntitle = \"S\"\nminutes = 5\nactivities = [{activities}]\n")
    };
    let steps: String = steps.iter().map(String::as_str).enumerate().map(step).collect();
    let text = format!("id = \"ours\"\nversion = 1\ntitle = \"Ours\"\nsummary = \"Ours\"\n{steps}");
    with(&[(ContentKind::Agenda, &text)])
}

/// Goes through the own agenda with one person of each side, who answer what is asked and press Enter for the rest.
/// Gives the workshop at its end, and every place it came through.
fn walk(library: Library) -> (Program, Vec<Place>) {
    let people = paper::people("p.csv", b"name,side\nJo,people\nInes,staff\n").unwrap();
    let mut program = Program::with(library, "ours", people);
    program.press("'A day' Enter Enter Enter Enter Enter Enter G");
    let mut places = vec![program.state().place];
    while program.state().header.agenda.after(program.state().place).is_some() {
        assert!(places.len() < MANY, "stuck at {:?}\n{}", program.state().place, program.text());
        if program.shape() == "question" {
            program.press("3");
        }
        program.press("Enter");
        places.push(program.state().place);
    }
    places.dedup();
    (program, places)
}

/// Every place there is, in order.
fn all_places(program: &Program) -> Vec<Place> {
    let agenda = &program.state().header.agenda;
    std::iter::successors(Some(Place::default()), |at| agenda.after(*at)).collect()
}

fn goes_through(steps: &[String]) -> State {
    let (mut program, places) = walk(library(steps));
    assert_eq!(places, all_places(&program), "{steps:?}");
    program.press("Q Y");
    let (state, _) = program.saved().unwrap();
    assert!(state.ended.is_some(), "{steps:?}");
    state
}

fn named() -> Vec<String> {
    let shown = |it: &&Activity| **it != Activity::End;
    let all = Activity::PLAIN.iter().filter(shown);
    all.map(|activity| format!("\"{}\"", activity.name())).collect()
}

#[test]
fn any_activity_can_be_all_there_is() {
    for activity in named() {
        goes_through(&[activity]);
    }
}

#[test]
fn all_activities_in_any_order_and_twice() {
    let mut steps = named();
    goes_through(&[steps.clone(), steps.clone()].concat());
    steps.reverse();
    goes_through(&steps);
    goes_through(&[steps.join(", ")]);
}

#[test]
fn every_method_that_is_marked_can_be_asked_whole_and_counts() {
    let mut methods = Library::built_in().methods;
    methods.retain(|it| {
        !it.written_by_group && it.questions.iter().all(|question| question.answers.kind() == Kind::Marks)
    });
    assert!(methods.len() >= 9);
    let asked = |card: bool| -> Vec<String> {
        methods.iter().map(|method| format!("{{ method = \"{}\", card = {card} }}", method.id)).collect()
    };
    for steps in [asked(true), vec![asked(false).join(", ")]] {
        let state = goes_through(&steps);
        let questions: usize = methods.iter().map(|method| method.questions.len()).sum();
        assert_eq!(state.asked.len(), questions);
    }
}

/// The starting files lead through a workshop as they are, and an own agenda asks questions of an own method.
#[test]
fn the_starting_files_are_a_workshop_as_they_are() {
    let method = template(ContentKind::Method, "ours");
    let agenda = template(ContentKind::Agenda, "ours").replace("method = \"line\"", "method = \"ours\"");
    let (program, places) = walk(with(&[(ContentKind::Agenda, &agenda), (ContentKind::Method, &method)]));
    assert_eq!(places, all_places(&program));
    let state = program.state();
    let asked: Vec<&str> = state.asked.iter().map(|(id, _)| id.0.as_str()).collect();
    assert_eq!(asked, ["ours.first", "ours.second", "meeting.heard"]);
    let carried: Vec<&str> = state.header.methods.iter().map(|method| method.id.0.as_str()).collect();
    assert_eq!(carried, ["meeting", "ours"]);
}

/// The form names its own agendas as such, and the files that cannot be used.
#[test]
fn the_form_tells_what_is_ones_own_and_what_is_left_out() {
    let text = template(ContentKind::Agenda, "ours");
    let broken = ["/x/a.toml", "C:\\x\\b.toml"].map(|name| OwnFile { name, text: "x", kind: ContentKind::Method });
    let library = with(&[(ContentKind::Agenda, &text)]).with(&broken);
    let seen = Program::with(library, "ours", Vec::new()).text();
    assert!(seen.contains("your own, up to 6 people"), "{seen}");
    assert!(seen.contains("2 files of your own cannot be used: a.toml, b.toml"), "{seen}");
    let seen = Program::with(Library::built_in(), "short", Vec::new()).text();
    assert!(!seen.contains("your own") && !seen.contains("cannot be used"), "{seen}");
}

/// The record can say what set the plan; the folder of the file is nobody's business.
#[test]
fn a_plan_from_a_file_of_the_groups_own_says_so() {
    let text = template(ContentKind::Agenda, "ours");
    let file = OwnFile { name: "/home/ines/agendas/our-day.toml", text: &text, kind: ContentKind::Agenda };
    let library = Library::built_in().with(&[file]);
    assert_eq!(library.left_out, []);
    let mut program = Program::with(library, "ours", Vec::new());
    program.press("'A day' Enter Enter Enter Enter Enter Enter G");
    assert_eq!(program.state().header.set_by, "the file our-day.toml");
    assert_eq!(Program::begin("short", "live").state().header.set_by, "");
}
