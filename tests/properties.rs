//! What must hold for any session (method, section 2), over random ones.

use crate::common::plan::{Ends, Part, Plan, Row};
use crate::common::plans::{plans, sides, small_plans};
use alongside::session::{Answer, Mark, Reveal, SpeaksFrom};
use alongside::weigh::{FirstTurns, HeadlineKind, QuestionResult, Results, bar_cells};
use proptest::prelude::*;
use proptest::sample::Index;

/// The same plan with two people in each other's seats, everything they did with them.
fn swapped(plan: &Plan, one: usize, other: usize) -> Plan {
    let mut plan = plan.clone();
    plan.people.swap(one, other);
    for row in &mut plan.rows {
        row.parts.swap(one, other);
        if let Some((who, _)) = &mut row.side_change {
            let moved = if *who == one { other } else { one };
            *who = if [one, other].contains(who) { moved } else { *who };
        }
    }
    plan
}

/// Results without who went first: that follows the seats, everything else must not.
fn counted(plan: &Plan) -> Results {
    Results { first_turns: FirstTurns::default(), ..plan.play().results() }
}

fn other_label(side: SpeaksFrom) -> SpeaksFrom {
    match side {
        SpeaksFrom::People => SpeaksFrom::Staff,
        SpeaksFrom::Staff => SpeaksFrom::People,
        neither => neither,
    }
}

fn with_labels_swapped(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.people = plan.people.into_iter().map(other_label).collect();
    for row in &mut plan.rows {
        row.side_change = row.side_change.map(|(who, side)| (who, other_label(side)));
    }
    plan
}

/// The lowest middle: what the level of a headline is, also where a split or a silent side hides it.
fn lowest_middle(question: &QuestionResult) -> Option<Mark> {
    [question.sides.people.middle, question.sides.staff.middle, question.middle].into_iter().flatten().min()
}

fn find<'a>(results: &'a Results, like: &QuestionResult) -> &'a QuestionResult {
    results.questions.iter().find(|question| question.id == like.id).expect("the same question")
}

/// The places of marks in a plan that can go one step up (or down).
fn marks_to_move(plan: &Plan, to: fn(Mark) -> Option<Mark>) -> Vec<(usize, usize, Mark)> {
    let cells = plan
        .rows
        .iter()
        .enumerate()
        .flat_map(|(row, it)| it.parts.iter().enumerate().map(move |(who, part)| (row, who, part)));
    let movable = cells.filter_map(|(row, who, part)| match part {
        Part::Gives(Answer::Marked(mark)) => to(*mark).map(|mark| (row, who, mark)),
        _ => None,
    });
    movable.collect()
}

fn up(mark: Mark) -> Option<Mark> {
    Mark::ALL.into_iter().find(|it| *it > mark)
}

fn down(mark: Mark) -> Option<Mark> {
    Mark::ALL.into_iter().rev().find(|it| *it < mark)
}

/// The plan with one of its marks moved one step, if any can be.
fn one_moved(plan: &Plan, pick: Index, to: fn(Mark) -> Option<Mark>) -> Option<Plan> {
    let marks = marks_to_move(plan, to);
    let (row, who, mark) = *marks.get(pick.index(marks.len().max(1)))?;
    let mut moved = plan.clone();
    moved.rows[row].parts[who] = Part::Gives(Answer::Marked(mark));
    Some(moved)
}

/// How far the sides' middles are apart; nothing where a side has none.
fn gap(question: &QuestionResult) -> Option<usize> {
    let (people, staff) = (question.sides.people.middle?, question.sides.staff.middle?);
    Some(people.place().abs_diff(staff.place()))
}

/// Somebody more in the room, who passes in the rows where `passes` says so and is out of the others.
fn with_one_who_passes(plan: &Plan, side: SpeaksFrom, passes: impl Fn(&Row) -> bool) -> Plan {
    let mut plan = plan.clone();
    plan.people.push(side);
    for row in &mut plan.rows {
        let part = if passes(row) { Part::Gives(Answer::Pass) } else { Part::Out };
        row.parts.push(part);
    }
    plan
}

fn without(plan: &Plan, who: usize) -> Plan {
    let mut plan = plan.clone();
    plan.people.remove(who);
    for row in &mut plan.rows {
        row.parts.remove(who);
    }
    plan
}

