//! Words that may be quoted: those of people who said yes to it, without names and marks (R20, R21).

use super::left_out::LEFT_OUT;
use super::tree::{Part, Section};
use super::writing::Writing;
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::session::State;

/// Question by question.
pub(super) fn section(writing: &Writing<'_>) -> Section {
    let sections: Vec<Section> = writing
        .shown()
        .filter_map(|id| {
            let words = of(writing, id);
            (!words.is_empty()).then(|| Section::new(writing.text_of(id), vec![Part::Words(words)]))
        })
        .collect();
    // Said wherever it could be so: else that it is said would tell that it is so.
    let may_lack = writing.public.as_ref().is_some_and(|public| public.counts) && !sections.is_empty();
    let parts = may_lack.then(|| Part::Text(writing.say("export-quotes-few"))).into_iter().collect();
    Section { heading: writing.say("export-quotable"), parts, sections }
}

/// What stands in this copy of what people said about a question, sorted by the text, so that no order tells a person.
pub(super) fn of(writing: &Writing<'_>, id: &QuestionId) -> Vec<String> {
    let mut words = match &writing.public {
        None => given(writing.state, id),
        Some(public) => {
            let mut words = nameless(writing.state, id, writing.phrases);
            // Of words that have to be left out, the fewest are lost with the shortest.
            words.sort_by_key(|it| std::cmp::Reverse(it.chars().count()));
            words.truncate(public.quotes(id));
            words
        }
    };
    words.sort();
    words
}

/// How many there are that a copy for others may hold.
pub(super) fn how_many(state: &State, id: &QuestionId, phrases: &Phrases) -> u32 {
    u32::try_from(nameless(state, id, phrases).len()).unwrap_or(u32::MAX)
}

/// Those that say something still: words in which somebody was named are left out already.
fn nameless(state: &State, id: &QuestionId, phrases: &Phrases) -> Vec<String> {
    let left_out = phrases.say(LEFT_OUT);
    let mut words = given(state, id);
    words.retain(|text| *text != left_out);
    words
}

fn given(state: &State, id: &QuestionId) -> Vec<String> {
    let given = state.rounds(id).iter().filter(|round| round.shows()).flat_map(|round| &round.given);
    let yes = given.filter(|it| state.person(it.participant).is_some_and(|person| person.is.quote_ok));
    let mut words: Vec<String> = yes.filter_map(|it| it.reason.as_ref()).map(|it| it.as_str().to_owned()).collect();
    words.sort();
    words
}
