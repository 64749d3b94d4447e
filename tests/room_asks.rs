//! What the whole room is asked: nothing of it is passed over in silence, and one no is enough for no.

use crate::drive::lines::Lines;
use crate::drive::{Program, english};
use alongside::app::Msg;
use alongside::app::screen::{Body, List, Part};
use alongside::export::{Refused, refusal};
use alongside::record::{self, Extras};
use alongside::session::{Copy, State};
use alongside::weigh::weigh;

fn list(program: &Program) -> List {
    match program.screen().body {
        Body::List(list) => list,
        _ => panic!("no list: {}", program.text()),
    }
}

/// A closed session, opened from disk.
fn opened(state: &State) -> Program {
    let bytes = record::write(state, &weigh(state, english()), None, &Extras::default());
    let mut program = Program::new();
    program.tell(Msg::Opened(Box::new(record::open(&bytes).unwrap())));
    program
}

/// The words of the row with the focus.
fn focused(program: &Program) -> String {
    let list = list(program);
    let cells = list.rows[list.focus].cells.iter();
    cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(": ")
}

fn said(program: &Program) -> String {
    program.screen().said.unwrap_or_default()
}

fn is_welcome(program: &Program) -> bool {
    list(program).heading.starts_with("Welcome.")
}

#[test]
fn what_is_open_comes_into_view_before_the_group_goes_on() {
    let mut program = Program::begin("standard", "live");
    assert!(is_welcome(&program), "{}", program.text());
    program.press("Enter");
    assert_eq!(focused(&program), "May counts be shared with people who are not here?: not asked yet");
    assert_eq!(said(&program), "Not asked yet: may counts be shared? E answers. Enter goes on.");
    assert!(is_welcome(&program));
    program.press("Enter");
    assert!(!is_welcome(&program), "the second one goes on");
    program.press("Backspace Enter");
    assert!(!is_welcome(&program), "looking back asks for nothing");
}

#[test]
fn after_an_answer_the_next_open_one_is_asked() {
    let mut program = Program::begin("standard", "live");
    program.press("Enter E 2 Enter Enter");
    assert_eq!(program.state().header.share_counts, Some(true));
    assert_eq!(said(&program), "Not asked yet: if today is hard, who is there? E answers. Enter goes on.");
    program.press("E 'Ruth, at the desk' Enter Enter");
    assert_eq!(said(&program), "Not asked yet: until when do we keep this? E answers. Enter goes on.");
    program.press("E '30 June 2027' Enter");
    assert!(focused(&program).ends_with(": 30 June 2027"), "another year is named: {}", focused(&program));
    program.press("E").press(&"Backspace ".repeat(10)).press("'30 June 2026' Enter");
    assert!(focused(&program).ends_with(": 30 June"), "{}", focused(&program));
    program.press("Enter");
    assert!(!is_welcome(&program), "nothing is open");
}

#[test]
fn a_day_that_is_over_is_refused_each_time_and_stays_to_be_mended() {
    let mut program = Program::begin("standard", "live");
    program.press("End E '1 Jan 2020' Enter");
    let refused = |program: &Program| match program.screen().body {
        Body::Form(form) => form.refused.unwrap_or_default(),
        _ => panic!("no form: {}", program.text()),
    };
    assert!(refused(&program).starts_with("That day is over."), "{}", program.text());
    assert!(program.text().contains("1 Jan 2020"), "{}", program.text());
    assert_eq!(program.state().header.keep_until, None);
    program.press("Backspace Backspace Backspace Backspace '2027' Enter");
    assert!(focused(&program).ends_with(": 1 January 2027"), "{}", focused(&program));
    let mut lines = Lines::over(Program::begin("standard", "live"));
    lines.hear("change 3");
    for _ in 0..2 {
        let said = lines.hear("1 Jan 2020").join(" ");
        assert!(said.contains("That day is over."), "each time: {said}");
    }
    let said = lines.hear("31/12/2026").join(" ");
    assert!(said.contains("31 December 2026"), "a year that was typed is said: {said}");
}

