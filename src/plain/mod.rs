//! Plain mode, the second front end: the same workshop, line by line, for a screen reader, a braille line or a pipe.
//!
//! Constraint: rank 7; it shows what the engine says, and turns a typed line into the keys that the full screen would have
//! been pressed. Append only: no escape byte, no carriage return, no symbol. It does no input or output itself.

mod accepted;
mod clash;
mod hear;
mod say;
mod spoken;
mod talk;

pub use clash::{Clash, clashes};
pub use hear::Heard;
pub use talk::{Said, Talk};
