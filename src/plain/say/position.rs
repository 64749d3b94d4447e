//! The line so far.

use super::super::spoken::Lines;
use super::reveal::mark;
use crate::app::screen::{Mark, Pill, Position};

pub(super) fn say(lines: &mut Lines<'_>, view: &Position) {
    let phrases = lines.phrases;
    let word = match &view.pill {
        Pill::Nothing(words) => words.clone(),
        Pill::At(at) => mark(*at, phrases),
        Pill::Provisional([words, ..], at) => format!("{words} {}", mark(*at, phrases)),
    };
    lines.fill("say-line", &[("word", word.into())]).push(&view.asked);
    let counts = |tally: [u32; 3]| Mark::ALL.map(|one| format!("{} {}", mark(one, phrases), tally[one.place()]));
    let questions: Vec<String> = counts(view.questions).into_iter().chain(view.beside.clone()).collect();
    lines.push(&super::super::spoken::capital(&questions.join(", ")));
    if let Some(words) = &view.not_open {
        lines.fill("say-not-open", &[("words", words.as_str().into())]);
    }
    for row in &view.rows {
        lines.push(&format!("{}: {}", row.label, counts(row.tally).join(", ")));
    }
    for note in &view.notes {
        lines.push(&note.heading).all(&note.lines);
    }
    for (i, each) in view.each.iter().enumerate() {
        lines.push(&format!("{}. {} {}", i + 1, crate::text::ended(&each.text), each.headline));
    }
}
