//! The JSON Schema of the transcript, made from the stored shapes.

use serde_json::Value;

use super::stored::Document;
use crate::weigh::Results;

/// The schema, as it is committed in `assets/schema/alongside-session-1.json`.
#[must_use]
pub fn schema() -> Value {
    schemars::schema_for!(Document<Results>).to_value()
}
