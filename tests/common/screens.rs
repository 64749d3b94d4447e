//! Every screen with the content of the pictures it was designed with. People and numbers are made up, but add up.

use alongside::app::screen::*;

pub mod choice_screens;

pub fn s(text: &str) -> String {
    text.to_owned()
}

pub fn some(text: &str) -> Option<String> {
    Some(s(text))
}

pub fn keys(keys: &[(&str, &str)]) -> Vec<KeyHint> {
    keys.iter().chain(&[("?", "help")]).map(|(cap, word)| KeyHint { cap: s(cap), word: s(word) }).collect()
}

pub fn head(step: &str, part: &str, question: &str, until: &str, saved: &str) -> Head {
    let filled = |text: &str| Some(s(text)).filter(|text| !text.is_empty());
    Head {
        step: s(step),
        part: filled(part),
        question: filled(question),
        until: filled(until),
        title: some("Riverside drop-in"),
        saved: filled(saved),
    }
}

fn row(label: &str, tally: Tally, neither: bool) -> StripRow {
    StripRow { label: s(label), tally, neither, none_yet: s("no marks yet") }
}

fn side_rows(tallies: [Tally; 3]) -> Vec<StripRow> {
    vec![
        row("People with lived experience", tallies[0], false),
        row("Staff", tallies[1], false),
        row("In neither side", tallies[2], true),
    ]
}

fn strip(pill: Pill, tallies: [Tally; 3], total: (&str, &str), hidden: bool) -> Strip {
    let room = [0, 1, 2].map(|mark| tallies.iter().map(|tally| tally[mark]).sum());
    Strip {
        label: s("The line so far"),
        short_label: s("So far"),
        pill,
        room,
        total: s(total.0),
        short_total: s(total.1),
        hidden,
        rows: side_rows(tallies),
    }
}

fn strip_50() -> Strip {
    strip(Pill::At(Mark::For), [[4, 11, 6], [0, 7, 13], [0, 5, 4]], ("all 50 marks", "50 marks"), false)
}

pub fn strip_47() -> Strip {
    strip(Pill::At(Mark::For), [[4, 11, 5], [0, 6, 13], [0, 4, 4]], ("all 47 marks", "47 marks"), false)
}

pub fn strip_hidden(total: &str, short: &str) -> Strip {
    strip(Pill::At(Mark::For), [[1, 3, 0], [0, 3, 1], [0, 1, 0]], (total, short), true)
}

pub fn screen(head: Head, body: Body, strip: Option<Strip>, keys: Vec<KeyHint>) -> Screen {
    Screen { head, alert: None, body, strip, keys, said: None, turned: 0 }
}

fn item(key: &str, label: &str, hint: &str) -> HomeItem {
    HomeItem { key: s(key), label: s(label), hint: s(hint) }
}

pub fn home() -> Screen {
    let body = Home {
        name: s("alongside"),
        tagline: s("Working together, as equals."),
        promise: s("Everyone takes a turn. Every mark counts the same."),
        items: vec![
            item("1", "Start a workshop", "15 minutes to 3 hours"),
            item("2", "Go on with a workshop", "Riverside drop-in, 14 May"),
            item("3", "Try it with made-up people", "about 10 minutes"),
            item("4", "What is co-production?", "stories and plain facts"),
            item("5", "Records and copies", "read, share, compare, remove"),
            item("6", "Text and colours", "big, light, dark, plain mode"),
        ],
        focus: 0,
    };
    let keys = keys(&[
        ("1-6", "choose"),
        ("↑↓", "move"),
        ("Enter", "open"),
        ("T", "text and colours"),
        ("P", "plain mode"),
        ("Q", "leave"),
    ]);
    screen(Head { step: s("Home"), ..Head::default() }, Body::Home(body), None, keys)
}

fn choice(name: &str, amount: &str, about: &str, edge: &str) -> Choice {
    Choice { name: s(name), amount: s(amount), about: s(about), edge: s(edge) }
}

fn line(label: &str, value: &str) -> Line {
    Line { label: s(label), value: s(value), cursor: None, hint: String::new(), asks_why: false }
}

