//! What the running workshop shows at its place: derived from the session and the page, never stored.

use super::pages::Running;
use crate::content::{Activity, Kind, MethodId, Pick, PickBy, Place, QuestionId, Stop};
use crate::session::{Answer, ParticipantId, Person, Reveal, State, Turn};

/// What is in front of the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scene {
    Welcome,
    /// The plan is put to the group.
    Plan,
    /// What others say co-production is.
    Voices,
    /// The group picks what it will answer.
    GroupPick(Pick),
    Access,
    Agreement,
    People,
    Missing,
    /// One word each, said aloud; `closing` at the end of the day.
    Round {
        closing: bool,
    },
    Method(MethodId),
    /// Somebody's turn.
    Asking(Turning),
    /// Together: the keyboard goes from one to the next.
    HandOver {
        /// What is asked at this place.
        question: QuestionId,
        from: ParticipantId,
        to: ParticipantId,
    },
    /// Answers are typed down the list of names.
    ByList(QuestionId),
    /// All have answered; one more chance for everybody (R12).
    AllIn(QuestionId),
    Reveal(QuestionId),
    /// What is asked is still to be written by the group.
    Write(QuestionId),
    /// The group decides how a stage is done.
    Stage(QuestionId),
    /// What the group decided, part by part, at the last stage of its step.
    Overview(QuestionId),
    /// Each side names one thing.
    EachSide(QuestionId),
    /// Looking back at a question that was not asked.
    NotAsked(QuestionId),
    /// Nobody who is counted is in the room.
    NobodyHere,
    Break,
    Position,
    Differ,
    /// What became of the promises of the session before.
    YouSaid,
    /// What moved since the session before.
    Compare,
    Promises,
    CarPark,
    Notes,
    End,
}

impl Scene {
    /// The question that is in front, if one is.
    pub(super) fn asked(self) -> Option<QuestionId> {
        match self {
            Self::Asking(turning) => Some(turning.asked),
            Self::HandOver { question, .. }
            | Self::ByList(question)
            | Self::AllIn(question)
            | Self::Reveal(question)
            | Self::Write(question)
            | Self::Stage(question)
            | Self::Overview(question)
            | Self::EachSide(question)
            | Self::NotAsked(question) => Some(question),
            _ => None,
        }
    }
}

/// What stands in sight once more before the group goes on from its place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum BeforeNext {
    #[default]
    Nothing,
    /// What the room was not asked.
    NotAsked,
    /// When a decision is agreed.
    Rule,
    /// All parts, behind the last one.
    AllParts,
}

/// A turn at a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turning {
    /// What is asked at this place.
    pub(super) asked: QuestionId,
    /// What is in front of this person: `asked`, or the second question of its turn.
    pub(super) question: QuestionId,
    pub(super) who: ParticipantId,
    /// 4 of 10; nothing when somebody changes an answer outside the order.
    pub(super) number: Option<(usize, usize)>,
    pub(super) next: Vec<ParticipantId>,
    /// Passed before and is asked once more.
    pub(super) again: bool,
    /// Together: nothing shows.
    pub(super) hidden: bool,
    /// They have answered, and change it outside the order.
    pub(super) changes: bool,
}

/// The place that is shown: where the workshop stands, or where the group looks back to.
pub(super) fn place(state: &State, page: &Running) -> Place {
    page.looking.unwrap_or(state.place)
}

pub(super) fn scene(state: &State, page: &Running) -> Scene {
    match state.agenda.stop(place(state, page)) {
        Some(Stop::Question(question)) => at_question(state, page, question),
        Some(Stop::MethodCard(method)) => Scene::Method(method),
        Some(Stop::Activity(activity)) => at_activity(&activity),
        Some(Stop::Pick(pick)) => Scene::GroupPick(pick),
        None => Scene::End,
    }
}

pub(super) fn at_activity(activity: &Activity) -> Scene {
    match activity {
        Activity::Welcome => Scene::Welcome,
        Activity::Access => Scene::Access,
        Activity::Agreement => Scene::Agreement,
        Activity::People => Scene::People,
        Activity::Missing => Scene::Missing,
        Activity::CheckIn => Scene::Round { closing: false },
        Activity::ClosingRound => Scene::Round { closing: true },
        Activity::Break => Scene::Break,
        Activity::Position => Scene::Position,
        Activity::Differ => Scene::Differ,
        Activity::YouSaid { .. } => Scene::YouSaid,
        Activity::Compare => Scene::Compare,
        Activity::Promises => Scene::Promises,
        Activity::CarPark => Scene::CarPark,
        Activity::Notes => Scene::Notes,
        Activity::Plan => Scene::Plan,
        Activity::Voices => Scene::Voices,
        Activity::Pick(_) | Activity::Again { .. } | Activity::Method { .. } | Activity::End => Scene::End,
    }
}

