//! Whole workshops through the engine: keys in, screens out.

use std::sync::Arc;

use crate::drive::Program;
use alongside::app::screen::Body;
use alongside::app::{Effect, Key, Msg, update};

const SIX: &[(&str, char)] =
    &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'P'), ("Femi", 'B')];

#[test]
fn a_taster_goes_from_the_first_screen_to_the_end() {
    let mut program = Program::begin("taster", "live");
    assert_eq!(program.shape(), "list", "{}", program.text());
    program.people(SIX).press("Enter");
    assert_eq!(program.shape(), "card", "{}", program.text());
    program.press("Enter");
    for question in 0..5 {
        for turn in 0..6 {
            assert_eq!(program.shape(), "question", "{question} {turn}: {}", program.text());
            program.press("3 Enter");
        }
        assert_eq!(program.shape(), "reveal", "{}", program.text());
        program.press("Enter");
    }
    assert!(program.text().contains("Thank you. This is what we made together."), "{}", program.text());
    assert_eq!(program.state().asked.len(), 5);
    assert_eq!(program.saved().unwrap().0, *program.state());
}

#[test]
fn every_answer_is_handed_to_the_disk_before_the_next_turn() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter");
    program.disk = false;
    let before = program.state().last_seq();
    program.press("1 Enter");
    assert_eq!(program.saved().unwrap().0.last_seq(), before + 1);
    assert_eq!(program.screen().head.saved.unwrap(), format!("saved {before}"));
}

fn at_a_hidden_question() -> Program {
    let mut program = Program::begin("taster", "together");
    program.people(SIX).press("Enter Enter");
    program
}

#[test]
fn together_shows_the_same_screen_whatever_is_picked() {
    let screens: Vec<_> = "12340"
        .chars()
        .map(|key| {
            let mut program = at_a_hidden_question();
            let picked = program.press(&key.to_string()).screen();
            let given = program.press("Enter").screen();
            let next = program.press("Enter").screen();
            let menu = program.press("Esc").screen();
            let undone = program.press("4").screen();
            [picked, given, next, menu, undone]
        })
        .collect();
    assert!(screens.iter().all(|screen| *screen == screens[0]));
    assert!(format!("{:?}", screens[0][4]).contains("Taken back: Amina's answer."), "{:?}", screens[0][4]);
}

#[test]
fn together_shows_what_was_said_only_after_the_reveal() {
    let mut program = at_a_hidden_question();
    for _ in 0..6 {
        assert_eq!(program.shape(), "question", "{}", program.text());
        program.press("1 Enter");
        assert!(!program.text().contains("TO 1"));
        program.press("Enter");
    }
    // The last Enter chose "Show what we said".
    assert_eq!(program.shape(), "reveal", "{}", program.text());
    let Body::Reveal(reveal) = program.screen().body else { panic!() };
    assert_eq!(reveal.rows.iter().map(|row| row.tally[0]).sum::<u32>(), 6);
}

#[test]
fn taking_back_the_last_live_answer_opens_its_turn_again() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter");
    for _ in 0..6 {
        program.press("2 Enter");
    }
    assert_eq!(program.shape(), "reveal");
    program.press("U");
    assert_eq!(program.shape(), "question", "{}", program.text());
    assert!(program.text().contains("Taken back: Femi's answer."), "{}", program.text());
    assert!(program.text().contains("It is FEMI's turn."));
}

#[test]
fn who_passed_is_asked_once_more_and_may_pass_again() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S')]).press("Enter Enter");
    program.press("0 Enter 3 Enter");
    assert!(program.text().contains("Would you like a turn now?"), "{}", program.text());
    assert!(program.text().contains("It is AMINA's turn."));
    program.press("0 Enter");
    assert_eq!(program.shape(), "reveal", "{}", program.text());
}

#[test]
fn a_reason_is_typed_and_kept_and_letters_are_text_while_typing() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S')]).press("Enter Enter 1 R 'xsq 123?' ");
    let draft = program.saved().unwrap().1.unwrap();
    assert_eq!(draft.text.as_str(), "xsq 123?");
    program.press("Enter");
    let given = &program.state().asked[0].1[0].given[0];
    assert_eq!(given.reason.as_ref().unwrap().as_str(), "xsq 123?");
}

