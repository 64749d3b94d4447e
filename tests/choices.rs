//! Questions whose answers are no marks, from the first key to what we said: levels, votes, and the picture of who plans
//! and who delivers.

use crate::drive::Program;
use crate::drive::asked::DECISION;
use alongside::app::screen::{Body, ByList, Picked, PictureReveal, Question, Screen, Tallies};
use alongside::content::QuestionId;
use alongside::session::{Answer, Reveal, State};

const THREE: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'B')];

fn asking(questions: &[&str], reveal: Reveal) -> Program {
    Program::asking(questions, reveal, THREE)
}

fn levels(reveal: Reveal) -> Program {
    asking(&["levels.now", "levels.wanted"], reveal)
}

fn votes(reveal: Reveal) -> Program {
    asking(&["decide.1"], reveal)
}

fn grid(reveal: Reveal) -> Program {
    asking(&["grid.now", "grid.wanted"], reveal)
}

fn question(program: &Program) -> Question {
    match program.screen().body {
        Body::Question(question) => question,
        _ => panic!("no question: {}", program.text()),
    }
}

fn tallies(program: &Program) -> Tallies {
    match program.screen().body {
        Body::Tallies(tallies) => tallies,
        _ => panic!("no counts: {}", program.text()),
    }
}

fn picture(program: &Program) -> PictureReveal {
    match program.screen().body {
        Body::Picture(picture) => picture,
        _ => panic!("no picture: {}", program.text()),
    }
}

fn list(program: &Program) -> ByList {
    match program.screen().body {
        Body::ByList(list) => list,
        _ => panic!("no list: {}", program.text()),
    }
}

fn counts(tallies: &Tallies) -> Vec<&str> {
    tallies.answers.iter().map(|answer| answer.count.as_str()).collect()
}

/// Who gave what to a question in its last round, in the order given.
fn given(state: &State, id: &str) -> Vec<(String, &'static str)> {
    let round = state.round(&QuestionId(id.to_owned())).unwrap();
    round.given.iter().map(|given| (state.called(given.participant), given.answer.name())).collect()
}

fn of<'a>(who: &str, what: &'a str) -> (String, &'a str) {
    (who.to_owned(), what)
}

fn turn(program: &Program) -> String {
    question(program).turn.line
}

fn said(screen: &Screen) -> &str {
    screen.said.as_deref().unwrap_or_default()
}

// Levels.

#[test]
fn a_level_is_given_in_turn_and_counted_live() {
    let mut program = levels(Reveal::Live);
    let first = question(&program);
    assert_eq!(first.text, "Which is most like us now?");
    assert!(first.answers.each.iter().all(|answer| answer.mark.is_none()), "no TO, FOR or WITH");
    assert_eq!((first.answers.each.len(), first.answers.not_sure_key.as_str()), (3, "4"));
    program.press("2");
    assert!(matches!(question(&program).picked, Picked::Shown { answer: 1, .. }));
    program.press("Enter");
    let so_far: Vec<_> = question(&program).answers.each.into_iter().filter_map(|answer| answer.so_far).collect();
    assert_eq!(so_far, ["0 so far", "1 so far", "0 so far"]);
    program.press("3 R 'We chose the room.' Enter 4 Enter");
    let shown = tallies(&program);
    assert_eq!(counts(&shown), ["0 of 3 people", "1 of 3 people", "1 of 3 people"]);
    assert_eq!(shown.beside, ["1 not sure", "3 people"]);
    let rows: Vec<_> = shown.rows.iter().map(|row| (row.label.as_str(), row.counts.clone())).collect();
    assert_eq!(rows, [("People with lived experience", vec![0, 1, 0]), ("Staff", vec![0, 0, 1])]);
    assert_eq!(shown.reasons[0].text, "We chose the room.");
    assert!(shown.outcome.is_empty(), "levels decide nothing");
    assert!(!program.text().contains("No further than") && !program.text().contains("Mostly"));
    program.press("H");
    assert_eq!(tallies(&program).rows.iter().map(|row| row.label.as_str()).collect::<Vec<_>>(), ["Everyone"]);
}