fn at_question(state: &State, page: &Running, question: QuestionId) -> Scene {
    match state.question(&question).map(|(_, it)| it.answers.kind()) {
        Some(Kind::Stage) if page.before_next == BeforeNext::AllParts => return Scene::Overview(question),
        Some(Kind::Stage) => return Scene::Stage(question),
        Some(Kind::EachSide) => return Scene::EachSide(question),
        _ if !state.is_written(&question) => return Scene::Write(question),
        _ => {}
    }
    let Some(round) = state.round(&question) else {
        return if page.looking.is_some() { Scene::NotAsked(question) } else { Scene::NobodyHere };
    };
    let together = round.reveal == Reveal::Together;
    let hidden = together && !state.is_closed(&question);
    if let Some(who) = page.asking.changing {
        let front = question.second().filter(|_| page.asking.on_second).unwrap_or_else(|| question.clone());
        let changes = state.given_now(&front, who).is_some();
        let next = Vec::new();
        return Scene::Asking(Turning {
            asked: question,
            question: front,
            who,
            number: None,
            next,
            again: false,
            // What was shown together named nobody; a change of it names nobody either.
            hidden: together,
            changes,
        });
    }
    let (front, turn) = state.turn_at(&question);
    match turn {
        Turn::NobodyHere => Scene::NobodyHere,
        Turn::Revealed => Scene::Reveal(question),
        Turn::Of { .. } | Turn::AllIn if page.by_list => Scene::ByList(question),
        Turn::AllIn => Scene::AllIn(question),
        Turn::Of { who, number, of, next, again } => match page.asking.handed_by {
            Some(from) if hidden && from != who => Scene::HandOver { question, from, to: who },
            _ => {
                let number = Some((number, of));
                let changes = false;
                Scene::Asking(Turning { asked: question, question: front, who, number, next, again, hidden, changes })
            }
        },
    }
}

/// Whose word it is in the check-in or the closing round, and who comes then: from the one behind who spoke last, all who
/// are here and have not had theirs. Who goes out or comes back moves nobody else.
pub(super) fn to_speak(state: &State, spoken: &[ParticipantId]) -> Vec<ParticipantId> {
    let last = spoken.last().and_then(|last| state.people.iter().position(|person| person.id == *last));
    let (before, behind) = state.people.split_at(last.map_or(0, |at| at + 1));
    let waits = |person: &&Person| person.here && !spoken.contains(&person.id);
    behind.iter().chain(before).filter(waits).map(|person| person.id).collect()
}

/// How a question is answered.
pub(super) fn kind(state: &State, question: &QuestionId) -> Kind {
    state.question(question).map_or(Kind::Marks, |(_, question)| question.answers.kind())
}

/// The name of the scene's keys in the key table.
pub(super) fn keys(state: &State, scene: &Scene, page: &Running) -> &'static str {
    match scene {
        Scene::Welcome => "welcome",
        Scene::Plan => "plan",
        Scene::Voices => "voices",
        Scene::GroupPick(pick) if pick.by == PickBy::Method => "group-pick-one",
        Scene::GroupPick(_) => "group-pick",
        Scene::Access => "access",
        Scene::Agreement => "agreement",
        Scene::People => "people",
        Scene::CarPark => "car-park",
        Scene::Missing => "list",
        Scene::Notes => "notes",
        Scene::Round { .. } => "round",
        Scene::Method(_) | Scene::NotAsked(_) | Scene::NobodyHere => "card",
        Scene::Write(_) => "write",
        // Who looks back goes on without a decision.
        Scene::Stage(part) if state.is_decided(part) || page.looking.is_some() => "stage",
        Scene::Stage(_) => "stage-open",
        Scene::Overview(_) => "overview",
        Scene::EachSide(_) => "each-side",
        Scene::Asking(turning) => asking_keys(kind(state, &turning.question), turning, page),
        Scene::HandOver { .. } => "hand-over",
        Scene::ByList(question) => by_kind(kind(state, question), ["by-list", "votes-by-list", "grid-by-list"]),
        Scene::AllIn(_) => "all-in",
        Scene::Reveal(question) => by_kind(kind(state, question), ["reveal", "reveal", "grid-reveal"]),
        Scene::Break => "break",
        Scene::Position => "position-step",
        Scene::Differ => "differ",
        Scene::YouSaid => "you-said",
        Scene::Compare => "compare",
        Scene::Promises => "promises",
        Scene::End if state.room_was_not_asked().is_empty() => "end-asked",
        Scene::End => "end",
    }
}

fn asking_keys(kind: Kind, turning: &Turning, page: &Running) -> &'static str {
    match (page.asking.picked, turning.hidden) {
        _ if page.asking.typing => "reason",
        (None, false) if page.focus > 0 && turning.changes => {
            by_kind(kind, ["changing-at", "votes-changing-at", "grid-changing"])
        }
        (None, false) if page.focus > 0 => by_kind(kind, ["question-at", "votes-at", "grid"]),
        (None, false) if turning.changes => by_kind(kind, ["changing", "votes-changing", "grid-changing"]),
        (None, true) if turning.changes => by_kind(kind, ["changing", "votes-changing", "grid-hidden-changing"]),
        (None, false) => by_kind(kind, ["question", "votes", "grid"]),
        (None, true) => by_kind(kind, ["question", "votes", "grid-hidden"]),
        // Their other dot is still to come, and the keyboard stays.
        (Some(_), true) if kind == Kind::Grid && turning.question.second().is_some() => "grid-first-in",
        (Some(_), true) => by_kind(kind, ["hidden", "votes-in", "grid-in"]),
        (Some(Answer::Pass), false) => by_kind(kind, ["picked-pass", "votes-picked-pass", "grid-picked-pass"]),
        (Some(_), false) => by_kind(kind, ["picked", "votes-picked", "grid-picked"]),
    }
}

/// Keys of questions with three answers, with five, and with a picture.
fn by_kind(kind: Kind, [three, five, picture]: [&'static str; 3]) -> &'static str {
    match kind {
        Kind::Votes => five,
        Kind::Grid => picture,
        _ => three,
    }
}
