//! A question that is typed down the list of names.

use super::question::{answers, text};
use crate::app::model::{Model, Workshop};
use crate::app::scene;
use crate::app::screen::{Body, ByList, ByListRow};
use crate::content::QuestionId;
use crate::session::{Answer, ParticipantId, Round};

pub(super) fn by_list(model: &Model, workshop: &Workshop, question: &QuestionId) -> Body {
    let state = &workshop.state;
    let Some(round) = state.round(question) else { return super::cards::nobody_here(model) };
    let rounds = rounds(workshop, question, round);
    let shows = round.shows();
    let line = match (rounds.iter().all(|round| state.still_to_come(round).is_empty()), shows) {
        (false, _) if rounds.len() > 1 => "by-list-keys-two",
        (false, _) => "by-list-keys",
        (true, true) => "by-list-all-in-live",
        (true, false) => "by-list-all-in",
    };
    let keys = model.answer_keys(scene::kind(state, question));
    let counted = Some(round).filter(|_| shows && rounds.len() == 1);
    Body::ByList(ByList {
        text: asked(model, question),
        answers: answers(model, question, counted),
        rows: round.order.iter().map(|id| row(model, workshop, &rounds, *id)).collect(),
        focus: model.list_row(question),
        line: model.fill(line, &[("keys", keys.into())]),
    })
}

/// What is asked: both questions, where two are answered in one turn.
pub(super) fn asked(model: &Model, question: &QuestionId) -> String {
    let second = question.second().filter(|second| model.state().is_some_and(|it| it.round(second).is_some()));
    let texts: Vec<String> = std::iter::once(question.clone()).chain(second).map(|id| text(model, &id)).collect();
    texts.join(" ")
}

/// The rounds whose answers stand in one row.
fn rounds<'a>(workshop: &'a Workshop, question: &QuestionId, round: &'a Round) -> Vec<&'a Round> {
    let second = question.second().and_then(|second| workshop.state.round(&second));
    std::iter::once(round).chain(second).collect()
}

fn row(model: &Model, workshop: &Workshop, rounds: &[&Round], id: ParticipantId) -> ByListRow {
    let person = workshop.state.person(id);
    let given = rounds.iter().map(|round| given_words(model, round, id));
    let given: Vec<Option<String>> = given.collect();
    let words = match given.as_slice() {
        [Some(now), Some(wanted)] => model.fill("by-list-both", &[("now", now.into()), ("wanted", wanted.into())]),
        [Some(now), None] => model.fill("by-list-first", &[("now", now.into())]),
        [None, Some(wanted)] => model.fill("by-list-second", &[("wanted", wanted.into())]),
        [Some(only)] => only.clone(),
        _ if person.is_some_and(|person| !person.here) => model.say("by-list-out"),
        _ => String::new(),
    };
    let shown = rounds.first().filter(|round| round.shows()).and_then(|round| round.given_by(id));
    ByListRow {
        name: model.called(id),
        side: person.map(|person| model.speaks_from_words(person.is.speaks_from)).unwrap_or_default(),
        given: words,
        mark: shown.and_then(|given| given.answer.mark()),
    }
}

/// What was given: a mark's word, or the number of another answer; hidden, no more than that it is in.
pub(super) fn given_words(model: &Model, round: &Round, id: ParticipantId) -> Option<String> {
    let given = round.given_by(id)?;
    Some(match given.answer {
        _ if !round.shows() => model.say("by-list-in"),
        Answer::Marked(mark) => model.mark_word(mark),
        Answer::NotSure => model.say("not-sure"),
        Answer::Pass => model.say("by-list-passed"),
        numbered => numbered.place().map_or_else(String::new, |place| (place + 1).to_string()),
    })
}
