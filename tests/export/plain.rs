//! What stands in a copy says what it is: no count without its words, no column without its name.

use alongside::content::{Activity, Step};
use alongside::export::plan_changes;
use alongside::phrases::Phrases;
use alongside::record;
use alongside::session::{
    Command, Copy, NewPerson, Outcome, Owner, PlanCommand, PromiseState, PromiseText, Role, Rule, SpeaksFrom,
};

use super::record as written;
use crate::support::everything::votes;
use crate::support::{FOR, Room, TO, WITH, p, question, words};

fn present(room: &Room) -> String {
    written(&room.state, Copy::Present, "md")
}

#[test]
fn why_it_goes_no_further_stands_there_or_why_it_does_not() {
    let no_further = |room: Room, answers: &str| present(&room.all("line.choice", answers).reveals("line.choice"));
    let big = no_further(Room::with("sssppp"), "wwwfff");
    let said = "**No further than FOR.** Staff say WITH, people with lived experience say FOR.";
    assert!(big.contains(said) && !big.contains("is not told here"), "{big}");
    let small = no_further(Room::with("sp"), "wf");
    assert!(small.contains("**No further than FOR.**\n"), "{small}");
    assert!(small.contains("What each side said is not told here. It could show who said what."), "{small}");
    assert!(!small.contains("say WITH"), "{small}");
}

