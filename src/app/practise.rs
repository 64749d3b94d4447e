//! A workshop with made-up people, to try it out. Nothing is kept unless asked.

use super::form_order::SPEAKS;
use super::model::Model;
use super::update::new_header;
use crate::content::{Place, Stop};
use crate::session::{Command, NewPerson, Role, State};
use crate::text::Words;

/// Which agenda is tried: the shortest one.
const AGENDA: &str = "taster";

/// Opens the practice with everybody in the room, at its first question's card.
pub(super) fn practise(model: &mut Model) {
    let Some(agenda) = model.library.agenda(AGENDA).map(|agenda| agenda.for_session(None)) else { return };
    let mut header = new_header(model, agenda);
    header.title = Words::line(&model.phrases.say("practise-title"));
    header.about = Words::line(&model.phrases.say("practise-about"));
    let names = model.phrases.say("practise-names");
    let first = first_method(&header.agenda);
    model.begin(State::new(header), true);
    let people = names.split(',').zip([0, 1, 0, 1, 0, 2]).map(|(name, from)| NewPerson {
        name: Words::line(name),
        speaks_from: SPEAKS[from],
        role: Role::Participant,
        also_leads: false,
        quote_ok: false,
    });
    let commands = people.map(Command::Join).chain([Command::Start]).chain(first.map(Command::Go));
    for command in commands {
        let _ = model.run(command);
    }
}

fn first_method(agenda: &crate::content::Agenda) -> Option<Place> {
    let mut place = Some(Place::default());
    while let Some(here) = place {
        if matches!(agenda.stop(here), Some(Stop::MethodCard(_))) {
            return Some(here);
        }
        place = agenda.after(here);
    }
    None
}
