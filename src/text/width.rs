//! How many terminal columns text takes, and how it breaks into lines.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes on one line.
#[must_use]
pub fn columns(text: &str) -> usize {
    text.width()
}

/// The longest start of `text` that fits in `most` columns, cut between whole characters as people see them.
#[must_use]
pub fn first_columns(text: &str, most: usize) -> &str {
    let mut end = 0;
    let mut used = 0;
    for (at, part) in text.grapheme_indices(true) {
        used += columns(part);
        if used > most {
            break;
        }
        end = at + part.len();
    }
    &text[..end]
}

/// `text` as lines of at most `most` columns, broken at words; a word longer than a line is broken too.
///
/// Line breaks in `text` are kept. There is always at least one line.
#[must_use]
pub fn wrap(text: &str, most: usize) -> Vec<String> {
    let options = textwrap::Options::new(most.max(1)).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// Columns between two cells of a row.
const GAP: usize = 2;

/// One line a row, its cells under those of the row before, each column as wide as its widest cell.
#[must_use]
pub fn in_columns(rows: &[Vec<String>]) -> Vec<String> {
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
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{columns, first_columns, in_columns, wrap};

    #[test]
    fn columns_stand_under_one_another_in_any_script() {
        let rows = [["日本", "1"], ["a", "22"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(in_columns(&rows), ["日本  1", "a     22"]);
    }

    #[test]
    fn wide_and_joined_characters_count_as_they_show() {
        assert_eq!(columns("日本"), 4);
        assert_eq!(columns("é"), 1);
    }

    #[test]
    fn a_cut_never_splits_a_character() {
        assert_eq!(first_columns("日本語", 5), "日本");
        assert_eq!(first_columns("日本語", 4), "日本");
        assert_eq!(first_columns("Ines", 4), "Ines");
        assert_eq!(first_columns("Ines", 16), "Ines");
    }

    #[test]
    fn lines_break_at_words_and_long_words_break_too() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert!(wrap(&"x".repeat(50), 20).iter().all(|line| columns(line) <= 20));
        assert_eq!(wrap("", 10), [""]);
    }
}
