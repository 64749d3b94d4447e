//! The end of the day, and a closed session read from home.

use crate::app::model::{Model, Workshop};
use crate::app::screen::{Body, Cell, List, Row};
use crate::content::MEETING;
use crate::weigh::{self, Decision, QuestionResult};

pub(super) fn end(model: &Model, focus: usize) -> Body {
    let Some(workshop) = &model.workshop else { return super::home::home(model, 0) };
    let items = ["present", "share", "table", "full", "take-out"];
    let copies = items.iter().map(|item| (model.say(&format!("end-{item}")), hint(model, item)));
    let copies = copies.chain(not_asked(model, workshop)).chain(may_be_shared(model, workshop)).collect();
    let ends = ["end-nothing-leaves", "end-change-mind"].map(|key| Cell::plain(model.say(key)));
    let below = parked(model, workshop).into_iter().chain(ends).collect();
    summed_up(model, workshop, List { heading: model.say("end-heading"), below, focus, ..List::default() }, copies)
}

/// Thoughts that nobody looked at again: some agendas have no step for it.
fn parked(model: &Model, workshop: &Workshop) -> Option<Cell> {
    let waiting = workshop.state.parked.iter().filter(|it| it.outcome.is_none()).count();
    (waiting > 0).then(|| Cell::strong(model.fill("end-parked", &[("n", waiting.into())])))
}

/// What was made together, and below it what can be chosen; `focus` counts what can be chosen.
fn summed_up(model: &Model, workshop: &Workshop, list: List, copies: Vec<(String, String)>) -> Body {
    let mut rows: Vec<Row> = summary(model, workshop)
        .into_iter()
        .map(|(label, text)| Row { cells: vec![Cell::muted(label), Cell::strong(text)], ..Row::default() })
        .collect();
    let focus = rows.len() + list.focus;
    let copies = copies.into_iter().enumerate().map(|(i, (label, hint))| Row {
        key: (i + 1).to_string(),
        cells: vec![Cell::strong(label), Cell::muted(hint)],
        heading: (i == 0).then(|| model.say("end-copies")),
        ..Row::default()
    });
    rows.extend(copies);
    Body::List(List { rows, focus, ..list })
}

/// What the room said to sharing counts; choosing it asks anew.
fn may_be_shared(model: &Model, workshop: &Workshop) -> Option<(String, String)> {
    let said = if workshop.state.header.share_counts? { "end-counts-yes" } else { "end-counts-no" };
    Some((model.say("end-counts"), model.say(said)))
}

/// What the room was not asked; choosing it asks.
fn not_asked(model: &Model, workshop: &Workshop) -> Option<(String, String)> {
    let open = workshop.state.room_was_not_asked();
    (!open.is_empty()).then(|| (model.say("end-not-asked"), model.asked_in_short(&open)))
}

fn hint(model: &Model, item: &str) -> String {
    let kept = model.state().and_then(|state| state.header.keep_until);
    match (item, kept) {
        ("full", Some(date)) => model.fill("end-full-until", &[("date", model.day_to_come(date).into())]),
        _ => model.say(&format!("end-{item}-hint")),
    }
}

/// What we made together: what it is about, and what came of it.
fn summary(model: &Model, workshop: &Workshop) -> Vec<(String, String)> {
    let results = &workshop.results;
    let wording = model.wording(workshop);
    let mut lines = Vec::new();
    if let Some(checklist) = &results.checklist {
        lines.push(("end-checklist", weigh::checklist_words(checklist, &results.questions, wording)));
    }
    let counts = weigh::position_counts_words(&results.position.counts, wording);
    lines.push(("end-line", model.fill("end-line-counts", &[("counts", counts.into())])));
    lines.push(("end-beside", beside(model, workshop)));
    lines.extend(decisions(model, workshop).map(|words| ("end-decisions", words)));
    lines.extend(parts(model, workshop).map(|words| ("end-parts", words)));
    let open = model.open_promises().count();
    lines.push(("end-promises", model.fill("end-promises-count", &[("n", open.into())])));
    let meeting =
        results.questions.iter().filter(|it| it.id.method() == MEETING).map(|it| meeting(model, workshop, it));
    let all = lines.into_iter().chain(meeting.map(|words| ("end-meeting", words)));
    all.map(|(label, words)| (model.say(label), words)).collect()
}

