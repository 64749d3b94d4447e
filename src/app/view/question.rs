//! A question while it is being answered.

use super::picture;
use crate::app::model::{Model, Workshop};
use crate::app::pages::Running;
use crate::app::scene::{self, Turning};
use crate::app::screen::{Answers, Body, Cell, Line, List, Picked, Question, Row, TurnCard, Waiting, Worded};
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Mark, ParticipantId, Person, Round, Side};
use crate::text::{joined, shortened};

/// Most columns of a name on a card; read aloud says the whole.
const NAME_COLUMNS: usize = 16;

/// The key of not sure, where the numbers up to 9 are answers.
const NOT_SURE_BESIDE_NINE: &str = "-";

pub(super) fn asking(model: &Model, workshop: &Workshop, page: &Running, turning: &Turning) -> Body {
    let state = &workshop.state;
    let round = state.round(&turning.question);
    let shown = round.filter(|_| !turning.hidden);
    let kind = scene::kind(state, &turning.question);
    let answers = answers(model, &turning.question, shown);
    let picture = (kind == Kind::Grid).then(|| picture::placing(model, workshop, page, turning));
    let talk = state.question(&turning.question).and_then(|(_, question)| question.talk.as_ref());
    Body::Question(Question {
        turn: turn_card(model, page, turning),
        text: text(model, &turning.question),
        talk: talk.map_or_else(String::new, |talk| model.fill("question-talk", &[("talk", model.sided(talk).into())])),
        pick: pick_words(model, kind, turning),
        picked: picked(model, page, turning, answers.each.len()),
        focus: page.focus.checked_sub(1).filter(|_| page.asking.picked.is_none() && !turning.hidden),
        given: given(round, turning, answers.each.len()),
        answers: Answers { picture, ..answers },
        hidden: turning.hidden,
        waiting: round.filter(|_| turning.hidden).map(|round| waiting(model, workshop, round, turning.who)),
        based_on: model.based_on(&turning.question, false),
        based_on_full: model.based_on(&turning.question, true),
    })
}

fn turn_card(model: &Model, page: &Running, turning: &Turning) -> TurnCard {
    let name = short_name(model, &model.loud(&model.called(turning.who)));
    // Those who are asked once more do not come in the places that they had.
    let count = turning.number.map(|(n, of)| {
        if turning.again {
            model.say("turn-count-again")
        } else {
            model.fill("turn-count", &[("n", n.into()), ("of", of.into())])
        }
    });
    let count = count.or_else(|| stands(model, turning));
    let line = if turning.changes { "turn-line-change" } else { "turn-line" };
    let in_picture = model.state().is_some_and(|state| scene::kind(state, &turning.question) == Kind::Grid);
    let key = match (turning.again, turning.hidden) {
        (true, _) => "turn-hint-again",
        (_, true) if in_picture => "turn-hint-hidden-cell",
        (_, true) => "turn-hint-hidden",
        _ => "turn-hint",
    };
    let thanks = page.asking.thanked.filter(|_| page.asking.picked.is_none() && !turning.again);
    let thanked = page.asking.thanked.filter(|_| turning.again);
    let thanked = thanked.map(|who| model.fill("said-thanks", &[("name", model.called(who).into())]));
    // What was done last is said here; the offer of one more turn comes before thanks.
    let said = model.said.clone().filter(|said| Some(said) != thanked.as_ref());
    let hint_stays = model.said.is_some() || thanks.is_some() || turning.again;
    let hint = match (said, thanks) {
        // The offer holds as long as it is their turn (R12).
        (Some(said), _) if turning.again => joined([said.as_str(), model.say(key).as_str()].into_iter()),
        (Some(said), _) => said,
        (None, Some(who)) => model.fill("said-thanks", &[("name", model.called(who).into())]),
        (None, None) => model.say(key),
    };
    TurnCard {
        line: model.fill(line, &[("name", name.as_str().into())]),
        name,
        count: count.unwrap_or_default(),
        hint,
        hint_stays,
        next: next_words(model, &turning.next, |whole| short_name(model, whole)),
    }
}

