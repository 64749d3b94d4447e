//! Plays a whole workshop by what is in front: the same plan by keys and by lines.

use alongside::app::Here;
use alongside::app::Key;
use alongside::app::Msg;
use alongside::app::screen::{Body, Form, Part, Picked, Row};
use alongside::phrases::Phrases;

use super::Program;
use super::busy::Busy;
use super::lines::Lines;

/// Most things that are done in one workshop.
const MOST: usize = 4_000;

/// What is done at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// An answer, with a reason maybe.
    Answer { key: char, why: Option<&'static str> },
    /// Over to the list of names.
    List,
    /// The answer of the name in front in the list.
    InList(char),
    /// The last thing is taken back.
    TakeBack,
    /// On to the next thing.
    Next,
    /// A row is changed once before the group goes on.
    Row(usize),
    /// A text for the line in front.
    Text(&'static str),
    /// A row of a choice.
    Choose(usize),
    /// Something is added to a list.
    Add,
    /// Everybody says who they are.
    Join,
    /// Something else that a group does: what is pressed, and what is typed.
    Script { keys: &'static str, lines: &'static str },
    /// The end is reached.
    Done,
}

/// How a workshop is played, other than in turns with nothing taken back.
#[derive(Debug, Clone, Copy, Default)]
pub struct Way {
    /// The answers are typed down the list of names.
    pub by_list: bool,
    /// Every fourth answer is taken back once.
    pub takes_back: bool,
    /// The group sets its room up, and does everything that there is to do besides its answers.
    pub is_busy: bool,
}

/// Who joins, and from where they speak.
const PEOPLE: [(&str, char); 5] = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'B')];

/// Decides what is done, from the screen alone.
pub struct Player {
    way: Way,
    /// After how many answers one was taken back last.
    taken_back: usize,
    turns: usize,
    /// How a turn is offered once more, and what a picked row says, in the language that is spoken.
    again: String,
    picked: String,
    busy: Busy,
    /// What a form says that comes again until it is left empty.
    ends: String,
    /// Places at which something was added.
    added: Vec<String>,
    /// Whether such a form was filled.
    filled: bool,
}

impl Player {
    fn new(way: Way, phrases: &Phrases) -> Self {
        let [again, picked, ends] = ["turn-hint-again", "pick-on", "form-promise-ends"].map(|key| phrases.say(key));
        let busy = Busy::default();
        Self { way, taken_back: 0, turns: 0, again, picked, busy, ends, added: Vec::new(), filled: false }
    }

    fn is_to_take_back(&mut self) -> bool {
        let now = self.way.takes_back && self.turns > self.taken_back && self.turns.is_multiple_of(4);
        if now {
            self.taken_back = self.turns;
        }
        now
    }

    pub fn next(&mut self, here: &Here) -> Move {
        if self.way.is_busy
            && let Some(done) = self.done_besides(here)
        {
            return done;
        }
        self.usual(here)
    }

    /// What a busy group does here, besides answering and going on.
    fn done_besides(&mut self, here: &Here) -> Option<Move> {
        if here.name == "people" && !self.added.iter().any(|it| it == "everybody") {
            self.added.push("everybody".to_owned());
            return Some(Move::Join);
        }
        let back = Move::Script { keys: "Esc", lines: "back" };
        match here.name {
            "menu" | "steps" | "people-over" => Some(back),
            "choose" => Some(Move::Script { keys: "Home Enter", lines: "1" }),
            "ask" => Some(Move::Script { keys: "Y", lines: "yes" }),
            _ => self.busy.next(here, self.turns),
        }
    }

