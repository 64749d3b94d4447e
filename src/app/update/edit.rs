//! Forms: how they open, how keys move in them, and what they lead to.

use std::sync::Arc;

use super::room_asks::{self, RoomAsks};
use super::{by_list, common, folder, group, own_lines, owners, withdraw};
use crate::app::Key;
use crate::app::form_order::UNDER;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Edit, Field, Page, Purpose};
use crate::app::scene;
use crate::session::{Agreed, Command, Outcome, Owner, ParticipantId, PromiseState, PromiseText, Rule, State};
use crate::text::Words;

/// The field of a promise that says by when.
const BY_WHEN: usize = 2;

pub(super) fn open(model: &mut Model, form: Edit) {
    model.open_page(Page::Edit(Box::new(form)));
}

/// Opens the form for `purpose`.
pub(super) fn ask(model: &mut Model, purpose: Purpose) {
    if let Some(form) = Edit::of(model, purpose) {
        open(model, form);
    }
}

pub(super) fn park(model: &mut Model) {
    ask(model, Purpose::Park);
}

pub(super) fn note(model: &mut Model) {
    if let Some(state) = model.state() {
        // What is written over anything else than a question is about none.
        let about = match model.pages.last() {
            Some(Page::Running(page)) => scene::scene(state, page).asked().filter(|id| state.is_written(id)),
            _ => None,
        };
        ask(model, Purpose::Note(about));
    }
}

pub(super) fn edit(model: &mut Model, action: Action, key: Key) -> bool {
    if action == Action::Next && (at_owners(model) || at_no_day(model)) {
        return true;
    }
    let Page::Edit(form) = model.page() else { return false };
    let last = form.fields.len().saturating_sub(1);
    match action {
        Action::Next if form.is_blank_again() => leave(model),
        Action::Next if form.lacks_what_it_is_about() => {
            let form = form.clone();
            let refused = model.phrases.say("refusal-empty");
            refuse(model, &form, refused);
        }
        Action::Next => {
            accept(form);
            let done = form.at == last || form.is_answered();
            match form.open_choice(done) {
                Some(open) => {
                    form.at = open;
                    model.said = Some(model.phrases.say("said-choose-first"));
                }
                None if done => finish(model),
                None => form.at += 1,
            }
        }
        Action::NextPart => form.at = if form.at == last { 0 } else { form.at + 1 },
        Action::PartBack => form.at = form.at.checked_sub(1).unwrap_or(last),
        Action::Move => {
            if let Some(Field::Choice { rows, focus, .. }) = form.fields.get_mut(form.at) {
                *focus = Some(match *focus {
                    Some(row) => common::step(row, key, rows.len()),
                    None if matches!(key, Key::Up | Key::End) => rows.len().saturating_sub(1),
                    None => 0,
                });
            }
        }
        Action::Choose => choose(form, key),
        Action::Back if key == Key::Backspace && form.at > 0 => form.at -= 1,
        Action::Back if form.would_lose() => model.open_page(Page::Ask(Ask::LeaveOut)),
        Action::Back => leave(model),
        _ => return false,
    }
    true
}

/// At the owners, Enter stays where it is a guess who is meant; and says where nobody here has that name.
fn at_owners(model: &mut Model) -> bool {
    if !matches!(model.page(), Page::Edit(form) if owners::is_there(form)) {
        return false;
    }
    if owners::are_a_guess(model) {
        return true;
    }
    model.said = owners::not_here(model);
    false
}

/// Where a promise says by when, Enter stays at a day that is in no calendar. "In spring" and any other words are fine.
fn at_no_day(model: &mut Model) -> bool {
    let phrases = Arc::clone(&model.phrases);
    let Page::Edit(form) = model.page() else { return false };
    let is_wrong = matches!(form.purpose, Purpose::Promise(_))
        && form.at == BY_WHEN
        && room_asks::is_no_day(&phrases, form.words(BY_WHEN).as_str());
    form.refused = is_wrong.then(|| phrases.say("refusal-no-day"));
    is_wrong
}

/// Leaves the form. What was typed or chosen is dropped, but for what the group chose of a part, which is half decided
/// then. Once all are in who came after a yes to sharing counts, the room is asked anew: the yes was not theirs (R21).
pub(super) fn leave(model: &mut Model) {
    if let Page::Edit(form) = model.page() {
        let form = form.clone();
        group::keep_half(model, &form);
    }
    let late = matches!(model.page(), Page::Edit(form) if matches!(form.purpose, Purpose::Join { late: true }));
    if model.row_in_front().is_some() {
        model.said = Some(model.open_words());
    }
    model.close_page();
    if late && model.state().is_some_and(State::yes_has_lapsed) {
        room_asks::ask(model, RoomAsks::ShareCounts);
        model.said = Some(model.phrases.say("said-ask-who-came-since"));
    }
}

