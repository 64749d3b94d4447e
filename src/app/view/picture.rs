//! Who plans and who delivers: the picture of nine cells, while dots are placed and when all are shown.

use super::by_list::asked;
use super::reveal::{reason_rows, said_words, say_why};
use super::tally::{beside, changed, counts, people};
use crate::app::model::{Model, Workshop};
use crate::app::pages::Running;
use crate::app::scene::Turning;
use crate::app::screen::{Body, Heads, Picture, PictureCell, PictureReveal, Reason, ShortHeads};
use crate::content::{Kind, QuestionId};
use crate::phrases::Arg;
use crate::session::{Answer, Side, Who};
use crate::weigh::{self, Choices};

/// All cells.
const CELLS: usize = 9;

/// The picture while somebody places a dot: with the dots so far, where these may show.
pub(super) fn placing(model: &Model, workshop: &Workshop, page: &Running, turning: &Turning) -> Picture {
    let counts = |id: &QuestionId| {
        let round = workshop.state.round(id).filter(|round| round.shows() && !turning.hidden)?;
        let of = |answer: Answer| round.given.iter().filter(|given| given.answer == answer).map(|_| 1).sum();
        Some(Answer::of(Kind::Grid).into_iter().map(of).collect())
    };
    let dots = both(&turning.asked).map(|id| id.and_then(|id| counts(&id)));
    let focus = match (turning.hidden, page.asking.picked) {
        (true, _) => page.focus.checked_sub(1),
        (false, Some(answer @ Answer::Cell(_))) => answer.place(),
        (false, _) => None,
    };
    picture(model, cells(model, &dots), focus)
}

/// The two questions of the picture: now, and wanted. Where only one is asked, it stands in its place.
fn both(asked: &QuestionId) -> [Option<QuestionId>; 2] {
    if asked.first().is_some() { [None, Some(asked.clone())] } else { [Some(asked.clone()), asked.second()] }
}

fn picture(model: &Model, cells: [PictureCell; CELLS], focus: Option<usize>) -> Picture {
    let head = |prefix: &str| Who::ALL.map(|who| model.sided(&model.say(&format!("{prefix}-{}", name(who)))));
    Picture {
        heads: Heads { plan: head("grid-plan"), deliver: head("grid-deliver") },
        short: ShortHeads {
            plans: model.say("grid-who-plans"),
            delivers: model.say("grid-who-delivers"),
            who: head("grid-who"),
        },
        cells,
        focus,
    }
}

fn name(who: Who) -> &'static str {
    match who {
        Who::Staff => "staff",
        Who::Both => "both",
        Who::People => "people",
    }
}

type Dots = Option<Vec<u32>>;

fn cells(model: &Model, [now, wanted]: &[Dots; 2]) -> [PictureCell; CELLS] {
    let shown = now.is_some() || wanted.is_some();
    let of = |dots: &Dots, cell: usize| dots.as_ref().and_then(|dots| dots.get(cell)).copied().unwrap_or(0);
    std::array::from_fn(|cell| {
        let (now, wanted) = (of(now, cell), of(wanted, cell));
        PictureCell { now, wanted, counts: if shown { count_words(model, now, wanted) } else { Vec::new() } }
    })
}

fn count_words(model: &Model, now: u32, wanted: u32) -> Vec<String> {
    if now + wanted == 0 {
        return vec![model.say("reveal-none")];
    }
    vec![model.fill("grid-now", &[("n", now.into())]), model.fill("grid-wanted", &[("n", wanted.into())])]
}

