//! What can be saved of a damaged file: its head, and its events up to the first that cannot be read.

use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::de::Deserializer;

use super::decode::decode;
use super::stored::Head;
use super::{SCHEMA, bytes, open};
use crate::session::{Event, State};

/// The session as far as its events can be read one after the other, and how many they are; nothing when the head cannot
/// be read. Best effort: the caller saves it into a new file and never touches the damaged one (safety, section 2).
#[must_use]
pub fn salvage(damaged: &[u8]) -> Option<(State, usize)> {
    let text = readable(damaged)?;
    let (head, rest) = split(text)?;
    let tree = bytes::parse(&format!("{head}]}}")).ok()?;
    if open::version(&tree) != Ok(u64::from(SCHEMA)) {
        return None;
    }
    let (head, _) = decode::<Head>(&tree, "").ok()?;
    let events = events(rest);
    let count = events.len();
    Some((State::fold(head.into(), events), count))
}

/// The longest start of `damaged` that is text.
fn readable(damaged: &[u8]) -> Option<&str> {
    let bytes = damaged.get(..damaged.len().min(bytes::MOST_BYTES))?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let whole = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    std::str::from_utf8(bytes.get(..whole)?).ok()
}

/// The text up to the start of the list of events, and what follows. The name cannot stand so in anybody's words: there
/// its quotes would be escaped.
fn split(text: &str) -> Option<(&str, &str)> {
    let name = "\"events\"";
    text.match_indices(name).find_map(|(at, _)| {
        let rest = text.get(at + name.len()..)?.trim_start().strip_prefix(':')?.trim_start().strip_prefix('[')?;
        Some((text.get(..text.len() - rest.len())?, rest))
    })
}

fn events(mut rest: &str) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    while let Some((value, after)) = next(rest) {
        let last = events.last().map_or(0, |event| event.seq);
        match open::event(&value, "events", last) {
            Ok((event, _)) if events.len() < open::MOST_EVENTS => events.push(event),
            _ => break,
        }
        match after.trim_start().strip_prefix(',') {
            Some(after) => rest = after,
            None => break,
        }
    }
    events
}

fn next(text: &str) -> Option<(Value, &str)> {
    let mut values = Deserializer::from_str(text).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    let (value, rest) = text.split_at_checked(values.byte_offset())?;
    Some((bytes::parse(value).ok()?, rest))
}
