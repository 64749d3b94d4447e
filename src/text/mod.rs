//! Text that people typed or that a file brought: made safe once, kept private, measured in columns.
//!
//! Constraint: pure, rank 0, knows nothing of the rest of the crate.

mod accents;
mod clean;
mod path;
mod slug;
mod utf8;
mod width;
mod words;

pub use accents::{plain_letter, without_accents};
pub use clean::{clean, clean_line, ended, is_typed, joined};
pub use path::shown;
pub use slug::slug;
pub use utf8::{NotText, utf8};
pub use width::{CUT, columns, first_columns, in_columns, shortened, wrap};
pub use words::Words;
