//! What a group does besides its answers: each thing once, by keys or by lines.

use std::collections::BTreeSet;

use alongside::app::Here;
use alongside::app::screen::{Body, Picked};

use super::player::Move;

/// What is done where, as often as it is listed: the name of the keys there, how many answers were given before, what is
/// pressed and what is typed; `FIFTH` is the number of the fifth row, `LAST` that of the row before
/// the last one. What opens then is filled as any other
/// form is.
const THINGS: [(&str, usize, &str, &str); 40] = [
    ("welcome", 0, "End Up Up E", "change 1"),
    ("plan", 0, "Home Down Down Down Down O", "out FIFTH"),
    ("plan", 0, "Home Down Down Down Down O", "out FIFTH"),
    ("plan", 0, "Home Down Down Down Down Down E", "change 6"),
    ("plan", 0, "A", "add"),
    ("agreement", 0, "Home Down Down O", "out 3"),
    ("agreement", 0, "Home Down E", "change 2"),
    ("agreement", 0, "A", "add"),
    ("people", 0, "Home Down O", "out 2"),
    ("people", 0, "Home Down O", "in 2"),
    ("people", 0, "Home Down Down E", "change 3"),
    ("people", 0, "Tab", "missing"),
    ("question", 2, "O", "later"),
    ("question", 3, "Esc 3 A 'Femi' Enter 2 Enter Enter Enter Esc", "menu\n3\nadd\nFemi\n2\n\n\nback"),
    ("question", 4, "S Enter", "slow\ngo"),
    ("question", 5, "X Enter", "stop\nnext"),
    ("question", 6, "B Enter", "break\ngo on"),
    ("question", 7, "N", "note"),
    ("question", 8, "K", "park"),
    ("question", 9, "Esc 2 Tab Esc", "menu\n2\npace\nback"),
    ("question", 9, "Esc 2 End Up O O Esc", "menu\n2\nout LAST\nout LAST\nback"),
    ("question", 10, "+", "more time"),
    ("question", 11, "D", "decide"),
    ("question", 13, "E", "change"),
    ("question", 20, "J", "skip"),
    ("reveal", 4, "M Y", "again\nyes"),
    ("reveal", 5, "H", "heads"),
    ("reveal", 8, "N", "note"),
    ("reveal", 9, "R", "why"),
    ("reveal", 10, "K", "park"),
    ("grid-reveal", 0, "M Y", "again\nyes"),
    ("stage", 0, "E", "change"),
    ("overview", 0, "Home E", "change 1"),
    ("each-side", 0, "Home E", "change 1"),
    ("differ", 0, "Home Enter", "1"),
    ("promises", 0, "Home E", "change 1"),
    ("car-park", 1, "Home E", "change 1"),
    ("notes", 0, "A", "add"),
    ("notes", 1, "Home E", "change 1"),
    ("you-said", 0, "2", "2"),
];

#[derive(Default)]
pub struct Busy {
    done: BTreeSet<usize>,
}

impl Busy {
    /// What is done here before anything else, after so many answers.
    pub fn next(&mut self, here: &Here, answers: usize) -> Option<Move> {
        let waits = match &here.screen.body {
            Body::Question(question) => question.picked == Picked::Nothing,
            Body::List(list) => !list.rows.is_empty() || here.name != "promises",
            _ => true,
        };
        let is_due = |(i, (name, after, ..)): &(usize, &(&str, usize, &str, &str))| {
            here.name == *name && answers >= *after && !self.done.contains(i)
        };
        let (i, (_, _, keys, lines)) = THINGS.iter().enumerate().find(is_due).filter(|_| waits)?;
        self.done.insert(i);
        Some(Move::Script { keys, lines })
    }
}
