//! A form, one question at a time.

use super::super::spoken::{Lines, quiet};
use super::part_in_front;
use crate::app::screen::{Body, Choice, Form, Part};
use crate::phrases::Phrases;
use crate::text::joined;

pub(super) fn say(lines: &mut Lines<'_>, form: &Form, before: Option<&Body>) {
    let is_open = matches!(before, Some(Body::Form(before)) if same(before, form));
    if !is_open {
        lines.push(&form.title);
        // A remark on the whole form; in a long one each stands behind the part that it is about.
        form.parts.iter().filter(|_| !form.title.is_empty()).for_each(|part| remark(lines, part));
    }
    lines.all(&form.refused);
    let Some((at, part)) = part_in_front(&form.parts) else { return };
    if let Part::Choices { heading, rows, .. } = part {
        lines.push(heading);
        for (i, row) in rows.iter().enumerate() {
            lines.push(&format!("{}. {}", i + 1, of_choice(row)));
        }
    }
    if form.title.is_empty() {
        let behind = form.parts.iter().skip(at + 1);
        let notes = behind.take_while(|part| matches!(part, Part::Note(_) | Part::Advice(_)));
        notes.for_each(|part| remark(lines, part));
    }
}

fn remark(lines: &mut Lines<'_>, part: &Part) {
    if let Part::Note(text) | Part::Advice(text) = part {
        lines.push(text);
    }
}

/// The same form, maybe at another part.
pub(super) fn same(before: &Form, now: &Form) -> bool {
    before.title == now.title && before.parts.len() == now.parts.len()
}

/// Whether the same part waits for an answer.
pub(super) fn at_the_same(before: &Form, now: &Form) -> bool {
    let place = |form: &Form| part_in_front(&form.parts).map(|(at, _)| at);
    place(before) == place(now)
}

pub(super) fn of_choice(choice: &Choice) -> String {
    joined([&choice.name, &choice.amount, &choice.about, &choice.edge].into_iter().map(String::as_str))
}

/// What Enter keeps: its name, or its number where the name is more than a sentence.
fn kept(row: usize, choice: &Choice, phrases: &Phrases) -> String {
    let name = quiet(&choice.name, phrases);
    let name = name.trim_end_matches('.');
    if name.contains(". ") { (row + 1).to_string() } else { name.to_owned() }
}

/// What is asked, what is in it, and how to type it.
pub(super) fn prompt(form: &Form, name: &str, phrases: &Phrases) -> String {
    match part_in_front(&form.parts) {
        Some((at, Part::Field(line))) => {
            // Fields without a label belong to the one above.
            let above = form.parts[..=at].iter().rev().find_map(|part| match part {
                Part::Field(line) if !line.label.is_empty() => Some(line.label.as_str()),
                _ => None,
            });
            let label = quiet(above.unwrap_or_default(), phrases);
            let values = [
                ("label", crate::text::ended(&label).into()),
                ("hint", line.hint.as_str().into()),
                ("value", line.value.trim_end_matches('.').into()),
            ];
            let key = match (line.value.is_empty(), line.hint.is_empty()) {
                // What was refused cannot be kept.
                (false, _) if form.refused.is_some() => "ask-field-refused",
                (false, _) => "ask-field-filled",
                (true, false) => "ask-field",
                (true, true) => "ask-field-bare",
            };
            phrases.fill(key, &values)
        }
        Some((at, Part::Choices { rows, chosen, .. })) => {
            let is_last = !form.parts[at + 1..].iter().any(|part| matches!(part, Part::Choices { .. }));
            let kept = chosen.and_then(|row| Some((row, rows.get(row)?))).map(|(row, it)| kept(row, it, phrases));
            let n = rows.len();
            match kept {
                // Enter goes on from all but the last one.
                Some(kept) if name == "start" && is_last => {
                    phrases.fill("ask-start-last", &[("n", n.into()), ("name", kept.into())])
                }
                Some(kept) if name == "start" => phrases.fill("ask-start", &[("n", n.into()), ("name", kept.into())]),
                Some(name) => phrases.fill("ask-number-chosen", &[("n", n.into()), ("name", name.into())]),
                None => phrases.fill("ask-number", &[("n", n.into())]),
            }
        }
        _ => phrases.say("ask-go-on"),
    }
}
