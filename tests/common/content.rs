//! The questions and the agenda of a test room: ids as in the method, words of no weight.

use std::sync::LazyLock;

use alongside::content::{
    Activity, Agenda, Asking, FirstTime, Library, Method, MethodId, Pick, PickBy, Question, QuestionId, Sides, Step,
};
use alongside::session::{Header, Reveal};
use alongside::text::Words;

/// Methods with whether they go into the position, whether they have own words, and their questions.
const METHODS: [(&str, bool, bool, &[&str]); 4] = [
    ("checklist", true, false, &["stages", "say", "share"]),
    (
        "principles",
        true,
        false,
        &[
            "equality.status",
            "equality.skills",
            "diversity.mix",
            "diversity.reach",
            "accessibility.part",
            "accessibility.cost",
            "reciprocity.back",
            "reciprocity.learn",
        ],
    ),
    ("line", true, false, &["choice", "part", "feeling", "skills", "community"]),
    ("meeting", false, true, &["heard"]),
];

/// Those that are asked in other ways, or written by the group: as they are built in.
const BUILT_IN: [&str; 11] =
    ["levels", "grid", "decide", "parts", "own", "signs", "challenges", "elements", "fourpi", "values", "stories"];

fn method(id: &str, in_position: bool, own_words: bool, questions: &[&str]) -> Method {
    let question = |rest: &&str| Question {
        id: QuestionId(format!("{id}.{rest}")),
        text_version: 1,
        group: None,
        talk: None,
        text: format!("About {rest}?"),
        answers: ["I was not.", "Sometimes.", "Yes, and it was used."].map(str::to_owned).into(),
    };
    Method {
        id: MethodId(id.to_owned()),
        title: id.to_owned(),
        intro: String::new(),
        source: None,
        in_position,
        own_words,
        written_by_group: false,
        questions: questions.iter().map(question).collect(),
    }
}

pub fn methods() -> Vec<Method> {
    static METHODS: LazyLock<Vec<Method>> = LazyLock::new(read_methods);
    METHODS.clone()
}

fn read_methods() -> Vec<Method> {
    let ours = METHODS.iter().map(|(id, in_position, own, questions)| method(id, *in_position, *own, questions));
    let built_in = Library::built_in().methods;
    let others = BUILT_IN.iter().filter_map(|id| built_in.iter().find(|method| method.id.0 == *id));
    ours.chain(others.cloned()).collect()
}

/// A welcome, then one step a method.
fn agenda(methods: &[Method]) -> Agenda {
    let step = |id: &str, activities| Step { id: id.to_owned(), title: id.to_owned(), minutes: 10, activities };
    let asks = |method: &Method| {
        let questions = method.questions.iter().map(|question| question.id.clone()).collect();
        step(&method.id.0, vec![Activity::Method { method: method.id.clone(), questions, card: true }])
    };
    let welcome = step("welcome", vec![Activity::Welcome, Activity::People]);
    Agenda {
        id: "test".to_owned(),
        version: 1,
        title: "Test".to_owned(),
        summary: String::new(),
        steps: std::iter::once(welcome).chain(methods.iter().map(asks)).collect(),
        order: (0..=methods.len()).collect(),
    }
}

/// The header of a session that follows one in which a question of the line and one of the values were asked. After all
/// questions it has a step for every other activity.
pub fn header_with_every_step(reveal: Reveal) -> Header {
    let mut header = header(reveal);
    let earlier = [asking("line", &["line.part", "line.skills"]), asking("values", &["values.worth"])];
    header.agenda.steps.extend(every_other_step());
    header.agenda.order = (0..header.agenda.steps.len()).collect();
    header.agenda = header.agenda.for_session(Some(&earlier));
    header
}

fn asking(method: &str, questions: &[&str]) -> Asking {
    Asking {
        method: MethodId(method.to_owned()),
        questions: questions.iter().map(|id| QuestionId((*id).to_owned())).collect(),
    }
}

/// A step for each activity that asks nothing, called by its name, and one for each that is picked in the room.
pub fn every_other_step() -> Vec<Step> {
    let (line, values) = (asking("line", &["line.part", "line.skills"]), asking("values", &["values.worth"]));
    let by_method = Pick { candidates: vec![line.clone(), values.clone()], by: PickBy::Method, chosen: Vec::new() };
    let picked = [
        Activity::YouSaid { first_time: Some(FirstTime { title: "A story".into(), asking: values }) },
        Activity::Pick(by_method),
        Activity::Again { most: 1, otherwise: line },
    ];
    let step = |activity: Activity| {
        let name = activity.name().to_owned();
        Step { id: name.clone(), title: name, minutes: 5, activities: vec![activity] }
    };
    Activity::PLAIN.into_iter().chain(picked).map(step).collect()
}

pub fn header(reveal: Reveal) -> Header {
    let methods = methods();
    Header {
        id: "test".to_owned(),
        title: Words::line("A test"),
        about: Words::default(),
        language: "en".to_owned(),
        sides: Sides { people: "people".to_owned(), staff: "staff".to_owned() },
        reveal,
        helpline: None,
        share_counts: None,
        keep_until: None,
        follows: None,
        agenda: agenda(&methods),
        set_by: String::new(),
        methods,
        lists: alongside::content::Room::built_in().lists.clone(),
    }
}

/// Every question of the first methods, which are marked.
pub fn question_ids() -> Vec<String> {
    METHODS.iter().flat_map(|(id, _, _, rest)| rest.iter().map(move |rest| format!("{id}.{rest}"))).collect()
}
