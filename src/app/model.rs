//! What the engine knows between two messages.

use std::sync::Arc;

use super::pages::{Ask, CardPage, Page, Running, TakingOut, Text};
use super::screen::InSight;
use super::{Action, Earlier, Effect, Key, Keymap, Language, SessionEntry, Snapshot, Trouble};
use crate::content::{Activity, Library, Stop};
use crate::phrases::Phrases;
use crate::record::{self, Begun, Draft, Extras};
use crate::session::{self, Body, Command, Copy, Event, Refusal, Reveal, Stamp, State};
use crate::settings::{LanguageCode, Looks};
use crate::weigh::{self, Counted, Results};

/// The engine's memory. It holds no file, no terminal and no clock: `now` is told with every message.
#[derive(Debug, Clone)]
pub struct Model {
    pub(super) phrases: Arc<Phrases>,
    pub(super) library: Arc<Library>,
    pub(super) keymap: Keymap,
    pub(super) looks: Looks,
    /// Which languages there are; the first is the one that the program began with.
    pub(super) languages: Vec<Language>,
    pub(super) front_end: FrontEnd,
    pub(super) now: Stamp,
    /// The page in front is the last one. There is always at least one.
    pub(super) pages: Vec<Page>,
    pub(super) workshop: Option<Workshop>,
    /// The sessions held here, the newest first; nothing until they are known.
    pub(super) sessions: Option<Vec<SessionEntry>>,
    pub(super) places: Vec<String>,
    /// The answer in words to the last act.
    pub(super) said: Option<String>,
    pub(super) effects: Vec<Effect>,
    /// Columns of the window when it was widest.
    pub(super) widest: u16,
    /// Rows of the window.
    pub(super) rows: u16,
    /// The line of a card that the focus was moved to, where it has more than one window of them.
    pub(super) card_line: usize,
    /// What was drawn of the screen.
    pub(super) sight: InSight,
    /// The last key and when a screen last changed, to drop keys that bounce.
    pub(super) last_key: Option<(Key, Stamp)>,
    /// How many questions of yes or no were put.
    pub(super) put: u64,
}

/// How the program is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FrontEnd {
    /// On the whole screen.
    #[default]
    FullScreen,
    /// Line by line, on a terminal: the full screen is one word away.
    Lines,
    /// Line by line, without a terminal.
    OnlyLines,
}

/// The open session.
#[derive(Debug, Clone)]
pub(super) struct Workshop {
    pub(super) state: Arc<State>,
    /// Fields of its file that this version does not know.
    pub(super) extras: Extras,
    /// The session that this one follows, where it is here.
    pub(super) earlier: Option<Earlier>,
    /// Counted anew after every event, never while drawing.
    pub(super) results: Arc<Results>,
    pub(super) saving: Saving,
    /// Made-up people: nothing is kept unless asked.
    pub(super) practice: bool,
    /// From a newer version: it can be read, not changed.
    pub(super) read_only: bool,
    /// The copy that is being written.
    pub(super) exporting: Option<Copy>,
    /// Its file, where it was moved to another place.
    pub(super) place: Option<String>,
    /// Who goes, once they are out of the other workshops.
    pub(super) leaving: Option<TakingOut>,
    /// What is half typed, as it was last handed to the disk.
    pub(super) drafted: Option<Draft>,
    /// What was half typed when it was opened to be read, or when the start form was left: it waits for whoever goes on
    /// with the workshop.
    pub(super) waiting: Option<Draft>,
    /// What is to be said at home, once the disk has taken all.
    pub(super) going_home: Option<GoingHome>,
    /// What was set last, where undo has said that it leaves it.
    pub(super) left_by_undo: Option<u64>,
    /// Answers that were begun with words and not given, while another turn is in front: each waits for its own.
    pub(super) begun: Vec<Begun>,
}

