//! What everybody needs to take part, measured: the figures of the README's table of accessibility. They are printed also
//! where the test passes, and it fails where one of them is under its target.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub, reason = "tests")]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a grade is a decimal; it is no mark")]

mod colours;
mod contrast;
mod drawing;
mod drawn;
#[path = "../drive/mod.rs"]
mod drive;
#[path = "../promises/figure.rs"]
mod figure;
mod focus;
mod grade;
#[path = "../common/kept.rs"]
mod kept;
mod keys;
mod lines;
#[path = "../common/played.rs"]
#[allow(clippy::unnecessary_wraps, reason = "shared by several tests")]
mod played;
#[cfg(target_os = "linux")]
mod quiet;
mod read;
#[path = "../common/screens.rs"]
#[allow(clippy::unnecessary_wraps, reason = "shared by several tests")]
mod screens;
#[path = "../common/shown.rs"]
mod shown;
#[path = "../common/walk.rs"]
mod walk;
mod walk_round;
#[path = "../common/wild.rs"]
mod wild;
#[cfg(target_os = "linux")]
#[path = "../window/mod.rs"]
mod window;
mod words;

use figure::Figure;

/// Everything that is measured. Each runs on a thread of its own.
const MEASURED: &[fn() -> Vec<Figure>] = &[
    focus::measure,
    drawing::measure,
    contrast::measure,
    colours::measure,
    keys::measure,
    walk_round::measure,
    lines::measure,
    words::measure,
    #[cfg(target_os = "linux")]
    quiet::measure,
];

/// The README, and what stands around the table of figures in it.
const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const HEAD: &str = "| about | what is measured | target | found |\n|---|---|---|---|\n";

#[test]
fn everybody_can_take_part_and_these_are_the_figures() {
    let rows: Vec<String> = figure::all_hold(MEASURED).iter().map(Figure::row).collect();
    let readme = std::fs::read_to_string(README).unwrap();
    let (before, table) = readme.split_once(HEAD).expect("a table of figures in the README");
    let (table, after) = table.split_once("\n\n").expect("an end of the table");
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(README, format!("{before}{HEAD}{}\n\n{after}", rows.join("\n"))).unwrap();
    } else if cfg!(target_os = "linux") {
        assert_eq!(table, rows.join("\n"), "the README tells other figures: run this test once with UPDATE_README=1");
    }
}
