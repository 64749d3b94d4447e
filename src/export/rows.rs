//! The record as a table for programs: one row an answer in the room copy, one row a count in the others. The columns are
//! stable; `export` documents them in the README.

use super::copies::{Audience, Refused, not_shared};
use super::left_out::{UNNAMED, without_named};
use super::question::headline;
use super::told::Told;
use super::tree::Table;
use super::writing::Writing;
use super::{About, how_shown, others};
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::record::Names;
use crate::session::{Answer, Copy, Given, Side, State};
use crate::weigh::{Counted, QuestionResult, choices, weigh};

const ANSWERS: [&str; 11] =
    ["session", "date", "agenda", "question", "text_version", "round", "person", "side", "answer", "reason", "shown"];
/// The columns of a table with one row a count.
pub(super) const COUNTS: [&str; 11] = [
    "session",
    "date",
    "agenda",
    "question",
    "text_version",
    "headline",
    "side",
    "answer",
    "count",
    "fewer_than",
    "shown",
];

/// The columns that hold numbers.
pub(super) const NUMBERS: [&str; 4] = ["text_version", "round", "count", "fewer_than"];

/// What is left out where the rows of many sessions stand together: what people typed.
const WORDS: &str = "reason";

impl Table {
    /// Which of these it holds: it has counts, and of words the reasons alone.
    pub(super) fn holds(&self, told: &[About<'_>]) -> Vec<bool> {
        Told::of(self.rows.iter().flatten().map(String::as_str)).which(told, |it| matches!(it, About::Counts))
    }

    /// The rows of one session of a table of many, of which it is the `nth`: without words that people typed. Who gets such
    /// a table was not in all of the rooms, so in every copy it holds those alone that said yes to sharing counts (R21).
    ///
    /// # Errors
    /// [`Refused`] where the room said no, or was not asked.
    pub fn among_others(now: Counted<'_>, audience: Audience, nth: usize, phrases: &Phrases) -> Result<Self, Refused> {
        if let Some(refused) = not_shared(now.state) {
            return Err(refused);
        }
        if audience.copy != Copy::Room {
            // The own methods of two rooms are not one, so no two of them get the same id.
            let state = without_named(now.state, &format!("{UNNAMED}-{nth}"), phrases);
            let results = weigh(&state, phrases);
            let counted = Counted { state: &state, results: &results };
            return Ok(Self::without_words(&Writing::new(counted, None, audience, phrases), nth));
        }
        Ok(Self::without_words(&Writing::new(now, None, audience, phrases), nth))
    }

    fn without_words(writing: &Writing<'_>, nth: usize) -> Self {
        let mut table = table(writing);
        if let Some(place) = table.heads.iter().position(|head| head == WORDS) {
            for row in std::iter::once(&mut table.heads).chain(&mut table.rows) {
                row.remove(place);
            }
        }
        if !writing.shows_people() && (writing.public.is_some() || is_named_in_id(writing.state)) {
            // Its id, which holds its day, or a name, is not told; yet its rows belong together.
            for row in &mut table.rows {
                row[0] = nth.to_string();
            }
        }
        table
    }
}

/// Whether somebody may be named in the id of the session: it begins as its title.
fn is_named_in_id(state: &State) -> bool {
    Names::of_all(state).stand_in(&state.header.id)
}

pub(super) fn table(writing: &Writing<'_>) -> Table {
    let (heads, rows) = match writing.copy {
        Copy::Room => (ANSWERS, writing.shown().flat_map(|id| answers(writing, id)).collect()),
        Copy::Present | Copy::Public => (COUNTS, writing.shown().flat_map(|id| counts(writing, id)).collect()),
    };
    Table { heads: heads.map(str::to_owned).to_vec(), rows }
}

/// Which session, when, by which plan, which question in which words: the same in every row of a question.
fn about(writing: &Writing<'_>, id: &QuestionId) -> [String; 5] {
    let header = &writing.state.header;
    let day = writing.state.started.map(|at| at.format("%Y-%m-%d").to_string());
    // The id of a session holds its day.
    let (session, date) = match writing.public {
        Some(_) => (String::new(), others::month(writing)),
        None => (header.id.clone(), day),
    };
    let version = writing.asked(id).map_or_else(String::new, |(_, question)| question.text_version.to_string());
    [session, date.unwrap_or_default(), header.agenda.id.clone(), id.0.clone(), version]
}

/// Every answer of every round that shows, once (P14).
fn answers(writing: &Writing<'_>, id: &QuestionId) -> Vec<Vec<String>> {
    let about = about(writing, id);
    let rows = writing.rounds(id).flat_map(|round| {
        let shown = how_shown::name_of(writing, round);
        round.given.iter().map(move |given| (round.number, shown, given))
    });
    let row = |(round, shown, given): (u32, &str, &Given)| {
        let reason = given.reason.as_ref().map_or_else(String::new, |it| it.as_str().to_owned());
        let person = given.participant.to_string();
        let (side, answer) = (side_name(given.side).to_owned(), given.answer.name().to_owned());
        let own = [round.to_string(), person, side, answer, reason, shown.to_owned()];
        about.iter().cloned().chain(own).collect()
    };
    rows.map(row).collect()
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::People => "people",
        Side::Staff => "staff",
        Side::Neither => "neither",
    }
}

