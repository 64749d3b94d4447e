//! A workshop to test with, told in sentences.
#![allow(dead_code, unreachable_pub, reason = "each test binary uses a part of it, as a module of its own")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate, reason = "told as sentences")]

pub mod dice;
pub mod everything;
pub mod many;

use alongside::content::{Activity, Agenda, Method, MethodId, Question, QuestionId, Sides, Source, Step};
use alongside::record::{Decided, Extras, Mentions, Names, Opened, Part};
use alongside::session::{
    Answer, Command, Header, Mark, NewPerson, ParticipantId, Reveal, Role, SpeaksFrom, Stamp, State, decide,
};
use alongside::text::Words;

pub const TO: Answer = Answer::Marked(Mark::To);
pub const FOR: Answer = Answer::Marked(Mark::For);
pub const WITH: Answer = Answer::Marked(Mark::With);

pub fn question(id: &str) -> QuestionId {
    QuestionId(id.into())
}

pub fn words(text: &str) -> Words {
    Words::new(text)
}

fn asked(id: &str, text: &str, answers: [&str; 3]) -> Question {
    let answers = answers.map(String::from).into();
    Question { id: question(id), text_version: 1, group: None, text: text.into(), talk: None, answers }
}

fn method(id: &str, title: &str, in_position: bool, questions: Vec<Question>) -> Method {
    Method {
        id: MethodId(id.into()),
        title: title.into(),
        intro: "We mark some questions.".into(),
        source: Some(Source {
            full: format!("Someone, \"{title}\""),
            short: "Someone".into(),
            help: "Our words.".into(),
        }),
        in_position,
        written_by_group: false,
        own_words: id == "meeting",
        questions,
    }
}

pub fn methods() -> Vec<Method> {
    let plain = ["{staff} do it.", "{people} join in.", "We do it together."];
    vec![
        method(
            "checklist",
            "Three questions",
            true,
            vec![
                asked("checklist.stages", "Do both sides work together?", plain),
                asked("checklist.say", "Do both sides have the same say?", plain),
                asked("checklist.share", "Do we share the job?", plain),
            ],
        ),
        method(
            "line",
            "The line",
            true,
            vec![asked("line.choice", "Choice and control", plain), asked("line.part", "Taking part", plain)],
        ),
        method(
            "meeting",
            "This meeting",
            false,
            vec![asked("meeting.heard", "I was heard.", ["I was not.", "Sometimes.", "Yes, and it was used."])],
        ),
    ]
}

fn step(id: &str, minutes: u32, activities: Vec<Activity>) -> Step {
    Step { id: id.into(), title: format!("Step {id}"), minutes, activities }
}

fn ask(method: &Method) -> Activity {
    let questions = method.questions.iter().map(|question| question.id.clone()).collect();
    Activity::Method { method: method.id.clone(), questions, card: true }
}

pub fn header() -> Header {
    let methods = methods();
    let mut steps = vec![step("here", 2, vec![Activity::Welcome, Activity::People])];
    steps.extend(methods.iter().map(|method| step(&method.id.0, 10, vec![ask(method)])));
    steps.push(step("close", 3, vec![Activity::Promises, Activity::End]));
    Header {
        id: "2026-11-22-riverside".into(),
        title: words("Riverside drop-in"),
        about: words("Opening times"),
        language: "en".into(),
        sides: Sides { people: "people with lived experience".into(), staff: "staff".into() },
        reveal: Reveal::Live,
        helpline: None,
        share_counts: None,
        keep_until: None,
        follows: None,
        agenda: Agenda {
            id: "test".into(),
            version: 1,
            title: "A test".into(),
            summary: "Short.".into(),
            order: (0..steps.len()).collect(),
            steps,
        },
        set_by: String::new(),
        methods,
        lists: alongside::content::Room::built_in().lists.clone(),
    }
}

