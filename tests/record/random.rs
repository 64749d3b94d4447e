//! Random workshops: whatever happens in one can be written and read.

use alongside::content::{Activity, Asking, Method, MethodId, Pick, PickBy, Place, Question, QuestionId, Step};
use alongside::record::{Extras, check, open, write};
use alongside::session::{
    Agreed, Answer, Card, Command, Copy, Mark, NewPerson, Outcome, Owner, Pace, ParticipantId, PlanCommand,
    PromiseState, PromiseText, Reveal, Role, Rule, SpeaksFrom, State,
};
use alongside::text::Words;
use proptest::prelude::*;
use serde_json::json;

use crate::support::{Room, methods, p, words};

/// Any command, from small numbers; many are refused.
fn command(kind: u8, a: u32, b: u32, text: &str) -> Command {
    let asked = methods();
    let questions: Vec<_> = asked.iter().flat_map(|it| &it.questions).map(|it| it.id.clone()).collect();
    let question = questions[b as usize % questions.len()].clone();
    let participant = p(a % 5 + 1);
    let seq = u64::from(b);
    let line = Words::line(text);
    let text = words(text);
    let mark = Mark::ALL.get(a as usize % 4).copied();
    let answer = mark.map_or([Answer::NotSure, Answer::Pass][b as usize % 2], Answer::Marked);
    let reveal = [Reveal::Live, Reveal::Together, Reveal::Mixed][a as usize % 3];
    let owner =
        [Owner::Participant(participant), Owner::Named(line.clone()), Owner::SomeoneWhoLeft][b as usize % 3].clone();
    let promise = PromiseText { what: text.clone(), who: vec![owner.clone()], by: text.clone(), hear: text.clone() };
    match kind {
        0..=5 => Command::Answer { participant, question, answer, reason: Some(text).filter(|it| !it.is_empty()) },
        6..=9 => Command::Go(Place { step: a as usize % 6, stop: b as usize % 5 }),
        10 | 11 => Command::Join(NewPerson {
            name: line,
            speaks_from: [SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::Both, SpeaksFrom::Other][b as usize % 4],
            role: [Role::Participant, Role::Participant, Role::Facilitator, Role::Supporter, Role::Interpreter]
                [a as usize % 5],
            also_leads: a == 1,
            quote_ok: b == 1,
        }),
        12 => Command::Reveal(question),
        13 => Command::MarkAgain(question),
        14 => Command::Undo,
        15 => Command::TakeBack { participant, question },
        16 => Command::Rename { participant, name: line },
        17 => Command::ChangeSide { participant, speaks_from: SpeaksFrom::Both },
        18 => Command::SetQuote { participant, ok: b.is_multiple_of(2) },
        19 => Command::Leave { participant, note: Some(text) },
        20 => Command::ComeBack { participant },
        21 => Command::PutLast { participant, question },
        22 => Command::Skip(question),
        23 => Command::Say { question, mark, words: text },
        24 => Command::ChooseReveal { question: Some(question).filter(|_| b.is_multiple_of(2)), reveal },
        25 => Command::SetAgreement {
            item: "one".into(),
            agreed: [Agreed::Keep, Agreed::Drop, Agreed::Change(text)][b as usize % 3].clone(),
        },
        26 => Command::AddAgreement(text),
        27 => Command::AddNote { question: Some(question).filter(|_| a.is_multiple_of(2)), text },
        28 => Command::Park(text),
        29 => Command::SettleParked {
            parked: seq,
            outcome: [Outcome::Owner(owner), Outcome::ChoseNot][a as usize % 2].clone(),
        },
        30 => Command::Promise(promise),
        31 => Command::ChangePromise { promise: seq, to: promise },
        32 => Command::SettlePromise {
            promise: seq,
            state: [
                PromiseState::New,
                PromiseState::Done,
                PromiseState::Started,
                PromiseState::NotDone(text.clone()),
                PromiseState::Dropped(text),
            ][a as usize % 5]
                .clone(),
        },
        33 => Command::ShowCard([Card::Slow, Card::Stop][a as usize % 2]),
        34 => Command::AddTime { step: a as usize, minutes: b },
        35 => {
            Command::Exported { file: "a.md".into(), copy: [Copy::Room, Copy::Present, Copy::Public][a as usize % 3] }
        }
        36 => Command::Title { title: line, about: text },
        37 => Command::SetHelpline(Some(text)),
        38 => Command::SetShareCounts([None, Some(true), Some(false)][a as usize % 3]),
        39 => Command::SetKeepUntil(chrono::NaiveDate::from_ymd_opt(2027, 1, a % 28 + 1)),
        40 => Command::NameMissing(text),
        41 => Command::SetAccess { need: "paper".into(), on: a.is_multiple_of(2) },
        42 => Command::SetPace(Pace::ALL[a as usize % 3]),
        43 => Command::Plan(PlanCommand::Agree),
        44 => {
            Command::Plan(PlanCommand::Add { step: put_in(), after: Some(a as usize).filter(|_| b.is_multiple_of(2)) })
        }
        45 => Command::Plan(PlanCommand::Swap { step: a as usize, with: put_in() }),
        46 => Command::Plan(PlanCommand::Drop { step: a as usize }),
        47 => Command::Plan(PlanCommand::Restore { step: a as usize }),
        48 => Command::Write { question: QuestionId(format!("own.{}", a % 3 + 1)), text },
        49 => Command::ChooseRule(Rule::ALL[a as usize % 3]),
        // Of the session before come names only; nobody of this one.
        50 => Command::CarryPromise(PromiseText { who: vec![Owner::Named(line)], ..promise }),
        51 => Command::Go(Place { step: a as usize, stop: b as usize % 3 }),
        _ => Command::End,
    }
}

