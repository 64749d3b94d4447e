//! The short language of `tests/decide`: a line is a command, and an event is said as a line.
//!
//! Names are looked up in the room, so "Amina answers W because it is true" works once Amina has joined.

use alongside::content::{Activity, MethodId, Place, QuestionId, Sides, Step};
use alongside::session::{
    Agreed, Answer, Body, Card, Command, Mark, NewPerson, Outcome, Owner, Pace, PartChoice, ParticipantId, PlanCommand,
    PromiseState, PromiseText, Reveal, Role, Rule, Side, SpeaksFrom, State, Way,
};
use alongside::text::Words;

use super::{notation, plan::Part, question};

pub fn question_here(state: &State) -> QuestionId {
    state.question_here().unwrap_or_else(|| question("none"))
}

pub fn names(state: &State, ids: &[ParticipantId]) -> String {
    let name = |id: &ParticipantId| state.person(*id).map_or_else(|| id.to_string(), |p| p.is.name.to_string());
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn person(state: &State, name: &str) -> ParticipantId {
    let found = state.people.iter().find(|person| person.is.name.as_str() == name);
    found.map_or(ParticipantId(99), |person| person.id)
}

fn speaks_from(word: &str) -> SpeaksFrom {
    match word {
        "people" => SpeaksFrom::People,
        "staff" => SpeaksFrom::Staff,
        "both" => SpeaksFrom::Both,
        "other" => SpeaksFrom::Other,
        unknown => panic!("no such side: {unknown}"),
    }
}

/// A letter, or the id of an answer.
fn answer(letter: &str) -> Answer {
    if let Some(worded) = Answer::from_name(letter) {
        return worded;
    }
    match notation::part(letter.chars().next().expect("a letter")) {
        Part::Gives(answer) => answer,
        other => panic!("no answer: {other:?}"),
    }
}

pub fn answer_word(answer: Answer) -> &'static str {
    match answer {
        Answer::Marked(Mark::To) => "T",
        Answer::Marked(Mark::For) => "F",
        Answer::Marked(Mark::With) => "W",
        Answer::NotSure => "?",
        Answer::Pass => "P",
        worded => worded.name(),
    }
}

/// A command in words: first those that begin with what is done, then those that begin with a name.
pub fn command(state: &State, act: &str) -> Command {
    let (first, rest) = act.split_once(' ').unwrap_or((act, ""));
    about_the_question(state, first, rest)
        .or_else(|| about_the_session(first, rest))
        .or_else(|| about_the_lists(first, rest))
        .or_else(|| about_the_plan(state, first, rest))
        .or_else(|| as_one(state, first, rest))
        .unwrap_or_else(|| about_a_person(state, first, rest))
}

fn about_the_question(state: &State, first: &str, rest: &str) -> Option<Command> {
    let here = question_here(state);
    Some(match first {
        "go" => Command::Go(place(state, rest)),
        "reveal" => Command::Reveal(here),
        "again" => Command::MarkAgain(here),
        "skip" => Command::Skip(here),
        "say" => Command::Say { question: here, mark: None, words: Words::new(rest) },
        "choose" => {
            let (what, for_) = rest.split_once(" for ").unwrap_or((rest, ""));
            let question = if for_ == "all" { None } else { Some(here) };
            Command::ChooseReveal { question, reveal: reveal(what) }
        }
        _ => return None,
    })
}

fn about_the_session(first: &str, rest: &str) -> Option<Command> {
    Some(match first {
        "start" => Command::Start,
        "end" => Command::End,
        "undo" => Command::Undo,
        "title" => Command::Title { title: Words::line(rest), about: Words::default() },
        "sides" => {
            let (people, staff) = rest.split_once(" / ").expect("two names");
            Command::NameSides(Sides { people: people.into(), staff: staff.into() })
        }
        "stop" => Command::ShowCard(Card::Stop),
        "slow" => Command::ShowCard(Card::Slow),
        "pace" => Command::SetPace(match rest {
            "planned" => Pace::Planned,
            "half" => Pace::Half,
            "double" => Pace::Double,
            unknown => panic!("no such pace: {unknown}"),
        }),
        "rule" => Command::ChooseRule(match rest {
            "each-side" => Rule::EachSide,
            "everyone" => Rule::Everyone,
            "most" => Rule::MostOfEachSide,
            unknown => panic!("no such rule: {unknown}"),
        }),
        "minutes" => Command::AddTime { step: rest.parse().expect("a step"), minutes: 5 },
        _ => return None,
    })
}

