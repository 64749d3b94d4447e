//! The truth check before a copy is written.

use alongside::content::{MethodId, QuestionId};
use alongside::export::{Record, Suspicion, format_for, true_of, truth_check};
use alongside::phrases::Phrases;
use alongside::session::{
    Answer, Body, Command, Copy, Event, Header, Owner, PlanCommand, PromiseState, PromiseText, SpeaksFrom, State,
};
use alongside::weigh::{Counted, weigh};

use crate::support::{FOR, Room, TO, WITH, p, question, words};

const NOT_SURE: Answer = Answer::NotSure;

fn found(state: &State, copy: Copy) -> Vec<Suspicion> {
    let phrases = Phrases::english();
    truth_check(Counted { state, results: &weigh(state, &phrases) }, None, copy, &phrases)
        .into_iter()
        .map(|it| it.what)
        .collect()
}

#[test]
fn everyone_alike_is_told() {
    let room = Room::with("sssppp").all("line.choice", "wwwwww");
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::EveryoneAlike]);
}

#[test]
fn a_side_alike_is_told_only_where_sides_show() {
    let room = Room::with("sssppp").all("line.choice", "wwwwft");
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::SideAlike]);
    let room = Room::with("sspp").all("line.choice", "wwft");
    assert_eq!(found(&room.state, Copy::Present), []);
    assert_eq!(found(&room.state, Copy::Room), [Suspicion::SideAlike]);
}

#[test]
fn a_rare_reason_and_one_voice_are_told() {
    let room = Room::with("sssppp").all("line.choice", "wwffw-").says(6, "line.choice", TO, Some("Never."));
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::RareReason]);
    let room = Room::with("ssp").all("line.choice", "wft");
    assert_eq!(found(&room.state, Copy::Room), [Suspicion::OneVoice]);
}

/// Every answer of each round that shows stands in the copy with its words.
#[test]
fn a_rare_reason_is_told_of_every_answer_and_of_each_round() {
    let not_sure = || Room::with("sssppp").all("line.choice", "wwffw-").says(6, "line.choice", NOT_SURE, Some("Why?"));
    assert_eq!(found(&not_sure().state, Copy::Present), [Suspicion::RareReason], "the only one who was not sure");
    assert_eq!(found(&not_sure().state, Copy::Room), [Suspicion::RareReason]);
    let room = Room::with("sssppp").all("line.choice", "wwffwx");
    assert_eq!(found(&room.state, Copy::Present), [], "no reason");
    let id = question("line.choice");
    let moved = |reason| {
        let room = Room::with("sssppp").all("line.choice", "wwffw-").says(6, "line.choice", TO, reason);
        let room = room.reveals("line.choice").does(Command::MarkAgain(id.clone()));
        let again = |room: Room, (who, answer)| room.says(who, "line.choice", answer, None);
        (1..).zip([WITH, WITH, FOR, FOR, WITH, WITH]).fold(room, again).state
    };
    assert_eq!(found(&moved(Some("Never.")), Copy::Present), [Suspicion::RareReason], "moved in the second round");
    assert_eq!(found(&moved(None), Copy::Present), []);
    let two = Room::with("sssppp").all("line.choice", "wwff--").says(5, "line.choice", TO, Some("Never."));
    let two = two.says(6, "line.choice", TO, Some("Not once."));
    assert_eq!(found(&two.state, Copy::Present), [], "either may be of either");
}

#[test]
fn a_name_inside_a_text_is_told_in_words() {
    for text in ["Mr Patel day", "As patel said", "Patels idea", "ask RAJ", "Raj-Patel’s bus"] {
        let room = Room::with("ssp").joins("Mr Raj Patel", SpeaksFrom::Staff).does(Command::Park(words(text)));
        assert_eq!(found(&room.state, Copy::Present), [Suspicion::NameInText], "{text}");
    }
    for text in ["Mr Jones helps", "No patella", "The raja"] {
        let room = Room::with("ssp").joins("Mr Raj Patel", SpeaksFrom::Staff).does(Command::Park(words(text)));
        assert_eq!(found(&room.state, Copy::Present), [], "{text}");
    }
    let room = Room::with("ssp").does(Command::Park(words("Ask ines.")));
    let phrases = Phrases::english();
    let now = Counted { state: &room.state, results: &weigh(&room.state, &phrases) };
    let warnings = truth_check(now, None, Copy::Present, &phrases);
    let said: Vec<String> = warnings.iter().map(|it| it.say(&phrases)).collect();
    assert_eq!(said, ["Somebody's name stands in this text: Ask ines."]);
}

