//! Keys that nobody is kept out by: one at a time, as slow as one likes, and each told in the help.

use alongside::app::{Here, Key, Msg};
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
    vec![Figure::tried("keys", "rows without a chord, a hold, a time limit, only an F-key", rows.len(), 100, broken)]
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
    let row = |press: &str| Row { press: press.into(), cap: None, does: "next".into(), word: None };
    assert!(["F1", "Ctrl+N", "Shift+Tab", "F2 F3", "Alt+X Enter"].iter().all(|press| wrong(&row(press)).is_some()));
    assert!(["+", "F", "F1 Enter", "Shift+Tab Up", "A"].iter().all(|press| wrong(&row(press)).is_none()));
}
