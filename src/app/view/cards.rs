//! Cards: a few sentences for the whole room.

use std::path::PathBuf;

use chrono::Duration;

use crate::app::model::Model;
use crate::app::pages::{Ask, CardPage, OutOf, TakingOut};
use crate::app::scene;
use crate::app::screen::{Body, Card, CardKind};
use crate::content::{Kind, Method, MethodId, QuestionId};
use crate::session::{ParticipantId, Side, Stamp, State};
use crate::text::shown;
use crate::weigh;

pub(super) fn card(model: &Model, card: CardPage) -> Body {
    match card {
        CardPage::Stop => loud(model, "stop", helpline(model)),
        CardPage::Slow => loud(model, "slow", asked_below(model)),
        CardPage::Break { until } => break_card(model, until),
    }
}

/// What is asked below the card, so that it can be said again; where all parts stand, no single one is asked.
fn asked_below(model: &Model) -> Vec<String> {
    let asked = model.question_on_screen().filter(|_| !model.shows_all_parts());
    let asked = asked.map(|id| model.fill("card-slow-asked", &[("text", super::question::text(model, &id).into())]));
    asked.into_iter().chain(helpline(model)).collect()
}

fn loud(model: &Model, name: &str, after: Vec<String>) -> Body {
    let mut lines: Vec<String> = (1..=4).map(|n| model.say(&format!("card-{name}-{n}"))).collect();
    if name == "stop" && !is_on_disk(model) {
        lines[1] = model.say("card-stop-2-waits");
    }
    Body::Card(Card { kind: CardKind::Loud, lines, focus: 0, after })
}

/// Whether the disk has all of it: not in practice, and not while it does not take it.
fn is_on_disk(model: &Model) -> bool {
    super::frame::alert(model).is_none() && model.workshop.as_ref().is_none_or(|it| !it.practice)
}

pub(super) fn quiet(lines: Vec<String>, focus: usize, after: Vec<String>) -> Body {
    let focus = focus.min(lines.len().saturating_sub(1));
    Body::Card(Card { kind: CardKind::Quiet, lines, focus, after })
}

/// "If today is hard, talk to: ...": stands on the stop card and the break.
fn helpline(model: &Model) -> Vec<String> {
    let line = model.state().and_then(|state| state.header.helpline.as_ref());
    line.map(|line| model.fill("card-helpline", &[("who", line.as_str().into())])).into_iter().collect()
}

fn break_card(model: &Model, until: Stamp) -> Body {
    let time = until.format("%H:%M").to_string();
    let lines = vec![
        model.say("card-break-1"),
        model.fill("card-break-2", &[("time", time.into())]),
        model.say(if is_on_disk(model) { "card-break-3" } else { "card-break-3-waits" }),
    ];
    let after = helpline(model).into_iter().chain(fairness(model)).collect();
    quiet(lines, 0, after)
}

/// How the turns were shared: by side, never by person; passes for the whole room only. Nothing before the first turn.
fn fairness(model: &Model) -> Vec<String> {
    let Some(state) = model.state() else { return Vec::new() };
    let fairness = weigh::fairness(state);
    if fairness.turns.iter().sum::<u32>() == 0 {
        return Vec::new();
    }
    let [people, staff, neither] = fairness.turns;
    let side = |side: Side| model.side_label(side);
    let rows = [(Side::People, fairness.first.people, people), (Side::Staff, fairness.first.staff, staff)];
    let neither = (neither > 0).then_some((Side::Neither, fairness.first.neither, neither));
    let rows = rows.into_iter().chain(neither).map(|(of, first, turns)| {
        model.fill("fairness-side", &[("side", side(of).into()), ("first", first.into()), ("turns", turns.into())])
    });
    rows.chain([model.fill("fairness-passes", &[("n", fairness.passes.into())])]).collect()
}

pub(super) fn planned_break(model: &Model) -> Body {
    let Some(state) = model.state() else { return quiet(Vec::new(), 0, Vec::new()) };
    let since = state.step_since.unwrap_or(model.now);
    break_card(model, since + Duration::minutes(i64::from(state.minutes_of(state.place.step))))
}

/// A method's opening: its name, one sentence, how many questions, where it comes from.
pub(super) fn method(model: &Model, id: &MethodId) -> Body {
    let Some(method) = model.state().and_then(|state| state.header.methods.iter().find(|it| it.id == *id)) else {
        return quiet(vec![id.to_string()], 0, Vec::new());
    };
    let asked = asked_here(model, id);
    let lines = [
        model.sided(&method.title),
        model.sided(&method.intro),
        model.fill("card-questions", &[("n", asked.into())]),
        model.say(if is_set_by_group(method) { "card-set-by-group" } else { "card-any-answer" }),
    ];
    let lines = lines.into_iter().chain(more_time(model)).collect();
    let source = method.source.as_ref();
    let after = source.map(|source| model.fill("based-on", &[("source", source.full.as_str().into())]));
    quiet(lines, 0, after.into_iter().collect())
}