/// Every format of every copy says it, as the screen does.
#[test]
fn what_was_not_asked_is_said() {
    let one = || {
        let room = Room::with("sssppp").does(Command::SetShareCounts(Some(true)));
        room.all("checklist.say", "wwwwww").reveals("checklist.say")
    };
    let said = |room: &Room, copy: Copy, ending: &str| {
        written(&room.state, copy, ending).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let not_asked = "2 of its 3 questions were not asked.";
    let whole = one().all("checklist.stages", "wwwwww").reveals("checklist.stages");
    let whole = whole.all("checklist.share", "wwwwww").reveals("checklist.share");
    for copy in [Copy::Room, Copy::Present, Copy::Public] {
        for ending in ["md", "html", "docx", "txt"] {
            assert!(said(&one(), copy, ending).contains(not_asked), "{copy:?} {ending}");
            assert!(!said(&whole, copy, ending).contains("not asked"), "{copy:?} {ending}");
        }
    }
}

#[test]
fn the_middle_is_explained_once_where_there_is_one() {
    let room = Room::with("sp").all("line.choice", "wf").all("line.part", "ww");
    assert_eq!(present(&room).matches("take the one in the middle").count(), 1);
    assert!(!present(&Room::with("sp")).contains("middle"));
}

/// The full record tells it: a mark keeps the side it was given from, and who came late was away before.
#[test]
fn who_came_late_left_or_changed_side_is_in_the_full_record() {
    let room = Room::with("sp").all("line.choice", "wt").joins("Zed", SpeaksFrom::Staff);
    let room = room.does(Command::ChangeSide { participant: p(2), speaks_from: SpeaksFrom::Both });
    let room = room.does(Command::Leave { participant: p(1), note: None });
    let at = room.state.log.iter().find(|event| event.body.kind() == "side_changed").unwrap().at;
    let changed = format!("- From {} on, p2 spoke from: Both", at.format("%H:%M"));
    let told = ["- Of these, 1 came after the first question.", "- Of these, 1 left.", changed.as_str()];
    let full = written(&room.state, Copy::Room, "md");
    assert_eq!(told.map(|it| full.contains(it)), [true; 3], "{full}");
    assert_eq!(told.map(|it| present(&room).contains(it)), [false; 3]);
    let back = room.does(Command::ComeBack { participant: p(1) });
    assert!(!written(&back.state, Copy::Room, "md").contains("left."));
    let none = written(&Room::with("sp").all("line.choice", "wt").state, Copy::Room, "md");
    assert!(!none.contains("Of these") && !none.contains("spoke from"), "{none}");
}

/// Who sees the counts of everyone alone would take the headline for theirs.
#[test]
fn what_the_headline_goes_by_is_said_where_sides_are_not_told_apart() {
    let means = "The headline goes by the middle of each side, and of everyone. So it can differ from the counts.";
    let told = |sides: &str, copy: Copy| {
        let room = Room::with(sides).all("line.choice", &"wwwwft"[..sides.len()]);
        let room = room.does(Command::SetShareCounts(Some(true)));
        written(&room.state, copy, "md").matches(means).count()
    };
    let copies = [Copy::Room, Copy::Present, Copy::Public];
    assert_eq!(copies.map(|copy| told("sssppp", copy)), [0, 0, 1]);
    assert_eq!(copies.map(|copy| told("sspp", copy)), [0, 1, 1]);
    let room = Room::with("sspp").does(Command::SetShareCounts(Some(true)));
    assert_eq!(copies.map(|copy| written(&room.state, copy, "md").matches(means).count()), [0; 3]);
}

#[test]
fn a_method_with_words_of_its_own_counts_in_them() {
    let text = present(&Room::with("sssppp").all("meeting.heard", "ttwwww").reveals("meeting.heard"));
    assert!(text.contains("2 said: I was not.") && text.contains("2: I was not"), "{text}");
    assert!(!text.contains("2 said I was not") && !text.contains("2 TO"), "{text}");
}

#[test]
fn a_reason_of_an_earlier_round_says_so() {
    let room = Room::with("sssppp").all("line.choice", "wwwww-").says(6, "line.choice", TO, Some("Never."));
    assert!(present(&room).contains("Why TO:\n"));
    let again = room.reveals("line.choice").does(Command::MarkAgain(question("line.choice")));
    let text = present(&again.says(6, "line.choice", FOR, Some("Now and then.")));
    assert!(text.contains("Why TO, in an earlier round:\n") && text.contains("Why FOR:\n"), "{text}");
}

#[test]
fn every_to_that_is_counted_is_told_also_of_an_earlier_round_without_a_reason() {
    let again = question("line.choice");
    let room = Room::with("sssppp").all("line.choice", "twtwww").reveals("line.choice");
    let room = room.does(Command::MarkAgain(again.clone())).says(1, "line.choice", WITH, None);
    let text = present(&room);
    assert!(text.contains("1 said TO. In an earlier round, 1 more said so."), "{text}");
    let text = present(&room.says(3, "line.choice", FOR, None));
    assert!(
        text.contains("### Every TO, and why\n\n#### Choice and control\n\nIn an earlier round, 2 said TO."),
        "{text}"
    );
    let none = Room::with("sp").all("line.choice", "ww").reveals("line.choice");
    let mark = Some(alongside::session::Mark::To);
    let said = none.does(Command::Say { question: again, mark, words: words("The poster.") });
    assert!(present(&said).contains("These words stand under TO."), "{}", present(&said));
}

/// No sentence says it; in the full record nor that it is not told, since the rows of answers tell it round by round.
#[test]
fn what_small_sides_moved_stands_in_no_sentence() {
    let room = Room::with("ssppp").all("line.choice", "ttttt").reveals("line.choice");
    let again = room.does(Command::MarkAgain(question("line.choice")));
    let again = again.says(1, "line.choice", FOR, None).says(3, "line.choice", WITH, None);
    let text = written(&again.state, Copy::Room, "md");
    assert!(text.contains("Moved 2: 2 towards WITH, 0 back."), "{text}");
    assert!(!text.contains("is not told"), "{text}");
    assert!(text.contains("| 2 | p3 | People with lived experience | WITH |"), "{text}");
    assert!(!text.contains("People with lived experience: 1 towards"), "what staff did could be worked out: {text}");
}

#[test]
fn that_sides_are_not_told_stands_under_every_headline() {
    for answers in ["ww", "wf", "wt", "wn"] {
        let text = present(&Room::with("sp").all("line.choice", answers).reveals("line.choice"));
        assert!(text.contains("What each side said is not told here."), "{answers}: {text}");
    }
    let text = present(&Room::with("sssppp").all("line.choice", "wwwwff").reveals("line.choice"));
    assert!(!text.contains("is not told here"), "{text}");
    let decided = present(&votes(Room::with_everything("sp"), "We open on Sundays", "full full"));
    assert!(decided.contains("What each side said is not told here."), "{decided}");
}

#[test]
fn the_record_of_the_line_says_what_each_side_marked() {
    let room = Room::with("sssppp").all("line.choice", "wwwwff").reveals("line.choice");
    let said = "People with lived experience marked what they live. \
                Staff marked what they think people with lived experience live.";
    let shared = room.does(Command::SetShareCounts(Some(true)));
    for copy in [Copy::Room, Copy::Present, Copy::Public] {
        assert!(written(&shared.state, copy, "md").contains(said), "{copy:?}");
    }
}

#[test]
fn the_sheet_to_take_home_has_what_was_decided() {
    let room = votes(Room::with_everything("sp"), "We open on Sundays", "full full").reveals("decide.1");
    assert!(written(&room.state, Copy::Present, "txt").contains("We open on Sundays. Agreed."));
    let room = votes(Room::with_everything("sp"), "We open on Sundays", "full no").reveals("decide.1");
    assert!(written(&room.state, Copy::Present, "txt").contains("We open on Sundays. Not agreed."));
}

/// A session that follows another one, with a promise of it that is done, one that is open, and a new one.
fn following() -> Room {
    let text =
        |what: &str, by: &str| PromiseText { what: words(what), who: vec![], by: words(by), hear: words("A poster") };
    let room = Room::with("sp").does(Command::CarryPromise(text("Pay fares", "May")));
    let room =
        room.does(Command::CarryPromise(text("Set the rota", "June"))).does(Command::Promise(text("Open", "July")));
    let done = room.state.promises[0].seq;
    room.does(Command::SettlePromise { promise: done, state: PromiseState::Done })
        .does(Command::SetShareCounts(Some(true)))
}

#[test]
fn what_is_still_to_be_done_of_earlier_promises_stands_under_what_we_promised() {
    let room = following();
    for copy in [Copy::Room, Copy::Present, Copy::Public] {
        let text = written(&room.state, copy, "md");
        let (_, after) = text.split_once("What we promised").unwrap();
        for what in ["Set the rota", "Open"] {
            let row = after.lines().find(|line| line.starts_with(&format!("| {what} |"))).unwrap();
            assert!(row.contains("A poster") && (row.contains("June") || row.contains("July")), "{copy:?}: {row}");
        }
        assert!(!after.contains("Pay fares"), "that one is done: {after}");
        let sheet = written(&room.state, copy, "txt");
        assert!(sheet.contains("Set the rota. By when: June. How you will hear: A poster."), "{copy:?}: {sheet}");
        assert!(sheet.contains("Open. By when: July.") && !sheet.contains("Pay fares"), "{copy:?}: {sheet}");
    }
}

#[test]
fn when_a_decision_is_agreed_stands_with_what_we_agreed() {
    let room = Room::with("sp").does(Command::AddAgreement(words("We start on time")));
    let text = present(&room.does(Command::ChooseRule(Rule::Everyone)));
    assert!(text.contains("- When is a decision agreed? Everyone who answers goes along with it."), "{text}");
    assert!(!present(&Room::with("sp")).contains("When is a decision agreed?"), "nothing was agreed");
}

#[test]
fn a_step_that_was_done_all_the_same_was_not_left_out() {
    let room = |sides: &str| {
        let mut room = Room::new();
        room.state.header.agenda.steps[1].activities = vec![Activity::People];
        room.state.agenda = room.state.header.agenda.clone();
        let close = Step { id: "again".to_owned(), ..room.state.agenda.steps[4].clone() };
        let room = room.does(Command::Plan(PlanCommand::Drop { step: 1 }));
        let room = room.does(Command::Plan(PlanCommand::Drop { step: 4 }));
        let room = room.does(Command::Plan(PlanCommand::Drop { step: 3 }));
        let room = room.does(Command::Plan(PlanCommand::Add { step: close, after: Some(2) }));
        sides.chars().fold(room, |room, _| room.joins("Ines", SpeaksFrom::Staff))
    };
    let changes = |sides: &str| plan_changes(&room(sides).state, &Phrases::english());
    assert_eq!(changes("s"), ["Left out: Step meeting"], "who is here was typed, and the close was put in again");
    assert_eq!(changes(""), ["Left out: Step checklist", "Left out: Step meeting"]);
}

#[test]
fn who_was_here_and_what_was_kept_are_said_in_sentences() {
    let joins = |room: Room, name: &str, role: Role| {
        let speaks_from = SpeaksFrom::Other;
        let person = NewPerson { name: words(name), speaks_from, role, also_leads: false, quote_ok: false };
        room.does(Command::Join(person))
    };
    let room = joins(joins(Room::with("sp"), "Sam", Role::Facilitator), "Nia", Role::Interpreter);
    let room = room.does(Command::Park(words("The bus")));
    let parked = room.state.parked[0].seq;
    let outcome = Outcome::Owner(Owner::Participant(p(1)));
    let text = present(&room.does(Command::SettleParked { parked, outcome }));
    for said in ["1 led and did not answer", "1 interpreted", "The bus (someone from staff takes it on)"] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[test]
fn who_went_first_says_that_it_is_of_those_who_stayed() {
    let room = Room::with("ssp").all("line.choice", "wft");
    assert!(!present(&room).contains("Counted among those who stayed."));
    let state = record::withdraw(&room.state, p(3), record::Mentions::Blank, &[]);
    let text = written(&state, Copy::Present, "md");
    assert!(text.contains("- Counted among those who stayed."), "{text}");
}

/// Who was there is told of no less than who was not (R15, R20).
#[test]
fn the_sheet_tells_of_every_to_with_a_reason_or_without() {
    let room = || Room::with("sssppp").all("line.choice", "wwfff-");
    let sheet = |room: Room| {
        let text = written(&room.state, Copy::Present, "txt");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let why = sheet(room().says(6, "line.choice", TO, Some("Never.")));
    assert!(why.contains("EVERY TO, AND WHY") && why.contains("Choice and control. Why TO: Never."), "{why}");
    assert!(!why.contains("1 said TO"), "the reason tells it: {why}");
    let alone = sheet(room().says(6, "line.choice", TO, None));
    assert!(alone.contains("EVERY TO, AND WHY - Choice and control. 1 said TO."), "{alone}");
    let none = sheet(room().says(6, "line.choice", FOR, None));
    assert!(!none.contains("EVERY TO, AND WHY"), "{none}");
}
