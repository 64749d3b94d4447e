//! What a screen says: lines, and the last line, which says what may be typed.

mod form;
mod left;
mod list;
mod position;
mod question;
mod reveal;
mod tally;

pub(super) use left::left;
pub(super) use list::{numbered, of_row, with_number};
pub(super) use question::{chosen, whose_turn};
pub(super) use reveal::{mark, reason};
pub(super) use tally::in_words;

use super::spoken::{Lines, capital, quiet};
use crate::app::Here;
use crate::app::screen::{Body, Card, Head, Home, Part, Picked, Reading};
use crate::phrases::Phrases;

/// The screen in sentences. `before` is the screen said last: a form says only what is new.
pub(super) fn say(here: &Here, before: Option<&Here>, phrases: &Phrases) -> Vec<String> {
    let mut lines = Lines::new(phrases);
    match &here.screen.body {
        Body::Home(home) => of_home(&mut lines, home),
        Body::Form(form) => form::say(&mut lines, form, before.map(|it| &it.screen.body)),
        Body::List(list) => list::say(&mut lines, list, here.name),
        Body::Question(question) => question::say(&mut lines, question, here, before),
        Body::ByList(view) => question::by_list(&mut lines, view, here.hides),
        Body::Reveal(view) => reveal::say(&mut lines, view),
        Body::Tallies(view) => tally::say(&mut lines, view),
        Body::Picture(view) => tally::picture(&mut lines, view),
        Body::Position(view) => position::say(&mut lines, view),
        Body::Card(card) => of_card(&mut lines, card, here),
        Body::Reading(reading) => of_reading(&mut lines, reading),
    }
    lines.done()
}

/// What was wrong with what was typed into a form.
pub(super) fn refused(here: &Here, phrases: &Phrases) -> Vec<String> {
    let mut lines = Lines::new(phrases);
    if let Body::Form(form) = &here.screen.body {
        lines.all(&form.refused);
    }
    lines.done()
}

/// Where one is: "Step 8 of 12. Accessibility. Question 3 of 4."
pub(super) fn place(head: &Head, phrases: &Phrases) -> String {
    let parts = [Some(&head.step), head.part.as_ref(), head.question.as_ref()];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.map(|part| crate::text::ended(&quiet(part, phrases))).collect::<Vec<_>>().join(" ")
}

/// What may be typed here. It ends with a colon and a space.
pub(super) fn prompt(here: &Here, phrases: &Phrases) -> String {
    let words = match &here.screen.body {
        Body::Form(form) => form::prompt(form, here.name, phrases),
        Body::Home(home) => phrases.fill("ask-number", &[("n", home.items.len().into())]),
        Body::Question(question) => match &question.picked {
            // Nobody is asked why they are not sure.
            Picked::Shown { answer, reason: Some(line) } if line.value.is_empty() => {
                phrases.say(if *answer == question.answers.each.len() { "ask-not-sure" } else { "ask-why" })
            }
            Picked::Shown { reason: Some(line), .. } => {
                phrases.fill("ask-why-filled", &[("value", line.value.trim_end_matches('.').into())])
            }
            Picked::Shown { reason: None, .. } => phrases.say("ask-picked"),
            Picked::Hidden { .. } => phrases.say("ask-picked-hidden"),
            Picked::Nothing if here.keys.iter().any(|key| key.word == "key-as-it-is") => {
                phrases.say("ask-answer-again")
            }
            Picked::Nothing => phrases.say("ask-answer"),
        },
        Body::ByList(view) => {
            let name = view.rows.get(view.focus).map(|row| row.name.clone()).unwrap_or_default();
            let key = if here.hides { "ask-answer-of-hidden" } else { "ask-answer-of" };
            phrases.fill(key, &[("name", name.into())])
        }
        Body::List(list) => list::prompt(list, here, phrases),
        _ => {
            let own = format!("ask-{}", here.name);
            let reasons = match &here.screen.body {
                Body::Reveal(view) => view.reasons.len(),
                Body::Tallies(view) => view.reasons.len(),
                Body::Picture(view) => view.reasons.len(),
                _ => 0,
            };
            phrases.fill(if phrases.has(&own) { &own } else { "ask-go-on" }, &[("n", reasons.into())])
        }
    };
    format!("{words}: ")
}

/// Whether two screens of one kind ask the same, so that only what is new needs to be said. What was heard of another
/// question is no part of this one, however alike their answers are.
pub(super) fn asks_the_same(before: &Body, now: &Body) -> bool {
    match (before, now) {
        (Body::Form(before), Body::Form(now)) => form::same(before, now) && form::at_the_same(before, now),
        (Body::List(before), Body::List(now)) => before.heading == now.heading,
        (Body::ByList(before), Body::ByList(now)) => before.text == now.text,
        (Body::Reveal(before), Body::Reveal(now)) => before.text == now.text,
        (Body::Tallies(before), Body::Tallies(now)) => before.text == now.text,
        (Body::Picture(before), Body::Picture(now)) => before.text == now.text,
        (Body::Reading(before), Body::Reading(now)) => before.title == now.title,
        _ => true,
    }
}

fn of_home(lines: &mut Lines<'_>, home: &Home) {
    lines.push(&format!("{}. {}", home.name, home.tagline)).push(&home.promise);
    for item in &home.items {
        let words = if item.hint.is_empty() { item.label.clone() } else { labelled(&item.label, &item.hint) };
        lines.push(&format!("{}. {words}", item.key));
    }
}

fn of_card(lines: &mut Lines<'_>, card: &Card, here: &Here) {
    match (here.name, here.answered) {
        // Somebody answers later: that was said, and nothing has come in since.
        ("hand-over", Some(_)) if here.screen.said.is_some() => {
            lines.all(card.lines.get(1));
        }
        ("hand-over", Some((n, of))) => {
            lines.fill("say-in", &[("n", n.into()), ("of", of.into())]).fill("say-change-it", &[]);
            // Whom to pass the keyboard to.
            lines.all(card.lines.get(1));
        }
        _ => {
            lines.all(&card.lines).all(&card.after);
        }
    }
}

fn of_reading(lines: &mut Lines<'_>, reading: &Reading) {
    let phrases = lines.phrases;
    lines.push(&reading.title);
    for part in &reading.paragraphs {
        match part.lines.as_slice() {
            [only] if !part.heading.is_empty() && !only.is_empty() => {
                lines.push(&capital(&quiet(&labelled(&part.heading, only), phrases)))
            }
            _ => lines.push(&part.heading).all(&part.lines),
        };
    }
}

/// "Car park: nothing waits"; behind a question or a sentence no colon.
fn labelled(label: &str, text: &str) -> String {
    let between = if label.ends_with(['.', '?', ':']) { " " } else { ": " };
    format!("{label}{between}{text}")
}

/// The part of a form that waits for an answer.
pub(super) fn part_in_front(parts: &[Part]) -> Option<(usize, &Part)> {
    parts.iter().enumerate().find(|(_, part)| match part {
        Part::Field(line) => line.cursor.is_some(),
        Part::Choices { focus, waits, .. } => focus.is_some() || *waits,
        Part::Note(_) | Part::Advice(_) => false,
    })
}
