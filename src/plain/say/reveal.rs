//! What we said: the headline, who says what, the counts of each side, the reasons without names.

use super::super::spoken::{Lines, capital, quiet};
use crate::app::screen::{Mark, Reason, Reveal};
use crate::phrases::Phrases;

pub(super) fn say(lines: &mut Lines<'_>, view: &Reveal) {
    lines.fill("say-what-we-said", &[]).push(&view.text);
    let headline = capital(&quiet(&view.headline, lines.phrases));
    lines.push(&headline).push(&view.says);
    let beside: Vec<&str> = view.beside.iter().map(|it| it.text.as_str()).collect();
    lines.push(&beside.join(", "));
    let phrases = lines.phrases;
    for row in &view.rows {
        let count = |one: Mark| {
            let n = row.tally[one.place()];
            match &view.own_words {
                // Answers in sentences: each count stands apart, or it would be heard with the next answer.
                Some(own) => format!("{}: {n}", own[one.place()].trim_end_matches('.')),
                None => format!("{} {n}", mark(one, phrases)),
            }
        };
        let (behind, between) = if view.own_words.is_some() { (". ", ". ") } else { (": ", ", ") };
        lines.push(&format!("{}{behind}{}", row.label, Mark::ALL.map(count).join(between)));
    }
    lines.all(&view.notes);
    reasons(lines, &view.reasons, &view.reasons_note);
    lines.push(&view.talk);
}

/// A mark's word, in lower case.
pub(in crate::plain) fn mark(mark: Mark, phrases: &Phrases) -> String {
    phrases.say(mark.key()).to_lowercase()
}

/// The reasons, each with its number.
pub(super) fn reasons(lines: &mut Lines<'_>, all: &[Reason], note: &str) {
    if all.is_empty() {
        return;
    }
    lines.fill("say-reasons", &[("n", all.len().into())]).push(note);
    for (i, it) in all.iter().enumerate() {
        let lead = reason_lead(i, it, lines.phrases);
        lines.own(&lead, &it.text);
    }
}

fn reason_lead(i: usize, reason: &Reason, phrases: &Phrases) -> String {
    let word = match reason.mark {
        Some(one) => mark(one, phrases),
        None => quiet(&reason.word, phrases),
    };
    match word.as_str() {
        "" => format!("{}. ", i + 1),
        word => format!("{}. {}: ", i + 1, capital(word)),
    }
}

/// One reason, said again.
pub(in crate::plain) fn reason(all: &[Reason], number: usize, phrases: &Phrases) -> Option<String> {
    let at = number.checked_sub(1)?;
    let reason = all.get(at)?;
    Some(format!("{}{}", reason_lead(at, reason, phrases), crate::text::clean_line(&reason.text)))
}
