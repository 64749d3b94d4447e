//! Together leaks nothing: whatever somebody answers, every screen, every drawing, the counts and every copy are the
//! same to the byte until the group shows what was said (R10).

use std::process::{Command, Stdio};

use crate::drive::{Program, english};
use crate::shown::show;
use alongside::app::screen::Screen;
use alongside::record::{self, Extras};
use alongside::session::{Reveal, State};
use alongside::tui::ThemeName;
use alongside::weigh::{Results, weigh};
use ratatui::buffer::Buffer;

/// The five answers: TO, FOR, WITH, not sure, pass.
const ANSWERS: [&str; 5] = ["1", "2", "3", "4", "0"];
/// The same without numbers.
const COUNTED: [&str; 5] =
    ["Down", "Down Down", "Down Down Down", "Down Down Down Down", "Down Down Down Down Down Up Down"];
/// Some of the three levels, of the five votes and of the nine cells, each with not sure and pass.
const LEVELS: [&str; 3] = ["1", "4", "0"];
const VOTES: [&str; 3] = ["5", "6", "0"];
const CELLS: [&str; 4] = ["1", "6", "-", "0"];
const SIZES: [(u16, u16); 2] = [(80, 22), (96, 27)];
/// Opens and closes everything that can be looked at from a question: help, read aloud, the position, head count, the
/// checklist, the words, the menu, steps, who is here, the car park, where it is saved, cards, a note, looking back.
const LOOK_ROUND: &str = "? Esc V Esc L H Down Down Esc C Esc W Esc Esc Down Down Down Esc Esc 2 Down Esc Esc 3 Down Esc \
     Esc 6 Esc Esc 7 Down Esc Esc 9 Esc Esc 5 Esc S Enter X Enter B Enter K Esc N Esc Esc F Esc Esc T Esc +";

/// The same in short: the position, the menu, who is here, read aloud.
const PEEK: &str = "L Esc Esc Esc Esc 3 Down Esc V Esc";
/// The shortest look round: the position, read aloud.
const GLANCE: &str = "L Esc V Esc";

/// Where a group stands, and the keys from there; `_` is the answer.
struct Case {
    name: &'static str,
    before: fn() -> Program,
    keys: &'static str,
    answers: &'static [&'static str],
}

const CASES: [Case; 9] = [
    Case {
        name: "the first answer",
        before: first,
        keys: "_ LOOK Enter LOOK Enter LOOK Backspace Backspace LOOK Enter Enter LOOK",
        answers: &ANSWERS,
    },
    Case {
        name: "counted with Down",
        before: first,
        keys: "_ PEEK Down _ PEEK Enter PEEK Backspace _ Enter PEEK",
        answers: &COUNTED,
    },
    Case {
        name: "changed before it is given",
        before: first,
        keys: "4 _ Backspace _ Enter Enter PEEK",
        answers: &ANSWERS,
    },
    Case {
        name: "taken back",
        before: first,
        keys: "_ Enter Enter U PEEK 2 Enter Enter PEEK U PEEK",
        answers: &ANSWERS,
    },
    Case {
        name: "asked to change at the hand-over",
        before: first,
        keys: "_ Enter Backspace PEEK 2 Enter PEEK U PEEK",
        answers: &ANSWERS,
    },
    Case {
        name: "changed through the list of names",
        before: first,
        keys: "_ Enter Enter E 1 PEEK 2 Enter PEEK E 1 _ Enter U PEEK",
        answers: &ANSWERS,
    },
    Case {
        name: "by list",
        before: first,
        keys: "Tab _ PEEK Up _ PEEK _ PEEK Up 2 PEEK 2 PEEK U PEEK R _ Enter PEEK",
        answers: &ANSWERS,
    },
    Case {
        name: "changed when all are in",
        before: nearly_all,
        keys: "_ Enter LOOK Down Down Down Down Down Down Enter PEEK 2 PEEK Enter LOOK U PEEK",
        answers: &ANSWERS,
    },
    Case {
        name: "a second round",
        before: second_round,
        keys: "_ LOOK Enter LOOK Enter 1 Enter Enter LOOK U U LOOK",
        answers: &ANSWERS,
    },
];

fn first() -> Program {
    let mut program = Program::begin("taster", "together");
    let people = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'P'), ("Femi", 'B')];
    program.people(&people).press("Enter Enter");
    program
}

