//! What was asked in several sessions, question by question (R18). Different people may have answered.

use super::compare::{Counted, is_same_question};
use super::results::QuestionResult;

/// What a question came to in one of several sessions.
#[derive(Debug, Clone, Copy)]
pub struct AskedIn<'a> {
    /// The place of the session among them.
    pub session: usize,
    /// What came of it there.
    pub result: &'a QuestionResult,
}

/// The questions of several sessions.
#[derive(Debug, Clone, Default)]
pub struct Across<'a> {
    /// Asked in two sessions or more by the same id and in the same words: each in the order of the sessions.
    pub same: Vec<Vec<AskedIn<'a>>>,
    /// Asked in several sessions, each time in other words.
    pub reworded: Vec<AskedIn<'a>>,
    /// Asked in one session only.
    pub once: Vec<AskedIn<'a>>,
}

/// The questions of `sessions`, in the order asked in the last of them, then in the one before.
#[must_use]
pub fn across<'a>(sessions: &[Counted<'a>]) -> Across<'a> {
    let mut alike: Vec<Vec<AskedIn<'a>>> = Vec::new();
    for (session, counted) in sessions.iter().enumerate().rev() {
        for result in &counted.results.questions {
            let asked = AskedIn { session, result };
            let same = |others: &&mut Vec<AskedIn<'_>>| others.first().is_some_and(|it| is_same(sessions, *it, asked));
            match alike.iter_mut().find(same) {
                Some(others) => others.insert(0, asked),
                None => alike.push(vec![asked]),
            }
        }
    }
    let (same, alone): (Vec<_>, Vec<_>) = alike.into_iter().partition(|asked| asked.len() > 1);
    let alone: Vec<AskedIn<'a>> = alone.into_iter().flatten().collect();
    let elsewhere =
        |it: &AskedIn<'a>| sessions.iter().enumerate().any(|(n, _)| n != it.session && asks(sessions, n, it));
    let (reworded, once) = alone.into_iter().partition(elsewhere);
    Across { same, reworded, once }
}

/// Whether session `n` asked the question of `asked` too, in whichever words. What a group wrote itself is another question
/// each time.
#[must_use]
pub fn asks(sessions: &[Counted<'_>], n: usize, asked: &AskedIn<'_>) -> bool {
    let state = |n: usize| sessions.get(n).map(|it| it.state);
    let written = state(asked.session).and_then(|state| state.question(&asked.result.id));
    let written = written.is_some_and(|(method, _)| method.written_by_group);
    let is_there = sessions.get(n).is_some_and(|it| it.results.questions.iter().any(|it| it.id == asked.result.id));
    is_there && !written
}

fn is_same(sessions: &[Counted<'_>], one: AskedIn<'_>, other: AskedIn<'_>) -> bool {
    match (sessions.get(one.session), sessions.get(other.session)) {
        (Some(a), Some(b)) => is_same_question((a.state, one.result), (b.state, other.result)),
        _ => false,
    }
}
