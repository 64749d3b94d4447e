//! The domain: what happens in a workshop.
//!
//! [`decide()`] turns a [`Command`] into [`Event`]s or a [`Refusal`]; [`State::apply`] is total; state = fold of events.
//! Constraint: pure, rank 2. Time and ids come in from outside. It records, it does not judge: counting is in `weigh`.
//! Nothing here can weigh one participant against another: no field for it exists.

mod agreement;
mod answer;
mod apply;
mod apply_group;
mod called;
mod command;
mod consent;
mod decide;
mod event;
mod part;
mod person;
mod place;
mod refusal;
mod round;
mod state;
mod time;
mod turns;

pub use agreement::{AgreedLine, Agreement};
pub use answer::{Answer, Cell, Level, Mark, Reveal, Vote, Who};
pub use called::Meant;
pub use command::{Command, PlanCommand};
pub use decide::{LONGEST_SIDE_NAME, decide};
pub use event::{Agreed, Body, Card, Copy, Event, Outcome, Owner, Planning, PromiseState, PromiseText, Stamp};
pub use part::{Pace, PartChoice, Rule, Way, WhyNot};
pub use person::{NewPerson, ParticipantId, Person, Role, Side, SpeaksFrom};
pub use refusal::Refusal;
pub use round::{Given, Round, Said};
pub use state::{Header, Note, Parked, Promise, SideSaid, State};
pub use time::Timing;
pub use turns::Turn;
