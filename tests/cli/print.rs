//! `print`: the paper twin.

use super::home::Home;

#[test]
fn sheets_are_printed_as_text_where_no_file_is_named() {
    let home = Home::new();
    let said = home.run(&["print", "short"]).done(&["Short: on paper", "1. Welcome (3 minutes)", "[Enter] next step"]);
    assert!(said.err.is_empty() && home.files().is_empty(), "{}", said.err);
    home.run(&["print", "short", "--to", "a.txt"]).done(&["Made: a.txt"]);
    assert_eq!(home.read("a.txt"), said.out);
}

#[test]
fn a_page_is_made_once_and_replaces_nothing_unasked() {
    let home = Home::new();
    home.run(&["print", "standard", "--to", "a.HTML"]).done(&["Made: a.HTML"]);
    let first = home.read("a.HTML");
    assert!(first.starts_with("<!DOCTYPE html>") && first.contains("principles.diversity.mix"));
    home.write("a.HTML", "mine");
    home.run(&["print", "standard", "--to", "a.HTML"]).refused(&["a.HTML is there already", "--yes"]);
    assert_eq!(home.read("a.HTML"), "mine");
    home.run(&["print", "standard", "--to", "a.HTML", "--yes"]).done(&["Made: a.HTML"]);
    assert_eq!(home.read("a.HTML"), first);
}

#[test]
fn what_cannot_be_made_is_refused_in_words() {
    let home = Home::new();
    home.run(&["print", "nope"]).refused(&["no plan called nope", "short"]);
    home.run(&["print", "nope", "--to", "a.pdf"]).refused(&["no plan called nope"]);
    home.run(&["print"]).refused(&["This is missing: <AGENDA>"]);
    home.run(&["print", "short", "--to", "a.pdf"]).refused(&["We cannot make a.pdf", ".html or .txt"]);
    home.run(&["print", "short", "--to", "a"]).refused(&["We cannot make a."]);
    home.run(&["print", "short", "--to", "no/such/a.html"]).refused(&["a.html is not written", "not there"]);
    assert!(home.files().is_empty());
}

#[test]
fn what_is_typed_from_the_sheets_makes_a_session() {
    let home = Home::new();
    let sheets = home.run(&["print", "taster"]).done(&[]).out;
    let mut typed =
        sheets.lines().filter_map(|line| line.strip_prefix("  ")).skip_while(|line| !line.starts_with("name,"));
    let mut table = || format!("{}\n{}\n", typed.next().unwrap(), typed.next().unwrap());
    let tables = [table(), table()];
    home.write("people.csv", &tables[0]);
    home.write("answers.csv", &tables[1]);
    let command: Vec<&str> = typed.take(2).flat_map(str::split_whitespace).skip(1).collect();
    home.run(&command).done(&["Made: "]);
    home.run(&["show", "riverside"]).done(&["Riverside", "Answered on paper, once."]);
}

#[test]
fn help_says_what_can_be_made() {
    Home::new().run(&["print", "--help"]).done(&[
        "alongside print AGENDA [--to FILE] [--yes]",
        ".html",
        ".txt",
        "--yes",
        "Example:",
    ]);
}

#[test]
fn a_groups_own_agenda_is_printed_by_name_and_by_path() {
    let home = Home::new();
    home.run(&["agendas", "new", "ours"]).done(&[]);
    let hostile = "Riverside <script>alert(1)</script>";
    let own = home.read("agendas/ours.toml");
    let title = own.lines().find(|line| line.starts_with("title = ")).unwrap();
    let agenda = own.replacen(title, &format!("title = '{hostile}'"), 1);
    home.write("agendas/ours.toml", &agenda);
    home.write("elsewhere.toml", agenda.replace("\"ours\"", "\"theirs\""));
    home.run(&["print", "ours"]).done(&[hostile, "alongside fill ours"]);
    home.run(&["print", "elsewhere.toml", "--to", "a.html"]).done(&["Made: a.html"]);
    let page = home.read("a.html");
    assert!(page.contains("Riverside &#60;script&#62;alert(1)&#60;/script&#62;") && !page.contains("<script"));
}
