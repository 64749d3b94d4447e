//! One question whose answers are no marks: how many gave each answer, of everyone and a side, and the reasons given.

use super::Told;
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Side};
use crate::weigh::{self, Choices, Tally};

impl Told<'_> {
    /// Nothing where nothing shows.
    pub(super) fn choices(&self, id: &QuestionId) -> Option<String> {
        let choices = weigh::choices(self.state, id)?;
        let mut lines: Vec<String> = weigh::decision(self.state, id).map(|it| self.verdict(&it)).into_iter().collect();
        lines.push(self.how(id, choices.reveal, choices.rounds));
        lines.push(self.tally(id, &choices, self.say("cli-show-all"), &choices.room));
        let sides = Side::ALL.into_iter().map(|side| self.tally(id, &choices, self.side(side), choices.side(side)));
        lines.extend(sides);
        lines.extend(weigh::changed_words(&choices, self.wording));
        lines.extend(weigh::earlier_choices_words(&choices, self.wording));
        lines.extend(self.reasons_under(id, choices.kind));
        let heading = format!("{}  ({id})", self.question_text(id));
        Some(super::plain_text::section(&heading, &lines))
    }

    /// "Staff: Yes: 2; No: 1. Not sure 0, passed 1, away 0." Of the longer answers only those
    /// that somebody gave.
    fn tally(&self, id: &QuestionId, choices: &Choices, who: String, tally: &Tally) -> String {
        let answers = Answer::of(choices.kind).into_iter().enumerate();
        let told = answers.filter(|(place, _)| choices.kind == Kind::Votes || tally.answers.at(*place) > 0);
        let told: Vec<String> = told
            .map(|(place, answer)| {
                let values = [("answer", self.answer(id, answer).into()), ("n", tally.answers.at(place).into())];
                self.fill("cli-show-answer", &values)
            })
            .collect();
        let values = [
            ("who", who.into()),
            ("answers", told.join("; ").into()),
            ("not-sure", tally.not_sure.into()),
            ("pass", tally.pass.into()),
            ("away", tally.away.into()),
        ];
        self.fill(if told.is_empty() { "cli-show-tally-none" } else { "cli-show-tally" }, &values)
    }

    fn answer(&self, id: &QuestionId, answer: Answer) -> String {
        let question = self.state.question(id).map(|(_, question)| question);
        let words = answer.place().and_then(|place| question?.answers.words().get(place));
        words.map_or_else(|| self.say("not-sure"), |words| self.sided(words).trim_end_matches('.').to_owned())
    }

    /// The reasons of all rounds that show, in the order of the answers, then words said after a reveal.
    fn reasons_under(&self, id: &QuestionId, kind: Kind) -> Vec<String> {
        let rounds = || self.state.rounds(id).iter().filter(|round| round.shows());
        let answers = Answer::of(kind).into_iter().chain([Answer::NotSure]);
        let given = answers.flat_map(|answer| {
            let given = rounds().flat_map(|round| &round.given).filter(move |given| given.answer == answer);
            given.filter_map(move |given| Some((self.answer(id, answer), given.reason.as_ref()?)))
        });
        let said = rounds().flat_map(|round| &round.said).map(|said| (self.say("cli-show-no-mark"), &said.words));
        let line = |(under, words): (String, &crate::text::Words)| {
            let values = [("mark", under.into()), ("text", self.quoted(words.as_str()).into())];
            self.fill("cli-show-reason", &values)
        };
        given.chain(said).map(line).collect()
    }
}
