//! A workshop that asks what a test wants to have asked, from its first screen on.

use alongside::app::Msg;
use alongside::content::{Activity, Agenda, MethodId, QuestionId, Sides, Step};
use alongside::record::{self, Extras};
use alongside::session::{Command, Header, NewPerson, Reveal, Role, SpeaksFrom, State, decide};
use alongside::text::Words;
use alongside::weigh::weigh;

use super::{LIBRARY, Program, english};

/// What a decision of these workshops says.
pub const DECISION: &str = "We open on Saturdays.";

/// One step for each run of questions of one method, then the end.
fn agenda(questions: &[&str]) -> Agenda {
    let mut steps: Vec<Step> = Vec::new();
    for id in questions {
        let question = QuestionId((*id).to_owned());
        let name = question.method().to_owned();
        if let Some(Activity::Method { questions, method, .. }) =
            steps.last_mut().and_then(|step| step.activities.first_mut())
            && method.0 == name
        {
            questions.push(question);
            continue;
        }
        let asks = Activity::Method { method: MethodId(name.clone()), questions: vec![question], card: false };
        steps.push(Step { id: name.clone(), title: name, minutes: 10, activities: vec![asks] });
    }
    steps.push(Step { id: "end".into(), title: "The end".into(), minutes: 5, activities: vec![Activity::End] });
    let order = (0..steps.len()).collect();
    Agenda { id: "test".into(), version: 1, title: "Test".into(), summary: String::new(), steps, order }
}

fn header(questions: &[&str], reveal: Reveal) -> Header {
    let agenda = agenda(questions);
    Header {
        id: "test".into(),
        title: Words::line("Riverside"),
        about: Words::default(),
        language: "en".into(),
        sides: Sides { people: "people with lived experience".into(), staff: "staff".into() },
        reveal,
        helpline: None,
        share_counts: None,
        keep_until: None,
        follows: None,
        methods: LIBRARY.methods_of(&agenda),
        agenda,
        set_by: String::new(),
        lists: LIBRARY.room.lists.clone(),
    }
}

fn from(letter: char) -> SpeaksFrom {
    match letter {
        'P' => SpeaksFrom::People,
        'S' => SpeaksFrom::Staff,
        'B' => SpeaksFrom::Both,
        _ => SpeaksFrom::Other,
    }
}

/// The session, started, with everybody in the room; its first question is open.
pub fn state(questions: &[&str], reveal: Reveal, people: &[(&str, char)]) -> State {
    let mut state = State::new(header(questions, reveal));
    let join = |(name, side): &(&str, char)| {
        let (name, speaks_from) = (Words::line(name), from(*side));
        Command::Join(NewPerson { name, speaks_from, role: Role::Participant, also_leads: false, quote_ok: false })
    };
    let decision = QuestionId("decide.1".to_owned());
    let write = Command::Write { question: decision, text: Words::line(DECISION) };
    let writes = questions.contains(&"decide.1").then_some(write);
    let now = Program::new().now;
    for command in people.iter().map(join).chain(writes).chain([Command::Start]) {
        for event in decide(&state, command, now).unwrap() {
            state.apply(&event);
        }
    }
    state
}

impl Program {
    /// The program at the first of `questions`.
    pub fn asking(questions: &[&str], reveal: Reveal, people: &[(&str, char)]) -> Self {
        let mut program = Self::new();
        let state = state(questions, reveal, people);
        let bytes = record::write(&state, &weigh(&state, english()), None, &Extras::default());
        program.tell(Msg::Opened(Box::new(record::open(&bytes).unwrap())));
        program
    }
}
