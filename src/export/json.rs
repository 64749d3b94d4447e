//! JSON: the record for programs.

use super::told::Told;
use super::{About, Exporter, Record};
use crate::phrases::Phrases;

/// `.json`
pub(super) struct Json;

impl Exporter for Json {
    fn ending(&self) -> &'static str {
        "json"
    }

    fn write(&self, record: &Record, _: &Phrases) -> Vec<u8> {
        record.data.clone()
    }

    fn holds(&self, told: &[About<'_>], record: &Record) -> Vec<bool> {
        let file = String::from_utf8_lossy(&record.data);
        let mut texts = Told::of(texts(&file));
        let mut holds = |told: &About<'_>| match told {
            About::Counts | About::Owner => true,
            About::CountsBefore => false,
            About::Text(text) => {
                let quoted = serde_json::to_string(text).unwrap_or_default();
                texts.holds(quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default())
            }
        };
        told.iter().map(&mut holds).collect()
    }
}

/// Every text of the file as it is written there, without its quotes.
fn texts(mut file: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    while let Some((_, behind)) = file.split_once('"') {
        let mut escaped = false;
        let end = behind.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let (text, behind) = behind.split_at(end.unwrap_or(behind.len()));
        texts.push(text);
        file = behind.get(1..).unwrap_or_default();
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn every_text_is_found_as_it_is_written() {
        let file = r#"{"a": "say \"b\"", "c\\": ["", 1, "\\\"", "é"]}"#;
        assert_eq!(texts(file), ["a", r#"say \"b\""#, r"c\\", "", r#"\\\""#, "é"]);
    }
}
