//! Everything that can be answered on paper: parts, free words, own lines, decisions, levels, the picture of nine cells,
//! and what the group picked.

use std::sync::LazyLock;

use alongside::content::{Agenda, Library, QuestionId, Stop, read_agenda};
use alongside::paper::{Fill, Sheet, fill, say};
use alongside::phrases::Phrases;
use alongside::record;
use alongside::session::{Answer, Cell, Level, Mark, Side, Stamp, State, Vote, Way, Who, WhyNot};

const PEOPLE: &str = "name,side,role\nInes,people,\nKofi,staff,\nJo,both,\nAda,staff,facilitator\n";

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

/// An agenda that asks what no built-in one asks.
fn rare() -> Agenda {
    let text = "id = \"rare\"\nversion = 1\ntitle = \"Rare\"\nsummary = \"Rare things\"\n\
                [[steps]]\nid = \"a\"\ntitle = \"A\"\nminutes = 60\n\
                activities = [\"people\", { method = \"levels\" }, { method = \"grid\" }, { method = \"own\" }, \"end\"]\n";
    read_agenda("rare.toml", text, &LIBRARY.methods).unwrap()
}

fn filled(agenda: &Agenda, answers: &str) -> Result<State, Vec<String>> {
    let phrases = Phrases::english();
    let fill = fill(&Fill {
        id: "20261122",
        title: "On paper",
        agenda,
        library: &LIBRARY,
        phrases: &phrases,
        people: Sheet { file: "people.csv", bytes: PEOPLE.as_bytes() },
        answers: Sheet {
            file: "answers.csv",
            bytes: format!("question,name,answer,reason,round\n{answers}").as_bytes(),
        },
        share_counts: None,
        now: Stamp::parse_from_rfc3339("2026-11-22T10:00:00+00:00").unwrap(),
    });
    fill.map_err(|faults| faults.iter().map(|fault| say(fault, &phrases)).collect())
}

fn session(agenda: &Agenda, answers: &str) -> State {
    let state = filled(agenda, answers).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let bytes = record::write(&state, &serde_json::json!({}), None, &record::Extras::default());
    assert!(record::open(&bytes).unwrap().state == state, "what is filled in can be written and read");
    assert_eq!(record::check(&bytes, |_| serde_json::json!({})), []);
    state
}

fn built_in(id: &str) -> &'static Agenda {
    LIBRARY.agenda(id).unwrap()
}

fn given(state: &State, question: &str) -> Vec<Answer> {
    let id = QuestionId(question.into());
    let round = state.round(&id).unwrap_or_else(|| panic!("{question} was not asked"));
    assert!(round.revealed);
    round.given.iter().map(|given| given.answer).collect()
}

#[test]
fn stages_and_free_words_name_nobody_or_a_side() {
    let state = session(
        built_in("planning"),
        "parts.design.now,,telling,,\nparts.design.will,,asking,There is no time.,\nparts.why.will,,Later,,\n\
         challenges.how,people,We meet at six.,,\nchallenges.how,Staff,\"We pay, with no fuss.\",,\n",
    );
    let part = |id: &str| state.parts.iter().find(|(stage, _)| stage.0 == id).unwrap().1.clone();
    let design = part("parts.design");
    assert_eq!((design.now, design.will), (Some(Way::Telling), Some(Way::Asking)));
    assert!(matches!(design.why, Some(WhyNot::Other(words)) if words.as_str() == "There is no time."));
    assert_eq!((part("parts.why").now, part("parts.why").will), (None, Some(Way::Later)));
    let said: Vec<(Side, &str)> = state.side_said.iter().map(|it| (it.side, it.words.as_str())).collect();
    assert_eq!(said, [(Side::People, "We meet at six."), (Side::Staff, "We pay, with no fuss.")]);
}

