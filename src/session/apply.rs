//! The fold: what one event changes. Total: any event leaves a valid state, also one that makes no sense here.

use std::collections::HashMap;

use chrono::Duration;

use super::{
    Agreed, Agreement, Body, Event, Given, Header, Note, Parked, ParticipantId, Person, Promise, PromiseState, Reveal,
    Round, Said, State,
};
use crate::content::{Place, QuestionId};

impl State {
    /// Takes `event` into account and keeps it in the log.
    pub fn apply(&mut self, event: &Event) {
        erase_words_under(&mut self.log, event);
        self.log.push(event.clone());
        if let Body::Undone { seq } = event.body {
            self.take_back(seq);
        } else {
            self.take_in(event);
        }
    }

    /// A session with everything that happened in it. What was taken back is blanked first, so that one pass is enough.
    #[must_use]
    pub fn fold(header: Header, events: impl IntoIterator<Item = Event>) -> Self {
        let mut log: Vec<Event> = Vec::new();
        let mut answers = Answers::default();
        for event in events {
            if let Body::Undone { seq } = event.body {
                blank(&mut log, seq);
            }
            if let Some(changed) = answers.under(&log, &event) {
                erase_words(&mut log[changed]);
            }
            log.push(event);
        }
        let mut state = Self::new(header);
        for event in log {
            state.take_in(&event);
            state.log.push(event);
        }
        state
    }

    /// Blanks the act that began with event `seq` and folds the rest anew.
    fn take_back(&mut self, seq: u64) {
        if blank(&mut self.log, seq) {
            *self = Self::fold(self.header.clone(), std::mem::take(&mut self.log));
        }
    }

    fn take_in(&mut self, event: &Event) {
        self.apply_session(event);
        if let Body::Plan(planning) = &event.body {
            self.apply_plan(planning);
        }
        self.apply_group(event);
        self.apply_people(&event.body);
        self.apply_question(event);
        self.apply_lists(event);
    }

    fn apply_session(&mut self, event: &Event) {
        let Header { title, about, sides, reveal, helpline, share_counts, keep_until, .. } = &mut self.header;
        match &event.body {
            Body::Started => {
                self.started = Some(event.at);
                self.step_since.get_or_insert(event.at);
            }
            Body::Ended => self.ended = Some(event.at),
            Body::Titled { title: new, about: subject } => {
                title.clone_from(new);
                about.clone_from(subject);
            }
            Body::SidesNamed(new) => sides.clone_from(new),
            Body::RevealChosen { question: None, reveal: new } => {
                *reveal = *new;
                self.choose_reveal_of_open_rounds(|_| true);
            }
            Body::RevealChosen { question: Some(chosen), reveal } => {
                self.reveal_of.retain(|(question, _)| question != chosen);
                self.reveal_of.push((chosen.clone(), *reveal));
                self.choose_reveal_of_open_rounds(|question| question == chosen);
            }
            Body::HelplineSet(text) => helpline.clone_from(text),
            Body::ShareCountsSet(yes) => *share_counts = *yes,
            Body::KeepUntilSet(date) => *keep_until = *date,
            Body::Moved(place) => self.go(*place, event),
            Body::PaceSet(pace) => self.pace = *pace,
            Body::TimeAdded { step, minutes } => self.added_time.push((*step, *minutes)),
            Body::Exported { file, copy } => self.exports.push((file.clone(), *copy)),
            Body::TookAnswers => self.took_answers += 1,
            Body::FromPaper => self.on_paper = self.asked.iter().map(|(id, _)| id.clone()).collect(),
            _ => {}
        }
    }

    fn go(&mut self, place: Place, event: &Event) {
        if place.step != self.place.step {
            let since = self.begins_at(place.step, event.at);
            if self.agenda.is_planned(self.place.step) && !self.agenda.is_planned(place.step) {
                self.came_from = Some(self.place);
                self.been_there = self.step_since.map_or(Duration::zero(), |since| self.worked(since, event.at));
            }
            self.step_since = Some(since);
        }
        self.place = place;
        self.ended = None;
        if !self.visited.contains(&place) {
            self.visited.push(place);
        }
    }

    /// Live or together can change until the first answer of a round (R10). Only what was chosen now is looked at:
    /// a fold starts with the header as it stands at the end, which says nothing about the time between.
    fn choose_reveal_of_open_rounds(&mut self, concerns: impl Fn(&QuestionId) -> bool) {
        let chosen: Vec<Reveal> = self.asked.iter().map(|(question, _)| self.reveal_for(question)).collect();
        for ((question, rounds), reveal) in self.asked.iter_mut().zip(chosen) {
            let open = rounds.last_mut().filter(|round| round.given.is_empty() && !round.revealed);
            if let Some(round) = open.filter(|_| concerns(question)) {
                round.reveal = reveal;
            }
        }
    }

