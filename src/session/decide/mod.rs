//! The decider: a command and the state give events, or a refusal. Nothing else changes a session, but withdrawal.

mod group;
mod lists;
mod people;
mod plan;
mod question;

use super::{Body, Command, Event, Refusal, Stamp, State};
use crate::content::{Place, Sides};
use crate::text;

/// Most columns of a side's name, so that the strip can show it whole.
pub const LONGEST_SIDE_NAME: usize = 28;

/// What `command` leads to. `at` is the time now.
///
/// # Errors
/// A [`Refusal`] when the command cannot be carried out; nothing changes then.
pub fn decide(state: &State, command: Command, at: Stamp) -> Result<Vec<Event>, Refusal> {
    let bodies = bodies(state, command)?;
    let next = |n: u64| state.last_seq().saturating_add(n);
    Ok((1..).zip(bodies).map(|(n, body)| Event { seq: next(n), at, body }).collect())
}

/// One line for each command, and none for "all others": a new one does not compile until it is decided here.
fn bodies(state: &State, command: Command) -> Result<Vec<Body>, Refusal> {
    match command {
        Command::Start => Ok(start(state)),
        Command::End => Ok(vec![Body::Ended]),
        Command::Title { title, about } => needed(&title).map(|()| vec![Body::Titled { title, about }]),
        Command::NameSides(sides) => name_sides(sides),
        Command::ChooseReveal { question, reveal } => question::choose_reveal(state, question, reveal),
        Command::SetHelpline(text) => Ok(vec![Body::HelplineSet(text.filter(|text| !text.is_empty()))]),
        Command::SetShareCounts(yes) => Ok(vec![Body::ShareCountsSet(yes)]),
        Command::SetKeepUntil(date) => Ok(vec![Body::KeepUntilSet(date)]),
        Command::Join(person) => people::join(state, person),
        Command::Rename { participant, name } => people::rename(state, participant, name),
        Command::ChangeSide { participant, speaks_from } => people::change_side(state, participant, speaks_from),
        Command::SetQuote { participant, ok } => people::set_quote(state, participant, ok),
        Command::Leave { participant, note } => people::leave(state, participant, note),
        Command::ComeBack { participant } => people::come_back(state, participant),
        Command::Go(place) => go(state, place),
        Command::Answer { participant, question, answer, reason } => {
            question::give(state, participant, question, answer, reason)
        }
        Command::PutLast { participant, question } => question::put_last(state, participant, question),
        Command::Reveal(question) => question::reveal(state, question),
        Command::MarkAgain(question) => question::mark_again(state, question),
        Command::Skip(question) => question::skip(state, question),
        Command::Say { question, mark, words } => question::say(state, question, mark, words),
        Command::SetAccess { need, on } => Ok(vec![Body::AccessSet { need, on }]),
        Command::SetAgreement { item, agreed } => lists::agree(item, agreed),
        Command::AddAgreement(text) => needed(&text).map(|()| vec![Body::AgreementAdded { text }]),
        Command::NameMissing(text) => needed(&text).map(|()| vec![Body::MissingNamed { text }]),
        Command::AddNote { question, text } => needed(&text).map(|()| vec![Body::NoteAdded { question, text }]),
        Command::ChangeLine { line, to } => lists::change_line(state, line, to),
        Command::Park(text) => needed(&text).map(|()| vec![Body::Parked { text }]),
        Command::SettleParked { parked, outcome } => lists::settle_parked(state, parked, outcome),
        Command::Promise(text) => needed(&text.what).map(|()| vec![Body::Promised(text)]),
        Command::ChangePromise { promise, to } => lists::change_promise(state, promise, to),
        Command::SettlePromise { promise, state: settled } => lists::settle_promise(state, promise, settled),
        Command::ShowCard(card) => Ok(vec![Body::CardShown(card)]),
        Command::SetPace(pace) => Ok(vec![Body::PaceSet(pace)]),
        Command::Plan(command) => plan::planning(state, command).map(|it| vec![Body::Plan(it)]),
        Command::Write { question, text } => group::write(state, question, text),
        Command::SideSays { question, side, words } => group::side_says(state, question, side, words),
        Command::DecidePart { stage, choice } => group::decide_part(state, stage, choice),
        Command::ChooseRule(rule) => Ok(vec![Body::RuleChosen(rule)]),
        Command::CarryPromise(text) => needed(&text.what).map(|()| vec![Body::PromiseCarried(text)]),
        Command::AddTime { step, minutes } => add_time(state, step, minutes),
        Command::Exported { file, copy } => Ok(vec![Body::Exported { file, copy }]),
        Command::Undo => undo(state),
        Command::TakeBack { participant, question } => question::take_back(state, participant, &question),
    }
}

fn needed(text: &text::Words) -> Result<(), Refusal> {
    if text.is_empty() { Err(Refusal::Empty) } else { Ok(()) }
}

fn name_sides(sides: Sides) -> Result<Vec<Body>, Refusal> {
    let names = [&sides.people, &sides.staff];
    if names.iter().any(|name| name.trim().is_empty()) {
        return Err(Refusal::Empty);
    }
    if names.iter().any(|name| text::columns(name) > LONGEST_SIDE_NAME) {
        return Err(Refusal::SideNameTooLong);
    }
    if sides.people.trim().to_lowercase() == sides.staff.trim().to_lowercase() {
        return Err(Refusal::SidesAlike);
    }
    Ok(vec![Body::SidesNamed(sides)])
}

fn start(state: &State) -> Vec<Body> {
    if state.started.is_some() { Vec::new() } else { opening(Body::Started, state, state.place) }
}

fn go(state: &State, place: Place) -> Result<Vec<Body>, Refusal> {
    if state.agenda.stop(place).is_none() {
        return Err(Refusal::NoSuchPlace);
    }
    if place == state.place && state.started.is_some() && state.ended.is_none() {
        return Ok(Vec::new());
    }
    Ok(opening(Body::Moved(place), state, place))
}

/// `first`, and the opening of what is asked at `place`.
fn opening(first: Body, state: &State, place: Place) -> Vec<Body> {
    let here = state.questions_at(place);
    std::iter::once(first)
        .chain(here.into_iter().filter_map(|question| question::opened(state, question, None)))
        .collect()
}

fn add_time(state: &State, step: usize, minutes: u32) -> Result<Vec<Body>, Refusal> {
    state.agenda.steps.get(step).ok_or(Refusal::NoSuchPlace)?;
    Ok(vec![Body::TimeAdded { step, minutes }])
}

fn undo(state: &State) -> Result<Vec<Body>, Refusal> {
    let last = state.last_act().ok_or(Refusal::NothingToTakeBack)?;
    Ok(vec![Body::Undone { seq: last.seq }])
}

impl State {
    /// The last thing that happened and can be taken back.
    #[must_use]
    pub fn last_act(&self) -> Option<&Event> {
        let is_act = |event: &&Event| event.body.can_be_undone() && !event.body.follows() && !self.recalls(event);
        self.log.iter().rev().find(is_act)
    }
}
