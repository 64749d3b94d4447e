//! What can be saved of a damaged file: its head, and every event that can be read and still makes sense.

use std::collections::BTreeSet;
use std::mem;

use serde::de::IgnoredAny;
use serde_json::de::Deserializer;

use super::amounts::{Amounts, MOST_EVENTS};
use super::bytes::Left;
use super::check::Known;
use super::decode::decode;
use super::stored::Head;
use super::{SCHEMA, bytes, open};
use crate::content::QuestionId;
use crate::session::{Body, Event, Header, State};

/// How an event begins in every file that was written here. No words can hold it: there its quotes would be escaped.
const BEGINS: &str = "\"seq\"";
/// So often it is looked behind a place where the text is broken, and in no file longer than this: no file may hang us.
const MOST_BREAKS: usize = 50;
const LONGEST_BROKEN: usize = 4 << 20;

/// What could be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Salvaged {
    /// The session, as far as it can be read.
    pub state: State,
    /// In how many places something is left out, a cut-off end aside. It may have changed what stands behind it, or taken
    /// it back, so that all has to be read over.
    pub left_out: usize,
}

/// The session as far as its events can be read; nothing when the head cannot be read. What cannot be read is left out, and
/// behind it whatever refers to something that is not there. It holds no more than a file may that is opened. Best effort:
/// the caller saves it into a new file and never touches the damaged one (safety, section 2).
#[must_use]
pub fn salvage(damaged: &[u8]) -> Option<Salvaged> {
    let text = readable(damaged);
    let (head, rest) = split(&text)?;
    let mut left = Left::default();
    let tree = bytes::parse(&format!("{head}]}}"), &mut left).ok()?;
    if open::version(&tree) != Ok(u64::from(SCHEMA)) {
        return None;
    }
    let (head, _) = decode::<Head>(&tree, "").ok()?;
    if !open::limit(&head).is_empty() {
        return None;
    }
    let header = Header::from(head);
    let Saving { events, left_out, gap, .. } = Saving::of(&header, left).read(rest);
    Some(Salvaged { state: State::fold(header, events), left_out: left_out + usize::from(gap) })
}

/// `damaged` as text. Bytes that are none become what no text in JSON may hold, so that nobody's words are read otherwise
/// than they were said.
fn readable(damaged: &[u8]) -> String {
    let bytes = damaged.get(..damaged.len().min(bytes::MOST_BYTES)).unwrap_or_default();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.utf8_chunks().fold(String::with_capacity(bytes.len()), |mut text, chunk| {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push('\0');
        }
        text
    })
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

/// The events that were saved so far.
struct Saving {
    events: Vec<Event>,
    left_out: usize,
    /// Something was left out since the last event.
    gap: bool,
    /// How much of the file may still be read.
    left: Left,
    known: Known,
    rounds: BTreeSet<(QuestionId, u32)>,
    amounts: Amounts,
}

impl Saving {
    fn of(header: &Header, left: Left) -> Self {
        let (events, rounds, amounts) = (Vec::new(), BTreeSet::new(), Amounts::default());
        Self { events, left_out: 0, gap: false, left, known: Known::of(header), rounds, amounts }
    }

    /// Takes what can be taken. What is refused counts too: no file may keep this busy.
    fn read(mut self, mut rest: &str) -> Self {
        let mut breaks = if rest.len() > LONGEST_BROKEN { MOST_BREAKS } else { 0 };
        let mut looked_at = 0;
        while !rest.trim_start().starts_with(']') {
            rest = if looked_at == MOST_EVENTS || self.left.is_nothing() {
                self.gap = true;
                break;
            } else if let Some((value, after)) = next(rest) {
                looked_at += 1;
                self.take(value);
                after.trim_start().strip_prefix(',').unwrap_or(after)
            } else if let Some(behind) = next_beginning(rest).filter(|_| breaks < MOST_BREAKS) {
                breaks += 1;
                self.gap = true;
                behind
            } else {
                break;
            };
        }
        self
    }

    fn take(&mut self, value: &str) {
        let last = self.events.last().map_or(0, |event| event.seq);
        // What is refused inside it, as a field that stands twice, makes it no event; where it ends is known all the same.
        let value = bytes::parse(value, &mut self.left).unwrap_or_default();
        let event = open::event(&value, "events", last).ok().map(|(event, _)| event);
        match event.filter(|event| self.accepts(event)) {
            Some(event) => self.keep(event),
            None => self.gap = true,
        }
    }

    /// Whether the event makes no more than a workshop can have, and, once something is missing, refers to what is there.
    fn accepts(&self, event: &Event) -> bool {
        let is_whole = !self.gap && self.left_out == 0;
        let makes_sense = || self.known.judge(event, "events").is_empty() && self.is_asked(&event.body);
        (is_whole || makes_sense()) && self.amounts.holds(&event.body)
    }

    fn keep(&mut self, event: Event) {
        self.known.take(&event);
        self.amounts.take(&event.body);
        if let Body::QuestionOpened { question, round, .. } = &event.body {
            self.rounds.insert((question.clone(), *round));
        }
        self.left_out += usize::from(mem::take(&mut self.gap));
        self.events.push(event);
    }

    /// Whether the round was begun to which something belongs.
    fn is_asked(&self, body: &Body) -> bool {
        match body {
            Body::Answered { question, round, .. }
            | Body::PutLast { question, round, .. }
            | Body::Revealed { question, round }
            | Body::Said { question, round, .. } => self.rounds.contains(&(question.clone(), *round)),
            _ => true,
        }
    }
}

/// The next value, and what follows it; nothing where the text is broken.
fn next(text: &str) -> Option<(&str, &str)> {
    let mut values = Deserializer::from_str(text).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    text.split_at_checked(values.byte_offset())
}

/// Where the next event may begin, behind the place where the text is broken.
fn next_beginning(text: &str) -> Option<&str> {
    let mut behind = text.trim_start().chars();
    behind.next()?;
    let behind = behind.as_str();
    behind.match_indices(BEGINS).find_map(|(at, _)| {
        let start = behind.get(..at)?.trim_end().strip_suffix('{')?.len();
        behind.get(start..)
    })
}
