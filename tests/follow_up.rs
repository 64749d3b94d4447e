//! A whole day, and the whole day that follows it: what came of the promises, and the same questions once more.

use crate::drive::{Program, english};
use alongside::app::Msg;
use alongside::app::screen::{Body, Row};
use alongside::content::QuestionId;
use alongside::export::{Record, format_for};
use alongside::record::{self, Extras};
use alongside::session::{Copy, PromiseState, State};
use alongside::weigh::{Counted, weigh};

const THEN: &[(&str, char)] =
    &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'P'), ("Femi", 'S')];
const NOW: &[(&str, char)] =
    &[("Amina", 'P'), ("Ben", 'S'), ("Gwen", 'P'), ("Dev", 'S'), ("Elin", 'P'), ("Hari", 'S'), ("Ivy", 'P')];
const PROMISES: &[(&str, &str)] = &[
    ("Set the rota together", "Amina and Ben"),
    ("Pay fares", "Dev"),
    ("Write to the council", "Carys"),
    ("A key for all", "Femi"),
    ("Ask the neighbours", "the vicar"),
];

/// What the record says of it.
const WHAT_MOVED: &str = "\
### What moved since the session before

Different people may have answered.

#### Do both sides work together in every part of this?

|  | TO | FOR | WITH | Not sure | Passed | Away | Headline |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Then, 14 May 2026 | 3 | 2 | 1 | 0 | 0 | 0 | No further than TO |
| Now, 14 June 2026 | 0 | 3 | 3 | 0 | 1 | 0 | No further than FOR |

#### Do we share the job of planning this and making it happen?

|  | TO | FOR | WITH | Not sure | Passed | Away | Headline |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Then, 14 May 2026 | 0 | 4 | 0 | 1 | 1 | 0 | FOR |
| Now, 14 June 2026 | 0 | 2 | 5 | 0 | 0 | 0 | Mostly WITH |

#### I was heard.

|  | I was not | Sometimes | Yes, and it was used | Not sure | Passed | Away | Headline |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Then, 14 May 2026 | 0 | 2 | 4 | 0 | 0 | 0 | Mostly: yes, and it was used |
| Now, 14 June 2026 | 0 | 2 | 5 | 0 | 0 | 0 | Mostly: yes, and it was used |";

/// One row of a list in one line: its cells, and the lines below it.
fn line(row: &Row) -> String {
    let cells = row.cells.iter().chain(row.under.iter().flatten()).map(|cell| cell.text.as_str());
    cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
}

/// The rows of the list in front.
fn rows(program: &Program) -> Vec<String> {
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    list.rows.iter().map(line).collect()
}

/// What stands around the rows.
fn around(program: &Program) -> String {
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    let below = list.below.into_iter().map(|cell| cell.text);
    std::iter::once(list.heading).chain(list.lead).chain(below).collect::<Vec<_>>().join("\n")
}

/// All of `people` answer the question that is open, each with one of `keys`; then the group goes on.
fn answer(program: &mut Program, id: &str, people: &[(&str, char)], keys: &str) {
    let id = QuestionId(id.into());
    assert!(program.turn(&id).is_some(), "{id} is not open: {}", program.text());
    let keys: Vec<String> = keys.chars().map(String::from).collect();
    let answers: Vec<(&str, &str)> = people.iter().zip(&keys).map(|((name, _), key)| (*name, key.as_str())).collect();
    program.answers(&id.0, &answers);
    assert!(program.turn(&id).is_none(), "{}", program.text());
    program.press("Enter");
    if program.shape() == "reading" {
        assert!(program.text().contains("The checklist"), "{}", program.text());
        program.press("Enter");
    }
}

/// The last thing on disk, once the workshop is closed.
fn closed(mut program: Program) -> State {
    program.press("Q Y");
    assert_eq!(program.shape(), "home", "{}", program.text());
    let state = program.saved().unwrap().0;
    assert!(state.ended.is_some());
    state
}

fn first_day() -> State {
    let mut program = Program::begin("short", "live");
    program.until("What shall we call you?");
    program.people(THEN);
    program.until("Question 1 of 3");
    answer(&mut program, "checklist.stages", THEN, "121213");
    answer(&mut program, "checklist.say", THEN, "333333");
    answer(&mut program, "checklist.share", THEN, "224022");
    program.until("What will we do next?");
    for (what, who) in PROMISES {
        program.press(&format!("A '{what}' Enter '{who}' Enter 'June' Enter 'By post' Enter Enter"));
    }
    program.until("I was heard");
    answer(&mut program, "meeting.heard", THEN, "333322");
    program.until("Thank you.");
    assert!(
        rows(&program).contains(&"Promises | 5. We look at them first, next time.".to_owned()),
        "{:?}",
        rows(&program)
    );
    closed(program)
}

