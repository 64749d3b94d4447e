//! An answer, the words for it and a turn are one person's: nobody else gets them, and they are not lost, whoever goes out
//! or comes back, and whatever stands between.

use crate::drive::{FOUR, Program, english};
use alongside::app::Msg;
use alongside::app::screen::{Body, Picked};
use alongside::content::QuestionId;
use alongside::record::{self, Extras};
use alongside::session::{Answer, Given, Mark, Reveal, Side};
use alongside::weigh::weigh;

const STORIES: &[&str] = &["stories.cars", "stories.tenants", "values.valued"];

const LATE: &str = "The bus is late.";

fn asking(reveal: Reveal) -> Program {
    Program::asking(STORIES, reveal, FOUR)
}

fn given<'a>(program: &'a Program, question: &str, who: &str) -> Option<&'a Given> {
    let state = program.state();
    state.given_now(&QuestionId(question.into()), state.person_called(who).unwrap().id)
}

fn mark(program: &Program, who: &str) -> Option<Answer> {
    given(program, "stories.cars", who).map(|given| given.answer)
}

fn words(program: &Program, who: &str) -> Option<String> {
    given(program, "stories.cars", who)?.reason.as_ref().map(ToString::to_string)
}

fn turn(program: &Program) -> String {
    program.turn(&QuestionId("stories.cars".into())).unwrap().0
}

fn is_picked(program: &Program) -> bool {
    let Body::Question(question) = program.screen().body else { panic!("no question: {}", program.text()) };
    question.picked != Picked::Nothing
}

fn says(program: &Program, words: &str) -> bool {
    program.text().contains(words)
}

/// Who is `row` in the list of those who are here goes out.
fn goes_out(program: &mut Program, row: usize) {
    program.press("Esc 3").press(&"Down ".repeat(row)).press("O Enter Esc");
}

fn comes_back(program: &mut Program, row: usize) {
    program.press("Esc 3").press(&"Down ".repeat(row)).press("O Esc");
}

/// The program ends without a word, and is opened again.
fn opened_again(program: &Program) -> Program {
    let (state, draft) = program.saved.clone().unwrap();
    let file = record::write(&state, &weigh(&state, english()), draft.as_ref(), &Extras::default());
    let mut again = Program::new();
    again.tell(Msg::Opened(Box::new(record::open(&file).unwrap())));
    again
}

#[test]
fn the_same_answer_once_more_keeps_its_words() {
    let mut list = asking(Reveal::Live);
    list.press(&format!("Tab 1 Up R '{LATE}' Enter Up Up Up 1 1"));
    assert!(says(&list, "The answer of Amina is in."), "{}", list.text());
    assert_eq!(words(&list, "Amina").as_deref(), Some(LATE));
    list.press("Up Up Up 2 2");
    assert_eq!((mark(&list, "Amina"), words(&list, "Amina")), (Some(Answer::Marked(Mark::For)), None));
    let mut live = asking(Reveal::Live);
    live.press(&format!("1 R '{LATE}' Enter E 1 2 1"));
    assert!(says(&live, LATE), "in its box: {}", live.text());
    live.press("Enter");
    assert_eq!((mark(&live, "Amina"), words(&live, "Amina").as_deref()), (Some(Answer::Marked(Mark::To)), Some(LATE)));
    live.press("3 Enter 3 Enter 3 Enter M Y 1");
    assert!(!says(&live, LATE), "a new round has words of its own: {}", live.text());
    live.press("Enter U U E 1 1 2");
    assert!(!says(&live, LATE), "they stand under no other answer: {}", live.text());
    live.press("Enter");
    assert_eq!((mark(&live, "Amina"), words(&live, "Amina")), (Some(Answer::Marked(Mark::For)), None));
}
