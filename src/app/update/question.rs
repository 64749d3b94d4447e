//! A question while it is being answered, in turns.

use tui_input::Input;

use super::{begun, by_list, common, drafts, picking, picture, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Asking, Closing, Page, Picking, Running};
use crate::app::scene::{self, Turning};
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Command, ParticipantId, State, Turn};
use crate::text::Words;

/// The answer a key stands for, to a question of this kind.
pub(super) fn answer(kind: Kind, action: Action, key: Key) -> Option<Answer> {
    match action {
        Action::Pick => Answer::of(kind).get(common::digit(key)?).copied(),
        Action::NotSure => Some(Answer::NotSure),
        Action::Pass => Some(Answer::Pass),
        _ => None,
    }
}

pub(super) fn asking(model: &mut Model, turning: &Turning, action: Action, key: Key) -> bool {
    let kind = model.state().map_or(Kind::Marks, |state| scene::kind(state, &turning.question));
    let keys = model.answer_keys(kind);
    let Page::Running(page) = model.page() else { return false };
    let in_front = (page.focus > 0 && !turning.hidden && kind != Kind::Grid).then(|| at(kind, page.focus)).flatten();
    let entered = in_front.filter(|_| action == Action::Next && page.asking.picked.is_none());
    if let Some(answer) = answer(kind, action, key).or(entered) {
        pick(model, turning, answer);
        return true;
    }
    let picked = page.asking.picked;
    match (action, picked) {
        (Action::Next, Some(answer)) => give(model, turning, answer),
        // Pages are turned here, and answers gone to by arrows alone.
        (Action::Move, _) if !key.is_arrow() => return false,
        (Action::Move, _) if kind == Kind::Grid => picture::look_round(page, turning.hidden, key),
        (Action::Move, _) if turning.hidden => page.asking.picked = counted(kind, picked, key),
        (Action::Move, _) => go_to_answer(page, kind, key),
        (Action::Why, _) if turning.hidden => by_list::no_box(model, "said-why-later", &[]),
        (Action::Next | Action::Why, None) => {
            model.said = Some(model.phrases.fill("said-pick-first", &[("keys", keys.into())]));
        }
        (Action::Why, Some(answer)) if !turning.hidden && answer != Answer::Pass => page.asking.typing = true,
        (Action::Back, _) if page.asking.typing => page.asking.typing = false,
        (Action::Back, Some(_)) => _ = clear(model),
        (Action::Back, None) if in_front.is_some() => page.focus = 0,
        (Action::Back, None) if page.asking.changing.is_some() => page.asking = Asking::default(),
        // Also who took their answer back.
        (Action::Out, None) if !turning.changes => put_last(model, turning.who, &turning.asked, turning.who),
        (Action::NextPart, None) => {
            page.by_list = true;
            page.asking = Asking::default();
            page.focus = 0;
            model.said = Some(model.phrases.say("said-by-list"));
        }
        (Action::Change, None) => picking::open(model, Picking::Change(turning.asked.clone())),
        (Action::Skip, None) => running::skip(model),
        _ => return false,
    }
    true
}

/// Picks `answer`. Who picks what they have given already finds the words that stand with it in the box: given again, it
/// keeps them. They stand under no other answer.
fn pick(model: &mut Model, turning: &Turning, answer: Answer) {
    let stands = |answer| model.reason_that_stands(&turning.question, turning.who, Some(answer));
    let given = model.state().and_then(|state| state.given_now(&turning.question, turning.who));
    let was = given.and_then(|given| stands(given.answer)).filter(|_| !turning.hidden);
    let now = stands(answer).filter(|_| !turning.hidden);
    if let Page::Running(page) = model.page() {
        page.asking.picked = Some(answer);
        page.focus = 0;
        let typed = Words::new(page.asking.reason.value());
        if typed.is_empty() || was == Some(typed) {
            page.asking.reason = now.map(|words| Input::new(words.to_string())).unwrap_or_default();
        }
    }
}

/// Takes back what is picked and not given; says whether something was. Before words that stand under it go, it is asked.
pub(super) fn clear(model: &mut Model) -> bool {
    let is_begun = drafts::begun(model).is_some();
    let Page::Running(page) = model.page() else { return false };
    if page.asking.picked.is_none() {
        return false;
    }
    if is_begun {
        model.open_page(Page::Ask(Ask::LeaveOut));
    } else {
        leave_out(page);
    }
    true
}

