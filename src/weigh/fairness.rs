//! Who had their turn: how often each side went first (R11), how many turns each took, how often somebody passed. Never a
//! person; a pass is a turn too, so that no count of a side tells who passed (R12).

use super::results::FirstTurns;
use crate::session::{Answer, Given, Round, Side, State};

/// How the turns were shared. Hidden rounds (R10) and answers on paper are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fairness {
    /// Questions that each side answered first.
    pub first: FirstTurns,
    /// Turns in which somebody answered or passed, by side, in the order of [`Side::ALL`].
    pub turns: [u32; 3],
    /// Questions that somebody passed, of the whole room.
    pub passes: u32,
}

/// How the turns were shared, over all rounds that show. Two questions that are answered in one turn are one turn.
#[must_use]
pub fn fairness(state: &State) -> Fairness {
    let mut fairness = Fairness::default();
    for (id, rounds) in state.asked.iter().filter(|(id, _)| !state.on_paper.contains(id)) {
        let own_turn = id.first().is_none();
        let shown: Vec<&Round> = rounds.iter().filter(|round| round.shows()).collect();
        let first = state.first_turn(id).filter(|_| own_turn && shown.iter().any(|round| round.number == 1));
        if let Some(given) = first {
            count_first(&mut fairness.first, given.side);
        }
        for Given { side, answer, .. } in shown.iter().flat_map(|round| &round.given) {
            fairness.turns[side.place()] += u32::from(own_turn);
            fairness.passes += u32::from(*answer == Answer::Pass);
        }
    }
    fairness
}

fn count_first(turns: &mut FirstTurns, side: Side) {
    match side {
        Side::People => turns.people += 1,
        Side::Staff => turns.staff += 1,
        Side::Neither => turns.neither += 1,
    }
}
