//! What the end of input leaves behind: what was begun and not given, and whether it is there next time.

use super::super::spoken::Lines;
use super::chosen;
use crate::app::screen::{Body, Picked};
use crate::app::{HalfTyped, Here};
use crate::phrases::Phrases;

/// What is said of it; `saved` is whether the session is on disk.
pub(in crate::plain) fn left(here: &Here, saved: bool, phrases: &Phrases) -> Vec<String> {
    let mut lines = Lines::new(phrases);
    if here.begun == HalfTyped::Nothing {
        return lines.done();
    }
    if here.name.starts_with("start") {
        lines.fill("left-start", &[]);
        return lines.done();
    }
    match &here.screen.body {
        Body::Question(question) => {
            let name = ("name", question.turn.name.as_str().into());
            match &question.picked {
                Picked::Shown { answer, .. } => {
                    let answer = chosen(&question.answers, *answer, phrases);
                    lines.fill("left-picked", &[name, ("answer", answer.into())])
                }
                _ => lines.fill("left-picked-hidden", &[name]),
            }
        }
        _ => lines.fill("left-begun", &[]),
    };
    let is_kept = saved && here.begun == HalfTyped::Kept;
    lines.fill(if is_kept { "left-kept" } else { "left-not-kept" }, &[]);
    lines.done()
}
