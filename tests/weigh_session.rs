//! What is counted beyond marks: reasons, promises, names, sides that change, who went first.

use crate::common::{self, Room, question};
use alongside::session::{
    Answer, Body, Command, Event, Mark, Owner, ParticipantId, PromiseState, PromiseText, Reveal, Role, Side, SpeaksFrom,
};
use alongside::text::Words;
use alongside::weigh::{FirstTurns, Happened, principle_name, replay, to_said};

const STATUS: &str = "principles.equality.status";

fn mark(mark: Mark) -> Answer {
    Answer::Marked(mark)
}

/// One of people, one of staff, one of neither, in this order of joining; the first question is open.
fn room_of_three(reveal: Reveal) -> (Room, [ParticipantId; 3]) {
    let mut room = Room::new(reveal);
    room.does(Command::Start);
    let people = room.join("Amina", SpeaksFrom::People, Role::Participant);
    let staff = room.join("Ben", SpeaksFrom::Staff, Role::Participant);
    let neither = room.join("Carys", SpeaksFrom::Both, Role::Participant);
    room.go_to(STATUS);
    (room, [people, staff, neither])
}

#[test]
fn reasons_stand_in_the_order_of_the_marks_then_words_said_after() {
    let (mut room, [amina, ben, carys]) = room_of_three(Reveal::Live);
    let dev = room.join("Dev", SpeaksFrom::People, Role::Participant);
    room.answer(amina, STATUS, mark(Mark::With), Some("all of us"));
    room.answer(ben, STATUS, Answer::NotSure, Some("hard to say"));
    room.answer(ben, STATUS, mark(Mark::For), Some("mostly staff"));
    room.answer(carys, STATUS, mark(Mark::To), Some("titles first"));
    room.answer(dev, STATUS, Answer::NotSure, Some("I am new"));
    room.close(STATUS);
    room.does(Command::Say { question: question(STATUS), mark: Some(Mark::To), words: Words::new("the poster") });
    let equality = &room.results().principles[0];
    assert_eq!(equality.change_first, Some(true));
    assert_eq!(equality.because, ["titles first", "mostly staff", "all of us", "I am new", "the poster"]);
}

#[test]
fn words_hold_as_long_as_the_mark_that_they_were_given_with() {
    let because = |marks: [Mark; 2]| {
        let (mut room, [amina, ben, carys]) = room_of_three(Reveal::Live);
        let reason = Some("titles first");
        let rounds = [(Mark::To, reason), (marks[0], None), (marks[1], None)];
        for (n, (then, why)) in rounds.into_iter().enumerate() {
            if n > 0 {
                room.does(Command::MarkAgain(question(STATUS)));
            }
            room.answer(amina, STATUS, mark(then), why);
            room.answer(ben, STATUS, mark(Mark::With), None);
            room.answer(carys, STATUS, mark(Mark::With), None);
            room.close(STATUS);
        }
        room.results().principles[0].because.clone()
    };
    assert_eq!(because([Mark::To, Mark::To]), ["titles first"], "the same again");
    assert_eq!(because([Mark::With, Mark::To]), [""; 0], "why they came back was not said");
}

#[test]
fn reasons_under_to_are_counted_and_are_never_more_than_the_to() {
    let (mut room, [amina, ben, carys]) = room_of_three(Reveal::Live);
    let dev = room.join("Dev", SpeaksFrom::People, Role::Participant);
    room.answer(amina, STATUS, mark(Mark::To), Some("titles first"));
    room.answer(ben, STATUS, mark(Mark::To), Some("mostly staff"));
    room.answer(carys, STATUS, mark(Mark::To), None);
    room.answer(dev, STATUS, mark(Mark::With), Some("all of us"));
    room.close(STATUS);
    let counts = [None, Some(Mark::With), Some(Mark::To), Some(Mark::To)].map(|mark| {
        let words = Words::new("the poster");
        room.does(Command::Say { question: question(STATUS), mark, words });
        to_said(&room.state, &question(STATUS)).with_reason
    });
    assert_eq!(counts, [2, 2, 3, 3]);
}

#[test]
fn a_to_of_an_earlier_round_is_counted_with_its_reason() {
    let (mut room, [amina, ben, carys]) = room_of_three(Reveal::Live);
    room.answer(amina, STATUS, mark(Mark::To), Some("titles first"));
    room.answer(ben, STATUS, mark(Mark::To), None);
    room.answer(carys, STATUS, mark(Mark::With), None);
    room.close(STATUS);
    room.does(Command::MarkAgain(question(STATUS)));
    room.answer(amina, STATUS, mark(Mark::With), None);
    room.answer(carys, STATUS, mark(Mark::To), Some("I see it now"));
    let said = to_said(&room.state, &question(STATUS));
    assert_eq!((said.stand, said.earlier, said.with_reason), (2, 1, 2));
    let words: Vec<&str> = said.words.iter().map(|it| it.as_str()).collect();
    assert_eq!(words, ["I see it now", "titles first"]);
}