/// What somebody who changes an answer has given; never where it was hidden.
fn stands(model: &Model, turning: &Turning) -> Option<String> {
    let round = model.state()?.round(&turning.question).filter(|_| turning.changes && !turning.hidden)?;
    let words = super::by_list::given_words(model, round, turning.who)?;
    Some(model.fill("turn-now", &[("answer", words.into())]))
}

/// A name as long as a card has room; said aloud, the whole.
fn short_name(model: &Model, whole: &str) -> String {
    name_within(model, whole, NAME_COLUMNS)
}

/// The same within `columns`.
pub(super) fn name_within(model: &Model, whole: &str, columns: usize) -> String {
    if model.phrases.is_line_by_line() { whole.to_owned() } else { shortened(whole, columns) }
}

/// Who comes next, with names as `name` makes them.
pub(super) fn next_words(model: &Model, next: &[ParticipantId], name: impl Fn(&str) -> String) -> String {
    let name = |id: &ParticipantId| name(&model.called(*id));
    match next {
        [] => String::new(),
        [one] => model.fill("turn-next-one", &[("first", name(one).into())]),
        [one, two, ..] => model.fill("turn-next", &[("first", name(one).into()), ("second", name(two).into())]),
    }
}

/// The question in the room's words.
pub(super) fn text(model: &Model, id: &QuestionId) -> String {
    let question = model.state().and_then(|state| state.question(id)).map(|(_, question)| question);
    question.map(|it| model.sided(&it.text)).unwrap_or_default()
}

/// The answers of a question in the room's words; with the counts of `round`, where these may show.
pub(super) fn answers(model: &Model, id: &QuestionId, round: Option<&Round>) -> Answers {
    let question = model.state().and_then(|state| state.question(id)).map(|(_, question)| question);
    let kind = question.map_or(Kind::Marks, |question| question.answers.kind());
    let words = question.map_or(&[][..], |question| question.answers.words());
    let each = words.iter().zip(Answer::of(kind)).map(|(words, answer)| Worded {
        mark: answer.mark(),
        words: model.sided(words),
        so_far: round.map(|round| so_far(model, round, answer)),
    });
    let each: Vec<Worded> = each.collect();
    let not_sure_key = if kind == Kind::Grid { NOT_SURE_BESIDE_NINE.to_owned() } else { (each.len() + 1).to_string() };
    Answers {
        each,
        picture: None,
        not_sure: model.say("not-sure"),
        not_sure_key,
        pass: model.say("pass"),
        both_fine: model.say("question-both-fine"),
    }
}

fn so_far(model: &Model, round: &Round, answer: Answer) -> String {
    let n = round.given.iter().filter(|given| given.answer == answer).count();
    model.fill("question-so-far", &[("n", n.into())])
}

/// What to do, by how the question is answered. A method may say it in its own way, for each side or for all.
fn pick_words(model: &Model, kind: Kind, turning: &Turning) -> String {
    let (hidden, method) = (turning.hidden, turning.question.method());
    let side = model.state().and_then(|state| state.person(turning.who)).map_or(Side::Neither, Person::side);
    let of_side = format!("question-pick-{method}-{}", side.name());
    let own = [of_side, format!("question-pick-{method}")].into_iter().find(|key| model.phrases.has(key));
    if let Some(own) = own {
        let stays = if hidden { model.say("question-stays-hidden") } else { String::new() };
        let words = model.sided(&model.fill(&own, &[("people", "{people}".into())]));
        return joined([words.as_str(), stays.as_str()].into_iter());
    }
    let (shown, in_secret) = match kind {
        Kind::Levels => ("question-pick-level", "question-pick-level-hidden"),
        Kind::Votes => ("question-pick-vote", "question-pick-vote-hidden"),
        Kind::Grid => ("question-pick-cell", "question-pick-cell-hidden"),
        _ => ("question-pick", "question-pick-hidden"),
    };
    model.say(if hidden { in_secret } else { shown })
}

