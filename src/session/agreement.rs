//! The agreement of the group: starters that it keeps, drops or says differently, lines of its own, and its rule.

use super::{Agreed, Body, Event, Rule, State};
use crate::content::{Activity, Item, Place, Stop};
use crate::text::Words;

/// One line of the group agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The starter's name, or nothing for a line of the group's own.
    pub item: Option<String>,
    /// What was decided about it.
    pub agreed: Agreed,
    /// The event that set it last.
    pub seq: u64,
}

/// A line as it reads, and whether it is the one of the session before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedLine {
    /// Its words.
    pub words: String,
    /// Whether the group took it over from last time, and left it as it was.
    pub recalled: bool,
}

impl State {
    /// Whether the group left this starter out of its agreement. What it did not touch is kept.
    #[must_use]
    pub fn is_dropped(&self, item: &str) -> bool {
        self.agreement.iter().any(|it| it.item.as_deref() == Some(item) && it.agreed == Agreed::Drop)
    }

    /// What the group decided last about a starter before it left it out: that stands where it takes it in again.
    #[must_use]
    pub fn agreed_before(&self, item: &str) -> Agreed {
        let set = self.log.iter().rev().filter_map(|event| match &event.body {
            Body::AgreementSet { item: it, agreed } if it == item && *agreed != Agreed::Drop => Some(agreed.clone()),
            _ => None,
        });
        set.into_iter().next().unwrap_or(Agreed::Keep)
    }

    /// A starter in the group's words, or in its own; where it is left out, as it was before.
    #[must_use]
    pub fn agreed_words(&self, item: &str, starter: &str) -> String {
        match self.agreed_before(item) {
            Agreed::Change(words) => words.to_string(),
            Agreed::Keep | Agreed::Drop => starter.to_owned(),
        }
    }

    /// The group's agreement in its words: starters that were not dropped, then lines of its own. What nobody touched
    /// (a starter, a line of last time) is kept once the group has been at the agreement, and not before.
    #[must_use]
    pub fn agreed_lines(&self, starters: &[Item]) -> Vec<AgreedLine> {
        let been_there = self.was_at_agreement();
        let starters = starters.iter().map(|it| (&it.id, it.text.as_str()));
        let known: Vec<(&String, &str)> = starters.collect();
        let set = |item: &String| self.agreement.iter().find(|line| line.item.as_ref() == Some(item));
        let of_starters = known.iter().map(|(item, text)| (set(item), *text));
        // Words of the group stay, also under a starter that this version no longer has.
        let other = |it: &&Agreement| !known.iter().any(|(item, _)| it.item.as_ref() == Some(item));
        let others = self.agreement.iter().filter(other).filter_map(|it| Some((Some(it), own_words(it)?.as_str())));
        let lines = of_starters.chain(others).filter_map(|(line, text)| {
            let recalled = line.is_some_and(|line| self.is_of_last_time(line.seq));
            let decided = been_there || line.is_some() && !recalled;
            let dropped = line.is_some_and(|line| line.agreed == Agreed::Drop);
            let words = line.and_then(own_words).map_or(text, Words::as_str).to_owned();
            (decided && !dropped).then_some(AgreedLine { words, recalled })
        });
        lines.collect()
    }

    /// Whether the group has been at its agreement.
    #[must_use]
    pub fn was_at_agreement(&self) -> bool {
        let at_agreement = |place: &Place| self.agenda.stop(*place) == Some(Stop::Activity(Activity::Agreement));
        self.started.is_some() && self.visited.iter().any(at_agreement)
    }

    /// Whether the event `seq` came into this session with what the one before agreed: before it began.
    #[must_use]
    pub fn is_of_last_time(&self, seq: u64) -> bool {
        let began = self.log.iter().find(|event| event.body == Body::Started).map(|event| event.seq);
        self.header.follows.is_some() && began.is_none_or(|began| seq < began)
    }

    /// Whether `event` is a line of the agreement of last time: it was set, and is no act to take back.
    pub(super) fn recalls(&self, event: &Event) -> bool {
        matches!(event.body, Body::AgreementSet { .. } | Body::AgreementAdded { .. }) && self.is_of_last_time(event.seq)
    }

    /// The rule that the group chose, and whether that was last time; nothing where it chose none.
    #[must_use]
    pub fn chosen_rule(&self) -> Option<(Rule, bool)> {
        let chosen = self.log.iter().rev().find(|event| matches!(event.body, Body::RuleChosen(_)))?;
        Some((self.rule, self.is_of_last_time(chosen.seq)))
    }

    /// The event of a line that the group added to its agreement, by its place among them.
    #[must_use]
    pub fn added_line(&self, place: usize) -> Option<u64> {
        let added = self.agreement.iter().filter(|it| it.item.is_none() && own_words(it).is_some());
        added.map(|it| it.seq).nth(place)
    }

    /// The words of the line that the event `seq` added to the agreement.
    #[must_use]
    pub fn added_words(&self, seq: u64) -> Option<&Words> {
        self.agreement.iter().find(|it| it.item.is_none() && it.seq == seq).and_then(own_words)
    }

    /// The lines that the group added to its agreement.
    pub fn added_agreement(&self) -> impl Iterator<Item = &Words> {
        self.agreement.iter().filter(|it| it.item.is_none()).filter_map(own_words)
    }
}

fn own_words(line: &Agreement) -> Option<&Words> {
    match &line.agreed {
        Agreed::Change(words) => Some(words),
        Agreed::Keep | Agreed::Drop => None,
    }
}