#[test]
fn who_gave_which_level_is_never_named() {
    let mut program = levels(Reveal::Together);
    program.press("1 Enter Enter 2 Enter Enter 3 Enter Enter");
    let body = format!("{:?}", program.screen().body);
    assert!(THREE.iter().all(|(name, _)| !body.contains(name)), "{body}");
    assert_eq!(counts(&tallies(&program)), ["1 of 3 people"; 3]);
}

#[test]
fn a_level_is_given_again_and_what_changed_is_counted() {
    let mut program = levels(Reveal::Live);
    program.press("1 Enter 1 Enter 1 Enter M Y");
    assert_eq!(said(&program.screen()), "We mark it again. Earlier marks are kept.");
    program.press("1 Enter 3 Enter Esc 3 Down Down O Enter Esc");
    let shown = tallies_after(&mut program, "");
    assert_eq!(counts(&shown), ["2 of 3 people", "0 of 3 people", "1 of 3 people"]);
    assert_eq!(shown.notes, ["1 person moved.", "1 answer from round 1."]);
}

/// What we said once everybody here is done.
fn tallies_after(program: &mut Program, keys: &str) -> Tallies {
    program.press(keys);
    if !matches!(program.screen().body, Body::Tallies(_)) {
        program.press("Tab Enter");
    }
    tallies(program)
}

#[test]
fn a_level_that_was_taken_back_or_changed_counts_once() {
    let mut program = levels(Reveal::Live);
    program.press("1 Enter U");
    assert_eq!(turn(&program), "It is AMINA's turn.");
    program.press("2 Enter 2 Enter O");
    assert!(turn(&program).contains("CARYS"), "alone, later is now");
    program.press("2 Enter E 1 3 Enter");
    assert_eq!(counts(&tallies(&program)), ["0 of 3 people", "2 of 3 people", "1 of 3 people"]);
    program.press("Enter");
    assert_eq!(question(&program).text, "Which do we want?");
}

#[test]
fn who_passed_a_level_is_asked_once_more_and_a_latecomer_answers_last() {
    let mut program = levels(Reveal::Live);
    program.press("0 Enter 2 Enter");
    program.press("Esc 3").people(&[("Jo", 'S')]).press("Enter");
    program.press("1 Enter");
    assert!(turn(&program).contains("JO"), "{}", program.text());
    program.press("1 Enter");
    assert!(turn(&program).contains("AMINA") && program.text().contains("Would you like a turn now?"));
    program.press("3 Enter");
    assert_eq!(counts(&tallies(&program)), ["2 of 4 people", "1 of 4 people", "1 of 4 people"]);
}

#[test]
fn levels_are_typed_down_the_list() {
    let mut program = levels(Reveal::Live);
    program.press("Tab 1 2 4");
    let given: Vec<String> = list(&program).rows.into_iter().map(|row| row.given).collect();
    assert_eq!(given, ["1", "2", "Not sure"]);
    program.press("Enter");
    assert_eq!(counts(&tallies(&program)), ["1 of 3 people", "1 of 3 people", "0 of 3 people"]);
}

#[test]
fn words_after_what_we_said_stand_under_no_mark() {
    let mut program = levels(Reveal::Live);
    program.press("1 Enter 1 Enter 1 Enter R 'It was so last year.' Enter");
    let reasons = tallies(&program).reasons;
    assert_eq!((reasons[0].mark, reasons[0].word.as_str()), (None, "Also said"));
    assert_eq!(reasons[0].text, "It was so last year.");
}

// Votes.

#[test]
fn a_decision_is_agreed_by_the_rule() {
    let mut program = votes(Reveal::Live);
    assert_eq!(question(&program).text, DECISION);
    assert_eq!(question(&program).answers.not_sure_key, "6");
    program.press("1 Enter 3 Enter 6 Enter");
    let shown = tallies(&program);
    assert_eq!(shown.outcome, "Agreed");
    assert_eq!(shown.says, "Agreed when nobody says no or not yet, and some of each side go along.");
    assert_eq!(shown.beside, ["1 not sure", "3 people"]);
    assert!(shown.talk.is_empty());
}