#[test]
fn levels_cells_and_votes_are_answered_by_their_ids() {
    let state = session(
        &rare(),
        "levels.now,Ines,basic,,\nlevels.wanted,Ines,transform,,\nlevels.now,Kofi,not sure,,\n\
         grid.now,Ines,staff-both,,\ngrid.wanted,Ines,both-both,,\ngrid.now,Kofi,pass,,\n\
         decide.1,,We meet at six.,,\ndecide.1,Ines,full,,\ndecide.1,Kofi,worry,The hall is cold.,\ndecide.1,Jo,talk,,\n",
    );
    assert_eq!(given(&state, "levels.now"), [Answer::Level(Level::Basic), Answer::NotSure]);
    assert_eq!(given(&state, "levels.wanted"), [Answer::Level(Level::Transform)]);
    let cell = |plan, deliver| Answer::Cell(Cell { plan, deliver });
    assert_eq!(given(&state, "grid.now"), [cell(Who::Staff, Who::Both), Answer::Pass]);
    assert_eq!(given(&state, "grid.wanted"), [cell(Who::Both, Who::Both)]);
    let votes = [Vote::Full, Vote::Worry, Vote::Talk].map(Answer::Voted);
    assert_eq!(given(&state, "decide.1"), votes);
    let (_, decision) = state.question(&QuestionId("decide.1".into())).unwrap();
    assert_eq!(decision.text, "We meet at six.");
}

#[test]
fn what_was_answered_tells_what_was_picked() {
    let state = session(
        built_in("full"),
        "own.1,,The tea is hot.,,\nown.1,Ines,with,,\nown.1,Kofi,for,,\n\
         signs.used,Ines,to,,\nsigns.unpaid,Ines,with,,\nstories.cars,Jo,to,,\n",
    );
    assert_eq!(given(&state, "own.1"), [Answer::Marked(Mark::With), Answer::Marked(Mark::For)]);
    assert_eq!(given(&state, "stories.cars"), [Answer::Marked(Mark::To)]);
    let stops: Vec<Stop> = state.agenda.in_order().flat_map(|(_, step)| step.stops()).collect();
    let asked = |id: &str| stops.contains(&Stop::Question(QuestionId(id.into())));
    assert!(asked("own.1") && asked("signs.used") && asked("signs.unpaid"));
    assert!(!asked("signs.dark") && !asked("elements.assets"));
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let faults = filled(
        &rare(),
        "grid.now,Ines,to,,\nlevels.now,Kofi,both-both,,\nown.1,Ines,with,,\nown.2,,,,\n\
         decide.1,Ines,with,,\ndecide.1,,We meet.,,\ndecide.1,,We do not.,,\nlevels.now,Ines,middle,,2\nown.2,,Again.,,2\n",
    )
    .unwrap_err();
    let expected = [
        "line 2: This question has no answer \"to\".",
        "line 3: This question has no answer \"both-both\". Write one of these: basic, middle, transform, not sure, pass.",
        "line 4: \"own.1\" has no words yet. Add a line for it with an empty name.",
        "line 5: \"answer\" has nothing in it.",
        "line 6: This question has no answer \"with\".",
        "line 8: Line 7 has an answer to this already.",
        "line 10:",
    ];
    for words in expected {
        assert!(faults.iter().any(|fault| fault.contains(words)), "{words}: {faults:#?}");
    }
}

#[test]
fn a_stage_names_nobody_and_a_side_is_one_of_two() {
    let faults = filled(
        built_in("planning"),
        "parts.design.now,Ines,telling,,\nparts.design.now,,later,,\nparts.design,,telling,,\nchallenges.how,Ines,We meet.,,\n",
    )
    .unwrap_err();
    let expected = [
        "line 2: The group answers this as one. Take \"Ines\" out.",
        "line 3: Line 2 has an answer to this already.",
        "line 4: This agenda does not ask \"parts.design\".",
        "line 5: A side answers this as one. Write people or staff in place of \"Ines\".",
    ];
    for words in expected {
        assert!(faults.iter().any(|fault| fault.contains(words)), "{words}: {faults:#?}");
    }
}

/// Whether one of `faults` begins with `place` and holds `words`.
fn told(faults: &[String], place: &str, words: &str) -> bool {
    faults.iter().any(|fault| fault.starts_with(&format!("answers.csv, {place}: ")) && fault.contains(words))
}

