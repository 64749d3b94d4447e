//! `show`, for what the group did as one and for answers that are no marks.

use alongside::content::Place;
use alongside::session::{Answer, Command, PlanCommand, Reveal, Side, Vote};

use super::home::Home;
use crate::support::Room;
use crate::support::everything::{asks, says, step, votes, workshop};

#[test]
fn show_leaves_nothing_out_of_what_the_group_did() {
    let home = Home::new();
    home.keep("river.json", &workshop().state);
    let said = home.run(&["show", "river"]).done(&[
        "What we decided\n  We open on Mondays\n    Not agreed. Agreed when nobody says no or not yet",
        "    “I work on Mondays”\n    “Evenings are better”",
        "  Design: Making the plan\n    Now: Telling. Staff do this part and tell people why\n    We will: Together (wanted). We do this part together, with the same say\n",
        "    What people can count on: You see each draft",
        "    Why not together: no time",
        "What came of earlier promises",
        "  Mend the lift\n    Who: Huw\n    not done: There was no money",
        "  Print it\n    dropped. Who decided: the board",
        "Which is most like us now?  (levels.now)\n  Asked live, in 2 rounds. It does not move the line.",
        "used only to help it run: 3. Not sure 0, passed 1, away 0.",
        "1 person moved.\n  1 answer from round 1.",
        "Where are we now?  (grid.now)",
        "  Everyone: The usual service: Staff plan it and do it: 3; We plan it together, staff do it: 1;",
        "Who holds the keys?  (own.1)\n  Split. Staff say WITH",
        "We open on Mondays  (decide.1)\n  Not agreed.",
        "  Staff: Yes: 2; Yes, with a small worry: 1; I can live with it: 0;",
        "  No: “I work on Mondays”",
        "Each side names one thing.  (challenges.how)",
        "  Staff: “Ask before we plan”",
        "Turns: people with lived experience 14, staff 15, in neither side 0. Passed, in the whole room: 2.",
        "The agenda\n  The group looked at this plan and agreed to it.\n  In between: decide-1",
    ]);
    for wrong in ["cli-", "export-", "{", "Full co-production: we plan it and do it together: 0"] {
        assert!(!said.out.contains(wrong), "{wrong} in {}", said.out);
    }
    assert_eq!(said.out.matches("Open later").count(), 1, "an earlier promise stands once");
}

#[test]
fn signs_are_named_and_what_is_hidden_is_not() {
    let home = Home::new();
    let signs = step("signs", asks("signs", &["signs.used", "signs.pros"]));
    let room = Room::with_everything("sp").does(Command::Plan(PlanCommand::Add { step: signs, after: Some(0) }));
    let room = room.does(Command::Go(Place { step: 6, stop: 0 })).give("signs.used", "to with");
    let room = says(room, Side::Staff, "Ask us");
    let room = room.does(Command::ChooseReveal { question: None, reveal: Reveal::Together });
    let room = votes(room, "We open on Mondays", "full");
    let no = Answer::Voted(Vote::No);
    home.keep("river.json", &room.says(2, "decide.1", no, Some("canary")).state);
    let said = home.run(&["show", "river"]).done(&[
        "It may be something else: we see this\n  Once people with lived experience have told us their views",
        "Not shown to the group, so left out: We open on Mondays",
    ]);
    assert!(!said.out.contains("canary") && !said.out.contains("What we decided"), "{}", said.out);
    assert!(!said.out.contains("(decide.1)") && !said.out.contains("greed"), "{}", said.out);
}
