//! What we said, where the answers are no marks; and the nine cells of who plans and who delivers, as nine lines.

use super::super::spoken::Lines;
use super::reveal::reasons;
use crate::app::screen::{PictureReveal, Reason, Tallies};
use crate::text::ended;

pub(super) fn say(lines: &mut Lines<'_>, view: &Tallies) {
    lines.fill("say-what-we-said", &[]).push(&view.text).push(&view.outcome).push(&view.says);
    for answer in &view.answers {
        lines.push(&format!("{}. {} {}", answer.key, ended(&answer.words), answer.count));
    }
    lines.push(&view.beside.join(", "));
    let phrases = lines.phrases;
    for row in &view.rows {
        let given = row.counts.iter().enumerate().filter(|(_, n)| **n > 0);
        let word = |place: usize| view.answers.get(place).map_or("", |it| it.words.trim_end_matches('.'));
        let counts = given.map(|(i, n)| phrases.fill("aloud-count", &[("n", (*n).into()), ("answer", word(i).into())]));
        let counts: Vec<String> = counts.collect();
        let counts = if counts.is_empty() { view.none.clone() } else { counts.join(", ") };
        lines.push(&format!("{}: {counts}", row.label));
    }
    lines.all(&view.notes);
    reasons(lines, &in_words(view), &view.reasons_note);
    lines.push(&view.talk);
}

/// The reasons, each under the words of the answer it was given to. Its number would be taken for that of the reason.
pub(in crate::plain) fn in_words(view: &Tallies) -> Vec<Reason> {
    let words = |number: &str| {
        let answer = view.answers.iter().find(|answer| answer.key == number);
        answer.map_or_else(|| number.to_owned(), |answer| answer.words.trim_end_matches('.').to_owned())
    };
    view.reasons.iter().map(|it| Reason { word: words(&it.word), ..it.clone() }).collect()
}

pub(super) fn picture(lines: &mut Lines<'_>, view: &PictureReveal) {
    lines.fill("say-what-we-said", &[]).push(&view.text);
    let heads = &view.picture.heads;
    for (i, cell) in view.picture.cells.iter().enumerate() {
        let (plan, deliver) = (&heads.plan[i % 3], &heads.deliver[i / 3]);
        lines.push(&format!("{}. {plan}, {deliver}: {}", i + 1, cell.counts.join(", ")));
    }
    lines.all(&view.sides).all(&view.notes);
    reasons(lines, &view.reasons, &view.reasons_note);
}
