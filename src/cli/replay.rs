//! `replay`: how the position moved, answer by answer. Nobody is named, and nothing hidden is told.

use std::path::Path;

use super::typed::Typed;
use super::{Exit, Program, Stop, lookup, plain_text, question_text};
use crate::session::{Reveal, State};
use crate::weigh::{self, Asked, Happened, Moment, Position, QuestionResult, Wording};

/// How a time is printed, and a day where it changes.
const TIME: &str = "%H:%M";
const DAY: &str = "%Y-%m-%d";

/// `alongside replay`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let found = lookup::open(program, typed.path("session").unwrap_or(Path::new("")))?;
    let state = &found.opened.state;
    let told = Told { program, state, wording: Wording::of(state, &program.phrases) };
    program.print(&told.whole(&weigh::replay(state, &program.phrases)))?;
    Ok(Exit::Done)
}

/// A session whose moments are told in words.
struct Told<'a> {
    program: &'a Program,
    state: &'a State,
    wording: Wording<'a>,
}

/// Moments that stand together.
struct Section {
    day: String,
    /// The question of their round; nothing where a moment belongs to no round.
    heading: Option<String>,
    rows: Vec<Vec<String>>,
}

impl Section {
    fn text(&self) -> String {
        let rows = plain_text::table(&self.rows);
        match &self.heading {
            Some(heading) => plain_text::section(heading, &[rows]),
            None => plain_text::indented(&rows),
        }
    }
}

impl Told<'_> {
    fn whole(&self, moments: &[Moment]) -> String {
        let lead = self.program.say("cli-replay-lead");
        let head = plain_text::section(self.state.header.title.as_str(), &[lead]);
        let mut parts = vec![head];
        if moments.is_empty() {
            parts.push(self.program.say("cli-replay-nothing"));
        }
        let mut day = String::new();
        for section in self.sections(moments) {
            if section.day != day {
                day.clone_from(&section.day);
                parts.push(day.clone());
            }
            parts.push(section.text());
        }
        parts.extend(self.end(moments));
        parts.join("\n\n")
    }

    /// The moments by day and round, in order.
    fn sections(&self, moments: &[Moment]) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        let mut before = weigh::position_words(&weigh::position(&[], None), self.wording);
        // A run of answers that were taken back is said once.
        let taken_back = |moment: &Moment| moment.what == Happened::AnswerTakenBack;
        for run in moments.chunk_by(|one, next| taken_back(one) && taken_back(next)) {
            let Some(moment) = run.last() else { continue };
            let day = moment.at.format(DAY).to_string();
            let heading = asked(&moment.what).map(|it| self.heading(it));
            let row = self.row(moment, run.len(), &before);
            match sections.last_mut().filter(|it| it.day == day && it.heading == heading) {
                Some(section) => section.rows.push(row),
                None => sections.push(Section { day, heading, rows: vec![row] }),
            }
            before = weigh::position_words(&moment.position, self.wording);
        }
        sections
    }

    /// `before` is where it stood, without whether WITH is open: that it is not is no move.
    fn row(&self, Moment { at, what, position, shown }: &Moment, run: usize, before: &str) -> Vec<String> {
        let time = at.format(TIME).to_string();
        let counted =
            |key: &str, (n, of): (usize, usize)| self.program.fill(key, &[("n", n.into()), ("of", of.into())]);
        let words = match what {
            Happened::Answer { count, changed: true, .. } => counted("cli-replay-changed", *count),
            Happened::Answer { count, again: false, .. } => counted("cli-replay-answer", *count),
            Happened::Answer { count, again: true, .. } => counted("cli-replay-again", *count),
            Happened::Shown { count, .. } => counted("cli-replay-shown", *count),
            Happened::AnswerTakenBack => {
                return vec![time, self.program.fill("cli-replay-answer-back", &[("n", run.into())])];
            }
            Happened::StepTakenBack => return vec![time, self.program.say("cli-replay-step-back")],
            // When is not kept: the event has the time of the one before it (R19).
            Happened::TookAnswers => {
                return vec![String::new(), self.program.fill("cli-show-left", &[("n", 1.into())])];
            }
        };
        let now = self.standing(position);
        let moved = if weigh::position_words(position, self.wording) == before {
            shown.as_ref().map_or(now.clone(), |_| self.program.fill("cli-replay-now", &[("position", now.into())]))
        } else {
            self.program.fill("cli-replay-moved", &[("now", now.into()), ("before", before.into())])
        };
        let said = shown.as_ref().map(|result| self.said(result));
        vec![time, words, said.into_iter().chain([moved]).collect::<Vec<_>>().join(" ")]
    }

    /// What we said to a question that was shown: its headline, without the line that is told behind it.
    fn said(&self, result: &QuestionResult) -> String {
        let pill = weigh::headline_in(self.state, result, self.wording).pill;
        self.program.fill("cli-replay-said", &[("headline", pill.into())])
    }

    /// Where the session stands, as the strip says it.
    fn standing(&self, position: &Position) -> String {
        let words = weigh::position_words(position, self.wording);
        if !position.held_back {
            return words;
        }
        self.program.fill("cli-replay-held-back", &[("position", words.into())])
    }

    fn heading(&self, asked: &Asked) -> String {
        let key = match (asked.reveal == Reveal::Together, asked.round) {
            (true, 1) => "cli-replay-together",
            (true, _) => "cli-replay-together-again",
            (false, 1) => "cli-replay-live",
            (false, _) => "cli-replay-live-again",
        };
        let question = question_text(self.state, &asked.question);
        self.program.fill(key, &[("question", question.into()), ("round", asked.round.into())])
    }

    /// Where it stands at the end, and what was never shown.
    fn end(&self, moments: &[Moment]) -> Option<String> {
        let results = weigh::weigh(self.state, &self.program.phrases);
        let now = self.standing(&results.position);
        let now = self.program.fill("cli-replay-now", &[("position", now.into())]);
        let hidden = results.unrevealed.iter().map(|id| {
            let question = question_text(self.state, id);
            self.program.fill("cli-show-hidden", &[("question", question.into())])
        });
        let now = (!moments.is_empty()).then_some(now);
        let lines: Vec<String> = now.into_iter().chain(hidden).collect();
        (!lines.is_empty()).then(|| plain_text::section(&self.program.say("cli-replay-end"), &lines))
    }
}

/// The round that a moment belongs to.
fn asked(what: &Happened) -> Option<&Asked> {
    match what {
        Happened::Answer { to, .. } | Happened::Shown { to, .. } => Some(to),
        Happened::AnswerTakenBack | Happened::StepTakenBack | Happened::TookAnswers => None,
    }
}
