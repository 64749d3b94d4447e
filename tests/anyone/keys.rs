//! Keys that nobody is kept out by: one at a time, as slow as one likes, and each told in the help.

use alongside::app::{Action, Binding, Here, Key, Keymap, Msg};
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::drawn::squeezed;
use crate::drive::{Program, english};
use crate::figure::Figure;

/// The table has no field but these: none for how long, how often or how soon a key is pressed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    groups: BTreeMap<String, Screen>,
    screens: BTreeMap<String, Screen>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Screen {
    #[serde(default)]
    #[expect(dead_code, reason = "known, and no key")]
    also: Vec<String>,
    keys: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    press: String,
    #[expect(dead_code, reason = "known, and no key")]
    cap: Option<String>,
    does: String,
    #[expect(dead_code, reason = "known, and no key")]
    word: Option<String>,
    #[expect(dead_code, reason = "known, and no key")]
    told: Option<bool>,
}

/// What keeps somebody out who presses one key at a time, on a small keyboard.
fn wrong(row: &Row) -> Option<String> {
    let is_chord = |key: &&str| key.len() > 1 && key.contains('+');
    let is_far = |key: &&str| key.starts_with('F') && key[1..].parse::<u8>().is_ok();
    let keys: Vec<&str> = row.press.split(' ').collect();
    // Tab goes round: it comes to every part that Shift+Tab comes to.
    let plain = keys.iter().any(|key| !is_chord(key) && !is_far(key)) || row.does == "part-back";
    let ctrl = keys.iter().any(|key| key.contains("Ctrl") || key.contains("Alt"));
    (!plain || ctrl).then(|| format!("{} {}", row.press, row.does))
}

pub fn measure() -> Vec<Figure> {
    let table: Table = toml::from_str(include_str!("../../assets/keys.toml")).expect("the table has no other field");
    let rows: Vec<&Row> = table.groups.values().chain(table.screens.values()).flat_map(|it| &it.keys).collect();
    let broken = rows.iter().filter_map(|row| wrong(row)).collect();
    let chords =
        Figure::tried("keys", "rows without a chord, a hold, a time limit, only an F-key", rows.len(), 100, broken);
    let keymap = Keymap::built_in();
    let all = table.screens.keys().flat_map(|name| keymap.of(name).iter().map(move |binding| (name, binding)));
    let all: Vec<_> = all.collect();
    let far = all.iter().filter(|(name, binding)| !is_within_arrows(name, keymap.of(name), binding));
    let far = far.map(|(name, binding)| format!("{name}: {} {}", binding.cap, binding.does)).collect();
    vec![chords, Figure::tried("keys", "actions of all screens by arrows, Enter and Esc alone", all.len(), 900, far)]
}

/// Screens that say themselves that answers are numbers there: what is typed for others, and a hidden dot, which arrows
/// would show.
const BY_NUMBERS: [&str; 7] =
    ["by-list", "votes-by-list", "grid-by-list", "grid-hidden", "grid-hidden-changing", "grid-first-in", "grid-in"];

/// Arrows, Enter and Esc: what a switch, or a few large keys, can give.
const FEW: [Key; 6] = [Key::Up, Key::Down, Key::Left, Key::Right, Key::Enter, Key::Esc];

fn has_few(binding: &Binding) -> bool {
    binding.keys.iter().any(|key| FEW.contains(key))
}

/// Whether a few keys do it: its own, the help that an arrow or the menu leads to, or moving to it and Enter.
fn is_within_arrows(name: &str, all: &[Binding], binding: &Binding) -> bool {
    let by = |action: Action| all.iter().any(|it| it.action == action && has_few(it));
    let help = by(Action::Help) || by(Action::Menu);
    let moves = by(Action::Move);
    has_few(binding)
        || match binding.action {
            // What a page would show is also read aloud, and arrows move over that.
            Action::Move => moves || help && all.iter().any(|it| it.action == Action::Aloud),
            Action::Help => help,
            Action::Choose => moves && by(Action::Next) || help && binding.pressed_from_help().is_some(),
            Action::Pick | Action::NotSure | Action::Pass => moves || BY_NUMBERS.contains(&name),
            _ => help && binding.pressed_from_help().is_some(),
        }
}

#[test]
fn a_letter_without_another_way_is_found() {
    let keymap = Keymap::built_in();
    let question = keymap.of("question");
    let stop = question.iter().find(|it| it.action == Action::Stop).expect("stop works on a question");
    assert!(is_within_arrows("question", question, stop));
    let without: Vec<Binding> = question.iter().filter(|it| !has_few(it)).cloned().collect();
    assert!(!is_within_arrows("question", &without, stop));
    let pick = question.iter().find(|it| it.action == Action::Pick).expect("answers are picked there");
    assert!(!is_within_arrows("question", &without, pick) && is_within_arrows("by-list", &without, pick));
}

/// Screens on which letters are typed, or were meant to be.
const TYPED: [&str; 5] = ["typing", "typing-one", "start-typing", "reason", "notice"];
/// Screens of no running workshop.
const OUTSIDE: [&str; 3] = ["home", "start", "records"];

#[test]
fn anybody_can_stop_or_slow_down_change_the_look_and_hear_the_words_on_every_screen_where_no_letter_is_typed() {
    let table: Table = toml::from_str(include_str!("../../assets/keys.toml")).expect("the table has no other field");
    let keymap = Keymap::built_in();
    assert!(table.screens.len() > 60);
    for name in table.screens.keys().filter(|name| !TYPED.contains(&name.as_str())) {
        let has = |action: Action| keymap.of(name).iter().any(|it| it.action == action);
        assert!([Action::Aloud, Action::Words, Action::Looks].into_iter().all(has), "{name}");
        let stops = OUTSIDE.contains(&name.as_str()) || name.starts_with("stop") || has(Action::Stop);
        let slows = OUTSIDE.contains(&name.as_str())
            || ["stop", "stop-between", "slow"].contains(&name.as_str())
            || has(Action::Slow);
        assert!(stops && slows, "{name}");
    }
}

/// On each kind of screen that workshops come by, every key is in `?`.
#[derive(Default)]
pub struct InHelp {
    looked_for: usize,
    broken: Vec<String>,
}

impl InHelp {
    pub fn look(&mut self, program: &mut Program, name: &str) {
        let keys = Here::of(&program.model).keys;
        if !keys.iter().any(|it| it.does == "help") {
            return;
        }
        program.tell(Msg::Key(Key::Char('?')));
        let help = squeezed(&program.text());
        program.press("Esc");
        // Another place to save is told where saving fails, and where one asks for it.
        for binding in keys.iter().filter(|it| it.does != "place") {
            self.looked_for += 1;
            if !help.contains(&squeezed(&english().say(&binding.word))) {
                self.broken.push(format!("{name}: {} {}", binding.cap, binding.does));
            }
        }
    }

    pub fn figure(self) -> Figure {
        Figure::tried("keys", "actions of the screens in front, told in `?`", self.looked_for, 300, self.broken)
    }
}

#[test]
fn what_keeps_somebody_out_is_found() {
    let row = |press: &str| Row { press: press.into(), cap: None, does: "next".into(), word: None, told: None };
    assert!(["F1", "Ctrl+N", "Shift+Tab", "F2 F3", "Alt+X Enter"].iter().all(|press| wrong(&row(press)).is_some()));
    assert!(["+", "F", "F1 Enter", "Shift+Tab Up", "A"].iter().all(|press| wrong(&row(press)).is_none()));
}
