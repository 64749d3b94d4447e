//! The agreement of last time: a session that follows another one recalls it, and the group keeps, changes or drops it.

use crate::drive::lines::Lines;
use crate::drive::{Program, english};
use alongside::app::screen::Body;
use alongside::app::{Earlier, Given, Opening, open};
use alongside::export::{Record, format_for};
use alongside::record;
use alongside::session::{Agreed, Body as Event, Command, Copy, Rule, State, decide};
use alongside::text::Words;
use alongside::weigh::{Counted, weigh};

/// The sample session, and what more was agreed in it.
fn before(more: Vec<Command>) -> State {
    let mut state = record::open(include_bytes!("../sessions/standard-12-people.json")).unwrap().state;
    let at = state.ended.unwrap();
    for command in more {
        let events = decide(&state, command, at).unwrap();
        for event in &events {
            state.apply(event);
        }
    }
    state
}

/// A workshop that follows `before`, just begun.
fn following(before: &State, agenda: &str) -> Program {
    let mut program = Program::new();
    let after = Some(Earlier::new(before.clone(), english()));
    open(&mut program.model, Opening::Start(Given { agenda: Some(agenda.into()), after, ..Given::default() }));
    program.press("Enter Enter Enter Enter Enter Enter G");
    program
}

fn at_agreement(before: &State) -> Program {
    let mut program = following(before, "follow-up");
    program.until("How do we want to work together?");
    program
}

/// Each row of the list in front in one line.
fn rows(program: &Program) -> Vec<String> {
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    let row = |cells: &[alongside::app::screen::Cell]| {
        cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(": ")
    };
    list.rows.iter().map(|it| row(&it.cells)).collect()
}

fn record_of(state: &State, copy: Copy) -> String {
    let results = weigh(state, english());
    let record = Record::of(Counted { state, results: &results }, None, copy, english()).unwrap();
    String::from_utf8(format_for("md").unwrap().write(&record, english())).unwrap()
}

#[test]
fn what_was_agreed_last_time_is_recalled() {
    let dropped = Command::SetAgreement { item: "breaks".into(), agreed: Agreed::Drop };
    let program = at_agreement(&before(vec![dropped, Command::ChooseRule(Rule::Everyone)]));
    assert!(program.text().contains("This is what we agreed last time."), "{}", program.text());
    let rows = rows(&program);
    assert_eq!(rows[0], "last time: One person talks at a time.");
    assert_eq!(rows[3], "last time: You can pass. Each time.");
    assert_eq!(rows[7], "dropped: We stop for breaks.");
    assert_eq!(rows[13], "last time: Phones stay in the bag.");
    assert_eq!(rows[14], "last time: Everyone who answers goes along with it.");
    assert_eq!(program.state().rule, Rule::Everyone);
}

#[test]
fn it_can_be_kept_changed_and_dropped_and_the_record_says_which() {
    let mut program = at_agreement(&before(vec![Command::ChooseRule(Rule::Everyone)]));
    program.press("O").press(&"Down ".repeat(13)).press("O");
    program.press("A 'We share the tea.' Enter");
    let kept = rows(&program);
    assert_eq!(kept[0], "dropped: One person talks at a time.");
    assert_eq!(kept[3], "last time: You can pass. Each time.");
    assert_eq!(kept[13], "ours: We share the tea.");
    for copy in [Copy::Room, Copy::Present] {
        let record = record_of(program.state(), copy);
        for line in [
            "- You can pass. Each time. (as last time)",
            "- Say it in plain words. (as last time)",
            "- We share the tea.\n",
            "- When is a decision agreed? Everyone who answers goes along with it. (as last time)",
        ] {
            assert!(record.contains(line), "{line}: {record}");
        }
        for line in ["One person talks", "Phones"] {
            assert!(!record.contains(line), "{line}: {record}");
        }
    }
}

#[test]
fn a_line_that_was_changed_is_no_more_the_one_of_last_time() {
    let mut program = at_agreement(&before(Vec::new()));
    program.press(&"Down ".repeat(13)).press("E").press(&"Backspace ".repeat(40)).press("'No phones.' Enter");
    assert_eq!(rows(&program)[13], "ours: No phones.");
    let record = record_of(program.state(), Copy::Room);
    assert!(record.contains("- No phones.\n"), "{record}");
}

#[test]
fn what_was_recalled_is_no_act_to_take_back() {
    let mut program = following(&before(Vec::new()), "follow-up");
    assert_eq!(program.state().last_act(), None);
    program.press("U");
    assert_eq!(program.state().added_agreement().count(), 1);
}

#[test]
fn what_the_group_has_not_come_to_is_not_in_its_record() {
    let program = following(&before(Vec::new()), "follow-up");
    assert!(!record_of(program.state(), Copy::Room).contains("Phones stay in the bag."));
}

#[test]
fn it_travels_on_from_session_to_session_and_with_every_agenda() {
    let second = at_agreement(&before(Vec::new())).state().clone();
    let third = following(&second, "planning");
    assert_eq!(third.state().added_agreement().collect::<Vec<_>>(), [&Words::line("Phones stay in the bag.")]);
    assert_eq!(third.state().agreed_words("pass", ""), "You can pass. Each time.");
}

#[test]
fn a_session_that_follows_none_recalls_nothing() {
    let program = Program::begin("standard", "live");
    assert!(program.state().agreement.is_empty());
    let set = |event: &alongside::session::Event| matches!(event.body, Event::AgreementSet { .. });
    assert!(!program.state().log.iter().any(set));
}

#[test]
fn a_name_that_travelled_with_a_line_is_found_when_somebody_is_taken_out() {
    let before = before(vec![Command::AddAgreement(Words::line("Ask Huw about the key."))]);
    let huw = before.people.iter().find(|person| person.is.name.as_str() == "Huw").unwrap().id;
    let names = record::Names::of(&before, huw);
    let after = following(&before, "follow-up");
    let found = record::name_mentions(after.state(), &names);
    let texts: Vec<&str> = found.iter().map(|it| it.text.as_str()).collect();
    assert!(texts.contains(&"Ask Huw about the key."), "{texts:?}");
    let without = crate::support::without_names(after.state(), &names);
    let bytes = record::write(&without, &serde_json::json!({}), None, &record::Extras::default());
    assert!(!String::from_utf8(bytes).unwrap().contains("Huw"));
}

#[test]
fn line_by_line_it_is_read_out_too() {
    let mut lines = Lines::over(following(&before(Vec::new()), "follow-up"));
    for _ in 0..20 {
        if lines.here().name == "agreement" {
            break;
        }
        lines.hear("next");
    }
    for words in ["This is what we agreed last time.", "last time, You can pass. Each time."] {
        assert!(lines.transcript.contains(words), "{words}: {}", lines.transcript);
    }
    lines.hear("out 14");
    assert_eq!(lines.program.state().added_agreement().count(), 0, "{}", lines.transcript);
}