    fn usual(&mut self, here: &Here) -> Move {
        let once = |added: &mut Vec<String>| {
            let place = format!("{} {:?}", here.name, here.screen.head.step);
            let is_new = !added.contains(&place);
            added.push(place);
            is_new
        };
        match (&here.screen.body, here.name) {
            (_, "end" | "end-asked") => Move::Done,
            (Body::Question(_) | Body::ByList(_), _) if self.is_to_take_back() => Move::TakeBack,
            (Body::Question(question), _) if self.way.by_list && question.picked == Picked::Nothing => Move::List,
            (Body::ByList(view), _) if view.rows[view.focus].given.is_empty() => {
                self.turns += 1;
                Move::InList(if self.turns.is_multiple_of(3) { '0' } else { '2' })
            }
            (Body::Question(question), _) if question.picked == Picked::Nothing => {
                self.turns += 1;
                let n = question.answers.each.len();
                let keys: Vec<char> = ('1'..='9').take(n).collect();
                let not_sure = question.answers.not_sure_key.chars().next().unwrap();
                let key = match self.turns % (n + 2) {
                    0 => '0',
                    1 => not_sure,
                    it => keys[it - 2],
                };
                // Who is asked once more passes again, or it would never end.
                let again = question.turn.hint.contains(&self.again);
                let key = if again { '0' } else { key };
                let why =
                    (self.turns.is_multiple_of(3) && !question.hidden && key != '0').then_some("We tried it, twice.");
                Move::Answer { key, why }
            }
            (_, "people") if self.added.is_empty() => {
                self.added.push("people".to_owned());
                Move::Row(0)
            }
            (_, "access") if once(&mut self.added) => Move::Row(1),
            (_, "promises" | "car-park" | "list") if once(&mut self.added) => Move::Add,
            (_, "group-pick" | "group-pick-one") => match &here.screen.body {
                Body::List(list)
                    if !list.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.text == self.picked) =>
                {
                    Move::Row(0)
                }
                _ => Move::Next,
            },
            (Body::Form(form), _) if is_blank_again(form, &self.ends) && std::mem::take(&mut self.filled) => Move::Next,
            (Body::Form(form), _) => {
                self.filled |= is_blank_again(form, &self.ends);
                let choices = form.parts.iter().any(|part| {
                    matches!(part, Part::Choices { focus: Some(_), .. } | Part::Choices { waits: true, .. })
                });
                if choices { Move::Choose(1) } else { Move::Text("Something we can do") }
            }
            _ => Move::Next,
        }
    }
}

/// Whether a form is at its first line, with nothing in it, and comes again until it is left so.
fn is_blank_again(form: &Form, ends: &str) -> bool {
    let ends = |part: &Part| matches!(part, Part::Note(words) if words == ends);
    let first = form.parts.first();
    let blank = matches!(first, Some(Part::Field(line)) if line.cursor.is_some() && line.value.is_empty());
    blank && form.parts.iter().any(ends)
}

/// Plays by keys until the end of the day.
pub fn by_keys(program: &mut Program) {
    by_keys_with(program, &mut |_| {});
}

/// The same; `look` looks round at every screen.
pub fn by_keys_with(program: &mut Program, look: &mut dyn FnMut(&mut Program)) {
    by_keys_so(program, Way::default(), look);
}

/// The same, played in its own `way`.
pub fn by_keys_so(program: &mut Program, way: Way, look: &mut dyn FnMut(&mut Program)) {
    let mut player = Player::new(way, &program.model.phrases());
    for _ in 0..MOST {
        look(program);
        let here = Here::of(&program.model);
        match player.next(&here) {
            Move::Done => return,
            Move::Answer { key, why } => {
                program.tell(Msg::Key(Key::Char(key)));
                if let Some(why) = why {
                    program.press(&format!("R '{why}'"));
                }
                program.press("Enter");
            }
            Move::List => {
                program.press("Tab");
            }
            Move::InList(key) => program.tell(Msg::Key(Key::Char(key))),
            Move::TakeBack => {
                program.press("U");
            }
            Move::Next => {
                if here.name == "differ" {
                    downs(program, 30);
                }
                program.press("Enter");
            }
            Move::Row(row) => {
                downs(program, row);
                program.press(if here.name == "people" { "Y" } else { "E" });
            }
            Move::Text(text) => {
                let held = held(&here).chars().count();
                program.press(&format!("{}'{text}' Enter", "Backspace ".repeat(held)));
            }
            Move::Join => {
                program.press("A");
                for (name, side) in PEOPLE {
                    program.press(&format!("'{name}' Enter {} Enter Enter Enter", number_of(side)));
                }
                program.press("Esc");
            }
            Move::Script { keys, .. } => {
                program.press(keys);
            }
            Move::Choose(row) => {
                program.press("Up Up Up Up Up Up Up Up Up");
                downs(program, row);
                program.press("Enter");
            }
            Move::Add => {
                program.press("A");
            }
        }
    }
    panic!("no end: {}", program.text());
}

