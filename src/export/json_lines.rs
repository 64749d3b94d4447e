//! JSON lines: the same table as CSV, one object a row, for programs that want numbers as numbers.

use serde_json::Value;

use super::rows::NUMBERS;
use super::{About, Exporter, Record, Table, TableFormat};
use crate::phrases::Phrases;

/// `.jsonl`
pub(super) struct JsonLines;

impl Exporter for JsonLines {
    fn ending(&self) -> &'static str {
        "jsonl"
    }

    fn write(&self, record: &Record, _: &Phrases) -> Vec<u8> {
        self.rows(&record.table)
    }

    fn holds(&self, told: &[About<'_>], record: &Record) -> Vec<bool> {
        record.table.holds(told)
    }
}

impl TableFormat for JsonLines {
    fn heads(&self, _: &Table) -> Vec<u8> {
        Vec::new()
    }

    fn rows(&self, table: &Table) -> Vec<u8> {
        table.rows.iter().flat_map(|row| line(&table.heads, row).into_bytes()).collect()
    }
}

/// Written by hand, as a map would sort the columns.
fn line(heads: &[String], row: &[String]) -> String {
    let field = |(head, cell): (&String, &String)| format!("{}:{}", Value::from(head.as_str()), value(head, cell));
    let fields: Vec<String> = heads.iter().zip(row).map(field).collect();
    format!("{{{}}}\n", fields.join(","))
}

/// A number where the column holds numbers, and `null` where there is nothing.
fn value(head: &str, cell: &str) -> Value {
    match cell.parse::<u32>() {
        _ if cell.is_empty() => Value::Null,
        Ok(number) if NUMBERS.contains(&head) => number.into(),
        _ => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn numbers_are_numbers_and_nothing_is_null() {
        let heads = ["session", "round", "side"].map(str::to_owned);
        let row = ["2 \"a\"\n", "2", ""].map(str::to_owned);
        assert_eq!(line(&heads, &row), "{\"session\":\"2 \\\"a\\\"\\n\",\"round\":2,\"side\":null}\n");
        let row = ["2", "x", "to"].map(str::to_owned);
        assert_eq!(line(&heads, &row), "{\"session\":\"2\",\"round\":\"x\",\"side\":\"to\"}\n");
    }
}
