//! What the program promises, measured: the figures of the README's table. They are printed also where the test passes,
//! and it fails where one of them is below its target.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub, reason = "tests")]

mod crash;
#[path = "../drive/mod.rs"]
mod drive;
mod figure;
mod old_files;
mod played;
mod restart;
mod roles;
#[path = "../sim/mod.rs"]
mod sim;
mod two;
#[cfg(target_os = "linux")]
mod ways_out;

use std::io::Write as _;
use std::thread;

use figure::Figure;

/// Everything that is measured. Each runs on a thread of its own, for most of them wait.
const MEASURED: &[fn() -> Vec<Figure>] = &[
    crash::measure,   // P1 P2 P10
    restart::measure, // P5
    two::measure,     // P6
    #[cfg(target_os = "linux")]
    crash::later::measure, // P10
    #[cfg(target_os = "linux")]
    ways_out::measure, // P7
    old_files::measure, // P8
];

#[test]
fn every_promise_is_held_and_these_are_the_figures() {
    let figures: Vec<Figure> = thread::scope(|scope| {
        let running: Vec<_> = MEASURED.iter().map(|measure| scope.spawn(measure)).collect();
        running.into_iter().flat_map(|it| it.join().expect("a measure that ends")).collect()
    });
    // Not `println`, which is only seen where a test fails.
    let mut out = std::io::stdout();
    for figure in &figures {
        writeln!(out, "{figure}").unwrap();
    }
    let missed: Vec<String> = figures.iter().filter(|it| !it.holds()).map(ToString::to_string).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}
