//! Everybody's answers, typed down the list of names.

use super::{common, edit, question, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Asking, Page, Purpose};
use crate::app::scene;
use crate::content::QuestionId;
use crate::phrases::Arg;
use crate::session::{Answer, Command, ParticipantId, Round, State, Turn};
use crate::text::Words;

/// A key fills the row and goes to the next empty one. Who has answered is asked for before their answer is changed.
pub(super) fn by_list(model: &mut Model, question: &QuestionId, action: Action, key: Key) -> bool {
    let row = model.list_row(question);
    let sure = if let Page::Running(page) = model.page() { page.asking.sure.take() } else { None };
    let Some(state) = model.state() else { return false };
    let Some(round) = state.round(question) else { return false };
    let order = round.order.clone();
    let who = order.get(row).copied();
    if let (Some(answer), Some(who)) = (question::answer(scene::kind(state, question), action, key), who) {
        if sure != Some((who, answer)) && model.has_answered(question, who) {
            ask_first(model, who, answer);
        } else {
            fill_row(model, question, who, answer);
        }
        return true;
    }
    match action {
        Action::Move => go_to_row(model, order.get(common::step(row, key, order.len())).copied()),
        Action::Next => show_by_list(model, question),
        Action::Skip => running::skip(model),
        Action::Why => why(model, question, who),
        Action::NextPart => by_turn(model),
        _ => return false,
    }
    true
}

fn ask_first(model: &mut Model, who: ParticipantId, answer: Answer) {
    if let Page::Running(page) = model.page() {
        page.asking.row = Some(who);
        page.asking.sure = Some((who, answer));
    }
    let name = model.state().map(|state| state.called(who)).unwrap_or_default();
    model.said = Some(model.phrases.fill("said-has-answered", &[("name", name.into())]));
}

fn by_turn(model: &mut Model) {
    if let Page::Running(page) = model.page() {
        page.by_list = false;
        page.asking = Asking::default();
        page.focus = 0;
    }
    model.said = Some(model.phrases.say("said-by-turn"));
}

/// Live, the reason of whoever has the row; it is said why where there is no box for it.
fn why(model: &mut Model, question: &QuestionId, who: Option<ParticipantId>) {
    let (Some(state), Some(who)) = (model.state(), who) else { return };
    if state.round(question).is_some_and(|round| !round.shows()) {
        let all_in = first_empty(state, question).is_none();
        return no_box(model, if all_in { "said-why-when-shown" } else { "said-why-later" }, &[]);
    }
    let both = question.second().into_iter().chain([question.clone()]);
    let mut given = both.filter_map(|id| state.round(&id)?.given_by(who).cloned().map(|given| (id, given)));
    let (name, keys) = (state.called(who), model.answer_keys(scene::kind(state, question)));
    match given.next() {
        None => no_box(model, "said-answer-first", &[("name", name.into()), ("keys", keys.into())]),
        Some((_, given)) if given.answer == Answer::Pass => no_box(model, "said-pass-needs-none", &[]),
        Some((id, _)) => edit::ask(model, Purpose::Why(id, who)),
    }
}

/// The same answer, with these words for it.
pub(super) fn with_reason(
    model: &Model,
    question: &QuestionId,
    participant: ParticipantId,
    words: Words,
) -> Option<Command> {
    let answer = model.state()?.round(question)?.given_by(participant)?.answer;
    Some(Command::Answer { participant, question: question.clone(), answer, reason: Some(words) })
}

