//! The number of a step, and until when it goes on, follow one rule whatever is done to the plan: numbers only rise, and no
//! step ends before the one that came before it.

use crate::drive::{FOUR, LIBRARY, Program};
use crate::support::header;
use alongside::content::{Activity, Agenda, Place, Step};
use alongside::session::{Command, Header, Pace, PlanCommand, Reveal, Stamp, State, decide};
use chrono::Duration;
use proptest::prelude::*;
use proptest::sample::Index;

/// A group that goes through a plan, and takes the time of each step or more.
struct Group {
    state: State,
    now: Stamp,
}

/// What a group does in the middle of a step.
#[derive(Debug, Clone)]
enum Does {
    Drops(Index),
    PutsBack(Index),
    Adds(Index, u32),
    MoreTime(Index, u32),
    Paces(Index),
    /// Something is put in between, and takes so many minutes.
    Aside(u32),
    Waits(u32),
}

fn does() -> impl Strategy<Value = Does> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Does::Drops),
        at().prop_map(Does::PutsBack),
        (at(), 0..30u32).prop_map(|(at, minutes)| Does::Adds(at, minutes)),
        (at(), 0..10u32).prop_map(|(at, minutes)| Does::MoreTime(at, minutes)),
        at().prop_map(Does::Paces),
        (0..20u32).prop_map(Does::Aside),
        (0..20u32).prop_map(Does::Waits),
    ]
}

fn step(minutes: u32) -> Step {
    Step { id: "put-in".into(), title: "Put in".into(), minutes, activities: vec![Activity::Break] }
}

impl Group {
    fn through(agenda: &Agenda) -> Self {
        let agenda = agenda.for_session(None);
        let state = State::new(Header { methods: LIBRARY.methods.clone(), agenda, ..header() });
        let mut group = Self { state, now: crate::drive::ten_o_clock() };
        assert!(group.runs(Command::Start));
        group
    }

    fn runs(&mut self, command: Command) -> bool {
        let events = decide(&self.state, command, self.now).unwrap_or_default();
        for event in &events {
            self.state.apply(event);
        }
        !events.is_empty()
    }

    fn waits(&mut self, minutes: u32) {
        self.now += Duration::minutes(minutes.into());
    }

    /// What the head says: the number of the step, and until when.
    fn head(&self) -> (Option<usize>, Option<Stamp>) {
        (self.state.number_of_step(self.state.place.step), self.state.step_until(self.now))
    }

    fn does(&mut self, what: &Does) -> Result<(), TestCaseError> {
        let steps = self.state.agenda.steps.len();
        let command = match what {
            Does::Drops(at) => Command::Plan(PlanCommand::Drop { step: at.index(steps) }),
            Does::PutsBack(at) => Command::Plan(PlanCommand::Restore { step: at.index(steps) }),
            Does::Adds(at, minutes) => {
                Command::Plan(PlanCommand::Add { step: step(*minutes), after: Some(at.index(steps)) })
            }
            Does::MoreTime(at, minutes) => Command::AddTime { step: at.index(steps), minutes: *minutes },
            Does::Paces(at) => Command::SetPace(*at.get(&Pace::ALL)),
            Does::Aside(minutes) => return self.goes_aside(*minutes),
            Does::Waits(minutes) => {
                self.waits(*minutes);
                return Ok(());
            }
        };
        // What the plan does not allow is refused, and changes nothing.
        self.runs(command);
        Ok(())
    }

    /// What is put in between has no number and no end of its own; the step that waited goes on for what was left of it.
    fn goes_aside(&mut self, minutes: u32) -> Result<(), TestCaseError> {
        let (before, back) = (self.head(), self.state.place);
        self.runs(Command::Plan(PlanCommand::Add { step: step(5), after: None }));
        let aside = self.state.agenda.steps.len() - 1;
        let aside = Place { step: aside, stop: 0 };
        prop_assert!(self.runs(Command::Go(aside)));
        prop_assert_eq!(self.head(), (None, None));
        prop_assert_eq!(self.state.place_in_plan(), Some(back));
        self.waits(minutes);
        prop_assert!(self.runs(Command::Go(back)));
        let later = before.1.map(|end| end + Duration::minutes(minutes.into()));
        prop_assert_eq!(self.head(), (before.0, later));
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn numbers_rise_and_no_step_ends_before_the_one_before(
        each in prop::collection::vec(prop::collection::vec(does(), 0..4), 1..14),
    ) {
        for agenda in &LIBRARY.agendas {
            let mut group = Group::through(agenda);
            let mut last = (None, None);
            for acts in each.iter().cycle().take(40) {
                let here = group.head();
                prop_assert!(here.0.is_some() && here.0 > last.0, "{}: {here:?} after {last:?}", agenda.id);
                prop_assert!(here.1.is_some() && here.1 >= last.1, "{}: {here:?} after {last:?}", agenda.id);
                for act in acts {
                    group.does(act)?;
                }
                last = group.head();
                let numbers: Vec<_> =
                    group.state.agenda.order.iter().map(|step| group.state.number_of_step(*step)).collect();
                prop_assert_eq!(numbers, (1..=group.state.agenda.order.len()).map(Some).collect::<Vec<_>>());
                group.now = group.now.max(last.1.unwrap_or(group.now));
                let step = group.state.place.step;
                let Some(next) = group.state.after(Place { step, stop: usize::MAX }) else { break };
                prop_assert!(group.runs(Command::Go(next)));
            }
        }
    }
}

#[test]
fn a_decision_has_no_number_and_the_step_that_waited_goes_on_for_what_was_left_of_it() {
    let mut program = Program::asking(&["checklist.say", "line.choice"], Reveal::Live, FOUR);
    let head = |program: &Program| {
        let head = program.screen().head;
        (head.step, head.until)
    };
    let until = |time: &str| Some(format!("until {time}"));
    let before = head(&program);
    assert_eq!(before.0, "Step 1 of 3");
    let ends = program.state().step_until(program.now).unwrap();
    program.wait(4).press("D 'We open at ten.' Enter");
    assert_eq!(head(&program), ("In between".to_owned(), None));
    program.wait(6).press("Enter J");
    assert!(program.state().agenda.is_planned(program.state().place.step), "{}", program.text());
    let now = program.state().step_until(program.now).unwrap();
    assert!((6..8).contains(&(now - ends).num_minutes()), "{ends} {now}");
    assert_eq!(head(&program), (before.0, until(&now.format("%H:%M").to_string())));
}
