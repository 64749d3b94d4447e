//! Whole workshops by keys pressed at random: nothing panics, the log is the whole truth, every screen can be drawn,
//! and what is on disk never becomes less. `ROOMS=300` plays more of them.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use crate::drive::{Program, copy_made, english, shape};
use crate::shown::show;
use crate::support::dice::Dice;
use alongside::app::screen::Screen;
use alongside::app::{Key, Msg, Trouble};
use alongside::record::{self, Extras};
use alongside::session::State;
use alongside::tui::ThemeName;
use alongside::weigh::weigh;

const ROOMS: u64 = 40;
const KEYS: usize = 400;
const SIZES: [(u16, u16); 2] = [(64, 18), (96, 27)];
/// What is pressed, each as often as it stands here: answers and Enter most, so that a workshop goes on.
const PRESSED: &str =
    "1231231231231234400EEEEEEEEEEEEEEEEEEEEEEEEEE56789aeoymnhkrjuulcxsbvwtfgq+?yddddduuDDDDDDUUUBBBBTTSX<>[]";

/// Something that happens to the program.
fn msg(dice: &mut Dice) -> Msg {
    match dice.roll(200) {
        0 => return Msg::Paste("a word from elsewhere\nand more".to_owned()),
        1 => return Msg::SaveFailed(Trouble::Full),
        2 => return Msg::SaveIsSlow,
        3 => return Msg::Places(vec!["/media/stick".to_owned()]),
        4 => return copy_made("/home/room/riverside.md"),
        5 => return Msg::SaveFailed(Trouble::ChangedOutside("/home/room/beside.json".to_owned())),
        _ => {}
    }
    Msg::Key(match PRESSED.as_bytes()[dice.roll(PRESSED.len())] {
        b'E' => Key::Enter,
        b'D' => Key::Down,
        b'U' => Key::Up,
        b'B' => Key::Backspace,
        b'T' => Key::Tab,
        b'S' => Key::BackTab,
        b'X' => Key::Esc,
        b'<' => Key::Left,
        b'>' => Key::Right,
        b'[' => Key::PageUp,
        b']' => Key::Interrupt,
        letter => Key::Char(char::from(letter)),
    })
}
fn room(seed: u64) -> Program {
    let agenda = ["taster", "short", "standard"][usize::try_from(seed % 3).unwrap()];
    let reveal = ["live", "together", "mixed"][usize::try_from(seed / 3 % 3).unwrap()];
    let mut program = Program::begin(agenda, reveal);
    let people = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'B'), ("Amina", 'O')];
    program.press("Esc 3").people(&people[..2 + usize::try_from(seed % 5).unwrap()]).press("Esc");
    program
}

/// The number in "saved 42".
fn saved(screen: &Screen) -> Option<u64> {
    screen.head.saved.as_ref()?.strip_prefix("saved ")?.split(',').next()?.parse().ok()
}

fn folds_to_itself(state: &State) {
    assert_eq!(State::fold(state.header.clone(), state.log.iter().cloned()), *state, "the log is not the state");
}

/// The workshop was left: it is opened again, as from disk.
fn go_on(program: &mut Program, state: &State) {
    let bytes = record::write(state, &weigh(state, english()), None, &Extras::default());
    let opened = record::open(&bytes).unwrap();
    assert_eq!(opened.state, *state);
    program.tell(Msg::Opened(Box::new(opened)));
}

/// Where keys led.
#[derive(Default)]
struct Led {
    shapes: BTreeSet<&'static str>,
    /// How many questions were asked.
    asked: usize,
}

fn play(seed: u64, pressed: &mut Vec<Msg>, led: &mut Led) {
    let mut dice = Dice(seed);
    let mut program = room(seed);
    let mut before = (program.state().header.id.clone(), 0);
    for n in 0..KEYS {
        let msg = msg(&mut dice);
        pressed.push(msg.clone());
        program.disk = dice.roll(20) > 0;
        program.tell(msg);
        if program.model.state().is_none() {
            led.shapes.insert(program.shape());
            let last = program.saved().unwrap().0;
            go_on(&mut program, &last);
        }
        let screen = program.screen();
        led.shapes.insert(shape(&screen));
        if n % 16 == 0 {
            let size = SIZES[n / 16 % 2];
            let shown = show(&screen, size, ThemeName::Light);
            assert!(shown.cursor.0 < size.0 && shown.cursor.1 < size.1, "the cursor is outside: {:?}", shown.cursor);
        }
        let Some(now) = saved(&screen) else { continue };
        let id = program.state().header.id.clone();
        assert!(id != before.0 || now >= before.1, "saved fell from {} to {now}", before.1);
        before = (id, now);
        if n % 40 == 39 {
            folds_to_itself(program.state());
        }
    }
    led.asked += program.state().asked.len();
}

fn rooms(seeds: impl Iterator<Item = u64>) -> Led {
    let mut led = Led::default();
    for seed in seeds {
        let mut pressed = Vec::new();
        let played = catch_unwind(AssertUnwindSafe(|| play(seed, &mut pressed, &mut led)));
        assert!(played.is_ok(), "room {seed}, after {} messages, the last of them {:?}", pressed.len(), last(&pressed));
    }
    led
}

fn last(pressed: &[Msg]) -> &[Msg] {
    &pressed[pressed.len().saturating_sub(30)..]
}

fn how_many() -> u64 {
    std::env::var("ROOMS").ok().and_then(|rooms| rooms.parse().ok()).unwrap_or(ROOMS)
}

#[test]
fn rooms_stand_any_keys_and_these_lead_everywhere() {
    let (mut led, others) = thread::scope(|scope| {
        let even = scope.spawn(|| rooms((0..how_many()).step_by(2)));
        let odd = rooms((1..how_many()).step_by(2));
        (even.join().unwrap(), odd)
    });
    led.shapes.extend(others.shapes);
    let all = ["by list", "card", "form", "home", "list", "position", "question", "reading", "reveal", "tallies"];
    let missing: Vec<_> = all.into_iter().filter(|shape| !led.shapes.contains(shape)).collect();
    assert_eq!(missing, Vec::<&str>::new());
    assert!(led.asked + others.asked > 80, "{}", led.asked + others.asked);
}
