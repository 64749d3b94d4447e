//! JSON: the record for programs.

use super::{Exporter, Record};
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
}
