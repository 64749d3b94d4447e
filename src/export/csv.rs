//! CSV: a table that spreadsheets and databases load, and in which no cell is a formula (P12).

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{About, Exporter, Record, Table, TableFormat};
use crate::phrases::Phrases;

/// `.csv`
pub(super) struct Csv;

impl Exporter for Csv {
    fn ending(&self) -> &'static str {
        "csv"
    }

    fn write(&self, record: &Record, _: &Phrases) -> Vec<u8> {
        [self.heads(&record.table), self.rows(&record.table)].concat()
    }

    fn holds(&self, told: &[About<'_>], record: &Record) -> Vec<bool> {
        record.table.holds(told)
    }
}

impl TableFormat for Csv {
    fn heads(&self, table: &Table) -> Vec<u8> {
        rows(std::iter::once(&table.heads))
    }

    fn rows(&self, table: &Table) -> Vec<u8> {
        rows(table.rows.iter())
    }
}

/// The rows as lines of a file: every field quoted, CRLF.
fn rows<'a>(rows: impl Iterator<Item = &'a Vec<String>>) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing into memory does not fail, and all rows are as long.
        let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// What a spreadsheet would take for a formula starts with an apostrophe.
fn safe(cell: &str) -> String {
    let first = cell.trim_start_matches([' ', '\n', '\u{a0}', '\u{3000}']).chars().next();
    let starts = matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'));
    if starts { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{rows, safe};

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@a", " =1", "\n=1", "\t=1", "＝1", "\u{3000}＠a"] {
            assert_eq!(safe(cell), format!("'{cell}"));
        }
        for cell in ["", "a=1", "1 - 2", "'=1"] {
            assert_eq!(safe(cell), cell);
        }
    }

    #[test]
    fn every_field_is_quoted_and_every_line_ends_alike() {
        let table = [vec!["a".to_owned(), "say \"b\",\nc".to_owned()]];
        assert_eq!(rows(table.iter()), b"\"a\",\"say \"\"b\"\",\nc\"\r\n");
    }
}