#[test]
fn counts_are_shared_only_where_everyone_says_yes() {
    let mut program = Program::begin("standard", "live");
    program.press("Enter E");
    let Body::Form(form) = program.screen().body else { panic!("{}", program.text()) };
    let Some(Part::Choices { heading, rows, chosen, .. }) = form.parts.first() else { panic!("{form:?}") };
    assert_eq!((heading.as_str(), chosen), ("Does everyone say yes?", &None));
    let rows: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        rows,
        ["1  No.", "2  Yes, everyone says yes.", "3  We have not asked."],
        "no comes first, as for quotes"
    );
    assert!(form.parts.contains(&Part::Note("One no is enough for no. Nobody has to say why.".into())));
    program.press("Enter Esc");
    assert_eq!(program.state().header.share_counts, None, "who hurries through says nothing");
    program.press("E 1 Enter");
    assert_eq!(program.state().header.share_counts, Some(false));
    program.press("E 2 Enter");
    assert_eq!(program.state().header.share_counts, Some(true));
    program.press("E 3 Enter");
    assert_eq!(program.state().header.share_counts, None);
}

#[test]
fn a_taster_asks_it_where_people_say_who_they_are() {
    let mut program = Program::begin("taster", "live");
    program.press("A 'Amina' Enter 1 Enter Enter Enter Esc Enter");
    assert!(focused(&program).starts_with("May counts be shared"), "{}", program.text());
    assert!(said(&program).starts_with("Not asked yet"), "{}", program.text());
    program.press("E 2 Enter Enter");
    assert_eq!(program.shape(), "card", "{}", program.text());
}

#[test]
fn with_nobody_in_it_is_not_asked() {
    let mut program = Program::begin("taster", "live");
    program.press("E");
    assert_eq!(program.shape(), "list", "{}", program.text());
    assert_eq!(said(&program), "First: who is here? Add people, then ask them all.");
    assert_eq!(program.state().header.share_counts, None);
}

#[test]
fn who_joins_after_the_yes_is_asked_too() {
    let mut program = Program::begin("taster", "live");
    program.press("A 'Amina' Enter 1 Enter Enter Enter Esc Enter E 2 Enter");
    assert_eq!(program.state().header.share_counts, Some(true));
    program.press("A 'Ben' Enter 2 Enter Enter Enter");
    assert_eq!(program.state().header.share_counts, None, "at once, also where the program ends now");
    program.press("Esc");
    assert_eq!(said(&program), "Somebody came after the yes. Ask all of us again: one no is enough.");
    program.press("Esc");
    assert!(program.text().contains("to be asked again"), "{}", program.text());
    program.press("Home Enter");
    assert!(said(&program).starts_with("Somebody came after the yes."), "{}", program.text());
    assert!(focused(&program).starts_with("May counts be shared"), "{}", program.text());
    let refused = refusal(program.state(), Copy::Public);
    assert_eq!(refused, Some(Refused::RoomAskAgain));
    program.press("E 2 Enter");
    assert_eq!(refusal(program.state(), Copy::Public), None);
}

#[test]
fn the_welcome_asks_those_whose_names_are_typed_later() {
    let mut program = Program::begin("short", "live");
    program.press("Enter E 2 Enter");
    program.until("What shall we call you?");
    assert_eq!(program.state().header.share_counts, Some(true), "they were in the room");
}

#[test]
fn with_everyone_out_it_says_once_that_nobody_is_in() {
    let mut program = Program::begin("taster", "live");
    program.press("A 'Amina' Enter 1 Enter Enter Enter Esc Home O Enter Enter");
    assert_eq!(said(&program), "Nobody is in now. A adds a person. Enter goes on.");
    assert_eq!(program.state().place.step, 0);
    program.press("Enter");
    assert_eq!(program.state().place.step, 1, "{}", program.text());
}

/// Where nobody was in when the group went on, those who come first are not late; who comes after the next step is.
#[test]
fn the_first_people_are_no_late_comers() {
    let mut program = Program::begin("taster", "live");
    program.press("Enter Enter Esc 3 A");
    assert_eq!(program.shape(), "form", "{}", program.text());
    program.press("'Amina' Enter 1 Enter Enter Enter 'Ben' Enter 2 Enter Enter Enter Esc");
    assert_eq!(program.state().people.len(), 2, "{}", program.text());
    program.press("Esc Esc Enter Enter");
    assert_eq!(program.state().place.stop, 1, "{}", program.text());
    program.press("Esc 3 A");
    assert_eq!(program.shape(), "card", "{}", program.text());
    program.press("c");
    assert_eq!(said(&program), "Not typed yet. Press Enter first.");
}

/// A taster at its end, where nothing was asked of the room.
fn at_end() -> Program {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S')]).press("Enter Enter");
    for question in ["choice", "part", "feeling", "skills", "community"] {
        program.answers(&format!("line.{question}"), &[("Amina", "1"), ("Ben", "2")]).press("Enter");
    }
    program
}

