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

/// What stands where a text was cut.
pub const CUT: &str = "…";

/// `text` in at most `most` columns, with a sign where it was cut: behind a space or a hyphen, if half of it fits so.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    if columns(text) <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(columns(CUT));
    let start = first_columns(text, room);
    let at_part = text[..start.len()].rfind([' ', '-']).map(|at| &start[..=at]);
    let whole_parts = at_part.filter(|parts| columns(parts.trim_end()) * 2 >= room);
    format!("{}{CUT}", whole_parts.unwrap_or(start).trim_end())
}

/// `text` as lines of at most `most` columns, broken at words; a word longer than a line is broken too, at its hyphens if
/// it has some.
///
/// Line breaks in `text` are kept. There is always at least one line.
#[must_use]
pub fn wrap(text: &str, most: usize) -> Vec<String> {
    let is_long = text.split_whitespace().any(|word| columns(word) > most);
    let splitter = if is_long { textwrap::WordSplitter::HyphenSplitter } else { textwrap::WordSplitter::NoHyphenation };
    let options = textwrap::Options::new(most.max(1)).word_splitter(splitter);
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
    use super::{columns, first_columns, in_columns, shortened, wrap};

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
    fn a_cut_is_seen_and_falls_between_parts_where_there_are_some() {
        assert_eq!(shortened("Siân", 16), "Siân");
        assert_eq!(shortened("Siân Llewellyn-O", 16), "Siân Llewellyn-O");
        assert_eq!(shortened("Siân Llewellyn-Okonkwo", 16), "Siân Llewellyn-…");
        assert_eq!(shortened("Maria Magdalenaxyz", 16), "Maria Magdalena…", "the first part is too little");
        assert_eq!(shortened("Wilhelmina of the Hill", 16), "Wilhelmina of…");
        assert_eq!(shortened("日本語日本語日本語", 16), "日本語日本語日…");
        assert_eq!(shortened(&"e\u{301}".repeat(20), 16), format!("{}…", "e\u{301}".repeat(15)));
    }

    #[test]
    fn a_long_word_breaks_at_its_hyphens() {
        assert_eq!(wrap("Llewellyn-Okonkwo-Featherstone", 22), ["Llewellyn-Okonkwo-", "Featherstone"]);
        assert_eq!(wrap("a co-production", 13), ["a", "co-production"], "one that fits is not broken");
    }

    #[test]
    fn lines_break_at_words_and_long_words_break_too() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert!(wrap(&"x".repeat(50), 20).iter().all(|line| columns(line) <= 20));
        assert_eq!(wrap("", 10), [""]);
    }
}