#[test]
fn what_is_not_agreed_asks_for_a_note_from_each() {
    let mut program = votes(Reveal::Together);
    program.press("1 Enter Enter 2 Enter Enter 5 Enter Enter");
    let shown = tallies(&program);
    assert_eq!((shown.outcome.as_str(), counts(&shown)[4]), ("Not agreed", "1 of 3 people"));
    assert_eq!(shown.talk, "Each of us may write a note. Press N.");
    program.press("N 'Not before the summer.' Enter N 'Yes, from May.' Enter");
    let notes = &program.state().notes;
    assert_eq!(notes.len(), 2);
    assert!(notes.iter().all(|note| note.question == Some(QuestionId("decide.1".to_owned()))));
    assert_eq!(tallies(&program).outcome, "Not agreed");
}

#[test]
fn a_pass_agrees_to_nothing_and_a_side_without_a_yes_is_no_agreement() {
    let mut program = votes(Reveal::Together);
    program.press("1 Enter Enter 0 Enter Enter 1 Enter Enter");
    assert_eq!(tallies(&program).outcome, "Not agreed");
    program.press("E 2 2 Enter");
    assert_eq!(tallies(&program).outcome, "Agreed", "{}", program.text());
}

#[test]
fn every_vote_has_a_key_and_six_is_not_sure() {
    for (key, name) in
        ["1", "2", "3", "4", "5", "6", "0"].iter().zip(["full", "worry", "live", "talk", "no", "not_sure", "pass"])
    {
        let mut program = votes(Reveal::Live);
        program.press(key).press("Enter");
        assert_eq!(given(program.state(), "decide.1"), [of("Amina", name)]);
        let mut by_list = votes(Reveal::Live);
        by_list.press("Tab").press(key);
        assert_eq!(given(by_list.state(), "decide.1"), [of("Amina", name)]);
    }
}

#[test]
fn a_reason_asked_for_too_early_names_the_keys_there_are() {
    for (mut program, keys) in [
        (levels(Reveal::Live), "1, 2, 3, 4 or 0"),
        (votes(Reveal::Live), "1 to 6, or 0"),
        (grid(Reveal::Live), "1 to 9, 0 or -"),
    ] {
        assert_eq!(
            said(&program.press("R").screen()),
            format!("Nothing is picked yet. Press {keys}. Down and Enter pick, too.")
        );
    }
}

// The picture.

#[test]
fn moving_in_the_picture_is_not_answering_and_enter_puts_the_dot() {
    let mut program = grid(Reveal::Live);
    let before = program.state().clone();
    let focus = |program: &Program| question(program).answers.picture.unwrap().focus;
    assert_eq!((focus(&program), question(&program).picked), (None, Picked::Nothing), "nothing is chosen for anybody");
    program.press("Down Right Down");
    assert_eq!((focus(&program), program.state()), (Some(4), &before));
    program.press("Enter");
    assert_eq!(given(program.state(), "grid.now"), [of("Amina", "both-both")]);
    let second = question(&program);
    assert_eq!((second.text.as_str(), second.turn.line.as_str()), ("Where do we want to be?", "It is AMINA's turn."));
    assert_eq!(focus(&program), None, "the second dot has no place yet");
    assert_eq!(said(&program.screen()), "It is in. One more question for you.");
    assert_eq!(second.answers.picture.unwrap().cells[4].counts, ["1 now", "0 wanted"]);
    program.press("9 Enter");
    assert_eq!(given(program.state(), "grid.wanted"), [of("Amina", "people-people")]);
    assert_eq!((turn(&program).as_str(), question(&program).text.as_str()), ("It is BEN's turn.", "Where are we now?"));
}

