//! The key table: `assets/keys.toml`, read once. Dispatch, the bar and the help come from it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Key;

const TABLE: &str = include_str!("../../assets/keys.toml");

/// What a key does. The names are those of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the table and the catalogue say what each does")]
pub enum Action {
    Move,
    Next,
    NextPart,
    PartBack,
    Back,
    Menu,
    Choose,
    Pick,
    NotSure,
    Pass,
    Why,
    Again,
    Note,
    Heads,
    Line,
    Checklist,
    Decide,
    Add,
    Change,
    Out,
    Quote,
    Skip,
    Park,
    Undo,
    MoreTime,
    Stop,
    Slow,
    Break,
    Aloud,
    Words,
    Looks,
    Plain,
    Place,
    Help,
    Go,
    Leave,
    Yes,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// What is pressed.
    pub keys: Vec<Key>,
    /// The same as it stands on the key cap.
    pub cap: String,
    /// What it does.
    pub action: Action,
    /// The same as it stands in the table: `next-part`.
    pub does: String,
    /// The phrase for the bar.
    pub word: String,
    /// Whether bar and help tell it.
    pub told: bool,
}

impl Binding {
    /// The key with which a row of the help presses it. Moving is no act of its own, and of several numbers a row says
    /// none. Answers are given on the question itself: together, the row would show which one it was.
    #[must_use]
    pub fn pressed_from_help(&self) -> Option<Key> {
        use Action::{Choose, Help, Move, NotSure, Pass, Pick};
        match self.action {
            Move | Pick | NotSure | Pass | Help => None,
            Choose if self.keys.len() > 1 => None,
            _ => self.keys.first().copied(),
        }
    }
}

#[derive(Deserialize)]
struct Table {
    groups: BTreeMap<String, Screen>,
    screens: BTreeMap<String, Screen>,
}

#[derive(Deserialize)]
struct Screen {
    #[serde(default)]
    also: Vec<String>,
    keys: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    press: String,
    cap: Option<String>,
    does: String,
    word: Option<String>,
    told: Option<bool>,
}

/// The keys of every screen.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    screens: BTreeMap<String, Vec<Binding>>,
}

impl Keymap {
    /// The built-in table. A row that cannot be read is left out; a test holds that there is none.
    #[must_use]
    pub fn built_in() -> Self {
        static BUILT_IN: LazyLock<Keymap> = LazyLock::new(|| {
            let Ok(table) = toml::from_str::<Table>(TABLE) else { return Keymap::default() };
            let screens = table.screens.iter().map(|(name, screen)| (name.clone(), bindings(screen, &table.groups)));
            Keymap { screens: screens.collect() }
        });
        BUILT_IN.clone()
    }

    /// The keys of the screen `name`, in order of need.
    #[must_use]
    pub fn of(&self, name: &str) -> &[Binding] {
        self.screens.get(name).map_or(&[], Vec::as_slice)
    }

    /// What `key` does on the screen `name`.
    #[must_use]
    pub fn action(&self, name: &str, key: Key) -> Option<Action> {
        let key = match key {
            Key::Char(c) => Key::Char(small(c)),
            other => other,
        };
        self.of(name).iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.action)
    }

    /// All screens, with their keys.
    pub fn screens(&self) -> impl Iterator<Item = &[Binding]> {
        self.screens.values().map(Vec::as_slice)
    }

    /// The same, where `action` has these keys on every screen. An arrow stays: it is the way for whoever has no letters.
    pub(super) fn change(&mut self, action: Action, keys: &[Key], cap: &str) {
        for binding in self.screens.values_mut().flatten().filter(|it| it.action == action) {
            let arrows = binding.keys.iter().copied().filter(|key| key.is_arrow());
            binding.keys = keys.iter().copied().chain(arrows).collect();
            cap.clone_into(&mut binding.cap);
        }
    }

    /// What stands on the cap of `action`.
    pub(super) fn cap(&self, action: Action) -> Option<&str> {
        self.screens().flatten().find(|binding| binding.action == action).map(|binding| binding.cap.as_str())
    }

    /// What stands on the cap of each action, for phrases that name a key: `key-go` and `G`.
    pub(super) fn caps(&self) -> Vec<(String, String)> {
        let mut caps: BTreeMap<&str, &str> = BTreeMap::new();
        for binding in self.screens().flatten() {
            let cap = caps.entry(&binding.does).or_insert(&binding.cap);
            // One screen may have a second key beside the one that all have.
            if binding.cap.len() < cap.len() {
                *cap = &binding.cap;
            }
        }
        caps.into_iter().map(|(does, cap)| (format!("key-{does}"), cap.to_owned())).collect()
    }
}

