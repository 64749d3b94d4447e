//! In which order forms offer what can be chosen. Constraint: a choice is remembered by its place in here.

use crate::session::{Mark, Role, SpeaksFrom};

/// Where a person speaks from, in the order it is offered.
pub(super) const SPEAKS: [SpeaksFrom; 4] = [SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::Both, SpeaksFrom::Other];

/// Roles, in the order they are offered; a participant who leads too is the second.
pub(super) const ROLES: [(Role, bool); 5] = [
    (Role::Participant, false),
    (Role::Participant, true),
    (Role::Facilitator, false),
    (Role::Supporter, false),
    (Role::Interpreter, false),
];

/// Under which mark words stand, in the order it is offered.
pub(super) const UNDER: [Option<Mark>; 4] = [Some(Mark::To), Some(Mark::For), Some(Mark::With), None];