/// "1 agreed, 1 not agreed."
fn decisions(model: &Model, workshop: &Workshop) -> Option<String> {
    let decisions = &workshop.results.decisions;
    let count = |of: fn(&Decision) -> bool| decisions.iter().filter(|it| of(it)).count();
    let counts = [
        ("end-agreed", count(|it| it.agreed && !it.open)),
        ("end-not-agreed", count(|it| !it.agreed && !it.open)),
        ("end-open", count(|it| it.open)),
    ];
    let counts = counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| model.fill(key, &[("n", n.into())]));
    sentence(&counts.collect::<Vec<_>>())
}

/// "asking 2, together (wanted) 3, left open 1."
fn parts(model: &Model, workshop: &Workshop) -> Option<String> {
    let results = &workshop.results;
    let wording = model.wording(workshop);
    sentence(&weigh::parts_count_words(&weigh::parts_asked(&workshop.state), results.checklist.as_ref(), wording))
}

fn sentence(counts: &[String]) -> Option<String> {
    (!counts.is_empty()).then(|| format!("{}.", counts.join(", ")))
}

/// "TO was said 4 times, 2 with a reason. 1 note."
fn beside(model: &Model, workshop: &Workshop) -> String {
    let asked = workshop.results.questions.iter().filter(|question| question.in_position);
    let said: Vec<_> = asked.map(|question| weigh::to_said(&workshop.state, &question.id)).collect();
    let earlier: u32 = said.iter().map(|it| it.earlier).sum();
    let times: u32 = earlier + said.iter().map(|it| it.stand).sum::<u32>();
    let reasons: u32 = said.iter().map(|it| it.with_reason).sum();
    let notes = workshop.state.notes.len();
    let key = if times == 0 { "end-beside-none" } else { "end-beside-counts" };
    let values =
        [("times", times.into()), ("reasons", reasons.into()), ("earlier", earlier.into()), ("notes", notes.into())];
    model.fill(key, &values)
}

fn meeting(model: &Model, workshop: &Workshop, result: &QuestionResult) -> String {
    let Some((_, question)) = workshop.state.question(&result.id) else { return String::new() };
    let Some(answers) = question.answers.marks() else { return String::new() };
    let answers = answers.clone().map(|answer| model.sided(&answer));
    let wording = model.wording(workshop);
    let headline = &result.headline;
    let parts = weigh::own_headline_parts(headline.kind, headline.level, &result.sides, &answers, wording);
    let text = model.sided(&question.text);
    model.fill("end-meeting-words", &[("text", text.into()), ("headline", parts.pill.into())])
}

/// What an item is about; and where its day has passed, that it can go.
fn record_hint(model: &Model, workshop: &Workshop, item: &str) -> String {
    let day = workshop.state.header.keep_until.filter(|day| model.is_past(Some(*day)));
    match (item, day) {
        ("delete", Some(day)) => model.fill("records-delete-past", &[("date", model.day_to_come(day).into())]),
        _ => model.say(&format!("records-{item}-hint")),
    }
}

/// A closed session: what was made, and copies of it.
pub(super) fn records(model: &Model, focus: usize) -> Body {
    let Some(workshop) = &model.workshop else { return super::home::home(model, 0) };
    let items = ["read", "present", "share", "room", "take-out", "follow", "title", "delete"].into_iter();
    let items = items.chain(model.shares_counts().then_some("counts"));
    let copies =
        items.map(|item| (model.say(&format!("records-{item}")), record_hint(model, workshop, item))).collect();
    let below = vec![Cell::plain(model.say("end-nothing-leaves"))];
    let heading = workshop.state.header.title.to_string();
    summed_up(model, workshop, List { heading, below, focus, ..List::default() }, copies)
}
