//! The plan is the group's: steps are dropped, put back, swapped and added, and the group picks what it answers. Time only
//! informs.

use crate::drive::{FOUR, Program};
use alongside::app::screen::Body;
use alongside::content::{QuestionId, Stop};
use alongside::session::{Pace, Reveal};

/// A workshop over `agenda` where the plan is put to the group.
fn at_plan(agenda: &str) -> Program {
    let mut program = Program::begin(agenda, "live");
    program.until("Our plan for today");
    program
}

fn planned(program: &Program) -> Vec<String> {
    program.state().agenda.in_order().map(|(_, step)| step.id.clone()).collect()
}

#[test]
fn the_group_keeps_the_plan_and_it_is_said_who_set_it() {
    let mut program = at_plan("standard");
    assert!(program.text().contains("90 minutes in all. Done at about"), "{}", program.text());
    program.press("Enter");
    assert!(program.state().plan_agreed);
    assert!(!program.text().contains("Our plan for today"));
}

#[test]
fn a_dropped_step_is_passed_over_and_can_be_put_back_where_it_stood() {
    let mut program = at_plan("standard");
    let before = planned(&program);
    program.press("Down O");
    assert!(!planned(&program).contains(&"access".to_owned()));
    assert!(program.text().contains("86 minutes in all"), "{}", program.text());
    assert_eq!(program.screen().head.step, "Step 1 of 11");
    program.press("O");
    assert_eq!(planned(&program), before);
    program.press("O Enter");
    assert!(program.text().contains("How do we want to work together?"), "{}", program.text());
}

#[test]
fn what_was_begun_and_the_end_stay() {
    let mut program = at_plan("standard");
    let before = planned(&program);
    program.press("O");
    assert!(program.text().contains("We have begun this step."), "{}", program.text());
    program.press(&"Down ".repeat(11)).press("O");
    assert!(program.text().contains("The end of the day stays in our plan."), "{}", program.text());
    assert_eq!(planned(&program), before);
}

#[test]
fn a_step_is_swapped_for_another_method_whose_words_the_session_keeps() {
    let mut program = at_plan("standard");
    program.press(&"Down ".repeat(7)).press("E");
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    let row = list.rows.iter().position(|row| row.cells[0].text == "Three levels").unwrap();
    program.press(&"Down ".repeat(row)).press("Enter");
    assert!(!planned(&program).contains(&"principles".to_owned()));
    assert_eq!(planned(&program)[7], "levels");
    assert!(program.state().question(&QuestionId("levels.now".into())).is_some());
    assert!(program.text().contains("In our plan now: Three levels."), "{}", program.text());
    program.press("U");
    program.until("Our plan for today");
    assert_eq!(planned(&program)[7], "principles");
}

#[test]
fn steps_are_added_from_steps_and_time_and_never_where_the_group_was_already() {
    let mut program = at_plan("standard");
    program.press("Enter Enter Enter");
    let here = program.state().place.step;
    program.press("Esc 2 Home A 1");
    let order = &program.state().agenda.order;
    let added = program.state().agenda.steps.len() - 1;
    let at = |step: usize| order.iter().position(|it| *it == step).unwrap();
    assert!(at(added) > at(here), "{}", program.text());
    assert_eq!(planned(&program).len(), 13);
}

#[test]
fn one_method_of_several_is_picked_and_nothing_is_picked_before() {
    let mut program = Program::begin("full", "live");
    program.until("Which one do we pick?");
    let before = program.state().last_seq();
    program.press("Enter");
    assert_eq!(program.state().last_seq(), before, "nothing is picked for the group");
    assert!(program.text().contains("Picked: Six parts. Press Enter to take it."), "{}", program.text());
    program.press("4");
    assert!(program.text().contains("picked"), "{}", program.text());
    program.press("2 Enter");
    let asked = |program: &Program, id: &str| {
        let stops = program.state().agenda.steps.iter().flat_map(alongside::content::Step::stops);
        stops.into_iter().any(|stop| stop == Stop::Question(QuestionId(id.into())))
    };
    assert!(asked(&program, "fourpi.purpose") && !asked(&program, "values.worth"));
    assert!(program.text().contains("4Pi"), "{}", program.text());
    program.until("Which ones do we pick?");
    program.press("1 3 5 7");
    assert!(program.text().contains("That is as many as we can take."), "{}", program.text());
    assert!(program.text().contains("3 of 3 picked."), "{}", program.text());
    program.press("3 Enter");
    assert!(asked(&program, "signs.show") && asked(&program, "signs.consult") && !asked(&program, "signs.used"));
}