fn start_parts(cursor: Option<usize>, focus: Option<usize>) -> Vec<Part> {
    let agendas = vec![
        choice("Taster", "15 min", "The line, five quick rows", "up to 6 people"),
        choice("Short", "30 min", "The checklist", "up to 7 people"),
        choice("Follow-up", "45 min", "What we did, and the same again", "up to 10 people"),
        choice("Planning", "60 min", "Who does which part", "up to 10 people"),
        choice("Standard", "90 min", "The checklist and the principles", "up to 12 people"),
        choice("Full", "180 min", "All of it, with two breaks", "up to 10 people"),
    ];
    let reveals = vec![
        choice("Live", "", "Each mark shows as soon as it is given.", ""),
        choice("Together", "", "Marks stay hidden until all have answered. This is fairer.", ""),
        choice("Mixed", "", "The checklist together, the rest live.", ""),
    ];
    let about = Line { cursor, ..line("What is it about?", "Riverside drop-in: opening times") };
    vec![
        Part::Field(about),
        Part::Field(line("What shall we call ourselves?", "People with lived experience")),
        Part::Field(line("", "Staff")),
        Part::Choices { heading: s("How long do we have?"), rows: agendas, chosen: None, focus, waits: false },
        Part::Note(s("More people? Drop some questions, or plan more time.")),
        Part::Note(s("With an interpreter, plan half as long again.")),
        Part::Choices { heading: s("How do marks show?"), rows: reveals, chosen: Some(0), focus: None, waits: false },
        Part::Note(s("Why is it fairer? What others said first does not sway you.")),
    ]
}

fn start_with(parts: Vec<Part>) -> Screen {
    let body = Form { title: String::new(), parts, refused: None };
    let keys = keys(&[("↑↓", "move"), ("Enter", "choose"), ("Tab", "next part"), ("G", "start now"), ("Esc", "back")]);
    screen(Head { step: s("Start a workshop"), ..Head::default() }, Body::Form(body), None, keys)
}

pub fn start() -> Screen {
    start_with(start_parts(None, Some(4)))
}

pub fn start_typing() -> Screen {
    start_with(start_parts(Some(9), None))
}

fn entry(key: &str, cells: Vec<Cell>) -> Row {
    Row { key: s(key), cells, ..Row::default() }
}

fn person(key: usize, name: &str, side: &str, there: Cell) -> Row {
    entry(&key.to_string(), vec![Cell::strong(name), Cell::plain(side), there])
}

pub fn people() -> [(&'static str, &'static str); 10] {
    let (people, staff) = ("People with lived experience", "Staff");
    [
        ("Amina", people),
        ("Ben", staff),
        ("Carys", "Both"),
        ("Dev", people),
        ("Elin", staff),
        ("Femi", "Rather not say"),
        ("Grace", people),
        ("Huw", staff),
        ("Ines", people),
        ("Jo", staff),
    ]
}

pub fn who() -> Screen {
    let there = |name: &str| {
        if name == "Ines" { Cell::strong("out, back at 11") } else { Cell::muted("in") }
    };
    let rows = people().iter().enumerate().map(|(i, (name, side))| person(i + 1, name, side, there(name))).collect();
    let list = List {
        heading: s("What shall we call you? Where do you speak from today?"),
        lead: vec![s("Any name you like. No job titles, please.")],
        rows,
        below: vec![
            Cell::strong("4 people with lived experience, 4 staff, 2 in neither side."),
            Cell::muted("In the room, not counted: Sam leads, Nia interprets."),
            Cell::muted("Who is missing? Young people. Night staff."),
        ],
        focus: 5,
        ..List::default()
    };
    let strip = strip(Pill::Nothing(s("nothing yet")), [[0; 3]; 3], ("all 0 marks", "0 marks"), false);
    let keys = keys(&[
        ("A", "add"),
        ("E", "change"),
        ("O", "in or out"),
        ("Tab", "who is missing"),
        ("Enter", "next step"),
        ("Esc", "menu"),
    ]);
    screen(head("Step 4 of 12", "Who is here", "", "until 10:24", "saved 21"), Body::List(list), Some(strip), keys)
}