/// Enter chooses the row with the focus.
fn accept(form: &mut Edit) {
    if let Some(Field::Choice { chosen, focus, .. }) = form.fields.get_mut(form.at) {
        *chosen = (*focus).or(*chosen);
    }
}

/// A digit chooses its row; Enter goes on.
fn choose(form: &mut Edit, key: Key) {
    if let (Some(Field::Choice { rows, chosen, focus, .. }), Some(row)) =
        (form.fields.get_mut(form.at), common::digit(key))
        && row < rows.len()
    {
        *focus = Some(row);
        *chosen = Some(row);
    }
}

fn finish(model: &mut Model) {
    if owners::are_a_guess(model) {
        return;
    }
    let before = model.state().map(State::last_seq);
    let Page::Edit(form) = model.page() else { return };
    let form = form.clone();
    let command = match command(model, &form) {
        Ok(command) => command,
        Err(refused) => return refuse(model, &form, refused),
    };
    if let Some(Err(refusal)) = command.map(|command| model.run(command)) {
        let refused = model.refusal_words(&refusal);
        model.said = None;
        return refuse(model, &form, refused);
    }
    // The form stays until the disk has answered.
    if folder::is_asked_for(&form) {
        return;
    }
    // Where all stays as it was, nothing was written. What becomes of a mention is kept elsewhere.
    let same = form.is_as_it_opened() || model.state().map(State::last_seq) == before;
    done(model, &form, !same || matches!(form.purpose, Purpose::Mention(_)));
}

/// Says what is wrong and asks again; what was typed stays.
fn refuse(model: &mut Model, form: &Edit, refused: String) {
    let mut form = form.clone();
    form.at = 0;
    form.refused = Some(refused);
    *model.page() = Page::Edit(Box::new(form));
}

fn done(model: &mut Model, form: &Edit, is_written: bool) {
    let not_here = owners::not_here(model).filter(|_| matches!(form.purpose, Purpose::Settle(_)));
    let written = is_written.then(|| not_here.unwrap_or_else(|| model.phrases.say("said-written-down")));
    let row = model.row_in_front();
    model.close_page();
    model.said = match &form.purpose {
        Purpose::Join { late } => {
            let late = room_asks::yes_lapses(model) || *late;
            ask(model, Purpose::Join { late });
            let joined = model.state().and_then(|state| Some(state.called(state.people.last()?.id)));
            Some(model.phrases.fill("said-joined", &[("name", joined.unwrap_or_default().into())]))
        }
        // As with people: what is typed on is the next one, and no key of the list.
        Purpose::Promise(None) => {
            ask(model, Purpose::Promise(None));
            Some(model.phrases.say("said-promised"))
        }
        Purpose::Park => Some(model.phrases.say("said-parked")),
        Purpose::Note(_) => Some(model.phrases.say("said-noted")),
        Purpose::ChangeNote(_) | Purpose::ChangeLine(_) => {
            own_lines::changed(model, &form.purpose);
            written
        }
        Purpose::Leave(who) => {
            let name = model.state().map(|state| state.called(*who)).unwrap_or_default();
            Some(model.phrases.fill("said-left", &[("name", name.into())]))
        }
        Purpose::Why(question, _) => {
            by_list::go_on(model, question);
            let is_left_out = form.words(0).is_empty();
            if is_left_out { is_written.then(|| model.phrases.say("said-no-reason")) } else { written }
        }
        Purpose::ShareCounts | Purpose::Helpline | Purpose::KeepUntil => room_asks::answered(model, row, written),
        Purpose::Part(stage, asked) => {
            group::ask_on(model, stage, *asked);
            written
        }
        Purpose::Decide(question) => {
            group::go_to_decision(model, question);
            written
        }
        _ => written,
    };
}