/// A letter works in either case.
fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn bindings(screen: &Screen, groups: &BTreeMap<String, Screen>) -> Vec<Binding> {
    let shared = screen.also.iter().filter_map(|name| groups.get(name)).flat_map(|group| &group.keys);
    let mut all: Vec<Binding> = Vec::new();
    for binding in screen.keys.iter().chain(shared).filter_map(binding) {
        if !all.iter().any(|earlier| earlier.keys.iter().any(|key| binding.keys.contains(key))) {
            all.push(binding);
        }
    }
    all
}

fn binding(row: &Row) -> Option<Binding> {
    Some(Binding {
        keys: row.press.split(' ').map(key).collect::<Option<_>>()?,
        cap: row.cap.clone().unwrap_or_else(|| row.press.clone()),
        action: action(&row.does)?,
        does: row.does.clone(),
        word: row.word.clone().unwrap_or_else(|| format!("key-{}", row.does)),
        told: row.told.unwrap_or(true),
    })
}

/// An action by its name in the table.
pub(super) fn action(does: &str) -> Option<Action> {
    serde_json::from_str(&format!("\"{does}\"")).ok()
}

/// A key by its name in the table.
pub(super) fn key(name: &str) -> Option<Key> {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Some(Key::Char(small(c))),
        _ => Some(match name {
            "Space" => Key::Char(' '),
            "Enter" => Key::Enter,
            "Esc" => Key::Esc,
            "Tab" => Key::Tab,
            "Shift+Tab" => Key::BackTab,
            "Backspace" => Key::Backspace,
            "Up" => Key::Up,
            "Down" => Key::Down,
            "Left" => Key::Left,
            "Right" => Key::Right,
            "PageUp" => Key::PageUp,
            "PageDown" => Key::PageDown,
            "Home" => Key::Home,
            "End" => Key::End,
            _ => return None,
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::{Action, Key, Keymap, TABLE, Table};
    use crate::phrases::Phrases;

    #[test]
    fn every_row_of_the_table_is_read() {
        let table: Table = toml::from_str(TABLE).unwrap();
        let rows = table.groups.values().chain(table.screens.values()).flat_map(|screen| &screen.keys);
        for row in rows {
            assert!(super::binding(row).is_some(), "{} {}", row.press, row.does);
        }
        for name in table.screens.values().flat_map(|screen| &screen.also) {
            assert!(table.groups.contains_key(name), "{name}");
        }
    }

    #[test]
    fn every_key_has_words_for_the_bar_and_for_help() {
        let phrases = Phrases::english();
        let keymap = Keymap::built_in();
        for binding in keymap.screens.values().flatten() {
            assert!(phrases.has(&binding.word), "{}", binding.word);
        }
    }

    #[test]
    fn no_screen_has_two_actions_on_one_key_and_no_chord_is_needed() {
        let table: Table = toml::from_str(TABLE).unwrap();
        for (name, screen) in &table.screens {
            let mut seen = Vec::new();
            for key in screen.keys.iter().flat_map(|row| row.press.split(' ')) {
                assert!(!seen.contains(&key), "{name}: {key} twice");
                assert!(!key.contains("Ctrl") && !key.contains("Alt"), "{name}: {key}");
                seen.push(key);
            }
        }
    }

    #[test]
    fn letters_work_in_either_case() {
        let keymap = Keymap::built_in();
        assert_eq!(keymap.action("question", Key::Char('x')), Some(Action::Stop));
        assert_eq!(keymap.action("question", Key::Char('X')), Some(Action::Stop));
        assert_eq!(keymap.action("reason", Key::Char('x')), None);
    }
}
