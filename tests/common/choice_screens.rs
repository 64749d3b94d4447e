//! Screens of the questions that are answered in turns and have no marks, and of a question to talk about first.

use alongside::app::screen::*;

use super::{head, hidden_question, keys, people, question, reason, s, screen, strip_47, strip_hidden, turn_with};

fn worded(words: &[&str], so_far: Option<&[u32]>) -> Vec<Worded> {
    let each = words.iter().enumerate();
    let so_far = |i: usize| so_far.map(|counts| format!("{} so far", counts[i]));
    each.map(|(i, words)| Worded { mark: None, words: s(words), so_far: so_far(i) }).collect()
}

const LEVELS: [&str; 3] = [
    "People take part because the service needs them to. They cannot change how it is set up.",
    "The service welcomes people's skills and ideas. They are used only to help it run.",
    "Power moves. People help plan, buy, design and run it all.",
];
const VOTES: [&str; 5] = ["Yes.", "Yes, with a small worry.", "I can live with it.", "Not yet, talk more.", "No."];
const CELLS: [&str; 9] = [
    "The usual service: staff plan it and do it.",
    "We plan it together, staff do it.",
    "People with lived experience order what they want, staff do it.",
    "Staff plan it, we all do it.",
    "Full co-production: we plan it and do it together.",
    "People with lived experience plan it, we all do it.",
    "Staff plan it, people with lived experience do it.",
    "We plan it together, people with lived experience do it.",
    "People with lived experience plan it and do it, on their own.",
];

fn talk() -> Screen {
    let text = s("How do we treat each other?");
    turn_with(Question { text, talk: s("Talk first: What matters to you? Where do we differ?"), ..question() })
}

fn levels_question() -> Question {
    Question {
        text: s("Which is most like us now?"),
        pick: s("Pick the one that fits best for you."),
        answers: Answers { each: worded(&LEVELS, Some(&[1, 2, 0])), ..question().answers },
        based_on: s("Based on: Needham and Carr, as told by TLAP. The words are ours."),
        based_on_full: s("Based on: Catherine Needham and Sarah Carr, as told by TLAP. The words are ours."),
        ..question()
    }
}

fn levels(picked: Picked) -> Screen {
    let head = head("Step 9 of 13", "Three levels", "Question 1 of 2", "until 11:40", "saved 90");
    let body = Body::Question(Question { picked, ..levels_question() });
    Screen { head, strip: Some(strip_47()), ..screen(Head::default(), body, None, turn_with(question()).keys) }
}

fn votes_question(hidden: bool) -> Question {
    let base = if hidden { hidden_question() } else { question() };
    let so_far: Option<&[u32]> = if hidden { None } else { Some(&[2, 0, 1, 0, 0]) };
    let pick =
        if hidden { "How far do you go along with it? It stays hidden." } else { "How far do you go along with it?" };
    Question {
        text: s("We open on Saturdays from May on, and look at it again in July."),
        pick: s(pick),
        answers: Answers { each: worded(&VOTES, so_far), not_sure_key: s("6"), ..base.answers.clone() },
        based_on: String::new(),
        based_on_full: String::new(),
        ..base
    }
}

fn vote_keys() -> Vec<KeyHint> {
    keys(&[("1-5", "pick"), ("6", "not sure"), ("0", "pass"), ("X", "stop"), ("S", "slow"), ("V", "read aloud")])
}

fn votes(hidden: bool, picked: Picked) -> Screen {
    let head = head("Step 9 of 13", "A decision", "Question 1 of 1", "until 11:40", "saved 90");
    let strip = if hidden { strip_hidden("3 hidden answers", "3 hidden") } else { strip_47() };
    screen(head, Body::Question(Question { picked, ..votes_question(hidden) }), Some(strip), vote_keys())
}

fn heads(verb: &str) -> [String; 3] {
    ["Staff", "Both", "People with lived experience"].map(|who| format!("{who} {verb}"))
}

fn picture(counts: Option<[(u32, u32); 9]>, focus: Option<usize>) -> Picture {
    let cell = |(now, wanted): (u32, u32)| {
        let words = vec![format!("{now} now"), format!("{wanted} wanted")];
        PictureCell { now, wanted, counts: if now + wanted > 0 { words } else { vec![s("none")] } }
    };
    Picture {
        heads: Heads { plan: heads("plan"), deliver: heads("deliver") },
        short: ShortHeads {
            plans: s("Who plans?"),
            delivers: s("Who delivers?"),
            who: ["Staff", "Both", "People with lived experience"].map(s),
        },
        cells: counts.map_or_else(|| std::array::from_fn(|_| PictureCell::default()), |counts| counts.map(cell)),
        focus,
    }
}

