//! Records of a workshop: what they say, for whom (R20), and one file a format.
//!
//! Constraint: pure, rank 5. A record is made once ([`Record::of`]) as a tree of sections; a format only renders it, and
//! never decides what may be shown. The same transcript gives the same bytes (P14), and no record carries code (P12).

mod choices;
mod compared;
mod comparison;
mod copies;
mod csv;
mod data;
mod docx;
mod group;
mod how_shown;
mod html;
mod json;
mod json_lines;
mod left_out;
mod limit;
mod markdown;
mod named;
mod opening;
mod others;
mod plain_text;
mod plan;
mod public;
mod question;
mod quotes;
mod record;
mod rest;
mod rows;
mod sheet;
mod small;
mod told;
mod tree;
mod truth;
mod worked_out;
mod writing;

pub use comparison::{Comparison, NotCompared};
pub use copies::{Audience, Refused, refusal};
pub use group::promise_became;
pub use left_out::{file_name, leaves_title_out};
pub use limit::Limit;
pub use named::has_unnamed_owner;
pub use plan::{plan_changes, plan_set_by};
pub use tree::{Line, Move, Moves, Part, Record, Section, Sheet, SideMarks, Table};
pub use truth::{About, Suspicion, Warning, true_of, truth_check, truth_check_of_table};

use crate::phrases::Phrases;
use told::Told;

/// A format of records.
pub trait Exporter {
    /// The ending of its files, without the dot.
    fn ending(&self) -> &'static str;

    /// `record` as the bytes of a file.
    fn write(&self, record: &Record, phrases: &Phrases) -> Vec<u8>;

    /// Which of these its file holds of `record`. Formats of the whole record hold all that stands in one of its sections.
    fn holds(&self, told: &[About<'_>], record: &Record) -> Vec<bool> {
        Told::of(record.texts()).which(told, |_| true)
    }
}

/// All formats. A new one is a file and a line here.
pub const FORMATS: [&dyn Exporter; 7] = [
    &html::Html,
    &docx::Docx,
    &markdown::Markdown,
    &csv::Csv,
    &json_lines::JsonLines,
    &json::Json,
    &plain_text::PlainText,
];

/// A format that is a table, and so can hold many sessions, one after the other.
pub trait TableFormat: Exporter {
    /// What stands before the first row.
    fn heads(&self, table: &Table) -> Vec<u8>;

    /// The rows alone.
    fn rows(&self, table: &Table) -> Vec<u8>;
}

/// All formats that are tables.
pub const TABLES: [&dyn TableFormat; 2] = [&csv::Csv, &json_lines::JsonLines];

/// The format for a file ending, or nothing when there is none.
#[must_use]
pub fn format_for(ending: &str) -> Option<&'static dyn Exporter> {
    FORMATS.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
}

/// Whether a file that begins so is a table of these formats, and surely no session: quoted heads, or an object in each row.
#[must_use]
pub fn is_table(first: &[u8]) -> bool {
    let mut rows = first.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    match (rows.next(), rows.next()) {
        (Some(row), Some(next)) => {
            row.starts_with(b"\"") || row.starts_with(b"{") && row.ends_with(b"}") && next.starts_with(b"{")
        }
        _ => false,
    }
}

/// The same among the formats that are tables.
#[must_use]
pub fn table_for(ending: &str) -> Option<&'static dyn TableFormat> {
    TABLES.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
}
