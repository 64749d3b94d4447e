//! No file can crash, hang or fool a command (P9), and newer files are never changed (P8).

use std::fs;

use super::home::{Home, bytes, riverside};

/// Files that are no session, with words that say so.
fn bad(home: &Home) -> Vec<(String, &'static str)> {
    let whole = bytes(&riverside().state);
    let text = String::from_utf8(whole.clone()).unwrap();
    let mut deep = vec![b'['; 5_000];
    deep.extend(b"{}");
    vec![
        (home.write("empty.json", ""), "the file is empty"),
        (home.write("binary.json", [0_u8, 159, 146, 150, 7, 27]), "not UTF-8"),
        (home.write("cut.json", &whole[..whole.len() / 2]), "stops here"),
        (home.write("other.json", "{\"format\": \"other\", \"schema\": 1}"), "not a transcript of alongside"),
        (home.write("list.json", "[1, 2]"), "does not start as a transcript"),
        (home.write("deep.json", deep), "nested too deep"),
        (home.write("utf16.json", b"\xff\xfe{\0"), "UTF-16"),
        (
            home.write("twice.json", text.replacen("\"id\"", "\"title\": \"x\", \"id\"", 1)),
            "the same field stands twice",
        ),
        (home.text_path("missing.json"), "There is no such file"),
        (home.text_path("folder.json"), "not a plain file"),
    ]
}

#[test]
fn every_command_refuses_a_bad_file_in_words() {
    let home = Home::new();
    fs::create_dir(home.path("folder.json")).unwrap();
    for (path, words) in bad(&home) {
        let before = fs::read(&path).ok();
        for args in [
            &["show", &path][..],
            &["show", &path, "--json"],
            &["replay", &path],
            &["resume", &path],
            &["export", &path, "--to", "x.md"],
            &["withdraw", &path, "Ines", "--yes", "--mentions", "blank"],
        ] {
            // What can be read of a damaged one is gone on with, in a new file.
            if args[0] == "resume" && path.ends_with("cut.json") {
                home.run(args).done(&["This file is damaged. We left it as it is."]);
                continue;
            }
            if args[0] == "export" && path.ends_with("folder.json") {
                home.run(args).refused(&["is a folder", "Let x.md end in .csv or .jsonl."]);
                continue;
            }
            let said = home.run(args).refused(&[words, "We cannot open"]);
            let told = said.err.contains("To go on with that in a new file, type: alongside resume");
            let can_be_told = !["resume", "withdraw"].contains(&args[0]);
            assert_eq!(told, path.ends_with("cut.json") && can_be_told, "{args:?}: {}", said.err);
            assert_eq!(said.out, "", "{args:?}");
        }
        assert_eq!(fs::read(&path).ok(), before);
    }
    assert!(!home.path("x.md").exists());
    assert!(home.files().iter().all(|name| !name.starts_with('.')), "{:?}", home.files());
}

#[test]
fn check_tells_bad_content_from_what_cannot_be_read() {
    let home = Home::new();
    fs::create_dir(home.path("folder.json")).unwrap();
    for (path, words) in bad(&home) {
        let said = home.run(&["check", &path]);
        let unreadable = path.ends_with("missing.json") || path.ends_with("folder.json");
        assert_eq!(said.code, if unreadable { 2 } else { 1 }, "{path}");
        assert!(format!("{}{}", said.out, said.err).contains(words), "{path}: {said:?}");
    }
}

#[test]
fn check_says_what_checks_a_table() {
    let home = Home::new();
    home.write("people.csv", "name,side\nInes,people\n");
    let said = home.run(&["check", "people.csv"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "it was not looked at, so it is not called wrong");
    let words = "people.csv: this command looks at no tables. fill checks them, and so does start with --people.";
    assert!(said.err.contains(words), "{said:?}");
}

#[test]
fn words_of_a_language_are_checked_as_words() {
    let home = Home::new();
    home.write("app.ftl", "home-name = alongside\n");
    home.run(&["check", "app.ftl"]).done(&["app.ftl: nothing is wrong"]);
    home.write("app.ftl", "home-name = alongside\nhome-tagline { $n\n");
    let said = home.run(&["check", "app.ftl"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("app.ftl:2: These words cannot be read."), "{said:?}");
}

#[test]
fn a_newer_file_is_shown_and_never_changed() {
    let home = Home::new();
    let text = String::from_utf8(bytes(&riverside().state)).unwrap();
    let newer = text.replace("\"schema\": 1", "\"schema\": 2").replacen("\"id\"", "\"x_new\": [1], \"id\"", 1);
    home.write("newer.json", &newer);
    let said = home.run(&["show", "newer.json"]).done(&["Riverside drop-in", "canary of Ines"]);
    assert!(said.err.contains("A newer alongside made"), "{}", said.err);
    home.run(&["resume", "newer.json"]).refused(&["A newer alongside made", "will not change it"]);
    home.run(&["withdraw", "newer.json", "Ines", "--yes", "--mentions", "keep"]).refused(&["will not change it"]);
    home.run(&["resume"]).refused(&["No workshop waits"]);
    home.run(&["list"]).done(&["from a newer alongside"]);
    let said = home.run(&["export", "newer.json", "--to", "x.md", "--yes"]).done(&["Made: x.md"]);
    assert!(said.err.contains("could not be noted"), "{}", said.err);
    let said = home.run(&["check", "newer.json"]);
    assert!(said.code == 1 && said.out.contains("newer alongside"), "{said:?}");
    assert_eq!(home.read("newer.json"), newer);
}

#[test]
fn a_title_from_a_file_cannot_move_the_cursor() {
    let home = Home::new();
    let text = String::from_utf8(bytes(&riverside().state)).unwrap();
    let hostile = text.replace("Riverside drop-in", "Riverside\\u001b]0;x\\u0007\\u202e");
    home.write("a.json", hostile);
    for args in [&["list"][..], &["show", "river"], &["show", "nope"], &["list", "--json"]] {
        let said = home.run(args);
        let all = format!("{}{}", said.out, said.err);
        assert!(all.contains("Riverside") && !all.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{all}");
    }
}