#[test]
fn all_dots_show_when_all_are_done_and_the_sentence_of_a_cell() {
    let mut program = grid(Reveal::Live);
    program.press("1 Enter 5 Enter 1 Enter 5 Enter 4 R 'We write it up.' Enter 6 Enter");
    let shown = picture(&program);
    assert_eq!(shown.text, "Where are we now? Where do we want to be?");
    assert_eq!(shown.picture.cells[0].counts, ["2 now", "0 wanted"]);
    assert_eq!(shown.picture.cells[8].counts, ["none"]);
    assert_eq!(shown.line, "The usual service: Staff plan it and do it. 2 of 3 now, 0 of 3 wanted.");
    assert_eq!(shown.notes, ["Now: 3 people.", "Wanted: 3 people."]);
    assert_eq!((shown.reasons[0].word.as_str(), shown.reasons[0].text.as_str()), ("now", "We write it up."));
    program.press("Down Right");
    assert!(picture(&program).line.ends_with("0 of 3 now, 2 of 3 wanted."), "{}", program.text());
    program.press("H");
    assert_eq!(picture(&program).sides[1], "Staff: 0 now, 1 wanted.");
    program.press("Down Down");
    assert_eq!((picture(&program).focus, picture(&program).picture.focus), (Some(0), None));
    program.press("V");
    let aloud = program.text();
    assert!(
        aloud.contains("Both plan, both deliver: 0 now, 2 wanted.")
            || aloud.contains("Both plan, Both deliver: 0 now, 2 wanted."),
        "{aloud}"
    );
    assert_eq!(program.screen().head.question.unwrap(), "Question 2 of 2");
}

#[test]
fn a_pass_is_a_pass_on_both_and_is_taken_back_as_one() {
    let mut program = grid(Reveal::Live);
    let before = program.state().asked.clone();
    program.press("0 Enter");
    assert_eq!(given(program.state(), "grid.now"), [of("Amina", "pass")]);
    assert_eq!(given(program.state(), "grid.wanted"), [of("Amina", "pass")]);
    assert_eq!(turn(&program), "It is BEN's turn.");
    program.press("U");
    assert_eq!((program.state().asked.clone(), turn(&program).as_str()), (before, "It is AMINA's turn."));
    program.press("2 Enter 0 Enter U");
    assert_eq!(given(program.state(), "grid.now"), [of("Amina", "both-staff")], "only the second was passed");
    assert!(given(program.state(), "grid.wanted").is_empty());
}

#[test]
fn who_passed_the_picture_is_asked_once_more_for_both_dots() {
    let mut program = grid(Reveal::Live);
    program.press("0 Enter 1 Enter - Enter 2 Enter 0 Enter");
    assert!(program.text().contains("Would you like a turn now?") && turn(&program).contains("AMINA"));
    program.press("3 Enter");
    assert!(turn(&program).contains("AMINA") && question(&program).text.contains("want"), "{}", program.text());
    program.press("4 Enter");
    assert!(turn(&program).contains("CARYS"), "passed the second alone: {}", program.text());
    program.press("0 Enter");
    let shown = picture(&program);
    assert_eq!(shown.notes, ["Now: 3 people.", "Wanted: 3 people, 1 not sure, 1 passed."]);
    program.press("U");
    assert!(turn(&program).contains("CARYS"), "{}", program.text());
}

#[test]
fn later_is_later_for_both_dots_and_one_thing_to_take_back() {
    let mut program = grid(Reveal::Live);
    program.press("O");
    assert_eq!(turn(&program), "It is BEN's turn.");
    program.press("1 Enter 1 Enter 2 Enter 2 Enter");
    assert!(turn(&program).contains("AMINA") && question(&program).text.contains("now"));
    program.press("3 Enter 3 Enter");
    assert_eq!(picture(&program).picture.cells[2].counts, ["1 now", "1 wanted"]);
    let mut again = grid(Reveal::Live);
    again.press("O U");
    assert_eq!(turn(&again), "It is AMINA's turn.");
    assert!(again.state().asked.iter().all(|(_, rounds)| rounds[0].later.is_empty()));
}