/// The first cases over again, for answers that are no marks, and what a picture of two dots has for itself.
const OTHERS: [Case; 8] = [
    Case { name: "a level", before: level, keys: SHORT, answers: &LEVELS },
    Case { name: "a vote", before: vote, keys: SHORT, answers: &VOTES },
    Case { name: "votes by list", before: vote, keys: "Tab _ GLANCE Up _ GLANCE _ GLANCE U GLANCE", answers: &VOTES },
    Case {
        name: "the first dot",
        before: dot,
        keys: "_ GLANCE Enter LOOK 2 Enter GLANCE Enter U GLANCE U GLANCE",
        answers: &CELLS,
    },
    Case {
        name: "the second dot",
        before: dot,
        keys: "Down Right 2 Enter Down _ GLANCE Enter GLANCE Enter 3 Enter GLANCE",
        answers: &CELLS,
    },
    Case {
        name: "a dot taken back at the hand-over",
        before: dot,
        keys: "_ Enter _ Enter Backspace GLANCE 2 Enter GLANCE 3 Enter GLANCE U U GLANCE",
        answers: &CELLS,
    },
    Case {
        name: "a dot changed through the list of names",
        before: dot,
        keys: "_ Enter _ Enter Enter E 1 GLANCE 2 Enter GLANCE Backspace GLANCE E 1 _ Enter _ Enter GLANCE",
        answers: &CELLS,
    },
    Case {
        name: "dots by list",
        before: dot,
        keys: "Tab _ GLANCE _ GLANCE Up _ GLANCE _ GLANCE U GLANCE",
        answers: &CELLS,
    },
];

/// Given, changed before it is given, changed at the hand-over, taken back.
const SHORT: &str = "4 _ GLANCE Enter GLANCE Backspace GLANCE _ Enter GLANCE E 1 2 Enter GLANCE U GLANCE";

fn asking(questions: &[&str]) -> Program {
    Program::asking(questions, Reveal::Together, &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'B')])
}

fn level() -> Program {
    asking(&["levels.now", "levels.wanted"])
}

fn vote() -> Program {
    asking(&["decide.1"])
}

fn dot() -> Program {
    asking(&["grid.now", "grid.wanted"])
}

/// All but the last have answered.
fn nearly_all() -> Program {
    let mut program = first();
    program.press("1 Enter Enter 2 Enter Enter 3 Enter Enter 4 Enter Enter 0 Enter Enter");
    program
}

/// Everybody has answered and seen it; the same question is open again, and the first has answered.
fn second_round() -> Program {
    let mut program = nearly_all();
    program.press("3 Enter Enter M Y 2 Enter Enter");
    assert_eq!(program.state().asked[0].1.len(), 2, "{}", program.text());
    program
}

/// What somebody who looks on could see after one key.
#[derive(PartialEq)]
struct Seen {
    key: String,
    screen: Screen,
    /// What is drawn follows from the screen alone: it is looked at where an answer has just been pressed.
    drawn: Vec<(Buffer, (u16, u16))>,
    /// Where something happened: what is counted of it.
    counts: Option<Results>,
    /// What nobody may see: the answers of the open round, where something happened.
    secret: Option<String>,
}

fn look(key: &str, program: &Program, sizes: &[(u16, u16)], happened: bool) -> Seen {
    let screen = program.screen();
    let drawn = sizes.iter().filter(|_| key == "_").map(|size| show(&screen, *size, ThemeName::Light));
    let drawn = drawn.map(|it| (it.buffer, it.cursor)).collect();
    let counts = happened.then(|| weigh(program.state(), english()));
    let secret = happened.then(|| format!("{:?}", program.state().asked));
    Seen { key: key.to_owned(), screen, drawn, counts, secret }
}

fn play(case: &Case, answer: &str, sizes: &[(u16, u16)]) -> (Vec<Seen>, State) {
    let mut program = (case.before)();
    let keys = case.keys.replace("LOOK", LOOK_ROUND).replace("PEEK", PEEK).replace("GLANCE", GLANCE);
    let mut last = None;
    let seen = keys.split_whitespace().map(|key| {
        let pressed = if key == "_" { answer } else { key };
        program.press(pressed);
        let now = Some(program.state().last_seq());
        look(key, &program, sizes, std::mem::replace(&mut last, now) != now)
    });
    let seen = seen.collect();
    let state = program.state().clone();
    (seen, state)
}

