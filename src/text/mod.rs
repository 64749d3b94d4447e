//! Text that people typed or that a file brought: made safe once, kept private, measured in columns.
//!
//! Constraint: pure, rank 0, knows nothing of the rest of the crate.

mod clean;
mod slug;
mod width;
mod words;

pub use clean::{clean, clean_line, ended, is_typed};
pub use slug::slug;
pub use width::{columns, first_columns, wrap};
pub use words::Words;