/// What a form leads to. No command: nothing more is to be done. An error is said in words.
fn command(model: &mut Model, form: &Edit) -> Result<Option<Command>, String> {
    let first = form.words(0);
    Ok(Some(match &form.purpose {
        Purpose::Join { .. } => Command::Join(form.new_person()),
        Purpose::Person(who) => return change_person(model, form, *who).map(|()| None),
        Purpose::Leave(participant) => {
            Command::Leave { participant: *participant, note: Some(first).filter(|it| !it.is_empty()) }
        }
        Purpose::Missing => Command::NameMissing(first),
        Purpose::Agreement(None) => Command::AddAgreement(first),
        Purpose::Agreement(Some(item)) => Command::SetAgreement { item: item.clone(), agreed: Agreed::Change(first) },
        Purpose::Note(question) => Command::AddNote { question: question.clone(), text: first },
        Purpose::ChangeNote(line) | Purpose::ChangeLine(line) => Command::ChangeLine { line: *line, to: Some(first) },
        Purpose::Park => Command::Park(first),
        Purpose::Settle(parked) => settle(model, form, *parked)?,
        Purpose::Promise(which) => promise(model, form, *which),
        Purpose::Say(question) => {
            let under = form.fields.get(1).and_then(|_| UNDER.get(form.chosen(1))).copied().flatten();
            Command::Say { question: question.clone(), mark: under, words: first }
        }
        Purpose::Why(question, who) => return Ok(by_list::with_reason(model, question, *who, first)),
        Purpose::Write(question) => Command::Write { question: question.clone(), text: first },
        Purpose::Decide(question) => {
            let question = question.clone();
            let written = group::write_decision(model, &question, first);
            return written.map(|()| None).map_err(|refusal| model.refusal_words(&refusal));
        }
        Purpose::SideSays(question, side) => {
            Command::SideSays { question: question.clone(), side: *side, words: first }
        }
        Purpose::Part(stage, asked) => group::decide_part(model, stage, *asked, form),
        Purpose::NotDone(promise) => Command::SettlePromise { promise: *promise, state: PromiseState::NotDone(first) },
        Purpose::WhoDropped(promise) => {
            Command::SettlePromise { promise: *promise, state: PromiseState::Dropped(first) }
        }
        Purpose::Rule => Command::ChooseRule(Rule::ALL[form.chosen(0)]),
        Purpose::ShareCounts => Command::SetShareCounts(room_asks::share_answer(form.chosen(0))),
        Purpose::Helpline => Command::SetHelpline(Some(first)),
        Purpose::KeepUntil => Command::SetKeepUntil(room_asks::date(model, first.as_str())?),
        Purpose::Title => return Ok(title(model, first)),
        Purpose::Place | Purpose::CopyTo(_) => return folder::look(model, form).map(|()| None),
        Purpose::Mention(row) => return withdraw::decide(model, form, *row).map(|()| None),
    }))
}

/// Another title; nothing where it is the same.
fn title(model: &Model, title: Words) -> Option<Command> {
    let header = &model.state()?.header;
    (title.as_str() != header.title.as_str()).then(|| Command::Title { title, about: header.about.clone() })
}

fn settle(model: &Model, form: &Edit, parked: u64) -> Result<Command, String> {
    if form.chosen(0) == 0 {
        return Ok(Command::SettleParked { parked, outcome: Outcome::ChoseNot });
    }
    match owners_of(model, form).as_slice() {
        [owner] => Ok(Command::SettleParked { parked, outcome: Outcome::Owner(owner.clone()) }),
        [] => Err(model.phrases.say("refusal-empty")),
        _ => Err(model.phrases.say("refusal-one-owner")),
    }
}

fn owners_of(model: &Model, form: &Edit) -> Vec<Owner> {
    model.state().map(|state| owners::owners(state, form.words(1).as_str(), &model.phrases)).unwrap_or_default()
}

fn promise(model: &Model, form: &Edit, which: Option<u64>) -> Command {
    let text = PromiseText { what: form.words(0), who: owners_of(model, form), by: form.words(2), hear: form.words(3) };
    match which {
        Some(promise) => Command::ChangePromise { promise, to: text },
        None => Command::Promise(text),
    }
}

fn change_person(model: &mut Model, form: &Edit, who: ParticipantId) -> Result<(), String> {
    let (name, speaks_from) = form.name_and_side();
    let ok = form.is_quoted();
    let Some(old) = model.state().and_then(|state| state.person(who)).map(|person| person.is.clone()) else {
        return Ok(());
    };
    let mut run = |command: Command| model.run(command).map_err(|refusal| model.refusal_words(&refusal));
    if name != old.name {
        run(Command::Rename { participant: who, name })?;
    }
    if speaks_from != old.speaks_from {
        run(Command::ChangeSide { participant: who, speaks_from })?;
    }
    if ok != old.quote_ok {
        run(Command::SetQuote { participant: who, ok })?;
    }
    Ok(())
}
