//! The first page: what the group said. Every TO with its reason and every minority note stand here (R15).

use super::tree::{Line, Part, Section, Table};
use super::writing::Writing;
use super::{compared, group};
use crate::content::QuestionId;
use crate::session::{Copy, Mark};
use crate::weigh::{
    Position, ToSaid, checklist_line, checklist_not_asked_words, checklist_words, is_principle_asked, needs_work,
    position_counts_words, position_words, principle_name, to_said,
};

pub(super) fn section(writing: &Writing<'_>) -> Section {
    let sections = vec![
        checklist(writing),
        every_to(writing),
        notes(writing),
        change_first(writing),
        writing.listed("export-principles-not-asked", principles_not_asked(writing)),
        group::signs(writing),
        group::decisions(writing),
        group::parts(writing),
        group::carried(writing),
        compared::section(writing),
        promises(writing),
    ];
    Section {
        heading: writing.say("export-what-we-said"),
        parts: std::iter::once(Part::List(about(writing)))
            .chain([Part::Line(line(writing, writing.results.position.pointer))])
            .chain(position(writing).into_iter().map(Part::Text))
            .collect(),
        sections: sections.into_iter().filter(|section| !section.is_empty()).collect(),
    }
}

fn about(writing: &Writing<'_>) -> Vec<String> {
    let about = writing.state.header.about.as_str();
    let mut lines: Vec<String> = writing.still_open().into_iter().collect();
    if !about.is_empty() {
        lines.push(writing.phrases.fill("export-about", &[("about", about.into())]));
    }
    if let Some(started) = writing.state.started {
        lines.push(writing.fill("export-date", &[("date", writing.phrases.date(started.date_naive()).into())]));
    }
    lines.push(writing.say(if writing.copy == Copy::Room { "export-copy-room" } else { "export-copy-present" }));
    if writing.results.left_and_took_answers > 0 {
        lines.push(writing.fill("export-took-answers", &[("n", writing.results.left_and_took_answers.into())]));
    }
    lines
}

/// The picture of the line, with the pointer where the group stands.
pub(super) fn line(writing: &Writing<'_>, pointer: Option<Mark>) -> Line {
    let stops = Mark::ALL.map(|mark| writing.wording().mark(mark));
    let alt = match pointer {
        Some(mark) => writing.fill("export-line-at", &[("level", writing.wording().mark(mark).into())]),
        None => writing.say("export-line-nowhere"),
    };
    Line { stops, pointer: pointer.map(Mark::place), alt }
}

fn position(writing: &Writing<'_>) -> Vec<String> {
    beside_position(writing, where_we_stand(writing), &writing.results.position)
}

/// Where the group stands; of what is only so far, only the room copy says who has answered.
pub(super) fn where_we_stand(writing: &Writing<'_>) -> String {
    let position = &writing.results.position;
    match position.provisional.filter(|_| !writing.shows_people()) {
        Some(mark) => {
            let level = writing.wording().mark(mark);
            writing.fill("export-position-so-far", &[("level", level.into())])
        }
        None => writing.fill("export-position", &[("words", position_words(position, writing.wording()).into())]),
    }
}

/// `words` of where the group stands, whether that is held back, and by how many headlines.
pub(super) fn beside_position(writing: &Writing<'_>, words: String, position: &Position) -> Vec<String> {
    let held = position.held_back.then(|| writing.say("export-held-back"));
    let counts = position_counts_words(&position.counts, writing.wording());
    let counts = writing.fill("export-position-counts", &[("counts", counts.into())]);
    std::iter::once(words).chain(held).chain([counts]).collect()
}

fn checklist(writing: &Writing<'_>) -> Section {
    let heading = writing.say("export-checklist");
    let Some(checklist) = &writing.results.checklist else { return Section::default() };
    let words = checklist_words(checklist, &writing.results.questions, writing.wording());
    let open = checklist_not_asked_words(checklist, writing.wording());
    let mut parts: Vec<Part> = std::iter::once(words).chain(open).map(Part::Text).collect();
    let work = checklist.questions.iter().filter(|question| needs_work(question));
    let lines: Vec<String> = work
        .map(|question| {
            let line = checklist_line(question, writing.wording());
            let asked = writing.text_of(&question.id);
            writing.fill("export-checklist-line", &[("question", asked.into()), ("line", line.into())])
        })
        .collect();
    if !lines.is_empty() {
        parts.push(Part::List(lines));
    }
    Section::new(heading, parts)
}