/// What the form in front is called, and what it says of whose turn it is.
fn form(program: &Program) -> (String, String) {
    let Body::Form(form) = program.screen().body else { panic!("no form: {}", program.text()) };
    let mut notes =
        form.parts.iter().filter_map(|part| if let Part::Note(note) = part { Some(note.as_str()) } else { None });
    (form.title, notes.next_back().unwrap_or_default().to_owned())
}

const ALL_OF_US: &str = "It is the turn of all of us.";
const FROM_SECOND: &str = "who helps on a hard day and how long we keep this";

#[test]
fn all_that_is_open_is_asked_in_a_row_with_whose_turn_it_is_in_sight() {
    let mut program = at_end();
    program.press("6");
    let asks = "May counts be shared with people who are not here?";
    assert_eq!(form(&program), (asks.into(), format!("{ALL_OF_US} Then: {FROM_SECOND}.")));
    program.press("1 Enter");
    assert_eq!(form(&program).1, format!("{ALL_OF_US} Then: how long we keep this."));
    assert_eq!(said(&program), "Written down.");
    program.press("'Ruth' Enter");
    assert_eq!(form(&program).1, format!("{ALL_OF_US} This is the last one."));
    program.press("'2027-06-30' Enter");
    assert_eq!((program.shape(), said(&program).as_str()), ("list", "Written down. Nothing is open any more."));
}

#[test]
fn esc_leaves_the_row_and_what_is_still_open_is_said() {
    let mut program = at_end();
    program.press("6 2 Enter Esc");
    assert_eq!((program.shape(), said(&program)), ("list", format!("Not asked yet: {FROM_SECOND}.")));
    program.press("6 'Ru' Esc Y");
    assert_eq!((program.shape(), said(&program)), ("list", format!("Not asked yet: {FROM_SECOND}.")), "what was begun");
    program.press("6 Enter Enter");
    assert_eq!((program.shape(), said(&program)), ("list", format!("Not asked yet: {FROM_SECOND}.")), "passed over");
}

#[test]
fn a_yes_that_nobody_is_here_to_give_is_passed_over_in_the_row() {
    let mut program = at_end();
    program.press("Esc 3 Home O Enter Down O Enter Esc");
    assert!(program.state().people.iter().all(|person| !person.here), "{}", program.text());
    program.press("Esc Esc");
    program.until("This is what we made together");
    program.press("6");
    assert_eq!(form(&program).1, format!("{ALL_OF_US} Then: how long we keep this."));
    program.press("'Ruth' Enter '2027-06-30' Enter");
    assert_eq!(said(&program), "Written down. Not asked yet: may we share counts.");
    program.press("6");
    assert_eq!(said(&program), "First: who is here? Add people, then ask them all.");
}

/// Line by line the same is asked and said.
#[test]
fn the_row_is_the_same_line_by_line() {
    let mut lines = Lines::over(at_end());
    let mut hear = |line: &str, says: &[&str]| {
        let said = lines.hear(line).join(" ");
        assert!(says.iter().all(|it| said.contains(it)), "{line}: {said}");
    };
    hear("6", &["May counts be shared", ALL_OF_US, FROM_SECOND]);
    hear("1", &["Written down.", ALL_OF_US, "Then: how long we keep this."]);
    hear("back", &["Not asked yet: who helps on a hard day and how long we keep this."]);
    hear("6", &[ALL_OF_US]);
    hear("Ruth", &["This is the last one."]);
    hear("2027-06-30", &["Nothing is open any more."]);
}

#[test]
fn the_end_says_what_was_not_asked_and_asks_it() {
    let mut program = at_end();
    let row = |program: &Program| list(program).rows.into_iter().find(|row| row.cells[0].text == "Not asked yet");
    let open = row(&program).unwrap();
    assert_eq!(
        (open.key.as_str(), open.cells[1].text.as_str()),
        ("6", "may we share counts, who helps on a hard day and how long we keep this")
    );
    program.press("6 2 Enter 'Ruth' Enter '2027-06-30' Enter");
    assert!(row(&program).is_none(), "{}", program.text());
    assert!(program.text().contains("kept until 30 June 2027"), "{}", program.text());
    let header = &program.state().header;
    assert_eq!((header.share_counts, header.keep_until.is_some()), (Some(true), true));
    program.press("7");
    assert_eq!(program.shape(), "list", "there is no seventh one now");
}

