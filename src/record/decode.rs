//! From a piece of the tree to its stored shape, or the place and the kind of what is wrong with it.

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value, json};

use super::fault::{Fault, Place, What};
use super::more::More;

/// Most fields of an object in which the one at fault is looked for.
const MOST_FIELDS: usize = 32;

/// `value` as `T`, and the fields that `T` does not know. `path` is where `value` stands.
pub(super) fn decode<T: DeserializeOwned + Serialize>(value: &Value, path: &str) -> Result<(T, More), Fault> {
    let plain = readable(value);
    let read: T = serde_path_to_error::deserialize(&*plain).map_err(|error| {
        let inner = error.path().to_string();
        let place = if inner == "." { path.to_owned() } else { join(path, &inner) };
        narrow::<T>(&plain, &place, inner == ".", &error.inner().to_string())
    })?;
    let ours = serde_json::to_value(&read).unwrap_or_default();
    if let Some(place) = list_for_object(value, &ours, path) {
        return Err(Fault::at(&place, What::ListForObject));
    }
    Ok((read, More::beyond(value, &ours)))
}

/// `value` for the reader, which refuses `0.10` and `1e400`, also in a field that it does not know. In a field that it
/// knows, what stands there instead is as wrong.
fn readable(value: &Value) -> Cow<'_, Value> {
    if !holds_odd_number(value) {
        return Cow::Borrowed(value);
    }
    let mut plain = value.clone();
    replace_odd_numbers(&mut plain);
    Cow::Owned(plain)
}

/// Numbers of this format are all whole, and none is under nothing; the reader keeps any other as a text of its own, which
/// fits nowhere.
fn is_odd(number: &Number) -> bool {
    !number.is_u64()
}

fn holds_odd_number(value: &Value) -> bool {
    match value {
        Value::Number(number) => is_odd(number),
        Value::Array(items) => items.iter().any(holds_odd_number),
        Value::Object(fields) => fields.values().any(holds_odd_number),
        _ => false,
    }
}

fn replace_odd_numbers(value: &mut Value) {
    match value {
        Value::Number(number) if is_odd(number) => *value = serde_json::json!({ "number": number.to_string() }),
        Value::Array(items) => items.iter_mut().for_each(replace_odd_numbers),
        Value::Object(fields) => fields.values_mut().for_each(replace_odd_numbers),
        _ => {}
    }
}

/// Values that may stand in for one that cannot be read.
static STAND_INS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let words = [
        "x",
        "p1",
        "2026-01-01T00:00:00+00:00",
        "2026-01-01",
        "started",
        "to",
        "live",
        "people",
        "participant",
        "staff",
        "slow",
        "room",
        "marks",
        "each_side",
        "planned",
        "welcome",
        "keep",
        "chose_not",
        "new",
        "someone_who_left",
        "no_time",
        "no",
        "asking",
    ];
    let plain = [json!(null), json!(1), json!(false), json!([]), json!({})];
    let promise = json!({"what": "", "who": [], "by": "", "hear": ""});
    let sides = json!({"people": "x", "staff": "x"});
    plain.into_iter().chain(words.map(Value::from)).chain([promise, sides]).collect()
});

/// As [`decode`], with everything that is wrong in `value`: for each value that cannot be read, the first stand-in with
/// which reading goes on takes its place.
pub(super) fn decode_mended<T: DeserializeOwned + Serialize>(
    value: &Value,
    path: &str,
) -> (Option<(T, More)>, Vec<Fault>) {
    let mut fault = match decode(value, path) {
        Ok(read) => return (Some(read), Vec::new()),
        Err(fault) => fault,
    };
    let (mut mended, mut faults) = (value.clone(), Vec::new());
    loop {
        faults.push(fault);
        let Some(next) = mend(&mut mended, path, &faults) else { return (None, faults) };
        match next {
            Ok(read) => return (Some(read), faults),
            Err(further) => fault = further,
        }
    }
}

