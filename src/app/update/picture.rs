//! Moving in the picture of who plans and who delivers. Moving is not answering.

use super::common;
use crate::app::Key;
use crate::app::pages::Running;
use crate::session::{Answer, Cell};

/// Cells of a row.
const ACROSS: usize = 3;
/// All cells.
const CELLS: usize = 9;

/// Moves the cell with the focus. Live, Enter puts the dot there. Hidden, it is only read, and the number of a cell
/// puts the dot, so that the place of the focus tells nothing.
pub(super) fn look_round(page: &mut Running, hidden: bool, key: Key) {
    if hidden {
        page.focus = moved(page.focus.checked_sub(1), key).map_or(0, |cell| cell + 1);
        return;
    }
    let at = match page.asking.picked {
        Some(Answer::Cell(cell)) => Cell::all().position(|it| it == cell),
        _ => None,
    };
    page.asking.picked = moved(at, key).and_then(|cell| Cell::all().nth(cell)).map(Answer::Cell);
}

/// From no cell any arrow leads to the first one; up from the first row leads out again.
fn moved(at: Option<usize>, key: Key) -> Option<usize> {
    let Some(cell) = at else { return Some(0) };
    match key {
        Key::Up => cell.checked_sub(ACROSS),
        Key::Down => Some(if cell + ACROSS < CELLS { cell + ACROSS } else { cell }),
        Key::Left if cell % ACROSS > 0 => Some(cell - 1),
        Key::Right if cell % ACROSS < ACROSS - 1 => Some(cell + 1),
        _ => Some(cell),
    }
}

/// Moves the focus over what we said: the nine cells, and `below` them the counts and the words.
pub(super) fn over_reveal(focus: usize, key: Key, below: usize) -> usize {
    let arrow = matches!(key, Key::Up | Key::Down | Key::Left | Key::Right);
    match key {
        Key::Down if focus < CELLS && focus + ACROSS >= CELLS && below > 0 => CELLS,
        Key::Up if focus == CELLS => CELLS - ACROSS,
        _ if arrow && focus < CELLS => moved(Some(focus), key).unwrap_or(focus),
        _ => common::step(focus, key, CELLS + below),
    }
}

#[cfg(test)]
mod tests {
    use super::{moved, over_reveal};
    use crate::app::Key;

    #[test]
    fn arrows_go_from_cell_to_cell_and_out_at_the_top() {
        assert_eq!(moved(None, Key::Down), Some(0));
        assert_eq!(moved(Some(0), Key::Right), Some(1));
        assert_eq!(moved(Some(2), Key::Right), Some(2), "not into the next row");
        assert_eq!(moved(Some(3), Key::Left), Some(3));
        assert_eq!(moved(Some(4), Key::Down), Some(7));
        assert_eq!(moved(Some(7), Key::Down), Some(7));
        assert_eq!(moved(Some(1), Key::Up), None);
    }

    #[test]
    fn below_the_last_row_come_counts_and_words() {
        assert_eq!(over_reveal(7, Key::Down, 3), 9);
        assert_eq!(over_reveal(7, Key::Down, 0), 7);
        assert_eq!(over_reveal(9, Key::Down, 3), 10);
        assert_eq!(over_reveal(11, Key::Down, 3), 11);
        assert_eq!(over_reveal(9, Key::Up, 3), 6);
        assert_eq!(over_reveal(0, Key::Up, 3), 0);
        assert_eq!(over_reveal(0, Key::End, 3), 11);
    }
}
