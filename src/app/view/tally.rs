//! What we said, where the answers are no marks.

use super::question::text;
use super::reveal::{reason_rows, said_words, say_why};
use crate::app::model::{Model, Workshop};
use crate::app::pages::Running;
use crate::app::screen::{Body, Reason, Tallied, Tallies, TallyRow};
use crate::content::QuestionId;
use crate::session::{Answer, Side};
use crate::weigh::{self, Choices, Tally, Wording};

pub(super) fn tallies(model: &Model, workshop: &Workshop, id: &QuestionId, page: &Running) -> Body {
    let state = &workshop.state;
    let Some(choices) = weigh::choices(state, id) else { return super::cards::not_asked(model, id) };
    let decision = weigh::decision(state, id);
    let wording = model.wording(workshop);
    let outcome = decision.as_ref().map(|it| weigh::decision_words(it, wording));
    let wants_notes = decision.as_ref().is_some_and(|it| !it.agreed);
    Body::Tallies(Tallies {
        text: text(model, id),
        outcome: outcome.map(|words| words.trim_end_matches('.').to_owned()).unwrap_or_default(),
        says: decision.as_ref().map(|it| weigh::rule_words(it.rule, wording)).unwrap_or_default(),
        answers: answers(model, workshop, id, &choices),
        beside: beside(model, &choices.room),
        rows: rows(model, &choices, page.heads),
        none: model.say("reveal-none"),
        notes: changed(&choices, wording).into_iter().chain(say_why(model, workshop, id)).collect(),
        reasons_heading: model.say("reveal-reasons"),
        reasons_note: model.say("reveal-reasons-note"),
        reasons: reasons(model, workshop, id),
        talk: if wants_notes { model.say("decision-notes") } else { String::new() },
        focus: page.focus,
    })
}

/// Everyone who was asked.
pub(super) fn people(tally: &Tally) -> u32 {
    tally.answers.sum() + tally.not_sure + tally.pass + tally.away
}

/// "1 not sure", "2 passed", "1 away", "10 people": none counts as agreeing (R4). Counts of zero are left out, but for how
/// many people there are.
pub(super) fn beside(model: &Model, tally: &Tally) -> Vec<String> {
    let counts = [
        ("beside-not-sure", tally.not_sure),
        ("beside-passed", tally.pass),
        ("beside-away", tally.away),
        ("beside-people", people(tally)),
    ];
    let some = counts.into_iter().filter(|(key, n)| *n > 0 || *key == "beside-people");
    some.map(|(key, n)| model.fill(key, &[("n", n.into())])).collect()
}

/// What another round changed, and what stands from before; empty with one round.
pub(super) fn changed(choices: &Choices, wording: Wording<'_>) -> Vec<String> {
    let earlier = weigh::earlier_choices_words(choices, wording);
    weigh::changed_words(choices, wording).into_iter().chain(earlier).collect()
}

fn answers(model: &Model, workshop: &Workshop, id: &QuestionId, choices: &Choices) -> Vec<Tallied> {
    let question = workshop.state.question(id).map(|(_, question)| question);
    let words = question.map_or(&[][..], |question| question.answers.words());
    let people = people(&choices.room);
    let each = words.iter().zip(counts(&choices.room)).enumerate();
    let tallied = |(place, (words, n)): (usize, (&String, u32))| Tallied {
        key: (place + 1).to_string(),
        words: model.sided(words),
        count: model.fill("choices-of-people", &[("n", n.into()), ("of", people.into())]),
    };
    each.map(tallied).collect()
}

/// How many gave each answer, in order.
pub(super) fn counts(tally: &Tally) -> Vec<u32> {
    tally.answers.iter().map(|(_, n)| n).collect()
}

/// A row a side; the people in neither side only where there are some; or one row for everyone.
fn rows(model: &Model, choices: &Choices, heads: bool) -> Vec<TallyRow> {
    if heads {
        return vec![TallyRow { label: model.say("reveal-everyone"), counts: counts(&choices.room) }];
    }
    let some = |side: &Side| *side != Side::Neither || choices.side(*side).answers.sum() > 0;
    let row = |side: Side| TallyRow { label: model.side_label(side), counts: counts(choices.side(side)) };
    Side::ALL.into_iter().filter(some).map(row).collect()
}

/// Reasons under the number of the answer they were given to.
fn reasons(model: &Model, workshop: &Workshop, id: &QuestionId) -> Vec<Reason> {
    let number = |answer: Answer| answer.place().map_or_else(String::new, |place| (place + 1).to_string());
    reason_rows(workshop, id, number).into_iter().chain(said_words(model, workshop, id)).collect()
}

impl Model {
    /// How many places the focus moves over: what was asked, the answers, what stands beside them, the rows, the reasons.
    pub(in crate::app) fn tally_places(&self, id: &QuestionId, heads: bool) -> usize {
        let Some(workshop) = &self.workshop else { return 1 };
        let Some(choices) = weigh::choices(&workshop.state, id) else { return 1 };
        2 + choices.room.answers.iter().count() + rows(self, &choices, heads).len() + reasons(self, workshop, id).len()
    }
}
