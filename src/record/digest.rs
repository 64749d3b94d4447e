//! The digest over the events: SHA-256 of them as JSON without white space, keys sorted, in hex.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// The digest of `events`. The same for the same values, in whatever order a file has their keys.
pub(super) fn digest(events: &Value) -> String {
    let mut hasher = Sha256::new();
    feed(&mut hasher, events);
    hasher.finalize().iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

fn feed(hasher: &mut Sha256, value: &Value) {
    match value {
        Value::Array(items) => {
            hasher.update("[");
            for (i, item) in items.iter().enumerate() {
                hasher.update(if i == 0 { "" } else { "," });
                feed(hasher, item);
            }
            hasher.update("]");
        }
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(key, _)| *key);
            hasher.update("{");
            for (i, (key, value)) in fields.into_iter().enumerate() {
                hasher.update(if i == 0 { "" } else { "," });
                hasher.update(Value::from(key.as_str()).to_string());
                hasher.update(":");
                feed(hasher, value);
            }
            hasher.update("}");
        }
        scalar => hasher.update(scalar.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::digest;

    #[test]
    fn is_that_of_compact_json_with_sorted_keys() {
        // printf '[{"a":"é\\n","b":[1,null]}]' | sha256sum
        let expected = "0afafe38040c627ba2d9e7c9a282ae2617d625662087776cf7baa291f6c35f69";
        assert_eq!(digest(&json!([{"b": [1, null], "a": "é\n"}])), expected);
    }
}
