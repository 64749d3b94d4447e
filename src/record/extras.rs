//! Fields of a file that this version does not know: kept beside the session, and written back (P8).

use std::collections::BTreeMap;

use serde_json::Value;

use super::more::More;
use super::names::Names;
use crate::session::{ParticipantId, State};

/// Unknown fields of the head, of participants and of events, at any depth. Not those of what is derived, nor of a draft,
/// which is another one soon.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extras {
    pub(super) top: More,
    pub(super) people: BTreeMap<ParticipantId, More>,
    /// By `seq` and kind of event: what was taken back or taken out does not come back through its unknown fields.
    pub(super) events: BTreeMap<(u64, &'static str), More>,
}

impl Extras {
    /// Without whatever holds one of `names` or `who`'s id: for taking a person out (P10).
    #[must_use]
    pub fn without(mut self, who: ParticipantId, names: &Names) -> Self {
        let id = who.to_string();
        let goes = |key: &str, value: &Value| tells(value, &id, names) || names.stand_in(key);
        self.people.remove(&who);
        self.top.drop_fields(&goes);
        self.people.values_mut().for_each(|more| more.drop_fields(&goes));
        self.events.values_mut().for_each(|more| more.drop_fields(&goes));
        self
    }

    /// Those of the events of `state`, by their numbers in the list.
    pub(super) fn of_events(&self, state: &State) -> More {
        let mut all = More::default();
        for (i, event) in state.log.iter().enumerate().filter(|_| !self.events.is_empty()) {
            let more = self.events.get(&(event.seq, event.body.kind())).cloned();
            all.put(i.to_string(), more.unwrap_or_default());
        }
        all
    }

    /// Those of the whole document of `state`.
    pub(super) fn of_document(&self, state: &State) -> More {
        let mut all = self.top.clone();
        let mut people = More::default();
        for (i, person) in state.people.iter().enumerate() {
            people.put(i.to_string(), self.people.get(&person.id).cloned().unwrap_or_default());
        }
        all.put("participants".into(), people);
        all.put("events".into(), self.of_events(state));
        all
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