/// What was set stands in a copy too, and so do the words that the group asks in.
#[test]
fn a_name_is_told_wherever_it_stands_in_a_copy() {
    let room = || Room::with("sssppp").all("line.choice", "wwfftt");
    let line = |set: fn(&mut Header, String)| {
        let mut room = room();
        room.state.header.methods[1].id = MethodId("ours".into());
        room.state.header.methods[1]
            .questions
            .iter_mut()
            .for_each(|it| it.id = question(&it.id.0.replace("line", "ours")));
        set(&mut room.state.header, "Ines day".to_owned());
        found(&State::fold(room.state.header, renamed(room.state.log)), Copy::Present)
    };
    let told: [fn(&mut Header, String); 9] = [
        |header, text| header.helpline = Some(words(&text)),
        |header, text| header.sides.people = text,
        |header, text| header.sides.staff = text,
        |header, text| header.set_by = text,
        |header, text| header.agenda.title = text,
        |header, text| header.agenda.steps[0].title = text,
        |header, text| header.methods[1].title = text,
        |header, text| header.methods[1].questions[0].text = text,
        |header, text| header.methods[1].questions[0].answers = [text, "b".into(), "c".into()].into(),
    ];
    for (n, set) in told.into_iter().enumerate() {
        assert_eq!(line(set), [Suspicion::NameInText], "{n}");
    }
    let not_told: [fn(&mut Header, String); 4] = [
        |header, text| header.agenda.summary = text,
        |header, text| header.methods[1].intro = text,
        |header, text| header.methods[1].questions[0].talk = Some(text),
        |header, text| header.methods[1].questions[1].text = text,
    ];
    for (n, set) in not_told.into_iter().enumerate() {
        assert_eq!(line(set), [], "{n}: it stands in no copy");
    }
    let step = crate::support::everything::step("Ines", alongside::content::Activity::Break);
    let room = room().does(Command::Plan(PlanCommand::Add { step, after: Some(0) }));
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::NameInText], "a step that was put in");
}

/// The same events, of a method of the group's own.
fn renamed(log: Vec<Event>) -> Vec<Event> {
    let ours = |id: &mut QuestionId| *id = question(&id.0.replace("line", "ours"));
    let event = |mut event: Event| {
        if let Body::QuestionOpened { question, .. } | Body::Answered { question, .. } = &mut event.body {
            ours(question);
        }
        event
    };
    log.into_iter().map(event).collect()
}

#[test]
fn an_owner_whose_name_is_left_out_is_told() {
    let what = words("Open on Mondays");
    let who = vec![Owner::Participant(p(1)), Owner::Participant(p(2))];
    let room = Room::with("sp").does(Command::Promise(PromiseText { what, who, by: words(""), hear: words("") }));
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::OwnerNotNamed]);
    assert_eq!(found(&room.state, Copy::Room), [], "there nobody has a name");
    let yes = |room: Room, who: u32| room.does(Command::SetQuote { participant: p(who), ok: true });
    let room = yes(room, 1);
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::OwnerNotNamed]);
    assert_eq!(found(&yes(room, 2).state, Copy::Present), []);
}

#[test]
fn everyone_alike_in_the_session_before_is_told_where_what_moved_is() {
    let phrases = Phrases::english();
    let before = Room::with("ssspp").all("line.choice", "ttttt").state;
    let mut state = Room::with("sssppp").all("line.choice", "wftwft").state;
    state.header.follows = Some(before.header.id.clone());
    let then = weigh(&before, &phrases);
    let now = Counted { state: &state, results: &weigh(&state, &phrases) };
    let found = truth_check(now, Some(Counted { state: &before, results: &then }), Copy::Present, &phrases);
    assert_eq!(found.iter().map(|it| it.what).collect::<Vec<_>>(), [Suspicion::EveryoneAlikeBefore]);
    assert!(found[0].say(&phrases).contains("In the session before all answers were the same"));
}

