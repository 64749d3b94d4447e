//! What comes back from outside: saves, lists, opened sessions, records made.

use crate::app::model::{FrontEnd, Model, Saving, Workshop};
use crate::app::pages::{Ask, Asking, Page, Running, Text};
use crate::app::{Earlier, Effect, Msg, Trouble};
use crate::export;
use crate::record::{Extras, Opened};
use crate::session::{Command, ParticipantId, State};
use crate::text::shown;

use super::{common, compare, delete, drafts, folder, home, picking, start, withdraw};

/// Columns above which the text is small on most screens.
const WIDE: u16 = 110;

/// Whether it is what somebody waited for.
fn is_answer(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::Listed(_)
            | Msg::Opened(_)
            | Msg::ToCompare(_)
            | Msg::Salvaged { .. }
            | Msg::Settled(_)
            | Msg::NotOpened(_)
            | Msg::NotExported(_)
            | Msg::Folder { .. }
    )
}

pub(super) fn take(model: &mut Model, msg: Msg) {
    if is_answer(&msg) && model.said.as_ref() == Some(&model.phrases.say("said-disk-is-slow")) {
        model.said = None;
    }
    match msg {
        Msg::Saved { seq } => saved(model, seq),
        Msg::SaveFailed(trouble) => failed(model, trouble),
        Msg::Settled(file) => common::settled(model, file),
        Msg::NotSavedYet => model.open_page(Page::Ask(Ask::LeaveUnsaved)),
        Msg::SaveIsSlow => {
            if let Some(workshop) = &mut model.workshop {
                workshop.saving.slow = true;
            }
        }
        Msg::Listed(sessions) => model.sessions = Some(sessions),
        Msg::SettingsFaults(faults) => settings_faults(model, faults),
        Msg::LooksNotKept(why) => model.said = Some(model.phrases.fill("said-looks-not-kept", &[("why", why.into())])),
        places @ (Msg::Places(_) | Msg::Folder { .. } | Msg::FolderIsSlow(_)) => of_places(model, places),
        Msg::Opened(session) => opened(model, *session),
        Msg::Salvaged { state, left_out, damaged, path } => salvaged(model, *state, left_out, (&damaged, &path)),
        Msg::Earlier(state) => earlier(model, state),
        Msg::NotExported(why) => not_exported(model, &why),
        kept @ (Msg::ToCompare(_) | Msg::FoundCopies { .. } | Msg::Deleted | Msg::NotDeleted(_)) => {
            with_kept(model, kept);
        }
        Msg::NotOpened(why) | Msg::NotSavedElsewhere(why) | Msg::LeftUnsaved(why) => notice(model, &why),
        withdrawal @ (Msg::FoundElsewhere { .. }
        | Msg::WithdrawnElsewhere
        | Msg::CannotWithdraw(_)
        | Msg::NotWithdrawn(_)) => withdrawing(model, withdrawal),
        Msg::DiskIsSlow => model.said = Some(model.phrases.say("said-disk-is-slow")),
        Msg::Exported { path, noted } => exported(model, &path, noted),
        Msg::NotRemembered(path) => of_path(model, "notice-not-remembered", path),
        Msg::SavedElsewhere(path) => saved_elsewhere(model, shown(&path)),
        Msg::Resized { columns, rows } => {
            model.rows = rows;
            resized(model, columns);
        }
        Msg::Key(_) | Msg::Paste(_) | Msg::Anywhere(_) => {}
    }
}

fn of_places(model: &mut Model, msg: Msg) {
    match msg {
        Msg::Places(places) => picking::found(model, places),
        Msg::Folder { folder, is_there } => folder::told(model, &folder, is_there),
        Msg::FolderIsSlow(folder) => folder::is_slow(model, &folder),
        _ => {}
    }
}

fn earlier(model: &mut Model, state: Option<Box<State>>) {
    let earlier = state.map(|state| Earlier::new(*state, &model.phrases));
    if let Some(workshop) = &mut model.workshop {
        workshop.earlier = earlier;
    }
}

