//! Taking a person out (R19): asked twice, cannot be undone, and said plainly. They go from the workshops that follow this
//! one too: those are found first, shown, and changed before this one is.

use std::path::PathBuf;
use std::sync::Arc;

use super::{common, drafts, edit, forms, picking};
use crate::app::model::{Model, Workshop};
use crate::app::pages::{Ask, Edit, OutOf, Page, Picking, Purpose, TakingOut};
use crate::app::{Before, Effect};
use crate::record::{Decided, Decision, Mention, Mentions, Names, Opened, Part, Unowned};
use crate::session::{ParticipantId, State};
use crate::text::Words;
use crate::weigh;

/// A name was chosen: where else are they?
pub(super) fn chosen(model: &mut Model, row: usize) {
    let Some(workshop) = &model.workshop else { return };
    let Some(who) = workshop.state.people.get(row).map(|person| person.id) else { return };
    if workshop.read_only {
        model.said = Some(model.phrases.say("cannot-withdraw-newer"));
    } else if workshop.practice {
        found(model, who, &[], (Before::default(), Vec::new()));
    } else {
        let state = Arc::clone(&workshop.state);
        model.effects.push(Effect::FindElsewhere { state, who });
    }
}

/// The other workshops are known. Texts of others that hold the name come first, then words that stand with no person.
pub(super) fn found(
    model: &mut Model,
    who: ParticipantId,
    parts: &[(PathBuf, Part)],
    (before, broken): (Before, Vec<String>),
) {
    // Somebody may want to leave meanwhile.
    let chooses = matches!(model.pages.last(), Some(Page::Pick { what: Picking::TakeOut, .. }));
    let Some(workshop) = model.workshop.as_ref().filter(|it| chooses && it.state.person(who).is_some()) else { return };
    let mut own = own_part(workshop, who);
    let names: Vec<Names> = own.names().into_iter().chain(parts.iter().filter_map(|(_, part)| part.names())).collect();
    own.look_for(&names);
    let others = parts.iter().map(|(path, part)| out_of(Some(path.clone()), part));
    let parts: Vec<OutOf> = std::iter::once(out_of(None, &own)).chain(others).collect();
    let out = TakingOut { who, names, parts, before, broken };
    model.close_page();
    if out.mentions().next().is_none() {
        ask_whose(model, out);
    } else {
        picking::open(model, Picking::Mentions(out));
    }
}

fn own_part(workshop: &Workshop, who: ParticipantId) -> Part {
    let (state, extras) = (State::clone(&workshop.state), workshop.extras.clone());
    let draft = workshop.waiting.clone();
    Part::new(Opened { state, draft, extras, newer: false, changed_outside: false }, Some(who))
}

fn out_of(path: Option<PathBuf>, part: &Part) -> OutOf {
    OutOf {
        path,
        title: part.opened.state.header.title.to_string(),
        takes_part: part.who.is_some(),
        alike: part.alike.clone(),
        copies: part.opened.state.copies_made(),
        mentions: part.mentions.iter().map(|it| (it.clone(), at_first(it))).collect(),
        unowned: part.unowned.iter().map(|it| (it.clone(), false)).collect(),
    }
}

/// A word that may be no name at all is changed by a decision only.
fn at_first(mention: &Mention) -> Decision {
    if mention.sure { Decision::Blank } else { Decision::Keep }
}

fn ask_whose(model: &mut Model, out: TakingOut) {
    if out.unowned().next().is_none() {
        model.open_page(Page::Ask(Ask::TakeOut { out, sure: false }));
    } else {
        picking::open(model, Picking::Unowned(out));
    }
}

/// A text that holds the name: what becomes of it? The last row goes on.
pub(super) fn mention(model: &mut Model, out: TakingOut, row: usize) {
    if row >= out.mentions().count() {
        model.close_page();
        return ask_whose(model, out);
    }
    if let Some((mention, decision)) = out.mentions().nth(row) {
        let form = Edit::mention(model, row, (mention, decision));
        edit::open(model, form);
    }
}

/// What a form says of the text in `row`. An error is said in words.
pub(super) fn decide(model: &mut Model, form: &Edit, row: usize) -> Result<(), String> {
    let out = model.pages.iter_mut().rev().find_map(|page| match page {
        Page::Pick { what: Picking::Mentions(out), .. } => Some(out),
        _ => None,
    });
    let Some(out) = out else { return Ok(()) };
    let decided = match form.chosen(0) {
        0 => Decision::Blank,
        1 => Decision::Keep,
        _ => Decision::change(form.words(1), &out.names).map_err(|why| model.phrases.say(why.key()))?,
    };
    if let Some((_, decision)) = out.parts.iter_mut().flat_map(|part| &mut part.mentions).nth(row) {
        *decision = decided;
    }
    Ok(())
}