#[test]
fn a_name_of_somebody_who_is_not_here_is_told() {
    let what = words("Ring the council");
    let who = vec![Owner::Named(words("Bob"))];
    let room = Room::with("sp").does(Command::Promise(PromiseText { what, who, by: words(""), hear: words("") }));
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::OwnerNotHere]);
    let phrases = Phrases::english();
    let now = Counted { state: &room.state, results: &weigh(&room.state, &phrases) };
    let said = truth_check(now, None, Copy::Present, &phrases)[0].say(&phrases);
    assert_eq!(said, "This name stands in the copy. They are not here, so we have no yes: Bob: Ring the council");
}

#[test]
fn a_warning_is_told_only_of_a_format_that_holds_what_it_is_about() {
    let room = Room::with("sssppp").all("line.choice", "wwffw-").says(6, "line.choice", TO, Some("Ask ines."));
    let phrases = Phrases::english();
    let told = |room: &Room, ending: &str| {
        let results = weigh(&room.state, &phrases);
        let now = Counted { state: &room.state, results: &results };
        let record = Record::of(now, None, Copy::Present, &phrases).unwrap();
        let checked = truth_check(now, None, Copy::Present, &phrases);
        let told = true_of(checked, &record, format_for(ending).unwrap());
        told.into_iter().map(|it| it.what).collect::<Vec<_>>()
    };
    // The sheet holds why somebody said TO.
    for ending in ["html", "docx", "md", "txt"] {
        assert_eq!(told(&room, ending), [Suspicion::RareReason, Suspicion::NameInText]);
    }
    for ending in ["csv", "json"] {
        assert_eq!(told(&room, ending), [], "no reason stands in {ending}");
    }
    let who = vec![Owner::Participant(p(1))];
    let room =
        room.does(Command::Promise(PromiseText { what: words("Ring ines"), who, by: words(""), hear: words("") }));
    let found = [Suspicion::NameInText, Suspicion::OwnerNotNamed];
    assert!(found.iter().all(|it| told(&room, "txt").contains(it)), "{:?}", told(&room, "txt"));
    assert_eq!(told(&room, "csv"), []);
}

/// What a copy does not hold is not warned of: a decision that was taken back, an id that only programs read.
#[test]
fn no_warning_names_a_text_that_is_not_in_the_copy() {
    let phrases = Phrases::english();
    let told = |state: &State, ending: &str| {
        let now = Counted { state, results: &weigh(state, &phrases) };
        let record = Record::of(now, None, Copy::Present, &phrases).unwrap();
        let checked = truth_check(now, None, Copy::Present, &phrases);
        let told = true_of(checked, &record, format_for(ending).unwrap());
        told.into_iter().filter_map(|it| it.text).collect::<Vec<String>>()
    };
    let decided = Room::with_everything("sssppp")
        .at("decide.1")
        .does(Command::Write { question: question("decide.1"), text: words("Ines leads.") });
    for ending in ["html", "docx", "md", "txt", "json", "csv"] {
        assert_eq!(told(&decided.state, ending), [""; 0], "{ending}: nobody has answered it");
    }
    let mut titled = Room::with("sssppp").all("line.choice", "wwfftt").state;
    titled.header.id = "2026-11-22-ines-day".into();
    assert_eq!(told(&titled, "csv"), ["2026-11-22-ines-day"]);
    assert_eq!(told(&titled, "html"), [""; 0]);
}

/// One of staff, two of the people. Of three marks that differ, a split leaves staff no mark but WITH.
#[test]
fn what_can_be_worked_out_of_small_sides_is_told() {
    let room = Room::with("spp").all("line.choice", "wtf");
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::WorkedOut]);
    let phrases = Phrases::english();
    let now = Counted { state: &room.state, results: &weigh(&room.state, &phrases) };
    let said: Vec<String> = truth_check(now, None, Copy::Present, &phrases).iter().map(|it| it.say(&phrases)).collect();
    let both = "people with lived experience and staff";
    assert_eq!(said, [format!("Choice and control. With pen and paper it can be found what {both} said.")]);
    let either = Room::with("spp").all("line.choice", "ftw");
    assert_eq!(found(&either.state, Copy::Present), [], "staff may have said FOR or TO");
    assert!(!found(&room.state, Copy::Room).contains(&Suspicion::WorkedOut), "there it stands");
}

