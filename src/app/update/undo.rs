//! Undo: what would be taken back now, and where the group looks then.

use super::question;
use crate::app::model::Model;
use crate::app::pages::{Asking, Page, Running};
use crate::app::screen;
use crate::content::{Activity, Place};
use crate::session::{Answer, Body, Command, Event, ParticipantId, Planning, Reveal};

/// The key or the word: what is picked and not given was done last.
pub(super) fn pressed(model: &mut Model) {
    if !question::clear(model) {
        if !leaves_what_was_set(model) {
            last(model);
        }
    } else if !matches!(model.pages.last(), Some(Page::Ask(_))) {
        model.said = Some(model.phrases.say("said-choice-taken-back"));
    }
}

/// What was set last can simply be set again, and undo leaves it: says so once, and where, before it reaches what came
/// before. Whoever meant the setting loses nothing else.
fn leaves_what_was_set(model: &mut Model) -> bool {
    let Some((seq, said)) = model.last_setting() else { return false };
    match &mut model.workshop {
        Some(workshop) if workshop.left_by_undo != Some(seq) => workshop.left_by_undo = Some(seq),
        _ => return false,
    }
    model.said = Some(said);
    true
}

fn what_was_set(body: &Body) -> Option<&'static str> {
    Some(match body {
        Body::RuleChosen(_) => "set-rule",
        Body::HelplineSet(_) => "open-helpline",
        Body::ShareCountsSet(_) => "open-share-counts",
        Body::KeepUntilSet(_) => "open-keep-until",
        Body::RevealChosen { .. } => "set-reveal",
        Body::PaceSet(_) => "set-pace",
        Body::Titled { .. } => "set-title",
        Body::SidesNamed(_) => "set-sides",
        _ => return None,
    })
}

/// Takes the last thing back, and says whose or what it was, never what was answered (R17).
pub(super) fn last(model: &mut Model) {
    let Some(said) = model.undo_words() else {
        model.said = Some(model.phrases.say("refusal-nothing-to-take-back"));
        return;
    };
    let whose = model.act_to_undo().and_then(|act| act.body.answer_of()).map(|(who, ..)| who);
    model.return_to_group();
    let stood = (model.state().map(|state| state.place), model.keys_name());
    for _ in 0..model.one_undo().map_or(0, |(_, acts)| acts) {
        if model.run(Command::Undo).is_err() {
            return;
        }
    }
    stay(model, stood, whose);
    model.said = Some(said);
}

