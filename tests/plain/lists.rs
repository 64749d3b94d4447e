//! What was read out is what a number means; what is asked is said, and what can be done about it.

use alongside::app::{Effect, Msg};
use alongside::session::Copy;

use super::{Lines, Program, room};
use crate::kept;

/// A closed workshop, as it is read from the list of records.
fn reading() -> Lines {
    let mut program = Program::new();
    program.tell(Msg::Opened(Box::new(kept::closed())));
    Lines::over(program)
}

/// What was asked to be made: for whom, as what, and where to.
fn made(program: &Program) -> Vec<(Copy, String, Option<String>)> {
    let copy = |effect: &Effect| match effect {
        Effect::Export { audience, format, folder, .. } => Some((audience.copy, format.clone(), folder.clone())),
        _ => None,
    };
    program.effects.iter().filter_map(copy).collect()
}

const CHANGED: &str = "This list has changed. Please choose once more.";

#[test]
fn a_place_for_a_copy_keeps_its_number() {
    let mut lines = reading();
    lines.hear("2");
    assert!(lines.program.effects.contains(&Effect::ListPlaces), "asked for when the copy is begun");
    let heard = lines.hear("1");
    assert!(heard.contains(&"2. Another place, typed.".to_owned()), "{heard:?}");
    lines.program.tell(Msg::Places(vec!["/root".into(), "/tmp".into()]));
    let heard = lines.hear("3");
    assert_eq!(heard, [CHANGED, "3. /root.", "4. /tmp."], "said before its number is taken");
    lines.program.tell(Msg::Places(vec!["/tmp".into(), "/media/stick".into()]));
    assert_eq!(lines.hear("5"), [CHANGED, "5. /media/stick."], "none gets the number of another one");
    lines.hear("4");
    lines.hear("yes");
    assert_eq!(made(&lines.program), [(Copy::Present, "html".to_owned(), Some("/tmp".to_owned()))]);
    let mut lines = reading();
    lines.script("2\n1");
    lines.program.tell(Msg::Places(vec!["/root".into(), "/tmp".into()]));
    lines.hear("2");
    assert!(lines.said.prompt.contains("Which folder") || lines.here().name == "typing-one", "{}", lines.transcript);
    assert_eq!(made(&lines.program), []);
    let heard = lines.hear("my stick");
    assert!(heard.contains(&"We need the whole name of a folder, from its very start.".to_owned()), "{heard:?}");
    assert_eq!((lines.here().name, made(&lines.program).len()), ("typing-one", 0));
}

#[test]
fn a_list_of_records_that_came_late_is_said_before_a_number_is_taken() {
    let mut lines = Lines::new();
    lines.hear("5");
    let entries: Vec<_> = ["Spring", "Autumn"]
        .iter()
        .map(|title| kept::entry(&kept::again(title, title, 0), &format!("/{title}"), None))
        .collect();
    lines.program.tell(Msg::Listed(entries[..1].to_vec()));
    lines.hear("repeat");
    lines.program.tell(Msg::Listed(entries.iter().rev().cloned().collect()));
    let heard = lines.hear("1");
    assert!(heard[0] == CHANGED && heard.iter().any(|line| line.contains("Autumn")), "{heard:?}");
    assert!(!lines.program.effects.iter().any(|effect| matches!(effect, Effect::Open { .. })));
    lines.hear("1");
    assert!(lines.program.effects.contains(&Effect::Open { path: "/Autumn".into() }), "{}", lines.transcript);
}

#[test]
fn a_table_is_made_as_a_table() {
    let at_the_end = || {
        let mut lines = room("taster", "live");
        lines.script("\nmenu\n2\n3");
        assert!(["end", "end-asked"].contains(&lines.here().name), "{}", lines.transcript);
        lines
    };
    let mut lines = at_the_end();
    let heard = lines.hear("3");
    assert!(heard.contains(&"Where does the copy go?".to_owned()), "{heard:?}");
    lines.script("1\nyes");
    let mut program = at_the_end().program;
    program.model.set_front_end(alongside::app::FrontEnd::FullScreen);
    program.press("3 1 Y");
    for program in [&lines.program, &program] {
        assert_eq!(made(program), [(Copy::Present, "csv".to_owned(), None)], "{}", program.text());
    }
}

