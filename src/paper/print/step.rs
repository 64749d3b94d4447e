//! One step of the run sheet: what to say, what to do, which keys, for each thing the group does in it.

use super::tree::{Block, KeyCap, Lines, Part};
use super::{Print, Voice, asking, keys};
use crate::content::{Activity, Item, PickBy, Step, Stop};

/// Of what is said about co-production, the voices (method, section 1).
const VOICES: [&str; 5] = ["care_act", "nef", "tlap", "wales", "hampshire"];

/// The part of a step: its number in the plan, and the step.
pub(super) fn part(print: &Print<'_>, voice: &Voice<'_>, everywhere: &[KeyCap], (n, step): (usize, &Step)) -> Part {
    let title = voice.sided(&step.title);
    let values = [("n", n.into()), ("title", title.into()), ("minutes", step.minutes.into())];
    let acts = Acts { print, voice, everywhere };
    let blocks = step.activities.iter().flat_map(|activity| acts.blocks(activity)).collect();
    Part { heading: voice.fill("sheet-step", &values), blocks }
}

/// What every activity is told with.
pub(super) struct Acts<'a> {
    pub(super) print: &'a Print<'a>,
    pub(super) voice: &'a Voice<'a>,
    pub(super) everywhere: &'a [KeyCap],
}

impl Acts<'_> {
    fn blocks(&self, activity: &Activity) -> Vec<Block> {
        if let Activity::Method { method, questions, card } = activity {
            return self.method(method, questions, *card);
        }
        let voice = self.voice;
        let mut blocks = vec![voice.aloud(self.said(activity)), voice.doing(&doing_key(activity))];
        if *activity == Activity::Welcome || *activity == Activity::People && self.asks_consent_here() {
            blocks.extend(for_the_room(voice));
        }
        blocks.extend(self.lists(activity));
        blocks.extend(self.keys(&stop(activity)));
        blocks.extend(asking::within(self, activity));
        blocks
    }

    /// What the screen of `activity` says to the room.
    fn said(&self, activity: &Activity) -> Vec<String> {
        let voice = self.voice;
        let say = |keys: &[&str]| keys.iter().map(|key| voice.say(key)).collect::<Vec<_>>();
        match activity {
            Activity::Welcome => self.welcome(),
            Activity::Plan => say(&["plan-heading", "plan-lead"]),
            Activity::Voices => self.voices(),
            Activity::YouSaid { .. } => say(&["you-said-heading", "you-said-lead"]),
            Activity::Access => say(&["access-heading", "access-lead"]),
            Activity::Agreement => say(&["agreement-heading", "agreement-lead"]),
            Activity::People => self.people(),
            Activity::Missing => say(&["missing-heading", "missing-lead"]),
            Activity::CheckIn => say(&["card-check-in-1", "card-round-aloud"]),
            Activity::Method { method, questions, .. } => self.opening(method, questions.len()),
            Activity::Pick(pick) => asking::pick_words(voice, pick.by),
            Activity::Again { most, .. } => asking::pick_words(voice, PickBy::Questions(*most)),
            Activity::Compare => say(&["compare-heading", "compare-lead", "compare-people"]),
            Activity::Break => {
                let back = voice.blank("card-break-2", "time");
                vec![voice.say("card-break-1"), back, voice.blank("card-helpline", "who")]
            }
            Activity::Position => vec![voice.blank("sheet-position", "word")],
            Activity::Differ => say(&["differ-heading", "differ-lead"]),
            Activity::Promises => say(&["promises-heading", "promises-lead"]),
            Activity::CarPark => say(&["car-park-heading", "car-park-lead"]),
            Activity::Notes => say(&["notes-heading", "notes-lead"]),
            Activity::ClosingRound => say(&["card-closing-1", "card-round-aloud"]),
            Activity::End => say(&["end-heading", "end-change-mind"]),
        }
    }

    fn welcome(&self) -> Vec<String> {
        let voice = self.voice;
        let first = [voice.blank("welcome-heading", "title"), voice.blank("welcome-about", "about")];
        let lines = self.print.library.room.welcome.lines().map(|line| voice.sided(line));
        first.into_iter().chain(lines).collect()
    }

    fn voices(&self) -> Vec<String> {
        let facts = self.print.library.room.facts.iter().filter(|fact| VOICES.contains(&fact.id.as_str()));
        let line = |heading: &str, line: &str| {
            self.voice.fill("sheet-voice", &[("who", heading.into()), ("words", self.voice.sided(line).into())])
        };
        let lines = facts.flat_map(|fact| fact.lines.iter().map(|it| line(&fact.heading, it)));
        std::iter::once(self.voice.say("voices-title")).chain(lines).collect()
    }

    /// Without a welcome, consent is asked here, in its short form (R21).
    fn people(&self) -> Vec<String> {
        let voice = self.voice;
        let short = if self.asks_consent_here() { self.print.library.room.welcome.latecomer.as_slice() } else { &[] };
        let lines = short.iter().map(|line| voice.sided(line));
        lines.chain(["people-heading", "people-lead", "people-paper"].map(|key| voice.say(key))).collect()
    }

    fn asks_consent_here(&self) -> bool {
        !self.print.has(&Activity::Welcome)
    }

    /// What is ticked or filled in, besides.
    fn lists(&self, activity: &Activity) -> Vec<Block> {
        let voice = self.voice;
        let room = &self.print.library.room;
        let ticks = |items: &[Item]| Block::Ticks(items.iter().map(|item| voice.sided(&item.text)).collect());
        match activity {
            Activity::Access => vec![ticks(&room.lists.access)],
            Activity::Agreement => {
                let rules = ["rule-each-side", "rule-everyone", "rule-most"].map(|key| voice.say(key));
                let rule = Block::Heading(voice.say("agreement-rule"));
                vec![
                    ticks(&room.lists.agreement),
                    voice.write("sheet-agreement-own", 2),
                    rule,
                    Block::Ticks(rules.to_vec()),
                ]
            }
            _ => Vec::new(),
        }
    }

    /// The keys at `stop`, where it has any of its own.
    pub(super) fn keys(&self, stop: &Stop) -> Option<Block> {
        let keys = keys::own(self.print, stop, self.everywhere);
        (!keys.is_empty()).then(|| Block::Keys { label: self.voice.say("sheet-keys"), keys })
    }
}