#[test]
fn time_is_told_in_words_and_never_ends_a_turn() {
    let mut program = at_plan("standard");
    program.press("Enter").wait(9);
    program.press("Esc 2");
    assert!(
        program.text().contains("5 minutes behind our plan") || program.text().contains("minutes more than we planned")
    );
    program.press("Tab");
    assert_eq!(program.state().pace, Pace::Half);
    assert!(program.text().contains("half as long again"), "{}", program.text());
    let place = program.state().place;
    program.wait(600).press("Esc");
    assert_eq!(program.state().place, place);
}

/// The end is the start and the minutes of the plan, by the clock, in whichever second somebody looks.
#[test]
fn the_end_that_is_told_is_the_start_and_the_minutes_of_the_plan() {
    let mut program = at_plan("standard");
    let started = program.state().started.unwrap();
    let minutes = i64::from(program.state().minutes());
    let ends = (started + chrono::Duration::minutes(minutes)).format("%H:%M");
    let told = format!("{minutes} minutes in all. Done at about {ends}.");
    for second in 0..60 {
        assert!(program.text().contains(&told), "{second}: no {told}: {}", program.text());
        program.press("Down");
    }
}

/// Name, minutes and where it stands, of each row of "Steps and time".
fn steps(program: &mut Program) -> Vec<(String, u32, String)> {
    program.press("Esc 2");
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    program.press("Esc");
    let row = |cells: &[alongside::app::screen::Cell]| {
        let minutes = cells[1].text.split(' ').next().unwrap().parse().unwrap();
        (cells[0].text.clone(), minutes, cells[2].text.clone())
    };
    list.rows.iter().map(|it| row(&it.cells)).collect()
}

fn behind(program: &Program) -> i64 {
    program.state().timing(program.now).unwrap().behind
}

#[test]
fn a_calmer_pace_is_for_the_step_at_hand_and_those_to_come() {
    let mut program = at_plan("standard");
    program.press("Enter").wait(5).press("Enter").wait(5).press("Enter Enter").wait(2);
    let (before, late) = (steps(&mut program), behind(&program));
    let here = before.iter().position(|(_, _, status)| status == "we are here").unwrap();
    assert!(here > 1, "{before:?}");
    program.press("Esc 2 Tab Esc");
    let now = steps(&mut program);
    let planned: Vec<u32> = before.iter().map(|(_, minutes, _)| *minutes).collect();
    let calmer = |(i, minutes): (usize, &u32)| if i < here { *minutes } else { Pace::Half.minutes(*minutes) };
    let expected: Vec<u32> = planned.iter().enumerate().map(calmer).collect();
    assert_eq!(now.iter().map(|(_, minutes, _)| *minutes).collect::<Vec<_>>(), expected);
    assert_eq!(program.state().minutes(), expected.iter().sum::<u32>());
    assert_eq!(behind(&program), late, "what was done took as long as it did");
    // Twice as long, two steps on: the two that are done now keep one and a half times.
    program.press("Esc 2 Down Down Enter Esc 2 Tab Esc");
    let later = program.state().minutes_of_each();
    assert_eq!(later[..here + 2], expected[..here + 2]);
    assert!(later.iter().zip(&planned).skip(here + 2).all(|(now, planned)| *now == 2 * planned), "{later:?}");
}

#[test]
fn a_step_that_was_passed_over_keeps_its_pace_until_the_group_comes_back_to_it() {
    let mut program = at_plan("standard");
    program.press("Esc 2 Down Down Down Enter Esc 2 Tab Tab Esc");
    let planned = |program: &Program, i: usize| program.state().agenda.steps[i].minutes;
    let minutes = |program: &mut Program| program.state().minutes_of_each();
    let (first, now) = (planned(&program, 1), minutes(&mut program));
    assert_eq!((now[0], now[1]), (planned(&program, 0), first));
    assert_eq!(now[3], 2 * planned(&program, 3));
    program.press("Esc 2 Up Up Enter");
    let now = minutes(&mut program);
    assert_eq!((now[0], now[1], now[2]), (planned(&program, 0), 2 * first, 2 * planned(&program, 2)));
}

#[test]
fn a_break_says_when_it_is_over_and_how_the_turns_were_shared() {
    let mut program = Program::begin("standard", "live");
    program.until("Step 6 of 12");
    program.press("Enter 1 Enter 0 Enter 2 Enter 3 Enter B");
    let text = program.text();
    for words in
        ["Back at", "People with lived experience: went first once, took 2 turns.", "1 pass in the whole room."]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Amina"), "never a person");
}

