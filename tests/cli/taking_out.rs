//! `withdraw`: erased is erased (P10), and nothing changes unasked.

use alongside::session::{Command, Owner, State};

use super::home::{Home, riverside};
use crate::support::{Room, TO, p, words};

/// A later session of the same people, of whom Ines joins again; Jo's promise stands in it.
fn followup(id: &str, follows: &str, room: Room) -> State {
    let mut state = room.state;
    id.clone_into(&mut state.header.id);
    state.header.title = words(&format!("Follow-up {id}"));
    state.header.follows = Some(follows.to_owned());
    state
}

fn second() -> Room {
    Room::with("ps").at("line.part").says(1, "line.part", TO, Some("canary again"))
}

/// In which nobody called Ines takes part.
fn third() -> Room {
    let others = Room::new().joins("Kit", alongside::session::SpeaksFrom::Staff).does(Command::Start);
    let promise = alongside::session::PromiseText {
        what: words("Ask Ines about the menu"),
        who: vec![Owner::Named(words("ines"))],
        by: words("June"),
        hear: words(""),
    };
    others.does(Command::Promise(promise))
}

fn home() -> Home {
    let home = Home::with_riverside();
    home.keep("second.json", &followup("b", "2026-11-22-riverside", second()));
    home.keep("third.json", &followup("c", "b", third()));
    home.keep("unrelated.json", &followup("d", "x", second()));
    home
}

fn all_bytes(home: &Home) -> Vec<(String, String)> {
    home.files().into_iter().map(|name| (name.clone(), home.read(&name))).collect()
}

#[test]
fn without_a_terminal_nothing_changes_and_what_would_change_is_printed() {
    let home = home();
    home.run(&["export", "2026-11-22-riverside", "--to", "a.md", "--yes"]).done(&[]);
    let before = all_bytes(&home);
    for more in [&[][..], &["--yes"], &["--mentions", "blank"]] {
        let args = [&["withdraw", "2026-11-22-riverside", "Ines"], more].concat();
        let said = home.run(&args).refused(&["Nothing was changed", "--yes and --mentions"]);
        for words in [
            "these 3 sessions",
            "Riverside drop-in",
            "riverside.json",
            "2 answers go, 1 with words",
            "As Ines said, nobody asks us.",
            "I see it another way.",
            "The car park is full",
            &format!("Copies made before:\n    {}", home.real("a.md")),
            "Follow-up b",
            "Follow-up c",
            "They do not take part here",
            "Ask Ines about the menu",
            "cannot be called back",
        ] {
            assert!(said.out.contains(words), "{words}\n{}", said.out);
        }
        assert!(!said.out.contains("Follow-up d"), "{}", said.out);
    }
    assert_eq!(all_bytes(&home), before);
}

#[test]
fn they_go_from_the_session_and_all_that_follow() {
    let home = home();
    let unrelated = home.read("unrelated.json");
    home.run(&["withdraw", "2026-11-22-riverside", "ines", "--yes", "--mentions", "blank"]).done(&[
        "Taken out of Riverside drop-in",
        "Taken out of Follow-up b",
        "Taken out of Follow-up c",
    ]);
    for name in ["riverside.json", "second.json", "third.json"] {
        let text = home.read(name);
        assert!(!text.to_lowercase().contains("ines") && !text.contains("canary"), "{name}\n{text}");
        home.run(&["check", name]).done(&["nothing is wrong"]);
    }
    assert!(home.read("riverside.json").contains("As … said, nobody asks us."));
    assert_eq!(home.opened("riverside.json").state.took_answers, 1);
    assert_eq!(home.opened("second.json").state.took_answers, 1);
    let third = home.opened("third.json").state;
    assert_eq!((third.took_answers, third.people.len()), (0, 1));
    assert_eq!(third.promises[0].text.who, [Owner::SomeoneWhoLeft]);
    assert_eq!(home.read("unrelated.json"), unrelated);
    assert!(home.files().iter().all(|name| !name.starts_with('.')), "{:?}", home.files());
    home.run(&["withdraw", "2026-11-22-riverside", "Ines"]).refused(&["Nobody here is called Ines", "Ben (p2)"]);
}