/// A closed session, opened from disk.
fn opened(state: &State) -> Program {
    let bytes = record::write(state, &weigh(state, english()), None, &Extras::default());
    let mut program = Program::new();
    program.tell(Msg::Opened(Box::new(record::open(&bytes).unwrap())));
    program
}

/// The day that follows `before`, a month later, with everybody in.
fn second_day(before: &State) -> Program {
    let mut program = opened(before);
    program.wait(31 * 24 * 60).press("6");
    assert_eq!(program.screen().head.step, "Start a workshop", "{}", program.text());
    program.press("Enter Enter Enter Enter Enter Enter G");
    program.until("What shall we call you?");
    program.people(NOW);
    program
}

fn what_became(program: &mut Program) {
    program.until("You said, we did");
    let by_june = |i: usize| format!("{} | {} | By when: June | No news yet.", PROMISES[i].0, PROMISES[i].1);
    assert_eq!(rows(program), (0..5).map(by_june).collect::<Vec<_>>());
    program.press("1 Down 2 Down 3 'There was no stamp.' Enter Down 4 'All of us' Enter Down 1 5");
    let became: Vec<String> = rows(program).iter().map(|row| row.rsplit(" | ").next().unwrap().to_owned()).collect();
    let told =
        ["Done.", "Started.", "Not done: There was no stamp.", "Dropped. Who decided: All of us", "No news yet."];
    assert_eq!(became, told);
    let states: Vec<&str> = program.state().promises.iter().map(|it| it.state.name()).collect();
    assert_eq!(states, ["done", "started", "not_done", "dropped", "new"]);
}

fn two_again(program: &mut Program) {
    program.until("Which ones do we pick?");
    assert_eq!(
        around(program),
        "Which ones do we pick?\nThese questions show if this is likely to work as co-production.\n\
         Choose up to 3 together.\n0 of 3 picked."
    );
    program.press("1 3");
    assert!(around(program).ends_with("2 of 3 picked."));
    program.press("Enter");
    program.until("Question 1 of 2");
    answer(program, "checklist.stages", NOW, "2233230");
    answer(program, "checklist.share", NOW, "3323323");
}

#[test]
fn the_day_that_follows_looks_back_asks_again_and_shows_what_moved() {
    let first = first_day();
    let mut program = second_day(&first);
    what_became(&mut program);
    two_again(&mut program);

    assert!(around(&program).starts_with("What moved, and why?"), "{}", program.text());
    assert!(around(&program).ends_with("Different people may have answered."));
    let compared = [
        "Do both sides work together in every part of this? \
         | 14 May | TO 3, FOR 2, WITH 1 | No further than TO | 6 people \
         | Today | TO 0, FOR 3, WITH 3 | No further than FOR | 1 passed, 7 people",
        "Do we share the job of planning this and making it happen? \
         | 14 May | TO 0, FOR 4, WITH 0 | FOR | 1 not sure, 1 passed, 6 people \
         | Today | TO 0, FOR 2, WITH 5 | Mostly WITH | 7 people",
    ];
    assert_eq!(rows(&program), compared);
    program.press("Enter");
    assert!(around(&program).starts_with("Where do we differ?"), "{}", program.text());
    program.press("Down Enter");

    assert!(around(&program).starts_with("What will we do next?"), "{}", program.text());
    assert!(
        around(&program).contains("3 promises. Of 2 we do not know the sides: an owner is not here."),
        "{}",
        around(&program)
    );
    let first_cells: Vec<String> = rows(&program).iter().map(|row| row.split(" | ").next().unwrap().into()).collect();
    assert_eq!(first_cells, ["Pay fares", "Write to the council", "Ask the neighbours"], "what is still to be done");
    assert!(rows(&program)[0].ends_with("Only staff own this one. Who else would like to share it?"));
    program.press("A 'Open on Mondays' Enter 'Gwen and Hari' Enter 'July' Enter 'On the door' Enter Enter");
    assert!(
        around(&program).contains("4 promises. 1 with an owner from each side. Of 2 we do not"),
        "{}",
        around(&program)
    );

    program.until("I was heard");
    answer(&mut program, "meeting.heard", NOW, "3333223");
    program.until("Thank you.");
    assert!(
        rows(&program).contains(&"Promises | 4. We look at them first, next time.".to_owned()),
        "{:?}",
        rows(&program)
    );
    let second = closed(program);
    assert_eq!(second.header.follows, Some(first.header.id.clone()));
    let next = opened(&second).press("6 Enter Enter Enter Enter Enter Enter G").state().clone();
    let carried: Vec<&str> = next.promises.iter().map(|it| it.text.what.as_str()).collect();
    assert_eq!(carried, ["Pay fares", "Write to the council", "Ask the neighbours", "Open on Mondays"]);
    assert!(next.promises.iter().all(|it| it.state == PromiseState::New));
    let mut third = opened(&second);
    third.press("6 Enter Enter Enter Enter Enter Enter G");
    third.until("What became of our promises?");
    let told = [
        "Pay fares | Dev | By when: June | Last time: Started. | No news yet.",
        "Write to the council | Carys | By when: June | Last time: Not done: There was no stamp. | No news yet.",
        "Ask the neighbours | the vicar | By when: June | No news yet.",
        "Open on Mondays | Gwen and Hari | By when: July | No news yet.",
    ];
    assert_eq!(rows(&third), told);
    recorded(&first, &second);
}