/// Takes the pick back, and what was typed under it. With words of another answer, which go, a pass is picked still.
pub(super) fn leave_out(page: &mut Running) {
    let Asking { picked, changing, on_second, .. } = page.asking;
    let words = !page.asking.reason.value().trim().is_empty();
    let picked = picked.filter(|picked| *picked == Answer::Pass && words);
    page.asking = Asking { picked, changing, on_second, ..Asking::default() };
}

/// The answers in the order in which the focus moves over them.
fn in_order(kind: Kind) -> Vec<Answer> {
    Answer::of(kind).into_iter().chain([Answer::NotSure, Answer::Pass]).collect()
}

/// The answer at `focus`: 1 is the first one, 0 what is to be done.
fn at(kind: Kind, focus: usize) -> Option<Answer> {
    in_order(kind).get(focus.checked_sub(1)?).copied()
}

/// Live: moves the focus over the answers. Going to one picks none, and leaves the one that was picked.
fn go_to_answer(page: &mut Running, kind: Kind, key: Key) {
    let answers = in_order(kind);
    let picked = page.asking.picked.take().and_then(|picked| answers.iter().position(|it| *it == picked));
    let from = picked.map_or(page.focus, |place| place + 1);
    page.focus = common::step(from, key, answers.len() + 1);
}

/// Together, nothing may show where somebody is: Down once is the first answer, twice the second, and the screen is the
/// same for all of them. So Up leads to the first one and never out, which could be seen.
fn counted(kind: Kind, picked: Option<Answer>, key: Key) -> Option<Answer> {
    let answers = in_order(kind);
    let at = picked.and_then(|picked| answers.iter().position(|it| *it == picked));
    match at {
        None if key == Key::Down => answers.first().copied(),
        None => None,
        Some(at) => answers.get(common::step(at, key, answers.len())).copied(),
    }
}

/// Gives what was picked. Live, the last answer of a round shows what we said at once.
fn give(model: &mut Model, turning: &Turning, answer: Answer) {
    let Page::Running(page) = model.page() else { return };
    if answer == Answer::Pass && !page.asking.reason.value().trim().is_empty() {
        // A pass has no words: those that were typed for another answer would go unseen.
        return model.open_page(Page::Ask(Ask::LeaveOut));
    }
    let reason = Some(Words::new(page.asking.reason.value())).filter(|it| !it.is_empty());
    let passes_too = model.state().and_then(|state| passed_too(state, turning, answer));
    let questions = std::iter::once(turning.question.clone()).chain(passes_too);
    for question in questions {
        let (participant, reason) = (turning.who, reason.clone());
        if model.run(Command::Answer { participant, question, answer, reason }).is_err() {
            return;
        }
    }
    after_giving(model, turning, answer);
    if !turning.hidden {
        show_when_all_in(model, &turning.asked);
    }
}

/// The second question of the turn, where a pass is a pass on both: it has no other answer yet. Hidden, each is passed
/// for itself, so that a pass takes as many steps as an answer.
fn passed_too(state: &State, turning: &Turning, answer: Answer) -> Option<QuestionId> {
    let second = turning.question.second().filter(|_| answer == Answer::Pass && !turning.hidden)?;
    let given = state.round(&second)?.given_by(turning.who).map(|given| given.answer);
    (given.is_none() || given == Some(Answer::Pass)).then_some(second)
}

/// Goes on to the second question of the turn, or to the next person.
fn after_giving(model: &mut Model, turning: &Turning, answer: Answer) {
    let in_turn = turning.number.is_some();
    let Some(state) = model.state() else { return };
    let goes_on = match state.turn_at(&turning.asked) {
        (front, Turn::Of { who, .. }) if in_turn => who == turning.who && front != turning.question,
        _ => !in_turn && goes_on_changing(state, turning, answer),
    };
    let name = state.called(turning.who);
    let who = Some(turning.who);
    // Whoever gave has the keyboard still, also where they gave it a second time.
    let goes_round = state.round(&turning.asked).is_some_and(|round| !round.shows());
    if let Page::Running(page) = model.page() {
        page.focus = 0;
        page.asking = Asking {
            handed_by: who.filter(|_| goes_round),
            thanked: who.filter(|_| !turning.hidden && !goes_on),
            changing: who.filter(|_| !in_turn && goes_on),
            on_second: !in_turn && goes_on,
            ..Asking::default()
        };
    }
    model.said = Some(if goes_on {
        model.phrases.say("said-one-more")
    } else {
        model.phrases.fill("said-thanks", &[("name", name.into())])
    });
}

