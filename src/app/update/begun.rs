//! Words that somebody began and did not give, when what they belong to closes: they are not dropped unasked. The room
//! keeps them as they are, goes back to them, or drops them.

use super::{drafts, picking, question, running};
use crate::app::model::Model;
use crate::app::pages::{Ask, Asking, Closing, Page, Picking};
use crate::content::QuestionId;
use crate::record::Begun;
use crate::session::Reveal;

/// Closes it; where words wait there, it is asked first what becomes of them.
pub(super) fn close(model: &mut Model, closing: Closing) {
    if model.begun_at(&closing).is_empty() {
        go_on(model, closing);
    } else {
        picking::open(model, Picking::Begun(closing));
    }
}

/// What the room chose, by its row.
pub(super) fn chosen(model: &mut Model, closing: Closing, row: usize) {
    let theirs = model.begun_at(&closing);
    model.close_page();
    match Model::BEGUN_ROWS.get(row) {
        Some(&"begun-drop") => {
            drop_all(model, &theirs);
            go_on(model, closing);
        }
        Some(&"begun-back") => {
            set_aside(model);
            if let Some(begun) = theirs.into_iter().next() {
                go_back(model, &begun);
            }
        }
        _ => {
            set_aside(model);
            go_on(model, closing);
        }
    }
}

fn go_on(model: &mut Model, closing: Closing) {
    match closing {
        Closing::Workshop => model.open_page(Page::Ask(Ask::Close)),
        Closing::Round(question) => question::show_now(model, &question),
        Closing::Skipped(_) => running::skip_asked(model),
    }
}

/// What stands under the answer in front waits beside the others.
fn set_aside(model: &mut Model) {
    let Some(begun) = drafts::begun(model) else { return };
    clear_in_front(model);
    if let Some(workshop) = &mut model.workshop {
        workshop.begun.push(begun);
    }
}

fn drop_all(model: &mut Model, theirs: &[Begun]) {
    if drafts::begun(model).is_some_and(|begun| theirs.contains(&begun)) {
        clear_in_front(model);
    }
    if let Some(workshop) = &mut model.workshop {
        workshop.begun.retain(|begun| !theirs.contains(begun));
    }
    model.said = Some(model.phrases.say("said-begun-dropped"));
}

fn clear_in_front(model: &mut Model) {
    let pages = model.pages.iter_mut().rev();
    let running = pages.into_iter().find_map(|page| if let Page::Running(page) = page { Some(page) } else { None });
    if let Some(page) = running {
        page.asking =
            Asking { picked: None, typing: false, reason: tui_input::Input::default(), ..page.asking.clone() };
    }
}

/// To the question, and to the turn of who began it: then it is given back. Who is out cannot give it: it is said how they
/// come in. Where it can be no answer any more, it waits for their next one, which is said too; and where answers are
/// hidden by now, nobody is named.
fn go_back(model: &mut Model, begun: &Begun) {
    let (question, who) = (begun.question.first().unwrap_or_else(|| begun.question.clone()), begun.participant);
    let Some(state) = model.state() else { return };
    let is_here = state.person(who).is_some_and(|person| person.here);
    let row = state.people.iter().position(|person| person.id == who).unwrap_or(0);
    let can_give = state.round_to_change(&begun.question, who).is_some();
    let name = state.called(who);
    if let Some(place) =
        state.agenda.place_of(&question).filter(|_| model.question_on_screen().as_ref() != Some(&question))
    {
        running::go(model, place);
    }
    model.return_to_group();
    if model.who_began(std::slice::from_ref(begun)).is_none() {
        model.said = Some(model.phrases.say("said-begun-hidden"));
        return;
    }
    let said = |model: &Model, key| Some(model.phrases.fill(key, &[("name", name.as_str().into())]));
    if !is_here {
        model.open_page(Page::People { focus: row });
        model.said = said(model, "said-begun-out");
    } else if !can_give {
        model.said = said(model, "said-begun-later");
    } else if let Page::Running(page) = model.page() {
        page.focus = 0;
        let on_second = begun.question != question;
        page.asking = Asking { changing: Some(who), on_second, ..Asking::default() };
    }
}

impl Model {
    /// What can be done with words that wait, by the names of the phrases.
    pub(in crate::app) const BEGUN_ROWS: [&str; 3] = ["begun-keep", "begun-back", "begun-drop"];

    /// Words that wait for what is to be closed.
    pub(in crate::app) fn begun_at(&self, closing: &Closing) -> Vec<Begun> {
        let of = |asked: &QuestionId, begun: &Begun| {
            begun.question == *asked || begun.question.first().as_ref() == Some(asked)
        };
        let waits = self.workshop.iter().flat_map(|workshop| workshop.begun.iter().cloned());
        let all = waits.chain(drafts::begun(self));
        all.filter(|begun| match closing {
            Closing::Workshop => true,
            Closing::Round(asked) | Closing::Skipped(asked) => of(asked, begun),
        })
        .collect()
    }

    /// Whose words wait; nothing where a name would tell what the screen does not: answers are named in sight alone.
    pub(in crate::app) fn who_began(&self, theirs: &[Begun]) -> Option<Vec<String>> {
        let state = self.state()?;
        let in_sight = |begun: &Begun| state.round(&begun.question).is_some_and(|it| it.reveal == Reveal::Live);
        let mut names: Vec<String> = Vec::new();
        for name in theirs.iter().map(|begun| state.called(begun.participant)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        theirs.iter().all(in_sight).then_some(names)
    }
}