const COUNTS: [(u32, u32); 9] = [(5, 0), (2, 1), (0, 0), (2, 1), (1, 7), (0, 1), (0, 0), (0, 0), (0, 0)];

fn grid_question(hidden: bool, focus: Option<usize>) -> Question {
    let base = if hidden { hidden_question() } else { question() };
    let counts = [(1, 0), (1, 1), (0, 0), (1, 0), (0, 1), (0, 1), (0, 0), (0, 0), (0, 0)];
    let picture = picture(Some(counts).filter(|_| !hidden), focus);
    let pick = if hidden {
        "Press the number of a cell. It stays hidden."
    } else {
        "Go to a cell, or press its number. Then press Enter."
    };
    let answers =
        Answers { each: worded(&CELLS, None), picture: Some(picture), not_sure_key: s("-"), ..base.answers.clone() };
    Question {
        text: s("Where are we now?"),
        pick: s(pick),
        answers,
        based_on: s("Based on: Tony Bovaird, as told by ENIL. The words are ours."),
        based_on_full: s("Based on: Tony Bovaird, as told by ENIL. The words are ours."),
        ..base
    }
}

fn grid(hidden: bool, focus: Option<usize>, picked: Picked) -> Screen {
    let head = head("Step 9 of 13", "Who plans, who delivers", "Question 1 of 1", "until 11:50", "saved 98");
    let question = Question { picked, ..grid_question(hidden, focus) };
    let strip = if hidden { strip_hidden("6 hidden answers", "6 hidden") } else { strip_47() };
    let keys = keys(&[("←↑↓→", "move"), ("Enter", "give it"), ("1-9", "to a cell"), ("-", "not sure"), ("0", "pass")]);
    screen(head, Body::Question(question), Some(strip), keys)
}

fn unmarked(word: &str, text: &str) -> Reason {
    Reason { mark: None, word: s(word), text: s(text) }
}

pub fn picture_reveal(focus: usize, sides: bool) -> PictureReveal {
    let cell = Some(focus).filter(|cell| *cell < 9);
    let line = |cell: usize| format!("{} {} of 10 now, {} of 10 wanted.", CELLS[cell], COUNTS[cell].0, COUNTS[cell].1);
    let side_lines = [
        "People with lived experience: 0 now, 4 wanted.",
        "Staff: 1 now, 3 wanted.",
        "In neither side: 0 now, 0 wanted.",
    ];
    PictureReveal {
        text: s("Where are we now? Where do we want to be?"),
        picture: picture(Some(COUNTS), cell),
        line: if sides { s(CELLS[focus]) } else { cell.map(line).unwrap_or_default() },
        sides: if sides { side_lines.map(s).to_vec() } else { Vec::new() },
        notes: vec![s("Now: 10 people."), s("Wanted: 10 people.")],
        reasons_heading: s("In their own words"),
        reasons_note: s("No names. You may say: that is mine."),
        reasons: vec![unmarked("now", "The rota is set before we meet."), unmarked("wanted", "We know the street.")],
        based_on: s("Based on: Tony Bovaird, as told by ENIL. The words are ours."),
        focus: focus.checked_sub(9),
    }
}

pub fn grid_reveal(view: PictureReveal) -> Screen {
    let keys =
        keys(&[("←↑↓→", "move"), ("Enter", "next"), ("M", "mark again"), ("V", "read as a list"), ("N", "note")]);
    let head = head("Step 9 of 13", "Who plans, who delivers", "Question 1 of 1", "", "saved 104");
    screen(head, Body::Picture(view), Some(strip_47()), keys)
}

fn tallied(words: &[&str], counts: &[u32]) -> Vec<Tallied> {
    let each = words.iter().zip(counts).enumerate();
    each.map(|(i, (words, n))| Tallied {
        key: (i + 1).to_string(),
        words: s(words),
        count: format!("{n} of 10 people"),
    })
    .collect()
}

fn tally_rows(rows: &[(&str, &[u32])]) -> Vec<TallyRow> {
    rows.iter().map(|(label, counts)| TallyRow { label: s(label), counts: counts.to_vec() }).collect()
}

pub fn tallies_levels() -> Tallies {
    Tallies {
        text: s("Which is most like us now?"),
        outcome: String::new(),
        says: String::new(),
        answers: tallied(&LEVELS, &[3, 4, 1]),
        beside: ["1 not sure", "1 passed", "10 people"].map(s).to_vec(),
        rows: tally_rows(&[
            ("People with lived experience", &[2, 1, 0]),
            ("Staff", &[0, 3, 1]),
            ("In neither side", &[1, 0, 0]),
        ]),
        none: s("none"),
        notes: vec![s("2 people moved."), s("1 answer from round 1.")],
        reasons_heading: s("In their own words"),
        reasons_note: s("No names. You may say: that is mine."),
        reasons: vec![unmarked("1", "We come to one meeting a year."), unmarked("2", "They asked me to lead a walk.")],
        talk: String::new(),
        focus: 0,
    }
}

