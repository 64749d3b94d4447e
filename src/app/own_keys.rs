//! A group's own keys: a file that names actions of the key table, each with the keys that it has here instead.
//!
//! Arrows, Enter, Esc, Tab, Backspace and the numbers of answers stay: screens and printed cards tell them, and they are
//! what works while letters are typed.

use std::collections::BTreeSet;

use super::Key;
use super::keymap::{Action, Keymap, action, key};
use crate::settings::table::{Found, Value, parse, quoted, told};
use crate::settings::{self, Fault};

/// Its name in the data folder.
pub const KEYS_FILE: &str = "keys.toml";

/// Most columns of a key cap that leave room for others on the bar.
const MOST_KEYS: usize = 3;

/// What can be wrong in such a file. `action` and `other` are names of the key table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum KeyFault {
    /// It is no TOML of this form.
    Form(settings::FaultKind),
    /// There is no such action.
    NoAction { action: String },
    /// This one keeps its keys.
    Stays { action: String },
    /// Not a text with one to three keys in it.
    NoKeys { action: String },
    /// Several keys at once.
    Chord { key: String },
    /// A function key: not every keyboard has it within reach.
    FarKey { key: String },
    /// A number: it is an answer, or a row.
    Number { key: String },
    /// There is no such key.
    NoKey { key: String },
    /// On some screen the key does something else, too.
    Taken { key: String, action: String, other: String },
}

impl KeyFault {
    /// Its name, which is also the key of its words in the catalogue.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Form(kind) => kind.name(),
            Self::NoAction { .. } => "key-fault-no-action",
            Self::Stays { .. } => "key-fault-stays",
            Self::NoKeys { .. } => "key-fault-no-keys",
            Self::Chord { .. } => "key-fault-chord",
            Self::FarKey { .. } => "key-fault-far-key",
            Self::Number { .. } => "key-fault-number",
            Self::NoKey { .. } => "key-fault-no-key",
            Self::Taken { .. } => "key-fault-taken",
        }
    }

    /// What goes into its words, by the names that the catalogue uses.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Form(kind) => kind.values(),
            Self::NoAction { action } | Self::Stays { action } | Self::NoKeys { action } => {
                vec![("action", action.clone())]
            }
            Self::Chord { key } | Self::FarKey { key } | Self::Number { key } | Self::NoKey { key } => {
                vec![("key", key.clone())]
            }
            Self::Taken { key, action, other } => {
                vec![("key", key.clone()), ("action", action.clone()), ("other", other.clone())]
            }
        }
    }
}

/// One action with its own keys, and where it stands in the file.
struct Change {
    at: usize,
    action: Action,
    keys: Vec<Key>,
    cap: String,
}

/// The key table with the changes of `file`, and everything that is wrong in it, by line. With a mistake in it nothing is
/// changed: half of the keys would be none that anybody knows.
#[must_use]
pub fn own_keys(file: &str) -> (Keymap, Vec<Fault<KeyFault>>) {
    let (table, unread) = match parse(file) {
        Ok(parsed) => parsed,
        Err(kind) => return (Keymap::built_in(), vec![Fault { line: None, kind: KeyFault::Form(kind) }]),
    };
    let mut found: Found<KeyFault> = unread.into_iter().map(|(at, kind)| (at, KeyFault::Form(kind))).collect();
    let mut changes = Vec::new();
    for (name, value) in &table {
        let at = name.span().start;
        match change(at, name.get_ref(), value.get_ref()) {
            Ok(change) => changes.push(change),
            Err(kinds) => found.extend(kinds.into_iter().map(|kind| (at, kind))),
        }
    }
    let mut keymap = Keymap::built_in();
    for change in &changes {
        keymap.change(change.action, &change.keys, &change.cap);
    }
    found.extend(taken(&keymap, &changes));
    let faults = told(file, found);
    (if faults.is_empty() { keymap } else { Keymap::built_in() }, faults)
}

fn change(at: usize, name: &str, value: &Value<'_>) -> Result<Change, Vec<KeyFault>> {
    let told = quoted(name);
    let Some(action) = action(name) else { return Err(vec![KeyFault::NoAction { action: told }]) };
    if stays(action) {
        return Err(vec![KeyFault::Stays { action: told }]);
    }
    let names: Vec<&str> = value.as_str().unwrap_or_default().split_whitespace().collect();
    if names.is_empty() || names.len() > MOST_KEYS {
        return Err(vec![KeyFault::NoKeys { action: told }]);
    }
    let (mut keys, mut wrong) = (Vec::new(), Vec::new());
    for name in &names {
        match one_key(name) {
            Ok(key) => keys.push(key),
            Err(kind) => wrong.push(kind),
        }
    }
    let caps =
        names.iter().map(|name| if name.chars().count() == 1 { name.to_uppercase() } else { (*name).to_owned() });
    let cap = caps.collect::<Vec<_>>().join(", ");
    if wrong.is_empty() { Ok(Change { at, action, keys, cap }) } else { Err(wrong) }
}

/// What is told by arrows, numbers, or keys that work while letters are typed.
fn stays(action: Action) -> bool {
    use Action::{Back, Choose, Menu, Move, Next, NextPart, NotSure, PartBack, Pass, Pick};
    matches!(action, Move | Next | NextPart | PartBack | Back | Menu | Choose | Pick | NotSure | Pass)
}

