//! What people type cannot become code on a page or in a document (P12).

use alongside::session::{Command, Copy, Outcome, Owner, PromiseText};

use super::record;
use super::said::{everywhere, everywhere_by};
use super::texts::texts;
use crate::support::{Room, TO, words};

/// The tags of a page, with the names of their attributes.
fn tags(page: &str) -> Vec<String> {
    let inner = page.split('<').skip(1).map(|it| it.split_once('>').map_or(it, |(tag, _)| tag));
    let names = |tag: &str| tag.split('"').step_by(2).collect::<Vec<_>>().join("\"");
    inner.map(names).collect()
}

#[test]
fn no_tag_of_a_page_or_of_a_document_comes_from_a_text() {
    let copies = [Copy::Room, Copy::Present, Copy::Public].map(|copy| [(copy, "html"), (copy, "docx")]);
    for (copy, ending) in copies.into_iter().flatten() {
        let page = |text: &str| {
            // A copy for others leaves out what holds a name, and would show nothing of it.
            let room = if copy == Copy::Public {
                everywhere("Kit", "Kit", text)
            } else {
                everywhere_by(&format!("n {text}"), text)
            };
            let page = record(&yes(room).state, copy, ending);
            // A line break stays one.
            page.replace("</w:t><w:br/><w:t xml:space=\"preserve\">", " ")
        };
        let plain = page("text");
        assert!(!plain.contains("<script") && !plain.contains("<img"));
        assert!(ending == "docx" || !plain.contains("http:"));
        for (what, hostile) in texts() {
            assert_eq!(tags(&page(&hostile)), tags(&plain), "{what} in {ending} for {copy:?}");
        }
    }
}

/// With the yes of the room, and of each person.
fn yes(room: Room) -> Room {
    let who: Vec<_> = room.state.people.iter().map(|person| person.id).collect();
    let room = room.does(Command::SetShareCounts(Some(true)));
    who.into_iter().fold(room, |room, participant| room.does(Command::SetQuote { participant, ok: true }))
}

/// A name in Arabic at the start of our own sentence does not turn the sentence round; what people said in Arabic is.
#[test]
fn a_name_that_is_written_from_the_right_turns_only_what_is_written_so_too() {
    const SARA: &str = "\u{633}\u{627}\u{631}\u{629}";
    const WHY: &str = "\u{646}\u{62d}\u{646} \u{646}\u{642}\u{631}\u{631} NHS \u{645}\u{639}\u{627}";
    let owner = |name: &str| Owner::Named(words(name));
    let promise = |who: &[&str]| {
        let who = who.iter().map(|name| owner(name)).collect();
        PromiseText { what: words("Open on Mondays"), who, by: words(""), hear: words("") }
    };
    let room = Room::with("sp").all("line.choice", "-w").says(1, "line.choice", TO, Some(WHY));
    let room = room.does(Command::Promise(promise(&[SARA, "the council"]))).does(Command::Promise(promise(&[SARA])));
    let mut room = room.does(Command::Park(words(SARA)));
    let parked = room.state.parked[0].seq;
    room.state.header.sides.people = SARA.to_owned();
    let room = room.does(Command::SettleParked { parked, outcome: Outcome::Owner(owner("the council")) });
    for copy in [Copy::Room, Copy::Present] {
        let page = record(&room.state, copy, "docx");
        let is_turned = |text: &str| {
            let before = page.split_once(&format!(">{text}<")).unwrap_or_else(|| panic!("{text}")).0;
            before.rsplit_once("<w:bidi w:val=\"").unwrap().1.starts_with('1')
        };
        let ours = [format!("{SARA} and the council"), format!("{SARA} (the council takes it on)")];
        assert_eq!(ours.map(|text| is_turned(&text)), [false; 2], "{copy:?}");
        let theirs = [SARA.to_owned(), format!("{SARA}: 1"), WHY.to_owned()];
        assert_eq!(theirs.map(|text| is_turned(&text)), [true; 3], "{copy:?}");
    }
}

/// One word a person, a row for each side that the copy tells apart.
#[test]
fn a_document_holds_the_row_of_marks_as_far_as_its_copy_may() {
    let told = |room: &Room, copy: Copy| {
        let page = record(&room.state, copy, "docx");
        let texts =
            page.split("<w:t xml:space=\"preserve\">").skip(1).map(|it| it.split_once('<').unwrap().0.to_owned());
        texts
            .filter(|text| [": TO ·", ": WITH ·", "(one voice)"].iter().any(|it| text.contains(it)))
            .collect::<Vec<_>>()
    };
    let yes = |room: Room| room.does(Command::SetShareCounts(Some(true)));
    let six = yes(Room::with("sssppp").all("line.choice", "wwwtfw"));
    let sides = ["People with lived experience: TO · FOR · WITH", "Staff: WITH · WITH · WITH"];
    assert_eq!(told(&six, Copy::Room), sides);
    assert_eq!(told(&six, Copy::Present), sides);
    assert_eq!(told(&six, Copy::Public), [""; 0]);
    let two = yes(Room::with("sp").all("line.choice", "wt"));
    let voices = ["People with lived experience: TO (one voice)", "Staff: WITH (one voice)"];
    assert_eq!(told(&two, Copy::Room), voices);
    assert_eq!(told(&two, Copy::Present), ["Everyone: TO · WITH"]);
    let none = Room::with("sp").all("line.choice", "xx");
    assert!(!record(&none.state, Copy::Present, "md").contains("- Everyone:"), "no row without a mark");
}

#[test]
fn each_heading_of_a_page_is_turned_by_its_own_words() {
    let tags = tags(&record(&Room::with("sp").all("line.choice", "tw").state, Copy::Room, "html"));
    let is_heading = |tag: &&String| ["h1", "h2", "h3", "h4", "a"].contains(&tag.split(' ').next().unwrap());
    // The one over the contents is ours.
    let without: Vec<_> = tags.iter().filter(is_heading).filter(|tag| !tag.contains("dir=")).collect();
    assert_eq!(without, ["h2 id=\""]);
}

#[test]
fn a_page_runs_only_the_style_that_it_holds() {
    use sha2::Digest as _;
    let page = record(&Room::with("sp").state, Copy::Room, "html");
    let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let hash = page.split_once("'sha256-").unwrap().1.split_once('\'').unwrap().0;
    assert_eq!(hash, base64(&sha2::Sha256::digest(style)));
    assert!(!style.contains("url(") && !style.contains("@import"));
}

fn base64(bytes: &[u8]) -> String {
    let signs: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let sign = |three: &[u8], n: usize| {
        let bits = three.iter().chain(&[0, 0]).take(3).fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        if n > three.len() { '=' } else { signs[(bits >> (18 - 6 * n)) as usize & 63] }
    };
    bytes.chunks(3).flat_map(|three| (0..4).map(move |n| (three, n))).map(|(three, n)| sign(three, n)).collect()
}
