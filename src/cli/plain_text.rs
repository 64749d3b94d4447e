//! Plain text for a terminal or a pipe: headings with lines under them, and tables of columns.

use crate::text::columns;

/// Spaces before a line that belongs to the one above.
const STEP: &str = "  ";
/// Spaces between two columns of a table.
const GAP: usize = 2;

/// A heading, and the lines under it.
pub(super) fn section(heading: &str, lines: &[String]) -> String {
    let lines = lines.iter().map(|line| indented(line));
    std::iter::once(heading.to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}

/// Every line of `text` one step in.
pub(super) fn indented(text: &str) -> String {
    text.lines().map(|line| format!("{STEP}{line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// Rows in columns, each as wide as its widest cell.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let mut widest: Vec<usize> = Vec::new();
    for (column, cell) in rows.iter().flat_map(|row| row.iter().enumerate()) {
        widest.resize(widest.len().max(column + 1), 0);
        widest[column] = widest[column].max(columns(cell));
    }
    let line = |row: &Vec<String>| {
        let cells =
            row.iter().zip(&widest).map(|(cell, widest)| format!("{cell}{}", " ".repeat(widest + GAP - columns(cell))));
        cells.collect::<String>().trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `path` as it can be typed after a command: in quotes where a space stands in it.
pub(super) fn typed(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{section, table};

    #[test]
    fn columns_stand_under_one_another_in_any_script() {
        let rows = [["日本", "1"], ["a", "22"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(table(&rows), "日本  1\na     22");
    }

    #[test]
    fn every_line_of_a_section_is_one_step_in() {
        assert_eq!(section("Notes", &["a\n\nb".to_owned()]), "Notes\n  a\n\n  b");
    }
}
