//! Plain mode as it is heard: scripts in, transcripts out.

mod answers;
mod heard;
mod lists;
mod mistakes;
mod piped;
mod told;

use crate::drive::Program;
use crate::drive::lines::Lines;

const THREE: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'B')];

/// A workshop where everybody is in.
fn room(agenda: &str, reveal: &str) -> Lines {
    let mut program = Program::begin(agenda, reveal);
    while program.model.keys_name() != "people" {
        program.press("Enter");
    }
    program.people(THREE);
    Lines::over(program)
}

#[track_caller]
fn is_as_it_was_read(name: &str, lines: &Lines) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("transcripts");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, lines.transcript));
}

#[test]
fn a_workshop_begins() {
    let mut lines = Lines::new();
    lines.script("help\nnothing here\n9\nstart\nRiverside\nOpening times\n\nTeam\nback\n\n1\n3\nstart");
    lines.script("add\nAmina\npe\n\n\nJosé\nstaff\n2\nyes\nback\nwho\nquote 1\nout 2\nyes\n\nwhere\nsave");
    is_as_it_was_read("start", &lines);
}

#[test]
fn a_live_question_is_answered_and_shown() {
    let mut lines = room("taster", "live");
    lines.script(
        "\n\nFO\nWe tried.\nhelp\npas\nblah\nnot sure\n\nwith\nback\n1\nI was there.\nrepeat\n1\nheads\nline\n",
    );
    lines.script("again\n2\n\n2\n\n2\n\nnote\nWe see it another way.\nmenu\n1\nstop\ngo\nundo");
    is_as_it_was_read("live", &lines);
}

#[test]
fn hidden_answers_are_given_one_after_the_other() {
    let mut lines = room("taster", "together");
    lines.script("\n\n2\n\nto\nlater\n\nwords\n\n0\n\nxyz\nchange\nben\n3\n\n");
    is_as_it_was_read("together", &lines);
}

#[test]
fn answers_that_are_no_marks() {
    use alongside::session::Reveal;
    let mut lines = Lines::over(Program::asking(&["decide.1"], Reveal::Live, THREE));
    lines.script("1\n\n5\nNot yet.\n6\n\n");
    is_as_it_was_read("votes", &lines);
    let mut lines = Lines::over(Program::asking(&["grid.now", "grid.wanted"], Reveal::Live, THREE));
    lines.script("1\n\n5\n\npass\n-\n\n5\n\n0\n");
    is_as_it_was_read("grid", &lines);
}

#[test]
fn by_list_a_name_chooses_the_row() {
    let mut lines = room("taster", "live");
    lines.script("\n\nlist\n2\ncarys with\n1\nben for\nben for\n");
    is_as_it_was_read("by-list", &lines);
}

#[test]
fn lists_are_worked_on_by_number() {
    let mut lines = Lines::over(Program::begin("full", "live"));
    lines.script("no\nchange 1\n2\nchange 2\nA friend, 0800 1\nnext\nnext\n2\nnext\n2\nchange\nchange 2\nnext\nout 1\nchange 2\nWe take turns.\nadd\nBe kind.\nnext");
    is_as_it_was_read("lists", &lines);
}

#[test]
fn the_menu_and_what_is_behind_it() {
    let mut lines = room("standard", "live");
    lines.script("menu\n2\nback\n3\nnext\nmenu\n8\nback\n\nmenu\n9\n\nmenu\n7\n1\nno\nmenu\n0\nno\nquit\nyes");
    is_as_it_was_read("menu", &lines);
}
