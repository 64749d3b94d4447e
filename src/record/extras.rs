//! Fields of a file that this version does not know: kept beside the session, and written back (P8).

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::mention::Names;
use super::stored::{Event, Participant};
use crate::session::ParticipantId;

/// Unknown fields at the top, of participants and of events.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extras {
    pub(super) top: Map<String, Value>,
    pub(super) people: BTreeMap<ParticipantId, Map<String, Value>>,
    /// By `seq` and kind of event: what was taken back or taken out does not come back through its unknown fields.
    pub(super) events: BTreeMap<(u64, &'static str), Map<String, Value>>,
}

impl Extras {
    /// Without whatever holds one of `names` or `who`'s id: for taking a person out (P10).
    #[must_use]
    pub fn without(mut self, who: ParticipantId, names: &Names) -> Self {
        let tells = |value: &Value| tells(value, &who.to_string(), names);
        let keep = |fields: &mut Map<String, Value>| fields.retain(|key, value| !tells(value) && !names.stand_in(key));
        self.people.remove(&who);
        keep(&mut self.top);
        self.people.values_mut().for_each(keep);
        self.events.values_mut().for_each(keep);
        self
    }

    pub(super) fn put_into_event(&self, event: &mut Event, kind: &'static str) {
        event.more = self.events.get(&(event.seq.0, kind)).cloned().unwrap_or_default();
    }

    pub(super) fn put_into_person(&self, person: &mut Participant) {
        person.more = self.people.get(&person.id.0).cloned().unwrap_or_default();
    }
}

fn tells(value: &Value, id: &str, names: &Names) -> bool {
    match value {
        Value::String(text) => text == id || names.stand_in(text),
        Value::Array(items) => items.iter().any(|item| tells(item, id, names)),
        Value::Object(fields) => {
            fields.iter().any(|(key, value)| key == id || names.stand_in(key) || tells(value, id, names))
        }
        _ => false,
    }
}
