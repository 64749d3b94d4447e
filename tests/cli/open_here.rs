//! A session that somebody has open (P6): it can be read, not changed.

use alongside::store::{RealDisk, SessionFile};

use super::home::Home;

#[test]
fn a_second_opener_is_told_and_may_read() {
    let home = Home::with_riverside();
    let before = home.read("riverside.json");
    let (_held, _) = SessionFile::open(&RealDisk, &home.path("riverside.json")).unwrap();
    home.run(&["resume", "riverside"]).refused(&["riverside.json", "is open", "You can still read it"]);
    home.run(&["resume"]).refused(&["is open"]);
    home.run(&["withdraw", "riverside", "Ines", "--yes", "--mentions", "blank"]).refused(&["is open"]);
    home.run(&["show", "riverside"]).done(&["Riverside drop-in"]);
    home.run(&["list"]).done(&["Riverside drop-in"]);
    home.run(&["check", "riverside.json"]).done(&["nothing is wrong"]);
    let said = home.run(&["export", "riverside", "--to", "a.md", "--yes"]).done(&["Made: a.md"]);
    assert!(said.err.contains("could not be noted"), "{}", said.err);
    assert_eq!(home.read("riverside.json"), before);
}
