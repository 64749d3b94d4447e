//! Each screen at six sizes: its rows, a hash of each row's styles, and the cursor. Read a picture before accepting it.

use std::fmt::Write;

use crate::shown::{Shown, show};
use crate::{played, screens};
use alongside::tui::ThemeName;
use ratatui::style::Style;

const SIZES: [(u16, u16); 6] = [(64, 18), (80, 22), (96, 27), (120, 33), (160, 45), (200, 60)];

/// FNV-1a: the same on every machine and in every version.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn picture(shown: &Shown) -> String {
    let mut picture = format!("cursor {} {}\n", shown.cursor.0, shown.cursor.1);
    for y in 0..shown.buffer.area.height {
        let (mut styles, mut last) = (String::new(), (Style::new(), String::new()));
        for x in 0..shown.buffer.area.width {
            let style = shown.buffer[(x, y)].style();
            // Most cells are as the one before them.
            if style != last.0 || last.1.is_empty() {
                last = (style, format!("{style:?}"));
            }
            styles += &last.1;
        }
        writeln!(picture, "{:08x} {}", hash(&styles), shown.row(y)).unwrap();
    }
    picture
}

#[test]
fn every_screen_looks_as_it_was_read() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("pictures");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, screen) in screens::all().into_iter().chain(played::all()) {
            for (columns, rows) in SIZES {
                let shown = show(&screen, (columns, rows), ThemeName::Light);
                insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), picture(&shown));
            }
        }
    });
}
