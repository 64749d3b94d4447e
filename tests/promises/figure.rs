//! One figure of a promise: how much was tried, how much of it must be, and what broke.

use std::fmt;

/// What was found out about a promise.
pub struct Figure {
    /// The promise, as the README's table numbers it: `P1 P2`.
    pub promise: &'static str,
    /// What was counted.
    pub what: &'static str,
    pub outcome: Outcome,
}

pub enum Outcome {
    /// So many were tried, so many have to be, and these broke.
    Tried { count: usize, target: usize, broken: Vec<String> },
    /// It cannot be tried on this machine, and why.
    Skipped(String),
}

impl Figure {
    pub fn tried(promise: &'static str, what: &'static str, count: usize, target: usize, broken: Vec<String>) -> Self {
        Self { promise, what, outcome: Outcome::Tried { count, target, broken } }
    }

    pub fn skipped(promise: &'static str, what: &'static str, why: impl Into<String>) -> Self {
        Self { promise, what, outcome: Outcome::Skipped(why.into()) }
    }

    /// Whether the promise holds as far as was tried here.
    pub fn holds(&self) -> bool {
        match &self.outcome {
            Outcome::Tried { count, target, broken } => count >= target && broken.is_empty(),
            Outcome::Skipped(_) => true,
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { promise, what, outcome } = self;
        match outcome {
            Outcome::Tried { count, target, broken } => {
                write!(f, "{promise:<10} {what:<58} {count:>7} of {target} or more, {} broken", broken.len())?;
                broken.iter().take(10).try_for_each(|why| write!(f, "\n           broken: {why}"))
            }
            Outcome::Skipped(why) => write!(f, "{promise:<10} {what:<58} skipped: {why}"),
        }
    }
}

#[test]
fn too_few_or_one_broken_is_a_promise_not_held() {
    let figure = |count, broken| Figure::tried("P1", "saves", count, 10, broken);
    assert!(figure(10, vec![]).holds());
    assert!(!figure(9, vec![]).holds());
    assert!(!figure(10, vec!["half a file".into()]).holds());
    assert!(Figure::skipped("P1", "saves", "no disk").holds(), "told, and not counted");
}