/// What paper adds to consent, and the answers of the room as a whole (R21).
fn for_the_room(voice: &Voice<'_>) -> Vec<Block> {
    let share = voice.fill("sheet-share", &[("question", voice.say("welcome-share-counts").into())]);
    let paper = Lines { label: voice.say("sheet-say-paper"), lines: voice.lines("sheet-paper-consent"), aloud: true };
    vec![
        Block::Lines(paper),
        Block::Write { label: share, lines: 1 },
        voice.write("welcome-helpline", 1),
        voice.write("welcome-keep-until", 1),
    ]
}

/// Where an activity that asks no question itself is shown.
fn stop(activity: &Activity) -> Stop {
    match activity {
        Activity::Pick(pick) => Stop::Pick(pick.clone()),
        other => Stop::Activity(other.clone()),
    }
}

/// `sheet-do-car-park`
fn doing_key(activity: &Activity) -> String {
    format!("sheet-do-{}", activity.name().replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::{VOICES, doing_key};
    use crate::content::{Activity, Library};
    use crate::phrases::Phrases;

    #[test]
    fn the_run_sheet_says_what_to_do_at_every_activity() {
        let phrases = Phrases::english();
        let you_said = Activity::YouSaid { first_time: None };
        let named = Activity::PLAIN.iter().chain([&you_said]).map(doing_key);
        for key in named.chain(["sheet-do-pick", "sheet-do-again"].map(String::from)) {
            assert!(phrases.has(&key), "{key}");
        }
    }

    #[test]
    fn every_voice_is_among_the_facts() {
        let facts = Library::built_in().room.facts;
        assert!(VOICES.iter().all(|id| facts.iter().any(|fact| fact.id == *id)));
    }
}
