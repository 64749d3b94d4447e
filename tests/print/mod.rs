//! The paper twin: what is on the sheets, and that both writers show all of it and nothing else.

mod markup;
mod sheets;
mod writers;

use alongside::app::{Action, Keymap, screens_at};
use alongside::content::{Agenda, Library, Stop};
use alongside::paper::print::{KeyCap, Papers, Print, papers};
use alongside::phrases::Phrases;

/// The sheets for `agenda`, with the keys of the real screens.
fn sheets_of(agenda: &Agenda, library: &Library) -> Papers {
    let (phrases, keymap) = (Phrases::english(), Keymap::built_in());
    let keys = |stop: &Stop| {
        let kind = match stop {
            Stop::Question(id) => library.question(id).map(|question| question.answers.kind()),
            _ => None,
        };
        let bindings = screens_at(stop, kind).into_iter().flat_map(|screen| keymap.of(screen));
        let bindings = bindings.filter(|it| it.action != Action::Move);
        bindings
            .filter(|it| it.told)
            .map(|it| KeyCap { cap: it.cap.clone(), word: phrases.say(&it.word) })
            .collect::<Vec<_>>()
    };
    papers(&Print { agenda, library, phrases: &phrases, keys: &keys })
}

/// The sheets for an agenda of the program.
fn built_in(id: &str) -> Papers {
    let library = Library::built_in();
    sheets_of(library.agenda(id).unwrap(), &library)
}

/// All agendas of the program, each with its sheets.
fn all() -> Vec<(Agenda, Papers)> {
    let library = Library::built_in();
    library.agendas.iter().map(|agenda| (agenda.clone(), sheets_of(agenda, &library))).collect()
}