fn marked(words: [&str; 3], so_far: Option<[&str; 3]>) -> Vec<Worded> {
    let worded = |mark: Mark| Worded {
        mark: Some(mark),
        words: s(words[mark.place()]),
        so_far: so_far.map(|so_far| s(so_far[mark.place()])),
    };
    Mark::ALL.map(worded).to_vec()
}

pub fn question() -> Question {
    Question {
        turn: TurnCard {
            name: s("INES"),
            line: s("It is INES's turn."),
            count: s("4 of 10."),
            hint: s("Press a key, point, or say it."),
            hint_stays: false,
            next: s("Then Jo, then Amina."),
        },
        text: s("Everyone can get here, follow, and join in their own way."),
        talk: String::new(),
        pick: s("Pick the one that is most true for you."),
        answers: Answers {
            each: marked(
                [
                    "Fit in or stay away.",
                    "Things are fixed if someone complains.",
                    "All were asked first. It was ready on the day.",
                ],
                Some(["0 so far", "2 so far", "1 so far"]),
            ),
            picture: None,
            not_sure_key: s("4"),
            not_sure: s("Not sure"),
            pass: s("Pass"),
            both_fine: s("Both are fine. No reason needed."),
        },
        picked: Picked::Nothing,
        focus: None,
        given: None,
        hidden: false,
        waiting: None,
        based_on: s("Based on: SCIE, as told by Mind. The words are ours."),
        based_on_full: s(
            "Based on: SCIE, “Co-production in social care: what it is and how to do it”, as told by Mind. The words are ours.",
        ),
    }
}

fn question_keys() -> Vec<KeyHint> {
    keys(&[
        ("1 2 3", "pick"),
        ("4", "not sure"),
        ("0", "pass"),
        ("X", "stop"),
        ("S", "slow"),
        ("V", "read aloud"),
        ("W", "words"),
    ])
}

pub fn turn_with(question: Question) -> Screen {
    let head = head("Step 8 of 12", "Accessibility", "Question 3 of 4", "until 11:15", "saved 81");
    screen(head, Body::Question(question), Some(strip_50()), question_keys())
}

pub fn turn() -> Screen {
    turn_with(question())
}

pub fn reason(value: &str, cursor: Option<usize>) -> Option<Line> {
    Some(Line { cursor, ..line("Why? If you want to say.", value) })
}

pub fn picked(answer: usize, value: &str, cursor: Option<usize>) -> Screen {
    let reason = if answer == 4 { None } else { reason(value, cursor) };
    let mut screen = turn_with(Question { picked: Picked::Shown { answer, reason }, ..question() });
    screen.keys = keys(&[("Enter", "give it"), ("R", "say why"), ("1 2 3", "change"), ("Backspace", "clear")]);
    screen
}

fn hidden_question() -> Question {
    let mut question = question();
    question.turn = TurnCard {
        name: s("ELIN"),
        line: s("It is ELIN's turn."),
        count: s("4 of 10."),
        hint: s("Nothing you press will show. Down once is 1, twice is 2."),
        hint_stays: false,
        next: s("Then Femi, then Grace."),
    };
    question.text = s("When we decide something, do both sides have the same say?");
    question.pick = s("Pick the one that is most true for you. It stays hidden.");
    let words = [
        "Staff decide.",
        "People with lived experience give views. Staff make the choice.",
        "We decide together. Both sides count the same.",
    ];
    question.answers.each = marked(words, None);
    question.hidden = true;
    question.waiting = Some(Waiting {
        in_: (s("In:"), s("Ben, Carys, Dev.")),
        now: (s("Now:"), s("Elin.")),
        to_come: (s("Still to come:"), s("Femi, Grace, Huw, Ines, Jo, Amina.")),
    });
    question.based_on = s("Based on: Mind. The words are ours.");
    question.based_on_full = s(
        "Based on: Mind, “Carrying out influence and participation activities: Co-production” and “Co-production at Mind”. The words are ours.",
    );
    question
}

fn checklist_head(until: &str, saved: &str) -> Head {
    head("Step 6 of 12", "The checklist", "Question 2 of 3", until, saved)
}

pub fn hidden() -> Screen {
    let strip = strip_hidden("3 hidden answers", "3 hidden");
    let body = Body::Question(hidden_question());
    screen(checklist_head("until 10:45", "saved 34"), body, Some(strip), question_keys())
}