#[test]
fn a_step_says_where_it_comes_and_a_last_round_of_words_closes_the_day() {
    let mut program = at_plan("standard");
    program.press("Down A");
    assert!(program.text().contains("It comes after this step: What we need."), "{}", program.text());
    program.press("2");
    let last = |program: &Program| program.state().agenda.steps.last().unwrap().activities.clone();
    assert_eq!(last(&program), [alongside::content::Activity::CheckIn]);
    program.press("End A");
    assert!(program.text().contains("The end stays last. It comes before it, after: "), "{}", program.text());
    program.press("2");
    assert_eq!(last(&program), [alongside::content::Activity::ClosingRound]);
}

/// The row of a step in "Steps and time": its minutes, and where it stands.
fn row(program: &mut Program, title: &str) -> (u32, String) {
    let rows = steps(program).into_iter();
    rows.filter(|(name, ..)| name == title).map(|(_, minutes, status)| (minutes, status)).next().unwrap()
}

/// Goes to a step by its row in "Steps and time".
fn go_to(program: &mut Program, title: &str) {
    let at = steps(program).iter().position(|(name, ..)| name == title).unwrap();
    program.press("Esc 2 Home").press(&"Down ".repeat(at)).press("Enter");
}

#[test]
fn what_is_skipped_takes_no_minutes_and_is_in_no_sum() {
    let mut program = at_plan("standard");
    assert_eq!(program.state().minutes(), 90);
    program.until("What shall we call you?");
    program.people(&[("Amina", 'P'), ("Ben", 'S')]);
    go_to(&mut program, "The checklist");
    assert_eq!(row(&mut program, "Check-in"), (0, "skipped".to_owned()));
    go_to(&mut program, "Check-in");
    assert_eq!(program.state().minutes(), 90);
    go_to(&mut program, "The checklist");
    assert_eq!(row(&mut program, "The checklist"), (15, "we are here".to_owned()));
    program.press("Esc 2 J Y");
    assert_eq!(row(&mut program, "The checklist"), (0, "skipped".to_owned()));
    assert_eq!(program.state().minutes(), 90 - 15);
    // Whoever jumps passes over what stands between.
    go_to(&mut program, "Where we differ");
    assert_eq!(row(&mut program, "The principles"), (0, "skipped".to_owned()));
    assert_eq!(program.state().minutes(), 90 - 15 - 20);
    go_to(&mut program, "The principles");
    assert_eq!(row(&mut program, "The principles"), (20, "we are here".to_owned()));
    assert_eq!(program.state().minutes(), 90 - 15);
}

/// Also where something was answered before, and where the group was there for a while.
#[test]
fn what_is_skipped_in_the_middle_takes_the_minutes_that_it_took() {
    let mut program = Program::asking(&["line.choice", "line.part", "checklist.say"], Reveal::Live, FOUR);
    let planned = program.state().minutes();
    let (first, minutes) = steps(&mut program).into_iter().map(|(name, minutes, _)| (name, minutes)).next().unwrap();
    program.press("3 Enter").wait(3).press("Esc 2 J Y");
    assert_eq!(row(&mut program, &first), (3, "done".to_owned()), "of {minutes}");
    assert_eq!(program.state().minutes(), planned - minutes + 3);
}

#[test]
fn wherever_the_steps_are_shown_the_pace_is_a_key_of_the_bar_and_a_line() {
    let tells = |program: &Program, line: &str| {
        let told = program.screen().keys.iter().position(|key| key.word == "pace");
        assert!(program.text().contains(line), "{line}: {}", program.text());
        (told.unwrap(), program.screen().keys[told.unwrap()].cap.clone())
    };
    let mut program = at_plan("standard");
    assert_eq!(tells(&program, "Pace: each step takes the minutes of the plan. Tab changes it.").1, "Tab");
    program.press("Tab");
    assert_eq!((program.state().pace, program.state().minutes()), (Pace::Half, 137), "each is rounded up");
    tells(&program, "Pace: half as long again for each step. Tab changes it.");
    program.press("Esc 2 Tab");
    assert_eq!(program.state().pace, Pace::Double);
    let in_smallest_window = 3;
    assert!(tells(&program, "Pace: twice as long for each step. Tab changes it.").0 < in_smallest_window);
}
