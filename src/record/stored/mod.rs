//! The shapes of the file, apart from the session's own types: those may change, these are read for ever.
//!
//! Constraint: every text passes `text::clean` here, and every number is bounded so that no sum of them can overflow.

mod agenda;
mod body;
mod convert;
mod event;
mod head;
mod kinds;
mod method;
mod parts;
mod words;

pub(crate) use agenda::Agenda;
pub(crate) use body::Body;
pub(crate) use event::Event;
pub(crate) use head::{Document, Draft, Export, Head, Integrity, Participant};