fn every_to(writing: &Writing<'_>) -> Section {
    let questions = writing.shown().filter_map(|id| to_of(writing, id)).collect();
    Section { heading: writing.say("export-every-to"), parts: Vec::new(), sections: questions }
}

/// The TO marks that stand, those that were said in an earlier round only, and every reason that was given for a TO, in
/// whichever round: as many as the screen that sums up the day counts, with a reason or without.
fn to_of(writing: &Writing<'_>, id: &QuestionId) -> Option<Section> {
    let said = to_said(writing.state, id);
    let words = why_to(writing, id);
    if said.stand + said.earlier == 0 && words.is_empty() {
        return None;
    }
    let mut parts = vec![Part::Text(how_many_to(writing, id, &said))];
    if !words.is_empty() {
        parts.push(Part::Words(words));
    }
    Some(Section::new(writing.text_of(id), parts))
}

/// "2 said TO. In an earlier round, 1 more said so."
fn how_many_to(writing: &Writing<'_>, id: &QuestionId, said: &ToSaid<'_>) -> String {
    let own = writing.own_answers(id);
    let (key, to) = match &own {
        Some(own) => ("export-how-many-own", writing.wording().in_own_words(own).mark(Mark::To)),
        None => ("export-how-many-to", writing.mark(id, Mark::To)),
    };
    let values = [("n", said.stand.into()), ("earlier", said.earlier.into()), ("to", to.into())];
    writing.fill(key, &values)
}

/// How many said TO, where somebody of them gave no reason: where each of them did, the reasons tell it.
pub(super) fn to_without_reason(writing: &Writing<'_>, id: &QuestionId) -> Option<String> {
    let said = to_said(writing.state, id);
    (said.stand + said.earlier > said.with_reason).then(|| how_many_to(writing, id, &said))
}

/// Every reason that was given for a TO, in whichever round, sorted by the text.
pub(super) fn why_to(writing: &Writing<'_>, id: &QuestionId) -> Vec<String> {
    to_said(writing.state, id).words.into_iter().map(|it| it.as_str().to_owned()).collect()
}

fn notes(writing: &Writing<'_>) -> Section {
    let notes = note_lines(writing);
    let parts = if notes.is_empty() { Vec::new() } else { vec![Part::Words(notes)] };
    Section::new(writing.say("export-minority-notes"), parts)
}

/// Every minority note, with the question it is about.
pub(super) fn note_lines(writing: &Writing<'_>) -> Vec<String> {
    writing
        .state
        .notes
        .iter()
        .map(|note| match &note.question {
            Some(id) => {
                let values = [("question", writing.text_of(id).into()), ("text", note.text.as_str().into())];
                writing.phrases.fill("export-note-about", &values)
            }
            None => note.text.as_str().to_owned(),
        })
        .collect()
}

fn change_first(writing: &Writing<'_>) -> Section {
    let change = writing.results.principles.iter().filter(|principle| principle.change_first == Some(true));
    let parts = change.flat_map(|principle| {
        let name = Part::List(vec![principle_name(&principle.id, writing.state)]);
        let because = (!principle.because.is_empty()).then(|| Part::Words(principle.because.clone()));
        std::iter::once(name).chain(because)
    });
    Section::new(writing.say("export-change-first"), parts.collect())
}

/// The principles that nothing was asked about, where something was about another: they are not kept by that (R14).
pub(super) fn principles_not_asked(writing: &Writing<'_>) -> Vec<String> {
    let principles = &writing.results.principles;
    let is_asked = |id: &str| is_principle_asked(id, writing.results);
    let open = principles.iter().filter(|it| !is_asked(&it.id)).map(|it| principle_name(&it.id, writing.state));
    if principles.iter().any(|it| is_asked(&it.id)) { open.collect() } else { Vec::new() }
}

fn promises(writing: &Writing<'_>) -> Section {
    let rows: Vec<Vec<String>> = writing
        .state
        .open_promises()
        .map(|promise| {
            let who = writing.owners(promise);
            let text = |words: &crate::text::Words| words.as_str().to_owned();
            let words = &promise.text;
            vec![text(&words.what), writing.phrases.list(&who), text(&words.by), text(&words.hear)]
        })
        .collect();
    if rows.is_empty() {
        return Section::default();
    }
    let heads = ["export-promise-what", "export-promise-who", "export-promise-by", "export-promise-hear"];
    let table = Table { heads: heads.iter().map(|key| writing.say(key)).collect(), rows };
    Section::new(writing.say("export-promises"), vec![Part::Table(table)])
}