#[test]
fn a_dot_is_changed_by_its_person_now_and_wanted() {
    let mut program = grid(Reveal::Live);
    program.press("1 Enter 5 Enter E 1 7");
    assert_eq!(
        (turn(&program).as_str(), question(&program).text.as_str()),
        ("You change your answer, AMINA.", "Where are we now?")
    );
    program.press("Enter");
    assert_eq!(question(&program).text, "Where do we want to be?");
    program.press("8 Enter");
    assert_eq!(given(program.state(), "grid.now"), [of("Amina", "staff-people")]);
    assert_eq!(given(program.state(), "grid.wanted"), [of("Amina", "both-people")]);
    assert_eq!(turn(&program), "It is BEN's turn.");
    program.press("1 Enter 1 Enter 1 Enter 1 Enter E 2 9 Enter Backspace");
    assert_eq!(picture(&program).picture.cells[8].counts, ["1 now", "0 wanted"], "the second stays as it was");
    assert_eq!(picture(&program).picture.cells[0].counts, ["1 now", "2 wanted"]);
}

#[test]
fn hidden_dots_are_put_by_number_and_handed_over_after_both() {
    let mut program = grid(Reveal::Together);
    program.press("Down Right");
    assert_eq!(question(&program).answers.picture.unwrap().focus, Some(1), "to read");
    program.press("Enter");
    assert!(program.state().asked.iter().all(|(_, rounds)| rounds[0].given.is_empty()), "the place read is no answer");
    program.press("5 Enter");
    assert_eq!(program.shape(), "question", "not handed over yet: {}", program.text());
    assert_eq!(question(&program).text, "Where do we want to be?");
    program.press("6 Enter");
    assert!(program.text().contains("Pass the keyboard to BEN."), "{}", program.text());
    program.press("Backspace");
    assert!(program.state().asked.iter().all(|(_, rounds)| rounds[0].given.is_empty()), "both are asked again");
    program.press("1 Enter 2 Enter");
    assert!(program.text().contains("Pass the keyboard to BEN."), "as the first time: {}", program.text());
    program.press("Enter");
    assert_eq!(turn(&program), "It is BEN's turn.");
    program.press("0 Enter 0 Enter Enter 3 Enter - Enter");
    assert!(program.text().contains("All have answered."), "{}", program.text());
    program.press("Down Down Enter 4 Enter 4 Enter Enter");
    let shown = picture(&program);
    assert_eq!(shown.picture.cells[3].counts, ["1 now", "1 wanted"]);
    let why = "Now you can say why: press R. No name stands with your words.";
    assert_eq!(shown.notes, ["Now: 3 people.", "Wanted: 3 people, 1 not sure.", why]);
}

#[test]
fn the_list_takes_two_numbers_a_person() {
    let mut program = grid(Reveal::Live);
    program.press("Tab 1");
    assert_eq!((list(&program).rows[0].given.as_str(), list(&program).focus), ("1 now", 0));
    program.press("5 2 - 0 9");
    let given = |program: &Program| list(program).rows.into_iter().map(|row| row.given).collect::<Vec<_>>();
    assert_eq!(given(&program), ["1 now, 5 wanted", "2 now, Not sure wanted", "passed now, 9 wanted"]);
    program.press("Up Up 8 8");
    assert_eq!((given(&program)[0].as_str(), list(&program).focus), ("8 now, 5 wanted", 0));
    program.press("7 Enter");
    let shown = picture(&program);
    assert_eq!(shown.picture.cells[7].counts, ["1 now", "0 wanted"]);
    assert_eq!(shown.picture.cells[6].counts, ["0 now", "1 wanted"]);
}

#[test]
fn the_picture_is_marked_again_skipped_and_made_live_or_hidden_as_one() {
    let mut program = grid(Reveal::Live);
    program.press("1 Enter 1 Enter 1 Enter 1 Enter 1 Enter 1 Enter M Y");
    assert_eq!(question(&program).text, "Where are we now?");
    assert!(program.state().asked.iter().all(|(_, rounds)| rounds.len() == 2));
    let mut hidden = grid(Reveal::Live);
    hidden.press("Esc 5 2 Esc");
    let reveals: Vec<Reveal> = hidden.state().asked.iter().map(|(_, rounds)| rounds[0].reveal).collect();
    assert_eq!(reveals, [Reveal::Together; 2], "{}", hidden.text());
    let mut skipped = grid(Reveal::Live);
    skipped.press("1 Enter J Y");
    assert!(skipped.text().contains("Thank you. This is what we made together."), "{}", skipped.text());
    assert_eq!(skipped.state().skipped.len(), 2);
}