#[test]
fn each_side_is_asked_for_by_name() {
    let mut lines = Lines::new();
    lines.script("1\nRiverside\nOpening times");
    let first = lines.said.prompt.clone();
    lines.hear("");
    let second = lines.said.prompt.clone();
    let question = |prompt: &str| prompt.split("Now:").next().unwrap_or_default().to_owned();
    assert_ne!(question(&first), question(&second));
    assert!(question(&second).contains("staff"), "{second}");
}

#[test]
fn words_are_asked_for_before_what_they_stand_under() {
    let mut lines = room("taster", "live");
    lines.script("\n\n2\n\n2\n\n2\n\nwhy");
    assert!(lines.said.prompt.starts_with("Words"), "{}", lines.said.prompt);
    let heard = lines.hear("");
    assert_eq!(heard, ["Please type something first."]);
    assert!(lines.said.prompt.starts_with("Words"), "{}", lines.said.prompt);
}

#[test]
fn the_rule_is_said_to_stay() {
    let mut program = Program::begin("full", "live");
    while program.model.keys_name() != "agreement" {
        program.press("Enter");
    }
    let mut lines = Lines::over(program);
    let heard = lines.hear("repeat");
    let rule = heard.iter().rev().find_map(|line| line.split_once(". ").filter(|it| it.0.parse::<u8>().is_ok()));
    let number = rule.unwrap().0.to_owned();
    assert_eq!(lines.hear(&format!("out {number}")), ["This line stays. To change it, type change and its number."]);
}

#[test]
fn a_question_of_yes_or_no_says_so_to_enter() {
    let mut lines = room("taster", "live");
    lines.hear("quit");
    assert_eq!(lines.hear(""), ["Please type yes or no, or help."]);
    let mut program = Program::begin("taster", "live");
    program.press("Ctrl+C");
    let bar = program.screen().keys;
    assert!(!bar.iter().any(|key| key.cap == "↑↓"), "nothing moves: {bar:?}");
    for key in ["Enter", "Down", "Up"] {
        let said = program.press(key).screen().said;
        assert_eq!(said.as_deref(), Some("No answer yet. Y is yes, N is no."), "{key}");
    }
    program.press("X");
}

#[test]
fn who_goes_over_to_lines_hears_it_and_how_to_go_back() {
    for reveal in ["live", "together"] {
        let mut program = room("taster", reveal).program;
        program.model.set_front_end(alongside::app::FrontEnd::FullScreen);
        program.press("Enter Enter P");
        let lines = Lines::over(program);
        let first = lines.transcript.lines().next();
        assert_eq!(first, Some("Plain mode now: line by line. To go back, type full screen."), "{reveal}");
    }
    let mut lines = room("taster", "live");
    lines.hear("full screen");
    assert_eq!(lines.program.screen().said.as_deref(), Some("The full screen again. P leads to plain mode."));
}

#[test]
fn a_row_is_meant_by_its_words_too() {
    let ticked = |lines: &Lines| lines.program.state().access.clone();
    for typed in ["big text", "Big", "2"] {
        let mut lines = Lines::over(Program::begin("standard", "live"));
        while lines.here().name != "access" {
            lines.hear("");
        }
        let heard = lines.hear(typed);
        assert_eq!(heard, ["2. Big text: yes."], "{typed}");
        assert_eq!(ticked(&lines), ["big_text"], "{typed}");
        assert_eq!(
            lines.hear("a s"),
            ["That could be: a slower pace, a seat near the front. Please type more of it, or its number."]
        );
        assert_eq!(ticked(&lines), ["big_text"]);
        lines.hear("next");
        assert_eq!(lines.hear("you can"), ["4. keep, You can pass."]);
        assert_eq!(lines.hear("out you can"), ["4. dropped, You can pass."]);
    }
}

