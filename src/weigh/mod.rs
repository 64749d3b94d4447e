//! Counting: marks become middles, headlines, the position, verdicts (method rules R1 to R17).
//!
//! Constraint: pure, rank 3, small, readable by a non-programmer. No means, no scores, no percentages, no decimals.
//! The way through: `answers` (which answers count) -> `counting` (how many said what) -> `headline` (of a question)
//! -> `position` (of the session), `checklist`, `principles`. Beside it, what is no mark: `choices` (by answer) -> `twice`,
//! `decision`; `parts`, that the group decides as one; `fairness` of the turns;
//! `compare`, what was asked in two sessions; `across`, in several.

mod across;
mod answers;
mod bar;
mod beside;
mod checklist;
mod choices;
mod compare;
mod counting;
mod decision;
mod fairness;
mod head_count;
mod headline;
mod headline_words;
mod lists;
mod middle;
mod moved;
mod parts;
mod position;
mod principles;
mod question;
mod replay;
mod results;
mod signs;
mod to_said;
mod twice;
mod wording;

pub use across::{Across, AskedIn, across, asks};
pub use answers::{reasons, standing};
pub use bar::bar_cells;
pub use beside::{BesideHeadline, beside, earlier_choices_words, earlier_words};
pub use checklist::{
    checklist, checklist_line, checklist_not_asked_words, checklist_not_asked_yet_words, checklist_words,
    held_back_words, needs_work,
};
pub use choices::{ByAnswer, Choices, Tally, changed_words, choices};
pub use compare::{Compared, Counted, compare, marks_words};
pub use decision::{Decision, decision, decision_words, rule_in_agreement, rule_words};
pub use fairness::{Fairness, fairness};
pub use head_count::{HeadCount, head_count, head_count_words};
pub use headline::{headline, headline_of, one_voices};
pub use headline_words::{HeadlineParts, headline_in, headline_parts, own_headline_parts};
pub use lists::owner_name;
pub use middle::{middle, middle_of};
pub use moved::moved_lines;
pub use parts::{
    PartLine, PartWhy, is_wanted, named_way, named_will, part_now_words, part_will_words, part_words, parts_asked,
    parts_count_words, way_name, why_not_words,
};
pub use position::{
    MarksSoFar, marks_so_far, position, position_counts_words, position_words, why_provisional_in_short,
    why_provisional_words,
};
pub use principles::{is_of_principle, is_principle_asked, principle_name, principles};
pub use replay::{Asked, Happened, Moment, replay};
pub use results::{
    BySide, Checklist, ChecklistQuestion, Counts, FirstTurns, Headline, HeadlineKind, Moved, Position, PositionCounts,
    Principle, PromiseLine, QuestionResult, Results, SideCounts, Text, Verdict, WhyProvisional,
};
pub use signs::signs_seen;
pub use to_said::{ToSaid, to_said};
pub use twice::NowAndWanted;
pub use wording::Wording;

use crate::phrases::Phrases;
use crate::session::State;

/// Counts everything that shows now.
#[must_use]
pub fn weigh(state: &State, phrases: &Phrases) -> Results {
    let wording = Wording::of(state, phrases);
    let asked = state.asked.iter();
    let questions: Vec<QuestionResult> =
        asked.filter_map(|(id, _)| question::question_result(state, id, wording)).collect();
    let checklist = checklist(&questions);
    Results {
        position: position(&questions, checklist.as_ref()),
        unrevealed: answers::unrevealed(state),
        checklist,
        principles: principles(state, &questions),
        levels: twice::now_and_wanted(state, "levels"),
        grid: twice::now_and_wanted(state, "grid"),
        parts: parts::parts(state),
        decisions: decision::decisions(state),
        promises: lists::promises(state, phrases),
        minority_notes: lists::minority_notes(state),
        car_park: lists::car_park(state),
        first_turns: fairness::fairness(state).first,
        left_and_took_answers: state.took_answers,
        questions,
    }
}