/// Whether somebody who changes an answer has a second one to change in the same turn.
fn goes_on_changing(state: &State, turning: &Turning, answer: Answer) -> bool {
    let second = turning.question.second().filter(|second| state.round(second).is_some());
    second.is_some() && passed_too(state, turning, answer).is_none()
}

fn show_when_all_in(model: &mut Model, question: &QuestionId) {
    if model.state().is_some_and(|state| state.turn_at(question).1 == Turn::AllIn) {
        show(model, question);
    }
}

/// Shows what we said. Words that wait there are asked about first.
pub(super) fn show(model: &mut Model, question: &QuestionId) {
    begun::close(model, Closing::Round(question.clone()));
}

pub(super) fn show_now(model: &mut Model, question: &QuestionId) {
    if model.run(Command::Reveal(question.clone())).is_ok()
        && let Page::Running(page) = model.page()
    {
        page.asking = Asking::default();
        page.focus = 0;
    }
}

/// Somebody answers last. Together, whoever has the keyboard hands it over: nobody sees a question that is not theirs yet.
fn put_last(model: &mut Model, participant: ParticipantId, question: &QuestionId, has_keyboard: ParticipantId) {
    if model.run(Command::PutLast { participant, question: question.clone() }).is_ok() {
        // What they began to type is not the next one's.
        if let Page::Running(page) = model.page() {
            page.asking = Asking { handed_by: Some(has_keyboard), ..Asking::default() };
        }
        let name = model.state().map(|state| state.called(participant)).unwrap_or_default();
        model.said = Some(model.phrases.fill("said-later", &[("name", name.into())]));
    }
}

/// Together: the keyboard goes from one to the next; the one who gave may still change.
pub(super) fn hand_over(
    model: &mut Model,
    question: &QuestionId,
    (from, to): (ParticipantId, ParticipantId),
    action: Action,
) -> bool {
    match action {
        Action::Next => {
            if let Page::Running(page) = model.page() {
                page.asking = Asking::default();
            }
        }
        Action::Back => take_back(model, question, from),
        Action::Out => put_last(model, to, question, from),
        _ => return false,
    }
    true
}

/// Takes back what `from` gave in this turn, and asks again.
fn take_back(model: &mut Model, question: &QuestionId, from: ParticipantId) {
    let both = question.second().into_iter().chain([question.clone()]);
    let given = |id: &QuestionId| model.state()?.round(id)?.given_by(from).map(|_| ());
    let given: Vec<QuestionId> = both.filter(|id| given(id).is_some()).collect();
    for question in given {
        if model.run(Command::TakeBack { participant: from, question }).is_err() {
            return;
        }
    }
    if let Page::Running(page) = model.page() {
        page.asking = Asking { changing: Some(from), ..Asking::default() };
    }
    let name = model.state().map(|state| state.called(from)).unwrap_or_default();
    model.said = Some(model.phrases.fill("said-answer-again", &[("name", name.into())]));
}

/// Together: one card for all. The first row shows what we said; the others are names, and nothing of what they gave.
pub(super) fn all_in(model: &mut Model, question: &QuestionId, action: Action, key: Key) -> bool {
    let Some(round) = model.state().and_then(|state| state.round(question)) else { return false };
    let order = round.who_gave();
    match action {
        Action::Move => model.move_focus(key, order.len() + 1),
        Action::Next => match model.running_focus().checked_sub(1).and_then(|row| order.get(row)) {
            Some(who) => {
                if let Page::Running(page) = model.page() {
                    page.asking = Asking { changing: Some(*who), ..Asking::default() };
                }
            }
            None => show(model, question),
        },
        Action::Skip => running::skip(model),
        _ => return false,
    }
    true
}

impl Model {
    /// The words with which `who` gave `answer`, where that is what stands.
    pub(super) fn reason_that_stands(
        &self,
        question: &QuestionId,
        who: ParticipantId,
        answer: Option<Answer>,
    ) -> Option<Words> {
        let given = self.state()?.given_now(question, who)?;
        given.reason.clone().filter(|_| Some(given.answer) == answer)
    }

    /// The keys of a question of this kind, in words: "1, 2, 3, 4 or 0".
    pub(in crate::app) fn answer_keys(&self, kind: Kind) -> String {
        self.phrases.say(match kind {
            Kind::Votes => "answer-keys-five",
            Kind::Grid => "answer-keys-nine",
            _ => "answer-keys-three",
        })
    }
}