/// The record of `second` for those who were there, with what moved since `first`, if that is here.
fn record_of(second: &State, first: Option<&State>) -> String {
    let (now, then) = (weigh(second, english()), first.map(|first| (first, weigh(first, english()))));
    let earlier = then.as_ref().map(|(state, results)| Counted { state, results });
    let record = Record::of(Counted { state: second, results: &now }, earlier, Copy::Present, english()).unwrap();
    String::from_utf8(format_for("md").unwrap().write(&record, english())).unwrap()
}

/// What came of the promises, and what moved.
fn recorded(first: &State, second: &State) {
    let record = record_of(second, Some(first));
    for line in [
        "| Set the rota together | someone from people with lived experience and someone from staff | done |",
        "| Pay fares | someone from staff | started |",
        "| Write to the council | someone from the session before | not done: There was no stamp. |",
        "| A key for all | someone from the session before | dropped. Who decided: All of us |",
        "| Ask the neighbours | someone from the session before | no news |",
        "| Pay fares | someone from staff | June | By post |",
    ] {
        assert!(record.contains(line), "no {line} in\n{record}");
    }
    assert_eq!(what_moved(&record), WHAT_MOVED);

    // Who takes their answers out of the first day is out of the next record too.
    let ben = first.person_called("Ben").unwrap().id;
    let without = record::withdraw(first, ben, record::Mentions::Blank, &[]);
    let record = record_of(second, Some(&without));
    assert!(record.contains("| Then, 14 May 2026 | 3 | 1 | 1 | 0 | 0 | 0 | No further than TO |"), "{record}");

    let alone = record_of(second, None);
    assert!(
        what_moved(&alone).ends_with("The session before is not on this computer. So what moved is not shown here.")
    );
    assert!(!record_of(first, None).contains("What moved"), "it follows none");
}

/// The part of a record that tells what moved.
fn what_moved(record: &str) -> &str {
    let part = &record[record.find("### What moved").expect("what moved")..];
    part[..part[3..].find("\n## ").unwrap().min(part[3..].find("\n### ").unwrap()) + 3].trim_end()
}

#[test]
fn the_group_can_pick_the_whole_checklist_again() {
    let mut program = second_day(&first_day());
    program.until("Which ones do we pick?");
    program.press("Enter");
    assert!(program.text().contains("Which ones do we pick?"), "nothing is picked yet");
    program.press("1 2 3 Enter");
    program.until("Question 1 of 3");
    for (id, keys) in [("stages", "3333333"), ("say", "3333333"), ("share", "3333333")] {
        answer(&mut program, &format!("checklist.{id}"), NOW, keys);
    }
    let now: Vec<String> = rows(&program).iter().map(|row| row.split(" | Today | ").nth(1).unwrap().into()).collect();
    assert_eq!(now, ["TO 0, FOR 0, WITH 7 | WITH | 7 people"; 3]);
    program.press("Enter");
    assert!(program.text().contains("So far we do not differ on anything that we asked."), "{}", program.text());
}

#[test]
fn without_the_file_of_the_day_before_nothing_is_compared_and_it_says_why() {
    let mut program = second_day(&first_day());
    what_became(&mut program);
    two_again(&mut program);
    let state = program.state().clone();
    let mut again = opened(&state);
    again.tell(Msg::Earlier(None));
    assert!(again.text().contains("The session before is not on this computer."), "{}", again.text());
    assert_eq!(again.state().promises.len(), 5, "what was promised came with it");
}

#[test]
fn promises_without_news_are_told_once_and_not_done_asks_why() {
    let mut program = second_day(&first_day());
    program.until("You said, we did");
    let Body::List(list) = program.screen().body else { panic!("{}", program.text()) };
    assert!(list.rows.iter().all(|row| row.key.is_empty()), "the numbers are those of what became of it");
    program.press("1 Esc");
    assert!(program.text().contains("what became of a promise"), "it was not taken off: {}", program.text());
    program.press("Esc Down 3");
    assert!(program.text().contains("Why was it not done?"), "{}", program.text());
    program.press("'No bus' Enter");
    assert!(rows(&program)[1].ends_with("Not done: No bus"), "{:?}", rows(&program));
    program.press("Enter");
    assert_eq!(program.screen().said.as_deref(), Some("3 promises have no news yet. Enter goes on."));
    assert!(program.text().contains("You said, we did"));
    program.press("Enter");
    assert!(!program.text().contains("You said, we did"), "{}", program.text());
}
