//! What people type cannot become code on a page or in a document (P12).

use alongside::session::{Command, Copy};

use super::record;
use super::said::{everywhere, everywhere_by};
use super::texts::texts;
use crate::support::Room;

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
