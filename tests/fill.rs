//! Paper answers become a session, or every mistake in both files is told.

use std::sync::LazyLock;

use alongside::content::{Library, Place, QuestionId};
use alongside::paper::{Fault, Fill, Sheet, fill, people, say};
use alongside::phrases::Phrases;
use alongside::session::{Answer, Body, Command, Mark, Reveal, SpeaksFrom, Stamp, State, decide};
use alongside::text::Words;
use alongside::weigh::{FirstTurns, weigh};

const PEOPLE: &str = "name,side,role,quote_ok,also_leads\n\
                      Ines,people,,yes,\nKofi,staff,participant,no,yes\nJo,both,,,\nBen,people,,,\nAda,staff,facilitator,,\n";

fn now() -> Stamp {
    Stamp::parse_from_rfc3339("2026-11-22T10:00:00+00:00").unwrap()
}

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);
static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::english);

fn filled(people: &[u8], answers: &[u8]) -> Result<State, Vec<Fault>> {
    fill(&Fill {
        id: "20261122",
        title: " Opening \n times ",
        agenda: LIBRARY.agenda("standard").unwrap(),
        library: &LIBRARY,
        phrases: &PHRASES,
        people: Sheet { file: "people.csv", bytes: people },
        answers: Sheet { file: "answers.csv", bytes: answers },
        share_counts: Some(true),
        now: now(),
    })
}

fn session(answers: &str) -> State {
    filled(PEOPLE.as_bytes(), answers.as_bytes()).unwrap_or_else(|faults| panic!("{:#?}", said(&faults)))
}

fn said(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|fault| say(fault, &PHRASES)).collect()
}

fn faults(people: &str, answers: &str) -> Vec<String> {
    said(&filled(people.as_bytes(), answers.as_bytes()).unwrap_err())
}

fn kinds(state: &State) -> Vec<String> {
    state.log.iter().map(|event| event.body.kind().to_owned()).collect()
}

#[test]
fn the_session_is_started_filled_in_and_ended() {
    let state = session("question,name,answer\nchecklist.say,Kofi,to\nchecklist.say,Ines,with\n");
    let joined = ["joined"; 5];
    let rest = ["started", "question_opened", "answered", "answered", "revealed", "from_paper", "ended"];
    assert_eq!(kinds(&state), [joined.as_slice(), &rest].concat());
    assert_eq!((state.started, state.ended), (Some(now()), Some(now())));
    assert_eq!(state.header.title.as_str(), "Opening times");
    assert_eq!((state.header.share_counts, state.header.reveal), (Some(true), Reveal::Together));
    let seqs: Vec<u64> = state.log.iter().map(|event| event.seq).collect();
    assert_eq!(seqs, (1..=12).collect::<Vec<_>>());
}

#[test]
fn people_come_as_they_were_listed() {
    let state = session("question,name,answer\n");
    let listed = people("people.csv", PEOPLE.as_bytes()).unwrap();
    assert_eq!(state.people.iter().map(|person| person.is.clone()).collect::<Vec<_>>(), listed);
    assert_eq!(state.people[1].id.to_string(), "p2");
    assert!(listed[0].quote_ok && listed[1].also_leads);
    assert_eq!(listed[2].speaks_from, SpeaksFrom::Both);
}

#[test]
fn questions_stand_in_the_agenda_s_order_and_only_those_with_an_answer() {
    let state =
        session("question,name,answer\nmeeting.heard,Jo,pass\nprinciples.diversity.mix,Jo,to\nchecklist.say,Jo,to\n");
    let asked: Vec<&str> = state.asked.iter().map(|(id, _)| id.0.as_str()).collect();
    assert_eq!(asked, ["checklist.say", "principles.diversity.mix", "meeting.heard"]);
}

#[test]
fn an_answer_is_read_however_it_is_written() {
    let answers = "Round, ANSWER ,name,question,reason\n\
                   , Not Sure ,ines,checklist.say,\n1,WITH,  KOFI ,Checklist.Say,\"It is \"\"ours\"\",\r\nnow\"\n,not_sure,Jo,checklist.say, \n\
                   ,Pass,Ben,checklist.say,too long\n";
    let state = session(answers);
    let round = state.round(&QuestionId("checklist.say".into())).unwrap();
    let given: Vec<(Answer, Option<&str>)> =
        round.given.iter().map(|it| (it.answer, it.reason.as_ref().map(Words::as_str))).collect();
    assert_eq!(
        given,
        [
            (Answer::NotSure, None),
            (Answer::Marked(Mark::With), Some("It is \"ours\",\nnow")),
            (Answer::NotSure, None),
            (Answer::Pass, None),
        ]
    );
    assert!(round.revealed);
}