/// What is read once a stand-in is in the place of the last of `faults`; nothing where none lets reading go on.
fn mend<T: DeserializeOwned + Serialize>(
    value: &mut Value,
    path: &str,
    faults: &[Fault],
) -> Option<Result<(T, More), Fault>> {
    let Place::Path(place) = &faults.last().filter(|_| faults.len() <= MOST_FIELDS)?.place else { return None };
    let pointer = pointer(place.strip_prefix(path)?);
    let goes_on = |read: &Result<_, Fault>| match read {
        Ok(_) => true,
        Err(fault) => !faults.iter().any(|told| is_within(fault, told)),
    };
    STAND_INS.iter().find_map(|stand_in| {
        put(value, &pointer, stand_in.clone())?;
        Some(decode(value, path)).filter(goes_on)
    })
}

/// Whether `fault` is at the place of `told`, or below it.
pub(super) fn is_within(fault: &Fault, told: &Fault) -> bool {
    let (Place::Path(inner), Place::Path(outer)) = (&fault.place, &told.place) else { return false };
    inner.strip_prefix(outer.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// `.order[2].x` as the reader's `/order/2/x`.
fn pointer(place: &str) -> String {
    let parts = place.split(['.', '[', ']']).filter(|part| !part.is_empty());
    parts.fold(String::new(), |pointer, part| format!("{pointer}/{part}"))
}

fn put(value: &mut Value, pointer: &str, new: Value) -> Option<()> {
    if let Some(there) = value.pointer_mut(pointer) {
        *there = new;
        return Some(());
    }
    let (above, field) = pointer.rsplit_once('/')?;
    value.pointer_mut(above)?.as_object_mut()?.insert(field.to_owned(), new);
    Some(())
}

/// `path.field`, also where `path` is empty or `field` an index.
pub(super) fn join(path: &str, field: &str) -> String {
    if path.is_empty() || field.starts_with('[') { format!("{path}{field}") } else { format!("{path}.{field}") }
}

/// The reader tells kinds apart only in its message; fields of events it does not tell at all, so they are tried.
fn narrow<T: DeserializeOwned>(value: &Value, place: &str, look: bool, message: &str) -> Fault {
    if let Some(field) = quoted(message, "missing field") {
        return Fault::at(&join(place, field), What::Missing);
    }
    let what = if message.starts_with("unknown variant") { What::NotKnown } else { What::WrongKind };
    let field = if look { field_at_fault::<T>(value, message) } else { None };
    Fault::at(&field.map_or_else(|| place.to_owned(), |field| join(place, &field)), what)
}

/// The field without which the message changes. Without `kind`, `seq` or `at` it always does, so they come last.
fn field_at_fault<T: DeserializeOwned>(value: &Value, message: &str) -> Option<String> {
    let fields = value.as_object().filter(|fields| fields.len() <= MOST_FIELDS)?;
    let last = ["kind", "seq", "at"];
    let first = fields.keys().map(String::as_str).filter(|field| !last.contains(field));
    let changes = |field: &&str| {
        let mut without = fields.clone();
        without.remove(*field).is_some()
            && T::deserialize(Value::Object(without)).map_or_else(|error| error.to_string() != message, |_| true)
    };
    first.chain(last).find(changes).map(str::to_owned)
}

fn quoted<'a>(message: &'a str, start: &str) -> Option<&'a str> {
    message.strip_prefix(start)?.split('`').nth(1)
}