fn about_the_lists(first: &str, rest: &str) -> Option<Command> {
    let words = Words::new(rest);
    Some(match first {
        "access" => Command::SetAccess { need: rest.into(), on: true },
        "agree" => Command::SetAgreement { item: rest.into(), agreed: Agreed::Keep },
        "agreement" => Command::AddAgreement(words),
        "missing" => Command::NameMissing(words),
        "note" => Command::AddNote { question: None, text: words },
        "park" => Command::Park(words),
        "settle" => Command::SettleParked { parked: rest.parse().expect("a number"), outcome: Outcome::ChoseNot },
        "promise" => Command::Promise(promise(rest)),
        "drop" => Command::SettlePromise {
            promise: rest.parse().expect("a number"),
            state: PromiseState::Dropped(Words::default()),
        },
        _ => return None,
    })
}

fn about_the_plan(state: &State, first: &str, rest: &str) -> Option<Command> {
    let of_name =
        |name: &str| state.agenda.steps.iter().position(|step| step.id == name).expect("a step of the agenda");
    let step = || of_name(rest);
    Some(Command::Plan(match first {
        "keep-plan" => PlanCommand::Agree,
        "drop-step" => PlanCommand::Drop { step: step() },
        "restore-step" => PlanCommand::Restore { step: step() },
        "add-step" => match rest.split_once(" after ") {
            Some((what, after)) => PlanCommand::Add { step: new_step(what), after: Some(of_name(after)) },
            None => PlanCommand::Add { step: new_step(rest.trim_end_matches(" aside")), after: None },
        },
        "swap-step" => {
            let (step, with) = rest.split_once(" with ").expect("two steps");
            PlanCommand::Swap { step: of_name(step), with: new_step(with) }
        }
        "pick" => PlanCommand::Pick { at: state.place, questions: rest.split_whitespace().map(question).collect() },
        _ => return None,
    }))
}

/// A break of this name, or what asks the question of this name.
fn new_step(what: &str) -> Step {
    let asks = || {
        let id = question(what);
        Activity::Method { method: MethodId(id.method().to_owned()), questions: vec![id], card: false }
    };
    let activity = if what.contains('.') { asks() } else { Activity::Break };
    Step { id: what.to_owned(), title: what.to_owned(), minutes: 5, activities: vec![activity] }
}

/// What the group, or a side, says as one.
fn as_one(state: &State, first: &str, rest: &str) -> Option<Command> {
    let here = question_here(state);
    Some(match first {
        "write" => Command::Write { question: here, text: Words::new(rest) },
        "people-say" => Command::SideSays { question: here, side: Side::People, words: Words::new(rest) },
        "will" => {
            let will = Way::from_name(rest);
            Command::DecidePart { stage: here, choice: PartChoice { will, ..PartChoice::default() } }
        }
        "carry" => Command::CarryPromise(promise(rest)),
        _ => return None,
    })
}