fn is_hidden(row: &Row) -> bool {
    row.reveal == Reveal::Together && row.ends != Ends::Closed
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_session_is_the_fold_of_its_events(plan in plans(), undos in 0..4_usize) {
        let mut room = plan.play();
        for _ in 0..undos {
            let _ = room.attempt(alongside::session::Command::Undo);
        }
        room.assert_fold_is_live();
    }

    #[test]
    fn reordering_people_changes_nothing(plan in plans(), one: Index, other: Index) {
        let (one, other) = (one.index(plan.people.len()), other.index(plan.people.len()));
        prop_assert_eq!(counted(&plan), counted(&swapped(&plan, one, other)));
    }

    #[test]
    fn swapping_the_side_labels_changes_no_headline(plan in plans()) {
        let (one, other) = (counted(&plan), counted(&with_labels_swapped(&plan)));
        for (a, b) in one.questions.iter().zip(&other.questions) {
            prop_assert_eq!((a.headline.kind, a.headline.level), (b.headline.kind, b.headline.level));
            prop_assert_eq!((a.sides.people, a.sides.staff), (b.sides.staff, b.sides.people));
        }
        prop_assert_eq!(one.questions.len(), other.questions.len());
        prop_assert_eq!(one.position.pointer, other.position.pointer);
        prop_assert_eq!(one.position.counts, other.position.counts);
        prop_assert_eq!(one.checklist, other.checklist);
    }

    #[test]
    fn raising_one_mark_never_lowers_a_headline(plan in prop_oneof![plans(), small_plans()], pick: Index) {
        let Some(raised) = one_moved(&plan, pick, up) else { return Ok(()) };
        let (before, after) = (counted(&plan), counted(&raised));
        for question in &before.questions {
            prop_assert!(lowest_middle(find(&after, question)) >= lowest_middle(question));
        }
    }

    /// A gap widens when the lower side goes down, or when the higher side goes up and the room's middle stays.
    #[test]
    fn widening_a_gap_never_raises_the_pointer(plan in small_plans(), pick: Index, goes_up: bool) {
        let Some(changed) = one_moved(&plan, pick, if goes_up { up } else { down }) else { return Ok(()) };
        let (before, after) = (counted(&plan), counted(&changed));
        let widened = before.questions.iter().any(|question| gap(find(&after, question)) > gap(question));
        let room_stays = before.questions.iter().all(|question| find(&after, question).middle == question.middle);
        if widened && (!goes_up || room_stays) {
            prop_assert!(after.position.pointer <= before.position.pointer);
        }
    }

    /// The widest step: one side says WITH, the other goes from FOR to TO, and the question is split.
    #[test]
    fn a_split_never_raises_the_pointer(plan in small_plans(), row: Index, staff_high: bool) {
        let row = row.index(plan.rows.len());
        let high = if staff_high { SpeaksFrom::Staff } else { SpeaksFrom::People };
        let with_low = |low: Mark| {
            let mut plan = plan.clone();
            for (side, part) in plan.people.iter().zip(&mut plan.rows[row].parts) {
                let is_high = *side == high;
                if is_high || *side == other_label(high) {
                    *part = Part::Gives(Answer::Marked(if is_high { Mark::With } else { low }));
                }
            }
            plan
        };
        let (before, after) = (counted(&with_low(Mark::For)), counted(&with_low(Mark::To)));
        prop_assert!(after.position.pointer <= before.position.pointer);
    }

    #[test]
    fn adding_a_pass_changes_no_headline(plan in plans(), side in sides(), first: bool) {
        let more = with_one_who_passes(&plan, side, |row| row.has_answers() && (first || row.ends == Ends::Closed));
        let (before, after) = (counted(&plan), counted(&more));
        for question in &before.questions {
            prop_assert_eq!(&find(&after, question).headline, &question.headline);
        }
        prop_assert_eq!(before.questions.len(), after.questions.len());
        prop_assert_eq!(before.position, after.position);
        prop_assert_eq!(before.checklist, after.checklist);
    }

    /// Two people of one side who gave the same: it makes no difference which of them is taken away.
    #[test]
    fn a_person_s_share_is_the_same_whoever_they_are(plan in plans(), who: Index) {
        let mut plan = plan;
        let who = who.index(plan.people.len());
        plan.people.push(plan.people[who]);
        for row in &mut plan.rows {
            row.parts.push(row.parts[who]);
            row.side_change = None;
        }
        prop_assert_eq!(counted(&without(&plan, who)), counted(&without(&plan, plan.people.len() - 1)));
    }

    /// Nothing that is counted tells a hidden answer.
    #[test]
    fn hidden_answers_change_no_result(plan in plans(), mark in prop::sample::select(Mark::ALL.to_vec())) {
        let mut other = plan.clone();
        for row in other.rows.iter_mut().filter(|row| is_hidden(row)) {
            for part in &mut row.parts {
                if matches!(part, Part::Gives(_)) {
                    *part = Part::Gives(Answer::Marked(mark));
                }
            }
        }
        prop_assert_eq!(plan.play().results(), other.play().results());
    }

    #[test]
    fn every_mark_counts_once(plan in plans()) {
        for question in &counted(&plan).questions {
            let sides = question.sides;
            let voices = sides.people.voices + sides.staff.voices + sides.neither.voices;
            prop_assert_eq!(voices, question.room.marked());
            let room = question.room;
            let everyone = room.marked() + room.not_sure + room.pass + room.away;
            prop_assert!(everyone as usize <= plan.people.len());
        }
    }

    #[test]
    fn cannot_say_and_split_have_no_level_and_all_else_has(plan in plans()) {
        for question in &counted(&plan).questions {
            let none = matches!(question.headline.kind, HeadlineKind::CannotSay | HeadlineKind::Split);
            prop_assert_eq!(none, question.headline.level.is_none());
        }
    }

    #[test]
    fn a_bar_is_filled_and_shows_every_mark(counts in prop::array::uniform3(0..200_u32), cells in 3..60_u32) {
        let shares = bar_cells(counts, cells);
        let total: u32 = counts.iter().sum();
        prop_assert_eq!(shares.iter().sum::<u32>(), if total == 0 { 0 } else { cells });
        for (count, share) in counts.iter().zip(shares) {
            prop_assert_eq!(*count > 0, share > 0);
        }
    }
}
