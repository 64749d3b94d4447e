//! What the group picks in the room: one method of several, or some questions.

use super::{Activity, MethodId, QuestionId};

/// Questions of one method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Which method.
    pub method: MethodId,
    /// Which of its questions, in the order they are asked.
    pub questions: Vec<QuestionId>,
}

/// A choice that the group makes when it gets there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// What there is to pick from.
    pub candidates: Vec<Asking>,
    /// How it is picked.
    pub by: PickBy,
    /// What the group picked; empty until it has.
    pub chosen: Vec<Asking>,
}

/// How the group picks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickBy {
    /// One candidate, with all its questions.
    Method,
    /// Up to so many questions, of any candidate.
    Questions(usize),
}

impl Asking {
    /// The step that asks this, opened by a card.
    #[must_use]
    pub fn activity(&self) -> Activity {
        Activity::Method { method: self.method.clone(), questions: self.questions.clone(), card: true }
    }
}

impl Pick {
    /// Up to `most` questions of those that were asked in the session before, or, where that has none, of `otherwise`.
    #[must_use]
    pub fn again(most: usize, earlier: &[Asking], otherwise: &Asking) -> Self {
        let candidates = if earlier.is_empty() { vec![otherwise.clone()] } else { earlier.to_vec() };
        Self { candidates, by: PickBy::Questions(most), chosen: Vec::new() }
    }

    /// `questions` by method, in the order of the candidates, as far as they may be picked; nothing where they may not:
    /// none, too many, or of more than one candidate where only one may be.
    #[must_use]
    pub fn choose(&self, questions: &[QuestionId]) -> Option<Vec<Asking>> {
        let picked = |asking: &Asking| {
            let questions = asking.questions.iter().filter(|id| questions.contains(id)).cloned().collect();
            Asking { method: asking.method.clone(), questions }
        };
        let chosen: Vec<Asking> = self.candidates.iter().map(picked).filter(|it| !it.questions.is_empty()).collect();
        let count: usize = chosen.iter().map(|it| it.questions.len()).sum();
        let allowed = match self.by {
            PickBy::Method => chosen.len() == 1,
            PickBy::Questions(most) => (1..=most).contains(&count),
        };
        (allowed && count == questions.len()).then_some(chosen)
    }

    /// The most questions that this pick can lead to, of those that `counts`.
    pub(super) fn most_asked(&self, counts: &impl Fn(&QuestionId) -> bool) -> usize {
        let of = |asking: &Asking| asking.questions.iter().filter(|id| counts(id)).count();
        match self.by {
            PickBy::Method => self.candidates.iter().map(of).max().unwrap_or(0),
            PickBy::Questions(most) => most.min(self.candidates.iter().map(of).sum()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Asking, Pick, PickBy};
    use crate::content::{MethodId, QuestionId};

    fn asking(method: &str, questions: &[&str]) -> Asking {
        let questions = questions.iter().map(|id| QuestionId(format!("{method}.{id}"))).collect();
        Asking { method: MethodId(method.into()), questions }
    }

    fn pick(by: PickBy) -> Pick {
        Pick { candidates: vec![asking("a", &["1", "2"]), asking("b", &["1", "2", "3"])], by, chosen: Vec::new() }
    }

    fn ids(ids: &[&str]) -> Vec<QuestionId> {
        ids.iter().map(|id| QuestionId((*id).into())).collect()
    }

    #[test]
    fn one_method_is_picked_whole() {
        let pick = pick(PickBy::Method);
        assert_eq!(pick.choose(&ids(&["b.1", "b.2", "b.3"])), Some(vec![asking("b", &["1", "2", "3"])]));
        assert_eq!(pick.choose(&ids(&["a.1", "b.1"])), None);
        assert_eq!(pick.choose(&[]), None);
    }

    #[test]
    fn questions_are_picked_in_their_own_order_and_not_too_many() {
        let pick = pick(PickBy::Questions(2));
        let picked = pick.choose(&ids(&["b.3", "a.2"]));
        assert_eq!(picked, Some(vec![asking("a", &["2"]), asking("b", &["3"])]));
        assert_eq!(pick.choose(&ids(&["a.1", "a.2", "b.1"])), None);
        assert_eq!(pick.choose(&ids(&["a.1", "c.1"])), None);
    }

    #[test]
    fn the_candidate_with_most_questions_says_how_long_it_takes() {
        assert_eq!(pick(PickBy::Method).most_asked(&|_| true), 3);
        assert_eq!(pick(PickBy::Questions(4)).most_asked(&|_| true), 4);
        assert_eq!(pick(PickBy::Questions(9)).most_asked(&|id| id.method() == "a"), 2);
    }
}