fn tallies_votes(agreed: bool) -> Tallies {
    let not = if agreed { 0 } else { 2 };
    Tallies {
        text: s("We open on Saturdays from May on, and look at it again in July."),
        outcome: s(if agreed { "Agreed" } else { "Not agreed" }),
        says: s("Agreed when nobody says no or not yet, and some of each side go along."),
        answers: tallied(&VOTES, &[5 - not, 2, 1, not, 0]),
        beside: ["1 not sure", "1 passed", "10 people"].map(s).to_vec(),
        rows: tally_rows(&[
            ("People with lived experience", &[2, 1, 0, 0, 0]),
            ("Staff", &[3 - not, 0, 1, not, 0]),
            ("In neither side", &[0, 1, 0, 0, 0]),
        ]),
        notes: vec![],
        reasons: vec![unmarked("2", "I may not get a bus home.")],
        talk: if agreed { String::new() } else { s("Each of us may write a note. Press N.") },
        ..tallies_levels()
    }
}

pub fn tallies(part: &str, view: Tallies) -> Screen {
    let keys = keys(&[("Enter", "next"), ("M", "mark again"), ("N", "note"), ("H", "head count"), ("X", "stop")]);
    screen(head("Step 9 of 13", part, "Question 1 of 1", "", "saved 104"), Body::Tallies(view), Some(strip_47()), keys)
}

fn by_list_of_cells() -> Screen {
    let given = ["5 now, 3 wanted", "1 now, not sure wanted", "2 now"];
    let everyone = people();
    let rows = everyone.iter().enumerate().map(|(i, (name, side))| ByListRow {
        name: s(name),
        side: s(side),
        given: given.get(i).map(|given| s(given)).unwrap_or_default(),
        mark: None,
    });
    let body = ByList {
        text: s("Where are we now? Where do we want to be?"),
        answers: Answers { picture: None, ..grid_question(false, None).answers },
        rows: rows.collect(),
        focus: 2,
        line: s("Press 1 to 9, 0 or - twice for each: now, then wanted."),
    };
    let head = head("Step 9 of 13", "Who plans, who delivers", "Question 1 of 1", "until 11:50", "saved 98");
    let keys = keys(&[("1-9", "pick"), ("-", "not sure"), ("0", "pass"), ("Enter", "show what we said")]);
    screen(head, Body::ByList(body), Some(strip_47()), keys)
}

fn is_in() -> Picked {
    let line = "It is in. Press Enter to pass it on. Not sure what you pressed? Backspace, then press again.";
    Picked::Hidden { line: s(line) }
}

/// Every screen by name.
pub fn all() -> Vec<(&'static str, Screen)> {
    let shown =
        |answer: usize, value: &str, cursor: Option<usize>| Picked::Shown { answer, reason: reason(value, cursor) };
    vec![
        ("13-talk", talk()),
        ("14-levels", levels(Picked::Nothing)),
        ("14-levels-picked", levels(shown(1, "", None))),
        ("14-levels-said", tallies("Three levels", tallies_levels())),
        ("15-votes", votes(false, Picked::Nothing)),
        ("15-votes-worry", votes(false, shown(1, "I may not get a bus home.", Some(25)))),
        ("15-votes-hidden", votes(true, Picked::Nothing)),
        ("15-votes-in", votes(true, is_in())),
        ("15-votes-agreed", tallies("A decision", tallies_votes(true))),
        ("15-votes-not-agreed", tallies("A decision", Tallies { focus: 10, ..tallies_votes(false) })),
        ("08-grid-place", grid(false, None, Picked::Nothing)),
        ("08-grid-place-cell", grid(false, Some(5), shown(5, "", None))),
        ("08-grid-place-why", grid(false, Some(8), shown(8, "We know the street.", Some(19)))),
        ("08-grid-place-pass", grid(false, None, Picked::Shown { answer: 10, reason: None })),
        ("08-grid-hidden", grid(true, None, Picked::Nothing)),
        ("08-grid-hidden-read", grid(true, Some(2), Picked::Nothing)),
        ("08-grid-in", grid(true, None, is_in())),
        ("08-grid", grid_reveal(picture_reveal(4, false))),
        ("08-grid-sides", grid_reveal(picture_reveal(6, true))),
        ("08-grid-below", grid_reveal(picture_reveal(12, false))),
        ("08-grid-by-list", by_list_of_cells()),
    ]
}
