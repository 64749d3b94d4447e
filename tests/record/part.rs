//! One session of several that somebody is taken out of (R19): what is theirs in it.

use alongside::content::QuestionId;
use alongside::record::{Begun, Decided, Draft, Extras, Mentions, Names, Opened, Part};
use alongside::session::{Command, ParticipantId, SpeaksFrom, State};

use crate::support::{Room, TO, WITH, p, words};

const STEM: &str = "2026-11-22-drop-in";

/// What Ines was called where she took part.
fn names() -> [Names; 1] {
    [Names::of(&Room::with("s").state, p(1))]
}

fn part(state: &State, who: Option<ParticipantId>, draft: Option<(Option<u32>, &str)>) -> Part {
    let draft = draft.map(|(of, text)| Draft {
        kind: "note".into(),
        participant: of.map(p),
        text: words(text),
        ..Draft::default()
    });
    let (state, extras) = (state.clone(), Extras::default());
    Part::new(Opened { state, draft, extras, newer: false, changed_outside: false }, who)
}

#[test]
fn a_session_is_concerned_where_anything_of_them_is_in_it() {
    let kit = || Room::new().joins("Kit", SpeaksFrom::Staff);
    let concerned = |room: Room, who, stem: &str| {
        let mut part = part(&room.state, who, None);
        part.look_for(&names());
        part.is_concerned(stem, &names())
    };
    assert!(!concerned(kit(), None, STEM), "nothing of them");
    assert!(concerned(kit(), None, "2026-11-22-ines"), "the name of its file");
    assert!(concerned(kit().does(Command::Park(words("Ask Ines"))), None, STEM), "words");
    assert!(concerned(kit().joins("Ines Ode", SpeaksFrom::Staff), None, STEM), "perhaps the same person");
    assert!(concerned(Room::with("p"), Some(p(1)), STEM), "themselves");
}

#[test]
fn what_is_being_typed_with_the_name_goes_where_they_take_no_part_too() {
    let kit = Room::new().joins("Kit", SpeaksFrom::Staff).state;
    let decided = Decided { mentions: Mentions::Blank, drop_words: Vec::new() };
    let without = |text| part(&kit, None, Some((None, text))).without(&names(), &decided).draft;
    assert_eq!(without("Ask Ines"), None);
    assert_eq!(without("Ask Kit").unwrap().text, words("Ask Kit"));
}

#[test]
fn what_they_were_typing_goes_and_so_does_what_tells_of_them() {
    let room = Room::with("sp").does(Command::Rename { participant: p(1), name: words("Inez") }).state;
    let decided = Decided { mentions: Mentions::Blank, drop_words: Vec::new() };
    let without = |of, text| part(&room, Some(p(1)), Some((of, text))).without(&[], &decided).draft;
    assert_eq!([without(Some(1), "x"), without(None, "ask Inez"), without(None, "ask Ines")], [None, None, None]);
    assert!(without(Some(2), "x").is_some() && without(None, "x").is_some());
}

#[test]
fn what_they_began_goes_and_what_others_began_stays() {
    let room = Room::with("sps").state;
    let begun = |n, text: &str| Begun {
        participant: p(n),
        question: QuestionId("checklist.say".into()),
        answer: None,
        text: words(text),
    };
    let all = vec![begun(1, "mine"), begun(2, "hers"), begun(3, "as Ines says")];
    let draft = Draft { begun: all, spoken: vec![p(2), p(1), p(3)], ..Draft::default() };
    let opened =
        Opened { state: room, draft: Some(draft), extras: Extras::default(), newer: false, changed_outside: false };
    let decided = Decided { mentions: Mentions::Blank, drop_words: Vec::new() };
    let after = Part::new(opened, Some(p(1))).without(&names(), &decided).draft.unwrap();
    assert_eq!((after.begun, after.spoken), (vec![begun(2, "hers")], vec![p(2), p(3)]));
}

#[test]
fn their_answers_are_counted_and_those_with_words() {
    let room = Room::with("sp").at("checklist.say").says(1, "checklist.say", TO, Some("It is slow"));
    let room = room.says(2, "checklist.say", WITH, None).reveals("checklist.say").at("line.part");
    let room = room.says(1, "line.part", TO, None).says(2, "line.part", TO, None);
    let answers = |who| part(&room.state, who, None).answers();
    assert_eq!([answers(Some(p(1))), answers(Some(p(2))), answers(None)], [(2, 1), (2, 0), (0, 0)]);
}