    fn apply_people(&mut self, body: &Body) {
        match body {
            Body::Joined { participant, person } => {
                self.people.push(Person { id: *participant, is: person.clone(), here: true, away_note: None });
                self.join_open_rounds(*participant);
            }
            Body::Renamed { participant, name } => self.change(*participant, |p| p.is.name.clone_from(name)),
            Body::SideChanged { participant, speaks_from } => {
                self.change(*participant, |p| p.is.speaks_from = *speaks_from);
            }
            Body::QuoteSet { participant, ok } => self.change(*participant, |p| p.is.quote_ok = *ok),
            Body::Left { participant, note } => self.change(*participant, |p| {
                p.here = false;
                p.away_note.clone_from(note);
            }),
            Body::CameBack { participant } => {
                self.change(*participant, |p| {
                    p.here = true;
                    p.away_note = None;
                });
                self.join_open_rounds(*participant);
            }
            _ => {}
        }
    }

    fn change(&mut self, id: ParticipantId, how: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.iter_mut().find(|person| person.id == id) {
            how(person);
        }
    }

    /// A latecomer answers last in the open question, unless it is already revealed (R4).
    fn join_open_rounds(&mut self, id: ParticipantId) {
        if !self.person(id).is_some_and(Person::counts) {
            return;
        }
        let open = self.asked.iter_mut().filter_map(|(_, rounds)| rounds.last_mut()).filter(|round| !round.revealed);
        for round in open {
            if !round.order.contains(&id) {
                round.order.push(id);
            }
        }
    }

    fn apply_question(&mut self, event: &Event) {
        match &event.body {
            Body::QuestionOpened { question, round, reveal, order } => {
                self.open_round(question, *round, *reveal, order);
            }
            Body::Answered { participant, question, round, answer, reason } => {
                self.skipped.retain(|id| id != question);
                let side = self.person(*participant).map(Person::side);
                if let (Some(side), Some(round)) = (side, self.round_mut(question, *round)) {
                    give(
                        round,
                        Given {
                            seq: event.seq,
                            participant: *participant,
                            side,
                            answer: *answer,
                            reason: reason.clone(),
                        },
                    );
                }
            }
            Body::PutLast { participant, question, round } => {
                if let Some(round) = self.round_mut(question, *round) {
                    round.later.retain(|id| id != participant);
                    round.later.push(*participant);
                }
            }
            Body::Revealed { question, round } => {
                if let Some(round) = self.round_mut(question, *round) {
                    round.revealed = true;
                }
            }
            Body::QuestionSkipped { question } => self.skip(question),
            Body::Said { question, round, mark, words } => {
                let said = Said { seq: event.seq, mark: *mark, words: words.clone() };
                if let Some(round) = self.round_mut(question, *round) {
                    round.said.push(said);
                }
            }
            _ => {}
        }
    }

    fn open_round(&mut self, question: &QuestionId, number: u32, reveal: Reveal, order: &[ParticipantId]) {
        self.skipped.retain(|id| id != question);
        let order = self.each_once(order);
        let round = Round {
            number,
            reveal,
            order,
            later: Vec::new(),
            given: Vec::new(),
            asked_again: Vec::new(),
            said: Vec::new(),
            revealed: false,
            skipped: false,
        };
        match self.asked.iter_mut().find(|(id, _)| id == question) {
            Some((_, rounds)) => rounds.push(round),
            None => self.asked.push((question.clone(), vec![round])),
        }
    }

    /// `order`, each person once; whoever is here and not in it comes last, so that nobody is left out when their
    /// leaving is taken back.
    fn each_once(&self, order: &[ParticipantId]) -> Vec<ParticipantId> {
        let here = self.participants().filter(|person| person.here).map(|person| person.id);
        let mut once = Vec::with_capacity(order.len());
        for id in order.iter().copied().chain(here) {
            if !once.contains(&id) {
                once.push(id);
            }
        }
        once
    }

    /// What was given live stays and counts; a together round that was not revealed stays out (R10). What is decided, or
    /// was shown in an earlier round, stands, and is not skipped.
    fn skip(&mut self, question: &QuestionId) {
        let shown = self.rounds(question).iter().rev().skip(1).any(|round| round.revealed);
        if !shown && !self.is_decided(question) && !self.skipped.contains(question) {
            self.skipped.push(question.clone());
        }
        let open = self.asked.iter_mut().find(|(id, _)| id == question).and_then(|(_, rounds)| rounds.last_mut());
        if let Some(round) = open.filter(|round| !round.revealed) {
            round.revealed = round.shows() && !round.given.is_empty();
            round.skipped = !round.revealed;
        }
    }