fn about_a_person(state: &State, name: &str, rest: &str) -> Command {
    let (verb, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let participant = person(state, name);
    let question = question_here(state);
    match verb {
        "joins" => Command::Join(new_person(name, rest)),
        "leaves" => Command::Leave { participant, note: Some(Words::new(rest)) },
        "returns" => Command::ComeBack { participant },
        "later" => Command::PutLast { participant, question },
        "moves" => Command::ChangeSide { participant, speaks_from: speaks_from(rest) },
        "renamed" => Command::Rename { participant, name: Words::line(rest) },
        "quotable" => Command::SetQuote { participant, ok: true },
        "unsays" => Command::TakeBack { participant, question },
        "answers" => {
            let (letter, reason) = rest.split_once(" because ").unwrap_or((rest, ""));
            let reason = Some(Words::new(reason));
            Command::Answer { participant, question, answer: answer(letter), reason }
        }
        unknown => panic!("no such act: {name} {unknown}"),
    }
}

/// "people", or "people who leads": not counted.
fn new_person(name: &str, rest: &str) -> NewPerson {
    let (side, role) = rest.split_once(" who ").unwrap_or((rest, "takes part"));
    let role = if role == "leads" { Role::Facilitator } else { Role::Participant };
    NewPerson { name: Words::line(name), speaks_from: speaks_from(side), role, also_leads: false, quote_ok: false }
}

fn promise(what: &str) -> PromiseText {
    let who = vec![Owner::Named(Words::line("Everyone"))];
    PromiseText { what: Words::new(what), who, by: Words::default(), hear: Words::default() }
}

/// Where a question is asked, the start of a step, or the stop after it.
fn place(state: &State, name: &str) -> Place {
    let (name, stop) = name.strip_suffix(" next").map_or((name, 0), |name| (name, 1));
    if let Some(step) = state.agenda.steps.iter().rposition(|step| step.id == name) {
        return Place { step, stop };
    }
    match name {
        "nowhere" => Place { step: 99, stop: 0 },
        id => state.header.agenda.place_of(&question(id)).expect("a question of the agenda"),
    }
}

fn reveal(word: &str) -> Reveal {
    match word {
        "live" => Reveal::Live,
        "together" => Reveal::Together,
        "mixed" => Reveal::Mixed,
        unknown => panic!("no such reveal: {unknown}"),
    }
}

/// An event in words; all the words that it holds are in it.
pub fn event_words(state: &State, body: &Body) -> String {
    match body {
        Body::Joined { person, .. } => format!("joined {}", person.name),
        Body::Left { participant, note } => {
            format!("left {} {}", names(state, &[*participant]), note.as_ref().map_or("", Words::as_str))
        }
        Body::CameBack { participant } => format!("came_back {}", names(state, &[*participant])),
        Body::SideChanged { participant, speaks_from } => {
            format!("side_changed {} {speaks_from:?}", names(state, &[*participant])).to_lowercase()
        }
        Body::QuestionOpened { question, round, reveal, order } => {
            let how = format!("{reveal:?}").to_lowercase();
            format!("question_opened {question} {round} {how}: {}", names(state, order))
        }
        Body::Answered { participant, question, round, answer, reason } => {
            let why = reason.as_ref().map_or_else(String::new, |reason| format!(" because {reason}"));
            let who = names(state, &[*participant]);
            format!("answered {question} {round} {who} {}{why}", answer_word(*answer))
        }
        Body::PutLast { participant, .. } => format!("put_last {}", names(state, &[*participant])),
        Body::Revealed { question, round } => format!("revealed {question} {round}"),
        Body::Undone { seq } => format!("undone {seq}"),
        Body::TakenBack { was } => format!("taken_back {was}"),
        other => [Some(other.kind().to_owned()), words_of(other)].into_iter().flatten().collect::<Vec<_>>().join(" "),
    }
}

fn words_of(body: &Body) -> Option<String> {
    match body {
        Body::Said { words, .. } | Body::SideSaid { words, .. } => Some(words.to_string()),
        Body::NoteAdded { text, .. }
        | Body::Parked { text }
        | Body::MissingNamed { text }
        | Body::AgreementAdded { text }
        | Body::StatementWritten { text, .. } => Some(text.to_string()),
        Body::Promised(promise) | Body::PromiseCarried(promise) => Some(promise.what.to_string()),
        Body::Renamed { name, .. } => Some(name.to_string()),
        Body::Titled { title, .. } => Some(title.to_string()),
        _ => None,
    }
}
