//! How answers were shown while they were given (R10): what others said first can sway, and who reads what came of it has
//! to know where it could.

use serde_json::{Value, json};

use super::tree::{Part, Section};
use super::writing::Writing;
use crate::content::QuestionId;
use crate::session::{Body, Reveal, Round};
use crate::text::joined;

/// How the answers of a round were shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Live,
    Together,
    /// Written down before anything was shown.
    Paper,
}

impl How {
    const ALL: [Self; 3] = [Self::Live, Self::Together, Self::Paper];

    /// For programs; a question whose rounds differ is `mixed`.
    fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Together => "together",
            Self::Paper => "paper",
        }
    }
}

/// The one word for all rounds of a question.
pub(super) fn name(writing: &Writing<'_>, id: &QuestionId) -> &'static str {
    one(&of(writing, id)).map_or("mixed", How::name)
}

/// The one word for a round.
pub(super) fn name_of(writing: &Writing<'_>, round: &Round) -> &'static str {
    how(writing, round).name()
}

/// Round by round; to others question by question, as words tell it: not how often each was marked.
pub(super) fn data(writing: &Writing<'_>) -> Value {
    if writing.public.is_some() {
        return writing.shown().map(|id| json!({"question": id.0, "shown": name(writing, id)})).collect();
    }
    let rounds = writing.shown().flat_map(|id| writing.rounds(id).map(move |round| (id, round)));
    let rounds = rounds.filter(|(_, round)| !round.given.is_empty());
    let row = |(id, round): (&QuestionId, &Round)| json!({"question": id.0, "round": round.number, "shown": name_of(writing, round)});
    rounds.map(row).collect()
}

/// One sentence where all questions were shown alike; else which ones were shown how.
pub(super) fn section(writing: &Writing<'_>) -> Section {
    let heading = writing.say("export-how-shown");
    let of_all: Vec<_> = writing.shown().map(|id| (id, of(writing, id))).collect();
    let ways = |how: How| of_all.iter().filter(move |(_, all)| all.contains(&how)).map(|(id, _)| *id);
    let used: Vec<How> = How::ALL.into_iter().filter(|how| ways(*how).next().is_some()).collect();
    let sentence = |how: How| Part::Text(writing.say(&format!("export-shown-{}", how.name())));
    let list = |how: How| Part::List(ways(how).map(|id| writing.text_of(id)).collect());
    let parts = match used[..] {
        [how] => vec![sentence(how)],
        _ => used.into_iter().flat_map(|how| [sentence(how), list(how)]).collect(),
    };
    Section::new(heading, parts)
}

/// The same in a sentence for each way, for the sheet to take home.
pub(super) fn sentences(writing: &Writing<'_>) -> Option<String> {
    let all: Vec<How> = writing.shown().flat_map(|id| of(writing, id)).collect();
    let used = How::ALL.into_iter().filter(|how| all.contains(how));
    let of = if one(&all).is_some() { "shown" } else { "some" };
    let said: Vec<String> = used.map(|how| writing.say(&format!("home-sheet-{of}-{}", how.name()))).collect();
    (!said.is_empty()).then(|| joined(said.iter().map(String::as_str)))
}

fn one(all: &[How]) -> Option<How> {
    all.first().copied().filter(|first| all.iter().all(|it| it == first))
}

fn of(writing: &Writing<'_>, id: &QuestionId) -> Vec<How> {
    writing.rounds(id).filter(|round| !round.given.is_empty()).map(|round| how(writing, round)).collect()
}

fn how(writing: &Writing<'_>, round: &Round) -> How {
    let last = round.given.iter().map(|given| given.seq).max().unwrap_or_default();
    let mut after = writing.state.log.iter().rev().take_while(|event| event.seq > last);
    let is_from_paper = after.any(|event| matches!(event.body, Body::FromPaper));
    match round.reveal {
        _ if is_from_paper => How::Paper,
        Reveal::Together => How::Together,
        Reveal::Live | Reveal::Mixed => How::Live,
    }
}
