//! What stands round every body: head, alert, strip, keys.

use crate::app::keymap::{Action, Binding};
use crate::app::model::{Model, Workshop};
use crate::app::pages::{CardPage, Page, Running};
use crate::app::scene::{BeforeNext, Scene};
use crate::app::screen::{Alert, Body, Head, KeyHint, Part, Pill, Strip, StripRow};
use crate::app::{Key, Trouble, scene};
use crate::content::Stop;
use crate::session::Side;
use crate::weigh;

/// Most columns of a name on the bar.
const NAME_COLUMNS: usize = 10;

pub(super) fn head(model: &Model) -> Head {
    let Some(workshop) = &model.workshop else {
        return Head { step: outside(model), ..Head::default() };
    };
    let state = &workshop.state;
    let mut head = Head {
        title: Some(state.header.title.to_string()).filter(|title| !title.is_empty()),
        saved: Some(saved(model, workshop)),
        ..Head::default()
    };
    match model
        .pages
        .iter()
        .rev()
        .find(|page| matches!(page, Page::Running(_) | Page::Menu { .. } | Page::Records { .. }))
    {
        // What a method came to belongs to its last question, also where the group has gone on from that.
        Some(Page::Running(page)) if model.sum_is_left() => {
            let behind = Running { looking: state.before(state.place), ..page.clone() };
            of_step(model, workshop, &behind, &mut head);
        }
        Some(Page::Running(page)) => of_step(model, workshop, page, &mut head),
        Some(Page::Menu { .. }) => head.step = model.say("head-facilitator"),
        _ => head.step = model.say("head-record"),
    }
    head
}

fn outside(model: &Model) -> String {
    let key = match model.pages.last() {
        Some(Page::Start(_)) => "head-start",
        Some(Page::Reading { .. }) => "head-reading",
        Some(Page::Pick { .. }) => "head-pick",
        _ => "head-home",
    };
    model.say(key)
}

fn of_step(model: &Model, workshop: &Workshop, page: &Running, head: &mut Head) {
    let state = &workshop.state;
    let place = scene::place(state, page);
    head.step = match state.number_of_step(place.step) {
        Some(n) => model.fill("head-step", &[("n", n.into()), ("of", state.agenda.order.len().into())]),
        None => model.say("head-between"),
    };
    let Some(step) = state.agenda.steps.get(place.step) else { return };
    head.part = Some(model.sided(&step.title));
    if matches!(model.pages.last(), Some(Page::Position(_))) {
        head.part = Some(model.say("head-line"));
        return;
    }
    if let Some(Stop::Question(question)) =
        state.agenda.stop(place).filter(|_| page.before_next != BeforeNext::AllParts)
    {
        let group = state.question(&question).and_then(|(_, question)| question.group.clone());
        head.part = group.map(|group| model.sided(&group)).or(head.part.take());
        let ids = step.asked();
        let front = match scene::scene(state, page) {
            Scene::Asking(turning) => turning.question,
            // Both are behind.
            Scene::AllIn(first) | Scene::Reveal(first) => first.second().filter(|id| ids.contains(id)).unwrap_or(first),
            _ => question,
        };
        let n = ids.iter().position(|id| *id == front).unwrap_or(0) + 1;
        head.question = Some(model.fill("head-question", &[("n", n.into()), ("of", ids.len().into())]));
    }
    if page.looking.is_none() {
        let until = state.step_until(model.now);
        head.until = until.map(|end| model.fill("head-until", &[("time", end.format("%H:%M").to_string().into())]));
    }
}

/// `saved 42`; `saved 41, 1 waits`; never a tick alone.
fn saved(model: &Model, workshop: &Workshop) -> String {
    if workshop.practice {
        return model.say("head-practice");
    }
    if workshop.read_only {
        return model.say("head-read-only");
    }
    let saved = workshop.saving.saved;
    let waits = workshop.state.last_seq().saturating_sub(saved);
    let told = workshop.saving.trouble.is_some() || workshop.saving.slow;
    let key = if waits > 0 && told { "head-saved-waits" } else { "head-saved" };
    model.fill(key, &[("n", saved.into()), ("waits", waits.into())])
}

pub(super) fn alert(model: &Model) -> Option<Alert> {
    let workshop = model.workshop.as_ref()?;
    let why = match &workshop.saving.trouble {
        Some(trouble) => why(model, trouble),
        None if workshop.saving.slow && model.unsaved() => model.say("trouble-slow"),
        None => return None,
    };
    let cap = model.keymap.cap(Action::Place);
    let key = cap.map(|cap| KeyHint { cap: cap.to_owned(), word: model.say("key-place") });
    Some(Alert { text: model.fill("alert-not-on-disk", &[("why", why.into())]), key })
}

fn why(model: &Model, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Full => model.say("trouble-full"),
        Trouble::ReadOnly => model.say("trouble-read-only"),
        Trouble::Gone => model.say("trouble-gone"),
        Trouble::NoRight => model.say("trouble-no-right"),
        Trouble::ChangedOutside(path) => model.fill("trouble-changed", &[("path", path.as_str().into())]),
        // A sentence of its own, here in the middle of another one.
        Trouble::Other(why) => why.trim_end_matches('.').to_owned(),
    }
}

/// "On disk again. Saved 45.", until the next key.
pub(super) fn healed(model: &Model) -> Option<String> {
    let saving = &model.workshop.as_ref().filter(|it| it.saving.healed)?.saving;
    Some(model.fill("said-on-disk-again", &[("n", saving.saved.into())]))
}

