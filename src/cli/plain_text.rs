//! Plain text for a terminal or a pipe: headings with lines under them, and tables of columns.

use crate::text::in_columns;

/// Spaces before a line that belongs to the one above.
const STEP: &str = "  ";

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
    in_columns(rows).join("\n")
}

/// `path` as it can be typed after a command: in quotes where a space stands in it.
pub(super) fn typed(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn every_line_of_a_section_is_one_step_in() {
        assert_eq!(section("Notes", &["a\n\nb".to_owned()]), "Notes\n  a\n\n  b");
    }
}