fn all_alike(case: &Case, sizes: &[(u16, u16)]) {
    let plays: Vec<_> = case.answers.iter().map(|answer| (*answer, play(case, answer, sizes))).collect();
    let (_, (wanted, state)) = &plays[0];
    assert!(!state.rounds(&state.asked[0].0).last().unwrap().revealed, "{}: nothing is hidden any more", case.name);
    for (answer, (seen, _)) in &plays[1..] {
        for (n, (seen, wanted)) in seen.iter().zip(wanted).enumerate() {
            let place = format!("{}: answer {answer}, key {n} ({})", case.name, seen.key);
            assert_eq!(seen.screen, wanted.screen, "{place}");
            assert_eq!(seen.counts, wanted.counts, "{place}");
            assert!(seen.drawn == wanted.drawn, "{place}: drawn another way");
        }
    }
    // The answers were not the same, or this would prove nothing.
    let secrets = plays.into_iter().map(|(_, (seen, _))| seen.into_iter().map(|it| it.secret).collect::<Vec<_>>());
    let secrets: Vec<_> = secrets.collect();
    assert!(secrets.iter().skip(1).all(|secret| *secret != secrets[0]), "{}", case.name);
}

#[test]
fn every_screen_is_the_same_whatever_is_answered() {
    for case in &CASES[..5] {
        all_alike(case, &SIZES);
    }
}

#[test]
fn every_screen_is_the_same_by_list_when_all_are_in_and_in_a_second_round() {
    for case in &CASES[5..] {
        all_alike(case, &SIZES);
    }
}

#[test]
fn every_screen_is_the_same_whatever_level_vote_or_cell_is_given() {
    for case in &OTHERS {
        all_alike(case, &SIZES[..1]);
    }
}

/// Everything a person can get from a file with one command.
const COMMANDS: [&str; 9] = [
    "show data/hidden.json",
    "show data/hidden.json --json",
    "export data/hidden.json --to room.md --copy room --yes",
    "export data/hidden.json --to room.json --copy room --yes",
    "export data/hidden.json --to present.md --copy present --yes",
    "export data/hidden.json --to present.json --copy present --yes",
    "export data/hidden.json --to public.md --copy public --yes",
    "check data/hidden.json",
    "list",
];
const MADE: [&str; 4] = ["room.md", "room.json", "present.md", "present.json"];

/// What each command says, and what is in each file it makes.
fn copies(state: &State) -> Vec<(String, String)> {
    let home = tempfile::tempdir().unwrap();
    let bytes = record::write(state, &weigh(state, english()), None, &Extras::default());
    let data = home.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let run = |line: &str| {
        // Each on a fresh file: an export notes in the session when it was made.
        std::fs::write(data.join("hidden.json"), &bytes).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_alongside"));
        command.args(line.split(' ')).env("ALONGSIDE_HOME", &data).current_dir(home.path());
        let output = command.stdin(Stdio::null()).output().unwrap();
        // A public copy needs a yes of the room, which was not asked.
        assert_eq!(output.status.success(), !line.contains("public"), "{line}: {output:?}");
        let words = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
        (line.to_owned(), words.concat().replace(home.path().to_str().unwrap(), "HOME"))
    };
    let said: Vec<_> = COMMANDS.iter().map(|line| run(line)).collect();
    let made = MADE.map(|name| (name.to_owned(), std::fs::read_to_string(home.path().join(name)).unwrap()));
    said.into_iter().chain(made).collect()
}

#[test]
fn every_copy_and_command_says_the_same_whatever_is_answered() {
    type Before = fn() -> Program;
    let cases: [(Before, &[&str]); 6] = [
        (first, &ANSWERS),
        (nearly_all, &ANSWERS),
        (second_round, &ANSWERS),
        (level, &["1", "0"]),
        (vote, &["1", "5", "0"]),
        (dot, &["1", "6", "0"]),
    ];
    for (before, answers) in cases {
        let all = answers.iter().map(|answer| {
            let mut program = before();
            copies(program.press(answer).press("Enter").state())
        });
        let all: Vec<_> = all.collect();
        for other in &all[1..] {
            for ((command, said), (_, wanted)) in other.iter().zip(&all[0]) {
                let differs: Vec<_> = said.lines().zip(wanted.lines()).filter(|(a, b)| a != b).collect();
                assert!(said == wanted, "{command}: {differs:#?}");
            }
        }
    }
}