/// After undo the group looks where it looked, with the focus where it was, unless what was taken back moved it. In a list
/// of names the row is that of `whose` answer was taken back.
fn stay(model: &mut Model, (place, keys): (Option<Place>, &'static str), whose: Option<ParticipantId>) {
    let Some(state) = model.state() else { return };
    let moved = place != Some(state.place);
    let Some(Page::Running(page)) = model.pages.last() else { return };
    let asking = Asking { row: whose, ..Asking::default() };
    let there = page.looking.is_none_or(|place| state.agenda.stop(place).is_some());
    let fresh = if moved || !there {
        Running { asking, ..page.afresh() }
    } else {
        Running { asking, ticked: None, ..page.clone() }
    };
    *model.page() = Page::Running(fresh);
    let rows = match crate::app::view(model).body {
        screen::Body::List(list) => list.rows.len(),
        screen::Body::Question(_) => 0,
        _ => usize::MAX,
    };
    let same = model.keys_name() == keys;
    if let Page::Running(page) = model.page() {
        page.focus = if same { page.focus.min(rows.saturating_sub(1)) } else { 0 };
    }
}

impl Model {
    /// What was set last, where nothing was done since: the number of its event, and at which step it is set again, in words.
    fn last_setting(&self) -> Option<(u64, String)> {
        let state = self.state()?;
        let set = state.log.iter().rev().find(|event| !event.body.follows())?;
        let what = self.say(what_was_set(&set.body)?);
        let is_set_in = match set.body {
            Body::RuleChosen(_) => Some(Activity::Agreement),
            Body::HelplineSet(_) | Body::ShareCountsSet(_) | Body::KeepUntilSet(_) => Some(Activity::Welcome),
            _ => None,
        };
        let step = is_set_in.and_then(|is| state.agenda.steps.iter().find(|step| step.activities.contains(&is)));
        let said = match step {
            Some(step) => {
                let values = [("what", what.into()), ("step", step.title.as_str().into())];
                self.fill("said-undo-leaves-step", &values)
            }
            None => self.fill("said-undo-leaves", &[("what", what.into())]),
        };
        Some((set.seq, said))
    }

    /// "Taken back: Ines's answer." for what undo would take back now.
    pub(in crate::app) fn undo_words(&self) -> Option<String> {
        let act = self.act_to_undo()?;
        let stands = self.state().is_some_and(|state| state.stands_under(act));
        let said = if stands { "said-taken-back-stands" } else { "said-taken-back" };
        Some(self.phrases.fill(said, &[("what", self.act_words(act).into())]))
    }

    /// The act that the room knows what undo would take back by.
    pub(in crate::app) fn act_to_undo(&self) -> Option<&Event> {
        self.one_undo().map(|(act, _)| act)
    }

    /// What one undo takes back: the act that the room knows it by, and how many acts are one for the room. Live, the last
    /// answer closes the round by itself; a pass can be one on both questions of a turn; and who picks goes on to what was
    /// picked.
    fn one_undo(&self) -> Option<(&Event, usize)> {
        if let Some(led) = self.act_that_led_here() {
            return Some((led, 2));
        }
        let state = self.state()?;
        let last = state.last_act()?.seq;
        let acts = state.log.iter().rev().skip_while(|event| event.seq > last);
        let acts: Vec<&Event> = acts.filter(|it| it.body.can_be_undone() && !it.body.follows()).take(3).collect();
        let live = |event: &Event| match &event.body {
            Body::Answered { question, .. } => state.round(question).is_some_and(|round| round.reveal == Reveal::Live),
            _ => false,
        };
        let closed = match acts.as_slice() {
            [Event { body: Body::Revealed { .. }, .. }, answered, ..] if live(answered) => 1,
            _ => 0,
        };
        let two = match acts.get(closed..) {
            Some([second, first, ..]) => live(second) && is_pass_on_both(&first.body, &second.body),
            _ => false,
        };
        Some((*acts.get(closed)?, closed + if two { 2 } else { 1 }))
    }

    /// An act in the room's words: whose answer, what kind of thing; never what was answered.
    pub(in crate::app) fn act_words(&self, act: &Event) -> String {
        let name = match &act.body {
            Body::Answered { participant, .. }
            | Body::PutLast { participant, .. }
            | Body::Joined { participant, .. }
            | Body::Renamed { participant, .. }
            | Body::SideChanged { participant, .. }
            | Body::QuoteSet { participant, .. }
            | Body::Left { participant, .. }
            | Body::CameBack { participant } => self.state().map(|state| state.called(*participant)),
            _ => None,
        };
        let kind = self.kind_of(act);
        let key = format!("act-{}", kind.replace('_', "-"));
        self.phrases.fill(&key, &[("name", name.unwrap_or_default().into())])
    }

    /// What the group picked or skipped last, where nothing was done since but to go on from it: one key does both.
    fn act_that_led_here(&self) -> Option<&Event> {
        let state = self.state()?;
        let last = state.last_act()?;
        let Body::Moved(to) = &last.body else { return None };
        let before = state.log.iter().rev().find(|event| event.seq < last.seq && !event.body.follows())?;
        let led = match &before.body {
            Body::Plan(Planning::Picked { at, .. }) => to.step == at.step && to.stop.checked_sub(1) == Some(at.stop),
            Body::QuestionSkipped { question } => {
                state.agenda.place_of(question).and_then(|place| state.after(place)) == Some(*to)
            }
            _ => false,
        };
        led.then_some(before)
    }
}

fn is_pass_on_both(first: &Body, second: &Body) -> bool {
    let pass = |body: &Body| match body {
        Body::Answered { participant, question, answer: Answer::Pass, .. } => Some((*participant, question.clone())),
        _ => None,
    };
    match (pass(first), pass(second)) {
        (Some((one, first)), Some((other, second))) => one == other && first.second() == Some(second),
        _ => false,
    }
}