#[test]
fn undo_takes_the_last_dot_and_what_it_showed() {
    let mut program = grid(Reveal::Live);
    program.press("1 Enter 1 Enter 1 Enter 1 Enter 2 Enter 2 Enter");
    assert_eq!(program.shape(), "picture");
    program.press("U");
    assert_eq!(
        (turn(&program).as_str(), question(&program).text.as_str()),
        ("It is CARYS's turn.", "Where do we want to be?")
    );
    program.press("U");
    assert_eq!(question(&program).text, "Where are we now?");
    assert_eq!(given(program.state(), "grid.now").len(), 2);
}

#[test]
fn the_dot_for_wanted_can_be_asked_alone() {
    let mut program = asking(&["grid.wanted"], Reveal::Live);
    assert_eq!(question(&program).text, "Where do we want to be?");
    program.press("5 Enter 5 Enter 0 Enter 0 Enter");
    assert_eq!(picture(&program).picture.cells[4].counts, ["0 now", "2 wanted"]);
    assert_eq!(picture(&program).notes, ["Wanted: 3 people, 1 passed."]);
}

#[test]
fn none_of_these_moves_the_line() {
    let mut program = asking(&["levels.now", "grid.now", "grid.wanted", "decide.1"], Reveal::Live);
    let before = program.screen().strip.unwrap().pill;
    program.press("3 Enter 3 Enter 3 Enter Enter 5 Enter 5 Enter 5 Enter 5 Enter 5 Enter 5 Enter Enter");
    program.press("1 Enter 1 Enter 1 Enter");
    assert_eq!(tallies(&program).outcome, "Agreed");
    assert_eq!(program.screen().strip.unwrap().pill, before);
    let kinds: Vec<Answer> = program.state().asked.iter().map(|(_, rounds)| rounds[0].given[0].answer).collect();
    assert!(kinds.iter().all(|answer| answer.mark().is_none()));
}

// Methods with answer words of their own.

#[test]
fn what_we_said_is_said_in_the_words_of_the_method() {
    for (id, own) in [
        ("signs.unpaid", ["We see this", "Sometimes", "Not here"]),
        ("stories.cars", ["It is done to people", "It is done for people", "It is done with people"]),
        ("meeting.heard", ["I was not", "Sometimes", "Yes, and it was used"]),
    ] {
        let mut program = asking(&[id], Reveal::Live);
        program.press("1 R 'It was so.' Enter 2 Enter 2 Enter M Y 1 Enter 3 Enter 3 Enter H");
        let Body::Reveal(reveal) = program.screen().body else { panic!("{}", program.text()) };
        assert_eq!(reveal.own_words.clone().unwrap().map(|word| word.trim_end_matches('.').to_owned()), own);
        assert!(reveal.beside[0].text.to_lowercase().contains(&own[0].to_lowercase()), "{:?}", reveal.beside);
        let body = format!("{reveal:?}");
        let words =
            ["TO", "FOR", "WITH"].map(|word| body.split(|c: char| !c.is_alphabetic()).filter(|it| *it == word).count());
        assert_eq!(words, [0; 3], "{id}: {body}");
        program.press("V");
        assert!(program.text().contains(own[2]) && !program.text().contains("WITH 2"), "{}", program.text());
        program.press("Esc R 'So it is.' Enter");
        assert!(program.text().contains(own[1]), "words may stand under one of these: {}", program.text());
    }
}

#[test]
fn a_question_says_what_to_talk_about_first() {
    let program = asking(&["fourpi.purpose"], Reveal::Live);
    assert_eq!(question(&program).talk, "Talk first: Why did they ask? Why did you come?");
    assert!(question(&levels(Reveal::Live)).talk.is_empty());
}