fn not_exported(model: &mut Model, why: &str) {
    if let Some(workshop) = &mut model.workshop {
        workshop.exporting = None;
    }
    notice(model, why);
}

/// What came of comparing or deleting workshops that are kept.
fn with_kept(model: &mut Model, msg: Msg) {
    match msg {
        Msg::ToCompare(sessions) => compare::read(model, sessions),
        Msg::FoundCopies { files, broken } => delete::found(model, files, broken),
        Msg::Deleted => model.said = Some(model.phrases.say("said-deleted")),
        Msg::NotDeleted(why) => notice(model, &why),
        _ => {}
    }
}

/// What is wrong in the group's own files. Without a terminal nobody is there to go on from it: it is said, no more.
fn settings_faults(model: &mut Model, faults: Vec<String>) {
    if model.front_end != FrontEnd::OnlyLines {
        return common::read(model, Text::Settings(faults));
    }
    let first = model.phrases.say("reading-settings");
    let last = ["settings-mend-heading", "settings-mend"].map(|key| model.phrases.say(key));
    model.said = Some(std::iter::once(first).chain(faults).chain(last).collect::<Vec<_>>().join("\n"));
}

/// What came of taking a person out.
fn withdrawing(model: &mut Model, msg: Msg) {
    match msg {
        Msg::FoundElsewhere { who, parts, before, broken } => withdraw::found(model, who, &parts, (before, broken)),
        Msg::WithdrawnElsewhere => withdraw::elsewhere_done(model),
        Msg::CannotWithdraw(why) => {
            if let Some(workshop) = &mut model.workshop {
                workshop.leaving = None;
            }
            notice(model, &why);
        }
        Msg::NotWithdrawn(path) => of_path(model, "notice-not-withdrawn", path),
        _ => {}
    }
}

fn of_path(model: &mut Model, key: &str, path: String) {
    let words = model.phrases.fill(key, &[("path", path.into())]);
    notice(model, &words);
}

fn notice(model: &mut Model, words: &str) {
    model.open_page(Page::Notice { lines: words.lines().map(str::to_owned).collect() });
}

/// "Small text" is said once: the first time that the window is wide.
fn resized(model: &mut Model, columns: u16) {
    if model.widest <= WIDE && columns > WIDE {
        // The key that makes text bigger has another name there.
        let system = if cfg!(target_os = "macos") { "macos" } else { "other" };
        model.said = Some(model.phrases.fill("said-small-text", &[("system", system.into())]));
    }
    model.widest = model.widest.max(columns);
}

fn saved(model: &mut Model, seq: u64) {
    let Some(workshop) = &mut model.workshop else { return };
    let saving = &mut workshop.saving;
    saving.saved = saving.saved.max(seq);
    saving.has_file = true;
    saving.slow = false;
    if saving.trouble.take().is_some() {
        saving.healed = true;
    }
    if !model.unsaved() {
        ask_as_saved(model);
    }
}

/// Whoever asked to leave before the disk had said yes reads that it has now.
fn ask_as_saved(model: &mut Model) {
    for page in &mut model.pages {
        if matches!(page, Page::Ask(Ask::LeaveUnsaved)) {
            *page = Page::Ask(Ask::Leave);
        }
    }
}

fn failed(model: &mut Model, trouble: Trouble) {
    let Some(workshop) = &mut model.workshop else { return };
    if let Trouble::ChangedOutside(path) = &trouble {
        let words = model.phrases.fill("notice-changed-outside", &[("path", path.as_str().into())]);
        notice(model, &words);
        return;
    }
    workshop.saving.trouble = Some(trouble);
}

fn exported(model: &mut Model, path: &str, file: String) {
    let copy = model.workshop.as_mut().and_then(|workshop| workshop.exporting.take());
    if let Some(copy) = copy {
        let _ = model.run(Command::Exported { file, copy });
    }
    let untitled = copy.is_some_and(|copy| model.state().is_some_and(|state| export::leaves_title_out(state, copy)));
    let made = if untitled { "said-copy-made-untitled" } else { "said-copy-made" };
    model.said = Some(model.phrases.fill(made, &[("path", path.into())]));
}