/// What we said, in the picture.
pub(super) fn reveal(model: &Model, workshop: &Workshop, id: &QuestionId, page: &Running) -> Body {
    let state = &workshop.state;
    let all = both(id).map(|id| id.and_then(|id| weigh::choices(state, &id)));
    if all.iter().all(Option::is_none) {
        return super::cards::not_asked(model, id);
    }
    let dots = |choices: &Option<Choices>| choices.as_ref().map(|it| counts(&it.room));
    let focus = Some(page.focus).filter(|focus| *focus < CELLS);
    let line = focus.map(|cell| sentence(model, workshop, id, (cell, &all), page.heads));
    let sides = focus.filter(|_| page.heads).map(|cell| side_lines(model, cell, &all));
    Body::Picture(PictureReveal {
        text: asked(model, id),
        picture: picture(model, cells(model, &[dots(&all[0]), dots(&all[1])]), focus),
        line: line.unwrap_or_default(),
        sides: sides.unwrap_or_default(),
        notes: notes(model, workshop, id, &all),
        reasons_heading: model.say("reveal-reasons"),
        reasons_note: model.say("reveal-reasons-note"),
        reasons: reasons(model, workshop, id),
        based_on: model.based_on(id, false),
        focus: page.focus.checked_sub(CELLS),
    })
}

/// "Staff plan it, we all do it. 2 of 10 now, 1 of 10 wanted."; the counts, unless those of each side follow.
fn sentence(
    model: &Model,
    workshop: &Workshop,
    id: &QuestionId,
    (cell, all): (usize, &[Option<Choices>; 2]),
    counts_follow: bool,
) -> String {
    let question = workshop.state.question(id).map(|(_, question)| question);
    let words = question.and_then(|question| question.answers.words().get(cell)).cloned().unwrap_or_default();
    if counts_follow {
        return model.sided(&words);
    }
    let part = |key: &str, choices: &Option<Choices>| {
        let tally = &choices.as_ref()?.room;
        let n = tally.answers.at(cell);
        Some(model.fill(key, &[("n", n.into()), ("of", people(tally).into())]))
    };
    let parts = [part("grid-now-of", &all[0]), part("grid-wanted-of", &all[1])];
    let counts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{} {counts}.", model.sided(&words))
}

/// The dots of each side in one cell; the people in neither side only where there are some.
fn side_lines(model: &Model, cell: usize, all: &[Option<Choices>; 2]) -> Vec<String> {
    let of = |choices: &Option<Choices>, side: Side| choices.as_ref().map_or(0, |it| it.side(side).answers.at(cell));
    let asked = |side: Side| all.iter().flatten().any(|it| people(it.side(side)) > 0);
    let sides = Side::ALL.into_iter().filter(|side| *side != Side::Neither || asked(*side));
    let line = |side: Side| {
        let (now, wanted): (Arg<'_>, Arg<'_>) = (of(&all[0], side).into(), of(&all[1], side).into());
        model.fill("grid-side", &[("side", model.side_label(side).into()), ("now", now), ("wanted", wanted)])
    };
    sides.map(line).collect()
}

/// "Now: 10 people, 1 not sure." and of wanted; what changed when it was done again; that one may say why.
fn notes(model: &Model, workshop: &Workshop, id: &QuestionId, all: &[Option<Choices>; 2]) -> Vec<String> {
    let wording = model.wording(workshop);
    let line = |key: &str, choices: &Option<Choices>| {
        let choices = choices.as_ref()?;
        let mut parts = beside(model, &choices.room);
        parts.rotate_right(1);
        let line = model.fill(key, &[("counts", parts.join(", ").into())]);
        Some(std::iter::once(line).chain(changed(choices, wording)).collect::<Vec<_>>().join(" "))
    };
    let counts = [line("grid-beside-now", &all[0]), line("grid-beside-wanted", &all[1])];
    counts.into_iter().flatten().chain(say_why(model, workshop, id)).collect()
}

fn reasons(model: &Model, workshop: &Workshop, id: &QuestionId) -> Vec<Reason> {
    let given = both(id).into_iter().zip(["grid-word-now", "grid-word-wanted"]).filter_map(|(id, key)| {
        let word = move |_: Answer| model.say(key);
        Some(reason_rows(workshop, &id?, word))
    });
    given.flatten().chain(said_words(model, workshop, id)).collect()
}

impl Model {
    /// How many places the focus moves over below the picture.
    pub(in crate::app) fn places_below_picture(&self, id: &QuestionId) -> usize {
        let Some(workshop) = &self.workshop else { return 0 };
        let all = both(id).map(|id| id.and_then(|id| weigh::choices(&workshop.state, &id)));
        notes(self, workshop, id, &all).len() + reasons(self, workshop, id).len()
    }
}