/// Says that there is no box to type in, on a card: what is typed all the same must lead to nothing.
pub(super) fn no_box(model: &mut Model, words: &str, values: &[(&str, Arg<'_>)]) {
    let lines = vec![model.phrases.fill(words, values)];
    model.open_page(Page::Notice { lines });
}

/// By list, all who passed were asked once more when the last answer came; who says nothing more passes again (R12).
fn show_by_list(model: &mut Model, question: &QuestionId) {
    while let Some((front, Turn::Of { who, again: true, .. })) = model.state().map(|state| state.turn_at(question)) {
        let command = Command::Answer { participant: who, question: front, answer: Answer::Pass, reason: None };
        if model.run(command).is_err() {
            return;
        }
    }
    question::show(model, question);
}

/// Gives the next answer of a row. Where a turn has two, a row that is full is changed from the first on.
fn fill_row(model: &mut Model, question: &QuestionId, participant: ParticipantId, answer: Answer) {
    let on_second = matches!(model.page(), Page::Running(page) if page.asking.on_second);
    let Some(state) = model.state() else { return };
    let second = question.second().filter(|second| state.round(second).is_some());
    let is_full = missing(state, question, participant).is_none();
    let goes_to_second = if is_full { on_second } else { !is_empty(state, question, participant) };
    let asked = second.clone().filter(|_| goes_to_second).unwrap_or_else(|| question.clone());
    let again = Some(state.called(participant)).filter(|_| !is_empty(state, &asked, participant));
    // The same answer once more keeps its words.
    let reason = model.reason_that_stands(&asked, participant, Some(answer));
    if model.run(Command::Answer { participant, question: asked, answer, reason }).is_err() {
        return;
    }
    let stays = second.is_some() && !goes_to_second;
    let all_in = model.state().is_some_and(|state| first_empty(state, question).is_none());
    let passed = model.state().and_then(|state| passed(state, question)).filter(|_| all_in && !stays);
    if passed.is_some() {
        model.said = Some(model.phrases.say("said-asked-once-more"));
    } else if let Some(name) = again {
        // The same words for any answer: together, it could be the one that was in.
        model.said = Some(model.phrases.fill("said-row-in", &[("name", name.into())]));
    }
    if let Page::Running(page) = model.page() {
        page.asking.on_second = stays && is_full;
        page.asking.row = passed.or(Some(participant).filter(|_| stays || all_in));
    }
}

/// The first one who passed and is to be asked once more (R12).
fn passed(state: &State, question: &QuestionId) -> Option<ParticipantId> {
    match state.turn_at(question) {
        (_, Turn::Of { who, again: true, .. }) => Some(who),
        _ => None,
    }
}

/// Goes to somebody's row; the next key is for their first answer.
fn go_to_row(model: &mut Model, who: Option<ParticipantId>) {
    if let Page::Running(page) = model.page() {
        page.asking.row = who;
        page.asking.on_second = false;
    }
}

/// After a reason the next empty row waits again; where there is none, the row stays.
pub(super) fn go_on(model: &mut Model, question: &QuestionId) {
    if model.state().is_some_and(|state| first_empty(state, question).is_some()) {
        go_to_row(model, None);
    }
}

/// The row of the first person who is here and has an answer still to give.
fn first_empty(state: &State, question: &QuestionId) -> Option<usize> {
    let here = |id: &ParticipantId| state.person(*id).is_some_and(|person| person.here);
    let mut order = state.round(question)?.order.iter();
    order.position(|id| here(id) && missing(state, question, *id).is_some())
}

/// The question of this turn that `who` has not answered yet.
fn missing(state: &State, question: &QuestionId, who: ParticipantId) -> Option<QuestionId> {
    let second = question.second().filter(|second| state.round(second).is_some());
    std::iter::once(question.clone()).chain(second).find(|id| is_empty(state, id, who))
}

fn is_empty(state: &State, question: &QuestionId, who: ParticipantId) -> bool {
    let given = |round: &Round| round.given_by(who).is_some();
    !state.round(question).is_some_and(given)
}

impl Model {
    /// The row of the list that has the focus: the one that was gone to, or the first without an answer.
    pub(in crate::app) fn list_row(&self, question: &QuestionId) -> usize {
        let (Some(state), Some(Page::Running(page))) = (self.state(), self.pages.last()) else { return 0 };
        let row = |who: ParticipantId| state.round(question)?.order.iter().position(|id| *id == who);
        page.asking.row.and_then(row).or_else(|| first_empty(state, question)).unwrap_or(0)
    }

    /// Whether a key would change what `who` has answered. Live, who passed may answer now (R12).
    pub(in crate::app) fn has_answered(&self, question: &QuestionId, who: ParticipantId) -> bool {
        let (Some(state), Some(Page::Running(page))) = (self.state(), self.pages.last()) else { return false };
        let passed = |round: &Round| round.shows() && round.given_by(who).is_some_and(|it| it.answer == Answer::Pass);
        let passed = state.round(question).is_some_and(passed);
        !passed && !page.asking.on_second && missing(state, question, who).is_none()
    }
}
