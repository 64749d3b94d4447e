//! A question while it is being answered.

use crate::app::model::{Model, Workshop};
use crate::app::pages::Running;
use crate::app::scene::Turning;
use crate::app::screen::{
    Answers, Body, ByList, ByListRow, Cell, Line, List, Picked, Question, Row, TurnCard, Waiting,
};
use crate::content::QuestionId;
use crate::session::{Answer, Mark, ParticipantId, Round};
use crate::text::first_columns;

/// Most columns of a name on a card; read aloud says the whole.
const NAME_COLUMNS: usize = 16;

pub(super) fn asking(model: &Model, workshop: &Workshop, page: &Running, turning: &Turning) -> Body {
    let (text, answers) = asked(model, &turning.question);
    let round = workshop.state.round(&turning.question);
    let so_far = round.filter(|_| !turning.hidden).map(|round| so_far(model, round));
    let source = |full: bool| model.based_on(&turning.question, full);
    Body::Question(Question {
        turn: turn_card(model, page, turning),
        text,
        pick: model.say(if turning.hidden { "question-pick-hidden" } else { "question-pick" }),
        answers: Answers { so_far, ..answers },
        picked: picked(model, page, turning),
        hidden: turning.hidden,
        waiting: round.filter(|_| turning.hidden).map(|round| waiting(model, workshop, round, turning.who)),
        based_on: source(false),
        based_on_full: source(true),
    })
}

fn turn_card(model: &Model, page: &Running, turning: &Turning) -> TurnCard {
    let whole = model.called(turning.who);
    let name = first_columns(&whole, NAME_COLUMNS).trim_end().to_uppercase();
    let count = turning.number.map(|(n, of)| model.fill("turn-count", &[("n", n.into()), ("of", of.into())]));
    let key = match (turning.again, turning.hidden) {
        (true, _) => "turn-hint-again",
        (_, true) => "turn-hint-hidden",
        _ => "turn-hint",
    };
    let thanks = page.asking.thanked.filter(|_| page.asking.picked.is_none() && !turning.again);
    // What was done last is said here; the offer of one more turn comes before thanks.
    let said = model.said.clone().filter(|_| !(turning.again && page.asking.thanked.is_some()));
    let hint = match (said, thanks) {
        (Some(said), _) => said,
        (None, Some(who)) => model.fill("said-thanks", &[("name", model.called(who).into())]),
        (None, None) => model.say(key),
    };
    TurnCard {
        line: model.fill("turn-line", &[("name", name.as_str().into())]),
        name,
        count: count.unwrap_or_default(),
        hint,
        next: next_words(model, &turning.next),
    }
}

fn next_words(model: &Model, next: &[ParticipantId]) -> String {
    let short = |id: &ParticipantId| first_columns(&model.called(*id), NAME_COLUMNS).trim_end().to_owned();
    match next {
        [] => String::new(),
        [one] => model.fill("turn-next-one", &[("first", short(one).into())]),
        [one, two, ..] => model.fill("turn-next", &[("first", short(one).into()), ("second", short(two).into())]),
    }
}

/// The question and its answers in the room's words, without counts.
fn asked(model: &Model, id: &QuestionId) -> (String, Answers) {
    let question = model.state().and_then(|state| state.question(id)).map(|(_, question)| question);
    let text = question.map(|it| model.sided(&it.text)).unwrap_or_default();
    let words = question.and_then(|question| question.answers.marks()).cloned().unwrap_or_default();
    let answers = Answers {
        marks: words.map(|words| model.sided(&words)),
        so_far: None,
        not_sure: model.say("not-sure"),
        pass: model.say("pass"),
        both_fine: model.say("question-both-fine"),
    };
    (text, answers)
}

fn so_far(model: &Model, round: &Round) -> [String; 3] {
    Mark::ALL.map(|mark| {
        let n = round.given.iter().filter(|given| given.answer == Answer::Marked(mark)).count();
        model.fill("question-so-far", &[("n", n.into())])
    })
}

fn picked(model: &Model, page: &Running, turning: &Turning) -> Picked {
    let Some(answer) = page.asking.picked else { return Picked::Nothing };
    if turning.hidden {
        return Picked::Hidden { line: model.say("question-hidden-picked") };
    }
    let input = &page.asking.reason;
    let reason = (answer != Answer::Pass).then(|| Line {
        label: model.say("question-why"),
        value: input.value().to_owned(),
        cursor: page.asking.typing.then(|| input.cursor()),
        hint: if page.asking.typing { String::new() } else { model.say("question-why-hint") },
    });
    let answer = match answer {
        Answer::NotSure => 3,
        Answer::Pass => 4,
        worded => worded.place().unwrap_or_default(),
    };
    Picked::Shown { answer, reason }
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

pub(super) fn by_list(model: &Model, workshop: &Workshop, question: &QuestionId, focus: usize) -> Body {
    let (text, answers) = asked(model, question);
    let Some(round) = workshop.state.round(question) else { return super::cards::nobody_here(model) };
    let shows = round.shows();
    let waiting = workshop.state.still_to_come(round);
    let line = match (waiting.is_empty(), shows) {
        (false, _) => "by-list-keys",
        (true, true) => "by-list-all-in-live",
        (true, false) => "by-list-all-in",
    };
    let rows = round.order.iter().map(|id| by_list_row(model, workshop, round, *id)).collect();
    Body::ByList(ByList {
        text,
        answers: Answers { so_far: shows.then(|| so_far(model, round)), ..answers },
        rows,
        focus: focus.min(round.order.len().saturating_sub(1)),
        line: model.say(line),
    })
}

fn by_list_row(model: &Model, workshop: &Workshop, round: &Round, id: ParticipantId) -> ByListRow {
    let person = workshop.state.person(id);
    let given = round.given_by(id);
    let words = match given.map(|given| given.answer) {
        Some(_) if !round.shows() => model.say("by-list-in"),
        Some(Answer::Marked(mark)) => model.mark_word(mark),
        Some(Answer::NotSure) => model.say("not-sure"),
        Some(Answer::Pass) => model.say("by-list-passed"),
        Some(worded) => worded.name().to_owned(),
        None if person.is_some_and(|person| !person.here) => model.say("by-list-out"),
        None => String::new(),
    };
    ByListRow {
        name: model.called(id),
        side: person.map(|person| model.speaks_from_words(person.is.speaks_from)).unwrap_or_default(),
        given: words,
        mark: given.filter(|_| round.shows()).and_then(|given| given.answer.mark()),
    }
}

/// One more chance for everybody, naming nobody's answer (R12).
pub(super) fn all_in(model: &Model, workshop: &Workshop, question: &QuestionId, focus: usize) -> Body {
    let (text, _) = asked(model, question);
    let order = workshop.state.round(question).map(|round| round.order.clone()).unwrap_or_default();
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
        self.say(["mark-to", "mark-for", "mark-with"][mark.place()])
    }
}
