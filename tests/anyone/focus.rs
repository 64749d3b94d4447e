//! The real cursor stands on the focused item, on every screen and after every move.

use alongside::app::screen::{Line, Screen};
use alongside::app::{Key, Msg};
use alongside::tui::ThemeName;

use crate::drawn::{Drawing, drawings, squeezed, typed};
use crate::drive::Program;
use crate::figure::Figure;
use crate::shown::show;
use crate::walk::focused;

/// Most moves of the focus on one screen.
const MOVES: usize = 40;

pub fn measure() -> Vec<Figure> {
    let (mut looked_at, mut broken) = (0, Vec::new());
    for Drawing { name, screen, rows, cursor, .. } in drawings() {
        looked_at += 1;
        broken.extend(beside(screen, rows, *cursor).map(|why| format!("{name}: {why}")));
    }
    vec![Figure::tried("focus", "screens drawn with the cursor on the focus", looked_at, 2000, broken)]
}

/// What is wrong with where the cursor stands.
fn beside(screen: &Screen, rows: &[String], cursor: (u16, u16)) -> Option<String> {
    let row = squeezed(rows.get(usize::from(cursor.1))?);
    let wanted = match typed(screen) {
        Some(line) => before_cursor(line),
        None => squeezed(&focused(screen)).chars().take(4).collect(),
    };
    (!row.contains(&wanted) || cursor.0 < 2 || cursor.1 < 1).then(|| format!("{wanted} in {row:?}"))
}

/// The last two letters before the insertion point.
fn before_cursor(line: &Line) -> String {
    let before: Vec<char> = line.value.chars().take(line.cursor.unwrap_or(0)).filter(|c| !c.is_whitespace()).collect();
    before[before.len().saturating_sub(2)..].iter().collect()
}

/// On every kind of screen that workshops come by: down to the end, and back up.
#[derive(Default)]
pub struct Moves {
    moved: usize,
    broken: Vec<String>,
}

impl Moves {
    pub fn look(&mut self, program: &mut Program, name: &str) {
        let mut downs = 0;
        while downs < MOVES && moves_with(program, Key::Down) {
            downs += 1;
            self.draw(program, name);
        }
        for _ in 0..downs {
            moves_with(program, Key::Up);
        }
        self.draw(program, name);
        self.moved += downs + 1;
    }

    fn draw(&mut self, program: &Program, name: &str) {
        let screen = program.screen();
        for size in [(64, 18), (96, 27)] {
            let shown = show(&screen, size, ThemeName::Light);
            let wrong = beside(&screen, &shown.rows(), shown.cursor);
            self.broken.extend(wrong.map(|why| format!("{name} {size:?}: {why}")));
        }
    }

    pub fn figure(self) -> Figure {
        Figure::tried("focus", "moves of the focus on played screens", self.moved, 150, self.broken)
    }
}

fn moves_with(program: &mut Program, key: Key) -> bool {
    let before = program.screen();
    program.tell(Msg::Key(key));
    program.screen() != before
}
