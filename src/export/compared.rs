//! What moved since the session before (R18): the same question in the same words, then and now, as counts.
//!
//! Constraint: only everyone in the room together is compared. A side that may be told apart today may have been too small
//! then, and other people may have been on it.

use super::question::headline;
use super::tree::{Part, Section, Table};
use super::writing::Writing;
use crate::session::{Mark, Stamp, State};
use crate::weigh::{Compared, Counted, QuestionResult, compare};

pub(super) fn section(writing: &Writing<'_>) -> Section {
    if writing.state.header.follows.is_none() {
        return Section::default();
    }
    let heading = writing.say("export-moved");
    let Some(earlier) = writing.earlier else {
        return Section::new(heading, vec![Part::Text(writing.say("export-moved-not-here"))]);
    };
    let both = compare(earlier, writing.counted());
    let line = if both.is_empty() { "export-moved-none" } else { "export-moved-people" };
    let sections = both.iter().map(|both| question(writing, earlier, both)).collect();
    Section { heading, parts: vec![Part::Text(writing.say(line))], sections }
}

fn question(writing: &Writing<'_>, earlier: Counted<'_>, both: &Compared<'_>) -> Section {
    let marks = Mark::ALL.map(|mark| writing.mark(&both.now.id, mark));
    let others = ["not-sure", "export-passed", "export-away", "export-headline"].map(|key| writing.say(key));
    let heads = std::iter::once(String::new()).chain(marks).chain(others).collect();
    let rows = vec![
        row(writing, when(writing, "export-then", earlier.state), both.then),
        row(writing, when(writing, "export-now", writing.state), both.now),
    ];
    Section::new(writing.text_of(&both.now.id), vec![Part::Table(Table { heads, rows })])
}

/// How many said what, and the first part of the headline, which says nothing of the sides.
fn row(writing: &Writing<'_>, when: String, question: &QuestionResult) -> Vec<String> {
    let [to, for_, with] = question.room.marks();
    let numbers = [to, for_, with, question.room.not_sure, question.room.pass, question.room.away];
    let pill = headline(writing, question).pill;
    std::iter::once(when).chain(numbers.map(|n| n.to_string())).chain([pill]).collect()
}

fn when(writing: &Writing<'_>, key: &str, state: &State) -> String {
    let day = |at: Stamp| writing.phrases.date(at.date_naive());
    let date = state.started.map_or_else(String::new, day);
    writing.fill(key, &[("date", date.into())])
}
