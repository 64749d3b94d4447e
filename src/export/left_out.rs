//! What people typed, as the copy for others holds it: no name of somebody of the room stands in it (R20).
//!
//! Constraint: where a name may stand, the whole text is left out, and that is said in its place. So it goes for every text
//! that there is, the ones that no copy for others shows too: what comes into one later is without names already.

use crate::content::{Answers, EMBEDDED, Method};
use crate::phrases::Phrases;
use crate::record::{Names, retold};
use crate::session::{Copy, State};
use crate::text::slug;

/// What stands where a text was left out.
pub(super) const LEFT_OUT: &str = "export-held-a-name";

/// What the file of a copy for others, or an agenda in it, is called where its title is not told. The id of a session would
/// tell the day.
const UNNAMED: &str = "workshop";

/// `state` without the texts in which somebody of its room may be named.
pub(super) fn without_named(state: &State, phrases: &Phrases) -> State {
    let names = Names::of_all(state);
    let words = phrases.say(LEFT_OUT);
    let each = |text: &str| names.stand_in(text).then(|| words.clone());
    let mut told = retold(state, each);
    // What a side is called stands within sentences.
    for (side, key) in [(&mut told.header.sides.people, "side-people"), (&mut told.header.sides.staff, "side-staff")] {
        if *side == words {
            *side = phrases.say(key);
        }
    }
    let agenda = &mut told.header.agenda;
    agenda.title = each(&agenda.title).unwrap_or_else(|| agenda.title.clone());
    if names.stand_in(&agenda.id) {
        UNNAMED.clone_into(&mut agenda.id);
    }
    for method in told.header.methods.iter_mut().filter(|method| !comes_with_the_program(method)) {
        for text in texts_of(method) {
            *text = each(text).unwrap_or_else(|| text.clone());
        }
        for question in &mut method.questions {
            let words = question.answers.words().iter().map(|word| each(word).unwrap_or_else(|| word.clone()));
            question.answers = Answers::new(question.answers.kind(), words.collect());
        }
    }
    told
}

fn texts_of(method: &mut Method) -> Vec<&mut String> {
    let source = method.source.iter_mut().map(|source| &mut source.full);
    let asked = method.questions.iter_mut().flat_map(|it| std::iter::once(&mut it.text).chain(&mut it.group));
    std::iter::once(&mut method.title).chain(source).chain(asked).collect()
}

/// Its words are the program's own, whoever is called like one of them; what a group writes in it is told above.
fn comes_with_the_program(method: &Method) -> bool {
    let file = format!("methods/en/{}.toml", method.id);
    EMBEDDED.iter().any(|(embedded, _)| *embedded == file)
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
        Copy::Public if Names::of_all(state).stand_in(title) => (String::new(), UNNAMED, "public"),
        Copy::Public => (title.to_owned(), UNNAMED, "public"),
    };
    let title = slug(&title);
    format!("{}-{word}", if title.is_empty() { else_called } else { &title })
}
