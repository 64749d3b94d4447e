//! One figure of a promise: how much was tried or how bad it was at worst, how much it must be, and what broke.

use std::fmt;
use std::io::Write as _;
use std::thread;

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
    /// The worst that was found, the least it has to be, and what was under it.
    Worst { worst: f64, target: f64, broken: Vec<String> },
    /// The worst that was found, the most it may be, and what was over it.
    Most { worst: f64, target: f64, broken: Vec<String> },
    /// It cannot be tried on this machine, and why.
    Skipped(String),
}

/// Measures everything, each on a thread of its own; prints all figures, and fails where one is under its target.
pub fn all_hold(measured: &[fn() -> Vec<Figure>]) -> Vec<Figure> {
    let figures: Vec<Figure> = thread::scope(|scope| {
        let running: Vec<_> = measured.iter().map(|measure| scope.spawn(measure)).collect();
        running.into_iter().flat_map(|it| it.join().expect("a measure that ends")).collect()
    });
    // Not `println`, which is only seen where a test fails.
    let mut out = std::io::stdout();
    for figure in &figures {
        writeln!(out, "{figure}").unwrap();
    }
    let missed: Vec<String> = figures.iter().filter(|it| !it.holds()).map(ToString::to_string).collect();
    assert!(missed.is_empty(), "{missed:#?}");
    figures
}

impl Figure {
    pub fn tried(promise: &'static str, what: &'static str, count: usize, target: usize, broken: Vec<String>) -> Self {
        Self { promise, what, outcome: Outcome::Tried { count, target, broken } }
    }

    pub fn worst(promise: &'static str, what: &'static str, worst: f64, target: f64, broken: Vec<String>) -> Self {
        Self { promise, what, outcome: Outcome::Worst { worst, target, broken } }
    }

    pub fn most(promise: &'static str, what: &'static str, worst: f64, target: f64, broken: Vec<String>) -> Self {
        Self { promise, what, outcome: Outcome::Most { worst, target, broken } }
    }

    pub fn skipped(promise: &'static str, what: &'static str, why: impl Into<String>) -> Self {
        Self { promise, what, outcome: Outcome::Skipped(why.into()) }
    }

    #[allow(dead_code, reason = "one of the two programs of tests has a table in the README")]
    /// A row of a table in Markdown: what it is about, what was counted, the target, what was found.
    pub fn row(&self) -> String {
        let (target, found) = match &self.outcome {
            Outcome::Tried { count, target, .. } => (format!("{target} or more, 0 broken"), format!("{count}")),
            Outcome::Worst { worst, target, .. } => (format!("{target} or more"), format!("{worst:.1} at worst")),
            Outcome::Most { worst, target, .. } => (format!("{target} or less"), format!("{worst:.1} at worst")),
            Outcome::Skipped(why) => (String::new(), why.clone()),
        };
        format!("| {} | {} | {target} | {found} |", self.promise, self.what)
    }

    /// Whether the promise holds as far as was tried here.
    pub fn holds(&self) -> bool {
        match &self.outcome {
            Outcome::Tried { count, target, broken } => count >= target && broken.is_empty(),
            Outcome::Worst { worst, target, broken } => worst >= target && broken.is_empty(),
            Outcome::Most { worst, target, broken } => worst <= target && broken.is_empty(),
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
                tell(broken, f)
            }
            Outcome::Worst { worst, target, broken } => {
                write!(f, "{promise:<10} {what:<58} {worst:>7.2} at worst, {target} or more, {} broken", broken.len())?;
                tell(broken, f)
            }
            Outcome::Most { worst, target, broken } => {
                write!(f, "{promise:<10} {what:<58} {worst:>7.2} at worst, {target} or less, {} broken", broken.len())?;
                tell(broken, f)
            }
            Outcome::Skipped(why) => write!(f, "{promise:<10} {what:<58} skipped: {why}"),
        }
    }
}

fn tell(broken: &[String], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    broken.iter().take(40).try_for_each(|why| write!(f, "\n           broken: {why}"))
}

#[test]
fn too_few_or_one_broken_is_a_promise_not_held() {
    let figure = |count, broken| Figure::tried("P1", "saves", count, 10, broken);
    assert!(figure(10, vec![]).holds());
    assert!(!figure(9, vec![]).holds());
    assert!(!figure(10, vec!["half a file".into()]).holds());
    assert!(Figure::worst("P1", "contrast", 7.0, 7.0, vec![]).holds());
    assert!(!Figure::worst("P1", "contrast", 6.9, 7.0, vec![]).holds());
    assert!(!Figure::most("P1", "grade", 5.1, 5.0, vec![]).holds());
    assert!(Figure::skipped("P1", "saves", "no disk").holds(), "told, and not counted");
}
