//! The one loop, and the one place that carries out effects.
//!
//! Constraint: rank 8. Clock, signals and threads live here; what they lead to is decided by `app`.

mod delete;
mod dumps;
mod elsewhere;
mod files;
mod front;
mod gate;
mod job;
mod keys;
mod languages;
mod lines;
mod looks;
mod moved;
mod noted;
mod outside;
mod patience;
mod run;
mod sessions;
pub mod signals;
mod told;
pub mod withdraw;
mod worker;

pub use crate::app::{FrontEnd, Opening};
pub use dumps::keep_memory_private;
pub use keys::read_keys;
pub use languages::read_languages;
pub use moved::Left;
pub use noted::{NotNoted, as_noted, note_copy};
pub use outside::{Outside, PATIENCE};
pub use run::run;
pub use sessions::{entries, entry, in_order, records_folder, session_of};
pub use told::{Answer, Told};
