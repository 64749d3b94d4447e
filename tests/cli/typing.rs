//! What is typed: help, mistakes, and the commands that need no session.

use std::fs;
use std::process::Stdio;

use super::home::Home;

#[test]
fn help_goes_to_the_output_and_is_no_mistake() {
    let home = Home::new();
    home.run(&["--help"]).done(&["alongside [--plain] [COMMAND]", "withdraw", "practise"]);
    home.run(&["show", "--help"]).done(&["alongside show SESSION [--json]", "alongside show riverside"]);
    home.run(&["methods", "show", "-h"]).done(&["alongside methods show ID"]);
    home.run(&["--version"]).done(&["alongside", env!("CARGO_PKG_VERSION")]);
    assert_eq!(home.files(), [""; 0], "nothing is created");
}

#[test]
fn what_is_typed_wrongly_is_told_with_how_it_goes() {
    let home = Home::new();
    let usage = "It goes like this: alongside";
    home.run(&["lst"]).refused(&["There is no command lst.", "Did you mean list?", usage]);
    home.run(&["list", "--jsn"]).refused(&["--jsn means nothing here.", "--json", "alongside list [--json]"]);
    home.run(&["show"]).refused(&["This is missing: <SESSION>.", "alongside show --help"]);
    home.run(&["show", "a", "b"]).refused(&["b means nothing here."]);
    home.run(&["start", "--reveal", "soon"]).refused(&["soon does not fit", "live, together, mixed"]);
    home.run(&["start", "--title"]).refused(&["Something is missing after --title"]);
    home.run(&["list", "--json", "--json"]).refused(&["only once", usage]);
    home.run(&["methods", "shw"]).refused(&["alongside methods --help"]);
    home.run(&["completions", "cmd"]).refused(&["bash, elvish, fish, powershell, zsh"]);
}

#[test]
fn a_mistake_cannot_move_the_cursor() {
    let said = Home::new().run(&["\u{1b}]0;x\u{7}\u{202e}"]).refused(&["There is no command ]0;x."]);
    assert!(!said.err.contains(['\u{1b}', '\u{7}', '\u{202e}']));
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let home = Home::new();
    let bad = std::ffi::OsStr::from_bytes(b"\xff\xfe");
    let output = home.command(&["start", "--title"]).arg(bad).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot be read as text"));
    let output = home.command(&["show"]).arg(bad).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn where_prints_the_folder_and_creates_nothing() {
    let home = Home::new();
    let missing = home.path("not/here");
    let output = home.command(&["where"]).env("ALONGSIDE_HOME", &missing).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), missing.to_str().unwrap());
    home.run(&["where"]).done(&[home.folder.path().to_str().unwrap()]);
    assert_eq!(home.files(), [""; 0]);
}

#[test]
fn the_schema_is_the_one_that_is_committed() {
    let printed = Home::new().run(&["schema"]).done(&[]).out;
    let committed = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/schema/alongside-session-1.json"));
    let tree = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(tree(&printed), tree(&committed.unwrap()));
}

#[test]
fn every_shell_gets_a_script_and_man_tells_of_every_command() {
    let home = Home::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        home.run(&["completions", shell]).done(&["alongside", "withdraw"]);
    }
    let page = home.run(&["man"]).done(&[".TH alongside 1", "EXIT CODES", "alongside methods show ID"]).out;
    for command in ["start", "resume", "practise", "list", "show", "export", "check", "fill", "withdraw", "where"] {
        assert!(page.contains(&format!(".SS \"alongside {command}\"")), "{command}\n{page}");
    }
}

#[test]
fn methods_and_agendas_are_told_in_words() {
    let home = Home::new();
    home.run(&["methods"]).done(&["checklist", "3 questions", "alongside methods show ID"]);
    home.run(&["methods", "show", "checklist"]).done(&["(checklist.say)", "TO: ", "Based on: "]);
    home.run(&["methods", "show", "nope"]).refused(&["called nope", "checklist", "line"]);
    home.run(&["agendas"]).done(&["taster", "15 min", "up to"]);
    home.run(&["agendas", "show", "taster"]).done(&["The line", "line.choice", "12 min"]);
    home.run(&["agendas", "show", "nope"]).refused(&["no plan called nope", "taster"]);
}

#[test]
fn without_a_terminal_it_goes_line_by_line_and_the_end_of_input_leaves() {
    let home = Home::with_riverside();
    for (args, words) in [
        (&[][..], "1. Start a workshop"),
        (&["--plain"], "1. Start a workshop"),
        (&["start", "short", "--title", "X"], "Now: X. Enter keeps it: "),
        (&["start", "short", "--plain"], "What is it called? A short name: "),
        (&["practise"], "Step 2 of 3. The line."),
        (&["resume"], "Step 4 of 5."),
        (&["resume", "riverside"], "Step 4 of 5."),
    ] {
        let said = home.run(args).done(&[words]);
        assert_eq!(said.err, "", "{args:?}");
        assert!(!said.out.contains(['\u{1b}', '\r']), "{args:?}: {}", said.out);
    }
    assert_eq!(home.files(), ["riverside.json"], "no lock and no session is left");
}

#[test]
fn start_knows_its_agendas() {
    Home::new().run(&["start", "nope"]).refused(&["no plan called nope", "taster"]);
}

/// More than a pipe holds, so that writing goes on after nobody reads.
#[cfg(unix)]
#[test]
fn output_that_nobody_reads_is_no_mistake() {
    let home = Home::with_riverside();
    for args in [&["schema"][..], &["completions", "bash"], &["man"], &["--help"], &["list"], &["show", "riverside"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        let child = home.command(args).stdout(Stdio::from(writer)).spawn().unwrap();
        drop(reader);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(output.stderr.is_empty(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