fn one_key(name: &str) -> Result<Key, KeyFault> {
    let told = quoted(name);
    let is_one = name.chars().count() == 1;
    if !is_one && name.contains('+') {
        return Err(KeyFault::Chord { key: told });
    }
    if name.strip_prefix(['F', 'f']).is_some_and(|number| number.parse::<u8>().is_ok()) {
        return Err(KeyFault::FarKey { key: told });
    }
    if is_one && name.chars().all(char::is_numeric) {
        return Err(KeyFault::Number { key: told });
    }
    key(name).ok_or(KeyFault::NoKey { key: told })
}

/// Changed keys that do something else on a screen where they are pressed.
fn taken(keymap: &Keymap, changes: &[Change]) -> Found<KeyFault> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for bindings in keymap.screens() {
        for change in changes {
            let Some(own) = bindings.iter().find(|it| it.action == change.action) else { continue };
            for other in bindings.iter().filter(|it| it.action != change.action) {
                let both = other.keys.iter().any(|key| change.keys.contains(key));
                if both && seen.insert((change.at, other.does.clone())) {
                    let (action, other) = (own.does.clone(), other.does.clone());
                    found.push((change.at, KeyFault::Taken { key: own.cap.clone(), action, other }));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Action, Key, Keymap, own_keys};

    /// Lines and names of what is wrong in `file`.
    fn wrong(file: &str) -> Vec<(usize, &'static str)> {
        own_keys(file).1.iter().map(|fault| (fault.line.unwrap_or(0), fault.kind.name())).collect()
    }

    #[test]
    fn an_action_has_its_own_keys_on_every_screen_and_no_longer_the_usual_one() {
        let (keymap, faults) = own_keys("# ours\nstop = \"Z Space\"\nundo = \"É\"\n");
        assert!(faults.is_empty(), "{faults:?}");
        for screen in ["question", "reveal", "slow", "position"] {
            for key in ['z', 'Z', ' '] {
                assert_eq!(keymap.action(screen, Key::Char(key)), Some(Action::Stop), "{screen}");
            }
            assert_eq!(keymap.action(screen, Key::Char('x')), None, "{screen}");
        }
        assert_eq!(keymap.action("question", Key::Char('é')), Some(Action::Undo));
        assert_eq!(keymap.action("question", Key::Char('É')), Some(Action::Undo));
        let stop = keymap.of("question").iter().find(|it| it.action == Action::Stop);
        assert_eq!(stop.map(|it| it.cap.as_str()), Some("Z, Space"));
    }

    #[test]
    fn two_actions_may_change_places() {
        let (keymap, faults) = own_keys("stop = \"S\"\nslow = \"X\"\n");
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(keymap.action("question", Key::Char('s')), Some(Action::Stop));
        assert_eq!(keymap.action("question", Key::Char('x')), Some(Action::Slow));
    }

    #[test]
    fn every_mistake_is_told_with_its_line_and_nothing_is_changed() {
        let file = "stop = \"Z\"\nfly = \"A\"\nslow = \"Ctrl+S\"\nbreak = \"F5\"\nnote = \"Insert\"\npark = 3\nnext = \"G\"\n\
                    undo = \"L\"\nwhy = \"\"\nline = \"A B C D\"\nstop = \"Y\"\npick = \"J K L\"\nheads=\"Alt+H F1 \"\n";
        let told = [
            (2, "key-fault-no-action"),
            (3, "key-fault-chord"),
            (4, "key-fault-far-key"),
            (5, "key-fault-no-key"),
            (6, "key-fault-no-keys"),
            (7, "key-fault-stays"),
            (8, "key-fault-taken"),
            (9, "key-fault-no-keys"),
            (10, "key-fault-no-keys"),
            (11, "fault-key-twice"),
            (12, "key-fault-stays"),
            (13, "key-fault-chord"),
            (13, "key-fault-far-key"),
        ];
        assert_eq!(wrong(file), told);
        assert_eq!(own_keys(file).0.action("question", Key::Char('z')), None);
        assert_eq!(own_keys(file).0.action("question", Key::Char('x')), Some(Action::Stop));
        assert_eq!(wrong("stop = Z\n"), [(1, "fault-unreadable")]);
    }

    #[test]
    fn a_key_that_is_needed_while_typing_or_answering_is_never_free() {
        for key in ["Enter", "Esc", "Up", "Backspace"] {
            assert!(wrong(&format!("stop = \"{key}\"")).iter().all(|it| it.1 == "key-fault-taken"), "{key}");
            assert!(!wrong(&format!("stop = \"{key}\"")).is_empty(), "{key}");
        }
    }

    #[test]
    fn numbers_stay_answers_and_rows_also_where_no_screen_has_both() {
        for action in ["stop", "add", "quote", "heads"] {
            for key in ["0", "1", "9", "A 4"] {
                assert_eq!(wrong(&format!("{action} = \"{key}\"")), [(1, "key-fault-number")], "{action} {key}");
            }
        }
    }

    #[test]
    fn no_file_changes_nothing() {
        let (keymap, faults) = own_keys("");
        assert!(faults.is_empty());
        assert_eq!(keymap.caps(), Keymap::built_in().caps());
    }
}
