//! A screen drawn without a terminal.

use std::convert::Infallible;
use std::sync::LazyLock;

use alongside::app::screen::{InSight, Screen};
use alongside::phrases::Phrases;
use alongside::tui::{Depth, Look, Symbols, Theme, ThemeName, draw};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Size};

/// Sizes that every screen is drawn at.
pub const SIZES: [(u16, u16); 10] =
    [(0, 0), (1, 1), (63, 17), (64, 18), (80, 22), (80, 24), (96, 27), (120, 33), (160, 45), (200, 60)];

/// What was drawn, and where the cursor stands.
pub struct Shown {
    pub buffer: Buffer,
    pub cursor: (u16, u16),
    pub sight: InSight,
}

pub fn look(theme: ThemeName, phrases: &Phrases) -> Look<'_> {
    Look {
        theme: Theme::load(theme, Depth::TrueColor),
        symbols: Symbols::unicode(),
        big_names: true,
        air: true,
        phrases,
    }
}

pub fn show(screen: &Screen, size: (u16, u16), theme: ThemeName) -> Shown {
    static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::english);
    // Each is read once: tests draw tens of thousands of screens.
    static LOOKS: LazyLock<[Look<'static>; 5]> = LazyLock::new(|| ThemeName::ALL.map(|theme| look(theme, &PHRASES)));
    let place = ThemeName::ALL.iter().position(|it| *it == theme).unwrap();
    show_with(screen, size, &LOOKS[place])
}

pub fn show_with(screen: &Screen, (columns, rows): (u16, u16), look: &Look<'_>) -> Shown {
    let mut terminal = Terminal::new(Unseen { size: Size::new(columns, rows), cursor: Position::ORIGIN }).unwrap();
    let mut sight = InSight::default();
    let buffer = terminal.draw(|frame| sight = draw(frame, screen, look)).unwrap().buffer.clone();
    let cursor = terminal.get_cursor_position().unwrap();
    Shown { buffer, cursor: (cursor.x, cursor.y), sight }
}

impl Shown {
    /// The text of a row; what a wide character covers is left out.
    pub fn row(&self, y: u16) -> String {
        let mut covered = 0;
        let mut text = String::new();
        for x in 0..self.buffer.area.width {
            if covered > 0 {
                covered -= 1;
                continue;
            }
            let symbol = self.buffer[(x, y)].symbol();
            covered = symbol.cell_width().saturating_sub(1);
            text.push_str(symbol);
        }
        text.trim_end().to_owned()
    }

    pub fn rows(&self) -> Vec<String> {
        (0..self.buffer.area.height).map(|y| self.row(y)).collect()
    }

    pub fn text(&self) -> String {
        self.rows().join("\n")
    }
}

/// A terminal of a size, on which nothing appears: what is drawn is read before it goes there, and tests draw tens of
/// thousands of screens.
struct Unseen {
    size: Size,
    cursor: Position,
}

impl Backend for Unseen {
    type Error = Infallible;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, _: I) -> Result<(), Infallible> {
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        self.cursor = position.into();
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> Result<(), Infallible> {
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}