/// A method whose questions the group writes.
fn own() -> Method {
    let line = methods().into_iter().find(|method| method.id.0 == "line").unwrap();
    let question = |n: u32| Question { id: QuestionId(format!("own.{n}")), ..line.questions[0].clone() };
    let id = MethodId("own".into());
    Method { id, written_by_group: true, questions: vec![question(1), question(2)], ..line }
}

/// A step that is put into the plan: what the group writes itself, and what it picks.
fn put_in() -> Step {
    let own = |questions: &[&str]| questions.iter().map(|id| QuestionId((*id).into())).collect::<Vec<_>>();
    let method = MethodId("own".into());
    let candidates = vec![Asking { method: method.clone(), questions: own(&["own.2"]) }];
    let pick = Activity::Pick(Pick { candidates, by: PickBy::Method, chosen: Vec::new() });
    let activities = vec![Activity::Method { method, questions: own(&["own.1"]), card: true }, pick];
    Step { id: "own".into(), title: "Our own".into(), minutes: 5, activities }
}

/// The people a promise or a parked thought is given to: those in the room.
fn owners(command: &Command) -> Vec<ParticipantId> {
    let owners = match command {
        Command::Promise(it) | Command::CarryPromise(it) | Command::ChangePromise { to: it, .. } => it.who.as_slice(),
        Command::SettleParked { outcome: Outcome::Owner(owner), .. } => std::slice::from_ref(owner),
        _ => &[],
    };
    owners.iter().filter_map(|it| if let Owner::Participant(id) = it { Some(*id) } else { None }).collect()
}

pub(crate) fn workshop() -> impl Strategy<Value = State> {
    let step = (0..53_u8, 0..12_u32, 0..40_u32, "[a-zé\\\\\"{}<\n 日]{0,8}");
    (0..3_usize, proptest::collection::vec(step, 0..60)).prop_map(|(reveal, steps)| {
        let mut room = Room::with("spp");
        room.state.learn(&[own()]);
        room.state.header.reveal = [Reveal::Live, Reveal::Together, Reveal::Mixed][reveal];
        for (kind, a, b, text) in steps {
            let command = command(kind, a, b, &text);
            if owners(&command).iter().all(|id| room.state.person(*id).is_some()) {
                room.tries(command);
            }
        }
        room.state
    })
}

proptest! {
    #![proptest_config(super::cases(100, "random"))]

    #[test]
    fn what_is_written_is_what_is_read(state in workshop()) {
        let bytes = write(&state, &json!({}), None, &Extras::default());
        let opened = open(&bytes).unwrap();
        prop_assert!(opened.state == state);
        let tree: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        for (event, stored) in state.log.iter().zip(tree["events"].as_array().unwrap()) {
            prop_assert_eq!(event.body.kind(), stored["kind"].as_str().unwrap());
        }
        prop_assert!(!opened.newer && !opened.changed_outside);
        let again = write(&opened.state, &json!({}), None, &opened.extras);
        prop_assert!(again == bytes);
        prop_assert_eq!(check(&bytes, |_| json!({})), []);
    }
}
