//! What the program promises, measured: the figures of the README's table. They are printed also where the test passes,
//! and it fails where one of them is below its target.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub, reason = "tests")]

mod attacker;
mod crash;
#[path = "../drive/mod.rs"]
mod drive;
#[cfg(unix)]
mod faults;
mod figure;
mod hostile;
#[cfg(unix)]
mod kills;
#[cfg(unix)]
mod modes;
mod old_files;
#[cfg(unix)]
#[path = "../plain_terminal.rs"]
mod plain_terminal;
mod played;
#[cfg(target_os = "linux")]
mod quiet;
mod records;
mod restart;
mod roles;
#[cfg(unix)]
mod room;
#[cfg(unix)]
#[path = "../settings.rs"]
mod settings;
#[allow(dead_code, reason = "a part of it is used here")]
#[path = "../common/shown.rs"]
mod shown;
#[path = "../sim/mod.rs"]
mod sim;
#[cfg(unix)]
mod slow_disk;
#[cfg(target_os = "linux")]
mod small_disk;
#[cfg(unix)]
mod strace;
#[path = "../support/mod.rs"]
mod support;
#[cfg(unix)]
#[path = "../terminal.rs"]
mod terminal;
mod two;
#[cfg(target_os = "linux")]
mod ways_out;
#[cfg(unix)]
#[path = "../window/mod.rs"]
mod window;

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
    hostile::measure, // P9
    #[cfg(target_os = "linux")]
    hostile::program::measure, // P9
    #[cfg(unix)]
    hostile::windows::measure, // P9
    attacker::measure, // P13
    records::measure, // P12 P14
    #[cfg(unix)]
    faults::measure, // P1 P3
    #[cfg(target_os = "linux")]
    small_disk::measure, // P1 P3
    #[cfg(unix)]
    slow_disk::measure, // P4
    #[cfg(unix)]
    kills::measure, // P1 P5
    #[cfg(target_os = "linux")]
    quiet::measure, // P11
    #[cfg(unix)]
    modes::measure, // P11
];

#[test]
fn every_promise_is_held_and_these_are_the_figures() {
    figure::all_hold(MEASURED);
}
