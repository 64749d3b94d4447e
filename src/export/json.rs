//! JSON: the record for programs.

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

    fn holds(&self, told: About<'_>, record: &Record) -> bool {
        match told {
            About::Counts | About::Owner => true,
            About::CountsBefore => false,
            About::Text(text) => {
                let quoted = serde_json::to_string(text).unwrap_or_default();
                String::from_utf8_lossy(&record.data).contains(quoted.trim_matches('"'))
            }
        }
    }
}