/// Words that stand with no person: theirs or not. The last row goes on.
pub(super) fn unowned(model: &mut Model, out: TakingOut, row: usize) {
    if row >= out.unowned().count() {
        model.close_page();
        return model.open_page(Page::Ask(Ask::TakeOut { out, sure: false }));
    }
    if let Page::Pick { what: Picking::Unowned(out), .. } = model.page()
        && let Some((_, theirs)) = out.parts.iter_mut().flat_map(|part| &mut part.unowned).nth(row)
    {
        *theirs = !*theirs;
    }
}

/// Yes, once: asked again. Yes, twice: done, in the other workshops first.
pub(super) fn yes(model: &mut Model, out: TakingOut, sure: bool) {
    if common::copy_is_under_way(model) {
        return;
    }
    if !sure {
        return model.open_page(Page::Ask(Ask::TakeOut { out, sure: true }));
    }
    let others = out.parts.iter().filter_map(|part| Some((part.path.clone()?, part.decided())));
    let others: Vec<(PathBuf, Decided)> = others.collect();
    if others.is_empty() {
        return take_out(model, &out);
    }
    let Some(workshop) = &mut model.workshop else { return };
    let (state, who) = (Arc::clone(&workshop.state), out.who);
    workshop.leaving = Some(out);
    model.effects.push(Effect::WithdrawElsewhere { state, who, decided: others });
}

/// They are out of the other workshops: now out of this one.
pub(super) fn elsewhere_done(model: &mut Model) {
    let leaving = model.workshop.as_mut().and_then(|workshop| workshop.leaving.take());
    if let Some(out) = leaving {
        take_out(model, &out);
    }
}

fn take_out(model: &mut Model, out: &TakingOut) {
    let begun = drafts::begun(model);
    let (Some(workshop), Some(decided)) = (&mut model.workshop, out.parts.first().map(OutOf::decided)) else { return };
    let after = own_part(workshop, out.who).without(&out.names, &decided);
    workshop.waiting = after.draft;
    workshop.extras = after.extras;
    workshop.state = Arc::new(after.state);
    workshop.results = Arc::new(weigh::weigh(&workshop.state, &model.phrases));
    // What others began waits for them, unless it may hold the name.
    let holds_name = |text: &Words| out.names.iter().any(|names| names.stand_in(text.as_str()));
    workshop.begun.extend(begun);
    workshop.begun.retain(|begun| begun.participant != out.who && !holds_name(&begun.text));
    workshop.drafted = workshop.beside();
    if !workshop.practice {
        let snapshot = Box::new(workshop.snapshot(workshop.drafted.clone()));
        model.effects.push(Effect::Withdraw { snapshot, names: out.names.clone() });
    }
    model.fresh_running();
    model.said = Some(model.phrases.say("said-taken-out"));
}

impl Edit {
    /// What becomes of a text that holds the name; the text stands there, to be put differently.
    fn mention(model: &Model, row: usize, (mention, decision): (&Mention, &Decision)) -> Self {
        let rows = ["mention-do-blank", "mention-do-keep", "mention-do-change"].map(|key| model.phrases.say(key));
        let (chosen, words) = match decision {
            Decision::Blank => (0, &mention.text),
            Decision::Keep => (1, &mention.text),
            Decision::Change(words) => (2, words),
        };
        let words = forms::line("field-mention-words", Words::line(words.as_str()).as_str());
        Self::new(Purpose::Mention(row), vec![forms::choice("field-mention", rows.into(), Some(chosen)), words])
    }
}

impl TakingOut {
    /// Texts of others, of all workshops.
    pub(in crate::app) fn mentions(&self) -> impl Iterator<Item = &(Mention, Decision)> {
        self.parts.iter().flat_map(|part| &part.mentions)
    }

    /// Words without a name, of all workshops.
    pub(in crate::app) fn unowned(&self) -> impl Iterator<Item = &(Unowned, bool)> {
        self.parts.iter().flat_map(|part| &part.unowned)
    }

    /// The other workshops that change.
    pub(in crate::app) fn others(&self) -> impl Iterator<Item = &OutOf> {
        self.parts.iter().filter(|part| part.path.is_some())
    }
}

impl OutOf {
    fn decided(&self) -> Decided {
        let mentions = self.mentions.iter().map(|(mention, decision)| ((mention.seq, mention.nth), decision.clone()));
        let theirs = self.unowned.iter().filter(|(_, theirs)| *theirs);
        Decided { mentions: Mentions::Each(mentions.collect()), drop_words: theirs.map(|(it, _)| it.seq).collect() }
    }
}