/// One row for each answer of everyone in the room, and of each side where the copy tells it apart.
pub(super) fn counts(writing: &Writing<'_>, id: &QuestionId) -> Vec<Vec<String>> {
    let about = about(writing, id);
    let shown = how_shown::name(writing, id).to_owned();
    let mut rows = Vec::new();
    for (side, answers) in sides(writing, id) {
        for (answer, n) in answers {
            let (count, fewer) = told(writing, n);
            let answer = answer.map_or("away", Answer::name).to_owned();
            let own = [pill(writing, id), side.to_owned(), answer, count, fewer, shown.clone()];
            rows.push(about.iter().cloned().chain(own).collect());
        }
    }
    rows
}

type Numbers = Vec<(Option<Answer>, u32)>;

fn sides(writing: &Writing<'_>, id: &QuestionId) -> Vec<(&'static str, Numbers)> {
    let everyone = others::answers(writing, id).map(|answers| ("everyone", answers));
    let apart = Side::ALL.into_iter().filter_map(|side| Some((side_name(side), of_side(writing, id, side)?)));
    everyone.into_iter().chain(apart).collect()
}

/// What one side said, where the copy tells it apart.
fn of_side(writing: &Writing<'_>, id: &QuestionId, side: Side) -> Option<Numbers> {
    if let Some(question) = writing.results.questions.iter().find(|question| &question.id == id) {
        return writing.shows_sides(question).then(|| others::counted(&question.sides.of(side).counts));
    }
    let choices = choices(writing.state, id).filter(|choices| writing.shows_sides_of(choices))?;
    Some(others::tallied(choices.kind, choices.side(side)))
}

/// The count, or the limit under which it is; neither where no number is told.
fn told(writing: &Writing<'_>, count: u32) -> (String, String) {
    match &writing.public {
        Some(public) if !public.counts => (String::new(), String::new()),
        Some(public) if !public.limit.tells(count) => (String::new(), public.limit.number().to_string()),
        _ => (count.to_string(), String::new()),
    }
}

/// The first part of the headline, which says nothing of the sides.
fn pill(writing: &Writing<'_>, id: &QuestionId) -> String {
    let counted = writing.results.questions.iter().find(|question| &question.id == id);
    let pill = |question: &QuestionResult| match &writing.public {
        Some(public) => others::pill_words(writing, public, question),
        None => headline(writing, question).pill,
    };
    counted.map_or_else(String::new, pill)
}