/// A session from disk: back at its step and turn, with what was half typed. One that comes when the room has begun
/// another meanwhile does not take its place.
fn saved_elsewhere(model: &mut Model, path: String) {
    if let Some(workshop) = &mut model.workshop {
        workshop.place = Some(path.clone());
    }
    model.said = Some(model.phrases.fill("said-saved-elsewhere", &[("path", path.into())]));
}

fn opened(model: &mut Model, session: Opened) {
    if model.workshop.is_some() {
        return;
    }
    let Opened { state, draft, extras, newer, changed_outside } = session;
    let list = model.pages.pop().filter(home::is_list_of_records);
    let closed = newer || state.ended.is_some() || list.is_some();
    let page = if closed { Page::Records { focus: 0 } } else { Page::Running(place_to_go_on(&state)) };
    let set_up_only = state.started.is_none();
    let form = draft.as_ref().and_then(drafts::part_of_start).filter(|_| set_up_only && !closed);
    if let Some(part) = form {
        return start::open_again(model, &state, extras, part);
    }
    model.effects.extend(state.header.follows.clone().map(|id| Effect::ReadEarlier { id }));
    let mut workshop = Workshop { extras, read_only: newer, ..Workshop::new(state, &model.phrases) };
    workshop.saving.saved = workshop.state.last_seq();
    workshop.saving.has_file = true;
    model.workshop = Some(workshop);
    model.pages = std::iter::once(Page::Home { focus: 0 }).chain(list).chain([page]).collect();
    if changed_outside {
        model.said = Some(model.phrases.say("said-changed-outside"));
    }
    if set_up_only && !closed {
        model.open_page(Page::People { focus: 0 });
        model.said = Some(model.phrases.say("said-not-started"));
    }
    if !closed {
        drafts::restore(model, draft.as_ref());
    }
    if let Some(workshop) = &mut model.workshop {
        workshop.drafted.clone_from(&draft);
        workshop.waiting = draft.filter(|_| closed);
    }
}

/// What could be read of a damaged session: told, saved into its new file at once, and gone on with.
fn salvaged(model: &mut Model, state: State, left_out: usize, (damaged, path): (&str, &str)) {
    if model.workshop.is_some() {
        return;
    }
    let answers = state.answers_given();
    opened(model, Opened { state, draft: None, extras: Extras::default(), newer: false, changed_outside: false });
    if let Some(workshop) = &mut model.workshop {
        workshop.saving = Saving::default();
        model.effects.push(Effect::Save(Box::new(workshop.snapshot(None))));
    }
    let values = [("damaged", damaged.into()), ("path", path.into()), ("answers", answers.into())];
    let words = model.phrases.fill("notice-salvaged", &values);
    let read_over = (left_out > 0).then(|| model.phrases.fill("notice-salvaged-left-out", &[("n", left_out.into())]));
    notice(model, &std::iter::once(words).chain(read_over).collect::<Vec<_>>().join("\n"));
}

/// A round that was open somewhere else than at the workshop's place (marked again) is where the group was.
fn place_to_go_on(state: &State) -> Running {
    let elsewhere = state.asked.iter().rev().find_map(|(question, rounds)| {
        let open = rounds.len() > 1 && !state.is_closed(question);
        let place = state.agenda.place_of(question)?;
        (open && place != state.place).then_some(place)
    });
    let asking = Asking { handed_by: last_to_give(state), ..Asking::default() };
    Running { looking: elsewhere, visiting: elsewhere.map(|_| 0), asking, ..Running::default() }
}

/// Together, the keyboard is handed over anew: whoever opens the program again may not be the one whose turn it is.
fn last_to_give(state: &State) -> Option<ParticipantId> {
    let round = state.question_here().and_then(|question| state.round(&question).cloned())?;
    round.given.iter().max_by_key(|given| given.seq).map(|given| given.participant)
}
