//! What the group, or a side, said as one: signs, decisions, parts, earlier promises, each side's words, the plan.

use super::Told;
use crate::content::QuestionId;
use crate::export::{plan_changes, plan_set_by, promise_became};
use crate::weigh::{self, Decision, PartLine, owner_name};

impl Told<'_> {
    /// The signs that somebody sees, by name; never summed.
    pub(super) fn signs(&self) -> Option<String> {
        let seen = weigh::signs_seen(&self.results.questions).into_iter().map(|id| self.question_text(id));
        self.section("export-signs", &seen.collect::<Vec<_>>())
    }

    /// What was decided and what was not, with what was said about it.
    pub(super) fn decisions(&self) -> Option<String> {
        let line = |decision: &Decision| {
            let notes = decision.notes.iter().map(|note| self.quoted(note));
            let lines: Vec<String> = std::iter::once(self.verdict(decision)).chain(notes).collect();
            super::plain_text::section(&decision.text, &lines)
        };
        self.section("export-decisions", &self.results.decisions.iter().map(line).collect::<Vec<_>>())
    }

    /// Agreed or not, and by which rule.
    pub(super) fn verdict(&self, decision: &Decision) -> String {
        let verdict = weigh::decision_words(decision, self.wording);
        format!("{verdict} {}", weigh::rule_words(decision.rule, self.wording))
    }

    /// The stages that were asked for, with honest names.
    pub(super) fn parts(&self) -> Option<String> {
        let lines: Vec<String> = weigh::parts_asked(self.state).iter().map(|it| self.part(it)).collect();
        self.section("export-parts", &lines)
    }

    fn part(&self, part: &PartLine) -> String {
        let will = weigh::part_will_words(self.state, part, self.results.checklist.as_ref(), self.wording);
        let parts = [
            ("export-part-now", weigh::part_now_words(self.state, part, self.wording)),
            ("export-part-will", Some(will)),
            ("export-part-why", part.why.as_ref().map(|why| weigh::why_not_words(why, self.wording))),
            ("export-part-promise", part.promise.clone()),
        ];
        let told = parts.into_iter().filter_map(|(key, words)| Some((self.say(key), words?)));
        let line = |(name, words): (String, String)| {
            self.fill("cli-show-part", &[("name", name.into()), ("words", words.into())])
        };
        super::plain_text::section(&self.question_text(&part.stage), &told.map(line).collect::<Vec<_>>())
    }

    /// What came of the promises of the session before.
    pub(super) fn earlier_promises(&self) -> Option<String> {
        let phrases = &self.program.phrases;
        let carried = self.state.promises.iter().filter(|promise| promise.carried).map(|promise| {
            let who: Vec<String> =
                promise.text.who.iter().map(|owner| owner_name(self.state, owner, phrases)).collect();
            let who =
                (!who.is_empty()).then(|| self.fill("cli-show-promise-who", &[("value", phrases.list(&who).into())]));
            let lines: Vec<String> = who.into_iter().chain([promise_became(promise, phrases)]).collect();
            super::plain_text::section(promise.text.what.as_str(), &lines)
        });
        self.section("export-you-said", &carried.collect::<Vec<_>>())
    }

    /// What each side said as one, question by question.
    pub(super) fn each_side(&self) -> Vec<Option<String>> {
        let mut asked: Vec<&QuestionId> = self.state.side_said.iter().map(|said| &said.question).collect();
        asked.sort();
        asked.dedup();
        asked.into_iter().map(|id| Some(self.sides_said(id))).collect()
    }

    fn sides_said(&self, id: &QuestionId) -> String {
        let said = self.state.side_said.iter().filter(|said| &said.question == id).map(|said| {
            let values = [("mark", self.side(said.side).into()), ("text", self.quoted(said.words.as_str()).into())];
            self.fill("cli-show-reason", &values)
        });
        let heading = format!("{}  ({id})", self.question_text(id));
        super::plain_text::section(&heading, &said.collect::<Vec<_>>())
    }

    /// Who set the plan, and what the group did with it.
    pub(super) fn plan(&self) -> Option<String> {
        let (state, phrases) = (self.state, &self.program.phrases);
        let lines = [plan_set_by(state, phrases), plan_changes(state, phrases)].concat();
        self.section("export-agenda", &lines)
    }
}