/// The room leaves the workshop; it waits for the disk.
#[derive(Debug, Clone, Copy)]
pub(super) struct GoingHome {
    /// The phrase to be said there, if any.
    pub(super) said: Option<&'static str>,
}

/// What is on disk.
#[derive(Debug, Clone, Default)]
pub(super) struct Saving {
    /// The last event that is safely on disk. It never falls.
    pub(super) saved: u64,
    /// Its file is there, be it with no event in it yet.
    pub(super) has_file: bool,
    pub(super) trouble: Option<Trouble>,
    /// A save has waited for longer than 0.8 seconds.
    pub(super) slow: bool,
    /// Trouble ended: said until the next key.
    pub(super) healed: bool,
}

impl Workshop {
    pub(super) fn counted(&self) -> Counted<'_> {
        Counted { state: &self.state, results: &self.results }
    }

    pub(super) fn snapshot(&self, draft: Option<Draft>) -> Snapshot {
        let (state, results) = (Arc::clone(&self.state), Arc::clone(&self.results));
        Snapshot { state, results, draft, extras: self.extras.clone() }
    }

    /// What others began, as it may stand on disk: what was picked in sight is no answer to a question that is hidden by now.
    pub(super) fn waits(&self) -> Vec<Begun> {
        let is_hidden = |begun: &Begun| {
            let round = self.state.round(&begun.question);
            round.is_some_and(|round| round.reveal == Reveal::Together) && !self.state.is_closed(&begun.question)
        };
        let answer = |begun: &Begun| begun.answer.filter(|_| !is_hidden(begun));
        self.begun.iter().map(|begun| Begun { answer: answer(begun), ..begun.clone() }).collect()
    }

    /// What stands on disk beside the session whatever is in front: no act, and no other place, loses what others began.
    pub(super) fn beside(&self) -> Option<Draft> {
        let waits = Some(self.waits()).filter(|waits| !waits.is_empty());
        self.waiting.clone().or_else(|| waits.map(|begun| Draft { begun, ..Draft::default() }))
    }

    /// Whether its file could not be opened again with the words of `events` in it.
    fn is_too_full_for(&self, events: &[Event], phrases: &Phrases) -> bool {
        let counted = |state: &State| weigh::weigh(state, phrases);
        record::is_too_full_for(&self.state, events, &self.extras, counted)
    }

    pub(super) fn new(state: State, phrases: &Phrases) -> Self {
        let results = Arc::new(weigh::weigh(&state, phrases));
        Self {
            state: Arc::new(state),
            extras: Extras::default(),
            earlier: None,
            results,
            saving: Saving::default(),
            practice: false,
            read_only: false,
            exporting: None,
            place: None,
            leaving: None,
            drafted: None,
            waiting: None,
            going_home: None,
            left_by_undo: None,
            begun: Vec::new(),
        }
    }
}

impl Model {
    /// The home screen. `now` is the time, with the offset of the room's clock.
    #[must_use]
    pub fn new(phrases: Arc<Phrases>, library: Arc<Library>, now: Stamp) -> Self {
        let keymap = Keymap::built_in();
        let spoken = Arc::new(phrases.with_standing(keymap.caps()));
        let first = Language { code: LanguageCode::ENGLISH, phrases, library: Arc::clone(&library) };
        Self {
            phrases: spoken,
            library,
            keymap,
            looks: Looks::default(),
            languages: vec![first],
            front_end: FrontEnd::default(),
            now,
            pages: vec![Page::Home { focus: 0 }],
            workshop: None,
            sessions: None,
            places: Vec::new(),
            said: None,
            effects: vec![Effect::List],
            widest: 0,
            rows: 0,
            card_line: 0,
            sight: InSight::default(),
            last_key: None,
            put: 0,
        }
    }

    /// How the program is to look.
    #[must_use]
    pub fn looks(&self) -> Looks {
        self.looks
    }

