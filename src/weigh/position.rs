//! The position of the session on the line (R8).

use super::middle::middle;
use super::results::{Checklist, HeadlineKind, Position, PositionCounts, QuestionResult, Verdict, WhyProvisional};
use super::wording::Wording;
use crate::session::{Mark, Side};

/// Where the session stands, from the questions that were asked and the checklist.
#[must_use]
pub fn position(questions: &[QuestionResult], checklist: Option<&Checklist>) -> Position {
    let asked: Vec<&QuestionResult> = questions.iter().filter(|question| question.in_position).collect();
    let reached = pointer(&asked);
    let likely = checklist.is_none_or(|checklist| checklist.verdict == Verdict::Likely);
    let held_back = reached == Some(Mark::With) && !likely;
    let provisional = if reached.is_some() { None } else { middle(asked.iter().filter_map(|it| it.middle)) };
    Position {
        pointer: if held_back { Some(Mark::For) } else { reached },
        provisional,
        why_provisional: provisional.map(|_| why_provisional(&asked)),
        held_back,
        counts: count(&asked),
    }
}

/// The lower middle of the headlines: a split counts as TO, and what cannot be said is left out.
/// None where more than half of the questions cannot be said.
fn pointer(asked: &[&QuestionResult]) -> Option<Mark> {
    let cannot_say = asked.iter().filter(|it| it.headline.kind == HeadlineKind::CannotSay).count();
    if cannot_say * 2 > asked.len() {
        return None;
    }
    middle(asked.iter().filter_map(|it| match it.headline.kind {
        HeadlineKind::Split => Some(Mark::To),
        _ => it.headline.level,
    }))
}

fn count(asked: &[&QuestionResult]) -> PositionCounts {
    let mut counts = PositionCounts::default();
    for question in asked {
        let count = match (question.headline.kind, question.headline.level) {
            (HeadlineKind::Split, _) => &mut counts.split,
            (_, Some(Mark::To)) => &mut counts.to,
            (_, Some(Mark::For)) => &mut counts.for_,
            (_, Some(Mark::With)) => &mut counts.with,
            (_, None) => &mut counts.cannot_say,
        };
        *count += 1;
    }
    counts
}

fn why_provisional(asked: &[&QuestionResult]) -> WhyProvisional {
    let has_marks = |side: Side| asked.iter().any(|question| question.sides.of(side).voices > 0);
    match (has_marks(Side::Staff), has_marks(Side::People)) {
        (true, true) => WhyProvisional::NotTheSameQuestions,
        (true, false) => WhyProvisional::OnlySoFar(Side::Staff),
        (false, true) => WhyProvisional::OnlySoFar(Side::People),
        (false, false) => WhyProvisional::NeitherSideYet,
    }
}

/// "only staff so far:", the words before a provisional level.
#[must_use]
pub fn why_provisional_words(why: WhyProvisional, wording: Wording<'_>) -> String {
    match why {
        WhyProvisional::OnlySoFar(side) => wording.say("only-so-far", &[("side", wording.name(side).into())]),
        WhyProvisional::NeitherSideYet => wording.say("neither-side-yet", &[]),
        WhyProvisional::NotTheSameQuestions => wording.say("not-the-same-questions", &[]),
    }
}

/// The same in fewer words, for where there is little room, and in fewer still: "only staff:", "one side so far:".
#[must_use]
pub fn why_provisional_in_short(why: WhyProvisional, wording: Wording<'_>) -> [String; 2] {
    let key = match why {
        WhyProvisional::OnlySoFar(_) => "only-so-far",
        WhyProvisional::NeitherSideYet => "neither-side-yet",
        WhyProvisional::NotTheSameQuestions => "not-the-same-questions",
    };
    let name = if let WhyProvisional::OnlySoFar(side) = why { wording.name(side) } else { String::new() };
    ["short", "shortest"].map(|form| wording.say(&format!("{key}-{form}"), &[("side", name.as_str().into())]))
}

/// "FOR", "only staff so far: FOR", or "nothing yet".
#[must_use]
pub fn position_words(position: &Position, wording: Wording<'_>) -> String {
    if let Some(mark) = position.pointer {
        return wording.mark(mark);
    }
    match (position.provisional, position.why_provisional) {
        (Some(mark), Some(why)) => {
            let why = why_provisional_words(why, wording);
            wording.say("provisional", &[("why", why.into()), ("level", wording.mark(mark).into())])
        }
        _ => wording.say("nothing-yet", &[]),
    }
}

/// "TO 1, FOR 4, WITH 3, SPLIT 1, CANNOT SAY 0"
#[must_use]
pub fn position_counts_words(counts: &PositionCounts, wording: Wording<'_>) -> String {
    let [to, for_, with] = Mark::ALL.map(|mark| wording.mark(mark));
    let words = [("to-word", to.into()), ("for-word", for_.into()), ("with-word", with.into())];
    let PositionCounts { to, for_, with, split, cannot_say } = *counts;
    let marks = [("to", to.into()), ("for", for_.into()), ("with", with.into())];
    let beside = [("split", split.into()), ("cannot-say", cannot_say.into())];
    wording.say("position-counts", &[words.as_slice(), &marks, &beside].concat())
}

/// All marks so far of the questions that go into the position: the whole room's, and each side's own (R8).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MarksSoFar {
    /// TO, FOR, WITH of everyone.
    pub room: [u32; 3],
    /// The same per side, in the order of [`Side::ALL`].
    pub sides: [[u32; 3]; 3],
}

/// Adds up the marks behind the position.
#[must_use]
pub fn marks_so_far(questions: &[QuestionResult]) -> MarksSoFar {
    let mut so_far = MarksSoFar::default();
    for question in questions.iter().filter(|question| question.in_position) {
        for mark in Mark::ALL.map(Mark::place) {
            so_far.room[mark] += question.room.marks()[mark];
            for side in Side::ALL {
                so_far.sides[side.place()][mark] += question.sides.of(side).counts.marks()[mark];
            }
        }
    }
    so_far
}