/// Types a command in the language that is spoken, and what stands behind it.
fn by_word(lines: &mut Lines, command: &str, row: &str) {
    let line = format!("{} {row}", lines.word(command));
    lines.hear(line.trim());
}

/// What is in the line in front.
fn held(here: &Here) -> String {
    let Body::Form(form) = &here.screen.body else { return String::new() };
    let value = form.parts.iter().find_map(|part| match part {
        Part::Field(line) if line.cursor.is_some() => Some(line.value.clone()),
        _ => None,
    });
    value.unwrap_or_default()
}

/// The number of a side in the form of a person.
fn number_of(side: char) -> usize {
    "PSBO".find(side).unwrap() + 1
}

fn downs(program: &mut Program, n: usize) {
    for _ in 0..n {
        program.press("Down");
    }
}

/// Plays by lines until the end of the day.
pub fn by_lines(lines: &mut Lines) {
    by_lines_with(lines, &mut |_| {});
}

/// The same; `look` looks at every prompt.
pub fn by_lines_with(lines: &mut Lines, look: &mut dyn FnMut(&Lines)) {
    by_lines_so(lines, Way::default(), look);
}

/// The same, played in its own `way`.
pub fn by_lines_so(lines: &mut Lines, way: Way, look: &mut dyn FnMut(&Lines)) {
    let mut player = Player::new(way, &lines.program.model.phrases());
    for _ in 0..MOST {
        let here = lines.here();
        look(lines);
        match player.next(&here) {
            Move::Done => return,
            Move::Answer { key, why } => {
                lines.hear(&key.to_string());
                if matches!(&lines.here().screen.body, Body::Question(it) if matches!(it.picked, Picked::Shown { .. }))
                {
                    lines.hear(why.unwrap_or_default());
                }
            }
            Move::List => by_word(lines, "by-list", ""),
            Move::InList(key) => drop(lines.hear(&key.to_string())),
            Move::TakeBack => by_word(lines, "undo", ""),
            Move::Next => match here.name {
                "differ" => by_word(lines, "next", ""),
                "break" => by_word(lines, "go-on", ""),
                _ => drop(lines.hear("")),
            },
            Move::Row(row) => {
                let number = (row + 1).to_string();
                if here.name == "people" { by_word(lines, "quote", &number) } else { drop(lines.hear(&number)) }
            }
            Move::Text(text) => drop(lines.hear(text)),
            Move::Choose(row) => drop(lines.hear(&(row + 1).to_string())),
            Move::Add => by_word(lines, "add", ""),
            Move::Join => {
                by_word(lines, "add", "");
                for (name, side) in PEOPLE {
                    lines.script(&format!("{name}\n{}\n\n", number_of(side))).hear("");
                }
                by_word(lines, "back", "");
            }
            Move::Script { lines: script, .. } => script.lines().for_each(|line| {
                let numbers = numbers(&lines.here().screen.body);
                let number = |row: usize| numbers.get(row).map(ToString::to_string).unwrap_or_default();
                let last = number(numbers.len().saturating_sub(2));
                lines.hear(&line.replace("FIFTH", &number(4)).replace("LAST", &last));
            }),
        }
    }
    panic!("no end: {}", lines.program.text());
}

/// The number of each row of a list. Steps that were left out come behind all others.
fn numbers(body: &Body) -> Vec<usize> {
    let Body::List(list) = body else { return Vec::new() };
    let is_out = |row: &Row| row.key == "-";
    let (mut next, mut next_out) = (0, list.rows.iter().filter(|row| !is_out(row)).count());
    let number = |row| {
        let next = if is_out(row) { &mut next_out } else { &mut next };
        *next += 1;
        *next
    };
    list.rows.iter().map(number).collect()
}
