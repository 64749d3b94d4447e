//! What was not revealed never shows, and cannot be worked out (R10).

use alongside::export::FORMATS;
use alongside::phrases::Phrases;
use alongside::session::{Answer, Command, Copy, Mark, Reveal};
use alongside::weigh::weigh;

use super::record;
use crate::support::{Room, p, question, words};

/// A together round that is still open, in which p2 answered `answer`.
fn with_hidden(answer: Answer, reason: Option<&str>) -> Room {
    let id = "checklist.say";
    Room::with("ssppp")
        .does(Command::ChooseReveal { question: None, reveal: Reveal::Mixed })
        .all("line.choice", "wwftw")
        .all(id, "w")
        .does(Command::Answer { participant: p(2), question: question(id), answer, reason: reason.map(words) })
}

#[test]
fn every_hidden_answer_gives_the_same_bytes() {
    let answers = Mark::ALL.map(Answer::Marked).into_iter().chain([Answer::NotSure, Answer::Pass]);
    let rooms: Vec<Room> =
        answers.flat_map(|answer| [with_hidden(answer, None), with_hidden(answer, Some("canary words"))]).collect();
    let phrases = Phrases::english();
    for copy in [Copy::Room, Copy::Present] {
        for format in FORMATS {
            let first = record(&rooms[0].state, copy, format.ending());
            let short = ["csv", "jsonl", "txt"].contains(&format.ending());
            assert!(short || first.contains("Do both sides have the same say?") || first.contains("checklist.say"));
            assert!(!first.contains("canary"));
            assert!(rooms.iter().all(|room| record(&room.state, copy, format.ending()) == first));
        }
    }
    let first = weigh(&rooms[0].state, &phrases);
    assert!(rooms.iter().all(|room| weigh(&room.state, &phrases) == first));
    assert_eq!(first.unrevealed, [question("checklist.say")]);
}

#[test]
fn a_hidden_second_round_leaves_the_first_as_it_was() {
    let id = "checklist.say";
    let again = |answer| {
        let room = with_hidden(Answer::NotSure, None);
        (3..=5)
            .fold(room, |room, who| room.says(who, id, Answer::Marked(Mark::For), Some("shown")))
            .reveals(id)
            .does(Command::MarkAgain(question(id)))
            .says(1, id, answer, Some("canary words"))
    };
    let rooms = Mark::ALL.map(|mark| again(Answer::Marked(mark)));
    for copy in [Copy::Room, Copy::Present] {
        for format in FORMATS {
            let texts = [0, 1, 2].map(|i| record(&rooms[i].state, copy, format.ending()));
            assert!(texts[0].contains("shown") || copy == Copy::Present || format.ending() == "txt");
            assert!(!texts[0].contains("canary"));
            assert!(texts.iter().all(|text| *text == texts[0]));
        }
    }
}

/// Undo still needs the answer that was changed; nobody is to read it, also once the question is shown.
#[test]
fn what_was_changed_before_it_was_shown_is_in_no_copy() {
    let id = "checklist.say";
    let changed = |answer| {
        let room = with_hidden(answer, Some("canary words"));
        (2..=5).fold(room, |room, who| room.says(who, id, Answer::Marked(Mark::For), None)).reveals(id)
    };
    let first = [Answer::Marked(Mark::To), Answer::Marked(Mark::With), Answer::NotSure, Answer::Pass];
    let rooms = first.map(changed);
    assert!(rooms.iter().all(|room| room.state.answers_under().len() == 1));
    for copy in [Copy::Room, Copy::Present] {
        for format in FORMATS {
            let texts = rooms.iter().map(|room| record(&room.state, copy, format.ending())).collect::<Vec<_>>();
            assert!(!texts[0].contains("canary"));
            assert!(texts.iter().all(|text| *text == texts[0]), "{}", format.ending());
        }
    }
}
