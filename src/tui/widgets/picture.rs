//! Nine cells in a box: who plans over the columns, who delivers beside the rows. Words and numbers first, then dots.

use ratatui::style::Style;

use super::Pen;
use crate::app::screen::{Picture, PictureCell};
use crate::tui::measure::columns;
use crate::tui::rows::{Row, beside, col, paragraph};
use crate::tui::theme::bold;

/// Cells of a row, and rows of cells.
const CELLS: usize = 3;
/// Where the box begins in the smallest window, and how many columns that has.
const LEAST_LEFT: usize = 17;
const LEAST_WIDTH: usize = 60;

/// How large a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) struct Shape {
    /// Rows of a cell.
    pub(in crate::tui) height: usize,
    /// Names alone over the columns and beside the rows.
    pub(in crate::tui) short: bool,
    /// Whether each cell has its number, as its key.
    pub(in crate::tui) numbered: bool,
}

impl Shape {
    /// What is drawn where nothing fits.
    pub(in crate::tui) fn least(numbered: bool) -> Self {
        Self { height: 1, short: true, numbered }
    }

    /// The shapes there are, the best one first.
    pub(in crate::tui) fn all(numbered: bool) -> impl Iterator<Item = Self> {
        let sizes = [(3, false), (3, true), (2, false), (2, true), (1, false), (1, true)];
        sizes.into_iter().map(move |(height, short)| Self { height, short, numbered })
    }
}

/// Where columns begin.
#[derive(Debug, Clone, Copy)]
struct Grid {
    /// The first line of the box.
    left: usize,
    /// From one line down to the next.
    stride: usize,
}

impl Grid {
    fn of(width: usize) -> Self {
        let left = LEAST_LEFT + width.saturating_sub(LEAST_WIDTH) / 16;
        Self { left, stride: width.saturating_sub(left + 1) / CELLS }
    }

    /// Where the text of column `i` begins.
    fn text(self, i: usize) -> usize {
        self.left + i * self.stride + 2
    }

    /// Columns of text in a cell.
    fn room(self) -> usize {
        self.stride.saturating_sub(3)
    }
}

/// The picture's rows.
pub(in crate::tui) fn picture(picture: &Picture, shape: Shape, pen: &Pen<'_>) -> Vec<Row> {
    let grid = Grid::of(pen.room.width);
    let mut rows = plan_heads(picture, shape, grid, pen);
    let [top, left, cross, right, bottom] = pen.look.symbols.lines.joins;
    let [top_left, top_right, bottom_left, bottom_right] = pen.look.symbols.lines.corners;
    let line = |ends: [&str; 3]| across(grid, ends, pen);
    let first = line([top_left, top, top_right]);
    let delivers = Row::text(&picture.short.delivers, pen.look.theme.muted);
    rows.push(if shape.short { delivers.join(first) } else { first });
    for band in 0..CELLS {
        let under =
            if band + 1 < CELLS { line([left, cross, right]) } else { line([bottom_left, bottom, bottom_right]) };
        rows.extend(band_rows(picture, (band, under), shape, pen));
    }
    rows
}

/// Names over the columns, the last row of each in line.
fn plan_heads(picture: &Picture, shape: Shape, grid: Grid, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let texts = if shape.short { &picture.short.who } else { &picture.heads.plan };
    let head =
        |(i, text): (usize, &String)| paragraph(text, grid.text(i), grid.text(i) + grid.room() + 1, theme.strong);
    let mut blocks: Vec<Vec<Row>> = texts.iter().enumerate().map(head).collect();
    if shape.short {
        blocks.push(paragraph(&picture.short.plans, 0, grid.left - 1, theme.muted));
    }
    let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
    for block in &mut blocks {
        let above = height - block.len();
        block.splice(0..0, vec![Row::new(); above]);
    }
    beside(blocks)
}

fn across(grid: Grid, [start, middle, end]: [&str; 3], pen: &Pen<'_>) -> Row {
    let line = pen.look.symbols.lines.across.repeat(grid.stride.saturating_sub(1));
    let text = format!("{start}{line}{middle}{line}{middle}{line}{end}");
    Row::new().put(col(grid.left), text, pen.look.theme.rule)
}

