//! Taking a person out (R19): asked twice, cannot be undone, and said plainly.

use std::sync::Arc;

use super::{common, picking};
use crate::app::Effect;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page, Picking, TakingOut};
use crate::record::{self, Decision, Mentions};
use crate::weigh;

/// A name was chosen. Texts of others that hold it come first, then words that stand with no person.
pub(super) fn chosen(model: &mut Model, row: usize) {
    let Some(state) = model.state() else { return };
    let Some(who) = state.people.get(row).map(|person| person.id) else { return };
    let out = TakingOut {
        who,
        mentions: record::mentions(state, who).into_iter().map(|it| (it, false)).collect(),
        unowned: record::unowned(state).into_iter().map(|it| (it, false)).collect(),
    };
    model.close_page();
    if out.mentions.is_empty() {
        ask_whose(model, out);
    } else {
        picking::open(model, Picking::Mentions(out));
    }
}

fn ask_whose(model: &mut Model, out: TakingOut) {
    if out.unowned.is_empty() {
        model.open_page(Page::Ask(Ask::TakeOut { out, sure: false }));
    } else {
        picking::open(model, Picking::Unowned(out));
    }
}

/// A text that holds the name: keep it, or blank the name in it. The last row goes on.
pub(super) fn mention(model: &mut Model, out: TakingOut, row: usize) {
    if row >= out.mentions.len() {
        model.close_page();
        return ask_whose(model, out);
    }
    if let Page::Pick { what: Picking::Mentions(out), .. } = model.page()
        && let Some((_, keep)) = out.mentions.get_mut(row)
    {
        *keep = !*keep;
    }
}

/// Words that stand with no person: theirs or not. The last row goes on.
pub(super) fn unowned(model: &mut Model, out: TakingOut, row: usize) {
    if row >= out.unowned.len() {
        model.close_page();
        return model.open_page(Page::Ask(Ask::TakeOut { out, sure: false }));
    }
    if let Page::Pick { what: Picking::Unowned(out), .. } = model.page()
        && let Some((_, theirs)) = out.unowned.get_mut(row)
    {
        *theirs = !*theirs;
    }
}

/// Yes, once: asked again. Yes, twice: done.
pub(super) fn yes(model: &mut Model, out: TakingOut, sure: bool) {
    if common::copy_is_under_way(model) {
        return;
    }
    if !sure {
        return model.open_page(Page::Ask(Ask::TakeOut { out, sure: true }));
    }
    let decided = out
        .mentions
        .iter()
        .map(|(mention, keep)| ((mention.seq, mention.nth), if *keep { Decision::Keep } else { Decision::Blank }));
    let mentions = Mentions::Each(decided.collect());
    let words: Vec<u64> = out.unowned.iter().filter(|(_, theirs)| *theirs).map(|(words, _)| words.seq).collect();
    let Some(workshop) = &mut model.workshop else { return };
    let names = record::Names::of(&workshop.state, out.who);
    workshop.extras = std::mem::take(&mut workshop.extras).without(out.who, &names);
    workshop.state = Arc::new(record::withdraw(&workshop.state, out.who, mentions, &words));
    workshop.results = Arc::new(weigh::weigh(&workshop.state, &model.phrases));
    if !workshop.practice {
        let snapshot = Box::new(workshop.snapshot(None));
        let is_kept = names.stand_in(workshop.state.header.title.as_str());
        let names = if is_kept { record::Names::default() } else { names };
        model.effects.push(Effect::Withdraw { snapshot, names });
    }
    model.fresh_running();
    model.said = Some(model.phrases.say("said-taken-out"));
}
