//! A question: whose turn it is, what is asked, what can be answered. What was answered in hiding is never said.

use super::super::spoken::{Lines, capital};
use crate::app::Here;
use crate::app::screen::{Answers, Body, ByList, Picked, Question, Waiting};
use crate::phrases::Phrases;

/// How a question is answered, where nothing more is to be said of it.
const USUAL: [&str; 8] = [
    "question-pick",
    "question-pick-hidden",
    "question-pick-level",
    "question-pick-level-hidden",
    "question-pick-vote",
    "question-pick-vote-hidden",
    "question-pick-cell",
    "question-pick-cell-hidden",
];

pub(super) fn say(lines: &mut Lines<'_>, question: &Question, here: &Here, before: Option<&Here>) {
    match &question.picked {
        Picked::Nothing => turn(lines, question, here, before),
        Picked::Hidden { .. } => {
            lines.fill("say-picked-hidden", &[]);
        }
        Picked::Shown { answer, .. } => {
            let words = chosen(&question.answers, *answer, lines.phrases);
            lines.fill("say-chosen", &[("answer", words.into())]);
            // Another answer can be meant for the next person; and who comes back here has heard nothing yet.
            if before.is_none_or(has_picked) {
                lines.push(&turn_words(question, lines.phrases));
            }
            if before.is_none() {
                lines.push(&question.text);
            }
        }
    }
}

fn has_picked(here: &Here) -> bool {
    matches!(&here.screen.body, Body::Question(question) if matches!(question.picked, Picked::Shown { .. }))
}

/// Whose turn it is, and who is next; who gets the keyboard.
pub(in crate::plain) fn whose_turn(lines: &mut Lines<'_>, here: &Here) {
    match &here.screen.body {
        Body::Question(question) => turn_line(lines, question),
        Body::Card(card) if here.name == "hand-over" => {
            lines.all(card.lines.get(1));
        }
        _ => {}
    }
}

fn turn_line(lines: &mut Lines<'_>, question: &Question) {
    lines.push(&turn_words(question, lines.phrases)).push(&question.turn.next);
}

fn turn_words(question: &Question, phrases: &Phrases) -> String {
    let turn = &question.turn;
    let line = turn.line.trim_end_matches('.');
    match turn.count.as_str() {
        // What is to be changed is said by itself.
        _ if question.given.is_some() => turn.line.clone(),
        "" => turn.line.clone(),
        count => phrases.fill("say-turn", &[("turn", line.into()), ("count", count.into())]),
    }
}

fn turn(lines: &mut Lines<'_>, question: &Question, here: &Here, before: Option<&Here>) {
    let turn = &question.turn;
    turn_line(lines, question);
    // What was done last is said before anything else.
    let said = here.screen.said.as_deref().unwrap_or_default();
    lines.push(turn.hint.strip_prefix(said).unwrap_or(&turn.hint));
    lines.push(&question.text).push(&question.talk);
    // Each turn: what is to be marked can be another thing for the next person.
    if !USUAL.iter().any(|key| lines.phrases.say(key) == question.pick) {
        lines.push(&question.pick);
    }
    if let Some(given) = question.given {
        let words = chosen(&question.answers, given, lines.phrases);
        lines.fill("say-now", &[("answer", words.into())]);
    }
    answers(lines, &question.answers);
    // Once a question, also where two are answered in one turn.
    let place = |here: &Here| (here.screen.head.step.clone(), here.screen.head.question.clone());
    if before.map(place) != Some(place(here)) {
        lines.fill("say-how-to-answer", &[]);
        if here.keys.iter().any(|key| key.word == "key-by-list") {
            lines.fill("say-by-list", &[]);
        }
    }
    if question.hidden {
        question.waiting.iter().for_each(|waiting| still(lines, waiting));
        lines.fill("say-hidden", &[]);
    }
}

fn still(lines: &mut Lines<'_>, waiting: &Waiting) {
    lines.push(&format!("{} {}", waiting.to_come.0, waiting.to_come.1));
}

fn answers(lines: &mut Lines<'_>, answers: &Answers) {
    let phrases = lines.phrases;
    for (i, answer) in answers.each.iter().enumerate() {
        let mark = answer.mark.map(|mark| capital(&super::reveal::mark(mark, phrases)) + ". ");
        let so_far = answer.so_far.as_ref().map(|it| format!(" {it}.")).unwrap_or_default();
        let words = crate::text::ended(&answer.words);
        lines.push(&format!("{}. {}{words}{so_far}", i + 1, mark.unwrap_or_default()));
    }
    let others = [("key", answers.not_sure_key.as_str().into()), ("not-sure", answers.not_sure.as_str().into())];
    // A dash would not be spoken: there the words are typed.
    let key = if answers.not_sure_key == "-" { "say-others-nine" } else { "say-others" };
    let others = phrases.fill(key, &[&others[..], &[("pass", answers.pass.as_str().into())]].concat());
    lines.push(&others);
}

/// "for", "not sure"; an answer that is no mark is said in its own words.
pub(in crate::plain) fn chosen(answers: &Answers, answer: usize, phrases: &Phrases) -> String {
    let words = match answers.each.get(answer) {
        Some(worded) => match worded.mark {
            Some(mark) => super::reveal::mark(mark, phrases),
            None => return worded.words.trim_end_matches('.').to_owned(),
        },
        None if answer == answers.each.len() => answers.not_sure.clone(),
        None => answers.pass.clone(),
    };
    words.to_lowercase()
}

pub(super) fn by_list(lines: &mut Lines<'_>, view: &ByList, hides: bool) {
    lines.push(&view.text);
    answers(lines, &view.answers);
    for row in &view.rows {
        let words = crate::text::joined([row.name.as_str(), row.side.as_str(), row.given.as_str()].into_iter());
        lines.push(&words);
    }
    lines.push(&view.line);
    if hides {
        lines.fill("say-hidden", &[]);
    }
}