#[test]
fn going_back_looks_and_takes_nothing_back() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter 1 Enter");
    let before = program.state().clone();
    program.press("Backspace Backspace");
    assert_eq!(program.shape(), "list", "{}", program.text());
    assert_eq!(*program.state(), before);
    program.press("Enter Enter");
    assert_eq!(program.shape(), "question", "{}", program.text());
    assert!(program.text().contains("It is BEN's turn."), "{}", program.text());
}

#[test]
fn a_latecomer_answers_last_and_one_who_left_is_skipped() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P')]).press("Enter Enter 1 Enter");
    program.press("Esc 3").people(&[("Jo", 'S')]);
    program.press("Down O Enter Esc");
    assert!(program.text().contains("It is CARYS's turn."), "{}", program.text());
    program.press("2 Enter");
    assert!(program.text().contains("It is JO's turn."), "{}", program.text());
}

#[test]
fn stop_waits_over_everything_and_skip_goes_on_for_all() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter 1 Enter X");
    assert!(program.text().contains("Stop. Someone asked us to stop."));
    program.press("J");
    assert_eq!(program.shape(), "question", "{}", program.text());
    assert!(program.text().contains("Question 2 of 5"), "{}", program.text());
    // What was given live stays and counts.
    assert!(program.state().asked[0].1[0].revealed);
}

#[test]
fn too_many_people_for_the_plan_are_told_how_long_it_takes() {
    let many: Vec<(String, char)> = (0..10).map(|n| (format!("P{n}"), 'P')).collect();
    let many: Vec<(&str, char)> = many.iter().map(|(name, from)| (name.as_str(), *from)).collect();
    let mut program = Program::begin("taster", "live");
    program.people(&many).press("Enter");
    let advice = "10 people need about 20 minutes here. The plan has 12. Press + to add 5.";
    assert!(program.text().contains(advice), "{}", program.text());
    program.press("+ +");
    assert!(!program.text().contains("people need about"), "{}", program.text());
}

#[test]
fn nothing_typed_can_turn_the_reading_order() {
    let mut program = Program::begin("taster", "live");
    program.press("A 'Ami\u{202e}na\u{7}' Enter 1 Enter Enter Enter Esc");
    assert_eq!(program.state().people[0].is.name.as_str(), "Amina");
    program.press("A 'x\u{202e}y'");
    assert!(!program.text().contains("202e"), "{}", program.text());
}

#[test]
fn by_list_fills_row_after_row() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter Tab 1 2 3 4 0 3");
    assert_eq!(program.shape(), "by list", "{}", program.text());
    program.press("Enter");
    assert_eq!(program.shape(), "reveal", "{}", program.text());
}

#[test]
fn a_failed_save_is_said_on_every_screen_until_it_heals() {
    use alongside::app::{Msg, Trouble};
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter");
    program.disk = false;
    program.press("1 Enter");
    program.tell(Msg::SaveFailed(Trouble::Full));
    for keys in ["", "L", "Esc", "Esc", "?"] {
        program.press(keys);
        let alert = program.screen().alert.expect("told on every screen").text;
        assert_eq!(alert, "Not on disk yet: the disk is full. Nothing is lost. Trying again.");
    }
    program.tell(Msg::SaveFailed(Trouble::Other("The computer says: E5.".to_owned())));
    let alert = program.screen().alert.expect("told").text;
    assert_eq!(alert, "Not on disk yet: The computer says: E5. Nothing is lost. Trying again.");
    let seq = program.state().last_seq();
    program.tell(Msg::Saved { seq });
    assert!(program.screen().alert.is_none());
    assert_eq!(program.screen().said.unwrap(), format!("On disk again. Saved {seq}."));
}