pub(super) fn strip(model: &Model) -> Option<Strip> {
    let workshop = model.workshop.as_ref()?;
    let marks = weigh::marks_so_far(&workshop.results.questions);
    let hidden = hidden(workshop);
    let all: u32 = marks.room.iter().sum();
    let (total, short) = match hidden {
        1.. => ("strip-hidden", "strip-hidden-short"),
        // Why the line is behind what most say is in sight with it (R8).
        0 if workshop.results.position.held_back => ("strip-not-open", "strip-not-open-short"),
        0 => ("strip-all", "strip-all-short"),
    };
    let n = if hidden > 0 { hidden } else { all };
    let pill = pill(model, workshop);
    // The words of a provisional pill say "so far" themselves.
    let (label, short_label) = match pill {
        Pill::Provisional(..) => ("strip-label-provisional", "strip-label-provisional"),
        Pill::Nothing(_) | Pill::At(_) => ("strip-label", "strip-label-short"),
    };
    Some(Strip {
        label: model.say(label),
        short_label: model.say(short_label),
        pill,
        room: marks.room,
        total: model.fill(total, &[("n", n.into())]),
        short_total: model.fill(short, &[("n", n.into())]),
        hidden: hidden > 0,
        rows: rows(model, workshop, &marks),
    })
}

/// The sides' own marks; the people in neither side only where there are some.
pub(super) fn rows(model: &Model, workshop: &Workshop, marks: &weigh::MarksSoFar) -> Vec<StripRow> {
    let somebody = workshop.state.participants().any(|person| person.side() == Side::Neither);
    Side::ALL
        .into_iter()
        .filter(|side| *side != Side::Neither || somebody || marks.sides[side.place()] != [0; 3])
        .map(|side| StripRow {
            label: model.side_label(side),
            tally: marks.sides[side.place()],
            neither: side == Side::Neither,
            none_yet: model.say("strip-no-marks"),
        })
        .collect()
}

pub(super) fn pill(model: &Model, workshop: &Workshop) -> Pill {
    let position = &workshop.results.position;
    match (position.pointer, position.provisional, position.why_provisional) {
        (Some(mark), _, _) => Pill::At(mark),
        (None, Some(mark), Some(why)) => {
            let wording = model.wording(workshop);
            let [short, shortest] = weigh::why_provisional_in_short(why, wording);
            Pill::Provisional([weigh::why_provisional_words(why, wording), short, shortest], mark)
        }
        _ => Pill::Nothing(weigh::position_words(position, model.wording(workshop))),
    }
}

/// Answers that wait for a reveal: marks, not sure and passes alike (R10).
fn hidden(workshop: &Workshop) -> u32 {
    let open = workshop.state.asked.iter().filter_map(|(_, rounds)| rounds.last()).filter(|round| !round.shows());
    open.map(|round| u32::try_from(round.given.len()).unwrap_or(u32::MAX)).sum()
}

/// The keys of what is in front, which shows `body`.
pub(super) fn keys(model: &Model, body: &Body) -> Vec<KeyHint> {
    let here = model.told(model.keys_name()).into_iter();
    let hint = |binding: &Binding| KeyHint { cap: cap(binding, body), word: key_word(model, &binding.word) };
    // Help is always the last one.
    let (help, others): (Vec<_>, Vec<_>) = here.partition(|binding| binding.action == Action::Help);
    others.into_iter().chain(help).map(hint).collect()
}

/// A key's cap. Numbers that choose are told as far as there is something to choose.
fn cap(binding: &Binding, body: &Body) -> String {
    let numbers = binding.action == Action::Choose && binding.keys.contains(&Key::Char('9'));
    let rows = match body {
        Body::List(list) => list.rows.iter().filter(|row| !row.key.is_empty()).count(),
        Body::Form(form) => form.parts.iter().map(choices).max().unwrap_or_default(),
        _ => 0,
    };
    match rows {
        1 if numbers => "1".to_owned(),
        2..=8 if numbers => format!("1-{rows}"),
        10.. if numbers && binding.keys.contains(&Key::Char('0')) => "1-9, 0".to_owned(),
        _ => binding.cap.clone(),
    }
}

/// How many rows of a form can be chosen from now.
fn choices(part: &Part) -> usize {
    match part {
        Part::Choices { rows, focus, waits, .. } if focus.is_some() || *waits => rows.len(),
        _ => 0,
    }
}

/// A key's word; at the hand-over the names stand in it, and what a key has turned on it turns off.
fn key_word(model: &Model, word: &str) -> String {
    if let Some(scene::Scene::HandOver { from, to, .. }) = model.scene() {
        // The card says them whole: a long name takes the room of no key.
        let name = |id| super::question::name_within(model, &model.called(id), NAME_COLUMNS);
        let names = [("from", name(from).into()), ("to", name(to).into())];
        let key = format!("{word}-named");
        if model.phrases.has(&key) {
            return model.fill(&key, &names);
        }
    }
    let heads = match model.pages.last() {
        Some(Page::Running(page)) => page.heads,
        Some(Page::Position(page)) => page.heads,
        _ => false,
    };
    let on = format!("{word}-on");
    if heads && model.phrases.has(&on) {
        return model.say(&on);
    }
    if let (Some(Page::Card(CardPage::Break { .. })), "key-esc") = (model.pages.last(), word) {
        return model.say("key-go-on");
    }
    model.say(word)
}

impl Model {
    pub(in crate::app) fn alert_is_on(&self) -> bool {
        self.workshop.as_ref().is_some_and(|it| it.saving.trouble.is_some() || it.saving.slow)
    }
}