pub fn hidden_picked() -> Screen {
    let line = s("It is in. Press Enter to pass it on. Not sure what you pressed? Backspace, then press again.");
    let body = Body::Question(Question { picked: Picked::Hidden { line }, ..hidden_question() });
    let keys = keys(&[("Enter", "pass it on"), ("Backspace", "clear"), ("X", "stop"), ("S", "slow")]);
    Screen { body, keys, ..hidden() }
}

pub fn by_list(hidden: bool) -> Screen {
    let question = if hidden { hidden_question() } else { question() };
    let marks = [Some(Mark::For), Some(Mark::With), None, Some(Mark::For), None];
    let given = ["FOR", "WITH", "Pass", "FOR", ""];
    let everyone = people();
    let rows = everyone.iter().enumerate().map(|(i, (name, side))| {
        let mark = marks.get(i).copied().flatten();
        let given = given.get(i).copied().unwrap_or_default();
        let given = if hidden && !given.is_empty() { "in" } else { given };
        ByListRow { name: s(name), side: s(side), given: s(given), mark: mark.filter(|_| !hidden) }
    });
    let body = ByList {
        text: question.text,
        answers: question.answers,
        rows: rows.collect(),
        focus: 4,
        line: s("By list. Press 1, 2, 3, 4 or 0 for each person."),
    };
    let strip = if hidden { strip_hidden("4 hidden answers", "4 hidden") } else { strip_50() };
    let keys = keys(&[("1 2 3", "pick"), ("4", "not sure"), ("0", "pass"), ("↑↓", "move"), ("Enter", "show")]);
    screen(checklist_head("until 10:45", "saved 34"), Body::ByList(body), Some(strip), keys)
}

pub fn reveal_view() -> Reveal {
    let side = |label: &str, tally: Tally| SideRow { label: s(label), tally };
    let beside = |mark: Option<Mark>, text: &str| Beside { mark, text: s(text) };
    let reason = |mark: Mark, text: &str| Reason { mark: Some(mark), word: String::new(), text: s(text) };
    Reveal {
        text: s("When we decide something, do both sides have the same say?"),
        kind: HeadlineKind::NoFurther,
        level: Some(Mark::For),
        headline: s("No further than FOR"),
        says: s("Staff say WITH, people with lived experience say FOR."),
        how: s("The lower middle of each side decides, and that of all together. The lowest one counts."),
        beside: vec![
            beside(Some(Mark::To), "1 TO"),
            beside(None, "1 not sure"),
            beside(None, "1 passed"),
            beside(None, "10 people"),
        ],
        own_words: None,
        rows: vec![
            side("People with lived experience", [1, 3, 0]),
            side("Staff", [0, 0, 3]),
            side("In neither side", [0, 1, 0]),
        ],
        none: s("none"),
        notes: vec![],
        reasons_heading: s("In their own words"),
        reasons_note: s("No names. You may say: that is mine."),
        reasons: vec![
            reason(Mark::To, "I found out from a poster."),
            reason(Mark::For, "They ask us, but the date is already set."),
            reason(Mark::With, "We wrote the job advert together."),
        ],
        talk: s("Talk about it: what does each side see that the other does not?"),
        focus: 0,
    }
}

pub fn reveal_with(view: Reveal) -> Screen {
    let strip = strip(Pill::At(Mark::For), [[2, 6, 0], [0, 3, 4], [0, 2, 0]], ("all 17 marks", "17 marks"), false);
    let keys = keys(&[
        ("Enter", "next"),
        ("M", "mark again"),
        ("N", "note"),
        ("H", "head count"),
        ("X", "stop"),
        ("S", "slow"),
        ("↑↓", "move"),
    ]);
    screen(checklist_head("", "saved 42"), Body::Reveal(view), Some(strip), keys)
}

pub fn reveal() -> Screen {
    reveal_with(reveal_view())
}

pub fn reveal_split() -> Screen {
    let mut view = reveal_view();
    view.kind = HeadlineKind::Split;
    view.level = None;
    view.headline = s("SPLIT");
    view.own_words = Some([s("No."), s("Partly, but nothing came of it."), s("Yes, and it was used.")]);
    view.notes = vec![s("Moved 3: 2 towards WITH, 1 back."), s("1 mark stands from an earlier round.")];
    view.beside.push(Beside { mark: None, text: s("one voice: staff") });
    view.focus = 3;
    reveal_with(view)
}

