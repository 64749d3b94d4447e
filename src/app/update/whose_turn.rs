//! Whose turn is in front: that it begins without an answer in focus, and that what somebody began to say is theirs. It is
//! nobody else's when the turn changes, and it waits for them.

use tui_input::Input;

use super::drafts;
use crate::app::model::Model;
use crate::app::pages::{Ask, Asking, Page, Picking, Running};
use crate::app::scene;
use crate::content::QuestionId;
use crate::record::Begun;
use crate::session::{ParticipantId, Reveal, State};

/// A question, and whose turn it is there.
type TurnInFront = (QuestionId, ParticipantId);

/// What was in front before a key, or something that was told.
pub(super) struct Before {
    workshop: Option<String>,
    turn: Option<TurnInFront>,
    begun: Option<Begun>,
    /// Whether it is being asked what becomes of what was begun: the answer alone keeps it.
    leaves_out: bool,
    seq: u64,
    took_answers: u32,
}

impl Model {
    pub(super) fn before(&self) -> Before {
        Before {
            workshop: self.state().map(|state| state.header.id.clone()),
            turn: self.turn_in_front(),
            begun: drafts::begun(self),
            leaves_out: matches!(
                self.pages.last(),
                Some(Page::Ask(Ask::LeaveOut) | Page::Pick { what: Picking::Begun(_), .. })
            ),
            seq: self.state().map_or(0, State::last_seq),
            took_answers: self.state().map_or(0, |state| state.took_answers),
        }
    }

    /// Nobody's turn begins with the focus on an answer: a default is a vote for the default. Nor does it begin with what
    /// another one picked or typed: that is kept for the one who began it.
    pub(super) fn goes_on_from(&mut self, before: &Before) {
        let same_workshop = self.state().is_some_and(|state| before.workshop.as_ref() == Some(&state.header.id));
        if !same_workshop {
            return;
        }
        self.keep_begun(before);
        let now = self.turn_in_front();
        if now != before.turn {
            let is_turn = now.is_some();
            for page in self.pages.iter_mut().filter_map(running) {
                page.focus = if is_turn { 0 } else { page.focus };
                page.asking = Asking { picked: None, typing: false, reason: Input::default(), ..page.asking.clone() };
            }
        }
        self.give_back_now();
    }

    /// Puts what was begun for the turn in front back.
    pub(super) fn give_back_now(&mut self) {
        if let Some(turn) = self.turn_in_front() {
            self.give_back(&turn);
        }
    }

    /// Keeps what was begun before, where another turn, or none, is in front now, or where the page was opened anew.
    fn keep_begun(&mut self, before: &Before) {
        let is_empty = |page: &Running| page.asking.picked.is_none() && page.asking.reason.value().is_empty();
        let is_empty = self.running_page().is_none_or(is_empty);
        let is_gone = is_empty || self.turn_in_front() != before.turn;
        let begun =
            before.begun.clone().filter(|begun| is_gone && !before.leaves_out && !self.was_given(begun, before.seq));
        let Some(workshop) = &mut self.workshop else { return };
        // Where somebody was taken out, it was seen to that nothing of them is left.
        workshop.begun.extend(begun.filter(|_| workshop.state.took_answers == before.took_answers));
        let state = &workshop.state;
        workshop.begun.retain(|begun| state.person(begun.participant).is_some());
    }

    /// Whether what was begun is the answer that was given since.
    fn was_given(&self, begun: &Begun, seq: u64) -> bool {
        let given = self.state().and_then(|state| state.given_now(&begun.question, begun.participant));
        given.is_some_and(|given| given.seq > seq)
    }

    /// Puts what was begun for this turn back, and says whose it is. Where answers are hidden by now, it waits.
    fn give_back(&mut self, (question, who): &TurnInFront) {
        let Some(workshop) = &mut self.workshop else { return };
        if workshop.state.round(question).is_none_or(|round| round.reveal == Reveal::Together) {
            return;
        }
        let is_theirs = |begun: &Begun| begun.question == *question && begun.participant == *who;
        let Some(at) = workshop.begun.iter().rposition(is_theirs) else { return };
        let Some(Page::Running(page)) = self.pages.last_mut() else { return };
        if page.asking.picked.is_some() {
            return;
        }
        let begun = workshop.begun.remove(at);
        page.asking.picked = begun.answer;
        page.asking.reason = Input::new(begun.text.as_str().to_owned());
        let name = workshop.state.called(*who);
        if self.said.is_none() {
            self.said = Some(self.phrases.fill("said-begun", &[("name", name.into())]));
        }
    }

    /// Whose turn it is at which question, also below what stands over it.
    fn turn_in_front(&self) -> Option<TurnInFront> {
        match scene::scene(self.state()?, self.running_page()?) {
            scene::Scene::Asking(turning) => Some((turning.question, turning.who)),
            _ => None,
        }
    }
}

fn running(page: &mut Page) -> Option<&mut Running> {
    if let Page::Running(page) = page { Some(page) } else { None }
}