#[test]
fn a_folder_that_is_not_there_is_made_only_on_a_yes() {
    let mut lines = reading();
    lines.program.folders = false;
    lines.script("2\n1\n2\n/media/stik");
    let folder = "/media/stik".to_owned();
    assert!(lines.program.effects.contains(&Effect::LookForFolder { folder: folder.clone() }));
    assert_eq!((lines.here().name, made(&lines.program).len()), ("typing-one", 0), "it stays until that is known");
    lines.told(Msg::Folder { folder: folder.clone(), is_there: false });
    assert!(lines.transcript.contains("This folder is not there yet. Make it?"), "{}", lines.transcript);
    lines.hear("no");
    assert_eq!((lines.here().name, made(&lines.program).len()), ("typing-one", 0), "what was typed can be mended");
    lines.hear("/media/stock");
    let from = lines.transcript.len();
    lines.told(Msg::Folder { folder: "/media/stock".to_owned(), is_there: false });
    let said = &lines.transcript[from..];
    assert!(said.contains("/media/stock") && said.contains("Make it?"), "{said}");
    lines.hear("no");
    lines.hear("/media/stick");
    lines.told(Msg::Folder { folder: "/media/stick".to_owned(), is_there: true });
    lines.hear("yes");
    assert_eq!(made(&lines.program), [(Copy::Present, "html".to_owned(), Some("/media/stick".to_owned()))]);

    let mut program = Program::begin("short", "live");
    program.folders = false;
    program.tell(Msg::SaveFailed(alongside::app::Trouble::Full));
    program.press("F 2 '/media/stik' Enter");
    program.tell(Msg::Folder { folder, is_there: false });
    let saved = |program: &Program| program.effects.iter().any(|it| matches!(it, Effect::SaveElsewhere { .. }));
    assert!(!saved(&program) && program.text().contains("Make it?"), "{}", program.text());
    program.press("Y");
    assert!(saved(&program));
}

#[test]
fn a_choice_is_found_by_its_number_and_by_some_of_its_words() {
    for typed in ["1", "A web page", "web page", "WEB PÁGE", "the web", "page"] {
        let mut lines = reading();
        lines.script("2");
        lines.hear(typed);
        lines.script("usual\nyes");
        assert_eq!(
            made(&lines.program).first().map(|it| it.1.clone()),
            Some("html".to_owned()),
            "{typed}: {}",
            lines.transcript
        );
    }
    let mut lines = reading();
    lines.hear("2");
    let said = lines.hear("a");
    assert!(said[0].starts_with("That could be: ") && said[0].contains("a web page"), "{said:?}");
    assert!(made(&lines.program).is_empty());
    let mut home = Lines::new();
    home.hear("co-production");
    assert_ne!(home.here().name, "home", "{}", home.transcript);
}

#[test]
fn a_folder_that_does_not_answer_is_told_and_can_be_left() {
    let mut program = Program::begin("short", "live");
    program.folders = false;
    program.tell(Msg::SaveFailed(alongside::app::Trouble::Full));
    program.press("F 2 '/media/dead' Enter");
    program.tell(Msg::FolderIsSlow("/media/other".to_owned()));
    assert!(!program.text().contains("does not answer"), "it is not this one");
    program.tell(Msg::FolderIsSlow("/media/dead".to_owned()));
    assert!(program.text().contains("This folder does not answer yet."), "{}", program.text());
    program.press("Esc");
    assert_ne!(program.shape(), "form", "{}", program.text());
    program.tell(Msg::Folder { folder: "/media/dead".to_owned(), is_there: true });
    assert!(!program.effects.iter().any(|it| matches!(it, Effect::SaveElsewhere { .. })), "it was left");

    let mut lines = reading();
    lines.program.folders = false;
    lines.script("2\n1\n2\n/media/dead");
    lines.told(Msg::FolderIsSlow("/media/dead".to_owned()));
    assert!(
        lines.transcript.contains("This folder does not answer. Type another one, or back."),
        "{}",
        lines.transcript
    );
    lines.hear("back");
    assert_ne!(lines.here().name, "typing-one");
}

/// The word that goes on at every other prompt names nobody.
#[test]
fn next_alone_is_no_owner() {
    let mut program = Program::begin("short", "live");
    program.until("What will we do next?");
    let mut lines = Lines::over(program);
    lines.hear("add");
    lines.hear("Ring the bus firm");
    assert!(lines.said.prompt.starts_with("Who?"), "{}", lines.said.prompt);
    lines.script("next\nMay\nA poster");
    let promise = &lines.program.state().promises[0].text;
    assert_eq!((promise.who.len(), promise.by.as_str()), (0, "May"), "{}", lines.transcript);
}

#[test]
fn a_record_that_is_not_closed_says_so() {
    let mut lines = Lines::new();
    lines.hear("5");
    let mut open = kept::again("spring", "Spring", 0);
    open.ended = None;
    let closed = kept::again("autumn", "Autumn", 1);
    let entries = [("/a", &open), ("/b", &closed)].map(|(path, state)| kept::entry(state, path, None));
    lines.program.tell(Msg::Listed(entries.to_vec()));
    let heard = lines.hear("repeat");
    let said = |title: &str| heard.iter().find(|line| line.contains(title)).cloned().unwrap_or_default();
    assert!(said("Spring").contains("not closed") && !said("Autumn").contains("not closed"), "{heard:?}");
}
