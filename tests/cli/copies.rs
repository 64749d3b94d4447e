//! `export`: copies of a session.

use std::fs;
use std::path::Path;

use alongside::record;
use alongside::session::Copy;

use super::home::{Home, bytes, hidden};

#[test]
fn a_copy_is_made_once_and_replaces_nothing_unasked() {
    let home = Home::with_calm();
    home.run(&["export", "riverside", "--to", "a.md"]).done(&["Made: a.md"]);
    let first = home.read("a.md");
    assert!(first.contains("Riverside drop-in"), "{first}");
    home.write("a.md", "mine");
    home.run(&["export", "riverside", "--to", "a.md"]).refused(&["a.md is there already", "--yes"]);
    assert_eq!(home.read("a.md"), "mine");
    home.run(&["export", "riverside", "--to", "a.md", "--yes"]).done(&["Made: a.md"]);
    assert_eq!(home.read("a.md"), first, "the same session gives the same copy");
    fs::create_dir(home.path("out")).unwrap();
    home.run(&["export", "riverside", "--to", "out/b.JSON"]).done(&["Made: out/b.JSON"]);
    let json: serde_json::Value = serde_json::from_str(&home.read("out/b.JSON")).unwrap();
    assert!(json.is_object());
}

#[test]
fn every_copy_is_noted_in_the_session() {
    let home = Home::with_riverside();
    home.run(&["export", "riverside", "--to", "a.md", "--yes"]).done(&[]);
    home.run(&["export", "riverside", "--to", "b.md", "--copy", "room", "--yes"]).done(&[]);
    let noted = home.opened("riverside.json").state.exports;
    assert_eq!(noted, [(home.real("a.md"), Copy::Present), (home.real("b.md"), Copy::Room)]);
    home.run(&["check", "riverside.json"]).done(&["nothing is wrong"]);
}

/// Where it is, so that it is found again; and once, however it was typed and for whomever it is.
#[test]
fn a_copy_is_noted_by_its_whole_path_and_named_once() {
    let home = Home::with_riverside();
    fs::create_dir(home.path("out")).unwrap();
    for to in ["out/a.md", "out/../out/a.md", &home.text_path("out/a.md")] {
        home.run(&["export", "riverside", "--to", to, "--yes"]).done(&[]);
    }
    home.run(&["export", "riverside", "--to", "out/a.md", "--copy", "room", "--yes"]).done(&[]);
    let (to, state) = (home.real("out/a.md"), home.opened("riverside.json").state);
    assert_eq!(state.exports, [(to.clone(), Copy::Present), (to.clone(), Copy::Room)]);
    assert_eq!(state.copies_made(), [to.as_str()]);
    let said = home.run(&["withdraw", "riverside", "Ines"]);
    assert_eq!(said.out.matches("a.md").count(), 1, "{}", said.out);
    assert!(said.out.contains(&to), "{}", said.out);
}

/// The name of the folder of whoever leads is as a rule theirs: a session and its full record hold no more than needed.
#[test]
fn the_home_folder_is_not_named_in_a_session_nor_any_folder_in_its_full_record() {
    let home = Home::with_riverside();
    fs::create_dir(home.path("mary.jones")).unwrap();
    let run = |args: &[&str]| {
        let done = home.command(args).env("HOME", home.path("mary.jones")).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    };
    run(&["export", "riverside", "--to", "mary.jones/a.md", "--yes"]);
    assert_eq!(home.opened("riverside.json").state.copies_made(), [Path::new("~").join("a.md").to_str().unwrap()]);
    fs::create_dir(home.path("out")).unwrap();
    run(&["export", "riverside", "--to", "out/b.json", "--copy", "room", "--yes"]);
    run(&["export", "riverside", "--to", "out/c.json", "--copy", "room", "--yes"]);
    let copied = home.opened("out/c.json").state.copies_made();
    assert_eq!(copied, ["a.md", "b.json"]);
}

#[test]
fn a_file_changed_outside_is_left_as_it_is() {
    let home = Home::with_riverside();
    let changed = home.read("riverside.json").replace("canary of Ines", "canary of somebody");
    home.write("riverside.json", &changed);
    let said = home.run(&["export", "riverside", "--to", "a.md", "--yes"]).done(&["Made: a.md"]);
    assert!(said.err.contains("changed outside") && said.err.contains("could not be noted"), "{}", said.err);
    assert_eq!(home.read("riverside.json"), changed);
}

