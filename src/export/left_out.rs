//! What people typed, as the copy for others holds it: no name that the session knows stands in it (R20).
//!
//! Constraint: where a name may stand, the whole text is left out, and that is said in its place. So it goes for every text
//! that there is, the ones that no copy for others shows too: what comes into one later is without names already.

use crate::phrases::Phrases;
use crate::record::{Names, Renaming, retold};
use crate::session::{Copy, State};
use crate::text::slug;

/// What stands where a text was left out.
pub(super) const LEFT_OUT: &str = "export-held-a-name";

/// What the file of a copy for others is called where its title is not told. The id of a session would tell the day.
const UNTITLED: &str = "workshop";

/// What a plan, a method or a question of the group's own is called where its id is not told.
pub(super) const UNNAMED: &str = "unnamed";

/// `state` without the texts in which somebody whom the session knows may be named; an id in which they may be becomes
/// `unnamed` and a number.
pub(super) fn without_named(state: &State, unnamed: &str, phrases: &Phrases) -> State {
    let names = Names::of_all(state);
    let words = phrases.say(LEFT_OUT);
    let ids = Renaming::of(state, unnamed, |part| names.stand_in(part));
    let mut told = retold(&ids.state(state), |text| names.stand_in(text).then(|| words.clone()));
    // What a side is called stands within sentences.
    for (side, key) in [(&mut told.header.sides.people, "side-people"), (&mut told.header.sides.staff, "side-staff")] {
        if *side == words {
            *side = phrases.say(key);
        }
    }
    told
}

/// Whether `copy` goes without the title of the session: somebody may be named in it.
#[must_use]
pub fn leaves_title_out(state: &State, copy: Copy) -> bool {
    copy == Copy::Public && Names::of_all(state).stand_in(state.header.title.as_str())
}

/// What the file of a copy is called, without its ending: `riverside-drop-in-present`. It tells no more than the copy does:
/// no name, and of a copy for others no day.
#[must_use]
pub fn file_name(state: &State, copy: Copy) -> String {
    let title = state.header.title.as_str();
    let silent = state.people.iter().filter(|person| !person.is.quote_ok);
    let (title, else_called, word) = match copy {
        Copy::Room => (title.to_owned(), state.header.id.as_str(), "room"),
        Copy::Present => {
            let names: Vec<Names> = silent.map(|person| Names::of(state, person.id)).collect();
            (Names::merged(&names).left_out_of(title), state.header.id.as_str(), "present")
        }
        Copy::Public if leaves_title_out(state, copy) => (String::new(), UNTITLED, "public"),
        Copy::Public => (title.to_owned(), UNTITLED, "public"),
    };
    let title = slug(&title);
    format!("{}-{word}", if title.is_empty() { else_called } else { &title })
}
