//! How marks show, chosen while the workshop runs: for the question in front until its first answer, or from now on (R10).

use super::start::REVEALS;
use crate::app::model::Model;
use crate::app::pages::{Page, Picking};
use crate::content::QuestionId;
use crate::session::{Command, Reveal};

/// What is offered, row by row: for the question alone or from now on, and how. For one question there is no "mixed".
pub(in crate::app) fn rows(question: Option<&QuestionId>) -> Vec<(bool, Reveal)> {
    let own = [Reveal::Live, Reveal::Together].map(|reveal| (true, reveal));
    own.into_iter().filter(|_| question.is_some()).chain(REVEALS.map(|reveal| (false, reveal))).collect()
}

/// Opens the choice, at what stands now. A question that somebody has answered is not offered.
pub(super) fn open(model: &mut Model) {
    let question = model.question_on_screen().filter(|question| model.is_before_answers(question));
    let at = |row: &(bool, Reveal)| model.is_shown_so(question.as_ref(), *row);
    let focus = rows(question.as_ref()).iter().position(at).unwrap_or(0);
    model.open_page(Page::Pick { what: Picking::Reveal(question), focus });
}

pub(super) fn chosen(model: &mut Model, question: Option<QuestionId>, row: usize) {
    let Some((alone, reveal)) = rows(question.as_ref()).get(row).copied() else { return };
    let commands = if alone {
        vec![Command::ChooseReveal { question: question.clone(), reveal }]
    } else {
        // What was chosen for the question in front alone is over, too.
        let own = question
            .as_ref()
            .filter(|id| model.state().is_some_and(|it| it.reveal_of.iter().any(|(own, _)| own == *id)));
        let own =
            own.map(|id| Command::ChooseReveal { question: Some(id.clone()), reveal: reveal.of_question(id.method()) });
        std::iter::once(Command::ChooseReveal { question: None, reveal }).chain(own).collect()
    };
    if commands.into_iter().all(|command| model.run(command).is_ok()) {
        model.close_page();
        let said = match (alone, question) {
            (true, _) => "said-reveal-question",
            (false, Some(_)) => "said-reveal-on",
            (false, None) => "said-reveal-next",
        };
        model.said = Some(model.phrases.say(said));
    }
}

impl Model {
    /// Whether this question is answered in turns, and nobody has answered its open round yet.
    pub(in crate::app) fn is_before_answers(&self, question: &QuestionId) -> bool {
        let Some(state) = self.state() else { return false };
        let in_turns = state.question(question).is_some_and(|(_, it)| it.answers.kind().in_turns());
        in_turns && !state.is_closed(question) && state.round(question).is_none_or(|round| round.given.is_empty())
    }

    /// Whether marks show as the row says.
    pub(in crate::app) fn is_shown_so(&self, question: Option<&QuestionId>, (alone, reveal): (bool, Reveal)) -> bool {
        let Some(state) = self.state() else { return false };
        match question {
            Some(question) if alone => state.reveal_for(question) == reveal,
            _ => state.header.reveal == reveal,
        }
    }
}
