//! JSON: the record for programs.

use super::{Exporter, Record, Told};
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

    fn holds(&self, told: Told<'_>, record: &Record) -> bool {
        match told {
            Told::Counts | Told::Owner => true,
            Told::CountsBefore => false,
            Told::Text(text) => {
                let quoted = serde_json::to_string(text).unwrap_or_default();
                String::from_utf8_lossy(&record.data).contains(quoted.trim_matches('"'))
            }
        }
    }
}