fn question_at(text: &str, headline: &str, level: Option<Mark>) -> PositionQuestion {
    PositionQuestion { text: s(text), headline: s(headline), level }
}

pub fn position_view() -> Position {
    let paragraph = |heading: &str, lines: &[&str]| Paragraph {
        heading: s(heading),
        lines: lines.iter().map(|line| s(line)).collect(),
    };
    Position {
        lead: s("So far we are doing"),
        pill: Pill::At(Mark::For),
        asked: s("5 questions asked."),
        questions: [0, 3, 1],
        beside: [s("SPLIT 1"), s("CANNOT SAY 0")],
        beside_word: s("beside the line"),
        here_word: s("we are here"),
        not_open: some("not open yet"),
        rows: side_rows([[4, 11, 5], [0, 6, 13], [0, 4, 4]]),
        notes: vec![
            paragraph(
                "One question looks different by head count.",
                &[
                    "Do we share the job of planning this and making it happen?",
                    "By head count: TO 2, FOR 1, WITH 6, of 9. By side: split.",
                ],
            ),
            paragraph(
                "Why is WITH not open yet?",
                &["It opens when all say yes to the whole checklist. Now: not yet, on 3 of 3."],
            ),
            paragraph(
                "How is the line worked out?",
                &[
                    "We put the headlines in order. The one in the middle counts, or the lower of two.",
                    "A split stands beside the line, and counts as TO.",
                ],
            ),
        ],
        each: vec![
            question_at("Do both sides have the same say?", "No further than FOR", Some(Mark::For)),
            question_at("Is everyone here who should be?", "Mostly FOR", Some(Mark::For)),
            question_at("Do we share the job of planning this and making it happen?", "SPLIT", None),
            question_at("Does everyone bring something that counts?", "WITH", Some(Mark::With)),
            question_at("Is what people bring paid back?", "FOR", Some(Mark::For)),
        ],
        focus: 0,
    }
}

pub fn position(focus: usize) -> Screen {
    let view = Position { focus, ..position_view() };
    let keys = keys(&[
        ("Enter", "back"),
        ("H", "head count"),
        ("C", "the checklist"),
        ("↑↓", "each question"),
        ("V", "read aloud"),
    ]);
    screen(head("Step 8 of 12", "The line so far", "", "", "saved 72"), Body::Position(view), None, keys)
}

pub fn position_early() -> Screen {
    let mut view = position_view();
    view.lead = s("The line:");
    view.pill = Pill::Provisional([s("only staff so far:"), s("only staff:"), s("one side so far:")], Mark::With);
    view.questions = [0; 3];
    view.not_open = None;
    view.notes = vec![];
    view.each = vec![];
    view.rows = side_rows([[0; 3], [0, 0, 2], [0; 3]]);
    Screen { body: Body::Position(view), ..position(0) }
}

fn promise(key: &str, text: &str, who: &str, by: &str, hear: &str) -> Row {
    let under = vec![Cell::plain(who), Cell::plain(by), Cell::muted("How we hear:"), Cell::plain(hear)];
    Row { under: vec![under], ..entry(key, vec![Cell::strong(text)]) }
}

pub fn promises() -> Screen {
    let mut rows = vec![
        promise(
            "1",
            "Choose the new opening times together",
            "Grace and Huw",
            "by 28 May",
            "text, and a poster in the hall",
        ),
        promise("2", "Say what happened with each idea", "Dev and Ben", "by 4 June", "we read it out at the drop-in"),
        promise("3", "Pay people for their time at meetings", "Huw", "by 30 June", "a letter to each person"),
    ];
    rows[2].under.push(vec![Cell::strong("Only staff own this one. Who else would like to share it?")]);
    let list = List {
        heading: s("What will we do next?"),
        rows,
        below: vec![Cell::muted("3 promises. 2 have one owner from each side.")],
        focus: 2,
        airy: true,
        ..List::default()
    };
    let keys = keys(&[
        ("A", "add"),
        ("E", "change"),
        ("↑↓", "move"),
        ("K", "car park"),
        ("Enter", "next step"),
        ("Esc", "menu"),
    ]);
    let head = head("Step 10 of 12", "Promises", "", "until 11:37", "saved 80");
    screen(head, Body::List(list), Some(strip_47()), keys)
}

