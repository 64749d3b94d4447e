//! Markdown: no tag, no link and no picture can come out of what people typed (P12).

use super::{Exporter, Part, Record, Section, SideMarks, Table};
use crate::phrases::Phrases;

/// `.md`
pub(super) struct Markdown;

impl Exporter for Markdown {
    fn ending(&self) -> &'static str {
        "md"
    }

    fn write(&self, record: &Record, _: &Phrases) -> Vec<u8> {
        let mut blocks = vec![format!("# {}", line(&record.title))];
        for part in &record.sections {
            section(&mut blocks, part, 2);
        }
        let mut text = blocks.join("\n\n");
        text.push('\n');
        text.into_bytes()
    }
}

fn section(blocks: &mut Vec<String>, section_: &Section, depth: usize) {
    blocks.push(format!("{} {}", "#".repeat(depth.min(6)), line(&section_.heading)));
    blocks.extend(section_.parts.iter().map(part).filter(|block| !block.is_empty()));
    for inner in &section_.sections {
        section(blocks, inner, depth + 1);
    }
}

fn part(part: &Part) -> String {
    match part {
        Part::Text(text) => lines(text, ""),
        Part::Headline { pill, says, beside } => headline(pill, says, beside),
        Part::List(items) => list(items),
        Part::Words(texts) => {
            texts.iter().map(|text| format!("> {}", lines(text, "> "))).collect::<Vec<_>>().join("\n\n")
        }
        Part::Table(it) => table(it),
        Part::Moves(it) => table(&it.table()),
        // The words beside it say the same.
        Part::Line(_) => String::new(),
        Part::Marks(sides) => list_raw(sides.iter().map(marks)),
    }
}

fn headline(pill: &str, says: &str, beside: &[String]) -> String {
    let mut text = format!("**{}.**", line(pill.trim_end_matches('.')));
    if !says.is_empty() {
        text = format!("{text} {}", line(says));
    }
    if !beside.is_empty() {
        let beside: Vec<String> = beside.iter().map(|it| line(it)).collect();
        text = format!("{text}\n\n{}", beside.join(" · "));
    }
    text
}

fn list(items: &[String]) -> String {
    list_raw(items.iter().map(|item| lines(item, "  ")))
}

fn list_raw(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

fn marks(side: &SideMarks) -> String {
    let marks: Vec<String> = side.marks.iter().map(|mark| line(mark)).collect();
    let note = side.note.as_ref().map_or_else(String::new, |note| format!(" ({})", line(note)));
    format!("{}: {}{note}", line(&side.side), marks.join(" · "))
}

fn table(table: &Table) -> String {
    let row = |cells: &[String]| format!("| {} |", cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | "));
    let rule = format!("|{}", " --- |".repeat(table.heads.len()));
    let rows = table.rows.iter().map(|cells| row(cells));
    std::iter::once(row(&table.heads)).chain([rule]).chain(rows).collect::<Vec<_>>().join("\n")
}

/// `text` on one line.
fn line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    escape(&lines.join(" / "))
}

/// `text` with its line breaks, each line after `indent`.
fn lines(text: &str, indent: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(escape).collect::<Vec<_>>().join(&format!("\\\n{indent}"))
}

/// One line with nothing in it that Markdown would read as its own, at its start or within.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    for (i, c) in text.chars().enumerate() {
        let starts_block =
            (i == 0 && matches!(c, '+' | '-' | '=' | ':')) || (i == digits && i > 0 && matches!(c, '.' | ')'));
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '$' | '^' => escaped.extend(['\\', c]),
            _ if starts_block => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    unlink(&escaped)
}

/// Addresses stay readable, but no reader makes links of them.
fn unlink(text: &str) -> String {
    text.replace("://", ":\\//").replace("www.", "www\\.").replace("WWW.", "WWW\\.")
}

#[cfg(test)]
mod tests {
    use super::{escape, lines, table};
    use crate::export::Table;

    #[test]
    fn nothing_in_a_text_is_read_as_markdown() {
        assert_eq!(escape("<script>x</script>"), "&lt;script&gt;x&lt;/script&gt;");
        assert_eq!(escape("![a](http://b) [c](d)"), "!\\[a\\](http:\\//b) \\[c\\](d)");
        assert_eq!(
            escape("1. # *a* _b_ `c` a|b &amp; $x$"),
            "1\\. \\# \\*a\\* \\_b\\_ \\`c\\` a\\|b &amp;amp; \\$x\\$"
        );
        assert_eq!(escape("- a"), "\\- a");
        assert_eq!(escape("---"), "\\---");
        assert_eq!(escape("see www.a.org"), "see www\\.a.org");
        assert_eq!(escape("Well - it costs 3.50 (half)."), "Well - it costs 3.50 (half).");
    }

    #[test]
    fn line_breaks_stay_within_their_block() {
        assert_eq!(lines("a\n\n    - b\n===", "> "), "a\\\n> \\- b\\\n> \\===");
    }

    #[test]
    fn a_cell_cannot_leave_its_table() {
        let it = Table { heads: vec!["a".into()], rows: vec![vec!["b | c\nd".into()]] };
        assert_eq!(table(&it), "| a |\n| --- |\n| b \\| c / d |");
    }
}
