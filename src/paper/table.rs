//! Rows whose cells are found by the names in the first of them.

use super::faults::{Faults, quoted};
use super::near::near;
use super::rows::{Row, rows};
use super::{FaultKind, Sheet};
use crate::text::clean_line;

/// As many characters as a person can type on the screen.
const LONGEST_CELL: usize = 10_000;
/// No name of a column comes near.
const LONGEST_NAME: usize = 200;

/// The columns that a file may have.
pub(super) struct Columns {
    /// These must be there.
    pub(super) needed: &'static [&'static str],
    /// These may be there.
    pub(super) optional: &'static [&'static str],
}

impl Columns {
    /// Every column, those that are needed first.
    pub(super) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.needed.iter().chain(self.optional).copied()
    }
}

/// A file with a header that could be read.
pub(super) struct Table {
    /// The name of each column; nothing where it means nothing.
    header: Vec<Option<&'static str>>,
    rows: Vec<Row>,
}

impl Table {
    /// Reads `sheet`. What is wrong with the file or its header is noted; nothing comes back where there is no header.
    pub(super) fn read(sheet: Sheet<'_>, columns: &Columns, faults: &mut Faults) -> Option<Self> {
        let text = sheet.text(faults)?;
        let mut rows = rows(text, faults).into_iter();
        let Some(first) = rows.next() else {
            faults.note(None, FaultKind::NoHeader { columns: columns.all().collect() });
            return None;
        };
        if is_without_commas(&first, columns) {
            faults.note(Some(first.line), FaultKind::NoCommas);
            return None;
        }
        Some(Self { header: header(&first, columns, faults), rows: rows.collect() })
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.header.contains(&Some(column))
    }

    /// The rows below the header.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The cell of `row` under `column`, without blanks around it; nothing where there is no such cell.
    pub(super) fn cell<'t>(&'t self, row: &'t Row, column: &str) -> Option<&'t str> {
        let place = self.header.iter().position(|name| *name == Some(column))?;
        row.cells.get(place).map(|cell| start(cell.trim(), LONGEST_CELL))
    }
}

/// `cell` up to a length. What is longer is noted ([`Cells::fit`]) and never used, and must not take time either.
fn start(cell: &str, most: usize) -> &str {
    cell.char_indices().nth(most).map_or(cell, |(end, _)| cell.get(..end).unwrap_or(cell))
}

/// One row of a table, while it is checked.
pub(super) struct Cells<'t, 'f> {
    /// The table it stands in.
    pub(super) table: &'t Table,
    /// The row.
    pub(super) row: &'t Row,
    /// Where its mistakes are noted.
    pub(super) faults: &'f mut Faults,
}

impl<'t> Cells<'t, '_> {
    /// Notes a mistake in this row.
    pub(super) fn note(&mut self, kind: FaultKind) {
        self.faults.note(Some(self.row.line), kind);
    }

    /// Whether there is a cell for each column, none of them longer than a person types; noted where not.
    pub(super) fn fit(&mut self) -> bool {
        let (has, needs) = (self.row.cells.len(), self.table.header.len());
        if has != needs {
            self.note(FaultKind::CellCount { has, needs });
            return false;
        }
        let long = |cell: &String| cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL;
        let cells = self.row.cells.iter().zip(&self.table.header);
        let too_long: Vec<&str> = cells.filter(|(cell, _)| long(cell)).filter_map(|(_, name)| *name).collect();
        for column in &too_long {
            self.note(FaultKind::TooLong { column, most: LONGEST_CELL });
        }
        too_long.is_empty()
    }

    /// The cell under `column`.
    pub(super) fn get(&self, column: &str) -> Option<&'t str> {
        self.table.cell(self.row, column)
    }

    /// The same where it must not be empty; noted where it is.
    pub(super) fn needed(&mut self, column: &'static str) -> Option<&'t str> {
        let cell = self.get(column)?;
        if clean_line(cell).is_empty() {
            self.note(FaultKind::Empty { column });
            return None;
        }
        Some(cell)
    }

    /// The cell under `column`, cleaned, in small letters: to be found in a list of words.
    pub(super) fn word(&self, column: &str) -> Option<String> {
        self.get(column).map(|cell| clean_line(cell).to_lowercase())
    }
}

/// One cell with other marks between the names, as some spreadsheets write it.
fn is_without_commas(first: &Row, columns: &Columns) -> bool {
    let [only] = first.cells.as_slice() else { return false };
    let name = only.split([';', '\t', '|']).next().unwrap_or_default();
    let name = clean_line(start(name, LONGEST_NAME)).to_lowercase();
    only.contains([';', '\t', '|']) && columns.all().any(|column| column == name)
}

