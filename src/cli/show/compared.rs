//! What moved since the session before: the same question in the same words, then and now, as counts (R18).

use super::Told;
use crate::session::State;
use crate::weigh::{self, Compared, Counted, QuestionResult};

impl Told<'_> {
    /// Nothing where the session follows none.
    pub(super) fn moved(&self) -> Option<String> {
        self.state.header.follows.as_ref()?;
        let Some(earlier) = self.earlier.map(crate::app::Earlier::counted) else {
            return self.section("export-moved", &[self.say("export-moved-not-here")]);
        };
        let both = weigh::compare(earlier, Counted { state: self.state, results: self.results });
        let line = if both.is_empty() { "export-moved-none" } else { "export-moved-people" };
        let told = both.iter().map(|both| self.then_and_now(earlier.state, both));
        let lines: Vec<String> = std::iter::once(self.say(line)).chain(told).collect();
        self.section("export-moved", &lines)
    }

    fn then_and_now(&self, earlier: &State, both: &Compared<'_>) -> String {
        let lines = [self.when("export-then", earlier, both.then), self.when("export-now", self.state, both.now)];
        super::plain_text::section(&self.question_text(&both.now.id), &lines)
    }

    /// When, how many said what, and the headline.
    fn when(&self, key: &str, state: &State, result: &QuestionResult) -> String {
        let date = state.started.map_or_else(String::new, |at| self.program.phrases.date(at.date_naive()));
        let when = self.fill(key, &[("date", date.into())]);
        let counts = self.counts("cli-show-side", when, &result.room, self.own_answers(result));
        format!("{counts} {}", self.headline(result))
    }
}
