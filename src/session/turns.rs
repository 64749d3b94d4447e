//! Whose turn it is (method rules R11 and R12).

use super::{Answer, ParticipantId, Person, Reveal, Round, State};
use crate::content::QuestionId;

/// Where a question stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// The question has not been opened: nobody who is counted is in the room.
    NobodyHere,
    /// Somebody is to answer.
    Of {
        /// Who.
        who: ParticipantId,
        /// 1 for the first to answer.
        number: usize,
        /// How many are asked in this round.
        of: usize,
        /// The next two.
        next: Vec<ParticipantId>,
        /// Whether this person passed and is asked once more, live.
        again: bool,
    },
    /// All who are here have answered; the round waits to be closed.
    AllIn,
    /// The round is closed.
    Revealed,
}

impl State {
    /// Where the latest round of `question` stands.
    #[must_use]
    pub fn turn(&self, question: &QuestionId) -> Turn {
        let Some(round) = self.round(question) else { return Turn::NobodyHere };
        if self.is_closed(question) {
            return Turn::Revealed;
        }
        let waiting = self.still_to_come(round);
        if let Some((who, rest)) = waiting.split_first() {
            let given = round.given.len();
            let of = given + waiting.len();
            return Turn::Of { who: *who, number: given + 1, of, next: first_two(rest), again: false };
        }
        let again = self.to_ask_again(round);
        match again.split_first() {
            Some((who, rest)) => {
                let of = round.given.len();
                Turn::Of { who: *who, number: of + 1 - again.len(), of, next: first_two(rest), again: true }
            }
            None if round.given.is_empty() => Turn::NobodyHere,
            None => Turn::AllIn,
        }
    }

    /// Those of `round` who are here and have not answered, in turn order; who asked for later stands last.
    #[must_use]
    pub fn still_to_come(&self, round: &Round) -> Vec<ParticipantId> {
        round.in_turn().filter(|id| self.is_asked(*id) && round.given_by(*id).is_none()).collect()
    }

    /// Live, each who passed is asked once more before the round closes; together, one card asks all.
    pub(super) fn to_ask_again(&self, round: &Round) -> Vec<ParticipantId> {
        if round.reveal == Reveal::Together {
            return Vec::new();
        }
        let passed = |id: &ParticipantId| round.given_by(*id).is_some_and(|given| given.answer == Answer::Pass);
        let asked = |id: &ParticipantId| round.asked_again.contains(id);
        round.in_turn().filter(|id| self.is_asked(*id) && passed(id) && !asked(id)).collect()
    }

    /// Who can change what they gave to a question: all who are asked in its latest round; once that is closed, also who
    /// counts with an answer of an earlier one (R1, R17).
    #[must_use]
    pub fn who_may_change(&self, question: &QuestionId) -> Vec<ParticipantId> {
        let Some((latest, earlier)) = self.rounds(question).split_last() else { return Vec::new() };
        let mut all = latest.order.clone();
        for given in earlier.iter().filter(|_| self.is_closed(question)).flat_map(|round| &round.given) {
            if !all.contains(&given.participant) {
                all.push(given.participant);
            }
        }
        all
    }

    /// Whether `who` is still to answer in `round`, or to be asked once more.
    pub(super) fn is_waited_for(&self, round: &Round, who: ParticipantId) -> bool {
        self.still_to_come(round).contains(&who) || self.to_ask_again(round).contains(&who)
    }

    fn is_asked(&self, id: ParticipantId) -> bool {
        self.person(id).is_some_and(|person| person.here && person.counts())
    }

    /// The order in which a question is asked, if it were opened now.
    ///
    /// Seats are in the order of joining. The first question starts with the first seat of people, where there is one;
    /// each question with an answer moves the start one seat on, one that was only looked at does not; a later round
    /// keeps the order of the first; who is out is skipped.
    #[must_use]
    pub fn order_for(&self, question: &QuestionId) -> Vec<ParticipantId> {
        let here: Vec<ParticipantId> = self.participants().filter(|p| p.here).map(|p| p.id).collect();
        if let Some(first) = self.rounds(question).first() {
            let kept = first.order.iter().copied().filter(|id| here.contains(id));
            let new = here.iter().copied().filter(|id| !first.order.contains(id));
            return kept.chain(new).collect();
        }
        let seats: Vec<ParticipantId> = self.participants().map(|p| p.id).collect();
        if seats.is_empty() {
            return Vec::new();
        }
        let answered = self.asked.iter().filter(|(id, _)| id.first().is_none() && self.has_answers(id));
        let start = (self.first_seat() + answered.count()) % seats.len();
        let in_turn = seats[start..].iter().chain(&seats[..start]).copied();
        in_turn.filter(|id| here.contains(id)).collect()
    }

    /// Index of the first seat of people; 0 where there is none.
    fn first_seat(&self) -> usize {
        self.participants().position(|p| Person::side(p) == super::Side::People).unwrap_or(0)
    }

    /// What the first in turn of those who answered gave, in the first round: for the count of first turns per side.
    /// Nobody, where the answers were given on paper (R11).
    ///
    /// It goes by turn order, not by time: who changes an answer, or uses the last chance after a pass, was still
    /// first.
    #[must_use]
    pub fn first_turn(&self, question: &QuestionId) -> Option<&super::Given> {
        let round = self.rounds(question).first().filter(|_| !self.on_paper.contains(question))?;
        round.in_turn().find_map(|id| round.given_by(id))
    }
}

fn first_two(ids: &[ParticipantId]) -> Vec<ParticipantId> {
    ids.iter().take(2).copied().collect()
}
