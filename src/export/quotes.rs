//! Words that may be quoted: those of people who said yes to it, without names and marks (R20, R21).

use super::left_out::LEFT_OUT;
use super::tree::{Part, Section};
use super::writing::Writing;
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::session::{ParticipantId, State};

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
    match &writing.public {
        None => given(writing.state, id),
        Some(public) => public.quotes(id).to_vec(),
    }
}

/// Whether `who` gave this text as a reason that shows.
pub(super) fn are_of(writing: &Writing<'_>, who: ParticipantId, text: &str) -> bool {
    let rounds = writing.shown().flat_map(|id| writing.rounds(id));
    let theirs = rounds.flat_map(|round| &round.given).filter(|given| given.participant == who);
    theirs.filter_map(|given| given.reason.as_ref()).any(|reason| reason.as_str() == text)
}

/// What a copy for others may hold of each of these questions: words in which somebody was named are left out already.
pub(super) fn nameless<'a>(
    state: &State,
    ids: impl Iterator<Item = &'a QuestionId>,
    phrases: &Phrases,
) -> Vec<Vec<String>> {
    let left_out = phrases.say(LEFT_OUT);
    ids.map(|id| given(state, id).into_iter().filter(|text| *text != left_out).collect()).collect()
}

/// So many of `words`: of those that have to be left out, the fewest words are lost with the shortest.
pub(super) fn cut(mut words: Vec<String>, to: u32) -> Vec<String> {
    words.sort_by_key(|text| std::cmp::Reverse(text.chars().count()));
    words.truncate(usize::try_from(to).unwrap_or(usize::MAX));
    words.sort();
    words
}

fn given(state: &State, id: &QuestionId) -> Vec<String> {
    let given = state.rounds(id).iter().filter(|round| round.shows()).flat_map(|round| &round.given);
    let yes = given.filter(|it| state.person(it.participant).is_some_and(|person| person.is.quote_ok));
    let mut words: Vec<String> = yes.filter_map(|it| it.reason.as_ref()).map(|it| it.as_str().to_owned()).collect();
    words.sort();
    words
}
