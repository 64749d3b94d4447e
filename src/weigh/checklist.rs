//! The verdict of the checklist (R13). The rule leans towards "not yet" on purpose.

use super::results::{Checklist, ChecklistQuestion, QuestionResult, Verdict};
use super::wording::Wording;
use crate::content::CHECKLIST;
use crate::session::Side;

/// Its three questions; "likely" needs all of them.
const ALL: [&str; 3] = ["checklist.stages", "checklist.say", "checklist.share"];

/// The verdict, from the questions that were asked; nothing when none of the checklist was.
#[must_use]
pub fn checklist(questions: &[QuestionResult]) -> Option<Checklist> {
    let asked: Vec<&QuestionResult> = questions.iter().filter(|it| it.id.method() == CHECKLIST).collect();
    if asked.is_empty() {
        return None;
    }
    let all_asked = ALL.iter().all(|id| asked.iter().any(|it| it.id.0 == *id));
    let verdict = if asked.iter().any(|it| needs_work(&line(it))) {
        Verdict::NotYet
    } else if all_asked && asked.iter().all(|it| both_sides_marked(it)) {
        Verdict::Likely
    } else {
        Verdict::CannotSay
    };
    Some(Checklist { verdict, questions: asked.into_iter().map(line).collect() })
}

fn line(question: &QuestionResult) -> ChecklistQuestion {
    let room = question.room;
    ChecklistQuestion { id: question.id.clone(), no: room.to + room.for_, not_sure: room.not_sure }
}

fn both_sides_marked(question: &QuestionResult) -> bool {
    [Side::People, Side::Staff].iter().all(|side| question.sides.of(*side).voices > 0)
}

/// How many of its questions were not asked: "likely" needs all of them.
fn checklist_not_asked(checklist: &Checklist) -> usize {
    let asked = |id: &&&str| checklist.questions.iter().any(|it| it.id.0 == **id);
    ALL.len() - ALL.iter().filter(asked).count()
}

/// "2 of its 3 questions were not asked. Likely needs all of them."; nothing where all were.
#[must_use]
pub fn checklist_not_asked_words(checklist: &Checklist, wording: Wording<'_>) -> Option<String> {
    open_words(checklist, wording, "checklist-open")
}

/// "2 of its 3 questions are not asked yet. Likely needs all of them.", while they may still be.
#[must_use]
pub fn checklist_not_asked_yet_words(checklist: &Checklist, wording: Wording<'_>) -> Option<String> {
    open_words(checklist, wording, "checklist-open-yet")
}

fn open_words(checklist: &Checklist, wording: Wording<'_>, key: &str) -> Option<String> {
    let open = checklist_not_asked(checklist);
    let values = [("n", open.into()), ("of", ALL.len().into())];
    (open > 0).then(|| wording.say(key, &values))
}

/// Whether somebody said no or was not sure: what would make it a yes?
#[must_use]
pub fn needs_work(question: &ChecklistQuestion) -> bool {
    question.no + question.not_sure > 0
}

/// The verdict in one line: "Not yet. 3 of 3 need work." Never "is", never "certified".
/// `questions` are those that were asked; "likely" tells how many passed and were away.
#[must_use]
pub fn checklist_words(checklist: &Checklist, questions: &[QuestionResult], wording: Wording<'_>) -> String {
    match checklist.verdict {
        Verdict::CannotSay => wording.say("checklist-cannot-say", &[]),
        Verdict::NotYet => {
            let work = checklist.questions.iter().filter(|it| needs_work(it)).count();
            wording.say("checklist-not-yet", &[("n", work.into()), ("of", checklist.questions.len().into())])
        }
        Verdict::Likely => {
            let of = |count: fn(&QuestionResult) -> u32| -> u32 {
                questions.iter().filter(|it| it.id.method() == CHECKLIST).map(count).sum()
            };
            let (pass, away) = (of(|it| it.room.pass), of(|it| it.room.away));
            wording.say("checklist-likely", &[("pass", pass.into()), ("away", away.into())])
        }
    }
}

/// Why a pointer on WITH is held back (R8): what opens it, and how the checklist stands now.
#[must_use]
pub fn held_back_words(checklist: &Checklist, wording: Wording<'_>) -> String {
    let work = checklist.questions.iter().filter(|it| needs_work(it)).count();
    let key = if work > 0 { "held-back-not-yet" } else { "held-back-cannot-say" };
    wording.say(key, &[("n", work.into()), ("of", checklist.questions.len().into())])
}

/// "2 said no, 1 was not sure." for one question of the checklist.
#[must_use]
pub fn checklist_line(question: &ChecklistQuestion, wording: Wording<'_>) -> String {
    wording.say("checklist-line", &[("no", question.no.into()), ("not-sure", question.not_sure.into())])
}
