//! What is chosen under "Text and colours" lasts, and a settings file with mistakes in it is told and holds up nobody.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::window::Terminal;
use alongside::settings::{self, Looks, Symbols, ThemeChoice};

const SIZE: (u16, u16) = (96, 27);

fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn file(home: &Path) -> PathBuf {
    home.join(settings::FILE)
}

/// Longer than the time in which a second press of a key on a new screen counts as a bounce.
fn pause() {
    thread::sleep(Duration::from_millis(260));
}

/// What the settings file chooses, once it is there; it holds no mistake.
fn kept(home: &Path) -> Looks {
    let (looks, faults) = settings::read(&fs::read_to_string(file(home)).unwrap());
    assert!(faults.is_empty(), "{faults:?}");
    looks
}

fn leave(mut terminal: Terminal) {
    pause();
    terminal.press("\x1b", "Start a workshop");
    pause();
    terminal.press("q", "Leave?");
    pause();
    terminal.send(b"y");
    assert_eq!(terminal.end().0, 0);
    terminal.wait_until("the screen given back", Terminal::is_given_back);
}

/// Ground of the first cell: the head's, which every theme has its own of.
fn ground(terminal: &Terminal) -> vt100::Color {
    terminal.cell(0, 0).bgcolor()
}

const DARK_HEAD: vt100::Color = vt100::Color::Rgb(0x1e, 0x23, 0x2b);

#[test]
fn every_choice_survives_a_restart() {
    let home = home();
    let mut terminal = Terminal::open(home.path(), &[], SIZE);
    terminal.wait_for("Start a workshop");
    assert_ne!(ground(&terminal), DARK_HEAD);
    assert!(!file(home.path()).exists(), "nothing is written before something is chosen");
    terminal.press("6", "Double press");
    for key in ["3", "7", "8", "9"] {
        pause();
        terminal.send(key.as_bytes());
    }
    terminal.wait_for("300 ms");
    // Leaving waits for the file: it need not be there before.
    leave(terminal);
    let chosen = Looks {
        theme: ThemeChoice::Dark,
        symbols: Symbols::Ascii,
        big_names: false,
        key_bounce: 300,
        ..Looks::default()
    };
    assert_eq!(kept(home.path()), chosen);
    assert_eq!(fs::metadata(file(home.path())).unwrap().permissions().mode() & 0o777, 0o600);
    let names: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["settings.toml"], "nothing is left beside it");

    let mut again = Terminal::open(home.path(), &[], SIZE);
    again.wait_for("Start a workshop");
    assert_eq!(ground(&again), DARK_HEAD);
    again.press("6", "300 ms");
    again.wait_until("the focus on what is chosen", |it| it.cursor_row().contains("Dark"));
    let row = |name: &str| again.text().lines().find(|line| line.contains(name)).unwrap_or_default().to_owned();
    assert!(row("Dark").contains("chosen") && row("Plain signs").contains("yes") && row("Big names").contains("no"));
    leave(again);
}

#[test]
fn a_choice_is_kept_at_once_and_notes_in_the_file_stay() {
    let home = home();
    fs::write(file(home.path()), "# for the hall\ntheme = \"light\" # lit\n").unwrap();
    let mut terminal = Terminal::open(home.path(), &[], SIZE);
    terminal.wait_for("Start a workshop");
    terminal.press("6", "Double press");
    pause();
    terminal.send(b"5");
    terminal.wait_until("the choice on disk", |_| kept(home.path()).theme == ThemeChoice::ContrastLight);
    terminal.signal("KILL");
    let text = fs::read_to_string(file(home.path())).unwrap();
    assert!(text.contains("# for the hall\ntheme = \"contrast-light\" # lit\n"), "{text}");
}

#[test]
fn every_mistake_is_told_with_file_and_line_and_the_program_opens_all_the_same() {
    let home = home();
    let broken = "theme = \"blue\"\nsymbols = \"ascii\"\nkey_bounce = 900\nbig_names = yes\ncolour = 1\n";
    fs::write(file(home.path()), broken).unwrap();
    let mut terminal = Terminal::open(home.path(), &[], (160, 45));
    terminal.wait_for("Some settings cannot be used as they are.");
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let path = file(home.path()).display().to_string();
    for told in [
        "line 1: \"theme\" must be one of these: \"auto\", \"light\", \"dark\"",
        "line 3: \"key_bounce\" must be a whole number. It may be 0 to 500.",
        "line 4: \"big_names\" must be true or false. Use no quote marks.",
        "line 5: \"colour\" means nothing here.",
    ] {
        let told = squeezed(&format!("{path}, {told}"));
        terminal.wait_until(&told, |it| squeezed(&it.text()).contains(&told));
    }
    assert!(!terminal.text().contains("line 2:"));
    pause();
    terminal.press("\r", "Start a workshop");
    pause();
    terminal.press("6", "Double press");
    let row = |name: &str| terminal.text().lines().find(|line| line.contains(name)).unwrap_or_default().to_owned();
    assert!(row("Same as the window").contains("chosen"), "the default holds for what is wrong");
    assert!(row("Plain signs").contains("yes"), "what is right holds");
    leave(terminal);
    assert_eq!(fs::read_to_string(file(home.path())).unwrap(), broken, "nobody chose anything: it is as it was");
}

#[test]
fn mistakes_are_told_over_an_opened_session_too() {
    let home = home();
    fs::write(file(home.path()), "theme = 1\n").unwrap();
    let mut terminal = Terminal::open(home.path(), &["practise"], SIZE);
    terminal.wait_for("Some settings cannot be used as they are.");
    pause();
    terminal.press("\r", "5 questions.");
}

#[test]
fn a_settings_file_that_is_none_is_told_and_stays() {
    let home = home();
    fs::create_dir(file(home.path())).unwrap();
    let mut terminal = Terminal::open(home.path(), &[], SIZE);
    terminal.wait_for("Some settings cannot be used as they are.");
    pause();
    terminal.press("\r", "Start a workshop");
    pause();
    terminal.press("6", "Double press");
    pause();
    terminal.press("3", "Your choice holds until you leave. It could not be kept.");
    assert_eq!(ground(&terminal), DARK_HEAD);
    leave(terminal);
    assert!(file(home.path()).is_dir());
}

#[test]
fn no_colour_in_the_environment_wins_over_the_file() {
    let home = home();
    fs::write(file(home.path()), "theme = \"dark\"\n").unwrap();
    let terminal = Terminal::open_with(home.path(), &[], SIZE, &[("NO_COLOR", "1")]);
    terminal.wait_for("Start a workshop");
    assert_eq!(ground(&terminal), vt100::Color::Default);
    assert!(terminal.text().contains("[Enter] open"));
}

#[test]
fn a_wish_for_no_colour_that_is_empty_is_none() {
    let home = home();
    fs::write(file(home.path()), "theme = \"dark\"\n").unwrap();
    let terminal = Terminal::open_with(home.path(), &[], SIZE, &[("NO_COLOR", ""), ("TERM", "xterm-256color")]);
    terminal.wait_for("Start a workshop");
    assert_ne!(ground(&terminal), vt100::Color::Default);
}

#[test]
fn check_tells_the_same_mistakes() {
    let home = home();
    fs::write(file(home.path()), "key_bounce = 150\ntheme = \"blue\"\n").unwrap();
    let out = Command::new(env!("CARGO_BIN_EXE_alongside")).arg("check").arg(file(home.path())).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(1), "{said}");
    assert!(said.contains("settings.toml:2: "), "{said}");
    assert!(said.contains("\"theme\" must be one of these"), "{said}");
}