pub fn end() -> Screen {
    let summed = |label: &str, text: &str| entry("", vec![Cell::muted(label), Cell::strong(text)]);
    let copy = |key: &str, label: &str, hint: &str| entry(key, vec![Cell::strong(label), Cell::muted(hint)]);
    let list = List {
        heading: s("Thank you. This is what we made together."),
        rows: vec![
            summed("The checklist", "Not yet. 3 of 3 need work."),
            summed("The line", "TO 0, FOR 4, WITH 2, SPLIT 1, CANNOT SAY 0."),
            summed("Beside it", "TO was said 4 times, 2 with a reason. 1 note."),
            summed("Promises", "3. We look at them first, next time."),
            summed("This meeting", "I was heard. Mostly: yes, and it was used."),
            Row { heading: some("Copies"), ..copy("1", "A copy for people here", "Word, web page or text") },
            copy("2", "A copy to share", "no names, small counts hidden"),
            copy("3", "A table", "counts for each question"),
            copy("4", "The full record", "stays here until 30 June"),
            copy("5", "Take a person out", "now or later, no reason needed"),
        ],
        below: vec![
            Cell::plain("Nothing leaves this computer unless you copy it."),
            Cell::plain("You can still change your mind. Nothing bad will happen."),
        ],
        focus: 6,
        ..List::default()
    };
    let keys = keys(&[("1-5", "choose"), ("N", "add a note"), ("V", "read aloud"), ("Q", "close")]);
    screen(head("Step 12 of 12", "The end", "", "", "saved 131"), Body::List(list), Some(strip_47()), keys)
}

pub fn menu() -> Screen {
    let row = |key: &str, label: &str, hint: &str| entry(key, vec![Cell::strong(label), Cell::muted(hint)]);
    let apart = |row: Row| Row { heading: some(""), ..row };
    let list = List {
        heading: s("The group can see this screen."),
        rows: vec![
            entry("1", vec![Cell::strong("Go back to the group")]),
            apart(row("2", "Steps and time", "back, jump, skip, add or drop, 5 more minutes")),
            row("3", "Who is here", "someone comes, leaves or changes side"),
            row("4", "Take back the last thing", "Ines's answer to question 3"),
            row("5", "Live or together", "this question: live"),
            row("6", "Car park, decisions", "2 things wait"),
            row("7", "Take a person out", "words, name and marks all go"),
            row("8", "Text, colours, plain mode", "light, 96 by 27"),
            row("9", "Where it is saved", "this computer, saved 59"),
            apart(row("0", "Save and leave", "you can go on another day")),
            row("", "What can be done here", "all keys; Right opens it, too"),
        ],
        focus: 0,
        ..List::default()
    };
    let keys = keys(&[("1-9", "choose"), ("↑↓", "move"), ("Enter", "open"), ("Esc", "back to the group")]);
    screen(head("For the facilitator", "", "", "", "saved 82"), Body::List(list), Some(strip_50()), keys)
}

pub fn car_park(typed: Option<&str>) -> Screen {
    let typing = typed.map(|text| Line { cursor: Some(text.chars().count()), ..line("What shall we park?", text) });
    let list = List {
        heading: s("The car park"),
        lead: vec![s("What is here waits. Nothing is lost.")],
        empty: s("Nothing waits yet."),
        typing,
        ..List::default()
    };
    let keys = keys(&[("A", "add"), ("Enter", "next step"), ("Esc", "menu")]);
    screen(head("Step 9 of 12", "Car park", "", "until 11:20", "saved 70"), Body::List(list), Some(strip_47()), keys)
}

pub fn fail() -> Screen {
    let key = KeyHint { cap: s("F"), word: s("choose another place") };
    let text = s("Not on disk yet: the disk is full. Nothing is lost. Trying again.");
    let head = head("Step 8 of 12", "Accessibility", "Question 3 of 4", "", "saved 80, 1 waits");
    Screen { head, alert: Some(Alert { text, key: Some(key) }), ..turn() }
}