    /// The question of yes or no in front, by its number: they are counted from 1. Leaving loses nothing, and counts as none.
    #[must_use]
    pub fn yes_or_no(&self) -> Option<u64> {
        matches!(self.pages.last(), Some(Page::Ask(ask)) if *ask != Ask::Leave).then_some(self.put)
    }

    /// Whether `key` says yes to a question behind `drawn`, the last one that was drawn: nobody has seen it.
    #[must_use]
    pub fn says_yes_unseen(&self, key: Key, drawn: Option<u64>) -> bool {
        self.yes_or_no() > drawn && self.keymap.action(self.keys_name(), key) == Some(Action::Yes)
    }

    /// Sets how the program is to look.
    pub fn set_looks(&mut self, looks: Looks) {
        self.looks = looks;
        self.speak();
    }

    /// Sets which keys do what; phrases that name a key name these.
    pub fn set_keys(&mut self, keymap: Keymap) {
        self.phrases = Arc::new(self.phrases.with_standing(keymap.caps()));
        self.keymap = keymap;
    }

    /// How the program is shown.
    #[must_use]
    pub fn front_end(&self) -> FrontEnd {
        self.front_end
    }

    /// Goes on with `front_end`: the same session at the same place, in the words of that front end.
    pub fn set_front_end(&mut self, front_end: FrontEnd) {
        self.front_end = front_end;
        self.phrases = Arc::new(self.phrases.line_by_line(front_end != FrontEnd::FullScreen));
    }

    /// A name that is to be seen from the back row. Said aloud, capitals would be spelled.
    pub(super) fn loud(&self, name: &str) -> String {
        if self.phrases.is_line_by_line() { name.to_owned() } else { name.to_uppercase() }
    }

    /// Whether something the group gave is not on disk.
    #[must_use]
    pub fn unsaved(&self) -> bool {
        let waits = |it: &Workshop| !it.saving.has_file || it.saving.saved < it.state.last_seq();
        self.workshop.as_ref().is_some_and(|it| !it.practice && waits(it))
    }

    /// Whether something is not on disk, and the disk fails or is slow to take it.
    pub(super) fn is_refused_by_disk(&self) -> bool {
        let troubled = |it: &Workshop| it.saving.trouble.is_some() || it.saving.slow;
        self.unsaved() && self.workshop.as_ref().is_some_and(troubled)
    }

    /// The open session, if there is one.
    #[must_use]
    pub fn state(&self) -> Option<&State> {
        self.workshop.as_ref().map(|workshop| &*workshop.state)
    }

    /// Whether the group has gone on from where people say who they are: who comes now is late. Where nobody was in yet when
    /// it went on, those who come first are not.
    pub(super) fn is_late(&self) -> bool {
        let Some(state) = self.state() else { return false };
        let at_people = state.agenda.stop(state.place) == Some(Stop::Activity(Activity::People));
        let last_move = state.log.iter().rposition(|event| matches!(event.body, Body::Moved { .. })).unwrap_or(0);
        let somebody_was_in = state.log[..last_move].iter().any(|event| matches!(event.body, Body::Joined { .. }));
        state.started.is_some() && state.place.step > 0 && !at_people && somebody_was_in
    }

