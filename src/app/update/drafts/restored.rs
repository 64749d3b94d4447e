//! What was half typed comes back from disk: into its box, to whoever's turn it is (P5).

use tui_input::Input;

use super::super::edit;
use super::{BY_LIST, LIFTED, REASON, SPOKEN, START, is_stopped, purpose};
use crate::app::model::Model;
use crate::app::pages::{Asking, CardPage, Edit, Page, StartPart};
use crate::app::scene::{self, Scene, Turning};
use crate::content::QuestionId;
use crate::record::{Begun, Draft};
use crate::session::{ParticipantId, State};

/// Opens the box of `draft` again, with what was typed in it; the list of names, where answers were typed down that; and the
/// stop card, where it stood.
pub(in crate::app::update) fn restore(model: &mut Model, draft: Option<&Draft>) {
    let lifted = draft.and_then(|draft| draft.kind.strip_prefix(LIFTED)).map(str::trim_start);
    if let Some(draft) = draft {
        restore_beside(model, draft);
        let kind = lifted.unwrap_or(&draft.kind);
        let in_list = kind.strip_prefix(BY_LIST).map(str::trim_start);
        if let Page::Running(page) = model.page() {
            page.by_list = in_list.is_some();
        }
        restore_typed(model, &Draft { kind: in_list.unwrap_or(kind).to_owned(), ..draft.clone() });
    }
    model.give_back_now();
    if lifted.is_none() && model.state().is_some_and(is_stopped) {
        model.open_page(Page::Card(CardPage::Stop));
    }
}

/// The part at which the start form was kept, where it was.
pub(in crate::app::update) fn part_of_start(draft: &Draft) -> Option<StartPart> {
    let at = draft.text.as_str().parse::<usize>().unwrap_or(1).saturating_sub(1);
    (draft.kind == START).then(|| StartPart::ALL.get(at).copied().unwrap_or(StartPart::Title))
}

fn restore_typed(model: &mut Model, draft: &Draft) {
    match draft.kind.as_str() {
        REASON => return restore_reason(model, draft),
        SPOKEN => return restore_spoken(model, draft),
        _ => {}
    }
    let purpose = purpose(draft);
    if purpose.as_ref().is_some_and(|purpose| purpose.about().1.is_none()) {
        restore_spoken(model, draft);
    }
    let form = purpose.and_then(|purpose| Edit::of(model, purpose));
    if let Some(form) = form {
        edit::open(model, form.with_typed(draft.text.as_str()));
    }
}

/// What others began waits for them again, and who has had their word has had it.
fn restore_beside(model: &mut Model, draft: &Draft) {
    if let Some(workshop) = &mut model.workshop {
        let state = &workshop.state;
        let theirs =
            draft.begun.iter().filter(|begun| !begun.text.is_empty() && state.person(begun.participant).is_some());
        workshop.begun.extend(theirs.cloned());
    }
    if let Page::Running(page) = model.page() {
        page.spoken.clone_from(&draft.spoken);
    }
}

fn restore_spoken(model: &mut Model, draft: &Draft) {
    if !draft.spoken.is_empty() {
        return;
    }
    let here = model.state().map(|state| scene::to_speak(state, &[])).unwrap_or_default();
    let place = here.iter().position(|id| Some(*id) == draft.participant);
    if let (Some(place), Page::Running(page)) = (place, model.page()) {
        page.spoken = here[..place].to_vec();
    }
}

/// The pick comes back, and the reason to the answer it was typed under, whoever's turn it is. Words of another question, or
/// of somebody who is not here, wait.
fn restore_reason(model: &mut Model, draft: &Draft) {
    let Some((state, Page::Running(page))) = model.state().zip(model.pages.last()) else { return };
    let turning = match scene::scene(state, page) {
        Scene::Asking(turning) if can_go_on(state, &turning, draft) => turning,
        _ => {
            let text = Some(draft.text.clone()).filter(|text| !text.is_empty());
            let waits = draft.participant.zip(draft.question.clone()).zip(text);
            let begun = waits.map(|((participant, question), text)| Begun {
                participant,
                question,
                answer: draft.answer,
                text,
            });
            if let Some(workshop) = &mut model.workshop {
                workshop.begun.extend(begun);
            }
            return;
        }
    };
    let who = draft.participant.unwrap_or(turning.who);
    let asking = Asking {
        picked: draft.answer,
        reason: Input::new(draft.text.as_str().to_owned()),
        typing: !draft.text.is_empty(),
        changing: Some(who).filter(|who| *who != turning.who),
        on_second: who != turning.who && draft.question.as_ref() != Some(&turning.asked),
        ..Asking::default()
    };
    if let Page::Running(page) = model.page() {
        page.asking = asking;
    }
}

/// Whether what was begun belongs to the question in front: to whoever's turn it is, or to somebody who has answered it.
fn can_go_on(state: &State, turning: &Turning, draft: &Draft) -> bool {
    let second = turning.asked.second();
    let is_asked = |id: &QuestionId| *id == turning.asked || Some(id) == second.as_ref();
    let is_theirs = |who: ParticipantId| who == turning.who || state.given_now(&turning.asked, who).is_some();
    draft.question.as_ref().is_none_or(is_asked) && draft.participant.is_none_or(is_theirs)
}
