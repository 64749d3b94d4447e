//! A line that did not end: it is a beginning, and gives nothing.

use super::{Heard, hear};
use crate::app::{Here, Msg};
use crate::phrases::Phrases;

/// What puts the words of `line` into the box in front, without the Enter that would give them. Nothing where it is no text.
pub(in crate::plain) fn half_a_line(here: &Here, line: &str, phrases: &Phrases) -> Vec<Msg> {
    let Heard::Do { mut msgs, .. } = hear(here, line, phrases) else { return Vec::new() };
    let words = msgs.iter().rposition(|msg| matches!(msg, Msg::Paste(_)));
    msgs.truncate(words.map_or(0, |at| at + 1));
    msgs
}
