//! What can be typed at a prompt, each as it is typed; what works anywhere; then what the source of the method says.

use super::super::accepted::{Accepted, Asks, accepted, folded, listed};
use super::super::say;
use super::super::spoken::Lines;
use super::why_not::why_not;
use super::{is_text, words_of_marks};
use crate::app::screen::{Answers, Body, Part, Picked, Reason};
use crate::app::{Action, Here};
use crate::phrases::Phrases;

pub(super) fn help(here: &Here, phrases: &Phrases) -> Vec<String> {
    let mut lines = Lines::new(phrases);
    lines.push(&phrases.say("help-here"));
    numbers(&mut lines, here);
    let all = accepted(here, phrases);
    let of_screen = |it: &&Accepted| matches!(it.asks, Asks::Key(..));
    for it in all.iter().filter(of_screen).filter(|it| works(here, it, phrases)) {
        let first = it.words.first().map(String::as_str).unwrap_or_default();
        let line = if folded(&it.does) == first { first.to_owned() } else { format!("{first}: {}", it.does) };
        lines.push(&line);
    }
    let others = all.iter().filter(|it| !of_screen(it) && works(here, it, phrases));
    let others: Vec<String> = others.filter_map(|it| it.words.first().cloned()).collect();
    lines.fill("help-anywhere", &[("words", others.join(", ").into())]);
    lines.fill("help-texts", &[]).all(&here.about);
    lines.done()
}

/// Answers and numbers that can be typed.
fn numbers(lines: &mut Lines<'_>, here: &Here) {
    match &here.screen.body {
        Body::Question(question) => {
            answers(lines, &question.answers);
            if matches!(question.picked, Picked::Shown { reason: Some(_), .. }) {
                lines.fill("help-why", &[]);
            }
        }
        Body::ByList(view) => answers(lines, &view.answers),
        Body::Home(home) => up_to(lines, 1, home.items.len()),
        Body::List(list) => {
            let numbers = || say::numbered(list, here.name).into_iter().filter_map(|it| it.number);
            up_to(lines, numbers().min().unwrap_or(1), numbers().max().unwrap_or(0));
        }
        Body::Form(form) => {
            if let Some((_, Part::Choices { rows, .. })) = say::part_in_front(&form.parts) {
                up_to(lines, 1, rows.len());
            }
        }
        Body::Reveal(view) => reasons(lines, &view.reasons),
        Body::Tallies(view) => reasons(lines, &view.reasons),
        Body::Picture(view) => reasons(lines, &view.reasons),
        Body::Position(_) | Body::Card(_) | Body::Reading(_) => {}
    }
}

fn reasons(lines: &mut Lines<'_>, reasons: &[Reason]) {
    up_to(lines, 1, reasons.len());
}

fn up_to(lines: &mut Lines<'_>, first: usize, last: usize) {
    if first <= last {
        lines.fill("help-numbers", &[("first", first.into()), ("n", last.into())]);
    }
}

/// "to, for, with, 4 not sure, 0 pass"; answers that are no marks by their numbers.
fn answers(lines: &mut Lines<'_>, answers: &Answers) {
    let phrases = lines.phrases;
    let words = words_of_marks(answers, phrases)
        .unwrap_or_else(|| phrases.fill("help-answer-numbers", &[("n", answers.each.len().into())]));
    let key = answers.not_sure_key.as_str();
    // A dash would not be spoken: there the words are typed.
    let phrase = if key == "-" { "help-answers-nine" } else { "help-answers" };
    let others = [("not-sure", answers.not_sure.to_lowercase().into()), ("pass", answers.pass.to_lowercase().into())];
    lines.fill(phrase, &[&[("answers", words.into()), ("key", key.into())][..], &others].concat());
}

/// Whether what is told does something at this prompt.
fn works(here: &Here, it: &Accepted, phrases: &Phrases) -> bool {
    let is_word_in_text = || it.words.first().is_some_and(|word| listed(phrases, "type-in-texts").contains(word));
    if is_text(here) && !is_word_in_text() {
        return false;
    }
    let asks = match (&it.asks, &here.screen.body) {
        // There is nothing to give a reason for yet, or no box for it before all is shown.
        (Asks::Key(_, Action::Why), Body::Question(question)) => {
            return question.picked != Picked::Nothing && !question.hidden;
        }
        (Asks::Key(_, Action::Why), Body::ByList(_)) => return !here.hides,
        (Asks::Row, _) => return here.name == "you-said",
        (Asks::Anywhere(action), _) => action,
        (Asks::Key(..), _) => return why_not(here, &it.asks).is_none(),
        _ => return true,
    };
    match asks {
        Action::Pass | Action::Out | Action::Change | Action::Back => false,
        Action::Looks | Action::Plain | Action::Place => true,
        Action::Skip => here.runs && here.screen.head.question.is_some(),
        _ => here.runs,
    }
}