#[test]
fn leaving_asks_and_twice_leaves() {
    let mut program = Program::begin("taster", "live");
    program.press("Ctrl+C");
    assert!(program.text().contains("Leave? Your work is saved."), "{}", program.text());
    program.press("Ctrl+C");
    assert!(program.effects.contains(&alongside::app::Effect::Quit));
}

#[test]
fn the_line_is_read_aloud_with_its_word() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter");
    assert!(program.press("L V").text().contains("\"The line: nothing yet.\""), "{}", program.text());
    program.press("Esc Esc");
    for _ in 0..6 {
        program.press("2 Enter");
    }
    assert!(program.press("L V").text().contains("\"So far we are doing FOR.\""), "{}", program.text());
}

#[test]
fn what_is_read_aloud_has_no_comma_after_a_full_stop() {
    let text = Program::new().press("T V").text();
    assert!(text.contains(". Big names, A large name where it fits. yes\"") && !text.contains(".,"), "{text}");
}

#[test]
fn help_stands_in_columns_and_names_the_arrows() {
    let mut program = Program::new();
    let Body::List(list) = program.press("?").screen().body else { panic!("{}", program.text()) };
    let row = |cap: &str| list.rows.iter().find(|row| row.cells[0].text == cap).map(|row| row.cells[1].text.as_str());
    assert_eq!((row("Enter"), row("Up, Down"), row("↑↓")), (Some("back to the screen"), Some("move"), None));
    for _ in 0..list.rows.len() * 2 {
        program.press("Down");
    }
    let Body::List(at_the_end) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(at_the_end.focus + 1, list.rows.len(), "the last row is the last place");
    program.press("?");
    assert!(matches!(program.screen().body, Body::List(_)), "help has no help of its own");
}

#[test]
fn every_screen_has_help_last_and_words_for_every_key() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter");
    for keys in ["", "Esc", "Esc", "X", "Enter", "S", "Enter", "L", "Enter", "3", "Enter"] {
        program.press(keys);
        let screen = program.screen();
        assert_eq!(screen.keys.last().unwrap().cap, "?", "{}", program.text());
    }
}

#[test]
fn people_from_a_table_are_in_when_the_workshop_starts() {
    use alongside::app::{Given, Opening, open};
    use alongside::session::{NewPerson, Role, SpeaksFrom};
    let person = |name: &str, speaks_from| NewPerson {
        name: alongside::text::Words::line(name),
        speaks_from,
        role: Role::Participant,
        also_leads: false,
        quote_ok: false,
    };
    let people = vec![person("Ines", SpeaksFrom::Staff), person("Jo", SpeaksFrom::People)];
    let given = Given { title: Some("Riverside".to_owned()), people: Some(people), ..Given::default() };
    let mut program = Program::new();
    open(&mut program.model, Opening::Start(given));
    program.press("Tab Tab Tab Tab Tab G");
    let names: Vec<&str> = program.state().people.iter().map(|person| person.is.name.as_str()).collect();
    assert_eq!(names, ["Ines", "Jo"]);
    assert!(program.state().started.is_some());
    let (saved, _) = &program.saved().unwrap();
    assert_eq!(saved.people.len(), 2);
}

#[test]
fn what_was_done_is_said_on_the_turn_card() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter 2 Enter U");
    let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(question.turn.hint, "Taken back: Amina's answer.");
}

#[test]
fn every_sentence_of_the_facts_can_have_the_focus() {
    let mut program = Program::new();
    program.press("4");
    let Body::Reading(reading) = program.screen().body else { panic!("{}", program.text()) };
    let places: usize = reading.paragraphs.iter().map(alongside::app::screen::Paragraph::places).sum();
    assert!(places > reading.paragraphs.len());
    for _ in 0..places {
        program.press("Down");
    }
    let Body::Reading(reading) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(reading.focus, places - 1);
}

#[test]
fn a_reason_asked_for_too_early_is_answered_in_words() {
    let mut hidden = at_a_hidden_question();
    for keys in ["R", "Enter 1 R"] {
        hidden.press(keys);
        let Body::Card(card) = hidden.screen().body else { panic!("{}", hidden.text()) };
        assert!(format!("{card:?}").contains("You can say why when all have answered."), "{card:?}");
    }
    let mut live = Program::begin("taster", "live");
    live.people(SIX).press("Enter Enter R");
    assert_eq!(live.screen().said.unwrap(), "Nothing is picked yet. Press 1, 2, 3, 4 or 0. Down and Enter pick, too.");
}