#[test]
fn what_others_said_can_be_kept_and_words_without_a_name_dropped() {
    let home = Home::with_riverside();
    let state = home.opened("riverside.json").state;
    let (note, thought) = (state.notes[0].seq.to_string(), state.parked[0].seq);
    let args = ["withdraw", "riverside", "p1", "--yes", "--mentions", "keep", "--drop-words"];
    let nothing =
        home.run(&[&args[..], &["1"]].concat()).refused(&["no words with the number 1", "Nothing was changed"]);
    assert_eq!(nothing.out, "");
    home.run(&[&args[..], &[note.as_str()]].concat()).done(&["Taken out"]);
    let after = home.opened("riverside.json").state;
    assert!(home.read("riverside.json").contains("As Ines said"));
    assert_eq!(after.notes.len(), 0);
    assert_eq!(after.parked[0].seq, thought);
    assert_eq!(after.promises[0].text.who, [Owner::SomeoneWhoLeft, Owner::Participant(p(3))]);
}

#[test]
fn words_of_a_later_session_are_named_by_its_id() {
    let home = Home::with_riverside();
    let later = second().does(Command::Park(words("canary thought")));
    home.keep("second.json", &followup("b", "2026-11-22-riverside", later));
    let seq = home.opened("second.json").state.parked[0].seq;
    let args = ["withdraw", "2026-11-22-riverside", "Ines", "--yes", "--mentions", "blank", "--drop-words"];
    home.run(&[&args[..], &[&format!("b/{seq}")]].concat()).done(&[&format!("b/{seq}: “canary thought”")]);
    assert!(!home.read("second.json").contains("canary"));
}

#[test]
fn an_earlier_session_that_keeps_the_name_is_told() {
    let home = home();
    let said = home.run(&["withdraw", "b", "Ines", "--yes", "--mentions", "blank"]).done(&["Taken out of Follow-up b"]);
    let told =
        "Ines stays in the session before: Riverside drop-in. To take them out there too, withdraw from that one.";
    assert!(said.out.contains(told), "{}", said.out);
    assert!(home.read("riverside.json").contains("Ines"));
    let said = home.run(&["withdraw", "d", "Ines"]).refused(&["Nothing was changed"]);
    assert!(said.out.contains("follows one that is not on this computer"), "{}", said.out);
}

/// Nobody is called by a title alone, and few by their whole name.
#[test]
fn a_surname_goes_too_and_what_may_be_another_word_is_shown_apart() {
    let home = Home::new();
    let room = Room::with("sp")
        .joins("Mr Will Patel", alongside::session::SpeaksFrom::People)
        .does(Command::Title { title: words("Patel day"), about: words("As patel said") })
        .does(Command::Park(words("Patel is wrong, I told Patel so")))
        .does(Command::Park(words("Mr Jones helps")))
        .does(Command::Park(words("We will help")));
    home.keep("2026-11-22-patel-day.json", &room.state);
    let args = ["withdraw", "2026-11-22-riverside", "Mr Will Patel"];
    let said = home.run(&args).refused(&["Nothing was changed"]);
    let (sure, perhaps) = said.out.split_once("Perhaps the name, perhaps another word.").unwrap();
    for text in ["“Patel day”", "“As patel said”", "“Patel is wrong, I told Patel so”"] {
        assert!(sure.contains(text), "{text}\n{}", said.out);
    }
    assert!(perhaps.contains("“We will help”"), "{}", said.out);
    home.run(&[&args[..], &["--yes", "--mentions", "blank"]].concat()).done(&["The file is now called"]);
    assert_eq!(home.files(), ["2026-11-22-day.json"]);
    let text = home.read("2026-11-22-day.json");
    assert!(!text.to_lowercase().contains("patel"), "{text}");
    for kept in ["… is wrong, I told … so", "Mr Jones helps", "We will help", "… day"] {
        assert!(text.contains(kept), "{kept}");
    }
    let other = Home::new();
    other.keep("a.json", &room.state);
    other.run(&[&args[..], &["--yes", "--mentions", "all"]].concat()).done(&["Taken out"]);
    assert!(other.read("a.json").contains("We … help"));
}

#[test]
fn two_of_one_name_are_never_mixed_up() {
    let home = Home::new();
    let room = Room::with("sp").joins("Ines", alongside::session::SpeaksFrom::People);
    home.keep("a.json", &room.state);
    home.run(&["withdraw", "river", "Ines"]).refused(&["More than one person", "Ines (p1) and Ines 2 (p3)"]);
    home.run(&["withdraw", "river", "Ines 2", "--yes", "--mentions", "keep"]).done(&["Taken out"]);
    let left: Vec<_> = home.opened("a.json").state.people.iter().map(|person| person.id).collect();
    assert_eq!(left, [p(1), p(2)]);
}

