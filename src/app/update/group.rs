//! What the group, or a side, answers as one, and what the group writes itself: stages, free words, own lines, decisions.

use super::{edit, forms, room_asks, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::{Model, Workshop};
use crate::app::pages::{Edit, Page, PartAsked, Purpose};
use crate::app::scene::{self, BeforeNext};
use crate::content::{Activity, DECIDE, Kind, MethodId, Place, Question, QuestionId, Step, Stop};
use crate::session::{Command, PartChoice, PlanCommand, Refusal, Rule, Side, State, Way, WhyNot};
use crate::text::Words;
use crate::weigh::{self, rule_in_agreement};

/// Minutes of a decision that is put in between.
const DECISION: u32 = 5;

/// The ways that can be what happens now, and what will be.
const NOW: [Way; 4] = [Way::Telling, Way::Asking, Way::Together, Way::PeopleLed];
/// Reasons why a stage will not be done together; after them comes a reason in the group's words.
const WHY: [WhyNot; 4] = [WhyNot::NotAskedAtStart, WhyNot::NoTime, WhyNot::NoMoney, WhyNot::Rules];
/// Their words.
const WHY_WORDS: [&str; 5] = ["why-not-asked", "why-no-time", "why-no-money", "why-rules", "why-other"];

/// A line of the group's own that is still to be written.
pub(super) fn unwritten(model: &mut Model, question: &QuestionId, action: Action) -> bool {
    match action {
        Action::Next => edit::ask(model, Purpose::Write(question.clone())),
        Action::Skip => running::skip(model),
        _ => return false,
    }
    true
}

/// One stage of the work: Enter decides what is not decided, and then goes on; behind the last one all are in sight.
pub(super) fn stage(model: &mut Model, stage: &QuestionId, action: Action) -> bool {
    let decided = model.state().is_some_and(|state| state.is_decided(stage));
    match action {
        Action::Next if decided && is_last_part(model, stage) => all_in_sight(model),
        Action::Next if decided || model.looks_back() => running::next(model),
        Action::Next | Action::Change => edit::ask(model, Purpose::Part(stage.clone(), PartAsked::Ways)),
        Action::Skip => running::skip(model),
        _ => return false,
    }
    true
}

/// Whether `stage` is the last one of the step where the group stands: behind it all of them are in sight.
pub(super) fn is_last_part(model: &Model, stage: &QuestionId) -> bool {
    let stages = model.stages_here();
    let is_there = matches!(model.pages.last(), Some(Page::Running(page)) if page.looking.is_none());
    is_there && stages.len() > 1 && stages.last() == Some(stage)
}

pub(super) fn all_in_sight(model: &mut Model) {
    if let Page::Running(page) = model.page() {
        (page.before_next, page.focus) = (BeforeNext::AllParts, 0);
    }
}

/// What was decided, part by part: each can be changed before the group goes on.
pub(super) fn overview(model: &mut Model, action: Action, key: Key) -> bool {
    let stages = model.stages_here();
    match action {
        Action::Next => running::next(model),
        Action::Move => model.move_focus(key, stages.len()),
        Action::Change => {
            if let Some(stage) = stages.get(model.running_focus()) {
                edit::ask(model, Purpose::Part(stage.clone(), PartAsked::Ways));
            }
        }
        Action::Back => {
            if let Page::Running(page) = model.page() {
                page.before_next = BeforeNext::Nothing;
            }
        }
        _ => return false,
    }
    true
}

/// Each side names one thing.
pub(super) fn each_side(model: &mut Model, question: &QuestionId, action: Action, key: Key) -> bool {
    let sides = model.sides_here();
    let nothing_said =
        || model.state().is_some_and(|state| sides.iter().all(|it| state.said_by(question, *it).is_empty()));
    match action {
        Action::Next if nothing_said() && room_asks::once(model, "said-nothing-said-yet") => {}
        Action::Next => running::next(model),
        Action::Move => model.move_focus(key, sides.len()),
        Action::Add | Action::Change => {
            let Some(side) = sides.get(model.running_focus()).copied() else { return true };
            edit::ask(model, Purpose::SideSays(question.clone(), side));
        }
        Action::Skip => running::skip(model),
        _ => return false,
    }
    true
}

/// A decision is written down: it gets a step of its own, aside from the plan.
pub(super) fn decide(model: &mut Model) {
    let Some(state) = model.state().filter(|state| state.started.is_some()) else { return };
    let question = next_decision(state);
    edit::ask(model, Purpose::Decide(question));
}

fn next_decision(state: &State) -> QuestionId {
    let written = state.written.iter().filter(|it| it.id.method() == DECIDE).count();
    QuestionId(format!("{DECIDE}.{}", written + 1))
}

/// Puts the decision into the session. The group then goes there, and comes back to where it was.
pub(super) fn write_decision(model: &mut Model, question: &QuestionId, text: Words) -> Result<(), Refusal> {
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    let id = MethodId(question.method().to_owned());
    let method = model.library.method(&id).cloned();
    model.learn(method.as_slice());
    if model.state().is_some_and(|state| state.agenda.place_of(question).is_none()) {
        let questions = vec![question.clone()];
        // A method opens with one card: the first decision of the day has it.
        let card = model.state().is_some_and(|state| !state.written.iter().any(|it| it.id.method() == DECIDE));
        let activities = vec![Activity::Method { method: id, questions, card }];
        let title = method.map(|method| method.title).unwrap_or_default();
        let step = Step { id: question.0.replace('.', "-"), title, minutes: DECISION, activities };
        model.run(Command::Plan(PlanCommand::Add { step, after: None }))?;
    }
    model.run(Command::Write { question: question.clone(), text })
}

pub(super) fn go_to_decision(model: &mut Model, question: &QuestionId) {
    if let Some(place) = model.state().and_then(|state| state.agenda.place_of(question)) {
        // It begins with its card, where it has one.
        running::go(model, Place { stop: 0, ..place });
    }
}

/// Keeps what of the two ways of a part was chosen when its form is left: the other one can still be decided.
pub(super) fn keep_half(model: &mut Model, form: &Edit) {
    let Purpose::Part(stage, PartAsked::Ways) = &form.purpose else { return };
    if form.is_touched() && model.run(decide_part(model, stage, PartAsked::Ways, form)).is_ok() {
        model.said = Some(model.phrases.say("said-part-kept"));
    }
}

/// What the group decides for `stage` with its answer in `form`.
pub(super) fn decide_part(model: &Model, stage: &QuestionId, asked: PartAsked, form: &Edit) -> Command {
    Command::DecidePart { stage: stage.clone(), choice: part_choice(model.part(stage), asked, form) }
}

/// `decided`, with the answer of `form` to what was asked.
fn part_choice(decided: PartChoice, asked: PartAsked, form: &Edit) -> PartChoice {
    match asked {
        PartAsked::Ways => {
            let will = form.choice(1).and_then(|row| Way::ALL.get(row)).copied();
            let why = decided.why.filter(|_| will.is_some_and(is_apart));
            PartChoice { now: form.choice(0).and_then(|row| NOW.get(row)).copied(), will, why, ..decided }
        }
        PartAsked::Why => {
            let words = if let Some(WhyNot::Other(words)) = decided.why { words } else { Words::default() };
            let why = WHY.get(form.chosen(0)).cloned().unwrap_or(WhyNot::Other(words));
            PartChoice { why: Some(why), ..decided }
        }
        PartAsked::WhyWords => PartChoice { why: Some(WhyNot::Other(form.words(0))), ..decided },
        PartAsked::Promise => PartChoice { promise: Some(form.words(0)), ..decided },
    }
}

/// Where it is settled that it is not done together, so that it is asked why not.
fn is_apart(way: Way) -> bool {
    matches!(way, Way::Telling | Way::Asking)
}

/// What is asked next about a stage, after `asked`.
pub(super) fn ask_on(model: &mut Model, stage: &QuestionId, asked: PartAsked) {
    let PartChoice { will, why, .. } = model.part(stage);
    let next = match (asked, why) {
        (PartAsked::Promise, _) => return,
        (PartAsked::Ways, _) if will.is_some_and(is_apart) => PartAsked::Why,
        (PartAsked::Why, Some(WhyNot::Other(_))) => PartAsked::WhyWords,
        _ => PartAsked::Promise,
    };
    edit::ask(model, Purpose::Part(stage.clone(), next));
}

impl Edit {
    /// How a stage is done now, and how it will be.
    pub(super) fn part(model: &Model, stage: &QuestionId) -> Self {
        let PartChoice { now, will, .. } = model.part(stage);
        let (words, wanted) = (model.way_words(stage), model.will_words(stage));
        let at = |way: Option<Way>| way.and_then(|way| Way::ALL.iter().position(|it| *it == way));
        let fields = vec![
            forms::choice("field-part-now", words.iter().take(NOW.len()).cloned().collect(), at(now)),
            forms::choice("field-part-will", wanted, at(will)),
        ];
        Self::new(Purpose::Part(stage.clone(), PartAsked::Ways), fields)
    }

    /// Why a stage will not be done together.
    pub(super) fn why_not(model: &Model, stage: &QuestionId) -> Self {
        let rows = (0..=WHY.len()).map(|row| model.phrases.say(WHY_WORDS[row])).collect();
        let chosen = model.part(stage).why.map(|why| WHY.iter().position(|it| *it == why).unwrap_or(WHY.len()));
        Self::new(Purpose::Part(stage.clone(), PartAsked::Why), vec![forms::choice("field-part-why", rows, chosen)])
    }

    /// When a decision is agreed.
    pub(super) fn rule(model: &Model) -> Self {
        let rows = Rule::ALL.map(|rule| model.phrases.say(rule_in_agreement(rule)));
        let rule = model.state().map(|state| state.rule).unwrap_or_default();
        let chosen = Rule::ALL.iter().position(|it| *it == rule);
        Self::new(Purpose::Rule, vec![forms::choice("field-rule", rows.into(), chosen)])
    }
}

impl State {
    /// What was written down as decided, and is not answered yet.
    pub(in crate::app) fn open_decisions(&self) -> impl Iterator<Item = &Question> {
        self.written.iter().filter(|it| it.id.method() == DECIDE && !self.is_closed(&it.id))
    }

    /// What a side said to `question`; empty where it said nothing.
    pub(in crate::app) fn said_by(&self, question: &QuestionId, side: Side) -> Words {
        let said = self.side_said.iter().find(|it| &it.question == question && it.side == side);
        said.map(|it| it.words.clone()).unwrap_or_default()
    }
}

impl Model {
    /// The stages that the step in front asks about, in its order.
    pub(in crate::app) fn stages_here(&self) -> Vec<QuestionId> {
        let Some(state) = self.state() else { return Vec::new() };
        let stops = state.agenda.steps.get(state.place.step).map(Step::stops).unwrap_or_default();
        let stages = stops.into_iter().filter_map(|stop| match stop {
            Stop::Question(id) if scene::kind(state, &id) == Kind::Stage => Some(id),
            _ => None,
        });
        stages.collect()
    }

    pub(super) fn looks_back(&self) -> bool {
        matches!(self.pages.last(), Some(Page::Running(page)) if page.looking.is_some())
    }

    /// What the group decided about a stage, as far as it has.
    pub(in crate::app) fn part(&self, stage: &QuestionId) -> PartChoice {
        let parts = self.state().map_or(&[][..], |state| state.parts.as_slice());
        parts.iter().find(|(id, _)| id == stage).map(|(_, choice)| choice.clone()).unwrap_or_default()
    }

    /// The ways in which a stage can be done, each by its honest name and in its words.
    pub(in crate::app) fn way_words(&self, stage: &QuestionId) -> Vec<String> {
        self.ways(stage, |way, words, workshop| weigh::named_way(way, words, self.wording(workshop)))
    }

    /// The same of how it will be done: what is only wanted so far says so (R13).
    pub(in crate::app) fn will_words(&self, stage: &QuestionId) -> Vec<String> {
        self.ways(stage, |way, words, workshop| {
            weigh::named_will(way, words, workshop.results.checklist.as_ref(), self.wording(workshop))
        })
    }

    fn ways(&self, stage: &QuestionId, named: impl Fn(Way, &str, &Workshop) -> String) -> Vec<String> {
        let Some(workshop) = &self.workshop else { return Vec::new() };
        let question = workshop.state.question(stage);
        let words = question.map(|(_, it)| it.answers.words()).unwrap_or_default();
        Way::ALL.iter().zip(words).map(|(way, words)| named(*way, &self.sided(words), workshop)).collect()
    }

    /// Why a stage will not be done together, in words.
    pub(in crate::app) fn why_not_words(&self, why: &WhyNot) -> String {
        match (why, WHY.iter().position(|it| it == why)) {
            (WhyNot::Other(words), _) if !words.is_empty() => words.to_string(),
            (_, row) => self.phrases.say(WHY_WORDS[row.unwrap_or(WHY.len())]),
        }
    }

    /// The two sides, and those in neither where there are some.
    pub(in crate::app) fn sides_here(&self) -> Vec<Side> {
        let neither = self.state().is_some_and(|state| state.participants().any(|it| it.side() == Side::Neither));
        [Side::People, Side::Staff].into_iter().chain(neither.then_some(Side::Neither)).collect()
    }

    /// Keeps the words of methods that are put into the plan.
    pub(in crate::app) fn learn(&mut self, methods: &[crate::content::Method]) {
        if let Some(workshop) = &mut self.workshop {
            std::sync::Arc::make_mut(&mut workshop.state).learn(methods);
        }
    }
}