#[test]
fn a_typed_letter_copies_and_counts_nothing() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter Enter 1 R");
    let mut typed = |c| {
        let effects = update(&mut program.model, Msg::Key(Key::Char(c)), program.now);
        let mut saves = effects.into_iter().filter_map(|it| if let Effect::Save(it) = it { Some(it) } else { None });
        saves.next().unwrap_or_else(|| panic!("{c} is not saved: {}", program.text()))
    };
    let (first, second) = (typed('a'), typed('b'));
    assert_ne!(first.draft, second.draft);
    assert!(Arc::ptr_eq(&first.state, &second.state) && Arc::ptr_eq(&first.results, &second.results));
    let before = first.state.last_seq();
    program.press("Enter Enter");
    assert!(program.state().last_seq() > before);
    assert_eq!(first.state.last_seq(), before, "what waits to be saved does not change");
}

#[test]
fn a_number_takes_its_item_and_one_beyond_the_list_takes_nothing() {
    // Live, together, mixed.
    let mut three = Program::begin("taster", "live");
    let before = three.press("Esc 5").screen();
    let beyond = three.press("4 0").screen();
    assert_eq!(beyond, before, "{}", three.text());
    let mut by_number = Program::new();
    let before = by_number.press("6").screen();
    let taken = by_number.press("3").screen();
    assert_ne!(taken, before);
    let mut by_arrows = Program::new();
    let arrows = by_arrows.press("6 Up Up Up Up Up Up Down Down Enter").screen();
    assert_eq!(arrows, taken);
}

#[test]
fn help_tells_what_the_method_is_based_on_and_words_explain_those_of_the_screen_first() {
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Enter");
    for question in [false, true] {
        if question {
            program.press("Enter");
        }
        let help = program.press("?").text();
        assert!(help.contains("In row 1 they have the same words for TO and FOR."), "{help}");
        program.press("Enter W");
        let words = program.text();
        assert!(words.contains("Based on: Hampshire County Council and partners"), "{words}");
        program.press("Enter");
    }
    let Body::Reading(reading) = program.press("Esc Enter W").screen().body else { panic!("no words") };
    assert!(reading.paragraphs.len() > 3, "all words are there");
}

#[test]
fn a_refusal_goes_with_the_next_key_and_never_stands_under_another_field() {
    let refused = |program: &Program| match program.screen().body {
        Body::Form(form) => form.refused,
        _ => panic!("{}", program.text()),
    };
    let mut program = Program::new();
    program.press("1 Tab Tab Tab Tab G");
    assert_eq!(refused(&program).as_deref(), Some("Please type a name."));
    program.press("'R'");
    assert_eq!(refused(&program), None);
    let mut program = Program::begin("taster", "live");
    program.people(SIX).press("Tab Enter");
    assert!(refused(&program).is_some(), "{}", program.text());
    program.press("'N'");
    assert_eq!(refused(&program), None);
}

#[test]
fn a_reason_said_after_a_reveal_is_counted_at_the_end() {
    let mut program = at_a_hidden_question();
    let names = ["Amina", "Ben", "Carys", "Dev", "Elin", "Femi"];
    let answers = |to: usize| names.map(|name| (name, if names[..to].contains(&name) { "1" } else { "3" }));
    program.answers("line.choice", &answers(2)).press("Enter");
    for why in ["'Nobody asked us.' Enter", "'It was set before.' Enter", "'We heard of it late.' Enter"] {
        program.press("R").press(why).press("1 Enter");
    }
    program.press("Enter");
    for question in ["part", "feeling", "skills", "community"] {
        program.answers(&format!("line.{question}"), &answers(1)).press("Enter Enter");
    }
    assert!(program.text().contains("TO was said 6 times, 2 with a reason. No notes."), "{}", program.text());
}