#[test]
fn later_rounds_keep_the_order_and_who_gave_nothing_is_away() {
    let answers = "question,name,answer,round\nchecklist.say,Ines,to,1\nchecklist.say,Ben,for,1\nchecklist.say,Ines,with,2\n\
                   checklist.say,Kofi,to,2\n";
    let state = session(answers);
    let rounds = state.rounds(&QuestionId("checklist.say".into()));
    assert_eq!(rounds.iter().map(|round| round.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(rounds[0].order, rounds[1].order);
    assert_eq!(rounds[0].order.len(), 4, "the facilitator is not asked");
    let counted = weigh(&state, &PHRASES);
    let question = &counted.questions[0];
    assert_eq!((question.room.with, question.room.for_, question.room.to, question.room.away), (1, 1, 1, 1));
    assert_eq!((question.from_earlier_rounds, question.moved.up), (1, 1));
}

#[test]
fn nobody_went_first_on_paper_but_whoever_answers_after_it_did() {
    let mut state = session("question,name,answer\nchecklist.say,Kofi,to\nchecklist.say,Ines,with\n");
    assert_eq!(weigh(&state, &PHRASES).first_turns, FirstTurns::default());
    let question = QuestionId("principles.diversity.mix".into());
    let place: Place = state.header.agenda.place_of(&question).unwrap();
    let ben = state.people[3].id;
    let reason = None;
    let answer = Command::Answer { participant: ben, question, answer: Answer::Marked(Mark::To), reason };
    let changed = Command::Answer {
        participant: state.people[0].id,
        question: QuestionId("checklist.say".into()),
        answer: Answer::Marked(Mark::For),
        reason: None,
    };
    let live = Command::ChooseReveal { question: None, reveal: Reveal::Live };
    let commands = [changed, live, Command::Go(place), answer];
    for command in commands {
        for event in decide(&state, command, now()).unwrap() {
            state.apply(&event);
        }
    }
    assert_eq!(weigh(&state, &PHRASES).first_turns, FirstTurns { people: 1, ..FirstTurns::default() });
}

#[test]
fn what_was_typed_in_cannot_be_undone_by_one_key() {
    let state = session("question,name,answer\nchecklist.say,Kofi,to\n");
    assert_ne!(state.last_act().map(|event| event.body.clone()), Some(Body::FromPaper));
}

#[test]
fn lines_in_another_order_give_the_same_session() {
    let lines =
        ["checklist.say,Kofi,to,1", "checklist.say,Ines,with,1", "checklist.say,Ines,to,2", "meeting.heard,Jo,pass,"];
    let head = "question,name,answer,round";
    let one = session(&[&[head], lines.as_slice()].concat().join("\n"));
    let mut turned = lines;
    turned.reverse();
    assert_eq!(session(&[&[head], turned.as_slice()].concat().join("\r\n")), one);
}

#[test]
fn a_workshop_without_a_title_has_its_agenda_s() {
    let sheet = |bytes| Sheet { file: "f.csv", bytes };
    let state = fill(&Fill {
        id: "1",
        title: " \u{202e}",
        agenda: LIBRARY.agenda("short").unwrap(),
        library: &LIBRARY,
        phrases: &PHRASES,
        people: sheet(b"name,side\n"),
        answers: sheet(b"question,name,answer\n"),
        share_counts: None,
        now: now(),
    });
    assert_eq!(state.unwrap().header.title.as_str(), "Short");
}

#[test]
fn every_mistake_in_both_files_is_told_at_once() {
    let answers = "question,name,answer,reason,round,mood\n\
                   checklist.sya,Ines,to,,,x\n\
                   line.choice,Innes,maybe,,0,x\n\
                   checklist.say,Ada,to,,,x\n\
                   checklist.say,Jo,to,,1,x\n\
                   checklist.say,jo,with,,,x\n\
                   ,,,why,one,x\n\
                   meeting.heard,Jo,to,,3,x\n\
                   meeting.heard,Kofi,to,,3,x\n\
                   checklist.say,Kofi,to,so, so,1,x\n\
                   checklist.share,Di,to,,,x\n";
    let people = PEOPLE.replace("Jo,both", "Jo,bath") + "Di,,,,\n";
    assert_eq!(
        faults(&people, answers),
        [
            r#"people.csv, line 4: There is no side "bath". Write people, staff, both or other."#,
            r#"people.csv, line 7: "Di" needs a side. Write people, staff, both or other."#,
            r#"answers.csv, line 1: There is no column "mood". Check how it is spelt, or take it out."#,
            "answers.csv, line 2: This agenda does not ask \"checklist.sya\". Check how it is spelt. \
         Did you mean \"checklist.say\"?",
            r#"answers.csv, line 3: This agenda does not ask "line.choice". Check how it is spelt."#,
            "answers.csv, line 3: Nobody here is called \"Innes\". Check the name, or add it to the people. \
         Did you mean \"Ines\"?",
            r#"answers.csv, line 3: "0" is not a round. Write 1, 2, 3 and so on."#,
            r#"answers.csv, line 3: There is no answer "maybe". Write to, for, with, not sure or pass."#,
            "answers.csv, line 4: \"Ada\" is not a participant, so this is not counted. Take it out, or change the role.",
            "answers.csv, line 6: Line 5 has an answer to this already. Keep one of the two.",
            r#"answers.csv, line 7: "question" has nothing in it. Fill it in."#,
            r#"answers.csv, line 7: "name" has nothing in it. Fill it in."#,
            r#"answers.csv, line 7: "one" is not a round. Write 1, 2, 3 and so on."#,
            r#"answers.csv, line 7: "answer" has nothing in it. Fill it in."#,
            r#"answers.csv, line 8: Round 3 of "meeting.heard" has no round 2 before it. Check the rounds."#,
            "answers.csv, line 10: This line has 7 parts. It must have 6. Put text with a comma in quote marks.",
        ]
    );
}

#[test]
fn a_question_of_a_method_that_the_agenda_leaves_out_is_told() {
    let said = faults(PEOPLE, "question,name,answer\nprinciples.equality.skills,Jo,to\n");
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("answers.csv, line 2: This agenda does not ask \"principles.equality.skills\"."));
}

#[test]
fn people_that_cannot_be_read_make_no_strangers_of_those_who_answered() {
    let answers = "question,name,answer\nchecklist.say,Zo\u{eb},to\nchecklist.say,Jo,maybe\n";
    let both = filled(b"name,side\nZo\xeb,people\n", answers.as_bytes()).unwrap_err();
    assert_eq!(
        said(&both),
        [
            "people.csv, line 2: Not all letters here are in UTF-8. Save the file again as CSV in UTF-8.",
            r#"answers.csv, line 3: There is no answer "maybe". Write to, for, with, not sure or pass."#,
        ]
    );
    let short_line = faults("name,side\nJo\n", "question,name,answer\nchecklist.say,Jo,to\n");
    assert_eq!(short_line.len(), 1);
}

#[test]
fn a_broken_line_stands_for_its_round() {
    let answers = "question,name,answer,round\nchecklist.say,Jo,to,1,\nchecklist.say,Jo,to,2\n";
    let said = faults(PEOPLE, answers);
    assert_eq!(
        said,
        ["answers.csv, line 2: This line has 5 parts. It must have 4. Put text with a comma in quote marks."]
    );
}

#[test]
fn a_session_has_an_end() {
    let rows = (1..=6667).map(|round| format!("checklist.say,Jo,to,{round}\n"));
    let answers: String = std::iter::once("question,name,answer,round\n".to_owned()).chain(rows).collect();
    assert_eq!(
        faults(PEOPLE, &answers),
        ["answers.csv: These are more answers than one workshop can hold. Check that it is the right file."]
    );
}

/// Files that were made to take time and memory: each is refused, and its mistakes are not listed for ever.
#[test]
fn hostile_files_are_refused() {
    let much = |piece: &str| piece.repeat((1 << 18) / piece.len());
    let head = "question,name,answer,round\n";
    let alike = "a".repeat(50);
    let crowd = (0..500).fold(String::new(), |text, i| format!("{text}{alike}{i},staff\n"));
    let strangers = (0..2000).fold(String::new(), |text, i| format!("{text}checklist.say,{alike}b{i},to,1\n"));
    let marks = much("\u{300}\u{200d}");
    for answers in
        [much(","), much("\""), much("\n,"), much("a\n"), format!("{head}{marks}"), format!("{head}{strangers}")]
    {
        let said = faults(&format!("name,side\n{crowd}"), &answers);
        assert!(!said.is_empty() && said.len() <= 1001);
    }
}