/// Two of each side. Split means that one side said TO and the other WITH: who was there knows which.
#[test]
fn what_one_answer_more_gives_away_is_told() {
    let told = |room: Room| found(&room.state, Copy::Present);
    assert_eq!(told(Room::with("sspp").all("line.choice", "wwtt")), [Suspicion::WorkedOut]);
    assert_eq!(told(Room::with("sspp").all("line.choice", "wftt")), [], "staff may have said WITH and TO");
    let mixed = Room::with("sspppppp").all("line.choice", "wwwwwwwf");
    assert_eq!(told(mixed), [Suspicion::WorkedOut], "mostly WITH: the FOR is not one of two of staff");
    assert_eq!(told(Room::with("sss").all("line.choice", "wft")), [], "the counts of everyone are theirs");
}

/// A name that is an everyday word stands in many a text that is about nobody.
#[test]
fn an_everyday_word_that_is_written_as_one_is_no_name() {
    let told = |name: &str, text: &str| {
        let room = Room::with("ssp").joins(name, SpeaksFrom::Staff).does(Command::Park(words(text)));
        found(&room.state, Copy::Present)
    };
    for (name, text) in [("Lou Late", "The bus was late"), ("Will", "We will meet"), ("Grace", "with good grace")] {
        assert_eq!(told(name, text), [], "{text}");
    }
    for (name, text) in
        [("Lou Late", "Ask lou"), ("Will", "What Will said"), ("Will", "Will rings them"), ("May", "May")]
    {
        assert_eq!(told(name, text), [Suspicion::NameInText], "{text}");
    }
}

#[test]
fn that_one_alone_may_be_quoted_is_told() {
    let yes = |who: u32| Command::SetQuote { participant: p(who), ok: true };
    let room = Room::with("sssppp").all("line.choice", "wwff-t").says(5, "line.choice", FOR, Some("They ask us."));
    assert_eq!(found(&room.state, Copy::Present), []);
    let room = room.does(Command::SetShareCounts(Some(true)));
    let told = |room: &Room| [Copy::Room, Copy::Present, Copy::Public].map(|copy| found(&room.state, copy));
    let everywhere = |what: Suspicion| [vec![], vec![what], vec![what]];
    let one = room.does(yes(5));
    assert_eq!(told(&one), everywhere(Suspicion::OneIsQuoted));
    let each = one.does(yes(1));
    assert_eq!(told(&each), everywhere(Suspicion::OneOfSideIsQuoted), "the one of staff gave no words");
    assert_eq!(told(&each.does(yes(6))), [[]; 3]);
}

/// Others learn of nobody to talk to; who makes the copy can still set words without a name.
#[test]
fn a_helpline_that_goes_with_a_name_is_told_before_the_copy_for_others() {
    let room = |helpline: &str| {
        let room = Room::with("sssppp").all("line.choice", "wwfftt").does(Command::SetShareCounts(Some(true)));
        room.does(Command::SetHelpline(Some(words(helpline))))
    };
    let told = |room: &Room, ending: &str| {
        let phrases = Phrases::english();
        let now = Counted { state: &room.state, results: &weigh(&room.state, &phrases) };
        let record = Record::of(now, None, Copy::Public, &phrases).unwrap();
        let warnings = truth_check(now, None, Copy::Public, &phrases);
        let warnings = true_of(warnings, &record, format_for(ending).unwrap());
        warnings.into_iter().map(|it| it.what).collect::<Vec<_>>()
    };
    let named = room("Ines, 0800 100");
    assert_eq!(told(&named, "txt"), [Suspicion::HelplineLeftOut]);
    assert_eq!(told(&named, "csv"), [], "a table has no helpline");
    assert_eq!(told(&room("Riverside Helpline, 0800 100"), "txt"), []);
}

#[test]
fn what_was_taken_off_the_list_is_no_text_of_a_copy() {
    let text = PromiseText { what: words("Ask Ines"), who: Vec::new(), by: words("May"), hear: words("") };
    let room = Room::with("sssppp").all("line.choice", "wwfftt").does(Command::Promise(text));
    assert_eq!(found(&room.state, Copy::Present), [Suspicion::NameInText]);
    let promise = room.state.promises[0].seq;
    let room = room.does(Command::SettlePromise { promise, state: PromiseState::Dropped(words("")) });
    assert_eq!(found(&room.state, Copy::Present), []);
}
