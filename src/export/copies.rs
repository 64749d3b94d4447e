//! What a copy holds (method rule R20): one place for each decision about what may be shown to whom.

use super::limit::Limit;
use super::writing::Writing;
use crate::phrases::Phrases;
use crate::session::{Copy, Owner, Person, Promise, Round, Side, State};
use crate::weigh::{Choices, Counts, QuestionResult, Tally, owner_name};

/// Fewest marks of a side before it is told apart in a copy for those who were there.
const FEWEST: u32 = 3;

/// For whom a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Audience {
    /// Which copy.
    pub copy: Copy,
    /// Which numbers are too small to be told to others.
    pub limit: Limit,
}

impl From<Copy> for Audience {
    fn from(copy: Copy) -> Self {
        Self { copy, limit: Limit::default() }
    }
}

/// Why a copy cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The room said that counts are not to be shared with people who were not there.
    #[error("export-room-said-no")]
    RoomSaidNo,
    /// The room was not asked.
    #[error("export-room-not-asked")]
    RoomNotAsked,
    /// The room said yes, and then somebody joined whom it was not asked of.
    #[error("export-room-ask-again")]
    RoomAskAgain,
}

impl Refused {
    /// In words: what, and what to do instead.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        phrases.say(&self.to_string())
    }
}

/// Why `copy` of this session cannot be made: one no, or not asked, means no copy for others (R21).
#[must_use]
pub fn refusal(state: &State, copy: Copy) -> Option<Refused> {
    match copy {
        Copy::Room | Copy::Present => None,
        Copy::Public => not_shared(state),
    }
}

/// Why the counts of this session stay with those who were there; nothing where the room said yes.
pub(super) fn not_shared(state: &State) -> Option<Refused> {
    match state.header.share_counts {
        Some(true) => None,
        Some(false) => Some(Refused::RoomSaidNo),
        None if state.yes_has_lapsed() => Some(Refused::RoomAskAgain),
        None => Some(Refused::RoomNotAsked),
    }
}

/// How a copy tells of somebody who takes something on.
#[derive(PartialEq, Eq)]
enum ToldOwner {
    /// By what they are called.
    Name(String),
    /// As one of a side, or as someone.
    OneOf(Side),
    /// As somebody of the session before, whom nobody here knows.
    OfBefore,
}

impl ToldOwner {
    /// The words for `n` such people.
    fn say(&self, n: u32, writing: &Writing<'_>) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::OfBefore => writing.phrases.fill("export-someone-before", &[("n", n.into())]),
            Self::OneOf(Side::Neither) => writing.phrases.fill("export-someone", &[("n", n.into())]),
            Self::OneOf(side) => {
                let values = [("n", n.into()), ("side", writing.side_within(*side).into())];
                writing.phrases.fill("export-someone-of", &values)
            }
        }
    }
}

impl Writing<'_> {
    /// Whether the copy shows who was who (as p1, p2), person by person.
    pub(super) fn shows_people(&self) -> bool {
        self.copy == Copy::Room
    }

    /// Whether the copy shows the sides of this question apart: counts, middles, who says what, one voice.
    pub(super) fn shows_sides(&self, question: &QuestionResult) -> bool {
        let Counts { not_sure, pass, .. } = question.sides.neither.counts;
        self.tells_apart(|side| question.sides.of(side).counts.marked(), not_sure + pass)
    }

    /// The same where answers are no marks.
    pub(super) fn shows_sides_of(&self, choices: &Choices) -> bool {
        let Tally { not_sure, pass, .. } = choices.side(Side::Neither);
        self.tells_apart(|side| choices.side(side).answers.sum(), not_sure + pass)
    }

    /// Whether the copy tells sides of so many people each apart. In neither side there may be one person alone, who is
    /// known to all: `without_mark` of them were not sure or passed, which is their answer all the same.
    pub(super) fn tells_apart(&self, people: impl Fn(Side) -> u32, without_mark: u32) -> bool {
        let enough = |side: Side| people(side) >= FEWEST;
        match self.copy {
            Copy::Room => true,
            Copy::Present => {
                let nobody = people(Side::Neither) + without_mark == 0;
                enough(Side::People) && enough(Side::Staff) && (nobody || enough(Side::Neither))
            }
            Copy::Public => false,
        }
    }

    /// What the copy calls who takes something on. A name of somebody in the room stands only with their yes.
    pub(super) fn owner(&self, owner: &Owner) -> String {
        self.told_owner(owner, false).say(1, self)
    }

    /// Who takes on a promise. Those of the session before hold the names of its people: here they are called as today,
    /// and who is not here has given no yes. Several of a side without a name stand as how many they are.
    pub(super) fn owners(&self, promise: &Promise) -> Vec<String> {
        let mut told: Vec<(ToldOwner, u32)> = Vec::new();
        for owner in promise.text.who.iter().map(|owner| self.told_owner(owner, promise.carried)) {
            match told.iter_mut().find(|(it, _)| *it == owner && !matches!(owner, ToldOwner::Name(_))) {
                Some((_, n)) => *n += 1,
                None => told.push((owner, 1)),
            }
        }
        told.iter().map(|(owner, n)| owner.say(*n, self)).collect()
    }

    fn told_owner(&self, owner: &Owner, carried: bool) -> ToldOwner {
        let people = self.meant.owner(owner);
        match (owner, people.as_slice()) {
            (_, [person]) => self.person(person),
            // Which of them is meant is a guess: the name stands with a yes of all of them.
            (_, several @ [_, ..]) if self.shows_people() || several.iter().any(|it| !it.is.quote_ok) => {
                ToldOwner::OneOf(Side::Neither)
            }
            // A name of the session before: nobody here can say whether that person said yes to it.
            (Owner::Named(_), []) if carried => ToldOwner::OfBefore,
            (Owner::Participant(id), _) if self.shows_people() => ToldOwner::Name(id.to_string()),
            _ => ToldOwner::Name(owner_name(self.state, owner, self.phrases)),
        }
    }

    fn person(&self, person: &Person) -> ToldOwner {
        match self.copy {
            Copy::Room => ToldOwner::Name(person.id.to_string()),
            Copy::Present if person.is.quote_ok => ToldOwner::Name(self.state.called(person.id)),
            _ => ToldOwner::OneOf(person.side()),
        }
    }

    /// The rounds of a question that may be shown, the first one first. What was not revealed never is (R10).
    pub(super) fn rounds(&self, question: &crate::content::QuestionId) -> impl Iterator<Item = &Round> {
        self.state.rounds(question).iter().filter(|round| round.shows())
    }
}