/// Where `value` has a list and the shape has named fields: the reader would take their order for their names.
fn list_for_object(value: &Value, ours: &Value, path: &str) -> Option<String> {
    match (value, ours) {
        (Value::Array(_), Value::Object(_)) => Some(path.to_owned()),
        (Value::Object(a), Value::Object(b)) => {
            a.iter().find_map(|(key, value)| list_for_object(value, b.get(key)?, &join(path, key)))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.iter().zip(b).enumerate().find_map(|(i, (a, b))| list_for_object(a, b, &format!("{path}[{i}]")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

    use serde_json::{Value, json};

    use super::decode;
    use crate::record::fault::{Place, What};
    use crate::record::stored::{Event, Head};

    fn event() -> Value {
        json!({"seq": 1, "at": "2026-11-22T10:02:11+00:00", "kind": "answered", "participant": "p1",
               "question": "checklist.say", "round": 1, "answer": "to", "reason": null, "later": {"x": [1]}})
    }

    fn wrong(field: &str, value: Value) -> (What, String) {
        let mut event = event();
        event[field] = value;
        let fault = decode::<Event>(&event, "events[3]").expect_err("should be refused");
        let Place::Path(path) = fault.place else { panic!("no path") };
        (fault.what, path)
    }

    #[test]
    fn the_field_at_fault_is_named() {
        assert_eq!(wrong("answer", json!("maybe")), (What::NotKnown, "events[3].answer".into()));
        assert_eq!(wrong("kind", json!("danced")), (What::NotKnown, "events[3].kind".into()));
        assert_eq!(wrong("round", json!("1")), (What::WrongKind, "events[3].round".into()));
        assert_eq!(wrong("round", json!(70_000)), (What::WrongKind, "events[3].round".into()));
        assert_eq!(wrong("participant", json!("p01")), (What::WrongKind, "events[3].participant".into()));
        assert_eq!(wrong("at", json!("today")), (What::WrongKind, "events[3].at".into()));
        assert_eq!(wrong("seq", json!(u64::MAX)), (What::WrongKind, "events[3].seq".into()));
    }

    #[test]
    fn a_missing_field_is_named() {
        let mut event = event();
        event.as_object_mut().unwrap().remove("answer");
        let fault = decode::<Event>(&event, "events[0]").expect_err("should be refused");
        assert_eq!((fault.what, fault.place), (What::Missing, Place::Path("events[0].answer".into())));
    }

    #[test]
    fn unknown_fields_are_given_back() {
        let (_, beyond) = decode::<Event>(&event(), "").unwrap();
        assert_eq!(Value::Object(beyond.fields), json!({"later": {"x": [1]}}));
    }

    #[test]
    fn any_number_is_kept_in_a_field_that_is_not_known_and_refused_where_it_is_not_whole() {
        for odd in ["0.10", "2.5", "1e3", "-1", "1e400", "-1e999", "123456789012345678901234567890"] {
            let odd: Value = serde_json::from_str(odd).unwrap();
            let mut event = event();
            event["later"] = json!([odd]);
            let (_, beyond) = decode::<Event>(&event, "").unwrap();
            assert_eq!(beyond.fields["later"], json!([odd]));
            for field in ["seq", "round", "reason", "answer", "participant", "at"] {
                assert_eq!(wrong(field, odd.clone()).0, What::WrongKind, "{field}");
            }
        }
    }

    #[test]
    fn a_list_where_named_fields_belong_is_refused() {
        let fault = decode::<Event>(&json!(["started", 1]), "events[0]").expect_err("should be refused");
        assert_eq!(fault.what, What::WrongKind);
        let head = json!({"format": "x", "schema": 1, "id": "i", "title": "t", "language": "en", "reveal": "live",
            "sides": ["a", "b"],
            "agenda": {"id": "a", "title": "t", "version": 1, "steps": [["here", "Here", 5, []]], "methods": []}});
        let refused = |head: &Value| {
            let fault = decode::<Head>(head, "").expect_err("should be refused");
            (fault.what, fault.place)
        };
        let at = |path: &str| (What::ListForObject, Place::Path(path.into()));
        let mut within = head.clone();
        within["sides"] = json!({"people": "a", "staff": "b"});
        assert_eq!(refused(&within), at("agenda.steps[0]"));
        within["agenda"]["steps"] = json!([]);
        assert!(decode::<Head>(&within, "").is_ok());
        let mut first = within;
        first["sides"] = head["sides"].clone();
        assert_eq!(refused(&first), at("sides"));
    }
}