#[test]
fn a_kept_principle_has_no_reasons_and_all_four_are_listed() {
    let (mut room, [amina, ben, _]) = room_of_three(Reveal::Live);
    room.answer(amina, STATUS, mark(Mark::With), Some("we do"));
    room.answer(ben, STATUS, mark(Mark::With), None);
    let principles = room.results().principles;
    let ids: Vec<&str> = principles.iter().map(|principle| principle.id.as_str()).collect();
    assert_eq!(ids, ["equality", "diversity", "accessibility", "reciprocity"]);
    assert_eq!(principles[0].change_first, Some(false));
    assert!(principles[0].because.is_empty());
}

#[test]
fn a_principle_is_called_as_the_heading_over_its_statements() {
    let (mut room, _) = room_of_three(Reveal::Live);
    assert_eq!(principle_name("equality", &room.state), "equality", "the file holds none");
    let mut questions = room.state.header.methods.iter_mut().flat_map(|method| &mut method.questions);
    questions.find(|it| it.id == question(STATUS)).unwrap().group = Some("Equal power".into());
    assert_eq!(principle_name("equality", &room.state), "Equal power");
}

#[test]
fn who_went_away_is_not_waited_for_in_a_replay() {
    let (mut room, [amina, _, carys]) = room_of_three(Reveal::Live);
    room.set_here(carys, false);
    room.answer(amina, STATUS, mark(Mark::With), None);
    let moments = replay(&room.state, common::english());
    assert!(matches!(moments[0].what, Happened::Answer { count: (1, 2), .. }), "{:?}", moments[0].what);
}

#[test]
fn a_replay_tells_only_of_what_can_move_the_position() {
    let (mut room, people) = room_of_three(Reveal::Together);
    for (id, told) in [(STATUS, true), ("meeting.heard", false)] {
        let before = replay(&room.state, common::english()).len();
        room.go_to(id);
        for who in people {
            room.answer(who, id, mark(Mark::With), None);
        }
        room.close(id);
        assert_eq!(replay(&room.state, common::english()).len() > before, told, "{id}");
    }
}

#[test]
fn a_mark_counts_with_the_side_it_was_given_from_and_away_with_the_side_of_now() {
    let (mut room, [amina, ben, carys]) = room_of_three(Reveal::Live);
    room.answer(amina, STATUS, mark(Mark::For), None);
    room.answer(ben, STATUS, mark(Mark::With), None);
    room.does(Command::ChangeSide { participant: amina, speaks_from: SpeaksFrom::Staff });
    room.does(Command::ChangeSide { participant: carys, speaks_from: SpeaksFrom::People });
    room.set_here(carys, false);
    room.close(STATUS);
    let sides = room.results().questions[0].sides;
    assert_eq!((sides.of(Side::People).voices, sides.of(Side::Staff).voices), (1, 1));
    assert_eq!((sides.people.counts.away, sides.neither.counts.away), (1, 0));
}

#[test]
fn who_leads_or_supports_is_not_counted_as_away() {
    let (mut room, [amina, ben, carys]) = room_of_three(Reveal::Live);
    room.join("Sam", SpeaksFrom::Staff, Role::Facilitator);
    room.join("Nia", SpeaksFrom::Other, Role::Interpreter);
    for id in [amina, ben, carys] {
        room.answer(id, STATUS, mark(Mark::With), None);
    }
    room.close(STATUS);
    assert_eq!((room.results().questions[0].room.with, room.results().questions[0].room.away), (3, 0));
}

/// No command takes one, but a file can hold it.
#[test]
fn a_question_that_only_who_leads_answered_is_not_asked() {
    let (mut room, _) = room_of_three(Reveal::Live);
    let participant = room.join("Sam", SpeaksFrom::Staff, Role::Facilitator);
    let (question, answer) = (question(STATUS), mark(Mark::To));
    let body = Body::Answered { participant, question, round: 1, answer, reason: None };
    room.state.apply(&Event { seq: room.state.last_seq() + 1, at: common::noon(), body });
    assert!(room.results().questions.is_empty());
}

#[test]
fn a_question_whose_last_answer_is_taken_back_is_not_asked() {
    let (mut room, [amina, ..]) = room_of_three(Reveal::Live);
    room.answer(amina, STATUS, Answer::Pass, None);
    assert_eq!(room.results().questions.len(), 1);
    room.does(Command::Undo);
    assert!(room.results().questions.is_empty());
}