/// Once it is closed nobody can say yes to sharing, so closing names what was not asked, also from the stop card.
#[test]
fn closing_names_what_was_not_asked_and_can_ask_it_first() {
    for closing in ["Q", "X Q"] {
        let mut program = at_end();
        program.press(closing);
        assert!(program.text().contains(&format!("Not asked yet: may we share counts, {FROM_SECOND}.")), "{closing}");
        assert!(program.text().contains("To ask now, press A."), "{}", program.text());
        program.press("A 2 Enter");
        assert_eq!(program.state().header.share_counts, Some(true), "{closing}");
        assert_eq!(form(&program).1, format!("{ALL_OF_US} Then: how long we keep this."), "{closing}");
    }
    let mut program = at_end();
    program.press("6 2 Enter 'Ruth' Enter '2027-06-30' Enter Q");
    assert!(program.text().contains("Close the workshop?") && !program.text().contains("Not asked yet"));
    program.press("A");
    assert!(program.text().contains("Close the workshop?"), "there is nothing to ask: {}", program.text());
}

#[test]
fn a_room_that_stops_in_the_middle_can_be_asked_before_it_closes() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S')]).press("Enter Enter").press("X Q A");
    assert_eq!(form(&program).0, "May counts be shared with people who are not here?");
    program.press("Esc");
    assert!(list(&program).heading.starts_with("Thank you."), "{}", program.text());
}

/// A yes and a no can be changed as long as the workshop is open (R21); once it is closed, a yes can be taken back.
#[test]
fn what_the_room_said_to_sharing_counts_can_be_changed_at_the_end() {
    let mut program = at_end();
    let row =
        |program: &Program| list(program).rows.into_iter().find(|row| row.cells[0].text == "May counts be shared?");
    assert!(row(&program).is_none(), "not asked yet");
    program.press("6 2 Enter Esc");
    for (keys, says, share) in [("7 1 Enter", "The room said no.", false), ("7 2 Enter", "The room said yes.", true)] {
        program.press(keys);
        let row = row(&program).unwrap();
        assert_eq!(row.key, "7");
        assert!(row.cells[1].text.starts_with(says), "{:?}", row.cells);
        assert_eq!(program.state().header.share_counts, Some(share));
    }
    program.press("Q Y");
    let closed = program.saved().unwrap().0;
    let mut read = opened(&closed);
    assert!(read.text().contains("Share counts no more"), "{}", read.text());
    read.press("9 N");
    assert_eq!(read.state().header.share_counts, Some(true));
    read.press("9 Y");
    assert_eq!(read.saved().unwrap().0.header.share_counts, Some(false));
    assert!(!read.text().contains("Share counts no more"), "{}", read.text());
    read.press("9");
    assert_eq!(read.shape(), "list", "a yes is the room's to give");
}

#[test]
fn whoever_joins_hears_what_a_yes_to_quotes_does() {
    let mut program = Program::begin("taster", "live");
    let Body::Form(form) = program.press("A").screen().body else { panic!("{}", program.text()) };
    let remark = "With a no, your words stay in the copy for us. With a yes, others may read them. \
                  Your name is never with them. With a yes, your promises have your name in the copy for us.";
    assert!(form.parts.contains(&Part::Note(remark.into())), "{form:?}");
}

/// A workshop at its agreement.
fn at_agreement() -> Program {
    let mut program = Program::begin("short", "live");
    for _ in 0..20 {
        if program.text().contains("How do we want to work together?") {
            return program;
        }
        program.press("Enter");
    }
    panic!("{}", program.text())
}

#[test]
fn when_a_decision_is_agreed_comes_into_view_once() {
    let mut program = at_agreement();
    program.press("Enter");
    assert_eq!(said(&program), "This is when a decision is agreed. E changes it. Enter goes on.");
    assert!(focused(&program).ends_with("On each side somebody goes along with it."), "{}", focused(&program));
    program.press("Enter");
    assert!(!program.text().contains("How do we want to work together?"), "the second one goes on");
    program.press("Backspace Enter");
    assert!(!program.text().contains("How do we want to work together?"), "looking back asks for nothing");
}

#[test]
fn who_has_chosen_the_rule_or_stands_at_it_is_not_shown_it_again() {
    let mut program = at_agreement();
    program.press("End Enter");
    assert!(!program.text().contains("How do we want to work together?"), "{}", program.text());
    let mut program = at_agreement();
    program.press("End E 3 Enter Home Enter");
    assert!(!program.text().contains("How do we want to work together?"), "{}", program.text());
}