    fn round_mut(&mut self, question: &QuestionId, number: u32) -> Option<&mut Round> {
        let (_, rounds) = self.asked.iter_mut().find(|(id, _)| id == question)?;
        rounds.iter_mut().find(|round| round.number == number)
    }

    fn apply_lists(&mut self, event: &Event) {
        let seq = event.seq;
        match &event.body {
            Body::AccessSet { need, on } => {
                self.access.retain(|it| it != need);
                if *on {
                    self.access.push(need.clone());
                }
            }
            Body::AgreementSet { item, agreed } => {
                self.agreement.retain(|it| it.item.as_ref() != Some(item));
                self.agreement.push(Agreement { item: Some(item.clone()), agreed: agreed.clone(), seq });
            }
            Body::AgreementAdded { text } => {
                self.agreement.push(Agreement { item: None, agreed: Agreed::Change(text.clone()), seq });
            }
            Body::MissingNamed { text } => self.missing.push((seq, text.clone())),
            Body::NoteAdded { question, text } => {
                self.notes.push(Note { seq, question: question.clone(), text: text.clone() });
            }
            Body::Parked { text } => self.parked.push(Parked { seq, text: text.clone(), outcome: None }),
            Body::ParkSettled { parked, outcome } => {
                if let Some(it) = self.parked.iter_mut().find(|it| it.seq == *parked) {
                    it.outcome = Some(outcome.clone());
                }
            }
            Body::Promised(text) | Body::PromiseCarried(text) => {
                let carried = matches!(event.body, Body::PromiseCarried(_));
                self.promises.push(Promise { seq, text: text.clone(), state: PromiseState::New, carried });
            }
            Body::PromiseChanged { promise, to } => self.with_promise(*promise, |it| it.text = to.clone()),
            Body::PromiseSettled { promise, state } => self.with_promise(*promise, |it| it.state = state.clone()),
            _ => {}
        }
    }

    fn with_promise(&mut self, seq: u64, how: impl FnOnce(&mut Promise)) {
        if let Some(promise) = self.promises.iter_mut().find(|it| it.seq == seq) {
            how(promise);
        }
    }
}

/// Erases the words of the act that began with event `seq`, and of what followed from it by itself. Says whether there
/// was such an act. `seq` only ever rises, so the place is found without looking at every event.
fn blank(log: &mut [Event], seq: u64) -> bool {
    let at = log.partition_point(|event| event.seq < seq);
    let Some((first, rest)) = log.get_mut(at..).and_then(<[Event]>::split_first_mut) else { return false };
    if first.seq != seq || !first.body.can_be_undone() {
        return false;
    }
    let followers = rest.iter_mut().take_while(|event| event.body.follows());
    for event in std::iter::once(first).chain(followers) {
        event.body = Body::TakenBack { was: event.body.kind().to_owned() };
    }
    true
}

/// Where the answers stand in a log that grows, so that what one changes is found without looking at every event.
#[derive(Default)]
struct Answers(HashMap<(ParticipantId, u32, QuestionId), Vec<usize>>);

impl Answers {
    /// The place of the answer that `event` changes, which is the next in `log`. What was taken back changes nothing, and
    /// what it had changed stands again.
    fn under(&mut self, log: &[Event], event: &Event) -> Option<usize> {
        let (who, round, question) = event.body.answer_of()?;
        let given = self.0.entry((who, round, question.clone())).or_default();
        while given.pop_if(|at| log[*at].body.answer_of().is_none()).is_some() {}
        let under = given.last().copied();
        given.push(log.len());
        under
    }
}

/// Erases the words of the answer that `event` changes (R17). What was answered stays, and stands again where the
/// change is taken back.
fn erase_words_under(log: &mut [Event], event: &Event) {
    let Some(changes) = event.body.answer_of() else { return };
    if let Some(under) = log.iter_mut().rev().find(|event| event.body.answer_of() == Some(changes)) {
        erase_words(under);
    }
}

fn erase_words(answer: &mut Event) {
    if let Body::Answered { reason, .. } = &mut answer.body {
        *reason = None;
    }
}

/// Keeps one entry a person: a later answer stands over the earlier one. The same one once more, as with words for it, is
/// the same mark, and keeps its side (R3). Live, who passed and answers again was asked once more.
fn give(round: &mut Round, mut given: Given) {
    let who = given.participant;
    if let Some(same) = round.given_by(who).filter(|old| old.answer == given.answer) {
        given.side = same.side;
    }
    let live = round.reveal != Reveal::Together;
    let passed = live && round.given_by(who).is_some_and(|old| old.answer == super::Answer::Pass);
    if passed && !round.asked_again.contains(&who) {
        round.asked_again.push(who);
    }
    round.skipped = false;
    round.given.retain(|old| old.participant != who);
    round.given.push(given);
}
