//! A question whose answers are no marks: the counts, answer by answer; of the picture of nine cells, the picture too.

use super::tree::{Part, Table};
use super::writing::Writing;
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Cell, Side, Who};
use crate::weigh::{
    Choices, Decision, Tally, changed_words, choices, decision, decision_words, earlier_choices_words, rule_words,
};

/// What stands of `id`; nothing where nothing shows.
pub(super) fn counts(writing: &Writing<'_>, id: &QuestionId) -> Vec<Part> {
    let Some(choices) = choices(writing.state, id) else { return Vec::new() };
    let verdict = decision(writing.state, id).map_or_else(Vec::new, |it| verdict(writing, &it));
    let picture = (choices.kind == Kind::Grid).then(|| Part::Table(picture(writing, &choices.room)));
    let words = [earlier_choices_words(&choices, writing.wording()), changed_words(&choices, writing.wording())];
    let table = Part::Table(table(writing, id, &choices));
    let untold = (!writing.shows_sides_of(&choices)).then(|| Part::Text(writing.say("export-sides-not-told")));
    verdict
        .into_iter()
        .chain(untold)
        .chain(picture)
        .chain([table])
        .chain(words.into_iter().flatten().map(Part::Text))
        .collect()
}

/// Agreed or not, with what agrees to nothing beside it, and the rule.
pub(super) fn verdict(writing: &Writing<'_>, decision: &Decision) -> Vec<Part> {
    let Tally { not_sure, pass, away, .. } = decision.counts;
    let beside = [("beside-not-sure", not_sure), ("beside-passed", pass), ("beside-away", away)];
    let beside = beside.iter().filter(|(_, n)| *n > 0).map(|(key, n)| writing.fill(key, &[("n", (*n).into())]));
    let headline = Part::Headline {
        pill: decision_words(decision, writing.wording()).trim_end_matches('.').to_owned(),
        says: String::new(),
        beside: beside.collect(),
    };
    vec![headline, Part::Text(rule_words(decision.rule, writing.wording()))]
}

/// One row an answer. Of the nine cells only those with a dot: the others stand in the picture.
fn table(writing: &Writing<'_>, id: &QuestionId, choices: &Choices) -> Table {
    let apart = Side::ALL.into_iter().filter(|side| {
        writing.shows_sides_of(choices) && (*side != Side::Neither || anybody(choices.side(Side::Neither)))
    });
    let apart: Vec<Side> = apart.collect();
    let names = apart.iter().map(|side| writing.side(*side));
    let heads = std::iter::once(String::new()).chain(names).chain([writing.say("export-everyone")]).collect();
    let row = |name: String, count: &dyn Fn(&Tally) -> u32| {
        let sides = apart.iter().map(|side| count(choices.side(*side)).to_string());
        std::iter::once(name).chain(sides).chain([count(&choices.room).to_string()]).collect::<Vec<_>>()
    };
    let empty = |place: usize| choices.kind == Kind::Grid && choices.room.answers.at(place) == 0;
    let answers = Answer::of(choices.kind).into_iter().enumerate().filter(|(place, _)| !empty(*place));
    let answers = answers.map(|(place, answer)| row(writing.answer(id, answer), &|it| it.answers.at(place)));
    let others = [
        row(writing.say("not-sure"), &|it| it.not_sure),
        row(writing.say("export-passed"), &|it| it.pass),
        row(writing.say("export-away"), &|it| it.away),
    ];
    Table { heads, rows: answers.chain(others).collect() }
}

fn anybody(side: &Tally) -> bool {
    side.answers.sum() + side.not_sure + side.pass + side.away > 0
}

/// Who plans, column by column; who delivers, row by row; in each cell how many dots.
fn picture(writing: &Writing<'_>, room: &Tally) -> Table {
    let words = |keys: [&str; 3]| keys.map(|key| writing.fill(key, &[]));
    let plan = words(["export-staff-plan", "export-both-plan", "export-people-plan"]);
    let deliver = words(["export-staff-deliver", "export-both-deliver", "export-people-deliver"]);
    let dots = |plan: Who, deliver: Who| {
        let place = Answer::Cell(Cell { plan, deliver }).place();
        place.map_or(0, |place| room.answers.at(place)).to_string()
    };
    let rows = Who::ALL.into_iter().zip(deliver).map(|(deliver, name)| {
        std::iter::once(name).chain(Who::ALL.into_iter().map(|plan| dots(plan, deliver))).collect()
    });
    Table { heads: std::iter::once(String::new()).chain(plan).collect(), rows: rows.collect() }
}