/// `state` without `names`, where nobody of these names takes part.
pub fn without_names(state: &State, names: &Names) -> State {
    let (state, extras) = (state.clone(), Extras::default());
    let opened = Opened { state, draft: None, extras, newer: false, changed_outside: false };
    let decided = Decided { mentions: Mentions::Blank, drop_words: Vec::new() };
    Part::new(opened, None).without(std::slice::from_ref(names), &decided).state
}

/// Somebody's place in [`Room::people`], from 1, as in `p1`.
pub fn p(number: u32) -> ParticipantId {
    ParticipantId(number)
}

/// A workshop that goes on.
pub struct Room {
    pub state: State,
}

impl Room {
    pub fn new() -> Self {
        Self { state: State::new(header()) }
    }

    /// The same with people of the sides, in the order of joining: `"ssppo"`.
    pub fn with(sides: &str) -> Self {
        Self::new().fill(sides)
    }

    /// The same in a workshop that asks in every way there is.
    pub fn with_everything(sides: &str) -> Self {
        Self { state: State::new(everything::header()) }.fill(sides)
    }

    fn fill(self, sides: &str) -> Self {
        let names = ["Ines", "Ben", "Jo", "Huw", "Ada", "Max", "Lea", "Tom", "Uma", "Kit", "Zoe", "Roy", "Ivy"];
        let room = sides.chars().zip(names).fold(self, |room, (side, name)| {
            let speaks_from = match side {
                's' => SpeaksFrom::Staff,
                'p' => SpeaksFrom::People,
                _ => SpeaksFrom::Other,
            };
            room.joins(name, speaks_from)
        });
        room.does(Command::Start)
    }

    pub fn stamp(&self) -> Stamp {
        let start = Stamp::parse_from_rfc3339("2026-11-22T10:00:00+00:00").unwrap();
        start + chrono::Duration::seconds(i64::try_from(self.state.last_seq() * 20).unwrap())
    }

    /// Whether the command was carried out.
    pub fn tries(&mut self, command: Command) -> bool {
        let at = self.stamp();
        let Ok(events) = decide(&self.state, command, at) else { return false };
        for event in &events {
            self.state.apply(event);
        }
        true
    }

    pub fn does(mut self, command: Command) -> Self {
        assert!(self.tries(command.clone()), "refused: {command:?}");
        self
    }

    pub fn joins(self, name: &str, speaks_from: SpeaksFrom) -> Self {
        let role = Role::Participant;
        let person = NewPerson { name: words(name), speaks_from, role, also_leads: false, quote_ok: false };
        self.does(Command::Join(person))
    }

    /// Goes to the question.
    pub fn at(self, id: &str) -> Self {
        let place = self.state.header.agenda.place_of(&question(id)).unwrap_or_default();
        self.does(Command::Go(place))
    }

    pub fn says(self, who: u32, id: &str, answer: Answer, reason: Option<&str>) -> Self {
        let reason = reason.map(words);
        self.does(Command::Answer { participant: p(who), question: question(id), answer, reason })
    }

    /// Goes to the question, and everybody answers in the order of joining: `"wwft"`; `n` not sure, `x` pass, `-` none.
    pub fn all(self, id: &str, answers: &str) -> Self {
        let answers = (1..).zip(answers.chars()).filter(|(_, answer)| *answer != '-');
        answers.fold(self.at(id), |room, (who, answer)| {
            let answer = match answer {
                't' => TO,
                'f' => FOR,
                'w' => WITH,
                'n' => Answer::NotSure,
                _ => Answer::Pass,
            };
            room.says(who, id, answer, None)
        })
    }

    /// The same with answers by their ids, parted by blanks.
    pub fn give(self, id: &str, answers: &str) -> Self {
        (1..).zip(answers.split_whitespace()).fold(self, |room, (who, answer)| {
            let answer = Answer::from_name(answer).unwrap_or_else(|| panic!("no answer {answer}"));
            room.says(who, id, answer, None)
        })
    }

    pub fn reveals(self, id: &str) -> Self {
        self.does(Command::Reveal(question(id)))
    }
}
