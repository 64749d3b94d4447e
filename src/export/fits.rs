//! What of a warning is true of a file of one format: not every format holds what a copy may tell.

use super::Record;
use super::truth::{Suspicion, Warning};

impl Warning {
    /// Whether `record`, written with this `ending`, still holds what the warning is about. The sheet to take home has no
    /// answers, and reasons for TO alone; a table has counts alone; the form for programs has reasons only of who said yes to quotes.
    #[must_use]
    pub fn is_about(&self, record: &Record, ending: &str) -> bool {
        let counts = matches!(self.what, Suspicion::EveryoneAlike | Suspicion::SideAlike | Suspicion::OneVoice);
        let in_texts = matches!(self.what, Suspicion::RareReason | Suspicion::NameInText);
        let text = self.text.as_deref().unwrap_or_default();
        match ending {
            "txt" if in_texts => record.title.contains(text) || sheet(record).any(|line| line.contains(text)),
            "txt" => !counts && self.what != Suspicion::EveryoneAlikeBefore,
            "csv" | "jsonl" if in_texts => record.table.rows.iter().flatten().any(|cell| cell.contains(text)),
            "csv" | "jsonl" => counts,
            "json" if in_texts => {
                let quoted = serde_json::to_string(text).unwrap_or_default();
                String::from_utf8_lossy(&record.data).contains(quoted.trim_matches('"'))
            }
            "json" => self.what != Suspicion::EveryoneAlikeBefore,
            _ => true,
        }
    }
}

fn sheet(record: &Record) -> impl Iterator<Item = &String> {
    record.sheet.parts.iter().flat_map(|(_, lines)| lines)
}