fn header(first: &Row, columns: &Columns, faults: &mut Faults) -> Vec<Option<&'static str>> {
    let mut header = Vec::new();
    for cell in &first.cells {
        let name = clean_line(start(cell, LONGEST_NAME)).to_lowercase();
        let known = columns.all().find(|column| *column == name);
        match known {
            Some(column) if header.contains(&known) => {
                faults.note(Some(first.line), FaultKind::ColumnTwice { column });
            }
            Some(_) => {}
            None if name.is_empty() => faults.note(Some(first.line), FaultKind::ColumnWithoutName),
            None => {
                let kind = FaultKind::UnknownColumn { given: quoted(cell), near: near(&name, columns.all()) };
                faults.note(Some(first.line), kind);
            }
        }
        header.push(known);
    }
    for column in columns.needed.iter().filter(|column| !header.contains(&Some(**column))) {
        faults.note(Some(first.line), FaultKind::MissingColumn { column });
    }
    header
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
mod tests {
    use super::{Cells, Columns, Faults, Sheet, Table};
    use crate::paper::say;
    use crate::phrases::Phrases;

    const COLUMNS: Columns = Columns { needed: &["name", "side"], optional: &["role"] };

    fn read(text: &str) -> (Option<Table>, Vec<String>) {
        let mut faults = Faults::new("x.csv");
        let table = Table::read(Sheet { file: "x.csv", bytes: text.as_bytes() }, &COLUMNS, &mut faults);
        let phrases = Phrases::english();
        (table, faults.finish().iter().map(|fault| say(fault, &phrases)).collect())
    }

    #[test]
    fn columns_stand_in_any_order_and_spelling_of_letters() {
        let (table, faults) = read(" Side ,NAME\nstaff, Ben \n");
        let table = table.unwrap();
        let cells = Cells { table: &table, row: &table.rows()[0], faults: &mut Faults::new("x.csv") };
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!([cells.get("name"), cells.get("side"), cells.get("role")], [Some("Ben"), Some("staff"), None]);
        assert_eq!(cells.word("name"), Some("ben".to_owned()));
    }

    #[test]
    fn all_that_is_wrong_with_a_header_is_told_at_once() {
        let (_, faults) = read("\nname,sied,name,,age\n");
        assert_eq!(
            faults,
            [
                r#"x.csv, line 2: There is no column "sied". Check how it is spelt, or take it out. Did you mean "side"?"#,
                r#"x.csv, line 2: The column "name" is here twice. Take one out."#,
                "x.csv, line 2: A column has no name. Give it one, or take it out.",
                r#"x.csv, line 2: There is no column "age". Check how it is spelt, or take it out."#,
                r#"x.csv, line 2: The column "side" is missing. Add it."#,
            ]
        );
    }

    #[test]
    fn other_marks_than_commas_are_named() {
        for text in ["name;side\nBen;staff\n", "Name\tside"] {
            let (table, faults) = read(text);
            assert!(table.is_none());
            assert_eq!(faults, ["x.csv, line 1: There are no commas between the columns. Save the file with commas."]);
        }
    }

    #[test]
    fn an_empty_file_is_told_what_its_first_line_must_be() {
        assert_eq!(
            read("\n \n").1,
            ["x.csv: This file is empty. Begin it with a line of its columns: name, side, role."]
        );
    }

    #[test]
    fn a_row_has_one_cell_for_each_column() {
        let mut faults = Faults::new("x.csv");
        let table = read("name,side\na,b,c\na\na,b\n").0.unwrap();
        let fits: Vec<bool> =
            table.rows().iter().map(|row| Cells { table: &table, row, faults: &mut faults }.fit()).collect();
        assert_eq!(fits, [false, false, true]);
        let said = say(&faults.finish()[1], &Phrases::english());
        assert_eq!(said, "x.csv, line 3: This line has 1 part. It must have 2. Put text with a comma in quote marks.");
    }

    #[test]
    fn a_cell_is_no_longer_than_a_person_types() {
        let mut faults = Faults::new("x.csv");
        let table = read(&format!("name,side\n{},b\n", "é".repeat(10_001))).0.unwrap();
        assert!(!Cells { table: &table, row: &table.rows()[0], faults: &mut faults }.fit());
        let said = say(&faults.finish()[0], &Phrases::english());
        assert_eq!(said, r#"x.csv, line 2: "name" is too long. It may have 10000 letters. Make it shorter."#);
    }
}