    pub(super) fn page(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.pages.push(Page::Home { focus: 0 });
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    pub(super) fn open_page(&mut self, page: Page) {
        self.card_line = 0;
        self.put += u64::from(matches!(page, Page::Ask(_)));
        self.pages.push(page);
    }

    /// Opens what only stands over the screen, in the place of any other such page: however many keys were pressed, nothing
    /// piles up. What is about another page leads back to that; a card that somebody asked for stays below all of them.
    pub(super) fn open_over(&mut self, page: Page) {
        let gives_way = |it: &Page| it.is_about_another() || (it.is_overlay() && !page.is_about_another());
        self.pop_while(gives_way);
        self.open_page(page);
    }

    /// Opens a card, in the place of whatever stands over the screen: there is one card at a time.
    pub(super) fn open_card(&mut self, card: CardPage) {
        self.pop_while(|it| it.is_overlay() || matches!(it, Page::Card(_)));
        self.open_page(Page::Card(card));
    }

    fn pop_while(&mut self, gives_way: impl Fn(&Page) -> bool) {
        while self.pages.len() > 1 && self.pages.last().is_some_and(&gives_way) {
            self.pages.pop();
        }
    }

    /// Closes the page in front; the one below, or home, comes back.
    pub(super) fn close_page(&mut self) {
        self.card_line = 0;
        self.pages.pop();
        let _ = self.page();
    }

    /// Back to the group's own screen, or to the record that is read, whatever stood over it.
    pub(super) fn return_to_group(&mut self) {
        while self.pages.len() > 1 && !matches!(self.pages.last(), Some(Page::Running(_) | Page::Records { .. })) {
            self.pages.pop();
        }
    }

    /// Opens `state` as the running workshop.
    pub(super) fn begin(&mut self, state: State, practice: bool) {
        self.workshop = Some(Workshop { practice, ..Workshop::new(state, &self.phrases) });
        // What was told at the start still waits to be read.
        let told = self.pages.pop().filter(|page| matches!(page, Page::Reading { what: Text::Settings(_), .. }));
        self.pages = vec![Page::Home { focus: 0 }, Page::Running(Running::default())];
        self.pages.extend(told);
    }

    /// Carries out `command` and saves; a refusal is said in words and changes nothing.
    pub(super) fn run(&mut self, command: Command) -> Result<(), Refusal> {
        let now = self.now;
        let Some(workshop) = self.workshop.as_mut().filter(|it| !it.read_only) else { return Ok(()) };
        match session::decide(&workshop.state, command, now) {
            Ok(events) if events.is_empty() => Ok(()),
            Ok(events) if workshop.is_too_full_for(&events, &self.phrases) => self.refuse(Refusal::NoRoomForWords),
            Ok(events) => {
                // Copied only where a save has not yet let go of it.
                let state = Arc::make_mut(&mut workshop.state);
                for event in &events {
                    state.apply(event);
                }
                workshop.results = Arc::new(weigh::weigh(state, &self.phrases));
                self.save(None);
                Ok(())
            }
            Err(refusal) => self.refuse(refusal),
        }
    }

    fn refuse(&mut self, refusal: Refusal) -> Result<(), Refusal> {
        self.said = Some(self.refusal_words(&refusal));
        Err(refusal)
    }

    /// Hands the session to the save thread, with what is being typed.
    pub(super) fn save(&mut self, draft: Option<Draft>) {
        let Some(workshop) = &mut self.workshop else { return };
        let draft = workshop.waiting.clone().or(draft).or_else(|| workshop.beside());
        workshop.drafted.clone_from(&draft);
        if !workshop.practice && !workshop.read_only {
            self.effects.push(Effect::Save(Box::new(workshop.snapshot(draft))));
        }
    }

    /// Saves at another place from now on.
    pub(super) fn save_elsewhere(&mut self, folder: String) {
        if let Some(workshop) = &mut self.workshop {
            workshop.drafted = workshop.beside();
            let snapshot = Box::new(workshop.snapshot(workshop.drafted.clone()));
            self.effects.push(Effect::SaveElsewhere { folder, snapshot });
        }
    }

    /// A refusal in words, with the names it is about.
    pub(super) fn refusal_words(&self, refusal: &Refusal) -> String {
        let names = match (refusal, self.state()) {
            (Refusal::StillToCome(ids), Some(state)) => {
                let names: Vec<String> = ids.iter().map(|id| state.called(*id)).collect();
                self.phrases.list(&names)
            }
            _ => String::new(),
        };
        self.phrases.fill(&format!("refusal-{}", refusal.name()), &[("names", names.into())])
    }
}
