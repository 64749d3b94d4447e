//! What stands beside every headline, in the same size (R6): each TO, not sure, passed, away, and one voice (R7).

use super::choices::Choices;
use super::headline::one_voices;
use super::results::QuestionResult;
use super::wording::Wording;
use crate::session::Mark;

/// One thing that stands beside a headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BesideHeadline {
    /// Its mark, for every TO.
    pub mark: Option<Mark>,
    /// "1 TO", "2 passed", "one voice: staff".
    pub text: String,
}

/// What stands beside the headline of `question`; counts of zero are left out, but for how many people there are.
#[must_use]
pub fn beside(question: &QuestionResult, wording: Wording<'_>) -> Vec<BesideHeadline> {
    let room = question.room;
    let people = room.marked() + room.not_sure + room.pass + room.away;
    let to = if wording.has_own_words() { "own-beside-to" } else { "beside-to" };
    let counts = [
        (to, room.to),
        ("beside-not-sure", room.not_sure),
        ("beside-passed", room.pass),
        ("beside-away", room.away),
        ("beside-people", people),
    ];
    let to_word = wording.mark(Mark::To);
    let counted = counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| BesideHeadline {
        mark: (key == to).then_some(Mark::To),
        text: wording.say(key, &[("n", n.into()), ("to", to_word.as_str().into())]),
    });
    let alone = one_voices(&question.sides).into_iter().map(|side| BesideHeadline {
        mark: None,
        text: wording.say("beside-one-voice", &[("side", wording.name(side).into())]),
    });
    counted.chain(alone).collect()
}

/// "2 answers from round 1.": answers that stand from before the last round (R1); nothing where there are none.
#[must_use]
pub fn earlier_words(question: &QuestionResult, wording: Wording<'_>) -> Option<String> {
    earlier(question.rounds, question.from_earlier_rounds, wording)
}

/// The same where answers are no marks.
#[must_use]
pub fn earlier_choices_words(choices: &Choices, wording: Wording<'_>) -> Option<String> {
    earlier(choices.rounds, choices.from_earlier_rounds, wording)
}

fn earlier(rounds: u32, answers: u32, wording: Wording<'_>) -> Option<String> {
    let key = if rounds == 2 { "from-round-one" } else { "from-earlier-rounds" };
    (answers > 0).then(|| wording.say(key, &[("n", answers.into())]))
}