#[test]
fn one_set_is_picked_whole_and_a_second_one_is_told() {
    let state = session(built_in("full"), "values.worth,Ines,with,,\nchecklist.say,Ines,with,,\n");
    let stops: Vec<Stop> = state.agenda.in_order().flat_map(|(_, step)| step.stops()).collect();
    for id in ["values.valued", "values.rethink", "values.balance", "values.worth"] {
        assert!(stops.contains(&Stop::Question(QuestionId(id.into()))), "{id}");
    }
    assert!(state.rounds(&QuestionId("values.valued".into())).is_empty(), "nobody answered it");
    let rows = "values.worth,Ines,with,,\nelements.roles,Ines,with,,\nown.1,,Our line.,,\nvalues.balance,Jo,to,,\n";
    let faults = filled(built_in("full"), rows).unwrap_err();
    for place in ["line 3", "line 4"] {
        assert!(told(&faults, place, "The group picks one set of questions. Line 2 is of another set."), "{faults:#?}");
    }
    assert_eq!(faults.len(), 2, "{faults:#?}");
}

#[test]
fn more_signs_than_the_group_picks_are_told_from_the_fourth_line_on() {
    let rows =
        "signs.used,Ines,to,,\nsigns.show,Ines,to,,\nsigns.used,Jo,to,,\nsigns.pros,Jo,with,,\nsigns.dark,Jo,for,,\n";
    let faults = filled(built_in("full"), rows).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(told(&faults, "line 6", "The group picks up to 3 of these questions."), "{faults:#?}");
}

/// Two picks in one step: what the first leads to moves the second on.
#[test]
fn each_pick_of_a_step_stands_where_it_is_made() {
    let text = "id = \"two\"\nversion = 1\ntitle = \"Two\"\nsummary = \"Two picks\"\n\
                [[steps]]\nid = \"a\"\ntitle = \"A\"\nminutes = 60\n\
                activities = [{ pick = [\"values\", \"fourpi\"] }, { method = \"signs\", pick = 3 }, \"end\"]\n";
    let agenda = read_agenda("two.toml", text, &LIBRARY.methods).unwrap();
    let state = session(&agenda, "signs.used,Ines,to,,\nfourpi.impact,Ines,with,,\n");
    let stops = state.agenda.steps[0].stops();
    let place = |id: &str| stops.iter().position(|stop| *stop == Stop::Question(QuestionId(id.into()))).unwrap();
    assert!(place("fourpi.principles") < place("fourpi.impact") && place("fourpi.impact") < place("signs.used"));
}

#[test]
fn a_decision_stands_in_a_step_of_its_own_in_any_workshop() {
    let rows = "decide.2,,We meet at six.,,\ndecide.2,Ines,full,,\ndecide.2,Kofi,live,,\ndecide.1,,Tea first.,,\n";
    let state = session(built_in("taster"), rows);
    let place = |id: &str| state.agenda.place_of(&QuestionId(id.into())).unwrap();
    assert_ne!(place("decide.1").step, place("decide.2").step);
    assert!(!state.agenda.is_planned(place("decide.2").step));
    let decisions = alongside::weigh::weigh(&state, &Phrases::english()).decisions;
    let told: Vec<(&str, bool)> = decisions.iter().map(|it| (it.text.as_str(), it.agreed)).collect();
    assert_eq!(told, [("We meet at six.", true)], "nobody voted on the other");
}

#[test]
fn what_has_no_place_in_a_row_is_told_and_not_lost() {
    let rows = "parts.why.now,,telling,because,\nparts.why.will,,together,no time,\nparts.tell.will,,asking,no time,\n\
                challenges.how,staff,We ask.,so,\nparts.find.now,,asking,,2\nchallenges.how,Kit,We meet.,,\n\
                challenges.how,people,We meet.,,\n";
    let faults = filled(built_in("planning"), rows).unwrap_err();
    for line in ["line 2", "line 3", "line 5"] {
        assert!(told(&faults, line, "There is no reason to this answer."), "{line}: {faults:#?}");
    }
    assert!(told(&faults, "line 6", "This is answered once."), "{faults:#?}");
    assert!(told(&faults, "line 7", "in place of \"Kit\""), "{faults:#?}");
    assert_eq!(faults.len(), 5, "{faults:#?}");
}

#[test]
fn what_the_group_wrote_is_no_round_of_its_marks() {
    let faults = filled(&rare(), "own.1,,Our line.,,\nown.1,Ines,with,,2\n").unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(told(&faults, "line 3", "Round 2 of \"own.1\" has no round 1 before it."), "{faults:#?}");
}
