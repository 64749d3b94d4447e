//! The paper twin: sheets to print go out (`print`), and answers that were given on paper come in as two CSV files, who
//! was there and what they said.
//!
//! The way in: `sheet` (bytes to text) -> `rows` (text to cells) -> `table` (cells by their column's name) ->
//! `people` and `answers` (cells checked) -> `fill` (a session). Every mistake is noted on the way and told at once.
//! Constraint: pure, rank 5. It opens no file, and the time and the id of the session come in from outside.

mod answers;
mod as_one;
mod fault;
mod faults;
mod fill;
mod near;
mod people;
mod picks;
pub mod print;
mod rows;
mod sheet;
mod table;

pub use fault::{Fault, FaultKind, say};
pub use fill::{Fill, fill};
pub use people::people;
pub use sheet::Sheet;
