//! Fields of an object that this version does not know, and of what is within it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// Unknown fields, each where it stood.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct More {
    /// Those of the object itself.
    pub(super) fields: Map<String, Value>,
    /// Those further in, by the name of a field or the number of an item.
    pub(super) within: BTreeMap<String, More>,
}

impl More {
    /// What `value` has beyond `ours`, which is the same as this version writes it.
    pub(super) fn beyond(value: &Value, ours: &Value) -> Self {
        let mut more = Self::default();
        match (value, ours) {
            (Value::Object(theirs), Value::Object(ours)) => {
                for (key, value) in theirs {
                    match ours.get(key) {
                        Some(ours) => more.put(key.clone(), Self::beyond(value, ours)),
                        None => drop(more.fields.insert(key.clone(), value.clone())),
                    }
                }
            }
            (Value::Array(theirs), Value::Array(ours)) => {
                for (i, (value, ours)) in theirs.iter().zip(ours).enumerate() {
                    more.put(i.to_string(), Self::beyond(value, ours));
                }
            }
            _ => {}
        }
        more
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.within.is_empty()
    }

    /// Takes in what stands at `key`, if there is any.
    pub(super) fn put(&mut self, key: String, more: Self) {
        if !more.is_empty() {
            self.within.insert(key, more);
        }
    }

    /// Drops every field for which `goes` says so, at any depth.
    pub(super) fn drop_fields(&mut self, goes: &dyn Fn(&str, &Value) -> bool) {
        self.fields.retain(|key, value| !goes(key, value));
        self.within.values_mut().for_each(|more| more.drop_fields(goes));
    }

    /// Puts the fields back where they stood, as far as that is still there.
    pub(super) fn put_into(&self, value: &mut Value) {
        for (key, more) in &self.within {
            let inner = match &mut *value {
                Value::Array(items) => key.parse::<usize>().ok().and_then(|i| items.get_mut(i)),
                other => other.get_mut(key),
            };
            if let Some(inner) = inner {
                more.put_into(inner);
            }
        }
        if let Value::Object(known) = value {
            for (key, value) in &self.fields {
                known.entry(key).or_insert_with(|| value.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::More;

    #[test]
    fn what_is_beyond_comes_back_to_its_place_and_over_nothing() {
        let theirs = json!({"a": {"b": 1, "x": [2]}, "list": [{"c": 1}, {"c": 2, "x": null}], "x": {"y": 1}});
        let ours = json!({"a": {"b": 1}, "list": [{"c": 1}, {"c": 2}]});
        let more = More::beyond(&theirs, &ours);
        let mut again = ours.clone();
        more.put_into(&mut again);
        assert_eq!(again, theirs);
        let mut other = json!({"a": 7, "list": [{"c": 1}], "x": "ours"});
        more.put_into(&mut other);
        assert_eq!(other, json!({"a": 7, "list": [{"c": 1}], "x": "ours"}));
        assert!(More::beyond(&ours, &ours).is_empty());
    }
}
