//! What is said in practice is true of practice, and small things that were not.

use crate::drive::Program;

#[test]
fn practice_says_nothing_of_saving() {
    let mut program = Program::new();
    let menu = program.press("3 Esc").text();
    assert!(menu.contains("practice, not saved") && menu.contains("we ask if you want to keep it"), "{menu}");
    assert!(!menu.contains("another day") && !menu.contains("saved 0"), "{menu}");
    let saved = program.press("9").text();
    assert!(saved.contains("This is practice.") && !saved.contains("has the number"), "{saved}");
    let stop = program.press("Esc X").text();
    assert!(stop.contains("Everything waits.") && !stop.contains("Your work is saved."), "{stop}");
}

#[test]
fn the_menu_says_where_the_file_is() {
    let mut program = Program::begin("taster", "live");
    program.tell(alongside::app::Msg::SavedElsewhere("/kept/river.json".into()));
    assert!(program.press("Esc 9").text().contains("/kept/river.json"), "{}", program.text());
}

#[test]
fn home_lists_no_key_that_does_nothing_there() {
    let mut program = Program::new();
    let help = program.press("?").text();
    assert!(!help.contains("choose another place"), "{help}");
    assert!(help.contains("leave"), "{help}");
}

#[test]
fn who_has_come_is_named_as_in_the_list() {
    let mut program = Program::begin("taster", "live");
    program.press("A 'amina' Enter 1 Enter Enter Enter 'amina' Enter 2 Enter Enter Enter");
    assert_eq!(program.screen().said.as_deref(), Some("amina 2 is in."));
}

#[test]
fn who_is_out_is_counted_as_out() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'S')]).press("Down O Enter");
    let text = program.text();
    assert!(text.contains("1 from people with lived experience, 1 from staff, 0 in neither side."), "{text}");
    assert!(text.contains("1 person is out of the room."), "{text}");
}
