//! `show`: the results of a session in words. Nothing that is counted is left out, and nothing hidden is told.

mod choices;
mod compared;
mod group;
mod question;
mod sections;

use std::path::Path;

use super::typed::Typed;
use super::{Exit, Program, Stop, lookup, plain_text};
use crate::app::Earlier;
use crate::content::QuestionId;
use crate::phrases::Arg;
use crate::session::{Mark, State};
use crate::weigh::{self, Results, Wording};

/// `alongside show`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let found = lookup::open(program, typed.path("session").unwrap_or(Path::new("")))?;
    let state = &found.opened.state;
    let results = weigh::weigh(state, &program.phrases);
    if typed.is_set("json") {
        let json = serde_json::to_value(&results).unwrap_or_default();
        program.print(&format!("{json:#}"))?;
    } else {
        let earlier = lookup::earlier(program, &found);
        let wording = Wording::of(state, &program.phrases);
        let told = Told { program, state, results: &results, earlier: earlier.as_ref(), wording };
        program.print(&told.whole())?;
    }
    Ok(Exit::Done)
}

/// A session that is told in words.
struct Told<'a> {
    program: &'a Program,
    state: &'a State,
    results: &'a Results,
    /// The session that it follows, where it is here.
    earlier: Option<&'a Earlier>,
    wording: Wording<'a>,
}

impl Told<'_> {
    fn whole(&self) -> String {
        let first = [Some(self.head()), self.position(), self.checklist(), self.to_reasons(), self.notes()];
        let then =
            [self.change_first(), self.signs(), self.decisions(), self.parts(), self.earlier_promises(), self.moved()];
        let then = then.into_iter().chain([self.promises(), self.car_park()]);
        let questions = self.state.asked.iter().map(|(id, _)| self.asked(id)).chain(self.each_side());
        let all = first.into_iter().chain(then).chain(questions).chain([self.beside(), self.plan()]);
        all.flatten().collect::<Vec<_>>().join("\n\n")
    }

    /// A question that was asked and shows; marked or not.
    fn asked(&self, id: &QuestionId) -> Option<String> {
        let marked = self.results.questions.iter().find(|it| &it.id == id);
        marked.map(|it| self.question(it)).or_else(|| self.choices(id))
    }

    fn say(&self, key: &str) -> String {
        self.program.say(key)
    }

    fn fill(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.program.fill(key, values)
    }

    /// `text` with what the sides call themselves.
    fn sided(&self, text: &str) -> String {
        self.state.header.sides.fill(text)
    }

    fn mark(&self, mark: Mark) -> String {
        self.say(mark.key())
    }

    /// A section; nothing where it has no lines.
    fn section(&self, heading: &str, lines: &[String]) -> Option<String> {
        (!lines.is_empty()).then(|| plain_text::section(&self.say(heading), lines))
    }
}