/// Whether nobody marks: the group decides as one.
fn is_set_by_group(method: &Method) -> bool {
    method.questions.iter().all(|question| question.answers.kind() == Kind::Stage)
}

/// Where the plan is too short for so many. It informs, it never ends a turn.
fn more_time(model: &Model) -> Option<String> {
    let here = model.state()?.place.step;
    model.tight_step().filter(|tight| tight.step == here).map(|tight| model.advice_here(&tight))
}

/// How many questions of a method are asked in the step where the workshop stands.
fn asked_here(model: &Model, id: &MethodId) -> usize {
    let step = model.state().and_then(|state| state.agenda.steps.get(state.place.step));
    step.map_or(0, |step| step.asked().iter().filter(|question| question.method() == id.0).count())
}

/// Together: the keyboard goes from one to the next.
pub(super) fn hand_over(model: &Model, question: &QuestionId, from: ParticipantId, to: ParticipantId) -> Body {
    let first = if model.has_answered(question, from) { "card-hand-over-1" } else { "said-later" };
    let (from, to) = (model.called(from), model.loud(&model.called(to)));
    let lines = vec![
        model.fill(first, &[("name", from.into())]),
        model.fill("card-hand-over-2", &[("name", to.into())]),
        model.say("card-hand-over-3"),
    ];
    quiet(lines, 1, Vec::new())
}

/// One word each, said aloud: nothing is typed.
pub(super) fn round(model: &Model, closing: bool, spoken: &[ParticipantId]) -> Body {
    let name = if closing { "closing" } else { "check-in" };
    let to_speak = model.state().map(|state| scene::to_speak(state, spoken)).unwrap_or_default();
    let mut to_speak = to_speak.iter().map(|id| model.called(*id));
    let (now, next) = (to_speak.next(), to_speak.next());
    let turn = match now {
        Some(now) => {
            let key = if spoken.is_empty() { "card-round-first" } else { "card-round-now" };
            model.fill(key, &[("name", model.loud(&now).into())])
        }
        None => model.say("card-round-nobody"),
    };
    let then = match next {
        Some(next) => model.fill("card-round-then", &[("name", next.into())]),
        None => model.say("card-round-last"),
    };
    let lines = vec![model.say(&format!("card-{name}-1")), turn, then, model.say("card-round-aloud")];
    quiet(lines, 1, Vec::new())
}

pub(super) fn not_asked(model: &Model, question: &QuestionId) -> Body {
    let text = model.state().and_then(|state| state.question(question)).map(|(_, it)| model.sided(&it.text));
    let lines = vec![text.unwrap_or_default(), model.say("card-not-asked-1"), model.say("card-not-asked-2")];
    quiet(lines, 1, Vec::new())
}

pub(super) fn nobody_here(model: &Model) -> Body {
    quiet(vec![model.say("card-nobody-1"), model.say("card-nobody-2")], 1, Vec::new())
}

pub(super) fn notice(model: &Model, lines: &[String]) -> Body {
    quiet(lines.to_vec(), model.card_line, Vec::new())
}

/// A yes or no.
pub(super) fn ask(model: &Model, ask: &Ask) -> Body {
    let lines = match ask {
        Ask::Leave if model.workshop.as_ref().is_some_and(|it| it.practice) => vec![model.say("ask-leave-practice")],
        Ask::Leave if model.workshop.is_none() => vec![model.say("ask-leave-home")],
        Ask::Leave if model.unsaved() => vec![model.say("ask-leave-saving")],
        Ask::Leave => vec![model.say("ask-leave")],
        Ask::LeaveUnsaved => vec![model.say("ask-leave-unsaved-1"), model.say("ask-leave-unsaved-2")],
        Ask::Export { warnings, .. } => {
            // What is asked stands first: it is in sight, however long the list is.
            let mut lines = ["ask-export-1", "ask-export-2", "ask-yes-or-no"].map(|key| model.say(key)).to_vec();
            let numbered = warnings.iter().zip(1_u32..);
            lines.extend(
                numbered.map(|(text, n)| {
                    model.fill("ask-export-warning", &[("n", n.into()), ("text", text.as_str().into())])
                }),
            );
            return quiet(lines, model.card_line, Vec::new());
        }
        Ask::Close if model.workshop.as_ref().is_some_and(|it| it.practice) => {
            vec![model.say("ask-close-1"), model.say("ask-close-practice")]
        }
        Ask::Close => close(model),
        Ask::SkipStep(step) => {
            let title = model.state().and_then(|state| state.agenda.steps.get(*step)).map(|it| it.title.clone());
            vec![model.fill("ask-skip-step", &[("step", model.sided(&title.unwrap_or_default()).into())])]
        }
        Ask::SkipAnswered(question) => {
            let shown = model.state().is_some_and(|state| state.is_closed(question));
            let decided = model.state().is_some_and(|state| state.is_decided(question));
            let asked = match (decided, shown) {
                (true, _) => "ask-skip-decided",
                (false, true) => "ask-skip-shown",
                (false, false) => "ask-skip-answered",
            };
            vec![super::question::text(model, question), model.say(asked)]
        }
        Ask::MarkAgain(question) => vec![super::question::text(model, question), model.say("ask-mark-again")],
        Ask::ShareNoMore => ["ask-share-no-more-1", "ask-share-no-more-2"].map(|key| model.say(key)).to_vec(),
        Ask::MakeFolder(folder) => vec![folder.clone(), model.say("ask-make-folder")],
        Ask::LeaveOut => vec![model.say("ask-leave-out-1"), model.say("ask-leave-out-2")],
        Ask::KeepPractice => vec![model.say("ask-keep-practice-1"), model.say("ask-keep-practice-2")],
        Ask::Delete { files, broken } => delete(model, files, broken),
        Ask::TakeOut { out, sure } => take_out(model, out, *sure),
    };
    let mut lines = lines;
    lines.push(model.say("ask-yes-or-no"));
    quiet(lines, model.card_line, Vec::new())
}