#[test]
fn two_of_one_name_in_a_later_session_stop_it() {
    let home = Home::with_riverside();
    let room = second().joins("Ines", alongside::session::SpeaksFrom::People);
    home.keep("second.json", &followup("b", "2026-11-22-riverside", room));
    let before = all_bytes(&home);
    home.run(&["withdraw", "2026-11-22-riverside", "Ines", "--yes", "--mentions", "keep"])
        .refused(&["In Follow-up b more than one person is called Ines", "Nothing was changed"]);
    assert_eq!(all_bytes(&home), before);
}

#[test]
fn a_later_session_that_is_open_stops_it_before_anything_changes() {
    use alongside::store::{RealDisk, SessionFile};
    let home = home();
    let (_held, _) = SessionFile::open(&RealDisk, &home.path("third.json")).unwrap();
    let before = home.read("riverside.json");
    home.run(&["withdraw", "2026-11-22-riverside", "Ines", "--yes", "--mentions", "blank"])
        .refused(&["third.json", "is open"]);
    assert_eq!(home.read("riverside.json"), before);
    assert!(home.read("second.json").contains("canary"));
}

#[test]
fn a_file_that_cannot_be_looked_into_is_named() {
    let home = Home::with_riverside();
    home.write("broken.json", "{\"Ines\"");
    let said = home.run(&["withdraw", "riverside", "Ines", "--yes", "--mentions", "blank"]).done(&["Taken out"]);
    assert!(said.err.contains("cannot look for the name") && said.err.contains("broken.json"), "{}", said.err);
}

#[test]
fn what_a_dead_process_left_goes_too() {
    let home = Home::with_riverside();
    home.write(".riverside.json.999999.tmp", "Ines");
    home.run(&["withdraw", "riverside", "Ines", "--yes", "--mentions", "blank"]).done(&["Taken out"]);
    assert_eq!(home.files(), ["riverside.json"]);
}

#[test]
fn input_that_is_no_terminal_answers_nothing() {
    let home = Home::with_riverside();
    let before = home.read("riverside.json");
    home.run_with(&["withdraw", "riverside", "Ines", "--mentions", "keep"], "yes\nyes\nyes\n")
        .refused(&["Nothing was changed"]);
    assert_eq!(home.read("riverside.json"), before);
    assert!(riverside().state.people.len() == home.opened("riverside.json").state.people.len());
}

#[test]
fn a_name_goes_from_the_name_of_the_file_unless_the_title_keeps_it() {
    let home = Home::new();
    let mut state = riverside().state;
    state.header.title = words("Ask Ines");
    home.keep("2026-11-22-ask-ines.json", &state);
    home.write(".2026-11-22-ask-ines.json.1.tmp", "Ines");
    let said = home.run(&["withdraw", "2026-11-22-riverside", "Ines"]).refused(&["Nothing was changed"]);
    assert!(said.out.contains("Their name is in the name of this file."), "{}", said.out);
    let args = ["withdraw", "2026-11-22-riverside", "Ines", "--yes", "--mentions"];
    home.run(&[&args[..], &["blank"]].concat()).done(&["The file is now called", "2026-11-22-ask.json"]);
    assert_eq!(home.files(), ["2026-11-22-ask.json"]);
    assert_eq!(home.opened("2026-11-22-ask.json").state.header.title.as_str(), "Ask …");

    let home = Home::new();
    home.keep("2026-11-22-ask-ines.json", &state);
    home.run(&[&args[..], &["keep"]].concat()).done(&["Taken out"]);
    assert_eq!(home.files(), ["2026-11-22-ask-ines.json"]);
}

#[test]
fn the_name_of_a_file_that_cannot_be_looked_into_does_not_reach_the_terminal_as_it_is() {
    let home = home();
    home.write("x\u{1b}]0;y\u{7}.json", "{");
    let said = home.run(&["withdraw", "2026-11-22-riverside", "Ines", "--yes", "--mentions", "blank"]).done(&[]);
    assert!(said.err.contains("x]0;y.json"), "{}", said.err);
    assert!(!said.err.contains('\u{1b}') && !said.out.contains('\u{1b}'), "{said:?}");
}
