//! The cells of a CSV text, row by row (RFC 4180): quoted cells, any line ending.
//!
//! Written here because a reader that repairs what it meets cannot tell where a quote mark is missing.

use super::FaultKind;
use super::faults::Faults;

/// More lines than a session has events; keeps a hostile file from taking memory (P9).
const MOST_ROWS: usize = 20_000;
/// More cells than any table that comes in has columns, also with some that mean nothing.
const MOST_CELLS: usize = 100;

/// One row that is whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// As they stand, uncleaned.
    pub(super) cells: Vec<String>,
}

/// The rows of `text`. Rows of empty cells are passed over; broken ones are noted and left out.
pub(super) fn rows(text: &str, faults: &mut Faults) -> Vec<Row> {
    let mut reader = Reader { rest: text, line: 1 };
    let mut rows = Vec::new();
    // Empty ones count too, so that nothing but line breaks ends as well.
    for read in 0.. {
        let line = reader.line;
        if reader.rest.is_empty() || faults.are_enough() {
            break;
        }
        if read == MOST_ROWS {
            faults.note(Some(line), FaultKind::TooManyLines { most: MOST_ROWS });
            break;
        }
        match reader.row() {
            Ok(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(cells) => rows.push(Row { line, cells }),
            Err((line, kind)) => faults.note(Some(line), kind),
        }
    }
    rows
}

/// What is still to be read, and the line it begins on.
struct Reader<'t> {
    rest: &'t str,
    line: usize,
}

/// A row is broken: on which line, and how.
type Broken = (usize, FaultKind);

impl<'t> Reader<'t> {
    /// The next row, up to and with its line ending.
    fn row(&mut self) -> Result<Vec<String>, Broken> {
        let mut cells = Vec::new();
        let mut broken = None;
        loop {
            if cells.len() == MOST_CELLS {
                let line = self.line;
                // The rest of the line is not looked at, nor kept.
                self.take(self.rest.find(['\r', '\n']).unwrap_or(self.rest.len()));
                broken = Some((line, FaultKind::TooManyCells { most: MOST_CELLS }));
            }
            match self.cell() {
                Ok(cell) => cells.push(cell),
                Err(why) => broken = broken.or(Some(why)),
            }
            if self.rest.starts_with(',') {
                self.take(1);
                continue;
            }
            let ending = if self.rest.starts_with("\r\n") { 2 } else { self.rest.len().min(1) };
            self.take(ending);
            return broken.map_or(Ok(cells), Err);
        }
    }

    /// The next cell, up to the comma or line ending behind it. Blanks before an opening quote mark do not count.
    fn cell(&mut self) -> Result<String, Broken> {
        let trimmed = self.rest.trim_start_matches(' ');
        if !trimmed.starts_with('"') {
            return Ok(self.plain().to_owned());
        }
        self.take(self.rest.len() - trimmed.len() + 1);
        let cell = self.quoted()?;
        let line = self.line;
        if self.plain().trim().is_empty() { Ok(cell) } else { Err((line, FaultKind::AfterQuote)) }
    }

    fn plain(&mut self) -> &'t str {
        let end = self.rest.find([',', '\r', '\n']).unwrap_or(self.rest.len());
        self.take(end)
    }

    /// The rest of a quoted cell, with its closing quote mark. Two quote marks in it stand for one.
    fn quoted(&mut self) -> Result<String, Broken> {
        let opened = self.line;
        let mut cell = String::new();
        while let Some(end) = self.rest.find('"') {
            cell.push_str(self.take(end));
            self.take(1);
            if !self.rest.starts_with('"') {
                return Ok(cell);
            }
            cell.push_str(self.take(1));
        }
        self.take(self.rest.len());
        Err((opened, FaultKind::OpenQuote))
    }

    /// Takes `length` bytes off, counting the lines that end in them.
    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        let ends = |ending: &str| taken.matches(ending).count();
        if taken.contains(['\r', '\n']) {
            self.line += ends("\r") + ends("\n") - ends("\r\n");
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::{Faults, MOST_ROWS, Row, rows};
    use crate::paper::FaultKind;

    fn read(text: &str) -> (Vec<Row>, Vec<(Option<usize>, FaultKind)>) {
        let mut faults = Faults::new("x.csv");
        let rows = rows(text, &mut faults);
        (rows, faults.finish().into_iter().map(|fault| (fault.line, fault.kind)).collect())
    }

    fn whole(text: &str) -> Vec<(usize, Vec<String>)> {
        let (rows, faults) = read(text);
        assert_eq!(faults, []);
        rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn every_line_ending_ends_a_row_and_the_last_needs_none() {
        assert_eq!(
            whole("a,b\r\nc,d\ne,f\rg,"),
            [row(1, &["a", "b"]), row(2, &["c", "d"]), row(3, &["e", "f"]), row(4, &["g", ""])]
        );
    }

    #[test]
    fn a_quoted_cell_holds_commas_lines_and_quote_marks() {
        assert_eq!(whole("a, \"b, \"\"c\"\"\r\nd\" ,e\nf"), [row(1, &["a", "b, \"c\"\r\nd", "e"]), row(3, &["f"])]);
    }

    #[test]
    fn a_quote_mark_within_a_plain_cell_is_a_letter() {
        assert_eq!(whole("5\" nail,b"), [row(1, &["5\" nail", "b"])]);
    }

    #[test]
    fn rows_without_anything_are_passed_over() {
        assert_eq!(whole("\n\n a\n , ,\n\"\"\nb\n"), [row(3, &[" a"]), row(6, &["b"])]);
    }

    #[test]
    fn a_quote_mark_that_never_closes_is_told_where_it_opened() {
        let (rows, faults) = read("a,b\nc,\"d\ne,f\ng");
        assert_eq!(rows.len(), 1);
        assert_eq!(faults, [(Some(2), FaultKind::OpenQuote)]);
    }

    #[test]
    fn text_behind_a_quoted_cell_breaks_its_row_alone() {
        let (rows, faults) = read("\"I said \"no\" to\",b\nc,d");
        assert_eq!(rows, [Row { line: 2, cells: vec!["c".to_owned(), "d".to_owned()] }]);
        assert_eq!(faults, [(Some(1), FaultKind::AfterQuote)]);
    }

    #[test]
    fn a_file_has_an_end() {
        let (rows, faults) = read(&"a\n".repeat(MOST_ROWS + 1));
        assert_eq!(rows.len(), MOST_ROWS);
        assert_eq!(faults, [(Some(MOST_ROWS + 1), FaultKind::TooManyLines { most: MOST_ROWS })]);
    }

    fn table() -> impl proptest::strategy::Strategy<Value = Vec<Vec<String>>> {
        let cell = "[ab \",\r\n]{0,6}";
        (1usize..4).prop_flat_map(move |width| proptest::collection::vec(proptest::collection::vec(cell, width), 0..6))
    }

    use proptest::strategy::Strategy;

    proptest::proptest! {
        #[test]
        fn what_another_program_writes_is_read_as_it_was(table in table()) {
            let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).map_err(|error| proptest::test_runner::TestCaseError::fail(error.to_string()))?;
            }
            let bytes = writer.into_inner().map_err(|_| proptest::test_runner::TestCaseError::fail("writer"))?;
            let (rows, faults) = read(&String::from_utf8_lossy(&bytes));
            let kept: Vec<Vec<String>> =
                table.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
            proptest::prop_assert_eq!(faults, []);
            proptest::prop_assert_eq!(rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), kept);
        }
    }
}