/// What the room was not asked stands before what closing means: nobody can be asked after it.
fn close(model: &Model) -> Vec<String> {
    let open = model.state().map(State::room_was_not_asked).unwrap_or_default();
    let mut lines = vec![model.say("ask-close-1")];
    if !open.is_empty() {
        lines.push(model.fill("said-still-open", &[("open", model.asked_in_short(&open).into())]));
        lines.push(model.say("ask-close-open"));
    }
    lines.extend(["ask-close-2", "ask-close-3"].map(|key| model.say(key)));
    lines
}

/// What goes, what stays, and that it cannot be taken back.
fn delete(model: &Model, files: &[PathBuf], broken: &[String]) -> Vec<String> {
    let Some(state) = model.state() else { return Vec::new() };
    let mut lines = vec![model.fill("ask-delete-1", &[("title", state.header.title.as_str().into())])];
    let values = [("answers", state.answers_given().into()), ("people", state.people.len().into())];
    lines.push(model.fill("ask-delete-2", &values));
    lines.push(model.say("ask-delete-3"));
    let (others, _) = files.split_at(files.len().saturating_sub(1));
    if !others.is_empty() {
        lines.push(model.fill("ask-delete-files", &[("n", others.len().into())]));
        lines.extend(others.iter().map(|file| shown(file)));
    }
    lines.extend(broken.iter().map(|why| model.fill("ask-delete-broken", &[("why", why.as_str().into())])));
    lines.push(model.say("ask-delete-no-undo"));
    let copies = state.copies_made();
    if !copies.is_empty() {
        lines.push(model.fill("ask-delete-copies", &[("files", model.phrases.list(&copies).into())]));
    }
    lines
}

fn take_out(model: &Model, out: &TakingOut, sure: bool) -> Vec<String> {
    let name = model.called(out.who);
    if sure {
        let n = out.parts.len();
        let first = model.fill("ask-take-out-sure", &[("name", name.into()), ("n", n.into())]);
        return vec![first, model.say("ask-take-out-no-undo")];
    }
    let mut lines = vec![model.fill("ask-take-out-1", &[("name", name.into())])];
    lines.extend((2..=4).map(|n| model.say(&format!("ask-take-out-{n}"))));
    lines.extend(out.others().flat_map(|part| other(model, part)));
    lines.extend(out.parts.iter().flat_map(|part| alike(model, part)));
    lines.extend(before(model, out));
    lines.extend(out.broken.iter().map(|why| model.fill("ask-take-out-broken", &[("why", why.into())])));
    let copies: Vec<String> = out.parts.iter().flat_map(|part| part.copies.iter().cloned()).collect();
    if !copies.is_empty() {
        lines.push(model.fill("ask-take-out-copies", &[("files", model.phrases.list(&copies).into())]));
    }
    lines
}

/// Another workshop that changes, and its file.
fn other(model: &Model, part: &OutOf) -> Vec<String> {
    let key = if part.takes_part { "ask-take-out-other" } else { "ask-take-out-other-named" };
    let title = model.fill(key, &[("title", part.title.as_str().into())]);
    std::iter::once(title).chain(part.path.as_ref().map(|path| shown(path))).collect()
}

/// Earlier workshops keep the name: where, and how it goes from there.
fn before(model: &Model, out: &TakingOut) -> Vec<String> {
    let name = model.called(out.who);
    let stays = out.before.titles.iter().map(|title| {
        model.fill("ask-take-out-before", &[("title", title.as_str().into()), ("name", name.as_str().into())])
    });
    stays.chain(out.before.is_cut.then(|| model.say("ask-take-out-before-cut"))).collect()
}

/// Who is called alike in a workshop, and stays: perhaps the same person.
fn alike(model: &Model, part: &OutOf) -> Vec<String> {
    let values = |name: &str| [("title", part.title.as_str().into()), ("name", name.to_owned().into())];
    let key = if part.path.is_some() { "ask-take-out-alike" } else { "ask-take-out-alike-here" };
    part.alike.iter().map(|name| model.fill(key, &values(name))).collect()
}
