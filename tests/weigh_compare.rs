//! What is compared between sessions: only what was asked in the same words (R18).

use crate::common::notation::plan;
use crate::common::{Room, question};
use alongside::content::Question;
use alongside::weigh::{Across, AskedIn, Compared, Counted, Results, across, compare};

fn room(rounds: &[&str]) -> Room {
    plan(&rounds.iter().map(ToString::to_string).collect::<Vec<_>>()).play()
}

/// The same room, in which `line.part` was asked otherwise.
fn asked_otherwise(mut room: Room, change: impl Fn(&mut Question)) -> Room {
    let mut questions = room.state.header.methods.iter_mut().flat_map(|method| &mut method.questions);
    change(questions.find(|it| it.id == question("line.part")).unwrap());
    room
}

#[test]
fn only_what_was_asked_in_the_same_words_is_compared() {
    let then = room(&["line.part: 1W; 1T", "values.worth: 1W; 1W"]);
    let results = then.results();
    let then = Counted { state: &then.state, results: &results };
    let now = || room(&["line.choice: 1W; 1W", "line.part: 2T; 1W"]);
    let ids = |now: &Room| -> Vec<String> {
        let results = now.results();
        let both = compare(then, Counted { state: &now.state, results: &results });
        both.iter().map(|Compared { then, now }| format!("{} {} {}", now.id.0, then.room.to, now.room.to)).collect()
    };
    assert_eq!(ids(&now()), ["line.part 1 2"]);
    assert!(ids(&asked_otherwise(now(), |it| it.text.push_str(" Now?"))).is_empty(), "another question");
    assert!(ids(&asked_otherwise(now(), |it| it.text_version += 1)).is_empty(), "another version");
    let other = then.state.question(&question("values.worth")).unwrap().1.answers.clone();
    assert!(ids(&asked_otherwise(now(), |it| it.answers = other.clone())).is_empty(), "other answers");
}

#[test]
fn over_several_sessions_what_is_the_same_stands_together_in_their_order() {
    let mut rooms = [
        room(&["line.part: 1W; 1T", "values.worth: 1W; 1W"]),
        room(&["line.part: 1W; 1W", "own.1: 1W; 1T"]),
        asked_otherwise(room(&["line.part: 1T; 1T", "own.1: 1T; 1T"]), |it| it.text.push_str(" Now?")),
    ];
    rooms[2].state.written[0].text = "What we wrote another day".into();
    let results: Vec<Results> = rooms.iter().map(Room::results).collect();
    let counted: Vec<Counted<'_>> =
        rooms.iter().zip(&results).map(|(room, results)| Counted { state: &room.state, results }).collect();
    let Across { same, reworded, once } = across(&counted);
    let names = |asked: &[AskedIn<'_>]| -> Vec<String> {
        asked.iter().map(|it| format!("{} {}", it.session, it.result.id.0)).collect()
    };
    let same: Vec<_> = same.iter().map(|asked| names(asked)).collect();
    assert_eq!(same, [["0 line.part", "1 line.part"]]);
    assert_eq!(names(&reworded), ["2 line.part"]);
    assert_eq!(
        names(&once),
        ["2 own.1", "1 own.1", "0 values.worth"],
        "what a group writes is another question each time"
    );
}
