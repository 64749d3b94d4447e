//! `fill`, and the table of people for `start`.

use alongside::store::{RealDisk, SessionFile};

use super::home::Home;

const PEOPLE: &str = "name,side\nInes,staff\nJo,people\n";
const ANSWERS: &str = "question,name,answer,reason\nline.choice,Ines,with,\nline.choice,Jo,to,nobody asks\n";

fn fill<'a>(more: &[&'a str]) -> Vec<&'a str> {
    let args = ["fill", "taster", "--title", "Paper day", "--people", "p.csv", "--answers", "a.csv", "--share-counts"];
    args.into_iter().chain(["no"]).chain(more.iter().copied()).collect()
}

fn home(people: &str, answers: &str) -> Home {
    let home = Home::new();
    home.write("p.csv", people);
    home.write("a.csv", answers);
    home
}

#[test]
fn paper_becomes_a_session() {
    let home = home(PEOPLE, ANSWERS);
    home.run(&fill(&["--to", "s.json"])).done(&["Made: s.json"]);
    home.run(&["check", "s.json"]).done(&["nothing is wrong"]);
    home.run(&["show", "s.json"]).done(&["Paper day", "nobody asks", "Answered on paper, once."]);
    home.run(&fill(&["--to", "s.json"])).refused(&["s.json is there already"]);
    home.run(&fill(&["--to", "s.json", "--yes"])).done(&["Made: s.json"]);
}

#[test]
fn a_session_that_somebody_has_open_is_not_replaced() {
    let home = home(PEOPLE, ANSWERS);
    home.run(&fill(&["--to", "s.json"])).done(&["Made: s.json"]);
    let before = home.read("s.json");
    let (held, _) = SessionFile::open(&RealDisk, &home.path("s.json")).unwrap();
    home.run(&fill(&["--to", "s.json", "--yes"])).refused(&["s.json is not written", "is using this name"]);
    assert_eq!(home.read("s.json"), before);
    drop(held);
    home.run(&fill(&["--to", "s.json", "--yes"])).done(&["Made: s.json"]);
    assert_eq!(home.files(), ["a.csv", "p.csv", "s.json"], "no lock is left");
}

#[test]
fn without_a_place_it_goes_into_the_data_folder() {
    let home = home(PEOPLE, ANSWERS);
    home.run(&fill(&[])).done(&["Made: ", "-paper-day.json"]);
    home.run(&["list"]).done(&["Paper day", "taster"]);
}

#[test]
fn all_that_is_wrong_is_told_and_nothing_is_written() {
    let home = home("name,side\nInes,boss\n", "question,name,answer\nline.choice,Kit,with\nnope,Ines,to\n");
    home.run(&fill(&["--to", "s.json"])).refused(&["p.csv, line 2", "a.csv, line 2", "a.csv, line 3"]);
    home.run(&["fill", "taster"]).refused(&["This is missing", "--title <TITLE>", "--share-counts <yes|no>"]);
    assert_eq!(home.files(), ["a.csv", "p.csv"]);
    let mut unknown = fill(&[]);
    unknown[1] = "nope";
    home.run(&unknown).refused(&["no plan called nope"]);
    std::fs::remove_file(home.path("a.csv")).unwrap();
    home.run(&fill(&[])).refused(&["a.csv", "There is no such file"]);
}

#[test]
fn start_refuses_a_table_with_mistakes_before_the_screen_opens() {
    let home = home("name,side\nInes,boss\n", ANSWERS);
    home.run(&["start", "taster", "--people", "p.csv"]).refused(&["p.csv, line 2"]);
    home.run(&["start", "taster", "--people", "none.csv"]).refused(&["none.csv", "There is no such file"]);
}
