//! Power cuts at every operation of all that is written, with and without a disk that fails: what was acknowledged is
//! there, whole, and who was taken out is in no file (P1, P2, P10).

mod again;
mod deleted;
mod folders;
mod following;
pub mod later;
mod left;
mod named;
mod places;
mod record;
mod run;

use crate::figure::Figure;

/// What is looked at, how many states it must be, and what looks at it.
type Part = (&'static str, usize, fn() -> Looked);

const PARTS: [Part; 13] = [
    ("saves and a withdrawal", 2_000, run::without_faults),
    ("saves of a workshop that was played", 500, run::played),
    ("saves on a disk that fails once or for a while", 20_000, run::that_fails),
    ("saves on a disk that fails for good", 2_000, run::that_fails_for_good),
    ("resumed on a disk that fails, and cut again", 20_000, again::after_a_power_cut),
    ("resumed after a kill, and cut then", 2_000, again::after_a_kill),
    ("somebody is taken out where it moved from too", 2_000, places::two),
    ("somebody goes from the name of a file", 500, named::renamed),
    ("somebody goes from sessions that follow too", 500, following::withdrawals),
    ("what a dead process left is taken up", 500, left::unsynced),
    ("a first save in a new folder", 500, folders::first_saves),
    ("records", 1_000, record::written),
    ("a session is deleted", 500, deleted::sessions),
];

/// States that were looked at, and those that break a promise.
#[derive(Default)]
pub struct Looked {
    pub states: usize,
    pub broken: Vec<String>,
}

impl Looked {
    /// Adds what was found at `place`.
    fn add(&mut self, place: &str, other: Self) {
        self.states += other.states;
        self.broken.extend(other.broken.into_iter().map(|why| format!("{place}: {why}")));
    }

    fn holds(&mut self, is_so: bool, why: impl FnOnce() -> String) {
        if !is_so {
            self.broken.push(why());
        }
    }
}

pub fn measure() -> Vec<Figure> {
    let mut all = Looked::default();
    let mut figures = Vec::new();
    for (what, target, look) in PARTS {
        let looked = look();
        figures.push(Figure::tried("P1 P2 P10", what, looked.states, target, looked.broken.clone()));
        all.add(what, looked);
    }
    figures.insert(0, Figure::tried("P1 P2 P10", "crash states in all", all.states, 20_000, all.broken));
    figures
}