fn picked(model: &Model, page: &Running, turning: &Turning, worded: usize) -> Picked {
    let Some(answer) = page.asking.picked else { return Picked::Nothing };
    if turning.hidden {
        let goes_on = turning.question.second().is_some();
        let line = model.say(if goes_on { "question-hidden-picked-first" } else { "question-hidden-picked" });
        return Picked::Hidden { line };
    }
    let input = &page.asking.reason;
    let reason = (answer != Answer::Pass).then(|| Line {
        label: model.say("question-why"),
        value: input.value().to_owned(),
        cursor: page.asking.typing.then(|| input.cursor()),
        hint: if page.asking.typing { String::new() } else { model.say("question-why-hint") },
        asks_why: true,
    });
    Picked::Shown { answer: place(answer, worded), reason }
}

/// What is to be changed; never where it is hidden.
fn given(round: Option<&Round>, turning: &Turning, worded: usize) -> Option<usize> {
    let changes = turning.number.is_none() && !turning.hidden;
    let given = round.filter(|_| changes)?.given_by(turning.who)?;
    Some(place(given.answer, worded))
}

/// A worded answer has its own place; then come not sure, and pass.
fn place(answer: Answer, worded: usize) -> usize {
    match answer {
        Answer::NotSure => worded,
        Answer::Pass => worded + 1,
        given => given.place().unwrap_or_default(),
    }
}

/// Who is in, who is now, who is still to come: never what was given.
fn waiting(model: &Model, workshop: &Workshop, round: &Round, now: ParticipantId) -> Waiting {
    let given: Vec<ParticipantId> =
        round.order.iter().copied().filter(|id| *id != now && round.given_by(*id).is_some()).collect();
    let to_come: Vec<ParticipantId> = workshop.state.still_to_come(round).into_iter().filter(|id| *id != now).collect();
    let part = |label: &str, ids: &[ParticipantId]| {
        let names: Vec<String> = ids.iter().map(|id| model.called(*id)).collect();
        let words = if names.is_empty() { model.say("question-nobody") } else { names.join(", ") };
        (model.say(label), model.fill("question-names", &[("names", words.into())]))
    };
    Waiting {
        in_: part("question-in", &given),
        now: part("question-now", &[now]),
        to_come: part("question-to-come", &to_come),
    }
}

/// One more chance for everybody, naming nobody's answer (R12).
pub(super) fn all_in(model: &Model, workshop: &Workshop, question: &QuestionId, focus: usize) -> Body {
    let text = text(model, question);
    let order = workshop.state.round(question).map(Round::who_gave).unwrap_or_default();
    let show = Row { key: String::new(), cells: vec![Cell::strong(model.say("all-in-show"))], ..Row::default() };
    let names = order.iter().map(|id| Row { cells: vec![Cell::plain(model.called(*id))], ..Row::default() });
    Body::List(List {
        heading: text,
        lead: vec![model.say("all-in-1"), model.say("all-in-2"), model.say("all-in-3")],
        rows: std::iter::once(show).chain(names).collect(),
        focus,
        ..List::default()
    })
}

impl Model {
    /// "Based on: SCIE, as told by Mind. The words are ours."; empty where a method is our own.
    pub(super) fn based_on(&self, question: &QuestionId, full: bool) -> String {
        let source = self.state().and_then(|state| state.question(question)).and_then(|(it, _)| it.source.as_ref());
        source.map_or_else(String::new, |source| {
            let words = if full { source.full.as_str() } else { source.short.as_str() };
            self.fill("based-on", &[("source", words.into())])
        })
    }

    /// TO, FOR or WITH.
    pub(super) fn mark_word(&self, mark: Mark) -> String {
        self.say(mark.key())
    }
}
