//! One question that was asked: its headline, its counts a side, and the reasons given.

use super::Told;
use crate::content::QuestionId;
use crate::session::{Answer, Mark, Reveal, Side};
use crate::weigh::{self, Counts, QuestionResult};

/// Words that were given with a mark, with "not sure", or with neither. No person stands with them (R15).
pub(super) struct Reason {
    /// Under which mark.
    pub(super) mark: Option<Mark>,
    /// Whether it came with "not sure".
    unsure: bool,
    /// The words.
    pub(super) text: String,
}

impl Told<'_> {
    pub(super) fn question(&self, result: &QuestionResult) -> String {
        let mut lines = vec![self.headline(result), self.how(&result.id, result.reveal, result.rounds)];
        lines.push(self.counts("cli-show-everyone", String::new(), &result.room, self.own_answers(result)));
        lines.extend(Side::ALL.into_iter().map(|side| {
            let counts = &result.sides.of(side).counts;
            self.counts("cli-show-side", self.side(side), counts, self.own_answers(result))
        }));
        let alone = weigh::one_voices(&result.sides);
        lines
            .extend(alone.into_iter().map(|side| self.fill("cli-show-one-voice", &[("side", self.side(side).into())])));
        // It is told in TO, FOR, WITH, which a method with answer words of its own does not show (R6).
        lines.extend(weigh::head_count_words(result, self.wording).filter(|_| self.own_answers(result).is_none()));
        let own = self.own_answers(result);
        let wording = own.as_ref().map_or(self.wording, |own| self.wording.in_own_words(own));
        lines.extend(weigh::moved_lines(result, wording));
        lines.extend(weigh::earlier_words(result, wording));
        lines.extend(self.reasons(&result.id).iter().map(|reason| self.reason(reason, own.as_ref())));
        let heading = format!("{}  ({})", self.question_text(&result.id), result.id);
        super::plain_text::section(&heading, &lines)
    }

    pub(super) fn headline(&self, result: &QuestionResult) -> String {
        let parts = weigh::headline_in(self.state, result, self.wording);
        format!("{}. {}", parts.pill, parts.says).trim_end().to_owned()
    }

    /// Live, together or on paper, and in how many rounds.
    pub(super) fn how(&self, id: &QuestionId, reveal: Reveal, rounds: u32) -> String {
        let key = match reveal {
            _ if self.state.on_paper.contains(id) => "cli-show-paper",
            Reveal::Together => "cli-show-together",
            _ => "cli-show-live",
        };
        let in_position = self.state.question(id).is_some_and(|(method, _)| method.in_position);
        let position = if in_position { None } else { Some(self.say("cli-show-not-in-position")) };
        let how = self.fill(key, &[("n", rounds.into())]);
        std::iter::once(how).chain(position).collect::<Vec<_>>().join(" ")
    }

    /// Where a method has answer words of its own, they stand in place of TO, FOR, WITH (R6).
    pub(super) fn own_answers(&self, result: &QuestionResult) -> Option<[String; 3]> {
        let (method, question) = self.state.question(&result.id)?;
        let answers = question.answers.marks().filter(|_| method.own_words)?;
        Some(answers.clone().map(|answer| self.sided(&answer)))
    }

    pub(super) fn counts(&self, key: &str, side: String, counts: &Counts, own: Option<[String; 3]>) -> String {
        let [to, for_, with] = own.map_or_else(
            || Mark::ALL.map(|mark| self.mark(mark)),
            |own| own.map(|answer| answer.trim_end_matches('.').to_owned()),
        );
        let words = [("to-word", to.into()), ("for-word", for_.into()), ("with-word", with.into())];
        let marks = [("to", counts.to.into()), ("for", counts.for_.into()), ("with", counts.with.into())];
        let others = [
            ("side", side.into()),
            ("not-sure", counts.not_sure.into()),
            ("pass", counts.pass.into()),
            ("away", counts.away.into()),
        ];
        self.fill(key, &[words.as_slice(), &marks, &others].concat())
    }

    pub(super) fn side(&self, side: Side) -> String {
        match side {
            Side::People => self.sided("{people}"),
            Side::Staff => self.sided("{staff}"),
            Side::Neither => self.say("side-neither"),
        }
    }

    /// What was asked, in the words it was asked with.
    pub(super) fn question_text(&self, id: &QuestionId) -> String {
        super::super::question_text(self.state, id)
    }

    fn reason(&self, reason: &Reason, own: Option<&[String; 3]>) -> String {
        let whole = |own: &[String; 3], mark: Mark| own[mark.place()].trim_end_matches('.').to_owned();
        let under = match reason.mark {
            Some(mark) => own.map_or_else(|| self.mark(mark), |own| whole(own, mark)),
            None if reason.unsure => self.say("not-sure"),
            None => self.say("cli-show-no-mark"),
        };
        self.fill("cli-show-reason", &[("mark", under.into()), ("text", self.quoted(&reason.text).into())])
    }

    /// All reasons that show, in the order TO, FOR, WITH, none; never those of a hidden round (R10).
    pub(super) fn reasons(&self, id: &QuestionId) -> Vec<Reason> {
        let mut all: Vec<Reason> = Vec::new();
        for round in self.state.rounds(id).iter().filter(|round| round.shows()) {
            all.extend(round.given.iter().filter_map(|given| {
                let text = given.reason.as_ref()?.to_string();
                Some(Reason { mark: given.answer.mark(), unsure: given.answer == Answer::NotSure, text })
            }));
            let said = round.said.iter();
            all.extend(said.map(|it| Reason { mark: it.mark, unsure: false, text: it.words.to_string() }));
        }
        all.sort_by_key(|reason| reason.mark.map_or(Mark::ALL.len(), Mark::place));
        all
    }

    /// Somebody's own words, with quote marks. Further lines stand under the first.
    pub(super) fn quoted(&self, text: &str) -> String {
        let text = text.replace('\n', "\n  ");
        self.fill("cli-quoted", &[("text", text.into())])
    }
}
