//! The facilitator's menu. The group can see it.

use crate::app::model::Model;
use crate::app::screen::{Body, Cell, List, Row};
use crate::session::Reveal;

pub(super) fn menu(model: &Model, focus: usize) -> Body {
    let items = ["group", "steps", "people", "undo", "reveal", "parked", "take-out", "looks", "saved", "leave"];
    let rows = items.iter().enumerate().map(|(i, item)| Row {
        key: ((i + 1) % items.len()).to_string(),
        cells: vec![Cell::strong(model.say(&format!("menu-{item}"))), Cell::muted(hint(model, item))],
        // A little air sets going back and leaving apart.
        heading: ["steps", "leave"].contains(item).then(String::new),
        ..Row::default()
    });
    // Its way is the focus: the numbers are taken, and all keys stand behind it.
    let help = Row {
        cells: vec![Cell::strong(model.say("menu-help")), Cell::muted(model.say("menu-help-hint"))],
        ..Row::default()
    };
    let rows = rows.chain(model.has_help_row().then_some(help)).collect();
    Body::List(List { heading: model.say("menu-heading"), rows, focus, ..List::default() })
}

fn hint(model: &Model, item: &str) -> String {
    let Some(state) = model.state() else { return String::new() };
    match item {
        "group" => String::new(),
        "undo" => match model.act_to_undo() {
            Some(act) => model.act_words(act),
            None => model.say("menu-undo-none"),
        },
        "reveal" => match model.question_on_screen() {
            Some(question) if model.is_before_answers(&question) => {
                let now = model.reveal_word(state.reveal_for(&question));
                model.fill("menu-reveal-question", &[("now", now.into())])
            }
            _ => model.fill("menu-reveal-session", &[("now", model.reveal_word(state.header.reveal).into())]),
        },
        "parked" => {
            let parked = state.parked.iter().filter(|parked| parked.outcome.is_none()).count();
            let waiting = parked + state.open_decisions().count();
            model.fill("menu-parked-hint", &[("n", waiting.into())])
        }
        "saved" | "leave" if model.workshop.as_ref().is_some_and(|it| it.practice) => {
            model.say(&format!("menu-{item}-practice"))
        }
        "saved" => {
            let saved = model.workshop.as_ref().map_or(0, |workshop| workshop.saving.saved);
            model.fill("menu-saved-hint", &[("n", saved.into())])
        }
        "looks" => model.say(&format!("theme-{}", model.looks.theme.name())),
        other => model.say(&format!("menu-{other}-hint")),
    }
}

impl Model {
    /// How marks show, inside a line.
    fn reveal_word(&self, reveal: Reveal) -> String {
        self.say(match reveal {
            Reveal::Live => "menu-now-live",
            Reveal::Together => "menu-now-together",
            Reveal::Mixed => "menu-now-mixed",
        })
    }
}