#[test]
fn who_went_first_stays_first_after_a_change_or_a_last_chance() {
    let people_first = FirstTurns { people: 1, staff: 0, neither: 0 };
    let (mut room, [amina, ben, carys]) = room_of_three(Reveal::Live);
    room.answer(amina, STATUS, Answer::Pass, None);
    room.answer(ben, STATUS, mark(Mark::With), None);
    room.answer(carys, STATUS, mark(Mark::With), None);
    assert_eq!(room.results().first_turns, people_first);
    room.answer(amina, STATUS, mark(Mark::To), None);
    assert_eq!(room.results().first_turns, people_first);
    room.answer(amina, STATUS, mark(Mark::For), None);
    assert_eq!(room.results().first_turns, people_first);
}

#[test]
fn who_is_put_last_did_not_go_first() {
    let (mut room, [amina, ben, _]) = room_of_three(Reveal::Live);
    room.does(Command::PutLast { participant: amina, question: question(STATUS) });
    room.answer(ben, STATUS, mark(Mark::With), None);
    room.answer(amina, STATUS, mark(Mark::With), None);
    assert_eq!(room.results().first_turns, FirstTurns { people: 0, staff: 1, neither: 0 });
}

#[test]
fn promises_name_their_owners_and_dropped_ones_are_left_out() {
    let (mut room, [amina, ..]) = room_of_three(Reveal::Live);
    let promise = |what: &str, who: Vec<Owner>| {
        let (by, hear) = (Words::line("28 May"), Words::line("a letter"));
        Command::Promise(PromiseText { what: Words::new(what), who, by, hear })
    };
    let named = Owner::Named(Words::line("the council"));
    room.does(promise("write it down", vec![Owner::Participant(amina), named, Owner::SomeoneWhoLeft]));
    room.does(promise("nothing", vec![Owner::Participant(ParticipantId(77))]));
    let dropped = room.state.promises[1].seq;
    assert_eq!(room.results().promises[1].who, ["someone who left"]);
    room.does(Command::SettlePromise { promise: dropped, state: PromiseState::Dropped(Words::default()) });
    let promises = room.results().promises;
    assert_eq!(promises.len(), 1);
    assert_eq!(promises[0].who, ["Amina", "the council", "someone who left"]);
    assert_eq!((promises[0].by.as_str(), promises[0].state.as_str()), ("28 May", "new"));
}

#[test]
fn notes_and_parked_thoughts_stand_in_order() {
    let (mut room, _) = room_of_three(Reveal::Live);
    for text in ["first", "second"] {
        room.does(Command::AddNote { question: None, text: Words::new(text) });
        room.does(Command::Park(Words::new(text)));
    }
    let results = room.results();
    let texts = |list: &[alongside::weigh::Text]| list.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&results.minority_notes), ["first", "second"]);
    assert_eq!(texts(&results.car_park), ["first", "second"]);
}

#[test]
fn a_side_s_name_gets_a_capital_where_a_sentence_starts_only() {
    let (mut room, [amina, ben, _]) = room_of_three(Reveal::Live);
    let sides = alongside::content::Sides { people: "tenants".into(), staff: "housing officers".into() };
    room.does(Command::NameSides(sides));
    room.answer(amina, STATUS, mark(Mark::To), None);
    room.answer(ben, STATUS, mark(Mark::With), None);
    let words = &room.results().questions[0].headline.words;
    assert_eq!(words, "Split. Housing officers say WITH, tenants say TO.");
}

#[test]
fn results_are_written_with_the_keys_of_the_transcript() {
    let (mut room, [amina, ben, _]) = room_of_three(Reveal::Live);
    room.answer(amina, STATUS, mark(Mark::For), None);
    room.answer(ben, STATUS, mark(Mark::With), None);
    let json = serde_json::to_value(room.results()).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&json["position"]), "counts held_back pointer provisional");
    let first = &json["questions"][0];
    assert_eq!(
        keys(first),
        "from_earlier_rounds headline id in_position middle moved reveal room rounds sides text_version"
    );
    assert_eq!(keys(&first["headline"]), "kind level words");
    assert_eq!(keys(&first["room"]), "away for not_sure pass to with");
    assert_eq!(keys(&first["sides"]["neither"]), "away for middle not_sure pass to voices with");
    assert_eq!(keys(&first["moved"]), "down up");
    assert_eq!(first["headline"]["kind"], "no_further");
    assert_eq!(json["checklist"], serde_json::Value::Null);
}