pub fn stop() -> Screen {
    let card = Card {
        kind: CardKind::Loud,
        lines: vec![
            s("Stop. Someone asked us to stop."),
            s("Everything waits. Your work is saved."),
            s("Nobody has to say why."),
            s("We go on when all are ready. Or we do not."),
        ],
        focus: 0,
        after: vec![s("If today is hard, talk to: Nia, at the front desk.")],
    };
    let keys = keys(&[
        ("Enter", "go on"),
        ("B", "break"),
        ("J", "skip this question"),
        ("U", "take my words back"),
        ("Q", "end here"),
    ]);
    let head = head("Step 8 of 12", "Accessibility", "Question 3 of 4", "", "saved 82");
    screen(head, Body::Card(card), Some(strip_50()), keys)
}

pub fn pass() -> Screen {
    let card = Card {
        kind: CardKind::Quiet,
        lines: vec![
            s("Thank you, Elin. It is in, and hidden."),
            s("Pass the keyboard to FEMI."),
            s("Press Enter when you are ready. There is no rush."),
        ],
        focus: 1,
        after: vec![],
    };
    let keys = keys(&[("Enter", "I am Femi"), ("Backspace", "Elin wants to change"), ("O", "Femi, later")]);
    let strip = strip_hidden("4 hidden answers", "4 hidden");
    screen(checklist_head("", "saved 35"), Body::Card(card), Some(strip), keys)
}

pub fn reading() -> Screen {
    let part = |heading: &str, lines: &[&str]| Paragraph {
        heading: s(heading),
        lines: lines.iter().map(|line| s(line)).collect(),
    };
    let body = Reading {
        title: s("Hard words"),
        paragraphs: vec![
            part(
                "Co-production",
                &[
                    "People who use something and people who run it make it together.",
                    "Both count the same from the start.",
                ],
            ),
            part("TO", &["Something is done to people. They have no say in it."]),
            part("FOR", &["Something is done for people. They may be asked, others choose."]),
            part("WITH", &["We plan it, choose and do it together."]),
            part("Pass", &["You do not answer. You need no reason, and you can come back to it later."]),
            part("Lived experience", &["You know it from your own life."]),
            part("The line", &["Where all our answers stand together, from TO over FOR to WITH."]),
        ],
        focus: 2,
    };
    let keys = keys(&[("↑↓", "move"), ("V", "read aloud"), ("Enter", "back")]);
    screen(
        head("Words", "", "", "", "saved 34"),
        Body::Reading(body),
        Some(strip_hidden("3 hidden answers", "3 hidden")),
        keys,
    )
}

/// What was said about the last act, on a screen that is no question.
pub fn said() -> Screen {
    Screen { said: some("Parked."), ..promises() }
}

/// Every screen by name.
pub fn all() -> Vec<(&'static str, Screen)> {
    vec![
        ("01-home", home()),
        ("02-start", start()),
        ("02-start-typing", start_typing()),
        ("03-who", who()),
        ("04-turn", turn()),
        ("04-turn-picked", picked(1, "", None)),
        ("04-turn-why", picked(2, "We were asked which day suits us.", Some(33))),
        ("04-turn-not-sure", picked(3, "", None)),
        ("04-turn-pass", picked(4, "", None)),
        ("05-hidden", hidden()),
        ("05-hidden-picked", hidden_picked()),
        ("05-by-list", by_list(false)),
        ("05-by-list-hidden", by_list(true)),
        ("06-reveal", reveal()),
        ("06-reveal-split", reveal_split()),
        ("07-line", position(0)),
        ("07-line-each", position(5)),
        ("07-line-early", position_early()),
        ("09-promises", promises()),
        ("09-said", said()),
        ("09-car-park", car_park(None)),
        ("09-car-park-typing", car_park(Some("Lifts at the station"))),
        ("10-end", end()),
        ("11-fail", fail()),
        ("11-stop", stop()),
        ("11-menu", menu()),
        ("11-pass", pass()),
        ("12-words", reading()),
    ]
    .into_iter()
    .chain(choice_screens::all())
    .collect()
}