/// One row of cells with the line below; the name beside it may stand beside the line too.
fn band_rows(picture: &Picture, (band, under): (usize, Row), shape: Shape, pen: &Pen<'_>) -> Vec<Row> {
    let grid = Grid::of(pen.room.width);
    let theme = &pen.look.theme;
    let texts = if shape.short { &picture.short.who } else { &picture.heads.deliver };
    let name = paragraph(&texts[band], 0, grid.left - 1, theme.strong);
    let shape = Shape { height: shape.height.max(name.len() - 1), ..shape };
    let wall = |row: Row, i: usize| row.put(col(grid.left + i * grid.stride), pen.look.symbols.lines.down, theme.rule);
    let mut walls = vec![(0..=CELLS).fold(Row::new(), wall); shape.height];
    walls.push(under);
    let cells = (0..CELLS).map(|i| cell_rows(picture, band * CELLS + i, shape, pen));
    beside([name, walls].into_iter().chain(cells).collect())
}

/// The rows of a cell; filled, and with the cursor, where it has the focus.
fn cell_rows(picture: &Picture, place: usize, shape: Shape, pen: &Pen<'_>) -> Vec<Row> {
    let grid = Grid::of(pen.room.width);
    let at = grid.text(place % CELLS);
    let put = |row: Row, (from, text, style): (usize, String, Style)| row.put(col(at + from), text, style);
    let lines = cell(picture, place, shape, pen).into_iter().take(shape.height);
    let mut rows: Vec<Row> = lines.map(|line| line.into_iter().fold(Row::new(), put)).collect();
    if picture.focus == Some(place) {
        rows.resize(shape.height, Row::new());
        let style = bold(pen.look.theme.inverse);
        let (from, to) = (col(at - 1), col(at + grid.stride - 2));
        rows = rows.into_iter().map(|row| row.fill(from, to, style)).collect();
        if let Some(first) = rows.first_mut() {
            first.cursor = Some(col(at));
        }
    }
    rows
}

/// A line of a cell: texts at columns of it.
type CellLine = Vec<(usize, String, Style)>;

/// What stands in a cell, one line a row: its number, its counts in words, or as numbers where words have no room; then
/// a dot for each, where all dots of the picture fit.
fn cell(picture: &Picture, place: usize, shape: Shape, pen: &Pen<'_>) -> Vec<CellLine> {
    let cell = &picture.cells[place];
    let theme = &pen.look.theme;
    let room = Grid::of(pen.room.width).room();
    let key = if shape.numbered { (place + 1).to_string() } else { String::new() };
    let indent = if shape.numbered { columns(&key) + 2 } else { 0 };
    let style = if cell.now + cell.wanted == 0 { theme.muted } else { theme.strong };
    let number = (0, key, theme.strong);
    let words = cell.counts.join(", ");
    let mut lines: Vec<CellLine> = if indent + columns(&words) <= room {
        vec![vec![number, (indent, words, style)]]
    } else if shape.height > 1 && !shape.numbered && cell.counts.iter().all(|text| columns(text) <= room) {
        cell.counts.iter().map(|text| vec![(0, text.clone(), style)]).collect()
    } else if shape.height > 1 && shape.numbered && columns(&words) <= room {
        vec![vec![number], vec![(0, words, style)]]
    } else if shape.height > 1 && shape.numbered && cell.counts.iter().all(|text| indent + columns(text) <= room) {
        let mut lines: Vec<CellLine> = cell.counts.iter().map(|text| vec![(indent, text.clone(), style)]).collect();
        if let Some(first) = lines.first_mut() {
            first.push(number);
        }
        lines
    } else {
        let [now, wanted] = pen.look.symbols.dots;
        vec![vec![number, (indent, format!("{}{now} {}{wanted}", cell.now, cell.wanted), style)]]
    };
    if cell.now + cell.wanted > 0 {
        lines.extend(dots(picture, cell, shape.height.saturating_sub(lines.len()), pen));
    }
    lines
}

/// A dot for each, in up to `rows` rows: those for now and those for wanted, each on a row of their own or both on one.
/// None where a cell of the picture has no room for all its dots: then the numbers stand alone in all of them.
fn dots(picture: &Picture, cell: &PictureCell, rows: usize, pen: &Pen<'_>) -> Vec<CellLine> {
    let room = Grid::of(pen.room.width).room();
    let length = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let fit = |columns: fn(usize, usize) -> usize| {
        picture.cells.iter().all(|cell| columns(length(cell.now), length(cell.wanted)) <= room)
    };
    let [now, wanted] = pen.look.symbols.dots;
    let text = |count: u32, sign: &str| sign.repeat(length(count).min(room));
    let (now, wanted) = (text(cell.now, now), text(cell.wanted, wanted));
    let line = |text: String| vec![(0, text, pen.look.theme.ink)];
    if rows >= 2 && fit(usize::max) {
        vec![line(now), line(wanted)]
    } else if rows == 1 && fit(|now, wanted| now.saturating_add(wanted).saturating_add(1)) {
        vec![line(format!("{now} {wanted}").trim().to_owned())]
    } else {
        Vec::new()
    }
}
