//! The transcript: bytes in, bytes out.
//!
//! Constraint: pure, rank 4. The stored format is apart from the types of `session`: old files are read for ever.

mod amounts;
mod bytes;
mod check;
mod decode;
mod digest;
mod draft;
mod extras;
mod fault;
#[cfg(test)]
mod fixtures;
mod ids;
mod looked_for;
mod mention;
mod more;
mod names;
mod open;
mod part;
mod pretty;
mod refers;
mod salvage;
mod schema;
mod spelling;
mod stored;
mod texts;
mod withdraw;

pub use check::check;
pub use draft::{Begun, Draft};
pub use extras::Extras;
pub use fault::{Fault, Place, What, say};
pub use ids::Renaming;
pub use mention::{Mention, mentions, name_mentions};
pub use names::Names;
pub use open::{Opened, is_too_full_for, open, write};
pub use part::{Decided, Link, Part, before, called, following, same};
pub use salvage::{Salvaged, salvage};
pub use schema::schema;
pub use texts::{retold, texts_set};
pub use withdraw::{Decision, Mentions, NotInPlace, Unowned, unowned, withdraw};

/// What a transcript's `format` says.
pub const FORMAT: &str = "alongside-session";

/// The newest schema that this version reads and writes.
pub const SCHEMA: u32 = 1;