#[test]
fn what_cannot_be_made_is_refused_and_nothing_is_written() {
    let home = Home::with_riverside();
    let before = home.read("riverside.json");
    home.run(&["export", "riverside", "--to", "a.odt"]).refused(&["We cannot make a.odt", ".md", " or "]);
    home.run(&["export", "riverside", "--to", "a"]).refused(&["We cannot make a."]);
    home.run(&["export", "riverside", "--to", "a.md", "--copy", "public"]).refused(&["no copy for others"]);
    home.run(&["export", "riverside", "--to", "no/such/a.md", "--yes"]).refused(&["a.md is not written", "not there"]);
    home.run(&["export", "nope", "--to", "a.md"]).refused(&["No session is called nope"]);
    home.run(&["export", "riverside"]).refused(&["This is missing: --to <FILE>"]);
    assert_eq!((home.files(), home.read("riverside.json")), (vec!["riverside.json".to_owned()], before));
}

#[test]
fn a_copy_never_takes_the_place_of_a_session() {
    let home = Home::with_riverside();
    let before = home.read("riverside.json");
    let path = home.text_path("riverside.json");
    let elsewhere = tempfile::tempdir().unwrap();
    let own = elsewhere.path().join("own.json");
    fs::write(&own, &before).unwrap();
    let own = own.to_str().unwrap();
    for to in ["riverside.json", &path, "./riverside.json", "new.json"] {
        home.run(&["export", "riverside", "--to", to, "--yes"]).refused(&["the place of a session"]);
    }
    home.run(&["export", own, "--to", own, "--yes"]).refused(&["the place of a session"]);
    // Nor among those that moved to another folder.
    let moved = tempfile::tempdir().unwrap();
    home.write("places.txt", format!("{}\n", moved.path().display()));
    let to = moved.path().join("new.json");
    home.run(&["export", "riverside", "--to", to.to_str().unwrap(), "--yes"]).refused(&["the place of a session"]);
    fs::remove_file(home.path("places.txt")).unwrap();
    // Another one, also a damaged one, and whatever its name ends in; not the full record, which can be made again.
    let other = elsewhere.path().join("other.json");
    let cut = elsewhere.path().join("cut.md");
    fs::write(&other, bytes(&hidden().state)).unwrap();
    fs::write(&cut, &before[..before.len() / 2]).unwrap();
    for to in [&other, &cut] {
        let kept = fs::read(to).unwrap();
        let to_text = to.to_str().unwrap();
        home.run(&["export", "riverside", "--to", to_text, "--yes"]).refused(&["the place of a session"]);
        assert_eq!(fs::read(to).unwrap(), kept);
    }
    let full = elsewhere.path().join("full.json");
    for _ in 0..2 {
        let to = full.to_str().unwrap();
        home.run(&["export", "riverside", "--copy", "room", "--to", to, "--yes"]).done(&["Made: "]);
    }
    let session = record::open(before.as_bytes()).unwrap().state;
    let noted = home.opened("riverside.json").state;
    assert_eq!(noted.log[..session.log.len()], session.log[..]);
    assert_eq!(home.files(), ["riverside.json"]);
}

#[test]
fn what_could_show_who_said_what_is_told_before_and_a_yes_is_waited_for() {
    let home = Home::with_riverside();
    let before = home.read("riverside.json");
    let export = ["export", "riverside", "--to", "a.md", "--copy", "room"];
    home.run(&export).refused(&["As Ines said", "Nothing was written.", "add --yes"]);
    assert_eq!((home.files(), home.read("riverside.json")), (vec!["riverside.json".to_owned()], before));
    let said = home.run(&[&export[..], &["--yes"]].concat()).done(&["Made: a.md"]);
    assert!(said.err.contains("As Ines said"), "{}", said.err);
    home.run(&export).refused(&["As Ines said", "a.md is there already"]);
}

#[test]
fn a_copy_holds_no_hidden_answer() {
    let home = Home::new();
    home.keep("a.json", &hidden().state);
    for copy in ["room", "present"] {
        for to in ["out.md", "out.json"] {
            let to = tempfile::tempdir().unwrap().path().with_extension(to);
            home.run(&["export", "river", "--to", to.to_str().unwrap(), "--copy", copy, "--yes"]).done(&[]);
            assert!(!fs::read_to_string(&to).unwrap().contains("canary"), "{copy}");
            fs::remove_file(to).unwrap();
        }
    }
}

#[cfg(unix)]
#[test]
fn a_copy_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::with_calm();
    home.run(&["export", "riverside", "--to", "a.md"]).done(&[]);
    for name in ["a.md", "riverside.json"] {
        let mode = fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o7777;
        // The test itself wrote the session at first; noting the copy replaced it.
        assert_eq!(mode, 0o600, "{name}");
    }
}
