//! Whose turn is in front, and that it begins without an answer in focus.

use crate::app::model::Model;
use crate::app::pages::Page;
use crate::app::scene;
use crate::content::QuestionId;
use crate::session::ParticipantId;

impl Model {
    /// Whose turn it is at which question, also below what stands over it.
    pub(super) fn turn_in_front(&self) -> Option<(QuestionId, ParticipantId)> {
        let page =
            self.pages.iter().rev().find_map(|page| if let Page::Running(page) = page { Some(page) } else { None });
        match scene::scene(self.state()?, page?) {
            scene::Scene::Asking(turning) => Some((turning.question, turning.who)),
            _ => None,
        }
    }

    /// Nobody's turn begins with the focus on an answer: a default is a vote for the default.
    pub(super) fn focus_nothing_for_the_next(&mut self, before: Option<&(QuestionId, ParticipantId)>) {
        let now = self.turn_in_front();
        if now.is_none() || now.as_ref() == before {
            return;
        }
        let pages = self.pages.iter_mut().rev();
        for page in pages.filter_map(|page| if let Page::Running(page) = page { Some(page) } else { None }) {
            page.focus = 0;
        }
    }
}
